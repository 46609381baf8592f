"""What makes a line a heading: bold, in capitals, a short numbered line, a label, words that head minutes everywhere.

In: the blocks of a document and the place of one of them. Out: the level at which it heads others, or None.
"""

import re

from steering.reading.dates import MONTH, WEEKDAY, may_name
from steering.reading.lettering import are_beside, is_roman
from steering.reading.lines import DIGITS
from steering.reading.names import PARTICLES, is_name, without_title
from steering.reading.outcomes import outcome_of
from steering.reading.passages import squeezed
from steering.reading.roles import role_of
from steering.reading.shapes import POST, PROSE, Block, Role, Shape
from steering.reading.vocabulary import THINGS, may_be_body

_NO_TITLE = re.compile(
    r"^(?:all|no|none|moved|deferred)\b|\b(?:is|are|was|were|will|has|have|had|be|been|should|agreed(?! today| at th)"
    r"|noted|needs?)\b|"
    r"\d{4}|\d:\d"
)
_HOW_THEY_STAND = re.compile(
    r"\s?[:–—-]\s(?:where (?:we|they|things) (?:are|stand|have got to)|where (?:it|each) (?:stands?|is|has got to)"
    r"|how (?:it|things) (?:is|are|has|have) (?:going|gone|been)|how (?:they|we) (?:stand|are doing))(?: now|"
    r" today)?\W*$"
)
"""What may stand behind a title and has a verb: `Pilot sites - where we are`."""
_VOCABULARY = re.compile(
    r"(?:points? of discussion|(?:meeting )?agenda\s?(?:/|&|and)\s?(?:notes|minutes|summary|discussion)"
    r"|minutes|meeting notes|discussion|any other business|(?:table of )?contents"
    r"|a\.?o\.?b\.?|(?:new|other|general) business|correspondence|finance|planning|public forum|"
    r"declarations? of interests?|open questions|meeting closes?d?|introductions?|welcome"
    r"|(?:the )?(?:vice[- ]|deputy |hon\.? )?(?:chair(?:man|woman|person)?|president|rector|vicar|treasurer|secretary"
    r"|clerk|head ?teacher|churchwarden|convenor|captain|(?:[a-z]+ )?officer"
    r"|(?:county|district|borough|ward) councillor)"
    r"(?:[’']s|s[’']?) reports?)$"
)
_OF_YEAR = re.compile(r"\s(?:(?:in|for|of|during)\s+)?(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\s*:?$", re.IGNORECASE)
_DATED = re.compile(
    r"\s*\((?:held )?(?:on |of )?(?:the )?(?:[A-Za-z]{3,9},? )?\d{1,2}(?:st|nd|rd"
    r"|th)?(?: of)? [A-Z][a-z]+,?(?: \d{4})?\)$"
)
"""The date in brackets behind a title: `Minutes of the last meeting (5 December 2017)`."""
_AGREED_ACTIONS = re.compile(
    r"(?:summary of )?(?:agreed action(?:s| points| items)|action(?:s| points| items) agreed)\W*", re.IGNORECASE
)
"""A heading of what was agreed to do, which is no sentence."""
_SCORED_BEHIND = re.compile(
    r"\((?:[LPIS]\s?[=:]?\s?[1-5]\W{1,4}[LPIS]\s?[=:]?\s?[1-5]|[1-5]\s?[x×]\s?[1-5](?:\s?=\s?\d{1,2})?)\)\W?\Z"
)
"""The score of a risk, which is no title's: `RR-04 The river floods (L3 I1)`."""
_INITIALS = re.compile(r"[A-Z]{2,3}")
_OLDER_TASK = re.compile(
    r"(?:AP|AI|A|Action)\s?\d{1,3}(?:[./]\d{1,3})?[.:]?\s+[A-Z][a-z]+ [^()]{6,90} \([A-Z][^()]{1,40}\)\Z"
)
"""An older action by its number, with its owner in brackets, as a title over what became of it."""
_MARKED_BEHIND = re.compile(r"[(\[]\s*(?i:actions?)\b\s*[:–—-]?\s*[A-Z@][^()\[\]]{0,60}[)\]]\.?$")
"""The marker of an action behind its wording, so that a short line is no heading: `Gate: no news [Action AB]`."""
_OF_VOTE = re.compile(
    r"(?:(?:the )?(?:motion|amendment|recommendation|vote|resolution) )?(?:was |is )?(?:put and )?"
    r"(?:carried|lost|adopted|passed|defeated|lapsed)(?: unanimously| nem\.? con\.?)?[\W\d]*$"
    r"|(?:moved|seconded)(?: by)?:? [^\W\d_]|and (?:unanimously )?(?:agreed|resolved)\W*$",
    re.IGNORECASE,
)
"""A line that tells who moved a motion, or how the vote on it ended, and heads nothing: `CARRIED`."""
_ONLY_AGREED = re.compile(r"(?:Agreed|Decided|Resolved|Decisions taken|Agreed points)")
"""All that heads a list of decisions: `4. Agreed`."""
_CELLS = re.compile(r"[^\t]+\t+[^\t]+\t+[^\t]")
"""Three cells of a row, parted by tabs, which head nothing."""
_WORD = re.compile(r"[^\W\d_]{4}")
_NEXT_SENTENCE = re.compile(r"\.(?<=[a-z)]\.)\s+[A-Z]")
_TOLD = re.compile(r"\breported\b|\bto [a-z]+ ")
_LOUD_TASK = re.compile(r"ACTION(?: [A-Z]{0,3}\d+)? ?[–—-] ?(?!POINTS|ITEMS|LIST|LOG|PLAN)\S+ \S+ \S")
"""A marker with a task behind it in capitals too: `ACTION – BOOK THE HALL – AB`."""
_GIVES_TASK = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? (?:to|will) [a-z]")
_ACTION_ENDED = re.compile(
    r"(?:ACTION|ITEM) (?:IS |NOW )?(?:CLOSED|DONE|COMPLETED?|DROPPED|CANCELLED)\W*"
    r"|(?:ACTION|ITEM|Action|Item) (?:(?:[Ii]s|[Ww]as|[Nn]ow) ){0,2}(?i:closed|done|completed?|dropped|cancelled)"
    rf",? (?:on |in )?(?:the )?(?:(?i:{WEEKDAY}),? )?(?:\d|(?i:{MONTH})).*"
    r"|(?:Action|Item) (?:(?:is|was|has been|now) ){0,2}(?:closed|done|completed?|dropped|cancelled|discharged"
    r"|lapsed)\."
)
"""What became of the task above, in capitals or with the day, which heads nothing."""
_STATE_ALONE = re.compile(
    r"(?:now |still |action )?(?:closed|done|completed?|finished|open|on-?going|dropped|withdrawn|lapsed|outstanding"
    r"|carried (?:forward|over)|c/f|in (?:hand|progress)|pending|cancelled|abandoned|no longer (?:needed|required))\.",
    re.IGNORECASE,
)
"""What became of the task above, which ends no meeting."""
_ENDED_ALONE = re.compile(
    r"(?:\A|[–:→-]\s)(?:Action|Item|Task) (?:(?:is|was|now) ){0,2}(?:closed|done|completed?|dropped|cancelled"
    r"|ongoing|open)\Z"
)
"""What became of the task above, in an item of its own."""
_BY_NAME = re.compile(r"[A-Z][\w.’'-]*(?:(?:,| &| and)? [A-Z][\w.’'-]*){0,6} [-–—] (?!see )(?=[^\W\d_])")
"""An item of a list of actions that names somebody first: `Ann - Put the paper on the wiki`."""
_DOES = re.compile(r"\breported\b|\bto (?!(?:the|an?|our|this|date)\b)[a-z]+\b")
_FOR_SOMEBODY = re.compile(
    r"(?:ACTIONS?|Actions?)(?: (?:points?|items?))?\s?[:–—-]\s?(?:for|on) (?:the )?[A-Z][\w’'. &/,-]{1,40}:?$"
)
"""A marker with nothing behind it but whose the list right below is: `Actions: for the Clerk`."""
_HOW_TASKS_STAND = re.compile(
    r"(?:the |still |not |now |all |recently |actions? )*(?:open|abandoned|lapsed|no longer (?:needed|required)"
    r"|new|current|active|outstanding|on-?going|in (?:progress|hand)"
    r"|pending|overdue|due|started|to[- ]do|carried (?:over|forward)|brought forward|older|completed?|done|closed"
    r"|finished|discharged|dropped|cancelled|withdrawn)(?: (?:actions?|items?|tasks?|ones))?(?: \(\d+\))?\W*"
)
"""All that a heading says which parts a list of tasks by how they stand: `Open`, `Carried over (3)`."""
_COUNTED = re.compile(r"(\d{1,2}) ([A-Z][^\t|]+)$")
"""A title behind its number, which has no stop."""
_FEWEST_COUNTED = 3
_ENOUGH_TITLES = 2
_LONGEST_TITLE = 70
NUMBERED_LEVEL = 11
"""The level of a numbered heading, to which each further part of its number adds one."""
LABEL_LEVEL = 13
"""The level of a label that ends in a colon: it heads no numbered item."""


