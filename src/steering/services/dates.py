"""The calendar: what happens on each day, events and due dates together."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from steering.domain.rows import ActionRow, EventRow, MeetingRow
from steering.domain.words import DueBasis, EventStatus, MinutesStatus
from steering.services import browsing
from steering.services.browsing import ACTION
from steering.services.desk import Desk
from steering.store import mapping
from steering.store.mapping import core_of

EVENT, MEETING = core_of(EventRow), core_of(MeetingRow)
DUE_SHOWN = 400
"""At most so many due dates of a stretch of time are read."""


@dataclass(frozen=True)
class Stretch:
    """What happens from one day to another: events, meetings held without an event, and due dates."""

    first: date
    last: date
    events: tuple[EventRow, ...]
    meetings: tuple[MeetingRow, ...]
    due: tuple[ActionRow, ...]

    def on(self, day: date) -> tuple[list[EventRow], list[MeetingRow], list[ActionRow]]:
        """What happens on one day."""
        return (
            [e for e in self.events if e.date == day],
            [m for m in self.meetings if m.date == day],
            [a for a in self.due if a.due == day],
        )


def ahead(desk: Desk) -> Sequence[EventRow]:
    """The events from today on, in order; the cancelled ones too."""
    with desk.reading() as session:
        return mapping.load(
            session, EventRow, EVENT.c.date >= desk.standing_date, order=(EVENT.c.date, EVENT.c.start, EVENT.c.number)
        )


def stretch(desk: Desk, first: date, last: date) -> Stretch:
    """What happens in a stretch of time."""
    with desk.reading() as session:
        events = mapping.load(session, EventRow, EVENT.c.date.between(first, last), order=(EVENT.c.date, EVENT.c.start))
        held = mapping.load(session, MeetingRow, MEETING.c.date.between(first, last), order=(MEETING.c.date,))
        query = select(ACTION.c.anchor).where(browsing.live(), ACTION.c.due.between(first, last))
        query = query.order_by(ACTION.c.due, ACTION.c.number).limit(DUE_SHOWN)
        anchors = [r[0] for r in session.connection().execute(query)]
        due = {a.anchor: a for a in mapping.load(session, ActionRow, keys=anchors)}
    announced = {e.date for e in events if e.status is not EventStatus.CANCELLED}
    alone = tuple(m for m in held if m.date not in announced and m.minutes is not MinutesStatus.NONE)
    return Stretch(first, last, tuple(events), alone, tuple(due[a] for a in anchors))


def month(desk: Desk, day: date) -> Stretch:
    """What happens in the month of a day."""
    return stretch(desk, day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def claimed(action: ActionRow) -> bool:
    """Whether somebody stated the due date."""
    return action.due_basis is not DueBasis.ASSUMED
