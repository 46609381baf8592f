"""Lists of people of which nothing is left but the words: `Ann Lee Chair Bob Roe Year Group Representative P2 Cat ...`.

A table of names and offices that a conversion flattened into one line: a first and a last name, then words that end
with what a person can be, by turns, the last two perhaps with nothing but an `and` between them. Or a list of one
person a line whose line ends were lost, so that between two commas stand the body of one and the name of the next:
`Ann Lee, Dale Council Bob Roe, Hill Trust Cat Day, Dale Trust`.
In: the text of a run. Out: the people with their offices or bodies, nobody when the run does not read so.
"""

import re
from collections.abc import Sequence

from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import Entry, begins_as_title, describe_words, is_name, is_role, without_title
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
    if not 60 < len(text) < 2_000 or ";" in text:
        return []
    if "," in text:
        return _by_commas(text) if text.count(",") >= _LEAST and "(" not in text else []
    words = _TOKEN.findall(text)
    starts = list(_starts(words))
    if len(starts) < _LEAST or starts[0] != 0:
        return []
    if any(_more_names(words[a + 2 : b]) for a, b in zip(starts, [*starts[1:], len(words)], strict=True)):
        return []
    out = [Entry(" ".join(words[at : at + 2])) for at in starts]
    for entry, a, b in zip(out, starts, [*starts[1:], len(words)], strict=True):
        describe_words(entry, [word.strip("()") for word in words[a + 2 : b] if b - a > 3 or word != "and"])
    return out


def _more_names(words: Sequence[str]) -> bool:
    """Whether two further names at least, and no office, stand right behind a name."""
    return len(words) >= 4 and _named([*words[:2], ""], 0) and _named([*words[2:4], ""], 0)


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
        if word == "and" and found and at == found[-1] + 2:
            if _named([*words, ""], at + 1):
                found.append(at + 1)
                at += 2
            at, open_ = at + 1, False
            continue
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


def _by_commas(text: str) -> list[Entry]:
    """The people of a run in which each piece between two commas is the body of one person and the next one's name."""
    pieces = [piece.split() for piece in text.strip(" .").split(",")]
    names = [pieces[0], *(_name_last(words) for words in pieces[1:-1])]
    if not all(names) or not 0 < len(pieces[-1]) < 8 or not 2 <= len(names[0]) <= 4 or not is_name(" ".join(names[0])):
        return []
    if sum(map(_known, names)) * 3 < len(names) * 2:
        return []
    out: list[Entry] = []
    for name, words, further in zip(names, pieces[1:], [*names[1:], []], strict=True):
        title, bare = without_title(" ".join(name))
        out.append(Entry(bare, title))
        describe_words(out[-1], words[: len(words) - len(further)])
    return out


def _name_last(words: Sequence[str]) -> Sequence[str]:
    """The name that a piece ends with, behind a body of one word or more: two words, and the title before them."""
    name = words[-2:]
    if len(words) < 3 or not all(_NAME_WORD.fullmatch(word) for word in name) or is_role(" ".join(name)):
        return []
    if begins_as_title(words[-3]) and without_title(" ".join(words[-3:]))[0]:
        return words[-3:] if len(words) > 3 else []
    return name


def _known(name: Sequence[str]) -> bool:
    """Whether a name has a title, or begins with a common given name."""
    return bool(without_title(" ".join(name))[0]) or name[0].lower() in COMMON_GIVEN
