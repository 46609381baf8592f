"""When an action is due: a date, a span from the meeting, or an event, and only where the words make it a deadline.

Forms: `by 31/10/08`, `before 5 December`, `until 30 April`, `by the end of October`, `end of March`, `end of Q2`,
`within two weeks (of the seminar)`, `two weeks after the seminar`, `by Friday`, `by the 15th`, `by Tuesday next
week`, `by the next meeting`, `to the September meeting`, `before the seminar`, `in time for the conference`, `carried
forward to November`. `asap`, `this week`, `half-term` are words, not dates. A date that the text merely mentions is
none. In: the wording, the calendar of the document. Out: a `Due`; nothing is ever assumed.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from operator import itemgetter

from dateutil.easter import easter

from steering.domain.findings import Due, DueEvent
from steering.domain.words import DueBasis
from steering.reading.calendar import EVENT, EVENT_NOUN, EVENT_WORDS, Calendar
from steering.reading.dates import MONTH, WEEKDAY, Mention, mentions, month_end, month_number, weekday_number
from steering.reading.passages import squeezed
from steering.reading.quick import HAS_DIGIT, Words, lowered

_CUE = (
    r"(?:by|before|no later than|not later than|nlt|e[ct][da](?=:?\s)|until|till|due(?: date)?(?: on| by| for|:)?"
    r"|deadline(?: of| is|:)?|prior to|ahead of|on or before|aim(?:ing)? for|target(?: date)?:?|"
    r"(?:c/?f|carried (?:forward|over)|carry (?:forward|over)|(?:held|hold) over|deferred|extended|postponed"
    r"|moved) (?:to|until)|in time for|complete by"
    r"|(?:new|revised|amended) (?:target |due )?(?:date|deadline|target)(?: is| of)?:?"
    r"|(?:copy|closing) (?:date|deadline)(?: is|:)?"
    r"|now(?: due)?(?: by| on| for)?|w/[ce]|week (?:commencing|beginning|ending))"
)
_WAS_DUE = re.compile(
    r"\b(?:was|were|originally|previously|formerly)\s+(?:due|set|expected)\b(?:(?!now\b|new\b|revised\b)[^.;]){0,30}$",
    re.IGNORECASE,
)
_ENDS_BEFORE_DAY = ("(", "[", "{", "–", "—", " -", "due:", "Due:", " @", "(@", "<", "📅", "📆", "🗓", "⏰", "⏳", "🔜")
"""What a wording ends with before the day by itself: `... 📅 2024-05-01`, `... @2024-05-01`, `... <2024-05-01 Wed>`."""
_WEEKDAY_BEHIND = re.compile(rf"^,? {WEEKDAY}\b\.?", re.IGNORECASE)
_BEFORE_FIRST = re.compile(
    r"\W{0,3}(?:[A-Z@][\w.’'-]*(?: [A-Z][\w’'-]*){0,2}[\s,/]*)?[(\[]?\s*(?:(?:by|due|before):?\s)?", re.IGNORECASE
)
_BEHIND_FIRST = re.compile(r"\s?[\])]|:|\s[-–—]\s(?=[A-Z@])|\s(?<=\d-\d\d\s)(?=[A-Z@\[(])")
_OF_BODY = frozenset(("board", "meeting", "group", "committee", "call", "panel"))
"""What may stand behind the day of the meeting that is a deadline: `... – 1 May board`."""
_FEW_MONTHS = 100
_FIRST = 60
"""So far from the beginning of a wording a day ends that it begins with."""
_NOT_BEFORE = re.compile(r"\b(?:not|never) (?:\w+ ){1,3}\Z", re.IGNORECASE)
"""Before `until`: what was done on the day behind it, though late."""
_BEFORE_WHAT = re.compile(
    r"\b(?:before|ahead of|in time for|prior to|by)\s+(?:the |our )?(?:(?!meeting)[\w’'-]+\s){1,3}?on\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before the day of something that is to come first: `before go-live on 18 July`."""
