"""Quick looks rule out nothing that the pattern behind them would find."""

import re

import pytest

from steering.reading.calendar import EVENT_NOUN, EVENT_WORDS

NOUNS = (
    "seminar|conference|workshop|agm|a.g.m.|egm|e.g.m.|annual general meeting|annual parish meeting|summit|symposium"
    "|webinar|hackathon|retreat|away day|awayday|open day|fete|launch|training|training day|briefing|forum|assembly"
    "|hearing|exhibition|celebration|face-to-face|face to face|f2f|plenary|congress|consultation event|drop-in|dropin"
    "|public meeting|committee meeting|election|elections|review meeting|interim|event|session|exercise|fair|fayre"
    "|festival|roadshow|visit|walkabout|open evening|training day|information morning|social afternoon|quiz evening"
).split("|")


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_of_an_event_holds_one_of_its_words(noun: str) -> None:
    assert re.fullmatch(EVENT_NOUN, noun)
    assert EVENT_WORDS.within(noun)
