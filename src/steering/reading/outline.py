"""Which block heads which: sections with their roles, the numbers of items, and where the minutes end.

A heading is what looks like one: marked as such, bold or in capitals on a line of its own, a short numbered line with
text of its own below, a label that ends in a colon, or words that head a part of minutes everywhere. What follows the
minutes in the same file (the agenda of the next meeting, an annex) is cut off by its role.
"""

import re
from functools import lru_cache

from steering.reading.blocks import Parsed
from steering.reading.outcomes import outcome_of
from steering.reading.passages import squeezed
from steering.reading.quick import Searched, Words
from steering.reading.shapes import Block, Role, Section, Shape

_CORE = (
    r"actions?|action\s+(?:items?|points?|list|log|summary|register|tracker|sheet)|to-?\s?dos?"
    r"|next steps|tasks|follow[- ]?ups?|homework|assignments"
)
_LISTED = re.compile(
    r"(?:[\w’'-]+ ){0,3}?(?:actions|action (?:items?|points?|list|log|register|summary|tracker|sheet)|next steps"
    r"|to-?dos?|to do(?: list)?|tasks|homework|assignments)(?:,? (?:for|from|of|by|on|arising|agreed|assigned|before"
    r"|until|resulting|required|carried out)\b.*|\s*[-–—(]+\s*(?:(?!to\b)[\w’'&]+\W*){1,4})?$|who (?:is "
    r"|will )?do(?:es|ing)? what\b.*"
)
_NOT_OURS = re.compile(
    r"\b(?:last|previous|prior|earlier|past|outstanding|completed|closed|taken|since|status|progress|updates?|review"
    r"|reports?|matters|open|legal|class|corrective|community|strategic|climate|industrial|court|no|and|or|vs)\b"
)
_ACTION_WORDS = frozenset(
    "a actions action items item points point log list table register tracker sheet summary"
    " of new agreed key main all the from at in on by "
    "this meeting today todays resulting resultant arising next steps step to do dos todo"
    " todos tasks task homework assignments follow up ups follow-up "
    "follow-ups followup followups recap for required requested taken assigned with owner"
    " owners and due dates deadlines deadline "
    "detail details "
    "immediate further future personal minutes who what when be decided record recorded outcomes raised".split()
)
_MIXED = re.compile(
    r"\b(?:minutes|notes|discussions?|decisions?|agenda|outcomes?|issues)\b.*(?:\band\b|&|/"
    r"|\+)|(?:\band\b|&|/)\s*(?:decisions?|notes|discussion|minutes)"
)
_COLUMNS = re.compile(
    r"(?:agenda )?(?:items?|no|ref|minutes?|topics?|subjects?|issues?)(?:\W+(?:discussions?|descriptions?|details|notes"
    r"|comments|minutes?|decisions?))*\W+actions?(?:\W+(?:by|owner|who|by whom))?$"
)
"""The headings of a table of minutes that lost its columns: `Item Action`."""
_SITES = (
    r"(?:parish(?:es)?|sites?|boroughs?|villages?|towns?|schools?|practices?|councils?"
    r"|communities|branches|estates|districts|wards|hospitals)"
)
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        Role.ATTENDANCE,
        re.compile(
            r"(?:view |list of |the )?(?:members |councillors |governors |trustees |those |people "
            r"|directors |others |also |voting members |officers |staff |guests |observers )?"
            r"(?:present|attend(?:ees?|ance|ing|ed)|participants?|participating|in attendance"
            r"|roll[- ]?call|who'?s here|here|people)\b"
            r"(?:\s*(?:list|register|and apologies|& apologies|/\s*\w+|members|and absent|\(.*\)))?$"
        ),
    ),
    (
        Role.APOLOGIES,
        re.compile(
            r"(?:welcome|wecome|introductions?|opening|and|&|/|,|to|the|of|for|accept(?:ed|ance)?"
            r"|receiv(?:e|ed)|record|attendance|present|note|\s)*"
            r"(?:apolog(?:ies|y)|regrets|sorry not to be here|absent(?:ees)?\b|absences?|not present"
            r"|not attending|unable to attend)\b.{0,60}$"
        ),
    ),
    (
        Role.REVIEW,
        re.compile(
            r".*\b(?:matters? arising|business arising|carried[- ]forward|"
            r"(?:actions?|action items?|action points?|to-?dos?|items|tasks|follow[- ]?ups?"
            r"|points)\b.{0,30}\b(?:from|of|at|since)\b.{0,30}\b(?:last|previous|prior|earlier|past"
            r"|\d{1,3}(?:st|nd|rd|th) meeting)\b"
            r"|"
            r"(?:review|update|updates|progress|status|reports?|follow[- ]?ups?|check|checking|report"
            r" back)\b.{0,25}\b(?:actions?\b(?! plan)|to-?dos?|action points?|ais\b)|"
            r"(?:previous|outstanding|ongoing|on-going|pending|old|prior|last|existing|completed"
            r"|closed|open|earlier|past)\b.{0,30}\bactions?\b(?! plan)|"
            r"(?:minutes|notes)\b.{0,40}\b(?:and|&) (?:the )?actions?(?: log| list| points?| tracker)?$|"
            r"actions?\s+(?:items?\s+|points?\s+)?(?:review|update|outstanding|completed?|done|closed"
            r"|carried|brought forward|b/f|status|progress"
            r"|in (?:hand|progress)|ongoing|on-going|pending)|actions? arising$|"
            r"where we are with)|(?:from |since )?last (?:time|meeting|month)(?:['’]s \w+)?$"
        ),
    ),
    (
        Role.LAST_MINUTES,
        re.compile(
            r"(?:to )?(?:approv\w+|confirm\w*|accept\w*|agree\w*|sign\w*|adopt\w*|receive"
            r"|consider)\b.{0,40}\bminutes\b|"
            r"(?:approval|confirmation|acceptance|adoption|signing) of.{0,30}minutes|(?:the"
            r" )?(?:previous|last|draft) (?:\w+ )?minutes|"
            r"(?:the )?minutes (?:of|from|for) (?:the )?(?:last|previous|prior|meeting held|\d|[a-z]+day)"
        ),
    ),
    (
        Role.AGENDA,
        re.compile(
            r"(?:draft |proposed |meeting |remaining |today'?s |tentative )*(?:agenda|backlog of"
            r" agenda|items? for (?:the )?(?:next )?agenda)\b.{0,60}$|agenda items?\b.{0,40}$"
        ),
    ),
    (
        Role.DATES,
        re.compile(
            r"(?:proposed |agreed |to )?(?:confirm |agree |set |note )?(?:the )?(?:dates?|times?|venue"
            r"|day|date,? (?:and |time |place )*\w*)\s+(?:and \w+ )?(?:of|for)\b.{0,40}\b(?:meetings?"
            r"|diary|diaries|events)\b|"
            r"(?:(?:the|our|date|time|venue|place|and|of|for|items|agenda|key|,)\s+)*(?:next|future"
            r"|upcoming|forthcoming)\s+(?:[\w-]+ ){0,3}(?:meetings?|mtgs?|dates|events|(?:calls?"
            r"|sessions?)$)\b|"
            r"(?:(?:key |important |diary |future |forward |meeting |other )?(?:dates|calendar|diary)|(?:key "
            r"|diary |future |meeting )date)(?:\s+(?:for|of)\b.{0,40})?$|"
            r"(?:coming up|upcoming|forthcoming|what[’']s next|for (?:the|your) diary)$|meetings? (?:dates"
            r"|schedule)|schedule of meetings|next$"
        ),
    ),
    (
        Role.RISKS,
        re.compile(
            r".*\brisks?\b|(?:the |our |main |key )*(?:worries|concerns|threats)$|what (?:could|might) go wrong"
        ),
    ),
    (
        Role.DECISIONS,
        re.compile(
            r"(?:summary of |key |main |consented |record of |list of )?(?:decisions?|resolutions?"
            r"|outcomes|agreements?|motions|(?:what )?(?:we )?(?:have )?(?:decided|agreed"
            r"|resolved))(?:\s+(?:made|taken|reached|log|agreed|passed|and"
            r" outcomes))?$"
        ),
    ),
    (
        Role.PILOTS,
        re.compile(
            rf".*\b(?:pilots?|pathfinders?|early adopters?|trial (?:sites?|areas?))\b"
            rf"|(?:[\w’'-]+ ){{0,3}}trials?$|where (?:the |our"
            rf" |each )?(?:\w+ )?{_SITES}\b.*\b(?:stands?|are|is|got to)\b|"
            rf"(?:progress|status|position|update|round[- ]?up)s?\b.{{0,20}}\b(?:by|of|from|for|on|in)"
            rf" (?:the |our |each )?{_SITES}$|"
            rf"(?:the |our |all )*(?:parishes|sites|boroughs|villages|towns|schools|communities"
            rf"|branches|estates|districts|wards|practices)$|"
            rf"{_SITES} (?:status|progress|round[- ]?up|sign[- ]?ups?|position|by \w+)s?$|sign(?:ed)?[- ]?ups?$"
        ),
    ),
)
_ANNEX = re.compile(r"(?:annex(?:e|ure)?|appendix|appendices|terms of reference|glossary)\b")
_CLOSED = re.compile(
    (
        r"meeting (?:was |is |then )?(?:now )?(?:closed|ended|concluded|adjourned|finished|closes)"
        r"|declared the meeting closed|closed the meeting|no (?:further|other) business"
    ),
    re.IGNORECASE,
)
_STATE_BEHIND = re.compile(r"^(actions?(?: (?:items?|points?))?)\s*[:–—(-]+\s*(?!(?:ai|ap)s?\b)([a-z ]{2,24})\)?$")
_LEADING_NUMBER = re.compile(r"^(?:(?:(?:agenda )?item\s+)?\d+(?:\.\d+)*[.)]?|[a-k][.)])\s+")
_CORE_WORD = re.compile(rf"\b(?:{_CORE})\b")
_CLOSE_WORDS = Words("close|ended|conclu|adjourn|finish|business")
_NO_TITLE = re.compile(
    r"^(?:all|no|none|moved|deferred)\b|\b(?:is|are|was|were|will|has|have|had|be|been|should|agreed|noted|needs?)\b|"
    r"\d{4}|\d:\d",
    re.IGNORECASE,
)
_VOCABULARY = re.compile(
    r"(?:points? of discussion|minutes|meeting notes|discussion|any other business"
    r"|a\.?o\.?b\.?|correspondence|finance|planning|public forum|"
    r"declarations? of interests?|open questions|meeting closes?d?|introductions?|welcome)$"
)
_MINUTED = re.compile(r"actions?\s*[:–—-]|resolved\b|agreed\b", re.IGNORECASE)
_TOLD = re.compile(
    (
        r"^(?!to\b).*\b(?:was|were|had|agreed|resolved|noted|reported|discussed|accepted|received"
        r"|approved|said|asked|thanked|welcomed|presented|gave|explained|confirmed)\b.*[.!]$"
    ),
    re.IGNORECASE | re.DOTALL,
)
_OF_YEAR = re.compile(r"\s(?:(?:in|for|of|during)\s+)?(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\s*:?$", re.IGNORECASE)
_DATED = re.compile(
    r"\s*\((?:held )?(?:on |of )?(?:the )?(?:[A-Za-z]{3,9},? )?\d{1,2}(?:st|nd|rd"
    r"|th)?(?: of)? [A-Z][a-z]+,?(?: \d{4})?\)$"
)
"""The date in brackets behind a title: `Minutes of the last meeting (5 December 2017)`."""
EARLIER = re.compile(
    r"\((?:[A-Z][a-z]+,?\s*)?(?:item |min(?:ute)?\.? |action"
    r" )?(?P<ref>\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|AP\s?\d+)(?:,? (?:in|of|from|at) (?:the"
    r" )?[A-Z][a-z]+(?: \d{4})?)?\)"
)
"""A pointer to an item of earlier minutes: `(3.1)`, `(June, 3.1)`, `(min. 4a)`, `(5.2 in December)`."""
_RUN_IN = re.compile(r"(?P<title>[A-Z][A-Z0-9’'&/,() -]{3,70}?[A-Z)])(?:\s?[.:–—-]+\s+|\s{2,}|\t+)(?=[\w“\"(‘])")
_BESIDE = re.compile(r"(?P<title>[A-Z][\w’'&/ -]{2,40})\t+(?=\S)")
"""A title in a column of its own, its text in the next one."""
_NO_RUN_IN = re.compile(
    r"(?:IT WAS |UNANIMOUSLY )?(?:AGREED|RESOLVED|RESOLUTION|ACTIONS?|DECISIONS?|NOTED"
    r"|MOTION|APPROVED|NEW|TO-?DO)\b"
)
_MARKED_BEHIND = re.compile(r"[(\[]\s*(?i:actions?)\b\s*[:–—-]?\s*[A-Z@][^()\[\]]{0,60}[)\]]\.?$")
"""The marker of an action behind its wording, so that a short line is no heading: `Gate: no news [Action AB]`."""
_OF_MINUTES = re.compile(r"(?:draft )?(?:minutes|notes)\b", re.IGNORECASE)
_FAR_RIGHT = 24
"""So deep stands the heading of a column at the right of the page, and no heading of a list."""
_NUMBERED_LEVEL = 11
_LABEL_LEVEL = 13


