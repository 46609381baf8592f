"""Dates that the minutes announce, move, confirm or cancel.

Forms: lists, lines and tables under a heading for dates, days that are struck out among them; tables anywhere with a
column for the date and one for the event; lines like `Dates: ...`; `Next meeting: ...` anywhere, also above the points
that tell when, and in an agenda; sentences that schedule something (`event_sentences`: `will be held on`, `is confirmed
for`, `pencilled in for`), move it (`moved from X to Y`, `X being a holiday, on Y`), or give a day without its month
(`event_days`); the meeting itself when it was re-arranged. In: a document with its meeting. Out: events in
order, one for each date and title.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from steering.domain.findings import Doubt, EventFinding, MeetingFinding
from steering.domain.words import EventKind, EventStatus
from steering.reading.calendar import SERIES, kind_of_event
from steering.reading.date_labels import led_by_dates
from steering.reading.dates import Mention, may_name, mentions
from steering.reading.document import Document, whole, whole_cell
from steering.reading.event_days import DAY_AND_NUMBER, bare_days, puts_off
from steering.reading.event_merging import INSTEAD, each_once, substituted
from steering.reading.event_parts import below_name, is_cancelled, parts, rejoined
from steering.reading.event_sentences import announces, is_past, is_tentative, status_of
from steering.reading.event_titles import (
    NEXT,
    OF_SECTION,
    WHOLE_PLACE,
    says_next,
    title_above,
    title_beside,
    without_address,
)
from steering.reading.event_words import (
    ADVERTISED,
    ALL_BEGIN,
    AND_LATER,
    ASIDE,
    AT,
    BEFORE_IT_STARTS,
    BEING,
    BOOKED,
    CHEAP,
    CLOSED_AT,
    DATE_HEADING,
    DAY_FIELD,
    DID_NOT,
    EVENT_HEADING,
    FINISHES,
    GATHER,
    HAD_BEEN,
    HELD_INSTEAD,
    HELD_THEN,
    IN_BRACKETS,
    IN_ITS_PLACE,
    IN_PLACE_OF,
    IS_BOOKED,
    LATER,
    LEADS_FROM,
    LEADS_ON,
    MEET_INSTEAD,
    MOVED,
    NEXT_WORD,
    NO_DAY_OF_IT,
    NONE_THEN,
    NOUN,
    NOW,
    NOW_BEHIND,
    NOW_HELD,
    OF_ANOTHER,
    OF_DATES,
    OF_DIARY,
    OF_YEAR,
    OFF_ALONE,
    OPEN_BEHIND,
    PART,
    PLACE_HEADING,
    PREVIOUSLY,
    PUT_OFF,
    REARRANGED_FOR,
    SAID_FIRST,
    SAME_TIME,
    SCHEDULED,
    SHORT,
    SIGNED,
    TASK_HEADING,
    TENTATIVE,
    THEREAFTER,
    TO_HAVE_BEEN,
    VENUE_HEADING,
    WAS_BEFORE,
)
from steering.reading.meeting_day import dated
from steering.reading.passages import Passage, Span, squeezed
from steering.reading.quick import may_have_digit
from steering.reading.sentences import Extent, sentences
from steering.reading.shapes import PROSE, Block, Role, Shape, Table
from steering.reading.times import Hours, hour_at, hour_at_end, stretch_behind, times_in

_IS_OFF = re.compile(r"\b(?:off|cancelled|dropped|no longer)\b")
"""What says beside a name that is struck through that nothing will be."""
_WHO = frozenset(("who", "owner", "lead", "by whom", "whom"))
_HOURS = frozenset(("time", "times", "hours"))
_SETTLED = frozenset(
    ("confirmed", "booked", "provisional", "tentative", "tbc", "to be confirmed", "cancelled", "postponed", "proposed")
)
"""What a column says of events, and none says of tasks."""
_WHAT = frozenset(("what", "to do", "task", "tasks", "action", "actions"))
"""Headings that a table of tasks has, and none of dates has both."""


@dataclass(slots=True)
class _Shared:
    """What a heading or lead-in says for all dates below it: the hours, the place, the year."""

    hours: Hours | None = None
    place: str | None = None
    year: int | None = None


def events(document: Document, meeting: MeetingFinding, line: int) -> list[EventFinding]:
    """The events of a document, those of lists of dates first, each once."""
    found: list[EventFinding] = []
    found.extend(_of_dates(document))
    found.extend(_of_calendars(document))
    found.extend(_of_prose(document))
    merged = [_at_same_time(event, meeting) for event in each_once(found)]
    if meeting.moved_from is not None and meeting.date is not None:
        merged.append(_itself(document, meeting, line))
    return sorted(substituted(merged), key=lambda event: (event.place.line, event.place.col))


def _at_same_time(event: EventFinding, meeting: MeetingFinding) -> EventFinding:
    """An event without hours at those of this meeting, where no other's are meant: `at the same time and place`."""
    if event.start is not None or meeting.start is None or SAME_TIME not in event.place.quote.lower():
        return event
    return replace(event, start=meeting.start)


