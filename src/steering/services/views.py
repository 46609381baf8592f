"""Who needs what: rows read from the register, now or as of a date."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session

from steering.domain import rows
from steering.domain.asking import asked
from steering.domain.keys import bare_name, norm, parse_reference, reference
from steering.domain.rows import ActionRow, PersonRow, QuestionRow, Register, RiskRow
from steering.domain.rules import Standing, is_live, standing
from steering.domain.words import Kind, PersonStatus, QuestionStatus
from steering.errors import UnknownReference
from steering.services.desk import Desk
from steering.services.ledger import ROWS
from steering.store import issued, mapping
from steering.store.mapping import core_of


def register(desk: Desk) -> Register:
    """The whole register as it stands, or stood."""
    with desk.reading() as session:
        kinds: tuple[type, ...] = (*ROWS.values(), rows.DocumentRow, QuestionRow)
        found: dict[type, list[Any]] = {kind: mapping.load(session, kind) for kind in kinds}
    found[QuestionRow] = asked(found[QuestionRow], desk.workspace.config.review.max_questions)
    return Register(
        as_of=desk.as_of,
        people=tuple(found[rows.PersonRow]),
        meetings=tuple(found[rows.MeetingRow]),
        documents=tuple(found[rows.DocumentRow]),
        actions=tuple(found[rows.ActionRow]),
        decisions=tuple(found[rows.DecisionRow]),
        risks=tuple(found[rows.RiskRow]),
        pilots=tuple(found[rows.PilotRow]),
        returns=tuple(found[rows.ReturnRow]),
        events=tuple(found[rows.EventRow]),
        nodes=tuple(found[rows.NodeRow]),
        sites=tuple(found[rows.SiteRow]),
        questions=tuple(found[QuestionRow]),
    )


def gone(people: Iterable[PersonRow]) -> frozenset[str]:
    """The names of those who have left the group."""
    return frozenset(p.name for p in people if p.status is PersonStatus.LEFT)


@dataclass(frozen=True)
class ActionFilter:
    """Which actions to list; every condition that is given must hold. `status` is live, ended, all, or one status."""

    owner: str | None = None
    status: str = "live"
    rag: str | None = None
    meeting: date | None = None
    deliverable: str | None = None
    site: str | None = None
    flag: str | None = None
    text: str | None = None


def actions(desk: Desk, wanted: ActionFilter = ActionFilter()) -> list[tuple[ActionRow, Standing]]:
    """The actions that a filter lets through, each with what today makes of it; the most pressing first."""
    with desk.reading() as session:
        found = mapping.load(session, ActionRow)
        people = mapping.load(session, PersonRow)
    left = gone(people)
    owner = person_named(people, wanted.owner) if wanted.owner else None
    today = desk.standing_date
    out = []
    for action in found:
        how = standing(action, today, left)
        if _lets_through(wanted, owner, action, how):
            out.append((action, how))
    return sorted(out, key=lambda pair: press(*pair))


def press(action: ActionRow, how: Standing) -> tuple[Any, ...]:
    """The order of pressing: overdue first, then by date, then by number; what has ended last."""
    return (not is_live(action), not how.overdue, action.due or date.max, action.number)


def _lets_through(wanted: ActionFilter, owner: str | None, action: ActionRow, how: Standing) -> bool:
    if wanted.status == "live" and not is_live(action):
        return False
    if wanted.status == "ended" and is_live(action):
        return False
    if wanted.status not in ("live", "ended", "all") and action.status != wanted.status:
        return False
    if owner and norm(owner) not in [norm(o) for o in action.owners]:
        return False
    if wanted.rag and how.rag.value != wanted.rag.upper()[:1]:
        return False
    if wanted.meeting and wanted.meeting not in [m.on for m in action.mentions]:
        return False
    if wanted.deliverable and wanted.deliverable.casefold() not in [link.code.casefold() for link in action.links]:
        return False
    if wanted.flag and not any(flag.startswith(wanted.flag.casefold()) for flag in how.flags):
        return False
    said = norm(" ".join([action.text, action.title, *action.owners, action.heading or ""]))
    if wanted.site and norm(wanted.site) not in said:
        return False
    return not wanted.text or norm(wanted.text) in said


def person_named(people: Sequence[PersonRow], said: str) -> str:
    """The full name of whom initials, an alias or a part of a name mean; the words themselves where nobody fits.

    Two people who share initials are never guessed between: then the words stay as they are.
    """
    wanted = norm(bare_name(said))
    exact = [p for p in people if norm(p.name) == wanted or wanted in [norm(a) for a in p.aliases]]
    initialled = [p for p in people if p.initials and p.initials == said.strip()]
    parts = [p for p in people if wanted and wanted in norm(p.name).split()]
    for found in (exact, initialled, parts):
        here = [p for p in found if p.status is not PersonStatus.LEFT] or found
        if len(here) == 1:
            return here[0].name
        if here:
            return said.strip()
    return said.strip()


def find(desk: Desk, ref: str) -> Any:
    """The record that a reference names: ours (`A5`, `2007-10-11/2.2.3/a`), the minutes' own, a site, a person,
    a deliverable's code, or a meeting's date. Raises UnknownReference naming the nearest."""
    with desk.reading() as session:
        return find_in(session, ref)


def find_in(session: Session, ref: str) -> Any:
    """The record that a reference names, in a session."""
    said = ref.strip()
    for look in (_by_number, _by_long, _by_their_ref, _by_date, _by_name):
        if (row := look(session, said)) is not None:
            return row
    raise UnknownReference(f"there is no {said}", _nearest(session, said))


def _record(session: Session, kind: Kind, anchor: str | None) -> Any | None:
    if anchor is None:
        return None
    root = issued.roots(session, [anchor]).get(anchor, anchor)
    row_type = QuestionRow if kind is Kind.QUESTION else ROWS[kind]
    found: list[Any] = mapping.load(session, row_type, keys=[root])
    return found[0] if found else None


def _by_number(session: Session, said: str) -> Any | None:
    parsed = parse_reference(said)
    return _record(session, parsed[0], issued.anchor_of(session, *parsed)) if parsed else None


def _by_long(session: Session, said: str) -> Any | None:
    return _record(session, Kind.ACTION, issued.by_long_reference(session, said))


def _by_their_ref(session: Session, said: str) -> Any | None:
    for kind in (ActionRow, RiskRow):
        column = core_of(kind).c.their_ref
        found: list[Any] = mapping.load(session, kind, column.is_not(None))
        fitting = [r for r in found if norm(r.their_ref) == norm(said)]
        if fitting:
            return sorted(fitting, key=lambda r: (not _open(r), -r.number))[0]
    return None


def _open(row: Any) -> bool:
    return is_live(row) if isinstance(row, ActionRow) else row.status == "open"


def _by_date(session: Session, said: str) -> Any | None:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", said):
        return None
    found = mapping.load(session, rows.MeetingRow, core_of(rows.MeetingRow).c.date == date.fromisoformat(said))
    return found[0] if found else None


def _by_name(session: Session, said: str) -> Any | None:
    wanted = norm(said)
    for kind, name in (
        (rows.NodeRow, "code"),
        (rows.PilotRow, "site"),
        (rows.PersonRow, "name"),
        (rows.SiteRow, "name"),
    ):
        found: list[Any] = mapping.load(session, kind)
        row = next((r for r in found if norm(getattr(r, name)) == wanted), None)
        if row is not None:
            return row
    people = mapping.load(session, PersonRow)
    name_meant = person_named(people, said)
    return next((p for p in people if p.name == name_meant), None)


def _nearest(session: Session, said: str) -> str:
    parsed = parse_reference(said)
    if not parsed:
        return "References look like A5, DEC2, R3, Q4, or a deliverable's code; see `steering actions`."
    kind, number = parsed
    numbers = sorted(n for a, n in issued.numbers(session).items() if issued.anchor_of(session, kind, n) == a)
    if not numbers:
        return f"There are no {kind.value}s yet."
    close = min(numbers, key=lambda n: abs(n - number))
    return f"Did you mean {reference(kind, close)}?"


def questions(desk: Desk, *, every: bool = False) -> list[QuestionRow]:
    """The questions in the order of asking: those that are open, or all of them."""
    with desk.reading() as session:
        found = asked(mapping.load(session, QuestionRow), desk.workspace.config.review.max_questions)
    return found if every else [q for q in found if q.status is QuestionStatus.OPEN]
