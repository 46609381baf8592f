"""The people whom lines at the very top of minutes name without a heading that is known, where nothing else lists them.

Forms: at least three lines below the title with a person each (`Ann Lee – Practice Manager`, `Bob Roe`, `@Cat Day`),
of whom most bear a common given name, are named again, by their initials too, or have something told beside them; such
lines of people with their initials (`Ann (AL) – Chair`, `Mr A Lee [AL]; Ms B Roe [BR]`), up to a wider gap; one
row of at least four full names; or at least three full names behind any label, with those who were not there behind
the next (`In: Ann Lee, Bob Roe, Cat Day`, `Out: Dan Eve`); rows of names right above the first label, of apologies,
and rows or at least three lines of names right above the sentence that tells of them.
In: a document. Out: the people and their lines.
"""

import itertools
import re
from collections.abc import Iterator

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_labels import state_of
from steering.reading.attendance_pieces import (
    Listed,
    given_names,
    label_at,
    line_of,
    noted,
    of_body,
    row_of_names,
    row_of_surnames,
    titled_people,
)
from steering.reading.attendance_words import NEAR_TOP
from steering.reading.document import Document
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import Entry
from steering.reading.quick import HAS_DIGIT
from steering.reading.rolls import only_people, people_of_lines
from steering.reading.shapes import PROSE, Block, Role
from steering.reading.vocabulary import THINGS

_NEAR_TOP = 20
_FEWEST_LINES = 3
_FEWEST_IN_ROW = 4
_LONGEST = 80
_LONGEST_CODED = 200
_WIDEST = 3
"""So many lines at most lie between the first two lines of such a list."""
_FEWEST_IN_LOOSE_ROW = 8
_LOOSE_NAME = re.compile(r"[A-Za-z][a-z’'-]+(?: [A-Z][\w’'-]{0,20}\.?)?")
_REST = re.compile(r"(?<=[a-z ].)\.\s.*$|\.$", re.DOTALL)
_GIVEN = re.compile(r"[A-Z][a-z]+(?: [A-Z])?")
_NOT_THERE = re.compile(
    r"\b(?:out|away|not|no|n[o’']t|un\w+|could ?n[o’']?t|can ?n[o’']?t|sorry|miss(?:ed|ing)|elsewhere|absent"
    r"|apologies)\b"
)
"""A label of those who were not there, in lower case."""
_OTHER_LIST = re.compile(r"\b(?:distribution|circulat\w+|copy|copies|cc|to|actions?|papers?|membership|proposed)\b")
"""A label of people who need not have been there, in lower case."""


def unheaded(document: Document, sorry: int | None = None) -> list[tuple[Entry, int]]:
    """The people of the first such lines, or of those above the line that tells of apologies (`sorry`): of more."""
    above = _above_apologies(document, sorry) if sorry is not None else []
    return max(_first_lines(document), above, key=len)


def _first_lines(document: Document) -> list[tuple[Entry, int]]:
    """The people of the first such lines, before anything is numbered."""
    top = _top(document)
    for block in top[:3]:
        if loose := _loose_row(block.text):
            return [(entry, block.line) for entry in loose]
    for at, block in enumerate(top[1:], 1):
        if (row := _given_names(block.text)) is not None:
            return [(entry, block.line) for entry in row]
        if row_of_names(block.text) and len(people := only_people(block.text.rstrip(" ,"))) >= _FEWEST_IN_ROW:
            if sum(_names(other.text) for other in top[max(at - 2, 1) : at + 3]) < _FEWEST_LINES:
                return [(entry, block.line) for entry in people]
            break
    coded = _initialled(top[1:])
    if coded is not None:
        return coded
    for named, group in itertools.groupby(top[1:], lambda block: _names(block.text)):
        run = list(group)
        if not named or len(run) < _FEWEST_LINES:
            continue
        found = list(_of_run(document, run))
        known = sum(_is_known(document, entry, run[-1]) for entry, _ in found)
        return found if known * 2 >= len(found) else []
    return []


def _top(document: Document) -> list[Block]:
    """What may stand before the minutes proper: the first so many blocks, and the names that go on below them."""
    top = list(itertools.takewhile(_may_be_top, document.blocks[:_NEAR_TOP]))
    if len(top) == _NEAR_TOP and _names(top[-1].text):
        below = itertools.takewhile(_may_be_top, document.blocks[_NEAR_TOP:])
        top.extend(itertools.takewhile(lambda block: _names(block.text), below))
    return top