def _itself(document: Document, meeting: MeetingFinding, line: int) -> EventFinding:
    """The meeting itself, when its minutes say that it was moved."""
    block = next((b for b in document.blocks if b.last_line >= line and b.text), document.blocks[0])
    for other in document.blocks[:20]:
        if MOVED.search(other.text) and mentions(other.text, document.order):
            block = other
    return EventFinding(
        document.place(whole(block)),
        meeting.title or "Meeting",
        meeting.date,
        meeting.start,
        meeting.end,
        meeting.location,
        replaces=meeting.moved_from,
        rule="moved_meeting",
    )


def _of_dates(document: Document) -> list[EventFinding]:
    """What stands under headings for dates."""
    out: list[EventFinding] = []
    since = 0
    shared = _Shared()
    heading: Block | None = None
    before: Hours | None = None
    last = last_heading = -2
    headed = any(section.role is Role.DATES for section in document.sections)
    for block in document.blocks if headed else ():
        if block.role is not Role.DATES and (
            block.shape is not Shape.HEADING
            or not (_is_day_in_bold(block) or (block.index == last_heading + 1 and _tells_day(document, block.text)))
        ):
            continue
        if block.shape is Shape.HEADING:
            last_heading = block.index
            told = list(_of_text(document, block, whole(block), _Shared(), True))
            hours = [] if told or block.index != last + 1 else times_in(block.text)
            if hours and _only_tells(block, hours):
                out[-1:] = [_at_hours(event, hours[0]) for event in out[-1:]]
            else:
                heading, shared, since = block, _shared(block), len(out)
            out.extend(told)
            last = block.index if told else last
        elif block.table is not None:
            if _WHO.isdisjoint(block.table.header) or _WHAT.isdisjoint(block.table.header):
                out.extend(_of_table(document, block))
        elif block.shape in (Shape.TEXT, Shape.ITEM, Shape.CODE):
            if _is_signed(document, block):
                continue
            if not _tells_day(document, block.text):
                hours = times_in(block.text) if "every" not in block.low else []
                shared = replace(shared, hours=hours[0]) if hours and len(block.text) < 120 else shared
                if hours and (ALL_BEGIN.match(block.low) or (block.index == last + 1 and _only_tells(block, hours))):
                    out[since:] = [_at_hours(event, hours[0]) for event in out[since:]]
                continue
            if len(block.text) > 260 and not (
                block.lead
                or says_next(block.text)
                or SCHEDULED.search(block.low)
                or is_cancelled(block.text)
                or puts_off(block.low)
            ):
                continue
            if DAY_FIELD.match(block.text) and (fielded := _time_field(document, block)) is not None:
                shared = replace(shared, hours=fielded)
            beside = replace(shared, hours=before) if before and _at_hours_before(block.low) else shared
            told = list(_of_text(document, block, whole(block), beside, _tight(block, heading)))
            before = next((Hours(0, 0, event.start, event.end) for event in reversed(told) if event.start), None)
            out.extend(told)
            last = block.index if told else last
    return out