def role_of(title: str) -> Role | None:
    """The role of a section by its heading, or None when the heading tells none."""
    low = squeezed(title).lower().strip(" :.*-–—") if len(title) <= 150 else ""
    if low.startswith("action"):
        low = _STATE_BEHIND.sub(r"\1 \2", low)
    return _role(_LEADING_NUMBER.sub("", low)) if 0 < len(low) <= 110 else None


@lru_cache(maxsize=1024)
def _role(low: str) -> Role | None:
    if low in ("actions arising", "action arising"):
        return Role.REVIEW
    if _is_action_title(low):
        return Role.ACTIONS
    for role, pattern in _ROLES:
        if pattern.match(low):
            return role
    return Role.ANNEX if _ANNEX.match(low) else None


def _is_action_title(low: str) -> bool:
    """Whether a heading names a list of actions, or has a word for them and none that is no part of such headings."""
    if _MIXED.search(low) or _COLUMNS.match(low):
        return False
    if len(low.split()) <= 10 and _LISTED.match(low) and not _NOT_OURS.search(low):
        return True
    if not _CORE_WORD.search(low):
        return False
    bare = re.sub(r"\([^()]*\)|\d+(?:st|nd|rd|th)?|[,:/&–—.'’]", " ", low).split()
    past = {"last", "previous"} & set(bare)
    return not past and all(word in _ACTION_WORDS or word.strip("-") == "" for word in bare)


