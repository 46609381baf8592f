"""Folding the history aside, in memory: the register as of a date, and the check that the tables are the history's."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, insert, select
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, SQLModel

from steering.domain.history import standing
from steering.domain.rows import DocumentRow, QuestionRow
from steering.reconciling import register
from steering.services.ledger import ROWS, Ledger
from steering.store import history, mapping, tables
from steering.store.database import Database
from steering.store.mapping import core

if TYPE_CHECKING:
    from steering.services.desk import Desk

KEPT = (
    tables.BatchTable,
    tables.SourceTable,
    tables.ReferenceTable,
    tables.LongReferenceTable,
    tables.UidTable,
)


def fold_aside(desk: "Desk", when: date | None = None) -> Database:
    """A database in memory that holds what the history folds to, up to a date (None: all of it).

    What was issued (references, calendar identities) is copied, so that records are called as they are.
    """
    aside = Database("sqlite://")
    aside.use(create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool))
    with desk.database.session() as source, Session(aside.engine) as target:
        SQLModel.metadata.create_all(aside.engine)
        for table in KEPT:
            _copy(source, target, core(table))
        _copy_changes(source, target, when)
        ledger = Ledger(target, desk.workspace.config, desk.clock(), when or desk.today)
        ledger.rebuild()
        target.commit()
    return aside


def _copy(source: Session, target: Session, table: Any) -> None:
    found = [dict(r) for r in source.connection().execute(select(table)).mappings()]
    if found:
        target.connection().execute(insert(table), found)


def _copy_changes(source: Session, target: Session, when: date | None) -> None:
    changes = standing(history.everything(source))
    if when is not None:
        shut = _shut_out(source)
        changes = register.as_of(changes, when, shut)
    wanted = {c.id for c in changes}
    table = core(tables.ChangeTable)
    found = [dict(r) for r in source.connection().execute(select(table)).mappings() if r["id"] in wanted]
    if found:
        target.connection().execute(insert(table), found)


def _shut_out(source: Session) -> set[str]:
    """The documents that approval has shut out: those that are no issue of their meeting."""
    return {d.sha256 for d in mapping.load(source, DocumentRow) if d.shut}


@dataclass(frozen=True)
class Difference:
    """A row of the tables that is not what the history folds to."""

    table: str
    key: str
    kept: str
    folded: str


def differences(desk: "Desk") -> list[Difference]:
    """Fold the history from nothing and compare: every row that differs from the tables."""
    aside = fold_aside(desk)
    out: list[Difference] = []
    with desk.database.session() as kept, aside.session() as folded:
        for kind in (*ROWS.values(), DocumentRow, QuestionRow):
            key = mapping.key_column(kind)
            ours, theirs = _by_key(kept, kind, key), _by_key(folded, kind, key)
            for name in sorted(ours.keys() | theirs.keys()):
                if ours.get(name) != theirs.get(name):
                    out.append(Difference(kind.__name__, name, repr(ours.get(name)), repr(theirs.get(name))))
    aside.close()
    return out


def _by_key(session: Session, kind: type, key: str) -> dict[str, Any]:
    rows: list[Any] = mapping.load(session, kind)
    return {getattr(row, key): row for row in rows}


def repair(desk: "Desk") -> None:
    """Fold the history from nothing into the tables."""
    with desk.writing() as ledger:
        ledger.rebuild()
