"""Plain text that knows where each of its characters stands in the stored text.

A passage is a paragraph, a list item or a table cell without its inline marks (Markdown, HTML, entities), its
wrapped lines joined by one blank. Recognisers work on `text`; `raw` leads back, so that every quote is verbatim.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

_BLANKS = "\xa0\u202f\u2007"
"""Blanks that are no marks, but stand for plain ones."""
_SPECIAL = re.compile(r"[\\*_`~\[\]<&!\u200b\u200c\u200d\ufeff\xad]")
_SPECIAL_WIKI = re.compile(_SPECIAL.pattern + "|''")
"""The same where quotation marks are emphasis, as in a wiki: `'''Action'''`."""
_SIGNS = ("''", *"\\*_`~[]<&!\u200b\u200c\u200d\ufeff\xad", *_BLANKS)
"""The signs of marks, and the blanks."""
_NOTHING = "\u200b\u200c\u200d\ufeff\xad"
"""Characters that take no place."""
_MARKS = {
    sign: re.compile(pattern)
    for sign, pattern in (
        ("\\", r"\\(?P<escape>[!-/:-@\[-`{-~])"),
        (
            "!",
            r"!(?P<image>\[[^\[\]]{0,500}\](?:\([^()\s]{0,2000}(?:\s+\"[^\"]{0,300}\")?\)|\[[^\[\]]{0,200}\]))"
            r"|(?P<bang>!(?=[A-Z][a-z]{1,3}[A-Z]))",
        ),
        (
            "]",
            r"\](?P<close>\([^()\s]{0,2000}(?:\([^()]{0,500}\)[^()\s]{0,500})?(?:\s+\"[^\"]{0,300}\")?\)"
            r"|\{[^{}]{0,200}\})",
        ),
        (
            "[",
            r"\[\[(?:[^\[\]|]{0,200}\|)?(?P<wiki>[^\[\]|]{1,200})\]\](?!\()"
            r"|\[(?:https?|wiki|ticket|source|milestone|(?:raw-)?attachment):[^\s\[\]]{1,1000}\s"
            r"(?P<named>[^\[\]]{1,200})\](?!\()"
            r"|(?P<open>\[)",
        ),
        (
            "<",
            r"<(?P<auto>(?:https?://|mailto:)[^<>\s]{1,2000})>"
            r"|<(?P<tag>/?(?P<name>[A-Za-z][A-Za-z0-9]{0,9})(?:[\s/][^<>]{0,2000})?|!--[^<>]{0,2000}--)>",
        ),
        ("&", r"&(?P<entity>(?:[A-Za-z][A-Za-z0-9]{1,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});)"),
        ("*", r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}"),
        ("_", r"(?<![A-Za-z0-9_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![A-Za-z0-9_])"),
        ("`", r"`{1,3}"),
        ("~", r"(?P<strike>~~)"),
        ("'", r"'{2,5}"),
        *((sign, f"[{_NOTHING}]+") for sign in _NOTHING),
    )
}
"""The marks by the sign that they begin with; one without a name leaves nothing in the plain text, nor does `bang`."""
_HUGS = frozenset("*_`~")
_TWO_BLANKS = re.compile(r"(?<=[.:;,?!])  (?=\S)")
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
        gaps = [(found.start() + 1, found.end()) for found in _TWO_BLANKS.finditer(self.text)]
        if not gaps:
            return self
        text, plain, raw, struck = "", list[int](), list[int](), list[tuple[int, int]]()
        start = 0
        for end, following in [*gaps, (len(self.text), 0)]:
            piece, before = self.part(start, end), len(text)
            text += piece.text
            plain += [at + before for at in piece._plain]
            raw += piece._raw
            struck += [(a + before, b + before) for a, b in piece.struck]
            start = following
        return Passage(text, plain, raw, struck)


EMPTY = Passage("", (), ())


class _Builder:
    """Collects plain text piece by piece with the place of each in the stored text."""

    __slots__ = ("open", "parts", "raw", "strike_from", "struck")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.raw: list[int] = []
        self.struck: list[tuple[int, int]] = []
        """What is struck through: the numbers of the first part and of the one behind the last."""
        self.strike_from: int | None = None
        self.open: list[int] = []

    def add(self, text: str, raw: int) -> None:
        if text:
            self.parts.append(text)
            self.raw.append(raw)

    def toggle_strike(self) -> None:
        if self.strike_from is None:
            self.strike_from = len(self.parts)
        else:
            self.struck.append((self.strike_from, len(self.parts)))
            self.strike_from = None

    def close_link(self) -> None:
        """Drop the bracket that opened the link which ends here."""
        if self.open:
            self.parts[self.open.pop()] = ""

    def done(self) -> Passage:
        parts, raw = self.parts, self.raw
        starts = [0, *accumulate(map(len, parts))]
        struck = [(starts[first], starts[behind]) for first, behind in self.struck]
        if "" in parts:
            raw = [at for part, at in zip(parts, raw, strict=True) if part]
            parts = [part for part in parts if part]
            starts = [0, *accumulate(map(len, parts))]
        starts.pop()
        return Passage("".join(parts), starts, raw, struck)


def marks_of(source: str) -> list[int]:
    """Where in a stored text the characters stand that may be marks, in order, its end behind them."""
    marks = [len(source)]
    for sign in _SIGNS:
        at = source.find(sign)
        while at >= 0:
            marks.append(at)
            at = source.find(sign, at + 1)
    marks.sort()
    return marks


def passage(
    source: str, spans: Iterable[tuple[int, int]], joint: str = " ", runs_on: bool = False, mark: int = 0
) -> Passage:
    """The passage of some raw stretches of the stored text (one a line), inline marks removed.

    Lines are joined by `joint`, and by nothing behind a hyphen within a word; a line break that the markup asks for
    (`<br>`) is a newline in the text. Where `runs_on`, a line that begins with a small letter is joined by a blank.
    Before the offset `mark` no mark stands.
    """
    build = _Builder()
    last = 0
    for start, end in spans:
        if build.parts and not (source[last - 1] == "-" and source[last - 2].isalpha() and source[start].isalpha()):
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
    add = build.add
    search = (_SPECIAL_WIKI if "''" in piece else _SPECIAL).search
    special = search(piece)
    while special is not None:
        begin = special.start()
        mark = _MARKS[piece[begin]].match(piece, begin)
        if mark is None:
            special = search(piece, special.end())
            continue
        if begin > at:
            add(_spaced(piece[at:begin]), base + at)
        at = mark.end()
        special = search(piece, at)
        kind = mark.lastgroup
        if kind is None:
            continue
        if kind == "open":
            build.open.append(len(build.parts))
            add("[", base + begin)
        elif kind == "close":
            build.close_link()
        elif kind == "escape":
            add(mark["escape"], base + begin + 1)
        elif kind == "tag":
            name = (mark["name"] or "").lower()
            if name in _BREAKS:
                add("\n", base + begin)
            elif name in _STRIKES:
                build.toggle_strike()
        elif kind == "strike":
            build.toggle_strike()
        elif kind == "auto":
            add(mark["auto"], base + begin + 1)
        elif kind == "entity":
            add(html.unescape(mark[0]).replace("\xa0", " ")[:1], base + begin)
        elif kind in ("wiki", "named"):
            text = mark[kind].lstrip()
            add(text, base + mark.end(kind) - len(text))
    add(_spaced(piece[at:]), base + at)


def _spaced(text: str) -> str:
    """A text with plain blanks for those of other kinds."""
    return text if text.isascii() else text.replace("\xa0", " ").replace("\u202f", " ").replace("\u2007", " ")


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
        passage, start, end = self
        text = passage.text[start:end]
        bare = text.strip()
        if bare == text:
            return self
        start += len(text) - len(text.lstrip())
        return Span(passage, start, start + len(bare))


def hugged(source: str, start: int, end: int) -> tuple[int, int]:
    """A raw stretch widened over the emphasis marks that hug it on its line."""
    for _ in range(4):
        before, behind = source[start - 1 : start] in _HUGS, source[end : end + 1] in _HUGS
        if not (before or behind):
            break
        start, end = start - before, end + behind
    return start, end


def squeezed(text: str) -> str:
    """Text with every run of blanks made one, and none at its ends."""
    if "  " not in text and text.isprintable() and text == text.strip():
        return text
    return " ".join(text.split())
