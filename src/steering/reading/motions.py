"""A motion and what became of it, where the two stand in blocks of their own.

Forms: `Moved, seconded and voted 3-0 to buy it`; `Motion passed.`, `Unanimously approved.`,
`Seconded by Ann, passed by unanimous consent` below the motion,
with `Proposed by: Ann`, `The motion was seconded by Bob.` and the discussion between them or not; `Ann proposes it,
Bob seconds. Carried.`; `Moved by Ann, seconded by Bob:`, then `That the Board:` with its points or a paragraph, then
`CARRIED`; `Ayes: all | Noes: none | Motion carried` below it; a heading that is the motion itself; several `Motion:
...` of which only some are said to pass; a vote by its numbers.
In: a document and a block, or the decisions that
were found. Out: the block of the motion; the decisions without the motions that are only moved.
"""

import re
from collections.abc import Iterator

from steering.domain.findings import DecisionFinding
from steering.reading.document import Document
from steering.reading.passages import Span
from steering.reading.quick import Words
from steering.reading.sentences import Extent
from steering.reading.shapes import PROSE, Block, Shape

MOVERS = re.compile(
    r"\W*(?:(?:(?:the )?motion (?:was |is )?(?:made(?= by\s))?)?"
    r"(?:(?<=made)|proposed|moved|seconded|proposer|seconder)(?: by)?:?\s+[A-Z](?:(?!\s(?:that|to)\b)[^.]){0,100}"
    r"|second(?:ed)? \([^()]{2,40}\))[.:]?\s*$",
    re.IGNORECASE,
)
_VOTES = (
    r"(?:(?:votes? )?(?:ayes?|yeas?|noes|nays?|(?:in )?favou?r|for|opposed|against|abst(?:entions?|ained)|absent)"
    r"\s?[:–-]\s?(?:\d{1,3}[,;]?\s{1,2}|[^|;.:]{1,60}[|;.]\s{0,2})){1,4}"
)
_VOTES_ONLY = re.compile(_VOTES, re.IGNORECASE)
"""A line with nothing but the votes of one side: `Votes in favour: 32`."""
OF_VOTES = re.compile(rf"\W*{_VOTES}", re.IGNORECASE)
"""How a vote went, before what became of the motion: `Ayes: all | Noes: none | Motion carried`."""
CARRIED_ONLY = re.compile(
    rf"\W*+(?:{_VOTES}\W{{0,3}})?"
    r"(?:no objections?\W+|\d{1,3} (?:out )?of \d{1,3}\b[^.]{0,60}\.\s+"
    r"|(?:moved|proposed|seconded)(?: by)? [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?[,;.] (?:and )?"
    r"|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? second(?:s|ed)(?: with no objections?)?[,;.] (?:and )?)?"
    r"(?:unanimously )?(?:the )?(?:motion|vote|proposal|resolution)?\W*+(?:was |is )?(?:carried|carries"
    r"|passed|passes|approved|adopted|agreed)\b[^a-z]{0,12}(?:\w+(?:\W+\w+){0,7}\W*)?$"
    r"|\W*+(?:vote:? )?(?:all (?:were |are |voted )?(?:in favou?r|ayes?|agreed)|unanimous(?:ly)?)\W*$",
    re.IGNORECASE,
)
_WHO = r"[A-Z][\w’'.-]*(?:\s(?!and\b|[Ss]econd)[A-Z][\w’'.-]*){0,3}"
_AGREED_BY_ALL = (
    r"(?:unanimously|(?:unanimously )?(?:carried|passed|agreed|approved|adopted)"
    r"|all (?:were |are )?(?:in favou?r|agreed))(?: (?:unanimously|nem\.? con|carried|agreed|approved))?"
)
_MOVED_AND_CARRIED = re.compile(
    rf"\W*(?i:proposed|moved|proposer)(?i: by)?\s?:?\s+{_WHO}(?:\W+|\s+and\s+)"
    rf"(?i:seconded|seconder)(?i: by)?\s?:?\s+{_WHO}"
    rf"\W+(?i:(?:and )?(?:(?:the )?(?:motion|vote|resolution) (?:was |is )?)?{_AGREED_BY_ALL})\W*$"
)
"""Who moved and seconded what stands above, and that it was carried: `Proposed: Ann; seconded: Bob. All in favour.`"""
CARRIED_WORDS = Words("carrie|passe|approved|adopted|agreed|favo|aye|unanimous")
"""Of these such a paragraph has one, in lower case."""
_PUT_FORWARD = re.compile(r"^\W*vote\W*:|\b(?:propos|suggest|recommend|motion\b|moved?\b|request)")
_ONLY_MOVED = re.compile(r"\W*motions?\W*(?:\([^()]{2,40}\))?\W*:", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(\d{1,3}) (?:yes|ayes?|for|in favou?r)\W{1,3}(\d{1,3}) (?:no(?:es|s)?|nays?|against)\b", re.IGNORECASE
)
"""A vote by its numbers: `7 Yes; 0 No`."""
_ENDS_MOTION = re.compile(
    r"\b(?:carried|carries|pass(?:ed|es)|approved|adopted|agreed|unanimous(?:ly)?|in favou?r|ayes?|votes?|\d yes)\b",
    re.IGNORECASE,
)
SECONDS = Words("second|2nd|2d|m/s|msc|msp|msu")
"""A word for seconding, in small letters."""
_PUT = re.compile(
    r"\b(?:moved?s?|motioned|Moved(?=,? (?:and )?seconded\b))\b(?! (?:on|back|forward|away|out|into|house|up)\b)"
    r"|\b[Mm]otion (?:was |duly )*(?:made"
    r"|by)\b"
    r"|\bproposes\b|\b(?:made|makes) (?:a |the )?motion\b|\bMOTION\b|\bM/?S(?:/?[CPU])?\b|\bnominated by\b"
    r"|\b[Mm]otion to [^.;:]{4,120}?\s(?:made )?by [A-Z]",
)
_SECONDED = re.compile(
    r"\b(?:M/?S(?:/?[CPU])?\b|[Ss]econded|SECONDED|[Ss]econds?(?= (?:by|from|the)\b|[:.,;])|2nd(?:ed)?|2d)\b"
)
_ENDED = re.compile(
    r"\b(?:all (?:voted |were |present |others? )*(?:in favou?r|ayes?|approve)"
    r"|(?:votes? |voted |vote was )?unanimous(?:ly)?|carried|carries"
    r"|passed|passes"
    r"|approved|accepted as|adopted|agreed|ayes?(?=\W)|voted \w+ to \w+ in favou?r"
    r"|voted (?:[1-9]\d?\s?[-–]\s?0|(?:[2-9]|\d\d)\s?[-–]\s?1|(?:[3-9]|\d\d)\s?[-–]\s?2)(?= to\b)"
    r"|\d{1,2}\s?[-–]\s?\d{1,2}(?:\s?[-–]\s?\d{1,2})?"
    r" in favou?r|no objections?"
    r"|(?:m/s/|(?<![a-z]\s)ms)[cpu](?=\b:?\s(?:\(?[a-z][\w’'.-]*\s?/\s?[a-z][\w’'.-]*[,)]?\s)?(?:to|that)\b))\b",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"\b(?:no second(?:er)?|not seconded|motion (?:was |is )?(?:died?|dies|fail(?:s|ed)|lost|withdrawn|tabled"
    r"|defeated))\b",
    re.IGNORECASE,
)
_SAYS_NOT_WHAT = re.compile(
    r"(?:The |A )?[Mm]otion (?:to (?:adopt|approve|accept|pass)(?: (?:it|this|same))? )?"
    r"(?:(?:was|is) )?(?:duly )?(?:made |moved )?by [A-Z]"
    r"|[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3} (?:made|makes) (?:a |the )?motion"
    r"(?: to (?:adopt|approve|accept|pass)(?: (?:it|this|same))?)?[,.;]"
)
"""A motion with its mover that does not say what was moved: `The motion to adopt was made by Ann`."""
OF_MOTION = re.compile(
    r"\W*(?:the )?(?:motion|vote|proposal|resolution|amendment) (?:was |is )?(?:unanimously )?(?:carried|carries"
    r"|passed|passes"
    r"|approved|adopted|agreed)(?: unanimously)?\W*",
    re.IGNORECASE,
)
"""A sentence that only says that some motion was carried."""
LONGEST_OUTCOME = 110
"""So many characters a block has that says nothing but that a motion was carried."""
_REACH = 7
"""How far above its outcome a motion may stand, in blocks."""
_LONGEST_MOTION = 16
"""So many blocks a motion may have with its movers."""


