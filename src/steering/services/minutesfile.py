"""The log of a meeting as a Markdown minutes file, in forms that the reader reads back to the same register."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from steering.domain.findings import Hints, Reading, SourceText
from steering.domain.words import EventKind, EventStatus
from steering.errors import SteeringError
from steering.publishing.dates import long
from steering.reading import read_text
from steering.services import dates, pages
from steering.services.desk import Desk
from steering.services.livelog import Entry, EntryKind, Log

TABLED = (EntryKind.UPDATE, EntryKind.RISK, EntryKind.PILOT)


@dataclass(frozen=True)
class Written:
    """A minutes file that was written: where, and what of the log the reader does not read back from it."""

    path: Path
    entries: int
    unread: tuple[str, ...]


def write(desk: Desk, log: Log, path: Path | None = None) -> Written:
    """Write the log into minutes/, as `2007-11-15.md` unless a path is given. Raises SteeringError.

    A file that is there already is kept beside it, as `2007-11-15.md.before`.
    """
    target = path or desk.workspace.minutes / f"{log.meeting.isoformat()}.md"
    text = render(desk, log)
    try:
        if target.exists() and target.read_text(encoding="utf-8", errors="replace") != text:
            target.replace(target.with_name(target.name + ".before"))
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SteeringError(
            f"{target}: {error.strerror}", "Check that you may write there, with space left."
        ) from error
    said = [e for e in log.entries if e.kind in (EntryKind.ACTION, EntryKind.DECISION, EntryKind.RISK, EntryKind.PILOT)]
    return Written(target, len(log.entries), tuple(unread(text, log, said)))


def unread(text: str, log: Log, said: Sequence[Entry]) -> Iterable[str]:
    """What of these entries the reader does not take from the text as it was logged."""
    reading = read_text(SourceText("log.md", "", "md", "utf-8", text), Hints(date=log.meeting))
    for entry in said:
        if not _is_read(reading, entry):
            yield f"{entry.kind.value}: {entry.text}"


def _is_read(reading: Reading, entry: Entry) -> bool:
    if entry.kind is EntryKind.ACTION:
        return any(entry.text in a.text and set(entry.owners) == set(a.owners) for a in reading.actions)
    if entry.kind is EntryKind.DECISION:
        return any(entry.text.rstrip(".") in d.text for d in reading.decisions)
    if entry.kind is EntryKind.RISK:
        return any(entry.text in r.text for r in reading.risks)
    return any(entry.site == p.site and entry.status == p.status for p in reading.pilots)


def render(desk: Desk, log: Log) -> str:
    """The minutes as Markdown."""
    parts = [*_head(desk, log), *_attendance(desk, log)]
    for item, entries in _items(log.entries):
        parts += _item(item, entries)
    parts += _dates(desk, log.meeting)
    return "\n".join(parts).rstrip() + "\n"


def _head(desk: Desk, log: Log) -> Iterable[str]:
    yield f"# {log.title or desk.workspace.config.group.name}"
    yield ""
    yield f"**Date:** {long(log.meeting)}"
    times = " – ".join(t.replace(":", ".") for t in (log.start, log.end) if t)
    if times:
        yield f"**Time:** {times}"
    if log.place:
        yield f"**Place:** {log.place}"
    if log.chair:
        yield f"**Chair:** {log.chair}"
    yield ""


def _attendance(desk: Desk, log: Log) -> Iterable[str]:
    known = {x.person.name: x.person for x in pages.people(desk)}
    for heading, names in (("Present", log.present), ("Apologies", log.apologies)):
        if not names:
            continue
        yield f"## {heading}"
        yield ""
        for name in names:
            person = known.get(name)
            initials = f" ({person.initials})" if person and person.initials else ""
            organisation = f" – {person.organisation}" if person and person.organisation else ""
            yield f"- {name}{initials}{organisation}"
        yield ""


def _items(entries: Sequence[Entry]) -> Iterable[tuple[str, list[Entry]]]:
    """The entries by top-level item, in the order in which the items were first spoken of."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.item.split(".")[0], []).append(entry)
    return found.items()


def _item(item: str, entries: Sequence[Entry]) -> list[str]:
    heading = next((e.text for e in entries if e.kind is EntryKind.HEADING), "" if item else "Notes")
    number = f"{item}. " if item else ""
    made = [f"## {number}{heading or 'Item'}", ""]
    rest = [e for e in entries if e.kind is not EntryKind.HEADING]
    for kind, group in groupby(rest, key=lambda e: e.kind):
        own = list(group)
        made += _table(kind, own) if kind in TABLED else [line for e in own for line in _line(e)]
    return made


def _line(entry: Entry) -> list[str]:
    if entry.kind is EntryKind.ACTION:
        who = _and(entry.owners)
        text = f"{who} to {entry.text[:1].lower() + entry.text[1:]}" if who else entry.text
        if entry.due and entry.due_text and entry.due_text not in entry.text:
            text = f"{text} by {entry.due_text}"
        return [f"**Action:** {text}", ""]
    if entry.kind is EntryKind.DECISION:
        return [f"**Agreed:** {entry.text}", ""]
    if entry.kind is EntryKind.QUESTION:
        return [f"Question{f' about {entry.ref}' if entry.ref else ''}: {entry.text}", ""]
    number = f"{entry.item} " if "." in entry.item else ""
    return [f"{number}{entry.text}", ""]


def _and(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _table(kind: EntryKind, entries: Sequence[Entry]) -> list[str]:
    if kind is EntryKind.UPDATE:
        rows = [(e.title, _and(e.owners), _cell(e.due or ""), _status(e)) for e in entries]
        return _rows(("Action", "Owner", "Due", "Status"), rows)
    if kind is EntryKind.PILOT:
        return _rows(("Site", "Status", "Contact"), [(e.site, e.status, e.contact) for e in entries])
    scores = [(str(e.likelihood or ""), str(e.impact or "")) for e in entries]
    risks = [(e.text, *score, _and(e.owners)) for e, score in zip(entries, scores, strict=True)]
    return _rows(("Risk", "Likelihood", "Impact", "Owner"), risks)


def _status(entry: Entry) -> str:
    words = {"closed": "Complete", "dropped": "Withdrawn", "in_progress": "Carried forward", "": "Ongoing"}
    said = words.get(entry.status, entry.status)
    return f"{said}: {entry.text}" if entry.text else said


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _rows(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    made = [f"| {' | '.join(headings)} |", f"|{'|'.join('---' for _ in headings)}|"]
    return [*made, *(f"| {' | '.join(_cell(c) for c in row)} |" for row in rows), ""]


def _dates(desk: Desk, meeting: date) -> list[str]:
    found = [e for e in dates.ahead(desk) if e.date > meeting and e.status is not EventStatus.CANCELLED]
    if not found:
        return []
    made = ["## Dates of future meetings", ""]
    for e in found:
        times = f" ({' – '.join(t.replace(':', '.') for t in (e.start, e.end) if t)})" if e.start else ""
        name = "" if e.kind is EventKind.MEETING else f"{e.title}: "
        place = f", {e.location}" if e.location else ""
        tbc = " – to be confirmed" if e.status is EventStatus.TENTATIVE else ""
        made.append(f"- {name}{long(e.date)}{times}{place}{tbc}")
    return made
