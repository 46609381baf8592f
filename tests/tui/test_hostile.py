"""Text from minutes is text: no markup of Textual or Rich, no escape sequence, on any screen or in any dialog."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from steering.services import importing, questions, risks, views, working, workspace
from steering.services.desk import Desk
from steering.tui.app import PLACES
from steering.tui.targets import Record
from steering.tui.text import flat, visible
from tests.tui.driving import Driver, drive

CLICK = "[@click=app.quit]x[/]"
ESCAPE = "\x1b[31mred\x07\x9b2J"
TURN = "\u202egnp"
MINUTES = f"""# {CLICK} [bold]Partnership[/bold]

Date: 3 March 2020
Chair: Ann {CLICK}

Present: Ann Archer (AA), Bob Brown (BB), Eve [red]Earl (EE)

## 1. {CLICK} survey

**Action:** BB to write {CLICK} and {ESCAPE} and {TURN}

**Action:** [b]Signs[/b] to be $primary repainted [

AGREED: that {CLICK} be free {ESCAPE}.

| Risk | Likelihood | Impact | Owner |
|---|---|---|---|
| {CLICK} floods {TURN} | 3 | 4 | AA |

| Site | Status | Contact |
|---|---|---|
| North{CLICK} | Volunteered | {ESCAPE} |

## 2. Dates

- {CLICK} seminar: Tuesday 7 April 2020, 2pm - 4pm, at {CLICK}
"""


def clean(her: Driver) -> str:
    """The screen's text, which holds nothing that a terminal would obey."""
    text = her.text
    bad = [c for c in text if c != "\n" and (ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u202d\u2066")]
    assert bad == [], f"{her.place} sends {bad!r}"
    return text


def test_what_cannot_be_seen_is_shown() -> None:
    assert visible("a\x1b[31mb\x00\u202ec") == "a␛[31mb␀\\u{202e}c"
    assert flat("a\n\tb  c") == "a b c"


def test_hostile_minutes_are_shown_as_they_are_everywhere(
    tmp_path: Path, open_at: Callable[[Path, date], Desk]
) -> None:
    root = tmp_path / "hostile"
    workspace.init(root)
    path = root / "minutes" / "2020-03-03 [@click=app.quit]y[ .md"
    path.write_text(MINUTES, encoding="utf-8")
    desk = open_at(root, date(2020, 3, 4))

    async def reviewing(her: Driver) -> None:
        clean(her)
        await her.press("m", "enter")
        assert her.place == "ReviewScreen"
        for _ in range(12):
            assert CLICK in clean(her)
            await her.press("j")
        for key in ("e", "w", "t", "l", "s", "a"):
            await her.press("home", key)
            clean(her)
            if her.place != "ReviewScreen":
                await her.press("escape")
        await her.press("escape")

    drive(desk, reviewing, size=(120, 40))
    importing.import_file(desk, path, "all")
    risks.add(desk, f"{CLICK} {ESCAPE}", owner=CLICK)
    questions.raise_question(desk, "A1", f"{CLICK} {ESCAPE}")
    working.note(desk, [("A1", None)], f"{CLICK} {ESCAPE}")

    async def looking(her: Driver) -> None:
        for place in ("home", *PLACES):
            her.app.go(place)
            await her.settle()
            clean(her)
            await her.press("end", "enter")
            clean(her)
            while her.place not in ("HomeScreen",):
                her.app.back() if hasattr(her.app.screen, "PLACE") else her.app.pop_screen()
                await her.settle()
        register = views.register(desk)
        for ref in [r.ref for rows in (register.actions, register.risks, register.decisions) for r in rows]:
            her.app.open(Record(ref))
            await her.settle()
            text = clean(her)
            assert CLICK in text or "Signs" in text, ref
            await her.press("o")
            clean(her)
            her.app.go("home")
            await her.settle()
        her.app.tell(f"{CLICK}{ESCAPE}")
        await her.settle()
        assert CLICK in her.told
        await her.press("plus")
        await her.type(f"Ann Archer: {CLICK} [/] [b]")
        clean(her)
        await her.press("enter", "slash")
        await her.type("app.quit")
        clean(her)
        assert her.app.is_running

    drive(desk, looking, size=(120, 40))
