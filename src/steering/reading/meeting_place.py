"""Where a meeting took place, by the sentences, lines and fields that tell it.

Forms: `held in the Village Hall on ...`, a place alone or behind the hour under the title (`7pm at Ashdene`), `Venue:
...`, what stands beside the date or the hours. In: what is known of the meeting. Out: the place as written, or None.
"""

import re

from steering.reading.attendance_labels import state_of
from steering.reading.dates import MONTH, WEEKDAY, mentions
from steering.reading.gathering import Chosen, Gathering, Value
from steering.reading.meeting_day import of_other_day
from steering.reading.passages import squeezed
from steering.reading.quick import HAS_DIGIT, Words, lowered
from steering.reading.shapes import Block, Role, Shape
from steering.reading.times import Hours, times_in

_WHERE = (
    r"(?P<place>(?:the\s+|our\s+|room\s+|\d{1,4}(?:[a-z]|[/-]\d{1,4})?\s+)?[‘“\"]?(?:(?-i:[A-Z])"
    r"|(?=(?:tele|video ?)conferenc(?:e|ing)\b"
    r"|(?:village|parish|church|community|town|memorial|school)\s+(?:hall|rooms?|centre|offices?)\b|(?:vestry|chapel"
    r"|library|clubhouse|pavilion|school|church|boathouse|boardroom|office)\b))[^.;·|]{2,120}?)(?=,?\s+(?:on\s+)?(?:mon"
    r"|tues?"
    r"|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])|,?\s+(?:on|from|at)\s+(?:the\s+)?(?:\d|noon|midday)"
    rf"|,?\s+(?:commenc|start|beginn)ing|,?\s+on\s+{MONTH}"
    rf"|,?\s+\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}"
    r"|,?\s+\d{1,2}(?:[.:]\d\d|\s?[ap]\.?m)|\s+(?:with|by|when|where|who)\s|,?\s+to\s(?:discuss|consider)|\s*[.;·|]"
    r"|\s*$)"
)
_AT = re.compile(
    rf"\W*(?:\d{{1,2}}(?:[.:]\d\d)?\s?[ap]\.?m\.?,?\s+)?(?:in person )?(?:at|in|via)\s+{_WHERE}", re.IGNORECASE
)
_HELD = re.compile(
    r"(?<!last )(?<!previous )(?<!next )\b(?:agm|minutes|held|met|convened|meeting|took place|gathered|assembled)\b"
)
_HELD_WORDS = Words("agm|minutes|held|met|convened|meeting|took place|gathered|assembled")
_IN = re.compile(
    r"(?:\b(?:at|in|via|through(?= (?:zoom|teams|skype|webex|google meet|microsoft teams)\b)|(?<!and )by(?= (?:zoom"
    r"|(?:microsoft |ms )?teams|skype|webex|google"
    r" meet|telephone|video)\b))|@)\s+"
    rf"(?!{MONTH}|(?:the )?(?:easter|christmas|chair|presence|absence|request"
    rf"|attendance|order)\b){_WHERE}",
    re.IGNORECASE,
)
_PLACE_WORDS = re.compile(
    r"\b(?:room|staff ?room|classroom|hall|centre|center|office|offices|house|court|school|church|library|building"
    r"|suite|street|road|college|university|hotel|inn|pavilion|club(?:house)?|vestry|boardroom|chambers?|hut|barn|zoom"
    r"|teams|online|skype"
    r"|webex|jitsi|meet|hub|museum|theatre|cafe"
    r"|arms|pub|p\.h|tavern|surgery|clinic|hospital|medical|institute|chapel|academy|campus|lodge|depot|floor"
    r"|gotomeeting|avenue|square|plaza|boulevard|station"
    r"|virtual|video|conference call|telephone|annexe?|conservatory|grange|manor|priory|rectory|vicarage|guildhall"
    r"|cathedral"
    r"|minster|abbey|canteen|lounge|parlour|boathouse|stadium|studio|gymnasium)\b"
)
_POSTCODE = re.compile(r"[A-Z][\w’' ]{3,60}[, ]\s?[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}$")
"""A place with its postcode: `The Corn Exchange, Fellham FH12 1BT`."""
_HOUR_LAST = re.compile(
    r"(?<![\s,])(?:[\s,]++(?:at |@ ?)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\.?"
    r"|,\s(?:at )?(?:(?:[01]?\d|2[0-3])[.:][0-5]\d|[01]\d[0-5]0|noon|midday))\W*$",
    re.IGNORECASE,
)
"""The hour behind a place: `Arts Studio 8pm`."""
_BEFORE_DAY = re.compile(
    rf"(?:.*(?:[,:;|–—-]|\b(?:held|meeting|minutes|date|day)(?: on| of)?))?\W*(?:{WEEKDAY},?\s*)?", re.IGNORECASE
)
"""What stands before the day of the meeting where it is given again: nothing, a place with a sign, or `held on`."""
_ROOM = re.compile(r"\W*(?:room|floor|suite|lab)\s[A-Z]?\d", re.IGNORECASE)
"""A room by its number, `Room 4.12`, which is no hour."""
_CITY = re.compile(r"[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){0,2}, (?:[A-Z]{2}|USA?|UK|[A-Z][a-z]{3,15})")
"""A town with its state or country: `Austin, TX`."""
_BY_PHONE = re.compile(r"(?:by|via) (?:phone|telephone|video(?:[ -]?(?:conference|link|call))?)", re.IGNORECASE)
_ROOM_AT = re.compile(
    r"(?:the )?(?:staff ?room|board ?room|meeting room|library|hall|vestry|canteen|main hall|village hall|back room"
    r"|office"
    r"|committee room) (?:at|of|in) (?:the )?[A-Z]"
)
"""A room in small letters of a place by its name: `staffroom at Larch Primary`."""
_ZONE = re.compile(r"^(?:UTC|GMT|BST|C?EST|[ECMP][DS]?T)\b[\s,;()–-]*")
"""A time zone behind an hour, before the place."""
_INN = re.compile(r"the [A-Z][\w’'-]*(?: (?:of|and|&|[A-Z][\w’'-]*)){0,3}(?:, [A-Z][\w’' -]{2,40})?")
"""A name with its article behind the hour, whatever its words: `2.15 p.m., the Red Lion`."""
_THE = re.compile(r"the [A-Z]")
_HOUSE = re.compile(r"\d{1,4}(?:[a-z]|[/-]\d{1,4})? [A-Z][a-z]")
"""The number of a house, or of a flat in it: `33/9 Harbour View`."""
_AT_PLACE = re.compile(
    r",? (?:at|in) (?:the )?(?P<place>[A-Z][\w’'&-]*(?: (?:of|the|and|&|St\.?|[A-Z][\w’'&-]*"
    r"|\d{1,3}(?![\d:.]))){0,6}(?:,"
    r" (?:[A-Z][\w’'&-]*)(?: [A-Z][\w’'&-]*){0,3})?)(?=[,.;]|\s(?:from|at|commencing|starting|beginning)\b|\s*$)"
)
"""A place right behind the date: `Friday 13 October at Holme Park Primary, from 3.45`."""
_AMID = re.compile(r",\s+(?P<place>(?:the |The )?[A-Z][^,;:\d]{2,60}),\s+(?:from |at )?(?=\d)")
"""A place between the day and the hours: `3 July 2024, Oakfield, 1.35 to 3.20pm`."""
_REMARK = re.compile(
    r"\s\((?=(?:re-?arranged|re-?scheduled|postponed|moved|deferred|brought|put back|changed|because|for a|by"
    r"|not|as|owing|due|thanks|again)\b)",
    re.IGNORECASE,
)
"""A remark behind the place, as of the day that the meeting was first called for."""
_LONGEST_HEAD = 300
_LISTS = re.compile(
    r"\s(?:(?:Present|Attendees|Attendance|In [Aa]ttendance|Apologies|PRESENT|ATTENDEES|APOLOGIES)\s?"
    r"(?:\(\d{1,2}\)\s?)?:"
    r"|\d{1,2}[.)]\s+[A-Z])"
)
"""Where the lists of people or the items begin in minutes that were joined into one paragraph."""
_INSIDE = re.compile(
    r"\b(?:Venue|Location|Place|VENUE|LOCATION):\s*(?P<place>[A-Z][^:]{3,120}?)(?=\s(?:\w+\s)?\w+:|\s*$)"
)
"""A place with its label inside such a paragraph: `Time: 2pm Venue: Room 4, Quay House Chair: Ann Lee`."""
_OF_VILLAGE = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w’'-]+ ){0,2}(?:Hall|Rooms?|Centre|School|Library|Pavilion|Church|Institute|Club)"
    r" (?:in|at|of) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
)
"""A place of a village by its name: `The Village Hall in Fellham`."""
_NEXT_SENTENCE = re.compile(r"(?<=[a-z]{3})\.\s+(?=[A-Z])")
_LONGEST_TOLD = 160
_LONGEST_HOURS = 30
_TELLS = re.compile(r"\b(?:is|are|was|were|will|should|comprises|consists)\b")
"""A verb of what is told at length below a heading for the time and place."""
_LABEL = re.compile(r"(?:venue|location|place|where|held at):\s*(?=\S)", re.IGNORECASE)
"""The label of a place on the line of the date: `3 May, 2.00pm Venue: Room 4`."""
_BARE_LABEL = re.compile(
    r"(?:Meeting (?:Location|Venue|Place)|LOCATION|VENUE|Location|Venue)\s+(?P<place>[A-Z\d][^:\n]{2,80})(?=\n|$)"
)
"""A label of the place without a colon, at the head of a line: `Meeting Location Room 4, Quay House`."""
_NEAR = 12
_TALK = re.compile(r"(?:It|There) (?:was|were)\b|We \w+ed\b")
"""What was said of the place of meetings, below a heading for it."""
_PLACE_FIELDS = (
    "location",
    "venue",
    "place",
    "room",
    "where",
    "held at",
    "time and place",
    "time and venue",
    "place and time",
    "venue and time",
    "when and where",
    "meeting place",
    "address",
    "place of meeting",
    "irc channel",
    "channel",
)


