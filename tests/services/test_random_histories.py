"""Whatever people do in whatever order: the tables equal the fold, undo takes back all of it, the past stays."""

import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from steering.config import Config, Group, Workspace
from steering.domain.words import ActionStatus, PilotStatus
from steering.errors import SteeringError
from steering.services import actions, importing, people, pilots, publishing, risks, undoing, views
from steering.services.desk import Desk
from steering.services.folding import differences
from steering.store.database import Database
from tests.conftest import ticking
from tests.minutes import FIRST, FIRST_AGAIN, SECOND

NAMES = ("Ann Archer", "Bob Brown", "Cat Cole")
Deed = Callable[[Desk], Any]


def _import(name: str, content: str) -> Deed:
    def do(desk: Desk) -> Any:
        path = desk.workspace.root / f"{name}.md"
        path.write_text(content, encoding="utf-8")
        return importing.import_file(desk, path, "all")

    return do


REFS = st.integers(1, 6).map(lambda n: f"A{n}")
DEEDS: st.SearchStrategy[Deed] = st.one_of(
    st.sampled_from([_import("first", FIRST), _import("again", FIRST_AGAIN), _import("second", SECOND)]),
    st.sampled_from(NAMES).map(lambda n: lambda d: actions.log(d, "Oil the crane", owners=[n])),
    st.builds(lambda r, to: lambda d: actions.move(d, r, to, note="said so"), REFS, st.sampled_from(ActionStatus)),
    st.builds(lambda r, n: lambda d: actions.assign(d, r, [n]), REFS, st.sampled_from(NAMES)),
    st.just(lambda d: risks.add(d, "The jetty gives way", owner="Cat Cole")),
    st.builds(lambda a, b: lambda d: risks.assess(d, "R1", a, b, "looked"), st.integers(1, 5), st.integers(1, 5)),
    st.sampled_from([PilotStatus.VOLUNTEERED, PilotStatus.CONFIRMED, PilotStatus.WITHDRAWN]).map(
        lambda s: lambda d: pilots.set_status(d, "Northside", s, source="a letter")
    ),
    st.just(lambda d: people.merge(d, "Cat Cole", "Bob Brown")),
    st.just(lambda d: undoing.undo(d)),
)


def told(desk: Desk) -> Any:
    """The register less what is issued and only grows."""
    found = dict(publishing.register(desk))
    for event in found["events"]:
        event.pop("sequence", None)
    return found


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(DEEDS, st.integers(0, 20)), min_size=3, max_size=9))
def test_any_history_folds_can_be_withdrawn_and_keeps_its_past(steps: list[tuple[Deed, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        database = Database(f"sqlite:///{root / 'register.db'}")
        workspace = Workspace(root, Config(group=Group(name="Harbour", short="Harbour")))
        today = date(2020, 4, 8)
        clock = ticking()
        for deed, days in steps:
            today += timedelta(days=days)
            desk = Desk(workspace, database, today, clock, "Dee")
            try:
                deed(desk)
            except SteeringError:
                continue
        desk = Desk(workspace, database, today, clock, "Dee")
        assert differences(desk) == []
        assert told(desk)["actions"] == told(desk.at(today))["actions"]
        for _ in range(100):
            try:
                undoing.undo(desk)
            except SteeringError:
                break
        left = views.register(desk)
        assert (left.actions, left.risks, left.pilots, left.documents) == ((), (), (), ())
        assert differences(desk) == []
        database.close()
