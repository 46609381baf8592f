"""The log of a meeting that is being minuted: what was said in which item, kept beside the register as it is typed.

Each entry that touches the register is an act of its own and names its batch; the log adds what the register does not
hold: the running text, the items, who was there. It is kept in data/live/, one file for each meeting, written whole
and renamed into place.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from steering.domain.history import withdrawn
from steering.errors import SteeringError
from steering.services import files
from steering.services.desk import Desk
from steering.store import history

FOLDER = "live"


class EntryKind(StrEnum):
    """What a line of the log is."""

    HEADING = "heading"
    NOTE = "note"
    ACTION = "action"
    UPDATE = "update"
    DECISION = "decision"
    RISK = "risk"
    PILOT = "pilot"
    QUESTION = "question"


@dataclass(frozen=True)
class Entry:
    """One line: what it is, under which item, its words, and what follows from them.

    `ref` is the record that it made or changed, `batch` what undo would withdraw. `status` is an action's or a site's.
    """

    kind: EntryKind
    text: str
    item: str = ""
    owners: tuple[str, ...] = ()
    due: str | None = None
    due_text: str | None = None
    ref: str = ""
    title: str = ""
    status: str = ""
    site: str = ""
    contact: str = ""
    likelihood: int = 0
    impact: int = 0
    batch: int | None = None


@dataclass(frozen=True)
class Log:
    """The log of one meeting."""

    meeting: date
    title: str = ""
    start: str = ""
    end: str = ""
    place: str = ""
    chair: str = ""
    present: tuple[str, ...] = ()
    apologies: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = field(default=())

    @property
    def item(self) -> str:
        """The item that is being spoken of."""
        return next((e.item for e in reversed(self.entries) if e.item), "")

    def with_entry(self, entry: Entry) -> "Log":
        """The log with a line more."""
        return replace(self, entries=(*self.entries, entry))


def load(desk: Desk, meeting: date) -> Log | None:
    """The log of a meeting, where one was begun; what was undone since is not in it. Raises SteeringError."""
    path = _path(desk, meeting)
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise SteeringError(f"{path}: it cannot be read: {error}", "Move it away to begin a new log.") from error
    entries = tuple(_entry(e) for e in kept.pop("entries", ()))
    kept["meeting"] = date.fromisoformat(kept["meeting"])
    for name in ("present", "apologies"):
        kept[name] = tuple(kept.get(name, ()))
    return _standing(desk, Log(**kept, entries=entries))


def _entry(kept: dict[str, Any]) -> Entry:
    return Entry(**{**kept, "kind": EntryKind(kept["kind"]), "owners": tuple(kept.get("owners", ()))})


def _standing(desk: Desk, log: Log) -> Log:
    """The log less the entries whose batch was withdrawn."""
    with desk.database.session() as session:
        gone = withdrawn(history.withdrawals(session))
    return replace(log, entries=tuple(e for e in log.entries if e.batch not in gone))


def standing(desk: Desk, log: Log) -> Log:
    """The log as it stands now: what was undone is out, what was brought back is in again."""
    return load(desk, log.meeting) or log


def save(desk: Desk, log: Log) -> None:
    """Keep the log; what was undone stays in the file, so that redo brings it back. Raises SteeringError."""
    path = _path(desk, log.meeting)
    values = asdict(log) | {"meeting": log.meeting.isoformat()}
    values["entries"] = [asdict(e) for e in _merged(path, log.entries)]
    files.write(path, json.dumps(values, ensure_ascii=False, indent=1))


def _merged(path: Path, entries: Sequence[Entry]) -> list[Entry]:
    """The entries with those in the file that are undone at the moment, where they stood."""
    try:
        kept = [_entry(e) for e in json.loads(path.read_text(encoding="utf-8")).get("entries", ())]
    except (OSError, ValueError):
        return list(entries)
    made = list(entries)
    for index, entry in enumerate(kept):
        if entry.batch is not None and all(e.batch != entry.batch for e in made):
            made.insert(min(index, len(made)), entry)
    return made


def begun(desk: Desk) -> list[date]:
    """The meetings for which a log was begun, the newest first."""
    folder = desk.workspace.data / FOLDER
    found = []
    for path in folder.glob("*.json") if folder.is_dir() else ():
        try:
            found.append(date.fromisoformat(path.stem))
        except ValueError:
            continue
    return sorted(found, reverse=True)


def _path(desk: Desk, meeting: date) -> Path:
    return desk.workspace.data / FOLDER / f"{meeting.isoformat()}.json"
