"""A record's story, in sentences with dates and sources; and the history of the whole register, batch by batch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from steering.domain.fold import State, Step
from steering.domain.history import Act, Batch, Statement, withdrawn
from steering.domain.rows import ActionRow, QuestionRow
from steering.domain.words import ENDED, Outcome
from steering.errors import Refused
from steering.reconciling.questions import say
from steering.services.desk import Desk
from steering.services.ledger import Ledger
from steering.services.views import find_in
from steering.store import history, sources


@dataclass(frozen=True)
class Line:
    """One sentence of a story: from when it holds, what happened, who or which minutes say so, and the words."""

    on: date
    text: str
    by: str
    path: str | None = None
    line: int | None = None
    quote: str | None = None
    batch: int | None = None
    document: str | None = None


def story(desk: Desk, ref: str) -> tuple[Any, list[Line]]:
    """The record that a reference names, and its story from the beginning. Raises UnknownReference."""
    with desk.reading() as session:
        row = find_in(session, ref)
        ledger = Ledger(session, desk.workspace.config, desk.clock(), desk.today)
        if isinstance(row, QuestionRow):
            return row, _answers(ledger, row)
        root = getattr(row, "anchor", None)
        if root is None:
            raise Refused(f"{ref} has no history of its own", "See `steering history`.")
        state = ledger.whole(root)
        return row, _lines(ledger, row, state)


def _lines(ledger: Ledger, row: Any, state: State) -> list[Line]:
    paths = ledger.frame.context.paths
    lines: list[Line] = []
    by_change: dict[int, list[Step]] = {}
    for step in state.steps:
        if step.field not in UNTOLD:
            by_change.setdefault(step.by.id, []).append(step)
    told: set[int] = set()
    outcomes = {(m.source.document, m.source.line, m.source.col): m.outcome for m in getattr(row, "mentions", ())}
    changes = sorted({c.id: c for c in [*state.mentions, *(s.by for s in state.steps)]}.values(), key=lambda c: c.order)
    for change in changes:
        if change.id in told:
            continue
        told.add(change.id)
        steps = by_change.get(change.id, [])
        if isinstance(change, Statement):
            outcome = outcomes.get((change.document, change.line, change.col))
            text = _minuted(row, change, steps, outcome, first=change is state.first)
            where = f"minutes of {change.meeting.isoformat()}"
            path, document = paths.get(change.document), change.document
            lines.append(Line(change.meeting, text, where, path, change.line, change.quote, change.batch, document))
        else:
            text = "; ".join(_changed(s) for s in steps) or change.reason
            why = f": {change.values['note']}" if change.values.get("note") else ""
            lines.append(Line(change.effective, f"{text}{why}", change.actor, batch=change.batch))
    if state.removed:
        gone = state.removed
        text = "no longer stated by the re-issued minutes"
        lines.append(
            Line(
                gone.on,
                text,
                f"re-issue of {gone.on.isoformat()}",
                gone.by.path,
                gone.by.note_line,
                gone.by.note,
                document=gone.by.document,
            )
        )
    return lines


def _minuted(row: Any, change: Statement, steps: Sequence[Step], outcome: Outcome | None, *, first: bool) -> str:
    if isinstance(row, ActionRow):
        said = outcome or Outcome(change.values["outcome"])
        words = {Outcome.NEW: "raised", Outcome.PRIOR: "minuted as outstanding from earlier"}.get(said, said.value)
        if first and said not in (Outcome.NEW, Outcome.PRIOR):
            words = f"first met in our minutes, {words}"
        news = [_changed(s) for s in steps if s.field in ("owners", "due") and (s.before or not first)]
        if first:
            news = [_changed(s) for s in steps if s.field in ("owners", "due")]
        return "; ".join([words, *news]) if said not in ENDED or news else words
    news = [_changed(s) for s in steps]
    return "; ".join(news) if news else "repeated"


UNTOLD = frozenset({"due_text", "status_note", "mentions", "their_ref", "year_inferred", "kind"})
LABELS = {
    "owners": "owned by",
    "due": "due",
    "status": "status",
    "statuses": "status",
    "assessments": "scored",
    "claims": "counted",
    "occasions": "announced",
    "links": "linked to",
    "reviews": "reviewed",
    "mitigations": "mitigated by",
}


def _changed(step: Step) -> str:
    label = LABELS.get(step.field, step.field.replace("_", " "))
    after = _value(step.field, step.after)
    if step.before in (None, [], "") or step.field in ("statuses", "assessments", "claims", "occasions", "links"):
        return f"{label} {after}"
    return f"{label} {after} (was {_value(step.field, step.before)})"


def _value(name: str, value: Any) -> str:
    if not isinstance(value, dict):
        return say(value)
    if name == "assessments":
        return f"{value['likelihood']}x{value['impact']} {value['kind']}"
    if name == "statuses":
        return str(value["status"])
    if name == "claims":
        return f"{value.get('replied')} of {value.get('total') or '?'}, {value.get('outstanding') or '?'} outstanding"
    if name == "occasions":
        times = "-".join(t for t in (value.get("start"), value.get("end")) if t)
        return " ".join(str(p) for p in (value.get("date"), times, value.get("status")) if p)
    if name == "links":
        return f"{value['code']}: {value.get('rationale')}" if not value.get("removed") else f"not {value['code']}"
    return str(value.get("action") or value.get("outcome") or value).replace("_", " ")


def _answers(ledger: Ledger, row: QuestionRow) -> list[Line]:
    lines = [Line(row.asked_on, f"asked: {row.text}", "steering", row.source.path if row.source else None)]
    for change in ledger.standing(history.of_anchor(ledger.session, row.anchor)):
        if isinstance(change, Act):
            text = f"{change.verb.value.replace('_', ' ')}: {change.values.get('text', '')}"
            lines.append(Line(change.recorded_at.date(), text, change.actor, batch=change.batch))
    return lines


@dataclass(frozen=True)
class Entry:
    """A batch as the history lists it: how many Changes, and whether it stands withdrawn."""

    batch: Batch
    changes: int
    withdrawn: bool


def batches(desk: Desk) -> list[Entry]:
    """Every batch ever recorded, in order, the withdrawn ones marked."""
    with desk.database.session() as session:
        gone = withdrawn(history.withdrawals(session))
        sizes = history.sizes(session)
        return [Entry(b, sizes.get(b.id, 0), b.id in gone) for b in history.batches(session)]


def quote_in_context(desk: Desk, document: str, line: int, around: int = 3) -> list[tuple[int, str]]:
    """The lines of a stored document around a line, each with its number."""
    with desk.database.session() as session:
        source = sources.get(session, document)
    if source is None:
        return []
    lines = source.text.split("\n")
    first = max(1, line - around)
    return [(n, lines[n - 1]) for n in range(first, min(len(lines), line + around) + 1)]
