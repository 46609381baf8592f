"""The five by five of likelihood and impact, with how many risks stand in each square."""

from collections.abc import Mapping

from textual.content import Content
from textual.widget import Widget

from steering.domain.rules import band
from steering.tui.text import BAND_STYLES, ink, join


class Matrix(Widget):
    """Counts by likelihood and impact; the square of the risk at the cursor is marked, its band's letter is in each."""

    ALLOW_SELECT = False

    def __init__(self, edges: Mapping[str, int]) -> None:
        super().__init__()
        self.edges = edges
        self.squares: Mapping[tuple[int, int], int] = {}
        self.here: tuple[int, int] | None = None

    def show(self, squares: Mapping[tuple[int, int], int]) -> None:
        """Show other counts."""
        self.squares = squares
        self.refresh()

    def point(self, square: tuple[int, int] | None) -> None:
        """Mark a square."""
        self.here = square
        self.refresh()

    def render(self) -> Content:
        """Likelihood upward, impact to the right."""
        lines = [ink(" likelihood", "quiet")]
        for likelihood in range(5, 0, -1):
            squares = [self._square(likelihood, impact) for impact in range(1, 6)]
            lines.append(Content.assemble(ink(f"  {likelihood} ", "quiet"), *squares))
        numbers = "".join(f"  {impact}   " for impact in range(1, 6))
        lines.append(join((f"    {numbers}impact", "quiet")))
        return Content("\n").join(lines)

    def _square(self, likelihood: int, impact: int) -> Content:
        letter = band(likelihood * impact, impact, self.edges)
        count = self.squares.get((likelihood, impact), 0)
        said = f"{count if count else '·':>2}{letter.value.lower() if not count else letter.value} "
        left, right = ("[", "]") if self.here == (likelihood, impact) else (" ", " ")
        style = BAND_STYLES[letter] if count else "quiet"
        return Content.assemble(left, ink(said, style), right)
