"""What a file says, without a workspace; and the files of the meetings that one file holds."""

from pathlib import Path

from steering.domain.findings import Hints, Reading
from steering.errors import Refused, UnreadableFile
from steering.services.files import write


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


def split_file(path: Path, folder: Path | None = None) -> list[Path]:
    """Write each meeting of a file that holds several into a file of its own, named by its date, the oldest first.

    The text stays as it is, line for line; the new files stand in the folder, or beside the old one. Raises
    UnreadableFile, Refused when the file holds one meeting or a new file is there already (then none is written), and
    CannotWrite.
    """
    from steering.reading import parts

    found = parts(file_bytes(path), path.name)
    if not found:
        raise Refused(
            f"{path}: these are the minutes of one meeting",
            "A file is split at headings that are the dates of meetings, with an attendance below them.",
        )
    ending = ".md" if path.suffix.lower() == ".docx" else path.suffix
    texts: dict[Path, str] = {}
    for part in sorted(found, key=lambda part: part.day):
        target = (folder or path.parent) / f"{path.stem}-{part.day}{ending}"
        texts[target] = texts.get(target, "") + part.text
    for target in texts:
        if target.exists():
            raise Refused(f"{target}: it is there already", "Move it away, or name another folder with --into.")
    return [write(target, text) for target, text in texts.items()]
