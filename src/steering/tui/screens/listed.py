"""A place that is a list, with what stands at the cursor beside it where there is room."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.widget import Widget

from steering.tui.screens.page import Page
from steering.tui.targets import Target
from steering.tui.widgets.lines import Lines
from steering.tui.widgets.rows import Cells, Column, Heading, Key, Rows
from steering.tui.widgets.sheet import Block, Sheet

BESIDE = 110


class Listed(Page):
    """A list whose items are fetched at once; what is beside the list follows the cursor."""

    AUTO_FOCUS: ClassVar[str] = "#list"
    COLUMNS: ClassVar[tuple[Column, ...]] = ()
    EMPTY: ClassVar[str] = "Nothing here yet."
    BELOW: ClassVar[bool] = False
    """Whether on a narrow terminal what is beside the list goes below it, rather than away."""

    def __init__(self, at: Key | None = None) -> None:
        super().__init__()
        self.items: Mapping[Any, Any] = {}
        self._at = at

    def body(self) -> ComposeResult:
        """The list and what is beside it."""
        with Container(classes="listed -below" if self.BELOW else "listed"):
            yield Rows(*self.COLUMNS, empty=self.EMPTY, id="list")
            with Container(id="beside"):
                yield from self.above()
                yield Sheet(id="detail")

    def above(self) -> Sequence[Widget]:
        """What stands above the detail."""
        return ()

    # ------------------------------------------------------------ to say in a subclass

    def fetch(self) -> Mapping[Any, Any]:
        """The items by key, in order, headings among them as keys; asked in a thread."""
        raise NotImplementedError

    def cells(self, item: Any) -> Cells:
        """The cells of an item."""
        raise NotImplementedError

    def target(self, item: Any) -> Target | None:
        """Where an item leads."""
        return None

    def detail(self, item: Any) -> Sequence[Block]:
        """What stands beside the list of the item at the cursor."""
        return ()

    def arrived(self) -> None:
        """The items have come."""

    # ------------------------------------------------------------ what it does

    @property
    def list(self) -> Rows:
        """The list."""
        return self.query_one("#list", Rows)

    @property
    def item(self) -> Any:
        """The item at the cursor, or None."""
        return self.items.get(self.list.key)

    @property
    def roomy(self) -> bool:
        """Whether there is room beside the list."""
        return self.app.size.width >= BESIDE

    def said(self, words: str) -> None:
        """Go to an item."""
        self._at = words
        if self.is_mounted and self.list.put(words):
            self._at = None

    def renew(self) -> None:
        """Ask for the items."""
        self.load("list", self.fetch, self._show)

    def _show(self, items: Mapping[Any, Any]) -> None:
        self.items = items
        cells = {key: self.cells(item) for key, item in items.items() if not isinstance(key, Heading)}
        at, self._at = self._at, None
        self.list.show(tuple(items), cells, at=at)
        self.arrived()
        self.refresh_detail()
        self.refresh_bindings()

    def on_lines_moved(self, message: Lines.Moved) -> None:
        """Another item is at the cursor."""
        if message.lines.id == "list":
            self.refresh_detail()
            self.refresh_bindings()

    def refresh_detail(self) -> None:
        """Show the item at the cursor beside the list."""
        self.query_one("#beside").display = self.BELOW or self.roomy
        item = self.item
        self.query_one("#detail", Sheet).show(self.detail(item) if item is not None else (), top=True)

    def on_resize(self) -> None:
        """What is beside the list comes or goes with the width."""
        self.set_class(not self.roomy, "-stacked")
        self.query_one("#beside").display = self.BELOW or self.roomy

    def on_lines_opened(self, message: Lines.Opened) -> None:
        """Open the item, or where a line of its detail leads."""
        if message.lines.id != "list":
            super().on_lines_opened(message)
        elif self.item is not None:
            self.opened(self.item)

    def opened(self, item: Any) -> None:
        """Enter on an item."""
        if (target := self.target(item)) is not None:
            self.host.open(target)
