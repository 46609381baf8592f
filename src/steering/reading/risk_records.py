"""Risks as records: a title with labelled fields below it: `R1 Supplier fails`, `Likelihood: 3`, `Impact: 4`.

Forms: the title a line, a point of a list, a heading, or the first field (`Risk: Supplier fails`); the fields lines or
points right below it, named as the columns of a register are. In: a document and its owner reader. Out: for each record
the index of its title with the risk, and the indexes of all its blocks.
"""

import re
from collections.abc import Iterator

from steering.domain.findings import RiskFinding
from steering.reading.document import Document, whole
from steering.reading.owners import OwnerReader
from steering.reading.passages import squeezed
from steering.reading.registers import PRODUCT, figure, kind_of_column, owner_of, standing
from steering.reading.risk_scores import score_of
from steering.reading.shapes import PROSE, Block, Role, Shape

_FIELD = re.compile(
    r"(?:\*\*|__)?(?P<label>[A-Za-z][A-Za-z ()/-]{0,30}?)(?:\*\*|__)?\s?[:=](?:\*\*|__)?\s*(?P<value>\S.*)", re.DOTALL
)
_TITLE = re.compile(r"(?:(?P<ref>(?:RISK|[A-Z]{1,4})[- ]?\d{1,4})\b[\s:.)–-]*)?(?P<text>.*)", re.DOTALL)
_RISK_NUMBER = re.compile(r"Risk (?:no\.? ?)?(?P<number>\d{1,3})\b[\s:.)–-]*(?=\w)")
_BESIDE = re.compile(
    r"(?:(?:proposed |planned |existing |current |key )?(?:mitigat\w+|controls?|response|treatment|actions?"
    r"|countermeasures?"
    r"|contingency)(?: actions?| plan)?|(?:next )?review(?: date)?|raised(?: by| on)?|date(?: raised)?"
    r"|due(?: date)?|target"
    r"|proximity|category|impact on|consequences?)$"
)
"""What else stands in a record, which is no part of the risk."""
_LONGEST_TITLE = 200


def risk_records(document: Document, reader: OwnerReader) -> tuple[dict[int, RiskFinding], set[int]]:
    """The risks of a document that are records, by the index of the title, and the indexes of the blocks they take."""
    found: dict[int, RiskFinding] = {}
    taken: set[int] = set()
    for title, fields in _records(document):
        risk = _risk(document, reader, title, fields)
        if risk is not None:
            found[title.index] = risk
            taken.update(block.index for block, _, _ in fields)
            taken.add(title.index)
    return found, taken


_Fields = list[tuple[Block, str, str]]
"""The fields of a record: the block, the kind of the column that has its name, and the value."""


def _records(document: Document) -> Iterator[tuple[Block, _Fields]]:
    """The titles below headings for risks that have fields right below them, with those fields; `Ref: R1` may stand
    above the title.
    """
    title: Block | None = None
    fields: _Fields = []
    led: tuple[Block, str, str] | None = None
    for index in sorted(document.under(Role.RISKS)):
        block = document.blocks[index]
        field = _field(block) if block.shape in PROSE else None
        below = title is not None and (bool(fields) or index == title.index + 1)
        if field is not None and below and _goes_on(field, led, fields):
            fields.append(field)
            continue
        if title is not None and fields:
            yield title, fields
        fields = [led] if led is not None and led[1] == "ref" and field is not None and not fields else []
        title, led = (block, field) if _may_be_title(block) else (None, None)
    if title is not None and fields:
        yield title, fields


def _may_be_title(block: Block) -> bool:
    """Whether a block may name a risk: no long one, and not the heading of all of them."""
    if block.shape is Shape.HEADING:
        above = block.section.parent if block.section is not None else None
        return above is not None and above.role is Role.RISKS
    return block.shape in PROSE and len(block.text) < _LONGEST_TITLE


def _goes_on(field: tuple[Block, str, str], led: tuple[Block, str, str] | None, fields: _Fields) -> bool:
    """Whether a field is one of the record above it, which `led` begins where its title is a field, and not the number
    or the name with which the next one begins.
    """
    if field[1] == "ref":
        return not fields and (led is None or led[1] != "ref")
    return field[1] != "text"


def _field(block: Block) -> tuple[Block, str, str] | None:
    """A block that is a labelled field, with the kind of column that its label names."""
    found = _FIELD.fullmatch(block.text) if ":" in block.text[:40] or "=" in block.text[:40] else None
    if found is None:
        return None
    label = squeezed(found["label"]).lower().partition(" (")[0]
    kind = kind_of_column(label) or ("beside" if _BESIDE.match(label) else None)
    return (block, kind, squeezed(found["value"])) if kind is not None else None


def _risk(document: Document, reader: OwnerReader, title: Block, fields: _Fields) -> RiskFinding | None:
    """The risk of a record; none where its fields give no score."""
    told = {kind: value for _, kind, value in reversed(fields)}
    likelihood, impact = figure(told.get("likelihood", "")), figure(told.get("impact", ""))
    score = told.get("score", "")
    if likelihood is None and impact is None:
        product = PRODUCT.search(score)
        likelihood, impact = (int(product["l"]), int(product["i"])) if product else score_of(score)
    if likelihood is None or impact is None:
        return None
    named = _field(title)
    words = squeezed(named[2] if named is not None else title.text)
    numbered = _RISK_NUMBER.match(words)
    coded = None if numbered else _TITLE.fullmatch(words)
    ref = told.get("ref") or (f"R{numbered['number']}" if numbered else coded["ref"] if coded else None)
    text = words[numbered.end() :] if numbered else coded["text"] if coded else words
    return RiskFinding(
        document.place(whole(title)),
        text or words,
        ref,
        owner_of(told.get("owner", ""), reader),
        likelihood,
        impact,
        status=standing(told.get("status", ""), score, told.get("was", ""), likelihood, impact),
        rule="risk_record",
        item=title.item,
        cause=told.get("cause") or None,
        event=told.get("event") or None,
        effect=told.get("effect") or None,
    )
