"""Actions that a word marks: `Action: TF to ...`, `... to be repaired. Action: Clerk`, `... [Action: Jo]`.

In: a document and its owner reader. Out: a `Draft` for each task, with the marker's place, number and owners.
"""

import re
from collections.abc import Iterator

from steering.domain.words import Outcome
from steering.reading.actions.checkboxes import begins_with_verb
from steering.reading.actions.draft import Draft
from steering.reading.actions.markers import Marker, markers, marking
from steering.reading.actions.reviewed import is_older
from steering.reading.actions.wording import before, behind, tasks
from steering.reading.dates import MONTH, WEEKDAY
from steering.reading.document import Document, whole
from steering.reading.outcomes import outcome_of
from steering.reading.outline import is_for_no_action
from steering.reading.owners import OwnerReader, Owners
from steering.reading.passages import Span
from steering.reading.shapes import PROSE, Block, Role, Shape

_MARKS = re.compile(r"\W{0,3}(?:ACTION|Action|AP|AI|TODO)\b")
_OLDER = re.compile(r"\b(?:last|previous|forward)\b")
"""What a marker of an older action says: `Actions from last meeting: ...`."""
_REPORTS = re.compile(
    r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}\s+(?:has|have)\s+(?:now\s+|already\s+)?"
    r"(?:[a-z]+ed|bought|found|sent|made|done|written|got|spoken|met|put|taken|given|paid)\b"
)
"""What somebody has done, told before the tasks that follow from it."""
_ANSWER = re.compile(r"(?:=+>|-+>|[→⇒➔➜⟶])\s*")
_ENDED_BELOW = re.compile(
    r"(?:(?:ACTION|Action|ITEM|Item|STATUS:?|Status:?)\s+)?(?:(?:IS|is|NOW|now)\s+){0,2}"
    r"(?:CLOSED|[Cc]losed|DONE|[Dd]one|COMPLETED?|[Cc]ompleted?|DISCHARGED|[Dd]ischarged)(?:\W*"
    rf"|,?\s(?:(?:on|in)\s)?(?:the\s)?(?:(?i:{WEEKDAY}),?\s)?(?:\d(?!\d?\s?[ap]\.?m)|(?i:{MONTH}))[^;]{{0,80}})"
    r"|(?:[Nn]o longer|[Nn]ot|[Nn]ot now) (?:needed|required|relevant|necessary)\W*"
    r"|(?:[Ww]ithdrawn|WITHDRAWN|[Dd]ropped|DROPPED|[Cc]ancelled|CANCELLED|[Oo]vertaken by events)\W*"
)
"""A line that says nothing but what became of the action above it: `ACTION CLOSED.`, `Action completed 2 May`."""
_DONE_BELOW = re.compile(r"(?:done|closed|completed?)\b", re.IGNORECASE)
_ENDED_BEHIND = re.compile(
    r"(?:(?<=[.!?)])|[.!?])\s+(?P<state>(?:Done|Completed?|Closed|Open|On-?going|In progress|Outstanding|Pending"
    r"|Carried forward|Withdrawn|No longer (?:needed|required)))(?:\.|,\s|\s[-–—]|;|\s*$)"
)
"""What became of one of several actions in a paragraph, told in a sentence of its own: `... Done. Action 3.2: ...`."""
_OF_MOTION = re.compile(
    r"\W{0,3}(?:(?:[Aa] |[Tt]he )?[Mm]otion\b|M/?S/?C?\b(?! (?:to|will|and|&)\b|\s?[/,&:+])"
    r"|(?:[Ii]t was )?[Mm]oved\b|[Nn]o action\b"
    r"|(?:[Aa]pproved|[Aa]dopted|[Pp]assed|[Cc]arried|[Tt]abled|[Dd]enied)\b(?=\W{0,3}(?:\d|$|unanim|as presented|by ))"
    r"|[A-Z][\w’'-]+ (?:moved|motioned|made (?:a |the )?motion)\b)"
)
"""What American minutes tell behind `ACTION:` of an item of the agenda: the motion on it, and how it ended."""
_MARKABLE = PROSE | {Shape.HEADING}
_SET_IN = 4
_LONGEST_OWNER = 40
_MOST_OF_ONE = 8
"""So many markers in a row may stand behind the same wording, one for each owner."""


