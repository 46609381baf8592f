"""Perfect readings: the hand-made labels of a year turned into readings, so that the register is tested on its own."""

import hashlib
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from steering.domain.findings import (
    ActionFinding,
    AttendanceFinding,
    DecisionFinding,
    Due,
    DueEvent,
    EventFinding,
    MeetingFinding,
    PilotFinding,
    Place,
    Reading,
    RiskFinding,
    SourceText,
)
from steering.domain.history import BatchKind, NewAct, Verb
from steering.domain.words import (
    AttendanceState,
    DueBasis,
    EventKind,
    EventStatus,
    Kind,
    Outcome,
    PilotStatus,
    RiskStatus,
)
from steering.reconciling import stating
from steering.services.desk import Desk
from steering.store import sources


def day(text: str | None) -> date | None:
    """A date from ISO text."""
    return date.fromisoformat(text) if text else None


def perfect_reading(labels: Path) -> tuple[Reading, list[str]]:
    """The reading that a document's labels describe, and the label's id of each action."""
    gold = json.loads(labels.read_text(encoding="utf-8"))
    path = next(p for p in (labels.with_suffix(x) for x in (".md", ".txt")) if p.exists())
    data = path.read_bytes()
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    lines = text.split("\n")

    def place(line: int) -> Place:
        return Place(line, 0, lines[line - 1].strip())

    meeting = gold["meeting"]
    reissue = bool(gold["reissue_of"])
    head = MeetingFinding(
        meeting["title"],
        day(meeting["date"]),
        meeting["start"],
        meeting["end"],
        meeting["location"],
        meeting["chair"],
        version=2 if reissue else None,
        note=place(6) if reissue else None,
        title_place=place(1),
    )
    people = [AttendanceFinding(1, p["name"], organisation=p["organisation"]) for p in gold["attendees"]]
    away = [p if isinstance(p, str) else p["name"] for p in gold["apologies"]]
    people += [AttendanceFinding(1, name, state=AttendanceState.APOLOGIES) for name in away]
    reading = Reading(
        SourceText(path.name, hashlib.sha256(data).hexdigest(), path.suffix, "utf-8", text),
        head,
        tuple(people),
        tuple(_action(a, place) for a in gold["actions"]),
        tuple(DecisionFinding(place(d["line"]), d["text_start"]) for d in gold["decisions"]),
        tuple(_risk(r, place) for r in gold["risks"]),
        tuple(_pilot(p, place) for p in gold["pilots"] if not p.get("optional")),
        (),
        tuple(_event(e, place) for e in gold["events"] if not e.get("past")),
    )
    return reading, [a["id"] for a in gold["actions"]]


def _action(a: dict[str, Any], place: Any) -> ActionFinding:
    due, said = day(a["due"]), a.get("due_text") or ""
    event = DueEvent(said, due) if due and "meeting" in said else None
    basis = DueBasis.EVENT if event else DueBasis.STATED if due else DueBasis.NONE
    return ActionFinding(
        place(a["line"]),
        a["text_start"],
        tuple(a["owners"]) if a["owners_stated"] else (),
        due=Due(due, said or None, basis, event),
        status="done" if a["done"] else "open",
        outcome=Outcome(a["outcome"]),
        explicit=a["explicit"],
    )


def _pilot(p: dict[str, Any], place: Any) -> PilotFinding:
    return PilotFinding(place(p["line"]), p["site"], PilotStatus(p["status"]), day(p["since"]))


def _risk(r: dict[str, Any], place: Any) -> RiskFinding:
    status = RiskStatus(r["status"])
    score = (r["likelihood"], r["impact"])
    return RiskFinding(place(r["line"]), r["text_start"], r["ref"], r.get("owner"), *score, status=status)


def _event(e: dict[str, Any], place: Any) -> EventFinding:
    kind = EventKind.MEETING if e["title"] == "Steering group" else EventKind.SEMINAR
    return EventFinding(
        place(e["line"]),
        e["title"],
        day(e["date"]),
        e["start"],
        e["end"],
        e.get("location"),
        EventStatus(e["status"]),
        kind,
        replaces=day(e["replaces"]),
    )


def import_perfectly(desk: Desk, labels: Path) -> dict[str, list[str]]:
    """Append the statements of a perfect reading; returns the anchors of each labelled action."""
    reading, ids = perfect_reading(labels)
    held = reading.meeting.date
    assert held is not None
    anchors: dict[str, list[str]] = {}
    with desk.writing() as ledger:
        sources.keep(ledger.session, reading.source, desk.clock())
        stated = stating.state(reading, "main", held, "1")
        head = stating.head(reading, "main", held, stated)
        changes = [*head, *(s.statement for s in stated)]
        ledger.append(changes, kind=BatchKind.IMPORT, actor="x", reason=labels.stem, effective=held)
        of_finding = {id(s.finding): s.statement.key for s in stated}
        for finding, name in zip(reading.actions, ids, strict=True):
            anchors.setdefault(name, []).append(of_finding[id(finding)])
    return anchors


def bind(desk: Desk, anchors: dict[str, list[str]]) -> None:
    """Say which anchors are one action and which are not, as the labels do."""
    acts = []
    names = sorted(anchors)
    for name in names:
        first, *rest = dict.fromkeys(anchors[name])
        acts += [NewAct(Verb.SAME, Kind.ACTION, first, {"other": other}) for other in rest]
    with desk.writing() as ledger:
        ledger.append(acts, kind=BatchKind.ACT, actor="x", reason="as labelled")


NUMBERS = re.compile(r"\b(A|R|Q|DEC|P|E)\d+\b")
ISSUED = frozenset({"number", "version", "uid", "sequence", "changed_at", "also_known", "long_ref", "batch"})


def without_issued(value: Any) -> Any:
    """A row as plain values, less what is issued: references, calendar identities, counts of changes."""
    if isinstance(value, dict):
        return {k: without_issued(v) for k, v in value.items() if k not in ISSUED}
    if isinstance(value, list):
        return [without_issued(v) for v in value]
    return NUMBERS.sub(r"\1#", value) if isinstance(value, str) else value
