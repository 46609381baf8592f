"""The command line's front door: parse, call, print; every failure in words, with its exit code."""

import importlib
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from steering.cli.parser import build
from steering.errors import ExitCode, SteeringError

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused or failed, 2 not understood."""
    try:
        options = build().parse_args(arguments)
        if options.version:
            from importlib.metadata import version

            print(version("steering"))
            return ExitCode.DONE
        code = _command(options.run)(options)
        sys.stdout.flush()
        return code
    except SteeringError as error:
        _tell(error)
        return error.exit_code
    except KeyboardInterrupt:
        print("steering: stopped; what was finished stands, nothing is half done", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    finally:
        _let_go()


def _let_go() -> None:
    """Close the database, where a command has opened one."""
    store = sys.modules.get("steering.store.database")
    if store is not None:
        store.close_all()


def _command(name: str) -> Callable[[Namespace], int]:
    module, function = name.split(":")
    found: Callable[[Namespace], int] = getattr(importlib.import_module(module), function)
    return found


def _tell(error: SteeringError) -> None:
    from steering.cli.printing import safe

    print(f"steering: {safe(error.message)}", file=sys.stderr)
    if error.hint:
        print(f"  {safe(error.hint)}", file=sys.stderr)
