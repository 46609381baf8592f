"""Composing what is due, for everybody whom it concerns, into the outbox: once for a person, a kind and an occasion.

A draft that nobody approved yet is composed anew when the register has moved on, so that what is approved is true.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from sqlmodel import Session

from steering.domain.rows import PersonRow
from steering.domain.words import Kind, MailKind, MailState, PersonStatus
from steering.errors import Refused, SteeringError
from steering.publishing import mail, occasions
from steering.publishing.facts import Snapshot
from steering.publishing.mail import Letter
from steering.publishing.occasions import Occasion, Writer
from steering.publishing.recipients import usable, wants
from steering.services import snapshots
from steering.services.desk import Desk
from steering.services.mailing import Progress
from steering.store import issued, outbox
from steering.store.outbox import NewMail, Queued

AT_ONCE = 50
"""So many mails are composed, and held in memory, before they are put down."""


@dataclass
class Composition:
    """What composing came to: by number the mails that are new, anew or let go of, and who could not be written to.

    `without_address` says of each person why; `failed` are those whose mail could not be made; `missing_minutes` is
    the meeting whose minutes are due and not in.
    """

    new: list[int] = field(default_factory=list)
    anew: list[int] = field(default_factory=list)
    let_go: list[int] = field(default_factory=list)
    without_address: dict[str, str] = field(default_factory=dict)
    failed: dict[str, SteeringError] = field(default_factory=dict)
    missing_minutes: date | None = None


def due(desk: Desk, progress: Progress | None = None) -> Composition:
    """Compose whatever has become due by the event clock and was not composed yet."""
    snapshot = view(desk)
    done = _compose(desk, snapshot, occasions.due(snapshot), progress)
    done.missing_minutes = occasions.missing_minutes(snapshot)
    return done


def chase(desk: Desk, progress: Progress | None = None) -> Composition:
    """Compose one mail to everybody who has something overdue, about all of it; at most one a week."""
    snapshot = view(desk)
    return _compose(desk, snapshot, [occasions.overdue(snapshot.today)], progress)


def view(desk: Desk) -> Snapshot:
    """The register as mails see it: what is owned by nobody who can be found goes to the secretary."""
    snapshot = snapshots.of(desk)
    secretaries = tuple(p.name for p in snapshot.register.people if p.status is PersonStatus.SECRETARY)
    unknown = {o for o in snapshot.by_owner if o not in snapshot.people and o not in snapshot.groups}
    return replace(snapshot, groups={**snapshot.groups, **dict.fromkeys(sorted(unknown), secretaries)})


def _compose(desk: Desk, snapshot: Snapshot, wanted: Sequence[Occasion], progress: Progress | None) -> Composition:
    """Compose the occasions. Raises Refused under `as_of`, CannotCompose where there is no address to send from."""
    if desk.as_of is not None:
        raise Refused(f"this is the register as of {desk.as_of}: no mail is made of it", "Leave out --as-of.")
    mail.sender_of(snapshot.config)
    return _Composing(desk, snapshot, progress).run(wanted)


class _Composing:
    """One run: the letters of each occasion, some at a time."""

    def __init__(self, desk: Desk, snapshot: Snapshot, progress: Progress | None) -> None:
        self.desk = desk
        self.snapshot = snapshot
        self.progress = progress
        self.writer = Writer(snapshot, snapshots.templates(desk))
        self.done = Composition()
        people = [p.anchor for p in snapshot.register.people]
        with desk.database.session() as session:
            anchors = issued.anchors(session, people, Kind.PERSON)
            self.bad = outbox.bad_addresses(session)
            sent = outbox.last_sent(session, MailKind.DIGEST)
        self.known_as = {p: tuple(dict.fromkeys((p, *anchors.get(p, ())))) for p in people}
        zone = desk.workspace.config.group.zone
        self.since = {
            p: max(days)
            for p, names in self.known_as.items()
            if (days := [sent[a].astimezone(zone).date() for a in names if a in sent])
        }

    def run(self, wanted: Sequence[Occasion]) -> Composition:
        """Compose every occasion for everybody whom it concerns."""
        todo = [(occasion, occasions.audience(self.snapshot, occasion)) for occasion in wanted]
        total = sum(len(people) for _, people in todo)
        count = 0
        for occasion, people in todo:
            waiting = iter(people)
            while some := list(islice(waiting, AT_ONCE)):
                self._some(occasion, some)
                count += len(some)
                if self.progress is not None:
                    self.progress(count, total, occasion.matter.value)
        return self.done

    def _some(self, occasion: Occasion, people: Sequence[PersonRow]) -> None:
        """Compose an occasion for a few people and put it down."""
        with self.desk.database.session() as session:
            settled = {a for a, m in self._there(session, occasion, people) if m.state is not MailState.DRAFT}
        made = [(p, self._mail(occasion, p)) for p in people if p.anchor not in settled]
        with self.desk.database.session(write=True) as session:
            there = dict(self._there(session, occasion, people))
            for person, new in made:
                self._put(session, there.get(person.anchor), new)

    def _there(self, session: Session, occasion: Occasion, people: Sequence[PersonRow]) -> Iterator[tuple[str, Queued]]:
        """What the outbox has of an occasion for each of these people, under whichever of their anchors."""
        main = {name: p.anchor for p in people for name in self.known_as[p.anchor]}
        for anchor, found in outbox.composed(session, occasion.kind, occasion.period, list(main)).items():
            yield main[anchor], found

    def _put(self, session: Session, before: Queued | None, new: NewMail | None) -> None:
        if before is None:
            if new is not None:
                self.done.new.append(outbox.add(session, new))
        elif before.state is MailState.DRAFT:
            if new is None:
                said, now = "there is nothing left to say", self.desk.clock()
                if outbox.move(session, before.id, (MailState.DRAFT,), MailState.CANCELLED, said=said, settled_at=now):
                    self.done.let_go.append(before.id)
            elif new.message_id != before.message_id and outbox.rewrite(
                session, before.id, replace(new, person=before.person)
            ):
                self.done.anew.append(before.id)

    def _mail(self, occasion: Occasion, person: PersonRow) -> NewMail | None:
        """The mail of an occasion to a person; None where there is none to write or no way to write to them."""
        if hindrance := self._hindrance(person):
            if wants(person, occasion.kind) and self._concerned(person):
                self.done.without_address[person.name] = hindrance
            return None
        try:
            letter = self.writer.letter(occasion, person, self.since.get(person.anchor))
            return self._composed(occasion, person, letter) if letter else None
        except mail.CannotCompose as error:
            self.done.failed[person.name] = error
            return None

    def _composed(self, occasion: Occasion, person: PersonRow, letter: Letter) -> NewMail:
        now = self.desk.clock()
        made = mail.compose(letter, self.snapshot.config, now, occasion.period)
        standing = occasion.kind.value in self.snapshot.config.mail.standing_approval
        return NewMail(
            kind=occasion.kind,
            person=person.anchor,
            period=occasion.period,
            name=made.name,
            address=made.address,
            sender=made.sender,
            subject=made.subject,
            message_id=made.message_id,
            raw=made.raw,
            state=MailState.APPROVED if standing else MailState.DRAFT,
            composed_at=now,
            last_day=occasion.last_day,
            approved_at=now if standing else None,
            approved_by="standing approval" if standing else None,
        )

    def _hindrance(self, person: PersonRow) -> str:
        """Why a person cannot be written to."""
        address = usable(person.email)
        if address is None:
            return f"{person.email} is no address" if person.email else "no address"
        said = self.bad.get(address.casefold())
        return f"{address} was refused: {said}" if said else ""

    def _concerned(self, person: PersonRow) -> bool:
        """Whether somebody would miss a mail: a member of the group, or whoever owns something."""
        return person.status is not PersonStatus.INVITED or bool(self.snapshot.of_person(person.name))
