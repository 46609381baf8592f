"""Tables whose columns only blanks part, as a page copied out of a PDF or typed on a typewriter's grid has them.

Forms: a line of headings (`No.   Action   Who   When`), then rows whose cells begin below them; cells that go on over
further lines; rows with or without blank lines between them; rows with a cell for every heading that stand in no
columns, as a page in proportional type gives them. A table of minutes (`Item  Discussion  Action`) is none:
its discussion is read as paragraphs. In: the lines and the index of the headings. Out: a `Grid`, or None.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from steering.reading.columns import kind_of, kinds_of
from steering.reading.lines import Line, is_page
from steering.reading.passages import passage
from steering.reading.shapes import Grid, Row, Table

_GAP = re.compile(r"\s{2,}")
_RULE = re.compile(r"[-=_ ]+$")
_LONGEST_HEADING = 28
_SLACK = 2
"""How far left of its heading a cell may begin."""
_OTHER_HEADING = re.compile(
    r"(?:risk|risks|l|i|likelihood|impact|probability|severity|score|rating|was|now|borough|site|organisation|names?"
    r"|present|apolog(?:y|ies)|attended|(?:full )?names?|initials|body|bodies|agency|representing|organi[sz]ation"
    r"|role|title|position|in attendance|absent)$"
)
_MARKS = re.compile(r"(?:present|apolog(?:y|ies)|attended|in attendance|absent)$")
_BESIDE = re.compile(r"(?:body|organi[sz]ation|agency|representing|role|title|position|initials)$")
"""What stands beside the people of a list."""
_MINUTED = re.compile(r"\b(?:discuss\w+|minutes?|notes?|proceedings|summary)\b|^items?$")


_LONGEST_ROW = 300
_FEWEST = 3
"""So many columns and rows at least has a table whose cells are told by their number alone."""
_Row = tuple[int, list[list[tuple[int, int]]]]
"""The number of a line, and for each column the stretches of its cell."""


class _Cell(NamedTuple):
    """A stretch of a line between gaps: the column of characters at which it begins, and where it stands."""

    left: int
    start: int
    end: int


def aligned_at(source: str, lines: list[Line], at: int) -> Grid | None:
    """The table whose headings stand on the line of this index."""
    heads = _heads(source, lines[at])
    if heads is None:
        return None
    rows = _by_number(source, lines, at + 1, len(heads))
    following = at + 1 + len(rows)
    if not rows:
        reader = _Rows(source, lines, [cell.left for cell in heads], kind_of(_low(source, heads[0])) == "ref")
        told = [_low(source, head) for head in heads if not _BESIDE.match(_low(source, head))]
        reader.lists = len(told) > 1 and all(map(_MARKS.match, told))
        following = reader.read(at + 1)
        rows = reader.rows
    whole = sum(sum(bool(spans) for spans in row) >= 2 for _, row in rows)
    if not rows or whole * 2 < len(rows) or whole < 1:
        return None
    head = Row(lines[at].number, [passage(source, [(cell.start, cell.end)]) for cell in heads])
    table = Table(
        [_low(source, cell) for cell in heads],
        [Row(number, [passage(source, spans) for spans in row]) for number, row in rows],
        head,
    )
    return Grid(table, following, lines[following - 1].number)


def _heads(source: str, line: Line) -> list[_Cell] | None:
    """The headings of a line, most of which say what a column holds; None where it is no line of headings."""
    if len(line.text) > 200 or line.text[-1] in ".;," or not (line.text[0].isupper() or line.text[0] == "#"):
        return None
    parts = _GAP.split(line.text)
    if len(parts) < 2 or any(len(part) > _LONGEST_HEADING or not part[0].isupper() for part in parts if part != "#"):
        return None
    low = [part.lower().strip(" .:*?") for part in parts]
    known = sum(kind_of(part) is not None or bool(_OTHER_HEADING.match(part)) for part in low)
    minuted = any(_MINUTED.search(part) for part in low) and not {"action", "owner"} <= set(kinds_of(low))
    if known * 3 < len(low) * 2 or known < 2 or minuted:
        return None
    return list(_cells(source, line))


def _low(source: str, cell: _Cell) -> str:
    return " ".join(source[cell.start : cell.end].lower().split()).strip(" :*")


def _cells(source: str, line: Line) -> Iterator[_Cell]:
    """The stretches of a line between gaps."""
    begin = source.rfind("\n", 0, line.start) + 1
    at = line.start
    for gap in _GAP.finditer(line.text):
        yield _Cell(at - begin, at, line.start + gap.start())
        at = line.start + gap.end()
    yield _Cell(at - begin, at, line.end)


def _by_number(source: str, lines: list[Line], at: int, columns: int) -> list[_Row]:
    """The rows from an index on, up to the next empty line, where each has a cell for every heading, wherever in its
    line the cell begins.
    """
    rows: list[_Row] = []
    while at < len(lines) and (line := lines[at]).text:
        cells = list(_cells(source, line)) if len(line.text) <= _LONGEST_ROW and "|" not in line.text else []
        if len(cells) != columns or "\t" in line.text:
            return []
        rows.append((line.number, [[(cell.start, cell.end)] for cell in cells]))
        at += 1
    return rows if columns >= _FEWEST and len(rows) >= _FEWEST else []


class _Rows:
    """Reads the rows below a line of headings."""

    def __init__(self, source: str, lines: list[Line], lefts: list[int], numbered: bool) -> None:
        self.source, self.lines, self.lefts, self.numbered = source, lines, lefts, numbered
        self.rows: list[_Row] = []
        self.lists = False
        """Whether each column is a list of its own, of people who came and of those who did not."""

    def read(self, at: int) -> int:
        """Read up to the first line that is none of the table's; returns its index."""
        end, loose = at, True
        while at < len(self.lines):
            line = self.lines[at]
            at += 1
            if not line.text:
                if loose and self.rows:
                    break
                loose = True
                continue
            if _RULE.match(line.text) or is_page(line.text):
                continue
            placed = self._placed(line)
            if placed is None or not self._take(line, placed, loose):
                break
            end, loose = at, False
        return end

    def _placed(self, line: Line) -> dict[int, list[_Cell]] | None:
        """The cells of a line by column; None when its text runs over the columns, as a paragraph's does."""
        if "\t" in line.text or "|" in line.text or line.text[0] in "#>":
            return None
        out: dict[int, list[_Cell]] = {}
        cells = list(_cells(self.source, line))
        for cell in cells:
            for piece in self._cut(cell):
                column = self._column(piece.left)
                beyond = self.lefts[column + 1] if column + 1 < len(self.lefts) else None
                if beyond is not None and piece.left + piece.end - piece.start > beyond + _SLACK:
                    return None
                out.setdefault(column, []).append(piece)
        return out

    def _cut(self, cell: _Cell) -> Iterator[_Cell]:
        """A stretch cut where the next column begins in it behind a single blank."""
        for left in self.lefts[self._column(cell.left) + 1 :]:
            at = cell.start + left - cell.left
            if cell.start < at < cell.end and self.source[at - 1] == " ":
                yield _Cell(cell.left, cell.start, at - 1)
                cell = _Cell(left, at, cell.end)
        yield cell

    def _column(self, left: int) -> int:
        return max((at for at, start in enumerate(self.lefts) if start <= left + _SLACK), default=0)

    def _take(self, line: Line, placed: dict[int, list[_Cell]], loose: bool) -> bool:
        """Add the cells of a line to the last row or to one of their own; False where the table has ended."""
        if self._begins(placed, loose):
            self.rows.append((line.number, [[] for _ in self.lefts]))
        elif not self.rows or (loose and 0 in placed):
            return False
        for column, cells in placed.items():
            self.rows[-1][1][column].append((cells[0].start, cells[-1].end))
        return True

    def _begins(self, placed: dict[int, list[_Cell]], loose: bool) -> bool:
        """Whether a line begins a row: it has the number of one, or several cells that do not go on from above."""
        if self.lists:
            return not loose or len(placed) > 1
        if self.numbered:
            return 0 in placed and (len(placed) > 1 or not self.rows)
        if len(placed) < 2 or 0 not in placed:
            return False
        if loose or not self.rows or not self.rows[-1][1][0]:
            return True
        above = self.source[slice(*self.rows[-1][1][0][-1])]
        first = placed[0][0]
        return not (self.source[first.start].islower() and above[-1] not in ".;:")
