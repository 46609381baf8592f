"""The words of the register, as enums stored by value."""

from enum import StrEnum


class Kind(StrEnum):
    """What a record, a finding or a statement is of."""

    MEETING = "meeting"
    ATTENDANCE = "attendance"
    ACTION = "action"
    DECISION = "decision"
    RISK = "risk"
    PILOT = "pilot"
    RETURN = "return"
    EVENT = "event"
    PERSON = "person"
    SITE = "site"
    NODE = "node"
    QUESTION = "question"


class ActionStatus(StrEnum):
    """Where an action stands; `done` is the owner's claim, `closed` is what a meeting or another accepts."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    BLOCKED = "blocked"
    DONE = "done"
    CLOSED = "closed"
    DROPPED = "dropped"


LIVE = frozenset({ActionStatus.OPEN, ActionStatus.IN_PROGRESS, ActionStatus.BLOCKED})


class Outcome(StrEnum):
    """What one mention in minutes says of an action."""

    NEW = "new"
    PRIOR = "prior"
    CARRIED = "carried"
    REDATED = "redated"
    REASSIGNED = "reassigned"
    COMPLETE = "complete"
    DROPPED = "dropped"
    SUPERSEDED = "superseded"


ENDED = frozenset({Outcome.COMPLETE, Outcome.DROPPED, Outcome.SUPERSEDED})


class DueBasis(StrEnum):
    """Where a due date comes from; only `stated`, `event` and `agreed` are claims of the group."""

    STATED = "stated"
    EVENT = "event"
    ASSUMED = "assumed"
    AGREED = "agreed"
    NONE = "none"


class Rag(StrEnum):
    """Blue, red, amber, green; the letter is always printed."""

    BLUE = "B"
    RED = "R"
    AMBER = "A"
    GREEN = "G"


class AttendanceState(StrEnum):
    """How somebody stands in an attendance list."""

    CHAIR = "chair"
    PRESENT = "present"
    IN_ATTENDANCE = "in_attendance"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class MinutesStatus(StrEnum):
    """How far the minutes of a meeting have come."""

    NONE = "none"
    DRAFT = "draft"
    CIRCULATED = "circulated"
    APPROVED = "approved"


class EventKind(StrEnum):
    """What a date in the calendar is."""

    MEETING = "meeting"
    SEMINAR = "seminar"
    MILESTONE = "milestone"


class EventStatus(StrEnum):
    """iCalendar's three (RFC 5545 §3.8.1.11), and `held` once past."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    HELD = "held"


class DecisionKind(StrEnum):
    """How a decision was made known."""

    AGREED = "agreed"
    GENERAL_AGREEMENT = "general_agreement"
    NOTED_CHANGE = "noted_change"


class DecisionStatus(StrEnum):
    """Whether a decision still holds."""

    STANDING = "standing"
    SUPERSEDED = "superseded"
    RESCINDED = "rescinded"


class RiskStatus(StrEnum):
    """Where a risk stands. `rescored` and `reopened` are what minutes say; they fold to `open`."""

    CANDIDATE = "candidate"
    OPEN = "open"
    REJECTED = "rejected"
    MATERIALISED = "materialised"
    CLOSED = "closed"
    RESCORED = "rescored"
    REOPENED = "reopened"


class AssessmentKind(StrEnum):
    """Which exposure a score speaks of."""

    INHERENT = "inherent"
    RESIDUAL = "residual"
    TARGET = "target"


class Band(StrEnum):
    """The band of a risk score, by its letter."""

    LOW = "L"
    MEDIUM = "M"
    HIGH = "H"
    CRITICAL = "C"


class Response(StrEnum):
    """The four Ts, and `take` for an opportunity."""

    TOLERATE = "tolerate"
    TREAT = "treat"
    TRANSFER = "transfer"
    TERMINATE = "terminate"
    TAKE = "take"


class RiskCategory(StrEnum):
    """What a risk threatens; appetite is set for each."""

    DELIVERY = "delivery"
    DATA_QUALITY = "data_quality"
    ENGAGEMENT = "engagement"
    GOVERNANCE = "governance"
    REPUTATION = "reputation"


