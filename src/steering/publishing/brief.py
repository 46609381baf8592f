"""The chair's page: what to decide, what moved, what is late and whose, what nobody owns; one page, each list short."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import nsmallest
from typing import TypeVar

from steering.domain import rules
from steering.domain.rows import ActionRow, EventRow, RiskRow
from steering.domain.words import Arrow, AssessmentKind, Band, EventKind, Response, RiskStatus
from steering.publishing import changes, dates, items, plain, svg
from steering.publishing.facts import Snapshot
from steering.publishing.framework import Neglected, neglected
from steering.publishing.needed import Ask, decisions
from steering.publishing.phrases import named, pilots_headline, returns_line, score_line
from steering.publishing.rendering import Templates, packaged
from steering.publishing.svg import Load

T = TypeVar("T")
OPEN = RiskStatus.OPEN
TOP = 5
LIST = 8
OWNERS = 8
EACH, LINES = 3, 16
MINUTES = 3
TITLE = 90
OVERDUE, EXPOSED = "overdue", "above appetite with no action"
ALARMING = (OVERDUE, EXPOSED)
ARROWS = {Arrow.UP: "↑", Arrow.DOWN: "↓", Arrow.SAME: "→", Arrow.NEW: "new"}


@dataclass(frozen=True)
class Listed:
    """The first of a list, and how many more there are."""

    first: tuple[str, ...]
    more: int


@dataclass(frozen=True)
class TopRisk:
    """A risk at the head of the register: score, movement, owner, response, and what is done next by when."""

    ref: str
    title: str
    score: str
    band: str
    arrow: str
    owner: str
    response: str
    next: str
    trend: tuple[tuple[date, int], ...]


@dataclass(frozen=True)
class Late:
    """What one owner has that is overdue or was carried over twice and more; each line with its letter."""

    owner: str
    lines: tuple[tuple[str, str], ...]
    more: int


@dataclass(frozen=True)
class Brief:
    """What the chair's page says."""

    group: str
    meeting: str
    when: str
    countdown: str
    issued: str
    zone: str
    figures: tuple[tuple[str, str], ...]
    decisions: tuple[Ask, ...]
    more_decisions: int
    since: str
    changed: Listed
    top: tuple[TopRisk, ...]
    risks: int
    cells: tuple[tuple[int, int, int], ...]
    exposed: Listed
    late: tuple[Late, ...]
    more_late: int
    loads: tuple[Load, ...]
    more_loads: int
    reviews: Listed
    unowned: Listed
    questions: Listed
    pilots: str
    sites: str
    returns: tuple[tuple[str, str], ...]
    outcomes: tuple[Neglected, ...]
    dates: tuple[tuple[str, str, str], ...]
    approve: tuple[tuple[str, str], ...]
    earlier: str
    bands: Mapping[str, int]
    today: date
    alarming: tuple[str, ...] = ALARMING

    @property
    def numbers(self) -> str:
        """The figures as a sentence."""
        return ", ".join(f"{n} {what}" for n, what in self.figures) + "."


def brief(snapshot: Snapshot, meeting: EventRow | None = None) -> Brief:
    """The brief for a meeting (None: the next one) as things stand on the snapshot's day."""
    meeting = meeting or snapshot.next_meeting
    config, register, today = snapshot.config, snapshot.register, snapshot.today
    after = changes.default_since(snapshot)
    asks = decisions(snapshot, LIST)
    late, waiting = _late(snapshot), snapshot.to_approve
    loads = _loads(snapshot)
    place = (meeting.location or config.calendar.place) if meeting else ""
    when = f"{dates.long(meeting.date)} {dates.times(meeting.start, meeting.end)}".rstrip() if meeting else ""
    return Brief(
        group=config.group.name,
        meeting=dates.title(meeting) if meeting else config.group.series,
        when=f"{when}, {place}" if place else when,
        countdown=dates.countdown(meeting.date, today) if meeting else "no date is set",
        issued=dates.long(today),
        zone=dates.zone_label(config.group.timezone),
        figures=_figures(snapshot),
        decisions=asks.first,
        more_decisions=asks.more,
        since=changes.since_label(snapshot, after),
        changed=_changed(snapshot, after),
        top=tuple(_top(r, snapshot) for r in snapshot.risks[:TOP] if r.number in snapshot.scores),
        risks=len(snapshot.risks),
        cells=_cells(snapshot),
        exposed=_listed(
            tuple(snapshot.exposed.values()), lambda r: f"{named(r)} {_short(r.title)}: {score_line(r, snapshot)}"
        ),
        late=late[:OWNERS],
        more_late=max(0, len(late) - OWNERS),
        loads=loads[:OWNERS],
        more_loads=max(0, len(loads) - OWNERS),
        reviews=_reviews(snapshot),
        unowned=_unowned(snapshot),
        questions=_listed(snapshot.questions, lambda q: f"{q.ref} {_short(q.text)}"),
        pilots=pilots_headline(register.pilots) if register.pilots else "",
        sites=config.pilots.sites,
        returns=tuple((r.name, returns_line(r, today)) for r in register.returns[:TOP]),
        outcomes=neglected(snapshot)[:LIST],
        dates=_dates(snapshot),
        approve=tuple((dates.long(m.date), m.amendments or "") for m in waiting[-MINUTES:]),
        earlier=_earlier(len(waiting) - MINUTES),
        bands=config.risk.bands,
        today=today,
    )


