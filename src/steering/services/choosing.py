"""What is taken of a document without asking: the rules behind `--accept all` and `--accept sure`."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from steering.domain.findings import ActionFinding, Reading
from steering.domain.history import NewAct, NewStatement
from steering.domain.keys import SERIES
from steering.domain.words import ENDED
from steering.reconciling import stating
from steering.reconciling.stating import Stated
from steering.services.ledger import Ledger
from steering.services.suspecting import suspicions

Accept = Literal["all", "sure", "none"]


@dataclass(frozen=True)
class Chosen:
    """What is accepted of a document: its statements, and what a person corrected of them."""

    head: tuple[NewStatement, ...]
    stated: tuple[Stated, ...]
    acts: tuple[NewAct, ...] = ()
    notes: tuple[str, ...] = ()


def choose(ledger: Ledger, reading: Reading, when: date, accept: Accept) -> Chosen:
    """What `--accept all` or `--accept sure` takes of a document."""
    matrix = ledger.config.risk.matrix_version
    every = stating.state(reading, SERIES, when, matrix, ledger.config.group.series)
    suspected = suspicions(ledger, reading, when, every)
    head = stating.head(reading, SERIES, when, every, suspected.part, suspected.queries)
    taken = [s for s in every if by_rule(s, accept)]
    return Chosen(tuple(head), tuple(emptied(s) for s in taken), notes=suspected.notes)


def by_rule(stated: Stated, accept: Accept) -> bool:
    """Whether a rule accepts a finding without asking."""
    doubts = getattr(stated.finding, "doubts", ())
    if accept == "sure" and doubts:
        return False
    if isinstance(stated.finding, ActionFinding) and not stated.finding.explicit:
        return bool(stated.finding.owners) or stated.finding.outcome in ENDED
    return True


DOUBTFUL_VALUES = ("owners", "due", "start", "end", "location", "likelihood", "impact", "since")


def emptied(stated: Stated) -> Stated:
    """The finding with its doubtful values left empty; of a weekday that contradicts its date the date is kept."""
    doubts = {d.field for d in getattr(stated.finding, "doubts", ())}
    values = dict(stated.statement.values)
    for name in DOUBTFUL_VALUES:
        if name in doubts and name in values:
            blank: Any = None
            if name == "owners":
                blank = []
            elif name == "due":
                blank = {"date": None, "text": (values["due"] or {}).get("text"), "basis": "none", "event": None}
            values[name] = blank
    if values == stated.statement.values:
        return stated
    return replace(stated, statement=replace(stated.statement, values=values))
