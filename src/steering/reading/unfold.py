"""Minutes kept as one table (item, discussion, action by): its rows become blocks like any others.

In: the blocks of a document. Out: the same with each table of minutes replaced by the paragraphs of its discussion
cells, which carry the cells beside them. Tables of actions, people, risks or sites stay tables.
"""

import re

from steering.reading.columns import SCORES, is_content, kinds_of, scores_risks, sort_of, who_and_when
from steering.reading.lines import label_of
from steering.reading.passages import Passage
from steering.reading.roles import role_of
from steering.reading.shapes import Block, Role, Row, Shape, Table
from steering.reading.vocabulary import is_infinitive

_OWNERISH = re.compile(
    r"[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){0,3}(?:\s*(?:[/,&+;\n]"
    r"|\band\b)\s*[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){0,3}){0,6}\W{0,3}$"
)
_REF_BEHIND = re.compile(r" ?\(\d[\w./-]*\)")
"""The number of an action behind whose it is: `AB (03/2)`."""
_NUMBERED_TITLE = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})?)[.):]?\s+(?=[A-Z])")
_WORDING = re.compile(r"(?:descriptions?|details?)$")
_PRESENTS = re.compile(r"(?:owners?|who|leads?|person)$")
_PRODUCT = re.compile(r"\s*[1-5]\s?[x×*]\s?[1-5]\b")
_OF_RISKS = re.compile(
    r"risk (?:id|ref\.?|no\.?|description|score|rating|title|owner)$|likelihood\b|probability\b|.*\(l ?[x×] ?i\)$"
)
_TIMED = re.compile(r"(?:time|duration|mins?|minutes|minutes allotted|timing|length)$")
"""A column for how long each item of an agenda is to take."""
_FEWEST_TOPICS = 5
_NOTES = re.compile(r"(?:meeting )?(?:notes?|minutes|discussions?|summary|outcomes?|details)(?: (?:and|&|/) \w+)?$")
_OF_AGENDA = re.compile(
    rf"(?:no\.?|nr\.?|#|\d+|(?:agenda )?(?:items?|topics?|points?|subjects?)(?: (?:no|number))?\.?|agenda"
    rf"|presenters?|presented by|speakers?|leads?|led by|time|duration|mins?|minutes allotted|{_NOTES.pattern[:-1]})$"
)
"""The headings of a table that goes through an agenda."""
_LONG = 60
ROW = "|"
"""The label of what begins a row without a number of its own."""
_FIRST_WORDS = re.compile(r"\W*([A-Za-z][a-z-]*)\b\s*([a-z]*)")
_TO_DO = re.compile(
    r"\b(?:to be|needs? to|will|shall|should|must|action|[Aa]sked to|agreed to|[A-Z][\w’'-]{0,30} to [a-z]+)\b"
)
_STATE = re.compile(
    r"\W*(?:open|opened|new|closed|done|completed?|on-?going|in progress|pending|not started|overdue|on hold|cancelled"
    r"|deferred|to-?\s?do|started)\W*$",
    re.IGNORECASE,
)
_ITEM_NUMBER = re.compile(r"\W*(?:item\s*)?(\d{1,3}(?:[./]\w{1,3}){0,4}|[a-z])\W*$", re.IGNORECASE)


def unfold(source: str, blocks: list[Block]) -> list[Block]:
    """The blocks of a stored text with tables of minutes taken apart; the very same where it has none."""
    plans = {
        block.index: plan
        for block in blocks
        if block.table is not None and (plan := _plan(block.table)) and not _heads_actions(blocks, block, plan)
    }
    if not plans:
        return blocks
    out: list[Block] = []
    for block in blocks:
        plan = plans.get(block.index)
        if block.table is None or plan is None:
            out.append(block)
            continue
        for row in block.table.rows:
            out.extend(_blocks_of(source, row, plan))
    for at, block in enumerate(out):
        block.index = at
    return out


def _heads_actions(blocks: list[Block], block: Block, plan: "_Plan") -> bool:
    """Whether a table with a column of details stands right below a line that heads actions, which are its rows."""
    assert block.table is not None
    above = blocks[block.index - 1] if block.index and _WORDING.match(block.table.header[plan.content]) else None
    return above is not None and plan.owner >= 0 and role_of(above.text) in (Role.ACTIONS, Role.REVIEW)


_DECIDED = re.compile(r"(?:decisions?|resolutions?)$")
_DISCUSSED = re.compile(r"(?:item|agenda|topic|subject|matter|issue|point|discussion|minutes|proceedings|business)")
"""The headings of a log of decisions, and those that a table of minutes has beside a column for them."""


class _Plan:
    """Which columns of a table of minutes hold what; -1 for none."""

    def __init__(self, content: int, owner: int, due: int, number: int, action: int, title: int) -> None:
        self.content, self.owner, self.due, self.number, self.action = content, owner, due, number, action
        self.title = title


