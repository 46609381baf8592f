"""What a person does to a record: one batch for one act, held to the rules, refused where the record has moved on."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from steering.domain.history import Batch, BatchKind, NewAct, NewChange, Verb
from steering.domain.rows import PersonRow
from steering.domain.words import Kind
from steering.errors import Outdated, Refused
from steering.services.ledger import Ledger
from steering.services.views import person_named
from steering.store import history, mapping


def made_anchor(ledger: Ledger, kind: Kind, text: str) -> str:
    """The anchor of a record that a person makes: never made of what may change, the same for the same history."""
    digest = hashlib.sha256(f"{history.latest_change(ledger.session)}\n{text}".encode()).hexdigest()[:12]
    return f"made:{kind.value}:{digest}"


def check_version(row: Any, seen: int | None) -> None:
    """Refuse to overwrite what changed after it was read. Raises Outdated."""
    if seen is not None and row.version != seen:
        ref = getattr(row, "ref", getattr(row, "site", getattr(row, "name", "the record")))
        raise Outdated(f"{ref} has changed since you opened it", "Look at it again, then repeat what you meant to do.")


def set_fields(
    kind: Kind, anchor: str, fields: Mapping[str, Any], note: str = "", effective: date | None = None
) -> NewAct:
    """The act that gives fields their values."""
    return NewAct(Verb.SET, kind, anchor, {"fields": dict(fields), **({"note": note} if note else {})}, effective)


def add_row(
    kind: Kind,
    anchor: str,
    listing: str,
    row: Mapping[str, Any],
    effective: date | None = None,
    fields: Mapping[str, Any] | None = None,
) -> NewAct:
    """The act that appends a row to one of a record's lists, and sets fields beside it."""
    values: dict[str, Any] = {"list": listing, "row": dict(row)}
    if fields:
        values["fields"] = dict(fields)
    return NewAct(Verb.ADD, kind, anchor, values, effective)


def commit(ledger: Ledger, actor: str, reason: str, *changes: NewChange) -> Batch:
    """Append the acts of one key press as one batch."""
    return ledger.append(changes, kind=BatchKind.ACT, actor=actor, reason=reason)


def full_names(ledger: Ledger, said: Sequence[str]) -> list[str]:
    """The parties that these words mean: full names where initials or a part of a name fit one person."""
    people = mapping.load(ledger.session, PersonRow)
    names = [person_named(people, s) for s in said if s.strip()]
    return list(dict.fromkeys(names))


def day(text: str, what: str = "the date") -> date:
    """A date from `YYYY-MM-DD`. Raises Refused."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(f"{what} {text!r} cannot be", "Write it as YYYY-MM-DD.") from None
