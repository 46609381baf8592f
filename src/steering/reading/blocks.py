"""Lines to blocks: paragraphs, list items, headings, tables, quotations and fenced text, in one pass.

Made for the minutes that people really keep: Markdown of several kinds, the HTML that may stand in it, Word exports
with tabs, hard-wrapped plain text. Wrapped lines are joined where the width of the text or the grammar says that a
line goes on; page headers and footers drop out; front matter and comments are kept apart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from steering.reading.chat import TOPIC, Chat, chat, topic_at
from steering.reading.dates import MONTH, MONTHS, WEEKDAY, WEEKDAYS
from steering.reading.grids import grid_at
from steering.reading.lettering import lettered
from steering.reading.lines import (
    NO_LABEL,
    Label,
    Line,
    furniture,
    label_of,
    lines_of,
    minute_slashes,
    unquoted,
    wrap_width,
)
from steering.reading.passages import EMPTY, Passage, marks_of, passage
from steering.reading.quick import Words
from steering.reading.shapes import POST, PROSE, Block, Shape
from steering.reading.stacked import FIRST
from steering.reading.wrapped import CUT_FIGURE, TERMINAL, UNFINISHED, amid_cell, figure_goes_on

LONGEST_PARAGRAPH = 6_000
"""A longer paragraph is read as several, cut behind sentences, so that the work on any one of them stays small."""
_LONGEST_BOLD = 200
_LONGEST_LEAD = 70
_WIDE = Words(".  |:  |;  |,  |?  |!  ")
_CALLOUT = re.compile(
    r"(?:>\s?)+(?=(?:\*\*|__)(?i:actions?|decisions?|agreed|resolved)\b"
    r"|(?:ACTION(?: ITEM)?|DECISION|RESOLVED|RESOLUTION)(?: ?#?\d{1,4})?:\s"
    r"|(?:\*\*|__)?[A-Z]{2,4}[/-]?\d{1,3}(?:\*\*|__)?[:.]?\s+[A-Z][\w’'/&, .-]{1,40} to [a-z]"
    r"|(?:[-=]>|[→⇒➔➜⟶👉])\s*[A-Z@]|✓ (?:DECISION|ACTION)\b)"
)
"""A quotation mark before a marked action or decision, set off so by some minutes."""
_POINTED = re.compile(
    r">>\s+(?:[A-Z][\w’'/&]*(?:(?:,| and| &)? [A-Z][\w’'-]*)?\s[-–—:]\s|[A-Z].{3,160}\s[-–—]\s?(?:[Ww]ho|\?)\?*$)"
)
"""An arrow of two signs before a task with its owner, and no quotation: `>> Ann - write to the bank`."""
_FENCE = re.compile(r"(`{3,}|~{3,})")
_ATX = re.compile(r"(#{1,6})(?:\s+|(?=[A-Z*\[]))")
"""The signs before a title; further ones may stand behind it."""
_UNDERLINE = re.compile(r"(?:=+|-{3,}|~{4,})$")
_RULED = "-*_=~"
_RULE = re.compile(r"(?:[-*_=~]\s?){3,}$")
_DRAWN = "~^\"'`#+.:"
"""Further signs of which reStructuredText draws the line below a heading, and the one above it."""
_DRAWING = frozenset(_DRAWN + "=-")
_SHORTEST_DRAWN = 4
_TEXTILE = re.compile(r"h(?P<level>[1-6])\.\s+(?=\S)")
_TWIKI = re.compile(r"---(?P<level>\+{1,6})(?:!!)?\s*(?=[^\s+])")
_DOKU = 5
"""So many signs before the first heading of a DokuWiki page, in which the most signs stand for the highest heading."""
_LONGEST_HEADING = 200
_DIV = re.compile(r":{3,}")
_META = re.compile(r"([A-Za-z][a-z_]{2,20}):(?=\s|$)(.*)")
_OF_PAGES = frozenset("slug tags category categories layout permalink link hidetitle summary template modified".split())
"""Names that the head of a web page has, and no minutes."""
_MARKED = re.compile(r"(?:AP|A/P|AI|Actions?|ACTIONS?)\s?(?:\d|:|-\d)|TODO\b|TO-DO\b|ACTIONS?\b|[A-Z][a-z]+:\s")
_HTML_BLOCK = re.compile(r"<(?P<end>/?)(?P<name>h[1-6]|p|[uo]l|li)\b[^<>]{0,200}>", re.IGNORECASE)
"""The tags of HTML that part blocks: headings, paragraphs, lists and their items."""
_PICTURES = r"(?:[\u2600-\u27bf\u2b00-\u2bff\u23e9-\u23ff\U0001f300-\U0001faff]\ufe0f?\s*){1,3}"
_PICTURE_FIRST = re.compile(rf"(?:{_PICTURES}|(?::[a-z0-9_+-]{{2,30}}:\s*){{1,3}})(?=[\w*_])")
"""A picture before the words of a heading, or its name: `## 📌 Actions`, `## :pushpin: Actions`."""
_PICTURE = re.compile(_PICTURES + r"(?=(?P<bold>\*\*|__)[^*_]{2,60}(?P=bold):?(?:\s*$|(?<=:)|\s?:))")
"""A picture that a heading or label in bold begins with: `📅 **Diary**`."""
_LABELLED = re.compile(r"[\w@.’'-]{2,24}(?: [\w.’'-]{1,24}){0,2} ?: [A-Z]")
"""A line that begins with a label: `ann: Write to ...`; below another such line it goes on from nothing."""
_TOPICAL = re.compile(r"[A-Z][\w’'/-]*(?: [\w’'/&-]+){0,5}(?: \([A-Z][\w,/& ]{1,30}\))? ?: \S")
"""A line that begins with what it is about: `Paying-in book: it was found.`; a sentence ends on the line above."""
_DATED = re.compile(rf"[A-Z][\w’'/-]*(?: [\w’'/&-]+){{0,7}} ?: (?:\d|{WEEKDAY})")
"""A line that begins with what is on a day: `Date of the open day: 4 June`."""
_SIGNS = _DRAWING | frozenset("<*_>h")
"""What a line begins with that may be other than plain text."""
_LONGEST_FIRST = max(map(len, FIRST))
_CUT_NUMBER = UNFINISHED | frozenset("likelihood impact probability severity total score before after due".split())
"""What a line ends with whose sentence a number may end."""
_CUT_DAY = re.compile(
    rf"\b(?:(?<!as )(?:before|after|due)\n(?:the \d|\d{{1,2}}(?:[/.-]\d|(?:st|nd|rd|th)?\b)|20\d\d-|{WEEKDAY}|{MONTH})"
    rf"|{WEEKDAY},?(?: the)?\n(?:\d{{1,2}}(?:st|nd|rd|th)?\b|{MONTH}\s)|\d{{1,2}}(?:st|nd|rd|th)?(?: of)?\n{MONTH}(?!:)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},?\n(?:19|20)\d\d\b|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,?\n(?:19|20)\d\d\b"
    rf"|{MONTH}\n\d{{1,2}}(?:st|nd|rd|th)?(?:[.,;)]|$| at\b|,? (?:19|20)\d\d\b))",
    re.IGNORECASE,
)
"""A day that the end of a line cut in two: `by 23` above `September 2022`, `on Monday` above `4 March`."""
_CUT_DAY_SURELY = re.compile(
    rf"\b(?:{WEEKDAY},?|by|on|held|before|until|of|dated)(?: the)? \d{{1,2}}(?:st|nd|rd|th)?\n{MONTH}\b(?!:)",
    re.IGNORECASE,
)
"""The same where the line may be a short one: `Thursday 26` above `February 2015`."""
_DAY_ENDS = 24
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_DAY_BEGINS = frozenset({*MONTHS, *WEEKDAYS, "the", *"0123456789"})
"""The first letters of what may go on with a day: of a month or weekday, or a digit."""
_ROW = re.compile(r"(?:[A-Z][\w.’'-]*\s){2,4}(?:\([A-Z]{2,4}[a-z]?\)|[A-Z]{2,4}[a-z]?\s[A-Z])")
_LABEL_ALONE = re.compile(r"[A-Z][A-Za-z]+(?: [A-Za-z]+){0,3}:$")
_GIVEN = re.compile(r"\),\s+(?:[A-Z][\w.’'-]*\s)?[A-Z][\w.’'-]*$")
_SURNAME = re.compile(r"[A-Z][\w’'-]+\s\((?:[A-Z][A-Za-z -]{1,30}:\s)?[A-Z]{2,4}[a-z]?\)")
"""The two parts of a name that the end of a line broke: `Ann Roe (AR), Bob` above `Lee (BL), Cat Day (CD)`."""
_LONGEST_TERM = 40
"""A shorter line above one that begins with a colon is the term that it defines: `Chair` above `: Ann Lee`."""
_BRACKET = 60
"""So near the end of a line opens a bracket that the next line closes."""
_LONG = 30
"""A line as long as this is wrapped where its grammar says so; a shorter one may be a heading or a row."""
_SIGNED = frozenset("-*+•")
"""Signs of items below which a small letter further in goes on with the item, however short its first line is."""
_AT_RIGHT = re.compile(r"\S\s{4,}[A-Z][\w’'.]{0,12}(?:\s?[/&,]\s?[A-Z][\w’'.]{0,12}){0,3}$")
"""Names in a column at the right, where the row ends."""
_HOUR = re.compile(r"(?:[01]\d|2[0-3])\.(?:00|15|30|45)")
_TOP = 8
"""Among so many blocks the head of minutes gives the hour."""
_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:20)?[0-3]\d")
"""A day that the text begins with, and no number of an item: `25.1.24 Minutes`."""
_WEEKDAYS = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})


@dataclass(slots=True)
class Parsed:
    """What the block pass makes of a text: its blocks, the front matter as name and value with their lines, and who
    wrote which line of a log.
    """

    source: str
    blocks: list[Block] = field(default_factory=list)
    front: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    line_starts: list[int] = field(default_factory=list)
    said: dict[int, str] = field(default_factory=dict)


def parse(source: str) -> Parsed:
    """The blocks of a stored text."""
    lines, starts = lines_of(source)
    log = chat(source, unquoted(source, lines))
    parsed = Parsed(source, lines=log.lines, line_starts=starts, said=log.said)
    begin = _front_matter(log.lines, parsed.front)
    parsed.blocks = _finished(source, _Pass(source, log, begin).run())
    return parsed


def _front_matter(lines: list[Line], front: dict[str, list[tuple[str, int]]]) -> int:
    """Read a YAML or TOML head between `---` or `+++` lines; returns the index of the first line behind it.

    A value that is a list, in brackets or on indented lines, gives one entry for each of its parts.
    """
    fence = lines[0].text if lines else ""
    if fence not in ("---", "+++"):
        return _unfenced(lines, front) if _META.match(fence) else 0
    name = ""
    for at in range(1, min(len(lines), 120)):
        line = lines[at]
        if line.text in (fence, "..."):
            return at + 1
        key, sign, value = line.text.partition("=" if fence == "+++" else ":")
        if line.text.startswith("- ") and name:
            front.setdefault(name, []).append((line.text[2:].strip(" \"'"), line.number))
        elif sign and re.fullmatch(r"[\w -]{1,40}", key.strip()) and line.indent == 0:
            name, value = key.strip().lower(), value.strip()
            parts = value.strip("[]").split(",") if value.startswith("[") else [value]
            front[name] = [(part.strip(" \"'"), line.number) for part in parts if part.strip(" \"'")]
    front.clear()
    return 0


def _unfenced(lines: list[Line], front: dict[str, list[tuple[str, int]]]) -> int:
    """Read a head of a web page without fences, `title: ...` over `slug: ...`, up to the first empty line."""
    for at, line in enumerate(lines[:25]):
        found = _META.match(line.text)
        if not line.text and len(_OF_PAGES.intersection(front)) >= 2:
            return at
        if found is None:
            break
        front[found[1].lower()] = [(found[2].strip(), line.number)] if found[2].strip() else []
    front.clear()
    return 0


class _Pass:
    """The one pass over the lines."""

    def __init__(self, source: str, log: Chat, begin: int) -> None:
        self.source = source
        self.lines = lines = log.lines
        self.said = log.said
        self.at = begin
        self.blocks: list[Block] = []
        self.open: Block | None = None
        """The paragraph or item that the next line may go on with."""
        self.last = Line(0, 0, 0, 0, "")
        """The last line of the last block."""
        self.loose = True
        self.across_page = False
        self.above_blank: Block | None = None
        """The paragraph that a blank line ended, which may go on behind the foot of the page."""
        self.ends_div = False
        self.doku: bool | None = None
        self.drawn = ""
        """The signs with which headings were underlined, besides `=` and `-`, those of higher ones first."""
        self.lists = 0
        """How many lists of HTML stand open."""
        self.itemed = False
        """Whether an item of such a list was opened whose text is still to come."""
        written = [line for line in lines if line.text]
        texts = [line.text for line in written]
        self.width = wrap_width(lines, texts)
        self.last_comment = source.rfind("-->")
        self.skipped = furniture(source, written, texts) | log.left_out
        self.slashes = minute_slashes(source, written)
        self.lettered = lettered(source, written)
        self.columns = "|" in source or "\t" in source or "   " in source
        self.stacked = not FIRST.isdisjoint([text.lower() for text in texts if len(text) <= _LONGEST_FIRST])
        """Whether some line is the heading of the first column of a table with a line for each cell."""
        self.tables = self.columns or self.stacked

    def run(self) -> list[Block]:
        """The blocks, their lines not yet joined."""
        lines, end, skipped = self.lines, len(self.lines), self.skipped
        while self.at < end:
            line = lines[self.at]
            self.at += 1
            if not line.text:
                self._blank()
            elif line.number in skipped:
                self.across_page = True
                self.open = self.open or self.above_blank
            else:
                self._take(line)
        return self.blocks

    def _blank(self) -> None:
        if not self.across_page:
            self.above_blank = self.open or self.above_blank
            self.open = None
        self.loose = True

    def _take(self, line: Line) -> None:
        text = line.text
        if text[0] > "\u22ff" and (picture := _PICTURE.match(text)):
            line = line.less(picture.end())
            text = line.text
        first = text[0]
        if self.said and line.number in self.said:
            self.open = None
        if first not in _SIGNS:
            if not (self.tables and self._may_be_table(text) and self._table()):
                self._text(line)
        elif first in "`~" and (fence := _FENCE.match(text)) and not self._below_title(line):
            self._fenced(fence[1])
        elif first == "<" and text.startswith("<!--") and "-->" not in text and line.end < self.last_comment:
            self._comment()
        elif first == ":" and _DIV.match(text):
            self.ends_div = not text.strip(": ")
            self._blank()
        elif (first == "<" or self._may_be_table(text)) and self._table():
            pass
        elif first == "<" and (tag := _HTML_BLOCK.match(text)):
            self._html(line, tag)
        elif first == "#" and self.said and (title := topic_at(text)):
            self._heading(line, 2, line.start + title, line.end)
            self.blocks[-1].label = TOPIC
        elif first == "#" and (atx := _ATX.match(text)):
            self._atx(line, atx)
        elif (text[-1] == first and first in _DRAWING and (self._underline(line) or self._drawn(line))) or (
            (first in "=h" or text.startswith("---+")) and self._wiki(line)
        ):
            pass
        elif text[-1] in _RULED and first in _RULED and _RULE.match(text):
            self._blank()
        elif first == ">" and (callout := _CALLOUT.match(text)) and not self._quoting(line):
            self._text(line.less(callout.end()))
        elif first == ">" and text.startswith(">> ") and _POINTED.match(text) and not self._quoting(line):
            self._text(line)
        elif first == ">":
            self._add(Shape.QUOTE, line, line.start)
        else:
            self._text(line)

    def _quoting(self, line: Line) -> bool:
        """Whether a line goes on with what the line right above quotes, as in a mail that is read out."""
        above = self.blocks[-1] if self.blocks else None
        if above is None or above.shape is not Shape.QUOTE or above.last_line < line.number - 1:
            return False
        return any(end - start > 1 for start, end in above.spans)

    def _may_be_table(self, text: str) -> bool:
        """Whether a line has the look of a table's first: with pipes or columns, or the heading of the first column."""
        if self.columns and ("|" in text or "\t" in text or "   " in text):
            return True
        if text[0] == "+" and text[1:3] in ("--", "==", ":-"):
            return True
        return self.stacked and len(text) <= _LONGEST_FIRST and text.lower() in FIRST

    def _add(self, shape: Shape, line: Line, start: int, label: Label = NO_LABEL) -> Block:
        """A block that begins on a line, with the text from an offset on; what led it is its label."""
        number, spans = line.number, [(start, line.end)]
        block = Block(
            shape, EMPTY, number, line.indent, label.label, label.number, label.checked, 0, self.loose, number, spans
        )
        block.ends_div = self.ends_div
        self.loose = self.ends_div = self.across_page = False
        self.blocks.append(block)
        self.open = block if shape in PROSE else None
        self.above_blank = None
        self.last = line
        return block

    def _fenced(self, fence: str) -> None:
        """Fenced text: each line a block of its own, up to the closing fence or the end."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            self.at += 1
            if line.text.startswith(fence) and not line.text.strip(fence[0]):
                break
            if line.text:
                self._add(Shape.CODE, line, line.start)
        self._blank()

    def _comment(self) -> None:
        for at in range(self.at, len(self.lines)):
            if "-->" in self.lines[at].text:
                self.at = at + 1
                return

    def _table(self) -> bool:
        grid = grid_at(self.source, self.lines, self.at - 1)
        if grid is None:
            return False
        line = self.lines[self.at - 1]
        block = self._add(Shape.TABLE, line, line.start)
        block.spans, block.table, block.last_line = [], grid.table, grid.last_line
        self.at = grid.following
        return True

    def _heading(self, line: Line, level: int, start: int, end: int) -> None:
        start, end = self._bare(start, end)
        label = label_of(self.source[start:end], self.slashes, True, line.number in self.lettered)
        if start + label.length >= end:
            label = Label(label.label, None, label.checked, 0)
        if end > start:
            block = self._add(Shape.HEADING, line, start, label)
            block.spans, block.level, block.checked = [(start + label.length, end)], level, None

    def _bare(self, start: int, end: int) -> tuple[int, int]:
        """Where the words of a heading stand, without a picture before them and attributes behind: `{#actions}`."""
        source = self.source
        if source[end - 1] == "}" and (opened := source.rfind("{", start, end)) > start and source[opened + 1] in "#.:":
            end = start + len(source[start:opened].rstrip())
        first = source[start : start + 1]
        if (first == ":" or first > "\u22ff") and (picture := _PICTURE_FIRST.match(source, start, end)):
            start = picture.end()
        return start, end

    def _atx(self, line: Line, signs: re.Match[str]) -> None:
        end = len(line.text.rstrip("#").rstrip())
        self._heading(line, len(signs[1]), line.start + signs.end(), line.start + max(end, signs.end()))

    def _html(self, line: Line, tag: re.Match[str]) -> None:
        """The blocks of a line of HTML: `<h2>Actions</h2>`, `<ul><li>Ann to write</li></ul>`, `<p>Bo will ...</p>`."""
        following: re.Match[str] | None = tag
        while following is not None:
            tag, following = following, _HTML_BLOCK.search(line.text, following.end())
            name, opens = tag["name"].lower(), not tag["end"]
            if name in ("ul", "ol"):
                self.lists = max(self.lists + (1 if opens else -1), 0)
            self.open, self.loose = None, self.loose or name != "li"
            self.itemed = (opens and name == "li") or (self.itemed and opens)
            raw = line.text[tag.end() : following.start() if following is not None else len(line.text)]
            if not raw.strip():
                continue
            start = line.start + tag.end() + len(raw) - len(raw.lstrip())
            part = Line(line.number, start, start + len(raw.strip()), max(2 * self.lists - 2, 0), raw.strip())
            if opens and name[0] == "h":
                self._heading(part, int(name[1]), part.start, part.end)
            elif self.itemed:
                self._add(Shape.ITEM, part, part.start, label_of("- " + part.text))
                self.itemed = False
            else:
                self._text(part)

    def _underline(self, line: Line) -> bool:
        """A setext heading: the one line above is its text, also where a number makes an item of it."""
        above = self.open
        if above is None or len(above.spans) != 1 or self.across_page or not _UNDERLINE.match(line.text):
            return False
        if above.shape is not Shape.TEXT and not (
            above.shape is Shape.ITEM
            and above.number
            and above.checked is None
            and above.last_line == line.number - 1
            and self.last.text[-1] not in ".,;:"
            and len(line.text) * 2 >= len(self.last.text)
        ):
            return False
        self._title(above, 1 if line.text[0] == "=" else 2)
        self.loose = True
        return True

    def _drawn(self, line: Line) -> bool:
        """A line drawn with another sign, below a heading that is no longer, or above one."""
        text = line.text
        if text[0] not in _DRAWN or len(text) < _SHORTEST_DRAWN or text.strip(text[0]):
            return False
        if self._below_title(line) and self.open is not None:
            self.drawn += text[0] if text[0] not in self.drawn else ""
            self._title(self.open, 3 + self.drawn.index(text[0]))
        self._blank()
        return True

    def _below_title(self, line: Line) -> bool:
        """Whether a drawn line stands right below a line of text that is no longer."""
        above = self.open
        return (
            above is not None
            and (above.shape is Shape.TEXT or (above.shape is Shape.ITEM and bool(above.number)))
            and len(above.spans) == 1
            and above.last_line == line.number - 1
            and len(line.text) >= max(len(self.last.text), _SHORTEST_DRAWN)
        )

    def _title(self, block: Block, level: int) -> None:
        """Make a line of text a heading, for what is drawn below it."""
        start, end = block.spans[0]
        label = label_of(self.source[start:end], self.slashes, heading=True) if not block.number else NO_LABEL
        if label.number and start + label.length < end:
            block.number, block.label, block.spans = label.number, label.label, [(start + label.length, end)]
        block.shape, block.level, self.open = Shape.HEADING, level, None

    def _wiki(self, line: Line) -> bool:
        """A heading of a wiki: `== Actions ==`, `=== Actions` (AsciiDoc), `h2. Actions`, `---++ Actions`."""
        text = line.text
        if text[0] != "=":
            found = (_TEXTILE if text[0] == "h" else _TWIKI).match(text)
            if found is None or len(text) > _LONGEST_HEADING:
                return False
            level = int(found["level"]) if text[0] == "h" else len(found["level"])
            self._heading(line, level, line.start + found.end(), line.end)
            return True
        bare = text.lstrip("=")
        signs, title = len(text) - len(bare), bare.rstrip("=")
        behind = len(bare) - len(title)
        opens = (
            behind == 0
            and bare[:1] == " "
            and (signs > 1 or not self.blocks)
            and (bare[1:2].isupper() or bare[1:2].isdigit())
        )
        if not (behind == signs or opens) or signs > 6 or not title.strip() or len(text) > _LONGEST_HEADING:
            return False
        if self.doku is None:
            self.doku = signs >= _DOKU
        start = line.start + signs + len(title) - len(title.lstrip())
        self._heading(line, max(7 - signs, 1) if self.doku else signs, start, start + len(title.strip()))
        return True

    def _is_day_or_hour(self, number: str) -> bool:
        """Whether what looks like the number of a line at the top is the day, or the hour before anything is numbered:
        `18.30 Village Hall`.
        """
        if not self.blocks and _DATE.fullmatch(number):
            return True
        return _HOUR.fullmatch(number) is not None and not any(block.number for block in self.blocks)

    def _text(self, line: Line) -> None:
        text = line.text
        label = label_of(text, self.slashes, lettered=line.number in self.lettered)
        if label.number and len(self.blocks) < _TOP and self._is_day_or_hour(label.number):
            label = NO_LABEL
        counted = label.number is not None and self.open is not None and self._number_goes_on(label, text)
        if counted:
            label = NO_LABEL
        start = line.start + label.length
        if text.startswith("#", label.length) and (atx := _ATX.match(text, label.length)):
            self._atx(line, atx)
        elif label.label or label.checked is not None:
            if len(text) > label.length or label.number:
                block = self._add(Shape.ITEM, line, start, label)
                if label.label[:2] == "**":
                    block.indent += 2 * label.label.count("*") - 2
        elif self._named_below(line):
            pass
        elif self.open is not None and (counted or self._goes_on(self.open, line)):
            self.open.spans.append((line.start, line.end))
            self.open.last_line, self.last = line.number, line
            self.loose = self.across_page = False
        else:
            self._add(Shape.ITEM if self.said and line.number in self.said else Shape.TEXT, line, start)

    def _named_below(self, line: Line) -> bool:
        """Whether a line is the title of an item whose number stands alone just above it."""
        above = self.blocks[-1] if self.blocks else None
        if above is None or above.shape is not Shape.ITEM or not above.number or line.number - above.line > 2:
            return False
        start, end = above.spans[0]
        if start < end or len(above.spans) > 1 or len(line.text) > 100:
            return False
        above.spans, above.line, above.last_line = [(line.start, line.end)], line.number, line.number
        self.open, self.last, self.loose = above, line, False
        return True

    def _number_goes_on(self, label: Label, text: str) -> bool:
        """Whether the number that a line begins with ends the sentence above it, and leads no item: `impact` above
        `4. Owner: Ann`.
        """
        last, number = self.last.text, label.number or ""
        if len(last) < _LONG or not number[0].isdigit() or text[0] in "*_(":
            return False
        word = last.rsplit(None, 1)[-1]
        return (word in _CUT_NUMBER or word in CUT_FIGURE) and (number != "1" or len(text) == label.length)

    def _goes_on(self, above: Block, line: Line) -> bool:
        """Whether a line without a mark of its own continues the paragraph above it."""
        last = self.last.text
        if "    " in last and line.text[0].isupper() and line.indent <= above.indent:
            cell = _AT_RIGHT.search(last[-70:])
            if cell is not None:
                return amid_cell(last[: len(last) - len(cell[0]) + 1], above, line.text)
        if len(last) >= _LONG and last.endswith((" and", " or", " of", " -", " –")):
            return True
        if line.text[:2] == ": " and len(last) < _LONGEST_TERM and last[0].isalpha() and last[-1].isalpha():
            return True
        if last[-1].isupper() and len(last) >= _LONG and line.text[0].isupper() and _loud_goes_on(last, line.text):
            return True
        if "(" in last[-_BRACKET:] and last.rfind("(") > last.rfind(")") and ")" in line.text[:_BRACKET]:
            return True
        if (last[-1].isdigit() or last[-2:] in _ORDINAL_ENDS) and _CUT_DAY_SURELY.search(
            f"{last[-_DAY_ENDS:]}\n{line.text[:_DAY_ENDS]}"
        ):
            return True
        if ": " in last and (
            (_LABELLED.match(line.text) and _LABELLED.match(last))
            or (_DATED.match(line.text) and _DATED.match(last))
            or (last[-1] in ".!?" and line.text[0].isupper() and _TOPICAL.match(line.text) and _TOPICAL.match(last))
        ):
            return False
        if line.text[0] == ">":
            return False
        low = line.text[0].islower() or line.text[0] in "(&"
        if self.across_page:
            full = self.last.indent + len(last) + 1 + len(line.text.split(None, 1)[0]) >= self.width - 1
            return last[-1] not in TERMINAL and (low or (full and last.rsplit(None, 1)[-1] in UNFINISHED))
        hangs = above.shape is Shape.ITEM and line.indent > above.indent and above.label in _SIGNED
        if low and last[-1] not in TERMINAL and (len(last) >= _LONG or hangs):
            return True
        if last[-1] == "-" and last[-2:-1].isalpha() and line.text[0].isalpha() and len(last) >= _LONG:
            return True
        if len(last) >= _LONG and (self._day_goes_on(last, line.text) or figure_goes_on(last, line.text)):
            return True
        if last[-1] == "," or (
            len(last) >= _LONG
            and last.rsplit(None, 1)[-1] in UNFINISHED
            and not (" - " in last and " - " in line.text and _TERM.match(last) and _TERM.match(line.text))
        ):
            return True
        if last[-1].isalpha() and ")" in last[-30:] and _SURNAME.match(line.text) and _GIVEN.search(last[-40:]):
            return True
        if last[-1] in TERMINAL and self._heads_row(above, line.text):
            return False
        if _MARKED.match(line.text) or _parallel(last, line.text) or _rows(last, line.text):
            return False
        if line.text[:2] in ("**", "__") and _BOLD_LABEL.match(line.text):
            return False
        reach = self.last.indent + len(last) + 1 + len(line.text.split(None, 1)[0])
        return reach >= self.width - 1

    def _day_goes_on(self, last: str, text: str) -> bool:
        """Whether a line goes on with the day that the line above it begins."""
        if text[0] not in _DAY_BEGINS and text[:3].lower() not in _DAY_BEGINS:
            return False
        end = last[-_DAY_ENDS:]
        return _CUT_DAY.search(f"{end}\n{text[:_DAY_ENDS]}") is not None

    def _heads_row(self, above: Block, text: str) -> bool:
        """Whether a line begins with a few words and a dash, as the wrapped paragraph above it does."""
        if " - " not in text[:_LONGEST_HEAD] and " – " not in text[:_LONGEST_HEAD]:
            return False
        first = above.spans[0][0]
        return _TERM.match(text) is not None and _TERM.match(self.source, first, first + 2 * _LONGEST_HEAD) is not None


_GAP = re.compile(r"\S{1,5} {3,}\S|\S.{1,40}?\S {3,}\S")
"""A line in columns that wide gaps part; the first may hold no more than a letter."""
_CODED = re.compile(r"(?P<letters>\(?[A-Z]{1,3}-?)\d{1,3}\b")
_BOLD_LABEL = re.compile(r"(?:\*\*|__)[^*_:]{2,40}(?::(?:\*\*|__)|(?:\*\*|__)\s?:)")
"""A label in bold that begins a line: `**Apologies:** Ann Lee`."""
_LONGEST_HEAD = 60
_TERM = re.compile(r"[A-Z][\w’'.]*(?: [\w’'.&]+){0,6} [–—-] ")
"""A name with a dash behind it, which begins a row of a list: `Ashby Road – live since May.`"""


_TITLED = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Cllr Cllr. Councillor Prof Prof. Professor Rev Revd".split())


def _loud_goes_on(above: str, text: str) -> bool:
    """Whether a line in capitals breaks off amid a title, and the one below it goes on with it: behind a little word,
    or amid where the meeting was held.
    """
    if not (above.isupper() and text.isupper()):
        return False
    return above.rsplit(None, 1)[-1].lower() in UNFINISHED or (
        " HELD " in above and " ON " in text and " ON " not in above
    )


def _parallel(above: str, text: str) -> bool:
    """Whether two lines begin alike, as the rows of a list do: with the same word, or each with a weekday, or with a
    person's title.
    """
    one, other = above.split(None, 1)[0], text.split(None, 1)[0]
    return (
        (one in _TITLED and other in _TITLED)
        or (one == other and len(one) > 3)
        or (one[:3].lower() in _WEEKDAYS and other[:3].lower() in _WEEKDAYS)
    )


def _rows(above: str, text: str) -> bool:
    """Whether two lines are rows of a list: each has a tab or a wide gap, or begins with a code, or with a name and its
    initials; a label alone begins a list.
    """
    if ("\t" in above and "\t" in text) or (text[-1] == ":" and _LABEL_ALONE.match(text)):
        return True
    if "   " in text and "   " in above and _GAP.match(text) and _GAP.match(above):
        return True
    if above[-1] in TERMINAL and " – " in above + text and _TERM.match(text) and _TERM.match(above):
        return True
    if (" - " in text or " – " in text) and POST.match(text) and POST.match(above):
        return True
    if (
        (text[:1].isupper() or text[:1] == "(")
        and (code := _CODED.match(text)) is not None
        and above.startswith(code["letters"])
    ):
        return _CODED.match(above) is not None
    return _ROW.match(above) is not None and _ROW.match(text) is not None


def _cut(source: str, block: Block) -> Iterator[Block]:
    """The blocks of a paragraph that is longer than any is, one for each piece."""
    text, shape = block.passage, block.shape
    line, at = block.line, block.spans[0][0]
    for start, end in _pieces(text.text):
        piece = text.part(start, end)
        begin, stop = piece.raw(0), piece.raw_end(end - start)
        line += source.count("\n", at, begin)
        last = line + source.count("\n", begin, stop)
        if start == 0 and shape is Shape.ITEM:
            block.reword(piece)
            block.last_line = last
            yield block
        else:
            further = Shape.TEXT if shape in (Shape.HEADING, Shape.ITEM) else shape
            yield Block(further, piece, line, block.indent, loose=start == 0 and block.loose, last_line=last)
        line, at = last, stop


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Where to cut a text that is too long: behind a sentence, else at a blank, else where it must be."""
    at = 0
    while at < len(text):
        end = len(text)
        if end - at > LONGEST_PARAGRAPH:
            low, high = at + LONGEST_PARAGRAPH // 2, at + LONGEST_PARAGRAPH
            end = max(text.rfind(stop, low, high) for stop in (". ", "; ", "! ", "? ", "\n")) + 1
            end = end or text.rfind(" ", low, high) + 1 or high
        piece = text[at:end]
        start = at + len(piece) - len(piece.lstrip())
        if start < end:
            yield start, at + len(piece.rstrip())
        at = end


