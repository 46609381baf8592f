"""Words that mark an action, and what stands with them.

Forms: `Action:`, `ACTION –`, `Actions:`, `Action item:`, `Action point 3`, `Action 3.2 (JSi/ID):`, `AP125`, `AI
Ann:`, `AI(ann):`, `TODO Robin:`, `Follow up:`, `#action`, `#todo:ann`, `[Action: Jo]`, `(ACTION)`, `[ACTION - Ann,
Bob]`, `ACTION Nick to ...`, `A: Ann to ...`, `AR: Ann look into ...`, `Action. Ann agreed to ...`, `... Action
FE/Clerk`, `... – action AB.`, `... AB Action.`, `Clerk to action`, `Actions from last meeting: ...`, `Action raised
for Ann to ...`, at the start of a paragraph or behind a sentence in it. In: a text and the owner reader. Out:
`Marker`s in order. Idioms (`took no action`, `Action Plan`) are no markers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from steering.reading.dates import may_name
from steering.reading.document import Document
from steering.reading.names import INITIALS, is_name
from steering.reading.owner_words import OFFICES_PARTED, STATE_ONLY
from steering.reading.owners import OwnerReader, Owners, Phrase
from steering.reading.quick import Begun, Words
from steering.reading.vocabulary import THINGS, VERBS

_WORD = re.compile(
    r"(?P<action>(?:\b(?:NEW|New|new|AGREED|Agreed|FURTHER|Further|KEY|Key|RESULTING|Resulting)\s+)?\b(?:ACTION"
    r"|Action|action)(?:S|s|\(s\)|\(S\))?(?:\b|(?<=[sS]\))|(?=[0-9]{1,2}\s?[:.)]))(?:\s+(?:ITEMS?"
    r"|[Ii]tems?|POINTS?|[Pp]oints?|REQUIRED|[Rr]equired|NEEDED|[Nn]eeded|AGREED|[Aa]greed"
    r"|ARISING|[Aa]rising))?(?:\s+(?:from\s+(?:the\s+)?(?:last|previous)\s+(?:meeting|minutes)"
    r"|(?:from|out\s+of)\s+(?:the|this)\s+(?:agenda\s+)?(?:item|discussion|meeting|section)|(?:brought"
    r"|carried)\s+forward)(?=\s*:))?"
    r"(?:\s*(?:/|&|or|and)\s*(?:[Ff]ollow[- ]?ups?|[Nn]ext [Ss]teps|[Tt]asks)(?=\s*:))?"
    r"(?:\s+(?:for|by|on|owner|lead)(?=\s+(?:[A-Z@]|all\b|every(?:one|body)\b)|\s*:))?)"
    r"|(?P<code>(?:\bNEW\s+)?\bA\.?I\.?(?=[\s:(\[#\d–]|-(?![A-Za-z]{2}))|\bAP(?=[\s:#\d.–-])|\bAR(?=:)|\bA/P\b)"
    r"|(?P<todo>\bTO-?DOs?\b|\bTO DO\b|\b[Tt]o-?[Dd]o(?=\s*:)|\bTo do(?=\s*:)|\bTodo\b)"
    r"|(?P<follow>\b(?:Follow|FOLLOW)[- ](?:[Uu]ps?|UPS?)(?=\s*:)|\bNext steps?(?=\s*:)"
    r"|\bTasks?(?:\s+for(?=\s+[A-Z@][^:.;]{1,40}:)|(?=\s*:))|\bTASKS?(?=\s*:))"
)
_WORDS = Begun(
    "ACTION|Action|action|NEW|New|new|AGREED|Agreed|FURTHER|Further|KEY|Key|RESULTING|Resulting|AI|A.I|AP|AR:|A/P"
    "|TO|To|tod|toD|to-|Follow|FOLLOW|Next step|Task|TASK",
    _WORD,
)
_ARROWS = Words("->|=>|>>|→|⇒|➔|➜|⟶|👉")
_CODES = re.compile(r"A(?:: |P|I|R:|/P|\.I)")
_SIGNS = Words(">|→|⇒|➔|➜|⟶|👉")
"""What an arrow holds: one sign is found many times as fast as two."""
_CHEAP = Words("action|to-do|todo|to do|follow|next step|task")
_REF = re.compile(
    (
        r"\s*(?:no\.?\s*|number\s*|#"
        r"|-(?=\d))?(?P<ref>(?:(?-i:[A-Z]){1,3}-?|(?-i:[A-Z]){2,5}[/-])?(?:\d{6,8}-\d{1,3}"
        r"|\d{1,4}(?:[./-]\d{1,4}){0,4})(?:\.?[a-z])?)(?![\d\w%]|\s?(?:st|nd|rd"
        r"|th)\b)(?=[\s:.)(\[–—\]-]|$)"
    ),
    re.IGNORECASE,
)
_OWN = re.compile(r"\s*[(\[](?P<own>[^()\[\]]{1,60})[)\]]")
_TAG_OWNER = re.compile(r":(?P<who>@?[A-Za-z][\w-]{1,20})\s+(?=\S)")
"""Who is to do it, in the tag itself: `#todo:ann write to ...`."""
_HASH = ("#", "@")
"""What makes a tag of the word behind it: `#action`, `@action Ann: ...`."""
_TAGS = re.compile(r"(?:#[A-Za-z][\w:-]{0,30}[\s#]*){1,4}")
_NO_OWNER = re.compile(r"(?<![@\w-])\d")
_OWN_DUE = re.compile(
    r"(?P<who>[^,;–—\d]{2,40}?)(?:\s*[,;–—]\s*|\s+-\s+|\s+(?=by\s|due\b|before\s))(?P<due>(?:by|due|before|asap|next"
    r"|end|\d).*)$",
    re.IGNORECASE,
)
"""An owner with the date behind, in the brackets of a marker: `Action (Ann, 12 March): ...`."""
_NAMED_OWNER = re.compile(r"(?:owner|lead|who|by|assigned to|assignee|for)\s?[:=]\s?", re.IGNORECASE)
"""What says in the brackets of a marker that an owner follows: `Action 3 (owner: Ann) - ...`."""
_POINT = re.compile(r"\d{1,2}|[a-h]|i{1,3}|iv|v")
"""The number of the first of several tasks behind one marker: `Actions: (1) Ann to write; (2) Bob to send`."""
_SEPARATOR = re.compile(r"\s*(?:::?\s*[-–—]?|=>|->|[-–—]+(?=\s|[A-Z])|\s*=\s|\|)\s*")
_LABELS = re.compile(r"\s?\d*\s*(?:(?P<colon>:)\s*|(?P<dash>(?<=\s)[-–—]\s+)|(?<=\s)(?=[A-Z@]))")
"""What makes a label of a marker amid a sentence."""
_IDIOM = re.compile(
    r"\s*(?:plans?|planning|learning|group|groups|team|fund|days?|research|areas?|zone|log"
    r"|logs|list|lists|tracker|register|table|sheet|summary|date|dates|column|by\b(?!\s+[A-Z])"
    r"|"
    r"is|are|was|were|(?:will|may)(?!\s(?-i:[A-Z][a-z]))|would|has|have|had|can|could|should|shall|must|needs?|taken"
    r"|against|under|of|and|or|but|that|which|from|arising|closed|completed?|carried|points?"
    r" (?:from|of|list)|items? (?:from|of|list|are|were|have|will))\b(?!\s*:)",
    re.IGNORECASE,
)
_BEFORE_IDIOM = re.compile(
    r"\b(?:no|any|some|further|urgent|legal|class|corrective|direct|court|this|that|these"
    r"|those|their|his|her|its|our|the|an?|of|in|into|take|takes|took|taken|taking|for|all"
    r"|such|enforcement|industrial|climate|affirmative|"
    r"military|community|immediate|appropriate|remedial|collective|recommended|proposed|call"
    r" to|plan of|course of|require[sd]?|requiring|previous|last|outstanding|open|closed"
    r"|completed|github|ci|cd)\s+$",
    re.IGNORECASE,
)
_BODY_NEXT = re.compile(r"\s(?:Committee|Board|Network|Forum|Partnership|Council|Trust|Alliance|Coalition)\b")
"""What makes an `Action` behind another capital word a part of a body's name: `Social Action Committee`."""
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][a-z]+\s$")
_BOUNDARY = frozenset('.:;!?)]”"’|–—-•*\n>…}/=')
_CODE_AHEAD = re.compile(r"[A-Z]{2,6}(?:[-./][A-Z]{0,4}\d{1,4}[a-z]?){1,3}(?:-\s?\d{1,3})?[.:)]?")
"""The code of an item of the minutes, before the word that says what the item is: `VST-TM1-3 ACTION - ...`."""
_TO_ACTION = re.compile(r"\bto action\b[ .]{0,3}$", re.MULTILINE)
_WHO_BEFORE = re.compile(
    r"(?:(?<=[.;:!?)\n–—-])\s{0,3}|^)(?P<who>[A-Z@][\w’'./&,+-]*(?:\s(?:and |& )?[A-Z@][\w’'./&,+-]*){0,4}"
    r"|(?:the |parish |town ){0,2}clerk)\s$",
    re.MULTILINE,
)
_WHO_AHEAD = re.compile(r"(?:^|(?<=[.;:!?)]\s))(?P<who>[A-Z]{2,4}(?:\s?[/&,]\s?[A-Z]{2,4}){0,3})$")
"""Initials right before a marker: `... is needed. AB ACTION: order it`."""
_WHO_LONGEST = 80
_LONGEST_END = 40
_QUOTES = frozenset("\"“‘'")
"""Signs that open a quotation: a marker right behind one amid a text is an example."""
_LONGEST_CODE = 24
_LONGEST_SIGN = 4
"""So many characters of a picture may stand before a marker."""


