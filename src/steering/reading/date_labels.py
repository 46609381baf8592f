"""What heads the days on which the body meets, by its words: `Upcoming meetings`, `Dates for the rest of the year`.

In: a label or heading, or a line that begins with one, in small letters. Out: whether it is of such dates.
"""

import re
from functools import lru_cache

from steering.reading.dates import MONTH, WEEKDAY
from steering.reading.quick import Words

_LISTED = frozenset(
    "meetings mtgs dates calls sessions telecons teleconferences calendar schedule diary diaries".split()
)
"""What a list of days is called; one of these is said."""
_MET = frozenset("meeting meetings mtgs dates calls sessions telecons teleconferences".split())
"""What those of a heading are besides."""
_SAID = Words("meetings|mtgs|dates|calls|sessions|telecon|teleconf|calendar|schedule|diar")
_COMING = frozenset(
    "next future upcoming forthcoming further coming remaining subsequent following planned scheduled proposed"
    " provisional agreed confirmed rest come note".split()
)
"""What says of meetings that they are to come."""
_BESIDE = frozenset(
    "the of for in to and on our your this these all other be as is are meeting mtg date time times venue venues place"
    " places board committee council group panel forum trustees governors directors members steering working project"
    " programme management regular regularly ordinary full monthly quarterly weekly year years month months term terms"
    " season session academic calendar spring summer autumn winter two three four five six new set held ahead"
    " diary".split()
)
"""What else is said in such labels."""
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?")
_WORD = re.compile(r"[\w’'/-]+")
_LED = re.compile(
    rf"\W*(?P<label>(?:[\w’'/-]+ ){{0,8}}?[\w’'/-]+)(?:\s?:|\s[-–—])\s+(?=(?:{WEEKDAY},?\s)?(?:the\s)?(?:\d|{MONTH}))"
)
_LONGEST = 70
_MEETS = frozenset(
    "meeting meetings mtg meet call calls session sessions telecon teleconference telco board committee council group"
    " panel forum conference date dates time times assembly one sync standup stand-up get-together gathering catch-up"
    " f2f face-to-face steering that after is on day week month year team trust partnership chapter club society"
    " association review discussion video hangout huddle circle agenda steps step venue place".split()
)
"""What stands behind `next` in a label of the body's own next meeting, or of something without a day."""


@lru_cache(maxsize=512)
def names_dates(label: str) -> bool:
    """Whether a label in small letters says that days on which the body meets follow, and nothing else."""
    words = _WORD.findall(label) if len(label) <= _LONGEST else []
    return not _LISTED.isdisjoint(words) and all(
        word in _LISTED or word in _COMING or word in _BESIDE or _YEAR.fullmatch(word) for word in words
    )


@lru_cache(maxsize=512)
def heads_dates(title: str) -> bool:
    """Whether a heading in small letters is of days to come on which the body meets: not `Other meetings`, below which
    stands what was said there.
    """
    words = _WORD.findall(title)
    if _MET.isdisjoint(words):
        return False
    coming = not _COMING.isdisjoint(words) or "year" in words or any(map(_YEAR.fullmatch, words))
    return coming and names_dates(title)


def led_by_dates(low: str) -> bool:
    """Whether a line in small letters begins with such a label and goes on with a day: `Meetings: 8 April, 13 May`."""
    led = _LED.match(low) if _SAID.within(low[:_LONGEST]) else None
    return led is not None and names_dates(led["label"])


def is_next_thing(label: str) -> bool:
    """Whether a label is of the next of something that is no meeting: `Next release`."""
    words = label.split()
    return (
        1 < len(words) < 5
        and words[0].lower() == "next"
        and words[-1].islower()
        and _MEETS.isdisjoint(map(str.lower, words))
    )
