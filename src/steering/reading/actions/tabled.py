"""Actions in tables: logs, summaries, matters arising, and the owner's column of a table of minutes.

Forms: any reasonable headings (Action/Owner/Who/Lead/By/Deadline/Status/Min.), rows that repeat what was minuted above,
cells with several tasks or with somebody and the day (`DM – 14 June`), and discussion cells with a name beside them
in an Action-by column.
In: a document and its owner reader. Out: a `Draft` for each row or task.
"""

import re
from collections.abc import Iterator
from operator import attrgetter

from steering.domain.words import ENDED, Outcome
from steering.reading.actions.draft import Draft
from steering.reading.actions.markers import markers
from steering.reading.actions.wording import chosen, tasks
from steering.reading.columns import SORT, kind_of, kinds_of, scores_risks, who_and_when
from steering.reading.dates import mentions
from steering.reading.document import Document, whole, whole_cell
from steering.reading.outcomes import outcome_of
from steering.reading.owner_words import STATE_ONLY
from steering.reading.owners import OwnerReader, Owners
from steering.reading.passages import Passage, Span
from steering.reading.shapes import Block, Role, Row, Shape, Table
from steering.reading.vocabulary import NOBODY

_ACTION_WORD = re.compile(
    r"\b(?:actions?|tasks?|to-?do|what(?! (?:could|might|may|can)\b)|follow[- ]ups?|next steps?|^ais?$)\b"
    r"(?!\s*(?:by|owner|date|no\b|number|ref|id\b|status|holder))"
)
_OF_ACTIONS = re.compile(r"actions?(?: (?:points?|items?|agreed|required|to be taken))?$")
_OTHER_TABLE = re.compile(
    r"\brisk (?:id|ref|no|description|owner|score|rating|title)\b"
    r"|\b(?:likelihood|impact|probability|severity|score|l x i|mitigation|borough|site|parish"
    r"|amount|payee|cheque|£|price|cost|votes?|present|apologies|attendees?)\b"
)
_OTHER_ROW = re.compile(
    r"\W*(?:risks?|issues?|decisions?|dependenc\w+|assumptions?|info(?:rmation)?|notes?|discussion|[ridn])\W*$",
    re.IGNORECASE,
)
_LONGEST_DATE = 30
_BUSINESS = 60
_ENOUGH_BUSINESS = 3
"""So many paragraphs, longer than that, below a log of actions make it one of what was done since the last meeting."""
_LEAST_WORDS = 2
"""So many words on average at least stand in a column of actions without a heading."""
_LEAST_TOLD = 3
"""So many words on average at least stand in a column that words the actions beside their numbers."""
_CODE = re.compile(r"(?:[A-Za-z]{1,8}[ .#/-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?\.?")
_BESIDE, _IN_COLUMN = attrgetter("owner_cell"), attrgetter("action_cell")
_NONE = re.compile(
    r"\W*+(?:none|no actions?|n/?a|nil|(?:agenda |item )?(?:skipped|deferred|postponed)(?:\s*+\([^()]*\))?"
    r"|(?:action|decision|decided|agreed|outcome)s?\s*:)?\W*+$",
    re.IGNORECASE,
)


def tabled(document: Document, reader: OwnerReader) -> list[Draft]:
    """The actions of tables, and those that a cell beside a paragraph marks."""
    out: list[Draft] = []
    for block in document.at(document.tabled):
        if block.table is not None and block.role is not Role.ANNEX:
            kinds = _plan(block, block.table) if block.table.header else _guessed(block, block.table, document, reader)
            if kinds:
                _fill(kinds, block.table, document, reader)
                if "due" not in kinds and "raised" in kinds and _to_come(document, block.table, kinds["raised"]):
                    kinds["due"] = kinds.pop("raised")
                if _counts_rows(block.table, kinds.get("ref", -1)):
                    kinds.pop("ref", None)
                if _looks_back(document, block, block.table, kinds) and block.section is not None:
                    block.section.role = Role.REVIEW
                    for other in block.section.blocks:
                        other.role = Role.REVIEW
                older = block.role is Role.REVIEW
                for row in block.table.rows:
                    out.extend(_of_row(document, block, row, kinds, older, reader))
    out.extend(_beside(document, reader))
    return out


