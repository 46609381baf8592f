"""Tables as minutes hold them: GitHub pipes, pipes whose cells broke over many lines, raw HTML, tab grids, tables
of wikis (see `wikitables`), columns that only blanks part (see `aligned`), tables drawn with rules (see `ruled`), and
cells that each end in a bar (see `barred`).

In: the lines and the index at which a table may begin. Out: a `Grid`, or None when none begins there.
"""

import re

from steering.reading.aligned import aligned_at
from steering.reading.barred import barred_at
from steering.reading.columns import kind_of
from steering.reading.lines import Line
from steering.reading.passages import Passage, passage
from steering.reading.ruled import ruled_at
from steering.reading.shapes import Grid, Row, Table
from steering.reading.stacked import FIRST, stacked_at
from steering.reading.wikitables import braced, doubled

_DELIMITER = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_TAG = re.compile(r"<(/?)(table|tr|td|th)\b[^<>]{0,500}>", re.IGNORECASE)
_COUNTED = re.compile(r"\d[\d.]*\)?$")
"""The number of an item, whose title stands behind a tab as a heading of columns would: `4.<tab>Update`."""
_LOOK_AHEAD = 60
_MAX_BROKEN = 2_000
_COLUMN_WORDS = re.compile(
    r"(?:district|county|town|museum|centre|clinic|department|directorate|division|latest|remarks?|movement"
    r"|(?:data|pilot|named|site|local|lead|link|main|project) (?:lead|contact|officer|manager|person)"
    r"|(?:current|latest|pilot) (?:status|position|stage)|(?:this|last) (?:time|meeting)"
    r"|position|stage|phase|wave|parish|village|street|library|branch|hospital|surgery|depot|estate|harbour|church|college"
    r"|hall|clerk|start(?: date)?|since|site|practice|force|school|trust|council|area|locality|pilot"
    r"|description|rag|trend|direction|rating|category|type|id|(?:risk|action) (?:id|ref|no\.?)|probability|p|i|l"
    r"|mitigation|controls?|comments?|notes?|go[- ]live(?: date)?|region|team|service|ward|authority|partner|agency"
    r"|provider|supplier|contact|previous|current|was|now|time|venue|location|event|meeting|decision|body|what|done|how"
    r"|outcome|result|number|nr|#|topic|issue|subject|occasion|day|reason|rationale|movement|severity|consequence|agreed|votes?|for/against"
    r"|(?:decision|resolution)s?(?: (?:made|taken|agreed))?|(?:proposed|seconded|moved) by|mover|proposer|seconder"
    r"|(?:forms )?sent(?: out)?|issued|asked|total|returned|received|back|repl(?:ies|ied)|respon(?:ses|ded)|returns"
    r"|outstanding|awaited|missing|still to come"
    r"|threat|hazard|risk (?:description|title|owner|score)|person|people|present|apologies|attend(?:ed|ance"
    r"|ing)|affiliation"
    r"|company|(?:given|family|first|last|full) name|surname|e-?mail|members?)$",
    re.IGNORECASE,
)
"""Headings that count where every row below has as many columns as they."""
_HEADING_WORDS = re.compile(
    r"(?:actions?|action by|action points?|owner|who|by|by whom|lead|due|deadline|when|status"
    r"|name|initials|item|no\.?|ref|"
    r"risk|likelihood|impact|score|borough|site|organisation|organization|representing|role|task|responsible|date|"
    r"discussion|minute|min\.?|update|progress|present|apologies|target)$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\([^()]{0,20}\)")
_LONGEST_OVER_ROWS = 40
_CODED = re.compile(r"[A-Z]{2,5}[-/]\d")
"""The code of an action, which begins a row and no line of headings."""
_ROW_NUMBER = re.compile(r"[A-Za-z]{0,3}[-.]?\d{1,4}[.)]?$")
"""What stands in a column of numbers, which may have no heading."""
_LABEL_OF_MEETING = re.compile(
    r"(?:meeting )?(?:date|time|place|venue|location|where|when|title|name|subject|purpose)$|date (?:&|and) time$"
    r"|(?:chair|facilitator|secretary|scribe|clerk)[a-z]*$|chaired by$|(?:minute|note)s?[- ]?(?:taker|taken by)$"
    r"|(?:members )?present$|in attendance$|attend(?:ees|ance|ing)$|participants$|apologies|regrets$|absent$",
    re.IGNORECASE,
)


