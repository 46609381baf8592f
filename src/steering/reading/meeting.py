"""The meeting that a document minutes: date, times, place, title, issue, and the minutes that it approves.

In: a document and its directory. Out: `Facts`, whose `finding` is the MeetingFinding; what could not be told for
certain stands in its doubts. A date that cannot be, or none, never raises: it is asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from steering.domain.findings import MeetingFinding, Place
from steering.reading.dates import MONTH, mentions, month_number
from steering.reading.document import Document, whole
from steering.reading.fields import fields, head_of, mailed
from steering.reading.gathering import Chosen, Gathering
from steering.reading.meeting_day import (
    DATE_FIELDS,
    MINUTES_OF,
    below_another,
    called_for,
    chosen_date,
    dated,
    front_day,
    front_title,
    of_other_day,
)
from steering.reading.meeting_issue import approval, issue
from steering.reading.meeting_place import hours_first, is_place, location
from steering.reading.passages import Span, squeezed
from steering.reading.people import Directory
from steering.reading.quick import HAS_DIGIT, Begun, Words, lowered
from steering.reading.shapes import Block, Role, Shape
from steering.reading.times import Hours, clock_behind, hour_at_end, stretch_behind, times_in

_CLOSED = Begun(
    "meeting|business|proceedings|chair|session|call|clos|packed|wound|broke|were|was|all|end|conclu|adjourn|finish",
    re.compile(
        r"\b(?:meeting|business|proceedings|chair\w*|session|call)\b[^.]{0,60}?\b(?:closed?|end(?:s|ed)"
        r"|concluded|adjourned|finished|closing|terminated|rose)\b[^.\d]{0,30}(?:\d{4}-\d\d-\d\d[t ])?"
        r"|\bclosed (?:with|in) (?:the |a )?(?:grace|prayers?|blessing|lord[’']s prayer)\b[^.\d]{0,20}?\bat\s+"
        r"|\b(?:packed|wound|broke|finished) up (?:by|at)\s+|\b(?:were|was|all) (?:done|finished|through"
        r"|over) (?:by|at)\s+"
        r"|\b(?:closed|ended|concluded|adjourn(?:ed)?) the (?:meeting|session|call)(?: at)?\s+(?=\d)"
        r"|\b(?:finish(?:ed|es)?|ended|closed|adjourn(?:ed)?),?\s+(?=\d)"
        r"|\b(?:close|end|finish(?:ed)?|adjournment|adjourn(?:ed)?|closed)(?: of"
        r" (?:the )?meeting)?\s*(?:at|:|-|–)\s*"
        r"|\b(?:close|end) of (?:the )?meeting\s+(?=\d)|^end(?:s|ed)?\s+(?=\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|$))"
    ),
)
_CLOSE_BEHIND = re.compile(
    r"\W*\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?[-–—:]?\s?(?:the )?(?:meeting )?"
    r"(?:closed?|closes|ends?|ended|finish(?:ed)?|adjourn(?:ed|ment)?)\W*"
)
"""A line that is nothing but the hour and the close behind it: `21:40 Close`, `9.15pm – meeting closed`."""
_OPENED = Begun(
    "open|start|commence|began|called|came to|convened|meeting ",
    re.compile(
        r"\b(?:opened|started|commence[sd]|began|called[^.]{0,60} to order|came to order|convened|opens"
        r"|start(?:ing)?)\b(?:[^.\d]{0,40}(?:\b(?:at|:)|\s@)|[^.]{0,60}?(?:\bat|\s@))\s*"
        r"(?=[\dnm]|half past |(?:a )?quarter (?:past|to) |(?:five|ten|twenty) (?:past|to) )"
        r"|\bmeeting (?:opened|started|began|commenced)\s+(?=\d)|\bstarted (?=\d{1,2}[.:]\d\d(?![.:/\d]|\s?%"
        r"|\s(?:per|years?|months?|weeks?|days?|hours?|k?m|miles?|million|metres?)\b))"
    ),
)
"""These two are looked for in lower case."""
_CLOCK = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?![\d:.-]\d|\d)")
"""Hours of four digits, where a meeting opened or closed `at` them."""
_NO_HOURS = re.compile(
    r"\bnext\b|\bagreed to meet\b|\buntil\b|\b(?:arr|dep)\.|\((?:arrived|left|joined|came|late|from)\b"
    r"|\d\s?min(?:ute)?s?\b|^[a-z][a-z’'-]{1,20}: (?:i|we|you|they|there|can)\b"
)
"""Words of a line whose hours are not those of the meeting, what somebody said among them; in lower case."""
_ENDED_AT = re.compile(r"\b(?:closed|adjourn(?:ed)?|ended|finished|concluded)\b[^.]{0,20}$")
_FINISH = re.compile(r",? (?:finish|end|close)\b", re.IGNORECASE)
"""Behind the second time of a line: `2.15pm start, 4pm finish`."""
_HELD_AT = re.compile(
    r"(?:We|The \w+) (?:met|gathered|started|began) at \d|At \d[^.;]{3,14}\b[^.;]{0,60}\b(?:was held|was convened"
    r"|met|gathered)\b"
)
"""A sentence that says when the meeting was held, whatever else its paragraph says."""
_WE_MET = re.compile(
    r"(?:[Ww]e|The (?:\w+ )?(?:group|board|panel|committee|meeting)) (?:\w+ )?(?:met|gathered|assembled"
    r"|(?:squeezed|crowded) into)\b"
    r"|The (?:[A-Z(][\w’'&()-]* (?:(?:and|of|for|the) ){0,2}){1,10}met (?:on|at)\b"
    r"|[^.]{0,120}\b[Mm]inutes [^.]{3,200}\b(?:held at (?=\d)|commencing at )"
)
"""The same anywhere in a paragraph of the head: `We met instead on Wednesday 13 February, 10.30am until 12.45pm.`"""
_UNTIL = re.compile(r"\b(?:and|then) (?:end|finish|conclud|clos)(?:ing|ed) (?:at|by) \Z")
"""Between the hours at which a meeting began and ended: `commencing at 1.30 p.m. and ending at 3.25 p.m.`"""
_MET_WORDS = Words(" met| gathered| squeezed into| crowded into| held at |commencing at ")
_CLOSE_WORDS = Words(" up at| up by|done by|close|closing|end|conclu|adjourn|finish|terminat| rose ")
_NEAR_TOP = 60
_HEAD_LINES = 8
"""Among so many blocks stands the one that tells when the meeting opened."""
_OPEN_WORDS = Words("open|start|commenc|began|order|conven")
_MOVED = re.compile(
    r"\b(?:re-?arranged|re-?scheduled|postponed|moved|deferred|delayed|held over|brought forward|put (?:back|off))"
    r"(?:\s+(?:by )?(?:a|an|one|two|three|four|\d)\s+(?:few\s+)?(?:days?|weeks?|fortnight|months?))?\s+from\s+",
    re.IGNORECASE,
)
_CALLED = re.compile(rf"\b(?:(?P<month>{MONTH})|next)(?:['’]s)? (?:\w+ )?(?:meeting|call|session)\b")
"""What a meeting is called that may be another: `the July meeting`, `the next meeting`."""
_DUE_THEN = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Oo]ur) (?:\w+ )?(?:meeting|session|call) (?:should have|was to have|was due to"
    r"(?: have)?) (?:been |taken place |met |be |take place )(?:held )?(?:on )?"
)
"""Before the day on which a meeting did not take place: `The meeting should have been on 6 February but ...`."""
_DAY_ONLY = re.compile(r"(?:[A-Z][a-z]+day )?the (?P<day>[0-3]?\d)(?:st|nd|rd|th)\b(?! (?:of )?[A-Z])")
"""The day that a meeting was moved from, without its month."""
_OFFSET = re.compile(r"(T\d{1,2}:\d\d)[+-]\d{1,2}:?\d\d")
_MEETING_WORD = re.compile(
    r"\b(?:meetings?|minutes|committee|council|group|board|call|forum|panel|partnership"
    r"|governors|governing body|trust|trustees|society|association|working party|task ?force"
    r"|team|network|assembly|"
    r"directors|tsc|federation|co-?operative|union|executive|league|alliance|coalition|commission|synod|senate"
    r"|guild|club|consortium|initiative|wg|ig|cg|sig|sync)\b",
    re.IGNORECASE,
)
_NAMED_BODY = re.compile(r"[A-Z][\w’'-]+(?: (?:of|and|for|the|[A-Z][\w’'-]*)){1,6}")
"""The name of a body behind `Meeting:`, whatever its words."""
_GENERIC = re.compile(
    (
        r"\W*(?:draft )?(?:meeting )?(?:minutes|notes|agenda|agenda (?:and|&) minutes|attendance"
        r"|present|meeting notes|minutes of (?:the )?meeting|attendees|table of contents|date|time"
        r"|contents)\W*$"
        r"|\W*(?:(?:draft|unapproved|unconfirmed|confidential|final|official|approved|subject to (?:approval"
        r"|confirmation)"
        r"|(?:not|to be) (?:yet )?(?:approved|agreed|confirmed|ratified)|for approval)\W*){1,4}$"
    ),
    re.IGNORECASE,
)
_DATED = re.compile(r"(?:(?:draft )?minutes (?:of|from|for) )?the (?=\d)", re.IGNORECASE)
"""What stands before the date in a title that has the date first: `Minutes from the 3 May 2024 Harbour meeting`."""
_TIME_AND_PLACE = ("time and place", "time and venue", "place and time", "venue and time", "when and where")
_START_FIELDS = ("start time", "time started", "started", "start", "opened", "time", *_TIME_AND_PLACE, *DATE_FIELDS)
_END_FIELDS = (
    "end time",
    "finish time",
    "closing time",
    "time ended",
    "time finished",
    "time closed",
    "ended",
    "end",
    "finish",
    "finished",
    "closed",
    "close",
    "close meeting",
    "meeting closed",
    "meeting ended",
    "end of meeting",
)


@dataclass(slots=True)
class Facts:
    """What a document says of its meeting, and what could not be told for certain."""

    finding: MeetingFinding
    line: int = 1
    year_inferred: bool = False
    weekday_differs: bool = False
    impossible: str | None = None
    ambiguous: bool = False
    date_text: str = ""


def meeting_facts(document: Document, book: Directory) -> Facts:
    """What the document says of the meeting itself; sets the document's base date."""
    gathering = _gathered(document, book, mailed(document))
    chosen = chosen_date(gathering) or called_for(document) or front_day(document)
    facts = Facts(MeetingFinding())
    day = None
    if chosen is not None:
        mention, block = chosen
        facts.line, facts.ambiguous, facts.date_text = (
            document.line_at(block.passage.raw(mention.start)),
            mention.ambiguous and not document.order_certain,
            block.passage.text[mention.start : mention.end],
        )
        day, facts.year_inferred = dated(document, mention)
        if day is None:
            facts.impossible = facts.date_text
        facts.weekday_differs = day is not None and mention.weekday is not None and day.weekday() != mention.weekday
    if document.hints.date is not None:
        day, facts.impossible, facts.year_inferred, facts.ambiguous, facts.weekday_differs = (
            document.hints.date,
            None,
            False,
            False,
            False,
        )
    document.base = day
    start, end = _hours(gathering, chosen)
    title, title_place = _title(gathering)
    issued, version, note = issue(gathering, day)
    facts.finding = MeetingFinding(
        title=title,
        date=day,
        start=start,
        end=end,
        location=location(gathering, chosen),
        chair=book.chair.name if book.chair else None,
        chair_is_acting=book.chair_is_acting,
        minute_taker=book.minute_taker.name if book.minute_taker else None,
        moved_from=_moved_from(gathering, day),
        version=version,
        issued=issued,
        approves=approval(document, day),
        note=note,
        title_place=title_place,
    )
    return facts


