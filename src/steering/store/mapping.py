"""Rows of the domain to tables and back: scalars are columns, an embedded row is prefixed columns, a list is a table.

A table is named in `TABLES` with the tables of the row's lists; the fields do the rest.
"""

import types
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session, SQLModel

from steering.domain import rows
from steering.store import tables

Row = TypeVar("Row")


@dataclass(frozen=True)
class Spec:
    """Where a kind of row is kept: its table, and the table of each of its lists."""

    table: type[SQLModel]
    lists: Mapping[str, type[SQLModel]]


TABLES: dict[type, Spec] = {
    rows.DocumentRow: Spec(tables.DocumentTable, {}),
    rows.MeetingRow: Spec(tables.MeetingTable, {"attendance": tables.AttendanceTable}),
    rows.PersonRow: Spec(tables.PersonTable, {}),
    rows.ActionRow: Spec(
        tables.ActionTable,
        {"owners": tables.OwnerTable, "links": tables.ActionLinkTable, "mentions": tables.ActionMentionTable},
    ),
    rows.DecisionRow: Spec(tables.DecisionTable, {"links": tables.DecisionLinkTable}),
    rows.RiskRow: Spec(
        tables.RiskTable,
        {"assessments": tables.AssessmentTable, "reviews": tables.RiskReviewTable, "links": tables.RiskLinkTable},
    ),
    rows.PilotRow: Spec(tables.PilotTable, {"steps": tables.PilotStepTable}),
    rows.ReturnRow: Spec(tables.ReturnTable, {"claims": tables.ClaimTable}),
    rows.EventRow: Spec(tables.EventTable, {"occasions": tables.OccasionTable}),
    rows.NodeRow: Spec(tables.NodeTable, {}),
    rows.SiteRow: Spec(tables.SiteTable, {}),
    rows.QuestionRow: Spec(tables.QuestionTable, {"options": tables.OptionTable}),
}


@dataclass(frozen=True)
class Shape:
    """How the fields of a row type are kept."""

    scalars: Mapping[str, Any]
    texts: frozenset[str]
    embedded: Mapping[str, type]
    lists: Mapping[str, Any]


_shapes: dict[type, Shape] = {}


def shape(kind: type) -> Shape:
    """The shape of a row type: scalars with their types, lists of texts, embedded rows, lists of rows."""
    if kind not in _shapes:
        _shapes[kind] = _shape(kind)
    return _shapes[kind]


def _shape(kind: type) -> Shape:
    spec = TABLES.get(kind)
    scalars, texts, embedded, lists = {}, set(), {}, {}
    for name, hint in get_type_hints(kind).items():
        inner = _inner(hint)
        if get_origin(inner) is tuple:
            if spec and name in spec.lists:
                lists[name] = get_args(inner)[0]
            else:
                texts.add(name)
        elif is_dataclass(inner):
            embedded[name] = inner
        else:
            scalars[name] = inner
    return Shape(scalars, frozenset(texts), embedded, lists)  # type: ignore[arg-type]


def _inner(hint: Any) -> Any:
    """The type without None."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(arg for arg in get_args(hint) if arg is not type(None))
    return hint


def flat(row: Any) -> dict[str, Any]:
    """The columns of a row, its embedded rows prefixed, its lists left out."""
    how = shape(type(row))
    columns = {name: getattr(row, name) for name in how.scalars}
    columns |= {name: list(getattr(row, name)) for name in how.texts}
    for name, kind in how.embedded.items():
        inner = getattr(row, name)
        for field in fields(kind):
            columns[f"{name}_{field.name}"] = None if inner is None else getattr(inner, field.name)
    return columns


def raised(kind: type[Row], columns: Mapping[str, Any], lists: Mapping[str, Sequence[Any]]) -> Row:
    """The row that stands in these columns, with its lists."""
    how = shape(kind)
    made: dict[str, Any] = {}
    for name, of in how.scalars.items():
        value = columns[name]
        made[name] = of(value) if value is not None and issubclass(of, StrEnum) else value
    for name in how.texts:
        made[name] = tuple(columns[name] or ())
    for name, of in how.embedded.items():
        inner = {f.name: columns[f"{name}_{f.name}"] for f in fields(of)}
        first = next(iter(inner))
        made[name] = None if inner[first] is None else of(**inner)
    for name in how.lists:
        made[name] = tuple(lists.get(name, ()))
    return kind(**made)


def core_of(kind: type) -> Table:
    """The plain table that a kind of row is kept in, for conditions."""
    return core(TABLES[kind].table)


def list_of(kind: type, name: str) -> Table:
    """The plain table of one of a row's lists."""
    return core(TABLES[kind].lists[name])