_TAKES = re.compile(
    r"(?:^|(?<=[.;:!?)–—-]\s)|(?<=\band\s))(?P<who>[A-Z@][\w’'.-]*(?:\s[A-Z][\w’'-]*){0,2}"
    r"(?:(?:\s*[,/&]\s*|\sand\s)[A-Z@][\w’'.-]*){0,3}|The (?:[A-Za-z]+ ){0,2}(?:group|team|committee|board|chairs?"
    r"|editors))\s+(?:(?:has |have |had |will |to |agreed to )?(?:owns?|has|have"
    r"|takes?|took|taken|taking|(?:took|takes|taken) (?:away|on)|accepts?|accepted|got|picked up))\s+(?:the|an|this"
    r"|that|on the)\s+"
    r"(?:action(?: item| point)?|AI|AP|to-?do)\b"
)
_TOOK = re.compile(
    r"\s(?:and|who)\s(?:also\s|then\s)?(?:takes|took|accepts|accepted)\s(?:the|an|on the)\s"
    r"(?:action(?: item| point)?|AI|AP)\s(?=to\s[a-z])"
)
"""An action taken by the one whom the sentence began with: `Ann showed the draft and took an action to ...`."""
_HANDED = re.compile(
    r"(?:\b[Tt]he |\b[Aa]n |\b[Aa] (?:new|further) )?\b[Aa]ction (?:(?:is|was|also|raised|given|assigned|placed"
    r"|continues|remains|stands|now) ){1,3}(?:on|to|for|with) "
    r"(?P<who>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]*){0,2}"
    r"(?:(?:,\s|\s?[/&]\s?|\sand\s)[A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]*)?){0,3})\s+to (?=[a-z]{2,}\b)"
)
"""An action that is told to be somebody's: `Action raised for Ann to ask them`, `the action is on Bob to write`."""
_TAKING = Words("tak|has|have|own|accept|took|got|picked up")
_TAKEN = re.compile(r"\s(?:action|AI|AP|to-?do)\b")
_COMMITS = re.compile(r"\b(?:to\s+[a-z]{2,}|will|would|should|needs?\s+to|must)\b")
_ARROW = re.compile(r"(?:->|=>|>>|[→⇒➔➜⟶👉])\s*(?=[A-Z@])")

