"""That the minutes of a meeting are out: what was agreed, what fell to the reader, and how to correct them."""

from dataclasses import dataclass

from steering.domain.rows import MeetingRow, PersonRow
from steering.domain.words import DecisionStatus
from steering.publishing import calendar, dates
from steering.publishing.facts import Snapshot
from steering.publishing.items import Dated, Frame, Item, dated, frame, items, next_words, said, subject, written
from steering.publishing.mail import Letter
from steering.publishing.recipients import Kind, wants
from steering.publishing.rendering import Templates

LIST = 8


@dataclass(frozen=True)
class Circulated:
    """What the mail says: which minutes, the reader's actions of that meeting, its decisions, where the minutes are."""

    frame: Frame
    meeting: str
    status: str
    yours: tuple[Item, ...]
    decisions: tuple[str, ...]
    more: int
    places: tuple[str, ...]
    dates: tuple[Dated, ...]


def letter(
    snapshot: Snapshot,
    person: PersonRow,
    meeting: MeetingRow,
    *,
    places: tuple[str, ...] = (),
    attached: bytes | None = None,
    templates: Templates | None = None,
) -> Letter | None:
    """That a meeting's minutes are out, to one person; None where they want no such mail or have no address.

    `places` are sentences that say where the minutes are; `attached` is the calendar file, made where it is not given.
    """
    if not wants(person, Kind.MINUTES):
        return None
    own = [a for a in snapshot.of_person(person.name) if a.raised == meeting.date or a.last_mentioned == meeting.date]
    agreed = [
        said(f"{d.ref}: {d.text}")
        for d in snapshot.register.decisions
        if d.meeting == meeting.date and d.status is DecisionStatus.STANDING
    ]
    parts = (
        f"minutes of {dates.short(meeting.date, snapshot.today)}",
        f"{len(own)} for you" if own else "",
        next_words(snapshot.next_event, snapshot.today),
    )
    head = subject(snapshot.config, snapshot.today, parts)
    found = Circulated(
        frame=frame(snapshot, person, Kind.MINUTES, head),
        meeting=dates.long(meeting.date),
        status="approved" if meeting.approved_on else "draft",
        yours=items(snapshot, own, person.name),
        decisions=tuple(agreed[:LIST]),
        more=max(0, len(agreed) - LIST),
        places=tuple(said(p) for p in places),
        dates=dated(snapshot.upcoming[:4], snapshot.config, snapshot.today),
    )
    dates_file = attached if attached is not None else calendar.meetings(snapshot, upcoming=True)
    return written("minutes", person, found.frame, templates, attached=dates_file, m=found)
