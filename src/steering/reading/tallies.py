"""Votes told by their numbers in running text: `There were six votes for lending it and one against.`, `Proposed - Cllr
Lee That the hall be painted For - 5 Against - 1`.

In: a sentence in small letters. Out: whether it tells that something was carried, by more hands for than against, and
whether it says what.
"""

import re

from steering.reading.number_words import UP_TO_TWELVE, number_of
from steering.reading.quick import Words

_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(UP_TO_TWELVE)})"
_NONE = ("no", "none", "nobody", "no one")
TALLY_WORDS = Words("against|absten|abstain")
_TALLY = re.compile(
    rf"\b(?P<yes>{_NUMBER}|all)(?: (?:votes?|members?|hands|people|were|was|voted|voting)){{0,2}} (?:for|in favour)\b"
    rf"(?P<what>[^.;]{{0,80}}?)[,;]?(?: and| with| to|,)? (?:only )?(?P<no>{_NUMBER}|{'|'.join(_NONE)})"
    rf"\b[^.;]{{0,30}}? against\b(?P<more>(?: [a-z]+){{0,3}})"
)
_LABELLED = re.compile(
    r"\b(?:for|in favour)\s?[-–:=]?\s?(?P<yes>\d{1,2})\b[\s,;.]{1,3}(?:against\s?[-–:=]?\s?(?P<no>\d{1,2})"
    r"|abst(?:entions?|ain(?:ed)?)\s?[-–:=]?\s?\d{1,2})\b"
)
"""The numbers of a vote, each behind its label: `For-5 Abstention - 1`."""
_FEWEST_WORDS = 6
_VOTING = re.compile(r"\bvot(?:es?|ed|ing)\b|\bshow of hands\b")
_NOT_OURS = re.compile(
    r"\b(?:councils?|parish(?:es)?|governors|schools?|villagers?|village|residents|tenants|their|repl(?:y|ies)"
    r"|questionnaires?"
    r"|survey|consultation|responses?|letters|poll|referendum|lost|fell|defeated|not carried)\b"
)
"""What tells of others' votes, of answers to questions, or of a motion that was lost."""


def carried_by_tally(low: str) -> bool | None:
    """Whether a sentence that tells by its numbers that a vote of the meeting was carried says on what; `None` where
    it tells of no such vote."""
    if (told := _LABELLED.search(low)) is not None and not _NOT_OURS.search(low[told.start() :]):
        return len(low[: told.start()].split()) > _FEWEST_WORDS if int(told["yes"]) > int(told["no"] or 0) else None
    found = _TALLY.search(low) if _VOTING.search(low) else None
    if found is None or _NOT_OURS.search(low) or _value(found["yes"]) <= _value(found["no"]):
        return None
    return len(found["what"].split()) > 1 or len(found["more"].split()) > 1


def _value(number: str) -> int:
    """The number that a word or figure stands for; `all` is more than any."""
    return 1000 if number == "all" else 0 if number in _NONE else number_of(number)
