"""What one document says, as the reader took it: no more, and no less.

A finding is what the text says, not what is true. Each carries its place (line 1-based, column 0-based in code
points of the text as stored), the verbatim quote from there, the rule that found it, and its doubts.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from steering.domain.words import (
    AttendanceState,
    DecisionKind,
    DueBasis,
    EventKind,
    EventStatus,
    Kind,
    Outcome,
    PilotStatus,
    QuestionCode,
    RiskStatus,
    Severity,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands: the line, the column, and the raw text from there, marks included."""

    line: int
    col: int
    quote: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """One value that the reader would not vouch for: which field, and why, in a sentence."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class DueEvent:
    """The event that a due date hangs on: as the text names it, and its date where this document gives one."""

    title: str
    date: dt.date | None


@dataclass(frozen=True, slots=True)
class Due:
    """When an action is due: the date, the words that say so, and what it rests on (never assumed here)."""

    date: dt.date | None = None
    text: str | None = None
    basis: DueBasis = DueBasis.NONE
    event: DueEvent | None = None


@dataclass(frozen=True, slots=True)
class ActionFinding:
    """An action, a mention of an older one, or (explicit false) a commitment that only prose implies.

    `text` is the wording without markup and markers; `owners` full names where this document resolves them, else
    as written; `owner_text` the words that name them. `status` is open, done or dropped. `heading` is the nearest
    heading and `context` the item or paragraph that the action belongs to. `also` are other places that repeat it.
    """

    place: Place
    text: str
    owners: tuple[str, ...] = ()
    owner_text: str | None = None
    due: Due = Due()
    status: str = "open"
    outcome: Outcome = Outcome.NEW
    explicit: bool = True
    rule: str = ""
    item: str | None = None
    their_ref: str | None = None
    heading: str | None = None
    context: str | None = None
    also: tuple[Place, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionFinding:
    """Something that the group decided, in its own words."""

    place: Place
    text: str
    kind: DecisionKind = DecisionKind.AGREED
    rule: str = ""
    item: str | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class RiskFinding:
    """A risk, a score of one, or a change of its standing. `ref` is the minutes' own code (`R3`)."""

    place: Place
    text: str
    ref: str | None = None
    owner: str | None = None
    likelihood: int | None = None
    impact: int | None = None
    kind: str = "residual"
    status: RiskStatus = RiskStatus.OPEN
    rule: str = ""
    item: str | None = None
    cause: str | None = None
    event: str | None = None
    effect: str | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class PilotFinding:
    """The status of one pilot site as a sentence, list or table gives it; `since` where an effective date is said."""

    place: Place
    site: str
    status: PilotStatus
    since: dt.date | None = None
    contact: str | None = None
    by: str | None = None
    rule: str = ""
    item: str | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnFinding:
    """How many of how many have replied to a request, as the minutes count it; derived figures are not filled in."""

    place: Place
    name: str | None
    replied: int | None
    total: int | None
    outstanding: int | None
    rule: str = ""
    item: str | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class EventFinding:
    """A date that the minutes announce, move, confirm or cancel. Times are `HH:MM` wall clock of the group."""

    place: Place
    title: str
    date: dt.date | None
    start: str | None = None
    end: str | None = None
    location: str | None = None
    status: EventStatus = EventStatus.CONFIRMED
    kind: EventKind = EventKind.MEETING
    year_inferred: bool = False
    venue_booked: bool = False
    replaces: dt.date | None = None
    rule: str = ""
    item: str | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendanceFinding:
    """One person in the attendance list; a role alone (`the Clerk`) where no name is given."""

    line: int
    name: str
    initials: str | None = None
    organisation: str | None = None
    role: str | None = None
    state: AttendanceState = AttendanceState.PRESENT
    deputy_for: str | None = None
    handle: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Approval:
    """That this meeting approved the minutes of an earlier one, and what it corrected."""

    date: dt.date | None
    corrections: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class MeetingFinding:
    """The meeting that a document minutes. Times are `HH:MM`; `issued` and `version` are those of the document.

    `moved_from` is the date that the meeting was first called for; `note` the sentence in which a re-issue says
    what it changes; `title_place` where the title stands.
    """

    title: str | None = None
    date: dt.date | None = None
    start: str | None = None
    end: str | None = None
    location: str | None = None
    chair: str | None = None
    chair_is_acting: bool = False
    minute_taker: str | None = None
    moved_from: dt.date | None = None
    version: int | None = None
    issued: dt.date | None = None
    approves: Approval | None = None
    note: Place | None = None
    title_place: Place | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A likely answer: the key that picks it, the words that it shows, and the value that it stands for."""

    key: str
    label: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """Something that the reader asks rather than guesses.

    `kind`, `line` and `col` point at the finding that it is about (`kind` None: at the document); `field` is the
    value that an answer would set (`owners`, `status`, `date`, ...).
    """

    line: int
    code: QuestionCode
    text: str
    severity: Severity
    options: tuple[Option, ...] = ()
    col: int = 0
    kind: Kind | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class NotCaptured:
    """A line that looks like an action and was not taken, and why."""

    line: int
    quote: str
    why: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """The tally of a reading: markers seen, markers captured, and what was left with the reason."""

    markers: int = 0
    captured: int = 0
    not_captured: tuple[NotCaptured, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered part of the minutes: its number, its line, and its text."""

    ref: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document as stored: its name, the hash of its bytes, its format, its encoding, and its text.

    The text has no byte order mark and its lines end in `\\n`.
    """

    path: str
    sha256: str
    format: str
    encoding: str
    text: str


@dataclass(frozen=True, slots=True)
class Hints:
    """What a person answered about one document, stored with it.

    `date` is the meeting's date; `initials` whose initials are whose; `date_order` is `dmy` or `mdy` for the group.
    """

    date: dt.date | None = None
    initials: Mapping[str, str] = field(default_factory=dict)
    date_order: str = "dmy"
    sites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one document says."""

    source: SourceText
    meeting: MeetingFinding = MeetingFinding()
    attendance: tuple[AttendanceFinding, ...] = ()
    actions: tuple[ActionFinding, ...] = ()
    decisions: tuple[DecisionFinding, ...] = ()
    risks: tuple[RiskFinding, ...] = ()
    pilots: tuple[PilotFinding, ...] = ()
    returns: tuple[ReturnFinding, ...] = ()
    events: tuple[EventFinding, ...] = ()
    queries: tuple[Query, ...] = ()
    items: tuple[Item, ...] = ()
    receipt: Receipt = Receipt()
