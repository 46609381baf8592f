"""The words that head lists of people: who was there, who sent apologies, who was away, who chaired."""

import re
from functools import lru_cache

from steering.domain.words import AttendanceState as State

_STATES: tuple[tuple[State, re.Pattern[str]], ...] = (
    (State.APOLOGIES, re.compile(r"(?:\w+ ){0,3}(?:apolog(?:y|ies)\b|regrets\b)|(?:sorry|unable to)\b")),
    (
        State.ABSENT,
        re.compile(
            r"(?:\w+ ){0,2}(?:absent|absentees|absences|not (?:present|in attendance|attending)"
            r"|missing|did not attend)\b"
        ),
    ),
    (
        State.CHAIR,
        re.compile(
            r"(?:in the )?chair(?:man|woman|person|ed by|ing)?(?:\s*\(.*\))?$|(?:meeting"
            r" )?(?:facilitat(?:or|ed by)|moderator|led by|chaired by|presiding)(?: officer)?$"
        ),
    ),
    (
        State.IN_ATTENDANCE,
        re.compile(
            r"(?:also|others?|public|officers?|staff|guests?|in)\b.{0,25}\b(?:attend(?:ance|ing|ed"
            r"|ees)?|present)\b|(?:observers?|guests?|visitors?|by invitation|invited|invitees|also"
            r" here)\b.{0,20}$|in attendance\b|(?:staff|officers|secretariat|support staff|ex"
            r" officio)$"
        ),
    ),
    (
        State.PRESENT,
        re.compile(
            r"(?:[\w()-]+ ){0,4}(?:present|attendees?|attending|attendance|attended|participants"
            r"|participating)\b.{0,40}$|"
            r"(?:here|there|those there|who(?:'s| was) here|people|roll[- ]?call|committee members"
            r"|voting members|board members|members|in person|on the call|on zoom|online|remote"
            r"|virtual(?:ly)?|in the room|those in attendance)(?: \(.{0,30}\))?$"
        ),
    ),
)


@lru_cache(maxsize=1024)
def _state(low: str) -> State | None:
    for state, pattern in _STATES:
        if pattern.match(low):
            return state
    return None


def state_of(label: str) -> State | None:
    """The state of attendance that a label or heading names, or None."""
    low = " ".join(label.lower().replace("’", "'").split()).strip(" .:*-–")
    return _state(low) if len(low) <= 100 else None