def _is_signed(document: Document, block: Block) -> bool:
    """Whether a line, the last of all, is nothing but somebody of these minutes and the day of writing them."""
    if block.shape is not Shape.TEXT or len(block.text) > SHORT or block is not document.blocks[-1]:
        return False
    signed = SIGNED.fullmatch(block.text)
    if signed is None:
        return below_name(document, block)
    return document.text.count(signed["who"]) > 1


def _is_day_in_bold(block: Block) -> bool:
    """Whether a heading is a line in bold below one for dates, as a day or its hours often are."""
    if block.section is None or len(block.text) > 60:
        return False
    above = block.section.parent
    return above is not None and above.role is Role.DATES


def _only_tells(block: Block, hours: list[Hours]) -> bool:
    """Whether a line holds hours and little else."""
    return len(block.text) - (hours[0].end_at - hours[0].at) < 12


def _at_hours(event: EventFinding, hours: Hours) -> EventFinding:
    """A meeting at the hours that a line below tells for all, where it has none of its own."""
    known = event.start is not None or event.kind is not EventKind.MEETING
    return event if known else replace(event, start=hours.start, end=hours.end)


def _of_calendars(document: Document) -> Iterator[EventFinding]:
    """The rows of tables elsewhere with a column for the date and one for the meeting or event, and none for whoever
    has something to do.
    """
    for block in document.blocks:
        header = block.table.header if block.table is not None and block.role not in (Role.DATES, Role.ANNEX) else ()
        if (
            header
            and block.table is not None
            and any(DATE_HEADING.fullmatch(h) for h in header)
            and (
                any(EVENT_HEADING.fullmatch(h) for h in header)
                or ("what" in header and any(h in _HOURS or PLACE_HEADING.match(h) for h in header))
                or _is_diary(document, block, header)
            )
            and not any(TASK_HEADING.search(h) and not _settles(block.table, at) for at, h in enumerate(header))
        ):
            for event in _of_table(document, block):
                if document.base is None or event.date is None or event.date > document.base:
                    yield event


def _settles(table: Table, at: int) -> bool:
    """Whether a column headed `Status` says of each event whether it is settled, and nothing of tasks."""
    cells = [row.cells[at].text.strip().lower() for row in table.rows if at < len(row.cells)]
    return table.header[at] == "status" and all(cell in _SETTLED or not cell for cell in cells)


def _is_diary(document: Document, block: Block, header: list[str]) -> bool:
    """Whether a table has nothing but days with their hours and places, below a few words that call it a schedule."""
    if len(header) < 2 or not all(DATE_HEADING.fullmatch(h) or PLACE_HEADING.match(h) for h in header):
        return False
    above = document.blocks[block.index - 1].low if block.index else ""
    return len(above) <= SHORT and OF_DIARY.search(above) is not None


def _time_field(document: Document, block: Block) -> Hours | None:
    """The hours of a field `Time: ...` right below that of the day."""
    below = document.below(block)
    if below is None or below.role is not Role.DATES or not below.low.startswith("time") or len(below.text) > 80:
        return None
    return next(iter(times_in(below.text)), None)


def _tight(block: Block, heading: Block | None) -> bool:
    """Whether a block is part of the list of dates itself, so that any date in it is announced."""
    return len(block.text) < 200 or says_next(block.text) or (heading is not None and block.index - heading.index <= 1)


def _shared(block: Block) -> _Shared:
    hours = times_in(block.text)
    place = AT.search(block.text)
    years = set(OF_YEAR.findall(block.text))
    return _Shared(
        hours[0] if hours else None,
        squeezed(place["place"]).strip(" ,.") if place else None,
        int(min(years)) if len(years) == 1 else None,
    )


