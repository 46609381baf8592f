"""The codes of risks that a sentence tells of together: `R2 and R5`, `R1-R4`, `Risks 2 and 3`.

In: a sentence and the codes found in it. Out: those of which its words are said, the first one first.
"""

import itertools
import re
from collections.abc import Iterator

from steering.reading.risk_words import CODE_PARTS, NAME_BEHIND, RANGE

_AND_NUMBER = re.compile(
    r"(?:,|,?\s+and\b|\s?&)\s?(?P<number>\d{1,2})\b(?!\s?[x×%])|(?P<to>\s?[–-]\s?|\s+to\s+)(?P<last>\d{1,2})\b(?!\s?[x×%])"
)
"""A further number of risks that are told of together: `Risks 2 and 3`, `Risks 4-6`."""


def called(found: re.Match[str]) -> str:
    """How a sentence calls a risk: `R3`, also where it has its number alone."""
    return found["ref"] or found["letter"] or f"R{found['number'] or found.groupdict().get('lead')}"


def together(refs: list[tuple[re.Match[str], str]], sentence: str) -> Iterator[str]:
    """The first code of a sentence, and those that stand in one row with it: `R2 and R5`."""
    yield refs[0][1]
    if refs[0][0][0].lower().startswith("risks"):
        for found in _AND_NUMBER.finditer(sentence, refs[0][0].end()):
            if found.start() > refs[0][0].end() + 24:
                break
            yield from _from_to(refs[0][1], f"R{found['last']}") if found["to"] else ()
            yield f"R{found['number'] or found['last']}"
        return
    for before, after in itertools.pairwise(refs):
        between = NAME_BEHIND.sub("", sentence[before[0].end() : after[0].start()])
        if RANGE.fullmatch(between):
            yield from _from_to(before[1], after[1])
        elif not re.fullmatch(r"\s*(?:,|and|n?or|&|/|,\s*and)\s*", between):
            return
        yield after[1]


def _from_to(first: str, last: str) -> Iterator[str]:
    """The codes between two of one row: `R1-R4`."""
    one, other = CODE_PARTS.fullmatch(first), CODE_PARTS.fullmatch(last)
    if one and other and one[1] == other[1] and len(one[2]) == len(other[2]) and int(other[2]) - int(one[2]) < 30:
        yield from (f"{one[1]}{number:0{len(one[2])}d}" for number in range(int(one[2]) + 1, int(other[2])))
