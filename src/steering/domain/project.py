"""From what stands after the walk to the rows of the register, one function for each kind."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from steering.domain.fold import Cell, Issue, Row, State
from steering.domain.history import Act, Change, Statement
from steering.domain.keys import without_owner
from steering.domain.rows import (
    ActionRow,
    AssessmentRow,
    AttendanceRow,
    ClaimRow,
    ClosingRow,
    DecisionRow,
    EventRow,
    LinkRow,
    MeetingRow,
    MentionRow,
    NodeRow,
    OccasionRow,
    PersonRow,
    PilotRow,
    PilotStepRow,
    ReturnRow,
    RiskReviewRow,
    RiskRow,
    SiteRow,
    SourceRow,
)
from steering.domain.words import (
    ENDED,
    LIVE,
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
    MinutesStatus,
    NodeKind,
    Outcome,
    PersonStatus,
    PilotStatus,
    Proximity,
    Rating,
    Relation,
    Response,
    ReviewOutcome,
    RiskCategory,
    RiskStatus,
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


def _source_of(change: Change, context: Context) -> SourceRow | None:
    return source(change, context) if isinstance(change, Statement) else None


def _who(change: Change) -> str | None:
    return change.actor if isinstance(change, Act) else None


# ---------------------------------------------------------------- actions


def only_ended_in_prose(state: State) -> bool:
    """Whether all that minutes say of an action is that prose reports something done: then there is no action."""
    ended = (not m.values.get("explicit", True) and Outcome(m.values["outcome"]) in ENDED for m in state.mentions)
    return state.created is None and all(ended)


def action(state: State, name: Naming, context: Context) -> ActionRow:
    """The action that a record comes to."""
    first = state.first
    created = state.created.values if state.created else {}
    values: Mapping[str, Any] = first.values if first else created
    text = str(values.get("text") or created.get("text", ""))
    owner_text = values.get("owner_text")
    status, closing = _status(state, context)
    _, basis, event, event_date = state.value("due", [None, DueBasis.NONE, None, None])
    until = closing.on if closing else None
    mentions = _mentions(state, context)
    minuted = {m.meeting for m in state.mentions if not m.values.get("register")}
    live_at = {m.on: m.outcome not in ENDED for m in mentions if first and m.on > first.meeting and m.on in minuted}
    note = state.cells.get("status_note")
    return ActionRow(
        number=name.number,
        anchor=name.anchor,
        also_known=name.also_known,
        long_ref=name.long_ref,
        version=version(state),
        text=text,
        title=state.value("title") or title_of(text, owner_text),
        status=status,
        raised=first.meeting if first else state.created.effective,  # type: ignore[union-attr]
        raised_unknown=bool(first and Outcome(first.values["outcome"]) is not Outcome.NEW),
        explicit=bool(values.get("explicit", True)),
        their_ref=state.value("their_ref"),
        owners=tuple(state.value("owners", ())),
        lead=state.value("lead"),
        due=_due(state, context.calendar, until),
        due_basis=DueBasis(basis),
        due_text=state.value("due_text"),
        due_event=event,
        due_event_date=day(event_date),
        original_due=_original_due(state, context.calendar),
        status_note=note.value if note else None,
        times_carried=sum(live_at.values()),
        item=first.item if first else created.get("item"),
        heading=values.get("heading"),
        last_mentioned=state.mentions[-1].meeting if state.mentions else None,
        source=source(first, context),
        closing=closing,
        links=_links(state),
        depends_on=tuple(state.value("depends_on", ())),
        mentions=tuple(mentions),
    )


def _status(state: State, context: Context) -> tuple[ActionStatus, ClosingRow | None]:
    """Where an action stands, and how it ended where it has."""
    cell = state.cells.get("status")
    if cell is None:
        return ActionStatus.OPEN, None
    if cell.value == REMOVED and state.removed:
        gone = state.removed
        quote, line = gone.by.note, gone.by.note_line
        path = context.paths.get(gone.by.document, gone.by.path)
        closing = ClosingRow(gone.on, REMOVED, path=path, document=gone.by.document, line=line, quote=quote)
        return ActionStatus.CLOSED, closing
    status = ActionStatus(cell.value)
    if status in LIVE:
        return status, None
    return status, _closing(cell, status, context)


def _closing(cell: Cell, status: ActionStatus, context: Context) -> ClosingRow:
    by = cell.by
    if isinstance(by, Act):
        how = {ActionStatus.CLOSED: "complete", ActionStatus.DONE: "done"}.get(status, "dropped")
        return ClosingRow(cell.on, how, note=str(by.values.get("note") or by.reason), by=by.actor)
    outcome = Outcome(by.values["outcome"])
    how = outcome.value if outcome in ENDED else ("complete" if status is ActionStatus.CLOSED else "dropped")
    path = context.paths.get(by.document)
    return ClosingRow(cell.on, how, path=path, document=by.document, line=by.line, quote=by.quote)


def _due(state: State, calendar: Calendar, until: date | None) -> date | None:
    cell = state.cells.get("due")
    if cell is None:
        return None
    return _resolved(cell.value, cell.on, calendar, until)


def _resolved(value: Sequence[Any], stated_on: date, calendar: Calendar, until: date | None) -> date | None:
    when, _, event, event_date = value
    if event is None:
        return day(when)
    announced = day(event_date)
    moved = calendar.when(event, announced, stated_on, until)
    if moved is None or announced is None or when is None:
        return moved or day(when)
    # "within two weeks of the seminar" keeps its distance when the seminar moves.
    return moved + (day(when) - announced)  # type: ignore[operator]


def _original_due(state: State, calendar: Calendar) -> date | None:
    """The first due date that was not assumed, as it was then; it never changes."""
    for step in state.steps:
        if step.field == "due" and step.after and step.after[1] != DueBasis.ASSUMED:
            when = day(step.after[0]) or _resolved(step.after, step.on, calendar, None)
            if when:
                return when
    return None


def _mentions(state: State, context: Context) -> list[MentionRow]:
    """Every place in the minutes that speaks of the action, with what it came to."""
    changed: dict[int, set[str]] = {}
    for step in state.steps:
        if isinstance(step.by, Statement):
            changed.setdefault(step.by.id, set()).add(step.field)
    rows = []
    for mention in state.mentions:
        outcome = Outcome(mention.values["outcome"])
        later = bool(state.first and mention.meeting > state.first.meeting)
        if later and outcome not in ENDED:
            news = changed.get(mention.id, set())
            if "owners" in news:
                outcome = Outcome.REASSIGNED
            elif "due" in news:
                outcome = Outcome.REDATED
            else:
                outcome = Outcome.CARRIED
        row = MentionRow(mention.meeting, outcome, str(mention.values["text"]), source(mention, context))  # type: ignore[arg-type]
        rows.append(row)
    return rows


def _links(state: State) -> tuple[LinkRow, ...]:
    """The links that people made; a later row for the same part replaces the earlier, `removed` takes it away."""
    links: dict[str, LinkRow | None] = {}
    for row in state.rows.get("links", []):
        values = row.values
        links[values["code"]] = (
            None
            if values.get(REMOVED)
            else LinkRow(
                values["code"],
                Relation(values["relation"]),
                values["rationale"],
                Basis(values["basis"]),
                _who(row.by),
            )
        )
    return tuple(link for link in links.values() if link)


def refused_links(state: State) -> frozenset[str]:
    """The parts of the framework that a person said the record does not serve."""
    said = {row.values["code"]: bool(row.values.get(REMOVED)) for row in state.rows.get("links", [])}
    return frozenset(code for code, gone in said.items() if gone)


SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
TELLS = re.compile(
    r"(?:however|therefore|who|was|were|is|are|had|has|have|did|said|reported|noted|explained|felt|thought)\b",
    re.IGNORECASE,
)
PROMISED = re.compile(
    r"\b(?:will|shall|(?:is|are)\s+to|(?:agreed|offered|undertook|volunteered|promised)\s+to)\s+"
    r"(?:(?:also|then|now|therefore)\s+)?(?!be\b|have\b)"
)


def title_of(text: str, owner_text: str | None) -> str:
    """A short title, verb first: the wording without its owner, to the end of its first sentence.

    Of a sentence that first tells how things stand (`was unaware of it, and will ask`) it is what will be done.
    """
    wording = without_owner(text, owner_text)
    first = SENTENCE_END.split(wording, maxsplit=1)[0].strip().rstrip(".;,")
    if TELLS.match(first) and (promised := PROMISED.search(first)):
        first = first[promised.end() :]
    return (first[:1].upper() + first[1:]) if first else text


# ---------------------------------------------------------------- decisions, risks


def decision(state: State, name: Naming, context: Context) -> DecisionRow:
    """The decision that a record comes to."""
    first = state.first
    created = state.created.values if state.created else {}
    values: Mapping[str, Any] = first.values if first else created
    status = state.value("status", DecisionStatus.STANDING)
    return DecisionRow(
        number=name.number,
        anchor=name.anchor,
        version=version(state),
        meeting=first.meeting if first else state.created.effective,  # type: ignore[union-attr]
        text=str(values.get("text", "")),
        kind=DecisionKind(state.value("kind", DecisionKind.AGREED)),
        status=DecisionStatus.RESCINDED if status == REMOVED else DecisionStatus(status),
        superseded_by=state.value("superseded_by"),
        item=first.item if first else created.get("item"),
        source=source(first, context),
        links=_links(state),
    )


def risk(state: State, name: Naming, context: Context) -> RiskRow:
    """The risk that a record comes to, with every score it was given."""
    first = state.first
    created = state.created.values if state.created else {}
    values: Mapping[str, Any] = first.values if first else created
    status = state.value("status", RiskStatus.CANDIDATE)
    status = RiskStatus.CLOSED if status == REMOVED else RiskStatus(status)
    ended = state.cells.get("status")
    return RiskRow(
        number=name.number,
        anchor=name.anchor,
        also_known=name.also_known,
        version=version(state),
        title=str(state.value("title") or values.get("text") or created.get("title", "")),
        status=status,
        raised=first.meeting if first else state.created.effective,  # type: ignore[union-attr]
        their_ref=state.value("their_ref"),
        cause=state.value("cause"),
        event=state.value("event"),
        effect=state.value("effect"),
        owner=state.value("owner"),
        category=_enum(RiskCategory, state.value("category")),
        response=_enum(Response, state.value("response")),
        proximity=_enum(Proximity, state.value("proximity")),
        early_warning=state.value("early_warning"),
        review_every=state.value("review_every"),
        next_review=day(state.value("next_review")),
        escalated_on=day(state.value("escalated_on")),
        tolerated_by=state.value("tolerated_by"),
        tolerated_until=day(state.value("tolerated_until")),
        tolerated_why=state.value("tolerated_why"),
        materialised_on=ended.on if ended and status is RiskStatus.MATERIALISED else None,
        closed_on=ended.on if ended and status in (RiskStatus.CLOSED, RiskStatus.REJECTED) else None,
        closed_note=_ending_note(ended, status),
        source=source(first, context),
        actions=tuple(dict.fromkeys(row.values["action"] for row in state.rows.get("mitigations", []))),
        assessments=tuple(_assessment(row, context) for row in state.rows.get("assessments", [])),
        reviews=tuple(_review(row, context) for row in state.rows.get("reviews", [])),
        links=_links(state),
    )


def _enum(kind: Any, value: Any) -> Any:
    return kind(value) if value else None


def _ending_note(cell: Cell | None, status: RiskStatus) -> str | None:
    if cell is None or status not in (RiskStatus.CLOSED, RiskStatus.REJECTED):
        return None
    return (cell.by.reason or None) if isinstance(cell.by, Act) else cell.by.quote


def _assessment(row: Row, context: Context) -> AssessmentRow:
    v = row.values
    return AssessmentRow(
        row.on,
        AssessmentKind(v["kind"]),
        v["likelihood"],
        v["impact"],
        str(v["matrix_version"]),
        str(v.get("rationale") or ""),
        _who(row.by),
        _source_of(row.by, context),
    )


def _review(row: Row, context: Context) -> RiskReviewRow:
    v = row.values
    return RiskReviewRow(
        row.on, ReviewOutcome(v["outcome"]), str(v.get("note") or ""), _who(row.by), _source_of(row.by, context)
    )


# ---------------------------------------------------------------- pilots, returns, events


def pilot(state: State, name: Naming, context: Context) -> PilotRow | None:
    """The pilot site that a record comes to; None where nothing gave it a status."""
    steps = []
    for row in state.rows.get("statuses", []):
        v = row.values
        since = day(v.get("since")) or row.on
        note = str(v.get("note") or "")
        by = v.get("by") or _who(row.by)
        steps.append(
            PilotStepRow(
                row.on, PilotStatus(v["status"]), since, note, v.get("contact"), by, _source_of(row.by, context)
            )
        )
    if not steps:
        return None
    names = [m.values["site"] for m in state.mentions] or [state.created.values["site"] if state.created else ""]
    return PilotRow(
        name.anchor,
        str(names[0]),
        steps[-1].status,
        steps[-1].since,
        version(state),
        state.value("contact"),
        tuple(steps),
    )


def returns(state: State, name: Naming, context: Context) -> ReturnRow:
    """The round of returns that a record comes to; a count that leaves one figure out has it derived."""
    claims = []
    for row in state.rows.get("claims", []):
        replied, total, outstanding = (row.values[k] for k in ("replied", "total", "outstanding"))
        derived = total is None and None not in (replied, outstanding)
        if derived:
            total = replied + outstanding
        if outstanding is None and None not in (replied, total):
            outstanding = total - replied
        if replied is None and None not in (outstanding, total):
            replied = total - outstanding
        claims.append(ClaimRow(row.on, replied, total, outstanding, derived, _source_of(row.by, context)))
    return ReturnRow(name.anchor, str(state.value("name") or "Returns"), version(state), tuple(claims))


def event(state: State, name: Naming, context: Context) -> EventRow | None:
    """The calendar entry that a record comes to; None where no date was ever given."""
    when = day(state.value("date"))
    if when is None:
        return None
    occasions = []
    for row in state.rows.get("occasions", []):
        v = row.values
        on = day(v.get("date")) or when
        status = EventStatus(v.get("status") or EventStatus.CONFIRMED)
        src = _source_of(row.by, context)
        place = v.get("location")
        occasions.append(
            OccasionRow(row.on, on, v.get("start"), v.get("end"), place, status, str(v.get("note") or ""), src)
        )
    status = state.value("status", EventStatus.CONFIRMED)
    dates = list(dict.fromkeys(o.date for o in occasions))
    return EventRow(
        number=name.number,
        anchor=name.anchor,
        version=version(state),
        title=str(state.value("title") or "Meeting"),
        kind=EventKind(state.value("kind", EventKind.MEETING)),
        date=when,
        status=EventStatus.CANCELLED if status == REMOVED else EventStatus(status),
        start=state.value("start"),
        end=state.value("end"),
        location=state.value("location"),
        year_inferred=bool(state.value("year_inferred")),
        venue_booked=bool(state.value("venue_booked")),
        replaces=day(state.value("replaces")),
        moved_from=next((d for d in reversed(dates) if d != when), None),
        source=source(state.mentions[-1] if state.mentions else None, context),
        occasions=tuple(occasions),
    )


# ---------------------------------------------------------------- meetings, people, framework, sites


def meeting(state: State, name: Naming, attendance: Iterable[Statement], documented: bool) -> MeetingRow:
    """The meeting that a record comes to. `attendance` are the speaking statements of who was there."""
    series, held = name.anchor.split(":", 1)[1].rsplit("/", 1)
    approved = state.cells.get("approved")
    minutes = MinutesStatus.NONE
    if documented:
        minutes = MinutesStatus(state.value("minutes_status", MinutesStatus.DRAFT))
    if approved and approved.value:
        minutes = MinutesStatus.APPROVED
    return MeetingRow(
        anchor=name.anchor,
        series=series,
        date=date.fromisoformat(held),
        version=version(state),
        title=state.value("title"),
        start=state.value("start"),
        end=state.value("end"),
        location=state.value("location"),
        chair=state.value("chair"),
        minute_taker=state.value("minute_taker"),
        minutes=minutes,
        approved_on=approved.on if approved and approved.value else None,
        amendments=state.value("amendments"),
        attendance=tuple(_attendance(attendance)),
    )


def _attendance(statements: Iterable[Statement]) -> list[AttendanceRow]:
    """One row for each person: the first line that names them, the chair before the rest in standing only."""
    rows: dict[str, AttendanceRow] = {}
    for s in sorted(statements, key=lambda s: s.order):
        v = s.values
        row = AttendanceRow(
            str(v["name"]),
            AttendanceState(v["state"]),
            v.get("initials"),
            v.get("organisation"),
            v.get("role"),
            v.get("deputy_for"),
            s.line,
        )
        rows.setdefault(s.key, row)
    return list(rows.values())


def person(state: State, name: Naming) -> PersonRow:
    """The person that a record comes to."""
    created = state.created.values.get("fields", {}) if state.created else {}
    names = [str(m.values["name"]) for m in state.mentions]
    role = state.value("role")
    return PersonRow(
        number=name.number,
        anchor=name.anchor,
        also_known=name.also_known,
        version=version(state),
        name=str(state.value("name") or created.get("name") or (names[0] if names else "")),
        initials=state.value("initials"),
        aliases=tuple(state.value("aliases", ())),
        organisation=state.value("organisation"),
        role=role,
        email=state.value("email"),
        status=PersonStatus(_said_status(state) or _person_status(role)),
        digest=DigestFrequency(state.value("digest") or DigestFrequency.MONTHLY),
        kinds_off=tuple(state.value("kinds_off", ())),
        left_on=day(state.value("left_on")),
        first_seen=state.mentions[0].meeting if state.mentions else None,
        last_seen=state.mentions[-1].meeting if state.mentions else None,
    )


def _said_status(state: State) -> str | None:
    """What a person said of somebody's standing; that minutes no longer list somebody says nothing of it."""
    status = state.value("status")
    return None if status == REMOVED else status


