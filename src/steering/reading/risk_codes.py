"""The codes of risks that a sentence tells of together: `R2 and R5`, `R1-R4`, `Risks 2 and 3`.

In: a sentence and the codes found in it. Out: those of which its words are said, the first one first.
"""

import itertools
import re
from collections.abc import Collection, Iterator

from steering.reading.risk_words import CODE, CODE_PARTS, NAME_BEHIND, ONE_MOVED, RANGE

_AND_NUMBER = re.compile(
    r"(?:,|,?\s+and\b|\s?&)\s?(?P<number>\d{1,2})\b(?!\s?[x×%])|(?P<to>\s?[–-]\s?|\s+to\s+)(?P<last>\d{1,2})\b(?!\s?[x×%])"
)
"""A further number of risks that are told of together: `Risks 2 and 3`, `Risks 4-6`."""


_NAME_FIRST = re.compile(r"\W{0,2}[A-Z][^\n:;.()]{2,59} \(R?(?P<number>\d{1,2})\)(?=[:,.]| [a-z])")
"""The name of a risk before its number in brackets, under a heading for risks: `Late suppliers (1): no change`."""
_IS_NEW = re.compile(r"\W{0,2}(?P<number>\d{1,2}) is (?:a )?new\b")
"""The number of a risk that is new: `5 is new: a site closes`."""


def numbered(text: str, prefixes: Collection[str]) -> str | None:
    """The code that a line under a heading for risks has beside its words: `Late suppliers (1): no change`, `5 is
    new: ...`, `New: LA5, ...` where the document's codes begin like that; None where it has none.
    """
    if ")" in text[:70] and (found := _NAME_FIRST.match(text)):
        return f"R{found['number']}"
    if found := _IS_NEW.match(text):
        return f"R{found['number']}"
    coded = CODE.match(text, 5 if text[:5] in ("New: ", "NEW: ") else 0) if prefixes else None
    return coded[0] if coded and coded["prefix"] in prefixes else None


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


def one_moved(text: str) -> tuple[int | None, int | None]:
    """Likelihood and impact where a text moves only one of them."""
    one = ONE_MOVED.search(text)
    return (None, None) if one is None else (int(one["to"]), None) if one["l"] else (None, int(one["to"]))