def closes(text: str) -> bool:
    """Whether a sentence or clause behind the first says what became of an action."""
    parts = re.split(r"(?<=[.:;])\s+|\s[-–—]\s|(?<=\.)\s?[-–—]\s?", text, maxsplit=1)
    return len(parts) > 1 and outcome_of(parts[1]) is not None


_TOPIC_SINCE = re.compile(r"[A-Z][^.;:()]{2,60} \(\d{4}-\d\d-\d\d\)")
"""A topic with the day from which it is open: `Trademark guidelines (2008-07-01)`."""


def titles_alone(blocks: list[Block]) -> frozenset[int]:
    """The indexes of the lines that head parts of a text by nothing but standing alone, where no heading has a mark.

    Each stands between blank lines, or above a list, is a few words long and no sentence, and one of its words is no
    name, or a day in brackets ends it; at least two of them are so dated or words that head minutes everywhere.
    """
    if any(block.shape is Shape.HEADING for block in blocks):
        return frozenset()
    alone = [
        at
        for at in range(len(blocks) - 1)
        if blocks[at].text[:1].isupper() and _stands_alone(blocks[at], blocks[at + 1])
    ]
    dated = {at for at in alone if blocks[at].text[-1] == ")" and _TOPIC_SINCE.fullmatch(blocks[at].text)}
    known = len(dated) + sum(known_title(squeezed(blocks[at].text)) for at in alone if at not in dated)
    titles = frozenset(at for at in alone if at in dated or _is_title(blocks[at].text))
    return titles if known >= _ENOUGH_TITLES else frozenset()


