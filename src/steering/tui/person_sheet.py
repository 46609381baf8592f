"""A person as a page: who they are, what they have to do, what they did."""

from steering.domain.rows import PersonRow
from steering.services.desk import Desk
from steering.services.views import ActionFilter
from steering.tui import blocks
from steering.tui.screens.record import actions_of
from steering.tui.text import flat, ink, join, long
from steering.tui.widgets.sheet import Block, gap


def person_blocks(desk: Desk, p: PersonRow) -> list[Block]:
    """The page of a person."""
    today = desk.standing_date
    made = [Block(join((flat(p.name), "loud"), (f"  {p.initials or ''}", "quiet"))), gap()]
    left = f" on {long(p.left_on, today)}" if p.left_on else ""
    pairs = (
        ("from", p.organisation),
        ("role", p.role),
        ("status", p.status.value + left),
        ("also called", "; ".join(p.aliases)),
        ("digest", p.digest.value),
    )
    made += [blocks.field(label, flat(value)) for label, value in pairs if value]
    made.append(blocks.field("email", flat(p.email) if p.email else ink("none: e adds one", "amber")))
    if p.first_seen and p.last_seen:
        made.append(blocks.field("in minutes", f"{long(p.first_seen, today)} to {long(p.last_seen, today)}"))
    live = ActionFilter(owner=p.name)
    ended = ActionFilter(owner=p.name, status="ended")
    made += [gap(), *actions_of(desk, live, "To do", f'owner:"{p.name}"', today)]
    return [*made, gap(), *actions_of(desk, ended, "Ended", f'owner:"{p.name}" status:ended', today)]
