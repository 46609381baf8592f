"""meetings.ics: the group's dates as VEVENTs, to subscribe to, to attach, or for a CalDAV store."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from icalendar import Event, vText

from steering.config import Config
from steering.domain.rows import EventRow, PersonRow
from steering.domain.words import EventKind, EventStatus
from steering.publishing import dates, ical
from steering.publishing.facts import Snapshot

KEPT_CANCELLED = timedelta(weeks=4)
"""Cancelled dates stay so that clients strike them out; some would keep them for ever, so they go after a while."""

STATUS = {
    EventStatus.TENTATIVE: "TENTATIVE",
    EventStatus.CONFIRMED: "CONFIRMED",
    EventStatus.HELD: "CONFIRMED",
    EventStatus.CANCELLED: "CANCELLED",
}
PREFIX = {EventStatus.TENTATIVE: "To be confirmed: ", EventStatus.CANCELLED: "CANCELLED: "}


def meetings(snapshot: Snapshot, person: PersonRow | None = None, *, upcoming: bool = False) -> bytes:
    """The calendar as one file (RFC 5545), published by the secretary (METHOD:PUBLISH, RFC 5546 §3.2.1).

    `person` names the calendar for one member and leaves out what came after that member left; nobody's address but
    the secretary's is in it, and where the settings give none there is no METHOD. `upcoming` leaves out what is past.
    """
    config = snapshot.config
    events = [e for e in _listed(snapshot) if _concerns(e, person) and not (upcoming and e.date < snapshot.today)]
    name = f"{person.name}: {config.group.label}" if person else config.group.label
    method = "PUBLISH" if ical.organizer(config) else None
    components = (component(e, config, organizer=True) for e in events)
    return ical.calendar(config, name, _newest(events), components, method=method)


def resources(snapshot: Snapshot) -> Mapping[str, bytes]:
    """The calendar for a CalDAV store, by file name: one UID in each file and no METHOD (RFC 4791 §4.1)."""
    config = snapshot.config
    return {
        f"{uid(event, config).split('@')[0]}.ics": ical.calendar(
            config, config.group.label, changed(event), [component(event, config, organizer=False)], method=None
        )
        for event in _listed(snapshot)
    }


def _listed(snapshot: Snapshot) -> list[EventRow]:
    """The events that belong in a file: not those long cancelled, nor those that were never out but as cancelled."""
    return sorted(
        (
            e
            for e in snapshot.register.events
            if e.status is not EventStatus.CANCELLED or (e.sequence > 0 and e.date + KEPT_CANCELLED >= snapshot.today)
        ),
        key=lambda e: (e.date, e.start or "", e.number),
    )


def _concerns(event: EventRow, person: PersonRow | None) -> bool:
    return person is None or person.left_on is None or event.date <= person.left_on


def uid(event: EventRow, config: Config) -> str:
    """The identity that was issued for the event; one made of its number where none was issued yet."""
    return event.uid or f"{event.kind.value}-{event.number}@{config.calendar.domain}"


def changed(event: EventRow) -> datetime:
    """When the event last changed; noon of the day that last spoke of it where that was not recorded."""
    if event.changed_at is not None:
        return event.changed_at.replace(microsecond=0)
    return ical.noon(event.occasions[-1].on if event.occasions else event.date)


def _newest(events: Iterable[EventRow]) -> datetime:
    return max((changed(e) for e in events), default=ical.noon(date(1970, 1, 1)))


def component(event: EventRow, config: Config, *, organizer: bool) -> Event:
    """One VEVENT (§3.6.1): DTSTAMP and LAST-MODIFIED from its last change, so that the bytes stay while it does."""
    made = Event()
    stamp = changed(event)
    made.add("uid", uid(event, config))
    made.add("dtstamp", stamp)
    made.add("last-modified", stamp)
    made.add("sequence", event.sequence)
    made["SUMMARY"] = vText(PREFIX.get(event.status, "") + (ical.line(event.title) or "Meeting"))
    made.add("status", STATUS[event.status])
    begin, end = _span(event, config)
    made.add("dtstart", begin)
    made.add("dtend", end)
    busy = event.status in (EventStatus.CONFIRMED, EventStatus.HELD) and isinstance(begin, datetime)
    made.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    place = event.location or (config.calendar.place if event.kind is EventKind.MEETING else "")
    if place := ical.line(place):
        made["LOCATION"] = vText(place)
    if notes := _notes(event, config):
        made["DESCRIPTION"] = vText(ical.clean("\n".join(notes)))
    made.add("categories", [event.kind.value.capitalize()])
    if organizer and (sender := ical.organizer(config)):
        made["ORGANIZER"] = sender
    return made


def _span(event: EventRow, config: Config) -> tuple[date, date]:
    """Begin and end: whole days where no time is known (DTEND is exclusive, §3.6.1), else two instants."""
    start = ical.clock(event.start)
    if start is None:
        return event.date, event.date + timedelta(days=1)
    begin = ical.local(event.date, start, config)
    end = ical.clock(event.end)
    if end is not None and end > start:
        return begin, ical.local(event.date, end, config)
    return begin, begin + timedelta(minutes=max(1, config.calendar.duration))


def _notes(event: EventRow, config: Config) -> list[str]:
    """What a client does not show otherwise: what is uncertain, what is assumed, and what was before."""
    notes = []
    if event.status is EventStatus.TENTATIVE:
        booked = "; the place is booked" if event.venue_booked else ""
        notes.append(f"To be confirmed{booked}.")
    if ical.clock(event.start) is None:
        notes.append("The time is not known yet.")
    elif not _ends(event):
        notes.append(f"The end is not stated; {max(1, config.calendar.duration)} minutes are assumed.")
    if event.year_inferred:
        notes.append("The minutes give no year; it is inferred.")
    if before := _before(event):
        notes.append(f"Moved: it was {before}.")
    return notes


def _ends(event: EventRow) -> bool:
    start, end = ical.clock(event.start), ical.clock(event.end)
    return start is not None and end is not None and end > start


def _before(event: EventRow) -> str:
    """The last date and time that the event had before the present ones, in words."""
    for occasion in reversed(event.occasions):
        moved = occasion.date != event.date
        retimed = occasion.start is not None and event.start is not None and occasion.start != event.start
        if moved or retimed:
            at = dates.times(occasion.start, occasion.end)
            return f"{dates.long(occasion.date)} {at}".rstrip()
    return dates.long(event.moved_from) if event.moved_from else ""
