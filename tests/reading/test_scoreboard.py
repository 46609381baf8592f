"""How well minutes are read that somebody labelled by hand: the shared scoreboard's own figures, in this process.

Each figure has the least that it may be.
"""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from steering.reading import read, to_json

LEAST_ON_THE_YEAR: dict[str, dict[str, float]] = {
    "actions": {"f1": 0.95},
    "due": {"f1": 0.95},
    "done": {"f1": 0.95},
    "people": {"f1": 0.95},
    "events": {"f1": 0.95},
    "decisions": {"f1": 0.95},
    "risks": {"f1": 0.95},
    "pilots": {"f1": 0.95},
    "implied": {"recall": 0.6, "precision": 0.7},
    "owners": {"accuracy": 0.95},
    "meeting": {"accuracy": 0.97},
    "quotes": {"accuracy": 1.0},
}
LEAST_ON_THE_CORPUS: dict[str, dict[str, float]] = {
    "actions": {"f1": 0.95},
    "people": {"f1": 0.95},
    "done": {"f1": 0.9},
    "decisions": {"recall": 0.9},
    "events": {"recall": 0.9},
    "implied": {"recall": 0.6},
    "owners": {"accuracy": 0.93},
    "quotes": {"accuracy": 1.0},
}
LEAST_OF_A_GROUP = 0.7
"""Actions F1 of the worst group of minutes."""

Figures = dict[str, dict[str, float]]


class Board:
    """The figures of one folder of labelled minutes."""

    def __init__(self, tool: ModuleType, folder: Path) -> None:
        self.score, self.documents = tool.Score(), 0
        groups: dict[str, Any] = {}
        for minutes, labels in _labelled(folder):
            found = to_json(read(minutes.read_bytes(), minutes.name))
            self.documents += 1
            for score in (self.score, groups.setdefault(minutes.stem.split("-")[0], tool.Score())):
                tool.score_file(minutes, labels, found, score)
        self.figures: Figures = tool.figures(self.score.c)
        self.groups: dict[str, float] = {
            name: figures["actions"]["f1"]
            for name, score in groups.items()
            if "actions" in (figures := tool.figures(score.c))
        }

    def misses(self, what: str) -> str:
        """What the scoreboard notes of one figure, for a failure to show."""
        return "\n".join(note for note in self.score.notes if what.rstrip("s") in note)


def _labelled(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each document of a folder with its labels."""
    for path in sorted(folder.rglob("*.json")):
        minutes = next((p for p in map(path.with_suffix, (".md", ".txt", ".docx")) if p.exists()), None)
        labels = json.loads(path.read_text(encoding="utf-8"))
        if minutes is not None and "meeting" in labels:
            yield minutes, labels


@pytest.fixture(scope="module")
def tool(shared: Path) -> ModuleType:
    """The shared scoreboard as a module."""
    spec = importlib.util.spec_from_file_location("score_reading", shared / "tools" / "score_reading.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def year(tool: ModuleType, shared: Path) -> Board:
    """The figures over a year of one group."""
    return Board(tool, shared / "years" / "dev")


@pytest.fixture(scope="module")
def corpus(tool: ModuleType, shared: Path) -> Board:
    """The figures over the minutes of many groups."""
    return Board(tool, shared / "corpus")


def _cases(least: dict[str, dict[str, float]]) -> list[tuple[str, str, float]]:
    return [(what, measure, value) for what, measures in least.items() for measure, value in measures.items()]


@pytest.mark.parametrize(("what", "measure", "least"), _cases(LEAST_ON_THE_YEAR))
def test_year(year: Board, what: str, measure: str, least: float) -> None:
    assert year.figures[what][measure] >= least, year.misses(what)


@pytest.mark.parametrize(("what", "measure", "least"), _cases(LEAST_ON_THE_CORPUS))
def test_corpus(corpus: Board, what: str, measure: str, least: float) -> None:
    assert corpus.figures[what][measure] >= least, corpus.misses(what)


def test_no_group_of_minutes_is_read_badly(corpus: Board) -> None:
    assert {name: f1 for name, f1 in corpus.groups.items() if f1 < LEAST_OF_A_GROUP} == {}


def test_fewer_proposals_than_documents_match_no_label(corpus: Board) -> None:
    assert corpus.figures["implied"]["unlabelled_proposals"] < corpus.documents
