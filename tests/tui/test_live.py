"""Live minuting: what is typed during a meeting is in the register at once, and reads back the same from its file."""

import shutil
from collections.abc import Callable
from datetime import date
from itertools import groupby
from pathlib import Path

from steering.domain.rows import RiskRow
from steering.domain.words import ActionStatus
from steering.services import importing, views
from steering.services.desk import Desk
from tests.tui.driving import Driver, drive

SAID = (
    "1 Matters arising",
    "A1 done: the department has answered",
    "A2 carried",
    "2 Project plan",
    "Everybody liked the plan.",
    "NS: write to Greenwich by 20 Nov",
    "BH, NS: print a map of the sites by next meeting",
    "Agreed: Handout 2 is the framework",
    "Risk: a pilot drops out 3x4 (NS)",
    "Brent confirmed, contact Ann Lee",
)


def told(desk: Desk) -> dict[str, object]:
    """What the register says, references aside: those are issued in the order of coming in."""
    register = views.register(desk)
    return {
        "actions": {(a.title, a.owners, a.due, a.status) for a in register.actions},
        "decisions": {d.text for d in register.decisions},
        "risks": {(r.title, r.owner, scores(r)) for r in register.risks},
        "pilots": {(p.site, p.status) for p in register.pilots},
    }


def scores(risk: RiskRow) -> tuple[tuple[int, int], ...]:
    """A risk's scores through time; one that is only said again is no other."""
    return tuple(score for score, _ in groupby((s.likelihood, s.impact) for s in risk.assessments))


def test_the_log_of_a_meeting_is_minutes_that_say_the_same(
    taken_space: Path, tmp_path: Path, open_at: Callable[[Path, date], Desk]
) -> None:
    held = date(2007, 11, 15)
    shutil.copytree(taken_space, tmp_path / "live")
    live = open_at(tmp_path / "live", held)

    async def story(her: Driver) -> None:
        await her.press("L")
        assert "Minuting Thu 15 Nov" in her.text
        for line in SAID:
            await her.type(line)
            await her.press("enter")
        assert "item 2" in her.text
        await her.type("NS: paint the town")
        await her.press("enter", "ctrl+z")
        assert not any("paint the town" in line for line in her.lines[3:8])
        await her.press("f10")
        assert "reads back as it was logged" in her.told

    drive(live, story)
    logged = told(live)
    assert {a.ref: a.status for a in views.register(live).actions}["A1"] is ActionStatus.CLOSED
    file = live.workspace.minutes / "2007-11-15.md"
    assert "paint the town" not in file.read_text(encoding="utf-8")

    shutil.copytree(taken_space, tmp_path / "later")
    later = open_at(tmp_path / "later", held)
    importing.import_file(later, file, "all")
    assert told(later) == logged

    importing.import_file(live, file, "all")
    assert told(live) == logged, "what was logged and then minuted is one record"


def test_a_log_that_is_left_goes_on(taken: Desk) -> None:
    async def before(her: Driver) -> None:
        await her.press("L", "f2")
        await her.type("barry")
        await her.press("tab", "enter")
        await her.type("1 Welcome")
        await her.press("enter", "escape")
        assert her.place == "HomeScreen"

    drive(taken, before)

    async def after(her: Driver) -> None:
        await her.press("L")
        assert "Welcome" in her.text
        assert "1 here" in her.text

    drive(taken, after)