def outline(parsed: Parsed) -> list[Section]:
    """Give each block its section and item number; returns the sections in order."""
    top = Section(Role.BODY, "", 0)
    sections = [top]
    stack = [top]
    closed = cut = False
    blocks = parsed.blocks
    closing = Searched(block.low for block in blocks).holding(_CLOSE_WORDS)
    for at, block in enumerate(blocks):
        if block.ends_div:
            del stack[1:]
        if stack[-1].role is Role.AGENDA and block.number == "1" and _restarts(stack[-1]):
            above = stack.pop()
            stack.append(Section(Role.BODY, "", above.level, None, above.parent, len(sections)))
            sections.append(stack[-1])
        if (over := _sibling_of(block, stack)) is not None:
            ended = stack[over]
            del stack[over:]
            role = Role.ACTIONS if _amid_actions(sections, ended) else Role.BODY
            _open(sections, stack, Section(role, "", _run_in_level(block), block.number, stack[-1]))
        level = _heading_level(blocks, at, stack[-1].role)
        if level is None and (title := _run_in(block)) is not None:
            level = _run_in_level(block)
            while len(stack) > 1 and stack[-1].level >= level:
                stack.pop()
            section = _titled(title, block, stack[-1], level)
            section.role = Role.BODY if section.role in (Role.AGENDA, Role.ANNEX) and not cut else section.role
            _open(sections, stack, section)
            level = None
        if level is not None:
            block.shape, block.level = Shape.HEADING, level
            while len(stack) > 1 and stack[-1].level >= level:
                stack.pop()
            section = _section(block, stack[-1], level)
            if section.role is Role.ACTIONS and _heads_column(blocks, at):
                section.role = Role.BODY
            if section.role is Role.ACTIONS and _right_below_review(blocks, at):
                section.role = Role.REVIEW
            if section.role is Role.AGENDA and _holds_minutes(blocks, at):
                section.role = Role.BODY
            cut = cut or (closed and section.role is Role.AGENDA)
            if cut:
                section.role = Role.ANNEX
            section.index = len(sections)
            sections.append(section)
            stack.append(section)
        block.section = stack[-1]
        stack[-1].blocks.append(block)
        if at in closing and not closed and block.shape is not Shape.TABLE and _CLOSED.search(block.text):
            closed = True
    _number(blocks)
    last = max((block.index for block in blocks if block.number), default=0)
    for section in sections:
        if section.role is Role.ACTIONS and _looks_back(section, last):
            section.role = Role.REVIEW
    for block in blocks:
        block.role = block.section.role if block.section else Role.BODY
    return sections