def location(gathering: Gathering, chosen: "Chosen | None") -> str | None:
    """Where the meeting was: a labelled place, words behind `held at`, or what follows the date on its line."""
    place = _location(gathering, chosen)
    return _LABEL.sub("", place) if place and ":" in place else place


def _location(gathering: Gathering, chosen: "Chosen | None") -> str | None:
    """The place with the label that stands before it on the line of the date."""
    for label, value in gathering.labelled:
        held = label == "held" and value.text[:1].isupper() and not mentions(value.text) and not times_in(value.text)
        told = " and " in label and len(value.text) > _LONGEST_TOLD and _TELLS.search(value.text) is not None
        if (held or label in _PLACE_FIELDS) and value.text.strip() and not told and not _TALK.match(value.text):
            text = squeezed(value.text).strip(" .,;·|")
            text = _NEXT_SENTENCE.split(text, maxsplit=1)[0] if " and " in label else text
            if hours := times_in(text, dotted=not _ROOM.match(text)):
                behind = text[hours[-1].end_at :].strip(" .,;·|-–—")
                text = behind if behind and not behind.endswith(" time") else text[: hours[0].at]
                text = text.removesuffix(" at ").strip(" .,;·|-–—") or squeezed(value.text)
            return f"Room {text}" if label == "room" and text[0].isdigit() else text
    if chosen is not None and len(chosen[1].passage.text) < 300 and (place := _told_place(chosen[1].passage.text)):
        return place
    for block in gathering.head:
        first = block.text if len(block.text) < _LONGEST_HEAD else _head_of(block)
        if first is not block.text and (inside := _INSIDE.search(first)) is not None:
            return squeezed(inside["place"]).strip(" .,;")
        if (
            block.table is None
            and len(first) < _LONGEST_HEAD
            and block.role not in (Role.ATTENDANCE, Role.AGENDA)
            and (place := _told_place(first))
            and not of_other_day(block, chosen, gathering.document.order)
        ):
            return place
    for block in gathering.head[:_NEAR]:
        if (bare := _BARE_LABEL.match(block.text)) is not None and block.table is None:
            return squeezed(bare["place"]).strip(" .,;")
    beside = _beside_date(chosen) if chosen is not None and len(chosen[1].passage.text) < 300 else None
    return beside or _beside_day_again(gathering, chosen) or _beside_time(gathering, chosen) or _alone(gathering)


