"""What each kind of Change says of its record: the fields that it states and the rows that it adds.

What a document does not say is no statement: a value that is absent, empty or null states nothing.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from steering.domain.fold import Entry, Interpretation
from steering.domain.history import Act, Change, Statement, Verb
from steering.domain.keys import norm
from steering.domain.words import ENDED, ActionStatus, Kind, Outcome, RiskStatus

Values = Mapping[str, Any]


def interpret(change: Change) -> Interpretation:
    """The fields and rows of one Change, by its kind."""
    if isinstance(change, Statement):
        return STATEMENTS[change.kind](change.values)
    return _act(change)


VERSION = 2
"""Raise it when a kind is interpreted otherwise: digests of another version are not trusted."""


def digest(kind: Kind, values: Values) -> str:
    """What a statement says of its record, as a short text: equal texts say the same."""
    said = STATEMENTS[kind](values)
    plain: list[Any] = [dict(sorted(said.fields.items())), [[e.into, dict(e.values), e.slot] for e in said.rows]]
    if kind in (Kind.PILOT, Kind.RISK):  # by what name matters to which is which
        plain.append(norm(str(values.get("site") or values.get("text") or "")))
    text = json.dumps(plain, sort_keys=True, default=str)
    return f"{VERSION}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def _stated(values: Values, *names: str) -> dict[str, Any]:
    return {name: values[name] for name in names if values.get(name) not in (None, "", [], ())}


def _action(values: Values) -> Interpretation:
    fields = _stated(values, "owners", "their_ref")
    due = values.get("due") or {}
    if due.get("date") or due.get("event"):
        event = due.get("event") or {}
        fields["due"] = [due.get("date"), due["basis"], event.get("title"), event.get("date")]
        fields["due_text"] = due.get("text")
    outcome = Outcome(values["outcome"])
    if outcome in ENDED or values.get("status") in ("done", "dropped"):
        ended = outcome in (Outcome.DROPPED, Outcome.SUPERSEDED) or values.get("status") == "dropped"
        fields["status"] = (ActionStatus.DROPPED if ended else ActionStatus.CLOSED).value
    else:
        fields["status"] = ActionStatus.OPEN.value
    return Interpretation(fields, (Entry("mentions", {"outcome": outcome.value}),))


def _decision(values: Values) -> Interpretation:
    return Interpretation(_stated(values, "kind"))


def _risk(values: Values) -> Interpretation:
    fields = _stated(values, "owner", "their_ref", "cause", "event", "effect", "title")
    status = RiskStatus(values["status"])
    fields["status"] = (RiskStatus.OPEN if status in (RiskStatus.RESCORED, RiskStatus.REOPENED) else status).value
    rows = []
    if values.get("likelihood") and values.get("impact"):
        score = {name: values[name] for name in ("kind", "likelihood", "impact", "matrix_version")}
        same = [values["likelihood"], values["impact"]]
        rows.append(Entry("assessments", score, slot=str(values["kind"]), same=same))
    return Interpretation(fields, rows)


def _pilot(values: Values) -> Interpretation:
    row = {name: values.get(name) for name in ("status", "since", "contact", "by")}
    return Interpretation(_stated(values, "contact"), (Entry("statuses", row, same=values["status"]),))


def _return(values: Values) -> Interpretation:
    row = {name: values.get(name) for name in ("replied", "total", "outstanding")}
    return Interpretation(_stated(values, "name"), (Entry("claims", row, same=sorted(row.items(), key=str)),))


def _event(values: Values) -> Interpretation:
    names = ("title", "date", "start", "end", "location", "status", "kind", "replaces")
    fields = _stated(values, *names)
    fields["year_inferred"] = bool(values.get("year_inferred"))
    if values.get("venue_booked"):
        fields["venue_booked"] = True
    row = {name: values.get(name) for name in ("date", "start", "end", "location", "status")}
    return Interpretation(fields, (Entry("occasions", row, same=[values.get("date"), values.get("status")]),))


def _attendance(values: Values) -> Interpretation:
    return Interpretation(_stated(values, "organisation", "role", "initials", "email", "handle"))


def _meeting(values: Values) -> Interpretation:
    if values.get("approves"):
        said = {"approved": True, "amendments": values.get("corrections")}
        return Interpretation({name: v for name, v in said.items() if v})
    return Interpretation(_stated(values, "title", "start", "end", "location", "chair", "minute_taker", "moved_from"))


STATEMENTS: dict[Kind, Callable[[Values], Interpretation]] = {
    Kind.ACTION: _action,
    Kind.DECISION: _decision,
    Kind.RISK: _risk,
    Kind.PILOT: _pilot,
    Kind.RETURN: _return,
    Kind.EVENT: _event,
    Kind.ATTENDANCE: _attendance,
    Kind.MEETING: _meeting,
}


def _act(act: Act) -> Interpretation:
    if act.verb is Verb.ADD:
        listing, row = str(act.values["list"]), dict(act.values["row"])
        slot, same = "", None
        if listing == "statuses":
            same = row.get("status")
        elif listing == "assessments":
            slot, same = str(row["kind"]), [row["likelihood"], row["impact"]]
        return Interpretation(dict(act.values.get("fields", {})), (Entry(listing, row, slot, same),))
    return Interpretation(dict(act.values.get("fields", {})))
