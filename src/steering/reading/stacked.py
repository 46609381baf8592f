"""Tables of which every cell stands on a line of its own, as a table copied out of Word or a page becomes text.

Forms: the headings one below the other (`No.`, `Action`, `Lead`, `Due`, `Status`), then the cells of each row, which
begins with its number or code; cells that were empty are missing, and told apart by what the others hold. In: the lines
and the index of the first heading. Out: a `Grid`, or None.
"""

import re

from steering.reading.columns import kind_of
from steering.reading.dates import mentions
from steering.reading.lines import Line
from steering.reading.outcomes import outcome_of
from steering.reading.passages import Passage, passage
from steering.reading.shapes import Grid, Row, Table

FIRST = frozenset(
    ("no", "no.", "nr", "ref", "ref.", "id", "#", "number", "action no", "action no.", "action ref", "ap")
)
"""The headings of the first column, in lower case; the only lines at which such a table is looked for."""
_NUMBER = re.compile(r"[A-Z]{0,4}[-/. ]?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[.)]?$")
_SOON = re.compile(
    r"(?:asap|on-?going|immediate\w*|next (?:meeting|month)|end (?:of )?\w+|tbc|tbd|n/?a|[-–—])\W*$", re.IGNORECASE
)
_STATE = re.compile(r"(?:on track|open|red|amber|green|new|not (?:yet )?due|overdue|due)\b", re.IGNORECASE)
_MOST_HEADINGS = 8
_MOST_LINES = 1_500


def stacked_at(source: str, lines: list[Line], at: int) -> Grid | None:
    """The table whose first heading stands on the line of this index."""
    heads = _heads(lines, at)
    kinds = [_kind(line) for line in heads]
    if len(heads) < 3 or "action" not in kinds or not {"owner", "due", "status"} & set(kinds):
        return None
    follow = [n for n in range(at, min(len(lines), at + _MOST_LINES)) if lines[n].text][len(heads) :]
    rows: list[Row] = []
    end = at
    here = 0
    style = lines[follow[0]].text[-1:] if follow else ""
    while here < len(follow) and _numbers(lines[follow[here]].text, style):
        upto = here + 1
        while upto < len(follow) and upto - here < len(heads) and not _numbers(lines[follow[upto]].text, style):
            upto += 1
        cells = _placed(source, [lines[n] for n in follow[here:upto]], kinds)
        if cells is None:
            break
        rows.append(Row(lines[follow[here]].number, cells))
        end, here = follow[upto - 1] + 1, upto
    if not rows:
        return None
    head = Row(lines[at].number, [_cell(source, line) for line in heads])
    table = Table([line.text.lower().strip(" :*") for line in heads], rows, head)
    return Grid(table, end, lines[end - 1].number)


def _kind(line: Line) -> str | None:
    """What the column of a heading holds."""
    return kind_of(line.text.lower().strip(" :.?"))


def _heads(lines: list[Line], at: int) -> list[Line]:
    """The headings that stand one below the other from an index on."""
    out: list[Line] = []
    for line in lines[at : at + 2 * _MOST_HEADINGS]:
        if not line.text:
            continue
        if len(line.text) > 28 or (out and _kind(line) is None):
            break
        out.append(line)
    return out[:_MOST_HEADINGS]


def _numbers(text: str, style: str) -> bool:
    """Whether a line is the number of a row, ended as that of the first row is (`14`, `14.`), and no date."""
    return (
        len(text) <= 14 and text[-1].isalnum() == style.isalnum() and bool(_NUMBER.match(text)) and not mentions(text)
    )


def _cell(source: str, line: Line | None) -> Passage:
    return passage(source, [(line.start, line.end)] if line is not None else [])


def _placed(source: str, lines: list[Line], kinds: list[str | None]) -> list[Passage] | None:
    """The cells of a row under its headings; None where what stands there is no row of the table."""
    if len(lines) < 3 or any(len(line.text) > 400 for line in lines):
        return None
    cells: list[Line | None] = [None] * len(kinds)
    cells[:2] = lines[:2]
    column = 2
    for line in lines[2:]:
        while column < len(kinds) and not _fits(line.text, kinds[column], len(lines) == len(kinds)):
            column += 1
        if column == len(kinds):
            return None
        cells[column] = line
        column += 1
    return [_cell(source, line) for line in cells]


def _fits(text: str, kind: str | None, whole: bool) -> bool:
    """Whether a line can be the cell of a column; in a row that misses none (`whole`) each is the next one's."""
    if whole:
        return len(text) <= 200
    if kind == "due":
        return bool(mentions(text)) or bool(_SOON.match(text))
    if kind == "status":
        return outcome_of(text) is not None or bool(_STATE.match(text))
    return len(text) <= 40 and not mentions(text)
