"""From the history to the register: which issue speaks, what each record comes to, what hangs on what.

Pure: the same functions build the whole register (as of a date, or for `doctor`) and the few records that one batch
touched.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from steering.domain import projecting
from steering.domain.fold import Interpretation, Issue, Issues, State, fold, speaking
from steering.domain.history import Act, Change, Statement, Verb
from steering.domain.interpret import interpret
from steering.domain.keys import meeting_anchor, norm
from steering.domain.projecting import Calendar, Context, Naming
from steering.domain.rows import ActionRow, DocumentRow, EventRow, NodeRow
from steering.domain.words import Kind
from steering.reconciling.links import Linker

TIMELESS = frozenset({Kind.NODE, Kind.SITE, Kind.PERSON})
"""Framework, sites and people hold at all dates."""
BINDING = frozenset({Verb.SAME, Verb.APART})
"""What people said of identity holds at all dates too."""


def as_of(changes: Iterable[Change], when: date, shut: Collection[str]) -> list[Change]:
    """The Changes that held on a date: those effective by then, and at any date what people said of framework, sites,
    people and identity.

    `shut` are the documents that approval has shut out; they say nothing at any date.
    """
    return [
        c
        for c in changes
        if (c.effective <= when or (isinstance(c, Act) and (c.kind in TIMELESS or c.verb in BINDING)))
        and not (isinstance(c, Statement) and c.document in shut)
    ]


def record_kind(kind: Kind) -> Kind:
    """The kind of record that a Change of a kind is about: attendance is about a person."""
    return Kind.PERSON if kind is Kind.ATTENDANCE else kind


def anchor_of(change: Change) -> str:
    """The anchor that a Change names its record by."""
    return change.key if isinstance(change, Statement) else change.target


def founds(change: Change) -> bool:
    """Whether a Change brings its record into being."""
    return isinstance(change, Statement) or change.verb is Verb.CREATE


# ---------------------------------------------------------------- documents


def is_header(change: Change) -> bool:
    """Whether a statement is the head of a document: what it says of its own meeting."""
    return isinstance(change, Statement) and change.kind is Kind.MEETING and not change.values.get("approves")


def approvals(changes: Iterable[Change]) -> dict[str, date]:
    """The meetings (by anchor) whose minutes a later one approved, and when first."""
    out: dict[str, date] = {}
    for change in changes:
        if isinstance(change, Statement) and change.kind is Kind.MEETING and change.values.get("approves"):
            out[change.key] = min(change.meeting, out.get(change.key, date.max))
        elif (
            isinstance(change, Act) and change.kind is Kind.MEETING and change.values.get("fields", {}).get("approved")
        ):
            out[change.target] = min(change.effective, out.get(change.target, date.max))
    return out


def documents(found: Iterable[Change], approved: Mapping[str, date], paths: Mapping[str, str]) -> list[DocumentRow]:
    """The documents that these Changes head, and which of them speak.

    Once a meeting's minutes are approved, what is issued after the approving meeting is shut out. A person may have
    said which part of its meeting's papers a document is.
    """
    rows = []
    changes = list(found)
    parts = {
        a.values["document"]: a.values["part"]
        for a in sorted((c for c in changes if isinstance(c, Act)), key=lambda a: a.id)
        if a.values.get("document") and "part" in a.values
    }
    for header in (c for c in changes if isinstance(c, Statement) and is_header(c)):
        v = header.values
        issued = projecting.day(v.get("issued"))
        shut = approved.get(meeting_anchor(header.series, header.meeting))
        rows.append(
            DocumentRow(
                sha256=header.document,
                path=paths.get(header.document, str(v.get("path", ""))),
                series=header.series,
                meeting=header.meeting,
                version=int(v.get("version") or 1),
                issued=issued,
                part=str(parts.get(header.document, v.get("part") or "")),
                batch=header.batch,
                speaks=False,
                shut=shut is not None and issued is not None and issued > shut,
                title=v.get("title"),
                note=v.get("note"),
                note_line=v.get("note_line"),
            )
        )
    voices = {place: speaking(found) for place, found in issues(rows).items()}
    return [replace(row, speaks=row.sha256 in voices.get((row.series, row.meeting), ())) for row in rows]


def issues(rows: Iterable[DocumentRow]) -> dict[tuple[str, date], list[Issue]]:
    """The issues of each meeting, less those that approval shuts out."""
    out: dict[tuple[str, date], list[Issue]] = {}
    for row in rows:
        if not row.shut:
            note, line = row.note or row.title, row.note_line
            issue = Issue(row.sha256, row.part, row.version, row.issued or row.meeting, row.batch, note, line, row.path)
            out.setdefault((row.series, row.meeting), []).append(issue)
    return out


# ---------------------------------------------------------------- records


@dataclass(frozen=True)
class Frame:
    """What projecting needs beside a record's own Changes."""

    issues: Issues = field(default_factory=dict)
    context: Context = field(default_factory=Context)
    linker: Linker = field(default_factory=Linker)
    names: Mapping[str, str] = field(default_factory=dict)
    """How people are called whom minutes name otherwise, by their names as `norm` has them."""


