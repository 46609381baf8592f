"""The outbox: who approves what, what becomes of each mail, and that nothing goes twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from steering.delivery.parcel import Outcome, Result
from steering.domain.words import MailState
from steering.errors import Refused, UnknownReference
from steering.publishing.mail import CannotCompose
from steering.services import actions, composing, importing, keeping, mailing, outbox, people, undoing
from steering.services.desk import Desk
from steering.services.mailing import WAITS
from tests.delivery.server import Behaviour, smtp
from tests.services.mails import CONFIG, GONE, PEOPLE, Scripted, harbour, on

DAY = date(2020, 3, 4)
LATER = Outcome(Result.LATER, "451 try later")


@pytest.fixture
def desk(make_desk: Callable[..., Desk], tmp_path: Path) -> Desk:
    """The harbour's register the day after its first meeting, nothing composed yet."""
    return harbour(make_desk, tmp_path, DAY)


def states(desk: Desk) -> dict[str, MailState]:
    return {m.address.split("@")[0]: m.state for m in outbox.listed(desk)}


def ready(desk: Desk) -> Desk:
    """Compose what is due and approve it."""
    composing.due(desk)
    outbox.approve(desk)
    return desk


# ---------------------------------------------------------------- composing


def test_everybody_with_something_to_hear_gets_one_draft_and_a_second_run_adds_none(desk: Desk) -> None:
    first = composing.due(desk)
    assert states(desk) == {"ann": MailState.DRAFT, "bob": MailState.DRAFT, "cat": MailState.DRAFT}
    assert len(first.new) == 3
    again = composing.due(desk)
    assert (again.new, again.anew, again.let_go) == ([], [], [])


def test_an_undo_and_a_new_import_make_no_second_mail(desk: Desk, tmp_path: Path) -> None:
    ready(desk)
    mailing.send(desk, transport=Scripted())
    undoing.undo(desk, 1)
    importing.import_file(desk, tmp_path / "2020-03-03.md", "all")
    composing.due(desk)
    assert set(states(desk).values()) == {MailState.SENT}
    assert len(outbox.listed(desk)) == 3


def test_people_who_turn_out_to_be_one_get_one_mail(desk: Desk) -> None:
    ready(desk)
    people.merge(desk, "Ann Archer", "Bob Brown")
    composing.due(desk)
    assert len(outbox.listed(desk)) == 3


def test_a_draft_follows_the_register_and_what_was_approved_stays(desk: Desk) -> None:
    composing.due(desk)
    mine = {m.name: m for m in outbox.listed(desk)}
    outbox.approve(desk, [mine["Cat Cole"].id])
    people.edit(desk, "Cat Cole", role="Treasurer")
    actions.assign(desk, "A1", ["Ann Archer"])
    done = composing.due(desk)
    assert mine["Cat Cole"].id not in done.anew
    assert "A1  " in outbox.shown(desk, mine["Ann Archer"].id).text
    assert "A1  " not in outbox.shown(desk, mine["Bob Brown"].id).text


def test_what_was_composed_anew_is_not_approved_by_who_saw_the_old_one(desk: Desk) -> None:
    composing.due(desk)
    [bob] = [m for m in outbox.listed(desk) if m.name == "Bob Brown"]
    actions.assign(desk, "A1", ["Ann Archer"])
    composing.due(desk)
    moved = outbox.approve(desk, [bob.id], seen={bob.id: bob.message_id})
    assert [number for number, _ in moved.refused] == [bob.id]
    assert states(desk)["bob"] is MailState.DRAFT


def test_those_without_an_address_are_named_and_stop_nobody(desk: Desk) -> None:
    people.edit(desk, "Bob Brown", email="")
    done = composing.due(desk)
    assert done.without_address == {"Bob Brown": "no address"}
    assert set(states(desk)) == {"ann", "cat"}


def test_only_kinds_under_standing_approval_approve_themselves(make_desk: Callable[..., Desk], tmp_path: Path) -> None:
    config = replace(CONFIG, mail=replace(CONFIG.mail, standing_approval=("digest",)))
    desk = harbour(make_desk, tmp_path, date(2020, 3, 25), config)
    composing.due(desk)
    found = {(m.kind.value, m.state.value, m.approved_by) for m in outbox.listed(desk)}
    assert found == {
        ("digest", "approved", "standing approval"),
        ("chase", "draft", None),
        ("minutes", "draft", None),
    }


