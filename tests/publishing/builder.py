"""Registers for the tests of publishing: short makers for every row, and one group's register with a bit of everything.

The group, its people and its minutes are made up.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from steering.config import Calendar, Config, Group, Mail, Pilots
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
    OptionRow,
    PersonRow,
    PilotRow,
    PilotStepRow,
    QuestionRow,
    Register,
    ReturnRow,
    RiskReviewRow,
    RiskRow,
    SourceRow,
)
from steering.domain.words import (
    ActionStatus,
    AssessmentKind,
    AttendanceState,
    Basis,
    DecisionStatus,
    DueBasis,
    EventKind,
    EventStatus,
    Kind,
    MinutesStatus,
    NodeKind,
    Outcome,
    PersonStatus,
    PilotStatus,
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
from steering.publishing.facts import Snapshot

FIRST, SECOND = date(2024, 9, 12), date(2024, 11, 14)
TODAY = date(2025, 1, 6)
SENT = datetime(2025, 1, 6, 8, 30, tzinfo=UTC)

CONFIG = Config(
    group=Group(
        name="Tidewater Flood Resilience Steering Group",
        short="Tidewater Floods",
        series="Steering group",
        timezone="Europe/London",
        secretary="secretary@tidewater.example",
    ),
    calendar=Calendar(domain="tidewater.example", place="Old Customs House", duration=120),
    pilots=Pilots(sites="parishes"),
    mail=Mail(from_="secretary@tidewater.example"),
)


def said(on: date, line: int, quote: str, item: str | None = None) -> SourceRow:
    """The sentence in a meeting's minutes."""
    return SourceRow(f"minutes/{on.isoformat()}.md", f"sha-{on.isoformat()}", line, 0, quote, item)


def action(number: int, text: str, raised: date = SECOND, item: str = "2.1", **more: Any) -> ActionRow:
    """An action of a meeting, with the sentence that states it."""
    line = more.pop("line", 10 + number)
    source = said(raised, line, f"Action: {text}", item)
    more.setdefault("title", text[:1].upper() + text[1:])
    more.setdefault("status", ActionStatus.OPEN)
    more.setdefault("mentions", (MentionRow(raised, Outcome.NEW, text, source),))
    more.setdefault("last_mentioned", raised)
    return ActionRow(
        number=number,
        anchor=f"action:{number}",
        text=text,
        raised=raised,
        long_ref=f"{raised.isoformat()}/{item}/a",
        item=item,
        source=source,
        **more,
    )


def link(code: str, why: str, basis: Basis = Basis.STATED) -> LinkRow:
    """That an action serves a deliverable."""
    return LinkRow(code, Relation.DELIVERS, why, basis)


def score(on: date, likelihood: int, impact: int, kind: AssessmentKind = AssessmentKind.RESIDUAL) -> AssessmentRow:
    """A score that a meeting gave."""
    return AssessmentRow(on, kind, likelihood, impact, "1")


def event(number: int, when: date, title: str = "Steering group", **more: Any) -> EventRow:
    """A date that the second meeting announced."""
    more.setdefault("start", "14:00")
    more.setdefault("end", "16:00")
    more.setdefault("status", EventStatus.CONFIRMED)
    more.setdefault("kind", EventKind.MEETING)
    more.setdefault("uid", f"meeting-{number}-0a1b2c3d4e@tidewater.example")
    more.setdefault("changed_at", datetime(2024, 11, 18, 9, 30, tzinfo=UTC))
    row = EventRow(number=number, anchor=f"event:{number}", title=title, date=when, **more)
    if row.occasions:
        return row
    return replace(row, occasions=(OccasionRow(SECOND, when, row.start, row.end, row.location, row.status),))


def person(number: int, name: str, email: str | None = None, **more: Any) -> PersonRow:
    """Somebody of the group."""
    return PersonRow(number=number, anchor=f"person:{number}", name=name, email=email, **more)


