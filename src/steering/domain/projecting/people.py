"""From what stands of meetings, people, framework and sites after the walk to their rows."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from steering.domain.fold import State
from steering.domain.history import Statement
from steering.domain.keys import norm
from steering.domain.people_names import fullness, words_of
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


def meeting(
    state: State, name: Naming, attendance: Iterable[Statement], documented: bool, names: Mapping[str, str]
) -> MeetingRow:
    """The meeting that a record comes to. `attendance` are the speaking statements of who was there, `names` how people
    are called where minutes say less.
    """
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
        chair=_called(state.value("chair"), names),
        minute_taker=state.value("minute_taker"),
        minutes=minutes,
        approved_on=approved.on if approved and approved.value else None,
        amendments=state.value("amendments"),
        attendance=tuple(_attendance(attendance, names)),
    )


def _called(name: str | None, names: Mapping[str, str]) -> str | None:
    return name and names.get(norm(name), name)


def _attendance(statements: Iterable[Statement], names: Mapping[str, str]) -> list[AttendanceRow]:
    """One row for each person: the first line that names them, the chair before the rest in standing only."""
    rows: dict[str, AttendanceRow] = {}
    for s in sorted(statements, key=lambda s: s.order):
        v = s.values
        row = AttendanceRow(
            _called(str(v["name"]), names) or "",
            AttendanceState(v["state"]),
            v.get("initials"),
            v.get("organisation"),
            v.get("role"),
            v.get("deputy_for"),
            s.line,
        )
        rows.setdefault(row.name, row)
    return list(rows.values())


def person(state: State, name: Naming) -> PersonRow:
    """The person that a record comes to."""
    created = state.created.values.get("fields", {}) if state.created else {}
    names = [str(m.values["name"]) for m in state.mentions]
    names = list(dict.fromkeys(n for n in (created.get("name"), *names) if n))
    fullest = max(names, key=lambda said: fullness(words_of(said)), default="")
    called = str(state.value("name") or created.get("name") or fullest)
    others = [said for said in names if words_of(said) != words_of(called)]
    role = state.value("role")
    return PersonRow(
        number=name.number,
        anchor=name.anchor,
        also_known=name.also_known,
        version=version(state),
        name=called,
        initials=state.value("initials"),
        aliases=tuple(dict.fromkeys((*state.value("aliases", ()), *others))),
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
