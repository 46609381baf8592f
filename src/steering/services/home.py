"""The secretary's home: what must be done now, what changed, what is next; counted by the database, not by loading."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import and_, case, func, not_, select
from sqlmodel import Session

from steering.config import Clock
from steering.domain import rules
from steering.domain.asking import asked
from steering.domain.history import BatchKind, withdrawn
from steering.domain.rows import ActionRow, EventRow, MeetingRow, PilotRow, QuestionRow, ReturnRow, RiskRow
from steering.domain.rules import Standing, standing
from steering.domain.words import (
    ActionStatus,
    DueBasis,
    EventKind,
    EventStatus,
    MailState,
    MinutesStatus,
    PilotStatus,
    RiskStatus,
)
from steering.services import browsing
from steering.services.browsing import ACTION, OWNER
from steering.services.desk import Desk
from steering.store import history, mapping
from steering.store.mapping import core, core_of
from steering.store.tables import OutboxTable, ProposalTable, SourceTable

EVENT, MEETING = core_of(EventRow), core_of(MeetingRow)
PROPOSAL, SOURCE, OUTBOX = core(ProposalTable), core(SourceTable), core(OutboxTable)
OWNERS_SHOWN = 12
REFERENCES_SHOWN = 12
LATELY = 5
DATES_SHOWN = 6


@dataclass(frozen=True)
class Duty:
    """A step of the event clock: `T-14`, what is to be done, on which day, for which event."""

    clock: str
    text: str
    on: date
    event: date
    due: bool


@dataclass(frozen=True)
class Clockface:
    """What the header shows: the group, the next event, and the secretary's duties around it."""

    group: str
    today: date
    next: EventRow | None
    duties: tuple[Duty, ...] = ()
    as_of: date | None = None


@dataclass(frozen=True)
class Load:
    """What one party has to do: how much is live, late and carried, and the most pressing references."""

    owner: str
    live: int
    overdue: int
    carried: int
    actions: tuple[tuple[ActionRow, Standing], ...]


@dataclass(frozen=True)
class Counts:
    """How many actions are live, and what is wrong with how many of them."""

    live: int = 0
    overdue: int = 0
    unowned: int = 0
    undated: int = 0
    assumed: int = 0
    claimed: int = 0
    carried: int = 0
    ended: int = 0


@dataclass(frozen=True)
class RiskCounts:
    """How many risks stand where, and which stand first."""

    open: int = 0
    candidates: int = 0
    happened: int = 0
    above: int = 0
    review: int = 0
    top: tuple[RiskRow, ...] = ()


@dataclass(frozen=True)
class Late:
    """Something that happened lately: the day, the sentence, the batch."""

    on: date
    text: str
    batch: int


@dataclass(frozen=True)
class Home:
    """Everything that the first screen shows."""

    face: Clockface
    counts: Counts = Counts()
    loads: tuple[Load, ...] = ()
    owners: int = 0
    questions: tuple[QuestionRow, ...] = ()
    waiting: tuple[tuple[str, str], ...] = ()
    fresh: tuple[str, ...] = ()
    pilots: tuple[PilotRow, ...] = ()
    returns: tuple[ReturnRow, ...] = ()
    risks: RiskCounts = RiskCounts()
    dates: tuple[EventRow, ...] = ()
    lately: tuple[Late, ...] = ()
    meetings: int = 0
    drafts: int = 0
    approved: int = 0


def clockface(desk: Desk) -> Clockface:
    """What the header shows."""
    with desk.reading() as session:
        return _clockface(desk, session)


def home(desk: Desk) -> Home:
    """Everything that the first screen shows."""
    with desk.reading() as session:
        today = desk.standing_date
        loads, owners = _loads(session, today)
        questions = _questions(desk, session)
        held = select(func.count()).select_from(MEETING)
        return Home(
            face=_clockface(desk, session),
            counts=_counts(session, today),
            loads=loads,
            owners=owners,
            questions=questions,
            waiting=_waiting(session),
            fresh=_fresh(desk, session),
            pilots=tuple(mapping.load(session, PilotRow)),
            returns=tuple(mapping.load(session, ReturnRow)),
            risks=_risks(desk, session, today),
            dates=_dates(session, today),
            lately=_lately(session),
            meetings=session.connection().execute(held).scalar() or 0,
            drafts=_mails(session, MailState.DRAFT),
            approved=_mails(session, MailState.APPROVED),
        )


