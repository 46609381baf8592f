"""Taking in the files that people keep: framework, people and sites, three-way against what was last taken in.

What the file changed since then is proposed; what somebody changed in the program since then stays; where both did,
the program's value stays and the clash is told.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from steering.domain.history import Act, BatchKind, NewAct, NewChange, Verb
from steering.domain.keys import node_anchor, person_anchor, site_anchor
from steering.domain.words import Kind
from steering.errors import UnreadableFile
from steering.reading.reference import read_framework, read_people, read_sites
from steering.services.desk import Desk
from steering.services.ledger import Ledger
from steering.store import history

Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Clash:
    """A value that the file and somebody in the program changed: what stands, and what the file says."""

    what: str
    field: str
    stands: Any
    file: Any


@dataclass(frozen=True)
class Taken:
    """What taking in a file came to: how many entries were new, changed or gone, and the clashes."""

    path: str
    entries: int
    new: int
    changed: int
    gone: int
    clashes: tuple[Clash, ...]
    batch: int | None


@dataclass(frozen=True)
class _Shelf:
    """How one file becomes records: their kind, their anchor, and the fields that are kept."""

    kind: Kind
    read: Callable[[str, str], list[dict[str, Any]]]
    anchor: Callable[[Entry], str]
    name: Callable[[Entry], str]


SHELVES = {
    "framework": _Shelf(
        Kind.NODE,
        lambda text, path: read_framework(text),
        lambda e: node_anchor(e["kind"], e["code"]),
        lambda e: f"{e['kind']} {e['code']}",
    ),
    "people": _Shelf(Kind.PERSON, read_people, lambda e: person_anchor(e["name"]), lambda e: str(e["name"])),
    "sites": _Shelf(Kind.SITE, read_sites, lambda e: site_anchor(e["name"]), lambda e: str(e["name"])),
}


def take_in(desk: Desk, what: str, path: Path) -> Taken:
    """Take in framework.md, people.csv or sites.csv (`what` is framework, people or sites).

    Raises UnreadableFile naming the file and line; a file without a single entry is refused.
    """
    shelf = SHELVES[what]
    entries = shelf.read(_text(path), str(path))
    if not entries:
        raise UnreadableFile(
            f"{path}: no {what} were found in it", f"See data/{_sample(what)} of a new workspace for the form."
        )
    with desk.writing() as ledger:
        changes, taken = _compare(ledger, shelf, entries)
        number = None
        if changes:
            reason = f"{what} from {path.name}"
            batch = ledger.append(changes, kind=BatchKind.REFERENCE, actor=desk.actor, reason=reason)
            number = batch.id
    return Taken(str(path), len(entries), *taken[:3], clashes=tuple(taken[3]), batch=number)


def _sample(what: str) -> str:
    return "framework.md" if what == "framework" else f"{what}.csv"


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(f"{path}: there is no such file", "Check the name.") from None
    except OSError as error:
        raise UnreadableFile(f"{path}: {error.strerror}", "Check that you may read it.") from error
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFile(f"{path}: it is not text", "Save it as plain text in UTF-8.")


def _compare(
    ledger: Ledger, shelf: _Shelf, entries: Iterable[Entry]
) -> tuple[list[NewChange], tuple[int, int, int, list[Clash]]]:
    acts = [a for a in history.acts(ledger.session, shelf.kind) if a.batch not in ledger.gone]
    imported, current = _base(ledger, acts)
    changes: list[NewChange] = []
    clashes: list[Clash] = []
    new = changed = 0
    seen = set()
    for entry in entries:
        anchor = shelf.anchor(entry)
        seen.add(anchor)
        if anchor not in current:
            changes.append(NewAct(Verb.CREATE, shelf.kind, anchor, {"fields": dict(entry)}))
            new += 1
            continue
        fields, clash = _three_way(entry, imported.get(anchor, {}), current[anchor])
        clashes += [Clash(shelf.name(entry), *c) for c in clash]
        if fields:
            changes.append(NewAct(Verb.SET, shelf.kind, anchor, {"fields": fields}))
            changed += 1
    gone = [anchor for anchor in imported if anchor not in seen and not current[anchor].get("retired")]
    if shelf.kind is not Kind.PERSON:
        changes += [NewAct(Verb.SET, shelf.kind, anchor, {"fields": {"retired": True}}) for anchor in gone]
    return changes, (new, changed, len(gone), clashes)


def _base(ledger: Ledger, acts: Sequence[Act]) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    """What the last import said of each entry, and what stands now."""
    reference = {b.id for b in history.batches(ledger.session) if b.kind is BatchKind.REFERENCE}
    imported: dict[str, dict[str, Any]] = {}
    current: dict[str, dict[str, Any]] = {}
    for act in sorted(acts, key=lambda a: a.order):
        if act.verb in (Verb.CREATE, Verb.SET):
            fields = act.values.get("fields", {})
            current.setdefault(act.target, {}).update(fields)
            if act.batch in reference:
                imported.setdefault(act.target, {}).update(fields)
    return imported, current


def _three_way(
    entry: Entry, base: Mapping[str, Any], current: Mapping[str, Any]
) -> tuple[dict[str, Any], list[tuple[str, Any, Any]]]:
    fields: dict[str, Any] = {}
    clashes = []
    for name in {*entry, *base} - {"retired"}:
        said, was, stands = entry.get(name), base.get(name), current.get(name)
        if said in (was, stands):
            continue
        if stands == was:
            fields[name] = said
        else:
            clashes.append((name, stands, said))
    if current.get("retired"):
        fields["retired"] = False
    return fields, clashes
