"""Something that takes a while: a bar, what comes next, and a way to stop between two steps."""

from collections.abc import Callable
from threading import Event
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.widgets import ProgressBar, Static

from steering.errors import SteeringError
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Dialog
from steering.tui.text import flat, ink

Progress = Callable[[int, int, str], None]


class Stopped(SteeringError):
    """A person stopped it."""


class UnderWay(Dialog[Any]):
    """Runs a service that tells how far it is; answers what it came to, None where it was stopped or failed."""

    KEYS: ClassVar[Keys] = (Command("escape", "stop", "stop", "Stop before the next one; what is done stays done"),)

    def __init__(self, title: str, call: Callable[[Progress], Any]) -> None:
        super().__init__(title)
        self.call = call
        self._stop = Event()

    def body(self) -> ComposeResult:
        """A bar, and what comes next."""
        yield ProgressBar(show_eta=False, id="bar")
        yield Static("", id="now", markup=False)

    def on_mount(self) -> None:
        """Begin."""
        self.load("under way", lambda: self.call(self._tell), self.dismiss, self._ended)

    def _tell(self, done: int, total: int, what: str) -> None:
        """Called in the service's thread, between two steps."""
        if self._stop.is_set():
            raise Stopped(f"stopped after {done} of {total}", "What was done stays done.")
        self.app.call_from_thread(self._show, done, total, what)

    def _show(self, done: int, total: int, what: str) -> None:
        self.query_one(ProgressBar).update(total=max(1, total), progress=done)
        self.query_one("#now", Static).update(ink(f"{done} of {total}   {flat(what)}"))

    def _ended(self, error: SteeringError) -> None:
        self.host.tell_error(error)
        self.dismiss(None)

    def action_stop(self) -> None:
        """Stop before the next one."""
        self._stop.set()
