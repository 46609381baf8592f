"""Mails as files: a folder of .eml files, or a Maildir; a mail is there whole or not at all, and once."""

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from steering.delivery.parcel import Claim, Outcome, Parcel, Result, Undeliverable

PRIVATE = 0o700
UNSAFE = re.compile(r"[^A-Za-z0-9@._-]|^\.")


@dataclass(frozen=True)
class Files:
    """Puts each mail into the folder `arrived` under a name of its own, by way of `passing` on the same disk."""

    passing: Path
    arrived: Path
    ending: str

    def hand_over(self, parcel: Parcel, claim: Claim) -> Outcome:
        """Write the mail. The name comes from its identity, so that a mail written twice is there once."""
        identity = hashlib.sha256(parcel.message_id.encode()).hexdigest()[:16]
        name = f"{UNSAFE.sub('_', parcel.address)}-{identity}"
        passing, arrived = self.passing / f"{name}.part", self.arrived / f"{name}{self.ending}"
        try:
            _write(passing, parcel.raw)
            if not claim():
                passing.unlink()
                return Outcome(Result.KEPT)
        except OSError as error:
            raise _cannot(error, self.arrived) from error
        try:
            passing.replace(arrived)
        except OSError as error:
            return Outcome(Result.LATER, str(error))
        try:
            _sync(self.arrived)
        except OSError as error:
            return Outcome(Result.UNKNOWN, str(error))
        return Outcome(Result.SENT, str(arrived))


def _write(path: Path, raw: bytes) -> None:
    with open(path, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Make a rename in the folder last."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _cannot(error: OSError, folder: Path) -> Undeliverable:
    return Undeliverable(
        f"{error.filename or folder}: {error.strerror or error}",
        "Name a folder that you may write in as path under [mail] in steering.toml.",
    )


@contextmanager
def folder(root: Path) -> Iterator[Files]:
    """A folder of .eml files, made where it is not there. Raises Undeliverable."""
    _make(root)
    yield Files(root, root, ".eml")


@contextmanager
def maildir(root: Path) -> Iterator[Files]:
    """A Maildir, made where it is not there: written in tmp/, whole in new/. Raises Undeliverable."""
    for name in ("", "tmp", "new", "cur"):
        _make(root / name)
    yield Files(root / "tmp", root / "new", ".steering")


def _make(path: Path) -> None:
    try:
        path.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot(error, path) from error
