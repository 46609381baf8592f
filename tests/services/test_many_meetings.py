"""Many documents: any order, re-issues, approvals, companions, pages begun from the last one, backlogs."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from steering.errors import Refused
from steering.services import actions, importing, questions, undoing, views
from steering.services.desk import Desk
from steering.services.folding import differences
from steering.services.importing import Failed, import_many
from tests.minutes import FIRST, FIRST_AGAIN, SECOND


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(today=date(2020, 4, 8), actor="Dee")


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return put


Write = Callable[[str, str], Path]


def test_a_re_issue_replaces_what_the_first_issue_said(desk: Desk, write: Write) -> None:
    importing.import_file(desk, write("a.md", FIRST), "all")
    importing.import_file(desk, write("b.md", FIRST_AGAIN), "all")
    survey, signs, budget = views.register(desk).actions
    assert survey.owners == ("Cat Cole",)
    assert signs.closing is not None
    assert (signs.status, signs.closing.how, signs.closing.on) == ("closed", "removed", date(2020, 3, 3))
    assert "version 2" in (signs.closing.quote or "")
    assert budget.times_carried == 0
    assert differences(desk) == []


def test_the_re_issue_may_come_first(desk: Desk, make_desk: Callable[..., Desk], write: Write) -> None:
    first, again = write("a.md", FIRST), write("b.md", FIRST_AGAIN)
    other = make_desk(today=date(2020, 4, 8))
    for path in (first, again):
        importing.import_file(desk, path, "all")
    for path in (again, first):
        importing.import_file(other, path, "all")

    def told(d: Desk) -> list[tuple[object, ...]]:
        return sorted((a.text, a.owners, a.status, a.due) for a in views.register(d).actions)

    assert told(desk) == told(other)


def test_what_a_person_has_worked_on_is_kept_and_asked_about(desk: Desk, write: Write) -> None:
    importing.import_file(desk, write("a.md", FIRST), "all")
    actions.assign(desk, "A1", ["AA"])
    actions.assign(desk, "A2", ["BB"])
    importing.import_file(desk, write("b.md", FIRST_AGAIN), "all")
    survey, signs, _ = views.register(desk).actions
    assert survey.owners == ("Ann Archer",)
    assert (signs.owners, signs.status) == (("Bob Brown",), "open")
    asked = {q.code.value: q for q in views.questions(desk) if q.code in ("conflict", "removed_item")}
    assert (asked["conflict"].about_ref, asked["removed_item"].about_ref) == ("A1", "A2")
    questions.answer(desk, asked["conflict"].ref, "2")
    assert views.find(desk, "A1").owners == ("Cat Cole",)
    questions.answer(desk, asked["removed_item"].ref, "2")
    assert views.find(desk, "A2").status == "closed"
    assert differences(desk) == []


APPROVING = SECOND.replace(
    "## 1. Matters", "## 0. Minutes\n\nThe minutes of 3 March 2020 were approved.\n\n## 1. Matters"
)


def test_approval_shuts_out_what_is_issued_later(desk: Desk, write: Write) -> None:
    importing.import_file(desk, write("a.md", FIRST), "all")
    importing.import_file(desk, write("c.md", APPROVING), "all")
    meeting = views.find(desk, "2020-03-03")
    assert (meeting.minutes, meeting.approved_on) == ("approved", date(2020, 4, 7))
    late = FIRST_AGAIN.replace("Date: 3", "Re-issued 1 May 2020.\n\nDate: 3")
    with pytest.raises(Refused, match="approved"):
        importing.import_file(desk, write("late.md", late), "all")
    undated = importing.import_file(desk, write("b.md", FIRST_AGAIN), "all")
    assert undated.state == "accepted"


def test_the_same_late_issue_says_nothing_when_it_came_before_the_approval(desk: Desk, write: Write) -> None:
    late = FIRST_AGAIN.replace("Date: 3", "Re-issued 1 May 2020.\n\nDate: 3")
    for name, text in (("a.md", FIRST), ("late.md", late), ("c.md", APPROVING)):
        importing.import_file(desk, write(name, text), "all")
    survey = views.register(desk).actions[0]
    assert survey.owners == ("Bob Brown",)
    assert differences(desk) == []


LOG = """# Harbour Partnership action log

Date: 3 March 2020

