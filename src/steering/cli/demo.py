"""demo: the samples in a throw-away workspace."""

import sys
from argparse import Namespace

from steering.cli.printing import progress, say, tell


def run(options: Namespace) -> int:
    """Import the samples, publish, say where everything is, and open the screens on a terminal."""
    from steering.services.demo import run as demonstrate

    shown = demonstrate(options.dir, progress)
    root = shown.desk.workspace.root
    for line in shown.said:
        say(line)
    say("")
    say(f"The workspace is {root}")
    for path in shown.written:
        say(f"  {path.relative_to(root)}")
    say("")
    say(f"Look around with: steering --workspace {root} --today {shown.desk.today} actions")
    if sys.stdin.isatty() and sys.stdout.isatty() and not options.no_screens:
        from steering.tui.app import run as open_screens

        return open_screens(shown.desk)
    tell("On a terminal the screens would open now.")
    return 0
