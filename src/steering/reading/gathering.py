"""The facts of a meeting as they come together: the head of the document, its labelled fields, and the date chosen."""

from dataclasses import dataclass, field

from steering.reading.dates import Mention
from steering.reading.document import Document
from steering.reading.fields import Field
from steering.reading.passages import Span
from steering.reading.people import Directory
from steering.reading.shapes import Block


@dataclass(slots=True)
class Gathering:
    """The facts as they come together."""

    document: Document
    book: Directory
    head: list[Block] = field(default_factory=list)
    labelled: list[Field] = field(default_factory=list)


Chosen = tuple[Mention, "Block | Value"]
"""A date that was chosen for the meeting, and where it stands."""


class Value:
    """The value of a field, standing in for a block."""

    def __init__(self, span: Span) -> None:
        self.span = span
        self.passage = span.passage