def _open(sections: list[Section], stack: list[Section], section: Section) -> None:
    """Add a section, and make it the one that the following blocks stand in."""
    section.index = len(sections)
    sections.append(section)
    stack.append(section)


def _run_in(block: Block) -> str | None:
    """The title in capitals that a numbered paragraph begins with, its text running on behind: `5 RISKS. The ...`."""
    if block.shape is not Shape.ITEM or not block.number or block.checked is not None:
        return None
    beside = _BESIDE.match(block.text)
    if beside is not None and role_of(beside["title"]) in (Role.DATES, Role.RISKS, Role.PILOTS):
        return beside["title"]
    found = _RUN_IN.match(block.text)
    if found is None or not _is_capitals(found["title"]) or _NO_RUN_IN.match(found["title"]):
        return None
    return found["title"]


def _run_in_level(block: Block) -> int:
    number = block.number or ""
    return _NUMBERED_LEVEL + (number.count(".") if "/" not in number else 0)


def _sibling_of(block: Block, stack: list[Section]) -> int | None:
    """Where in the stack the section stands that a numbered paragraph ends, as its number follows that section's own:
    `13. Ann reported ...` below the heading `12. Matters arising`, whose items bear other numbers.
    """
    if block.shape is not Shape.ITEM or not block.number or not block.number[0].isdigit():
        return None
    for at in range(len(stack) - 1, 0, -1):
        head = stack[at].blocks[0] if stack[at].blocks else None
        if head is None or not head.number or _style(head.number) != _style(block.number):
            continue
        listed = any(
            other.number
            and _style(other.number) == _style(block.number)
            and (other.indent <= head.indent or block.indent > head.indent)
            for other in stack[at].blocks[1:]
        )
        return at if not listed and _comes_next(head.number, block.number) else None
    return None