| Action | Owner | Due |
|--------|-------|-----|
| Paint the mooring posts | Cat Cole | 1 May 2020 |
| Order new rope | Bob Brown | 1 June 2020 |
"""


def test_a_paper_that_repeats_little_stands_beside_until_somebody_says(desk: Desk, write: Write) -> None:
    importing.import_file(desk, write("a.md", FIRST), "all")
    done = importing.import_file(desk, write("log.md", LOG), "all")
    assert done.notes
    assert len([a for a in views.register(desk).actions if a.status == "open"]) == 5
    asked = next(q for q in views.questions(desk) if q.code == "companion")
    questions.answer(desk, asked.ref, "2")
    live = [a.text for a in views.register(desk).actions if a.status == "open"]
    assert len(live) == 2
    undoing.undo(desk)
    assert len([a for a in views.register(desk).actions if a.status == "open"]) == 5


def test_a_page_begun_from_the_last_one_is_suspected_aloud(desk: Desk, write: Write) -> None:
    importing.import_file(desk, write("a.md", FIRST), "all")
    cloned = FIRST.replace("Date: 3 March 2020", "Date: 7 April 2020")
    done = importing.import_file(desk, write("b.md", cloned), "all")
    assert any("2020-03-03" in note for note in done.notes)
    assert any(q.code == "which_date" for q in done.questions)


def test_a_backlog_is_taken_by_date_whatever_its_names_and_resumes(desk: Desk, write: Write, tmp_path: Path) -> None:
    write("z-first.md", FIRST)
    write("a-second.md", SECOND)
    write("m-empty.md", "")
    seen: list[tuple[int, int, str]] = []
    results = list(import_many(desk, [tmp_path], "all", progress=lambda *step: seen.append(step)))
    failed = [r for r in results if isinstance(r, Failed)]
    assert [Path(f.path).name for f in failed] == ["m-empty.md"]
    done = [r for r in results if not isinstance(r, Failed)]
    assert [r.meeting for r in done] == [date(2020, 3, 3), date(2020, 4, 7)]
    assert seen[-1][0] == seen[-1][1]
    again = [r.state for r in import_many(desk, [tmp_path], "all") if not isinstance(r, Failed)]
    assert again == ["unchanged", "unchanged"]


def test_what_is_due_by_the_next_meeting_follows_it(desk: Desk, write: Write) -> None:
    importing.import_file(desk, write("a.md", FIRST), "all")
    assert views.find(desk, "A3").due == date(2020, 4, 7)
    moved = SECOND.replace("Date: 7 April 2020", "Date: 9 April 2020\n\n(rearranged from Tuesday 7 April 2020)")
    moved = moved.replace("- Tuesday 5 May 2020", "- Thursday 14 May 2020").replace(
        "| Draft the budget | CC/BB | Ongoing |\n", ""
    )
    importing.import_file(replace(desk, today=date(2020, 4, 10)), write("b.md", moved), "all")
    budget = views.find(desk, "A3")
    assert (budget.due, budget.original_due) == (date(2020, 4, 9), date(2020, 4, 7))


def test_an_action_that_no_minutes_mention_again_is_asked_about_once_its_date_has_passed(
    desk: Desk, write: Write
) -> None:
    importing.import_file(desk, write("a.md", FIRST), "all")
    silent = SECOND.replace("| Write the harbour survey | BB | Complete |\n", "")
    importing.import_file(desk, write("b.md", silent), "all")
    asked = next(q for q in views.questions(desk) if q.code == "overdue")
    assert asked.about_ref == "A1"
    questions.answer(desk, asked.ref, "1")
    assert views.find(desk, "A1").status == "closed"


def test_undoing_any_import_leaves_what_the_rest_folds_to(
    desk: Desk, make_desk: Callable[..., Desk], write: Write
) -> None:
    texts = {"a.md": FIRST, "b.md": FIRST_AGAIN, "c.md": SECOND}
    paths = {name: write(name, text) for name, text in texts.items()}
    batches = {name: importing.import_file(desk, path, "all").batch for name, path in paths.items()}
    for name, batch in random.Random(3).sample(sorted(batches.items()), 3):
        undone = undoing.undo(desk, batch)
        other = make_desk(today=date(2020, 4, 8))
        for rest in texts:
            if rest != name:
                importing.import_file(other, paths[rest], "all")
        ours = sorted((a.text, a.owners, a.status, a.due, a.times_carried) for a in views.register(desk).actions)
        theirs = sorted((a.text, a.owners, a.status, a.due, a.times_carried) for a in views.register(other).actions)
        assert ours == theirs, name
        assert differences(desk) == []
        undoing.undo(desk, undone.by)


RISKY = """# Harbour Partnership

Date: {day}

Present: Ann Archer (AA), Bob Brown (BB)

## 1. Risks

| Ref | Risk | L | I | Owner |
|---|---|---|---|---|
| R1 | The jetty gives way | {likelihood} | 4 | AA |
| R2 | The grant ends | 2 | 3 | BB |
"""


@pytest.mark.parametrize("undone", [False, True])
def test_the_tables_equal_the_fold_when_the_newest_re_issue_came_first(desk: Desk, write: Write, undone: bool) -> None:
    for month in ("January", "February"):
        importing.import_file(desk, write(f"{month}.md", RISKY.format(day=f"3 {month} 2020", likelihood=3)), "all")
    issue = RISKY.format(day="3 March 2020", likelihood=3)
    again = issue.replace("# Harbour Partnership", "# Harbour Partnership (version 2, as corrected)")
    second = importing.import_file(desk, write("again.md", again), "all")
    importing.import_file(desk, write("first.md", issue.replace("| 2 | 3 |", "| 2 | 2 |")), "all")
    if undone:
        undoing.undo(desk, second.batch)
    assert differences(desk) == []
