"""Pictures of the program as SVG, the same wherever they are made: no host is asked for fonts.

`GOLDEN=write pytest tests/tui/test_pictures.py` makes them anew, the one of the documentation among them.
"""

import os
import re
from pathlib import Path

from textual.app import App

FOLDER = Path(__file__).parent / "pictures"
DOCUMENTED = Path(__file__).resolve().parents[2] / "docs" / "steering.svg"
FACES = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
FAMILY = re.compile(r"font-family: *[^;]+;")
IDENTITY = re.compile(r"terminal-\d+")


def picture(app: App[object]) -> str:
    """What stands on the screen, as an SVG in the reader's own fixed-width font."""
    made = IDENTITY.sub("screen", FACES.sub("", app.export_screenshot(title="Steering")))
    return FAMILY.sub("font-family: Menlo, Consolas, 'DejaVu Sans Mono', monospace;", made)


def same_as_picture(path: Path, found: str) -> None:
    """Fail where the picture is not the one that is kept."""
    if os.environ.get("GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert path.is_file(), f"{path.name} is missing: run GOLDEN=write pytest tests/tui/test_pictures.py"
    assert found == path.read_text(encoding="utf-8"), f"{path.name} differs: look at both, then write it anew"