def grid_at(source: str, lines: list[Line], at: int) -> Grid | None:
    """The table that begins at the line of this index."""
    text = lines[at].text
    if text.startswith("<"):
        return _html(source, lines, at) if text[:6].lower() == "<table" else None
    if text.startswith("+"):
        return ruled_at(source, lines, at)
    if text.startswith("{|"):
        return braced(source, lines, at)
    if text.startswith("||") and text.endswith("||") and len(text) > 4:
        return doubled(source, lines, at)
    if text == "|" or (text.startswith("|") and not text.endswith("|")):
        return _broken(source, lines, at) or _pipes(source, lines, at)
    if "|" in text:
        alone = text[-1] == "|" and text.count("|") == 1
        return barred_at(source, lines, at) if alone else _pipes(source, lines, at)
    if "\t" in text:
        grid = _tabs(source, lines, at)
        goes_on = grid is None or (grid.following < len(lines) and lines[grid.following].text)
        return (_broken_tabs(source, lines, at) or grid) if goes_on else grid
    return stacked_at(source, lines, at) if text.lower() in FIRST else aligned_at(source, lines, at)


def _cells(source: str, line: Line) -> list[Passage]:
    """The cells of one line of pipes."""
    bounds, depth_code, at = [], False, line.start
    if "`" not in line.text and "\\" not in line.text:
        *closed, _ = line.text.split("|")
        for part in closed:
            bounds.append((at, at + len(part)))
            at += len(part) + 1
        return _between(source, line, [*bounds, (at, line.end)])
    for offset, char in enumerate(line.text):
        if char == "`":
            depth_code = not depth_code
        elif (
            char == "|"
            and not (offset and line.text[offset - 1] == "\\")
            and not (depth_code and "`" in line.text[offset:])
        ):
            bounds.append((at, line.start + offset))
            at = line.start + offset + 1
    return _between(source, line, [*bounds, (at, line.end)])


def _between(source: str, line: Line, bounds: list[tuple[int, int]]) -> list[Passage]:
    """The cells of a line of pipes out of its stretches, less what stands before the first pipe and behind the last."""
    if line.text.startswith("|"):
        bounds = bounds[1:]
    if len(bounds) > 1 and not source[bounds[-1][0] : bounds[-1][1]].strip():
        bounds.pop()
    return [_cell(source, [bound]) for bound in bounds]


def _cell(source: str, spans: list[tuple[int, int]], runs_on: bool = False) -> Passage:
    """The passage of a cell without the blanks around it."""
    kept = []
    for start, end in spans:
        raw = source[start:end]
        text = raw.strip()
        if text:
            begin = start + raw.index(text[0])
            kept.append((begin, begin + len(text)))
    return passage(source, kept, "\n", runs_on)


def _header(cells: list[Passage]) -> list[str]:
    return [" ".join(cell.text.lower().split()).strip(" :*") for cell in cells]