class Proximity(StrEnum):
    """How soon a risk may strike (PRINCE2 A.25)."""

    IMMINENT = "imminent"
    WITHIN_STAGE = "within_stage"
    WITHIN_PROJECT = "within_project"
    BEYOND = "beyond"


class ReviewOutcome(StrEnum):
    """What a review of a risk came to."""

    NO_CHANGE = "no_change"
    RESCORED = "rescored"
    CLOSED = "closed"
    ESCALATED = "escalated"


class Arrow(StrEnum):
    """Movement of a score since the last held meeting."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    NEW = "new"


class PilotStatus(StrEnum):
    """How far a pilot site has come."""

    APPROACHED = "approached"
    INTERESTED = "interested"
    VOLUNTEERED = "volunteered"
    QUERIED = "queried"
    CONFIRMED = "confirmed"
    LIVE = "live"
    COMPLETE = "complete"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"


class PersonStatus(StrEnum):
    """How a person belongs to the group."""

    MEMBER = "member"
    CHAIR = "chair"
    SECRETARY = "secretary"
    ADVISER = "adviser"
    INVITED = "invited"
    LEFT = "left"


class DigestFrequency(StrEnum):
    """How often a member wants the digest."""

    MONTHLY = "monthly"
    DUE = "due"
    OFF = "off"


class NodeKind(StrEnum):
    """The levels of the framework, and the deliverables that serve it."""

    GOAL = "goal"
    OUTCOME = "outcome"
    INDICATOR = "indicator"
    DELIVERABLE = "deliverable"


class Rating(StrEnum):
    """How much a goal or outcome matters to the group."""

    CRITICAL = "critical"
    PRIORITY = "priority"
    UNIVERSAL = "universal"
    UNRATED = "unrated"


class Relation(StrEnum):
    """How one record serves or touches another."""

    DELIVERS = "delivers"
    REVISES = "revises"
    SUPPORTS = "supports"
    INFORMS = "informs"
    EVIDENCES = "evidences"
    ENABLES = "enables"
    MITIGATES = "mitigates"
    THREATENS = "threatens"
    DEPENDS_ON = "depends_on"


class Basis(StrEnum):
    """Whether the text says it, or somebody concluded it."""

    STATED = "stated"
    INFERRED = "inferred"


class Severity(StrEnum):
    """How much a question matters; the order of the enum is the order of asking."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class QuestionStatus(StrEnum):
    """Where a question stands; `settled` is answered by later minutes, `noted` was not worth asking."""

    OPEN = "open"
    ANSWERED = "answered"
    SETTLED = "settled"
    DISMISSED = "dismissed"
    NOTED = "noted"


class QuestionCode(StrEnum):
    """What a question is about, most important first."""

    NO_OWNER = "no_owner"
    DISPUTED = "disputed"
    BOOKED_OR_TBC = "booked_or_tbc"
    CONFLICT = "conflict"
    REMOVED_ITEM = "removed_item"
    SAME_ACTION = "same_action"
    WHICH_DATE = "which_date"
    COMPANION = "companion"
    WEEKDAY = "weekday"
    LEAVER = "leaver"
    WHO_IS = "who_is"
    UNMARKED_ACTION = "unmarked_action"
    TOTAL_CHANGED = "total_changed"
    DUPLICATE_PERSON = "duplicate_person"
    OVERDUE = "overdue"
    YEAR = "year"
    RAISED = "raised"


class MailKind(StrEnum):
    """The kinds of mail, as the outbox, steering.toml and a member's preferences name them."""

    DIGEST = "digest"
    CHASE = "chase"
    PAPERS = "papers"
    MINUTES = "minutes"
    NOTICE = "notice"


class MailState(StrEnum):
    """How far a mail has come; `handing_over` is written before its bytes leave, `unknown` is a broken hand-over."""

    DRAFT = "draft"
    APPROVED = "approved"
    HANDING_OVER = "handing_over"
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
