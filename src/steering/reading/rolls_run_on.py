"""Lists of people of which nothing is left but the words: `Ann Lee Chair Bob Roe Year Group Representative P2 Cat ...`.

A table of names and offices that a conversion flattened into one line: a first and a last name, then words that end
with what a person can be, by turns. In: the text of a run without commas. Out: the people with their offices, nobody
when the run does not read so.
"""

import re
from collections.abc import Sequence

from steering.reading.names import Entry, describe_words, is_name, without_title
from steering.reading.vocabulary import THINGS

_OFFICE = re.compile(
    r"(?:vice-?|co-?)?chair(?:man|woman|person)?|clerk|treasurer|secretary|representative|rep|(?:head|class)?teacher"
    r"|co-?ordinator|officer|manager|councillor|parent|member|governor|trustee|director|assistant|administrator|adviser"
    r"|advisor|leader|warden|president|convenor|editor|group|committee|association|council|trust|board|placement"
    r"|depute",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:vice|deputy|acting|interim|and|of|the|to|for|year|local|assistant|parish)", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{0,2}\d{1,3}[A-Za-z]?|\([^()]*\)")
_NAME_WORD = re.compile(r"[A-Z][a-z’'-]*[A-Z]?[a-z]+")
_TOKEN = re.compile(r"\([^()]*\)|\S+")
_LEAST = 3
"""So many people at least must read so, each with an office, before a run is taken for such a list."""


_NAMES_TOO = frozenset(("will", "may", "april", "june"))


def run_on(text: str) -> list[Entry]:
    """The people of a run in which each name is followed by an office, and nothing parts them."""
    if "," in text or ";" in text or not 60 < len(text) < 2_000:
        return []
    words = _TOKEN.findall(text)
    starts = list(_starts(words))
    if len(starts) < _LEAST or starts[0] != 0:
        return []
    out = [Entry(" ".join(words[at : at + 2])) for at in starts]
    for entry, a, b in zip(out, starts, [*starts[1:], len(words)], strict=True):
        describe_words(entry, [word.strip("()") for word in words[a + 2 : b]])
    return out


def _starts(words: Sequence[str]) -> list[int]:
    """Where the names begin: at the start, and behind each office (with its code) that a further name follows."""
    found: list[int] = []
    at, open_ = 0, True
    while at < len(words):
        if open_ and _named(words, at):
            found.append(at)
            at, open_ = at + 2, False
            continue
        word = words[at].strip(".")
        open_ = bool(_OFFICE.fullmatch(word)) or (open_ and bool(_CODE.fullmatch(word))) or word.startswith("(")
        at += 1
    return found


def _named(words: Sequence[str], at: int) -> bool:
    """Whether a first and a last name stand at a place, and no part of an office."""
    pair = [word.strip(".") for word in words[at : at + 2]]
    return (
        len(pair) == 2
        and all(_NAME_WORD.fullmatch(word) for word in pair)
        and not any(_OFFICE.fullmatch(word) or _BETWEEN.fullmatch(word) for word in pair)
        and THINGS.isdisjoint({word.lower() for word in pair} - _NAMES_TOO)
        and not without_title(" ".join(pair))[0]
        and is_name(" ".join(pair))
        and at + 2 < len(words)
    )
