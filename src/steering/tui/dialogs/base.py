"""What every dialog is: a box over the screen with a title, something to answer, and its keys."""

from typing import ClassVar, Generic, TypeVar, cast

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Static

from steering.services.desk import Desk
from steering.tui.commands import Command, Keyed, Keys
from steering.tui.host import Host
from steering.tui.text import INK, ink
from steering.tui.widgets.bars import KeyBar
from steering.tui.work import Working

T = TypeVar("T")


class Dialog(Keyed, Working, ModalScreen[T | None], Generic[T]):
    """A question over the screen; None is what it answers when it is put away."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*INK}
    BINDINGS: ClassVar[list[BindingType]] = []
    KEYS: ClassVar[Keys] = (Command("escape", "cancel", "cancel", "Put this away; nothing is changed"),)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.question = title

    def compose(self) -> ComposeResult:
        """The box."""
        with Vertical(classes="box"):
            yield Static(ink(self.question, "loud"), classes="question", markup=False)
            yield from self.body()
            yield KeyBar()

    def body(self) -> ComposeResult:
        """What is to be answered."""
        yield from ()

    @property
    def host(self) -> Host:
        """The program."""
        return cast(Host, self.app)

    @property
    def desk(self) -> Desk:
        """The register at work."""
        return self.host.desk

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Answer, once: a second answer to the same question is none."""
        return super().dismiss(result) if self.is_current else AwaitComplete()

    def action_cancel(self) -> None:
        """Put the dialog away."""
        self.dismiss(None)


class Completer(Suggester):
    """Completes the last word of a line with the first known word or name that begins with it."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.words = words

    async def get_suggestion(self, value: str) -> str | None:
        """The line as it would be completed."""
        for start in _starts(value):
            said = value[start:].casefold()
            if len(said) < 2:
                continue
            for word in self.words:
                if word.casefold().startswith(said) and len(word) > len(said):
                    return value + word[len(said) :]
        return None


def _starts(value: str) -> list[int]:
    """Where a word or name that is being typed may begin: the last three words, the longest first."""
    starts = [i + 1 for i, c in enumerate(value) if c in " ,;:"]
    return [0, *starts][-3:]
