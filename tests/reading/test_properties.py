"""What holds of the reading of any text at all, and of any bytes."""

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from bench.fuzz_reading import PIECES, crossed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from steering.domain.findings import Hints, Place, Reading
from steering.errors import UnreadableFile
from steering.reading import margin, read, to_json
from steering.reading.blocks import LONGEST_PARAGRAPH
from steering.reading.decode import MAX_BYTES

NO_HINTS = Hints()
HEAD = "# Harbour Group\n\nDate: 3 March 2020\n\nPresent: Ann Archer (AA), Bob Brown (BB)\n\n"

pieces = st.sampled_from(PIECES)
minutes = st.builds(
    lambda headed, parts: (HEAD if headed else "") + "".join(parts),
    st.booleans(),
    st.lists(pieces | st.text(max_size=8), max_size=40),
)
"""Words, markers, names, dates, tables and boxes of minutes in any order, with anything between."""

patiently = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Fail when something does not return in a generous time."""

    def late(*_: object) -> None:
        raise TimeoutError(f"no answer in {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def places(reading: Reading) -> Iterator[Place]:
    """Every place that a reading quotes."""
    for action in reading.actions:
        yield action.place
        yield from action.also
    for found in (*reading.decisions, *reading.risks, *reading.pilots, *reading.returns, *reading.events):
        yield found.place
    if reading.meeting.approves:
        yield reading.meeting.approves.place


def unplaced(reading: Reading) -> Reading:
    """A reading without what tells one file from another: its source, and the blanks of its quotes."""
    return replace(reading, source=replace(reading.source, sha256="", text="", encoding=""))


def reading_of(data: bytes, name: str, hints: Hints = NO_HINTS) -> Reading | None:
    """The reading of some bytes, None when they are refused in words that help."""
    try:
        return read(data, name, hints)
    except UnreadableFile as refusal:
        if not (refusal.message and refusal.hint):
            raise AssertionError("a refusal says what is wrong and what to do") from refusal
        return None


@patiently
@given(st.binary(max_size=400), st.sampled_from(["x.md", "x.txt", "x.docx", "x", "x.pdf"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    reading = reading_of(data, name)
    assert reading is None or reading.receipt.captured <= reading.receipt.markers


@patiently
@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    reading = reading_of(text.encode("utf-8"), "x.md")
    assert reading is None or reading.source.text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace(
        "\r", "\n"
    )


@patiently
@given(minutes, st.sampled_from(["x.md", "x.txt"]))
def test_minutes_of_any_words(text: str, name: str) -> None:
    data = text.encode("utf-8")
    reading = reading_of(data, name)
    if reading is None:
        return
    assert read(data, name) == reading, "same bytes, same findings"
    assert json.loads(json.dumps(to_json(reading), allow_nan=False))
    assert margin(reading).count("\n") >= reading.source.text.rstrip("\n").count("\n")
    _quotes_are_verbatim(reading)
    _receipt_adds_up(reading)


def _quotes_are_verbatim(reading: Reading) -> None:
    lines = reading.source.text.split("\n")
    for place in places(reading):
        assert 1 <= place.line <= len(lines)
        behind = "\n".join(lines[place.line - 1 :])[place.col :]
        assert behind.startswith(place.quote)
        assert place.quote.strip()


def _receipt_adds_up(reading: Reading) -> None:
    receipt = reading.receipt
    marked = [action for action in reading.actions if action.explicit]
    assert receipt.captured == len(marked) + sum(len(action.also) for action in marked)
    assert receipt.captured <= receipt.markers <= receipt.captured + len(receipt.not_captured)


@patiently
@given(minutes)
def test_line_ends_change_nothing(text: str) -> None:
    text = text.replace("\r", "")
    lf = reading_of(text.encode("utf-8"), "x.md")
    if lf is None:
        return
    for ends in ("\r\n", "\r"):
        other = read(text.replace("\n", ends).encode("utf-8"), "x.md")
        assert other.source.text == lf.source.text
        assert unplaced(other) == unplaced(lf)


@patiently
@given(minutes, st.sampled_from([" ", "  ", "\t"]))
def test_trailing_blanks_change_nothing(text: str, blank: str) -> None:
    bare = "\n".join(line.rstrip() for line in text.replace("\r", "").split("\n"))
    padded = "\n".join(line + blank for line in bare.split("\n"))
    one, other = (reading_of(each.encode("utf-8"), "x.md") for each in (bare, padded))
    if one is not None and other is not None:
        assert _values(one) == _values(other)


def _values(reading: Reading) -> object:
    """A reading as values: quotes with their blanks made one, since a quote over several lines holds their ends."""

    def plain(value: object) -> object:
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items() if key != "source"}
        if isinstance(value, list):
            return [plain(each) for each in value]
        return " ".join(value.split()) if isinstance(value, str) else value

    return plain(to_json(reading))


@patiently
@given(minutes, st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.sampled_from(["dmy", "mdy"]))
def test_hints_are_taken(text: str, day: date, order: str) -> None:
    reading = reading_of(text.encode("utf-8"), "x.md", Hints(date=day, date_order=order))
    assert reading is None or reading.meeting.date == day


@pytest.mark.parametrize("first", range(0, len(PIECES), 20))
def test_a_piece_without_end_is_read(first: int) -> None:
    """Growth is measured by the benchmark; here a run of any piece has to come back at all."""
    for piece in PIECES[first : first + 20]:
        run = piece * (800 // len(piece))
        cell = f"{HEAD}| Action | Owner |\n|---|---|\n| {run.replace(chr(10), ' ')} | AA |\n"
        for text in (HEAD + run, cell, crossed(piece, 400)):
            with at_most(60):
                reading = reading_of(text.encode("utf-8"), "x.md")
            assert reading is None or reading.receipt.captured <= reading.receipt.markers


def test_what_is_far_too_long_is_refused_at_once() -> None:
    with at_most(10), pytest.raises(UnreadableFile, match="MB"):
        read(b"Action: A and " * 1_000_000, "x.md")
    with at_most(10), pytest.raises(UnreadableFile, match="MB"):
        read(b"minutes\n" * (50 * 1024 * 1024 // 8), "x.txt")


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    sentence = "Action: AA to write to the keeper of the light. "
    text = HEAD + sentence * (4 * LONGEST_PARAGRAPH // len(sentence))
    reading = read(text.encode("utf-8"), "x.md")
    assert len(reading.actions) == text.count("Action:")
    assert {action.owners for action in reading.actions} == {("Ann Archer",)}
    _quotes_are_verbatim(reading)


def test_the_limit_is_what_the_refusal_says() -> None:
    with pytest.raises(UnreadableFile, match=f"{MAX_BYTES // 2**20} MB"):
        read(b"a" * (MAX_BYTES + 1), "x.txt")


@pytest.mark.parametrize(
    "text",
    [
        "Of the ſix boards asked, ſeven replied.",
        "ſix replies had been received.",
        "The forms went out, waiting for fıve.",
        "Action: Ann to write ſix weeks before the next meeting.",
        "Action: Ann to write a week before the ſept meeting.",
        "The meeting closed at ſix o’clock, at fıve past six, at ten to nİne.",
    ],
)
def test_letters_that_fold_to_others_spell_no_number_and_no_month(text: str) -> None:
    assert read(f"{HEAD}## Survey\n\n{text}\n".encode(), "minutes.md") is not None


@pytest.mark.parametrize("table", ["|\n-", "Present:\n\n|\n|-|\n", "Present:\n\n| | |\n|---|---|\n"])
def test_tables_of_nothing_name_nobody(table: str) -> None:
    assert read(table.encode(), "x.md").attendance == ()


def test_items_of_an_agenda_with_many_long_words_are_read_at_once() -> None:
    words = "undertakings " * 30
    for item in (f"1. Review: {words}\n2. Action: AA to write\n", f"- Discussion: {words}\n- Action: AA to write\n"):
        with at_most(10):
            read(f"{HEAD}## Agenda\n\n{item}".encode(), "x.md")


def test_what_stands_for_an_owner_with_a_long_rule_behind_it_is_read_at_once() -> None:
    with at_most(2):
        read(f"## Actions\n\n- Not Not{'-' * 8000} new\n\nOwners\n\n: {'-' * 8000}none".encode(), "minutes.md")
