"""What opens a list of people: labels (`Present: ...`), lines that are nothing but one, and headings.

In: the blocks of a document, and the list that is being read. Out: the state that a list is of, and where its names
begin; `attendance` reads the lists themselves.
"""

import itertools
import re

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_labels import state_of, tells_attendance, tells_earlier
from steering.reading.attendance_pieces import (
    AWAY,
    Listed,
    by_label,
    inner_label,
    label_at,
    line_of,
    noted,
)
from steering.reading.attendance_sentences import (
    OPENS,
    VERB,
    gave_apologies,
    were_there,
    without_tail,
)
from steering.reading.attendance_words import (
    BARE,
    BOTH,
    CROSSED,
    CROSSES,
    DOTS,
    HELD,
    HYPHENED,
    LEADS,
    LONGEST_LABEL,
    MAILED,
    NEAR_TOP,
    NOT_THERE,
    OF_PEOPLE,
    OTHER_PARTS,
    SPEAKS,
    WIDE_IN_RUN,
    WITH_PRONOUNS,
)
from steering.reading.document import Document
from steering.reading.names import Entry, told_behind, without_title
from steering.reading.rolls import Read, only_people, people_in
from steering.reading.shapes import Block, Role, Shape

_IN_OR_OUT = 12
"""So near to the top stand lists that are led in by `In:` and `Out:`."""
_OF_TASKS = frozenset(("Who", "who", "WHO"))
_MARKED = re.compile(r"\W{0,3}(?:ACTION|Action|TASK|Task|AP|AI|TODO)\b[\s\d.]{0,8}[:–—-]")