def _gathered(document: Document, book: Directory, leaving: list[Block]) -> Gathering:
    """The head of a document with its labelled facts, without some of its blocks unless those alone give a date."""
    head = head_of(document, leaving)
    gathering = Gathering(document, book, head, fields(document, head))
    return _gathered(document, book, []) if leaving and chosen_date(gathering) is None else gathering


def _hours(gathering: Gathering, chosen: "Chosen | None") -> tuple[str | None, str | None]:
    """When the meeting began and ended."""
    start = end = None
    if (labelled := _labelled_hours(gathering, _START_FIELDS)) is not None:
        start, end = labelled.start, labelled.end
    if end is None and (labelled := _labelled_hours(gathering, _END_FIELDS)) is not None:
        end = labelled.start
    if start is None and chosen is not None:
        line = chosen[1].passage.text
        ends = [mention.end for mention in mentions(line, gathering.document.order)]
        hours = _joined(_without_offset(line)) or [h for at in ends[:1] if (h := stretch_behind(line, at))]
        hours = hours or [h for at in ends[:1] if (h := clock_behind(line, at))]
        start, end = (hours[0].start, end or hours[0].end) if hours else (None, end)
    if start is None and (met := _in_sentence(gathering)) is not None:
        start, end = met.start, end or met.end
    for block in gathering.head if start is None else ():
        if (
            (len(block.text) < 160 or _HELD_AT.match(block.text))
            and block.table is None
            and block.role is not Role.DATES
            and (hours := times_in(_without_offset(block.text)))
            and not _NO_HOURS.search(block.low)
            and not below_another(block)
            and not of_other_day(block, chosen, gathering.document.order)
            and not _ENDED_AT.search(block.low[: hours[0].at])
        ):
            start, end = hours[0].start, end or hours[0].end
            if end is None and len(hours) == 2 and _FINISH.match(block.text, hours[1].end_at):
                end = hours[1].start
            break
    for block in gathering.head[:_HEAD_LINES] if start is None else ():
        if block.table is None and (last := hour_at_end(block.text)) and is_place(block.text[: last.at].strip(" ,")):
            start = last.start
            break
        if block.table is None and (first := hours_first(block.text)) and first[0].at == 0:
            start = first[0].start if is_place(block.text[first[0].end_at :].strip(" ,.")) else None
            break
    start = start or _told(gathering.document, _OPENED)
    end = _told(gathering.document, _CLOSED) or end
    if start is not None and end is not None and end < start and end < "12":
        end = f"{int(end[:2]) + 12}{end[2:]}"
    return start, end


