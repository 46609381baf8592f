"""Appending to the history, and walking again what an append touched.

After an import or an undo only the records that its meeting states, and those whose matches moved, are walked again:
the first are few, the second are found by matching forward from that meeting. `rebuild` does the same from nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from sqlmodel import Session

from steering.config import Config
from steering.domain import rows
from steering.domain.fold import Interpretation, State
from steering.domain.history import Act, Batch, BatchKind, Change, NewAct, NewChange, Statement, Verb, withdrawn
from steering.domain.interpret import interpret
from steering.domain.keys import bare_name, meeting_anchor, meeting_of_key, norm, person_of_anchor
from steering.domain.projecting import Context, Naming
from steering.domain.projecting import meeting as meeting_row
from steering.domain.words import Kind
from steering.reconciling import persons, register
from steering.reconciling.identity import LOGGED_LATE, Bindings, Past, Placement, identify
from steering.reconciling.register import BINDING, Frame, anchor_of, founds, record_kind
from steering.services import past as earlier
from steering.services.issuing import Issuer
from steering.services.questioning import Questioner
from steering.store import history, issued, mapping

ROWS: dict[Kind, type] = {
    Kind.NODE: rows.NodeRow,
    Kind.SITE: rows.SiteRow,
    Kind.PERSON: rows.PersonRow,
    Kind.MEETING: rows.MeetingRow,
    Kind.EVENT: rows.EventRow,
    Kind.PILOT: rows.PilotRow,
    Kind.RETURN: rows.ReturnRow,
    Kind.DECISION: rows.DecisionRow,
    Kind.RISK: rows.RiskRow,
    Kind.ACTION: rows.ActionRow,
}
"""The row of each kind of record, in the order of walking: what others hang on comes first."""
BY_NAME = frozenset({Kind.NODE, Kind.SITE, Kind.PERSON, Kind.MEETING})
NAMING = (Kind.MEETING, Kind.RISK, Kind.ACTION)
"""The kinds of records that name people."""
STEADY = frozenset({Kind.PERSON, Kind.PILOT, Kind.RISK, Kind.RETURN})
"""The kinds that minutes repeat meeting after meeting, mostly saying the same."""


class Ledger:
    """One use case's hold on the register, in one session. `now` is an instant, `today` is when acts take effect."""

    def __init__(self, session: Session, config: Config, now: datetime, today: date) -> None:
        self.session = session
        self.config = config
        self.now = now
        self.today = today
        self.issuer = Issuer(session, config, now)
        self.questioner = Questioner(session)
        self._walked: dict[str, State] = {}
        self._known: dict[Kind, tuple[Past, Sequence[Statement]]] = {}

    # ------------------------------------------------------------ appending

    def append(
        self, changes: Sequence[NewChange], *, kind: BatchKind, actor: str, reason: str, effective: date | None = None
    ) -> Batch:
        """Append one batch and walk again what it touched."""
        batch = history.append(
            self.session,
            changes,
            recorded_at=self.now,
            effective=effective or self.today,
            actor=actor,
            reason=reason,
            kind=kind,
        )
        self.refresh(history.of_batch(self.session, batch.id))
        return batch

    def undo(self, number: int, actor: str, reason: str) -> Batch:
        """Withdraw a batch, as if it had never been; undoing an undo brings back what that withdrew."""
        act = NewAct(Verb.WITHDRAW, Kind.QUESTION, f"batch:{number}", {"batch": number})
        batch = history.append(
            self.session,
            [act],
            recorded_at=self.now,
            effective=self.today,
            actor=actor,
            reason=reason,
            kind=BatchKind.UNDO,
        )
        self.refresh(self._reached(number))
        return batch

    def _reached(self, number: int) -> list[Change]:
        """The Changes whose standing a withdrawal alters, through undone undos."""
        out: list[Change] = []
        for change in history.of_batch(self.session, number):
            if isinstance(change, Act) and change.verb is Verb.WITHDRAW:
                out += self._reached(int(change.values["batch"]))
            else:
                out.append(change)
        return out

    # ------------------------------------------------------------ walking again

    def refresh(self, changes: Sequence[Change]) -> None:
        """Walk again the records that these Changes (appended or withdrawn) reach."""
        self._forget()
        touched: dict[Kind, set[str]] = defaultdict(set)
        before = self.names
        self._documents(changes)
        changes = [*changes, *self._neighbours(changes)]
        for kind in {record_kind(c.kind) for c in changes if c.kind in ROWS or c.kind is Kind.ATTENDANCE}:
            touched[kind] |= self._identity(kind, [c for c in changes if record_kind(c.kind) is kind])
        if any(c.kind is Kind.ATTENDANCE for c in changes):
            meetings = {(c.series, c.meeting) for c in changes if isinstance(c, Statement)}
            touched[Kind.MEETING] |= {meeting_anchor(*m) for m in meetings}
        self._walk(touched, before)
        self.questioner.refresh(self, changes, touched)

    def rebuild(self) -> None:
        """Walk everything again from nothing."""
        self._forget()
        issued.forget_places(self.session)
        for row in (*ROWS.values(), rows.DocumentRow, rows.QuestionRow):
            mapping.clear(self.session, row)
        everything = self.standing(history.everything(self.session))
        self._documents(everything)
        touched: dict[Kind, set[str]] = {}
        for kind in ROWS:
            own = [c for c in everything if record_kind(c.kind) is kind]
            touched[kind] = self._identity(kind, own)
        self._walk(touched, {})
        self.questioner.refresh(self, everything, touched)

    def _forget(self) -> None:
        for name in ("gone", "frame", "documents", "placements", "names"):
            self.__dict__.pop(name, None)
        self._walked = {}
        self._known = {}

    @cached_property
    def gone(self) -> frozenset[int]:
        """The batches that stand withdrawn."""
        return withdrawn(history.withdrawals(self.session))

    @cached_property
    def documents(self) -> list[rows.DocumentRow]:
        """Every document that stands."""
        return mapping.load(self.session, rows.DocumentRow)

    @cached_property
    def placements(self) -> dict[Kind, Placement]:
        """What the matching of this refresh came to, by kind."""
        return {}

    @cached_property
    def frame(self) -> Frame:
        """What walking needs beside a record's own Changes."""
        issues = register.issues(self.documents)
        context = Context({d.sha256: d.path for d in self.documents})
        linker = register.linker(mapping.load(self.session, rows.NodeRow))
        return Frame(issues, context, linker, self.names)

    @cached_property
    def names(self) -> dict[str, str]:
        """How people are called whom minutes name otherwise."""
        called = {p.anchor: p.name for p in mapping.load(self.session, rows.PersonRow)}
        found: dict[str, str] = {}
        for root, anchors in issued.anchors(self.session, kind=Kind.PERSON).items():
            for said in map(person_of_anchor, anchors):
                if root in called and (said != norm(bare_name(called[root])) or any(len(w) == 1 for w in said.split())):
                    found[said] = called[root]
        return found

    def standing(self, changes: Iterable[Change]) -> list[Change]:
        """The Changes that count."""
        return [c for c in changes if c.batch not in self.gone and not (isinstance(c, Act) and c.verb is Verb.WITHDRAW)]

    # ------------------------------------------------------------ documents

    def _documents(self, changes: Sequence[Change]) -> None:
        """Bring the documents of the meetings that these Changes head or approve up to date."""
        heads = [c for c in changes if c.kind is Kind.MEETING]
        anchors = {anchor_of(c) for c in heads}
        if not anchors:
            return
        found = self.standing(history.of_anchors(self.session, Kind.MEETING, sorted(anchors)))
        approved = register.approvals(found)
        paths = self.paths({c.document for c in found if isinstance(c, Statement)})
        fresh = register.documents(found, approved, paths)
        table = mapping.core_of(rows.DocumentRow)
        dates = {date.fromisoformat(a.rsplit("/", 1)[1]) for a in anchors}
        old = mapping.load(self.session, rows.DocumentRow, table.c.meeting.in_(dates))
        mapping.discard(self.session, rows.DocumentRow, [d.sha256 for d in old])
        mapping.save(self.session, fresh)
        replaced = {d.sha256 for d in (*old, *fresh)}
        standing = [*(d for d in self.documents if d.sha256 not in replaced), *fresh]
        self._forget()
        self.documents = sorted(standing, key=lambda d: (d.meeting, d.path))

    def paths(self, documents: Iterable[str]) -> dict[str, str]:
        """The names of documents."""
        from steering.store import sources

        return sources.paths(self.session, sorted(documents))

    def _neighbours(self, changes: Sequence[Change]) -> list[Change]:
        """What the other issues of these meetings state: which of them speaks may have changed."""
        known = {c.id for c in changes}
        meetings = {(c.series, c.meeting) for c in changes if isinstance(c, Statement) and c.kind is Kind.MEETING}
        meetings |= {_meeting_of(anchor_of(c)) for c in changes if c.kind is Kind.MEETING}
        out: list[Change] = []
        for series, meeting in sorted(meetings):
            if len([d for d in self.documents if (d.series, d.meeting) == (series, meeting)]) == 0:
                continue
            found = self.standing(history.of_meeting(self.session, series, meeting))
            out += [c for c in found if c.id not in known]
        return out

    # ------------------------------------------------------------ identity

    def _identity(self, kind: Kind, changes: Sequence[Change]) -> set[str]:
        """Match again what these Changes may have moved; returns the main anchors of the records to walk."""
        anchors = {anchor_of(c) for c in changes}
        anchors |= {str(c.values["other"]) for c in changes if isinstance(c, Act) and c.verb in BINDING}
        before = issued.roots(self.session, sorted(anchors))
        roots = set(before.values())
        if not any(founds(c) or (isinstance(c, Act) and c.verb in BINDING) for c in changes):
            return roots
        if kind is Kind.PERSON:
            placement = self._people(changes, anchors)
        elif kind in BY_NAME:
            placement = self._named(kind, changes, anchors, roots)
        else:
            since = self._since(changes)
            found = history.statements(self.session, kind, since)
            statements = [s for s in found if s.batch not in self.gone]
            if not statements and since is not None:
                return roots | self._place(kind, self._made(kind, changes), anchors)
            before_since = earlier.past(self, kind, since, statements) if since else Past()
            if kind in STEADY and self._come_last(statements, before_since):
                self._known[kind] = (before_since, statements)
            acts = earlier.acts(self, kind, since, before_since)
            placement = identify(
                kind, statements, [a for a in acts if a.batch not in self.gone], self.frame.issues, before_since
            )
        self.placements[kind] = placement
        return roots | self._place(kind, placement, anchors)

    def _made(self, kind: Kind, changes: Sequence[Change]) -> Placement:
        """Where records that people made belong when no minutes can speak of them: under their own name."""
        bindings = Bindings(a for a in history.acts(self.session, kind, BINDING) if a.batch not in self.gone)
        made = [c.target for c in changes if isinstance(c, Act) and c.verb is Verb.CREATE and c.batch not in self.gone]
        return Placement({target: bindings.find(target) for target in made})

    def _since(self, changes: Sequence[Change]) -> date | None:
        """The first meeting from which matching must run again; None: from the beginning.

        A statement: its own meeting. A binding: the earliest meeting of what it binds. A record that a person made
        may be what minutes of the weeks before it state, but only minutes that came in after it.
        """
        newest = history.latest_change(self.session)
        dates: list[date | None] = []
        for c in changes:
            if isinstance(c, Statement):
                dates.append(c.meeting)
            elif c.verb in BINDING:
                bound = [meeting_of_key(c.target), meeting_of_key(str(c.values["other"]))]
                dates.append(min((d for d in bound if d), default=None))
            elif c.verb is Verb.CREATE:
                fresh = c.batch not in self.gone and c.id > newest - len(changes) - 1
                dates.append(c.effective if fresh else c.effective - LOGGED_LATE)
        return None if None in dates else min(d for d in dates if d)

    def _named(self, kind: Kind, changes: Sequence[Change], anchors: set[str], roots: set[str]) -> Placement:
        """Where records that go by name belong: under their own, or under the one that a person said is the same."""
        bindings = Bindings(a for a in history.acts(self.session, kind, BINDING) if a.batch not in self.gone)
        members = {a for own in issued.anchors(self.session, sorted(roots)).values() for a in own}
        founded = {anchor_of(c) for c in changes if founds(c) and c.batch not in self.gone}
        standing = [a for a in sorted(anchors | members) if a in founded or a not in anchors or self._founded(a)]
        return Placement({a: bindings.find(a) for a in standing})

    def _people(self, changes: Sequence[Change], anchors: set[str]) -> Placement:
        """Where every name of a person belongs: with those that a person said are the same, or with its fuller form."""
        bindings = Bindings(a for a in history.acts(self.session, Kind.PERSON, BINDING) if a.batch not in self.gone)
        known = {a for own in issued.anchors(self.session, kind=Kind.PERSON).values() for a in own}
        founded = {anchor_of(c) for c in changes if founds(c) and c.batch not in self.gone}
        standing = [a for a in sorted(anchors | known) if a in founded or a not in anchors or self._founded(a)]
        return Placement(persons.places(standing, bindings, lambda a, b: history.listed_together(self.session, a, b)))

    def _place(self, kind: Kind, placement: Placement, anchors: set[str]) -> set[str]:
        """Record where every anchor belongs now; returns the records that gained or lost one."""
        before = issued.roots(self.session, sorted({*placement.roots, *anchors}))
        moved = {a: root for a, root in placement.roots.items() if before.get(a) != root}
        issued.place(self.session, kind, moved)
        lost = [a for a in anchors if a not in placement.roots and a in before and not self._founded(a)]
        issued.unplace(self.session, lost)
        shifted = {*moved, *lost}
        return (
            {before[a] for a in shifted if a in before}
            | set(moved.values())
            | {placement.roots[a] for a in anchors if a in placement.roots}
        )

    def _founded(self, anchor: str) -> bool:
        """Whether anything that counts still brings the anchor's record into being."""
        return any(founds(c) for c in self.standing(history.of_anchor(self.session, anchor)))

    # ------------------------------------------------------------ rows

    def _walk(self, touched: dict[Kind, set[str]], before: Mapping[str, str]) -> None:
        """Walk the records of these main anchors again and keep what they come to. `before` are the names by which
        people were called: where they change, all that names people is walked.
        """
        self.__dict__.pop("frame", None)
        for kind in ROWS:
            if kind is Kind.ACTION:
                touched[kind] = touched.get(kind, set()) | self._hanging(touched)
            if touched.get(kind):
                self._walk_kind(kind, sorted(touched[kind]))
            if kind is Kind.PERSON and touched.get(kind):
                for name in ("names", "frame"):
                    self.__dict__.pop(name, None)
                for other in NAMING if self.names != before else ():
                    touched[other] = touched.get(other, set()) | set(issued.anchors(self.session, kind=other))
        if touched.get(Kind.DECISION):
            self._rescind(touched[Kind.DECISION])

    def _hanging(self, touched: Mapping[Kind, set[str]]) -> set[str]:
        """The actions whose row hangs on what was touched: all on the framework, live ones on the calendar."""
        if touched.get(Kind.NODE):
            self.__dict__.pop("frame", None)
            return set(issued.anchors(self.session, kind=Kind.ACTION))
        if touched.get(Kind.EVENT) or touched.get(Kind.MEETING):
            return earlier.due_by_event(self.session)
        return set()

    def _walk_kind(self, kind: Kind, roots: Sequence[str]) -> None:
        states = self.states(kind, roots)
        if kind is Kind.MEETING:
            made: list[Any] = [m for root in roots if (m := self._meeting(root, states[root]))]
        else:
            names = self.issuer.names(kind, states)
            frame = self.frame
            if kind is Kind.ACTION:
                frame = replace(frame, context=replace(frame.context, calendar=earlier.calendar(self, states)))
            found = ((root, register.row_of(kind, states[root], names[root], frame)) for root in roots if root in names)
            made = [row for _, row in found if row is not None]
        if kind is Kind.EVENT:
            made = self.issuer.uids(made)
        kept = {row.anchor for row in made}
        mapping.discard(self.session, ROWS[kind], [root for root in roots if root not in kept])
        mapping.save(self.session, made)

    def states(self, kind: Kind, roots: Sequence[str]) -> dict[str, State]:
        """What stands of each of these records of a kind."""
        missing = [root for root in roots if root not in self._walked]
        found: dict[str, Sequence[Change]]
        if kind in STEADY:
            found = self._carried_on(kind, missing)
            found |= history.turning_points(self.session, [root for root in missing if root not in found], self.gone)
        else:
            found = {**history.of_roots(self.session, missing)}
        for root in missing:
            self._walked[root] = register.state_of(self.standing(found[root]), self.frame)
        return {root: self._walked[root] for root in roots}

    def _come_last(self, statements: Sequence[Statement], before: Past) -> bool:
        """Whether statements of one meeting all speak and were recorded after what stood before: they only add."""
        speaking = {d.sha256 for d in self.documents if d.speaks}
        newest = max((c.id for changes in before.changes.values() for c in changes), default=0)
        return len({s.meeting for s in statements}) == 1 and all(
            s.id > newest and s.document in speaking for s in statements
        )

    def _carried_on(self, kind: Kind, wanted: Collection[str]) -> dict[str, Sequence[Change]]:
        """The Changes of records that the matching of this refresh has read: before its meeting, and from it on."""
        if kind not in self._known or kind not in self.placements:
            return {}
        before, statements = self._known[kind]
        found = {root: [*before.changes[root]] for root in wanted if root in before.changes}
        placed = self.placements[kind].roots
        for s in statements:
            if (root := placed.get(s.key)) in found:
                found[root].append(s)
        return {root: sorted(changes, key=lambda c: c.id) for root, changes in found.items()}

    def whole(self, root: str) -> State:
        """What stands of a record, every mention of it included."""
        return register.state_of(self.standing(history.of_roots(self.session, [root])[root]), self.frame)

    def interpretation(self, change: Change) -> Interpretation:
        """What a Change says of its record."""
        return interpret(change)

    def _meeting(self, root: str, state: State) -> rows.MeetingRow | None:
        series, held = _meeting_of(root)
        papers = [d for d in self.documents if (d.series, d.meeting) == (series, held) and not d.is_register]
        documented = bool(papers)
        minuted = any(not m.values.get("register") for m in state.mentions)
        if not minuted and not state.created:
            return None
        speaking = {d.sha256 for d in papers if d.speaks}
        found = self.standing(history.attendance(self.session, series, held))
        there = [c for c in found if isinstance(c, Statement) and c.document in speaking]
        return meeting_row(state, Naming(0, root), there, documented, self.names)

    def _rescind(self, touched: set[str]) -> None:
        """Mark the decisions that a later one lifts."""
        from steering.reconciling.decisions import lifted, lifts

        fresh = mapping.load(self.session, rows.DecisionRow, keys=sorted(touched))
        marked = {d.superseded_by for d in mapping.load(self.session, rows.DecisionRow, keys=sorted(touched))}
        if any(lifts(d.text) for d in fresh) or marked - {None}:
            mapping.save(self.session, lifted(mapping.load(self.session, rows.DecisionRow)))


def _meeting_of(anchor: str) -> tuple[str, date]:
    series, held = anchor.split(":", 1)[1].rsplit("/", 1)
    return series, date.fromisoformat(held)
