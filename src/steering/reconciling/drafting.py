"""A draft of cause, event and effect (M_o_R's three parts of a risk) from the sentence that states a concern.

The parts are the sentence's own words where it gives them; what it leaves open stays empty, or, of returns that did not
come, is the one thing that can follow. It is a draft for whoever takes the risk on: candidates are nobody's assessment.
"""

import re
from dataclasses import dataclass

_STATED = re.compile(
    r"(?:^|(?P<before>.*?)[,;]?\s+)(?:there\s+(?:is|was|remains)|(?:the|a|one|main|biggest|key)\b(?:\s+\w+)?)\s+"
    r"(?:\w+\s+){0,3}(?:risk|danger)s?\s+(?:(?:is|was)\s+)?(?:that|of|is)\s+(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_CAUSE = re.compile(
    r"[,;]?\s+\b(?:because(?:\s+of)?|due\s+to|owing\s+to|given(?:\s+that)?|as\s+a\s+result\s+of|since|if|unless)\s+",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:because(?:\s+of)?|due\s+to|owing\s+to|given(?:\s+that)?|as|since|with)\s+", re.IGNORECASE)
_EFFECT = re.compile(
    r"[,;]?\s+\b(?:leading\s+to|resulting\s+in|with\s+the\s+result\s+that|so\s+that|meaning(?:\s+that)?"
    r"|(?:which|and\s+(?:this|that|so))\s+(?=(?:would|will|could|may|might)\b))\s*",
    re.IGNORECASE,
)
_REGRET = re.compile(r"^(?:unfortunately|disappointingly|regrettably|however)[,:]?\s+", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(r"[,;]\s+(?:and|but|so)\s+|\s+(?:and|but)\s+(?=[A-Z]{2,4}\b|\w+\s+will\b)|;\s+")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a concern may be as a risk: its three parts and a title; None is what the sentence does not say."""

    title: str
    cause: str | None = None
    event: str | None = None
    effect: str | None = None


def drafted(sentence: str, rule: str) -> Draft:
    """The draft of a sentence that the reader took for a concern by one of its rules."""
    if rule == "risk_poor_return":
        cause = _part(_NEXT_CLAUSE.split(_REGRET.sub("", sentence), maxsplit=1)[0])
        event = "Those who have not replied stay silent"
        return Draft(cause or sentence, cause, event, "What is decided rests on part of the returns")
    found = _STATED.match(sentence)
    if found is None:
        return Draft(sentence, event=sentence)
    event, effect = _cut(found["rest"], _EFFECT)
    event, cause = _cut(event, _CAUSE)
    if effect and cause is None:
        effect, cause = _cut(effect, _CAUSE)
    before = found["before"] or ""
    if cause is None and _LEADING.match(before):
        cause = _LEADING.sub("", before)
    event = _part(event) or sentence
    return Draft(event, _part(cause), event, _part(effect))


def _cut(text: str, at: re.Pattern[str]) -> tuple[str, str | None]:
    parts = at.split(text, maxsplit=1)
    return (parts[0], parts[1]) if len(parts) == 2 else (text, None)


def _part(text: str | None) -> str | None:
    """A part on its own: without what joined it to the others, its first letter a capital."""
    words = (text or "").strip(" .,;:")
    return f"{words[0].upper()}{words[1:]}" if words else None
