"""What a file says, without a workspace."""

from pathlib import Path

from steering.domain.findings import Hints, Reading
from steering.errors import UnreadableFile


def file_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableFile naming the file and the remedy."""
    try:
        if path.is_dir():
            raise UnreadableFile(f"{path}: it is a folder", f"Name the files in it, as in {path}/*.md.")
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(f"{path}: there is no such file", "Check the name.") from None
    except OSError as error:
        raise UnreadableFile(f"{path}: {error.strerror}", "Check that you may read it.") from error


def read_file(path: Path, hints: Hints | None = None) -> Reading:
    """What a file says. Raises UnreadableFile."""
    from steering.reading import read

    return read(file_bytes(path), path.name, hints or Hints())