def _labelled_hours(gathering: Gathering, names: Sequence[str]) -> Hours | None:
    """The hours of the first of some labelled facts that has any; what stands below a second date is of an event."""
    dates = [at for at, (label, _) in enumerate(gathering.labelled) if label == "date"]
    own = gathering.labelled[: dates[1]] if len(dates) > 1 else gathering.labelled
    for name in names:
        for label, value in own:
            if label == name and (hours := times_in(_without_offset(value.text), dotted=True)):
                return hours[0]
    return None


def _joined(text: str) -> list[Hours]:
    """The hours of a text, the first with its end where that is told apart: `from 1.30 p.m. and ending at 3.25 p.m.`"""
    hours = times_in(text)
    if len(hours) == 2 and hours[0].end is None and _UNTIL.search(text, hours[0].end_at, hours[1].at) is not None:
        return [hours[0]._replace(end=hours[1].start)]
    return hours


def _in_sentence(gathering: Gathering) -> Hours | None:
    """The hours in a sentence of the head that says when the group met."""
    for block in gathering.head:
        for extent in block.sentences if _MET_WORDS.within(block.low) else ():
            if _WE_MET.match(block.text, extent.start) and block.role is not Role.DATES:
                for hours in _joined(block.text[extent.start : extent.end])[:1]:
                    return hours
    return None


