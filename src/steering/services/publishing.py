"""What leaves the register: calendars, the status digest, members' mails, the brief, the agenda, the whole document."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from steering.domain.rows import EventRow, PersonRow
from steering.domain.words import EventKind, EventStatus
from steering.errors import Refused, UnknownReference
from steering.publishing import agenda as agendas
from steering.publishing import brief as briefs
from steering.publishing import calendar, document, mail, member, recipients, spreadsheet, todos
from steering.publishing import status as statuses
from steering.publishing.facts import Snapshot
from steering.publishing.tables import json_text
from steering.services import files, snapshots, stamping, views
from steering.services.desk import Desk
from steering.store import papers

FORMATS = {"text": "txt", "md": "md", "html": "html"}
Page = Callable[[Any, Any], str]
BRIEF = "brief"
BRIEFS: Mapping[str, Page] = {"text": briefs.text, "md": briefs.markdown, "html": briefs.html}
AGENDAS: Mapping[str, Page] = {"text": agendas.text, "md": agendas.markdown, "html": agendas.html}


def person_of(desk: Desk, said: str) -> PersonRow:
    """The person whom a name, initials or an address mean. Raises UnknownReference."""
    found = views.find(desk, said)
    if not isinstance(found, PersonRow):
        raise UnknownReference(f"{said} is no person", "See `steering people`.")
    return found


def calendars(desk: Desk, said: str | None = None, *, snapshot: Snapshot | None = None) -> list[Path]:
    """Write meetings.ics and actions.ics; those of one person, where one is named. Returns the files."""
    snapshot = snapshot or snapshots.of(desk)
    stamps = stamping.stamps(desk, snapshot)
    person = person_of(desk, said) if said else None
    before = f"{_slug(person.name)}-" if person else ""
    exports = desk.workspace.exports
    return [
        files.write(exports / f"{before}meetings.ics", calendar.meetings(snapshot, person)),
        files.write(exports / f"{before}actions.ics", todos.actions(snapshot, person, stamps)),
    ]


def status(desk: Desk, formats: Sequence[str] = ("md", "html"), *, snapshot: Snapshot | None = None) -> list[Path]:
    """Write the group's status digest in each of the formats (md, html). Returns the files."""
    found = statuses.status(snapshot or snapshots.of(desk))
    pages: Mapping[str, Page] = {"md": statuses.markdown, "html": statuses.html}
    templates = snapshots.templates(desk)
    return [_write(desk, "status", name, pages[name](found, templates)) for name in formats]


@dataclass(frozen=True)
class Mails:
    """The mails that were written, who has nothing to hear, and who cannot be written to for want of an address."""

    written: tuple[Path, ...]
    nothing: tuple[str, ...]
    without_address: tuple[str, ...]


def mails(desk: Desk, folder: Path) -> Mails:
    """Write each member's digest as a mail (RFC 5322) into a folder. Nothing is queued or sent."""
    snapshot = snapshots.of(desk)
    kind = recipients.Kind.DIGEST
    reach = recipients.reach(snapshot.register.people, kind)
    period = f"{snapshot.today:%Y-%m}"
    written: dict[str, Path] = {}
    for letter in member.letters(snapshot, reach.reached, templates=snapshots.templates(desk)):
        composed = mail.compose(letter, snapshot.config, desk.clock(), period)
        name = _free(_slug(letter.name), {p.stem for p in written.values()})
        written[letter.name] = files.write(folder / f"{name}.eml", composed.raw)
    return Mails(
        tuple(written.values()),
        tuple(p.name for p in reach.reached if p.name not in written),
        tuple(p.name for p in reach.without_address if snapshot.of_person(p.name)),
    )


def brief_text(desk: Desk, meeting: date | None = None, form: str = "text", *, anew: bool = False) -> str:
    """The chair's page for a meeting (None: the next) as text, md or html.

    One that was issued for the meeting is given as it was issued, unless it is wanted `anew`. Of a meeting that is past
    it shows the register as it stood on the day before.
    """
    return _brief(desk, meeting, (form,), anew=anew)[1][form]


def _brief(
    desk: Desk,
    meeting: date | None,
    forms: Sequence[str],
    *,
    anew: bool = False,
    snapshot: Snapshot | None = None,
) -> tuple[EventRow | None, Mapping[str, str]]:
    """The meeting that a brief is for, and its page in each form."""
    snapshot = snapshot or snapshots.of(desk)
    event = _meeting(snapshot, meeting) if meeting else snapshot.next_meeting
    if event and not anew and desk.as_of is None and (issue := issued_brief(desk, event.date)):
        return event, issue.pages
    if event and desk.as_of is None and event.date < desk.today:
        snapshot = snapshots.of(desk.at(event.date - timedelta(days=1)))
    found, templates = briefs.brief(snapshot, event), snapshots.templates(desk)
    return event, {form: BRIEFS[form](found, templates) for form in forms}


def issued_brief(desk: Desk, meeting: date) -> papers.Issue | None:
    """The brief that was issued for a meeting, where one was."""
    with desk.database.session() as session:
        return papers.kept(session, BRIEF, meeting)


