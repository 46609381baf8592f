"""What a person does to many actions at once, as one batch; and the word on how one is getting on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from steering.domain.history import NewAct
from steering.domain.rows import ActionRow
from steering.domain.rules import check_move, is_live
from steering.domain.words import ActionStatus, DueBasis, Kind
from steering.errors import Refused, SteeringError, UnknownReference
from steering.services.acting import check_version, commit, full_names, set_fields
from steering.services.actions import DueWish
from steering.services.desk import Desk
from steering.services.ledger import Ledger
from steering.services.views import find_in

Seen = tuple[str, int | None]
"""A reference, and the version of the record that the person looked at."""


@dataclass(frozen=True)
class Many:
    """What acting on several records came to: which were changed, which refused and why, and the batch to undo."""

    done: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]
    batch: int | None

    @property
    def said(self) -> str:
        """The references that were changed."""
        return ", ".join(self.done[:6]) + (f" and {len(self.done) - 6} more" if len(self.done) > 6 else "")


Act = Callable[[Ledger, ActionRow], NewAct]


def _each(desk: Desk, refs: Sequence[Seen], reason: Callable[[list[str]], str], act: Act) -> Many:
    """Do the same to each of these actions in one batch; those that refuse are left as they are and told.

    Raises the refusal where there is only one, or all refuse.
    """
    with desk.writing() as ledger:
        acts: list[NewAct] = []
        done: list[str] = []
        refused: list[tuple[str, str]] = []
        last: SteeringError | None = None
        for ref, seen in refs:
            try:
                row = _action(ledger, ref, seen)
                acts.append(act(ledger, row))
                done.append(row.ref)
            except SteeringError as error:
                refused.append((ref, error.message))
                last = error
        if not acts:
            raise last or Refused("nothing was chosen", "Choose an action first.")
        batch = commit(ledger, desk.actor, reason(done)[:120], *acts)
        return Many(tuple(done), tuple(refused), batch.id)


def move(desk: Desk, refs: Sequence[Seen], to: ActionStatus, note: str) -> Many:
    """Say where actions stand now."""

    def act(ledger: Ledger, row: ActionRow) -> NewAct:
        unfinished = [r for r in row.depends_on if is_live(_action(ledger, r, None))]
        check_move(row, to, note=note, actor=desk.actor, unfinished=unfinished)
        return set_fields(Kind.ACTION, row.anchor, {"status": to.value, "status_note": note or None}, note)

    return _each(desk, refs, lambda done: f"{to.value} {', '.join(done)}: {note}", act)


def redate(desk: Desk, refs: Sequence[Seen], due: DueWish, reason: str) -> Many:
    """Give actions another date."""

    def act(ledger: Ledger, row: ActionRow) -> NewAct:
        if not is_live(row):
            raise Refused(f"{row.ref} is {row.status.value}", "Re-open it first.")
        if row.due and row.due_basis is not DueBasis.ASSUMED and not reason.strip():
            raise Refused(f"{row.ref} is due on {row.due}: moving it needs a reason", "Say why it is moved.")
        return set_fields(Kind.ACTION, row.anchor, {"due": due.field, "due_text": due.text}, reason)

    when = due.when or due.event or "without a date"
    return _each(desk, refs, lambda done: f"{', '.join(done)} due {when}: {reason}".rstrip(": "), act)


def assign(desk: Desk, refs: Sequence[Seen], owners: Sequence[str], lead: str | None = None) -> Many:
    """Give actions their owners; with several, the first named leads unless another does."""

    def act(ledger: Ledger, row: ActionRow) -> NewAct:
        names = full_names(ledger, owners)
        if not names:
            raise Refused(f"nobody was named for {row.ref}", "Name one or more.")
        fields: dict[str, Any] = {"owners": names}
        if lead:
            fields["lead"] = full_names(ledger, [lead])[0]
        elif row.lead and row.lead not in names:
            fields["lead"] = None
        return set_fields(Kind.ACTION, row.anchor, fields)

    return _each(desk, refs, lambda done: f"{', '.join(done)} to {', '.join(owners)}", act)


def note(desk: Desk, refs: Sequence[Seen], text: str) -> Many:
    """Record how live actions are getting on; what was open is in progress then."""

    def act(_: Ledger, row: ActionRow) -> NewAct:
        if not text.strip():
            raise Refused(f"an update of {row.ref} needs words", "Say how it is getting on.")
        if not is_live(row):
            raise Refused(f"{row.ref} is {row.status.value}: there is nothing to report", "Re-open it first.")
        fields: dict[str, Any] = {"status_note": text.strip()}
        if row.status is ActionStatus.OPEN:
            fields["status"] = ActionStatus.IN_PROGRESS.value
        return set_fields(Kind.ACTION, row.anchor, fields, text.strip())

    return _each(desk, refs, lambda done: f"update {', '.join(done)}: {text}", act)


def _action(ledger: Ledger, ref: str, seen: int | None) -> ActionRow:
    row = find_in(ledger.session, ref)
    if not isinstance(row, ActionRow):
        raise UnknownReference(f"{ref} is no action", "Actions look like A5.")
    check_version(row, seen)
    return row
