"""Where a line on the screen can lead: a place of the program, a record, a sentence of a source, a review."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A place by its name, with what it should show first (a filter's words, a reference)."""

    name: str
    said: str = ""


@dataclass(frozen=True)
class Record:
    """A record by its reference, a deliverable by its code, a site, person or meeting by name or date."""

    ref: str


@dataclass(frozen=True)
class Sentence:
    """A line of a stored document (1-based), and the words that stand there."""

    document: str
    line: int
    quote: str = ""
    path: str = ""


@dataclass(frozen=True)
class Waiting:
    """A document that waits for review."""

    sha256: str


Target = Place | Record | Sentence | Waiting
