"""What is asked, and when a question has settled itself.

Questions follow from the history like everything else: from the doubts of a reading, from matches that were not
believed, from people's acts that minutes contradict, and from records that nobody speaks of any more. Each has an
anchor made of what it is about, so that an answer finds it again after any import.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from steering.domain.fold import Conflict, State
from steering.domain.history import Act, Statement, Verb
from steering.domain.keys import norm
from steering.domain.projecting import Context, source
from steering.domain.rows import ActionRow, OptionRow, QuestionRow, ReturnRow, SourceRow
from steering.domain.rules import is_live
from steering.domain.words import ENDED, DueBasis, Kind, Outcome, QuestionCode, QuestionStatus, Severity
from steering.reconciling.identity import Question

KEEP, TAKE, SAME, APART = "keep", "take", "same", "apart"


def anchor(code: QuestionCode, about: str) -> str:
    """The anchor of a question: what it asks, about what."""
    return f"{Kind.QUESTION.value}:{code.value}:{about}"


def of_reading(header: Statement, context: Context) -> list[QuestionRow]:
    """What the reader asked of a document, as its head keeps it."""
    rows = []
    path = context.paths.get(header.document, "")
    for query in header.values.get("queries", ()):
        code = QuestionCode(query["code"])
        about = query.get("about") or _subject(header, query)
        place = SourceRow(path, header.document, query["line"], query.get("col", 0), query.get("quote", ""))
        kind = Kind(query["kind"]) if query.get("kind") else None
        rows.append(
            QuestionRow(
                number=0,
                anchor=anchor(code, about),
                code=code,
                severity=Severity(query["severity"]),
                text=query["text"],
                asked_on=header.meeting,
                about_kind=kind,
                about_anchor=query.get("about"),
                field=query.get("field"),
                document=header.document,
                source=place,
                options=_options(query.get("options", ())),
            )
        )
    return rows


def _subject(header: Statement, query: Mapping[str, Any]) -> str:
    digest = hashlib.sha256(norm(query["text"]).encode()).hexdigest()[:12]
    return f"{header.series}/{header.meeting.isoformat()}/{digest}"


def _options(options: Iterable[Mapping[str, Any]]) -> tuple[OptionRow, ...]:
    return tuple(OptionRow(o["key"], o["label"], o.get("value")) for o in options)


def of_match(question: Question, statement: Statement, known: Mapping[str, ActionRow], context: Context) -> QuestionRow:
    """A finding that may be an action we know, or one that minutes carry and nobody knows."""
    place = source(statement, context)
    text = str(statement.values["text"])
    likely = [known[m.root] for m in question.matches if m.root in known]
    if likely:
        first = likely[0]
        said = f"Is “{shorten(text)}” the same as {first.ref} “{shorten(first.text)}” ({first.raised.isoformat()})?"
        options = [*_these(likely), OptionRow("n", "a new action", APART)]
    else:
        said = _told(Outcome(statement.values.get("outcome", Outcome.CARRIED)), shorten(text))
        faint = [known[m.root] for m in question.faint if m.root in known]
        options = [*_these(faint), OptionRow("n", "none: it was not in our minutes", APART)]
    return QuestionRow(
        number=0,
        anchor=anchor(QuestionCode.SAME_ACTION, question.anchor),
        code=QuestionCode.SAME_ACTION,
        severity=Severity.MEDIUM if likely else Severity.LOW,
        text=said,
        asked_on=question.meeting,
        about_kind=Kind.ACTION,
        about_anchor=question.anchor,
        field="identity",
        document=statement.document,
        source=place,
        options=tuple(options),
    )


def _these(actions: Sequence[ActionRow]) -> list[OptionRow]:
    """The answers that a finding is one of these actions."""
    return [OptionRow(str(i), f"{a.ref} {shorten(a.text, 50)}", f"{SAME}:{a.anchor}") for i, a in enumerate(actions, 1)]


def _told(outcome: Outcome, what: str) -> str:
    """What the minutes tell of an action that nobody knows, and the question."""
    if outcome is Outcome.COMPLETE:
        said = f"The minutes tell “{what}” as done"
    elif outcome in ENDED:
        said = f"The minutes drop “{what}”"
    else:
        said = f"The minutes carry “{what}” forward"
    return f"{said}, but no such action is known: which one is it?"


def of_conflicts(kind: Kind, root: str, ref: str, state: State, context: Context) -> list[QuestionRow]:
    """Where minutes contradict what a person did, and where they no longer state what a person has worked on."""
    rows = {}
    for conflict in state.conflicts:
        row = _conflict(kind, root, ref, conflict, state, context)
        rows[row.anchor] = row
    return list(rows.values())


def _conflict(kind: Kind, root: str, ref: str, c: Conflict, state: State, context: Context) -> QuestionRow:
    removal = c.stated == "removed"
    code = QuestionCode.REMOVED_ITEM if removal else QuestionCode.CONFLICT
    name = c.field.split("/")[0]
    if removal:
        said = f"The re-issued minutes no longer state {ref}, but {c.act.actor} has worked on it since: remove it?"
        options = (OptionRow("1", f"keep {ref}", KEEP), OptionRow("2", "remove it", TAKE))
    else:
        said = (
            f"The minutes of {c.statement.meeting.isoformat()} give {say(c.stated)} as the {label(name)} of {ref}; "
            f"{c.act.actor} set {say(c.acted)}. Which holds?"
        )
        options = (
            OptionRow("1", f"{say(c.acted)} ({c.act.actor})", KEEP),
            OptionRow("2", f"{say(c.stated)} (minutes)", TAKE),
        )
    return QuestionRow(
        number=0,
        anchor=anchor(code, f"{root}/{c.field}/{c.act.id}"),
        code=code,
        severity=Severity.HIGH,
        text=said,
        asked_on=c.statement.meeting,
        about_kind=kind,
        about_anchor=root,
        about_ref=ref,
        field=c.field,
        document=state.removed.by.document if removal and state.removed else c.statement.document,
        source=source(c.statement, context),
        options=options,
    )


LABELS = {"owners": "owner", "due": "due date", "status": "status", "statuses": "status", "assessments": "score"}


def label(name: str) -> str:
    """A field as a sentence names it."""
    return LABELS.get(name, name.replace("_", " "))


def say(value: Any) -> str:
    """A value as a sentence gives it."""
    if isinstance(value, list):
        if len(value) == 4 and (value[0] is None or isinstance(value[0], str)) and value[1] in tuple(DueBasis):
            return str(value[0] or value[2] or "no date")
        return ", ".join(str(v) for v in value) or "nobody"
    return "nothing" if value in (None, "") else str(value).replace("_", " ")


def unspoken(action: ActionRow, meetings: Sequence[tuple[date, str]]) -> QuestionRow | None:
    """Whether an action is done that no minutes mention once its date has passed.

    `meetings` are the (date, document) that speak, in order; the first after the date is the one that asks.
    """
    if not is_live(action) or action.due is None or action.due_basis is DueBasis.ASSUMED:
        return None
    known = max(action.due, action.last_mentioned or action.raised)
    silent = next(((when, document) for when, document in meetings if when > known), None)
    if silent is None:
        return None
    latest, document = silent
    said = f"{action.ref} was due on {action.due.isoformat()} and has not been spoken of since: is it done?"
    return QuestionRow(
        number=0,
        anchor=anchor(QuestionCode.OVERDUE, f"{action.anchor}/{action.due.isoformat()}"),
        code=QuestionCode.OVERDUE,
        severity=Severity.MEDIUM,
        text=said,
        asked_on=latest,
        about_kind=Kind.ACTION,
        about_anchor=action.anchor,
        about_ref=action.ref,
        field="status",
        document=document,
        source=action.source,
        options=(
            OptionRow("1", "done", "done"),
            OptionRow("2", "still open", "open"),
            OptionRow("3", "dropped", "dropped"),
        ),
    )


def leaver(action: ActionRow, gone: Mapping[str, date | None], latest: date | None) -> QuestionRow | None:
    """Who takes over a live action of somebody who has left."""
    left = [name for name in action.owners if name in gone]
    if not left or not is_live(action):
        return None
    return QuestionRow(
        number=0,
        anchor=anchor(QuestionCode.LEAVER, f"{action.anchor}/{norm(left[0])}"),
        code=QuestionCode.LEAVER,
        severity=Severity.HIGH,
        text=f"{left[0]} has left and still owns {action.ref} “{shorten(action.title)}”: who takes it over?",
        asked_on=gone[left[0]] or latest or action.raised,
        about_kind=Kind.ACTION,
        about_anchor=action.anchor,
        about_ref=action.ref,
        field="owners",
        source=action.source,
    )


def total_changed(round_: ReturnRow) -> list[QuestionRow]:
    """Where the number of those who were asked is not what it was."""
    rows = []
    for before, after in zip(round_.claims, round_.claims[1:], strict=False):
        if None in (before.total, after.total) or before.total == after.total:
            continue
        text = f"{round_.name}: the total was {before.total} and is now {after.total}: who was added or left out?"
        rows.append(
            QuestionRow(
                number=0,
                anchor=anchor(QuestionCode.TOTAL_CHANGED, f"{round_.anchor}/{after.on.isoformat()}"),
                code=QuestionCode.TOTAL_CHANGED,
                severity=Severity.MEDIUM,
                text=text,
                asked_on=after.on,
                about_kind=Kind.RETURN,
                about_anchor=round_.anchor,
                field="total",
                document=after.source.document if after.source else None,
                source=after.source,
            )
        )
    return rows


def raised(act: Act) -> QuestionRow:
    """A question that a person asked about a record."""
    v = act.values
    return QuestionRow(
        number=0,
        anchor=act.target,
        code=QuestionCode.RAISED,
        severity=Severity(v["severity"]),
        text=v["text"],
        asked_on=act.effective,
        about_anchor=v.get("about"),
        about_ref=v.get("about_ref"),
    )


def snapshot(question: QuestionRow) -> dict[str, Any]:
    """A question as its answer keeps it, so that it can be told when its reason has gone."""
    return {
        "code": question.code.value,
        "severity": question.severity.value,
        "text": question.text,
        "asked_on": question.asked_on.isoformat(),
        "about_kind": question.about_kind.value if question.about_kind else None,
        "about_anchor": question.about_anchor,
        "about_ref": question.about_ref,
        "field": question.field,
        "document": question.document,
        "source": asdict(question.source) if question.source else None,
        "options": [asdict(o) for o in question.options],
    }


def remembered(act: Act) -> QuestionRow | None:
    """The question that an answer keeps, or None where it keeps none."""
    kept = act.values.get("question")
    if not kept:
        return None
    return QuestionRow(
        number=0,
        anchor=act.target,
        code=QuestionCode(kept["code"]),
        severity=Severity(kept["severity"]),
        text=kept["text"],
        asked_on=date.fromisoformat(kept["asked_on"]),
        about_kind=Kind(kept["about_kind"]) if kept["about_kind"] else None,
        about_anchor=kept["about_anchor"],
        about_ref=kept["about_ref"],
        field=kept["field"],
        document=kept["document"],
        source=SourceRow(**kept["source"]) if kept["source"] else None,
        options=_options(kept["options"]),
    )


def answered(question: QuestionRow, acts: Sequence[Act]) -> QuestionRow:
    """The question with what people last said to it."""
    for act in sorted(acts, key=lambda a: a.id):
        if act.verb is Verb.ASK_AGAIN:
            question = replace(question, status=QuestionStatus.OPEN, answer=None, answered_by=None, answered_on=None)
        elif act.verb in (Verb.ANSWER, Verb.DISMISS):
            status = QuestionStatus.ANSWERED if act.verb is Verb.ANSWER else QuestionStatus.DISMISSED
            question = replace(
                question,
                status=status,
                answer=str(act.values.get("text") or ""),
                answered_by=act.actor,
                answered_on=act.recorded_at.date(),
            )
        question = replace(question, version=act.id)
    return question


def settled(question: QuestionRow, about: Any | None) -> QuestionRow:
    """The question, settled where the record that it is about has come to answer it."""
    if question.status is not QuestionStatus.OPEN or about is None:
        return question
    if question.code is QuestionCode.UNMARKED_ACTION and isinstance(about, ActionRow):
        return replace(question, status=QuestionStatus.SETTLED, answer=f"accepted as {about.ref}")
    if question.code in (QuestionCode.NO_OWNER, QuestionCode.LEAVER) and isinstance(about, ActionRow):
        named = bool(about.owners) and question.code is QuestionCode.NO_OWNER
        if named or not is_live(about):
            answer = ", ".join(about.owners) if named else about.status.value
            return replace(question, status=QuestionStatus.SETTLED, answer=answer)
    return question


def shorten(text: str, size: int = 70) -> str:
    """The beginning of a text, to the word, with an ellipsis where something is left out."""
    text = " ".join(text.split())
    if len(text) <= size:
        return text
    return text[: size - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
