"""Whom an action means that is given to a group or an office."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from steering.services import importing, snapshots
from steering.services.desk import Desk

MINUTES = """# Harbour Partnership

Date: 3 March 2020
Chair: Ann Archer

Present: Ann Archer (AA, Northside), Bob Brown (BB, Southgate), Cat Cole (CC, Port Authority)
Apologies: Dan Dale (DD, Northside)

## 1. Pilot sites

| Site | Status |
|---|---|
| Northside | Volunteered |
| Southgate | Withdrawn |

## 2. Work

**Action:** All members to read the charter

**Action:** Chair to write to the council

**Action:** All pilot leads to report by May

**Action:** Port Authority to lend a boat
"""


@pytest.fixture
def groups(make_desk: Callable[..., Desk], tmp_path: Path) -> dict[str, tuple[str, ...]]:
    desk = make_desk(today=date(2020, 3, 4))
    path = tmp_path / "m.md"
    path.write_text(MINUTES, encoding="utf-8")
    importing.import_file(desk, path, "all")
    return {owner.casefold(): names for owner, names in snapshots.of(desk).groups.items()}


def test_all_members_are_those_who_were_there(groups: dict[str, tuple[str, ...]]) -> None:
    assert next(n for o, n in groups.items() if o.startswith("all m")) == ("Ann Archer", "Bob Brown", "Cat Cole")


def test_pilot_leads_are_of_the_sites_that_take_part(groups: dict[str, tuple[str, ...]]) -> None:
    assert groups["all pilot leads"] == ("Ann Archer", "Dan Dale")


def test_an_organisation_means_its_members(groups: dict[str, tuple[str, ...]]) -> None:
    assert groups["port authority"] == ("Cat Cole",)
