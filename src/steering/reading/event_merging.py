"""Mentions of one event made one: the same date said twice in a document, and a date that takes another's place.

In: the events of a document in the order of finding. Out: each event once, with what all of its mentions tell.
"""

import re
from dataclasses import replace

from steering.domain.findings import EventFinding
from steering.domain.words import EventStatus
from steering.reading.calendar import SERIES, kind_of_event

INSTEAD = re.compile(
    r"\binstead\b|\b(?:new|revised|alternative) date\b|\b(?:new|fresh|another) (?:one|meeting)\b|\bin (?:its"
    r" )?place\b|\b(?:will|to|is|would) now\b"
    r"(?! (?:firm|confirmed|definite|certain|fixed|settled|full)\b)"
    r"|\breplaces\b|\breplaced by\b|\breplacement\b|\bsubstitute\b",
    re.IGNORECASE,
)
"""Words that put one date in the place of another."""


def each_once(found: list[EventFinding]) -> list[EventFinding]:
    """Each event once: what repeats a date and title adds what the first left open."""
    out: list[EventFinding] = []
    for event in found:
        for at, known in enumerate(out):
            if event.date is not None and known.date == event.date and _alike(known, event):
                out[at] = _joined(known, event)
                break
        else:
            out.append(event)
    return out


def _alike(one: EventFinding, other: EventFinding) -> bool:
    """Whether two events of one day are the same: alike in kind, or one without a title of its own."""
    return (
        one.kind is other.kind
        or SERIES in (one.title, other.title)
        or one.title.lower() in other.title.lower()
        or other.title.lower() in one.title.lower()
    )


def _joined(known: EventFinding, other: EventFinding) -> EventFinding:
    """Two mentions of one event; what is still to be confirmed anywhere is tentative, a venue booked anywhere is."""
    status = known.status
    if (
        EventStatus.TENTATIVE in (known.status, other.status)
        and other.rule != "dates"
        and EventStatus.CANCELLED not in (known.status, other.status)
    ):
        status = EventStatus.TENTATIVE
    title = known.title if known.title != SERIES else other.title
    return replace(
        known,
        title=title,
        start=known.start or other.start,
        end=known.end or other.end,
        location=known.location or other.location,
        status=status,
        year_inferred=known.year_inferred and other.year_inferred,
        venue_booked=known.venue_booked or other.venue_booked,
        replaces=known.replaces or other.replaces,
        kind=kind_of_event(title),
    )


def substituted(found: list[EventFinding]) -> list[EventFinding]:
    """An event that stands in for one cancelled just above names the date that it replaces."""
    out: list[EventFinding] = []
    cancelled: EventFinding | None = None
    for event in sorted(found, key=lambda e: (e.place.line, e.place.col)):
        if event.status is EventStatus.CANCELLED:
            cancelled = event
        elif (
            cancelled is not None
            and event.replaces is None
            and event.kind is cancelled.kind
            and INSTEAD.search(event.place.quote)
        ):
            event = replace(event, replaces=cancelled.date)
        out.append(event)
    return out
