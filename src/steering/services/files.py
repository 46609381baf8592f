"""Writing files so that a reader finds the old content or the new, never a part."""

import os
import tempfile
from pathlib import Path

from steering.errors import SteeringError


class CannotWrite(SteeringError):
    """A file cannot be written."""


def write(path: Path, content: str | bytes) -> Path:
    """Put the content (text in UTF-8) in the file's place in one step. Raises CannotWrite.

    File and folder, where they are new, are their owner's alone.
    """
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, fresh = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.replace(fresh, path)
        except BaseException:
            os.unlink(fresh)
            raise
    except OSError as error:
        raise CannotWrite(
            f"{path} cannot be written: {error.strerror or error}", "Make room, or allow writing there, and try again."
        ) from error
    return path
