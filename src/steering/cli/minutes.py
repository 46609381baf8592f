"""read, import, proposals, and taking in framework, people and sites."""

import sys
from argparse import Namespace
from pathlib import Path

from steering.cli.printing import as_json, desk, say, tell
from steering.errors import SteeringError

SPREADSHEETS = (".csv", ".xlsx")


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


def take_in(options: Namespace) -> int:
    """Propose or accept what documents would change; one that fails does not stop the rest."""
    from steering.services import importing
    from steering.services.listing import plain

    here = desk(options)
    results, failed = [], 0
    for path, total, number in _files(options.files):
        try:
            result = importing.import_file(here, path, options.accept, options.date)
        except SteeringError as error:
            if total == 1:
                raise
            failed += 1
            tell(f"steering: {error.message}")
            if error.hint:
                tell(f"  {error.hint}")
            continue
        results.append(result)
        if not options.json:
            _say(result, number, total)
    if options.json:
        as_json([plain(r) for r in results])
    return 1 if failed else 0


def _files(paths: list[Path]) -> list[tuple[Path, int, int]]:
    from steering.services.importing import files_in

    found = files_in(paths)
    return [(path, len(found), i) for i, path in enumerate(found, 1)]


def _say(result: object, number: int, total: int) -> None:
    from steering.services.importing import Imported

    assert isinstance(result, Imported)
    head = f"[{number}/{total}] " if total > 1 else ""
    for note in result.notes:
        tell(f"{head}{note}")
    if result.state == "waiting":
        said = ", ".join(f"{n} {what}" for what, n in result.counts.items() if n)
        say(f"{head}{result.path}: {said or 'nothing found'}; waits for review (steering, then m)")
    elif result.state == "accepted":
        said = ", ".join(f"{n} {what}" for what, n in result.counts.items() if n and "accepted" not in what)
        say(f"{head}{result.path}: meeting of {result.meeting}: {said or 'nothing found'}; batch {result.batch}")
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
