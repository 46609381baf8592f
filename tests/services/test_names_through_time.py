"""Sites and risks that later minutes call otherwise: short names, numbers that come later, rows worded anew."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from steering.domain.words import PilotStatus
from steering.services import importing, pilots, views
from steering.services.desk import Desk
from steering.services.folding import differences

FIRST = """# Quay Partnership

Date: 3 March 2020

Present: Ann Archer (AA), Bob Brown (BB)

## Pilots

- Hartwell Surgery volunteered in February.
- Marlow Primary School has been approached.
- Penton Federation is interested.

## Risks

The board looked at the register for the first time:

- Nurses too busy to fill the form in (4 x 3)
- Money running out before the trials end (2 x 5)
- Scanners stolen from the van (1 x 4)
"""

SECOND = """# Quay Partnership

Date: 7 April 2020

Present: Ann Archer (AA), Bob Brown (BB)

## Pilots

- Hartwell went live on 30 March.
- Marlow is interested.
- Penton Bay has signed the agreement.

## Risks

| No. | Risk | Likelihood | Impact |
|-----|------|------------|--------|
| 1 | Nurses have no time for the form | 3 | 3 |
| 2 | Money gone before the trials end | 2 | 5 |
| 3 | Theft of scanners | 1 | 4 |
"""

THIRD = """# Quay Partnership

Date: 5 May 2020

Present: Ann Archer (AA), Bob Brown (BB)

## Pilots

- Hartwell Surgery finished its trial on 1 May.

## Risks

- Risk 2 has gone up to 3 x 5.
- Risk 3: closed.
- New risk: the van breaks down (2 x 2).
"""


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    found = []
    for name, text in (("1.md", FIRST), ("2.md", SECOND), ("3.md", THIRD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        found.append(tmp_path / name)
    return found


def _sites(desk: Desk) -> dict[str, list[str]]:
    return {p.site: [step.status.value for step in p.steps] for p in views.register(desk).pilots}


def _risks(desk: Desk) -> list[tuple[str | None, str, list[tuple[int, int]]]]:
    return sorted(
        (
            (r.their_ref or "").removeprefix("R"),
            r.status.value,
            [(a.likelihood, a.impact) for a in r.assessments],
        )
        for r in views.register(desk).risks
    )


def test_a_site_keeps_one_record_under_its_short_name(make_desk: Callable[..., Desk], papers: list[Path]) -> None:
    desk = make_desk(today=date(2020, 5, 6))
    for path in papers:
        importing.import_file(desk, path, "all")
    assert _sites(desk) == {
        "Hartwell Surgery": ["volunteered", "live", "complete"],
        "Marlow Primary School": ["approached", "interested"],
        "Penton Federation": ["interested"],
        "Penton Bay": ["confirmed"],
    }
    done = pilots.set_status(desk, "Marlow", PilotStatus.DECLINED, "the head teacher's letter")
    assert done.pilot.site == "Marlow Primary School"
    assert differences(desk) == []


def test_a_risk_keeps_one_record_through_new_numbers_and_words(
    make_desk: Callable[..., Desk], papers: list[Path]
) -> None:
    desk = make_desk(today=date(2020, 5, 6))
    for path in papers:
        importing.import_file(desk, path, "all")
    assert _risks(desk) == [
        ("", "open", [(2, 2)]),
        ("1", "open", [(4, 3), (3, 3)]),
        ("2", "open", [(2, 5), (3, 5)]),
        ("3", "closed", [(1, 4)]),
    ]
    assert differences(desk) == []


def test_the_order_of_import_does_not_matter(make_desk: Callable[..., Desk], papers: list[Path]) -> None:
    told = []
    for order in ((0, 1, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1)):
        desk = make_desk(today=date(2020, 5, 6))
        for at in order:
            importing.import_file(desk, papers[at], "all")
        assert differences(desk) == []
        told.append((_sites(desk), _risks(desk)))
    assert all(each == told[0] for each in told)
