"""A page that is one sheet: its blocks are made in a thread from what the services say."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from steering.tui.commands import Command, Keys
from steering.tui.screens.page import Page
from steering.tui.targets import Sentence
from steering.tui.widgets.sheet import Block, Sheet


class Sheeted(Page):
    """A page that is one sheet."""

    AUTO_FOCUS: ClassVar[str] = "#sheet"
    KEYS: ClassVar[Keys] = (Command("enter", "open_line", "open", "Open where the line at the cursor leads"),)

    def body(self) -> ComposeResult:
        """The sheet."""
        yield Sheet(id="sheet")

    @property
    def sheet(self) -> Sheet:
        """The sheet."""
        return self.query_one("#sheet", Sheet)

    def blocks(self) -> Sequence[Block]:
        """What the page says; asked in a thread."""
        raise NotImplementedError

    def renew(self) -> None:
        """Ask for the page."""
        self.load("sheet", self.blocks, self.painted)

    def painted(self, blocks: Sequence[Block]) -> None:
        """The page has come."""
        self.sheet.show(blocks)
        self.retitle()
        self.refresh_bindings()

    def sentence(self) -> Sentence | None:
        """The sentence that the line at the cursor leads to, else the first of the page."""
        if isinstance(self.sheet.target, Sentence):
            return self.sheet.target
        return next((b.target for b in self.sheet.blocks if isinstance(b.target, Sentence)), None)

    def action_open_line(self) -> None:
        """Open where the line leads."""
        self.sheet.action_choose()
