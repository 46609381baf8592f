"""One action on its own page."""

from collections.abc import Sequence

from steering.domain.rows import ActionRow
from steering.services import pages
from steering.tui import sheets
from steering.tui.screens.on_actions import OnActions
from steering.tui.screens.sheeted import Sheeted
from steering.tui.widgets.sheet import Block


class ActionScreen(OnActions, Sheeted):
    """The page of an action."""

    PLACE = "actions"
    ABOUT = "One action: who, by when, the sentence it comes from, what it serves, who waits for it, and its story."

    def __init__(self, ref: str) -> None:
        super().__init__()
        self.ref = ref
        self._action: ActionRow | None = None

    @property
    def heading(self) -> str:
        """Its reference."""
        return f"Action {self.ref}"

    def blocks(self) -> Sequence[Block]:
        """The page of the action."""
        page = pages.action(self.desk, self.ref)
        self._action = page.action
        return sheets.action(page, self.desk.standing_date)

    def picked(self) -> Sequence[ActionRow]:
        """The action."""
        return [self._action] if self._action else []

    def action_source(self) -> None:
        """Open the sentence that the line at the cursor leads to, else the action's own."""
        if (sentence := self.sentence()) is not None:
            self.host.open(sentence)
        else:
            super().action_source()
