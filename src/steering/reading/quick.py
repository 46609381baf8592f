"""Quick looks that spare the costly ones: is a word, or a digit, in a text at all?"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate


class Words:
    """Words of which one must stand in a text before a pattern is worth trying on it; in lower case, except where a
    text is searched just as it is written.
    """

    __slots__ = ("within", "words")

    within: Callable[[str], bool]
    """Whether any of the words stands in a text."""

    def __init__(self, words: str) -> None:
        self.words = tuple(words.split("|"))

    def __getattr__(self, name: str) -> Callable[[str], bool]:
        """`within`, written out word by word when it is first asked for: it is asked of every sentence, and a loop over
        the words takes half as long again.
        """
        if name != "within":
            raise AttributeError(name)
        told = " or ".join(f"{word!r} in text" for word in self.words)
        self.within = eval(f"lambda text: {told}")
        return self.within


HAS_DIGIT = Words("1|2|0|3|5|4|6|7|8|9").within
"""Whether a text has a digit."""


def may_have_digit(text: str) -> bool:
    """Whether a text may have a digit, of any script."""
    return HAS_DIGIT(text) or not text.isascii()


def lowered(text: str) -> str:
    """A text in lower case, each character in its place: for patterns that do not heed case, and are quicker so."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(char.lower()[0] for char in text)


_WORD = re.compile(r"[^\W_]+")
_APART = bytes(at if chr(at).isalnum() else ord(" ") for at in range(128)) + b" " * 128
"""Every byte of a text in ASCII, those that part words as a blank."""


def words_in(text: str) -> list[str]:
    """The runs of letters and digits in a text: several times as fast as by a pattern where it is in ASCII, the signs
    aside that such a text has most.
    """
    plain = text if text.isascii() else text.replace("’", " ").replace("–", " ")
    return plain.encode().translate(_APART).decode().split() if plain.isascii() else _WORD.findall(text)


class Begun:
    """A pattern of which every match begins with one of some words, tried only where one of them stands.

    It finds what the pattern's own `search` finds, sooner: a pattern that begins with an alternative of many words (or
    with `\\b`) is otherwise tried at each character.
    """

    __slots__ = ("_match", "pattern", "words")

    def __init__(self, words: str, pattern: re.Pattern[str]) -> None:
        self.words = tuple(words.split("|"))
        self.pattern = pattern
        self._match = pattern.match

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match of a text from an offset on."""
        for at in self._spots(text, start):
            if (found := self._match(text, at)) is not None:
                return found
        return None

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """The matches of a text from an offset on, in order; none overlaps the one before it."""
        for at in self._spots(text, start):
            if at >= start and (found := self._match(text, at)) is not None:
                start = found.end()
                yield found

    def _spots(self, text: str, start: int) -> list[int]:
        """Where the words stand."""
        spots = []
        for word in self.words:
            if word in text:
                at = text.find(word, start)
                while at >= 0:
                    spots.append(at)
                    at = text.find(word, at + 1)
        spots.sort()
        return spots


class Searched:
    """Many short texts, searched all at once: faster than a look at each."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._whole = "\n".join([*texts, ""])
        self._ends = list(accumulate([len(text) + 1 for text in texts]))
        self._found: dict[Words, frozenset[int]] = {}
        self._of_word: dict[str, list[int]] = {}

    def matching(self, pattern: re.Pattern[str] | Begun) -> frozenset[int]:
        """In which of the texts, counted from 0, a pattern begins; it may end behind one."""
        return frozenset(bisect_right(self._ends, found.start()) for found in pattern.finditer(self._whole))

    def holding(self, words: Words) -> frozenset[int]:
        """Which of the texts, counted from 0, hold one of some words (that no line break is part of)."""
        known = self._found.get(words)
        if known is not None:
            return known
        whole, of_word = self._whole, self._of_word
        found: list[int] = []
        for word in words.words:
            at = of_word.get(word)
            if at is None:
                at = of_word[word] = self._of(word) if word in whole else []
            if at:
                found += at
        return self._found.setdefault(words, frozenset(found))

    def among(self, words: Words) -> list[str]:
        """Those of some words that the texts hold at all, once it was asked which of the texts hold them."""
        return [word for word in words.words if self._of_word.get(word)]

    def _of(self, word: str) -> list[int]:
        """Which of the texts hold a word."""
        found = []
        whole, ends = self._whole, self._ends
        at = whole.find(word)
        while at >= 0:
            text = bisect_right(ends, at)
            found.append(text)
            at = whole.find(word, ends[text])
        return found
