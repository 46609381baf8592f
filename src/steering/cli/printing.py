"""Standard output is data, standard error is narration; control characters of minutes are shown, never sent."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steering.services.seeing import visible

if TYPE_CHECKING:
    from steering.services.desk import Desk
    from steering.services.listing import Listing


def safe(text: str) -> str:
    """The text with control and direction-changing characters made visible."""
    return visible(text, kept="\n\t")


def say(text: str) -> None:
    """Print a line of data."""
    print(safe(text))


def tell(text: str) -> None:
    """Print a line of narration."""
    print(safe(text), file=sys.stderr)


def as_json(value: Any) -> None:
    """Print a value as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def listing(found: "Listing", options: Namespace) -> int:
    """Print a list as a table, as JSON or as CSV."""
    if getattr(options, "json", False):
        as_json(list(found.values))
        return 0
    from steering.services import printed

    if getattr(options, "csv", False):
        sys.stdout.write(printed.csv(found))
    elif not found.rows:
        tell(found.empty)
    else:
        sys.stdout.write(printed.table(found, width()))
    return 0


def progress(done: int, total: int, what: str) -> None:
    """A bar on a terminal of how far a long piece of work has come; nothing where standard error is no terminal."""
    if not sys.stderr.isatty():
        return
    room = 24
    filled = room * done // max(1, total)
    bar = "█" * filled + "·" * (room - filled)
    print(f"\r{bar} {done}/{total} {what[:30]:30}", end="\n" if done == total else "", file=sys.stderr, flush=True)


def width() -> int:
    """How wide a table may be: the terminal's width, or as wide as it likes when it goes into a file."""
    import shutil

    return shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 10_000


def desk(options: Namespace, root: Path | None = None) -> "Desk":
    """The desk that the options name."""
    from steering.services.desk import open_desk

    return open_desk(root or options.workspace, today=options.today, as_of=options.as_of, actor=options.actor)
