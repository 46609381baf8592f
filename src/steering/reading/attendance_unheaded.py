"""The people whom lines at the very top of minutes name without any heading, where nothing else lists people.

Forms: at least three lines below the title with a person each (`Ann Lee – Practice Manager`, `Bob Roe`), of whom most
are named again or have something told beside them; or one row of at least four full names. In: a document. Out: the
entries and their lines.
"""

import itertools

from steering.reading.attendance_pieces import row_of_names
from steering.reading.document import Document
from steering.reading.names import Entry
from steering.reading.quick import HAS_DIGIT
from steering.reading.rolls import only_people, people_of_lines
from steering.reading.shapes import Block, Role

_NEAR_TOP = 20
_FEWEST_LINES = 3
_FEWEST_IN_ROW = 4
_LONGEST = 80


def unheaded(document: Document) -> list[tuple[Entry, int]]:
    """The people of the first such lines, before anything is numbered."""
    top = list(itertools.takewhile(_may_be_top, document.blocks[:_NEAR_TOP]))
    for block in top[1:]:
        if row_of_names(block.text) and len(people := only_people(block.text.rstrip(" ,"))) >= _FEWEST_IN_ROW:
            return [(entry, block.line) for entry in people]
    for named, group in itertools.groupby(top[1:], lambda block: _names_one(block.text)):
        run = list(group)
        if not named or len(run) < _FEWEST_LINES:
            continue
        found = people_of_lines([block.text for block in run])
        known = sum(_is_known(document, entry, run[-1]) for _, entry in found)
        return [(entry, run[at].line) for at, entry in found] if known * 2 >= len(found) else []
    return []


def _may_be_top(block: Block) -> bool:
    """Whether a block can stand before the minutes proper."""
    return block.role is Role.BODY and block.table is None and not block.number


def _names_one(text: str) -> bool:
    """Whether a line is the full name of one person, with what the person is at most."""
    if len(text) > _LONGEST or HAS_DIGIT(text) or not text[:1].isupper() or text[-1:] in ".!?" or ":" in text:
        return False
    people = people_of_lines([text])
    return len(people) == 1 and " " in people[0][1].name


def _is_known(document: Document, entry: Entry, last: Block) -> bool:
    """Whether something is told of somebody, or the text names them again below the lines."""
    first = entry.name.split()[0]
    return bool(entry.role or entry.organisation or entry.initials or entry.title) or any(
        first in block.text for block in document.blocks[last.index + 1 :]
    )
