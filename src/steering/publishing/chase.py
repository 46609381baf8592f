"""One mail for everything of one person's that is late, or, before a meeting, for word on everything that is theirs."""

from dataclasses import dataclass

from steering.domain import rules
from steering.domain.rows import PersonRow
from steering.publishing import dates
from steering.publishing.facts import Snapshot
from steering.publishing.items import Dated, Frame, Item, dated, frame, items, next_words, subject, written
from steering.publishing.mail import Letter
from steering.publishing.recipients import Kind, wants
from steering.publishing.rendering import Templates


@dataclass(frozen=True)
class Chase:
    """What a chase says: the actions, whether they are late or word is asked for, and the meeting that asks."""

    frame: Frame
    items: tuple[Item, ...]
    updates: bool
    meeting: str
    dates: tuple[Dated, ...]


def letter(
    snapshot: Snapshot, person: PersonRow, *, updates: bool = False, templates: Templates | None = None
) -> Letter | None:
    """The chase of one person; None where nothing is late (or, for `updates`, nothing is theirs), or none is wanted.

    Late is what the group dated: an assumed date makes nothing late. `updates` asks for word on all that is live.
    """
    own = [a for a in snapshot.of_person(person.name) if updates or rules.is_overdue(a, snapshot.today)]
    if not own or not wants(person, Kind.CHASE):
        return None
    meeting = snapshot.next_meeting
    refs = ", ".join(a.ref for a in own[:4]) + (f" and {len(own) - 4} more" if len(own) > 4 else "")
    asked = "how do yours stand?" if updates else f"{len(own)} overdue"
    head = subject(
        snapshot.config, snapshot.today, (f"{asked} ({refs})", next_words(meeting, snapshot.today) if updates else "")
    )
    found = Chase(
        frame=frame(snapshot, person, Kind.CHASE, head),
        items=items(snapshot, own, person.name),
        updates=updates,
        meeting=f"{dates.weekday(meeting.date, snapshot.today)}" if meeting else "",
        dates=dated([meeting] if meeting else [], snapshot.config, snapshot.today),
    )
    return written("chase", person, found.frame, templates, c=found)
