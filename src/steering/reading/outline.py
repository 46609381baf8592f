"""Which block heads which: sections with their roles, the numbers of items, and where the minutes end.

A heading is what looks like one: marked as such, bold or in capitals on a line of its own, a short numbered line with
text of its own below, a label that ends in a colon, a line that repeats an item of the agenda, or words that head a
part of minutes everywhere. What follows the minutes in the same file (the agenda of the next meeting, an annex) is cut
off by its role.
"""

import itertools
import re
from collections import Counter

from steering.reading.chat import TOPIC
from steering.reading.contents import SCORED, tells_dates, tells_risks
from steering.reading.dates import MONTH
from steering.reading.headings import (
    LABEL_LEVEL,
    NUMBERED_LEVEL,
    closes,
    heading_level,
    heads_alone,
    is_capitals,
    known_title,
    number_style,
    numbered_level,
    says_how_tasks_stand,
    titles_alone,
    titles_counted,
    titles_starred,
)
from steering.reading.lines import DIGITS, label_of
from steering.reading.lookbacks import list_led_in, recalls
from steering.reading.names import is_name
from steering.reading.outcomes import outcome_of
from steering.reading.passages import squeezed
from steering.reading.quick import Begun, Searched, Words
from steering.reading.roles import EARLIER, role_of
from steering.reading.shapes import ASIDE, PROSE, Block, Role, Section, Shape