def titles_counted(blocks: list[Block]) -> frozenset[int]:
    """The indexes of the lines that stand alone and begin with a number without a stop, each one more than the one
    before, with text between them: `5 Risks`, `6 Seminar`; two of a row at least are words that head minutes.
    """
    found: list[int] = []
    row: list[int] = []
    last = known = 0
    for at in range(len(blocks) - 1):
        counted = _COUNTED.match(blocks[at].text) if blocks[at].text[:1].isdigit() else None
        if counted is None or not _stands_alone(blocks[at], blocks[at + 1]):
            continue
        number = int(counted[1])
        if number != last + 1 or row[-1:] == [at - 1]:
            row, known = [], 0
        row.append(at)
        last, known = number, known + known_title(counted[2])
        if len(row) >= _FEWEST_COUNTED and known >= _ENOUGH_TITLES:
            found += row
    return frozenset(found)


def titles_starred(blocks: list[Block]) -> frozenset[int]:
    """The indexes of the lines that two stars make headings of parts, as in an outline: `** Release`. Each of at least
    three stands between blank lines, and none is a point of a list.
    """
    starred = [at for at, block in enumerate(blocks) if block.label == "**"]
    if len(starred) < _FEWEST_COUNTED or any(block.shape is Shape.HEADING for block in blocks):
        return frozenset()
    below = (blocks[at + 1] if at + 1 < len(blocks) else None for at in starred)
    alone = all(
        blocks[at].loose
        and blocks[at].shape is Shape.ITEM
        and blocks[at].checked is None
        and (under is None or under.loose)
        for at, under in zip(starred, below, strict=True)
    )
    return frozenset(starred) if alone else frozenset()


