"""Opening the screens."""

from argparse import Namespace

from steering.cli.printing import desk


def open_screens(options: Namespace) -> int:
    """Open the terminal UI on the workspace."""
    from steering.tui import starting

    starting.begin()
    from steering.tui.app import run

    return run(desk(options))
