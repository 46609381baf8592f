"""How findings and records are named: keys that stay when lines move, and anchors that stay when wording does."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import date

from steering.domain.words import Kind

SERIES = "main"
"""The one series of a workspace until somebody adds another."""

WORDS = re.compile(r"\w+")
LEAD = re.compile(
    r"(?:is|are|was|were)?\s*(?:to|will|shall|agreed to|agrees to|offered to|undertook to)\b", re.IGNORECASE
)


def norm(text: str) -> str:
    """The words of a text, compatibility-normalised and case-folded, with single blanks between them."""
    return " ".join(WORDS.findall(unicodedata.normalize("NFKC", text).casefold()))


def without_owner(text: str, owner_text: str | None) -> str:
    """An action's wording less the owner that leads it: `BH to write` and `NS to write` become `write`."""
    rest = text.strip()
    if owner_text and rest.casefold().startswith(owner_text.casefold()):
        rest = rest[len(owner_text) :].lstrip(" \t:,-–—")
        if found := LEAD.match(rest):
            rest = rest[found.end() :]
    return rest.strip() or text.strip()


def finding_keys(series: str, meeting: date, findings: Iterable[tuple[Kind, str | None, str]]) -> list[str]:
    """The keys of a document's findings, given as (kind, item, wording without owner) in the order of the text.

    A key is made of the meeting, the kind, the item, the wording, and the ordinal among equals; never of a line.
    """
    seen: Counter[str] = Counter()
    keys = []
    for kind, item, wording in findings:
        digest = hashlib.sha256(norm(wording).encode()).hexdigest()[:12]
        stem = f"{series}/{meeting.isoformat()}/{kind.value}/{item or '-'}/{digest}"
        keys.append(f"{stem}/{seen[stem]}")
        seen[stem] += 1
    return keys


def meeting_of_key(key: str) -> date | None:
    """The meeting of a finding's key; None where the anchor is not a finding's."""
    found = re.match(r"[^/:]+/(\d{4}-\d\d-\d\d)/", key)
    return date.fromisoformat(found[1]) if found else None


def meeting_anchor(series: str, held: date) -> str:
    """The anchor of a meeting."""
    return f"{Kind.MEETING.value}:{series}/{held.isoformat()}"


def person_anchor(name: str) -> str:
    """The anchor of a person, by name without titles."""
    return f"{Kind.PERSON.value}:{norm(bare_name(name))}"


def person_of_anchor(anchor: str) -> str:
    """The words of the name that a person's anchor holds."""
    return anchor.removeprefix(f"{Kind.PERSON.value}:")


def pilot_anchor(site: str) -> str:
    """The anchor of a site's standing as a pilot."""
    return f"{Kind.PILOT.value}:{norm(site)}"


def site_of_pilot(anchor: str) -> str:
    """The words of the site's name that the anchor of its standing as a pilot holds."""
    return anchor.removeprefix(f"{Kind.PILOT.value}:")


def site_anchor(name: str) -> str:
    """The anchor of a site."""
    return f"{Kind.SITE.value}:{norm(name)}"


def node_anchor(kind: str, code: str) -> str:
    """The anchor of a part of the framework, by its level and code."""
    return f"{Kind.NODE.value}:{kind}:{code.strip().casefold()}"


TITLES = re.compile(
    r"^(?:(?:the\s+)?(?:rt\.?\s+hon|revd?|reverend|cllr|ccllr|councillor|dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|lord|lady)\b\.?\s*)+",
    re.IGNORECASE,
)


def bare_name(name: str) -> str:
    """A name without titles and what stands in brackets."""
    return TITLES.sub("", re.sub(r"\s*\([^)]*\)", "", name)).strip() or name.strip()


REFERENCE = re.compile(r"^\s*(DEC|A|R|Q|P|E)\s*0*(\d+)\s*$", re.IGNORECASE)

PREFIXES = {
    Kind.ACTION: "A",
    Kind.DECISION: "DEC",
    Kind.RISK: "R",
    Kind.QUESTION: "Q",
    Kind.PERSON: "P",
    Kind.EVENT: "E",
}


def reference(kind: Kind, number: int) -> str:
    """The reference that people say aloud: `A5`, `DEC2`, `R3`, `Q4`."""
    return f"{PREFIXES[kind]}{number}"


def parse_reference(text: str) -> tuple[Kind, int] | None:
    """The kind and number of a reference, or None where the text is none."""
    found = REFERENCE.match(text)
    if not found:
        return None
    kinds = {prefix: kind for kind, prefix in PREFIXES.items()}
    return kinds[found[1].upper()], int(found[2])


def letters(number: int) -> str:
    """0 -> a, 25 -> z, 26 -> aa: the last part of a long reference."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("a") + rest) + name
    return name
