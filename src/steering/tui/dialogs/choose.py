"""One or more of a list, found by typing a part of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Dialog
from steering.tui.text import ink
from steering.tui.widgets.line import Line
from steering.tui.widgets.lines import Lines
from steering.tui.widgets.rows import Cells, Column, Key, Rows


@dataclass(frozen=True)
class Choice:
    """Something that can be chosen: its value, how it is shown, and more words that find it."""

    value: str
    label: str
    detail: str = ""
    find: str = ""
    key: str = ""

    def fits(self, said: str) -> bool:
        """Whether all words that were typed are in it."""
        words = f"{self.label} {self.detail} {self.find}".casefold()
        return all(word in words for word in said.casefold().split())


class Choose(Dialog[list[str]]):
    """Offers a list; typing narrows it, tab takes several where that is allowed.

    `free` says what a text that is no choice would mean: None where it cannot be taken.
    """

    KEYS: ClassVar[Keys] = (
        Command("enter", "accept", "take it", "Take the line at the cursor, or those that are marked"),
        Command("tab", "also", "this one too", "Mark this one and look for another"),
        Command("down", "move(1)", "", "The next one"),
        Command("up", "move(-1)", "", "The one before"),
        Command("pagedown", "move(10)", "", "Ten further"),
        Command("pageup", "move(-10)", "", "Ten back"),
    )

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        *,
        several: bool = False,
        marked: Sequence[str] = (),
        free: Callable[[str], str | None] | None = None,
        hint: str = "type to find",
    ) -> None:
        super().__init__(title)
        self.choices = {c.value: c for c in choices}
        self.several, self.free, self.hint = several, free, hint
        self.marked = dict.fromkeys(marked)

    def body(self) -> ComposeResult:
        """What is typed, and what fits it."""
        yield Line(placeholder=self.hint, id="find")
        yield Rows(Column("", 0), Column("", 26, rank=1), heads=False, empty="nothing fits", id="choices")

    def on_mount(self) -> None:
        """Show all."""
        self.query_one(Rows).can_focus = False
        self._fill("")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only some dialogs take several."""
        return self.several if action == "also" else True

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show what fits."""
        self._fill(message.value)

    def _fill(self, said: str) -> None:
        shown = [c for c in self.choices.values() if c.value in self.marked]
        shown += [c for c in self.choices.values() if c.value not in self.marked and c.fits(said)]
        cells: dict[Key, Cells] = {c.value: (self._label(c), ink(c.detail, "quiet")) for c in shown}
        keys: list[str] = [c.value for c in shown]
        meant = self.free(said.strip()) if self.free and said.strip() else None
        if meant:
            keys.append(f"\0{said.strip()}")
            cells[keys[-1]] = (ink(meant), ink("as typed", "quiet"))
        rows = self.query_one(Rows)
        first = next((k for k in keys if k not in self.marked), None) if said else None
        rows.show(keys, cells, at=first)

    def _label(self, choice: Choice) -> Content:
        mark = "✓ " if choice.value in self.marked else ("  " if self.several else "")
        return ink(f"{mark}{choice.label}")

    def action_move(self, step: int) -> None:
        """Move in the list while typing."""
        rows = self.query_one(Rows)
        rows.go(max(0, min(rows.cursor + step, rows.total() - 1)))

    def action_also(self) -> None:
        """Mark the line at the cursor, or let it go."""
        key = self.query_one(Rows).key
        if not isinstance(key, str):
            return
        value = key.removeprefix("\0")
        self.choices.setdefault(value, Choice(value, value))
        if value in self.marked:
            del self.marked[value]
        else:
            self.marked[value] = None
        self.query_one(Input).value = ""
        self._fill("")

    def on_lines_opened(self, message: Lines.Opened) -> None:
        """A line was clicked twice."""
        self.action_accept()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter."""
        self.action_accept()

    def action_accept(self) -> None:
        """Take what is marked, else the line at the cursor."""
        typed = self.query_one(Input).value.strip()
        key = self.query_one(Rows).key
        if self.marked and not (typed and isinstance(key, str) and key not in self.marked):
            self.dismiss(list(self.marked))
        elif isinstance(key, str):
            self.dismiss([*self.marked, key.removeprefix("\0")])
        else:
            self.app.bell()
