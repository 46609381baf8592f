"""Tables of which every cell ends in a bar on a line of its own, as pages of the web become text.

Forms: the headings one below the other (`What |`, `Who |`, `By when |`), then the cells, as many a row as there are
headings; a cell may go on over lines, and an empty one is a bar alone. In: the lines and the index of the first
heading. Out: a `Grid`, or None.
"""

from steering.reading.columns import kind_of
from steering.reading.lines import Line
from steering.reading.passages import Passage, passage
from steering.reading.shapes import Grid, Row, Table

_LONGEST_HEADING = 30
_MOST_LINES = 600
_LONGEST_CELL = 4
"""So many lines at most has a cell."""


def barred_at(source: str, lines: list[Line], at: int) -> Grid | None:
    """The table whose first heading stands on the line of this index."""
    heads = _heads(lines, at)
    kinds = [kind_of(_bare(line).lower()) for line in heads]
    if len(heads) < 2 or "owner" not in kinds or "action" not in kinds:
        return None
    cells: list[list[Line]] = []
    end, held = at + len(heads), at + len(heads)
    while end < min(len(lines), at + _MOST_LINES) and end - held < _LONGEST_CELL and lines[end].text:
        end += 1
        if lines[end - 1].text[-1] == "|":
            cells.append(lines[held:end])
            held = end
    whole = len(cells) - len(cells) % len(heads)
    if not whole:
        return None
    rows = [
        Row(cells[first][0].number, [_cell(source, cell) for cell in cells[first : first + len(heads)]])
        for first in range(0, whole, len(heads))
    ]
    head = Row(heads[0].number, [_cell(source, [line]) for line in heads])
    last = cells[whole - 1][-1]
    table = Table([_bare(line).lower().strip(" :*") for line in heads], rows, head)
    return Grid(table, lines.index(last, at) + 1, last.number)


def _bare(line: Line) -> str:
    """What stands before the bar at the end of a line."""
    return line.text[:-1].strip()


def _heads(lines: list[Line], at: int) -> list[Line]:
    """The headings from an index on, each before a bar at the end of its line."""
    out: list[Line] = []
    for line in lines[at : at + 8]:
        ends = line.text[-1:] == "|" and line.text.count("|") == 1 and len(line.text) <= _LONGEST_HEADING
        if not ends or kind_of(_bare(line).lower()) is None:
            break
        out.append(line)
    return out


def _cell(source: str, lines: list[Line]) -> Passage:
    """The passage of a cell, without the bar behind it."""
    kept = []
    for line in lines:
        text = line.text.rstrip("|").rstrip()
        if text:
            kept.append((line.start, line.start + len(text)))
    return passage(source, kept, "\n", True)
