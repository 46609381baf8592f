"""Dates and times as people read them: with the weekday, the zone named, and the assumed marked `~`."""

from datetime import date

from steering.domain.rows import ActionRow, EventRow
from steering.domain.words import DueBasis, EventStatus
from steering.publishing import plain

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
TO_BE_CONFIRMED = "to be confirmed"


def short(day: date, today: date | None = None) -> str:
    """`15 Nov`, with the year where it is not that of `today` (None: never)."""
    said = f"{day.day} {MONTHS[day.month - 1]}"
    return said if today is None or day.year == today.year else f"{said} {day.year}"


def weekday(day: date, today: date | None = None) -> str:
    """`Thu 15 Nov`, with the year where it is not that of `today` (None: never)."""
    return f"{DAYS[day.weekday()]} {short(day, today)}"


def long(day: date) -> str:
    """`Thursday 15 November 2007`."""
    return f"{LONG_DAYS[day.weekday()]} {day.day} {LONG_MONTHS[day.month - 1]} {day.year}"


def zone_label(timezone: str) -> str:
    """How times of the zone are announced: `UK time`, else by the zone's own name."""
    return "UK time" if timezone == "Europe/London" else f"{timezone.replace('_', ' ')} time"


def times(start: str | None, end: str | None) -> str:
    """`14:00-16:00`, `14:00`, or nothing where no start is known; no wider than two times of day."""
    if not start:
        return ""
    return plain.cut(plain.private(plain.flat(f"{start}-{end}" if end else start)), 13)


def when(event: EventRow, today: date | None = None) -> str:
    """`Thu 15 Nov 14:00-16:00`."""
    return f"{weekday(event.date, today)} {times(event.start, event.end)}".rstrip()


def title(event: EventRow) -> str:
    """What the event is, and that it is to be confirmed or cancelled where it is."""
    if event.status is EventStatus.TENTATIVE:
        return f"{event.title} ({TO_BE_CONFIRMED})"
    return f"{event.title} (cancelled)" if event.status is EventStatus.CANCELLED else event.title


def days(count: int) -> str:
    """`1 day`, `14 days`."""
    return "1 day" if count == 1 else f"{count} days"


def countdown(day: date, today: date) -> str:
    """`today`, `tomorrow`, `in 14 days`, `3 days ago`."""
    ahead = (day - today).days
    if ahead < 0:
        return f"{days(-ahead)} ago"
    return {0: "today", 1: "tomorrow"}.get(ahead, f"in {ahead} days")


def due(action: ActionRow, today: date) -> str:
    """When an action is due, as it may be said: `Thu 15 Nov`, `~15 Nov` where it is assumed, `no date`."""
    if action.due is None:
        return f"by {action.due_event}" if action.due_event else "no date"
    if action.due_basis is DueBasis.ASSUMED:
        return f"~{short(action.due, today)}"
    return weekday(action.due, today)
