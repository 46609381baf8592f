"""What is issued and never folded: references, long references, calendar identities, and the anchors' records."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update
from sqlmodel import Session

from steering.domain.history import utc
from steering.domain.rows import QuestionRow
from steering.domain.words import Kind
from steering.store.mapping import chunks, core, core_of
from steering.store.tables import AnchorTable, LongReferenceTable, ReferenceTable, UidTable

REFERENCE, LONG, UID, ANCHOR = core(ReferenceTable), core(LongReferenceTable), core(UidTable), core(AnchorTable)
QUESTION = core_of(QuestionRow)


@dataclass(frozen=True, slots=True)
class Uid:
    """The identity of an event in calendars; `shown` is a digest of what the last export would show."""

    uid: str
    anchor: str
    sequence: int
    shown: str
    changed_at: datetime


def roots(session: Session, anchors: Sequence[str]) -> dict[str, str]:
    """The record of each anchor, of those that have one."""
    out = {}
    for chunk in chunks(list(anchors)):
        query = select(ANCHOR.c.anchor, ANCHOR.c.root).where(ANCHOR.c.anchor.in_(chunk))
        out.update({r.anchor: r.root for r in session.connection().execute(query)})
    return out


def anchors(session: Session, wanted: Sequence[str] | None = None, kind: Kind | None = None) -> dict[str, list[str]]:
    """The anchors of each record: of these main anchors, or of a kind, or all."""
    out: dict[str, list[str]] = {}
    query = select(ANCHOR.c.anchor, ANCHOR.c.root).order_by(ANCHOR.c.anchor)
    if kind is not None:
        query = query.where(ANCHOR.c.kind == kind)
    queries = [query] if wanted is None else [query.where(ANCHOR.c.root.in_(c)) for c in chunks(list(wanted))]
    for q in queries:
        for r in session.connection().execute(q):
            out.setdefault(r.root, []).append(r.anchor)
    return out


def asked_about(session: Session, wanted: Sequence[str]) -> list[str]:
    """The questions about these records."""
    out: list[str] = []
    for chunk in chunks(list(wanted)):
        query = (
            select(QUESTION.c.anchor)
            .join(ANCHOR, ANCHOR.c.anchor == QUESTION.c.about_anchor)
            .where(ANCHOR.c.root.in_(chunk))
        )
        out += [r.anchor for r in session.connection().execute(query)]
    return out


def place(session: Session, kind: Kind, placed: Mapping[str, str]) -> None:
    """Say which record each of these anchors belongs to."""
    unplace(session, list(placed))
    if placed:
        values = [{"anchor": anchor, "kind": kind, "root": root} for anchor, root in placed.items()]
        session.connection().execute(insert(ANCHOR), values)


def unplace(session: Session, gone: Sequence[str]) -> None:
    """Forget the anchors that nothing states any more."""
    for chunk in chunks(list(gone)):
        session.connection().execute(delete(ANCHOR).where(ANCHOR.c.anchor.in_(chunk)))


def forget_places(session: Session) -> None:
    """Forget every anchor's record, before all are placed anew."""
    session.connection().execute(delete(ANCHOR))


def numbers(session: Session, wanted: Sequence[str] | None = None) -> dict[str, int]:
    """The number that was issued to each anchor (the lowest, where it has several)."""
    query = select(REFERENCE.c.anchor, REFERENCE.c.number).order_by(REFERENCE.c.number.desc())
    queries = [query] if wanted is None else [query.where(REFERENCE.c.anchor.in_(c)) for c in chunks(list(wanted))]
    return {r.anchor: r.number for q in queries for r in session.connection().execute(q)}


def numbers_of(session: Session, wanted: Sequence[str]) -> dict[str, list[int]]:
    """The numbers that were issued to each of these records, the lowest first."""
    out: dict[str, list[int]] = {}
    for chunk in chunks(list(wanted)):
        query = (
            select(ANCHOR.c.root, REFERENCE.c.number)
            .join(REFERENCE, REFERENCE.c.anchor == ANCHOR.c.anchor)
            .where(ANCHOR.c.root.in_(chunk))
            .order_by(REFERENCE.c.number)
        )
        for r in session.connection().execute(query):
            out.setdefault(r.root, []).append(r.number)
    return out


def long_references_of(session: Session, wanted: Sequence[str]) -> dict[str, str]:
    """The oldest long reference of each of these records that has one."""
    out: dict[str, str] = {}
    for chunk in chunks(list(wanted)):
        query = (
            select(ANCHOR.c.root, LONG.c.text)
            .join(LONG, LONG.c.anchor == ANCHOR.c.anchor)
            .where(ANCHOR.c.root.in_(chunk))
            .order_by(LONG.c.id)
        )
        for r in session.connection().execute(query):
            out.setdefault(r.root, r.text)
    return out


def uids_of(session: Session, wanted: Sequence[str]) -> dict[str, Uid]:
    """The oldest calendar identity of each of these records that has one."""
    out: dict[str, Uid] = {}
    for chunk in chunks(list(wanted)):
        query = select(ANCHOR.c.root, UID).join(UID, UID.c.anchor == ANCHOR.c.anchor).where(ANCHOR.c.root.in_(chunk))
        for r in session.connection().execute(query.order_by(UID.c.id)).mappings():
            uid = Uid(r["uid"], r["anchor"], r["sequence"], r["shown"], utc(r["changed_at"]))
            out.setdefault(r["root"], uid)
    return out


def issue(session: Session, kind: Kind, anchors: Sequence[str]) -> dict[str, int]:
    """Give each anchor the next number of the kind."""
    if not anchors:
        return {}
    last = (
        session.connection().execute(select(func.max(REFERENCE.c.number)).where(REFERENCE.c.kind == kind)).scalar() or 0
    )
    given = {anchor: last + 1 + i for i, anchor in enumerate(anchors)}
    values = [{"kind": kind, "number": number, "anchor": anchor} for anchor, number in given.items()]
    session.connection().execute(insert(REFERENCE), values)
    return given


def anchor_of(session: Session, kind: Kind, number: int) -> str | None:
    """The anchor that a number was issued to."""
    query = select(REFERENCE.c.anchor).where(REFERENCE.c.kind == kind, REFERENCE.c.number == number)
    return session.connection().execute(query).scalar()


def long_reference_taken(session: Session, stem: str) -> list[str]:
    """The long references that were issued for an item (`2007-10-11/2.2.3`)."""
    query = select(LONG.c.text).where(LONG.c.text.startswith(f"{stem}/", autoescape=True))
    return [r.text for r in session.connection().execute(query)]


def issue_long(session: Session, given: Mapping[str, str]) -> None:
    """Record long references by anchor."""
    if given:
        session.connection().execute(insert(LONG), [{"anchor": a, "text": t} for a, t in given.items()])


def by_long_reference(session: Session, text: str) -> str | None:
    """The anchor of a long reference."""
    return session.connection().execute(select(LONG.c.anchor).where(LONG.c.text == text)).scalar()


def add_uids(session: Session, given: Iterable[Uid]) -> None:
    """Record new calendar identities."""
    values = [{n: getattr(u, n) for n in ("uid", "anchor", "sequence", "shown", "changed_at")} for u in given]
    if values:
        session.connection().execute(insert(UID), values)


def bump_uid(session: Session, uid: Uid) -> None:
    """Record that what an event shows has changed."""
    values = {"sequence": uid.sequence, "shown": uid.shown, "changed_at": uid.changed_at}
    session.connection().execute(update(UID).where(UID.c.uid == uid.uid).values(**values))
