"""Undo and redo: what was done in this session at once, what was done before only after asking."""

from typing import Any

from steering.services import undoing
from steering.services.undoing import Undone
from steering.tui.dialogs.confirm import Confirm
from steering.tui.host import Host
from steering.tui.work import Working


class Undoing(Working, Host):
    """Remembers the batches of this session, in order."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._done: list[int] = []
        self._undone: list[int] = []

    def remember(self, batch: int | None) -> None:
        """Something was done; what was undone before can no longer be brought back with one key."""
        if batch is not None:
            self._done.append(batch)
            self._undone.clear()

    def action_undo(self) -> None:
        """Undo what was done last; what was done before this session only after asking."""
        if self._done:
            self._withdraw(self._done.pop())
        else:
            self.load("act", lambda: undoing.preview(self.desk), self._ask_undo, exclusive=False)

    def _withdraw(self, batch: int) -> None:
        self.load("act", lambda: undoing.undo(self.desk, batch), self._undid, exclusive=False)

    def _ask_undo(self, found: Any) -> None:
        batch, touches = found
        when = f"{batch.recorded_at:%-d %b %Y}"
        text = "You have done nothing since you opened the program. Undo the last thing that was done before?"
        text += f"\n\n{batch.reason} ({batch.actor}, {when})"
        text += "".join(f"\nThis would lie dormant: {said}" for said in touches)
        dialog = Confirm(text, yes="undo it", no="leave it")
        self.push_screen(dialog, lambda yes: self._withdraw(batch.id) if yes else None)

    def _undid(self, undone: Undone) -> None:
        self._undone.append(undone.by)
        touched = f"; {len(undone.touches)} later changes lie dormant" if undone.touches else ""
        self.tell(f"Undone: {undone.batch.reason}{touched}   (Z brings it back)")
        self.changed()

    def action_redo(self) -> None:
        """Bring back what was undone last."""
        if not self._undone:
            self.tell("Nothing was undone that could be brought back.")
            return
        batch = self._undone.pop()
        self.load("act", lambda: undoing.undo(self.desk, batch), self._redid, exclusive=False)

    def _redid(self, redone: Undone) -> None:
        self._done.append(redone.by)
        self.tell("Brought back.   (z undoes it)")
        self.changed()
