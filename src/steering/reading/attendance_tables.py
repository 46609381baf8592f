"""Attendance in tables: a row a person, columns by state, ticks, matrices over several meetings, labelled grids.

Forms: `| Name | Initials | Representing |`, `| Present | Body | Apologies | Body |`, `| First name | Surname |`,
`| Lee, Ann | Quay Trust |`, `| Name | Present? |` with ticks or words, with numbers before the names or without any
heading, and grids without headings in which a cell
`Present:` stands above names or left of them, and lists in a frame, one body and its people a row: `| Harbour Trust:
Ann Lee, Bo Ek |`. In: a table block and the state of its section. Out: entry, state and line of each person.
"""

import re
from collections.abc import Iterator

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_labels import state_of
from steering.reading.attendance_pieces import by_label
from steering.reading.dates import mentions
from steering.reading.document import Document
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.keyed import Pair, pairs_of
from steering.reading.names import Entry, describe, entry_of, initials_fit, is_name, is_nobody, without_title
from steering.reading.passages import Passage
from steering.reading.roll_words import SURNAME_FIRST
from steering.reading.rolls import people_in, people_of_lines
from steering.reading.shapes import Block, Role, Row, Table

_NAME = re.compile(
    r"(?:full |member |attendee )?names?$|(?:committee |board |group |council )?(?:attendees?"
    r"|members?|participants?|person|people|who|councillors?|governors?|trustees?|delegates?"
    r"|representatives?|contributors?)$|name of .*"
)
_OF_TASKS = re.compile(r"(?:by when|when|what|deadline|due(?: date| by)?|actions?|tasks?)$")
"""A heading of a table of tasks, in which whoever has one stands under `Who`."""
_GIVEN = re.compile(r"(?:given|first|fore)[ -]?names?$")
_FAMILY = re.compile(r"(?:family|last|sur)[ -]?names?$")
_BESIDE = re.compile(
    r"(?:organi[sz]ation|representing|body|affiliation|company|agency|borough|school"
    r"|institution|institute|employer|from|department|dept|area|team|role|position|job title"
    r"|title|office|capacity|for|on behalf of|represents|initials?|e-?mail|handle|github"
    r"|username|type(?: of \w+)?|designation|constituency|parish|region|ward)s?\b.*"
)
_OF_VOTES = re.compile(r"(?:voting|votes?|can vote|eligible)\b")
"""A column that tells who may vote, whose marks are not of who was there."""
_STATUS = re.compile(
    r"(?:attendance|attended|attending|status|present\??|here|in attendance|present.*\b(?:y/?n"
    r"|yes).*|apologies\??|absent\??|attended\??)$"
)
_YES = re.compile(
    (
        r"\W{0,20}(?:y|yes|p|x|✓|✔|✅|☑|1|present|attended|here|in person|online|remote|virtual|zoom"
        r"|teams|phone|chair|:white_check_mark:|:heavy_check_mark:|\[x\]|√)\W{0,20}(?:\((?![^()]*(?:apol|absent"
        r"|regret))[^()]*\)\W{0,20})?$"
    ),
    re.IGNORECASE,
)
_NO = re.compile(r"\W{0,20}(?:n|no|a|-|–|—|0|absent|☐|❌|✗|✘|:x:|\[ \]|did not attend)\W{0,20}$", re.IGNORECASE)
_SORRY = re.compile(
    r"\W{0,20}(?:ap|apol\w*|regrets?|sorry|excused|e|apologies (?:sent|received))\W{0,20}$", re.IGNORECASE
)

_AWAY = re.compile(r"(?P<state>(?i:apologies|regrets|absent))(?:\s?[:–—-]|\sfrom)?\s\(?(?P<who>[A-Z][^()]{2,60})\)?")
"""Somebody who was away, named behind the word for it in the cell for a name: `apologies (Ann Lee)`."""
_LEAST_TURNED = 3
_LEAST_MARKED = 3
_TOP = 30
_HEAD = 8
"""In so many blocks the minutes give their date."""
_CHAIRED = re.compile(r"\bchair(?:ed|ing)?\b(?! of\b)", re.IGNORECASE)
"""What says in the column of marks who was in the chair: `Yes (chaired)`."""
_WORDED = re.compile(r"(yes|no)\b", re.IGNORECASE)
"""The word with which a remark on somebody's attendance begins."""

Found = tuple[Entry, State, int]


