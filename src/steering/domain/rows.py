"""What the register holds, as frozen rows: what the fold comes to, what the tables keep, what views show.

Every row is complete in itself; what depends on today (overdue, colour, flags) is derived by `rules` and never
stored. `number` is the one of the record's reference (`A5` -> 5), `anchor` its first name in the history, `version`
the id of the last Change that touched it.
"""

import datetime as dt
from dataclasses import dataclass, field

from steering.domain.words import (
    ActionStatus,
    AssessmentKind,
    AttendanceState,
    Basis,
    DecisionKind,
    DecisionStatus,
    DigestFrequency,
    DueBasis,
    EventKind,
    EventStatus,
    Kind,
    MinutesStatus,
    NodeKind,
    Outcome,
    PersonStatus,
    PilotStatus,
    Proximity,
    QuestionCode,
    QuestionStatus,
    Rating,
    Relation,
    Response,
    ReviewOutcome,
    RiskCategory,
    RiskStatus,
    Severity,
)

RESIDUAL, INHERENT = AssessmentKind.RESIDUAL, AssessmentKind.INHERENT
"""By names of their own: to look a member up in its enum takes longer than to compare it."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """The sentence that a record comes from: file, hash, line (1-based), column (0-based), the raw words."""

    path: str
    document: str
    line: int
    col: int
    quote: str
    item: str | None = None


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One place in minutes that states an action, with what it said of it."""

    on: dt.date
    outcome: Outcome
    note: str
    source: SourceRow


@dataclass(frozen=True, slots=True)
class LinkRow:
    """That a record serves a part of the framework, and why, in one sentence."""

    code: str
    relation: Relation
    rationale: str
    basis: Basis
    confirmed_by: str | None = None


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """How an action ended: when, as what (complete, dropped, superseded, removed, done), and on what evidence."""

    on: dt.date
    how: str
    note: str = ""
    by: str | None = None
    path: str | None = None
    document: str | None = None
    line: int | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action: one record however many meetings mention it."""

    number: int
    anchor: str
    text: str
    title: str
    status: ActionStatus
    raised: dt.date
    version: int = 0
    also_known: tuple[str, ...] = ()
    long_ref: str = ""
    their_ref: str | None = None
    owners: tuple[str, ...] = ()
    lead: str | None = None
    due: dt.date | None = None
    due_basis: DueBasis = DueBasis.NONE
    due_text: str | None = None
    due_event: str | None = None
    due_event_date: dt.date | None = None
    original_due: dt.date | None = None
    status_note: str | None = None
    raised_unknown: bool = False
    explicit: bool = True
    times_carried: int = 0
    item: str | None = None
    heading: str | None = None
    last_mentioned: dt.date | None = None
    source: SourceRow | None = None
    closing: ClosingRow | None = None
    links: tuple[LinkRow, ...] = ()
    depends_on: tuple[str, ...] = ()
    mentions: tuple[MentionRow, ...] = ()

    @property
    def ref(self) -> str:
        """The reference that people say aloud."""
        return f"A{self.number}"


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What the group decided at a meeting, and whether it still stands."""

    number: int
    anchor: str
    meeting: dt.date
    text: str
    version: int = 0
    kind: DecisionKind = DecisionKind.AGREED
    status: DecisionStatus = DecisionStatus.STANDING
    superseded_by: str | None = None
    item: str | None = None
    source: SourceRow | None = None
    links: tuple[LinkRow, ...] = ()

    @property
    def ref(self) -> str:
        """The reference that people say aloud."""
        return f"DEC{self.number}"


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """A score: likelihood x impact, each 1 to 5, under the matrix's version that held then. Append-only."""

    on: dt.date
    kind: AssessmentKind
    likelihood: int
    impact: int
    matrix_version: str
    rationale: str = ""
    by: str | None = None
    source: SourceRow | None = None

    @property
    def score(self) -> int:
        """Likelihood times impact, 1 to 25."""
        return self.likelihood * self.impact


