"""The chair's page of the sample group, and of each meeting of a year of perfect readings, as golden files."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from steering.services import demo, publishing, reference
from steering.services.desk import Desk
from tests.perfect import bind, import_perfectly
from tests.publishing.golden_files import same_as_golden

FOLDER = Path(__file__).parent / "golden"


def test_the_brief_of_the_sample_is_as_it_was(tmp_path: Path) -> None:
    desk = demo.run(tmp_path / "space", lambda *_: None).desk
    for form in ("md", "text"):
        same_as_golden(f"sample.{form}", publishing.brief_text(desk, form=form), FOLDER)


@pytest.fixture
def year(make_desk: Callable[..., Desk], shared: Path) -> Desk:
    """The register at the end of the year, as minutes read without a fault would make it."""
    folder = shared / "years" / "dev"
    desk = make_desk(today=date(2009, 9, 11))
    reference.take_in(desk, "framework", folder / "framework.md")
    anchors: dict[str, list[str]] = {}
    for name in json.loads((folder / "state.json").read_text(encoding="utf-8"))["imports"]:
        for label, found in import_perfectly(desk, (folder / name).with_suffix(".json")).items():
            anchors.setdefault(label, []).extend(found)
    bind(desk, anchors)
    return desk


def test_the_brief_of_each_meeting_of_the_year_is_as_it_was(year: Desk) -> None:
    for held in ("2008-11-13", "2009-01-22", "2009-03-12", "2009-06-11", "2009-09-10"):
        same_as_golden(f"{held}.md", publishing.brief_text(year, date.fromisoformat(held), "md"), FOLDER)
    same_as_golden("after-2009-09-10.md", publishing.brief_text(year, form="md"), FOLDER)
