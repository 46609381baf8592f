"""The chair's page as a mail to the chair."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from steering.domain.rows import EventRow, PersonRow
from steering.publishing import brief as briefs
from steering.publishing import dates
from steering.publishing.brief import Brief
from steering.publishing.facts import Snapshot
from steering.publishing.items import frame, said, subject, written
from steering.publishing.mail import Letter
from steering.publishing.recipients import Kind, wants
from steering.publishing.rendering import Templates, html_of


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
        page=html_of(briefs.markdown(page, templates)),
    )


def _without_addresses(value: Any) -> Any:
    """The value with nobody's address in any of its texts: a mail shows none but the reader's."""
    if type(value) is str:
        return said(value)
    if callable(value):
        return lambda: _without_addresses(value())
    if isinstance(value, tuple):
        return tuple(_without_addresses(v) for v in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _without_addresses(getattr(value, f.name)) for f in fields(value)})
    return value
