"""The bullets and numbers that Word shows before list paragraphs, counted as Word counts them."""

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbering:
    """Counts the list paragraphs of one document."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._styles = {s.style_id: s.element for s in document.styles}
        part = getattr(document.part, "numbering_part", None) if _has_numbering(document) else None
        if part is not None:
            self._read(part.element)

    def _read(self, root: Any) -> None:
        """The format, text and start of each level of each list."""
        abstract: dict[str, dict[int, tuple[str, str, int]]] = {}
        for node in root.iter(f"{_W}abstractNum"):
            levels = {}
            for level in node.iter(f"{_W}lvl"):
                at = int(level.get(f"{_W}ilvl", "0"))
                levels[at] = (
                    _value(level, "numFmt", "decimal"),
                    _value(level, "lvlText", ""),
                    int(_value(level, "start", "1")),
                )
            abstract[node.get(f"{_W}abstractNumId", "")] = levels
        for node in root.iter(f"{_W}num"):
            self._levels[node.get(f"{_W}numId", "")] = abstract.get(_value(node, "abstractNumId", ""), {})

    def label(self, paragraph: Any) -> str:
        """The indented label of a paragraph with a blank behind it; empty when it is in no list."""
        number, level = self._list_of(paragraph)
        if number is None or number == "0":
            return ""
        form, text, start = self._levels.get(number, {}).get(level, ("bullet", "", 1))
        counts = self._counts.setdefault(number, {})
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        if form in ("bullet", "none"):
            return "  " * level + "- "
        for at in range(level + 1):
            shown = self._levels.get(number, {}).get(at, (form, "", 1))
            text = text.replace(f"%{at + 1}", _numeral(counts.get(at, shown[2]), shown[0]))
        return f"{'  ' * level if '.' not in text.strip('.') else ''}{text} " if text else ""

    def _list_of(self, paragraph: Any) -> tuple[str | None, int]:
        """The list and level of a paragraph, by its own properties or its style's."""
        properties = paragraph.find(f"{_W}pPr/{_W}numPr")
        if properties is None:
            style = paragraph.find(f"{_W}pPr/{_W}pStyle")
            element = self._styles.get(style.get(f"{_W}val", "")) if style is not None else None
            properties = element.find(f"{_W}pPr/{_W}numPr") if element is not None else None
        if properties is None:
            return None, 0
        return _value(properties, "numId", "0"), int(_value(properties, "ilvl", "0"))


def _has_numbering(document: Any) -> bool:
    return any("numbering" in str(relation.reltype) for relation in document.part.rels.values())


def _value(node: Any, name: str, default: str) -> str:
    found = node.find(f"{_W}{name}")
    return found.get(f"{_W}val", default) if found is not None else default


def _numeral(number: int, form: str) -> str:
    """A number as its list shows it."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman, rest = "", min(number, 39)
        for value, sign in _ROMAN:
            roman, rest = roman + sign * (rest // value), rest % value
        return roman.upper() if form == "upperRoman" else roman
    return str(number)
