"""Which words a text has in lower case: a word that it writes so too is hardly a name.

What stands in an address or behind a hyphen is no word of the text. In: a text. Out: whether it has a word.
"""

_INNER = "@/.-_"
_APART = bytes(at if chr(at).isalnum() or chr(at) in _INNER else ord(" ") for at in range(256))
"""Every byte of a text in Latin-1, those that part words as a blank."""
_FEW = 20
"""So many words are each sought in the text; where more are asked for, all its words are gathered once."""


class SmallWords:
    """The words of one text, just as written."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._asked: dict[str, bool] = {}
        self._all: frozenset[str] | None = None

    def has(self, word: str) -> bool:
        """Whether the text has a word."""
        known = self._asked.get(word)
        if known is None:
            if self._all is None and len(self._asked) >= _FEW:
                self._all = _words(self._text)
            known = _stands(self._text, word) if self._all is None else word in self._all
            self._asked[word] = known
        return known


def _words(text: str) -> frozenset[str]:
    """All words of a text."""
    told = text.replace(". ", " ").replace(".\n", " ").encode("latin-1", "replace")
    return frozenset(told.translate(_APART).decode("latin-1").split())


def _stands(text: str, word: str) -> bool:
    """Whether a word stands in a text by itself; the full stop behind a sentence is no part of it."""
    if any(char > "\xff" for char in word):
        return False
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        behind = text[end : end + 2]
        apart = behind in (". ", ".\n") or not _is_inner(behind[:1])
        if apart and not _is_inner(text[at - 1 : at]) and (word[-1] != "." or behind[:1] not in (" ", "\n")):
            return True
        at = text.find(word, end)
    return False


def _is_inner(char: str) -> bool:
    """Whether a character beside a word belongs to it."""
    return char != "" and (char in _INNER or (char <= "\xff" and char.isalnum()))