def pilot(site: str, *steps: tuple[date, PilotStatus], contact: str | None = None) -> PilotRow:
    """A site with its statuses."""
    rows = tuple(PilotStepRow(on, status, on, source=said(on, 40, f"{site}: {status.value}")) for on, status in steps)
    return PilotRow(f"pilot:{site}", site, rows[-1].status, rows[-1].since, contact=contact, steps=rows)


def question(number: int, code: QuestionCode, text: str, about: str | None = None, **more: Any) -> QuestionRow:
    """An open question of the second import."""
    more.setdefault("severity", Severity.HIGH)
    return QuestionRow(
        number=number,
        anchor=f"question:{number}",
        code=code,
        text=text,
        asked_on=SECOND,
        about_kind=Kind.ACTION if about else None,
        about_ref=about,
        options=(OptionRow("1", "Ruth Okafor"), OptionRow("2", "leave open")),
        **more,
    )


def snapshot(register: Register | None = None, today: date = TODAY, config: Config = CONFIG, **more: Any) -> Snapshot:
    """The sample group's register on its day, or another."""
    return Snapshot(sample() if register is None else register, config, today, **more)


def sample() -> Register:
    """The Tidewater group's register on 6 January 2025, ten days before its third meeting."""
    return Register(
        people=_people(),
        meetings=_meetings(),
        actions=_actions(),
        decisions=_decisions(),
        risks=_risks(),
        pilots=_pilots(),
        returns=_returns(),
        events=_events(),
        nodes=_nodes(),
        questions=_questions(),
    )


def _people() -> tuple[PersonRow, ...]:
    return (
        person(1, "Ruth Okafor", "ruth.okafor@north.example", status=PersonStatus.CHAIR, organisation="North Shore"),
        person(2, "Sam Pell", "secretary@tidewater.example", status=PersonStatus.SECRETARY, organisation="Tidewater"),
        person(3, "Dai Morgan", "dai@estuary.example", organisation="Estuary Trust", initials="DM"),
        person(4, "Aoife Lynch", "aoife.lynch@harbour.example", organisation="Harbour Board", initials="AL"),
        person(5, "Tomasz Zieliński", "tomasz@quay.example", organisation="Quay Ward"),
        person(6, "Nguyễn Thị Hoa", None, organisation="Fire Service"),
        person(7, "Bo Li", "bo@old.example", status=PersonStatus.LEFT, left_on=date(2024, 12, 1)),
        person(8, "Greta Holm", "greta@surveyors.example", status=PersonStatus.INVITED, organisation="Holm Surveyors"),
    )


def _meetings() -> tuple[MeetingRow, ...]:
    def there(name: str, state: AttendanceState) -> AttendanceRow:
        return AttendanceRow(name, state)

    who = (
        there("Ruth Okafor", AttendanceState.CHAIR),
        there("Sam Pell", AttendanceState.IN_ATTENDANCE),
        there("Dai Morgan", AttendanceState.PRESENT),
        there("Aoife Lynch", AttendanceState.APOLOGIES),
    )
    base = MeetingRow(
        anchor="meeting:main/2024-09-12",
        series="main",
        date=FIRST,
        title="Steering group",
        start="14:00",
        end="16:00",
        location="Old Customs House",
        chair="Ruth Okafor",
        minutes=MinutesStatus.APPROVED,
        approved_on=SECOND,
        attendance=who,
    )
    second = replace(
        base,
        anchor="meeting:main/2024-11-14",
        date=SECOND,
        minutes=MinutesStatus.DRAFT,
        approved_on=None,
        amendments="2.2: for “ten” read “twelve” parishes.",
    )
    return base, second


