"""The way of one document through the reader."""

from steering.domain.findings import AttendanceFinding, Hints, Item, Reading, SourceText
from steering.domain.words import AttendanceState as State
from steering.reading.actions import actions
from steering.reading.attendance import attendance
from steering.reading.calendar import Calendar
from steering.reading.decisions import decisions
from steering.reading.decode import decode
from steering.reading.document import Document, document_of
from steering.reading.events import events
from steering.reading.meeting import meeting_facts
from steering.reading.owners import OwnerReader
from steering.reading.passages import squeezed
from steering.reading.people import Directory, directory
from steering.reading.pilots import pilots
from steering.reading.queries import Asking, queries
from steering.reading.receipt import receipt
from steering.reading.returns import returns
from steering.reading.risks import risks
from steering.reading.shapes import Role, Shape

NO_HINTS = Hints()
_NUMBERED = frozenset((Shape.ITEM, Shape.HEADING))


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Reading:
    """What the bytes of a file say; raises `UnreadableFile` when they are no text."""
    return read_text(decode(data, name), hints)


def read_text(source: SourceText, hints: Hints = NO_HINTS) -> Reading:
    """What a stored text says: the same as `read` of the bytes that it came from."""
    document = document_of(source, hints)
    book = directory(document, attendance(document))
    facts = meeting_facts(document, book)
    dates = events(document, facts.finding, facts.line)
    reader = OwnerReader(book, source.text)
    taken, unclear = actions(document, reader, Calendar(document.base, tuple(dates)))
    sites = pilots(document, book)
    asking = Asking(document, book, facts, taken, unclear, dates, sites)
    return Reading(
        source=source,
        meeting=facts.finding,
        attendance=tuple(_attendance(book)),
        actions=tuple(taken),
        decisions=tuple(decisions(document)),
        risks=tuple(risks(document, reader)),
        pilots=tuple(sites),
        returns=tuple(returns(document)),
        events=tuple(dates),
        queries=tuple(queries(asking)),
        items=tuple(_items(document)),
        receipt=receipt(document, reader, taken),
    )


def _items(document: Document) -> list[Item]:
    """The numbered parts of the minutes."""
    out = []
    for block in document.blocks:
        if block.number and block.shape in _NUMBERED and block.role is not Role.ANNEX:
            ref = block.section.number if block.shape is Shape.HEADING and block.section else block.item
            out.append(Item(ref or block.number, block.line, squeezed(block.text)))
    return out


def _attendance(book: Directory) -> list[AttendanceFinding]:
    """The attendance of the directory: one row for each state in which a person is listed, the telling one first."""
    out = []
    for person in book.people:
        states = dict(person.states)
        if book.chair is person and (states or not book.chair_is_acting):
            line = min(states.values(), default=book.chair_line)
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
