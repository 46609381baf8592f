"""Bytes to text: the encodings that minutes come in, and a plain refusal for what is no text.

In: the bytes of a file and its name. Out: a `SourceText` whose text is what every line number speaks of.
"""

import codecs
import hashlib
import re
from os.path import splitext

from steering.domain.findings import SourceText
from steering.errors import UnreadableFile

MAX_BYTES = 4 * 1024 * 1024
"""The longest text that is read: a thousand pages. Nothing but actions, it takes half a minute and 300 MB."""

TEXT_SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".mkd": "markdown", ".qmd": "markdown", ".rmd": "markdown"}
CONVERT = {
    "doc": "an old Word document: open it in Word or LibreOffice and save it as .docx",
    "pdf": "a PDF: export the minutes as .docx or .txt, or run `pdftotext -layout FILE` and read the result",
    "odt": "an OpenDocument text: open it in LibreOffice and save it as .docx",
    "rtf": "Rich Text: open it in Word or LibreOffice and save it as .docx or as plain text",
    "html": "a web page: copy its text into a .txt file, or run `pandoc FILE -t gfm -o minutes.md`",
    "xlsx": "a spreadsheet: save the sheet as .csv text, or copy the table into a .md file",
    "eml": "a mail message: save the minutes in it as .txt",
}
_SUFFIX_KIND = {".htm": "html", ".xhtml": "html", ".dot": "doc", ".xls": "xlsx", ".ods": "xlsx", ".msg": "eml"}
_MAGIC = (
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"{\\rtf", "rtf"),
)
_STRANGE = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x0b\x1b\x07\x08")
_HTML = re.compile(rb"\s*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)


def decode(data: bytes, name: str) -> SourceText:
    """The text of a file and how it was found; raises `UnreadableFile` with a remedy when it is none."""
    if not data.strip():
        raise UnreadableFile(f"{name} is empty.", "Export the minutes again and try that file.")
    suffix = splitext(name)[1].lower()
    kind = _kind(data, suffix)
    if kind == "docx":
        from steering.reading.docx import docx_text

        text, encoding = docx_text(data, name), "docx"
    elif kind is not None:
        raise UnreadableFile(f"{name} cannot be read: it is {CONVERT[kind]}.", _remedy())
    else:
        text, encoding = _decoded(data, name)
        kind = TEXT_SUFFIXES.get(suffix, "text")
    if len(text) > MAX_BYTES:
        raise _too_long(name)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return SourceText(name, hashlib.sha256(data).hexdigest(), kind, encoding, text)


def _kind(data: bytes, suffix: str) -> str | None:
    """The kind of a file that is not plain text, by its first bytes, else by its name."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(b"PK\x03\x04"):
        if b"mimetypeapplication/vnd.oasis" in data[:100]:
            return "odt"
        return "xlsx" if suffix in (".xlsx", ".ods") else "docx"
    if _HTML.match(data[:200]):
        return "html"
    named = _SUFFIX_KIND.get(suffix, suffix.removeprefix("."))
    return named if named in CONVERT else "docx" if suffix == ".docx" else None


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text by the first encoding that fits: UTF-16 and UTF-32 by their mark, UTF-8, then Windows-1252."""
    if len(data) > MAX_BYTES:
        raise _too_long(name)
    candidates = ["utf-8-sig", "cp1252"]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        candidates = ["utf-16"]
    elif b"\x00" in data or _looks_binary(data):
        raise UnreadableFile(f"{name} is not text: it holds binary data.", _remedy())
    for encoding in candidates:
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    tried = " nor ".join(candidates)
    raise UnreadableFile(f"{name} is neither {tried} text.", "Open it in an editor and save it as UTF-8.")


def _looks_binary(data: bytes) -> bool:
    """Whether more than one byte in fifty at the start is a control character that no text holds."""
    head = data[:4096]
    strange = len(head) - len(head.translate(None, _STRANGE))
    return strange * 50 > len(head)


def _too_long(name: str) -> UnreadableFile:
    megabytes = MAX_BYTES // (1024 * 1024)
    return UnreadableFile(
        f"{name} holds more than {megabytes} MB of text, which no minutes do.",
        "Check that it is the right file, or split it by meeting.",
    )


def _remedy() -> str:
    return "Steering reads .md, .txt and .docx."
