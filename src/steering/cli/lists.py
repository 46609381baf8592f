"""Every list, `show` and `history`."""

from argparse import Namespace

from steering.cli.printing import as_json, desk, listing, say, tell


def actions(options: Namespace) -> int:
    """Actions that a filter lets through."""
    from steering.services import listing as lists
    from steering.services.views import ActionFilter

    wanted = ActionFilter(
        owner=options.owner,
        status=options.status,
        rag=options.rag,
        meeting=options.meeting,
        deliverable=options.deliverable,
        site=options.site,
        flag=options.flag,
        text=options.text,
    )
    return listing(lists.actions(desk(options), wanted), options)


def risks(options: Namespace) -> int:
    """Risks by score."""
    from steering.services import listing as lists

    return listing(lists.risks(desk(options), options.status), options)


def questions(options: Namespace) -> int:
    """Questions in the order of asking."""
    from steering.services import listing as lists

    return listing(lists.questions(desk(options), every=options.all), options)


def show_list(options: Namespace) -> int:
    """A list that takes no filter."""
    from steering.services import listing as lists

    here = desk(options)
    if options.what == "deliverables":
        return listing(lists.deliverables(here), options)
    if options.what == "framework":
        return listing(lists.deliverables(here, everything=True), options)
    if options.what == "sites":
        return listing(lists.sites(here), options)
    return listing(lists.LISTS[options.what](here), options)


def show(options: Namespace) -> int:
    """A record, whole."""
    from steering.services.listing import plain
    from steering.services.showing import sheet

    found = sheet(desk(options), options.ref)
    if options.json:
        as_json(plain(found))
        return 0
    say(f"{found.ref}  {found.title}")
    for name, value in found.fields:
        say(f"  {name + ':':16}{value}")
    for heading, lines in found.sections:
        say(f"  {heading}")
        for line in lines:
            say(f"    {line}")
    return 0


def history(options: Namespace) -> int:
    """A record's story, or every batch."""
    from steering.services import stories
    from steering.services.listing import plain

    here = desk(options)
    if options.ref is None:
        entries = stories.batches(here)
        if options.json:
            as_json([plain(e) for e in entries])
            return 0
        for e in entries:
            batch, mark = e.batch, "withdrawn  " if e.withdrawn else ""
            when = f"{batch.recorded_at:%Y-%m-%d %H:%M}"
            say(f"{batch.id:5}  {when}  {e.changes:4} changes  {mark}{batch.actor}: {batch.reason}")
        if not entries:
            tell("Nothing has happened yet.")
        return 0
    row, lines = stories.story(here, options.ref)
    if options.json:
        as_json([plain(line) for line in lines])
        return 0
    say(f"{getattr(row, 'ref', options.ref)}  {getattr(row, 'title', getattr(row, 'text', ''))}")
    for line in lines:
        where = f" ({line.path}:{line.line})" if line.path and line.line else ""
        say(f"  {line.on.isoformat()}  {line.text}  [{line.by}]{where}")
        if line.quote:
            say(f"              “{line.quote}”")
    return 0
