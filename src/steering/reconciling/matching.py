"""Is this the action that we know? Reference, item, owners and wording are weighed together, and say why.

A review row (carried, complete, ...) speaks of something older and needs less to be believed; a new action that
looks like an old one needs more. Above the threshold it is the same; in the doubtful band it is asked.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from steering.domain.people_names import may_be_one
from steering.domain.words import ENDED, Outcome
from steering.reconciling.profiles import NUMBER, ActionProfile, Unit, month_named, own_ref
from steering.reconciling.wording import STRONG, Rarity, alike, named, shared

SURE_REVIEW, DOUBTFUL_REVIEW = 0.50, 0.33
SURE_NEW, DOUBTFUL_NEW = 0.72, 0.58
ALIKE, NUMBERED = 0.2, 0.1
"""Wordings less alike are never held to be of one action; nor of one that is named by its item, by the second."""
RESTATED = 1.5
"""So much must a new action have in common with the row of a review in the same minutes that it restates."""
LEFT, AHEAD = 0.28, 0.12
"""What is enough for the one row that a review leaves over, and how much better than the next it must fit."""
FEW = 3
"""So many are offered where a row fits none."""
LEADS = re.compile(r"\d{1,3}(?=[.:)]? [A-Z])")
"""The number of an action before what a review says of it: `33 Tablets – arrived`."""
REPLACES = re.compile(r"\b(?:replac\w+|supersed\w+|instead of|in place of|follow(?:ing|s)? on from)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Match:
    """A record that a finding may be about: how sure (0 to about 2), why, and whether it is held to be the same."""

    root: str
    score: float
    why: tuple[str, ...]
    sure: bool
    wording: float = 0.0


def score(unit: Unit, known: ActionProfile, rarity: Rarity, meetings: Sequence[date]) -> Match:
    """How well a finding fits an action. `meetings` are the dates of the meetings before this one, in order."""
    wording, why = _wording(unit, known, rarity)
    total = wording
    if bonus := _reference(unit, known, meetings):
        total += bonus[0]
        why.append(bonus[1])
    if unit.owners and known.owners:
        if shared_owners := _in_common(unit.owners, known.owners):
            same = shared_owners == len(unit.owners) == len(known.owners)
            total += 0.15 if same else 0.10
            why.append("same owner" if same else "an owner in common")
        else:
            total -= 0.10 if unit.reviews else 0.20
            why.append("other owners")
    if not known.live:
        total -= _over(unit, known, meetings)
        why.append("it was closed already")
    if not unit.reviews and REPLACES.search(str(unit.statement.values["text"])):
        total -= 0.5
        why.append("the text says that it replaces another")
    sure, _ = thresholds(unit)
    enough = NUMBERED if bonus and bonus[1].startswith("item ") and "." in bonus[1] else ALIKE
    return Match(known.root, total, tuple(why), total >= sure and wording >= enough, wording)


def _in_common(some: Collection[str], others: Collection[str]) -> int:
    """How many owners are in both, though one may be named by initials and surname only."""
    return sum(any(may_be_one(one, other) for other in others) for one in some)


def _over(unit: Unit, known: ActionProfile, meetings: Sequence[date]) -> float:
    """How much less likely minutes speak of an action that has ended: those of the next meeting may tell it again."""
    if not unit.reviews:
        return 0.25
    return 0.15 if known.ended is None or known.ended in meetings[-1:] else 0.4


def thresholds(unit: Unit) -> tuple[float, float]:
    """The score from which a finding is held to be the same, and the one from which it is asked."""
    return (SURE_REVIEW, DOUBTFUL_REVIEW) if unit.reviews else (SURE_NEW, DOUBTFUL_NEW)


def _wording(unit: Unit, known: ActionProfile, rarity: Rarity) -> tuple[float, list[str]]:
    """How alike the wordings are. A review row names what it speaks of in its head, or is read in its item."""
    if not unit.reviews:
        best = max((alike(unit.text, t, rarity) for t in known.texts), default=0)
        best = max(best, 0.92 * max((named(unit.text, t, rarity) for t in known.texts), default=0))
        return best, [f"wording {best:.0%} alike"] if best else []
    said = unit.head if sum(unit.head.values()) >= STRONG else {**unit.context, **unit.head}
    best = max((max(named(said, t, rarity), 0.9 * alike(unit.text, t, rarity)) for t in known.texts), default=0)
    if best < SURE_REVIEW:
        own = {word: w for text in (known.heading, *known.texts) for word, w in text.items()}
        beside = {word: w for word, w in known.context.items() if word not in known.foreign}
        best = max(best, 0.8 * named(said, {**beside, **own}, rarity))
    if unit.heading and known.heading and alike(unit.heading, known.heading) >= 0.8 and best:
        best += 0.1
    return best, [f"wording {best:.0%} alike"] if best else []


def _reference(unit: Unit, known: ActionProfile, meetings: Sequence[date]) -> tuple[float, str] | None:
    """The minutes' own number: the action's (decisive), or that of the item which raised it (strong)."""
    ref = own_ref(unit.statement.values)
    if ref and ref in known.refs and "." not in ref:
        return 0.6, f"same number {unit.statement.values['their_ref']}"
    text = str(unit.statement.values.get("their_ref") or "")
    found = NUMBER.search(text)
    if not found or not unit.reviews:
        return None
    month = month_named(text)
    for held, item in known.items:
        if item == found[0] and ((month and held.month == month) or (not month and held in meetings[-1:])):
            return 0.45, f"item {item} of {held.isoformat()}"
    if ref and ref in known.refs:
        return 0.2, f"same number {text}"
    lead = None if ref else LEADS.match(str(unit.statement.values["text"]))
    return (0.45, f"same number {lead[0]}") if lead and lead[0] in known.refs else None


def best_matches(
    units: Sequence[Unit],
    pool: Iterable[ActionProfile],
    meetings: Sequence[date],
    apart: Collection[tuple[str, str]],
) -> list[list[Match]]:
    """For each unit the records that it may be about, best first; only those worth asking about."""
    known = list(pool)
    rarity = Rarity(set().union(*p.texts) if p.texts else set() for p in known)
    found: list[list[Match]] = []
    for unit in units:
        ranked = []
        _, doubtful = thresholds(unit)
        for profile in known:
            if any((anchor, profile.root) in apart for anchor in unit.anchors):
                continue
            if not _touch(unit, profile) or not _could_know(unit, profile):
                continue
            match = score(unit, profile, rarity, meetings)
            if match.score >= doubtful:
                ranked.append(match)
        found.append(sorted(ranked, key=lambda m: (-m.score, m.root)))
    return found


def _touch(unit: Unit, profile: ActionProfile) -> bool:
    """Whether a pair has anything in common that could make it a match: the block that keeps matching linear."""
    return (
        any(not unit.text.keys().isdisjoint(t) for t in profile.texts)
        or not unit.head.keys().isdisjoint(profile.context)
        or (unit.reviews and any(not unit.context.keys().isdisjoint(t) for t in profile.texts))
        or own_ref(unit.statement.values) in profile.refs
    )


def _could_know(unit: Unit, profile: ActionProfile) -> bool:
    """Whether minutes can speak of what a person logged: it was there before the meeting, or before they came in.

    Who logs an action after its minutes are in has seen them, and means another.
    """
    if profile.logged is None:
        return True
    return profile.raised < unit.statement.meeting or profile.logged < unit.recorded


def settle(units: Sequence[Unit], found: Sequence[list[Match]]) -> list[Match | None]:
    """One match at most for each unit: reviews first, then the surest pairs; a taken record counts less."""
    settled: list[Match | None] = [None] * len(units)
    taken: dict[str, Unit] = {}
    pairs = sorted(
        ((match.score, -i, match) for i, matches in enumerate(found) for match in matches),
        key=lambda p: (not units[-p[1]].reviews, -p[0], -p[1], p[2].root),
    )
    for value, minus, match in pairs:
        i = -minus
        unit = units[i]
        if settled[i] is not None:
            continue
        sure, _ = thresholds(unit)
        if match.root in taken:
            value -= _crowding(unit, taken[match.root])
        if match.sure and value >= sure:
            settled[i] = match
            taken[match.root] = unit
    return settled


def left_over(
    units: Sequence[Unit],
    settled: Sequence[Match | None],
    pool: Iterable[ActionProfile],
    meetings: Sequence[date],
    apart: Collection[tuple[str, str]],
) -> list[Match | None]:
    """The matches with those of rows that fit little, but better than any other, to what their review has not spoken
    of: where most rows of a review are of known actions, the others are too.
    """
    out = list(settled)
    rows = [i for i, unit in enumerate(units) if unit.reviews and unit.explicit and unit.outcome != Outcome.PRIOR]
    left = [i for i in rows if settled[i] is None]
    if not left or len(rows) - len(left) < max(2, len(left)):
        return out
    known = list(pool)
    taken = {match.root for match in settled if match}
    free = [p for p in known if p.live and p.root not in taken]
    rarity = Rarity(set().union(*p.texts) if p.texts else set() for p in known)
    pairs = [
        (match.score, i, match)
        for i in left
        for profile in free
        if any(not units[i].text.keys().isdisjoint(t) for t in profile.texts)
        and _could_know(units[i], profile)
        and not any((anchor, profile.root) in apart for anchor in units[i].anchors)
        and (match := score(units[i], profile, rarity, meetings)).wording >= ALIKE
    ]
    for value, i, match in pairs:
        rivals = [other for other, j, m in pairs if (j == i) != (m.root == match.root)]
        if value >= LEFT and all(value - other >= AHEAD for other in rivals):
            out[i] = replace(match, why=(*match.why, "the only one that the review leaves"), sure=True)
    return out


def restated(
    units: Sequence[Unit],
    settled: Sequence[Match | None],
    pool: Iterable[ActionProfile],
    apart: Collection[tuple[str, str]],
) -> list[Match | None]:
    """The matches with those of new actions in the words of a row that the same minutes carry: `Two-page form: not
    allocated` in the review, and below it `HV to draw up the two-page form`.
    """
    out = list(settled)
    owners = {p.root: p.owners for p in pool}
    rows = [
        (unit, match)
        for unit, match in zip(units, settled, strict=True)
        if match and unit.reviews and unit.outcome not in ENDED
    ]
    for i, unit in enumerate(units):
        if out[i] or unit.reviews or not rows:
            continue
        for row, match in rows:
            known = row.owners or owners.get(match.root, frozenset())
            if any((anchor, match.root) in apart for anchor in unit.anchors):
                continue
            if known and unit.owners and not _in_common(unit.owners, known):
                continue
            like = alike(unit.text, row.head)
            if like >= SURE_NEW and shared(unit.text, row.head, Rarity(())) >= RESTATED:
                out[i] = Match(match.root, like, ("the minutes carry it in these words",), True, like)
                break
    return out


def faintly(unit: Unit, pool: Iterable[ActionProfile], taken: Collection[str], meetings: Sequence[date]) -> list[Match]:
    """The few standing actions that a row of a review which fits none may still mean, most like it first."""
    known = [p for p in pool if p.live and p.root not in taken and _touch(unit, p) and _could_know(unit, p)]
    rarity = Rarity(set().union(*p.texts) if p.texts else set() for p in known)
    ranked = sorted((score(unit, p, rarity, meetings) for p in known), key=lambda m: (-m.score, m.root))
    return [match for match in ranked if match.wording > 0][:FEW]


def _crowding(unit: Unit, taker: Unit) -> float:
    """How much less likely a record is this unit's when another of the same minutes has it already.

    What is carried in a review and then minuted anew is one action; what is closed and then minuted anew may be its
    successor; two new actions are two.
    """
    if unit.reviews and taker.reviews:
        return 0.15
    if unit.reviews or taker.reviews:
        return 0.15 if ENDED & {unit.outcome, taker.outcome} else 0.0
    return 0.4
