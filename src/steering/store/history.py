"""The history in the database: batches and Changes are appended and read, never altered."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, or_, select
from sqlalchemy.engine import RowMapping
from sqlmodel import Session

from steering.domain.history import (
    ENVELOPE,
    Act,
    Batch,
    BatchKind,
    Change,
    NewChange,
    NewStatement,
    Statement,
    Verb,
    utc,
)
from steering.domain.interpret import VERSION, digest
from steering.domain.rows import DocumentRow
from steering.domain.words import Kind
from steering.store.mapping import chunks, core, core_of
from steering.store.tables import AnchorTable, BatchTable, ChangeTable

BATCH, CHANGE, ANCHOR = core(BatchTable), core(ChangeTable), core(AnchorTable)
DOCUMENT = core_of(DocumentRow)
COLUMNS = (*CHANGE.c, BATCH.c.recorded_at, BATCH.c.actor, BATCH.c.reason)


def append(
    session: Session,
    changes: Sequence[NewChange],
    *,
    recorded_at: datetime,
    effective: date,
    actor: str,
    reason: str,
    kind: BatchKind,
) -> Batch:
    """Append one batch and return it. `recorded_at` is an instant, `effective` the date that its acts hold from."""
    head = {
        "recorded_at": utc(recorded_at),
        "effective": effective,
        "actor": actor,
        "reason": reason,
        "kind": kind,
    }
    number = session.connection().execute(insert(BATCH).values(**head).returning(BATCH.c.id)).scalar_one()
    if changes:
        session.connection().execute(insert(CHANGE), [_columns(change, number, effective) for change in changes])
    return Batch(number, utc(recorded_at), effective, actor, reason, kind)


def _columns(change: NewChange, batch: int, effective: date) -> dict[str, Any]:
    row: dict[str, Any] = {"batch": batch, "envelope": ENVELOPE, "kind": change.kind, "content": dict(change.values)}
    if isinstance(change, NewStatement):
        names = ("series", "meeting", "document", "line", "col", "ordinal", "quote", "item")
        own = {name: getattr(change, name) for name in names}
        said = {"verb": None, "anchor": change.key, "digest": digest(change.kind, change.values)}
        return row | own | said | {"effective": change.meeting}
    blank = dict.fromkeys(("series", "meeting", "document", "line", "col", "ordinal", "quote", "item", "digest"))
    return (
        row | blank | {"verb": change.verb.value, "anchor": change.target, "effective": change.effective or effective}
    )


def _change(r: RowMapping) -> Change:
    moment = utc(r["recorded_at"])
    if r["verb"] is None:
        return Statement(
            r["id"],
            r["batch"],
            moment,
            Kind(r["kind"]),
            r["anchor"],
            r["series"],
            r["meeting"],
            r["document"],
            r["line"],
            r["col"],
            r["ordinal"],
            r["quote"],
            r["item"],
            r["content"],
        )
    return Act(
        r["id"],
        r["batch"],
        moment,
        r["effective"],
        r["actor"],
        r["reason"],
        Verb(r["verb"]),
        Kind(r["kind"]),
        r["anchor"],
        r["content"],
    )


def _read(session: Session, *where: Any) -> list[Change]:
    query = select(*COLUMNS).join(BATCH, BATCH.c.id == CHANGE.c.batch).where(*where).order_by(CHANGE.c.id)
    return [_change(r) for r in session.connection().execute(query).mappings()]


def everything(session: Session) -> list[Change]:
    """Every Change ever made, in the order of recording."""
    return _read(session)


def withdrawals(session: Session) -> list[Act]:
    """The acts that withdraw batches."""
    return [c for c in _read(session, CHANGE.c.verb == Verb.WITHDRAW.value) if isinstance(c, Act)]


def of_batch(session: Session, batch: int) -> list[Change]:
    """The Changes of one batch."""
    return _read(session, CHANGE.c.batch == batch)


def of_roots(session: Session, roots: Sequence[str], *where: Any) -> dict[str, list[Change]]:
    """The Changes of the records whose main anchors these are, by main anchor."""
    out: dict[str, list[Change]] = {root: [] for root in roots}
    for chunk in chunks(list(roots)):
        query = (
            select(*COLUMNS, ANCHOR.c.root)
            .join(BATCH, BATCH.c.id == CHANGE.c.batch)
            .join(ANCHOR, ANCHOR.c.anchor == CHANGE.c.anchor)
            .where(ANCHOR.c.root.in_(chunk), *where)
            .order_by(CHANGE.c.id)
        )
        for r in session.connection().execute(query).mappings():
            out[r["root"]].append(_change(r))
    return out


def turning_points(
    session: Session, roots: Sequence[str], gone: Collection[int], before: date | None = None
) -> dict[str, list[Change]]:
    """The Changes of records that minutes repeat meeting after meeting, less the repeats that change nothing.

    Kept are all acts, and of the statements that speak each that says something else than the one before it, and the
    last; of meetings earlier than `before`, where that is given. A record of which nothing speaks, or whose digests
    are of another version, is given whole.
    """
    out: dict[str, list[Change]] = {root: [] for root in roots}
    for chunk in chunks(list(roots)):
        kept = {r.id: r for r in _turns(session, chunk, gone, before)}
        stale = {r.root for r in kept.values() if not str(r.digest).startswith(f"{VERSION}:")}
        whole = (set(chunk) - {r.root for r in kept.values()}) | stale
        for root, changes in of_roots(session, sorted(whole)).items():
            out[root] = changes
        some = sorted(set(chunk) - whole)
        for root, acts_on in of_roots(session, some, CHANGE.c.verb.is_not(None)).items():
            out[root] += acts_on
        for part in chunks([i for i, r in kept.items() if r.root not in whole]):
            for change in _read(session, CHANGE.c.id.in_(part)):
                out[kept[change.id].root].append(change)
    return {root: sorted(changes, key=lambda c: c.id) for root, changes in out.items()}


def _turns(session: Session, roots: Sequence[str], gone: Collection[int], before: date | None) -> Sequence[Any]:
    """Of what speaks of each of these records, in order, the statements that say something else than the one before,
    and the last; of a record that never changed those of its first and last meetings.
    """
    speaking = [
        ANCHOR.c.root.in_(roots),
        CHANGE.c.verb.is_(None),
        DOCUMENT.c.speaks,
        CHANGE.c.batch.not_in(gone),
        *([CHANGE.c.meeting < before] if before else []),
    ]

    def found(*columns: Any) -> Any:
        joined = CHANGE.join(ANCHOR, ANCHOR.c.anchor == CHANGE.c.anchor)
        return select(*columns).select_from(joined.join(DOCUMENT, DOCUMENT.c.sha256 == CHANGE.c.document))

    said = func.count(CHANGE.c.digest.distinct()).label("said")
    ends = func.min(CHANGE.c.meeting).label("first"), func.max(CHANGE.c.meeting).label("last")
    records = session.connection().execute(found(ANCHOR.c.root, said, *ends).where(*speaking).group_by(ANCHOR.c.root))
    steady = {r.root: (r.first, r.last) for r in records if r.said == 1}
    edges = {day for pair in steady.values() for day in pair}
    wanted = or_(ANCHOR.c.root.not_in(steady), CHANGE.c.meeting.in_(edges))
    order = [CHANGE.c.meeting, CHANGE.c.document, CHANGE.c.line, CHANGE.c.col, CHANGE.c.ordinal]
    beside = [
        side(CHANGE.c.digest).over(partition_by=ANCHOR.c.root, order_by=order).label(name)
        for side, name in ((func.lag, "one_before"), (func.lead, "one_behind"))
    ]
    every = found(CHANGE.c.id, ANCHOR.c.root, CHANGE.c.digest, *beside).where(*speaking, wanted).subquery()
    told = or_(every.c.one_before.is_(None), every.c.one_behind.is_(None), every.c.one_before != every.c.digest)
    return session.connection().execute(select(every.c.id, every.c.root, every.c.digest).where(told)).fetchall()


def of_anchors(session: Session, kind: Kind, anchors: Sequence[str]) -> list[Change]:
    """The Changes of a kind that name these anchors."""
    return [
        c for part in chunks(list(anchors)) for c in _read(session, CHANGE.c.kind == kind, CHANGE.c.anchor.in_(part))
    ]


def of_anchor(session: Session, anchor: str) -> list[Change]:
    """The Changes that name an anchor."""
    return _read(session, CHANGE.c.anchor == anchor)


def listed_together(session: Session, one: str, other: str) -> bool:
    """Whether some document lists both of these people."""
    both = select(CHANGE.c.document).where(CHANGE.c.anchor.in_((one, other)), CHANGE.c.verb.is_(None))
    both = both.group_by(CHANGE.c.document).having(func.count(CHANGE.c.anchor.distinct()) > 1)
    return session.connection().execute(both.limit(1)).first() is not None


def of_meeting(session: Session, series: str, meeting: date) -> list[Change]:
    """Every statement of a meeting, of every issue of its minutes."""
    return _read(session, CHANGE.c.meeting == meeting, CHANGE.c.series == series)


def acted_since(session: Session, kind: Kind, since: date) -> set[str]:
    """The records (by main anchor) of a kind on which somebody acted with effect from a date on."""
    query = (
        select(ANCHOR.c.root)
        .join(CHANGE, CHANGE.c.anchor == ANCHOR.c.anchor)
        .where(CHANGE.c.kind == kind, CHANGE.c.verb.is_not(None), CHANGE.c.effective >= since)
    )
    return {r.root for r in session.connection().execute(query)}


def made_since(session: Session, kind: Kind, since: date) -> list[Act]:
    """The acts that made records of a kind with effect from a date on."""
    where = (CHANGE.c.kind == kind, CHANGE.c.verb == Verb.CREATE.value, CHANGE.c.effective >= since)
    return [c for c in _read(session, *where) if isinstance(c, Act)]


def statements(session: Session, kind: Kind, since: date | None = None) -> list[Statement]:
    """The statements of a kind, from a meeting's date on."""
    where = [CHANGE.c.kind == kind, CHANGE.c.verb.is_(None)]
    if since is not None:
        where.append(CHANGE.c.meeting >= since)
    return [c for c in _read(session, *where) if isinstance(c, Statement)]


