"""What a person reads when something cannot be done, and the exit code that a script sees."""

from enum import IntEnum
from pathlib import Path


class ExitCode(IntEnum):
    """Exit codes of the command line."""

    DONE = 0
    REFUSED = 1
    USAGE = 2


class SteeringError(Exception):
    """A refusal or failure that a person can do something about.

    `message` says what is wrong, naming the file and the line where there is one; `hint` is the remedy.
    """

    exit_code = ExitCode.REFUSED

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n  {self.hint}" if self.hint else self.message


class UsageError(SteeringError):
    """The command was not understood; nothing was tried."""

    exit_code = ExitCode.USAGE


class UnreadableFile(SteeringError):
    """A file that cannot be taken in: missing, empty, binary, of another format, or not text."""


class NoWorkspace(SteeringError):
    """The folder is no workspace of the program."""


class UnknownReference(SteeringError):
    """No record answers to the reference."""


class Refused(SteeringError):
    """A rule binds what people do, and this would break it."""


class Outdated(SteeringError):
    """The record changed after it was read; nothing was overwritten."""


def at(path: Path | str, line: int | None = None) -> str:
    """The place in a file as errors name it: `FILE` or `FILE:LINE` (1-based)."""
    return f"{path}:{line}" if line else f"{path}"
