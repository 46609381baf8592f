"""What the screens look like, at a fixed size and theme."""

from collections.abc import Sequence

import pytest

from steering.services.desk import Desk
from tests.tui.driving import Driver, drive
from tests.tui.pictures import DOCUMENTED, FOLDER, picture, same_as_picture


@pytest.mark.parametrize(
    ("name", "keys", "size"),
    [
        ("home-light", ["ctrl+t"], (80, 24)),
        ("actions-contrast", ["ctrl+t", "ctrl+t", "a", "j"], (120, 40)),
        ("calendar-dark", ["c"], (80, 24)),
    ],
)
def test_screens_look_as_they_did(taken: Desk, name: str, keys: Sequence[str], size: tuple[int, int]) -> None:
    async def story(her: Driver) -> None:
        await her.press(*keys)
        await her.pilot.pause(0.2)
        await her.settle()
        her.app.clear_notifications()
        await her.settle()
        found = picture(her.app)
        assert "url(" not in found.replace("url(#", ""), "nothing is fetched from a host"
        same_as_picture(FOLDER / f"{name}.svg", found)

    drive(taken, story, size)


def test_the_picture_of_the_documentation_is_of_the_program(fresh: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("i", "enter")
        assert her.place == "ReviewScreen"
        same_as_picture(DOCUMENTED, picture(her.app))

    drive(fresh, story, size=(120, 36))
