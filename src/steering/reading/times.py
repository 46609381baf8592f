"""Times of day in running text, single and in ranges, as `HH:MM`.

Forms: `2 – 4.30pm`, `13.30pm – 16.30 pm`, `2.pm`, `2.00 p.m.`, `10-11am`, `14:00–16:10`, `9.30 to 15.30`, `1930hrs`,
`1300 CET`, `noon`, `half past six`, `ten minutes past eight`, `two o'clock`, `from ten until four`. Without a mark the
hours 1 to 7 are afternoon; `11-12am` ends at noon.
"""

import re
from typing import NamedTuple

from steering.reading.number_words import UP_TO_TWELVE, number_of
from steering.reading.quick import Words, may_have_digit

_MARK = r"(?:[ap]\.?\s?m\b\.?|noon\b|hrs\b|hours\b|h\b|o['’]clock)"
_ONE = (
    rf"(?:(?P<h{{0}}>\d{{{{1,2}}}})(?:[:.h](?P<m{{0}}>[0-5]\d)(?::[0-5]\d(?!\d))?)?(?!\d)(?:\s?\.?\s?(?P<a{{0}}>{_MARK}))?"
    r"|(?P<w{0}>(?:noon|midday|mid-day|midnight)\b)"
    r"|(?P<f{0}>[01]\d[0-5]\d|2[0-3][0-5]\d)(?:\s?(?:hrs|hours|h|z|utc|gmt|bst|cest|cet|e[ds]t|p[ds]t)\b"
    r"|(?=\s?(?:-|–|to|until)\s?(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs|hours)\b)))"
)
_ZONE = r"(?:\s*(?:UTC|GMT|BST|CET|CEST|ET|EST|EDT|PT|PST|PDT)\b)?"
_RANGE = re.compile(
    r"(?<![\d.:/£$€#-])"
    + _ONE.format(1)
    + _ZONE
    + r"(?:\s*(?:--?|–|—|to|till?|,?\s?until)\s*"
    + _ONE.format(2)
    + r")?(?![\d/%]|:\d|\.\d{2})",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:,\s[A-Za-z][A-Za-z’' ]{2,30}(?=,))?[\s,(]{0,4}([01]\d|2[0-3])([0-5]\d)\s?(?:hrs)?\s?(?:-|–|to"
    r"|until)\s?([01]\d|2[0-3])([0-5]\d)(?!\d)"
)
_SHORTEST = 15
"""So many minutes at least lie between two hours, so that two years are none."""
_STRETCH = re.compile(
    r"(?: \((?:[A-Z][a-z]+day|[A-Z][a-z]{2,3})\)| is (?:now"
    r" )?confirmed)?\s*[,·]?\s*(?:[A-Za-z]\w+,\s)?(\d{1,2})\s?(?:-|–|to)\s?(\d{1,2})(?=\s*(?:[,;.|·(]|$|at\b|in\b))"
)
_SET_OFF = re.compile(r",\s(\d{1,2})\s?(?:-|–|to)\s?(\d{1,2})(?=,|;|\.?$)")
"""The hours of a bare range between commas: `20 June: going ahead as planned, 10–12, Leisure Centre`."""
_DOTTED = re.compile(r"[\s,(]{1,3}(\d{1,2})[.:]([0-5]\d)(?!\d|[.:/]\d|\s?[-–]\s?\d)")
_NUMBER = re.compile(r"\d\d*")
_BEGINS = re.compile(r"\d+|\b(?:[nN]oon|[mM]id|NOON|MID)")
_TILL = re.compile(r"\d\s+(?:un)?till?\s+\d")
_AT = re.compile(
    r"(?:\b(?:at|from|start(?:s|ing)?|begin(?:s|ning)?|finish(?:es|ing)?|end(?:s|ing)?)|@|\d for)\s+\Z", re.IGNORECASE
)
_STARTS = re.compile(r"\s(?:start|sharp|prompt)\b")
_BARE = re.compile(rf"\s*(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d){_ZONE}\s*")
_STAMP = re.compile(
    r"[-T ](?:(?<=[12]\d{7}[-T])|(?<=[12]\d{3}-\d\d-\d\d )(?=\d{4}))(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)(?!\d)"
)


_HOUR = rf"(?a:{'|'.join(UP_TO_TWELVE)}|1[0-2]|[1-9])"
"""Looked up by its letters, so that none that only folds to one of them (the long s, the dotless i) will do."""
_IN_WORDS = re.compile(
    r"\b(?:(?:(?P<off>(?a:half|(?:a )?quarter|five|ten|twenty|twenty-five))[ -](?:minutes )?(?P<way>(?a:past|to)) )"
    rf"(?P<hour>{_HOUR})\b|(?P<clock>{_HOUR}) o['’]clock|from (?P<first>{_HOUR}) (?:until|till) (?P<last>{_HOUR})\b)"
    r"(?P<mark>,? (?:in the (?:morning|afternoon|evening)|at night|[ap]\.?m\b))?",
    re.IGNORECASE,
)
_TOLD = Words("past |o'clock|o’clock|quarter to|five to|ten to|twenty to|minutes to|until|till")
_OFF = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}