def _joined(source: str, blocks: list[Block]) -> Iterator[Block]:
    """The blocks with the text of their lines."""
    marks = iter(marks_of(source))
    mark, bold = next(marks), "**" in source
    wide: bool | None = None
    for block in blocks:
        spans = block.spans
        if spans:
            start, end = spans[0]
            while mark < start:
                mark = next(marks)
            alone = len(spans) == 1 and start < end
            if alone and end <= mark:
                text = Passage(source[start:end], (0,), (start,))
            else:
                text = passage(source, spans, mark=mark)
                if mark == start and alone and end - start <= _LONGEST_BOLD:
                    block.bold = _is_bold(source[start:end].rstrip(" :"))
            if "  " in text.text:
                wide = _WIDE.within(source) if wide is None else wide
                text = text.closed_up() if wide else text
            block.reword(text)
            if bold and not block.bold and block.number and len(spans) == 1:
                block.bold = _bold_with_number(source, start, end)
            if bold and not block.bold and "**" in source[max(start - 12, 0) : start + 2]:
                block.lead = _bold_lead(source, start, block.text, bool(block.number))
        if len(block.text) <= LONGEST_PARAGRAPH:
            yield block
        else:
            yield from _cut(source, block)


def _finished(source: str, read: list[Block]) -> list[Block]:
    """The blocks as they were read with their text, list items under their parents."""
    blocks: list[Block] = []
    stack: list[Block] = []
    for block in _joined(source, read):
        block.index = len(blocks)
        blocks.append(block)
        shape = block.shape
        if shape is Shape.HEADING:
            stack.clear()
        while stack and (stack[-1].indent >= block.indent or _outranks(block, stack[-1])):
            stack.pop()
        if stack:
            block.parent = stack[-1]
            stack[-1].children.append(block)
        if shape is Shape.ITEM:
            stack.append(block)
        elif shape is Shape.TEXT and block.loose and block.indent == 0:
            stack.clear()
    return blocks


