"""What a screen is for and every key, made from the same definitions as the keys themselves."""

from collections.abc import Sequence

from steering.tui.commands import Command, commands_of
from steering.tui.screens.page import Page
from steering.tui.screens.sheeted import Sheeted
from steering.tui.text import ink, join
from steering.tui.widgets.sheet import Block, gap, title

MOVING = (
    ("↑ ↓", "move; j and k do too"),
    ("⏎", "open what is at the cursor; a second click does too"),
    ("page up, page down, home, end", "further"),
    ("tab", "the next part of the screen"),
)


class HelpScreen(Sheeted):
    """The help of the screen below."""

    HEADING = "Help"

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    def blocks(self) -> Sequence[Block]:
        """What it is for, its keys, and those that work everywhere."""
        here = type(self._page)
        always = [*commands_of(Page), *commands_of(type(self.app))]
        own = [c for c in commands_of(here) if c not in always]
        others = {c.action for c in own}
        made = [title(self._page.heading), Block(ink(here.ABOUT)), gap(), title("Here")]
        made += [_line(c) for c in own]
        made += [gap(), title("Everywhere")]
        made += [_line(c) for c in always if c.action not in others]
        made += [gap(), title("Moving")]
        made += [Block(join(" " * max(0, 8 - len(keys)), (keys, "key"), f"  {what}"), hang=10) for keys, what in MOVING]
        made += [gap(), title("Signs")]
        made += [Block(ink(text), hang=10) for text in SIGNS]
        return made


SIGNS = (
    "R A G B   late, needs a look, fine, ended",
    "~15 Nov   nobody stated this date; it was assumed",
    "V ? C L   pilot sites: volunteered, queried, confirmed, live",
    "↑ ↓ = new a risk's score against the last meeting but one",
)


def _line(command: Command) -> Block:
    text = join(" " * (8 - len(command.shown_key)), (command.shown_key, "key"), f"  {command.help}")
    return Block(text, None, hang=10, key=command.action)
