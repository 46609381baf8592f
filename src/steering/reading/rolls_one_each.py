"""Lists of one person a line, with what the person is behind the name, its commas and `and`s no further people.

Forms: `Ann Lee, Head of Roads, Paths and Parks`, `Ann Lee (AL), NHS Hill and Dale`, the office before the name (`Chief
Nurse, Ann Lee, RN`), a ward stuck to the name (`Ann Lee-Upper Dale`).
In: the lines of a list. Out: whether they read so, and the person of one of them.
"""

import re
from collections.abc import Sequence

from steering.reading.body_words import BODY_LIKE
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import Entry, describe, entry_of, is_name, is_role, spells, without_title
from steering.reading.quick import Words

_LEAST = 3
"""So many lines at least show that a list has one person on each."""
_SIGN = Words(",|\t|(|[|–|—| - |   ")
_FIRST = re.compile(
    r"\W*(?P<name>[^\W\d_][^,;:\t(\[–—|]{2,50}?)(?:\s?,\s|\s?(?=[(\[])|\t|\s+[-–—]\s+|\s?[–—]\s?|\s{3,})(?P<rest>.{2,})$"
)
_PARTS = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+|\s(?:and|&)\s|\t+|\s{3,}")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_CODED = re.compile(r"(?P<name>[A-Z][\w’'-]+ [A-Z][^(),;]{1,40}?)\s*\([A-Z]{2,4}[a-z]?\)")
_STANDS = re.compile(
    r"\b(?:for|representing|deput(?:y|ising) for|on behalf of|in place of|standing in for"
    r"|substitut\w+ for)\s[^,;]{3,40}"
)
_INITIALLED = re.compile(r"(?:[A-Z](?:\. ?| )){1,3}[A-Z][a-z][\w’'-]*")
_PAIR = re.compile(r"[A-Z][\w’'-]*[a-z](?: (?:[A-Z]\.?|de|van|von|Di|De|Mac|Le))? [A-Z][\w’'-]*[a-z]")
_AHEAD = re.compile(r"\W*(?P<office>[A-Z][^,;:()]{3,80}),\s(?P<rest>[A-Z].{3,})$")
_OFFICE = re.compile(
    r"\s(?:of|for)\s(?:the\s)?[A-Z]|\b(?:Secretary|Officer|Director|Manager|Lead|Chair|Chairman|Convener|Clerk|Executive|President"
    r"|Commissioner|Inspector|Head|Leader)$"
)
_FIELDS = re.compile(
    r"\b(?:Head|Chair|Director|Lead|Manager|Officer|Minister|Secretary)\s(?:of|for)\s[A-Z][\w ]{1,30}"
    r"(?:,\s[A-Z][\w ]{1,30}){0,3}?,\s[A-Z][\w ]{0,30}\sand\s[A-Z]"
)
"""What somebody is head of, as a list: `Head of Paths, Parks and Open Spaces`."""
_OFFICIAL = Words("advocate|minister |solicitor general|attorney general|chief nurs|provost")
_OF_BODIES = frozenset(
    "unit units directorate division branch section team teams department ministry service services police fire"
    " rescue crown office complaints scrutiny policy standards health care social medical clinical nursing"
    " hospital nhs library libraries records archives museum university college school county borough district"
    " city town towns parish regional national royal government public community communities environment"
    " environmental natural heritage marine coastal rivers water waters forestry highways transport planning"
    " housing education research data information technology digital systems infrastructure resources human legal"
    " finance corporate operations strategy performance cabinet estate estates skills affairs justice court"
    " learning arts culture tourism agriculture energy treasury governance assurance engagement communications"
    " development programme project trust council association".split()
)
"""Words that the names of bodies are made of, and few people's."""
_PLACES = frozenset(
    "road street lane park court house hall close green square grove gardens terrace place avenue drive way school"
    " church centre bay island islands isle river lake valley field fields farm cottage lodge wood woods county".split()
)
_CODED_NAME = re.compile(r"([^()]{3,50}) \(([A-Z]{2,4}[a-z]?)\)")
"""Somebody with initials: `Ann Lee (AL)`."""
BODY_AND_OFFICE = re.compile(r"([^()]{3,80}?) \(([^()]{3,40})\)")
"""A body with the office of who comes from it: `Fairhaven Surgery (Chair)`."""
_CODE_NEXT = re.compile(r"\([A-Z]{2,4}[a-z]?\)")
_GLUED = re.compile(
    r"(?P<name>[A-Z][\w’']+(?: [A-Z][\w’']*\.?){1,3})(?P<aside>\s?\([^()]{2,40}\))?"
    r"-(?P<body>[A-Z][\w’']+(?: [\w’']+){0,5})"
)


def one_each(lines: Sequence[str]) -> bool:
    """Whether most lines of a list are one person with what that person is, and none but a few are several people."""
    if len(lines) < _LEAST or not any(map(_SIGN.within, lines)):
        return False
    told = sum(person_first(line) or behind_office(line) is not None for line in lines)
    return told * 4 >= len(lines) * 3


def all_alone(pieces: Sequence[str]) -> bool:
    """Whether each piece of a run is one person, by the list as a whole or by each alone: semicolons part them."""
    return one_each(pieces) or (len(pieces) > 1 and all(map(stands_alone, pieces)))


def stands_alone(line: str) -> bool:
    """Whether a line is one person and the office held, by itself: `Ann Lee, Chief Officer, Fire and Rescue`."""
    found = _FIRST.match(line) if _SIGN.within(line) and person_first(line) else None
    parts = _parts(found["rest"]) if found is not None else []
    if not parts or not is_role(parts[0]) or (len(parts) > 1 and not _OFFICE.search(parts[0])):
        return False
    return not any(_may_be_name(part) or part.lower() in COMMON_GIVEN for part in parts)


def one_of(line: str) -> Entry | None:
    """The person of a line in such a list; None where it does not begin with one, or names several."""
    if not person_first(line):
        return None
    entry = entry_of(_FIELDS.sub(lambda found: found[0].replace(", ", "\x02"), line) if " and " in line else line)
    if entry is not None:
        entry.role = entry.role and entry.role.replace("\x02", ", ")
        entry.organisation = entry.organisation and entry.organisation.replace("\x02", ", ")
    return entry


def unglued(lines: Sequence[str]) -> Sequence[str]:
    """Lines in which a ward or body is stuck to each name with a hyphen, with a dash instead: `Ann Lee-Upper Dale`."""
    if len(lines) <= _LEAST or not all("-" in line for line in lines):
        return lines
    found = [_GLUED.fullmatch(line.strip()) for line in lines]
    told = [each for each in found if each is not None]
    if len(told) < len(lines) or sum(" " in each["body"] or each["aside"] is not None for each in told) * 3 < len(told):
        return lines
    return [f"{each['name']}{each['aside'] or ''} - {each['body']}" for each in told]


def person_first(line: str) -> bool:
    """Whether a line begins with a person and nobody else stands behind."""
    found = _FIRST.match(line) if _SIGN.within(line) else None
    if found is None:
        return False
    title, name = without_title(found["name"].strip())
    full = bool(title) or " " in name or _CODE_NEXT.match(found["rest"]) is not None
    if not is_name(name) or not full or is_role(name) or BODY_LIKE.search(name):
        return False
    return not _further(found["rest"])


def _further(rest: str) -> bool:
    """Whether what stands behind a name holds another person, or may be nothing but names."""
    if "(" in rest and any(_is_person(each["name"]) for each in _CODED.finditer(rest)):
        return True
    parts = _parts(rest)
    return any(map(_is_person, parts)) or (len(parts) > 1 and all(map(_may_be_name, parts)))


def _parts(rest: str) -> list[str]:
    """The pieces of what stands behind a name, without brackets and without whom the person stands in for."""
    flat = _STANDS.sub("", _BRACKETS.sub("", rest))
    return [part for part in (each.strip(" .") for each in _PARTS.split(flat)) if part]


def _may_be_name(part: str) -> bool:
    """Whether a piece has the form of a first and a last name, and nothing of a body or an office."""
    return _PAIR.fullmatch(part) is not None and not is_role(part) and _OF_BODIES.isdisjoint(part.lower().split())


def full_name(part: str) -> bool:
    """Whether a piece is a first and a last name by a common given name, and no place, body or office."""
    return " " in part and not without_title(part)[0] and _is_person(part) and _PLACES.isdisjoint(part.lower().split())


def _is_person(part: str) -> bool:
    """Whether a piece is a person by a title or a common given name, and no body or office."""
    title, name = without_title(part)
    if title:
        return _INITIALLED.match(name) is not None or (is_name(name) and not is_role(name))
    return (_INITIALLED.fullmatch(name) is not None and not is_role(name)) or (
        name.partition(" ")[0].lower() in COMMON_GIVEN
        and _PAIR.fullmatch(name) is not None
        and is_name(name)
        and not is_role(name)
        and BODY_LIKE.search(name) is None
    )


def behind_office(line: str) -> Entry | None:
    """The person of a line that names the office first: `Lord Advocate, Ann Lee, KC`."""
    found = _AHEAD.match(line) if "," in line else None
    if found is None:
        return None
    office = found["office"]
    whole = is_role(office) and _OFFICE.search(office) is not None and not _is_person(office)
    if not (whole or _OFFICIAL.within(office.lower())):
        return None
    name, _, rest = found["rest"].partition(",")
    words = name.split()
    bare = " ".join(words[:-1]) if len(words) > 2 and words[-1].isupper() else name
    if name.partition(" ")[0].lower() not in COMMON_GIVEN or not _is_person(bare) or (rest and _further(rest)):
        return None
    entry = entry_of(bare)
    if entry is not None:
        entry.role = entry.role or office
        if rest:
            describe(entry, rest)
    return entry


def office_beside(first: str, second: str) -> bool:
    """Whether a column beside a name with its initials holds what that person is: `County Ecologist (Chair)`."""
    named, office = _CODED_NAME.fullmatch(first), BODY_AND_OFFICE.fullmatch(second.strip(" ."))
    if named is None or office is None or not spells(named[2], named[1]) or not is_role(office[2]):
        return False
    return second.partition(" ")[0].lower() not in COMMON_GIVEN
