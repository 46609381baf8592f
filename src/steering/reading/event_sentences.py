"""What a sentence says of the dates in it: whether they are of something to come, and how that stands.

Forms: `will be held on`, `is confirmed for`, `pencilled in for`, `Training day 22 May`, `the launch (Sat 22 Nov, 11
am)`, `she is coming to speak on ...`, `is off`, `to be confirmed`. In: a sentence and the block that it stands in. Out:
whether it announces something; the status of what it announces.
"""

import re
from datetime import date

from steering.domain.words import EventStatus
from steering.reading.calendar import EVENT_WORDS
from steering.reading.dates import Mention, mentions
from steering.reading.event_days import OTHER_DAY_WORDS, bare_days, is_on_weekday
from steering.reading.event_parts import is_cancelled
from steering.reading.event_titles import BARE_HELD, NOW_ON, beginning, says_next
from steering.reading.event_words import (
    ACTION,
    BEGINS_WITH,
    COMING,
    COMING_WORDS,
    CONFIRMED,
    CONFIRMED_WORDS,
    DATE_FIRST,
    DATE_OF,
    DATE_SET,
    HOLD,
    IN_HOURS,
    IN_LIEU,
    IS_NEXT,
    ITS_MEETING,
    KEEP_FREE,
    LABELLED,
    MAYBE_ON,
    MOVED,
    NAMED_ONLY,
    NO_OCCASION,
    NOT_CONFIRMED,
    NOUN,
    OPEN_BEHIND,
    OPEN_LABEL,
    OPEN_WORDS,
    OTHER_DAY,
    PAST,
    PAST_WORDS,
    PLACE_ELSE,
    PLACE_ELSE_WORDS,
    REMINDED,
    SAVE_DATE,
    SCHEDULED,
    SEVERAL,
    SHORT,
    SUGGESTED,
    TENTATIVE,
    TENTATIVE_WORDS,
    THERE_WILL_BE,
    TO_HOLD,
    VENUE_OPEN,
)
from steering.reading.quick import lowered
from steering.reading.shapes import Block, Role, Shape
from steering.reading.times import stretch_behind, times_in

_AHEAD = 300
"""A day without a year that would be so many days ahead was one before the meeting."""
_NEXT_YEAR = re.compile(r"\bnext\b|\bwill\b|\bagain\b|\bto be\b|\byear\b")
"""What says that a day before the meeting's own is meant of the year to come; in lower case."""


def announces(sentence: str, order: str, block: Block, base: date | None) -> bool:
    """Whether a sentence gives a date to something that is to come."""
    found = [mention for mention in mentions(sentence, order) if not mention.short]
    if not found and "meeting" in sentence and (MOVED.search(sentence) or OTHER_DAY_WORDS.within(sentence)):
        return bool(bare_days(sentence, order, base))
    if not found and ("meeting (" in sentence or says_next(sentence)) and bare_days(sentence, order, base):
        return True
    if not found and _next_in_numbers(sentence, order):
        return True
    if not found and "day" in sentence and is_on_weekday(sentence) and block.role is not Role.LAST_MINUTES:
        return NOUN.search(sentence) is not None and bool(bare_days(sentence, order, base)) and not is_past(sentence)
    if not found or block.role is Role.LAST_MINUTES or is_past(sentence):
        return False
    if block.role in (Role.REVIEW, Role.ACTIONS) and not NOUN.search(sentence):
        return False
    before = sentence[: found[-1].start]
    first = sentence[: found[0].start]
    low = lowered(sentence)
    ahead = low[: found[0].start]
    of_event = EVENT_WORDS.within(ahead)
    if says_next(before) or (of_event and TO_HOLD.search(first)):
        return True
    soon = _is_soon(found[0], base)
    if len(found) == 1 and not soon and found[0].weekday is None and not _NEXT_YEAR.search(low):
        return False
    if soon and _engages(ahead) and times_in(sentence[found[0].end :]):
        return True
    if len(found) > 1 and _engages(low[: found[-1].start]) and times_in(sentence[found[-1].end :]):
        return True
    if (
        ("date" in low and SAVE_DATE.search(low))
        or ("hold" in ahead and HOLD.search(ahead))
        or (MAYBE_ON.search(ahead) and NOUN.search(first))
    ):
        return True
    if " be " in ahead and THERE_WILL_BE.search(ahead):
        return True
    if "remind" in ahead and REMINDED.search(ahead):
        return True
    if SUGGESTED.match(low, found[0].end) and (
        NOUN.search(sentence)
        or (block.section is not None and NOUN.search(block.section.title))
        or NOUN.search(block.text)
    ):
        return True
    if (
        "date of " in ahead
        and DATE_OF.search(ahead)
        and DATE_SET.match(low, found[0].end)
        and NOUN.search(sentence) is not None
    ):
        return True
    if "for " in low and DATE_FIRST.match(low, found[0].end):
        return True
    if "keep" in ahead and KEEP_FREE.search(ahead) and low.startswith((" clear", " free"), found[0].end):
        return True
    if (" of " in low and IN_LIEU.search(low)) or ITS_MEETING.match(low, found[0].end):
        return True
    if soon and found[0].weekday is not None and _is_occasion(sentence, ahead, found[0].end):
        return True
    if OPEN_BEHIND.match(sentence, found[0].end) and OPEN_LABEL.match(ahead):
        return True
    begun = beginning(first)
    if block.role is Role.PILOTS and (block.shape is Shape.ITEM or "\t" in block.text) and "ilot" not in begun:
        return False
    if (of_event or SEVERAL.within(ahead)) and LABELLED.match(first):
        return True
    if low.startswith("next ") and BEGINS_WITH.match(low):
        return True
    if begun:
        return begun != "Deadline" or block.text.startswith(sentence)
    if any(IS_NEXT.match(sentence, mention.end) for mention in found):
        return True
    if of_event and len(sentence) < SHORT and NAMED_ONLY.match(first):
        return True
    if is_cancelled(sentence) and (NOUN.search(sentence) or SCHEDULED.search(sentence, 0, found[-1].start)):
        return True
    title = block.section.title if block.section else ""
    if NOW_ON.match(sentence) and NOUN.search(title):
        return True
    scheduled = None
    for match in SCHEDULED.finditer(low):
        scheduled = match if match.start() <= len(before) else scheduled
    if scheduled is None or found[-1].start - scheduled.end() > 70:
        return False
    if BARE_HELD.match(sentence) and block.section is not None and block.section.parent is not None:
        return True
    if scheduled[0].startswith("to hold"):
        return True
    subject = NOUN.search(sentence[: scheduled.start()]) or (
        NOUN.search(title) and len(sentence[: scheduled.start()].split()) <= 12
    )
    if not subject and (" this " in low or low.startswith(("date", "the date"))):
        named = block.text[: block.sentences[0].end].strip(" .")
        subject = (NOUN.fullmatch if " this " in low else NOUN.search)(named) if len(named.split()) <= 4 else None
    return bool(subject) and not ACTION.match(sentence)


