"""The shapes that a document's text falls into: blocks, tables, sections."""

from dataclasses import dataclass, field
from enum import StrEnum

from steering.reading.passages import Passage
from steering.reading.sentences import Extent, sentences


class Shape(StrEnum):
    """What kind of block it is."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    TABLE = "table"
    CODE = "code"
    QUOTE = "quote"


class Role(StrEnum):
    """What a section is for, as its heading tells."""

    BODY = "body"
    ATTENDANCE = "attendance"
    APOLOGIES = "apologies"
    LAST_MINUTES = "last_minutes"
    REVIEW = "review"
    ACTIONS = "actions"
    DATES = "dates"
    RISKS = "risks"
    DECISIONS = "decisions"
    PILOTS = "pilots"
    AGENDA = "agenda"
    ANNEX = "annex"


ASIDE = frozenset((Role.ANNEX, Role.AGENDA))
"""What stands beside the minutes."""
PROSE = frozenset((Shape.TEXT, Shape.ITEM))
VERBATIM = frozenset((Shape.CODE, Shape.QUOTE))
"""What is shown and not said."""


@dataclass(slots=True, eq=False)
class Section:
    """A heading and what stands under it. `number` is its own; `parent` the section around it."""

    role: Role
    title: str
    level: int
    number: str | None = None
    parent: "Section | None" = None
    index: int = 0
    blocks: list["Block"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Table:
    """Rows of cells; `header` holds the heading cells in lower case, empty where there is no heading row (`head`)."""

    header: list[str]
    rows: list["Row"]
    head: "Row | None" = None


@dataclass(slots=True)
class Grid:
    """A table as it is found among lines: the index of the line behind it, and the number of its last line."""

    table: Table
    following: int
    last_line: int


@dataclass(slots=True, eq=False)
class Row:
    """One row of a table and the line at which it begins."""

    line: int
    cells: list[Passage]


@dataclass(slots=True, eq=False)
class Block:
    """A paragraph, list item, heading, table, or a line of quoted or fenced text.

    `label` is the bullet or number that led it, `number` the number alone; `checked` is None where there is no
    checkbox; `loose` says that a blank line stands before it; `item` is the number of the item it belongs to.
    `ends_div` says that a fenced division (`:::`) ended before it. A block out of a table of minutes has the cells
    beside it (`owner_cell`, `due_cell`), and `action_cell` when it is the action column's own wording.
    """

    shape: Shape
    passage: Passage
    line: int
    indent: int = 0
    label: str = ""
    number: str | None = None
    checked: bool | None = None
    level: int = 0
    loose: bool = True
    bold: bool = False
    table: Table | None = None
    section: Section | None = None
    parent: "Block | None" = None
    children: list["Block"] = field(default_factory=list)
    item: str | None = None
    index: int = 0
    last_line: int = 0
    ends_div: bool = False
    owner_cell: Passage | None = None
    due_cell: Passage | None = None
    action_cell: bool = False
    role: Role = Role.BODY
    text: str = ""
    _low: str | None = None
    _sentences: "list[Extent] | None" = None

    def __post_init__(self) -> None:
        """The text without marks stands ready."""
        self.text = self.passage.text

    @property
    def low(self) -> str:
        """The text in lower case."""
        if self._low is None:
            self._low = self.passage.text.lower()
        return self._low

    @property
    def sentences(self) -> "list[Extent]":
        """The sentences of the text."""
        if self._sentences is None:
            self._sentences = sentences(self.passage.text)
        return self._sentences

    @property
    def struck(self) -> bool:
        """Whether most of the text is struck through."""
        if not self.passage.struck:
            return False
        gone = sum(end - start for start, end in self.passage.struck)
        return gone * 2 > len(self.passage.text)
