"""What can be done to people, wherever they are shown."""

from typing import Any, ClassVar

from steering.domain.rows import PersonRow
from steering.domain.words import DigestFrequency, PersonStatus
from steering.services import pages, people, views
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.choose import Choice, Choose
from steering.tui.dialogs.confirm import Confirm
from steering.tui.dialogs.form import Field, Form
from steering.tui.screens.page import Page
from steering.tui.text import flat

ASKED = ("name", "initials", "organisation", "role", "email", "status", "digest")
CHOICES = {"status": tuple(PersonStatus), "digest": tuple(DigestFrequency)}


class OnPeople(Page):
    """A screen on which a person can be acted on."""

    KEYS: ClassVar[Keys] = (
        Command("e", "edit", "edit", "Correct what is known of them"),
        Command("x", "leave", "left", "Say that they have left; their actions ask for a new owner"),
        Command("M", "merge", "merge", "Say that two names are one person"),
        Command("y", "copy", "", "Copy their address, or their name"),
    )

    def person(self) -> str | None:
        """Who to act on."""
        return None

    def action_edit(self) -> None:
        """Correct what is known."""
        name = self.person()
        if name is None:
            self.app.bell()
            return
        self.load("person", lambda: views.find(self.desk, name), self._edit)

    def _edit(self, row: PersonRow) -> None:
        def value(field: str) -> str:
            found: Any = getattr(row, field)
            return str(getattr(found, "value", found) or "")

        fields = []
        for name in ASKED:
            words = tuple(w.value for w in CHOICES.get(name, ()))
            fields.append(Field(name, name, value(name), ", ".join(words), required=name == "name", words=words))

        def then(said: dict[str, str] | None) -> None:
            changed = {k: v for k, v in (said or {}).items() if v != value(k)}
            if changed:
                self.act(lambda: people.edit(self.desk, row.ref, **changed), lambda done: f"{done.person.name} changed")

        self.app.push_screen(Form(row.name, fields), then)

    def action_leave(self) -> None:
        """Say that they have left."""
        name = self.person()
        if name is None:
            self.app.bell()
            return

        def then(yes: bool | None) -> None:
            if yes:
                self.act(lambda: people.leave(self.desk, name), lambda _: f"{name} has left")

        text = f"Has {name} left the group? Their live actions will ask for a new owner."
        self.app.push_screen(Confirm(text, "they have left", "they stay"), then)

    def action_merge(self) -> None:
        """Two names are one person."""
        name = self.person()
        if name is None:
            self.app.bell()
            return

        def shown(found: list[pages.PersonLine]) -> None:
            others = [Choice(x.person.name, flat(x.person.name), flat(x.person.organisation or "")) for x in found]
            dialog = Choose(f"Who else is {name}? Their name becomes an alias.", [c for c in others if c.value != name])
            self.app.push_screen(dialog, then)

        def then(names: list[str] | None) -> None:
            if names:
                self.act(lambda: people.merge(self.desk, name, names[0]), lambda done: f"{names[0]} is {name}")

        self.load("pick", lambda: pages.people(self.desk), shown)

    def action_copy(self) -> None:
        """Copy the address, or the name."""
        name = self.person()
        if name is not None:
            self.load(
                "person",
                lambda: views.find(self.desk, name),
                lambda p: self.host.copy(p.email or p.name, p.email or p.name),
            )