def test_without_a_sender_nothing_is_composed(make_desk: Callable[..., Desk], tmp_path: Path) -> None:
    config = replace(CONFIG, group=replace(CONFIG.group, secretary=""), mail=replace(CONFIG.mail, from_=""))
    desk = harbour(make_desk, tmp_path, DAY, config)
    with pytest.raises(CannotCompose, match="no address to send from"):
        composing.due(desk)


def test_the_past_is_not_mailed(desk: Desk) -> None:
    with pytest.raises(Refused, match="as of"):
        composing.due(desk.at(date(2020, 3, 3)))
    with pytest.raises(Refused, match="as of"):
        outbox.approve(desk.at(date(2020, 3, 3)))
    with pytest.raises(Refused, match="as of"):
        mailing.send(desk.at(date(2020, 3, 3)))


# ---------------------------------------------------------------- the clock


def kinds(desk: Desk) -> list[str]:
    return sorted({m.period for m in outbox.listed(desk)})


def test_the_event_clock_does_each_thing_once(desk: Desk) -> None:
    for month, day in ((3, 4), (3, 8), (3, 9), (3, 24), (3, 31), (4, 1), (4, 5), (4, 6), (4, 7)):
        composing.due(on(desk, date(2020, month, day)))
    assert kinds(desk) == [
        "2020-03",
        "2020-04",
        "brief 2020-04-07",
        "minutes 2020-03-03",
        "papers 2020-04-07",
        "updates 2020-04-07",
    ]
    mails = outbox.listed(desk)
    assert len({(m.kind, m.person, m.period) for m in mails}) == len(mails)


@pytest.mark.parametrize(
    ("day", "periods"),
    [
        (date(2020, 3, 7), ["2020-03"]),
        (date(2020, 3, 8), ["2020-03", "minutes 2020-03-03"]),
        (date(2020, 3, 23), ["2020-03", "minutes 2020-03-03"]),
        (date(2020, 3, 24), ["2020-03", "minutes 2020-03-03", "updates 2020-04-07"]),
        (date(2020, 3, 31), ["2020-03", "minutes 2020-03-03", "papers 2020-04-07", "updates 2020-04-07"]),
        (date(2020, 4, 5), ["2020-04", "brief 2020-04-07", "minutes 2020-03-03", "papers 2020-04-07"]),
        (date(2020, 4, 7), ["2020-04", "brief 2020-04-07", "minutes 2020-03-03", "papers 2020-04-07"]),
    ],
)
def test_a_missed_night_is_made_good_and_what_is_over_is_not(desk: Desk, day: date, periods: list[str]) -> None:
    composing.due(on(desk, day))
    assert kinds(desk) == periods


def test_minutes_that_are_due_and_not_in_are_named(desk: Desk) -> None:
    assert composing.due(on(desk, date(2020, 4, 11))).missing_minutes is None
    assert composing.due(on(desk, date(2020, 4, 12))).missing_minutes == date(2020, 4, 7)


def test_the_brief_goes_to_the_chair_alone(desk: Desk) -> None:
    people.edit(desk, "Ann Archer", status="chair")
    composing.due(on(desk, date(2020, 4, 5)))
    assert [m.name for m in outbox.listed(desk) if m.period.startswith("brief")] == ["Ann Archer"]


def test_one_chase_tells_all_that_is_late_and_comes_once_a_week(desk: Desk) -> None:
    late = on(desk, date(2020, 4, 8))
    composing.chase(late)
    chased = outbox.listed(desk)
    assert {m.name for m in chased} == {"Bob Brown", "Cat Cole"}
    [bob] = [m for m in chased if m.name == "Bob Brown"]
    text = outbox.shown(desk, bob.id).text
    assert "A1  " in text
    assert "A3  " in text
    composing.chase(on(desk, date(2020, 4, 9)))
    assert len(outbox.listed(desk)) == 2
    composing.chase(on(desk, date(2020, 4, 14)))
    assert len(outbox.listed(desk)) == 4


def test_somebody_outside_the_group_gets_a_notice_and_no_minutes(desk: Desk) -> None:
    people.edit(desk, "Bob Brown", status="invited")
    composing.due(on(desk, date(2020, 3, 9)))
    assert {m.kind.value for m in outbox.listed(desk) if m.name == "Bob Brown"} == {"notice", "digest"}
    [notice] = [m for m in outbox.listed(desk) if m.kind.value == "notice"]
    shown = outbox.shown(desk, notice.id)
    assert "BB to write the harbour survey" in " ".join(shown.text.split())
    assert "BACKGROUND" in shown.text


# ---------------------------------------------------------------- what people decide


