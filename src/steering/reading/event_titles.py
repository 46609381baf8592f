"""What an event is called, by the words around its date.

Forms: `Seminar: 15 May`, `the next meeting will be on ...`, `Pilots start on ...`, the heading above. In: a part of a
text, the dates and times in it. Out: the title, empty where no words give one.
"""

import itertools
import re

from steering.reading.calendar import EVENT, EVENT_NOUN
from steering.reading.date_labels import is_next_thing, names_dates
from steering.reading.dates import MONTH, WEEKDAY, Mention
from steering.reading.passages import squeezed
from steering.reading.quick import Begun, Words, lowered
from steering.reading.sentences import Extent, sentences
from steering.reading.shapes import Block, Role
from steering.reading.vocabulary import THINGS

_AMID = (
    r"\bnext (?:[\w-]+ ){0,4}?(?:meeting|meetings|mtg|mtgs|call|session|tele?co(?:n|nference)?|get-?together)\b"
    r"|\b(?:date|time)s? (?:and \w+ )*of (?:the )?(?:next|future|forthcoming)|\bfuture meetings?\b"
    r"|\b(?:we|group|committee"
    r"|council|board|forum|partnership|panel) (?:will )?(?:meets? (?:again|next)|next meets?|reconvenes?)\b"
    r"|\bd\.?o\.?t?\.?n\.?m\b|\bmeeting dates\b"
    r"|\bdates (?:of (?:the )?meetings?\b|for (?:20\d\d|(?:the )?(?:diar|next|coming|rest))|to note\b|in the diary)"
    r"|\b(?:new|revised|alternative|replacement) (?:meeting )?date\b|\bfollowing dates\b"
    r"|\bto meet (?:again|next)\b|\b(?:to|will|would|shall) reconvene\b|\b(?:will|would|to|shall) next meet\b"
    r"|\bnext (?:(?:one|committee|board|forum|group|gathering) ?)?(?=\s*[:–—-]|\s?\b(?:is|will|falls)\b)"
    r"|\bnext (?:one|board|committee|group|forum|gathering)"
    r" (?:on )?(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* |\d{1,2}(?:[/.]|st|nd|rd|th| [a-z]{3})|\Z)"
    r"|\bnext (?:two|three|four|five|six|few)(?: (?:meeting|call|session|date|one)s)? (?:are|will be)\b"
    r"|\badjourned (?:to|until|till)\b|\b(?:we|group|committee|board|forum|council|partnership)(?:[’']ll| will"
    r"| shall)"
    r" (?:all |now |then )?(?:meet on|gather|regroup|reassemble)\b|\bnext \Z|\blook(?:s|ed"
    r"|ing)? forward to (?:seeing|meeting)\b"
)
_FIRST = (
    r"^\W*next\s*:\W*$|^\W*(?:[\w-]+ ){0,2}(?:meetings|calls) (?:for|in|during)"
    r" (?:the )?(?:rest|remainder|coming|new|next|20\d\d)\b[^.:]{0,30}:"
)
NEXT = re.compile(f"{_AMID}|{_FIRST}")
"""Words that announce the next meeting, in lower case."""
_NEXT_AMID = Begun(
    "next|date|time|future|we|group|committee|council|board|forum|partnership|panel|do|d.o|meeting dates|following"
    "|new|revised|alternative|replacement|to meet|to reconvene|will|would|shall|to next|adjourned|look",
    re.compile(_AMID),
)
"""What of them need not begin the text."""
_NEXT_WORDS = Words(
    "next|future|forthcoming|meet|date|adjourned|regroup|reassemble|gather|nm|n.m|reconvene|forward to|calls "
)
_MILESTONE = re.compile(
    r"(?:^(?:that\s+)?|[.;,:]\s+(?:that\s+)?|\band\s+|\bthat\s+)(?P<what>(?:(?i:the|our|all|a"
    r"|an)\s+)?(?:[A-Za-z][\w’'-]*\s+){0,4}?"
    r"[a-zA-Z][a-z-]{2,})\s+(?:will|shall|is to|are to|is due to|are due to|to)?\s*(?:now\s+|officially\s+)?"
    r"(?P<verb>starts?|begins?|go(?:es)? live"
    r"|launch(?:es)?|opens?|closes?|ends?|finish(?:es)?|commences?|expires?|be (?:launched|opened|completed|published)"
    r"|comes? into force)\s+(?:on\s+|from\s+)?(?:the\s+)?$"
)
_MILESTONE_WORDS = Words("start|begin|live|launch|open|close|end|finish|commence|expire|completed|published|force")
_ARTICLE = re.compile(r"^(?:the|our|all|an?)\s+", re.IGNORECASE)
_NO_THING = frozenset(
    "it they we he she this that these those which who all both each three four five six two one clerk chair chairman"
    " secretary treasurer everybody everyone".split()
)
_BEGINNERS = frozenset(
    "pilots pilot trials works nominations registrations enrolment construction building roadworks term phase".split()
)
_DEADLINE = re.compile(
    r"\b(?P<what>(?:closing date|deadline|cut-?off(?: date)?)(?:\s+for\s+(?:[a-z][\w’'-]*\s*){1,5}?)?)\s*(?:is|:|[-–—]"
    r"|will be)\s+(?:on\s+)?$",
    re.IGNORECASE,
)
_DEADLINE_WORDS = Words("closing date|deadline|cut")
_TITLE = re.compile(r"^\W*(?P<title>[A-Za-z][\w’'/&() -]{2,60}?)\s*(?::|\s[-–—]\s)\s*(?=\S)")
_BEHIND = re.compile(
    (
        rf"\s*(?::|[-–—]|,\s(?=(?:[A-Za-z]+\s){{0,3}}{EVENT_NOUN}))\s*(?!(?:venue|time|place"
        rf"|location|date|{MONTH}|{WEEKDAY})\b)(?P<title>[A-Za-z][^\d:,.;()]{{3,60}}?)(?=\s*[,.;(]"
        rf"|\s+at\s|\s+in\s|\s+\d|$)"
    ),
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    (
        r"(?:done|closed|complete[d]?|resolved|agreed|decisions?|resolution|date|dates|dates? (?:for|to|in) [\w ]+"
        r"|time|instead|actions?(?: points?)?|next meeting|next|when|note"
        r"|then|also|and|(?:now |all )?(?:definite|fixed|settled|certain|firm)|in (?:its|their) (?:place|stead)"
        r"|future meetings?|(?:\w+ ){0,2}meetings|cancelled|postponed|provisional|confirmed"
        r"|dates? (?:and time )?of next meetings?|(?:the )?(?:new|revised|alternative|replacement|re-?arranged)"
        r" (?:date|day)|(?:mon|tue|wed|thu|fri|sat|sun)\w*|[\d\s]+)$"
    ),
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:The|A|An|Our|This year[’']s)\s+(?P<title>(?!next|date|meeting"
    r"|following)[a-z][\w’'-]*(?:\s[\w’'-]+){0,3}?)\s+(?:is|are|will|has been|has|to"
    r" be)\s+(?:now\s+|be\s+|been\s+)*"
    r"(?:held|pencilled|booked|planned|arranged|fixed|set|confirmed|scheduled|on|moved|postponed|cancelled)\b"
)
_ON_DAY = re.compile(
    r"(?:The|Our) (?P<title>(?!next|dates?\b|meetings?\b|following|last|previous)[a-z][\w’'-]*(?:\s[\w’'-]+){0,3}?)"
    rf" (?:planned |due |set |arranged )?(?:on|for) (?:the )?(?:{WEEKDAY} )?$",
    re.IGNORECASE,
)
"""What stands before its day: `The tea on 11 February is now definite`."""
BARE_HELD = re.compile(
    r"\W*(?:(?:this|it)\s+)?(?:is |will |would )?(?:now |also )*(?:to )?(?:be held|take place|be hosted|be on)\b",
    re.IGNORECASE,
)
"""What opens a sentence that leaves to its heading what is to be held: `To be held on ...`."""
NOW_ON = re.compile(
    r"(?:(?:it |this )?(?:is |are )?(?:now|still)|(?:now )?(?:set|fixed|booked|moved|arranged|planned) (?:for|to)),? "
    rf"(?:on )?(?:the )?(?={WEEKDAY}|\d)",
    re.IGNORECASE,
)
"""What opens such a sentence and puts the day first: `Now Thursday 2 November`."""
NOW_FIXED = re.compile(
    r"(?:it |this |the day )?(?:is |has been )?(?:now|at last|finally) (?:definite(?:ly)?|settled|fixed|confirmed"
    r"|certain"
    rf"|firm|booked)(?:: | for | as |, | on )+(?:the )?(?={WEEKDAY}|\d)",
    re.IGNORECASE,
)
"""The same outside a list of dates: `Now definite: Saturday 12 May`."""
_ANY_MEETING = frozenset(("meeting", "committee meeting", "session", "event", "face to face", "face-to-face"))
_OF_MONTH = re.compile(rf"{MONTH}(?:['’]s)? meeting")
"""The next meeting by its month, in lower case: `The September meeting will be on the 13th`."""
OF_SECTION = frozenset(("day", "date", "evening", "morning", "afternoon", "occasion", "event", "whole thing"))
"""What a paragraph calls the event that its heading names: `The day is confirmed for 16 May.`"""
_HEARD = frozenset(("talk", "lecture", "briefing", "demo", "visit", "inspection"))
"""What may be part of the next meeting."""
_OWN_BODY = re.compile(r"(?:board|committee|group|panel|forum|council|partnership)(?: (?:of|on|for)\b.*)?$")
"""A subject that is the body itself, whose meeting it is: `The board of 20 March is moved to 27 March.`"""
_URL = re.compile(r"https?://\S+")
"""An address, whose words are no title."""
_PHRASE = re.compile(
    rf"\b(?=\w)(?:(?:[A-Z][\w’'&-]*|closing|annual|open|public|special|extra|data|team|spring|summer"
    rf"|autumn|winter|splinter|[a-z]+ leads)\s+){{0,4}}(?i:{EVENT_NOUN}|[A-Z][a-z]+ meeting)\b"
)
_NOUNS = (*({*re.findall(r"[a-z]{3,}(?!\?)", EVENT_NOUN)} - {"day"}), "f2f", "agm", "a.g", "ag.m", "egm", "e.g", "eg.m")
"""What every event's name has a part of, in lower case."""
_LONGEST_NAME = 12
"""No name of an event has more words than so many."""
_DAY = re.compile(WEEKDAY, re.IGNORECASE)
_WORD = re.compile(r"[a-z]{3}")
_LEAD = re.compile(
    r"^(?:(?:the|a|an|no|our|that|date|dates|of|for|next)\s+)*(?:meetings?:?\s+(?=\w+\s))?", re.IGNORECASE
)
_SENTENCE = re.compile(r"\b(?:is|are|was|will|next|agreed)\b")
WHOLE_PLACE = re.compile(
    (
        r"\b(?:hall|room|centre|center|house|school|church|library|office|offices|court|building"
        r"|suite|zoom|teams|online|online only|club|pavilion|hotel|college|museum)\b"
    ),
    re.IGNORECASE,
)
"""A word of places: what holds one names no event."""


_LONGEST_LEAD = 4
"""So many words at most a paragraph begins with that name what it is about."""


def says_next(text: str) -> bool:
    """Whether a text announces the next meeting."""
    low = text.lower()
    return _NEXT_WORDS.within(low) and (NEXT.match(low) or _NEXT_AMID.search(low)) is not None


def without_address(text: str) -> str:
    """A text without the addresses of pages, whose words are no title."""
    return _URL.sub(" ", text) if "http" in text else text


def _last_phrase(text: str) -> str | None:
    """The last name of an event in a text; looked for from a few words before the last that can be part of one."""
    low = lowered(text)
    nouns = [noun for noun in _NOUNS if noun in low]
    last = len(text)
    while (last := max([low.rfind(noun, 0, last) for noun in nouns], default=-1)) >= 0:
        before = text[:last].rsplit(None, _LONGEST_NAME)
        found = [*_PHRASE.finditer(text, len(before[0]) if len(before) > _LONGEST_NAME else 0)]
        if found:
            return found[-1][0]
    return None


def beginning(before: str) -> str:
    """The title of what the words before a date say will begin, end or fall due on it: `Pilots start`; else empty.

    What begins is a thing by its small letter or by the vocabulary, so that `Ann to start on ...` is none.
    """
    if _DEADLINE_WORDS.within(before.lower()) and (deadline := _DEADLINE.search(before)) is not None:
        return squeezed(deadline["what"]).capitalize()
    told = _MILESTONE.search(before) if _MILESTONE_WORDS.within(before) else None
    if told is None:
        return ""
    what = _ARTICLE.sub("", squeezed(told["what"]))
    thing = what.split()[-1].lower()
    if thing in _NO_THING or (what.split()[-1][0].isupper() and thing not in THINGS and thing not in _BEGINNERS):
        return ""
    return f"{what[0].upper()}{what[1:]} {told['verb']}"


_WHY = re.compile(
    r",? (?:because of|owing to|due to|on account of|to avoid|so as not to|so as to avoid)\s[^\d:;]{3,80}\Z"
)
"""Why a day is another, at the end of a sentence: what it names is not what the day is of."""


_ASIDE = re.compile(r"\([^()]*\)")
_OF_BODY = re.compile(r"\d\s+[A-Za-z]{3,9}\s+(?:board|meeting|group|committee)\b")
"""The body's own meeting by its day: `9 Nov board is off (half the team are at the conference)`."""


_BETWEEN_DAYS = re.compile(r"\s*(?:,|,?\s*(?:and|&|or))\s*(?:the\s+)?")


def _in_run(part: str, found: list[Mention]) -> bool:
    """Whether days stand in one run, with nothing but a comma or an `and` between them: `on 12, 14 and 16 May`."""
    return all(_BETWEEN_DAYS.fullmatch(part, a.end, b.start) for a, b in itertools.pairwise(found))


def title_beside(part: str, found: list[Mention], at: int) -> str:
    """The label that stands before a date, when it names something."""
    before = without_address(part[: found[0].start])
    if names_dates(before.strip(" :*_-–—").lower()):
        return ""
    if at > 0:
        label = _TITLE.match(before + "x") if before.rstrip().endswith(":") else None
        if label is None and _in_run(part, found[: at + 1]):
            return title_beside(part, found[:1], 0)
        return _of_label(label["title"]) if label else ""
    if milestone := beginning(before):
        return milestone
    behind = _BEHIND.match(part, found[0].end)
    if (
        behind
        and len(found) == 1
        and not _WORD.search(_DAY.sub("", before))
        and not WHOLE_PLACE.search(behind["title"])
        and not _NO_TITLE.match(behind["title"].strip())
    ):
        return squeezed(behind["title"]).strip(" .")
    label = _TITLE.match(before + " x")
    if label and is_next_thing(label["title"]):
        return squeezed(label["title"])
    if label and (EVENT.search(label["title"]) or not says_next(before)) and (told_of := _of_label(label["title"])):
        return told_of
    around = next((e for e in sentences(part) if e.start <= found[0].start < e.end), Extent(0, len(part)))
    told = _WHY.sub("", part[around.start : around.end]), part[: around.start]
    if "(" in told[0] and _OF_BODY.search(bare := _ASIDE.sub(" ", told[0])) is not None:
        told = bare, told[1]
    noun = next((named for words in told if (named := _last_phrase(without_address(words)))), None)
    if noun is None:
        subject = _SUBJECT.match(part)
        subject = subject or _ON_DAY.match(before)
        fits = (
            subject is not None
            and not _NO_TITLE.match(subject["title"])
            and " meet" not in subject["title"]
            and "reconven" not in subject["title"]
        )
        fits = fits and subject is not None and _OWN_BODY.match(subject["title"]) is None
        return squeezed(subject["title"]) if subject and fits else ""
    title = _LEAD.sub("", squeezed(noun))
    if (
        title.lower() in _ANY_MEETING
        or _OF_MONTH.fullmatch(title.lower())
        or (title.lower() in _HEARD and says_next(before))
    ):
        return ""
    return title


_DAY_OF = re.compile(
    r"(?:the )?(?:[a-z]+ )?(?:dates?|days?)(?: and (?:start )?times?)? (?:of|for) (?:(?:the|our|an?) )?", re.IGNORECASE
)
"""The day of something, before what it is: `Date of the open day: 4 June`."""


def _of_label(label: str) -> str:
    """The title that a label before a date gives; empty where it does not name what is on that day."""
    label = squeezed(label)
    if (day := _DAY_OF.match(label)) is not None and EVENT.search(label, day.end()) is not None:
        named = label[day.end() :]
        return "" if named.lower() in _ANY_MEETING or _NO_TITLE.match(named) else f"{named[0].upper()}{named[1:]}"
    return "" if _NO_TITLE.match(label) or _SENTENCE.search(label.lower()) else label


_WHERE_TALKED = re.compile(r"\b(?:at|in|for|before|after) (?:an?|the|our|this|that|each|every) [^.;,]{0,40}")
"""Where, or when, something is spoken of, which is not what will be held: `too much to discuss at a board meeting`."""
_SPOKEN_OF = 240
"""So many characters before a sentence at most names what it goes on about."""
_NUMBERED = re.compile(r"(?:[A-Z]|\d{1,2})[.)]\s+(?=[A-Z])")
"""The letter or number of a heading."""


def title_above(block: Block, part: str) -> str:
    """The title that the section gives, or the few words that the paragraph begins with, when they name an event and
    the sentence does not: `AGM. Date confirmed as 3 May.`
    """
    if part.startswith(("Date", "The date")) and block.sentences:
        named = block.text[: block.sentences[0].end].strip(" .")
        if len(named.split()) <= _LONGEST_LEAD and _last_phrase(named) is not None and not named.startswith(part[:8]):
            return named
    title = _NUMBERED.sub("", block.section.title) if block.section else ""
    if (BARE_HELD.match(part) or NOW_ON.match(part)) and title and len(title) < 50:
        if part.startswith(("This ", "It ")) and (at := block.text.find(part)) > 0 and not EVENT.search(title):
            return (_last_phrase(_WHERE_TALKED.sub("", block.text[max(at - _SPOKEN_OF, 0) : at])) or "").removeprefix(
                "The "
            )
        return title
    if block.role is not Role.DATES and 0 < len(title) < 50 and NOW_FIXED.match(part):
        return title
    if block.role is not Role.DATES and (noun := EVENT.search(title)) and not says_next(part):
        return title if len(title) < 50 else noun[0]
    return ""