_CLOSED = Begun(
    "meeting |declared the|closed the|no further|no other",
    re.compile(
        r"meeting (?:was |is |then )?(?:now )?(?:closed|ended|concluded|adjourned|finished|closes)"
        r"|declared the meeting closed|closed the meeting|no (?:further|other) business"
    ),
)
_CLOSE_WORDS = Words("close|ended|conclu|adjourn|finish|business")
_OTHER_BUSINESS = re.compile(
    r"(?:\d{1,2}[.)]? )?(?:any other business|a\.?o\.?b\b|date of next meeting|next meeting\b)"
)
_DEEPEST_MARKED = 6
"""The level of the deepest heading that Markdown marks."""
_FARTHEST_BUSINESS = 300
_MINUTED = re.compile(r"actions?\s*[:–—-]|resolved\b|agreed\b", re.IGNORECASE)
_KINDS = re.compile(
    r"(?:for )?(?:info|information)\s?:|(?:for )?(?:discussion|decision|approval|noting|consideration|review"
    r"|presentation|confirmation)\s?:(?!.*[.;]\s?\S)\s*\S+(?:\s+\S+){0,11}$"
)
"""How an item of an agenda begins that is for something else than action: `Info: ...`, in small letters."""
_OF_KIND = re.compile(rf"(?:for )?action\s?:|{_KINDS.pattern}")
"""The same of any kind, for action too."""
_TOLD = re.compile(
    (
        r"^(?!to\b).*\b(?:was|were|had|agreed|resolved|noted|reported|discussed|accepted|received"
        r"|approved|said|asked|thanked|welcomed|presented|gave|explained|confirmed)\b.*[.!]$"
    ),
    re.IGNORECASE | re.DOTALL,
)
_RUN_IN = re.compile(r"(?P<title>[A-Z][A-Z0-9’'&/,() -]{3,70}?[A-Z)])(?:\s?[.:–—-]+\s+|\s{2,}|\t+)(?=[\w“\"(‘])")
_ONE_OWNER = re.compile(r"[A-Z][A-Z’'-]{2,14}(?:\s?[/&+,]\s?[A-Z][A-Z’'-]{2,14}){0,3}\s[–—-]\s")
"""Names in capitals before a task, under a heading for actions that has no number: `3. ANN/BOB - write to ...`."""
_RUN_ON = re.compile(
    r"(?P<title>(?!There|All|No\b)[A-Z][a-z][\w’'-]*(?: (?!(?:were|was|are|is|have|had|has"
    rf"|will)\b)[\w’'&/-]+){{0,4}})(?:\.|(?P<colon>:)) (?=[A-Z]|\d{{1,2}}(?:st|nd|rd|th)? (?i:{MONTH}))"
)
_FEWEST_LEADS = 3
"""So many paragraphs at least begin with a title in bold where those titles part the minutes."""
_LEAD_LEVEL = 10
_MINUTE_NUMBER = re.compile(r"^[A-Z]{0,3}\d[\d./-]*[a-z]?\s+")
_BESIDE = re.compile(r"(?P<title>[A-Z][\w’'&/ -]{2,40})\t+(?=\S)")
"""A title in a column of its own, its text in the next one."""
_NO_RUN_IN = re.compile(
    r"(?:IT WAS |UNANIMOUSLY )?(?:AGREED|RESOLVED|RESOLUTION|ACTIONS?|DECISIONS?|NOTED"
    r"|MOTION|APPROVED|NEW|TO-?DO)\b"
)
_ARISES = re.compile(r"\barising\b(?!.*\bactions?\b)", re.IGNORECASE)
"""What heads the talk about older matters, out of which new tasks arise below labels of their own."""
_OF_MINUTES = re.compile(r"(?:draft )?(?:minutes|notes)\b", re.IGNORECASE)
_HELD_AT = re.compile(r"(?:draft )?(?:minutes|notes) of (?:the|an?) .{0,60}\bmeeting .{0,60}\bheld\b")
"""How the title of minutes begins, in lower case, whose words may be those of a heading over earlier ones."""
_OF_PEOPLE = frozenset((Role.ATTENDANCE, Role.APOLOGIES))
_FIRST_MINUTE = re.compile(r"(?:\w+[./]){1,3}0{0,2}1\b")
"""The number of the first paragraph of a meeting: `7.1`, `16/01`."""
_WORRIES = Words("go wrong|worries|our fears|the risks|our risks")
_LONGEST_TURN = 100
_TURN = re.compile(
    r"\b(?:(?:what|things that|all that) (?:could|might|may|can) go wrong"
    r"|(?:on|turn(?:ed|ing)?|back|come|came) to (?:the|our) (?:worries|fears|risks)"
    r"|(?:next|then|now|lastly|finally),? (?:the|our) (?:worries|fears|risks))\b"
)
"""How a narrative, in lower case, comes to the risks: `On to the worries.`"""
_ACTIONS_BELOW = re.compile(
    r"(?:^|[.;]\s+)(?:(?:actions?|action (?:points|items|log)|matters arising)(?: arising)?"
    r"|(?:the following (?:[a-z]+ ){0,4})?(?:still )?outstanding\b[^.:;]{0,40}):$"
)
_FEW_WORDS = re.compile(r"[A-Z][\w’'/-]*(?: (?:[\w’'/-]+|&)){0,4}")
_OVER_POINTS = re.compile(r"[A-Z](?:[^,;:!?.]|\.(?=\d)){2,50}")
_FIRST_PART = re.compile(r"\s[-–—]\s|[,(:]")
_LONGEST_LIKE = 50
_FEWEST_WORDS = 3
_WITH_LISTS = frozenset((Role.ACTIONS, Role.REVIEW, Role.ATTENDANCE))
_AND_DATES = re.compile(r"\b(?:dates?|diary|meetings?)\b")
"""What a heading for actions says, in lower case, below which days of meetings stand too: `Next steps / dates`."""
_DAY_OF_EVENT = re.compile(
    r"[^:–—]{0,40}\b(?:board|meeting|group|committee|visit|workshop|seminar|conference|event|session|call|forum|panel"
    r"|training|launch|day|that)\b[^:–—]{0,30}(?::|\s[–—-])\s+(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\b[^.;]{{0,60}}\W*$"
)
"""A line, in lower case, that tells the day of a meeting or event and nothing else."""
_ARROWS = Words("→|->|=>|➔|➡")
_OLD_CODE = re.compile(r"(?:A|AP|AI|ACT|T|Action )[-#]?\s?\d{1,4}\b[^→➔➡>]{3,80}(?:→|[-=]>|➔|➡)")
"""The code of an older action, and what became of it behind an arrow: `A-16 budget code → closed`."""
_LOOKED_BACK = frozenset((Role.BODY, Role.PILOTS, Role.REVIEW, Role.LAST_MINUTES))
"""Where a sentence may lead in a list of older actions."""
_INHERITED = frozenset((Role.ACTIONS, Role.ANNEX, Role.REVIEW, Role.RISKS, Role.PILOTS))
"""The roles of sections that those below them have too."""
_FIRST_ITEM = re.compile(
    r"(?:welcome(?=\W*$|\s?[,&/:–-]|\sand\b)|apologies|introductions?|opening(?=\W*$|\s(?:remarks|of the meeting)\b)"
    r"|call to order|roll[- ]?call|attendance|quorum|minutes (?:of|from)|approval of (?:the )?(?:agenda|minutes)"
    r"|declarations? of interest)\b.{0,60}$"
)
"""How the first item of an agenda begins, which no list of actions goes on with."""
_OF_THOSE_THERE = re.compile(r"(?:[A-Z][\w’'-]* ){1,3}(?:[Pp]resent|[Aa]ttendees|[Aa]ttending)$")
"""A label for some of those who were there: `Panel attendees`."""
_LONGEST_TOPIC = 110
_NAMED_IN_TITLE = re.compile(r":\s*[A-Z][a-z]+[\s,]")
"""Whom a heading for apologies names itself, so that what follows is something else: `Regrets: Ann, Bob`."""
_LONGEST_SPEAKER = 30
_FEWEST_TURNS = 6
"""So many paragraphs at least are what somebody says, half of them by who spoke before, where a talk is noted."""
_SPOKEN = re.compile(r"([A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{0,20})?):\s")
_NEAR = 40
"""Within so many blocks above a label stands the item that a numbered one behind its lines goes on from."""
_FAR_RIGHT = 24
"""So deep stands the heading of a column at the right of the page, and no heading of a list."""


