"""Tasks in prose with a label for their owner behind them: `The leaflet is to be reprinted. **Owner: Ann, by 2 May**`.

The label ends its paragraph, and the sentence before it says that something is to be done; what is said of risks is
no task. In: a document, the owner reader, the blocks already taken. Out: a `Draft` for each task.
"""

import re

from steering.reading.actions.checkboxes import begins_with_verb
from steering.reading.actions.draft import Draft
from steering.reading.document import Document
from steering.reading.owners import OwnerReader, Owners
from steering.reading.passages import Span
from steering.reading.quick import Words
from steering.reading.shapes import Block, Role, Shape
from steering.reading.vocabulary import NOBODY

_CHEAP = Words("owner|owned by|responsible|in hand with")
_LABEL = re.compile(
    r"(?<=[.!?;:)])\s+\W{0,3}(?:(?:[Aa]ction |[Tt]ask )?[Oo]wners?|OWNERS?|[Oo]wned by|[Rr]esponsible"
    r"|[Ii]n hand with)\s?:"
    r"\s*(?P<who>[^.:;,()]{1,60}(?:,\s[A-Z][^.:;,()]{1,40}){0,3}?)"
    r"(?:(?:[,;]|\s[–—-]|\s?\()\s?(?P<due>(?:by|due|before|for|asap|end|\d)[^.;]{1,50}))?\W*$"
)
_NEEDED = re.compile(r"\b(?:to(?: be)? [a-z]+|should|must|ought|needs?|will|shall)\b")
_OUT = frozenset((Role.ATTENDANCE, Role.APOLOGIES, Role.DATES, Role.RISKS, Role.AGENDA, Role.ANNEX))
_OF_RISK = re.compile(r"\W*risks?\b", re.IGNORECASE)
_NOT_SETTLED = re.compile(r"\W*(?:not|none|nobody|no one|to be|still|un)\b", re.IGNORECASE)


def owned(document: Document, reader: OwnerReader, taken: set[int]) -> list[Draft]:
    """The tasks of paragraphs that end in a label with their owner."""
    out = []
    for block in document.at(document.holding(_CHEAP)):
        prose = block.shape in (Shape.TEXT, Shape.ITEM) and block.role not in _OUT and block.checked is None
        if not prose or block.index in taken or block.index in document.spent or _OF_RISK.match(block.text):
            continue
        if (draft := _draft(block, reader)) is not None:
            out.append(draft)
    return out


def _draft(block: Block, reader: OwnerReader) -> Draft | None:
    """The task of the last sentence before a label at the end of a paragraph."""
    label = _LABEL.search(block.text, max(len(block.text) - 160, 0))
    if label is None:
        return None
    before = [extent for extent in block.sentences if extent.start < label.start()]
    span = Span(block.passage, before[-1].start, label.start()).trimmed() if before else None
    if span is None or not (_NEEDED.search(span.text) or begins_with_verb(span.text)):
        return None
    who = label["who"].strip()
    nobody = NOBODY.match(who) is not None or _NOT_SETTLED.match(who) is not None
    draft = Draft(span, block, "owner_behind", owners=Owners() if nobody else reader.all_of(who), item=block.item)
    draft.tail = Span(block.passage, label.start(), label.end())
    draft.due_cell = label["due"]
    draft.review = block.role is Role.REVIEW
    return draft
