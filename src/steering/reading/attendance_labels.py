"""The words that head lists of people: who was there, who sent apologies, who was away, who chaired."""

import re
from functools import lru_cache

from steering.domain.words import AttendanceState as State

_STATES: tuple[tuple[State, re.Pattern[str]], ...] = (
    (
        State.ABSENT,
        re.compile(
            r"absent without (?:apolog|leave)|unexcused(?: absen(?:t|ces?))?$|no apolog(?:y"
            r"|ies) (?:received )?(?:from|by)"
        ),
    ),
    (State.PRESENT, re.compile(r"apolog(?:y|ies) for (?:lateness|(?:the |their )?late (?:arrival|coming))$")),
    (
        State.PRESENT,
        re.compile(r"(?:attendance|attendees|(?:those )?present)(?: and | ?& ?| ?/ ?)(?:apologies|absences?)\b"),
    ),
    (
        State.APOLOGIES,
        re.compile(
            r"(?:who|those who) (?:could ?n[o']t|was ?n[o']t|were ?n[o']t|did ?n[o']t)(?: (?:come|make it"
            r"|be (?:here|there)|here|there))?$"
            r"|(?:[\w']+ ){0,4}(?:app?olog(?:y|ie?s|ees|i[sz]es)|apols|regrets|excused(?! (?:early|at|from"
            r"|after)\b)|notified (?:of )?absen(?:ce|t))\b"
            r"|(?:prevented$|sorry|(?:un|not )able to|sends? regrets|(?:could|can) ?not attend"
            r"|not (?:there|with us|around)\b|(?:(?:could|can)(?: ?not|n?'t)|unable to) (?:make it|come|join"
            r"|be (?:here|there|with us)))\b"
            r"|(?:away|on (?:leave|holiday|vacation)|(?:off )?sick|(?:not |un)available|not joining|declined"
            r"|(?:approved |granted )?leaves? of absence(?: (?:was |were )?(?:granted|approved))?)(?: (?:to|for"
            r"|today|this time|this week|with us))?$"
        ),
    ),
    (
        State.ABSENT,
        re.compile(
            r"(?:the )?(?:following )?(?:\w+ ){0,3}(?:was|were|are) (?:absent|not present)$|"
            r"(?:\w+,? (?:but )?){0,2}(?:absent|absentees|absences|not (?:present|in attendance|attending)"
            r"|missing|did(?: not|n't) (?:attend|come|join)|not here)\b|non[- ]attend|(?:missed|no[- ]shows?)$"
        ),
    ),
    (
        State.CHAIR,
        re.compile(
            r"(?:in the )?(?:acting |stand-?in )?chair(?:man|woman|person|ed by|ing|s)?(?: pro tem(?:pore)?\.?"
            r"| (?:for|on) (?:the day|this meeting|this occasion|today|the meeting))?"
            r"(?:\s*\(.*\))?(?:\s*(?:and|&|/)\s*[\w -]{3,30})?$"
            r"|(?:(?:meeting|session) )?(?:facilitat(?:ors?|ed by|ing)|moderators?|conven[eo]r|leader|led by|run by"
            r"|chair(?:man|person|ed by)?(?: pro tem(?:pore)?\.?)?"
            r"|(?:person |member )?presiding|convened by)(?: officer)?$|(?:co-?)?chairs?(?: of (?:the )?meeting)?$"
        ),
    ),
    (
        State.IN_ATTENDANCE,
        re.compile(
            r"(?:also|others?|public|additional|external|(?:council )?(?:officers?|officials?|staff)|guests?"
            r"|in)\b.{0,25}\b(?:attend(?:ance|ing|ed"
            r"|ees)?|present)\b"
            r"|(?:[a-z']+ ){1,2}observers$"
            r"|(?:(?:non-?voting|external|invited|other|additional|public) )?(?:observers?|guests?|visitors?"
            r"|by invitation|invited|(?:special )?invitees|resource (?:persons?|people)|also (?:here|there"
            r"|joining|joined))\b.{0,20}$|in attendance\b"
            r"|additional(?: people| persons| members)?$|non[- ]?voting(?: members?| attendees)?$"
            r"|(?:(?:[\w']+ )?(?:staff|officers|officials)|secretariat"
            r"|support"
            r" staff|ex"
            r" officio|observing|advis[eo]rs|attending officers?)$"
            r"|(?:also )?(?:with (?:them|the group|the members|us for (?:part|item \w+)(?: of the meeting)?)"
            r"|joined by|joining|for part(?: of the meeting)?|for items? [\w ,&]{1,12} only)$"
            r"|(?:members of (?:the )?)?(?:general )?(?:public|press)(?: gallery)?$"
            r"|(?:members of (?:the )?public|residents"
            r"|parishioners|press) (?:present|attending)?$|(?:guest |invited )?(?:speakers?|presenters?)$"
        ),
    ),
    (
        State.PRESENT,
        re.compile(
            r"[^.;:]{0,70}\b(?:(?<!at )present|attending|attended|in attendance)\b[^.;:]{0,40}$|"
            r"(?:[\w()'/&,-]+ ){0,5}(?:(?<!at )present|attendees?|attende(?:ss?|es)|att?andees|attending"
            r"|(?<!school )(?<!pupil )(?<!student )attendance(?! (?:codes?|data|figures|rates?|polic(?:y|ies)"
            r"|standards?"
            r"|returns?|marks?|strategy)\b)|attended|participants"
            r"|participating)\b.{0,40}$|(?:list of )?presen(?:ce|ts)$|"
            r"(?:here|there|pres|with us|sederunt|participation|those there|deputies|substitutes|who|who(?:'s| was|"
            r" came"
            r"| attended)(?: (?:here"
            r"|there|along))?|people"
            r"|roll(?:[- ]?call)?(?: of (?:the )?[\w -]{3,30})?|(?:committee|panel)(?: members)?"
            r"|proxies|alternates"
            r"|(?:\w+ )?(?:members|councillors|governors|trustees|directors|representatives)|in person|(?:in"
            r"|on) the (?:call|meeting)"
            r"|(?:a?round|at) the table"
            r"|on the phone|by phone|phone|on zoom|zoom|teams|online|remote|remotely"
            r"|(?:via|by) (?:zoom|teams|phone|skype|webex|video(?:[ -]?(?:link|call|conference))?"
            r"|(?:tele|(?:conference|phone|tele)[ -]?)?(?:call|conference))"
            r"|(?:(?:who|those who|people who) )?(?:joined|joining|came|dial?led in|called in|taking part"
            r"|took part|participated)"
            r"(?: (?:us|(?:by|via|on|over|through) (?:the )?[\w]{2,12}|online|remotely|in person|virtually|today))?"
            r"|(?:in|on) (?:the )?(?:line|teams)|at the meeting|here today|(?:\w+ )?delegates|signed in"
            r"|virtual(?:ly)?|in the room|those in attendance|sign[- ]?in)(?: \(.{0,30}\))?$"
        ),
    ),
)