def _plan(block: Block, table: Table) -> dict[str, int] | None:
    """The columns of a table of actions by kind, or None when it is another table."""
    header = table.header
    if scores_risks(header):
        return None
    if block.role is Role.DATES and not any(_ACTION_WORD.match(h) for h in header if h != "what"):
        return None
    if any(_OTHER_TABLE.search(heading) for heading in header) and not any(_ACTION_WORD.search(h) for h in header):
        return None
    kinds = kinds_of(header)
    acting = block.role in (Role.ACTIONS, Role.REVIEW) or any(map(_OF_ACTIONS.match, header))
    if "owner" not in kinds and acting and (named := {"name", "officer"} & set(header)):
        kinds["owner"] = header.index(min(named))
    if (
        "action" not in kinds
        and "owner" in kinds
        and header[0] == ""
        and "" not in header[1:]
        and block.role in (Role.ACTIONS, Role.REVIEW)
        and _width(table, 0) >= _LEAST_WORDS
    ):
        kinds["action"] = 0
    if (
        "action" not in kinds
        and "owner" in kinds
        and "item" in header
        and _is_worded(block, table, at := header.index("item"))
    ):
        kinds["action"] = at
        kinds = {kind: at for kind, at in kinds.items() if kind == "action" or at != kinds["action"]}
    beside = {kinds.get("owner"), kinds.get("status") if "action" in kinds else None}
    worded = next((at for at, heading in enumerate(header) if _ACTION_WORD.search(heading) and at not in beside), None)
    if worded is not None and (told := _described(table, worded, kinds)) is not None:
        kinds["ref"], worded = worded, told
    if "due" not in kinds and kinds.get("raised", -1) > (worded if worded is not None else kinds.get("action", 99)):
        kinds["due"] = kinds.pop("raised")
    telling = {"owner", "due", "status"} & set(kinds)
    if worded is not None and (telling or block.role in (Role.ACTIONS, Role.REVIEW)):
        kinds["action"] = worded
    elif "action" not in kinds or not (
        block.role in (Role.ACTIONS, Role.REVIEW) or ("owner" in kinds and ("due" in kinds or "status" in kinds))
    ):
        return None
    if re.search(r"\b(?:likel(?:ihood|y)|prob(?:ability)?|severity|score)\b", " ".join(header)):
        return None
    for kind in [kind for kind, at in kinds.items() if kind != "action" and at == kinds["action"]]:
        del kinds[kind]
        other = next(
            (at for at, heading in enumerate(header) if at != kinds["action"] and kind_of(heading) == kind), -1
        )
        if other >= 0:
            kinds[kind] = other
    return kinds


def _described(table: Table, at: int, kinds: dict[str, int]) -> int | None:
    """The column that words the actions of a table whose column of that name only numbers them: `A2.3 | AB to ...`."""
    cells = _told(table, at)
    if not cells or not all(_CODE.fullmatch(cell.strip()) for cell in cells):
        return None
    rest = [other for other in range(len(table.header)) if other != at and other not in kinds.values()]
    rest.extend(other for kind, other in kinds.items() if kind == "action" and other != at)
    widest = max(rest, key=lambda other: _width(table, other), default=at)
    return widest if widest != at and _width(table, widest) >= _LEAST_TOLD else None


def _width(table: Table, at: int) -> float:
    """How many words the cells of a column have on average."""
    cells = [row.cells[at].text for row in table.rows if at < len(row.cells)]
    return sum(len(cell.split()) for cell in cells) / len(cells) if cells else 0


