"""The main job from end to end on the sample: import, and everything that leaves the register."""

import csv
import json
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar

from steering.errors import Refused, UnknownReference
from steering.services import actions, demo, publishing
from steering.services.actions import DueWish
from steering.services.demo import Demonstration
from steering.services.desk import Desk
from steering.services.folding import differences


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Demonstration:
    steps: list[tuple[int, int, str]] = []
    found = demo.run(tmp_path_factory.mktemp("demo") / "space", lambda *step: steps.append(step))
    assert steps[-1][0] == steps[-1][1]
    return found


@pytest.fixture(scope="module")
def desk(shown: Demonstration) -> Desk:
    return shown.desk


def test_the_demonstration_writes_what_the_group_reads(shown: Demonstration) -> None:
    names = {p.name for p in shown.written}
    assert {
        "meetings.ics",
        "actions.ics",
        "status.md",
        "status.html",
        "risks.csv",
        "risks.xlsx",
        "register.json",
    } <= names
    assert {"brief-2007-11-15.html", "agenda-2007-11-15.md"} <= names
    assert all(p.stat().st_size for p in shown.written)
    assert differences(shown.desk) == []


def test_the_calendar_has_the_six_dates_and_a_tentative_seminar(desk: Desk) -> None:
    meetings, tasks = (Calendar.from_ical(p.read_bytes()) for p in publishing.calendars(desk))
    events = {str(e["SUMMARY"]): e for e in meetings.walk("VEVENT")}
    assert len(meetings.walk("VEVENT")) == 6
    seminar = next(e for name, e in events.items() if "eminar" in name)
    assert str(seminar["STATUS"]) == "TENTATIVE"
    assert all(str(t["SUMMARY"]).startswith("~") for t in tasks.walk("VTODO")), "no date is shown as if it were stated"


def test_a_task_that_changes_is_told_to_calendars_once(desk: Desk) -> None:
    def sequence(ref: str) -> int:
        tasks = Calendar.from_ical(publishing.calendars(desk)[1].read_bytes())
        return next(int(t["SEQUENCE"]) for t in tasks.walk("VTODO") if str(t["UID"]).startswith(f"action-{ref}-"))

    assert (sequence("9"), sequence("9")) == (0, 0)
    actions.redate(desk, "A9", DueWish(date(2007, 11, 15)), "agreed by telephone")
    assert (sequence("9"), sequence("9")) == (1, 1)


def test_a_persons_own_calendar(desk: Desk) -> None:
    meetings, tasks = publishing.calendars(desk, "BH")
    assert meetings.name == "barry-hope-meetings.ics"
    assert len(Calendar.from_ical(tasks.read_bytes()).walk("VTODO")) == 2
    with pytest.raises(UnknownReference):
        publishing.calendars(desk, "A9")


def test_members_mails_reach_those_with_something_to_hear(desk: Desk, tmp_path: Path) -> None:
    mails = publishing.mails(desk, tmp_path)
    found = {p.stem: message_from_bytes(p.read_bytes(), policy=policy.default) for p in mails.written}
    assert {"barry-hope", "ian-dean", "nick-scott"} <= set(found)
    body = found["nick-scott"].get_body(("plain",))
    assert body is not None
    assert "Follow up the 18" in body.get_content()
    assert [a.get_content_type() for a in found["nick-scott"].iter_attachments()] == ["text/calendar"]
    assert set(mails.nothing).isdisjoint(found)


def test_the_brief_of_a_past_meeting_shows_the_eve_of_it(desk: Desk) -> None:
    assert "Greenwich: queried" in publishing.brief_text(desk)
    eve = publishing.brief_text(desk, date(2007, 10, 11), "md")
    assert "Handout 3" not in eve
    with pytest.raises(UnknownReference, match="no meeting on 2007-10-12"):
        publishing.brief_text(desk, date(2007, 10, 12))


def test_the_agenda_carries_every_live_action(desk: Desk) -> None:
    page = publishing.agenda_text(desk)
    assert all(f"A{n}:" in page for n in range(1, 10))


def test_the_register_leaves_as_one_document(shown: Demonstration, desk: Desk) -> None:
    whole = json.loads((desk.workspace.exports / "register.json").read_text(encoding="utf-8"))
    assert len(whole["actions"]) == 11
    assert {p["site"] for p in whole["pilots"]} == {"Barnet", "Brent", "Bromley", "Greenwich", "Wandsworth"}


def test_the_risk_spreadsheets_agree(desk: Desk) -> None:
    text, book = publishing.risk_register(desk)
    lines = list(csv.reader(text.read_text(encoding="utf-8-sig").splitlines()))
    sheet = openpyxl.load_workbook(book).worksheets[0]
    assert [str(c.value or "") for c in sheet[1]] == lines[0]
    assert sheet.max_row == len(lines)


def test_a_groups_own_template_is_used(desk: Desk) -> None:
    folder = desk.workspace.root / "templates"
    folder.mkdir()
    (folder / "agenda.txt.j2").write_text("Ours: {{ a.group }}\n", encoding="utf-8")
    try:
        assert publishing.agenda_text(desk).startswith("Ours")
    finally:
        (folder / "agenda.txt.j2").unlink()
        folder.rmdir()


def test_a_brief_that_was_issued_stays_as_it_was(desk: Desk) -> None:
    meeting = date(2007, 11, 15)
    issued = publishing.issue_brief(desk)
    assert (issued.meeting, issued.as_of) == (meeting, desk.today)
    actions.log(desk, "Hire a hall for the seminar", owners=["Barry Hope"])
    later = replace(desk, today=date(2008, 3, 1))
    assert publishing.brief_text(later, meeting, "md") == issued.pages["md"]
    assert publishing.issue_brief(later, meeting).pages == issued.pages
    assert publishing.brief_text(desk, meeting, "md", anew=True) != issued.pages["md"]
    with pytest.raises(Refused):
        publishing.issue_brief(desk.at(desk.today))
