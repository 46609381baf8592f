"""The line of scores: a dot at each score, held until the next, on a scale to 25."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from steering.tui.curve import HEIGHT, WIDTH, curve

SCALE = 4


def drawn(points: list[tuple[date, int]], until: date, **marks: int) -> list[str]:
    return [row.plain for row in curve(points, marks, until)]


def test_a_score_holds_until_the_next() -> None:
    rows = drawn([(date(2008, 1, 1), 25), (date(2008, 7, 1), 0)], date(2008, 12, 31))
    assert rows[0][SCALE:].startswith("●─────")
    assert rows[0][SCALE:].rstrip().endswith("─╮")
    assert rows[HEIGHT - 1][SCALE:].strip().startswith("●─────")
    assert rows[-1].split() == ["1", "Jan", "31", "Dec"]


def test_a_mark_is_a_dotted_line_with_its_name() -> None:
    rows = drawn([(date(2008, 1, 1), 20)], date(2008, 2, 1), appetite=6)
    (marked,) = [row for row in rows if "┄" in row]
    assert marked.endswith("appetite 6")


def test_without_scores_there_is_no_line() -> None:
    assert drawn([], date(2008, 1, 1)) == []


@given(
    st.lists(st.tuples(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(1, 25)), min_size=1, max_size=30),
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
)
def test_every_column_holds_the_line(points: list[tuple[date, int]], until: date) -> None:
    rows = drawn(sorted(points), until)[:HEIGHT]
    for column in range(SCALE, SCALE + WIDTH):
        assert {row[column] for row in rows} & set("●─"), "the line has no gap"
    assert all(len(row) <= SCALE + WIDTH + 1 for row in rows)