def _without_offset(text: str) -> str:
    """A text without the zone offset of an ISO time (`T09:00-4:00`)."""
    return _OFFSET.sub(r"\1", text) if "T" in text and ":" in text else text


def _may_have_hour(block: Block) -> bool:
    """Whether a block may have an hour: in figures, or in words."""
    low = block.low
    return HAS_DIGIT(low) or " past " in low or "clock" in low or "noon" in low or " to " in low


def _told(document: Document, pattern: Begun) -> str | None:
    """The time that a sentence gives for the opening or the close."""
    if pattern is _CLOSED:
        telling = sorted(document.holding(_CLOSE_WORDS), reverse=True)
    else:
        telling = sorted(index for index in document.holding(_OPEN_WORDS) if index < _NEAR_TOP)
    for block in map(document.blocks.__getitem__, telling):
        if block.role is Role.ANNEX or not _may_have_hour(block):
            continue
        if pattern is _CLOSED and len(block.text) < 40 and _CLOSE_BEHIND.fullmatch(block.low):
            return next((hours.start for hours in times_in(block.text, dotted=True)), None)
        for found in pattern.finditer(lowered(block.text)):
            if pattern is _OPENED and "next meeting" in block.low[max(found.start() - 100, 0) : found.start()]:
                continue
            if block.text[found.end() - 3 : found.end()] == "at " and (clock := _CLOCK.match(block.text, found.end())):
                return f"{clock[1]}:{clock[2]}"
            hours = times_in(block.text[found.end() : found.end() + 30], dotted=True)
            if not hours and not HAS_DIGIT(found[0]) and (worded := times_in(found[0])):
                return worded[0].start
            if hours and hours[0].at <= (9 if block.text[found.end() : found.end() + 8].isdigit() else 6):
                return hours[0].start
    return None


