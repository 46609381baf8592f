"""One line of text."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Completer, Dialog
from steering.tui.text import ink
from steering.tui.widgets.line import Line


class Ask(Dialog[str]):
    """Asks for a line of text; `preview` tells below it how it is understood so far."""

    KEYS: ClassVar[Keys] = (Command("enter", "accept", "take it", "Take what stands there"),)

    def __init__(
        self,
        title: str,
        value: str = "",
        hint: str = "",
        *,
        optional: bool = False,
        words: Sequence[str] = (),
        preview: Callable[[str], Content] | None = None,
    ) -> None:
        super().__init__(title)
        self.value, self.hint, self.optional = value, hint, optional
        self.words, self.preview = words, preview

    def body(self) -> ComposeResult:
        """The line, and the hint below it."""
        suggester = Completer(list(self.words)) if self.words else None
        yield Line(self.value, suggester=suggester, select_on_focus=False, id="line")
        yield Static(ink(self.hint, "quiet"), classes="hint", markup=False)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Say how the line is understood."""
        preview, said = self.preview, message.value
        if preview is None:
            return
        if not said.strip():
            self._hint(ink(self.hint, "quiet"))
            return
        self.load("preview", lambda: preview(said), self._hint, lambda error: self._hint(ink(error.message, "amber")))

    def _hint(self, text: Content) -> None:
        self.query_one(".hint", Static).update(text)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Take the line."""
        self.action_accept()

    def action_accept(self) -> None:
        """Take the line, where there is one."""
        said = self.query_one(Input).value
        if said.strip() or self.optional:
            self.dismiss(said.strip())
        else:
            self.app.bell()
