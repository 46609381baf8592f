"""The command line as scripts and people meet it: exit codes, errors in words, nothing lost."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from steering.cli.main import main
from tests.minutes import FIRST, SECOND

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process: exit code, standard output, standard error."""

    def go(*words: object) -> tuple[int, str, str]:
        code = main([str(w) for w in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return go


@pytest.fixture
def space(run: Run, tmp_path: Path) -> Path:
    """A workspace with one set of minutes beside it."""
    root = tmp_path / "space"
    assert run("init", root, "--name", "Harbour Partnership")[0] == 0
    (root / "minutes" / "2020-03-03.md").write_text(FIRST, encoding="utf-8")
    (root / "minutes" / "2020-04-07.md").write_text(SECOND, encoding="utf-8")
    return root


def test_help_is_quick_and_imports_neither_textual_nor_sqlmodel() -> None:
    code = (
        "import sys; from steering.cli.main import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "bad = {'textual', 'sqlmodel', 'sqlalchemy'} & set(sys.modules)\n"
        "sys.exit(f'imported {bad}' if bad else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_lists_import_no_textual(space: Path) -> None:
    code = (
        "import sys; from steering.cli.main import main\n"
        f"main(['--workspace', {str(space)!r}, 'actions'])\n"
        "sys.exit('textual' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_workspace_is_its_owners_alone_and_settings_are_explained(space: Path) -> None:
    for path in (space, *space.rglob("*")):
        if path.suffix not in (".md",):
            assert path.stat().st_mode & 0o077 == 0, path
    text = (space / "steering.toml").read_text(encoding="utf-8")
    keys = [i for i, line in enumerate(text.splitlines()) if " = " in line and not line.startswith("#")]
    assert keys
    assert all(text.splitlines()[i - 1].startswith("# ") for i in keys)


def test_making_a_workspace_twice_keeps_what_is_there(run: Run, space: Path) -> None:
    (space / "steering.toml").write_text('[group]\nname = "Ours"\n', encoding="utf-8")
    assert run("init", space)[0] == 0
    assert "Ours" in (space / "steering.toml").read_text(encoding="utf-8")


def test_importing_listing_and_importing_again(run: Run, space: Path) -> None:
    minutes = space / "minutes"
    code, out, _ = run(
        "--workspace", space, "--today", "2020-03-04", "import", minutes / "2020-03-03.md", "--accept", "all"
    )
    assert code == 0
    assert "3 actions" in out
    code, _, err = run("--workspace", space, "import", minutes / "2020-03-03.md", "--accept", "all")
    assert (code, "nothing was changed" in err) == (0, True)
    copy = minutes / "copy of march.md"
    copy.write_bytes((minutes / "2020-03-03.md").read_bytes())
    _, _, err = run("--workspace", space, "import", copy, "--accept", "all")
    assert "2020-03-03.md" in err
    listed = json.loads(run("--workspace", space, "actions", "--json")[1])
    assert [a["ref"] for a in listed] == ["A1", "A3", "A2"]


def test_a_document_waits_for_review_unless_accepted(run: Run, space: Path) -> None:
    code, out, _ = run("--workspace", space, "import", space / "minutes" / "2020-03-03.md")
    assert (code, "waits for review" in out) == (0, True)
    assert json.loads(run("--workspace", space, "actions", "--json")[1]) == []
    assert "2020-03-03.md" in run("--workspace", space, "proposals")[1]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("missing.md", None, "no such file"),
        ("empty.md", b"", "empty"),
        ("binary.md", bytes(range(256)) * 40, ""),
        ("undated.md", b"# Notes\n\nAction: AB to write\n", "day"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ""),
        ("page.pdf", b"%PDF-1.4\n", ""),
    ],
)
def test_what_cannot_be_imported_is_told_in_words_and_changes_nothing(
    run: Run, space: Path, tmp_path: Path, name: str, data: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    code, _, err = run("--workspace", space, "import", path, "--accept", "all")
    assert code == 1
    assert name in err
    assert said in err
    assert len(err.strip().splitlines()) >= 2, "an error names the remedy"
    assert "Traceback" not in err
    assert run("--workspace", space, "history")[1] == ""


def test_minutes_without_a_date_take_it_from_the_command(run: Run, space: Path, tmp_path: Path) -> None:
    path = tmp_path / "undated.md"
    path.write_text("# Notes\n\nPresent: Ann Archer (AA)\n\nAction: AA to write\n", encoding="utf-8")
    code, out, _ = run("--workspace", space, "import", path, "--accept", "all", "--date", "2020-03-03")
    assert (code, "meeting of 2020-03-03" in out) == (0, True)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["show", "A99"], 1, "A99"),
        (["show", "nonsense"], 1, "nonsense"),
        (["answer", "Q9", "1"], 1, "Q9"),
        (["undo", "77"], 1, "77"),
        (["actions", "--meeting", "2020-13-01"], 2, "2020-13-01"),
        (["redate", "A1", "the twelfth of never"], 1, "never"),
        (["frobnicate"], 2, "frobnicate"),
        (["--as-of", "2020-01-01", "log", "AB: write"], 1, "as of"),
        (["restore", "nothing.db"], 1, "nothing.db"),
        (["framework", "import", "nothing.md"], 1, "nothing.md"),
    ],
)
def test_what_cannot_be_done_has_its_exit_code(run: Run, space: Path, words: list[str], code: int, said: str) -> None:
    run("--workspace", space, "import", space / "minutes" / "2020-03-03.md", "--accept", "all")
    got, _, err = run("--workspace", space, *words)
    assert (got, said in err) == (code, True), err


