"""The risk register as a spreadsheet: the columns that a risk manager expects, as XLSX and as CSV.

Fields as in PRINCE2's risk register (A.25): cause, event, effect; owner; response; proximity; inherent and residual
exposure. Text that a spreadsheet would calculate stays text: by its cell's type in XLSX, by an apostrophe in CSV.
"""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from steering.domain import rules
from steering.domain.rows import RiskRow
from steering.domain.words import AssessmentKind, Band, RiskStatus
from steering.publishing import dates, plain, tables
from steering.publishing.facts import Snapshot
from steering.publishing.phrases import named

Cell = str | int | date | None
COLUMNS: tuple[tuple[str, int], ...] = (
    ("Risk ID", 9),
    ("Their ID", 9),
    ("Title", 34),
    ("Cause", 30),
    ("Event", 30),
    ("Effect", 30),
    ("Category", 13),
    ("Owner", 18),
    ("Status", 12),
    ("Response", 11),
    ("Proximity", 13),
    ("Inherent likelihood", 10),
    ("Inherent impact", 10),
    ("Inherent score", 10),
    ("Residual likelihood", 10),
    ("Residual impact", 10),
    ("Residual score", 10),
    ("Band", 10),
    ("Movement", 10),
    ("Target likelihood", 10),
    ("Target impact", 10),
    ("Target score", 10),
    ("Mitigating actions", 34),
    ("Early warning", 24),
    ("Raised", 12),
    ("Last reviewed", 12),
    ("Next review", 12),
    ("Tolerated by", 16),
    ("Tolerated until", 12),
    ("Escalated on", 12),
    ("Closed on", 12),
    ("Flags", 30),
    ("Source", 40),
)
HEADINGS = tuple(heading for heading, _ in COLUMNS)
BANDS = {Band.LOW: "Low", Band.MEDIUM: "Medium", Band.HIGH: "High", Band.CRITICAL: "Critical"}
FILLS = {"Low": "DCEFDC", "Medium": "FDEEBD", "High": "FBD3AD", "Critical": "F3B6B0"}
LONGEST = 32_767
"""Excel takes no more characters in a cell."""
EPOCH = (1980, 1, 1, 0, 0, 0)
MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def rows(snapshot: Snapshot) -> list[list[Cell]]:
    """A row for each risk: those the group holds by score, then candidates, then what has ended."""
    held = (*snapshot.risks, *snapshot.candidates)
    known = {r.number for r in held}
    return [_row(r, snapshot) for r in (*held, *(r for r in snapshot.register.risks if r.number not in known))]


def _row(risk: RiskRow, snapshot: Snapshot) -> list[Cell]:
    band, arrow = snapshot.band(risk), snapshot.arrow(risk)
    assessed = risk.status is not RiskStatus.CANDIDATE
    inherent, residual, target = (_score(risk, kind) if assessed else (None, None, None) for kind in AssessmentKind)
    source = risk.source
    return [
        risk.ref,
        risk.their_ref,
        risk.title,
        risk.cause,
        risk.event,
        risk.effect,
        _words(risk.category),
        risk.owner,
        _words(risk.status),
        _words(risk.response),
        _words(risk.proximity),
        *inherent,
        *residual,
        BANDS[band] if band and assessed else None,
        _words(arrow) if assessed else None,
        *target,
        "; ".join(f"{named(a)} {a.title} ({dates.due(a, snapshot.today)})" for a in snapshot.mitigations(risk)),
        risk.early_warning,
        risk.raised,
        risk.last_reviewed,
        risk.next_review,
        risk.tolerated_by,
        risk.tolerated_until,
        risk.escalated_on,
        risk.closed_on,
        "; ".join(snapshot.flags(risk)),
        f"{source.path}, line {source.line}: {source.quote}" if source else None,
    ]


def _score(risk: RiskRow, kind: AssessmentKind) -> tuple[int | None, int | None, int | None]:
    found = risk.current(kind)
    return (found.likelihood, found.impact, found.score) if found else (None, None, None)


def _words(value: str | None) -> str | None:
    return str(value).replace("_", " ") if value else None


def csv_text(snapshot: Snapshot) -> str:
    """The risk register as CSV that opens in Excel."""
    return tables.csv_text(HEADINGS, [[_text(cell) for cell in row] for row in rows(snapshot)])


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def xlsx(snapshot: Snapshot) -> bytes:
    """The risk register as a workbook of two sheets: the register, and how its scores are read."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Risk register"
    _fill(sheet, [list(HEADINGS), *rows(snapshot)])
    for n, (_, width) in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(n)].width = width
    sheet.auto_filter.ref = sheet.dimensions
    _colour(sheet)
    key = book.create_sheet("Key")
    _fill(key, _key(snapshot))
    key.column_dimensions["A"].width, key.column_dimensions["B"].width = 24, 70
    return _steady(book)


def _fill(sheet: Worksheet, lines: Sequence[Sequence[Cell]]) -> None:
    """Write the lines, the first as a heading that stays; every text as text, whatever it begins with."""
    for y, line in enumerate(lines, 1):
        for x, value in enumerate(line, 1):
            if value is None or value == "":
                continue
            cell = sheet.cell(y, x)
            cell.value = plain.visible(value)[:LONGEST] if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = bool(tables.FORMULA.match(value))
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if y == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "D2" if len(lines[0]) > 3 else "A2"


def _colour(sheet: Worksheet) -> None:
    column = HEADINGS.index("Band") + 1
    for y in range(2, sheet.max_row + 1):
        cell = sheet.cell(y, column)
        if cell.value in FILLS:
            cell.fill = PatternFill("solid", start_color=FILLS[str(cell.value)])


def _key(snapshot: Snapshot) -> list[list[Cell]]:
    """What the scores mean: the edges of the bands, the appetite, and as of when."""
    config = snapshot.config.risk
    edges = [rules.band(score, 1, config.bands) for score in range(1, 26)]
    spans: list[list[Cell]] = []
    for band, name in BANDS.items():
        scores = [n for n, found in enumerate(edges, 1) if found is band]
        if scores:
            spans.append([name, f"{scores[0]} to {scores[-1]}"])
    appetite: list[list[Cell]] = [[f"Appetite, {_words(n)}", f"up to {top}"] for n, top in config.appetite.items()]
    return [
        ["What", "Meaning"],
        ["As of", snapshot.today],
        ["Group", snapshot.config.group.name],
        ["Score", "Likelihood times impact, each 1 to 5"],
        *spans,
        ["Impact 5", "is never below Medium"],
        ["Matrix", f"version {config.matrix_version}"],
        *appetite,
        ["Movement", f"since {dates.long(snapshot.baseline)}" if snapshot.baseline else "since the first meeting"],
        ["Candidate", "Named in the minutes; the group has not assessed it"],
    ]


def _steady(book: Workbook) -> bytes:
    """The workbook's bytes without the times of writing that openpyxl and zip put in."""
    written, steady = io.BytesIO(), io.BytesIO()
    book.save(written)
    stamp = datetime(*EPOCH).isoformat().encode() + b"Z"  # noqa: DTZ001
    with ZipFile(written) as source, ZipFile(steady, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = MODIFIED.sub(rb"\g<1>" + stamp, source.read(name))
            target.writestr(ZipInfo(name, EPOCH), content, ZIP_DEFLATED)
    return steady.getvalue()