def _of_table(document: Document, block: Block) -> Iterator[EventFinding]:
    """The rows of a table of dates."""
    assert block.table is not None
    places = {at for at, heading in enumerate(block.table.header) if PLACE_HEADING.match(heading)}
    hours = {at for at, heading in enumerate(block.table.header) if heading in _HOURS}
    venues = {at for at in places if VENUE_HEADING.match(block.table.header[at])}
    for row in block.table.rows:
        yield from _of_row(document, block, row.cells, places, hours, venues)


def _of_row(
    document: Document, block: Block, cells: list[Passage], places: set[int], hours: set[int], venues: set[int]
) -> Iterator[EventFinding]:
    """A row of a table of dates; `places` are the columns that tell where or more of the kind, `venues` those that tell
    nothing else, so that what they leave open is no date, `hours` those that hold only times.
    """
    shown = [squeezed(cell.text) for cell in cells]
    text = " | ".join(told for i, told in enumerate(shown) if i not in venues or not TENTATIVE.search(told.lower()))
    for at, cell in enumerate(cells):
        found = mentions(cell.text, document.order)
        if not found:
            continue
        others = [
            squeezed(c.text)
            for i, c in enumerate(cells)
            if i != at and i not in places | hours and c.text.strip() and not times_in(c.text) and not mentions(c.text)
        ]
        event = _event(
            document,
            block,
            whole_cell(cell),
            text,
            found[0],
            next(iter(times_in(text)), None) or next((h for i in hours if (h := _hours_cell(cells, i))), None),
            others[0] if others else "",
            None,
        )
        if any(_OFF_CELL.fullmatch(told) for told in shown):
            event = replace(event, status=EventStatus.CANCELLED)
        elif (anew := next((told for told in shown if _NOW_AT.match(told)), None)) and (hours_now := times_in(anew)):
            event = replace(event, start=hours_now[0].start, end=hours_now[0].end)
        where = next(
            (squeezed(cells[i].text) for i in sorted(places) if i < len(cells) and cells[i].text.strip()), None
        )
        where = None if where and TENTATIVE.fullmatch(where.lower()) else where
        yield replace(event, rule="dates_table", location=where or event.location)
        return


_OFF_CELL = re.compile(r"(?:now |called )?off", re.IGNORECASE)
"""The cell of an event that will not be."""
_NOW_AT = re.compile(r"now (?:at|from) \d", re.IGNORECASE)
"""How the cell begins that gives an event another hour: `now at 10:30`."""


def _at_hours_before(low: str) -> bool:
    """Whether a text in lower case gives its day the hours of the one before: `then 3 May`, `3 May, same time`."""
    return THEREAFTER.match(low) is not None or SAME_TIME in low


def _hours_cell(cells: list[Passage], at: int) -> Hours | None:
    """The hours in a column of times, where bare figures are enough: `6.30`, `10–4`."""
    text = squeezed(cells[at].text) if at < len(cells) else ""
    return stretch_behind(text, 0) or next(iter(times_in(text, dotted=True)), None)


def _of_prose(document: Document) -> Iterator[EventFinding]:
    """Sentences elsewhere that announce the next meeting or schedule an event."""
    by_weekday = document.matching(DAY_AND_NUMBER)
    for block in itertools.chain(document.prose, _of_agenda(document)):
        text = block.text
        if block.role is Role.DATES or not (may_name(text) or block.index in by_weekday) or block.struck:
            continue
        if _under_next(document, block) or OF_DATES.match(block.low) or led_by_dates(block.low):
            yield from _of_text(document, block, whole(block), _Shared(), True)
            continue
        if len(text) > SHORT and not CHEAP.within(block.low) and block.index not in by_weekday:
            continue
        headed = off = False
        for extent, behind in itertools.zip_longest(block.sentences, block.sentences[1:]):
            sentence = text[extent.start : extent.end]
            below, headed = headed, len(sentence) < 60 and says_next(sentence)
            if not may_have_digit(sentence) and "day" not in sentence.lower():
                continue
            if (below or (off and INSTEAD.search(sentence))) and mentions(sentence, document.order):
                off = False
                yield from _of_text(document, block, Span(block.passage, extent.start, extent.end), _Shared(), True)
            elif announces(sentence, document.order, block, document.base):
                hours = None if behind is None or times_in(sentence) else _only_hours(text[behind.start : behind.end])
                span = Span(block.passage, extent.start, extent.end)
                yield from _of_text(document, block, span, _Shared(hours), False)
                off = is_cancelled(sentence)


