"""Which parts of the framework a record serves, as minutes and people said."""

from steering.domain.fold import State
from steering.domain.projecting.common import REMOVED, who
from steering.domain.rows import LinkRow
from steering.domain.words import Basis, Relation


def links_of(state: State) -> tuple[LinkRow, ...]:
    """The links that people made; a later row for the same part replaces the earlier, `removed` takes it away."""
    links: dict[str, LinkRow | None] = {}
    for row in state.rows.get("links", []):
        values = row.values
        links[values["code"]] = (
            None
            if values.get(REMOVED)
            else LinkRow(
                values["code"],
                Relation(values["relation"]),
                values["rationale"],
                Basis(values["basis"]),
                who(row.by),
            )
        )
    return tuple(link for link in links.values() if link)


def refused_links(state: State) -> frozenset[str]:
    """The parts of the framework that a person said the record does not serve."""
    said = {row.values["code"]: bool(row.values.get(REMOVED)) for row in state.rows.get("links", [])}
    return frozenset(code for code, gone in said.items() if gone)
