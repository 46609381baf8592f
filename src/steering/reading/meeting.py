"""The meeting that a document minutes: date, times, place, title, issue, and the minutes that it approves.

In: a document and its directory. Out: `Facts`, whose `finding` is the MeetingFinding; what could not be told for
certain stands in its doubts. A date that cannot be, or none, never raises: it is asked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from steering.domain.findings import Approval, MeetingFinding, Place
from steering.reading.dates import MONTH, Mention, made, mentions
from steering.reading.document import Document, whole
from steering.reading.fields import Field, fields, head_of
from steering.reading.passages import Passage, Span, squeezed
from steering.reading.people import Directory
from steering.reading.quick import HAS_DIGIT, Words
from steering.reading.shapes import Block, Role, Shape
from steering.reading.times import stretch_behind, times_in

_OTHER_DATE = re.compile(
    (
        r"\b(?:last|previous|next|re-?arranged|re-?scheduled|postponed|moved|deferred|originally"
        r"|re-?issued|issued|circulated|posted|published|updated|printed)\b[^.]{0,40}$"
        r"|\b(?:draft|version|approved|issue)\b(?![^.]*\b(?:meeting|minutes|held|of)\b)[^.]{0,40}$"
    ),
    re.IGNORECASE,
)
_CLOSED = re.compile(
    (
        r"\b(?:meeting|business|proceedings|chair\w*|session|call)\b[^.]{0,60}?\b(?:closed?|ended"
        r"|concluded|adjourned|finished|closing|terminated)\b[^.\d]{0,30}|\b(?:finish(?:ed|es)?"
        r"|ended|closed)\s+(?=\d)|\b(?:close|end|finish(?:ed)?|adjournment|adjourned|closed)(?: of"
        r" (?:the )?meeting)?\s*(?:at|:|-|–)\s*"
    ),
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:opened|started|commenced|began|called[^.]{0,60} to order|convened|opens|start(?:ing)?)\b"
    r"(?:[^.\d]{0,40}\b(?:at|:)|[^.]{0,60}?\bat)\s*(?=[\dnm])",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?![\d:.-]\d|\d)")
"""Hours of four digits, where a meeting opened or closed `at` them."""
_CLOSE_WORDS = Words("close|closing|end|conclu|adjourn|finish|terminat")
_OPEN_WORDS = Words("open|start|commenc|began|order|conven")
_MOVED = re.compile(
    r"\b(?:re-?arranged|re-?scheduled|postponed|moved|deferred|brought forward|put back)\s+from\s+", re.IGNORECASE
)
_VERSION = re.compile(r"\b(?:version|issue|revision|v)\s?(\d{1,2})\b(?!\.\d)", re.IGNORECASE)
_ISSUED = re.compile(
    r"\b(?:re-?issued|issued|circulated|sent (?:round|out)|distributed|published)\b(?:\s+(?:on|to \w+))?\s*:?\s*",
    re.IGNORECASE,
)
_ISSUE_WORDS = Words("issued|circulated|sent|distributed|published")
_REISSUE = re.compile(
    (
        r"\bre-?issued|\bas corrected|\bcorrect(?:ed|ions?)\b.{0,30}\bfirst issue|\bchanges from\b"
        r"|\bamended minutes|\bthese minutes replace"
    ),
    re.IGNORECASE,
)
_APPROVES = re.compile(
    (
        r"\b(?:minutes|notes|record)\b.{0,90}?\b(?:accepted|agreed|approved|adopted|confirmed"
        r"|signed|ratified|taken as read)\b|\b(?:accepted|agreed|approved|adopted"
        r"|confirmed)\b[^.]{0,40}\bminutes\b|^agreed,? and signed"
    ),
    re.IGNORECASE,
)
_EARLIER = re.compile(
    rf"\b(?:minutes|notes)\b[^.]{{0,40}}\b(?:last|previous|meeting|of (?:the )?\d|{MONTH}|true|correct)\b",
    re.IGNORECASE,
)
_SAVE = re.compile(
    (
        r"\b(?:save that|subject to|with the following (?:correction|amendment|change)s?|with the"
        r" following|apart from|except (?:that|for)|with (?:one|two|the|some|an?) (?:\w+"
        r" )?(?:correction|amendment|change)s?|as amended|once amended)\b[:,]?\s*(.*)"
    ),
    re.IGNORECASE | re.DOTALL,
)
_WHERE = (
    r"(?P<place>(?:the\s+|our\s+|\d{1,4}[a-z]?\s+)?[‘“\"]?(?-i:[A-Z])[^.;·|]{2,80}?)(?=,?\s+(?:on\s+)?(?:mon|tues?"
    r"|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|,?\s+(?:on|from|at)\s+(?:the\s+)?(?:\d|noon|midday)|,?\s+(?:commenc|start|beginn)ing"
    rf"|,?\s+\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}"
    r"|,?\s+\d{1,2}(?:[.:]\d\d|\s?[ap]\.?m)|\s+(?:with|by|when|where|who)\s|,?\s+to\s(?:discuss|consider)|\s*[.;·|]|\s*$)"
)
_AT = re.compile(rf"\W*(?:at|in|via)\s+{_WHERE}", re.IGNORECASE)
_HELD = re.compile(r"\b(?:agm|minutes|held|met|convened|meeting|took place|gathered|assembled)\b", re.IGNORECASE)
_IN = re.compile(
    rf"(?:\b(?:at|in|via)|@)\s+(?!{MONTH}|(?:the )?(?:easter|christmas|chair|presence|absence|request"
    rf"|attendance|order)\b){_WHERE}",
    re.IGNORECASE,
)
_PLACE_WORDS = re.compile(
    (
        r"\b(?:room|hall|centre|center|office|offices|house|court|school|church|library|building"
        r"|suite|street|road|college|university|hotel|inn|pavilion|club|zoom|teams|online|skype"
        r"|webex|jitsi|meet|hub|museum|theatre|cafe"
        r"|arms|p\.h|tavern|surgery|clinic|hospital|medical|institute|chapel|academy|campus|lodge|depot|floor"
        r"|virtual|video|conference call|telephone)\b"
    ),
    re.IGNORECASE,
)
_MEETING_WORD = re.compile(
    r"\b(?:meetings?|minutes|committee|council|group|board|call|forum|panel|partnership"
    r"|governors|governing body|trust|trustees|society|association|working party|task ?force"
    r"|team|network|assembly|"
    r"directors|tsc|federation|club|consortium|initiative|wg|ig|cg|sig|sync)\b",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(r"(?:draft |approved )?(?:minutes|notes) of\b", re.IGNORECASE)
"""How a title begins; a second one with a date is that of the last meeting's minutes, which were approved."""
_GENERIC = re.compile(
    (
        r"\W*(?:draft )?(?:meeting )?(?:minutes|notes|agenda|agenda (?:and|&) minutes|attendance"
        r"|present|meeting notes|minutes of (?:the )?meeting|attendees|table of contents|date|time"
        r"|contents)\W*$"
    ),
    re.IGNORECASE,
)
_DATE_FIELDS = (
    "date held",
    "date of the meeting",
    "date of meeting",
    "meeting date",
    "date and time",
    "date & time",
    "date/time",
    "date",
    "when",
    "held on",
    "held",
    "minutes of",
)
_START_FIELDS = ("start time", "time started", "started", "start", "opened", "time", *_DATE_FIELDS)
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
)
_PLACE_FIELDS = ("location", "venue", "place", "room", "where", "held at", "meeting place", "address")


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


