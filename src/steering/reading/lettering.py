"""Lines that a letter or a Roman figure of one letter numbers: `A. Treasurer`, `B. Roof`, and `V. Next meeting`.

A letter and a stop begin the name of a person as well: `A. Brown`. What tells them apart is what stands below: letters
that number follow one another, and Roman figures have one of several letters near them. In: the text and its lines.
Out: the numbers of the lines. One pass.
"""

import itertools
import re

from steering.reading.lines import Line

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII")
_VALUES = {roman: value for value, roman in enumerate(_ROMAN, 1)}
_LED = re.compile(r"(?:#{1,6} )?[*_]{0,3}(?P<sign>[A-Z]|[IVX]{2,5})\.[*_]{0,3}\s+(?P<word>[A-Z][\w’'-]*)(?P<rest>.*)")
_LED_BY = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ*_#")
_NAME_ENDS = re.compile(r"(?: [A-Z][\w’'-]+){0,2}(?:\s*[,(;:/–-].*)?$")
"""What follows the first word of a line that may be a list of people: `A. Brown (Chair)`, or a heading."""
_ACTS = re.compile(r"\s(?:to|will|would|has|had|is|was|said|reported|asked|noted|agreed|[a-z]+ed|and|&)\b")
"""What follows the surname of somebody who does something: `A. Brown reported`."""
_LONGEST_SIGN = 16
_MOST_ASKED = 60
"""So many names at most are looked for in a text; where there are more they are those of a list."""


def lettered(source: str, lines: list[Line]) -> frozenset[int]:
    """The numbers of the lines of a text whose first letter is a number: in runs `A.`, `B.`, `C.`, and `I.`, `V.`, `X.`
    before or behind Roman figures of several letters.
    """
    roman = "II." in source
    if not roman and ("A." not in source or "B." not in source):
        return frozenset()
    found: list[int] = []
    runs: list[list[tuple[int, re.Match[str]]]] = []
    last, first = 0, 0
    for line in lines:
        text = line.text
        if text[0] not in _LED_BY or "." not in text[:_LONGEST_SIGN] or (led := _LED.match(text)) is None:
            continue
        sign = led["sign"]
        value = _VALUES.get(sign, 0)
        if roman and value and (value == last + 1 or value == 1) and not (runs and _follows(runs[-1], sign)):
            if value == 2 and first:
                found.append(first)
            last, first = value, line.number if value == 1 else 0
            if len(sign) == 1 and value > 1:
                found.append(line.number)
        elif sign == "A":
            runs.append([(line.number, led)])
        elif runs and _follows(runs[-1], sign):
            runs[-1].append((line.number, led))
    asked: dict[str, bool] = {}
    return frozenset([*found, *(number for run in runs if _numbers(source, run, asked) for number, _ in run)])


def is_roman(number: str) -> bool:
    """Whether a number is a Roman figure in capitals, or the letter that is one: `III`, `V`."""
    return number in _VALUES


def are_beside(one: str, other: str) -> bool:
    """Whether two letters, or two Roman figures, stand right beside one another in their row: `B` and `C`, `iv` and
    `v`; not `III` and `A`, with which another list begins.
    """
    if one.isupper() != other.isupper():
        return False
    if len(one) == len(other) == 1 and abs(ord(one) - ord(other)) <= 1:
        return True
    return abs(_VALUES.get(one.upper(), 99) - _VALUES.get(other.upper(), -99)) <= 1


def _follows(run: list[tuple[int, re.Match[str]]], sign: str) -> bool:
    """Whether a letter is the one after the last of a run."""
    return len(sign) == 1 and ord(sign) == ord(run[-1][1]["sign"]) + 1


def _numbers(source: str, run: list[tuple[int, re.Match[str]]], asked: dict[str, bool]) -> bool:
    """Whether letters that follow one another number their lines, and are no initials: some line goes on as no name
    does, or all are headings apart from one another that nothing else calls by that name. `asked` keeps what was looked
    for.
    """
    if len(run) < 2:
        return False
    if not all(_may_be_name(led) for _, led in run):
        return True
    apart = all(below - above > 1 for (above, _), (below, _) in itertools.pairwise(run))
    return apart and not any(_is_name(source, led, asked) for _, led in run)


def _may_be_name(led: re.Match[str]) -> bool:
    """Whether a letter and the word behind it may be somebody's name."""
    return _NAME_ENDS.match(led["rest"]) is not None or _ACTS.match(led["rest"]) is not None


def _is_name(source: str, led: re.Match[str], asked: dict[str, bool]) -> bool:
    """Whether somebody does something at once, or a letter and a word stand within other lines as well."""
    name = f"{led['sign']}. {led['word']}"
    if _ACTS.match(led["rest"]):
        return True
    if name not in asked:
        lines = source.count(f"\n{name}") + source.startswith(name)
        asked[name] = len(asked) >= _MOST_ASKED or source.count(name) > lines or f"{name[0]} {name[3:]}" in source
    return asked[name]
