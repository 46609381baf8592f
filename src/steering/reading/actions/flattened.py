"""Owners that stood in a column beside the text, where the table is lost: alone on a line, or far right of one.

Forms: a line `RC` or `Clerk` under the paragraph that says what is to be done, and initials at the end of a line
behind a tab or a wide gap. Only people whose initials or names the document gives, offices and `All`; only where a
sentence beside them commits somebody. In: a document, the owner reader, the blocks already taken. Out: a `Draft` for
each.
"""

import re
from collections import Counter
from collections.abc import Iterator

from steering.reading.actions.checkboxes import begins_with_verb
from steering.reading.actions.draft import Draft
from steering.reading.actions.wording import COMMIT, chosen, tasks
from steering.reading.document import Document
from steering.reading.fields import mailed
from steering.reading.outcomes import outcome_of
from steering.reading.owners import OwnerReader, Owners
from steering.reading.passages import Span, squeezed
from steering.reading.quick import Words, lowered
from steering.reading.sentences import Extent, sentences
from steering.reading.shapes import PROSE, Block, Role, Shape
from steering.reading.vocabulary import VERBS

_OUT = frozenset((Role.ANNEX, Role.AGENDA, Role.ATTENDANCE, Role.APOLOGIES, Role.DATES))
_GAP = re.compile(
    r"(?:(?<!\t)\t++|(?<!\s)\s{3,}+)(?P<who>[A-Z][A-Z’']{1,3}(?:\s?(?:/|&|,|\+|and)\s?[A-Z][A-Z’']{1,3}){0,4}(?![\w’'])"
    r"|(?:[A-Z][\w’'.]*|the [Cc]lerk)(?:\s?(?:/|&|,|\+"
    r"|and)\s?[A-Z][\w’'.]*|\s[A-Z][\w’']+){0,4})(?=\s|$)"
)
_GAPS = Words("\t|   ")
_WHEN_CELL = re.compile(
    r"[ \t]{2,}(?P<when>(?i:asap|done|complete|tbc|tba|on-?going|urgent|(?:this|next) (?:week|month|meeting|mtg)"
    r"|(?:by |before )?(?:end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)?[ ./-])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)"
    r"[a-z]{0,6}(?:[ ./-]\d{2,4})?|\d{1,2}/\d{1,2}(?:/\d{2,4})?))[ \t]*(?=\r?\n|\r|$)"
)
"""The words of a column for dates, at the end of a line: `...    CD    12 Nov`."""
_OWNER_WORD = re.compile(r"[A-Z][A-Za-z]{1,3}\b|All\b|ALL\b")
_LOOSE_OWNER = re.compile(
    r"(?:(?<=[.!?)])\s+|^)(?P<who>(?:[A-Z]{2,4}|[A-Z]{2}[a-z])(?:[\s/,&]+(?:[A-Z]{2,4}|[A-Z]{2}[a-z])){0,5})"
    r"(?=\s*$|\s+\d{1,2}\.\d{1,2}\s|\s+\d{1,2}\.\s+[A-Z])"
)
_LOOSE_ENDS = (
    re.compile(r"\n(?:(?<=[A-Z][A-Za-z]\n)|(?<=\s\n))"),
    re.compile(r"\.(?=[\d\s])(?:(?<=[A-Za-z]\s\d\.)|(?<=[A-Za-z]\s\d\d\.)|(?<=\s\s\d\.)|(?<=\s\s\d\d\.))"),
)
"""How a text ends, a line break behind it, in which `_LOOSE_OWNER` finds somebody there, and what of a number stands
behind one amid it.
"""
_PRO_FORM = re.compile(
    r"\s*(?:action|do)(?:\s+(?:this|it|so))?\s*[.;]?\s*$|\s*(?:action|do)(?:\s+(?:this|it|so))?\s*\."
)
_ABOVE = 5
_COVER = 15
"""Within so many blocks ends what a mail says before the minutes that it brings, with the name of who sent it."""
"""So many paragraphs above an owner that stands alone may hold the sentence about them."""
_ALONE = re.compile(r"[A-Za-z@][\w’'.@/&,+ -]{1,40}$")


def flattened(document: Document, reader: OwnerReader, taken: set[int]) -> list[Draft]:
    """The actions of lost owner columns."""
    out: list[Draft] = list(_between(document, reader, taken))
    done = {draft.block.index for draft in out} | document.spent
    gapped = document.naming(_GAPS)
    edge = _right_edge(document, gapped, reader)
    rolls = {line for person in reader.book.people for line in person.states.values()} if gapped else set()
    for block in document.prose:
        short = len(block.text) <= 40 and block.shape is Shape.TEXT
        if not (short or block.index in gapped) or block.role in _OUT:
            continue
        if block.index in taken or block.index in done:
            continue
        if block.role is not Role.REVIEW and block.index in gapped and block.line not in rolls:
            out.extend(_at_line_ends(document, block, reader, edge))
        if short and (draft := _below(document, block, reader, taken)):
            document.spent.add(block.index)
            out.append(draft)
    return out


