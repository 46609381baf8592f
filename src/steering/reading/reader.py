"""The way of one document through the reader."""

from steering.domain.findings import AttendanceFinding, Hints, Reading, SourceText
from steering.domain.words import AttendanceState as State
from steering.reading.actions import actions
from steering.reading.attendance import attendance
from steering.reading.calendar import Calendar
from steering.reading.decisions import decisions
from steering.reading.decode import decode
from steering.reading.document import document_of
from steering.reading.events import events
from steering.reading.meeting import meeting_facts
from steering.reading.owners import OwnerReader
from steering.reading.people import Directory, directory
from steering.reading.pilots import pilots
from steering.reading.returns import returns
from steering.reading.risks import risks

NO_HINTS = Hints()


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Reading:
    """What the bytes of a file say; raises `UnreadableFile` when they are no text."""
    return read_text(decode(data, name), hints)


def read_text(source: SourceText, hints: Hints = NO_HINTS) -> Reading:
    """What a stored text says: the same as `read` of the bytes that it came from."""
    document = document_of(source, hints)
    book = directory(document, attendance(document))
    facts = meeting_facts(document, book)
    dates = events(document, facts.finding, facts.line)
    calendar = Calendar(document.base, tuple(dates))
    reader = OwnerReader(book, source.text)
    return Reading(
        source=source,
        meeting=facts.finding,
        attendance=tuple(_attendance(book)),
        actions=tuple(actions(document, reader, calendar)),
        decisions=tuple(decisions(document)),
        risks=tuple(risks(document, reader)),
        pilots=tuple(pilots(document, book)),
        returns=tuple(returns(document)),
        events=tuple(dates),
    )


def _attendance(book: Directory) -> list[AttendanceFinding]:
    """The attendance of the directory: one row for each state in which a person is listed, the telling one first."""
    out = []
    for person in book.people:
        states = dict(person.states)
        if book.chair is person and (states or not book.chair_is_acting):
            line = min(states.values(), default=1)
            states = {State.CHAIR: line} | {s: at for s, at in states.items() if s in (State.APOLOGIES,)}
        if State.CHAIR in states:
            states.pop(State.PRESENT, None)
            states.pop(State.IN_ATTENDANCE, None)
        if State.APOLOGIES in states:
            states.pop(State.ABSENT, None)
        initials = min(person.initials, key=lambda token: (len(token), token), default=None)
        for state, line in states.items():
            out.append(
                AttendanceFinding(
                    line,
                    person.name,
                    initials,
                    person.organisation,
                    person.role,
                    state,
                    person.deputy_for,
                    person.handle,
                    person.email,
                )
            )
    return out
