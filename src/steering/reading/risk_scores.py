"""Likelihood and impact as a text gives them: labelled in either order, as a product, as bare figures or in words."""

import re

from steering.reading.registers import PRODUCT
from steering.reading.risk_words import (
    BARE_PAIR,
    BEFORE,
    EACH_MOVED,
    IMPACT_AHEAD,
    IMPACT_FIRST,
    IN_WORDS,
    LABELLED,
    LIKELY_AND_BAD,
    NO_SCORE,
    STROKE,
    TRIPLE,
)


def score_in_prose(text: str) -> tuple[int | None, int | None]:
    """Likelihood and impact as `score_of` finds them, or as two figures in words."""
    score = score_of(text)
    pair = IN_WORDS.search(text) if score[0] is None else None
    pair = pair or (LIKELY_AND_BAD.search(text) if score[0] is None and "likely" in text else None)
    return score if pair is None else (int(pair["l"]), int(pair["i"]))


def score_behind_code(text: str) -> tuple[int | None, int | None]:
    """Likelihood and impact behind the code of a risk, where two bare figures are enough."""
    score = score_of(text)
    if score[0] is None and ("/" in text or "(" in text) and (stroke := STROKE.search(text)):
        pair = int(stroke[0][0]), int(stroke[0][-1])
        return pair[::-1] if IMPACT_AHEAD.search(text, 0, stroke.start()) else pair
    if score[0] is None and " and " in text and (pairs := BARE_PAIR.findall(text)):
        return int(pairs[-1][0]), int(pairs[-1][1])
    return score


def bare_figures(text: str) -> re.Match[str] | None:
    """Likelihood and impact of a point under a heading for risks, as bare figures: `Lightning. Up from 1/5 to 2/5.`"""
    found = [m for m in STROKE.finditer(text) if not NO_SCORE.search(text[max(m.start() - 14, 0) : m.start()])]
    return found[-1] if found else None


def each_moved(text: str) -> re.Match[str] | None:
    """Likelihood and impact each in its own clause, in either order."""
    return EACH_MOVED.search(text) or IMPACT_FIRST.search(text)


def _labelled(text: str) -> re.Match[str] | None:
    """The first labelled score of a text that is not the one before: the second of `raised from L2 I5 to L3 I5`."""
    first = LABELLED.search(text)
    if first is None or not BEFORE.search(text[max(first.start() - 26, 0) : first.start()]):
        return first
    return LABELLED.search(text, first.end()) or first


def score_of(text: str) -> tuple[int | None, int | None]:
    """Likelihood and impact, as labelled in either order, else as a product with the likelihood first."""
    if "/" in text and (triple := TRIPLE.search(text)) and int(triple["l"]) * int(triple["i"]) == int(triple["all"]):
        return int(triple["l"]), int(triple["i"])
    if labelled := _labelled(text):
        return (
            int(labelled["l"] or labelled["l2"] or labelled["l3"]),
            int(labelled["i"] or labelled["i2"] or labelled["i3"]),
        )
    if "ikelihood" in text and (each := each_moved(text)):
        return int(each["l"]), int(each["i"])
    products = [m for m in PRODUCT.finditer(text) if not BEFORE.search(text[max(m.start() - 26, 0) : m.start()])]
    return (int(products[-1]["l"]), int(products[-1]["i"])) if products else (None, None)
