"""Throw made-up minutes and broken bytes at the reader and count what it cannot take; nothing should be.

Run it by hand: `python -m bench.fuzz_reading [COUNT] [SEED]` (100,000 inputs by default). An input is a handful of
pieces of minutes in any order, or one kept from before, mutated as bytes; those that reach lines of the reader which
no input reached before are kept and mutated further.
"""

import random
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from steering.errors import UnreadableFile
from steering.reading import margin, read, to_json

PIECES: tuple[str, ...] = (
    *(
        "Action: ",
        "**Action:** ",
        "ACTION – ",
        "Action 3.2 (AA/BB): ",
        "AP125 ",
        "AI(ann): ",
        "[Action: Bob] ",
        "TODO ",
    ),
    *(
        "(Action: AA) ",
        "#action ",
        "Actions\n\n",
        "## Actions\n\n",
        "## Matters arising\n\n",
        "## Risks\n\n",
        "Clerk to action",
    ),
    *(
        "AA to write ",
        "AA and BB to write ",
        "Bob Brown will ",
        "Ann agreed to ",
        "the Clerk was asked to ",
        "All ",
        "@ann ",
    ),
    *("by the next meeting", "by 12 March", "03/04", "within two weeks", "end of March", "asap", "before the seminar "),
    *(
        "3 March 2020",
        "30 February",
        "Monday 31 June",
        "29 Feb",
        "2020-13-45",
        "12.30pm – 2.pm",
        "noon",
        "25:61",
        "99/99/99",
    ),
    *("Date: ", "Time: ", "Chair: ", "Present: ", "Apologies: ", "In attendance:\n", "Next meeting: ", "Venue: "),
    *(
        "Ann Archer (AA), ",
        "Bob Brown – Trust\n",
        "Dr Cat Cole",
        "O’Neill",
        "J. K. Rowe",
        "(for Dan Dale)",
        "AA/BB/CC ",
    ),
    *(
        "- [ ] ",
        "- [x] ",
        "* ",
        "1. ",
        "1.1 ",
        "2.1.1\t",
        "(a) ",
        "iv) ",
        "• ",
        "> ",
        "```\n",
        "---\n",
        "===\n",
        "# ",
        "\n\n",
        "\n",
    ),
    *(
        "| Action | Owner | Due |\n|---|---|---|\n",
        "| a | AA | 3 May |\n",
        "| ",
        "|---|",
        "Action\tOwner\tDue\n",
        "a\tAA\t\n",
    ),
    *(
        "R3 re-scored 2x4 ",
        "Risk: ",
        "likelihood 3, impact 5 ",
        "| Ref | Risk | L | I |\n|---|---|---|---|\n",
        "RESOLVED ",
    ),
    *("It was agreed that ", "AGREED: ", "Carried. ", "Moved by AA, seconded by BB. ", "Decision: ", "took no action "),
    *(
        "Northfield; Southgate and Westbury ",
        "have volunteered as pilots ",
        "pilot ",
        "14 of 32 had replied ",
        "18 outstanding ",
    ),
    *(
        "DONE",
        "C/F",
        "~~",
        "**",
        "_",
        "`",
        "<b>",
        "</td>",
        "&amp;",
        "\\[",
        "](x)",
        "![",
        "<!--",
        "-->",
        ":::",
        "\\",
        "\t",
        "   ",
    ),
    *(
        "to be confirmed",
        "cancelled",
        "moved to ",
        "Page 1 of 2\n",
        "minutes of 1 May were agreed ",
        "version 2 ",
        "Annex\n",
    ),
    *(
        "(",
        ")",
        "[",
        "]",
        ",",
        ";",
        ":",
        ".",
        "–",
        "“",
        "’",
        "é",
        "\u0301",
        "\u200b",
        "\u2028",
        "\x0b",
        "\x85",
        "\x1c",
        "😀",
        "İ",
    ),
    *(
        "A",
        "a",
        "AA",
        "Aa ",
        "AP",
        "Action",
        "to ",
        "and ",
        "A and ",
        "A B, ",
        "0",
        "1/",
        "x@y.z ",
        "https://a/b ",
        "x. ",
    ),
)
"""What minutes are made of, and what trips readers of them."""