def _only_hours(sentence: str) -> Hours | None:
    """The hours, of the day that the sentence before gave, with which a sentence begins: `10am to 1pm, Town Hall.`"""
    hours = times_in(sentence) if len(sentence) < 80 and not may_name(sentence) else []
    return hours[0] if hours and (hours[0].at < 4 or GATHER.match(sentence)) else None


def _of_agenda(document: Document) -> Iterator[Block]:
    """The points of an agenda that are `Next meeting: ...`, as minutes kept in their agenda have them."""
    for index in sorted(document.holding(NEXT_WORD)):
        block = document.blocks[index]
        if block.role is Role.AGENDA and block.shape in PROSE and NEXT.match(block.low):
            yield block


def _under_next(document: Document, block: Block) -> bool:
    """Whether a block is a point below an item, or a line above its list, that is nothing but `Next meeting:`."""
    above = block.parent
    if above is not None and len(above.text) < 40 and says_next(above.text):
        return True
    if block.shape is not Shape.ITEM:
        return False
    for _ in range(4):
        above = above.parent or above if above is not None else None
    at = (above or block).index
    while at > 0 and block.index - at < 5 and document.blocks[at].shape is Shape.ITEM:
        at -= 1
    head = document.blocks[at]
    return (
        head.shape is Shape.TEXT
        and head.section is block.section
        and len(head.text) < 80
        and head.text[-1:] not in ("", ".", ",", ";")
        and says_next(head.text)
        and not mentions(head.text, document.order)
    )