def headline(pilots: Sequence[PilotRow]) -> str:
    """`5 named: 4 volunteered, 1 queried, 0 confirmed`: what was claimed and what is sure, side by side."""
    if not pilots:
        return "none named yet"
    numbers = {status: sum(1 for p in pilots if p.status is status) for status in PilotStatus}
    said = [f"{n} {s.value}" for s, n in numbers.items() if n and s is not PilotStatus.CONFIRMED]
    return f"{len(pilots)} named: {', '.join([*said, f'{numbers[PilotStatus.CONFIRMED]} confirmed'])}"


# ---------------------------------------------------------------- the clock


def _clockface(desk: Desk, session: Session) -> Clockface:
    today = desk.standing_date
    coming = _dates(session, today)
    duties = _duties(session, desk.workspace.config.clock, today, coming)
    group = desk.workspace.config.group.label
    return Clockface(group, today, coming[0] if coming else None, tuple(duties), desk.as_of)


def _duties(session: Session, clock: Clock, today: date, coming: Sequence[EventRow]) -> list[Duty]:
    """The steps before the next meeting, and the minutes of the last one where they are not in."""
    found = []
    if (last := _without_minutes(session, today)) is not None:
        on = last + timedelta(days=clock.minutes)
        found.append(Duty(f"T+{clock.minutes}", "write up the minutes and import them", on, last, True))
    meeting = next((e for e in coming if e.kind is EventKind.MEETING), None)
    if meeting is None:
        return found
    steps = (
        (clock.updates, "ask owners for updates"),
        (clock.papers, "send agenda and papers"),
        (clock.brief, "give the chair the brief"),
        (0, "hold the meeting"),
    )
    for days, text in steps:
        on = meeting.date - timedelta(days=days)
        clock_text = f"T-{days}" if days else "T"
        found.append(Duty(clock_text, text, on, meeting.date, on <= today))
    return found


def _without_minutes(session: Session, today: date) -> date | None:
    """The last meeting of the calendar that has passed and has no minutes, where there is one since the last held."""
    minuted = select(func.max(MEETING.c.date)).where(MEETING.c.minutes != MinutesStatus.NONE, MEETING.c.date <= today)
    last = session.connection().execute(minuted).scalar()
    passed = select(func.max(EVENT.c.date)).where(
        EVENT.c.kind == EventKind.MEETING, EVENT.c.status != EventStatus.CANCELLED, EVENT.c.date < today
    )
    found: date | None = session.connection().execute(passed).scalar()
    return found if found and (last is None or found > last) else None


def _dates(session: Session, today: date) -> tuple[EventRow, ...]:
    query = select(EVENT.c.anchor).where(EVENT.c.date >= today, EVENT.c.status != EventStatus.CANCELLED)
    query = query.order_by(EVENT.c.date, EVENT.c.start).limit(DATES_SHOWN)
    anchors = [r[0] for r in session.connection().execute(query)]
    found = {e.anchor: e for e in mapping.load(session, EventRow, keys=anchors)} if anchors else {}
    return tuple(found[a] for a in anchors)


# ---------------------------------------------------------------- actions


def _counts(session: Session, today: date) -> Counts:
    live = browsing.live()

    def counted(condition: Any) -> Any:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    query = select(
        counted(live),
        counted(browsing.overdue(today)),
        counted(and_(live, not_(browsing.owned()))),
        counted(and_(live, ACTION.c.due.is_(None))),
        counted(and_(live, ACTION.c.due_basis == DueBasis.ASSUMED)),
        counted(ACTION.c.status == ActionStatus.DONE),
        counted(and_(live, ACTION.c.times_carried > 0)),
        counted(and_(not_(live), ACTION.c.status != ActionStatus.DONE)),
    )
    row = session.connection().execute(query).one()
    return Counts(*(int(n) for n in row))


def _loads(session: Session, today: date) -> tuple[tuple[Load, ...], int]:
    """Who has most to do, nobody included: live, late, carried, and their most pressing actions."""
    late = func.sum(case((browsing.overdue(today), 1), else_=0))
    carried = func.sum(case((ACTION.c.times_carried > 0, 1), else_=0))
    live = func.count().label("live")
    joined = ACTION.outerjoin(OWNER, OWNER.c.anchor == ACTION.c.anchor)
    query = select(OWNER.c.name, live, late, carried).select_from(joined).where(browsing.live())
    query = query.group_by(OWNER.c.name).order_by(live.desc(), OWNER.c.name)
    rows = session.connection().execute(query).all()
    nobody = [r for r in rows if r[0] is None]
    shown = [*(r for r in rows if r[0] is not None)][: OWNERS_SHOWN - len(nobody)] + nobody
    pressing = _pressing(session, [r[0] for r in shown], today)
    return tuple(Load(r[0] or "", r[1], int(r[2]), int(r[3]), pressing.get(r[0], ())) for r in shown), len(rows)


