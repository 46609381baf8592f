"""The review: minutes on one side with what was found of them marked, what it would change on the other."""

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widgets import Static

from steering.domain.rows import QuestionRow
from steering.domain.words import Kind
from steering.services import reviewing
from steering.services.importing import Imported
from steering.services.proposing import ACCEPT, REJECT, Item
from steering.services.reviewing import Review
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.ask import Ask
from steering.tui.dialogs.choose import Choice, Choose
from steering.tui.dialogs.confirm import Confirm
from steering.tui.dialogs.form import Field, Form
from steering.tui.pickers import deliverables, due_dates, owners
from steering.tui.review import edits, proposal
from steering.tui.review.card import card, progress
from steering.tui.review.proposal import Left, Row, Several
from steering.tui.screens.page import Page
from steering.tui.text import count, flat, ink, join, long
from steering.tui.widgets.lines import Lines
from steering.tui.widgets.rows import Column, Rows
from steering.tui.widgets.sheet import Sheet
from steering.tui.widgets.source import Source

COLUMNS = (Column("", 1), Column("", 1), Column("", 0, least=20), Column("", 26, rank=1))
TAKEN_AS = (
    Choice("action", "an action"),
    Choice("decision", "a decision"),
    Choice("risk", "a risk"),
    Choice("event", "a date"),
)


