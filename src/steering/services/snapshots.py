"""The register as publishing wants it: with the settings, the day, and whom the owners that are groups meant."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from steering.domain.keys import norm
from steering.domain.rows import ActionRow, MeetingRow, PersonRow, PilotRow, Register
from steering.domain.rules import is_live
from steering.domain.sites import which
from steering.domain.words import AttendanceState, PersonStatus, PilotStatus
from steering.publishing.facts import Snapshot
from steering.publishing.rendering import Templates
from steering.services import views
from steering.services.desk import Desk

THERE = (AttendanceState.CHAIR, AttendanceState.PRESENT, AttendanceState.IN_ATTENDANCE)
EVERYBODY = frozenset("all everyone everybody members present attendees group committee board".split())
FILLERS = frozenset("the of this that here at to".split())
OVER = (PilotStatus.WITHDRAWN, PilotStatus.DECLINED)
TEMPLATES = "templates"


def of(desk: Desk) -> Snapshot:
    """What is to be published, on the desk's day."""
    register = views.register(desk)
    return Snapshot(
        register, desk.workspace.config, desk.standing_date, groups(register, desk.workspace.config.pilots.sites)
    )


def templates(desk: Desk) -> Templates | None:
    """The group's own templates, where the workspace has a folder of them."""
    folder = desk.workspace.root / TEMPLATES
    return Templates(folder) if folder.is_dir() else None


def groups(register: Register, sites: str = "sites") -> dict[str, tuple[str, ...]]:
    """Whom each owner of a live action that is no person meant: `{"All pilot leads": ("Ann Lee", ...)}`.

    An organisation means its members, an office who holds it, "all members" those who were at the meeting that raised
    the action, and "pilot leads" the members from sites that take part. A name that none of these explains means
    nobody.
    """
    known = {p.name for p in register.people}
    here = [p for p in register.people if p.status is not PersonStatus.LEFT]
    meetings = {m.date: m for m in register.meetings}
    found: dict[str, list[str]] = {}
    for action in register.actions:
        if is_live(action):
            for owner in action.owners:
                if owner not in known:
                    meant = found.setdefault(owner, [])
                    meant += [
                        n for n in _meant(owner, action, here, meetings, register.pilots, sites) if n not in meant
                    ]
    return {owner: tuple(names) for owner, names in found.items() if names}


def _meant(
    owner: str,
    action: ActionRow,
    people: Sequence[PersonRow],
    meetings: Mapping[date, MeetingRow],
    pilots: Iterable[PilotRow],
    sites: str,
) -> list[str]:
    said = norm(owner)
    words = [w for w in said.split() if w not in FILLERS]
    if belonging := [p.name for p in people if p.organisation and norm(p.organisation) == said]:
        return belonging
    if office := [p.name for p in people if said in (norm(p.role or ""), p.status.value)]:
        return office
    if said.split()[-1:] in (["chair"], ["chairman"], ["chairwoman"], ["chairperson"]):
        return _chair(people, meetings)
    if any(w.startswith(("pilot", norm(sites)[:-1] or "site")) for w in words):
        taking_part = [(p, [p.site]) for p in pilots if p.status not in OVER]
        return [p.name for p in people if which(p.organisation or "", taking_part)]
    if words and EVERYBODY.issuperset(words):
        meeting = meetings.get(action.raised)
        there = {norm(a.name) for a in meeting.attendance if a.state in THERE} if meeting else set()
        return [p.name for p in people if norm(p.name) in there]
    return []


def _chair(people: Sequence[PersonRow], meetings: Mapping[date, MeetingRow]) -> list[str]:
    """Who took the chair of the newest meeting whose minutes say so."""
    named = [meetings[day].chair for day in sorted(meetings, reverse=True) if meetings[day].chair]
    return [p.name for p in people if named and norm(p.name) == norm(named[0] or "")]
