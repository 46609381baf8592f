"""The workspace: steering.toml, its folders and its database. Nothing is read at import."""

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from steering.errors import NoWorkspace, SteeringError, at

FILE = "steering.toml"
FOLDERS = ("data", "minutes", "exports")


class BadConfig(SteeringError):
    """steering.toml holds something that cannot be used."""


@dataclass(frozen=True)
class Group:
    """Who meets: `series` names the meetings, `secretary` is the address that members answer to."""

    name: str = "Steering Group"
    short: str = ""
    series: str = "Steering group"
    timezone: str = "Europe/London"
    secretary: str = ""

    @property
    def zone(self) -> tzinfo:
        """The time zone of every wall-clock time."""
        return ZoneInfo(self.timezone)

    @property
    def label(self) -> str:
        """The short name, for subjects and headers."""
        return self.short or self.name


@dataclass(frozen=True)
class Database:
    """Where the register lives: a SQLAlchemy URL; relative SQLite paths are under the workspace."""

    url: str = "sqlite:///data/steering.db"


@dataclass(frozen=True)
class ReadingRules:
    """How minutes are read: `date_order` is dmy or mdy."""

    date_order: str = "dmy"


@dataclass(frozen=True)
class ReviewRules:
    """How an import is reviewed."""

    max_questions: int = 8


@dataclass(frozen=True)
class Calendar:
    """What calendar files carry: the domain of their UIDs, the usual place, the usual length in minutes."""

    domain: str = "steering.invalid"
    place: str = ""
    duration: int = 120


@dataclass(frozen=True)
class RiskRules:
    """The scoring matrix: the upper edge of each band, and the highest acceptable residual score by category."""

    matrix_version: str = "1"
    bands: Mapping[str, int] = field(default_factory=lambda: {"low": 5, "medium": 12, "high": 19, "critical": 25})
    appetite: Mapping[str, int] = field(
        default_factory=lambda: {
            "delivery": 9,
            "data_quality": 6,
            "engagement": 9,
            "governance": 6,
            "reputation": 6,
        }
    )


@dataclass(frozen=True)
class Pilots:
    """What the group calls its sites."""

    sites: str = "boroughs"


@dataclass(frozen=True)
class Mail:
    """How mail leaves: transport folder, maildir or smtp; security starttls, tls or none. It holds no password."""

    from_: str = ""
    transport: str = "folder"
    host: str = ""
    port: int = 587
    security: str = "starttls"
    user: str = ""
    standing_approval: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clock:
    """Days before (T-) and after (T+) a meeting at which the secretary's work falls due."""

    updates: int = 14
    papers: int = 7
    brief: int = 2
    minutes: int = 5


@dataclass(frozen=True)
class Config:
    """Everything that steering.toml says."""

    group: Group = Group()
    database: Database = Database()
    reading: ReadingRules = ReadingRules()
    review: ReviewRules = ReviewRules()
    calendar: Calendar = Calendar()
    risk: RiskRules = field(default_factory=RiskRules)
    pilots: Pilots = Pilots()
    mail: Mail = Mail()
    clock: Clock = Clock()


CHOICES = {
    ("reading", "date_order"): ("dmy", "mdy"),
    ("mail", "transport"): ("folder", "maildir", "smtp"),
    ("mail", "security"): ("starttls", "tls", "none"),
    ("mail", "standing_approval"): ("digest", "chase", "papers", "minutes", "notice"),
}


@dataclass(frozen=True)
class Workspace:
    """A folder that holds one group's register, and what its steering.toml says."""

    root: Path
    config: Config = field(default_factory=Config)

    @property
    def data(self) -> Path:
        """The group's reference files and the database."""
        return self.root / "data"

    @property
    def minutes(self) -> Path:
        """The minutes as the secretary wrote them."""
        return self.root / "minutes"

    @property
    def exports(self) -> Path:
        """What the program writes."""
        return self.root / "exports"

    @property
    def database_url(self) -> str:
        """The database's URL, a relative SQLite path made absolute under the workspace."""
        prefix, url = "sqlite:///", self.config.database.url
        if url.startswith(prefix) and not url.startswith("sqlite:////"):
            return prefix + str((self.root / url.removeprefix(prefix)).resolve())
        return url