def from_table(document: Document, block: Block, state: State | None) -> Iterator[Found]:
    """The people of a table, if it is one of people."""
    table = block.table
    assert table is not None
    if pairs := pairs_of(table):
        yield from _of_pairs(document, pairs)
        return
    within = state is not None or block.role in (Role.ATTENDANCE, Role.APOLOGIES)
    if not within and (
        block.role in (Role.REVIEW, Role.ACTIONS, Role.RISKS, Role.DATES) or any(map(_OF_TASKS.match, table.header))
    ):
        return
    if within and not any(table.header) and all(len(row.cells) == 1 for row in table.rows):
        yield from _framed(document, [row.cells[0] for row in table.rows], state or State.PRESENT)
    elif table.header:
        table = _numbered(table)
        columns = _columns(table, within, _of_this_meeting(document, table))
        if columns:
            yield from _by_columns(document, table, columns, state or State.PRESENT)
        elif within or (block.index < _TOP and not any(table.header) and _of_people(table)):
            yield from _marked(document, table)
    elif _labelled(table):
        yield from _grid(document, table)
    elif within:
        for row in table.rows:
            yield from _plain_row(document, row, state or State.PRESENT)


def _of_people(table: Table) -> bool:
    """Whether most rows of a table begin with a first and a last name, half of them at least a common first name."""
    names = [name.lower() for row in table.rows if " " in (name := _text(row, 0)) and _names_one(name)]
    common = sum(name.split()[0] in COMMON_GIVEN for name in names)
    return len(names) * 4 >= len(table.rows) * 3 and common * 2 >= len(names)


def _names_one(cell: str) -> bool:
    """Whether a cell is the name of somebody, perhaps with initials in brackets behind it."""
    return is_name(without_title(cell.partition(" (")[0])[1])


def _numbered(table: Table) -> Table:
    """A table whose rows have a number for which there is no heading, so that the last one is empty, with one."""
    if table.header[-1] or not (_NAME.match(table.header[0]) or state_of(table.header[0])):
        return table
    numbered = table.rows and all(_text(row, 0).isdecimal() and not _text(row, len(table.header)) for row in table.rows)
    return Table(["#", *table.header[:-1]], table.rows, table.head) if numbered else table


def _marked(document: Document, table: Table) -> Iterator[Found]:
    """The people of a table without headings, a mark behind each who came: `| Ann Lee | Quay Trust | Yes |`."""
    head = table.head if table.head is not None and any(table.header) else None
    rows = [*([head] if head else []), *table.rows]
    names = [row for row in rows if " " in _text(row, 0) and _names_one(_text(row, 0))]
    if len(rows) < _LEAST_MARKED or len(names) * 4 < len(rows) * 3:
        return
    width = max(len(row.cells) for row in rows)
    for at in range(width - 1, 0, -1):
        marks = [mark for row in rows if (mark := _text(row, at))]
        if len(marks) > 1 and all(_YES.match(mark) or _NO.match(mark) or _SORRY.match(mark) for mark in marks):
            break
    else:
        return
    column = _Column(0, None)
    column.status = at
    for row in names:
        entry = entry_of(_text(row, 0))
        if entry is not None:
            for beside in range(1, width):
                if beside != at and _text(row, beside):
                    describe(entry, _text(row, beside))
            yield entry, _status(row, column, State.PRESENT), _line(document, row.cells[0])


def _framed(document: Document, cells: list[Passage], state: State) -> Iterator[Found]:
    """A list of people in a frame: one of them a row, or in every row a body and its people, `Body: Name, Name`."""
    lines = [cell.text.partition(":") for cell in cells]
    if all(colon and all(is_name(name.strip(" .")) for name in names.split(",")) for _, colon, names in lines):
        for cell, (body, _, names) in zip(cells, lines, strict=True):
            for name in names.split(","):
                if (entry := entry_of(name.strip(" ."))) is not None:
                    entry.organisation = entry.organisation or body.strip()
                    yield entry, state, _line(document, cell)
        return
    for at, entry in people_of_lines([cell.text for cell in cells]):
        yield entry, state, _line(document, cells[at])


def _of_pairs(document: Document, pairs: list[Pair]) -> Iterator[Found]:
    """The people of a table of labels and values."""
    for label, cell in pairs:
        state = state_of(label)
        if state is not None:
            yield from _cell_people(document, cell, None, state)


class _Column:
    """A column of names: where it stands, its state, and the columns that tell more of the same people."""

    def __init__(self, at: int, state: State | None) -> None:
        self.at, self.state = at, state
        self.beside: list[tuple[int, str]] = []
        self.family = self.status = -1
        self.remarks = False
        """Whether the marks are only remarks, which most rows lack."""


def _of_this_meeting(document: Document, table: Table) -> int | None:
    """The column for this meeting in a matrix over several, whose headings are dates: the day that the head names."""
    dated = {
        at: (days[0].day, days[0].month)
        for at, heading in enumerate(table.header)
        if len(days := mentions(heading, document.order)) == 1
    }
    if len(dated) < 2:
        return None
    head = (day for block in document.blocks[:_HEAD] for day in mentions(block.text, document.order))
    this = next(((day.day, day.month) for day in head), None)
    return next((at for at, day in dated.items() if day == this), None)


