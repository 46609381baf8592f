"""What is stored for good: batches of Changes, each a statement of minutes or an act of a person.

Both are append-only. A statement is one accepted finding: what one issue of a meeting's minutes says of one record.
An act is what a person did. Records are named by *anchors*: the key of a finding that states them, the id of the act
that created them, or (people, sites, meetings, nodes) their natural name; a record may have many anchors.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from steering.domain.words import Kind

ENVELOPE = 1
"""Version of the form in which a Change is stored; older ones are read upward, never rewritten."""


class BatchKind(StrEnum):
    """What brought a batch about."""

    IMPORT = "import"
    ACT = "act"
    REFERENCE = "reference"
    UNDO = "undo"


class Verb(StrEnum):
    """What a person did.

    `create` brings a record into being; `set` gives fields their values; `add` appends a row to one of its lists;
    `correct` replaces what a finding states; `same` and `apart` bind identity; `withdraw` undoes a batch; `answer`,
    `dismiss` and `ask_again` are about a question.
    """

    CREATE = "create"
    SET = "set"
    ADD = "add"
    CORRECT = "correct"
    SAME = "same"
    APART = "apart"
    WITHDRAW = "withdraw"
    ANSWER = "answer"
    DISMISS = "dismiss"
    ASK_AGAIN = "ask_again"


@dataclass(frozen=True, slots=True)
class Batch:
    """What one accepted import or one key press did. `recorded_at` is an instant in UTC."""

    id: int
    recorded_at: datetime
    effective: date
    actor: str
    reason: str
    kind: BatchKind


@dataclass(frozen=True, slots=True)
class Statement:
    """One accepted finding. `meeting` is its effective date; `key` the finding's; `document` the hash of its source."""

    id: int
    batch: int
    recorded_at: datetime
    kind: Kind
    key: str
    series: str
    meeting: date
    document: str
    line: int
    col: int
    ordinal: int
    quote: str
    item: str | None
    values: Mapping[str, Any]

    @property
    def effective(self) -> date:
        """The meeting's date."""
        return self.meeting

    @property
    def order(self) -> tuple[Any, ...]:
        """Where it stands in a walk: by date, before the acts of that date, then as the document runs."""
        return (
            self.meeting,
            0,
            str(self.values.get("path", "")),
            self.document,
            self.line,
            self.col,
            self.ordinal,
        )


@dataclass(frozen=True, slots=True)
class Act:
    """What a person did to the record that holds the anchor `target`."""

    id: int
    batch: int
    recorded_at: datetime
    effective: date
    actor: str
    reason: str
    verb: Verb
    kind: Kind
    target: str
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def order(self) -> tuple[Any, ...]:
        """Where it stands in a walk: by date, after the statements of that date, then as it was recorded."""
        return (self.effective, 1, self.recorded_at, self.id)

    @property
    def anchor(self) -> str:
        """The anchor of the record that a `create` brings into being."""
        return self.target


Change = Statement | Act


@dataclass(frozen=True, slots=True)
class NewStatement:
    """A statement about to be appended; the store gives it its id."""

    kind: Kind
    key: str
    series: str
    meeting: date
    document: str
    line: int
    col: int
    ordinal: int
    quote: str
    item: str | None
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class NewAct:
    """An act about to be appended; `effective` None means the batch's date."""

    verb: Verb
    kind: Kind
    target: str
    values: Mapping[str, Any] = field(default_factory=dict)
    effective: date | None = None


NewChange = NewStatement | NewAct


def withdrawn(changes: Iterable[Act]) -> frozenset[int]:
    """The ids of the batches that stand withdrawn, an undone undo included.

    Walks the withdrawals from the last to the first: one that is itself withdrawn withdraws nothing.
    """
    gone: set[int] = set()
    for act in sorted((a for a in changes if a.verb is Verb.WITHDRAW), key=lambda a: a.id, reverse=True):
        if act.batch not in gone:
            gone.add(int(act.values["batch"]))
    return frozenset(gone)


def standing(changes: Sequence[Change]) -> list[Change]:
    """The Changes that count: all but those of withdrawn batches and the withdrawals themselves."""
    gone = withdrawn(c for c in changes if isinstance(c, Act))
    return [c for c in changes if c.batch not in gone and not (isinstance(c, Act) and c.verb is Verb.WITHDRAW)]


def utc(moment: datetime) -> datetime:
    """The instant in UTC, to the microsecond; a naive one is taken to be UTC."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
