"""What is due to be mailed on a day, by the event clock: each occasion once, and a missed night made good.

An occasion has a name (its `period`) under which a person is written to once, and a last day after which it is stale.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from steering.domain.rows import EventRow, MeetingRow, PersonRow
from steering.domain.words import EventKind, EventStatus, PersonStatus
from steering.publishing import agenda, brief, briefing, calendar, chase, circulated, dates, member, notice, papers
from steering.publishing.agenda import Agenda
from steering.publishing.brief import Brief
from steering.publishing.facts import Snapshot
from steering.publishing.mail import Letter
from steering.publishing.recipients import Kind
from steering.publishing.rendering import Templates

STALE = timedelta(days=30)
"""So long after its first day the news of a meeting is still worth a mail."""
CHASE_LASTS = timedelta(days=6)


class Matter(StrEnum):
    """What an occasion is about."""

    DIGEST = "digest"
    UPDATES = "updates"
    PAPERS = "papers"
    BRIEF = "brief"
    MINUTES = "minutes"
    NOTICE = "notice"
    OVERDUE = "overdue"


KINDS = {
    Matter.DIGEST: Kind.DIGEST,
    Matter.UPDATES: Kind.CHASE,
    Matter.PAPERS: Kind.PAPERS,
    Matter.BRIEF: Kind.PAPERS,
    Matter.MINUTES: Kind.MINUTES,
    Matter.NOTICE: Kind.NOTICE,
    Matter.OVERDUE: Kind.CHASE,
}


@dataclass(frozen=True)
class Occasion:
    """One reason to write: about what, under which name it happens once, and until when it is worth it."""

    matter: Matter
    period: str
    last_day: date
    event: EventRow | None = None
    meeting: MeetingRow | None = None

    @property
    def kind(self) -> Kind:
        """The kind of mail."""
        return KINDS[self.matter]


def due(snapshot: Snapshot) -> tuple[Occasion, ...]:
    """What is due on the snapshot's day."""
    return (*_monthly(snapshot.today), *_before_meeting(snapshot), *_after_meeting(snapshot))


def overdue(today: date) -> Occasion:
    """The occasion to chase what is late: once a week."""
    year, week, _ = today.isocalendar()
    return Occasion(Matter.OVERDUE, f"overdue {year}-W{week:02}", today + CHASE_LASTS)


def _monthly(today: date) -> Iterator[Occasion]:
    first_of_next = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    yield Occasion(Matter.DIGEST, f"{today:%Y-%m}", first_of_next - timedelta(days=1))


def _before_meeting(snapshot: Snapshot) -> Iterator[Occasion]:
    """Updates are asked for until the brief is due; nothing goes out for a meeting that is not confirmed."""
    meeting, clock = snapshot.next_meeting, snapshot.config.clock
    if meeting is None or meeting.status is not EventStatus.CONFIRMED:
        return
    ahead = (meeting.date - snapshot.today).days
    day = meeting.date.isoformat()
    if clock.brief < ahead <= clock.updates:
        yield Occasion(Matter.UPDATES, f"updates {day}", meeting.date - timedelta(days=1), event=meeting)
    if ahead <= clock.papers:
        yield Occasion(Matter.PAPERS, f"papers {day}", meeting.date, event=meeting)
    if ahead <= clock.brief:
        yield Occasion(Matter.BRIEF, f"brief {day}", meeting.date, event=meeting)


def _after_meeting(snapshot: Snapshot) -> Iterator[Occasion]:
    """Those outside the group hear at once what was minuted for them, the members when the minutes are due."""
    held = next((m for m in reversed(snapshot.held) if m.date == snapshot.last_meeting), None)
    if held is None:
        return
    since = (snapshot.today - held.date).days
    day, last_day = held.date.isoformat(), held.date + timedelta(days=snapshot.config.clock.minutes) + STALE
    if snapshot.today <= last_day:
        yield Occasion(Matter.NOTICE, f"minuted {day}", last_day, meeting=held)
        if since >= snapshot.config.clock.minutes:
            yield Occasion(Matter.MINUTES, f"minutes {day}", last_day, meeting=held)


