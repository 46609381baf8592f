"""How minutes tell shortly who was there, as a roll is called: `Lee, Roe & Day present. Hill absent.`

Forms: names with nothing but `present`, `absent` or `excused` behind them, several such with semicolons between; `the
meeting was called to order with Roe and Day present`; `all were present except Hill`; lines that each end in what
somebody answered: `Ann Lee - present`, `Dan Hill (absent)`, `Ann Lee .... P`. In: the text of a sentence, or of lines.
Out: the runs of names that it holds, or the people, each with the state.
"""

import re
from collections.abc import Sequence

from steering.domain.words import AttendanceState as State
from steering.reading.names import Entry, is_name, without_title
from steering.reading.quick import Words
from steering.reading.rolls import only_people

CALLS = Words("present|attendance|attended|absent|excused|except")
"""What a block holds, in small letters, in which one of the forms stands."""
_STATES = {
    "present": State.PRESENT,
    "in attendance": State.PRESENT,
    "attended": State.PRESENT,
    "absent": State.ABSENT,
    "not present": State.ABSENT,
    "excused": State.APOLOGIES,
}
_STATE = r"(?P<how>not present|present|in attendance|attended|absent|excused)"
_HOW = (
    r"(?:\s(?:remotely|online|in person|virtually|throughout|(?:via|by|on|over) (?:the )?\w{3,12}|with notice"
    r"|\(\w+\)))?"
)
_SHORTLY = re.compile(
    rf"\s*(?:and |with )?(?P<who>[A-Z][^;:]{{2,300}}?)(?:,|\s[–-])?\s(?:(?:all|both|also)\s)?{_STATE}{_HOW}[\s.]*"
)
"""Names with what they were right behind them, and no verb."""
_WITH = re.compile(
    rf"\b(?:with|and) (?:the )?(?P<who>[A-Z][^;:]{{2,300}}?),?\s(?:(?:all|both|also)\s)?{_STATE}{_HOW}\s*(?:[.;]|$)"
)
_WITH_THESE = re.compile(
    r"\bwith (?:the )?(?:following )?(?:[A-Za-z]+ ){0,3}(?:present|in attendance|attending):?\s(?=[A-Z])"
    r"(?P<who>[^;:]{3,400})"
)
_EXCEPT = re.compile(
    r"\s*(?:(?:all|everyone|everybody|every)\b(?: of)?(?: the)?(?: [a-z]+){0,3}?"
    r"|(?:a )?full (?:board|council|committee))"
    r" (?:(?:was|were) )?(?:present|in attendance|there|here|attended),? (?:except|but|save|apart from|other than"
    r"|excepting|with the exception of)(?: for)? (?P<who>[A-Z][^;:]{2,200})",
    re.IGNORECASE,
)
_WHY = re.compile(r",? (?:who|which|due to|because|as (?:he|she|they))\b.*")


def called(text: str) -> list[tuple[State, str]]:
    """The runs of names of a sentence that tells shortly who was there, each with its state; none where it does not."""
    if (but := _EXCEPT.match(text)) is not None:
        return [(State.ABSENT, _WHY.sub("", but["who"]))]
    if (these := _WITH_THESE.search(text)) is not None:
        return [(State.PRESENT, these["who"])]
    found = [_SHORTLY.fullmatch(piece) for piece in text.split(";")]
    if all(found):
        return [(_STATES[each["how"]], each["who"]) for each in found if each]
    return [(_STATES[told["how"]], told["who"]) for told in (_WITH.search(text),) if told]


_ANSWERS = {
    "present": State.PRESENT,
    "here": State.PRESENT,
    "attended": State.PRESENT,
    "in attendance": State.PRESENT,
    "yes": State.PRESENT,
    "y": State.PRESENT,
    "p": State.PRESENT,
    "✓": State.PRESENT,
    "✔": State.PRESENT,
    "absent": State.ABSENT,
    "not present": State.ABSENT,
    "unexcused": State.ABSENT,
    "no": State.ABSENT,
    "n": State.ABSENT,
    "a": State.ABSENT,
    "✗": State.ABSENT,
    "✘": State.ABSENT,
    "excused": State.APOLOGIES,
    "e": State.APOLOGIES,
    "apologies": State.APOLOGIES,
    "apology": State.APOLOGIES,
    "regrets": State.APOLOGIES,
}
_ROW = re.compile(
    r"(?P<name>[^\W\d_][^;:|\t]{2,60}?)(?:(?P<sign>\s*(?:[-–—:,(\[]|\.{2,}|\t)\s*|\s{2,})|\s)"
    rf"(?P<said>{'|'.join(sorted(_ANSWERS, key=len, reverse=True))})[\s.)\]]*",
    re.IGNORECASE,
)
_WORDED = tuple(word for word in _ANSWERS if len(word) > 1)
_SIGNS = frozenset(sign for sign in _ANSWERS if len(sign) == 1)
_SHORTEST_ALONE = 4
"""An answer that nothing but a blank parts from the name is no shorter."""
_FEWEST = 2
_SORRY = re.compile(r"\bA\s?[=:–-]\s?(?i:apolog)")
"""What an explanation of signs says that A stands for."""


def may_be_answer(low: str) -> bool:
    """Whether a line, in small letters, ends as one of a roll may: a quick look."""
    bare = low.rstrip(" .)]")
    return bare.endswith(_WORDED) or (bare[-1:] in _SIGNS and not bare[-2:-1].isalpha())


def answers(lines: Sequence[str], text: str) -> list[tuple[Entry, State]]:
    """The people of lines that each end in what somebody answered, one for each line from the first on; none where
    only one does. `text` is that of the document, which may explain the signs.
    """
    out: list[tuple[Entry, State]] = []
    for line in lines:
        found = _ROW.fullmatch(line.strip())
        if found is None or (found["sign"] is None and len(found["said"]) < _SHORTEST_ALONE):
            break
        people = only_people(found["name"].strip(" .,–-"))
        if len(people) != 1 or not is_name(without_title(people[0].name)[1]):
            break
        said = found["said"].lower()
        out.append((people[0], State.APOLOGIES if said == "a" and _SORRY.search(text) else _ANSWERS[said]))
    return out if len(out) >= _FEWEST else []
