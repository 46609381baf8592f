"""What is handed over, and what may be concluded of how it went."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from steering.errors import SteeringError


class Result(StrEnum):
    """What a hand-over came to.

    `later`: the other side has nothing of it and may take it another time. `unknown`: it was handed over and no answer
    came back, so that it may have arrived. `kept`: the outbox let go of it at the last moment, and nothing left.
    """

    SENT = "sent"
    LATER = "later"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    KEPT = "kept"


@dataclass(frozen=True)
class Parcel:
    """One mail for one address: the envelope's sender and recipient, and the bytes as they are sent."""

    sender: str
    address: str
    message_id: str
    raw: bytes


@dataclass(frozen=True)
class Outcome:
    """How a hand-over went: the result, the other side's words, and whether they mean that the address is bad."""

    result: Result
    said: str = ""
    bad_address: bool = False


class Undeliverable(SteeringError):
    """No mail at all can leave: the server, the login or the folder is at fault, and not any one recipient."""


Claim = Callable[[], bool]
"""Asked at the last moment before the bytes leave: it records that they are about to, or says no."""


class Carrier(Protocol):
    """An open way out: it takes one mail after another."""

    def hand_over(self, parcel: Parcel, claim: Claim) -> Outcome:
        """Hand one mail over. Raises Undeliverable where no further mail can leave either."""
        ...


Transport = Callable[[], AbstractContextManager[Carrier]]
"""Opens the way out. Raises Undeliverable where it cannot be opened."""
