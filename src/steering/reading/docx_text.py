"""The text of one paragraph of a Word document, with tracked changes accepted and what is hidden left out.

Bold words stand between `**` and struck ones between `~~`, checkboxes are `[ ]` and `[x]`, a break within the paragraph
is a newline, tabs stay.
"""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

from steering.reading.docx_styles import Styles, W

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}txbxContent", f"{W}instrText", f"{W}delText", f"{_MC}Fallback"})
_SYMBOLS = {
    "wingdings": {0x6F: "☐", 0x71: "☐", 0xA8: "☐", 0xFD: "☒", 0xFE: "☑", 0xFC: "✓", 0xE0: "→", 0xE8: "→"},
    "wingdings 2": {0x30: "☐", 0xA3: "☐", 0x50: "✓", 0x52: "☑", 0x53: "☒", 0x54: "☒"},
}
"""What stands for a box, a tick or an arrow in the fonts that Word takes them from."""
_OFF = ("0", "false")

Piece = tuple[str, bool, bool]
"""A text, whether it is bold, and whether it is struck."""


def paragraph_text(paragraph: Any, styles: Styles, bold: bool = True) -> str:
    """The text of a paragraph; bold words are marked where `bold` and only a part of the paragraph is."""
    pieces = _joined(_pieces(paragraph, paragraph, styles))
    if not bold or all(is_bold for text, is_bold, _ in pieces if text.strip()):
        pieces = _joined((text, False, struck) for text, _, struck in pieces)
    return "".join(_marked(*piece) for piece in pieces)


def stands_out(paragraph: Any, styles: Styles) -> bool:
    """Whether all of a paragraph is bold, or all of it underlined, as a heading is that has no style."""
    runs = [run for run in paragraph.iter(f"{W}r") if any((text.text or "").strip() for text in run.iter(f"{W}t"))]
    return bool(runs) and any(all(styles.is_on(run, paragraph, name) for run in runs) for name in ("b", "u"))


def boxes(paragraph: Any) -> Iterator[Any]:
    """The contents of the text boxes that hang on a paragraph."""
    for content in paragraph.iter(f"{W}txbxContent"):
        holders = takewhile(lambda above: above is not paragraph, content.iterancestors())
        if not any(above.tag in (f"{_MC}Fallback", f"{W}txbxContent") for above in holders):
            yield content


def _pieces(element: Any, paragraph: Any, styles: Styles) -> Iterator[Piece]:
    """The pieces of text of a paragraph in their order."""
    for child in element:
        tag = child.tag
        if tag in _GONE or not isinstance(tag, str):
            continue
        if tag == f"{W}r":
            yield from _of_run(child, paragraph, styles)
        elif tag == f"{_W14}checkbox":
            checked = child.find(f"{_W14}checked")
            yield _box(checked is not None and checked.get(f"{_W14}val") not in _OFF), False, False
        elif tag == f"{W}sdt" and child.find(f"{W}sdtPr/{_W14}checkbox") is not None:
            yield from _pieces(child.find(f"{W}sdtPr"), paragraph, styles)
        else:
            yield from _pieces(child, paragraph, styles)


def _of_run(run: Any, paragraph: Any, styles: Styles) -> Iterator[Piece]:
    """The pieces of one run, none where it is hidden."""
    if styles.is_on(run, paragraph, "vanish"):
        return
    bold = styles.is_on(run, paragraph, "b")
    struck = styles.is_on(run, paragraph, "strike") or styles.is_on(run, paragraph, "dstrike")
    for text in _signs(run):
        yield text, bold, struck


def _signs(element: Any) -> Iterator[str]:
    """What a run shows, sign after sign."""
    for child in element:
        if child.tag not in _GONE and isinstance(child.tag, str):
            text = _sign(child)
            if text:
                yield text
            else:
                yield from _signs(child)


def _sign(node: Any) -> str:
    """What one element of a run shows."""
    tag = node.tag
    if tag == f"{W}t":
        return node.text or ""
    if tag == f"{W}tab":
        return "\t"
    if tag in (f"{W}br", f"{W}cr"):
        return "\n"
    if tag == f"{W}noBreakHyphen":
        return "-"
    if tag == f"{W}sym":
        return _symbol(node.get(f"{W}font", ""), node.get(f"{W}char", ""))
    if tag == f"{W}checkBox":
        return _box(any(_is_checked(node, name) for name in ("checked", "default")))
    return ""


def _symbol(font: str, code: str) -> str:
    """A sign of a symbol font; its codes are moved into Unicode's private area (F0xx)."""
    try:
        return _SYMBOLS.get(font.lower(), {}).get(int(code, 16) & 0xFF, "")
    except ValueError:
        return ""


def _is_checked(box: Any, name: str) -> bool:
    found = box.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in _OFF


def _box(checked: bool) -> str:
    return "[x] " if checked else "[ ] "


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours that look alike as one piece; blanks look like what stands before them."""
    out: list[Piece] = []
    for text, bold, struck in pieces:
        if out and (not text.strip() or out[-1][1:] == (bold, struck)):
            out[-1] = (out[-1][0] + text, *out[-1][1:])
        elif text:
            out.append((text, bold, struck))
    return out


def _marked(text: str, bold: bool, struck: bool) -> str:
    """A piece with its marks, inside the blanks at its ends and on each of its lines."""
    if "\n" in text:
        return "\n".join(_marked(line, bold, struck) for line in text.split("\n"))
    core = text.strip()
    if not core or not (bold or struck):
        return text
    marked = f"**{core}**" if bold and "*" not in core else core
    if struck:
        marked = f"~~{marked}~~"
    at = text.index(core)
    return f"{text[:at]}{marked}{text[at + len(core) :]}"
