"""The framework: goals, outcomes, indicators and deliverables, each with what serves it."""

from collections.abc import Mapping, Sequence
from typing import Any

from steering.domain.words import NodeKind, Rating
from steering.services import pages
from steering.services.pages import NodeLine
from steering.services.views import ActionFilter
from steering.tui.screens.listed import Listed
from steering.tui.screens.record import actions_of
from steering.tui.targets import Record, Target
from steering.tui.text import flat, ink, join
from steering.tui.widgets.rows import Cells, Column, Heading
from steering.tui.widgets.sheet import Block, Sheet, gap


class FrameworkScreen(Listed):
    """The framework."""

    PLACE = "framework"
    HEADING = "Framework"
    ABOUT = (
        "Goals, the outcomes that they need, indicators, and the deliverables that serve them, with how many live "
        "actions work on each. A critical outcome on which nobody works is marked. It is kept in data/framework.md: "
        "change that file, then `steering framework import data/framework.md`."
    )
    EMPTY = "No framework yet: write data/framework.md, then `steering framework import data/framework.md`."
    COLUMNS = (
        Column("code", 8),
        Column("title", 0, least=24),
        Column("live", 4, right=True),
        Column("ended", 5, right=True, rank=3),
        Column("version", 18, rank=4),
        Column("rating", 10, rank=2),
    )

    def fetch(self) -> Mapping[Any, NodeLine | None]:
        """The tree, then the deliverables."""
        items: dict[Any, NodeLine | None] = {}
        heading = ""
        for n, line in enumerate(pages.framework(self.desk)):
            wanted = "Deliverables" if line.node.kind is NodeKind.DELIVERABLE else "Goals, outcomes, indicators"
            if wanted != heading:
                heading = wanted
                items[Heading(heading)] = None
            key = line.node.code if line.node.code not in items else f"{line.node.code}\0{n}"
            items[key] = line
        return items

    def cells(self, item: NodeLine) -> Cells:
        """One part."""
        node = item.node
        idle = node.rating is Rating.CRITICAL and not item.live and node.kind is NodeKind.OUTCOME
        rating = "" if node.rating is Rating.UNRATED else node.rating.value
        return (
            ink(node.code, "loud"),
            ink(f"{'  ' * item.depth}{flat(node.title)}"),
            ink(str(item.live or "·"), "" if item.live else "quiet"),
            ink(str(item.ended or "·"), "quiet"),
            ink(flat(node.label or node.state or ""), "quiet"),
            ink(f"{rating} !" if idle else rating, "amber" if idle else ""),
        )

    def target(self, item: NodeLine) -> Target:
        """The page of the part."""
        return Record(item.node.code)

    def refresh_detail(self) -> None:
        """Ask for the actions that serve it."""
        self.query_one("#beside").display = self.roomy
        item = self.item
        if item is None or not self.roomy:
            return
        self.load(
            "serving",
            lambda: self._serving(item),
            lambda blocks: self.query_one("#detail", Sheet).show(blocks, top=True),
        )

    def _serving(self, item: NodeLine) -> Sequence[Block]:
        node = item.node
        made = [Block(join((f"{node.code}  ", "loud"), (flat(node.title), "loud")), hang=4)]
        if node.aliases:
            made.append(Block(ink("also called " + "; ".join(flat(a) for a in node.aliases), "quiet")))
        if node.serves:
            made.append(Block(ink("serves " + ", ".join(node.serves))))
        wanted = ActionFilter(status="all", deliverable=node.code)
        return [
            *made,
            gap(),
            *actions_of(
                self.desk, wanted, "Actions that serve it", f"for:{node.code} status:all", self.desk.standing_date
            ),
        ]
