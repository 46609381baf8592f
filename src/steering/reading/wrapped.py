"""Whether a line goes on with what the end of the line above it broke off, by how the two read.

In: the two lines. Out: whether the second goes on with the first.
"""

import re

from steering.reading.shapes import Block

UNFINISHED = frozenset(
    "a an the of to on in at by for with from and or but as is are was were be been will"
    " would has have had not their its his her our no into between until than Owner: Owner"
    " Mr Mrs Ms Miss Dr Cllr Revd Rev Prof Sir".split()
)
CUT_FIGURE = frozenset("likelihood impact probability severity score Likelihood Impact L/I: I/L: x ×".split())
_FIGURE = re.compile(r"[LPIS]?\d{1,2}(?:/5)?(?:[\s.,;)/]|$)")
TERMINAL = ".:;!?"


def amid_cell(left: str, above: Block, text: str) -> bool:
    """Whether a line goes on with the text beside a column at the right: that ends amid its sentence, and nothing
    stands beside the line.
    """
    if left[-1] in TERMINAL or "    " in text:
        return False
    return left.rsplit(None, 1)[-1] in UNFINISHED or (len(above.spans) > 1 and text[-1] in ".;")


def figure_goes_on(last: str, text: str) -> bool:
    """Whether a line begins with the figure that the line above it leads to: `likelihood` above `3/5, impact 2/5`."""
    if not (text[0].isdigit() or text[1:2].isdigit()):
        return False
    return last.rsplit(None, 1)[-1] in CUT_FIGURE and _FIGURE.match(text) is not None
