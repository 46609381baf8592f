"""The screens against an empty Textual application that also imports SQLModel; processor time and resident memory.

Each measurement is a process of its own, tried several times; the least is taken. An ordinary register has 100
actions, a large one 10,000; 100,000 is reported.
"""

import asyncio
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

SIZES = (100, 10_000, 100_000)
TIMES = 5
KEYS = 60
TODAY = date(2020, 6, 1)
PEOPLE = tuple(f"{first} {last}" for first in ("Ann", "Bob", "Cat", "Dan") for last in ("Archer", "Brown", "Cole"))
VERBS = ("circulate", "write", "prepare", "book", "draft", "collect", "arrange", "check")
THINGS = ("river survey", "forest report", "bridge budget", "castle leaflet", "garden map", "market policy")
MOST = {"frame": (1.5, 2.0), "key": 1.3, "filter": 3.0, "memory": 1.5}

MEETING = """# Harbour Partnership

Date: 5 May 2020
Time: 2pm - 4pm
Chair: Ann Archer

Present: Ann Archer (AA), Bob Brown (BB)

**Action:** BB to write the harbour survey by 9 June 2020

Brent had volunteered to act as a pilot.

## Dates

- Tuesday 9 June 2020, 2pm - 4pm
- Tuesday 7 July 2020, 2pm - 4pm
"""


def make(root: Path, count: int, seed: int = 1) -> None:
    """Make a workspace whose register has so many live actions."""
    from steering.domain.history import BatchKind, NewAct, Verb
    from steering.domain.words import DueBasis, Kind
    from steering.services import importing, workspace
    from steering.services.desk import open_desk

    rnd = random.Random(seed)
    workspace.init(root)
    (root / "minutes" / "2020-05-05.md").write_text(MEETING, encoding="utf-8")
    desk = open_desk(root, today=TODAY)
    importing.import_file(desk, root / "minutes" / "2020-05-05.md", "all")
    acts = []
    for n in range(1, count):
        day = (TODAY + timedelta(days=rnd.randint(-60, 200))).isoformat()
        fields = {"status": "open", "owners": [rnd.choice(PEOPLE)], "due": [day, DueBasis.STATED.value, None, None]}
        text = f"{rnd.choice(VERBS)} the {rnd.choice(THINGS)} number {n}"
        acts.append(
            NewAct(Verb.CREATE, Kind.ACTION, f"made:action:{n}", {"text": text, "item": None, "fields": fields})
        )
    with desk.writing() as ledger:
        ledger.append(acts, kind=BatchKind.ACT, actor="bench", reason="many actions")
    desk.database.close()


# ---------------------------------------------------------------- what is measured, each in a process of its own


def empty() -> dict[str, float]:
    """An empty application that imports SQLModel, at its first frame."""
    import sqlmodel  # noqa: F401
    from textual.app import App

    class Empty(App[None]):
        """Nothing."""

        def on_ready(self) -> None:
            """The first frame is there."""
            _stamp(self)

    app = Empty()
    app.run(headless=True, size=(120, 40))
    return app.figures  # type: ignore[attr-defined,no-any-return]


def home(root: Path) -> dict[str, float]:
    """The program on a workspace, at the first frame of home, which can be used."""
    from steering.tui import starting

    starting.begin()
    from steering.services import home as service
    from steering.services.desk import open_desk
    from steering.tui.app import SteeringApp

    class Timed(SteeringApp):
        """Stops at the first frame."""

        CSS_PATH = str(Path(sys.modules[SteeringApp.__module__].__file__ or "").with_name("steering.tcss"))

        def on_ready(self) -> None:
            """The first frame is there."""
            super().on_ready()
            _stamp(self)

    desk = open_desk(root, today=TODAY)
    app = Timed(desk, service.home(desk))
    app.run(headless=True, size=(120, 40))
    return app.figures  # type: ignore[attr-defined,no-any-return]


