"""What an action's page shows, and the lists of pilots, people and framework, read without loading the register."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import String, cast, select
from sqlmodel import Session

from steering.domain.rows import (
    ActionRow,
    LinkRow,
    NodeRow,
    PersonRow,
    PilotRow,
    QuestionRow,
    ReturnRow,
    RiskRow,
)
from steering.domain.rules import Standing, standing
from steering.errors import UnknownReference
from steering.services import browsing
from steering.services.browsing import ACTION
from steering.services.desk import Desk
from steering.services.stories import Line, story
from steering.services.views import find_in
from steering.store import mapping, sources
from steering.store.mapping import core_of

RISK, QUESTION = core_of(RiskRow), core_of(QuestionRow)


@dataclass(frozen=True)
class ActionPage:
    """An action, what today makes of it, its sentence in its context, and everything that hangs on it."""

    action: ActionRow
    standing: Standing
    context: tuple[tuple[int, str], ...]
    links: tuple[tuple[LinkRow, str], ...]
    waits_for: tuple[ActionRow, ...]
    waited_on: tuple[ActionRow, ...]
    mitigates: tuple[RiskRow, ...]
    questions: tuple[QuestionRow, ...]
    story: tuple[Line, ...]


def action(desk: Desk, ref: str) -> ActionPage:
    """The page of an action. Raises UnknownReference."""
    row, lines = story(desk, ref)
    if not isinstance(row, ActionRow):
        raise UnknownReference(f"{ref} is no action", "Actions look like A5.")
    with desk.reading() as session:
        titles = {n.code: n.title for n in mapping.load(session, NodeRow)} if row.links else {}
        own = f'"{row.ref}"'
        return ActionPage(
            row,
            standing(row, desk.standing_date, browsing.left_group(session)),
            context(session, row),
            tuple((link, titles.get(link.code, "")) for link in row.links),
            tuple(actions(session, row.depends_on)),
            tuple(mapping.load(session, ActionRow, cast(ACTION.c.depends_on, String).contains(own))),
            tuple(mapping.load(session, RiskRow, cast(RISK.c.actions, String).contains(own))),
            questions(session, row.ref),
            tuple(lines),
        )


def context(session: Session, row: ActionRow | RiskRow) -> tuple[tuple[int, str], ...]:
    """The lines around the sentence that a record comes from, with their numbers."""
    if row.source is None:
        return ()
    kept = sources.get(session, row.source.document)
    if kept is None:
        return ()
    lines = kept.text.split("\n")
    line, height = row.source.line, row.source.quote.count("\n") + 1
    first, last = max(1, line - 2), min(len(lines), line + height + 1)
    return tuple((n, lines[n - 1]) for n in range(first, last + 1))


def actions(session: Session, refs: Sequence[str]) -> list[ActionRow]:
    """The actions that references name; one that names no action is left out."""
    found = []
    for ref in refs:
        try:
            row = find_in(session, ref)
        except UnknownReference:
            continue
        if isinstance(row, ActionRow):
            found.append(row)
    return found


def questions(session: Session, ref: str) -> tuple[QuestionRow, ...]:
    """The open questions about a record."""
    return tuple(mapping.load(session, QuestionRow, QUESTION.c.about_ref == ref, QUESTION.c.status == "open"))


@dataclass(frozen=True)
class PilotShelf:
    """The pilot sites, the rounds of returns, and where each known place stands on the map."""

    pilots: tuple[PilotRow, ...]
    returns: tuple[ReturnRow, ...]
    tiles: tuple[tuple[str, int, int], ...]
    known: tuple[str, ...]


def pilots(desk: Desk) -> PilotShelf:
    """The pilot sites and returns."""
    from steering.domain.rows import SiteRow

    with desk.reading() as session:
        sites = mapping.load(session, SiteRow)
        tiles = tuple((s.name, s.tile_row, s.tile_col) for s in sites if s.tile_row is not None)
        return PilotShelf(
            tuple(mapping.load(session, PilotRow)),
            tuple(mapping.load(session, ReturnRow)),
            tuple((n, int(r or 0), int(c or 0)) for n, r, c in tiles),
            tuple(s.name for s in sites),
        )


@dataclass(frozen=True)
class PersonLine:
    """A person, and how much they have to do."""

    person: PersonRow
    live: int
    overdue: int


def people(desk: Desk) -> list[PersonLine]:
    """Everybody by surname, those who have left last, each with what they have to do."""
    from sqlalchemy import case, func

    from steering.services.browsing import OWNER

    today = desk.standing_date
    late = func.sum(case((browsing.overdue(today), 1), else_=0))
    joined = ACTION.join(OWNER, OWNER.c.anchor == ACTION.c.anchor)
    query = select(OWNER.c.name, func.count(), late).select_from(joined).where(browsing.live()).group_by(OWNER.c.name)
    with desk.reading() as session:
        held = {r[0]: (int(r[1]), int(r[2] or 0)) for r in session.connection().execute(query)}
        found = mapping.load(session, PersonRow)
    lines = [PersonLine(p, *held.get(p.name, (0, 0))) for p in found]
    return sorted(lines, key=lambda x: (x.person.status == "left", x.person.name.split()[-1:], x.person.name))


@dataclass(frozen=True)
class NodeLine:
    """A part of the framework, how deep it stands, and how many live and ended actions serve it."""

    node: NodeRow
    depth: int
    live: int
    ended: int


def framework(desk: Desk) -> list[NodeLine]:
    """The framework as a tree, then the deliverables, each with what serves it."""
    from sqlalchemy import case, func

    from steering.services.browsing import LINK

    alive = func.sum(case((browsing.live(), 1), else_=0))
    joined = ACTION.join(LINK, LINK.c.anchor == ACTION.c.anchor)
    query = select(LINK.c.code, alive, func.count()).select_from(joined).group_by(LINK.c.code)
    with desk.reading() as session:
        serving = {r[0]: (int(r[1] or 0), int(r[2])) for r in session.connection().execute(query)}
        nodes = mapping.load(session, NodeRow)
    children: dict[str | None, list[NodeRow]] = {}
    codes = {n.code for n in nodes}
    for node in nodes:
        children.setdefault(node.parent if node.parent in codes else None, []).append(node)
    lines: list[NodeLine] = []

    def walk(parent: str | None, depth: int) -> None:
        for node in children.get(parent, ()):
            live, every = serving.get(node.code, (0, 0))
            lines.append(NodeLine(node, depth, live, every - live))
            if node.code != parent:
                walk(node.code, depth + 1)

    walk(None, 0)
    return sorted(lines, key=lambda x: x.node.kind == "deliverable")