def _is_worded(block: Block, table: Table, at: int) -> bool:
    """Whether a column of items holds what they are and not their numbers; a word will do in a list of actions."""
    cells = [row.cells[at].text.strip() for row in table.rows if at < len(row.cells)]
    listed = block.role is Role.ACTIONS and all(len(cell) > 3 and not _CODE.fullmatch(cell) for cell in cells)
    return table.header[at] == "item" and (listed or all(len(cell.split()) > 1 for cell in cells))


def _guessed(block: Block, table: Table, document: Document, reader: OwnerReader) -> dict[str, int] | None:
    """The columns of a table without headings under a heading for actions: by what most of their cells hold."""
    if block.role is not Role.ACTIONS or not table.rows:
        return None
    columns = [_told(table, at) for at in range(max(len(row.cells) for row in table.rows))]
    kinds: dict[str, int] = {}
    for at, cells in enumerate(columns):
        if (kind := _kind_by_cells(cells, document, reader)) is not None:
            kinds.setdefault(kind, at)
    rest = [at for at, cells in enumerate(columns) if cells and at not in kinds.values()]
    if "owner" not in kinds or not rest:
        return None
    kinds["action"] = max(rest, key=lambda at: sum(len(cell) for cell in columns[at]))
    return kinds


def _told(table: Table, at: int) -> list[str]:
    """The cells of a column that hold anything."""
    return [row.cells[at].text for row in table.rows if at < len(row.cells) and row.cells[at].text.strip()]


def _kind_by_cells(cells: list[str], document: Document, reader: OwnerReader) -> str | None:
    """Whether a column holds owners or dates, by what most of its cells are."""
    if cells and sum(reader.all_of(cell).known for cell in cells) * 2 > len(cells):
        return "owner"
    return "due" if cells and sum(_is_date(cell, document.order) for cell in cells) * 2 > len(cells) else None


def _fill(kinds: dict[str, int], table: Table, document: Document, reader: OwnerReader) -> None:
    """Add the columns for owners, dates and states whose headings do not tell: `Who else`, `Promised for`, `Where we
    are`.
    """
    if "owner" in kinds and "due" in kinds and "status" in kinds:
        return
    for at, heading in enumerate(table.header):
        if at not in kinds.values() and kind_of(heading) is None:
            cells = _told(table, at)
            kind = _kind_by_cells(cells, document, reader) or ("status" if _tell_states(cells) else None)
            if kind is not None and heading:
                kinds.setdefault(kind, at)


def _tell_states(cells: list[str]) -> bool:
    """Whether most cells of a column, and two at least, say what became of an action."""
    told = sum(outcome_of(cell, loose=True) is not None for cell in cells)
    return told > 1 and told * 2 > len(cells)


def _to_come(document: Document, table: Table, at: int) -> bool:
    """Whether a column headed `Date` mostly holds days after the meeting, by which something is due."""
    base = document.base
    if base is None or table.header[at] != "date":
        return False
    dated = [
        found for cell in _told(table, at) if len(cell) <= _LONGEST_DATE for found in mentions(cell, document.order)
    ]
    days = [mention.on(base) for mention in dated if mention.year is not None]
    return bool(days) and sum(day is not None and day > base for day in days) * 2 > len(days)


def _is_date(cell: str, order: str) -> bool:
    """Whether a cell holds a date and little else."""
    return len(cell) <= _LONGEST_DATE and bool(mentions(cell, order))


def _looks_back(document: Document, block: Block, table: Table, kinds: dict[str, int]) -> bool:
    """Whether a log of actions tells of older ones: some rows have ended, and the business of the meeting follows."""
    if block.role is not Role.ACTIONS or "status" not in kinds:
        return False
    reports = [_report(table, row, kinds) for row in table.rows]
    ended = sum(report is not None and outcome_of(report, loose=True) in ENDED for report in reports)
    business = (Role.BODY, Role.PILOTS, Role.RISKS, Role.DECISIONS)
    told = sum(other.role in business and len(other.text) > _BUSINESS for other in document.blocks[block.index + 1 :])
    return ended * 3 >= len(reports) and told >= _ENOUGH_BUSINESS