def _of_text(document: Document, block: Block, span: Span, shared: _Shared, listed: bool) -> Iterator[EventFinding]:
    """The events of one line or sentence: each date with the hours that stand with it."""
    text = span.text
    last = shared.hours
    of_event = False
    unfit: Mention | None = None
    bare = bare_days(text, document.order, document.base)
    for extent in rejoined(text, parts(text, document.order, listed, bare)):
        part = text[extent[0] : extent[1]]
        found = [m for m in mentions(part, document.order) if listed or not m.short or says_next(part[: m.start])]
        if bare:
            found = sorted([*found, *_within(bare, extent)])
        if shared.year is not None:
            found = [_of_year(mention, shared.year, document.base) for mention in found]
        found = [m for m in found if PUT_OFF.search(part, 0, m.start) or not NO_DAY_OF_IT.search(part, 0, m.start)]
        struck = [m for m in found if _struck(span, extent[0] + m.start)] if span.passage.struck else []
        found = [m for m in found if m not in struck]
        off = bool(struck) and not found and (OFF_ALONE.search(part) is not None or is_cancelled(part))
        found = struck if off else found
        if len(found) > 1:
            found = [m for m in found if not HELD_THEN.match(part, m.end)] or found
        if not found or (is_past(part) and not says_next(part)):
            continue
        if (
            listed
            and len(text) > 140
            and not (says_next(part) or SCHEDULED.search(part.lower()) or is_cancelled(part) or len(part) < 140)
            and not (len(found) > 1 and " dates " in part)
        ):
            continue
        if len(found) == 1 and _makes_way(part, text[extent[1] :], document.order, bare):
            unfit = found[0]
            continue
        hours = [h for h in _of_itself(part, times_in(part)) if not CLOSED_AT.search(part, 0, h.at)]
        hours = hours or [h for m in found if (h := stretch_behind(part, m.end))]
        if not hours and (late := hour_at_end(part)) is not None and late.at > found[-1].end:
            hours = [late]
        if not hours and listed and (on_hour := hour_at(part)) is not None:
            hours = [on_hour]
        if not hours and last is not None and _at_hours_before(part.lower()):
            hours = [] if of_event and " meet" in part and not title_beside(part, found, 0) else [last]
        last = hours[-1] if hours else last
        moved = _moved(part, found)
        earlier = found.pop() if len(found) == 2 and not moved and _gives_way(part, found[1]) else None
        found = [_shifted(part, mention) for mention in found]
        instead = _instead(part, found)
        for at, mention in enumerate(found):
            if moved and at == 0:
                continue
            base = document.base
            day = mention.on(base)
            over = base is not None and day is not None and day <= base
            if over and not hours:
                continue
            own = _hours_of(part, found, hours, at) or shared.hours
            title = title_beside(part, found, 0 if moved else at) or title_above(block, part)
            if title.lower() in OF_SECTION:
                title = title_above(block, part) or title
            of_event = title != "" if hours else of_event
            where = Span(span.passage, span.start + extent[0], span.start + extent[1])
            event = _event(document, block, where, part, mention, own, title, shared.place)
            off = off or (_struck_name(span, extent) and _IS_OFF.search(part) is not None)
            event = replace(event, status=EventStatus.CANCELLED) if off else event
            if over:
                continue
            if instead:
                old = found[0].on(base)
                event = replace(
                    event, status=status_of(part[: found[1].start]) if at == 0 else status_of(part[found[1].end :])
                )
                event = event if at == 0 else replace(event, replaces=old)
            if len(found) > 1 and not moved and not instead and (asides := ASIDE.findall(part)):
                until = found[at + 1].start if at + 1 < len(found) else len(part)
                own_words = next((m for m in ASIDE.finditer(part) if _belongs(part, m, mention, until)), None)
                rest = part if not any(map(is_tentative, asides)) else ASIDE.sub("", part)
                event = replace(event, status=status_of(rest + (own_words[0] if own_words else "")))
            if len(found) > 1 and not moved and not instead and at + 1 < len(found):
                lead = part[: mention.end] + part[found[-1].end :]
                if event.status is EventStatus.TENTATIVE and AND_LATER.search(part, mention.end, found[at + 1].start):
                    event = replace(event, status=status_of(lead))
            if len(found) > 1 and not moved and any(opened := [OPEN_BEHIND.match(part, m.end) for m in found]):
                sure = "".join(part[a:b] for a, b in _outside(len(part), [m.span() for m in opened if m]))
                event = replace(event, status=EventStatus.TENTATIVE if opened[at] else status_of(sure))
            if len(struck) == 1 and len(found) == 1 and not off:
                event = replace(event, replaces=struck[0].nearest(base))
            if len(found) == 1 and event.status is EventStatus.CONFIRMED and _unfit(part, mention):
                event = replace(event, status=EventStatus.TENTATIVE)
            if event.status is EventStatus.CANCELLED and MEET_INSTEAD.search(part, 0, mention.start):
                event = replace(event, status=status_of(part[mention.start :]))
            if (moved and at == 1) or earlier is not None or (unfit is not None and at == 0):
                old_day = (earlier or (found[0] if moved else unfit) or found[0]).nearest(event.date or base)
                event = replace(event, replaces=old_day)
            elif mention.until is not None and base is not None and _shifts(part, mention):
                event = replace(event, replaces=mention._replace(day=mention.until).nearest(base))
            yield event
        unfit = None


def _tells_day(document: Document, text: str) -> bool:
    """Whether a line below a heading for dates tells a day, in full or by what stands around it."""
    return bool(mentions(text, document.order) or bare_days(text, document.order, document.base))


def _within(days: list[Mention], extent: Extent) -> list[Mention]:
    """Those of some days that stand in a stretch of their text, by their places in it."""
    return [
        day._replace(start=day.start - extent[0], end=day.end - extent[0])
        for day in days
        if extent[0] <= day.start < extent[1]
    ]


def _of_year(mention: Mention, year: int, base: date | None) -> Mention:
    """A day without a year in the one that its heading tells, unless it would be over by then."""
    day = mention._replace(year=year).on(base) if mention.year is None else None
    return mention if day is None or base is None or day <= base else mention._replace(year=year)


