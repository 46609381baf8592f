"""The rows of a proposal: each finding of a document, what accepting it would change, and what a person said of it.

In: the findings as statements, the records before and after they are tried out, and the review kept so far. Out: one
`Item` for each finding, and for each action that a re-issue no longer states.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from steering.domain.rows import ActionRow, LinkRow, QuestionRow
from steering.domain.words import Basis, Kind, Relation
from steering.reconciling import register
from steering.reconciling.links import Linker
from steering.reconciling.questions import say
from steering.reconciling.stating import Stated
from steering.services.ledger import ROWS, Ledger
from steering.store import issued, mapping, sources
from steering.store.mapping import core_of

ACCEPT, REJECT = "accept", "reject"
EDITABLE = {
    Kind.ACTION: ("text", "owners", "due", "outcome", "status"),
    Kind.DECISION: ("text",),
    Kind.RISK: ("title", "owner", "likelihood", "impact", "status"),
    Kind.PILOT: ("site", "status", "since", "contact"),
    Kind.RETURN: ("replied", "total", "outstanding"),
    Kind.EVENT: ("title", "date", "start", "end", "location", "status"),
    Kind.ATTENDANCE: ("name", "organisation", "role", "state"),
}


@dataclass(frozen=True)
class Item:
    """One row of a proposal: a finding, what it would change, and what a person said of it.

    `effect` is new, joins, changes, repeats or withdrawn; `ref` the record that it would be; `changes` the fields
    that it would alter, each with before and after; `stated` holds what was read of the line, by the fields that can
    be edited. `decision` is accept, reject or empty. `offered_due` is a date that nobody stated, `offered_links`
    deliverables that nobody named: both wait for a person.
    """

    key: str
    kind: Kind
    line: int
    col: int
    quote: str
    text: str
    owners: tuple[str, ...] = ()
    due: str = ""
    detail: str = ""
    effect: str = "new"
    ref: str = ""
    why: tuple[str, ...] = ()
    changes: tuple[tuple[str, str, str], ...] = ()
    doubts: tuple[str, ...] = ()
    explicit: bool = True
    decision: str = ""
    stated: Mapping[str, Any] = field(default_factory=dict)
    edited: Mapping[str, Any] = field(default_factory=dict)
    offered_due: date | None = None
    stated_links: tuple[LinkRow, ...] = ()
    offered_links: tuple[LinkRow, ...] = ()
    chosen_links: tuple[str, ...] = ()
    questions: tuple[QuestionRow, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether a person should look at it before the rest."""
        return bool(self.doubts or self.questions or not self.explicit)


class Before:
    """The records that a document's findings may touch, as they stood before it was tried out."""

    def __init__(self, ledger: Ledger, every: Sequence[Stated]) -> None:
        self.roots = issued.roots(ledger.session, [s.statement.key for s in every])
        self.rows: dict[str, Any] = {}
        for kind, row in ROWS.items():
            if kind not in (Kind.NODE, Kind.SITE, Kind.MEETING):
                found: list[Any] = mapping.load(ledger.session, row)
                self.rows |= {r.anchor: r for r in found}

    def withdrawn(self, ledger: Ledger) -> list[Item]:
        """The actions that the document, as a re-issue, no longer states."""
        found = mapping.load(ledger.session, ActionRow, core_of(ActionRow).c.closing_how == "removed")
        gone = [a for a in found if (old := self.rows.get(a.anchor)) is not None and old.closing is None]
        return [
            Item(
                key=a.anchor,
                kind=Kind.ACTION,
                line=a.closing.line or 1 if a.closing else 1,
                col=0,
                quote=a.closing.quote or "" if a.closing else "",
                text=a.text,
                owners=a.owners,
                effect="withdrawn",
                ref=a.ref,
                decision=ACCEPT,
            )
            for a in gone
        ]


class After:
    """The records as they would stand."""

    def __init__(self, ledger: Ledger, every: Sequence[Stated]) -> None:
        self.roots = issued.roots(ledger.session, [s.statement.key for s in every])
        self.rows: dict[str, Any] = {}
        for kind, row in ROWS.items():
            own = [s.statement.key for s in every if _record(s) is kind]
            roots = sorted({self.roots[key] for key in own if key in self.roots})
            if roots:
                found: list[Any] = mapping.load(ledger.session, row, keys=roots)
                self.rows |= {r.anchor: r for r in found}
        placement = ledger.placements.get(Kind.ACTION)
        self.why = placement.why if placement else {}


def _record(stated: Stated) -> Kind:
    return register.record_kind(stated.kind)


COMPARED = ("status", "owners", "owner", "due", "date", "start", "end", "location", "contact", "organisation", "role")


