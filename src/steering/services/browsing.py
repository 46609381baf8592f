"""Actions for looking through: filtered, sorted and grouped by the database, fetched a window at a time.

A list asks for the numbers that its filter lets through (`find`) and then, as it is scrolled, for the rows of those
that are on the screen (`rows`). What today makes of an action is told by `rules.standing`; the conditions here say
the same in SQL, and a test holds the two together.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, case, exists, false, func, literal, not_, or_, select, true
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session

from steering.domain.keys import norm, parse_reference
from steering.domain.rows import ActionRow, NodeRow, PersonRow, PilotRow, SiteRow
from steering.domain.rules import CARRIED_OFTEN, DUE_SOON, Standing, standing
from steering.domain.words import LIVE, ActionStatus, Basis, DueBasis, Kind, PersonStatus, Rag
from steering.services.desk import Desk
from steering.store import mapping
from steering.store.mapping import core_of, list_of

if TYPE_CHECKING:
    from steering.services.views import ActionFilter

Condition = ColumnElement[bool]

ACTION = core_of(ActionRow)
OWNER = list_of(ActionRow, "owners")
LINK = list_of(ActionRow, "links")
MENTION = list_of(ActionRow, "mentions")
PERSON = core_of(PersonRow)


class Sort(StrEnum):
    """The orders of a list of actions."""

    PRESSING = "pressing first"
    DUE = "due"
    REFERENCE = "reference"
    OWNER = "owner"
    STATUS = "status"
    NEWEST = "newest first"
    CARRIED = "most carried"


@dataclass(frozen=True)
class Found:
    """The actions that a filter lets through, in order; grouped, `owners` names the group of each."""

    numbers: tuple[int, ...]
    total: int
    owners: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Choices:
    """What a filter can be completed with."""

    owners: tuple[str, ...]
    meetings: tuple[str, ...]
    deliverables: tuple[tuple[str, str], ...]
    sites: tuple[str, ...]


def find(desk: Desk, wanted: "ActionFilter", sort: Sort = Sort.PRESSING, *, by_owner: bool = False) -> Found:
    """The numbers of the actions that a filter lets through, in order; by owner, an action stands with each of them."""
    today = desk.standing_date
    with desk.reading() as session:
        where = conditions(session, wanted, today)
        total = session.connection().execute(select(func.count()).select_from(ACTION)).scalar() or 0
        query = select(ACTION.c.number)
        if not by_owner:
            query = query.where(*where).order_by(*_order(sort, today))
            return Found(tuple(r[0] for r in session.connection().execute(query)), total)
        grouped = _by_owner().where(*where).order_by(OWNER.c.name.is_(None), OWNER.c.name, *_order(sort, today))
        found = session.connection().execute(grouped).all()
        return Found(tuple(r[0] for r in found), total, tuple(r[1] or "" for r in found))


def _by_owner() -> Select[Any]:
    joined = ACTION.outerjoin(OWNER, OWNER.c.anchor == ACTION.c.anchor)
    return select(ACTION.c.number, OWNER.c.name).select_from(joined)


def rows(desk: Desk, numbers: Sequence[int]) -> dict[int, tuple[ActionRow, Standing]]:
    """The actions with these numbers, each with what today makes of it."""
    with desk.reading() as session:
        found = mapping.load(session, ActionRow, ACTION.c.number.in_(list(numbers)))
        left = left_group(session)
    return {a.number: (a, standing(a, desk.standing_date, left)) for a in found}


def left_group(session: Session) -> frozenset[str]:
    """The names of those who have left the group."""
    query = select(PERSON.c.name).where(PERSON.c.status == PersonStatus.LEFT)
    return frozenset(r[0] for r in session.connection().execute(query))


def choices(desk: Desk) -> Choices:
    """What the words of a filter can be: names, dates of meetings, codes, places."""
    with desk.reading() as session:
        run = session.connection().execute
        owners = [r[0] for r in run(select(OWNER.c.name).distinct().order_by(OWNER.c.name))]
        meetings = [r[0].isoformat() for r in run(select(MENTION.c.on).distinct().order_by(MENTION.c.on.desc()))]
        nodes = [(n.code, n.title) for n in mapping.load(session, NodeRow)]
        sites = [p.site for p in mapping.load(session, PilotRow)]
        sites += [s.name for s in mapping.load(session, SiteRow) if s.name not in sites]
    return Choices(tuple(owners), tuple(meetings), tuple(nodes), tuple(sites))


# ---------------------------------------------------------------- what today makes of an action, in SQL


@cache
def live() -> Condition:
    """Somebody still has to do it."""
    return ACTION.c.status.in_([s.value for s in LIVE])


def overdue(today: date) -> Condition:
    """Past a date that the group stated or agreed."""
    return and_(live(), ACTION.c.due.is_not(None), ACTION.c.due < today, ACTION.c.due_basis != DueBasis.ASSUMED)


@cache
def owned() -> Condition:
    """Somebody owns it."""
    return exists().where(OWNER.c.anchor == ACTION.c.anchor)


def rag(today: date) -> ColumnElement[str]:
    """The letter of its colour, as `rules.standing` gives it."""
    soon = and_(ACTION.c.due_basis == DueBasis.ASSUMED, ACTION.c.due.is_not(None), ACTION.c.due <= today + DUE_SOON)
    amber = or_(
        not_(owned()),
        ACTION.c.due.is_(None),
        soon,
        ACTION.c.status == ActionStatus.BLOCKED,
        ACTION.c.times_carried >= CARRIED_OFTEN,
    )
    letters = ((not_(live()), Rag.BLUE), (overdue(today), Rag.RED), (amber, Rag.AMBER))
    return case(*((when, literal(letter.value)) for when, letter in letters), else_=literal(Rag.GREEN.value))


def flags(today: date) -> dict[str, Condition]:
    """The condition of each flag, by the word that it begins with."""
    owners = select(func.count()).where(OWNER.c.anchor == ACTION.c.anchor).scalar_subquery()
    links = exists().where(LINK.c.anchor == ACTION.c.anchor)
    sure = or_(LINK.c.basis != Basis.INFERRED, LINK.c.confirmed_by.is_not(None))
    left = exists().where(
        OWNER.c.anchor == ACTION.c.anchor, PERSON.c.name == OWNER.c.name, PERSON.c.status == PersonStatus.LEFT
    )
    slipped = and_(ACTION.c.due > ACTION.c.original_due, ACTION.c.due_basis != DueBasis.ASSUMED)
    return {
        "overdue": overdue(today),
        "no owner": and_(live(), not_(owned())),
        "no lead": and_(live(), owners > 1, ACTION.c.lead.is_(None)),
        "owner has left": and_(live(), left),
        "no due date": and_(live(), ACTION.c.due.is_(None)),
        "assumed date": and_(live(), ACTION.c.due_basis == DueBasis.ASSUMED),
        "blocked": ACTION.c.status == ActionStatus.BLOCKED,
        "carried": ACTION.c.times_carried > 0,
        "slipped": slipped,
        "raised earlier": ACTION.c.raised_unknown.is_(True),
        "no link": not_(links),
        "link to confirm": and_(links, not_(exists().where(LINK.c.anchor == ACTION.c.anchor, sure))),
    }


FLAGS = (
    "overdue",
    "no owner",
    "no lead",
    "owner has left",
    "no due date",
    "assumed date",
    "blocked",
    "carried",
    "slipped",
    "raised earlier",
    "no link",
    "link to confirm",
)


# ---------------------------------------------------------------- filtering


def conditions(session: Session, wanted: "ActionFilter", today: date) -> list[Condition]:
    """The conditions of a filter; what cannot be met lets nothing through."""
    found = [_status(wanted.status)]
    if wanted.owner:
        found.append(_owner(session, wanted.owner))
    if wanted.rag:
        found.append(rag(today) == wanted.rag.upper()[:1])
    if wanted.meeting:
        found.append(exists().where(MENTION.c.anchor == ACTION.c.anchor, MENTION.c.on == wanted.meeting))
    if wanted.deliverable:
        code = func.lower(LINK.c.code) == wanted.deliverable.lower()
        found.append(exists().where(LINK.c.anchor == ACTION.c.anchor, code))
    if wanted.flag:
        said = wanted.flag.casefold()
        found.append(or_(false(), *(c for name, c in flags(today).items() if name.startswith(said))))
    if wanted.site:
        found.append(_said(wanted.site))
    found += [_word(word) for word in (wanted.text or "").split()]
    return found


def _status(status: str) -> Condition:
    if status == "live":
        return live()
    if status == "ended":
        return not_(live())
    if status == "all":
        return true()
    return ACTION.c.status == status if status in tuple(ActionStatus) else false()


NOBODY = ("nobody", "none", "-")


def _owner(session: Session, said: str) -> Condition:
    """Whoever the initials or the name mean; while a name is being typed, every name that holds what stands there."""
    from steering.services.views import person_named

    if said.casefold() in NOBODY:
        return not_(owned())
    name = person_named(mapping.load(session, PersonRow), said)
    own = OWNER.c.anchor == ACTION.c.anchor
    if norm(name) != norm(said):
        return exists().where(own, OWNER.c.name == name)
    return exists().where(own, holds(OWNER.c.name, said))


def _word(word: str) -> Condition:
    """An action that a word finds: by its reference, or said in its wording, its heading or its owners' names."""
    parsed = parse_reference(word)
    if parsed and parsed[0] is Kind.ACTION:
        return or_(ACTION.c.number == parsed[1], _said(word))
    return _said(word)


