"""The risk register as its screens show it: each risk with what today makes of it, the matrix, a risk's own page."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session

from steering.domain import rules
from steering.domain.rows import ActionRow, MeetingRow, PersonRow, QuestionRow, RiskRow
from steering.domain.rules import Standing, is_live, standing
from steering.domain.words import Arrow, AssessmentKind, Band, MinutesStatus, RiskStatus
from steering.errors import UnknownReference
from steering.services import browsing, pages
from steering.services.desk import Desk
from steering.services.stories import Line, story
from steering.store import mapping
from steering.store.mapping import core_of

MEETING = core_of(MeetingRow)
ENDED = (RiskStatus.CLOSED, RiskStatus.REJECTED)

Square = tuple[int, int]


@dataclass(frozen=True)
class RiskLine:
    """A risk as its list shows it.

    `seen` is the day when it was last reviewed or scored, `late` whether its review is overdue, `next` the live action
    that mitigates it and is due first; `above` whether its score exceeds the appetite and nobody tolerates that, `mine`
    whether whoever sits at the desk owns it.
    """

    risk: RiskRow
    score: int | None = None
    band: Band | None = None
    arrow: Arrow | None = None
    flags: tuple[str, ...] = ()
    seen: date | None = None
    late: bool = False
    next: ActionRow | None = None
    above: bool = False
    mine: bool = False

    @property
    def ended(self) -> bool:
        """Whether it is closed or rejected."""
        return self.risk.status in ENDED

    @property
    def moved(self) -> bool:
        """Whether its score is another one since the meeting that movement is measured from."""
        return self.arrow in (Arrow.UP, Arrow.DOWN)

    def square(self, kind: AssessmentKind) -> Square | None:
        """Where it stands in the matrix of a kind; one with an inherent score alone stands in the residual one."""
        found = self.risk.current() if kind is AssessmentKind.RESIDUAL else self.risk.current(kind)
        return (found.likelihood, found.impact) if found else None


@dataclass(frozen=True)
class RiskShelf:
    """Every risk, the highest first, those that ended last; the meeting that movement is measured from; whose desk."""

    risks: tuple[RiskLine, ...]
    last_held: date | None
    whose: str | None = None

    def squares(self, kind: AssessmentKind) -> Mapping[Square, int]:
        """How many of the risks that run stand in each square of a kind's matrix."""
        return Counter(at for line in self.risks if not line.ended and (at := line.square(kind)) is not None)


def risks(desk: Desk) -> RiskShelf:
    """The risks with what today makes of them."""
    with desk.reading() as session:
        found = mapping.load(session, RiskRow)
        last = last_held(session, desk.standing_date)
        whose = _whose(session, desk.actor)
        known = _mitigating(session, found)
    lines = [_line(desk, r, last, [known[ref] for ref in r.actions if ref in known], whose) for r in found]
    lines.sort(key=lambda x: (x.ended, -(x.score or 0), x.risk.number))
    return RiskShelf(tuple(lines), last, whose)


def _line(
    desk: Desk, risk: RiskRow, last: date | None, mitigating: Sequence[ActionRow], whose: str | None = None
) -> RiskLine:
    config, today = desk.workspace.config.risk, desk.standing_date
    current = risk.current()
    live = [a for a in mitigating if is_live(a)]
    runs = risk.status in (RiskStatus.OPEN, RiskStatus.MATERIALISED)
    return RiskLine(
        risk,
        current.score if current else None,
        rules.band(current.score, current.impact, config.bands) if current else None,
        rules.arrow(risk, last),
        rules.risk_flags(risk, today, config.appetite, [a.ref for a in live]),
        risk.last_reviewed,
        runs and risk.next_review is not None and risk.next_review < today,
        min(live, key=lambda a: (a.due or date.max, a.number), default=None),
        runs and rules.above_appetite(risk, config.appetite) and not rules.tolerated(risk, today),
        whose is not None and risk.owner == whose,
    )


def _mitigating(session: Session, found: Sequence[RiskRow]) -> dict[str, ActionRow]:
    """The actions that the risks name, by the reference that they are named by."""
    wanted = sorted({ref for risk in found for ref in risk.actions})
    known: dict[str, ActionRow] = {}
    for part in mapping.chunks(wanted):
        numbers = [int(ref[1:]) for ref in part if ref[1:].isdecimal()]
        known |= {a.ref: a for a in mapping.load(session, ActionRow, browsing.ACTION.c.number.in_(numbers))}
    return known | {ref: a for ref in wanted if ref not in known for a in pages.actions(session, [ref])}


def _whose(session: Session, actor: str) -> str | None:
    """The person who acts at the desk, where one of the people goes by that name, those initials or that address."""
    said = actor.strip().casefold()
    for person in mapping.load(session, PersonRow) if said else ():
        address = (person.email or "").casefold()
        names = (person.name, person.initials or "", address, address.partition("@")[0], *person.aliases)
        if said in (name.casefold() for name in names if name):
            return person.name
    return None


def last_held(session: Session, today: date) -> date | None:
    """The meeting before the newest whose minutes are in: what movement is measured from."""
    query = select(MEETING.c.date).where(MEETING.c.date <= today, MEETING.c.minutes != MinutesStatus.NONE)
    dates = [r[0] for r in session.connection().execute(query.order_by(MEETING.c.date.desc()).limit(2))]
    return dates[1] if len(dates) > 1 else None


@dataclass(frozen=True)
class RiskPage:
    """A risk, its line in the register, its sentence in context, the actions that mitigate it, and its story.

    `limit` is the highest score that is acceptable for it, `last_held` the meeting from which movement is measured.
    """

    line: RiskLine
    context: tuple[tuple[int, str], ...]
    actions: tuple[tuple[ActionRow, Standing], ...]
    questions: tuple[QuestionRow, ...]
    story: tuple[Line, ...]
    limit: int | None = None
    last_held: date | None = None

    @property
    def risk(self) -> RiskRow:
        """The risk."""
        return self.line.risk


def risk(desk: Desk, ref: str) -> RiskPage:
    """The page of a risk. Raises UnknownReference."""
    row, lines = story(desk, ref)
    if not isinstance(row, RiskRow):
        raise UnknownReference(f"{ref} is no risk", "Risks look like R3.")
    with desk.reading() as session:
        left = browsing.left_group(session)
        last = last_held(session, desk.standing_date)
        mitigating = pages.actions(session, row.actions)
        return RiskPage(
            _line(desk, row, last, mitigating, _whose(session, desk.actor)),
            pages.context(session, row),
            tuple((a, standing(a, desk.standing_date, left)) for a in mitigating),
            pages.questions(session, row.ref),
            tuple(lines),
            rules.acceptable(row.category, desk.workspace.config.risk.appetite),
            last,
        )
