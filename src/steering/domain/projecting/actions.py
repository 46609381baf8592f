"""From what stands of an action after the walk to its row."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from steering.domain.fold import Cell, State
from steering.domain.history import Act, Statement
from steering.domain.keys import without_owner
from steering.domain.projecting.common import (
    REMOVED,
    Calendar,
    Context,
    Naming,
    day,
    source,
    version,
)
from steering.domain.projecting.links import links_of
from steering.domain.rows import (
    ActionRow,
    ClosingRow,
    MentionRow,
)
from steering.domain.words import (
    ENDED,
    LIVE,
    ActionStatus,
    DueBasis,
    Outcome,
)


def only_ended_in_prose(state: State) -> bool:
    """Whether all that minutes say of an action is that prose reports something done: then there is no action."""
    ended = (not m.values.get("explicit", True) and Outcome(m.values["outcome"]) in ENDED for m in state.mentions)
    return state.created is None and all(ended)


def action(state: State, name: Naming, context: Context) -> ActionRow:
    """The action that a record comes to."""
    first = state.first
    created = state.created.values if state.created else {}
    values: Mapping[str, Any] = first.values if first else created
    text = str(values.get("text") or created.get("text", ""))
    owner_text = values.get("owner_text")
    status, closing = _status(state, context)
    _, basis, event, event_date = state.value("due", [None, DueBasis.NONE, None, None])
    until = closing.on if closing else None
    mentions = _mentions(state, context)
    minuted = {m.meeting for m in state.mentions if not m.values.get("register")}
    live_at = {m.on: m.outcome not in ENDED for m in mentions if first and m.on > first.meeting and m.on in minuted}
    note = state.cells.get("status_note")
    return ActionRow(
        number=name.number,
        anchor=name.anchor,
        also_known=name.also_known,
        long_ref=name.long_ref,
        version=version(state),
        text=text,
        title=state.value("title") or title_of(text, owner_text),
        status=status,
        raised=first.meeting if first else state.created.effective,  # type: ignore[union-attr]
        raised_unknown=bool(first and Outcome(first.values["outcome"]) is not Outcome.NEW),
        explicit=bool(values.get("explicit", True)),
        their_ref=state.value("their_ref"),
        owners=tuple(state.value("owners", ())),
        lead=state.value("lead"),
        due=_due(state, context.calendar, until),
        due_basis=DueBasis(basis),
        due_text=state.value("due_text"),
        due_event=event,
        due_event_date=day(event_date),
        original_due=_original_due(state, context.calendar),
        status_note=note.value if note else None,
        times_carried=sum(live_at.values()),
        item=first.item if first else created.get("item"),
        heading=values.get("heading"),
        last_mentioned=state.mentions[-1].meeting if state.mentions else None,
        source=source(first, context),
        closing=closing,
        links=links_of(state),
        depends_on=tuple(state.value("depends_on", ())),
        mentions=tuple(mentions),
    )


def _status(state: State, context: Context) -> tuple[ActionStatus, ClosingRow | None]:
    """Where an action stands, and how it ended where it has."""
    cell = state.cells.get("status")
    if cell is None:
        return ActionStatus.OPEN, None
    if cell.value == REMOVED and state.removed:
        gone = state.removed
        quote, line = gone.by.note, gone.by.note_line
        path = context.paths.get(gone.by.document, gone.by.path)
        closing = ClosingRow(gone.on, REMOVED, path=path, document=gone.by.document, line=line, quote=quote)
        return ActionStatus.CLOSED, closing
    status = ActionStatus(cell.value)
    if status in LIVE:
        return status, None
    return status, _closing(cell, status, context)


def _closing(cell: Cell, status: ActionStatus, context: Context) -> ClosingRow:
    by = cell.by
    if isinstance(by, Act):
        how = {ActionStatus.CLOSED: "complete", ActionStatus.DONE: "done"}.get(status, "dropped")
        return ClosingRow(cell.on, how, note=str(by.values.get("note") or by.reason), by=by.actor)
    outcome = Outcome(by.values["outcome"])
    how = outcome.value if outcome in ENDED else ("complete" if status is ActionStatus.CLOSED else "dropped")
    path = context.paths.get(by.document)
    return ClosingRow(cell.on, how, path=path, document=by.document, line=by.line, quote=by.quote)


def _due(state: State, calendar: Calendar, until: date | None) -> date | None:
    cell = state.cells.get("due")
    if cell is None:
        return None
    return _resolved(cell.value, cell.on, calendar, until)


def _resolved(value: Sequence[Any], stated_on: date, calendar: Calendar, until: date | None) -> date | None:
    when, _, event, event_date = value
    if event is None:
        return day(when)
    announced = day(event_date)
    moved = calendar.when(event, announced, stated_on, until)
    if moved is None or announced is None or when is None:
        return moved or day(when)
    # "within two weeks of the seminar" keeps its distance when the seminar moves.
    return moved + (day(when) - announced)  # type: ignore[operator]


def _original_due(state: State, calendar: Calendar) -> date | None:
    """The first due date that was not assumed, as it was then; it never changes."""
    for step in state.steps:
        if step.field == "due" and step.after and step.after[1] != DueBasis.ASSUMED:
            when = day(step.after[0]) or _resolved(step.after, step.on, calendar, None)
            if when:
                return when
    return None


def _mentions(state: State, context: Context) -> list[MentionRow]:
    """Every place in the minutes that speaks of the action, with what it came to."""
    changed: dict[int, set[str]] = {}
    for step in state.steps:
        if isinstance(step.by, Statement):
            changed.setdefault(step.by.id, set()).add(step.field)
    rows = []
    for mention in state.mentions:
        outcome = Outcome(mention.values["outcome"])
        later = bool(state.first and mention.meeting > state.first.meeting)
        if later and outcome not in ENDED:
            news = changed.get(mention.id, set())
            if "owners" in news:
                outcome = Outcome.REASSIGNED
            elif "due" in news:
                outcome = Outcome.REDATED
            else:
                outcome = Outcome.CARRIED
        row = MentionRow(mention.meeting, outcome, str(mention.values["text"]), source(mention, context))  # type: ignore[arg-type]
        rows.append(row)
    return rows


SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
TELLS = re.compile(
    r"(?:however|therefore|who|was|were|is|are|had|has|have|did|said|reported|noted|explained|felt|thought)\b",
    re.IGNORECASE,
)
PROMISED = re.compile(
    r"\b(?:will|shall|(?:is|are)\s+to|(?:agreed|offered|undertook|volunteered|promised)\s+to)\s+"
    r"(?:(?:also|then|now|therefore)\s+)?(?!be\b|have\b)"
)


def title_of(text: str, owner_text: str | None) -> str:
    """A short title, verb first: the wording without its owner, to the end of its first sentence.

    Of a sentence that first tells how things stand (`was unaware of it, and will ask`) it is what will be done.
    """
    wording = without_owner(text, owner_text)
    first = SENTENCE_END.split(wording, maxsplit=1)[0].strip().rstrip(".;,")
    if TELLS.match(first) and (promised := PROMISED.search(first)):
        first = first[promised.end() :]
    return (first[:1].upper() + first[1:]) if first else text
