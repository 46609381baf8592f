"""Risk registers in tables: which column holds what, and the risk of each row.

Forms: any usual headings (`Ref | Risk | L | I | Score | Owner | Status`, `Was | Now`, `Likelihood | Severity`), the
score of today before the inherent one, numbers with nothing but `Was | Now | Remarks` behind them, cause,
event and effect where each has a column. In: a table block and the owner reader. Out: risk findings in the order of
the rows.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from steering.domain.findings import RiskFinding
from steering.domain.words import RiskStatus
from steering.reading.columns import IMPACT, LIKELIHOOD, SCORES
from steering.reading.document import Document, whole_cell
from steering.reading.owners import OwnerReader
from steering.reading.passages import squeezed
from steering.reading.shapes import Block, Row, Table
from steering.reading.vocabulary import NOBODY

PRODUCT = re.compile(
    r"(?<![\d.])(?P<l>[1-5])\s*[x×*]\s*(?P<i>[1-5])(?!\d|\.\d|\s?(?:[cmk]?m|metres?|feet|foot|ft|inch(?:es)?"
    r"|yards?|hours?|hrs?|days?|weeks?)\b)"
)
CLOSED = re.compile(
    r"\b(?:closed|retired|removed?(?= from)|removed|expired|deleted|put to bed|come off(?! \w)|comes off|came off"
    r"|gone from the (?:list|register|log)|struck off|taken off|off the (?:list"
    r"|register|log)"
    r"|cross(?:ed)? (?:it )?off|(?:take|strike) (?:it|this|that|this one) (?:off|out)(?! of\b)|(?<=\A )out(?=\W*\Z)"
    r"|delete(?=\W*$)|close(?=\W*$)|(?<=[.:;–-] )to close(?= [–—-]|\W*$)"
    r"|(?:can|could|may|might) (?:now )?(?:be (?:closed|struck out|removed|dropped|deleted)|close (?:this|it|that))"
    r"|(?:is|are) (?:now )?done with(?=[.,;]|$)|has gone(?= ?(?:\.|$))|struck out"
    r"|no longer (?:a risk"
    r"|applies|applicable|relevant|(?:be )?(?:listed|tracked|carried|shown))|(?:recommend(?:ed)?|proposed?"
    r"|agreed) (?:for )?closure|closure (?:agreed"
    r"|recommended|approved)|(?:(?<=[.;] )|(?<=\A))close (?:it|this|that))\b",
    re.IGNORECASE,
)
REOPENED = re.compile(
    r"\bre-?opened\b|\b(?:put |goes |now )?back on the (?:register|list|log)\b|\breinstated\b", re.IGNORECASE
)
HAPPENED = re.compile(
    r"(?<!nothing )(?<!nothing has )(?<!not )(?<!never )(?<!what )(?<!what has )(?<!what had )"
    r"\b(?:has |have )?(?:happened|materiali[sz]ed|occurred|come to pass|(?:(?<=[:–-] )"
    r"|(?<=\A ))reali[sz]ed|come (?:about|true)"
    r"|came (?:about|true)"
    r"|crystalli[sz]ed|been reali[sz]ed)\b"
    r"|"
    r"\bno longer a risk but\b|\b(?:mov(?:ed?|es|ing)|goes|gone|transferred|passed) (?:on )?to (?:the )?issues?\b|"
    r"\b(?:escalated|raised|promoted|converted|turned|moved) (?:in)?to (?:an |the )?issues?\b|"
    r"\btreat(?:ed)? as an issue\b|\b(?:is|are|becomes?|become|became) (?:now )?an issue\b|\bnow an issue\b"
    r"|\bissue and not a risk\b|\b(?:has |have )?turned (?:in)?to (?:a|an) (?:real )?(?:problem|issue)\b"
    r"|\bnow a (?:real )?problem\b|(?<=\s\s)issue(?=\s\s|\W*\Z)",
    re.IGNORECASE,
)
_TWO = re.compile(r"\W*(?P<l>[1-5])\s?[,/]\s?(?P<i>[1-5])\W*")
"""Likelihood and impact in one cell, with a comma between: `4, 3`."""
_CODED = re.compile(r"(?P<ref>[A-Z]{1,3}-?\d{1,3}(?=[\s:.–-])|[A-HJ-Z](?=[.)]))[\s:.)–-]+(?=[^\W\d])")
_FILED = re.compile(r"\W*[A-Z]{1,3}-?\d{1,3}\W*")
"""The code of a risk in a column without a heading."""
_PLAIN = re.compile(r"\d{1,3}")
_LEADS = re.compile(r"(?P<ref>\d{1,3})\.? (?=[A-Z])")
"""The number of a risk before its words in one cell: `4 Tutor turnover`."""
_WAS = re.compile(r"\b(?:was|from|previously)\s+(?P<l>[1-5])\s?[x×*]\s?(?P<i>[1-5])\b", re.IGNORECASE)
_CLOSED_CELL = re.compile(r"\W*(?:closed|retired|removed)\W*$", re.IGNORECASE)
_GIVEN_UP = re.compile(r"\W*withdrawn\b", re.IGNORECASE)
_ISSUE_CELL = re.compile(r"\W*(?:now )?(?:an )?issue\W*$|new(?: risk)?$", re.IGNORECASE)
_STANDS_IN_SCORE = re.compile(
    r"\b(?:issue|happened|occurred|materiali[sz]ed|closed|removed|dropped|expired)\b|\boff\W*$", re.IGNORECASE
)
"""What stands in the place of a score where there is none any more: `happened at Ashby – issue`."""
_TREND = re.compile(r"(?:risk )?(?:trend|direction(?: of travel)?|movement|change|travel|d\.?o\.?t)$")
_SAYS_MOVED = re.compile(
    r"\b(?:re-?scored|re-?rated|(?:raised|lowered|reduced|increased|dropped|down|up) (?:from|to)|was \d)\b",
    re.IGNORECASE,
)
"""How a status says that the score moved: `Reduced from 12`."""
_MOVED_CELL = re.compile(
    r"\W*(?:[↑↓⬆⬇▲▼⇧⇩↗↘⬈⬊]\ufe0f?|up|down|increas(?:ed|ing)|decreas(?:ed|ing)|reduc(?:ed|ing)|worsen(?:ed|ing)"
    r"|improv(?:ed|ing)|rising|falling|higher|lower)\W*(?:(?:from|was|by) \d{1,2}(?:\s?[x×]\s?\d)?\W*)?$",
    re.IGNORECASE,
)
_NOW = r"(?:(?:current|residual|now|net) )?"
_AT_FIRST = r"(?:inherent|gross|raw|initial|original) "
_COLUMNS = (
    ("ref", re.compile(r"(?:risk )?(?:ref\.?|no\.?|number|id|#|code|reference)$")),
    ("likelihood", re.compile(_NOW + LIKELIHOOD)),
    ("impact", re.compile(_NOW + IMPACT)),
    ("first likelihood", re.compile(_AT_FIRST + LIKELIHOOD)),
    ("first impact", re.compile(_AT_FIRST + IMPACT)),
    (
        "was",
        re.compile(
            r"(?:was|then|previous(?:ly| (?:score|rating))?|last(?: score| rating| time| meeting| month| quarter)?"
            r"|before|(?:l\s?[x×]\s?i|score|rating) (?:was|last time|last|before|then|previously)"
            r"|prior(?: score)?"
            r"|(?:score|rating) (?:last|previous|before|at last).{0,20})$"
        ),
    ),
    (
        "score",
        re.compile(
            r"(?:(?:current|residual|risk|net|total|raw|new|latest|overall|present) )?(?:(?:risk )?score|rating|now"
            r"|level|exposure"
            r"|l\s?[x×]\s?i|i\s?[x×]\s?l|total|overall|current|present|today|this (?:time|meeting|month|quarter)|is)(?:"
            r" (?:this|now|today|at).{0,20})?$"
        ),
    ),
    (
        "owner",
        re.compile(
            r"(?:risk |action )?(?:owner|owned by|by whom|lead|held by|whose|who|responsible|responsibility"
            r"|assigned to|(?:who[’']?s |who is )?(?:watching|minding|looking after)(?: it)?\??|watcher|keeper)$"
        ),
    ),
    ("kind", re.compile(r"(?:type|category|kind|raid|class)$")),
    ("rag", re.compile(r"rag(?: status| rating)?$")),
    ("status", re.compile(r"(?:status|state|change|movement|position)$")),
    (
        "remark",
        re.compile(r"(?:trend|direction(?: of travel)?|comments?|progress|updates?|notes?|remarks?)$"),
    ),
    ("cause", re.compile(r"(?:risk )?causes?$")),
    ("event", re.compile(r"(?:risk )?event$")),
    ("effect", re.compile(r"(?:risk )?effects?$")),
    (
        "text",
        re.compile(
            r"(?:risk|risks|worry|worries|trouble|danger|fear|"
            r"description|risk description|title|risk title|threat|what|details?|issue|"
            r"(?:description|nature|details?|summary|name|cause) of (?:the )?risk|"
            r"risk / issue|risk (?:event|details?|name)|hazard|item|summary"
            r"|what(?: (?:might|could|may|can) (?:happen|go wrong|trip us(?: up)?))?)$"
        ),
    ),
)


def kind_of_column(heading: str) -> str | None:
    """What a column of a register holds, or a field of a risk, by its name in small letters; None where it names no
    part of one.
    """
    return next((kind for kind, pattern in _COLUMNS if pattern.match(heading)), None)


_MOVEMENT = frozenset(("change", "movement"))
_STATE = frozenset(("status", "state", "position"))
_TEXT = dict(_COLUMNS)["text"]
_NUMBER = re.compile(r"\W*(?:(?:[A-Z]{1,3}-?)?\d{1,3}|[A-Z])\W*")
_SCALE = re.compile(r"\s*\((?:l\s?[x×,/]\s?i|likelihood\s?[x×,/]\s?impact)\)")
"""How a heading says what its figures are: `Today (L × I)`."""


def columns_of(table: Table) -> dict[str, int] | None:
    """The columns of a risk register, or None when the table is another one."""
    found: dict[str, int] = {}
    for at, heading in enumerate(table.header):
        bare = _SCALE.sub("", heading)
        for kind, pattern in _COLUMNS:
            if kind not in found and pattern.match(bare):
                found[kind] = at
                break
    if "likelihood" in found and "impact" not in found and "c" in table.header:
        found["impact"] = table.header.index("c")  # consequence
    if (
        "ref" not in found
        and table.header[:1] == [""]
        and (all(_FILED.fullmatch(row.cells[0].text) for row in table.rows) or _no_count(table))
    ):
        found["ref"] = 0
    if "ref" not in found and "text" in found and _only_numbers(table, found["text"]):
        found["ref"] = found.pop("text")
        worded = (at for at, heading in enumerate(table.header) if at != found["ref"] and _TEXT.match(heading))
        if (other := next(worded, None)) is not None:
            found["text"] = other
    if (
        "text" not in found
        and table.header[:1] == [""]
        and {"likelihood", "impact"} <= set(found)
        and 0 not in found.values()
    ):
        found["text"] = 0
    if (
        "status" in found
        and table.header[found["status"]] in _MOVEMENT
        and (state := _headed(table, _STATE)) is not None
    ):
        found["status"] = state
    of_risks = any(re.match(r"risks?\b", heading) for heading in table.header)
    if "text" not in found and "event" in found:
        found["text"] = found.pop("event")
    scored = (
        {"likelihood", "impact"} <= set(found)
        or {"first likelihood", "first impact"} <= set(found)
        or ("score" in found and ("was" in found or any("risk" in h for h in table.header)))
        or ("score" in found and table.header[found["score"]] in SCORES and _was_and_now(table, found["score"]))
    )
    logged = any(_is_risk(row, found["kind"]) for row in table.rows) if "kind" in found else False
    if "text" not in found and {"ref", "was", "score"} <= set(found) and _was_and_now(table, found["score"]):
        found["text"] = found.get("remark", found.get("status", found["ref"]))
    return found if "text" in found and (scored or logged or ("status" in found and of_risks)) else None


def _no_count(table: Table) -> bool:
    """Whether the numbers of a column without a heading are those of the risks: they leave some out, so that they do
    not only count the rows.
    """
    numbers = [row.cells[0].text.strip(" .") for row in table.rows]
    return all(map(_PLAIN.fullmatch, numbers)) and numbers != [str(at) for at in range(1, len(numbers) + 1)]


def _headed(table: Table, names: frozenset[str]) -> int | None:
    """The first column with one of some headings."""
    return next((at for at, heading in enumerate(table.header) if heading in names), None)


def _was_and_now(table: Table, at: int) -> bool:
    """Whether a column of scores holds `3 x 4` in half its cells, so that a register may do without the wording."""
    cells = [row.cells[at].text for row in table.rows if at < len(row.cells)]
    return sum(PRODUCT.search(cell) is not None for cell in cells) * 2 >= max(len(cells), 1)


def _only_numbers(table: Table, at: int) -> bool:
    """Whether a column of risks holds their numbers, so that another has the wording: `Risk | Description`."""
    return bool(table.rows) and all(_NUMBER.fullmatch(row.cells[at].text) for row in table.rows if at < len(row.cells))


def _is_risk(row: Row, at: int) -> bool:
    """Whether a row of a log of several kinds (risks, actions, issues, decisions) is a risk."""
    return at < len(row.cells) and re.fullmatch(r"\W*(?:r|risks?)\W*", row.cells[at].text, re.IGNORECASE) is not None


def _mixed(table: Table, columns: dict[str, int]) -> bool:
    """Whether a register's column of kinds tells risks from other rows."""
    return "kind" in columns and any(_is_risk(row, columns["kind"]) for row in table.rows)


