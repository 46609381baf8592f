"""Older actions that a meeting reviews: what each one was, and what became of it.

Forms: items under `Matters arising` or `Actions from the last meeting` (`Handout 1: one page tabled. Action closed.`,
`2.1 Counting rule (June, 3.1): issued. Closed.`), an action with its report indented below, or its number, state and
owners over the task itself (`A12 (Ann): ongoing`), a bold action with a
paragraph below, a line with its state (`Notice board – ongoing AB`) or its owner in brackets (`(AB) Check the board`),
checkboxes, struck-out items. Narrative under such a heading is no action unless it has that form, nor is what somebody
says of one (`Ann: there are still some`) or answers below a marked paragraph. In: a document, the owner reader, the
blocks already taken. Out: a `Draft` for each mention.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from steering.domain.words import ENDED, Outcome
from steering.reading.actions.checkboxes import begins_with_verb
from steering.reading.actions.draft import Draft
from steering.reading.actions.markers import Marker, markers
from steering.reading.actions.reports import FINITE, TOPIC, about_actions, behind_topic, last_to, passed_to
from steering.reading.actions.review_words import (
    IN_STATE,
    STATE_AT_END,
    STATE_FIRST,
    STATE_IN_BRACKETS,
    STATE_LAST,
    STATED,
    TOLD,
    UNTIL,
)
from steering.reading.actions.told import moved_on, tells_several
from steering.reading.document import Document, whole
from steering.reading.headings import says_how_tasks_stand
from steering.reading.lookbacks import FIRST_SECTIONS
from steering.reading.names import is_name
from steering.reading.outcomes import outcome_of
from steering.reading.owners import OwnerReader, Owners, Phrase
from steering.reading.passages import Span, squeezed
from steering.reading.quick import Begun
from steering.reading.roles import EARLIER
from steering.reading.shapes import ASIDE, PROSE, Block, Role, Section, Shape
from steering.reading.unfold import ROW
from steering.reading.vocabulary import NOBODY

_POINTER = re.compile(
    r"(?:[Ii]tem|[Mm]in(?:ute)?\.?|[Pp]ara(?:graph)?)\s+(?P<ref>\d[\d./]{0,12}[a-z]?)(?: \([A-Z][a-z]+\))?\s*[-–—:,]\s+"
    r"|(?:Under|Re|From) (?:item |minute )?(?P<under>\d{1,2}(?:\.\d{1,2}){0,3})[.:,]?\s*(?=[A-Z])"
)
"""The item of earlier minutes that one of a review goes back to: `Item 3.2 - Youth survey: ...`, `Under 3.2 Ann to`."""
_ENDED_ACTION = re.compile(
    (
        r"(?:The|This|That|His|Her|Their|(?:Mrs?|Ms|Dr|Cllr)\.? [A-Z][\w’'-]*[’']s|[A-Z][\w’'-]*[’']s)\s+"
        r"(?:[\w’'-]+\s+){0,4}?action\s+(?:(?:on|about)\s+(?:[\w’'-]+\s+){1,5}?)?"
        r"(?:(?:(?:has|had)\s+)?lapsed\b|(?:is"
        r"|was|has been|can be|may be)\s+(?:now\s+)?(?:discharged|complete[d]?|closed|done"
        r"|withdrawn|no longer (?:required|needed))\b)"
    ),
    re.IGNORECASE,
)
_DISCHARGES = re.compile(
    r"\b(?:discharg(?:es|ed|ing)|clos(?:es|ed|ing)|complet(?:es|ed|ing)|clears|cleared|clearing) (?:off )?(?:the|an?"
    r"|that|this|his|her"
    r"|their|its) (?:[\w’'-]+ ){0,3}?action\b(?! (?:plan|log|list|group|points?|items?|research|learning)\b)",
    re.IGNORECASE,
)
"""What says that something done ends an older action: `Ann laid a draft on the table, and so discharges her action`."""
_DISCHARGING = Begun(
    "discharg|his action|her action|their action|that action|the action",
    re.compile(r"discharg|(?<=[sg]\s)(?:his|her|their|that|the) action"),
)
_ACTION_IS = re.compile(r"action\s+(?:is|was|has been|can be|may be|on|about|has|had|lapsed)\s")
"""What `_ENDED_ACTION` holds, in lower case."""
OWNER_AT_END = re.compile(
    r"(?:(?<!\t)\t++|(?<!\s)\s{4,}+)(?!(?:CLOSED|OPEN|DONE|COMPLETED?|ON-?GOING|OUTSTANDING|PENDING|CARRIED|DROPPED|WITHDRAWN"
    r"|Closed|Open|Done|Completed?|On-?going|Outstanding|Pending|Carried|Dropped|Withdrawn|In)\b)(?P<who>[A-Z][\w’'.]*(?:\s?(?:/|&|,|\+|and)\s?[A-Z][\w’'.]*|\s[A-Z][\w’']+){0,4})\s*$"
)
_STILL_OPEN = re.compile(
    r"\b(?:open|outstanding|pending|on-?going|active)\b[\w ]{0,20}\b(?:actions\b|action (?:items|points)\b)"
    r"|\baction (?:items?|points?) (?:status|tracker|log)\b|\bstatus of (?:the )?action(?:s| items| points)\b",
    re.IGNORECASE,
)
"""A heading of actions that are not done: every item below it is one."""
_BRACKETS_AHEAD = re.compile(
    r"\[(?P<who>[A-Z][\w’'.-]{1,20}(?:(?:\s|/|\s?&\s?|, )[\w’'.-]{1,20}){0,5})\]:?\s+(?P<task>\S)"
)
"""Whose an older action is, in square brackets before it: `[Ann, Bob] Move the oars`."""
_NAME_AHEAD = re.compile(
    r"(?P<who>[A-Z][\w’'.-]{1,20}(?:(?:\s|/|\s?&\s?|, )[A-Z][\w’'-]{1,20}){0,2}|\?+):\s+(?P<task>\S.{0,60})"
)
_TOPIC_AHEAD = re.compile(
    r"(?P<what>[A-Z][\w’'/£&-]*(?: [\w’'/£&-]+){0,5})(?: \([^()]{2,30}\))?(?:\s?:|\s[-–—])\s+(?=\S)"
)
"""What a line is about, before a colon or a dash: `Paying-in book: ...`, `Passports (Ann): ...`."""
_FEWEST_BACK = 10
"""A lower number may be one of a list of its own, whatever the number of its section."""
_FEWEST_TOPICS = 4
_FEWEST_NAMED = 3
_ENDED_TITLE = re.compile(r"\b(?:completed|closed|done)\b", re.IGNORECASE)
_DROPPED_TITLE = re.compile(
    r"\W*(?:actions? )?(?:withdrawn|dropped|cancelled|abandoned|superseded|lapsed|no longer (?:needed"
    r"|required))\b",
    re.IGNORECASE,
)
_NAMES = r"[A-Z][\w’'.-]{1,20}(?:(?:\s|/|\s?&\s?|,\s|\sand\s)[A-Z][\w’'.-]{1,20}){0,4}"
_REMARK = re.compile(
    r"(?:(?:I|I[’']\w{1,2}|[Ww]e|[Ww]e[’']\w{1,2}|[Ii]t|[Ii]t[’']s|[Tt]here|[Tt]hey|[Ww]hat|[Hh]ow|[Ww]hy"
    r"|[Ll]et[’']s|[Ii]n (?:the )?future)\b"
    r"|(?i:todo|to do|pending|yes|no|ok)\s*[.,;!]|#\d+ (?:is|was|has)\b)"
)
"""What somebody says of an action, behind the name: `Ann: there are still some`, `AB: TODO. As above.`"""
_DATED_CODE = re.compile(r"\d{1,2}/(?:\d{1,2}/)?\d{2}-\d{1,3}")
"""The number of an action that begins with the day, or the month, in which it was given."""
_DID = re.compile(r"\s+(?:has|have|had|is|are|was|were|will)\s+[a-z]")
_BRACKETED = re.compile(
    r"[(\[](?:(?:AP|[Aa]ction|no\.?) ?\d{1,3}[a-z]?, )?(?P<who>(?:[Aa]ll(?=[)\]])|[A-Z]{2,4}"
    r"|[A-Z]{2}[a-z])(?:\s?[/&,+]\s?(?:[A-Z]{2,4}|[A-Z]{2}[a-z])){0,5})[)\]]"
)
_NAMED_IN_BRACKETS = re.compile(rf"\((?P<who>{_NAMES}?)(?:, (?:due|by) [^()]{{2,20}})?\)\s*(?:[:–—→⇒-]|=>|\.\s|$)")
"""Who stands in brackets between an older action and its report: `Depot visit (Declan) – put off`."""
_AMID = re.compile(
    r"(?:\s[-–—]\s|\t+|(?:\s-|[–—])(?=[A-Z]{2,4}(?:/[A-Z]{2,4})*\s[-–—]))(?P<who>[A-Z][\w’'.]*(?:(?:\s|\s?[/&,+]\s?|\sand\s)[A-Z][\w’'.]*){0,3})(?:\s[-–—]\s|\s[-–—](?=[A-Z]{4})|\t|:\s)"
)
"""Who stands between two dashes or tabs, behind an older action and before its report: `Contact list - GP - complete`.
"""
_CELLS = re.compile(r"(?P<what>[^\t]+)\t[^\t]+\t[^\t]")
"""A row of at least three cells that tabs part."""
_CODED_CELLS = re.compile(r"(?P<code>[A-Z]{1,4}-?\d[\w./-]{0,8})\t(?P<what>[^\t]{4,})\t(?P<who>[^\t]{1,40})\t(?=[^\t])")
"""A row by tabs of an action's number, its wording, its owner and how it stands."""
_OF_INITIALS = re.compile(
    r"(?P<who>[A-Z]{2,4}|[A-Z]{2}[a-z]|(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?|Prof)\.? )?[A-Z][a-z]+)[’']s\s"
)
"""Whose task an older action is by its first word: `SK's user guide: sent`, `Ann's survey is finished`."""
_LONGEST_STATE = 40
_WITH_OWNER = re.compile(rf"(?P<what>[A-Z][^:.;()]{{2,80}}) \((?P<who>{_NAMES})\)\s?[:–—-]\s")
"""A line of a review with its owner in brackets before the report: `Seed list (Ann) - finished`."""
_CODE_TOKEN = re.compile(r"\b(?=\S*\d)[A-Za-z]{0,8}[\w./-]*(?<![-./])")
_CODE = re.compile(
    r"(?:[A-Z][\w-]* ){0,2}[#\w./-]*\d[\w./-]*(?:\s[A-Z]{0,8}[\w./-]*\d[\w./-]*){0,2}(?=[\s,:;(]|$)[\s,:;]*"
)
"""The number of an action with the meeting that gave it, before anything else: `Quay 2020 WG.A12`."""
_HELPERS = re.compile(r"\s*\(with\b[^()]*\)")
_LETTERS = re.compile(r"[A-Z]{2,4}|[A-Z]{2}[a-z]")
_LONGEST_LEAD = 100


