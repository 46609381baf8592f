"""The outbox: what waits for a person, what was approved, what left the house and what became of it.

A mail goes draft -> approved -> handing_over -> sent, refused or unknown; a draft or an approved mail can be cancelled.
Only a person moves it on from draft, refused or unknown, save for the kinds under standing_approval.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from sqlmodel import Session

from steering.domain.keys import bare_name
from steering.domain.rows import PersonRow
from steering.domain.words import MailState
from steering.errors import Outdated, Refused, UnknownReference
from steering.services import mailing, people
from steering.services.desk import Desk
from steering.services.mailing import Progress, Sending
from steering.store import issued, mapping, outbox
from steering.store.outbox import Queued

WAITING = (MailState.DRAFT, MailState.APPROVED)
STUCK = (MailState.REFUSED, MailState.UNKNOWN)


@dataclass(frozen=True)
class Shown:
    """A mail as its reader will see it: its two parts, the names of what is attached, and the bytes themselves."""

    mail: Queued
    subject: str
    text: str
    html: str
    attached: tuple[str, ...]
    raw: bytes


@dataclass(frozen=True)
class Moved:
    """What an act on mails came to: those that it moved, and why it moved no others."""

    done: tuple[Queued, ...]
    refused: tuple[tuple[int, str], ...] = ()


def listed(desk: Desk, states: Iterable[MailState] = ()) -> list[Queued]:
    """The mails in the order of their making: all, or those in these states."""
    with desk.database.session() as session:
        return outbox.queued(session, states=states)


def shown(desk: Desk, number: int) -> Shown:
    """One mail, taken apart. Raises UnknownReference."""
    with desk.database.session() as session:
        mail, raw = _get(session, number), outbox.raw(session, number)
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return Shown(
        mail,
        str(message["Subject"]),
        _part(message, "plain"),
        _part(message, "html"),
        tuple(part.get_filename() or part.get_content_type() for part in message.iter_attachments()),
        raw,
    )


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return str(part.get_content()).replace("\r\n", "\n") if part is not None else ""


def approve(desk: Desk, numbers: Sequence[int] | None = None, *, seen: dict[int, str] | None = None) -> Moved:
    """Approve drafts, or (None) every draft.

    `seen` gives the Message-ID of what the person looked at, by number: a draft that was composed anew since then is
    not approved.
    """

    def act(session: Session, mail: Queued) -> None:
        now: dict[str, Any] = {"approved_at": desk.clock(), "approved_by": desk.actor, "said": "", "next_try": None}
        was = (seen or {}).get(mail.id)
        if not outbox.move(session, mail.id, (MailState.DRAFT,), MailState.APPROVED, message_id=was, **now):
            if mail.state is MailState.DRAFT:
                raise Outdated("it was composed anew since you looked at it", "Look at it again.")
            raise Refused(f"it is {_words(mail.state)}", "Only a draft can be approved.")

    return _each(desk, numbers, (MailState.DRAFT,), act)


def cancel(desk: Desk, numbers: Sequence[int] | None = None) -> Moved:
    """Cancel drafts and approved mails, or (None) every one of them; they are never composed again for their period."""

    def act(session: Session, mail: Queued) -> None:
        values: dict[str, Any] = {"settled_at": desk.clock(), "said": f"cancelled by {desk.actor}"}
        if not outbox.move(session, mail.id, WAITING, MailState.CANCELLED, **values):
            raise Refused(f"it is {_words(mail.state)}", "Only what has not left yet can be cancelled.")

    return _each(desk, numbers, WAITING, act)


def retry(desk: Desk, numbers: Sequence[int]) -> Moved:
    """Send again what was refused, or what nobody knows to have arrived; a person decides that, and approves it so."""

    def act(session: Session, mail: Queued) -> None:
        values: dict[str, Any] = {
            "approved_at": desk.clock(),
            "approved_by": desk.actor,
            "attempts": 0,
            "next_try": None,
        }
        if not outbox.move(session, mail.id, STUCK, MailState.APPROVED, settled_at=None, **values):
            raise Refused(f"it is {_words(mail.state)}", "Only what was refused or is unknown can be sent again.")
        outbox.clear_bad(session, mail.address)

    return _each(desk, numbers, STUCK, act)


def stop(desk: Desk, number: int) -> Moved:
    """Never again send this kind of mail to whom this one is for; what of it still waits is cancelled."""
    with desk.database.session() as session:
        mail = _get(session, number)
        root = issued.roots(session, [mail.person]).get(mail.person, mail.person)
        known = mapping.load(session, PersonRow, keys=[root])
        waiting = [q for q in outbox.queued(session, states=WAITING) if q.kind is mail.kind]
        mine = [q.id for q in waiting if issued.roots(session, [q.person]).get(q.person, q.person) == root]
    if not known:
        raise Refused(f"{bare_name(mail.name)} is nobody who is known any more", "There is nothing to stop.")
    off = sorted({*known[0].kinds_off, mail.kind.value})
    people.edit(desk, known[0].name, kinds_off=off)
    return cancel(desk, mine)


def send(desk: Desk, progress: Progress | None = None) -> Sending:
    """Hand over what is approved, one after another; what became of each. Raises SteeringError where nothing leaves."""
    return mailing.send(desk, progress)


def addresses_refused(desk: Desk) -> dict[str, str]:
    """The addresses that a mail server refused for good (in lower case), with its words."""
    with desk.database.session() as session:
        return outbox.bad_addresses(session)


# ---------------------------------------------------------------- one after another


def _each(
    desk: Desk, numbers: Sequence[int] | None, states: Iterable[MailState], act: Callable[[Session, Queued], None]
) -> Moved:
    """Do one thing to mails (None: to all in these states); each on its own, so that one refusal stops no other."""
    done: list[int] = []
    refused: list[tuple[int, str]] = []
    with _writing(desk) as session:
        wanted = [q.id for q in outbox.queued(session, states=states)] if numbers is None else list(numbers)
        for number in wanted:
            mail = _get(session, number)
            try:
                act(session, mail)
                done.append(number)
            except (Refused, Outdated) as error:
                refused.append((number, error.message))
        return Moved(tuple(outbox.queued(session, ids=done)), tuple(refused))


@contextmanager
def _writing(desk: Desk) -> Iterator[Session]:
    if desk.as_of is not None:
        raise Refused(f"this is the register as of {desk.as_of}: it cannot be changed", "Leave out --as-of.")
    with desk.database.session(write=True) as session:
        yield session


def _get(session: Session, number: int) -> Queued:
    mail = outbox.get(session, number)
    if mail is None:
        raise UnknownReference(f"there is no mail {number} in the outbox", "See `steering outbox`.")
    return mail


def _words(state: MailState) -> str:
    return "being handed over" if state is MailState.HANDING_OVER else state.value
