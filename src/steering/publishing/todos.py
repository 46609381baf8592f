"""actions.ics: live and lately ended actions as VTODOs, for task lists; a file of its own, since many clients skip it.

An action without a stated date is marked `~`, says so in words, and has the day of the next meeting, when it will be
asked about, for its DUE: never a day that is past, so that no task list turns red over a date that nobody stated.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from icalendar import Todo, vText

from steering.config import Config
from steering.domain import rules
from steering.domain.rows import ActionRow, PersonRow
from steering.domain.words import ActionStatus, DueBasis
from steering.publishing import calendar, dates, ical
from steering.publishing.facts import Snapshot
from steering.publishing.phrases import named

KEPT_ENDED = timedelta(weeks=8)
STATUS = {
    ActionStatus.OPEN: "NEEDS-ACTION",
    ActionStatus.IN_PROGRESS: "IN-PROCESS",
    ActionStatus.BLOCKED: "NEEDS-ACTION",
    ActionStatus.DONE: "COMPLETED",
    ActionStatus.CLOSED: "COMPLETED",
    ActionStatus.DROPPED: "CANCELLED",
}


@dataclass(frozen=True)
class Stamp:
    """What was issued for an action's VTODO: how often it changed, and when it last did (UTC)."""

    sequence: int
    changed_at: datetime


def actions(snapshot: Snapshot, person: PersonRow | None = None, stamps: Mapping[str, Stamp] | None = None) -> bytes:
    """The actions as one file without METHOD (PUBLISH would ask for DTSTART and PRIORITY, RFC 5546 §3.4.1).

    `person` keeps to what that person owns, alone or in a group. `stamps` by reference; without them SEQUENCE is 0 and
    the time of the last change is taken from the dates in the row.
    """
    listed = _listed(snapshot, person)
    label = f"{snapshot.config.group.label}: actions"
    name = f"{person.name}: {label}" if person else label
    known = stamps or {}
    newest = max((_stamp(a, known).changed_at for a in listed), default=ical.noon(date(1970, 1, 1)))
    components = (_stamped(a, snapshot, known, alone=person is not None) for a in listed)
    return ical.calendar(snapshot.config, name, newest, components, method=None)


def resources(snapshot: Snapshot, stamps: Mapping[str, Stamp] | None = None) -> Mapping[str, bytes]:
    """The actions for a CalDAV store or a folder of task files, by file name: one VTODO in each."""
    config, known = snapshot.config, stamps or {}
    label = f"{config.group.label}: actions"
    return {
        f"{uid(action, config).split('@')[0]}.ics": ical.calendar(
            config,
            label,
            _stamp(action, known).changed_at,
            [_stamped(action, snapshot, known, alone=False)],
            method=None,
        )
        for action in _listed(snapshot, None)
    }


def fingerprint(action: ActionRow, snapshot: Snapshot) -> str:
    """What tells one content of an action's VTODO from another: where it differs from the last, a new Stamp is due."""
    return sha256(component(action, snapshot, alone=False).to_ical()).hexdigest()[:16]


def _listed(snapshot: Snapshot, person: PersonRow | None) -> list[ActionRow]:
    """The live actions, and those that ended lately, so that a task list ticks them off."""
    found = [
        a
        for a in snapshot.register.actions
        if (a.closing is None or a.closing.on + KEPT_ENDED >= snapshot.today)
        and (person is None or snapshot.is_own(a, person.name))
    ]
    return sorted(found, key=lambda a: a.number)


def uid(action: ActionRow, config: Config) -> str:
    """An identity that stays: the number is never reused, the long reference tells groups of one domain apart."""
    digest = sha256((action.long_ref or action.ref).encode("utf-8", "replace")).hexdigest()[:10]
    return f"action-{action.number}-{digest}@{config.calendar.domain}"


def _stamp(action: ActionRow, stamps: Mapping[str, Stamp]) -> Stamp:
    if known := stamps.get(action.ref):
        return Stamp(known.sequence, known.changed_at.replace(microsecond=0))
    spoken = (action.raised, action.last_mentioned, action.closing.on if action.closing else None)
    return Stamp(0, ical.noon(max(day for day in spoken if day)))


def _stamped(action: ActionRow, snapshot: Snapshot, stamps: Mapping[str, Stamp], *, alone: bool) -> Todo:
    made = component(action, snapshot, alone=alone)
    stamp = _stamp(action, stamps)
    made.add("dtstamp", stamp.changed_at)
    made.add("last-modified", stamp.changed_at)
    made.add("sequence", stamp.sequence)
    return made


def component(action: ActionRow, snapshot: Snapshot, *, alone: bool) -> Todo:
    """One VTODO (RFC 5545 §3.6.2) without its stamps; `alone` for a file of one person's own.

    No DTSTART, which would hide it until then; COMPLETED only where it is completed (§3.8.2.1).
    """
    made = Todo()
    made.add("uid", uid(action, snapshot.config))
    who = "" if alone else f" ({', '.join(action.owners) or 'nobody yet'})"
    mark = "~ " if rules.is_live(action) and not stated(action) else ""
    made["SUMMARY"] = vText(ical.line(f"{mark}{named(action)}: {action.title}{who}"))
    status = _status(action)
    made.add("status", status)
    if day := _due(action, snapshot):
        made.add("due", day)
    if status == "COMPLETED" and action.closing is not None:
        made.add("completed", ical.noon(action.closing.on))
        made.add("percent-complete", 100)
    made["DESCRIPTION"] = vText(ical.clean("\n".join(_notes(action, snapshot, alone=alone))))
    if meeting := snapshot.meeting_events.get(action.raised):
        made.add("related-to", calendar.uid(meeting, snapshot.config))
    made.add("categories", ["Action"])
    return made


def stated(action: ActionRow) -> bool:
    """Whether the group gave the action its date."""
    return action.due is not None and action.due_basis is not DueBasis.ASSUMED


def _due(action: ActionRow, snapshot: Snapshot) -> date | None:
    """The date that the group stated; else the day it ended, or the day when it will be asked about."""
    if stated(action):
        return action.due
    if action.closing is not None:
        return action.closing.on
    if action.due is not None and action.due >= snapshot.today:
        return action.due
    return snapshot.next_meeting.date if snapshot.next_meeting else None


def _status(action: ActionRow) -> str:
    """STATUS (§3.8.1.11); what a corrected issue of the minutes took back is cancelled, not done."""
    if action.closing is not None and action.closing.how in ("removed", "dropped", "superseded"):
        return "CANCELLED"
    return STATUS[action.status]


def _notes(action: ActionRow, snapshot: Snapshot, *, alone: bool) -> Iterable[str]:
    """When it is due in words, who shares it, and where it was agreed; no word of the minutes."""
    if rules.is_live(action) and not stated(action):
        asked = _due(action, snapshot)
        until = f"; ~{dates.long(asked)} is assumed" if asked else ""
        yield f"Nobody stated a date{until}."
    if alone and len(action.owners) > 1:
        yield f"Owners: {', '.join(action.owners)}."
    if action.status is ActionStatus.BLOCKED:
        yield "It is blocked."
    item = f", item {action.item}" if action.item else ""
    yield f"Agreed on {dates.long(action.raised)}{item}."
