"""A document as it was imported, line by line: found lines are marked in the margin, some may be taken."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content

from steering.tui.text import ink, visible
from steering.tui.widgets.lines import Lines

NUMBER = 5
LONGEST = 20_000
"""A line longer than this is cut on the screen (never in the store)."""


class Source(Lines):
    """The lines of a document, each with its number and the mark of what was found on it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"source--here", "source--taken"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+up", "reach(-1)", "Select up", show=False),
        Binding("shift+down", "reach(1)", "Select down", show=False),
    ]

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.texts: Sequence[str] = ()
        self.marks: Mapping[int, tuple[str, str]] = {}
        self.here: range = range(0)
        self._anchor: int | None = None
        self._looking = False
        self._lines: list[list[Content]] = []
        self._starts: list[int] = [0]

    def show(self, texts: Sequence[str], marks: Mapping[int, tuple[str, str]] | None = None) -> None:
        """Show a document; `marks` gives the letter and style of each found line (1-based)."""
        same = texts is self.texts or list(texts) == list(self.texts)
        self.texts, self.marks = texts, marks or {}
        if same and self._lines:
            self._strips.clear()
            self.refresh()
            return
        self.renew()
        self.go(0)

    def look(self, line: int, height: int = 1) -> None:
        """Bring a line (1-based) into view, with what stands around it, and put the cursor there."""
        if not self.texts:
            return
        index = max(0, min(line - 1, len(self.texts) - 1))
        self.here = range(index, index + height)
        self._anchor = None
        self._strips.clear()
        self.cursor = index
        self._looking = not self.size.height
        self._centre()
        self.refresh()

    def _centre(self) -> None:
        """Have the line at the cursor stand in the upper third."""
        if self.size.height:
            self.scroll_to(y=max(0, self.first_line(self.cursor) - self.size.height // 3), animate=False, force=True)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew; what was to be looked at before there was room comes into view."""
        super().on_resize(event)
        if self._looking:
            self._looking = False
            self._centre()

    @property
    def line(self) -> int:
        """The number of the line at the cursor, 1-based."""
        return self.cursor + 1

    @property
    def selected(self) -> range:
        """The lines that are selected (1-based), else the one at the cursor."""
        anchor = self.cursor if self._anchor is None else self._anchor
        low, high = sorted((anchor, self.cursor))
        return range(low + 1, high + 2)

    def words(self) -> str:
        """The selected lines as one text."""
        return " ".join(" ".join(self.texts[n - 1] for n in self.selected if 0 < n <= len(self.texts)).split())

    def action_reach(self, step: int) -> None:
        """Select a line more."""
        anchor = self.cursor if self._anchor is None else self._anchor
        super().action_move(step)
        self._anchor = anchor
        self._strips.clear()
        self.refresh()

    def action_move(self, step: int) -> None:
        """The next line; nothing stays selected."""
        self._let_go()
        super().action_move(step)

    def action_leap(self, step: int) -> None:
        """A screen further; nothing stays selected."""
        self._let_go()
        super().action_leap(step)

    def _let_go(self) -> None:
        if self._anchor is not None:
            self._anchor = None
            self._strips.clear()
            self.refresh()

    # ------------------------------------------------------------ lines

    def lay_out(self, width: int) -> None:
        """Wrap every line."""
        room = max(10, width - NUMBER - 5)
        self._lines = [self._wrapped(text, room) for text in self.texts]
        self._starts = [0, *accumulate(len(own) for own in self._lines)]

    def _wrapped(self, text: str, room: int) -> list[Content]:
        shown = Content(visible(text[:LONGEST].replace("\t", "    ")))
        return [shown] if shown.cell_length <= room else shown.wrap(room)

    def total(self) -> int:
        """How many lines the document has."""
        return len(self.texts)

    def height(self) -> int:
        """How many lines it takes."""
        return self._starts[-1]

    def first_line(self, index: int) -> int:
        """Where a line of the document begins."""
        return self._starts[index] if index < len(self._starts) else 0

    def item_at(self, line: int) -> int:
        """The line of the document that stands on a line of the screen."""
        return max(0, min(bisect_right(self._starts, line) - 1, len(self.texts) - 1))

    def lines_of(self, index: int) -> int:
        """How many lines a line of the document takes."""
        return len(self._lines[index]) if index < len(self._lines) else 1

    def mark(self, index: int) -> str:
        """The finding that is looked at, and what is selected, look it."""
        if self._anchor is not None and index + 1 in self.selected:
            return "source--taken"
        return "source--here" if index in self.here else ""

    def draw(self, line: int, width: int) -> Content:
        """One line: mark, number, text."""
        index = self.item_at(line)
        part = line - self._starts[index]
        letter, style = self.marks.get(index + 1, ("", ""))
        edge = "▶" if index in self.here else ("▌" if letter else " ")
        if part:
            return Content.assemble(" " * (NUMBER + 3), ink(edge, style or "quiet"), " ", self._lines[index][part])
        number = ink(f"{index + 1:>{NUMBER}}", "quiet")
        own = self._lines[index][part]
        return Content.assemble(ink(f"{letter:<2}", style), number, " ", ink(edge, style or "quiet"), " ", own)
