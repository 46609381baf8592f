"""Labelled facts near the top of minutes: `Date:`, `Time:`, `Venue:` and the like, however they are set.

Forms: a label and its value on one line, several of them on one line, a label on its own with the value on the next
line, and cells of a grid. In: a document. Out: label (lower case) and the stretch that holds the value.
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from steering.reading.document import Document, whole, whole_cell
from steering.reading.keyed import FIELD_NAMES, front_pairs, pairs_of, whole_value
from steering.reading.passages import Span
from steering.reading.quick import HAS_DIGIT, Begun, Words, lowered
from steering.reading.shapes import VERBATIM, Block, Role, Shape

_FIELD = Begun(
    "meeting|title|subject|date|when|minutes|held|start|time|opened|end|finish|clos|duration|place|venue|location|room"
    "|where|address|channel|irc",
    re.compile(rf"(?:^|(?<=[\s·|,;*]))(?P<name>{FIELD_NAMES})\s*(?::|\t|\s[–—]\s)\s*"),
)
_SIGN = Words(":|\t|–|—")
_ALONE = re.compile(rf"(?P<name>{FIELD_NAMES})\s*:?\s*$")
"""These two are looked for in lower case."""
_PARTED = re.compile(r"[\s·|]{2}$|\t$|[·|]\s?$|^\W*$")
_OF_MEETING = re.compile(r"^meeting (?=start|time|location|venue|place|room)")


class Field(NamedTuple):
    """One labelled fact."""

    name: str
    value: Span


_MAIL = re.compile(r"(?:from|to|cc|bcc|sent|date|subject|reply-to|importance|attachments?)\s?:\s?(?!\d\d?[:.]\d\d|$)")
_BUSINESS = (Role.REVIEW, Role.LAST_MINUTES, Role.ACTIONS, Role.DATES, Role.RISKS, Role.PILOTS, Role.DECISIONS)


_ROLLS = ("present", "in attendance", "attend", "apol")
_LONGEST_FACT = 60
"""A longer point below the lists of people is no fact about the meeting, but its business."""


_NEAR = 12
_KEPT_WORDS = Words("modified|edited|updated|changed|accessed|revised|saved|generated|printed|retrieved|created")
_KEPT = re.compile(
    r"\b(?:page|document|file|topic|article|entry) (?:was |is |has been )?(?:last )?(?:modified|edited|updated|changed"
    r"|accessed|revised|saved|generated|printed|retrieved|created)\b|^\W*last (?:modified|edited|updated|changed"
    r"|saved)\b"
    r"|^(?:[^|]{0,80}\s)?[a-z]{3} [a-z]{3} +\d{1,2} \d\d:\d\d:\d\d [a-z+-]{1,5}\d{0,4} (?:19|20)\d\d$"
)
"""What tells when a text was kept, and nothing of the meeting: `This page was last modified on 4 May at 21:09`."""


def _is_kept(low: str) -> bool:
    """Whether a text in lower case tells when the whole was kept, by a word of it or by an hour with its seconds."""
    return (_KEPT_WORDS.within(low) or low.count(":") > 1) and _KEPT.search(low) is not None


def mailed(document: Document) -> list[Block]:
    """The lines of a mail's own head above the minutes that it brings, which tell when it was sent; its subject is
    none of them. With them lines that tell when a page was changed, or a mail put into an archive.
    """
    out: list[Block] = []
    kept = [block for block in document.blocks[:_NEAR] if HAS_DIGIT(block.text) and _is_kept(block.low)]
    for block in document.blocks[:8]:
        if block.shape is not Shape.TEXT or _MAIL.match(block.low) is None:
            break
        out.append(block)
    rest = [block for block in out if not block.low.startswith("subject")]
    return [*kept, *rest] if len(out) > len(rest) > 0 and len(out) > 2 else kept


def head_of(document: Document, leaving: Collection[Block] = ()) -> list[Block]:
    """The blocks before the business of the meeting, what stands above its first item, but for those to leave out."""
    out: list[Block] = []
    headings = 0
    listed = False
    for block in document.blocks[:60]:
        if block in leaving:
            continue
        listed = listed or block.low.startswith(_ROLLS)
        if listed and block.shape is Shape.ITEM and len(block.text) > _LONGEST_FACT:
            break
        if block.shape is Shape.HEADING:
            headings += 1
            plain = (
                block.role is Role.BODY
                and headings > 2
                and block.index > 6
                and block.level < 13
                and not any(c.isdigit() for c in block.text)
            )
            if block.number or (block.role in _BUSINESS and block.index > 1) or plain:
                break
        if block.number and block.shape is Shape.ITEM and ("." in block.number or "/" in block.number):
            break
        if block.shape in VERBATIM or block.role is Role.ANNEX:
            continue
        out.append(block)
        if len(block.text) > 400 and not block.bold and block.role is Role.BODY and ":" not in block.text[:40]:
            break
    return out


def fields(document: Document, head: list[Block]) -> list[Field]:
    """The labelled facts of a document's head, in order; `Meeting time` is `time`."""
    return [Field(_OF_MEETING.sub("", found.name), found.value) for found in _fields(document, head)]


def _fields(document: Document, blocks: list[Block]) -> list[Field]:
    """The labelled facts as they are named."""
    out = [Field(name, whole_value(value)) for name, value in front_pairs(document)]
    grids = [block for block in document.blocks[:60] if block.table is not None and block.role is not Role.DATES]
    for grid in grids:
        out.extend(_of_grid(grid))
    for at, block in enumerate(blocks):
        if block.table is not None:
            continue
        if len(block.text) < 40 and (alone := _ALONE.match(block.low.strip(" *"))):
            following = next(
                (b for b in blocks[at + 1 : at + 2] if b.shape is not Shape.HEADING and b.table is None), None
            )
            if following is not None:
                out.append(Field(alone["name"], whole(following)))
            continue
        if len(block.text) <= 400:
            out.extend(_of_line(whole(block)))
    return out


def _of_grid(block: Block) -> Iterator[Field]:
    """Labelled facts in the cells of a grid: the value in the same cell, or in the one to the right."""
    assert block.table is not None
    if pairs := pairs_of(block.table):
        yield from (Field(name, whole_cell(value)) for name, value in pairs)
        return
    for row in block.table.rows:
        for left, right in zip(row.cells, row.cells[1:], strict=False):
            if (
                (alone := _ALONE.match(left.text.lower().strip(" *")))
                and left.text.strip().endswith(":")
                and right.text.strip()
            ):
                yield Field(alone["name"], whole_cell(right))
        for cell in row.cells:
            yield from (found for found in _of_line(whole_cell(cell)) if ":" in cell.text[: found.value.start])


def _of_line(line: Span) -> Iterator[Field]:
    """The labels and values of one line; a value ends where the next label begins."""
    text = line.passage.text
    found = list(_FIELD.finditer(lowered(text))) if _SIGN.within(text) else []
    for at, label in enumerate(found):
        if at == 0 and label.start() > 0 and not _PARTED.search(text[: label.start()]):
            continue
        end = found[at + 1].start() if at + 1 < len(found) else len(text)
        if end > label.end():
            yield Field(label["name"], Span(line.passage, label.end(), end).trimmed())
