"""Quick looks rule out nothing that the pattern behind them would find."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import steering.reading
from steering.reading import decision_words, event_words, returns, risk_words
from steering.reading.calendar import EVENT_NOUN, EVENT_WORDS
from steering.reading.quick import Begun, Words

GOLDEN = Path(__file__).parent / "golden"


def _begun() -> dict[str, Begun]:
    found = {}
    for module in pkgutil.walk_packages(steering.reading.__path__, "steering.reading."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Begun):
                found[f"{module.name}.{name}"] = value
    return found


BEGUN = _begun()
LINES = [
    line
    for path in sorted(GOLDEN.iterdir())
    if path.suffix in (".md", ".txt")
    for line in path.read_bytes().decode("utf-8", "replace").splitlines()
    if line.strip()
]

NOUNS = (
    "seminar|conference|workshop|agm|a.g.m.|egm|e.g.m.|annual general meeting|annual parish meeting|summit|symposium"
    "|webinar|hackathon|retreat|away day|awayday|open day|fete|launch|training|training day|briefing|forum|assembly"
    "|hearing|exhibition|celebration|face-to-face|face to face|f2f|plenary|congress|consultation event|drop-in|dropin"
    "|public meeting|committee meeting|election|elections|review meeting|interim|event|session|exercise|fair|fayre"
    "|festival|roadshow|visit|walkabout|open evening|training day|information morning|social afternoon|quiz evening"
    "|course|clinic|talk|lecture|inspection|show and tell|training course"
).split("|")


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_of_an_event_holds_one_of_its_words(noun: str) -> None:
    assert re.fullmatch(EVENT_NOUN, noun)
    assert EVENT_WORDS.within(noun)


LOOKS = (
    (event_words.UNFIT_WORDS, event_words.UNFIT, "the 9th is a day that she can’t do"),
    (event_words.PAST_WORDS, event_words.PAST, "the date was misprint"),
    (event_words.CHEAP, event_words.CANCELLED, "the tea of 3 may is abandoned"),
    (event_words.CHEAP, event_words.CANCELLED, "the tea of 3 may was dispensed with"),
    (event_words.CHEAP, event_words.DATE_FIRST, "14 may has been suggested for the tea"),
    (event_words.CHEAP, event_words.MAYBE_ON, "the tea, possibly on "),
    (event_words.CHEAP, event_words.SUGGESTED, "the seminar: 14 may was favoured"),
    (event_words.TENTATIVE_WORDS, event_words.TENTATIVE, "for the seminar 14 may was favoured"),
    (event_words.CHEAP, event_words.COMING, "she will come to speak on 3 may"),
    (risk_words.CONCERN, risk_words.TO_REGISTER, "fuel ought to go on the register"),
    (returns._CHEAP, returns._TOPIC.pattern, "audits: 3 of 9"),
    (returns._CHEAP, returns._TOPIC.pattern, "12 cards returned of 30"),
    (decision_words.CHEAP, decision_words.GIVEN, "approval is given for the hire"),
    (decision_words.CHEAP, decision_words.REVERSED, "the policy of may was set aside"),
    (decision_words.LOUD, decision_words.TOPIC_AGREED, "After some talk: it was agreed to wait"),
)
"""What once was found by a pattern and not let through by the look before it."""


@pytest.mark.parametrize(("look", "pattern", "text"), LOOKS, ids=[text for _, _, text in LOOKS])
def test_a_look_lets_through_what_its_pattern_finds(look: Words, pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)
    assert look.within(text)


@pytest.mark.parametrize("name", BEGUN)
def test_a_pattern_tried_where_its_words_stand_finds_the_same_as_everywhere(name: str) -> None:
    begun = BEGUN[name]
    everywhere = found = 0
    for line in [*LINES, *map(str.lower, LINES)]:
        one, other = begun.pattern.search(line), begun.search(line)
        everywhere += one is not None
        found += other is not None
        assert (one and one.span()) == (other and other.span()), line
    assert everywhere == found > 0


@given(st.lists(st.text("ab' \"\\n", min_size=1, max_size=3), min_size=1, max_size=6), st.text("ab' \"\\n"))
def test_words_stand_in_a_text_or_not(words: list[str], text: str) -> None:
    assert Words("|".join(words)).within(text) == any(word in text for word in words)
