"""One risk on its own page."""

from collections.abc import Sequence

from steering.domain.rows import RiskRow
from steering.services import riskpages
from steering.tui import risk_sheet
from steering.tui.screens.on_risks import OnRisks
from steering.tui.screens.sheeted import Sheeted
from steering.tui.widgets.sheet import Block


class RiskScreen(OnRisks, Sheeted):
    """The page of a risk."""

    PLACE = "risks"
    ABOUT = "One risk: what may happen and why, its scores through time, what is done about it, and its story."

    def __init__(self, ref: str) -> None:
        super().__init__()
        self.ref = ref
        self._risk: RiskRow | None = None

    @property
    def heading(self) -> str:
        """Its reference."""
        return f"Risk {self.ref}"

    def blocks(self) -> Sequence[Block]:
        """The page."""
        found = riskpages.risk(self.desk, self.ref)
        self._risk = found.risk
        return risk_sheet.page(found, self.desk.standing_date)

    def risk(self) -> RiskRow | None:
        """The risk."""
        return self._risk
