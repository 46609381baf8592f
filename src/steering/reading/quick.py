"""Quick looks that spare the costly ones: is a word, or a digit, in a text at all?"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Words:
    """Words of which one must stand in a text before a pattern is worth trying on it; in lower case, except where a
    text is searched just as it is written.
    """

    __slots__ = ("words",)

    def __init__(self, words: str) -> None:
        self.words = tuple(words.split("|"))

    def within(self, low: str) -> bool:
        """Whether any of the words stands in a text."""
        for word in self.words:  # noqa: SIM110 - `any` takes twice as long, and this is asked of every sentence
            if word in low:
                return True
        return False


HAS_DIGIT = Words("1|2|0|3|5|4|6|7|8|9").within
"""Whether a text has a digit."""


def may_have_digit(text: str) -> bool:
    """Whether a text may have a digit, of any script."""
    return HAS_DIGIT(text) or not text.isascii()


def lowered(text: str) -> str:
    """A text in lower case, each character in its place: for patterns that do not heed case, and are quicker so."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(char.lower()[0] for char in text)


class Searched:
    """Many short texts, searched all at once: faster than a look at each."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._whole = "\n".join([*texts, ""])
        self._ends = list(accumulate([len(text) + 1 for text in texts]))
        self._found: dict[Words, frozenset[int]] = {}
        self._of_word: dict[str, list[int]] = {}

    def matching(self, pattern: re.Pattern[str]) -> frozenset[int]:
        """In which of the texts, counted from 0, a pattern begins; it may end behind one."""
        return frozenset(bisect_right(self._ends, found.start()) for found in pattern.finditer(self._whole))

    def holding(self, words: Words) -> frozenset[int]:
        """Which of the texts, counted from 0, hold one of some words (that no line break is part of)."""
        known = self._found.get(words)
        if known is not None:
            return known
        found: set[int] = set()
        for word in words.words:
            at = self._of_word.get(word)
            found.update(self._of(word) if at is None else at)
        return self._found.setdefault(words, frozenset(found))

    def _of(self, word: str) -> list[int]:
        """Which of the texts hold a word."""
        found = self._of_word[word] = []
        at = self._whole.find(word)
        while at >= 0:
            text = bisect_right(self._ends, at)
            found.append(text)
            at = self._whole.find(word, self._ends[text])
        return found
