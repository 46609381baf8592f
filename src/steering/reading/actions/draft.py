"""An action in the making, between its recogniser and the finding."""

from dataclasses import dataclass

from steering.domain.words import Outcome
from steering.reading.owners import Owners
from steering.reading.passages import Span
from steering.reading.shapes import Block


@dataclass(slots=True, eq=False)
class Draft:
    """What a recogniser took: where the wording stands, and what stands around it.

    `span` is the wording, `mark` the marker before it in the same passage, `tail` one behind it. `owners` are those
    that a marker, cell or heading names; `due_cell`, `report` the texts of a due cell and of a status cell or report;
    `ticked` and `struck` what a checkbox and a strike-through say. `review` stands for a mention of an older action,
    `summary` for a row that may repeat what was minuted above.
    """

    span: Span
    block: Block
    rule: str
    mark: Span | None = None
    tail: Span | None = None
    text: str | None = None
    owners: Owners | None = None
    due_cell: str | None = None
    report: str | None = None
    ticked: bool | None = None
    struck: bool = False
    their_ref: str | None = None
    review: bool = False
    summary: bool = False
    explicit: bool = True
    outcome: Outcome | None = None
    item: str | None = None
