"""Which of many actions share words with one, so that not each has to be compared with each.

In: actions as they come, each with its telling words. Out: those that share a word with a given one, in order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

MOST_SHARING = 50
"""How many of the latest actions with one word are looked at: a log repeats what stands not far above it."""

Each = TypeVar("Each")


class Sharing(Generic[Each]):
    """Actions by their words."""

    def __init__(self) -> None:
        self._each: list[Each] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)

    def __iter__(self) -> Iterator[Each]:
        return iter(self._each)

    def __getitem__(self, at: int) -> Each:
        return self._each[at]

    def add(self, each: Each, words: Iterable[str]) -> None:
        """Take in one more."""
        self._each.append(each)
        self._index(len(self._each) - 1, words)

    def replace(self, at: int, each: Each, words: Iterable[str]) -> None:
        """Put another in the place of the one that stands at a number, with its further words."""
        self._each[at] = each
        self._index(at, words)

    def like(self, words: Iterable[str]) -> list[tuple[int, Each]]:
        """Those that share a word, each with its number."""
        found = sorted({at for word in words for at in self._by_word.get(word, ())[-MOST_SHARING:]})
        return [(at, self._each[at]) for at in found]

    def _index(self, at: int, words: Iterable[str]) -> None:
        by_word = self._by_word
        for word in words:
            by_word[word].append(at)