class Hours(NamedTuple):
    """A time of day or a stretch of one, and where it stands in the text."""

    at: int
    end_at: int
    start: str
    end: str | None


def times_in(text: str, dotted: bool = False) -> list[Hours]:
    """The times that a text names for certain: with minutes or a mark, or as a range with one that has.

    A lone `21.55` counts behind `at` or `from`, and where the caller knows that a time is meant (`dotted`). A stamp
    such as `20141112-1800` or `2014-11-12 1800` gives its time.
    """
    low = text.lower()
    worded = "noon" in low or "mid" in low
    out: list[Hours] = _in_words(text) if _TOLD.within(low) else []
    if not worded and not may_have_digit(low):
        return out
    told = [(hours.at, hours.end_at) for hours in out]
    if "-" in text or "T" in text:
        stamps = _STAMP.finditer(text)
        out.extend(Hours(m.start("hour"), m.end(), f"{m['hour']}:{m['minute']}", None) for m in stamps)
    if dotted and (bare := _BARE.fullmatch(text)):
        return [Hours(bare.start("hour"), bare.end(), f"{bare['hour']}:{bare['minute']}", None)]
    at = 0
    for begin in (_BEGINS if worded else _NUMBER).finditer(text):
        if told and any(a <= begin.start() < b for a, b in told):
            continue
        found = _RANGE.match(text, begin.start()) if begin.start() >= at else None
        if found is not None:
            at = found.end()
            hours = _hours(found, dotted)
            if hours is not None:
                out.append(hours)
    return sorted(out) if told else out


def _in_words(text: str) -> list[Hours]:
    """The times that a text gives in words: `half past six in the evening`."""
    out = []
    for found in _IN_WORDS.finditer(text):
        hour = number_of(found["hour"] or found["clock"] or found["first"])
        last = found["last"] and number_of(found["last"])
        mark = (found["mark"] or "").strip(" ,").lower()
        late = mark.startswith("p") or "afternoon" in mark or "evening" in mark or "night" in mark
        early = (mark.startswith("a") and not late) or "morning" in mark
        minutes = _OFF[found["off"].lower()] if found["off"] else 0
        total = _clock((hour, 0, "p" if late else "a" if early else "", False)) * 60
        total += minutes if (found["way"] or "").lower() == "past" else -minutes
        end = f"{_clock((last, 0, 'p' if late or last < hour else '', False)):02d}:00" if last else None
        out.append(Hours(found.start(), found.end(), f"{total // 60 % 24:02d}:{total % 60:02d}", end))
    return out


_LAST = re.compile(r",\s(\d{1,2})[.:]([0-5]\d)[.)]?\s*$")


def hour_at_end(text: str) -> Hours | None:
    """The hour with which a text ends behind a comma, without a mark: `on Friday 13 December at the Bell, 12.30.`"""
    found = _LAST.search(text)
    if found is None or not 1 <= int(found[1]) <= 22:
        return None
    hour, _ = _settle((int(found[1]), int(found[2]), "", True), None)
    return Hours(found.start(1), found.end(), f"{hour:02d}:{found[2]}", None)


_AT_HOUR = re.compile(r"\b(?:at|from) (1[0-2]|[1-9])(?=\)|[,;:]\s|\.?\s*$)")


def hour_at(text: str) -> Hours | None:
    """The hour, without minutes or mark, at which the meetings of a list are: `Meetings (Tuesdays at 6): 3 May`."""
    found = _AT_HOUR.search(text) if " at " in text or "from " in text else None
    if found is None:
        return None
    return Hours(found.start(1), found.end(), f"{_clock((int(found[1]), 0, '', False)):02d}:00", None)


