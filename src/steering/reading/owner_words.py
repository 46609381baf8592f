"""The forms of parties and owner phrases: names, initials, offices and groups, the cues between owner and task."""

import re

from steering.reading.dates import MONTH
from steering.reading.names import TITLE
from steering.reading.quick import Words
from steering.reading.vocabulary import GROUP, OFFICE

WORD = r"[^\W\d_a-z][\w’'-]*"
TITLES = rf"(?:(?:(?i:{TITLE})\b\.?\s*)+)?"
NAME = (
    rf"(?:[A-Z]\.?\s?){{0,3}}{WORD}(?:\s(?:(?:de|del|della|du|da|dos|van|von|der|den|ter"
    rf"|la|le|di|of)\s){{0,2}}(?:[A-Z]\.(?=\s)|{WORD})){{0,3}}"
)
SUCCESSOR_OR_INITIALS = (
    r"|(?P<successor>(?:his|her|their|the) (?:successor|replacement|deputy)\b)"
    r"|(?:[Tt]he\s(?=[A-Z]{2,5}\sto\s))?(?P<initials>(?:[A-Z]{2,5}|[A-Z]{2}[a-z]{1,2}|[A-Z][a-z][A-Z])"
    r"(?:(?![\w’'.-])|\.(?=\s(?:to|will|has|agreed)\s))|(?:[A-Z]\.){2,4}(?=\s[a-z:–—-]|:|$))"
)
PERSON = rf"{SUCCESSOR_OR_INITIALS}|(?P<name>{TITLES}{NAME})"
SOMEBODY = re.compile(rf"(?P<handle>@[A-Za-z0-9][\w-]*){PERSON}")
UNTITLED = re.compile(rf"(?P<handle>@[A-Za-z0-9][\w-]*){SUCCESSOR_OR_INITIALS}|(?P<name>{NAME})")
PARTY = re.compile(
    rf"(?P<handle>@[A-Za-z0-9][\w-]*)"
    rf"|(?P<office>(?i:{OFFICE}))(?:\s*\(?(?P<holder>(?:[A-Z]\.?\s?){{0,2}}[A-Z][a-z]+(?:\s[A-Z][a-z’'-]+){{0,2}})\)?)?"
    rf"|(?P<group>(?i:{GROUP})){PERSON}"
)
BODY_JOINED = re.compile(
    r"(?:[Tt]he )?(?P<first>[A-Z][a-z]+)(?: [A-Z][a-z]+)? (?:&|and) [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}? "
    r"(?:(?:Sub-?|Working |Task )?(?:Committee|[Cc]ommittee|Group|Force|Board|Team|Panel|Council|Party)|Forum"
    r"|Department"
    r"|Office|Network|Commission)\b(?! [A-Z])"
)
"""A body with two fields in its name: `Education & Outreach Committee`."""
JOINT = re.compile(
    r"\s*(?:\band/or\b|/|&|,\s*(?:and|&)?|\+|;|\band\b|\bwith\b|\bor\b|\bplus\b)\s*(?:\bwith\b\s*)?", re.IGNORECASE
)
JOINT_BEGINS = frozenset(("", *"/&,+;awopAWOP"))
"""What such a joint begins with behind a blank at most; nothing, where there are more blanks."""
JOINT_AT_END = re.compile(r"\s*(?:/|&|,|\+|;|\band\b)\s*$")
BETWEEN = re.compile(r"\s*(?:/|&|,|\+|;|\n|\band\b)\s*")
"""What stands between the owners of a cell."""
_OFFICE = (
    r"(?:(?:Head|Director|Chair|Dean|Lead)s? (?:of|for) (?:the )?[A-Z][\w-]+(?:(?: and| &)? [A-Z][\w-]+){0,3}"
    r"|(?:[A-Z][\w-]+ (?:and |& )?){1,4}(?:Manager|Officer|Director|Lead|Leader|Clerk|Secretary|Treasurer|Executive"
    r"|Engineer|Solicitor|Planner|Co-?ordinator|Administrator|Team|Chair)s?)"
)
OFFICES_PARTED = re.compile(rf"{_OFFICE}(?:\s?/\s?{_OFFICE}){{1,4}}")
"""Offices that strokes part, so that the `and` in one does not: `Head of Housing and Safety/ Legal Manager`.
"""
ASKED = re.compile(r"\s*\?+(?=\W|$)")
IS_DOING = re.compile(r"\s(?:\([^()]{1,40}\)\s)?(?:is|are)\s(?:now\s|currently\s|still\s)?[a-z]{2,}ing\b")
"""What somebody does already, in a marked action: `TODO: Ann (AL) is working on it`."""
NAME_PARTS = re.compile(r"[\s’']")
INITIAL = re.compile(r"[A-Z]\.?$")
ADVERB = r"(?!(?:apply|comply|fly|multiply|rally|rely|reply|supply|tally)\b)\w+ly\s+"
"""An adverb before a verb, and none of the verbs that end as adverbs do."""
WHO_ARE = re.compile(
    r",?\swho\s(?:[^.;:?!,]{3,70},\s(?=(?:will|to|should|(?:is|are) to)\s)"
    r"|(?:have|are|can|wish|want|did|do|need|hold)\b[^.;:?!,]{2,60}?\s(?=(?:will|should|are to|must)\s))"
)
"""What is told of those who are to act, before what they will do: `Members who have not done so, will send ...`."""
COMES_FROM = re.compile(
    r"\s+(?:from|of|at)\s+(?:the\s+)?[A-Z][\w&.-]{1,30}(?:\s[A-Z][\w&.-]{0,30}){0,3}(?=\s+(?:to|will)\s)"
)
"""The body that somebody comes from, before what they will do: `Ann from Quay Trust will ...`."""
BEFORE_CUE = (
    r"(?:(?:also|then|now|still|both|all|each|therefore|please|further|again|just|either|later|between\s+them)\s+"
    rf"|(?:very\s+)?{ADVERB})?"
)
_BE = r"(?:is|are|was|were|be|(?:has|have)\s+been)"
_ASKED = (
    "asked|requested|tasked|actioned|instructed|directed|desired|nominated|authori[sz]ed|deputed|appointed|detailed"
    "|volunteered|down|left|persuaded|roped\\s+in"
)
_SELF = r"(?:him|her|them)sel(?:f|ves)"
_PROMISE = (
    r"agree[sd]?|offer(?:ed|s)|undert(?:ook|akes?|aken)|volunteer(?:ed|s)|promise[sd]|pledge[sd]|consent(?:ed|s)"
    r"|committed|commits?|(?:signed|stepped|steps)\s+up"
    rf"|puts?\s+(?:{_SELF}|(?:his|her|their)\s+(?:hand|name))\s+(?:forward|up|down)(?!\s+to\s+ask\b)"
    r"|(?:gave|given|gives|made|makes)\s+(?:an?|his|her|their)\s+(?:undertaking|assurance|promise|commitment|word)"
)
_HAS = r"(?:(?:has|have)\s+(?:(?:very\s+|most\s+)?(?:also|now|again|already|[a-z]{3,12}ly)\s+)?)?"
_BODY = r"us|all|(?:the|our)\s+(?:board|chair|committee|council|governors|group|meeting|members|panel|trustees)"
BOUND = (
    rf"(?:{_BE}\s+(?:all\s+|both\s+)?(?:{_ASKED})(?:\s+by\s+(?:{_BODY}))?\s+to|(?:asked|requested|instructed|directed|tasked|actioned)\s+to"
    rf"|(?:(?:{_BE}|got)\s+(?:tasked|charged|entrusted|landed|lumbered|left)\s+with|(?:{_BE}\s+given|{_HAS}(?:took|takes|undertook|taken|undertaken)"
    r"|accept(?:ed|s))(?:\s+on)?\s+(?:the\s+(?:job|task|responsibility)\s+of|responsibility\s+for)"
    rf"|{_HAS}(?:volunteer(?:ed|s)|sign(?:ed|s)\s+up|puts?\s+(?:his|her|their)\s+(?:hand|name)\s+(?:up|down))\s+for"
    rf"|commit(?:ted|s)\s+(?:{_SELF}\s+)?to|{_BE}\s+talked\s+into)(?=\s\w+ing\b)"
    rf"|has\s+(?:been\s+given\s+)?(?:until|till)\s+(?!now\b)\w+(?:\s\w+){{0,3}}?\s+to"
    rf"|(?:took|takes|has\s+taken)\s+(?:it\s+(?:up)?on\s+{_SELF}|(?:an|the)\s+action)\s+to"
    rf"|{_HAS}(?:kindly\s+)?(?:{_PROMISE})\s+(?:(?:that\s+)?(?:he|she|they)\s+(?:would|will)"
    rf"|(?:{_SELF}\s+)?to))"
)
"""By what somebody takes a task on, or is given it: `agreed to`, `was asked to`, `took on the job of`."""
_APART = (
    r",\s(?:(?:together |along )?with|assisted by|helped by|in (?:his|her|their) absence"
    r"|at\b[^,;:.()]{3,40} request|on behalf of"
    r"|(?:when|once) (?:he|she|they)(?: (?:is|are|has|have|gets?|returns?)\b|[’']s\b)|after|before|subject to)"
    r"\b(?:\s[^,;:.()]{2,60})?,(?=\s)"
)
"""Words set apart by commas between somebody and what they are to do: `Ann, with the help of Bo, will ...`."""
_AMID = (
    r",\s(?:with|in|on|at|after|when|once|before|by|during|over|through|as|together|therefore|however|from)"
    r"\b[^,;:.()]{0,60},"
)
"""Words set apart behind what tells that somebody is to act: `Ann will, with the help of Bo, paint it`."""
CUE = re.compile(
    rf"\s*(?:(?:{_APART}|\([^()]{{1,40}}\)|,(?! as )|,?\sas\s(?!well\b|soon\b|part\b|far\b|per\b|to\b)(?:the |an? )?"
    rf"[\w&’'-]+(?:\s(?!to\b|will\b|of\b)[\w&’'-]+){{0,2}}?,?(?=\s))\s*)?{BEFORE_CUE}"
    r"(?:(?P<to>to(?:\s+(?:also|then|now|please|either|try and|each))?(?=\s+[a-z]))"
    rf"|(?P<will>will(?:\s+(?:also|then|now|both|each))?(?:{_AMID})?|would|['’]ll|(?:is|are|was|were)\s+(?:going\s+)?to)"
    rf"|(?P<owed>shall|should|must|needs?\s+to|ha(?:s|ve)\s+to)|(?P<bound>{BOUND})"
    rf"|(?P<glad>{_BE}\s+(?:all\s+|both\s+)?(?:happy|willing|glad)\s+to)"
    rf"|(?P<weak>{_BE}\s+(?:all\s+|both\s+)?(?:invited|expected|reminded|urged|encouraged|due)\s+to"
    rf"|had\s+(?:kindly\s+)?(?:{_PROMISE})\s+to|(?:plans|intends|aims)\s+to|(?:is|are)\s+responsible|may|can|could))(?:\b|(?<=,))",
)
"""What stands between somebody and what they are to do; its kind is the name of the group: `to` and `will` give a task,
`owed` says that one is owed, `bound` that it was taken on or given out, `glad` offers, `weak` promises nothing.
"""
LOUD_CUE = re.compile(r"\s+(?P<to>to)(?=\s+(?P<verb>[A-Z][a-z]+|DM|PM|CC|QA)\b)")
LABEL = re.compile(
    r"(?:\s*+(?:\([^()]{1,40}\)\s*+)?+(?::|[–—]|=>|->|[→⇒➔➜⟶]|\||(?<=\s)[-–—]++\s)"
    r"|(?:\s*+\([^()]{1,40}\))?(?:\s{3,}+|[^\S\t]*+\t))\s*+(?=\S)"
)
PASSIVE = re.compile(
    r"\s+be\s+(?:\w+ly\s+)?(?:\w+ed|\w+en|put|sent|held|made|done|cut|set|brought|bought"
    r"|sought|found|given|taken|shown|drawn|built|kept|told|paid|laid|met|read|run|up|in)\b"
)
BEFORE_PASSIVE = ("to", "will", "should", "must", "can", "could", "would", "needs", "may", "are to", "is to")
VERB_BEHIND = re.compile(rf"\s+(?:{ADVERB})?(?:also |be )?([a-z][a-z-]+)\s*([a-z]*)")
BY = re.compile(
    r"\b(?:(?:[Tt]o|will|would|should|must)|(?:agreed|resolved|decided|requested|asked) that [\w ’'-]{3,60}) be"
    r" (?:\w+ly )?(?!attended\b|joined\b|followed\b|preceded\b)\w+(?: (?!by\b|and\b|or\b)[\w’'-]+){0,6} by"
    r" (?=[A-Z@]|the (?:[Cc]|(?i:secretary|treasurer|president|caretaker|warden|head|manager|convenor|convener)\b))"
)
VERB = re.compile(r"\s+([a-z][a-z-]+)\b")
TOLD = re.compile(r"(?P<comma>,)?\s+(?P<verb>[A-Za-z][a-z-]+)\s+(?P<next>[\w’'-]*)")
CODE = re.compile(r"[A-Z]{2,4}")
LOW_PART = re.compile(r"-([a-z]+)")
THE = re.compile(r"^[Tt]he\s+")
THE_CHAIR = frozenset(
    f"{the}{chair}" for the in ("", "the ") for chair in ("chair", "chairman", "chairwoman", "chairperson")
)
NOT_NOW = re.compile(r" ?\((?:(?:was|were|previously|formerly|originally|vice|until now) [^()]{2,40}|\d[\w./-]{0,8})\)")
"""Who had a task before, or its number, behind whose it is: `Ann Lee (was Bo Hay)`, `AL (03/2)`."""
STATE_ONLY = re.compile(
    r"\W*(?:not )?(?:yet )?(?:done|completed?|closed|on-?going|in (?:progress|hand)|outstanding|pending|open|started"
    r"|carried (?:forward|over)|deferred|cancelled)\W*$",
    re.IGNORECASE,
)
LOUD_NAME = re.compile(r"[A-Z]{2,} [A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+)?(?=[^\w])")
"""A name in capitals, whose first word could be initials."""
MENTIONED = re.compile(NAME)
IN_UNIFORM = re.compile(r"(?:W?PC|PCSO|DC|DS|DI|CI)\s[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?=\s[a-z])")
"""A constable, whose title could be initials: `PC Begg will ...`."""
HANDLE = re.compile(r"@[\w-]+")
HEADED_FOR = re.compile(
    r"(?:new |further )?(?:actions?(?: items?| points?)?|tasks|jobs|to-?dos?|to do)(?:\s?[:–—-])?\s(?:for|on)\s"
    r"(?P<who>[^:]{2,50}?)\s?:?$",
    re.IGNORECASE,
)
WHOLE_GROUP = re.compile(rf"{GROUP}$", re.IGNORECASE)
OFFICE_OR_GROUP = re.compile(rf"(?:{OFFICE}|{GROUP})", re.IGNORECASE)
WITH_DAY = re.compile(
    r"(?P<who>[^\W\d_][^\d]{0,38}?|@[\w-]{1,30})[\s,/]+(?:(?:by|due|before):?\s)?(?P<when>\d[^()\[\]]{2,24})"
)
"""Somebody with the day that the task is due: `Ann Lee, 1 June`, `AL by 1/6`."""
MARKS = frozenset(("AI", "AP"))
"""What marks an action and is nobody's initials unless somebody has them."""
IN_BRACKETS = re.compile(r"(?P<sign>[\[(])(?P<who>[^()\[\]\n]{2,40})[\])](?P<colon>\s*[-–—:])?\s*(?=[\w`])")
CODED = re.compile(r"(?:[A-Z]{1,3}[-.]?\d{1,4}|#\d{1,4})[.):]?\s+(?=[A-Z@])")
"""The code of a task before its owner: `A21 Iain to ...`."""


