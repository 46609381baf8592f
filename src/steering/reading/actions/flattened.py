"""Owners that stood in a column beside the text, where the table is lost: alone on a line, or far right of one.

Forms: a line `RC` or `Clerk` under the paragraph that says what is to be done, and initials at the end of a line
behind a tab or a wide gap. Only people whose initials or names the document gives, offices and `All`; only where a
sentence beside them commits somebody. In: a document, the owner reader, the blocks already taken. Out: a `Draft` for
each.
"""

import re
from collections.abc import Iterator

from steering.reading.actions.draft import Draft
from steering.reading.actions.wording import COMMIT, chosen
from steering.reading.document import Document
from steering.reading.owners import OwnerReader, Owners
from steering.reading.passages import squeezed
from steering.reading.shapes import Block, Role, Shape

_OUT = (Role.ANNEX, Role.AGENDA, Role.ATTENDANCE, Role.APOLOGIES, Role.DATES, Role.REVIEW)
_GAP = re.compile(
    r"(?:\t+|\s{3,})(?P<who>(?:[A-Z][\w’'.]*|the [Cc]lerk)(?:\s?(?:/|&|,|\+"
    r"|and)\s?[A-Z][\w’'.]*|\s[A-Z][\w’']+){0,4})(?=\s|$)"
)
_ALONE = re.compile(r"[A-Za-z@][\w’'.@/&,+ -]{1,40}$")


def flattened(document: Document, reader: OwnerReader, taken: set[int]) -> list[Draft]:
    """The actions of lost owner columns."""
    out: list[Draft] = []
    for block in document.prose:
        if block.role in _OUT or block.index in taken:
            continue
        if "\t" in block.text or "   " in block.text:
            out.extend(_at_line_ends(document, block, reader))
        if block.shape is Shape.TEXT and len(block.text) <= 40 and (draft := _below(document, block, reader, taken)):
            document.spent.add(block.index)
            out.append(draft)
    return out


def _certain(text: str, reader: OwnerReader) -> Owners | None:
    """The owners of words that hold nothing but known parties."""
    owners = reader.all_of(text)
    return owners if owners.names and owners.known else None


def _below(document: Document, block: Block, reader: OwnerReader, taken: set[int]) -> Draft | None:
    """An owner alone on a line under what is to be done."""
    text = squeezed(block.text)
    above = document.blocks[block.index - 1] if block.index else None
    if above is None or above.section is not block.section or above.index in taken | document.spent:
        return None
    if above.shape not in (Shape.TEXT, Shape.ITEM) or len(above.text.split()) < 5 or not _ALONE.match(text):
        return None
    owners = _certain(text, reader)
    if owners is None or _speaks(document, block):
        return None
    span = chosen(above, 0, len(above.text), owners)
    if span is None or not COMMIT.search(above.text, span.start, span.end):
        return None
    return Draft(span, above, "owner_below", owners=owners, item=above.item)


def _speaks(document: Document, block: Block) -> bool:
    """Whether a name on a line of its own introduces what follows, as in a play."""
    following = document.blocks[block.index + 1] if block.index + 1 < len(document.blocks) else None
    return following is not None and not following.loose and block.loose and following.shape is Shape.TEXT


def _at_line_ends(document: Document, block: Block, reader: OwnerReader) -> Iterator[Draft]:
    """Owners behind a gap at the ends of the lines of a paragraph."""
    at = 0
    for found in _GAP.finditer(block.text):
        end = block.passage.raw_end(found.end("who"))
        if end < len(document.text) and document.text[end] not in "\r\n":
            continue
        owners = _certain(found["who"], reader)
        if owners is None or len(block.text[at : found.start()].split()) < 4:
            continue
        stop = re.compile(r"[.;](?:\s|$)").search(block.text, found.end())
        mid = block.text[: found.start()].rstrip()[-1] not in ".;!?"
        until = stop.end() if mid and stop else found.start()
        span = chosen(block, at, until, owners)
        if span is None or not COMMIT.search(block.text, span.start, span.end):
            continue
        draft = Draft(span, block, "owner_right", owners=owners, item=block.item)
        if span.end > found.start():
            draft.text = f"{block.text[span.start : found.start()]} {block.text[found.end() : span.end]}"
        at = max(until, found.end())
        yield draft