@dataclass(slots=True)
class _Gathering:
    """The facts as they come together."""

    document: Document
    book: Directory
    head: list[Block] = field(default_factory=list)
    labelled: list[Field] = field(default_factory=list)


def meeting_facts(document: Document, book: Directory) -> Facts:
    """What the document says of the meeting itself; sets the document's base date."""
    gathering = _Gathering(document, book, head_of(document), fields(document))
    chosen = _chosen_date(gathering)
    facts = Facts(MeetingFinding())
    day = None
    if chosen is not None:
        mention, block = chosen
        facts.line, facts.ambiguous, facts.date_text = (
            document.line_at(block.passage.raw(mention.start)),
            mention.ambiguous and not document.order_certain,
            block.passage.text[mention.start : mention.end],
        )
        day, facts.year_inferred = _dated(document, mention)
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
    issued, version, note = _issue(gathering, day)
    facts.finding = MeetingFinding(
        title=title,
        date=day,
        start=start,
        end=end,
        location=_location(gathering, chosen),
        chair=book.chair.name if book.chair else None,
        chair_is_acting=book.chair_is_acting,
        minute_taker=book.minute_taker.name if book.minute_taker else None,
        moved_from=_moved_from(gathering, day),
        version=version,
        issued=issued,
        approves=_approval(document, day),
        note=note,
        title_place=title_place,
    )
    return facts


