"""The tables: the history, which is kept for good, and the register that it folds to, which is a cache.

History: batch, change, source; append-only by trigger (batch, change). Issued, never folded: reference, long_reference,
calendar_uid. Everything else can be rebuilt from the history by `doctor`. Enums are stored by value and checked.

(No `from __future__ import annotations` here: SQLModel reads the annotations.)
"""

import datetime as dt
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Enum, Index, Text, UniqueConstraint
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


def names() -> Any:
    """A column that holds a list of texts."""
    return Field(default_factory=list, sa_type=JSON)


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


class ChangeTable(SQLModel, table=True):
    """One statement of minutes or one act of a person. `anchor` is a finding's key or an act's target."""

    __tablename__ = "change"
    __table_args__ = (Index("change_kind_meeting", "kind", "meeting"), Index("change_document", "document"))
    id: int | None = Field(default=None, primary_key=True)
    batch: int = Field(foreign_key="batch.id", index=True)
    envelope: int
    verb: str | None = Field(default=None, index=True)
    kind: words.Kind = choice(words.Kind)
    anchor: str = Field(index=True)
    effective: dt.date
    series: str | None = None
    meeting: dt.date | None = None
    document: str | None = None
    line: int | None = None
    col: int | None = None
    ordinal: int | None = None
    quote: str | None = None
    item: str | None = None
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


# ---------------------------------------------------------------- the register


class AnchorTable(SQLModel, table=True):
    """Which record each anchor belongs to."""

    __tablename__ = "anchor"
    anchor: str = Field(primary_key=True)
    kind: words.Kind = choice(words.Kind)
    root: str = Field(index=True)


class SourceColumns(SQLModel):
    """The sentence that a row comes from."""

    source_path: str | None = None
    source_document: str | None = None
    source_line: int | None = None
    source_col: int | None = None
    source_quote: str | None = None
    source_item: str | None = None


class DocumentTable(SQLModel, table=True):
    """An imported source as an issue of a meeting's minutes."""

    __tablename__ = "document"
    sha256: str = Field(primary_key=True)
    path: str
    series: str
    meeting: dt.date = Field(index=True)
    version: int
    issued: dt.date | None = None
    part: str
    batch: int
    speaks: bool
    title: str | None = None
    note: str | None = None
    note_line: int | None = None


class MeetingTable(SQLModel, table=True):
    """A meeting that was held."""

    __tablename__ = "meeting"
    anchor: str = Field(primary_key=True)
    series: str
    date: dt.date = Field(index=True)
    version: int
    title: str | None = None
    start: str | None = None
    end: str | None = None
    location: str | None = None
    chair: str | None = None
    minute_taker: str | None = None
    minutes: words.MinutesStatus = choice(words.MinutesStatus)
    approved_on: dt.date | None = None
    amendments: str | None = None


class Child(SQLModel):
    """A row of a record's list, in its order."""

    anchor: str = Field(primary_key=True)
    position: int = Field(primary_key=True)


class AttendanceTable(Child, table=True):
    """How somebody stood at a meeting."""

    __tablename__ = "attendance"
    name: str
    state: words.AttendanceState = choice(words.AttendanceState)
    initials: str | None = None
    organisation: str | None = None
    role: str | None = None
    deputy_for: str | None = None
    line: int | None = None


class PersonTable(SQLModel, table=True):
    """Somebody whom minutes or the group's list name."""

    __tablename__ = "person"
    anchor: str = Field(primary_key=True)
    number: int = Field(unique=True)
    name: str
    version: int
    also_known: list[str] = names()
    initials: str | None = None
    aliases: list[str] = names()
    organisation: str | None = None
    role: str | None = None
    email: str | None = None
    status: words.PersonStatus = choice(words.PersonStatus)
    digest: words.DigestFrequency = choice(words.DigestFrequency)
    kinds_off: list[str] = names()
    left_on: dt.date | None = None
    first_seen: dt.date | None = None
    last_seen: dt.date | None = None


