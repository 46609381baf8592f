"""Risks: every step that people take with them and what is refused, bands, arrows, and the dates of their reviews."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steering.domain import rules
from steering.domain.rows import AssessmentRow, RiskRow
from steering.domain.words import Arrow, AssessmentKind, Band, RiskStatus
from steering.errors import Refused
from steering.publishing import changes
from steering.services import importing, publishing, risks, snapshots, views
from steering.services.desk import Desk
from tests.minutes import FIRST

TODAY = date(2020, 3, 4)
Step = Callable[[Desk], Any]
STEPS: dict[str, Step] = {
    "assess": lambda d: risks.assess(d, "R1", 4, 4, "looked"),
    "review": lambda d: risks.review(d, "R1"),
    "close": lambda d: risks.close(d, "R1", "over"),
    "reopen": lambda d: risks.reopen(d, "R1", "back"),
    "materialise": lambda d: risks.materialise(d, "R1", "A1"),
    "tolerate": lambda d: risks.tolerate(d, "R1", "AA", date(2020, 12, 1), "rare"),
    "escalate": lambda d: risks.escalate(d, "R1", "to the board: beyond us"),
    "mitigate": lambda d: risks.mitigate(d, "R1", "A1"),
}
WAYS: dict[RiskStatus, tuple[str, ...]] = {
    RiskStatus.CANDIDATE: (),
    RiskStatus.OPEN: ("assess",),
    RiskStatus.MATERIALISED: ("assess", "materialise"),
    RiskStatus.CLOSED: ("assess", "close"),
    RiskStatus.REJECTED: ("close",),
}
"""How a new risk comes to each status."""
LEADS: dict[tuple[RiskStatus, str], RiskStatus] = {
    (RiskStatus.CANDIDATE, "assess"): RiskStatus.OPEN,
    (RiskStatus.CANDIDATE, "close"): RiskStatus.REJECTED,
    (RiskStatus.CANDIDATE, "tolerate"): RiskStatus.CANDIDATE,
    (RiskStatus.CANDIDATE, "mitigate"): RiskStatus.CANDIDATE,
    (RiskStatus.OPEN, "assess"): RiskStatus.OPEN,
    (RiskStatus.OPEN, "review"): RiskStatus.OPEN,
    (RiskStatus.OPEN, "close"): RiskStatus.CLOSED,
    (RiskStatus.OPEN, "materialise"): RiskStatus.MATERIALISED,
    (RiskStatus.OPEN, "tolerate"): RiskStatus.OPEN,
    (RiskStatus.OPEN, "escalate"): RiskStatus.OPEN,
    (RiskStatus.OPEN, "mitigate"): RiskStatus.OPEN,
    (RiskStatus.MATERIALISED, "assess"): RiskStatus.MATERIALISED,
    (RiskStatus.MATERIALISED, "review"): RiskStatus.MATERIALISED,
    (RiskStatus.MATERIALISED, "close"): RiskStatus.CLOSED,
    (RiskStatus.MATERIALISED, "mitigate"): RiskStatus.MATERIALISED,
    (RiskStatus.CLOSED, "reopen"): RiskStatus.OPEN,
    (RiskStatus.REJECTED, "reopen"): RiskStatus.CANDIDATE,
}
"""Where each step leads that is allowed; every other is refused."""


@pytest.fixture
def harbour(make_desk: Callable[..., Desk], tmp_path: Path) -> Desk:
    """A register with one meeting, a date for the next, and one candidate risk, R1."""
    desk = make_desk(today=TODAY, actor="Dee")
    path = tmp_path / "2020-03-03.md"
    path.write_text(FIRST, encoding="utf-8")
    importing.import_file(desk, path, "all")
    risks.add(desk, "The jetty gives way", owner="BB")
    return desk


def held(desk: Desk) -> RiskRow:
    """The risk as it stands."""
    (risk,) = views.register(desk).risks
    return risk


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("status", WAYS)
def test_every_step_leads_on_or_is_refused_and_changes_nothing(harbour: Desk, status: RiskStatus, step: str) -> None:
    for way in WAYS[status]:
        STEPS[way](harbour)
    before = held(harbour)
    assert before.status is status
    if (status, step) in LEADS:
        STEPS[step](harbour)
        after = held(harbour)
        assert after.status is LEADS[status, step]
        assert after.assessments[: len(before.assessments)] == before.assessments
        assert after.reviews[: len(before.reviews)] == before.reviews
    else:
        with pytest.raises(Refused) as refused:
            STEPS[step](harbour)
        assert refused.value.message
        assert refused.value.hint
        assert held(harbour) == before


@pytest.mark.parametrize(
    ("step", "needed"),
    [
        (lambda d: risks.assess(d, "R1", 2, 2), "why"),
        (lambda d: risks.assess(d, "R1", 6, 2, "x"), "scale"),
        (lambda d: risks.close(d, "R1", " "), "reason"),
        (lambda d: risks.materialise(d, "R1", "R1"), "live action"),
        (lambda d: risks.tolerate(d, "R1", "", date(2020, 12, 1), "rare"), "who"),
        (lambda d: risks.tolerate(d, "R1", "AA", date(2020, 12, 1), " "), "why"),
        (lambda d: risks.tolerate(d, "R1", "AA", TODAY, "rare"), "date to come"),
        (lambda d: risks.escalate(d, "R1", ""), "whom"),
        (lambda d: risks.edit(d, "R1", response="hope"), "cannot be"),
    ],
)
def test_a_refusal_says_what_is_missing(harbour: Desk, step: Step, needed: str) -> None:
    STEPS["assess"](harbour)
    before = held(harbour)
    with pytest.raises(Refused, match=needed):
        step(harbour)
    assert held(harbour) == before


def test_a_review_is_due_at_the_next_meeting_and_within_a_month_where_it_presses(harbour: Desk) -> None:
    assert risks.assess(harbour, "R1", 2, 2).risk.next_review == date(2020, 4, 7)
    assert risks.assess(harbour, "R1", 4, 5, "a storm").risk.next_review == TODAY + timedelta(days=31)
    risks.edit(harbour, "R1", review_every=10)
    assert risks.review(harbour, "R1").risk.next_review == TODAY + timedelta(days=10)
    late = replace(harbour, today=date(2020, 6, 1))
    risks.edit(late, "R1", review_every=0)
    assert risks.assess(late, "R1", 1, 2, "rebuilt").risk.next_review == date(2020, 9, 1)


def test_escalation_is_told_with_or_without_a_score(harbour: Desk, tmp_path: Path) -> None:
    STEPS["assess"](harbour)
    path = tmp_path / "2020-03-02.md"
    path.write_text("# Harbour Partnership\n\nDate: 2 March 2020\n\n## Risks\n\nRisk R7: The crane fails.\n")
    importing.import_file(harbour, path, "all")
    unscored = next(risk for risk in views.register(harbour).risks if not risk.assessments)
    assert unscored.status is RiskStatus.OPEN
    later = replace(harbour, today=TODAY + timedelta(days=5))
    for ref in ("R1", unscored.ref):
        risks.escalate(later, ref, "to the board: beyond us")
    told = [change.said for change in changes.since(snapshots.of(later), TODAY) if change.of]
    assert told == ["escalated", "escalated"]


def test_a_score_that_is_given_counts_as_a_look_at_the_risk(harbour: Desk) -> None:
    assert held(harbour).last_reviewed is None
    STEPS["assess"](harbour)
    assert held(harbour).last_reviewed == TODAY
    text, _ = publishing.risk_register(harbour)
    assert TODAY.isoformat() in text.read_text(encoding="utf-8-sig")


EDGES = st.lists(st.integers(1, 24), min_size=3, max_size=3, unique=True).map(
    lambda found: dict(zip(("low", "medium", "high"), sorted(found), strict=True))
)
SCALE = st.integers(1, 5)
ORDER = list(Band)


@given(EDGES, SCALE, SCALE)
def test_bands_never_fall_as_scores_rise_and_the_gravest_impact_is_never_low(
    edges: dict[str, int], likelihood: int, impact: int
) -> None:
    def found(a: int, b: int) -> int:
        return ORDER.index(rules.band(a * b, b, edges))

    assert found(likelihood, 5) >= ORDER.index(Band.MEDIUM)
    assert likelihood == 5 or found(likelihood, impact) <= found(likelihood + 1, impact)
    assert impact == 5 or found(likelihood, impact) <= found(likelihood, impact + 1)


HISTORY = st.lists(st.tuples(st.integers(0, 60), st.sampled_from(AssessmentKind), SCALE, SCALE), max_size=12)


@given(HISTORY, st.integers(-1, 61))
def test_the_arrow_compares_today_with_the_last_meeting(
    history: list[tuple[int, AssessmentKind, int, int]], meeting: int
) -> None:
    start = date(2020, 1, 1)
    rows = tuple(
        AssessmentRow(start + timedelta(days=day), kind, likelihood, impact, "1")
        for day, kind, likelihood, impact in sorted(history, key=lambda each: each[0])
    )
    risk = RiskRow("r", 1, "Fog", RiskStatus.OPEN, start, assessments=rows)
    eve = start + timedelta(days=meeting)

    def standing(known: list[AssessmentRow]) -> int | None:
        for kind in (AssessmentKind.RESIDUAL, AssessmentKind.INHERENT):
            scores = [row.score for row in known if row.kind is kind]
            if scores:
                return scores[-1]
        return None

    now, then = standing(list(rows)), standing([row for row in rows if row.on <= eve])
    expected = (
        None
        if now is None
        else Arrow.NEW
        if then is None
        else Arrow.SAME
        if now == then
        else Arrow.UP
        if now > then
        else Arrow.DOWN
    )
    assert rules.arrow(risk, eve) is expected