_Chosen = tuple[Mention, "Block | _Value"]


class _Value:
    """The value of a field, standing in for a block."""

    def __init__(self, span: Span) -> None:
        self.span = span
        self.passage = span.passage


def _chosen_date(gathering: _Gathering) -> "_Chosen | None":
    """The date that the head gives: a labelled one first, else that of a title or of a line that speaks of the
    meeting.
    """
    order = gathering.document.order
    for label, value in gathering.labelled:
        if label in _DATE_FIELDS:
            for mention in mentions(value.passage.text, order):
                if value.start <= mention.start < value.end and not mention.short:
                    return mention, _Value(value)
    if (titled := _front_title(gathering)) is not None:
        return titled
    found: list[tuple[int, _Chosen]] = []
    titled_at: int | None = None
    for at, block in enumerate(gathering.head):
        if (
            block.table is not None
            or len(block.text) > 600
            or (block.role in (Role.LAST_MINUTES, Role.DATES, Role.APOLOGIES) and at > 2)
        ):
            continue
        again = titled_at is not None and _MINUTES_OF.match(block.text) is not None
        for mention in mentions(block.text, order):
            if mention.short or _OTHER_DATE.search(block.text[: mention.start]):
                continue
            found.append((_rank(block, mention, at) + (30 if again else 0), (mention, block)))
            titled_at = at if titled_at is None and _MINUTES_OF.match(block.text) else titled_at
    best = min(found, key=lambda each: each[0], default=None)
    return best[1] if best is not None else None


def _rank(block: Block, mention: Mention, at: int) -> int:
    """How little a date in the head looks like the meeting's; the least is taken."""
    score = at
    if mention.year is None:
        score += 40
    if not (
        block.shape is Shape.HEADING
        or block.bold
        or (mention.start <= 12 and mention.end - mention.start + 25 >= len(block.text))
        or re.search(r"\b(?:meeting|minutes|held|call|notes|committee|council|group)\b", block.text, re.IGNORECASE)
    ):
        score += 12
    if len(block.text) > 160:
        score += 15
    if _APPROVES.search(block.text):
        score += 30
    if re.search(r"\bheld\b[^.]{0,60}$", block.text[: mention.start], re.IGNORECASE):
        score -= 15
    return score


def _front_title(gathering: _Gathering) -> "_Chosen | None":
    """The date in the title of the front matter (a posting date is none)."""
    document = gathering.document
    title, line = document.front_value("title")
    for mention in mentions(title, document.order):
        start = document.text.find(title, document.line_starts[line - 1])
        there = Passage(title, [0], [max(start, 0)], [])
        return mention, _Value(Span(there, 0, len(title)))
    return None


_YEAR = re.compile(r"(?<![\d/.])(?<!\d-)(?:19|20)\d\d(?![\d/.-])")


def _dated(document: Document, mention: Mention) -> tuple[date | None, bool]:
    """The date of a mention; a year that it lacks is the one nearest to other full dates of the text."""
    if mention.year is not None:
        return made(mention.year, mention.month, mention.day), False
    full = [
        made(m.year, m.month, m.day)
        for block in document.blocks
        for m in mentions(block.text, document.order)
        if m.year
    ]
    for values in document.front.values():
        full.extend(
            made(m.year, m.month, m.day) for text, _ in values for m in mentions(text, document.order) if m.year
        )
    known = [day for day in full if day is not None]
    titled = {int(year) for block in document.blocks[:4] for year in _YEAR.findall(block.text[:200])}
    own = made(titled.pop(), mention.month, mention.day) if not known and len(titled) == 1 else None
    if own is not None and mention.weekday in (None, own.weekday()):
        return own, True
    candidates = {year for day in known for year in (day.year - 1, day.year, day.year + 1)}
    days = [day for year in sorted(candidates) if (day := made(year, mention.month, mention.day))]
    fitting = [day for day in days if mention.weekday is None or day.weekday() == mention.weekday] or days
    best = min(fitting, key=lambda day: (min(abs((day - other).days) for other in known), day), default=None)
    return best, best is not None


