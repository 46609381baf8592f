"""Yes or no."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Dialog
from steering.tui.text import ink


class Confirm(Dialog[bool]):
    """Asks whether to go on."""

    KEYS: ClassVar[Keys] = (
        Command("y,enter", "yes", "yes", "Go on"),
        Command("n,escape", "cancel", "no", "Leave everything as it is"),
    )

    def __init__(self, text: str, yes: str = "yes", no: str = "no") -> None:
        super().__init__("Sure?")
        self.text, self.labels = text, (yes, no)

    def body(self) -> ComposeResult:
        """What would happen."""
        yield Static(ink(self.text), markup=False)
        yield Static(ink(f"y {self.labels[0]}    n {self.labels[1]}", "quiet"), classes="hint", markup=False)

    def action_yes(self) -> None:
        """Go on."""
        self.dismiss(True)
