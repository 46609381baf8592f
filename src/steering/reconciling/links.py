"""Which deliverable does this serve? Stated when the sentence, its item or the nearest heading names it.

Named is: the deliverable's title, an alias, or the title's significant words; not merely as a deadline, a place or
an audience (`before the seminar`, `at the seminar`, `those attending the seminar`). All else is inferred, and waits
for a person.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from steering.domain.history import Statement
from steering.domain.rows import LinkRow, NodeRow
from steering.domain.words import Basis, NodeKind, Relation
from steering.reconciling.wording import TOKEN, stem, words

ASIDE = re.compile(
    r"\b(?:before|after|by|until|till|ahead of|in time for|prior to|at|during|attend(?:ing|ees|ed)?|following|"
    r"weeks? of|days? of|day of|for discussion at|bring\b[^.;]{0,60}\bto|present(?:ed)?\b[^.;]{0,40}\b(?:to|at)|"
    r"invited? to|date of)\s+(?:the\s+|our\s+|next\s+|this\s+)*$",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"\b(?:my|your|his|her|their|its)\s+$", re.IGNORECASE)
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
PASSING = frozenset("the a an of and for on in to with by at from our its".split())
STANDING_ITEM = re.compile(r"\b(?:register|minutes|agenda)\b", re.IGNORECASE)
REVISING = re.compile(
    r"\b(?:re-?work|revise|amend|update|up to date|re-?draft|correct|cut\b|edit|change|add|annotat|finish|complete)",
    re.IGNORECASE,
)
INFORMING = re.compile(r"\b(?:comment|feedback|remarks|views|consult|discuss|check)", re.IGNORECASE)
ENABLING = re.compile(r"\b(?:invite|book|arrange|cost|fund|ask|obtain|sign|agree)", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """One way in which a deliverable is named: the words or stems that must stand together, in order.

    An alias stands together as it is written (`exact` where it is one common word, as in `the return`); the words of
    a title may have a few others between them.
    """

    code: str
    said: str
    stems: tuple[str, ...]
    adjacent: bool
    exact: bool


@dataclass(frozen=True)
class Linker:
    """The deliverables of a framework, ready to be looked for in sentences."""

    nodes: dict[str, NodeRow] = field(default_factory=dict)
    names: tuple[Name, ...] = ()

    @classmethod
    def of(cls, nodes: Iterable[NodeRow]) -> "Linker":
        """The linker of a framework's deliverables."""
        products = [n for n in nodes if n.kind is NodeKind.DELIVERABLE]
        names: list[Name] = []
        for node in products:
            for said in dict.fromkeys((node.title, node.code, *node.aliases)):
                exact = bool(ARTICLE.match(said)) and len(said.split()) == 2
                stems = tuple(ARTICLE.sub("", said).casefold().split()) if exact else tuple(_stems(said))
                if stems and (len(said) > 2 or said.isupper()):
                    names.append(Name(node.code, said, stems, adjacent=said != node.title, exact=exact))
        return cls({n.code: n for n in products}, tuple(sorted(names, key=lambda n: -len(n.stems))))

    def stated(self, mentions: Sequence[Statement]) -> list[LinkRow]:
        """The links that an action's mentions state, each with its reason."""
        found: dict[str, LinkRow] = {}
        for i, mention in enumerate(mentions):
            for link in self._of(mention, raising=i == 0):
                found.setdefault(link.code, link)
        return list(found.values())

    def _of(self, mention: Statement, *, raising: bool) -> list[LinkRow]:
        """What one mention names; item and heading count only where the action is raised, not where it is reviewed."""
        text = str(mention.values.get("text", ""))
        around = (("item", item_text(mention)), ("heading", mention.values.get("heading")))
        for where, passage in (("text", text), *(around if raising else ())):
            named = self.named(str(passage or ""))
            if where == "heading":  # a register or the minutes have an item at every meeting, whatever is done there
                named = {code: said for code, said in named.items() if not STANDING_ITEM.search(said)}
            if named:
                return [self._link(code, said, text, where) for code, said in named.items()]
        return []

    def named(self, passage: str) -> dict[str, str]:
        """The deliverables that a passage names as more than an aside, with the words that name them."""
        tokens = [(m.group().casefold(), m.start(), m.end()) for m in TOKEN.finditer(passage)]
        tokens = [t for t in tokens if t[0] not in PASSING]
        stems = [(stem(word), start, end) for word, start, end in tokens]
        taken: set[int] = set()
        out: dict[str, str] = {}
        for name in self.names:
            for span in _spans(name, tokens if name.exact else stems):
                if taken & set(span):
                    continue
                taken |= set(span)
                start, end = tokens[span[0]][1], tokens[span[-1]][2]
                before = passage[:start]
                if not ASIDE.search(before) and not (name.exact and POSSESSIVE.search(before)):
                    out.setdefault(name.code, passage[start:end])
        return out

    def likely(self, text: str, around: str, at_most: int = 3) -> list[LinkRow]:
        """The deliverables that a text may serve though it names none: by the words that they share, best first."""
        said = words(text)
        wider = {word: w * 0.5 for word, w in words(around).items()} | said
        ranked = []
        for node in self.nodes.values():
            names = words(" ".join((node.title, *node.aliases)))
            common = sorted(wider.keys() & names.keys(), key=lambda w: -wider[w])
            score = sum(min(wider[w], names[w]) for w in common) / (1 + sum(names.values()) ** 0.5)
            if common and score >= 0.25:
                ranked.append((score, node.code, common))
        ranked.sort(key=lambda r: (-r[0], r[1]))
        return [
            LinkRow(code, Relation.SUPPORTS, self._shared(code, common, text, around), Basis.INFERRED)
            for _, code, common in ranked[:at_most]
        ]

    def _shared(self, code: str, common: Sequence[str], text: str, around: str) -> str:
        """The reason of an inferred link, in the words that are shared."""
        spoken = [t for t in TOKEN.findall(f"{text} {around}") if stem(t.casefold()) in common]
        said = ", ".join(dict.fromkeys(t.casefold() for t in spoken[:4]))
        return f"Both speak of {said}; “{self.nodes[code].title}” is the nearest deliverable."

    def _link(self, code: str, said: str, text: str, where: str) -> LinkRow:
        relation = Relation.DELIVERS
        if REVISING.search(text):
            relation = Relation.REVISES
        elif INFORMING.search(text):
            relation = Relation.INFORMS
        elif ENABLING.search(text):
            relation = Relation.ENABLES
        names = {"text": "The action names", "item": "Its item names", "heading": "It stands under"}
        return LinkRow(code, relation, f"{names[where]} “{said}”.", Basis.STATED)


def item_text(mention: Statement) -> str:
    """The text of the numbered part that a finding stands in; of a whole section only its own paragraph."""
    context = str(mention.values.get("context") or "")
    return context if mention.item and "." in mention.item else context.rsplit("\n", 1)[-1]


def _stems(said: str) -> list[str]:
    tokens = [t.casefold() for t in TOKEN.findall(said)]
    kept = [w for w in tokens if w not in PASSING] or tokens
    return [stem(w) for w in kept]


def _spans(name: Name, tokens: Sequence[tuple[str, int, int]]) -> Iterable[list[int]]:
    """The runs of tokens that say the name; an alias stands together, a title may have small words between."""
    size = len(name.stems)
    for i, (first, _, _) in enumerate(tokens):
        if first != name.stems[0]:
            continue
        span, at = [i], i
        for wanted in name.stems[1:]:
            reach = range(at + 1, min(len(tokens), at + (2 if name.adjacent else 4)))
            at = next((j for j in reach if tokens[j][0] == wanted), -1)
            if at < 0:
                break
            span.append(at)
        if len(span) == size:
            yield span