def statements_of_document(session: Session, sha256: str) -> list[Statement]:
    """What was accepted of one document."""
    return [c for c in _read(session, CHANGE.c.document == sha256) if isinstance(c, Statement)]


def attendance(session: Session, series: str, meeting: date) -> list[Statement]:
    """The statements of who was at a meeting, of every issue of its minutes."""
    where = (CHANGE.c.kind == Kind.ATTENDANCE, CHANGE.c.verb.is_(None), CHANGE.c.meeting == meeting)
    found = _read(session, *where, CHANGE.c.series == series)
    return [c for c in found if isinstance(c, Statement)]


def acts(session: Session, kind: Kind, verbs: Iterable[Verb] | None = None) -> list[Act]:
    """The acts on records of a kind."""
    where = [CHANGE.c.kind == kind, CHANGE.c.verb.is_not(None)]
    if verbs is not None:
        where.append(CHANGE.c.verb.in_([v.value for v in verbs]))
    return [c for c in _read(session, *where) if isinstance(c, Act)]


def batches(session: Session) -> list[Batch]:
    """Every batch, in the order of recording."""
    found = session.connection().execute(select(BATCH).order_by(BATCH.c.id)).mappings()
    return [_batch(r) for r in found]


def sizes(session: Session) -> dict[int, int]:
    """How many Changes each batch holds."""
    query = select(CHANGE.c.batch, func.count()).group_by(CHANGE.c.batch)
    return {r[0]: r[1] for r in session.connection().execute(query)}


def batch(session: Session, number: int) -> Batch | None:
    """One batch, or None."""
    r = session.connection().execute(select(BATCH).where(BATCH.c.id == number)).mappings().first()
    return _batch(r) if r else None


def _batch(r: RowMapping) -> Batch:
    return Batch(r["id"], utc(r["recorded_at"]), r["effective"], r["actor"], r["reason"], BatchKind(r["kind"]))


def latest_change(session: Session) -> int:
    """The id of the newest Change; 0 where there is none."""
    return session.connection().execute(select(func.max(CHANGE.c.id))).scalar() or 0