STAMP_BEGINS = frozenset("[(0123456789")
STAMP = re.compile(
    r"(?:[\[(]?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s(?i:{MONTH})(?![a-z])(?:\s\d{{4}})?)[\])]?"
    r"|[\[(](?i:carried (?:over|forward)|c/?f|on-?going|in progress|continued|new|open|pending|urgent"
    r"|(?:high|medium|low|top)(?: priority)?|priority|important|p[0-4]|ai|ap)[\])])"
    r"(?:\s*[:–—-])?\s+(?=[A-Z@\[(])"
)
"""The day on which a task was given, or how it stands, before its owner: `2024-03-05: Ann to ...`."""
WITH_TOPIC = re.compile(r"(?P<who>[A-Z@][\w’'.-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2}) / (?P<topic>[^:/\n]{3,60}:)\s")
"""An owner with a topic behind a stroke, before the report: `Ann / posters: ...`."""
AFFILIATION = re.compile(r"[A-Z][A-Za-z]*[A-Z]\w*|(?:University|Institute) of [A-Z][a-z]+")
GIVEN_TO = re.compile(r"(?:For|To|on)\s+(?P<who>[A-Z@][\w’'.@/&, -]{1,50}?)\s*:\s+(?=\S)")
CONTRACTED = re.compile(
    r"(?P<who>[A-Z][\w-]{0,30}(?: [A-Z][\w-]{0,30})?)['’](?:(?P<will>ll|s (?:(?:going|got) )?to)|s "
    r"(?:(?P<glad>(?:happy|glad|willing) to)|(?P<bound>(?:agreed|offered|promised|volunteered|down|undertaken"
    r"|been (?:asked|left|roped in)) to)))(?= [a-z])"
)
"""Somebody with a verb drawn to the name, before a task: `Ann’ll send ...`, `Ann’s going to send ...`."""
_LONGEST_DRAWN = 65
"""So far at most go the names in `CONTRACTED`."""
DRAWN = Words("’s |'s |’ll |'ll ")
"""What a document holds in which `CONTRACTED` finds something."""
LENT_A_HAND = re.compile(r"(?P<who>[A-Z][\w’' .-]{1,40}?)\s*\([A-Z][^()]{1,40} to [a-z][^()]{0,40}\)")
"""An owner with the part of another in brackets: `Ann (Bob to deliver)`."""
STANDS_FOR = re.compile(r"(?P<who>[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*)?) for (?P<whom>[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*)?)")
"""Somebody who takes an action in the place of another: `AB for CD`."""
POST_BEHIND = re.compile(
    r"(?P<who>[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*){0,3}) \((?=[^()]*[a-z]{3})(?!(?i:with|and|for|by|to)\b)"
    r"(?P<post>[\w’'-]+(?: [\w’'-]+){0,3})\)"
)
"""Somebody with what that person is in brackets: `Ann Lee (President-elect)`."""
SPACED_CODES = re.compile(r"[A-Z]{2,4}(?: [A-Z]{2,4}){1,4}")
"""Initials that only blanks part: `AB CD`."""
HELPED = re.compile(r"\s*\(with\b[^()]*\)?\s*$")
"""Who helps an owner: `AB (with CD)`."""
HANDED_ON = re.compile(r"^[^→]{1,40}(?:→|->|=>)\s*(?=\S[^→]*$)")
"""An owner before an arrow, who hands the task to the one behind it: `Ann → Bob`."""
GIVEN_OR_LAST = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+|-[A-Z][a-z]+)?")
UNLISTED = re.compile(rf"{WORD}(?:[ \n]{WORD}){{0,2}}")
"""A name as those have it whom no list has."""
OPENINGS = frozenset(
    "This These Those There That It He She They You I If In As For At On By When While Where What Which"
    " After Before With From Also However Although Since Because Then Once During Within Here How Why So But"
    " And Or Agreed Offered Undertook Volunteered Promised Asked Requested Proposed Suggested Decided Hoping"
    " Unable Able Ready Keen Reluctant Likely Unlikely Failed Tried".split()
)
"""Words that sentences begin with, and no owner."""
BEHIND_OWNERS = frozenset(
    "as actioned to will shall would should must need needs asked requested instructed directed tasked be is are was"
    " were has have had kindly agreed offered offers undertook undertakes volunteered volunteers promised agrees"
    " promises going plans intends aims took takes accepted accepts committed commits pledged pledges consented signed"
    " stepped steps put puts gave gives got happy willing glad down between may can could"
    " also then now still both all each therefore please further again just either eventually later subsequently duly"
    " jointly separately and with or plus from of at de del della du da dos van von der den ter la le di successor"
    " replacement deputy".split()
)
"""The words in lower case that may follow the first word of an owner phrase, verbs and those of offices aside."""
NO_ONE_BEGINS = frozenset("nNuUoOtT")
LOW_LABEL = re.compile(
    r"(?P<who>[a-z][\w’'-]+(?:(?:\s+and\s+|\s*[,/&+]\s*)[a-z][\w’'-]+){0,4})(?:\s*(?P<colon>:)\s+(?=\S)"
    r"|\s+(?P<cue>to|will)(?=\s+[a-z])|(?=\s+(?P<verb>[a-z][a-z-]+)\s))"
)
NO_ONE = re.compile(
    r"(?:not (?:yet )?(?:allocated|assigned|agreed|decided)|no owner(?: yet)?|un(?:allocated"
    r"|assigned|owned)|owner (?:tbc|needed|required)|to be (?:allocated|assigned))"
    r"(?=\s*[:–—-])",
    re.IGNORECASE,
)
NAMES_TOO = frozenset(
    (
        "mark grant will pat sue rob bill drew ray may june april faith frank guy max jean chase art gene miles rose"
    ).split()
)
GIVEN = frozenset("mark sue rob drew ray frank guy max jean gene miles faith pat".split())
"""Given names that are words too, but no word that can be what does something."""
ACRONYMS = frozenset(
    "AOB NB PS FAQ FYI UK EU US USA URL PDF CSV AGM EGM ID IT HR PR API CI CD TBC TBD TODO AI AP WG RFC".split()
)


def drawn(text: str, start: int) -> re.Match[str] | None:
    """Somebody at an offset with a verb drawn to the name."""
    near = text[start : start + _LONGEST_DRAWN]
    return CONTRACTED.match(text, start) if "’" in near or "'" in near else None
