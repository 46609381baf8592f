"""Handing over what is approved: one sender at a time, each mail claimed before its bytes leave and settled after.

What was being handed over when a program ended may have arrived: the next sender marks it unknown, and only a person
sends it again.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from steering.delivery.choosing import transport as chosen
from steering.delivery.parcel import Carrier, Outcome, Parcel, Result, Transport, Undeliverable
from steering.domain.words import MailState
from steering.errors import Refused, SteeringError
from steering.services.desk import Desk
from steering.store import outbox
from steering.store.locks import sole_sender
from steering.store.outbox import Queued

Progress = Callable[[int, int, str], None]
"""Told how many of how many are done, and what comes next."""

WAITS = tuple(timedelta(minutes=m) for m in (15, 30, 60, 120, 240, 480, 960))
"""How long to wait after each refusal for the time being; after the last of them the mail is given up."""


@dataclass
class Sending:
    """What became of the mails that were tried, what earlier runs had left, and what ended this one early.

    `later` are tried again by a run after their `next_try`; `given_up` were refused for the time being too often;
    `broken` are those that an earlier run left in the middle of a hand-over; `expired` had passed their last day.
    """

    sent: list[Queued] = field(default_factory=list)
    later: list[Queued] = field(default_factory=list)
    refused: list[Queued] = field(default_factory=list)
    given_up: list[Queued] = field(default_factory=list)
    unknown: list[Queued] = field(default_factory=list)
    broken: list[Queued] = field(default_factory=list)
    expired: list[Queued] = field(default_factory=list)
    stopped: SteeringError | None = None

    @property
    def well(self) -> bool:
        """Whether nothing is left that a person should look at."""
        return not (self.refused or self.given_up or self.unknown or self.broken or self.stopped)


def send(desk: Desk, progress: Progress | None = None, transport: Transport | None = None) -> Sending:
    """Hand over every approved mail whose time has come, the oldest first; `transport` is the settings' own if None.

    Raises Refused while another sender is at work, Undeliverable where the way out cannot be opened; nothing has
    left then.
    """
    if desk.as_of is not None:
        raise Refused(f"this is the register as of {desk.as_of}: nothing is sent from it", "Leave out --as-of.")
    way_out = transport or chosen(desk.workspace)
    with sole_sender(desk.database) as alone:
        if not alone:
            raise Refused("another program is sending from this outbox", "Wait until it has ended.")
        return _Run(desk, progress or _unseen).run(way_out)


def _unseen(done: int, total: int, what: str) -> None:
    """Tell nobody."""


class _Run:
    """One run of the sole sender."""

    def __init__(self, desk: Desk, progress: Progress) -> None:
        self.desk = desk
        self.progress = progress
        self.report = Sending()

    def run(self, way_out: Transport) -> Sending:
        """Settle what earlier runs left, then hand over what is due."""
        self._settle_broken()
        due = self._due()
        if due:
            with way_out() as carrier:
                self._hand_over_each(carrier, due)
            self.progress(len(due), len(due), "")
        return self.report

    def _settle_broken(self) -> None:
        """Mark as unknown what an ended program was handing over: it may have arrived."""
        with self.desk.database.session(write=True) as session:
            left = outbox.queued(session, states=(MailState.HANDING_OVER,))
            for mail in left:
                said = "the program ended while it was being handed over"
                outbox.move(session, mail.id, (MailState.HANDING_OVER,), MailState.UNKNOWN, said=said)
            self.report.broken = outbox.queued(session, ids=[m.id for m in left])

    def _due(self) -> list[Queued]:
        """The approved mails whose time has come; those whose last day is over are let go of."""
        now, today = self.desk.clock(), self.desk.today
        with self.desk.database.session(write=True) as session:
            approved = outbox.queued(session, states=(MailState.APPROVED,))
            late = [m for m in approved if m.last_day is not None and m.last_day < today]
            for mail in late:
                said = f"its last day was {mail.last_day}; {mail.said}".rstrip("; ")
                outbox.move(session, mail.id, (MailState.APPROVED,), MailState.CANCELLED, said=said, settled_at=now)
            self.report.expired = outbox.queued(session, ids=[m.id for m in late])
        gone = {m.id for m in late}
        return [m for m in approved if m.id not in gone and (m.next_try is None or m.next_try <= now)]

    def _hand_over_each(self, carrier: Carrier, due: list[Queued]) -> None:
        for n, mail in enumerate(due):
            self.progress(n, len(due), mail.name)
            with self.desk.database.session() as session:
                parcel = Parcel(mail.sender, mail.address, mail.message_id, outbox.raw(session, mail.id))
            try:
                outcome = carrier.hand_over(parcel, lambda mail=mail: self._claim(mail))  # type: ignore[misc]
            except Undeliverable as error:
                self.report.stopped = error
                return
            self._settle(mail, outcome)

    def _claim(self, mail: Queued) -> bool:
        """Write down that the bytes are about to leave; False where the mail is no longer this one and approved."""
        with self.desk.database.session(write=True, durable=True) as session:
            return outbox.move(
                session,
                mail.id,
                (MailState.APPROVED,),
                MailState.HANDING_OVER,
                message_id=mail.message_id,
                handed_at=self.desk.clock(),
            )

    def _settle(self, mail: Queued, outcome: Outcome) -> None:
        """Write down what became of a mail."""
        if outcome.result is Result.KEPT:
            return
        now = self.desk.clock()
        with self.desk.database.session(write=True, durable=True) as session:
            after, values, told = self._fate(mail, outcome, now)
            before = (MailState.HANDING_OVER, MailState.APPROVED, MailState.UNKNOWN)
            outbox.move(session, mail.id, before, after, said=outcome.said, **values)
            if outcome.bad_address:
                outbox.mark_bad(session, mail.address, outcome.said, now)
            elif outcome.result is Result.SENT:
                outbox.clear_bad(session, mail.address)
            told += outbox.queued(session, ids=[mail.id])

    def _fate(self, mail: Queued, outcome: Outcome, now: datetime) -> tuple[MailState, dict[str, Any], list[Queued]]:
        """The state that an outcome leads to, what is kept with it, and where it is told."""
        tries = mail.attempts + 1
        settled: dict[str, Any] = {"attempts": tries, "settled_at": now, "next_try": None}
        match outcome.result:
            case Result.SENT:
                return MailState.SENT, settled, self.report.sent
            case Result.UNKNOWN:
                return MailState.UNKNOWN, settled, self.report.unknown
            case Result.LATER if tries <= len(WAITS):
                again = {"attempts": tries, "next_try": now + WAITS[tries - 1], "handed_at": None}
                return MailState.APPROVED, again, self.report.later
            case Result.LATER:
                return MailState.REFUSED, settled, self.report.given_up
            case _:
                return MailState.REFUSED, settled, self.report.refused
