"""Giving numbers, long references and calendar identities; what is given is never taken back."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from steering.config import Config
from steering.domain.fold import State
from steering.domain.keys import PREFIXES, letters, reference
from steering.domain.projecting import Naming
from steering.domain.rows import EventRow
from steering.domain.words import Kind
from steering.store import issued
from steering.store.issued import Uid


class Issuer:
    """Names records as they come into being."""

    def __init__(self, session: Session, config: Config, now: datetime) -> None:
        self.session = session
        self.config = config
        self.now = now

    def names(self, kind: Kind, states: Mapping[str, State]) -> dict[str, Naming]:
        """How each record that exists is called; new ones are given the next number, in the order of the text."""
        roots = [root for root, state in states.items() if state.exists]
        numbers: dict[str, list[int]] = {}
        longs: dict[str, str] = {}
        if kind in PREFIXES:
            numbers = issued.numbers_of(self.session, roots)
            fresh = sorted((r for r in roots if r not in numbers), key=lambda root: _order(states[root]))
            numbers |= {root: [n] for root, n in issued.issue(self.session, kind, fresh).items()}
            if kind is Kind.ACTION:
                longs = issued.long_references_of(self.session, roots)
                longs |= self._long([r for r in fresh if r not in longs], states)
        return {root: _naming(kind, root, numbers.get(root, [0]), longs.get(root, "")) for root in roots}

    def _long(self, roots: Sequence[str], states: Mapping[str, State]) -> dict[str, str]:
        """Long references: meeting, item and the next letter of that item."""
        given: dict[str, str] = {}
        taken: dict[str, int] = {}
        for root in roots:
            state = states[root]
            first = state.first
            when = first.meeting if first else state.created.effective  # type: ignore[union-attr]
            item = (first.item if first else (state.created.values.get("item") if state.created else None)) or "0"
            stem = f"{when.isoformat()}/{item}"
            if stem not in taken:
                taken[stem] = len(issued.long_reference_taken(self.session, stem))
            given[root] = f"{stem}/{letters(taken[stem])}"
            taken[stem] += 1
        issued.issue_long(self.session, given)
        return given

    def uids(self, events: Sequence[EventRow]) -> list[EventRow]:
        """The events with their calendar identity; a change of time, place or status raises the sequence."""
        known = issued.uids_of(self.session, [e.anchor for e in events])
        made: list[EventRow] = []
        new: list[Uid] = []
        for event in events:
            shown = _shown(event)
            if event.anchor not in known:
                uid = Uid(self._mint(event), event.anchor, 0, shown, self.now)
                new.append(uid)
            else:
                uid = known[event.anchor]
                if uid.shown != shown:
                    uid = replace(uid, sequence=uid.sequence + 1, shown=shown, changed_at=self.now)
                    issued.bump_uid(self.session, uid)
            made.append(replace(event, uid=uid.uid, sequence=uid.sequence, changed_at=uid.changed_at))
        issued.add_uids(self.session, new)
        return made

    def _mint(self, event: EventRow) -> str:
        digest = hashlib.sha256(f"{self.config.group.name}\n{event.anchor}".encode()).hexdigest()[:10]
        return f"{event.kind.value}-{event.number}-{digest}@{self.config.calendar.domain}"


def _naming(kind: Kind, root: str, numbers: Sequence[int], long_ref: str) -> Naming:
    """How a record is called: by its oldest number; the others still find it."""
    others = tuple(reference(kind, n) for n in numbers[1:]) if kind in PREFIXES else ()
    return Naming(numbers[0], root, others, long_ref)


def _order(state: State) -> tuple[object, ...]:
    first = state.first or state.created
    return first.order if first else ()


def _shown(event: EventRow) -> str:
    """What of an event matters to a calendar: time, place and status, not wording."""
    parts = (event.date.isoformat(), event.start, event.end, event.location, event.status.value)
    return hashlib.sha256("\n".join(str(p or "") for p in parts).encode()).hexdigest()[:16]
