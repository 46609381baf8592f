"""Reviewing a document before it is accepted: what it says, what that would change, and what a person said of it.

The review is kept with the document until it is accepted or put away; whenever it is opened it is worked out anew
against today's register, by trying everything out in a transaction that is rolled back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from steering.domain.asking import asked
from steering.domain.findings import ActionFinding, Hints, Place, Reading, Receipt
from steering.domain.history import BatchKind, NewAct, NewStatement, Verb
from steering.domain.keys import SERIES, finding_keys
from steering.domain.rows import QuestionRow
from steering.domain.words import Basis, DueBasis, Kind, QuestionStatus
from steering.errors import Refused, UnknownReference
from steering.reading import read_text
from steering.reconciling import stating
from steering.reconciling.stating import Stated
from steering.services import importing
from steering.services.acting import full_names
from steering.services.actions import next_meeting
from steering.services.choosing import Chosen
from steering.services.desk import Desk
from steering.services.importing import Imported
from steering.services.ledger import Ledger
from steering.services.proposing import ACCEPT, After, Before, Item, item_of
from steering.services.suspecting import suspicions
from steering.store import mapping, sources
from steering.store.mapping import core_of


@dataclass(frozen=True)
class Review:
    """A document under review: its text, its proposal in the order of kinds, its questions, and its receipt."""

    sha256: str
    path: str
    title: str
    meeting: date | None
    lines: tuple[str, ...]
    items: tuple[Item, ...]
    questions: tuple[QuestionRow, ...]
    answers: Mapping[str, str]
    receipt: Receipt
    notes: tuple[str, ...] = ()

    @property
    def undecided(self) -> tuple[Item, ...]:
        """The rows that nobody has said anything of."""
        return tuple(i for i in self.items if not i.decision and i.effect != "withdrawn")


def open_review(desk: Desk, sha256: str) -> Review:
    """The review of a document that waits, worked out against today's register. Raises UnknownReference."""
    with desk.trying() as ledger:
        pending, source = _pending(ledger, sha256)
        held, reading = _read(ledger, pending, source)
        lines = tuple(source.text.split("\n"))
        if held is None:
            title = reading.meeting.title or source.path
            return Review(sha256, source.path, title, None, lines, (), (), {}, reading.receipt, ("no date",))
        return _work_out(ledger, pending, reading, held, lines)


def decide(desk: Desk, sha256: str, keys: Iterable[str], decision: str) -> None:
    """Accept or reject rows of a proposal; an empty decision takes back what was said."""
    _note(desk, sha256, "decisions", dict.fromkeys(keys, decision or None))


def edit(desk: Desk, sha256: str, key: str, **fields: Any) -> None:
    """Correct what the reader took from a line, before accepting it; accepts the row."""
    _note(desk, sha256, "edits", {f"{key}\n{name}": value for name, value in fields.items()})
    decide(desk, sha256, [key], ACCEPT)


def choose_links(desk: Desk, sha256: str, key: str, codes: Sequence[str]) -> None:
    """Say which deliverables a row serves, of those that were offered or any other."""
    _note(desk, sha256, "links", {key: list(codes)})


def answer(desk: Desk, sha256: str, question: str, said: str) -> None:
    """Answer a question of the proposal (by its anchor), with an option's key or in words."""
    _note(desk, sha256, "answers", {question: said or None})


def take_line(desk: Desk, sha256: str, kind: Kind, line: int, text: str, **fields: Any) -> None:
    """Take a line that the reader missed as an action, risk, decision or event."""
    with desk.writing() as ledger:
        pending, _ = _pending(ledger, sha256)
        added = [*pending.review.get("added", []), {"kind": kind.value, "line": line, "text": text, "fields": fields}]
        sources.put_pending(ledger.session, replace(pending, review={**pending.review, "added": added}))


def split(desk: Desk, sha256: str, key: str, parts: Sequence[str]) -> None:
    """Split an action in two or more: the first wording stays with the row, each other becomes one of its own."""
    if len([p for p in parts if p.strip()]) < 2:
        raise Refused("an action is split into two or more", "Give the wording of each.")
    review = open_review(desk, sha256)
    item = next((i for i in review.items if i.key == key), None)
    if item is None or item.kind is not Kind.ACTION:
        raise Refused("only an action can be split", "Choose an action.")
    edit(desk, sha256, key, text=parts[0].strip())
    for part in parts[1:]:
        take_line(desk, sha256, Kind.ACTION, item.line, part.strip(), owners=list(item.owners))


