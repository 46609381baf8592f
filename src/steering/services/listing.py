"""Every list of the register as columns and rows: what the command line prints and scripts read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from steering.domain import rules
from steering.domain.rows import (
    ActionRow,
    DecisionRow,
    EventRow,
    MeetingRow,
    NodeRow,
    PersonRow,
    PilotRow,
    QuestionRow,
    ReturnRow,
    RiskRow,
)
from steering.domain.words import DueBasis, EventStatus, MinutesStatus, NodeKind, QuestionStatus, RiskStatus
from steering.services import views
from steering.services.desk import Desk
from steering.services.outbox import addresses_refused
from steering.services.views import ActionFilter


@dataclass(frozen=True)
class Listing:
    """A list: its column headings, its rows as texts, and the same rows as plain values for scripts."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    values: tuple[Mapping[str, Any], ...]
    empty: str


def when(day: date | None, basis: DueBasis | None = None) -> str:
    """A date as lists show it; an assumed one is marked `~`."""
    if day is None:
        return ""
    return f"~{day.isoformat()}" if basis is DueBasis.ASSUMED else day.isoformat()


def plain(value: Any) -> Any:
    """A value as JSON takes it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple | frozenset | set):
        return [plain(v) for v in value]
    return value


def actions(desk: Desk, wanted: ActionFilter) -> Listing:
    """Actions, the most pressing first."""
    found = views.actions(desk, wanted)
    rows = tuple(
        (
            a.ref,
            s.rag.value,
            when(a.due, a.due_basis) or (f"by {a.due_event}" if a.due_event else ""),
            ", ".join(a.owners) or "nobody",
            a.title,
            a.status.value.replace("_", " "),
            "; ".join(s.flags),
        )
        for a, s in found
    )
    values = tuple(
        plain(a) | {"ref": a.ref, "rag": s.rag.value, "flags": list(s.flags), "overdue": s.overdue} for a, s in found
    )
    return Listing(("ref", "", "due", "owner", "action", "status", "flags"), rows, values, "No actions match.")


def decisions(desk: Desk) -> Listing:
    """Decisions, the newest first."""
    found = sorted(views.register(desk).decisions, key=lambda d: (-d.meeting.toordinal(), d.number))
    rows = tuple((d.ref, when(d.meeting), d.text, d.status.value, d.superseded_by or "") for d in found)
    return Listing(("ref", "meeting", "decision", "status", "by"), rows, _values(found), "No decisions yet.")


def risks(desk: Desk, status: str = "current") -> Listing:
    """Risks by residual score, the highest first, with movement since the last held meeting."""
    register = views.register(desk)
    config = desk.workspace.config.risk
    last = last_held(desk, register.meetings)
    live = {a.ref for a in register.actions if rules.is_live(a)}
    ended = (RiskStatus.CLOSED, RiskStatus.REJECTED)
    found = [
        r for r in register.risks if status in ("all", r.status) or (status == "current" and r.status not in ended)
    ]
    found.sort(key=lambda r: (-(r.current().score if r.current() else 0), r.number))  # type: ignore[union-attr]
    rows, values = [], []
    for r in found:
        score = r.current()
        arrow = rules.arrow(r, last)
        flags = rules.risk_flags(r, desk.standing_date, config.appetite, [a for a in r.actions if a in live])
        band = rules.band(score.score, score.impact, config.bands).value if score else ""
        said = f"{score.likelihood}x{score.impact}={score.score} {band}" if score else ""
        rows.append(
            (r.ref, said, ARROWS.get(arrow, ""), r.status.value, r.owner or "nobody", r.title, "; ".join(flags))
        )
        own = {"ref": r.ref, "score": score.score if score else None, "band": band or None, "flags": list(flags)}
        values.append(plain(r) | own | {"arrow": arrow.value if arrow else None})
    columns = ("ref", "score", "", "status", "owner", "risk", "flags")
    return Listing(columns, tuple(rows), tuple(values), "No risks yet.")


ARROWS: Mapping[Any, str] = {"up": "↑", "down": "↓", "same": "=", "new": "NEW"}


def last_held(desk: Desk, meetings: Sequence[MeetingRow]) -> date | None:
    """The date of the last meeting before the newest whose minutes are in: what movement is measured against."""
    held = sorted(m.date for m in meetings if m.date <= desk.standing_date and m.minutes is not MinutesStatus.NONE)
    return held[-2] if len(held) > 1 else None


def pilots(desk: Desk) -> Listing:
    """Pilot sites with their status."""
    found = views.register(desk).pilots
    rows = tuple(
        (p.site, p.status.value, when(p.since), p.contact or "", "; ".join(rules.pilot_flags(p)), p.steps[-1].by or "")
        for p in found
    )
    values = tuple(plain(p) | {"flags": list(rules.pilot_flags(p))} for p in found)
    return Listing(("site", "status", "since", "contact", "flags", "says"), rows, values, "No pilot sites yet.")


def returns(desk: Desk) -> Listing:
    """Rounds of returns with their latest count."""
    found = views.register(desk).returns
    rows = tuple((r.name, count(r), str(len(r.claims))) for r in found)
    return Listing(("round", "latest count", "counts"), rows, _values(found), "No returns yet.")


def count(round_: ReturnRow) -> str:
    """`14 of 32 (43.8%), 18 outstanding on 2007-10-11`: never a bare percentage."""
    claim = round_.latest
    if claim is None:
        return ""
    said = f"{claim.replied if claim.replied is not None else '?'} of {claim.total or '?'}"
    if claim.replied is not None and claim.total:
        said += f" ({100 * claim.replied / claim.total:.1f}%)"
    if claim.outstanding is not None:
        said += f", {claim.outstanding} outstanding"
    return f"{said} on {claim.on.isoformat()}"


def meetings(desk: Desk) -> Listing:
    """Meetings held, and the dates to come."""
    register = views.register(desk)
    rows: list[tuple[date, tuple[str, ...]]] = []
    for m in register.meetings:
        there = sum(1 for a in m.attendance if a.state in ("present", "chair", "in_attendance"))
        rows.append(
            (
                m.date,
                (
                    when(m.date),
                    _times(m),
                    m.title or "Meeting",
                    m.location or "",
                    f"held; minutes {m.minutes.value}",
                    str(there),
                ),
            )
        )
    known = {m.date for m in register.meetings}
    for e in register.events:
        if e.date not in known:
            rows.append((e.date, (when(e.date), _times(e), e.title, e.location or "", _event_status(e, desk), "")))
    rows.sort(key=lambda r: r[0])
    columns = ("date", "time", "title", "place", "status", "present")
    values = (*_values(register.meetings), *_values(register.events))
    return Listing(columns, tuple(r for _, r in rows), values, "No meetings yet.")


def _event_status(event: EventRow, desk: Desk) -> str:
    if event.status is EventStatus.CONFIRMED and event.date < desk.standing_date:
        return EventStatus.HELD.value
    words = "to be confirmed" if event.status is EventStatus.TENTATIVE else event.status.value
    return f"{words}; year inferred" if event.year_inferred and event.date >= desk.standing_date else words


def _times(row: MeetingRow | EventRow) -> str:
    return "–".join(t for t in (row.start, row.end) if t)


def people(desk: Desk) -> Listing:
    """People with what they hold; an address that a mail server refused for good says so."""
    register = views.register(desk)
    refused = addresses_refused(desk)
    held: dict[str, int] = {}
    for a in register.actions:
        if rules.is_live(a):
            for owner in a.owners:
                held[owner] = held.get(owner, 0) + 1
    found = sorted(register.people, key=lambda p: [*p.name.split()[-1:], p.name])
    rows = tuple(
        (
            p.ref,
            p.name,
            p.initials or "",
            p.organisation or "",
            p.role or "",
            p.status.value,
            f"{p.email} (refused)" if (p.email or "").lower() in refused else p.email or "",
            str(held.get(p.name, 0)),
        )
        for p in found
    )
    columns = ("ref", "name", "initials", "organisation", "role", "status", "email", "actions")
    return Listing(columns, rows, _values(found), "Nobody is known yet.")


def deliverables(desk: Desk, *, everything: bool = False) -> Listing:
    """The deliverables (or the whole framework) with how many live actions serve each."""
    register = views.register(desk)
    serving: dict[str, int] = {}
    for a in register.actions:
        if rules.is_live(a):
            for link in a.links:
                serving[link.code] = serving.get(link.code, 0) + 1
    found = [n for n in register.nodes if everything or n.kind is NodeKind.DELIVERABLE]
    rows = tuple(
        (
            n.code,
            n.title,
            "; ".join(n.aliases),
            n.label or n.state or "",
            ", ".join(n.serves),
            str(serving.get(n.code, 0)),
        )
        for n in found
    )
    columns = ("code", "title", "also called", "version", "serves", "live actions")
    return Listing(columns, rows, _values(found), "No framework yet: steering framework import FILE.")


def questions(desk: Desk, *, every: bool = False) -> Listing:
    """Questions in the order of asking."""
    found = views.questions(desk, every=every)
    rows = tuple(
        (
            q.ref,
            q.severity.value,
            q.text,
            "  ".join(f"{o.key} {o.label}" for o in q.options),
            _where(q),
            q.status.value if q.status is not QuestionStatus.ANSWERED else f"answered: {q.answer}",
        )
        for q in found
    )
    values = tuple(plain(q) | {"ref": q.ref} for q in found)
    return Listing(("ref", "", "question", "answers", "line", "status"), rows, values, "No open questions.")


def sites(desk: Desk) -> Listing:
    """Known places."""
    found = views.register(desk).sites
    rows = tuple((s.name, "; ".join(s.aliases)) for s in found)
    return Listing(("site", "also called"), rows, _values(found), "No sites are known: steering sites import FILE.")


def _where(q: QuestionRow) -> str:
    return f"{q.source.path}:{q.source.line}" if q.source else ""


def _values(found: Sequence[Any]) -> tuple[Mapping[str, Any], ...]:
    return tuple(plain(r) | ({"ref": r.ref} if hasattr(r, "ref") else {}) for r in found)


LISTS: Mapping[str, Callable[[Desk], Listing]] = {
    "decisions": decisions,
    "pilots": pilots,
    "returns": returns,
    "meetings": meetings,
    "people": people,
}
KINDS: Mapping[type, str] = {
    ActionRow: "action",
    DecisionRow: "decision",
    RiskRow: "risk",
    PilotRow: "pilot site",
    ReturnRow: "returns",
    EventRow: "event",
    MeetingRow: "meeting",
    PersonRow: "person",
    NodeRow: "part of the framework",
    QuestionRow: "question",
}
