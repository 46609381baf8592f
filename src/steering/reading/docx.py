"""Word documents (.docx) rendered once to text: the text that is stored, and that every line number speaks of.

Headings become `#`, list paragraphs get their bullets and the numbers that Word shows, tables become GitHub tables
(`docx_tables`), tabs stay, bold and struck text is marked, checkboxes are `[ ]` and `[x]` (`docx_text`). Tracked
changes are taken as accepted, hidden text and tables of contents are left out, text boxes stand before the paragraph
that they hang on, and what a page header says of the meeting stands above all.
In: the bytes and name of a file. Out: its text, or `UnreadableFile`.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from steering.errors import UnreadableFile
from steering.reading.docx_styles import Styles, W
from steering.reading.docx_tables import children, lines_of, only_column
from steering.reading.docx_text import boxes, paragraph_text, stands_out
from steering.reading.numbering import Label, Numbering
from steering.reading.passages import squeezed

_MAX_XML = 64 * 1024 * 1024
_MAX_ALL = 512 * 1024 * 1024
_DAMAGED = "Open it in Word or LibreOffice and save it again as .docx."
_LONGEST_TITLE = 100
_BESIDE = 100
"""Paragraphs that are indented alike but for this (twentieths of a point) stand beside each other."""
_OF_MEETING = re.compile(r"(?=.*[^\W\d_]).*(?:\d{4}|\b(?:minutes|meeting|notes)\b)", re.IGNORECASE)
_PAGE = re.compile(r"\bpage\b", re.IGNORECASE)


def docx_text(data: bytes, name: str) -> str:
    """The text of a Word document."""
    _check_size(data, name)
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(io.BytesIO(data))
        lines = _Rendering(document).lines()
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


class _Rendering:
    """The lines of one document, as they come about."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._styles = Styles(document)
        self._numbering = Numbering(document, self._styles)
        self._lines: list[str] = []
        self._lists: list[int] = []
        """The indents of the lists that are open, each within the one before."""
        self._before = ""
        """The text of paragraphs whose ends were deleted."""

    def lines(self) -> list[str]:
        """The lines of the page header that tell of the meeting, and those of the body."""
        self._body(self._document.element.body)
        self._part("")
        return [*self._header(), *self._lines]

    def _header(self) -> Iterator[str]:
        """What the header of the first page says of the meeting and the body does not."""
        section = self._document.sections[0] if len(self._document.sections) else None
        if section is None:
            return
        header = section.first_page_header if section.different_first_page_header_footer else section.header
        body = squeezed("\n".join(self._lines)).casefold()
        for paragraph in header._element.iter(f"{W}p"):
            for line in paragraph_text(paragraph, self._styles, bold=False).split("\n"):
                text = squeezed(line)
                if _OF_MEETING.match(text) and not _PAGE.search(text) and text.casefold() not in body:
                    yield from (text, "")

    def _body(self, body: Any) -> None:
        """The paragraphs and tables of a body, a cell or a text box in their order."""
        for element in children(body, f"{W}p", f"{W}tbl"):
            if element.tag == f"{W}p":
                for box in boxes(element):
                    self._body(box)
                self._paragraph(element)
            elif (framed := only_column(element)) is not None:
                for cell in framed:
                    self._body(cell)
            else:
                self._leave_lists()
                self._blank()
                self._lines.extend(lines_of(element, self._in_cell))
                self._blank()

    def _paragraph(self, element: Any) -> None:
        """The line or lines of one paragraph."""
        if self._styles.is_contents(element):
            return
        text = self._before + paragraph_text(element, self._styles)
        self._before = text if _is_open(element) else ""
        if self._before:
            return
        if not text.strip():
            self._blank()
            return
        level = self._styles.heading_level(element)
        label = self._numbering.label(element)
        whole = text.strip()
        if level:
            self._leave_lists()
            self._part(f"{'#' * level} {label.text if label else ''}{squeezed(text)}")
            return
        if len(whole) <= _LONGEST_TITLE and not {"\n", "*"} & set(whole) and stands_out(element, self._styles):
            text = whole = f"**{whole}**"
            if label is None:
                self._leave_lists()
                self._blank()
                self._lines.append(text)
                return
        if label is not None:
            self._item(label, text)
            return
        within = self._within(self._styles.indent_of(element) or 0)
        self._part(f"{within}{whole}" if within else text)

    def _item(self, label: Label, text: str) -> None:
        """A list paragraph, below the one that it is indented under."""
        if not self._lists:
            self._blank()
        while self._lists and self._lists[-1] > label.indent + _BESIDE:
            self._lists.pop()
        if not self._lists or self._lists[-1] < label.indent - _BESIDE:
            self._lists.append(label.indent)
        deep = 0 if "." in label.text.strip(". ") else len(self._lists) - 1
        self._lines.extend(f"{'    ' * deep}{label.text}{text}".split("\n"))

    def _within(self, indent: int) -> str:
        """The blanks before a paragraph that goes on with an item of a list; none for one that ends the list."""
        while self._lists and self._lists[-1] > indent + _BESIDE:
            self._lists.pop()
        if indent <= 0:
            self._lists.clear()
        return "    " * len(self._lists)

    def _in_cell(self, paragraph: Any) -> list[str]:
        """The lines of a paragraph of a table's cell."""
        label = self._numbering.label(paragraph)
        text = paragraph_text(paragraph, self._styles)
        lines = [squeezed(line) for line in text.split("\n")]
        return [f"{label.text}{lines[0]}".strip(), *lines[1:]] if label and text.strip() else lines

    def _leave_lists(self) -> None:
        self._lists.clear()

    def _part(self, text: str) -> None:
        """A paragraph between blank lines."""
        self._blank()
        self._lines.extend(text.split("\n"))
        self._blank()

    def _blank(self) -> None:
        """A blank line, unless one stands there."""
        if self._lines and self._lines[-1]:
            self._lines.append("")


def _is_open(paragraph: Any) -> bool:
    """Whether the end of a paragraph was deleted, so that the next goes on with it."""
    ends = paragraph.find(f"{W}pPr/{W}rPr")
    return ends is not None and any(ends.find(f"{W}{name}") is not None for name in ("del", "moveFrom"))