class Openings:
    """Knows what opens a list of people in one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks = document.blocks
        self.mailed = "](mailto:" in document.text
        self.speaking = document.holding(SPEAKS)
        self.out: list[Listed] = []
        self.above: list[Listed] = []
        self.shortly: list[Listed] = []
        """Those whom sentences tell shortly to have been there or not."""
        self.read: Read = {}
        self.state: State | None = None
        self.close = False
        self.inline = False
        self.around: tuple[State, int] | None = None
        self.joined = -1

    def _in_lists(self, block: Block) -> bool:
        """Whether a block stands where meetings list people: near the top, or under a heading for attendance."""
        return block.index < NEAR_TOP or block.role in OF_PEOPLE

    def _bare_label(self, block: Block) -> bool:
        """Whether a line is nothing but a label for people, whatever else it looks like."""
        text = block.text.strip()
        if (
            len(text) > LONGEST_LABEL
            or len(text.split()) > 7
            or (text.endswith(".") and " " in text and not text.isupper())
        ):
            return False
        if not (text[-1:] == ":" or block.number or (self._in_lists(block) and block.role is not Role.AGENDA)):
            return False
        state = state_of(text)
        return (
            state is not None
            and state is not State.CHAIR
            and self._counts(block, state, text)
            and not told_behind(text)
        )

    def _headed(self, block: Block) -> State | None:
        """The state that a heading opens, by its words or its role; an attendance heading opens presence."""
        if self.around is not None and NOT_THERE.match(block.text):
            return None
        state = state_of(block.text)
        if state is State.CHAIR and not block.text.rstrip().endswith(":"):
            state = None
        if state is not None and not self._counts(block, state, block.text):
            state = None
        if state is None and (block.role is Role.ATTENDANCE or self._of_part(block)):
            state = State.PRESENT
        if block.index in self.speaking and BOTH.search(block.text):
            state = State.PRESENT
        elif block.role is Role.APOLOGIES and state is not State.ABSENT:
            here = block.shape is Shape.TEXT and state is State.IN_ATTENDANCE
            state = state if here else State.APOLOGIES
        if state is not None:
            self.around, self.inline = (state, block.index), False
        return state

    def _of_part(self, block: Block) -> bool:
        """Whether a heading under the one for attendance names a group, with a list of its people right below."""
        above, below = block.section.parent if block.section else None, self.document.below(block)
        return (
            block.shape is Shape.HEADING
            and above is not None
            and above.role is Role.ATTENDANCE
            and below is not None
            and below.shape is Shape.ITEM
            and not tells_earlier(block.low)
            and bool(only_people(below.text))
        )

    def _lined(self, block: Block) -> str:
        """The text of a block, with the breaks of its lines where they are set in columns of one person a line, and
        commas between people that are links to their addresses; without the mark behind the name of one who came.
        """
        may_be_crossed = block.text.endswith(CROSSES) or block.text[-2:-1].isspace()
        if may_be_crossed and (crossed := CROSSED.fullmatch(block.text)) is not None:
            return crossed["name"]
        held = HELD.match(block.text) if block.text[-1:] == ")" else None
        if held and tells_attendance(held["label"]) and len(only_people(held["names"])) > 1:
            return f"{held['label']}: {held['names']}"
        if block.shape is Shape.ITEM and "/" in block.text and (celled := WITH_PRONOUNS.match(block.text)) is not None:
            return celled["name"]
        if self.mailed and len(linked := self._linked(block)) > 1:
            return f"{block.text.partition(':')[0]}: {', '.join(linked)}" if ":" in block.text else ", ".join(linked)
        if block.last_line <= block.line or "   " not in block.text:
            return WIDE_IN_RUN.sub(r"\1 ", block.text) if "    " in block.text else block.text
        bounds = [*self.document.line_starts, len(self.document.text)][block.line - 1 : block.last_line + 1]
        raw = [self.document.text[a:b].strip() for a, b in itertools.pairwise(bounds)]
        gaps = sum("   " in line for line in raw)
        return HYPHENED.sub("-", "\n".join(raw)) if gaps * 3 >= len(raw) * 2 else block.text

    def _linked(self, block: Block) -> list[str]:
        """The names of a block that are nothing but links to mail addresses, one after the other."""
        start, end = block.passage.raw(0), block.passage.raw_end(len(block.text))
        raw = self.document.text[start:end]
        if raw.count("](mailto:") < 2:
            return []
        rest = MAILED.sub("", raw.partition(":")[2] if raw.find(":") < raw.find("[") else raw)
        return [found["name"] for found in MAILED.finditer(raw)] if not re.search(r"\w", rest) else []

    def _label(self, block: Block, text: str) -> tuple[State | None, int]:
        """The state that the label at the start of a text names, and where the names begin."""
        found = label_at(text)
        state = state_of(found[1]) if found else None
        if found is not None and state is None and text.startswith(("In:", "Out:")):
            state = self._in_or_out(block)
        if found is not None and ". " in found[1] and _ends_inside(text, found.end()):
            state = None
        if found is not None and state is not None and self._counts(block, state, found[1]):
            return state, found.end()
        stripped = text.rstrip()
        if (
            stripped.endswith(":")
            and (sentence := block.sentences[-1:])
            and (block.index < 60 or self._in_lists(block))
        ):
            last = stripped[sentence[0].start :]
            opens = OPENS.search(last)
            state = (State.APOLOGIES if opens["sorry"] else state_of(opens[0]) or State.PRESENT) if opens else None
            state = state or (state_of(last) if sentence[0].start > 0 else None)
            if state is not None and state is not State.CHAIR:
                return state, len(text)
        if not self._in_lists(block) or block.index not in self.speaking:
            return None, 0
        if (were := were_there(text)) is not None:
            return state_of(were["label"] or were["stood"] or "") or State.PRESENT, were.end()
        bare = BARE.match(text)
        if bare is not None and block.role is not Role.AGENDA:
            rest = text[bare.end() :]
            gave = gave_apologies(rest)
            rest = gave["who"] if gave else next(by_label(State.PRESENT, rest))[1]
            after = self.around is not None and block.index - self.around[1] <= 1
            people = only_people(without_tail(rest)) or [
                entry for entry in people_in(rest) if entry.organisation or entry.initials
            ]
            marked = any(entry.role or entry.initials or entry.organisation for entry in people)
            if (
                without_title(rest)[0]
                or len(people) > 1
                or (people and (marked or gave or after or block.role is Role.ATTENDANCE or self._goes_on_bare(block)))
            ):
                return state_of(bare[1]), bare.end()
        if (
            (inner := inner_label(text)) is not None
            and inner.start() > 0
            and inner[0][:1] != ","
            and not VERB.search(text, inner.end(), _sentence_end(block, text, inner.end()))
        ):
            if (before := text[: inner.start(1)].rstrip())[-1:] in ("·", "•", "|") and block.index < NEAR_TOP:
                self._groups(block, before)
            return state_of(inner[1]), inner.end()
        return None, 0

    def _in_or_out(self, block: Block) -> State | None:
        """The state that `In:` or `Out:` near the top tells, where the one stands right above the other."""
        if block.index >= _IN_OR_OUT or block.role in OTHER_PARTS:
            return None
        if block.text.startswith("In:"):
            below = self.document.below(block)
            return State.PRESENT if below is not None and below.text.startswith(("Out:", "Apologies:")) else None
        above = self.document.blocks[block.index - 1] if block.index else block
        return State.APOLOGIES if above.text.startswith("In:") else None

    def _goes_on_bare(self, block: Block) -> bool:
        """Whether the line below one with a label and no sign behind it is another such: `Apologies Ann Lee`."""
        below = self.document.below(block)
        return below is not None and not below.loose and BARE.match(below.text) is not None

    def _counts(self, block: Block, state: State, label: str) -> bool:
        """Whether a label counts where it stands: one that names only kinds of people does so near the top."""
        if state is State.CHAIR:
            return self._tells_chair(block)
        if tells_attendance(label):
            return True
        if block.role in OTHER_PARTS and state in AWAY:
            return False
        if (
            label.rstrip(" :").endswith(("fficers", "fficials"))
            and block.role not in OF_PEOPLE
            and self._elsewhere(block)
        ):
            return False
        return self._in_lists(block) and block.parent is None and not (label in _OF_TASKS and self._of_task(block))

    def _elsewhere(self, block: Block) -> bool:
        """Whether a block that names officers is an item of its own, or under the heading of an election."""
        return block.number is not None or (block.section is not None and "lection" in block.section.title)

    def _of_task(self, block: Block) -> bool:
        """Whether a block stands right below a marked action, so that `Who:` tells who is to do it."""
        return block.index > 0 and _MARKED.match(self.blocks[block.index - 1].text) is not None

    def _tells_chair(self, block: Block) -> bool:
        """Whether a block stands where meetings tell who chaired: near the top, or among the attendance."""
        among = block.parent is None or LEADS.match(block.text) is not None
        return (
            among
            and block.role not in (Role.DATES, Role.ACTIONS, Role.REVIEW)
            and (block.index < NEAR_TOP or self.state is not None or block.role is Role.ATTENDANCE)
        )

    def _groups(self, block: Block, text: str) -> None:
        """Add the people of groups that dots or bars part, each behind its label, before the one of a state:
        `Council: Ann Lee, Bob Roe · Staff: Cat Day · Apologies: Dan Eve`.
        """
        taken: list[Listed] = []
        for group in DOTS.split(text):
            label, colon, names = group.partition(":")
            people = only_people(names.strip(" ,.")) if colon and len(label.split()) <= 4 else []
            if group.strip() and not people:
                return
            taken.extend(self._told_of(entry, State.PRESENT, block) for entry in people)
        self.out.extend(taken)

    def _told_of(self, entry: Entry, state: State, block: Block) -> Listed:
        """Somebody of a block, in the state of the list or the one that a remark beside the name gives."""
        return Listed(entry, noted(entry, state), line_of(self.document, block, entry.name))


def _ends_inside(text: str, at: int) -> bool:
    """Whether the sign behind a label belongs to another one behind a full stop: `Apologies A. Lee. Absent: B. Roe`."""
    inner = inner_label(text[:at])
    return inner is not None and inner.start() > 0 and text[: inner.start(1)].rstrip()[-1:] in (".", ";", ")")


def _sentence_end(block: Block, text: str, at: int) -> int:
    """Where the sentence of a block ends that an offset stands in; the end of another text than the block's own."""
    return next((b for _, b in block.sentences if b > at), len(text)) if text is block.text else len(text)
