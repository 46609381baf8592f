"""What the columns of a table are, by their headings.

In: the heading cells of a table. Out: which column holds the action, its owner, its due date, its status, its
number; or the name, the organisation, the initials of an attendance list.
"""

import re
from collections.abc import Sequence

from steering.reading.dates import MONTH, WEEKDAY

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "owner",
        re.compile(
            r"(?:action(?:ed|s)?|task|responsib\w+|to be (?:done|actioned|completed)|assigned|owned"
            r"|allocated|led)\s*(?:by|to(?! be\b)|for|holder|owner|lead)\b.{0,20}$|"
            r"(?:action )?(?:owner|who|whom|whose|by|by whom|lead|leads|assignees?|assigned|responsible"
            r"|responsable|repsonsible|responsibility|responsible (?:person|party|officer)|person|"
            r"named? (?:lead|person|officer)|lead officer|resp\.?|action holder|owners?|owner\(s\)|(?:persons?"
            r"|people|member|officer|who(?: is)?)"
            r" (?:responsible|to action|for action|actioning|taking)(?: .*)?"
            r"|lead(?: person| agency| member)?|person responsible|for action(?: by)?|initials?"
            r"|actionees?|lead name|for|poc|point of contact)(?:\(s\)|s)?$"
        ),
    ),
    (
        "due",
        re.compile(
            r"(?:due|deadline|by when|when|target|timescale|time ?frame|completion|complete by|due by"
            r")(?:\s*(?:date|by|completion|time))*(?:\s*/\s*\w+)?$|"
            r"(?:target|action|completion) dates?$|(?:needed|required|wanted|expected|finish|done|ready) by$"
            r"|expected(?: date)?$"
            r"|date (?:due|for completion|by|to be (?:completed|done|actioned))$"
        ),
    ),
    (
        "status",
        re.compile(
            r"(?:(?:how|where) (?:it|they|this|things) (?:stands?|is|are)|how(?:[’']s it| is it"
            r"|[’']s that) (?:going|coming on)|.*\b(?:status|progress"
            r"|update|updates|outcome|outcomes|report)\b.*|comments?|done"
            r"|done\?|complete\??|completed\??|state|rag|result|response|position(?: (?:at|on|as at|as of) .{1,30})?"
            r"|closed\??|notes?"
            r"|remarks?|latest|news|now|what happened.*|where (?:we|it|things).*|how it went)$"
        ),
    ),
    (
        "raised",
        re.compile(r"(?:date raised|raised|meeting date|date of meeting|from meeting|opened|meeting|date|agreed)$"),
    ),
    (
        "ref",
        re.compile(
            r"(?:no\.?|nr\.?|number|#|id|ref\.?|reference|min\.?|minute|minute (?:no\.?|ref\.?|number)"
            r"|item|item no\.?|agenda item|(?:action(?: point| item)?|task|job|a/?p|ai)"
            r" (?:no\.?|number|ref\.?|id|identifier)"
            r"|identifier|ap|a/?p|code)$"
        ),
    ),
    (
        "action",
        re.compile(
            r"(?:.*\bactions?\b(?! by| owner| plan).*|tasks?|what|description|details?|to[- ]?do"
            r"|follow[- ]?ups?|next steps?|activity|jobs?|commitments?|things? to do|work to do|subject|topic|matter"
            r"|issue|item)$"
        ),
    ),
)
LIKELIHOOD = r"(?:l|p|likelihood|probability|prob\.?|lik\.?|chances?|odds|how likely(?: is it)?\??)(?:\s*\(.*\))?$"
IMPACT = (
    r"(?:i|s|impact|severity|sev\.?|consequences?|conseq\.?|imp\.?|harm|hurt|damage"
    r"|how (?:bad|serious)(?: (?:is it|would it be))?\??)(?:\s*\(.*\))?$"
)
SCORES = frozenset(("score", "rating", "overall", "l x i", "lxi", "l×i", "exposure", "level", "risk score"))
"""Headings of scores under which products of two figures show that a table is a register of risks."""
_SCALED = re.compile(LIKELIHOOD), re.compile(IMPACT)
_NO_KIND = re.compile(r"\b(?:plan|discussion|risks?|likelihood|impact|mitigation|controls?|minutes?|decisions?)\b")
_LOOSE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("raised", re.compile(r".*\b(?:raised|opened|logged|date (?:added|agreed|set|created)|created)\b")),
    (
        "due",
        re.compile(
            r".*\b(?:due|deadline|by when|when|time ?scale|time ?frame|timeline|target|completion|date required"
            r"|complete by|finish|by date|eta)\b"
        ),
    ),
    (
        "owner",
        re.compile(
            r".*\b(?:owner|owned|who|whom|responsib\w+|assign\w*|accountable|lead|delegated|allocated"
            r"|action(?:ed)? by|officer|person|initials)\b"
        ),
    ),
    (
        "status",
        re.compile(
            r"(?:how|where) (?:it|they) stands?|what happened|.*\b(?:status|progress|updates?|rag|done|completed?"
            r"|closed|comments?|outcome)\b"
        ),
    ),
    ("action", re.compile(r".*\b(?:actions?|tasks?|activity|activities|follow[- ]?ups?|next steps?|deliverables?)\b")),
)
"""What a heading of several words is about, for those that are none of the usual ones."""
_CONTENT = re.compile(
    r"(?:discussion|discussions?.*|minutes?|notes?\b.*|item|items|item and discussion|agenda"
    r" item|agenda|subject|topic|matter|description|details?|summary|.*\bdiscussion\b.*|"
    r"key points|points|proceedings|business|decision|decisions|comments?|.*\bminute\b.*|issue|resolution)$"
)


