"""How alike two wordings are: the words that carry meaning, cut to their stems, weighed by how rare they are."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
EMPTY = frozenset(
    """a about above after again against all also am an and any are as asap asked at be been before being below between
    both but by can could did do does done down during each either else ever few for from further get had has have
    having he her here hers him his how if in into is it its itself just like may me might more most must my no nor
    not of off on once one only onto or other our out over own per please same shall she should so some soon still
    such than that the their them then there these they this those through to too under until up upon us very was we
    were what when where whether which while who whom why will with within without would yet you your
    action actions item items group meeting minute minutes agreed need needs needed
    cllr mr mrs ms dr prof revd rev
    complete completed closed ongoing outstanding carried forward pending progress received nothing noted discharged
    done finished actioned
    january february march april june july august september october november december""".split()
)
WEAK = frozenset(
    """send sent circulate circulated contact contacted write wrote written writing draft drafted prepare prepared
    provide provided update updated report reported discuss discussed confirm confirmed bring brought make made take
    taken arrange arranged produce produced ask speak email emailed inform informed look check checked new next first
    final full follow following set put give given share shared review reviewed list paper note member members board
    chair clerk secretary project""".split()
)
Weighted = Mapping[str, float]
"""The words of a text, each with its weight."""
SUFFIXES = ("ations", "ation", "ments", "ment", "ings", "ing", "edly", "ed", "ies", "ers", "er", "es", "s", "ly")


LATIN = ("ion", "or")
"""Endings that a verb takes as a thing or a person: `inspection`, `inspector`."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word cut to what its forms share: `analysts`, `analyst` -> `analyst`; `invited`, `inviting` -> `invit`."""
    word = word.removesuffix("'s").removesuffix("’s").replace("'", "").replace("’", "")
    if word.isdigit() or len(word) <= 3:
        return word
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            if suffix == "s" and word.endswith("ss"):
                break
            base = word[: -len(suffix)]
            if suffix == "s" and (latin := next((end for end in LATIN if base.endswith(end)), None)):
                return base.removesuffix(latin) if len(base) - len(latin) >= 5 else base
            return base + "y" if suffix == "ies" else base.removesuffix("e")
    for suffix in LATIN:
        if word.endswith(suffix) and len(word) - len(suffix) >= 5:
            return word[: -len(suffix)]
    return word.removesuffix("e") if len(word) > 4 else word


STRONG = 1.0
FAINT = 0.5
QUOTES = frozenset("\"“”‘’'")
"""A word between these two is a name, whatever it means: `Note on “Other”`."""


def words(text: str) -> dict[str, float]:
    """The stems of a text that carry meaning, each with its weight; a word in quotation marks is a name and does."""
    found: dict[str, float] = {}
    plain = unicodedata.normalize("NFKC", text)
    for token in TOKEN.finditer(plain):
        low = token[0].casefold()
        quoted = plain[token.start() - 1 : token.start()] in QUOTES and plain[token.end() : token.end() + 1] in QUOTES
        if not quoted and (low in EMPTY or (len(low) == 1 and not low.isdigit())):
            continue
        weight = FAINT if low in WEAK and not quoted else STRONG
        key = stem(low)
        found[key] = max(found.get(key, 0.0), weight)
    return found


CLAUSE = re.compile(
    r"(?<=\S):\s|[.;](?=\s|$)|\s[–—-]\s|\s(?:→|[-=]>)\s"
    r"|\((?=[A-Z][a-z]+,|[A-Z]{2,4}(?:[/,&+] ?[A-Z]{2,4})*\)|[Mm]inute \d)"
)


def head(text: str) -> str:
    """The words before the first colon, full stop or dash that say enough: what a review row names, then reports on."""
    for found in CLAUSE.finditer(text):
        short = text[: found.start()]
        if sum(words(short).values()) >= STRONG:
            return short
    return text


class Rarity:
    """How much a word tells the texts of a pool apart: the fewer of them hold it, the more."""

    def __init__(self, pool: Iterable[Collection[str]]) -> None:
        self.count: Counter[str] = Counter()
        self.size = 0
        for text in pool:
            self.count.update(set(text))
            self.size += 1
        self._known: dict[str, float] = {}
        self._weights: dict[int, tuple[Mapping[str, float], float]] = {}

    def __call__(self, word: str) -> float:
        """Between about 0.5 (everywhere) and 2 (nowhere else)."""
        if self.size < 2:
            return 1.0
        if word not in self._known:
            share = math.log((1 + self.size) / (1 + self.count[word])) / math.log(1 + self.size)
            self._known[word] = 0.5 + 1.5 * share
        return self._known[word]

    def weight(self, text: Mapping[str, float]) -> float:
        """The weight of a whole text; a text that is weighed again is looked up."""
        known = self._weights.get(id(text))
        if known is None or known[0] is not text:
            known = (text, sum(w * self(word) for word, w in text.items()))
            self._weights[id(text)] = known
        return known[1]


def shared(a: Mapping[str, float], b: Mapping[str, float], rarity: Rarity) -> float:
    """The weight of what two texts have in common."""
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    return sum(min(w, many[word]) * rarity(word) for word, w in few.items() if word in many)


def alike(a: Mapping[str, float], b: Mapping[str, float], rarity: Rarity | None = None) -> float:
    """Dice's coefficient over the weighted words: 0 nothing in common, 1 the same words."""
    rarity = rarity or Rarity(())
    whole = rarity.weight(a) + rarity.weight(b)
    return 2 * shared(a, b, rarity) / whole if whole else 0.0


def named(short: Mapping[str, float], long: Mapping[str, float], rarity: Rarity | None = None) -> float:
    """How much of the short text stands in the long one, 0 to 1, leaning on the smaller of the two."""
    rarity = rarity or Rarity(())
    common = shared(short, long, rarity)
    small, large = sorted((rarity.weight(short), rarity.weight(long)))
    return 0.7 * common / small + 0.3 * common / large if small else 0.0
