"""What people do: every act through the services, with what is refused and why."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from steering.domain.words import ActionStatus, AssessmentKind, DueBasis, PilotStatus, Relation, RiskStatus
from steering.errors import Outdated, Refused, UnknownReference
from steering.services import actions, importing, people, pilots, questions, reference, risks, undoing, views
from steering.services.actions import DueWish
from steering.services.desk import Desk
from steering.services.keeping import examine
from tests.minutes import FIRST, SECOND


@pytest.fixture
def harbour(make_desk: Callable[..., Desk], tmp_path: Path) -> Desk:
    """A register with one meeting in it, seen by the secretary on the day after."""
    desk = make_desk(today=date(2020, 3, 4), actor="Dee")
    path = tmp_path / "2020-03-03.md"
    path.write_text(FIRST, encoding="utf-8")
    importing.import_file(desk, path, "all")
    return desk


def test_an_import_gives_actions_with_owners_dates_and_sentences(harbour: Desk) -> None:
    survey, signs, budget = views.register(harbour).actions
    assert (survey.owners, survey.due, survey.due_basis) == (("Bob Brown",), date(2020, 3, 31), DueBasis.STATED)
    assert (signs.owners, signs.due) == ((), None)
    assert (set(budget.owners), budget.due, budget.due_basis) == (
        {"Cat Cole", "Bob Brown"},
        date(2020, 4, 7),
        DueBasis.EVENT,
    )
    assert survey.source is not None
    assert "BB to write the harbour survey" in survey.source.quote
    assert survey.long_ref == "2020-03-03/1/a"


def test_done_is_a_claim_and_closing_is_for_somebody_else(harbour: Desk) -> None:
    bob = replace(harbour, actor="Bob Brown")
    with pytest.raises(Refused, match="own"):
        actions.move(bob, "A1", ActionStatus.CLOSED, "all written")
    assert actions.move(bob, "A1", ActionStatus.DONE, "all written").action.status is ActionStatus.DONE
    closed = actions.move(harbour, "A1", ActionStatus.CLOSED, "seen it").action
    assert closed.closing is not None
    assert (closed.closing.how, closed.closing.note, closed.closing.by) == ("complete", "seen it", "Dee")


@pytest.mark.parametrize("to", [ActionStatus.DONE, ActionStatus.CLOSED, ActionStatus.DROPPED, ActionStatus.BLOCKED])
def test_what_ends_or_stops_an_action_needs_a_word(harbour: Desk, to: ActionStatus) -> None:
    with pytest.raises(Refused, match="without a word"):
        actions.move(harbour, "A1", to)


def test_an_action_that_waits_for_another_is_not_closed_before_it(harbour: Desk) -> None:
    actions.move(harbour, "A2", ActionStatus.BLOCKED, waits_for=["A1"])
    actions.move(harbour, "A2", ActionStatus.OPEN)
    with pytest.raises(Refused, match="A1"):
        actions.move(harbour, "A2", ActionStatus.CLOSED, "painted")
    assert actions.move(harbour, "A2", ActionStatus.CLOSED, "painted", override=True).action.status == "closed"


def test_dependencies_never_go_round(harbour: Desk) -> None:
    actions.move(harbour, "A2", ActionStatus.BLOCKED, waits_for=["A1"])
    with pytest.raises(Refused, match="already waits"):
        actions.move(harbour, "A1", ActionStatus.BLOCKED, waits_for=["A2"])


def test_a_date_that_was_stated_moves_for_a_reason_and_the_first_stays(harbour: Desk) -> None:
    wish = DueWish(date(2020, 5, 1))
    with pytest.raises(Refused, match="reason"):
        actions.redate(harbour, "A1", wish, "")
    moved = actions.redate(harbour, "A1", wish, "the boat was out").action
    assert (moved.due, moved.original_due) == (date(2020, 5, 1), date(2020, 3, 31))


def test_initials_name_people_and_two_who_share_them_are_never_guessed(harbour: Desk, tmp_path: Path) -> None:
    assert actions.assign(harbour, "A2", ["CC"]).action.owners == ("Cat Cole",)
    file = tmp_path / "people.csv"
    file.write_text("name,initials\nClaire Cross,CC\n", encoding="utf-8")
    reference.take_in(harbour, "people", file)
    assert actions.assign(harbour, "A2", ["CC"]).action.owners == ("CC",)


def test_a_record_that_changed_after_it_was_read_is_not_overwritten(harbour: Desk) -> None:
    seen = views.find(harbour, "A1").version
    actions.assign(harbour, "A1", ["CC"])
    with pytest.raises(Outdated):
        actions.assign(harbour, "A1", ["AA"], seen=seen)


def test_links_need_a_reason_and_can_be_refused(harbour: Desk, tmp_path: Path) -> None:
    file = tmp_path / "framework.md"
    file.write_text(
        "## Deliverables\n\n| Code | Deliverable |\n|--|--|\n| SUR | Harbour survey |\n| MAP | Map |\n",
        encoding="utf-8",
    )
    reference.take_in(harbour, "framework", file)
    survey = views.find(harbour, "A1")
    assert [(x.code, x.basis) for x in survey.links] == [("SUR", "stated")]
    with pytest.raises(Refused, match="why"):
        actions.link(harbour, "A1", "MAP", "", Relation.INFORMS)
    linked = actions.link(harbour, "A1", "MAP", "The survey says where the rocks are.", Relation.INFORMS).action
    assert {x.code for x in linked.links} == {"SUR", "MAP"}
    assert {x.code for x in actions.unlink(harbour, "A1", "SUR").action.links} == {"MAP"}


def test_undo_is_as_if_it_had_never_been_and_can_be_undone(harbour: Desk) -> None:
    before = views.register(harbour)
    done = actions.assign(harbour, "A2", ["CC"])
    undone = undoing.undo(harbour)
    assert undone.batch.id == done.batch
    after = views.register(harbour)
    assert replace(after, documents=()) == replace(before, documents=())
    undoing.undo(harbour, undone.by)
    assert views.find(harbour, "A2").owners == ("Cat Cole",)


def test_undoing_an_import_leaves_acts_dormant_and_importing_again_wakes_them(harbour: Desk, tmp_path: Path) -> None:
    actions.assign(harbour, "A2", ["CC"])
    entry = undoing.undo(harbour, 1)
    assert any("A2" in said for said in entry.touches)
    assert views.register(harbour).actions == ()
    importing.import_file(harbour, tmp_path / "2020-03-03.md", "all")
    again = views.register(harbour).actions
    assert [a.ref for a in again] == ["A1", "A2", "A3"]
    assert again[1].owners == ("Cat Cole",)
    assert examine(harbour).well


def test_an_answer_corrects_the_reading_from_the_meeting_on(harbour: Desk) -> None:
    question = next(q for q in views.questions(harbour) if q.about_ref == "A2")
    assert question.code == "no_owner"
    questions.answer(harbour, question.ref, "CC")
    assert views.find(harbour, "A2").owners == ("Cat Cole",)
    assert views.register(harbour.at(date(2020, 3, 3))).actions[1].owners == ("Cat Cole",)
    assert not [q for q in views.questions(harbour) if q.about_ref == "A2"]


def test_the_next_meeting_closes_carries_and_supplies_owners(harbour: Desk, tmp_path: Path) -> None:
    path = tmp_path / "2020-04-07.md"
    path.write_text(SECOND, encoding="utf-8")
    importing.import_file(replace(harbour, today=date(2020, 4, 8)), path, "all")
    survey, signs, budget, boats = views.register(harbour).actions
    assert survey.closing is not None
    assert (survey.status, survey.closing.line) == ("closed", 13)
    assert (signs.owners, signs.times_carried) == (("Cat Cole",), 1)
    assert (budget.times_carried, boats.owners) == (1, ("Ann Archer",))


def test_unknown_references_name_the_nearest(harbour: Desk) -> None:
    with pytest.raises(UnknownReference) as failure:
        views.find(harbour, "A99")
    assert "A3" in failure.value.hint


def test_risks_are_held_to_their_rules(harbour: Desk) -> None:
    risk = risks.add(harbour, "The jetty gives way").risk
    assert risk.status is RiskStatus.CANDIDATE
    with pytest.raises(Refused, match="owner"):
        risks.assess(harbour, risk.ref, 3, 4)
    risks.edit(harbour, risk.ref, owner="BB")
    with pytest.raises(Refused, match="scale"):
        risks.assess(harbour, risk.ref, 0, 6)
    scored = risks.assess(harbour, risk.ref, 3, 4).risk
    assert (scored.status, scored.owner) == (RiskStatus.OPEN, "Bob Brown")
    with pytest.raises(Refused, match="why"):
        risks.assess(harbour, risk.ref, 4, 4)
    assert [a.score for a in risks.assess(harbour, risk.ref, 4, 4, "a storm").risk.assessments] == [12, 16]
    assert risks.assess(harbour, risk.ref, 2, 2, "after works", AssessmentKind.TARGET).risk.current().score == 16  # type: ignore[union-attr]
    assert risks.review(harbour, risk.ref).risk.reviews[-1].outcome == "no_change"
    with pytest.raises(Refused, match="live action"):
        risks.materialise(harbour, risk.ref, "R1")
    assert risks.materialise(harbour, risk.ref, "A1").risk.status is RiskStatus.MATERIALISED
    with pytest.raises(Refused, match="reason"):
        risks.close(harbour, risk.ref, "")
    assert risks.close(harbour, risk.ref, "rebuilt").risk.status is RiskStatus.CLOSED
    assert risks.reopen(harbour, risk.ref, "rot").risk.status is RiskStatus.OPEN


def test_a_tolerance_needs_who_until_when_and_why(harbour: Desk) -> None:
    risk = risks.add(harbour, "Fog").risk
    with pytest.raises(Refused, match="passed"):
        risks.tolerate(harbour, risk.ref, "AA", date(2020, 1, 1), "rare")
    kept = risks.tolerate(harbour, risk.ref, "AA", date(2020, 12, 1), "rare").risk
    assert (kept.tolerated_by, kept.tolerated_until) == ("Ann Archer", date(2020, 12, 1))


def test_pilot_sites_move_by_the_rules_with_a_source(harbour: Desk) -> None:
    with pytest.raises(Refused, match="source"):
        pilots.set_status(harbour, "Northside", PilotStatus.VOLUNTEERED, "")
    pilots.set_status(harbour, "Northside", PilotStatus.VOLUNTEERED, "letter of 1 March")
    with pytest.raises(Refused, match="contact"):
        pilots.set_status(harbour, "Northside", PilotStatus.CONFIRMED, "call")
    pilots.set_status(harbour, "Northside", PilotStatus.CONFIRMED, "call", contact="Jo")
    with pytest.raises(Refused, match="go back"):
        pilots.set_status(harbour, "northside", PilotStatus.INTERESTED, "call")
    with pytest.raises(Refused, match="reason"):
        pilots.set_status(harbour, "Northside", PilotStatus.WITHDRAWN, "call")
    site = pilots.set_status(harbour, "Northside", PilotStatus.WITHDRAWN, "call", note="no staff").pilot
    assert [s.status.value for s in site.steps] == ["volunteered", "confirmed", "withdrawn"]


def test_people_merge_leave_and_come_back_by_undo(harbour: Desk, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("name,email\nRobert Brown,bob@example.org\n", encoding="utf-8")
    reference.take_in(harbour, "people", file)
    merged = people.merge(harbour, "Bob Brown", "Robert Brown").person
    assert (merged.name, merged.email, merged.aliases) == ("Bob Brown", "bob@example.org", ("Robert Brown",))
    undoing.undo(harbour)
    assert {p.name for p in views.register(harbour).people} >= {"Bob Brown", "Robert Brown"}
    people.leave(harbour, "Bob Brown")
    leavers = [q for q in views.questions(harbour) if q.code == "leaver"]
    assert {q.about_ref for q in leavers} == {"A1", "A3"}
    questions.answer(harbour, leavers[0].ref, "Ann Archer")
    assert "Ann Archer" in views.find(harbour, leavers[0].about_ref or "").owners
    assert views.find(harbour, leavers[0].ref).answer == "Ann Archer"
    assert examine(harbour).well


def test_nothing_is_changed_in_the_past(harbour: Desk) -> None:
    with pytest.raises(Refused, match="as of"):
        actions.assign(harbour.at(date(2020, 3, 3)), "A1", ["CC"])
