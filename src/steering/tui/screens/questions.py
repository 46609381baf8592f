"""Questions: what is asked, the line that it is about, the likely answers; one key answers."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from textual import events

from steering.domain.rows import QuestionRow
from steering.domain.words import QuestionStatus, Severity
from steering.services import questions as service
from steering.services import shelves
from steering.services.stories import quote_in_context
from steering.tui import blocks
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.ask import Ask
from steering.tui.pickers import owners
from steering.tui.screens.listed import Listed
from steering.tui.targets import Record, Sentence, Target
from steering.tui.text import flat, ink, join, short
from steering.tui.widgets.rows import Cells, Column, Heading
from steering.tui.widgets.sheet import Block, Sheet, gap

SEVERITIES = {Severity.HIGH: ("!!", "red"), Severity.MEDIUM: ("!", "amber"), Severity.LOW: ("·", "quiet")}


class QuestionsScreen(Listed):
    """The questions in the order of asking."""

    PLACE = "questions"
    HEADING = "Questions"
    ABOUT = (
        "What the program would rather ask than guess. The likely answers stand below the question: press the key of "
        "one. e answers in your own words, d says that it needs no answer. An answer can be undone."
    )
    EMPTY = "No open questions. E shows those that were answered."
    BELOW = True
    COLUMNS = (Column("ref", 5), Column("", 2), Column("question", 0, least=30), Column("about", 7, rank=1))
    KEYS: ClassVar[Keys] = (
        Command("1", "first", "2 … answer", "Answer with the option of that number; 2, 3 and so on likewise"),
        Command("enter", "open_about", "open", "Open the record that it is about"),
        Command("e", "answer", "own words", "Answer in your own words"),
        Command("w", "who", "who", "Answer with people, picked from those who are known"),
        Command("d", "needless", "no answer", "Say that it needs no answer"),
        Command("o", "source", "source", "Open the minutes at the line that it is about"),
        Command("E", "every", "answered too", "Show those that were answered too, or only the open ones"),
        Command("A", "again", "", "Ask an answered question again"),
    )

    def __init__(self, at: str | None = None) -> None:
        super().__init__(at)
        self._every = False
        self._around: tuple[str, list[tuple[int, str]]] = ("", [])

    def fetch(self) -> Mapping[Any, QuestionRow | None]:
        """The questions; those that were answered under a heading."""
        items: dict[Any, QuestionRow | None] = {}
        answered = False
        for row in shelves.questions(self.desk, every=self._every or bool(self._at)):
            if row.status is not QuestionStatus.OPEN and not answered:
                answered = True
                items[Heading("Answered, settled or only noted")] = None
            items[row.ref] = row
        return items

    def cells(self, item: QuestionRow) -> Cells:
        """One question."""
        sign, style = SEVERITIES[item.severity]
        done = item.status is not QuestionStatus.OPEN
        return (
            ink(item.ref, "loud"),
            ink("✓" if item.status is QuestionStatus.ANSWERED else ("–" if done else sign), "quiet" if done else style),
            ink(flat(item.text), "quiet" if done else ""),
            ink(item.about_ref or "", "quiet"),
        )

    # ------------------------------------------------------------ the one at the cursor

    def detail(self, item: QuestionRow) -> Sequence[Block]:
        """The question, its answers, and the line."""
        today = self.desk.standing_date
        made = [Block(join((f"{item.ref}  ", "loud"), flat(item.text)), hang=len(item.ref) + 2), gap()]
        if item.status is QuestionStatus.OPEN:
            for option in item.options:
                made.append(Block(join("  ", (option.key, "key"), f"  {flat(option.label)}"), hang=5))
            if not item.options:
                made.append(Block(ink("e answers in your own words; d says that it needs no answer.", "quiet")))
        else:
            who = (
                f" ({flat(item.answered_by or 'later minutes')}, {short(item.answered_on, today)})"
                if item.answer
                else ""
            )
            made.append(Block(join((item.status.value, "quiet"), f"  {flat(item.answer or '')}", (who, "quiet"))))
        context = self._around[1] if self._around[0] == item.ref else []
        return [*made, gap(), *(blocks.sentence(item.source, context) if item.source else ())]

    def refresh_detail(self) -> None:
        """Ask for the line's context too."""
        super().refresh_detail()
        item = self.item
        if item is not None and item.source is not None and self._around[0] != item.ref:
            ref, source = item.ref, item.source
            self.load(
                "context",
                lambda: (ref, quote_in_context(self.desk, source.document, source.line, 2)),
                self._contexted,
            )

    def _contexted(self, found: tuple[str, list[tuple[int, str]]]) -> None:
        self._around = found
        if self.item is not None and self.item.ref == found[0]:
            self.query_one("#detail", Sheet).show(self.detail(self.item), top=True)

    def target(self, item: QuestionRow) -> Target | None:
        """The record that it is about."""
        return Record(item.about_ref) if item.about_ref else None

    # ------------------------------------------------------------ answering

    def on_key(self, event: events.Key) -> None:
        """The key of an option answers."""
        item = self.item
        if item is None or item.status is not QuestionStatus.OPEN:
            return
        if event.character in [o.key for o in item.options]:
            event.stop()
            event.prevent_default()
            self._answer(item.ref, str(event.character))

    def action_first(self) -> None:
        """The question has no option of that number."""
        self.host.tell("This question has no likely answers: e answers in your own words.")

    def _answer(self, ref: str, said: str) -> None:
        self.act(lambda: service.answer(self.desk, ref, said), lambda done: f"{done.question.ref}: {done.said}")

    def action_open_about(self) -> None:
        """Open the record that it is about."""
        if self.item is not None and (target := self.target(self.item)):
            self.host.open(target)

    def action_answer(self) -> None:
        """Answer in one's own words."""
        if self.item is None:
            self.app.bell()
            return
        ref = self.item.ref
        hint = "names, a date, a number, or a word on it"
        dialog = Ask(f"{ref} {self.item.text}", hint=hint)
        self.app.push_screen(dialog, lambda said: self._answer(ref, said) if said else None)

    def action_who(self) -> None:
        """Answer with people."""
        from steering.tui.dialogs.choose import Choose

        if self.item is None:
            self.app.bell()
            return
        ref, title = self.item.ref, f"{self.item.ref} {self.item.text}"

        def shown(found: list[Any]) -> None:
            dialog = Choose(title, found, several=True, free=lambda said: f"“{said}” as it is written")
            self.app.push_screen(dialog, lambda names: self._answer(ref, "; ".join(names)) if names else None)

        self.load("pick", lambda: owners(self.desk), shown)

    def action_needless(self) -> None:
        """It needs no answer."""
        if self.item is not None:
            ref = self.item.ref
            self.act(lambda: service.dismiss(self.desk, ref), lambda _: f"{ref} needs no answer")

    def action_again(self) -> None:
        """Ask again."""
        if self.item is not None and self.item.status is not QuestionStatus.OPEN:
            ref = self.item.ref
            self.act(lambda: service.ask_again(self.desk, ref), lambda _: f"{ref} is asked again")

    def action_every(self) -> None:
        """Show the answered ones too, or not."""
        self._every = not self._every
        self.renew()

    def action_source(self) -> None:
        """Open the line."""
        if self.item is not None and self.item.source is not None:
            s = self.item.source
            self.host.open(Sentence(s.document, s.line, s.quote, s.path))
        else:
            self.host.tell("This question is not about a line of minutes.")
