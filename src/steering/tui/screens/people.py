"""People: who they are, what they have to do, and what is missing of them."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from steering.domain.words import PersonStatus
from steering.services import pages
from steering.services.pages import PersonLine
from steering.tui.commands import Command, Keys
from steering.tui.person_sheet import person_blocks
from steering.tui.screens.listed import Listed
from steering.tui.screens.on_people import OnPeople
from steering.tui.targets import Place, Record, Target
from steering.tui.text import bar, flat, ink
from steering.tui.widgets.rows import Cells, Column, Heading
from steering.tui.widgets.sheet import Block, Sheet


class PeopleScreen(OnPeople, Listed):
    """Everybody."""

    PLACE = "people"
    HEADING = "People"
    ABOUT = (
        "Everybody whom minutes or data/people.csv name, with what they have to do. Mail goes to those with an address."
    )
    EMPTY = "Nobody is known yet. Minutes bring people; so does `steering people import data/people.csv`."
    COLUMNS = (
        Column("name", 0, least=18),
        Column("", 4, rank=1),
        Column("live", 4, right=True),
        Column("", 10, rank=3),
        Column("late", 4, right=True),
        Column("organisation", 18, rank=2),
        Column("status", 10, rank=4),
        Column("email", 26, rank=5),
    )
    KEYS: ClassVar[Keys] = (
        Command("a", "their_actions", "their actions", "List the actions of the person at the cursor"),
    )

    def fetch(self) -> Mapping[Any, PersonLine | None]:
        """Everybody; those who left under a heading of their own."""
        items: dict[Any, PersonLine | None] = {}
        left = False
        for line in pages.people(self.desk):
            if line.person.status is PersonStatus.LEFT and not left:
                left = True
                items[Heading("Left")] = None
            items[line.person.name] = line
        return items

    def cells(self, item: PersonLine) -> Cells:
        """One person."""
        p = item.person
        most = max((x.live for x in self.items.values() if x), default=1)
        return (
            ink(flat(p.name)),
            ink(p.initials or "", "quiet"),
            ink(str(item.live or "·"), "" if item.live else "quiet"),
            ink(bar(item.live, most, 10), "blue"),
            ink(str(item.overdue or "·"), "red" if item.overdue else "quiet"),
            ink(flat(p.organisation or "")),
            ink(p.status.value, "quiet"),
            ink(flat(p.email or "no address"), "" if p.email else "amber"),
        )

    def target(self, item: PersonLine) -> Target:
        """The page of the person."""
        return Record(item.person.ref)

    def person(self) -> str | None:
        """Who is at the cursor."""
        return self.item.person.name if self.item else None

    def refresh_detail(self) -> None:
        """Ask for what they have to do."""
        self.query_one("#beside").display = self.roomy
        item = self.item
        if item is not None and self.roomy:
            self.load("person", lambda: self._blocks(item), self._beside)

    def _blocks(self, item: PersonLine) -> Sequence[Block]:
        return person_blocks(self.desk, item.person)

    def _beside(self, blocks: Sequence[Block]) -> None:
        self.query_one("#detail", Sheet).show(blocks, top=True)

    def action_their_actions(self) -> None:
        """List their actions."""
        if (name := self.person()) is not None:
            self.host.open(Place("actions", f'owner:"{name}"'))