def _pipes(source: str, lines: list[Line], at: int) -> Grid | None:
    """Rows of pipes, one a line; a heading row when a line of dashes follows it."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    headed = bool(
        following and "-" in following.text and "|" in following.text + "|" and _DELIMITER.match(following.text)
    )
    text = lines[at].text
    headed = headed and ("|" in following.text or text.startswith("|")) if following else False
    bare = not headed and following is not None and _bare_head(text, following.text)
    paired = not headed and not bare and following is not None and _is_pair(text) and _is_pair(following.text)
    open_rows = headed or bare or paired
    if not open_rows and not (text.startswith("|") and text.endswith("|") and len(text) > 1):
        return None
    head = Row(lines[at].number, _cells(source, lines[at])) if headed else None
    header = _header(head.cells) if head else []
    rows, end = [], at + 2 if headed else at
    while end < len(lines) and "|" in lines[end].text and (lines[end].text.startswith("|") or open_rows):
        if paired and lines[end].text.count("|") != 2:
            break
        if (
            not lines[end].text.endswith("|")
            and lines[end].text.startswith("|")
            and (wide := _open_row(lines, end, len(header)))
        ):
            rows.append(_row_over(source, lines, end, wide))
            end = wide
        elif _DELIMITER.match(lines[end].text):
            end += 1
        else:
            cells = _cells(source, lines[end])
            if text[0] != "|" and lines[end].text[0] == "|" and len(cells) == len(header) - 1:
                cells.insert(0, _cell(source, [(lines[end].start, lines[end].start)]))
            rows.append(Row(lines[end].number, cells))
            end += 1
    if not header and rows and len(rows) > 1:
        first = _header(rows[0].cells)
        if bare or (not paired and sum(bool(_HEADING_WORDS.match(cell)) for cell in first) >= 2):
            header, head, rows = first, rows[0], rows[1:]
    return Grid(Table(header, rows, head), end, lines[end - 1].number)


def _is_pair(text: str) -> bool:
    """Whether a line is a label of a meeting's facts and its value, each before a bar: `Attendees: | AB, CD |`."""
    if text[-1:] != "|" or text[0] == "|" or text.count("|") != 2:
        return False
    return _LABEL_OF_MEETING.match(text.partition("|")[0].strip(" :*")) is not None


def _bare_head(text: str, below: str) -> bool:
    """Whether a line is the headings of columns that pipes part, no line of dashes below it: `Who | What | Done?`."""
    heads = text.split("|")
    return len(heads) > 2 and text[0] != "|" and below.count("|") == text.count("|") and _all_short(heads)


def _open_row(lines: list[Line], at: int, columns: int) -> int | None:
    """The index behind a row whose cells go on over further lines, which ends with a line that closes it."""
    if columns < 2:
        return None
    pipes = 0
    for end in range(at, min(len(lines), at + _MAX_BROKEN)):
        text = lines[end].text
        if end > at and (text.startswith("#") or ("|" in text and _DELIMITER.match(text) and "-" in text)):
            return None
        pipes += text.count("|")
        if end == at and text.endswith("|") and len(text) > 1 and _row_follows(lines, at):
            return end + 1
        if text.endswith("|") and pipes >= columns + 1:
            return end + 1
        if pipes > columns + 1:
            return None
    return None


def _row_follows(lines: list[Line], at: int) -> bool:
    """Whether the next line is a row of its own, so that a short row is no broken one."""
    return at + 1 >= len(lines) or (lines[at + 1].text.startswith("|") and lines[at + 1].text.endswith("|"))


def _row_over(source: str, lines: list[Line], at: int, end: int) -> Row:
    """One row out of several lines; a cell keeps its lines apart."""
    spans: list[list[tuple[int, int]]] = [[]]
    for line in lines[at:end]:
        begin = line.start
        *closed, last = line.text.split("|")
        for part in closed:
            spans[-1].append((begin, begin + len(part)))
            spans.append([])
            begin += len(part) + 1
        spans[-1].append((begin, begin + len(last)))
    return Row(lines[at].number, [_cell(source, part) for part in spans[1:-1] or spans])


def _broken(source: str, lines: list[Line], at: int) -> Grid | None:
    """A table whose very heading row broke over lines: pipes, blanks, and a line of dashes further down."""
    for dashes in range(at + 1, min(len(lines), at + _LOOK_AHEAD)):
        text = lines[dashes].text
        if text.startswith("|") and "-" in text and _DELIMITER.match(text):
            break
        if text.startswith("#"):
            return None
    else:
        return None
    head = _row_over(source, lines, at, dashes)
    header = _header(head.cells)
    rows, end = [], dashes + 1
    while end < len(lines) and lines[end].text.startswith("|"):
        wide = _open_row(lines, end, len(header))
        if wide is None:
            break
        rows.append(_row_over(source, lines, end, wide))
        end = wide
    return Grid(Table(header, rows, head), end, lines[end - 1].number)


