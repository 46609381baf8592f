"""What can be picked: people, dates, deliverables, places."""

from steering.domain.words import EventKind, EventStatus, NodeKind, PersonStatus
from steering.services import pages
from steering.services.dates import ahead
from steering.services.desk import Desk
from steering.tui.dialogs.choose import Choice
from steering.tui.text import flat, long


def owners(desk: Desk) -> list[Choice]:
    """Everybody who is in the group, with what they have to do already."""
    found = []
    for line in pages.people(desk):
        p = line.person
        if p.status is PersonStatus.LEFT:
            continue
        load = f"{line.live} live" if line.live else "nothing yet"
        find = " ".join([p.initials or "", p.organisation or "", p.role or "", *p.aliases])
        name = f"{flat(p.name)} ({p.initials})" if p.initials else flat(p.name)
        found.append(Choice(p.name, name, f"{load} · {flat(p.organisation or '')}".rstrip(" ·"), find))
    return found


def due_dates(desk: Desk) -> list[Choice]:
    """The next meeting, what else is ahead, and no date."""
    found = []
    meetings = 0
    for event in ahead(desk):
        if event.status is EventStatus.CANCELLED:
            continue
        when = long(event.date, desk.standing_date)
        if event.kind is EventKind.MEETING:
            meetings += 1
            if meetings == 1:
                found.append(Choice("next meeting", "next meeting", when, "by"))
                continue
            found.append(Choice(event.date.isoformat(), f"the meeting of {when}", "", "meeting"))
        else:
            found.append(Choice(event.date.isoformat(), f"{flat(event.title)}", when))
    return [*found, Choice("none", "no date", "", "none")]


def deliverables(desk: Desk) -> list[Choice]:
    """Every part of the framework, deliverables first."""
    lines = sorted(pages.framework(desk), key=lambda x: x.node.kind is not NodeKind.DELIVERABLE)
    return [
        Choice(x.node.code, f"{x.node.code}  {flat(x.node.title)}", f"{x.live} live actions", " ".join(x.node.aliases))
        for x in lines
    ]