def issue_brief(desk: Desk, meeting: date | None = None) -> papers.Issue:
    """Freeze the brief for a meeting (None: the next) as it is now, and write it. One that was issued before stands.

    Raises Refused where there is no meeting to issue it for, or where the desk shows the past.
    """
    if desk.as_of is not None:
        raise Refused(f"this is the register as of {desk.as_of}: nothing is issued from it", "Leave out --as-of.")
    event, pages = _brief(desk, meeting, tuple(BRIEFS), anew=True)
    if event is None:
        raise Refused("no date is set for the next meeting", "Name the meeting: --for DATE.")
    as_of = min(desk.today, event.date - timedelta(days=1)) if event.date < desk.today else desk.today
    fresh = papers.Issue(BRIEF, event.date, pages, as_of, desk.clock(), desk.actor)
    with desk.database.session(write=True) as session:
        found = papers.kept(session, BRIEF, event.date)
        if found is None:
            papers.keep(session, fresh)
    issue = found or fresh
    for form in ("md", "html"):
        _write(desk, _dated(BRIEF, event), form, issue.pages[form])
    return issue


def brief(
    desk: Desk,
    meeting: date | None = None,
    formats: Sequence[str] = ("md", "html"),
    *,
    snapshot: Snapshot | None = None,
) -> list[Path]:
    """Write the chair's page for a meeting (None: the next). Returns the files."""
    event, pages = _brief(desk, meeting, formats, snapshot=snapshot)
    return [_write(desk, _dated(BRIEF, event), form, pages[form]) for form in formats]


def agenda_text(desk: Desk, form: str = "text") -> str:
    """The next meeting's agenda with matters arising, as text, md or html."""
    return _agenda(desk, snapshots.of(desk), (form,))[form]


def agenda(desk: Desk, formats: Sequence[str] = ("md", "html"), *, snapshot: Snapshot | None = None) -> list[Path]:
    """Write the next agenda. Returns the files."""
    snapshot = snapshot or snapshots.of(desk)
    name = _dated("agenda", snapshot.next_meeting)
    return [_write(desk, name, form, page) for form, page in _agenda(desk, snapshot, formats).items()]


def _agenda(desk: Desk, snapshot: Snapshot, forms: Sequence[str]) -> Mapping[str, str]:
    """The next agenda's page in each form."""
    found, templates = agendas.agenda(snapshot), snapshots.templates(desk)
    return {form: AGENDAS[form](found, templates) for form in forms}


def register(desk: Desk) -> Mapping[str, Any]:
    """The whole register as one document of plain values."""
    return document.document(snapshots.of(desk))


def risk_register(desk: Desk, *, snapshot: Snapshot | None = None) -> list[Path]:
    """Write the risk register as CSV and XLSX in the columns that a risk manager expects. Returns the files."""
    snapshot = snapshot or snapshots.of(desk)
    exports = desk.workspace.exports
    return [
        files.write(exports / "risks.csv", spreadsheet.csv_text(snapshot)),
        files.write(exports / "risks.xlsx", spreadsheet.xlsx(snapshot)),
    ]


def everything(desk: Desk) -> list[Path]:
    """Write all that the group reads, of one reading of the register. Returns the files."""
    snapshot = snapshots.of(desk)
    return [
        *calendars(desk, snapshot=snapshot),
        *status(desk, snapshot=snapshot),
        *brief(desk, snapshot=snapshot),
        *agenda(desk, snapshot=snapshot),
        *risk_register(desk, snapshot=snapshot),
        files.write(desk.workspace.exports / "register.json", json_text(document.document(snapshot))),
    ]


def _write(desk: Desk, name: str, form: str, page: str) -> Path:
    return files.write(desk.workspace.exports / f"{name}.{FORMATS[form]}", page)


def _dated(name: str, meeting: EventRow | None) -> str:
    """The name of a paper of a meeting: with the meeting's date, where there is one."""
    return f"{name}-{meeting.date.isoformat()}" if meeting else name


def _meeting(snapshot: Snapshot, when: date) -> EventRow:
    """The meeting on a date. Raises UnknownReference naming those that there are."""
    meetings = snapshot.meeting_events
    if when in meetings:
        return meetings[when]
    held = next((m for m in snapshot.held if m.date == when), None)
    if held is None:
        near = sorted(meetings, key=lambda d: abs(d - when))[:3]
        there = ", ".join(d.isoformat() for d in sorted(near))
        raise UnknownReference(
            f"there is no meeting on {when.isoformat()}",
            f"Meetings nearby: {there}." if there else "See `steering meetings`.",
        )
    title = snapshot.config.group.series
    return EventRow(
        0,
        held.anchor,
        title,
        EventKind.MEETING,
        when,
        EventStatus.HELD,
        start=held.start,
        end=held.end,
        location=held.location,
    )


def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name.casefold()).strip("-")[:60] or "member"


def _free(name: str, taken: set[str]) -> str:
    n, found = 1, name
    while found in taken:
        n += 1
        found = f"{name}-{n}"
    return found
