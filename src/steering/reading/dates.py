"""Calendar dates in running text: an explicit grammar, day first unless the group says otherwise.

Forms: `Thursday 11th September 2008`, `12 March`, `March 12th, 2009`, `2009-03-12`, `12/03/09`, `12.03.2009`,
`01-15-2021`, `31/03`, `9th and 23rd February`, `6th, 13th and 20th October`,
`26th-30th June`, `Nov 19th - 21st`, `3rdJune2013`. A missing year
is filled from a base date (the meeting's); a weekday is checked, never trusted over the date.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from steering.reading.quick import HAS_DIGIT, Words, lowered

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary|uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:\b\.?|(?=(?:19|20)\d\d\b))"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b\.?"
_TH = r"(?:\s?(?:st|nd|rd|th)(?:\b|(?=[a-z]{3})))?"
_NUMERIC = re.compile(r"[0-9](?<![\d/.-][0-9])[0-9]?(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)(?:\d{4}|\d{2})(?![\d/-])")
_SEPARATED = tuple(re.compile(rf"{sep}(?<=[0-9]{sep})[0-9]{{1,2}}{sep}[0-9]") for sep in ("/", r"\.", "-"))
"""What a text in which `_NUMERIC` finds something holds; found sooner, as each begins with one sign."""
_SHORT = re.compile(r"/(?P<second>[0-3]?\d)(?![\d/])")
_SHORT_BEGUN = re.compile(r"\b(?:[Dd]ue|[Bb]y|[Bb]efore|[Oo]n|[Dd]eadline|[Uu]ntil):?\s(?P<first>[0-3]?\d)\Z")
"""What stands before the slash of a day in numbers without its year: a word that tells that it is one, and a number."""
_LONGEST_BEGUN = 14
_MAYBE_MONTH = Words("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_MAYBE_NUMERIC = re.compile(r"[0-9](?:[/.-][0-9]|(?:(?<=1)9|(?<=2)0)[0-9]{2}(?:[0-9]{4}| [01][0-9] [0-3][0-9]))")
_NUMBER = re.compile("[0-9][0-9]*")
"""Found sooner than one or more digits: a pattern that begins with one character skips what is none."""
_WORD_BEFORE = re.compile(r"([A-Za-z]{3,9})[.,]?\s+(?:the\s+)?\Z")
_NAMES = frozenset((*MONTHS, *WEEKDAYS))
_DAYS = frozenset(WEEKDAYS)
_BEHIND_DAY = frozenset(("st", "nd", "rd", "th", "to", "an", "or", "of", "da", *(month[:2] for month in MONTHS)))
_SIGNS_BEHIND_DAY = frozenset("-–—/&,")
"""What can stand behind the number of a day: the beginnings of words, and signs."""
_YEARS = (1700, 2300)
_CHAIN = re.compile(
    r"(?:(?<![\w/.:-])(?:\d{1,2}(?:st|nd|rd|th), )+|(?:(?<=\bon )|(?<=\bare )|(?<=: ))(?:\d{1,2}, )+)\Z"
)
"""Days with a comma behind each, before a pair of the same month."""
_MORE = re.compile(
    r"(?:,\s?(?:and\s)?|\s(?:and|&)\s)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?=\s*(?:[.,;)]|$|and\b|&|at\b|from\b))"
)
"""A further day behind two of a month that stands before them: `May 12, 14 and 16`."""
_TO = r"\s*(?:-|–|—|/|&|,|to|and|or)\s*"
_TO_NUMBER = rf"\s*(?:-|–|—|/|&|,(?!\s*{WEEKDAY}\b)|to|and|or)\s*"
"""What stands between two days of a month; a number before a weekday (`meeting 5, Thursday 12 April`) is no day."""
_DATE = re.compile(
    rf"""(?:\b(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?)?(?<![\d./£$€#])(?<!\d:)
    (?: (?P<y1>\d{{4}})[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})(?!\d)
      | (?P<y5>(?:19|20)\d\d)(?P<m5>0[1-9]|1[0-2])(?P<d5>[0-2]\d|3[01])(?!\d|\.\d)
      | (?P<y7>(?:19|20)\d\d)[ ](?P<m7>0[1-9]|1[0-2])[ ](?P<d7>0[1-9]|[12]\d|3[01])(?![\d.,:%]|[ ]\d)
      | (?P<y6>(?:19|20)\d\d)[ -](?P<m6>{MONTH})[ -](?P<d6>\d{{1,2}}){_TH}(?!\d|[:.]\d)
      | (?:(?P<r2>\d{{1,2}}){_TH}(?P<j2>(?(weekday){_TO}|{_TO_NUMBER}))(?:the\s)?)?
        (?:(?P<inner>{WEEKDAY}),?\s+)?(?P<d2>\d{{1,2}}){_TH}
        (?:(?:\s+day)?\s+of)?[\s,-]{{0,3}}(?P<m2>{MONTH})
        (?:(?:,?[\s-]{{1,2}}|(?<=[a-z])(?=\d{{4}}))(?P<y2>(?:19|20)\d{{2}}|['’‘]\d{{2}}|(?<=-)\d{{2}}|\d{{2}}(?=[\s.,)]*\Z))(?!\d|:|\.\d))?
      | (?P<m3>\b{MONTH})\s+(?P<d3>\d{{1,2}}){_TH}(?!\d|[:.]\d|\s?[ap]m)
        (?:(?P<j3>{_TO})(?P<r3>\d{{1,2}}){_TH}(?!\d|[:.]\d|\s?[ap]m|\s?[-–]\s?(?:\d|noon|midday)))?
        (?:,?\s+(?:\d\d:\d\d:\d\d\s+(?:[a-z]{{3,4}}\s+)?)?(?P<y3>(?:19|20)\d{{2}})(?!\d|:))?
      | (?P<a>\d{{1,2}})(?P<sep>[/.-])(?P<b>\d{{1,2}})(?P=sep)(?P<c>(?:19|20)\d{{2}}|\d{{2}})(?![\d/:]|\.\d|-\d)
      | (?P<e>\d{{1,2}})/(?P<f>\d{{1,2}})(?![\d/])
    )""",
    re.VERBOSE,
)
"""For texts in lower case."""


class Mention(NamedTuple):
    """A date as text names it: day, month and year where given, and what it comes to."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None
    ambiguous: bool = False
    until: int | None = None
    short: bool = False

    def on(self, base: date | None, past: bool = False) -> date | None:
        """The date; a missing year is that of the next (or, `past`, the last) such day from the base."""
        if self.year is not None:
            return made(self.year, self.month, self.day)
        if base is None:
            return None
        same = made(base.year, self.month, self.day)
        if same is None:
            return None if past else made(base.year + 1, self.month, self.day)
        if past:
            return same if same <= base else made(base.year - 1, self.month, self.day)
        return same if same >= base else made(base.year + 1, self.month, self.day)

    def nearest(self, base: date | None) -> date | None:
        """The date; a missing year is the one that brings it closest to the base."""
        if self.year is not None or base is None:
            return self.on(base)
        around = [made(base.year + step, self.month, self.day) for step in (-1, 0, 1)]
        return min((day for day in around if day), key=lambda day: abs(day - base), default=None)


def made(year: int, month: int, day: int) -> date | None:
    """A date, or None when there is no such day, or it lies in no year that minutes are of."""
    if not _YEARS[0] <= year <= _YEARS[1]:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_number(word: str) -> int:
    """The number of a month by its name."""
    return MONTHS.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """The number of a weekday by its name, Monday being 0."""
    return WEEKDAYS.index(word[:3].lower())


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def may_name(text: str) -> bool:
    """Whether a text may name a date: it has a digit, and a month or digits with a sign between them."""
    if not HAS_DIGIT(text):
        return False
    return _MAYBE_MONTH.within(text.lower()) or _MAYBE_NUMERIC.search(text) is not None


def mentions(text: str, order: str = "dmy") -> list[Mention]:
    """The dates that a text names, in order."""
    return list(_named(text, order)) if HAS_DIGIT(text) else []


@lru_cache(maxsize=64)
def _named(text: str, order: str) -> tuple[Mention, ...]:
    """The dates of a text that has a digit; several recognisers ask for those of the same sentence."""
    low = lowered(text)
    if not (_MAYBE_MONTH.within(low) or _MAYBE_NUMERIC.search(low)):
        return ()
    out: list[Mention] = []
    for found in _dates(text, low):
        told = list(_mentions(found, order))
        if len(told) == 2 and text[max(found.start() - 2, 0) : found.start()] == ", ":
            out.extend(_before_pair(text, found.start(), told[0]))
        out.extend(told)
        if len(told) == 2 and found["m3"]:
            out.extend(_behind_pair(text, told[1]))
    return tuple(out)


def _behind_pair(text: str, last: Mention) -> Iterator[Mention]:
    """The days that stand behind a pair whose month is before it."""
    while (more := _MORE.match(text, last.end)) is not None and last.day < int(more["day"]) <= 31:
        last = last._replace(start=more.start("day"), end=more.end(), day=int(more["day"]), weekday=None)
        yield last


def _before_pair(text: str, at: int, next_one: Mention) -> list[Mention]:
    """The days that stand before a pair of the same month: `6th, 13th and 20th October`."""
    chain = _CHAIN.search(text, max(at - 40, 0), at)
    days: list[Mention] = []
    for number in reversed(list(_NUMBER.finditer(text, chain.start(), at)) if chain else []):
        day = int(number[0])
        if not 1 <= day < (days[0] if days else next_one).day:
            break
        days.insert(0, next_one._replace(start=number.start(), end=number.end(), day=day, weekday=None))
    return days


def _dates(text: str, low: str) -> Iterator[re.Match[str]]:
    """The dates of a text (`low` in lower case); the pattern is tried only where a number begins."""
    at = 0
    for number in _NUMBER.finditer(text):
        start = number.start()
        if start >= at:
            begin = _begin(text, at, start)
            if begin == start and not _may_begin(text, start, number.end()):
                continue
            found = _DATE.match(low, begin) or (_DATE.match(low, start) if begin < start else None)
            if found is not None:
                at = found.end()
                yield found


def _may_begin(text: str, start: int, end: int) -> bool:
    """Whether a number may begin a date, by its length and by what stands behind it: a quick look."""
    behind = text[end : end + 8]
    sign = behind[:1]
    if end - start > 2:
        return end - start == 8 or (end - start == 4 and sign in (" ", "-", "/", "."))
    if sign == ".":
        return behind[1:2].isdigit()
    word = behind.lstrip()[:2].lower() if sign.isspace() else behind[:2].lower()
    return word in _BEHIND_DAY or word[:1] in _SIGNS_BEHIND_DAY or (not word and sign != "")


def _begin(text: str, at: int, start: int) -> int:
    """Where a date whose first digit is at `start` begins: at a weekday or month before it."""
    names = _NAMES
    for _ in range(2):
        if not text[start - 1 : start].isspace():
            break
        before = text[max(at, start - 16) : start].split()[-1:]
        if before and before[0].isalpha() and before[0] != "the" and before[0][:3].lower() not in _NAMES:
            break
        word = _WORD_BEFORE.search(text, max(at, start - 16), start)
        if word is None or word[1][:3].lower() not in names:
            break
        start, names = word.start(), _DAYS
    return start


def _mentions(found: re.Match[str], order: str) -> Iterator[Mention]:
    """The one date that was matched, or the two of `9th and 23rd February`."""
    start, end = found.span()
    weekday = found["weekday"] or found["inner"]
    on = weekday_number(weekday) if weekday else None
    if found["y1"]:
        yield Mention(start, end, int(found["d1"]), int(found["m1"]), int(found["y1"]), on)
    elif found["y5"]:
        yield Mention(start, end, int(found["d5"]), int(found["m5"]), int(found["y5"]), on)
    elif found["y7"]:
        yield Mention(start, end, int(found["d7"]), int(found["m7"]), int(found["y7"]), on)
    elif found["y6"]:
        yield Mention(start, end, int(found["d6"]), month_number(found["m6"]), int(found["y6"]), on)
    elif found["m2"] or found["m3"]:
        yield from _by_name(found, on)
    elif found["a"]:
        day, month, unsure = _ordered(int(found["a"]), int(found["b"]), order)
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield Mention(start, end, day, month, _year(found["c"]), on, unsure)
    elif found["e"]:
        day, month, unsure = _ordered(int(found["e"]), int(found["f"]), order)
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield Mention(start, end, day, month, None, on, unsure, short=True)


def _by_name(found: re.Match[str], weekday: int | None) -> Iterator[Mention]:
    """Dates with the month's name, single or in pairs and ranges."""
    start, end = found.span()
    if found["m2"]:
        month, year, day = month_number(found["m2"]), _year(found["y2"]), int(found["d2"])
        other, joint = found["r2"], found["j2"]
        if other and joint.strip() in ("-", "–", "—", "to"):
            if int(other) < day and (found["weekday"] or not found["inner"]):
                yield Mention(start, end, int(other), month, year, weekday, until=day)
                return
            start = found.start("inner") if found["inner"] and not found["weekday"] else found.start("d2")
        elif other and 1 <= int(other) < day:
            yield Mention(start, found.end("r2"), int(other), month, year, weekday)
            start, weekday = found.start("d2"), None
        elif other:
            start = found.start("d2")
        if 1 <= day <= 31:
            yield Mention(start, end, day, month, year, weekday)
        return
    month, year, day = month_number(found["m3"]), _year(found["y3"]), int(found["d3"])
    if not 1 <= day <= 31:
        return
    other, joint = found["r3"], found["j3"]
    if other and joint.strip() in ("-", "–", "—", "to") and int(other) > day:
        yield Mention(start, end, day, month, year, weekday, until=int(other))
        return
    yield Mention(start, end, day, month, year, weekday)
    if other and joint.strip() in ("&", "and", ",", "or") and 1 <= int(other) <= 31:
        yield Mention(found.start("r3"), end, int(other), month, year, None)


def _year(text: str | None) -> int | None:
    """A year of two or four digits."""
    if not text:
        return None
    digits = int(text.strip("'’‘-"))
    return digits if digits >= 100 else digits + (2000 if digits < 70 else 1900)


def _ordered(first: int, second: int, order: str) -> tuple[int, int, bool]:
    """Day and month of two numbers, and whether they could be the other way about."""
    if first > 12 >= second:
        return first, second, False
    if second > 12 >= first:
        return second, first, False
    day, month = (first, second) if order == "dmy" else (second, first)
    return day, month, first != second


def _numeric(text: str) -> Iterator[re.Match[str]]:
    """The days of a text that are given by three numbers."""
    for look in _SEPARATED:
        for sign in look.finditer(text):
            start = sign.start() - 1
            if start > 0 and text[start - 1] in "0123456789":
                start -= 1
            if (found := _NUMERIC.match(text, start)) is not None:
                yield found


_MONTHS = (
    "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
    "|Sept?(?:ember|\\.)?"
    "|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?"
)
_MONTH_FIRST = re.compile(rf"\b(?:{_MONTHS}) \d{{1,2}}, ?(?:19|20)\d\d\b")
"""A day as it is written where numbers have the month first: `March 4, 2014`."""
_DAY_FIRST = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? ?(?:of )?(?:{_MONTHS})\b")


def order_of(text: str, wanted: str) -> tuple[str, bool]:
    """The order of numeric dates in a document: the group's, unless its own dates show the other, by their numbers or,
    where those tell nothing, by how it writes days with the names of months; and if it is certain.
    """
    day_first = month_first = open_to_both = 0
    for found in _numeric(text):
        day_first += int(found[0].partition(found["sep"])[0]) > 12
        month_first += int(found["second"]) > 12
        open_to_both += found["sep"] != "."
    if not month_first and not day_first:
        for short in _SHORT.finditer(text):
            at = short.start()
            open_to_both += text[at - 1 : at].isdigit()
            if (begun := _SHORT_BEGUN.search(text, max(at - _LONGEST_BEGUN, 0), at)) is not None:
                first, second = int(begun["first"]), int(short["second"])
                day_first += first > 12 >= second
                month_first += second > 12 >= first
    if month_first and not day_first:
        return "mdy", True
    if open_to_both and not day_first and _MONTH_FIRST.search(text) is not None and _DAY_FIRST.search(text) is None:
        return "mdy", False
    return wanted, bool(day_first and not month_first)
