"""Actions: one recogniser a form, then one assembly.

`tabled` (tables and columns), `marked` (words such as `Action:`), `reviewed` (older actions under a review),
`checkboxes`, `listed` (lists under a heading), `fielded` (labelled fields below a task), `signed` (an owner behind a
plain task), `flattened` (an owner alone on a line), `implied` (prose): each is handed the document and the owner
reader and gives `Draft`s. `assemble` gives drafts their owners, due dates and outcomes, and joins what repeats. To add
a form, write a recogniser that yields drafts, call it in `actions`, and add a golden pair.
"""

from steering.domain.findings import ActionFinding
from steering.reading.actions.assemble import Assembler, Unclear
from steering.reading.actions.checkboxes import checkboxes
from steering.reading.actions.draft import Draft
from steering.reading.actions.fielded import fielded, fields_below
from steering.reading.actions.flattened import flattened
from steering.reading.actions.implied import implied
from steering.reading.actions.listed import listed
from steering.reading.actions.marked import marked
from steering.reading.actions.nested import nested
from steering.reading.actions.reviewed import reviewed
from steering.reading.actions.signed import signed
from steering.reading.actions.tabled import tabled
from steering.reading.calendar import Calendar
from steering.reading.document import Document
from steering.reading.due import DueReader
from steering.reading.owners import OwnerReader


def actions(document: Document, reader: OwnerReader, calendar: Calendar) -> tuple[list[ActionFinding], list[Unclear]]:
    """The actions of a document in the order of its text, marked ones and implied ones; and owners that fit several
    people.
    """
    fields, plain = fields_below(document)
    document.spent |= plain
    drafts: list[Draft] = tabled(document, reader)
    beside = {draft.block.index for draft in drafts if draft.block.table is None}
    drafts += marked(document, reader)
    taken = {draft.block.index for draft in drafts if draft.block.table is None} | document.spent
    drafts += reviewed(document, reader, taken - beside)
    taken |= {draft.block.index for draft in drafts if draft.block.table is None}
    for recogniser in (checkboxes, listed):
        drafts += recogniser(document, reader, taken)
        taken |= {draft.block.index for draft in drafts if draft.block.table is None}
    drafts += nested(document, reader, taken)
    taken |= {draft.block.index for draft in drafts if draft.block.table is None}
    drafts += fielded(document, reader, fields, drafts, taken)
    taken |= {draft.block.index for draft in drafts if draft.block.table is None}
    drafts += signed(document, reader, taken)
    taken |= {draft.block.index for draft in drafts if draft.block.table is None}
    drafts += flattened(document, reader, taken)
    taken |= {draft.block.index for draft in drafts if draft.block.table is None}
    drafts += implied(document, reader, drafts, taken)
    assembler = Assembler(document, reader, DueReader(calendar, document.order))
    return assembler.findings(drafts), assembler.unclear
