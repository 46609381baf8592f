"""What projecting every kind of record needs: how it is called, the calendar, where a Change stands in the minutes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from steering.domain.fold import Issue, State
from steering.domain.history import Act, Change, Statement
from steering.domain.rows import (
    EventRow,
    SourceRow,
)
from steering.domain.words import (
    EventKind,
    EventStatus,
)

REMOVED = "removed"


@dataclass(frozen=True)
class Naming:
    """How a record is called: its number, its main anchor, its other references, its long reference."""

    number: int
    anchor: str
    also_known: tuple[str, ...] = ()
    long_ref: str = ""


@dataclass(frozen=True)
class Calendar:
    """The events as dates to hang a due date on: each with every date it had and since when."""

    events: tuple[EventRow, ...] = ()
    held: tuple[date, ...] = ()

    def when(self, title: str, announced: date | None, stated_on: date, until: date | None) -> date | None:
        """The date of the event that a due date hangs on, as it stood before `until` (None: as it stands).

        `announced` is its date as the minutes of `stated_on` gave it; without one, a title that speaks of the next
        meeting means the first one after `stated_on`.
        """
        if announced is None:
            return self._next_meeting(stated_on) if re.search(r"\bmeeting\b", title, re.IGNORECASE) else None
        for event in self.events:
            dates = [o.date for o in event.occasions if until is None or o.on < until or o.on <= stated_on]
            if announced in dates:
                last = [o for o in event.occasions if o.date in dates and (until is None or o.on < until)]
                if last and last[-1].status is EventStatus.CANCELLED:
                    return self._substitute(announced, until) or announced
                return dates[-1]
        return self._substitute(announced, until) or announced

    def _substitute(self, announced: date, until: date | None) -> date | None:
        for event in self.events:
            if event.replaces == announced and (until is None or event.occasions[0].on < until):
                return event.date
        return None

    def _next_meeting(self, after: date) -> date | None:
        dates = [
            event.date
            for event in self.events
            if event.kind is EventKind.MEETING and event.status is not EventStatus.CANCELLED and event.date > after
        ]
        return min([*dates, *(day for day in self.held if day > after)], default=None)


@dataclass(frozen=True)
class Context:
    """What projecting needs beside the record itself: paths of documents, the calendar, the matrix's version."""

    paths: Mapping[str, str] = field(default_factory=dict)
    calendar: Calendar = Calendar()
    issues: Mapping[str, Issue] = field(default_factory=dict)


def day(value: Any) -> date | None:
    """A date from ISO text, a date, or nothing."""
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(value)


def source(statement: Statement | None, context: Context) -> SourceRow | None:
    """The sentence of a statement."""
    if statement is None:
        return None
    path = context.paths.get(statement.document, "")
    return SourceRow(path, statement.document, statement.line, statement.col, statement.quote, statement.item)


def version(state: State) -> int:
    """The id of the last Change that counts in the record."""
    ids = [s.by.id for s in state.steps] + [m.id for m in state.mentions + state.unspoken]
    return max([*ids, state.created.id if state.created else 0], default=0)


def source_of(change: Change, context: Context) -> SourceRow | None:
    return source(change, context) if isinstance(change, Statement) else None


def who(change: Change) -> str | None:
    return change.actor if isinstance(change, Act) else None


def enum_of(kind: Any, value: Any) -> Any:
    return kind(value) if value else None