def _stamp(app: Any) -> None:
    """Keep what was spent until now, and leave."""
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    app.figures = {"frame": time.process_time(), "memory": memory}
    app.exit()


def listing(root: Path) -> dict[str, float]:
    """Pressing keys in the list of actions, and typing in its filter."""
    from steering.services import home as service
    from steering.services.desk import open_desk
    from steering.tui.app import SteeringApp

    figures: dict[str, float] = {}

    async def settle(app: SteeringApp, pilot: Any) -> None:
        await pilot.pause()
        while app.busy or any(not worker.is_finished for worker in app.workers):
            await asyncio.sleep(0.005)
            await pilot.pause()

    async def play() -> None:
        desk = open_desk(root, today=TODAY)
        app = SteeringApp(desk, service.home(desk))
        async with app.run_test(size=(100, 40)) as pilot:
            await pilot.press("a")
            await settle(app, pilot)

            async def spent(*keys: str) -> float:
                each = []
                for key in keys:
                    begun = time.process_time()
                    await pilot.press(key)
                    await settle(app, pilot)
                    each.append(time.process_time() - begun)
                return sorted(each)[len(each) // 2]

            moves = ["down", "down", "pagedown", "up", "pageup", "down"] * (KEYS // 6)
            figures["key"] = await spent(*moves)
            await pilot.press("F")
            figures["filter"] = await spent(*"river", *["backspace"] * 5, *"ann")
            figures["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    asyncio.run(play())
    return figures


MEASURES: dict[str, Callable[..., dict[str, float]]] = {"empty": empty, "home": home, "listing": listing}


def least(name: str, *roots: Path, times: int = TIMES) -> dict[str, float]:
    """The least of each figure over several processes."""
    found: dict[str, list[float]] = {}
    for _ in range(times):
        command = [sys.executable, "-m", "bench.tui", name, *map(str, roots)]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for key, value in json.loads(said.splitlines()[-1]).items():
            found.setdefault(key, []).append(value)
    return {key: min(values) for key, values in found.items()}


def run() -> list[tuple[str, str]]:
    """Each figure as a ratio, with what it may be at most."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        roots = {size: Path(folder) / str(size) for size in SIZES}
        for size, root in roots.items():
            subprocess.run([sys.executable, "-m", "bench.tui", "make", str(root), str(size)], check=True)
        bare = least("empty")
        rows.append(("empty application", f"{bare['frame']:.2f} s, {bare['memory']:.0f} MB"))
        for size, root in roots.items():
            found = least("home", root)
            most = {100: "at most 1.5", 10_000: "at most 2"}.get(size, "reported")
            rows.append((f"first frame, {size:,}", f"{found['frame'] / bare['frame']:.2f}x the empty one ({most})"))
            limit = "at most 1.5" if size < SIZES[-1] else "reported"
            rows.append((f"memory at home, {size:,}", f"{found['memory'] / bare['memory']:.2f}x ({limit})"))
        lists = {size: least("listing", root, times=3) for size, root in roots.items()}
        for size in SIZES[1:]:
            limit = "" if size == SIZES[1] else "; reported"
            for name, what in (("key", "a key in the list"), ("filter", "a letter in the filter")):
                ratio = lists[size][name] / lists[SIZES[0]][name]
                rows.append((f"{what}, {size:,}", f"{ratio:.2f}x that at 100 (at most {MOST[name]}{limit})"))
            ratio = lists[size]["memory"] / bare["memory"]
            rows.append((f"memory in the list, {size:,}", f"{ratio:.2f}x the empty one (at most 1.5{limit})"))
    return rows


if __name__ == "__main__" and sys.argv[1] == "make":
    make(Path(sys.argv[2]), int(sys.argv[3]))
elif __name__ == "__main__":
    print(json.dumps(MEASURES[sys.argv[1]](*(Path(root) for root in sys.argv[2:]))))
