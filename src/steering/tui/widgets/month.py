"""A month as a grid of days; days on which something happens carry signs, one day is pointed at."""

from calendar import Calendar
from collections.abc import Mapping
from datetime import date, timedelta
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from steering.tui.text import ink

CELL = 5
HEAD = 2


class Month(Widget, can_focus=True):
    """Six weeks at most, Monday first. `signs` gives the letters of a day and their style."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"month--day", "month--today"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", "Day before", show=False),
        Binding("right", "step(1)", "Next day", show=False),
        Binding("up", "step(-7)", "Week before", show=False),
        Binding("down", "step(7)", "Next week", show=False),
        Binding("enter", "choose", "Open", show=False),
    ]

    day: reactive[date] = reactive(date(2000, 1, 1), init=False)

    class Moved(Message):
        """Another day is pointed at."""

        def __init__(self, month: "Month", day: date) -> None:
            super().__init__()
            self.month, self.day = month, day

    class Chosen(Message):
        """The day was chosen."""

    def __init__(self, day: date, today: date) -> None:
        super().__init__()
        self.set_reactive(Month.day, day)
        self.today = today
        self.signs: Mapping[date, tuple[str, str]] = {}

    def show(self, signs: Mapping[date, tuple[str, str]]) -> None:
        """Show other signs."""
        self.signs = signs
        self.refresh()

    def watch_day(self, old: date, new: date) -> None:
        """Say that another day is pointed at."""
        if old != new:
            self.post_message(self.Moved(self, new))

    def action_step(self, days: int) -> None:
        """Another day."""
        self.day = _clamped(self.day, days)

    def action_choose(self) -> None:
        """Choose the day."""
        self.post_message(self.Chosen())

    @property
    def weeks(self) -> list[list[date]]:
        """The weeks of the month."""
        return Calendar().monthdatescalendar(self.day.year, self.day.month)

    def render(self) -> Content:
        """The grid."""
        name = f"{self.day:%B %Y}"
        lines = [
            ink(f"{name:^{CELL * 7}}", "head"),
            ink("".join(f" {d:<{CELL - 1}}" for d in ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")), "quiet"),
        ]
        for week in self.weeks:
            lines.append(Content.assemble(*(self._day(day) for day in week)))
            lines.append(Content(""))
        return Content("\n").join(lines[:-1])

    def _day(self, day: date) -> Content:
        if day.month != self.day.month:
            return Content(" " * CELL)
        letters, style = self.signs.get(day, ("", ""))
        number = f"{day.day:>2}"
        if day == self.day:
            own = Content.assemble((f"[{number}]", ".month--day" if self.has_focus else ".month--today"))
        elif day == self.today:
            own = Content.assemble((f"({number})", ".month--today"))
        else:
            own = ink(f" {number} ", "loud" if letters else "")
        return Content.assemble(own, ink(letters[:1] or " ", style))

    def on_click(self, event: events.Click) -> None:
        """Point at the day that is clicked."""
        row, column = divmod(event.y - HEAD, 2)[0], event.x // CELL
        if 0 <= row < len(self.weeks) and 0 <= column < 7 and self.weeks[row][column].month == self.day.month:
            self.day = self.weeks[row][column]
            if event.chain > 1:
                self.action_choose()


def _clamped(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
