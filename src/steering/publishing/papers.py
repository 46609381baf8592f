"""The papers of a meeting as one mail: its agenda, the minutes to approve, the heads of the brief, and the date."""

from dataclasses import dataclass

from steering.domain.rows import EventRow, PersonRow
from steering.publishing import calendar, dates
from steering.publishing.agenda import Agenda
from steering.publishing.facts import Snapshot
from steering.publishing.items import Dated, Frame, Item, dated, frame, item, said, subject, written
from steering.publishing.mail import Letter
from steering.publishing.recipients import Kind, wants
from steering.publishing.rendering import Templates


@dataclass(frozen=True)
class Papers:
    """What the papers say to one person: when and where, the agenda, what is theirs, and where the papers are."""

    frame: Frame
    when: str
    countdown: str
    agenda: Agenda
    yours: tuple[Item, ...]
    places: tuple[str, ...]
    dates: tuple[Dated, ...]


def letter(
    snapshot: Snapshot,
    person: PersonRow,
    meeting: EventRow,
    agenda: Agenda,
    *,
    places: tuple[str, ...] = (),
    attached: bytes | None = None,
    templates: Templates | None = None,
) -> Letter | None:
    """The papers of a meeting for one person; None where they want none or have no address.

    `agenda` is made once for all; `places` are sentences that say where the full papers are; `attached` is the
    calendar file, made where it is not given.
    """
    if not wants(person, Kind.PAPERS):
        return None
    day = dates.weekday(meeting.date, snapshot.today)
    head = subject(snapshot.config, snapshot.today, (f"papers for {day}",))
    found = Papers(
        frame=frame(snapshot, person, Kind.PAPERS, head),
        when=day,
        countdown=dates.countdown(meeting.date, snapshot.today),
        agenda=agenda,
        yours=tuple(item(snapshot, a, person.name, full=False) for a in snapshot.of_person(person.name)),
        places=tuple(said(p) for p in places),
        dates=dated([meeting], snapshot.config, snapshot.today),
    )
    dates_file = attached if attached is not None else calendar.meetings(snapshot, upcoming=True)
    return written("papers", person, found.frame, templates, attached=dates_file, p=found)
