"""Is this the risk that we know? By the minutes' number, else by what they call it.

A register that gets its numbers later, a short name in prose (`The money worry goes up`), a row that is worded anew:
each speaks of a risk that stands. What only moves or ends must be about one, and needs less to be believed; what is
said to be new needs more.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from steering.domain.history import Statement
from steering.domain.keys import norm
from steering.domain.projecting.decisions_and_risks import risk_title
from steering.domain.words import RiskStatus
from steering.reconciling.wording import STRONG, Rarity, Weighted, alike, named, shared, words

REUSED = 0.12
"""A closed risk less like what now has its number is another."""
LIKELY = 0.5
FAINT = 0.2
"""So much is enough of a number that is new to the one risk without that the minutes have not spoken of."""
MOVED = 0.35
"""So much is enough of what must be about a risk that we know, and of a number that is new to one without."""
SAID_NEW = 0.72
AHEAD = 0.08
"""So much better than the next best fits the one that is meant."""
ENDED = frozenset({RiskStatus.CLOSED, RiskStatus.REJECTED, RiskStatus.MATERIALISED})
MOVES = ENDED | {RiskStatus.RESCORED, RiskStatus.REOPENED}
TOLD = frozenset(
    words(
        """risk risks likelihood impact probability score scored scores rescored re-scored raised lowered reduced
        increased up down notch unchanged change same stays stay stands remains held goes go gone going worry worries
        register list owner owns added add identified entered new further another issue happened materialised rating
        rated red amber green high low medium one two three four five six last first second top"""
    )
)
"""What is said of any risk, and tells none from another."""
_NEW = re.compile(r"^\W*(?:\d{1,2}|R-?\d{1,3})?\W{0,3}(?:new\b|is new\b|a (?:new|further) |another\b)", re.IGNORECASE)
_WENT = re.compile(
    r"[:;.]\s|\s[–—-]+\s|\s(?:goes|went|gone|has|have|had|is|was|are|were|stays?|stayed|remains?|up|down|now"
    r"|to (?:go|stay)|no change|unchanged|same|can|could|should|rose|rises|falls|fell|drops"
    r"|dropped|moves|moved|comes|came)\b",
    re.IGNORECASE,
)
"""Where what a risk is called ends and what became of it begins."""


@dataclass
class Called:
    """What a risk has been called: its numbers, its wordings, whether it has ended."""

    refs: set[str] = field(default_factory=set)
    wordings: list[Weighted] = field(default_factory=list)
    status: str | None = None

    def learn(self, values: Mapping[str, object]) -> None:
        """Take in what one more mention calls it."""
        if ref := risk_ref(values):
            self.refs.add(ref)
        said = _words(name(values))
        if said and said not in self.wordings:
            self.wordings.append(said)
        self.status = str(values.get("status") or self.status or "") or None


def risk_ref(values: Mapping[str, object]) -> str | None:
    """The minutes' number of a risk without its prefix: `R3`, `Risk 3`, `3` are one."""
    ref = norm(str(values.get("their_ref") or ""))
    digits = "".join(c for c in ref if c.isdigit() or c == ".")
    return (digits.lstrip("0") or ref.replace(" ", "") or None) if ref else None


def name(values: Mapping[str, object]) -> str:
    """What a mention calls the risk, without its number and score."""
    return str(values.get("title") or "") or risk_title(values)


def _words(text: str) -> Weighted:
    return {word: weight for word, weight in words(text).items() if word not in TOLD}


def _spoken(values: Mapping[str, object]) -> Weighted:
    """The words by which a mention means its risk: those before it says what became of it, where they say enough."""
    text = name(values)
    if values.get("status") in MOVES or not values.get("likelihood"):
        found = _WENT.search(text)
        before = _words(text[: found.start()]) if found else {}
        if sum(before.values()) >= STRONG:
            return before
    return _words(text)


def waits(values: Mapping[str, object]) -> bool:
    """Whether a mention that fits no risk is looked at again once the rest of its minutes are."""
    return not is_new(values) and (values.get("status") in MOVES or risk_ref(values) is not None)


def speaks_of_known(values: Mapping[str, object]) -> bool:
    """Whether what is said of a risk can only be said of one that is on the register already."""
    return values.get("status") in MOVES and not is_new(values)


def is_new(values: Mapping[str, object]) -> bool:
    """Whether a mention says that its risk is new."""
    return _NEW.match(str(values.get("text") or "")) is not None


def may_be(values: Mapping[str, object], risk: Called) -> bool:
    """Whether a mention may be of the one risk that its minutes leave to it: it ends or moves one, or numbers it."""
    if risk_ref(values) and risk.refs:
        return False
    return speaks_of_known(values) or (
        bool(risk_ref(values)) and not is_new(values) and _likeness(_spoken(values), risk) >= FAINT
    )


def about(statement: Statement, known: Sequence[Called]) -> Called | None:
    """The risk that a statement is about, of those known in the order of their coming."""
    values = statement.values
    ref = risk_ref(values)
    said = _spoken(values)
    if ref:
        for risk in reversed(known):
            if ref in risk.refs:
                reused = said and values.get("title") and risk.status == "closed" and _likeness(said, risk) < REUSED
                return None if reused else risk
    options = [risk for risk in known if not (ref and risk.refs)]
    if not said:
        return _only(options) if ref else None
    return _alike(values, said, options, known)


def _only(options: Collection[Called]) -> Called | None:
    """The one risk without a number that still stands: a number alone, new to us, can only be its."""
    standing = [risk for risk in options if risk.status not in ENDED]
    return standing[0] if len(standing) == 1 else None


def _alike(
    values: Mapping[str, object], said: Weighted, options: Sequence[Called], known: Sequence[Called]
) -> Called | None:
    rarity = Rarity(wording for risk in known for wording in risk.wordings)
    ranked = sorted(
        (
            (_likeness(said, risk, rarity) - (0.15 if risk.status in ENDED else 0), -at)
            for at, risk in enumerate(options)
        ),
        reverse=True,
    )
    if not ranked:
        return None
    best, at = ranked[0]
    risk = options[-at]
    enough = LIKELY
    if is_new(values) and risk.status != RiskStatus.CANDIDATE:
        enough = SAID_NEW
    elif values.get("status") in MOVES or (risk_ref(values) and not risk.refs):
        enough = MOVED
    clear = len(ranked) == 1 or best - ranked[1][0] >= AHEAD or best >= SAID_NEW
    return risk if best >= enough and clear else None


def _likeness(said: Weighted, risk: Called, rarity: Rarity | None = None) -> float:
    """How well words fit what a risk has been called, at its best."""
    rarity = rarity or Rarity(())
    best = 0.0
    for wording in risk.wordings:
        if shared(said, wording, rarity) >= STRONG:
            best = max(best, alike(said, wording, rarity), 0.9 * named(said, wording, rarity))
        else:
            best = max(best, alike(said, wording, rarity))
    return best
