"""What the styles of a Word document say of a paragraph or a run: its heading level, list, indent, bold and the like.

A property stands on the run, on its style, or on the paragraph's style; a style takes what it leaves unsaid from the
style that it is based on (ECMA-376 part 1, §17.7).
"""

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 12
"""More styles than this are never based on one another."""
_BODY_TEXT = 9
"""The outline level of text that is no heading."""


class Styles:
    """The styles of one document."""

    def __init__(self, document: Any) -> None:
        self._by_id = {style.style_id: style.element for style in document.styles}
        self._chains: dict[str, list[Any]] = {}

    def heading_level(self, paragraph: Any) -> int:
        """The level of a heading, 1 to 6; 0 for other paragraphs."""
        for properties in self._properties(paragraph):
            outline = properties.find(f"{W}outlineLvl")
            if outline is not None:
                level = whole(outline.get(f"{W}val"), _BODY_TEXT)
                return min(level + 1, 6) if level < _BODY_TEXT else 0
        for name in self._names(paragraph):
            if name == "title":
                return 1
            digits = name.removeprefix("heading ")
            if digits != name and digits.isdecimal():
                return min(int(digits), 6)
        return 0

    def is_contents(self, paragraph: Any) -> bool:
        """Whether a paragraph is a line of the table of contents."""
        return any(name.startswith("toc ") for name in self._names(paragraph))

    def list_of(self, paragraph: Any) -> tuple[str, int]:
        """The number of the list and the level in it; "0" where a paragraph is in none."""
        number = level = None
        for properties in self._properties(paragraph):
            listed = properties.find(f"{W}numPr")
            if listed is not None:
                number = number or _of(listed, "numId")
                level = level or _of(listed, "ilvl")
        return number or "0", whole(level, 0)

    def indent_of(self, paragraph: Any) -> int | None:
        """How far a paragraph stands from the margin, in twentieths of a point; None where no style says."""
        for properties in self._properties(paragraph):
            indent = properties.find(f"{W}ind")
            if indent is not None:
                said = indent.get(f"{W}left") or indent.get(f"{W}start")
                if said is not None:
                    return whole(said, 0)
        return None

    def is_on(self, run: Any, paragraph: Any, name: str) -> bool:
        """Whether a run has a property such as `b` (bold), `u` (underlined), `strike` or `vanish` (hidden)."""
        rows = [run.find(f"{W}rPr")]
        chosen = run.find(f"{W}rPr/{W}rStyle")
        if chosen is not None:
            rows.extend(style.find(f"{W}rPr") for style in self._chain(chosen.get(f"{W}val", "")))
        rows.extend(style.find(f"{W}rPr") for style in self._chain(_style_of(paragraph)))
        for row in rows:
            found = row.find(f"{W}{name}") if row is not None else None
            if found is not None:
                return found.get(f"{W}val", "1") not in ("0", "false", "none", "off")
        return False

    def _properties(self, paragraph: Any) -> Iterator[Any]:
        """What a paragraph says of itself, then what its styles say."""
        own = paragraph.find(f"{W}pPr")
        if own is not None:
            yield own
        for style in self._chain(_style_of(paragraph)):
            said = style.find(f"{W}pPr")
            if said is not None:
                yield said

    def _names(self, paragraph: Any) -> Iterator[str]:
        """The names of the styles of a paragraph, the nearest first."""
        identifier = _style_of(paragraph)
        chain = self._chain(identifier)
        if not chain and identifier:
            yield identifier.lower()
        for style in chain:
            yield (_of(style, "name") or "").lower()

    def _chain(self, identifier: str) -> list[Any]:
        """A style and those that it is based on."""
        chain = self._chains.get(identifier)
        if chain is None:
            chain = []
            style = self._by_id.get(identifier)
            while style is not None and len(chain) < _DEEPEST:
                chain.append(style)
                style = self._by_id.get(_of(style, "basedOn") or "")
            self._chains[identifier] = chain
        return chain


def _style_of(paragraph: Any) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(f"{W}val", "") if style is not None else ""


def _of(node: Any, name: str) -> str | None:
    """The value of a child element; None where there is none."""
    found = node.find(f"{W}{name}")
    value = found.get(f"{W}val") if found is not None else None
    return str(value) if value is not None else None


def whole(value: str | None, otherwise: int) -> int:
    """A whole number as Word writes it (some programs write `720.0`)."""
    try:
        return int(float(value)) if value is not None else otherwise
    except (ValueError, OverflowError):
        return otherwise
