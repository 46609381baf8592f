"""Another status of a pilot site: its letter, who says so, and a contact where it is confirmed."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from steering.domain.words import PilotStatus
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Dialog
from steering.tui.text import ink, join
from steering.tui.widgets.line import Line

LETTERS = {
    "a": PilotStatus.APPROACHED,
    "i": PilotStatus.INTERESTED,
    "v": PilotStatus.VOLUNTEERED,
    "q": PilotStatus.QUERIED,
    "c": PilotStatus.CONFIRMED,
    "l": PilotStatus.LIVE,
    "m": PilotStatus.COMPLETE,
    "w": PilotStatus.WITHDRAWN,
    "d": PilotStatus.DECLINED,
}
ASKED = (
    ("source", "who says so, and when (needed)"),
    ("contact", "the contact there (needed for confirmed)"),
    ("note", "why (needed for withdrawn)"),
)


class SetStatus(Dialog[dict[str, str]]):
    """Answers the status with its source, contact and note."""

    KEYS: ClassVar[Keys] = (
        Command("enter", "next", "next line", "Go on; from the last line, take it"),
        Command("ctrl+s", "save", "save", "Take what stands there"),
    )

    def __init__(self, site: str, now: PilotStatus | None, contact: str | None) -> None:
        super().__init__(f"{site}: {now.value if now else 'not named yet'}. What is it now?")
        self.now, self.contact = now, contact
        self.status: PilotStatus | None = None

    def body(self) -> ComposeResult:
        """The letters, then what goes with it."""
        yield Static(self._letters(), id="letters", markup=False)
        for name, hint in ASKED:
            value = self.contact or "" if name == "contact" else ""
            yield Line(value, placeholder=hint, id=name, disabled=True)
        yield Static("", classes="hint", markup=False)

    def _letters(self) -> Content:
        parts = []
        for letter, status in LETTERS.items():
            word = status.value
            at = word.index(letter)
            own = join(word[:at], (letter, "key"), word[at + 1 :])
            parts.append(Content.assemble("✓", own) if status is self.status else Content.assemble(" ", own))
        return Content("  ").join(parts)

    def on_key(self, event: events.Key) -> None:
        """A letter picks the status."""
        if not isinstance(self.focused, Input) and event.character in LETTERS:
            event.stop()
            self.status = LETTERS[event.character]
            self.query_one("#letters", Static).update(self._letters())
            for box in self.query(Input):
                box.disabled = False
            self.query_one("#source", Input).focus()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """The next line."""
        self.action_next()

    def action_next(self) -> None:
        """The next line that this status needs, or take it."""
        needed = ["source"]
        if self.status is PilotStatus.CONFIRMED and not self.contact:
            needed.append("contact")
        if self.status is PilotStatus.WITHDRAWN:
            needed.append("note")
        for name in needed:
            box = self.query_one(f"#{name}", Input)
            if not box.value.strip():
                if self.status is not None:
                    box.focus()
                    self.query_one(".hint", Static).update(ink(f"{box.placeholder}", "amber"))
                return
        self.action_save()

    def action_save(self) -> None:
        """Take it."""
        if self.status is None:
            self.app.bell()
            return
        said = {name: self.query_one(f"#{name}", Input).value.strip() for name, _ in ASKED}
        self.dismiss({"status": self.status.value, **said})
