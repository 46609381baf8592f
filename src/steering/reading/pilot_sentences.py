"""What a sentence says of the sites that it names, without what is set in, and into which clauses it parts.

In: sentences of a document and the sites found in them. Out: sentences, clauses and statuses, for `pilots`.
"""

import itertools
import re
from collections.abc import Iterator

from steering.domain.findings import PilotFinding
from steering.domain.words import PilotStatus
from steering.reading.pilot_states import status_of
from steering.reading.pilot_words import AGAIN, ASIDE_BEHIND, BY_LABEL, BY_STATUS, CUT, SITE
from steering.reading.sentences import Extent
from steering.reading.shapes import Block

S = PilotStatus
_WHICH = re.compile(r",? (?:which|who|said|called|shown)\b[^,;]{3,80},(?= (?:has|have|had|is|are|was|were|now|will)\b)")


def stops_for_now(found: list[PilotFinding], text: str) -> bool:
    """Whether the one site that a sentence says has stopped is to go on, as the next one tells."""
    return len(found) == 1 and found[0].status is S.WITHDRAWN and " stop" in text and AGAIN.search(text) is not None


def after_aside(rest: str) -> PilotStatus | None:
    """The status behind a clause that is set into a sentence: `, which volunteered in May, has withdrawn`."""
    aside = _WHICH.match(rest)
    return status_of(rest[aside.end() :]) if aside is not None else None


_SET_IN = re.compile(
    r"\b(and), (?:since|from|as from|as of|with effect from|just|now|most recently|lately|at last) ?[^,;.]{0,30},"
    rf" (?={SITE})"
)
"""From when on it is so of the last of several sites: `Ashby and, since 8 January, Corve`."""


def without_asides(sentence: str) -> str:
    """A sentence without the day set in before the last of several names, and without what stands in brackets behind
    one of them, unless it tells a status.
    """
    if ", " in sentence:
        sentence = _SET_IN.sub(r"\1 ", sentence)
    if "(" not in sentence:
        return sentence
    return ASIDE_BEHIND.sub(lambda m: m[0] if status_of(f"– {m['aside']}") else m["name"], sentence)


def by_status(block: Block) -> bool:
    """Whether a point begins with a status and goes on with the sites of which it is told: `Live: Ashby, Corve`."""
    by = BY_STATUS.match(block.text) if ":" in block.text[:60] else None
    return by is not None and (status_of(by["label"]) is not None or by["label"].split()[0].lower() in BY_LABEL)


def parted(block: Block) -> Iterator[Extent]:
    """The sentences of a paragraph, parted at semicolons where each part has a status of its own."""
    text = block.text
    for extent in block.sentences:
        cuts = [extent.start + m.end() for m in CUT.finditer(text[extent.start : extent.end])]
        begin = extent.start
        if len(cuts) > 1 and status_of(text[extent.start : cuts[0]]) is None:
            begin = cuts[0] if text[: cuts[0]].rstrip().endswith(":") else begin
            del cuts[0]
        parts = [Extent(a, b) for a, b in itertools.pairwise([begin, *cuts, extent.end])]
        if cuts and all(status_of(text[a:b]) is not None for a, b in parts):
            yield from parts
        else:
            yield extent
