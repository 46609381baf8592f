"""The rules: colours, flags, bands, and what a person may do. `today` is always an argument.

What minutes say is always recordable; these rules bind what people do, and flag what minutes leave out.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from steering.domain.rows import ActionRow, AssessmentRow, PilotRow, RiskRow
from steering.domain.words import (
    LIVE,
    ActionStatus,
    Arrow,
    AssessmentKind,
    Band,
    Basis,
    DueBasis,
    PilotStatus,
    Rag,
    Response,
    RiskCategory,
    RiskStatus,
)
from steering.errors import Refused

DUE_SOON = timedelta(days=7)
CARRIED_OFTEN = 2
ASSUMED, TOLERATE = DueBasis.ASSUMED, Response.TOLERATE
"""By names of their own: the rules that ask for them are asked of every row, and an enum is slow to look in."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What today makes of an action: colour, flags, and how far its date has slipped (days; 0 where not)."""

    rag: Rag
    overdue: bool
    due_soon: bool
    slipped: int
    flags: tuple[str, ...]


def is_live(action: ActionRow) -> bool:
    """Whether somebody still has to do it."""
    return action.status in LIVE


def is_overdue(action: ActionRow, today: date) -> bool:
    """Past a date that the group stated or agreed; an assumed date never makes anything late."""
    return action.due is not None and action.due < today and action.due_basis is not ASSUMED and action.status in LIVE


def slipped_days(action: ActionRow) -> int:
    """How many days the date has moved since it was first stated; 0 where it has not moved back."""
    if action.due is None or action.original_due is None or action.due_basis is DueBasis.ASSUMED:
        return 0
    return max(0, (action.due - action.original_due).days)


def standing(action: ActionRow, today: date, gone: Collection[str] = ()) -> Standing:
    """The colour and flags of an action; `gone` are the names of people who have left the group."""
    live = is_live(action)
    overdue = is_overdue(action, today)
    soon = live and action.due is not None and not overdue and action.due - today <= DUE_SOON
    slipped = slipped_days(action)
    return Standing(_rag(action, overdue, soon), overdue, soon, slipped, tuple(_flags(action, overdue, slipped, gone)))


def _rag(action: ActionRow, overdue: bool, soon: bool) -> Rag:
    if not is_live(action):
        return Rag.BLUE
    if overdue:
        return Rag.RED
    assumed_soon = soon and action.due_basis is DueBasis.ASSUMED
    blocked = action.status is ActionStatus.BLOCKED
    if not action.owners or action.due is None or assumed_soon or blocked or action.times_carried >= CARRIED_OFTEN:
        return Rag.AMBER
    return Rag.GREEN


def _flags(action: ActionRow, overdue: bool, slipped: int, gone: Collection[str]) -> list[str]:
    flags = []
    if is_live(action):
        checks = (
            (overdue, "overdue"),
            (not action.owners, "no owner"),
            (len(action.owners) > 1 and not action.lead, "no lead"),
            (any(name in gone for name in action.owners), "owner has left"),
            (action.due is None, "no due date"),
            (action.due_basis is DueBasis.ASSUMED, "assumed date"),
            (action.status is ActionStatus.BLOCKED, "blocked"),
        )
        flags = [flag for applies, flag in checks if applies]
    if action.times_carried:
        flags.append(f"carried {action.times_carried}")
    if slipped:
        flags.append(f"slipped {slipped} days")
    if action.raised_unknown:
        flags.append("raised earlier")
    if not action.links:
        flags.append("no link")
    elif all(link.basis is Basis.INFERRED and not link.confirmed_by for link in action.links):
        flags.append("link to confirm")
    return flags


MOVES: Mapping[ActionStatus, frozenset[ActionStatus]] = {
    ActionStatus.OPEN: frozenset(
        {ActionStatus.IN_PROGRESS, ActionStatus.BLOCKED, ActionStatus.DONE, ActionStatus.CLOSED, ActionStatus.DROPPED}
    ),
    ActionStatus.IN_PROGRESS: frozenset(
        {ActionStatus.OPEN, ActionStatus.BLOCKED, ActionStatus.DONE, ActionStatus.CLOSED, ActionStatus.DROPPED}
    ),
    ActionStatus.BLOCKED: frozenset({ActionStatus.OPEN, ActionStatus.DONE, ActionStatus.CLOSED, ActionStatus.DROPPED}),
    ActionStatus.DONE: frozenset({ActionStatus.CLOSED, ActionStatus.IN_PROGRESS}),
    ActionStatus.CLOSED: frozenset({ActionStatus.OPEN}),
    ActionStatus.DROPPED: frozenset({ActionStatus.OPEN}),
}


