"""Answering questions: an answer is a Change with its consequence, in one batch, and a hint to the next reading."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from steering.domain.history import NewAct, NewChange, Statement, Verb
from steering.domain.keys import meeting_anchor
from steering.domain.rows import ActionRow, OptionRow, PersonRow, QuestionRow
from steering.domain.words import ActionStatus, Kind, PilotStatus, QuestionCode, QuestionStatus, Severity
from steering.errors import Refused, UnknownReference
from steering.reconciling.questions import APART, KEEP, SAME, TAKE, snapshot
from steering.services.acting import add_row, commit, full_names, made_anchor, set_fields
from steering.services.desk import Desk
from steering.services.ledger import Ledger
from steering.services.views import find_in
from steering.store import history, issued, mapping

Effect = Callable[[Ledger, QuestionRow, str], list[NewChange]]
DATES = ("date", "due", "since")


@dataclass(frozen=True)
class Done:
    """What an answer came to: the question as it stands now, and the batch that `undo` would withdraw."""

    question: QuestionRow
    batch: int
    said: str


def answer(desk: Desk, ref: str, said: str) -> Done:
    """Answer a question with the key or words of one of its options, or in words of one's own."""
    if not said.strip():
        raise Refused(f"an answer to {ref} was not given", "Pick one of the options, or say it in words.")
    with desk.writing() as ledger:
        return answer_in(desk, ledger, _question(ledger, ref), said)


def answer_in(desk: Desk, ledger: Ledger, question: QuestionRow, said: str) -> Done:
    """Answer a question in a ledger that is open already."""
    if question.status in (QuestionStatus.ANSWERED, QuestionStatus.DISMISSED):
        again = f"Ask it again: steering answer {question.ref} --again."
        raise Refused(f"{question.ref} is answered already: {question.answer}", again)
    option = _option(question, said)
    text, value = (option.label, option.value or option.label) if option else (said.strip(), said.strip())
    effect: Effect = EFFECTS.get(question.code, _correct)
    consequences = effect(ledger, question, value)
    said_so = {"text": text, "value": value, "question": snapshot(question)}
    act = NewAct(Verb.ANSWER, Kind.QUESTION, question.anchor, said_so, question.asked_on)
    batch = commit(ledger, desk.actor, f"{question.ref}: {text}"[:120], act, *consequences)
    return Done(_again(ledger, question.anchor), batch.id, text)


def dismiss(desk: Desk, ref: str, why: str = "") -> Done:
    """Say that a question needs no answer."""
    return _say(desk, ref, Verb.DISMISS, why or "needs no answer")


def ask_again(desk: Desk, ref: str) -> Done:
    """Open a question again; what its answer changed stays until it is answered otherwise or undone."""
    return _say(desk, ref, Verb.ASK_AGAIN, "asked again")


def _say(desk: Desk, ref: str, verb: Verb, text: str) -> Done:
    with desk.writing() as ledger:
        question = _question(ledger, ref)
        said = {"text": text, "question": snapshot(question)}
        act = NewAct(verb, Kind.QUESTION, question.anchor, said, question.asked_on)
        batch = commit(ledger, desk.actor, f"{question.ref} {text}", act)
        return Done(_again(ledger, question.anchor), batch.id, text)


def raise_question(desk: Desk, about: str, text: str, severity: Severity = Severity.MEDIUM) -> Done:
    """Any member may question any record: `that is not right`."""
    if not text.strip():
        raise Refused("a question needs words", "Say what is doubted.")
    with desk.writing() as ledger:
        record = find_in(ledger.session, about)
        anchor = made_anchor(ledger, Kind.QUESTION, text)
        values = {
            "text": text.strip(),
            "severity": severity.value,
            "about": record.anchor,
            "about_ref": getattr(record, "ref", about),
        }
        act = NewAct(Verb.CREATE, Kind.QUESTION, anchor, values)
        batch = commit(ledger, desk.actor, f"question about {about}", act)
        return Done(_again(ledger, anchor), batch.id, "asked")


def _option(question: QuestionRow, said: str) -> OptionRow | None:
    wanted = said.strip().casefold()
    for option in question.options:
        if wanted in (option.key.casefold(), option.label.casefold(), (option.value or "").casefold()):
            return option
    return None


