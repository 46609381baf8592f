"""Checkboxes that are tasks, and those that are not.

A box is a task when it names who is to do something or begins with a verb, or stands in a list most of which does;
a name before a colon may only say who raised a topic, so what follows it must begin with a verb too.
Lists of names, topics and states (`- [x] ATLAS`), agendas and attendance stay out. In: a document, the owner reader,
the blocks already taken. Out: a `Draft` for each task.
"""

import re
from collections.abc import Iterator

from steering.reading.actions.draft import Draft
from steering.reading.document import Document
from steering.reading.owners import OwnerReader, Owners
from steering.reading.passages import Span, squeezed
from steering.reading.shapes import Block, Role, Shape
from steering.reading.vocabulary import is_infinitive

_OUT = (Role.ANNEX, Role.AGENDA, Role.ATTENDANCE, Role.APOLOGIES, Role.REVIEW)
_NOUN_TOO = re.compile(
    r"(?:progress|update|status|report|review|release|plan|design|question|request|change|feedback|work|need|survey"
    r"|visit|email|input|quote|quotation|access|answer|support)s?\s+(?:on|for|about|in|and|to|with)\b",
    re.IGNORECASE,
)
_LONGEST_NAMES = 60
_SMALL_NEXT = re.compile(r"\s[a-z]{2,}(?<![^s]s)(?<!ed)(?<!ing)\s")
"""What stands behind somebody who is to do something: a verb in small letters, that no list need have."""
NEED = re.compile(r"\W*(?:we|someone|somebody)\s+(?:need|should|must|will|have)\b", re.IGNORECASE)


def checkboxes(document: Document, reader: OwnerReader, taken: set[int]) -> list[Draft]:
    """The tasks among the checkboxes."""
    out: list[Draft] = []
    for group in _groups(document.blocks) if document.boxes else ():
        tops = [b for b in group if b.parent is None or b.parent.checked is None]
        likely = {b.index for b in group if reads_as_task(b.text, reader)}
        mostly = sum(b.index in likely for b in tops) * 2 >= len(tops)
        for block in group:
            nested = block.parent is not None and block.parent.checked is not None
            wanted = (block.index in likely and (mostly or _owned(block, reader))) or (
                mostly and not nested and len(block.text.split()) > 3
            )
            if block.index in taken or not wanted or (nested and not _owned(block, reader)):
                continue
            draft = Draft(_standing(block), block, "checkbox", item=block.item)
            draft.ticked, draft.struck = block.checked, block.struck
            draft.summary = block.role is Role.ACTIONS
            if block.section is not None and reader.leading(squeezed(block.text)) is None:
                draft.owners = reader.of_heading(block.section.title) or _named_above(block, reader)
            out.append(draft)
    return out


def _named_above(block: Block, reader: OwnerReader) -> Owners | None:
    """The owners that the bullet above an indented box names, where it names nothing else."""
    above = block.parent
    if above is None or above.checked is not None or len(above.text) > _LONGEST_NAMES:
        return None
    owners = reader.all_of(above.text)
    return owners if owners.known and owners.names else None


def _standing(block: Block) -> Span:
    """The text of a box, without a beginning that is struck out for what follows it."""
    struck = block.passage.struck
    start = struck[0][1] if struck and struck[0][0] == 0 and not block.struck else 0
    return Span(block.passage, start, len(block.text)).trimmed()


def _groups(blocks: list[Block]) -> Iterator[list[Block]]:
    """The checkboxes of each section that stand together."""
    group: list[Block] = []
    for block in blocks:
        if block.checked is not None and block.shape is Shape.ITEM and block.role not in _OUT:
            if group and group[-1].section is not block.section:
                yield group
                group = []
            group.append(block)
        elif group and (block.shape is Shape.HEADING or block.loose):
            yield group
            group = []
    if group:
        yield group


def reads_as_task(text: str, reader: OwnerReader) -> bool:
    """Whether a text begins as a task does: with who does it, or with a verb."""
    text = squeezed(text)
    phrase = reader.leading(text)
    if (phrase is not None and not phrase.label) or NEED.match(text):
        return True
    alone = reader.only(text, 0) if phrase is None else None
    if alone is not None and alone.owners.known and _SMALL_NEXT.match(text, alone.end):
        return True
    return begins_with_verb(text[phrase.cue_end :] if phrase is not None else text)


_FIRST_WORD = re.compile(
    r"\W*(?:(?i:then|finally|lastly|afterwards|(?:first|next)(?:,|(?=\s+(?:ask|find|write|get|send|tell|buy|choose"
    r"|invite"
    r"|make|pay))))\s+)?(?:[Tt]o\s+)?([A-Za-z][a-z-]*)\b(?!\s+(?:of|from|by|was|were|is|are|has|have)\b|[’':])"
)

_BEFORE_VERB = frozenset("then finally lastly afterwards first next to".split())


def begins_with_verb(text: str) -> bool:
    """Whether a text begins as a task does: with a verb, and not with a noun that is one too (`Progress on ...`)."""
    plain = text.split(None, 2)
    told = len(plain) > 1 and plain[0].isalpha() and plain[0].lower() not in _BEFORE_VERB
    if told and not is_infinitive(plain[0], plain[1]):
        return False
    first = _FIRST_WORD.match(text)
    if first is None or _NOUN_TOO.match(text, first.start(1)):
        return False
    words = text[first.end(1) :].split(maxsplit=1)
    return bool(words) and is_infinitive(first[1], words[0])


def _owned(block: Block, reader: OwnerReader) -> bool:
    phrase = reader.leading(squeezed(block.text))
    return phrase is not None and bool(phrase.owners.names) and reads_as_task(block.text, reader)
