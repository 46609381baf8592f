"""Importing minutes: reading them, proposing what they would change, accepting what a person or a rule says yes to.

A proposal is tried out before it is shown: its statements are appended and walked in a transaction that is then
rolled back, so that what is shown is exactly what accepting it would do.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from steering.domain.asking import asked
from steering.domain.findings import Hints, Reading
from steering.domain.history import BatchKind, NewChange, NewStatement
from steering.domain.keys import SERIES, meeting_anchor
from steering.domain.rows import DocumentRow, MeetingRow, PersonRow, QuestionRow
from steering.domain.words import Kind, QuestionCode
from steering.errors import Refused, SteeringError
from steering.reading import decode, read_text
from steering.reading.spreadsheets import decode_spreadsheet, is_spreadsheet
from steering.reconciling import stating
from steering.reconciling.stating import Stated
from steering.services.choosing import Accept, Chosen, choose
from steering.services.desk import Desk
from steering.services.ledger import Ledger
from steering.services.reading import file_bytes
from steering.store import history, mapping, sources
from steering.store.mapping import core_of

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Imported:
    """What importing one document came to.

    `state` is accepted, waiting, unchanged (it was imported already) or superseded (it is not the issue that speaks).
    """

    path: str
    sha256: str
    meeting: date
    state: str
    counts: Mapping[str, int] = field(default_factory=dict)
    questions: tuple[QuestionRow, ...] = ()
    batch: int | None = None
    notes: tuple[str, ...] = ()


class NoDate(SteeringError):
    """The minutes do not say of which day they are; a person must."""


def import_file(desk: Desk, path: Path, accept: Accept = "none", held: date | None = None) -> Imported:
    """Read one document and propose it, or accept it by rule.

    The same bytes again change nothing. Raises UnreadableFile; NoDate where the minutes say no date and `held` is not
    given; Refused where approval has shut the document out.
    """
    return import_reading(desk, path, read_for(desk, path, held), accept, held)


def read_for(desk: Desk, path: Path, held: date | None = None) -> Reading:
    """What a document says to this group: initials that somebody once answered for are known where it knows none."""
    data = file_bytes(path)
    if is_spreadsheet(path.name):
        return read_text(decode_spreadsheet(data, path.name), base_hints(desk, held or desk.today))
    source = decode(data, path.name)
    reading = read_text(source, base_hints(desk, held))
    unknown = {q.text for q in reading.queries if q.code is QuestionCode.WHO_IS}
    if not unknown:
        return reading
    known = {token: name for token, name in remembered(desk).items() if any(token in text for text in unknown)}
    return read_text(source, replace(base_hints(desk, held), initials=known)) if known else reading


def import_reading(
    desk: Desk, path: Path, reading: Reading, accept: Accept = "none", held: date | None = None
) -> Imported:
    """Propose what a document says, or accept it by rule."""
    source = reading.source
    when = held or (desk.today if source.format == "spreadsheet" else reading.meeting.date)
    if when is None:
        raise NoDate(
            f"{path}: the minutes do not say on which day the meeting was",
            f"Say it: steering import {path} --date YYYY-MM-DD",
        )
    with desk.writing() as ledger:
        if (known := standing_document(ledger, source.sha256)) is not None:
            same = "" if known.path == source.path else f" (as {known.path})"
            note = f"{path.name} was imported before{same}: nothing was changed"
            return Imported(str(path), source.sha256, known.meeting, "unchanged", notes=(note,))
        refuse_shut_out(ledger, reading, when)
        sources.keep(ledger.session, source, desk.clock())
        if accept == "none":
            hints: dict[str, Any] = {"date": held.isoformat() if held else None, "initials": {}}
            pending = sources.Pending(source.sha256, source.path, "waiting", desk.clock(), hints, {})
            sources.put_pending(ledger.session, pending)
            return Imported(str(path), source.sha256, when, "waiting", counts(reading))
        chosen = choose(ledger, reading, when, accept)
        return accept_statements(desk, ledger, reading, when, chosen)


@dataclass(frozen=True)
class Failed:
    """A document of a backlog that could not be imported, and why; the others were."""

    path: str
    error: SteeringError


def import_many(
    desk: Desk,
    paths: Sequence[Path],
    accept: Accept = "none",
    held: date | None = None,
    progress: Progress = lambda done, total, what: None,
) -> Iterator[Imported | Failed]:
    """Import a backlog by meeting date and issue, one batch a file; begun again it goes on where it stopped."""
    files = files_in(paths)
    readings: list[tuple[Any, Path, Reading]] = []
    for n, path in enumerate(files):
        progress(n, 2 * len(files), path.name)
        try:
            reading = read_for(desk, path, held)
        except SteeringError as error:
            yield Failed(str(path), error)
            continue
        m = reading.meeting
        when = held or m.date or date.max
        readings.append(((when, m.version or 1, m.issued or when, path.name), path, reading))
    readings.sort(key=lambda r: r[0])
    for n, (_, path, reading) in enumerate(readings):
        progress(len(files) + n, 2 * len(files), path.name)
        try:
            yield import_reading(desk, path, reading, accept, held)
        except SteeringError as error:
            yield Failed(str(path), error)
    progress(2 * len(files), 2 * len(files), "")


def remembered(desk: Desk) -> dict[str, str]:
    """The initials that somebody answered for, with whose they are; those of two people are nobody's."""
    with desk.reading() as session:
        people = mapping.load(session, PersonRow)
    found: dict[str, set[str]] = {}
    for person in people:
        for alias in person.aliases:
            if INITIALS.fullmatch(alias):
                found.setdefault(alias, set()).add(person.name)
    return {token: next(iter(names)) for token, names in found.items() if len(names) == 1}