def _amid_actions(sections: list[Section], ended: Section) -> bool:
    """Whether a part that has ended was itself the first item of a list of actions: `1. Outstanding actions:`."""
    above = sections[ended.index - 1]
    if ended.role is Role.ACTIONS and not ended.title:
        return True
    return ended.number == "1" and above.role is Role.ACTIONS and not above.blocks[1:]


def _comes_next(number: str, other: str) -> bool:
    """Whether one number is the next of its row: 12 and 13, 16/12 and 16/13."""
    one, two = re.findall(r"\d+", number), re.findall(r"\d+", other)
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
    items = [b for b in section.blocks if b.shape in (Shape.ITEM, Shape.TEXT) and b.checked is None]
    numbered = [b for b in items if b.number]
    items = numbered if len(numbered) >= 3 else items
    if len(items) < 2 or last_number <= items[-1].index:
        return False
    told = sum(bool(EARLIER.search(b.text)) or _closes(b.text) for b in items)
    return told * 2 >= len(items)


def _closes(text: str) -> bool:
    """Whether a sentence or clause behind the first says what became of an action."""
    parts = re.split(r"(?<=[.:;])\s+|\s[-–—]\s|(?<=\.)\s?[-–—]\s?", text, maxsplit=1)
    return len(parts) > 1 and outcome_of(parts[1]) is not None