_SETTLED = re.compile(r"\W*(?:noted|agreed|approved|received|accepted|for (?:information|noting))\W*$", re.IGNORECASE)
"""What stands behind a marker where there is nothing to do: `ACTION: NOTED`."""
_NOTHING = re.compile(
    r"\W*(?:none|nil|n/?a|nothing|no (?:new |further |outstanding )?actions?)"
    r"(?: (?:is |was |were |are )?(?:required|needed|necessary|arising|arose|identified|recorded|noted|agreed|taken"
    r"|reported|raised|(?:at|from|for) this (?:time|stage|point|item|meeting)|this (?:time|month|week|meeting))){0,2}"
    r"\W*(?:$|\.\s)",
    re.IGNORECASE,
)
"""What says behind a marker that there is nothing to do: `Action: none`."""
_LINK_ONLY = re.compile(r"\W*https?://\S{1,300}\W*$")
"""Where the actions stand, behind a marker that tells none itself: `Actions of the last meeting: https://...`."""
_REQUIRED = re.compile(
    r":\s+(?P<who>[A-Z][a-z’'-]+(?:(?:,\s|\sand\s|\s&\s|/)[A-Z][a-z’'-]+){0,3}),?\s+"
    r"(?!(?:is|was|has|had|have|are|were|did|does|asked|said|says|noted|thinks?|and|the|a|an)\b|[a-z]+ed\b)[a-z]"
)
_MACHINE = re.compile(r"[A-Z][a-z]+(?!\s+(?:to|will|the|an?|all|our|this|that|these|out|up|with|for)\b)\s+[a-z]")
"""What stands behind `AI` where that is no action item but what machines do: `AI Act obligations`."""
_BODIES = ("group", "team", "committee", "board", "council", "forum", "panel", "WG", "SIG")
_AGENTS = re.compile(
    r"(?P<who>(?:[A-Z][\w&-]*\s)?(?:[\w-]+\s){0,2}(?:developers|users|maintainers|contributors|participants|reviewers"
    r"|operators|speakers|presenters)|[A-Z]{2,6}(?:[-/][A-Z]{2,5}){1,2})\s*:\s+"
)
"""Those of a kind, or a body by its letters, as a label of what they are to do: `Action - Release users: try it`."""
_RANGE = re.compile(r"\s*(?:to|[-–])\s*\d[\d.]{0,6}\b")
"""The rest of several numbers: `Actions 5.1 to 5.3`, which tells of no action of its own."""
_NUMBER_FIRST = re.compile(r"\s?(?P<ref>\d{1,3}[a-z]?),(?=\s[A-Z])")
_OLD_NUMBER = re.compile(r"\s?\d{1,3}[a-z]?(?:,\s[A-Z][\w’'/& .-]{1,30})?")
"""The number of an older action, and perhaps its owner, in brackets behind its name: `Maps (AP 1, SF): delivered`."""
_NUMBERS = re.compile(r"(?:and\s+)?\d[\d./-]{0,15}(?:(?:\s*[,;&/]\s*|\s+and\s+)\d[\d./-]{0,15}){0,9}")
"""Further numbers behind the first: what several actions have in common is said, and no action of its own."""
_ARROW_VERB = re.compile(r"(?:=>|[→⇒➔➜⟶])\s*(?P<verb>[a-z]+)\s[a-z]")
_OFFICES = re.compile(
    r"(?:All )?(?:Heads?|Directors?|Deans?|Chairs?|Leads?|Managers?"
    r"|Presidents?) of (?:the )?[A-Z]\w+(?:(?: and)? [A-Z]\w+){0,3}"
)
"""Those who hold an office, alone behind a marker: `Action: Heads of School`."""
_TITLED = r"(?:Mrs?|Ms|Miss|Dr|Prof|Cllr|Sir)\.? (?:[A-Z]\.?\s?){0,2}[A-Z][a-z’'-]+(?:\s[A-Z][a-z’'-]+)?"
_STRANGER = re.compile(
    rf"{_TITLED}(?:(?:,| and| &|\s?/)\s?{_TITLED}){{0,4}}"
    r"|[A-Z]{2,4}(?:\s*[/&,+]\s*[A-Z]{2,4}){0,4}|(?:[A-Z]\.?\s?)?[A-Z][a-z’'-]+(?:\s[A-Z][a-z’'-]+){0,2}"
    r"|[A-Z]{5,20}(?<!ED)(?<!ING)(?:\s[A-Z]{3,20}){0,2}"
)
"""Owners that no list has, alone behind a marker: `Action: XY`, `Action: Ann Lee`."""
_SEVERAL_TITLED = re.compile(rf"{_TITLED}(?:(?:,| and| &|\s?/)\s?{_TITLED}){{1,4}}")
"""Two of them or more, each with a title: `Action: Mr Lee and Ms Roe`."""
_PASSIVE = re.compile(r"[a-z] to be (?!done by\b)[a-z]+\b")
"""What is to be done by nobody who is named: `(Action: a speaker to be found)`."""
_STOPS = re.compile(r"\s*[.;,]\s*$")
_FOLLOWS = re.compile(
    r"\s*(?P<stop>[.;]?)\s*(?P<next>\(?(?:[ivx]{1,5}|[a-z]|\d{1,2}(?:[./]\d{1,3})*)[.)]+\s"
    r"|\(?\d{1,2}/\d{1,2}/|\d{1,4}/\d{1,4}\s|[A-Z“\"(\[])"
)
"""What may follow owners alone behind a marker: the next sentence or item."""
_SIGN_FOLLOWS = re.compile(r"\s*[-–—:]")
_LOUD_VERB = re.compile(r"\s+([A-Z][a-z]+)\s")
_CUE_FOLLOWS = re.compile(r"\s+(?:to|will)\b|\s+\([^()]{1,40}\)\s+(?:to|will|is|are|has|have|needs?|should|must)\b")
_STOPPED = re.compile(r"\s*\.\s+(?=[A-Z@])")
_LEADS_TO_TEXT = re.compile(r"[\s\[(]*")
_COLON = re.compile(r"\s*:")
_ENDS_THERE = re.compile(r"\s?(?:[.;)]|$)")
_WHEN_ONLY = re.compile(r"[\s,(]*(?:(?:by|before|on|in|at|due|asap|\d)\b[^.;]{0,30})?[\s.)]*$", re.IGNORECASE)


