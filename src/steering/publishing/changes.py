"""What changed after a date, in words: from the history that every row carries, one line for a record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from steering.domain import rules
from steering.domain.rows import ActionRow, EventRow, PilotRow, RiskRow
from steering.domain.words import LIVE, Arrow, EventStatus, MinutesStatus, Outcome, PilotStatus, RiskStatus
from steering.publishing import dates, plain
from steering.publishing.facts import Snapshot
from steering.publishing.phrases import named, rate, standing_decisions

LONGEST = 160
DATE, PILOT, RISK, RETURNS, NEW_PILOTS, DECISION, MINUTES = range(7)
"""What a change is about; the order is that of weight."""
MOVED = frozenset({Outcome.REDATED, Outcome.REASSIGNED})
OPEN = RiskStatus.OPEN


@dataclass(frozen=True)
class Change:
    """One thing that changed: when, which record (or none), and what is said of it. `rank` orders by weight."""

    rank: int
    on: date
    ref: str
    said: str
    of: str = ""

    @property
    def text(self) -> str:
        """The sentence, its subject cut to what a line holds; of many changes a page shows few."""
        return f"{plain.cut(self.of, LONGEST)}: {self.said}" if self.of else self.said


@dataclass(frozen=True)
class ActionChanges:
    """What became of actions after a date: newly raised, ended, and given another date or owner."""

    new: tuple[ActionRow, ...]
    ended: tuple[ActionRow, ...]
    moved: tuple[ActionRow, ...]


def default_since(snapshot: Snapshot) -> date | None:
    """After which date a change is news where nothing else is said: the meeting before the newest with minutes."""
    return snapshot.baseline


def since_label(snapshot: Snapshot, after: date | None) -> str:
    """How a heading names the time: `since 11 Oct`; before a second meeting, since the first."""
    start = after or snapshot.last_meeting
    return f"since {dates.short(start, snapshot.today)}" if start else "so far"


def of_actions(snapshot: Snapshot, after: date | None) -> ActionChanges:
    """The actions that were raised, ended, or moved after a date (None: ever)."""
    return snapshot.once(("actions", after), lambda: _of_actions(snapshot, after))


def _of_actions(snapshot: Snapshot, after: date | None) -> ActionChanges:
    start = after or date.min
    ended = [a for a in snapshot.register.actions if (end := a.closing) and end.on > start and a.status not in LIVE]
    new = [a for a in snapshot.live if a.raised > start and not a.raised_unknown]
    seen = [a for a in snapshot.live if a.mentions and a.mentions[-1].on > start]
    moved = [a for a in seen if (a.raised <= start or a.raised_unknown) and _moved(a, start)]
    return ActionChanges(tuple(new), tuple(ended), tuple(moved))


def _moved(action: ActionRow, start: date) -> bool:
    """Whether minutes gave it another date or owner after the start."""
    return any(m.outcome in MOVED for m in action.mentions if m.on > start)


def since(snapshot: Snapshot, after: date | None) -> tuple[Change, ...]:
    """What changed after a date (None: ever) beside the actions: the weightiest first, then the newest."""
    return snapshot.once(("changes", after), lambda: _since(snapshot, after))


def _since(snapshot: Snapshot, after: date | None) -> tuple[Change, ...]:
    found = [
        *_events(snapshot, after),
        *_pilots(snapshot, after),
        *_risks(snapshot, after),
        *_returns(snapshot, after),
        *_decisions(snapshot, after),
        *_minutes(snapshot, after),
    ]
    return tuple(sorted(found, key=lambda c: (c.rank, -c.on.toordinal())))


def _after(on: date, after: date | None) -> bool:
    return after is None or on > after


# ---------------------------------------------------------------- dates


def _events(snapshot: Snapshot, after: date | None) -> Iterator[Change]:
    for event in snapshot.register.events:
        news = [o for o in event.occasions if _after(o.on, after)]
        if event.date < snapshot.today or not news:
            continue
        known = [o for o in event.occasions if o not in news]
        before = known[-1] if known else event.occasions[0]
        if text := _event(event, before.date, before.start, before.status, snapshot.today, new=not known):
            yield Change(DATE, news[-1].on, "", text)


def _event(event: EventRow, was: date, start: str | None, status: EventStatus, today: date, *, new: bool) -> str | None:
    said = f"{event.title}, {dates.when(event, today)}"
    if event.status is EventStatus.CANCELLED:
        return f"{said}: cancelled"
    if was != event.date:
        return f"{said}: moved from {dates.weekday(was, today)}"
    if start and event.start and start != event.start:
        return f"{said}: was to start at {start}"
    if status is EventStatus.TENTATIVE and event.status is EventStatus.CONFIRMED:
        return f"{said}: now confirmed"
    if new:
        return None
    return f"{said}: now {dates.TO_BE_CONFIRMED}" if status is not event.status else None


# ---------------------------------------------------------------- pilots, returns


def _pilots(snapshot: Snapshot, after: date | None) -> Iterator[Change]:
    fresh: dict[PilotStatus, list[PilotRow]] = {}
    for pilot in snapshot.register.pilots:
        news = [s for s in pilot.steps if _after(s.on, after)]
        if not news:
            continue
        known = pilot.steps[: len(pilot.steps) - len(news)]
        was = (known or pilot.steps)[-1 if known else 0].status
        if was is not pilot.status:
            yield Change(PILOT, news[-1].on, "", f"{pilot.site} as a pilot site: {pilot.status.value}, was {was.value}")
        elif not known:
            fresh.setdefault(pilot.status, []).append(pilot)
    for status, pilots in fresh.items():
        sites = plain.cut(", ".join(p.site for p in pilots), LONGEST)
        on = max(p.steps[-1].on for p in pilots)
        yield Change(NEW_PILOTS, on, "", f"Named as pilot sites, {status.value}: {sites}")


def _returns(snapshot: Snapshot, after: date | None) -> Iterator[Change]:
    for round_ in snapshot.register.returns:
        latest = round_.latest
        if latest is None or not _after(latest.on, after):
            continue
        before = next((c for c in reversed(round_.claims[:-1]) if rate(c) != rate(latest)), None)
        was = f", was {rate(before)}" if before else ""
        yield Change(RETURNS, latest.on, "", f"{round_.name}: {rate(latest)}{was}")


# ---------------------------------------------------------------- risks


def _risks(snapshot: Snapshot, after: date | None) -> Iterator[Change]:
    start = after or date.min
    for risk in snapshot.register.risks:
        newest = risk.assessments[-1] if risk.assessments else None
        if risk.status is OPEN and risk.escalated_on is None and (newest is None or newest.on <= start):
            continue
        if text := _risk(risk, after):
            on, said = text
            yield Change(RISK, on, named(risk), said, risk.title)


def _risk(risk: RiskRow, after: date | None) -> tuple[date, str] | None:
    if risk.status is not OPEN:
        return _ended(risk, after)
    current = risk.current() if risk.assessments and _after(risk.assessments[-1].on, after) else None
    movement = rules.arrow(risk, after) if current else None
    if current and movement is Arrow.NEW:
        return max(current.on, risk.raised), f"new, score {current.score}"
    if current and movement in (Arrow.UP, Arrow.DOWN):
        before = risk.current(on=after)
        return current.on, f"score {movement.value} from {before.score if before else 0} to {current.score}"
    if risk.escalated_on and _after(risk.escalated_on, after):
        return risk.escalated_on, "escalated"
    return None


def _ended(risk: RiskRow, after: date | None) -> tuple[date, str] | None:
    if risk.materialised_on and risk.status is RiskStatus.MATERIALISED and _after(risk.materialised_on, after):
        return risk.materialised_on, "it has happened, and is now an issue"
    if risk.closed_on and risk.status is RiskStatus.CLOSED and _after(risk.closed_on, after):
        return risk.closed_on, "closed"
    return None


# ---------------------------------------------------------------- decisions, minutes


def _decisions(snapshot: Snapshot, after: date | None) -> Iterator[Change]:
    for decision in standing_decisions(snapshot.register.decisions, after):
        text = plain.cut(decision.text, LONGEST)
        status = "" if decision.status == "standing" else f" ({decision.status.value})"
        yield Change(DECISION, decision.meeting, decision.ref, f"agreed{status}: {text}")


def _minutes(snapshot: Snapshot, after: date | None) -> Iterator[Change]:
    for meeting in snapshot.held:
        if meeting.minutes is MinutesStatus.APPROVED and meeting.approved_on and _after(meeting.approved_on, after):
            amended = ", with corrections" if meeting.amendments else ""
            day = dates.short(meeting.date, snapshot.today)
            yield Change(MINUTES, meeting.approved_on, "", f"the minutes of {day} were approved{amended}")


def actions_line(changes: ActionChanges) -> str:
    """`12 new actions, 3 ended (A1, A4, A7), 2 with another date or owner`; nothing where nothing happened."""
    parts = []
    if changes.new:
        parts.append(f"{len(changes.new)} new action{'s' if len(changes.new) > 1 else ''}")
    if changes.ended:
        parts.append(f"{len(changes.ended)} ended ({_refs(changes.ended)})")
    if changes.moved:
        parts.append(f"{len(changes.moved)} with another date or owner ({_refs(changes.moved)})")
    return ", ".join(parts)


def _refs(actions: Sequence[ActionRow]) -> str:
    first = ", ".join(a.ref for a in actions[:5])
    return f"{first} and {len(actions) - 5} more" if len(actions) > 5 else first