def _columns(table: Table, within: bool, this: int | None) -> list[_Column]:
    """The columns of names of a table of people, of a matrix with the marks of `this` column; none when it is another
    kind of table.
    """
    found: list[_Column] = []
    telling = 0
    marks: list[int] = []
    before: list[tuple[int, str]] = []
    for at, heading in enumerate(table.header):
        state = state_of(heading) if heading else None
        if state is not None and _names_below(table, at):
            found.append(_Column(at, state))
            telling += 1
        elif found and _FAMILY.match(heading):
            found[-1].family = at
            telling += 1
        elif (
            found and not heading and any(state_of(cell) is not None for row in table.rows if (cell := _text(row, at)))
        ):
            found[0].remarks = True
            marks.append(at)
        elif found and _OF_VOTES.match(heading):
            continue
        elif _marks_below(table, at) and not (found and _BESIDE.match(heading) and not _STATUS.match(heading)):
            named = state is not None or bool(_STATUS.match(heading))
            marks.insert(0 if named else len(marks), at)
            telling += named
        elif found and _BESIDE.match(heading):
            found[-1].beside.append((at, heading))
            telling += 1
        elif (_NAME.match(heading) or _GIVEN.match(heading)) and _names_below(table, at):
            found.append(_Column(at, None))
            telling += bool(_GIVEN.match(heading))
        elif not found and _BESIDE.match(heading):
            before.append((at, heading))
    if found:
        found[0].beside[:0] = before
    if found and not marks and (worded := [at for at, h in enumerate(table.header) if _STATUS.match(h)]):
        marks = [at for at in worded[:1] if _words_below(table, at)]
    if found and this in marks:
        marks, telling = [this], telling + 1
    if found and (len(marks) == 1 or (marks and telling)):
        found[0].status = marks[0]
    return found if telling or within else []


def _marks_below(table: Table, at: int) -> bool:
    """Whether the cells of a column are marks of who was there: ticks, letters, words for it."""
    cells = [text for row in table.rows if (text := _text(row, at))]
    return bool(cells) and all(
        _YES.match(c) or _NO.match(c) or _SORRY.match(c) or state_of(c) or state_of(_noted(c)) for c in cells
    )


def _words_below(table: Table, at: int) -> bool:
    """Whether most cells of a column begin with a word that says who was there: `Yes (for ML)`, `No – sent Ann`."""
    cells = [text for row in table.rows if (text := _text(row, at))]
    return sum(bool(_WORDED.match(cell) or state_of(cell)) for cell in cells) * 4 >= len(cells) * 3


def _names_below(table: Table, at: int) -> bool:
    """Whether most cells of a column that hold anything hold names."""
    cells = [row.cells[at].text for row in table.rows if at < len(row.cells) and row.cells[at].text.strip()]
    cells = [cell for cell in cells if not is_nobody(cell)]
    named = sum(bool(entry_of(cell) or people_of_lines([cell])) for cell in cells)
    return not cells or named * 3 >= len(cells) * 2


def _surnames_first(table: Table, at: int) -> bool:
    """Whether a column of names gives the surname first, as a register does: `Lee, Ann`; the bodies stand beside it."""
    cells = [cell for row in table.rows if (cell := _text(row, at)) and not is_nobody(cell)]
    given = [found["given"] for cell in cells if (found := SURNAME_FIRST.fullmatch(cell)) is not None]
    return len(given) >= _LEAST_TURNED and len(given) * 5 >= len(cells) * 4 and len(set(given)) * 4 >= len(given) * 3


def _by_columns(document: Document, table: Table, columns: list[_Column], state: State) -> Iterator[Found]:
    """The people of the columns that name them; a label over rows, alone in its own, gives theirs another state, and
    one before the first of several rows, in a column without heading, is that of all of them.
    """
    for column in columns:
        own = column.state
        first = _text(table.rows[0], column.status) if table.rows and column.status < column.at else ""
        spans = bool(first) and not table.header[column.status]
        above = state
        turned = (bool(column.beside) or column.status >= 0) and column.family < 0 and _surnames_first(table, column.at)
        for row in table.rows:
            cell = _text(row, column.at)
            if not cell or is_nobody(cell):
                continue
            if sum(bool(other.text.strip()) for other in row.cells) == 1 and (over := state_of(cell)) is not None:
                state, own = over, over if own is not None else None
                continue
            if turned and (parts := SURNAME_FIRST.fullmatch(cell)) is not None:
                cell = f"{parts['given']} {parts['family']}"
            if column.family >= 0 and _text(row, column.family):
                cell = f"{cell} {_text(row, column.family)}"
            told = above if spans and not _text(row, column.status) else _status(row, column, own or state)
            above = told
            if (away := _AWAY.fullmatch(cell)) is not None:
                told, cell = state_of(away["state"]) or told, away["who"]
            entries = people_in(cell) if "\n" in cell or ";" in cell or cell.count(",") > 1 else [entry_of(cell)]
            for entry in entries:
                if entry is None:
                    continue
                _beside(entry, row, column.beside)
                if told is State.PRESENT and column.status >= 0 and _CHAIRED.search(_text(row, column.status)):
                    entry.role = f"Chair, {entry.role}" if entry.role else "Chair"
                yield entry, told, _line(document, row.cells[column.at])


