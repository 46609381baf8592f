"""What every use case is given: the workspace, its database, the clock, and who acts."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlmodel import Session

from steering.config import Workspace, find_workspace, open_workspace
from steering.errors import Refused
from steering.store.database import Database

if TYPE_CHECKING:
    from steering.services.ledger import Ledger

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The instant."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Desk:
    """A workspace at work: `today` is the date that acts hold from, `clock` gives the instants of recording.

    `as_of` shows the register as it stood on a date; nothing can be changed then. `actor` is who acts.
    """

    workspace: Workspace
    database: Database
    today: date
    clock: Clock = utc_now
    actor: str = ""
    as_of: date | None = None
    _then: list[Database] = field(default_factory=list, repr=False, compare=False)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session to read in: of the register, or of what it was on `as_of`."""
        with self._shown().session() as session:
            yield session

    @contextmanager
    def writing(self) -> "Iterator[Ledger]":
        """A ledger to append to, in one transaction. Raises Refused under `as_of`."""
        if self.as_of is not None:
            raise Refused(f"this is the register as of {self.as_of}: it cannot be changed", "Leave out --as-of.")
        from steering.services.ledger import Ledger

        with self.database.session(write=True) as session:
            yield Ledger(session, self.workspace.config, self.clock(), self.today)

    @contextmanager
    def trying(self) -> "Iterator[Ledger]":
        """A ledger to try changes out on; whatever is appended is rolled back at the end."""
        from steering.services.ledger import Ledger

        with self.database.session(write=True, keep=False) as session:
            yield Ledger(session, self.workspace.config, self.clock(), self.today)

    def _shown(self) -> Database:
        if self.as_of is None:
            return self.database
        if not self._then:
            from steering.services.folding import fold_aside

            self._then.append(fold_aside(self, self.as_of))
        return self._then[0]

    @property
    def standing_date(self) -> date:
        """The date that colours and flags are told for: today, or `as_of`."""
        return self.as_of or self.today

    def at(self, when: date) -> "Desk":
        """The same desk showing the register as of a date."""
        return replace(self, as_of=when, _then=[])


def open_desk(
    root: Path | None = None,
    *,
    today: date | None = None,
    as_of: date | None = None,
    actor: str | None = None,
    clock: Clock = utc_now,
) -> Desk:
    """The desk of the workspace at `root`, or of the one around the working folder. Raises NoWorkspace, BadConfig."""
    workspace = open_workspace(root) if root else find_workspace(Path.cwd())
    local = clock().astimezone(workspace.config.group.zone).date()
    return Desk(workspace, Database(workspace.database_url), today or local, clock, actor or login(), as_of)


def login() -> str:
    """The name that the system knows the person by."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "secretary"