def test_nothing_leaves_that_nobody_approved(desk: Desk) -> None:
    composing.due(desk)
    way_out = Scripted()
    assert mailing.send(desk, transport=way_out).sent == []
    assert way_out.arrived == []


def test_what_is_cancelled_is_never_composed_again_for_its_period(desk: Desk) -> None:
    ready(desk)
    done = outbox.cancel(desk)
    assert len(done.done) == 3
    composing.due(desk)
    assert set(states(desk).values()) == {MailState.CANCELLED}
    assert mailing.send(desk, transport=Scripted()).sent == []


def test_one_refusal_stops_no_other_act(desk: Desk) -> None:
    composing.due(desk)
    one, two, three = (m.id for m in outbox.listed(desk))
    outbox.cancel(desk, [two])
    moved = outbox.approve(desk, [one, two, three])
    assert [m.id for m in moved.done] == [one, three]
    assert moved.refused == ((two, "it is cancelled"),)
    with pytest.raises(UnknownReference, match="no mail 99"):
        outbox.approve(desk, [99])


def test_a_reply_that_says_stop_ends_the_kind_and_what_waits_of_it(desk: Desk) -> None:
    ready(desk)
    [bob] = [m for m in outbox.listed(desk) if m.name == "Bob Brown"]
    outbox.stop(desk, bob.id)
    assert states(desk) == {"ann": MailState.APPROVED, "bob": MailState.CANCELLED, "cat": MailState.APPROVED}
    composing.due(on(desk, date(2020, 4, 1)))
    assert not [m for m in outbox.listed(desk) if m.name == "Bob Brown" and m.period == "2020-04"]


# ---------------------------------------------------------------- what becomes of them


def test_the_bytes_that_were_shown_are_the_bytes_that_are_sent(desk: Desk) -> None:
    ready(desk)
    shown = [outbox.shown(desk, m.id).raw for m in outbox.listed(desk)]
    way_out = Scripted()
    done = mailing.send(desk, transport=way_out)
    assert way_out.raw == shown
    assert [m.state for m in done.sent] == [MailState.SENT] * 3
    assert mailing.send(desk, transport=way_out).sent == []
    assert len(way_out.arrived) == 3


def test_one_refusal_stops_no_other_mail_and_marks_the_address(desk: Desk) -> None:
    ready(desk)
    way_out = Scripted({PEOPLE["Ann Archer"]: [Outcome(Result.REFUSED, "550 5.1.1 no such user", bad_address=True)]})
    done = mailing.send(desk, transport=way_out)
    assert [m.name for m in done.refused] == ["Ann Archer"]
    assert [m.name for m in done.sent] == ["Bob Brown", "Cat Cole"]
    assert outbox.addresses_refused(desk) == {"ann@harbour.example": "550 5.1.1 no such user"}
    later = composing.due(on(desk, date(2020, 4, 1)))
    assert later.without_address == {"Ann Archer": "ann@harbour.example was refused: 550 5.1.1 no such user"}
    people.edit(desk, "Ann Archer", email="ann.archer@harbour.example")
    assert composing.due(on(desk, date(2020, 4, 1))).without_address == {}


def test_a_refusal_for_the_time_being_is_tried_again_with_longer_waits_and_given_up_aloud(desk: Desk) -> None:
    ready(desk)
    way_out = Scripted({PEOPLE["Ann Archer"]: [LATER] * 20})
    hours, waits = 0.0, []
    while True:
        done = mailing.send(on(desk, DAY, hours), transport=way_out)
        if done.given_up:
            break
        [mail] = done.later
        assert mailing.send(on(desk, DAY, hours + 0.1), transport=way_out).later == []
        assert mail.next_try is not None
        waits.append(mail.next_try - on(desk, DAY, hours).clock())
        hours += waits[-1] / timedelta(hours=1)
    assert waits == list(WAITS)
    [lost] = done.given_up
    assert (lost.state, lost.attempts, lost.said) == (MailState.REFUSED, len(WAITS) + 1, "451 try later")
    assert not done.well
    assert "ann@harbour.example" not in way_out.arrived


def test_a_mail_that_was_put_off_arrives_once_when_it_can(desk: Desk) -> None:
    ready(desk)
    way_out = Scripted({PEOPLE["Ann Archer"]: [LATER]})
    mailing.send(desk, transport=way_out)
    assert mailing.send(on(desk, DAY, 0.1), transport=way_out).sent == []
    assert [m.name for m in mailing.send(on(desk, DAY, 1), transport=way_out).sent] == ["Ann Archer"]
    assert sorted(way_out.arrived) == sorted(PEOPLE.values())


