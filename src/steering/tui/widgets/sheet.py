"""A page of text in blocks, wrapped to the width; the cursor rests on the blocks that lead somewhere."""

from bisect import bisect_right
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from textual.content import Content

from steering.tui.text import ink
from steering.tui.widgets.lines import Lines


@dataclass(frozen=True)
class Block:
    """Some text, and what choosing it opens (None: nothing). `hang` indents the lines after the first.

    `key` is what the cursor finds the block by when the page is shown anew. `wrap` False leaves a line that does not
    fit cut rather than wrapped.
    """

    text: Content
    target: Any = None
    hang: int = 0
    key: Hashable = None
    wrap: bool = True


def gap() -> Block:
    """An empty line."""
    return Block(Content(""))


def title(text: str, detail: str = "") -> Block:
    """The heading of a section."""
    parts = [ink(text, "head")]
    if detail:
        parts += [Content("  "), ink(detail, "quiet")]
    return Block(Content.assemble(*parts))


class Sheet(Lines):
    """Blocks one under the other."""

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.blocks: Sequence[Block] = ()
        self._lines: list[list[Content]] = []
        self._starts: list[int] = [0]

    def show(self, blocks: Sequence[Block], *, top: bool = False) -> None:
        """Show another page; the cursor stays with its block where that is still there, unless `top`."""
        key = self.block.key if self.block and not top else None
        index = 0 if top else self.cursor
        self.blocks = blocks
        self.renew()
        if key is not None:
            index = next((i for i, b in enumerate(blocks) if b.key == key), index)
        self.go(min(index, max(0, len(blocks) - 1)))
        if top:
            self.scroll_to(y=0, animate=False, force=True)

    @property
    def block(self) -> Block | None:
        """The block at the cursor."""
        return self.blocks[self.cursor] if 0 <= self.cursor < len(self.blocks) else None

    @property
    def target(self) -> Any:
        """What the block at the cursor leads to."""
        return self.block.target if self.block else None

    # ------------------------------------------------------------ lines

    def lay_out(self, width: int) -> None:
        """Wrap every block."""
        room = max(8, width - 2)
        self._lines = [self._wrapped(block, room) for block in self.blocks]
        self._starts = [0, *accumulate(len(own) for own in self._lines)]

    def _wrapped(self, block: Block, room: int) -> list[Content]:
        if not block.wrap:
            return [line.truncate(room, ellipsis=True) for line in block.text.split(allow_blank=True)]
        if not block.hang:
            return block.text.wrap(room)
        first, *rest = block.text.wrap(room)
        if not rest:
            return [first]
        indent = " " * block.hang
        left = block.text[len(first.plain.rstrip()) :]
        trimmed = left[len(left.plain) - len(left.plain.lstrip()) :]
        return [first, *(Content.assemble(indent, line) for line in trimmed.wrap(max(8, room - block.hang)))]

    def total(self) -> int:
        """How many blocks there are."""
        return len(self.blocks)

    def height(self) -> int:
        """How many lines they take."""
        return self._starts[-1]

    def first_line(self, index: int) -> int:
        """The line on which a block begins."""
        return self._starts[index] if index < len(self._starts) else 0

    def item_at(self, line: int) -> int:
        """The block that a line belongs to."""
        return max(0, min(bisect_right(self._starts, line) - 1, len(self.blocks) - 1))

    def lines_of(self, index: int) -> int:
        """How many lines a block takes."""
        return len(self._lines[index]) if index < len(self._lines) else 1

    def stops(self, index: int) -> bool:
        """The cursor rests on what leads somewhere."""
        return 0 <= index < len(self.blocks) and self.blocks[index].target is not None

    def draw(self, line: int, width: int) -> Content:
        """One line of a block, the cursor's with a mark."""
        index = self.item_at(line)
        own = self._lines[index][line - self._starts[index]]
        here = index == self.cursor and self.stops(index) and line == self._starts[index]
        return Content.assemble("› " if here else "  ", own)

    def action_move(self, step: int) -> None:
        """The next block that leads somewhere; where that is out of sight, a line further first."""
        found = self.next_stop(self.cursor + step, step)
        if found is not None and self._near(found):
            self.cursor = found
        else:
            self.scroll_relative(y=step, animate=False)
            if found is None and self.total() and not self.stops(self.cursor):
                self.go(self.cursor)

    def _near(self, index: int) -> bool:
        """Whether a block is on the screen or just beyond it."""
        top = self.scroll_offset.y
        line = self.first_line(index)
        return top - 4 <= line <= top + self.size.height + 3
