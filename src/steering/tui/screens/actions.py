"""Actions: a list that is filtered as one types, sorted, grouped, acted on; the action at the cursor beside it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from steering.domain.rows import ActionRow
from steering.domain.rules import Standing
from steering.services import browsing, pages
from steering.services.browsing import Found, Sort
from steering.tui import filtering, sheets
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Completer
from steering.tui.screens.on_actions import OnActions
from steering.tui.text import due, flat, ink, join, rag
from steering.tui.widgets.line import Line
from steering.tui.widgets.lines import Lines
from steering.tui.widgets.rows import Cells, Column, Heading, Key, Rows
from steering.tui.widgets.sheet import Sheet

BESIDE = 120
"""The detail stands beside the list on a terminal at least so wide."""

PAUSE = 0.08
"""So many seconds after the last key the detail follows: the cursor runs ahead of it while a key is held."""

COLUMNS = (
    Column("", 1),
    Column("ref", 6),
    Column("due", 10, right=True),
    Column("owner", 18, rank=2),
    Column("action", 0, least=36),
    Column("status", 11, rank=4),
    Column("flags", 22, rank=5),
)


class ActionsScreen(OnActions):
    """The list of actions."""

    PLACE = "actions"
    HEADING = "Actions"
    ABOUT = (
        "Every action. F and some words narrow the list: owner:ian, rag:r, status:all, for:H2, site:Brent, "
        "flag:carried, meeting:2007-10-11, or any word. Space chooses several; what you do then happens to all. "
        "The letter is the colour: R late, A needs a look, G fine, B ended. ~ marks a date that nobody stated."
    )
    AUTO_FOCUS: ClassVar[str] = "#list"
    KEYS: ClassVar[Keys] = (
        Command("F", "filter", "filter", "Narrow the list by typing"),
        Command("S", "sort", "sort", "Sort by the next order"),
        Command("G", "group", "group", "Group by owner, or not"),
        Command("space", "choose", "choose", "Choose this one for acting on several"),
        Command("asterisk", "choose_all", "", "Choose all that the filter lets through, or none"),
        Command("E", "ended", "", "Show those that have ended too, or only what is live"),
    )

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._sort = Sort.PRESSING
        self._grouped = False
        self._ended = False
        self._found = Found((), 0)
        self._soon: Timer | None = None
        self._rows: dict[int, tuple[ActionRow, Standing]] = {}

    def body(self) -> ComposeResult:
        """The filter, the list, and the action at the cursor."""
        with Horizontal(id="filterbar"):
            yield Line(self._words, placeholder=filtering.HINT, id="filter", select_on_focus=False)
            yield Static("", id="count", markup=False)
        with Horizontal(classes="columns"):
            yield Rows(
                *COLUMNS, empty="No action fits. esc clears the filter, E shows those that have ended.", id="list"
            )
            yield Sheet(id="detail")

    @property
    def list(self) -> Rows:
        """The list."""
        return self.query_one("#list", Rows)

    @property
    def _beside(self) -> bool:
        return self.app.size.width >= BESIDE

    def on_mount(self) -> None:
        """Know what a filter can be completed with."""
        self.load("choices", lambda: browsing.choices(self.desk), self._complete)

    def _complete(self, known: browsing.Choices) -> None:
        self.query_one("#filter", Input).suggester = Completer(filtering.completions(known))

    # ------------------------------------------------------------ what is listed

    def said(self, words: str) -> None:
        """Filter by these words."""
        self._words = "" if words == "all" else words
        if self.is_mounted:
            self.query_one("#filter", Input).value = self._words
            self.list.choose_none()

    def renew(self) -> None:
        """Ask for what the filter lets through."""
        understood = filtering.understand(self._words)
        wanted, sort, grouped = understood.wanted, self._sort, self._grouped
        if self._ended and "status:" not in self._words:
            wanted = filtering.understand(f"{self._words} status:all").wanted
        self.load(
            "find",
            lambda: _first(self, browsing.find(self.desk, wanted, sort, by_owner=grouped)),
            lambda found: self._show(found, understood.problem),
        )

    def _show(self, answer: tuple[Found, dict[int, tuple[ActionRow, Standing]]], problem: str) -> None:
        found, rows = answer
        self._found, self._rows = found, rows
        self._say(problem)
        self.list.show(_keys(found), self._cells(_keys(found)[:1] if not rows else _all(found, rows)))
        self._detail()

    def _say(self, problem: str) -> None:
        shown = len(set(self._found.numbers))
        chosen = f"{len(self.list.chosen)} chosen · " if self.list.chosen else ""
        said = join((chosen, "loud"), f"{shown} of {self._found.total}", (f" · {self._sort.value}", "quiet"))
        self.query_one("#count", Static).update(ink(problem, "amber") if problem else said)

    def on_rows_wanted(self, message: Rows.Wanted) -> None:
        """Fetch the rows of the window."""
        keys = message.keys
        numbers = sorted({_number(key) for key in keys})

        def supply(rows: dict[int, tuple[ActionRow, Standing]]) -> None:
            self._rows.update(rows)
            message.rows.supply(self._cells(keys))
            if message.rows.key in keys:
                self._detail()

        self.load("rows", lambda: browsing.rows(self.desk, numbers), supply)

    def _cells(self, keys: Sequence[Key]) -> dict[Key, Cells]:
        today = self.desk.standing_date
        return {key: _row(*self._rows[n], today) for key in keys if (n := _number(key)) in self._rows}

    # ------------------------------------------------------------ the one at the cursor

    def picked(self) -> Sequence[ActionRow]:
        """Those that are chosen, else the one at the cursor."""
        numbers = dict.fromkeys(_number(key) for key in self.list.targets)
        missing = [n for n in numbers if n not in self._rows]
        if missing:
            self._rows.update(browsing.rows(self.desk, missing))
        return [self._rows[n][0] for n in numbers if n in self._rows]

    def acted(self) -> None:
        """Nothing stays chosen."""
        self.list.choose_none()

    def on_lines_moved(self, message: Lines.Moved) -> None:
        """Another action is at the cursor."""
        if message.lines is self.list:
            self._detail()

    def _detail(self) -> None:
        key = self.list.key
        sheet = self.query_one("#detail", Sheet)
        sheet.display = self._beside
        if not self._beside:
            return
        if key is None:
            sheet.show([])
            return
        if self._soon is not None:
            self._soon.stop()
        self._soon = self.set_timer(PAUSE, self._load_detail)

    def _load_detail(self) -> None:
        key = self.list.key
        if key is None:
            return
        number = _number(key)
        self.load("detail", lambda: pages.action(self.desk, f"A{number}"), self._show_detail)

    def _show_detail(self, page: pages.ActionPage) -> None:
        key = self.list.key
        if key is not None and _number(key) == page.action.number:
            self.query_one("#detail", Sheet).show(sheets.action(page, self.desk.standing_date), top=True)

    def on_resize(self) -> None:
        """The detail comes or goes with the width."""
        if self.query_one("#detail", Sheet).display != self._beside:
            self._detail()

    def on_lines_opened(self, message: Lines.Opened) -> None:
        """Open the page of an action, or where a line of the detail leads."""
        if message.lines is self.list:
            from steering.tui.targets import Record

            if (key := self.list.key) is not None:
                self.host.open(Record(f"A{_number(key)}"))
        else:
            super().on_lines_opened(message)

    # ------------------------------------------------------------ commands

    def on_input_changed(self, message: Input.Changed) -> None:
        """Filter as one types."""
        if message.input.id == "filter" and message.value != self._words:
            self._words = message.value
            self.renew()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Back to the list."""
        self.list.focus()

    def on_key(self, event: object) -> None:
        """From the filter, down goes to the list."""
        if getattr(event, "key", "") == "down" and self.query_one("#filter", Input).has_focus:
            self.list.focus()

    def action_filter(self) -> None:
        """Type in the filter."""
        self.query_one("#filter", Input).focus()

    def action_back(self) -> None:
        """From the filter to the list; then let go of what is chosen; then of the filter; then back."""
        box = self.query_one("#filter", Input)
        if box.has_focus:
            self.list.focus()
        elif self.list.chosen:
            self.list.choose_none()
            self._say("")
        elif self._words:
            box.value = ""
        else:
            super().action_back()

    def action_sort(self) -> None:
        """The next order."""
        orders = list(Sort)
        self._sort = orders[(orders.index(self._sort) + 1) % len(orders)]
        self.renew()

    def action_group(self) -> None:
        """Group by owner, or not."""
        self._grouped = not self._grouped
        self.renew()

    def action_ended(self) -> None:
        """Show what has ended too."""
        self._ended = not self._ended
        self.renew()

    def action_choose(self) -> None:
        """Choose the action at the cursor."""
        self.list.toggle()
        self._say("")

    def action_choose_all(self) -> None:
        """Choose all, or none."""
        self.list.choose_all()
        self._say("")


