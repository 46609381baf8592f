"""The palette: every command by name, those of the screen first; and everything that search finds."""

from functools import partial
from typing import Any

from textual.app import App
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from steering.tui.commands import Command, commands_of


class Commands(Provider):
    """The commands of the screen, and those of the program."""

    def _commands(self) -> list[tuple[Command, Any]]:
        here = [(c, self.screen) for c in commands_of(type(self.screen)) if self.screen.check_action(c.action, ())]
        return [*here, *((c, self.app) for c in commands_of(type(self.app)) if c.action != "palette")]

    def _run(self, command: Command, node: Any) -> Any:
        return partial(self.app.run_action, command.action, node)

    async def discover(self) -> Hits:
        """Everything, before a word is typed."""
        for command, node in self._commands():
            yield DiscoveryHit(_shown(command), self._run(command, node), text=command.help)

    async def search(self, query: str) -> Hits:
        """What the words fit."""
        matcher = self.matcher(query)
        for command, node in self._commands():
            score = max(matcher.match(command.help), matcher.match(command.label or ""))
            if score > 0:
                yield Hit(score, _shown(command), self._run(command, node), text=command.help)


def _shown(command: Command) -> Content:
    return Content.assemble(Content(f"{command.shown_key:>6}  "), Content(command.help))


def open_palette(app: App[Any]) -> None:
    """Open the palette over the screen."""
    app.push_screen(CommandPalette(providers=[Commands], placeholder="What do you want to do?"))
