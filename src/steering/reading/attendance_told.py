"""People told in sentences: `Apologies had been received from A and B`, `A was in attendance`, `B and C present`.

In: the blocks of a document, and the list that is being read. Out: those whom sentences tell to have been there or not,
or to have sent apologies; `attendance` reads the lists themselves.
"""

import re

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_calls import CALLS, called
from steering.reading.attendance_groups import groups_in
from steering.reading.attendance_labels import state_of
from steering.reading.attendance_openings import Openings
from steering.reading.attendance_pieces import Listed, line_of, named
from steering.reading.attendance_sentences import (
    CAME,
    NONE_SENT,
    VERB,
    came,
    gave_apologies,
    kept_away,
    sent_from,
    told_away,
    was_there,
    welcomed,
    were_there,
    without_asides,
    without_lead,
    without_tail,
)
from steering.reading.attendance_words import HERE, OF_PEOPLE, SENT
from steering.reading.names import without_title
from steering.reading.quick import HAS_DIGIT
from steering.reading.roll_words import PLAIN
from steering.reading.rolls import only_people, people_in
from steering.reading.sentences import sentences
from steering.reading.shapes import PROSE, Block, Role

_FIRST = 12
"""Among so many blocks a meeting is opened."""


class Sentences(Openings):
    """Reads the people whom sentences name, in one document."""

    def _sorry_behind(self, block: Block, text: str, start: int) -> int:
        """Where a sentence begins behind a list of names that tells who sent apologies, who are taken; else the end."""
        if text is not block.text or not SENT.within(block.low[start:]):
            return len(text)
        for extent in block.sentences[1:]:
            gave = gave_apologies(text[extent.start : extent.end]) if extent.start > start else None
            if gave is not None and only_people(without_tail(gave["who"])):
                self._run(told_away(gave[0]), gave["who"], block)
                return extent.start
        return len(text)

    def _run(self, state: State, text: str, block: Block) -> None:
        """Add the people of a run of names, up to the end of its sentence; of groups that semicolons part, each behind
        its label.
        """
        if ";" in text and (groups := groups_in(text)):
            for body, people in groups:
                for entry in people:
                    entry.organisation = entry.organisation or body
                    self.out.append(self._told_of(entry, state, block))
            return
        if state is State.CHAIR:
            person = named(text)
            several = only_people(text)
            joined = re.search(r"[;&/]|\band\b", text) is not None
            whole = joined and len(several) > 1 and all(" " in entry.name for entry in several)
            people = several if whole else [person] if person else []
            for number, entry in enumerate(people):
                self.out.append(
                    Listed(entry, State.PRESENT if number else state, line_of(self.document, block, entry.name))
                )
            return
        told = sent_from(text)
        if told is not None and state is not State.APOLOGIES:
            self._run(State.APOLOGIES, text[told.end() :], block)
            text = text[: told.start()]
        else:
            text = text[told.end() :] if told else without_lead(text)
        for sentence in sentences(text)[:3]:
            run = text[sentence.start : sentence.end]
            told_state: State = state
            if (state is State.APOLOGIES or sentence.start > 0) and (gave := gave_apologies(run)) is not None:
                told_state = told_away(run) if sentence.start > 0 else state
                run = gave["who"]
            run = without_tail(run)
            if sentence.start > 0 and run[:9].lower().startswith(("moved ", "proposed ", "seconded ")):
                break
            if sentence.start > 0 and VERB.search(without_asides(run)):
                break
            people = people_in(run)
            if not people and sentence.start > 0:
                break
            for entry in people:
                self.out.append(self._told_of(entry, told_state, block))

    def _listed_in_full(self, words: str) -> bool:
        """Whether words are but the given name of one person listed before, with what they are at most in brackets:
        `Ben (secretary)`.
        """
        given = without_asides(words).strip()
        if not PLAIN.fullmatch(given):
            return False
        return sum(listed.entry.name.startswith(f"{given} ") for listed in self.out) == 1

    def _opens_meeting(self, block: Block) -> bool:
        """Whether a block stands where a roll is called: among the first, or under a heading for attendance."""
        return block.shape in PROSE and (block.index < _FIRST or block.role in OF_PEOPLE)

    def _told(self, block: Block) -> bool:
        """Read people told in sentences (`Apologies had been received from A and B`, `A was in attendance`); returns
        whether there were any.
        """
        before = len(self.out)
        speaking = block.index in self.speaking
        sorry = (
            block.role is Role.APOLOGIES
            or "pologi" in block.low
            or "regrets" in block.low
            or (speaking and self._in_lists(block) and SENT.within(block.low))
        )
        here = speaking and self._in_lists(block) and HERE.within(block.low)
        near = " welcomed " in block.text and self._in_lists(block)
        came_too = bool(self.out) and self._in_lists(block) and CAME.within(block.low)
        shortly = speaking and self._opens_meeting(block) and CALLS.within(block.low)
        if not (sorry or here or near or came_too or shortly):
            return False
        for number, sentence in enumerate(block.sentences):
            text = block.text[sentence.start : sentence.end]
            if sorry and NONE_SENT.match(text):
                self._run(State.ABSENT, text.partition(" from ")[2], block)
                continue
            gave = gave_apologies(text) if sorry else None
            if came_too and (too := came(text)) is not None and (people := only_people(too["who"])):
                self.out.extend(self._told_of(entry, State.IN_ATTENDANCE, block) for entry in people)
            elif gave is not None and self._listed_in_full(gave["who"]):
                continue
            elif gave is not None and only_people(without_tail(gave["who"])):
                self._run(told_away(text), gave["who"], block)
            elif sorry and (sent := sent_from(text)):
                self._run(State.APOLOGIES, text[sent.end() :], block)
            elif block.role is Role.APOLOGIES and ":" in text[:40] and VERB.search(text.partition(":")[2]):
                break  # what somebody said
            elif block.role is Role.APOLOGIES and (people := only_people(kept_away(text))):
                self.out.extend(self._told_of(entry, State.APOLOGIES, block) for entry in people)
            elif (
                number == 0
                and block.role is Role.APOLOGIES
                and without_title(text)[0]
                and not VERB.search(without_asides(text))
            ):
                self._run(State.APOLOGIES, text, block)
            elif near and (guests := welcomed(text)) and (people := only_people(guests["who"])):
                host = [
                    h for h in only_people(guests["host"].removeprefix("The Chair, ")) if h.name not in (h.role or "")
                ]
                self.out.extend(self._told_of(entry, State.PRESENT, block) for entry in [*host, *people])
            elif here and (were := were_there(text)):
                self._run(state_of(were["label"] or were["stood"] or "") or State.PRESENT, text[were.end() :], block)
            elif (
                here and (was := was_there(text)) and not HAS_DIGIT(was["who"]) and (people := only_people(was["who"]))
            ):
                state = state_of(was["how"]) or State.PRESENT
                people += only_people(was.groupdict().get("too") or "")
                self.out.extend(self._told_of(entry, state, block) for entry in people)
            elif shortly and (runs := called(text)):
                told = [self._told_of(entry, state, block) for state, run in runs for entry in only_people(run)]
                if len(told) > 1 or len(self.out) > before or runs[0][0] is not State.PRESENT:
                    self.out.extend(told)
                    self.shortly.extend(told)
        return len(self.out) > before
