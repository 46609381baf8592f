"""Risks: registers in tables, lines that score, re-score, close or name one, and concerns that prose states.

Forms: tables with likelihood and impact in columns of any usual heading; `R3 re-scored to 4x3`, `R4 now 4 x 5 = 20`, `R1 closed`,
`R2 and R5 unchanged`, `R2 has happened`, `NEW R7 – ... L3 x I3. Owner TBJ.`, `Risk: ... Likelihood 2, impact 2. To be added as R6`;
`there is a risk that ...` and a poor return are candidates. Of `n x m` the likelihood is first; a label settles it.
In: a document and its owner reader. Out: risk findings in the order of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from steering.domain.findings import RiskFinding
from steering.domain.words import RiskStatus
from steering.reading.document import Document, whole_cell
from steering.reading.owners import OwnerReader
from steering.reading.passages import Span, squeezed
from steering.reading.sentences import Extent, sentences
from steering.reading.shapes import Block, Role, Row, Shape, Table
from steering.reading.vocabulary import NOBODY

_REF = re.compile(r"(?:\bRisk\s+(?:no\.?\s*|number\s*)?|\b)(?P<ref>(?:[A-Z]{1,3}-?)?R\d{1,3})\b|\bRisk\s+(?:no\.?\s*|number\s*|#)?(?P<number>\d{1,3})\b(?!\s*[x×])")
_LABELLED = re.compile(r"\b(?:L(?:ikelihood)?|P(?:robability)?)\s*[:=]?\s*(?:is\s+|of\s+)?(?P<l>[1-5])\b\W{0,3}(?:x|×|and|,|/|;|by)?\s*\b(?:I(?:mpact)?|S(?:everity)?)\s*[:=]?\s*(?:is\s+|of\s+)?(?P<i>[1-5])\b|\bI(?:mpact)?\s*[:=]?\s*(?:is\s+|of\s+)?(?P<i2>[1-5])\b\W{0,3}(?:x|×|and|,|/|;|by)?\s*\bL(?:ikelihood)?\s*[:=]?\s*(?:is\s+|of\s+)?(?P<l2>[1-5])\b", re.IGNORECASE)
_PRODUCT = re.compile(r"(?<![\d.])(?P<l>[1-5])\s*[x×*]\s*(?P<i>[1-5])(?!\d|\.\d)")
_CLOSED = re.compile(r"\b(?:closed|retired|removed|expired|struck off|can be closed)\b", re.IGNORECASE)
_REOPENED = re.compile(r"\bre-?opened\b", re.IGNORECASE)
_HAPPENED = re.compile(r"\b(?:has |have )?(?:happened|materiali[sz]ed|occurred|come to pass|crystalli[sz]ed)\b|\b(?:is|are|becomes?|become|became) (?:now )?an issue\b|\bnow an issue\b|\bissue and not a risk\b", re.IGNORECASE)
_SAME = re.compile(r"\b(?:unchanged|no change|stays?|stayed|remains?|remained|still|as before|same)\b", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:re-?scored|re-?rated|now|comes?|goes|go|went|came|moved|moves|raised|lowered|reduced|increased|up|down|falls?|rises?|rose|fell|drops?|dropped|scored|rated|added|revised)\b", re.IGNORECASE)
_FORECAST = re.compile(r"\b(?:expect(?:ed|s)?|should|may|might|could|hope[sd]?|will|likely to)\b[^.]{0,40}\b(?:fall|rise|drop|close|be closed|come down|go up)\b|\bto (?:fall|rise|be reviewed|re-?draft|rewrite)\b", re.IGNORECASE)
_NAMED = re.compile(r"^\W*(?:new\s+)?risks?\s*(?:identified|noted|added)?\s*[:–—-]\s*(?=\S)", re.IGNORECASE)
_NEW = re.compile(r"^\W*(?:new\s*[:–—-]?\s*)(?:risk\s*)?(?P<ref>(?:[A-Z]{1,3}-?)?R\d{1,3})\s*[:–—-]*\s*", re.IGNORECASE)
_ADDED_AS = re.compile(r"\b(?:added|entered|recorded|logged|listed|included) (?:to the register )?as (?P<ref>(?:[A-Z]{1,3}-?)?R\d{1,3}|risk \d{1,3})\b", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:risk )?owner(?:ed by|s)?\s*[:–—-]?\s*(?:is\s+|to be\s+)?(?P<a>[A-Z@][\w’'/&,. -]{1,40}?)(?=[.;)]|$)|(?P<b>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]+)?) (?:to own|will own|owns|takes ownership of|to take ownership of) (?:this|the|it|R\d)")
_STATED = re.compile(r"\b(?:there (?:is|was|remains) (?:a|the|some|an increased|a real|a significant) (?:risk|danger)|(?:the|a|one|main|biggest|key) (?:main |key |biggest )?risk (?:is|was)|(?:is|was) a risk|risks? (?:that|of \w+ing)|at risk of)\b", re.IGNORECASE)
_NOT_STATED = re.compile(r"\b(?:no (?:new )?risks?|risk (?:register|assessment|management|appetite|return|score|log|owner|review|matrix)|risks? (?:were|was) (?:reviewed|noted|discussed)|without (?:the )?risk)\b", re.IGNORECASE)
_POOR_RETURN = re.compile(r"\b(?:unfortunately|disappointing(?:ly)?|only|regrettably)\b[^.]{0,40}?\b\d{1,3}\b[^.]{0,60}?\b(?:repl(?:y|ied|ies)|respon(?:ded|ses?)|return(?:s|ed))\b", re.IGNORECASE)
_COLUMNS = (
    ("ref", re.compile(r"(?:risk )?(?:ref\.?|no\.?|number|id|#|code|reference)$")),
    ("likelihood", re.compile(r"(?:(?:current|residual|now|net|inherent) )?(?:l|p|likelihood|probability|prob\.?|lik\.?)(?:\s*\(.*\))?$")),
    ("impact", re.compile(r"(?:(?:current|residual|now|net|inherent) )?(?:i|s|impact|severity|consequence|imp\.?)(?:\s*\(.*\))?$")),
    ("was", re.compile(r"(?:was|previous(?: score)?|last(?: score| time)?|before|prior(?: score)?)$")),
    ("score", re.compile(r"(?:(?:current|residual|risk|net|total|raw) )?(?:score|rating|now|level|exposure|l\s?[x×]\s?i|total)$")),
    ("owner", re.compile(r"(?:risk )?(?:owner|lead|held by|who|responsible)$")),
    ("status", re.compile(r"(?:status|state|change|movement|position)$")),
    ("text", re.compile(r"(?:risk|risks|description|risk description|title|risk title|event|threat|what|details?|issue|risk / issue|nature of risk|summary)$")),
)


def risks(document: Document, reader: OwnerReader) -> list[RiskFinding]:
    """The risks that a document names, scores or closes."""
    out: list[RiskFinding] = []
    for block in document.blocks:
        if block.role in (Role.ANNEX, Role.AGENDA) or block.shape in (Shape.CODE, Shape.QUOTE):
            continue
        if block.table is not None:
            out.extend(_of_table(document, block, block.table, reader))
        elif block.shape is not Shape.HEADING and block.role not in (Role.REVIEW, Role.ACTIONS) and _worth(block):
            out.extend(_of_block(document, block, reader))
    return out


def _worth(block: Block) -> bool:
    text = block.text
    return "isk" in text or "RISK" in text or ("R" in text and _REF.search(text) is not None) or _POOR_RETURN.search(text) is not None


def _columns(table: Table) -> dict[str, int] | None:
    """The columns of a risk register, or None when the table is another one."""
    found: dict[str, int] = {}
    for at, heading in enumerate(table.header):
        for kind, pattern in _COLUMNS:
            if kind not in found and pattern.match(heading):
                found[kind] = at
                break
    scored = ("likelihood" in found and "impact" in found) or ("score" in found and any("risk" in h for h in table.header))
    return found if "text" in found and (scored or ("status" in found and any(re.match(r"risks?\b", h) for h in table.header))) else None


def _of_table(document: Document, block: Block, table: Table, reader: OwnerReader) -> Iterator[RiskFinding]:
    columns = _columns(table) if table.header else None
    for row in table.rows if columns else ():
        assert columns is not None
        finding = _of_row(document, block, row, columns, reader)
        if finding is not None:
            yield finding


def _of_row(document: Document, block: Block, row: Row, columns: dict[str, int], reader: OwnerReader) -> RiskFinding | None:
    """The risk of one row of a register."""

    def text(kind: str) -> str:
        at = columns.get(kind, -1)
        return squeezed(row.cells[at].text) if 0 <= at < len(row.cells) else ""

    wording = text("text")
    if not any(c.isalpha() for c in wording):
        return None
    status_text, owner_text = text("status"), text("owner")
    inside = re.search(r"\(([^()]{1,30})\)", status_text)
    if not owner_text and inside and reader.all_of(inside[1]).known:
        owner_text = inside[1]
    likelihood, impact = _digit(text("likelihood")), _digit(text("impact"))
    if likelihood is None and impact is None and (product := _PRODUCT.search(text("score"))):
        likelihood, impact = int(product["l"]), int(product["i"])
    ref = text("ref")
    cell = row.cells[columns["text"]]
    return RiskFinding(
        document.place(whole_cell(cell)), wording, ref or None, _owner(owner_text, reader), likelihood, impact,
        status=_row_status(status_text, text("score"), text("was"), likelihood, impact), rule="risk_table", item=block.item,
    )


def _row_status(status: str, score: str, was: str, likelihood: int | None, impact: int | None) -> RiskStatus:
    """The standing that a row gives, and whether its score moved from the one before."""
    if _CLOSED.search(status):
        return RiskStatus.CLOSED
    if re.search(r"\bissue\b", status, re.IGNORECASE) or _HAPPENED.search(status):
        return RiskStatus.MATERIALISED
    if _REOPENED.search(status):
        return RiskStatus.REOPENED
    before, now = _digit(was, 25), _digit(score, 25)
    if now is None and likelihood and impact:
        now = likelihood * impact
    return RiskStatus.RESCORED if before is not None and now is not None and before != now else RiskStatus.OPEN


def _digit(text: str, most: int = 5) -> int | None:
    found = re.fullmatch(r"\D{0,3}(\d{1,2})\D{0,12}", text)
    return int(found[1]) if found and 1 <= int(found[1]) <= most else None


def _owner(text: str, reader: OwnerReader) -> str | None:
    """The one owner of a risk; nobody where the text says TBC or a dash."""
    if not text or NOBODY.match(text):
        return None
    owners = reader.all_of(text)
    return ", ".join(owners.names) or None


def _of_block(document: Document, block: Block, reader: OwnerReader) -> Iterator[RiskFinding]:
    """The risks of a paragraph: one that it names, codes that its sentences score, or a concern."""
    text = block.text
    if (named := _NEW.match(text) or _NAMED.match(text)) and len(text) > named.end() + 8:
        yield _named(document, block, named, reader)
        return
    last: list[RiskFinding] = []
    for extent in sentences(text):
        sentence = text[extent.start : extent.end]
        found = list(_coded(document, block, extent, sentence, reader))
        if not found and last and (owner := _owner_in(sentence, reader)):
            last = [replace(risk, owner=risk.owner or owner) for risk in last]
            continue
        yield from last
        last = found or list(_candidate(document, block, extent, sentence))
    yield from last


def _named(document: Document, block: Block, named: re.Match[str], reader: OwnerReader) -> RiskFinding:
    """A risk that the paragraph names: `Risk: ...`, `NEW R7 – ...`."""
    text = block.text
    rest = text[named.end() :]
    added = _ADDED_AS.search(rest)
    ref = (named.groupdict().get("ref") or (added["ref"] if added else None)) or None
    likelihood, impact = _score(rest)
    first = sentences(rest)
    end = named.end() + (first[0].end if first else len(rest))
    status = RiskStatus.OPEN if likelihood or ref else RiskStatus.CANDIDATE
    return RiskFinding(
        document.place(Span(block.passage, 0, len(text))), squeezed(text[named.end() : end]), ref.upper() if ref else None, _owner_in(rest, reader), likelihood, impact,
        status=status, rule="risk_named", item=block.item,
    )


def _coded(document: Document, block: Block, extent: Extent, sentence: str, reader: OwnerReader) -> Iterator[RiskFinding]:
    """The risks that a sentence names by their codes and says something of."""
    refs = [(m, m["ref"] or f"R{m['number']}") for m in _REF.finditer(sentence)]
    if not refs or refs[0][0].start() > 60:
        return
    told = sentence[refs[0][0].end() :]
    head = sentence[: refs[0][0].start()]
    likelihood, impact = _score(told)
    status = _told_status(told, likelihood)
    if status is None or (_FORECAST.search(sentence) and likelihood is None) or re.search(r"\b(?:to|will|of|expected)\s+$", head):
        return
    group = [refs[0]]
    for before, after in zip(refs, refs[1:], strict=False):
        if not re.fullmatch(r"\s*(?:,|and|&|/|,\s*and)\s*", sentence[before[0].end() : after[0].start()]):
            break
        group.append(after)
    start = extent.start + refs[0][0].start()
    for _, ref in group:
        yield RiskFinding(
            document.place(Span(block.passage, start, extent.end)), _worded(block.text, start, extent.end), ref, _owner_in(sentence, reader), likelihood, impact,
            status=status, rule="risk_line", item=block.item,
        )


def _worded(text: str, start: int, end: int) -> str:
    """The words of a line on a risk; one of a few words is read on, so that it tells something."""
    words = squeezed(text[start:end])
    return words if len(words.split()) >= 5 else " ".join(squeezed(text[start : end + 200]).split()[:12])


def _told_status(told: str, likelihood: int | None) -> RiskStatus | None:
    """What words behind a code say of the risk, None when they say nothing of its standing."""
    if _HAPPENED.search(told):
        return RiskStatus.MATERIALISED
    if _REOPENED.search(told):
        return RiskStatus.REOPENED
    if _CLOSED.search(told) and likelihood is None:
        return RiskStatus.CLOSED
    if _SAME.search(told) and (likelihood is not None or len(told.split()) <= 12):
        return RiskStatus.OPEN
    if likelihood is not None:
        return RiskStatus.RESCORED if _MOVED.search(told) else RiskStatus.OPEN
    return None


def _score(text: str) -> tuple[int | None, int | None]:
    """Likelihood and impact, as labelled in either order, else as a product with the likelihood first."""
    if labelled := _LABELLED.search(text):
        return int(labelled["l"] or labelled["l2"]), int(labelled["i"] or labelled["i2"])
    products = list(_PRODUCT.finditer(text))
    return (int(products[-1]["l"]), int(products[-1]["i"])) if products else (None, None)


def _owner_in(text: str, reader: OwnerReader) -> str | None:
    found = _OWNER.search(text)
    return _owner((found["a"] or found["b"]).strip(" ."), reader) if found else None


def _candidate(document: Document, block: Block, extent: Extent, sentence: str) -> Iterator[RiskFinding]:
    """A concern that a sentence states: a risk in so many words, or a return too poor to rest on."""
    if len(sentence) > 400 or block.role is Role.REVIEW:
        return
    place = document.place(Span(block.passage, extent.start, extent.end))
    if _STATED.search(sentence) and not _NOT_STATED.search(sentence) and _REF.search(sentence) is None:
        yield RiskFinding(place, squeezed(sentence), status=RiskStatus.CANDIDATE, rule="risk_stated", item=block.item, event=squeezed(sentence))
    elif _POOR_RETURN.search(sentence):
        yield RiskFinding(place, squeezed(sentence), status=RiskStatus.CANDIDATE, rule="risk_poor_return", item=block.item, cause=squeezed(sentence))