def _beside(entry: Entry, row: Row, columns: list[tuple[int, str]]) -> None:
    """Add what the cells beside a name tell of the person."""
    for at, heading in columns:
        text = _text(row, at)
        if not text or is_nobody(text):
            continue
        if heading.startswith("initial"):
            entry.initials = entry.initials or text.replace(".", "")
        elif re.match(r"role|type|position|job|title|office|capacity|designation", heading):
            entry.role = f"{text}, {entry.role}" if entry.role else text
        elif "mail" in heading:
            entry.email = text
        elif re.match(r"handle|github|username", heading):
            entry.handle = text.lstrip("@")
        elif initials_fit(text, entry.name) and len(text) <= 4 and entry.initials is None:
            entry.initials = text
        else:
            for aside in re.split(r"[()]", text):
                describe(entry, aside)


def _status(row: Row, column: _Column, state: State) -> State:
    """The state that a row's mark gives."""
    if column.status < 0:
        return state
    mark = _text(row, column.status)
    if column.remarks:
        return state_of(mark) or state
    if _SORRY.match(mark):
        return State.APOLOGIES
    if _YES.match(mark):
        return State.PRESENT
    if _NO.match(mark) or not mark.strip():
        return State.ABSENT
    if (worded := _WORDED.match(mark)) is not None:
        return State.ABSENT if worded[1].lower() == "no" else State.PRESENT
    return state_of(mark) or state_of(_noted(mark)) or state


def _noted(mark: str) -> str:
    """What stands in brackets behind a mark: `x (apologies)`."""
    return mark.partition("(")[2].partition(")")[0]


def _labelled(table: Table) -> bool:
    """Whether cells of a table without headings are labels of attendance."""
    labels = 0
    for row in table.rows[:40]:
        labels += sum(cell.text.strip().endswith(":") and state_of(cell.text) is not None for cell in row.cells)
    return labels > 0


def _grid(document: Document, table: Table) -> Iterator[Found]:
    """A grid in which labels stand above names or left of them; a cell right of a name tells more of the person."""
    width = max((len(row.cells) for row in table.rows), default=0)
    for at in range(width):
        state: State | None = None
        for row in table.rows:
            cell = row.cells[at] if at < len(row.cells) else None
            text = cell.text.strip() if cell else ""
            if not text or cell is None:
                continue
            if text.rstrip().endswith(":") and len(text) < 60:
                state = state_of(text)
                right = row.cells[at + 1] if state and at + 1 < len(row.cells) else None
                if right is not None and right.text.strip() and state is not None:
                    yield from _cell_people(document, right, None, state)
                    state = None
                continue
            if state is not None:
                yield from _cell_people(document, cell, _text(row, at + 1), state)


def _cell_people(document: Document, cell: Passage, beside: str | None, state: State) -> Iterator[Found]:
    """The people of one cell of a grid, with what the cell to its right says when there is one of them."""
    if is_nobody(cell.text):
        return
    for told, text in by_label(state, cell.text) if "pologies" in cell.text else ((state, cell.text),):
        entries = people_in(text.rstrip(" .") if told is not state else text)
        if len(entries) == 1 and beside and not beside.endswith(":"):
            describe(entries[0], re.split(r"[/\n]", beside)[0] if not is_name(beside) else beside)
        for entry in entries:
            yield entry, told, _line(document, cell)


def _plain_row(document: Document, row: Row, state: State) -> Iterator[Found]:
    """A row without headings in an attendance section: the name first, then what tells more."""
    cells = [cell for cell in row.cells if cell.text.strip()]
    if not cells:
        return
    entry = entry_of(cells[0].text)
    if entry is None or not is_name(without_title(entry.name)[1]):
        return
    for cell in cells[1:]:
        describe(entry, cell.text)
    yield entry, state, _line(document, cells[0])


def _text(row: Row, at: int) -> str:
    return row.cells[at].text.strip() if 0 <= at < len(row.cells) else ""


def _line(document: Document, cell: Passage) -> int:
    return document.line_at(cell.raw(0))
