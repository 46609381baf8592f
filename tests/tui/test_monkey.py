"""Keys pressed at random break nothing; MONKEY=60 has it go on for a minute."""

import os
import random
import time
from itertools import islice

import pytest

from steering.services.desk import Desk
from steering.services.keeping import examine
from steering.tui.commands import commands_of
from steering.tui.screens.page import Page
from tests.tui.driving import Driver, drive

LEAVING = {"Q", "ctrl+q", "O"}
"""Keys that leave the program, or open an editor."""
ALWAYS = ("up", "down", "enter", "escape", "tab", "pagedown", "home", "end", "space", "1", "2", "backspace", "ctrl+z")
WORDS = "BH: write 15 Nov 2007-12-01 A1 done Risk 3x4 [b] handout"


def next_key(her: Driver, rnd: random.Random) -> str:
    """A key that the screen knows, one that every screen does, or a letter."""
    kind = rnd.random()
    known = [k for c in (*commands_of(type(her.app.screen)), *commands_of(type(her.app))) for k in c.key.split(",")]
    if kind < 0.55 and known:
        return rnd.choice([k for k in known if k not in LEAVING] or ALWAYS)
    if kind < 0.85:
        return rnd.choice(ALWAYS)
    return rnd.choice(WORDS).replace(" ", "space").replace("[", "left_square_bracket").replace(":", "colon")


@pytest.mark.parametrize("seed", [1, 2])
def test_random_keys_break_nothing(taken: Desk, seed: int) -> None:
    rnd = random.Random(seed)
    seconds = float(os.environ.get("MONKEY", "5")) / 2
    pressed: list[str] = []

    async def story(her: Driver) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            key = next_key(her, rnd)
            pressed.append(f"{her.place} {key}")
            await her.pilot.press(key)
            if rnd.random() < 0.3:
                await her.settle()
            assert her.app.faults == [], " · ".join(islice(reversed(pressed), 12))
        await her.settle()
        while not isinstance(her.app.screen, Page):
            her.app.pop_screen()
        her.app.go("home")
        await her.settle()
        assert "Actions" in her.text

    drive(taken, story, drawn=True)
    health = examine(taken)
    assert (health.differences, health.faults) == ((), ())
