"""Who hears what: addresses that can be used, kinds of mail that a person wants, whom a group meant."""

import re
from dataclasses import dataclass

from steering.domain.keys import bare_name
from steering.domain.rows import PersonRow
from steering.domain.words import DigestFrequency, MailKind, PersonStatus

ATOM = r"[A-Za-z0-9!#$%&'*+/=^_`{|}~-]+"
LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
ADDRESS = re.compile(rf"{ATOM}(?:\.{ATOM})*@{LABEL}(?:\.{LABEL})+")


Kind = MailKind


def usable(address: str | None) -> str | None:
    """The address where it is one (RFC 5322 §3.4.1, dot-atoms of ASCII; RFC 5321 §4.5.3.1: at most 254), else None."""
    address = (address or "").strip()
    return address if len(address) <= 254 and ADDRESS.fullmatch(address) else None


def wants(person: PersonRow, kind: Kind) -> bool:
    """Whether a person is sent a kind of mail at all; a member who left hears nothing."""
    if person.status is PersonStatus.LEFT or kind.value in person.kinds_off:
        return False
    return kind is not Kind.DIGEST or person.digest is not DigestFrequency.OFF


def first_name(person: PersonRow) -> str:
    """What a mail calls the person."""
    return (bare_name(person.name).split() or ["Hello"])[0]


@dataclass(frozen=True)
class Reach:
    """Who of some people can be written to, and who cannot for want of an address."""

    reached: tuple[PersonRow, ...]
    without_address: tuple[PersonRow, ...]


def reach(people: tuple[PersonRow, ...], kind: Kind) -> Reach:
    """Those who want a kind of mail, parted by whether they have an address that can be used."""
    wanted = [p for p in people if wants(p, kind)]
    return Reach(
        tuple(p for p in wanted if usable(p.email)),
        tuple(p for p in wanted if not usable(p.email)),
    )
