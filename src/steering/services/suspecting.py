"""What looks wrong about a document as a whole: a second paper of one meeting that repeats little of the first, and
minutes that were begun from last time's page and kept its date or its actions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from steering.domain.findings import Reading
from steering.domain.history import Statement
from steering.domain.keys import SERIES, norm
from steering.domain.rows import REGISTER, DocumentRow
from steering.domain.words import Kind, QuestionCode, Severity
from steering.reconciling.stating import Stated
from steering.reconciling.wording import alike, words
from steering.services.ledger import Ledger
from steering.store import history, sources

REPEATED = 0.5
"""A second document that repeats at least this share of the first one's findings is a re-issue of it."""
CLONED = 0.7
"""Minutes of which this share of the lines stand in those of another meeting were begun from them."""
LONG = 25
NEIGHBOURS = 4
SUBSTANCE = (Kind.ACTION, Kind.DECISION, Kind.RISK)


@dataclass(frozen=True)
class Suspicions:
    """Which part of its meeting's papers a document is, and what is asked and told about it."""

    part: str
    queries: tuple[Mapping[str, Any], ...]
    notes: tuple[str, ...]


def suspicions(ledger: Ledger, reading: Reading, when: date, every: Sequence[Stated]) -> Suspicions:
    """What looks wrong about a document of the meeting held on `when`."""
    if reading.source.format == "spreadsheet":
        return Suspicions(f"{REGISTER}{reading.source.path}", (), ())
    part, beside = _part(ledger, reading, when, every)
    queries, notes = [], []
    if beside is not None:
        text = (
            f"{reading.source.path} repeats little of {beside.path}, of the same meeting. Is it a paper beside it, "
            "or a new issue that replaces it?"
        )
        options = (("1", "a paper beside it", part), ("2", f"a new issue of {beside.path}", beside.part or "minutes"))
        queries.append(_query(QuestionCode.COMPANION, text, "part", options, Severity.HIGH))
        notes.append(f"{text} Until that is answered both stand.")
    origin = _cloned(ledger, reading, when)
    if origin is not None:
        text = f"Most lines of {reading.source.path} are those of the minutes of {origin}. Is {when} its date?"
        queries.append(_query(QuestionCode.WHICH_DATE, text, "date", (("1", f"yes, {when}", "yes"),), Severity.HIGH))
        notes.append(f"{text} If it was begun from the old page, check the date and the actions.")
    return Suspicions(part, tuple(queries), tuple(notes))


def _query(
    code: QuestionCode, text: str, field: str, options: Sequence[tuple[str, str, str]], severity: Severity
) -> dict[str, Any]:
    return {
        "line": 1,
        "col": 0,
        "code": code.value,
        "text": text,
        "severity": severity.value,
        "kind": None,
        "field": field,
        "about": None,
        "options": [{"key": key, "label": label, "value": value} for key, label, value in options],
    }


def _part(ledger: Ledger, reading: Reading, when: date, every: Sequence[Stated]) -> tuple[str, DocumentRow | None]:
    """The part that the document is an issue of; with it the document beside which it stands, where it repeats none."""
    others = [d for d in ledger.documents if (d.series, d.meeting) == (SERIES, when) and not d.is_register]
    if not others:
        return "", None
    ours = [s for s in every if s.kind in SUBSTANCE]
    for other in others:
        said = history.statements_of_document(ledger.session, other.sha256)
        if _repeats(ours, [s for s in said if s.kind in SUBSTANCE and s.batch not in ledger.gone]) >= REPEATED:
            return other.part, None
    return f"beside {reading.source.path}", others[0]


def _repeats(ours: Sequence[Stated], theirs: Sequence[Statement]) -> float:
    """The share of the smaller document's findings that the other repeats; 1 where one has none."""
    if not ours or not theirs:
        return 1.0
    said = [words(_wording(s)) for s in theirs]
    keys = {s.key for s in theirs}
    same = sum(
        o.statement.key in keys or any(alike(words(_wording(o.statement)), w) >= 0.6 for w in said) for o in ours
    )
    return same / min(len(ours), len(theirs))


def _wording(statement: Any) -> str:
    return str(statement.values.get("text") or "")


def _cloned(ledger: Ledger, reading: Reading, when: date) -> date | None:
    """The meeting whose minutes this document mostly repeats, line by line; only the nearest ones are looked at."""
    lines = _long_lines(reading.source.text)
    if len(lines) < 5:
        return None
    near = sorted(
        (d for d in ledger.documents if d.meeting != when and not d.is_register),
        key=lambda d: abs((d.meeting - when).days),
    )
    for other in near[:NEIGHBOURS]:
        source = sources.get(ledger.session, other.sha256)
        if source is not None and len(lines & _long_lines(source.text)) >= CLONED * len(lines):
            return other.meeting
    return None


def _long_lines(text: str) -> set[str]:
    return {said for line in text.split("\n") if len(said := norm(line)) >= LONG}