@dataclass(slots=True)
class _Unit:
    """An item of a review with the report that belongs to it."""

    block: Block
    report: str
    outcome: Outcome | None
    topic: bool
    owned: bool
    ref: str | None
    short: bool
    mark: Marker | None = None
    named: bool = False
    listed: bool = False
    ended: bool = False
    """Whether it is a list item whose last words are but what became of it."""
    bracketed: bool = False
    """Whether its owner stands in brackets before it, as in most of the list."""


def reviewed(document: Document, reader: OwnerReader, taken: set[int]) -> list[Draft]:
    """The older actions that reviews mention."""
    out: list[Draft] = []
    for section in document.sections:
        if document.boxes and section.role is Role.BODY and _ticks_off(section, reader):
            section.role, section.recalls = Role.REVIEW, True
            for block in section.blocks:
                block.role = Role.REVIEW
        if section.role is Role.REVIEW:
            personal = _personal(section, reader)
            about = about_actions(section) or personal is not None or _by_standing(section)
            listing = about or _titled_actions(section)
            units = list(_units(document, section, about, reader, taken))
            said = _mostly_say(units)
            found = [
                _draft(unit, section, about, reader)
                for unit in units
                if (said and unit.block.shape is Shape.ITEM) or _counts(unit, units, section, listing)
            ]
            for draft in found if personal is not None else ():
                named = reader.leading(draft.span.text)
                if draft.owners is None and not (named is not None and named.owners.known):
                    draft.owners = personal
            out.extend(found)
    for block in document.at(document.matching(_ACTION_IS) | document.matching(_DISCHARGING)):
        if block.shape in PROSE and block.role is not Role.REVIEW and block.role not in ASIDE:
            out.extend(_told_ended(block))
    return out


