"""Whatever stands in the register's fields: what is published stays valid, and nothing in it comes alive."""

import io
import re
from dataclasses import replace
from email import message_from_bytes, policy
from itertools import cycle
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar
from openpyxl import load_workbook

from steering.domain.rows import PersonRow
from steering.publishing import (
    agenda,
    brief,
    briefing,
    calendar,
    chase,
    circulated,
    document,
    mail,
    member,
    notice,
    papers,
    plain,
    spreadsheet,
    status,
    todos,
)
from steering.publishing.facts import Snapshot
from steering.publishing.mail import Letter
from tests.publishing.builder import CONFIG, SENT, TODAY, sample
from tests.publishing.hostile import NASTY, TEXT, patiently, salted
from tests.publishing.test_rendering import Page

HEADERS = [
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "List-ID",
    "List-Unsubscribe",
    "MIME-Version",
    "Content-Type",
]
TAGS = set(
    "html head meta title style body header h1 h2 p ul li div section table thead tbody tr th td strong b em a br span "
    "svg rect text polyline circle".split()
)
ATTRIBUTES = set(
    "lang charset name content class style href role aria-label viewbox x y width height transform points cx cy r "
    "cellpadding cellspacing align scope".split()
)


def hostile(texts: list[str]) -> Snapshot:
    """The sample register with these texts in every field, and in the group's names (those without an address)."""
    supply = cycle(texts)
    names = cycle([t for t in texts if "@" not in t] or ["Our group"])
    config = replace(CONFIG, group=replace(CONFIG.group, name=next(names), short=next(names)))
    register = salted(sample(), supply)
    return Snapshot(register, config, TODAY, {owner: (next(supply),) for a in register.actions for owner in a.owners})


TEXTS = st.lists(TEXT, min_size=1, max_size=12)
"""The texts are drawn, and the register made of them: described, it would be longer than Hypothesis likes."""
READERS = slice(2, 4)
"""Two people with an address stand for all who are written to."""


def letters(view: Snapshot) -> list[Letter]:
    """Every kind of mail to everybody with an address."""
    found: list[Letter | None] = []
    agreed, page = agenda.agenda(view), brief.brief(view)
    for person in view.register.people[READERS]:
        acting: PersonRow = replace(person, name=view.live[0].owners[0] if view.live[0].owners else person.name)
        found += [
            member.letter(view, acting),
            chase.letter(view, acting),
            chase.letter(view, acting, updates=True),
            notice.letter(view, acting, view.live[:2]),
            circulated.letter(view, acting, view.held[-1], places=(view.register.people[0].name,)),
        ]
        if view.next_meeting:
            found.append(papers.letter(view, acting, view.next_meeting, agreed))
            found.append(briefing.letter(view, acting, view.next_meeting, page))
    return [letter for letter in found if letter]


@patiently
@given(TEXTS)
@example(list(NASTY))
def test_every_mail_stays_a_mail(texts: list[str]) -> None:
    view = hostile(texts)
    written = letters(view)
    assert written
    for letter in written:
        raw = mail.compose(letter, view.config, SENT, "run").raw
        assert not re.search(rb"(?<!\r)\n|\r(?!\n)|[^\r\n\t\x20-\x7e]", raw)
        assert max(len(line) for line in raw.split(b"\r\n")) <= 78
        found = message_from_bytes(raw, policy=policy.default)
        assert list(found.keys()) == HEADERS
        assert not [d for part in found.walk() for d in part.defects]
        assert [a.addr_spec for a in found["To"].addresses] == [letter.address]
        assert [a.addr_spec for a in found["From"].addresses] == ["secretary@tidewater.example"]
        kinds = [p.get_content_type() for p in found.walk() if not p.is_multipart()]
        assert kinds in (["text/plain", "text/html"], ["text/plain", "text/html", "text/calendar"])
        parts = [p.get_payload(decode=True).decode() for p in found.walk() if not p.is_multipart()]
        assert not any("mole@" in part or "all@" in part for part in parts)
        text = parts[0].replace("\r\n", "\n")
        assert not plain.OBEYED.search(text)
        assert all(plain.columns(line) <= 78 for line in text.split("\n"))


@patiently
@given(TEXTS)
@example(list(NASTY))
def test_no_page_comes_alive(texts: list[str]) -> None:
    view = hostile(texts)
    pages = [
        status.html(status.status(view)),
        agenda.html(agenda.agenda(view, standing=("<b>Budget", "| x |"))),
        brief.html(brief.brief(view)),
        *(letter.html for letter in letters(view)),
    ]
    for text in pages:
        text.encode("utf-8")
        found = Page(text)
        assert set(found.tags) <= TAGS
        assert found.tags.count("h1") == 1
        assert {name for _, name, _ in found.attributes} <= ATTRIBUTES
        links = [value for _, name, value in found.attributes if name == "href"]
        assert all(link.startswith("mailto:secretary@tidewater.example?subject=") for link in links)
        assert not re.search(r"url\(|@import|expression", text)


@patiently
@given(TEXTS)
@example(list(NASTY))
def test_no_text_is_obeyed(texts: list[str]) -> None:
    view = hostile(texts)
    pages = [
        status.markdown(status.status(view)),
        *(render(brief.brief(view)) for render in (brief.text, brief.markdown)),
        *(render(agenda.agenda(view)) for render in (agenda.text, agenda.markdown)),
        document.text(view),
        spreadsheet.csv_text(view).removeprefix("\ufeff").replace("\r\n", "\n"),
    ]
    for text in pages:
        text.encode("utf-8")
        assert not plain.OBEYED.search(text)
    for text in (brief.text(brief.brief(view)), agenda.text(agenda.agenda(view))):
        assert all(plain.columns(line) <= 78 for line in text.split("\n"))


@patiently
@given(TEXTS)
@example(list(NASTY))
def test_calendars_and_sheets_stay_readable(texts: list[str]) -> None:
    view = hostile(texts)
    for raw, kind, count in (
        (calendar.meetings(view), "VEVENT", 7),
        (todos.actions(view), "VTODO", len(view.register.actions)),
    ):
        assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
        found: Any = Calendar.from_ical(raw)
        assert not [e for c in found.walk() for e in c.errors]
        assert sum(c.name == kind for c in found.walk()) == count
        assert not re.search(rb"\nATTENDEE|\nBEGIN:VALARM|mole@", raw)
    sheet = load_workbook(io.BytesIO(spreadsheet.xlsx(view))).worksheets[0]
    assert sheet.max_row == 1 + len(view.register.risks)
    assert not [c for row in sheet.iter_rows() for c in row if c.data_type == "f"]


def test_text_is_never_run_as_a_template() -> None:
    register = sample()
    actions = tuple(replace(a, title="{{ 7 * 7 }} {% raw %}") for a in register.actions)
    view = Snapshot(replace(register, actions=actions), CONFIG, TODAY)
    written = letters(view)
    assert written
    for letter in written:
        assert "{{ 7 * 7 }} {% raw %}" in " ".join(letter.text.split())
        assert "{{ 7 * 7 }} {% raw %}" in letter.html
