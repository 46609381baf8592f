"""Tables drawn with rules, as pandoc and reStructuredText write them: `+-----+-----+` between rows whose cells may hold
several lines, `+=====+=====+` below the headings.

In: the lines and the index of the first rule. Out: a `Grid`, or None.
"""

import re
from itertools import pairwise

from steering.reading.lines import Line, label_of
from steering.reading.passages import Passage, passage
from steering.reading.shapes import Grid, Row, Table

_RULE = re.compile(r"\+(?::?[-=]{2,}:?\+){1,60}$")
_MOST_LINES = 5_000
_Span = tuple[int, int]


def ruled_at(source: str, lines: list[Line], at: int) -> Grid | None:
    """The table whose first rule stands on the line of this index."""
    if not _RULE.match(lines[at].text):
        return None
    columns = lines[at].text.count("+") - 1
    rows: list[Row] = []
    heads, end = 0, at + 1
    open_row: list[list[_Span]] = []
    number = 0
    while end < min(len(lines), at + _MOST_LINES):
        line = lines[end]
        if _RULE.match(line.text):
            if open_row:
                rows.append(Row(number, [_cell(source, spans) for spans in open_row]))
                heads = heads or (len(rows) if "=" in line.text else 0)
            open_row = []
        elif line.text[:1] == "|":
            number = number if open_row else line.number
            open_row = open_row or [[] for _ in range(columns)]
            for cell, span in zip(open_row, _stretches(line, lines[at].text), strict=False):
                cell.append(span)
        else:
            break
        end += 1
    if open_row:
        rows.append(Row(number, [_cell(source, spans) for spans in open_row]))
    if not rows:
        return None
    head = rows.pop(0) if heads == 1 else None
    header = [" ".join(cell.text.lower().split()).strip(" :*") for cell in head.cells] if head is not None else []
    return Grid(Table(header, rows, head), end, lines[end - 1].number)


def _stretches(line: Line, rule: str) -> list[_Span]:
    """Where the cells of a line stand: between its bars, or below the crosses of the rule where a cell has a bar."""
    if line.text.count("|") == rule.count("+"):
        bars = [at for at, char in enumerate(line.text) if char == "|"]
    else:
        bars = [at for at, char in enumerate(rule) if char == "+"]
    return [(line.start + one + 1, min(line.start + other, line.end)) for one, other in pairwise(bars)]


def _cell(source: str, spans: list[_Span]) -> Passage:
    """The passage of a cell, whose lines go on with one another unless several are items or a blank one parts them."""
    texts = [source[start:end].strip() for start, end in spans]
    while texts and not texts[-1]:
        texts.pop()
    apart = "" in texts or sum(label_of(text).label != "" for text in texts) > 1
    kept = []
    for (start, _), text in zip(spans, texts, strict=False):
        if text:
            begin = source.index(text, start)
            kept.append((begin, begin + len(text)))
    return passage(source, kept, "\n" if apart else " ", apart)