def _stands_alone(block: Block, below: Block) -> bool:
    """Whether a block is a line that heads the block below it by standing alone."""
    text = block.text
    if block.shape is not Shape.TEXT or not block.loose or block.last_line > block.line or len(text) > _LONGEST_TITLE:
        return False
    if not (below.loose or below.shape in (Shape.ITEM, Shape.TABLE)):
        return False
    if text[-1] == ")" and _SCORED_BEHIND.search(text):
        return False
    return text[-1] not in ".,;:" and ":" not in text and "\t" not in text and _alone_as_title(text)


def _alone_as_title(text: str) -> bool:
    """Whether a line that stands alone reads as a title, with the day since when it is open or without."""
    return _whole_title(text) or (text[-1] == ")" and _TOPIC_SINCE.fullmatch(text) is not None)


def _is_title(text: str) -> bool:
    """Whether a line that stands alone reads as a title rather than as a name or a task."""
    words = text.split()
    return (
        2 <= len(words) <= 9
        and any(word.lower() in THINGS or (word.islower() and word not in PARTICLES) for word in words)
        and not without_title(text)[0]
        and not may_name(text)
        and _GIVES_TASK.match(text) is None
        and not _DOES.search(text)
    )


_JOINED = re.compile(r",\s+(?:and\s+)?|\s(?:and|&)\s")
"""What parts the people of a line: `Ann Lee, Bob Roe and Cat Day`."""


def heads_alone(blocks: list[Block], at: int, around: Role) -> bool:
    """Whether a line that stands alone heads a part where it stands: among people it may be somebody's office or
    somebody with a body (`Ann Lee – Quay Board`), or several of them, and among tasks a task, unless those are a list.
    """
    if around in (Role.ATTENDANCE, Role.APOLOGIES):
        people = _JOINED.split(blocks[at].text)
        if len(people) > 1 and all(is_name(without_title(each)[1]) for each in people):
            return False
        name, dash, _ = blocks[at].text.partition(" – ")
        return not may_be_body(name) and not (dash and " " in name and is_name(name))
    return around not in (Role.ACTIONS, Role.REVIEW) or blocks[at - 1].shape in (Shape.ITEM, Shape.TABLE)


def says_how_tasks_stand(title: str) -> bool:
    """Whether a title, in lower case, parts a list of tasks by how they stand."""
    return _HOW_TASKS_STAND.fullmatch(title) is not None


def known_title(text: str) -> bool:
    """Whether a line is words that head minutes everywhere."""
    return role_of(text) is not None or _VOCABULARY.match(text.lower().strip(" .:")) is not None


def heading_level(blocks: list[Block], at: int, around: Role) -> int | None:
    """The level of a block that heads others, None when it does not."""
    block = blocks[at]
    shape = block.shape
    if shape not in PROSE:
        return block.level if shape is Shape.HEADING else None
    if around is Role.AGENDA and shape is Shape.ITEM:
        return NUMBERED_LEVEL if block.number and block.children and _heads_tasks(block) else None
    if block.checked is not None or block.last_line > block.line or ("\t" in block.text and _CELLS.match(block.text)):
        return None
    if shape is Shape.ITEM and not (block.number or _lines_follow(blocks, at)):
        return None
    text = squeezed(block.text) if len(block.text) <= 300 else ""
    if not 2 <= len(text) <= 110 or "|" in text or not text[0].isalnum():
        return None
    if (text[-1] in ")]." and (_MARKED_BEHIND.search(text) or _SCORED_BEHIND.search(text))) or (
        text[0] in "AI" and _ACTION_ENDED.fullmatch(text)
    ):
        return None
    if around is Role.REVIEW and (_tells_standing(block, text) or _stands_between(blocks, at, text)):
        return None
    level = _level(blocks, at, text, around)
    if level is not None and (" - " in text or " – " in text) and _among_posts(blocks, at, text):
        return None
    if level is not None and _leads_to_agenda(block, text):
        return None
    return None if level is None or _OF_VOTE.match(text) else level


def _tells_standing(block: Block, text: str) -> bool:
    """Whether a line of a review says what became of the task above it, or before a tab, and heads nothing."""
    if "\t" in block.text:
        return outcome_of(block.text[block.text.rindex("\t") :].strip()) is not None
    if text[-1] == ".":
        return _STATE_ALONE.fullmatch(text) is not None
    if block.bold or block.shape is not Shape.TEXT:
        return False
    _, dash, state = text.rpartition(" – ")
    return (bool(dash) or not block.loose) and says_how_tasks_stand(state.lower())