def marked(document: Document, reader: OwnerReader) -> list[Draft]:
    """The actions that markers mark."""
    out: list[Draft] = []
    for block in document.at(marking(document)):
        if block.shape not in _MARKABLE or block.role is Role.ANNEX or block.index in document.spent:
            continue
        found = markers(block.text, reader, likely=True)
        if found and is_older(block, found[0]):
            continue
        if block.shape is Shape.HEADING:
            found = [m for m in found if not m.suffix and m.end < len(block.text) and not _titles(block, m, reader)]
        if block.role is Role.AGENDA:
            found = [m for m in found if not m.suffix and (block.checked is None or _is_task(block, m))]
            bare = found and found[0].owners is None and reader.leading(block.text, found[0].end) is None
            if bare and _is_typed(block):
                continue
        if found:
            drafts = list(_of_block(document, block, found, reader))
            if len(drafts) == 1 and (told := _answered(document, block)) is not None:
                drafts[0].outcome = told
            out.extend(drafts)
            if drafts and found[-1].opens and not found[-1].suffix:
                out.extend(_below(document, block, found[-1], reader))
    return out


def _answered(document: Document, block: Block) -> Outcome | None:
    """What became of an action, as an arrow or bold words on the line below it tell: `=> done`, `→ not yet, giving it
    to Ann`, `**Done: see the page**`. Below an arrow another one begins the next action.
    """
    following = document.below(block)
    if following is None or following.section is not block.section:
        return None
    if following.bold and not following.loose and _DONE_BELOW.match(following.text):
        document.spent.add(following.index)
        return outcome_of(following.text, loose=True)
    if _ENDED_BELOW.fullmatch(following.text):
        document.spent.add(following.index)
        return outcome_of(following.text)
    answer = _ANSWER.match(following.text) if not _ANSWER.match(block.text) else None
    return outcome_of(following.text[answer.end() :], loose=True) if answer else None


def _below(document: Document, block: Block, marker: Marker, reader: OwnerReader) -> Iterator[Draft]:
    """Further tasks of a marker, each on a line of its own that is set in below it: `      Ann to book the hall`."""
    for other in document.blocks[block.index + 1 : block.index + _MOST_OF_ONE]:
        if other.shape is not Shape.TEXT or other.indent < block.indent + _SET_IN or other.section is not block.section:
            return
        phrase = reader.leading(other.text, marked=True)
        if phrase is None or phrase.label or phrase.cue not in ("to", "will") or not phrase.owners.names:
            return
        draft = _draft(Span(other.passage, 0, len(other.text)), other, marker, "action_marker")
        draft.owners = draft.their_ref = None
        yield draft


def _is_typed(block: Block) -> bool:
    """Whether a block is an item of an agenda whose items are marked by what they are for: `Info:`, `Action:`."""
    return block.section is not None and any(map(is_for_no_action, block.section.blocks))


def _is_task(block: Block, marker: Marker) -> bool:
    """Whether the box of an agenda is no topic but says itself that it is to be done: `[ ] TODO: Send`."""
    return marker.opens and marker.word.isupper() and begins_with_verb(block.text[marker.end :])


def _titles(block: Block, marker: Marker, reader: OwnerReader) -> bool:
    """Whether a heading only speaks of actions rather than being one: `ACTION: Ann to write up the plan`."""
    if marker.owners is not None or not marker.opens:
        return not marker.opens
    phrase = reader.leading(block.text, marker.end, marked=True)
    return phrase is None or phrase.cue not in ("to", "will") or not phrase.owners.names


def _of_block(document: Document, block: Block, found: list[Marker], reader: OwnerReader) -> Iterator[Draft]:
    """The actions of one paragraph."""
    at = 0
    for index, marker in enumerate(found):
        following = found[index + 1].start if index + 1 < len(found) else len(block.text)
        if marker.suffix and (index < _MOST_OF_ONE or block.text[at : marker.start].strip()):
            yield from _suffix(document, block, at, marker, reader)
        if marker.suffix:
            at = marker.end
            continue
        if (
            index + 1 < len(found)
            and found[index + 1].suffix
            and found[index + 1].bare is False
            and not block.text[marker.end : following].strip()
        ):
            continue
        if _OF_MOTION.match(block.text, marker.end):
            at = following
            continue
        if marker.until is not None:
            following = min(following, marker.until)
        region = behind(Span(block.passage, marker.end, following).trimmed(), marker.opens)
        spans = tasks(region, reader, marker.plural)
        ended = _ENDED_BEHIND.search(block.text, region.end, following) if index > 0 or not marker.opens else None
        if len(spans) > 1 and _REPORTS.match(spans[0].text):
            spans = spans[1:]
        for number, span in enumerate(spans):
            if not any(c.isalpha() for c in span.text):
                continue
            draft = _draft(span, block, marker, "action_marker")
            if ended is not None and len(spans) == 1:
                draft.outcome = outcome_of(ended["state"])
            if number == 0:
                draft.mark = Span(block.passage, marker.start, marker.end)
            else:
                draft.owners = None
            yield draft
        at = region.end


