"""A review of a risk: `=` is no change; two digits and a reason are another score (`i` inherent, `t` target)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from steering.domain.words import AssessmentKind
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Dialog
from steering.tui.text import ink, join
from steering.tui.widgets.line import Line


@dataclass(frozen=True)
class Scored:
    """What was said of a risk: a score of a kind and why; None where it was looked at and its score stands."""

    score: tuple[int, int] | None
    why: str = ""
    kind: AssessmentKind = AssessmentKind.RESIDUAL


class Score(Dialog[Scored]):
    """Answers what was said of the risk."""

    KEYS: ClassVar[Keys] = (
        Command("equals_sign", "same", "no change", "It was looked at; its score stands"),
        Command("r", "of('residual')", "", "Score what remains with what is done about it"),
        Command("i", "of('inherent')", "inherent", "Score it as it would be if nothing were done about it"),
        Command("t", "of('target')", "target", "Score it as the group wants it to be"),
        Command("enter", "accept", "take it", "Take the score and the reason"),
        Command("backspace", "again", "", "Type the score again"),
    )

    def __init__(self, title: str, current: Mapping[AssessmentKind, tuple[int, int]]) -> None:
        super().__init__(title)
        self.current = current
        self.kind = AssessmentKind.RESIDUAL
        self.digits = ""

    def body(self) -> ComposeResult:
        """The score so far, and why."""
        yield Static(self._score(), id="score", markup=False)
        yield Line(placeholder="why (needed where the score changes)", id="why", disabled=True)
        yield Static(
            ink("= looked at, no change; or likelihood 1-5, impact 1-5, and why", "quiet"), classes="hint", markup=False
        )

    def _score(self) -> Content:
        held = self.current.get(self.kind)
        now = f"{held[0]}x{held[1]} = {held[0] * held[1]}" if held else "no score yet"
        likelihood = self.digits[0] if self.digits else "_"
        impact = self.digits[1] if len(self.digits) > 1 else "_"
        return join((self.kind.value, "loud"), f"  now {now}      new ", (f"{likelihood} x {impact}", "loud"))

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

    def action_of(self, kind: str) -> None:
        """Score another exposure."""
        self.kind = AssessmentKind(kind)
        self._renew()

    def action_same(self) -> None:
        """No change."""
        self.dismiss(Scored(None))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter."""
        self.action_accept()

    def action_accept(self) -> None:
        """Take it."""
        if len(self.digits) == 2:
            score = (int(self.digits[0]), int(self.digits[1]))
            self.dismiss(Scored(score, self.query_one("#why", Input).value.strip(), self.kind))
        else:
            self.app.bell()
