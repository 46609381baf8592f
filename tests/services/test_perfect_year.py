"""A year of perfect readings folds to exactly the register that must stand at its end, in any order of import."""

import json
import random
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from steering.domain.rows import ActionRow, Register
from steering.domain.rules import is_live
from steering.services import views
from steering.services.desk import Desk
from steering.services.folding import differences
from steering.services.listing import plain
from tests.perfect import bind, import_perfectly, without_issued


@pytest.fixture(scope="session")
def year(shared: Path) -> Path:
    return shared / "years" / "dev"


@pytest.fixture(scope="session")
def state(year: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((year / "state.json").read_text(encoding="utf-8"))
    return found


def build(make_desk: Callable[..., Desk], year: Path, order: list[str]) -> tuple[Desk, dict[str, list[str]]]:
    desk = make_desk(today=date(2009, 9, 11))
    anchors: dict[str, list[str]] = {}
    for name in order:
        for label, found in import_perfectly(desk, (year / name).with_suffix(".json")).items():
            anchors.setdefault(label, []).extend(found)
    bind(desk, anchors)
    return desk, anchors


def by_label(register: Register, anchors: dict[str, list[str]]) -> dict[str, ActionRow]:
    label_of = {anchor: label for label, found in anchors.items() for anchor in found}
    return {label_of[a.anchor]: a for a in register.actions}


def test_the_year_folds_to_its_state(make_desk: Callable[..., Desk], year: Path, state: dict[str, Any]) -> None:
    desk, anchors = build(make_desk, year, state["imports"])
    register = views.register(desk)
    found = by_label(register, anchors)
    wanted = [*state["actions"]["open"], *state["actions"]["closed"]]
    assert set(found) == {a["id"] for a in wanted}
    for a in wanted:
        row, who = found[a["id"]], a["id"]
        assert (who, is_live(row)) == (who, a["status"] == "open")
        assert (who, sorted(row.owners)) == (who, sorted(a["owners"]))
        assert (who, row.due) == (who, date.fromisoformat(a["due"]) if a["due"] else None)
        assert (who, row.original_due) == (who, date.fromisoformat(a["original_due"]) if a["original_due"] else None)
        assert (who, row.times_carried) == (who, a["times_carried"])
        assert (who, row.raised.isoformat(), row.raised_unknown) == (
            who,
            a["raised_meeting"],
            a["raised_before_first_import"],
        )
        if a["status"] != "open":
            assert row.closing is not None
            assert row.closing.quote, f"{who} closed without the sentence that closed it"
            assert (who, row.closing.on.isoformat()) == (who, a["closed_meeting"])
    for p in state["pilots"]:
        row_of = {x.site: x for x in register.pilots}
        assert [s.status.value for s in row_of[p["site"]].steps] == [h["status"] for h in p["history"]]
        assert [s.since.isoformat() for s in row_of[p["site"]].steps] == [h["effective"] for h in p["history"]]
    for r in state["risks"]:
        risk = next(x for x in register.risks if x.their_ref == r["ref"])
        assert risk.status == r["status"]
        assert risk.owner == r["owner"]
        assert [(x.likelihood, x.impact) for x in risk.assessments] == [
            (h["likelihood"], h["impact"]) for h in r["history"]
        ]
    dates = sorted((e.date.isoformat(), e.start, e.end) for e in register.events)
    assert dates == sorted((e["date"], e["start"], e["end"]) for e in state["calendar"])


def test_every_checkpoint_of_the_year_stands_as_of_its_date(
    make_desk: Callable[..., Desk], year: Path, state: dict[str, Any]
) -> None:
    desk, anchors = build(make_desk, year, state["imports"])
    last = {p["after"][3:13]: p for p in state["checkpoints"]}
    for when, point in last.items():
        found = by_label(views.register(desk.at(date.fromisoformat(when))), anchors)
        assert sorted(label for label, a in found.items() if is_live(a)) == sorted(point["open"]), when


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_import_gives_the_same_register(
    make_desk: Callable[..., Desk], year: Path, state: dict[str, Any], seed: int
) -> None:
    order = list(state["imports"])
    straight, _ = build(make_desk, year, order)
    random.Random(seed).shuffle(order)
    shuffled, _ = build(make_desk, year, order)
    assert comparable(straight) == comparable(shuffled)
    assert differences(shuffled) == []


def comparable(desk: Desk) -> dict[str, list[str]]:
    register = plain(views.register(desk))
    return {
        name: sorted(json.dumps(without_issued(row), sort_keys=True) for row in rows)
        for name, rows in register.items()
        if isinstance(rows, list)
    }
