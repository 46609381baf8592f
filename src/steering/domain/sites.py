"""When two names are of one site: `Ashby Surgery` in the first minutes is `Ashby` in the next."""

import re
from collections.abc import Collection
from typing import TypeVar

from steering.domain.keys import norm

Site = TypeVar("Site")

SORTS = frozenset(
    """academy airport arts association bank borough branch bureau cafe café campus castle cathedral central centre
    centres chapel charity chemist church clinic club co college council depot district exchange farm federation garage
    group hall harbour health home hospice hospital hostel hotel house hub infant infants infirmary inn institute
    institution junior juniors laboratory libraries library ltd lodge medical ministry mission museum museums nursery
    office park pharmacy practice prison priory pub school schools shop society station street road studio surgery
    team theatre town trust unit university village ward wing works yard""".split()
)
"""Words that say what sort of place one is: a name that goes on with them is the same name said in full."""
QUALIFIERS = frozenset(
    """baptist c cancer care catholic ce children childrens cofe community comprehensive cottage county
    day doctors e early education family fire first general girls boys grammar gp high local lower memorial methodist
    middle of nhs parish police preparatory primary public rc record rural s secondary senior sixth form social special
    sports the upper veterinary voluntary years youth""".split()
)
"""Words that stand beside those: `High School`, `Record Office`."""
_PLACED = re.compile(
    r"^(?:the )?(?:(?:london|royal|metropolitan) )?(?:borough|parish|district|county|diocese) (?:council )?of "
)
ENDS_NAME = frozenset({"primary", "secondary", "high", "grammar", "comprehensive", "parish", "county"})
"""Qualifiers that may also end a name: `Ashby Primary`."""


def spoken(name: str) -> tuple[str, ...]:
    """The words of a site's name that tell it from others: without case, articles, and `London Borough of`."""
    return tuple(w for w in _PLACED.sub("", norm(name)).split() if w not in ("the", "and"))


def short_for(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name is another cut short: the rest of the longer one only says what sort of place it is."""
    said, rest = whole[: len(short)], whole[len(short) :]
    if not rest or not short or said != short:
        return False
    return all(w in SORTS or w in QUALIFIERS for w in rest) and (rest[-1] in SORTS or rest[-1] in ENDS_NAME)


def related(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be of one site: the same words, or one the other cut short."""
    return one == other or short_for(one, other) or short_for(other, one)


def which(name: str, known: Collection[tuple[Site, Collection[str]]]) -> Site | None:
    """Of sites with the names that each goes by, the one that a name means; None where none or several fit.

    A site whose other names contradict the name is another: `Ash Farm` is not `Ash` once that is `Ash School`.
    """
    said = spoken(name)
    if not said:
        return None
    named = [(site, [spoken(n) for n in names]) for site, names in known]
    exact = [site for site, names in named if said in names]
    fitting = exact or [site for site, names in named if names and all(related(said, n) for n in names)]
    return fitting[0] if len(fitting) == 1 else None
