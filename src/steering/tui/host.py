"""What every screen may ask of the program: the desk, the way to a target, a toast, and that something has changed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import App

from steering.errors import SteeringError
from steering.services.home import Clockface
from steering.tui.targets import Target

if TYPE_CHECKING:
    from steering.services.desk import Desk


class Host(App[int]):
    """The program as its screens know it."""

    desk: "Desk"
    face: Clockface

    def open(self, target: Target) -> None:
        """Go where a line leads."""
        raise NotImplementedError

    def go(self, place: str, said: str = "") -> None:
        """Go to a place; `said` is what it should show first."""
        raise NotImplementedError

    def back(self) -> None:
        """Go back to where one came from."""
        raise NotImplementedError

    def act(
        self,
        call: Callable[[], Any],
        then: Callable[[Any], Any],
        failed: Callable[[SteeringError], None] | None = None,
    ) -> None:
        """Do something to the register; what it came to is handed over even where the screen that asked has gone."""
        raise NotImplementedError

    def did(self, said: str, batch: int | None = None) -> None:
        """Say what happened, remember the batch for undo, and have the screen show the register anew."""
        raise NotImplementedError

    def changed(self) -> None:
        """Have the screen at the front, and the header, show the register as it is now."""
        raise NotImplementedError

    def tell(self, text: str, severity: Any = "information") -> None:
        """Say something in passing."""
        raise NotImplementedError

    def tell_error(self, error: SteeringError) -> None:
        """Say what is wrong, and the remedy."""
        raise NotImplementedError

    def copy(self, text: str, what: str) -> None:
        """Put a text on the clipboard."""
        raise NotImplementedError

    def browse(self, path: Path) -> None:
        """Open a page in the person's browser."""
        raise NotImplementedError

    def edit_file(self, path: Path, line: int) -> None:
        """Open a file in the person's editor, at a line."""
        raise NotImplementedError