def _plan(table: Table) -> _Plan | None:
    """How to take a table apart, or None when it is no table of minutes."""
    header = table.header
    if len(header) < 2 or not table.rows or sort_of(header, [[c.text for c in row.cells] for row in table.rows]) >= 0:
        return None
    if any(_OF_RISKS.match(heading) for heading in header) or scores_risks(header) or _scored(table):
        return None
    kinds = kinds_of(header)
    action = _action_column(header)
    owner = kinds.get("owner", -1)
    taken = {owner, kinds.get("due", -1), action}
    candidates = [
        at
        for at, heading in enumerate(header)
        if at not in taken and is_content(heading) and not (action >= 0 and _numbers(table, at))
    ]
    if not candidates or (owner < 0 and action < 0 and not _of_agenda(table)):
        return None
    content = max(candidates, key=lambda at: _width(table, at))
    if action < 0 and _DECIDED.match(header[content]) and not any(map(_DISCUSSED.match, header)):
        return None
    if action < 0 <= owner and "ref" in kinds and _WORDING.match(header[content]) and _states(table, kinds):
        return None
    if action < 0 and header[content] == "item" and {"owner", "status"} <= set(kinds):
        return None
    worded = action if action >= 0 else kinds.get("action", -1)
    if 0 <= worded < content and {"owner", "due"} <= set(kinds):
        return None
    if (_width(table, content) < 30 and action < 0) or (
        action >= 0 and owner >= 0 and _width(table, content) < _width(table, action)
    ):
        return None
    if action < 0 <= owner and _PRESENTS.match(header[owner]):
        timed = owner < content and any(_TIMED.match(heading) for heading in header)
        owner = -1 if timed or _of_topics(table, owner, content) else owner
    if action >= 0 and _owners_only(table, action):
        owner, action = (owner if owner >= 0 else action), -1
    number = next((at for at in range(len(header)) if at != content and at not in taken and _numbers(table, at)), -1)
    title = next((at for at in range(len(header)) if at not in {content, number, *taken} and _titles(table, at)), -1)
    return _Plan(content, owner, kinds.get("due", -1), number, action, title)


def _scored(table: Table) -> bool:
    """Whether a column of scores holds the product of two figures in each row, as a register of risks does."""
    at = next((at for at, heading in enumerate(table.header) if heading in SCORES), -1)
    return at >= 0 and all(at < len(row.cells) and _PRODUCT.match(row.cells[at].text) for row in table.rows)


def _of_agenda(table: Table) -> bool:
    """Whether a table goes through the items of an agenda, with long notes on each and no column for actions."""
    if not all(_OF_AGENDA.match(heading) for heading in table.header if heading):
        return False
    told = next((at for at, heading in enumerate(table.header) if _NOTES.match(heading)), -1)
    return told > 0 and _width(table, told) >= _LONG


def _states(table: Table, kinds: dict[str, int]) -> bool:
    """Whether a column says of nearly every row how it stands, as a log of actions does: `Open`, `Closed`."""
    at = kinds.get("status", -1)
    cells = [row.cells[at].text.strip() for row in table.rows if 0 <= at < len(row.cells)]
    return bool(cells) and sum(bool(_STATE.match(cell)) for cell in cells) * 5 >= len(cells) * 4


def _titles(table: Table, at: int) -> bool:
    """Whether a column holds the titles of the items, with their numbers: `4. Risks`."""
    cells = [row.cells[at].text.strip() for row in table.rows if at < len(row.cells) and row.cells[at].text.strip()]
    return len(cells) >= 2 and all(len(cell) < 80 and _NUMBERED_TITLE.match(cell) for cell in cells)


def _action_column(header: list[str]) -> int:
    """The column headed Action or Actions, or -1."""
    for at, heading in enumerate(header):
        if re.match(r"(?:agreed )?actions?(?: (?:points?|items?|required|agreed|taken|needed))?$", heading):
            return at
    last = len(header) - 1
    return last if header and re.match(r"actions?\b\W", header[last]) and "date" not in header[last] else -1


def _width(table: Table, at: int) -> float:
    """The mean length of the cells of a column that hold anything."""
    lengths = [len(row.cells[at].text) for row in table.rows if at < len(row.cells) and row.cells[at].text.strip()]
    return sum(lengths) / len(lengths) if lengths else 0.0


def _owners_only(table: Table, at: int) -> bool:
    cells = [row.cells[at].text.strip() for row in table.rows if at < len(row.cells) and row.cells[at].text.strip()]
    cells = [_REF_BEHIND.sub("", cell).strip() if "(" in cell else cell for cell in cells]
    short = sum(len(cell) <= 40 and bool(_OWNERISH.match(cell)) and " to " not in cell for cell in cells)
    return short * 3 > len(cells) * 2


