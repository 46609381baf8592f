"""init, doctor, backup, restore."""

from argparse import Namespace

from steering.cli.printing import desk, say, tell


def init(options: Namespace) -> int:
    """Make a workspace."""
    from steering.config import Group
    from steering.services.workspace import init as make

    group = Group(name=options.name or Group().name, short=options.short)
    workspace = make(options.dir, group)
    say(str(workspace.root))
    tell("Settings are in steering.toml; put minutes into minutes/ and run `steering` there.")
    return 0


def doctor(options: Namespace) -> int:
    """Compare the tables with what the history folds to."""
    from steering.services.keeping import examine

    health = examine(desk(options), mend=options.mend)
    for fault in health.faults:
        say(fault)
    for d in health.differences:
        say(f"{d.table} {d.key}:\n  kept   {d.kept}\n  folded {d.folded}")
    if health.well:
        say(f"{health.batches} batches, {health.changes} changes: the tables are what the history folds to")
        return 0
    tell("Run `steering doctor --mend` to fold the history into the tables.")
    return 1


def backup(options: Namespace) -> int:
    """Copy the database."""
    from steering.services.keeping import backup as copy

    say(str(copy(desk(options), options.to)))
    return 0


def restore(options: Namespace) -> int:
    """Put a backup in the register's place."""
    from steering.services.keeping import restore as put_back

    kept = put_back(desk(options), options.file)
    say(f"restored from {options.file}")
    tell(f"  what stood there is kept as {kept}")
    return 0
