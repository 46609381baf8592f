"""On which day a meeting was: a labelled date, else the one in a title or a line that speaks of the meeting.

In: the head of the document and its fields. Out: the mention that was chosen and where it stands; its day and whether
the year had to be inferred.
"""

import re
from datetime import date

from steering.reading.dates import MONTH, MONTHS, Mention, made, mentions
from steering.reading.document import Document
from steering.reading.gathering import Chosen, Gathering, Value
from steering.reading.meeting_issue import approves
from steering.reading.names import is_name
from steering.reading.passages import Passage, Span
from steering.reading.quick import HAS_DIGIT
from steering.reading.shapes import Block, Role, Shape

_OTHER_DATE = re.compile(
    (
        r"\b(?:last|previous|next|re-?arranged|re-?scheduled|postponed|moved|deferred|originally"
        r"|re-?issued|issued|circulated|posted|published|updated|printed)\b[^.]{0,40}$"
        r"|\b(?:draft|version|approved|issue)\b(?![^.]*\b(?:meeting|minutes|held|of)\b)[^.]{0,40}$"
    ),
    re.IGNORECASE,
)
_MONTH_AND_YEAR = re.compile(rf"\b(?P<month>{MONTH}),? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_TOP, _LONGEST_TITLE = 4, 120
MINUTES_OF = re.compile(r"(?:draft |approved )?(?:minutes|mins|notes) of\b", re.IGNORECASE)
"""How a title begins; a second one with a date is that of the last meeting's minutes, which were approved."""
_APPROVED = re.compile(
    r",?\s+(?:were |was |[–—-] )?(?:ok(?:[’']?d|ayed)?|approved|agreed|accepted|confirmed|taken as read)\b",
    re.IGNORECASE,
)
"""What says behind the day of earlier minutes that they were approved: `Notes of 14 Sept OK'd`."""
DATE_FIELDS = (
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
"""The labels of a date that is the meeting's, in small letters."""


def chosen_date(gathering: Gathering) -> "Chosen | None":
    """The date that the head gives: a labelled one first, else that of a title or of a line that speaks of the
    meeting.
    """
    order = gathering.document.order
    when: Chosen | None = None
    for label, value in gathering.labelled:
        if label in DATE_FIELDS:
            for mention in mentions(value.passage.text, order):
                if not value.start <= mention.start < value.end or mention.short:
                    continue
                if label != "when" or mention.year is not None:
                    return mention, Value(value)
                when = when or (mention, Value(value))
    if (titled := front_title(gathering)) is not None:
        return titled
    found: list[tuple[int, Chosen]] = []
    titled_at: int | None = None
    for at, block in enumerate(gathering.head):
        if (
            block.table is not None
            or (len(block.text) > 600 and at > 1)
            or (block.role in (Role.LAST_MINUTES, Role.DATES, Role.APOLOGIES) and at > 2)
        ):
            continue
        named = mentions(block.text, order)
        if not named or below_another(block):
            continue
        again = titled_at is not None and MINUTES_OF.match(block.text) is not None
        for mention in named:
            if mention.short or mention.start > 400 or _OTHER_DATE.search(block.text[: mention.start]):
                continue
            if at and MINUTES_OF.match(block.text) and _APPROVED.match(block.text, mention.end):
                continue
            found.append((_rank(block, mention, at) + (30 if again else 0), (mention, block)))
            titled_at = at if titled_at is None and MINUTES_OF.match(block.text) else titled_at
    best = min(found, key=lambda each: each[0], default=None)
    if when is not None and (best is None or best[1][0].year is None):
        return when
    if best is not None and best[1][0].ambiguous and not gathering.document.order_certain:
        return _turned(gathering.document, best[1], [each for _, each in found])
    return _below_posting(best[1], [each for _, each in found]) if best is not None else None


def called_for(document: Document) -> "Chosen | None":
    """The day that a sentence below the head gives, as pages of wikis have it that first call a meeting and then hold
    its minutes: `The meeting will take place on Monday 2 April 2007.`
    """
    for block in document.blocks:
        if block.low.startswith("the meeting ") and block.role is not Role.DATES and _CALLED.match(block.low):
            for mention in mentions(block.text, document.order)[:1]:
                if mention.year is not None or len(block.text) < 400:
                    return mention, block
    return None


def _below_posting(chosen: "Chosen", found: "list[Chosen]") -> "Chosen":
    """An earlier day in a title right below a line that is but a day, perhaps with who posted it, which is then that of
    the posting: `3 September 2015 Ann Lee` above `Committee Meeting 01/09/2015`.
    """
    mention, above = chosen
    if not isinstance(above, Block) or above.index > 0:
        return chosen
    rest = (above.text[: mention.start] + above.text[mention.end :]).strip(" .,|–-").removeprefix("by ")
    if rest and not (2 <= len(rest.split()) <= 3 and is_name(rest)):
        return chosen
    posted = made(mention.year, mention.month, mention.day) if mention.year else None
    for other, block in found:
        if isinstance(block, Block) and 0 < block.index <= 2 and len(block.text) < 60 and _TITLED.search(block.low):
            day = made(other.year, other.month, other.day) if other.year else None
            if posted is not None and day is not None and 0 < (posted - day).days <= _LATEST_POSTING:
                return other, block
    return chosen


def _turned(document: Document, chosen: "Chosen", found: "list[Chosen]") -> "Chosen":
    """A date in numbers as another of the head tells it with the month's name, the other way about: `05/02/2007` above
    `May 2, 2007`; then the numbers of the whole document are read so.
    """
    mention = chosen[0]
    for other in found:
        if (other[0].day, other[0].month, other[0].year) == (mention.month, mention.day, mention.year) and not other[
            0
        ].ambiguous:
            document.order, document.order_certain = ("mdy" if document.order == "dmy" else "dmy"), True
            return other
    if _titled_with(document, mention.day, mention.year) and not _titled_with(document, mention.month, mention.year):
        document.order, document.order_certain = ("mdy" if document.order == "dmy" else "dmy"), True
        return mention._replace(day=mention.month, month=mention.day, ambiguous=False), chosen[1]
    return chosen


def _titled_with(document: Document, month: int, year: int | None) -> bool:
    """Whether a line at the top of a document has a month by its name and a year: `March 2017 - Board Meeting`."""
    told = (
        found for block in document.blocks[:_TOP] for found in _MONTH_AND_YEAR.finditer(block.text[:_LONGEST_TITLE])
    )
    return any(int(found["year"]) == year and MONTHS.index(found["month"][:3].lower()) + 1 == month for found in told)


def below_another(block: Block) -> bool:
    """Whether a block is a point below one that speaks of another meeting: `Next meeting?`"""
    return block.parent is not None and _OTHER_DATE.search(block.parent.text[-80:]) is not None


def of_other_day(block: Block, chosen: "Chosen | None", order: str) -> bool:
    """Whether a block names days of which none is the meeting's, so that its hours and places are another's."""
    if chosen is None or not HAS_DIGIT(block.text):
        return False
    days = [mention for mention in mentions(block.text, order) if not mention.short]
    return bool(days) and all((each.month, each.day) != (chosen[0].month, chosen[0].day) for each in days)


_OF_MEETING = re.compile(
    r"\b(?:meeting|minutes|held|call|tele(?:con|conference|conf|chat)|notes|committee|council|group)\b"
)
_TITLED = re.compile(r"\b(?:meeting|minutes|notes)\b")
_CALLED = re.compile(
    r"the meeting (?:will take place|took place|was held|is to take place|will be held)\b(?!.{0,20}\bnext\b)"
)
_LATEST_POSTING = 60
"""So many days at most behind the meeting its minutes are posted."""
_HELD = re.compile(r"(?<!will be )(?<!would be )(?<!shall be )\bheld\b[^.]{0,60}$", re.IGNORECASE)


def _rank(block: Block, mention: Mention, at: int) -> int:
    """How little a date in the head looks like the meeting's; the least is taken."""
    score = at
    if mention.year is None:
        score += 40
    if not (
        block.shape is Shape.HEADING
        or block.bold
        or (mention.start <= 12 and mention.end - mention.start + 25 >= len(block.text))
        or _OF_MEETING.search(block.low)
    ):
        score += 12
    if len(block.text) > 160:
        score += 15
    if approves(block.low):
        score += 30
    if _HELD.search(block.text[: mention.start]):
        score -= 15
    return score


def front_title(gathering: Gathering) -> "Chosen | None":
    """The date in the title of the front matter (a posting date is none)."""
    document = gathering.document
    title, line = document.front_value("title")
    for mention in mentions(title, document.order):
        start = document.text.find(title, document.line_starts[line - 1])
        there = Passage(title, [0], [max(start, 0)], [])
        return mention, Value(Span(there, 0, len(title)))
    return None


_OF_PAPERS = frozenset(
    "title subtitle date status version draft time start end place venue location chair group committee board body"
    " team author secretary clerk minuted by type kind attendees present apologies".split()
)
"""The names in the head of a paper; a page of the web has others beside them, and the date of its posting."""


def front_day(document: Document) -> "Chosen | None":
    """The date in front matter that only says what a paper is, for want of any other."""
    if not document.front or not document.front.keys() <= _OF_PAPERS:
        return None
    said, line = document.front_value("date")
    for mention in mentions(said, document.order)[:1]:
        if mention.year is not None and mention.end - mention.start == len(said):
            start = max(document.text.find(said, document.line_starts[line - 1]), 0)
            return mention, Value(Span(Passage(said, [0], [start], []), 0, len(said)))
    return None


_YEAR = re.compile(r"(?<![\d/.])(?<!\d-)(?:19|20)\d\d(?![\d/.-])")


def dated(document: Document, mention: Mention) -> tuple[date | None, bool]:
    """The date of a mention; a year that it lacks is the one nearest to other full dates of the text."""
    if mention.year is not None:
        return made(mention.year, mention.month, mention.day), False
    known = _full_days(document)
    titled = {int(year) for block in document.blocks[:4] for year in _YEAR.findall(block.text[:200])}
    own = made(titled.pop(), mention.month, mention.day) if not known and len(titled) == 1 else None
    if own is not None and mention.weekday in (None, own.weekday()):
        return own, True
    candidates = {year for day in known for year in (day.year - 1, day.year, day.year + 1)}
    days = [day for year in sorted(candidates) if (day := made(year, mention.month, mention.day))]
    fitting = [day for day in days if mention.weekday is None or day.weekday() == mention.weekday] or days
    best = min(fitting, key=lambda day: (min(abs((day - other).days) for other in known), day), default=None)
    return best, best is not None


def _full_days(document: Document) -> list[date]:
    """The days that a text and its front matter give with their years."""
    if document.full_days is None:
        texts = [block.text for block in document.blocks]
        texts.extend(text for values in document.front.values() for text, _ in values)
        told = (made(m.year, m.month, m.day) for text in texts for m in mentions(text, document.order) if m.year)
        document.full_days = [day for day in told if day is not None]
    return document.full_days
