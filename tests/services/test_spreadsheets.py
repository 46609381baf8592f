"""The spreadsheet that the group keeps today comes in like minutes, and is none."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from steering.domain.words import AssessmentKind
from steering.errors import UnreadableFile
from steering.services import importing, publishing, risks, views
from steering.services.desk import Desk
from steering.services.folding import differences
from tests.minutes import FIRST

ACTIONS = """Ref,Action,Who,Status,Priority
12,Write the harbour survey,Bob Brown,Open,High
13,"Order rope, and twine",Cat Cole; Bob Brown,Open,Low
14,Sell the old crane,Ann Archer,Done,
"""


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(today=date(2020, 3, 10))


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_join_what_is_known_and_bring_the_rest(desk: Desk, tmp_path: Path) -> None:
    importing.import_file(desk, put(tmp_path, "a.md", FIRST), "all")
    importing.import_file(desk, put(tmp_path, "actions.csv", ACTIONS), "all")
    register = views.register(desk)
    assert [a.text for a in register.actions][3:] == ["Order rope, and twine", "Sell the old crane"]
    survey = register.actions[0]
    assert (survey.their_ref, survey.times_carried, len(survey.mentions)) == ("12", 0, 2)
    assert register.actions[4].status == "closed"
    assert len(register.meetings) == 1
    assert differences(desk) == []


def test_a_row_opens_at_its_line_and_unknown_columns_are_kept(desk: Desk, tmp_path: Path) -> None:
    importing.import_file(desk, put(tmp_path, "actions.csv", ACTIONS), "all")
    action = views.register(desk).actions[0]
    assert action.source is not None
    assert action.raised_unknown
    from steering.services.stories import quote_in_context

    lines = dict(quote_in_context(desk, action.source.document, action.source.line))
    assert "High" in lines[action.source.line]


def test_minutes_that_come_later_speak_of_the_same_actions(desk: Desk, tmp_path: Path) -> None:
    importing.import_file(desk, put(tmp_path, "actions.csv", ACTIONS), "all", date(2020, 2, 1))
    done = FIRST.replace(
        "## 1. Survey",
        (
            "## 0. Matters arising\n\n| Action | Owner | Status |\n|---|---|---|\n| Order rope and"
            " twine | CC | Complete |\n\n## 1. Survey"
        ),
    )
    importing.import_file(desk, put(tmp_path, "a.md", done), "all")
    rope = next(a for a in views.register(desk).actions if "rope" in a.text)
    assert (rope.status, rope.raised) == ("closed", date(2020, 2, 1))


def test_a_workbook_with_actions_risks_and_people(desk: Desk, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Actions"
    for row in (["Action", "Owner", "Due", "Colour"], ["Mend the crane", "Bob Brown", date(2020, 5, 1), "red"]):
        sheet.append(row)
    second = book.create_sheet("Risks")
    for row in (["Ref", "Risk", "Likelihood", "Impact", "Owner"], ["R1", "The jetty gives way", 3, 5, "Cat Cole"]):
        second.append(row)
    people = book.create_sheet("People")
    for row in (["Name", "Email", "Organisation"], ["Cat Cole", "cat@example.org", "Town"]):
        people.append(row)
    book.save(tmp_path / "register.xlsx")
    importing.import_file(desk, tmp_path / "register.xlsx", "all")
    register = views.register(desk)
    assert [(a.owners, a.due) for a in register.actions] == [(("Bob Brown",), date(2020, 5, 1))]
    assert [(r.title, r.current().score if r.current() else None) for r in register.risks] == [
        ("The jetty gives way", 15)
    ]
    assert [(p.name, p.email, p.organisation) for p in register.people] == [("Cat Cole", "cat@example.org", "Town")]


@pytest.mark.parametrize(
    ("name", "data"), [("no.xlsx", b"PK\x03\x04 no"), ("empty.csv", b""), ("words.csv", b"only words\n")]
)
def test_what_is_no_table_is_told(desk: Desk, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableFile, match=name):
        importing.import_file(desk, tmp_path / name, "all")


@pytest.mark.parametrize("name", ["risks.csv", "risks.xlsx"])
def test_the_risk_register_that_was_written_is_read_back(
    make_desk: Callable[..., Desk], tmp_path: Path, name: str
) -> None:
    first, other = make_desk(today=date(2020, 3, 4)), make_desk(today=date(2020, 3, 5))
    risks.add(first, "=1+1 is typed", owner="Bob Brown", cause="Haste", event="A slip", effect="A wrong sum")
    risks.assess(first, "R1", 2, 5)
    risks.assess(first, "R1", 4, 5, "as it was", AssessmentKind.INHERENT)
    risks.add(first, "Fog", owner="Cat Cole")
    risks.assess(first, "R2", 3, 4, kind=AssessmentKind.INHERENT)
    publishing.risk_register(first)
    importing.import_file(other, first.workspace.exports / name, "all")
    fog, typed = views.register(other).risks
    assert (typed.title, typed.owner, typed.cause, typed.event, typed.effect) == (
        *("=1+1 is typed", "Bob Brown", "Haste", "A slip", "A wrong sum"),
    )
    assert [(a.kind, a.likelihood, a.impact) for a in typed.assessments] == [(AssessmentKind.RESIDUAL, 2, 5)]
    assert [(a.kind, a.likelihood, a.impact) for a in fog.assessments] == [(AssessmentKind.INHERENT, 3, 4)]