def _names(text: str) -> bool:
    """Whether a line is the full name of one person, or of two with a comma, and what they are."""
    return names_one(text) or (", " in text and ":" not in text and text[-1] not in ".!?" and row_of_names(text, 2))


def _of_run(document: Document, run: list[Block]) -> Iterator[tuple[Entry, int]]:
    """The people of lines with a name or two each."""
    if any(not names_one(block.text) for block in run):
        for block in run:
            yield from ((entry, line_of(document, block, entry.name)) for entry in only_people(block.text))
    else:
        found = people_of_lines([block.text.lstrip("@") for block in run])
        yield from ((entry, run[at].line) for at, entry in found)


def _above_apologies(document: Document, line: int) -> list[tuple[Entry, int]]:
    """The people of the lines right above the paragraph, near the top, that tells on a line who sent apologies."""
    told = next((block for block in document.blocks[: NEAR_TOP + 1] if block.line <= line <= block.last_line), None)
    if told is None or told.shape not in PROSE:
        return []
    if above := people_above(document, told):
        return [(person.entry, person.line) for person in above]
    lines = list(itertools.takewhile(lambda block: names_one(block.text), reversed(document.blocks[: told.index])))[
        ::-1
    ]
    if len(lines) < _FEWEST_LINES:
        return []
    found = people_of_lines([block.text.lstrip("@") for block in lines])
    known = sum(_is_known(document, entry, told) for _, entry in found)
    return [(entry, lines[at].line) for at, entry in found] if known * 3 >= len(found) * 2 else []


def people_above(document: Document, block: Block) -> list[Listed]:
    """The people of the lines right above the first label: a list of those present that no label heads."""
    lines: list[Block] = []
    for other in reversed(document.blocks[max(block.index - 40, 0) : block.index]):
        if other.shape not in PROSE or len(other.text) > 300:
            break
        near = block.index < NEAR_TOP
        surnames = near and not lines and row_of_surnames(other.text)
        if not (
            surnames
            or titled_people(other.text)
            or (near and (_names_above(other.text) or of_body(other.text) is not None))
        ):
            break
        lines.insert(0, other)
        if surnames:
            break
    if len(lines) < 2 and not (lines and (row_of_names(lines[0].text) or row_of_surnames(lines[0].text))):
        return []
    rows = [at for at, line in enumerate(lines) if row_of_names(line.text, 2)]
    bodies = [told for line in lines if (told := of_body(line.text)) is not None]
    if len(bodies) == len(lines):
        return list(_of_bodies(document, lines, bodies))
    others = [at for at in range(len(lines)) if at not in rows]
    found = [(at, entry) for at in rows for entry in only_people(lines[at].text)]
    found.extend((others[at], entry) for at, entry in people_of_lines([lines[at].text for at in others]))
    found.sort(key=lambda each: each[0])
    return [
        Listed(entry, noted(entry, State.PRESENT), line_of(document, lines[index], entry.name))
        for index, entry in found
    ]


def _of_bodies(document: Document, lines: list[Block], bodies: list[tuple[str, str]]) -> Iterator[Listed]:
    """The people of lines that each have a body before its people."""
    for line, (body, names) in zip(lines, bodies, strict=True):
        for entry in only_people(names):
            entry.organisation = entry.organisation or body
            yield Listed(entry, State.PRESENT, line_of(document, line, entry.name))


def _names_above(text: str) -> bool:
    """Whether a line above a label is a row of full names, or one with what the person is: `Ann Lee - Chair`."""
    return row_of_names(text, 2) or (names_one(text) and all(entry.role for _, entry in people_of_lines([text])))


def still_there(found: list[Listed], away: list[Listed]) -> list[Listed]:
    """Those of an unheaded list whose initials are not listed as away; who is so listed gets the name of the list."""
    known = {person.entry.initials: person.entry for person in found if person.entry.initials}
    gone = []
    for person in away:
        if person.entry.name in known:
            person.entry = known[person.entry.name]
            gone.append(person.entry.name)
    return [person for person in found if person.entry.name not in gone]


def _initialled(top: list[Block]) -> list[tuple[Entry, int]] | None:
    """The people of the first lines right below each other that name nobody but people, of whom most have initials and
    half bear a title or a common given name, or are told to be something.
    """
    run: list[Block] = []
    found: list[tuple[Entry, int]] = []
    for block in top:
        people = _coded(block.text) if not run or block.line - run[-1].last_line <= _gap(run) else []
        if people:
            run.append(block)
            found.extend((entry, block.line) for entry in people)
        elif run:
            break
    coded = sum(entry.initials is not None for entry, _ in found)
    sure = sum(bool(entry.title or entry.role or entry.name.split()[0].lower() in COMMON_GIVEN) for entry, _ in found)
    enough = len(run) >= _FEWEST_LINES and coded * 3 >= len(found) * 2 and sure * 2 >= len(found)
    return found if enough else None


