"""Actions that a heading marks: lists under `Actions`, `Next steps`, under a person's name, behind a lead-in.

Forms: bullets, numbers or plain lines under the heading; one heading or label a person (`#### Ann`, `Ann:`, `Actions
for Ann`); `GG/TP: text`, `text (Ann)`, `Ann to write and then Bo to send it`, `8.8 - text`; tasks below people's
names under `Takeaways`; group labels with their tasks indented below; tasks that are headings themselves; `JR takes
action items to reach out to:`; `Ann: Write to ...` under a heading for resolutions. Not: notes under `Next steps` in
which the actions have markers of their own, and business with motions under `To do`.
In: a document, its owner reader, the blocks already taken. Out: a `Draft` for each item.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from steering.domain.words import Outcome
from steering.reading.actions.checkboxes import begins_with_verb
from steering.reading.actions.draft import Draft
from steering.reading.actions.markers import markers
from steering.reading.actions.wording import handed_out, tasks
from steering.reading.document import Document, whole
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import is_name
from steering.reading.owners import OwnerReader, Owners
from steering.reading.passages import Span, squeezed
from steering.reading.quick import Words
from steering.reading.roles import heads_actions_too
from steering.reading.shapes import PROSE, Block, Role, Section, Shape
from steering.reading.vocabulary import VERBS, is_infinitive

_NOTHING = re.compile(
    r"\W*(?:nothing|none(?: (?:recorded|noted|at this time|arising|this (?:month|time)))?|no"
    r" (?:new |further |outstanding )?actions?(?: (?:recorded|noted|arising|were|was).*)?|n/?a"
    r"|nil|tbc|as above|see (?:above|below).*|https?://\S+|back to (?!the\b)\S+(?: \S+){0,6}|"
    r"(?:the )?next (?:\w+ ){0,2}meeting\b[^.]{0,30}\d.*|"
    r"(?:the |our )?next (?:\w+ ){0,2}meeting(?: of [\w ]{2,30}?)? (?:will be|is|will take place|takes place)"
    r"(?: held)?(?: some ?time)? (?:on|in|at|early|late|mid|around|during|towards|before|after)\b[^.]{0,80}|"
    r"(?:dates?|times?|venue|place)(?:,? (?:and|&) (?:times?|venue|place))? (?:of|for) (?:the )?next (?:\w+ ){0,2}"
    r"meetings?\s?[:–-].{0,80}|"
    r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?|all (?:previous )?actions? (?:were |have been |are )?(?:completed?"
    r"|closed|done).*)\W*$",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    (
        r"(?P<who>.+?)\s+(?:(?:takes?|took|has|had|to take|will take|agreed to take)\s+(?:an |the "
        r"|all |some |these |two |three |several )?(?:actions?|AIs?)(?:\s+(?:items?"
        r"|points?))?\s+)?(?P<cue>to|will)\b(?P<verb>[^:]{0,60}):$"
    ),
    re.IGNORECASE,
)
_STATES = re.compile(
    r"\W*(?:un)?(?:assigned|allocated|completed?|done|closed|open|new|old|pending|ongoing"
    r"|on-going|outstanding|in progress|to-?\s?do|doing|backlog|blocked|waiting|recurring"
    r"|previous|current|"
    r"carried forward|deferred|dropped|urgent|high|medium|low|short|long|general|other|misc\w*"
    r"|priority|immediate|next|future|this|last)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:discussions?|background|introduction|notes|points?|motions?|actions? (?:taken|agreed|required|needed|plan"
    r"|points?|items?)|recommendations?|reports?|summary|outcomes?|conclusions?|decisions?|tasks?|issues?|updates?)\W*$",
    re.IGNORECASE,
)
"""A heading below one for actions that names a part of the minutes, and nobody: `Action taken`, `Discussion`."""
_AGENDA_ITEM = ("Agenda Item ", "Agenda item ", "AGENDA ITEM ")
_ENDED = re.compile(r"\W*(?:recently |now |already )?(?:completed?|done|closed|finished)\b", re.IGNORECASE)
_GAPS = Words("  |\t|\xa0")
_COLUMN = re.compile(r"(?P<who>[A-Z][\w’'./&,+ -]{0,40}?)(?:\t+|[ \xa0]{2,})(?=\S)")
_CODE_AND_OWNER = re.compile(r"(?:[A-Z]{1,5}[-/ ]?\d[\w./-]{0,10}\s*)?\((?P<who>[A-Z@][^():]{1,60})\)\s*:\s+(?=\w)")
"""The number of an action and its owner in brackets before it: `GD-21 (AB, CD): Write to ...`."""
_BESIDE_TITLE = re.compile(r"[A-Z][\w’'& -]{2,40}:(?:\s{2,}|\t+)(?P<who>[A-Z][\w’'./&,+ -]{0,40})\s*$")
_BEHIND_DASH = re.compile(r"\s[-–—]\s(?P<who>[A-Z][\w’'.-]*(?:(?:\s|\s?[/&,]\s?|\sand\s)[A-Z][\w’'.-]*){0,3})\.?$")
_IN_BRACKETS = re.compile(r"[(\[](?P<who>[A-Z][^()\[\]]{0,40})[)\]]\.?$")
_DOING = re.compile(r"\s+[a-z]{2,}ing\b")
_LONGEST_LINE = 300
_LONGEST_STATE = 30
_FEWEST_WORDS = 3
_FEWEST_PEOPLE = 4
_TAKEN_AWAY = re.compile(r"(?:\w+ ){0,2}take-?\s?aways?\W*$", re.IGNORECASE)
_TASK_LABEL = re.compile(r"[\w@.'-]{2,30}(?: [\w.'-]{1,30}){0,2}\s?:\s+(?P<verb>[A-Z][a-z-]+)\b")
_LOW_LABEL = re.compile(r"(?P<who>[a-z][\w.-]{2,30})\s?:\s+(?=[A-Z])")
_LABEL_ONLY = re.compile(r"[^.!?]{2,60}[:.]?$")
_SAYS_ACTION = re.compile(r"\b(?:actions?|tasks?|to-?\s?dos?|follow[- ]?ups?)\b", re.IGNORECASE)
"""A heading that says in so many words that actions stand below it; other ones (`Next steps`) may head notes in which
each action has a marker of its own.
"""
_MOTION = re.compile(r"motion(?: \d{1,3})?\s?:|motion (?:by|made by|to)\b")
_APOLOGIES = re.compile(r"\W{0,3}(?:Apologies|APOLOGIES|Regrets)(?: for absence| received)?\s?:(?!.* (?:to|will)\b)")
"""Who was not there, in a line that may stand behind the last task and is none."""
_MARKER_ALONE = re.compile(r"(?:ACTIONS?|Actions?)(?: (?:points?|items?|POINTS?|ITEMS?))?\s?[:–—-]")
_TO_DO = re.compile(r"\bto ([a-z]{2,})")
_NUMBER_DASH = re.compile(r"^\s*[-–—:.]+\s*")


_CODED_TITLE = re.compile(r"(?P<code>(?:AP|AI|A|Action)\s?\d{1,3}(?:[./]\d{1,3})?)[.:]?\s+(?=[A-Z])")
"""The number of an action before its wording, where that is a title."""
_SETTLED_THAT = re.compile(
    r"(?:It was|We|The [a-z]{4,12})(?: have| has)? (?:agreed|decided|resolved|suggested and agreed) that ",
    re.IGNORECASE,
)
"""What leads to a task that was given in so many words: `It was agreed that Ann would write.`"""
_BODY_WOULD = re.compile(r"(?:the )?(?:[A-Z][\w’'-]*\s){1,5}(?:would|will|should)\s(?!be\b)[a-z]")
"""A body that nobody lists and what it would do, behind such words: `the Path Panel would share its dates`."""
_AGREED = re.compile(r"\b(?:agreed|resolved|decided)(?: that| to)?\s?:[-–—]?\s*$", re.IGNORECASE)
_DECISION = re.compile(r"\W{0,3}(?:D(?:ecisions?|ECISIONS?)|R(?:esol(?:ved|ution)|ESOL(?:VED|UTION)))\s?[:–—]\W*")


def listed(document: Document, reader: OwnerReader, taken: set[int]) -> list[Draft]:
    """The actions of lists under headings for actions."""
    out: list[Draft] = []
    titles = _headings_that_are_tasks(document.sections)
    for section in document.sections:
        if section.index in titles:
            draft = _draft(section.blocks[0], reader, None, None)
            if (coded := _CODED_TITLE.match(draft.span.text)) is not None:
                draft.their_ref = coded["code"]
                draft.span = Span(draft.span.passage, draft.span.start + coded.end(), draft.span.end)
            draft.review = section.role is Role.REVIEW
            draft.report = next((b.text for b in section.blocks[1:2] if len(b.text) < _LONGEST_STATE), draft.report)
            out.append(draft)
        elif section.role is Role.ACTIONS and not _moves(section):
            out.extend(_of_section(document, section, reader, taken))
        elif section.role is Role.DECISIONS:
            out.extend(_given_out(section, reader, taken))
        elif _TAKEN_AWAY.match(section.title):
            out.extend(_taken_away(section, reader, taken))
        elif section.role is Role.BODY and heads_actions_too(section.title):
            out.extend(_among_decisions(section, reader, taken))
    return out


def _headings_that_are_tasks(sections: list[Section]) -> set[int]:
    """The indexes of the sections below one for actions whose headings are the tasks, the notes on each below it; two
    at least begin with a verb.
    """
    found = [
        section
        for section in sections
        if section.parent is not None
        and section.parent.role in (Role.ACTIONS, Role.REVIEW)
        and section.blocks
        and section.blocks[0].shape is Shape.HEADING
        and len(section.title.split()) >= _FEWEST_WORDS
        and begins_with_verb(_CODED_TITLE.sub("", section.title, count=1))
    ]
    parents = Counter(id(section.parent) for section in found)
    return {section.index for section in found if parents[id(section.parent)] > 1}


def _of_the_group(document: Document, block: Block) -> bool:
    """Whether an item says what the group agreed to do with the list itself: `The Board agreed:- (i) to note it`."""
    return block.low.startswith(("to ", "that ", "otherwise")) and _AGREED.search(document.lead_of(block)) is not None


def _moves(section: Section) -> bool:
    """Whether motions are put in a section, so that it is business of the meeting whatever its heading says."""
    return any(block.low.startswith("motion") and _MOTION.match(block.low) for block in section.blocks)


def item_draft(block: Block, reader: OwnerReader) -> Draft:
    """The draft of an item that a label above it marks as a task."""
    return _draft(block, reader, None, None)


def tells_nothing(text: str) -> bool:
    """Whether an item of a list of actions says that there are none."""
    return _NOTHING.match(text) is not None or not any(c.isalpha() for c in text)


def _given_out(section: Section, reader: OwnerReader, taken: set[int]) -> Iterator[Draft]:
    """The tasks that a list of resolutions gives to somebody: `Ann: Write to the bank`; most of its items do."""
    items = [block for block in section.blocks if block.shape is Shape.ITEM and block.index not in taken]
    given = [block for block in items if _gives(block.text, reader)]
    if len(given) * 2 > len(items):
        yield from (_draft(block, reader, None, None) for block in given)


def _gives(text: str, reader: OwnerReader) -> bool:
    """Whether a text is a name, a colon and something to do."""
    phrase = reader.leading(text, marked=True)
    return (
        phrase is not None and phrase.label and bool(phrase.owners.names) and begins_with_verb(text[phrase.cue_end :])
    )


def _among_decisions(section: Section, reader: OwnerReader, taken: set[int]) -> Iterator[Draft]:
    """The tasks of a list that has what was decided beside them: those that are given to somebody, before or behind."""
    for block in section.blocks:
        if block.shape is not Shape.ITEM or block.index in taken:
            continue
        behind = _IN_BRACKETS.search(block.text) if block.text.endswith((")", "]", ").")) else None
        held = reader.all_of(behind["who"]) if behind and begins_with_verb(block.text) else None
        if _is_given(block.text, reader) or (held is not None and held.known and held.names):
            yield _draft(block, reader, None, None)


def _taken_away(section: Section, reader: OwnerReader, taken: set[int]) -> Iterator[Draft]:
    """The tasks below people's names under a heading that may also head what was learnt: `Takeaways`."""
    for block in section.blocks:
        above = block.parent
        if above is None or above.parent is not None or block.index in taken or not above.text.rstrip().endswith(":"):
            continue
        owners = reader.all_of(squeezed(above.text).rstrip(": "))
        if owners.known and owners.names and above.section is section:
            yield _draft(block, reader, owners, None)


