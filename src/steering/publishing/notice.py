"""A notice to somebody who was given an action and may not know the group: the background, and the sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from steering.domain.rows import ActionRow, PersonRow
from steering.publishing import dates
from steering.publishing.facts import Snapshot
from steering.publishing.items import Dated, Frame, Item, dated, frame, items, said, subject, written
from steering.publishing.mail import Letter
from steering.publishing.recipients import Kind, wants
from steering.publishing.rendering import Templates


@dataclass(frozen=True)
class Notice:
    """What a notice says: the actions, the meeting that gave them, under which headings, and who chairs the group."""

    frame: Frame
    items: tuple[Item, ...]
    meeting: str
    headings: tuple[str, ...]
    chair: str
    dates: tuple[Dated, ...]


def letter(
    snapshot: Snapshot, person: PersonRow, actions: Sequence[ActionRow], *, templates: Templates | None = None
) -> Letter | None:
    """The notice of these actions to a person; None where there are none, or no address, or none is wanted."""
    if not actions or not wants(person, Kind.NOTICE):
        return None
    count = "an action" if len(actions) == 1 else f"{len(actions)} actions"
    head = subject(snapshot.config, snapshot.today, (f"{count} for you ({', '.join(a.ref for a in actions[:4])})",))
    meeting = snapshot.next_meeting
    raised = max(a.raised for a in actions)
    chair = next((m.chair for m in reversed(snapshot.held) if m.chair), "")
    headings = dict.fromkeys(said(a.heading) for a in actions if a.heading)
    found = Notice(
        frame=frame(snapshot, person, Kind.NOTICE, head),
        items=items(snapshot, actions, person.name),
        meeting=dates.long(raised),
        headings=tuple(headings),
        chair=said(chair or ""),
        dates=dated([meeting] if meeting else [], snapshot.config, snapshot.today),
    )
    return written("notice", person, found.frame, templates, n=found)
