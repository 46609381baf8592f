"""Tables as wikis write them.

Forms: MediaWiki (`{|`, `! Who !! What`, `|-`, `| Ann || to send ...`, a cell a line or several cells on one, text that
goes on below its cell, `|}`); MoinMoin and Trac (`||Who||What||` on each line); Jira and Confluence (`||Who||What||`
over `|Ann|to send ...|`). In: the lines and the index at which a table begins. Out: a `Grid`, or None.
"""

import re

from steering.reading.columns import kind_of
from steering.reading.lines import Line
from steering.reading.passages import Passage, passage
from steering.reading.shapes import Grid, Row, Table

_MOST_LINES = 2_000
_JOINT = re.compile(r"\|\||!!")
_ATTRIBUTES = re.compile(r"\s*(?:[a-z-]{2,20}\s*=\s*(?:\"[^\"|]{0,200}\"|[^\s\"|]{1,60})\s*)+\|(?!\|)")
"""What a cell says of its looks before its text: `style="width: 20%" | Ann`."""


def braced(source: str, lines: list[Line], at: int) -> Grid | None:
    """A table between `{|` and `|}`."""
    rows: list[Row] = []
    spans: list[list[tuple[int, int]]] = []
    heads: list[bool] = []
    number = lines[at].number
    headed: list[bool] = []

    def close() -> None:
        if spans:
            rows.append(Row(number, [_cell(source, each) for each in spans]))
            headed.append(all(heads))
            spans.clear()
            heads.clear()

    for end in range(at + 1, min(len(lines), at + _MOST_LINES)):
        line = lines[end]
        if line.text.startswith("|}"):
            close()
            return _grid(rows, headed[:1] == [True], end + 1, line.number)
        if line.text.startswith("|-"):
            close()
        elif line.text.startswith("|+"):
            continue
        elif line.text[:1] in ("|", "!"):
            number = number if spans else line.number
            cells = list(_cells(source, line))
            spans.extend([cell] for cell in cells)
            heads.extend([line.text[0] == "!"] * len(cells))
        elif line.text and spans:
            spans[-1].append((line.start, line.end))
    return None


def _cells(source: str, line: Line) -> list[tuple[int, int]]:
    """Where the cells of one line stand, without what tells of their looks."""
    out, at = [], line.start + 1
    for joint in _JOINT.finditer(line.text, 1):
        out.append((at, line.start + joint.start()))
        at = line.start + joint.end()
    out.append((at, line.end))
    found = [(_ATTRIBUTES.match(source, start, end), start, end) for start, end in out]
    return [(looks.end() if looks else start, end) for looks, start, end in found]


def doubled(source: str, lines: list[Line], at: int) -> Grid | None:
    """A table whose first line parts its cells with two bars."""
    rows, end, single = [], at, False
    while end < len(lines) and lines[end].text.startswith("|") and lines[end].text.endswith("|"):
        line = lines[end]
        sign = "||" if line.text.startswith("||") else "|"
        single = single or sign == "|"
        rows.append(Row(line.number, _parted(source, line, sign)))
        end += 1
    if not rows or len(rows[0].cells) < 2:
        return None
    first = [cell.text.lower().strip(" :*") for cell in rows[0].cells]
    known = sum(kind_of(cell) is not None for cell in first) >= 2
    return _grid(rows, len(rows) > 1 and (single or known), end, lines[end - 1].number)


def _parted(source: str, line: Line, sign: str) -> list[Passage]:
    """The cells of a line that begins and ends with a sign."""
    out, at = [], line.start + len(sign)
    for part in line.text[len(sign) :].removesuffix(sign).split(sign):
        out.append(_cell(source, [(at, at + len(part))]))
        at += len(part) + len(sign)
    return out


def _cell(source: str, spans: list[tuple[int, int]]) -> Passage:
    """The passage of a cell without the blanks around it."""
    kept = []
    for start, end in spans:
        raw = source[start:end]
        if text := raw.strip():
            begin = start + raw.index(text[0])
            kept.append((begin, begin + len(text)))
    return passage(source, kept, "\n")


def _grid(rows: list[Row], headed: bool, end: int, last: int) -> Grid | None:
    if not rows:
        return None
    header = [" ".join(cell.text.lower().split()).strip(" :*") for cell in rows[0].cells] if headed else []
    return Grid(Table(header, rows[1:], rows[0]) if headed else Table([], rows), end, last)
