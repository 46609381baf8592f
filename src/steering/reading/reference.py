"""The files that people keep beside the minutes: the framework, the people, the sites.

`framework.md` is read as groups write it: headings, nested lists or tables that name goals, outcomes, indicators and
deliverables, with their codes, ratings, aliases and what they serve. `people.csv` and `sites.csv` have a header.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from steering.errors import UnreadableFile, at

Entry = dict[str, Any]

LEVELS = {
    "goal": r"goals?|aims?|objectives?|strategic priorit(?:y|ies)",
    "outcome": r"outcomes?|results?",
    "indicator": r"indicators?|measures?|performance indicators?|k?pis?",
    "deliverable": r"deliverables?|products?|outputs?|papers?|documents?|handouts?|publications?",
}
CODE = r"[A-Z]{0,5}[-. ]?\d+(?:\.\d+)*[a-z]?"
NAMED = re.compile(
    rf"^(?:(?P<goal>{LEVELS['goal']})|(?P<outcome>{LEVELS['outcome']})|(?P<indicator>{LEVELS['indicator']})|"
    rf"(?P<deliverable>{LEVELS['deliverable']}))\s*:?\s+(?P<code>{CODE})\s*[:.)–—-]*\s*(?P<title>.*)$",
    re.IGNORECASE,
)
SECTION = {level: re.compile(rf"(?:^|\b)(?:{words})\s*$", re.IGNORECASE) for level, words in LEVELS.items()}
CODED = re.compile(
    r"^(?P<code>[A-Z]{1,6}[-.]?\d+(?:\.\d+)*[a-z]?|[A-Z]{2,8}|\d+(?:\.\d+)+)\s*[:.)–—|-]+\s+(?P<title>\S.*)$"
)
RATING = re.compile(r"[\[(*_–—-]*\s*\b(critical|priority|universal|unrated)\b\s*[\])*_]*\s*$", re.IGNORECASE)
PROXY = re.compile(r"\s*[\[(]\s*proxy\s*[\])]\s*", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"^(?:(?P<aliases>also (?:called|known as)|aka|a\.k\.a\.|alias(?:es)?|other names?)"
    r"|(?P<serves>serves?|supports?|for)|"
    r"(?P<label>version|status|state|stage)|(?P<type>type|kind)|(?P<rating>rating)|(?P<note>note|caveat))"
    r"\s*[:=–—-]\s*(?P<value>.+)$",
    re.IGNORECASE,
)
COLUMNS = {
    "code": r"code|ref(?:erence)?|id|no\.?|number|#",
    "title": (
        r"deliverables?|products?|title|name|outputs?|papers?|goals?|outcomes?|indicators?"
        r"|measures?|description|what"
    ),
    "aliases": r"also (?:called|known as)|alias(?:es)?|aka|other names?|known as|short(?: name)?",
    "label": r"version|status|state|stage|where it is",
    "serves": r"serves?|supports?|contributes to|for(?: outcome| goal)?s?|outcomes? served|links? to",
    "rating": r"rating|priority|weight",
    "type": r"type|kind|form",
    "parent": r"under|parent|belongs to",
    "note": r"notes?|remarks?|comments?|source",
}
STATES = (
    ("planned", r"not (?:yet )?(?:started|begun)|planned|to (?:do|come)|proposed|–|-"),
    ("superseded", r"superseded|withdrawn|replaced"),
    ("published", r"live|published|online|issued|in use|in force"),
    ("agreed", r"agreed|approved|adopted|signed|final"),
    ("draft", r"draft|working|v?\d|in progress|under way"),
)


@dataclass
class _Outline:
    """The framework as it is read: entries in order, and where in the outline the reader is."""

    entries: list[Entry] = field(default_factory=list)
    section: str | None = None
    level_of: dict[int, Entry] = field(default_factory=dict)

    def add(self, kind: str, code: str, title: str, depth: int, **more: Any) -> Entry:
        """Take a node in under its parent: the nearest above it of a higher level."""
        title, rating = _rated(title)
        proxy = bool(PROXY.search(title))
        order = list(LEVELS)
        parent = None
        if kind != "deliverable":
            above = [e for e in reversed(self.entries) if order.index(e["kind"]) < order.index(kind)]
            parent = above[0]["code"] if above else None
        entry = {
            "kind": kind,
            "code": code or self._code(kind),
            "title": PROXY.sub(" ", title).strip(" .:–—-"),
            "parent": parent,
            "rating": rating,
            "is_proxy": proxy,
            "position": len(self.entries),
            **{k: v for k, v in more.items() if v},
        }
        self.entries.append(entry)
        self.level_of = {d: e for d, e in self.level_of.items() if d < depth} | {depth: entry}
        return entry

    def _code(self, kind: str) -> str:
        count = sum(1 for e in self.entries if e["kind"] == kind) + 1
        return f"{kind[0].upper()}{count:02d}"


def read_framework(text: str) -> list[Entry]:
    """The goals, outcomes, indicators and deliverables of a framework file, in its order.

    Each entry has kind, code, title, parent, rating, is_proxy, position, and where the file says so aliases, label,
    state, type, serves (codes), note.
    """
    outline = _Outline()
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    i = 0
    while i < len(lines):
        line = lines[i]
        if (
            line.lstrip().startswith("|")
            and i + 1 < len(lines)
            and re.match(r"^\s*\|?[\s:|-]+\|[\s:|-]*$", lines[i + 1])
        ):
            end = i + 2
            while end < len(lines) and lines[end].lstrip().startswith("|"):
                end += 1
            _table(outline, [_cells(row) for row in (lines[i], *lines[i + 2 : end])])
            i = end
            continue
        _line(outline, line, lines[i + 1] if i + 1 < len(lines) else "")
        i += 1
    return outline.entries


def _line(outline: _Outline, line: str, below: str) -> None:
    heading = re.match(r"^(#{1,6})\s+(.*?)\s*#*\s*$", line)
    item = re.match(r"^(\s*)(?:[-*+·•]|\d+[.)])\s+(.*\S)\s*$", line)
    if heading:
        depth, text = len(heading[1]) - 10, heading[2]
    elif line.strip() and re.match(r"^(?:=+|-+)\s*$", below):
        depth, text = (-9 if below.startswith("=") else -8), line.strip()
    elif item:
        depth, text = len(item[1].expandtabs(4)), item[2]
    else:
        return
    text = re.sub(r"\*\*|__|`|\*(?=\S)|(?<=\S)\*", "", text).strip()
    named = NAMED.match(text)
    if named and named["title"]:
        kind = next(level for level in LEVELS if named[level])
        outline.add(kind, named["code"].strip(), named["title"], depth)
        return
    if item and _attribute(outline, text, depth):
        return
    if not item:
        outline.section = next((level for level, sign in SECTION.items() if sign.search(text)), outline.section)
        return
    coded = CODED.match(text)
    if outline.section and (coded or outline.section == "deliverable") and not _below(outline, depth):
        code, rest = (coded["code"], coded["title"]) if coded else ("", text)
        title, more = _inline(rest)
        outline.add(outline.section, code, title, depth, **more)


def _below(outline: _Outline, depth: int) -> bool:
    """Whether a line stands inside a deliverable's own list."""
    return any(d < depth and d >= 0 and e["kind"] == "deliverable" for d, e in outline.level_of.items())