def _html(source: str, lines: list[Line], at: int) -> Grid | None:
    """A raw `<table>`, on one line or many."""
    start, end = lines[at].start, None
    for last in range(at, min(len(lines), at + _MAX_BROKEN)):
        if "</table" in lines[last].text.lower():
            end = last
            break
    if end is None:
        return None
    rows: list[Row] = []
    cell_from, number, line_at, heads = None, lines[at].number, start, False
    for tag in _TAG.finditer(source, start, lines[end].end):
        name, closing = tag[2].lower(), bool(tag[1])
        number += source.count("\n", line_at, tag.start())
        line_at = tag.start()
        if cell_from is not None and (closing or name in ("td", "th", "tr")):
            rows[-1].cells.append(_html_cell(source, cell_from, tag.start()))
            cell_from = None
        if name == "tr" and not closing:
            rows.append(Row(number, []))
        elif name in ("td", "th") and not closing and rows:
            heads = heads or name == "th"
            cell_from = tag.end()
    rows = [row for row in rows if row.cells]
    header = _header(rows[0].cells) if heads and rows else []
    return Grid(Table(header, rows[1:], rows[0]) if header else Table([], rows), end + 1, lines[end].number)


def _html_cell(source: str, start: int, end: int) -> Passage:
    spans, at = [], start
    for piece in source[start:end].split("\n"):
        spans.append((at, at + len(piece)))
        at += len(piece) + 1
    return _cell(source, spans)


def _tabs(source: str, lines: list[Line], at: int) -> Grid | None:
    """Columns set with tabs under a row of headings that tables of minutes have."""
    heads = [part for part in re.split(r"\t+", lines[at].text) if part.strip()]
    if len(heads) < 2 or any(len(part) > 40 for part in heads) or _COUNTED.match(heads[0]):
        return None
    if heads[0].rstrip(" *").endswith(":") and not heads[1].rstrip(" *").endswith(":"):
        return None
    if len(heads) == 2 and _labels_below(lines, at):
        return None
    known = sum(bool(_HEADING_WORDS.match(part.strip(" :*"))) for part in heads)
    squared = known * 2 < len(heads)
    if squared and not _all_short(heads, len(heads) == 2):
        return None
    rows, end = [], at + 1
    while end < len(lines):
        line = lines[end]
        if not line.text and end + 1 < len(lines) and "\t" in lines[end + 1].text:
            if _all_short(re.split(r"\t+", lines[end + 1].text)):
                break
            end += 1
            continue
        if "\t" not in line.text and not _heads_rows(lines, end, len(heads)):
            break
        rows.append(Row(line.number, _tab_cells(source, line, lines[at], len(heads))))
        end += 1
    if not rows or sum(abs(len(row.cells) - len(heads)) <= 1 for row in rows) * 2 < len(rows):
        return None
    if all(len(row.cells) == len(heads) + 1 and _ROW_NUMBER.match(row.cells[0].text.strip()) for row in rows):
        heads.insert(0, "no.")
    if squared and not _square(heads, [row for row in rows if len(row.cells) > 1]):
        return None
    return Grid(Table([part.lower().strip(" :*") for part in heads], rows), end, lines[end - 1].number)


def _heads_rows(lines: list[Line], at: int, columns: int) -> bool:
    """Whether a line is a heading over the rows below it, within the table: `Voting members`."""
    text, below = lines[at].text, lines[at + 1].text if at + 1 < len(lines) else ""
    return 0 < len(text) <= _LONGEST_OVER_ROWS and columns > 2 and below.count("\t") == columns - 1


def _labels_below(lines: list[Line], at: int) -> bool:
    """Whether the lines from here on each give a label, a tab and its value, and are no columns: `Date`, `Venue`."""
    first = [line.text.partition("\t")[0].strip(" :*") for line in lines[at : at + 3] if "\t" in line.text]
    return len(first) > 1 and all(map(_LABEL_OF_MEETING.match, first))


