"""Minutes: what waits for review, what is new in the folder, what was imported; and importing."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from steering.services import papers
from steering.services.papers import File
from steering.tui import blocks
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.confirm import Confirm
from steering.tui.dialogs.importing import Importing, Paths
from steering.tui.screens.listed import Listed
from steering.tui.targets import Record, Sentence, Target, Waiting
from steering.tui.text import count, flat, ink, join, long, short
from steering.tui.widgets.rows import Cells, Column, Heading
from steering.tui.widgets.sheet import Block, gap

HEADINGS = {"waiting": "Waits for your review", "new": "New in minutes/"}
STATES = {
    "waiting": ("half read", "amber"),
    "new": ("new", "mark"),
    "imported": ("imported", ""),
    "replaced": ("replaced by a later issue", "quiet"),
    "lost": ("imported; its file is gone", "quiet"),
}


class MinutesScreen(Listed):
    """Every document."""

    PLACE = "minutes"
    HEADING = "Minutes"
    ABOUT = (
        "Every set of minutes: what waits for your review, what is new in the folder minutes/, what was imported. "
        "Enter reads a new file and opens its review; of an imported one it shows the text with its marks. Space "
        "chooses several new files, i imports them."
    )
    EMPTY = "Put minutes into the folder minutes/ (.md, .txt or .docx), or press I and name a file elsewhere."
    COLUMNS = (
        Column("file", 0, least=24),
        Column("meeting", 12, rank=1),
        Column("", 26, rank=2),
    )
    KEYS: ClassVar[Keys] = (
        Command("enter", "open_file", "open", "Import a new file, review one that waits, look at an imported one"),
        Command("i", "import_chosen", "import", "Import what is chosen, or the file at the cursor, and review it"),
        Command("I", "import_path", "other file", "Import a file or folder from elsewhere"),
        Command("space", "choose", "choose", "Choose a new file, to import several"),
        Command("asterisk", "choose_all", "all", "Choose every new file, or none"),
        Command("d", "meeting", "meeting", "Open the page of the meeting"),
        Command("x", "put_away", "", "Stop reviewing a document; it can be imported again"),
        Command("O", "edit", "", "Open the file in your editor"),
    )

    def fetch(self) -> Mapping[Any, File | None]:
        """The documents under their headings."""
        items: dict[Any, File | None] = {}
        heading = ""
        for n, file in enumerate(papers.shelf(self.desk)):
            wanted = HEADINGS.get(file.state, "Imported")
            if wanted != heading:
                heading = wanted
                items[Heading(heading)] = None
            items[file.sha256 or f"{file.name}{n}"] = file
        return items

    def cells(self, item: File) -> Cells:
        """One document."""
        said, style = STATES[item.state]
        version = f", issue {item.version}" if item.version > 1 else ""
        return (ink(flat(item.name)), ink(short(item.meeting, self.desk.standing_date)), ink(f"{said}{version}", style))

    def detail(self, item: File) -> Sequence[Block]:
        """What it is, and what Enter does."""
        made = [Block(join((flat(item.name), "loud"))), gap()]
        if item.title:
            made.append(blocks.field("title", flat(item.title)))
        if item.meeting:
            made.append(
                blocks.field("meeting", long(item.meeting, self.desk.standing_date), Record(item.meeting.isoformat()))
            )
        what = {
            "waiting": "Enter goes on with its review; what you decided is kept. x puts it away.",
            "new": "Enter reads it and shows what it would change. Nothing changes before you accept it.",
            "imported": "Enter shows its text, with the marks of what was taken.",
            "replaced": "A later issue of the same meeting speaks instead of it.",
            "lost": "Its file is no longer in minutes/, but its text is kept here.",
        }[item.state]
        return [*made, blocks.field("state", STATES[item.state][0]), gap(), Block(ink(what, "quiet"))]

    def target(self, item: File) -> Target | None:
        """Its review, or its text."""
        if item.state == "waiting" and item.sha256:
            return Waiting(item.sha256)
        if item.state != "new" and item.sha256:
            return Sentence(item.sha256, 1, "", item.name)
        return None

    def said(self, words: str) -> None:
        """Go to the first new file."""
        if words != "import":
            super().said(words)

    def opened(self, item: File) -> None:
        """Enter on a document."""
        self.action_open_file()

    def action_open_file(self) -> None:
        """Open it."""
        if self.item is None:
            return
        if self.item.state == "new":
            self._take([self.item.path])
        elif (target := self.target(self.item)) is not None:
            self.host.open(target)

    def action_import_chosen(self) -> None:
        """Import what is chosen."""
        files = [self.items[key] for key in self.list.targets]
        paths = [f.path for f in files if f and f.state == "new" and f.path]
        if paths:
            self._take(paths)
        elif self.item is not None and self.item.state == "waiting":
            self.action_open_file()
        else:
            self.host.tell("There is no new file here. I imports one from elsewhere.")

    def action_import_path(self) -> None:
        """Import from elsewhere."""
        self.app.push_screen(
            Paths(self.desk.workspace.minutes), lambda said: self._take([Path(said)]) if said else None
        )

    def _take(self, paths: Sequence[Path | None]) -> None:
        wanted = [p for p in paths if p is not None]
        self.list.choose_none()
        self.app.push_screen(Importing(wanted), self._taken)

    def _taken(self, waiting: list[str] | None) -> None:
        self.host.changed()
        if waiting and len(waiting) == 1:
            self.host.open(Waiting(waiting[0]))
        elif waiting:
            self.host.tell(f"{count(len(waiting), 'document')} wait for your review.")

    def action_choose(self) -> None:
        """Choose the file."""
        self.list.toggle()

    def action_choose_all(self) -> None:
        """Choose every new file."""
        new = {key for key, f in self.items.items() if f and f.state == "new"}
        self.list.chosen = set() if self.list.chosen >= new else new
        self.list.forget_drawing()

    def action_meeting(self) -> None:
        """Open the meeting."""
        if self.item is not None and self.item.meeting:
            self.host.open(Record(self.item.meeting.isoformat()))
        else:
            self.host.tell("Its meeting is not known yet.")

    def action_put_away(self) -> None:
        """Stop reviewing."""
        from steering.services import reviewing

        item = self.item
        if item is None or item.state != "waiting" or item.sha256 is None:
            self.app.bell()
            return
        sha = item.sha256

        def then(yes: bool | None) -> None:
            if yes:
                self.act(
                    lambda: reviewing.put_away(self.desk, sha), lambda _: f"{item.name} put away; nothing was taken"
                )

        text = f"Put {item.name} away? What you decided of it is forgotten; nothing of it is taken."
        self.app.push_screen(Confirm(text, "put it away", "keep it"), then)

    def action_edit(self) -> None:
        """Open the file in an editor."""
        if self.item is not None and self.item.path is not None:
            self.host.edit_file(self.item.path, 1)
        else:
            self.host.tell("Its file is not in minutes/.")