def _between(document: Document, reader: OwnerReader, taken: set[int]) -> Iterator[Draft]:
    """The tasks before owners who stand alone behind sentences, or at the head of the next paragraph.

    `... is broken. Clerk to chase. NC 6.3 The wall ...`: the cells of an owner column that ran into the text.
    """
    loose = _loose_owners(document)
    column = _column(loose, reader)
    if not column:
        return
    above: list[tuple[Block, int, int]] = []
    for block in document.prose:
        if block.role in _OUT or block.index in taken:
            above = []
            continue
        at = 0
        for found in loose.get(block.index, ()):
            words = _OWNER_WORD.findall(found["who"])
            if not all(word in column for word in words):
                continue
            owners = [reader.all_of(word) for word in words]
            here = bool(block.text[at : found.start()].strip())
            for where, start, end in [(block, at, found.start())] if here else above:
                yield from _tasks_before(
                    where, start, end, owners, reader, reader.all_of("/".join(dict.fromkeys(words)))
                )
            if found.end() - found.start() == len(block.text.strip()):
                document.spent.add(block.index)
            above, at = [], found.end()
        if block.text[at:].strip():
            above = [(block, at, len(block.text))]


_NAME_AND_POST = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3} \([^()]+\)")
"""Somebody of a legend with what they are, which is no task: `Ann Lee (Practice Manager)`."""


def _loose_owners(document: Document) -> dict[int, list[re.Match[str]]]:
    """What stands as owners do behind sentences, or alone, by the index of its block."""
    likely = document.at(frozenset().union(*map(document.writing, _LOOSE_ENDS)))
    prose = (block for block in likely if block.shape in PROSE and block.role not in _OUT)
    return {block.index: list(_LOOSE_OWNER.finditer(block.text)) for block in prose}


def _column(loose: dict[int, list[re.Match[str]]], reader: OwnerReader) -> frozenset[str]:
    """The words that stand alone as owners do: known people, and initials that do so three times."""
    counts: Counter[str] = Counter()
    for each in loose.values():
        for found in each:
            counts.update(set(_OWNER_WORD.findall(found["who"])))
    return frozenset(
        word for word, count in counts.items() if reader.book.find(word) or (count >= 3 and word.isupper())
    )


def _tasks_before(
    block: Block, start: int, end: int, owners: list[Owners], reader: OwnerReader, together: Owners
) -> Iterator[Draft]:
    """The sentences of a stretch that give somebody a task; the last that commits anybody, for all of the owners
    `together`, when none reads so.
    """
    text = block.text
    spans: list[tuple[Span, Owners | None]] = []
    before: Extent | None = None
    for extent in sentences(text[start:end]):
        first = start + extent.start
        for piece in tasks(
            Span(block.passage, _clause(text, first, start + extent.end, reader), start + extent.end), reader, True
        ):
            phrase = reader.leading(text, piece.start)
            if phrase is None or phrase.label or not phrase.owners.names or not phrase.commits:
                continue
            pointing = _PRO_FORM.match(text, phrase.cue_end) and before is not None
            spans.append(
                (Span(block.passage, start + before.start, piece.end) if pointing and before else piece, phrase.owners)
            )
        before = extent
    if not spans:
        span = chosen(block, start, end, owners[0])
        if span is None or _NAME_AND_POST.fullmatch(span.text):
            return
        if not (COMMIT.search(lowered(text), span.start, span.end) or begins_with_verb(span.text)):
            return
        spans = [(span, None)]
    for at, (span, named) in enumerate(spans):
        theirs = next((o for o in owners if named is not None and _same(o, named, reader)), None)
        if theirs is None and named is not None and all(reader.book.find(name) for name in named.names):
            continue
        in_order = (
            owners[at] if len(owners) == len(spans) else owners[0] if len({o.text for o in owners}) == 1 else None
        )
        if named is not None and len(named.names) > 1 and set(named.names) <= set(together.names):
            theirs = named
        elif named is not None and 1 < len(owners) == len(named.names) and all(_same(o, named, reader) for o in owners):
            theirs = together
        yield Draft(span, block, "owner_between", owners=theirs or in_order or named or together, item=block.item)


def _same(cell: Owners, named: Owners, reader: OwnerReader) -> bool:
    """Whether an owner beside the text is the one that the text names, by name or by office."""
    roles = " ".join(person.role or "" for name in cell.names for person in reader.book.find(name)).lower()
    return bool(set(cell.names) & set(named.names)) or any(name.lower() in roles for name in named.names)


def _clause(text: str, start: int, end: int, reader: OwnerReader) -> int:
    """Where the task of a sentence begins: behind a colon that somebody who is to act follows, else at its start."""
    colon = text.find(": ", start, end)
    phrase = reader.leading(text, colon + 2) if colon > 0 else None
    return colon + 2 if phrase is not None and phrase.commits else start


def _certain(text: str, reader: OwnerReader) -> Owners | None:
    """The owners of words that hold nothing but known parties."""
    owners = reader.all_of(text)
    return owners if owners.names and owners.known else None


