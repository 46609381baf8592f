"""The command line's front door: parse, call, print."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["read"]:
        import json
        from pathlib import Path

        from steering.reading import read, to_json

        path = Path(next(w for w in words[1:] if not w.startswith("-")))
        print(json.dumps(to_json(read(path.read_bytes(), path.name)), ensure_ascii=False, indent=1))
    return 0