def _actions() -> tuple[ActionRow, ...]:
    carried = said(SECOND, 12, "Culvert survey still outstanding; carried.", "1.1")
    redated = said(SECOND, 13, "Grant form to go by 19 December instead.", "1.2")
    closing = said(SECOND, 14, "Leaflet printed. Complete.", "1.3")
    return (
        action(
            1,
            "DM to survey the Mill Lane culvert",
            FIRST,
            "2.1",
            title="Survey the Mill Lane culvert",
            owners=("Dai Morgan",),
            due=date(2024, 11, 14),
            due_basis=DueBasis.EVENT,
            due_event="next meeting",
            original_due=date(2024, 11, 14),
            their_ref="AP7",
            times_carried=1,
            last_mentioned=SECOND,
            mentions=(MentionRow(SECOND, Outcome.CARRIED, "carried", carried),),
            links=(link("D2", "The action names “culvert survey”."),),
        ),
        action(
            2,
            "DM and AL to send the grant form to the county",
            FIRST,
            "3.1",
            title="Send the grant form to the county",
            owners=("Dai Morgan", "Aoife Lynch"),
            lead="Aoife Lynch",
            due=date(2024, 12, 19),
            due_basis=DueBasis.STATED,
            original_due=date(2024, 11, 1),
            last_mentioned=SECOND,
            mentions=(MentionRow(SECOND, Outcome.REDATED, "redated", redated),),
            links=(link("D1", "A grant would pay for the plan.", Basis.INFERRED),),
        ),
        action(
            3,
            "RO to print the leaflet",
            FIRST,
            "4.1",
            title="Print the leaflet",
            owners=("Ruth Okafor",),
            status=ActionStatus.CLOSED,
            last_mentioned=SECOND,
            closing=ClosingRow(SECOND, "complete", path=closing.path, line=closing.line, quote=closing.quote),
            links=(link("D3", "The action names “the leaflet”."),),
        ),
        action(
            4,
            "AL to draft the parish plan for comment, in line with what the parishes said",
            title="Draft the parish plan for comment, in line with what the parishes said",
            owners=("Aoife Lynch",),
            due=date(2025, 1, 16),
            due_basis=DueBasis.ASSUMED,
            links=(link("D1", "The action names “parish plan”."),),
        ),
        action(
            5,
            "Sandbag stores to be checked before the spring tides",
            item="3.2",
            title="Sandbag stores to be checked before the spring tides",
        ),
        action(
            6,
            "All pilot leads to report readings each month",
            item="3.3",
            title="Report readings each month",
            owners=("All pilot leads",),
            due=date(2025, 1, 9),
            due_basis=DueBasis.STATED,
            original_due=date(2025, 1, 9),
            depends_on=("A4",),
        ),
        action(
            7,
            "TZ to ask the water company for the pump log",
            item="3.4",
            title="Ask the water company for the pump log",
            owners=("Tomasz Zieliński",),
            status=ActionStatus.BLOCKED,
            status_note="their lawyer must agree",
            due=date(2025, 2, 3),
            due_basis=DueBasis.STATED,
            original_due=date(2025, 2, 3),
            depends_on=("A2",),
        ),
        action(
            8,
            "Greta Holm to cost the tide gauge",
            item="4.1",
            title="Cost the tide gauge",
            owners=("Greta Holm",),
            due=date(2025, 1, 31),
            due_basis=DueBasis.STATED,
            original_due=date(2025, 1, 31),
            links=(link("D2", "The gauge stands at the culvert."),),
        ),
        action(9, "BL to book the hall", item="5", title="Book the hall", owners=("Bo Li",)),
        action(
            10,
            "RO to write to the minister",
            item="5.1",
            title="Write to the minister",
            owners=("Ruth Okafor",),
            status=ActionStatus.DONE,
            closing=ClosingRow(date(2024, 12, 20), "done", note="letter sent", by="Ruth Okafor"),
        ),
        action(
            11,
            "DM to draw a map of the old drains",
            item="5.2",
            title="Draw a map of the old drains",
            owners=("Dai Morgan",),
            status=ActionStatus.DROPPED,
            closing=ClosingRow(date(2024, 12, 2), "dropped", note="the county has one", by="Sam Pell"),
        ),
    )


