"""The program on the terminal: its places, the way between them, undo, and what is told in passing."""

import os
import shlex
import subprocess
import sys
import webbrowser
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar

from textual.app import SuspendNotSupported
from textual.screen import Screen

from steering.errors import SteeringError
from steering.services import home as home_service
from steering.services.desk import Desk
from steering.services.home import Clockface, Home
from steering.tui import starting
from steering.tui.acts import Acts
from steering.tui.commands import Command, Keyed, Keys
from steering.tui.screens.home import HomeScreen
from steering.tui.screens.page import Page
from steering.tui.targets import Place, Record, Sentence, Target, Waiting
from steering.tui.text import visible
from steering.tui.themes import DEFAULTS, THEMES
from steering.tui.work import Fault

SCREENS = "steering.tui.screens"
PLACES = {
    "minutes": "minutes:MinutesScreen",
    "actions": "actions:ActionsScreen",
    "risks": "risks:RisksScreen",
    "pilots": "pilots:PilotsScreen",
    "calendar": "calendar:CalendarScreen",
    "framework": "framework:FrameworkScreen",
    "people": "people:PeopleScreen",
    "questions": "questions:QuestionsScreen",
    "decisions": "decisions:DecisionsScreen",
    "history": "history:HistoryScreen",
    "search": "search:SearchScreen",
    "live": "live:LiveScreen",
    "publish": "publish:PublishScreen",
    "outbox": "outbox:OutboxScreen",
}