def clear(session: Session, kind: type) -> None:
    """Take away every row of a kind."""
    for table in (TABLES[kind].table, *TABLES[kind].lists.values()):
        session.connection().execute(delete(core(table)))


def key_column(kind: type) -> str:
    """The column that a record's row is kept under."""
    return "sha256" if kind is rows.DocumentRow else "anchor"


def save(session: Session, kept: Iterable[Any]) -> None:
    """Put rows in place of what stood under their keys."""
    by_kind: dict[type, list[Any]] = defaultdict(list)
    for row in kept:
        by_kind[type(row)].append(row)
    for kind, group in by_kind.items():
        spec, key = TABLES[kind], key_column(kind)
        discard(session, kind, [getattr(row, key) for row in group])
        _insert(session, spec.table, [flat(row) for row in group])
        for name, table in spec.lists.items():
            children = [
                {"anchor": row.anchor, "position": i, **({"name": child} if isinstance(child, str) else flat(child))}
                for row in group
                for i, child in enumerate(getattr(row, name))
            ]
            _insert(session, table, children)


def _insert(session: Session, table: type[SQLModel], values: list[dict[str, Any]]) -> None:
    if values:
        session.connection().execute(insert(core(table)), values)


def discard(session: Session, kind: type, keys: Sequence[str]) -> None:
    """Take the rows under these keys away, with their lists."""
    spec, key = TABLES[kind], key_column(kind)
    for chunk in chunks(keys):
        session.connection().execute(delete(core(spec.table)).where(core(spec.table).c[key].in_(chunk)))
        for table in spec.lists.values():
            session.connection().execute(delete(core(table)).where(core(table).c.anchor.in_(chunk)))


def load(
    session: Session,
    kind: type[Row],
    *where: ColumnElement[bool],
    keys: Sequence[str] | None = None,
    order: Sequence[Any] = (),
) -> list[Row]:
    """The rows of a kind that satisfy the conditions, or stand under the keys, with their lists."""
    spec, key = TABLES[kind], key_column(kind)
    table = core(spec.table)
    query = select(table).where(*where).order_by(*(order or _natural(table)))
    if keys is None:
        found = [dict(r) for r in session.connection().execute(query).mappings()]
    else:
        found = [
            dict(r)
            for chunk in chunks(keys)
            for r in session.connection().execute(query.where(table.c[key].in_(chunk))).mappings()
        ]
    some = keys is not None or bool(where)
    lists = {name: _children(session, kind, name, [r[key] for r in found] if some else None) for name in spec.lists}
    return [raised(kind, r, {name: lists[name].get(r[key], ()) for name in lists}) for r in found]


def _natural(table: Table) -> list[Any]:
    for names in (("number",), ("date",), ("position", "code"), ("site",), ("name",), ("meeting", "path")):
        if all(name in table.c for name in names):
            return [table.c[name] for name in names]
    return list(table.primary_key.columns)


def _children(session: Session, kind: type, name: str, keys: Sequence[str] | None) -> dict[str, list[Any]]:
    table = core(TABLES[kind].lists[name])
    of = shape(kind).lists[name]
    query = select(table).order_by(table.c.anchor, table.c.position)
    parts = [None] if keys is None else list(chunks(keys))
    out: dict[str, list[Any]] = defaultdict(list)
    for chunk in parts:
        some = query if chunk is None else query.where(table.c.anchor.in_(chunk))
        for r in session.connection().execute(some).mappings():
            out[r["anchor"]].append(r["name"] if of is str else raised(of, dict(r), {}))
    return out


def core(table: type[SQLModel]) -> Table:
    """The plain table behind a model, for statements in bulk."""
    return table.__table__  # type: ignore[attr-defined, no-any-return]


def chunks(keys: Sequence[str], size: int = 500) -> Iterable[Sequence[str]]:
    """The keys in runs that one statement can hold."""
    return (keys[i : i + size] for i in range(0, len(keys), size))
