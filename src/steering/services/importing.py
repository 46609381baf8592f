"""Importing minutes: reading them, proposing what they would change, accepting what a person or a rule says yes to.

A proposal is tried out before it is shown: its statements are appended and walked in a transaction that is then
rolled back, so that what is shown is exactly what accepting it would do.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from steering.domain.findings import ActionFinding, Hints, Reading
from steering.domain.history import BatchKind, NewAct, NewChange, NewStatement, Statement
from steering.domain.keys import SERIES, meeting_anchor
from steering.domain.rows import DocumentRow, MeetingRow, QuestionRow
from steering.domain.words import ENDED, Kind
from steering.errors import Refused, SteeringError
from steering.reading import decode, read_text
from steering.reconciling import stating
from steering.reconciling.questions import asked
from steering.reconciling.stating import Stated
from steering.reconciling.wording import alike, words
from steering.services.desk import Desk
from steering.services.ledger import Ledger
from steering.services.reading import file_bytes
from steering.store import history, mapping, sources
from steering.store.mapping import core_of

Accept = Literal["all", "sure", "none"]
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
    source = decode(file_bytes(path), path.name)
    hints = base_hints(desk, held)
    reading = read_text(source, hints)
    when = held or reading.meeting.date
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
            pending = sources.Pending(source.sha256, source.path, "waiting", desk.clock(), _kept(hints), {})
            sources.put_pending(ledger.session, pending)
            return Imported(str(path), source.sha256, when, "waiting", counts(reading))
        chosen = choose(ledger, reading, when, accept)
        return accept_statements(desk, ledger, reading, when, chosen)


def base_hints(desk: Desk, held: date | None) -> Hints:
    """What the group's settings and a person say of a document before it is read."""
    return Hints(date=held, date_order=desk.workspace.config.reading.date_order)


def _kept(hints: Hints) -> dict[str, Any]:
    return {"date": hints.date.isoformat() if hints.date else None, "initials": dict(hints.initials)}


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


@dataclass(frozen=True)
class Chosen:
    """What is accepted of a document: its statements, and what a person corrected of them."""

    head: tuple[NewStatement, ...]
    stated: tuple[Stated, ...]
    acts: tuple[NewAct, ...] = ()


def choose(ledger: Ledger, reading: Reading, when: date, accept: Accept) -> Chosen:
    """What `--accept all` or `--accept sure` takes of a document."""
    matrix = ledger.config.risk.matrix_version
    every = stating.state(reading, SERIES, when, matrix)
    part = companion_part(ledger, reading, when, every)
    head = stating.head(reading, SERIES, when, every, part=part)
    taken = [s for s in every if by_rule(s, accept)]
    return Chosen(tuple(head), tuple(emptied(s) for s in taken))


def by_rule(stated: Stated, accept: Accept) -> bool:
    """Whether a rule accepts a finding without asking."""
    doubts = getattr(stated.finding, "doubts", ())
    if accept == "sure" and doubts:
        return False
    if isinstance(stated.finding, ActionFinding) and not stated.finding.explicit:
        return bool(stated.finding.owners) or stated.finding.outcome in ENDED
    return True


DOUBTFUL_VALUES = ("owners", "due", "start", "end", "location", "likelihood", "impact", "since")


def emptied(stated: Stated) -> Stated:
    """The finding with its doubtful values left empty; of a weekday that contradicts its date the date is kept."""
    doubts = {d.field for d in getattr(stated.finding, "doubts", ())}
    values = dict(stated.statement.values)
    for name in DOUBTFUL_VALUES:
        if name in doubts and name in values:
            blank: Any = None
            if name == "owners":
                blank = []
            elif name == "due":
                blank = {"date": None, "text": (values["due"] or {}).get("text"), "basis": "none", "event": None}
            values[name] = blank
    if values == stated.statement.values:
        return stated
    return replace(stated, statement=replace(stated.statement, values=values))


def companion_part(ledger: Ledger, reading: Reading, when: date, every: Sequence[Stated]) -> str:
    """Which part of its meeting's papers a document is: the minutes, or a companion that repeats little of them."""
    others = [d for d in ledger.documents if (d.series, d.meeting) == (SERIES, when)]
    if not others:
        return ""
    ours = [s for s in every if s.kind in (Kind.ACTION, Kind.DECISION, Kind.RISK)]
    for other in others:
        said = [
            s
            for s in history.statements_of_document(ledger.session, other.sha256)
            if s.kind in (Kind.ACTION, Kind.DECISION, Kind.RISK) and s.batch not in ledger.gone
        ]
        if repeats(ours, said) >= 0.5:
            return other.part
    return f"companion {reading.source.path}"


def repeats(ours: Sequence[Stated], theirs: Sequence[Statement]) -> float:
    """The share of the smaller document's findings that the other repeats, 0 to 1; 1 where one has none."""
    if not ours or not theirs:
        return 1.0
    said = [words(str(s.values.get("text") or "")) for s in theirs]
    ids = {s.key for s in theirs}
    same = sum(
        1
        for o in ours
        if o.statement.key in ids
        or any(alike(words(str(o.statement.values.get("text") or "")), w) >= 0.6 for w in said)
    )
    return same / min(len(ours), len(theirs))


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
    )


def _accepted(stated: Iterable[Stated]) -> dict[str, int]:
    out: dict[str, int] = {}
    for s in stated:
        name = f"{s.kind.value}s accepted"
        out[name] = out.get(name, 0) + 1
    return out


MINUTES = (".md", ".markdown", ".txt", ".text", ".docx")


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
    every = stating.state(reading, SERIES, when, ledger.config.risk.matrix_version)
    return next((s.statement for s in every if s.statement.key == question.about_anchor), None)
