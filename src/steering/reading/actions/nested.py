"""Actions below a bullet of the notes that is nothing but a label for them.

Forms: `- Action items:` or `- Next steps` among the points of a topic, with the tasks indented below; `- Actions from
the last meeting:` with older ones below, each a task or one with what became of it; `Owner: Ann` over hers; `The
Clerk to:` over a list of what the Clerk is to do. In: a document, its owner reader, the blocks already taken. Out: a
`Draft` for each task.
"""

import re
from collections.abc import Iterator

from steering.domain.words import Outcome
from steering.reading.actions.checkboxes import begins_with_verb, reads_as_task
from steering.reading.actions.draft import Draft
from steering.reading.actions.fielded import heads_tasks
from steering.reading.actions.listed import item_draft, tells_nothing
from steering.reading.dates import MONTH
from steering.reading.document import Document
from steering.reading.outcomes import outcome_of
from steering.reading.owners import OwnerReader
from steering.reading.passages import squeezed
from steering.reading.quick import Words
from steering.reading.roles import role_of
from steering.reading.shapes import Block, Role, Shape

_LABELS = Words("action|to-do|todo|to do|next step|follow")
_OWN_WAY = (Role.ACTIONS, Role.REVIEW, Role.AGENDA, Role.ANNEX)
_LONGEST_LABEL = 60
_LEADING = (Shape.TEXT, Shape.ITEM, Shape.HEADING)
_LEADS = Words(" to:| will:| following:| offered| agreed| volunteered| undertook")
_TAKES_ON = re.compile(r",?\s+(?:has |have )?(?:agreed|volunteered|offered|undertook)(?: to)?:?")
"""What leads in a list of which each item is a task `To do` something, behind somebody: `Ann offered`."""
_INFINITIVE = re.compile(r"[Tt]o (?=[a-z])")
_TO_DO = re.compile(
    r",?\s+(?:(?:has |have |was |were |is |are )?(?:agreed|asked|volunteered|offered) )?(?:to|will)(?: do)?"
    r"(?: the following)?:"
)
_OWNERS = Words("owner")
_OWNER = re.compile(r"(?:(?:action|task) )?owners?\s*:{1,2}\s*(?P<who>.{2,60})", re.IGNORECASE)
_MAYBE = re.compile(r"(?:potential|possible|suggested|proposed)\b", re.IGNORECASE)
"""What steps that nobody has agreed to yet are called: `potential next steps`."""
_SAYS_ACTION = re.compile(r"action|task|to-?\s?do|follow")
"""A label that says in so many words that tasks stand below it; below `Next steps` may stand what was said of them."""
_ENDED = re.compile(r"\s(?:[-–—]+|\()\s*(?:done|completed?|closed|finished)\W*$", re.IGNORECASE)
_ALL_ENDED = re.compile(r"(?:completed|closed|done|finished) (?:actions?\b|tasks?\b|ai'?s\b)")
"""A label of older actions that all are done, in lower case: `Completed action items:`."""
_SIGNED = re.compile(r"\s\((?P<who>[^()]{2,40})\)$")
_FROM_DAY = re.compile(rf"\bactions? (?:\w+ )?(?:from|of|on) (?:the )?(?:\d|{MONTH})")
"""A label of tasks, in lower case, that gives the day they are from: `Actions from 10.1`."""
_LETTERS = re.compile(r"[A-Z]{2,3}: \S")
_LEAST_WORDS = 4
"""So many words has a task without an owner; with fewer it may be but a topic (`Import names`)."""