def set_hints(desk: Desk, sha256: str, held: date | None = None, initials: Mapping[str, str] | None = None) -> None:
    """Say what the document does not: the meeting's date, whose initials are whose. It is then read again."""
    with desk.writing() as ledger:
        pending, _ = _pending(ledger, sha256)
        hints = dict(pending.hints)
        if held:
            hints["date"] = held.isoformat()
        hints["initials"] = {**hints.get("initials", {}), **(initials or {})}
        sources.put_pending(ledger.session, replace(pending, hints=hints))


def put_away(desk: Desk, sha256: str) -> None:
    """Stop reviewing a document; nothing of it is taken, and it can be imported again."""
    with desk.writing() as ledger:
        _pending(ledger, sha256)
        sources.drop_pending(ledger.session, sha256)


def accept(desk: Desk, sha256: str, *, rest: bool = False) -> Imported:
    """Accept what was decided as one batch; `rest` accepts the undecided too, implied commitments without owner apart.

    Raises Refused while rows are undecided and `rest` is not given.
    """
    review = open_review(desk, sha256)
    if review.meeting is None:
        raise Refused(f"{review.path}: of which day is it?", "Say the date of the meeting first.")
    if review.undecided and not rest:
        raise Refused(f"{len(review.undecided)} rows are not decided", "Decide them, or accept the rest in one go.")
    with desk.writing() as ledger:
        pending, source = _pending(ledger, sha256)
        held, reading = _read(ledger, pending, source)
        assert held is not None
        taken = {i.key: i for i in review.items if i.decision == ACCEPT or (rest and not i.decision and _fair(i))}
        chosen = _chosen(ledger, pending, reading, held, taken)
        done = importing.accept_statements(desk, ledger, reading, held, chosen)
        left = _answer_all(desk, ledger, review, pending)
        asked_of = mapping.load(ledger.session, QuestionRow, keys=[q.anchor for q in done.questions])
        still = tuple(q for q in asked_of if q.status is QuestionStatus.OPEN)
        return replace(done, notes=(*done.notes, *left), questions=still)


def _fair(item: Item) -> bool:
    return item.explicit or bool(item.owners)


# ---------------------------------------------------------------- working out


def _pending(ledger: Ledger, sha256: str) -> tuple[sources.Pending, Any]:
    pending = sources.get_pending(ledger.session, sha256)
    source = sources.get(ledger.session, sha256)
    if pending is None or source is None or pending.state != "waiting":
        raise UnknownReference("that document does not wait for review", "See `steering proposals`.")
    return pending, source


def _read(ledger: Ledger, pending: sources.Pending, source: Any) -> tuple[date | None, Reading]:
    said = pending.hints.get("date")
    hints = Hints(
        date=date.fromisoformat(said) if said else None,
        initials=pending.hints.get("initials", {}),
        date_order=ledger.config.reading.date_order,
    )
    reading = read_text(source, hints)
    return hints.date or reading.meeting.date, reading


def _stated(
    ledger: Ledger, pending: sources.Pending, reading: Reading, held: date
) -> tuple[list[Stated], list[NewStatement]]:
    """Every finding of the document, those that a person took from it included, and what it says of its meeting."""
    matrix = ledger.config.risk.matrix_version
    every = stating.state(reading, SERIES, held, matrix, ledger.config.group.series)
    suspected = suspicions(ledger, reading, held, every)
    head = stating.head(reading, SERIES, held, every, suspected.part, suspected.queries)
    lines = reading.source.text.split("\n")
    for n, added in enumerate(pending.review.get("added", [])):
        every.append(_added(added, reading, held, lines, len(every) + n))
    return every, head


def _added(added: Mapping[str, Any], reading: Reading, held: date, lines: Sequence[str], ordinal: int) -> Stated:
    """A line that a person took: it is a statement like any other, with the line as its quote."""
    kind, line, text = Kind(added["kind"]), int(added["line"]), str(added["text"])
    raw = lines[line - 1] if 0 < line <= len(lines) else ""
    quote = raw.strip()
    key = finding_keys(SERIES, held, [(kind, f"line {line}", text)])[0]
    blank: dict[Kind, dict[str, Any]] = {
        Kind.ACTION: {"text": text, "owners": [], "due": {}, "status": "open", "outcome": "new", "explicit": True},
        Kind.DECISION: {"text": text, "kind": "agreed"},
        Kind.RISK: {"text": text, "title": text, "status": "candidate", "kind": "residual", "matrix_version": "1"},
        Kind.EVENT: {"title": text, "status": "confirmed", "kind": "meeting"},
    }
    values = blank[kind] | dict(added.get("fields", {})) | {"rule": "taken by hand", "doubts": []}
    col = len(raw) - len(raw.lstrip())
    statement = NewStatement(kind, key, SERIES, held, reading.source.sha256, line, col, ordinal, quote, None, values)
    return Stated(key, ActionFinding(Place(line, col, quote), text), statement)