def _unfit(part: str, mention: Mention) -> bool:
    """Whether the sentence of a day says that it does not suit."""
    if not puts_off(part.lower()):
        return False
    return any(a <= mention.start < b and puts_off(part[a:b].lower()) for a, b in sentences(part))


def _makes_way(part: str, behind: str, order: str, bare: list[Mention]) -> bool:
    """Whether the one day of a sentence does not suit, and another is given behind it."""
    return puts_off(part.lower()) and not is_cancelled(part) and (bool(bare) or bool(mentions(behind, order)))


def _outside(length: int, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of a text of some length that lie outside of given ones."""
    bounds = [0, *(edge for span in spans for edge in span), length]
    return zip(bounds[::2], bounds[1::2], strict=True)


def _belongs(part: str, aside: re.Match[str], mention: Mention, until: int) -> bool:
    """Whether a remark in brackets is about a date: it holds it, stands right before it, or behind it and not right
    before the next one.
    """
    if aside.start() < mention.start:
        return aside.end() > mention.start or not part[aside.end() : mention.start].strip()
    return aside.start() < until and (until == len(part) or bool(part[aside.end() : until].strip(" \t")))


def _struck(span: Span, at: int) -> bool:
    """Whether a place of a stretch is struck through."""
    return any(start <= span.start + at < end for start, end in span.passage.struck)


def _struck_name(span: Span, extent: Extent) -> bool:
    """Whether words of a part of a line are struck through."""
    start, end = span.start + extent[0], span.start + extent[1]
    return any(start <= begin < end for begin, _ in span.passage.struck)


def _gives_way(part: str, mention: Mention) -> bool:
    """Whether words beside the second day of a sentence say that the first takes its place."""
    return IN_PLACE_OF.search(part, 0, mention.start) is not None or BEING.match(part, mention.end) is not None


def _moved(part: str, found: list[Mention]) -> bool:
    """Whether a sentence moves something from its first date to its second."""
    if len(found) < 2:
        return False
    if LEADS_ON.search(part[: found[1].start]) and (MOVED.search(part) or WAS_BEFORE.search(part, 0, found[0].start)):
        return True
    if NOW_BEHIND.fullmatch(part, found[0].end, found[1].start) and len(part[: found[0].start].split()) <= 2:
        return True
    if REARRANGED_FOR.search(part, found[0].end, found[1].start):
        return True
    if LATER.search(part, found[0].end, found[1].start) or puts_off(part[: found[1].start].lower()):
        return True
    if NOW_HELD.search(part, found[0].end, found[1].start):
        return True
    if (
        IN_ITS_PLACE.match(part[: found[0].start])
        or TO_HAVE_BEEN.search(part, 0, found[0].start)
        or BEING.match(part, found[0].end)
    ):
        return True
    if HAD_BEEN.search(part, 0, found[0].start) and NOW.search(part, found[0].end):
        return True
    if ADVERTISED.search(part, 0, found[0].start) or PREVIOUSLY.search(part, 0, found[0].start):
        return True
    if SAID_FIRST.search(part, 0, found[0].start) and "nstead" in part[found[0].end :]:
        return True
    held = HELD_INSTEAD.search(part, found[0].end, found[1].start)
    if held is None:
        return False
    gives_up = NONE_THEN.search(part, 0, held.start()) is not None
    return ("instead" in part[found[1].end :] and not gives_up) or DID_NOT.search(
        part, found[0].end, held.start()
    ) is not None


def _instead(part: str, found: list[Mention]) -> bool:
    """Whether a sentence cancels its first date and gives the second in its place."""
    return len(found) == 2 and is_cancelled(part[: found[1].start]) and bool(INSTEAD.search(part))


def _shifts(part: str, mention: Mention) -> bool:
    """Whether `from the 12th to 19 March` moves something rather than spans days."""
    return bool(MOVED.search(part)) and bool(LEADS_FROM.search(part[: mention.start]))


def _shifted(part: str, mention: Mention) -> Mention:
    """The new day of something that a range moves, the old one kept as `until`."""
    if mention.until is None or not _shifts(part, mention):
        return mention
    return mention._replace(day=mention.until, until=mention.day)


def _of_itself(part: str, hours: list[Hours]) -> list[Hours]:
    """The hours of an event without those at which its doors open, and with its end where that is told apart."""
    out: list[Hours] = []
    for one in hours if len(hours) > 1 else ():
        if (
            out
            and out[-1].end is None
            and one.end is None
            and (
                FINISHES.search(part, out[-1].end_at, one.at)
                or (part[out[-1].end_at : one.at].strip() == "and" and part.endswith("between ", 0, out[-1].at))
            )
        ):
            out[-1] = out[-1]._replace(end=one.start, end_at=one.end_at)
        elif one.end is not None or not BEFORE_IT_STARTS.search(part, 0, one.at):
            out.append(one)
    return out or hours


def _hours_of(part: str, found: list[Mention], hours: list[Hours], at: int) -> Hours | None:
    """The hours that belong to a date: those behind it up to the next date, else the ones that all share."""
    start = found[at].end
    end = found[at + 1].start if at + 1 < len(found) else len(part)
    near = [h for h in hours if start <= h.at < end]
    if near:
        return near[0]
    if hours and (len(found) == 1 or len(hours) == 1):
        if len(found) > 1 and ";" in part and OF_ANOTHER.search(part, start, max(hours[0].at, start)):
            return None
        aside = part.rfind("(", found[at].end, hours[0].at) if len(found) > 1 else -1
        inside = aside >= 0 and part.find(")", aside, hours[0].at) < 0
        return None if inside and any(aside < m.start < hours[0].at for m in found) else hours[0]
    return None


def _event(
    document: Document,
    block: Block,
    span: Span,
    text: str,
    mention: Mention,
    hours: Hours | None,
    title: str,
    place: str | None,
) -> EventFinding:
    """One event out of a date and the words around it."""
    day = mention.on(document.base)
    if day is None and document.base is None and mention.year is None and mention.weekday is not None:
        near, _ = dated(document, mention)
        day = near if near is not None and near.weekday() == mention.weekday else None
    doubts = []
    if day is None:
        doubts.append(
            Doubt("date", "there is no such day" if document.base or mention.year else "the year is not given")
        )
    elif mention.weekday is not None and day.weekday() != mention.weekday:
        doubts.append(Doubt("date", f"{day.day} {day:%B %Y} is a {day:%A}"))
    if mention.ambiguous and not document.order_certain:
        doubts.append(Doubt("date", "day and month could be the other way about"))
    where = AT.search(without_address(text))
    booked = BOOKED.search(text) if "booked" in text else None
    kind = kind_of_event(title or SERIES)
    shared = place if kind is EventKind.MEETING else None
    location = squeezed(booked["place"]) if booked else squeezed(where["place"]).strip(" ,.") if where else None
    return EventFinding(
        document.place(span),
        title or SERIES,
        day,
        hours.start if hours else None,
        hours.end if hours else None,
        location or _trailing_place(text) or shared,
        status_of(text),
        kind,
        mention.year is None and day is not None,
        _booked(text),
        rule="dates" if block.role is Role.DATES else "announcement",
        item=block.item,
        doubts=tuple(doubts),
    )


def _trailing_place(text: str) -> str | None:
    """A place that stands alone between commas: `Thursday 8th October, all day, Mercers Lane Centre (provisional)`."""
    for part in PART.split(IN_BRACKETS.sub("", text))[1:]:
        if WHOLE_PLACE.search(part) and not any(c.isdigit() for c in part) and len(part) < 60 and not NOUN.search(part):
            return squeezed(part).strip(" .")
    return None


def _booked(text: str) -> bool:
    low = text.lower()
    return "booked" in low and IS_BOOKED.search(low) is not None
