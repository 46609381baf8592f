"""The group's status digest: what is open and late by owner, what changed, risks, pilots, decisions, dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from steering.domain import rules
from steering.domain.rows import ActionRow, DecisionRow, PilotRow, QuestionRow, RiskRow
from steering.domain.words import Arrow, DueBasis, EventKind
from steering.publishing import changes, dates, items, plain
from steering.publishing.facts import Snapshot
from steering.publishing.phrases import named, owners, pilots_headline, returns_line, score_line, standing_decisions
from steering.publishing.rendering import Templates, html_of, packaged

NOBODY = "Nobody"
ARROWS = {Arrow.UP: "up", Arrow.DOWN: "down", Arrow.SAME: "same", Arrow.NEW: "new"}
WORTH_SAYING = ("blocked", "owner has left", "no lead")
DATES = 8


@dataclass(frozen=True)
class Open:
    """A live action as the digest lists it; `owner` is said once for all of an owner's."""

    owner: str
    letter: str
    ref: str
    title: str
    due: str
    notes: str


@dataclass(frozen=True)
class Ended:
    """An action that ended: how, when, and on what word."""

    ref: str
    title: str
    how: str
    on: str


@dataclass(frozen=True)
class Threat:
    """A risk that the group holds: its score, its movement, who owns it, and what is wrong with it."""

    ref: str
    title: str
    score: str
    arrow: str
    owner: str
    flags: str


@dataclass(frozen=True)
class Place:
    """A pilot site as recorded."""

    name: str
    status: str
    since: str
    notes: str


@dataclass(frozen=True)
class Status:
    """What the status digest says."""

    group: str
    day: str
    headline: str
    next: str
    actions: tuple[Open, ...]
    since: str
    changed: tuple[str, ...]
    ended: tuple[Ended, ...]
    risks: tuple[Threat, ...]
    candidates: tuple[str, ...]
    pilots: str
    places: tuple[Place, ...]
    returns: tuple[tuple[str, str], ...]
    decisions: tuple[tuple[str, str, str], ...]
    dates: tuple[tuple[str, str, str], ...]
    zone: str
    questions: tuple[tuple[str, str], ...]
    assumed: bool


def status(snapshot: Snapshot, since: date | None = None) -> Status:
    """The group's standing on a day; `since` is after which date a change is news (None: the meeting before last)."""
    config, register, today = snapshot.config, snapshot.register, snapshot.today
    after = since or changes.default_since(snapshot)
    moved = changes.of_actions(snapshot, after)
    line = changes.actions_line(moved)
    news = tuple(f"{c.ref}: {c.text}" if c.ref else c.text for c in changes.since(snapshot, after) if _told(c))
    coming = snapshot.next_event
    return Status(
        group=config.group.name,
        day=dates.long(today),
        headline=headline(snapshot),
        next=f"{dates.when(coming, today)}, {dates.title(coming)}, {dates.countdown(coming.date, today)}"
        if coming
        else "",
        actions=tuple(_open(snapshot)),
        since=changes.since_label(snapshot, after),
        changed=(line, *news) if line else news,
        ended=tuple(_ended(a, today) for a in moved.ended),
        risks=tuple(_threat(r, snapshot) for r in snapshot.risks),
        candidates=tuple(f"{named(r)} {plain.flat(r.title)}" for r in snapshot.candidates),
        pilots=pilots_headline(register.pilots) if register.pilots else "",
        places=tuple(_place(p, today) for p in register.pilots),
        returns=tuple((r.name, returns_line(r, today)) for r in register.returns),
        decisions=tuple(_decision(d, today) for d in standing_decisions(register.decisions, after)),
        dates=tuple(_dated(snapshot)),
        zone=dates.zone_label(config.group.timezone),
        questions=tuple(_question(q) for q in snapshot.questions),
        assumed=any(a.due and a.due_basis is DueBasis.ASSUMED for a in snapshot.live),
    )