def _restarts(agenda: Section) -> bool:
    """Whether the numbers of an agenda begin again: what follows are the minutes of its items."""
    return sum(bool(b.number) for b in agenda.blocks[-40:]) >= 2


def _section(block: Block, above: Section, level: int) -> Section:
    """The section that a heading opens; one that tells no role has that of the section around it."""
    section = _titled(squeezed(block.text).strip(" :*"), block, above, level)
    titles = section.role is Role.LAST_MINUTES or (section.role is Role.REVIEW and _OF_MINUTES.match(section.title))
    if titles and above.parent is None and block.index < 6 and not block.number:
        section.role = Role.BODY
    return section


def _titled(title: str, block: Block, above: Section, level: int) -> Section:
    """The section under a title."""
    own = role_of(title)
    number = block.number
    if number and above.number and not ("." in number or "/" in number or number.startswith(above.number)):
        number = f"{above.number}.{number}"
    inherits: Role = (
        above.role if above.role in (Role.ACTIONS, Role.ANNEX, Role.REVIEW, Role.RISKS, Role.PILOTS) else Role.BODY
    )
    if own is Role.ACTIONS and above.role is Role.REVIEW and level >= _LABEL_LEVEL:
        own = Role.REVIEW
    if above.role is Role.ATTENDANCE and level >= _LABEL_LEVEL:
        inherits = Role.ATTENDANCE
    if above.role is Role.ANNEX and own not in (Role.ACTIONS, Role.RISKS):
        own = Role.ANNEX
    return Section(own or inherits, title, level, number, above)


