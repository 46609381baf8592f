"""What a record looks like to the matcher on the eve of a meeting, and what a finding looks like to it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from steering.domain.fold import State
from steering.domain.history import Statement
from steering.domain.keys import norm, without_owner
from steering.domain.words import ENDED, Outcome
from steering.reconciling.wording import Weighted, head, words

REVIEWED = ENDED | {Outcome.CARRIED, Outcome.REDATED, Outcome.REASSIGNED, Outcome.PRIOR}
NUMBER = re.compile(r"\d+(?:\.\d+)*")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class ActionProfile:
    """An action as it stood on the eve of a meeting: its wordings, owners, and the numbers it goes by.

    `foreign` are the words of its context in which the same minutes raised others.
    `items` are (meeting, item) of its mentions; `live` whether it was still to be done, `ended` since when not;
    `logged` when a person recorded it, where no minutes have stated it yet.
    """

    root: str
    texts: tuple[Weighted, ...]
    context: Weighted
    heading: Weighted
    owners: frozenset[str]
    refs: frozenset[str]
    items: frozenset[tuple[date, str]]
    live: bool
    ended: date | None
    raised: date
    last: date
    logged: datetime | None = None
    foreign: frozenset[str] = frozenset()


def action_profile(root: str, state: State) -> ActionProfile | None:
    """The profile of a folded action; None where nothing brings it into being."""
    if not state.exists:
        return None
    texts = [str(m.values["text"]) for m in state.mentions]
    texts += [str(quote) for m in state.mentions for _, _, quote in m.values.get("also") or ()]
    context = " ".join(str(m.values.get("context") or "") for m in state.mentions)
    heading = " ".join(str(m.values.get("heading") or "") for m in state.mentions)
    if state.created:
        texts.append(str(state.created.values.get("text", "")))
    status = state.cells.get("status")
    live = status is None or status.value in ("open", "in_progress", "blocked")
    days = [m.meeting for m in state.mentions] + ([state.created.effective] if state.created else [])
    return ActionProfile(
        root,
        tuple(words(text) for text in dict.fromkeys(texts)),
        words(context),
        words(heading),
        frozenset(norm(o) for o in state.value("owners", ())),
        frozenset(r for m in state.mentions if (r := own_ref(m.values))),
        frozenset((m.meeting, m.item) for m in state.mentions if m.item),
        live,
        None if live or status is None else status.on,
        min(days),
        max(days),
        state.created.recorded_at if state.created and not state.mentions else None,
    )


def told_apart(pool: Iterable[ActionProfile]) -> list[ActionProfile]:
    """The profiles, each with the words of its context that are another's own: `the slides` in the paragraph before
    `Hester to write half a page` are those that Clive puts somewhere.
    """
    known = list(pool)
    holders: dict[tuple[date, str], int] = {}
    own = [set().union(*p.texts) if p.texts else set() for p in known]
    for profile, words_of in zip(known, own, strict=True):
        for word in words_of:
            holders[profile.raised, word] = holders.get((profile.raised, word), 0) + 1
    return [
        replace(p, foreign=foreign)
        if (foreign := frozenset(w for w in p.context if w not in mine and (p.raised, w) in holders))
        else p
        for p, mine in zip(known, own, strict=True)
    ]


def own_ref(values: Mapping[str, Any]) -> str | None:
    """The number by which the minutes call the action, as letters and digits (`AP125`, `8.8`)."""
    ref = str(values.get("their_ref") or "")
    return re.sub(r"[^a-z0-9.]", "", ref.casefold()) or None


@dataclass(slots=True)
class Unit:
    """What a meeting says in one place, over all its issues: the statements that are one finding, and who speaks."""

    anchors: list[str]
    statement: Statement
    recorded: datetime
    text: Weighted = field(default_factory=dict)
    head: Weighted = field(default_factory=dict)
    context: Weighted = field(default_factory=dict)
    heading: Weighted = field(default_factory=dict)
    owners: frozenset[str] = frozenset()

    @property
    def outcome(self) -> Outcome:
        """What the finding says happened."""
        return Outcome(self.statement.values.get("outcome", Outcome.NEW))

    @property
    def explicit(self) -> bool:
        """Whether the minutes mark it, rather than only report it in prose."""
        return bool(self.statement.values.get("explicit", True))

    @property
    def reviews(self) -> bool:
        """Whether it speaks of something older, rather than of something new."""
        return self.outcome in REVIEWED


def action_unit(anchors: Iterable[str], statement: Statement, recorded: datetime) -> Unit:
    """The unit of an action finding; `recorded` is when the first of its statements came in."""
    values = statement.values
    text = without_owner(str(values["text"]), values.get("owner_text"))
    owners = frozenset(norm(str(o)) for o in values.get("owners") or ())
    context, heading = words(str(values.get("context") or "")), words(str(values.get("heading") or ""))
    return Unit(list(anchors), statement, recorded, words(text), words(head(text)), context, heading, owners)


def month_named(text: str) -> int | None:
    """The month that a reference names (`June, 3.1` -> 6), or None."""
    found = re.search(r"\b(" + "|".join(MONTHS) + r")[a-z]*\b", text, re.IGNORECASE)
    return MONTHS.index(found[1].casefold()) + 1 if found else None