def _work_out(ledger: Ledger, pending: sources.Pending, reading: Reading, held: date, lines: tuple[str, ...]) -> Review:
    every, head = _stated(ledger, pending, reading, held)
    before = Before(ledger, every)
    linker = ledger.frame.linker
    ledger.append(
        [*head, *(s.statement for s in every)],
        kind=BatchKind.IMPORT,
        actor="",
        reason="tried out",
        effective=held,
    )
    table = core_of(QuestionRow)
    found = mapping.load(ledger.session, QuestionRow, table.c.document == reading.source.sha256)
    questions = [q for q in asked(found, ledger.config.review.max_questions) if q.status is QuestionStatus.OPEN]
    after = After(ledger, every)
    following = next_meeting(ledger, held)
    items = [
        item_of(s, pending, before, after, linker, questions, following.date if following else None) for s in every
    ]
    items += before.withdrawn(ledger)
    order = list(Kind)
    items.sort(key=lambda i: (not i.doubtful, order.index(i.kind), i.line))
    title = reading.meeting.title or reading.source.path
    answers = pending.review.get("answers", {})
    return Review(
        reading.source.sha256,
        reading.source.path,
        title,
        held,
        lines,
        tuple(items),
        tuple(questions),
        {k: v for k, v in answers.items() if v},
        reading.receipt,
    )


# ---------------------------------------------------------------- accepting


def _chosen(
    ledger: Ledger, pending: sources.Pending, reading: Reading, held: date, taken: Mapping[str, Item]
) -> Chosen:
    every, head = _stated(ledger, pending, reading, held)
    kept = [s for s in every if s.key in taken]
    acts: list[NewAct] = []
    for stated in kept:
        acts += _consequences(ledger, stated, taken[stated.key], held)
    return Chosen(tuple(head), tuple(kept), tuple(acts))


def _consequences(ledger: Ledger, stated: Stated, item: Item, held: date) -> list[NewAct]:
    """What a person said of a row: corrections of the reading, an assumed date, links that nobody stated."""
    s = stated.statement
    acts = []
    if item.edited:
        right = {name: _right(ledger, name, value) for name, value in item.edited.items()}
        fields = {name: [s.values.get(name), value] for name, value in right.items() if s.values.get(name) != value}
        if fields:
            acts.append(NewAct(Verb.CORRECT, s.kind, s.key, {"fields": fields}, held))
    if item.offered_due and "due" not in item.edited:
        day = item.offered_due.isoformat()
        due = {"due": [day, DueBasis.ASSUMED.value, "next meeting", day], "due_text": None}
        acts.append(NewAct(Verb.SET, Kind.ACTION, s.key, {"fields": due}, held))
    offered = {x.code: x for x in item.offered_links}
    for code in item.chosen_links:
        link = offered.get(code)
        rationale = link.rationale if link else "The secretary says so."
        row = {"code": code, "relation": "supports", "rationale": rationale, "basis": Basis.INFERRED.value}
        acts.append(NewAct(Verb.ADD, Kind.ACTION, s.key, {"list": "links", "row": row}, held))
    return acts


def _right(ledger: Ledger, name: str, value: Any) -> Any:
    """What a person typed, as the history keeps it."""
    if name == "owners":
        return full_names(ledger, value if isinstance(value, list) else str(value).split(","))
    if name == "due" and (value is None or isinstance(value, str)):
        basis = DueBasis.AGREED if value else DueBasis.NONE
        return {"date": value, "text": None, "basis": basis.value, "event": None}
    return value


def _answer_all(desk: Desk, ledger: Ledger, review: Review, pending: sources.Pending) -> list[str]:
    """Answer what was answered during the review, now that what it is about stands.

    An answer that does not fit its question leaves it open; what is returned says so.
    """
    from steering.services.questions import answer_in

    left = []
    for question in review.questions:
        said = pending.review.get("answers", {}).get(question.anchor)
        found = mapping.load(ledger.session, QuestionRow, keys=[question.anchor])
        if said and found and found[0].status is QuestionStatus.OPEN:
            try:
                answer_in(desk, ledger, found[0], said)
            except (Refused, UnknownReference) as error:
                left.append(f"{found[0].ref} stays open: {error.message}. {error.hint}".strip())
    return left


def _note(desk: Desk, sha256: str, name: str, said: Mapping[str, Any]) -> None:
    """Keep what a person said of a proposal."""
    with desk.writing() as ledger:
        pending, _ = _pending(ledger, sha256)
        kept = {**pending.review.get(name, {}), **said}
        review = {**pending.review, name: {k: v for k, v in kept.items() if v is not None}}
        sources.put_pending(ledger.session, replace(pending, review=review))