def outline(blocks: list[Block], searched: Searched) -> list[Section]:
    """Give each block its section and item number; returns the sections in order."""
    top = Section(Role.BODY, "", 0)
    sections = [top]
    stack = [top]
    closed = cut = False
    closing = searched.holding(_CLOSE_WORDS)
    worried = searched.holding(_WORRIES)
    agenda, item = Role.AGENDA, Shape.ITEM
    topics: set[str] = set()
    alone, counted = titles_alone(blocks), titles_counted(blocks)
    starred = titles_starred(blocks)
    run_on = sum([block.lead > 0 for block in blocks]) >= _FEWEST_LEADS
    labels = Counter([block.low for block in blocks if len(block.low) <= _LONGEST_TOPIC and block.low[-1:] == ":"])
    led: Section | None = None
    led_until = 0
    for at, block in enumerate(blocks):
        if led is not None and at >= led_until:
            del stack[stack.index(led) if led in stack else len(stack) :]
            led = None
        if block.ends_div:
            del stack[1:]
        if block.number == "1" and (
            (stack[-1].role is agenda and _restarts(stack[-1]) and not _OF_KIND.match(block.low))
            or (stack[-1].role is Role.ACTIONS and _FIRST_ITEM.match(block.low))
        ):
            above = stack.pop()
            stack.append(Section(Role.BODY, "", above.level, None, above.parent, len(sections)))
            sections.append(stack[-1])
        while block.shape is item and _ends_within(block, stack[-1]):
            del stack[-1]
        if block.shape is Shape.TEXT and stack[-1].level == LABEL_LEVEL and _past_tasks(block, stack[-1], labels):
            del stack[-1]
        numbered = block.shape is item and bool(block.number)
        if numbered and (over := _sibling_of(block, stack)) is not None:
            ended = stack[over]
            del stack[over:]
            role = Role.ACTIONS if _amid_actions(sections, ended) else Role.BODY
            _open(sections, stack, Section(role, "", _run_in_level(block), block.number, stack[-1]))
        elif numbered and stack[-1].level == LABEL_LEVEL and _goes_past(blocks, block, stack[-1]):
            del stack[-1]
        if numbered and stack[-1].role in _OF_PEOPLE and stack[-1].number is None and _begins_minutes(block):
            above = stack.pop()
            _open(sections, stack, Section(Role.BODY, "", above.level, None, above.parent))
        level = NUMBERED_LEVEL if at in starred else heading_level(blocks, at, stack[-1].role)
        if level is None and stack[-1].role in _WITH_LISTS and _like(blocks, at, stack[-1]):
            level = stack[-1].level
        if level is None and (at in counted or (at in alone and heads_alone(blocks, at, stack[-1].role))):
            level = NUMBERED_LEVEL
        if level is None and stack[-1].role is Role.ATTENDANCE and _past_people(blocks, at):
            level = NUMBERED_LEVEL
        if level is None and topics and block.shape is Shape.TEXT and _topic(block) in topics:
            level = next((section.level for section in stack[1:] if section.title.lower() in topics), LABEL_LEVEL)
        if level is None and numbered and (title := _run_in(block, stack[-1].role, stack[-1].number)) is not None:
            _open_run_in(sections, stack, block, title, _run_in_level(block), cut)
        if level is None and run_on and block.lead and (title := _lead(block)) is not None:
            _open_run_in(sections, stack, block, title, _LEAD_LEVEL, cut)
        if level is not None:
            block.shape = Shape.HEADING
            if says_how_tasks_stand(block.low):
                level = _level_of_part(stack, level)
            block.level = level
            while len(stack) > 1 and stack[-1].level >= level:
                stack.pop()
            section = _section(block, stack[-1], level)
            if at in counted:
                section.number, _, section.title = section.title.partition(" ")
            elif section.number is None and block.bold and block.text[:1].isdigit():
                bare = label_of(block.text, heading=True)
                section.number, section.title = bare.number, block.text[bare.length :]
            if section.role is Role.ACTIONS and (_heads_column(blocks, at) or (at == 0 and _titles_all(blocks))):
                section.role = Role.BODY
            if section.role is Role.ACTIONS and _right_below_review(blocks, at):
                section.role = Role.REVIEW
            if section.role is Role.AGENDA and _holds_minutes(blocks, at):
                section.role = Role.BODY
            cut = cut or (closed and section.role is Role.AGENDA)
            if cut:
                section.role = Role.ANNEX
            section.apart = section.role is Role.REVIEW and _holds_business(blocks, at)
            section.index = len(sections)
            sections.append(section)
            stack.append(section)
        elif stack[-1].role is Role.LAST_MINUTES and block.shape is not Shape.HEADING and at and _leads(blocks[at - 1]):
            _open(sections, stack, Section(Role.REVIEW, "Actions", LABEL_LEVEL, None, stack[-1]))
        elif block.shape is item and stack[-1].role in _LOOKED_BACK and (until := list_led_in(blocks, at)) is not None:
            led, led_until = Section(Role.REVIEW, "Actions", LABEL_LEVEL, None, stack[-1]), until
            _open(sections, stack, led)
        elif at in worried and block.shape is Shape.TEXT and stack[-1].role is Role.BODY and _turns_to_risks(block):
            led, led_until = Section(Role.RISKS, "", LABEL_LEVEL, None, stack[-1]), at + 1
            _open(sections, stack, led)
        block.section = stack[-1]
        stack[-1].blocks.append(block)
        if block.shape is item and stack[-1].role is agenda and (topic := _topic(block)) is not None:
            topics.add(topic)
        if not closed and at in closing and block.shape is not Shape.TABLE and _CLOSED.search(block.low):
            closed = True
    _number(blocks)
    last = next((block.index for block in reversed(blocks) if block.number), 0)
    scored = searched.matching(SCORED)
    for section in sections[:]:
        if section.role is Role.ACTIONS and _AND_DATES.search(section.title.lower()) is not None:
            _part_dates(sections, section)
    for section in sections:
        if section.role is Role.ACTIONS and _looks_back(section, last):
            section.role = Role.REVIEW
        if section.role is Role.BODY and (_recaps(section) or recalls(section)):
            section.role, section.recalls = Role.REVIEW, True
        elif section.role is Role.BODY and tells_risks(section, scored):
            section.role = Role.RISKS
        elif section.role is Role.BODY and tells_dates(section, len(sections) - 1):
            section.role = Role.DATES
        role = section.role
        for block in section.blocks:
            block.role = Role.BODY if role is Role.ANNEX and block.action_cell else role
    return sections