def _attribute(outline: _Outline, text: str, depth: int) -> bool:
    found = ATTRIBUTE.match(text)
    owner = max(((d, e) for d, e in outline.level_of.items() if d < depth), key=lambda p: p[0], default=None)
    if not found or not owner:
        return False
    name = next(n for n in ("aliases", "serves", "label", "type", "rating", "note") if found[n])
    owner[1].update(_field(name, found["value"]))
    return True


def _inline(text: str) -> tuple[str, Entry]:
    """A deliverable on one line: `Logic model (also called Handout 1; the model) – draft 0.3 – serves 1.1, 2.1`."""
    found = re.search(
        r"[\[(]?\b(?:also (?:called|known as)|aka|a\.k\.a\.|serves|supports|version|status)\b", text, re.IGNORECASE
    )
    split = re.split(r"\s+[–—]\s+|\s+-\s+|\s*\|\s*", text)
    more: Entry = {}
    if not found and len(split) == 1:
        return text, more
    title = text[: found.start()] if found and found.start() < len(split[0]) else split[0]
    rest = text[len(title) :]
    for name, sign in (
        ("aliases", r"(?:also (?:called|known as)|aka|a\.k\.a\.)[:\s]+([^)\]–—|]+)"),
        ("serves", r"(?:serves|supports)[:\s]+([^)\]–—|;]+)"),
        ("label", r"(?:version|status)[:\s]+([^)\]–—|;]+)"),
    ):
        part = re.search(sign, rest, re.IGNORECASE)
        if part:
            more |= _field(name, part[1])
    for part_text in split[1:]:
        if not re.search(r"also called|also known|aka|serves|supports|version|status", part_text, re.IGNORECASE):
            more = _field("label", part_text) | more
    return title.strip(" ([–—-"), more


def _rated(title: str) -> tuple[str, str | None]:
    found = RATING.search(title)
    return (title[: found.start()].rstrip(" ([–—-*_"), found[1].casefold()) if found else (title, None)


def _field(name: str, value: str) -> Entry:
    value = re.sub(r"\*\*|__|`", "", value).strip()
    if not value or value in ("–", "—", "-", "none", "n/a"):
        return {}
    if name == "aliases":
        parts = re.split(r"\s*[;/|]\s*|\s*,\s+(?!and\b)", value)
        return {"aliases": [p.strip(" .“”\"'") for p in parts if p.strip(" .“”\"'")]}
    if name == "serves":
        return {"serves": _codes(value)}
    if name == "label":
        state = next((s for s, sign in STATES if re.search(sign, value, re.IGNORECASE)), None)
        return {"label": value} | ({"state": state} if state else {})
    if name == "rating":
        found = RATING.search(value)
        return {"rating": found[1].casefold()} if found else {}
    return {name: value}


