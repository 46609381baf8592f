"""The tally of a reading: markers of actions seen and captured, and what looks like one and was not taken, with why.

In: a document, the owner reader, the actions found. Out: a `Receipt`.
"""

import re
from collections.abc import Iterator

from steering.domain.findings import ActionFinding, NotCaptured, Receipt
from steering.reading.actions.checkboxes import reads_as_task
from steering.reading.actions.markers import markers
from steering.reading.document import Document
from steering.reading.owners import OwnerReader
from steering.reading.passages import squeezed
from steering.reading.quick import Words
from steering.reading.shapes import Block, Role, Shape

_LOOKS = re.compile(r"[at](?<!\w.)(?:(?<=a)(?:ctions?\b|p\s?\d|i:)|(?<=t)o-?do\b)")
_WORDS = Words("action|todo|to-do|ai:")
_POINT = re.compile(r"ap\s?\d")
_NO_ACTION = re.compile(
    (
        r"\b(?:no|took no|take no|without|nor any) (?:further |new |specific )?actions?\b|\bnot"
        r" (?:an )?actions?\b|\bactions?:?\s*(?:none|nil|n/?a)\b"
    ),
    re.IGNORECASE,
)
_NAME_OF = re.compile(
    (
        r"\baction (?:plans?|planning|learning|groups?|teams?|funds?|research|areas?|zones?|logs?"
        r"|lists?|trackers?|days?)\b"
    ),
    re.IGNORECASE,
)


def receipt(document: Document, reader: OwnerReader, actions: list[ActionFinding]) -> Receipt:
    """What was seen, taken and left."""
    marked = [action for action in actions if action.explicit]
    taken = {place.line for action in marked for place in (action.place, *action.also)}
    quoted = {action.place.line + below for action in marked for below in range(action.place.quote.count("\n") + 1)}
    captured = sum(1 + len(action.also) for action in marked)
    left: list[NotCaptured] = []
    missed = 0
    boxes = [block.index for block in document.boxes]
    for block in document.at(document.holding(_WORDS).union(document.matching(_POINT), boxes)):
        if (
            block.table is not None
            or any(line in taken for line in range(block.line, block.last_line + 1))
            or block.index in document.spent
        ):
            continue
        for why, is_marker in _left(block, reader):
            if block.line not in quoted:
                left.append(NotCaptured(block.line, squeezed(block.text)[:200], why))
                missed += is_marker
    return Receipt(captured + missed, captured, tuple(left))


def _left(block: Block, reader: OwnerReader) -> Iterator[tuple[str, bool]]:
    """Why a block that looks like an action was not taken, and whether it bears a marker."""
    text = block.text
    if block.checked is not None and block.role not in (Role.ATTENDANCE, Role.APOLOGIES):
        if block.role is Role.AGENDA:
            yield "a box of the agenda", False
        elif not reads_as_task(text, reader):
            yield "a box that names no task", False
        return
    if not _LOOKS.search(block.low):
        return
    found = markers(text, reader)
    if block.shape is Shape.HEADING:
        yield "a heading", False
    elif block.shape is Shape.CODE:
        yield "in a fenced example", bool(found)
    elif block.shape is Shape.QUOTE:
        yield "in a quotation", bool(found)
    elif block.role is Role.ANNEX:
        yield "in an annex, or in the agenda behind the minutes", bool(found)
    elif _NO_ACTION.search(text):
        yield "says that there is no action", False
    elif found:
        yield "nothing to do stands with the marker", True
    elif _NAME_OF.search(text):
        yield "the name of something", False
    else:
        yield "the word in running text", False
