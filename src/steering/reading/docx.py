"""Word documents (.docx) rendered once to text: the text that is stored, and that every line number speaks of.

Headings become `#`, list paragraphs get their bullets and the numbers that Word shows, tables become GitHub tables,
tabs stay, struck text stands between `~~`, checkboxes are `[ ]` and `[x]`. Tracked changes are taken as accepted.
In: the bytes and name of a file. Out: its text, or `UnreadableFile`.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from steering.errors import UnreadableFile
from steering.reading.numbering import Numbering
from steering.reading.passages import squeezed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MAX_XML = 64 * 1024 * 1024
_MAX_ALL = 512 * 1024 * 1024
_GONE = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}instrText"})
_DAMAGED = "Open it in Word or LibreOffice and save it again as .docx."


def docx_text(data: bytes, name: str) -> str:
    """The text of a Word document."""
    _check_size(data, name)
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(io.BytesIO(data))
        numbering = Numbering(document)
        lines = list(_body(document.element.body, document, numbering))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, SyntaxError) as error:
        raise UnreadableFile(f"{name} is damaged, or no Word document.", _DAMAGED) from error
    return "\n".join(lines).strip("\n") + "\n"


def _check_size(data: bytes, name: str) -> None:
    """Refuse a package that unpacks to more than any minutes hold."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            sizes = {info.filename: info.file_size for info in package.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableFile(f"{name} is damaged, or no Word document.", _DAMAGED) from error
    if "word/document.xml" not in sizes:
        raise UnreadableFile(f"{name} is no Word document.", "Steering reads .md, .txt and .docx.")
    if sizes["word/document.xml"] > _MAX_XML or sum(sizes.values()) > _MAX_ALL:
        raise UnreadableFile(
            f"{name} is far larger than any minutes.", "Save the minutes alone as a .docx or .txt file."
        )


def _body(body: Any, document: Any, numbering: Numbering) -> Iterator[str]:
    """The lines of the body in order; a blank line around headings and tables."""
    for element in _unwrapped(body):
        if element.tag == f"{_W}p":
            yield from _paragraph(element, document, numbering)
        elif element.tag == f"{_W}tbl":
            yield ""
            yield from _table(element)
            yield ""


def _unwrapped(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables, also those inside content controls and inserted stretches."""
    for child in parent:
        if child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}moveTo", f"{_W}customXml", f"{_W}smartTag"):
            yield from _unwrapped(child)
        elif child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child


def _paragraph(element: Any, document: Any, numbering: Numbering) -> Iterator[str]:
    """The line or lines of one paragraph."""
    text = _text(element)
    if not text.strip():
        if element.find(f"{_W}pPr/{_W}rPr/{_W}del") is None:
            yield ""
        return
    level = _heading_level(element, document)
    label = numbering.label(element)
    if level:
        yield ""
        yield f"{'#' * level} {label}{squeezed(text)}"
        yield ""
        return
    if label:
        yield f"{label}{text}"
        return
    whole = text.strip()
    if _all_bold(element) and len(whole) <= 100 and "\n" not in whole and "*" not in whole:
        yield ""
        yield f"**{whole}**"
        return
    yield from text.split("\n")
    yield ""


def _heading_level(element: Any, document: Any) -> int:
    """The level of a heading style, 0 for other paragraphs."""
    style = element.find(f"{_W}pPr/{_W}pStyle")
    if style is None:
        return 0
    identifier = style.get(f"{_W}val", "")
    named = next((s.name or "" for s in document.styles if s.style_id == identifier), identifier)
    low = named.lower()
    if low == "title":
        return 1
    digits = "".join(char for char in low if char.isdigit())
    return min(int(digits), 6) if low.startswith("heading") and digits else 0


def _text(element: Any) -> str:
    """The text of a paragraph with tracked changes accepted."""
    out: list[str] = []
    struck = False
    for node, run in _nodes(element, None):
        strike = run is not None and _on(run, "strike")
        if strike != struck:
            out.append("~~")
            struck = strike
        out.append(node)
    if struck:
        out.append("~~")
    return "".join(out).replace("~~~~", "")


def _nodes(element: Any, run: Any) -> Iterator[tuple[str, Any]]:
    """The pieces of text of an element, each with its run."""
    for child in element:
        tag = child.tag
        if tag in _GONE or not isinstance(tag, str):
            continue
        if tag == f"{_W}t":
            yield child.text or "", run
        elif tag == f"{_W}tab":
            if run is not None:
                yield "\t", run
        elif tag in (f"{_W}br", f"{_W}cr"):
            yield "\n", run
        elif tag == f"{_W}noBreakHyphen":
            yield "-", run
        elif tag == f"{_W14}checkbox":
            checked = child.find(f"{_W14}checked")
            yield ("[x] " if checked is not None and checked.get(f"{_W14}val") in ("1", "true") else "[ ] "), None
        elif tag == f"{_W}r":
            yield from _nodes(child, child)
        elif tag == f"{_W}sdt" and child.find(f".//{_W14}checkbox") is not None:
            yield from _nodes(child.find(f"{_W}sdtPr"), None)
        else:
            yield from _nodes(child, run)


def _on(run: Any, name: str) -> bool:
    """Whether a run has a property such as strike or bold."""
    found = run.find(f"{_W}rPr/{_W}{name}")
    return found is not None and found.get(f"{_W}val", "1") not in ("0", "false", "none")


def _all_bold(element: Any) -> bool:
    runs = [run for run in element.iter(f"{_W}r") if any((t.text or "").strip() for t in run.iter(f"{_W}t"))]
    return bool(runs) and all(_on(run, "b") for run in runs)


def _table(element: Any) -> Iterator[str]:
    """A table as GitHub writes it, its first row as the heading row."""
    rows = []
    for row in element.iter(f"{_W}tr"):
        if row.find(f"{_W}trPr/{_W}del") is None:
            rows.append([_cell(cell) for cell in _cells(row)])
    width = max((len(row) for row in rows), default=0)
    for at, row in enumerate(rows):
        yield "| " + " | ".join([*row, *[""] * (width - len(row))]) + " |"
        if at == 0:
            yield "|" + " --- |" * width


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row, those inside content controls too."""
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _cells(child)


def _cell(cell: Any) -> str:
    """The text of a cell on one line, its paragraphs parted by `<br>`; nothing for the rest of a merged cell."""
    merged = cell.find(f"{_W}tcPr/{_W}vMerge")
    if merged is not None and merged.get(f"{_W}val") != "restart":
        return ""
    parts = [" ".join(_text(paragraph).split()) for paragraph in cell.iter(f"{_W}p")]
    return "<br>".join(part for part in parts if part).replace("|", "\\|")
