"""People in columns that lost their table.

Forms: columns that only blanks part, under a line of headings (`Organisation   Name   Initials`); cells that each stand
on a line of their own, a name, its initials, then the body; the same with whether each was there (`Ann Lee`, `Present`,
`Bob Roe`, `Apologies`, an office before or behind each name or none). In: the lines, with the state of the list. Out:
the index of the line, the entry and the state of each person; nothing when the lines have no such form.
"""

import re
from collections.abc import Sequence

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_labels import state_of
from steering.reading.names import INITIALS, Entry, describe, entry_of, initials_fit, is_name, is_role, without_title

_GAP = re.compile(r"\s{2,}|\t+")
_NAME = re.compile(r"(?:full )?names?$|(?:member|attendee|delegate|representative|person)s?$")
_BODY = re.compile(
    r"(?:organi[sz]ation|representing|body|affiliation|company|agency|borough|department|from|area|delegation"
    r"|country|institut(?:e|ion)|employer|site|group|project)s?$"
)
_OTHER = re.compile(
    r"(?:role|position|title|job title|office|initials?|e-?mail|capacity|post|status|phone|handle|nick"
    r"|irc(?: nick(?:name)?)?|github(?: (?:id|handle|user(?:name)?))?|time ?zone)$"
)
_LONGEST_CELL = 60
_ASIDE = re.compile(r"[(\[]([^()\[\]]{3,60})[)\]]")


def wide_gap(text: str) -> bool:
    """Whether blanks part a line into columns."""
    return _GAP.search(text.strip()) is not None


def spaced(lines: Sequence[str], state: State) -> list[tuple[int, Entry, State]] | None:
    """The people of lines under headings."""
    headings = [heading.strip(" .:").lower() for heading in _GAP.split(lines[0].strip())]
    at = next((number for number, heading in enumerate(headings) if _NAME.match(heading)), None)
    known = all(pattern.match(h) for h in headings for pattern in [_NAME if _NAME.match(h) else _told(h)])
    if at is None or len(headings) < 2 or not known:
        return None
    out: list[tuple[int, Entry, State]] = []
    for number, line in enumerate(lines[1:], 1):
        cells = _GAP.split(line.strip())
        entry, told = _person(cells, at, state)
        if entry is not None:
            for heading, cell in zip(headings, cells, strict=False):
                _tell(entry, heading, cell)
            out.append((number, entry, told))
    return out or None


_LONGEST_ROLE = 6


def stacked(lines: Sequence[str]) -> list[tuple[int, Entry, int]]:
    """The people of a list whose cells stand one below the other, each with the number of lines read so far."""
    out: list[tuple[int, Entry, int]] = []
    at = 0
    while at < len(lines):
        start = at
        if (entry := _coded(lines, at)) is None:
            if (entry := _coded_last(lines, at)) is None:
                break
            out.append((start, entry, at := at + 3))
            continue
        at += 2
        if at < len(lines) and _coded(lines, at) is None and len(lines[at].split()) <= 12:
            describe(entry, lines[at])
            at += 1
        out.append((start, entry, at))
    return out if len(out) > 1 or (out and _coded_last(lines, 0) is not None) else []


def _coded_last(lines: Sequence[str], at: int) -> Entry | None:
    """The person of a line, with what that person is below it and the initials alone on the third."""
    if (
        at + 2 >= len(lines)
        or not INITIALS.fullmatch(lines[at + 2].strip())
        or len(lines[at + 1].split()) > _LONGEST_ROLE
    ):
        return None
    entry = entry_of(lines[at])
    if entry is None or " " not in entry.name or not initials_fit(lines[at + 2].strip(), entry.name):
        return None
    entry.initials = lines[at + 2].strip()
    describe(entry, lines[at + 1])
    return entry


def _coded(lines: Sequence[str], at: int) -> Entry | None:
    """The person of a line below which the initials stand alone."""
    if at + 1 >= len(lines) or not INITIALS.fullmatch(lines[at + 1].strip()):
        return None
    entry = entry_of(lines[at])
    if entry is None or not initials_fit(lines[at + 1].strip(), entry.name):
        return None
    entry.initials = lines[at + 1].strip()
    return entry


STATES = frozenset("present apologies absent attended apology regrets yes no y n".split()) | {
    "in attendance",
    "-",
    "–",
    "✓",
    "✔",
}
"""What a line says, in lower case, that is nothing but whether somebody was there; a sign where there is nobody."""
_FEWEST_ROWS = 3
_LONGEST_ROW = 3
_THERE = frozenset(("present", "attended", "in attendance", "yes", "y", "✓", "✔"))


def rows_with_states(lines: Sequence[str]) -> tuple[list[tuple[int, Entry, State]], int] | None:
    """The people of a list in which whether somebody was there stands below each name, with the index and the state of
    each, and the number of lines read; None when the lines have no such form, as where a label stands over its people.
    """
    for size in range(2, _LONGEST_ROW + 1):
        rows = 0
        while rows * size + size <= len(lines) and _is_row(lines[rows * size : rows * size + size]):
            rows += 1
        said = [lines[row * size + size - 1].strip(" .:*").lower() for row in range(rows)]
        if rows >= _FEWEST_ROWS and sum(word in _THERE for word in said) > 1:
            cells = [lines[row * size : row * size + size - 1] for row in range(rows)]
            at = max(range(size - 1), key=lambda column: sum(_is_person(row[column]) for row in cells))
            found = [(row * size + at, entry_of(each[at]), said[row]) for row, each in enumerate(cells)]
            people = [
                (index, entry, State.PRESENT if word in _THERE else state_of(word) or State.ABSENT)
                for index, entry, word in found
                if entry is not None and _is_person(lines[index])
            ]
            for index, entry, _ in people:
                for column in range(size - 1):
                    if column != at:
                        describe(entry, lines[index - at + column])
            return people, rows * size
    return None


def _is_row(cells: Sequence[str]) -> bool:
    """Whether the last of some lines says whether somebody was there, and the others do not."""
    last = [cell.strip(" .:*").lower() in STATES for cell in cells]
    return last[-1] and not any(last[:-1]) and all(len(cell) < _LONGEST_CELL for cell in cells)


def _is_person(cell: str) -> bool:
    """Whether a cell is somebody's name."""
    name = without_title(_ASIDE.sub("", cell).strip())[1]
    return is_name(name) and not is_role(name) and name.lower() != "vacant"


def _told(heading: str) -> re.Pattern[str]:
    return _BODY if _BODY.match(heading) else _OTHER


def _person(cells: list[str], at: int, state: State) -> tuple[Entry | None, State]:
    """The person of a row; a word of state in place of the name has the name in brackets behind it."""
    cell = cells[at] if at < len(cells) else ""
    away = state_of(_ASIDE.sub("", cell).strip())
    if away is not None and (named := _ASIDE.search(cell)):
        return entry_of(named[1]), away
    return entry_of(cell), state


def _tell(entry: Entry, heading: str, cell: str) -> None:
    """Add what a cell beside the name tells of the person."""
    if heading.startswith("initial"):
        entry.initials = entry.initials or (cell if initials_fit(cell, entry.name) or cell.isupper() else None)
    elif _BODY.match(heading):
        entry.organisation = entry.organisation or cell
    elif not _NAME.match(heading):
        describe(entry, cell)
