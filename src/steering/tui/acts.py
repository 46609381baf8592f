"""What is done to the register: one thing after the other; and undone again, what was done before only after asking."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from steering.errors import SteeringError
from steering.tui.host import Host
from steering.tui.work import Working

if TYPE_CHECKING:
    from steering.services.undoing import Undone

Act = tuple[Callable[[], Any], Callable[[Any], Any], Callable[[SteeringError], Any] | None]


class Acts(Working, Host):
    """Does things in their order, and remembers the batches of this session."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._done: list[int] = []
        self._undone: list[int] = []
        self._waiting: deque[Act] = deque()
        self._busy = False

    def act(
        self,
        call: Callable[[], Any],
        then: Callable[[Any], Any],
        failed: Callable[[SteeringError], Any] | None = None,
    ) -> None:
        """Do something to the register once what was asked before is done; none of it is given up."""
        self._waiting.append((call, then, failed))
        self._next_act()

    @property
    def busy(self) -> bool:
        """Whether something is being done to the register, or waits to be."""
        return self._busy or bool(self._waiting)

    def _next_act(self) -> None:
        if not self._busy and self._waiting:
            self._busy = True
            call, then, failed = self._waiting.popleft()
            self.load("act", call, then, failed, exclusive=False, last=self._acted)

    def _acted(self) -> None:
        self._busy = False
        self._next_act()

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
            self.act(self._preview, self._ask_undo)

    def _withdraw(self, batch: int) -> None:
        self.act(lambda: self._undo(batch), self._undid)

    def _preview(self) -> Any:
        from steering.services import undoing

        return undoing.preview(self.desk)

    def _undo(self, batch: int) -> "Undone":
        from steering.services import undoing

        return undoing.undo(self.desk, batch)

    def _ask_undo(self, found: Any) -> None:
        from steering.tui.dialogs.confirm import Confirm

        batch, touches = found
        when = f"{batch.recorded_at:%-d %b %Y}"
        text = "You have done nothing since you opened the program. Undo the last thing that was done before?"
        text += f"\n\n{batch.reason} ({batch.actor}, {when})"
        text += "".join(f"\nThis would lie dormant: {said}" for said in touches)
        dialog = Confirm(text, yes="undo it", no="leave it")
        self.push_screen(dialog, lambda yes: self._withdraw(batch.id) if yes else None)

    def _undid(self, undone: "Undone") -> None:
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
        self.act(lambda: self._undo(batch), self._redid)

    def _redid(self, redone: "Undone") -> None:
        self._done.append(redone.by)
        self.tell("Brought back.   (z undoes it)")
        self.changed()
