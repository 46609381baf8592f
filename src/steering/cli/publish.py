"""calendar, digest, brief, agenda, export: what leaves the register."""

import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from steering.cli.printing import as_json, desk, say, tell


def calendar(options: Namespace) -> int:
    """Write the calendars."""
    from steering.services import publishing

    return _written(publishing.calendars(desk(options), options.person))


def digest(options: Namespace) -> int:
    """Write the group's status digest, or the members' mails; or compose and send them by way of the outbox."""
    if options.due or options.send:
        from steering.cli.outbox import due

        return due(options)
    from steering.services import publishing

    here = desk(options)
    if options.due or options.send:
        from steering.cli import outbox

        return outbox.due(options)
    if options.eml is None:
        return _written(publishing.status(here, (options.format,) if options.format else ("md", "html")))
    done = publishing.mails(here, options.eml)
    _written(done.written)
    if done.without_address:
        tell(f"No address: {', '.join(done.without_address)}. Write them into data/people.csv and import it.")
    if done.nothing:
        tell(f"Nothing to hear: {', '.join(done.nothing)}.")
    return 0


def brief(options: Namespace) -> int:
    """Print the chair's page."""
    from steering.services import publishing

    here, form = desk(options), options.format or "text"
    if options.issue:
        issue = publishing.issue_brief(here, options.meeting)
        tell(f"Issued for {issue.meeting} as of {issue.as_of}, by {issue.issued_by}; it stays as it is.")
        sys.stdout.write(issue.pages[form])
        return 0
    sys.stdout.write(publishing.brief_text(here, options.meeting, form, anew=options.anew))
    return 0


def agenda(options: Namespace) -> int:
    """Print the next agenda."""
    from steering.services import publishing

    sys.stdout.write(publishing.agenda_text(desk(options), options.format or "text"))
    return 0


def risks(options: Namespace) -> int:
    """Write the risk register as spreadsheets."""
    from steering.services import publishing

    return _written(publishing.risk_register(desk(options)))


def export(options: Namespace) -> int:
    """Print the whole register, or write all that the group reads into exports/."""
    from steering.services import publishing

    here = desk(options)
    if options.json:
        as_json(publishing.register(here))
        return 0
    return _written(publishing.everything(here))


def _written(paths: Iterable[Path]) -> int:
    for path in paths:
        say(str(path))
    return 0
