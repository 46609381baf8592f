"""Rows of a review that name their action in passing: each finds its own, and none that it does not speak of."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from steering.services import importing, views
from steering.services.desk import Desk
from steering.services.folding import differences

HEAD = """# Lock Keepers' Board

Date: {day}

Present: Ann Archer (AA, Chair), Bob Brown (BB), Cat Cole (CC)

"""
FIRST = """## 1. Gates

**Action:** BB to set up a register of gates

**Action:** AA to confirm in writing that inspectors will come in spring

## 2. Weir

**Action:** CC to draft guidance for boat owners

**Action:** Chair to ask the Institute for a grant of £9,000
"""
SECOND = """## 1. Matters arising

| Action | Owner | Status |
|--------|-------|--------|
| Register of gates | BB | Done |
| Guidance for boat owners | CC | Carried forward |

## 2. Weir

**Action:** CC, put the new weir on the register
"""
THIRD = """## 1. Matters arising

- Guidance for boat owners → printed in May, closed
- AA's letter on inspection: issued on 2 May. Discharged.
- Weir on the register: done.
- Ann asked the Institute for the money and got £7,000. Done.
"""


def test_each_row_finds_its_action(make_desk: Callable[..., Desk], tmp_path: Path) -> None:
    desk = make_desk(today=date(2020, 5, 6))
    for day, text in (("3 March 2020", FIRST), ("7 April 2020", SECOND), ("5 May 2020", THIRD)):
        path = tmp_path / f"{day}.md"
        path.write_text(HEAD.format(day=day) + text, encoding="utf-8")
        importing.import_file(desk, path, "all")
    told = {a.text: (a.status.value, a.closing.on if a.closing else None) for a in views.register(desk).actions}
    april, may = date(2020, 4, 7), date(2020, 5, 5)
    assert told == {
        "BB to set up a register of gates": ("closed", april),
        "AA to confirm in writing that inspectors will come in spring": ("closed", may),
        "CC to draft guidance for boat owners": ("closed", may),
        "Chair to ask the Institute for a grant of £9,000": ("closed", may),
        "put the new weir on the register": ("closed", may),
    }
    assert differences(desk) == []


def test_an_item_number_is_that_of_its_own_meeting(make_desk: Callable[..., Desk], tmp_path: Path) -> None:
    first = """## 2. Matters arising

2.1 (Minute 6.1) Insurance. The Clerk had written to the insurers but had no reply. Carried forward.

## 6. Boats

6.1 Boat owners know too little of the rules.

ACTION: A leaflet for boat owners to be prepared in time for the April meeting.
"""
    second = """## 2. Matters arising

2.1 Leaflet (minute 6.1). With nobody named in March, nothing had been done. Mrs Cole will. Carried forward.

2.2 Insurance (minute 2.1). The insurers had replied. Closed.
"""
    desk = make_desk(today=date(2020, 5, 6))
    for day, text in (("3 March 2020", first), ("7 April 2020", second)):
        path = tmp_path / f"{day}.txt"
        path.write_text(HEAD.format(day=day).replace("# ", "") + text.replace("## ", ""), encoding="utf-8")
        importing.import_file(desk, path, "all")
    told = {a.text[:30]: (a.status.value, len(a.mentions)) for a in views.register(desk).actions}
    assert told == {
        next(t for t in told if "Insurance" in t): ("closed", 2),
        next(t for t in told if "leaflet" in t): ("open", 2),
    }


ONE = """## 3. Towpath

3.1 The hedges were looked at. **Action:** BB to tell every tenant which hedges are theirs

3.2 **Action:** A short form for boat owners to be drawn up

3.3 **Action:** AA/BB to try the counting scheme on forty boats at Low Lock and report to the next meeting

## 4. How the open day went

Somebody should put the photographs where people can see them. Cat offered. [Action: Cat]

**Action:** Ann to write a page about the day for the Board's journal

**Action:** AA and CC to draft a one-page note on “Other”
"""
TWO = """## 2. Actions of 3 March

| Ref | Action | Owner | Status |
|-----|--------|-------|--------|
| 3.1 | Lists of missing hedges | BB | Sent out; eight came back. Closed |
| 3.2 | Short form for boat owners | not allocated | Outstanding |

- Counting scheme: forty boats counted, three of them twice. Complete.
- Open day photographs: on the Board's site since Monday. Done.
- Journal piece: printed in April. Complete.
- Note on “Other”: sent round. Complete.
- Paint: Boat owners gave it. Complete.

## 3. Boats

**Action:** CC to produce the short form for boat owners

**Action:** BB to write down how Low Lock counted its forty boats
"""


def test_rows_and_new_actions_are_not_crossed(make_desk: Callable[..., Desk], tmp_path: Path) -> None:
    desk = make_desk(today=date(2020, 4, 8))
    for day, text in (("3 March 2020", ONE), ("7 April 2020", TWO)):
        path = tmp_path / f"{day}.md"
        path.write_text(HEAD.format(day=day) + text, encoding="utf-8")
        importing.import_file(desk, path, "all")
    told = {a.text: (a.status.value, a.owners) for a in views.register(desk).actions}
    assert told == {
        "BB to tell every tenant which hedges are theirs": ("closed", ("Bob Brown",)),
        "A short form for boat owners to be drawn up": ("open", ("Cat Cole",)),
        "AA/BB to try the counting scheme on forty boats at Low Lock and report to the next meeting": (
            "closed",
            ("Ann Archer", "Bob Brown"),
        ),
        "Somebody should put the photographs where people can see them. Cat offered.": ("closed", ("Cat Cole",)),
        "Ann to write a page about the day for the Board's journal": ("closed", ("Ann Archer",)),
        "AA and CC to draft a one-page note on “Other”": ("closed", ("Ann Archer", "Cat Cole")),
        "Paint: Boat owners gave it. Complete.": ("closed", ()),
        "BB to write down how Low Lock counted its forty boats": ("open", ("Bob Brown",)),
    }
    asked = [q for q in views.questions(desk) if q.code == "same_action"]
    assert [q.text.split(",")[0] for q in asked] == ["The minutes tell “Paint: Boat owners gave it. Complete.” as done"]
    assert differences(desk) == []