INITIALS = re.compile(r"[A-Z][A-Za-z]{0,4}")


def base_hints(desk: Desk, held: date | None) -> Hints:
    """What the group's settings and a person say of a document before it is read."""
    return Hints(date=held, date_order=desk.workspace.config.reading.date_order)


def standing_document(ledger: Ledger, sha256: str) -> DocumentRow | None:
    """The document of these bytes, where it was accepted and that stands."""
    found = mapping.load(ledger.session, DocumentRow, keys=[sha256])
    return found[0] if found else None


def refuse_shut_out(ledger: Ledger, reading: Reading, when: date) -> None:
    """Refuse a version of minutes that was issued after a later meeting approved them."""
    found = mapping.load(ledger.session, MeetingRow, keys=[meeting_anchor(SERIES, when)])
    approved = found[0].approved_on if found else None
    issued = reading.meeting.issued
    if approved and issued and issued > approved:
        raise Refused(
            f"{reading.source.path}: the minutes of {when} were approved on {approved}; this was issued on {issued}",
            f"Corrections after approval belong in the minutes of {approved}.",
        )


ONE = {"people": "person", "implied": "implied"}
"""How a kind is called where there is one of it, other than without its `s`."""


def tally(found: Mapping[str, int]) -> str:
    """What was found as a phrase: `9 actions, 1 risk`."""
    return ", ".join(
        f"{n} {what if n != 1 else ONE.get(what, what.removesuffix('s'))}"
        for what, n in found.items()
        if n and "accepted" not in what
    )


def counts(reading: Reading) -> dict[str, int]:
    """How much a document says, by kind."""
    explicit = sum(1 for a in reading.actions if a.explicit)
    return {
        "actions": explicit,
        "implied": len(reading.actions) - explicit,
        "decisions": len(reading.decisions),
        "risks": len(reading.risks),
        "pilots": len(reading.pilots),
        "returns": len(reading.returns),
        "events": len(reading.events),
        "people": len(reading.attendance),
    }


def accept_statements(desk: Desk, ledger: Ledger, reading: Reading, when: date, chosen: Chosen) -> Imported:
    """Append what was chosen of a document as one batch."""
    changes: list[NewChange] = [*chosen.head, *(s.statement for s in chosen.stated), *chosen.acts]
    batch = ledger.append(
        changes, kind=BatchKind.IMPORT, actor=desk.actor, reason=f"minutes {reading.source.path}", effective=when
    )
    sources.drop_pending(ledger.session, reading.source.sha256)
    table = core_of(QuestionRow)
    found = mapping.load(ledger.session, QuestionRow, table.c.document == reading.source.sha256)
    taken = counts(reading) | _accepted(chosen.stated)
    shown = asked(found, ledger.config.review.max_questions)
    return Imported(
        reading.source.path,
        reading.source.sha256,
        when,
        "accepted",
        taken,
        tuple(q for q in shown if q.status == "open"),
        batch.id,
        chosen.notes,
    )


def _accepted(stated: Iterable[Stated]) -> dict[str, int]:
    out: dict[str, int] = {}
    for s in stated:
        name = f"{s.kind.value}s accepted"
        out[name] = out.get(name, 0) + 1
    return out


MINUTES = (".md", ".markdown", ".txt", ".text", ".docx")
"""What may be minutes in a folder; a spreadsheet is taken when it is named."""


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The documents that these paths name: files as they are, of a folder those that may be minutes, by name."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(p for p in path.iterdir() if p.suffix.casefold() in MINUTES and not p.name.startswith("."))
        else:
            found.append(path)
    return found


def waiting(desk: Desk) -> list[sources.Pending]:
    """The documents that wait for review, the oldest first."""
    with desk.reading() as session:
        return sources.pending(session, "waiting")


def statement_left(ledger: Ledger, question: QuestionRow) -> NewStatement | None:
    """The statement of a finding that an import left out, read again from the stored text; None where it is gone."""
    source = sources.get(ledger.session, question.document or "")
    if source is None or question.about_anchor is None:
        return None
    headers = [s for s in history.statements_of_document(ledger.session, source.sha256) if s.kind is Kind.MEETING]
    if not headers:
        return None
    when = headers[0].meeting
    reading = read_text(source, Hints(date=when, date_order=ledger.config.reading.date_order))
    every = stating.state(reading, SERIES, when, ledger.config.risk.matrix_version, ledger.config.group.series)
    return next((s.statement for s in every if s.statement.key == question.about_anchor), None)
