"""A column of items with a cursor, drawn line by line: the ground of every list, page and source on the screen.

Nothing is a widget of its own, so that a list of a hundred thousand costs what a list of ten does.
"""

from dataclasses import dataclass
from typing import Any, ClassVar, cast

from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions

CACHE = 512


class Lines(ScrollView, can_focus=True):
    """Items, each on one line or more, with a cursor that rests on those that can be chosen."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"lines--cursor", "lines--cursor-away", "lines--chosen"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("pageup", "leap(-1)", "Page up", show=False),
        Binding("pagedown", "leap(1)", "Page down", show=False),
        Binding("home", "first", "First", show=False),
        Binding("end", "last", "Last", show=False),
        Binding("enter", "choose", "Open", show=False),
    ]

    cursor = reactive(0, repaint=False, init=False)

    @dataclass
    class Moved(Message):
        """The cursor rests on another item."""

        lines: "Lines"
        index: int

        @property
        def control(self) -> "Lines":
            """The lines that it happened in."""
            return self.lines

    @dataclass
    class Opened(Message):
        """An item was chosen, with Enter or the mouse."""

        lines: "Lines"
        index: int

        @property
        def control(self) -> "Lines":
            """The lines that it happened in."""
            return self.lines

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(CACHE)
        self._laid_out = 0

    # ------------------------------------------------------------ what a subclass says

    @property
    def head(self) -> int:
        """How many lines at the top stay where they are."""
        return 0

    def total(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    def height(self) -> int:
        """How many lines the items take."""
        return self.total()

    def first_line(self, index: int) -> int:
        """The line on which an item begins."""
        return index

    def item_at(self, line: int) -> int:
        """The item that a line belongs to."""
        return line

    def lines_of(self, index: int) -> int:
        """How many lines an item takes."""
        return 1

    def stops(self, index: int) -> bool:
        """Whether the cursor may rest on an item."""
        return True

    def draw(self, line: int, width: int) -> Content:
        """One line of the items."""
        raise NotImplementedError

    def draw_head(self, line: int, width: int) -> Content:
        """One of the lines at the top."""
        return Content("")

    def mark(self, index: int) -> str:
        """The component class of an item that is marked, or nothing."""
        return ""

    def lay_out(self, width: int) -> None:
        """Prepare for a width."""

    # ------------------------------------------------------------ drawing

    @property
    def room(self) -> int:
        """How wide a line may be."""
        return self.scrollable_content_region.width

    def renew(self) -> None:
        """The items are others now, or look otherwise."""
        self._strips.clear()
        if self.room:
            self.lay_out(self.room)
            self._laid_out = self.room
        self.virtual_size = Size(self.room, self.height() + self.head)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew where the width has changed, the cursor's line kept in view."""
        if self._laid_out != self.room or self.virtual_size.height != self.height() + self.head:
            self.renew()
        self.show_cursor()

    def notify_style_update(self) -> None:
        """Draw anew in other styles."""
        self._strips.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """One line of the widget."""
        width = self.room
        if y < self.head:
            return self._strip(self.draw_head(y, width), width, "")
        line = self.scroll_offset.y + y - self.head
        if not 0 <= line < self.height():
            return Strip.blank(width, self.visual_style.rich_style)
        index = self.item_at(line)
        style = self._style_of(index)
        key = (line, width, style, index == self.cursor, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strip(self.draw(line, width), width, style)
            self._strips[key] = strip
        return strip

    def _style_of(self, index: int) -> str:
        if index == self.cursor and self.stops(index):
            return "lines--cursor" if self.has_focus else "lines--cursor-away"
        return self.mark(index)

    def _strip(self, content: Content, width: int, style: str) -> Strip:
        base = self.get_visual_style(style) if style else self.visual_style
        options = RenderOptions(self._plain_style if "cursor" in style else self._get_style, cast(Any, self.styles))
        made = content.truncate(width, ellipsis=True, pad=True).render_strips(width, 1, base, options)
        return made[0] if made else Strip.blank(width, base.rich_style)

    def _plain_style(self, style: Style | str) -> Style:
        """A style less its colours: on the cursor's line one colour stands out enough."""
        return self._get_style(style).without_color

    # ------------------------------------------------------------ moving

    def validate_cursor(self, index: int) -> int:
        """Keep the cursor on an item."""
        return max(0, min(index, self.total() - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two items anew, and say so."""
        for index in (old, new):
            self.refresh_item(index)
        self.show_cursor()
        if new != old:
            self.post_message(self.Moved(self, new))

    def refresh_item(self, index: int) -> None:
        """Draw one item anew."""
        if 0 <= index < self.total():
            top = self.first_line(index) + self.head - self.scroll_offset.y
            self.refresh(Region(0, top, self.size.width, self.lines_of(index)))

    def show_cursor(self) -> None:
        """Scroll the least that brings the cursor's item into view."""
        if not self.total() or not self.size.height:
            return
        top = self.first_line(self.cursor)
        bottom = top + self.lines_of(self.cursor)
        room = self.size.height - self.head
        at = self.scroll_offset.y
        if bottom > at + room:
            at = bottom - room
        at = min(at, top)
        if top <= 2 and room > bottom:
            at = 0
        if at != self.scroll_offset.y:
            self.scroll_to(y=at, animate=False, force=True)

    def next_stop(self, start: int, step: int) -> int | None:
        """The nearest item in a direction on which the cursor may rest."""
        index = start
        while 0 <= index < self.total():
            if self.stops(index):
                return index
            index += step
        return None

    def go(self, index: int) -> None:
        """Put the cursor on an item, or on the nearest where it may rest."""
        found = self.next_stop(index, 1)
        if found is None:
            found = self.next_stop(min(index, self.total() - 1), -1)
        if found is not None:
            self.cursor = found
        self.show_cursor()

    def action_move(self, step: int) -> None:
        """The next item, or the one before."""
        found = self.next_stop(self.cursor + step, step)
        if found is not None:
            self.cursor = found
        else:
            self.scroll_relative(y=step, animate=False)

    def action_leap(self, step: int) -> None:
        """A screen further, or back."""
        room = max(1, self.size.height - self.head - 1)
        line = self.first_line(self.cursor) + step * room
        index = self.item_at(max(0, min(line, self.height() - 1))) if self.total() else 0
        found = self.next_stop(index, step)
        if found is None:
            found = self.next_stop(index, -step)
        if found is not None:
            self.cursor = found

    def action_first(self) -> None:
        """The first item."""
        self.go(0)
        self.scroll_to(y=0, animate=False, force=True)

    def action_last(self) -> None:
        """The last item."""
        if (found := self.next_stop(self.total() - 1, -1)) is not None:
            self.cursor = found

    def action_choose(self) -> None:
        """Open the item at the cursor."""
        if self.total() and self.stops(self.cursor):
            self.post_message(self.Opened(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """The cursor goes where the mouse points; a second click opens."""
        line = event.y - self.head + self.scroll_offset.y
        if event.y < self.head or not 0 <= line < self.height():
            return
        index = self.item_at(line)
        if not self.stops(index):
            return
        again = index == self.cursor and event.chain > 1
        self.cursor = index
        if again:
            self.action_choose()

    def on_focus(self) -> None:
        """Show the cursor as its own."""
        self.refresh_item(self.cursor)

    def on_blur(self) -> None:
        """Show the cursor as resting."""
        self.refresh_item(self.cursor)
