"""Search everywhere: every record and every line of minutes that holds the words, as one types."""

from collections.abc import Mapping
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.widgets import Input, Static

from steering.services import searching
from steering.services.searching import Hit, Results
from steering.tui.commands import Command, Keys
from steering.tui.screens.page import Page
from steering.tui.targets import Place, Record, Sentence
from steering.tui.text import flat, ink
from steering.tui.widgets.line import Line
from steering.tui.widgets.lines import Lines
from steering.tui.widgets.rows import Column, Heading, Rows

NAMES = {"found": "By that name", "dates": "Dates", "minutes": "Lines of minutes"}


class SearchScreen(Page):
    """Search everywhere."""

    PLACE = "search"
    HEADING = "Search"
    ABOUT = (
        "Type words, a reference (A5, R3, AP125), a name or a place. What holds all the words is found in actions, "
        "decisions, risks, questions, people, pilots, dates, the framework, and in the lines of every set of minutes."
    )
    AUTO_FOCUS: ClassVar[str] = "#words"
    KEYS: ClassVar[Keys] = (
        Command("enter", "open_hit", "open", "Open what is at the cursor"),
        Command("down", "to_list", "to the list", "From the words to what was found"),
        Command("slash", "to_words", "words", "Back to the words"),
    )

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._hits: Mapping[Any, Hit | None] = {}

    def body(self) -> ComposeResult:
        """The words, and what was found."""
        yield Line(placeholder="words, a reference, a name", id="words")
        yield Static("", id="found", markup=False)
        columns = (Column("", 10), Column("", 0, least=30), Column("", 28, rank=1))
        yield Rows(*columns, heads=False, empty="Type what you are looking for.", id="hits")

    def renew(self) -> None:
        """Search again."""
        words = self._words
        self.load("search", lambda: searching.search(self.desk, words), self._show)

    def on_screen_resume(self) -> None:
        """The words are there to be typed over."""
        super().on_screen_resume()
        if not self._hits:
            self.query_one(Input).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Search as one types."""
        self._words = message.value
        self.renew()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Open the first, or go to the list where there are several."""
        self.action_open_hit()

    def _show(self, results: Results) -> None:
        found: dict[Any, Hit | None] = {}
        kind = ""
        for n, hit in enumerate(results.hits):
            if hit.kind != kind:
                kind = hit.kind
                total = results.totals.get(kind, 0)
                found[Heading(NAMES.get(kind, kind.capitalize()), str(total) if total else "")] = None
            found[n] = hit
        self._hits = found
        cells = {
            key: (ink(flat(h.ref), "loud"), ink(flat(h.text)), ink(flat(h.detail), "quiet"))
            for key, h in found.items()
            if h is not None
        }
        rows = self.query_one(Rows)
        rows.empty = (
            f"Nothing holds “{self._words.strip()}”." if self._words.strip() else "Type what you are looking for."
        )
        rows.show(tuple(found), cells)
        every = sum(results.totals.values())
        self.query_one("#found", Static).update(ink(f"{every} found" if every else "", "quiet"))

    def on_lines_opened(self, message: Lines.Opened) -> None:
        """Enter on what was found."""
        self.action_open_hit()

    def action_open_hit(self) -> None:
        """Open what is at the cursor."""
        hit = self._hits.get(self.query_one(Rows).key)
        if hit is None:
            return
        if hit.kind == "minutes":
            self.host.open(Sentence(hit.document, hit.line, "", hit.ref))
        elif hit.kind == "questions":
            self.host.open(Place("questions", hit.ref))
        else:
            self.host.open(Record(hit.ref))

    def action_to_list(self) -> None:
        """To what was found."""
        self.query_one(Rows).focus()

    def action_to_words(self) -> None:
        """Back to the words."""
        self.query_one(Input).focus()