def _of_topics(table: Table, owner: int, content: int) -> bool:
    """Whether a column tells whose topic a text is, not who acts: somebody stands beside most texts, and few of them
    say what is to be done.
    """
    rows = [row for row in table.rows if content < len(row.cells) and row.cells[content].text.strip()]
    filled = [row for row in rows if owner < len(row.cells) and row.cells[owner].text.strip()]
    tasks = sum(any(_tells_task(line) for line in row.cells[content].text.split("\n")) for row in filled)
    return len(rows) >= _FEWEST_TOPICS and len(filled) * 5 >= len(rows) * 4 and tasks * 4 <= len(filled)


def _tells_task(line: str) -> bool:
    """Whether a line of a cell says what is to be done."""
    first = _FIRST_WORDS.match(line)
    return bool(first and is_infinitive(first[1].lower(), first[2])) or _TO_DO.search(line) is not None


def _numbers(table: Table, at: int) -> bool:
    """Whether most cells of a column that hold anything hold an item number."""
    cells = [row.cells[at].text.strip() for row in table.rows if at < len(row.cells) and row.cells[at].text.strip()]
    return bool(cells) and sum(bool(_ITEM_NUMBER.match(cell)) for cell in cells) * 2 > len(cells)


def _blocks_of(source: str, row: Row, plan: _Plan) -> list[Block]:
    """The blocks of one row: the paragraphs of its discussion, then the wording of its action cell."""

    def cell(at: int) -> Passage | None:
        return row.cells[at] if 0 <= at < len(row.cells) and row.cells[at].text.strip() else None

    content, owner, due = cell(plan.content), cell(plan.owner), cell(plan.due)
    if owner is not None and due is None and (parted := who_and_when(owner.text)) is not None:
        owner, due = owner.part(0, parted[0]), owner.part(parted[1], len(owner.text))
    number_cell = cell(plan.number)
    found = _ITEM_NUMBER.match(number_cell.text) if number_cell else None
    blocks = _pieces(row, content, found[1] if found else None)
    heading = _heading(row, cell(plan.title))
    for block in blocks:
        block.owner_cell, block.due_cell = owner, due
        begin, end = block.passage.raw(0), block.passage.raw_end(len(block.text))
        block.bold = source[max(begin - 2, 0) : begin] in ("**", "__") and source[end : end + 2] in ("**", "__")
    if blocks and not heading:
        blocks[:1] = _bold_title(source, blocks[0])
    wording = cell(plan.action)
    if wording is not None:
        for block in _pieces(row, wording, None):
            block.action_cell, block.owner_cell, block.due_cell = True, owner, due
            blocks.append(block)
    return [*heading, *blocks]


def _bold_title(source: str, block: Block) -> list[Block]:
    """The bold words that lead the text of an item as a heading above the rest: `**Early adopters** Ashby has ...`."""
    begin = block.passage.raw(0)
    end = source.find("**", begin, begin + _LONG + 2) if source.startswith("**", begin - 2) else -1
    length = end - begin
    title, rest = block.text[:length], block.text[length:]
    lead = rest[:3].strip()[:1]
    if end < 0 or source[begin:end] != title or not rest[:1].isspace() or not lead or lead.islower():
        return [block]
    passage, told = block.passage, block.text.index(rest.strip(), length)
    head = Block(Shape.HEADING, passage.part(0, length), block.line, label=block.label, number=block.number, level=10)
    below = Block(Shape.TEXT, passage.part(told, len(block.text)), block.line)
    below.owner_cell, below.due_cell, below.last_line = block.owner_cell, block.due_cell, block.last_line
    return [head, below]


def _heading(row: Row, cell: Passage | None) -> list[Block]:
    """The heading that the title of an item makes."""
    found = _NUMBERED_TITLE.match(cell.text) if cell is not None else None
    if cell is None or found is None:
        return []
    title = cell.part(found.end(), len(cell.text))
    return [Block(Shape.HEADING, title, row.line, label=found["number"], number=found["number"], level=11)]


def _pieces(row: Row, cell: Passage | None, number: str | None) -> list[Block]:
    """A block for each line of a cell."""
    blocks: list[Block] = []
    if cell is None:
        return blocks
    at = 0
    for line in cell.text.split("\n"):
        text = line.strip()
        start = at + line.index(text[0]) if text else at
        at += len(line) + 1
        if not text:
            continue
        label = label_of(text)
        begin = start + label.length if label.length < len(text) else start
        piece = cell.part(begin, start + len(text))
        shape = Shape.ITEM if number or label.label or label.checked is not None else Shape.TEXT
        block = Block(
            shape, piece, row.line, label=number or label.label, number=number or label.number, checked=label.checked
        )
        block.last_line = row.line
        if shape is Shape.TEXT and not blocks:
            block.label = ROW
        blocks.append(block)
        number = None
    return blocks
