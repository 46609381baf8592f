"""People of lists whose offices stand on lines of their own, because a table or its columns were lost.

Forms: an office above each name or above those who hold none (`Chairperson`, `Ann Lee`, `Members`, `Bob Roe`), an
office below each name (`Ann Lee`, `Chair`, `Bob Roe`, `Secretary`), and the two cells of a row one behind the other,
with a stroke between them (`Ann Lee`, `Bob Roe / Chair`, `Secretary`). In: the lines of a list. Out: the index of the
line and the entry of each person, and the number of lines read; nothing when the lines have no such form.
"""

import re
from collections.abc import Sequence

from steering.reading.attendance_labels import state_of
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import Entry, describe, is_name, is_role, without_title
from steering.reading.roll_words import ROLE_LAST
from steering.reading.rolls import only_people, people_of_lines
from steering.reading.vocabulary import OFFICE

_OFFICE = re.compile(
    rf"(?:{OFFICE}|(?:deputy |vice[- ])?(?:mayor|president|principal|captain|commodore))", re.IGNORECASE
)
_KIND = re.compile(
    r"(?:(?:committee|board|other|lay|plain) )?members?|councillors?|trustees?|governors?", re.IGNORECASE
)
_ASIDE = re.compile(r"\s[-–—]\s|[,(]")
_LONGEST = 80
_FEWEST = 2
STROKE = re.compile(r"(?:present|apologies|attend(?:ees|ance)|in attendance|absent)\s/\s(?=[A-Z])", re.IGNORECASE)
"""A label in the first cell of a row that a stroke parts from the next."""

Found = tuple[list[tuple[int, Entry]], int]


def offices_apart(lines: Sequence[str]) -> Found | None:
    """The people of lines of which some are nothing but an office, told of the person above or below; of neither where
    an office is both the first line and the last.
    """
    named = [_is_office(line) and "  " not in line.strip() for line in lines]
    if not any(named):
        return None
    out: list[tuple[int, Entry]] = []
    offices = people = read = 0
    office: str | None = None
    ahead = named[0]
    unsure = ahead and named[-1]
    for at, line in enumerate(lines):
        if named[at]:
            office, offices = None if _KIND.fullmatch(line.strip()) else line.strip(), offices + 1
            if not ahead and out and office is not None and out[-1][1].role is None:
                out[-1][1].role = office
        elif (entry := _person(line)) is not None:
            if ahead and office is not None and entry.role is None and not unsure:
                entry.role = office
            office, people, read = None, people + 1, at + 1
            out.append((at, entry))
        else:
            break
        read = at + 1 if not ahead else read
    enough = offices > 0 if ahead else offices == people >= _FEWEST and read == len(lines)
    return (out, read) if enough and out else None


def celled(lines: Sequence[str]) -> Found | None:
    """The people of lines that begin with a label and a stroke, up to the stroke behind the last of them, and what the
    lines behind it tell of each, where there are as many of them; or all people of one such line.
    """
    found = STROKE.match(lines[0]) if lines else None
    several = only_people(lines[0][found.end() :].strip(" .")) if found is not None else []
    if len(several) > 1:
        return [(0, entry) for entry in several], 1
    out: list[tuple[int, Entry]] = []
    for at, line in enumerate(lines if found is not None else ()):
        name, stroke, told = (line[found.end() :] if found is not None and at == 0 else line).partition(" / ")
        if (entry := _person(name)) is None:
            break
        out.append((at, entry))
        if stroke:
            asides = [told, *lines[at + 1 : at + len(out)]]
            if len(asides) < len(out) or any(state_of(aside.partition(" / ")[0]) is not None for aside in asides[1:]):
                return out, at + 1
            for (_, each), aside in zip(out, asides, strict=True):
                describe(each, aside)
            return out, at + len(asides)
    return (out, len(out)) if out else None


def _is_office(line: str) -> bool:
    """Whether a line is nothing but an office, a post, or the kind of those below it."""
    line = line.strip()
    if len(line) > _LONGEST or line[:4].lower() == "the ":
        return False
    post = _ASIDE.split(line, maxsplit=1)[0].split()
    if len(post) > 1 and "," not in line and ROLE_LAST.search(post[-1]) and post[0].lower() not in COMMON_GIVEN:
        return not without_title(" ".join(post))[0]
    return (_OFFICE.fullmatch(line) or _KIND.fullmatch(line)) is not None


def _person(line: str) -> Entry | None:
    """The one person whom a line names in full."""
    if (
        len(line) > _LONGEST
        or ":" in line
        or not line[:1].isupper()
        or is_role(without_title(_ASIDE.split(line, maxsplit=1)[0])[1])
    ):
        return None
    found = people_of_lines([line])
    entry = found[0][1] if len(found) == 1 else None
    return entry if entry is not None and " " in entry.name and is_name(entry.name) else None
