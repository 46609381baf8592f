"""The chair's page of a large register against its template with the rows in hand; processor time."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from steering.config import Config
from steering.domain.rows import ActionRow, AssessmentRow, EventRow, MeetingRow, PersonRow, Register, RiskRow
from steering.domain.words import (
    ActionStatus,
    AssessmentKind,
    DueBasis,
    EventKind,
    EventStatus,
    MinutesStatus,
    RiskCategory,
    RiskStatus,
)
from steering.publishing import brief as briefs
from steering.publishing.facts import Snapshot

TODAY = date(2020, 6, 1)
PEOPLE = tuple(f"{first} {last}" for first in ("Ann", "Bob", "Cat", "Dan") for last in ("Archer", "Brown", "Cole"))
SIZES = ((100, 10), (1_000, 100), (10_000, 1_000))
TIMES = 15


def register(actions: int, risks: int, seed: int = 1) -> Register:
    """A register of so many actions, a tenth of them live, and so many risks with three scores each."""
    rnd = random.Random(seed)
    meetings = [TODAY - timedelta(days=28 * n) for n in range(1, 40)]
    statuses = [ActionStatus.OPEN, *[ActionStatus.CLOSED] * 9]
    return Register(
        people=tuple(PersonRow(n, f"person:{n}", name) for n, name in enumerate(PEOPLE, 1)),
        meetings=tuple(MeetingRow(f"m{d}", "main", d, minutes=MinutesStatus.DRAFT) for d in sorted(meetings)),
        actions=tuple(
            ActionRow(
                n,
                f"a{n}",
                text := f"write the report on pier {n}",
                text.capitalize(),
                rnd.choice(statuses),
                rnd.choice(meetings),
                owners=(rnd.choice(PEOPLE),),
                due=TODAY + timedelta(days=rnd.randint(-60, 60)),
                due_basis=DueBasis.STATED,
                times_carried=rnd.randint(0, 4),
            )
            for n in range(1, actions + 1)
        ),
        risks=tuple(_risk(n, rnd, meetings) for n in range(1, risks + 1)),
        events=(EventRow(1, "e1", "Meeting", EventKind.MEETING, TODAY + timedelta(days=7), EventStatus.CONFIRMED),),
    )


def _risk(number: int, rnd: random.Random, meetings: Sequence[date]) -> RiskRow:
    scores = tuple(
        AssessmentRow(on, AssessmentKind.RESIDUAL, rnd.randint(1, 5), rnd.randint(1, 5), "1")
        for on in sorted(rnd.sample(list(meetings), 3))
    )
    return RiskRow(
        number,
        f"r{number}",
        f"The jetty {number} gives way",
        RiskStatus.OPEN,
        scores[0].on,
        owner=rnd.choice(PEOPLE),
        category=rnd.choice(list(RiskCategory)),
        assessments=scores,
    )


def spent(*works: Callable[[], object]) -> list[float]:
    """The least processor seconds that each of the works takes of several times; they are done by turns."""
    least = [float("inf")] * len(works)
    for _ in range(TIMES):
        for n, work in enumerate(works):
            begun = time.process_time()
            work()
            least[n] = min(least[n], time.process_time() - begun)
    return least


def run() -> list[tuple[str, str]]:
    """For each size: the page from the rows, as a ratio to its template alone."""
    found = []
    for actions, risks in SIZES:
        snapshot = Snapshot(register(actions, risks), Config(), TODAY)
        ready = briefs.brief(snapshot)
        template, whole = spent(
            lambda ready=ready: briefs.html(ready),
            lambda snapshot=snapshot: briefs.html(briefs.brief(replace(snapshot))),
        )
        found.append((f"{actions} actions, {risks} risks", f"{whole / template:.2f}x its template (at most 3)"))
    return found


if __name__ == "__main__":
    for row in run():
        print(*row)
