"""The log of a meeting held in a chat: what each line says, behind the time and the name of who wrote it.

Forms: `18:05:24 <ann> hello`, `[18:05] <@ann> #action ...`, `18:05 * ann waves`, `#topic Budget`. In: the lines of a
text. Out: the lines of the log without what stands before the words, and which of them only tell who came and went.
"""

import re
from typing import NamedTuple

from steering.reading.lines import Line

_SAID = re.compile(
    r"\[?(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d\d(?::\d\d)?(?:Z|\.\d{1,6})?\]?\s+"
    r"(?:<[@+%~& ]?(?P<who>[^<>\s]{1,40})>\s*|\*{1,3}\s+|(?P<moves>(?:-!-|-->|<--|--|⇐|→|←)\s))"
)
_MOVES = re.compile(
    r"\S+ (?:\([^()\s]*\) |\[[^\[\]\s]*\] )?(?:has )?(?:joined|left|quit|parted|changed the topic|is now known as)\b"
)
_TOPIC = re.compile(r"#(?:topic|subtopic)\s+(?=\S)", re.IGNORECASE)
TOPIC = "#topic"
"""The label of a heading that the log of a chat sets as its topic."""
_FEWEST = 6
"""So many lines at least make a log."""
_ROBOT = re.compile(r"bot(?:\d|[-_]|$)", re.IGNORECASE)


class Chat(NamedTuple):
    """The lines of a text that may be a log, who wrote which of them, and which to leave out."""

    lines: list[Line]
    said: dict[int, str]
    left_out: frozenset[int]


def chat(source: str, lines: list[Line]) -> Chat:
    """The lines without the time and the name before them, where most lines have both."""
    if source.count("> ") < _FEWEST // 2:
        return Chat(lines, {}, frozenset())
    filled = [line for line in lines if line.text]
    found = {
        line.number: match for line in filled if line.text[0] in "[0123456789" and (match := _SAID.match(line.text))
    }
    if len(found) < _FEWEST or len(found) * 2 < len(filled):
        return Chat(lines, {}, frozenset())
    out, said, left_out = [], {}, set()
    for line in lines:
        match = found.get(line.number)
        if match is not None:
            if match["moves"] or _MOVES.match(line.text, match.end()) or match.end() == len(line.text):
                left_out.add(line.number)
            said[line.number] = match["who"] or ""
            line = line.less(min(match.end(), len(line.text) - 1), 0)
        out.append(line)
    return Chat(out, said, frozenset(left_out))


def topic_at(text: str) -> int:
    """Where the title begins that a line of a log sets as its topic, 0 where it sets none."""
    found = _TOPIC.match(text)
    return found.end() if found else 0


def speaker(name: str) -> str:
    """The name of somebody who wrote in a log; empty for a robot."""
    return "" if _ROBOT.search(name) else name.rstrip("_`")
