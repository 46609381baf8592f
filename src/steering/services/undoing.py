"""Withdrawing a batch, as if it had never been, and saying what else that touches."""

from dataclasses import dataclass
from typing import Any

from steering.domain.history import Act, Batch, BatchKind, Statement, Verb, withdrawn
from steering.errors import Refused, UnknownReference
from steering.services.desk import Desk
from steering.services.ledger import Ledger
from steering.store import history, issued


@dataclass(frozen=True)
class Undone:
    """What was withdrawn, by which batch (undo that one to bring it back), and what else it touches."""

    batch: Batch
    by: int
    touches: tuple[str, ...]


def undo(desk: Desk, number: int | None = None) -> Undone:
    """Withdraw a batch: the last that stands, or any one by its number. Raises Refused where there is nothing."""
    with desk.writing() as ledger:
        batch = _chosen(ledger, number)
        touches = tuple(touched(ledger, batch))
        by = ledger.undo(batch.id, desk.actor, f"undo of {batch.id}: {batch.reason}"[:120])
        return Undone(batch, by.id, touches)


def preview(desk: Desk, number: int | None = None) -> tuple[Batch, tuple[str, ...]]:
    """The batch that undo would withdraw, and what else that touches."""
    with desk.writing() as ledger:
        batch = _chosen(ledger, number)
        return batch, tuple(touched(ledger, batch))


def _chosen(ledger: Ledger, number: int | None) -> Batch:
    gone = withdrawn(history.withdrawals(ledger.session))
    if number is not None:
        batch = history.batch(ledger.session, number)
        if batch is None:
            raise UnknownReference(f"there is no batch {number}", "See `steering history`.")
        if batch.id in gone:
            raise Refused(f"batch {number} is withdrawn already", "To bring it back, undo the batch that withdrew it.")
        return batch
    standing = [b for b in history.batches(ledger.session) if b.id not in gone and b.kind is not BatchKind.UNDO]
    if not standing:
        raise Refused("there is nothing to undo", "Nothing was changed.")
    return standing[-1]


def touched(ledger: Ledger, batch: Batch) -> list[str]:
    """Later acts on the records that a batch brought into being: they lie dormant once it is withdrawn."""
    own = history.of_batch(ledger.session, batch.id)
    made = {c.key for c in own if isinstance(c, Statement)} | {
        c.target for c in own if isinstance(c, Act) and c.verb is Verb.CREATE
    }
    roots = issued.roots(ledger.session, sorted(made))
    said: dict[str, Any] = {}
    for changes in history.of_roots(ledger.session, sorted(set(roots.values()))).values():
        standing = ledger.standing(changes)
        if any(c.batch != batch.id and isinstance(c, Statement) for c in standing):
            continue
        for change in standing:
            if isinstance(change, Act) and change.batch > batch.id:
                said[f"{change.reason} ({change.actor}, {change.recorded_at.date().isoformat()})"] = None
    return list(said)