def voted_down(document: Document, block: Block) -> bool:
    """Whether the numbers of the vote in or below a motion say that it was lost."""
    counted = next(filter(None, map(_COUNTED.search, _below(document, block.index))), None)
    return counted is not None and int(counted[1]) <= int(counted[2])


def of_the_vote(text: str) -> bool:
    """Whether a line says nothing but who moved or seconded, or how the numbers stood."""
    return MOVERS.match(text) is not None or (len(text) < 60 and _COUNTED.match(text.lstrip()) is not None)


def only_carried(text: str) -> bool:
    """Whether a text says nothing but that a motion was carried, and perhaps who moved and seconded it."""
    return CARRIED_ONLY.match(text) is not None or _by_its_movers(text)


def _by_its_movers(text: str) -> bool:
    """Whether a text says who moved and seconded a motion, and that it was carried."""
    return "econd" in text and _MOVED_AND_CARRIED.match(text) is not None


def motion_above(document: Document, block: Block) -> Block | None:
    """The block of the motion of which a block says that it was carried, and nothing else (`only_carried`)."""
    moved = _by_its_movers(block.text)
    if block.shape is Shape.ITEM and block.parent is not None:
        return block.parent if block.parent.section is block.section and _puts_forward(block.parent) else None
    for other in reversed(document.blocks[max(block.index - _REACH, 0) : block.index]):
        if other.section is not block.section:
            break
        if MOVERS.match(other.text):
            moved = True
        elif moved and other.shape in (Shape.TEXT, Shape.ITEM, Shape.HEADING):
            return other
        elif only_carried(other.text):
            break
    above = document.blocks[max(block.index - 1, 0)]
    while block.index - 4 < above.index > 0 and len(above.text) < 40 and _VOTES_ONLY.fullmatch(f"{above.text} "):
        above = document.blocks[above.index - 1]
    return above if above.section is block.section and above is not block and _puts_forward(above) else None


