"""Live minuting: a meeting's log, line by line, each done at once; written out as minutes at the end."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from steering.errors import SteeringError
from steering.services import livelog, minutesfile, minuting
from steering.services.acting import day
from steering.services.livelog import Entry, EntryKind, Log
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Completer
from steering.tui.dialogs.choose import Choose
from steering.tui.dialogs.form import Field, Form
from steering.tui.dialogs.quick_add import forms
from steering.tui.pickers import owners
from steering.tui.screens.page import Page
from steering.tui.targets import Record
from steering.tui.text import count, flat, ink, join, long
from steering.tui.widgets.line import Line
from steering.tui.widgets.lines import Lines
from steering.tui.widgets.sheet import Block, Sheet

SIGNS = {
    EntryKind.HEADING: ("", "head"),
    EntryKind.NOTE: ("", ""),
    EntryKind.ACTION: ("A", "mark"),
    EntryKind.UPDATE: ("↻", "blue"),
    EntryKind.DECISION: ("D", "blue"),
    EntryKind.RISK: ("R", "red"),
    EntryKind.PILOT: ("P", "green"),
    EntryKind.QUESTION: ("?", "amber"),
}


class LiveScreen(Page):
    """The log of the meeting that is being held."""

    PLACE = "live"
    ABOUT = (
        "Minute a meeting as it happens. Type what is said: a number begins an item (3 Project plan), a name and a "
        "colon is an action (NS: write to Greenwich by next meeting), A5 done: … says what became of one, Agreed: …, "
        "Risk: …, Brent confirmed …, ? … are what they say; everything else is running text. Each line is in the "
        "register at once and can be undone. F10 writes the minutes as a file, which imports to the same register."
    )
    AUTO_FOCUS: ClassVar[str] = "#line"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "app.undo", show=False, priority=True)]
    KEYS: ClassVar[Keys] = (
        Command("enter", "submit", "log it", "Log the line as it is understood"),
        Command("f2", "present", "who is here", "Say who is here"),
        Command("f3", "apologies", "apologies", "Say who sent apologies"),
        Command("f4", "arrange", "times", "Say the date, the times, the place and the chair"),
        Command("f5", "carry", "carry all", "Say of every live action that was not spoken of that it is carried"),
        Command("f10", "write", "write out", "Write the minutes into minutes/ as Markdown"),
        Command("ctrl+z", "app.undo", "undo", "Undo the last line"),
        Command("escape", "back", "back", "Leave; the log is kept"),
    )

    def __init__(self) -> None:
        super().__init__()
        self._log: Log | None = None

    @property
    def heading(self) -> str:
        """The meeting."""
        return f"Minuting {long(self._log.meeting, self.desk.today)}" if self._log else "Minuting"

    def body(self) -> ComposeResult:
        """The log, the line, and how it is understood."""
        yield Static("", id="meeting", markup=False)
        yield Sheet(id="log")
        yield Static("", id="understood", markup=False)
        yield Line(
            placeholder="3 Project plan · NS: write to Greenwich · A5 done: sent · Agreed: … · Risk: … 3x4 (NS)",
            id="line",
        )

    def renew(self) -> None:
        """Ask for the log as it stands."""
        log = self._log
        self.load("log", lambda: livelog.standing(self.desk, log) if log else minuting.begin(self.desk), self._show)
        self.load("words", lambda: minuting.words(self.desk), self._complete)

    def _complete(self, words: list[str]) -> None:
        self.query_one("#line", Input).suggester = Completer(words)

    def _show(self, log: Log) -> None:
        self._log = log
        self.retitle()
        here = (
            f"{len(log.present)} here, {len(log.apologies)} apologies" if log.present else "nobody marked as here: F2"
        )
        facts = [
            x
            for x in (
                here,
                f"{log.start}–{log.end}".strip("–"),
                flat(log.chair) and f"chair {flat(log.chair)}",
                flat(log.place),
            )
            if x
        ]
        self.query_one("#meeting", Static).update(
            join((f"item {log.item}   " if log.item else "", "loud"), (" · ".join(facts), "quiet"))
        )
        sheet = self.query_one("#log", Sheet)
        sheet.show([_block(n, entry) for n, entry in enumerate(log.entries)] or _begin())
        sheet.scroll_end(animate=False, force=True)

    # ------------------------------------------------------------ typing

    def on_input_changed(self, message: Input.Changed) -> None:
        """Say how the line is understood."""
        said, log = message.value, self._log
        if not said.strip() or log is None:
            self._say(ink(""))
            return
        self.load(
            "understand",
            lambda: minuting.describe(minuting.understand(self.desk, said, log.item, meeting=True)),
            lambda text: self._say(join(("  = ", "quiet"), (flat(text), "loud"))),
            self._refused,
        )

    def _say(self, text: Content) -> None:
        self.query_one("#understood", Static).update(text)

    def _refused(self, error: SteeringError) -> None:
        self._say(ink(f"  {error.message}. {error.hint}", "amber"))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Log it."""
        self.action_submit()

    def action_submit(self) -> None:
        """Log the line."""
        box, log = self.query_one("#line", Input), self._log
        said = box.value
        if not said.strip() or log is None:
            self.app.bell()
            return
        self.host.act(lambda: minuting.add(self.desk, log, said), self._added, self._refused)

    def _added(self, made: tuple[Log, minuting.Done]) -> None:
        log, done = made
        self._log = log
        self.query_one("#line", Input).value = ""
        self.host.did("", done.batch)

    def on_lines_opened(self, message: Lines.Opened) -> None:
        """Open what a line of the log made."""
        if isinstance(message.lines, Sheet) and isinstance(message.lines.target, Record):
            self.host.open(message.lines.target)

    # ------------------------------------------------------------ the meeting

    def _pick(self, title: str, marked: Sequence[str], then: Callable[[list[str] | None], None]) -> None:
        self.load(
            "pick",
            lambda: owners(self.desk),
            lambda found: self.app.push_screen(
                Choose(
                    title,
                    found,
                    several=True,
                    marked=marked,
                    free=lambda said: f"“{said}”",
                    hint="type a name; tab marks several",
                ),
                then,
            ),
        )

    def action_present(self) -> None:
        """Who is here."""
        log = self._log
        if log is None:
            return

        def then(names: list[str] | None) -> None:
            if names is not None:
                self.host.act(lambda: minuting.attend(self.desk, log, names, log.apologies), self._show)

        self._pick("Who is here?", log.present, then)

    def action_apologies(self) -> None:
        """Who sent apologies."""
        log = self._log
        if log is None:
            return

        def then(names: list[str] | None) -> None:
            if names is not None:
                self.host.act(lambda: minuting.attend(self.desk, log, log.present, names), self._show)

        self._pick("Who sent apologies?", log.apologies, then)

    def action_arrange(self) -> None:
        """Date, times, place, chair."""
        log = self._log
        if log is None:
            return
        fields = (
            Field("meeting", "date", log.meeting.isoformat(), "YYYY-MM-DD", required=True),
            Field("start", "begins", log.start, "HH:MM"),
            Field("end", "ends", log.end, "HH:MM"),
            Field("place", "place", log.place),
            Field("chair", "chair", log.chair),
        )

        def then(said: dict[str, str] | None) -> None:
            if said is not None:
                self.host.act(lambda: self._arranged(log, said), self._show)

        self.app.push_screen(Form("The meeting", fields), then)

    def _arranged(self, log: Log, said: dict[str, str]) -> Log:
        held = day(said.pop("meeting"), "the date of the meeting")
        log = log if held == log.meeting else minuting.begin(self.desk, held)
        return minuting.arrange(self.desk, log, **said)

    def action_carry(self) -> None:
        """Everything that was not spoken of is carried."""
        log = self._log
        if log is not None:
            self.host.act(lambda: minuting.carry_all(self.desk, log), self._carried)

    def _carried(self, made: tuple[Log, int]) -> None:
        log, number = made
        self._show(log)
        self.host.tell(f"{count(number, 'action')} carried." if number else "Every live action was spoken of already.")

    def action_write(self) -> None:
        """Write the minutes."""
        log = self._log
        if log is None or not log.entries:
            self.host.tell("There is nothing to write yet.")
            return
        self.load("write", lambda: minutesfile.write(self.desk, log), self._written)

    def _written(self, written: minutesfile.Written) -> None:
        name = f"minutes/{written.path.name}"
        if written.unread:
            first = "; ".join(written.unread[:3])
            self.host.tell(f"{name} is written, but the importer would read this otherwise: {first}", "warning")
        else:
            self.host.tell(f"{name} is written; every line reads back as it was logged. m imports it.")


def _block(n: int, entry: Entry) -> Block:
    sign, style = SIGNS[entry.kind]
    if entry.kind is EntryKind.HEADING:
        return Block(join((f"{entry.item}  {flat(entry.text)}", "head")), key=n)
    words = minuting.describe(replace(entry, item=""))
    text = join(f" {entry.item:<6}", (f"{sign or ' '} ", style), flat(words))
    return Block(text, Record(entry.ref) if entry.ref else None, hang=9, key=n)


def _begin() -> list[Block]:
    return [
        Block(ink("Nothing is logged yet. Type a line below; F2 says who is here.", "quiet")),
        Block(Content("")),
        Block(forms()),
    ]