def _of_section(document: Document, section: Section, reader: OwnerReader, taken: set[int]) -> Iterator[Draft]:
    """The actions of one section for actions, or of one person's part of it."""
    blocks = [b for b in section.blocks if b.shape in PROSE]
    personal = _personal(section, reader)
    items = any(b.shape is Shape.ITEM for b in blocks)
    lead: tuple[Owners, str] | None = None
    labelled = _by_label(blocks)
    blocks = blocks[: _people_from(blocks)]
    if _marks_its_own(section, blocks, reader, taken):
        blocks = [block for block in blocks if _is_given(block.text, reader)]
    for block in blocks:
        if block.shape is Shape.ITEM and _of_the_group(document, block):
            continue
        text = squeezed(block.text)
        if block.shape is Shape.TEXT and text.endswith(":"):
            lead = _lead_in(text, reader)
            label = reader.all_of(text.rstrip(":")) if lead is None and len(text.split()) <= 5 else None
            personal = label if label is not None and (label.known and label.names) else personal
            continue
        if block.shape is Shape.TEXT and (beside := _owners_beside(block.text, reader)) is not None:
            personal = beside
            continue
        if (
            block.shape is Shape.TEXT
            and len(text.split()) <= 6
            and (alone := reader.all_of(text)).known
            and alone.names
        ):
            personal = alone
            continue
        if (
            block.index in taken
            or _NOTHING.match(_COLUMN.sub("", block.text, count=1) if _GAPS.within(block.text) else block.text)
            or not any(c.isalpha() for c in text)
            or block.action_cell
            or _decides(block.text, reader)
            or _APOLOGIES.match(block.text)
            or (block.label == "item" and _heads(document, block))
        ):
            continue
        if block.parent is not None and block.parent.section is section:
            yield from _child(block, reader, personal, lead)
        elif block.shape is Shape.ITEM:
            if not _is_label(block, reader):
                yield from _each(block, reader, personal, lead)
        elif labelled and (low := _LOW_LABEL.match(block.text)) and low["who"] not in VERBS:
            draft = _draft(block, reader, Owners((low["who"],), low["who"]), None)
            draft.span = Span(block.passage, low.end(), len(block.text))
            yield draft
        elif _is_marked_above(section, block):
            yield from _each(block, reader, personal, lead, tasks(whole(block), reader, False))
        elif (
            _CODE_AND_OWNER.match(block.text)
            or _reads_as_action(block.text, reader, personal)
            or (not items and block.loose is False and len(text) < 200 and personal is not None)
        ):
            yield _draft(block, reader, personal, lead)


