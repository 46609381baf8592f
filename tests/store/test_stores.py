"""SQLite and PostgreSQL hold the same register, refuse to rewrite history, and have the tables that are expected."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from steering.config import Config, Group, Workspace
from steering.domain.words import ActionStatus, PilotStatus
from steering.services import actions, importing, pilots, publishing, risks, undoing
from steering.services.desk import Desk
from steering.services.folding import differences
from steering.store.database import Database
from steering.store.mapping import core_of  # noqa: F401 - its import fills the metadata
from tests.conftest import ticking
from tests.minutes import FIRST, FIRST_AGAIN, SECOND


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server of this test run alone."""
    pgserver = pytest.importorskip("pgserver")
    folder = tempfile.mkdtemp(prefix="pg-")
    server = pgserver.get_server(folder, cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def fresh(base: str, name: str) -> Iterator[str]:
    """A database of its own on a server."""
    import psycopg

    with psycopg.connect(base, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    yield base.replace("/postgres?", f"/{name}?")


def walk(root: Path, url: str) -> Desk:
    """A desk on which meetings were imported, a re-issue too, and people have worked and taken back."""
    root.mkdir()
    workspace = Workspace(root, Config(group=Group(name="Harbour", short="Harbour")))
    desk = Desk(workspace, Database(url), date(2020, 4, 8), ticking(), "Dee")
    for name, content in (("a", FIRST), ("b", FIRST_AGAIN), ("c", SECOND)):
        path = root / f"{name}.md"
        path.write_text(content, encoding="utf-8")
        importing.import_file(desk, path, "all")
    actions.log(desk, "Oil the crane", owners=["Bob Brown"])
    actions.move(desk, "A3", ActionStatus.IN_PROGRESS)
    risks.add(desk, "The jetty gives way", cause="Rot", event="It gives way", effect="Boats are lost", owner="Cat Cole")
    risks.assess(desk, "R1", 3, 4)
    pilots.set_status(desk, "Northside", PilotStatus.VOLUNTEERED, source="a letter")
    undoing.undo(desk)
    return desk


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("stores")


@pytest.fixture(scope="session")
def both(folder: Path, postgres: str) -> Iterator[dict[str, Desk]]:
    with fresh(postgres, "register") as url:
        found = {"sqlite": walk(folder / "s", f"sqlite:///{folder / 's.db'}"), "postgres": walk(folder / "p", url)}
        yield found
        for desk in found.values():
            desk.database.close()


def test_the_same_register_stands_in_both(both: dict[str, Desk]) -> None:
    one, other = (publishing.register(replace(desk)) for desk in both.values())
    assert one == other
    assert len(one["actions"]) == 5


@pytest.mark.parametrize("store", ["sqlite", "postgres"])
def test_the_tables_are_what_the_history_folds_to(both: dict[str, Desk], store: str) -> None:
    assert differences(both[store]) == []


@pytest.mark.parametrize("store", ["sqlite", "postgres"])
def test_the_migrations_make_the_tables_that_the_code_expects(both: dict[str, Desk], store: str) -> None:
    with both[store].database.engine.connect() as connection:
        found: list[Any] = compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)
    assert found == []


@pytest.mark.parametrize("store", ["sqlite", "postgres"])
@pytest.mark.parametrize("table", ["batch", "change"])
@pytest.mark.parametrize("deed", ["UPDATE {} SET id = id + 1000", "DELETE FROM {}"])
def test_history_cannot_be_rewritten(both: dict[str, Desk], store: str, table: str, deed: str) -> None:
    with both[store].database.engine.connect() as connection, pytest.raises(DBAPIError, match="append"):
        connection.execute(text(deed.format(table)))


@pytest.mark.parametrize("store", ["sqlite", "postgres"])
def test_as_of_and_undo_work_in_both(both: dict[str, Desk], store: str) -> None:
    then = publishing.register(both[store].at(date(2020, 3, 4)))
    assert then["as_of"] == "2020-03-04"
    assert {a["status"] for a in then["actions"]} == {"open", "closed"}


def test_under_ci_postgres_is_there() -> None:
    if os.environ.get("CI"):
        import pgserver  # noqa: F401
