"""The chair's page as a mail to the chair."""

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from steering.domain.rows import EventRow, PersonRow
from steering.publishing import dates
from steering.publishing.brief import Brief
from steering.publishing.facts import Snapshot
from steering.publishing.items import frame, said, subject, written
from steering.publishing.mail import Letter
from steering.publishing.recipients import Kind, wants
from steering.publishing.rendering import Templates


@dataclass(frozen=True)
class Section:
    """A part of the page as a phone shows it: a heading, lines, and how many more there are."""

    heading: str
    lines: tuple[str, ...]
    more: int = 0


def letter(
    snapshot: Snapshot, person: PersonRow, meeting: EventRow, brief: Brief, *, templates: Templates | None = None
) -> Letter | None:
    """The brief for a meeting as a letter; None where the person wants no papers or has no address."""
    if not wants(person, Kind.PAPERS):
        return None
    asked = len(brief.decisions) + brief.more_decisions
    day = dates.weekday(meeting.date, snapshot.today)
    head = subject(snapshot.config, snapshot.today, (f"brief for {day}", f"{asked} to decide" if asked else ""))
    page: Brief = _without_addresses(brief)
    return written(
        "briefing",
        person,
        frame(snapshot, person, Kind.PAPERS, head),
        templates,
        b=page,
        sections=sections(page),
    )


def sections(page: Brief) -> tuple[Section, ...]:
    """The page as lists, for a part that has no room for its tables and pictures; empty ones are left out."""
    decisions = [f"{a.about}: {a.text}" for a in page.decisions]
    approve = [f"Approve the minutes of {day}" + (f". Corrections: {c}" if c else "") for day, c in page.approve]
    approve += [page.earlier] if page.earlier else []
    risks = [f"{r.ref} {r.title}: {r.score} {r.arrow}; {r.owner}; {r.response}; {r.next}" for r in page.top]
    late = [f"{o.owner}: [{mark}] {line}" for o in page.late for mark, line in o.lines]
    loads = [f"{load.label}: {load.live}" + (f", {load.overdue} late" if load.overdue else "") for load in page.loads]
    sites = [f"{page.sites.capitalize()}: {page.pilots}"] if page.pilots else []
    found = (
        Section("Decisions needed", (*decisions, *approve), page.more_decisions),
        Section(f"Changed {page.since}", page.changed.first, page.changed.more),
        Section("Risks", tuple(risks), max(0, page.risks - len(risks))),
        Section("Above appetite, no live action", page.exposed.first, page.exposed.more),
        Section("Reviews overdue, or with no date", page.reviews.first, page.reviews.more),
        Section("Overdue, or carried twice and more", tuple(late), sum(o.more for o in page.late)),
        Section("Load (live actions)", tuple(loads), page.more_loads),
        Section("Unowned", page.unowned.first, page.unowned.more),
        Section("Questions open", page.questions.first, page.questions.more),
        Section("Pilots and returns", (*sites, *(f"{name}: {line}" for name, line in page.returns))),
        Section("Critical outcomes to look at", tuple(f"{o.code} {o.title}: {o.lacks}" for o in page.outcomes)),
        Section("Dates", tuple(f"{when}: {what}, {ahead}" for when, what, ahead in page.dates)),
    )
    return tuple(section for section in found if section.lines)


def _without_addresses(value: Any) -> Any:
    """The value with nobody's address in any of its texts: a mail shows none but the reader's."""
    if type(value) is str:
        return said(value)
    if isinstance(value, tuple):
        return tuple(_without_addresses(v) for v in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _without_addresses(getattr(value, f.name)) for f in fields(value)})
    return value
