"""Quick looks that spare the costly ones: is a word, or a digit, in a text at all?"""

import re

HAS_DIGIT = re.compile(r"\d").search
"""A digit in a text, or None."""


class Words:
    """Words (in lower case) of which one must stand in a text before a pattern is worth trying on it."""

    __slots__ = ("words",)

    def __init__(self, words: str) -> None:
        self.words = tuple(words.split("|"))

    def within(self, low: str) -> bool:
        """Whether any of the words stands in a text that is in lower case."""
        for word in self.words:  # noqa: SIM110 - `any` takes twice as long, and this is asked of every sentence
            if word in low:
                return True
        return False
