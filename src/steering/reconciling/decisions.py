"""Decisions that lift earlier ones: `resolved that the freeze (12 March) be lifted`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from steering.domain.rows import DecisionRow
from steering.domain.words import DecisionStatus
from steering.reconciling.wording import Rarity, shared, words

RESCINDS = re.compile(
    r"\b(?:lift(?:ed|s)?|rescind\w*|revok\w*|revers\w*|overturn\w*|withdr[ae]w\w*|annul\w*)\b", re.IGNORECASE
)
SUPERSEDES = re.compile(
    r"\b(?:supersed\w*|replac\w* (?:the )?(?:decision|resolution|earlier)|in place of (?:the )?(?:decision|earlier))\b",
    re.IGNORECASE,
)
ENOUGH = 0.35


def lifts(text: str) -> bool:
    """Whether a decision speaks of ending an earlier one."""
    return bool(RESCINDS.search(text) or SUPERSEDES.search(text))


def lifted(decisions: Sequence[DecisionRow]) -> list[DecisionRow]:
    """The decisions whose standing changes, of all of them: each that a later one ends, by what they have in common."""
    ordered = sorted(decisions, key=lambda d: (d.meeting, d.number))
    ended: dict[str, tuple[DecisionStatus, str]] = {}
    rarity = Rarity(words(d.text) for d in ordered)
    for i, decision in enumerate(ordered):
        if not lifts(decision.text):
            continue
        status = DecisionStatus.RESCINDED if RESCINDS.search(decision.text) else DecisionStatus.SUPERSEDED
        own = words(decision.text)
        ranked = [
            (shared(own, said, rarity) / max(1e-9, min(rarity.weight(own), rarity.weight(said))), -j, d)
            for j, d in enumerate(ordered[:i])
            if d.meeting < decision.meeting and d.anchor not in ended and (said := words(d.text))
        ]
        if ranked and max(ranked, key=lambda r: r[:2])[0] >= ENOUGH:
            ended[max(ranked, key=lambda r: r[:2])[2].anchor] = (status, decision.ref)
    changed = []
    for d in ordered:
        auto = d.superseded_by is not None or d.anchor in ended
        status, by = ended.get(d.anchor, (DecisionStatus.STANDING, None))
        if auto and (d.status, d.superseded_by) != (status, by):
            changed.append(replace(d, status=status, superseded_by=by))
    return changed