def _decisions() -> tuple[DecisionRow, ...]:
    return (
        DecisionRow(
            1,
            "decision:1",
            FIRST,
            "the pilot runs in five parishes at most.",
            status=DecisionStatus.SUPERSEDED,
            superseded_by="DEC2",
            item="2.4",
            source=said(FIRST, 20, "AGREED: the pilot runs in five parishes at most.", "2.4"),
        ),
        DecisionRow(
            2,
            "decision:2",
            SECOND,
            "the pilot is open to every parish on the estuary.",
            item="2.2",
            source=said(SECOND, 21, "AGREED: the pilot is open to every parish on the estuary.", "2.2"),
        ),
    )


def _risks() -> tuple[RiskRow, ...]:
    full = {"cause": "Funds end in March", "event": "The grant is refused", "effect": "No gauges are bought"}
    return (
        RiskRow(
            1,
            "risk:1",
            "The grant is refused",
            RiskStatus.OPEN,
            FIRST,
            **full,
            owner="Aoife Lynch",
            category=RiskCategory.DELIVERY,
            response=Response.TREAT,
            next_review=date(2024, 12, 31),
            actions=("A2",),
            assessments=(
                score(FIRST, 4, 5, AssessmentKind.INHERENT),
                score(FIRST, 3, 4),
                score(SECOND, 4, 5),
                score(SECOND, 2, 4, AssessmentKind.TARGET),
            ),
            reviews=(RiskReviewRow(SECOND, ReviewOutcome.RESCORED),),
            their_ref="risk 3",
            source=said(FIRST, 30, "If the grant is refused no gauges can be bought.", "3"),
        ),
        RiskRow(
            2,
            "risk:2",
            "Volunteers tire of reading the gauges",
            RiskStatus.OPEN,
            FIRST,
            owner=None,
            category=RiskCategory.ENGAGEMENT,
            response=Response.TREAT,
            assessments=(score(FIRST, 4, 3), score(SECOND, 3, 4)),
        ),
        RiskRow(
            3,
            "risk:3",
            "Gauge readings are wrong",
            RiskStatus.OPEN,
            SECOND,
            cause="Gauges are read by eye",
            event="Readings are wrong",
            effect="Warnings come late",
            owner="Tomasz Zieliński",
            category=RiskCategory.DATA_QUALITY,
            response=Response.TOLERATE,
            tolerated_by="Ruth Okafor",
            tolerated_why="until the new gauges stand",
            tolerated_until=date(2025, 6, 30),
            next_review=date(2025, 2, 1),
            assessments=(score(SECOND, 2, 4),),
        ),
        RiskRow(
            4,
            "risk:4",
            "The culvert collapses",
            RiskStatus.MATERIALISED,
            FIRST,
            owner="Dai Morgan",
            materialised_on=SECOND,
            actions=("A1",),
            assessments=(score(FIRST, 2, 5), score(SECOND, 5, 5)),
        ),
        RiskRow(
            5,
            "risk:5",
            "Parishes fall out over the plan",
            RiskStatus.CANDIDATE,
            SECOND,
            source=said(SECOND, 33, "Members feared that parishes might fall out.", "3.3"),
        ),
        RiskRow(
            6,
            "risk:6",
            "The hall cannot be had",
            RiskStatus.CLOSED,
            FIRST,
            closed_on=SECOND,
            closed_note="booked",
            assessments=(score(FIRST, 1, 2),),
        ),
    )


def _pilots() -> tuple[PilotRow, ...]:
    volunteered, queried = PilotStatus.VOLUNTEERED, PilotStatus.QUERIED
    return (
        pilot("Brackwater", (FIRST, volunteered), (SECOND, PilotStatus.CONFIRMED), contact="Ann Reed"),
        pilot("Eastley", (FIRST, volunteered)),
        pilot("Gull Point", (FIRST, volunteered), (SECOND, queried)),
        pilot("Netherby", (SECOND, volunteered)),
        pilot("Saltmarsh", (FIRST, PilotStatus.INTERESTED), (SECOND, PilotStatus.WITHDRAWN)),
    )


