"""Facts that stand as names and values: tables of two columns (`| Date | 18-12-2024 |`), or of a row of labels and one
of values, and front matter.

In: a table, or a document. Out: the pairs of label (lower case, without its colon) and value; a blank label goes on
with the one above it.
"""

import re
from collections.abc import Iterator

from steering.reading.attendance_labels import state_of
from steering.reading.document import Document
from steering.reading.passages import Passage, Span
from steering.reading.shapes import Row, Table

FIELD_NAMES = (
    r"meeting title|title|meeting name|meeting|subject|date held|date of (?:the )?meeting|meeting date|date and time"
    r"|date & time|date/time|date|when and where|when|minutes of|held on|held|(?:meeting )?start time"
    r"|time started|started|start"
    r"|opened|end time|(?:finish|closing) time|time (?:ended|finished|closed)|ended|end|finish(?:ed)?|closed|duration"
    r"|time and (?:place|venue)|(?:place|venue) and time|(?:meeting )?(?:time|location|venue"
    r"|place(?: of meeting)?|room)|where|held at|address|(?:irc )?channel"
)
_FIELD = re.compile(rf"(?:{FIELD_NAMES})$")
_TAKER = re.compile(
    r"(?:minute[- _]?taker|note[- _]?taker|scribe|secretary|minutes(?: by)?|notes(?: by)?|recorder|taken by)$"
)
_CHAIR = re.compile(r"(?:meeting )?(?:chair(?:man|woman|person)?|facilitator|moderator)$")
_OF_MEETINGS = re.compile(
    r"(?:time|location|venue|attendees|attendance|present|absent\w*|apologies|participants|chair|facilitator)$"
)
_OF_EVENTS = frozenset(("what", "event", "events", "occasion", "activity", "next meeting"))
"""Headings of a table of what is to come, which tells nothing of the meeting, though it has but one row."""
_KIND = re.compile(r"(?:(?:document|page|content|post)[ _-]?)?(?:type|layout|kind)$", re.IGNORECASE)
_MINUTES = re.compile(r"[\"']?(?:(?:(?:meeting|call)[ _-]?)?minutes|(?:meeting|call)[ _-]?notes)[\"']?", re.IGNORECASE)

_ALSO = {
    "at": "venue",
    "spot": "venue",
    "where we met": "venue",
    "day": "date",
    "when we met": "date",
    "hours": "time",
    "steered by": "chair",
    "led by": "chair",
    "chaired by": "chair",
    "in the chair": "chair",
    "written by": "scribe",
    "written up by": "scribe",
    "notes by": "scribe",
}
"""Other words for some labels, where they stand in a table of labels and values."""

Pair = tuple[str, Passage]


def pairs_of(table: Table) -> list[Pair]:
    """The labels and values of a table that is made of them; none when it is another kind of table."""
    rows = [table.head, *table.rows] if table.head else table.rows
    if len(rows) == 2 and len(rows[0].cells) > 2 and len(rows[0].cells) == len(rows[1].cells):
        return _of_two_rows(rows[0], rows[1])
    out: list[Pair] = []
    label, known = "", 0
    for row in rows[:60]:
        cells = [cell for cell in row.cells[1:] if cell.text.strip()]
        if not row.cells or len(row.cells) > 3 or len(cells) > 1:
            return []
        left = " ".join(row.cells[0].text.lower().split()).strip(" :*")
        if left:
            label = _ALSO.get(left, left)
            known += bool(_FIELD.match(label) or _TAKER.match(label) or state_of(label))
        out.extend((label, cell) for cell in cells if label)
    labels = {name for name, _ in out}
    return out if known >= 2 and known * 2 >= len(labels) else []


def _of_two_rows(above: Row, below: Row) -> list[Pair]:
    """The labels of a row and the values below them; none where it has fewer than two labels of a meeting's facts or
    more other ones.
    """
    labels = [" ".join(cell.text.lower().split()).strip(" :*") for cell in above.cells]
    known = sum(bool(_FIELD.match(label) or _TAKER.match(label) or _CHAIR.match(label)) for label in labels)
    if known < 2 or known * 2 < len(labels) or not all(labels) or not _OF_EVENTS.isdisjoint(labels):
        return []
    return [(label, cell) for label, cell in zip(labels, below.cells, strict=True) if cell.text.strip()]


def is_taker(label: str) -> bool:
    """Whether a label names the one who took the minutes."""
    return bool(_TAKER.match(label))


def front_pairs(document: Document) -> Iterator[Pair]:
    """The labels and values of front matter that describes a meeting (its time, place or people), not a web page."""
    if not any(_OF_MEETINGS.match(name) or _says_minutes(name, values) for name, values in document.front.items()):
        return
    for name, values in document.front.items():
        for value, line in values:
            start = document.text.find(value, document.line_starts[line - 1])
            yield name.replace("_", " ").replace("-", " "), Passage(value, [0], [max(start, 0)], [])


def _says_minutes(name: str, values: list[tuple[str, int]]) -> bool:
    """Whether a line of front matter says that the page is minutes: `layout: minutes`, `Document type: Minutes`."""
    return _KIND.match(name) is not None and any(_MINUTES.fullmatch(value.strip()) for value, _ in values)


def whole_value(value: Passage) -> Span:
    """A value as a stretch."""
    return Span(value, 0, len(value.text))
