"""Minutes from the folder to the register: import, review, doubts, answers, corrections, leaving and coming back."""

from datetime import date

from steering.domain.words import DueBasis, QuestionStatus
from steering.services import shelves, views
from steering.services.desk import Desk
from steering.services.reviewing import open_review
from tests.tui.driving import Driver, drive

KEYS = 25
"""So many keys are enough for the sample's minutes, from home to the register, with every doubt looked at."""


def test_the_samples_minutes_go_in_with_few_keys(fresh: Desk) -> None:
    async def story(her: Driver) -> None:
        assert "1 file in minutes/ not imported" in her.text
        await her.press("i", "enter")
        assert her.place == "ReviewScreen"
        assert "9 of 9 markers taken" in her.text
        while her.pressed < KEYS and any(line.startswith("› ?") for line in her.lines):
            asked = any(" 1 " in line and "your own words" in line for line in her.lines)
            await her.press("1" if asked else "y")
        await her.press("Y")
        assert "is in the register" in her.told
        assert her.pressed <= KEYS

        told = her.told
        await her.press("q")
        asked = sum(line[2:4].strip().startswith("Q") for line in her.lines)
        assert f"{asked} question" in told if asked else "question" not in told

    drive(fresh, story)
    actions = views.register(fresh).actions
    assert len([a for a in actions if a.explicit]) == 9
    rework = next(a for a in actions if a.title.startswith("Re-work Handout 2"))
    assert rework.owners == ("Barry Hope", "Nick Scott")
    assert (rework.due, rework.due_basis) == (date(2007, 11, 15), DueBasis.ASSUMED)


def test_a_review_that_is_left_waits_with_what_was_said(fresh: Desk) -> None:
    async def before(her: Driver) -> None:
        await her.press("i", "enter")
        assert "Who is to do this" in her.text
        await her.press("1")
        assert "→ Barry Hope" in her.text
        await her.press("n", "escape")
        assert "it waits for you" in her.told

    drive(fresh, before)

    async def after(her: Driver) -> None:
        assert "waits for your review" in her.text
        await her.press("enter")
        assert her.place == "ReviewScreen"
        assert "→ Barry Hope" in her.text
        assert any(line.lstrip().startswith("✗") for line in her.lines)
        await her.press("k", "k", "u")

    drive(fresh, after)
    (waiting,) = [open_review(fresh, sha) for sha in _waiting(fresh)]
    assert waiting.answers == {}, "u takes the answer back"


def _waiting(desk: Desk) -> list[str]:
    from steering.services import papers

    return [str(f.sha256) for f in papers.shelf(desk) if f.state == "waiting"]


def test_corrections_of_a_row_are_what_the_register_says(harbour: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("i", "enter", "w")
        await her.type("Cat")
        await her.press("enter", "t")
        assert "next meeting" in her.text
        await her.type("2020-04-30")
        await her.press("enter")
        await her.press("k", "e")
        assert "owners" in her.text
        await her.press("escape")
        assert her.place == "ReviewScreen"
        while "write the harbour survey" not in "\n".join(her.lines[-8:]):
            await her.press("j")
        await her.press("s")
        await her.press("ctrl+u")
        await her.type("write the survey")
        await her.press("enter")
        await her.type("print the survey")
        await her.press("enter")
        await her.press("Y")

    drive(harbour, story)
    said = {a.title: a for a in views.register(harbour).actions}
    assert {"Write the survey", "Print the survey"} <= set(said)
    assert said["Print the survey"].owners == ("Bob Brown",)
    signs = next(a for title, a in said.items() if "igns" in title)
    assert (signs.owners, signs.due) == (("Cat Cole",), date(2020, 4, 30))


def test_a_line_that_was_missed_is_taken_from_the_minutes(harbour: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("i", "enter", "o")
        await her.press("home")
        await her.pilot.press(*["j"] * 8)
        assert "## 1. Survey" in her.text
        await her.press("plus")
        await her.type("risk")
        await her.press("enter", "enter")
        assert her.place == "ReviewScreen"
        await her.press("Y")

    drive(harbour, story, size=(120, 40))
    risks = views.register(harbour).risks
    assert [r.title for r in risks] == ["## 1. Survey"]
    assert risks[0].source is not None
    assert risks[0].source.line == 9


def test_what_was_imported_is_undone_and_brought_back(harbour: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("i", "enter", "Y")
        assert "3 actions" in her.told
        await her.press("z")
        assert "Undone" in her.told
        assert views.register(harbour).actions == ()
        await her.press("Z")
        assert len(views.register(harbour).actions) == 3

    drive(harbour, story)


def test_minutes_without_a_date_ask_for_it(harbour: Desk) -> None:
    path = harbour.workspace.minutes / "2020-03-03.md"
    text = path.read_text(encoding="utf-8").replace("Date: 3 March 2020\n", "")
    path.rename(path.with_name("undated.md")).write_text(text, encoding="utf-8")

    async def story(her: Driver) -> None:
        await her.press("i", "enter")
        assert "date" in her.text
        await her.type("2020-03-03")
        await her.press("enter")
        assert her.place == "ReviewScreen"
        await her.press("Y")

    drive(harbour, story)
    assert {a.raised for a in views.register(harbour).actions} == {date(2020, 3, 3)}


def test_questions_are_answered_by_number_and_asked_again(taken: Desk) -> None:
    open_before = [q.ref for q in shelves.questions(taken)]

    async def story(her: Driver) -> None:
        await her.press("q")
        assert "Who is to do this" in her.text
        await her.press("2")
        assert "Nick Scott" in her.told
        await her.press("z")
        assert [q.ref for q in shelves.questions(taken)] == open_before
        await her.press("home", "e")
        await her.type("BH")
        await her.press("enter")
        await her.press("d")
        assert "needs no answer" in her.told
        await her.press("E")
        assert "Answered" in her.text

    drive(taken, story)
    handout = next(a for a in views.register(taken).actions if "Handout 3" in a.text)
    assert handout.owners == ("Barry Hope",)
    every = {q.ref: q.status for q in shelves.questions(taken, every=True)}
    assert list(every.values()).count(QuestionStatus.DISMISSED) == 1
