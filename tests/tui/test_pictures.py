"""What the screens look like, at a fixed size and theme."""

from steering.services.desk import Desk
from tests.tui.driving import Driver, Story, drive
from tests.tui.pictures import DOCUMENTED, FOLDER, picture, same_as_picture


def look(name: str, size: tuple[int, int], *keys: str) -> Story:
    """The story of a look at a screen: home, the keys, the picture that is kept."""

    async def story(her: Driver) -> None:
        await her.pilot.resize_terminal(*size)
        await her.press(*keys)
        await her.pilot.pause(0.2)
        await her.settle()
        her.app.clear_notifications()
        await her.settle()
        found = picture(her.app)
        assert "url(" not in found.replace("url(#", ""), "nothing is fetched from a host"
        same_as_picture(FOLDER / f"{name}.svg", found)

    return story


def test_screens_look_as_they_did(taken: Desk) -> None:
    drive(
        taken,
        look("calendar-dark", (80, 24), "c"),
        look("home-light", (80, 24), "ctrl+t"),
        look("actions-contrast", (120, 40), "ctrl+t", "a", "j"),
    )


def test_the_picture_of_the_documentation_is_of_the_program(fresh: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("i", "enter")
        assert her.place == "ReviewScreen"
        same_as_picture(DOCUMENTED, picture(her.app))

    drive(fresh, story, size=(120, 36))
