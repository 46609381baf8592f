"""Those who came in the place of somebody on the lists: `Ann Lee. Bob Roe came in her place.`, `Ann Lee (Bob Roe)`.

In: the people listed, and the document. Out: the people listed with those who came for them.
"""

from collections.abc import Iterator

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_pieces import AWAY, Listed
from steering.reading.attendance_words import CAME_FOR, CAME_WORDS
from steering.reading.document import Document
from steering.reading.names import STAND_IN, entry_of


def with_stand_ins(document: Document, listed: list[Listed]) -> list[Listed]:
    """The people listed, and there whoever the apologies say came for somebody: `Ann Lee. Bob Roe came in her
    place.`
    """
    lines = {person.line for person in listed if person.state in AWAY}
    came: list[Listed] = []
    for block in document.blocks if lines else ():
        if block.line in lines and CAME_WORDS.within(block.low):
            found = [entry_of(told["who"]) for told in CAME_FOR.finditer(block.text)]
            came.extend(Listed(entry, State.PRESENT, block.line) for entry in found if entry is not None)
    names = {person.entry.name for person in came}
    kept = [person for person in listed if person.state not in AWAY or person.entry.name not in names]
    known = {person.entry.name for person in kept}
    return [*kept, *(person for person in came if person.entry.name not in known)]


def stand_ins(person: Listed) -> Iterator[Listed]:
    """Those who came in the place of somebody listed, as the words beside the name tell."""
    for note in person.entry.notes:
        found = STAND_IN.match(note)
        entry = entry_of(found["who"]) if found else None
        if entry is not None:
            entry.deputy_for = person.entry.name
            yield Listed(entry, State.PRESENT, person.line)