def _head_of(block: Block) -> str:
    """The head of minutes that were joined into one paragraph, up to the lists of people or the first item; else the
    first sentence of a long block.
    """
    lists = _LISTS.search(block.text, 0, _LONGEST_HEAD) if block.index == 0 else None
    if lists is not None:
        return block.text[: lists.start()]
    return block.text[: block.sentences[0].end] if block.sentences else ""


def _beside_day_again(gathering: Gathering, chosen: "Chosen | None") -> str | None:
    """A place beside the day of the meeting on another line of the head that has it: `Minutes 3 May 2022` above
    `Tuesday 3 May 2022, The Old School, Fellham`.
    """
    for block in gathering.head[:8] if chosen is not None else ():
        if chosen is None or block.table is not None or len(block.text) > 160 or block is chosen[1]:
            continue
        for mention in mentions(block.text, gathering.document.order) if HAS_DIGIT(block.text) else ():
            same = (mention.month, mention.day) == (chosen[0].month, chosen[0].day)
            same = same and _BEFORE_DAY.fullmatch(block.text, 0, mention.start) is not None
            place = _beside_date((mention, block)) if same else None
            if place is not None and not times_in(place, dotted=True):
                return place.rstrip(".")
    return None


def _beside_time(gathering: Gathering, chosen: "Chosen | None") -> str | None:
    """A place behind the hour at which a line of the head says that the meeting began."""
    for block in gathering.head[:8]:
        if block.table is None and len(block.text) < 120 and block.role is Role.BODY:
            hours = times_in(block.text) if not of_other_day(block, chosen, gathering.document.order) else []
            behind = block.text[hours[-1].end_at :] if hours else ""
            if behind and _CITY.fullmatch(town := behind.strip(" ,|–-")):
                return town
            if behind and (place := _part_place(behind)) is not None:
                return place
    return None