def _stands_between(blocks: list[Block], at: int, text: str) -> bool:
    """Whether a line by itself says how the task above stands, between minutes that are numbered on: `1.5.1 AL to
    ring them`, `ONGOING`, `1.5.2 ...`.
    """
    if not 0 < at < len(blocks) - 1 or blocks[at].shape is not Shape.TEXT or not says_how_tasks_stand(text.lower()):
        return False
    above, below = blocks[at - 1], blocks[at + 1]
    return above.shape is Shape.ITEM and "." in (above.number or "") and "." in (below.number or "")


def _leads_to_agenda(block: Block, text: str) -> bool:
    """Whether a line is nothing but a link to the agenda, which is kept elsewhere: `[Agenda](agenda.md)`."""
    start, end = block.spans[0] if block.spans else (0, 0)
    return (
        block.passage.raw(0) == start + 1
        and end - start >= len(block.text) + len("[](a)")
        and role_of(text) is Role.AGENDA
    )


def _among_posts(blocks: list[Block], at: int, text: str) -> bool:
    """Whether a line is one of a list of names with their posts, whatever the words of the post: `Ann Lee - Pilot Lead`
    right below `Bob Roe - Chief Officer`.
    """
    above = blocks[at - 1] if at else None
    return (
        above is not None
        and above.shape is Shape.TEXT
        and not blocks[at].loose
        and POST.match(text) is not None
        and POST.match(above.text) is not None
    )


def _level(blocks: list[Block], at: int, text: str, around: Role) -> int | None:
    """The level of a short item or paragraph."""
    block = blocks[at]
    if block.shape is Shape.ITEM:
        if not block.number:
            return LABEL_LEVEL if text[-1] != "." and _names_actions(text) and not _ENDED_ALONE.search(text) else None
        return numbered_level(blocks, at, text, around)
    if around in (Role.REVIEW, Role.ACTIONS) and block.bold and says_how_tasks_stand(text.lower()):
        return LABEL_LEVEL
    if text[-1] == "." and _leads_review(blocks, at, text):
        return LABEL_LEVEL
    if text[0] == "A" and _FOR_SOMEBODY.match(text) and at + 1 < len(blocks) and blocks[at + 1].shape is Shape.ITEM:
        return LABEL_LEVEL
    if around is Role.REVIEW and block.bold and (_OLDER_TASK.match(text) or _names_owner(blocks, at, text)):
        return LABEL_LEVEL
    level = _text_level(block, text) or (NUMBERED_LEVEL if _restarts_list(blocks, at, text) else None)
    if level is None and around in (Role.ACTIONS, Role.REVIEW) and _parts_tasks(blocks, at, text):
        return LABEL_LEVEL
    return level