def _hours(gathering: _Gathering, chosen: "_Chosen | None") -> tuple[str | None, str | None]:
    """When the meeting began and ended."""
    start = end = None
    for names in (_START_FIELDS, _END_FIELDS):
        for name in names:
            for label, value in gathering.labelled:
                hours = list(times_in(_without_offset(value.text), dotted=True)) if label == name else []
                if hours and names is _START_FIELDS and start is None:
                    start, end = hours[0].start, end or hours[0].end
                elif hours and names is _END_FIELDS and end is None:
                    end = hours[0].start
    if start is None and chosen is not None:
        line = chosen[1].passage.text
        ends = [mention.end for mention in mentions(line, gathering.document.order)]
        hours = times_in(_without_offset(line)) or [h for at in ends[:1] if (h := stretch_behind(line, at))]
        start, end = (hours[0].start, end or hours[0].end) if hours else (None, end)
    for block in gathering.head:
        if (
            start is None
            and len(block.text) < 160
            and block.table is None
            and block.role is not Role.DATES
            and not re.search(r"\bnext\b|\buntil\b|\d\s?min(?:ute)?s?\b", block.text, re.IGNORECASE)
            and (hours := times_in(_without_offset(block.text)))
        ):
            start, end = hours[0].start, end or hours[0].end
    return start or _told(gathering.document, _OPENED), _told(gathering.document, _CLOSED) or end


def _without_offset(text: str) -> str:
    """A text without the zone offset of an ISO time (`T09:00-4:00`)."""
    return re.sub(r"(T\d{1,2}:\d\d)[+-]\d{1,2}:?\d\d", r"\1", text) if "T" in text and ":" in text else text


def _told(document: Document, pattern: re.Pattern[str]) -> str | None:
    """The time that a sentence gives for the opening or the close."""
    telling = document.holding(_CLOSE_WORDS if pattern is _CLOSED else _OPEN_WORDS)
    for block in reversed(document.blocks) if pattern is _CLOSED else document.blocks[:60]:
        if block.index not in telling or block.role is Role.ANNEX or not HAS_DIGIT(block.text):
            continue
        for found in pattern.finditer(block.text):
            if block.text[found.end() - 3 : found.end()] == "at " and (clock := _CLOCK.match(block.text, found.end())):
                return f"{clock[1]}:{clock[2]}"
            hours = times_in(block.text[found.end() : found.end() + 30], dotted=True)
            if hours and hours[0].at <= (9 if block.text[found.end() : found.end() + 8].isdigit() else 6):
                return hours[0].start
    return None


def _location(gathering: _Gathering, chosen: "_Chosen | None") -> str | None:
    """Where the meeting was: a labelled place, words behind `held at`, or what follows the date on its line."""
    for label, value in gathering.labelled:
        held = label == "held" and value.text[:1].isupper() and not mentions(value.text) and not times_in(value.text)
        if (held or label in _PLACE_FIELDS) and value.text.strip():
            text = squeezed(value.text).strip(" .,;·|")
            if hours := times_in(text, dotted=True):
                text = text[hours[-1].end_at :].strip(" .,;·|-–—") or text
            return f"Room {text}" if label == "room" and text[0].isdigit() else text
    if chosen is not None and len(chosen[1].passage.text) < 300 and (place := _told_place(chosen[1].passage.text)):
        return place
    for block in gathering.head:
        if (
            block.table is None
            and len(block.text) < 300
            and block.role not in (Role.ATTENDANCE, Role.AGENDA)
            and (place := _told_place(block.text))
        ):
            return place
    beside = _beside_date(chosen) if chosen is not None and len(chosen[1].passage.text) < 300 else None
    return beside or _beside_time(gathering) or _alone(gathering)


def _beside_time(gathering: _Gathering) -> str | None:
    """A place behind the hour at which a line of the head says that the meeting began."""
    for block in gathering.head[:8]:
        if block.table is None and len(block.text) < 120 and block.role is Role.BODY:
            hours = times_in(block.text)
            if hours and (place := _part_place(block.text[hours[-1].end_at :])) is not None:
                return place
    return None


def _alone(gathering: _Gathering) -> str | None:
    """A line of the head, above the lists of people, that is nothing but a place."""
    for block in gathering.head[:8]:
        if block.role in (Role.ATTENDANCE, Role.APOLOGIES):
            return None
        text = squeezed(block.text)
        if block.table is None and _is_place(text):
            return re.split(
                r"[\s,;·|–-]+(?:start|finish|time|from|commenc|at \d|@ ?\d)\w*\b", text, maxsplit=1, flags=re.IGNORECASE
            )[0]
    return None