def _is_marked_above(section: Section, block: Block) -> bool:
    """Whether a paragraph with something to do in it stands right below a line that is nothing but a marker:
    `Action:` above `Comments to Ann to bring together. Bo to write.`
    """
    above = section.blocks[0]
    return (
        block.index == above.index + 1
        and len(block.text) < _LONGEST_LINE
        and _MARKER_ALONE.fullmatch(above.text.strip(" *")) is not None
        and any(is_infinitive(found[1]) for found in _TO_DO.finditer(block.text))
    )


def _heads(document: Document, block: Block) -> bool:
    """Whether a line is an item of the agenda, with what was done on it below: `Agenda Item 2: Old business.`"""
    start = document.line_starts[block.line - 1]
    return document.text[start : start + 40].lstrip(" \t>*#_").startswith(_AGENDA_ITEM)


def _people_from(blocks: list[Block]) -> int:
    """Where a list of nothing but people stands behind the tasks, below a line of its own, as who gets the mails; it
    ends the actions.
    """
    for at, block in enumerate(blocks):
        if block.shape is Shape.TEXT and at > 0 and _are_people(blocks[at + 1 : at + 1 + _FEWEST_PEOPLE]):
            return at
    return len(blocks)


def _are_people(blocks: list[Block]) -> bool:
    """Whether each of some items is a first and a last name, half of them at least with a common first name."""
    if len(blocks) < _FEWEST_PEOPLE or any(block.shape is not Shape.ITEM or block.children for block in blocks):
        return False
    if not all(" " in block.text and is_name(block.text) for block in blocks):
        return False
    return sum(block.low.split()[0] in COMMON_GIVEN for block in blocks) * 2 >= len(blocks)


