"""Tasks in plain lists that are marked by nothing but the owner beside each: `Check the finances. — David`, `... [KS]`.

Forms: lines or bullets that begin with a verb and end with a name in brackets, behind a dash or as a handle; two of
them, or one whose owner is known and stands in square brackets, before it too (`[KS] find out ...`). Lists of topics
with who presents them (`Approve the minutes (Chair)`) are none. In: a document, the owner reader, the blocks already
taken. Out: a `Draft` for each task.
"""

import re

from steering.reading.actions.checkboxes import NEED, begins_with_verb
from steering.reading.actions.draft import Draft
from steering.reading.actions.reviewed import OWNER_AT_END
from steering.reading.actions.trailing import REACH, behind
from steering.reading.document import Document, whole
from steering.reading.owner_words import CODED
from steering.reading.owners import OwnerReader
from steering.reading.quick import Words
from steering.reading.shapes import Block, Role

_OUT = frozenset(
    (Role.ATTENDANCE, Role.APOLOGIES, Role.DATES, Role.REVIEW, Role.ACTIONS, Role.DECISIONS, Role.LAST_MINUTES)
)
_OF_AGENDAS = re.compile(
    r"\W*(?:approve|welcome|review|discuss|receive|note|consider|introduce|present|update|report|vote|open|close|accept"
    r"|confirm|elect|appoint)\b",
    re.IGNORECASE,
)
_SIGNS = Words(" -|:|   |;| –| @|—")
_LISTED = re.compile(r",\s*[A-Z@]")
_CUED = re.compile(r"\s(?:to|will)\s")
_LONGEST = 400
_SQUARE = re.compile(r"\[[^\[\]]{1,50}\]\s*[.;]?\s*$")


def signed(document: Document, reader: OwnerReader, taken: set[int]) -> list[Draft]:
    """The tasks with their owners behind them."""
    found: dict[int, list[tuple[Block, bool]]] = {}
    out_of_reach = taken | document.spent
    for block in document.prose:
        if block.role in _OUT or block.index in out_of_reach or block.checked is not None:
            continue
        owner = _owner_behind(document, block, reader) if len(block.text) <= _LONGEST else None
        if owner is not None and block.section is not None:
            found.setdefault(block.section.index, []).append((block, owner))
    out = []
    for group in found.values():
        tasks = [(block, sure) for block, sure in group if not _OF_AGENDAS.match(block.text)]
        listed = len(group) >= 2 and len(tasks) * 2 >= len(group)
        for block, sure in group:
            if sure or listed:
                draft = Draft(whole(block), block, "signed_task", item=block.item)
                draft.summary = listed
                out.append(draft)
    return out


def _committed(text: str, reader: OwnerReader) -> bool:
    """Whether a text begins with somebody who is known and is to do something."""
    cued = " to " in text or " will " in text or (not text.isprintable() and _CUED.search(text) is not None)
    lead = reader.leading(text) if cued and reader.may_know(text, 0) else None
    return lead is not None and lead.cue in ("to", "will") and lead.owners.known


def _may_have_part(end: str) -> bool:
    """Whether the end of a text can be set off from it, so that an owner may stand there: a quick look."""
    return (
        _SIGNS.within(end)
        or end.rstrip(" .;").endswith((")", "]"))
        or "|" in end
        or ("," in end and _LISTED.search(end) is not None)
        or not end.isprintable()
    )


def _owner_behind(document: Document, block: Block, reader: OwnerReader) -> bool | None:
    """Whether the owner behind a task is certain; None when the block is no task with an owner behind it."""
    text = block.text
    if CODED.match(text) is not None and block.role is not Role.RISKS:
        lead = reader.leading(text)
        labelled = lead is not None and lead.label and block.role is not Role.PILOTS
        if lead is not None and lead.owners.known and (lead.cue == "to" or labelled):
            return True
    first = reader.leading(text) if text.startswith("[") else None
    if first is not None and first.label and first.owners.known and begins_with_verb(text[first.cue_end :]):
        return True
    if not _may_have_part(text[-REACH:]):
        return None
    committed = _committed(text, reader)
    if not (committed or begins_with_verb(text) or NEED.match(text)):
        return None
    gap = OWNER_AT_END.search(text) if committed and ("\t" in text or "    " in text) else None
    if gap is not None and reader.all_of(gap["who"]).known:
        return None  # the cell of a column at the right
    found = behind(text, reader, document.order, listed=True)
    if found.owners is None or "?" in text[-60:]:
        return None
    return found.owners.known and (found.due is not None or bool(_SQUARE.search(text)))
