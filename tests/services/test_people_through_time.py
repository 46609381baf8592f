"""People whom later minutes name by initials and surname, or by one name: one person each, where one fits."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from steering.errors import Refused
from steering.services import importing, people, undoing, views
from steering.services.desk import Desk
from steering.services.folding import differences

FIRST = """# Ferry Users' Group

Date: 3 March 2020

Present: Leonard Pask (Chair), Sheila Prout, Jane Hill, John Hill, Olga Petrov

**Action:** Sheila Prout to write to the ferry company

**Action:** Jane Hill to count the cars
"""
SECOND = """# Ferry Users' Group

Date: 7 April 2020

Present: L Pask (LP, Chair), S Prout (SP), J Hill (JH), Olga

## Matters arising

| Action | Owner | Status |
|--------|-------|--------|
| Write to the ferry company | SP | Carried forward |

**Action:** JH to paint the shelter

**Action:** LP to open the season
"""


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    found = []
    for name, text in (("1.md", FIRST), ("2.md", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        found.append(tmp_path / name)
    return found


def _told(desk: Desk) -> tuple[list[str], dict[str, tuple[str, ...]], list[str]]:
    register = views.register(desk)
    outcomes = [m.outcome.value for a in register.actions if "ferry" in a.text for m in a.mentions]
    return sorted(p.name for p in register.people), {a.text: a.owners for a in register.actions}, outcomes


def test_a_name_cut_short_is_the_one_that_it_fits(make_desk: Callable[..., Desk], papers: list[Path]) -> None:
    for order in (papers, papers[::-1]):
        desk = make_desk(today=date(2020, 4, 8))
        for path in order:
            importing.import_file(desk, path, "all")
        names, owners, outcomes = _told(desk)
        assert names == ["J Hill", "Jane Hill", "John Hill", "Leonard Pask", "Olga Petrov", "Sheila Prout"]
        assert owners == {
            "Sheila Prout to write to the ferry company": ("Sheila Prout",),
            "Jane Hill to count the cars": ("Jane Hill",),
            "JH to paint the shelter": ("J Hill",),
            "LP to open the season": ("Leonard Pask",),
        }
        assert outcomes == ["new", "carried"]
        second = next(m for m in views.register(desk).meetings if m.date == date(2020, 4, 7))
        assert second.chair == "Leonard Pask"
        assert differences(desk) == []


def test_a_person_may_say_that_they_are_two(make_desk: Callable[..., Desk], papers: list[Path]) -> None:
    desk = make_desk(today=date(2020, 4, 8))
    for path in papers:
        importing.import_file(desk, path, "all")
    done = people.part(desk, "Leonard Pask", "L Pask")
    assert done.person.name == "L Pask"
    assert _told(desk)[1]["LP to open the season"] == ("L Pask",)
    assert differences(desk) == []
    with pytest.raises(Refused, match="two people already"):
        people.part(desk, "Leonard Pask", "L Pask")
    undoing.undo(desk)
    assert _told(desk)[1]["LP to open the season"] == ("Leonard Pask",)
    people.merge(desk, "Jane Hill", "J Hill")
    assert _told(desk)[1]["JH to paint the shelter"] == ("Jane Hill",)
    assert differences(desk) == []