def _personal(section: Section, reader: OwnerReader) -> Owners | None:
    """Whose actions a part of a review goes through, where somebody's name heads it."""
    if section.parent is None or section.parent.role is not Role.REVIEW or not section.blocks:
        return None
    owners = reader.all_of(section.title) if len(section.title) <= _LONGEST_STATE else None
    return owners if owners is not None and owners.known and owners.names else None


def _by_standing(section: Section) -> bool:
    """Whether a part of a review holds the actions that stand as its heading says: `Withdrawn`, `Still to do`."""
    return (
        section.parent is not None
        and section.parent.role is Role.REVIEW
        and says_how_tasks_stand(section.title.lower())
    )


def _ticks_off(section: Section, reader: OwnerReader) -> bool:
    """Whether a list of boxes near the beginning goes through older actions, whatever heads it: at least three, one of
    them ticked or struck out, one that says what became of it, and most with whose the task is before a colon or a
    dash.
    """
    boxes = [block for block in section.blocks if block.checked is not None and _outermost(block)]
    if section.index > FIRST_SECTIONS or len(boxes) < _FEWEST_NAMED or not any(b.checked or b.struck for b in boxes):
        return False
    if not any(outcome_of(behind_topic(block.text)) is not None for block in boxes):
        return False
    labels = [reader.leading(squeezed(block.text)) for block in boxes]
    owned = sum(phrase is not None and phrase.label and bool(phrase.owners.known) for phrase in labels)
    return owned * 2 > len(boxes)


def is_older(block: Block, marker: Marker) -> bool:
    """Whether a marker that opens a paragraph of a review names an older action: by its number, or a report behind
    it.
    """
    if block.role is not Role.REVIEW or block.section is None or not marker.opens or marker.suffix:
        return False
    rest = block.text[marker.end :]
    told = TOLD.search(rest)
    if told and told.start() > 8 and outcome_of(rest[told.start() :].lstrip(" .;–—-([")) is not None:
        return True
    if marker.ref is None and block.shape is Shape.ITEM and _outermost(block):
        listing = about_actions(block.section) or _titled_actions(block.section)
        return listing and not marker.word.lower().startswith(("new", "further"))
    number = (block.section.number or "").partition(".")[0]
    return (
        marker.ref is not None
        and about_actions(block.section)
        and not (number and re.match(rf"(?:AP)?{re.escape(number)}\.", marker.ref))
    )


