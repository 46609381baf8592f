"""Small pictures for pages, as inline SVG: heat map, bars, and the line of a score. Numbers in, markup out.

They hold no text from minutes but names of owners, which are escaped. Colours are the page's CSS variables; every
picture says in words what it shows (`role="img"`, `aria-label`).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from steering.domain.words import Band
from steering.publishing import plain

SIDE = 5
CELL = 40
MARGIN = 22
BAR, ROW, NAME, WIDTH = 13, 21, 124, 340
NAME_LENGTH = 20
DIGIT = 7


def heat_map(counts: Mapping[tuple[int, int], int], band: Callable[[int, int], Band]) -> Markup:
    """How many risks have each likelihood and impact: impact to the right, likelihood upwards, each cell in its band.

    `band` takes a score and an impact. The letter of the band stands in every cell that holds a risk.
    """
    cells = []
    for likelihood in range(1, SIDE + 1):
        for impact in range(1, SIDE + 1):
            letter = band(likelihood * impact, impact).value
            x, y = MARGIN + (impact - 1) * CELL, (SIDE - likelihood) * CELL
            cells.append(_cell(x, y, letter, counts.get((likelihood, impact), 0)))
    axes = [_text(MARGIN + (n - 0.5) * CELL, SIDE * CELL + 15, str(n), "tick") for n in range(1, SIDE + 1)] + [
        _text(MARGIN / 2, (SIDE - n + 0.5) * CELL + 4, str(n), "tick") for n in range(1, SIDE + 1)
    ]
    middle = MARGIN + SIDE * CELL / 2
    axes.append(_text(middle, SIDE * CELL + 31, "impact", "axis"))
    axes.append(
        Markup('<text class="axis" transform="translate(-3 {}) rotate(-90)">likelihood</text>').format(SIDE * CELL // 2)
    )
    told = ", ".join(f"{n} at {where[0]}x{where[1]}" for where, n in sorted(counts.items(), reverse=True) if n)
    size = MARGIN + SIDE * CELL
    label = f"Open risks by likelihood x impact: {told or 'none'}"
    return _picture("heat", f"-14 0 {size + 16} {size + 14}", label, [*cells, *axes])


def _cell(x: int, y: int, letter: str, count: int) -> Markup:
    box = Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
        f"cell {letter}" + (" held" if count else ""), x + 1, y + 1, CELL - 2, CELL - 2
    )
    if not count:
        return box
    number = _text(x + CELL / 2, y + CELL / 2 + 6, str(count), "count")
    return box + number + _text(x + CELL - 8, y + 13, letter, "band")


@dataclass(frozen=True)
class Load:
    """What one owner holds: live actions, and how many of them are overdue."""

    name: str
    live: int
    overdue: int

    @property
    def label(self) -> str:
        """The name, cut and padded to a column of text."""
        return plain.pad(plain.short(self.name, NAME_LENGTH), NAME_LENGTH + 2)


def bars(loads: Sequence[Load]) -> Markup:
    """A bar for each owner: live actions, the overdue part first and in red, with the numbers."""
    most = max((load.live for load in loads), default=1)
    numbers = [f"{load.live}, {load.overdue} late" if load.overdue else str(load.live) for load in loads]
    width = WIDTH - NAME - max(64, 10 + DIGIT * max(map(len, numbers), default=0))
    rows = []
    for n, (load, number) in enumerate(zip(loads, numbers, strict=True)):
        y = n * ROW
        late, whole = (round(width * part / most, 1) for part in (load.overdue, load.live))
        rows.append(_text(0, y + 12, load.label.rstrip(), "name"))
        rows.append(_box("bar", NAME, y, whole))
        if load.overdue:
            rows.append(_box("late", NAME, y, late))
        rows.append(_text(NAME + whole + 6, y + 12, number, "name"))
    told = "; ".join(f"{plain.flat(load.name)} {load.live} live, {load.overdue} overdue" for load in loads)
    return _picture("bars", f"0 0 {WIDTH} {max(1, len(loads)) * ROW}", f"Live actions by owner: {told or 'none'}", rows)


def _box(kind: str, x: float, y: float, width: float) -> Markup:
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(kind, x, y, width, BAR)


def line(points: Sequence[tuple[date, int]], today: date) -> Markup:
    """A score through time up to today, as steps between 1 and 25; nothing where there is no score."""
    if not points:
        return Markup("")
    start = points[0][0]
    days = max(1, (today - start).days)
    steps: list[tuple[float, float]] = []
    for on, score in (*points, (today, points[-1][1])):
        x, y = round(min(1.0, max(0, (on - start).days) / days) * 76 + 2, 1), round(24 - score / 25 * 20, 1)
        if steps:
            steps.append((x, steps[-1][1]))
        steps.append((x, y))
    path = " ".join(f"{x},{y}" for x, y in steps)
    end = Markup('<circle class="dot" cx="{}" cy="{}" r="2.5"/>').format(*steps[-1])
    told = ", ".join(f"{score} on {on.isoformat()}" for on, score in points)
    drawn = Markup('<polyline class="trend" points="{}"/>').format(path)
    return _picture("spark", "0 0 82 28", f"Score: {told}", [drawn, end])


def _text(x: float, y: float, text: str, kind: str) -> Markup:
    return Markup('<text class="{}" x="{}" y="{}">{}</text>').format(kind, x, y, text)


def _picture(kind: str, box: str, label: str, parts: Sequence[Markup]) -> Markup:
    head = Markup('<svg class="{}" viewBox="{}" role="img" aria-label="{}">').format(kind, box, plain.visible(label))
    return head + Markup("").join(parts) + Markup("</svg>")