def _of_row(
    document: Document, block: Block, row: Row, kinds: dict[str, int], older: bool, reader: OwnerReader
) -> Iterator[Draft]:
    """The action or actions of one row."""

    def text(kind: str) -> str | None:
        at = kinds.get(kind, -1)
        return _standing(row.cells[at]) or None if 0 <= at < len(row.cells) else None

    if any(_OTHER_ROW.match(row.cells[at].text) for at in _sorting(block.table) if at < len(row.cells)):
        return
    at = kinds["action"]
    cell = row.cells[at] if at < len(row.cells) else None
    if cell is None or _NONE.match(cell.text) or not any(c.isalpha() for c in cell.text):
        return
    owner, due = text("owner"), text("due")
    if owner and due is None and (parted := who_and_when(owner)) is not None:
        owner, due = owner[: parted[0]], owner[parted[1] :]
    owners = reader.all_of(owner or "") if "owner" in kinds else None
    span = _unmarked(cell, reader)
    last = cell.text.rfind("\n")
    state = cell.text[last + 1 :] if last > span.start and STATE_ONLY.match(cell.text, last + 1) else None
    span = span if state is None else Span(cell, span.start, last)
    if owners is None or not owners.text:
        several = tasks(span, reader, False)
    elif several := _shared_out(span, owners, reader):
        owners = None
    else:
        several = [span.trimmed()]
    for piece in several:
        draft = Draft(piece, block, "action_table")
        draft.owners = (
            owners
            if owners is not None and owners.text and not (NOBODY.match(owners.text) and reader.leading(piece.text))
            else None
        )
        draft.due_cell, draft.report = due, _report(block.table, row, kinds) or state
        draft.their_ref = text("ref")
        draft.review, draft.summary = older, not older
        draft.struck = _struck(cell)
        draft.item = block.item
        yield draft


def _shared_out(span: Span, owners: Owners, reader: OwnerReader) -> list[Span]:
    """The tasks of a cell that gives each of several owners one: `AB to buy paint; CD to paint` beside `AB/CD`."""
    pieces = tasks(span, reader, False) if len(owners.names) > 1 else []
    phrases = [reader.leading(piece.text) for piece in pieces]
    given = [phrase.owners for phrase in phrases if phrase is not None and phrase.cue == "to"]
    if len(pieces) < 2 or len(given) < len(pieces):
        return []
    return pieces if {name for each in given for name in each.names} == set(owners.names) else []


def _report(table: Table | None, row: Row, kinds: dict[str, int]) -> str | None:
    """What a row says of its action's standing, a column of remarks added where the first tells no end of it."""
    if "status" not in kinds or table is None:
        return None
    places = [at for at, heading in enumerate(table.header) if at == kinds["status"] or _remarks(heading)]
    told = [row.cells[at].text.strip() for at in places if at < len(row.cells) and at not in _others(kinds)]
    told = [cell for cell in told if cell]
    if len(told) > 1 and (
        (first := outcome_of(told[0])) is None or (first is Outcome.CARRIED and not outcome_of(told[1]))
    ):
        return "; ".join(told)
    return told[0] if told else None


def _remarks(heading: str) -> bool:
    """Whether a column tells how an action stands."""
    return kind_of(heading) == "status"


def _others(kinds: dict[str, int]) -> set[int]:
    """The columns that hold something other than the standing of an action."""
    return {at for kind, at in kinds.items() if kind != "status"}


def _sorting(table: Table | None) -> list[int]:
    """The columns that say what sort of entry a row of a log is."""
    return [at for at, heading in enumerate(table.header) if SORT.match(heading)] if table is not None else []


def _counts_rows(table: Table | None, at: int) -> bool:
    """Whether a column of numbers only counts the rows: 1, 2, 3."""
    if table is None or at < 0:
        return True
    cells = [row.cells[at].text.strip(" .") for row in table.rows if at < len(row.cells)]
    return all(cell in ("", str(number)) for number, cell in enumerate(cells, 1))