def _told_ended(block: Block) -> Iterator[Draft]:
    """A sentence outside reviews that closes an older action: `The June action is discharged.`"""
    for extent in block.sentences:
        if (ended := _ENDED_ACTION.match(block.text, extent.start, extent.end)) is not None:
            draft = Draft(
                Span(block.passage, extent.start, extent.end), block, "action_closed", review=True, item=block.item
            )
            draft.report = block.text[: extent.end]
            draft.outcome = outcome_of(ended[0]) or outcome_of(block.text[extent.start : extent.end])
            yield draft
        elif _DISCHARGES.search(block.text, extent.start, extent.end) is not None:
            span = Span(block.passage, extent.start, extent.end)
            draft = Draft(span, block, "action_closed", review=True, item=block.item, outcome=Outcome.COMPLETE)
            draft.report = span.text
            yield draft


def _units(document: Document, section: Section, about: bool, reader: OwnerReader, taken: set[int]) -> Iterator[_Unit]:
    """The items of a review (one `about` actions or not) with their reports; a marked block is an action of its own,
    and ends a report.
    """
    blocks = [b for b in section.blocks if b.shape in PROSE and not (b.bold and b.index in document.spent)]
    answers = False
    by_name = about and _names_ahead(blocks, reader)
    in_brackets = about and _mostly_bracketed(blocks, reader)
    firsts = [_marker_first(block, reader) for block in blocks]
    marks = [_older_marker(block, reader) for block in blocks]
    topics = _topics_ahead(blocks, about, reader)
    bold = {block.index for block in blocks if _titled_in_bold(document, block)}
    topics = topics | bold if len(bold) > 1 else topics
    topics = topics | _topics_closed(blocks)
    heads = [by_name or block.index in topics or _heads(block, about, reader) for block in blocks]
    stated = [about and block.shape is Shape.TEXT and _says_state(block.text) for block in blocks]
    for at in range(1, len(blocks)):
        heads[at] = heads[at] or (stated[at] and stated[at - 1])
        heads[at] = heads[at] and not (heads[at - 1] and _answers(blocks[at - 1], blocks[at]))
    own = sum(block.index in taken and first for block, first in zip(blocks, firsts, strict=True)) > 2
    own = own or any(block.table is not None for block in section.blocks)
    for at, block in enumerate(blocks):
        mark = marks[at]
        if own and mark is None and block.shape is Shape.TEXT and block.index not in taken:
            continue
        if about and mark is None and block.index not in taken and tells_several(block, reader):
            continue
        if block.shape is Shape.TEXT:
            answers = block.index in taken and firsts[at]
        elif answers and mark is None and (label := reader.leading(block.text)) and label.label and label.owners.known:
            continue
        if mark is None and block.index in taken and _marker_last(block, reader):
            continue
        if (mark is None and not heads[at]) or (block.index in taken and firsts[at]):
            continue
        following: list[str] = []
        alone = block.shape is Shape.TEXT and not block.bold and STATED.match(block.text) is not None
        for below in range(at + 1, len(blocks)):
            if alone or heads[below] or firsts[below] or marks[below] is not None:
                break
            following.append(squeezed(blocks[below].text))
        text = squeezed(block.text[mark.end :]) if mark else _own_text(block, reader)
        report = (
            " ".join([text, *following])
            if not following or text[-1:] in ".:;!?"
            else ". ".join([text, " ".join(following)])
        )
        pointer = _POINTER.match(text)
        text = text[pointer.end() :] if pointer else text
        boxed = STATE_IN_BRACKETS.match(text) if text[:1] == "[" else None
        text = text[boxed.end() :] if boxed is not None else text
        phrase = reader.leading(text, 0, text[:1] == "(")
        owned = (
            phrase is not None
            and bool(phrase.owners.names)
            and (phrase.owners.known or phrase.label or phrase.cue.split()[:1] == ["to"] or _named_will(phrase))
        ) or (about and _assigned(block, reader))
        owned = owned or _at_right(block.text, reader) is not None
        bracketed = not owned and in_brackets and _BRACKETS_AHEAD.match(block.text) is not None
        if not owned and mark is None and len(following) == 1 and _gives_anew(blocks[at + 1], reader, taken):
            continue
        if owned and (beside := _WITH_OWNER.match(text)) is not None and reader.all_of(beside["who"]).known:
            owned = reader.is_party(beside["what"])
        named = TOPIC.match(text)
        topic = (named is not None and FINITE.search(named[0]) is None) or (block.bold and bool(following))
        found = EARLIER.search(text)
        ref = (
            mark.ref
            if mark and mark.ref
            else found["ref"]
            if found
            else (pointer["ref"] or pointer["under"])
            if pointer
            else block.number
            if _counts_back(block, section)
            else None
        )
        short = len(text) <= 420
        outcome = outcome_of(behind_topic(report), loose=topic or owned or bool(following) or ref is not None)
        if outcome is None and passed_to(report, reader) is not None:
            outcome = Outcome.CARRIED
        if outcome is Outcome.COMPLETE and last_to(report, reader) is not None:
            outcome = Outcome.CARRIED
        if (stands := STATE_FIRST.match(text)) is not None:
            outcome = outcome_of(stands["state"])
        if boxed is not None:
            outcome = outcome_of(boxed["state"])
        outcome = moved_on(block, reader) or outcome
        ended = block.shape is Shape.ITEM and _says_state(block.text)
        yield _Unit(
            block,
            report,
            outcome,
            topic,
            owned or bracketed,
            ref,
            short,
            mark,
            by_name,
            block.index in topics,
            ended,
            bracketed,
        )