def _part_dates(sections: list[Section], section: Section) -> None:
    """Give the days of meetings among the tasks of a section one of their own."""
    tasks: list[Block] = []
    days: list[Block] = []
    for block in section.blocks:
        (days if block.shape in PROSE and _DAY_OF_EVENT.match(block.low) else tasks).append(block)
    if days:
        dates = Section(Role.DATES, "", section.level, section.number, section.parent, len(sections), days)
        sections.append(dates)
        section.blocks = tasks
        for block in days:
            block.section = dates


def _ends_within(block: Block, section: Section) -> bool:
    """Whether an item stands beside or outside the one that holds the head of a part, and so ends the part."""
    head = section.blocks[0] if section.blocks else None
    if head is None or head.parent is None or block.indent > head.parent.indent or head.shape is not Shape.HEADING:
        return False
    return not (block.number or "").startswith(f"{head.number}.")


def _past_tasks(block: Block, section: Section, labels: Counter[str]) -> bool:
    """Whether a plain line stands below the bullets of one of the lists of tasks that a document has here and there,
    each below the same label: it goes on with what the meeting spoke of.
    """
    head, last = section.blocks[0], section.blocks[-1]
    return (
        section.role in (Role.ACTIONS, Role.REVIEW)
        and last.shape is Shape.ITEM
        and block.indent <= last.indent
        and labels[head.low] > 1
    )


