"""A review of a risk: `=` is no change; two digits and a reason are another score."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Dialog
from steering.tui.text import ink, join
from steering.tui.widgets.line import Line

NO_CHANGE = (0, 0)


class Score(Dialog[tuple[int, int, str]]):
    """Answers likelihood, impact and why; 0, 0 where nothing has changed."""

    KEYS: ClassVar[Keys] = (
        Command("equals_sign", "same", "no change", "It was looked at; its score stands"),
        Command("enter", "accept", "take it", "Take the score and the reason"),
        Command("backspace", "again", "", "Type the score again"),
    )

    def __init__(self, title: str, current: tuple[int, int] | None) -> None:
        super().__init__(title)
        self.current = current
        self.digits = ""

    def body(self) -> ComposeResult:
        """The score so far, and why."""
        yield Static(self._score(), id="score", markup=False)
        yield Line(placeholder="why (needed where the score changes)", id="why", disabled=True)
        yield Static(ink("= no change, or likelihood 1-5, then impact 1-5", "quiet"), classes="hint", markup=False)

    def _score(self) -> Content:
        now = (
            f"{self.current[0]}x{self.current[1]} = {self.current[0] * self.current[1]}"
            if self.current
            else "no score yet"
        )
        likelihood = self.digits[0] if self.digits else "_"
        impact = self.digits[1] if len(self.digits) > 1 else "_"
        return join(f"now {now}      new ", (f"{likelihood} x {impact}", "loud"))

    def on_key(self, event: events.Key) -> None:
        """Digits are the score until both are there."""
        if len(self.digits) < 2 and event.character and event.character in "12345":
            event.stop()
            self.digits += event.character
            self._renew()

    def _renew(self) -> None:
        self.query_one("#score", Static).update(self._score())
        why = self.query_one("#why", Input)
        why.disabled = len(self.digits) < 2
        if len(self.digits) == 2:
            why.focus()

    def action_again(self) -> None:
        """Type the score again."""
        self.digits = ""
        self._renew()

    def action_same(self) -> None:
        """No change."""
        self.dismiss((*NO_CHANGE, ""))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter."""
        self.action_accept()

    def action_accept(self) -> None:
        """Take it."""
        if len(self.digits) == 2:
            self.dismiss((int(self.digits[0]), int(self.digits[1]), self.query_one("#why", Input).value.strip()))
        else:
            self.app.bell()
