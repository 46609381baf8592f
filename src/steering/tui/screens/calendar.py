"""The calendar: a month and, beside it, what happens from the day that is pointed at."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widgets import Static

from steering.domain.rows import ActionRow, EventRow, MeetingRow
from steering.domain.words import EventKind, EventStatus
from steering.services import dates
from steering.services.dates import Stretch
from steering.tui.commands import Command, Keys
from steering.tui.screens.page import Page
from steering.tui.targets import Record, Sentence
from steering.tui.text import ago, flat, ink, join, long
from steering.tui.widgets.month import Month
from steering.tui.widgets.sheet import Block, Sheet, gap, title

AHEAD = timedelta(days=120)
SIGNS = "M meeting   S seminar or other date   a action due   ? to be confirmed"


class CalendarScreen(Page):
    """A month and an agenda side by side."""

    PLACE = "calendar"
    HEADING = "Calendar"
    ABOUT = (
        "The month on the left: M a meeting, S another date, a an action due, ? to be confirmed. The agenda beside it "
        "begins at the day in brackets. Arrows move the day, [ and ] the month; tab goes to the agenda."
    )
    AUTO_FOCUS: ClassVar[str] = "Month"
    KEYS: ClassVar[Keys] = (
        Command("left_square_bracket", "month(-1)", "month before", "The month before"),
        Command("right_square_bracket", "month(1)", "month after", "The month after"),
        Command("t", "today", "today", "Back to today"),
        Command("tab", "other", "agenda", "To the agenda, and back to the month"),
        Command("o", "source", "source", "Open the minutes that announce the date at the cursor"),
    )

    def __init__(self) -> None:
        super().__init__()
        self._signed: tuple[int, int] | None = None

    def body(self) -> ComposeResult:
        """The month and the agenda."""
        today = self.desk.standing_date
        with Container(classes="calendar"):
            with Vertical(id="left"):
                yield Month(today, today)
                yield Static(ink(SIGNS, "quiet"), id="signs", markup=False)
            yield Sheet(id="agenda")

    @property
    def month(self) -> Month:
        """The month."""
        return self.query_one(Month)

    def renew(self) -> None:
        """Ask for the month and the agenda."""
        day = self.month.day
        self._signed = (day.year, day.month)
        self.load("month", lambda: dates.month(self.desk, day), self._sign)
        self.load("agenda", lambda: dates.stretch(self.desk, day, _later(day)), self._agenda)

    def _sign(self, month: Stretch) -> None:
        signs: dict[date, tuple[str, str]] = {a.due: ("a", "quiet") for a in month.due if a.due}
        signs |= {m.date: ("M", "loud") for m in month.meetings}
        for e in month.events:
            if e.status is EventStatus.CANCELLED:
                signs.setdefault(e.date, ("x", "quiet"))
            elif e.status is EventStatus.TENTATIVE:
                signs[e.date] = ("?", "amber")
            else:
                signs[e.date] = ("M" if e.kind is EventKind.MEETING else "S", "mark")
        self.month.show(signs)

    def _agenda(self, stretch: Stretch) -> None:
        self.query_one("#agenda", Sheet).show(list(_blocks(stretch, self.desk.standing_date)), top=True)

    def on_month_moved(self, message: Month.Moved) -> None:
        """The agenda begins at the day; another month needs its signs."""
        if self._signed != (message.day.year, message.day.month):
            self.renew()
        else:
            day = message.day
            self.load("agenda", lambda: dates.stretch(self.desk, day, _later(day)), self._agenda)

    def on_month_chosen(self, message: Month.Chosen) -> None:
        """To the agenda."""
        self.query_one("#agenda", Sheet).focus()

    def action_month(self, step: int) -> None:
        """Another month, the same day where it has one."""
        day = self.month.day
        index = day.year * 12 + day.month - 1 + step
        if 12 <= index < 9999 * 12:
            self.month.day = date(index // 12, index % 12 + 1, min(day.day, 28))

    def action_today(self) -> None:
        """Back to today."""
        self.month.day = self.desk.standing_date

    def action_other(self) -> None:
        """The other side."""
        agenda = self.query_one("#agenda", Sheet)
        (self.month if agenda.has_focus else agenda).focus()

    def action_back(self) -> None:
        """From the agenda to the month, then back."""
        if self.query_one("#agenda", Sheet).has_focus:
            self.month.focus()
        else:
            super().action_back()

    def action_source(self) -> None:
        """Open the minutes that announce the date."""
        target = self.query_one("#agenda", Sheet).target
        if isinstance(target, Record):
            self.load("source", lambda: _sentence(self, target.ref), self._open)

    def _open(self, sentence: Sentence | None) -> None:
        if sentence is None:
            self.host.tell("No minutes say this.")
        else:
            self.host.open(sentence)


def _later(day: date) -> date:
    return min(day, date.max - AHEAD) + AHEAD


def _sentence(screen: CalendarScreen, ref: str) -> Sentence | None:
    from steering.services.views import find

    source = getattr(find(screen.desk, ref), "source", None)
    return Sentence(source.document, source.line, source.quote, source.path) if source else None


def _blocks(stretch: Stretch, today: date) -> Iterable[Block]:
    days = sorted(
        {e.date for e in stretch.events} | {m.date for m in stretch.meetings} | {a.due for a in stretch.due if a.due}
    )
    if not days:
        yield Block(ink(f"Nothing is known from {long(stretch.first, today)} on.", "quiet"))
    for day in days:
        yield title(long(day, today), ago(day, today))
        events, meetings, due = stretch.on(day)
        for event in events:
            yield _event(event)
        for meeting in meetings:
            yield _meeting(meeting)
        for action in due:
            yield _due(action)
        yield gap()


def _event(e: EventRow) -> Block:
    times = "–".join(t for t in (e.start, e.end) if t)
    name = "Meeting" if e.kind is EventKind.MEETING else flat(e.title)
    state = {EventStatus.TENTATIVE: " to be confirmed", EventStatus.CANCELLED: " cancelled"}.get(e.status, "")
    moved = f" moved from {e.moved_from:%-d %b}" if e.moved_from else ""
    year = " (year inferred)" if e.year_inferred else ""
    text = join(
        f" {times:<12} ",
        (name, "loud"),
        (state, "amber"),
        (f"{moved}{year}", "quiet"),
        (f"  {flat(e.location or '')}", "quiet"),
    )
    return Block(text, Record(e.ref), hang=14, key=e.ref)


def _meeting(m: MeetingRow) -> Block:
    times = "–".join(t for t in (m.start, m.end) if t)
    text = join(f" {times:<12} ", (flat(m.title or "Meeting"), "loud"), (f"  held; minutes {m.minutes.value}", "quiet"))
    return Block(text, Record(m.date.isoformat()), hang=14, key=m.anchor)


def _due(a: ActionRow) -> Block:
    mark = "due " if dates.claimed(a) else "due~"
    text = join(
        (f" {mark:<12} ", "quiet"),
        f"{a.ref} {flat(a.title)}",
        (f"  {', '.join(flat(o) for o in a.owners) or 'nobody'}", "quiet"),
    )
    return Block(text, Record(a.ref), hang=14, key=a.ref, wrap=False)