def risks_of_table(document: Document, block: Block, reader: OwnerReader) -> Iterator[RiskFinding]:
    """The risks of a register, none when the table is another one."""
    assert block.table is not None
    columns = columns_of(block.table)
    if columns is None:
        return
    mixed = _mixed(block.table, columns)
    led = "ref" not in columns and _led_by_numbers(block.table, columns["text"])
    for row in block.table.rows:
        if mixed and not _is_risk(row, columns["kind"]):
            continue
        finding = _of_row(document, block, row, columns, reader)
        if finding is not None and led and (own := _LEADS.match(finding.text)):
            finding = replace(finding, ref=own["ref"], text=finding.text[own.end() :])
        if finding is not None:
            yield finding


def _led_by_numbers(table: Table, at: int) -> bool:
    """Whether the wording of every risk has the risk's number before it."""
    cells = [row.cells[at].text.strip() for row in table.rows if at < len(row.cells)]
    return bool(cells) and all(map(_LEADS.match, cells))


def _of_row(
    document: Document, block: Block, row: Row, columns: dict[str, int], reader: OwnerReader
) -> RiskFinding | None:
    """The risk of one row of a register."""

    def text(kind: str) -> str:
        at = columns.get(kind, -1)
        return squeezed(row.cells[at].text) if 0 <= at < len(row.cells) else ""

    wording = text("text")
    at = columns["text"]
    if not any(c.isalpha() for c in wording):
        if not (text("was") and text("ref")):
            return None
        wording, at = (wording, at) if wording else (text("ref"), columns["ref"])
    status_text, owner_text = text("status"), text("owner")
    remark, ref = text("remark") or text("rag"), text("ref")
    trends = [squeezed(row.cells[at].text) for at in columns_of_trend(block.table) if at < len(row.cells)]
    if not status_text:
        status_text = next((cell for cell in (remark, text("rag"), *trends) if _ISSUE_CELL.match(cell)), "")
    if not status_text and any(_CLOSED_CELL.match(cell.text) for cell in row.cells):
        status_text = "closed"
    if not status_text and (CLOSED.match(remark) or HAPPENED.match(remark) or REOPENED.match(remark)):
        status_text = remark
    if "ref" not in columns and (coded := _CODED.match(wording)):
        ref, wording = coded["ref"], wording[coded.end() :]
    if not status_text and (told := text("score")) and _STANDS_IN_SCORE.search(told):
        status_text = told
    was = _WAS.search(f"{status_text} {remark}")
    inside = re.search(r"\(([^()]{1,30})\)", status_text)
    if not owner_text and inside and reader.all_of(inside[1]).known:
        owner_text = inside[1]
    likelihood, impact = figure(text("likelihood")), figure(text("impact"))
    if (
        likelihood is None
        and impact is None
        and (product := PRODUCT.search(text("score")) or _TWO.fullmatch(text("score")))
    ):
        likelihood, impact = int(product["l"]), int(product["i"])
    kind = "residual"
    if likelihood is None and impact is None:
        likelihood, impact = figure(text("first likelihood")), figure(text("first impact"))
        kind = "inherent" if likelihood and impact else kind
    return RiskFinding(
        document.place(whole_cell(row.cells[at])),
        wording,
        ref or None,
        owner_of(owner_text, reader),
        likelihood,
        impact,
        kind,
        status=standing(
            status_text,
            text("score"),
            text("was") or (str(int(was["l"]) * int(was["i"])) if was else ""),
            likelihood,
            impact,
            any(_MOVED_CELL.match(cell) for cell in trends),
        ),
        rule="risk_table",
        item=block.item,
        cause=text("cause") or None,
        event=text("event") or None,
        effect=text("effect") or None,
    )


