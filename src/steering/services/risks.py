"""What people do to risks: add, assess, review, respond, tolerate, escalate, materialise, close."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from steering.domain.history import NewAct, Verb
from steering.domain.rows import ActionRow, RiskRow
from steering.domain.rules import band, is_live
from steering.domain.words import AssessmentKind, Band, Kind, Response, ReviewOutcome, RiskStatus
from steering.errors import Refused, UnknownReference
from steering.services.acting import add_row, check_version, commit, full_names, made_anchor, set_fields
from steering.services.actions import next_meeting
from steering.services.desk import Desk
from steering.services.ledger import Ledger
from steering.services.views import find_in
from steering.store import mapping

PRESSING = timedelta(days=31)
USUAL = timedelta(days=92)
EDITABLE = (
    "title",
    "cause",
    "event",
    "effect",
    "owner",
    "category",
    "response",
    "proximity",
    "early_warning",
    "review_every",
    "next_review",
)


@dataclass(frozen=True)
class Done:
    """What an act came to: the risk as it stands now, and the batch that `undo` would withdraw."""

    risk: RiskRow
    batch: int
    said: str


def add(desk: Desk, title: str, **fields: Any) -> Done:
    """Add a risk; with nothing but a title it is a candidate, with an owner and a score it is open."""
    if not title.strip():
        raise Refused("a risk needs a title", 'Say what may happen: steering risk add "A pilot drops out".')
    with desk.writing() as ledger:
        anchor = made_anchor(ledger, Kind.RISK, title)
        said = _checked(ledger, {**fields, "title": title.strip()})
        values = {"title": title.strip(), "fields": {**said, "status": RiskStatus.CANDIDATE.value}}
        batch = commit(
            ledger, desk.actor, f"risk: {title.strip()[:60]}", NewAct(Verb.CREATE, Kind.RISK, anchor, values)
        )
        return Done(_again(ledger, anchor), batch.id, "added as a candidate")


def edit(desk: Desk, ref: str, seen: int | None = None, **fields: Any) -> Done:
    """Fill in or change what is known of a risk."""
    with desk.writing() as ledger:
        risk = _risk(ledger, ref, seen)
        said = _checked(ledger, fields)
        if not said:
            raise Refused(f"nothing was said of {risk.ref}", f"Name a field: {', '.join(EDITABLE)}.")
        batch = commit(ledger, desk.actor, f"{risk.ref}: {', '.join(said)}", set_fields(Kind.RISK, risk.anchor, said))
        return Done(_again(ledger, risk.anchor), batch.id, "changed")


def assess(
    desk: Desk,
    ref: str,
    likelihood: int,
    impact: int,
    rationale: str = "",
    kind: AssessmentKind = AssessmentKind.RESIDUAL,
    seen: int | None = None,
) -> Done:
    """Score a risk: likelihood x impact, each 1 to 5. A changed score needs a reason. The first opens a candidate."""
    _check_score(likelihood, impact)
    with desk.writing() as ledger:
        risk = _risk(ledger, ref, seen)
        if risk.status in (RiskStatus.CLOSED, RiskStatus.REJECTED):
            raise Refused(f"{risk.ref} is {risk.status.value}", f"Re-open it first: steering risk reopen {risk.ref}.")
        before = risk.current(kind)
        changed = before is not None and (before.likelihood, before.impact) != (likelihood, impact)
        if changed and not rationale.strip():
            raise Refused(f"the {kind.value} score of {risk.ref} changes: why?", "Add a reason: --why ...")
        opens = risk.status is RiskStatus.CANDIDATE
        if opens and not risk.owner:
            raise Refused(
                f"{risk.ref} has no owner: exactly one is needed", f"steering risk edit {risk.ref} --owner NAME"
            )
        row = _score(ledger, kind, likelihood, impact, rationale)
        acts = [add_row(Kind.RISK, risk.anchor, "assessments", row)]
        outcome = ReviewOutcome.RESCORED if changed or before is None else ReviewOutcome.NO_CHANGE
        acts.append(add_row(Kind.RISK, risk.anchor, "reviews", {"outcome": outcome.value, "note": rationale}))
        fields: dict[str, Any] = {"next_review": _next_review(ledger, risk, likelihood, impact, desk.today).isoformat()}
        if opens:
            fields["status"] = RiskStatus.OPEN.value
        acts.append(set_fields(Kind.RISK, risk.anchor, fields))
        batch = commit(ledger, desk.actor, f"{risk.ref} {kind.value} {likelihood}x{impact}", *acts)
        return Done(_again(ledger, risk.anchor), batch.id, f"{kind.value} {likelihood}x{impact}")


def review(desk: Desk, ref: str, note: str = "", seen: int | None = None) -> Done:
    """Record that a risk was looked at and its score stands."""
    with desk.writing() as ledger:
        risk = _risk(ledger, ref, seen)
        if risk.status not in (RiskStatus.OPEN, RiskStatus.MATERIALISED):
            raise Refused(f"{risk.ref} is {risk.status.value}: there is nothing to review", "Assess it first.")
        current = risk.current()
        likelihood, impact = (current.likelihood, current.impact) if current else (1, 1)
        fields = {"next_review": _next_review(ledger, risk, likelihood, impact, desk.today).isoformat()}
        row = {"outcome": ReviewOutcome.NO_CHANGE.value, "note": note}
        acts = (add_row(Kind.RISK, risk.anchor, "reviews", row), set_fields(Kind.RISK, risk.anchor, fields))
        batch = commit(ledger, desk.actor, f"{risk.ref} reviewed, no change", *acts)
        return Done(_again(ledger, risk.anchor), batch.id, "reviewed, no change")


def close(desk: Desk, ref: str, reason: str, seen: int | None = None) -> Done:
    """Close an open or materialised risk, or reject a candidate."""
    with desk.writing() as ledger:
        risk = _risk(ledger, ref, seen)
        if risk.status in (RiskStatus.CLOSED, RiskStatus.REJECTED):
            raise Refused(f"{risk.ref} is {risk.status.value} already", "Nothing was changed.")
        if not reason.strip():
            raise Refused(f"{risk.ref} cannot be closed without a reason", "Add --reason WHY.")
        to = RiskStatus.REJECTED if risk.status is RiskStatus.CANDIDATE else RiskStatus.CLOSED
        row = {"outcome": ReviewOutcome.CLOSED.value, "note": reason}
        acts = (
            set_fields(Kind.RISK, risk.anchor, {"status": to.value, "next_review": None}, reason),
            add_row(Kind.RISK, risk.anchor, "reviews", row),
        )
        batch = commit(ledger, desk.actor, f"{risk.ref} {to.value}: {reason}"[:120], *acts)
        return Done(_again(ledger, risk.anchor), batch.id, to.value)


def reopen(desk: Desk, ref: str, reason: str, seen: int | None = None) -> Done:
    """Open a closed risk again."""
    with desk.writing() as ledger:
        risk = _risk(ledger, ref, seen)
        if risk.status not in (RiskStatus.CLOSED, RiskStatus.REJECTED):
            raise Refused(f"{risk.ref} is {risk.status.value}: it is not closed", "Nothing was changed.")
        if not reason.strip():
            raise Refused(f"{risk.ref} cannot be re-opened without a reason", "Add --reason WHY.")
        to = RiskStatus.OPEN if risk.status is RiskStatus.CLOSED else RiskStatus.CANDIDATE
        act = set_fields(Kind.RISK, risk.anchor, {"status": to.value}, reason)
        batch = commit(ledger, desk.actor, f"{risk.ref} re-opened: {reason}"[:120], act)
        return Done(_again(ledger, risk.anchor), batch.id, "re-opened")


def materialise(desk: Desk, ref: str, action: str, when: date | None = None, seen: int | None = None) -> Done:
    """Say that a risk has happened; a live action must deal with it."""
    with desk.writing() as ledger:
        risk = _risk(ledger, ref, seen)
        if risk.status is not RiskStatus.OPEN:
            raise Refused(f"{risk.ref} is {risk.status.value}: only an open risk can happen", "Open it first.")
        dealing = find_in(ledger.session, action)
        if not isinstance(dealing, ActionRow) or not is_live(dealing):
            raise Refused(f"{risk.ref} needs a live action that deals with it", "Log one, then name it: --action A5.")
        acts = (
            set_fields(Kind.RISK, risk.anchor, {"status": RiskStatus.MATERIALISED.value}, effective=when),
            add_row(Kind.RISK, risk.anchor, "mitigations", {"action": dealing.ref}),
        )
        batch = commit(ledger, desk.actor, f"{risk.ref} materialised", *acts)
        return Done(_again(ledger, risk.anchor), batch.id, "materialised")


def tolerate(desk: Desk, ref: str, by: str, until: date, why: str, seen: int | None = None) -> Done:
    """Tolerate a risk: who does, until when, and why; it counts as untreated once that date has passed."""
    with desk.writing() as ledger:
        risk = _risk(ledger, ref, seen)
        if risk.status not in (RiskStatus.CANDIDATE, RiskStatus.OPEN):
            raise Refused(f"{risk.ref} is {risk.status.value}: there is nothing to tolerate", "Nothing was changed.")
        if until <= desk.today:
            raise Refused(f"{until} has passed: a tolerance needs a date to come", "Add --until YYYY-MM-DD.")
        if not by.strip() or not why.strip():
            raise Refused(f"tolerating {risk.ref} needs who tolerates it and why", "Add --by NAME --why REASON.")
        fields = {
            "response": Response.TOLERATE.value,
            "tolerated_by": full_names(ledger, [by])[0],
            "tolerated_until": until.isoformat(),
            "tolerated_why": why.strip(),
        }
        batch = commit(ledger, desk.actor, f"{risk.ref} tolerated", set_fields(Kind.RISK, risk.anchor, fields, why))
        return Done(_again(ledger, risk.anchor), batch.id, f"tolerated until {until}")


def escalate(desk: Desk, ref: str, note: str, seen: int | None = None) -> Done:
    """Take a risk to those above the group."""
    with desk.writing() as ledger:
        risk = _risk(ledger, ref, seen)
        if risk.status is not RiskStatus.OPEN:
            raise Refused(f"{risk.ref} is {risk.status.value}: only an open risk can be escalated", "Open it first.")
        if not note.strip():
            raise Refused(f"escalating {risk.ref} needs a word on to whom and why", "Add --note ...")
        acts = (
            set_fields(Kind.RISK, risk.anchor, {"escalated_on": desk.today.isoformat()}, note),
            add_row(Kind.RISK, risk.anchor, "reviews", {"outcome": ReviewOutcome.ESCALATED.value, "note": note}),
        )
        batch = commit(ledger, desk.actor, f"{risk.ref} escalated", *acts)
        return Done(_again(ledger, risk.anchor), batch.id, "escalated")


def mitigate(desk: Desk, ref: str, action: str, seen: int | None = None) -> Done:
    """Say that an action mitigates a risk."""
    with desk.writing() as ledger:
        risk = _risk(ledger, ref, seen)
        if risk.status in (RiskStatus.CLOSED, RiskStatus.REJECTED):
            raise Refused(f"{risk.ref} is {risk.status.value}", f"Re-open it first: steering risk reopen {risk.ref}.")
        dealing = find_in(ledger.session, action)
        if not isinstance(dealing, ActionRow):
            raise UnknownReference(f"{action} is no action", "Actions look like A5.")
        act = add_row(Kind.RISK, risk.anchor, "mitigations", {"action": dealing.ref})
        batch = commit(ledger, desk.actor, f"{dealing.ref} mitigates {risk.ref}", act)
        return Done(_again(ledger, risk.anchor), batch.id, f"mitigated by {dealing.ref}")


def _check_score(likelihood: int, impact: int) -> None:
    for name, value in (("likelihood", likelihood), ("impact", impact)):
        if not 1 <= value <= 5:
            raise Refused(f"{name} {value} is not on the scale", "Likelihood and impact are each 1 to 5.")


def _score(ledger: Ledger, kind: AssessmentKind, likelihood: int, impact: int, rationale: str) -> dict[str, Any]:
    return {
        "kind": kind.value,
        "likelihood": likelihood,
        "impact": impact,
        "matrix_version": ledger.config.risk.matrix_version,
        "rationale": rationale.strip(),
    }


def _next_review(ledger: Ledger, risk: RiskRow, likelihood: int, impact: int, today: date) -> date:
    """As often as the risk says, else at the next meeting (a quarter on where none is known); a high or critical risk
    within a month.
    """
    if risk.review_every:
        due = today + timedelta(days=risk.review_every)
    else:
        meeting = next_meeting(ledger, today)
        due = meeting.date if meeting else today + USUAL
    pressing = band(likelihood * impact, impact, ledger.config.risk.bands) in (Band.HIGH, Band.CRITICAL)
    return min(due, today + PRESSING) if pressing else due


def _checked(ledger: Ledger, fields: dict[str, Any]) -> dict[str, Any]:
    from steering.domain.words import Proximity, RiskCategory

    choices: dict[str, Any] = {"category": RiskCategory, "response": Response, "proximity": Proximity}
    out: dict[str, Any] = {}
    for name, value in fields.items():
        if value in (None, ""):
            continue
        if name not in EDITABLE:
            raise Refused(f"a risk has no field {name}", f"Known are {', '.join(EDITABLE)}.")
        if name in choices and value not in [c.value for c in choices[name]]:
            raise Refused(f"{name} {value!r} cannot be", f"It can be {', '.join(c.value for c in choices[name])}.")
        if name == "owner":
            value = full_names(ledger, [str(value)])[0]
        out[name] = value.isoformat() if isinstance(value, date) else value
    return out


def _risk(ledger: Ledger, ref: str, seen: int | None = None) -> RiskRow:
    row = find_in(ledger.session, ref)
    if not isinstance(row, RiskRow):
        raise UnknownReference(f"{ref} is no risk", "Risks look like R3.")
    check_version(row, seen)
    return row


def _again(ledger: Ledger, anchor: str) -> RiskRow:
    from steering.services.actions import find_root

    return mapping.load(ledger.session, RiskRow, keys=[find_root(ledger, anchor)])[0]