def _told_place(text: str) -> str | None:
    """The place that words tell: `held at ...`, or a line that is nothing but `in the ...`."""
    found = _AT.match(text) or _held_in(text)
    if found is None:
        return None
    place = squeezed(found["place"]).strip(" ,")
    if mentions(place) or re.match(r"(?:the )?(?:chair|meeting|attendance|present|time|end)\b", place, re.IGNORECASE):
        return None
    return place


def _held_in(text: str) -> "re.Match[str] | None":
    """Where a sentence that says that a meeting was held names the place."""
    words = [held.end() for held in _HELD.finditer(text)]
    for found in _IN.finditer(text):
        held = max((end for end in words if end <= found.start()), default=None)
        if held is None or found.start() - held > 110 or mentions(found["place"]):
            continue
        if not re.search(r"[a-z)]\.\s+[A-Z]", text[held : found.start()]):
            return found
    return None


def _is_place(text: str) -> bool:
    """Whether a line is nothing but a place: `County Hall, Committee Room 3`."""
    return (
        0 < len(text) < 90
        and text[-1] not in ".:"
        and _PLACE_WORDS.search(text) is not None
        and not mentions(text)
        and not re.search(
            (
                r"\b(?:meeting|minutes|notes|board|forum|working|steering|parish council|governors|trustees|pta"
                r"|society|is|was|were|will"
                r"|the following|welcome\w*)\b"
            ),
            text,
            re.IGNORECASE,
        )
        and (bool(re.search(r",|\d", text)) or len(text.split()) <= 4)
    )


def _beside_date(chosen: "_Chosen") -> str | None:
    """A place on the line of the date: a part between separators, or what stands behind the time."""
    text = chosen[1].passage.text
    if (place := _part_place(text[chosen[0].end :])) is not None:
        return place
    parts = re.split(r"\s[·|•]\s|\s[–—-]\s|;\s|\n", text[: chosen[0].start])
    return next((squeezed(part).strip(" ,") for part in parts[1:] if part.strip() and _is_place(squeezed(part))), None)


def _part_place(text: str) -> str | None:
    """The part of a line, between separators or behind a time, that names a place."""
    for part in re.split(r"\s[·|•]\s|\s[–—-]\s|;\s|\n", text):
        hours = times_in(part) or times_in(part, dotted=True)
        bare = squeezed(part[hours[-1].end_at :] if hours else part).strip(" .,·|()")
        bare = re.sub(r"^(?:in|at|via|on)\s+(?=[A-Z]|the\b)", "", bare)
        if _PLACE_WORDS.search(bare) and not mentions(bare) and len(bare) < 100 and bare[:1].isupper():
            return bare
    return None


def _title(gathering: _Gathering) -> tuple[str | None, Place | None]:
    """The document's own name for the meeting."""
    for label, value in gathering.labelled:
        if label in ("meeting title", "title", "meeting name", "subject") and value.text.strip():
            return squeezed(value.text), gathering.document.place(value)
    best = None
    for block in gathering.head[:12]:
        text = squeezed(block.text)
        if (
            block.table is not None
            or _is_place(text)
            or not 5 <= len(text) <= 140
            or _GENERIC.match(text)
            or "://" in text
            or block.role in (Role.ATTENDANCE, Role.APOLOGIES, Role.AGENDA)
        ):
            continue
        if (
            re.sub(
                rf"{MONTH}|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[\d\W]|\b(?:st|nd|rd|th|of|the)\b",
                "",
                text,
                flags=re.IGNORECASE,
            ).strip()
            == ""
        ):
            continue
        if (
            block.shape is Shape.HEADING
            or block.bold
            or (best is None and _MEETING_WORD.search(text) and text[-1] != ".")
        ):
            best = block
            break
    if best is None or (_front_title(gathering) is not None and not _MEETING_WORD.search(best.text)):
        title, line = gathering.document.front_value("title")
        return (title, Place(line, 0, gathering.document.text.split("\n")[line - 1])) if title else (None, None)
    title = re.split(r"\t|\s{4,}", best.text.strip(), maxsplit=1)[0]
    return _tidy(squeezed(title).strip(" :*")), gathering.document.place(whole(best))