def stretch_behind(text: str, at: int) -> Hours | None:
    """The hours of a bare range behind a date: `Fri 9 Nov, 10-12, Room 3`, `31/08/2015 (1815 to 1920)`."""
    if clock := _CLOCK.match(text, at):
        first, second = (int(clock[1]) * 60 + int(clock[2]), int(clock[3]) * 60 + int(clock[4]))
        if first + _SHORTEST <= second:
            return Hours(clock.start(1), clock.end(), f"{clock[1]}:{clock[2]}", f"{clock[3]}:{clock[4]}")
    if (dotted := _DOTTED.match(text, at)) and 1 <= int(dotted[1]) <= 23:
        hour, _ = _settle((int(dotted[1]), int(dotted[2]), "", True), None)
        return Hours(dotted.start(1), dotted.end(), f"{hour:02d}:{dotted[2]}", None)
    found = _STRETCH.match(text, at) or (_SET_OFF.search(text, at, at + 60) if ", " in text[at : at + 60] else None)
    first, second = (int(found[1]), int(found[2])) if found else (0, 0)
    if found is None or not (1 <= first <= 24 and 1 <= second <= 24):
        return None
    start, end = _settle((first, 0, "", False), (second, 0, "", False))
    return Hours(found.start(1), found.end(), f"{start % 24:02d}:00", f"{(end or 0) % 24:02d}:00")


_AT_CLOCK = re.compile(r"\b(?:at|from|commencing|starting)\s+([01]\d|2[0-3])([0-5]\d)(?![\d:.-]\d|\d)")
_BESIDE_CLOCK = re.compile(r",\s([01]\d|2[0-3])([0-5]\d)(?=,|\s*$)")


def clock_behind(text: str, at: int) -> Hours | None:
    """The hour of four digits behind a date: `held on 12 May 2022 at 1400 in the Hall`, `12 May 2022, 1400, Room 3`."""
    found = _BESIDE_CLOCK.match(text, at) or _AT_CLOCK.search(text, at)
    return Hours(found.start(1), found.end(), f"{found[1]}:{found[2]}", None) if found is not None else None


def _hours(found: re.Match[str], dotted: bool) -> Hours | None:
    """What was matched as times, or None when it is only numbers."""
    first, second = _parts(found, "1"), _parts(found, "2")
    if first is None:
        return None
    telling = [part for part in (first, second) if part and (part[2] or part[3])]
    till = second is not None and first[0] <= 12 and second[0] <= 12 and _TILL.search(found[0])
    if not telling and not till:
        return None
    dotted = (
        dotted
        or _AT.search(found.string, max(found.start() - 11, 0), found.start()) is not None
        or _STARTS.match(found.string, found.end()) is not None
    )
    decimal = "." in found[0] and not any(part[2] for part in telling) and second is None and not dotted
    if decimal or first[0] > 24 or (second and second[0] > 24):
        return None
    start_hour, end_hour = _settle(first, second)
    start = f"{start_hour % 24:02d}:{first[1]:02d}"
    end = f"{end_hour % 24:02d}:{second[1]:02d}" if second and end_hour is not None else None
    return Hours(found.start(), found.end(), start, end)


_Part = tuple[int, int, str, bool]


def _parts(found: re.Match[str], which: str) -> _Part | None:
    """Hour, minute, mark (`a`, `p`, `24` or empty) and whether minutes were written."""
    if word := found[f"w{which}"]:
        return (0, 0, "24", True) if word.lower() == "midnight" else (12, 0, "24", True)
    if four := found[f"f{which}"]:
        return int(four[:2]), int(four[2:]), "24", True
    if not found[f"h{which}"]:
        return None
    mark = (found[f"a{which}"] or "").lower()[:1]
    mark = {"n": "p", "h": "24", "o": ""}.get(mark, mark)
    return int(found[f"h{which}"]), int(found[f"m{which}"] or 0), mark, found[f"m{which}"] is not None


def _settle(first: _Part, second: _Part | None) -> tuple[int, int | None]:
    """The hours on the 24-hour clock."""
    start, end = _clock(first), _clock(second) if second else None
    if second is None or end is None:
        return start, None
    if not first[2] and second[2] == "p" and first[0] <= 12:
        start = first[0] % 12 + 12 if first[0] % 12 <= second[0] % 12 else first[0]
    elif not first[2] and second[2] == "a":
        start = first[0]
        end = 12 if second[0] == 12 else end
    elif not first[2] and not second[2] and first[0] <= 12 and second[0] >= 13:
        start = first[0]
    elif not second[2] and first[2] == "p" and end < start and second[0] <= 12:
        end = second[0] % 12 + 12
    elif not first[2] and not second[2] and end < start and end <= 12:
        end += 12
    return start, end


def _clock(part: _Part) -> int:
    hour, _, mark, _ = part
    if mark == "p":
        return hour if hour >= 12 else hour + 12
    if mark == "a":
        return 0 if hour == 12 else hour
    return hour + 12 if mark == "" and 1 <= hour <= 7 else hour