@dataclass(slots=True)
class Marker:
    """A marker: where it stands, where what it marks begins, and what it says of number and owners.

    `suffix` marks what stands before it; `opens` that it is at the start of its text; `plural` that it may head
    several; `until` where the brackets close in which it stands with its task.
    """

    start: int
    end: int
    word: str
    ref: str | None = None
    owners: Owners | None = None
    suffix: bool = False
    opens: bool = False
    plural: bool = False
    bare: bool = False
    due: str | None = None
    until: int | None = None


def may_mark(text: str) -> bool:
    """Whether a text holds any word that a marker could be; a quick look."""
    return _SIGNS.within(text) or _CODES.search(text) is not None or _CHEAP.within(text.lower())


def marking(document: Document) -> frozenset[int]:
    """The indexes of the blocks that hold any word that a marker could be."""
    return document.holding(_CHEAP) | document.naming(_SIGNS) | document.writing(_CODES)


def markers(text: str, reader: OwnerReader, likely: bool = False) -> list[Marker]:
    """The markers of a text, in order; `likely` says that a word stands in it that a marker could be."""
    known: list[Marker] | None = reader.marked.get(text)
    if known is None:
        known = reader.marked[text] = _markers(text, reader) if likely or may_mark(text) else []
    return known


def _markers(text: str, reader: OwnerReader) -> list[Marker]:
    out: list[Marker] = []
    for found in _WORDS.finditer(text):
        if out and found.start() < out[-1].end and not (out[-1].suffix and found.start() >= out[-1].start):
            continue
        marker = _bracketed(text, found, reader) or _plain(text, found, reader)
        if marker is not None:
            out.append(marker)
    first = reader.leading(text, 3) if not out and text.startswith("A: ") else None
    if first is not None and first.owners.known and first.cue == "to":
        out.append(Marker(0, 3, "A", opens=True))
    if not out:
        out.extend(_to_action(text, reader))
    if not out:
        out.extend(_takes(text, reader))
    if not out:
        out.extend(_took(text, reader))
    if "ction " in text and (handed := list(_handed(text, reader))):
        told = (
            len(out) == 1 and out[0].opens and out[0].owners is None and reader.leading(text, out[0].end, True) is None
        )
        before = [marker for marker in out if marker.end <= handed[0].start and not told]
        out = [*before, *handed]
    if (">" in text or not text.isascii()) and _ARROWS.within(text):
        worded = any(not marker.suffix for marker in out)
        out.extend(
            marker
            for marker in _arrows(text, reader)
            if not (worded and marker.suffix) and all(marker.start >= other.end for other in out)
        )
    return out