def _is_soon(mention: Mention, base: date | None) -> bool:
    """Whether a day is to come; one without a year that lies far ahead is the one just before the meeting."""
    if mention.year is not None or base is None:
        return True
    day = mention.on(base)
    return day is None or (day - base).days < _AHEAD


def _next_in_numbers(sentence: str, order: str) -> bool:
    """Whether a sentence gives the next meeting by the numbers of a day and a month: `Next meeting 18/11.`"""
    if "ext " not in sentence or "/" not in sentence:
        return False
    return any(says_next(sentence[: mention.start]) for mention in mentions(sentence, order)[:1])


def _is_occasion(sentence: str, low: str, at: int) -> bool:
    """Whether a short line is a name, a weekday with its date, and hours: `Rent day - Saturday 1 October, 10 to 12`;
    `low` are the words before the date, in lower case.
    """
    if len(sentence) > SHORT or not sentence[:1].isupper() or not 1 <= len(low.split()) <= 6 or NO_OCCASION.search(low):
        return False
    return bool(times_in(sentence[at:])) or stretch_behind(sentence, at) is not None


def _engages(low: str) -> bool:
    """Whether words before a day, in lower case, name an event or who comes: hours behind it make it one to come."""
    if COMING_WORDS.within(low) and COMING.search(low):
        return True
    return EVENT_WORDS.within(low) and (IN_HOURS.search(low) is not None or BEGINS_WITH.match(low) is not None)


def is_past(text: str) -> bool:
    """Whether a text tells what is over already."""
    low = text.lower()
    return PAST_WORDS.within(low) and PAST.search(low) is not None


def is_tentative(text: str) -> bool:
    """Whether a text says that something is yet to be settled."""
    low = text.lower()
    return TENTATIVE_WORDS.within(low) and TENTATIVE.search(low) is not None


def status_of(text: str) -> EventStatus:
    """Confirmed, tentative or cancelled, as the words say; an open venue makes no date tentative."""
    bare = VENUE_OPEN.sub(" ", text) if OPEN_WORDS.within(text.lower()) else text
    bare = PLACE_ELSE.sub(" ", bare) if PLACE_ELSE_WORDS.within(bare) else bare
    bare = OTHER_DAY.sub(" ", bare) if "(" in bare else bare
    low = bare.lower()
    if is_cancelled(low):
        return EventStatus.CANCELLED
    if CONFIRMED_WORDS.within(low) and CONFIRMED.search(low) and not NOT_CONFIRMED.search(bare):
        return EventStatus.CONFIRMED
    return EventStatus.TENTATIVE if is_tentative(low) else EventStatus.CONFIRMED
