"""One document as the recognisers see it: blocks in sections, and the way from a stretch of text to its place."""

import re
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from steering.domain.findings import Hints, Place, SourceText
from steering.reading.blocks import parse
from steering.reading.dates import order_of
from steering.reading.lines import without_leaders
from steering.reading.outline import outline
from steering.reading.passages import Passage, Span, hugged
from steering.reading.quick import Begun, Searched, Words
from steering.reading.shapes import ASIDE, PROSE, Block, Role, Section, Shape
from steering.reading.unfold import unfold


@dataclass(eq=False)
class Document:
    """A parsed document. `base` is the meeting's date once it is known, `said` who wrote which line of a log,
    `full_days` what days it gives with their years, once they were asked for."""

    source: SourceText
    hints: Hints
    blocks: list[Block]
    sections: list[Section]
    front: dict[str, list[tuple[str, int]]]
    line_starts: list[int]
    searched: Searched
    base: date | None = None
    order: str = "dmy"
    order_certain: bool = False
    spent: set[int] = field(default_factory=set)
    said: dict[int, str] = field(default_factory=dict)
    full_days: list[date] | None = None

    @property
    def text(self) -> str:
        """The stored text."""
        return self.source.text

    def line_at(self, offset: int) -> int:
        """The line, from 1, on which an offset of the stored text stands."""
        return bisect_right(self.line_starts, offset)

    def place(self, span: Span) -> Place:
        """Where a stretch of text stands, with its raw quote, emphasis marks included."""
        start, end = self.bounds(span)
        line = self.line_at(start)
        return Place(line, start - self.line_starts[line - 1], self.source.text[start:end])

    def bounds(self, span: Span) -> tuple[int, int]:
        """The raw stretch of the stored text behind a stretch of a passage."""
        passage, first, last = span.trimmed()
        start, end = passage.raw(first), passage.raw_end(last)
        return hugged(self.source.text, start, max(end, start))

    def front_value(self, name: str) -> tuple[str, int]:
        """The first value of a name in the front matter with its line, empty when there is none."""
        return next(iter(self.front.get(name, ())), ("", 0))

    def holding(self, words: Words) -> frozenset[int]:
        """The indexes of the blocks in which one of some words stands."""
        return self.searched.holding(words)

    @cached_property
    def tabled(self) -> frozenset[int]:
        """The indexes of the blocks that are tables."""
        return frozenset(block.index for block in self.blocks if block.table is not None)

    @cached_property
    def boxes(self) -> list[Block]:
        """The blocks that are checkboxes."""
        return [block for block in self.blocks if block.checked is not None]

    def under(self, role: Role) -> set[int]:
        """The indexes of the blocks in sections of a role."""
        return {block.index for section in self.sections if section.role is role for block in section.blocks}

    def at(self, indexes: Collection[int]) -> list[Block]:
        """The blocks at some indexes, in the order of the text."""
        return [self.blocks[index] for index in sorted(indexes)]

    def below(self, block: Block) -> Block | None:
        """The block right behind another, None behind the last."""
        return self.blocks[block.index + 1] if block.index + 1 < len(self.blocks) else None

    def lead_of(self, block: Block) -> str:
        """The text above a list that ends in a colon, for an item of the list; empty where there is none."""
        for other in reversed(self.blocks[max(block.index - 30, 0) : block.index]):
            if other.section is not block.section or other.table is not None:
                break
            if other.text.rstrip().endswith((":", ":-", ":–", ":—")):
                return other.text
            if other.shape is not Shape.ITEM:
                break
        return ""

    @cached_property
    def _written(self) -> Searched:
        return Searched([block.text for block in self.blocks])

    def naming(self, words: Words) -> frozenset[int]:
        """The indexes of the blocks in which one of some words stands just as written, capitals and all."""
        return self._written.holding(words)

    def matching(self, pattern: re.Pattern[str] | Begun) -> frozenset[int]:
        """The indexes of the blocks in which a pattern begins, in lower case: a quick look, as it may end behind."""
        return self.searched.matching(pattern)

    def writing(self, pattern: re.Pattern[str]) -> frozenset[int]:
        """The indexes of the blocks in which a pattern begins just as written; a quick look as well."""
        return self._written.matching(pattern)

    @cached_property
    def prose(self) -> list[Block]:
        """The paragraphs and items that belong to the minutes: no fences, quotations, annexes or agendas."""
        return [block for block in self.blocks if block.shape in PROSE and block.role not in ASIDE]


def document_of(source: SourceText, hints: Hints) -> Document:
    """Parse a stored text."""
    text = without_leaders(source.text) if "....." in source.text else source.text
    parsed = parse(text)
    blocks = unfold(text, parsed.blocks)
    searched = Searched([block.low for block in blocks])
    sections = outline(blocks, searched)
    order, certain = order_of(source.text, hints.date_order)
    document = Document(
        source,
        hints,
        blocks,
        sections,
        parsed.front,
        parsed.line_starts,
        searched,
        order=order,
        order_certain=certain,
        said=parsed.said,
    )
    if blocks is not parsed.blocks:
        for block in blocks:
            if (block.text and block.owner_cell is not None) or block.action_cell:
                block.line = document.line_at(block.passage.raw(0))
                block.last_line = document.line_at(block.passage.raw_end(len(block.text)))
    return document


def whole(block: Block) -> Span:
    """The whole text of a block as a stretch."""
    return Span(block.passage, 0, len(block.text))


def whole_cell(cell: Passage) -> Span:
    """The whole text of a cell as a stretch."""
    return Span(cell, 0, len(cell.text))