def _takes(text: str, reader: OwnerReader) -> Iterator[Marker]:
    """`Ann takes an action to ...`, and `... . Ann owns the action item.` behind what is to be done."""
    for found in _TAKES.finditer(text) if _TAKING.within(text) and _TAKEN.search(text) else ():
        phrase = reader.only(text, found.start("who"))
        owners = phrase.owners if phrase is not None else reader.all_of(found["who"])
        if not owners.names or (phrase is None and found["who"].split()[0].lower() in THINGS):
            continue
        if task := re.match(r"\s*(?:to|:)\s+(?=\w)", text[found.end() :]):
            yield Marker(
                found.start(),
                found.end() + task.end(),
                "action",
                owners=owners,
                opens=not text[: found.start()].strip(),
            )
        elif re.match(r"\W*(?:$|[.;])", text[found.end() :]) and text[: found.start()].strip():
            points = _COMMITS.search(text[: found.start()]) is not None
            yield Marker(
                found.start(), found.end() if points else found.start(), "action", owners=owners, suffix=points
            )


def _handed(text: str, reader: OwnerReader) -> Iterator[Marker]:
    """`Action raised for Ann to ...`, amid what is told: the marker stands before what is to be done."""
    for found in _HANDED.finditer(text):
        owners = reader.all_of(found["who"])
        if owners.names:
            yield Marker(found.start(), found.end(), "action", owners=owners, opens=not text[: found.start()].strip())


def _took(text: str, reader: OwnerReader) -> Iterator[Marker]:
    """`Ann showed the draft and took an action to ...`: the marker stands before what is to be done."""
    found = _TOOK.search(text) if " took " in text or " accept" in text or " takes " in text else None
    if found is None:
        return
    ends = (text.rfind(sign, 0, found.start()) for sign in (". ", "; "))
    first = max((at + 2 for at in ends if at >= 0), default=0)
    phrase = reader.only(text, first)
    if phrase is not None and phrase.owners.known:
        yield Marker(found.start(), found.end() + len("to "), "action", owners=phrase.owners)


def _arrows(text: str, reader: OwnerReader) -> Iterator[Marker]:
    """`... is out of date -> Ann to send a new one`: an arrow before somebody who is to do something."""
    if (told := _ARROW_VERB.match(text)) and told["verb"] in VERBS:
        yield Marker(0, told.start("verb"), "=>", opens=True)
    for found in _ARROW.finditer(text):
        first = not text[: found.start()].strip()
        phrase = reader.leading(text, found.end(), marked=first)
        ends = first or text[: found.start()].rstrip()[-1:] in ".!?"
        if ends and phrase is not None and phrase.cue == "" and phrase.owners.known:
            yield Marker(found.start(), phrase.end, found[0], owners=phrase.owners, opens=first)
        elif phrase is not None and phrase.owners.names and (phrase.commits or phrase.label):
            yield Marker(found.start(), found.end(), found[0], opens=first)
        elif first and text.startswith(">>") and text.endswith("?"):
            yield Marker(found.start(), found.end(), found[0], opens=True)
        elif (alone := reader.only(text, found.end())) is not None and not first and _WHEN_ONLY.match(text, alone.end):
            yield Marker(found.start(), len(text), found[0], owners=alone.owners, suffix=True)


def _to_action(text: str, reader: OwnerReader) -> Iterator[Marker]:
    """`Clerk to action` behind the sentence that says what."""
    found = _TO_ACTION.search(text) if "to action" in text else None
    begin = max(found.start() - _WHO_LONGEST, 0) if found else 0
    who = _WHO_BEFORE.search(text[begin : found.start()]) if found else None
    if who and (phrase := reader.only(who["who"], 0)) and phrase.end >= len(who["who"]):
        start = begin + who.start("who")
        yield Marker(start, len(text), "to action", owners=phrase.owners, suffix=True, opens=start == 0)