class ReviewScreen(Page):
    """One document under review."""

    PLACE = "minutes"
    ABOUT = (
        "On the left the minutes, on the right what they would change; nothing is changed before you accept it. Begin "
        "at the top, where the doubts are: y takes a row, n leaves it, e corrects it, a number answers what is asked. "
        "Y takes everything else and puts it into the register. Leave whenever you like: what you said is kept."
    )
    AUTO_FOCUS: ClassVar[str] = "#rows"
    KEYS: ClassVar[Keys] = (
        Command("y", "accept", "take", "Take the row"),
        Command("n", "reject", "leave out", "Leave the row out"),
        Command("e", "edit", "edit", "Correct what was read of the line; that takes the row"),
        Command("exclamation_mark", "next_doubt", "next doubt", "The next row that needs a look"),
        Command(
            "Y", "accept_rest", "take the rest", "Take everything that is not decided, and put it into the register"
        ),
        Command("w", "who", "who", "Who does it"),
        Command("t", "when", "when", "By when"),
        Command("l", "link", "link", "Which deliverable it serves"),
        Command("plus", "take_line", "take line", "Take the line at the cursor (or those selected in the minutes)"),
        Command("s", "split", "split", "Split an action in two"),
        Command("o,tab", "source", "minutes", "To the line in the minutes, and back"),
        Command("a", "own_words", "", "Answer what is asked in your own words"),
        Command("u", "undecide", "", "Take back what you said of the row"),
        Command("D", "date", "", "Say on which day the meeting was"),
        Command("x", "put_away", "", "Put the review away; nothing is taken"),
        Command("escape,backspace", "back", "back", "Leave; what you said is kept for another day"),
    )

    def __init__(self, sha256: str) -> None:
        super().__init__()
        self.sha256 = sha256
        self._review: Review | None = None
        self._rows: dict[Any, Row | None] = {}
        self._asked = False

    @property
    def heading(self) -> str:
        """The document's name."""
        return f"Review · {flat(self._review.path)}" if self._review else "Review"

    def body(self) -> ComposeResult:
        """The minutes, the proposal, and the row in full."""
        yield Static("", id="progress", markup=False)
        with Container(classes="review"):
            yield Source(id="source")
            with Vertical(id="proposal"):
                yield Rows(*COLUMNS, heads=False, empty="Nothing was found in it.", id="rows")
                yield Sheet(id="card")

    @property
    def rows(self) -> Rows:
        """The proposal."""
        return self.query_one("#rows", Rows)

    @property
    def source(self) -> Source:
        """The minutes."""
        return self.query_one("#source", Source)

    @property
    def row(self) -> Row | None:
        """The row at the cursor."""
        return self._rows.get(self.rows.key)

    def on_resize(self) -> None:
        """Side by side, or one above the other."""
        self.set_class(self.size.width < 100, "-stacked")

    # ------------------------------------------------------------ showing

    def renew(self) -> None:
        """Work the review out against today's register."""
        self.load("review", lambda: reviewing.open_review(self.desk, self.sha256), self._show)

    def _show(self, review: Review) -> None:
        first = self._review is None
        self._review = review
        self.retitle()
        self._paint()
        if first:
            self._next(lambda row: proposal.undecided(row, review.answers), start=0)
        if review.meeting is None and not self._asked:
            self._asked = True
            self.action_date()

    def _paint(self) -> None:
        review = self._review
        if review is None:
            return
        self._rows, today = proposal.rows(review), self.desk.today
        cells = {key: proposal.cells(row, review.answers, today) for key, row in self._rows.items() if row is not None}
        self.source.show(review.lines, self._marks(review))
        self.rows.show(tuple(self._rows), cells)
        self._say(review)
        self._look()

    def _marks(self, review: Review) -> dict[int, tuple[str, str]]:
        marks: dict[int, tuple[str, str]] = {n.line: ("!", "amber") for n in review.receipt.not_captured}
        for item in reversed(review.items):
            sign, style = proposal.glyph(item, review.answers)
            marks[item.line] = (proposal.LETTERS[item.kind] + (sign if sign != "·" else ""), style or "mark")
        return marks

    def _say(self, review: Review) -> None:
        left = sum(1 for row in self._rows.values() if isinstance(row, Item | Several) and proposal.undecided(row, {}))
        asked = sum(1 for q in review.questions if q.anchor not in review.answers)
        text = progress(review.receipt.markers, review.receipt.captured, left, asked)
        note = f"  {flat(review.notes[0])}" if review.notes else ""
        self.query_one("#progress", Static).update(join((text, "loud"), (note, "amber")))

    def _look(self) -> None:
        """Bring the line of the row at the cursor into view, and show the row in full."""
        row, review = self.row, self._review
        if row is None or review is None:
            self.query_one("#card", Sheet).show(())
            return
        self.query_one("#card", Sheet).show(card(row, review.answers, self.desk.today), top=True)
        if isinstance(row, QuestionRow):
            if row.source:
                self.source.look(row.source.line)
        else:
            height = row.quote.count("\n") + 1 if isinstance(row, Item) else 1
            self.source.look(row.line, height)

    def on_lines_moved(self, message: Lines.Moved) -> None:
        """Another row is at the cursor."""
        if message.lines is self.rows:
            self._look()

    def on_lines_opened(self, message: Lines.Opened) -> None:
        """Enter on a row takes it; on a line of the minutes it goes to the row that was found there."""
        if message.lines is self.source:
            line = self.source.line
            found = (
                key for key, row in self._rows.items() if not isinstance(row, QuestionRow | None) and row.line == line
            )
            key = next(found, None)
            if key is not None:
                self.rows.focus()
                self.rows.put(key)
        elif message.lines is self.rows:
            self.action_accept()

    # ------------------------------------------------------------ deciding

    def _decide(self, decision: str) -> None:
        row, review = self.row, self._review
        if row is None or review is None:
            return
        keys = proposal.keys_of(row)
        if not keys:
            self.host.tell("Answer it with a number, or a for your own words.")
            return
        self._noted(keys, decision)
        if decision:
            self._next(lambda found: proposal.undecided(found, review.answers))

    def _noted(self, keys: list[str], decision: str) -> None:
        """Show at once what was said, and keep it."""
        assert self._review is not None
        self._review = proposal.decided(self._review, keys, decision)
        self._paint()
        sha = self.sha256
        self.host.act(lambda: reviewing.decide(self.desk, sha, keys, decision), lambda _: None)

    def _next(self, wanted: Callable[[Row], bool], start: int | None = None) -> bool:
        """Go to the next row that is wanted, from the cursor on and then from the top; whether there is one."""
        keys = list(self._rows)
        at = self.rows.cursor + 1 if start is None else start
        for index in [*range(at, len(keys)), *range(min(at, len(keys)))]:
            row = self._rows[keys[index]]
            if row is not None and wanted(row):
                self.rows.go(index)
                return True
        return False

    def action_accept(self) -> None:
        """Take the row."""
        self._decide(ACCEPT)

    def action_reject(self) -> None:
        """Leave the row out."""
        self._decide(REJECT)

    def action_undecide(self) -> None:
        """Take back what was said of the row, its answers too."""
        row, review = self.row, self._review
        if row is None or review is None:
            return
        asked = [row] if isinstance(row, QuestionRow) else getattr(row, "questions", ())
        answered = [q.anchor for q in asked if q.anchor in review.answers]
        if not answered:
            self._decide("")
            return
        keys, sha = proposal.keys_of(row), self.sha256

        def take_back() -> None:
            for anchor in answered:
                reviewing.answer(self.desk, sha, anchor, "")
            reviewing.decide(self.desk, sha, keys, "")

        self._change(take_back)

    def action_next_doubt(self) -> None:
        """The next row that needs a look."""
        answers = self._review.answers if self._review else {}

        def doubtful(row: Row) -> bool:
            return proposal.undecided(row, answers) and (
                isinstance(row, QuestionRow) or bool(getattr(row, "doubtful", 0))
            )

        if not self._next(doubtful):
            self.host.tell("No doubts are left. Y takes the rest.")

    def action_accept_rest(self) -> None:
        """Take everything else, and put it into the register."""
        if self._review is None or self._review.meeting is None:
            self.action_date()
            return
        self.host.act(lambda: reviewing.accept(self.desk, self.sha256, rest=True), self._accepted)

    def _accepted(self, done: Imported) -> None:
        names = {"actions accepted": "action", "decisions accepted": "decision", "risks accepted": "risk"}
        said = [count(done.counts[k], name) for k, name in names.items() if done.counts.get(k)]
        asked = f" {count(len(done.questions), 'question')}: q answers." if done.questions else ""
        if self.is_current:
            self.host.back()
        for note in done.notes:
            self.host.tell(note, "warning")
        self.host.did(f"{done.path} is in the register: {', '.join(said) or 'no actions'}.{asked}", done.batch)

    # ------------------------------------------------------------ answering

    def on_key(self, event: events.Key) -> None:
        """A digit picks an answer."""
        review, row = self._review, self.row
        if review is None or row is None or not (event.character or "").isdigit():
            return
        asked = proposal.open_questions(row, review.answers)
        number = int(event.character or 0)
        if asked and 0 < number <= len(asked[0].options):
            event.stop()
            option = asked[0].options[number - 1]
            self._answer(row, asked[0], option.key, option.value or option.label)

    def _answer(self, row: Row, question: QuestionRow, key: str, value: str) -> None:
        """Keep an answer; the row that it was asked of is taken, or left out where the answer says so."""
        keys = proposal.keys_of(row)
        sha = self.sha256

        def answer() -> Review:
            reviewing.answer(self.desk, sha, question.anchor, key)
            if keys:
                reviewing.decide(self.desk, sha, keys, REJECT if value in proposal.NO else ACCEPT)
            return reviewing.open_review(self.desk, sha)

        self.host.act(answer, self._answered)

    def _answered(self, review: Review) -> None:
        if not self.here:
            return
        self._show(review)
        row = self.row
        if row is None or not proposal.open_questions(row, review.answers):
            self._next(lambda found: proposal.undecided(found, review.answers))

    def action_own_words(self) -> None:
        """Answer in one's own words."""
        review, row = self._review, self.row
        asked = proposal.open_questions(row, review.answers) if review and row else []
        if not asked or row is None:
            self.app.bell()
            return
        question, of = asked[0], row
        dialog = Ask(question.text, hint="names, a date, a number, or a word on it")
        self.app.push_screen(dialog, lambda said: self._answer(of, question, said, said) if said else None)

    # ------------------------------------------------------------ correcting

    def _item(self, *kinds: Kind) -> Item | None:
        row = self.row
        if isinstance(row, Item) and (not kinds or row.kind in kinds):
            return row
        self.host.tell("That goes with an action." if kinds else "Choose a row first.")
        return None

    def _change(self, call: Callable[[], Any]) -> None:
        """Change something of the review, and work it out anew."""

        def change() -> Review:
            call()
            return reviewing.open_review(self.desk, self.sha256)

        self.host.act(change, lambda review: self._show(review) if self.here else None)

    def _edit(self, item: Item, **fields: Any) -> None:
        self._change(lambda: reviewing.edit(self.desk, self.sha256, item.key, **fields))

    def action_edit(self) -> None:
        """Correct what was read."""
        item = self._item()
        if item is None:
            return

        def then(said: dict[str, str] | None) -> None:
            if said is not None:
                self._change(
                    lambda: reviewing.edit(self.desk, self.sha256, item.key, **edits.corrections(self.desk, item, said))
                )

        def shown(found: list[Choice]) -> None:
            names = tuple(c.value for c in found)
            self.app.push_screen(Form(f"{item.kind.value}, line {item.line}", edits.fields(item, names)), then)

        self.load("pick", self._people, shown)

    def _people(self) -> list[Choice]:
        """Everybody who is known, and those whom these minutes name."""
        found = owners(self.desk)
        known = {c.value for c in found}
        named = [i for i in self._review.items if i.kind is Kind.ATTENDANCE] if self._review else []
        more = {i.text: flat(i.detail) for i in named if i.text not in known}
        return [*found, *(Choice(name, flat(name), detail) for name, detail in more.items())]

    def action_who(self) -> None:
        """Who does it."""
        item = self._item(Kind.ACTION, Kind.RISK)
        if item is None:
            return
        title, several = f"Who? {item.text}", item.kind is Kind.ACTION

        def then(names: list[str] | None) -> None:
            if names:
                self._edit(item, **({"owners": names} if several else {"owner": names[0]}))

        def shown(found: list[Choice]) -> None:
            hint = "type a name; tab takes several"
            free = lambda said: f"“{said}” as it is written"  # noqa: E731
            self.app.push_screen(Choose(title, found, several=several, free=free, hint=hint), then)

        self.load("pick", self._people, shown)

    def action_when(self) -> None:
        """By when."""
        item = self._item(Kind.ACTION)
        if item is None:
            return

        def then(said: list[str] | None) -> None:
            if said:
                self._change(
                    lambda: reviewing.edit(self.desk, self.sha256, item.key, due=edits.due(self.desk, said[0], item))
                )

        def shown(found: list[Choice]) -> None:
            hint = "type a date, or choose"
            self.app.push_screen(
                Choose(f"By when? {item.text}", found, free=lambda said: f"by {said}", hint=hint), then
            )

        self.load("pick", lambda: self._dates(item), shown)

    def _dates(self, item: Item) -> list[Choice]:
        """The dates that are known, and those that these minutes announce."""
        found, today = due_dates(self.desk), self.desk.today
        known = {c.value for c in found}
        announced = [i for i in self._review.items if i.kind is Kind.EVENT] if self._review else []
        stated = {str(i.stated["date"]): flat(i.text) for i in announced if i.stated.get("date")}
        more = [Choice(d, name, long(date.fromisoformat(d), today)) for d, name in stated.items() if d not in known]
        if item.offered_due and "next meeting" not in known:
            more.insert(0, Choice("next meeting", "next meeting", long(item.offered_due, today)))
        return [*more, *found]

    def action_link(self) -> None:
        """Which deliverable it serves."""
        item = self._item(Kind.ACTION)
        if item is None:
            return
        offered = {link.code: link.rationale for link in item.offered_links}
        marked = item.chosen_links or tuple(offered)[:1]

        def then(codes: list[str] | None) -> None:
            if codes is not None:
                self._change(lambda: reviewing.choose_links(self.desk, self.sha256, item.key, codes))

        def shown(found: list[Choice]) -> None:
            first = sorted(found, key=lambda c: c.value not in offered)
            dialog = Choose(f"What does it serve? {item.text}", first, several=True, marked=marked)
            self.app.push_screen(dialog, then)

        self.load("pick", lambda: deliverables(self.desk), shown)

    def action_split(self) -> None:
        """Split an action in two."""
        item = self._item(Kind.ACTION)
        if item is None:
            return
        first, _, second = item.text.partition(", and ") if ", and " in item.text else item.text.partition(" and ")
        fields = (Field("first", "first", first, required=True), Field("second", "second", second, required=True))

        def then(said: dict[str, str] | None) -> None:
            if said:
                parts = [said["first"], said["second"]]
                self._change(lambda: reviewing.split(self.desk, self.sha256, item.key, parts))

        self.app.push_screen(Form("Two actions instead of one", fields), then)

    def action_take_line(self) -> None:
        """Take a line that was not taken."""
        row = self.row
        in_source = self.source.has_focus
        if not in_source and not isinstance(row, Left):
            self.source.focus()
            self.host.tell("Go to the line (shift and the arrows select several), then press + again.")
            return
        line = row.line if isinstance(row, Left) and not in_source else self.source.selected[0]
        words = row.quote if isinstance(row, Left) and not in_source else self.source.words()

        def kind_chosen(kinds: list[str] | None) -> None:
            if kinds:
                dialog = Ask(f"As {kinds[0]}: how is it worded?", value=words)
                self.app.push_screen(dialog, lambda said: self._take(Kind(kinds[0]), line, said) if said else None)

        self.app.push_screen(Choose(f"Take line {line} as", TAKEN_AS), kind_chosen)

    def _take(self, kind: Kind, line: int, text: str) -> None:
        def take() -> None:
            fields: dict[str, Any] = {}
            if kind is Kind.EVENT:
                from steering.services.quickly import wish

                when = wish(self.desk, text).when
                fields = {"date": when.isoformat() if when else None}
            reviewing.take_line(self.desk, self.sha256, kind, line, text, **fields)

        self._change(take)
        self.rows.focus()

    # ------------------------------------------------------------ the rest

    def action_source(self) -> None:
        """To the minutes, and back."""
        (self.rows if self.source.has_focus else self.source).focus()

    def action_back(self) -> None:
        """From the minutes to the proposal; then leave."""
        if self.source.has_focus:
            self.rows.focus()
        else:
            if self._review and self._review.undecided:
                self.host.tell("Kept: it waits for you under minutes.")
            super().action_back()

    def action_date(self) -> None:
        """Say on which day the meeting was."""

        def then(said: str | None) -> None:
            if said:
                self._change(lambda: reviewing.set_hints(self.desk, self.sha256, held=date.fromisoformat(said)))

        def check(said: str) -> Any:
            try:
                return ink(f"{date.fromisoformat(said.strip()):%A %-d %B %Y}")
            except ValueError:
                return ink("a date looks like 2007-10-11", "quiet")

        self.app.push_screen(Ask("On which day was the meeting?", hint="YYYY-MM-DD", preview=check), then)

    def action_put_away(self) -> None:
        """Put the review away."""

        def then(yes: bool | None) -> None:
            if yes:
                self.load("away", lambda: reviewing.put_away(self.desk, self.sha256), lambda _: self.host.back())

        text = "Put this review away? What you decided is forgotten; nothing is taken."
        self.app.push_screen(Confirm(text, "put it away", "keep it"), then)