def _pressing(
    session: Session, owners: Sequence[str | None], today: date
) -> dict[str | None, tuple[tuple[ActionRow, Standing], ...]]:
    """The most pressing live actions of each of these owners."""
    joined = ACTION.outerjoin(OWNER, OWNER.c.anchor == ACTION.c.anchor)
    order = (not_(browsing.overdue(today)), func.coalesce(ACTION.c.due, date.max), ACTION.c.number)
    rank = func.row_number().over(partition_by=OWNER.c.name, order_by=order).label("rank")
    names = [n for n in owners if n is not None]
    among = OWNER.c.name.in_(names) | OWNER.c.name.is_(None)
    inner = select(OWNER.c.name, ACTION.c.anchor, rank).select_from(joined).where(browsing.live(), among).subquery()
    query = select(inner.c.name, inner.c.anchor).where(inner.c.rank <= REFERENCES_SHOWN).order_by(inner.c.rank)
    found = session.connection().execute(query).all()
    rows = {a.anchor: a for a in mapping.load(session, ActionRow, keys=sorted({r[1] for r in found}))}
    left = browsing.left_group(session)
    out: dict[str | None, list[tuple[ActionRow, Standing]]] = {}
    for name, anchor in found:
        out.setdefault(name, []).append((rows[anchor], standing(rows[anchor], today, left)))
    return {name: tuple(own) for name, own in out.items()}


# ---------------------------------------------------------------- the rest


def _questions(desk: Desk, session: Session) -> tuple[QuestionRow, ...]:
    found = asked(mapping.load(session, QuestionRow), desk.workspace.config.review.max_questions)
    return tuple(q for q in found if q.status == "open")


def _risks(desk: Desk, session: Session, today: date) -> RiskCounts:
    found = mapping.load(session, RiskRow)
    running = [r for r in found if r.status in (RiskStatus.OPEN, RiskStatus.MATERIALISED)]
    running.sort(key=lambda r: (-(r.current().score if r.current() else 0), r.number))  # type: ignore[union-attr]
    appetite = desk.workspace.config.risk.appetite
    return RiskCounts(
        open=sum(1 for r in found if r.status is RiskStatus.OPEN),
        candidates=sum(1 for r in found if r.status is RiskStatus.CANDIDATE),
        happened=sum(1 for r in found if r.status is RiskStatus.MATERIALISED),
        above=sum(1 for r in running if rules.above_appetite(r, appetite) and not rules.tolerated(r, today)),
        review=sum(1 for r in running if r.next_review is not None and r.next_review < today),
        top=tuple(running[:3]),
    )


def _lately(session: Session) -> tuple[Late, ...]:
    """The last batches that stand, the newest first."""
    gone = withdrawn(history.withdrawals(session))
    standing_ones = [b for b in history.batches(session) if b.id not in gone and b.kind is not BatchKind.UNDO]
    return tuple(Late(b.recorded_at.date(), b.reason, b.id) for b in reversed(standing_ones[-LATELY:]))


def _waiting(session: Session) -> tuple[tuple[str, str], ...]:
    """The documents that wait for review (hash and name), the oldest first."""
    query = select(PROPOSAL.c.sha256, SOURCE.c.path).join(SOURCE, SOURCE.c.sha256 == PROPOSAL.c.sha256)
    query = query.where(PROPOSAL.c.state == "waiting").order_by(PROPOSAL.c.opened_at)
    return tuple((r[0], r[1]) for r in session.connection().execute(query))


def _mails(session: Session, state: MailState) -> int:
    """How many mails wait in a state."""
    query = select(func.count()).select_from(OUTBOX).where(OUTBOX.c.state == state)
    return session.connection().execute(query).scalar() or 0


def _fresh(desk: Desk, session: Session) -> tuple[str, ...]:
    """Files in the folder of minutes whose names were never imported."""
    folder = desk.workspace.minutes
    if not folder.is_dir():
        return ()
    known = {r[0] for r in session.connection().execute(select(SOURCE.c.path))}
    return tuple(p.name for p in files_of(folder) if p.name not in known)


SUFFIXES = (".md", ".markdown", ".txt", ".text", ".docx")


def files_of(folder: Path) -> list[Path]:
    """The files in a folder that may be minutes, by name."""
    return sorted(p for p in folder.iterdir() if p.suffix.casefold() in SUFFIXES and not p.name.startswith("."))
