"""A few labelled lines, filled in one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Label, Static

from steering.tui.commands import Command, Keys
from steering.tui.dialogs.base import Completer, Dialog
from steering.tui.text import ink
from steering.tui.widgets.line import Line


@dataclass(frozen=True)
class Field:
    """A line to fill in: its name, its label, what stands there, and what may."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    required: bool = False
    words: tuple[str, ...] = ()


class Form(Dialog[dict[str, str]]):
    """Asks for several things at once; Enter goes to the next line and from the last one takes all."""

    KEYS: ClassVar[Keys] = (
        Command("ctrl+s", "save", "save", "Take what stands there"),
        Command("enter", "next", "next line", "Go to the next line; from the last one, save"),
        Command("down", "next", "", "The next line"),
        Command("up", "before", "", "The line before"),
    )

    def __init__(self, title: str, fields: Sequence[Field]) -> None:
        super().__init__(title)
        self.fields = fields

    def body(self) -> ComposeResult:
        """A label and an input each."""
        width = max(len(f.label) for f in self.fields) + 1
        with VerticalScroll(can_focus=False):
            for field in self.fields:
                with Horizontal(classes="field"):
                    label = Label(ink(field.label, "quiet"), markup=False)
                    label.styles.width = width
                    yield label
                    suggester = Completer(list(field.words)) if field.words else None
                    yield Line(
                        field.value, placeholder=field.hint, suggester=suggester, id=field.name, select_on_focus=False
                    )
        yield Static("", classes="hint", markup=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say what may stand in the line."""
        field = next((f for f in self.fields if f.name == event.widget.id), None)
        self.query_one(".hint", Static).update(ink(field.hint if field else "", "quiet"))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """The next line, or all."""
        self.action_next()

    def action_next(self) -> None:
        """The next line; from the last one, save."""
        inputs = list(self.query(Input))
        at = next((i for i, own in enumerate(inputs) if own.has_focus), -1)
        if at + 1 < len(inputs):
            inputs[at + 1].focus()
        else:
            self.action_save()

    def action_before(self) -> None:
        """The line before."""
        inputs = list(self.query(Input))
        at = next((i for i, own in enumerate(inputs) if own.has_focus), 0)
        inputs[max(0, at - 1)].focus()

    def action_save(self) -> None:
        """Take all, where nothing that is needed is missing."""
        said = {field.name: self.query_one(f"#{field.name}", Input).value.strip() for field in self.fields}
        for field in self.fields:
            if field.required and not said[field.name]:
                self.query_one(".hint", Static).update(ink(f"{field.label} is needed", "amber"))
                self.query_one(f"#{field.name}", Input).focus()
                return
        self.dismiss(said)
