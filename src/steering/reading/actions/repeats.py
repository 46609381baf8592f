"""One action where several places say the same.

In: the findings that were made of drafts, each with its telling words. Out: those without repeats: a row of a summary
joins the action that was minuted above it; a commitment in prose that a marked action of the same item says again is
left out.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache

from steering.domain.findings import ActionFinding
from steering.reading.actions.draft import Draft
from steering.reading.actions.sharing import Sharing
from steering.reading.quick import words_in
from steering.reading.shapes import Role

_SAME_WORDS = 0.9
"""How alike the wordings of two lists must be that nothing but their words makes one a repeat of the other."""
_LONG_CODE = 6
_STOP_WORDS = frozenset(
    (
        "the a an to of and or in on at for with by be is are was will would that this it its"
        " from as about any all whether if up out into their his her our their re via also new"
        " per the he she they you your we us i me my"
    ).split()
)
_COMMON_VERBS = frozenset("send ask contact write check arrang get mak look find email talk speak updat add".split())
"""The stems of verbs that many tasks begin with."""
_NO_STEM = frozenset(("",))
_NUMBER = re.compile(r"[0-9]{1,3}\.[0-9]{1,2}")
_OF_SERIES = re.compile(r"(?P<series>[A-Z]{1,6}[-/]?)[0-9]{2,4}")
"""The number of an action in a series: `HM05`."""
_NO_DIGIT = re.compile(r"\D")
_NEXT_TIME = re.compile(r"\b(?:(?:at|by|before|for|to|until) )?(?:the )?next meeting\b")
"""When a task is due, which many have in common."""
_POINTING = re.compile(r"^.{0,40}\s(?:it|them|this|these|those)\b", re.IGNORECASE)
"""A commitment that points at what its own paragraph is about, so that the same words elsewhere are another one."""
_PRO_FORM = re.compile(
    r"\b(?:take|do|lead on|look into|action|progress|follow up|deal with|arrange|pick up)"
    r" (?:it|this|that|on this)\b"
)


@dataclass(slots=True)
class Made:
    """A finding with the draft that it came from, for joining; `code` is its number, where no other one can have it."""

    finding: ActionFinding
    draft: Draft
    words: frozenset[str]
    code: str | None = None


def words_of(text: str, names: frozenset[str]) -> frozenset[str]:
    """The words of a task that tell it from others: stemmed, without those that name its owners, small words and the
    next meeting.
    """
    low = text.lower()
    low = _NEXT_TIME.sub(" ", low) if "next" in low else low
    words = set(words_in(low)) - _STOP_WORDS - names
    return frozenset(map(_stem, words)) - _NO_STEM


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """A word without its ending; nothing of one of two letters, which tells no task from others."""
    if len(word) <= 2 and not word.isdigit():
        return ""
    for ending in ("ations", "ation", "ings", "ing", "ers", "ies", "ied", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: len(word) - len(ending)]
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter wording's words the other has."""
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))


def joined(made: list[Made]) -> list[Made]:
    """The findings with each row of a summary joined to the action that it repeats."""
    if not any(m.draft.summary for m in made):
        return made
    out: Sharing[Made] = Sharing()
    numbered: dict[str, int] = {}
    for at, minuted in enumerate(m for m in made if not m.draft.summary):
        out.add(minuted, minuted.words)
        if _is_numbered(minuted) and minuted.draft.rule.startswith("action_marker"):
            numbered[minuted.finding.their_ref or ""] = at
    for row in (m for m in made if m.draft.summary):
        alike = [
            (at, m) for at, m in out.like(row.words) if _may_repeat(m, row) and _closeness(m, row) >= _threshold(m, row)
        ]
        if not alike:
            at = numbered.pop(row.finding.their_ref or "", -1) if _is_numbered(row) else -1
            if at >= 0 and _of_same_owners(out[at], row):
                out.replace(at, _merge(row, out[at]), row.words)
            else:
                out.add(row, row.words)
            continue
        at, partner = max(alike, key=lambda found: (found[1].finding.explicit, _closeness(found[1], row)))
        out.replace(at, _merge(partner, row), row.words - partner.words)
    return list(out)


def _is_numbered(made: Made) -> bool:
    """Whether an action has a number of two parts, as it is given once: `2.6`."""
    return _NUMBER.fullmatch(made.finding.their_ref or "") is not None


def _of_same_owners(one: Made, row: Made) -> bool:
    """Whether no owner of one mention is strange to the other."""
    mine, theirs = {n.lower() for n in one.finding.owners}, {n.lower() for n in row.finding.owners}
    return not mine or not theirs or bool(mine & theirs)


def _may_repeat(one: Made, row: Made) -> bool:
    """Whether two mentions can be of one action: no owner of one is strange to the other."""
    if (
        one.draft.summary and row.draft.summary and one.draft.block.section is row.draft.block.section
    ) or one.finding.place == row.finding.place:
        return False
    if _listed_by_topic(one, row) and len(one.words & row.words) < _SAME_WORDS * len(one.words | row.words):
        return False
    if one.code and row.code:
        return one.code == row.code
    if row.finding.their_ref and _of_one_series(one.finding.their_ref or "", row.finding.their_ref):
        return False
    if one.draft.review and one.finding.status == "done" and one.draft.ticked and row.finding.status == "open":
        return False
    if one.draft.review and one.finding.status == "done" and row.finding.status == "open" and _renumbered(one, row):
        return False
    return _of_same_owners(one, row)


def _renumbered(one: Made, row: Made) -> bool:
    """Whether two actions have numbers of two parts that differ: `5.1` was done, and `6.1` is the next of its kind."""
    return _is_numbered(one) and _is_numbered(row) and one.finding.their_ref != row.finding.their_ref


