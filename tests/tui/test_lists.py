"""The lists: filtering, choosing several, acting on them, undo, going in and coming back to where one was."""

from datetime import date

import pytest

from steering.domain.words import ActionStatus, AssessmentKind, DueBasis, PilotStatus, RiskStatus
from steering.services import risks as risk_service
from steering.services import views
from steering.services.desk import Desk
from steering.tui.filtering import understand
from tests.tui.driving import Driver, drive


def test_actions_are_filtered_chosen_done_closed_and_undone(taken: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("a", "F")
        for letter in "owner:ian":
            await her.press(letter)
        assert "6 of 11" in her.text
        assert "Nick Scott" not in her.text
        await her.press("enter", "space", "space")
        assert "2 chosen" in her.text
        await her.press("d")
        assert "Done: 2 actions" in her.text
        await her.type("sent 3 Nov")
        await her.press("enter")
        assert "A1, A2 done" in her.told
        assert "4 of 11" in her.text
        assert statuses(taken)["A1"] is ActionStatus.DONE
        await her.press("E")
        assert "6 of 11" in her.text
        await her.press("z")
        assert "Undone" in her.told
        assert statuses(taken)["A1"] is ActionStatus.OPEN
        await her.press("Z")
        assert statuses(taken)["A2"] is ActionStatus.DONE
        await her.press("F", "ctrl+u")
        await her.type("owner:ian status:all dcsf")
        await her.press("enter", "x")
        await her.type("the mail is on file")
        await her.press("enter")
        assert statuses(taken)["A1"] is ActionStatus.CLOSED

    drive(taken, story)


def statuses(desk: Desk) -> dict[str, ActionStatus]:
    return {a.ref: a.status for a in views.register(desk).actions}


def test_actions_are_given_to_others_and_moved(taken: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("a", "w")
        await her.type("jacob")
        await her.press("tab")
        await her.type("scott")
        await her.press("tab", "enter")
        assert "Mary Jacob leads" in her.told
        await her.press("t")
        await her.type("2007-12-20")
        await her.press("enter")
        assert "due" in her.told
        await her.press("t")
        await her.type("2008-01-10")
        await her.press("enter")
        assert "Why is it moved" in her.text
        await her.type("the hall is shut")
        await her.press("enter")

    drive(taken, story)
    first = next(a for a in views.register(taken).actions if a.ref == "A1")
    assert (first.owners, first.lead) == (("Mary Jacob", "Nick Scott"), "Mary Jacob")
    assert (first.due, first.due_basis) == (date(2008, 1, 10), DueBasis.AGREED)


def test_looking_around(taken: Desk) -> None:
    """Stories that change nothing, in one run of the program."""

    async def in_and_back(her: Driver) -> None:
        await her.press("a", "j", "j")
        before = cursor(her)
        await her.press("enter")
        assert her.place == "ActionScreen"
        assert "Story" in her.text
        await her.press("o")
        assert her.place == "SourceScreen"
        assert any("▶" in line for line in her.lines)
        await her.press("escape", "escape")
        assert her.place == "ActionsScreen"
        assert cursor(her) == before
        await her.press("r", "c", "h")
        assert her.place == "HomeScreen"

    async def grouping(her: Driver) -> None:
        await her.pilot.resize_terminal(120, 40)
        await her.press("a", "G")
        assert "Ian Dean  6" in her.text
        await her.press("G", "S")
        assert "pressing first" not in her.text
        assert "11 of 11" in her.text
        await her.pilot.resize_terminal(80, 24)

    async def searching(her: Driver) -> None:
        await her.press("slash")
        await her.type("handout 3")
        assert "Lines of minutes" in her.text
        await her.press("enter")
        assert her.place == "ActionScreen"
        await her.press("escape", "escape", "slash", "ctrl+u")
        await her.type("A5")
        await her.press("enter")
        assert "A5" in her.lines[0]

    async def through_the_months(her: Driver) -> None:
        await her.press("c")
        assert "November 2007" in her.text
        assert "15 M" in her.text
        await her.press("right_square_bracket")
        assert "December 2007" in her.text
        await her.press("t", "tab", "enter")
        assert her.place not in ("CalendarScreen", "HomeScreen")

    async def from_page_to_page(her: Driver) -> None:
        await her.press("f", "j", "enter")
        assert "H2" in her.text
        await her.press("P", "a")
        assert her.place == "ActionsScreen"
        assert "owner:" in her.text
        await her.press("h", "D", "enter")
        assert "Decision" in her.lines[0]
        await her.press("H")
        assert "minutes 2007-10-11.md" in her.text

    before = views.register(taken)
    drive(taken, in_and_back, grouping, searching, through_the_months, from_page_to_page)
    assert views.register(taken) == before


def cursor(her: Driver) -> str:
    return next(line for line in her.lines if line.startswith("›"))


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ('owner:"Ian Dean"', "owner", "Ian Dean"),
        ("rag:R", "rag", "R"),
        ("meeting:2007-10-11", "meeting", date(2007, 10, 11)),
        ("for:H2", "deliverable", "H2"),
        ("site:Brent", "site", "Brent"),
        ("status:all", "status", "all"),
        ("flag:carried", "flag", "carried"),
        ("the hand: out", "text", "the hand: out"),
    ],
)
def test_the_words_of_a_filter(words: str, field: str, value: object) -> None:
    assert getattr(understand(words).wanted, field) == value
    assert understand(words).problem == ""