def _short(text: str) -> str:
    return plain.short(text, TITLE)


def _listed(rows: Sequence[T], line: Callable[[T], str], size: int = LIST) -> Listed:
    """The first rows as lines; of a long list only those are written out."""
    return Listed(tuple(line(row) for row in rows[:size]), max(0, len(rows) - size))


def _figures(snapshot: Snapshot) -> tuple[tuple[str, str], ...]:
    """The numbers at the head of the page, each with what it counts."""
    risks = sum([r.status is OPEN for r in snapshot.risks])
    numbers = (
        (len(snapshot.live), _of(len(snapshot.live), "live action")),
        (len(snapshot.overdue), OVERDUE),
        (len(snapshot.unowned), "with no owner"),
        (risks, _of(risks, "open risk")),
        (len(snapshot.exposed), EXPOSED),
        (len(snapshot.questions), f"{_of(len(snapshot.questions), 'question')} open"),
    )
    return tuple((str(n), what) for n, what in numbers)


def _of(count: int, what: str) -> str:
    return what if count == 1 else f"{what}s"


def _changed(snapshot: Snapshot, after: date | None) -> Listed:
    line = changes.actions_line(changes.of_actions(snapshot, after))
    told = changes.since(snapshot, after)
    found = _listed(told, lambda c: f"{c.ref}: {c.text}" if c.ref else c.text, LIST - 1 if line else LIST)
    return replace(found, first=(line, *found.first)) if line else found


# ---------------------------------------------------------------- risks


def _top(risk: RiskRow, snapshot: Snapshot) -> TopRisk:
    current, arrow, band = snapshot.scores.get(risk.number), snapshot.arrow(risk), snapshot.band(risk)
    kind = current.kind if current else AssessmentKind.RESIDUAL
    acts = snapshot.mitigations(risk)
    following = f"{named(acts[0])} {items.due(acts[0], snapshot.today)}" if acts else "no live action"
    return TopRisk(
        ref=named(risk),
        title=_short(risk.title) + (" (now an issue)" if risk.status is RiskStatus.MATERIALISED else ""),
        score=score_line(risk, snapshot),
        band=band.value if band else "",
        arrow=ARROWS[arrow] if arrow else "",
        owner=risk.owner or "nobody",
        response=_response(risk, snapshot.today),
        next=following,
        trend=tuple(rules.trend(risk.assessments, kind)),
    )


def _response(risk: RiskRow, today: date) -> str:
    """What the group does about a risk; a tolerance with its end."""
    if risk.response is None:
        return "no response"
    ends = risk.tolerated_until if risk.response is Response.TOLERATE else None
    return f"{risk.response.value} until {dates.short(ends, today)}" if ends else risk.response.value


def _cells(snapshot: Snapshot) -> tuple[tuple[int, int, int], ...]:
    """How many open risks stand at each likelihood and impact, as (likelihood, impact, count)."""
    scores = snapshot.scores
    found = Counter(
        [(a.likelihood, a.impact) for r in snapshot.risks if r.status is OPEN and (a := scores.get(r.number))]
    )
    return tuple((*where, n) for where, n in sorted(found.items()))


