"""What can be written out: agenda, brief, digest, calendar, mails; each shown before anything leaves the house."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from steering.tui.commands import Command, Keys
from steering.tui.screens.listed import Listed
from steering.tui.text import flat, ink, join
from steering.tui.widgets.rows import Cells, Column
from steering.tui.widgets.sheet import Block, Sheet, gap


@dataclass(frozen=True)
class Paper:
    """Something that can be written: its name, what it is for, and the function of `publishing` that writes it."""

    name: str
    what: str
    function: str


PAPERS = (
    Paper("agenda", "the next meeting's agenda, with matters arising", "agenda"),
    Paper("brief", "the chair's page: what to decide, what is late, which risks moved", "brief"),
    Paper("digest", "the group's status: late, changed, risks, pilots, decisions, dates", "status"),
    Paper("calendar", "meetings.ics and actions.ics, to add to a calendar", "calendars"),
    Paper("risks", "the risk register as a spreadsheet", "risk_register"),
    Paper("everything", "all of them", "everything"),
)


class PublishScreen(Listed):
    """What can be written out."""

    PLACE = "home"
    HEADING = "Write out"
    ABOUT = "Writes a paper into exports/ and shows it here. Nothing is sent: exports/ is yours to look at first."
    BELOW = True
    COLUMNS = (Column("paper", 12), Column("", 0, least=30))
    KEYS: ClassVar[Keys] = (
        Command("enter", "write", "write", "Write it into exports/ and show it"),
        Command("v", "browse", "browser", "Open what was written in your browser"),
        Command("O", "edit", "editor", "Open what was written in your editor"),
        Command("M", "app.go('outbox')", "mails", "The mails: read, approve and send them"),
    )

    def __init__(self) -> None:
        super().__init__()
        self._written: dict[str, Sequence[Path]] = {}

    def fetch(self) -> Mapping[Any, Paper]:
        """The papers."""
        return {paper.name: paper for paper in PAPERS}

    def cells(self, item: Paper) -> Cells:
        """One paper."""
        return (ink(item.name, "loud"), ink(item.what, "quiet"))

    def detail(self, item: Paper) -> Sequence[Block]:
        """What was written of it."""
        paths = self._written.get(item.name)
        if not paths:
            return [Block(ink(f"Enter writes the {item.name} into exports/.", "quiet"))]
        return _shown(paths)

    def opened(self, item: Paper) -> None:
        """Write it."""
        self.action_write()

    def action_write(self) -> None:
        """Write the paper at the cursor."""
        item: Paper | None = self.item
        if item is not None:
            self.load("write", lambda: _write(self, item), lambda paths: self._has_written(item, paths))

    def _has_written(self, item: Paper, paths: Sequence[Path]) -> None:
        self._written[item.name] = paths
        names = ", ".join(p.name for p in paths)
        self.host.tell(f"Written into exports/: {names}" if names else f"There is nothing to write in the {item.name}.")
        if self.item is item:
            self.query_one("#detail", Sheet).show(self.detail(item), top=True)

    def action_browse(self) -> None:
        """Open it in the browser."""
        pages = [p for p in self._written.get(self.item.name, ()) if p.suffix == ".html"] if self.item else []
        if pages:
            self.host.browse(pages[0])
        else:
            self.host.tell("Write it first: enter. Calendars and spreadsheets have no page.")

    def action_edit(self) -> None:
        """Open it in the editor."""
        paths = self._written.get(self.item.name, ()) if self.item else ()
        if paths:
            self.host.edit_file(paths[0], 1)
        else:
            self.host.tell("Write it first: enter.")


def _write(screen: PublishScreen, item: Paper) -> Sequence[Path]:
    """Have the paper written; returns its files."""
    from steering.services import publishing

    written: Sequence[Path] = getattr(publishing, item.function)(screen.desk)
    return written


def _shown(paths: Sequence[Path]) -> list[Block]:
    """The text of what was written; of what is no text, its name."""
    made: list[Block] = []
    for path in paths:
        made.append(Block(join((flat(path.name), "head"))))
        if path.suffix in (".md", ".txt", ".ics", ".csv"):
            try:
                text = path.read_text(encoding="utf-8", errors="replace")
            except OSError as error:
                text = str(error)
            made += [Block(ink(line.rstrip())) for line in text.split("\n")[:400]]
        made.append(gap())
    return made