def _unmarked(cell: Passage, reader: OwnerReader) -> Span:
    """The wording of a cell without a marker before it."""
    found = [m for m in markers(cell.text, reader) if m.opens and not m.suffix]
    return Span(cell, found[0].end, len(cell.text)) if found else whole_cell(cell)


def _standing(cell: Passage) -> str:
    """The text of a cell without what is struck out in it, where anything is left."""
    kept, at = [], 0
    for start, end in cell.struck:
        kept.append(cell.text[at:start])
        at = end
    return "".join([*kept, cell.text[at:]]).strip() or cell.text.strip()


def _struck(cell: Passage) -> bool:
    return sum(end - start for start, end in cell.struck) * 2 > len(cell.text)


def _beside(document: Document, reader: OwnerReader) -> Iterator[Draft]:
    """Paragraphs out of a table of minutes that have an owner, or an action cell, beside them."""
    at = 0
    blocks = document.blocks
    if not any(map(_BESIDE, blocks)) and not any(map(_IN_COLUMN, blocks)):
        return
    while at < len(blocks):
        block = blocks[at]
        cell = block.owner_cell
        end = at + 1
        while end < len(blocks) and cell is not None and blocks[end].owner_cell is cell:
            end += 1
        row = [b for b in blocks[at:end] if b.shape in (Shape.TEXT, Shape.ITEM, Shape.HEADING)]
        acting = [b for b in row if b.action_cell]
        if block.role not in (Role.ANNEX, Role.REVIEW) and acting:
            for worded in acting:
                yield from _of_action_cell(worded, reader)
        elif block.role not in (Role.ANNEX, Role.REVIEW) and cell is not None and not NOBODY.match(cell.text.strip()):
            yield from _of_owner_cell(row, cell, reader)
        at = end


def _of_action_cell(block: Block, reader: OwnerReader) -> Iterator[Draft]:
    """What an action column says."""
    if _NONE.match(block.text) or markers(block.text, reader):
        return
    owners = reader.all_of(block.owner_cell.text) if block.owner_cell else None
    for piece in tasks(whole(block), reader, True) if owners is None else [whole(block)]:
        draft = Draft(piece, block, "action_column", owners=owners, item=block.item)
        draft.due_cell = block.due_cell.text if block.due_cell else None
        yield draft


def _of_owner_cell(row: list[Block], cell: Passage, reader: OwnerReader) -> Iterator[Draft]:
    """The sentence of a discussion cell for which the name beside it stands; one for each line of names where they
    differ.
    """
    taken: list[Draft] = []
    lines = [line.strip() for line in cell.text.split("\n") if line.strip() and not NOBODY.match(line.strip())]
    for words in lines if len(lines) > 1 else [cell.text]:
        owners = reader.all_of(words)
        if not owners.names:
            continue
        found = _in_row(row, owners.names, words, reader)
        if found is None:
            continue
        block, span = found
        same = next((d for d in taken if d.block is block and d.span == span), None)
        if same is not None:
            same.owners = reader.all_of(cell.text)
            continue
        draft = Draft(span, block, "owner_column", owners=owners, item=block.item)
        draft.due_cell = block.due_cell.text if block.due_cell else None
        taken.append(draft)
    yield from taken


def _in_row(row: list[Block], names: tuple[str, ...], words: str, reader: OwnerReader) -> tuple[Block, Span] | None:
    """The block and sentence that fit an owner: one that names them, else the last that commits anybody."""
    owners = reader.all_of(words)
    best: tuple[Block, Span] | None = None
    for block in row:
        if markers(block.text, reader):
            return None
        span = chosen(block, 0, len(block.text), owners)
        if span is None:
            continue
        phrase = reader.leading(span.text)
        if phrase is not None and set(phrase.owners.names) & set(names):
            return block, span
        best = (block, span) if best is None or block.shape is not Shape.HEADING else best
    return best