def _suffix(document: Document, block: Block, at: int, marker: Marker, reader: OwnerReader) -> Iterator[Draft]:
    """An action whose marker stands behind its wording."""
    if marker.bare and marker.plural and marker.owners is None and block.text.rstrip().endswith(":"):
        return
    if (task := _task_below(document, block, at, marker, reader)) is not None:
        draft = _draft(whole(task), task, marker, "action_marker")
        draft.mark = Span(block.passage, marker.start, marker.end)
        document.spent.add(block.index)
        yield draft
        return
    chosen = before(document, block, at, marker.start, marker.owners, reader)
    if chosen is None or (marker.bare and marker.owners is None and (chosen[0] is not block or _is_title(chosen[1]))):
        return
    where, span = chosen
    if where is block and block.role is Role.REVIEW and outcome_of(span.text) is Outcome.CARRIED:
        span = Span(block.passage, at, marker.start).trimmed()
    if arrow := _ANSWER.match(span.text):
        span = Span(span.passage, span.start + arrow.end(), span.end)
    draft = _draft(span, where, marker, "action_marker_after")
    draft.tail = Span(block.passage, marker.start, marker.end)
    document.spent.add(block.index)
    if draft.owners is None and marker.bare and not block.text[marker.end :].strip(" ."):
        draft.owners = _alone_below(document, block, reader)
    if draft.owners is not None and not block.text[marker.end :].strip(" ."):
        draft.owners = _and_below(document, block, draft.owners, reader)
    yield draft


def _task_below(document: Document, block: Block, at: int, marker: Marker, reader: OwnerReader) -> Block | None:
    """The line below a marker that says nothing but whose the task is, where they stand together and apart from what
    is above: `ACTION: Ann Lee` over `Write to the landlord.`
    """
    below = document.below(block)
    if marker.owners is None or block.text[at : marker.start].strip() or block.text[marker.end :].strip(" ."):
        return None
    if below is None or below.loose or not block.loose or below.shape is not Shape.TEXT:
        return None
    if below.section is not block.section or _MARKS.match(below.text) or _adds_owner(block, below, reader):
        return None
    return below


def _adds_owner(block: Block, below: Block, reader: OwnerReader) -> bool:
    """Whether a line below a marker with its owner is set in and names nothing but a further one."""
    set_in = below.shape is Shape.TEXT and not below.loose and below.indent >= block.indent + _SET_IN
    return set_in and len(below.text) <= _LONGEST_OWNER and reader.all_of(below.text).known


def _alone_below(document: Document, block: Block, reader: OwnerReader) -> Owners | None:
    """The owners known that stand alone on the line below a marker at the end of its line: `... Action:` over `AB.`"""
    below = document.below(block)
    if below is None or below.loose or below.shape is not Shape.TEXT or len(below.text) > _LONGEST_OWNER:
        return None
    owners = reader.all_of(below.text)
    if not owners.known or not owners.names:
        return None
    document.spent.add(below.index)
    return owners


def _and_below(document: Document, block: Block, owners: Owners, reader: OwnerReader) -> Owners:
    """The owners of a bare marker with those whom the lines set in below it add: `Action:   A Lee`, `      B Roe`."""
    for other in document.blocks[block.index + 1 : block.index + _MOST_OF_ONE]:
        if not _adds_owner(block, other, reader):
            break
        owners = reader.all_of(f"{owners.text}, {other.text}")
        document.spent.add(other.index)
    return owners


def _is_title(span: Span) -> bool:
    """Whether what stands before a marker is but a heading, so that the marker heads a lost column."""
    return len(span.text.split()) <= 6 and span.text.rstrip().endswith(":")


def _draft(span: Span, block: Block, marker: Marker, rule: str) -> Draft:
    """A draft with what the marker says."""
    draft = Draft(span, block, rule)
    draft.owners, draft.their_ref, draft.due_cell = marker.owners, marker.ref, marker.due
    draft.ticked, draft.struck = block.checked, block.struck
    draft.item = block.item
    draft.review = block.role is Role.REVIEW
    if _OLDER.search(marker.word):
        draft.review, draft.outcome = True, outcome_of(span.text) or Outcome.PRIOR
    draft.summary = block.role is Role.ACTIONS
    return draft
