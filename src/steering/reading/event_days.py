"""Days whose month stands elsewhere in the text, and days that do not suit, for which another is found.

Forms: `the second Thursday in September`, `The 13 March meeting is moved to the 20th`, `brought forward from the 16th
to Monday 9 March`, `9 February having been taken, the group meets a week later, on the 16th`, `18 November was no good:
Wednesday the 19th was settled upon`. In: a text with the dates that it names in full. Out: the other days as dates.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from steering.reading.dates import MONTH, WEEKDAY, Mention, made, mentions, month_number, weekday_number
from steering.reading.event_words import MOVED, UNFIT, UNFIT_WORDS
from steering.reading.quick import Begun, Words, lowered

_BARE = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY}),? )?\bthe (?P<day>[0-3]?\d)(?:st|nd|rd|th)\b(?! (?:of )?{MONTH})"
    rf"(?:,? \((?P<behind>{WEEKDAY})\))?"
    r"(?=\W*$|\s*[,.;:()–—-]|\s(?:at|from|to|instead|same|when|was|is|will|would|as|because|and|or|rather|being"
    r"|having)\b)"
)
_MEETING_OF = re.compile(rf"(?P<month>\b{MONTH})(?:['’]s)? meeting\b")
"""The month of a meeting whose day is told elsewhere: `the May meeting had been moved to the 20th`."""
ON_WEEKDAY = re.compile(
    rf"\b(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day),? (?:the )?(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b"
    rf"(?! (?:of )?{MONTH})"
)
"""A day by its weekday and its number alone, in lower case: `the call is on Friday 20th`."""
_NEXT_ON = re.compile(
    r"\b(?:next meet(?:s|ing)?|meets? (?:again|next))\b[^.;,]{0,30}?\bthe (?P<day>[0-3]?\d)(?:st|nd|rd|th)\b"
    rf"(?! (?:of\b|{MONTH}))"
)
"""The next meeting by the number of its day alone, in lower case: `we next meet on the 25th`."""
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
_NTH_WEEKDAY = re.compile(
    rf"\b(?P<nth>{'|'.join(_NTH)}) (?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    rf" (?:of|in) (?:(?P<month>{MONTH})(?: (?P<year>20\d\d))?|(?P<coming>next month))"
    r"(?!\W{1,3}[0-3]?\d(?:st|nd|rd|th))"
)
"""A day by its weekday and its place in a month, in lower case: `the second Thursday in September`."""
DAY_AND_NUMBER = Begun(
    "day|meet",
    re.compile(
        r"(?:day,? (?:the )?|\bmeet\w*\b[^.;,]{0,30}?\bthe )[0-3]?\d(?:st|nd|rd|th)\b"
        rf"|(?:{'|'.join(f'(?<=(?:st|nd|rd|th) [a-z]{{{length}}})' for length in (3, 4, 5, 6))})day (?:of|in) "
    ),
)
"""What a text holds in which `ON_WEEKDAY` finds something; found much sooner."""
_IS_ON = re.compile(rf"(?:\b(?:is|are|will be|takes place)(?: now)?(?: on)?|:) (?={ON_WEEKDAY.pattern})")
_WILL_BE_NTH = re.compile(rf"\bbe (?:now )?(?:held )?(?:on )?(?:the )?(?={_NTH_WEEKDAY.pattern})")
_IS_ON_THE = re.compile(rf"\b{MONTH}(?:['’]s)? meeting (?:is|will be|falls) (?:held )?on (?:{WEEKDAY},? )?the [0-3]?\d")
"""A meeting by its month, with the number of its day behind: `The July meeting is on the 18th`."""
_DAY_OF_MEETING = re.compile(
    rf"(?P<month>\b{MONTH}) meeting,? \((?:on )?(?:{WEEKDAY},? )?(?:the )?(?P<day>[0-3]?\d)(?:st|nd|rd|th)\)"
)
_IN_FULL = re.compile(r"\d\.[01]?\d\.(?:20)?\d\d(?!\d|\.)")
_DAY_AND_MONTH = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY})\s+|\bthen\s+)(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)(?![\d.]|\s?[ap]\.?m)"
)
"""A day by two numbers, where a day is told by three: `Sat 2.6`, `then 24.4`."""
_FAR = 62
"""Within so many days lies the day that is meant."""
_ORDINAL = re.compile(r"the [0-3]?[0-9](?:st|nd|rd|th)")
OTHER_DAY_WORDS = Words(
    "not the|instead|in its place|in lieu|settled|later|earlier|rather than|in place of|will now|now to be|now be"
)


def bare_days(text: str, order: str, base: date | None) -> list[Mention]:
    """The days of a text without a month, where its words put one day in the place of another."""
    low = lowered(text)
    coming = _coming(low, base) if base is not None and DAY_AND_NUMBER.search(low) else []
    if base is not None and _IN_FULL.search(low) is not None:
        coming.extend(_dotted(low))
    if base is not None and " meeting" in low and "(" in low:
        coming.extend(_in_brackets(low))
    if _ORDINAL.search(low) is None or not (
        puts_off(low) or MOVED.search(low) or OTHER_DAY_WORDS.within(low) or _IS_ON_THE.search(low)
    ):
        return coming
    known = mentions(text, order)
    months = sorted([(day.end, day.month, day.year) for day in known] + _named(low, base))
    if not months:
        return coming
    out = coming if "not the" in low else []
    for found in _BARE.finditer(low):
        if any(mention.start < found.end() and found.start() < mention.end for mention in [*known, *out]):
            continue
        before = [month for month in months if month[0] <= found.start()]
        if not before and not low[: found.start()].endswith("from "):
            continue
        _, month, year = before[-1] if before else months[0]
        told = found["weekday"] or found["behind"]
        on = weekday_number(told) if told else None
        day = Mention(found.start(), found.end(), int(found["day"]), month, year, on)
        out.append(_in_month(day, base) if before else day)
    return out


def _dotted(low: str) -> Iterator[Mention]:
    """The days that a text in lower case gives by two numbers, beside one by three: `Tue 20.3.12, then 24.4`."""
    for found in _DAY_AND_MONTH.finditer(low):
        day, month = int(found["day"]), int(found["month"])
        if 1 <= day <= 31 and 1 <= month <= 12:
            weekday = weekday_number(found["weekday"]) if found["weekday"] else None
            yield Mention(found.start("weekday" if found["weekday"] else "day"), found.end(), day, month, None, weekday)


def is_on_weekday(sentence: str) -> bool:
    """Whether a sentence says on which weekday something is, with the day of a month that it leaves out, or on which
    of those of a month it will be.
    """
    low = lowered(sentence)
    return _IS_ON.search(low) is not None or _WILL_BE_NTH.search(low) is not None


def _coming(low: str, base: date) -> list[Mention]:
    """The days that a text in lower case gives by weekday and number: the next such day is meant."""
    out: list[Mention] = []
    named = _named(low, base)
    for found in ON_WEEKDAY.finditer(low):
        weekday, number = weekday_number(found["weekday"]), int(found["day"])
        if month := next((month for behind, month, _ in reversed(named) if behind <= found.start()), None):
            out.append(Mention(found.start(), found.end(), number, month, None, weekday))
            continue
        day = _soon(base, number, weekday)
        if day is not None:
            out.append(Mention(found.start(), found.end(), day.day, day.month, day.year, weekday))
    for found in _NEXT_ON.finditer(low):
        day = _soon(base, int(found["day"]))
        if day is not None and not any(known.start <= found.start("day") < known.end for known in out):
            out.append(Mention(found.start("day") - 4, found.end(), day.day, day.month, day.year, None))
    return out + [told for found in _NTH_WEEKDAY.finditer(low) if (told := _nth(found, base)) is not None]


def _soon(base: date, number: int, weekday: int | None = None) -> date | None:
    """The next day within two months with a number, on a weekday where one is given."""
    days = (base + timedelta(days=ahead) for ahead in range(1, _FAR))
    return next((day for day in days if day.day == number and weekday in (None, day.weekday())), None)


def _nth(found: re.Match[str], base: date) -> Mention | None:
    """A day by its place among the same weekdays of a month, in the next such month after the meeting."""
    month = base.month % 12 + 1 if found["coming"] else month_number(found["month"])
    year = int(found["year"]) if found["year"] else base.year + (month < base.month)
    weekday, nth = weekday_number(found["weekday"]), _NTH[found["nth"]]
    begin = made(year, month, 1)
    if begin is None:
        return None
    first = begin + timedelta(days=(weekday - begin.weekday()) % 7)
    days = [day for day in (first + timedelta(weeks=week) for week in range(5)) if day.month == month]
    day = days[nth - 1] if nth > 0 else days[-1]
    return Mention(found.start(), found.end(), day.day, day.month, day.year, weekday) if day > base else None


def _in_brackets(low: str) -> Iterator[Mention]:
    """The days in brackets behind the meetings of months: `our September meeting (18th)`."""
    for found in _DAY_OF_MEETING.finditer(low):
        month = month_number(found["month"])
        yield Mention(found.start("day"), found.end("day"), int(found["day"]), month, None, None)


def _named(low: str, base: date | None) -> list[tuple[int, int, int | None]]:
    """The months by which a text in lower case calls a meeting to come, each with the place behind it."""
    if base is None or "meeting" not in low:
        return []
    return [(found.end(), month_number(found["month"]), None) for found in _MEETING_OF.finditer(low)]


def _in_month(day: Mention, base: date | None) -> Mention:
    """A day in the month of the one before it, or in the next where that is over or has another weekday on it."""
    later = day._replace(month=day.month % 12 + 1, year=day.year + day.month // 12 if day.year else None)
    if base is None or day.day > 28:
        return day
    own, other = day.on(base), later.on(base)
    over = own is None or (own - base).days > 330
    off = own is not None and day.weekday is not None and own.weekday() != day.weekday
    fits = other is not None and day.weekday is not None and other.weekday() == day.weekday
    return later if over or (off and fits) else day


def puts_off(low: str) -> bool:
    """Whether a text in lower case says that a day does not suit."""
    return UNFIT_WORDS.within(low) and UNFIT.search(low) is not None
