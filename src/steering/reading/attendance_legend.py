"""The people of a legend of initials at the top of minutes that have no other list of who was there.

Forms: at least three lines below each other, `AB - Ann Brown`, `CD: Cole Dunn (chair)`, of which the initials fit the
names; up to a third may be nicknames. In: a document. Out: the entries with their initials, and the lines.
"""

import re
from collections.abc import Iterator

from steering.reading.document import Document
from steering.reading.names import Entry, initials_fit
from steering.reading.rolls import people_in
from steering.reading.shapes import PROSE, Role

_LINE = re.compile(r"[\s*•-]{0,6}(?P<token>[A-Z][A-Za-z]{1,4})\s{0,3}(?:[-–—=]|:)\s{1,3}(?P<name>[A-Z][^\n:;,]{3,60})$")
_NEAR_TOP = 20
_LEAST = 3


def legend(document: Document) -> list[tuple[Entry, int]]:
    """The first run of lines near the top that explain initials by the names of people."""
    run: list[tuple[Entry, int]] = []
    strange = 0
    for line, text in _lines(document):
        found = _LINE.match(text)
        people = people_in(found["name"]) if found else []
        if found is None or len(people) != 1 or people[0].name[0] != found["token"][0] or line - _last(run, line) > 1:
            if len(run) - strange >= _LEAST:
                break
            run, strange = [], 0
            continue
        strange += not initials_fit(found["token"], people[0].name)
        people[0].initials = found["token"]
        run.append((people[0], line))
    return run if len(run) - strange >= _LEAST and strange * 3 <= len(run) else []


def _last(run: list[tuple[Entry, int]], line: int) -> int:
    return run[-1][1] if run else line


def _lines(document: Document) -> Iterator[tuple[int, str]]:
    """The lines of the first paragraphs and items, as they stand."""
    bounds = [*document.line_starts, len(document.text)]
    for block in document.blocks[:_NEAR_TOP]:
        if block.shape in PROSE and block.role is not Role.AGENDA:
            for line in range(block.line, min(block.last_line, block.line + 40) + 1):
                yield line, document.text[bounds[line - 1] : bounds[line]].rstrip()