def open_workspace(root: Path) -> Workspace:
    """The workspace at `root`.

    Raises NoWorkspace where there is no steering.toml, BadConfig (with line or key) where it cannot be used.
    """
    path = root / FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NoWorkspace(
            f"{root} is no workspace: there is no {FILE} in it",
            f"Make one with `steering init {root}`, or name another with --workspace DIR.",
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise BadConfig(
            f"{path} cannot be read: {error}", "Check that it is a text file and that you may read it."
        ) from error
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadConfig(
            f"{path}: {error}", 'Correct that line; texts stand in quotes, as in name = "Our group".'
        ) from error
    return Workspace(root.resolve(), parse_config(tables, path))


def parse_config(tables: Mapping[str, Any], path: Path) -> Config:
    """The configuration in a parsed TOML document. Raises BadConfig naming an unknown key's nearest neighbour."""
    sections = {f.name: type(getattr(Config(), f.name)) for f in fields(Config)}
    values: dict[str, Any] = {}
    for name, table in tables.items():
        if name not in sections:
            raise BadConfig(f"{at(path)}: there is no section [{name}]", _nearest(name, sections))
        if not isinstance(table, Mapping):
            raise BadConfig(
                f"{at(path)}: {name} is a section", f"Write [{name}] on a line of its own and its keys below."
            )
        values[name] = sections[name](**_section(name, table, sections[name], path))
    return Config(**values)


def _section(name: str, table: Mapping[str, Any], shape: type, path: Path) -> dict[str, Any]:
    known = {f.name.rstrip("_"): f for f in fields(shape)}
    default = shape()
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            raise BadConfig(f"{at(path)}: there is no key {name}.{key}", _nearest(key, known))
        wanted = getattr(default, known[key].name)
        value = tuple(value) if isinstance(wanted, tuple) and isinstance(value, list) else value
        mapping = isinstance(wanted, Mapping)
        if not isinstance(value, Mapping if mapping else type(wanted)) or isinstance(value, bool) != isinstance(
            wanted, bool
        ):
            raise BadConfig(f"{at(path)}: {name}.{key} is {value!r}", f"It should be like {_toml(wanted)}.")
        choices = CHOICES.get((name, key))
        if choices and any(v not in choices for v in (value if isinstance(value, tuple) else (value,))):
            raise BadConfig(f"{at(path)}: {name}.{key} is {value!r}", f"It can be {', '.join(choices)}.")
        if (name, key) == ("group", "timezone"):
            _check_zone(str(value), path)
        values[known[key].name] = {**wanted, **value} if mapping else value
    return values


def _check_zone(name: str, path: Path) -> None:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError) as error:
        raise BadConfig(f"{at(path)}: there is no time zone {name!r}", "Write it like Europe/London.") from error


def _nearest(word: str, known: Mapping[str, Any]) -> str:
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"Did you mean {close[0]}?" if close else f"Known are {', '.join(known)}."


def _toml(value: object) -> str:
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(v) for v in value) + "]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{k} = {_toml(v)}" for k, v in value.items()) + " }"
    return str(value).lower() if isinstance(value, bool) else str(value)


EXPLAINED = {
    "group": {
        "name": "The group's full name, as it stands on minutes and mails",
        "short": "A short name for subjects and headers",
        "series": "What one of its meetings is called in the calendar",
        "timezone": "Every time of day is in this zone",
        "secretary": "The address that members answer to",
    },
    "database": {"url": "A SQLite file under this folder, or postgresql://user@host/name"},
    "reading": {"date_order": "What 03/04 means: dmy is 3 April, mdy is 4 March"},
    "review": {"max_questions": "At most so many questions are asked of one import; the rest are quiet notes"},
    "calendar": {
        "domain": "The part after the @ in the calendar's identifiers: a domain that is yours; never change it",
        "place": "Where meetings are when the minutes do not say",
        "duration": "How many minutes a meeting takes when the minutes do not say",
    },
    "risk": {
        "matrix_version": "Change it when you change bands: every score keeps the version it was given under",
        "bands": "The highest score (likelihood x impact) of each band; impact 5 is never below medium",
        "appetite": "The highest residual score that is acceptable, by category",
    },
    "pilots": {"sites": "What you call the places: boroughs, parishes, schools"},
    "mail": {
        "from": "The sender's address",
        "transport": "folder (files under exports/outbox), maildir, or smtp",
        "host": "The mail server",
        "port": "Its port: 587 with starttls, 465 with tls",
        "security": "starttls, tls or none; the certificate is always checked",
        "user": "The login; its password is asked of the keyring, or of the variable STEERING_SMTP_PASSWORD",
        "standing_approval": "Kinds of mail that need no approval: digest, chase, papers, minutes, notice",
    },
    "clock": {
        "updates": "Days before a meeting at which owners are asked for updates",
        "papers": "Days before it at which agenda and papers go out",
        "brief": "Days before it at which the chair gets the brief",
        "minutes": "Days after it at which the minutes are due",
    },
}


def template(group: Group = Group()) -> str:
    """The text of a new steering.toml: every key, commented, with its default."""
    config = Config(group=group)
    lines = ["# Settings of this workspace. Every key may be left out; these are the defaults.", ""]
    for section, keys in EXPLAINED.items():
        lines.append(f"[{section}]")
        shape = getattr(config, section)
        for key, why in keys.items():
            value = getattr(shape, key if hasattr(shape, key) else f"{key}_")
            lines += [f"# {why}", f"{key} = {_toml(value)}"]
        lines.append("")
    return "\n".join(lines)


def find_workspace(start: Path) -> Workspace:
    """The workspace at `start` or the nearest folder above it. Raises NoWorkspace where there is none."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / FILE).is_file():
            return open_workspace(folder)
    return open_workspace(start)
