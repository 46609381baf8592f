"""From what stands of pilot sites, returns and dates after the walk to their rows."""

from steering.domain.fold import State
from steering.domain.projecting.common import REMOVED, Context, Naming, day, source, source_of, version, who
from steering.domain.rows import (
    ClaimRow,
    EventRow,
    OccasionRow,
    PilotRow,
    PilotStepRow,
    ReturnRow,
)
from steering.domain.sites import spoken
from steering.domain.words import (
    EventKind,
    EventStatus,
    PilotStatus,
)


def pilot(state: State, name: Naming, context: Context) -> PilotRow | None:
    """The pilot site that a record comes to; None where nothing gave it a status."""
    steps = []
    for row in state.rows.get("statuses", []):
        v = row.values
        since = day(v.get("since")) or row.on
        note = str(v.get("note") or "")
        by = v.get("by") or who(row.by)
        steps.append(
            PilotStepRow(
                row.on, PilotStatus(v["status"]), since, note, v.get("contact"), by, source_of(row.by, context)
            )
        )
    if not steps:
        return None
    names = [str(m.values["site"]) for m in state.mentions] or [state.created.values["site"] if state.created else ""]
    return PilotRow(
        name.anchor,
        max(names, key=lambda said: len(spoken(said))),
        steps[-1].status,
        steps[-1].since,
        version(state),
        state.value("contact"),
        tuple(steps),
    )


def returns(state: State, name: Naming, context: Context) -> ReturnRow:
    """The round of returns that a record comes to; a count that leaves one figure out has it derived."""
    claims = []
    for row in state.rows.get("claims", []):
        replied, total, outstanding = (row.values[k] for k in ("replied", "total", "outstanding"))
        derived = total is None and None not in (replied, outstanding)
        if derived:
            total = replied + outstanding
        if outstanding is None and None not in (replied, total):
            outstanding = total - replied
        if replied is None and None not in (outstanding, total):
            replied = total - outstanding
        claims.append(ClaimRow(row.on, replied, total, outstanding, derived, source_of(row.by, context)))
    return ReturnRow(name.anchor, str(state.value("name") or "Returns"), version(state), tuple(claims))


def event(state: State, name: Naming, context: Context) -> EventRow | None:
    """The calendar entry that a record comes to; None where no date was ever given."""
    when = day(state.value("date"))
    if when is None:
        return None
    occasions = []
    for row in state.rows.get("occasions", []):
        v = row.values
        on = day(v.get("date")) or when
        status = EventStatus(v.get("status") or EventStatus.CONFIRMED)
        src = source_of(row.by, context)
        place = v.get("location")
        occasions.append(
            OccasionRow(row.on, on, v.get("start"), v.get("end"), place, status, str(v.get("note") or ""), src)
        )
    status = state.value("status", EventStatus.CONFIRMED)
    dates = list(dict.fromkeys(o.date for o in occasions))
    return EventRow(
        number=name.number,
        anchor=name.anchor,
        version=version(state),
        title=str(state.value("title") or "Meeting"),
        kind=EventKind(state.value("kind", EventKind.MEETING)),
        date=when,
        status=EventStatus.CANCELLED if status == REMOVED else EventStatus(status),
        start=state.value("start"),
        end=state.value("end"),
        location=state.value("location"),
        year_inferred=bool(state.value("year_inferred")),
        venue_booked=bool(state.value("venue_booked")),
        replaces=day(state.value("replaces")),
        moved_from=next((d for d in reversed(dates) if d != when), None),
        source=source(state.mentions[-1] if state.mentions else None, context),
        occasions=tuple(occasions),
    )