def nested(document: Document, reader: OwnerReader, taken: set[int]) -> Iterator[Draft]:
    """The tasks below labels in lists outside the sections that are for actions."""
    for index in sorted(document.holding(_LABELS)):
        label = document.blocks[index]
        if (
            label.shape is not Shape.ITEM
            or label.role in _OWN_WAY
            or label.checked is not None
            or len(label.text) > _LONGEST_LABEL
            or not label.children
        ):
            continue
        role = role_of(label.text) if not _MAYBE.match(label.text) else None
        if role not in (Role.ACTIONS, Role.REVIEW):
            continue
        if role is Role.ACTIONS and _FROM_DAY.search(label.low) and any(map(_reports, label.children)):
            role = Role.REVIEW
        loose = role is Role.ACTIONS and not _SAYS_ACTION.search(label.low)
        if loose and sum(reads_as_task(block.text, reader) for block in label.children) * 2 <= len(label.children):
            continue
        for block in label.children:
            if (
                block.index in taken
                or block.shape is not Shape.ITEM
                or block.text.rstrip().endswith(":")
                or tells_nothing(block.text)
                or (loose and not reads_as_task(block.text, reader))
            ):
                continue
            if role is Role.ACTIONS:
                yield item_draft(block, reader)
            elif (draft := _older(block, reader)) is not None:
                draft.outcome = Outcome.COMPLETE if _ALL_ENDED.match(label.low) else draft.outcome
                draft.report = None if _ALL_ENDED.match(label.low) else draft.report
                yield draft


def below_owner(document: Document, reader: OwnerReader, taken: set[int]) -> Iterator[Draft]:
    """The tasks below a bullet that only says whose they are: `Owner: Ann Lee`."""
    for label in document.at(document.holding(_OWNERS)):
        found = _OWNER.fullmatch(label.text) if label.shape is Shape.ITEM and label.children else None
        if found is None or label.role in _OWN_WAY or not heads_tasks(label):
            continue
        owners = reader.all_of(found["who"])
        for block in label.children if owners.known else ():
            if block.index not in taken and begins_with_verb(block.text):
                draft = item_draft(block, reader)
                draft.owners = owners
                yield draft


def led_in(document: Document, reader: OwnerReader, taken: set[int]) -> Iterator[Draft]:
    """The tasks below a line that is somebody and `to:`, as in `The Clerk to:` over what the Clerk is to do."""
    for lead in document.at(document.holding(_LEADS)):
        if len(lead.text) > _LONGEST_LABEL or not lead.text.endswith(
            (":", " to", "offered", "agreed", "eered", "took")
        ):
            continue
        if lead.role in _OWN_WAY or lead.shape not in _LEADING:
            continue
        phrase = reader.only(lead.text, 0)
        if phrase is None or not phrase.owners.known:
            continue
        below = lead.children or list(_list_below(document, lead))
        whole = _TO_DO.fullmatch(lead.text, phrase.end) is not None
        taking = not whole and _TAKES_ON.fullmatch(lead.text, phrase.end) is not None
        if not whole and not (taking and below and all(_INFINITIVE.match(block.text) for block in below)):
            continue
        document.spent.add(lead.index)
        for block in below:
            task = _INFINITIVE.sub("", block.text, count=1) if taking else block.text
            if block.index not in taken and begins_with_verb(task):
                draft = item_draft(block, reader)
                draft.owners, draft.rule, draft.explicit = phrase.owners, "prose_commitment", False
                yield draft


def _list_below(document: Document, lead: Block) -> Iterator[Block]:
    """The items of the list that begins right below a paragraph."""
    for at in range(lead.index + 1, len(document.blocks)):
        block = document.blocks[at]
        if block.shape is not Shape.ITEM or block.section is not lead.section:
            return
        yield block


def _reports(block: Block) -> bool:
    """Whether a point says what became of a task."""
    return outcome_of(block.text) is not None


def _older(block: Block, reader: OwnerReader) -> Draft | None:
    """The mention of an older action: a task, or one with somebody who has it."""
    text = squeezed(block.text)
    phrase = reader.leading(text)
    task = (begins_with_verb(text) and len(text.split()) >= _LEAST_WORDS) or _ENDED.search(text) is not None
    behind = _SIGNED.search(text) if text.endswith(")") else None
    task = task or (behind is not None and reader.all_of(behind["who"]).known)
    told = phrase is not None and phrase.owners.known and (phrase.cue != "" or phrase.label)
    if not task and not told and not _LETTERS.match(text):
        return None
    draft = item_draft(block, reader)
    draft.rule, draft.review, draft.report = "review_item", True, text
    draft.outcome = outcome_of(text, loose=True)
    return draft
