"""A reading as `steering read --json` prints it: plain dictionaries, ISO dates, the shape that design.md fixes."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from steering.domain.findings import ActionFinding, EventFinding, MeetingFinding, Place, Reading

JsonObject = dict[str, Any]
MOST_QUESTIONS = 8
"""How many queries are questions; the rest are quiet notes."""


def to_json(reading: Reading) -> JsonObject:
    """The reading in the documented shape."""
    source = reading.source
    return {
        "source": {"path": source.path, "sha256": source.sha256, "format": source.format, "encoding": source.encoding},
        "meeting": _meeting(reading.meeting),
        "attendance": [_plain(person) for person in reading.attendance],
        "actions": [_action(action) for action in reading.actions],
        "decisions": [_placed(found) for found in reading.decisions],
        "risks": [_placed(found) for found in reading.risks],
        "pilots": [_placed(found) for found in reading.pilots],
        "returns": [_placed(found) for found in reading.returns],
        "events": [_event(event) for event in reading.events],
        "items": [_plain(item) for item in reading.items],
        "questions": [_plain(query) for query in reading.queries[:MOST_QUESTIONS]],
        "notes": [_plain(query) for query in reading.queries[MOST_QUESTIONS:]],
        "receipt": _plain(reading.receipt),
    }


def _meeting(meeting: MeetingFinding) -> JsonObject:
    approves = meeting.approves
    return {
        "title": meeting.title,
        "date": _plain(meeting.date),
        "start": meeting.start,
        "end": meeting.end,
        "location": meeting.location,
        "chair": meeting.chair,
        "chair_is_acting": meeting.chair_is_acting,
        "minute_taker": meeting.minute_taker,
        "moved_from": _plain(meeting.moved_from),
        "issue": {"version": meeting.version, "issued": _plain(meeting.issued), "note": _plain(meeting.note)},
        "approves": {"date": _plain(approves.date), "corrections": approves.corrections, "line": approves.place.line}
        if approves
        else None,
    }


def _action(action: ActionFinding) -> JsonObject:
    return {
        **_place(action.place),
        "item": action.item,
        "their_ref": action.their_ref,
        "text": action.text,
        "owners": list(action.owners),
        "owner_text": action.owner_text,
        "due": _plain(action.due.date),
        "due_text": action.due.text,
        "due_basis": action.due.basis.value,
        "due_event": _plain(action.due.event),
        "status": action.status,
        "outcome": action.outcome.value,
        "explicit": action.explicit,
        "rule": action.rule,
        "doubts": _plain(action.doubts),
        "also": [_place(p) for p in action.also],
        "heading": action.heading,
    }


def _event(event: EventFinding) -> JsonObject:
    return {**_placed(event), "status": event.status.value}


def _place(place: Place) -> JsonObject:
    return {"line": place.line, "col": place.col, "quote": place.quote}


def _placed(found: Any) -> JsonObject:
    """A finding with its place in front."""
    return {
        **_place(found.place),
        **{f.name: _plain(getattr(found, f.name)) for f in fields(found) if f.name != "place"},
    }


def _plain(value: Any) -> Any:
    """Dataclasses, enums, dates and tuples as JSON has them."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, tuple | list | frozenset) else value