def _reviews(snapshot: Snapshot) -> Listed:
    """The risks whose review is overdue, and in one line the open ones that no review is set for."""
    today = snapshot.today
    overdue = [r for r in snapshot.risks if r.next_review and r.next_review < today]
    unset = [r for r in snapshot.risks if r.status is OPEN and r.next_review is None]
    found = _listed(overdue, lambda r: _review(r, today), LIST - 1 if unset else LIST)
    if not unset:
        return found
    refs = ", ".join(named(r) for r in unset[:TOP]) + (f" and {len(unset) - TOP} more" if len(unset) > TOP else "")
    return replace(found, first=(*found.first, f"No review date is set for {refs}"))


def _review(risk: RiskRow, today: date) -> str:
    due = f"review was due {dates.short(risk.next_review, today)}" if risk.next_review else ""
    return f"{named(risk)} {_short(risk.title)}: {due}, {risk.owner or 'no owner'}"


# ---------------------------------------------------------------- actions


def _late(snapshot: Snapshot) -> tuple[Late, ...]:
    """What is overdue or carried twice and more, by owner, who has most of it first; of many owners fewer lines."""
    held: dict[str, list[ActionRow]] = {}
    late, often = snapshot.late, rules.CARRIED_OFTEN
    for action in [a for a in snapshot.live if a.times_carried >= often or a.number in late]:
        for owner in action.owners or ("nobody",):
            held.setdefault(owner, []).append(action)
    each = min(EACH, LINES // max(1, min(len(held), OWNERS)))
    ranked = sorted(held.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    told = [
        Late(
            owner,
            tuple(_line(a, snapshot) for a in nsmallest(each, actions, key=snapshot.pressing)),
            max(0, len(actions) - each),
        )
        for owner, actions in ranked[:OWNERS]
    ]
    return (*told, *(Late(owner, (), len(actions)) for owner, actions in ranked[OWNERS:]))


def _line(action: ActionRow, snapshot: Snapshot) -> tuple[str, str]:
    said = [items.due(action, snapshot.today)]
    if action.times_carried:
        said.append(f"carried {action.times_carried}")
    return snapshot.standing(action).rag.value, f"{named(action)} {_short(action.title)}: {', '.join(said)}"


def _unowned(snapshot: Snapshot) -> Listed:
    """The live actions that nobody owns, then such risks."""
    rows: list[ActionRow | RiskRow] = [*snapshot.unowned, *[r for r in snapshot.risks if not r.owner]]
    return _listed(rows, lambda row: f"{named(row)} {_short(row.title)}")


def _loads(snapshot: Snapshot) -> tuple[Load, ...]:
    """How much each owner holds, the most loaded first."""
    live = Counter([owner for a in snapshot.live for owner in a.owners])
    late = Counter([owner for a in snapshot.overdue for owner in a.owners])
    found = [Load(owner, n, late[owner]) for owner, n in live.items()]
    return tuple(sorted(found, key=lambda load: (-load.live, -load.overdue, load.name)))


def _earlier(meetings: int) -> str:
    """That so many meetings before the newest have minutes to approve too; nothing where none have."""
    if meetings < 1:
        return ""
    return f"The minutes of {meetings} {_of(meetings, 'earlier meeting')} wait for approval too."


def _dates(snapshot: Snapshot) -> tuple[tuple[str, str, str], ...]:
    """The next dates with their countdown, and the next seminar though it be further off."""
    near = list(snapshot.upcoming[:3])
    seminar = next((e for e in snapshot.upcoming if e.kind is EventKind.SEMINAR), None)
    if seminar and seminar not in near:
        near.append(seminar)
    today = snapshot.today
    return tuple((dates.when(e, today), dates.title(e), dates.countdown(e.date, today)) for e in near)


# ---------------------------------------------------------------- pages


def text(found: Brief, templates: Templates | None = None) -> str:
    """The brief as plain text of 78 columns."""
    return (templates or packaged()).render("brief.txt", b=found)


def markdown(found: Brief, templates: Templates | None = None) -> str:
    """The brief as Markdown."""
    return (templates or packaged()).render("brief.md", b=found)


def html(found: Brief, templates: Templates | None = None) -> str:
    """The brief as a page that prints on one or two sheets of A4, with its pictures."""
    pages = templates or packaged()
    counts = {(likelihood, impact): n for likelihood, impact, n in found.cells}

    def band(score: int, impact: int) -> Band:
        return rules.band(score, impact, found.bands)

    return pages.render(
        "brief.html",
        b=found,
        title=f"{found.group}: brief for {found.when or 'the next meeting'}",
        heat=svg.heat_map(counts, band),
        bars=svg.bars(found.loads),
        trends=[svg.line(r.trend, found.today) for r in found.top],
    )
