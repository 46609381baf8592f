"""A member's own digest: what is theirs, who waits for them, what changed, what is next; none where nothing is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from steering.domain import rules
from steering.domain.rows import ActionRow, PersonRow
from steering.domain.sites import which
from steering.domain.words import DigestFrequency, PersonStatus
from steering.publishing import calendar, changes, dates, plain
from steering.publishing.facts import Snapshot
from steering.publishing.items import Dated, Frame, Item, dated, frame, items, next_words, said, subject, written
from steering.publishing.mail import Letter
from steering.publishing.phrases import named, owners
from steering.publishing.recipients import Kind, usable, wants
from steering.publishing.rendering import Templates

CHANGES = 5
DATES = 4
EVERY = {
    DigestFrequency.MONTHLY: "once a month",
    DigestFrequency.DUE: "when something of yours falls due",
    DigestFrequency.OFF: "once",
}


@dataclass(frozen=True)
class Digest:
    """What a member's digest says."""

    frame: Frame
    yours: tuple[Item, ...]
    overdue: int
    waiting: tuple[str, ...]
    site: str
    changed: tuple[str, ...]
    more: int
    since: str
    dates: tuple[Dated, ...]
    often: str
    assumed: bool


def digest(snapshot: Snapshot, person: PersonRow, since: date | None = None) -> Digest | None:
    """What there is to tell a person; `since` is the day of the previous digest.

    Without it, changes are told since the meeting before the newest one; somebody from outside the group hears of
    their own actions only. None where the person wants no digest, or nothing is theirs, nobody waits for them and
    nothing changed; where they want it only when something is due, also while nothing is.
    """
    if not wants(person, Kind.DIGEST):
        return None
    own = snapshot.of_person(person.name)
    if person.digest is DigestFrequency.DUE and not any(_pressing(a, snapshot) for a in own):
        return None
    after = since or changes.default_since(snapshot)
    news = _news(snapshot, after) if person.status is not PersonStatus.INVITED else ()
    waiting = tuple(_waiting(own, snapshot, person.name))
    if not own and not waiting and not news:
        return None
    late = sum(rules.is_overdue(a, snapshot.today) for a in own)
    yours = items(snapshot, own, person.name)
    parts = (
        f"{len(own)} for you" if own else f"{len(news)} change{'s' if len(news) > 1 else ''}" if news else "",
        f"{late} overdue" if late else "",
        next_words(snapshot.next_event, snapshot.today),
    )
    head = subject(snapshot.config, snapshot.today, parts)
    return Digest(
        frame=frame(snapshot, person, Kind.DIGEST, head),
        yours=yours,
        overdue=late,
        waiting=waiting,
        site=_site(snapshot, person),
        changed=news[:CHANGES],
        more=max(0, len(news) - CHANGES),
        since=changes.since_label(snapshot, after),
        dates=dated(snapshot.upcoming[:DATES], snapshot.config, snapshot.today),
        often=EVERY[person.digest],
        assumed=any(i.due.startswith("~") for i in yours),
    )


def _pressing(action: ActionRow, snapshot: Snapshot) -> bool:
    standing = snapshot.standing(action)
    return standing.overdue or standing.due_soon


def _news(snapshot: Snapshot, after: date | None) -> tuple[str, ...]:
    """What changed, a sentence each; what became of actions is told in one."""
    told = tuple(said(f"{c.ref}: {c.text}" if c.ref else c.text) for c in changes.since(snapshot, after))
    line = changes.actions_line(changes.of_actions(snapshot, after))
    return (line, *told) if line else told


def _waiting(own: Iterable[ActionRow], snapshot: Snapshot, person: str) -> Iterator[str]:
    """Who waits for one of these actions: the actions of others that depend on them."""
    for action in own:
        for other in snapshot.waiting.get(action.ref, ()):
            if other.owners != (person,):
                title = plain.cut(other.title, 80)
                yield said(f"{owners(other)}: {named(other)} {title} waits for your {action.ref}")


def _site(snapshot: Snapshot, person: PersonRow) -> str:
    """How the member's own site is recorded as a pilot, where the organisation is one."""
    pilot = which(person.organisation or "", [(p, [p.site]) for p in snapshot.register.pilots])
    return said(f"{pilot.site}: {pilot.status.value} since {dates.short(pilot.since, snapshot.today)}") if pilot else ""


def letter(
    snapshot: Snapshot,
    person: PersonRow,
    *,
    since: date | None = None,
    attached: bytes | None = None,
    templates: Templates | None = None,
) -> Letter | None:
    """A member's digest as a letter; None where there is nothing to hear or no address to write to.

    `attached` is the calendar file, so that many letters share one; without it, it is made.
    """
    found = digest(snapshot, person, since) if usable(person.email) else None
    if found is None:
        return None
    dates_file = attached if attached is not None else calendar.meetings(snapshot, upcoming=True)
    return written("member", person, found.frame, templates, attached=dates_file, d=found)


def letters(
    snapshot: Snapshot,
    people: Iterable[PersonRow],
    *,
    since: Mapping[str, date] | None = None,
    templates: Templates | None = None,
) -> Iterator[Letter]:
    """The digests of those who have something to hear, one at a time; `since` by name, the day of the previous one."""
    attached = calendar.meetings(snapshot, upcoming=True)
    for person in people:
        after = (since or {}).get(person.name)
        if found := letter(snapshot, person, since=after, attached=attached, templates=templates):
            yield found
