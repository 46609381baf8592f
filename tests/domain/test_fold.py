"""The walk of one record: each rule of the fold by a small history, and what must hold of any history."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from steering.domain.fold import Issue, fold
from steering.domain.history import Act, Change, Statement, Verb, standing, withdrawn
from steering.domain.interpret import interpret
from steering.domain.words import Kind

FIRST, SECOND, THIRD = date(2008, 9, 11), date(2008, 11, 13), date(2009, 1, 22)
BEGIN = datetime(2008, 9, 12, tzinfo=UTC)


def said(
    number: int, meeting: date = FIRST, document: str = "one", at: int | None = None, line: int = 10, **values: Any
) -> Statement:
    """A statement of an action; `at` is the second of its recording."""
    content = {"text": "write to the boards", "outcome": "new", "status": "open"} | values
    moment = BEGIN + timedelta(seconds=number if at is None else at)
    return Statement(
        number, number, moment, Kind.ACTION, "a", "main", meeting, document, line, 0, 0, "quote", None, content
    )


def did(number: int, when: date, at: int | None = None, verb: Verb = Verb.SET, **fields: Any) -> Act:
    """An act that sets fields."""
    moment = BEGIN + timedelta(seconds=number if at is None else at)
    return Act(number, number, moment, when, "ann", "because", verb, Kind.ACTION, "a", {"fields": fields})


def due(day: str) -> dict[str, Any]:
    """A stated due date as statements hold it."""
    return {"date": day, "text": f"by {day}", "basis": "stated", "event": None}


def issue(document: str, version: int = 1, issued: date = FIRST, imported: int = 1, **more: Any) -> Issue:
    """An issue of minutes."""
    return Issue(document, "", version, issued, imported, **more)


ONE = {("main", FIRST): [issue("one")], ("main", SECOND): [issue("two")], ("main", THIRD): [issue("three")]}


def test_a_repeat_sets_nothing_and_the_act_between_stands_but_is_asked_about() -> None:
    state = fold(
        [said(1, owners=["Ann"]), did(2, date(2008, 10, 1), owners=["Bob"]), said(3, SECOND, "two", owners=["Ann"])],
        interpret,
        ONE,
    )
    assert state.value("owners") == ["Bob"]
    assert [(c.field, c.stated, c.acted) for c in state.conflicts] == [("owners", ["Ann"], ["Bob"])]


def test_a_statement_that_says_something_new_overrides_an_earlier_act() -> None:
    state = fold(
        [said(1, owners=["Ann"]), did(2, date(2008, 10, 1), owners=["Bob"]), said(3, SECOND, "two", owners=["Cat"])],
        interpret,
        ONE,
    )
    assert state.value("owners") == ["Cat"]
    assert not state.conflicts


def test_a_mention_with_a_new_date_opens_again_what_a_person_closed() -> None:
    closed = did(2, date(2008, 10, 1), status="closed")
    again = said(3, SECOND, "two", outcome="carried", due=due("2009-01-31"))
    state = fold([said(1), closed, again], interpret, ONE)
    assert state.value("status") == "open"
    only_repeated = said(3, SECOND, "two", outcome="carried")
    state = fold([said(1), closed, only_repeated], interpret, ONE)
    assert state.value("status") == "closed"
    assert [c.field for c in state.conflicts] == ["status"]


def test_minutes_that_come_in_after_an_act_and_say_otherwise_are_asked_about() -> None:
    act = did(1, date(2008, 10, 1), at=1, owners=["Bob"])
    late = said(2, FIRST, at=2, owners=["Ann"])
    state = fold([act, late], interpret, ONE)
    assert state.value("owners") == ["Bob"]
    assert [c.field for c in state.conflicts] == ["owners"]
    early = said(2, FIRST, at=0, owners=["Ann"])
    assert not fold([act, early], interpret, ONE).conflicts


def test_only_the_highest_issue_speaks() -> None:
    issues = {("main", FIRST): [issue("one"), issue("again", version=2, imported=2)]}
    changes = [said(1, document="one", owners=["Ann"]), said(2, document="again", owners=["Bob"])]
    for order in (changes, changes[::-1]):
        state = fold(order, interpret, issues)
        assert state.value("owners") == ["Bob"]
        assert len(state.mentions) == 1


def test_what_only_a_lower_issue_states_is_removed_at_the_meeting_and_keeps_what_was_said() -> None:
    issues = {("main", FIRST): [issue("one"), issue("again", version=2, note="Changes: ...", note_line=6)]}
    state = fold([said(1, document="one", owners=["Ann"])], interpret, issues)
    assert state.value("status") == "removed"
    assert state.value("owners") == ["Ann"]
    assert state.removed is not None
    assert (state.removed.on, state.removed.by.note_line) == (FIRST, 6)


def test_a_removal_leaves_what_a_person_has_worked_on_and_asks() -> None:
    issues = {("main", FIRST): [issue("one"), issue("again", version=2)]}
    worked = did(2, date(2008, 9, 20), owners=["Bob"])
    state = fold([said(1, document="one", owners=["Ann"]), worked], interpret, issues)
    assert state.value("status") == "open"
    assert [(c.field, c.stated) for c in state.conflicts] == [("status", "removed")]


def test_a_correction_replaces_the_stated_value_while_the_speaking_issue_still_states_it() -> None:
    fix = Act(
        5,
        5,
        BEGIN,
        FIRST,
        "ann",
        "",
        Verb.CORRECT,
        Kind.ACTION,
        "a",
        {"fields": {"owners": [[], ["Ann"]]}},
    )
    assert fold([said(1, owners=[]), fix], interpret, ONE).value("owners") == ["Ann"]
    issues = {("main", FIRST): [issue("one"), issue("again", version=2)]}
    reissued = [said(1, document="one", owners=[]), said(2, document="again", owners=["Bob"]), fix]
    assert fold(reissued, interpret, issues).value("owners") == ["Bob"]


def test_acts_alone_lie_dormant_unless_one_created_the_record() -> None:
    act = did(1, date(2008, 10, 1), owners=["Bob"])
    assert not fold([act], interpret, ONE).exists
    assert fold([did(1, date(2008, 10, 1), verb=Verb.CREATE), act], interpret, ONE).exists


def test_rows_that_repeat_the_last_statement_collapse_and_reviews_always_stand() -> None:
    def site(number: int, meeting: date, document: str, status: str) -> Statement:
        values = {"site": "Brent", "status": status}
        moment = BEGIN + timedelta(seconds=number)
        return Statement(number, number, moment, Kind.PILOT, "p", "main", meeting, document, 1, 0, 0, "q", None, values)

    changes = [
        site(1, FIRST, "one", "volunteered"),
        site(2, SECOND, "two", "volunteered"),
        site(3, THIRD, "three", "confirmed"),
    ]
    state = fold(changes, interpret, ONE)
    assert [r.values["status"] for r in state.rows["statuses"]] == ["volunteered", "confirmed"]
    mentions = fold([said(1), said(2, SECOND, "two", outcome="carried")], interpret, ONE)
    assert len(mentions.rows["mentions"]) == 2


def test_undoing_an_undo_brings_back_what_it_withdrew() -> None:
    def withdraws(number: int, batch: int) -> Act:
        return Act(number, number, BEGIN, FIRST, "ann", "", Verb.WITHDRAW, Kind.QUESTION, "x", {"batch": batch})

    assert withdrawn([withdraws(5, 1)]) == {1}
    assert withdrawn([withdraws(5, 1), withdraws(6, 5)]) == {5}
    assert withdrawn([withdraws(5, 1), withdraws(6, 5), withdraws(7, 6)]) == {1, 6}
    assert [c.id for c in standing([said(1), withdraws(5, 1), withdraws(6, 5)])] == [1]


MEETINGS = [date(2008, m, 11) for m in range(1, 9)]
OWNERS = st.sampled_from([[], ["Ann"], ["Bob"], ["Ann", "Bob"]])
OUTCOMES = st.sampled_from(["new", "carried", "complete", "dropped", "redated"])
DUES = st.sampled_from([None, "2008-06-01", "2008-09-30"])


@st.composite
def histories(draw: st.DrawFn) -> list[Change]:
    """Random histories of one action: minutes in several issues, acts in between, recorded in any order."""
    changes: list[Change] = []
    for i in range(draw(st.integers(1, 12))):
        when = draw(st.sampled_from(MEETINGS))
        at = draw(st.integers(0, 10**6))
        if draw(st.booleans()):
            day = draw(DUES)
            values = {"owners": draw(OWNERS), "outcome": draw(OUTCOMES), "due": due(day) if day else {}}
            document = f"{when}/{draw(st.integers(1, 2))}"
            changes.append(said(i + 1, when, document, at, line=i, **values))
        else:
            fields = draw(
                st.fixed_dictionaries({}, optional={"owners": OWNERS, "status": st.sampled_from(["open", "closed"])})
            )
            changes.append(did(i + 1, when + timedelta(days=draw(st.integers(0, 40))), at, **fields))
    return changes


def issues_of(changes: list[Change]) -> dict[tuple[str, date], list[Issue]]:
    """Two issues of every meeting, the second speaking where it is there."""
    out: dict[tuple[str, date], list[Issue]] = {}
    for c in changes:
        if isinstance(c, Statement):
            known = out.setdefault((c.series, c.meeting), [])
            if c.document not in [i.document for i in known]:
                known.append(issue(c.document, version=int(c.document[-1]), issued=c.meeting))
    return out


@given(histories(), st.randoms())
def test_the_order_of_recording_in_the_list_never_matters(changes: list[Change], random: Any) -> None:
    issues = issues_of(changes)
    before = fold(changes, interpret, issues)
    shuffled = list(changes)
    random.shuffle(shuffled)
    after = fold(shuffled, interpret, issues)
    assert {n: c.value for n, c in before.cells.items()} == {n: c.value for n, c in after.cells.items()}
    assert before.steps == after.steps


@given(histories(), st.sampled_from(MEETINGS))
def test_what_is_folded_up_to_a_date_is_a_prefix_of_the_whole(changes: list[Change], when: date) -> None:
    issues = issues_of(changes)
    whole = fold(changes, interpret, issues)
    part = fold(changes, interpret, issues, when)
    if part.removed == whole.removed:
        assert part.steps == [s for s in whole.steps if s.on <= when]


@given(histories())
def test_a_value_always_comes_from_a_change_that_says_it(changes: list[Change]) -> None:
    state = fold(changes, interpret, issues_of(changes))
    for name, cell in state.cells.items():
        if cell.value != "removed":
            assert interpret(cell.by).fields[name] == cell.value


@given(histories())
def test_an_act_that_stands_last_is_never_overridden_by_an_earlier_statement(changes: list[Change]) -> None:
    state = fold(changes, interpret, issues_of(changes))
    acts = [c for c in changes if isinstance(c, Act) and "owners" in c.values["fields"]]
    last = max(acts, key=lambda a: a.order, default=None)
    said_later = [m for m in state.mentions if last and m.order > last.order and m.values["owners"]]
    if last and not said_later:
        assert state.value("owners") == last.values["fields"]["owners"]
