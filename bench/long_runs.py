"""Look for texts that take the reader long: a run of a sign or a word, between words of its own patterns.

Run it by hand: `python -m bench.long_runs [SECONDS] [SEED] [LENGTH]` (300 seconds, 12,000 characters by default). A
pattern that may be matched in many ways over such a run takes the square of its length or worse, which neither minutes
nor short pieces show. Printed are the slowest texts, each with how much longer twice its length took (2 is linear).
It needs a system that has `SIGALRM`.
"""

import random
import re
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType

from bench.fuzz_reading import HEAD, PIECES
from steering.reading import read

UNITS = (
    *(
        "\t",
        " ",
        ",",
        " (",
        "- ",
        ": ",
        "X",
        "x",
        "Xx",
        "O’",
        ". ",
        "; ",
        "* ",
        "_ ",
        "[ ",
        "| ",
        "“ ",
        "/ ",
        "– ",
        "1",
    ),
    *("and ", "the ", "A.", "Ann, ", "Ann Lee ", "had ", "1/", "to be ", "AB and ", "of the ", "(A) ", "1 ", "? ", "#"),
    *(
        "will ",
        "AB",
        "-",
        ".",
        "AB/",
        "'",
        "`",
        "a ",
        "\xa0",
        "**",
        "~~",
        ")",
        "()",
        "12:",
        "1.1",
        " , ",
        "no ",
        "all ",
    ),
)
PLACES = (
    *(
        "{}",
        "- {}",
        "1. {}",
        "## {}",
        "- [ ] {}",
        "> {}",
        "    {}",
        "{}\n===",
        "x. {}",
        "Ann Archer {}",
        "Ann Archer: {}",
    ),
    *("| Action | Owner |\n|---|---|\n| {} | AA |", "| a | {} |\n|---|---|\n| b | AA |", "Action: {}", "Present:\n{}"),
    *("## Actions\n\n- {}", "## Matters arising\n\n{}", "## Risks\n\n{}", "## Pilots\n\n{}", "Next meeting: 4 May {}"),
    *("The seminar {} will be held on 3 May", "It was agreed that {}"),
)
LIMIT = 5.0
"""So many seconds a text may take."""


def words_of_patterns() -> list[list[str]]:
    """The words that stand in each pattern of the reader's modules."""
    found = (
        re.findall(r"[A-Za-z]{2,}", re.sub(r"\\[A-Za-z]|\(\?P<\w+>|\(\?[a-z-]+[:)]", "|", value.pattern))
        for name, module in sorted(sys.modules.items())
        if name.startswith("steering.reading")
        for value in vars(module).values()
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str)
    )
    return [sorted(set(words)) for words in found if words]


def made(rng: random.Random, words: list[list[str]]) -> Callable[[int], bytes]:
    """Minutes with a run in a place of theirs, for a length of it in characters."""
    near = rng.choice(words)
    unit = rng.choice(UNITS) + (rng.choice(UNITS) if rng.random() < 0.4 else "")
    if rng.random() < 0.2:
        unit = rng.choice(near) + unit
    before = " ".join(rng.choice(near) for _ in range(rng.randrange(4))) + rng.choice((" ", ": ", ""))
    before = rng.choice((before, before.title(), rng.choice(PIECES) + before))
    behind = " " * rng.randrange(2) + rng.choice((*near, *PIECES))
    place = rng.choice(PLACES)
    return lambda length: (HEAD + place.replace("{}", before + unit * (length // len(unit)) + behind)).encode()


def _give_up(_: int, __: FrameType | None) -> None:
    raise TimeoutError


def seconds(data: bytes) -> float:
    """How long it takes to read a text, or the limit where it takes longer."""
    signal.setitimer(signal.ITIMER_REAL, LIMIT)
    begun = time.perf_counter()
    try:
        read(data, "x.md")
    except TimeoutError:
        return LIMIT
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return time.perf_counter() - begun


def run(limit: float, seed: int, length: int) -> None:
    """Try texts for some seconds and print the slowest."""
    signal.signal(signal.SIGALRM, _give_up)
    rng, words, slowest, tried = random.Random(seed), words_of_patterns(), [], 0
    end = time.monotonic() + limit
    while time.monotonic() < end:
        text = made(rng, words)
        slowest.append((seconds(text(length)), tried, text))
        slowest = sorted(slowest, key=lambda row: row[:2], reverse=True)[:20]
        tried += 1
    print(f"{tried} texts with a run of {length} characters; the slowest:")
    for once, _, text in slowest:
        shown = text(60).decode().removeprefix(HEAD)
        print(f"{once:.2f} s, {seconds(text(2 * length)) / once:.1f}x at twice the length: {shown!r}")


if __name__ == "__main__":
    given = sys.argv[1:] + [""] * 3
    run(float(given[0] or 300), int(given[1] or 1), int(given[2] or 12_000))
