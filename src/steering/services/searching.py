"""Search everywhere: the records, decisions, people and documents whose words hold what is looked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, func, select
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session

from steering.domain.rows import (
    DecisionRow,
    EventRow,
    MeetingRow,
    NodeRow,
    PersonRow,
    PilotRow,
    QuestionRow,
    RiskRow,
)
from steering.errors import UnknownReference
from steering.services import browsing
from steering.services.browsing import ACTION, holds
from steering.services.desk import Desk
from steering.services.views import ActionFilter, find_in
from steering.store import mapping
from steering.store.mapping import core, core_of
from steering.store.tables import SourceTable

AT_MOST = 8
"""So many of each kind are shown."""


@dataclass(frozen=True)
class Hit:
    """Something found: its kind, its reference, its words, and (of a document) the line."""

    kind: str
    ref: str
    text: str
    detail: str = ""
    document: str = ""
    line: int = 0


@dataclass(frozen=True)
class Results:
    """What was found, kind by kind, and how many there are of each in all."""

    hits: tuple[Hit, ...]
    totals: dict[str, int]


def search(desk: Desk, words: str) -> Results:
    """What holds all of these words, whatever their case; a reference finds its record first."""
    said = words.split()
    if not said:
        return Results((), {})
    hits: list[Hit] = []
    totals: dict[str, int] = {}
    with desk.reading() as session:
        hits += _named(session, words.strip())
        for kind, found, total in _kinds(desk, session, said):
            if total:
                totals[kind] = total
                hits += [hit for hit in found if hit.ref not in {h.ref for h in hits if h.kind == "found"}]
    return Results(tuple(hits), totals)


def _named(session: Session, said: str) -> list[Hit]:
    try:
        row = find_in(session, said)
    except UnknownReference:
        return []
    ref = getattr(row, "ref", None) or getattr(row, "code", None) or getattr(row, "site", None) or said
    text = next((str(t) for name in ("title", "text", "name", "site") if (t := getattr(row, name, None))), "")
    return [Hit("found", str(ref), text)]


def _kinds(desk: Desk, session: Session, said: Sequence[str]) -> Iterable[tuple[str, list[Hit], int]]:
    yield "actions", *_actions(desk, session, said)
    yield (
        "decisions",
        *_plain(session, DecisionRow, said, "text", lambda d: Hit("decisions", d.ref, d.text, str(d.meeting))),
    )
    yield (
        "risks",
        *_plain(
            session, RiskRow, said, "title cause event effect", lambda r: Hit("risks", r.ref, r.title, r.status.value)
        ),
    )
    yield (
        "questions",
        *_plain(session, QuestionRow, said, "text", lambda q: Hit("questions", q.ref, q.text, q.status.value)),
    )
    yield (
        "people",
        *_plain(
            session,
            PersonRow,
            said,
            "name organisation role",
            lambda p: Hit("people", p.ref, p.name, p.organisation or ""),
        ),
    )
    yield "pilots", *_plain(session, PilotRow, said, "site", lambda p: Hit("pilots", p.site, p.site, p.status.value))
    yield (
        "dates",
        *_plain(session, EventRow, said, "title location", lambda e: Hit("dates", e.ref, e.title, str(e.date))),
    )
    yield (
        "framework",
        *_plain(session, NodeRow, said, "code title", lambda n: Hit("framework", n.code, n.title, n.kind.value)),
    )
    yield (
        "meetings",
        *_plain(
            session,
            MeetingRow,
            said,
            "title location chair",
            lambda m: Hit("meetings", m.date.isoformat(), m.title or "Meeting", m.date.isoformat()),
        ),
    )
    yield "minutes", *_documents(session, said)


def _actions(desk: Desk, session: Session, said: Sequence[str]) -> tuple[list[Hit], int]:
    where = browsing.conditions(session, ActionFilter(status="all", text=" ".join(said)), desk.standing_date)
    total = session.connection().execute(select(func.count()).select_from(ACTION).where(*where)).scalar() or 0
    query = select(ACTION.c.number, ACTION.c.title, ACTION.c.status).where(*where)
    query = query.order_by(browsing.live().desc(), ACTION.c.number).limit(AT_MOST)
    rows = session.connection().execute(query)
    return [Hit("actions", f"A{r.number}", r.title, r.status.value) for r in rows], total


def _plain(session: Session, kind: type, said: Sequence[str], columns: str, hit: Any) -> tuple[list[Hit], int]:
    table = core_of(kind)
    where = [_held(table, columns.split(), word) for word in said]
    total = session.connection().execute(select(func.count()).select_from(table).where(*where)).scalar() or 0
    key = table.c[mapping.key_column(kind)]
    keys = [r[0] for r in session.connection().execute(select(key).where(*where).order_by(key).limit(AT_MOST))]
    rows: list[Any] = mapping.load(session, kind, keys=keys) if keys else []
    return [hit(row) for row in rows], total


def _held(table: Table, columns: Sequence[str], word: str) -> ColumnElement[bool]:
    text: Any = func.coalesce(table.c[columns[0]], "")
    for name in columns[1:]:
        text = text + " " + func.coalesce(table.c[name], "")
    return holds(text, word)


def _documents(session: Session, said: Sequence[str]) -> tuple[list[Hit], int]:
    """The lines of documents that hold all the words."""
    table = core(SourceTable)
    where = [holds(table.c.text, word) for word in said]
    found = session.connection().execute(select(table.c.sha256, table.c.path, table.c.text).where(*where)).all()
    wanted = [word.casefold() for word in said]
    hits: list[Hit] = []
    total = 0
    for sha256, path, text in found:
        for number, line in enumerate(text.split("\n"), 1):
            folded = line.casefold()
            if all(word in folded for word in wanted):
                total += 1
                if len(hits) < AT_MOST:
                    hits.append(Hit("minutes", path, line.strip(), f"{path}, line {number}", sha256, number))
    return hits, total