def test_a_filter_says_what_it_does_not_know() -> None:
    assert "no date" in understand("meeting:nine").problem
    assert "can be" in understand("status:odd").problem


def test_a_risk_is_owned_scored_reviewed_and_closed(taken: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("r", "v")
        assert "no owner yet" in her.told
        await her.type("barry")
        await her.press("enter", "v", "3", "4")
        await her.type("eighteen are silent")
        await her.press("enter")
        assert "3x4=12" in her.text
        await her.press("v", "equals_sign")
        assert "no change" in her.told
        await her.press("v", "4", "4")
        await her.type("worse")
        await her.press("enter")
        assert "4x4=16" in her.text
        await her.press("x")
        await her.type("all replied")
        await her.press("enter")

    drive(taken, story, size=(120, 40))
    (risk,) = views.register(taken).risks
    assert [(a.likelihood, a.impact) for a in risk.assessments] == [(3, 4), (4, 4)]
    assert len(risk.reviews) >= 1
    assert (risk.status, risk.owner) == (RiskStatus.CLOSED, "Barry Hope")


def test_the_register_is_narrowed_by_filters_and_by_the_squares_of_the_matrix(taken: Desk) -> None:
    for n in range(3):
        added = risk_service.add(taken, f"Flood {n}", owner="Barry Hope")
        risk_service.assess(taken, added.risk.ref, 2, 5, "it rained")
    risk_service.assess(taken, added.risk.ref, 5, 5, "nothing is done yet", AssessmentKind.INHERENT)
    risk_service.mitigate(taken, added.risk.ref, "A5")

    async def squares(her: Driver) -> None:
        await her.press("r")
        assert squared(her, 2, 5) == " 3 M"
        assert her.text.count("no action!") == 2, "the third has A5"
        await her.press("tab")
        assert "in 2x5" in her.text, "the square of the risk at the cursor"
        await her.press("right", "up")
        assert "in 3x5" in her.text
        assert "No risks here" in her.text
        await her.press("down", "enter", "j", "j", "v", "equals_sign")
        assert "R4 reviewed, no change" in her.told
        assert "in 2x5" in her.text, "the square is kept"
        await her.press("tab", "escape")
        assert "Only 14 boards" in her.text
        await her.press("i")
        assert "Inherent scores" in her.text
        assert (squared(her, 5, 5), squared(her, 2, 5)) == (" 1 C", " · M")

    async def filters(her: Driver) -> None:
        await her.press("r", "6")
        assert "[6 candidates 1]" in her.text
        assert "Flood" not in her.text
        await her.press("2")
        assert "[2 above 3]" in her.text
        await her.press("5")
        assert "none of the people" in her.told
        assert "No risks here" in her.text
        await her.press("1")
        assert "[1 all 4]" in her.text

    async def a_target(her: Driver) -> None:
        await her.press("r", "home", "v", "t", "1", "4")
        await her.type("the wall is built")
        await her.press("enter", "enter")
        assert her.place == "RiskScreen"
        await her.pilot.resize_terminal(80, 50)
        assert "target 4" in her.text
        assert "appetite 6" in her.text
        assert "●──" in her.text

    drive(taken, squares, filters, a_target)
    (target,) = [a for r in views.register(taken).risks if (a := r.current(AssessmentKind.TARGET)) is not None]
    assert (target.likelihood, target.impact, target.rationale) == (1, 4, "the wall is built")


def squared(her: Driver, likelihood: int, impact: int) -> str:
    """What stands in a square of the matrix."""
    top = next(i for i, line in enumerate(her.lines) if " scores" in line)
    left = 4 + 6 * (impact - 1) + 1
    return her.lines[top + 6 - likelihood][left : left + 4]


def test_a_pilot_is_confirmed_with_its_contact(taken: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("p")
        assert "5 named: 4 volunteered, 1 queried, 0 confirmed" in her.text
        await her.press("s")
        await her.press("c")
        await her.type("a letter of 30 October")
        await her.press("enter")
        await her.type("Ann Lee")
        await her.press("ctrl+s")
        assert "3 volunteered, 1 queried, 1 confirmed" in her.text

    drive(taken, story)
    barnet = next(p for p in views.register(taken).pilots if p.site == "Barnet")
    assert (barnet.status, barnet.contact) == (PilotStatus.CONFIRMED, "Ann Lee")


def test_a_reply_and_an_action_are_logged_as_one_says_them(taken: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("plus")
        await her.type("BH, NS: re-work Handout 1 by next meeting")
        assert "action for Barry Hope, Nick Scott" in her.text
        await her.press("enter")
        assert "A12" in her.told
        await her.press("plus")
        await her.type("A5 done: all eighteen rung")
        await her.press("enter")
        assert statuses(taken)["A5"] is ActionStatus.DONE
        await her.press("plus")
        await her.type("A99 done: nothing")
        await her.press("enter")
        assert "A99" in her.text
        await her.press("escape", "z", "z")
        assert "A12" not in statuses(taken)

    drive(taken, story)
