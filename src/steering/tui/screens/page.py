"""What every screen has: its bars, the way back, help, search, undo; and how it asks for what it shows."""

from collections.abc import Callable
from typing import Any, ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from steering.services.desk import Desk
from steering.tui.commands import Command, Keyed, Keys
from steering.tui.host import Host
from steering.tui.text import INK
from steering.tui.widgets.bars import KeyBar, Masthead
from steering.tui.widgets.lines import Lines
from steering.tui.widgets.sheet import Sheet
from steering.tui.work import Working

T = TypeVar("T")


class Page(Keyed, Working, Screen[None]):
    """A screen of the program; what it shows is asked anew whenever it comes to the front."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*INK}
    PLACE: ClassVar[str] = ""
    HEADING: ClassVar[str] = ""
    ABOUT: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = []
    KEYS: ClassVar[Keys] = (
        Command("escape,backspace", "back", "back", "Go back to where you came from"),
        Command("plus", "app.quick_add", "log", "Log an action, a reply, a decision, a risk, as you would say it"),
        Command("slash", "app.search", "search", "Search everywhere"),
        Command("z,ctrl+z", "app.undo", "undo", "Undo what you did last"),
        Command("Q,ctrl+q", "app.quit", "quit", "Leave; everything is saved already"),
        Command("question_mark,f1", "app.help", "help", "What this screen is for, and every key"),
    )

    def compose(self) -> ComposeResult:
        """The bars, and between them what the screen is."""
        yield Masthead(self.heading, self.PLACE)
        yield from self.body()
        yield KeyBar()

    def body(self) -> ComposeResult:
        """What stands between the bars."""
        yield from ()

    @property
    def heading(self) -> str:
        """The screen's name in the header."""
        return self.HEADING

    @property
    def host(self) -> Host:
        """The program."""
        return cast(Host, self.app)

    @property
    def desk(self) -> Desk:
        """The register at work."""
        return self.host.desk

    def on_screen_resume(self) -> None:
        """Show the register as it is now."""
        self.query_one(Masthead).refresh()
        self.renew()

    def renew(self) -> None:
        """Ask for what the screen shows."""

    def said(self, words: str) -> None:
        """Show first what these words ask for."""

    def retitle(self) -> None:
        """Show the name anew."""
        for masthead in self.query(Masthead):
            masthead.name_it(self.heading)

    def act(self, call: Callable[[], Any], said: Callable[[Any], str]) -> None:
        """Do something to the register; its batch can be undone, and the screen shows what it came to."""
        self.host.act(call, lambda done: self.host.did(said(done), getattr(done, "batch", None)))

    def on_lines_opened(self, message: Lines.Opened) -> None:
        """A line leads on."""
        if isinstance(message.lines, Sheet) and message.lines.target is not None:
            self.host.open(message.lines.target)

    def action_back(self) -> None:
        """Go back."""
        self.host.back()
