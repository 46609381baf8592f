"""What stands for all sites of the sentence before.

Forms: `A put its hand up and B followed. Both have signed`, `Letters from A, B and C were read. All three are in`,
`Letters went to A and B. Neither has replied`. In: a sentence. Out: the sentence with the names in place.
"""

import re
from collections.abc import Callable

from steering.reading.passages import squeezed
from steering.reading.pilot_words import KINDS_OF_SITES, LIST, PARTS

_HOW_MANY = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "neither": 2}
ALL_OF = ("Both ", "All ", "The ", "They ", "These ", "Neither ", "None ")
"""How a sentence begins that may be on the sites of the one before."""
_ALL_OF = re.compile(
    r"(?:(?:All |The |These |They (?:are )?(?:all )?)(?P<many>two|three|four|five|six)|(?P<both>Both|They both|Neither"
    r"|None)|All|They all|These)(?: of (?:them|these|the \w+))?"
    rf"(?: (?:pilot )?(?:{'|'.join(sorted(KINDS_OF_SITES))}))?"
    r"(?= (?:has|have|had|is|are|was|were|will|would|now|still|remain|continue|started|went|began|begin|start|signed"
    r"|agreed|said|say|hope|want|wish|sent|expect|finished|declined|withdrew|replied|joined|volunteered|came|go)s?\b)"
)
"""What stands for all sites of the sentence before: `Both practices have signed`."""
_NOT = re.compile(r" (?:has|have|had|is|are|was|were|will|would|did|does)\b")


def named_for_all(sentence: str, sites: Callable[[int | None], list[str]]) -> str:
    """A sentence with the names of the sites of the one before in the place of what points at them all; `sites` gives
    them, so many as are meant (None: any number), or none.
    """
    found = _ALL_OF.match(sentence)
    if found is None:
        return sentence
    word = (found["many"] or found["both"] or "").lower().rpartition(" ")[2]
    names = sites(_HOW_MANY.get(word))
    if len(names) < 2:
        return sentence
    rest = sentence[found.end() :]
    if word in ("neither", "none"):
        rest = _NOT.sub(lambda verb: f"{verb[0]} not", rest, count=1)
    return f"{', '.join(names[:-1])} and {names[-1]}{rest}"


def names_in(sentence: str) -> list[str]:
    """The names that stand in a sentence, each once, in order."""
    runs = (name for run in LIST.finditer(sentence) for name in PARTS.split(squeezed(run[0]).rstrip(".")) if name)
    return list(dict.fromkeys(runs))
