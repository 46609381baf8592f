"""What people do to actions: log, done, close, re-open, drop, assign, redate, block, link."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from steering.domain.history import NewAct, Verb
from steering.domain.rows import ActionRow, EventRow, NodeRow
from steering.domain.rules import check_acyclic, check_move, is_live
from steering.domain.words import ActionStatus, Basis, DueBasis, EventKind, EventStatus, Kind, Relation
from steering.errors import Refused, UnknownReference
from steering.services.acting import add_row, check_version, commit, full_names, made_anchor, set_fields
from steering.services.desk import Desk
from steering.services.ledger import Ledger
from steering.services.views import find_in
from steering.store import mapping
from steering.store.mapping import core_of


@dataclass(frozen=True)
class Done:
    """What an act came to: the record as it stands now, and the batch that `undo` would withdraw."""

    action: ActionRow
    batch: int
    said: str


@dataclass(frozen=True)
class DueWish:
    """When a person wants an action done: a date, or the event that it hangs on; basis agreed unless assumed."""

    when: date | None
    event: str | None = None
    event_date: date | None = None
    text: str | None = None
    basis: DueBasis = DueBasis.AGREED

    @property
    def field(self) -> list[str | None]:
        """The value as the history keeps it."""
        iso = self.when.isoformat() if self.when else None
        return [iso, self.basis.value, self.event, self.event_date.isoformat() if self.event_date else None]


def log(desk: Desk, text: str, owners: Sequence[str] = (), due: DueWish | None = None, item: str | None = None) -> Done:
    """Log an action that no minutes state yet."""
    if not text.strip():
        raise Refused("an action needs words", "Say what is to be done: BH: circulate the paper by 15 Nov.")
    with desk.writing() as ledger:
        anchor = made_anchor(ledger, Kind.ACTION, text)
        fields: dict[str, object] = {"status": ActionStatus.OPEN.value}
        if names := full_names(ledger, owners):
            fields["owners"] = names
        if due:
            fields |= {"due": due.field, "due_text": due.text}
        values = {"text": text.strip(), "item": item, "fields": fields}
        batch = commit(
            ledger, desk.actor, f"log: {text.strip()[:60]}", NewAct(Verb.CREATE, Kind.ACTION, anchor, values)
        )
        return Done(_again(ledger, anchor), batch.id, "logged")


def move(
    desk: Desk,
    ref: str,
    to: ActionStatus,
    note: str = "",
    *,
    override: bool = False,
    waits_for: Sequence[str] = (),
    seen: int | None = None,
) -> Done:
    """Say where an action stands now. Raises Refused with what is missing."""
    with desk.writing() as ledger:
        action = _action(ledger, ref, seen)
        unfinished = [r for r in action.depends_on if is_live(_action(ledger, r))]
        reason = note or ("waits for " + ", ".join(waits_for) if waits_for else "")
        check_move(action, to, note=reason, actor=desk.actor, unfinished=unfinished, override=override)
        fields: dict[str, object] = {"status": to.value, "status_note": reason or None}
        if waits_for:
            fields["depends_on"] = _depend(ledger, action, waits_for)
        batch = commit(
            ledger,
            desk.actor,
            f"{to.value} {action.ref}: {reason}"[:120],
            set_fields(Kind.ACTION, action.anchor, fields, reason),
        )
        return Done(_again(ledger, action.anchor), batch.id, to.value.replace("_", " "))


def _depend(ledger: Ledger, action: ActionRow, waits_for: Sequence[str]) -> list[str]:
    others = [_action(ledger, ref) for ref in waits_for]
    depends = {a.ref: a.depends_on for a in mapping.load(ledger.session, ActionRow)}
    for other in others:
        check_acyclic(depends, action.ref, other.ref)
    return list(dict.fromkeys([*action.depends_on, *(o.ref for o in others)]))


def assign(desk: Desk, ref: str, owners: Sequence[str], lead: str | None = None, seen: int | None = None) -> Done:
    """Give an action its owners, and its lead where one is named."""
    with desk.writing() as ledger:
        action = _action(ledger, ref, seen)
        names = full_names(ledger, owners)
        if not names and not lead:
            raise Refused(f"nobody was named for {action.ref}", "Name one or more: steering assign A5 BH NS.")
        fields: dict[str, object] = {"owners": names or list(action.owners)}
        if lead:
            leading = full_names(ledger, [lead])[0]
            if leading not in fields["owners"]:  # type: ignore[operator]
                raise Refused(f"{leading} does not own {action.ref}", "The lead is one of the owners.")
            fields["lead"] = leading
        elif action.lead and action.lead not in names:
            fields["lead"] = None
        said = f"{action.ref} to {', '.join(names) or action.lead}"
        batch = commit(ledger, desk.actor, said, set_fields(Kind.ACTION, action.anchor, fields))
        return Done(_again(ledger, action.anchor), batch.id, "assigned")


def redate(desk: Desk, ref: str, due: DueWish, reason: str, seen: int | None = None) -> Done:
    """Give an action another date; the original one stays. An assumed date that is confirmed needs no reason."""
    with desk.writing() as ledger:
        action = _action(ledger, ref, seen)
        if not is_live(action):
            raise Refused(f"{action.ref} is {action.status.value}", f"Re-open it first: steering reopen {action.ref}.")
        if action.due and action.due_basis is not DueBasis.ASSUMED and not reason.strip():
            raise Refused(f"{action.ref} is due on {action.due}: moving it needs a reason", "Add --reason WHY.")
        fields = {"due": due.field, "due_text": due.text}
        said = f"{action.ref} due {due.when or due.event or 'without a date'}: {reason}".rstrip(": ")
        batch = commit(ledger, desk.actor, said, set_fields(Kind.ACTION, action.anchor, fields, reason))
        return Done(_again(ledger, action.anchor), batch.id, "redated")


def link(
    desk: Desk, ref: str, code: str, rationale: str, relation: Relation = Relation.SUPPORTS, seen: int | None = None
) -> Done:
    """Say which part of the framework an action serves, and why in one sentence."""
    if not rationale.strip():
        raise Refused(f"a link needs a reason: why does {ref} serve {code}?", "Add it in one sentence: --why ...")
    with desk.writing() as ledger:
        action = _action(ledger, ref, seen)
        node = _node(ledger, code)
        row = {
            "code": node.code,
            "relation": relation.value,
            "rationale": rationale.strip(),
            "basis": Basis.INFERRED.value,
        }
        batch = commit(
            ledger, desk.actor, f"{action.ref} serves {node.code}", add_row(Kind.ACTION, action.anchor, "links", row)
        )
        return Done(_again(ledger, action.anchor), batch.id, "linked")


def unlink(desk: Desk, ref: str, code: str, seen: int | None = None) -> Done:
    """Say that an action does not serve a part of the framework, whatever its words suggest."""
    with desk.writing() as ledger:
        action = _action(ledger, ref, seen)
        kept = next((x for x in action.links if x.code.casefold() == code.casefold()), None)
        if kept is None:
            raise Refused(f"{action.ref} has no link to {code}", f"See its links: steering show {action.ref}.")
        row = {
            "code": kept.code,
            "removed": True,
            "relation": kept.relation.value,
            "rationale": "",
            "basis": kept.basis.value,
        }
        batch = commit(
            ledger, desk.actor, f"{action.ref} not {code}", add_row(Kind.ACTION, action.anchor, "links", row)
        )
        return Done(_again(ledger, action.anchor), batch.id, "unlinked")


def next_meeting(ledger: Ledger, after: date) -> EventRow | None:
    """The first meeting of the group after a date that is not cancelled."""
    table = core_of(EventRow)
    found = mapping.load(
        ledger.session, EventRow, table.c.date > after, table.c.kind == EventKind.MEETING, order=(table.c.date,)
    )
    return next((e for e in found if e.status is not EventStatus.CANCELLED), None)


def _action(ledger: Ledger, ref: str, seen: int | None = None) -> ActionRow:
    row = find_in(ledger.session, ref)
    if not isinstance(row, ActionRow):
        raise UnknownReference(f"{ref} is no action", "Actions look like A5.")
    check_version(row, seen)
    return row


def _node(ledger: Ledger, code: str) -> NodeRow:
    found = mapping.load(ledger.session, NodeRow)
    node = next((n for n in found if n.code.casefold() == code.strip().casefold()), None)
    if node is None:
        known = ", ".join(n.code for n in found[:12]) or "none: import a framework first"
        raise UnknownReference(f"there is no {code} in the framework", f"Known are {known}.")
    return node


def _again(ledger: Ledger, anchor: str) -> ActionRow:
    row = find_root(ledger, anchor)
    return mapping.load(ledger.session, ActionRow, keys=[row])[0]


def find_root(ledger: Ledger, anchor: str) -> str:
    """The record that holds an anchor."""
    from steering.store import issued

    return issued.roots(ledger.session, [anchor]).get(anchor, anchor)
