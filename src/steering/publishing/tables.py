"""Lists as a terminal, a spreadsheet and a script take them: aligned text, CSV, JSON.

A list is column headings and rows of texts. What a terminal would obey is written out; what a spreadsheet would
calculate is made text; JSON holds the very values, with what a terminal would obey as JSON's own escapes.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from steering.publishing import plain

GAP = "  "
NARROWEST = 8
BOM = "\ufeff"


def terminal(columns: Sequence[str], rows: Iterable[Sequence[str]], width: int = 100) -> str:
    """The list as an aligned table at most `width` columns wide; long cells go on in the next line, none is cut.

    Ends with a line end. A list that has too many columns for the width is wider than it.
    """
    lines = [[plain.flat(cell) for cell in row] for row in (columns, *rows)]
    natural = [max((plain.columns(cell) for cell in column), default=0) for column in zip(*lines, strict=True)]
    widths = _fitted(natural, width - len(GAP) * (len(natural) - 1))
    head, *body = (_row(line, widths) for line in lines)
    rule = GAP.join("─" * w for w in widths)
    return "".join(f"{line}\n" for line in (head, rule, *body))


def _fitted(natural: Sequence[int], room: int) -> list[int]:
    """The widths of the columns within the room: narrow ones as they are, wide ones cut down to one common width."""
    if sum(natural) <= room:
        return list(natural)
    low, high = NARROWEST, max(natural)
    while low < high:
        middle = (low + high + 1) // 2
        if sum(min(w, middle) for w in natural) <= room:
            low = middle
        else:
            high = middle - 1
    widths = [min(w, low) for w in natural]
    for i in sorted(range(len(widths)), key=lambda i: -natural[i]):
        widths[i] += max(0, min(natural[i] - widths[i], room - sum(widths)))
    return widths


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """A row of the table, as many lines high as its tallest cell."""
    stacks = [plain.fill(cell, w).split("\n") for cell, w in zip(cells, widths, strict=True)]
    lines = []
    for i in range(max((len(stack) for stack in stacks), default=0)):
        parts = (plain.pad(stack[i] if i < len(stack) else "", w) for stack, w in zip(stacks, widths, strict=True))
        lines.append(GAP.join(parts).rstrip())
    return "\n".join(lines)


FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
CELL_WITHIN = re.compile(r";(?=[\s\"']*[=+\-@＝＋－＠])")


def inert(text: str) -> str:
    """A cell on one line that no spreadsheet calculates: an apostrophe before what begins so (OWASP, CSV injection).

    Also after a semicolon within: programs whose separator that is begin a cell there.
    """
    shown = CELL_WITHIN.sub(";'", plain.flat(text))
    return f"'{shown}" if FORMULA.match(shown) else shown


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The list as CSV (RFC 4180) that opens in Excel: begun by a byte order mark, lines ended by CRLF."""
    out = io.StringIO()
    out.write(BOM)
    writer = csv.writer(out, lineterminator="\r\n")
    for row in (columns, *rows):
        writer.writerow([inert(cell) for cell in row])
    return out.getvalue()


def json_text(value: Any) -> str:
    """A value of texts, numbers, lists and mappings as JSON, one blank deep per level; ends with a line end."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return plain.OBEYED.sub(_json_escape, text) + "\n"


def _json_escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i] << 8 | units[i + 1]:04x}" for i in range(0, len(units), 2))
