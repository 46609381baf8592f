"""A lock that one program at a time holds for as long as it runs; it goes when the program does, however that ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from steering.store.database import Database

SENDER = 0x73746565
"""The advisory lock of PostgreSQL that stands for the sender; it holds within one database."""


@contextmanager
def sole_sender(database: Database) -> Iterator[bool]:
    """Whether this program is the only one that sends from the database's outbox, until the block ends."""
    if database.url.startswith("sqlite:///"):
        path = Path(database.url.removeprefix("sqlite:///"))
        with _file(path.with_name(path.name + ".sender")) as held:
            yield held
    else:
        with _advisory(database) as held:
            yield held


@contextmanager
def _file(path: Path) -> Iterator[bool]:
    """Hold the lock of a file; the system lets go of it when the program ends."""
    import fcntl

    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
    finally:
        os.close(handle)


@contextmanager
def _advisory(database: Database) -> Iterator[bool]:
    """Hold PostgreSQL's lock on a connection of its own."""
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        held = bool(connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": SENDER}).scalar())
        try:
            yield held
        finally:
            if held:
                try:
                    connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": SENDER})
                except DatabaseError:  # the connection is gone, and the lock with it
                    connection.invalidate()
