"""Decisions, the newest first."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from steering.domain.rows import DecisionRow
from steering.services import shelves
from steering.tui import blocks
from steering.tui.commands import Command, Keys
from steering.tui.screens.listed import Listed
from steering.tui.targets import Record, Sentence, Target
from steering.tui.text import flat, ink, join, long, short
from steering.tui.widgets.rows import Cells, Column, Heading
from steering.tui.widgets.sheet import Block, gap


class DecisionsScreen(Listed):
    """What the group decided."""

    PLACE = "decisions"
    HEADING = "Decisions"
    ABOUT = "What the group decided, meeting by meeting, and whether it still stands."
    EMPTY = "No decisions yet."
    COLUMNS = (Column("ref", 6), Column("decision", 0, least=30), Column("status", 16, rank=1))
    KEYS: ClassVar[Keys] = (
        Command("o", "source", "source", "Open the minutes at its sentence"),
        Command("y", "copy", "copy", "Copy its reference"),
    )

    def fetch(self) -> Mapping[Any, DecisionRow | None]:
        """The decisions under their meetings; a meeting's date is a key too."""
        items: dict[Any, DecisionRow | None] = {}
        meeting = None
        for row in shelves.decisions(self.desk):
            if row.meeting != meeting:
                meeting = row.meeting
                items[Heading(long(meeting, self.desk.standing_date))] = None
            items[row.ref] = row
        return items

    def said(self, words: str) -> None:
        """Go to the decisions of a meeting."""
        first = next((key for key, row in self.items.items() if row and row.meeting.isoformat() == words), None)
        super().said(first or words)

    def cells(self, item: DecisionRow) -> Cells:
        """One decision."""
        status = item.status.value + (f" by {item.superseded_by}" if item.superseded_by else "")
        return (ink(item.ref, "loud"), ink(flat(item.text)), ink(status, "" if item.status == "standing" else "amber"))

    def target(self, item: DecisionRow) -> Target:
        """Its page."""
        return Record(item.ref)

    def detail(self, item: DecisionRow) -> Sequence[Block]:
        """Its words, and the sentence."""
        today = self.desk.standing_date
        head = join((f"{item.ref}  ", "loud"), flat(item.text))
        made = [Block(head, hang=len(item.ref) + 2), gap(), blocks.field("agreed", short(item.meeting, today))]
        return [*made, *links_of(item), gap(), *blocks.sentence(item.source, ())]

    def action_source(self) -> None:
        """Open its sentence."""
        if self.item is None or self.item.source is None:
            self.host.tell("No minutes state this.")
        else:
            s = self.item.source
            self.host.open(Sentence(s.document, s.line, s.quote, s.path))

    def action_copy(self) -> None:
        """Copy its reference."""
        if self.item is not None:
            self.host.copy(self.item.ref, self.item.ref)


def links_of(row: DecisionRow) -> list[Block]:
    """What a decision is about."""
    return [*blocks.links([(link, "") for link in row.links])] if row.links else []
