"""The tables that are kept for good: the history (batch and change, append-only by trigger), the sources, and what is
issued and never folded (reference, long_reference, calendar_uid, outbox, bad_address). Enums are stored by value.

The tables of the register are a cache of the fold; `mapping` makes them from the rows themselves.

(No `from __future__ import annotations` here: SQLModel reads the annotations.)
"""

import datetime as dt
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Enum, Index, Text, UniqueConstraint
from sqlalchemy import text as sql
from sqlmodel import Field, SQLModel

from steering.domain import words
from steering.domain.history import BatchKind


def choice(enum: type[StrEnum], *, nullable: bool = False) -> Any:
    """A column that holds an enum by value and refuses anything else."""
    kind = Enum(
        enum,
        values_callable=lambda e: [m.value for m in e],
        native_enum=False,
        create_constraint=True,
        validate_strings=True,
        length=24,
        name=f"{enum.__name__.lower()}_value",
    )
    if nullable:
        return Field(default=None, sa_type=kind)
    return Field(sa_type=kind)


def values() -> Any:
    """A column that holds a document."""
    return Field(default_factory=dict, sa_type=JSON)


def text() -> Any:
    """A column that holds a long text."""
    return Field(sa_type=Text)


# ---------------------------------------------------------------- the history


class BatchTable(SQLModel, table=True):
    """What one accepted import or one key press did."""

    __tablename__ = "batch"
    id: int | None = Field(default=None, primary_key=True)
    recorded_at: dt.datetime
    effective: dt.date
    actor: str
    reason: str
    kind: BatchKind = choice(BatchKind)


ACTS = sql("verb IS NOT NULL")
"""Acts are few among statements: an index on all verbs would mislead whoever looks for statements.

Only the migration gives PostgreSQL its condition: naming that dialect here would load it at every start.
"""


class ChangeTable(SQLModel, table=True):
    """One statement of minutes or one act of a person. `anchor` is a finding's key or an act's target.

    `digest` tells whether two statements say the same of their record.
    """

    __tablename__ = "change"
    __table_args__ = (
        Index("change_kind_meeting", "kind", "meeting"),
        Index("change_document", "document"),
        Index("change_meeting", "meeting", "series"),
        Index("change_act", "verb", sqlite_where=ACTS),
        Index("change_kind_act", "kind", "verb", "effective", sqlite_where=ACTS),
        Index("change_anchor", "anchor", "verb", "meeting", "digest", "document", "batch"),
    )
    id: int | None = Field(default=None, primary_key=True)
    batch: int = Field(foreign_key="batch.id", index=True)
    envelope: int
    verb: str | None = None
    kind: words.Kind = choice(words.Kind)
    anchor: str
    effective: dt.date
    series: str | None = None
    meeting: dt.date | None = None
    document: str | None = None
    line: int | None = None
    col: int | None = None
    ordinal: int | None = None
    quote: str | None = None
    item: str | None = None
    digest: str | None = None
    content: dict[str, Any] = values()


class SourceTable(SQLModel, table=True):
    """A file as it was imported, its text kept, with what a person answered about it."""

    __tablename__ = "source"
    sha256: str = Field(primary_key=True)
    path: str
    format: str
    encoding: str
    text: str = text()
    added_at: dt.datetime


class ProposalTable(SQLModel, table=True):
    """A document that waits for review: what was answered about it and what was said of each finding so far."""

    __tablename__ = "proposal"
    sha256: str = Field(primary_key=True, foreign_key="source.sha256")
    state: str
    opened_at: dt.datetime
    hints: dict[str, Any] = values()
    review: dict[str, Any] = values()


# ---------------------------------------------------------------- issued, never folded


class ReferenceTable(SQLModel, table=True):
    """A number that was given to the record which holds the anchor; never given again."""

    __tablename__ = "reference"
    __table_args__ = (UniqueConstraint("kind", "number"),)
    id: int | None = Field(default=None, primary_key=True)
    kind: words.Kind = choice(words.Kind)
    number: int
    anchor: str = Field(index=True)


class LongReferenceTable(SQLModel, table=True):
    """The house convention's name of an action: meeting, item and letter."""

    __tablename__ = "long_reference"
    id: int | None = Field(default=None, primary_key=True)
    text: str = Field(unique=True)
    anchor: str = Field(index=True)


class UidTable(SQLModel, table=True):
    """The identity of an event in everybody's calendars, and how often what they show of it has changed."""

    __tablename__ = "calendar_uid"
    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(unique=True)
    anchor: str = Field(index=True)
    sequence: int
    shown: str
    changed_at: dt.datetime


class OutboxTable(SQLModel, table=True):
    """A mail as it is sent, and how far it has come; one for a person, a kind and a period or event, ever."""

    __tablename__ = "outbox"
    __table_args__ = (UniqueConstraint("kind", "person", "period"),)
    id: int | None = Field(default=None, primary_key=True)
    kind: words.MailKind = choice(words.MailKind)
    person: str
    period: str
    name: str
    address: str
    sender: str
    subject: str
    message_id: str
    raw: bytes
    state: words.MailState = choice(words.MailState)
    last_day: dt.date | None = None
    attempts: int
    next_try: dt.datetime | None = None
    said: str
    composed_at: dt.datetime
    approved_at: dt.datetime | None = None
    approved_by: str | None = None
    handed_at: dt.datetime | None = None
    settled_at: dt.datetime | None = None


class BadAddressTable(SQLModel, table=True):
    """An address that a mail server refused for good, with its words."""

    __tablename__ = "bad_address"
    address: str = Field(primary_key=True)
    said: str
    refused_at: dt.datetime


class IssuedTable(SQLModel, table=True):
    """A paper as it was issued for a meeting, one for each form of it; it never changes."""

    __tablename__ = "issued_paper"
    paper: str = Field(primary_key=True)
    meeting: dt.date = Field(primary_key=True)
    form: str = Field(primary_key=True)
    content: str
    as_of: dt.date
    issued_at: dt.datetime
    issued_by: str


# ---------------------------------------------------------------- the register


class AnchorTable(SQLModel, table=True):
    """Which record each anchor belongs to."""

    __tablename__ = "anchor"
    anchor: str = Field(primary_key=True)
    kind: words.Kind = choice(words.Kind)
    root: str = Field(index=True)
