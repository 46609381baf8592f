"""Text as nobody should write it, put into every field of a register."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

patiently = settings(deadline=None, max_examples=10)
"""For properties that build whole pages, on machines that are busy."""
unhurried = settings(deadline=None, max_examples=40)
"""For properties that build a file."""

NASTY = (
    "[@click=app.quit]x[/]",
    "<script>alert(1)</script>",
    "<img src=https://t.example/p.png onerror=x>",
    "[x](javascript:alert(1))",
    "| a | b |",
    "\n# heading\n\n---\n",
    "\r\nBcc: all@evil.example\r\n\r\n",
    "=?UTF-8?Q?=0D=0ABcc:_x=40evil.example?=",
    '=HYPERLINK("http://evil.example")',
    "\x1b]0;title\x07\x1b[2J",
    "\u202egnp.exe",
    "END:VEVENT\r\nBEGIN:VALARM",
    'a\\,b;c:"d"^n',
    "\ud800\x00\ufeff",
    "write to mole@evil.example",
    "{{ 7 * 7 }}{% raw %}",
    "x" * 300,
    "漢字" * 60,
    " ",
    "",
)
TEXT = st.sampled_from(NASTY) | st.text(max_size=20)
KEPT = {"uid", "anchor", "document", "email"}
"""Fields that the program makes, and the address, which is what decides whether a mail is written at all."""


def salted(value: Any, texts: Iterator[str]) -> Any:
    """The value with every text in it taken from `texts`, all through its dataclasses and tuples."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return next(texts)
    if isinstance(value, tuple):
        return tuple(salted(v, texts) for v in value)
    if is_dataclass(value) and not isinstance(value, type):
        news = {f.name: salted(getattr(value, f.name), texts) for f in fields(value) if f.init and f.name not in KEPT}
        return replace(value, **news)
    return value