_LONGEST = 140
_LONGEST_AT_ALL = 1_000
_DIGIT = re.compile("[0-9]")
_CODE = re.compile(r"^(?:item\s+)?(?:[a-z]{0,4}[\d./]*\d[\d./]*[a-z]?[.):]?\s+){1,3}(?=[a-z])")


_OPENING = re.compile(
    r"(?:welcome|introductions?|opening)(?: remarks)?,? (?:and|&|/) (?=(?:roll|attend|present|particip))"
)
"""What a heading says before it comes to the people: `Introductions & roll call`."""
_EARLIER = re.compile(
    r"(?:attend(?:ed|ees?)|present|participants?|participated|joined|here)\b.{0,20}"
    r"\b(?:in the past|recently|previously|last time|before|at (?:the )?(?:last|previous|earlier) (?:meeting"
    r"|call)s?)$"
    r"|(?:recent|previous|past|former|earlier|usual|regular|frequent) (?:attendees|participants)\b"
    r"|^(?!apolog|regrets).*\b(?:from|by|to|for) (?:the |all )?(?:attendees|participants)$"
)
"""What heads people who came to other meetings than this (`Attended recently in the past`), or what those who came did
(`Introductions from attendees`).
"""
_JOINING = frozenset("the of and in on by was not or".split())
_STARTS = frozenset(
    word[:3] for _, pattern in _STATES for word in re.findall(r"[a-z]{2,}", pattern.pattern) if word not in _JOINING
)
"""The first letters of the words of the labels: of a label one word at least begins so."""


@lru_cache(maxsize=1024)
def _state(low: str) -> State | None:
    if _STARTS.isdisjoint([word[:3] for word in re.findall(r"[a-z]+", low)]):
        return None
    for state, pattern in _STATES:
        if pattern.match(low):
            return state
    return None


def state_of(label: str) -> State | None:
    """The state of attendance that a label or heading names, or None."""
    if len(label) > _LONGEST_AT_ALL:
        return None
    low = " ".join(label.lower().replace("’", "'").split()).strip(" .:;*_-–—")
    if len(low) > _LONGEST:
        return None
    if _DIGIT.search(low):
        low = _CODE.sub("", low)
    label = _OPENING.sub("", low) if low[:2] in ("in", "we", "op") else low
    state = _state(label) if 0 < len(label) <= 100 else None
    return state if state is not None and not tells_earlier(low) else None


def tells_earlier(low: str) -> bool:
    """Whether a label in small letters heads no list of those who came: `attended recently in the past`."""
    return _EARLIER.search(low) is not None


_TELLING = re.compile(
    r"\b(?:present|attend\w*|apolog\w+|absent\w*|regrets|excused|participants?|roll[- ]?call|sign[- ]?in|sederunt)\b",
    re.IGNORECASE,
)


def tells_attendance(label: str) -> bool:
    """Whether a label speaks of being there or not, rather than only of people (`Members`, `Staff`)."""
    return _TELLING.search(label) is not None


def has_its_people(line: str) -> bool:
    """Whether a line is a label of people with some behind it, so that none of them stand below: `Apologies: Dan`."""
    label, _, names = line.partition(":")
    return names.strip() != "" and state_of(label) is not None
