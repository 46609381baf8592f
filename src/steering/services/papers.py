"""The documents: the text that was imported, what was taken of each line, and the files in the folder of minutes."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlmodel import Session

from steering.domain.history import utc, withdrawn
from steering.domain.rows import DocumentRow
from steering.domain.words import Kind
from steering.errors import UnknownReference
from steering.services.desk import Desk
from steering.services.importing import files_in
from steering.store import history, issued, mapping, sources

NUMBERED = frozenset({Kind.ACTION, Kind.DECISION, Kind.RISK, Kind.EVENT})


@dataclass(frozen=True)
class Mark:
    """What was taken of a line: its kind, the record that it speaks of, and the words."""

    line: int
    kind: Kind
    ref: str
    quote: str


@dataclass(frozen=True)
class Paper:
    """A document as it is kept: its lines, and the marks of what was taken of them."""

    sha256: str
    path: str
    lines: tuple[str, ...]
    marks: tuple[Mark, ...]
    meeting: date | None = None


def paper(desk: Desk, document: str) -> Paper:
    """A document by its hash. Raises UnknownReference."""
    with desk.reading() as session:
        source = sources.get(session, document)
        if source is None:
            raise UnknownReference("that document is not kept", "Import its file again.")
        known = mapping.load(session, DocumentRow, keys=[document])
        lines = tuple(source.text.split("\n"))
        meeting = known[0].meeting if known else None
        return Paper(document, source.path, lines, tuple(_marks(session, document)), meeting)


def _marks(session: Session, document: str) -> list[Mark]:
    from steering.domain.keys import reference

    gone = withdrawn(history.withdrawals(session))
    said = [s for s in history.statements_of_document(session, document) if s.batch not in gone]
    roots = issued.roots(session, [s.key for s in said])
    numbers = issued.numbers(session, sorted({roots.get(s.key, s.key) for s in said}))
    marks = []
    for s in said:
        if s.kind is Kind.MEETING:
            continue
        number = numbers.get(roots.get(s.key, s.key))
        ref = reference(s.kind, number) if number and s.kind in NUMBERED else ""
        if s.kind is Kind.PILOT:
            ref = str(s.values.get("site", ""))
        if s.kind is Kind.ATTENDANCE:
            ref = str(s.values.get("name", ""))
        marks.append(Mark(s.line, s.kind, ref, s.quote))
    return sorted(marks, key=lambda m: m.line)


@dataclass(frozen=True)
class File:
    """A document in the folder, in the register or waiting: `state` is new, waiting, imported, replaced or lost.

    Lost is a document that was imported and whose file is no longer in the folder of minutes.
    """

    name: str
    state: str
    path: Path | None = None
    sha256: str | None = None
    meeting: date | None = None
    title: str = ""
    version: int = 1
    opened: datetime | None = None


def shelf(desk: Desk) -> list[File]:
    """Every document: what waits for review first, then new files, then what was imported, the newest meeting first."""
    with desk.reading() as session:
        known = {d.sha256: d for d in mapping.load(session, DocumentRow)}
        pending = {p.sha256: p for p in sources.pending(session, "waiting")}
    found: list[File] = []
    seen: set[str] = set()
    folder = desk.workspace.minutes
    for path in files_in([folder]) if folder.is_dir() else []:
        sha = _hash(path)
        seen.add(sha)
        if sha in pending:
            found.append(File(path.name, "waiting", path, sha, opened=utc(pending[sha].opened_at)))
        elif sha in known:
            found.append(_imported(known[sha], path))
        else:
            found.append(File(path.name, "new", path, sha))
    found += [File(p.path, "waiting", None, p.sha256, opened=p.opened_at) for s, p in pending.items() if s not in seen]
    found += [_imported(d, None) for sha, d in known.items() if sha not in seen]
    order = {"waiting": 0, "new": 1}
    found.sort(key=lambda f: (order.get(f.state, 2), -(f.meeting or date.min).toordinal(), -f.version, f.name))
    return found


def _imported(row: DocumentRow, path: Path | None) -> File:
    state = "replaced" if not row.speaks else ("imported" if path else "lost")
    return File(row.path, state, path, row.sha256, row.meeting, row.title or "", row.version)


def _hash(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def original(desk: Desk, document: str, name: str) -> Path | None:
    """The file that a document was imported from, where it is still in the folder of minutes; same bytes first."""
    folder = desk.workspace.minutes
    files = files_in([folder]) if folder.is_dir() else []
    same = next((p for p in files if _hash(p) == document), None)
    return same or next((p for p in files if p.name == name), None)


def around(lines: Sequence[str], line: int, height: int = 1, by: int = 2) -> list[tuple[int, str]]:
    """The lines around a line, each with its number (1-based)."""
    first, last = max(1, line - by), min(len(lines), line + height - 1 + by)
    return [(n, lines[n - 1]) for n in range(first, last + 1)]