def hours_first(text: str) -> list[Hours]:
    """The hours that a line may begin with, `18.30` among them."""
    text = text[:_LONGEST_HOURS]
    return times_in(text) or (times_in(text, dotted=True) if text[:1].isdigit() and not _ROOM.match(text) else [])


_NO_HEAD = (Role.ATTENDANCE, Role.APOLOGIES, Role.REVIEW, Role.ACTIONS, Role.PILOTS, Role.RISKS, Role.DECISIONS)
"""The parts of minutes in which the head has ended."""


def _alone(gathering: Gathering) -> str | None:
    """A line of the head, above the lists of people, that is nothing but a place."""
    for block in gathering.head[:8]:
        if block.role in _NO_HEAD:
            return None
        if block.index == 0 and block.shape is Shape.HEADING and "," not in block.text:
            continue
        if "    " in block.text and block.table is None and times_in(block.text) == []:
            continue  # somebody with what they are, in columns
        text = re.split(
            r"(?:\.|,)\s+(?=\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m|start|to|[-–]))"
            r"|\.\s+(?=(?:Began|Started|Start|Opened|Ended|Finish(?:ed)?|From|Commenced)\b)",
            squeezed(block.text),
            maxsplit=1,
        )[0]
        if block.table is None and (last := _HOUR_LAST.search(text)) is not None and "." not in text[: last.start()]:
            text = text[: last.start()]
        text = text.lstrip("📍📌 ")
        if block.table is None and (first := hours_first(text)) and first[0].at == 0:
            text = text[first[-1].end_at :].lstrip(" ,;:–-") or text
        if ":" in text[:40] and state_of(text.partition(":")[0]) is not None:
            if block.shape is Shape.TEXT:
                return None
            continue
        if block.table is None and _BY_PHONE.fullmatch(text):
            return text
        if block.table is None and is_place(text):
            return re.split(
                r"[\s,;·|–-]+(?:start|finish|time|from|commenc|at \d|@ ?\d)\w*\b", text, maxsplit=1, flags=re.IGNORECASE
            )[0]
    return None


def _told_place(text: str) -> str | None:
    """The place that words tell: `held at ...`, or a line that is nothing but `in the ...`."""
    found = _AT.match(text) or _held_in(text)
    if found is None:
        return None
    place = squeezed(found["place"]).strip(" ,@–-")
    place = place.rstrip(")") if place.count(")") > place.count("(") else place
    if mentions(place) or re.match(
        r"(?:the )?(?:chair|meeting(?! (?:room|house|hall))|attendance|present|time|end)\b", place, re.IGNORECASE
    ):
        return None
    return place


