"""Every page and mail of the sample group, as golden files; and what a letter must hold whoever reads it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from steering.domain.rows import PersonRow, Register
from steering.domain.words import (
    ActionStatus,
    DigestFrequency,
    DueBasis,
    MinutesStatus,
    PersonStatus,
    Response,
    RiskStatus,
)
from steering.publishing import agenda, brief, briefing, chase, circulated, mail, member, notice, papers, status
from steering.publishing.facts import Snapshot
from steering.publishing.mail import CannotCompose, Letter
from steering.publishing.rendering import Templates
from tests.publishing.builder import CONFIG, SENT, person, sample, snapshot
from tests.publishing.golden_files import same_as_golden

GROUPS = {"All pilot leads": ("Dai Morgan",)}


def view() -> Snapshot:
    return snapshot(groups=GROUPS)


def who(name: str) -> PersonRow:
    return next(p for p in sample().people if p.name == name)


def written() -> dict[str, Letter | None]:
    """One letter of each kind."""
    seen, dai, ruth, greta = view(), who("Dai Morgan"), who("Ruth Okafor"), who("Greta Holm")
    meeting = seen.next_meeting
    assert meeting is not None
    return {
        "digest": member.letter(seen, dai),
        "chase": chase.letter(seen, dai),
        "updates": chase.letter(seen, dai, updates=True),
        "papers": papers.letter(seen, dai, meeting, agenda.agenda(seen), places=("The minutes are in the library.",)),
        "brief-mail": briefing.letter(seen, ruth, meeting, brief.brief(seen)),
        "minutes": circulated.letter(seen, dai, seen.held[-1]),
        "notice": notice.letter(seen, greta, seen.of_person("Greta Holm")),
    }


LETTERS = written()


@pytest.mark.parametrize("name", LETTERS)
def test_each_letter_is_as_it_was(name: str) -> None:
    letter = LETTERS[name]
    assert letter is not None
    same_as_golden(f"{name}.txt", f"Subject: {letter.subject}\n\n{letter.text}")


def test_the_html_of_a_digest_is_as_it_was() -> None:
    letter = LETTERS["digest"]
    assert letter is not None
    same_as_golden("digest.html", letter.html)


def test_a_mail_is_as_it_was_and_the_same_again() -> None:
    letter = LETTERS["digest"]
    assert letter is not None
    made = mail.compose(letter, CONFIG, SENT, "2025-01")
    assert made == mail.compose(letter, CONFIG, SENT, "2025-01")
    same_as_golden("digest.eml", made.raw)
    assert mail.compose(letter, CONFIG, SENT, "2025-02").message_id != made.message_id


def test_the_groups_own_pages_are_as_they_were() -> None:
    seen = view()
    same_as_golden("status.md", status.markdown(status.status(seen)))
    same_as_golden("agenda.txt", agenda.text(agenda.agenda(seen)))
    same_as_golden("agenda.md", agenda.markdown(agenda.agenda(seen)))
    same_as_golden("brief.txt", brief.text(brief.brief(seen)))
    same_as_golden("brief.md", brief.markdown(brief.brief(seen)))


@pytest.mark.parametrize("name", LETTERS)
def test_both_parts_say_why_it_came_and_how_to_stop(name: str) -> None:
    letter = LETTERS[name]
    assert letter is not None
    for part in (letter.text, letter.html):
        flat = " ".join(part.split())
        assert "You receive this" in flat
        assert f"stop {letter.kind.value}" in flat
    assert f'\nTo stop it, answer "stop {letter.kind.value}".' in letter.text
    assert max(len(line) for line in letter.text.split("\n")) <= 78


def test_what_is_overdue_comes_first_and_an_assumed_date_looks_assumed() -> None:
    found = member.letter(view(), who("Aoife Lynch"))
    assert found is not None
    assert found.text.index("A2  ") < found.text.index("A4  ")
    assert "~16 Jan" in found.text
    assert "~ marks a date that nobody stated" in " ".join(found.text.split())
    chased = chase.letter(view(), who("Aoife Lynch"))
    assert chased is not None
    assert "A4" not in chased.text


def test_each_action_carries_a_link_that_says_it_is_done() -> None:
    found = member.letter(view(), who("Dai Morgan"))
    assert found is not None
    assert 'href="mailto:secretary@tidewater.example?subject=A1%20done"' in found.html


def test_a_groups_action_reaches_whom_it_meant_and_nobody_else() -> None:
    letters = {p.name: member.letter(view(), p) for p in sample().people if p.email}
    told = {name for name, letter in letters.items() if letter and "A6  " in letter.text}
    assert told == {"Dai Morgan"}


@pytest.mark.parametrize(
    "silenced",
    [
        {"digest": DigestFrequency.OFF},
        {"kinds_off": ("digest",)},
        {"status": PersonStatus.LEFT},
        {"email": None},
        {"email": "not an address"},
        {"email": "two@a.example, other@b.example"},
    ],
)
def test_who_wants_none_or_cannot_be_reached_gets_no_digest(silenced: dict[str, object]) -> None:
    assert member.letter(view(), who("Dai Morgan")) is not None
    assert member.letter(view(), replace(who("Dai Morgan"), **silenced)) is None  # type: ignore[arg-type]


def test_who_hears_only_of_what_is_due_hears_nothing_while_nothing_is() -> None:
    pressed = replace(who("Dai Morgan"), digest=DigestFrequency.DUE)
    assert member.letter(view(), pressed) is not None
    assert member.letter(view(), replace(who("Greta Holm"), digest=DigestFrequency.DUE)) is None


def test_nobody_gets_an_empty_digest() -> None:
    quiet = snapshot(Register(people=(who("Dai Morgan"),)))
    assert member.letter(quiet, who("Dai Morgan")) is None


def test_somebody_outside_the_group_is_not_told_the_groups_news() -> None:
    found = member.letter(view(), who("Greta Holm"))
    assert found is not None
    assert "CHANGED" not in found.text


def test_a_mail_without_a_sender_is_refused_in_words() -> None:
    letter = LETTERS["digest"]
    assert letter is not None
    nobody = replace(CONFIG, group=replace(CONFIG.group, secretary=""), mail=replace(CONFIG.mail, from_=""))
    with pytest.raises(CannotCompose, match="no address to send from"):
        mail.compose(letter, nobody, SENT, "run")


def test_a_group_may_override_a_template_of_its_mails(tmp_path: Path) -> None:
    (tmp_path / "footer.txt.j2").write_text("Kind regards, {{ f.group }}\n", encoding="utf-8")
    found = chase.letter(view(), who("Dai Morgan"), templates=Templates(tmp_path))
    assert found is not None
    assert found.text.rstrip().endswith("Kind regards, Tidewater Flood Resilience Steering Group")


def test_names_of_every_script_become_a_mail_that_is_read_as_written() -> None:
    for name in ("Tomasz Zieliński", "Nguyễn Thị Hoa", 'O"Brien, Ann', "Ng\u202eo", "李小龍" * 20, "=?utf-8?q?x?="):
        reader = replace(person(9, name, "x@y.example"), digest=DigestFrequency.MONTHLY)
        letter = member.letter(view(), reader, since=date(2024, 9, 1))
        assert letter is not None
        assert mail.compose(letter, CONFIG, SENT, "run").address == "x@y.example"


def test_a_brief_names_the_risks_that_nobody_owns_and_those_with_no_review_date() -> None:
    held = next(r for r in sample().risks if r.status is RiskStatus.OPEN)
    loose = replace(held, number=77, their_ref=None, owner=None, next_review=None)
    found = brief.brief(replace(view(), register=replace(sample(), risks=(*sample().risks, loose))))
    assert any(line.startswith("R77 ") for line in found.unowned.first)
    assert found.reviews.first[-1] == "No review date is set for R77, R2"


def test_a_brief_says_until_when_a_risk_is_tolerated() -> None:
    held = next(r for r in sample().risks if r.status is RiskStatus.OPEN)
    borne = replace(held, response=Response.TOLERATE, tolerated_until=date(2025, 3, 1))
    found = brief.brief(replace(view(), register=replace(sample(), risks=(borne,))))
    assert found.top[0].response == "tolerate until 1 Mar"


def test_a_brief_counts_one_as_one() -> None:
    one = replace(brief.brief(view()), more_loads=1, more_late=2)
    for page in (brief.text(one), brief.markdown(one), brief.html(one)):
        assert "and 2 more owners" in page
        assert "and 1 more owner" in page.replace("1 more owners", "")
    register = Register(actions=sample().actions[:1], questions=sample().questions[:1])
    alone = brief.brief(replace(view(), register=register))
    assert {("1", "live action"), ("1", "question open")} <= set(alone.figures)


def test_the_lists_of_a_brief_stay_short_in_a_group_that_has_much_to_do() -> None:
    late = next(a for a in sample().actions if a.status is ActionStatus.OPEN and a.owners)
    actions = tuple(
        replace(late, number=n, owners=(f"Owner {n % 9}",), due=date(2024, 12, 1), due_basis=DueBasis.STATED)
        for n in range(90)
    )
    held = replace(sample().meetings[0], minutes=MinutesStatus.DRAFT)
    meetings = tuple(replace(held, anchor=f"m{n}", date=date(2024, 6, n + 1)) for n in range(5))
    found = brief.brief(replace(view(), register=Register(actions=actions, meetings=meetings)))
    assert [(len(o.lines), o.more) for o in found.late] == [(2, 8)] * 8
    assert found.more_late == 1
    assert [when for when, _ in found.approve] == ["Monday 3 June 2024", "Tuesday 4 June 2024", "Wednesday 5 June 2024"]
    assert found.earlier == "The minutes of 2 earlier meetings wait for approval too."
    assert "(the first 2 of 10)" in brief.html(found)
    assert found.earlier in brief.text(found)
    assert found.earlier in brief.markdown(found)
