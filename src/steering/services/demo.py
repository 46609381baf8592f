"""The demonstration: the samples imported and published in a throw-away workspace."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import resources
from pathlib import Path

from steering.errors import SteeringError
from steering.services import importing, publishing, reference, workspace
from steering.services.desk import Desk, open_desk

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Demonstration:
    """A workspace made from the samples: where it is, and what was done, a sentence each."""

    desk: Desk
    said: tuple[str, ...]
    written: tuple[Path, ...]


def samples() -> Path:
    """The folder of samples: packaged with the program, or the repository itself."""
    packaged = Path(str(resources.files("steering"))) / "samples"
    for folder in (packaged, Path(__file__).resolve().parents[3]):
        if (folder / "steering.toml").is_file() and (folder / "minutes").is_dir():
            return folder
    raise SteeringError("the samples are not there", "Install the program anew, or run it in its repository.")


def run(folder: Path | None, progress: Progress) -> Demonstration:
    """Make a workspace from the samples, import its files and minutes, and publish. `progress` is told each step."""
    source = samples()
    root = folder or Path(tempfile.mkdtemp(prefix="steering-demo-"))
    root.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / "steering.toml", root / "steering.toml")
    for name in ("data", "minutes"):
        (root / name).mkdir(exist_ok=True)
        for file in sorted((source / name).glob("*.*")):
            if file.suffix in (".md", ".csv", ".txt"):
                shutil.copyfile(file, root / name / file.name)
    workspace.init(root)
    minutes = importing.files_in([root / "minutes"])
    today = _day_after(minutes)
    desk = open_desk(root, today=today)
    steps = 3 + len(minutes) + 1
    said = []
    for n, (shelf, name) in enumerate(
        (("framework", "framework.md"), ("people", "people.csv"), ("sites", "sites.csv"))
    ):
        progress(n, steps, name)
        taken = reference.take_in(desk, shelf, root / "data" / name)
        said.append(f"{taken.entries} {shelf} from data/{name}")
    for n, paper in enumerate(minutes, 3):
        progress(n, steps, paper.name)
        done = importing.import_file(desk, paper, "all")
        asked = importing.tally({"questions": len(done.questions)}) or "no questions"
        said.append(f"minutes/{paper.name}: {importing.tally(done.counts)}; {asked}")
    progress(steps - 1, steps, "exports")
    written = publishing.everything(desk)
    progress(steps, steps, "done")
    return Demonstration(desk, tuple(said), tuple(written))


def _day_after(minutes: list[Path]) -> date | None:
    """The day after the last of the sample meetings, so that the demonstration happens in its own time."""
    days = []
    for path in minutes:
        try:
            days.append(date.fromisoformat(path.stem[:10]))
        except ValueError:
            continue
    return max(days) + timedelta(days=1) if days else None
