"""The outbox on PostgreSQL: its tables, its claims, and the lock of the sole sender."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from steering.config import Workspace
from steering.domain.words import MailState
from steering.errors import Refused
from steering.services import composing, importing, mailing, outbox, people
from steering.services.desk import Desk
from steering.store.database import Database
from steering.store.locks import sole_sender
from tests.minutes import FIRST
from tests.services.mails import CONFIG, PEOPLE, Scripted, on

DAY = date(2020, 3, 4)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A server of its own, gone after the tests; its folder is one that the server's own user can reach."""
    folder = tempfile.mkdtemp(prefix="pg-")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pgserver = pytest.importorskip("pgserver")
        server = pgserver.get_server(folder, cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def desk(url: str, tmp_path: Path) -> Iterator[Desk]:
    """The harbour's register on the server, its mails approved."""
    database = Database(url)
    desk = on(Desk(Workspace(tmp_path, CONFIG), database, DAY, actor="Dee"), DAY)
    path = tmp_path / "2020-03-03.md"
    path.write_text(FIRST, encoding="utf-8")
    importing.import_file(desk, path, "all")
    for name, address in PEOPLE.items():
        people.edit(desk, name, email=address)
    yield desk
    database.close()


def test_the_outbox_works_on_postgresql(desk: Desk, url: str) -> None:
    with desk.database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []
    assert len(composing.due(desk).new) == 3
    assert composing.due(desk).new == []
    outbox.approve(desk)
    before = [outbox.shown(desk, m.id).raw for m in outbox.listed(desk)]
    other = Database(url)
    with sole_sender(other) as alone:
        assert alone
        with pytest.raises(Refused, match="another program is sending"):
            mailing.send(desk, transport=Scripted())
    way_out = Scripted()
    mailing.send(desk, transport=way_out)
    assert way_out.raw == before
    assert {m.state for m in outbox.listed(desk)} == {MailState.SENT}
    with sole_sender(other) as alone:
        assert alone
