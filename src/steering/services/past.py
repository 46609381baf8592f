"""What stood before a meeting, for the matching that runs forward from it: few records, however long the history."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import or_, select
from sqlmodel import Session

from steering.domain import rows
from steering.domain.fold import State
from steering.domain.history import Act, Change, Statement
from steering.domain.projecting import Calendar, day
from steering.domain.words import LIVE, Kind
from steering.reconciling import register
from steering.reconciling.happenings import PAST
from steering.reconciling.identity import RECENT, Past
from steering.reconciling.register import BINDING
from steering.store import history, issued, mapping
from steering.store.mapping import core_of

if TYPE_CHECKING:
    from steering.services.ledger import Ledger


def past(ledger: "Ledger", kind: Kind, since: date, statements: Sequence[Statement]) -> Past:
    """The records that the meetings from `since` on may speak of, with their Changes before it."""
    if kind in (Kind.PERSON, Kind.MEETING, Kind.NODE, Kind.SITE, Kind.DECISION):
        return Past()
    session = ledger.session
    before = sorted({d.meeting for d in ledger.documents if d.meeting < since and not d.is_register})
    newest = all(s.meeting == since for s in statements)
    roots = _candidates(session, kind, since, before) if newest else set(issued.anchors(session, kind=kind))
    if kind is Kind.ACTION or history.acts(session, kind, BINDING):
        found = history.of_roots(session, sorted(roots))
    else:
        found = history.turning_points(session, sorted(roots), ledger.gone, since)
    changes: dict[str, Sequence[Change]] = {}
    for root, own in found.items():
        kept = [c for c in ledger.standing(own) if isinstance(c, Act) or c.meeting < since]
        if any(register.founds(c) for c in kept):
            changes[root] = kept
    return Past(changes, before)


def _candidates(session: Session, kind: Kind, since: date, before: Sequence[date]) -> set[str]:
    """The main anchors of the records that the newest meeting may speak of; rather too many than too few."""
    if kind is Kind.ACTION:
        table = core_of(rows.ActionRow)
        horizon = before[-RECENT] if len(before) >= RECENT else date.min
        where = or_(table.c.status.in_([s.value for s in LIVE]), table.c.closing_on >= horizon)
        live = {r.anchor for r in session.connection().execute(select(table.c.anchor).where(where))}
        return live | history.acted_since(session, Kind.ACTION, since)
    if kind is Kind.EVENT:
        table = mapping.list_of(rows.EventRow, "occasions")
        query = select(table.c.anchor).where(table.c.date >= since - PAST).distinct()
        return {r.anchor for r in session.connection().execute(query)}
    if kind is Kind.RISK:
        return {r.anchor for r in session.connection().execute(select(core_of(rows.RiskRow).c.anchor))}
    return set(issued.anchors(session, kind=kind))


def acts(ledger: "Ledger", kind: Kind, since: date | None, before: Past) -> list[Act]:
    """The acts that matching must know: bindings, records that people made, and acts on what may be spoken of."""
    if since is None:
        return history.acts(ledger.session, kind)
    known = {c.id: c for changes in before.changes.values() for c in changes if isinstance(c, Act)}
    for act in history.acts(ledger.session, kind, BINDING):
        known[act.id] = act
    for act in history.made_since(ledger.session, kind, since):
        known[act.id] = act
    return list(known.values())


def due_by_event(session: Session) -> set[str]:
    """The live actions whose due date hangs on an event."""
    table = core_of(rows.ActionRow)
    live = table.c.status.in_([s.value for s in LIVE])
    query = select(table.c.anchor).where(live, table.c.due_event.is_not(None))
    return {r.anchor for r in session.connection().execute(query)}


def calendar(ledger: "Ledger", states: Mapping[str, State]) -> Calendar:
    """The part of the calendar that the due dates of these actions hang on."""
    stated = [
        step
        for state in states.values()
        for step in state.steps
        if step.field == "due" and step.after and step.after[2]
    ]
    if not stated:
        return Calendar()
    first = min(min(day(step.after[3]) or step.on, step.on) for step in stated)
    table = mapping.list_of(rows.EventRow, "occasions")
    query = select(table.c.anchor).where(table.c.date >= first).distinct()
    anchors = [r.anchor for r in ledger.session.connection().execute(query)]
    events = mapping.load(ledger.session, rows.EventRow, keys=anchors)
    held = (d.meeting for d in ledger.documents if d.meeting >= first and not d.is_register)
    return register.calendar(events, set(held))