def _first(screen: ActionsScreen, found: Found) -> tuple[Found, dict[int, tuple[ActionRow, Standing]]]:
    """What is found, with the rows of the window at the cursor."""
    at = screen.list.scroll_offset.y
    numbers = found.numbers[max(0, at - 5) : at + screen.app.size.height]
    return found, browsing.rows(screen.desk, sorted(set(numbers)))


def _keys(found: Found) -> Sequence[Key]:
    """The keys of the rows: numbers, or by owner (owner, number) under headings."""
    if found.owners is None:
        return found.numbers
    keys: list[Key] = []
    sizes: dict[str, int] = {}
    for owner in found.owners:
        sizes[owner] = sizes.get(owner, 0) + 1
    last: str | None = None
    for owner, number in zip(found.owners, found.numbers, strict=True):
        if owner != last:
            keys.append(Heading(flat(owner) or "nobody", str(sizes[owner])))
            last = owner
        keys.append((owner, number))
    return keys


def _all(found: Found, rows: dict[int, tuple[ActionRow, Standing]]) -> list[Key]:
    if found.owners is None:
        return list(rows)
    return [(o, n) for o, n in zip(found.owners, found.numbers, strict=True) if n in rows]


def _number(key: Key) -> int:
    if isinstance(key, tuple):
        return int(key[1])
    return key if isinstance(key, int) else 0


def _row(a: ActionRow, how: Standing, today: object) -> Cells:
    from datetime import date

    assert isinstance(today, date)
    date_style = due(a.due, a.due_basis, a.due_event, today)
    if how.overdue:
        date_style = join((date_style.plain, "red"))
    owners = ", ".join(flat(o) for o in a.owners)
    said = [f for f in how.flags if f not in ("no owner", "no due date", "overdue")]
    return (
        rag(how.rag),
        ink(a.ref, "loud"),
        date_style,
        ink(owners) if owners else ink("nobody", "amber"),
        Content(flat(a.title)),
        ink(a.status.value.replace("_", " "), "quiet"),
        ink(", ".join(said), "quiet"),
    )
