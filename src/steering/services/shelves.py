"""Short lists that screens show whole: decisions, batches, questions."""

from dataclasses import dataclass

from steering.domain.history import Act, Batch, Statement
from steering.domain.rows import DecisionRow, QuestionRow
from steering.services.desk import Desk
from steering.store import history, mapping, sources


def decisions(desk: Desk) -> list[DecisionRow]:
    """Decisions, the newest meeting first."""
    with desk.reading() as session:
        found = mapping.load(session, DecisionRow)
    return sorted(found, key=lambda d: (-d.meeting.toordinal(), d.number))


@dataclass(frozen=True)
class Told:
    """One Change of a batch in words: what it is about, and where minutes state it."""

    text: str
    path: str = ""
    document: str = ""
    line: int = 0
    quote: str = ""


@dataclass(frozen=True)
class BatchPage:
    """A batch and what is in it; `more` is how many of its Changes are not told."""

    batch: Batch
    changes: tuple[Told, ...]
    more: int


def batch(desk: Desk, number: int, at_most: int = 200) -> BatchPage | None:
    """What is in a batch; None where there is no such batch."""
    with desk.database.session() as session:
        found = history.batch(session, number)
        if found is None:
            return None
        changes = history.of_batch(session, number)
        paths = sources.paths(session, sorted({c.document for c in changes if isinstance(c, Statement)}))
    told = []
    for change in changes[:at_most]:
        if isinstance(change, Statement):
            words = str(
                change.values.get("text")
                or change.values.get("title")
                or change.values.get("name")
                or change.values.get("site")
                or change.quote
            )
            path = paths.get(change.document, "")
            told.append(Told(f"{change.kind.value}: {words}", path, change.document, change.line, change.quote))
        else:
            told.append(Told(_act(change)))
    return BatchPage(found, tuple(told), max(0, len(changes) - at_most))


def _act(act: Act) -> str:
    said = act.values.get("fields") or act.values.get("row") or act.values
    words = ", ".join(f"{k} {_plain(v)}" for k, v in said.items()) if isinstance(said, dict) else str(said)
    return f"{act.verb.value.replace('_', ' ')} {act.kind.value}: {words}"


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return "/".join(_plain(v) for v in value if v is not None)
    return "" if value is None else str(value)


def questions(desk: Desk, *, every: bool = False) -> list[QuestionRow]:
    """The questions in the order of asking: those that are open, or all of them, the open ones first."""
    from steering.services import views

    found = views.questions(desk, every=every)
    return sorted(found, key=lambda q: q.status != "open") if every else found