class ActionTable(SourceColumns, table=True):
    """An action."""

    __tablename__ = "action"
    anchor: str = Field(primary_key=True)
    number: int = Field(unique=True)
    version: int
    text: str
    title: str
    status: words.ActionStatus = choice(words.ActionStatus)
    raised: dt.date
    also_known: list[str] = names()
    long_ref: str
    their_ref: str | None = Field(default=None, index=True)
    lead: str | None = None
    due: dt.date | None = Field(default=None, index=True)
    due_basis: words.DueBasis = choice(words.DueBasis)
    due_text: str | None = None
    due_event: str | None = None
    due_event_date: dt.date | None = None
    original_due: dt.date | None = None
    status_note: str | None = None
    raised_unknown: bool
    explicit: bool
    times_carried: int
    item: str | None = None
    heading: str | None = None
    last_mentioned: dt.date | None = None
    depends_on: list[str] = names()
    closing_on: dt.date | None = Field(default=None, index=True)
    closing_how: str | None = None
    closing_note: str | None = None
    closing_by: str | None = None
    closing_path: str | None = None
    closing_document: str | None = None
    closing_line: int | None = None
    closing_quote: str | None = None


class OwnerTable(Child, table=True):
    """A party that owns an action."""

    __tablename__ = "action_owner"
    name: str = Field(index=True)


class ActionMentionTable(SourceColumns, Child, table=True):
    """A place in minutes that speaks of an action."""

    __tablename__ = "action_mention"
    on: dt.date
    outcome: words.Outcome = choice(words.Outcome)
    note: str


class LinkColumns(Child):
    """That a record serves a part of the framework."""

    code: str = Field(index=True)
    relation: words.Relation = choice(words.Relation)
    rationale: str
    basis: words.Basis = choice(words.Basis)
    confirmed_by: str | None = None


class ActionLinkTable(LinkColumns, table=True):
    """A link of an action."""

    __tablename__ = "action_link"


class DecisionTable(SourceColumns, table=True):
    """What the group decided."""

    __tablename__ = "decision"
    anchor: str = Field(primary_key=True)
    number: int = Field(unique=True)
    version: int
    meeting: dt.date
    text: str
    kind: words.DecisionKind = choice(words.DecisionKind)
    status: words.DecisionStatus = choice(words.DecisionStatus)
    superseded_by: str | None = None
    item: str | None = None


class DecisionLinkTable(LinkColumns, table=True):
    """A link of a decision."""

    __tablename__ = "decision_link"


class RiskTable(SourceColumns, table=True):
    """A risk."""

    __tablename__ = "risk"
    anchor: str = Field(primary_key=True)
    number: int = Field(unique=True)
    version: int
    title: str
    status: words.RiskStatus = choice(words.RiskStatus)
    raised: dt.date
    also_known: list[str] = names()
    their_ref: str | None = Field(default=None, index=True)
    cause: str | None = None
    event: str | None = None
    effect: str | None = None
    owner: str | None = None
    category: words.RiskCategory | None = choice(words.RiskCategory, nullable=True)
    response: words.Response | None = choice(words.Response, nullable=True)
    proximity: words.Proximity | None = choice(words.Proximity, nullable=True)
    early_warning: str | None = None
    review_every: int | None = None
    next_review: dt.date | None = None
    escalated_on: dt.date | None = None
    tolerated_by: str | None = None
    tolerated_until: dt.date | None = None
    tolerated_why: str | None = None
    materialised_on: dt.date | None = None
    closed_on: dt.date | None = None
    closed_note: str | None = None
    actions: list[str] = names()


class AssessmentTable(SourceColumns, Child, table=True):
    """A score that a risk was given."""

    __tablename__ = "risk_assessment"
    on: dt.date
    kind: words.AssessmentKind = choice(words.AssessmentKind)
    likelihood: int = Field(ge=1, le=5)
    impact: int = Field(ge=1, le=5)
    matrix_version: str
    rationale: str
    by: str | None = None