def _question(ledger: Ledger, ref: str) -> QuestionRow:
    row = find_in(ledger.session, ref)
    if not isinstance(row, QuestionRow):
        raise UnknownReference(f"{ref} is no question", "Questions look like Q4.")
    return row


def _again(ledger: Ledger, anchor: str) -> QuestionRow:
    return mapping.load(ledger.session, QuestionRow, keys=[anchor])[0]


# ---------------------------------------------------------------- what answers do


def _statement(ledger: Ledger, question: QuestionRow) -> Statement | None:
    """The finding that a question is about, as its document states it."""
    if question.about_anchor is None:
        return None
    found = ledger.standing(history.of_anchor(ledger.session, question.about_anchor))
    own = [c for c in found if isinstance(c, Statement) and c.document == question.document]
    return own[0] if own else None


def _correct(ledger: Ledger, question: QuestionRow, value: Any) -> list[NewChange]:
    """Replace what the minutes state by what the answer says, from the meeting's date on.

    Yes or no to a date leaves it as it was read. Raises Refused where a date is wanted and another thing is said.
    """
    if question.field in DATES:
        if value in ("yes", "no"):
            return []
        value = _date(question, value)
    statement = _statement(ledger, question)
    if statement is None or question.field is None or question.field not in statement.values:
        return []
    stated = statement.values.get(question.field)
    if question.field == "due":
        value = {"date": value, "text": None, "basis": "agreed", "event": None}
    fields = {question.field: [stated, value]}
    act = NewAct(Verb.CORRECT, statement.kind, statement.key, {"fields": fields}, statement.meeting)
    return [act] if stated != value else []


def _date(question: QuestionRow, said: str) -> str:
    try:
        return date.fromisoformat(said.strip()).isoformat()
    except ValueError:
        raise Refused(
            f"{question.ref} asks for a date, and {said!r} is none", "Write it as 2007-11-15, or pick an option."
        ) from None


def _owners(ledger: Ledger, question: QuestionRow, value: str) -> list[NewChange]:
    names = full_names(ledger, value.replace(" and ", ";").replace(",", ";").split(";"))
    if value in ("", "open", "nobody") or not names:
        return []
    if _statement(ledger, question) is not None:
        return _correct(ledger, question, names)
    return _accept(ledger, question, names)


def _accept(ledger: Ledger, question: QuestionRow, owners: list[str] | None = None) -> list[NewChange]:
    """Take a finding that the import left: the statement, and who owns it."""
    from steering.services.importing import statement_left

    statement = statement_left(ledger, question)
    if statement is None:
        return []
    changes: list[NewChange] = [statement]
    if owners and owners != statement.values.get("owners"):
        fields = {"owners": [statement.values.get("owners"), owners]}
        changes.append(NewAct(Verb.CORRECT, Kind.ACTION, statement.key, {"fields": fields}, statement.meeting))
    return changes


def _unmarked(ledger: Ledger, question: QuestionRow, value: str) -> list[NewChange]:
    if value in ("no", "reject", "leave"):
        return []
    if value in ("yes", "accept"):
        return _accept(ledger, question)
    return _owners(ledger, question, value)


def _same(ledger: Ledger, question: QuestionRow, value: str) -> list[NewChange]:
    about = str(question.about_anchor)
    if value.startswith(f"{SAME}:"):
        return [NewAct(Verb.SAME, Kind.ACTION, about, {"other": value.removeprefix(f"{SAME}:")})]
    if value == APART:
        likely = [o.value for o in question.options if o.value and o.value.startswith(f"{SAME}:")]
        return [NewAct(Verb.APART, Kind.ACTION, about, {"other": o.removeprefix(f"{SAME}:")}) for o in likely]
    record = find_in(ledger.session, value)
    if not isinstance(record, ActionRow):
        raise Refused(f"{value} is no action", "Name one, as A5, or say that it is new.")
    return [NewAct(Verb.SAME, Kind.ACTION, about, {"other": record.anchor})]


