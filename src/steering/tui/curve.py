"""Scores through time drawn as a line of characters: a score holds until the next one is given."""

from collections.abc import Mapping, Sequence
from datetime import date

from textual.content import Content

from steering.tui.text import Part, join, short

TOP = 25
HEIGHT = 9
WIDTH = 52
LABELLED = 2
"""Every so many rows of the scale carry their number."""

Cell = tuple[str, str]


def curve(points: Sequence[tuple[date, int]], marks: Mapping[str, int], until: date) -> list[Content]:
    """The rows of the drawing, from the top: the scale, the line with a dot at each score, a dotted line at each mark.

    `points` are dates and scores, the earliest first; the line runs from the first to `until`, or to the last point.
    """
    if not points:
        return []
    first, last = points[0][0], max(until, points[-1][0])
    grid: list[list[Cell]] = [[(" ", "")] * WIDTH for _ in range(HEIGHT)]
    labels: dict[int, str] = {}
    for name, score in marks.items():
        row = _row(score)
        grid[row] = [("┄", "amber")] * WIDTH
        labels[row] = f"{labels[row]}, {name} {score}" if row in labels else f"{name} {score}"
    _draw(grid, [(_column(on, first, last), score) for on, score in points])
    rows = []
    for row in reversed(range(HEIGHT)):
        number = f"{round(row * TOP / (HEIGHT - 1)):>3} " if row % LABELLED == 0 else "    "
        rows.append(join((number, "quiet"), *_runs(grid[row]), (f" {labels.get(row, '')}", "amber")))
    left, right = short(first, until), short(last, until)
    return [*rows, join((f"    {left}{right:>{WIDTH - len(left)}}", "quiet"))]


def _row(score: int) -> int:
    return round(min(score, TOP) * (HEIGHT - 1) / TOP)


def _column(on: date, first: date, last: date) -> int:
    return round((on - first) * (WIDTH - 1) / (last - first)) if last > first else 0


def _draw(grid: list[list[Cell]], points: Sequence[tuple[int, int]]) -> None:
    given = dict(points)
    row = _row(points[0][1])
    for column in range(WIDTH):
        if column not in given:
            grid[row][column] = ("─", "blue")
            continue
        before, row = row, _row(given[column])
        low, high = sorted((before, row))
        for between in range(low + 1, high):
            grid[between][column] = ("│", "blue")
        grid[before][column] = ("╯" if row > before else "╮", "blue")
        grid[row][column] = ("●", "loud")


def _runs(cells: Sequence[Cell]) -> list[Part]:
    """Neighbours of one style as one piece of text."""
    runs: list[tuple[str, str]] = []
    for char, style in cells:
        if runs and runs[-1][1] == style:
            runs[-1] = (runs[-1][0] + char, style)
        else:
            runs.append((char, style))
    return list(runs)
