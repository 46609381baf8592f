"""A document as it was imported, at a line; what was taken of it stands in the margin."""

from typing import ClassVar

from textual.app import ComposeResult

from steering.domain.words import Kind
from steering.services import papers
from steering.services.papers import Mark, Paper
from steering.tui.commands import Command, Keys
from steering.tui.screens.page import Page
from steering.tui.targets import Record, Sentence
from steering.tui.text import flat
from steering.tui.widgets.lines import Lines
from steering.tui.widgets.source import Source

LETTERS = {
    Kind.ACTION: ("A", "mark"),
    Kind.DECISION: ("D", "blue"),
    Kind.RISK: ("R", "red"),
    Kind.PILOT: ("P", "green"),
    Kind.RETURN: ("N", "green"),
    Kind.EVENT: ("E", "blue"),
    Kind.ATTENDANCE: ("·", "quiet"),
}


class SourceScreen(Page):
    """The text of a document."""

    PLACE = "minutes"
    ABOUT = (
        "The minutes as they were imported. Letters in the margin say what was taken of a line: A action, D decision, "
        "R risk, P pilot, N returns, E date. Enter opens the record that a line speaks of."
    )
    AUTO_FOCUS: ClassVar[str] = "#source"
    KEYS: ClassVar[Keys] = (
        Command("enter", "record", "open record", "Open what was taken of this line"),
        Command("n", "next(1)", "next found", "The next line of which something was taken"),
        Command("N", "next(-1)", "", "The line before of which something was taken"),
        Command("y", "copy", "copy", "Copy the line, or the lines that are selected with shift and the arrows"),
        Command("O", "edit", "editor", "Open the file in your editor, at this line"),
    )

    def __init__(self, sentence: Sentence) -> None:
        super().__init__()
        self._wanted: Sentence | None = sentence
        self._document = sentence.document
        self._path = sentence.path
        self._paper: Paper | None = None

    @property
    def heading(self) -> str:
        """The document's name."""
        return flat(self._path) or "Source"

    def body(self) -> ComposeResult:
        """The lines."""
        yield Source(id="source")

    @property
    def source(self) -> Source:
        """The lines."""
        return self.query_one("#source", Source)

    def renew(self) -> None:
        """Ask for the document."""
        self.load("paper", lambda: papers.paper(self.desk, self._document), self._show)

    def _show(self, paper: Paper) -> None:
        self._paper, self._path = paper, paper.path
        self.retitle()
        self.source.show(paper.lines, {m.line: LETTERS.get(m.kind, ("·", "quiet")) for m in reversed(paper.marks)})
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.source.look(wanted.line, wanted.quote.count("\n") + 1)

    def _marks(self) -> list[Mark]:
        return [m for m in self._paper.marks if m.line == self.source.line and m.ref] if self._paper else []

    def on_lines_opened(self, message: Lines.Opened) -> None:
        """Enter on a line."""
        self.action_record()

    def action_record(self) -> None:
        """Open what was taken of the line."""
        marks = self._marks()
        if marks:
            self.host.open(Record(marks[0].ref))
        else:
            self.host.tell("Nothing was taken of this line.")

    def action_next(self, step: int) -> None:
        """The next line of which something was taken."""
        found = sorted({m.line for m in self._paper.marks if m.kind is not Kind.ATTENDANCE} if self._paper else ())
        ahead = [n for n in found if (n > self.source.line if step > 0 else n < self.source.line)]
        if ahead:
            self.source.look(ahead[0] if step > 0 else ahead[-1])

    def action_copy(self) -> None:
        """Copy what is selected."""
        words = self.source.words()
        self.host.copy(words, f"line {self.source.line}" if len(self.source.selected) == 1 else "the lines")

    def action_edit(self) -> None:
        """Open the file."""
        line = self.source.line
        found = self._document
        self.load(
            "file",
            lambda: papers.original(self.desk, found, self._path),
            lambda path: (
                self.host.edit_file(path, line)
                if path
                else self.host.tell(f"{self._path} is no longer in minutes/.", "warning")
            ),
        )
