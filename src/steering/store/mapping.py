"""Rows of the domain to tables and back.

The tables of the register are what the history folds to, so their columns are the rows' own fields: a scalar is a
column, an embedded row is prefixed columns, a list of texts a JSON column, a list of rows a table of its own. `KEPT`
names the tables; the fields do the rest. A migration writes the columns out.
"""

import datetime as dt
import types
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from operator import itemgetter
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from sqlalchemy import JSON, Boolean, Column, Date, Enum, Index, Integer, String, Table, delete, insert, select
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session, SQLModel
from sqlmodel.sql.sqltypes import UTCDateTime

from steering.domain import rows

Row = TypeVar("Row")


@dataclass(frozen=True)
class Spec:
    """Where a kind of row is kept: its table, the table of each of its lists, and the columns that are looked up."""

    table: str
    lists: Mapping[str, str]
    indexed: tuple[str, ...] = ()


KEPT: dict[type, Spec] = {
    rows.DocumentRow: Spec("document", {}, ("meeting",)),
    rows.MeetingRow: Spec("meeting", {"attendance": "attendance"}, ("date",)),
    rows.PersonRow: Spec("person", {}),
    rows.ActionRow: Spec(
        "action",
        {"owners": "action_owner", "links": "action_link", "mentions": "action_mention"},
        ("status", "due", "their_ref", "closing_on"),
    ),
    rows.DecisionRow: Spec("decision", {"links": "decision_link"}),
    rows.RiskRow: Spec(
        "risk", {"assessments": "risk_assessment", "reviews": "risk_review", "links": "risk_link"}, ("their_ref",)
    ),
    rows.PilotRow: Spec("pilot", {"steps": "pilot_status"}),
    rows.ReturnRow: Spec("return_round", {"claims": "return_claim"}),
    rows.EventRow: Spec("event", {"occasions": "event_history"}, ("date",)),
    rows.NodeRow: Spec("node", {}),
    rows.SiteRow: Spec("site", {}),
    rows.QuestionRow: Spec("question", {"options": "question_option"}, ("about_anchor", "document")),
}


@dataclass(frozen=True)
class Shape:
    """How the fields of a row type are kept: scalars and embedded rows with their types and whether they may be None,
    lists of texts, lists of rows with what they hold."""

    scalars: Mapping[str, tuple[type, bool]]
    texts: frozenset[str]
    embedded: Mapping[str, type]
    lists: Mapping[str, type]
    within: Mapping[str, Mapping[str, str]]
    """The column of each field of each embedded row."""


_shapes: dict[type, Shape] = {}


def shape(kind: type) -> Shape:
    """The shape of a row type."""
    if kind not in _shapes:
        _shapes[kind] = _shape(kind)
    return _shapes[kind]


def _shape(kind: type) -> Shape:
    spec = KEPT.get(kind)
    scalars: dict[str, tuple[type, bool]] = {}
    texts: set[str] = set()
    embedded: dict[str, type] = {}
    lists: dict[str, type] = {}
    for name, hint in get_type_hints(kind).items():
        inner, optional = _inner(hint)
        if get_origin(inner) is tuple:
            if spec and name in spec.lists:
                lists[name] = get_args(inner)[0]
            else:
                texts.add(name)
        elif is_dataclass(inner):
            embedded[name] = inner  # type: ignore[assignment]
        else:
            scalars[name] = (inner, optional)
    within = {name: {f.name: f"{name}_{f.name}" for f in fields(of)} for name, of in embedded.items()}
    return Shape(scalars, frozenset(texts), embedded, lists, within)


def _inner(hint: Any) -> tuple[Any, bool]:
    """The type without None, and whether None was allowed."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(arg for arg in get_args(hint) if arg is not type(None)), True
    return hint, False


# ---------------------------------------------------------------- tables


def _type(kind: type) -> Any:
    if issubclass(kind, StrEnum):
        return Enum(
            kind,
            values_callable=lambda e: [m.value for m in e],
            native_enum=False,
            create_constraint=True,
            validate_strings=True,
            length=24,
            name=f"{kind.__name__.lower()}_value",
        )
    known: dict[type, Any] = {str: String, int: Integer, bool: Boolean, dt.date: Date, dt.datetime: UTCDateTime}
    return known[kind]()


def _columns(kind: type, prefix: str = "", *, loose: bool = False) -> Iterator[Column[Any]]:
    """The columns of a row type; of an embedded row (`loose`) all may be null."""
    how = shape(kind)
    key = key_column(kind) if kind in KEPT else None
    for name, (of, optional) in how.scalars.items():
        if name == key:
            yield Column(name, String, primary_key=True)
        else:
            yield Column(prefix + name, _type(of), nullable=optional or loose, unique=name == "number" or None)
    for name in sorted(how.texts):
        yield Column(prefix + name, JSON, nullable=False)
    for name, of in how.embedded.items():
        yield from _columns(of, f"{prefix}{name}_", loose=True)


def _tables() -> dict[str, Table]:
    made: dict[str, Table] = {}
    for kind, spec in KEPT.items():
        indexes = [Index(f"ix_{spec.table}_{name}", name) for name in spec.indexed]
        made[spec.table] = Table(spec.table, SQLModel.metadata, *_columns(kind), *indexes)
        for name, table in spec.lists.items():
            of = shape(kind).lists[name]
            key: list[Column[Any]] = [
                Column(n, t, primary_key=True) for n, t in (("anchor", String), ("position", Integer))
            ]
            own: list[Column[Any]] = list(_columns(of)) if of is not str else [_name_column()]
            made[table] = Table(table, SQLModel.metadata, *key, *own)
    return made


def _name_column() -> Column[Any]:
    return Column("name", String, nullable=False, index=True)


def key_column(kind: type) -> str:
    """The column that a record's row is kept under."""
    return "sha256" if kind is rows.DocumentRow else "anchor"