def headline(snapshot: Snapshot) -> str:
    """`12 live actions: 2 overdue, 1 with no owner, 3 with no date that was stated`."""
    live = snapshot.live
    if not live:
        return "No action is open"
    undated = sum(a.due is None or a.due_basis is DueBasis.ASSUMED for a in live)
    counts = (
        (len(snapshot.overdue), "overdue"),
        (len(snapshot.unowned), "with no owner"),
        (undated, "with no stated date"),
    )
    told = ", ".join(f"{n} {what}" for n, what in counts)
    return f"{len(live)} live action{'s' if len(live) > 1 else ''}: {told}"


def _told(change: changes.Change) -> bool:
    """Decisions have a section of their own."""
    return change.rank != changes.DECISION


def _open(snapshot: Snapshot) -> Iterable[Open]:
    """The live actions by owner, each once: under its lead, or the first owner; those of nobody last."""
    held: dict[str, list[ActionRow]] = {}
    for action in sorted(snapshot.live, key=snapshot.pressing):
        held.setdefault(action.lead or next(iter(action.owners), NOBODY), []).append(action)
    for owner in sorted(held, key=lambda o: (o == NOBODY, o.split()[-1:], o)):
        for n, action in enumerate(held[owner]):
            yield _row(action, owner if n == 0 else "", snapshot)


def _row(action: ActionRow, owner: str, snapshot: Snapshot) -> Open:
    standing = snapshot.standing(action)
    notes = [f for f in standing.flags if f in WORTH_SAYING or f.startswith(("carried", "slipped"))]
    if len(action.owners) > 1:
        notes.insert(0, owners(action))
    return Open(
        owner, standing.rag.value, named(action), action.title, items.due(action, snapshot.today), "; ".join(notes)
    )


HOW = {"complete": "done and accepted", "done": "done, to be accepted", "removed": "taken out by corrected minutes"}


def _ended(action: ActionRow, today: date) -> Ended:
    closing = action.closing
    if closing is None:
        return Ended(named(action), action.title, action.status.value, "")
    how = HOW.get(closing.how, closing.how)
    return Ended(
        named(action), action.title, f"{how}: {closing.note}" if closing.note else how, dates.short(closing.on, today)
    )


def _threat(risk: RiskRow, snapshot: Snapshot) -> Threat:
    arrow = snapshot.arrow(risk)
    flags = "; ".join(snapshot.flags(risk))
    return Threat(
        named(risk),
        risk.title,
        score_line(risk, snapshot),
        ARROWS[arrow] if arrow else "",
        risk.owner or "nobody",
        flags if risk.status == "open" else "; ".join(filter(None, (f"{risk.status.value}, now an issue", flags))),
    )


def _place(pilot: PilotRow, today: date) -> Place:
    notes = [f for f in rules.pilot_flags(pilot) if f != pilot.status.value]
    if pilot.contact:
        notes.insert(0, f"contact {pilot.contact}")
    return Place(pilot.site, pilot.status.value, dates.short(pilot.since, today), "; ".join(notes))


def _decision(decision: DecisionRow, today: date) -> tuple[str, str, str]:
    status = "" if decision.status == "standing" else f" ({decision.status.value})"
    return decision.ref, f"{decision.text}{status}", dates.short(decision.meeting, today)


def _dated(snapshot: Snapshot) -> Iterable[tuple[str, str, str]]:
    for event in snapshot.upcoming[:DATES]:
        place = event.location or (snapshot.config.calendar.place if event.kind is EventKind.MEETING else "")
        yield dates.when(event, snapshot.today), dates.title(event), place


def _question(question: QuestionRow) -> tuple[str, str]:
    about = f" ({question.about_ref})" if question.about_ref and question.about_ref not in question.text else ""
    return question.ref, f"{question.text}{about}"


def markdown(found: Status, templates: Templates | None = None) -> str:
    """The status digest as Markdown."""
    return (templates or packaged()).render("status.md", s=found)


def html(found: Status, templates: Templates | None = None) -> str:
    """The status digest as a page: its Markdown, rendered and sanitised."""
    pages = templates or packaged()
    title = f"{found.group}: status on {found.day}"
    return pages.render("page.html", title=title, body=html_of(markdown(found, pages)))