def _returns() -> tuple[ReturnRow, ...]:
    return (
        ReturnRow(
            "return:1",
            "Parish survey",
            claims=(ClaimRow(FIRST, 14, 32, 18, total_derived=True), ClaimRow(SECOND, 24, 33, 9)),
        ),
    )


def _events() -> tuple[EventRow, ...]:
    moved = event(
        6,
        date(2025, 5, 15),
        sequence=1,
        moved_from=date(2025, 5, 8),
        occasions=(
            OccasionRow(FIRST, date(2025, 5, 8), "14:00", "16:00", None, EventStatus.CONFIRMED),
            OccasionRow(SECOND, date(2025, 5, 15), "14:00", "16:00", None, EventStatus.CONFIRMED),
        ),
    )
    cancelled = event(
        2,
        date(2024, 12, 12),
        sequence=1,
        status=EventStatus.CANCELLED,
        occasions=(
            OccasionRow(FIRST, date(2024, 12, 12), "14:00", "16:00", None, EventStatus.CONFIRMED),
            OccasionRow(SECOND, date(2024, 12, 12), "14:00", "16:00", None, EventStatus.CANCELLED),
        ),
    )
    return (
        event(1, SECOND, status=EventStatus.CONFIRMED),
        cancelled,
        event(3, date(2025, 1, 16), location="Harbour Board, Room 4"),
        event(
            4,
            date(2025, 2, 6),
            "Spring seminar",
            kind=EventKind.SEMINAR,
            status=EventStatus.TENTATIVE,
            start="13:30",
            end="16:30",
            venue_booked=True,
            location="Fishermen’s Hall",
            uid="seminar-4-5f6a7b8c9d@tidewater.example",
        ),
        event(5, date(2025, 3, 13), end=None, year_inferred=True),
        moved,
        event(
            7,
            date(2025, 3, 30),
            "Tide gauges in place",
            kind=EventKind.MILESTONE,
            start=None,
            end=None,
            uid="milestone-7-1a2b3c4d5e@tidewater.example",
        ),
    )


def _nodes() -> tuple[NodeRow, ...]:
    def node(code: str, title: str, kind: NodeKind, **more: Any) -> NodeRow:
        return NodeRow(f"node:{code}", code, title, kind, **more)

    critical = {"rating": Rating.CRITICAL}
    return (
        node("1", "Fewer homes flood", NodeKind.GOAL, **critical),
        node("1.1", "Warnings come in time", NodeKind.OUTCOME, parent="1", **critical),
        node("1.1.1", "Minutes from gauge to siren", NodeKind.INDICATOR, parent="1.1"),
        node("1.2", "Culverts are kept clear", NodeKind.OUTCOME, parent="1", **critical),
        node("1.3", "Parishes help one another", NodeKind.OUTCOME, parent="1", rating=Rating.PRIORITY),
        node("D1", "Parish plan", NodeKind.DELIVERABLE, serves=("1.3",), label="draft 1"),
        node("D2", "Culvert survey", NodeKind.DELIVERABLE, serves=("1.2",)),
        node("D3", "Leaflet", NodeKind.DELIVERABLE, serves=("1.1",), state="published"),
    )


def _questions() -> tuple[QuestionRow, ...]:
    return (
        question(1, QuestionCode.NO_OWNER, "Who checks the sandbag stores?", "A5"),
        question(2, QuestionCode.DISPUTED, "Is Gull Point a pilot? Its clerk had not heard of it."),
        question(3, QuestionCode.LEAVER, "Who takes A9 from Bo Li?", "A9", severity=Severity.MEDIUM),
        question(4, QuestionCode.YEAR, "Is 13 March in 2025?", status=QuestionStatus.ANSWERED, answer="yes"),
    )
