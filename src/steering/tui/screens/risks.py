"""Risks: the register by score, with the matrix and what stands at the cursor."""

from collections.abc import Mapping, Sequence
from typing import Any

from textual.widget import Widget

from steering.domain.rows import RiskRow
from steering.services import pages
from steering.services.pages import RiskLine, RiskShelf
from steering.tui import risk_sheet
from steering.tui.screens.listed import Listed
from steering.tui.screens.on_risks import OnRisks
from steering.tui.targets import Record, Target
from steering.tui.text import ARROWS, BAND_STYLES, flat, ink
from steering.tui.widgets.matrix import Matrix
from steering.tui.widgets.rows import Cells, Column, Heading
from steering.tui.widgets.sheet import Block


class RisksScreen(OnRisks, Listed):
    """The risk register."""

    PLACE = "risks"
    HEADING = "Risks"
    ABOUT = (
        "Every risk, the highest score first. The matrix counts those that run by likelihood and impact; its letters "
        "are the bands low, medium, high, critical. The arrow is the movement since the last held meeting. Candidates "
        "wait for an owner and a score: w, then v."
    )
    EMPTY = "No risks yet. n adds one; minutes that state one bring it too."
    BELOW = True
    COLUMNS = (
        Column("ref", 4),
        Column("score", 6, right=True),
        Column("", 1),
        Column("", 3),
        Column("risk", 0, least=24),
        Column("owner", 18, rank=3),
        Column("status", 12, rank=2),
        Column("flags", 26, rank=5),
    )

    def __init__(self) -> None:
        super().__init__()
        self._shelf: RiskShelf | None = None

    def above(self) -> Sequence[Widget]:
        """The matrix."""
        return [Matrix(self.desk.workspace.config.risk.bands)]

    def fetch(self) -> Mapping[Any, RiskLine | None]:
        """The risks; those that ended under a heading of their own."""
        self._shelf = pages.risks(self.desk)
        items: dict[Any, RiskLine | None] = {}
        ended = False
        for line in self._shelf.risks:
            if not ended and line.risk.status in ("closed", "rejected"):
                items[Heading("Ended")] = None
                ended = True
            items[line.risk.ref] = line
        return items

    def arrived(self) -> None:
        """Fill the matrix."""
        if self._shelf:
            self.query_one(Matrix).show(self._shelf.squares)

    def cells(self, item: RiskLine) -> Cells:
        """One risk."""
        r = item.risk
        current = r.current()
        score = f"{current.likelihood}x{current.impact}={current.score}" if current else "–"
        band = ink(item.band.value, BAND_STYLES[item.band]) if item.band else ink("")
        arrow = ARROWS.get(item.arrow, "") if item.arrow else ""
        return (
            ink(r.ref, "loud"),
            ink(score),
            band,
            ink(arrow, "red" if arrow == "↑" else ""),
            ink(flat(r.title)),
            ink(flat(r.owner)) if r.owner else ink("nobody", "amber"),
            ink(r.status.value, "quiet" if r.status == "candidate" else ""),
            ink(", ".join(item.flags), "amber" if item.above else "quiet"),
        )

    def target(self, item: RiskLine) -> Target:
        """The page of the risk."""
        return Record(item.risk.ref)

    def detail(self, item: RiskLine) -> Sequence[Block]:
        """What is known of it, in short."""
        return risk_sheet.short(item, self.desk.standing_date)

    def refresh_detail(self) -> None:
        """Point in the matrix too."""
        super().refresh_detail()
        current = self.item.risk.current() if self.item else None
        self.query_one(Matrix).point((current.likelihood, current.impact) if current else None)

    def risk(self) -> RiskRow | None:
        """The risk at the cursor."""
        return self.item.risk if self.item else None
