"""Risks: the register by score, narrowed to what one looks for, with the matrix and what stands at the cursor."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from steering.domain.rows import RiskRow
from steering.domain.words import AssessmentKind, RiskStatus
from steering.services import riskpages
from steering.services.riskpages import RiskLine, RiskShelf, Square
from steering.tui import risk_sheet
from steering.tui.commands import Command, Keys
from steering.tui.screens.listed import Listed
from steering.tui.screens.on_risks import OnRisks
from steering.tui.targets import Record, Target
from steering.tui.text import ARROWS, BAND_STYLES, Part, flat, ink, join, short
from steering.tui.widgets.matrix import Matrix
from steering.tui.widgets.rows import Cells, Column, Heading
from steering.tui.widgets.sheet import Block

KINDS = (AssessmentKind.RESIDUAL, AssessmentKind.INHERENT, AssessmentKind.TARGET)


@dataclass(frozen=True)
class Narrowing:
    """One way to narrow the register: its word, what it shows, and which risks fit."""

    word: str
    shows: str
    fits: Callable[[RiskLine], bool]


NARROWINGS = (
    Narrowing("all", "Show every risk", lambda line: True),
    Narrowing("above", "Show those above appetite that nobody tolerates", lambda line: line.above),
    Narrowing("overdue", "Show those whose review is overdue", lambda line: line.late),
    Narrowing("moved", "Show those whose score has moved", lambda line: line.moved and not line.ended),
    Narrowing("mine", "Show your own", lambda line: line.mine and not line.ended),
    Narrowing("candidates", "Show candidates", lambda line: line.risk.status is RiskStatus.CANDIDATE),
)


class RisksScreen(OnRisks, Listed):
    """The risk register."""

    PLACE = "risks"
    HEADING = "Risks"
    ABOUT = (
        "Every risk, the highest score first. The arrow is the movement since the meeting before the last; “seen” says "
        "how many days ago it was looked at, with ! where its review is overdue; “next” is the first action that "
        "mitigates it. 1 to 6 narrow the list. The matrix counts the risks that run; its letters are the bands low, "
        "medium, high, critical. i turns it from residual to inherent to target; Tab goes into it: arrows choose a "
        "square, and the list shows what stands there. v 4 3 is another score, v = looked at without change. A "
        "candidate waits for an owner and a score: w, then v."
    )
    EMPTY = "No risks here. n adds one; minutes that state one bring it too."
    BELOW = True
    COLUMNS = (
        Column("ref", 4),
        Column("score", 6, right=True),
        Column("", 1),
        Column("", 3),
        Column("risk", 0, least=20),
        Column("owner", 14, rank=2),
        Column("seen ", 7, rank=1, right=True),
        Column("next", 12, rank=1),
        Column("status", 12, rank=4),
        Column("flags", 34, rank=5),
    )
    KEYS: ClassVar[Keys] = (
        Command("i", "kind", "matrix", "Turn the matrix from residual to inherent to target scores"),
        Command("tab", "matrix", "squares", "Go into the matrix and choose a square, or back to the list"),
        *(
            Command(str(n), f"narrow({n - 1})", "", f"{narrowing.shows} ({narrowing.word})")
            for n, narrowing in enumerate(NARROWINGS, 1)
        ),
    )

    def __init__(self) -> None:
        super().__init__()
        self._shelf: RiskShelf | None = None
        self._narrowed = NARROWINGS[0]
        self._kind = AssessmentKind.RESIDUAL
        self._square: Square | None = None

    @property
    def roomy(self) -> bool:
        """The list takes the whole width."""
        return False

    def body(self) -> ComposeResult:
        """The filters above the list."""
        yield Static(id="filters", markup=False)
        yield from super().body()

    def above(self) -> Sequence[Widget]:
        """The matrix."""
        return [Matrix(self.desk.workspace.config.risk.bands)]

    @property
    def matrix(self) -> Matrix:
        """The matrix."""
        return self.query_one(Matrix)

    # ------------------------------------------------------------ what is shown

    def fetch(self) -> Mapping[Any, RiskLine | None]:
        """The risks that are wanted; those that ended under a heading of their own."""
        self._shelf = riskpages.risks(self.desk)
        return self._wanted(self._shelf)

    def _wanted(self, shelf: RiskShelf) -> Mapping[Any, RiskLine | None]:
        items: dict[Any, RiskLine | None] = {}
        ended = False
        for line in shelf.risks:
            there = self._square is None or (line.square(self._kind) == self._square and not line.ended)
            if not there or not self._narrowed.fits(line):
                continue
            if line.ended and not ended:
                items[Heading("Ended")] = None
                ended = True
            items[line.risk.ref] = line
        return items

    def arrived(self) -> None:
        """Fill the matrix and the line of filters."""
        if self._shelf is None:
            return
        heading = f"{self._kind.value.capitalize()} scores"
        self.matrix.show(heading, self._shelf.squares(self._kind), self._square)
        parts: list[Part] = []
        for n, narrowing in enumerate(NARROWINGS, 1):
            said = f"{n} {narrowing.word} {sum(1 for line in self._shelf.risks if narrowing.fits(line))}"
            here = narrowing is self._narrowed
            parts.append((f"[{said}]" if here else f" {said} ", "loud" if here else "quiet"))
        if self._square:
            parts.append((f" in {self._square[0]}x{self._square[1]}", "amber"))
        self.query_one("#filters", Static).update(join(*parts))

    def cells(self, item: RiskLine) -> Cells:
        """One risk."""
        r = item.risk
        current = r.current()
        score = f"{current.likelihood}x{current.impact}={current.score}" if current else "–"
        arrow = ARROWS.get(item.arrow, "") if item.arrow else ""
        seen = f"{(self.desk.standing_date - item.seen).days} d" if item.seen else "never"
        if item.next:
            due = short(item.next.due, self.desk.standing_date) if item.next.due else "no date"
            following = ink(f"{item.next.ref} {due}")
        else:
            following = ink("no action!", "red") if item.above else ink("–", "quiet")
        return (
            ink(r.ref, "loud"),
            ink(score),
            ink(item.band.value, BAND_STYLES[item.band]) if item.band else ink(""),
            ink(arrow, "red" if arrow == "↑" else ""),
            ink(flat(r.title)),
            ink(flat(r.owner)) if r.owner else ink("nobody", "amber"),
            ink(f"{seen}!" if item.late else f"{seen} ", "red" if item.late else "quiet"),
            following,
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
        self.matrix.point(self.item.square(self._kind) if self.item else None)

    def risk(self) -> RiskRow | None:
        """The risk at the cursor."""
        return self.item.risk if self.item else None

    # ------------------------------------------------------------ narrowing

    def action_narrow(self, number: int) -> None:
        """Narrow the list, to whatever square of the matrix."""
        self._narrowed, self._square = NARROWINGS[number], None
        if self._narrowed.word == "mine" and self._shelf and self._shelf.whose is None:
            self.host.tell(
                f"{self.desk.actor or 'Whoever you are'} is none of the people: steering --as NAME says who."
            )
        self._narrow()

    def action_kind(self) -> None:
        """Turn the matrix to the next kind of score."""
        self._kind = KINDS[(KINDS.index(self._kind) + 1) % len(KINDS)]
        self._narrow()

    def action_matrix(self) -> None:
        """Into the matrix, or back."""
        (self.list if self.matrix.has_focus else self.matrix).focus()

    def on_matrix_chosen(self, message: Matrix.Chosen) -> None:
        """Show what stands in the square."""
        self._square = message.square
        self._narrow()
        if message.done:
            self.list.focus()

    def _narrow(self) -> None:
        if self._shelf is not None:
            self._show(self._wanted(self._shelf))
