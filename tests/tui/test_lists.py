"""The lists: filtering, choosing several, acting on them, undo, going in and coming back to where one was."""

from datetime import date

import pytest

from steering.domain.words import ActionStatus, DueBasis, PilotStatus, RiskStatus
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


def test_the_cursor_is_where_it_was_on_the_way_back(taken: Desk) -> None:
    async def story(her: Driver) -> None:
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

    drive(taken, story)


def cursor(her: Driver) -> str:
    return next(line for line in her.lines if line.startswith("›"))


def test_groups_and_orders(taken: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("a", "G")
        assert "Ian Dean  6" in her.text
        await her.press("G", "S")
        assert "pressing first" not in her.text
        assert "11 of 11" in her.text

    drive(taken, story, size=(120, 40))


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


def test_the_matrix_counts_where_risks_stand(taken: Desk) -> None:
    for n in range(3):
        added = risk_service.add(taken, f"Flood {n}", owner="Barry Hope")
        risk_service.assess(taken, added.risk.ref, 2, 5, "it rained")

    async def story(her: Driver) -> None:
        await her.press("r")
        row = next(line for line in her.lines if line[her_matrix(her) :].lstrip().startswith("2 "))
        assert "3" in row[her_matrix(her) :]

    drive(taken, story, size=(120, 40))


def her_matrix(her: Driver) -> int:
    return next(line.index("likelihood") for line in her.lines if "likelihood" in line)


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


def test_search_finds_records_and_lines_and_opens_them(taken: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("slash")
        await her.type("handout 3")
        assert "Lines of minutes" in her.text
        await her.press("enter")
        assert her.place == "ActionScreen"
        await her.press("escape", "escape", "slash", "ctrl+u")
        await her.type("A5")
        await her.press("enter")
        assert "A5" in her.lines[0]

    drive(taken, story)


def test_the_calendar_shows_the_month_and_what_is_ahead(taken: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("c")
        assert "November 2007" in her.text
        assert "15 M" in her.text
        await her.press("right_square_bracket")
        assert "December 2007" in her.text
        await her.press("t", "tab", "enter")
        assert her.place not in ("CalendarScreen", "HomeScreen")

    drive(taken, story)


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


def test_framework_people_decisions_and_history_open_their_pages(taken: Desk) -> None:
    async def story(her: Driver) -> None:
        await her.press("f", "j", "enter")
        assert "H2" in her.text
        await her.press("P", "a")
        assert her.place == "ActionsScreen"
        assert "owner:" in her.text
        await her.press("h", "D", "enter")
        assert "Decision" in her.lines[0]
        await her.press("H")
        assert "minutes 2007-10-11.md" in her.text
        await her.press("end", "x")

    drive(taken, story)
