"""Whatever stands in the register's fields: what is published stays valid, and nothing in it comes alive."""

import io
import re
from dataclasses import replace
from email import message_from_bytes, policy
from itertools import cycle
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from openpyxl import load_workbook

from steering.domain.rows import PersonRow
from steering.publishing import (
    agenda,
    brief,
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
from tests.publishing.hostile import TEXT, patiently, salted
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
    "cellpadding cellspacing align".split()
)


def hostile(texts: list[str]) -> Snapshot:
    """The sample register with these texts in every field, and in the group's names."""
    supply = cycle(texts)
    config = replace(CONFIG, group=replace(CONFIG.group, name=next(supply), short=next(supply)))
    register = salted(sample(), supply)
    return Snapshot(register, config, TODAY, {owner: (next(supply),) for a in register.actions for owner in a.owners})


REGISTERS = st.lists(TEXT, min_size=1, max_size=12).map(hostile)


def letters(view: Snapshot) -> list[Letter]:
    """Every kind of mail to everybody with an address."""
    found: list[Letter | None] = []
    agreed = agenda.agenda(view)
    for person in view.register.people:
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
    return [letter for letter in found if letter]


@patiently
@given(REGISTERS)
def test_every_mail_stays_a_mail(view: Snapshot) -> None:
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
        assert not plain.OBEYED.search(parts[0])
        assert all(plain.columns(line) <= 78 for line in parts[0].split("\n"))


@patiently
@given(REGISTERS)
def test_no_page_comes_alive(view: Snapshot) -> None:
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
        assert "49" not in re.findall(r"\{\{ 7|49", text)[:1] or "7 * 7" not in text


@patiently
@given(REGISTERS)
def test_no_text_is_obeyed(view: Snapshot) -> None:
    texts = [
        status.markdown(status.status(view)),
        *(render(brief.brief(view)) for render in (brief.text, brief.markdown)),
        *(render(agenda.agenda(view)) for render in (agenda.text, agenda.markdown)),
        document.text(view),
        spreadsheet.csv_text(view).removeprefix("\ufeff").replace("\r\n", "\n"),
    ]
    for text in texts:
        text.encode("utf-8")
        assert not plain.OBEYED.search(text)
    for text in (brief.text(brief.brief(view)), agenda.text(agenda.agenda(view))):
        assert all(plain.columns(line) <= 78 for line in text.split("\n"))


@patiently
@given(REGISTERS)
def test_calendars_and_sheets_stay_readable(view: Snapshot) -> None:
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
