"""Reading documents: one after the other, with a bar, and a way to stop between two."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.suggester import Suggester
from textual.widgets import Input, ProgressBar, Static

from steering.errors import SteeringError
from steering.services import importing
from steering.services.importing import Imported, NoDate
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Dialog
from steering.tui.text import ink, visible
from steering.tui.widgets.line import Line


@dataclass(frozen=True)
class Read:
    """What reading one file came to: what was found, or why it was not read; `undated` where it says no date."""

    path: Path
    result: Imported | None = None
    error: SteeringError | None = None

    @property
    def undated(self) -> bool:
        """Whether a person must say its date."""
        return isinstance(self.error, NoDate)


class Importing(Dialog[list[str]]):
    """Reads files in turn; answers the documents that wait for review then."""

    KEYS: ClassVar[Keys] = (
        Command("enter", "close", "go on", "Go on; what was read waits for your review"),
        Command("escape", "stop", "stop", "Stop after this file; what was read stays"),
    )

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__("Reading minutes")
        self.paths = importing.files_in(list(paths))
        self._next = 0
        self._waiting: list[str] = []
        self._said: list[str] = []
        self._stopped = False
        self._finished = False

    def body(self) -> ComposeResult:
        """A bar, the file that is read, and a line for what did not go as wished."""
        yield ProgressBar(total=max(1, len(self.paths)), show_eta=False, id="bar")
        yield Static("", id="now", markup=False)
        yield Line(placeholder="the date of the meeting: YYYY-MM-DD", id="date")
        yield Static("", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin."""
        self.query_one("#date").display = False
        self._step()

    def _step(self, held: date | None = None) -> None:
        if self._stopped or self._next >= len(self.paths):
            self._end()
            return
        path = self.paths[self._next]
        self.query_one("#now", Static).update(ink(f"{self._next + 1} of {len(self.paths)}: {path.name}"))
        self.load("read", lambda: self._read(path, held), self._has_read)

    def _read(self, path: Path, held: date | None) -> Read:
        try:
            return Read(path, importing.import_file(self.desk, path, "none", held))
        except SteeringError as error:
            return Read(path, error=error)

    def _has_read(self, read: Read) -> None:
        if read.undated:
            self._ask_date(read)
            return
        if read.error is not None:
            self._say(f"{read.error.message}. {read.error.hint}")
        elif read.result is not None and read.result.state == "waiting":
            self._waiting.append(read.result.sha256)
        elif read.result is not None:
            self._say(*read.result.notes)
        self._next += 1
        self.query_one(ProgressBar).advance(1)
        self._step()

    def _say(self, *texts: str) -> None:
        self._said += texts
        self.query_one(".hint", Static).update(ink("\n".join(visible(t) for t in self._said[-6:]), "amber"))

    def _ask_date(self, read: Read) -> None:
        box = self.query_one("#date", Input)
        box.display = True
        box.focus()
        text = f"{read.path.name} does not say on which day the meeting was. Which day?"
        self.query_one("#now", Static).update(ink(text, "loud"))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """The date was given."""
        try:
            held = date.fromisoformat(message.value.strip())
        except ValueError:
            self._say("A date looks like 2007-10-11.")
            return
        message.input.value = ""
        message.input.display = False
        self._step(held)

    def _end(self) -> None:
        self._finished = True
        if not self._said:
            self.dismiss(self._waiting)
            return
        read = f"{len(self._waiting)} read, {len(self._said)} not" if len(self.paths) > 1 else "It was not read:"
        self.query_one("#now", Static).update(ink(read, "loud"))
        self.query_one("#date").display = False

    def action_close(self) -> None:
        """Go on."""
        if self._finished:
            self.dismiss(self._waiting)

    def action_stop(self) -> None:
        """Stop after this file."""
        if self._finished or self.query_one("#date").display:
            self.dismiss(self._waiting)
        else:
            self._stopped = True


class Paths(Dialog[str]):
    """Asks for a file or folder, completing names as they are on the disk."""

    KEYS: ClassVar[Keys] = (Command("enter", "accept", "import", "Import the file, or every one in the folder"),)

    def __init__(self, start: Path) -> None:
        super().__init__("Which file, or which folder?")
        self.start = start

    def body(self) -> ComposeResult:
        """The path."""
        yield Line(f"{self.start}/", suggester=Names(), id="path", select_on_focus=False)
        yield Static(ink("→ completes the name", "quiet"), classes="hint", markup=False)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter."""
        self.action_accept()

    def action_accept(self) -> None:
        """Take it, where it is there."""
        path = Path(self.query_one(Input).value.strip()).expanduser()
        if path.exists():
            self.dismiss(str(path))
        else:
            self.query_one(".hint", Static).update(ink(f"{path} is not there", "amber"))


class Names(Suggester):
    """Completes a path with what is in its folder."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The first name that begins so."""
        path = Path(value).expanduser()
        folder, begun = (path, "") if value.endswith("/") else (path.parent, path.name)
        try:
            names = sorted(p.name for p in folder.iterdir() if p.name.startswith(begun) and not p.name.startswith("."))
        except OSError:
            return None
        return value + names[0][len(begun) :] if names and begun else None
