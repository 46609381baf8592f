"""A table with a cursor, drawn by the window: it holds the keys of all rows, the cells of those looked at."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.message import Message
from textual.strip import Strip

from steering.tui.text import ink
from steering.tui.widgets.lines import Lines

Cells = tuple[Content, ...]

AHEAD = 60
"""How many rows above and below the window are fetched with it."""
KEPT = 4000
"""How many rows' cells are held before those far from the window are let go."""
MARKS = {"cursor": "›", "chosen": "●", "both": "◉"}


@dataclass(frozen=True)
class Column:
    """A column: its heading, and its width; width 0 takes what is left. The lowest `rank` stays the longest."""

    title: str
    width: int = 0
    rank: int = 0
    least: int = 20
    right: bool = False


@dataclass(frozen=True)
class Heading:
    """A line between rows that says what follows."""

    text: str
    detail: str = ""


Key = Hashable


class Rows(Lines):
    """Rows under headings; some may be chosen for acting on many at once."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--head", "rows--heading"}

    @dataclass
    class Wanted(Message):
        """The cells of these rows are needed."""

        rows: "Rows"
        keys: tuple[Key, ...]

        @property
        def control(self) -> "Rows":
            """The rows that want them."""
            return self.rows

    def __init__(
        self,
        *columns: Column,
        empty: str = "Nothing here yet.",
        heads: bool = True,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.columns = columns
        self.empty = empty
        self.heads = heads
        self.keys: Sequence[Key] = ()
        self.chosen: set[Key] = set()
        self._cells: dict[Key, Cells] = {}
        self._widths: tuple[int, ...] = ()
        self._asking = False
        self._shown = False

    # ------------------------------------------------------------ what is shown

    def show(self, keys: Sequence[Key], cells: Mapping[Key, Cells] | None = None, at: Key | None = None) -> None:
        """Show other rows; the cursor stays on its row, or goes to `at`. Without `cells` they are asked for."""
        wanted = at if at is not None else self.key
        index = self.cursor
        self.keys, self._shown = keys, True
        self._cells = dict(cells or {})
        self.chosen &= set(keys) if self.chosen else set()
        if wanted is not None and (not 0 <= index < len(keys) or keys[index] != wanted):
            index = next((i for i, key in enumerate(keys) if key == wanted), index)
        self.renew()
        self.go(min(index, max(0, len(keys) - 1)))

    def supply(self, cells: Mapping[Key, Cells]) -> None:
        """Take the cells that were asked for."""
        if len(self._cells) + len(cells) > KEPT:
            near = set(self._window())
            self._cells = {key: own for key, own in self._cells.items() if key in near}
        self._cells.update(cells)
        self._asking = False
        self.forget_drawing()

    @property
    def key(self) -> Key | None:
        """The key of the row at the cursor."""
        if 0 <= self.cursor < len(self.keys) and self.stops(self.cursor):
            return self.keys[self.cursor]
        return None

    @property
    def targets(self) -> tuple[Key, ...]:
        """The rows to act on: those chosen, else the one at the cursor."""
        if self.chosen:
            return tuple(key for key in self.keys if key in self.chosen)
        return (self.key,) if self.key is not None else ()

    def put(self, key: Key) -> bool:
        """Put the cursor on a row; whether it is there."""
        index = next((i for i, own in enumerate(self.keys) if own == key), None)
        if index is not None:
            self.go(index)
        return index is not None

    # ------------------------------------------------------------ choosing

    def toggle(self) -> None:
        """Choose the row at the cursor, or let it go, and move on."""
        if self.key is not None:
            self.chosen ^= {self.key}
            self.forget_drawing()
            self.action_move(1)

    def choose_all(self) -> None:
        """Choose every row, or none where all are chosen."""
        every = {key for key in self.keys if not isinstance(key, Heading)}
        self.chosen = set() if self.chosen >= every else every
        self.forget_drawing()

    def choose_none(self) -> None:
        """Let go of every row."""
        self.chosen = set()
        self.forget_drawing()

    def forget_drawing(self) -> None:
        """Draw every row anew."""
        self._strips.clear()
        self.refresh()

    # ------------------------------------------------------------ lines

    @property
    def head(self) -> int:
        """The line of column headings."""
        return 1 if self.heads else 0

    def total(self) -> int:
        """How many rows there are, headings included."""
        return len(self.keys)

    def stops(self, index: int) -> bool:
        """The cursor passes over headings."""
        return 0 <= index < len(self.keys) and not isinstance(self.keys[index], Heading)

    def mark(self, index: int) -> str:
        """Rows that are chosen, and headings, look it."""
        key = self.keys[index]
        if isinstance(key, Heading):
            return "rows--heading"
        return "lines--chosen" if key in self.chosen else ""

    def lay_out(self, width: int) -> None:
        """Give the columns their widths, leaving out those of the highest rank where there is too little room."""
        shown = set(range(len(self.columns)))

        def needed() -> int:
            return 2 + sum((self.columns[i].width or self.columns[i].least) + 1 for i in shown)

        while len(shown) > 1 and needed() > width:
            shown.remove(max(shown, key=lambda i: (self.columns[i].rank, i)))
        fixed = 2 + sum(self.columns[i].width + 1 for i in shown)
        loose = [i for i in shown if not self.columns[i].width]
        share, rest = divmod(max(0, width - fixed), len(loose)) if loose else (0, 0)
        self._widths = tuple(
            (c.width or share + (rest if loose[-1] == i else 0)) if i in shown else 0
            for i, c in enumerate(self.columns)
        )

    def draw_head(self, line: int, width: int) -> Content:
        """The columns' headings."""
        titles = tuple(ink(c.title, "head") for c in self.columns)
        return Content.assemble("  ", self._row(titles))

    def draw(self, line: int, width: int) -> Content:
        """One row: its mark, and its cells."""
        key = self.keys[line]
        if isinstance(key, Heading):
            return Content.assemble(ink(key.text, "head"), ink(f"  {key.detail}", "quiet") if key.detail else "")
        mark = " "
        if line == self.cursor:
            mark = MARKS["both"] if key in self.chosen else MARKS["cursor"]
        elif key in self.chosen:
            mark = MARKS["chosen"]
        cells = self._cells.get(key)
        if cells is None:
            self._ask()
            return Content.assemble(mark, " ", ink("…", "quiet"))
        return Content.assemble(mark, " ", self._row(cells))

    def _row(self, cells: Cells) -> Content:
        parts: list[Content | str] = []
        for cell, column, width in zip(cells, self.columns, self._widths, strict=False):
            if not width:
                continue
            cut = cell.truncate(width, ellipsis=True)
            gap = " " * (width - cut.cell_length)
            parts += [gap, cut, " "] if column.right else [cut, gap, " "]
        return Content.assemble(*parts)

    def render_line(self, y: int) -> Strip:
        """One line; of an empty table the sentence that says so."""
        if self._shown and not self.keys and y == self.head:
            return self._strip(Content.assemble("  ", ink(self.empty, "quiet")), self.room, "")
        return super().render_line(y)

    # ------------------------------------------------------------ the window

    def _window(self) -> Sequence[Key]:
        top = max(0, self.scroll_offset.y - AHEAD)
        return self.keys[top : self.scroll_offset.y + self.size.height + AHEAD]

    def _ask(self) -> None:
        if not self._asking:
            self._asking = True
            self.call_next(self._say_wanted)

    def _say_wanted(self) -> None:
        missing = tuple(k for k in self._window() if k not in self._cells and not isinstance(k, Heading))
        if missing:
            self.post_message(self.Wanted(self, missing))
        else:
            self._asking = False