def _names_owner(blocks: list[Block], at: int, text: str) -> bool:
    """Whether a line is somebody's name over a list whose first item says what became of it."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    named = (" " in text and is_name(text)) or _INITIALS.fullmatch(text) is not None
    return named and below is not None and below.shape is Shape.ITEM and outcome_of(below.text) is not None


def _heads_tasks(block: Block) -> bool:
    """Whether an item of an agenda names a list of actions, and those below it say who is to do what."""
    given = sum(_GIVES_TASK.match(child.text) is not None for child in block.children)
    return given >= 2 and given * 2 > len(block.children) and role_of(block.text) is Role.ACTIONS


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


def _parts_tasks(blocks: list[Block], at: int, text: str) -> bool:
    """Whether a line alone says how the tasks below it stand: it is the first below a heading, or several stand below
    it, and above it, so that it is no report on one.
    """
    if not (blocks[at].loose and text[0].isupper() and says_how_tasks_stand(text.lower())):
        return False
    first = at > 0 and blocks[at - 1].shape is Shape.HEADING
    near = (at + 1,) if first else (at - 2, at - 1, at + 1, at + 2)
    return all(0 <= other < len(blocks) and blocks[other].shape is not Shape.TEXT for other in near)


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


def _lines_follow(blocks: list[Block], at: int) -> bool:
    """Whether plain lines follow an item, as below a bullet that is but their heading."""
    return at + 1 < len(blocks) and blocks[at + 1].shape is Shape.TEXT


_TASK_FIELD = re.compile(
    r"\W{0,3}(?:(?:action )?owners?|lead|assigned(?: to)?|assignees?|who|by whom|responsib(?:le|ility)(?: person|"
    r" party)?"
    r"|person responsible|due(?: date| by)?|deadline|by when|when|status)\s*:"
)
"""A field below a task, in lower case."""


def _names_actions(text: str) -> bool:
    """Whether a short line names a list of actions."""
    return len(text.split()) <= 6 and role_of(text) in (Role.ACTIONS, Role.REVIEW)


def _text_level(block: Block, text: str) -> int | None:
    """The level of a line without a number: bold, in capitals, a label, or words that head minutes everywhere."""
    words = text.split()
    if block.bold and len(words) <= 12 and (text[-1] != "." or len(words) <= 5) and not _says_more(text):
        return 10
    if is_capitals(text) and len(words) <= 12:
        return None if text[0] == "A" and _LOUD_TASK.match(text) else 9
    role = role_of(text) if len(words) <= 14 else None
    if text[-1] == ":" and len(words) <= 8:
        named = sum(word not in _JOINTS for word in words)
        return LABEL_LEVEL if role is not None or named <= 4 else None
    if (
        len(words) <= (10 if role in (Role.ACTIONS, Role.REVIEW) else 8)
        and (role is not None or ("    " not in text and _VOCABULARY.match(text.lower().strip(" .:"))))
        and (
            text[-1] not in ".,;"
            or (
                text[-1] == "."
                and role in (Role.REVIEW, Role.ACTIONS)
                and words[0] not in ("See", "see")
                and len(words) <= (8 if role is Role.ACTIONS else 4)
            )
        )
    ):
        whole = _whole_title(text) or _AGREED_ACTIONS.fullmatch(text) is not None
        whole = whole or (role is not None and words[0] in ("Where", "How", "What") and text[-1].isalpha())
        return NUMBERED_LEVEL if whole and not _says_more(block.text) else None
    return None


_JOINTS = frozenset(("/", "&", "+"))
"""Signs between the names of a label: `Ann Lee / Bob Roe:`."""


def _whole_title(text: str) -> bool:
    """Whether a line reads as a title: no verb of a sentence, no date of its own."""
    if " where " in text or " how " in text:
        text = _HOW_THEY_STAND.sub("", text)
    if text[-1] == ")":
        text = _DATED.sub("", text)
    if "19" in text or "20" in text:
        text = _OF_YEAR.sub("", text)
    return _NO_TITLE.search(text.lower()) is None


def _says_more(text: str) -> bool:
    """Whether a label is followed by its content on the same line."""
    head, colon, rest = text.partition(":")
    return bool(colon and rest.strip() and len(head.split()) <= 5)


def is_capitals(text: str) -> bool:
    if not text.isupper():
        return False
    letters = "".join(filter(str.isalpha, text))
    if len(letters) < 5 or ":" in text[:-1]:
        return False
    return _WORD.search(text) is not None and all(map(str.isupper, letters))


def numbered_level(blocks: list[Block], at: int, text: str, around: Role = Role.BODY) -> int | None:
    """The level of a numbered line that heads what follows, None for an item of a list."""
    block = blocks[at]
    number = block.number or ""
    if (
        not number
        or len(text) > 90
        or not any(map(str.isalpha, text))
        or text[-1] in ";,"
        or (text[-1] == "." and len(text.split()) > 6)
        or _NEXT_SENTENCE.search(text)
    ):
        return None
    if text[0].islower() and number.isalpha() and not block.bold:
        return None
    depth = (
        number.removesuffix(".0").count(".")
        if number[0].isdigit() and "/" not in number
        else 0
        if number[0].isdigit() or is_roman(number)
        else 1
    )
    level = NUMBERED_LEVEL + depth
    if around in (Role.REVIEW, Role.ACTIONS) and (closes(text) or _has_fields(blocks, at)):
        return None
    if around is Role.RISKS and ("\t" in block.text or (text[-1] == "." and _OF_ONE_RISK.match(text))):
        return None
    if around in (Role.ATTENDANCE, Role.APOLOGIES) and _lists_people(blocks, at, text):
        return None
    if block.bold or block.label == "item" or is_capitals(text) or (_divides(blocks, at) and text[-1] != "."):
        return level
    if _ONLY_AGREED.fullmatch(text):
        return level
    agreed = text[-1] != "." and len(text.split()) <= 4 and role_of(text) is Role.ACTIONS
    if not agreed and (text[-1] == "." or not _whole_title(text) or _TOLD.search(text)):
        return (
            level
            if role_of(text) is not None and (text[-1] != "." or len(text.split()) <= 6) and _whole_title(text)
            else None
        )
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    if around in (Role.REVIEW, Role.ACTIONS) and not block.loose and _BY_NAME.match(text):
        return None
    told = below is not None and (
        below.shape is Shape.TEXT or _bulleted(below) or (text[-1] == ":" and below.parent is block)
    )
    told = told and role_of(text) in (Role.ACTIONS, Role.REVIEW)
    return None if _in_run(blocks, at) and not told and not _resumes(blocks, at) else level


def _resumes(blocks: list[Block], at: int) -> bool:
    """Whether a numbered line goes on with the headings of the minutes behind a list that began anew: `3. Grounds`
    below the items 1 to 4 of `2. Matters arising`.
    """
    block = blocks[at]
    number = block.number or ""
    last = blocks[at - 1].number if at and blocks[at - 1].shape is Shape.ITEM else None
    if not (block.loose and number.isdecimal() and last and last.isdecimal()) or int(last) == int(number) - 1:
        return False
    for above, wanted in zip(reversed(blocks[max(at - int(last), 0) : at]), range(int(last), 0, -1), strict=False):
        if above.shape is not Shape.ITEM or above.number != str(wanted):
            return False
    head = blocks[at - int(last) - 1] if at > int(last) else None
    return head is not None and head.number == str(int(number) - 1)


_OF_ONE_RISK = re.compile(r"(?:[Rr]isk |R)\d")
"""How a line on one risk begins, which is no heading when it ends as a sentence: `Risk 3 - no movement.`"""


def _has_fields(blocks: list[Block], at: int) -> bool:
    """Whether a numbered task of a list has its owner or date in a field right below it: `Responsible: Ann`."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return below is not None and not below.loose and _TASK_FIELD.match(below.low) is not None


