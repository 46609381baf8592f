"""Golden files: what is published, byte for byte; `GOLDEN=write pytest tests/publishing` writes them anew."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def same_as_golden(name: str, found: str | bytes) -> None:
    """Fail where the text or bytes are not those of the golden file."""
    path = FOLDER / name
    content = found.encode() if isinstance(found, str) else found
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(content)
    assert path.is_file(), f"{path.name} is missing: run GOLDEN=write pytest tests/publishing"
    assert content.decode() == path.read_bytes().decode()