def _tidy(title: str) -> str:
    """A title without `Minutes of`, and without the date and place that follow it."""
    bare = re.sub(
        r"^(?:draft |unapproved )*minutes\s*(?:of (?:the |a )?(?=[A-Z])|::|:|–|—|-)\s*", "", title, flags=re.IGNORECASE
    )
    bare = re.sub(r"^\(?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\)?\s*[-–—:]?\s*(?=[A-Z])", "", bare)
    bare = re.split(
        r"\s+(?:held (?:at|on|in)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
        bare,
        maxsplit=1,
        flags=re.IGNORECASE,
    )[0]
    dates = mentions(bare)
    bare = bare[: dates[0].start] if dates and dates[0].start > 12 else bare
    if bare.count(")") > bare.count("("):
        bare = bare.lstrip("0123456789/.-) ")
    return bare.strip(" ,:;–—-(") if len(bare.strip(" ,:;–—-(")) >= 5 else title


def _issue(gathering: _Gathering, day: date | None) -> tuple[date | None, int | None, Place | None]:
    """When this document was issued, its version, and the sentence in which a re-issue says what it changes."""
    document, issued, version, note = gathering.document, None, None, None
    told = document.holding(_ISSUE_WORDS)
    tail = [block for block in document.blocks[-4:] if block not in gathering.head]
    for block in [*gathering.head, *tail]:
        text = block.text
        if block.table is not None or block.role is Role.ATTENDANCE:
            continue
        if (
            version is None
            and block in gathering.head[:6]
            and not re.search(r"\bminutes of \d", text, re.IGNORECASE)
            and (found := _VERSION.search(text))
            and _of_document(text)
        ):
            version = int(found[1])
        for said in _ISSUED.finditer(text) if block.index in told else ():
            mention = next((m for m in mentions(text[said.end() :], document.order) if m.start <= 12), None)
            if mention and issued is None:
                issued = mention.on(day)
        if (
            note is None
            and block in gathering.head
            and _REISSUE.search(text)
            and not (block.shape is Shape.HEADING and len(text) < 90)
        ):
            note = document.place(whole(block))
    return issued, version, note


def _of_document(text: str) -> bool:
    """Whether a version is that of the minutes, not of a paper that they name."""
    return bool(
        re.search(
            r"\b(?:minutes|notes|version \d+[,)]|as corrected|draft|re-?issued|steering|committee|council|group)\b",
            text,
            re.IGNORECASE,
        )
    )


def _moved_from(gathering: _Gathering, day: date | None) -> date | None:
    """The date for which the meeting was first called."""
    for block in gathering.head:
        for found in _MOVED.finditer(block.text) if "from" in block.low else ():
            mention = next(
                (m for m in mentions(block.text[found.end() :], gathering.document.order) if m.start <= 8), None
            )
            if mention is not None:
                return mention.nearest(day)
    return None


def _approval(document: Document, day: date | None) -> Approval | None:
    """The latest minutes that this meeting approved, and what it corrected in them."""
    found: list[Approval] = []
    for block in document.blocks:
        if block.role in (Role.ANNEX, Role.AGENDA) or block.shape in (Shape.QUOTE, Shape.TABLE, Shape.HEADING):
            continue
        if _on_minutes(block) or "inutes" in block.text or "otes of" in block.text:
            found.extend(_approvals(document, block, day))
    return max(found, key=lambda each: each.date or date.min, default=None)


def _on_minutes(block: Block) -> bool:
    """Whether the section of a block is on the minutes of the last meeting."""
    return block.role is Role.LAST_MINUTES or (
        block.role is Role.REVIEW and bool(block.section and "inutes" in block.section.title)
    )


def _approvals(document: Document, block: Block, day: date | None) -> Iterator[Approval]:
    """The approvals that the sentences of one block tell."""
    for extent in block.sentences:
        text = block.text[extent.start : extent.end]
        if not _APPROVES.search(text) or re.search(r"\b(?:to be|will be|next meeting)\b", text):
            continue
        if not _on_minutes(block) and not _EARLIER.search(text):
            continue
        title = block.section.title if block.section and _on_minutes(block) else ""
        mention = next(iter([*mentions(text, document.order), *mentions(title, document.order)]), None)
        save = _SAVE.search(block.text[extent.start :])
        corrections = squeezed(save[1]).strip(" .") or None if save else None
        earlier = mention.on(day, past=True) if mention else None
        yield Approval(earlier, corrections, document.place(Span(block.passage, extent.start, extent.end)))