def check_move(
    action: ActionRow,
    to: ActionStatus,
    *,
    note: str,
    actor: str,
    unfinished: Sequence[str] = (),
    override: bool = False,
) -> None:
    """Refuse what a person may not do to an action, saying what is missing.

    `unfinished` are the references of actions that it depends on and that are not ended. Closing needs a note or
    evidence and somebody other than the sole owner; everything that ends, blocks or re-opens needs a reason.
    Raises Refused.
    """
    if to not in MOVES[action.status]:
        options = ", ".join(sorted(status.value for status in MOVES[action.status]))
        raise Refused(
            f"{action.ref} is {action.status.value} and cannot become {to.value}", f"It can become: {options}."
        )
    if not note.strip() and to is not ActionStatus.IN_PROGRESS and not (to is ActionStatus.OPEN and is_live(action)):
        raise Refused(
            f"{action.ref} cannot become {to.value} without a word on why", "Add a note: what was done, or the reason."
        )
    if to is ActionStatus.CLOSED:
        if action.owners == (actor,):
            raise Refused(
                f"{action.ref} is {actor}'s own: it is for somebody else to accept it",
                f"{actor} can say it is done (`steering done {action.ref}`); the meeting or another person closes it.",
            )
        if unfinished and not override:
            raise Refused(
                f"{action.ref} waits for {', '.join(unfinished)}, which is not finished",
                "Close that first, or override with a reason.",
            )


def check_acyclic(depends: Mapping[str, Collection[str]], action: str, on: str) -> None:
    """Refuse a dependency that would wait for itself. `depends` maps each reference to those it waits for."""
    seen, trail = {on}, [on]
    while trail:
        for other in depends.get(trail.pop(), ()):
            if other not in seen:
                seen.add(other)
                trail.append(other)
    if action in seen:
        raise Refused(
            f"{action} cannot wait for {on}: {on} already waits for {action}", "Remove that dependency first."
        )


def band(score: int, impact: int, edges: Mapping[str, int]) -> Band:
    """The band of a score under the edges (the highest score of low, medium, high); impact 5 is never below medium."""
    if score <= edges["low"]:
        return Band.MEDIUM if impact == 5 else Band.LOW
    if score <= edges["medium"]:
        return Band.MEDIUM
    return Band.HIGH if score <= edges["high"] else Band.CRITICAL


def arrow(risk: RiskRow, last_held: date | None) -> Arrow | None:
    """Movement of the current score since the previous held meeting; None where the risk has no score."""
    current = risk.current()
    if current is None:
        return None
    earlier = risk.current(on=last_held) if last_held else None
    if earlier is None:
        return Arrow.NEW
    if current.score == earlier.score:
        return Arrow.SAME
    return Arrow.UP if current.score > earlier.score else Arrow.DOWN


def tolerated(risk: RiskRow, today: date) -> bool:
    """Whether somebody tolerates the risk, said why, and the tolerance is in date."""
    return bool(
        risk.response is TOLERATE
        and risk.tolerated_by
        and risk.tolerated_why
        and risk.tolerated_until
        and risk.tolerated_until >= today
    )


def above_appetite(risk: RiskRow, appetite: Mapping[str, int]) -> bool:
    """Whether the current score exceeds what is acceptable for it."""
    return exceeds(risk.current(), acceptable(risk.category, appetite))


def exceeds(current: AssessmentRow | None, limit: int | None) -> bool:
    """Whether a score is higher than what is acceptable; where there is no score or no limit it is not."""
    return current is not None and limit is not None and current.score > limit


def acceptable(category: RiskCategory | None, appetite: Mapping[str, int]) -> int | None:
    """The highest acceptable score for risks of a category (of none: the strictest); None without appetite."""
    limit = appetite.get(category) if category else None
    return min(appetite.values(), default=None) if limit is None else limit


