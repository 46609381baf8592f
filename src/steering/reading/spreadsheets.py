"""The spreadsheet that a group keeps today, rendered to text once, so that a line always opens the right row.

Each sheet becomes a section with a table; a row is a line. It is then read like any document: columns are known by
their headings.
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from steering.domain.findings import SourceText
from steering.errors import UnreadableFile

MOST_ROWS = 20_000
SUFFIXES = (".csv", ".tsv", ".xlsx")


def is_spreadsheet(name: str) -> bool:
    """Whether a file is a spreadsheet, by its name."""
    return name.casefold().endswith(SUFFIXES)


def decode_spreadsheet(data: bytes, name: str) -> SourceText:
    """The text of a spreadsheet. Raises UnreadableFile naming the file and the remedy."""
    if not data:
        raise UnreadableFile(f"{name}: the file is empty", "Save the spreadsheet again.")
    if name.casefold().endswith(".xlsx"):
        sheets, encoding = _workbook(data, name), "xlsx"
    else:
        text, encoding = _text(data, name)
        title = re.sub(r"\.[^.]+$", "", name).replace("_", " ").replace("-", " ")
        sheets = [(title, _csv(text, name))]
    lines: list[str] = []
    for title, rows in sheets:
        lines += _section(title, rows)
    if not any(line.startswith("|") for line in lines):
        raise UnreadableFile(f"{name}: there is no table in it", "The first row names the columns: Action, Owner, Due.")
    return SourceText(name, hashlib.sha256(data).hexdigest(), "spreadsheet", encoding, "\n".join(lines))


def _text(data: bytes, name: str) -> tuple[str, str]:
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        if encoding == "utf-16" and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise UnreadableFile(f"{name}: it is not text", "Save it as CSV in UTF-8, or as .xlsx.")


def _csv(text: str, name: str) -> list[list[str]]:
    sample = text[:4096]
    try:
        dialect: Any = csv.Sniffer().sniff(sample, delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    reader = csv.reader(io.StringIO(text), dialect)
    try:
        return [row for _, row in zip(range(MOST_ROWS + 1), reader, strict=False)]
    except csv.Error as error:
        raise UnreadableFile(f"{name}:{reader.line_num}: {error}", "Close every quotation mark.") from error


def _workbook(data: bytes, name: str) -> list[tuple[str, list[list[str]]]]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises what the zip and the XML inside raise
        raise UnreadableFile(f"{name}: it is no spreadsheet that can be opened", "Save it again as .xlsx.") from error
    found = []
    for sheet in book.worksheets:
        rows = [[_cell(v) for v in row] for row in sheet.iter_rows(max_row=MOST_ROWS + 1, values_only=True)]
        found.append((sheet.title, rows))
    book.close()
    return found


def _cell(value: Any) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time(0) else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _section(title: str, rows: Iterable[Sequence[str]]) -> list[str]:
    """One sheet as a section: its name, then its table from the first row that has two cells."""
    table = [[_flat(cell) for cell in row] for row in rows]
    table = [row for row in table if any(row)]
    while table and sum(1 for cell in table[0] if cell) < 2:
        table.pop(0)
    if not table:
        return []
    width = max(len(row) for row in table)
    table = [row + [""] * (width - len(row)) for row in table]
    used = [i for i in range(width) if any(row[i] for row in table)]
    lines = [f"| {' | '.join(row[i] for i in used)} |" for row in table]
    rule = f"|{'|'.join('---' for _ in used)}|"
    return [f"## {_flat(title)}", "", lines[0], rule, *lines[1:], ""]


def _flat(cell: str) -> str:
    """A cell on one line, without the apostrophe that keeps a spreadsheet from calculating it."""
    if cell[:1] == "'" and cell[1:2] in tuple("=+-@"):
        cell = cell[1:]
    return " ".join(cell.split()).replace("|", "\\|")


def columns(text: str) -> dict[int, dict[str, str]]:
    """The cells of every row of a rendered spreadsheet by its line (1-based) and the heading above."""
    out: dict[int, dict[str, str]] = {}
    heading: list[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.startswith("|"):
            heading = None
        elif heading is None:
            heading = _cells(line)
        elif not line.startswith("|---"):
            out[number] = {h: c for h, c in zip(heading, _cells(line), strict=False) if h and c}
    return out


def _cells(line: str) -> list[str]:
    body = line.strip().removeprefix("|").removesuffix("|")
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", body)]
