"""Which critical outcomes of the framework nobody works on, and which nothing measures."""

from dataclasses import dataclass

from steering.domain.words import Basis, NodeKind, Rating
from steering.publishing.facts import Snapshot

STATED = Basis.STATED


@dataclass(frozen=True)
class Neglected:
    """A critical outcome without a live action that serves it, or without an indicator."""

    code: str
    title: str
    no_action: bool
    no_indicator: bool

    @property
    def lacks(self) -> str:
        """What it lacks, in words."""
        return " and ".join(
            what
            for lacking, what in ((self.no_action, "no live action"), (self.no_indicator, "no indicator"))
            if lacking
        )


def neglected(snapshot: Snapshot) -> tuple[Neglected, ...]:
    """The critical outcomes that lack a live action or an indicator, in the order of the framework.

    An action serves an outcome by a link to it, to one of its indicators, or to a deliverable that serves it; a link
    that was inferred counts once somebody has confirmed it.
    """
    nodes = sorted(snapshot.register.nodes, key=lambda n: n.position)
    critical = [n for n in nodes if n.kind is NodeKind.OUTCOME and n.rating is Rating.CRITICAL]
    if not critical:
        return ()
    served = _served(snapshot)
    measured = {n.parent for n in nodes if n.kind is NodeKind.INDICATOR}
    found = [Neglected(n.code, n.title, n.code not in served, n.code not in measured) for n in critical]
    return tuple(n for n in found if n.no_action or n.no_indicator)


def _served(snapshot: Snapshot) -> set[str]:
    codes = {
        link.code for action in snapshot.live for link in action.links if link.basis is STATED or link.confirmed_by
    }
    served = set(codes)
    for code in codes:
        if node := snapshot.nodes.get(code):
            served.update(node.serves)
            if node.kind is NodeKind.INDICATOR and node.parent:
                served.add(node.parent)
    return served