def _topic(block: Block) -> str | None:
    """The words of an item of the agenda, or of the line that heads the notes on it, for comparison."""
    return squeezed(block.low).strip(" :.*") if len(block.text) <= _LONGEST_TOPIC else None


def _leads(block: Block) -> bool:
    """Whether a paragraph on the last minutes ends in a label for what was to be done: `... was agreed. Actions:`."""
    return block.text.endswith(":") and _ACTIONS_BELOW.search(block.low[-_LONGEST_TOPIC:]) is not None


def _like(blocks: list[Block], at: int, section: Section) -> bool:
    """Whether a plain line heads what follows as the plain line that heads this part does: a few words alone, a list
    of bullets right below; or a bullet does so, over plain lines.
    """
    head, block = section.blocks[0] if section.blocks else None, blocks[at]
    if head is None or head.line != head.last_line or not block.loose or head.number or block.number:
        return False
    if block.shape is Shape.ITEM:
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        return (
            head.label == block.label
            and head.indent == block.indent
            and block.checked is None
            and below is not None
            and below.shape is Shape.TEXT
            and not below.loose
            and _FEW_WORDS.fullmatch(squeezed(block.text)) is not None
        )
    return block.shape is Shape.TEXT and (
        head.indent == block.indent
        and head.level >= NUMBERED_LEVEL
        and _over_bullets(blocks, head.index)
        and _over_bullets(blocks, at)
        and _FEW_WORDS.fullmatch(squeezed(block.text)) is not None
    )


def _past_people(blocks: list[Block], at: int) -> bool:
    """Whether a plain line below the people of a meeting heads a list of points: a few words alone, with a bullet
    below that names nobody first and says something.
    """
    block, below = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if below is None or below.shape is not Shape.ITEM or below.number or block.shape is not Shape.TEXT:
        return False
    if not block.loose or len(block.text) > _LONGEST_LIKE or _OVER_POINTS.fullmatch(block.text) is None:
        return False
    first = _FIRST_PART.split(below.text, maxsplit=1)[0]
    return len(first.split()) > _FEWEST_WORDS and not is_name(first) and role_of(block.text) is None


