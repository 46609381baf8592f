"""The shapes that a document's text falls into: blocks, tables, sections."""

import re
from dataclasses import dataclass, field
from typing import ClassVar

from steering.reading.passages import Passage
from steering.reading.sentences import Extent, sentences


class Shape(str):
    """What kind of block it is.

    No enumeration: a member of one takes many times as long to look up, which is done tens of thousands of times.
    """

    __slots__ = ()
    HEADING: ClassVar["Shape"]
    TEXT: ClassVar["Shape"]
    ITEM: ClassVar["Shape"]
    TABLE: ClassVar["Shape"]
    CODE: ClassVar["Shape"]
    QUOTE: ClassVar["Shape"]


Shape.HEADING = Shape("heading")
Shape.TEXT = Shape("text")
Shape.ITEM = Shape("item")
Shape.TABLE = Shape("table")
Shape.CODE = Shape("code")
Shape.QUOTE = Shape("quote")


class Role(str):
    """What a section is for, as its heading tells; no enumeration either."""

    __slots__ = ()
    BODY: ClassVar["Role"]
    ATTENDANCE: ClassVar["Role"]
    APOLOGIES: ClassVar["Role"]
    LAST_MINUTES: ClassVar["Role"]
    REVIEW: ClassVar["Role"]
    ACTIONS: ClassVar["Role"]
    DATES: ClassVar["Role"]
    RISKS: ClassVar["Role"]
    DECISIONS: ClassVar["Role"]
    PILOTS: ClassVar["Role"]
    AGENDA: ClassVar["Role"]
    ANNEX: ClassVar["Role"]


Role.BODY = Role("body")
Role.ATTENDANCE = Role("attendance")
Role.APOLOGIES = Role("apologies")
Role.LAST_MINUTES = Role("last_minutes")
Role.REVIEW = Role("review")
Role.ACTIONS = Role("actions")
Role.DATES = Role("dates")
Role.RISKS = Role("risks")
Role.DECISIONS = Role("decisions")
Role.PILOTS = Role("pilots")
Role.AGENDA = Role("agenda")
Role.ANNEX = Role("annex")

_BODY = Role.BODY
ASIDE = frozenset((Role.ANNEX, Role.AGENDA))
"""What stands beside the minutes."""
PROSE = frozenset((Shape.TEXT, Shape.ITEM))
"""Paragraphs and list items. Such a set is asked faster than its members are looked up by their names."""
VERBATIM = frozenset((Shape.CODE, Shape.QUOTE))
"""What is shown and not said."""


@dataclass(slots=True, eq=False)
class Section:
    """A heading and what stands under it. `number` is its own; `parent` the section around it; `recalls` says that its
    list tells what became of older actions, whatever its title; `apart` that the sections below it are other business
    of the meeting and have not its role.
    """

    role: Role
    title: str
    level: int
    number: str | None = None
    parent: "Section | None" = None
    index: int = 0
    blocks: list["Block"] = field(default_factory=list)
    recalls: bool = False
    apart: bool = False


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


class Block:
    """A paragraph, list item, heading, table, or a line of quoted or fenced text.

    `label` is the bullet or number that led it, `number` the number alone; `checked` is None where there is no
    checkbox; `loose` says that a blank line stands before it; `item` is the number of the item it belongs to.
    `ends_div` says that a fenced division (`:::`) ended before it. A block out of a table of minutes has the cells
    beside it (`owner_cell`, `due_cell`), and `action_cell` when it is the action column's own wording. `text` is that
    of the passage, `low` the same in lower case; `spans` are the raw stretches of the lines that it was read from.
    """

    __slots__ = (
        "_sentences",
        "action_cell",
        "bold",
        "checked",
        "children",
        "due_cell",
        "ends_div",
        "indent",
        "index",
        "item",
        "label",
        "last_line",
        "lead",
        "level",
        "line",
        "loose",
        "low",
        "number",
        "owner_cell",
        "parent",
        "passage",
        "role",
        "section",
        "shape",
        "spans",
        "table",
        "text",
    )

    def __init__(
        self,
        shape: Shape,
        passage: Passage,
        line: int,
        indent: int = 0,
        label: str = "",
        number: str | None = None,
        checked: bool | None = None,
        level: int = 0,
        loose: bool = True,
        last_line: int = 0,
        spans: list[tuple[int, int]] | None = None,
    ) -> None:
        self.shape = shape
        self.passage = passage
        self.text = passage.text
        self.low = passage.text.lower()
        self.line = line
        self.last_line = last_line
        self.indent = indent
        self.label = label
        self.number = number
        self.checked = checked
        self.level = level
        self.loose = loose
        self.index = self.lead = 0
        self.item: str | None = None
        self.role = _BODY
        self.section: Section | None = None
        self.parent: Block | None = None
        self.children: list[Block] = []
        self.table: Table | None = None
        self.spans: list[tuple[int, int]] = [] if spans is None else spans
        self.bold = self.ends_div = self.action_cell = False
        self.owner_cell: Passage | None = None
        self.due_cell: Passage | None = None
        self._sentences: list[Extent] | None = None

    def reword(self, passage: Passage) -> None:
        """Give the block another passage."""
        self.passage, self.text, self.low, self._sentences = passage, passage.text, passage.text.lower(), None

    @property
    def sentences(self) -> "list[Extent]":
        """The sentences of the text."""
        if self._sentences is None:
            self._sentences = sentences(self.text)
        return self._sentences

    @property
    def struck(self) -> bool:
        """Whether most of the text is struck through."""
        if not self.passage.struck:
            return False
        gone = sum(end - start for start, end in self.passage.struck)
        return gone * 2 > len(self.passage.text)


POST = re.compile(r"[A-Z][\w’'.]*(?: [A-Z][\w’'.-]*){1,2} [–—-] [A-Z]")
"""A first and a last name with a dash behind, which begins a row of a list of posts: `Ann Lee - Chief Officer`."""
