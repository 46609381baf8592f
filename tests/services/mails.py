"""A register with people who can be written to, and ways out that do what a test says."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from steering.config import Calendar, Config, Group, Mail
from steering.delivery.parcel import Claim, Outcome, Parcel, Result, Undeliverable
from steering.services import importing, people
from steering.services.desk import Desk
from tests.minutes import FIRST

CONFIG = Config(
    group=Group(name="Harbour Partnership", short="Harbour", secretary="dee@harbour.example"),
    calendar=Calendar(domain="harbour.example"),
    mail=Mail(from_="dee@harbour.example"),
)
PEOPLE = {"Ann Archer": "ann@harbour.example", "Bob Brown": "bob@harbour.example", "Cat Cole": "cat@harbour.example"}


def harbour(make_desk: Callable[..., Desk], folder: Path, today: date, config: Config = CONFIG) -> Desk:
    """The first meeting's register with everybody's address, on a day, with a clock at 9 in the morning of it."""
    desk: Desk = make_desk(today=today, actor="Dee", config=config)
    path = folder / "2020-03-03.md"
    path.write_text(FIRST, encoding="utf-8")
    importing.import_file(desk, path, "all")
    for name, address in PEOPLE.items():
        people.edit(desk, name, email=address)
    return on(desk, today)


def on(desk: Desk, today: date, hours: float = 0) -> Desk:
    """The same desk on another day, so many hours after 9 in the morning."""
    now = datetime(today.year, today.month, today.day, 9, tzinfo=UTC) + timedelta(hours=hours)
    return replace(desk, today=today, clock=lambda: now)


@dataclass
class Scripted:
    """A way out that gives each address the outcomes that a test wrote down, one after another; else it is sent."""

    outcomes: dict[str, list[Outcome | Exception]] = field(default_factory=dict)
    arrived: list[str] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)

    @contextmanager
    def __call__(self) -> Iterator["Scripted"]:
        yield self

    def hand_over(self, parcel: Parcel, claim: Claim) -> Outcome:
        """What the test wrote for the address; what was refused or put off was never claimed."""
        written = self.outcomes.get(parcel.address) or [Outcome(Result.SENT, "250 queued")]
        outcome = written.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        if outcome.result in (Result.SENT, Result.UNKNOWN):
            if not claim():
                return Outcome(Result.KEPT)
            self.arrived.append(parcel.address)
            self.raw.append(parcel.raw)
        return outcome


GONE = Undeliverable("the mail server does not answer", "Look whether it runs.")
