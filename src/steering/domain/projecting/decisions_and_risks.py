"""From what stands of decisions and risks after the walk to their rows."""

import re
from collections.abc import Mapping
from string import ascii_letters
from typing import Any

from steering.domain.fold import Cell, Row, State
from steering.domain.history import Act
from steering.domain.projecting.common import REMOVED, Context, Naming, day, enum_of, source, source_of, version, who
from steering.domain.projecting.links import links_of
from steering.domain.rows import (
    AssessmentRow,
    DecisionRow,
    RiskReviewRow,
    RiskRow,
)
from steering.domain.words import (
    AssessmentKind,
    DecisionKind,
    DecisionStatus,
    Proximity,
    Response,
    ReviewOutcome,
    RiskCategory,
    RiskStatus,
)


def decision(state: State, name: Naming, context: Context) -> DecisionRow:
    """The decision that a record comes to."""
    first = state.first
    created = state.created.values if state.created else {}
    values: Mapping[str, Any] = first.values if first else created
    status = state.value("status", DecisionStatus.STANDING)
    return DecisionRow(
        number=name.number,
        anchor=name.anchor,
        version=version(state),
        meeting=first.meeting if first else state.created.effective,  # type: ignore[union-attr]
        text=str(values.get("text", "")),
        kind=DecisionKind(state.value("kind", DecisionKind.AGREED)),
        status=DecisionStatus.RESCINDED if status == REMOVED else DecisionStatus(status),
        superseded_by=state.value("superseded_by"),
        item=first.item if first else created.get("item"),
        source=source(first, context),
        links=links_of(state),
    )


def risk(state: State, name: Naming, context: Context) -> RiskRow:
    """The risk that a record comes to, with every score it was given."""
    first = state.first
    created = state.created.values if state.created else {}
    values: Mapping[str, Any] = first.values if first else created
    status = state.value("status", RiskStatus.CANDIDATE)
    status = RiskStatus.CLOSED if status == REMOVED else RiskStatus(status)
    ended = state.cells.get("status")
    return RiskRow(
        number=name.number,
        anchor=name.anchor,
        also_known=name.also_known,
        version=version(state),
        title=str(state.value("title") or risk_title(values) or created.get("title", "")),
        status=status,
        raised=first.meeting if first else state.created.effective,  # type: ignore[union-attr]
        their_ref=state.value("their_ref"),
        cause=state.value("cause"),
        event=state.value("event"),
        effect=state.value("effect"),
        owner=state.value("owner"),
        category=enum_of(RiskCategory, state.value("category")),
        response=enum_of(Response, state.value("response")),
        proximity=enum_of(Proximity, state.value("proximity")),
        early_warning=state.value("early_warning"),
        review_every=state.value("review_every"),
        next_review=day(state.value("next_review")),
        escalated_on=day(state.value("escalated_on")),
        tolerated_by=state.value("tolerated_by"),
        tolerated_until=day(state.value("tolerated_until")),
        tolerated_why=state.value("tolerated_why"),
        materialised_on=ended.on if ended and status is RiskStatus.MATERIALISED else None,
        closed_on=ended.on if ended and status in (RiskStatus.CLOSED, RiskStatus.REJECTED) else None,
        closed_note=_ending_note(ended, status),
        source=source(first, context),
        actions=tuple(dict.fromkeys(row.values["action"] for row in state.rows.get("mitigations", []))),
        assessments=tuple(_assessment(row, context) for row in state.rows.get("assessments", [])),
        reviews=tuple(_review(row, context) for row in state.rows.get("reviews", [])),
        links=links_of(state),
    )


SCORED = re.compile(
    r"\s*[-–—:;,.(\[|]+\s*(?:(?:current|residual|inherent|target|gross|net)\s+)?"
    r"(?:likelihood|probability|impact|scored?|rated|rating|owner|owned by|[LIP]\s?[=:]?\s?[1-5])\b"
    r"|\s*[-–—:;,.(\[|]*\s*\b[1-5]\s?[x×]\s?[1-5]\b",
    re.IGNORECASE,
)


_IN_BRACKETS = re.compile(r"\((?P<name>[a-zA-Z][^()\d]{6,90})\)")
"""What a risk is, in brackets behind its code: `Risk 3 (staff turnover): raised to 4 x 4`."""


_NEW = re.compile(r"^\W*(?:(?:is )?(?:a )?new\b(?: risk| one)?|🆕)[\s)\].:,–—-]*", re.IGNORECASE)
"""How a line begins that names a risk as new: `(new)`, `NEW:`, `is new:`."""


def _digits(ref: str) -> str:
    return ref.lstrip(ascii_letters + "-") or ref


def beside_number(text: str, ref: str) -> bool:
    """Whether a line calls its risk by the bare number: `3 (press): as before`, `Press (3): as before`."""
    number = re.escape(_digits(ref))
    return re.match(rf"\W*{number}(?: \(|:| is\b)|[^\n:;.()]{{3,60}} \(R?{number}\)", text) is not None


def risk_title(values: Mapping[str, Any]) -> str:
    """What the minutes call a risk: their wording without their own code before it and the scores behind it, or the
    words in brackets behind the code.
    """
    text = str(values.get("text") or "")
    ref = str(values.get("their_ref") or "")
    number = re.escape(_digits(ref))
    if ref and (before := re.match(rf"\W*([^\n:;.()]{{3,60}}) \(R?{number}\)", text)):
        return before[1]
    code = rf"(?:risk\s+)?{re.escape(ref)}|risk\s+{number}|{number}(?= \(|:| is\b)"
    bare = re.sub(rf"^\W*(?:{code})\b[\s:.)–—-]*", "", text, count=1, flags=re.IGNORECASE) if ref else text
    if bare is not text and (named := _IN_BRACKETS.match(bare)):
        return named["name"]
    bare = _NEW.sub("", bare, count=1)
    words = SCORED.split(bare, maxsplit=1)[0].strip(" .,;:-–—(")
    return words if len(words.split()) > 1 else text


def _ending_note(cell: Cell | None, status: RiskStatus) -> str | None:
    if cell is None or status not in (RiskStatus.CLOSED, RiskStatus.REJECTED):
        return None
    return (cell.by.reason or None) if isinstance(cell.by, Act) else cell.by.quote


def _assessment(row: Row, context: Context) -> AssessmentRow:
    v = row.values
    return AssessmentRow(
        row.on,
        AssessmentKind(v["kind"]),
        v["likelihood"],
        v["impact"],
        str(v["matrix_version"]),
        str(v.get("rationale") or ""),
        who(row.by),
        source_of(row.by, context),
    )


def _review(row: Row, context: Context) -> RiskReviewRow:
    v = row.values
    return RiskReviewRow(
        row.on, ReviewOutcome(v["outcome"]), str(v.get("note") or ""), who(row.by), source_of(row.by, context)
    )
