"""The five by five of likelihood and impact, with how many risks stand in each square; a square can be chosen."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from steering.domain.rules import band
from steering.domain.words import Band
from steering.tui.text import ink, join

Square = tuple[int, int]

SIDE = range(1, 6)
LEFT = 4
"""How far from the left the first square stands."""
TOP = 1
CELL = 6


GROUNDS = {letter: f"matrix--{letter.name.lower()}" for letter in Band}


class Matrix(Widget, can_focus=True):
    """Counts by likelihood and impact; each square holds its band's letter, and the chosen one stands in brackets.

    Arrows (or a click) choose a square, Enter or Escape hands the keys back to the list.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"matrix--here", *GROUNDS.values()}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "step(0,-1)", "Less impact", show=False),
        Binding("right,l", "step(0,1)", "More impact", show=False),
        Binding("up,k", "step(1,0)", "More likely", show=False),
        Binding("down,j", "step(-1,0)", "Less likely", show=False),
        Binding("enter", "leave(True)", "Keep the square", show=False),
        Binding("escape,backspace", "leave(False)", "Let the square go", show=False),
    ]

    class Chosen(Message):
        """A square was chosen, or (None) let go; `done` where the keys go back to the list."""

        def __init__(self, square: Square | None, done: bool) -> None:
            super().__init__()
            self.square, self.done = square, done

    def __init__(self, edges: Mapping[str, int]) -> None:
        super().__init__()
        self.edges = edges
        self.heading = ""
        self.squares: Mapping[Square, int] = {}
        self.here: Square | None = None
        self.chosen: Square | None = None

    def show(self, heading: str, squares: Mapping[Square, int], chosen: Square | None) -> None:
        """Show other counts under another heading."""
        self.heading, self.squares, self.chosen = heading, squares, chosen
        self.refresh()

    def point(self, square: Square | None) -> None:
        """Mark where the risk at the list's cursor stands."""
        self.here = square
        self.refresh()

    def on_focus(self) -> None:
        """Begin at the square of the risk at the cursor, else at the first that is not empty."""
        if self.chosen is None:
            self._choose(self.here or max(self.squares, key=lambda at: at[0] * at[1], default=(3, 3)))

    def action_step(self, likelihood: int, impact: int) -> None:
        """The square beside the chosen one."""
        at = self.chosen or self.here or (3, 3)
        self._choose((min(5, max(1, at[0] + likelihood)), min(5, max(1, at[1] + impact))))

    def action_leave(self, keep: bool) -> None:
        """Back to the list."""
        self.post_message(self.Chosen(self.chosen if keep else None, True))

    def on_click(self, event: events.Click) -> None:
        """Choose the square that is clicked; clicked again, it is let go."""
        square = (5 - (event.y - TOP), (event.x - LEFT) // CELL + 1)
        if square[0] in SIDE and square[1] in SIDE:
            self._choose(None if square == self.chosen else square)

    def _choose(self, square: Square | None) -> None:
        self.chosen = square
        self.refresh()
        self.post_message(self.Chosen(square, False))

    def render(self) -> Content:
        """Likelihood upward, impact to the right."""
        lines = [ink(self.heading, "head")]
        for likelihood in reversed(SIDE):
            squares = [self._square(likelihood, impact) for impact in SIDE]
            lines.append(Content.assemble(ink(f"{'L' if likelihood == 3 else ' '} {likelihood} ", "quiet"), *squares))
        numbers = "".join(f"{impact:^{CELL}}" for impact in SIDE)
        lines.append(join((f"{' ' * LEFT}{numbers}", "quiet")))
        lines.append(join((f"{' ' * LEFT}{'impact (L: likelihood)':^{CELL * 5}}", "quiet")))
        return Content("\n").join(lines)

    def _square(self, likelihood: int, impact: int) -> Content:
        at = (likelihood, impact)
        letter = band(likelihood * impact, impact, self.edges)
        left, right = ("[", "]") if at == self.chosen else ("›", " ") if at == self.here else (" ", " ")
        said = f"{left}{self.squares.get(at, '') or '·':>2} {letter.value}{right}"
        look = self.get_component_styles("matrix--here" if at == self.chosen else GROUNDS[letter])
        return Content.styled(said, Style(background=look.background, foreground=look.color, bold=at in self.squares))
