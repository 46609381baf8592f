"""Keeping the register safe: the check that tables and history agree, backups, and restoring one."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from steering.errors import Refused, SteeringError, UnreadableFile
from steering.services.desk import Desk
from steering.services.folding import Difference, differences, repair
from steering.services.workspace import make_private
from steering.store import history
from steering.store.database import Database


@dataclass(frozen=True)
class Health:
    """What the doctor found: how much history there is, which rows differ from what it folds to, and other faults."""

    batches: int
    changes: int
    differences: tuple[Difference, ...]
    faults: tuple[str, ...]

    @property
    def well(self) -> bool:
        """Whether nothing is wrong."""
        return not self.differences and not self.faults


def examine(desk: Desk, *, mend: bool = False) -> Health:
    """Fold the history from nothing and compare it with the tables; `mend` folds it into them."""
    faults = _faults(desk)
    found = differences(desk)
    if mend and found:
        repair(desk)
        found = differences(desk)
    with desk.database.session() as session:
        count = len(history.batches(session))
        return Health(count, history.latest_change(session), tuple(found), tuple(faults))


def _faults(desk: Desk) -> list[str]:
    """What the database itself says is wrong, and quotes that do not stand in their source."""
    faults = []
    path = _file(desk)
    if path is not None:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            said = connection.execute("PRAGMA integrity_check").fetchone()[0]
            if said != "ok":
                faults.append(f"{path}: {said}")
    faults += _loose_quotes(desk)
    return faults


def _loose_quotes(desk: Desk) -> list[str]:
    """Statements whose quote does not stand verbatim in the stored text, and those without a source."""
    from steering.domain.history import Statement
    from steering.domain.words import Kind
    from steering.store import sources

    faults = []
    texts: dict[str, list[str] | None] = {}
    with desk.database.session() as session:
        for change in history.everything(session):
            if not isinstance(change, Statement) or change.kind is Kind.MEETING:
                continue
            if change.document not in texts:
                source = sources.get(session, change.document)
                texts[change.document] = source.text.split("\n") if source else None
            lines = texts[change.document]
            if lines is None:
                faults.append(f"change {change.id}: its document is not kept")
            elif change.quote and change.quote not in "\n".join(lines[change.line - 1 : change.line + 60]):
                faults.append(f"change {change.id}: its quote does not stand at line {change.line}")
    return faults


def backup(desk: Desk, to: Path | None = None) -> Path:
    """Copy the database while it is in use; returns the copy's path (data/backup-YYYYMMDD-HHMMSS.db unless given)."""
    path = _file(desk)
    if path is None:
        raise Refused("this register is on a server", "Back it up there, with pg_dump.")
    stamp = desk.clock().strftime("%Y%m%d-%H%M%S")
    target = to or path.parent / f"backup-{stamp}.db"
    if target.exists():
        raise Refused(f"{target} is there already", "Name another file.")
    with desk.database.session():
        pass
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
        target.chmod(0o600)
    except (OSError, sqlite3.Error) as error:
        raise SteeringError(f"{target}: {error}", "Choose a folder that you may write in, with space left.") from error
    return target


def restore(desk: Desk, source: Path) -> Path:
    """Put a backup in the register's place; what stood there is kept beside it, and its path returned."""
    path = _file(desk)
    if path is None:
        raise Refused("this register is on a server", "Restore it there, with pg_restore.")
    if not source.is_file():
        raise UnreadableFile(f"{source}: there is no such file", "Name a backup, as in data/backup-….db.")
    try:
        found = Database(f"sqlite:///{source.resolve()}").revision()
    except SteeringError as error:
        raise UnreadableFile(f"{source}: it is no backup of a register", error.hint) from error
    if found is None:
        raise UnreadableFile(f"{source}: it is no backup of a register", "Name a backup, as in data/backup-….db.")
    desk.database.close()
    kept = _set_aside(path, desk.clock())
    shutil.copyfile(source, path)
    make_private(desk.workspace)
    return kept


def _set_aside(path: Path, now: datetime) -> Path:
    kept = path.with_name(f"before-restore-{now.strftime('%Y%m%d-%H%M%S')}.db")
    if path.exists():
        try:
            with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(kept)) as copy:
                source.backup(copy)
        except sqlite3.DatabaseError:  # it is damaged: keep its bytes as they are
            shutil.copyfile(path, kept)
        kept.chmod(0o600)
    for tail in ("-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)
    return kept


def _file(desk: Desk) -> Path | None:
    url = desk.database.url
    return Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None
