"""Run every benchmark, or those named: python -m bench [reading] [register] [publishing] [mail] [tui]."""

import importlib
import sys

NAMES = ("reading", "register", "publishing", "mail", "tui")


def main() -> int:
    """Print the ratios of each benchmark that is there."""
    for name in sys.argv[1:] or NAMES:
        try:
            module = importlib.import_module(f"bench.{name}")
        except ModuleNotFoundError as error:
            print(f"{name}: {error}")
            continue
        print(f"\n{name}: {(module.__doc__ or '').strip().splitlines()[0]}")
        for row in module.run():
            print("  " + "  ".join(str(cell) for cell in (row if isinstance(row, list | tuple) else [row])))
    return 0


sys.exit(main())
