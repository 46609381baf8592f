"""Workspaces made once and copied for each test: one whose minutes wait in the folder, one that has taken them in."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from steering.config import Config, Group, Workspace
from steering.services import importing, reference, workspace
from steering.services.desk import Desk
from steering.store.database import Database
from tests.conftest import ticking
from tests.minutes import FIRST

REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = date(2007, 11, 1)

MakeDesk = Callable[..., Desk]


@pytest.fixture
def open_at() -> Iterator[Callable[[Path, date], Desk]]:
    """Open a desk on a workspace, at a date, with a clock that ticks."""
    made: list[Database] = []

    def at(root: Path, today: date) -> Desk:
        group = Group("LSCB Datasets Steering Group", "LSCB Datasets", secretary="secretary@example.org")
        settings = Config(group=group)
        space = Workspace(root, settings)
        database = Database(space.database_url)
        made.append(database)
        return Desk(space, database, today, ticking(), "Emily")

    yield at
    for database in made:
        database.close()


@pytest.fixture(scope="session")
def fresh_space(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own workspace before anything was imported but its framework, people and sites."""
    root = tmp_path_factory.mktemp("fresh")
    for name in ("data", "minutes"):
        (root / name).mkdir()
        for path in (REPOSITORY / name).glob("*.*"):
            if path.suffix in (".md", ".csv"):
                shutil.copyfile(path, root / name / path.name)
    workspace.init(root)
    desk = Desk(Workspace(root, Config()), Database(Workspace(root, Config()).database_url), TODAY, ticking())
    for shelf in ("framework", "people", "sites"):
        reference.take_in(desk, shelf, next((root / "data").glob(f"{shelf}.*")))
    desk.database.close()
    return root


@pytest.fixture(scope="session")
def taken_space(fresh_space: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same once its minutes were accepted by rule."""
    root = tmp_path_factory.mktemp("taken") / "space"
    shutil.copytree(fresh_space, root)
    desk = Desk(Workspace(root, Config()), Database(Workspace(root, Config()).database_url), TODAY, ticking())
    importing.import_file(desk, root / "minutes" / "2007-10-11.md", "all")
    desk.database.close()
    return root


@pytest.fixture
def fresh(fresh_space: Path, tmp_path: Path, open_at: Callable[[Path, date], Desk]) -> Desk:
    """A desk whose minutes wait in the folder."""
    shutil.copytree(fresh_space, tmp_path / "space")
    return open_at(tmp_path / "space", TODAY)


@pytest.fixture
def taken(taken_space: Path, tmp_path: Path, open_at: Callable[[Path, date], Desk]) -> Desk:
    """A desk that has taken its minutes in."""
    shutil.copytree(taken_space, tmp_path / "space")
    return open_at(tmp_path / "space", TODAY)


@pytest.fixture
def harbour(tmp_path: Path, open_at: Callable[[Path, date], Desk]) -> Desk:
    """A desk of another group, whose first minutes wait in the folder."""
    root = tmp_path / "harbour"
    workspace.init(root)
    (root / "minutes" / "2020-03-03.md").write_text(FIRST, encoding="utf-8")
    return open_at(root, date(2020, 3, 4))
