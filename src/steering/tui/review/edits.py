"""What can be corrected of a row before it is accepted: its fields in a form, and back as the service takes them."""

from typing import Any

from steering.domain.words import EventStatus, Kind, PilotStatus, RiskStatus
from steering.errors import Refused
from steering.services.desk import Desk
from steering.services.proposing import EDITABLE, Item
from steering.tui.dialogs.form import Field
from steering.tui.text import visible

HINTS = {
    "owners": "names or initials, with commas between them",
    "due": "2007-11-15, next meeting, or none",
    "date": "YYYY-MM-DD",
    "start": "HH:MM",
    "end": "HH:MM",
    "likelihood": "1 to 5",
    "impact": "1 to 5",
    "since": "YYYY-MM-DD",
}
WORDS: dict[tuple[Kind, str], tuple[str, ...]] = {
    (Kind.ACTION, "status"): ("open", "done", "dropped"),
    (Kind.ACTION, "outcome"): ("new", "prior", "carried", "redated", "reassigned", "complete", "dropped", "superseded"),
    (Kind.RISK, "status"): tuple(s.value for s in RiskStatus),
    (Kind.PILOT, "status"): tuple(s.value for s in PilotStatus),
    (Kind.EVENT, "status"): tuple(s.value for s in EventStatus),
    (Kind.ATTENDANCE, "state"): ("chair", "present", "in_attendance", "apologies", "absent"),
}
NUMBERS = ("likelihood", "impact", "replied", "total", "outstanding")


def fields(item: Item, names: tuple[str, ...]) -> list[Field]:
    """The lines of the form; what is left as it was is no correction."""
    made = []
    for name in EDITABLE[item.kind]:
        words = WORDS.get((item.kind, name), names if name in ("owners", "owner") else ())
        hint = HINTS.get(name) or (", ".join(words) if name not in ("owners", "owner") else "")
        made.append(Field(name, name, shown(item, name), hint, words=words))
    return made


def shown(item: Item, name: str) -> str:
    """What a field holds, as the form shows it: what was corrected, else what was read."""
    if name == "due" and name not in item.edited:
        return visible(item.due)
    value = item.edited.get(name, item.stated.get(name))
    if isinstance(value, list | tuple):
        return visible(", ".join(str(part) for part in value))
    return "" if value is None else visible(str(value))


def corrections(desk: Desk, item: Item, said: dict[str, str]) -> dict[str, Any]:
    """What was changed in the form, as the service takes it. Raises Refused."""
    changed = {name: value for name, value in said.items() if value != shown(item, name)}
    return {name: _value(desk, item, name, value) for name, value in changed.items()}


def _value(desk: Desk, item: Item, name: str, said: str) -> Any:
    if name == "owners":
        return [part.strip() for part in said.split(",") if part.strip()]
    if name == "due":
        return due(desk, said, item)
    if name in NUMBERS:
        if said and not said.isdigit():
            raise Refused(f"{name} {said!r} is no number", "Write it in digits.")
        return int(said) if said else None
    words = WORDS.get((item.kind, name))
    if words and said and said not in words:
        raise Refused(f"{name} {said!r} cannot be", f"It can be {', '.join(words)}.")
    return said or None


def due(desk: Desk, said: str, item: Item) -> str | None:
    """A date as the service takes it; None for no date. Raises Refused where it is no date."""
    from steering.services.quickly import wish

    if said.strip().casefold() == "next meeting" and item.offered_due:
        return item.offered_due.isoformat()
    wished = wish(desk, said)
    return wished.when.isoformat() if wished.when else None