def _heads_column(blocks: list[Block], at: int) -> bool:
    """Whether `ACTION` on a line is the heading of a lost column: a numbered item follows it at once."""
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    alone = re.match(r"action(?:ed)?(?: by)?\W*$", blocks[at].text, re.IGNORECASE)
    if following is not None and alone and blocks[at].indent >= _FAR_RIGHT:
        return True
    if following is None or not re.match(r"(?:for )?actions?(?: by)?\W*$", blocks[at].text, re.IGNORECASE):
        return False
    return (bool(following.number) and (_is_capitals(following.text) or following.shape is Shape.HEADING)) or (
        following.number == "1"
        and len(following.text) < 60
        and _numbered_level(blocks, at + 1, squeezed(following.text)) is not None
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


def _holds_minutes(blocks: list[Block], at: int) -> bool:
    """Whether what is headed as an agenda is minuted under its items: it has paragraphs, or actions."""
    told = 0
    for block in blocks[at + 1 : at + 80]:
        if block.shape is Shape.HEADING:
            return False
        told += block.shape is Shape.TEXT and bool(_TOLD.search(block.text)) and len(block.text.split()) > 5
        if told >= 2:
            return True
        if block.checked is None and (len(block.text) > 280 or _MINUTED.match(block.text)):
            return True
        if block.action_cell or block.owner_cell is not None:
            return True
    return False


def _heading_level(blocks: list[Block], at: int, around: Role) -> int | None:
    """The level of a block that heads others, None when it does not."""
    block = blocks[at]
    if block.shape is Shape.HEADING:
        return block.level
    if around is Role.AGENDA and block.shape is Shape.ITEM:
        return None
    if block.shape not in (Shape.TEXT, Shape.ITEM) or block.checked is not None or block.last_line > block.line:
        return None
    text = squeezed(block.text) if len(block.text) <= 300 else ""
    if not 2 <= len(text) <= 110 or "|" in text or not text[0].isalnum():
        return None
    if text[-1] in ")]." and _MARKED_BEHIND.search(text):
        return None
    if block.shape is Shape.ITEM:
        if not block.number:
            return _LABEL_LEVEL if _heads_lines(blocks, at, text) else None
        return _numbered_level(blocks, at, text, around)
    if text[-1] == "." and _leads_review(blocks, at, text):
        return _LABEL_LEVEL
    return _text_level(block, text) or (_NUMBERED_LEVEL if _restarts_list(blocks, at, text) else None)


def _restarts_list(blocks: list[Block], at: int, text: str) -> bool:
    """Whether a short line stands between two lists: the numbers begin again below it."""
    above, below = (blocks[at - 1] if at else None), (blocks[at + 1] if at + 1 < len(blocks) else None)
    return (
        below is not None
        and above is not None
        and below.shape is Shape.ITEM
        and below.number == "1"
        and above.shape is Shape.ITEM
        and (above.number or "").isdigit()
        and above.number != "1"
        and len(text.split()) <= 9
        and text[-1].isalnum()
        and _whole_title(text)
    )


def _leads_review(blocks: list[Block], at: int, text: str) -> bool:
    """Whether a short sentence without a verb leads in a list of older actions: `Actions carried forward.`"""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return (
        below is not None
        and below.shape is Shape.ITEM
        and len(text.split()) <= 8
        and "action" in text.lower()
        and role_of(text) is Role.REVIEW
        and _whole_title(text)
    )


def _heads_lines(blocks: list[Block], at: int, text: str) -> bool:
    """Whether a bullet is but the heading of plain lines: it names a list of actions, and no item follows it."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return (
        below is not None
        and below.shape is Shape.TEXT
        and len(text.split()) <= 6
        and role_of(text) in (Role.ACTIONS, Role.REVIEW)
    )


def _text_level(block: Block, text: str) -> int | None:
    """The level of a line without a number: bold, in capitals, a label, or words that head minutes everywhere."""
    words = text.split()
    if block.bold and len(words) <= 12 and (text[-1] != "." or len(words) <= 5) and not _says_more(text):
        return 10
    if _is_capitals(text) and len(words) <= 12:
        return 9
    role = role_of(text) if len(words) <= 14 else None
    if text[-1] == ":" and len(words) <= 8:
        return _LABEL_LEVEL if role is not None or len(words) <= 4 else None
    if (
        len(words) <= (10 if role is Role.ACTIONS else 8)
        and (role is not None or _VOCABULARY.match(text.lower().strip(" .:")))
        and (
            text[-1] not in ".,;"
            or (
                text[-1] == "."
                and role in (Role.REVIEW, Role.ACTIONS)
                and len(words) <= (8 if role is Role.ACTIONS else 4)
            )
        )
    ):
        return _NUMBERED_LEVEL if _whole_title(text) and not _says_more(block.text) else None
    return None


def _whole_title(text: str) -> bool:
    """Whether a line reads as a title: no verb of a sentence, no date of its own."""
    text = _OF_YEAR.sub("", _DATED.sub("", text))
    return not _NO_TITLE.search(text)


def _says_more(text: str) -> bool:
    """Whether a label is followed by its content on the same line."""
    head, colon, rest = text.partition(":")
    return bool(colon and rest.strip() and len(head.split()) <= 5)


def _is_capitals(text: str) -> bool:
    if not text.isupper():
        return False
    letters = [char for char in text if char.isalpha()]
    worded = any(len(word) > 3 for word in re.findall(r"[^\W\d_]+", text))
    return worded and len(letters) >= 5 and all(char.isupper() for char in letters) and ":" not in text[:-1]


def _numbered_level(blocks: list[Block], at: int, text: str, around: Role = Role.BODY) -> int | None:
    """The level of a numbered line that heads what follows, None for an item of a list."""
    block = blocks[at]
    number = block.number or ""
    if (
        not number
        or len(text) > 90
        or not any(c.isalpha() for c in text)
        or text[-1] in ";,"
        or (text[-1] == "." and len(text.split()) > 6)
        or re.search(r"[a-z)]\.\s+[A-Z]", text)
    ):
        return None
    depth = (
        number.removesuffix(".0").count(".")
        if number[0].isdigit() and "/" not in number
        else 0
        if number[0].isdigit()
        else 1
    )
    level = _NUMBERED_LEVEL + depth
    if around is Role.REVIEW and _closes(text):
        return None
    if block.bold or block.label == "item" or _is_capitals(text) or (_divides(blocks, at) and text[-1] != "."):
        return level
    if text[-1] == "." or not _whole_title(text) or re.search(r"\breported\b|\bto [a-z]+ ", text):
        return (
            level
            if role_of(text) is not None and (text[-1] != "." or len(text.split()) <= 6) and _whole_title(text)
            else None
        )
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    told = below is not None and below.shape is Shape.TEXT and role_of(text) in (Role.ACTIONS, Role.REVIEW)
    return None if _in_run(blocks, at) and not told else level


def _divides(blocks: list[Block], at: int) -> bool:
    """Whether the items below count within the number of this one: 2 above 2.1, or 2.0 above it."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return (
        below is not None
        and below.shape is Shape.ITEM
        and bool(below.number)
        and (below.number or "").startswith(f"{(blocks[at].number or '').removesuffix('.0')}.")
    )


