"""Concerns as prose states them, and the draft of a risk that comes of each."""

import pytest

from steering.reconciling.drafting import Draft, drafted


@pytest.mark.parametrize(
    ("sentence", "draft"),
    [
        (
            "There is a risk that the crane fails because the oil is old, leading to a closed harbour.",
            Draft("The crane fails", "The oil is old", "The crane fails", "A closed harbour"),
        ),
        (
            "As two members have left, there is a real risk of missing the deadline.",
            Draft("Missing the deadline", "Two members have left", "Missing the deadline", None),
        ),
        (
            "The main risk is that the grant ends, which would stop the survey.",
            Draft("The grant ends", None, "The grant ends", "Would stop the survey"),
        ),
        (
            "There is a danger that boats collide if the light is not mended.",
            Draft("Boats collide", "The light is not mended", "Boats collide", None),
        ),
    ],
)
def test_the_parts_are_the_sentences_own_words(sentence: str, draft: Draft) -> None:
    assert drafted(sentence, "risk_stated") == draft


def test_a_sentence_that_gives_no_parts_is_the_event_itself() -> None:
    words = "Boats are at risk in the north basin."
    assert drafted(words, "risk_stated") == Draft(words, event=words)


def test_few_replies_are_a_cause_whose_effect_nobody_stated() -> None:
    found = drafted(
        "Unfortunately only 6 harbours had replied, and BB will follow up the 9 that had not.", "risk_poor_return"
    )
    assert (found.title, found.cause) == ("Only 6 harbours had replied", "Only 6 harbours had replied")
    assert found.event
    assert found.effect