def _said(word: str) -> Condition:
    said = func.coalesce(ACTION.c.heading, "") + " " + ACTION.c.title + " " + ACTION.c.text
    named = exists().where(OWNER.c.anchor == ACTION.c.anchor, holds(OWNER.c.name, word))
    return or_(holds(said, word), func.lower(func.coalesce(ACTION.c.their_ref, "")) == word.lower(), named)


def holds(column: ColumnElement[Any], word: str) -> Condition:
    """Whether a text holds a word, whatever its case; the database folds only A to Z, so other letters are spelt."""
    if re.search(r"[^\x00-\x7f]", word):
        return or_(*(column.contains(w, autoescape=True) for w in {word, word.lower(), word.upper(), word.title()}))
    return func.lower(column).contains(word.lower(), autoescape=True)


# ---------------------------------------------------------------- order


def _order(sort: Sort, today: date) -> list[Any]:
    by_due = func.coalesce(ACTION.c.due, date.max)
    pressing = [not_(live()), not_(overdue(today)), by_due, ACTION.c.number]
    first = select(OWNER.c.name).where(OWNER.c.anchor == ACTION.c.anchor, OWNER.c.position == 0).scalar_subquery()
    orders: dict[Sort, list[Any]] = {
        Sort.PRESSING: [],
        Sort.DUE: [by_due, ACTION.c.number],
        Sort.REFERENCE: [ACTION.c.number],
        Sort.OWNER: [first.is_(None), func.lower(first)],
        Sort.STATUS: [ACTION.c.status],
        Sort.NEWEST: [ACTION.c.raised.desc(), ACTION.c.number.desc()],
        Sort.CARRIED: [ACTION.c.times_carried.desc()],
    }
    return [*orders[sort], *pressing]
