"""How the register's rows are said in a few words: references, owners, counts with what they are made of, scores."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from steering.domain.rows import ActionRow, ClaimRow, DecisionRow, PilotRow, ReturnRow, RiskRow
from steering.domain.words import PilotStatus, RiskStatus
from steering.publishing import dates
from steering.publishing.facts import Snapshot


def named(row: ActionRow | RiskRow) -> str:
    """Our reference, with the minutes' own beside it where they number the record: `A5 (AP125)`."""
    return f"{row.ref} ({row.their_ref})" if row.their_ref and row.their_ref != row.ref else row.ref


def owners(action: ActionRow) -> str:
    """Who owns an action, the lead marked where several do; `nobody` where nobody does."""
    several = len(action.owners) > 1
    said = [f"{o} (lead)" if several and o == action.lead else o for o in action.owners]
    return ", ".join(said) or "nobody"


PILOT_WORDS = (
    PilotStatus.APPROACHED,
    PilotStatus.INTERESTED,
    PilotStatus.VOLUNTEERED,
    PilotStatus.QUERIED,
    PilotStatus.CONFIRMED,
    PilotStatus.LIVE,
    PilotStatus.COMPLETE,
    PilotStatus.WITHDRAWN,
    PilotStatus.DECLINED,
)


def pilots_headline(pilots: Iterable[PilotRow]) -> str:
    """`5 named: 4 volunteered, 1 queried, 0 confirmed`: every site counted once, the confirmed always told."""
    counts = Counter(p.status for p in pilots)
    if not counts:
        return "no site named yet"
    told = [f"{counts[s]} {s.value}" for s in PILOT_WORDS if counts[s] or s is PilotStatus.CONFIRMED]
    return f"{counts.total()} named: {', '.join(told)}"


def rate(claim: ClaimRow) -> str:
    """`14 of 32 (43.8%)`: the percentage never without the numbers that it is made of."""
    if claim.replied is None:
        return f"{claim.outstanding} outstanding" if claim.outstanding is not None else "not counted"
    if claim.total is None:
        return f"{claim.replied} replied"
    said = f"{claim.replied} of {claim.total}"
    if claim.total <= 0:
        return said
    share = Decimal(100 * claim.replied) / claim.total
    return f"{said} ({share.quantize(Decimal('0.1'), ROUND_HALF_UP)}%)"


def returns_line(round_: ReturnRow, today: date) -> str:
    """`14 of 32 (43.8%), 18 outstanding`, then what the count was before and whether the roll changed."""
    latest = round_.latest
    if latest is None:
        return "not counted yet"
    said = rate(latest)
    if latest.outstanding is not None and latest.replied is not None:
        said += f", {latest.outstanding} outstanding"
    if latest.total_derived:
        said += "; the total is their sum"
    before = next((c for c in reversed(round_.claims[:-1]) if rate(c) != rate(latest)), None)
    if before is None:
        return said
    said += f"; was {rate(before)} on {dates.short(before.on, today)}"
    if None not in (before.total, latest.total) and before.total != latest.total:
        said += f", and the roll was {before.total}"
    return said


def score_line(risk: RiskRow, snapshot: Snapshot) -> str:
    """`4x4=16 H`, and that it is inherent where no residual score was given; `not scored` for want of one."""
    current = risk.current()
    band = snapshot.band(risk)
    if current is None or band is None or risk.status is RiskStatus.CANDIDATE:
        return "not scored"
    said = f"{current.likelihood}x{current.impact}={current.score} {band.value}"
    return said if current.kind == "residual" else f"{said} ({current.kind.value})"


def standing_decisions(decisions: Iterable[DecisionRow], after: date | None) -> tuple[DecisionRow, ...]:
    """The decisions made after a date (None: all), in the order that they were made."""
    found = [d for d in decisions if after is None or d.meeting > after]
    return tuple(sorted(found, key=lambda d: (d.meeting, d.number)))