def missing_minutes(snapshot: Snapshot) -> date | None:
    """The newest meeting whose minutes are due and not in."""
    latest = snapshot.today - timedelta(days=snapshot.config.clock.minutes)
    over = [
        e.date
        for e in snapshot.register.events
        if e.kind is EventKind.MEETING and e.status in (EventStatus.CONFIRMED, EventStatus.HELD) and e.date <= latest
    ]
    newest = max(over, default=None)
    return newest if newest and (snapshot.last_meeting is None or newest > snapshot.last_meeting) else None


# ---------------------------------------------------------------- who, and what


def audience(snapshot: Snapshot, occasion: Occasion) -> tuple[PersonRow, ...]:
    """Those whom an occasion concerns, whether they can be written to or not."""
    people = [p for p in snapshot.register.people if p.status is not PersonStatus.LEFT]
    match occasion.matter:
        case Matter.PAPERS | Matter.MINUTES:
            return tuple(p for p in people if p.status is not PersonStatus.INVITED)
        case Matter.NOTICE:
            return tuple(p for p in people if p.status is PersonStatus.INVITED)
        case Matter.BRIEF:
            return _chairs(snapshot, people)
        case _:
            return tuple(people)


def _chairs(snapshot: Snapshot, people: list[PersonRow]) -> tuple[PersonRow, ...]:
    """Who chairs the group; where nobody is known to, who chaired last."""
    if chairs := tuple(p for p in people if p.status is PersonStatus.CHAIR):
        return chairs
    last = next((m.chair for m in reversed(snapshot.held) if m.chair), None)
    return tuple(p for p in people if p.name == last)


class Writer:
    """Writes the letters of one day: what many of them share is made once, when it is first needed."""

    def __init__(self, snapshot: Snapshot, templates: Templates | None = None) -> None:
        self.snapshot = snapshot
        self.templates = templates

    def letter(self, occasion: Occasion, person: PersonRow, since: date | None = None) -> Letter | None:
        """The letter of an occasion to a person; None where there is nothing to say, or none is wanted.

        `since` is the day of the person's last digest.
        """
        view, templates = self.snapshot, self.templates
        match occasion.matter:
            case Matter.DIGEST:
                return member.letter(view, person, since=since, attached=self._calendar, templates=templates)
            case Matter.UPDATES:
                return chase.letter(view, person, updates=True, templates=templates)
            case Matter.OVERDUE:
                return chase.letter(view, person, templates=templates)
            case Matter.NOTICE:
                assert occasion.meeting is not None
                own = [a for a in view.of_person(person.name) if a.raised == occasion.meeting.date]
                return notice.letter(view, person, own, templates=templates)
            case Matter.BRIEF:
                assert occasion.event is not None
                return briefing.letter(view, person, occasion.event, self._brief, templates=templates)
            case Matter.MINUTES:
                assert occasion.meeting is not None
                return circulated.letter(view, person, occasion.meeting, attached=self._calendar, templates=templates)
            case Matter.PAPERS:
                assert occasion.event is not None
                return papers.letter(
                    view,
                    person,
                    occasion.event,
                    self._agenda,
                    places=self._places,
                    attached=self._calendar,
                    templates=templates,
                )

    @property
    def _calendar(self) -> bytes:
        return self.snapshot.once("calendar file", lambda: calendar.meetings(self.snapshot, upcoming=True))

    @property
    def _agenda(self) -> Agenda:
        return self.snapshot.once("agenda", lambda: agenda.agenda(self.snapshot))

    @property
    def _brief(self) -> Brief:
        return self.snapshot.once("brief", lambda: brief.brief(self.snapshot))

    @property
    def _places(self) -> tuple[str, ...]:
        """Where the papers are that do not stand in the mail."""
        waiting = [dates.long(m.date) for m in self.snapshot.to_approve[-2:]]
        return tuple(f"The minutes of {day} are to be approved; answer this mail for a copy." for day in waiting)
