"""What a person can do: one definition gives the key, the footer's word, the palette's entry, the help's sentence."""

from dataclasses import dataclass
from typing import Any, ClassVar

from textual.binding import Binding

KEY_NAMES = {
    "escape": "esc",
    "enter": "⏎",
    "slash": "/",
    "question_mark": "?",
    "plus": "+",
    "exclamation_mark": "!",
    "quotation_mark": '"',
    "space": "space",
    "asterisk": "*",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "equals_sign": "=",
    "tab": "tab",
}


@dataclass(frozen=True)
class Command:
    """One thing that a person can do.

    `key` is Textual's name of the key (several, separated by commas), `action` the method `action_…` that does it,
    `label` the word in the footer (empty: not there), `help` a sentence for help and palette.
    """

    key: str
    action: str
    label: str
    help: str

    @property
    def first_key(self) -> str:
        """The key that is shown."""
        return self.key.split(",")[0]

    @property
    def shown_key(self) -> str:
        """The key as a person reads it on the keyboard."""
        return shown(self.first_key)

    def binding(self) -> Binding:
        """The binding that the screen takes it by."""
        return Binding(self.key, self.action, self.label or self.help, show=bool(self.label), tooltip=self.help)


def shown(key: str) -> str:
    """A key as a person reads it: `^p`, `?`, `esc`."""
    if key.startswith("ctrl+"):
        return "^" + shown(key.removeprefix("ctrl+"))
    return KEY_NAMES.get(key, key)


Keys = tuple[Command, ...]


class Keyed:
    """Something with commands; its bindings follow from them."""

    KEYS: ClassVar[Keys] = ()

    def __init_subclass__(cls, **options: Any) -> None:
        """Make the bindings of the class from the commands that it adds."""
        if "KEYS" in cls.__dict__:
            cls.BINDINGS = [command.binding() for command in cls.KEYS]  # type: ignore[attr-defined]
        super().__init_subclass__(**options)


def commands_of(kind: type) -> list[Command]:
    """The commands of a class and those it inherits; where two share a key or an action, its own."""
    found: list[Command] = []
    keys: set[str] = set()
    for base in kind.__mro__:
        for command in base.__dict__.get("KEYS", ()):
            own = set(command.key.split(","))
            if own & keys or any(c.action == command.action for c in found):
                continue
            keys |= own
            found.append(command)
    return found
