"""Keeping the questions up to date with the history."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlmodel import Session

from steering.domain import rows
from steering.domain.history import Act, Change, Statement, Verb
from steering.domain.rows import ActionRow, QuestionRow
from steering.domain.words import LIVE, Kind, PersonStatus, QuestionCode, QuestionStatus
from steering.reconciling import questions as asking
from steering.reconciling import register
from steering.store import history, issued, mapping
from steering.store.mapping import core_of

if TYPE_CHECKING:
    from steering.services.ledger import Ledger

RECORDS: dict[Kind, type] = {
    Kind.ACTION: rows.ActionRow,
    Kind.RISK: rows.RiskRow,
    Kind.EVENT: rows.EventRow,
    Kind.RETURN: rows.ReturnRow,
}


FOLLOWING = (QuestionCode.CONFLICT, QuestionCode.REMOVED_ITEM, QuestionCode.OVERDUE, QuestionCode.LEAVER)
"""Questions that follow from how a record stands; they go when their reason goes."""


class Questioner:
    """Asks what follows from the records that were walked again."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def refresh(self, ledger: "Ledger", changes: Sequence[Change], touched: Mapping[Kind, set[str]]) -> None:
        """Bring the questions about these documents and records up to date."""
        table = core_of(QuestionRow)
        fresh: dict[str, QuestionRow] = {}
        acts = [c for c in changes if isinstance(c, Act) and c.kind is Kind.QUESTION]
        documents = {c.document for c in changes if isinstance(c, Statement)}
        roots = {root for found in touched.values() for root in found}
        stale = {q.anchor for q in self._load(table.c.document, documents)} | {a.target for a in acts}
        stale |= set(issued.asked_about(self.session, sorted(roots)))
        for row in self._asked(ledger, changes, touched):
            fresh[row.anchor] = row
        for act in ledger.standing(acts):
            if isinstance(act, Act) and act.verb is Verb.CREATE:
                fresh[act.target] = asking.raised(act)
        said = self._said(ledger, sorted(stale | fresh.keys()))
        fresh |= {q.anchor: q for q in self._still(ledger, stale - fresh.keys())}
        fresh |= {q.anchor: q for q in self._remembered(ledger, said, fresh)}
        self._keep(fresh, stale, said)

    def _load(self, column: Any, values: Iterable[str]) -> list[QuestionRow]:
        found: list[QuestionRow] = []
        for chunk in mapping.chunks(sorted(values)):
            found += mapping.load(self.session, QuestionRow, column.in_(chunk))
        return found

    def _asked(
        self, ledger: "Ledger", changes: Sequence[Change], touched: Mapping[Kind, set[str]]
    ) -> Iterable[QuestionRow]:
        context = ledger.frame.context
        speaking = {d.sha256 for d in ledger.documents if d.speaks}
        for header in ledger.standing(c for c in changes if register.is_header(c)):
            if isinstance(header, Statement) and header.document in speaking:
                yield from asking.of_reading(header, context)
        yield from self._matches(ledger)
        for kind in (Kind.ACTION, Kind.RISK, Kind.EVENT, Kind.PILOT):
            if touched.get(kind):
                yield from self._conflicts(ledger, kind, sorted(touched[kind]))
        for round_ in mapping.load(self.session, rows.ReturnRow, keys=sorted(touched.get(Kind.RETURN, ()))):
            yield from asking.total_changed(round_)
        yield from self._actions(ledger, changes, touched)

    def _matches(self, ledger: "Ledger") -> Iterable[QuestionRow]:
        placement = ledger.placements.get(Kind.ACTION)
        if placement is None or not placement.questions:
            return
        roots = {m.root for q in placement.questions for m in (*q.matches, *q.faint)}
        known = {a.anchor: a for a in mapping.load(self.session, ActionRow, keys=sorted(roots))}
        said = history.of_anchors(self.session, Kind.ACTION, [q.anchor for q in placement.questions])
        speaking = {d.sha256 for d in ledger.documents if d.speaks}
        by_anchor = {s.key: s for s in ledger.standing(said) if isinstance(s, Statement) and s.document in speaking}
        for question in placement.questions:
            if question.anchor in by_anchor:
                yield asking.of_match(question, by_anchor[question.anchor], known, ledger.frame.context)

    def _conflicts(self, ledger: "Ledger", kind: Kind, roots: Sequence[str]) -> Iterable[QuestionRow]:
        for root, state in ledger.states(kind, roots).items():
            if state.conflicts:
                found: list[Any] = mapping.load(self.session, RECORDS.get(kind, rows.PilotRow), keys=[root])
                ref = getattr(found[0], "ref", getattr(found[0], "site", "")) if found else ""
                yield from asking.of_conflicts(kind, root, ref, state, ledger.frame.context)

    def _actions(
        self, ledger: "Ledger", changes: Sequence[Change], touched: Mapping[Kind, set[str]]
    ) -> Iterable[QuestionRow]:
        """Questions about live actions that no minutes speak of, or whose owner has left.

        New minutes may have been silent about any action whose date has passed; anybody may have left.
        """
        spoken = sorted((d.meeting, d.sha256) for d in ledger.documents if d.speaks and not d.is_register)
        gone = self._gone()
        for action in self._live(changes, touched, spoken, gone):
            if row := asking.unspoken(action, spoken):
                yield row
            if gone and (row := asking.leaver(action, gone, spoken[-1][0] if spoken else None)):
                yield row

    def _live(
        self,
        changes: Sequence[Change],
        touched: Mapping[Kind, set[str]],
        spoken: Sequence[tuple[date, str]],
        gone: Mapping[str, date | None],
    ) -> list[ActionRow]:
        table = core_of(ActionRow)
        live = table.c.status.in_([s.value for s in LIVE])
        found = {
            a.anchor: a for a in mapping.load(self.session, ActionRow, live, keys=sorted(touched.get(Kind.ACTION, ())))
        }
        if spoken and any(register.is_header(c) for c in changes):
            late = mapping.load(self.session, ActionRow, live, table.c.due < spoken[-1][0])
            found |= {a.anchor: a for a in late}
        if gone and touched.get(Kind.PERSON):
            owners = mapping.list_of(ActionRow, "owners")
            held = select(owners.c.anchor).where(owners.c.name.in_(sorted(gone)))
            found |= {a.anchor: a for a in mapping.load(self.session, ActionRow, live, table.c.anchor.in_(held))}
        return list(found.values())

    def _gone(self) -> dict[str, date | None]:
        table = core_of(rows.PersonRow)
        left = mapping.load(self.session, rows.PersonRow, table.c.status == PersonStatus.LEFT)
        return {p.name: p.left_on for p in left}

    def _said(self, ledger: "Ledger", anchors: Sequence[str]) -> dict[str, list[Act]]:
        """What people said to these questions."""
        said: dict[str, list[Act]] = {}
        for act in ledger.standing(history.of_anchors(self.session, Kind.QUESTION, anchors)):
            if isinstance(act, Act) and act.verb is not Verb.CREATE:
                said.setdefault(act.target, []).append(act)
        return said

    def _remembered(
        self, ledger: "Ledger", said: Mapping[str, Sequence[Act]], fresh: Mapping[str, QuestionRow]
    ) -> Iterable[QuestionRow]:
        """The questions that were answered and whose reason has gone since, as their answers keep them."""
        speaking = {d.sha256 for d in ledger.documents if d.speaks}
        for target, acts in said.items():
            kept = None if target in fresh else asking.remembered(acts[-1])
            if kept is not None and (kept.document is None or kept.document in speaking):
                yield kept

    def _still(self, ledger: "Ledger", anchors: set[str]) -> list[QuestionRow]:
        """The questions that this refresh did not ask anew and that still have their reason."""
        kept = []
        standing = {d.sha256 for d in ledger.documents if d.speaks}
        matched = ledger.placements.get(Kind.ACTION)
        rematched = set(matched.roots) if matched else set()
        for q in mapping.load(self.session, QuestionRow, keys=sorted(anchors)):
            if q.document is not None and q.document not in standing:
                continue
            if q.code is QuestionCode.SAME_ACTION and q.about_anchor in rematched:
                continue
            if q.code in FOLLOWING:
                continue
            kept.append(q)
        return kept

    def _keep(self, fresh: Mapping[str, QuestionRow], stale: set[str], said: Mapping[str, Sequence[Act]]) -> None:
        """Number the questions, answer those that were answered, and put them in place of what was asked before."""
        about = self._about(fresh.values())
        ordered = sorted(fresh.values(), key=lambda q: (q.asked_on, q.source.line if q.source else 0, q.anchor))
        numbers = issued.numbers(self.session, [q.anchor for q in ordered])
        numbers |= issued.issue(self.session, Kind.QUESTION, [q.anchor for q in ordered if q.anchor not in numbers])
        made = []
        for q in ordered:
            record = about.get(q.about_anchor or "")
            ref = getattr(record, "ref", q.about_ref) if record is not None else q.about_ref
            q = replace(
                q,
                number=numbers[q.anchor],
                about_ref=ref,
                status=QuestionStatus.OPEN,
                answer=None,
                answered_by=None,
                answered_on=None,
            )
            made.append(asking.settled(asking.answered(q, said.get(q.anchor, ())), record))
        mapping.discard(self.session, QuestionRow, sorted(stale - {q.anchor for q in made}))
        mapping.save(self.session, made)

    def _about(self, questions: Iterable[QuestionRow]) -> dict[str, Any]:
        """The record that each of these anchors belongs to."""
        wanted: dict[Kind, set[str]] = {}
        for q in questions:
            if q.about_anchor and q.about_kind in RECORDS:
                wanted.setdefault(q.about_kind, set()).add(q.about_anchor)
        out: dict[str, Any] = {}
        for kind, anchors in wanted.items():
            roots = issued.roots(self.session, sorted(anchors))
            records: list[Any] = mapping.load(self.session, RECORDS[kind], keys=sorted(set(roots.values())))
            found = {r.anchor: r for r in records}
            out |= {anchor: found[root] for anchor, root in roots.items() if root in found}
        return out
