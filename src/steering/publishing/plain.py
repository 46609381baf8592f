"""Text from minutes as plain text: one line, nothing invisible, nothing that a terminal or a mail reader obeys."""

import re
import unicodedata
from collections.abc import Iterator

HIDDEN = (
    "\x7f-\x9f"  # DEL and C1: a terminal obeys them, as it does C0
    "\u2028-\u202e\u2066-\u2069"  # line breaks to some readers; what turns the direction of writing
    "\ufeff\ufffd\ufffe\uffff\ud800-\udfff"  # marks of order and of loss, and halves of characters
    "\U000e0000-\U000e007f"  # tags that nobody sees
)
UNSEEN = re.compile(f"[\x00-\x1f{HIDDEN}]")
OBEYED = re.compile(f"[\x00-\x09\x0b-\x1f{HIDDEN}]")
"""UNSEEN less the line end."""
ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+\.\w{2,}")
NARROW = frozenset({"Mn", "Me", "Cf"})
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)([^*_]{1,400}?\S|\S)\1")


def visible(text: str) -> str:
    """The text with every character that is obeyed rather than seen written out: `\\x1b`, `\\u202e`."""
    return UNSEEN.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def flat(text: str) -> str:
    """The text on one line: runs of blanks, tabs and line ends become one blank, the rest is made visible."""
    return visible(" ".join(text.split()))


def private(text: str) -> str:
    """The text without the addresses in it: what one member is sent must not hand on another's."""
    return ADDRESS.sub("[address: see the minutes]", text)


def unmarked(text: str) -> str:
    """The text without Markdown's marks of emphasis (`**Action:**`), for where it is shown as text."""
    return _EMPHASIS.sub(r"\2", text)


def cut(text: str, length: int) -> str:
    """At most `length` characters, ended by an ellipsis at the last whole word where the text is longer."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    if " " in head[length // 2 :]:
        head = head.rsplit(" ", 1)[0]
    return head.rstrip(" ,;:.-–") + "…"


def short(text: str, length: int) -> str:
    """The text on one line, at most `length` characters long."""
    return cut(flat(text), length)


def columns(text: str) -> int:
    """How many columns of a terminal the text takes (Unicode Standard Annex 11: wide and full-width take two)."""
    if text.isascii():
        return len(text)
    return sum(_columns(c) for c in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in NARROW:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, width: int, right: bool = False) -> str:
    """The text with blanks up to a width in columns; `right` puts them before it."""
    blanks = " " * max(0, width - columns(text))
    return blanks + text if right else text + blanks


def fill(text: str, width: int, first: str = "", rest: str = "") -> str:
    """The text as lines of at most `width` columns, the first begun by `first` and the others by `rest`."""
    room = max(1, width - max(columns(first), columns(rest)))
    lines: list[str] = []
    used = width
    for word in _words(flat(text), room):
        size = columns(word)
        if lines and used + 1 + size <= width:
            lines[-1] += f" {word}"
            used += 1 + size
        else:
            start = rest if lines else first
            lines.append(start + word)
            used = columns(start) + size
    return "\n".join(lines) or first.rstrip()


def hung(text: str, width: int, first: str) -> str:
    """A text begun by `first`, its further lines below its own beginning."""
    lead = _lead(first, width)
    return fill(text, width, lead, " " * columns(lead))


def entry(text: str, width: int, first: str, right: str) -> str:
    """A text begun by `first`, with `right` at the right edge of its last line, or below where there is no room."""
    lead = _lead(first, width)
    indent = " " * columns(lead)
    lines = fill(text, width, lead, indent).split("\n")
    end = flat(right)
    room = width - columns(lines[-1]) - columns(end)
    if room >= 2:
        lines[-1] += " " * room + end
    else:
        lines.append(fill(end, width, indent, indent))
    return "\n".join(lines)


def _lead(first: str, width: int) -> str:
    """What begins an entry, visible and no wider than half of the line."""
    lead = visible(first)
    return lead if columns(lead) <= width // 2 else _head(lead, width // 2 - 3) + "…  "


def _words(text: str, room: int) -> Iterator[str]:
    """The words of a line; one that is wider than the room is broken."""
    for word in text.split(" "):
        while columns(word) > room:
            head = _head(word, room)
            yield head
            word = word[len(head) :]
        if word:
            yield word


def _head(word: str, room: int) -> str:
    taken = 0
    for i, character in enumerate(word):
        taken += _columns(character)
        if taken > room:
            return word[: max(1, i)]
    return word