def _held_in(text: str) -> "re.Match[str] | None":
    """Where a sentence that says that a meeting was held names the place."""
    low = lowered(text)
    words = [held.end() for held in _HELD.finditer(low)] if _HELD_WORDS.within(low) else []
    for found in _IN.finditer(text) if words else ():
        held = max((end for end in words if end <= found.start()), default=None)
        if held is None or found.start() - held > 110 or mentions(found["place"]):
            continue
        if not re.search(r"[a-z)]\.\s+[A-Z]", text[held : found.start()]):
            return found
    return None


def is_place(text: str) -> bool:
    """Whether a line is nothing but a place: `County Hall, Committee Room 3`."""
    return (
        0 < len(text) < 90
        and text[0] != "+"
        and text[-1] not in ".:"
        and " > " not in text
        and (
            _PLACE_WORDS.search(text.lower()) is not None or (text[-1].isupper() and _POSTCODE.search(text) is not None)
        )
        and not mentions(text)
        and not re.search(
            (
                r"\b(?:meeting(?! (?:room|house|hall))|minutes|notes|board|committee(?! room)|group|association"
                r"|forum|working|steering|parish council"
                r"|governors|trustees|pta"
                r"|society|consortium|alliance|network|federation|is|was|were|will"
                r"|the following|welcome\w*|recordings?|recorded)\b"
            ),
            text,
            re.IGNORECASE,
        )
        and (bool(re.search(r",|\d", text)) or len(text.split()) <= 4 or _OF_VILLAGE.fullmatch(text) is not None)
    )


def _beside_date(chosen: "Chosen") -> str | None:
    """A place on the line of the date: a part between separators, or what stands behind the time."""
    text = chosen[1].passage.text
    if (at := _AT_PLACE.match(text, chosen[0].end)) is not None:
        return squeezed(at["place"])
    if (place := _part_place(text[chosen[0].end :])) is not None:
        return place
    if (amid := _AMID.match(text, chosen[0].end)) is not None and times_in(text[amid.end() :]):
        return squeezed(amid["place"])
    ahead = re.sub(rf"(?:[,–—-]|\bon)?\s*(?:{WEEKDAY},?\s*)?$", "", text[: chosen[0].start]).strip(" ,–—-")
    ahead = ahead if ". " in ahead else ahead.rstrip(".")
    if not isinstance(chosen[1], Value) and chosen[1].index and "," in text and is_place(squeezed(ahead)):
        return squeezed(ahead)
    parts = re.split(r"\s[·|•]\s|\s[–—-]\s|;\s|\n", text[: chosen[0].start])
    return next((squeezed(part).strip(" ,") for part in parts[1:] if part.strip() and is_place(squeezed(part))), None)


def _part_place(text: str) -> str | None:
    """The part of a line, between separators or behind a time, that names a place."""
    for part in re.split(r"\s[·|•]\s|\s[–—-]\s|;\s|\n|(?<=[a-z]{3}\.)\s+(?=[A-Z])|\s(?=📍)", text):
        hours = times_in(part) or (times_in(part, dotted=True) if not _ROOM.match(part) else [])
        behind = part[hours[-1].end_at :] if hours else part
        behind = behind if any(map(str.isalpha, behind)) else part[: hours[0].at] if hours else part
        bare = _ZONE.sub("", squeezed(behind).strip(" .,·|(📍📌🏢🏠💻📞")).strip()
        bare = bare.rpartition(" (")[0] if bare.count("(") > bare.count(")") else bare
        bare = _REMARK.split(bare, maxsplit=1)[0] if "(" in bare[1:] else bare.strip("()")
        place = re.sub(r"^(?:in|at|via|on|by|over)\s+(?=[A-Z]|the\b|\d[\d/-]*[a-z]? [A-Z])", "", bare)
        opens = place[:1].isupper() or _HOUSE.match(place) is not None
        named = (
            opens
            or _THE.match(place) is not None
            or (place != bare and len(place.split()) <= 3)
            or _ROOM_AT.match(place) is not None
        )
        told = hours and bare.startswith("at ") and opens and len(place.split()) <= 5
        told = told or (hours and _INN.fullmatch(place) is not None)
        if named and (told or _PLACE_WORDS.search(place.lower())) and not mentions(place) and len(place) < 100:
            return place
    return None
