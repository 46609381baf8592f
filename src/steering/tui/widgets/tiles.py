"""A map of tiles: each known place a square with the letter of its status."""

from collections.abc import Mapping, Sequence

from textual.content import Content
from textual.widget import Widget

from steering.domain.words import PilotStatus
from steering.tui.text import PILOT_LETTERS, PILOT_STYLES, ink

WIDTH = 4


class Tiles(Widget):
    """The places, as many rows and columns as they say; of no places nothing is drawn."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self.tiles: Sequence[tuple[str, int, int]] = ()
        self.statuses: Mapping[str, PilotStatus] = {}
        self.here: str | None = None
        self.display = False

    def show(self, tiles: Sequence[tuple[str, int, int]], statuses: Mapping[str, PilotStatus]) -> None:
        """Show other places."""
        self.tiles, self.statuses = tiles, statuses
        self.display = bool(tiles) and bool(statuses)
        rows = [row for _, row, _ in tiles]
        self.styles.height = (max(rows) - min(rows) + 2) if rows else 0
        self.refresh()

    def point(self, site: str | None) -> None:
        """Mark a place."""
        self.here = site
        self.refresh()

    def render(self) -> Content:
        """The map."""
        if not self.tiles:
            return Content("")
        top = min(row for _, row, _ in self.tiles)
        left = min(col for _, _, col in self.tiles)
        squares = {(row - top, col - left): name for name, row, col in self.tiles}
        height = max(row for row, _ in squares) + 1
        width = max(col for _, col in squares) + 1
        lines = [Content.assemble(*(self._square(squares.get((r, c))) for c in range(width))) for r in range(height)]
        return Content("\n").join(lines)

    def _square(self, name: str | None) -> Content:
        if name is None:
            return Content(" " * WIDTH)
        status = self.statuses.get(name)
        left, right = ("[", "]") if name == self.here else (" ", " ")
        if status is None:
            return ink(f"{left}{name[:2].lower()}{right}"[:WIDTH].ljust(WIDTH), "quiet")
        letter = PILOT_LETTERS[status]
        return Content.assemble(left, ink(f"{name[:1]}{letter}", PILOT_STYLES.get(status, "loud")), right)
