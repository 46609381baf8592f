"""The bar at the top (where one is, what is next, the places) and the one at the bottom (the keys that matter here)."""

from typing import ClassVar, cast

from textual import events
from textual.content import Content
from textual.widget import Widget

from steering.services.home import Clockface
from steering.tui.commands import Command, commands_of
from steering.tui.host import Host
from steering.tui.text import ago, flat, join, long

PLACES = (
    ("h", "home"),
    ("m", "minutes"),
    ("a", "actions"),
    ("r", "risks"),
    ("p", "pilots"),
    ("c", "calendar"),
    ("f", "framework"),
    ("P", "People"),
    ("q", "questions"),
)


class Masthead(Widget):
    """The group, the screen's name, the next event and its clock; below it the places, one letter each."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"masthead--here"}

    def __init__(self, title: str, place: str) -> None:
        super().__init__()
        self.heading = title
        self.place = place
        self._spans: list[tuple[int, int, str]] = []

    def name_it(self, title: str) -> None:
        """Show another name of the screen."""
        self.heading = title
        self.refresh()

    def render(self) -> Content:
        """Both lines."""
        width = self.size.width
        face = cast(Host, self.app).face
        return Content("\n").join([self._first(face, width), self._second(width)])

    def _first(self, face: Clockface, width: int) -> Content:
        right = self._clock(face)
        room = max(0, width - right.cell_length - 3)
        left = join((flat(face.group), "loud"), f" · {flat(self.heading)}").truncate(room, ellipsis=True)
        blank = " " * max(1, width - left.cell_length - right.cell_length - 2)
        return Content.assemble(" ", left, blank, right, " ")

    def _clock(self, face: Clockface) -> Content:
        if face.as_of is not None:
            return join((f"as of {face.as_of.isoformat()}: to look at, not to change", "amber"))
        event = face.next
        if event is None:
            return join((f"{long(face.today, face.today)} · no date ahead", "quiet"))
        tbc = " (tbc)" if event.status == "tentative" else ""
        what = "" if event.kind == "meeting" else f"{flat(event.title)[:16]} "
        when = f"{long(event.date, face.today)} {event.start or ''}".strip()
        return join("next: ", (f"{what}{when}{tbc}", "loud"), f" · {ago(event.date, face.today)}")

    def _second(self, width: int) -> Content:
        parts: list[Content] = []
        at = 1
        self._spans = []
        for key, name in PLACES:
            here = name.casefold() == self.place
            self._spans.append((at, at + len(name), key))
            at += len(name) + 2
            if here:
                parts.append(Content.assemble((f"{name}", ".masthead--here")))
            else:
                parts.append(join((name[0], "key"), name[1:]))
        return Content.assemble(" ", Content("  ").join(parts))

    def on_click(self, event: events.Click) -> None:
        """A place was clicked."""
        for low, high, key in self._spans if event.y == 1 else ():
            if low <= event.x < high:
                self.app.simulate_key(key)


class KeyBar(Widget):
    """The keys that matter here, as many as fit, and the one for help."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Follow the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Content:
        """The line of keys."""
        width = self.size.width
        last = join(("?", "key"), " help") if any(c.action == "app.help" for c in self._commands()) else Content("")
        room = width - last.cell_length - 2
        parts: list[Content] = []
        at = 1
        self._spans = []
        for command in self._commands():
            if not command.label or command.action == "app.help":
                continue
            size = len(command.shown_key) + 1 + len(command.label)
            if at + size > room:
                break
            self._spans.append((at, at + size, command.first_key))
            parts.append(join((command.shown_key, "key"), f" {command.label}"))
            at += size + 2
        line = Content.assemble(" ", Content("  ").join(parts))
        self._spans.append((width - last.cell_length - 1, width, "question_mark"))
        return Content.assemble(line, " " * max(1, width - line.cell_length - last.cell_length - 1), last)

    def _commands(self) -> list[Command]:
        return [c for c in commands_of(type(self.screen)) if self.screen.check_action(c.action, ())]

    def on_click(self, event: events.Click) -> None:
        """A key was clicked."""
        for low, high, key in self._spans:
            if low <= event.x < high:
                self.app.simulate_key(key)
