"""Text on the screen: what comes from minutes is shown as it is, never as markup, and its control characters are seen.

Styles are named, never spelt: a name is a component class of the widgets (`ink--red`), and steering.tcss gives it its
colour from the theme. Colour only repeats what a letter or a glyph says.
"""

import re
from collections.abc import Iterable
from datetime import date

from textual.content import Content

from steering.domain.words import Arrow, Band, DueBasis, PilotStatus, Rag
from steering.services import seeing

STYLES = ("red", "amber", "green", "blue", "quiet", "loud", "key", "head", "quote", "found", "assumed", "here", "mark")
INK = frozenset(f"ink--{name}" for name in STYLES)
"""The component classes that a widget needs to show styled text."""

Part = str | tuple[str, str] | Content

ISO_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
LONGEST = 4000
"""More of one line than any terminal shows."""


def visible(text: str) -> str:
    """The text with control and direction-changing characters made visible; a line break stays one, a tab is blanks."""
    return seeing.visible(text.replace("\t", "    "))


def flat(text: str) -> str:
    """The text on one line, its blanks made single, cut where no terminal could show more."""
    return visible(" ".join(text[: LONGEST * 2].split()))[:LONGEST]


def ink(text: str, style: str = "") -> Content:
    """A piece of text in a named style."""
    return Content.assemble((visible(text), f".ink--{style}")) if style else Content(visible(text))


def join(*parts: Part) -> Content:
    """Pieces of text in a row: plain, or (text, style name)."""
    made: list[str | Content | tuple[str, str]] = []
    for part in parts:
        if isinstance(part, str):
            made.append(visible(part))
        elif isinstance(part, tuple):
            text, style = part
            made.append((visible(text), f".ink--{style}") if style else visible(text))
        else:
            made.append(part)
    return Content.assemble(*made)


def lines(parts: Iterable[Content]) -> Content:
    """Pieces of text one under the other."""
    return Content("\n").join(parts)


# ---------------------------------------------------------------- letters and glyphs

RAG_STYLES = {Rag.RED: "red", Rag.AMBER: "amber", Rag.GREEN: "green", Rag.BLUE: "blue"}
BAND_STYLES = {Band.LOW: "green", Band.MEDIUM: "amber", Band.HIGH: "red", Band.CRITICAL: "red"}
ARROWS = {Arrow.UP: "↑", Arrow.DOWN: "↓", Arrow.SAME: "=", Arrow.NEW: "new"}
PILOT_LETTERS = {
    PilotStatus.APPROACHED: "A",
    PilotStatus.INTERESTED: "I",
    PilotStatus.VOLUNTEERED: "V",
    PilotStatus.QUERIED: "?",
    PilotStatus.CONFIRMED: "C",
    PilotStatus.LIVE: "L",
    PilotStatus.COMPLETE: "✓",
    PilotStatus.WITHDRAWN: "W",
    PilotStatus.DECLINED: "D",
}
PILOT_STYLES = {
    PilotStatus.QUERIED: "amber",
    PilotStatus.CONFIRMED: "green",
    PilotStatus.LIVE: "green",
    PilotStatus.COMPLETE: "blue",
    PilotStatus.WITHDRAWN: "quiet",
    PilotStatus.DECLINED: "quiet",
}


def rag(letter: Rag) -> Content:
    """The letter of a colour, in that colour."""
    return ink(letter.value, RAG_STYLES[letter])


def due(day: date | None, basis: DueBasis, event: str | None, today: date) -> Content:
    """A due date; one that nobody stated looks assumed (`~15 Nov`), one that hangs on an event says so."""
    if day is None:
        return ink(f"by {flat(event)}") if event else ink("no date", "quiet")
    if basis is DueBasis.ASSUMED:
        return ink(f"~{short(day, today)}", "assumed")
    return ink(short(day, today))


def short(day: date | None, today: date) -> str:
    """`15 Nov`, with the year where it is not this one: `15 Nov 08`."""
    if day is None:
        return ""
    return f"{day.day} {day:%b}" if day.year == today.year else f"{day.day} {day:%b %y}"


def humane(text: str, today: date) -> str:
    """A text whose ISO dates read as a person says them: `~2007-11-15` as `~15 Nov`."""
    return ISO_DATE.sub(lambda found: _said(found[0], today), text)


def _said(iso: str, today: date) -> str:
    try:
        return short(date.fromisoformat(iso), today)
    except ValueError:
        return iso


def long(day: date, today: date) -> str:
    """`Thu 15 Nov`, with the year where it is not this one."""
    return f"{day:%a} {day.day} {day:%b}" if day.year == today.year else f"{day:%a} {day.day} {day:%b %Y}"


def ago(day: date, today: date) -> str:
    """How far off a day is, in words: `today`, `in 14 days`, `3 days ago`."""
    days = (day - today).days
    if days == 0:
        return "today"
    if abs(days) == 1:
        return "tomorrow" if days > 0 else "yesterday"
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def count(number: int, one: str, many: str = "") -> str:
    """`1 action`, `3 actions`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def bar(part: int, whole: int, width: int) -> str:
    """A bar of blocks, `part` of `whole` long; never empty where there is something."""
    if not part or not whole:
        return ""
    return "█" * max(1, round(width * part / whole))