@dataclass(frozen=True, slots=True)
class RiskReviewRow:
    """That a risk was looked at, and what came of it; no change is a result."""

    on: dt.date
    outcome: ReviewOutcome
    note: str = ""
    by: str | None = None
    source: SourceRow | None = None


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A risk, with every score that it was ever given."""

    number: int
    anchor: str
    title: str
    status: RiskStatus
    raised: dt.date
    version: int = 0
    also_known: tuple[str, ...] = ()
    their_ref: str | None = None
    cause: str | None = None
    event: str | None = None
    effect: str | None = None
    owner: str | None = None
    category: RiskCategory | None = None
    response: Response | None = None
    proximity: Proximity | None = None
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
    source: SourceRow | None = None
    actions: tuple[str, ...] = ()
    assessments: tuple[AssessmentRow, ...] = ()
    reviews: tuple[RiskReviewRow, ...] = ()
    links: tuple[LinkRow, ...] = ()

    @property
    def ref(self) -> str:
        """The reference that people say aloud."""
        return f"R{self.number}"

    @property
    def last_reviewed(self) -> dt.date | None:
        """The day on which the risk was last looked at: reviewed or scored, by a person or in a meeting."""
        return max([r.on for r in self.reviews] + [a.on for a in self.assessments], default=None)

    def current(self, kind: AssessmentKind | None = None, *, on: dt.date | None = None) -> AssessmentRow | None:
        """The latest assessment of a kind; with none given the latest residual, else the latest inherent.

        `on` asks which it was on that day.
        """
        wanted = kind or RESIDUAL
        inherent = None
        for assessment in reversed(self.assessments):
            if on is not None and assessment.on > on:
                continue
            if assessment.kind is wanted:
                return assessment
            if kind is None and inherent is None and assessment.kind is INHERENT:
                inherent = assessment
        return inherent


@dataclass(frozen=True, slots=True)
class PilotStepRow:
    """One status that a site was given: by which meeting or act, effective since when, and on whose word."""

    on: dt.date
    status: PilotStatus
    since: dt.date
    note: str = ""
    contact: str | None = None
    by: str | None = None
    source: SourceRow | None = None


@dataclass(frozen=True, slots=True)
class PilotRow:
    """A site and every status that it was given; the last one holds."""

    anchor: str
    site: str
    status: PilotStatus
    since: dt.date
    version: int = 0
    contact: str | None = None
    steps: tuple[PilotStepRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """How many of how many had replied, as one set of minutes counted; `total` may follow from the other two."""

    on: dt.date
    replied: int | None
    total: int | None
    outstanding: int | None
    total_derived: bool = False
    source: SourceRow | None = None


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """A round of returns and every count that minutes gave of it."""

    anchor: str
    name: str
    version: int = 0
    claims: tuple[ClaimRow, ...] = ()

    @property
    def latest(self) -> ClaimRow | None:
        """The last count."""
        return self.claims[-1] if self.claims else None


@dataclass(frozen=True, slots=True)
class OccasionRow:
    """What one set of minutes or one act said of an event."""

    on: dt.date
    date: dt.date
    start: str | None
    end: str | None
    location: str | None
    status: EventStatus
    note: str = ""
    source: SourceRow | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """A date in the calendar. Times are wall clock `HH:MM` in the group's zone; `uid` and `sequence` only grow."""

    number: int
    anchor: str
    title: str
    kind: EventKind
    date: dt.date
    status: EventStatus
    version: int = 0
    start: str | None = None
    end: str | None = None
    location: str | None = None
    year_inferred: bool = False
    venue_booked: bool = False
    replaces: dt.date | None = None
    uid: str = ""
    sequence: int = 0
    changed_at: dt.datetime | None = None
    moved_from: dt.date | None = None
    source: SourceRow | None = None
    occasions: tuple[OccasionRow, ...] = ()

    @property
    def ref(self) -> str:
        """The reference of the event."""
        return f"E{self.number}"


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """How somebody stood at a meeting."""

    name: str
    state: AttendanceState
    initials: str | None = None
    organisation: str | None = None
    role: str | None = None
    deputy_for: str | None = None
    line: int | None = None


