"""Starting sooner: hardly anything that is made until the first frame becomes garbage, so nobody looks for it.

Imports neither Textual nor SQLModel, so that it can be called before they are.
"""

import gc


def begin() -> None:
    """Look for no garbage until the program is ready."""
    gc.disable()


def ready() -> None:
    """Look for it again, but not among what was there by now."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
