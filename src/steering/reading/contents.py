"""What a part of minutes is for, by what stands in it, where its heading does not say.

Forms: a part in which the codes of risks are followed by scores, `R2 stays at 3x4. R5 closed.`; one of the last, most
lines of which are days with their hours or nothing more, `Tuesday 7 March, 1.30pm`.
In: a section with its blocks that nothing else heads. Out: whether it reads so.
"""

import re
from collections.abc import Set

from steering.reading.dates import MONTH, WEEKDAY
from steering.reading.quick import HAS_DIGIT, Begun
from steering.reading.shapes import PROSE, Section

_SCORE = r"[1-5]\s?[x×*]\s?[1-5]\b"
_CODED_RISK = re.compile(
    r"(?:^|[.;:]\s+)(?:NEW\W{1,3})?(?:[A-Z]{1,3}-?\d{1,2}|[Rr]isk \d{1,2}|\d{1,2}(?=:? (?:stay|remain|come|go|up\b"
    r"|down\b|[A-Z]{2})))"
    rf"(?!\d|\.\d)[^.;]{{0,70}}?(?:{_SCORE}|\bL ?[1-5]\b|\b(?:closed|unchanged|no change|re-?scored|stays?|remains?)\b)"
)
"""A risk by its code, and where it stands."""
SCORED = Begun("x|×|*", re.compile(r"(?:(?<=[1-5])(?<![\w.].)|(?<=[1-5]\s)(?<![\w.]..))[x×*]\s?[1-5]\b"))
"""The score of a risk, likelihood by impact."""
_FEWEST = 2


def tells_risks(section: Section, scored: Set[int]) -> bool:
    """Whether a part that nothing else heads goes through risks by their codes: two at least in most of its
    lines, and one of them among those scored as likelihood by impact, by the numbers of their blocks.
    """
    if not scored or scored.isdisjoint([block.index for block in section.blocks]):
        return False
    lines = [block for block in section.blocks if block.shape in PROSE]
    found = [len(_CODED_RISK.findall(block.text)) for block in lines]
    if sum(found) < _FEWEST or sum(map(bool, found)) * 2 < len(lines):
        return False
    return not any(block.low.startswith("risks:") for block in lines)


_COMING_DAY = re.compile(
    r"(?:[a-z][a-z’' -]{2,40}(?::|\s[–—-]|\t+)\s*)?"
    rf"(?:{WEEKDAY},?\s+)?(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:,?\s+\d{4})?(?:\W*$|[\s,:–—(-]+(?:at |from )?(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m|noon|to|[–—-])"
    r"|provisional|to be confirmed|tbc|confirmed|venue|same))"
)
"""A line, in lower case, that is a day with its hours, perhaps behind the name of what is then."""
_DAY = re.compile(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?)\b")
_HOUR = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|noon\b|to \d|[–—-]\s?\d)|\b\d{1,2}[.:]\d\d\b")
_TASK = re.compile(r"\b(?:action|to (?:be )?[a-z]+ (?:the|a|an|all|by)|by \d|risk|minutes)\b")
_OF_MEETINGS = re.compile(
    r"\b(?:next meetings?|future meetings?|cancel+ed|provisional|tbc|to be confirmed|both|all at|same (?:room|place"
    r"|time"
    r"|venue)|new date|in its place)\b"
)
_LONGEST_DAY = 140


def tells_dates(section: Section, last: int) -> bool:
    """Whether one of the last parts, up to the `last` one, is but days to come: two lines at least, and most."""
    if section.index * 3 < last * 2:
        return False
    lines = [block for block in section.blocks if block.shape in PROSE]
    if not lines or sum(HAS_DIGIT(block.low) for block in lines) * 2 < len(lines):
        return False
    if any(len(block.low) > _LONGEST_DAY for block in lines):
        return False
    days = sum(_COMING_DAY.match(block.low) is not None for block in lines)
    if days >= _FEWEST and days * 2 >= len(lines):
        return True
    told = sum(len(_DAY.findall(block.low)) for block in lines)
    whole = sum(_DAY.search(block.low) is not None for block in lines)
    texts = [block.low for block in lines]
    sure = any(map(_HOUR.search, texts)) and any(map(_OF_MEETINGS.search, texts)) and not any(map(_TASK.search, texts))
    return told >= _FEWEST and whole * 3 >= len(lines) * 2 and sure
