"""People of a run written in small letters: given names, initials or handles, `ann, bw (chair), kim`; handles among
given names, `Ann, Bo, kim_d, zorro, Cat`.

In: the text of the run, or its pieces. Out: its people, nobody when it does not read so.
"""

import re
from collections.abc import Sequence

from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import Entry, describe, is_name, is_nobody, is_role
from steering.reading.vocabulary import THINGS, VERBS

_SMALL = re.compile(
    r"\s*[a-z][a-z0-9-]{1,19}(?:\s?,\s*[a-z][a-z0-9-]{1,19}){1,39}"
    r"(?:,?\s(?:and|&)\s[a-z][a-z0-9-]{1,19}|,\s*[a-z][a-z0-9-]{1,19})\s*\.?\s*"
)
_ASIDE = re.compile(r"\s?\((?P<told>[^()]{1,40})\)")
_SMALL_AND = re.compile(r",?\s(?:and|&)\s")
_SMALL_NAME = re.compile(r"[a-z][a-z0-9-]*")
_WORDS_ONLY = re.compile(r"(?:.{3}s|ed|ing|ly|ion|er)$|^(?:children|people|public|press|office|home)$")
_NUMBERED = re.compile(r"\b[A-Z][a-z]{2,15}\d{1,4}\b")
"""A handle with a capital and a number, among others in small letters: `Harbour8`."""
_KINDS = frozenset(
    (
        "children people public press office home staff clergy family council everyone all guest parent pupil student"
        " visitor volunteer teacher resident neighbour observer speaker"
    ).split()
)
"""What kinds of people and common words look like, which a run in small letters may name as well."""


_HANDLE = re.compile(r"[a-z][a-z0-9_-]{2,23}")
_SMALL_SURNAME = re.compile(r"([A-Z][a-z]+) ([a-z]{3,14}(?<!ing)(?<!ed)(?<!ly))")
_ONE_WORD = re.compile(r"\s*[\w@.’'-]{2,24}\s*\.?\s*")
_FEWEST_MIXED = 5
_MANY = 8
"""In a run of so many names a few may look like other words by how they end."""


def handles_among(pieces: Sequence[str]) -> frozenset[str]:
    """The pieces in small letters that are handles, in a run of single words most of which are names: not the kinds of
    people that such a run may end with (`parents`, `staff`).
    """
    words = [piece.strip(" .") for piece in pieces]
    small = [word for word in words if word.islower()]
    if not small or len(words) < _FEWEST_MIXED or not all(map(_ONE_WORD.fullmatch, pieces)):
        return frozenset()
    if len(small) * 2 > len(words) or sum(map(is_name, words)) < len(words) - len(small):
        return frozenset()
    return frozenset(word for word in small if not word.endswith("s") and is_handle(word))


def is_handle(word: str) -> bool:
    """Whether a word in small letters can be what somebody goes by: no thing, verb, office or kind of people."""
    return (
        _HANDLE.fullmatch(word) is not None
        and not (_is_word(word) or is_nobody(word) or is_role(word))
        and word not in _KINDS
        and word.removesuffix("s") not in _KINDS
    )


def _is_word(name: str) -> bool:
    """Whether what may be somebody's name in small letters is a thing or a verb."""
    return name in THINGS or name in VERBS


def small_surnames(pieces: Sequence[str]) -> frozenset[str]:
    """The pieces of a run of full names that are one too but for the small letter of the surname: `Bo reed`."""
    words = [piece.strip(" .") for piece in pieces]
    found = [word for word in words if (name := _SMALL_SURNAME.fullmatch(word)) and _may_be_surname(name[1], name[2])]
    if not found or len(found) * 4 > len(words):
        return frozenset()
    full = sum(" " in word and is_name(word.partition(" (")[0]) for word in words)
    return frozenset(found) if (full + len(found)) * 4 >= len(words) * 3 else frozenset()


def _may_be_surname(given: str, word: str) -> bool:
    """Whether a word in small letters behind a common given name can be but a surname."""
    return given.lower() in COMMON_GIVEN and not (_is_word(word) or is_nobody(word) or is_role(word) or word in _KINDS)


def in_small_letters(text: str) -> list[Entry]:
    """The people of a run of three or more given names, initials or handles, all in small letters: `ann, bw, kim`."""
    bare = _ASIDE.sub("", text) if "(" in text else text
    bare = _NUMBERED.sub(lambda found: found[0].lower(), bare) if not bare.islower() and bare.count(",") > 4 else bare
    if not bare.islower() or not _SMALL.fullmatch(bare):
        return []
    names = _SMALL_NAME.findall(_SMALL_AND.sub(", ", bare))
    codes = sum(len(name) < 4 for name in names) * 2 >= len(names)
    words = sum(_WORDS_ONLY.search(name) is not None for name in names)
    if not codes and (words * 4 > len(names) or (words and len(names) < _MANY) or any(map(_is_word, names))):
        return []
    if any(is_nobody(name) or is_role(name) or not is_name(name.capitalize()) for name in names):
        return []
    written = {name.lower(): name for name in _NUMBERED.findall(text)}
    people = [Entry(written.get(name, name), initials=name.upper() if len(name) < 4 else None) for name in names]
    for aside in _ASIDE.finditer(text) if bare is not text else ():
        describe(people[min(text.count(",", 0, aside.start()), len(people) - 1)], aside["told"])
    return people
