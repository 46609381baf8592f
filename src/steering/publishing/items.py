"""What a mail says of one action, one date, and of the mail itself: words ready for both of its parts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from steering.config import Config
from steering.domain.rows import ActionRow, EventRow, LinkRow, PersonRow
from steering.domain.words import ActionStatus, Basis, DueBasis, EventStatus, PersonStatus
from steering.publishing import dates, plain
from steering.publishing.facts import Snapshot
from steering.publishing.mail import Letter, answer_link
from steering.publishing.phrases import named
from steering.publishing.recipients import Kind, first_name, usable
from steering.publishing.rendering import Templates, packaged

QUOTE = 220
IN_FULL = 8
"""So many actions are told with their sentence and reason; of further ones only the line."""

STANDING = {
    PersonStatus.CHAIR: "as the chair of",
    PersonStatus.SECRETARY: "as the secretary of",
    PersonStatus.ADVISER: "as an adviser to",
    PersonStatus.INVITED: "as somebody asked for help by",
}


@dataclass(frozen=True)
class Item:
    """An action as one person reads it: reference, what, when, what else; the sentence, its place, and why it matters.

    `full` is false where only the line is told. `link` answers that it is done.
    """

    ref: str
    short: str
    title: str
    due: str
    letter: str
    marks: tuple[str, ...]
    quote: str
    where: str
    why: tuple[str, ...]
    link: str
    full: bool = True


@dataclass(frozen=True)
class Dated:
    """An event as a mail lists it: the day, the hours, what it is where; `lead` is the first two as columns of text."""

    day: str
    hours: str
    what: str
    lead: str


@dataclass(frozen=True)
class Frame:
    """What every mail has beside its matter: whom it calls, why it came, how to answer and to stop it."""

    kind: Kind
    subject: str
    hello: str
    group: str
    zone: str
    standing: str
    secretary: str
    stop_word: str
    stop_link: str


def said(text: str) -> str:
    """Words of the register as a mail may say them: on one line, and without anybody's address."""
    return plain.private(plain.flat(text))


def frame(snapshot: Snapshot, person: PersonRow, kind: Kind, subject: str) -> Frame:
    """The frame of a mail of a kind to a person."""
    config = snapshot.config
    link = answer_link(config, f"stop {kind.value}")
    return Frame(
        kind=kind,
        subject=subject,
        hello=said(first_name(person)),
        group=config.group.name,
        zone=dates.zone_label(config.group.timezone),
        standing=STANDING.get(person.status, "as a member of"),
        secretary=link.removeprefix("mailto:").split("?")[0],
        stop_word=f"stop {kind.value}",
        stop_link=link,
    )


def written(
    name: str,
    person: PersonRow,
    frame: Frame,
    templates: Templates | None,
    *,
    attached: bytes | None = None,
    **values: object,
) -> Letter | None:
    """The letter that the templates NAME.txt and NAME.html make of the values; None where the person has no address."""
    address = usable(person.email)
    if address is None:
        return None
    pages = templates or packaged()
    text, html = (pages.render(f"{name}.{kind}", f=frame, **values) for kind in ("txt", "html"))
    return Letter(frame.kind, person.name, address, frame.subject, text, html, attached)


def items(snapshot: Snapshot, actions: Sequence[ActionRow], person: str) -> tuple[Item, ...]:
    """Actions as a person's mail lists them; beyond the first few only a line each."""
    return tuple(item(snapshot, a, person, full=n < IN_FULL) for n, a in enumerate(actions))


def item(snapshot: Snapshot, action: ActionRow, person: str, *, full: bool = True) -> Item:
    """One action as a person's mail tells it."""
    return Item(
        ref=plain.cut(said(named(action)), 30),
        short=action.ref,
        title=said(action.title),
        due=said(due(action, snapshot.today)),
        letter=snapshot.standing(action).rag.value,
        marks=tuple(said(m) for m in _marks(action, snapshot, person)),
        quote=plain.cut(plain.unmarked(said(action.source.quote)), QUOTE) if action.source and full else "",
        where=said(where(action, snapshot.today)),
        why=tuple(said(w) for w in _why(action.links, snapshot)) if full else (),
        link=answer_link(snapshot.config, f"{action.ref} done"),
        full=full,
    )


def due(action: ActionRow, today: date) -> str:
    """When it is due, and how late that is where the group stated the date."""
    said = dates.due(action, today)
    if action.due is None or action.due_basis is DueBasis.ASSUMED or action.due >= today:
        return said
    return f"{said}, {dates.days((today - action.due).days)} late"


def where(action: ActionRow, today: date) -> str:
    """The meeting and item whose minutes state the action: `14 Nov, 2.1`."""
    day = dates.short(action.raised, today)
    return f"{day}, {action.item}" if action.item else day


def _marks(action: ActionRow, snapshot: Snapshot, person: str) -> Iterable[str]:
    if action.status is ActionStatus.BLOCKED:
        note = f": {plain.cut(action.status_note, 80)}" if action.status_note else ""
        yield f"blocked{note}"
    if action.raised_unknown:
        yield "carried from before"
    elif action.times_carried:
        yield "carried over once" if action.times_carried == 1 else f"carried over {action.times_carried} times"
    others = [f"{o} (lead)" if o == action.lead else o for o in action.owners if o != person]
    if others:
        yield f"{'with' if person in action.owners else 'for'} {', '.join(others)}"


def _why(links: Iterable[LinkRow], snapshot: Snapshot) -> Iterable[str]:
    """Which part of the framework it serves and why; an inferred link that nobody confirmed says so."""
    for link in links:
        node = snapshot.nodes.get(link.code)
        title = f"{link.code} {node.title}" if node else link.code
        sure = link.basis is Basis.STATED or link.confirmed_by
        yield f"for {title}: {link.rationale}" + ("" if sure else " (inferred, not confirmed)")


def dated(events: Sequence[EventRow], config: Config, today: date) -> tuple[Dated, ...]:
    """The dates as a mail lists them."""
    days = [dates.weekday(e.date, today) for e in events]
    hours = [dates.times(e.start, e.end) for e in events]
    wide = [max((len(t) for t in texts), default=0) for texts in (days, hours)]
    return tuple(
        Dated(day, hour, said(_what(e, config)), f"{plain.pad(day, wide[0])}  {plain.pad(hour, wide[1])}  ")
        for e, day, hour in zip(events, days, hours, strict=True)
    )


def _what(event: EventRow, config: Config) -> str:
    place = event.location or (config.calendar.place if event.kind == "meeting" else "")
    said = f"{event.title}, {place}" if place else event.title
    return f"{said}: {dates.TO_BE_CONFIRMED}" if event.status is EventStatus.TENTATIVE else said


def next_words(event: EventRow | None, today: date) -> str:
    """How a subject names the next date: `next 15 Nov`, and that it is to be confirmed where it is."""
    if event is None:
        return ""
    doubt = f" ({dates.TO_BE_CONFIRMED})" if event.status is EventStatus.TENTATIVE else ""
    return f"next {dates.short(event.date, today)}{doubt}"


def subject(config: Config, today: date, parts: Iterable[str]) -> str:
    """`LSCB Datasets, 1 Nov: 6 for you, next 15 Nov`; the group's name is cut where it is long."""
    told = ", ".join(part for part in parts if part)
    head = plain.short(config.group.label, 40)
    return f"{head}, {dates.short(today)}: {told}" if told else f"{head}, {dates.short(today)}"