def _outranks(block: Block, above: Block) -> bool:
    """Whether a numbered item stands beside or over the numbered item above it, however they are indented."""
    if not block.number or not above.number or not block.number[0].isdigit():
        return False
    return block.number.count(".") <= above.number.count(".") and above.number[0].isdigit() and "." in above.number


def _bold_lead(source: str, start: int, text: str, numbered: bool) -> int:
    """How long the title in bold is with which a paragraph begins, its full stop in it: `**Pilots.** Ashby is ...`;
    with a number in it there need be none: `**3. Pilots** Ashby is ...`.
    """
    opened = source.rfind("**", source.rfind("\n", 0, start) + 1, start + 2)
    begin = max(opened + 2, start)
    close = source.find("**", begin, begin + _LONGEST_LEAD)
    title = source[begin:close].strip()
    if opened < 0 or close < 0 or "\n" in title or not text.startswith(title) or len(text) < close - begin + 8:
        return 0
    if numbered and opened < start and text[len(title) :].lstrip()[:1].isupper():
        return len(title) if len(title.split()) <= 7 else 0
    return len(title) if title.endswith(".") and len(title.split()) <= 7 else 0


def _bold_with_number(source: str, start: int, end: int) -> bool:
    """Whether a line is set in bold as a whole, the number before its text too: `**3. Membership**`."""
    line = source[source.rfind("\n", 0, start) + 1 : end].strip()
    return line[:2] == "**" and line[-2:] == "**" and line.count("**") == 2


def _is_bold(raw: str) -> bool:
    """Whether the raw text of a line is set in bold as a whole."""
    return (
        (raw[:2] in ("**", "__") and raw[-2:] == raw[:2])
        or (raw[:3] == "'''" and raw[-3:] == "'''")
        or raw.startswith("<b>")
        or (raw.startswith("<u>") and raw.endswith("</u>"))
        or (raw.startswith("<strong>") and raw.endswith(">"))
    )
