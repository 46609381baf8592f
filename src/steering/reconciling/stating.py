"""From findings to the statements that accepting them would append."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from steering.domain.findings import (
    ActionFinding,
    AttendanceFinding,
    DecisionFinding,
    EventFinding,
    PilotFinding,
    Place,
    Query,
    Reading,
    ReturnFinding,
    RiskFinding,
)
from steering.domain.history import NewStatement
from steering.domain.keys import (
    finding_keys,
    meeting_anchor,
    norm,
    person_anchor,
    pilot_anchor,
    without_owner,
)
from steering.domain.projecting.decisions_and_risks import beside_number
from steering.domain.words import Kind, Outcome, RiskStatus
from steering.reading.spreadsheets import columns
from steering.reconciling.drafting import drafted

CONCERNS = frozenset({"risk_stated", "risk_poor_return"})
"""The reader's rules that find a concern in prose rather than a risk that the minutes name as one."""
NAMING = frozenset({RiskStatus.OPEN, RiskStatus.CANDIDATE})
"""A line that moves a risk, or ends it, reports on it and gives it no name."""
GENERIC = re.compile(r"^(?:(?:the|our)\s+)?(?:next\s+|future\s+|further\s+)*(?:meetings?)?$", re.IGNORECASE)
"""Titles that only say that the group meets."""

Finding = (
    ActionFinding | DecisionFinding | RiskFinding | PilotFinding | ReturnFinding | EventFinding | AttendanceFinding
)


@dataclass(frozen=True)
class Stated:
    """A finding, its key, and the statement that it would become."""

    key: str
    finding: Finding
    statement: NewStatement

    @property
    def kind(self) -> Kind:
        """What the finding is of."""
        return self.statement.kind

    @property
    def line(self) -> int:
        """Where it stands."""
        return self.statement.line


def state(
    reading: Reading, series: str, held: date, matrix_version: str, meeting_title: str = "Meeting"
) -> list[Stated]:
    """Every finding of a document as a statement about the meeting held on a date, in the order of the text.

    `meeting_title` is what the group calls its meetings, where the minutes only say `next meeting`.
    """
    found: list[tuple[Kind, Finding]] = [(Kind.ATTENDANCE, a) for a in reading.attendance]
    found += [(Kind.ACTION, a) for a in reading.actions]
    found += [(Kind.DECISION, d) for d in reading.decisions]
    found += [(Kind.RISK, r) for r in reading.risks]
    found += [(Kind.PILOT, p) for p in reading.pilots]
    found += [(Kind.RETURN, r) for r in reading.returns]
    found += [(Kind.EVENT, e) for e in reading.events if e.date]
    found.sort(key=lambda pair: (_line(pair[1]), _col(pair[1])))
    keys = finding_keys(series, held, [(kind, _item(f), _wording(f)) for kind, f in found])
    cells = columns(reading.source.text) if reading.source.format == "spreadsheet" else {}
    out = []
    for ordinal, ((kind, finding), key) in enumerate(zip(found, keys, strict=True)):
        values, place = _values(finding, matrix_version), _place(finding, reading)
        if cells:
            values |= _of_register(values, kind, place.line, cells)
        if kind is Kind.EVENT and GENERIC.match(str(values["title"] or "")):
            values["title"] = meeting_title
        anchor = _anchor(finding) or key
        statement = NewStatement(
            kind,
            anchor,
            series,
            held,
            reading.source.sha256,
            place.line,
            place.col,
            ordinal,
            place.quote,
            _item(finding),
            values,
        )
        out.append(Stated(key, finding, statement))
    return out


def _of_register(
    values: Mapping[str, Any], kind: Kind, line: int, cells: Mapping[int, Mapping[str, str]]
) -> dict[str, Any]:
    """What a row of the group's own spreadsheet says beyond a finding: its columns, and that it is none of minutes."""
    said: dict[str, Any] = {"register": True, "columns": dict(cells.get(line, {}))}
    if kind is Kind.ACTION and values["outcome"] in (Outcome.NEW, Outcome.CARRIED):
        said["outcome"] = Outcome.PRIOR.value
    return said


def head(
    reading: Reading,
    series: str,
    held: date,
    stated: Sequence[Stated],
    part: str = "",
    queries: Sequence[Mapping[str, Any]] = (),
) -> list[NewStatement]:
    """The statements about meetings: what the document says of its own, and that it approves earlier minutes."""
    m = reading.meeting
    title = m.title_place or Place(1, 0, "")
    note = m.note or m.title_place
    values: dict[str, Any] = {
        "path": reading.source.path,
        "title": m.title,
        "start": m.start,
        "end": m.end,
        "location": m.location,
        "chair": m.chair,
        "minute_taker": m.minute_taker,
        "moved_from": _iso(m.moved_from),
        "version": m.version,
        "issued": _iso(m.issued),
        "part": part,
        **({"register": True} if reading.source.format == "spreadsheet" else {}),
        "note": note.quote if note else None,
        "note_line": note.line if note else None,
        "queries": [*queries, *(_query(q, stated) for q in reading.queries)],
    }
    own = NewStatement(
        Kind.MEETING,
        meeting_anchor(series, held),
        series,
        held,
        reading.source.sha256,
        title.line,
        title.col,
        -2,
        title.quote,
        None,
        values,
    )
    if m.approves is None or m.approves.date is None or m.approves.date >= held:
        return [own]
    at = m.approves.place
    said = {"approves": True, "corrections": m.approves.corrections}
    anchor = meeting_anchor(series, m.approves.date)
    approval = NewStatement(
        Kind.MEETING, anchor, series, held, reading.source.sha256, at.line, at.col, -1, at.quote, None, said
    )
    return [own, approval]