def _bracketed(text: str, found: re.Match[str], reader: OwnerReader) -> Marker | None:
    """`[Action: Tom]`, `(ACTION)`, `(Action 2.1)`, `[ACTION - Ann] do x`, `(Action: Ann to do x)`."""
    before = text[: found.start()]
    if not before or before[-1] not in "([":
        return None
    close = text.find(")" if before[-1] == "(" else "]", found.end())
    if not 0 <= close - found.end() <= 90:
        return None
    inside = text[found.end() : close]
    if text[close + 1 : close + 2] == ":" and _OLD_NUMBER.fullmatch(inside) and before[:-1].strip():
        return None
    ref = _REF.match(inside) or _NUMBER_FIRST.match(inside)
    rest = inside[ref.end() if ref else 0 :].strip(" :–—-=>→|,\t")
    if (
        rest
        and found[0].islower()
        and not inside.lstrip().startswith((":", "-", "–", "—"))
        and not ((alone := reader.only(rest, 0)) is not None and alone.end == len(rest))
    ):
        return None
    if rest and (_NUMBERS.fullmatch(rest) or (ref is None and STATE_ONLY.fullmatch(rest))):
        return None
    tail_owner = re.match(r"(.+?)(?:,\s*|\s+)((?:by|within|before|due|asap|for the|at the next)\b.*)$", rest)
    who = tail_owner[1] if tail_owner else rest
    start, end = found.start() - 1, close + 1
    opens = not before[:-1].strip(" *_-–—:>") or bool(re.match(r"\s*[A-Z][\w’'-]+:\s*[(\[]$", before))
    leading = re.match(r"\s*\[(?P<who>[^\[\]]{1,40})\]\s*$", before[:-1])
    opens = opens or leading is not None
    owners = reader.all_of(leading["who"]) if leading else None
    following = text[end:].lstrip(" :–—-")
    told = reader.leading(rest, 0, marked=True) if " " in rest else None
    if (
        (told is not None and 0 < told.cue_end < len(rest))
        or (" to be " in rest and _PASSIVE.search(rest))
        or (
            rest
            and len(who.split()) > 6
            and not OFFICES_PARTED.fullmatch(who)
            and (not tail_owner or re.search(r"\sto\s[a-z]", who))
        )
    ):
        task = inside[ref.end() if ref else 0 :].lstrip(" :–—-")
        return Marker(found.start(), close - len(task), found[0], ref["ref"] if ref else None, opens=opens, until=close)
    suffix = not (opens and following)
    if who and not owners:
        owners = reader.all_of(who)
    if not suffix:
        end = len(text) - len(following)
    return Marker(0 if leading else start, end, found[0], ref["ref"] if ref else None, owners, suffix, opens)


def _plain(text: str, found: re.Match[str], reader: OwnerReader) -> Marker | None:
    """A marker without brackets: at the start of the text or of a sentence in it."""
    start, word = found.start(), found[0]
    before = text[:start].rstrip(" \t*_#>@")
    if before and len(before) <= _LONGEST_SIGN and min(before) > "\u2190":
        before = ""
    opens = not before or (text[start - 1 : start] == "#" and _TAGS.fullmatch(before) is not None)
    opens = opens or (len(before) <= _LONGEST_CODE and word.isupper() and _CODE_AHEAD.fullmatch(before) is not None)
    if not opens and before[-1] in _QUOTES and text[start - 1] == before[-1]:
        return None
    if not opens and _BODY_NEXT.match(text, found.end()) and _CAPITAL_BEFORE.search(text[max(start - 24, 0) : start]):
        return None
    if not opens and word.isupper() and (marker := _behind_initials(text, found, before, reader)) is not None:
        return marker
    if not opens and (marker := _behind_owner(text, found, before, reader)) is not None:
        return marker
    if (
        not opens
        and not (before[-1] in _BOUNDARY or text[start - 2 : start] == "  " or "\t" in text[max(start - 2, 0) : start])
        and not (word[0].isupper() and _owner_only_end(text, found.end(), reader, strict=True))
        and not (word[0].isupper() and _labelled(text, found, reader))
    ):
        return None
    if (
        word[:1].islower()
        and text[start - 1 : start] not in _HASH
        and not _ends_with_owner(text, found.end(), reader)
        and (_BEFORE_IDIOM.search(text[max(start - 24, 0) : start]) or not _COLON.match(text, found.end()))
    ):
        return None
    return _parts(text, found, reader, opens)


def _behind_initials(text: str, found: re.Match[str], before: str, reader: OwnerReader) -> Marker | None:
    """`AB ACTION: order it`, a marker in capitals right behind the initials of somebody known."""
    ahead = _WHO_AHEAD.search(before[-_WHO_LONGEST:]) if _COLON.match(text, found.end()) else None
    owners = reader.all_of(ahead["who"]) if ahead else Owners()
    marker = _parts(text, found, reader, ahead.start() == 0) if ahead and owners.known else None
    if ahead is not None and marker is not None and marker.owners is None and not marker.suffix:
        marker.start, marker.owners = text.rindex(ahead["who"], 0, found.start()), owners
    return marker