def _gap(run: list[Block]) -> int:
    """How many lines the next of a run of lines may stand below the last one."""
    return run[1].line - run[0].last_line if len(run) > 1 else _WIDEST


def _coded(text: str) -> list[Entry]:
    """The people of a line that names nobody but people with initials behind them, or one of them without."""
    if len(text) > _LONGEST_CODED or not text[:1].isupper() or text[-1:] in ".!?":
        return []
    people = only_people(text.rstrip(" ,;")) if "(" in text or "[" in text or names_one(text) else []
    bare = sum(entry.initials is None for entry in people)
    return people if bare == 0 or (bare == len(people) == 1 and names_one(text)) else []


def _given_names(text: str) -> list[Entry] | None:
    """The people of a line of first names, most of them common ones, with at most a remark behind: `Ann, Bob, Cat and
    Dan. Eve on leave.`
    """
    first = _REST.sub("", text)
    if first.count(",") < _FEWEST_LINES - 1 or len(first) > _LONGEST:
        return None
    people = only_people(first)
    given = sum(entry.name.split()[0].lower() in COMMON_GIVEN for entry in people)
    single = all(_GIVEN.fullmatch(entry.name) for entry in people)
    return people if len(people) >= _FEWEST_IN_ROW and single and given * 3 >= len(people) * 2 else None


def _loose_row(text: str) -> list[Entry]:
    """The people of a long line of names between commas, given names for the most part with or without the first
    letters of another, as somebody typed them: `Ted T, Robert, felicity, Annelie, Rufus Gray, joe Orr`.
    """
    if text.count(",") < _FEWEST_IN_LOOSE_ROW - 1 or len(text) > _LONGEST_CODED or HAS_DIGIT(text):
        return []
    pieces = [piece for piece in (part.strip(" .") for part in text.split(",")) if len(piece) > 1]
    if not all(map(_LOOSE_NAME.fullmatch, pieces)) or any(piece.lower() in THINGS for piece in pieces):
        return []
    common = sum(piece.split()[0].lower() in COMMON_GIVEN for piece in pieces)
    return [Entry(piece) for piece in pieces] if common * 2 >= len(pieces) else []


def under_other_labels(document: Document, others: bool) -> list[Listed]:
    """The people of a list near the top whose label is none of the known ones, and of the next such list those away,
    unless `others` told who was.
    """
    out: list[Listed] = []
    for block in itertools.takewhile(_may_be_top, document.blocks[:_NEAR_TOP]):
        found = label_at(block.text) if ":" in block.text[:40] else None
        low = found[1].lower() if found is not None else ""
        if found is None or ":" not in found[0] or len(low.split()) > 5 or _OTHER_LIST.search(low):
            continue
        people = only_people(block.text[found.end() :].rstrip(" ."))
        away = bool(out) and _NOT_THERE.search(low) is not None
        if not people or (any(" " not in entry.name for entry in people) and not given_names(people)):
            continue
        if state_of(found[1]) is not None or (others if away else len(people) < _FEWEST_LINES):
            continue
        state = State.APOLOGIES if away else State.IN_ATTENDANCE if out else State.PRESENT
        out.extend(Listed(entry, state, block.line) for entry in people)
    return out


def _may_be_top(block: Block) -> bool:
    """Whether a block can stand before the minutes proper."""
    return block.role is Role.BODY and block.table is None and not block.number


def names_one(text: str) -> bool:
    """Whether a line is the full name of one person, with what the person is at most."""
    text = text[text[:1] == "@" :]
    if len(text) > _LONGEST or HAS_DIGIT(text) or not text[:1].isupper() or text[-1:] in ".!?" or ":" in text:
        return False
    people = people_of_lines([text])
    return len(people) == 1 and " " in people[0][1].name


def _is_known(document: Document, entry: Entry, last: Block) -> bool:
    """Whether a name begins with a common given name, or something is told of somebody, or the text has their first
    name or initials again below.
    """
    words = entry.name.split()
    if words[0].lower() in COMMON_GIVEN:
        return True
    again = re.compile(rf"\b(?:{re.escape(words[0])}|{re.escape(''.join(word[0] for word in words))})\b")
    return bool(entry.role or entry.organisation or entry.title or entry.handle) or any(
        again.search(block.text) for block in document.blocks[last.index + 1 :]
    )