def moved_and_carried(document: Document, block: Block) -> list[Block]:
    """What was moved, where it stands between its movers and a block that says nothing but that it was carried: the
    points of a list, else the paragraph; nothing when it is not so.
    """
    if len(block.text) > 60 or not CARRIED_ONLY.match(block.text):
        return []
    between: list[Block] = []
    for other in reversed(document.blocks[max(block.index - _LONGEST_MOTION, 0) : block.index]):
        if other.section is not block.section or other.shape not in PROSE:
            return []
        if MOVERS.match(other.text):
            break
        between.insert(0, other)
    else:
        return []
    if not between or between[0].low[:5] not in ("that ", "that:"):
        return []
    points = [other for other in between[1:] if other.shape is Shape.ITEM and other.parent is None]
    return points if points and between[0].text.rstrip().endswith(":") else between[:1]


def seconded(text: str, extents: list[Extent]) -> Iterator[tuple[int, int]]:
    """The motions that a paragraph tells with their seconders and how they ended, each by the numbers of its first and
    last sentence: `Ann moved to buy it. Bob seconded. Unanimous vote.`; the sentence before a motion that says not what
    was moved is the first: `They adopted the plan. The motion was made by Ann, seconded by Bob, all in favour.`
    """
    at = told = 0
    while at < len(extents):
        if _PUT.search(text, extents[at].start, extents[at].end) is None:
            at += 1
            continue
        last = at
        while last + 1 < min(len(extents), at + 5) and not _PUT.search(
            text, extents[last + 1].start, extents[last + 1].end
        ):
            last += 1
        start, end = extents[at].start, extents[last].end
        if _FELL.search(text, start, end):
            at = last + 1
            continue
        other = _SECONDED.search(text, start, end)
        ended = _ENDED.search(text, start, end) if other is not None else None
        if other is not None and ended is not None:
            last = next(n for n in range(at, last + 1) if extents[n].end >= max(ended.end(), other.end()))
            yield (at - 1 if at > told and _SAYS_NOT_WHAT.match(text, start) else at), last
            at, told = last, last + 1
        at += 1


def motion_of(block: Block) -> Span:
    """What was moved in the block of a motion: from the last sentence on that proposes something, else it all."""
    starts = [each.start for each in block.sentences if _PUT_FORWARD.search(block.low, each.start, each.end)]
    return Span(block.passage, max(starts, default=0), len(block.text))


def _puts_forward(block: Block) -> bool:
    """Whether a paragraph or item proposes something."""
    return block.shape in PROSE and len(block.text) <= 400 and _PUT_FORWARD.search(block.low) is not None


def without_open_motions(document: Document, found: list[DecisionFinding]) -> list[DecisionFinding]:
    """Without the motions of which nothing is told, in minutes that tell of others what became of them."""
    motions = [d for d in found if d.rule == "decision_marker" and _ONLY_MOVED.match(d.place.quote)]
    if len(motions) < 2:
        return found
    lines = {block.line: block.index for block in document.blocks}
    told = {id(d): any(map(_ENDS_MOTION.search, _below(document, lines.get(d.place.line, -1)))) for d in motions}
    return [d for d in found if told.get(id(d), True)] if any(told.values()) else found


def _below(document: Document, at: int) -> list[str]:
    """The texts of a block and of the two below it, up to the next motion or section."""
    blocks = document.blocks[at : at + 3] if at >= 0 else []
    texts = [block.text for block in blocks if block.section is blocks[0].section]
    until = next((n for n, text in enumerate(texts) if n and _ONLY_MOVED.match(text)), len(texts))
    return texts[:until]