def _lists_people(blocks: list[Block], at: int, text: str) -> bool:
    """Whether a line numbered 1, right below a heading for people, names one of them: nothing is said below it."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return (
        blocks[at].number == "1"
        and blocks[at - 1].shape is Shape.HEADING
        and " " in text
        and is_name(without_title(text)[1])
        and role_of(text) is None
        and (below is None or below.shape is not Shape.TEXT)
    )


def _bulleted(block: Block) -> bool:
    """Whether a block is a bullet of a list, and none that counts within a numbered item."""
    return block.shape is Shape.ITEM and not block.number and block.parent is None


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
        if number_style(other.number) != number_style(block.number or "") or other.indent != block.indent:
            continue
        if not _neighbours(other.number, block.number or ""):
            continue
        if other.index == block.index + 1 and _turns_back(block, other):
            continue
        if other.index > block.index or len(other.text) <= 70 or (_says_more(other.text) and _says_more(block.text)):
            return True
    return False


def _turns_back(block: Block, below: Block) -> bool:
    """Whether the item below a line has a smaller number, or one of another list: `3. Risks` above `2<tab>Oil`."""
    one, other = block.number or "", below.number or ""
    return one.isdigit() and other.isdigit() and int(other) <= int(one) and below.loose


def _neighbours(one: str, other: str) -> bool:
    """Whether two numbers of a style can follow one another: only one of their parts differs, by one; those with
    letters before the figures always can.
    """
    if one.isalpha() and other.isalpha():
        return are_beside(one, other)
    if not one[:1].isdigit():
        return True
    parts = zip(DIGITS.findall(one), DIGITS.findall(other), strict=False)
    return sum(abs(int(a) - int(b)) for a, b in parts) <= 1


def number_style(number: str) -> tuple[bool, int]:
    """How an item is numbered: with digits or letters, and how deep."""
    return number[:1].isdigit(), number.count(".") + number.count("/")