def _behind_owner(text: str, found: re.Match[str], before: str, reader: OwnerReader) -> Marker | None:
    """`LM will see to it. LM Action.`: the initials of somebody known, and the word alone behind them."""
    ahead = _WHO_AHEAD.search(before[-_WHO_LONGEST:]) if _ENDS_THERE.match(text, found.end()) else None
    owners = reader.all_of(ahead["who"]) if ahead else Owners()
    if ahead is None or not owners.known:
        return None
    return Marker(text.rindex(ahead["who"], 0, found.start()), found.end(), found[0], owners=owners, suffix=True)


def _ends_with_owner(text: str, at: int, reader: OwnerReader) -> bool:
    """Whether nothing but a known owner stands behind a small `action`, up to the end: `All agreed – action AB.`"""
    if len(text) - at > _LONGEST_END:
        return False
    phrase = reader.only(text, at + 1) if text[at : at + 1] == " " else None
    return phrase is not None and not text[phrase.end :].strip(" .)]")


def _labelled(text: str, found: re.Match[str], reader: OwnerReader) -> bool:
    """Whether a capital word in the middle of a sentence is a label: a colon follows it, and no name leads to it; or,
    behind one that is all in capitals, a dash and an owner, or somebody known who is to do something: `... on the 8th
    ACTION - Ann to go`, `... on the 8th ACTION Ann to go`.
    """
    sign = _LABELS.match(text, found.end())
    if sign is None or not (sign["colon"] or found[0].isupper()):
        return False
    if sign["colon"]:
        last = re.search(r"(\S+)\s+$", text[max(found.start() - 40, 0) : found.start()])
        if last and last[1][0].islower():
            return True
    phrase = reader.leading(text, sign.end(), marked=True)
    if sign["colon"] or sign["dash"] or phrase is None:
        return phrase is not None
    loud = text[: found.start()].split()[-1:]
    if phrase.cue != "to" or not phrase.owners.names or "".join(loud).isupper():
        return False
    return phrase.owners.known or not _BEFORE_IDIOM.search(text[max(found.start() - 24, 0) : found.start()])


def _parts(text: str, found: re.Match[str], reader: OwnerReader, opens: bool) -> Marker | None:
    """The number, owners and separator behind a marker's word; None when it turns out to be no marker."""
    at, word = found.end(), found[0]
    if word == "AR":
        return _required(text, found, reader) if opens else None
    if text[found.start() - 1 : found.start()] == "#" and (to := _TAG_OWNER.match(text, at)) is not None:
        return Marker(found.start(), to.end(), word, owners=reader.all_of(to["who"]), opens=opens)
    ref = owners = due = None
    if (numbered := _REF.match(text, at)) and not (
        found["code"] == "AI" and "." not in numbered["ref"] and len(numbered["ref"]) > 3
    ):
        ref, at = numbered["ref"], numbered.end()
    own = _OWN.match(text, at)
    dated = _OWN_DUE.match(own["own"]) if own else None
    if own and dated and (not dated["due"][0].isdigit() or may_name(dated["due"])):
        owners, due, at = reader.all_of(dated["who"]), dated["due"], own.end()
    elif own and not _NO_OWNER.search(own["own"]):
        owners, at = reader.all_of(_NAMED_OWNER.sub("", own["own"])), own.end()
    separator = _SEPARATOR.match(text, at)
    stopped = _STOPPED.match(text, at) if found["action"] else None
    if separator is None and stopped is None and owners is None and _IDIOM.match(text, at):
        return None
    end = separator.end() if separator else stopped.end() if stopped else at
    sure = (
        separator is not None
        or (
            opens
            and own is not None
            and owners is not None
            and _is_person(dated["who"] if due and dated else own["own"])
        )
        or (owners is not None and ref is not None)
        or (found["code"] == "AP" and ref is not None)
        or (opens and ref is not None and word.isupper() and text[end:].lstrip()[:1].isupper())
    )
    if end < len(text) and (
        STATE_ONLY.match(text, end)
        or _SETTLED.match(text, end)
        or _NOTHING.match(text, end)
        or _LINK_ONLY.match(text, end)
        or (ref and _RANGE.match(text, at))
    ):
        return None
    marker = Marker(
        found.start(),
        end,
        word,
        ref and f"{'AP' if found['code'] == 'AP' else ''}{ref}",
        owners,
        opens=opens,
        plural=word.lower().rstrip().endswith("s"),
        due=due,
    )
    if (only := _owner_only_end(text, end, reader, strict=not sure)) is not None:
        marker.suffix, marker.owners, marker.end = True, only.owners if only.owners.text else owners, only.end
        return marker
    if not text[end:].strip(" .:*_–—-"):
        marker.suffix, marker.bare = True, True
        return marker if sure or (word.isupper() and ref is None) or (owners and _certain(owners)) else None
    return _with_text(text, marker, reader, sure)


