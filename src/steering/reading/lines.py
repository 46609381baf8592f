"""Physical lines: what each one begins with, which are page furniture, and how wide the text is wrapped.

In: the stored text. Out: `Line`s with their offsets. One pass, a few anchored patterns, nothing that looks far ahead.
"""

import re
from collections import Counter

from steering.reading.quick import HAS_DIGIT


class Line:
    """One line of the stored text: its number from 1, and where its text (without outer blanks) begins and ends.

    No named tuple, here and below: what a plain class with slots holds is looked up several times as fast.
    """

    __slots__ = ("end", "indent", "number", "start", "text")

    def __init__(self, number: int, start: int, end: int, indent: int, text: str) -> None:
        self.number = number
        self.start = start
        self.end = end
        self.indent = indent
        self.text = text

    def less(self, length: int, indent: int | None = None) -> "Line":
        """The line without so many characters at its beginning."""
        kept = self.indent if indent is None else indent
        return Line(self.number, self.start + length, self.end, kept, self.text[length:])


class Label:
    """What a line begins with: a bullet or number, a checkbox, and where the wording starts."""

    __slots__ = ("checked", "label", "length", "number")

    def __init__(self, label: str, number: str | None, checked: bool | None, length: int) -> None:
        self.label = label
        self.number = number
        self.checked = checked
        self.length = length