class RiskReviewTable(SourceColumns, Child, table=True):
    """That a risk was looked at."""

    __tablename__ = "risk_review"
    on: dt.date
    outcome: words.ReviewOutcome = choice(words.ReviewOutcome)
    note: str
    by: str | None = None


class RiskLinkTable(LinkColumns, table=True):
    """A link of a risk."""

    __tablename__ = "risk_link"


class PilotTable(SQLModel, table=True):
    """A pilot site."""

    __tablename__ = "pilot"
    anchor: str = Field(primary_key=True)
    site: str
    status: words.PilotStatus = choice(words.PilotStatus)
    since: dt.date
    version: int
    contact: str | None = None


class PilotStepTable(SourceColumns, Child, table=True):
    """A status that a site was given."""

    __tablename__ = "pilot_status"
    on: dt.date
    status: words.PilotStatus = choice(words.PilotStatus)
    since: dt.date
    note: str
    contact: str | None = None
    by: str | None = None


class ReturnTable(SQLModel, table=True):
    """A round of returns."""

    __tablename__ = "return_round"
    anchor: str = Field(primary_key=True)
    name: str
    version: int


class ClaimTable(SourceColumns, Child, table=True):
    """A count of returns that minutes gave."""

    __tablename__ = "return_claim"
    on: dt.date
    replied: int | None = None
    total: int | None = None
    outstanding: int | None = None
    total_derived: bool


class EventTable(SourceColumns, table=True):
    """A date in the calendar."""

    __tablename__ = "event"
    anchor: str = Field(primary_key=True)
    number: int = Field(unique=True)
    title: str
    kind: words.EventKind = choice(words.EventKind)
    date: dt.date = Field(index=True)
    status: words.EventStatus = choice(words.EventStatus)
    version: int
    start: str | None = None
    end: str | None = None
    location: str | None = None
    year_inferred: bool
    venue_booked: bool
    replaces: dt.date | None = None
    uid: str
    sequence: int
    changed_at: dt.datetime | None = None
    moved_from: dt.date | None = None


class OccasionTable(SourceColumns, Child, table=True):
    """What one set of minutes or one act said of an event."""

    __tablename__ = "event_history"
    on: dt.date
    date: dt.date
    start: str | None = None
    end: str | None = None
    location: str | None = None
    status: words.EventStatus = choice(words.EventStatus)
    note: str


class NodeTable(SQLModel, table=True):
    """A part of the framework."""

    __tablename__ = "node"
    anchor: str = Field(primary_key=True)
    code: str
    title: str
    kind: words.NodeKind = choice(words.NodeKind)
    version: int
    position: int
    parent: str | None = None
    rating: words.Rating = choice(words.Rating)
    aliases: list[str] = names()
    type: str | None = None
    state: str | None = None
    label: str | None = None
    serves: list[str] = names()
    is_proxy: bool
    note: str | None = None


class SiteTable(SQLModel, table=True):
    """A place that could be a pilot."""

    __tablename__ = "site"
    anchor: str = Field(primary_key=True)
    name: str
    version: int
    aliases: list[str] = names()
    tile_row: int | None = None
    tile_col: int | None = None


class QuestionTable(SourceColumns, table=True):
    """Something that is asked."""

    __tablename__ = "question"
    anchor: str = Field(primary_key=True)
    number: int = Field(unique=True)
    code: words.QuestionCode = choice(words.QuestionCode)
    severity: words.Severity = choice(words.Severity)
    text: str
    asked_on: dt.date
    version: int
    status: words.QuestionStatus = choice(words.QuestionStatus)
    about_kind: words.Kind | None = choice(words.Kind, nullable=True)
    about_anchor: str | None = Field(default=None, index=True)
    about_ref: str | None = None
    field: str | None = None
    document: str | None = Field(default=None, index=True)
    answer: str | None = None
    answered_by: str | None = None
    answered_on: dt.date | None = None


class OptionTable(Child, table=True):
    """A likely answer to a question."""

    __tablename__ = "question_option"
    key: str
    label: str
    value: str | None = None