def _codes(value: str) -> list[str]:
    """Codes of what is served; `Goals 1–3` are 1, 2, 3."""
    out: list[str] = []
    for found in re.finditer(r"([A-Za-z]*\d+(?:\.\d+)*)(?:\s*(?:–|—|-|to)\s*(\d+))?", value):
        first, last = found[1], found[2]
        if last and first.isdigit() and int(first) < int(last) < int(first) + 50:
            out += [str(n) for n in range(int(first), int(last) + 1)]
        else:
            out.append(first)
    return out


def _cells(row: str) -> list[str]:
    body = row.strip().removeprefix("|").removesuffix("|")
    return [re.sub(r"\*\*|__|`", "", c).replace("\\|", "|").strip() for c in re.split(r"(?<!\\)\|", body)]


def _table(outline: _Outline, rows: Sequence[Sequence[str]]) -> None:
    names: list[str | None] = []
    for cell in rows[0]:
        fits = (n for n, sign in COLUMNS.items() if re.fullmatch(sign, cell.strip(), re.IGNORECASE) and n not in names)
        names.append(next(fits, None))
    if "title" not in names:
        return
    kind = _table_kind(rows[0][names.index("title")], outline.section)
    for cells in rows[1:]:
        values = {n: c for n, c in zip(names, cells, strict=False) if n and c}
        if not values.get("title"):
            continue
        more: Entry = {}
        for name in ("aliases", "label", "serves", "rating", "type", "note"):
            more |= _field(name, values.get(name, ""))
        entry = outline.add(kind, values.get("code", ""), values["title"], 0, **more)
        if values.get("parent"):
            entry["parent"] = next(iter(_codes(values["parent"])), None)


def _table_kind(heading: str, section: str | None) -> str:
    for level, words in LEVELS.items():
        if re.fullmatch(words, heading.strip(), re.IGNORECASE):
            return level
    return section or "deliverable"


PEOPLE = ("name", "initials", "aliases", "organisation", "role", "email", "status", "digest")
SITES = ("name", "aliases", "tile_row", "tile_col")


def read_people(text: str, path: str) -> list[Entry]:
    """The people of people.csv. Raises UnreadableFile naming the line of what cannot be."""
    choices = {
        "status": ("member", "chair", "secretary", "adviser", "invited", "left"),
        "digest": ("monthly", "due", "off"),
    }
    out = []
    for number, row in _csv(text, path, PEOPLE):
        entry: Entry = {k: v for k, v in row.items() if v}
        for name, known in choices.items():
            if name in entry and entry[name].casefold() not in known:
                raise UnreadableFile(f"{at(path, number)}: {name} is {entry[name]!r}", f"It can be {', '.join(known)}.")
            if name in entry:
                entry[name] = entry[name].casefold()
        if "email" in entry and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", entry["email"]):
            raise UnreadableFile(
                f"{at(path, number)}: {entry['email']!r} is no address", "Write it like ann@example.org."
            )
        entry["aliases"] = [a.strip() for a in entry.get("aliases", "").split(";") if a.strip()]
        out.append(entry)
    return out


def read_sites(text: str, path: str) -> list[Entry]:
    """The places of sites.csv. Raises UnreadableFile naming the line of what cannot be."""
    out = []
    for number, row in _csv(text, path, SITES):
        entry: Entry = {"name": row["name"], "aliases": [a.strip() for a in row["aliases"].split(";") if a.strip()]}
        for name in ("tile_row", "tile_col"):
            if row[name] and not row[name].isdigit():
                raise UnreadableFile(
                    f"{at(path, number)}: {name} is {row[name]!r}", "Write a number from 0, or leave it empty."
                )
            entry[name] = int(row[name]) if row[name] else None
        out.append(entry)
    return out


def _csv(text: str, path: str, columns: Iterable[str]) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")), strict=True)
    known = list(columns)
    try:
        header = [h.strip().casefold() for h in next(reader, [])]
        if "name" not in header:
            raise UnreadableFile(f"{at(path, 1)}: the first line must name the columns", f"Write {','.join(known)}.")
        if strange := [h for h in header if h and h not in known]:
            raise UnreadableFile(f"{at(path, 1)}: there is no column {strange[0]!r}", f"Known are {', '.join(known)}.")
        for cells in reader:
            if any(c.strip() for c in cells):
                row = dict.fromkeys(known, "") | {h: c.strip() for h, c in zip(header, cells, strict=False) if h}
                if not row["name"]:
                    raise UnreadableFile(f"{at(path, reader.line_num)}: the name is missing", "Every line needs one.")
                yield reader.line_num, row
    except csv.Error as error:
        raise UnreadableFile(f"{at(path, reader.line_num)}: {error}", "Close every quotation mark.") from error
