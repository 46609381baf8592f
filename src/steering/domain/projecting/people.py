"""From what stands of meetings, people, framework and sites after the walk to their rows."""

import re
from collections.abc import Iterable
from datetime import date

from steering.domain.fold import State
from steering.domain.history import Statement
from steering.domain.projecting.common import (
    REMOVED,
    Naming,
    day,
    version,
)
from steering.domain.rows import (
    AttendanceRow,
    MeetingRow,
    NodeRow,
    PersonRow,
    SiteRow,
)
from steering.domain.words import (
    AttendanceState,
    DigestFrequency,
    MinutesStatus,
    NodeKind,
    PersonStatus,
    Rating,
)


def meeting(state: State, name: Naming, attendance: Iterable[Statement], documented: bool) -> MeetingRow:
    """The meeting that a record comes to. `attendance` are the speaking statements of who was there."""
    series, held = name.anchor.split(":", 1)[1].rsplit("/", 1)
    approved = state.cells.get("approved")
    minutes = MinutesStatus.NONE
    if documented:
        minutes = MinutesStatus(state.value("minutes_status", MinutesStatus.DRAFT))
    if approved and approved.value:
        minutes = MinutesStatus.APPROVED
    return MeetingRow(
        anchor=name.anchor,
        series=series,
        date=date.fromisoformat(held),
        version=version(state),
        title=state.value("title"),
        start=state.value("start"),
        end=state.value("end"),
        location=state.value("location"),
        chair=state.value("chair"),
        minute_taker=state.value("minute_taker"),
        minutes=minutes,
        approved_on=approved.on if approved and approved.value else None,
        amendments=state.value("amendments"),
        attendance=tuple(_attendance(attendance)),
    )


def _attendance(statements: Iterable[Statement]) -> list[AttendanceRow]:
    """One row for each person: the first line that names them, the chair before the rest in standing only."""
    rows: dict[str, AttendanceRow] = {}
    for s in sorted(statements, key=lambda s: s.order):
        v = s.values
        row = AttendanceRow(
            str(v["name"]),
            AttendanceState(v["state"]),
            v.get("initials"),
            v.get("organisation"),
            v.get("role"),
            v.get("deputy_for"),
            s.line,
        )
        rows.setdefault(s.key, row)
    return list(rows.values())


def person(state: State, name: Naming) -> PersonRow:
    """The person that a record comes to."""
    created = state.created.values.get("fields", {}) if state.created else {}
    names = [str(m.values["name"]) for m in state.mentions]
    role = state.value("role")
    return PersonRow(
        number=name.number,
        anchor=name.anchor,
        also_known=name.also_known,
        version=version(state),
        name=str(state.value("name") or created.get("name") or (names[0] if names else "")),
        initials=state.value("initials"),
        aliases=tuple(state.value("aliases", ())),
        organisation=state.value("organisation"),
        role=role,
        email=state.value("email"),
        status=PersonStatus(_said_status(state) or _person_status(role)),
        digest=DigestFrequency(state.value("digest") or DigestFrequency.MONTHLY),
        kinds_off=tuple(state.value("kinds_off", ())),
        left_on=day(state.value("left_on")),
        first_seen=state.mentions[0].meeting if state.mentions else None,
        last_seen=state.mentions[-1].meeting if state.mentions else None,
    )


def _said_status(state: State) -> str | None:
    """What a person said of somebody's standing; that minutes no longer list somebody says nothing of it."""
    status = state.value("status")
    return None if status == REMOVED else status


CHAIR = re.compile(r"^\W*(?:the\s+)?chair(?:man|woman|person)?\W*$", re.IGNORECASE)
SECRETARY = re.compile(r"\b(?:secretary|clerk|minute[- ]taker)\b", re.IGNORECASE)


def _person_status(role: str | None) -> PersonStatus:
    if role and CHAIR.match(role):
        return PersonStatus.CHAIR
    return PersonStatus.SECRETARY if role and SECRETARY.search(role) else PersonStatus.MEMBER


def node(state: State, name: Naming) -> NodeRow:
    """The part of the framework that a record comes to."""
    value = state.value
    return NodeRow(
        anchor=name.anchor,
        code=str(value("code")),
        title=str(value("title", "")),
        kind=NodeKind(value("kind")),
        version=version(state),
        position=int(value("position", 0)),
        parent=value("parent"),
        rating=Rating(value("rating") or Rating.UNRATED),
        aliases=tuple(value("aliases") or ()),
        type=value("type"),
        state=value("state"),
        label=value("label"),
        serves=tuple(value("serves") or ()),
        is_proxy=bool(value("is_proxy")),
        note=value("note"),
    )


def site(state: State, name: Naming) -> SiteRow:
    """The place that a record comes to."""
    value = state.value
    aliases = tuple(value("aliases") or ())
    return SiteRow(name.anchor, str(value("name")), version(state), aliases, value("tile_row"), value("tile_col"))
