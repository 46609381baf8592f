"""One person on their own page."""

from collections.abc import Sequence

from steering.domain.rows import PersonRow
from steering.errors import UnknownReference
from steering.services import views
from steering.tui.person_sheet import person_blocks
from steering.tui.screens.on_people import OnPeople
from steering.tui.screens.sheeted import Sheeted
from steering.tui.text import flat
from steering.tui.widgets.sheet import Block


class PersonScreen(OnPeople, Sheeted):
    """The page of a person."""

    PLACE = "people"
    ABOUT = "One person: who they are, what they have to do, what they did. Enter opens an action."

    def __init__(self, ref: str) -> None:
        super().__init__()
        self.ref = ref
        self._known = ""

    @property
    def heading(self) -> str:
        """The name."""
        return flat(self._known) or "Person"

    def blocks(self) -> Sequence[Block]:
        """The page."""
        row = views.find(self.desk, self.ref)
        if not isinstance(row, PersonRow):
            raise UnknownReference(f"{self.ref} is nobody who is known", "See the list of people.")
        self._known = row.name
        return person_blocks(self.desk, row)

    def person(self) -> str | None:
        """Who it is."""
        return self._known or None
