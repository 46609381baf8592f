"""Lists as terminal tables, CSV and JSON."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steering.publishing import plain, tables
from tests.publishing.hostile import unhurried

CELLS = st.text(max_size=30)
ROWS = st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=5)


def test_columns_stand_under_their_headings() -> None:
    found = tables.terminal(("ref", "owner", "action"), [("A1", "Ann Lee", "Book"), ("A12", "漢字", "Go")])
    assert found == (
        "ref  owner    action\n"
        "───  ───────  ──────\n"
        "A1   Ann Lee  Book\n"
        "A12  漢字     Go\n"
    )  # fmt: skip


def test_long_cells_go_on_below() -> None:
    found = tables.terminal(("ref", "action"), [("A1", "survey the culvert at the mill")], 24)
    assert found.split("\n")[2:4] == ["A1   survey the culvert", "     at the mill"]


def test_control_characters_are_shown() -> None:
    assert "\\x1b[2J" in tables.terminal(("a",), [("\x1b[2J",)])


@unhurried
@given(ROWS, st.integers(min_value=40, max_value=120))
def test_a_table_fits_and_says_everything(rows: list[list[str]], width: int) -> None:
    found = tables.terminal(("one", "two", "three"), rows, width)
    assert all(plain.columns(line) <= width for line in found.split("\n"))
    for row in rows:
        for cell in row:
            assert all(word[:4] in found for word in plain.flat(cell).split()[:1])


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\r=1", '=HYPERLINK("http://x")', "＝1", "-2+3+cmd|' /C calc'!A0"]
)
def test_formulas_are_text_in_csv(cell: str) -> None:
    rows = list(csv.reader(io.StringIO(tables.csv_text(("h",), [(cell,)]).removeprefix(tables.BOM), newline="")))
    assert rows[1][0].startswith("'")


def test_no_cell_begins_a_formula_after_another_separator() -> None:
    assert tables.inert("a;=1+1") == "a;'=1+1"
    assert tables.inert("see A; B") == "see A; B"


def test_csv_opens_in_excel() -> None:
    found = tables.csv_text(("ref", "text"), [("A1", 'says "é", twice')])
    assert found == '\ufeffref,text\r\nA1,"says ""é"", twice"\r\n'


@unhurried
@given(ROWS)
def test_csv_reads_back(rows: list[list[str]]) -> None:
    text = tables.csv_text(("a", "b", "c"), rows)
    text.encode("utf-8")
    found = list(csv.reader(io.StringIO(text.removeprefix(tables.BOM), newline="")))
    assert [len(row) for row in found] == [3] * (len(rows) + 1)
    for row in found[1:]:
        assert not any(tables.FORMULA.match(cell) for cell in row)


@unhurried
@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_json_holds_the_very_values_and_nothing_obeyed(value: Any) -> None:
    text = tables.json_text(value)
    assert json.loads(text) == value
    text.encode("utf-8")
    assert not plain.OBEYED.search(text)
