"""Actions: one recogniser a form, then one assembly.

`tabled` (tables and columns), `marked` (words such as `Action:`), `reviewed` (older actions under a review),
`checkboxes`, `listed` (lists under a heading), `fielded` (labelled fields below a task), `signed` (an owner behind a
plain task), `flattened` (an owner alone on a line), `implied` (prose): each is handed the document and the owner
reader and gives `Draft`s. `assemble` gives drafts their owners, due dates and outcomes, `repeats` joins what is told
twice. To add a form, write a recogniser that yields drafts, call it in `actions`, and add a golden pair.
"""

from collections.abc import Iterable

from steering.domain.findings import ActionFinding
from steering.reading.actions.assemble import Assembler, Unclear
from steering.reading.actions.checkboxes import checkboxes
from steering.reading.actions.draft import Draft
from steering.reading.actions.fielded import fielded, fields_below, led_by_owner, recorded
from steering.reading.actions.flattened import flattened
from steering.reading.actions.implied import implied
from steering.reading.actions.listed import listed
from steering.reading.actions.marked import marked
from steering.reading.actions.nested import below_owner, led_in, nested
from steering.reading.actions.owned import owned
from steering.reading.actions.reviewed import reviewed
from steering.reading.actions.signed import signed
from steering.reading.actions.tabled import tabled
from steering.reading.actions.told import told
from steering.reading.calendar import Calendar
from steering.reading.document import Document
from steering.reading.due import DueReader
from steering.reading.owners import OwnerReader


def actions(document: Document, reader: OwnerReader, calendar: Calendar) -> tuple[list[ActionFinding], list[Unclear]]:
    """The actions of a document in the order of its text, marked ones and implied ones; and owners that fit several
    people.
    """
    led = led_by_owner(document)
    fields, plain = fields_below(document, led)
    document.spent |= plain
    drafts: list[Draft] = []
    taken: set[int] = set()

    def add(found: Iterable[Draft]) -> None:
        new = list(found)
        drafts.extend(new)
        taken.update(draft.block.index for draft in new if draft.block.table is None)

    add(tabled(document, reader))
    add(recorded(document, led, reader))
    beside = set(taken)
    add(marked(document, reader))
    taken |= document.spent
    add(owned(document, reader, taken))
    add(reviewed(document, reader, taken - beside))
    add(checkboxes(document, reader, taken))
    add(listed(document, reader, taken))
    add(nested(document, reader, taken))
    add(below_owner(document, reader, taken))
    add(fielded(document, reader, fields, drafts, taken))
    add(signed(document, reader, taken))
    add(flattened(document, reader, taken))
    add(led_in(document, reader, taken))
    add(told(document, reader, drafts, taken))
    add(implied(document, reader, drafts, taken))
    assembler = Assembler(document, reader, DueReader(calendar, document.order))
    return assembler.findings(drafts), assembler.unclear
