"""The documents as they were imported, and those that wait for review."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlmodel import Session

from steering.domain.findings import SourceText
from steering.domain.history import utc
from steering.store.mapping import core
from steering.store.tables import ProposalTable, SourceTable

SOURCE, PROPOSAL = core(SourceTable), core(ProposalTable)


@dataclass(frozen=True, slots=True)
class Pending:
    """A document that waits for review: `hints` is what was answered of it, `review` what was said of each finding."""

    sha256: str
    path: str
    state: str
    opened_at: datetime
    hints: Mapping[str, Any]
    review: Mapping[str, Any]


def keep(session: Session, source: SourceText, at: datetime) -> None:
    """Keep a document's text; what is kept already stays as it was."""
    if get(session, source.sha256) is None:
        values = {n: getattr(source, n) for n in ("sha256", "path", "format", "encoding", "text")}
        session.connection().execute(insert(SOURCE).values(**values, added_at=utc(at)))


def get(session: Session, sha256: str) -> SourceText | None:
    """A document as it was kept."""
    r = session.connection().execute(select(SOURCE).where(SOURCE.c.sha256 == sha256)).mappings().first()
    return SourceText(r["path"], r["sha256"], r["format"], r["encoding"], r["text"]) if r else None


def paths(session: Session, wanted: Sequence[str]) -> dict[str, str]:
    """The names of documents that were kept, by their hash."""
    query = select(SOURCE.c.sha256, SOURCE.c.path).where(SOURCE.c.sha256.in_(wanted))
    return {r.sha256: r.path for r in session.connection().execute(query)}


def put_pending(session: Session, pending: Pending) -> None:
    """Record where the review of a document stands."""
    session.connection().execute(delete(PROPOSAL).where(PROPOSAL.c.sha256 == pending.sha256))
    values = {n: getattr(pending, n) for n in ("sha256", "state", "opened_at")}
    values |= {"hints": dict(pending.hints), "review": dict(pending.review)}
    session.connection().execute(insert(PROPOSAL).values(**values))


def get_pending(session: Session, sha256: str) -> Pending | None:
    """Where the review of a document stands, or None where it has none."""
    return next((p for p in pending(session) if p.sha256 == sha256), None)


def pending(session: Session, state: str | None = None) -> list[Pending]:
    """Every review, or those in a state (`waiting`, `accepted`, `rejected`)."""
    query = select(PROPOSAL, SOURCE.c.path).join(SOURCE, SOURCE.c.sha256 == PROPOSAL.c.sha256)
    query = query.order_by(PROPOSAL.c.opened_at, PROPOSAL.c.sha256)
    if state is not None:
        query = query.where(PROPOSAL.c.state == state)
    rows = session.connection().execute(query).mappings()
    return [Pending(r["sha256"], r["path"], r["state"], utc(r["opened_at"]), r["hints"], r["review"]) for r in rows]


def drop_pending(session: Session, sha256: str) -> None:
    """Forget the review of a document."""
    session.connection().execute(delete(PROPOSAL).where(PROPOSAL.c.sha256 == sha256))