def test_a_folder_that_is_no_workspace_is_told(run: Run, tmp_path: Path) -> None:
    code, _, err = run("--workspace", tmp_path, "actions")
    assert (code, "steering init" in err) == (1, True)


def test_an_unknown_setting_names_the_nearest(run: Run, space: Path) -> None:
    (space / "steering.toml").write_text("[mail]\ntrasport = 'smtp'\n", encoding="utf-8")
    code, _, err = run("--workspace", space, "actions")
    assert (code, "transport" in err) == (1, True)


def test_a_database_of_a_newer_version_is_left_alone(run: Run, space: Path) -> None:
    import sqlite3

    with sqlite3.connect(space / "data" / "steering.db") as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
    db.close()
    code, _, err = run("--workspace", space, "actions")
    assert (code, "newer version" in err) == (1, True)


def test_a_damaged_database_is_told_and_restored_from_a_backup(space: Path) -> None:
    def steering(*words: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "steering", "--workspace", str(space), *map(str, words)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    steering("import", space / "minutes" / "2020-03-03.md", "--accept", "all")
    copy = steering("backup").stdout.strip()
    (space / "data" / "steering.db").write_bytes(b"this is no database at all, not in the least" * 50)
    failed = steering("actions")
    assert (failed.returncode, "restore" in failed.stderr) == (1, True), failed.stderr
    assert steering("restore", copy).returncode == 0
    assert len(json.loads(steering("actions", "--json").stdout)) == 3


def test_a_full_disk_changes_nothing_and_is_told(space: Path) -> None:
    file = space / "minutes" / "2020-03-03.md"
    limit = 40_000  # bytes that any file may grow to: the journal of an import needs more

    def full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    words = [sys.executable, "-m", "steering", "--workspace", str(space), "import", str(file), "--accept", "all"]
    done = subprocess.run(words, capture_output=True, text=True, preexec_fn=full, check=False)
    assert done.returncode == 1
    assert "disk" in done.stderr
    assert "Traceback" not in done.stderr
    after = subprocess.run([*words[:5], "doctor"], capture_output=True, text=True, check=False)
    assert (after.returncode, "0 batches" in after.stdout) == (0, True), after.stderr


def test_a_folder_that_may_not_be_written_is_told(space: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    (space / "data").chmod(0o500)
    try:
        assert main(["--workspace", str(space), "log", "AB: write"]) == 1
    finally:
        (space / "data").chmod(0o700)


def test_ctrl_c_at_any_point_leaves_nothing_half_done(space: Path) -> None:
    words = [sys.executable, "-m", "steering", "--workspace", str(space)]
    files = [str(p) for p in sorted((space / "minutes").iterdir())]
    for wait in (0.1, 0.5, 0.8, 1.1, 1.5):
        child = subprocess.Popen(
            [*words, "import", *files, "--accept", "all"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        time.sleep(wait)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=60)
        unborn = b"Fatal Python error: init_" in err  # the interpreter itself was not up: nothing of ours had begun
        assert unborn or child.returncode in (0, 130, -signal.SIGINT), err.decode()
    done = subprocess.run([*words, "import", *files, "--accept", "all"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert subprocess.run([*words, "doctor"], capture_output=True, check=False).returncode == 0
    listed = subprocess.run(
        [*words, "actions", "--status", "all", "--json"], capture_output=True, text=True, check=True
    )
    assert len(json.loads(listed.stdout)) == 4


def test_text_from_minutes_is_text_on_the_terminal(run: Run, space: Path, tmp_path: Path) -> None:
    path = tmp_path / "hostile.md"
    nasty = "BB to \x1b[2Jpaint [@click=app.quit]x[/] <script>alert(1)</script> =HYPERLINK(1)"
    path.write_text(FIRST.replace("Signs to be repainted", nasty), encoding="utf-8")
    run("--workspace", space, "import", path, "--accept", "all")
    for words in (["actions"], ["show", "A2"], ["history", "A2"]):
        out = run("--workspace", space, *words)[1]
        assert "\x1b" not in out
        assert "[@click=app.quit]x[/]" in out or words == ["actions"]


NOTES = """# Ferry group, running notes

## 2 April 2024

Present: Ann Archer, Bob Brown

- Action: Ann to paint the gate

## 2024-03-05

Present: Ann Archer, Cara Cole

- Action: Cara to close the gate

### Dates
- 2 May 2024
"""


def test_running_notes_are_asked_about_and_split_by_meeting(run: Run, tmp_path: Path) -> None:
    notes = tmp_path / "notes.md"
    notes.write_text(NOTES, encoding="utf-8")
    asked = [q for q in json.loads(run("read", notes, "--json")[1])["questions"] if q["code"] == "which_date"]
    assert [q["line"] for q in asked] == [3]
    assert "lines 3, 9" in asked[0]["text"]

    code, out, _ = run("split", notes, "--into", tmp_path / "each")
    assert code == 0
    old, new = (Path(line) for line in out.splitlines())
    assert (old.name, new.name) == ("notes-2024-03-05.md", "notes-2024-04-02.md")
    assert new.read_text(encoding="utf-8") + old.read_text(encoding="utf-8") == NOTES
    for path, owner in ((old, "Cara Cole"), (new, "Ann Archer")):
        said = json.loads(run("read", path, "--json")[1])
        assert said["meeting"]["date"] == path.stem.removeprefix("notes-")
        assert [a["owners"] for a in said["actions"]] == [[owner]]

    code, _, err = run("split", notes, "--into", tmp_path / "each")
    assert code == 1
    assert "it is there already" in err
    code, _, err = run("split", old)
    assert code == 1
    assert "the minutes of one meeting" in err