def columns_of_trend(table: Table | None) -> list[int]:
    """The columns that say whether the score of a risk moved."""
    return [at for at, heading in enumerate(table.header) if _TREND.match(heading)] if table is not None else []


def standing(
    status: str, score: str, was: str, likelihood: int | None, impact: int | None, moving: bool = False
) -> RiskStatus:
    """The standing that a row gives, and whether its score moved from the one before (`moving`: an arrow says so)."""
    if CLOSED.search(status) or _GIVEN_UP.match(status) or status.casefold().strip(" .") in ("rejected", "off"):
        return RiskStatus.CLOSED
    if status.casefold() == "candidate":
        return RiskStatus.CANDIDATE
    if re.search(r"\bissue\b", status, re.IGNORECASE) or HAPPENED.search(status):
        return RiskStatus.MATERIALISED
    if REOPENED.search(status):
        return RiskStatus.REOPENED
    before, now = _total(was), _total(score)
    if now is None and likelihood and impact:
        now = likelihood * impact
    moved = (
        before != now if before is not None and now is not None else moving or _SAYS_MOVED.search(status) is not None
    )
    return RiskStatus.RESCORED if moved else RiskStatus.OPEN


def _total(text: str) -> int | None:
    """The product of likelihood and impact that a cell gives, worked out or not: `12`, `3x4`, `3x4=12`."""
    product = PRODUCT.search(text) or _TWO.fullmatch(text)
    return int(product["l"]) * int(product["i"]) if product else figure(text, 25)


def figure(text: str, most: int = 5) -> int | None:
    """The number of a cell that holds one, with at most a word beside it (`3 (medium)`, `Possible (3)`)."""
    found = re.fullmatch(r"(?:\D{0,3}|[A-Za-z ]{3,16}\()(\d{1,2})\D{0,12}", text)
    return int(found[1]) if found and 1 <= int(found[1]) <= most else None


def owner_of(text: str, reader: OwnerReader) -> str | None:
    """The one owner of a risk; nobody where the text says TBC or a dash."""
    if not text or NOBODY.match(text):
        return None
    return ", ".join(reader.all_of(text).names) or None