class SteeringApp(Keyed, Acts):
    """The program."""

    CSS_PATH = "steering.tcss"
    TITLE = "Steering"
    ENABLE_COMMAND_PALETTE = False
    KEYS: ClassVar[Keys] = (
        Command("h", "go('home')", "", "Home: what must be done, what changed, what is next"),
        Command("m", "go('minutes')", "", "Minutes: what waits, what was imported, what is new in the folder"),
        Command("a", "go('actions')", "", "Actions: filter, sort, group, act on many"),
        Command("r", "go('risks')", "", "Risks: the matrix and the register"),
        Command("p", "go('pilots')", "", "Pilot sites and returns"),
        Command("c", "go('calendar')", "", "Calendar: the month and what is ahead"),
        Command("f", "go('framework')", "", "Framework: goals, outcomes, indicators, deliverables"),
        Command("P", "go('people')", "", "People: who holds what"),
        Command("q", "go('questions')", "", "Questions, each answered with one key"),
        Command("D", "go('decisions')", "", "Decisions, the newest first"),
        Command("H", "go('history')", "", "History: everything that was ever done, and undo of any of it"),
        Command("M", "go('outbox')", "", "Outbox: mails to read, approve and send"),
        Command("ctrl+p", "palette", "", "Every command by name"),
        Command("ctrl+t", "next_theme", "", "The next theme: dark, light, high contrast"),
        Command("Z", "redo", "", "Bring back what you undid last"),
    )

    def __init__(self, desk: Desk, home: Home | None = None) -> None:
        super().__init__()
        self.desk = desk
        self.face = home.face if home else Clockface(desk.workspace.config.group.label, desk.standing_date, None)
        self.home = home
        self.faults: list[Fault] = []
        self._places: dict[str, Page] = {}
        for theme in THEMES:
            self.register_theme(theme)
        if "TEXTUAL_THEME" not in os.environ:
            self.theme = THEMES[0].name

    def get_default_screen(self) -> Screen[Any]:
        """Home."""
        screen = HomeScreen(self.home)
        self._places["home"] = screen
        return screen

    def on_ready(self) -> None:
        """The first frame is there."""
        starting.ready()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What a theme that is not the program's own does not say."""
        return DEFAULTS

    # ------------------------------------------------------------ the way

    def open(self, target: Target) -> None:
        """Go where a line leads."""
        if isinstance(target, Place):
            self.go(target.name, target.said)
        elif isinstance(target, Record):
            self.load("open", lambda: _page_of(self.desk, target.ref), self.push_page)
        elif isinstance(target, Sentence):
            from steering.tui.screens.source import SourceScreen

            self.push_page(lambda: SourceScreen(target))
        elif isinstance(target, Waiting):
            from steering.tui.screens.review import ReviewScreen

            self.push_page(lambda: ReviewScreen(target.sha256))

    def push_page(self, make: Callable[[], Page]) -> None:
        """Show a page on top of what is there."""
        self.push_screen(make())

    def go(self, place: str, said: str = "") -> None:
        """Go to a place; where one came through it already, back to it."""
        screen = self._place(place)
        if said:
            screen.said(said)
        if screen is self.screen:
            screen.renew()
        elif screen in self.screen_stack:
            while self.screen is not screen:
                self.pop_screen()
        else:
            self.push_screen(screen)

    def _place(self, name: str) -> Page:
        if name not in self._places:
            module, kind = PLACES[name].split(":")
            screen = getattr(import_module(f"{SCREENS}.{module}"), kind)()
            self._places[name] = screen
            self.install_screen(screen, name)
        return self._places[name]

    def back(self) -> None:
        """Go back to where one came from."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.tell("This is home. Q leaves the program.")

    def action_go(self, place: str) -> None:
        """Go to a place."""
        self.go(place)

    # ------------------------------------------------------------ what happened

    def did(self, said: str, batch: int | None = None) -> None:
        """Say what happened (where there is something to say) and how to undo it, and show the register anew."""
        self.remember(batch)
        if said:
            self.tell(f"{said}   (z undoes it)" if batch is not None else said)
        self.changed()

    def changed(self) -> None:
        """Have the screen at the front, and the header, show the register as it is now."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, Page):
                screen.renew()
                break
        self.load("face", lambda: home_service.clockface(self.desk), self._face)

    def _face(self, face: Clockface) -> None:
        self.face = face
        if isinstance(self.screen, Page):
            self.screen.retitle()

    def tell(self, text: str, severity: Any = "information") -> None:
        """Say something in passing; what was said before makes room for what happened now."""
        if severity == "information":
            self.clear_notifications()
        self.notify(visible(text), severity=severity, markup=False, timeout=8 if severity == "error" else 5)

    def tell_error(self, error: SteeringError) -> None:
        """Say what is wrong, and the remedy."""
        if isinstance(error, Fault):
            self.faults.append(error)
        message = visible(error.message)
        message = message[:1].upper() + message[1:]
        self.notify(f"{message}\n{visible(error.hint)}".strip(), severity="error", markup=False, timeout=10)

    # ------------------------------------------------------------ things of the terminal

    def copy(self, text: str, what: str) -> None:
        """Put a text on the clipboard."""
        self.copy_to_clipboard(text)
        self.tell(f"Copied {what}")

    def browse(self, path: Path) -> None:
        """Open a page in the person's browser, or say where it is where none can be opened from here."""
        windows = sys.platform in ("darwin", "win32") or "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
        if windows and webbrowser.open(path.resolve().as_uri()):
            self.tell(f"{path.name} is in your browser")
        else:
            self.tell(f"Open it in a browser: {path}")

    def edit_file(self, path: Path, line: int) -> None:
        """Open a file in the person's editor, at a line."""
        command = editor(path, line)
        try:
            with self.suspend():
                subprocess.run(command, check=False)
        except SuspendNotSupported:
            self.tell(f"This terminal cannot make room for an editor. The file is {path}, line {line}.", "warning")
        except OSError as error:
            self.tell(f"{command[0]} did not start: {error.strerror}. Set EDITOR to your editor.", "error")
        self.changed()

    def action_next_theme(self) -> None:
        """The next of the program's own themes."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]
        self.tell(f"Theme: {self.theme.removeprefix('steering-')}")

    def action_palette(self) -> None:
        """Every command by name."""
        from steering.tui.palette import open_palette

        open_palette(self)

    def action_help(self) -> None:
        """What the screen is for, and every key."""
        from steering.tui.screens.help import HelpScreen

        if isinstance(self.screen, Page):
            self.push_screen(HelpScreen(self.screen))

    def action_search(self) -> None:
        """Search everywhere."""
        self.go("search")

    def action_quick_add(self) -> None:
        """Log something as one would say it."""
        from steering.tui.dialogs.quick_add import QuickAdd

        self.push_screen(QuickAdd())

    def action_live(self) -> None:
        """Minute a meeting as it happens."""
        self.go("live")

    def action_publish(self) -> None:
        """Write something out."""
        self.go("publish")

    def action_import_minutes(self) -> None:
        """Import minutes."""
        self.go("minutes", "import")


def editor(path: Path, line: int) -> list[str]:
    """The command that opens a file at a line, for the editor that VISUAL or EDITOR names."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    name = Path(command[0]).name
    if name in ("code", "codium", "code-insiders"):
        return [*command, "--wait", "--goto", f"{path}:{line}"]
    if name in ("hx", "helix", "subl", "zed"):
        return [*command, f"{path}:{line}"]
    return [*command, f"+{line}", str(path)]


def _page_of(desk: Desk, ref: str) -> Callable[[], Page]:
    """The page that shows a record."""
    from steering.tui.screens.record import page_of

    return page_of(desk, ref)


def run(desk: Desk) -> int:
    """Open the screens on a workspace and return the exit code."""
    app = SteeringApp(desk, home_service.home(desk))
    app.run()
    return app.return_code or 0
