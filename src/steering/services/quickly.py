"""Quick-add: a line as somebody would say it, read by the same reader as minutes.

`BH, NS: re-work Handout 2 by next meeting` is put into a page that knows the group's people and dates, and read; what
the reader takes of that line is what is logged. A pasted reply (`A5 done: sent 3 Nov`) is understood too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from steering.domain.findings import ActionFinding, Hints, SourceText
from steering.domain.rows import ActionRow, EventRow, PersonRow
from steering.domain.words import ActionStatus, DueBasis, EventKind, EventStatus, PersonStatus
from steering.errors import Refused
from steering.reading import read_text
from steering.services import actions
from steering.services.actions import Done, DueWish
from steering.services.desk import Desk
from steering.store import mapping
from steering.store.mapping import core_of

REPLY = re.compile(
    r"^\s*(?:re:\s*)*(A\d+)\s*[:,–—-]?\s*(done|complete[d]?|closed|finished|dropped|started|blocked|stop)\b\s*[:,.–—-]*\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)
MEANS = {
    "done": ActionStatus.DONE,
    "complete": ActionStatus.DONE,
    "completed": ActionStatus.DONE,
    "finished": ActionStatus.DONE,
    "closed": ActionStatus.CLOSED,
    "dropped": ActionStatus.DROPPED,
    "started": ActionStatus.IN_PROGRESS,
    "blocked": ActionStatus.BLOCKED,
}


@dataclass(frozen=True)
class Understood:
    """How a line was understood: a new action (owners, wording, due), or what is said of one that is there."""

    text: str
    owners: tuple[str, ...] = ()
    due: DueWish | None = None
    reply_to: str | None = None
    status: ActionStatus | None = None
    note: str = ""
    doubts: tuple[str, ...] = ()


def understand(desk: Desk, line: str) -> Understood:
    """How a line would be logged; nothing is changed."""
    reply = REPLY.match(line)
    if reply and reply[2].casefold() in MEANS:
        status = MEANS[reply[2].casefold()]
        return Understood("", reply_to=reply[1].upper(), status=status, note=reply[3].strip())
    with desk.reading() as session:
        people = [p for p in mapping.load(session, PersonRow) if p.status is not PersonStatus.LEFT]
        table = core_of(EventRow)
        events = mapping.load(session, EventRow, table.c.date > desk.today, order=(table.c.date,))
    found = _read(line, people, events, desk.today)
    if found is None:
        return Understood(line.strip())
    text = re.sub(r"^(?:to|will)\s+", "", _without(found), flags=re.IGNORECASE)
    doubts = tuple(d.text for d in found.doubts)
    return Understood(text, found.owners, _wish(found, line), doubts=doubts)


def _read(line: str, people: Sequence[PersonRow], events: Sequence[EventRow], today: date) -> ActionFinding | None:
    """What the reader takes of a line on a page of this group."""
    page = ["Notes of the steering group", f"Date: {today:%-d %B %Y}", "", "Present:", ""]
    page += [f"- {p.name} ({p.initials})" if p.initials else f"- {p.name}" for p in people]
    page += ["", "## 1. Actions", "", f"Action: {' '.join(line.split())}", ""]
    at = len(page) - 1
    page += ["## 2. Dates of future meetings", ""]
    for e in events:
        if e.status is not EventStatus.CANCELLED:
            title = "" if e.kind is EventKind.MEETING else f"{e.title}: "
            page.append(f"- {title}{e.date:%A %-d %B %Y}")
    source = SourceText("quick-add", "", "md", "utf-8", "\n".join(page))
    reading = read_text(source, Hints(date=today))
    own = [a for a in reading.actions if a.place.line == at]
    return own[0] if own else None


def _without(found: ActionFinding) -> str:
    """The wording without the owners that lead it."""
    from steering.domain.keys import without_owner

    return without_owner(found.text, found.owner_text)


def _wish(found: ActionFinding, line: str) -> DueWish | None:
    due = found.due
    if due.date is None and due.event is None:
        return None
    event, day = (due.event.title, due.event.date) if due.event else (None, None)
    return DueWish(due.date, event, day, due.text or line, DueBasis.EVENT if event else DueBasis.AGREED)


def log_line(desk: Desk, line: str) -> Done:
    """Log a line as it was understood, or do what a pasted reply says."""
    said = understand(desk, line)
    if said.reply_to and said.status:
        return actions.move(desk, said.reply_to, said.status, said.note or "said so in a reply")
    return actions.log(desk, said.text, said.owners, said.due)


def wish(desk: Desk, said: str) -> DueWish:
    """When a person wants something done: `2007-11-15`, `next meeting`, `before the seminar`, `end of March`, none."""
    text = said.strip()
    if text.casefold() in ("none", "no date", ""):
        return DueWish(None, basis=DueBasis.NONE)
    try:
        return DueWish(date.fromisoformat(text), text=text)
    except ValueError:
        pass
    for line in (f"do this by {text}", f"do this {text}"):
        due = understand(desk, line).due
        if due is not None and (due.when or due.event):
            return DueWish(due.when, due.event, due.event_date, text, due.basis)
    raise Refused(f"{said!r} is no date", "Write YYYY-MM-DD, `15 November`, `next meeting`, or none.")


def describe(understood: Understood, action: ActionRow | None = None) -> str:
    """One line that says how a line was understood."""
    if understood.reply_to and understood.status:
        title = f" “{action.title}”" if action else ""
        return f"{understood.reply_to}{title}: {understood.status.value} – {understood.note or 'no word on how'}"
    owners = ", ".join(understood.owners) or "nobody"
    due = ""
    if understood.due:
        day = understood.due.when.isoformat() if understood.due.when else ""
        due = f" · due {day} {('(' + understood.due.event + ')') if understood.due.event else ''}".rstrip()
    return f"{owners}: {understood.text}{due}"
