"""Golden pairs: one form of minutes each, and what the reader must find in it.

`golden/NAME.md` or `.txt` holds the minutes, `golden/NAME.json` the part of `read --json` that they are about: only
the fields that it names are compared, but a list must hold as many rows as it names, in their order. `form` says in
words which way of writing the pair stands for; `hints` (date, date_order) is what a person answered before.
"""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from steering.domain.findings import Hints
from steering.reading import read, to_json

FOLDER = Path(__file__).parent / "golden"
PAIRS = sorted(FOLDER.glob("*.json"))


def differences(wanted: Any, found: Any, where: str = "") -> list[str]:
    """Where a reading differs from the part of it that is wanted, one line a difference."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        return [d for key, value in wanted.items() for d in differences(value, found.get(key), f"{where}.{key}")]
    if isinstance(wanted, list) and isinstance(found, list):
        if len(wanted) != len(found):
            return [f"{where}: {len(wanted)} wanted, {len(found)} found: {found}"]
        return [
            d for at, pair in enumerate(zip(wanted, found, strict=True)) for d in differences(*pair, f"{where}[{at}]")
        ]
    return [] if wanted == found else [f"{where}: {wanted!r} wanted, {found!r} found"]


def minutes_of(pair: Path) -> Path:
    """The minutes that stand beside a golden file."""
    return next(path for suffix in (".md", ".txt") if (path := pair.with_suffix(suffix)).exists())


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.stem)
def test_golden(pair: Path) -> None:
    wanted = json.loads(pair.read_text(encoding="utf-8"))
    assert wanted.pop("form"), "a pair says which form it stands for"
    hints = wanted.pop("hints", {})
    day = dt.date.fromisoformat(hints["date"]) if hints.get("date") else None
    minutes = minutes_of(pair)
    reading = read(minutes.read_bytes(), minutes.name, Hints(date=day, date_order=hints.get("date_order", "dmy")))
    assert differences(wanted, to_json(reading)) == []


def test_every_text_has_its_golden_file() -> None:
    assert {path.stem for path in FOLDER.iterdir() if path.suffix in (".md", ".txt")} == {pair.stem for pair in PAIRS}


def test_a_difference_is_told() -> None:
    wanted = {"actions": [{"owners": ["Ann"]}], "meeting": {"date": "2020-01-01"}}
    found = {"actions": [{"owners": [], "line": 1}], "meeting": {"date": None}}
    assert differences(wanted, found) == [
        ".actions[0].owners: 1 wanted, 0 found: []",
        ".meeting.date: '2020-01-01' wanted, None found",
    ]
    assert differences({"actions": []}, found) == [".actions: 0 wanted, 1 found: [{'owners': [], 'line': 1}]"]