def _conflict(ledger: Ledger, question: QuestionRow, value: str) -> list[NewChange]:
    if value == KEEP:
        return []
    if value != TAKE:
        if value in [o.value for o in question.options]:
            return _correct(ledger, question, value)
        keys = " or ".join(o.key for o in question.options)
        raise Refused(f"{question.ref} asks which of two holds", f"Answer with {keys}.")
    root = str(question.about_anchor)
    kind = question.about_kind or Kind.ACTION
    state = ledger.states(kind, [root])[root]
    conflict = next((c for c in state.conflicts if c.field == question.field), None)
    if conflict is None:
        return []
    when = max(conflict.act.effective, conflict.statement.meeting)
    if conflict.stated == "removed":
        note = "removed by correction of the minutes"
        return [set_fields(kind, root, {"status": ActionStatus.CLOSED.value}, note, when)]
    if "/" not in conflict.field:
        return [set_fields(kind, root, {conflict.field: conflict.stated}, "as the minutes say", when)]
    listing = conflict.field.split("/")[0]
    said = ledger.interpretation(conflict.statement)
    return [add_row(kind, root, listing, e.values, when) for e in said.rows if e.into == listing]


def _overdue(ledger: Ledger, question: QuestionRow, value: str) -> list[NewChange]:
    to = {"done": ActionStatus.CLOSED, "dropped": ActionStatus.DROPPED}.get(value)
    if to is None:
        return []
    note = f"answer to {question.ref}"
    return [set_fields(Kind.ACTION, str(question.about_anchor), {"status": to.value, "status_note": note}, note)]


def _leaver(ledger: Ledger, question: QuestionRow, value: str) -> list[NewChange]:
    root = str(question.about_anchor)
    action = mapping.load(ledger.session, ActionRow, keys=[root])[0]
    left = [o for o in action.owners if o in question.text]
    names = [o for o in action.owners if o not in left] + full_names(ledger, value.replace(",", ";").split(";"))
    return [set_fields(Kind.ACTION, root, {"owners": list(dict.fromkeys(names))}, f"answer to {question.ref}")]


def _disputed(ledger: Ledger, question: QuestionRow, value: str) -> list[NewChange]:
    if value not in tuple(PilotStatus) or question.about_anchor is None:
        return []
    row = {"status": value, "since": None, "contact": None, "by": f"answer to {question.ref}", "note": ""}
    root = issued.roots(ledger.session, [question.about_anchor]).get(question.about_anchor, question.about_anchor)
    known = ledger.states(Kind.PILOT, [root])[root].rows.get("statuses", [])
    if known and known[-1].values["status"] == value:
        return []
    return [add_row(Kind.PILOT, question.about_anchor, "statuses", row, question.asked_on)]


def _who(ledger: Ledger, question: QuestionRow, value: str) -> list[NewChange]:
    """Whose the initials are: the finding is corrected, and the group remembers them."""
    statement = _statement(ledger, question)
    changes = _owners(ledger, question, value)
    token = str((statement.values.get("owner_text") if statement else None) or "").strip()
    people = {p.name: p for p in mapping.load(ledger.session, PersonRow)}
    names = full_names(ledger, [value])
    if token and len(names) == 1 and names[0] in people and token not in people[names[0]].aliases:
        person = people[names[0]]
        changes.append(set_fields(Kind.PERSON, person.anchor, {"aliases": [*person.aliases, token]}))
    return changes


def _companion(ledger: Ledger, question: QuestionRow, value: str) -> list[NewChange]:
    """Whether a second paper of a meeting stands beside the first or replaces it."""
    document = next((d for d in ledger.documents if d.sha256 == question.document), None)
    if document is None:
        return []
    part = "" if value == "minutes" else value
    said = {"document": document.sha256, "part": part, "fields": {}}
    return [
        NewAct(Verb.CORRECT, Kind.MEETING, meeting_anchor(document.series, document.meeting), said, document.meeting)
    ]


EFFECTS: dict[QuestionCode, Effect] = {
    QuestionCode.NO_OWNER: _owners,
    QuestionCode.WHO_IS: _who,
    QuestionCode.COMPANION: _companion,
    QuestionCode.UNMARKED_ACTION: _unmarked,
    QuestionCode.SAME_ACTION: _same,
    QuestionCode.CONFLICT: _conflict,
    QuestionCode.REMOVED_ITEM: _conflict,
    QuestionCode.OVERDUE: _overdue,
    QuestionCode.LEAVER: _leaver,
    QuestionCode.DISPUTED: _disputed,
}
