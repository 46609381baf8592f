"""Driving the program by its keys: press, wait until nothing is under way, look at what stands on the screen."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.screen import Screen

from steering.services import home
from steering.services.desk import Desk
from steering.tui.app import SteeringApp

PATIENCE = 60.0
"""Seconds after which something that is under way never ends."""

Story = Callable[["Driver"], Awaitable[None]]


class Driver:
    """A person at the keys, and what they see."""

    def __init__(self, app: SteeringApp, pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot
        self.pressed = 0

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, each once what the last one began is done."""
        for key in keys:
            self.pressed += 1
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type a text where the cursor is (as the terminal hands over what is pasted)."""
        self.pressed += len(text)
        self.app.post_message(Paste(text))
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        async with asyncio.timeout(PATIENCE):
            await self.pilot.pause()
            while self.app.busy or any(not worker.is_finished for worker in self.app.workers):
                await asyncio.sleep(0.005)
                await self.pilot.pause()

    @property
    def lines(self) -> list[str]:
        """What stands on the screen."""
        return [strip.text.rstrip() for strip in self.app.screen._compositor.render_strips()]

    @property
    def text(self) -> str:
        """What stands on the screen, as one text."""
        return "\n".join(self.lines)

    @property
    def told(self) -> str:
        """What was last said in passing."""
        said = [str(n.message) for n in self.app._notifications]
        return said[-1] if said else ""

    @property
    def heard(self) -> str:
        """All that was said in passing and is not forgotten yet."""
        return "\n".join(str(n.message) for n in self.app._notifications)

    @property
    def place(self) -> str:
        """The name of the screen."""
        return type(self.app.screen).__name__


def drive(desk: Desk, *stories: Story, size: tuple[int, int] = (80, 24), drawn: bool = False) -> None:
    """Open the program on a desk and play stories, each from home; what the program itself did wrong fails them.

    A screen is drawn when a story looks at it, and at the end of each; with `drawn` it is whenever the program would.
    """

    async def play() -> None:
        app = SteeringApp(desk, home.home(desk))
        async with app.run_test(size=size, notifications=True) as pilot:
            driver = Driver(app, pilot)
            await driver.settle()
            for n, story in enumerate(stories):
                if n:
                    app.go("home")
                    await driver.settle()
                await story(driver)
                assert driver.text.strip()
                assert app.faults == []

    with nullcontext() if drawn else _undrawn():
        asyncio.run(play())


@contextmanager
def _undrawn() -> Iterator[None]:
    """Drawing for a terminal that nobody looks at is most of a test's time: let it be."""

    def forget(screen: Screen[Any]) -> None:
        screen._dirty_widgets.clear()
        screen._compositor._dirty_regions.clear()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Screen, "_compositor_refresh", forget)
        yield