def _query(query: Query, stated: Sequence[Stated]) -> dict[str, Any]:
    """A question of the reader's, with the key of the finding that it is about."""
    about = None
    if query.kind is not None:
        there = [s for s in stated if s.kind is query.kind and s.line == query.line]
        exact = [s for s in there if s.statement.col == query.col]
        about = next((s.statement.key for s in exact or there), None)
    return {
        "line": query.line,
        "col": query.col,
        "code": query.code.value,
        "text": query.text,
        "severity": query.severity.value,
        "kind": query.kind.value if query.kind else None,
        "field": query.field,
        "about": about,
        "options": [{"key": o.key, "label": o.label, "value": o.value} for o in query.options],
    }


def _line(finding: Finding) -> int:
    return finding.line if isinstance(finding, AttendanceFinding) else finding.place.line


def _col(finding: Finding) -> int:
    return 0 if isinstance(finding, AttendanceFinding) else finding.place.col


def _item(finding: Finding) -> str | None:
    return None if isinstance(finding, AttendanceFinding) else finding.item


def _place(finding: Finding, reading: Reading) -> Place:
    if not isinstance(finding, AttendanceFinding):
        return finding.place
    lines = reading.source.text.split("\n")
    text = lines[finding.line - 1] if 0 < finding.line <= len(lines) else ""
    return Place(finding.line, len(text) - len(text.lstrip()), text.strip())


def _wording(finding: Finding) -> str:
    """What a finding's key is made of: the wording, without an action's owner."""
    if isinstance(finding, ActionFinding):
        return without_owner(finding.text, finding.owner_text)
    if isinstance(finding, PilotFinding):
        return f"{finding.site} {finding.status.value}"
    if isinstance(finding, EventFinding):
        return f"{finding.title} {finding.date}"
    if isinstance(finding, ReturnFinding):
        return f"{finding.name} {finding.replied} {finding.total} {finding.outstanding}"
    if isinstance(finding, AttendanceFinding):
        return finding.name
    return finding.text


def _anchor(finding: Finding) -> str | None:
    """The anchor of a record that goes by name, or None."""
    if isinstance(finding, AttendanceFinding):
        return person_anchor(finding.name)
    return pilot_anchor(finding.site) if isinstance(finding, PilotFinding) else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _doubts(
    finding: ActionFinding | EventFinding | RiskFinding | PilotFinding | ReturnFinding | DecisionFinding,
) -> list[list[str]]:
    return [[d.field, d.text] for d in finding.doubts]


def _values(finding: Finding, matrix_version: str) -> dict[str, Any]:
    """What a statement says, as plain values."""
    if isinstance(finding, ActionFinding):
        return _action(finding)
    if isinstance(finding, AttendanceFinding):
        facts = ("name", "initials", "organisation", "role", "deputy_for", "handle", "email")
        return {n: getattr(finding, n) for n in facts if getattr(finding, n)} | {"state": finding.state.value}
    if isinstance(finding, DecisionFinding):
        return {"text": finding.text, "kind": finding.kind.value, "rule": finding.rule, "doubts": _doubts(finding)}
    if isinstance(finding, RiskFinding):
        return _risk(finding, matrix_version)
    if isinstance(finding, PilotFinding):
        return {
            "site": finding.site,
            "status": finding.status.value,
            "since": _iso(finding.since),
            "contact": finding.contact,
            "by": finding.by,
            "doubts": _doubts(finding),
        }
    if isinstance(finding, ReturnFinding):
        counts = ("name", "replied", "total", "outstanding")
        return {n: getattr(finding, n) for n in counts} | {"doubts": _doubts(finding)}
    stated = ("title", "start", "end", "location", "year_inferred", "venue_booked")
    dates = {"date": _iso(finding.date), "replaces": _iso(finding.replaces)}
    enums = {"status": finding.status.value, "kind": finding.kind.value}
    return {n: getattr(finding, n) for n in stated} | dates | enums | {"doubts": _doubts(finding)}


def _action(f: ActionFinding) -> dict[str, Any]:
    event = f.due.event
    return {
        "text": f.text,
        "owners": list(f.owners),
        "owner_text": f.owner_text,
        "due": {
            "date": _iso(f.due.date),
            "text": f.due.text,
            "basis": f.due.basis.value,
            "event": {"title": event.title, "date": _iso(event.date)} if event else None,
        },
        "status": f.status,
        "outcome": f.outcome.value,
        "explicit": f.explicit,
        "rule": f.rule,
        "their_ref": f.their_ref,
        "heading": f.heading,
        "context": f.context,
        "also": [[p.line, p.col, p.quote] for p in f.also],
        "doubts": _doubts(f),
    }


def _risk(f: RiskFinding, matrix_version: str) -> dict[str, Any]:
    names = ("text", "owner", "likelihood", "impact", "kind", "cause", "event", "effect")
    values: Mapping[str, Any] = {n: getattr(f, n) for n in names}
    ref = norm(f.ref or "")
    words = f" {norm(f.text)} "
    named = f" {ref} " in words or words.startswith(f" risk {ref[1:]} ") or beside_number(f.text, f.ref or "")
    reports = f.rule in ("risk_line", "risk_listed") and (f.status not in NAMING or f.likelihood is None)
    titled = not (ref and named) and f.rule != "rescore" and not reports
    title = f.text if titled else None
    if f.rule in CONCERNS:
        draft = drafted(f.text, f.rule)
        title, values = draft.title, {**values, "cause": draft.cause, "event": draft.event, "effect": draft.effect}
    return {
        **values,
        "title": title,
        "their_ref": f.ref,
        "status": f.status.value,
        "rule": f.rule,
        "matrix_version": matrix_version,
        "doubts": _doubts(f),
    }
