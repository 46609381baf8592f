"""The sender killed at each step, and two senders at once: no mail lost, none doubled, none sent again from unknown."""

import os
import random
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from steering.delivery.parcel import Claim, Outcome, Parcel, Result
from steering.domain.words import MailKind, MailState
from steering.errors import Refused
from steering.services import mailing, outbox
from steering.services.desk import Desk
from steering.store import outbox as kept
from steering.store.database import close_all
from steering.store.outbox import NewMail
from tests.services.mails import CONFIG, on

DAY = date(2020, 3, 4)
STEPS = ("before the claim", "after the claim", "after the bytes", "never")


@dataclass(frozen=True)
class Deadly:
    """A way out that writes down what arrived, on the disk, and kills its own program at a step of the nth mail."""

    arrived: Path
    step: str
    at: int

    @contextmanager
    def __call__(self) -> Iterator["Deadly"]:
        yield self

    def hand_over(self, parcel: Parcel, claim: Claim) -> Outcome:
        """Hand over, or die."""
        count = len(self.arrived.read_text().split())
        self._die_at("before the claim", count)
        if not claim():
            return Outcome(Result.KEPT)
        self._die_at("after the claim", count)
        with open(self.arrived, "a", encoding="utf-8") as file:
            file.write(f"{parcel.address}\n")
        self._die_at("after the bytes", count)
        return Outcome(Result.SENT, "250 queued")

    def _die_at(self, step: str, count: int) -> None:
        if step == self.step and count >= self.at:
            os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture
def approved(make_desk: Callable[..., Desk]) -> Callable[[int], Desk]:
    """A desk with so many approved mails in its outbox."""

    def make(count: int) -> Desk:
        desk = on(make_desk(today=DAY, config=CONFIG), DAY)
        with desk.database.session(write=True) as session:
            for n in range(count):
                kept.add(session, new_mail(n, desk))
        return desk

    return make


def new_mail(n: int, desk: Desk) -> NewMail:
    return NewMail(
        kind=MailKind.DIGEST,
        person=f"person:{n}",
        period="2020-03",
        name=f"Person {n}",
        address=f"p{n}@x.example",
        sender="dee@harbour.example",
        subject="x",
        message_id=f"<{n}@x.example>",
        raw=b"Subject: x\r\n\r\n\r\n",
        state=MailState.APPROVED,
        composed_at=desk.clock(),
    )


def in_another_program(work: Callable[[], object]) -> int:
    """Run something in a forked program; returns the signal that ended it, 0 where none did, -1 where it failed."""
    close_all()
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else -os.waitstatus_to_exitcode(status)


@pytest.mark.parametrize("step", STEPS)
def test_a_sender_killed_at_a_step_leaves_what_the_step_means(
    approved: Callable[[int], Desk], tmp_path: Path, step: str
) -> None:
    desk, arrived = approved(3), tmp_path / "arrived"
    arrived.touch()
    ended = in_another_program(lambda: mailing.send(desk, transport=Deadly(arrived, step, 1)))
    assert ended == (0 if step == "never" else signal.SIGKILL)
    second = {
        "before the claim": MailState.APPROVED,
        "after the claim": MailState.HANDING_OVER,
        "after the bytes": MailState.HANDING_OVER,
        "never": MailState.SENT,
    }[step]
    states = [m.state for m in outbox.listed(desk)]
    assert states == [MailState.SENT, second, MailState.SENT if step == "never" else MailState.APPROVED]
    done = mailing.send(desk, transport=Deadly(arrived, "never", 0))
    broken = second is MailState.HANDING_OVER
    assert [m.id for m in done.broken] == ([2] if broken else [])
    states = [m.state for m in outbox.listed(desk)]
    assert states == [MailState.SENT, MailState.UNKNOWN if broken else MailState.SENT, MailState.SENT]
    assert max(Counter(arrived.read_text().split()).values()) == 1


@pytest.mark.parametrize("seed", range(4))
def test_killed_again_and_again_nothing_is_lost_doubled_or_sent_again_from_unknown(
    approved: Callable[[int], Desk], tmp_path: Path, seed: int
) -> None:
    chance, arrived = random.Random(seed), tmp_path / "arrived"
    arrived.touch()
    desk = approved(20)
    for _ in range(60):
        here = len(arrived.read_text().split())
        deadly = Deadly(arrived, chance.choice(STEPS[:3]), here + chance.randrange(3))
        in_another_program(lambda deadly=deadly: mailing.send(desk, transport=deadly))  # type: ignore[misc]
        if not outbox.listed(desk, [MailState.APPROVED]):
            break
    mailing.send(desk, transport=Deadly(arrived, "never", 0))
    mails = outbox.listed(desk)
    times = Counter(arrived.read_text().split())
    assert {m.state for m in mails} <= {MailState.SENT, MailState.UNKNOWN}
    assert any(m.state is MailState.UNKNOWN for m in mails)
    assert [m.address for m in mails if m.state is MailState.SENT and times[m.address] != 1] == []
    assert [m.address for m in mails if m.state is MailState.UNKNOWN and times[m.address] > 1] == []


def test_a_second_sender_is_refused_while_the_first_is_at_work(approved: Callable[[int], Desk], tmp_path: Path) -> None:
    desk, arrived = approved(3), tmp_path / "arrived"
    arrived.touch()
    refused: list[str] = []

    def meanwhile(done: int, total: int, name: str) -> None:
        try:
            mailing.send(desk, transport=Deadly(arrived, "never", 0))
        except Refused as error:
            refused.append(error.message)

    mailing.send(desk, meanwhile, Deadly(arrived, "never", 0))
    assert refused == ["another program is sending from this outbox"] * 4
    assert Counter(arrived.read_text().split()) == Counter(f"p{n}@x.example" for n in range(3))


def test_two_programs_that_send_at_once_send_each_mail_once(approved: Callable[[int], Desk], tmp_path: Path) -> None:
    desk, arrived = approved(30), tmp_path / "arrived"
    arrived.touch()
    close_all()
    children = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            while True:
                try:
                    mailing.send(desk, transport=Deadly(arrived, "never", 0))
                    os._exit(0)
                except Refused:
                    continue
                except BaseException:
                    os._exit(1)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
    assert Counter(arrived.read_text().split()) == Counter(f"p{n}@x.example" for n in range(30))
    assert {m.state for m in outbox.listed(desk)} == {MailState.SENT}


def test_of_two_claims_on_one_mail_one_wins_though_no_lock_parts_them(approved: Callable[[int], Desk]) -> None:
    desk = approved(10)
    won: list[int] = []
    start = threading.Barrier(2)

    def claim_all() -> None:
        for number in range(1, 11):
            start.wait()
            with desk.database.session(write=True) as session:
                if kept.move(session, number, (MailState.APPROVED,), MailState.HANDING_OVER):
                    won.append(number)

    threads = [threading.Thread(target=claim_all) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == list(range(1, 11))


def test_a_person_and_a_period_have_one_mail_of_a_kind_whatever_a_program_tries(
    approved: Callable[[int], Desk],
) -> None:
    from steering.store.database import BadDatabase

    desk = approved(1)
    with pytest.raises(BadDatabase), desk.database.session(write=True) as session:
        kept.add(session, new_mail(0, desk))
    assert len(outbox.listed(desk)) == 1
