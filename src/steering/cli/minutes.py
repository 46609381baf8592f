"""read, split, import, proposals, and taking in framework, people and sites."""

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from steering.cli.printing import as_json, desk, say, tell

if TYPE_CHECKING:
    from steering.services.importing import Imported


def read(options: Namespace) -> int:
    """What a document says."""
    from steering.domain.findings import Hints
    from steering.reading import to_json
    from steering.services.reading import read_file

    reading = read_file(options.file, Hints(date=options.date, date_order=options.date_order))
    if options.json:
        as_json(to_json(reading))
        return 0
    from steering.reading import margin

    say(margin(reading))
    return 0


def split(options: Namespace) -> int:
    """A file for each meeting that a file holds."""
    from steering.services.reading import split_file

    written = split_file(options.file, options.into)
    for path in written:
        say(str(path))
    tell(f"{len(written)} meetings, the oldest first; import them in this order.")
    return 0


def take_in(options: Namespace) -> int:
    """Propose or accept what documents would change; one that fails does not stop the rest."""
    from steering.services.importing import Failed, import_many
    from steering.services.listing import plain

    here = desk(options)
    results, failed, total = [], 0, 0
    for result in import_many(here, options.files, options.accept, options.date, _progress):
        total += 1
        if isinstance(result, Failed):
            failed += 1
            tell(f"steering: {result.error.message}")
            if result.error.hint:
                tell(f"  {result.error.hint}")
            continue
        results.append(result)
        if not options.json:
            _say(result)
    if options.json:
        as_json([plain(r) for r in results])
    if not total:
        tell("No minutes were found there: files end in .md, .txt or .docx.")
    return 1 if failed or not total else 0


def _progress(done: int, total: int, what: str) -> None:
    """A bar on a terminal, for a backlog; nothing for a file or two."""
    if total <= 8 or not sys.stderr.isatty():
        return
    width = 24
    bar = "█" * (width * done // total) + "·" * (width - width * done // total)
    end = "\r\033[K" if done == total else ""
    print(f"\r\033[K{bar} {done // 2}/{total // 2} {what[:40]}{end}", end="", file=sys.stderr, flush=True)


def _say(result: "Imported") -> None:
    from steering.services.importing import tally

    for note in result.notes:
        tell(note)
    if result.state == "waiting":
        said = tally(result.counts)
        say(f"{result.path}: {said or 'nothing found'}; waits for review (steering, then m)")
    elif result.state == "accepted":
        said = tally(result.counts)
        say(f"{result.path}: meeting of {result.meeting}: {said or 'nothing found'}; batch {result.batch}")
        for q in result.questions:
            say(f"  {q.ref} {q.text}")


def proposals(options: Namespace) -> int:
    """Documents that wait for review."""
    from steering.services.importing import waiting
    from steering.services.listing import plain

    found = waiting(desk(options))
    if options.json:
        as_json([plain(p) for p in found])
    elif not found:
        tell("Nothing waits for review.")
    for pending in found if not options.json else ():
        say(f"{pending.path}  since {pending.opened_at:%Y-%m-%d %H:%M} UTC")
    return 0


def reference(options: Namespace) -> int:
    """Take in the framework, the people or the sites."""
    from steering.services.reference import take_in as take

    taken = take(desk(options), options.what, options.file)
    said = (
        f"{taken.entries} {options.what} in {taken.path}: {taken.new} new, {taken.changed} changed, {taken.gone} gone"
    )
    say(said if taken.batch else f"{taken.path}: nothing has changed")
    for clash in taken.clashes:
        print(
            f"  {clash.what}: {clash.field} is {clash.stands!r} here and {clash.file!r} in the file; ours was kept",
            file=sys.stderr,
        )
    return 0
