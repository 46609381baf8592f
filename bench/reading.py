"""What reading costs: against markdown.markdown() of the same text in this process, and how it grows with the text.

Each figure is the best of several runs by processor time, the two measured in turns, so that a busy machine slows
both. Growth is the time at twice the length over the time at once: 2 is linear. The corpus is every document of the
folder `shared/corpus` beside the repository, where there is one.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import markdown

from bench.fuzz_reading import HEAD, PIECES, crossed
from steering.reading import read

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "minutes" / "2007-10-11.md"
CORPUS = ROOT.parent / "shared" / "corpus"
SUSPICIOUS = (
    *("Action: A and ", "Action: AA to x. ", "[Action: Bob] ", "ACTION - ", "AP", "Action", "(", "[", "| ", "- [ ] "),
    *(
        "1.1.1.",
        "to to to ",
        "\t",
        " ",
        ",",
        "A B, ",
        "Ann Archer, ",
        "01/02/2020 ",
        "1 March ",
        "<td>",
        "**",
        "`",
        "http://a/",
    ),
    *(
        "| AA to write | BB |\n",
        "Action: AA to write\n\n",
        "- AA to write\n",
        "Bob Brown will write. ",
        "a\tb\tAA\n",
        "1.1 x\n",
        "## x\n",
    ),
)
LENGTH = 50_000


def _spent(call: Callable[[], object]) -> float:
    begun = time.process_time()
    call()
    return time.process_time() - begun


def against(texts: list[tuple[bytes, str]], runs: int) -> float:
    """How many times as long as rendering it takes to read some documents."""
    rendered = [data.decode("utf-8", "replace") for data, _ in texts]
    reading = rendering = float("inf")
    for _ in range(runs):
        rendering = min(rendering, _spent(lambda: [markdown.markdown(text) for text in rendered]))
        reading = min(reading, _spent(lambda: [read(data, name) for data, name in texts]))
    return reading / rendering


def growth(text: Callable[[int], str]) -> float:
    """The time at twice the length over the time at once, the best of two each."""
    once, twice = (text(size).encode() for size in (LENGTH, 2 * LENGTH))
    return min(_spent(lambda: read(twice, "x.md")) for _ in range(2)) / max(
        min(_spent(lambda: read(once, "x.md")) for _ in range(2)), 0.01
    )


def _peak() -> int:
    """The most memory that this process has held, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1024 * 1024 if sys.platform == "darwin" else 1024)


def run() -> Iterator[tuple[str, str]]:
    """The ratios."""
    sample = SAMPLE.read_bytes()
    for times, runs in ((1, 15), (10, 5), (100, 2)):
        ratio = against([(b"\n".join([sample] * times), "x.md")], runs)
        yield f"the sample, {times}x its length", f"{ratio:.2f}x markdown (at most 2)"
    if CORPUS.is_dir():
        paths = sorted(
            path for path in CORPUS.iterdir() if path.with_suffix(".json").is_file() and path.suffix in (".md", ".txt")
        )
        ratio = against([(path.read_bytes(), path.name) for path in paths], 5)
        yield f"the corpus, {len(paths)} documents", f"{ratio:.2f}x markdown (at most 2)"
    for unit in SUSPICIOUS:
        ratio = growth(lambda size, unit=unit: HEAD + unit * (size // len(unit)))  # type: ignore[misc]
        yield f"a run of {unit!r}", f"{ratio:.1f}x at twice the length"
    for unit in ("1", "Dr ", "AA to x. ", "(", "12.30 "):
        ratio = growth(
            lambda size, unit=unit: f"{HEAD}| Action | Owner |\n|---|---|\n| {unit * (size // len(unit))} | AA |"  # type: ignore[misc]
        )
        yield f"a run of {unit!r} in a cell", f"{ratio:.1f}x at twice the length"
    pieces = [
        piece for piece in PIECES if piece.replace("\n", " ").isprintable()
    ]  # of others a text is refused at once
    worst = max((growth(lambda size, piece=piece: crossed(piece, size // 4)), piece) for piece in pieces)  # type: ignore[misc]
    yield f"the worst of {len(pieces)} pieces, in every place: {worst[1]!r}", f"{worst[0]:.1f}x at twice the length"
    line = "Action: AA to write to the keeper of the light by the next meeting. "
    spent = _spent(lambda: read((HEAD + line * (4_000_000 // len(line))).encode(), "x.md"))
    yield "a line of 4 MB, all of it actions", f"{spent:.0f} s, {_peak()} MB at the most"


if __name__ == "__main__":
    for row in run():
        print(*row, flush=True)
