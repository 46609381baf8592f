"""Quick-add: a line as one would say it, with how it was understood below it as it is typed."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from steering.errors import SteeringError
from steering.services import minuting
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Completer, Dialog
from steering.tui.text import flat, ink, join
from steering.tui.widgets.line import Line

FORMS = (
    ("BH, NS: re-work Handout 2 by next meeting", "an action"),
    ("A5 done: sent 3 Nov", "a reply: done, dropped, started, to KH, by 15 Jan"),
    ("Agreed: Handout 2 is the framework", "a decision"),
    ("Risk: a pilot drops out 3x4 (NS)", "a risk, scored, with its owner"),
    ("Brent confirmed, contact Ann Lee", "a pilot site's status"),
    ("? A5 is that date right", "a question about a record"),
)


class QuickAdd(Dialog[None]):
    """Takes a line; stays open where it is refused."""

    KEYS: ClassVar[Keys] = (
        Command("enter", "accept", "log it", "Log the line as it is understood"),
        Command("right", "complete", "complete", "Complete the name at the end"),
    )

    def __init__(self) -> None:
        super().__init__("Log")

    def body(self) -> ComposeResult:
        """The line, how it is understood, and what can be said."""
        yield Line(placeholder="BH, NS: re-work Handout 2 by next meeting", id="line")
        yield Static(ink("", "quiet"), id="understood", markup=False)
        yield Static(forms(), id="forms", markup=False)

    def on_mount(self) -> None:
        """Know what a line can be completed with."""
        self.load("words", lambda: minuting.words(self.desk), self._complete)

    def _complete(self, words: list[str]) -> None:
        self.query_one(Input).suggester = Completer(words)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The arrow right is the line's own."""
        return action != "complete"

    def on_input_changed(self, message: Input.Changed) -> None:
        """Say how the line is understood."""
        said = message.value
        if not said.strip():
            self._say(ink(""))
            return
        self.load(
            "understand",
            lambda: minuting.describe(minuting.understand(self.desk, said)),
            lambda text: self._say(join(("understood as  ", "quiet"), (flat(text), "loud"))),
            lambda error: self._say(ink(f"{error.message}. {error.hint}", "amber")),
        )

    def _say(self, text: Content) -> None:
        self.query_one("#understood", Static).update(text)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Log it."""
        self.action_accept()

    def action_accept(self) -> None:
        """Log the line."""
        said = self.query_one(Input).value
        if not said.strip():
            self.app.bell()
            return
        self.host.act(lambda: minuting.quick(self.desk, said), self._done, self._refused)

    def _refused(self, error: SteeringError) -> None:
        if self.here:
            self._say(ink(f"{error.message}. {error.hint}", "red"))

    def _done(self, done: minuting.Done) -> None:
        self.dismiss(None)
        self.host.did(done.said, done.batch)

    def action_complete(self) -> None:
        """Only shown in help: the arrow right completes."""


def forms() -> Content:
    """What can be said, with an example each."""
    width = max(len(form) for form, _ in FORMS) + 2
    return Content("\n").join(join(f"{form:<{width}}", (what, "quiet")) for form, what in FORMS)
