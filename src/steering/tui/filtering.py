"""The words of a filter: `owner:ian rag:r for:H2 status:all handout` says which actions are wanted."""

import re
from dataclasses import dataclass
from datetime import date

from steering.services.browsing import FLAGS, Choices
from steering.services.views import ActionFilter

TOKEN = re.compile(r'(?:(\w+):)?(?:"([^"]*)"?|(\S+))')
NAMES = {
    "owner": "owner",
    "who": "owner",
    "status": "status",
    "rag": "rag",
    "meeting": "meeting",
    "for": "deliverable",
    "deliverable": "deliverable",
    "site": "site",
    "flag": "flag",
}
STATUSES = ("live", "ended", "all", "open", "in_progress", "blocked", "done", "closed", "dropped")
HINT = "type words, or owner:  status:  rag:  meeting:  for:  site:  flag:"


@dataclass(frozen=True)
class Understood:
    """What the words of a filter came to, and what of them was not understood."""

    wanted: ActionFilter
    problem: str = ""


def understand(words: str) -> Understood:
    """The filter that words mean; a name without a value filters nothing yet."""
    said: dict[str, str] = {}
    rest: list[str] = []
    for name, quoted, bare in TOKEN.findall(words):
        value = quoted or bare
        field = NAMES.get(name.casefold()) if name else None
        if field is None:
            rest.append(f"{name}:{value}" if name else value)
        elif value:
            said[field] = value
    rest = [word for word in rest if word.rstrip(":").casefold() not in NAMES or not word.endswith(":")]
    meeting, problem = _meeting(said.pop("meeting", ""))
    if "status" in said:
        said["status"], wrong = _status(said["status"])
        problem = problem or wrong
    return Understood(ActionFilter(meeting=meeting, text=" ".join(rest) or None, **said), problem)


def _meeting(said: str) -> tuple[date | None, str]:
    if not said:
        return None, ""
    try:
        return date.fromisoformat(said), ""
    except ValueError:
        return None, f"meeting:{said} is no date yet; it looks like 2007-10-11"


def _status(said: str) -> tuple[str, str]:
    wanted = said.casefold().replace(" ", "_").replace("-", "_")
    found = next((s for s in STATUSES if s.startswith(wanted)), None)
    return (found, "") if found else ("live", f"status:{said} is not known; it can be {', '.join(STATUSES)}")


def quoted(value: str) -> str:
    """A value as the filter's words hold it."""
    return f'"{value}"' if " " in value else value


def completions(known: Choices) -> list[str]:
    """Everything that can be typed, for completion."""
    names = [f"owner:{quoted(o)}" for o in (*known.owners, "nobody")]
    names += [f"status:{s}" for s in STATUSES] + [f"rag:{letter}" for letter in "RAGB"]
    names += [f"flag:{quoted(f)}" for f in FLAGS] + [f"for:{code}" for code, _ in known.deliverables]
    return names + [f"site:{quoted(s)}" for s in known.sites] + [f"meeting:{m}" for m in known.meetings]
