"""The real minutes of 11 October 2007 against the gold made for them by hand: each test names one thing that differs.

The repository's own Markdown sample tells the same meeting in other words, and must give the same values.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from steering.cli.main import main
from steering.reading import read, to_json

SAMPLE = Path(__file__).resolve().parents[2] / "minutes" / "2007-10-11.md"

Json = dict[str, Any]


@pytest.fixture(scope="module")
def gold(shared: Path) -> Json:
    """The labels, by hand."""
    return json.loads((shared / "seed" / "2007-10-11-gold.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def found(shared: Path) -> Json:
    """What the reader makes of the minutes."""
    return _read(shared / "seed" / "2007-10-11-minutes.txt")


@pytest.fixture(scope="module")
def sample() -> Json:
    """What the reader makes of the sample."""
    return _read(SAMPLE)


def _read(path: Path) -> Json:
    return to_json(read(path.read_bytes(), path.name))


def _squeezed(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


def _marked(found: Json) -> list[Json]:
    return [action for action in found["actions"] if action["explicit"]]


def _implied(found: Json) -> list[Json]:
    return [action for action in found["actions"] if not action["explicit"]]


def test_the_command_prints_this_reading(shared: Path, found: Json, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(shared / "seed" / "2007-10-11-minutes.txt"), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert {**printed, "source": None} == {**found, "source": None}
    assert printed["source"]["sha256"] == found["source"]["sha256"]


def test_the_source_is_the_labelled_file(found: Json, gold: Json) -> None:
    assert found["source"]["sha256"] == gold["source"]["sha256"]


@pytest.mark.parametrize("fact", ["title", "date", "start", "end", "location", "chair"])
def test_meeting(found: Json, gold: Json, fact: str) -> None:
    assert found["meeting"][fact] == gold["meeting"][fact]


@pytest.mark.parametrize("state", ["chair", "present", "apologies"])
def test_who_was_there(found: Json, gold: Json, state: str) -> None:
    names = [person["name"] for person in found["attendance"] if person["state"] == state]
    assert sorted(names) == sorted(person["name"] for person in gold["attendance"] if person["state"] == state)


def test_twelve_were_present_and_six_sent_apologies(found: Json) -> None:
    states = Counter(person["state"] for person in found["attendance"])
    assert states == {"chair": 1, "present": 11, "apologies": 6}


def test_organisations_and_roles(found: Json, gold: Json) -> None:
    bodies = {body["id"]: body["name"] for body in gold["organisations"]}
    wanted = {p["name"]: (bodies.get(p["org"]), p["role"]) for p in gold["people"] if p["role"] != "Chair"}
    for person in found["attendance"]:
        if person["state"] == "chair":
            assert person["organisation"] == gold["meeting"]["chair_org"]
        else:
            assert (person["organisation"], person["role"]) == wanted[person["name"]], person["name"]


def test_only_initials_that_the_text_defines(found: Json, gold: Json) -> None:
    initials = {person["initials"]: person["name"] for person in found["attendance"] if person["initials"]}
    assert initials == gold["initials"]["defined"]


def test_nine_marked_actions_at_their_lines(found: Json, gold: Json) -> None:
    assert [action["line"] for action in _marked(found)] == [action["at"]["line"] for action in gold["actions"]]


@pytest.mark.parametrize("nth", range(9))
def test_marked_action(found: Json, gold: Json, nth: int) -> None:
    wanted = gold["actions"][nth]
    action = next(a for a in _marked(found) if a["line"] == wanted["at"]["line"])
    wording = _squeezed(wanted["at"]["quote"]).partition(f"{wanted['marker']}")[2].lstrip(" :–")
    assert action["owners"] == wanted["owners"]
    assert action["item"] == wanted["minute_ref"]
    assert action["col"] == wanted["at"]["col"]
    assert _squeezed(action["quote"]) == _squeezed(wanted["at"]["quote"])
    assert _squeezed(action["text"]) == wording
    assert action["status"] == "open"
    assert action["outcome"] == ("prior" if wanted["carried_forward"] else "new")


def test_no_date_is_claimed_that_is_not_stated(found: Json) -> None:
    claimed = {action["line"]: (action["due"], action["due_basis"]) for action in found["actions"]}
    assert set(claimed.values()) == {(None, "none")}, claimed


@pytest.mark.parametrize("nth", range(3))
def test_implied_commitment(found: Json, gold: Json, nth: int) -> None:
    wanted = gold["implied_actions"][nth]
    action = next((a for a in _implied(found) if a["line"] == wanted["at"]["line"]), None)
    assert action is not None, f"line {wanted['at']['line']}: {wanted['at']['quote']}"
    assert wanted["at"]["quote"] in action["quote"]
    assert action["item"] == wanted["minute_ref"]
    assert action["owners"][:1] == wanted["owners"][:1]


def test_nothing_else_is_implied(found: Json, gold: Json) -> None:
    assert {a["line"] for a in _implied(found)} <= {a["at"]["line"] for a in gold["implied_actions"]}


@pytest.mark.parametrize("nth", range(2))
def test_decision(found: Json, gold: Json, nth: int) -> None:
    wanted, decision = gold["decisions"][nth], found["decisions"][nth]
    assert decision["line"] == wanted["at"]["line"]
    assert decision["kind"].replace("_", " ") == wanted["kind"]
    assert decision["item"] == wanted["minute_ref"]
    assert wanted["at"]["quote"].removeprefix("a ") in decision["quote"]


def test_no_other_decision(found: Json, gold: Json) -> None:
    assert len(found["decisions"]) == len(gold["decisions"])


def test_five_pilot_sites_and_greenwich_queried(found: Json, gold: Json) -> None:
    stands = {pilot["site"]: pilot["status"] for pilot in found["pilots"]}
    assert stands == {pilot["borough"]: pilot["current_status"] for pilot in gold["pilots"]}


def test_each_word_on_a_site_is_found(found: Json, gold: Json) -> None:
    wanted = [(p["borough"], h["status"], h["at"]["line"]) for p in gold["pilots"] for h in p["history"]]
    assert sorted((p["site"], p["status"], p["line"]) for p in found["pilots"]) == sorted(wanted)


def test_returns(found: Json, gold: Json) -> None:
    assert len(found["returns"]) == 1
    count = found["returns"][0]
    assert (count["replied"], count["outstanding"]) == (gold["scoping"]["replied"], gold["scoping"]["outstanding"])
    assert count["line"] == gold["scoping"]["at"]["line"]
    assert count["name"].lower() == gold["scoping"]["name"].lower()


def test_a_total_that_nobody_stated_is_not_computed(found: Json) -> None:
    assert found["returns"][0]["total"] is None


@pytest.mark.parametrize("nth", range(6))
@pytest.mark.parametrize("field", ["date", "start", "end", "status", "year_inferred"])
def test_event(found: Json, gold: Json, nth: int, field: str) -> None:
    wanted = gold["calendar"][1:][nth]
    event = next(e for e in found["events"] if e["line"] == wanted["at"]["line"])
    assert event[field] == wanted[field]


def test_six_events_and_no_other(found: Json, gold: Json) -> None:
    assert [event["date"] for event in found["events"]] == [event["date"] for event in gold["calendar"][1:]]


def test_the_seminar_is_tentative_although_its_room_is_booked(found: Json) -> None:
    seminar = next(event for event in found["events"] if event["title"] == "Seminar")
    assert (seminar["status"], seminar["venue_booked"]) == ("tentative", True)
    assert seminar["location"] == "London Councils Conference Suite"


def test_no_weekday_is_doubted(found: Json) -> None:
    assert [query for query in found["questions"] + found["notes"] if query["code"] == "weekday"] == []


def test_receipt(found: Json) -> None:
    assert (found["receipt"]["markers"], found["receipt"]["captured"]) == (9, 9)


def test_at_most_eight_questions(found: Json) -> None:
    assert len(found["questions"]) <= 8


@pytest.mark.parametrize(
    ("code", "line"),
    [
        pytest.param("no_owner", 97, id="the owner of Handout 3"),
        pytest.param("booked_or_tbc", 124, id="the seminar"),
        pytest.param("disputed", 101, id="Greenwich"),
        pytest.param("unmarked_action", 103, id="the owner of the register"),
        pytest.param("duplicate_person", 33, id="the duplicate"),
    ],
)
def test_question(found: Json, code: str, line: int) -> None:
    assert (code, line) in {(query["code"], query["line"]) for query in found["questions"]}


KEPT: dict[str, tuple[str, ...]] = {
    "attendance": ("name", "initials", "organisation", "role", "state", "deputy_for"),
    "actions": ("item", "owners", "owner_text", "due", "due_text", "due_basis", "status", "outcome", "explicit"),
    "decisions": ("kind", "item"),
    "risks": ("status", "item", "ref", "likelihood", "impact", "owner"),
    "pilots": ("site", "status", "since", "item"),
    "returns": ("name", "replied", "total", "outstanding", "item"),
    "events": ("title", "date", "start", "end", "location", "status", "kind", "year_inferred", "venue_booked"),
    "questions": ("code", "severity", "kind", "field"),
}
"""What two tellings of one meeting must agree on; their wording and lines are their own."""


def test_the_sample_is_the_same_meeting(found: Json, sample: Json) -> None:
    assert sample["meeting"] == found["meeting"]


@pytest.mark.parametrize(("kind", "field"), [(kind, field) for kind, fields in KEPT.items() for field in fields])
def test_the_sample_says_the_same(found: Json, sample: Json, kind: str, field: str) -> None:
    assert [row[field] for row in sample[kind]] == [row[field] for row in found[kind]]


def test_the_sample_has_the_same_receipt(found: Json, sample: Json) -> None:
    assert {k: sample["receipt"][k] for k in ("markers", "captured")} == {"markers": 9, "captured": 9}