def risk_flags(
    risk: RiskRow, today: date, appetite: Mapping[str, int], live_actions: Collection[str]
) -> tuple[str, ...]:
    """What is missing of a risk, or wrong with it. `live_actions` are the references of live mitigating actions."""
    if risk.status is RiskStatus.CANDIDATE:
        return ("not assessed",) if risk.current() is None else ()
    if risk.status is RiskStatus.MATERIALISED:
        return () if live_actions else ("no live action",)
    if risk.status is not RiskStatus.OPEN:
        return ()
    above = above_appetite(risk, appetite) and not tolerated(risk, today)
    checks = (
        (above and not live_actions, "above appetite, no live action"),
        (above and bool(live_actions), "above appetite"),
        (not risk.owner, "no owner"),
        (not risk.cause, "no cause"),
        (not risk.event, "no event"),
        (not risk.effect, "no effect"),
        (risk.current() is None, "not assessed"),
        (risk.next_review is None, "no review date"),
        (risk.next_review is not None and risk.next_review < today, "review overdue"),
        (risk.response is Response.TOLERATE and not tolerated(risk, today), "tolerance expired"),
        (risk.escalated_on is not None, "escalated"),
    )
    return tuple(flag for applies, flag in checks if applies)


PILOT_ORDER = (
    PilotStatus.APPROACHED,
    PilotStatus.INTERESTED,
    PilotStatus.VOLUNTEERED,
    PilotStatus.CONFIRMED,
    PilotStatus.LIVE,
    PilotStatus.COMPLETE,
)


def pilot_flags(pilot: PilotRow) -> tuple[str, ...]:
    """What is missing of a pilot site."""
    flags = []
    if pilot.status in (PilotStatus.CONFIRMED, PilotStatus.LIVE) and not pilot.contact:
        flags.append(f"{pilot.status.value}, no contact named")
    if pilot.status is PilotStatus.QUERIED:
        flags.append("queried")
    return tuple(flags)


def check_pilot_move(pilot: PilotRow | None, to: PilotStatus, *, source: str, contact: str | None, note: str) -> None:
    """Refuse a status that a person may not set, saying what is missing. Raises Refused.

    approached -> interested -> volunteered -> confirmed -> live -> complete, forward or by steps skipped; any of
    these to queried and on; approached or interested to declined; any to withdrawn with a reason.
    """
    site = pilot.site if pilot else "a new site"
    if not source.strip():
        raise Refused(f"the status of {site} needs a source", 'Say who told you, and when: --source "letter of 3 May".')
    if to is PilotStatus.CONFIRMED and not (contact or (pilot and pilot.contact)):
        raise Refused(f"{site} cannot be confirmed without a named contact there", "Add --contact NAME.")
    if to is PilotStatus.WITHDRAWN and not note.strip():
        raise Refused(f"{site} cannot be withdrawn without a reason", "Add --note REASON.")
    if pilot is None:
        return
    if pilot.status is to:
        raise Refused(f"{site} is {to.value} already", "Nothing was changed.")
    if (
        pilot.status in (PilotStatus.WITHDRAWN, PilotStatus.DECLINED, PilotStatus.COMPLETE)
        and to is PilotStatus.QUERIED
    ):
        raise Refused(f"{site} is {pilot.status.value}: there is nothing to query", "Approach it anew first.")
    if to is PilotStatus.DECLINED and pilot.status not in (PilotStatus.APPROACHED, PilotStatus.INTERESTED):
        raise Refused(f"{site} is {pilot.status.value} and can only withdraw", "Use withdrawn, with a reason.")
    if pilot.status in PILOT_ORDER and to in PILOT_ORDER and PILOT_ORDER.index(to) < PILOT_ORDER.index(pilot.status):
        raise Refused(f"{site} is {pilot.status.value}: it cannot go back to {to.value}", "Query it first.")


def trend(assessments: Sequence[AssessmentRow], kind: AssessmentKind) -> list[tuple[date, int]]:
    """The scores of one kind through time."""
    return [(a.on, a.score) for a in assessments if a.kind is kind]