def item_of(
    stated: Stated,
    pending: sources.Pending,
    before: Before,
    after: After,
    linker: Linker,
    questions: Sequence[QuestionRow],
    next_meeting: date | None,
) -> Item:
    """The row of a finding; an action is offered `next_meeting` as its date where nobody stated one."""
    s, v = stated.statement, stated.statement.values
    row = after.rows.get(after.roots.get(s.key, ""))
    old = before.rows.get(row.anchor) if row is not None else None
    effect, changes = _effect(old, row, s.key in before.roots)
    match = after.why.get(s.key)
    edits = {
        name.split("\n", 1)[1]: value
        for name, value in pending.review.get("edits", {}).items()
        if name.startswith(f"{stated.key}\n")
    }
    shown = {**v, **edits}
    item = Item(
        key=stated.key,
        kind=stated.kind,
        line=s.line,
        col=s.col,
        quote=s.quote,
        text=_words(stated.kind, shown),
        owners=tuple(shown.get("owners") or ([shown["owner"]] if shown.get("owner") else [])),
        due=_due(shown),
        detail=_detail(stated.kind, shown),
        effect=effect,
        ref=str(getattr(row, "ref", getattr(row, "site", ""))) if row is not None else "",
        why=match.why if match else (),
        changes=changes,
        doubts=tuple(text for _, text in v.get("doubts", ())),
        explicit=bool(v.get("explicit", True)),
        decision=pending.review.get("decisions", {}).get(stated.key) or "",
        stated={name: v.get(name) for name in EDITABLE[stated.kind]},
        edited=edits,
        questions=tuple(q for q in questions if q.about_anchor == s.key),
        chosen_links=tuple(pending.review.get("links", {}).get(stated.key, ())),
    )
    return _with_offers(item, shown, linker, next_meeting) if stated.kind is Kind.ACTION else item


def _with_offers(item: Item, v: Mapping[str, Any], linker: Linker, next_meeting: date | None) -> Item:
    """The row with the date and the deliverables that it is offered."""
    due = item.stated.get("due") or {}
    open_ended = "due" not in item.edited and not due.get("date") and not due.get("event")
    offered = next_meeting if open_ended and item.effect == "new" and v.get("status") == "open" else None
    text, around = str(v["text"]), " ".join(str(v.get(k) or "") for k in ("context", "heading"))
    named = linker.named(text) or linker.named(around)
    stated = tuple(
        LinkRow(code, Relation.SUPPORTS, f"The minutes name “{said}”.", Basis.STATED) for code, said in named.items()
    )
    offers = () if stated else tuple(linker.likely(text, around))
    return replace(item, offered_due=offered, stated_links=stated, offered_links=offers)


def _effect(old: Any, row: Any, known: bool) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """What accepting a finding does to the register: new, joins, changes or repeats, and which fields."""
    if row is None or old is None:
        return "new", ()
    changes = tuple(
        (name, _plain(getattr(old, name)), _plain(getattr(row, name)))
        for name in COMPARED
        if hasattr(row, name) and getattr(old, name) != getattr(row, name)
    )
    if changes:
        return "changes", changes
    return ("repeats" if known else "joins"), ()


def _plain(value: Any) -> str:
    return say(list(value) if isinstance(value, tuple) else getattr(value, "value", value))


def _words(kind: Kind, v: Mapping[str, Any]) -> str:
    if kind is Kind.ATTENDANCE:
        return str(v["name"])
    if kind is Kind.PILOT:
        return f"{v['site']}: {v['status']}"
    if kind is Kind.RETURN:
        return str(v.get("name") or "Returns")
    return str(v.get("title") if kind is Kind.EVENT else v.get("text") or "")


def _due(v: Mapping[str, Any]) -> str:
    due = v.get("due") or {}
    return str(due.get("date") or due.get("text") or "") if isinstance(due, Mapping) else str(due)


def _detail(kind: Kind, v: Mapping[str, Any]) -> str:
    if kind is Kind.ATTENDANCE:
        return ", ".join(str(x) for x in (v["state"].replace("_", " "), v.get("organisation"), v.get("role")) if x)
    if kind is Kind.RISK:
        score = f"{v['likelihood']}x{v['impact']}" if v.get("likelihood") and v.get("impact") else ""
        return " ".join(x for x in (str(v.get("their_ref") or ""), score, str(v["status"])) if x)
    if kind is Kind.RETURN:
        return f"{v.get('replied')} replied, {v.get('outstanding')} outstanding, of {v.get('total') or '?'}"
    if kind is Kind.EVENT:
        times = "–".join(str(t) for t in (v.get("start"), v.get("end")) if t)
        return " ".join(str(x) for x in (v.get("date"), times, v["status"]) if x)
    if kind is Kind.ACTION:
        return "" if v["outcome"] == "new" else str(v["outcome"])
    return ""
