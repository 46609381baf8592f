"""How the register's cost grows: the 500th import against the 5th, with as many live actions; processor time."""

import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from steering.config import Workspace
from steering.services import importing
from steering.services.desk import Desk
from steering.store.database import Database

PEOPLE = (("Ann Archer", "AA"), ("Bob Brown", "BB"), ("Cat Cole", "CC"), ("Dan Dale", "DD"), ("Eve Earl", "EE"))
VERBS = ("circulate", "write", "prepare", "book", "draft", "collect", "arrange", "check")
PLACES = ("river", "forest", "bridge", "castle", "garden", "market", "harbour", "valley", "orchard", "meadow")
THINGS = ("survey", "report", "budget", "leaflet", "map", "policy", "training", "audit")
SITES = ("Northside", "Southgate", "Eastham", "Westbury")
LIVE = 20
CLOSED_EACH = 5
TURNS = 7


def meetings(count: int, seed: int = 1) -> Iterator[tuple[date, str]]:
    """Minutes of so many meetings: each reviews the live actions, closes five, raises five, and names sites and risks.

    A risk keeps its score from meeting to meeting but for one in eight, as groups do.
    """
    rnd = random.Random(seed)
    likely = dict.fromkeys(range(1, 5), 2)
    live: list[tuple[str, str]] = []
    day, made = date(1990, 1, 4), 0
    for _ in range(count):
        lines = ["# Harbour Group", "", f"Date: {day:%-d %B %Y}", "Time: 2pm - 4pm", "Chair: Ann Archer", ""]
        lines += ["Present: " + ", ".join(f"{n} ({i})" for n, i in PEOPLE), "", "## 1. Matters arising", ""]
        lines += ["| Action | Owner | Status |", "|---|---|---|"]
        closing = set(rnd.sample(range(len(live)), CLOSED_EACH)) if len(live) >= LIVE else set()
        for i, (text, owner) in enumerate(live):
            lines.append(f"| {text.capitalize()} | {owner} | {'Complete' if i in closing else 'Carried forward'} |")
        live = [a for i, a in enumerate(live) if i not in closing]
        lines += ["", "## 2. New business", ""]
        while len(live) < LIVE:
            made += 1
            text = f"{rnd.choice(VERBS)} the {rnd.choice(PLACES)} {rnd.choice(THINGS)} number {made}"
            owner = rnd.choice(PEOPLE)[1]
            live.append((text, owner))
            lines += [f"**Action:** {owner} to {text} by the next meeting", ""]
        lines += ["## 3. Risks", "", "| Ref | Risk | L | I | Owner |", "|---|---|---|---|---|"]
        likely |= {n: rnd.randint(1, 5) for n in likely if rnd.random() < 1 / 8}
        lines += [f"| R{n} | The {p} floods | {likely[n]} | {n} | AA |" for n, p in enumerate(PLACES[:4], 1)]
        lines += ["", "## 4. Pilot sites", "", "| Site | Status |", "|---|---|"]
        lines += [f"| {site} | Volunteered |" for site in SITES]
        day += timedelta(days=28)
        lines += ["", "## 5. Next meeting", "", f"{day:%A %-d %B %Y}, 2pm - 4pm"]
        yield day - timedelta(days=28), "\n".join(lines)


def run(count: int = 500) -> list[tuple[str, str]]:
    """The processor time of importing the 5th, the 50th, ... meeting, as a ratio to the 5th.

    Registers of each size are made first; then the next meeting is imported into copies of them by turns, so that all
    are measured under the same conditions, and the least time of several turns counts.
    """
    sizes = [n for n in (5, 50, 250, 500) if n <= count]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        papers = _grown(root, sizes)
        least = dict.fromkeys(sizes, float("inf"))
        for turn in range(TURNS):
            for n in sizes:
                copy = root / f"{n}-{turn}.db"
                shutil.copyfile(root / f"{n}.db", copy)
                least[n] = min(least[n], _spent(_desk(root, copy), papers[n]))
    return [(f"meeting {n}", f"{least[n] / least[sizes[0]]:.2f}x the 5th (at most 1.5)") for n in sizes]


def _desk(root: Path, database: Path) -> Desk:
    return Desk(Workspace(root), Database(f"sqlite:///{database}"), date(2040, 1, 1))


def _grown(root: Path, sizes: list[int]) -> dict[int, Path]:
    """Registers with all meetings before each of these, kept as NUMBER.db; and the minutes of each of these."""
    desk = _desk(root, root / "register.db")
    papers = {}
    for n, (day, text) in enumerate(meetings(max(sizes)), 1):
        path = root / f"{day}.md"
        path.write_text(f"{text}\n\n{n}\n", encoding="utf-8")
        if n in sizes:
            desk.database.close()
            shutil.copyfile(root / "register.db", root / f"{n}.db")
            papers[n] = path
        importing.import_file(desk, path, "all")
    desk.database.close()
    return papers


def _spent(desk: Desk, paper: Path) -> float:
    """The processor seconds of one import."""
    with desk.reading():
        pass
    begun = time.process_time()
    importing.import_file(desk, paper, "all")
    spent = time.process_time() - begun
    desk.database.close()
    return spent


if __name__ == "__main__":
    for row in run():
        print(*row)
