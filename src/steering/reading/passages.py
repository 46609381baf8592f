"""Plain text that knows where each of its characters stands in the stored text.

A passage is a paragraph, a list item or a table cell without its inline marks (Markdown, HTML, entities), its
wrapped lines joined by one blank. Recognisers work on `text`; `raw` leads back, so that every quote is verbatim.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_SPECIAL = re.compile(r"[\\*_`~\[\]<&!\u200b\u200c\u200d\ufeff\xa0\u202f\u2007\xad]")
_SPECIAL_WIKI = re.compile(_SPECIAL.pattern + "|''")
"""The same where quotation marks are emphasis, as in a wiki: `'''Action'''`."""
_MARK = re.compile(
    r"""
    \\(?P<escape>[!-/:-@\[-`{-~])
  | (?P<image>!\[[^\[\]]{0,500}\](?:\([^()\s]{0,2000}(?:\s+"[^"]{0,300}")?\)|\[[^\[\]]{0,200}\]))
  | (?P<close>\](?:\([^()\s]{0,2000}(?:\([^()]{0,500}\)[^()\s]{0,500})?(?:\s+"[^"]{0,300}")?\)|\{[^{}]{0,200}\}))
  | \[\[(?:[^\[\]|]{0,200}\|)?(?P<wiki>[^\[\]|]{1,200})\]\](?!\()
  | \[(?:https?://[^\s\[\]]{1,1000})\s(?P<named>[^\[\]]{1,200})\](?!\()
  | (?P<open>\[)
  | <(?P<auto>(?:https?://|mailto:)[^<>\s]{1,2000})>
  | (?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9]{0,9})(?:[\s/][^<>]{0,2000})?>|<!--[^<>]{0,2000}-->)
  | (?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,8}|\#\d{1,6}|\#x[0-9a-fA-F]{1,5});)
  | (?P<star>\*{1,3}(?=\S)|(?<=\S)\*{1,3})
  | (?P<under>(?<![A-Za-z0-9_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![A-Za-z0-9_]))
  | (?P<tick>`{1,3})
  | (?P<strike>~~)
  | (?P<quotes>'{2,5})
  | (?P<bang>!(?=[A-Z][a-z]{1,3}[A-Z]))
  | (?P<nothing>[\u200b\u200c\u200d\ufeff\xad]+)
  | (?P<blank>[\xa0\u202f\u2007])
    """,
    re.VERBOSE,
)
_TWO_BLANKS = re.compile(r"(?<=[.:;,?!])  (?=\S)")
_DROPPED = frozenset({"star", "under", "tick", "quotes", "bang", "nothing"})
"""Kinds of marks that leave nothing in the plain text."""
_BREAKS = frozenset({"br", "p", "div", "li", "tr", "td", "th", "hr", "ul", "ol", "table"})
_STRIKES = frozenset({"s", "del", "strike"})


class Passage:
    """Plain text and the way back: `text`, and for each offset in it the offset in the stored text."""

    __slots__ = ("_plain", "_raw", "struck", "text")

    def __init__(
        self, text: str, plain: Sequence[int], raw: Sequence[int], struck: Sequence[tuple[int, int]] = ()
    ) -> None:
        self.text = text
        self._plain = plain
        self._raw = raw
        self.struck = struck

    def raw(self, at: int) -> int:
        """The offset in the stored text of the plain offset `at`."""
        if len(self._plain) == 1:
            return self._raw[0] + at - self._plain[0]
        if not self._plain:
            return 0
        piece = max(bisect_right(self._plain, at) - 1, 0)
        return self._raw[piece] + at - self._plain[piece]

    def raw_end(self, end: int) -> int:
        """The offset in the stored text just behind the plain character before `end`."""
        return self.raw(end - 1) + 1 if end > 0 else self.raw(0)

    def part(self, start: int, end: int) -> "Passage":
        """The passage of a piece of this one."""
        first = max(bisect_right(self._plain, start) - 1, 0)
        last = bisect_right(self._plain, max(end - 1, start))
        plain = [max(p - start, 0) for p in self._plain[first:last]]
        raw = [self.raw(max(p, start)) for p in self._plain[first:last]]
        struck = [(max(a - start, 0), min(b, end) - start) for a, b in self.struck if a < end and b > start]
        return Passage(self.text[start:end], plain, raw, struck)

    def closed_up(self) -> "Passage":
        """The same with one blank where two stand behind a sign, as typists put them."""
        text, plain, raw, struck = "", list[int](), list[int](), list[tuple[int, int]]()
        start = 0
        for end, following in [
            *((f.start() + 1, f.end()) for f in _TWO_BLANKS.finditer(self.text)),
            (len(self.text), 0),
        ]:
            piece, before = self.part(start, end), len(text)
            text += piece.text
            plain += [at + before for at in piece._plain]
            raw += piece._raw
            struck += [(a + before, b + before) for a, b in piece.struck]
            start = following
        return Passage(text, plain, raw, struck)


EMPTY = Passage("", (), ())


class _Builder:
    """Collects plain text piece by piece with its places."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.plain: list[int] = []
        self.raw: list[int] = []
        self.struck: list[tuple[int, int]] = []
        self.length = 0
        self.strike_from: int | None = None
        self.open: list[int] = []

    def add(self, text: str, raw: int) -> None:
        if text:
            self.plain.append(self.length)
            self.raw.append(raw)
            self.parts.append(text)
            self.length += len(text)

    def toggle_strike(self) -> None:
        if self.strike_from is None:
            self.strike_from = self.length
        else:
            self.struck.append((self.strike_from, self.length))
            self.strike_from = None

    def close_link(self) -> None:
        """Drop the bracket that opened the link which ends here."""
        if self.open:
            self.parts[self.open.pop()] = ""

    def done(self) -> Passage:
        if "" in self.parts:
            return self._without_dropped()
        return Passage("".join(self.parts), self.plain, self.raw, self.struck)

    def _without_dropped(self) -> Passage:
        parts, plain, raw, length, gone = [], [], [], 0, []
        for part, start, where in zip(self.parts, self.plain, self.raw, strict=True):
            if part:
                plain.append(length)
                raw.append(where)
                parts.append(part)
                length += len(part)
            else:
                gone.append(start)
        struck = [(a - bisect_right(gone, a - 1), b - bisect_right(gone, b - 1)) for a, b in self.struck]
        return Passage("".join(parts), plain, raw, struck)


def plain(source: str, start: int, end: int) -> Passage:
    """The passage of a raw stretch, within one line, that has no marks."""
    return Passage(source[start:end], (0,), (start,))


def next_mark(source: str, start: int) -> int:
    """Where from an offset on the next character stands that may be a mark; the end of the text if there is none."""
    found = _SPECIAL.search(source, start)
    end = found.start() if found is not None else len(source)
    quotes = source.find("''", start, end)
    return quotes if quotes >= 0 else end


def passage(
    source: str, spans: Iterable[tuple[int, int]], joint: str = " ", runs_on: bool = False, mark: int = 0
) -> Passage:
    """The passage of some raw stretches of the stored text (one a line), inline marks removed.

    Lines are joined by `joint`, and by nothing behind a hyphen within a word; a line break that the markup asks for
    (`<br>`) is a newline in the text. Where `runs_on`, a line that begins with a small letter is joined by a blank.
    Before the offset `mark` no mark stands.
    """
    stretches = list(spans)
    build = _Builder()
    last = 0
    for start, end in stretches:
        if build.length and not (source[last - 1] == "-" and source[last - 2].isalpha() and source[start].isalpha()):
            build.add(" " if runs_on and source[start].islower() else joint, max(start - 1, 0))
        last = end
        if end > mark:
            _unmark(source[start:end], start, build)
        else:
            build.add(source[start:end], start)
    return build.done()


def _unmark(piece: str, base: int, build: _Builder) -> None:
    """Add one line to the passage without its marks."""
    at = 0
    signs = _SPECIAL_WIKI if "''" in piece else _SPECIAL
    special = signs.search(piece)
    while special is not None:
        mark = _MARK.match(piece, special.start())
        special = signs.search(piece, (mark or special).end())
        if mark is None:
            continue
        begin, end = mark.span()
        if begin > at:
            build.add(piece[at:begin], base + at)
        at = end
        kind = mark.lastgroup
        if kind in _DROPPED:
            continue
        if kind == "escape":
            build.add(mark["escape"], base + mark.start("escape"))
        elif kind in ("wiki", "named"):
            build.add(mark[kind].lstrip(), base + mark.end(kind) - len(mark[kind].lstrip()))
        elif kind == "open":
            build.open.append(len(build.parts))
            build.add("[", base + mark.start())
        elif kind == "close":
            build.close_link()
        elif kind == "auto":
            build.add(mark["auto"], base + mark.start("auto"))
        elif kind == "entity":
            build.add(html.unescape(mark["entity"]).replace("\xa0", " ")[:1], base + mark.start())
        elif kind in ("tag", "name"):
            name = (mark["name"] or "").lower()
            if name in _BREAKS:
                build.add("\n", base + mark.start())
            elif name in _STRIKES:
                build.toggle_strike()
        elif kind == "strike":
            build.toggle_strike()
        elif kind == "blank":
            build.add(" ", base + mark.start())
    build.add(piece[at:], base + at)


class Span(NamedTuple):
    """A stretch of a passage."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    def trimmed(self) -> "Span":
        """The same without blanks at its ends."""
        text = self.text
        left = len(text) - len(text.lstrip())
        right = len(text) - len(text.rstrip())
        return (
            self
            if left + right == 0
            else Span(self.passage, self.start + left, max(self.end - right, self.start + left))
        )


def hugged(source: str, start: int, end: int) -> tuple[int, int]:
    """A raw stretch widened over the emphasis marks that hug it on its line."""
    for _ in range(4):
        before = start > 0 and source[start - 1] in "*_`~"
        behind = end < len(source) and source[end] in "*_`~"
        if not (before or behind):
            break
        start, end = start - before, end + behind
    return start, end


def squeezed(text: str) -> str:
    """Text with every run of blanks made one, and none at its ends."""
    if "  " not in text and text.isprintable() and text[:1] != " " and text[-1:] != " ":
        return text
    return " ".join(text.split())