def _marks_its_own(section: Section, blocks: list[Block], reader: OwnerReader, taken: set[int]) -> bool:
    """Whether a section is of notes in which the actions have markers of their own: `ACTION: Ann to ...`."""
    return not _SAYS_ACTION.search(section.title) and any(
        marker.opens and not marker.suffix
        for block in blocks
        if block.index in taken
        for marker in markers(block.text, reader)
    )


def _decides(text: str, reader: OwnerReader) -> bool:
    """Whether a text is marked as a decision and gives nobody a task: `Decision: we keep the host`."""
    found = _DECISION.match(text)
    return found is not None and not _is_given(text[found.end() :], reader)


def _is_given(text: str, reader: OwnerReader) -> bool:
    """Whether a text gives somebody something to do: `Ann to ...`, `Ann will ...`, `Ann: ...`."""
    phrase = reader.leading(text)
    return phrase is not None and phrase.cue in ("to", "will", ":") and bool(phrase.owners.names)


def _by_label(blocks: list[Block]) -> bool:
    """Whether nearly all plain lines read `Somebody: Do it`, so that a handle in small letters labels one as well."""
    lines = [block.text for block in blocks if block.shape is Shape.TEXT]
    named = [line for line in lines if (found := _TASK_LABEL.match(line)) and is_infinitive(found["verb"])]
    return len(named) >= 3 and len(named) * 5 >= len(lines) * 4