_FILLER = (
    r"(?:(?:the|close|cob|cop|eob|eod|of|play|business|end|noon|midday|day|on|at|latest|morning"
    r"|afternoon|evening|next|this|coming|about|around|w/c|week (?:commencing|beginning|of)"
    r"|\d{1,2}(?:[:.]\d{2})?\s?[ap]m)[\s,]+){0,4}"
)
_BEFORE = re.compile(rf"\b{_CUE}[\s:]*{_FILLER}[~≈]?\s?$", re.IGNORECASE)
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "ten": 10,
    "twelve": 12,
}
_MEETING = re.compile(
    (
        r"\b(?:(?:before|until|by the time)\s+(?:we|the (?:group|board|committee))\s+(?:next\s+meets?"
        r"|meets?\s+(?:again|next))\b"
        r"|(?:by|before|for|at|to|until|till|in time for|ahead of|prior to|on|in advance of|not"
        r" later than|no later than|due):?\s+(?:the |our |this )?(?:time of (?:the )?)?(?:next|following"
        r"|forthcoming)\s+(?:[\w-]+\s+){0,3}?(?P<what>meeting|meet(?:-?up)?\b(?!-)|get-?together|gathering|mtg|call|tele?co(?:n|nference)?|session|time"
        r"|agenda|board(?! meeting)"
        r"|committee(?! meeting))\b)"
    ),
)
_MONTH_MEETING = re.compile(
    (
        rf"(?:\b(?:by|before|for|at|to|until|in|in time for|ahead of|prior to|on|till|due:?)|(?<=\s)[–—-])\s+"
        rf"(?:the |our |next )?(?P<month>{MONTH})\s+(?:[\w-]+\s+){{0,2}}?"
        r"(?:meeting|agenda|council meeting|board|committee)\b"
    ),
)
_MONTH_BACK = re.compile(
    (
        rf"\b(?:c/?f|carr(?:ied|y) (?:forward|over)|held over|deferred|postponed|report(?:ed|s)?(?: back)?|back"
        rf"|bring|brought|present(?:ed)?|return(?:ed)?|review(?:ed)?|discuss(?:ed)?|update"
        rf"|agenda)\b[^.;]{{0,60}}?\b(?P<when>(?:to|in|until|for|at)\s+(?P<month>{MONTH}))(?!\s*\d"
        rf"|\s+(?:meeting|19|20))"
    ),
)
_CUE = (
    r"(?P<cue>[abipru](?<!\w.)(?:(?<=r)eady for|(?<=b)(?:y|efore)|(?<=a)(?:t|head of)|(?<=i)n time for|(?<=p)rior to"
    r"|(?<=u)ntil))"
)
_ARTICLES = re.compile(r"^(?:the|our|an?)\s+")
_LEAST, _MOST = 3, 40
"""A name of an event that deadlines are told by has more letters than the one, and fewer than the other."""
_NO_EVENTS = frozenset("meeting meetings board committee group call then date dates next".split())
_EVENT = re.compile(
    (
        rf"{_CUE}\s+(?:the |our |this |next"
        rf" )?(?P<what>(?:[\w’'-]+\s+){{0,3}}?{EVENT_NOUN})\b"
    ),
)
"""An event behind a word of time; like `_BRING` it is looked for in lower case."""
_BRING = re.compile(
    (
        rf"\b(?:bring|present|report|take|submit|give|show|brought"
        rf"|presented)\b[^.;]{{0,90}}?\bto\s+(?:the |our"
        rf" )(?P<what>(?:[\w’'-]+\s+){{0,3}}?{EVENT_NOUN})\b"
    ),
)
_WITHIN = re.compile(
    (
        rf"\b(?P<soon>within (?:the )?(?:next|coming) (?=week\b|month\b))?(?:(?(soon)|(?:within|in"
        rf"|over)\s+))(?:the\s+)?(?:next\s+|coming\s+)?(?:the\s+)?(?P<number>\d{{1,3}}"
        rf"|{'|'.join(_NUMBERS)})?[\s-]*(?P<working>working\s+)?(?P<unit>days?|weeks?|fortnight"
        rf"|months?)\b['’]?(?:\s+time)?(?:\s+of\s+(?:the\s+|this\s+)?(?P<of>[\w’' -]{{3,40}}))?"
    ),
)
_AHEAD = re.compile(
    rf"\b(?:(?P<number>\d{{1,2}}|(?a:{'|'.join(_NUMBERS)}))\s+(?:clear\s+)?)?(?P<unit>days?|weeks?|fortnight)\s+before\s+"
    rf"(?:the\s+|our\s+)?(?P<of>next\s+(?:[\w-]+\s+){{0,2}}?meeting|(?P<month>(?a:{MONTH}))\s+meeting"
    rf"|(?:[\w’'-]+\s+){{0,3}}?{EVENT_NOUN})\b",
    re.IGNORECASE,
)
"""A stretch of time before a meeting or an event: `a fortnight before the May meeting`."""
_BEHIND = re.compile(
    rf"\b(?:(?P<number>\d{{1,2}}|(?a:{'|'.join(_NUMBERS)}))\s+)?(?P<working>working\s+)?(?P<unit>days?|weeks?|fortnight|months?)"
    rf"\s+after\s+"
    rf"(?:the\s+|our\s+)?(?P<of>(?:[\w’'-]+\s+){{0,3}}?{EVENT_NOUN})\b",
    re.IGNORECASE,
)
"""A stretch of time behind an event: `two weeks after the seminar`."""
_END = re.compile(
    rf"(?P<cue>\b(?:by|before|until|till|to|for|at|due)\s+)?(?:the\s+)?\bend[\s-]+(?:of\s+)?(?:the\s+)?"
    rf"(?P<what>(?:{MONTH}|(?:q|quarter )[1-4])(?:,?\s+(?P<year>20\d\d))?"
    r"|(?:this |next |the )?(?:month|year|calendar year)|20\d\d)(?!\s*\d)"
    r"|\b(?:by|before|at|for)\s+(?:the\s+)?(?:(?P<turn>month|year)(?:['’]s)?[\s-]end"
    r"|(?P<short>eo[my]))\b",
)
_SHORT_ENDS = {"eom": "month", "eoy": "year"}
_QUARTER = re.compile(r"q(?:uarter )?(?P<number>[1-4])")
_HOUR = (
    r"(?:(?:the )?(?:close of play|close of business|close|cob|cop|eob|eod|noon|midday|lunchtime|end of(?: day)?)"
    r"|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?)"
)
_WEEK_AFTER = re.compile(rf"\b(?:by\s+|before\s+|on\s+)(?P<day>{WEEKDAY})\s+week\b")
"""A weekday of the week after the coming one: `by Friday week`."""
_WEEKDAY = re.compile(
    (
        rf"(?:\b(?:by|before)\s+(?:{_HOUR}\s+)?(?:on\s+|next\s+|this\s+)?"
        rf"|\(\s*(?:by\s+|due\s+)?)(?P<day>{WEEKDAY})(?!,?\s*(?:the\s+)?\d|,\s*{MONTH}|\s+the)(?=\s*[);,.]|\s*$|\s+(?:at|and"
        rf"|please|latest|morning|afternoon|[-–—]\s+(?!\d)|\((?!\D{{0,20}}\d)))"
    ),
)
_THIS_DAY = re.compile(
    r"\s(?=this )(?<!\bto\s)(?<!\bfor\s)(?<!\bfrom\s)(?<!\bof\s)(?<!\bis\s)(?<!\baway\s)(?<!\babout\s)(?<!\bwith\s)"
    rf"(?<!\bsince\s)this (?:coming )?(?P<day>{WEEKDAY})(?![’'])"
    r"(?=\s*[);,.]|\s*$|\s+(?:at|and|to|so|morning|afternoon|evening)\b)"
)
"""The coming day of that name, on which a task is to be done: `finish the notes this Friday and send them out`."""
_DAY_ONLY = re.compile(
    rf"(?:\bby\s+(?:{_HOUR}\s+)?(?:on\s+)?(?:{WEEKDAY}\s+)?|\s[–—-]\s+{WEEKDAY}\s+)(?:the\s+)?"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)(?=\s*[);,.\]]|\s*$|\s+(?:at|and|please|latest|of (?:this|the) month)\b)",
)
"""A day without its month, the coming one of that number: `by the 15th`, `by Friday 15th`, `... – Fri 15th`."""
_ORDINALS = ("th", "st", "nd", "rd")
_TODAY = re.compile(
    r"(?:\b(?:by|due|later|after (?:the )?(?:call|meeting))|\s[–—-])\s+(?:(?:the )?(?:end of|close of play) )?"
    r"(?P<day>today)\W*$",
    re.IGNORECASE,
)
_NEXT_WEEK = re.compile(rf"\bby\s+(?:on\s+)?(?P<day>{WEEKDAY})\s+(?:of\s+)?next\s+week\b")
"""This one, and those above from `_MEETING` on, are looked for in lower case."""
_SOON = re.compile(
    (
        r"\b(?:asap|a\.s\.a\.p\.?|as soon as (?:possible|practicable|practical)|immediately"
        r"|urgently|this week|next week|shortly|(?:before|by|after|at|over) half[- ]term"
        r"|half[- ]term|next (?:month|winter|summer|spring|autumn|year)|before the clocks go"
        r" (?:back|forward)|in the new year|ongoing)\b"
    ),
    re.IGNORECASE,
)
_FEAST = re.compile(
    (
        r"\b(?:by|before|until|ahead of|in time for|due)\s+(?P<feast>christmas eve|christmas|xmas"
        r"|easter)\b(?!\s+(?:meeting|event|fair|fayre|party|lights|card))"
    ),
    re.IGNORECASE,
)
_TOMORROW = re.compile(r"\b(?:by\s+)?(?P<day>tomorrow)\b", re.IGNORECASE)
_SIGNED = re.compile(r"[(\[][A-Z@][\w’'./& -]{0,40},$")
"""An owner in brackets with the date behind it: `[Dot, 16 Nov]`."""
_MONTH_YEAR = re.compile(rf"{MONTH}\s+['’]?(?P<year>\d\d)", re.IGNORECASE)
"""A month with its year in two digits, in minutes that give the day first: `Sept 21`."""
_ON = re.compile(r",?\s+(?:on|of|\()\s*(?:the\s+)?")
_OF_WEEK = Words("mon|tue|wed|thu|fri|sat|sun")
_UNTIL = Words("by |before |until |ahead of |in time for |prior to |ready for ")
_AT = re.compile(r"at\s(?<!\wat\s)")
"""This and the words before are those before an event of which `_EVENT` finds one."""
_OF_MONTH = Words("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_MONTH_BEHIND = re.compile(rf"\s{MONTH}")
_GATHERING = Words("meeting|agenda|board|committee")
_COMING = Words("next|following|forthcoming|meet again|meets again")
_ENDING = re.compile(r"end(?<!\w...)[\s-]")
_SOON_WORDS = Words("asap|a.s.a.p|soon|immediate|urgent|week|shortly|half|next|clocks|new year|ongoing")
_STRETCH = Words("day|week|fortnight|month")
_NOT_DUE = Due()
_Placed = tuple[int, Due]
"""A due phrase with the place at which it begins."""
_place = itemgetter(0)


def _by_title(calendar: Calendar) -> re.Pattern[str] | None:
    """The announced events that have a name without a noun for events, behind a word of time: `before the press"
    " day`."""
    titles = {_ARTICLES.sub("", event.title.lower()).strip() for event in calendar.events if event.date is not None}
    named = sorted(title for title in titles if _LEAST < len(title) < _MOST and EVENT.search(title) is None)
    named = [title for title in named if title not in _NO_EVENTS]
    if not named:
        return None
    words = "|".join(map(re.escape, named))
    return re.compile(rf"{_CUE}\s+(?:the |our |this )?(?P<what>{words})(?![\w’'-])")


class DueReader:
    """Reads due phrases against one document's calendar."""

    def __init__(self, calendar: Calendar, order: str) -> None:
        self.calendar = calendar
        self.order = order
        self._announced = _by_title(calendar)

    def of(self, text: str, review: bool = False) -> Due:
        """The due date that a wording gives; in a review a date without a year is the nearest such day."""
        text = squeezed(text)
        low = lowered(text)
        if found := self._candidates(text, low, review):
            return min(found, key=_place)[1]
        soon = _SOON.search(text) if _SOON_WORDS.within(low) else None
        return Due(None, soon[0], DueBasis.NONE) if soon else _NOT_DUE

    def first(self, text: str) -> Due:
        """The day to come that a wording begins with, before its owner or behind it: `1 June: Bob to write`,
        `[BH, 1 June] write`, `BH (1 June): write`.
        """
        mention = next(iter(mentions(text[:_FIRST], self.order)), None) if HAS_DIGIT(text[:_FIRST]) else None
        day = mention.on(self.calendar.base) if mention is not None else None
        if (
            mention is None
            or day is None
            or self.calendar.base is None
            or day <= self.calendar.base
            or not _BEFORE_FIRST.fullmatch(text, 0, mention.start)
            or not _BEHIND_FIRST.match(text, mention.end)
        ):
            return _NOT_DUE
        return Due(day, squeezed(text[mention.start : mention.end]), DueBasis.STATED)

    def of_cell(self, text: str, review: bool = False) -> Due:
        """The due date of a table cell that holds nothing else."""
        text = squeezed(text)
        dates = mentions(text, self.order)
        if (
            dates
            and self.order == "dmy"
            and (told := _MONTH_YEAR.fullmatch(text))
            and self.calendar.base is not None
            and int(told["year"]) - self.calendar.base.year % 100 in (0, 1)
        ):
            return Due(None, text)
        if dates and not re.search(r"\b(?:raised|agreed|updated|week (?:commencing|beginning))\b", text, re.IGNORECASE):
            return Due(self._day(dates[-1], review), text, DueBasis.STATED)
        low = (
            f"by {text}"
            if not re.match(r"(?:by|before|for|at|to|until|within|in|on|end)\b", text, re.IGNORECASE)
            else text
        )
        due = self.of(low, review)
        return Due(due.date, text, due.basis, due.event) if due.text else Due(None, text or None)

    def _candidates(self, text: str, low: str, review: bool) -> list[_Placed]:
        """Every due phrase of a wording with its place; each form is looked for only where its words stand."""
        found = list(self._mentioned(text, review)) if HAS_DIGIT(text) else []
        if " eo" in low or ("end" in low and ("month" in low or "year" in low or _ENDING.search(low))):
            found.extend(self._ends(text, low))
        if _STRETCH.within(low):
            found.extend(self._stretches(text, low))
        if _COMING.within(low):
            found.extend(self._next_meetings(text, low))
        if _OF_MONTH.within(low) and _MONTH_BEHIND.search(low):
            found.extend(self._month_meetings(text, low))
        until = _UNTIL.within(low) or _AT.search(low) is not None
        brought = "to the " in low or "to our " in low
        if (until or brought) and EVENT_WORDS.within(low):
            found.extend(self._events(text, low, _EVENT) if until else ())
            found.extend(self._events(text, low, _BRING) if brought else ())
        if until and self._announced is not None:
            found.extend(self._events(text, low, self._announced))
        led = "by" in low or "(" in text or "before" in low or " this " in low or low.endswith(_ORDINALS)
        if led and (_OF_WEEK.within(low) or HAS_DIGIT(low)):
            found.extend(self._weekdays(text, low))
        if "mas" in low or "easter" in low:
            found.extend(self._feasts(text))
        if "today" in low and (word := _TODAY.search(text)) is not None:
            found.append((word.start(), Due(self.calendar.base, "today", DueBasis.STATED)))
        if "tomorrow" in low:
            day = self.calendar.base + timedelta(days=1) if self.calendar.base else None
            found.extend((word.start(), Due(day, word[0], DueBasis.STATED)) for word in _TOMORROW.finditer(text))
        return found

    def _mentioned(self, text: str, review: bool) -> Iterator[_Placed]:
        """Dates behind a word of time, or alone at the end."""
        for mention in mentions(text, self.order):
            before = text[max(mention.start - 60, 0) : mention.start]
            cue = _BEFORE.search(before) or (
                _BEFORE_WHAT.search(before) if before.endswith((" on ", " the ")) else None
            )
            if cue and (_WAS_DUE.search(before) or (cue[0][:1] in "ut" and _NOT_BEFORE.search(before, 0, cue.start()))):
                continue
            if cue or self._at_the_end(text, mention):
                start = mention.start - (len(before) - cue.start()) if cue else mention.start
                yield start, Due(self._day(mention, review), squeezed(text[start : mention.end]), DueBasis.STATED)

    def _weekdays(self, text: str, low: str) -> Iterator[_Placed]:
        """A weekday or a day of the month to come, and a weekday of next week."""
        for found in _WEEKDAY.finditer(low) if _OF_WEEK.within(low) else ():
            words = _as_written(text, found).strip("( ")
            yield found.start(), Due(self._coming(weekday_number(found["day"])), words, DueBasis.STATED)
        for found in _THIS_DAY.finditer(low) if " this " in low else ():
            words = _as_written(text, found).strip()
            yield found.start(), Due(self._coming(weekday_number(found["day"])), words, DueBasis.STATED)
        for found in _DAY_ONLY.finditer(low) if HAS_DIGIT(low) and ("by " in low or low.endswith(_ORDINALS)) else ():
            yield found.start(), Due(self._coming_day(int(found["day"])), _as_written(text, found), DueBasis.STATED)
        for found in _WEEK_AFTER.finditer(low) if " week" in low else ():
            day = self._coming(weekday_number(found["day"]))
            yield found.start(), Due(day and day + timedelta(days=7), _as_written(text, found), DueBasis.STATED)
        for found in _NEXT_WEEK.finditer(low) if "next week" in low else ():
            day = self._next_week(weekday_number(found["day"]))
            yield found.start(), Due(day, _as_written(text, found), DueBasis.STATED)

    def _feasts(self, text: str) -> Iterator[_Placed]:
        """Christmas and Easter."""
        for found in _FEAST.finditer(text):
            yield found.start(), Due(self._feast(found["feast"].lower()), squeezed(found[0]), DueBasis.STATED)

    def _at_the_end(self, text: str, mention: Mention) -> bool:
        """Whether a date stands alone behind the wording: in brackets or after a dash at its end."""
        behind = _WEEKDAY_BEHIND.sub("", text[mention.end :]).strip(" ).]>}")
        before = text[: mention.start].rstrip()
        if mention.start == 0 or (behind and not (behind in _OF_BODY and before.endswith(("–", "—", " -")))):
            return False
        if mention.short:
            sure = mention.day > 12 or (before.endswith((" –", " —", " -")) and self._soon(mention))
            return sure and before.endswith(("(", "–", "—", " -"))
        if before.endswith((".", "?")) and mention.start - len(before) == 1:
            return before[-2:-1].islower()
        if before.endswith((" to do,", " to finish,", " to action,")):
            return True
        before = before.rstrip("\ufe0f ")
        return before.endswith(_ENDS_BEFORE_DAY) or _SIGNED.search(before) is not None

    def _soon(self, mention: Mention) -> bool:
        """Whether a day comes within a few months of the meeting."""
        base, day = self.calendar.base, mention.on(self.calendar.base)
        return base is not None and day is not None and (day - base).days <= _FEW_MONTHS

    def _day(self, mention: Mention, review: bool) -> date | None:
        return mention.nearest(self.calendar.base) if review else mention.on(self.calendar.base)

    def _ends(self, text: str, low: str) -> Iterator[_Placed]:
        """Ends of months and years."""
        for found in _END.finditer(low):
            turn = found["turn"] or _SHORT_ENDS.get(found["short"], "")
            day = self._end_of(found["what"] or turn, found["year"])
            cue = found["cue"] or turn or _BEFORE.search(text[max(found.start() - 60, 0) : found.start()])
            if cue or _clause_end(text, found):
                yield found.start(), Due(day, _as_written(text, found), DueBasis.STATED if day else DueBasis.NONE)

    def _stretches(self, text: str, low: str) -> Iterator[_Placed]:
        """Stretches of days, weeks or months."""
        base = self.calendar.base
        for found in _WITHIN.finditer(low):
            if (not (found["number"] or found["soon"]) and found["unit"] != "fortnight") or found[0].startswith("over"):
                continue
            start, event = base, None
            if found["of"] and not re.match(r"(?:meeting|date|today|receipt|time)\b", found["of"]):
                what = _as_written(text, found, "of")
                named = self.calendar.named(what)
                start, event = (
                    (named.date, DueEvent(named.title, named.date)) if named else (None, DueEvent(what, None))
                )
            day = _later(start, found)
            basis = DueBasis.EVENT if event else DueBasis.STATED
            yield found.start(), Due(day, _as_written(text, found), basis, event)
        for found in _BEHIND.finditer(text) if " after " in text else ():
            named = self.calendar.named(found["of"])
            if (found["number"] or found["unit"].lower() == "fortnight") and named is not None:
                event = DueEvent(named.title, named.date)
                yield found.start(), Due(_later(named.date, found), squeezed(found[0]), DueBasis.EVENT, event)
        for found in _AHEAD.finditer(text) if " before " in text else ():
            if not (found["number"] or found["unit"].lower() == "fortnight"):
                continue
            if found["month"] is not None:
                day = self.calendar.meeting_in(month_number(found["month"]))
            elif found["of"].lower().startswith("next"):
                day = self.calendar.next_meeting()
            else:
                day = named.date if (named := self.calendar.named(found["of"])) is not None else None
            title = squeezed(found["of"])
            yield found.start(), Due(_earlier(day, found), squeezed(found[0]), DueBasis.EVENT, DueEvent(title, day))

    def _end_of(self, what: str, year: str | None) -> date | None:
        base = self.calendar.base
        if what.isdigit():
            return date(int(what), 12, 31)
        if base is None and not year:
            return None
        if "year" in what and base:
            return date(base.year + ("next" in what), 12, 31)
        if "month" in what and base:
            return (
                month_end(base.year, base.month)
                if "next" not in what
                else month_end(base.year + base.month // 12, base.month % 12 + 1)
            )
        quarter = _QUARTER.match(what)
        month = 3 * int(quarter["number"]) if quarter else month_number(what)
        if year or base is None:
            return month_end(int(year or 1), month)
        day = month_end(base.year, month)
        return day if day >= base else month_end(base.year + 1, month)

    def _next_meetings(self, text: str, low: str) -> Iterator[_Placed]:
        """The next meeting."""
        for found in _MEETING.finditer(low):
            day = self._dated(text, found.end()) or self.calendar.next_meeting()
            yield found.start(), Due(day, _as_written(text, found), DueBasis.EVENT, DueEvent("next meeting", day))

    def _month_meetings(self, text: str, low: str) -> Iterator[_Placed]:
        """The meeting of a month."""
        for pattern in (_MONTH_MEETING, _MONTH_BACK) if _GATHERING.within(low) else (_MONTH_BACK,):
            for found in pattern.finditer(low):
                day = self.calendar.meeting_in(month_number(found["month"]))
                if day is not None or pattern is _MONTH_MEETING:
                    title = f"{_as_written(text, found, 'month').strip('.')} meeting"
                    yield (
                        found.start(),
                        Due(
                            day,
                            _as_written(text, found, 0 if pattern is _MONTH_MEETING else "when").strip("."),
                            DueBasis.EVENT,
                            DueEvent(title, day),
                        ),
                    )

    def _dated(self, text: str, end: int) -> date | None:
        """The date that stands right behind the name of a meeting: `the next meeting on 18 February`."""
        behind = _ON.match(text, end)
        first = next(iter(mentions(text[behind.end() : behind.end() + 40], self.order)), None) if behind else None
        return first.on(self.calendar.base) if first is not None and first.start == 0 else None

    def _events(self, text: str, low: str, pattern: re.Pattern[str]) -> Iterator[_Placed]:
        """An event that the minutes announce, where the wording makes it the deadline."""
        for found in pattern.finditer(low):
            what = text[found.start("what") : found.end("what")]
            event = self.calendar.named(what)
            if event is None and (pattern is _BRING or found["cue"] in ("at", "by")):
                continue
            day = event.date if event else None
            title = event.title if event else squeezed(what)
            words = (
                text[found.start() : found.end()]
                if pattern is not _BRING
                else text[found.start("what") - 7 : found.end()].lstrip("abcdefghijklmnopqrsuvwxyz, ")
            )
            yield found.start(), Due(day, squeezed(words), DueBasis.EVENT, DueEvent(title, day))

    def _feast(self, name: str) -> date | None:
        """The coming Christmas Day or Easter Sunday."""
        base = self.calendar.base
        if base is None:
            return None
        day = 24 if name.endswith("eve") else 25
        days = [easter(year) if name == "easter" else date(year, 12, day) for year in (base.year, base.year + 1)]
        return next(day for day in days if day >= base)

    def _next_week(self, weekday: int) -> date | None:
        base = self.calendar.base
        return base + timedelta(days=7 - base.weekday() + weekday) if base else None

    def _coming_day(self, day: int) -> date | None:
        """The first day of that number after the meeting, within two months."""
        base = self.calendar.base
        days = (base + timedelta(days=ahead) for ahead in range(1, 63)) if base else ()
        return next((coming for coming in days if coming.day == day), None)

    def _coming(self, weekday: int) -> date | None:
        base = self.calendar.base
        return base + timedelta(days=(weekday - base.weekday() - 1) % 7 + 1) if base else None


def _as_written(text: str, found: re.Match[str], group: int | str = 0) -> str:
    """The words of a text that a pattern found in the same text in lower case."""
    return squeezed(text[found.start(group) : found.end(group)])


def _clause_end(text: str, found: re.Match[str]) -> bool:
    """Whether an `end of March` without a preposition closes its clause behind a comma, dash or bracket."""
    before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip()
    return before[-1:] in ",(–—-:" and (found[0].endswith(".") or after[:1] in ("", ".", ";", ")", ","))


def _earlier(day: date | None, found: re.Match[str]) -> date | None:
    """The day that lies a stretch of days or weeks before another."""
    told = (found["number"] or "a").lower()
    number = int(told) if told.isdigit() else _NUMBERS[told]
    unit = found["unit"].lower()
    days = 14 if unit == "fortnight" else 7 if unit.startswith("week") else 1
    return day - timedelta(days=number * days) if day is not None else None


def _later(start: date | None, found: re.Match[str]) -> date | None:
    """The day that lies a stretch of time behind another."""
    if start is None:
        return None
    unit = found["unit"].lower()
    if unit == "fortnight":
        return start + timedelta(days=14)
    told = (found["number"] or "one").lower()
    number = int(told) if told.isdigit() else _NUMBERS[told]
    if unit.startswith("month"):
        month = start.month - 1 + number
        last = month_end(start.year + month // 12, month % 12 + 1)
        return last.replace(day=min(start.day, last.day))
    if found["working"]:
        day = start
        while number:
            day += timedelta(days=1)
            number -= day.weekday() < 5
        return day
    return start + timedelta(days=number * (7 if unit.startswith("week") else 1))
