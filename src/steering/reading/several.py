"""Files that hold the minutes of several meetings, as running notes do.

Form: headings of one level that are little more than the date of a meeting (`## 2024-03-04`, `## Call of 4 March
2024`), at least two of which have an attendance below them. In: a document, or the bytes of a file. Out: where each
meeting begins, or its part of the text.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from datetime import date
from typing import NamedTuple

from steering.domain.findings import Hints
from steering.reading.dates import may_name, mentions
from steering.reading.decode import decode
from steering.reading.document import Document, document_of
from steering.reading.quick import Words
from steering.reading.shapes import Shape

_ATTENDED = re.compile(r"\W{0,4}(?:present|attend|in attendance|participants?\b|apologies|regrets|who\s?:|roll call)")
_ATTENDANCE = Words("present|attend|participant|apolog|regret|who:|who :|roll")
_NO_MEETING = re.compile(
    r"\b(?:next|future|previous|last|from|since|by|until|due|deadline|actions?|dates?|approv\w+)\b"
)
_LONGEST_TITLE = 80
_BESIDE = 6
"""So many words may stand beside the date in such a heading."""


class Begin(NamedTuple):
    """Where a meeting begins in a file: the line of its heading, and its date."""

    line: int
    day: date


class Part(NamedTuple):
    """The part of a file that is about one meeting, as it is written."""

    day: date
    text: str


def meetings_of(document: Document) -> list[Begin]:
    """Where each of several meetings begins, in the order of the text; empty for the minutes of one meeting."""
    attended = [document.blocks[at] for at in sorted(document.holding(_ATTENDANCE))]
    lines = [block.line for block in attended if _ATTENDED.match(block.low)]
    if len(lines) < 2:
        return []
    levels: dict[int, list[Begin]] = defaultdict(list)
    for block in document.blocks:
        if block.shape is Shape.HEADING and len(block.text) <= _LONGEST_TITLE and may_name(block.text):
            day = _day(block.text, document.order)
            if day is not None and block.line <= lines[-1] and not _NO_MEETING.search(block.low):
                levels[block.level].append(Begin(block.line, day))
    for begins in levels.values():
        starts = [begin.line for begin in begins]
        owners = {bisect_right(starts, line) for line in lines}
        if len({begin.day for begin in begins}) >= 2 and 0 not in owners and len(owners) >= 2:
            return begins
    return []


def parts(data: bytes, name: str) -> list[Part]:
    """The parts of a file that holds several meetings, in the order of its text, what stands before them with the
    first; empty where it holds one. Raises `UnreadableFile`.
    """
    document = document_of(decode(data, name), Hints())
    begins = meetings_of(document)
    cuts = [0, *(document.line_starts[begin.line - 1] for begin in begins[1:]), len(document.text)]
    return [Part(begin.day, document.text[cuts[at] : cuts[at + 1]]) for at, begin in enumerate(begins)]


def _day(title: str, order: str) -> date | None:
    """The day that a heading consists of, a few words aside."""
    found = [mention for mention in mentions(title, order) if not mention.short]
    if len(found) != 1 or found[0].year is None:
        return None
    beside = title[: found[0].start] + title[found[0].end :]
    return found[0].on(None) if len(beside.split()) <= _BESIDE else None
