"""Who was there: attendance in every form that minutes give it.

Forms: a label and a run of names (`Present: A, B and C`), a label or heading with one name a line, lists by
organisation (`ESS - Taylor, Rod`), names continued over paragraphs, groups headed under the attendance, a mark behind
each name (`Ann Lee x`), several labels in one paragraph, apologies told in a sentence, tables (see
`attendance_tables`), and for want of any other a legend of initials (`attendance_legend`) or unheaded names at the top
(`attendance_unheaded`).
In: a document. Out: `Listed` people with their state and line.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_calls import answers, called, may_be_answer
from steering.reading.attendance_columns import STATES, rows_with_states, spaced, stacked, wide_gap
from steering.reading.attendance_labels import has_its_people, state_of, tells_attendance
from steering.reading.attendance_legend import legend
from steering.reading.attendance_lines_lost import lines_lost
from steering.reading.attendance_narrated import narrated
from steering.reading.attendance_offices import STROKE, Found, celled, offices_apart
from steering.reading.attendance_pieces import (
    AWAY,
    Listed,
    by_label,
    is_handle_item,
    label_at,
    may_be_labelled,
    noted,
    other_field,
    rejoin,
    ticked,
)
from steering.reading.attendance_sentences import (
    CAME_LATER,
    VERB,
    gave_apologies,
    sent_from,
    without_asides,
    without_lead,
    without_public,
    without_tail,
)
from steering.reading.attendance_stand_ins import stand_ins, with_stand_ins
from steering.reading.attendance_tables import from_table
from steering.reading.attendance_told import Sentences
from steering.reading.attendance_unheaded import people_above, still_there, under_other_labels, unheaded
from steering.reading.attendance_words import (
    ALL_SENT,
    BULLETS,
    COLUMNS,
    DAY_OF_CALL,
    DAY_ONLY,
    FIELD,
    FULL_NAMES,
    HANDLE,
    INVITED,
    LONGEST_LABEL,
    MANY,
    NEAR_TOP,
    NICK,
    NO_BODY,
    NOT_THERE,
    OF_OFFICE,
    OF_PEOPLE,
    OFFICIAL,
    OTHER_PARTS,
    PLACEHOLDER,
    POINTS,
    STATUTE,
    TEAM,
    VOTES,
    WHOLE_BODY,
    WITH_PRONOUNS,
)
from steering.reading.document import Document
from steering.reading.headings import NUMBERED_LEVEL
from steering.reading.keyed import front_pairs, is_taker
from steering.reading.names import Entry, entry_of, is_name, is_nobody, is_role, without_title
from steering.reading.quick import HAS_DIGIT
from steering.reading.roll_words import PLAIN
from steering.reading.rolls import names_people, only_people, people_in, people_of_lines, people_of_one_line
from steering.reading.shapes import PROSE, Block, Role, Shape
from steering.reading.vocabulary import THINGS

_FEWEST_HANDLES = 3
_MOST_HANDLES = 80
_MOST_ROWS = 180
_NOT_OF_ALL = AWAY | {State.IN_ATTENDANCE}
"""What a first list of people may be of, those present standing above it under no label."""
_SHORTEST_TOP = 20
"""So many letters at least has what stands on top of each page, that no name be taken for it."""
_LONGEST_ANSWER = 90
_LONGEST_GROUP = 8
"""So many words at most name a group of people before its list: more of them are a sentence."""


def attendance(document: Document) -> list[Listed]:
    """Everybody that the attendance lists name, in order."""
    roll = _Roll(document)
    listed = [*_of_front(document), *(person for person in roll.people() if person.entry.name)]
    if roll.above:
        away = [person for person in listed if person.state in AWAY]
        kept = still_there(roll.above, away)
        listed = [person for person in listed if person in kept or person not in roll.above]
    if all(person.state in AWAY for person in listed):
        listed = [*under_other_labels(document, bool(listed)), *listed]
    if not listed:
        listed = lines_lost(document)
    narrow = all(person.state in AWAY or person.state is State.CHAIR for person in listed)
    if narrow and (told := narrated(document)):
        names = {person.entry.name for person in told}
        listed = [*told, *(person for person in listed if person.entry.name not in names)]
    elif narrow:
        found = unheaded(document, listed[0].line) if listed else legend(document) or unheaded(document)
        there = [Listed(entry, noted(entry, State.PRESENT), line) for entry, line in found]
        listed = [*still_there(there, listed), *listed]
    listed = with_stand_ins(document, listed)
    return [each for person in listed for each in (person, *stand_ins(person))]


def _of_front(document: Document) -> Iterator[Listed]:
    """The people that front matter lists."""
    for label, value in front_pairs(document):
        state = state_of(label)
        if state is not None and not is_nobody(value.text):
            yield from (Listed(entry, state, document.line_at(value.raw(0))) for entry in people_in(value.text))


class _Roll(Sentences):
    """The walk through a document that gathers its attendance."""

    def people(self) -> list[Listed]:
        """Everybody listed. Outside of a list, and far from all, what has no word of attendance is left out: no more
        than tables and what stands under a heading for people is looked at.
        """
        telling = [
            block.index
            for block in self.blocks[NEAR_TOP:]
            if block.index in self.speaking or block.table is not None or block.role in OF_PEOPLE
        ]
        at = 0
        while at < len(self.blocks):
            if self.state is None and at >= NEAR_TOP and (self.around is None or at - self.around[1] > 2):
                following = bisect_left(telling, at)
                if following == len(telling):
                    break
                at = telling[following]
            at = self._take(at)
        return self._once() if self.shortly else self.out

    def _once(self) -> list[Listed]:
        """Everybody listed, without those told shortly who stand in a list as well."""
        told = {id(listed) for listed in self.shortly}
        names = {listed.entry.name for listed in self.out if id(listed) not in told}
        return [listed for listed in self.out if id(listed) not in told or listed.entry.name not in names]

    def _is_plain(self, block: Block) -> bool:
        """Whether a block outside of a list is but a long line without a word of attendance, or a sign behind a label:
        a quick look.
        """
        text, bare = block.text, block.text.strip()
        return (
            len(bare) > LONGEST_LABEL
            and block.index not in self.speaking
            and block.shape is not Shape.HEADING
            and block.role is not Role.APOLOGIES
            and not may_be_labelled(text)
            and "   " not in text
            and bare[-1] != ":"
            and " welcomed " not in text
            and block.table is None
            and not self.mailed
        )

    def _take(self, at: int) -> int:
        """Read the block at an index; returns the index of the next one to read."""
        block = self.blocks[at]
        if block.index == self.joined or (self.state is not None and self._runs_on_top(block)):
            return at + 1
        if block.role is Role.ANNEX or block.shape is Shape.QUOTE or (self.state is None and self._is_plain(block)):
            return at + 1
        if block.table is not None:
            found = from_table(self.document, block, self.state)
            if block.role is Role.AGENDA:
                found = (each for each in found if each[1] is not State.CHAIR)
            before = len(self.out)
            self.out.extend(Listed(entry, noted(entry, state), line) for entry, state, line in found)
            self.close = self.close or len(self.out) > before
            return at + 1
        if " / " in block.text and STROKE.match(block.text) and (end := self._celled(at)) is not None:
            return end
        if block.shape is Shape.TEXT and self._in_lists(block) and (end := self._rows(at)) is not None:
            return end
        if self._may_answer(block) and (end := self._answers(at)) is not None:
            return end
        if self._labelled(block):
            return at + 1
        if block.shape is Shape.HEADING or self._bare_label(block):
            if sent_from(block.text) and self._told(block):
                return at + 1
            self.state, self.close = self._headed(block), False
            if self.state in _NOT_OF_ALL and not self.out:
                self._above(block)
            return at + 1
        if self._of_group(block) or self._heads_group(block):
            return at + 1
        if self.state is not None and not (block.loose and (self.close or self._heads_other(block))):
            if block.shape is Shape.ITEM and WHOLE_BODY.fullmatch(block.text):
                return at + 1
            return (
                self._under_headings(at)
                or self._offices(at)
                or self._stacked(at)
                or self._handles(at)
                or self._listed(at)
            )
        self.state = None
        if not self._of_other_councils(block):
            self._told(block)
        return at + 1

    def _runs_on_top(self, block: Block) -> bool:
        """Whether a line within a list is the first of the document again, as on top of each page."""
        return block.text == self.blocks[0].text and len(block.text) > _SHORTEST_TOP

    def _heads_other(self, block: Block) -> bool:
        """Whether a line alone heads a list right below it that names nobody, though it might be a name itself: `Robot
        Arm` over `- The gripper is mended`.
        """
        above, below = self.document.blocks[block.index - 1], self.document.below(block)
        return (
            below is not None
            and block.shape is Shape.TEXT
            and block.line == block.last_line
            and below.shape is Shape.ITEM
            and (not below.loose or ("," not in block.text and has_its_people(above.text)))
            and not names_people(below.text, {})
        )

    def _of_other_councils(self, block: Block) -> bool:
        """Read the paragraph right behind a list that names those from other councils by their offices alone:
        `County Councillor Ann Lee Borough Councillor Bob Roe 5 members of the public`; returns whether it is one.
        """
        if self.around is None or block.index - self.around[1] != 1 or OFFICIAL.match(block.text) is None:
            return False
        found = (
            [OF_OFFICE.fullmatch(piece) for piece in OFFICIAL.split(block.text)[1:]] if len(block.text) < 300 else []
        )
        people = [entry for each in found if each is not None and (entry := entry_of(each["who"])) is not None]
        if len(people) < len(found):
            return False
        state = State.IN_ATTENDANCE if self.around[0] is State.PRESENT else self.around[0]
        self.out.extend(self._told_of(entry, state, block) for entry in people)
        return bool(people)

    def _labelled(self, block: Block) -> bool:
        """Read `Label: names`, with further labels inside; returns whether the block was one."""
        if not self._in_lists(block) and self.state is None and block.index not in self.speaking:
            return False
        text = self._lined(block)
        if "pologies" in text[:60] and (law := STATUTE.search(text)) and ":" not in text[: law.start()]:
            text = f"{text[: law.start()]}: {text[law.end() :]}"
        state, start = self._label(block, text)
        if state is None:
            return False
        if VOTES.match(text, start) or (len(text) < 60 and COLUMNS.fullmatch(text.strip())):
            return False
        rest = text[start : self._sorry_behind(block, text, start)]
        if state is State.ABSENT and (sent := ALL_SENT.search(rest)) is not None:
            state, rest = State.APOLOGIES, rest[: sent.start()]
        if state is State.IN_ATTENDANCE and self.out and INVITED.match(text[:start]) and self._is_again(rest):
            return True
        if (
            state is State.IN_ATTENDANCE
            and ":" in rest[:30]
            and VERB.search(rest)
            and not tells_attendance(text[:start])
        ):
            return False
        if (below := self._cut_name(block, rest)) is not None:
            rest, self.joined = f"{rest} {below.text}", below.index
        if state is State.CHAIR and other_field(rest):
            rest = re.split(r"\s{2,}|\t", rest)[0]
        before = len(self.out)
        if before == 0 and state in (State.IN_ATTENDANCE, State.APOLOGIES, State.ABSENT):
            self._above(block)
            before = len(self.out)
        runs = called(rest) if rest.count(";") > 1 else []
        if len(runs) > 1:
            self.out.extend(self._told_of(entry, how, block) for how, run in runs for entry in only_people(run))
        elif (
            "(" in rest and (each := answers(pieces := _parted(rest), self.document.text)) and len(each) == len(pieces)
        ):
            self.out.extend(self._told_of(entry, how, block) for entry, how in each)
        for piece_state, piece in by_label(state, rest) if len(self.out) == before else ():
            if "\n" in piece.strip():
                self._columns(piece_state, piece, block)
            else:
                self._run(piece_state, piece, block)
            state = piece_state
        if rest.strip() and len(self.out) == before and not is_nobody(rest):
            return state is State.APOLOGIES and not sent_from(block.text) and block.role is not Role.APOLOGIES
        self.around, self.inline = (state, block.index), bool(rest.strip())
        goes_on = (
            not rest.strip()
            or rest.rstrip(" .").endswith((",", ";", " and", " &", "essrs"))
            or len(self.out) - before <= 1
        )
        goes_on = goes_on or block.text.find("\t") >= 0
        empty = rest.strip() != "" and is_nobody(rest) and not POINTS.match(rest)
        heading = self.state if block.role is Role.ATTENDANCE else None
        self.state = state if not empty and (state is not State.CHAIR or not rest.strip()) else None
        if state is State.CHAIR and rest.strip():
            self.state = heading
            return True
        self.close = not goes_on
        return True

    def _cut_name(self, block: Block, names: str) -> Block | None:
        """The line right below one that ends between the first and the last name of somebody: `..., Ann Lee, Bob`."""
        if len(block.text) < LONGEST_LABEL or block.shape is not Shape.TEXT or block.text[-1:] in ".,;:)":
            return None
        *others, last = names.split(",")
        below = self.document.below(block)
        if below is None or below.loose or below.shape is not Shape.TEXT or not PLAIN.fullmatch(last.strip()):
            return None
        first, comma, _ = below.text.partition(",")
        cut = comma and PLAIN.fullmatch(first.strip()) and others and all(" " in each.strip() for each in others)
        return below if cut else None

    def _is_again(self, names: str) -> bool:
        """Whether a list names somebody who is listed already, so that it is one of all who may come."""
        known = {listed.entry.name for listed in self.out}
        return not known.isdisjoint(entry.name for entry in people_in(names))

    def _columns(self, state: State, text: str, block: Block) -> None:
        """Add the people of lines set in columns: a name, then what the person is."""
        for _, entry in people_of_lines(text.strip().split("\n")):
            self.out.append(self._told_of(entry, state, block))

    def _above(self, block: Block) -> None:
        """Add the people of the lines right above the first label: a list of those present that no label heads."""
        self.above = people_above(self.document, block)
        self.out.extend(self.above)

    def _heads_group(self, block: Block) -> bool:
        """Whether a plain line is but the name of a team whose people stand in the list right below it."""
        return (
            self.state is not None
            and block.role is Role.ATTENDANCE
            and block.shape is Shape.TEXT
            and TEAM.match(block.text) is not None
            and (below := self.document.below(block)) is not None
            and below.shape is Shape.ITEM
        )

    def _of_group(self, block: Block) -> bool:
        """Read `Body: names` where lists of people stand: a group's name before some of its people."""
        if self.around is None or block.shape not in PROSE or len(block.text) > 600:
            return False
        around, since = self.around
        if block.role in OTHER_PARTS:
            return False
        if block.role is not Role.ATTENDANCE and (
            block.index - since > 2 or block.section is not self.blocks[since].section
        ):
            return False
        found = label_at(block.text)
        if (
            found is None
            or (":" not in found[0] and not ("    " in found[0] and MANY.fullmatch(found[1].strip())))
            or ("(" in found[1] and "), " in found[1])
            or FIELD.match(found[1].strip())
            or len(found[1].split()) > _LONGEST_GROUP
        ):
            return False
        if NO_BODY.search(found[1]):
            return False
        if NOT_THERE.match(found[1]):
            self.state = None
            return True
        if is_taker(found[1].strip(" *").lower()) and only_people(block.text[found.end() :]):
            self.state = None
            return True
        rest = block.text[found.end() :]
        if len(rest) < 40 and is_role(rest) and is_name(found[1].strip()) and not without_title(rest)[0]:
            return False
        if (known := self._listed_as(rest)) is not None:
            known.entry.role = known.entry.role or found[1].strip(" *")
            return True
        if VERB.search(without_asides(rest)):
            return False
        closed = self.state is None or self.close or self.inline
        state = State.IN_ATTENDANCE if around in (State.APOLOGIES, State.ABSENT) and closed else around
        state = State.PRESENT if state is State.CHAIR else state
        taken: list[Listed] = []
        for piece_state, piece in by_label(state, rest):
            if is_nobody(piece):
                continue
            people = only_people(piece.strip(" ,."))
            if not people:
                return False
            taken.extend(self._told_of(entry, piece_state, block) for entry in people)
        for listed in taken:
            body = found[1].strip(" *")
            if is_role(body) and len(taken) == 1:
                listed.entry.role = listed.entry.role or body
            elif FULL_NAMES.match(body):
                short = listed.entry.name.partition(" ")[0]
                listed.state = next((one.state for one in self.out if one.entry.name == short), listed.state)
            elif state_of(body) is None and listed.entry.organisation is None and not is_role(body):
                listed.entry.organisation = body
        self.out.extend(taken)
        self.around = (around, block.index)
        return bool(taken) or is_nobody(rest)

    def _listed_as(self, name: str) -> Listed | None:
        """Somebody listed before, whose name or initials a text in small letters is, all of it: `Timekeeper: jb`."""
        name = name.strip(" .")
        if not name.islower() or not name.isalnum():
            return None
        return next((listed for listed in self.out if listed.entry.name == name), None)

    def _listed(self, at: int) -> int:
        """Read lines that each name somebody, until one does not."""
        assert self.state is not None
        end = at
        while end < len(self.blocks) and self._continues(self.blocks[end]):
            below = self.blocks[end]
            heads = below.loose or (end + 1 < len(self.blocks) and self.blocks[end + 1].label in BULLETS)
            again = below.loose and below.number == "1" and (self.blocks[end - 1].number or "1") != "1"
            if end > at and (again or (heads and below.shape is Shape.TEXT and self.blocks[at].label in BULLETS)):
                self.close = True
                break
            end += 1
            if self.state is State.CHAIR:
                break
        lines = self.blocks[at:end]
        texts = [without_tail(without_public(self._lined(block))) for block in lines]
        rejoin(texts)
        single = len(texts) == 1 and self.state is not State.CHAIR
        if single and (further := list(by_label(self.state, texts[0])))[1:]:
            for state, text in further[1:]:
                self._run(state, text, lines[0])
            texts[0] = further[0][1].rstrip(" –—-")
        found = [(0, entry) for entry in people_of_one_line(texts[0])] if single else people_of_lines(texts, self.read)
        read = {index for index, _ in found}
        nicks = [
            (at, Entry(text))
            for at, text in enumerate(texts)
            if at not in read and (NICK.fullmatch(text) or is_handle_item(lines[at]))
        ]
        for index, entry in sorted([*found, *nicks], key=lambda each: each[0]) if nicks else found:
            block = lines[index]
            state = State.PRESENT if self._came_after_all(block) else ticked(block, self.state)
            self.out.append(self._told_of(entry, state, block))
        if lines:
            self.around = (self.state, lines[-1].index)
        if end > at and self.state is not State.CHAIR:
            return end
        state, self.state = self.state, None
        if end == at and not self._begins(state, self.blocks[at]):
            self._told(self.blocks[at])
        if end == at and self._leads_in(self.blocks[at]):
            self.state = state
        return max(end, at + 1)

    def _came_after_all(self, block: Block) -> bool:
        """Whether a line among the apologies says that who sent them came in the end: `Ann Lee - arrived later`."""
        return self.state is State.APOLOGIES and CAME_LATER.search(block.text) is not None

    def _leads_in(self, block: Block) -> bool:
        """Whether a line under a heading for attendance leads to the list below it: `The following took part.`, or the
        day and hour of the call that they were on.
        """
        below = self.document.below(block)
        return (
            block.role is Role.ATTENDANCE
            and block.shape is Shape.TEXT
            and below is not None
            and (
                (
                    below.shape is Shape.ITEM
                    and (tells_attendance(block.text) or self.blocks[block.index - 1].shape is Shape.HEADING)
                )
                or (not below.loose and HAS_DIGIT(block.text) and DAY_OF_CALL.match(block.text) is not None)
            )
        )

    def _heads_next(self, at: int) -> bool:
        """Whether a word alone, apart from the names above it, heads the text right below it."""
        block = self.blocks[at]
        below = self.document.below(block)
        return (
            block.loose
            and " " not in block.text.strip()
            and below is not None
            and not below.loose
            and len(below.text) > 60
        )

    def _under_headings(self, at: int) -> int | None:
        """Read lines set in columns by blanks under a line of headings; returns the index behind them."""
        assert self.state is not None
        end = at
        while end < len(self.blocks) and self.blocks[end].shape in (Shape.TEXT, Shape.CODE) and end - at < 80:
            if end > at and (self.blocks[end].loose or not wide_gap(self.blocks[end].text)):
                break
            end += 1
        lines = self.blocks[at:end]
        found = spaced([block.text for block in lines], self.state) if len(lines) > 1 else None
        if found is None:
            return None
        for number, entry, state in found:
            self.out.append(Listed(entry, state, lines[number].line))
        self.around = (self.state, lines[-1].index)
        return end

    def _offices(self, at: int) -> int | None:
        """Read lines right below a label of which some are nothing but an office; returns the index behind them."""
        if at == 0 or not (self.blocks[at - 1].shape is Shape.HEADING or self._bare_label(self.blocks[at - 1])):
            return None
        run = itertools.takewhile(lambda block: self._goes_on(block, at), self.blocks[at : at + 60])
        return self._apart(at, self.state, offices_apart([block.text for block in run]))

    def _goes_on(self, block: Block, since: int) -> bool:
        """Whether a block may be a line of the list that began at an index."""
        return block.shape is self.blocks[since].shape in PROSE and not self._bare_label(block)

    def _celled(self, at: int) -> int | None:
        """Read the lines of two cells that a stroke parts; returns the index behind them."""
        run = [self.blocks[at], *itertools.takewhile(lambda b: b.shape in PROSE, self.blocks[at + 1 : at + 60])]
        label = self.blocks[at].text.partition(" / ")[0]
        end = self._apart(at, state_of(label), celled([block.text for block in run]))
        self.state = None if end is not None else self.state
        return end

    def _rows(self, at: int) -> int | None:
        """Read lines of which each second or third says of the one above whether somebody was there; returns the index
        behind them.
        """
        if not any(block.low.strip(" .:*") in STATES for block in self.blocks[at + 1 : at + 3]):
            return None
        run = itertools.takewhile(_may_be_cell, self.blocks[at : at + _MOST_ROWS])
        found = rows_with_states([block.text for block in run])
        if found is None or not found[0]:
            return None
        self.out.extend(
            Listed(entry, noted(entry, state), self.blocks[at + nth].line) for nth, entry, state in found[0]
        )
        self.around, self.state, self.close = (State.PRESENT, at + found[1] - 1), None, True
        return at + found[1]

    def _may_answer(self, block: Block) -> bool:
        """Whether a line may be one of a roll, with what somebody answered at its end: a quick look."""
        return (
            (self.state is not None or block.index in self.speaking)
            and len(block.text) < _LONGEST_ANSWER
            and self._in_lists(block)
            and may_be_answer(block.low)
        )

    def _answers(self, at: int) -> int | None:
        """Read lines that each end in what somebody answered to the roll; returns the index behind them."""
        run = itertools.takewhile(lambda block: block.shape in PROSE, self.blocks[at : at + _MOST_ROWS])
        found = answers([block.text for block in run], self.document.text)
        if not found:
            return None
        self.out.extend(Listed(entry, state, self.blocks[at + nth].line) for nth, (entry, state) in enumerate(found))
        self.around, self.state, self.close = (State.PRESENT, at + len(found) - 1), State.PRESENT, True
        return at + len(found)

    def _apart(self, at: int, state: State | None, found: Found | None) -> int | None:
        """Add the people of such lines; returns the index behind them, or None where there are none."""
        if found is None or state is None:
            return None
        self.out.extend(Listed(entry, noted(entry, state), self.blocks[at + nth].line) for nth, entry in found[0])
        self.around, self.state, self.close = (state, at + found[1] - 1), state, True
        return at + found[1]

    def _stacked(self, at: int) -> int | None:
        """Read cells that stand one below the other, name, initials and body; returns the index behind them."""
        assert self.state is not None
        if not any(2 <= len(below.text) <= 4 for below in self.blocks[at + 1 : at + 3]):
            return None
        shapes = (Shape.TEXT, Shape.ITEM)
        lines = list(itertools.takewhile(lambda block: block.shape in shapes, self.blocks[at : at + 200]))
        read = at
        for number, entry, count in stacked([block.text for block in lines]):
            self.out.append(Listed(entry, noted(entry, self.state), lines[number].line))
            read = at + count
        if read == at:
            return None
        self.around = (self.state, read - 1)
        return read

    def _handles(self, at: int) -> int | None:
        """Read a list of nothing but handles in small letters, one a bullet; returns the index behind them."""
        assert self.state is not None
        lines = list(itertools.takewhile(lambda block: block.shape is Shape.ITEM, self.blocks[at : at + _MOST_HANDLES]))
        found = [HANDLE.fullmatch(block.text) for block in lines]
        names = [each["name"] for each in found if each is not None]
        if len(names) < _FEWEST_HANDLES or len(names) < len(lines):
            return None
        if any(name in THINGS or is_nobody(name) for name in names):
            return None
        self.out.extend(Listed(Entry(name), self.state, line.line) for name, line in zip(names, lines, strict=True))
        self.around = (self.state, lines[-1].index)
        return at + len(lines)

    def _begins(self, state: State, block: Block) -> bool:
        """Read a paragraph below a label whose first sentence is a run of names; returns whether it is."""
        first = next((block.text[a:b] for a, b in block.sentences), "")
        first = without_lead(first)
        if VERB.search(without_asides(without_tail(first))):
            return False
        people = only_people(without_tail(first)) if block.shape in PROSE else []
        listed = len(people) > 1 or bool(people and people[0].title)
        if listed:
            self.out.extend(self._told_of(entry, state, block) for entry in people)
        return listed

    def _continues(self, block: Block) -> bool:
        """Whether a block is a further line of the list that is being read."""
        if block.shape not in (Shape.TEXT, Shape.ITEM, Shape.CODE) or (self.close and block.loose):
            return False
        text = block.text.strip()
        if "/" in text and block.shape is Shape.ITEM and WITH_PRONOUNS.match(text) is not None:
            return names_people(self._lined(block), self.read)
        if (block.loose and self._heads_next(block.index)) or COLUMNS.fullmatch(text):
            return False
        label = label_at(block.text)
        if (label and (state_of(label[1]) is not None or FIELD.match(label[1]))) or self._bare_label(block):
            return False
        if is_nobody(text) or PLACEHOLDER.match(text):
            return True
        if label and label[0].rstrip()[-1:] == ":" and len(label[1].split()) > _LONGEST_GROUP:
            return False
        if label and HAS_DIGIT(text) and DAY_ONLY.fullmatch(text, label.end()):
            return False
        if len(text) > 600 or (block.number and (self.inline or not self._in_number(block))):
            return False
        if sent_from(text) or gave_apologies(text) or VERB.search(without_asides(without_public(text))):
            return False
        if block.shape is Shape.ITEM and (NICK.fullmatch(text) or is_handle_item(block)):
            return True
        return bool(only_people(text)) if self.close else names_people(self._lined(block), self.read)

    def _in_number(self, block: Block) -> bool:
        """Whether the number of a line has one part only, or is one below that of the heading: `2.1` under `2.0`."""
        whole, dot, _ = (block.number or "").partition(".")
        above = self.blocks[self.around[1]].number if dot and self.around is not None else None
        return not dot or (above is not None and above.removesuffix(".0") == whole and len(block.text) < LONGEST_LABEL)


def _parted(names: str) -> list[str]:
    """The pieces of a run of names between its commas or semicolons."""
    return [piece for piece in re.split(r"[;,]", names.strip(" .")) if piece.strip()]


def _may_be_cell(block: Block) -> bool:
    """Whether a block is a line that may be a cell of a table of people, though it reads as a heading: `Present`."""
    if block.shape is not Shape.HEADING:
        return block.shape is Shape.TEXT
    return block.low.strip(" .*") in STATES or (block.level >= NUMBERED_LEVEL and block.text[-1:].isalpha())
