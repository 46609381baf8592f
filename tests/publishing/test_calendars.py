"""meetings.ics and actions.ics: what they say, read back by two readers, and byte by byte."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from steering.config import Config, Mail
from steering.domain.rows import OccasionRow, Register
from steering.domain.words import ActionStatus, DueBasis, EventStatus
from steering.publishing import calendar, todos
from steering.publishing.todos import Stamp
from tests.publishing.builder import CONFIG, SECOND, TODAY, action, event, person, sample, snapshot
from tests.publishing.golden_files import same_as_golden
from tests.publishing.hostile import unhurried

LONDON = ZoneInfo("Europe/London")


def in_zone(timezone: str) -> Config:
    return replace(CONFIG, group=replace(CONFIG.group, timezone=timezone))


def of_events(*events: Any, config: Config = CONFIG, today: date = TODAY) -> list[Any]:
    """The VEVENTs of these events, read back."""
    return read(calendar.meetings(snapshot(Register(events=events), today, config)), "VEVENT")


def read(raw: bytes, kind: str) -> list[Any]:
    """The components of a file; every reader and the rules for bytes are asked on the way."""
    assert raw.endswith(b"\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", raw)
    lines = raw.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert [line.decode() for line in lines]
    found = Calendar.from_ical(raw)
    assert not [e for c in found.walk() for e in c.errors]
    vobject.readOne(raw.decode()).validate(raiseException=True)
    return [c for c in found.walk() if c.name == kind]


def test_the_sample_is_as_it_was() -> None:
    same_as_golden("meetings.ics", calendar.meetings(snapshot()))
    same_as_golden("actions.ics", todos.actions(snapshot()))


def test_times_are_local_with_the_two_rules() -> None:
    raw = calendar.meetings(snapshot())
    assert b"DTSTART;TZID=Europe/London:20250116T140000\r\n" in raw
    assert raw.count(b"BEGIN:DAYLIGHT") == raw.count(b"BEGIN:STANDARD") == 1
    assert raw.count(b"RRULE:FREQ=YEARLY") == 2
    assert b"RDATE" not in raw


@pytest.mark.parametrize("year", [2025, 2026, 2030])
def test_a_summer_meeting_is_at_its_hour(year: int) -> None:
    [found] = of_events(event(1, date(year, 7, 3)))
    assert found["DTSTART"].dt.astimezone(UTC) == datetime(year, 7, 3, 13, tzinfo=UTC)


def test_other_zones_are_told_as_instants() -> None:
    raw = calendar.meetings(snapshot(config=in_zone("America/New_York")))
    assert b"DTSTART:20250116T190000Z\r\n" in raw
    assert b"VTIMEZONE" not in raw
    assert b"X-WR-TIMEZONE:America/New_York\r\n" in raw


@pytest.mark.parametrize(("day", "start"), [(date(2026, 3, 29), "01:30"), (date(2026, 10, 25), "01:30")])
def test_an_hour_that_the_clocks_skip_or_repeat_is_an_instant(day: date, start: str) -> None:
    [found] = of_events(event(1, day, start=start, end="03:00"))
    wanted = datetime(day.year, day.month, day.day, 1, 30, tzinfo=LONDON).astimezone(UTC)
    assert found["DTSTART"].dt == wanted
    assert found["DTSTART"].params.get("TZID") is None


def test_what_is_to_be_confirmed_says_so_and_is_not_busy() -> None:
    [found] = of_events(event(1, date(2025, 2, 6), status=EventStatus.TENTATIVE, venue_booked=True))
    assert (found["STATUS"], found["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")
    assert found["SUMMARY"] == "To be confirmed: Steering group"
    assert "the place is booked" in found["DESCRIPTION"]


def test_what_is_cancelled_stays_a_while_and_says_so() -> None:
    row = event(1, date(2025, 2, 6), status=EventStatus.CANCELLED, sequence=2)
    [found] = of_events(row)
    assert (found["STATUS"], found["TRANSP"], found["SEQUENCE"]) == ("CANCELLED", "TRANSPARENT", 2)
    assert found["SUMMARY"] == "CANCELLED: Steering group"
    assert of_events(row, today=date(2025, 3, 7)) == []


def test_what_was_never_out_but_as_cancelled_is_left_out() -> None:
    assert of_events(event(1, date(2025, 2, 6), status=EventStatus.CANCELLED, sequence=0)) == []


def test_what_moved_keeps_its_identity_and_tells_the_old_date() -> None:
    [found] = [e for e in read(calendar.meetings(snapshot()), "VEVENT") if e["UID"].startswith("meeting-6-")]
    assert found["DTSTART"].dt.date() == date(2025, 5, 15)
    assert found["SEQUENCE"] == 1
    assert "Thursday 8 May 2025 14:00-16:00" in found["DESCRIPTION"]


def test_a_new_hour_is_told_too() -> None:
    before = OccasionRow(SECOND, date(2025, 2, 6), "10:00", None, None, EventStatus.CONFIRMED)
    after = OccasionRow(SECOND, date(2025, 2, 6), "14:00", "16:00", None, EventStatus.CONFIRMED)
    [found] = of_events(event(1, date(2025, 2, 6), occasions=(before, after)))
    assert "it was Thursday 6 February 2025 10:00" in found["DESCRIPTION"]


def test_a_day_without_an_hour_is_a_whole_day() -> None:
    [found] = of_events(event(1, date(2025, 3, 30), start=None, end=None))
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (date(2025, 3, 30), date(2025, 3, 31))
    assert found["TRANSP"] == "TRANSPARENT"


@pytest.mark.parametrize("end", [None, "13:00", "late"])
def test_a_missing_or_impossible_end_takes_the_usual_length_and_says_so(end: str | None) -> None:
    [found] = of_events(event(1, date(2025, 2, 6), end=end))
    assert found["DTEND"].dt - found["DTSTART"].dt == timedelta(minutes=120)
    assert "120 minutes are assumed" in found["DESCRIPTION"]


def test_stamps_come_from_the_last_change() -> None:
    changed = datetime(2025, 1, 2, 3, 4, 5, 678, tzinfo=UTC)
    [found] = of_events(event(1, date(2025, 2, 6), changed_at=changed, sequence=4))
    assert found["DTSTAMP"].dt == found["LAST-MODIFIED"].dt == changed.replace(microsecond=0)
    assert found["SEQUENCE"] == 4


def test_the_feed_is_published_by_the_secretary_and_names_nobody_else() -> None:
    found = Calendar.from_ical(calendar.meetings(snapshot()))
    assert found["METHOD"] == "PUBLISH"
    assert found["NAME"] == found["X-WR-CALNAME"] == "Tidewater Floods"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n" in calendar.meetings(snapshot())
    addresses = set(re.findall(rb"mailto:([^\r\n]+)", calendar.meetings(snapshot()).replace(b"\r\n ", b"")))
    assert addresses == {b"secretary@tidewater.example"}
    assert b"ATTENDEE" not in calendar.meetings(snapshot())


def test_without_a_secretary_there_is_no_method() -> None:
    config = replace(CONFIG, group=replace(CONFIG.group, secretary="not an address"), mail=Mail())
    raw = calendar.meetings(snapshot(config=config))
    assert b"METHOD" not in raw
    assert b"ORGANIZER" not in raw
    assert len(read(raw, "VEVENT")) == 7


@pytest.mark.parametrize("timezone", ["Europe/London", "Asia/Kolkata"])
def test_an_empty_feed_is_valid(timezone: str) -> None:
    raw = calendar.meetings(snapshot(Register(), config=in_zone(timezone)))
    assert read(raw, "VEVENT") == []
    assert len(read(raw, "VTIMEZONE")) == 1


def test_a_person_who_left_has_the_dates_until_then() -> None:
    gone = person(9, "Bo Li", left_on=date(2025, 2, 1))
    found = read(calendar.meetings(snapshot(), gone), "VEVENT")
    assert max(e["DTSTART"].dt.date() for e in found) == date(2025, 1, 16)
    assert Calendar.from_ical(calendar.meetings(snapshot(), gone))["NAME"] == "Bo Li: Tidewater Floods"


def test_upcoming_leaves_the_past_out() -> None:
    found = read(calendar.meetings(snapshot(), upcoming=True), "VEVENT")
    assert min(e["UID"] for e in found) == "meeting-3-0a1b2c3d4e@tidewater.example"


def test_a_store_has_one_identity_in_each_file_and_no_method() -> None:
    files = calendar.resources(snapshot()) | todos.resources(snapshot())
    for name, raw in files.items():
        [uid] = re.findall(rb"^UID:(\S+)\r$", raw.replace(b"\r\n ", b""), re.MULTILINE)
        assert name == f"{uid.decode().split('@')[0]}.ics"
        assert b"METHOD" not in raw
    assert len(files) == 18


# ---------------------------------------------------------------- actions


def todo(row: Any, **more: Any) -> Any:
    """The VTODO of one action, read back."""
    events = (event(3, date(2025, 1, 16)),)
    [found] = read(todos.actions(snapshot(Register(actions=(row,), events=events)), **more), "VTODO")
    return found


def test_a_stated_date_is_due() -> None:
    found = todo(action(1, "Book", due=date(2025, 1, 9), due_basis=DueBasis.STATED))
    assert found["DUE"].dt == date(2025, 1, 9)
    assert (found["SUMMARY"], found["STATUS"]) == ("A1: Book (nobody yet)", "NEEDS-ACTION")
    assert "DTSTART" not in found


@pytest.mark.parametrize("due", [date(2025, 1, 1), date(2025, 1, 12), None])
def test_an_assumed_date_is_marked_and_never_past(due: date | None) -> None:
    found = todo(action(1, "Book", due=due, due_basis=DueBasis.ASSUMED if due else DueBasis.NONE))
    assert found["DUE"].dt >= TODAY
    assert found["SUMMARY"].startswith("~ A1")
    assert found["DESCRIPTION"].startswith("Nobody stated a date; ~")


@pytest.mark.parametrize(
    ("status", "how", "wanted"),
    [
        (ActionStatus.DONE, "done", "COMPLETED"),
        (ActionStatus.CLOSED, "complete", "COMPLETED"),
        (ActionStatus.CLOSED, "removed", "CANCELLED"),
        (ActionStatus.DROPPED, "superseded", "CANCELLED"),
        (ActionStatus.IN_PROGRESS, None, "IN-PROCESS"),
        (ActionStatus.BLOCKED, None, "NEEDS-ACTION"),
    ],
)
def test_status(status: ActionStatus, how: str | None, wanted: str) -> None:
    from steering.domain.rows import ClosingRow

    closing = ClosingRow(date(2025, 1, 2), how) if how else None
    found = todo(action(1, "Book", status=status, closing=closing))
    assert found["STATUS"] == wanted
    completed = wanted == "COMPLETED"
    assert ("COMPLETED" in found, found.get("PERCENT-COMPLETE")) == (completed, 100 if completed else None)


def test_long_ended_actions_leave_the_file() -> None:
    from steering.domain.rows import ClosingRow

    old = action(1, "Book", status=ActionStatus.CLOSED, closing=ClosingRow(date(2024, 10, 1), "complete"))
    assert read(todos.actions(snapshot(Register(actions=(old,)))), "VTODO") == []


def test_a_persons_file_holds_their_own_and_their_groups() -> None:
    view = snapshot(groups={"All pilot leads": ("Tomasz Zieliński",)})
    found = read(todos.actions(view, view.people["Tomasz Zieliński"]), "VTODO")
    assert [e["SUMMARY"].split(":")[0] for e in found] == ["A6", "A7"]


def test_no_word_of_the_minutes_is_in_a_file() -> None:
    raw = todos.actions(snapshot()) + calendar.meetings(snapshot())
    assert b"Action:" not in raw
    assert b"lawyer" not in raw


def test_stamps_are_issued_by_whoever_keeps_them() -> None:
    stamp = Stamp(7, datetime(2025, 1, 3, tzinfo=UTC))
    found = todo(action(1, "Book"), stamps={"A1": stamp})
    assert (found["SEQUENCE"], found["LAST-MODIFIED"].dt) == (7, stamp.changed_at)
    same, other = action(1, "Book"), action(1, "Book", due=TODAY, due_basis=DueBasis.AGREED)
    view = snapshot()
    assert todos.fingerprint(same, view) == todos.fingerprint(action(1, "Book"), view)
    assert todos.fingerprint(same, view) != todos.fingerprint(other, view)


# ---------------------------------------------------------------- hostile


@unhurried
@given(text=st.text(), start=st.none() | st.text(max_size=6))
def test_any_text_in_an_event_leaves_the_file_valid(text: str, start: str | None) -> None:
    found = of_events(event(1, date(2025, 2, 6), title=text, location=text, start=start))
    assert len(found) == 1
    assert len(found[0].get("ATTENDEE", [])) == 0


@unhurried
@given(st.text())
def test_any_text_in_an_action_or_name_leaves_the_file_valid(text: str) -> None:
    row = action(1, "x", title=text, their_ref=text, owners=(text,), item=text, status_note=text)
    assert len(read(todos.actions(snapshot(Register(actions=(row,)))), "VTODO")) == 1
    config = replace(CONFIG, group=replace(CONFIG.group, name=text, short=text))
    read(calendar.meetings(snapshot(config=config), person(1, text)), "VEVENT")


def test_addresses_in_the_text_are_left_out() -> None:
    [found] = of_events(event(1, date(2025, 2, 6), title="Ask ann@north.example", location="zoom, ann@north.example"))
    assert "@" not in found["SUMMARY"] + found["LOCATION"]


def test_the_same_register_gives_the_same_bytes() -> None:
    assert calendar.meetings(snapshot(sample())) == calendar.meetings(snapshot(sample()))
    assert todos.actions(snapshot(sample())) == todos.actions(snapshot(sample()))
