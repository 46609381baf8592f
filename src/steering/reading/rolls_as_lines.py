"""How the lines of a list of people are made as a whole: in pairs, in columns, the surname or the handle first.

In: the lines. Out: whether they are made so, the lines put in order, or their people.
"""

from collections.abc import Sequence

from steering.reading.body_words import BODY_LIKE
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import Entry, describe, entry_of, is_name, is_role, without_title
from steering.reading.roll_words import (
    COLUMNS,
    FEWEST_ROWS,
    FEWEST_TURNED,
    HANDLED,
    NAME_CODED,
    SURNAME_FIRST,
    TOP,
    WITH_BODY,
)

_FEWEST_WITH_BODIES = 3


def part_bodies(lines: Sequence[str], found: list[tuple[int, Entry]]) -> None:
    """Take the body from behind a name, where most lines of the list are a full name and the body of one word behind
    it: `Ann Lee Jisc` below `Bob Roe ATOS` and `Cat Day GDS`.
    """
    behind = sum(entry.organisation is not None and lines[at].startswith(entry.name + " ") for at, entry in found)
    if behind < _FEWEST_WITH_BODIES or behind * 2 < len(found):
        return
    for at, entry in found:
        words = entry.name.split()
        if len(words) == 3 and entry.organisation is None and lines[at].startswith(entry.name):
            given, second, _ = (word.lower() for word in words)
            if given in COMMON_GIVEN and second not in COMMON_GIVEN and second.strip(".") == second and len(second) > 2:
                entry.name, entry.organisation = " ".join(words[:2]), words[2]


def handles_last(lines: Sequence[str]) -> Sequence[str]:
    """Lines with a handle before each name in brackets turned round: `@alee (Ann Lee)`; bodies in brackets are not."""
    found = [HANDLED.fullmatch(line) for line in lines] if len(lines) > 1 else [None]
    if not all(each is not None and is_name(each["name"]) for each in found):
        return lines
    pairs = [(each["handle"], each["name"]) for each in found if each is not None]
    full = sum(" " in name for _, name in pairs)
    alike = any(word.lower() in handle.lower() for handle, name in pairs for word in name.split() if len(word) > 2)
    if not alike or full * 2 < len(pairs) or len({name for _, name in pairs}) < len(pairs):
        return lines
    return [f"{name} @{handle}" for handle, name in pairs]


def side_by_side(lines: Sequence[str]) -> Sequence[str]:
    """Lines with two people or more each, side by side, with semicolons between them; a name and a body are not."""
    parted = [COLUMNS.split(line.strip()) if "    " in line else [line] for line in lines] if len(lines) > 1 else []
    further = [part for parts in parted for part in parts[1:]]
    wide = [parts for parts in parted if len(parts) > 1]
    if len(wide) < FEWEST_ROWS or not all(_is_full(part) for parts in wide for part in parts):
        return lines
    if sum(part[1] in " ." or part.split()[0].lower() in COMMON_GIVEN for part in further) * 2 < len(further):
        return lines
    return ["; ".join(parts) if len(parts) > 1 else line for parts, line in zip(parted, lines, strict=True)]


def _is_full(part: str) -> bool:
    """Whether a part of a line is a first and a last name, or an initial and a last name, and nothing else."""
    return len(part.split()) == 2 and is_name(part) and not is_role(part) and BODY_LIKE.search(part) is None


def turned_round(lines: Sequence[str]) -> bool:
    """Whether all lines give the surname first and a body in brackets: `Lee, Ann (Quay Trust)`; no name and a body."""
    found = [WITH_BODY.fullmatch(line) for line in lines] if len(lines) >= FEWEST_TURNED else [None]
    if not all(each is not None and not is_role(each["body"].strip(" ()")) for each in found):
        return False
    given = [each["given"] for each in found if each is not None]
    return len(set(given)) * 4 >= len(given) * 3 and not any(len(name) > 2 and name.isupper() for name in given)


def of_register(lines: Sequence[str]) -> bool:
    """Whether all lines give a surname first and a given name behind it, as a register does: `Lee, Ann`."""
    if len(lines) < FEWEST_TURNED or not all(line.count(",") == 1 for line in lines):
        return False
    found = [SURNAME_FIRST.fullmatch(line.strip(" .")) for line in lines]
    pairs = [(each["given"].split()[0].lower(), each["family"].lower()) for each in found if each is not None]
    if len(pairs) < len(lines) or any(is_role(f"{given} {family}") for given, family in pairs):
        return False
    known = sum(given in COMMON_GIVEN for given, _ in pairs)
    families = [family for _, family in pairs]
    in_order = len(pairs) > FEWEST_TURNED and families == sorted(families)
    return (known * 2 > len(pairs) or in_order) and known > 2 * sum(map(COMMON_GIVEN.__contains__, families))


def in_pairs(lines: Sequence[str]) -> bool:
    """Whether each name with its initials has a line below it that says what the person is; a few without initials
    are names by the rest, and what the others are may have brackets of its own.
    """
    if len(lines) < 4 or not NAME_CODED.match(lines[0]):
        return False
    coded = sum(NAME_CODED.match(line) is not None for line in lines[::2])
    bare = [TOP.sub("", line).strip(" .") for line in lines]
    if coded * 2 == len(lines) + len(lines) % 2 and not any("(" in line or ":" in line for line in lines[1::2]):
        return True
    named = len(lines) >= 6 and coded * 8 >= len(lines) * 3 and all(is_name(without_title(b)[1]) for b in bare[::2])
    return named and not any(without_title(b)[0] or b.partition(" ")[0].lower() in COMMON_GIVEN for b in bare[1::2])


def of_pairs(lines: Sequence[str]) -> list[tuple[int, Entry]]:
    """The people of lines in pairs: the name, then the role or body."""
    out: list[tuple[int, Entry]] = []
    for at in range(0, len(lines), 2):
        if (entry := entry_of(lines[at])) is not None:
            for line in lines[at + 1 : at + 2]:
                describe(entry, line.strip())
            out.append((at, entry))
    return out