def _owners_beside(text: str, reader: OwnerReader) -> Owners | None:
    """The owners set beside a sub-heading, who hold the tasks below it: `Green Committee:    AC/BG`."""
    found = _BESIDE_TITLE.match(text)
    owners = reader.all_of(found["who"]) if found else None
    return owners if owners is not None and owners.names and owners.known else None


def _personal(section: Section, reader: OwnerReader) -> Owners | None:
    """The owners that a person's heading inside a section for actions gives, or one like `Actions for Ann`."""
    if (named := reader.of_heading(section.title)) is not None:
        return named
    above = section.parent
    if above is None or above.role is not Role.ACTIONS or len(section.title.split()) > 6:
        return None
    owners = reader.all_of(section.title)
    if _STATES.match(section.title) or _PART.search(section.title) or _MARKER_ALONE.fullmatch(f"{section.title}:"):
        return None
    return (
        owners
        if (owners.known and owners.names)
        or (owners.names and len(section.title.split()) <= 2 and section.title.istitle())
        else None
    )


def _lead_in(text: str, reader: OwnerReader) -> tuple[Owners, str] | None:
    """The owners and verb of a sentence that ends in a colon before its list."""
    found = _LEAD_IN.match(text)
    if found is None:
        return None
    owners = reader.all_of(found["who"])
    return (owners, squeezed(found["verb"])) if owners.names and owners.known else None


def _is_label(block: Block, reader: OwnerReader) -> bool:
    """Whether an item only heads the tasks indented below it."""
    if not block.children or not _LABEL_ONLY.match(squeezed(block.text)):
        return False
    text = squeezed(block.text)
    if text.endswith(":"):
        return True
    first = re.match(r"\W*([\w-]+)", text)
    return reader.leading(text) is None and len(text.split()) <= 5 and not (first and first[1].lower() in VERBS)


def _child(
    block: Block, reader: OwnerReader, personal: Owners | None, lead: tuple[Owners, str] | None
) -> Iterator[Draft]:
    """An indented item: a task when its parent only heads it, or when it names its own owner."""
    parent = block.parent
    assert parent is not None
    text = squeezed(block.text)
    if parent.number and not parent.text.strip():
        yield _draft(block, reader, personal, lead)
    elif _is_label(parent, reader) or (parent.parent is None and parent.text.rstrip().endswith(":")):
        label = squeezed(parent.text).rstrip(":. ")
        owners = reader.all_of(label)
        whose = (
            owners
            if owners.names
            and (
                owners.known
                or (
                    re.fullmatch(r"[A-Z]{2,6}|[A-Z][a-z]+(?: [A-Z][a-z]+)?", label)
                    and parent.text.rstrip().endswith(":")
                )
            )
            else personal
        )
        draft = _draft(block, reader, whose, lead)
        if _ENDED.match(label) and not owners.known:
            draft.outcome = Outcome.COMPLETE
        yield draft
    elif (phrase := reader.leading(text)) is not None and phrase.cue in ("to", "will", ":") and phrase.owners.names:
        yield _draft(block, reader, None, None)