def _below(document: Document, block: Block, reader: OwnerReader, taken: set[int]) -> Draft | None:
    """An owner alone on a line under what is to be done."""
    text = squeezed(block.text)
    above = document.blocks[block.index - 1] if block.index else None
    if above is None or above.section is not block.section or above.index in taken | document.spent:
        return None
    if above.shape not in PROSE or len(above.text.split()) < 5 or not _ALONE.match(text):
        return None
    owners = _certain(text, reader)
    if owners is None or _speaks(document, block) or _heads_list(document, block):
        return None
    if block.index < _COVER and (block.section is None or not block.section.title) and mailed(document):
        return None
    if (theirs := _theirs_above(document, block, owners, reader, taken)) is not None:
        return Draft(theirs[1], theirs[0], "owner_below", owners=owners, item=theirs[0].item)
    if block.role is Role.REVIEW:
        return None
    span = chosen(above, 0, len(above.text), owners)
    if span is None or not COMMIT.search(lowered(above.text), span.start, span.end):
        return None
    return Draft(span, above, "owner_below", owners=owners, item=above.item)


def _heads_list(document: Document, block: Block) -> bool:
    """Whether a line stands above a list, so that it is its heading."""
    following = document.below(block)
    return block.shape is Shape.TEXT and following is not None and following.shape is Shape.ITEM


def _theirs_above(
    document: Document, block: Block, owners: Owners, reader: OwnerReader, taken: set[int]
) -> tuple[Block, Span] | None:
    """The nearest sentence above, in the same section, that says what exactly these owners will do."""
    for other in reversed(document.blocks[max(block.index - _ABOVE, 0) : block.index]):
        if other.section is not block.section or other.shape not in PROSE:
            return None
        if other.index in taken | document.spent:
            continue
        for start, end in other.sentences:
            phrase = reader.leading(other.text, start)
            if phrase is not None and phrase.commits and set(phrase.owners.names) == set(owners.names):
                return other, Span(other.passage, start, end)
    return None


def _speaks(document: Document, block: Block) -> bool:
    """Whether a name on a line of its own introduces what follows, as in a play or over a list."""
    following = document.below(block)
    if following is None or following.loose:
        return False
    return following.shape is Shape.ITEM or (block.loose and following.shape is Shape.TEXT)


def _right_edge(document: Document, gapped: frozenset[int], reader: OwnerReader) -> set[int]:
    """The offsets behind owners that stand at the ends of lines, far right of the text, where three lines have one."""
    found: set[int] = set()
    if not gapped:
        return found
    for block in document.prose:
        if block.index in gapped:
            for gap in _GAP.finditer(block.text):
                end = block.passage.raw_end(gap.end("who"))
                if (
                    _ends_line(document, end) is not None
                    and _certain(gap["who"], reader) is not None
                    and len(gap["who"]) <= 24
                ):
                    found.add(end)
    return found if len(found) >= 3 else set()


def _ends_line(document: Document, end: int) -> str | None:
    """What stands behind an owner's cell up to the end of its line: nothing, or the words for a date of a further
    column; None where it is anything else.
    """
    text = document.text
    last = next((at for at in range(end, min(end + 60, len(text))) if text[at] not in " \t"), len(text))
    if last >= len(text) or text[last] in "\r\n":
        return ""
    found = _WHEN_CELL.match(document.text, end, end + 60)
    return found["when"] if found is not None else None


def _at_line_ends(document: Document, block: Block, reader: OwnerReader, edge: set[int]) -> Iterator[Draft]:
    """Owners behind a gap at the ends of the lines of a paragraph; in a column of them any line is a task."""
    at = 0
    for found in _GAP.finditer(block.text):
        end = block.passage.raw_end(found.end("who"))
        if (when := _ends_line(document, end)) is None:
            continue
        owners = _certain(found["who"], reader)
        if owners is None or len(block.text[at : found.start()].split()) < 4:
            continue
        if block.role is Role.PILOTS and _GAPS.within(block.text[at : found.start()].strip()):
            continue  # how a site stands, with its contact behind it
        column = end in edge and any(
            word in VERBS for word in re.findall(r"\b[a-z]+\b", block.text[at : found.start()])
        )
        stop = re.compile(r"[.;](?:\s|$)").search(block.text, found.end())
        mid = not when and block.text[: found.start()].rstrip()[-1] not in ".;!?"
        further = _GAP.search(block.text, found.end())
        goes_on = stop.end() if stop else further.start() if further else len(block.text)
        until = goes_on if mid and (not further or goes_on <= further.start()) else found.start()
        span = chosen(block, at, until, owners)
        if span is None:
            continue
        column = column or (end in edge and begins_with_verb(span.text))
        if not column and not COMMIT.search(lowered(block.text), span.start, span.end):
            at = block.text.find(when, found.end("who")) + len(when) if when else at
            continue
        draft = Draft(span, block, "owner_right", owners=owners, item=block.item)
        if span.end > found.start():
            draft.text = f"{block.text[span.start : found.start()]} {block.text[found.end() : span.end]}"
        if when:
            draft.due_cell, draft.outcome = when, outcome_of(when)
            until = block.text.find(when, found.end("who")) + len(when)
        at = max(until, found.end())
        yield draft
