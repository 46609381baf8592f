"""The outbox from the command line."""

from pathlib import Path

import pytest

from steering.cli.main import main
from steering.config import FILE
from tests.minutes import FIRST

SETTINGS = """[group]
name = "Harbour Partnership"
short = "Harbour"
secretary = "dee@harbour.example"
"""


@pytest.fixture
def space(tmp_path: Path) -> list[str]:
    """The options that name a workspace with one meeting and two people who can be written to."""
    (tmp_path / FILE).write_text(SETTINGS, encoding="utf-8")
    paper = tmp_path / "2020-03-03.md"
    paper.write_text(FIRST, encoding="utf-8")
    here = ["--workspace", str(tmp_path), "--today", "2020-03-04"]
    assert main([*here, "init", str(tmp_path)]) == 0
    assert main([*here, "import", str(paper), "--accept", "all"]) == 0
    assert main([*here, "people", "edit", "Ann Archer", "--email", "ann@harbour.example"]) == 0
    assert main([*here, "people", "edit", "Bob Brown", "--email", "bob@harbour.example"]) == 0
    return here


def test_from_what_is_due_to_what_was_sent(space: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main([*space, "digest", "--due"]) == 0
    said = capsys.readouterr()
    assert said.out == "2 composed, 0 composed anew, 0 let go\n"
    assert "Cat Cole (no address)" in said.err
    assert main([*space, "outbox", "show", "1"]) == 0
    assert "To: Ann Archer <ann@harbour.example>" in capsys.readouterr().out
    assert main([*space, "outbox", "send"]) == 0
    assert capsys.readouterr().out == "0 sent\n"
    assert main([*space, "outbox", "approve", "1"]) == 0
    assert main([*space, "outbox", "cancel", "2"]) == 0
    assert main([*space, "outbox", "approve", "2"]) == 1
    assert main([*space, "digest", "--due", "--send"]) == 0
    assert capsys.readouterr().out.endswith("1 sent\n")
    assert main([*space, "outbox", "list", "--all"]) == 0
    assert [line.split()[1] for line in capsys.readouterr().out.splitlines()] == ["sent", "cancelled"]
    [sent] = (Path(space[1]) / "exports" / "outbox").iterdir()
    assert sent.name.startswith("ann@harbour.example")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["outbox"], 0),
        (["outbox", "--json"], 0),
        (["outbox", "approve"], 1),
        (["outbox", "approve", "1", "--all"], 1),
        (["outbox", "show", "7"], 1),
        (["outbox", "retry", "7"], 1),
        (["outbox", "chase"], 0),
        (["outbox", "approve", "x"], 2),
        (["outbox", "burn"], 2),
    ],
)
def test_exit_codes(space: list[str], words: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main([*space, *words]) == code
    said = capsys.readouterr()
    assert bool(said.err.strip()) == (code != 0 or words != ["outbox", "--json"])