TABLES = _tables()


def core_of(kind: type) -> Table:
    """The table that a kind of row is kept in, for conditions."""
    return TABLES[KEPT[kind].table]


def list_of(kind: type, name: str) -> Table:
    """The table of one of a row's lists."""
    return TABLES[KEPT[kind].lists[name]]


def core(table: type[SQLModel]) -> Table:
    """The plain table behind a model, for statements in bulk."""
    return table.__table__  # type: ignore[attr-defined, no-any-return]


# ---------------------------------------------------------------- rows


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


def maker(kind: type[Row], table: Table, lists: Mapping[str, Mapping[str, Sequence[Any]]]) -> Callable[[Any], Row]:
    """What makes a row of a kind of what its table holds, by place; `lists` are its lists by name, then by its key."""
    at = {column.name: i for i, column in enumerate(table.columns)}
    fillers = [_filler(kind, field.name, at, lists) for field in fields(kind)]  # type: ignore[arg-type]
    return lambda held: kind(*[fill(held) for fill in fillers])


def _filler(
    kind: type, name: str, at: Mapping[str, int], lists: Mapping[str, Mapping[str, Sequence[Any]]]
) -> Callable[[Any], Any]:
    """What takes the value of one field from the columns, which stand `at` these places."""
    how = shape(kind)
    if name in how.scalars:
        return itemgetter(at[name])
    if name in how.texts:
        place = at[name]
        return lambda held: tuple(held[place] or ())
    if name in how.lists:
        key, children = at[key_column(kind)], lists[name]
        return lambda held: tuple(children.get(held[key], ()))
    inner, places = how.embedded[name], [at[column] for column in how.within[name].values()]
    first, taken = places[0], itemgetter(*places)
    return lambda held: None if held[first] is None else inner(*taken(held))


def save(session: Session, kept: Iterable[Any]) -> None:
    """Put rows in place of what stood under their keys."""
    by_kind: dict[type, list[Any]] = defaultdict(list)
    for row in kept:
        by_kind[type(row)].append(row)
    for kind, group in by_kind.items():
        key = key_column(kind)
        discard(session, kind, [getattr(row, key) for row in group])
        _insert(session, core_of(kind), [flat(row) for row in group])
        for name in KEPT[kind].lists:
            children = [
                {"anchor": row.anchor, "position": i, **({"name": child} if isinstance(child, str) else flat(child))}
                for row in group
                for i, child in enumerate(getattr(row, name))
            ]
            _insert(session, list_of(kind, name), children)


def _insert(session: Session, table: Table, values: list[dict[str, Any]]) -> None:
    if values:
        session.connection().execute(insert(table), values)


def discard(session: Session, kind: type, keys: Sequence[str]) -> None:
    """Take the rows under these keys away, with their lists."""
    table, key = core_of(kind), key_column(kind)
    for chunk in chunks(keys):
        session.connection().execute(delete(table).where(table.c[key].in_(chunk)))
        for name in KEPT[kind].lists:
            child = list_of(kind, name)
            session.connection().execute(delete(child).where(child.c.anchor.in_(chunk)))


def clear(session: Session, kind: type) -> None:
    """Take away every row of a kind."""
    for table in (core_of(kind), *(list_of(kind, name) for name in KEPT[kind].lists)):
        session.connection().execute(delete(table))


def load(
    session: Session,
    kind: type[Row],
    *where: ColumnElement[bool],
    keys: Sequence[str] | None = None,
    order: Sequence[Any] = (),
) -> list[Row]:
    """The rows of a kind that satisfy the conditions, or stand under the keys, with their lists."""
    table, key = core_of(kind), key_column(kind)
    query = select(table).where(*where).order_by(*(order or _natural(table)))
    queries = [query] if keys is None else [query.where(table.c[key].in_(chunk)) for chunk in chunks(keys)]
    found = [r for q in queries for r in session.connection().execute(q).all()]
    some = [getattr(r, key) for r in found] if keys is not None or where else None
    lists = {name: _children(session, kind, name, some) for name in KEPT[kind].lists}
    make = maker(kind, table, lists)
    return [make(r) for r in found]


def _natural(table: Table) -> list[Any]:
    for names in (("number",), ("date",), ("position", "code"), ("site",), ("name",), ("meeting", "path")):
        if all(name in table.c for name in names):
            return [table.c[name] for name in names]
    return list(table.primary_key.columns)


def _children(session: Session, kind: type, name: str, keys: Sequence[str] | None) -> dict[str, list[Any]]:
    table, of = list_of(kind, name), shape(kind).lists[name]
    make = itemgetter(list(table.columns).index(table.c.name)) if of is str else maker(of, table, {})
    query = select(table).order_by(table.c.anchor, table.c.position)
    queries = [query] if keys is None else [query.where(table.c.anchor.in_(chunk)) for chunk in chunks(keys)]
    out: dict[str, list[Any]] = defaultdict(list)
    for q in queries:
        for r in session.connection().execute(q).all():
            out[r.anchor].append(make(r))
    return out


def chunks(keys: Sequence[str], size: int = 500) -> Iterable[Sequence[str]]:
    """The keys in runs that one statement can hold."""
    return (keys[i : i + size] for i in range(0, len(keys), size))
