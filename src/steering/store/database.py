"""The database: opened once for each use case, migrated on opening, its failures told in words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlmodel import Session

from steering.errors import SteeringError

MIGRATIONS = Path(__file__).parent / "migrations"
HEAD = "0004"
"""The newest migration; a database that is at it is not looked at further."""


class BadDatabase(SteeringError):
    """The database cannot be opened, read or written."""


class Database:
    """One register's database. `url` is a SQLAlchemy URL; nothing is opened until a session is asked for."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._ready = False
        self._own: Engine | None = None

    @property
    def engine(self) -> Engine:
        """The engine, made when first needed."""
        return self._own or _engine(self.url)

    def use(self, engine: Engine) -> None:
        """Use an engine whose tables are made and cared for by the caller."""
        self._own, self._ready = engine, True

    @contextmanager
    def session(self, *, write: bool = False, keep: bool = True, durable: bool = False) -> Iterator[Session]:
        """A short session in one transaction: committed at the end, rolled back on any error.

        A writer locks out other writers from its beginning, so that what it read is what it changes; with `keep`
        False it only tries out, and is rolled back. What `durable` commits outlasts a power cut at that very moment.
        Raises BadDatabase for a full disk, a read-only or damaged file, or a database of a newer version.
        """
        try:
            self._prepare()
            with Session(self.engine, expire_on_commit=False) as session:
                if write:
                    _lock(session, durable)
                yield session
                if write and keep:
                    session.commit()
        except (OperationalError, DatabaseError) as error:
            raise _in_words(error, self.url) from error

    def _prepare(self) -> None:
        """See that the tables are there and are of this version."""
        if self._ready:
            return
        found = self.revision()
        if found != HEAD:
            from steering.store.migrate import known_revisions, upgrade

            if found is not None and found not in known_revisions():
                raise BadDatabase(
                    f"{place(self.url)} was written by a newer version of steering (its tables are at {found})",
                    "Install that version or a later one; nothing was changed.",
                )
            upgrade(self.engine)
        self._ready = True

    def revision(self) -> str | None:
        """The migration that the database is at; None where it is new. Raises BadDatabase where it is no database."""
        try:
            with self.engine.connect() as connection:
                if not inspect(connection).has_table("alembic_version"):
                    return None
                row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
        except (OperationalError, DatabaseError) as error:
            raise _in_words(error, self.url) from error
        return str(row[0]) if row else None

    def close(self) -> None:
        """Let go of the connections."""
        self.engine.dispose()


@cache
def _engine(url: str) -> Engine:
    """One engine for each URL; SQLite with foreign keys, and a journal that lets others read while one writes."""
    if not url.startswith("sqlite"):
        engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"), pool_pre_ping=True)
        _engines.append(engine)
        return engine
    engine = create_engine(url, connect_args={"timeout": 10})
    _engines.append(engine)

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: object) -> None:
        connection.exec_driver_sql("BEGIN")  # type: ignore[attr-defined]

    return engine


def close_all() -> None:
    """Let go of every connection, so that SQLite folds its journal into the file."""
    for engine in _engines:
        engine.dispose()


_engines: list[Engine] = []


def _lock(session: Session, durable: bool) -> None:
    """Make this session the only writer; `durable` has SQLite wait for the disk at the commit, as a server does."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("LOCK TABLE batch IN EXCLUSIVE MODE"))


def place(url: str) -> str:
    """The database as an error names it: the file, or the URL without its password."""
    if url.startswith("sqlite:///"):
        return url.removeprefix("sqlite:///")
    head, _, tail = url.rpartition("@")
    return f"{head.split(':')[0]}://…@{tail}" if head else url


REMEDIES = (
    ("disk is full", "the disk is full", "Free some space and do it again; nothing was changed."),
    ("readonly", "it may not be written", "Check the permissions of the file and its folder; nothing was changed."),
    ("read-only", "it may not be written", "Check the permissions of the file and its folder; nothing was changed."),
    ("unable to open", "it cannot be opened", "Check that its folder is there and that you may write in it."),
    ("locked", "another program is writing to it", "Wait for that to end and do it again; nothing was changed."),
    ("not a database", "it is not a database", "Restore it from a backup: `steering restore FILE`."),
    ("malformed", "it is damaged", "Restore it from a backup: `steering restore FILE`."),
    ("disk i/o", "the disk failed", "Check the disk and its space; nothing was changed."),
    ("connection", "the server does not answer", "Check [database] url in steering.toml and that the server runs."),
)


def _in_words(error: DatabaseError, url: str) -> BadDatabase:
    said = str(error.orig or error)
    for sign, what, remedy in REMEDIES:
        if sign in said.casefold():
            return BadDatabase(f"{place(url)}: {what}", remedy)
    return BadDatabase(f"{place(url)}: {said.splitlines()[0]}", "Run `steering doctor`; nothing was changed.")
