"""People of a run written all in small letters: given names, initials or handles, `ann, bw (chair), kim`.

In: the text of the run. Out: its people, nobody when it does not read so.
"""

import re

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
"""What kinds of people and common words look like, which a run in small letters may name as well."""


def in_small_letters(text: str) -> list[Entry]:
    """The people of a run of three or more given names, initials or handles, all in small letters: `ann, bw, kim`."""
    bare = _ASIDE.sub("", text) if "(" in text else text
    if not bare.islower() or not _SMALL.fullmatch(bare):
        return []
    names = _SMALL_NAME.findall(_SMALL_AND.sub(", ", bare))
    codes = sum(len(name) < 4 for name in names) * 2 >= len(names)
    if not codes and any(_WORDS_ONLY.search(name) or name in THINGS or name in VERBS for name in names):
        return []
    if any(is_nobody(name) or is_role(name) or not is_name(name.capitalize()) for name in names):
        return []
    people = [Entry(name, initials=name.upper() if len(name) < 4 else None) for name in names]
    for aside in _ASIDE.finditer(text) if bare is not text else ():
        describe(people[min(text.count(",", 0, aside.start()), len(people) - 1)], aside["told"])
    return people
