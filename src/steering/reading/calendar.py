"""The dates that one document knows: its own, the next meeting, the meeting of a month, a named event.

In: the meeting's date and the events that the minutes announce. Out: the date of `the next meeting`, `the September
meeting`, `the seminar`.
"""

import re
from dataclasses import dataclass
from datetime import date

from steering.domain.findings import EventFinding
from steering.domain.words import EventKind, EventStatus
from steering.reading.quick import Words

EVENT_NOUN = (
    r"(?:(?!assembly (?:rooms?|hall|house)\b|conference (?:rooms?|centre|suite|hall)\b|exhibition (?:hall|room"
    r"|centre)\b"
    r"|training (?:rooms?|suite|centre)\b|session (?:house|room)\b|seminar (?:rooms?|suite)\b|lecture (?:hall|theatre"
    r"|room)\b|festival (?:hall|theatre)\b|convention centre\b|reception (?:room|desk|class)\b)(?:seminar|conference"
    r"|workshop|a\.?g\.?m\.?|e\.?g\.?m\.?|annual general meeting|annual"
    r" parish meeting|summit|symposium|webinar|hackathon|retreat|away ?day|open day|fete"
    r"|hustings|masterclass|boot ?camp|colloquium|round ?table|convention|ceremony|unveiling|open house|gala"
    r"|regatta|tournament"
    r"|launch|"
    r"annual review|supper|dinner|barbecue|picnic|training(?: day| session| evening| course)?|briefing|forum"
    r"|assembly|hearing|exhibition"
    r"|celebration|face[- ]to[- ]face|f2f|plenary|congress|consultation event|drop-?in(?:"
    r" session)?|"
    r"public meeting|open meeting|site meeting|extraordinary meeting|special meeting|committee"
    r" meeting|annual meeting|elections?|review meeting|(?<!the )interim|event|session|exercise|fair"
    r"|fayre|festival|roadshow|visit|outing|excursion|walkabout|(?:open|training|information|social|quiz|tasting"
    r"|parents['’]?|awards?|film|music)"
    r" (?:evening|day|morning|afternoon)"
    r"|(?:fun|river|sports|heritage|taster|awareness|study|planning|team|family|volunteers?['’]?|users?['’]?"
    r"|members?['’]?"
    r"|suppliers?['’]?|vendors?['’]?|partners?['’]?|providers?['’]?|stakeholders?['’]?|practitioners?['’]?|release|go-live"
    r"|testing|listening|sharing|learning|results|consultation|staff|pilot|industry"
    r"|careers|inset|celebration|launch|induction|coffee) (?:day|morning|afternoon|evening|night|tea|lunch)|demo"
    r"|(?:christmas|xmas|easter|harvest|summer|garden|thank[- ]you|farewell|leaving) (?:lunch|tea|party"
    r"|breakfast|social"
    r"|meal)"
    r"|show[- ]and[- ]tell|showcase|reception|(?<!of )(?<!due )course"
    r"|clinic|(?<!some )talk|lecture|(?<!for )inspection|(?-i:[A-Z][a-z]+ Day)|(?:dress )?rehearsal|all[- ]hands"
    r"|(?:siren|alarm|evacuation|fire) (?:test|drill)|concert|ceilidh|fundraiser|bazaar"
    r"|(?:carol|harvest|memorial|remembrance|thanksgiving|open[- ]air) service|litter[- ]?pick))"
)
SERIES = "Meeting"
EVENT_WORDS = Words(
    "meeting|event|hustings|masterclass|camp|colloq|round|convention|ceremony|unveil|house|gala|regatta|tourn|training|evening|day|session|visit|gm|g.m|seminar|conference|workshop|summit|symposium|webinar"
    "|hackathon|retreat|away|fete|launch|briefing|forum|assembly|hearing|exhibition|celebration|face|f2f|plenary"
    "|congress|drop|night|tea|lunch|demo|showcase|reception|election|interim|exercise|fair|fayre|festival|roadshow"
    "|walkabout|outing|excursion|morning|afternoon|annual|supper|dinner|barbecue|picnic|tell|course|clinic|talk|lecture|inspection"
    "|rehears|hands|party|breakfast|social|meal|concert|ceilidh|fundraiser|bazaar|service|pick|test|drill"
)
"""Words of which one stands in every `EVENT_NOUN`."""
EVENT = re.compile(rf"\b(?=\w){EVENT_NOUN}\b", re.IGNORECASE)
"""That a word begins is looked at before all the nouns: so it is half as long about a text."""


_COUNTED = re.compile(
    r"(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth) meeting",
    re.IGNORECASE,
)
"""A meeting of the body by its number in the row of them: `Fifth meeting`."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The meeting's own date and what it announces."""

    base: date | None
    events: tuple[EventFinding, ...]

    def next_meeting(self) -> date | None:
        """The first meeting after this one that is not cancelled, of the body itself where the minutes tell them
        apart.
        """
        own = [event.date for event in self.events if event.title == SERIES or _COUNTED.fullmatch(event.title)]
        return min((day for day in self._meetings() if day in own), default=None) or min(self._meetings(), default=None)

    def meeting_in(self, month: int) -> date | None:
        """The first coming meeting of a month."""
        days = [day for day in self._meetings() if day.month == month]
        own = [event.date for event in self.events if event.title == SERIES and event.rule == "dates"]
        return min((day for day in days if day in own), default=None) or min(days, default=None)

    def _meetings(self) -> list[date]:
        return [
            event.date
            for event in self.events
            if event.date is not None
            and event.kind is EventKind.MEETING
            and event.status is not EventStatus.CANCELLED
            and (self.base is None or event.date > self.base)
        ]

    def named(self, phrase: str) -> EventFinding | None:
        """The event that a phrase names by its noun, or by the last word of its title, the coming one first."""
        noun = EVENT.search(phrase)
        word = noun[0].lower().replace(".", "") if noun is not None else ""
        last = phrase.lower().split()[-1:] if noun is None else []
        fitting = [
            e
            for e in self.events
            if (word in e.title.lower().replace(".", "") if word else e.title.lower().split()[-1:] == last)
            and e.date is not None
            and e.status is not EventStatus.CANCELLED
        ]
        coming = [e for e in fitting if self.base is None or (e.date is not None and e.date >= self.base)]
        return min(coming or fitting, key=lambda e: e.date or date.max, default=None)


_OCCASION = re.compile(
    r"\b(?:seminar|conference|workshop|summit|symposium|webinar|training|launch|away ?day|open"
    r" day|hackathon|fair|fete|exhibition|visit|event|celebration|retreat|forum|course|clinic|talk|lecture|outing"
    r"|excursion"
    r"|inspection)\b"
)
_MEETING = re.compile(
    r"\b(?:meeting|meetings|agm|egm|committee|council|group|board|call|interim|plenary|sprint"
    r"|assembly|session|hearing)\b"
)


_NUMBERED = re.compile(r"[A-Z]{2,5} ?\d{1,3}")
"""A meeting of the body by its letters and its number: `SG7`."""


def kind_of_event(title: str) -> EventKind:
    """Whether a title names a meeting of the body, an event, or a milestone."""
    low = title.lower()
    if _OCCASION.search(low):
        return EventKind.SEMINAR
    if not low or _MEETING.search(low) or _NUMBERED.fullmatch(title):
        return EventKind.MEETING
    return EventKind.MILESTONE