def _names_ahead(blocks: list[Block], reader: OwnerReader) -> bool:
    """Whether a review of actions is but plain lines with a name before each task: `Ann: Gather the figures`."""
    if len(blocks) < _FEWEST_NAMED:
        return False
    found = [_NAME_AHEAD.match(block.text) if block.shape is Shape.TEXT else None for block in blocks]
    tasks = sum(each is not None and begins_with_verb(each["task"]) for each in found)
    if not all(found) or tasks * 2 <= len(found):
        return False
    labels = [reader.leading(block.text, 0, True) for block in blocks if block.text[0] != "?"]
    return all(phrase is not None and phrase.label and bool(phrase.owners.names) for phrase in labels)


def _mostly_bracketed(blocks: list[Block], reader: OwnerReader) -> bool:
    """Whether most outer items of a review have a name in square brackets before the task, one of them known."""
    found = [_BRACKETS_AHEAD.match(block.text) for block in blocks if block.shape is Shape.ITEM and _outermost(block)]
    named = [each["who"] for each in found if each is not None]
    return len(named) >= _FEWEST_NAMED and len(named) * 3 >= len(found) * 2 and any(map(reader.is_party, named))


def _topics_ahead(blocks: list[Block], about: bool, reader: OwnerReader) -> frozenset[int]:
    """The indexes of the plain lines of a review that each begin with what they are about, and nobody's name: nearly
    all do, and half say what became of it, a third in their last words where the heading is not about actions:
    `Poster - it is drawn. Done`. What else is told of topics under `Matters arising` is no action.
    """
    lines = [block for block in blocks if block.shape is Shape.TEXT]
    if len(lines) < _FEWEST_TOPICS:
        return frozenset()
    led = [(block, found) for block in lines if (found := _TOPIC_AHEAD.match(block.text)) is not None]
    if len(led) * 5 < len(lines) * 4:
        return frozenset()
    if any(reader.is_party(found["what"]) for _, found in led):
        return frozenset()
    told = sum(outcome_of(block.text[found.end() :], loose=True) is not None for block, found in led)
    last = sum(STATE_AT_END.search(block.text, max(len(block.text) - 45, 0)) is not None for block, _ in led)
    closed = last * 3 >= len(led) and last >= _FEWEST_NAMED
    return frozenset(block.index for block, _ in led) if (closed or about) and told * 2 >= len(led) else frozenset()


def _topics_closed(blocks: list[Block]) -> frozenset[int]:
    """The indexes of the paragraphs that begin with a topic and a full stop, where at least two and half of them end
    in how it stands: `Badges. Ann has the new ones. Done.`
    """
    plain = [block for block in blocks if block.loose and block.shape is Shape.TEXT]
    led = [block for block in plain if (found := TOPIC.match(block.text)) is not None and found[0][-1] == "."]
    ended = sum(_says_state(_left_of_owner(block.text)) for block in led)
    return frozenset(block.index for block in led) if ended > 1 and ended * 2 >= len(led) else frozenset()


def _left_of_owner(text: str) -> str:
    """A report without the owner in the column at the right of its last line."""
    gap = OWNER_AT_END.search(text) if "\t" in text or "    " in text else None
    return text[: gap.start()] if gap is not None else text


def _titled_in_bold(document: Document, block: Block) -> bool:
    """Whether a paragraph begins with its topic in bold, before a dash or colon: `**Sign** – ordered.`"""
    start = block.passage.raw(0)
    return (
        block.shape is Shape.TEXT
        and document.text[max(start - 2, 0) : start] == "**"
        and _TOPIC_AHEAD.match(block.text) is not None
    )


def _heads(block: Block, about: bool, reader: OwnerReader) -> bool:
    """Whether a block begins an item of a review: an outer list item, a bold line, a task with its owner."""
    if block.shape is Shape.ITEM:
        return _outermost(block) and not _remarks(block, reader)
    if block.text[:1] in "UIMPRF" and _POINTER.match(block.text):
        return True
    return (
        block.bold
        or (about and STATE_FIRST.match(block.text) is not None)
        or (about and _led_by_owner(block.text, reader))
        or (about and _CELLS.match(block.text) is not None)
        or _WITH_OWNER.match(block.text) is not None
        or _ends_in_state(block.text)
        or (block.label == ROW and TOPIC.match(block.text) is not None)
        or STATED.match(block.text) is not None
        or (
            about
            and (
                _assigned(block, reader) or (block.loose and len(block.sentences) == 1 and begins_with_verb(block.text))
            )
        )
    )


def _answers(above: Block, block: Block) -> bool:
    """Whether a line right below an item of a review says what became of it: `Done: it was sent in May`."""
    return (
        block.shape is Shape.TEXT
        and not block.loose
        and not block.bold
        and STATE_FIRST.match(block.text) is not None
        and STATE_FIRST.match(above.text) is None
        and not _says_state(above.text)
    )


