"""The agenda of the next meeting: minutes to approve, matters arising from live actions, what is due and undecided."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from steering.domain.rows import ActionRow, EventRow, MeetingRow, RiskRow
from steering.domain.words import EventKind, RiskStatus
from steering.publishing import changes, dates, plain
from steering.publishing.facts import Snapshot
from steering.publishing.needed import decisions
from steering.publishing.phrases import named, owners, pilots_headline, returns_line, score_line
from steering.publishing.rendering import Templates, html_of, packaged

AHEAD = 5
TITLE = 120


@dataclass(frozen=True)
class Line:
    """A line under an item: the record's reference or name, what it is, and what else is to be said of it."""

    ref: str
    text: str
    note: str = ""


@dataclass(frozen=True)
class Item:
    """An item of the agenda with what it is about; `purpose` is what the group does with it, where it is said."""

    number: int
    title: str
    purpose: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Agenda:
    """The agenda: of which group and meeting, when and where, and its items in order."""

    group: str
    meeting: str
    when: str
    place: str
    zone: str
    note: str
    items: tuple[Item, ...]


def agenda(snapshot: Snapshot, meeting: EventRow | None = None, standing: Sequence[str] = ()) -> Agenda:
    """The agenda of a meeting (None: the next), with the group's own standing items before any other business."""
    meeting = meeting or snapshot.next_meeting
    config = snapshot.config
    day = meeting.date if meeting else snapshot.today
    items = [Item(n, *parts) for n, parts in enumerate(_items(snapshot, day, standing), 1)]
    place = (meeting.location or config.calendar.place) if meeting else ""
    return Agenda(
        group=config.group.name,
        meeting=dates.title(meeting) if meeting else config.group.series,
        when=f"{dates.long(meeting.date)} {dates.times(meeting.start, meeting.end)}".strip() if meeting else "",
        place=place,
        zone=dates.zone_label(config.group.timezone) if meeting and meeting.start else "",
        note="" if meeting else "No date is set for the next meeting.",
        items=tuple(items),
    )


Parts = tuple[str, str, tuple[Line, ...]]


def _items(snapshot: Snapshot, day: date, standing: Sequence[str]) -> Iterator[Parts]:
    yield "Apologies and introductions", "", ()
    waiting = snapshot.to_approve
    yield "Minutes of the last meeting", "for approval" if waiting else "", tuple(_minutes(snapshot, waiting))
    yield "Matters arising", "", tuple(_arising(snapshot))
    yield "Decisions needed", "", tuple(Line(a.about, a.text) for a in decisions(snapshot).first)
    yield "Risks to review", "", tuple(_reviews(snapshot, day))
    if snapshot.register.pilots or snapshot.register.returns:
        yield "Pilots and returns", "", tuple(_counts(snapshot))
    for title in standing:
        yield title, "", ()
    yield "Any other business", "", ()
    yield "Dates to come", "", tuple(_dates(snapshot, day))


def _minutes(snapshot: Snapshot, meetings: Sequence[MeetingRow]) -> Iterator[Line]:
    if not meetings:
        yield Line("", "No minutes wait for approval.")
    for meeting in meetings:
        status = f"{meeting.minutes.value} minutes"
        amended = f"Corrections: {plain.flat(meeting.amendments)}" if meeting.amendments else ""
        yield Line(dates.weekday(meeting.date, snapshot.today), status, amended)


def _arising(snapshot: Snapshot) -> Iterator[Line]:
    """Every live action, by the meeting and item that raised it, so that the minutes can be followed."""
    live = sorted(snapshot.live, key=_by_item)
    if not live:
        yield Line("", "No action is open.")
    for action in live:
        standing = snapshot.standing(action)
        said = [f"{standing.rag.value}", owners(action), dates.due(action, snapshot.today)]
        said += [f for f in standing.flags if f in ("overdue", "blocked") or f.startswith("carried")]
        where = f"{dates.short(action.raised, snapshot.today)}{f', {action.item}' if action.item else ''}"
        yield Line(named(action), plain.short(action.title, TITLE), f"{'; '.join(said)} ({where})")


def _by_item(action: ActionRow) -> tuple[date, list[tuple[int, str]], int]:
    parts = (action.item or "").split(".")
    return action.raised, [(int(p) if p.isdecimal() else 0, p) for p in parts], action.number


def _reviews(snapshot: Snapshot, day: date) -> Iterator[Line]:
    """The risks whose review falls due by the meeting or was never set, then the candidates to assess or drop."""
    due = [r for r in snapshot.risks if r.status is RiskStatus.OPEN and (r.next_review is None or r.next_review <= day)]
    for risk in due:
        when = f"review due {dates.short(risk.next_review, snapshot.today)}" if risk.next_review else "no review date"
        yield Line(named(risk), _risk(risk), f"{score_line(risk, snapshot)}; {risk.owner or 'no owner'}; {when}")
    for risk in snapshot.candidates:
        yield Line(named(risk), _risk(risk), "named in the minutes, not assessed: take it on, or drop it?")
    if not due and not snapshot.candidates:
        yield Line("", "No review falls due.")


def _risk(risk: RiskRow) -> str:
    return plain.short(risk.title, TITLE)


def _counts(snapshot: Snapshot) -> Iterator[Line]:
    register = snapshot.register
    if register.pilots:
        yield Line(snapshot.config.pilots.sites.capitalize(), pilots_headline(register.pilots))
    for round_ in register.returns:
        yield Line(plain.flat(round_.name), returns_line(round_, snapshot.today))
    for change in changes.since(snapshot, changes.default_since(snapshot)):
        if change.rank in (changes.PILOT, changes.NEW_PILOTS):
            yield Line("", change.text)


def _dates(snapshot: Snapshot, day: date) -> Iterator[Line]:
    """What follows the meeting."""
    found = [e for e in snapshot.upcoming if e.date > day][:AHEAD]
    if not found:
        yield Line("", "No later date is set.")
    for event in found:
        place = event.location or (snapshot.config.calendar.place if event.kind is EventKind.MEETING else "")
        yield Line(dates.when(event, snapshot.today), dates.title(event), plain.flat(place))


def text(agenda: Agenda, templates: Templates | None = None) -> str:
    """The agenda as plain text of 78 columns."""
    return (templates or packaged()).render("agenda.txt", a=agenda)


def markdown(agenda: Agenda, templates: Templates | None = None) -> str:
    """The agenda as Markdown."""
    return (templates or packaged()).render("agenda.md", a=agenda)


def html(agenda: Agenda, templates: Templates | None = None) -> str:
    """The agenda as a page to hand round."""
    pages = templates or packaged()
    title = f"{agenda.group}: agenda"
    return pages.render("page.html", title=title, body=html_of(markdown(agenda, pages)))
