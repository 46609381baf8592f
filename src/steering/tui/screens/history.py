"""History: everything that was ever done, and undo of any of it."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from steering.services import shelves, stories, undoing
from steering.services.stories import Entry
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.confirm import Confirm
from steering.tui.screens.listed import Listed
from steering.tui.targets import Sentence
from steering.tui.text import count, flat, ink, join, short
from steering.tui.widgets.rows import Cells, Column
from steering.tui.widgets.sheet import Block, Sheet, gap


class HistoryScreen(Listed):
    """Every batch, the newest first."""

    PLACE = "history"
    HEADING = "History"
    ABOUT = (
        "Everything that was ever done: each import and each key press. x takes one back as if it had never been, "
        "and says what else that touches; taking back an undo brings it back. Nothing is ever lost."
    )
    EMPTY = "Nothing has been done yet."
    BELOW = True
    COLUMNS = (
        Column("", 5, right=True),
        Column("recorded", 16, rank=2),
        Column("holds from", 10, rank=3),
        Column("what", 0, least=30),
        Column("who", 12, rank=4),
        Column("", 9, rank=1),
    )
    KEYS: ClassVar[Keys] = (Command("x", "withdraw", "take back", "Undo this one, whenever it was done"),)

    def fetch(self) -> Mapping[Any, Entry]:
        """The batches, the newest first."""
        return {str(e.batch.id): e for e in reversed(stories.batches(self.desk))}

    def cells(self, item: Entry) -> Cells:
        """One batch."""
        b = item.batch
        quiet = "quiet" if item.withdrawn else ""
        zone = self.desk.workspace.config.group.zone
        return (
            ink(str(b.id), "quiet"),
            ink(f"{b.recorded_at.astimezone(zone):%d %b %y %H:%M}", "quiet"),
            ink(short(b.effective, self.desk.standing_date), "quiet"),
            ink(flat(b.reason), quiet),
            ink(flat(b.actor), "quiet"),
            ink("undone" if item.withdrawn else count(item.changes, "change"), "amber" if item.withdrawn else "quiet"),
        )

    def refresh_detail(self) -> None:
        """Ask for what is in the batch."""
        item = self.item
        if item is not None:
            number = item.batch.id
            self.load("batch", lambda: shelves.batch(self.desk, number), self._show_batch)

    def _show_batch(self, page: shelves.BatchPage | None) -> None:
        self.query_one("#detail", Sheet).show(_blocks(page) if page else (), top=True)

    def action_withdraw(self) -> None:
        """Undo the batch at the cursor."""
        if self.item is None:
            return
        number = self.item.batch.id
        self.host.act(lambda: undoing.preview(self.desk, number), self._sure)

    def _sure(self, found: Any) -> None:
        batch, touches = found

        def then(yes: bool | None) -> None:
            if yes:
                self.host.act(lambda: undoing.undo(self.desk, batch.id), self._undone)

        if touches:
            text = f"Take back “{batch.reason}”?\n\nThis would lie dormant:\n" + "\n".join(
                f"· {said}" for said in touches
            )
            self.app.push_screen(Confirm(text, "take it back", "leave it"), then)
        else:
            then(True)

    def _undone(self, undone: undoing.Undone) -> None:
        self.host.did(f"Taken back: {undone.batch.reason}", undone.by)

    def said(self, words: str) -> None:
        """Go to a batch."""
        super().said(words)


def _blocks(page: shelves.BatchPage) -> Sequence[Block]:
    made = [Block(join((f"{page.batch.id}  ", "quiet"), (flat(page.batch.reason), "loud")), hang=5), gap()]
    for n, told in enumerate(page.changes):
        where = Sentence(told.document, told.line, told.quote, told.path) if told.document else None
        line = f"  {flat(told.path)}, line {told.line}" if told.document else ""
        made.append(Block(join(flat(told.text)[:400], (line, "quiet")), where, hang=2, key=n))
    if page.more:
        made.append(Block(ink(f"and {page.more} more", "quiet")))
    return made
