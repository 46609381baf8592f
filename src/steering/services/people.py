"""What people do to people: correct what is known of them, say that they left, or that two are one."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from steering.domain.history import BatchKind, NewAct, Verb
from steering.domain.keys import person_anchor
from steering.domain.rows import PersonRow
from steering.domain.words import DigestFrequency, Kind, PersonStatus
from steering.errors import Refused, UnknownReference
from steering.services.acting import commit, set_fields
from steering.services.desk import Desk
from steering.services.ledger import Ledger
from steering.services.views import find_in
from steering.store import issued, mapping

EDITABLE = ("name", "initials", "aliases", "organisation", "role", "email", "status", "digest", "kinds_off", "left_on")


@dataclass(frozen=True)
class Done:
    """What an act came to: the person as known now, and the batch that `undo` would withdraw."""

    person: PersonRow
    batch: int
    said: str


def edit(desk: Desk, who: str, **fields: Any) -> Done:
    """Correct what is known of somebody."""
    with desk.writing() as ledger:
        person = _person(ledger, who)
        said = _checked(fields)
        if not said:
            raise Refused(f"nothing was said of {person.name}", f"Name a field: {', '.join(EDITABLE)}.")
        batch = commit(
            ledger, desk.actor, f"{person.name}: {', '.join(said)}", set_fields(Kind.PERSON, person.anchor, said)
        )
        return Done(_again(ledger, person.anchor), batch.id, "changed")


def leave(desk: Desk, who: str, when: date | None = None) -> Done:
    """Say that somebody has left the group; their live actions ask for a new owner."""
    return edit(desk, who, status=PersonStatus.LEFT.value, left_on=(when or desk.today).isoformat())


def merge(desk: Desk, one: str, other: str) -> Done:
    """Say that two names are one person: the first name stays, the second is an alias of it."""
    with desk.writing() as ledger:
        kept, gone = _person(ledger, one), _person(ledger, other)
        if kept.anchor == gone.anchor:
            raise Refused(f"{kept.name} and {other} are one already", "Nothing was changed.")
        aliases = list(dict.fromkeys([*kept.aliases, gone.name, *gone.aliases]))
        same = NewAct(Verb.SAME, Kind.PERSON, kept.anchor, {"other": gone.anchor})
        known = set_fields(Kind.PERSON, kept.anchor, {"name": kept.name, "aliases": aliases})
        batch = ledger.append((same, known), kind=BatchKind.ACT, actor=desk.actor, reason=f"{gone.name} is {kept.name}")
        return Done(_again(ledger, kept.anchor), batch.id, f"merged with {gone.name}")


def part(desk: Desk, one: str, other: str) -> Done:
    """Say that two names, of which one was taken for the other cut short, are two people."""
    with desk.writing() as ledger:
        anchors = [person_anchor(one), person_anchor(other)]
        roots = issued.roots(ledger.session, anchors)
        for name, anchor in zip((one, other), anchors, strict=True):
            if anchor not in roots:
                raise UnknownReference(f"{name} is nobody who is known", "Write the name as the minutes have it.")
        if roots[anchors[0]] != roots[anchors[1]]:
            raise Refused(f"{one} and {other} are two people already", "Nothing was changed.")
        apart = NewAct(Verb.APART, Kind.PERSON, anchors[1], {"other": anchors[0]})
        reason = f"{other} is not {one}"
        batch = ledger.append((apart,), kind=BatchKind.ACT, actor=desk.actor, reason=reason)
        return Done(_again(ledger, anchors[1]), batch.id, f"somebody else than {one}")


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    choices: dict[str, Any] = {"status": PersonStatus, "digest": DigestFrequency}
    out = {}
    for name, value in fields.items():
        if value is None:
            continue
        if name not in EDITABLE:
            raise Refused(f"a person has no field {name}", f"Known are {', '.join(EDITABLE)}.")
        if name in choices and value not in tuple(choices[name]):
            raise Refused(f"{name} {value!r} cannot be", f"It can be {', '.join(choices[name])}.")
        if name == "email" and value and "@" not in value:
            raise Refused(f"{value!r} is no address", "Write it like ann@example.org.")
        out[name] = value
    return out


def _person(ledger: Ledger, who: str) -> PersonRow:
    row = find_in(ledger.session, who)
    if not isinstance(row, PersonRow):
        raise UnknownReference(f"{who} is nobody who is known", "See `steering people`.")
    return row


def _again(ledger: Ledger, anchor: str) -> PersonRow:
    root = issued.roots(ledger.session, [anchor]).get(anchor, anchor)
    return mapping.load(ledger.session, PersonRow, keys=[root])[0]
