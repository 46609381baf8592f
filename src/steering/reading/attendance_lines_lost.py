"""The lists of people at the top of minutes whose lines are lost, so that all of the text runs on.

Form: a numbered label for people without a sign behind it, then nothing but names up to the end of the sentence:
`1. Attendance Ann Lee; Bob Roe (chair). 2. Apologies for Absence Cat Day. 3. Minutes ...`.
In: a document. Out: `Listed` people with their state and line.
"""

import re

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_labels import state_of
from steering.reading.attendance_pieces import Listed, noted
from steering.reading.document import Document
from steering.reading.rolls import only_people
from steering.reading.shapes import PROSE

_NEAR_TOP = 5
_SHORTEST = 200
"""Lines that stand for themselves are shorter."""
_TOP = 3_000
_LIST = re.compile(
    r"(?:\s|^)\d{1,2}[.)]?\s{1,3}(?P<label>Attendance|Present|In [Aa]ttendance|Attendees|Absent"
    r"|Apologies(?: for [Aa]bsence)?)\s{1,3}(?=[A-Z])"
)
_END = re.compile(r"\.?\s{1,3}\d{1,2}[.)]?\s{1,3}[A-Z]|(?<=[a-z)]{2})\.\s")
"""The next number, or the end of a sentence that is no initial."""


def lines_lost(document: Document) -> list[Listed]:
    """The people of such lists."""
    out: list[Listed] = []
    for block in document.blocks[:_NEAR_TOP]:
        if block.shape not in PROSE or len(block.text) < _SHORTEST:
            continue
        text = block.text[:_TOP]
        for found in _LIST.finditer(text):
            end = _END.search(text, found.end())
            people = only_people(text[found.end() : end.start() if end else len(text)])
            state = state_of(found["label"]) or State.PRESENT
            out.extend(
                Listed(entry, noted(entry, state), document.line_at(block.passage.raw(found.end()))) for entry in people
            )
    return out