def test_a_mail_whose_day_is_over_is_let_go_of_aloud(desk: Desk) -> None:
    ready(desk)
    way_out = Scripted()
    done = mailing.send(on(desk, date(2020, 4, 1)), transport=way_out)
    assert len(done.expired) == 3
    assert way_out.arrived == []
    assert set(states(desk).values()) == {MailState.CANCELLED}


def test_unknown_is_never_sent_again_without_a_person(desk: Desk) -> None:
    ready(desk)
    way_out = Scripted({PEOPLE["Ann Archer"]: [Outcome(Result.UNKNOWN, "the connection broke")]})
    [ann] = mailing.send(desk, transport=way_out).unknown
    for hours in (1, 24, 240):
        mailing.send(on(desk, DAY, hours), transport=way_out)
        composing.due(on(desk, DAY, hours))
    outbox.approve(desk)
    outbox.cancel(desk)
    mailing.send(desk, transport=way_out)
    assert way_out.arrived.count("ann@harbour.example") == 1
    assert states(desk)["ann"] is MailState.UNKNOWN
    assert [m.id for m in outbox.retry(desk, [ann.id]).done] == [ann.id]
    mailing.send(desk, transport=way_out)
    assert way_out.arrived.count("ann@harbour.example") == 2
    assert outbox.retry(desk, [ann.id]).refused == ((ann.id, "it is sent"),)


def test_a_server_that_goes_leaves_the_rest_waiting(desk: Desk) -> None:
    ready(desk)
    way_out = Scripted({PEOPLE["Bob Brown"]: [GONE]})
    done = mailing.send(desk, transport=way_out)
    assert done.stopped is GONE
    assert states(desk) == {"ann": MailState.SENT, "bob": MailState.APPROVED, "cat": MailState.APPROVED}
    assert len(mailing.send(desk, transport=way_out).sent) == 2


def test_a_mail_cancelled_at_the_last_moment_does_not_leave(desk: Desk) -> None:
    ready(desk)
    mails = outbox.listed(desk)
    way_out = Scripted()

    def cancel_the_last(done: int, total: int, name: str) -> None:
        if done == 0:
            outbox.cancel(desk, [mails[-1].id])

    mailing.send(desk, cancel_the_last, way_out)
    assert mails[-1].address not in way_out.arrived
    assert states(desk)["cat"] is MailState.CANCELLED


def test_progress_is_told(desk: Desk) -> None:
    ready(desk)
    told: list[tuple[int, int, str]] = []
    mailing.send(desk, lambda *step: told.append(step), Scripted())
    assert told == [(0, 3, "Ann Archer"), (1, 3, "Bob Brown"), (2, 3, "Cat Cole"), (3, 3, "")]


def test_the_settings_lead_to_a_real_server(make_desk: Callable[..., Desk], tmp_path: Path) -> None:
    behaviour = Behaviour(rcpt={PEOPLE["Bob Brown"]: "451 greylisted"})
    with smtp(behaviour) as server:
        mail = replace(CONFIG.mail, transport="smtp", host=server.host, port=server.port, security="none")
        desk = ready(harbour(make_desk, tmp_path, DAY, replace(CONFIG, mail=mail)))
        done = outbox.send(desk)
    assert [m.name for m in done.sent] == ["Ann Archer", "Cat Cole"]
    assert [m.said for m in done.later] == ["451 greylisted"]
    shown = {m.address: outbox.shown(desk, m.id).raw for m in outbox.listed(desk)}
    assert behaviour.kept == [(a, shown[a]) for a in (PEOPLE["Ann Archer"], PEOPLE["Cat Cole"])]


# ---------------------------------------------------------------- beside the register


def test_the_doctor_leaves_the_outbox_alone_and_a_backup_takes_it_along(desk: Desk, tmp_path: Path) -> None:
    ready(desk)
    before = outbox.listed(desk)
    assert keeping.examine(desk, mend=True).well
    assert outbox.listed(desk) == before
    copy = keeping.backup(desk, tmp_path / "copy.db")
    outbox.cancel(desk)
    keeping.restore(desk, copy)
    assert outbox.listed(desk) == before


def test_a_preview_is_taken_apart_as_its_reader_sees_it(desk: Desk) -> None:
    composing.due(desk)
    [ann] = [m for m in outbox.listed(desk) if m.name == "Ann Archer"]
    shown = outbox.shown(desk, ann.id)
    assert shown.subject == ann.subject
    assert shown.text.startswith("Ann, ")
    assert "\r" not in shown.text
    assert shown.html.startswith("<!DOCTYPE html>")
    assert shown.attached == ("meetings.ics",)