def state_of(changes: Iterable[Change], frame: Frame) -> State:
    """What stands of a record after the walk."""
    if not frame.names:
        return fold(changes, interpret, frame.issues)
    return fold(changes, lambda change: _with_names(interpret(change), frame.names), frame.issues)


def _with_names(said: Interpretation, names: Mapping[str, str]) -> Interpretation:
    """What a Change says, its owners called as the group knows them."""
    owners, owner = said.fields.get("owners"), said.fields.get("owner")
    if owners and any(norm(str(o)) in names for o in owners):
        called = list(dict.fromkeys(names.get(norm(str(o)), o) for o in owners))
        return replace(said, fields={**said.fields, "owners": called})
    if owner and norm(str(owner)) in names:
        return replace(said, fields={**said.fields, "owner": names[norm(str(owner))]})
    return said


def row_of(kind: Kind, state: State, name: Naming, frame: Frame) -> Any | None:
    """The row that a record comes to, or None where nothing brings it into being."""
    if not state.exists:
        return None
    context = frame.context
    if kind is Kind.ACTION and projecting.only_ended_in_prose(state):
        return None
    if kind is Kind.ACTION:
        return with_links(projecting.action(state, name, context), state, frame.linker)
    if kind is Kind.DECISION:
        return projecting.decision(state, name, context)
    if kind is Kind.RISK:
        return projecting.risk(state, name, context)
    if kind is Kind.PILOT:
        return projecting.pilot(state, name, context)
    if kind is Kind.RETURN:
        return projecting.returns(state, name, context)
    if kind is Kind.EVENT:
        return projecting.event(state, name, context)
    if kind in (Kind.NODE, Kind.SITE) and state.value("retired"):
        return None
    if kind is Kind.NODE:
        return projecting.node(state, name)
    if kind is Kind.SITE:
        return projecting.site(state, name)
    if kind is Kind.PERSON:
        return projecting.person(state, name)
    return None


def with_links(action: ActionRow, state: State, linker: Linker) -> ActionRow:
    """The action with the links that its sentences state, less those that a person refused."""
    refused = projecting.refused_links(state)
    made = {link.code for link in action.links}
    stated = [link for link in linker.stated(state.mentions) if link.code not in refused | made]
    return replace(action, links=(*stated, *action.links)) if stated else action


def calendar(events: Iterable[EventRow], held: Iterable[date]) -> Calendar:
    """The calendar that due dates hang on."""
    return Calendar(tuple(sorted(events, key=lambda e: (e.date, e.number))), tuple(sorted(held)))


def linker(nodes: Iterable[NodeRow]) -> Linker:
    """The linker of a framework."""
    return Linker.of(nodes)
