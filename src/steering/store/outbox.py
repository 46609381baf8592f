"""The mails as they are sent, and how far each has come. Every move is one conditional statement: the first wins."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session

from steering.domain.history import utc
from steering.domain.words import MailKind, MailState
from steering.store.mapping import chunks, core
from steering.store.tables import BadAddressTable, OutboxTable

OUTBOX, BAD = core(OutboxTable), core(BadAddressTable)
SHOWN = [c for c in OUTBOX.c if c.name != "raw"]


@dataclass(frozen=True, slots=True)
class NewMail:
    """A composed mail: for whom (an anchor), of what kind, for which period or event, and its exact bytes.

    `last_day` is the last day on which it is worth sending.
    """

    kind: MailKind
    person: str
    period: str
    name: str
    address: str
    sender: str
    subject: str
    message_id: str
    raw: bytes
    state: MailState
    composed_at: datetime
    last_day: date | None = None
    approved_at: datetime | None = None
    approved_by: str | None = None


@dataclass(frozen=True, slots=True)
class Queued:
    """A mail of the outbox without its bytes; `said` is the last word on it: a server's answer, or why it ended."""

    id: int
    kind: MailKind
    person: str
    period: str
    name: str
    address: str
    sender: str
    subject: str
    message_id: str
    state: MailState
    last_day: date | None
    attempts: int
    next_try: datetime | None
    said: str
    composed_at: datetime
    approved_at: datetime | None
    approved_by: str | None
    handed_at: datetime | None
    settled_at: datetime | None


def add(session: Session, mail: NewMail) -> int:
    """Put a mail into the outbox; returns its number."""
    values = asdict(mail) | {"attempts": 0, "said": ""}
    result = session.connection().execute(insert(OUTBOX).values(**values))
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def queued(session: Session, *, ids: Sequence[int] | None = None, states: Iterable[MailState] = ()) -> list[Queued]:
    """The mails in the order of their making: all, those with these numbers, or those in these states."""
    where: list[ColumnElement[bool]] = []
    if ids is not None:
        where.append(OUTBOX.c.id.in_(ids))
    if wanted := list(states):
        where.append(OUTBOX.c.state.in_(wanted))
    query = select(*SHOWN).where(*where).order_by(OUTBOX.c.id)
    return [_queued(r) for r in session.connection().execute(query)]


def get(session: Session, number: int) -> Queued | None:
    """One mail."""
    return next(iter(queued(session, ids=[number])), None)


def raw(session: Session, number: int) -> bytes:
    """The bytes of a mail."""
    return bytes(session.connection().execute(select(OUTBOX.c.raw).where(OUTBOX.c.id == number)).scalar_one())


def composed(session: Session, kind: MailKind, period: str, people: Sequence[str]) -> dict[str, Queued]:
    """The mails of a kind and period by the anchor of whom they are for, of these people."""
    out: dict[str, Queued] = {}
    for chunk in chunks(list(people)):
        query = select(*SHOWN).where(OUTBOX.c.kind == kind, OUTBOX.c.period == period, OUTBOX.c.person.in_(chunk))
        out |= {r.person: _queued(r) for r in session.connection().execute(query)}
    return out


def last_sent(session: Session, kind: MailKind) -> dict[str, datetime]:
    """When the newest mail of a kind that may have arrived was composed, by the anchor of whom it is for."""
    reached = (MailState.SENT, MailState.UNKNOWN, MailState.HANDING_OVER)
    query = select(OUTBOX.c.person, OUTBOX.c.composed_at).where(OUTBOX.c.kind == kind, OUTBOX.c.state.in_(reached))
    found = session.connection().execute(query.order_by(OUTBOX.c.composed_at))
    return {r.person: utc(r.composed_at) for r in found}


def move(
    session: Session,
    number: int,
    before: Iterable[MailState],
    after: MailState,
    *,
    message_id: str | None = None,
    **values: Any,
) -> bool:
    """Bring a mail from one of the states `before` to `after`; False where it is in none of them any more.

    With `message_id` it must also still be the mail that had this identity.
    """
    where = [OUTBOX.c.id == number, OUTBOX.c.state.in_(list(before))]
    if message_id is not None:
        where.append(OUTBOX.c.message_id == message_id)
    result = session.connection().execute(update(OUTBOX).where(*where).values(state=after, **values))
    return result.rowcount == 1


def rewrite(session: Session, number: int, mail: NewMail) -> bool:
    """Put a newly composed mail in the place of a draft; False where it is no draft any more."""
    values = asdict(mail)
    where = (OUTBOX.c.id == number, OUTBOX.c.state == MailState.DRAFT)
    return session.connection().execute(update(OUTBOX).where(*where).values(**values)).rowcount == 1


def mark_bad(session: Session, address: str, said: str, at: datetime) -> None:
    """Record that an address was refused for good."""
    clear_bad(session, address)
    session.connection().execute(insert(BAD).values(address=address.casefold(), said=said, refused_at=utc(at)))


def clear_bad(session: Session, address: str) -> None:
    """Forget that an address was refused."""
    session.connection().execute(delete(BAD).where(BAD.c.address == address.casefold()))


def bad_addresses(session: Session) -> dict[str, str]:
    """The addresses that were refused for good (in lower case), with the server's words."""
    return {r.address: r.said for r in session.connection().execute(select(BAD).order_by(BAD.c.address))}


INSTANTS = ("next_try", "composed_at", "approved_at", "handed_at", "settled_at")


def _queued(row: Row[Any]) -> Queued:
    values = dict(row._mapping)
    values |= {n: utc(values[n]) for n in INSTANTS if values[n] is not None}
    return Queued(**values)
