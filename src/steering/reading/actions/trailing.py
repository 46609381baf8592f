"""What stands behind the wording of an action: owners, a date, each set off from it and from one another.

Forms: `... (GG/TP)`, `... – Jo`, `... – Jo, 15 Nov`, `... → Jo`, `... @jo`, `... | Ann Lee | 15 Nov`,
`...; Ann; 15 Nov`, `...: AL`. In: a wording and the owner reader. Out: the owners, the words for the date, and where
the wording ends when they are columns beside it.
"""

import re
from dataclasses import dataclass, replace

from steering.domain.findings import Doubt
from steering.reading.dates import MONTH, WEEKDAY, mentions
from steering.reading.names import is_name
from steering.reading.outcomes import outcome_of
from steering.reading.owner_words import STATE_ONLY, WITH_DAY
from steering.reading.owners import OwnerReader, Owners
from steering.reading.quick import HAS_DIGIT
from steering.reading.vocabulary import NOBODY, THINGS, VERBS

_PART = re.compile(
    r"(?:(?<!\s)(?P<column>\s*+\||(?=[^\S\t]*\t)\s++|\s{3,}+)\s*+(?P<cell>(?:(?!\s{3})[^|\t]){0,60}?)\|?"
    r"|(?<![\s,])[\s,]*+[(\[{](?P<bracketed>[^()\[\]{}]{1,50})[)\]}]"
    r"|(?<!\s)\s++/\s++(?P<stroke>[^/;:|()\[\]]{1,40}?)"
    r"|(?<!\s)(?:\s++(?:--|->|=>|>>|[-–—~→⇒➔➜⟶])|\s*+[—;:])\s*+(?P<dashed>(?:[^-–—;:|()\[\]]|(?<=\w)-(?=\w)){1,50}?)"
    r"|,\s*(?P<listed>[A-Z@\d](?:[^-–—;:,|()\[\]]|(?<=\w)-(?=\w)){0,40}?)"
    r"|\s(?P<handle>@[\w-]+(?:[\s,&/]{1,3}@[\w-]+){0,4}))\s*+(?:[.;]\s*+)?$"
)
_WHEN = re.compile(
    r"\W*(?:by |due:? |before |for |deadline:? )?(?:(?:the )?next (?:meeting|month|week)|asap|urgent|immediate(?:ly)?"
    rf"|on-?going|tbc|tbd|n/?a|no (?:due )?date|not set|none|end (?:of )?\w+|this week|today|tomorrow|{WEEKDAY}"
    rf"|{MONTH})\W*$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:before|by|until|once|when|after) (?:\w+ ){1,6}\w+$")
"""A time in brackets that no calendar knows: `(before she goes on leave)`."""
_POINTS = re.compile(r"see (?:below|above|attached|(?:also )?(?:item|minute|section) [\w.]{1,6})$", re.IGNORECASE)
"""Where more is said of a task, behind its owner: `– AB – see below`."""
_LED = re.compile(r"(?:(?:led|owned) by|lead|leads|owner|responsible)\s*:?\s+(?=[A-Z@])", re.IGNORECASE)
"""Words before an owner in brackets: `(Lead AB with Ann Lee)`."""
_BETWEEN_HANDLES = re.compile(r"[\s,&/]+(?=@)")
_MOST_PARTS = 4
REACH = 80
"""So far from its end a part behind a wording begins."""


@dataclass(slots=True)
class Behind:
    """What stands behind a wording; `end` is its length without the columns behind it."""

    end: int
    owners: Owners | None = None
    due: str | None = None
    state: str | None = None


def behind(wording: str, reader: OwnerReader, order: str, listed: bool = False) -> Behind:
    """The owners and the date behind a wording; in a list of actions (`listed`) the owner may be a stranger."""
    found = Behind(len(wording))
    end = len(wording)
    pending: tuple[str, str] | None = None
    for _ in range(_MOST_PARTS):
        start = len(wording[: max(end - REACH, 0)].rstrip())
        part = _PART.search(wording, start, end)
        if part is None or not wording[: part.start()].strip():
            break
        kind = part.lastgroup or ""
        words = part[kind].strip(" .") if kind != "column" else ""
        if kind in ("stroke", "listed") and pending is None and found.due is None and _is_when(words, order):
            pending, end = (kind, words), part.start()
            continue
        if kind == "stroke" and pending is None:
            break
        who, comma, when = words.rpartition(",") if kind in ("bracketed", "dashed") else ("", "", "")
        if not comma and kind == "bracketed" and HAS_DIGIT(words) and (dated := WITH_DAY.fullmatch(words)):
            who, comma, when = dated["who"], ",", dated["when"]
        if comma and found.due is None and _is_when(when, order):
            words, found.due = who.strip(), when.strip()
        if kind == "bracketed" and (lead := _LED.match(words)):
            words = words[lead.end() :].partition(" with ")[0]
        owners = _owners(words, kind, reader, listed) if found.owners is None else None
        if owners is not None:
            found.owners = owners
            if pending is not None and pending[0] == kind:
                found.due = pending[1]
        elif pending is not None:
            break
        elif found.due is None and (_is_when(words, order) or (kind == "bracketed" and _UNTIL.match(words))):
            found.due = words
        elif kind == "cell" and found.state is None and outcome_of(words, loose=True) is not None and len(words) < 60:
            found.state = words
        elif words and not (kind == "cell" and NOBODY.match(words)) and not (kind == "dashed" and _POINTS.match(words)):
            break
        end = part.start()
        if kind == "cell" or (found.end != len(wording) and kind != "bracketed"):
            found.end = end
    return found


def _owners(words: str, kind: str, reader: OwnerReader, listed: bool) -> Owners | None:
    """The owners that words name, when they name nothing else."""
    if not words or len(words.split()) > 6 or _WHEN.match(words) or any(char.isdigit() for char in words):
        return None
    if STATE_ONLY.match(words):
        return None
    owners = reader.all_of(_BETWEEN_HANDLES.sub(", ", words) if kind == "handle" else words)
    strange = [name for name in owners.names if not reader.is_party(name)]
    initials = kind in ("bracketed", "dashed", "cell", "handle") and all(
        re.fullmatch(r"[A-Z]{2,4}", n) for n in strange
    )
    named = listed and kind in ("bracketed", "dashed", "cell") and all(_reads_as_name(name) for name in strange)
    if not owners.names or (strange and not initials and not named):
        return None
    if "?" in words:
        asked = Doubt("owners", f"the minutes put a question mark behind {words}")
        owners = replace(owners, doubts=(*owners.doubts, asked))
    return owners


def _reads_as_name(name: str) -> bool:
    first = name.split()[0].lower()
    return len(name.split()) <= 3 and is_name(name) and first not in THINGS and first not in VERBS


def _is_when(words: str, order: str) -> bool:
    """Whether words are a date or words for one, and little else."""
    if _WHEN.match(words):
        return True
    dates = mentions(words, order) if any(char.isdigit() for char in words) else []
    return bool(dates) and len(words) - (dates[-1].end - dates[0].start) <= 12
