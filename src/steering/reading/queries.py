"""What the reader asks rather than guesses, each with its line and the likely answers, most important first.

In: everything that was read of a document. Out: all queries that are worth asking; services show the first few.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePath

from steering.domain.findings import ActionFinding, EventFinding, Option, PilotFinding, Query
from steering.domain.words import (
    AttendanceState,
    DueBasis,
    EventStatus,
    Kind,
    Outcome,
    PilotStatus,
    QuestionCode,
    Severity,
)
from steering.reading.actions.assemble import Unclear
from steering.reading.dates import mentions
from steering.reading.document import Document
from steering.reading.meeting import Facts
from steering.reading.names import INITIALS
from steering.reading.owner_words import WHOLE_GROUP
from steering.reading.passages import squeezed
from steering.reading.people import Directory, Person
from steering.reading.quick import Begun, Words
from steering.reading.several import meetings_of
from steering.reading.shapes import ASIDE, PROSE, Role

_LEAVES = Begun(
    "leav|will leave|has left|retir|steps down|stepping down|stood down|stands down|standing down|resign|last meeting"
    "|moves on|moved on|moving on|replaced by|has replaced|taken over",
    re.compile(
        r"\b(?:leaves|leaving|will leave|has left|retires|retiring|retired|steps down|stepping"
        r" down|stood down|stands down|standing down|resigned|resigning|last meeting|moves on"
        r"|moved on|moving on|replaced by|has replaced|taken over from)\b"
    ),
)
_GOING = Words("leav|has left|retir| down|resign|last meeting|mov|replaced|taken over")
"""What a text holds in which `_LEAVES` finds something."""
_NO_NEWS = ASIDE | {Role.ATTENDANCE, Role.APOLOGIES}
"""The parts of minutes in which nobody is said to leave."""
_ORDER = tuple(Severity)
_CODES = tuple(QuestionCode)


@dataclass(slots=True)
class Asking:
    """What was read, as the queries need it."""

    document: Document
    book: Directory
    facts: Facts
    actions: list[ActionFinding]
    unclear: list[Unclear]
    events: list[EventFinding]
    pilots: list[PilotFinding]


def queries(asking: Asking) -> list[Query]:
    """The queries of a document, ranked."""
    asked = [
        *_meeting(asking),
        *_owners(asking),
        *_unclear(asking),
        *_sites(asking),
        *_dates(asking),
        *_dues(asking),
        *_prose(asking),
        *_people(asking),
        *_leavers(asking),
    ]
    return sorted(
        asked, key=lambda query: (_ORDER.index(query.severity), _CODES.index(query.code), query.line, query.col)
    )


def _options(*labels: str) -> tuple[Option, ...]:
    """Answers under the keys 1 to 9, each standing for its label."""
    return tuple(Option(str(at), label, label) for at, label in enumerate(dict.fromkeys(labels), 1) if at <= 9)


def _dates_as(*days: date) -> tuple[Option, ...]:
    return tuple(
        Option(str(at), f"{day:%A} {day.day} {day:%B %Y}", day.isoformat())
        for at, day in enumerate(dict.fromkeys(days), 1)
    )


def _meeting(asking: Asking) -> Iterator[Query]:
    """The date of the meeting, when the text gives none, several, an impossible or an uncertain one."""
    facts, document = asking.facts, asking.document
    day, line = facts.finding.date, facts.line
    if begins := meetings_of(document):
        yield Query(
            begins[0].line,
            QuestionCode.WHICH_DATE,
            f"Which meeting is this? The file holds {len(begins)}, at lines {', '.join(str(b.line) for b in begins)};"
            " `steering split` makes a file of each",
            Severity.HIGH,
            _dates_as(*(begin.day for begin in begins[:9])),
            field="date",
            kind=Kind.MEETING,
        )
        return
    if day is None:
        named = mentions(re.sub(r"[_]", " ", PurePath(document.source.path).stem), document.order)
        named += mentions(document.front_value("date")[0], document.order)
        likely = [found for m in named if m.year and (found := m.on(None))]
        why = f"“{facts.impossible}” is no date" if facts.impossible else "the minutes do not say"
        yield Query(
            line,
            QuestionCode.WHICH_DATE,
            f"When was this meeting? ({why})",
            Severity.HIGH,
            _dates_as(*likely),
            field="date",
            kind=Kind.MEETING,
        )
        return
    if facts.ambiguous and day.day != day.month and day.day <= 12:
        other = date(day.year, day.day, day.month)
        yield Query(
            line,
            QuestionCode.WHICH_DATE,
            f"Is “{facts.date_text}” {day.day} {day:%B} or {other.day} {other:%B}?",
            Severity.MEDIUM,
            _dates_as(day, other),
            field="date",
            kind=Kind.MEETING,
        )
    if facts.weekday_differs:
        yield Query(
            line,
            QuestionCode.WEEKDAY,
            f"“{facts.date_text}” was a {day:%A}. Which is right, the day or the date?",
            Severity.MEDIUM,
            _dates_as(day),
            field="date",
            kind=Kind.MEETING,
        )
    if facts.year_inferred:
        yield Query(
            line,
            QuestionCode.YEAR,
            f"The date of the meeting has no year: {day.year}?",
            Severity.MEDIUM,
            _dates_as(day),
            field="date",
            kind=Kind.MEETING,
        )


def _owners(asking: Asking) -> Iterator[Query]:
    """Marked actions that nobody is named for."""
    live = [a for a in asking.actions if a.explicit and a.status == "open"]
    owned = sorted((a for a in live if a.owners), key=lambda a: a.place.line)
    lines = [a.place.line for a in owned]
    for action in live:
        if action.owners or (action.outcome not in (Outcome.NEW, Outcome.PRIOR) and not action.owner_text):
            continue
        likely = [
            name
            for a in _nearest(owned, lines, action.place.line)
            if a.item == action.item or abs(a.place.line - action.place.line) < 12
            for name in a.owners
        ]
        chair = [asking.book.chair.name] if asking.book.chair else []
        text = f"Who is to do this: “{_short(action.text)}”?"
        yield Query(
            action.place.line,
            QuestionCode.NO_OWNER,
            text,
            Severity.HIGH,
            _options(*likely, *chair),
            action.place.col,
            Kind.ACTION,
            "owners",
        )


def _nearest(owned: list[ActionFinding], lines: list[int], line: int) -> list[ActionFinding]:
    """The two actions with owners that stand nearest to a line; `lines` are theirs, in order."""
    at = bisect_left(lines, line)
    after = bisect_right(lines, line)
    around = [*owned[at : min(after, at + 2)], *owned[max(at - 2, 0) : at], *owned[after : after + 2]]
    return sorted(around, key=lambda a: (abs(a.place.line - line), a.place.line))[:2]


def _unclear(asking: Asking) -> Iterator[Query]:
    """Owners whose initials or first name fit several people, the Chair when another took the chair, unknown
    initials.
    """
    seen: set[str] = set()
    for found in asking.unclear:
        if found.token not in seen:
            seen.add(found.token)
            yield Query(
                found.place.line,
                QuestionCode.WHO_IS,
                f"Who is {found.token}?",
                Severity.HIGH,
                _options(*found.people),
                found.place.col,
                Kind.ACTION,
                "owners",
            )
    for action in asking.actions:
        for name in action.owners:
            if name in seen:
                continue
            if asking.book.chair_is_acting and re.fullmatch(
                r"(?:the )?chair(?:man|woman|person)?", name, re.IGNORECASE
            ):
                seen.add(name)
                acting = [asking.book.chair.name] if asking.book.chair else []
                proper = [
                    p.name
                    for p in asking.book.people
                    if re.search(r"\bchair", p.role or "", re.IGNORECASE) and p.name not in acting
                ]
                yield Query(
                    action.place.line,
                    QuestionCode.WHO_IS,
                    f"Is “{name}” the chair of this meeting or the Chair?",
                    Severity.MEDIUM,
                    _options(*acting, *proper),
                    action.place.col,
                    Kind.ACTION,
                    "owners",
                )
            elif (
                INITIALS.fullmatch(name)
                and not WHOLE_GROUP.match(name)
                and asking.book.people
                and not asking.book.find(name)
                and not asking.book.is_body(name)
            ):
                seen.add(name)
                yield Query(
                    action.place.line,
                    QuestionCode.WHO_IS,
                    f"Who or what is {name}? Nobody in the lists has these initials.",
                    Severity.LOW,
                    (),
                    action.place.col,
                    Kind.ACTION,
                    "owners",
                )


def _sites(asking: Asking) -> Iterator[Query]:
    """Pilot sites whose standing is disputed."""
    for pilot in asking.pilots:
        if pilot.rule != "pilot_disputed":
            continue
        said = [p.status.value for p in asking.pilots if p.site == pilot.site and p.status is not PilotStatus.QUERIED]
        yield Query(
            pilot.place.line,
            QuestionCode.DISPUTED,
            f"Where does {pilot.site} stand as a pilot? The minutes hold both.",
            Severity.HIGH,
            _options(PilotStatus.QUERIED.value, *said),
            pilot.place.col,
            Kind.PILOT,
            "status",
        )


def _dates(asking: Asking) -> Iterator[Query]:
    """Events: booked and yet to be confirmed, a weekday against the date, no such day, years that were filled in."""
    inferred = [event for event in asking.events if event.year_inferred]
    for event in asking.events:
        line, col = event.place.line, event.place.col
        if event.status is EventStatus.TENTATIVE and event.venue_booked:
            yield Query(
                line,
                QuestionCode.BOOKED_OR_TBC,
                f"{event.title}: its venue is booked, and its date is to be confirmed. Is it on?",
                Severity.HIGH,
                _options("confirmed", "tentative"),
                col,
                Kind.EVENT,
                "status",
            )
        for doubt in event.doubts:
            if event.date is None:
                yield Query(
                    line,
                    QuestionCode.WHICH_DATE,
                    f"When is this: “{_short(event.place.quote)}”? ({doubt.text})",
                    Severity.MEDIUM,
                    (),
                    col,
                    Kind.EVENT,
                    "date",
                )
            elif " is a " in doubt.text:
                yield Query(
                    line,
                    QuestionCode.WEEKDAY,
                    f"“{_short(event.place.quote)}”: {doubt.text}. Which is right?",
                    Severity.MEDIUM,
                    _dates_as(event.date, *_near_weekday(asking, event)),
                    col,
                    Kind.EVENT,
                    "date",
                )
            else:
                yield Query(
                    line,
                    QuestionCode.WHICH_DATE,
                    f"“{_short(event.place.quote)}”: {doubt.text}.",
                    Severity.LOW,
                    _dates_as(event.date),
                    col,
                    Kind.EVENT,
                    "date",
                )
    if inferred and asking.facts.finding.date is not None:
        first = inferred[0]
        days = ", ".join(str(event.date) for event in inferred[:8])
        yield Query(
            first.place.line,
            QuestionCode.YEAR,
            f"Years filled in for {len(inferred)} dates: {days}. Right?",
            Severity.LOW,
            _options("yes", "no"),
            first.place.col,
            Kind.EVENT,
            "date",
        )


def _near_weekday(asking: Asking, event: EventFinding) -> list[date]:
    """The nearest date that has the weekday given."""
    stated = next(
        (m.weekday for m in mentions(event.place.quote, asking.document.order) if m.weekday is not None), None
    )
    if stated is None or event.date is None:
        return []
    off = (stated - event.date.weekday() + 3) % 7 - 3
    return [event.date + timedelta(days=off)]


def _dues(asking: Asking) -> Iterator[Query]:
    """Due dates that cannot be."""
    for action in asking.actions:
        if (
            action.due.basis is DueBasis.STATED
            and action.due.date is None
            and action.outcome not in (Outcome.COMPLETE, Outcome.DROPPED)
        ):
            yield Query(
                action.place.line,
                QuestionCode.WHICH_DATE,
                f"Which day is meant by “{action.due.text}”?",
                Severity.MEDIUM,
                (),
                action.place.col,
                Kind.ACTION,
                "due",
            )


def _prose(asking: Asking) -> Iterator[Query]:
    """Needs and commitments that no marker marks."""
    for action in asking.actions:
        if action.explicit or action.status != "open":
            continue
        if not action.owners:
            chair = [asking.book.chair.name] if asking.book.chair else []
            yield Query(
                action.place.line,
                QuestionCode.UNMARKED_ACTION,
                f"Is this an action, and whose: “{_short(action.text)}”?",
                Severity.HIGH,
                _options(*chair),
                action.place.col,
                Kind.ACTION,
                "owners",
            )
        else:
            yield Query(
                action.place.line,
                QuestionCode.UNMARKED_ACTION,
                f"Is this an action of {' and '.join(action.owners)}: “{_short(action.text)}”?",
                Severity.MEDIUM,
                _options("yes", "no"),
                action.place.col,
                Kind.ACTION,
                "status",
            )


def _people(asking: Asking) -> Iterator[Query]:
    """People listed twice, or both as there and as away."""
    for person in asking.book.people:
        for state, line in person.again[:1]:
            if state is AttendanceState.APOLOGIES:
                continue
            first = min(person.states.values())
            yield Query(
                line,
                QuestionCode.DUPLICATE_PERSON,
                f"{person.name} is listed twice (lines {first} and {line}). Was somebody else meant?",
                Severity.MEDIUM,
                _options("the same person"),
                kind=Kind.ATTENDANCE,
                field="name",
            )
        if AttendanceState.APOLOGIES in person.states and person.was_there:
            line = person.states[AttendanceState.APOLOGIES]
            yield Query(
                line,
                QuestionCode.CONFLICT,
                f"{person.name} is listed as there and as having sent apologies. Which?",
                Severity.MEDIUM,
                _options("present", "apologies"),
                kind=Kind.ATTENDANCE,
                field="state",
            )


def _leavers(asking: Asking) -> Iterator[Query]:
    """People who leave and still hold actions of this meeting."""
    seen: set[str] = set()
    for block in asking.document.at(asking.document.holding(_GOING)):
        if block.shape not in PROSE or block.role in _NO_NEWS or not _LEAVES.search(block.low):
            continue
        for person in asking.book.people:
            if person.name in seen or not _says_leaves(block.text, person):
                continue
            seen.add(person.name)
            held = sum(person.name in a.owners and a.status == "open" for a in asking.actions)
            text = f"{person.name} leaves" + (
                f" and holds {held} of these actions. Who takes them over?" if held else ". Who takes over?"
            )
            yield Query(
                block.line,
                QuestionCode.LEAVER,
                text,
                Severity.MEDIUM if held else Severity.LOW,
                (),
                kind=Kind.PERSON,
                field="status",
            )


def _says_leaves(text: str, person: Person) -> bool:
    """Whether a text says of a person that they go."""
    tokens = [person.name, *person.initials]
    for token in tokens:
        for found in re.finditer(rf"\b{re.escape(token)}\b", text) if token in text else ():
            after = text[found.end() : found.end() + 60].split(".")[0]
            before = text[max(found.start() - 30, 0) : found.start()]
            if re.match(
                (
                    r"(?:[’']s)?\W*(?:\w+\W+){0,3}?(?:leaves|leaving|will leave|has left|retires|retiring"
                    r"|retired|steps down|stepping down|stood down|resigned|resigning|last meeting)\b"
                ),
                after,
            ):
                return True
            if re.search(r"\b(?:replaced|taken over from|takes over from|succeeds|replaces)\s+$", before):
                return True
            if re.match(r"\W*who (?:has )?(?:retired|left|resigned)", after):
                return True
    return f"{person.name}'s last meeting" in text or f"{person.name}’s last meeting" in text


def _short(text: str) -> str:
    text = squeezed(text)
    return text if len(text) <= 90 else text[:88].rsplit(" ", 1)[0] + " ..."
