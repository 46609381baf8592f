"""Golden files: what is published, byte for byte; `GOLDEN=write pytest tests` writes them anew."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def same_as_golden(name: str, found: str | bytes, folder: Path = FOLDER) -> None:
    """Fail where the text or bytes are not those of the golden file of this name in the folder."""
    path = folder / name
    content = found.encode() if isinstance(found, str) else found
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(content)
    assert path.is_file(), f"{path.name} is missing: run GOLDEN=write pytest tests"
    assert content.decode() == path.read_bytes().decode()