def _of_one_series(one: str, other: str) -> bool:
    """Whether two actions have different numbers of one series, so that they are two: `HM05`, `HM09`."""
    if one == other or one[:1] != other[0] or (first := _OF_SERIES.fullmatch(one)) is None:
        return False
    second = _OF_SERIES.fullmatch(other)
    return second is not None and first["series"] == second["series"] and len(one) == len(other)


def code_of(ref: str | None) -> str | None:
    """The number of an action where it is long enough to be that of no other one: `20240307-02`."""
    digits = _NO_DIGIT.sub("", ref) if ref else ""
    return digits if len(digits) >= _LONG_CODE else None


def _listed_by_topic(one: Made, row: Made) -> bool:
    """Whether two actions stand in lists that are headed alike, one below each topic, so that neither sums up."""
    mine, theirs = one.draft.block.section, row.draft.block.section
    if not (one.draft.summary and row.draft.summary) or mine is None or theirs is None:
        return False
    return mine.level == theirs.level and mine.title.lower() == theirs.title.lower()


def _closeness(one: Made, row: Made) -> float:
    same = {n.lower() for n in one.finding.owners} == {n.lower() for n in row.finding.owners} and bool(
        row.finding.owners
    )
    bonus = 0.1 if same else 0.0
    if one.finding.due.date is not None and one.finding.due.date == row.finding.due.date:
        bonus += 0.2
    if one.finding.their_ref and one.finding.their_ref == row.finding.their_ref:
        bonus += 0.3
    return likeness(one.words, row.words) + bonus


def _threshold(one: Made, row: Made) -> float:
    """How alike two wordings must be: short ones more than long ones, an implied one or one without owners more."""
    if one.code and one.code == row.code:
        return 0.0
    shared = len(one.words & row.words)
    if (
        _tells_more(one.words & row.words)
        and len(row.words) <= 3
        and one.finding.owners
        and set(one.finding.owners) == set(row.finding.owners)
    ):
        return 0.4
    return 0.5 if shared >= 4 else 0.6 if shared == 3 else 0.7 if shared == 2 else 1.1


def _tells_more(shared: frozenset[str]) -> bool:
    """Whether words that two tasks share are more than a verb that many tasks begin with: `send`."""
    return not shared <= _COMMON_VERBS


def _merge(one: Made, row: Made) -> Made:
    """The minuted action with what the row adds."""
    coded = row.code is not None and row.code == one.code
    keep, other = (one, row) if one.finding.explicit and not coded else (row, one)
    newer = one.draft.review and not row.draft.review and row.finding.owners
    given = row if newer and set(row.finding.owners) != set(keep.finding.owners) else keep
    finding = replace(
        keep.finding,
        owners=given.finding.owners or other.finding.owners,
        owner_text=given.finding.owner_text or other.finding.owner_text,
        due=keep.finding.due if keep.finding.due.date or not other.finding.due.date else other.finding.due,
        their_ref=keep.finding.their_ref or other.finding.their_ref,
        also=(*keep.finding.also, other.finding.place, *other.finding.also),
    )
    return Made(finding, keep.draft, keep.words | other.words, code_of(finding.their_ref))


def without_echoes(made: list[Made]) -> list[Made]:
    """Leave out commitments of prose that a marked action near them says again, and repeats among themselves."""
    if all(m.finding.explicit for m in made):
        return made
    marked: Sharing[Made] = Sharing()
    beside: defaultdict[int, list[Made]] = defaultdict(list)
    for each in (m for m in made if m.finding.explicit):
        marked.add(each, each.words)
        beside[each.draft.block.index].append(each)
    kept: Sharing[Made] = Sharing()
    for each in (m for m in made if not m.finding.explicit):
        index = each.draft.block.index
        near = (other for at in range(index - 3, index + 4) for other in beside.get(at, ()))
        if any(_echoes(each, other) for other in near) or any(
            _echoes(each, other) for _, other in marked.like(each.words)
        ):
            continue
        if not any(
            likeness(each.words, other.words) >= 0.8
            and _may_repeat(each, other)
            and each.draft.block.section is other.draft.block.section
            and not (_POINTING.search(each.finding.text) and each.draft.block is not other.draft.block)
            for _, other in kept.like(each.words)
        ):
            kept.add(each, each.words)
    return [*marked, *kept]


def _echoes(prose: Made, marked: Made) -> bool:
    """Whether a marked action says what a commitment in prose said: in the same paragraph or item, or word for word."""
    one, other = prose.draft.block, marked.draft.block
    if (
        one is other
        and prose.draft.span.start < marked.draft.span.end
        and marked.draft.span.start < prose.draft.span.end
    ):
        return True
    shared = len(prose.words & marked.words)
    alike = likeness(prose.words, marked.words)
    near = one.section is other.section and one.item == other.item and abs(one.index - other.index) <= 6
    owners = {n.lower() for n in prose.finding.owners} & {n.lower() for n in marked.finding.owners}
    strange = len({n.lower() for n in prose.finding.owners}) > len(owners)
    if (
        near
        and (one is other or abs(one.index - other.index) <= 3)
        and (
            (shared >= 2 and (one is other or owners or alike >= 0.4))
            or (owners and ((shared >= 1 and not strange) or _pro_form(prose.finding.text)))
        )
    ):
        return True
    if one.section is other.section and one.role is not Role.BODY and owners and shared >= 2:
        return True
    if marked.draft.review and prose.finding.owners and not marked.finding.owners:
        return False
    return alike >= 0.6 and shared >= 3 and _may_repeat(prose, marked)


def _pro_form(text: str) -> bool:
    """Whether a commitment only points at the task: `agreed to take it`, `will do this`."""
    return _PRO_FORM.search(text) is not None
