"""The bullets and numbers that Word shows before list paragraphs, counted as Word counts them.

Lists made from one definition (`abstractNum`) go on counting together, unless one says where it starts anew
(ECMA-376 part 1, §17.9).
"""

from typing import Any, NamedTuple

from steering.reading.docx_styles import Styles, W, whole

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_BOXES = {"☐": "[ ] ", "☑": "[x] ", "☒": "[x] "}
"""The bullets of a check-list."""


class Level(NamedTuple):
    """How one level of a list is shown: `decimal`, `%1.`, its first number, its indent in twentieths of a point."""

    form: str
    text: str
    start: int
    indent: int | None
    in_digits: bool


class Label(NamedTuple):
    """What stands before a list paragraph, with a blank behind it, and how far from the margin the paragraph is."""

    text: str
    indent: int


_PLAIN = Level("bullet", "", 1, None, False)


class Numbering:
    """Counts the list paragraphs of one document."""

    def __init__(self, document: Any, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[str, dict[int, Level]] = {}
        self._definitions: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        part = document.part.numbering_part if _has_numbering(document) else None
        if part is not None:
            self._read(part.element)

    def _read(self, root: Any) -> None:
        """The levels of each list, which definition it is made from, and where it starts anew."""
        definitions = {node.get(f"{W}abstractNumId", ""): _levels_of(node) for node in root.iter(f"{W}abstractNum")}
        for node in root.iter(f"{W}num"):
            number, definition = node.get(f"{W}numId", ""), _value(node, "abstractNumId", "")
            self._definitions[number] = definition
            self._levels[number] = dict(definitions.get(definition, {}))
            restarts = self._restarts[number] = {}
            for override in node.iter(f"{W}lvlOverride"):
                at = whole(override.get(f"{W}ilvl"), 0)
                self._levels[number].update(_levels_of(override))
                start = _value(override, "startOverride", "")
                if start:
                    restarts[at] = whole(start, 1)

    def label(self, paragraph: Any) -> Label | None:
        """The label of a paragraph; None when it is in no list."""
        number, level = self._styles.list_of(paragraph)
        if number == "0":
            return None
        shown = self._levels.get(number, {}).get(level, _PLAIN)
        counts = self._count(number, level, shown)
        indent = self._styles.indent_of(paragraph)
        if indent is None:
            indent = shown.indent if shown.indent is not None else 360 * (level + 1)
        if shown.form in ("bullet", "none"):
            return Label("- " + _BOXES.get(shown.text, ""), indent)
        text = shown.text
        for at in range(level + 1):
            other = self._levels.get(number, {}).get(at, shown)
            form = "decimal" if shown.in_digits else other.form
            text = text.replace(f"%{at + 1}", _numeral(counts.get(at, other.start), form))
        return Label(f"{text} ", indent) if text else None

    def _count(self, number: str, level: int, shown: Level) -> dict[int, int]:
        """Count one more paragraph of a level; the numbers in which all levels stand then."""
        counts = self._counts.setdefault(self._definitions.get(number, number), {})
        anew = self._restarts.get(number, {}).pop(level, None)
        if anew is not None:
            counts[level] = anew - 1
        counts[level] = counts.get(level, shown.start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        return counts


def _levels_of(node: Any) -> dict[int, Level]:
    """The levels that a definition or an override describes."""
    levels = {}
    for level in node.iter(f"{W}lvl"):
        indent = level.find(f"{W}pPr/{W}ind")
        said = None if indent is None else indent.get(f"{W}left") or indent.get(f"{W}start")
        levels[whole(level.get(f"{W}ilvl"), 0)] = Level(
            _value(level, "numFmt", "decimal"),
            _value(level, "lvlText", ""),
            whole(_value(level, "start", "1"), 1),
            None if said is None else whole(said, 0),
            level.find(f"{W}isLgl") is not None,
        )
    return levels


def _has_numbering(document: Any) -> bool:
    return any("numbering" in str(relation.reltype) for relation in document.part.rels.values())


def _value(node: Any, name: str, default: str) -> str:
    found = node.find(f"{W}{name}")
    return found.get(f"{W}val", default) if found is not None else default


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