REGISTER = "register "
"""How the part of a document begins that is the group's own spreadsheet, and no paper of a meeting."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A source that was imported: its hash, its name, which issue of which meeting it is, and whether it speaks.

    `shut` says that it was issued after the meeting that approved the minutes, and so says nothing at all.
    """

    sha256: str
    path: str
    series: str
    meeting: dt.date
    version: int
    issued: dt.date | None
    part: str
    batch: int
    speaks: bool
    shut: bool = False
    title: str | None = None
    note: str | None = None
    note_line: int | None = None

    @property
    def is_register(self) -> bool:
        """Whether it is the group's own spreadsheet."""
        return self.part.startswith(REGISTER)


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting that was held, as its minutes tell it."""

    anchor: str
    series: str
    date: dt.date
    version: int = 0
    title: str | None = None
    start: str | None = None
    end: str | None = None
    location: str | None = None
    chair: str | None = None
    minute_taker: str | None = None
    minutes: MinutesStatus = MinutesStatus.NONE
    approved_on: dt.date | None = None
    amendments: str | None = None
    attendance: tuple[AttendanceRow, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody whom minutes or the group's own list name."""

    number: int
    anchor: str
    name: str
    version: int = 0
    also_known: tuple[str, ...] = ()
    initials: str | None = None
    aliases: tuple[str, ...] = ()
    organisation: str | None = None
    role: str | None = None
    email: str | None = None
    status: PersonStatus = PersonStatus.MEMBER
    digest: DigestFrequency = DigestFrequency.MONTHLY
    kinds_off: tuple[str, ...] = ()
    left_on: dt.date | None = None
    first_seen: dt.date | None = None
    last_seen: dt.date | None = None

    @property
    def ref(self) -> str:
        """The reference of the person."""
        return f"P{self.number}"


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A part of the framework: a goal, an outcome, an indicator, or a deliverable that serves them."""

    anchor: str
    code: str
    title: str
    kind: NodeKind
    version: int = 0
    position: int = 0
    parent: str | None = None
    rating: Rating = Rating.UNRATED
    aliases: tuple[str, ...] = ()
    type: str | None = None
    state: str | None = None
    label: str | None = None
    serves: tuple[str, ...] = ()
    is_proxy: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A place that could be a pilot, with its square on the tile map (row and column, 0-based)."""

    anchor: str
    name: str
    version: int = 0
    aliases: tuple[str, ...] = ()
    tile_row: int | None = None
    tile_col: int | None = None


@dataclass(frozen=True, slots=True)
class OptionRow:
    """A likely answer to a question: the key that picks it and the words that it shows."""

    key: str
    label: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """Something that the program or a member asks, the line that it is about, and what was answered."""

    number: int
    anchor: str
    code: QuestionCode
    severity: Severity
    text: str
    asked_on: dt.date
    version: int = 0
    status: QuestionStatus = QuestionStatus.OPEN
    about_kind: Kind | None = None
    about_anchor: str | None = None
    about_ref: str | None = None
    field: str | None = None
    document: str | None = None
    source: SourceRow | None = None
    answer: str | None = None
    answered_by: str | None = None
    answered_on: dt.date | None = None
    options: tuple[OptionRow, ...] = ()

    @property
    def ref(self) -> str:
        """The reference that people say aloud."""
        return f"Q{self.number}"


@dataclass(frozen=True)
class Register:
    """The whole register as it stands, or stood on `as_of`."""

    as_of: dt.date | None = None
    people: tuple[PersonRow, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    documents: tuple[DocumentRow, ...] = ()
    actions: tuple[ActionRow, ...] = ()
    decisions: tuple[DecisionRow, ...] = ()
    risks: tuple[RiskRow, ...] = ()
    pilots: tuple[PilotRow, ...] = ()
    returns: tuple[ReturnRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    nodes: tuple[NodeRow, ...] = ()
    sites: tuple[SiteRow, ...] = ()
    questions: tuple[QuestionRow, ...] = field(default=())