_BULLET = re.compile(
    r"(?:\*{2,5}(?=\s)|[-*+•·▪◦‣●○■□§➢➤►\uf0b7\uf0a7\uf0d8](?=[\s\xa0])|[–—](?=\s)|o(?=\t| {2}|\s[A-Z])|[•·▪●](?=\w)"
    r"|-(?=[A-Z][a-z])|--(?=\s+[\w(]))[\s\xa0]*"
)
_BULLETS = frozenset("-*+•·▪◦‣●○■□§➢➤►\uf0b7\uf0a7\uf0d8–—o")
"""The characters that a bullet begins with."""
_BOX = re.compile(
    r"(?:\\?\[(?P<tick>[ xX✓✔~-]?)\\?\](?=[\s\xa0])|(?P<sign>(?:[☐⬜☒❌✗✘]|[☑✅🗹✔✓](?!\ufe0f?[\s\xa0]*$))\ufe0f?)"
    r"|\\?[\[(](?P<state>(?i:done|completed?|closed|finished|open|new|to-?do|pending|on-?going|in progress|not done))"
    r"\\?[\])]"
    r"[ \t]*[:–—-]?(?=[\s\xa0]*[\w*@])"
    r"|\**(?P<loud>DONE|COMPLETED?|CLOSED|PENDING|ONGOING|IN PROGRESS|NOT DONE)\**[ \t]?[:–—-](?=[\s\xa0*]*[\w@]))"
    r"[\s\xa0]*"
)
_BOXES = frozenset("\\[(☐☑✅⬜☒🗹✔✓❌✗✘*DCPOIN")
"""The characters that a checkbox, or a word of state in its place, begins with."""
_ENDED = re.compile(r"(?:done|complete|closed|finished)", re.IGNORECASE)
_NUMBER = re.compile(
    r"""\**_*\(?
    (?:(?=[AIMTaimt])(?i:(?:agenda\s+)?item|minute|min\.?|topic(?=\s\#))\s+\#?(?P<named>\d{1,3}(?:[./]\w{1,3}){0,5})
        (?:[.:)]+|\s[-–—](?=\s)|(?=\s))
      | (?P<slashed>\d{1,2}/\d{1,2}(?:[/.]\d{1,2}){0,3}(?:\.[a-z]{1,4})?)(?=[A-Za-z]|[\s\xa0]+[A-Za-z(]|[.:)]\s)[.:)]?
      | (?P<deep>\d{1,3}(?:\.\d{1,3}){1,4}(?:\s?(?![ap]\.\s?m\b)[a-z](?=[.)\s]))?)(?<!\d[mk])
          (?:\\?[.):]+(?!\d)|(?=[\s\xa0*]|$|[A-Z][a-z]{2}|[A-Z]{2,3}\s[a-z]))
      | (?P<plain>\d{1,3})(?:\\?[.)](?!\d)|:(?=\s+[A-Z])|\t|[\s\xa0]{3,}(?=\D)
          |[\s\xa0]{2}(?=[A-Z][A-Za-z0-9’',&/ -]{2,60}$)|(?<=\b0\d\d)[\s\xa0]{2}(?=[A-Z]))
      | (?P<roman>[ivx]{1,5}|[IVX]{2,5})(?:\.?\)|\.(?!\w)|[\s\xa0]{3,})
      | (?P<letter>[a-z])(?:\.?\)|\.(?=[\s\xa0*]))
      | (?P<capital>[A-Z])\)
      | (?P<part>[A-Z])\.(?=\s+[A-Z])
      | (?P<minuted>[A-Z]{1,4}[ -]?\d{1,4}/\d{2,4}|\d{3,4}/\d{2}(?:\d{2})?
          |(?!19|20)\d{2,4}-\d{2,3}(?=\s+(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z])
          |\d{1,2}/(?:\d{1,2}/)?\d{2}-\d{1,3}
          |[A-Z][A-Za-z]{1,4}/\d{2,4}/\d{2}(?:-\d{2})?)(?:\s+\d{1,2}[.)])?(?=[\s\xa0:.]|$)\s*[:.]?
      | (?P<filed>(?!ACTION|AP\b|AI\b)[A-Z]{2,6}(?:/\d{1,4}|-\d{2,4})(?:[/-]\d{2,4}){0,2})(?:[:.]\s|\s+(?=[A-Z]))
      | (?P<coded>[A-Z]{1,2}\d{1,3}(?:\.\d{1,3})?)(?:\t|\s+(?=\\?\[[A-Za-z ]{3,12}\\?\]\s))
    )\**_*[\s\xa0]*""",
    re.VERBOSE,
)
_NOT_NUMBER = re.compile(
    r"[\s\xa0]*(?:[ap]\.?m\b(?!\s(?:to|and|will|has|had|is|was|said|reported|noted|advised|agreed|asked)\s[a-z])|hrs?\b"
    r"|hours?\b|[-–—]\s*\d|(?:to|till?|until)\s+\d|%|million|noon|km\b|MB\b|GB\b|\d{4}\b)",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(
    r"(\d{1,2}(?:\.\d{1,2}){0,3})\s+"
    r"(?!(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[.,]?\s+(?:19|20)\d\d\b|\s*$))(?=[^\W\d])"
)
"""The number of a heading with no sign behind it, and not the day of a month: `4 Accounts`, but `4 March 2024`."""
_SLASH = re.compile(r"/(?<=\d/)\d")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:[/.]\S*)?[\s:.]+[A-Z(]|(\d{1,2})/(\d{1,2})/")
_QUOTED = re.compile(r"(?:> ?){1,9}")
_WROTE = re.compile(r"On .{5,120} wrote:$")
_LONGEST_FURNITURE = 110
DIGITS = re.compile(r"\d+")
_PAGED = re.compile(rb"(?:page|p\.)[\s?\x1c-\x1f\x80-\xff]*[0-9]")
"""The number of a page behind its word, in a text that is cut down to small letters of one byte: what is none is `?`
there, and may be a blank.
"""
_PAGE_ENDS = frozenset("0123456789-–—]")
"""What a line ends with that is nothing but the number of a page."""
_PAGE = re.compile(
    r"(?:.{0,80}\s)?(?:page|p\.)\s*[0-9]{1,3}(?:\s*(?:of|/)\s*[0-9]{1,3})?(?:\s.{0,60})?$", re.IGNORECASE
)
_PAGE_ALONE = re.compile(
    r"[-–—]\s*[0-9]{1,3}\s*[-–—]$|\[[0-9]{1,3}\]$|[0-9]{1,3}(?:\s+of\s+[0-9]{1,3})?$|printed:?\s.{0,60}$",
    re.IGNORECASE,
)


def lines_of(text: str) -> tuple[list[Line], list[int]]:
    """The lines of the stored text, and the offsets at which they begin; a form feed counts as a blank.

    A backslash at the end asks for a line break (CommonMark 0.31 §6.7), and is left out.
    """
    out: list[Line] = []
    starts: list[int] = []
    at = 0
    breaks = "\\\n" in text
    for number, raw in enumerate(text.split("\n"), 1):
        starts.append(at)
        stripped = raw.strip()
        if breaks and stripped[-1:] == "\\" and stripped[-2:] != "\\\\":
            stripped = stripped[:-1].rstrip()
        size = len(raw)
        if len(stripped) == size:
            out.append(Line(number, at, at + size, 0, raw))
        elif not stripped:
            out.append(Line(number, at, at, 0, ""))
        elif raw[0] == stripped[0]:
            out.append(Line(number, at, at + len(stripped), 0, stripped))
        else:
            begin = raw.index(stripped[0])
            blanks = raw[:begin] if raw[0] != "\f" else raw[1:begin]
            indent = len(blanks.expandtabs(4) if "\t" in blanks else blanks)
            out.append(Line(number, at + begin, at + begin + len(stripped), indent, stripped))
        at += size + 1
    return out, starts


_LEADERS = re.compile(r"(?<=[^\s.]) ?\.{5,}+ ?(?=[^\s.])")
_FEWEST_LEADERS = 3


def without_leaders(text: str) -> str:
    """A text with blanks for the dots that lead from one column to the next, where three lines have them:
    `Ann Lee ........ Roads`.
    """
    if len(_LEADERS.findall(text)) < _FEWEST_LEADERS:
        return text
    return _LEADERS.sub(lambda found: " " * len(found[0]), text)


def unquoted(source: str, lines: list[Line]) -> list[Line]:
    """The lines without the sign of quotation before them, where a mail quotes the minutes as a whole."""
    if source.count("\n>") * 4 < len(lines):
        return lines
    written = [line for line in lines if line.text]
    if sum(line.text[0] == ">" for line in written) * 2 <= len(written):
        return lines
    return [_without_sign(line) for line in lines]


def _without_sign(line: Line) -> Line:
    """A line without the signs of quotation before it; the one that tells who wrote what is quoted is left out."""
    found = _QUOTED.match(line.text)
    if found is None:
        return Line(line.number, line.start, line.start, 0, "") if _WROTE.match(line.text) else line
    inside = line.text[found.end() :]
    text = inside.lstrip()
    return Line(line.number, line.end - len(text), line.end, len(inside) - len(text), text)


_WORD = re.compile(r"(?!It|it|Mi|mi|[ivx][ivx]|[Aa]genda |Topic #)[A-Za-z][a-z](?![^/]{0,3}/)")
"""A word, and no label of an item whose second letter is small: `Item 3`, `iv)`."""
_LISTED_WORD = re.compile(rf"(?:[-*+•] )?{_WORD.pattern}")
NO_LABEL = Label("", None, None, 0)
_LISTED = {sign: Label(sign, None, None, 2) for sign in "-*+•"}
"""What the commonest bullets say before a word, one blank between."""


def label_of(text: str, slashes: bool = False, heading: bool = False, lettered: bool = False) -> Label:
    """The bullet, checkbox (or `[DONE]`) and number that a line begins with; `slashes`: 15/09/07 is a minute number;
    `lettered`: its first letter is a number, as in `B. Roof`.
    """
    if (word := _LISTED_WORD.match(text)) is not None:
        return _LISTED[text[0]] if word.end() > 2 else NO_LABEL
    if not text.isascii():
        if _foreign(text, 0):
            return NO_LABEL
        if text[1:2] == " " and text[0] in _LISTED and _foreign(text, 2):
            return _LISTED[text[0]]
    length, label, checked, number = 0, "", None, None
    if text[:1] in _BULLETS and (bullet := _BULLET.match(text)):
        label, length = bullet[0].strip(), bullet.end()
        if _WORD.match(text, length) or _foreign(text, length):
            return Label(label, None, None, length)
    if text[length : length + 1] in _BOXES and (box := _BOX.match(text, length)):
        checked, length = _ticked(box), box.end()
    if found := _NUMBER.match(text, length):
        kind = found.lastgroup or ""
        number = _number(found, kind, text, slashes, heading) if kind != "part" or lettered else None
        if number is not None:
            named = kind == "named" and ("tem " in found[0] or "opic " in found[0])
            label, length = label or ("item" if named else number), found.end()
            if kind == "coded" and (box := _BOX.match(text, length)):
                checked, length = _ticked(box), box.end()
    elif heading and (bare := _BARE_NUMBER.match(text)):
        number, length = bare[1], bare.end()
    return Label(label, number, checked, length)


def _foreign(text: str, at: int) -> bool:
    """Whether a line goes on from an offset with a word that begins with other letters than English ones."""
    return (
        not text[at : at + 2].isascii()
        and text[at + 1 : at + 2].islower()
        and text[at].isalpha()
        and "/" not in text[at : at + 6]
    )


def _ticked(box: re.Match[str]) -> bool:
    """Whether a box, or a word of state in its place, says that the task is done; Word draws a ticked box as `☒`."""
    if word := box["state"] or box["loud"]:
        return bool(_ENDED.match(word))
    return box["sign"][0] in "☑☒✅🗹✔✓" if box["sign"] else box["tick"] in ("x", "X", "✓", "✔")


def _number(found: re.Match[str], kind: str, text: str, slashes: bool, heading: bool) -> str | None:
    """The number that was matched, of one kind, unless it is a date, a time or a quantity."""
    if kind == "plain":
        if not heading and found.end() == len(text) and found.end() - found.start() > 4:
            return None
    elif kind in ("slashed", "deep") and (
        (kind == "slashed" and not slashes) or _NOT_NUMBER.match(text, found.end(kind))
    ):
        return None
    return found[kind]


def minute_slashes(source: str, lines: list[Line]) -> bool:
    """Whether numbers such as 15/09/07 or 12/13 that lines begin with are minute numbers: three share a part, so they
    are no dates.
    """
    if len(_SLASH.findall(source)) < 3:
        return False
    firsts: Counter[str] = Counter()
    lasts: Counter[str] = Counter()
    for line in lines:
        text = line.text.lstrip("*_# ") if line.text[0] in "*_#" else line.text
        if "/" in text[:4] and (found := _SLASHED.match(text)):
            firsts[found[1] or found[3]] += 1
            lasts[found[2] or found[4]] += 1
    return any(count >= 3 for count in (*firsts.values(), *lasts.values()))


def is_page(text: str) -> bool:
    """Whether a line counts a page, or says when it was printed."""
    first = text[:1]
    if not first or len(text) > _LONGEST_FURNITURE or first in "|#>":
        return False
    alone = first in "pP" or first.isdigit() or (first in "-–—[" and text[-1] in "-–—]")
    if alone and _PAGE_ALONE.match(text):
        return True
    low = text.lower()
    return ("page" in low or "p." in low) and _PAGE.match(text) is not None


def furniture(source: str, lines: list[Line], texts: list[str]) -> frozenset[int]:
    """The numbers of lines that are page headers and footers repeated through the text; `texts` are those of the
    lines.
    """
    if not _PAGED.search(source.encode("latin-1", "replace").lower()):
        texts = [text for text in texts if text[-1] in _PAGE_ENDS or text[0] in "pP"]
    if not any(map(is_page, texts)):
        return frozenset()
    shapes: Counter[str] = Counter()
    paged: set[str] = set()
    near: list[tuple[int, str]] = []
    for line in lines:
        if not line.text or len(line.text) > _LONGEST_FURNITURE or line.text[0] in "|#>":
            continue
        shape = DIGITS.sub("#", line.text) if HAS_DIGIT(line.text) else line.text
        shapes[shape] += 1
        near.append((line.number, shape))
        if is_page(line.text):
            paged.add(shape)
    paged = {shape for shape in paged if shapes[shape] >= 2 or re.match(r"page\s+#\s+of\s+#$", shape, re.IGNORECASE)}
    if not paged:
        return frozenset()
    marked = {number for number, shape in near if shape in paged}
    beside: Counter[str] = Counter()
    for at, (_, shape) in enumerate(near):
        around = near[max(at - 2, 0) : at + 3]
        if shape not in paged and any(s in paged for _, s in around):
            beside[shape] += 1
    headers = {
        shape for shape, count in beside.items() if count >= 2 and count == shapes[shape] and count * 2 >= len(marked)
    }
    of_first = {shape for _, shape in near[:_HEAD_OF_PAGE]}
    heads = {shape for shape in of_first if 1 <= beside[shape] == shapes[shape] - 1 == len(marked) - 1}
    first = {shape: number for number, shape in reversed(near) if shape in heads}
    again = {number for number, shape in near if shape in heads and number != first[shape]}
    return frozenset(marked | again | {number for number, shape in near if shape in headers})


_HEAD_OF_PAGE = 3
"""So many lines at most head every page; those of the first page stand, for they may be the title."""
_NEVER_WRAPPED = 200
_FAR = "     "
_LEAST_BESIDE = 40
"""So long is what stands on a line beside a column at its right, the width of which is not that of the text."""
_FEWEST_WHOLE = 3
"""So many lines of that length at least show that paragraphs stand on one line each, short ones below others too."""


def wrap_width(lines: list[Line], texts: list[str]) -> int:
    """The width at which the text is hard-wrapped; a great number when each paragraph is one line. `texts` are those
    of the lines that are not empty.
    """
    lengths = []
    whole = sum([text[0] != "|" for text in texts if len(text) > _NEVER_WRAPPED])
    if whole >= _FEWEST_WHOLE and whole * 12 >= len(texts):
        return 10_000
    for at, line in enumerate(lines[:-1], 1):
        text = line.text
        if len(text) >= 40 and (below := lines[at].text) and text[0] not in "|#" and below[0] not in "|#-*+=":
            left = len(text) if _FAR not in text else len(text[: text.rindex(_FAR)].rstrip())
            if left == len(text) or left >= _LEAST_BESIDE:
                lengths.append(left + line.indent)
    if len(lengths) < 4:
        return 10_000
    lengths.sort()
    width = lengths[int(len(lengths) * 0.9)]
    close = sum([width - 22 <= length <= width + 6 for length in lengths])
    return width if width <= 170 and close * 2 >= len(lengths) else 10_000