def _required(text: str, found: re.Match[str], reader: OwnerReader) -> Marker | None:
    """`AR: Ann look into it`, an action required of somebody; not what a person with these initials says."""
    task = _REQUIRED.match(text, found.end()) if not reader.is_party("AR") else None
    owners = reader.all_of(task["who"]) if task else Owners()
    if task is None or not owners.names or not all(map(is_name, owners.names)):
        return None
    return Marker(found.start(), task.start("who"), "AR", owners=owners, opens=True)


def _is_person(words: str) -> bool:
    """Whether the words in brackets behind a marker's word read as somebody's name: `Action (Ann) write ...`."""
    return is_name(words) and words[1:2].islower() and not THINGS.intersection(words.lower().split())


def _certain(owners: Owners) -> bool:
    """Whether owners behind a word that may be none are known, or at least initials."""
    return owners.known or all(INITIALS.fullmatch(name) for name in owners.names)


def _with_text(text: str, marker: Marker, reader: OwnerReader, sure: bool) -> Marker | None:
    """A marker that is followed by wording: the owner may stand first, as a label or as the subject."""
    rest = _LEADS_TO_TEXT.match(text, marker.end)
    at = rest.end() if rest else marker.end
    phrase = reader.leading(text, at, marked=True)
    if not sure and marker.word.endswith("AI"):
        if (
            phrase is not None
            and phrase.label
            and not phrase.owners.known
            and len((phrase.owners.text or "").split()) > 2
        ):
            return None
        if _is_body(phrase) if phrase else _MACHINE.match(text, at):
            return None
    if phrase is None and sure and (agents := _AGENTS.match(text, at)) is not None:
        marker.owners, marker.end = reader.all_of(agents["who"]), agents.end()
        return marker
    if phrase is None and text[at - 1 : at] in ("[", "("):
        own = re.match(r"([^()\[\]]{1,50})[)\]]\s*[-–—:]?\s*", text[at:])
        if own and _POINT.fullmatch(own[1]):
            return marker
        if own and _NO_OWNER.search(own[1]):
            return None
        if own:
            marker.owners, marker.end = reader.all_of(own[1]), at + own.end()
            return marker
    if phrase is not None and phrase.label:
        marker.owners, marker.end = phrase.owners, phrase.cue_end
        if (second := _SEPARATOR.match(text, marker.end)) and second.end() > marker.end:
            marker.end = second.end()
        return marker
    tagged = text[marker.start - 1 : marker.start] in _HASH
    if sure or (phrase is not None and (tagged or _is_capital(marker.word))):
        marker.end = (
            at
            if sure and rest and not rest[0].strip()
            else marker.end + len(text[marker.end :]) - len(text[marker.end :].lstrip())
        )
        return marker
    first = re.match(r"[^\w@]*([\w’'-]+)", text[marker.end :])
    loud = marker.word.isupper() and first is not None and first[1].lower() in VERBS
    loud = loud or (tagged and first is not None and "#" not in first[0])
    return marker if loud and marker.opens else None


def _is_body(phrase: Phrase) -> bool:
    """Whether an owner is a body, of whose name an `AI` before it is a part: `AI Policy group will meet`."""
    return (phrase.owners.text or "").endswith(_BODIES)


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _owner_only_end(text: str, at: int, reader: OwnerReader, strict: bool) -> Phrase | None:
    """Owners that stand alone behind a marker: the paragraph ends there, or a new sentence or item begins."""
    at += len(text[at:]) - len(text[at:].lstrip())
    if not strict and "/" in text[at : at + _WHO_LONGEST] and OFFICES_PARTED.fullmatch(bare := text[at:].rstrip(" .")):
        return Phrase(reader.all_of(bare), at + len(bare))
    phrase = reader.only(text, at)
    rest = text[phrase.end :] if phrase else text[at:]
    if phrase is None:
        bare = rest.strip(" .")
        unknown = _STRANGER.fullmatch(bare)
        if not strict and at > 0 and _OFFICES.fullmatch(bare):
            return Phrase(reader.all_of(bare), at + len(rest.rstrip()))
        if (
            strict
            or not unknown
            or not (is_name(bare) or bare.isupper() or _SEVERAL_TITLED.fullmatch(bare))
            or at == 0
            or (first := bare.split()[0].lower()) in THINGS
            or first in VERBS
        ):
            return None
        return Phrase(reader.all_of(bare), len(text))
    if not rest.strip() or _STOPS.match(rest):
        return phrase
    follows = _FOLLOWS.match(rest)
    if follows is None:
        return None
    if not follows["stop"]:
        if _SIGN_FOLLOWS.match(rest):
            return None
        if (verb := _LOUD_VERB.match(rest)) and verb[1].lower() in VERBS:
            return None
        if follows["next"].strip()[-1:] not in ".)" and _CUE_FOLLOWS.match(rest):
            return None
    return phrase
