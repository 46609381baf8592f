"""Numbers in words: `seven`, `twenty-four`."""

_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()

NUMBERS = {word: number for number, word in enumerate(_UNITS + _TEENS, 1)}
"""The numbers from one to fifty-nine by their words in small letters."""
for _ten, _tens in ((20, "twenty"), (30, "thirty"), (40, "forty"), (50, "fifty")):
    NUMBERS[_tens] = _ten
    NUMBERS |= {f"{_tens}-{unit}": _ten + number for number, unit in enumerate(_UNITS, 1)}

UP_TO_TWELVE = tuple(NUMBERS)[:12]
"""The words of the hours, and of what a small meeting counts."""


def number_of(word: str) -> int:
    """The number of figures, or of a word of `NUMBERS` in letters of any case; raises `KeyError` for others."""
    return int(word) if word.isdigit() else NUMBERS[word.lower()]
