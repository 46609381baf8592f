"""What people do to pilot sites: set their status, with a source."""

from dataclasses import dataclass
from datetime import date

from steering.domain.history import NewAct, Verb
from steering.domain.keys import norm, pilot_anchor
from steering.domain.rows import PilotRow, SiteRow
from steering.domain.rules import check_pilot_move
from steering.domain.sites import which
from steering.domain.words import Kind, PilotStatus
from steering.services.acting import add_row, check_version, commit
from steering.services.desk import Desk
from steering.services.ledger import Ledger
from steering.store import issued, mapping


@dataclass(frozen=True)
class Done:
    """What an act came to: the site as it stands now, and the batch that `undo` would withdraw."""

    pilot: PilotRow
    batch: int
    said: str


def set_status(
    desk: Desk,
    site: str,
    status: PilotStatus,
    source: str,
    *,
    contact: str | None = None,
    note: str = "",
    since: date | None = None,
    seen: int | None = None,
) -> Done:
    """Record a site's status and who says so. Raises Refused with what is missing."""
    with desk.writing() as ledger:
        name = _site(ledger, site)
        anchor = pilot_anchor(name)
        known = mapping.load(
            ledger.session, PilotRow, keys=[issued.roots(ledger.session, [anchor]).get(anchor, anchor)]
        )
        pilot = known[0] if known else None
        if pilot:
            check_version(pilot, seen)
        check_pilot_move(pilot, status, source=source, contact=contact, note=note)
        row = {
            "status": status.value,
            "since": since.isoformat() if since else None,
            "contact": contact,
            "by": source.strip(),
            "note": note.strip(),
        }
        acts = [] if pilot else [NewAct(Verb.CREATE, Kind.PILOT, anchor, {"site": name, "fields": {}})]
        fields = {"contact": contact} if contact else {}
        acts.append(add_row(Kind.PILOT, anchor, "statuses", row, fields=fields))
        batch = commit(ledger, desk.actor, f"{name} {status.value}: {source}"[:120], *acts)
        root = issued.roots(ledger.session, [anchor]).get(anchor, anchor)
        return Done(mapping.load(ledger.session, PilotRow, keys=[root])[0], batch.id, status.value)


def _site(ledger: Ledger, said: str) -> str:
    """The site's name as it is known, where an alias or another spelling was given."""
    pilots = mapping.load(ledger.session, PilotRow)
    if known := which(said, [(pilot, [pilot.site]) for pilot in pilots]):
        return known.site
    for site in mapping.load(ledger.session, SiteRow):
        if norm(said) in [norm(n) for n in (site.name, *site.aliases)]:
            return site.name
    return said.strip()