def _all_short(heads: list[str], every: bool = False) -> bool:
    """Whether half of the cells of a line are headings of columns, or every one, and none could be an entry."""
    bare = [_IN_BRACKETS.sub("", part).strip(" :*?") for part in heads]
    told = sum(
        bool(_HEADING_WORDS.match(part) or _COLUMN_WORDS.match(part)) or kind_of(part.lower()) is not None
        for part in bare
    )
    if told * 2 < len(heads) or (every and told < len(heads)) or _CODED.match(bare[0]):
        return False
    return all(len(part.split()) <= 4 and not part[:1].isdigit() for part in bare)


def _square(heads: list[str], rows: list[Row]) -> bool:
    """Whether the rows below a line have its columns, but for cells left out at the end of some."""
    full = sum(len(row.cells) == len(heads) for row in rows)
    return full >= 2 and full * 2 >= len(rows) and all(len(row.cells) <= len(heads) for row in rows)


def _broken_tabs(source: str, lines: list[Line], at: int) -> Grid | None:
    """Columns set with tabs whose cells hold several paragraphs: a line goes on with the cell that the one above ended
    in, until the row has all its cells.
    """
    heads = [part.strip(" :*") for part in lines[at].text.split("\t")]
    known = sum(bool(_HEADING_WORDS.match(part)) for part in heads)
    if len(heads) < 3 or known * 3 < len(heads) * 2 or _COUNTED.match(heads[0]):
        return None
    rows: list[tuple[int, list[list[tuple[int, int]]]]] = []
    end = at + 1
    while end < len(lines) and end - at < _MAX_BROKEN:
        line = lines[end]
        begin = source.rfind("\n", 0, line.start) + 1
        stop = source.find("\n", line.end)
        pieces = _stretches(source, begin, stop if stop >= 0 else len(source))
        whole = not rows or len(rows[-1][1]) >= len(heads)
        if not line.text or (whole and len(pieces) == 1 and not _tab_near(lines, end)):
            break
        if len(pieces) > len(heads) or (not whole and len(rows[-1][1]) + len(pieces) - 1 > len(heads)):
            break
        if whole and (len(pieces) > 1 or not rows):
            rows.append((line.number, [[piece] for piece in pieces]))
        else:
            rows[-1][1][-1].append(pieces[0])
            rows[-1][1].extend([piece] for piece in pieces[1:])
        end += 1
    if rows and len(rows[-1][1]) < len(heads):
        end = next(at for at in range(end - 1, -1, -1) if lines[at].number == rows[-1][0])
        rows.pop()
    if len(rows) < 2:
        return None
    table = Table(
        [head.lower() for head in heads],
        [Row(number, [_cell(source, spans, True) for spans in cells]) for number, cells in rows],
    )
    return Grid(table, end, lines[end - 1].number)


def _stretches(source: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a line between its tabs, empty ones too."""
    out, at = [], begin
    for part in source[begin:end].split("\t"):
        out.append((at, at + len(part)))
        at += len(part) + 1
    return out


def _tab_near(lines: list[Line], at: int) -> bool:
    """Whether a line with a tab follows soon, so that one without any stands within the table."""
    return any("\t" in line.text for line in lines[at + 1 : at + 4])


def _tab_cells(source: str, line: Line, head: Line, columns: int) -> list[Passage]:
    """The cells of a row; those that are empty at its beginning and end as well, so far as it has tabs for them."""
    before = max(_tabs_before(source, line) - _tabs_before(source, head), 0)
    cells, at = [_cell(source, [(line.start, line.start)]) for _ in range(before)], 0
    for part in line.text.split("\t"):
        cells.append(_cell(source, [(line.start + at, line.start + at + len(part))]))
        at += len(part) + 1
    stop = source.find("\n", line.end)
    behind = source[line.end : stop if stop >= 0 else len(source)].count("\t")
    cells += [_cell(source, [(line.end, line.end)]) for _ in range(min(behind, columns - len(cells)))]
    return cells


def _tabs_before(source: str, line: Line) -> int:
    """How many tabs stand before the text of a line."""
    return source.count("\t", source.rfind("\n", 0, line.start) + 1, line.start)
