"""What waits for a decision of the group: questions that follow from the register, each with the record it is about."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from steering.domain import rules
from steering.domain.rows import ActionRow, RiskRow
from steering.domain.words import ActionStatus, EventStatus, PilotStatus, Response, RiskStatus, Severity
from steering.publishing import dates, plain
from steering.publishing.facts import Snapshot
from steering.publishing.phrases import named, score_line

LONGEST = 90


@dataclass(slots=True)
class Ask:
    """One decision to take: the record that it is about (a reference or a name), and what writes the question.

    It is written when it is wanted: of many asks a page shows few.
    """

    about: str
    write: Callable[[], str]

    @property
    def text(self) -> str:
        """The question."""
        return self.write()


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
    return plain.short(text, LONGEST)


def _risks(snapshot: Snapshot) -> Iterator[Ask]:
    exposed = snapshot.exposed
    for risk in snapshot.risks:
        plain_open = risk.status is RiskStatus.OPEN and risk.response is not Response.TOLERATE
        if plain_open and risk.number not in exposed and risk.escalated_on is None:
            continue
        if ask := _risk(risk, snapshot):
            yield ask


def _risk(risk: RiskRow, snapshot: Snapshot) -> Ask | None:
    if risk.status is RiskStatus.MATERIALISED and not snapshot.mitigations(risk):
        return Ask(
            named(risk), lambda: f"{_title(risk.title)}: it has happened and no action deals with it. Who does what?"
        )
    if risk.status is not RiskStatus.OPEN:
        return None
    if risk.response is Response.TOLERATE and not rules.tolerated(risk, snapshot.today):
        ended = f" since {dates.short(risk.tolerated_until, snapshot.today)}" if risk.tolerated_until else ""
        return _scored(risk, snapshot, f"no longer tolerated{ended}. Tolerate anew, or treat?")
    if risk.number in snapshot.exposed:
        return _scored(risk, snapshot, "above appetite and no action. Treat, transfer, tolerate or stop?")
    if risk.escalated_on is not None:
        return _scored(risk, snapshot, f"escalated on {dates.short(risk.escalated_on, snapshot.today)}.")
    return None


def _scored(risk: RiskRow, snapshot: Snapshot, asked: str) -> Ask:
    return Ask(named(risk), lambda: f"{_title(risk.title)} ({score_line(risk, snapshot)}): {asked}")


def _unowned(snapshot: Snapshot) -> Iterator[Ask]:
    for action in snapshot.live:
        if not action.owners:
            yield _of(action, "who takes it?")
        elif gone := [o for o in action.owners if o in snapshot.gone]:
            yield _of(action, f"who takes it from {', '.join(gone)}?")


def _of(action: ActionRow, asked: str) -> Ask:
    return Ask(named(action), lambda: f"{_title(action.title)}: {asked}")


def _sites(snapshot: Snapshot) -> Iterator[Ask]:
    for pilot in snapshot.register.pilots:
        if pilot.status is PilotStatus.QUERIED:
            since = dates.short(pilot.since, snapshot.today)
            yield _plain(pilot.site, f"queried as a pilot site since {since}. In or out?")


def _plain(about: str, text: str) -> Ask:
    return Ask(about, lambda: text)


def _dates(snapshot: Snapshot) -> Iterator[Ask]:
    for event in snapshot.upcoming:
        if event.status is EventStatus.TENTATIVE:
            booked = " (the place is booked)" if event.venue_booked else ""
            when = dates.when(event, snapshot.today)
            yield _plain(event.title, f"{when}, {dates.TO_BE_CONFIRMED}{booked}. Does it go ahead?")


def _blocked(snapshot: Snapshot) -> Iterator[Ask]:
    for action in snapshot.live:
        if action.status is ActionStatus.BLOCKED:
            why = f" ({_title(action.status_note)})" if action.status_note else ""
            yield _of(action, f"blocked{why}. What would free it?")


def _questions(snapshot: Snapshot, told: Collection[str]) -> Iterator[Ask]:
    for question in snapshot.questions:
        if question.severity is Severity.HIGH and question.about_ref not in told:
            yield _plain(question.ref, plain.flat(question.text))
