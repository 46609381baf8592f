"""What every test may use: the shared documents, a workspace, a desk with a clock that ticks."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

from steering.config import Config, Group, Workspace
from steering.services.desk import Desk
from steering.store.database import Database

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
"""Under CI the same examples each time: what fails there fails here, and what passed still passes."""
if os.environ.get("CI"):
    settings.load_profile("ci")
SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared documents beside the repository; without it the test is skipped, but never under CI."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"under CI the shared documents must be there: {SHARED} is missing")
        pytest.skip(f"the shared documents are not there: {SHARED}")
    return SHARED


def ticking(start: datetime = datetime(2007, 10, 12, 9, 0, tzinfo=UTC)) -> Callable[[], datetime]:
    """A clock that is a second later each time it is asked."""
    ticks = iter(range(10**9))
    return lambda: start + timedelta(seconds=next(ticks))


@pytest.fixture
def make_desk(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Make a desk on a fresh SQLite register."""
    made: list[Database] = []

    def make(today: date = date(2007, 10, 12), actor: str = "secretary", config: Config | None = None) -> Desk:
        folder = tmp_path / f"space{len(made)}"
        folder.mkdir()
        database = Database(f"sqlite:///{folder / 'register.db'}")
        made.append(database)
        settings = config or Config(group=Group(name="Test Group", short="Test"))
        return Desk(Workspace(folder, settings), database, today, ticking(), actor)

    yield make
    for database in made:
        database.close()


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    """A desk on a fresh register, on 12 October 2007."""
    return make_desk()