def _remarks(block: Block, reader: OwnerReader) -> bool:
    """Whether an item is but what somebody says, with the name before it."""
    phrase = reader.leading(block.text) if ": " in block.text[:60] and not _says_state(block.text) else None
    return phrase is not None and phrase.label and _REMARK.match(block.text, phrase.cue_end) is not None


def _led_by_owner(text: str, reader: OwnerReader) -> bool:
    """Whether a line begins with its owner in brackets, or before a dash and a task or a report that ends in how it
    stands: `[AB] Write to the landlord - done`, `AB – write to the landlord – CLOSED`.
    """
    phrase = reader.leading(text, 0, True)
    if phrase is None or not phrase.label or not phrase.owners.known:
        return False
    return text[:1] in "[(" or (_says_state(text) and begins_with_verb(text[phrase.cue_end :]))


def _outermost(block: Block) -> bool:
    """Whether a list item of a section is indented below no other."""
    return (
        block.parent is None
        or block.label == "--"
        or block.parent.section is not block.section
        or block.parent.shape is not Shape.ITEM
    )


def _assigned(block: Block, reader: OwnerReader) -> bool:
    """Whether a paragraph begins as a task or its report does: `Seth to inform ...`, `Seth has informed ...`."""
    phrase = reader.leading(block.text)
    names = phrase.owners.names if phrase is not None else ()
    cue = phrase.cue if phrase is not None and names else ""
    if cue == "to" or (cue == "will" and all(map(reader.is_unlisted, names))):
        return True
    alone = reader.only(block.text, 0)
    return alone is not None and bool(_DID.match(block.text, alone.end))


def _ends_in_state(text: str) -> bool:
    """Whether a report ends in what became of the action, in capitals."""
    return STATE_LAST.search(text, max(len(text) - _LONGEST_STATE, 0)) is not None


def _says_state(text: str) -> bool:
    """Whether a report ends with a sentence, or a part behind a dash, that only says what became of the action."""
    return STATE_AT_END.search(text, max(len(text) - 45, 0)) is not None or STATE_FIRST.match(text) is not None


def _gives_anew(block: Block, reader: OwnerReader, taken: set[int]) -> bool:
    """Whether a line is but the marker that gives the item above it to somebody: `Action: Ann`."""
    return block.index in taken and block.shape is Shape.TEXT and len(block.text) < 60 and _marker_last(block, reader)


def _marker_first(block: Block, reader: OwnerReader) -> bool:
    found = markers(block.text, reader)
    return bool(found) and found[0].opens and not found[0].suffix


def _marker_last(block: Block, reader: OwnerReader) -> bool:
    """Whether an item ends with the marker of its owner, and tells of no older action that ended."""
    found = markers(block.text, reader)
    if not found or not found[-1].suffix or block.text[found[-1].end :].strip(" .)]"):
        return False
    return outcome_of(behind_topic(block.text[: found[-1].start])) not in ENDED


def _older_marker(block: Block, reader: OwnerReader) -> Marker | None:
    """The marker of an older action that opens a block."""
    found = markers(block.text, reader)
    return found[0] if found and is_older(block, found[0]) else None


def _own_text(block: Block, reader: OwnerReader) -> str:
    """The text of an item up to a marker of a new action in it."""
    found = [m for m in markers(block.text, reader) if not m.opens]
    text = block.text[: found[0].start] if found else block.text
    cells = "\t" in text and (_CELLS.match(text) or outcome_of(text[text.rindex("\t") :].strip()) is not None)
    return squeezed(text.replace("\t", " – ") if cells else text)


def _counts(unit: _Unit, units: list[_Unit], section: Section, about: bool) -> bool:
    """Whether an item of a review is the mention of an action, by its own form or by that of most of the list."""
    if unit.block.checked is not None or unit.block.struck or unit.mark is not None:
        return True
    if section.recalls and unit.block.text.endswith(":"):
        return False
    if unit.short and unit.block.shape is Shape.ITEM and _STILL_OPEN.search(section.title):
        return True
    dated = _DATED_CODE.fullmatch(unit.block.number or "") is not None
    numbered = (about or dated) and _foreign_number(unit.block, section)
    form = unit.topic or unit.owned or unit.ref is not None or numbered
    if not unit.short:
        return unit.ref is not None and unit.outcome is not None
    text = unit.block.text
    if unit.block.shape is Shape.TEXT and about and _WITH_OWNER.match(text):
        return True
    beside = unit.block.owner_cell
    if unit.topic and beside is not None and not NOBODY.match(beside.text.strip()):
        return True
    if about and unit.outcome in ENDED and unit.block.shape is Shape.ITEM and not unit.block.number:
        return True
    if about and unit.outcome in ENDED and text[-1:] == "]" and _BRACKETED.search(text, max(len(text) - 12, 0)):
        return True
    if unit.outcome is not None and (_ends_in_state(text) or (about and _says_state(text))):
        return True
    if (
        unit.outcome is not None
        and unit.ended
        and sum(u.ended for u in units) * 2 >= max(len(units), 2 * _FEWEST_NAMED)
    ):
        return True
    if unit.topic and (unit.listed or (about and _CELLS.match(text) is not None)):
        return True
    if unit.block.bold or unit.owned or (about and unit.ref):
        return unit.outcome is not None or about or dated or (unit.owned and _mostly_owned(units))
    if (unit.outcome is not None and form) or (about and begins_with_verb(unit.block.text)):
        return True
    if unit.ref is not None and sum(u.ref is not None for u in units) * 3 >= max(len(units), _FEWEST_NAMED) * 2:
        return True
    telling = [u for u in units if u.outcome is not None and (u.topic or u.owned or u.ref)]
    if numbered and len(unit.report) < 400:
        return True
    return unit.topic and len(units) >= 3 and len(telling) * 3 >= len(units) * 2


