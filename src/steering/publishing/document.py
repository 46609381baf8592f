"""The whole register as one document of plain values, for `export --json`: the register can leave with its group."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from steering.domain import rules
from steering.domain.rows import (
    ActionRow,
    AssessmentRow,
    DecisionRow,
    EventRow,
    LinkRow,
    MeetingRow,
    NodeRow,
    PersonRow,
    PilotRow,
    PilotStepRow,
    QuestionRow,
    ReturnRow,
    RiskRow,
    SourceRow,
)
from steering.domain.words import Basis, EventStatus, NodeKind, Relation, RiskStatus
from steering.publishing.facts import Snapshot
from steering.publishing.tables import json_text

Entry = dict[str, Any]


def document(snapshot: Snapshot) -> Entry:
    """The register as mappings and lists of texts, numbers and ISO dates, with what today makes of it."""
    register = snapshot.register
    return {
        "as_of": _day(register.as_of or snapshot.today),
        "group": snapshot.config.group.name,
        "people": [person(p) for p in register.people],
        "meetings": [meeting(m) for m in register.meetings],
        "actions": [action(a, snapshot) for a in register.actions],
        "decisions": [decision(d) for d in register.decisions],
        "risks": [risk(r, snapshot) for r in register.risks],
        "pilots": [pilot(p) for p in register.pilots],
        "returns": [returns(r) for r in register.returns],
        "events": [event(e, snapshot) for e in register.events],
        "framework": [node(n) for n in register.nodes],
        "links": list(_links(snapshot)),
        "questions": [question(q) for q in register.questions],
    }


def text(snapshot: Snapshot) -> str:
    """The document as JSON."""
    return json_text(document(snapshot))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _source(source: SourceRow | None) -> Entry | None:
    return {"path": source.path, "line": source.line, "quote": source.quote} if source else None


def person(row: PersonRow) -> Entry:
    """A person."""
    return {
        "ref": row.ref,
        "name": row.name,
        "initials": row.initials,
        "organisation": row.organisation,
        "role": row.role,
        "email": row.email,
        "status": row.status.value,
    }


def meeting(row: MeetingRow) -> Entry:
    """A meeting that was held, with who was there."""
    return {
        "date": _day(row.date),
        "title": row.title,
        "start": row.start,
        "end": row.end,
        "location": row.location,
        "chair": row.chair,
        "attendance": [
            {
                "name": a.name,
                "initials": a.initials,
                "organisation": a.organisation,
                "role": a.role,
                "state": a.state.value,
                "deputy_for": a.deputy_for,
                "line": a.line,
            }
            for a in row.attendance
        ],
        "minutes": row.minutes.value,
    }


def action(row: ActionRow, snapshot: Snapshot) -> Entry:
    """An action; `closed` is when and on whose words it ended (minutes, or a person), None while it lives."""
    standing = snapshot.standing(row)
    ended = row.closing
    return {
        "ref": row.ref,
        "long_ref": row.long_ref,
        "their_ref": row.their_ref,
        "text": row.text,
        "owners": list(row.owners),
        "lead": row.lead,
        "due": _day(row.due),
        "due_basis": row.due_basis.value,
        "original_due": _day(row.original_due),
        "status": row.status.value,
        "raised": _day(row.raised),
        "raised_unknown": row.raised_unknown,
        "times_carried": row.times_carried,
        "closed": {"date": _day(ended.on), "quote": ended.quote or ended.note or None, "line": ended.line}
        if ended
        else None,
        "rag": standing.rag.value,
        "flags": list(standing.flags),
        "deliverables": _deliverables(row.links, snapshot),
        "source": _source(row.source),
    }


def _deliverables(links: Iterable[LinkRow], snapshot: Snapshot) -> list[str]:
    """The codes of the deliverables that it serves: by a link that is stated, or that a person confirmed."""
    found = []
    for link in links:
        known = snapshot.nodes.get(link.code)
        if (link.basis is Basis.STATED or link.confirmed_by) and (known is None or known.kind is NodeKind.DELIVERABLE):
            found.append(link.code)
    return list(dict.fromkeys(found))


def decision(row: DecisionRow) -> Entry:
    """A decision."""
    return {
        "ref": row.ref,
        "meeting": _day(row.meeting),
        "text": row.text,
        "status": row.status.value,
        "source": _source(row.source),
    }


def risk(row: RiskRow, snapshot: Snapshot) -> Entry:
    """A risk with its current score, which a candidate does not have: nobody has taken it on."""
    current = None if row.status is RiskStatus.CANDIDATE else row.current()
    band = rules.band(current.score, current.impact, snapshot.config.risk.bands) if current else None
    return {
        "ref": row.ref,
        "their_ref": row.their_ref,
        "title": row.title,
        "cause": row.cause,
        "event": row.event,
        "effect": row.effect,
        "owner": row.owner,
        "response": row.response.value if row.response else None,
        "status": row.status.value,
        "likelihood": current.likelihood if current else None,
        "impact": current.impact if current else None,
        "score": current.score if current else None,
        "band": band.value if band else None,
        "scores": list(_scores(row.assessments)),
        "flags": list(snapshot.flags(row)),
        "actions": list(row.actions),
    }


def _scores(assessments: Iterable[AssessmentRow]) -> Iterator[Entry]:
    """Every assessment, equal neighbours once."""
    last: tuple[Any, ...] | None = None
    for a in assessments:
        now = (a.kind, a.likelihood, a.impact)
        if now != last:
            yield {"date": _day(a.on), "kind": a.kind.value, "likelihood": a.likelihood, "impact": a.impact}
        last = now


def pilot(row: PilotRow) -> Entry:
    """A pilot site with every status that it was given."""
    return {
        "site": row.site,
        "status": row.status.value,
        "since": _day(row.since),
        "flags": list(rules.pilot_flags(row)),
        "history": [{"date": _day(s.since), "status": s.status.value, "source": _word(s)} for s in row.steps],
    }


def _word(step: PilotStepRow) -> Entry | None:
    """The sentence that gave a status, or the word of the person who set it."""
    told = "; ".join(part for part in (step.by, step.note) if part)
    return _source(step.source) or ({"path": None, "line": None, "quote": told} if told else None)


def returns(row: ReturnRow) -> Entry:
    """A round of returns: its latest count, and every count."""
    latest = row.latest
    return {
        "name": row.name,
        "replied": latest.replied if latest else None,
        "total": latest.total if latest else None,
        "outstanding": latest.outstanding if latest else None,
        "claims": [
            {
                "date": _day(c.on),
                "replied": c.replied,
                "total": c.total,
                "outstanding": c.outstanding,
                "total_derived": c.total_derived,
                "source": _source(c.source),
            }
            for c in row.claims
        ],
    }


def event(row: EventRow, snapshot: Snapshot) -> Entry:
    """A date that minutes announced; `held` once it is past, or once its minutes are in."""
    status = row.status
    past = row.date < snapshot.today and status is EventStatus.CONFIRMED
    if past or (row.date in snapshot.minuted and status in (EventStatus.CONFIRMED, EventStatus.TENTATIVE)):
        status = EventStatus.HELD
    return {
        "uid": row.uid,
        "sequence": row.sequence,
        "title": row.title,
        "date": _day(row.date),
        "start": row.start,
        "end": row.end,
        "location": row.location,
        "status": status.value,
        "history": [
            {
                "meeting": _day(o.on),
                "date": _day(o.date),
                "start": o.start,
                "end": o.end,
                "location": o.location,
                "status": o.status.value,
                "source": _source(o.source),
            }
            for o in row.occasions
        ],
    }


def node(row: NodeRow) -> Entry:
    """A part of the framework."""
    return {
        "kind": row.kind.value,
        "code": row.code,
        "title": row.title,
        "parent": row.parent,
        "rating": row.rating.value,
        "aliases": list(row.aliases),
        "type": row.type,
        "state": row.state,
        "version": row.label,
        "serves": list(row.serves),
        "is_proxy": row.is_proxy,
        "note": row.note,
    }


def _links(snapshot: Snapshot) -> Iterator[Entry]:
    """Every link: to the framework with its reason, what an action waits for, which risk it mitigates."""
    register = snapshot.register
    linked: list[ActionRow | DecisionRow | RiskRow] = [*register.actions, *register.decisions, *register.risks]
    for row in linked:
        for link in row.links:
            yield {
                "from": row.ref,
                "to": link.code,
                "relation": link.relation.value,
                "rationale": link.rationale,
                "basis": link.basis.value,
                "confirmed_by": link.confirmed_by,
            }
    for act in register.actions:
        yield from (_plain(act.ref, other, Relation.DEPENDS_ON) for other in act.depends_on)
    for held in register.risks:
        yield from (_plain(ref, held.ref, Relation.MITIGATES) for ref in held.actions)


def _plain(origin: str, target: str, relation: Relation) -> Entry:
    return {
        "from": origin,
        "to": target,
        "relation": relation.value,
        "rationale": None,
        "basis": Basis.STATED.value,
        "confirmed_by": None,
    }


def question(row: QuestionRow) -> Entry:
    """A question with its options and, once there is one, its answer."""
    return {
        "ref": row.ref,
        "code": row.code.value,
        "text": row.text,
        "severity": row.severity.value,
        "status": row.status.value,
        "asked": _day(row.asked_on),
        "about": row.about_ref,
        "options": [{"key": o.key, "label": o.label} for o in row.options],
        "answer": row.answer,
        "answered_by": row.answered_by,
        "answered_on": _day(row.answered_on),
        "source": _source(row.source),
    }
