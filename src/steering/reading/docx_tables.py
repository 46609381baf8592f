"""A table of a Word document as GitHub writes it, its first row as the heading row.

The paragraphs of a cell are parted by `<br>`. Cells that were merged keep their columns: one that spans several is
followed by empty ones, and what little stands in a cell of several rows is said in each. A row above the headings that
spans the whole table is a title. A table in a cell stands behind the one that holds it.
"""

from collections.abc import Callable, Iterator
from typing import Any

from steering.reading.docx_styles import W

_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins"))
_LITTLE = 60
"""So many characters of a cell that spans several rows are said again in each."""


def lines_of(table: Any, said: Callable[[Any], list[str]]) -> Iterator[str]:
    """The lines of a table; `said` gives the lines of text of a paragraph."""
    inner: list[Any] = []
    rows = [row for element in children(table, f"{W}tr") if (row := _row(element, said, inner)) is not None]
    width = max((len(row) for row in rows), default=0)
    while len(rows) > 2 and len(rows[1]) == width > 1 and not any(rows[0][1:]) and any(rows[1][1:]):
        yield f"**{rows[0][0]}**" if rows[0][0] else ""
        yield ""
        del rows[0]
    above = [""] * width
    for at, row in enumerate(rows):
        row.extend([""] * (width - len(row)))
        cells = [again if cell is None else cell for cell, again in zip(row, above, strict=True)]
        above = ["" if len(cell) > _LITTLE or "<br>" in cell else cell for cell in cells]
        yield "| " + " | ".join(cells) + " |"
        if at == 0:
            yield "|" + " --- |" * width
    for table in inner:
        yield ""
        yield from lines_of(table, said)


def children(parent: Any, *tags: str) -> Iterator[Any]:
    """The children of some kinds, also those inside content controls and inserted stretches."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from children(child, *tags)


def only_column(table: Any) -> list[Any] | None:
    """The cells of a table that has a single column, as of a frame around some lines; None for other tables."""
    cells = [list(children(row, f"{W}tc")) for row in children(table, f"{W}tr")]
    return [row[0] for row in cells] if cells and all(len(row) == 1 for row in cells) else None


def _row(element: Any, said: Callable[[Any], list[str]], inner: list[Any]) -> list[str | None] | None:
    """The cells of a row, None for the rest of one that began above; None for a row that was deleted."""
    if element.find(f"{W}trPr/{W}del") is not None:
        return None
    row: list[str | None] = [""] * _count(element, f"{W}trPr/{W}gridBefore", 0)
    for cell in children(element, f"{W}tc"):
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        inner.extend(children(cell, f"{W}tbl"))
        lines = [line for paragraph in children(cell, f"{W}p") for line in said(paragraph)]
        if merged is not None and merged.get(f"{W}val") != "restart":
            row.append(None)
        else:
            row.append("<br>".join(line for line in lines if line).replace("|", "\\|"))
        row.extend([""] * (_count(cell, f"{W}tcPr/{W}gridSpan", 1) - 1))
    return row


def _count(element: Any, path: str, otherwise: int) -> int:
    """A small number that an element holds."""
    found = element.find(path)
    value = found.get(f"{W}val", "") if found is not None else ""
    return min(int(value), 60) if value.isdecimal() else otherwise