def _named_will(phrase: Phrase) -> bool:
    """Whether a stranger who `will` do something is a person by name, and no letters that may stand for a body."""
    return phrase.cue.split()[:1] == ["will"] and not any(name.isupper() for name in phrase.owners.names)


def _mostly_owned(units: list[_Unit]) -> bool:
    """Whether a list under a review is one of tasks: at least three of it, and most, name who is to do them."""
    owned = sum(unit.owned for unit in units)
    return owned >= 3 and owned * 3 >= len(units) * 2


def _mostly_say(units: list[_Unit]) -> bool:
    """Whether at least three items of a list under a review, and most, end in words that only say how they stand."""
    said = sum(unit.short and unit.ended for unit in units)
    return said >= _FEWEST_NAMED and said * 2 > len(units)


def _foreign_number(block: Block, section: Section) -> bool:
    """Whether an item bears the number of an older action (8.8), not one of this meeting (2.1 in section 2)."""
    number = block.number or ""
    if _DATED_CODE.fullmatch(number):
        return True
    if "/" in number and section.number:
        return number.partition("/")[0] != section.number.partition("/")[0]
    return "." in number and not (section.number and number.startswith(f"{section.number.partition('.')[0]}."))


def _counts_back(block: Block, section: Section) -> bool:
    """Whether minutes are numbered on from meeting to meeting, and an item bears the number of an earlier one: `(79)`
    below `85. Arising`.
    """
    number, own = block.number or "", (section.number or "").rstrip(".")
    return number.isdecimal() and own.isdecimal() and _FEWEST_BACK <= int(number) < int(own)


def _titled_actions(section: Section) -> bool:
    return section.parent is not None and section.parent.role is Role.REVIEW and about_actions(section.parent)


def _over_task(block: Block, reader: OwnerReader) -> tuple[Owners, str] | None:
    """The owners and the number of an item that says nothing else but how its task, indented below it, stands:
    `A12 (Ann): ongoing` over `Mend the fence`.
    """
    code = _CODE.match(block.text) if block.children and len(block.text) < _LONGEST_LEAD else None
    numbered = code is None and bool(block.children) and "." in (block.number or "") and len(block.text) < _LONGEST_LEAD
    if code is None and not numbered:
        return None
    rest = IN_STATE.sub(" ", _HELPERS.sub("", block.text[code.end() if code else 0 :]))
    rest = _CODE_TOKEN.sub(" ", rest).strip(" .,:;()–—-")
    owners = reader.all_of(rest)
    names = owners.names
    if rest and not (names and all(map(reader.is_party, names))):
        strange = [who for who in names if not reader.is_party(who)]
        if not strange or not all(_LETTERS.fullmatch(who) or (" " in who and is_name(who)) for who in strange):
            return None
    if code is None:
        return (owners, block.number or "") if owners.names else None
    return owners, squeezed(code[0]).strip(" ,:(")


