"""Text that nothing obeys, and its measure in columns."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steering.publishing import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\x00b\x7f\x9b", "a\\x00b\\x7f\\x9b"),
        ("left\u202eright", "left\\u202eright"),
        ("half\ud800", "half\\ud800"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("Zieliński 漢字 👩‍🚒", "Zieliński 漢字 👩‍🚒"),
    ],
)
def test_what_is_obeyed_is_written_out(text: str, shown: str) -> None:
    assert plain.visible(text) == shown


def test_flat_is_one_line_of_single_blanks() -> None:
    assert plain.flat("  one\r\n\ttwo\u00a0 three\u2028four ") == "one two three four"


def test_private_leaves_addresses_out() -> None:
    assert (
        plain.private("Ask Ann (ann.lee@north.example) or +44 20") == "Ask Ann ([address: see the minutes]) or +44 20"
    )


def test_cut_ends_at_a_word() -> None:
    assert plain.cut("one two three four", 12) == "one two…"
    assert plain.cut("unbroken" * 5, 10) == "unbrokenu…"
    assert plain.cut("short", 10) == "short"


def test_columns_counts_what_a_terminal_does() -> None:
    assert plain.columns("漢字") == 4
    assert plain.columns("e\u0301") == 1


def test_entry_puts_the_right_part_at_the_edge_or_below() -> None:
    assert plain.entry("Book the hall", 30, "  A1  ", "~9 Jan") == "  A1  Book the hall     ~9 Jan"
    assert plain.entry("Book the larger hall", 30, "  A1  ", "~9 Jan") == "  A1  Book the larger hall\n      ~9 Jan"


@given(st.text(), st.integers(min_value=8, max_value=90))
def test_filled_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    filled = plain.fill(text, width, "- ", "  ")
    lines = filled.split("\n")
    assert all(plain.columns(line) <= width for line in lines)
    assert "".join(filled[2:].split()) == "".join(plain.flat(text).split())


@given(st.text())
def test_nothing_unseen_is_left(text: str) -> None:
    shown = plain.flat(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in shown)
    shown.encode("utf-8")
