"""One definition of a command gives its key, its place in the palette, its word in the footer and its line of help."""

import importlib
import pkgutil

import pytest

import steering.tui
from steering.services.desk import Desk
from steering.tui.app import PLACES, SteeringApp
from steering.tui.commands import Command, Keyed, commands_of
from steering.tui.palette import Commands
from steering.tui.screens.help import HelpScreen
from steering.tui.screens.page import Page
from tests.tui.driving import Driver, drive

for found in pkgutil.walk_packages(steering.tui.__path__, "steering.tui."):
    importlib.import_module(found.name)


def kinds(of: type = Keyed) -> list[type]:
    """Every class with commands, those of the program alone."""
    own = [k for k in of.__subclasses__() if k.__module__.startswith("steering.")]
    return list(dict.fromkeys([*own, *(k for one in own for k in kinds(one))]))


COMMANDS = [(kind, command) for kind in kinds() for command in kind.__dict__.get("KEYS", ())]


def test_there_are_commands_to_test() -> None:
    assert len(COMMANDS) > 100


@pytest.mark.parametrize(("kind", "command"), COMMANDS, ids=lambda x: getattr(x, "action", getattr(x, "__name__", "")))
def test_a_command_has_its_binding_its_action_and_its_sentence(kind: type, command: Command) -> None:
    bound = {key for b in kind.__dict__["BINDINGS"] for key in b.key.split(",") if b.action == command.action}
    assert set(command.key.split(",")) <= bound
    name = command.action.split("(")[0]
    owner, method = (SteeringApp, name.removeprefix("app.")) if name.startswith("app.") else (kind, name)
    assert callable(getattr(owner, f"action_{method}", None)), f"{owner.__name__} has no action_{method}"
    assert len(command.help) > len(command.label)
    assert command.help[0].isupper()


@pytest.mark.parametrize("kind", [k for k in kinds(Page) if k.__dict__.get("PLACE")], ids=lambda k: k.__name__)
def test_no_key_of_a_screen_does_two_things(kind: type) -> None:
    own = [key for command in kind.__dict__.get("KEYS", ()) for key in command.key.split(",")]
    assert len(own) == len(set(own))
    assert getattr(kind, "ABOUT", ""), "help says what the screen is for"


async def every_place_lists_what_can_be_done_there(her: Driver) -> None:
    """The palette and the help hold the same sentences."""
    for place in ("home", *PLACES):
        her.app.go(place)
        await her.settle()
        screen = her.app.screen
        assert isinstance(screen, Page)
        here = [c for c in commands_of(type(screen)) if screen.check_action(c.action, ())]
        every = [c.help for c in (*here, *commands_of(SteeringApp)) if c.action != "palette"]
        listed = [str(hit.text) async for hit in Commands(screen).discover()]
        assert sorted(listed) == sorted(every)
        her.app.action_help()
        await her.settle()
        helping = her.app.screen
        assert isinstance(helping, HelpScreen)
        said = "\n".join(block.text.plain for block in helping.sheet.blocks)
        for sentence in every:
            assert sentence in said
        await her.press("escape")


async def a_command_is_found_and_run(her: Driver) -> None:
    """By a few of its words."""
    await her.press("ctrl+p")
    await her.type("calendar the month")
    await her.pilot.pause(0.5)
    await her.press("enter", "enter")
    assert her.place == "CalendarScreen"


async def themes_follow_one_another(her: Driver) -> None:
    """All of them, and the first again."""
    seen = [her.app.theme]
    for _ in range(3):
        await her.press("ctrl+t")
        seen.append(her.app.theme)
    assert len(set(seen)) == 3
    assert seen[0] == seen[-1]


def test_palette_help_and_themes(taken: Desk) -> None:
    drive(taken, every_place_lists_what_can_be_done_there, a_command_is_found_and_run, themes_follow_one_another)