def _draft(unit: _Unit, section: Section, about: bool, reader: OwnerReader) -> Draft:
    """The mention of an older action."""
    block = unit.block
    if (over := _over_task(block, reader)) is not None:
        draft = Draft(whole(block.children[0]), block, "review_item", owners=over[0], item=block.item)
        draft.review, draft.their_ref = True, over[1]
        draft.ticked, draft.struck, draft.outcome = block.checked, block.struck, outcome_of(block.text, loose=True)
        return draft
    end = len(block.text)
    found = [m for m in markers(block.text, reader) if not m.opens]
    start = unit.mark.end if unit.mark else 0
    right = _at_right(block.text, reader)
    if right is not None:
        end = right[1]
    pointer = _POINTER.match(block.text, start)
    start = pointer.end() if pointer and pointer["under"] else start
    span = Span(block.passage, start, found[0].start if found else end).trimmed()
    if span.text[:1] == "[" and (boxed := STATE_IN_BRACKETS.match(span.text)) is not None:
        span = Span(block.passage, span.start + boxed.end(), span.end)
    if dash := re.match(r"\s*[-–—]\s+", span.text):
        span = Span(block.passage, span.start + dash.end(), span.end)
    draft = Draft(span, block, "review_item", review=True, report=unit.report, item=block.item)
    draft.ticked, draft.struck = block.checked, block.struck or _begins_struck(block, reader)
    if unit.named and (ahead := _NAME_AHEAD.match(block.text)) is not None:
        draft.owners = reader.all_of(ahead["who"])
        draft.span = Span(block.passage, ahead.start("task"), span.end)
    if unit.bracketed and (ahead := _BRACKETS_AHEAD.match(block.text)) is not None:
        draft.owners = reader.all_of(ahead["who"])
        draft.span = Span(block.passage, ahead.start("task"), span.end)
    if unit.mark is not None:
        draft.mark, draft.owners = Span(block.passage, unit.mark.start, unit.mark.end), unit.mark.owners
    if right is not None and draft.owners is None:
        draft.owners = right[0]
    if "\t" in block.text and (row := _CODED_CELLS.match(block.text)) is not None and draft.owners is None:
        nobody = NOBODY.match(row["who"].strip()) is not None or row["who"].lower().startswith(("no ", "none"))
        owners = reader.all_of(row["who"])
        if nobody or owners.known:
            draft.owners, draft.their_ref = (Owners() if nobody else owners), row["code"]
            draft.span = Span(block.passage, row.start("what"), row.end("what"))
            draft.outcome = unit.outcome
            until = UNTIL.match(block.text, row.end())
            draft.due_cell = block.text[until.end() :] if until is not None else None
            return draft
    draft.their_ref = unit.ref or (block.number if about and _foreign_number(block, section) else None)
    draft.due_cell = block.due_cell.text if block.due_cell else None
    within = _BRACKETED.search(block.text) if draft.owners is None else None
    if within is not None and (not unit.owned or within.start("who") > within.start() + 1):
        draft.owners = reader.all_of(within["who"])
    if draft.owners is None and not unit.owned and (within := _NAMED_IN_BRACKETS.search(block.text)):
        known = reader.all_of(within["who"])
        draft.owners = known if known.known else None
    if draft.owners is None:
        draft.owners = _beside_topic(span, reader)
        if draft.owners is not None and "\t" in span.text and (row := _CELLS.match(span.text)) is not None:
            draft.span = Span(span.passage, span.start, span.start + row.end("what"))
    if draft.owners is None and not unit.owned and (whose := _OF_INITIALS.match(span.text)):
        known = reader.all_of(whose["who"])
        draft.owners = known if known.known else None
    if draft.owners is None and about:
        alone = reader.only(span.text, 0)
        draft.owners = alone.owners if alone is not None and _DID.match(span.text, alone.end) else None
    if block.owner_cell is not None:
        draft.owners = reader.all_of(_beside(block.owner_cell.text, block.text))
    draft.outcome = unit.outcome if unit.outcome is not None or block.checked is not None else _by_title(section.title)
    return draft


def _beside(cell: str, text: str) -> str:
    """The part of a cell of owners that holds for an item, where each of its lines has the number of one: `AB (03/2)`
    over `CD (03/4)`; all of it where none has.
    """
    lines = [(_WITH_NUMBER.search(line), line) for line in cell.split("\n")] if "(" in cell else []
    if not lines or not all(found for found, _ in lines):
        return cell
    return ", ".join(line for found, line in lines if found and text.startswith(found["ref"]))


_WITH_NUMBER = re.compile(r"\((?P<ref>\d[\w./-]*)\)\s*$")


def _begins_struck(block: Block, reader: OwnerReader) -> bool:
    """Whether the task of an item is struck out, and what stands behind it tells why and gives nobody another."""
    struck = block.passage.struck
    if not struck or struck[0][0] > 0 or len(block.text[: struck[0][1]].split()) <= _FEWEST_NAMED:
        return False
    return reader.leading(block.text[struck[0][1] :].lstrip(" .:;–—-"), 0, True) is None


def _by_title(title: str) -> Outcome | None:
    """What became of the actions that stand under a heading: `Completed`, `Withdrawn`."""
    if _DROPPED_TITLE.match(title):
        return Outcome.DROPPED
    if says_how_tasks_stand(title.lower()) and (told := outcome_of(title)) is not None:
        return told
    return Outcome.COMPLETE if _ENDED_TITLE.search(title) else None


def _at_right(text: str, reader: OwnerReader) -> tuple[Owners, int] | None:
    """The known owners in a column at the right of an item, and where its text ends before them."""
    gap = OWNER_AT_END.search(text) if "\t" in text or "    " in text else None
    owners = reader.all_of(gap["who"]) if gap else None
    return (owners, gap.start()) if gap and owners is not None and owners.known else None


def _beside_topic(span: Span, reader: OwnerReader) -> Owners | None:
    """The owner that stands between the topic of an older action and its report: `Sign: AB – ordered.`"""
    text = span.text
    if (amid := _AMID.search(text)) is not None and (who := reader.all_of(amid["who"])).known:
        return who
    if stated := STATED.match(text):
        behind = reader.only(text, stated.end())
        return behind.owners if behind is not None and behind.owners.known else None
    topic = TOPIC.match(text)
    first = reader.leading(text) if topic else None
    if topic is None or (first is not None and first.owners.known):
        return None
    beside = reader.leading(text, topic.end() + 1)
    return beside.owners if beside is not None and beside.label and beside.owners.known else None
