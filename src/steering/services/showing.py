"""A record on one page: its fields, flags, source sentence, links and story."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from steering.domain import rules
from steering.domain.rows import (
    ActionRow,
    DecisionRow,
    EventRow,
    LinkRow,
    MeetingRow,
    NodeRow,
    PersonRow,
    PilotRow,
    QuestionRow,
    ReturnRow,
    RiskRow,
    SiteRow,
    SourceRow,
)
from steering.domain.words import DueBasis
from steering.services import views
from steering.services.desk import Desk
from steering.services.listing import ARROWS, KINDS, count, last_held, when
from steering.services.stories import Line, story


@dataclass(frozen=True)
class Sheet:
    """A record as `show` tells it: name, fields in order, and sections of lines."""

    kind: str
    ref: str
    title: str
    fields: tuple[tuple[str, str], ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]


def sheet(desk: Desk, ref: str) -> Sheet:
    """The page of the record that a reference names. Raises UnknownReference."""
    row = views.find(desk, ref)
    kind = KINDS.get(type(row), "site")
    name = getattr(row, "ref", None) or getattr(row, "code", None) or getattr(row, "site", None) or ref
    title = next((str(t) for a in ("title", "text", "name", "site") if (t := getattr(row, a, None))), "")
    fields = [(k, v) for k, v in FIELDS[type(row)](desk, row) if v]
    sections = [(h, tuple(lines)) for h, lines in _sections(desk, row, ref) if lines]
    return Sheet(kind, str(name), title, tuple(fields), tuple(sections))


Pairs = Iterable[tuple[str, str]]


def _action(desk: Desk, a: ActionRow) -> Pairs:
    how = rules.standing(a, desk.standing_date, views.gone(views.register(desk).people))
    yield (
        "status",
        f"{a.status.value.replace('_', ' ')} ({how.rag.value})" + (f": {a.status_note}" if a.status_note else ""),
    )
    yield "owners", ", ".join(f"{o} (lead)" if o == a.lead else o for o in a.owners) or "nobody"
    yield "due", due(a)
    if a.original_due and a.original_due != a.due:
        yield "first due", f"{a.original_due} (slipped {how.slipped} days)" if how.slipped else str(a.original_due)
    yield "flags", ", ".join(how.flags)
    yield "raised", f"{a.raised}" + (" or earlier" if a.raised_unknown else "")
    yield "also known as", ", ".join(x for x in (a.long_ref, a.their_ref, *a.also_known) if x)
    yield "waits for", ", ".join(a.depends_on)
    if a.closing:
        yield "ended", f"{a.closing.on} {a.closing.how}" + (f": {a.closing.note}" if a.closing.note else "")
    yield "wording", a.text


def due(a: ActionRow) -> str:
    """When an action is due, told with what it rests on."""
    event = f"by {a.due_event}" if a.due_event else ""
    if a.due is None:
        return event or (f"“{a.due_text}”, no date" if a.due_text else "no date")
    basis = {DueBasis.ASSUMED: "assumed", DueBasis.AGREED: "agreed", DueBasis.STATED: "stated"}.get(a.due_basis, event)
    return f"{when(a.due, a.due_basis)} ({basis})"


def _decision(desk: Desk, d: DecisionRow) -> Pairs:
    yield "meeting", str(d.meeting)
    yield "kind", d.kind.value.replace("_", " ")
    yield "status", d.status.value + (f" by {d.superseded_by}" if d.superseded_by else "")


def _risk(desk: Desk, r: RiskRow) -> Pairs:
    register = views.register(desk)
    config = desk.workspace.config.risk
    live = [a.ref for a in register.actions if rules.is_live(a) and a.ref in r.actions]
    yield "status", r.status.value
    yield "owner", r.owner or "nobody"
    for label, value in (
        ("cause", r.cause),
        ("event", r.event),
        ("effect", r.effect),
        ("early warning", r.early_warning),
    ):
        yield label, value or ""
    if score := r.current():
        arrow = ARROWS.get(rules.arrow(r, last_held(desk, register.meetings)), "")
        band = rules.band(score.score, score.impact, config.bands).value
        yield (
            "score",
            f"{score.likelihood}x{score.impact} = {score.score} {band} {arrow} ({score.kind.value}, {score.on})",
        )
    yield "category", r.category.value if r.category else ""
    yield "response", r.response.value if r.response else ""
    if r.tolerated_until:
        yield "tolerated", f"by {r.tolerated_by} until {r.tolerated_until}: {r.tolerated_why}"
    yield "proximity", r.proximity.value.replace("_", " ") if r.proximity else ""
    yield "next review", when(r.next_review)
    yield "mitigated by", ", ".join(r.actions)
    yield "flags", ", ".join(rules.risk_flags(r, desk.standing_date, config.appetite, live))
    yield "their number", r.their_ref or ""


def _pilot(desk: Desk, p: PilotRow) -> Pairs:
    yield "status", f"{p.status.value} since {p.since}"
    yield "contact", p.contact or ""
    yield "flags", ", ".join(rules.pilot_flags(p))


def _returns(desk: Desk, r: ReturnRow) -> Pairs:
    yield "latest", count(r)


def _event(desk: Desk, e: EventRow) -> Pairs:
    yield "date", f"{e.date:%A} {e.date}" + (" (year inferred)" if e.year_inferred else "")
    yield "time", "–".join(t for t in (e.start, e.end) if t)
    yield "place", (e.location or "") + (" (booked)" if e.venue_booked else "")
    yield "status", e.status.value
    yield "moved from", when(e.moved_from)
    yield "calendar", f"{e.uid}, change {e.sequence}"


def _meeting(desk: Desk, m: MeetingRow) -> Pairs:
    yield "time", "–".join(t for t in (m.start, m.end) if t)
    yield "place", m.location or ""
    yield "chair", m.chair or ""
    yield "minutes", m.minutes.value + (f" on {m.approved_on}" if m.approved_on else "")
    yield "amendments", m.amendments or ""
    for state in ("chair", "present", "in_attendance", "apologies", "absent"):
        names = [a.name + (f" ({a.organisation})" if a.organisation else "") for a in m.attendance if a.state == state]
        yield state.replace("_", " "), ", ".join(names)


def _person(desk: Desk, p: PersonRow) -> Pairs:
    pairs = (
        ("initials", p.initials),
        ("also known as", "; ".join(p.aliases)),
        ("organisation", p.organisation),
        ("role", p.role),
        ("status", p.status.value + (f" on {p.left_on}" if p.left_on else "")),
        ("email", p.email),
        ("digest", p.digest.value),
        ("seen", f"{p.first_seen} to {p.last_seen}" if p.first_seen else None),
    )
    for label, value in pairs:
        yield label, value or ""
    held = [a.ref for a in views.register(desk).actions if rules.is_live(a) and p.name in a.owners]
    yield "live actions", ", ".join(held)


def _node(desk: Desk, n: NodeRow) -> Pairs:
    yield "level", n.kind.value
    yield "rating", n.rating.value
    yield "also called", "; ".join(n.aliases)
    yield "version", n.label or n.state or ""
    yield "under", n.parent or ""
    yield "serves", ", ".join(n.serves)
    serving = [a for a in views.register(desk).actions if any(x.code == n.code for x in a.links)]
    yield "actions", ", ".join(a.ref for a in serving if rules.is_live(a))
    yield "ended actions", ", ".join(a.ref for a in serving if not rules.is_live(a))


def _question(desk: Desk, q: QuestionRow) -> Pairs:
    yield "severity", q.severity.value
    yield "about", q.about_ref or ""
    yield "options", "  ".join(f"{o.key} {o.label}" for o in q.options)
    yield "status", q.status.value
    if q.answer:
        yield "answer", f"{q.answer}" + (f" ({q.answered_by}, {q.answered_on})" if q.answered_by else "")


def _site(desk: Desk, s: SiteRow) -> Pairs:
    yield "also called", "; ".join(s.aliases)


FIELDS: dict[type, Any] = {
    ActionRow: _action,
    DecisionRow: _decision,
    RiskRow: _risk,
    PilotRow: _pilot,
    ReturnRow: _returns,
    EventRow: _event,
    MeetingRow: _meeting,
    PersonRow: _person,
    NodeRow: _node,
    QuestionRow: _question,
    SiteRow: _site,
}


def _sections(desk: Desk, row: Any, ref: str) -> Iterable[tuple[str, Sequence[str]]]:
    if isinstance(row, MeetingRow | NodeRow | SiteRow):
        return
    yield "source", _source(getattr(row, "source", None))
    if isinstance(row, ActionRow) and row.closing and row.closing.quote:
        yield "evidence", [f"{row.closing.path}:{row.closing.line}", f"“{row.closing.quote}”"]
    yield "links", [_link(x) for x in getattr(row, "links", ())]
    _, lines = story(desk, ref)
    yield "story", [_told(line) for line in lines]


def _source(source: SourceRow | None) -> list[str]:
    return [f"{source.path}:{source.line}", f"“{source.quote}”"] if source else []


def _link(link: LinkRow) -> str:
    who = f", confirmed by {link.confirmed_by}" if link.confirmed_by else ""
    return f"{link.relation.value.replace('_', ' ')} {link.code}: {link.rationale} ({link.basis.value}{who})"


def _told(line: Line) -> str:
    where = f", line {line.line}" if line.line else ""
    return f"{line.on.isoformat()}  {line.text}  [{line.by}{where}]"