_HANGING = re.compile(r"(?:[\s,:;–—(-]+(?:from|of|for|on|at|the|dated|held))+[\s,:;–—(-]*$", re.IGNORECASE)
_LABELLED = re.compile(r"(?:date|dated|day|time|when|where|place|venue|location|meeting (?:date|held))\b[^:]{0,30}:")
_ONLY_DATE = re.compile(
    rf"(?:{MONTH}|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[\d\W]|\b(?:st|nd|rd|th|of|the)\b)*+"
)
_WIDE = re.compile(r"\t|\s{4,}")
_BARE_LABEL = re.compile(
    r"(?:(?:Meeting|Committee|Group) )?(?:Name|Year|Subject|Title|Number|No|Ref|Type|Group|Committee|Body)\.?:"
)
"""A label whose value stands on the next line: `Name:`."""
_OF_MINUTES = re.compile(r"^(?:draft |unapproved )*minutes\s*(?:of (?:the |a )?(?=[A-Z])|::|:|–|—|-)\s*", re.IGNORECASE)
_DAY_FIRST = re.compile(r"^\(?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\)?\s*[-–—:]?\s*(?=[A-Z])")
_HELD = re.compile(r"\s+(?:held (?:at|on|in)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE)
_ENDS_IN_HOUR = re.compile(r"\b[ap]\.\s?m\.$", re.IGNORECASE)
_MET = re.compile(
    r"(?:The |Our )?(?P<title>[A-Z][\w’'&-]*(?: [\w’'&-]+){1,9}?)(?: (?:was|were))?"
    r" (?:met|gathered|held (?:its|their) \w+ meeting)(?= (?:on|at|in|by|via|for)\b)"
)
"""A sentence that says which group met, where nothing else names the meeting."""
_ATTENDED = ("attend", "present:", "participants")
"""How the list of who was there begins, below which no title stands."""


def _title(gathering: Gathering) -> tuple[str | None, Place | None]:
    """The document's own name for the meeting."""
    for label, value in gathering.labelled:
        named = label in ("meeting title", "title", "meeting name", "subject") and value.text.strip()
        body = label == "meeting" and " " in value.text.strip()
        if named or (body and (_MEETING_WORD.search(value.text) or _NAMED_BODY.fullmatch(value.text.strip()))):
            return squeezed(value.text), gathering.document.place(value)
    best = None
    for block in gathering.head[:12]:
        text = squeezed(block.text)
        if block.low.startswith(_ATTENDED):
            break
        if (
            block.table is not None
            or not 5 <= len(text) <= (240 if MINUTES_OF.match(text) else 140)
            or block.role in (Role.ATTENDANCE, Role.APOLOGIES, Role.AGENDA)
            or "://" in text
            or _GENERIC.match(text)
            or _BARE_LABEL.fullmatch(text)
            or _LABELLED.match(block.low)
            or _ONLY_DATE.fullmatch(block.low)
            or (is_place(text) and not (block.index == 0 and block.shape is Shape.HEADING))
        ):
            continue
        if (
            block.shape is Shape.HEADING
            or block.bold
            or (
                best is None
                and _MEETING_WORD.search(text)
                and (text[-1] != "." or MINUTES_OF.match(text) or (_ENDS_IN_HOUR.search(text) and mentions(text)))
            )
        ):
            best = block
            break
    if best is None or (front_title(gathering) is not None and not _MEETING_WORD.search(best.text)):
        title, line = gathering.document.front_value("title")
        if not title and best is None:
            return _told_title(gathering)
        return (title, Place(line, 0, gathering.document.text.split("\n")[line - 1])) if title else (None, None)
    title = _WIDE.split(best.text.strip(), maxsplit=1)[0]
    return _tidy(squeezed(title).strip(" :*")), gathering.document.place(whole(best))


def _told_title(gathering: Gathering) -> tuple[str | None, Place | None]:
    """The group of which a sentence of the head says that it met: `The Harbour Board met on 8 March`."""
    for block in gathering.head[:4]:
        found = _MET.match(block.text) if block.table is None and " " in block.text else None
        if found is not None and _MEETING_WORD.search(found["title"]):
            span = Span(block.passage, found.start("title"), found.end("title"))
            return squeezed(found["title"]), gathering.document.place(span)
    return None, None


def _tidy(title: str) -> str:
    """A title without `Minutes of`, and without the date and place that follow it."""
    bare = _OF_MINUTES.sub("", title)
    dated = _DATED.match(bare)
    day = next(iter(mentions(bare[dated.end() :])), None) if dated is not None else None
    if dated is not None and day is not None and day.start == 0:
        rest = bare[dated.end() + day.end :].strip(" ,:;–—-")
        return rest if len(rest.split()) > 1 and _MEETING_WORD.search(rest) else title
    bare = _HELD.split(_DAY_FIRST.sub("", bare), maxsplit=1)[0]
    dates = mentions(bare)
    if dates and dates[0].start > 12:
        bare = _HANGING.sub("", bare[: dates[0].start])
        if bare.lower() in ("minutes", "notes", "meeting", "meeting notes", "meeting minutes"):
            return title
    if bare.count(")") > bare.count("("):
        bare = bare.lstrip("0123456789/.-) ")
    return bare.strip(" ,:;–—-(") if len(bare.strip(" ,:;–—-(")) >= 5 else title


def _moved_from(gathering: Gathering, day: date | None) -> date | None:
    """The date for which the meeting was first called."""
    for block in gathering.head:
        for found in _MOVED.finditer(block.text) if "from" in block.low else ():
            mention = next(
                (m for m in mentions(block.text[found.end() :], gathering.document.order) if m.start <= 8), None
            )
            if _of_another(block.low[: found.start()], day):
                continue
            if mention is not None:
                return mention.nearest(day)
            if day is not None and (first := _DAY_ONLY.match(block.text, found.end())) is not None:
                return _nearest(int(first["day"]), day)
        if "should have" in block.low or "was to have" in block.low or "was due" in block.low:
            for found in _DUE_THEN.finditer(block.text):
                for mention in mentions(block.text[found.start() : found.end() + 30], gathering.document.order)[:1]:
                    then = mention.nearest(day)
                    return then if then != day else None
    return None


def _of_another(low: str, day: date | None) -> bool:
    """Whether the words before a move, in lower case, speak of the next meeting, or that of another month."""
    found = _CALLED.search(low)
    if found is None:
        return False
    return found["month"] is None or (day is not None and month_number(found["month"]) != day.month)


def _nearest(number: int, day: date) -> date | None:
    """The day with a number in its month that is nearest to another day, and not that day itself."""
    around = [day + timedelta(days=step) for step in range(-21, 22) if step]
    return min((each for each in around if each.day == number), key=lambda each: abs(each - day), default=None)