def _in_run(blocks: list[Block], at: int) -> bool:
    """Whether the neighbour above or below is the item before or after in the same list."""
    block = blocks[at]
    for other in (blocks[at - 1] if at else None, blocks[at + 1] if at + 1 < len(blocks) else None):
        if other is None or other.shape is not Shape.ITEM or not other.number:
            continue
        if _style(other.number) != _style(block.number or "") or other.indent != block.indent:
            continue
        if not _neighbours(other.number, block.number or ""):
            continue
        if other.index > block.index or len(other.text) <= 70:
            return True
    return False


def _neighbours(one: str, other: str) -> bool:
    """Whether two numbers of a style can follow one another: only one of their parts differs, by one; letters always
    can.
    """
    parts = [(int(a), int(b)) for a, b in zip(re.findall(r"\d+", one), re.findall(r"\d+", other), strict=False)]
    return not one[:1].isdigit() or sum(abs(a - b) for a, b in parts) <= 1


def _style(number: str) -> tuple[bool, int]:
    """How an item is numbered: with digits or letters, and how deep."""
    return number[:1].isdigit(), number.count(".") + number.count("/")


def _number(blocks: list[Block]) -> None:
    """Give each block the number of the item that it belongs to."""
    section: Section | None = None
    current: str | None = None
    for block in blocks:
        if block.section is not section:
            section = block.section
            current = section.number if section else None
        if block.shape is Shape.ITEM and block.number:
            nested = bool(block.parent and block.parent.number)
            above = block.parent.item if block.parent and nested else section.number if section else None
            beside = not nested and section is not None and section.level >= _NUMBERED_LEVEL
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
    if beside and _style(above.rpartition(".")[2]) == _style(number):
        return f"{above.rpartition('.')[0]}.{number}".lstrip(".")
    return f"{above}.{number}"
