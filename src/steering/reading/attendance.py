"""Who was there: attendance in every form that minutes give it.

Forms: a label and a run of names (`Present: A, B and C`), a label or heading with one name a line, lists by
organisation (`ESS - Taylor, Rod`), names continued over paragraphs, several labels in one paragraph, apologies told in
a sentence, and tables (see `attendance_tables`). In: a document. Out: `Listed` people with their state and line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_labels import state_of
from steering.reading.attendance_tables import from_table
from steering.reading.document import Document
from steering.reading.keyed import front_pairs
from steering.reading.names import Entry, entry_of, is_name, is_nobody, without_title
from steering.reading.rolls import people_in, people_of_lines
from steering.reading.sentences import sentences
from steering.reading.shapes import Block, Role, Shape


@dataclass(slots=True)
class Listed:
    """One person of a list: the entry, the state that its label gives, and the line."""

    entry: Entry
    state: State
    line: int


_LABEL = re.compile(r"\W*([A-Za-z][^:\n\t]{1,110}?)\s*(?::|\t|\s[-–—]\s)\s*")
_INNER = re.compile(
    (
        r"(?:^|(?<=[.;)\n])\s*|\s{2,}|\s(?=[A-Z]))((?:Also |Councillors |Members |Others |In"
        r" )?(?:present|absent|apologies|attendance|attendees|in attendance|not present"
        r"|regrets)(?: for absence| received)?)\s*:\s*"
    ),
    re.IGNORECASE,
)
_SENT = re.compile(
    r"\bapolog(?:y|ies)\b(?:\s+(?:for|of)\s+(?:absence|non-attendance))?(?:\s+(?:had been|have"
    r" been|has been|were|was|are))?(?:\s+(?:also|received|recorded|given|accepted|noted"
    r"|provided|sent|tendered|submitted|made))*"
    r"\s*(?:from|for|by|:)\s+(?!absence|lateness|late\b)",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:was|were|had|has|have|will|received|accepted|noted|agreed|welcomed|is|are)\b")
_STATUTE = re.compile(
    r"\s*[-–—]?\s*\(?LGA\s[^()]{0,60}(?:\([^()]*\)[^():]{0,10}){0,4}\)?\s*:?\s*|\s*\((?:[^()]"
    r"|\([^()]*\)){0,120}\)\s*(?=[A-Z])"
)


def attendance(document: Document) -> list[Listed]:
    """Everybody that the attendance lists name, in order."""
    return [*_of_front(document), *(person for person in _Roll(document).people() if person.entry.name)]


def _of_front(document: Document) -> Iterator[Listed]:
    """The people that front matter lists."""
    for label, value in front_pairs(document):
        state = state_of(label)
        if state is not None and not is_nobody(value.text):
            yield from (Listed(entry, state, document.line_at(value.raw(0))) for entry in people_in(value.text))


class _Roll:
    """The walk through a document that gathers its attendance."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks = document.blocks
        self.out: list[Listed] = []
        self.state: State | None = None
        self.singly = False

    def people(self) -> list[Listed]:
        at = 0
        while at < len(self.blocks):
            at = self._take(at)
        return self.out

    def _take(self, at: int) -> int:
        """Read the block at an index; returns the index of the next one to read."""
        block = self.blocks[at]
        if block.role is Role.ANNEX or block.shape is Shape.QUOTE:
            return at + 1
        if block.shape is Shape.HEADING:
            self.state = self._headed(block)
            return at + 1
        if block.table is not None:
            self.out.extend(Listed(*found) for found in from_table(self.document, block, self.state))
            return at + 1
        labelled = self._labelled(block)
        if labelled:
            return at + 1
        if self.state is not None:
            return self._listed(at)
        if block.role is Role.APOLOGIES or "pologies" in block.text:
            self._told(block)
        return at + 1

    def _headed(self, block: Block) -> State | None:
        """The state that a heading opens, by its words or its role; an attendance heading opens presence."""
        state = state_of(block.text)
        if state is State.CHAIR and not block.text.rstrip().endswith(":"):
            state = None
        if state is None and block.role is Role.ATTENDANCE:
            state = State.PRESENT
        if block.role is Role.APOLOGIES and state is not State.ABSENT:
            state = State.APOLOGIES
        self.singly = True
        return state

    def _labelled(self, block: Block) -> bool:
        """Read `Label: names`, with further labels inside; returns whether the block was one."""
        head = block.text[:140]
        if (
            "pologies" not in head
            and ":" not in head
            and "\t" not in head
            and " - " not in head
            and " – " not in head
            and " — " not in head
        ):
            return False
        text = _STATUTE.sub(": ", block.text, count=1) if "pologies" in head[:60] else block.text
        found = _LABEL.match(text)
        state = state_of(found[1]) if found else None
        if found is None or state is None or (state is State.CHAIR and not self._near_top(block)):
            return False
        rest = text[found.end() :]
        if state is State.CHAIR and _other_field(rest):
            rest = re.split(r"\s{2,}|\t", rest)[0]
        before = len(self.out)
        for piece_state, piece in _by_label(state, rest):
            self._run(piece_state, piece, block)
            state = piece_state
        if rest.strip() and len(self.out) == before and not is_nobody(rest):
            return state is State.APOLOGIES and not _SENT.search(block.text)
        self.singly = len(self.out) - before <= 1
        goes_on = not rest.strip() or rest.rstrip().endswith((",", ";")) or self.singly or block.text.find("\t") >= 0
        self.state = state if goes_on and not is_nobody(rest.strip() or "x") and state is not State.CHAIR else None
        if not rest.strip() and state is State.CHAIR:
            self.state = state
        return True

    def _near_top(self, block: Block) -> bool:
        """Whether a block stands where meetings tell who chaired: near the top, or among the attendance."""
        return block.parent is None and (block.index < 25 or self.state is not None or block.role is Role.ATTENDANCE)

    def _run(self, state: State, text: str, block: Block) -> None:
        """Add the people of a run of names, up to the end of its sentence."""
        if state is State.CHAIR:
            person = named(text)
            self.out.extend([Listed(person, state, self._line(block, person.name))] if person else [])
            return
        told = _SENT.search(text)
        text = text[told.end() :] if told else text
        for sentence in sentences(text)[:3]:
            people = people_in(text[sentence.start : sentence.end])
            if not people and sentence.start > 0:
                break
            for entry in people:
                self.out.append(Listed(entry, state, self._line(block, entry.name)))

    def _line(self, block: Block, name: str) -> int:
        at = block.text.find(name)
        return self.document.line_at(block.passage.raw(at)) if at >= 0 and block.text else block.line

    def _listed(self, at: int) -> int:
        """Read lines that each name somebody, until one does not."""
        assert self.state is not None
        end = at
        while end < len(self.blocks) and self._continues(self.blocks[end]):
            end += 1
            if self.state is State.CHAIR:
                break
        lines = self.blocks[at:end]
        for index, entry in people_of_lines([block.text for block in lines]):
            block = lines[index]
            state = _ticked(block, self.state)
            self.out.append(Listed(entry, state, self._line(block, entry.name)))
        if end == at or self.state is State.CHAIR:
            self.state = None
            if end == at and self.blocks[at].role is Role.APOLOGIES:
                self._told(self.blocks[at])
            return max(end, at + 1)
        return end

    def _continues(self, block: Block) -> bool:
        """Whether a block is a further line of the list that is being read."""
        if block.shape not in (Shape.TEXT, Shape.ITEM, Shape.CODE):
            return False
        text = block.text.strip()
        label = _LABEL.match(block.text)
        if label and state_of(label[1]) is not None:
            return False
        if is_nobody(text):
            return True
        if len(text) > 600 or (block.number and "." in block.number):
            return False
        if _SENT.search(text) or _VERB.search(re.sub(r"\([^()]*\)", "", text)):
            return False
        return bool(people_of_lines([text]))

    def _told(self, block: Block) -> None:
        """Apologies told in a sentence: `Apologies had been received from A and B`."""
        for number, sentence in enumerate(sentences(block.text)):
            text = block.text[sentence.start : sentence.end]
            sent = _SENT.search(text)
            if (
                not sent
                and number == 0
                and block.role is Role.APOLOGIES
                and without_title(text)[0]
                and not _VERB.search(text)
            ):
                self._run(State.APOLOGIES, text, block)
            elif sent:
                self._run(State.APOLOGIES, text[sent.end() :], block)
            elif block.role is Role.APOLOGIES and (
                given := re.match(
                    r"(.+?)\s+(?:(?:had |has |have )?(?:sent|gave|given|offered|tendered)\s+(?:\w+ )?apologies)", text
                )
            ):
                self._run(State.APOLOGIES, given[1], block)


def _by_label(state: State, text: str) -> Iterator[tuple[State, str]]:
    """The pieces of a text with the state of each, where labels stand inside it."""
    at = 0
    for inner in _INNER.finditer(text):
        further = state_of(inner[1])
        if further is None:
            continue
        yield state, text[at : inner.start()]
        state, at = further, inner.end()
    yield state, text[at:]


def _other_field(text: str) -> bool:
    """Whether further `Label: value` pairs follow on the same line."""
    return bool(re.search(r"(?:\s{2,}|\t)[A-Z][\w ]{2,20}:", text))


def _ticked(block: Block, state: State) -> State:
    """In a list with checkboxes those without a tick were not there."""
    return State.ABSENT if block.checked is False and state is State.PRESENT else state


def named(text: str) -> Entry | None:
    """The person of a text that should be one name, such as the value of `Chair:`."""
    if (entry := entry_of(text)) is not None:
        return entry
    people = people_in(text)
    return people[0] if people and is_name(without_title(people[0].name)[1]) else None