_DONE_BY = re.compile(r"to be (?:done|completed|actioned) by$")
"""The heading of a column for days, where another is for owners."""
SORT = re.compile(r"(?:type|kind|category|class|entry type|raid|(?:[adirt]/){1,3}[adirt])$")
"""The heading of a column that says of what sort each row is."""
_SORTED = re.compile(
    r"(?:[adint]|actions?|tasks?|to-?dos?|decisions?|info(?:rmation)?|notes?|discussion)$", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\([^()]{0,40}\)")


_WHO_AND_WHEN = re.compile(
    rf"[A-Z@][^\d\n–—;:(]{{0,40}}?(?P<between>\s*[\n,;:(]\s*|\s[–—-]\s|\s+(?=by\s|end\s|\d))"
    rf"(?:(?:by|before|due|the|mid|early|late|end|of)[\s-]){{0,3}}"
    rf"(?:(?:{WEEKDAY} )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?{MONTH})(?: \d{{4}})?"
    rf"|\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?"
    rf"|{MONTH}(?: \d{{4}})?|asap|(?:the )?next meeting)\W{{0,2}}",
    re.IGNORECASE,
)
"""Somebody with the day behind, in one cell: `DM – 14 June`, `AB/CD by end July`."""


def who_and_when(cell: str) -> tuple[int, int] | None:
    """Where the names of a cell end and the day begins that stands behind them."""
    found = _WHO_AND_WHEN.fullmatch(cell) if len(cell) < 80 else None
    return found.span("between") if found is not None else None


def kind_of(heading: str) -> str | None:
    """What a column of an action table holds: owner, due, status, raised, ref, action; None when none of these."""
    low = " ".join(_IN_BRACKETS.sub("", heading).split()).removeprefix("the ")
    if not low:
        return None
    for kind, pattern in _KINDS:
        if pattern.match(low):
            return kind
    if len(low.split()) <= 5 and not _NO_KIND.search(low):
        for kind, pattern in _LOOSE:
            if pattern.match(low):
                return kind
    return None


def kinds_of(header: Sequence[str]) -> dict[str, int]:
    """The columns of an action table by kind; the first column of each kind counts."""
    found: dict[str, int] = {}
    for at, heading in enumerate(header):
        kind = kind_of(heading)
        if kind == "owner" and (heading == "by" or _DONE_BY.match(heading)) and _owned(header, at):
            kind = "due"
        if kind is not None:
            found.setdefault(kind, at)
    return found


def _owned(header: Sequence[str], at: int) -> bool:
    """Whether another column than one that may be for days says whose each action is; `by` heads owners before one."""
    others = (other for other, heading in enumerate(header) if other != at and not _DONE_BY.match(heading))
    if header[at] == "by":
        return any(kind_of(header[other]) == "owner" for other in others if other < at)
    return any(kind_of(header[other]) == "owner" or header[other] in ("name", "officer") for other in others)


def sort_of(header: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """The column whose cells say what sort of entry each row is (`T`, `D`, `Action`, `Info`), or -1."""
    for at, heading in enumerate(header):
        cells = [row[at].strip() for row in rows if at < len(row)] if SORT.match(heading) else []
        if cells and sum(bool(_SORTED.match(cell)) for cell in cells) * 4 >= len(cells) * 3:
            return at
    return -1


def scores_risks(header: Sequence[str]) -> bool:
    """Whether a table has columns for likelihood and for impact, as a register of risks has."""
    return all(any(map(pattern.match, header)) for pattern in _SCALED)


def is_content(heading: str) -> bool:
    """Whether a column is the one in which a table of minutes tells what was said."""
    return bool(_CONTENT.match(heading.strip()))
