"""What waits for a decision of the group: questions that follow from the register, each with the record it is about."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from steering.domain import rules
from steering.domain.words import ActionStatus, EventStatus, PilotStatus, Response, RiskStatus, Severity
from steering.publishing import dates, plain
from steering.publishing.facts import Snapshot
from steering.publishing.phrases import named, score_line

LONGEST = 90


@dataclass(frozen=True)
class Ask:
    """One decision to take: the record that it is about (a reference or a name), and the question."""

    about: str
    text: str


def decisions(snapshot: Snapshot) -> tuple[Ask, ...]:
    """The decisions that the group is asked for, the gravest first; each record once."""
    asks = [
        *_risks(snapshot),
        *_unowned(snapshot),
        *_sites(snapshot),
        *_dates(snapshot),
        *_blocked(snapshot),
    ]
    told = {ask.about.split(" (")[0] for ask in asks}
    found: dict[str, Ask] = {}
    for ask in (*asks, *_questions(snapshot, told)):
        found.setdefault(ask.about, ask)
    return tuple(found.values())


def _title(text: str) -> str:
    return plain.cut(plain.flat(text), LONGEST)


def _risks(snapshot: Snapshot) -> Iterator[Ask]:
    for risk in snapshot.risks:
        score, title = score_line(risk, snapshot), _title(risk.title)
        idle = not snapshot.mitigations(risk)
        if risk.status is RiskStatus.MATERIALISED and idle:
            yield Ask(named(risk), f"{title}: it has happened and no action deals with it. Who does what?")
        if risk.status is not RiskStatus.OPEN:
            continue
        tolerated = rules.tolerated(risk, snapshot.today)
        if risk.response is Response.TOLERATE and not tolerated:
            ended = f" since {dates.short(risk.tolerated_until, snapshot.today)}" if risk.tolerated_until else ""
            yield Ask(named(risk), f"{title} ({score}): no longer tolerated{ended}. Tolerate anew, or treat?")
        elif idle and not tolerated and rules.above_appetite(risk, snapshot.config.risk.appetite):
            yield Ask(
                named(risk), f"{title} ({score}): above appetite and no action. Treat, transfer, tolerate or stop?"
            )
        elif risk.escalated_on is not None:
            yield Ask(named(risk), f"{title} ({score}): escalated on {dates.short(risk.escalated_on, snapshot.today)}.")


def _unowned(snapshot: Snapshot) -> Iterator[Ask]:
    for action in snapshot.live:
        if not action.owners:
            yield Ask(named(action), f"{_title(action.title)}: who takes it?")
        elif gone := [o for o in action.owners if o in snapshot.gone]:
            yield Ask(named(action), f"{_title(action.title)}: who takes it from {', '.join(gone)}?")


def _sites(snapshot: Snapshot) -> Iterator[Ask]:
    for pilot in snapshot.register.pilots:
        if pilot.status is PilotStatus.QUERIED:
            since = dates.short(pilot.since, snapshot.today)
            yield Ask(pilot.site, f"queried as a pilot site since {since}. In or out?")


def _dates(snapshot: Snapshot) -> Iterator[Ask]:
    for event in snapshot.upcoming:
        if event.status is EventStatus.TENTATIVE:
            booked = " (the place is booked)" if event.venue_booked else ""
            when = dates.when(event, snapshot.today)
            yield Ask(event.title, f"{when}, {dates.TO_BE_CONFIRMED}{booked}. Does it go ahead?")


def _blocked(snapshot: Snapshot) -> Iterator[Ask]:
    for action in snapshot.live:
        if action.status is ActionStatus.BLOCKED:
            why = f" ({_title(action.status_note)})" if action.status_note else ""
            yield Ask(named(action), f"{_title(action.title)}: blocked{why}. What would free it?")


def _questions(snapshot: Snapshot, told: Collection[str]) -> Iterator[Ask]:
    for question in snapshot.questions:
        if question.severity is Severity.HIGH and question.about_ref not in told:
            yield Ask(question.ref, plain.flat(question.text))