CHAIR = re.compile(r"^\W*(?:the\s+)?chair(?:man|woman|person)?\W*$", re.IGNORECASE)
SECRETARY = re.compile(r"\b(?:secretary|clerk|minute[- ]taker)\b", re.IGNORECASE)


def _person_status(role: str | None) -> PersonStatus:
    if role and CHAIR.match(role):
        return PersonStatus.CHAIR
    return PersonStatus.SECRETARY if role and SECRETARY.search(role) else PersonStatus.MEMBER


def node(state: State, name: Naming) -> NodeRow:
    """The part of the framework that a record comes to."""
    value = state.value
    return NodeRow(
        anchor=name.anchor,
        code=str(value("code")),
        title=str(value("title", "")),
        kind=NodeKind(value("kind")),
        version=version(state),
        position=int(value("position", 0)),
        parent=value("parent"),
        rating=Rating(value("rating") or Rating.UNRATED),
        aliases=tuple(value("aliases") or ()),
        type=value("type"),
        state=value("state"),
        label=value("label"),
        serves=tuple(value("serves") or ()),
        is_proxy=bool(value("is_proxy")),
        note=value("note"),
    )


def site(state: State, name: Naming) -> SiteRow:
    """The place that a record comes to."""
    value = state.value
    aliases = tuple(value("aliases") or ())
    return SiteRow(name.anchor, str(value("name")), version(state), aliases, value("tile_row"), value("tile_col"))


def with_uid(row: EventRow, uid: str, sequence: int, changed_at: Any) -> EventRow:
    """The event with what was issued for it."""
    return replace(row, uid=uid, sequence=sequence, changed_at=changed_at)