def _reads_as_action(text: str, reader: OwnerReader, personal: Owners | None) -> bool:
    """Whether a plain line under a heading for actions is one: it names an owner, or begins with a verb."""
    column = _COLUMN.match(text) if _GAPS.within(text) else None
    if column and (owners := reader.all_of(column["who"])).known and owners.names:
        return True
    phrase = reader.leading(text)
    if phrase is None and (settled := _SETTLED_THAT.match(text)) is not None:
        phrase = reader.leading(text, settled.end())
        if phrase is None and _BODY_WOULD.match(text, settled.end()):
            return True
        return phrase is not None and phrase.cue in ("would", "will", "should", "to") and bool(phrase.owners.names)
    if phrase is not None and phrase.label and not phrase.owners.known and text.count(". ") > 1:
        return False
    if phrase is not None and (phrase.cue in ("to", "will", ":", "") or phrase.cue.startswith(("is", "are", "agreed"))):
        return True
    first = re.match(r"\W*([A-Z][a-z-]+)\b\s*([a-z]*)", text)
    if len(text) >= _LONGEST_LINE:
        return False
    return bool(first and is_infinitive(first[1], first[2])) or _is_somebodys(text, reader)


def _is_somebodys(text: str, reader: OwnerReader) -> bool:
    """Whether a line names somebody known behind a dash, or begins with them and what they are doing: `Flyers - Jane`,
    `AB looking into it`.
    """
    dashed = _BEHIND_DASH.search(text)
    if dashed is not None:
        owners = reader.all_of(dashed["who"])
        return owners.known and bool(owners.names)
    alone = reader.only(text, 0)
    return alone is not None and alone.owners.known and _DOING.match(text, alone.end) is not None


def _each(
    block: Block,
    reader: OwnerReader,
    personal: Owners | None,
    lead: tuple[Owners, str] | None,
    pieces: Sequence[Span] = (),
) -> Iterator[Draft]:
    """The draft of an item, and further ones where it gives several people a task each, whose pieces may be known."""
    draft = _draft(block, reader, personal, lead)
    if not pieces and draft.owners is None and lead is None:
        pieces = handed_out(draft.span, reader)
    if len(pieces) > 1:
        draft.span = pieces[0]
    yield draft
    for span in pieces[1:]:
        further = Draft(span, block, draft.rule, item=draft.item)
        further.ticked, further.struck, further.summary, further.outcome = (
            draft.ticked,
            draft.struck,
            True,
            draft.outcome,
        )
        yield further


def _draft(block: Block, reader: OwnerReader, personal: Owners | None, lead: tuple[Owners, str] | None) -> Draft:
    """The draft of an item under a heading for actions."""
    span = whole(block)
    if dash := _NUMBER_DASH.match(span.text):
        span = Span(span.passage, dash.end(), span.end)
    draft = Draft(span, block, "action_list", item=block.section.number if block.section else None)
    draft.ticked, draft.struck, draft.summary = block.checked, block.struck, True
    draft.their_ref = block.number if block.number and re.search(r"\d[./]|[A-Z]\d", block.number) else None
    if block.section is not None and _ENDED.match(block.section.title):
        draft.outcome = Outcome.COMPLETE
    own = reader.leading(span.text)
    if (coded := _CODE_AND_OWNER.match(span.text)) and (held := reader.all_of(coded["who"])).known and held.names:
        draft.owners, draft.span = held, Span(span.passage, span.start + coded.end(), span.end)
        return draft
    column = _COLUMN.match(span.text) if _GAPS.within(span.text) else None
    if column and (owners := reader.all_of(column["who"])).known and owners.names:
        draft.owners, draft.span = owners, Span(span.passage, span.start + column.end(), span.end)
        return draft
    if lead is not None:
        draft.owners, draft.text = lead[0], f"{lead[1]} {squeezed(span.text)}".strip()
    elif personal is not None and not (own is not None and own.owners.known and own.owners.names):
        draft.owners = personal
    return draft
