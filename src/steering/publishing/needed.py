"""What waits for a decision of the group: questions that follow from the register, each with the record it is about."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from steering.domain import rules
from steering.domain.keys import parse_reference
from steering.domain.rows import ActionRow, QuestionRow, RiskRow
from steering.domain.words import ActionStatus, EventStatus, Kind, PilotStatus, Response, RiskStatus, Severity
from steering.publishing import dates, plain
from steering.publishing.facts import Snapshot
from steering.publishing.phrases import named, score_line

LONGEST = 90
BLOCKED, MATERIALISED, TOLERATE = ActionStatus.BLOCKED, RiskStatus.MATERIALISED, Response.TOLERATE


@dataclass(frozen=True, slots=True)
class Ask:
    """One decision to take: the record that it is about (a reference or a name), and the question."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Asks:
    """The first of the decisions to take, and how many more there are."""

    first: tuple[Ask, ...]
    more: int


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What waits for a decision, the gravest first, each record once; `others` are sites and dates by name."""

    risks: Sequence[RiskRow]
    ownerless: Sequence[ActionRow]
    others: Mapping[str, str]
    blocked: Sequence[ActionRow]
    questions: Sequence[QuestionRow]

    def __len__(self) -> int:
        return sum(map(len, (self.risks, self.ownerless, self.others, self.blocked, self.questions)))


def decisions(snapshot: Snapshot, most: int | None = None) -> Asks:
    """The decisions that the group is asked for, the gravest first; at most so many (None: all) are written out."""
    waiting = _waiting(snapshot)
    first = tuple(islice(_asks(waiting, snapshot), most))
    return Asks(first, len(waiting) - len(first))


def _waiting(snapshot: Snapshot) -> _Waiting:
    gone, exposed = snapshot.gone, snapshot.exposed
    risks = [r for r in snapshot.risks if r.number in exposed or _is_to_decide(r, snapshot)]
    ownerless: Sequence[ActionRow] = snapshot.unowned
    if gone:
        ownerless = [a for a in snapshot.live if not a.owners or not gone.isdisjoint(a.owners)]
    told = {a.number for a in ownerless}
    blocked = [a for a in snapshot.live if a.status is BLOCKED and a.number not in told]
    others: dict[str, str] = {}
    for name, asked in (*_sites(snapshot), *_dates(snapshot)):
        others.setdefault(name, asked)
    asked_of = {Kind.RISK: {r.number for r in risks}, Kind.ACTION: told | {a.number for a in blocked}}
    heads = {name.split(" (")[0] for name in others}
    grave = [q for q in snapshot.questions if q.severity is Severity.HIGH]
    questions = [q for q in grave if q.about_ref not in heads and not _is_of(asked_of, q.about_ref or "")]
    return _Waiting(risks, ownerless, others, blocked, questions)


def _is_of(numbers: Mapping[Kind, Collection[int]], ref: str) -> bool:
    """Whether a reference means one of the records that are given by kind and number."""
    kind, number = parse_reference(ref) or (None, 0)
    return kind is not None and number in numbers.get(kind, ())


def _asks(waiting: _Waiting, snapshot: Snapshot) -> Iterator[Ask]:
    """The decisions one by one, each written as it is wanted: of many a page shows few."""
    yield from (Ask(named(r), _risk(r, snapshot)) for r in waiting.risks)
    yield from (Ask(named(a), f"{_title(a.title)}: {_taker(a, snapshot)}") for a in waiting.ownerless)
    yield from (Ask(name, asked) for name, asked in waiting.others.items())
    yield from (Ask(named(a), f"{_title(a.title)}: {_blocked(a)}") for a in waiting.blocked)
    yield from (Ask(q.ref, plain.flat(q.text)) for q in waiting.questions)


def _title(text: str) -> str:
    return plain.short(text, LONGEST)


def _is_to_decide(risk: RiskRow, snapshot: Snapshot) -> bool:
    """Whether a risk that is held waits for a decision, beside those that are exposed."""
    if risk.status is MATERIALISED:
        return not snapshot.is_worked_on(risk)
    return risk.escalated_on is not None or _lapsed(risk, snapshot)


def _lapsed(risk: RiskRow, snapshot: Snapshot) -> bool:
    return risk.response is TOLERATE and not rules.tolerated(risk, snapshot.today)


def _risk(risk: RiskRow, snapshot: Snapshot) -> str:
    if risk.status is MATERIALISED:
        return f"{_title(risk.title)}: it has happened and no action deals with it. Who does what?"
    if _lapsed(risk, snapshot):
        ended = f" since {dates.short(risk.tolerated_until, snapshot.today)}" if risk.tolerated_until else ""
        asked = f"no longer tolerated{ended}. Tolerate anew, or treat?"
    elif risk.escalated_on is None or risk.number in snapshot.exposed:
        asked = "above appetite and no action. Treat, transfer, tolerate or stop?"
    else:
        asked = f"escalated on {dates.short(risk.escalated_on, snapshot.today)}."
    return f"{_title(risk.title)} ({score_line(risk, snapshot)}): {asked}"


def _taker(action: ActionRow, snapshot: Snapshot) -> str:
    left = [o for o in action.owners if o in snapshot.gone]
    return f"who takes it from {', '.join(left)}?" if left else "who takes it?"


def _blocked(action: ActionRow) -> str:
    why = f" ({_title(action.status_note)})" if action.status_note else ""
    return f"blocked{why}. What would free it?"


def _sites(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    for pilot in snapshot.register.pilots:
        if pilot.status is PilotStatus.QUERIED:
            since = dates.short(pilot.since, snapshot.today)
            yield pilot.site, f"queried as a pilot site since {since}. In or out?"


def _dates(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    for event in snapshot.upcoming:
        if event.status is EventStatus.TENTATIVE:
            booked = " (the place is booked)" if event.venue_booked else ""
            when = dates.when(event, snapshot.today)
            yield event.title, f"{when}, {dates.TO_BE_CONFIRMED}{booked}. Does it go ahead?"