BYTES = (b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xc3", b"\x92", b"\r", b"\r\n", b"PK\x03\x04", b"%PDF")
SOURCE = str(Path(read.__code__.co_filename).parent)
LONGEST = 800
"""How long an input grows: crashes are found in short ones, and many of them."""
WATCHED = 300
"""So many first inputs are traced to see what they reach; of the rest one in 200, since tracing costs most."""
HEAD = "# Harbour Group\n\nDate: 3 March 2020\n\nPresent: Ann Archer (AA), Bob Brown (BB)\n\n"


def crossed(piece: str, size: int) -> str:
    """A text of about so many characters in which a piece stands on lines of its own, in cells, items and boxes."""
    line = piece.replace("\n", " ")
    part = f"{line}\n- {line}{line}\n\n| {line} | {line} |\n\n- [ ] {line}\n\n{line}: {line}.\n\n"
    return HEAD + part * max(size // len(part), 1)


class Coverage:
    """Which pairs of code and line a call runs through, by the interpreter's own tracing."""

    def __init__(self) -> None:
        self.seen: set[tuple[CodeType, int]] = set()
        self.new = 0

    def _trace(self, frame: FrameType, event: str, _: object) -> Any:
        if not frame.f_code.co_filename.startswith(SOURCE):
            return None
        key = (frame.f_code, frame.f_lineno)
        if key not in self.seen:
            self.seen.add(key)
            self.new += 1
        return self._trace

    def of(self, data: bytes, name: str) -> int:
        """Read an input; how many lines of code it was the first to reach."""
        self.new = 0
        sys.settrace(self._trace)
        try:
            take(data, name)
        finally:
            sys.settrace(None)
        return self.new


def take(data: bytes, name: str) -> None:
    """Read an input as the program does; a refusal in words is an answer."""
    try:
        reading = read(data, name)
    except UnreadableFile:
        return
    to_json(reading)
    margin(reading)


def grown(rnd: random.Random, pool: list[bytes]) -> bytes:
    """A new input: pieces put together, or one of the pool with something put in, cut out, doubled or spoilt."""
    if not pool or rnd.random() < 0.4:
        parts = (rnd.choice(PIECES) for _ in range(rnd.randint(1, 30)))
        return ((HEAD if rnd.random() < 0.5 else "") + "".join(parts)).encode()
    data = bytearray(rnd.choice(pool))
    for _ in range(rnd.randint(1, 4)):
        at = rnd.randint(0, len(data))
        end = min(len(data), at + rnd.randint(0, 40))
        match rnd.randint(0, 5):
            case 0:
                data[at:at] = rnd.choice(PIECES).encode()
            case 1:
                del data[at:end]
            case 2:
                data[at:at] = data[at:end] * rnd.randint(1, 8)
            case 3:
                data[at:at] = rnd.choice(BYTES)
            case 4:
                data[at:end] = bytes(rnd.randrange(256) for _ in range(end - at))
            case _:
                other = rnd.choice(pool)
                cut = rnd.randint(0, len(other))
                data[at:] = other[cut : cut + LONGEST]
    return bytes(data[:LONGEST])


def inputs(rnd: random.Random, pool: list[bytes]) -> Iterator[tuple[bytes, str]]:
    """Inputs without end."""
    while True:
        yield grown(rnd, pool), rnd.choice(("x.md", "x.md", "x.txt", "x.docx", "x"))


def main(count: int = 100_000, seed: int = 1) -> int:
    """Try so many inputs; prints each crash with its input, then the tally."""
    rnd, coverage, begun = random.Random(seed), Coverage(), time.monotonic()
    pool: list[bytes] = []
    crashes = 0
    for number, (data, name) in enumerate(inputs(rnd, pool), 1):
        try:
            watched = number <= WATCHED or number % 200 == 0
            if watched and coverage.of(data, name):
                pool.append(data)
            elif not watched:
                take(data, name)
        except Exception:
            crashes += 1
            print(f"crash: {name} {data!r}\n{traceback.format_exc()}")
        if number % 5000 == 0:
            print(f"{number} inputs, {crashes} crashes", file=sys.stderr, flush=True)
        if number >= count:
            break
    spent = time.monotonic() - begun
    print(f"{count} inputs, {crashes} crashes, {len(coverage.seen)} lines reached, {len(pool)} kept, {spent:.0f} s")
    return min(crashes, 1)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