def _over_bullets(blocks: list[Block], at: int) -> bool:
    """Whether a list of bullets begins on the line right below a block."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return below is not None and below.shape is Shape.ITEM and not below.loose and not below.number


def _turns_to_risks(block: Block) -> bool:
    """Whether a paragraph begins with a short sentence that says that what could go wrong comes next."""
    first = block.sentences[0] if len(block.sentences) > 1 else None
    return (
        first is not None
        and first.end - first.start <= _LONGEST_TURN
        and _TURN.search(block.low, first.start, first.end) is not None
    )


def _begins_minutes(block: Block) -> bool:
    """Whether an item below the lists of people is the first paragraph of the minutes, by its number and its length."""
    return (
        len(block.text) > _LONGEST_LIKE
        and _FIRST_MINUTE.fullmatch(block.number or "") is not None
        and "apolog" not in block.low
    )


def _open(sections: list[Section], stack: list[Section], section: Section) -> None:
    """Add a section, and make it the one that the following blocks stand in."""
    section.index = len(sections)
    sections.append(section)
    stack.append(section)


def _open_run_in(
    sections: list[Section], stack: list[Section], block: Block, title: str, level: int, cut: bool
) -> None:
    """Open the section of a title that a block begins with; what stands beside the minutes is none before the `cut`."""
    while len(stack) > 1 and stack[-1].level >= level:
        stack.pop()
    section = _titled(title, block, stack[-1], level)
    section.role = Role.BODY if section.role in ASIDE and not cut else section.role
    _open(sections, stack, section)


def _run_in(block: Block, role: Role, heading_number: str | None) -> str | None:
    """The title in capitals that a numbered paragraph begins with, its text running on behind: `5 RISKS. The ...`; in
    small letters one of dates, risks or sites, where no list of tasks goes on: `3. Pilot estates. The Convener ...`.
    """
    if block.checked is not None:
        return None
    tabs = block.text.count("\t")
    beside = _BESIDE.match(block.text) if tabs == 1 or (tabs and role not in _WITH_LISTS) else None
    beside = beside or (_RUN_ON.match(block.text) if role not in _WITH_LISTS else None)
    role_beside = role_of(beside["title"]) if beside is not None else None
    if beside is not None and (
        role_beside is Role.PILOTS or (role_beside in (Role.DATES, Role.RISKS) and not beside.groupdict().get("colon"))
    ):
        return beside["title"]
    found = _RUN_IN.match(block.text)
    if found is None or not is_capitals(found["title"]) or _NO_RUN_IN.match(found["title"]):
        return None
    if role is Role.ACTIONS and not heading_number and _ONE_OWNER.match(block.text) and role_of(found["title"]) is None:
        return None
    return found["title"]


def _lead(block: Block) -> str | None:
    """The title in bold that a paragraph begins with, where it heads no list of people and no task."""
    whole = block.text[: block.lead].strip(" .")
    title = _MINUTE_NUMBER.sub("", whole)
    if _NO_RUN_IN.match(title.upper()) or role_of(title) in (Role.ATTENDANCE, Role.APOLOGIES):
        return None
    return title if block.number or title != whole or known_title(title) else None


def _run_in_level(block: Block) -> int:
    number = block.number or ""
    return NUMBERED_LEVEL + (number.count(".") if "/" not in number else 0)


def _sibling_of(block: Block, stack: list[Section]) -> int | None:
    """Where in the stack the section stands that a numbered paragraph ends, as its number follows that section's own:
    `13. Ann reported ...` below the heading `12. Matters arising`, whose items bear other numbers, but not `60.1 ...`
    below `60.0 Apologies`.
    """
    if not block.number or not block.number[0].isdigit() or _goes_on(block, stack[-1]):
        return None
    for at in range(len(stack) - 1, 0, -1):
        head = stack[at].blocks[0] if stack[at].blocks else None
        if (
            head is None
            or not head.number
            or stack[at].number is None
            or number_style(head.number) != number_style(block.number)
            or (head.number.endswith(".0") and block.number.startswith(head.number[:-1]))
        ):
            continue
        listed = any(
            other.number
            and number_style(other.number) == number_style(block.number)
            and (other.indent <= head.indent or block.indent > head.indent)
            for other in stack[at].blocks[1:]
        )
        listed = listed or _in_column(block, stack[-1], head.indent)
        return at if not listed and _comes_next(head.number, block.number) else None
    return None


def _in_column(block: Block, section: Section, indent: int) -> bool:
    """Whether a numbered item stands right below another of a list that is set in from the heading."""
    above = section.blocks[-1] if section.blocks else None
    return (
        above is not None
        and not block.loose
        and above.shape is Shape.ITEM
        and bool(above.number)
        and above.indent == block.indent > indent
    )


def _goes_on(block: Block, section: Section) -> bool:
    """Whether a numbered item is the next of a list that the section of the block above holds."""
    items = (b for b in reversed(section.blocks) if b.shape is Shape.ITEM and b.indent == block.indent)
    above = next(items, None)
    if above is None or not above.number or above.number == section.number:
        return False
    return _comes_next(above.number, block.number or "")


def _goes_past(blocks: list[Block], block: Block, label: Section) -> bool:
    """Whether a numbered item goes on from the one above a label, below which stand the plain lines of its tasks."""
    head = label.blocks[0] if label.blocks else block
    if (
        head.shape is not Shape.HEADING
        or len(label.blocks) < 2
        or any(b.shape is not Shape.TEXT for b in label.blocks[1:])
    ):
        return False
    above = next((b.number for b in reversed(blocks[max(head.index - _NEAR, 0) : head.index]) if b.number), None)
    number = block.number or ""
    return above is not None and (number == f"{above}.1" or _comes_next(above, number))


def _amid_actions(sections: list[Section], ended: Section) -> bool:
    """Whether a part that has ended was itself the first item of a list of actions: `1. Outstanding actions:`."""
    above = sections[ended.index - 1]
    if ended.role is Role.ACTIONS and not ended.title:
        return True
    return ended.number == "1" and above.role is Role.ACTIONS and not above.blocks[1:]


def _comes_next(number: str, other: str) -> bool:
    """Whether one number is the next of its row: 12 and 13, 16/12 and 16/13."""
    one, two = DIGITS.findall(number), DIGITS.findall(other)
    if len(one) != len(two):
        return False
    apart = [(int(a), int(b)) for a, b in zip(one, two, strict=True) if a != b]
    return len(apart) == 1 and apart[0][1] - apart[0][0] == 1


def _looks_back(section: Section, last_number: int) -> bool:
    """Whether a list headed as actions reports on older ones: most items say what became of them, or from when they
    are.
    """
    if re.search(r"\b(?:new|summary|agreed)\b", section.title, re.IGNORECASE):
        return False
    items = [b for b in section.blocks if b.shape in PROSE and b.checked is None]
    numbered = [b for b in items if b.number]
    items = numbered if len(numbered) >= 3 else items
    if len(items) < 2 or last_number <= items[-1].index:
        return False
    told = sum(bool(EARLIER.search(b.text)) or closes(b.text) for b in items)
    return told * 2 >= len(items)


def _recaps(section: Section) -> bool:
    """Whether a list tells of older actions by their codes and what became of them, whatever heads it: at least two
    points, and half of all, go on with an arrow behind the code and its task.
    """
    items = [block for block in section.blocks if block.shape is Shape.ITEM]
    told = [
        block.text[found.end() :]
        for block in items
        if _ARROWS.within(block.text) and (found := _OLD_CODE.match(block.text)) is not None
    ]
    return len(told) > 1 and len(told) * 2 >= len(items) and any(outcome_of(report) is not None for report in told)


def _restarts(agenda: Section) -> bool:
    """Whether the numbers of an agenda begin again: what follows are the minutes of its items."""
    return sum(bool(b.number) for b in agenda.blocks[-40:]) >= 2


def _section(block: Block, above: Section, level: int) -> Section:
    """The section that a heading opens; one that tells no role has that of the section around it."""
    section = _titled(squeezed(block.text).strip(" :*"), block, above, level)
    titles = section.role is Role.LAST_MINUTES or (section.role is Role.REVIEW and _OF_MINUTES.match(section.title))
    top = titles and block.index < 6 and not block.number
    if top and (above.parent is None or _HELD_AT.match(block.low)):
        section.role = Role.BODY
    if section.role is Role.APOLOGIES and _NAMED_IN_TITLE.search(section.title):
        section.role = Role.BODY
    return section


def _holds_business(blocks: list[Block], at: int) -> bool:
    """Whether the headings below one for older actions are those of the rest of the meeting, by one that ends it: `Any
    other business` a level below `Actions from last time`.
    """
    level = blocks[at].level
    for block in blocks[at + 1 : at + _FARTHEST_BUSINESS] if level <= _DEEPEST_MARKED else ():
        if block.shape is Shape.HEADING:
            if block.level <= level:
                return False
            if _OTHER_BUSINESS.match(block.low):
                return True
    return False


_LATE = 4
"""The actions that arise under a later number than those of the last minutes would have are those of this meeting."""


def _titled(title: str, block: Block, above: Section, level: int) -> Section:
    """The section under a title."""
    own = role_of(title)
    if block.label == TOPIC:
        own = own if own is Role.ATTENDANCE else Role.BODY
    number = block.number
    if number and above.number and not ("." in number or "/" in number or number.startswith(above.number)):
        number = f"{above.number}.{number}"
    inherits: Role = above.role if above.role in _INHERITED and not above.apart else Role.BODY
    if own is Role.ACTIONS and above.role is Role.REVIEW and level >= LABEL_LEVEL and not _ARISES.search(above.title):
        own = Role.REVIEW
    if (
        own is Role.REVIEW
        and title.lower() == "actions arising"
        and number
        and number.isdecimal()
        and int(number) >= _LATE
    ):
        own = Role.ACTIONS
    if above.role is Role.REVIEW and title[:3].lower() == "new" and says_how_tasks_stand(title.lower()):
        own = Role.ACTIONS
    if above.role is Role.ATTENDANCE and level >= LABEL_LEVEL:
        inherits = Role.ATTENDANCE
    if above.role is Role.ANNEX and own not in (Role.ACTIONS, Role.RISKS):
        own = Role.ANNEX
    return Section(own or inherits, title, level, number, above)


def _level_of_part(stack: list[Section], level: int) -> int:
    """The level of a heading that only says how the tasks below it stand: beside the one before it, and below one for
    actions that has its own level and nothing else below it: `Actions`, `Open`, `Done`.
    """
    for section in reversed(stack):
        if section.role is Role.ACTIONS or section.role is Role.REVIEW:
            if section.level - level in (0, 1) and says_how_tasks_stand(section.title.lower()):
                return section.level
            if section.level == level and len(section.blocks) == 1:
                return level + 1
    return level


def _titles_all(blocks: list[Block]) -> bool:
    """Whether the first heading of a document is the title of its minutes, though it speaks of actions, since it tells
    below who was there, before any list: `Meeting note - actions`.
    """
    first = next((at for at, block in enumerate(blocks) if block.shape is Shape.ITEM), len(blocks))
    labels = [label for block in blocks[1 : min(first, 8)] if len(label := block.text.partition(":")[0]) < 40]
    return any(role_of(label) in (Role.ATTENDANCE, Role.APOLOGIES) or _OF_THOSE_THERE.match(label) for label in labels)


_OTHER_COLUMN = re.compile(
    r"agenda items?|items?(?: n(?:o|umber)\.?)?|discussions?|subject|topic|no\.?|ref\.?|minutes?|details|notes"
)
"""The heading of another column of minutes that lost their table, above that of the actions."""


def _heads_column(blocks: list[Block], at: int) -> bool:
    """Whether `ACTION` on a line is the heading of a lost column: a numbered item follows it at once, or the heading of
    another column stands above it.
    """
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    alone = re.match(r"action(?:ed)?(?: by)?\W*$", blocks[at].text, re.IGNORECASE)
    if following is not None and alone and blocks[at].indent >= _FAR_RIGHT:
        return True
    if following is None or not re.match(r"(?:for )?actions?(?: by)?\W*$", blocks[at].text, re.IGNORECASE):
        return False
    if at and _OTHER_COLUMN.fullmatch(blocks[at - 1].low):
        return True
    return (bool(following.number) and (is_capitals(following.text) or following.shape is Shape.HEADING)) or (
        following.number == "1"
        and len(following.text) < 60
        and numbered_level(blocks, at + 1, squeezed(following.text)) is not None
    )


def _right_below_review(blocks: list[Block], at: int) -> bool:
    """Whether the heading of a review stands right above one of actions: they are those of the last meeting."""
    above = blocks[at - 1] if at else None
    return (
        above is not None
        and above.shape is Shape.HEADING
        and above.section is not None
        and above.section.role is Role.REVIEW
    )


_SETTLED = re.compile(
    r"[–—-]\s(?:Agreed|Completed?|Approved|Done|Decided|Resolved|Deferred|Accepted|Noted|We (?:decided|agreed))\b"
)
"""An item of an agenda with what became of it: `Agree the aims - Agreed`."""


def _holds_minutes(blocks: list[Block], at: int) -> bool:
    """Whether what is headed as an agenda is minuted under its items: it has paragraphs, actions, what speakers said,
    or what was settled behind a dash; not where its items are marked by what they are for: `Info: ...`, `Action: ...`.
    """
    told = settled = 0
    spoken: Counter[str] = Counter()
    below = list(itertools.takewhile(lambda block: block.shape is not Shape.HEADING, blocks[at + 1 : at + 80]))
    typed = any(map(is_for_no_action, below))
    for block in below:
        told += block.shape is Shape.TEXT and bool(_TOLD.search(block.text)) and len(block.text.split()) > 5
        settled += block.shape is Shape.ITEM and _SETTLED.search(block.text) is not None
        if told >= 2 or settled >= 2:
            return True
        if block.checked is None and (len(block.text) > 280 or (not typed and _MINUTED.match(block.text))):
            return True
        if block.action_cell or block.owner_cell is not None:
            return True
        if block.shape is Shape.TEXT and ":" in block.text[:_LONGEST_SPEAKER] and (who := _SPOKEN.match(block.text)):
            spoken[who[1]] += 1
    return spoken.total() >= _FEWEST_TURNS and spoken.total() >= 2 * len(spoken)


def is_for_no_action(block: Block) -> bool:
    """Whether a block is an item of an agenda that is marked to be for information, discussion, a decision."""
    return block.shape in PROSE and _KINDS.match(block.low) is not None


def _number(blocks: list[Block]) -> None:
    """Give each block the number of the item that it belongs to."""
    section: Section | None = None
    current: str | None = None
    item = Shape.ITEM
    for block in blocks:
        if block.section is not section:
            section = block.section
            current = section.number if section else None
        if block.number and block.shape is item:
            nested = bool(block.parent and block.parent.number)
            above = block.parent.item if block.parent and nested else section.number if section else None
            beside = not nested and section is not None and section.level >= NUMBERED_LEVEL
            current = _joined(above, block.number, beside)
        block.item = current


def _joined(above: str | None, number: str, beside: bool) -> str:
    """A number that stands for itself, one that counts within the item above, or (`beside`) one after it."""
    if (
        not above
        or "." in number
        or "/" in number
        or (number[0].isalpha() and len(number) > 1 and number[1:].isdigit())
    ):
        return number
    if beside and number_style(above.rpartition(".")[2]) == number_style(number):
        return f"{above.rpartition('.')[0]}.{number}".lstrip(".")
    return f"{above}.{number}"
