"""What the group decided, where the minutes mark it or say it in so many words.

Forms: `AGREED:`, `#decision`, `RESOLVED that`, `Resolved 15/09/5.01 ...`, `DECISION:`, `Outcome: ...`, items under a
heading for decisions or below a label, `It was resolved that`, in quotation marks too, `the group agreed to`, `a
general agreement that`, motions carried, also in a block of its own (see `motions`), and `It was proposed that ... All
in favour. Resolved 16/10/15.ii.` Not: what one person agreed to, `noted`, `no objection`, an approval of earlier
minutes told in passing. In: a document. Out: decisions in the order of the text.
"""

import re
from collections.abc import Iterator

from steering.domain.findings import DecisionFinding
from steering.domain.words import DecisionKind
from steering.reading.columns import kinds_of, sort_of
from steering.reading.document import Document, whole, whole_cell
from steering.reading.headings import LABEL_LEVEL
from steering.reading.motions import (
    CARRIED_ONLY,
    LONGEST_OUTCOME,
    MOVERS,
    OF_MOTION,
    SECONDS,
    motion_above,
    moved_and_carried,
    of_the_vote,
    seconded,
    voted_down,
    without_open_motions,
)
from steering.reading.passages import Span, squeezed
from steering.reading.quick import Words
from steering.reading.sentences import Extent, sentences
from steering.reading.shapes import ASIDE, VERBATIM, Block, Role, Shape

_CHEAP = Words(
    "agree|resol|decid|decis|outcome|conclu|consensus|carried|adopt|approve|motion|voted"
    "|in favo|ratif|endors|accepted|passed|unanim"
)
_SETTLED = Words("agreed|resolved|decided|accepted|approved|adopted|endorsed|ratified|voted|concluded")
_COMMON = Words("agreement|consensus")
_OF_MOTION = Words("motion|proposal|resolution|amendment|vote")
_OF_VOTE = Words("adopted|ratified|carried|passed")
_MOVING = Words("propos|motion|moved|moves|recommended")
_IT = re.compile(r"it (?:was|is|has been)\s|was it\s")
_SETTLES = re.compile(
    r"(?:agreed|resolved|decided|approved|accepted|adopted|endorsed|ratified|voted|concluded)"
    r"(?:\s+(?:unanimously|in principle|by consensus))?\s+(?:that|to|not to|on|the|an?|this|in favour|it was|for"
    r"|against)\b"
)
_COMMONLY = re.compile(
    r"(?:agreement|consensus)\s+(?:was\s+|is\s+|among \w+\s+|on the call\s+)?(?:that|to|was|on|is)\b"
)
_REF = r"(?:\s*(?:no\.?\s*)?#?(?:[A-Z]{1,3}-?)?\d[\w./-]*)?"
_MARKER = re.compile(
    r"(?:(?:-+>|=+>|[→⇒])\s*|[A-Z]{2,6}(?:[-./][A-Z]{0,4}\d{1,4}){1,3}(?:-\s?\d{1,3})?[.:]?\s+)?"
    rf"(?:\[|\()?(?:(?:it was\s+)?(?:unanimously\s+)?(?P<loud>AGREED|RESOLVED|RESOLUTION"
    rf"|MOTION(?= to\b|:)|DECISIONS?(?: made| taken)?|DECIDED|APPROVED|MOTION CARRIED|CARRIED"
    rf"|CONSENSUS)\b{_REF}\s*\]?\s*(?:[:–—.-]+\s*|(?=that\b|to\b|unanimously\b|[A-Z])|(?=\s[a-z]))"
    rf"|(?P<label>Agreed|Resolved|Resolution|Motion(?=\s*(?:\([^()]{{2,40}}\))?\s*:)"
    rf"|(?:Key |Group )?[Dd]ecisions?(?: made| taken| reached)?"
    rf"|Decided|Outcome|Conclusion|Consensus)\b(?:{_REF}(?:\s*\([^()]{{2,40}}\))?(?:\s*[:–—]+\s*|\s+-+\s+)|\s+\d[\w./-]*\s+(?=[A-Z])"
    rf"|\s+(?:that\s+|(?=(?:to|not to)\s))))\]?\s*(?P<rest>)"
)
_TAG = re.compile(
    r"(?:#[a-z][\w:-]{0,30}\s+){0,3}#(?:decision|decided|agreed|resolved)s?\b:?\s+(?:#[a-z][\w:-]{0,30}\s+){0,3}(?=\w)",
    re.IGNORECASE,
)
"""A tag that marks a decision, among others: `#decision #todo:ann move the money`."""
_IT_WAS = re.compile(
    (
        r"\b(?:it was|it is|it has been|was it)\s+(?:then |also |therefore |subsequently |duly "
        r"|further |generally |finally )?(?:unanimously\s+|proposed(?: by [^,.;]{2,40})?(?:,? and|,)\s+seconded"
        r"(?: by [^,.;]{2,40}?)?,?\s+and\s+(?:it was )?(?:unanimously |all )?"
        r"|proposed and\s+)?(?:agreed|resolved|decided|accepted)(?:\s+(?:unanimously|in principle"
        r"|by all|by the \w+))?\s*[,:]?\s*(?:[“”\"‘’']\s?){0,3}(?P<rest>that\b|to\b|not to\b)"
    ),
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"(?:\bRESOLVED\b|\b[Aa]nd (?:it was )?(?:unanimously )?resolved|\bResolved\b|\bAnd (?:unanimously )?Agreed\b"
    r"|\bAND AGREED\b)"
    r"(?:\s+(?:unanimously|nem\.? con\.?|by a majority))?\s*[:,–—-]?\s*[“\"]?(?P<rest>[Tt]hat\b|to\b|not to\b|THAT\b"
    r"|TO\b)"
)
_BY_NUMBER = re.compile(r"\bR(?:esolved|ESOLVED)\s+\d[\w./-]*\s+(?=[A-Z])")
_MADE = re.compile(r"\bdecision (?:was |is |has been )?(?:made|taken|reached) (?:to|that|on)\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:^|[,;:]\s*|\b(?:and|but|discussion)\s+|\b(?:the|all|both)\s+)(?P<who>(?:the\s+"
    r"|this\s+|all\s+(?:the\s+)?|both\s+)?(?:steering\s+|working\s+|whole\s+|full\s+|parish\s+"
    r"|project\s+|management\s+)?"
    r"(?:group|committee|sub-?committee|council|board|meeting|members|councillors|colleagues"
    r"|trustees|governors|partners|attendees|team|pc|pmb|tsc|ssc|everyone|all|those present"
    r"|we))\s+"
    r"(?:have |has |all |then |also |therefore |duly |voted (?:and|to) |unanimously "
    r"|collectively |formally )*(?:agreed|resolved|decided|approved|adopted|endorsed|ratified"
    r"|voted|concluded|accepted(?=\s(?:the|an?|this|these|all)\s(?:\w+\s){0,3}?(?:recommendation|proposal|offer|tender"
    r"|quot|bid|terms)))\b(?:\s+(?:unanimously|in principle|by consensus))?\s*"
    r"(?P<rest>that\b|to\b|not to\b|on\b|the\b|a\b|an\b|this\b|in favour\b|it was\b"
    r"|(?<=voted\s)(?:for|against)\s(?:the|a|this|these)\s(?:\w+\s)?(?:proposals?|changes?|motions?|amendments?|resolutions?)\b)",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    (
        r"\b(?:a\s+|broad\s+|was\s+)*(?P<who>(?:a )?(?:general|broad|common|full|unanimous"
        r"|rough)\s+(?:agreement|consensus)|consensus)\s+(?:was\s+|is\s+|among \w+\s+|on the"
        r" call\s+)?(?:that\b|to\b|was\b|on\b|is\b)"
    ),
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"\b(?:was|were)\s+(?:formally\s+|unanimously\s+|duly\s+|also\s+)?(?:adopted|ratified|carried|passed)\b",
    re.IGNORECASE,
)
_MOTION = re.compile(
    (
        r"(?:\b(?:motion|proposal)(?! (?:owner|author|holder|writer)s?\b)"
        r"|\b(?:[Tt]he|[Tt]his|[Aa]n?|following|special|ordinary)"
        r" (?:resolution|amendment))\b[^.;]{0,60}?\b(?:was\s+|is\s+)?(?:carried|passed|approved"
        r"|adopted|agreed)\b|\bvote[ds]?\b[^.;]{0,30}\b(?:carried|passed|unanimous)"
    ),
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"[acru](?<!\w.)(?:(?<=r)esolved\b[:\s]*(?:\d[\w./-]*)?\W*$|(?<=a)ll (?:were )?in favou?r\b|(?:(?<=c)arried"
    r"|(?<=a)greed)(?: unanimously)?\W*$|(?<=u)nanimous(?:ly)? (?:carried|agreed|approved)\b)"
)
_PROPOSED = re.compile(
    (
        r"\b(?:proposed|moved|moves|recommended)\b(?!\s*:)"
        r"|^\W*(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?: )?(?:a )?motion"
        r" (?:by|for|was made|made|to|from|that)\b|\b(?:made|makes|made the) (?:a )?motion\b"
    ),
    re.IGNORECASE,
)
_THAT = re.compile(r"\W*T(?:hat|HAT) (?:the|this|our|an?|all|we|[A-Z])")
"""How a motion begins that is written out: `That Council receives the report.`"""
_POINTS_BACK = re.compile(
    r"(?:This|The|That) (?:proposal|motion|suggestion) was\b"
    r"|(?:This|It) was (?:then |duly |formally )?(?:proposed|moved)\b"
)
"""A sentence that tells of the motion which the one before it puts."""
_MOTION_LABEL = re.compile(r"\W*(?:motion|proposal|proposed|proposition)\s*\d*\s*[:–—-]", re.IGNORECASE)
_VOTE = re.compile(
    (
        r"[\s.;,(]*\b(?:moved(?: by)?|proposed(?: by)?|proposer|seconded(?: by)?|seconder|second"
        r"|votes?|in favou?r|for|ayes?|carried|passed)\s*[:–-].*$|\bsecond(?:ed)? \([^()]{2,40}\).*$"
    ),
    re.IGNORECASE | re.DOTALL,
)
_LOST = re.compile(
    r"\b(?:motion|proposal|vote|amendment) (?:was |is )?(?:lost|failed|fails|defeated"
    r"|withdrawn|not carried|tabled|rejected)\b"
)
_MINUTES = re.compile(
    (
        r"\bminutes\b[^.]{0,80}\b(?:agreed|approved|accepted|adopted|signed|confirmed|true"
        r"|correct)\b|\b(?:agreed?|approved?|accept(?:ed)?|adopt(?:ed)?|confirm(?:ed)?|sign"
        r"|approval of|acceptance of)\b[^.]{0,40}\bminutes\b"
    ),
    re.IGNORECASE,
)
_SORTED_DECISION = re.compile(r"\W*(?:d|decisions?)\W*$", re.IGNORECASE)
_NONE = re.compile(r"\W*(?:none|no decisions?\b.*|n/?a|nil)?\W*$", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:had|previously|last meeting|already|at the last|at the previous)\b", re.IGNORECASE)
_NOT_YET = re.compile(
    r"[cintw](?<!\w.)(?:(?<=n)o(?: decision|t (?:yet )?(?:agreed|decided|resolved))"
    r"|(?<=t)o be (?:agreed|decided|resolved)|(?<=c)annot|(?<=i)f|(?<=w)hether)\b"
)


_AGREED_LEAD = re.compile(r"\b(?:agreed|resolved|decided)(?: as follows| that)?\s*:[-–—]?\s*$", re.IGNORECASE)
"""What leads a list of decisions in: `After discussion it was agreed:`."""
_ONLY_LABEL = re.compile(
    r"(?:Outcomes?|Decisions?(?: made| taken| reached)?|Resolutions?|(?:OUTCOME|DECISION|RESOLUTION)S?)\s*:\s*$"
)
_GIVES_TASK = re.compile(r"(?:[A-Z@][\w’'.-]*[\s,/&]+(?:and )?){1,5}(?:to|will|shall|should) [a-z]")
_UNANIMOUS = re.compile(
    r"(?!.{0,90}\b(?:[Mm]inutes|[Aa]genda|[Rr]eports?|[Pp]roposed|[Mm]o(?:tion|ved)|[Ss]econded|2nd)\b)[A-Z][^.;:]{3,80}\s"
    r"(?:unanimously (?:approved|adopted)|(?:approved|adopted) unanimously)\W{0,3}"
)
"""What everybody approved, told without a verb too: `Policy on visitors approved unanimously.`"""
_ONLY_VOTE = re.compile(
    r"(?:(?:all|all were|unanimously) )?(?:in favou?r|carried|approved|passed|unanimous(?:ly)?(?: approved| carried)?)?"
    r"\W{0,4}(?:\d{1,2}\s?[-–—]\s?\d{1,2}(?:\s?[-–—]\s?\d{1,2})?)?\W{0,4}"
    r"(?:in favou?r|carried|approved|passed)?\W{0,4}",
    re.IGNORECASE,
)
"""How a vote ended and no more, which says nothing new of the motion above it: `All in favor 4-0`."""
_LISTING = Words(
    "agreed that:|agreed to:|resolved that:|resolved to:|decided that:|decided to:|agreed:|resolved:|decided:"
    "|agreed as follows:|agreed the following:|resolved as follows:|decided the following:"
)
_LISTING_END = -max(map(len, _LISTING.words))
"""The end of a sentence below which each point is a decision."""
_AGREED_ALONE = re.compile(
    r"\W*(?:and |it was )?(?:unanimously )?(?:agreed|resolved)(?: unanimously)?\W{0,3}", re.IGNORECASE
)
_NO_WORD = re.compile(r"\W+")
_UNTOLD = VERBATIM | {Shape.HEADING}
_OPENING = re.compile(r"(?:(?P<that>[Tt]hat )|to (?!note|receive|thank)(?=[a-z]))")
_DOES = re.compile(r"(?:unanimously )?(?:agreed|approved|resolved|endorsed|adopted|ratified|authorised|delegated)\b")
_BODY_LEAD = re.compile(
    r"(?:the )?(?:[\w’'-]+ ){0,3}?(?:board|committee|group|partnership|council|panel|forum|members"
    r"|meeting)\s?:[-–—]?\s*$",
    re.IGNORECASE,
)
"""A body of whose points each tells something that it did: `The Board:- (1) noted ...; (2) agreed to ...`."""
_AND_LAST = re.compile(r"[\s;,.]*(?:\band)?[\s;,.]*$")
_APPROVED_ALONE = re.compile(r"\W*(?:approved|agreed|accepted|adopted|carried|confirmed)\W*", re.IGNORECASE)
"""Approval of what an item is about, which says nothing of its own."""
_LONGEST_LIST = 12
_ACTION = re.compile(r"\b(?:ACTION|Action)\b")
_QUOTE = re.compile(r"[\"“”]")
_FIRST_OF_LIST = re.compile(r"(?:Agreed|Resolved|Decided|AGREED|RESOLVED|DECIDED):?\s+\((?:a|i|1)\)\s")
_SOMEBODY = re.compile(
    r"(?:(?:Mrs?|Ms|Miss|Dr|Cllrs?|Councillor|Prof|Revd?)\b\.? [A-Z]|[A-Z]{2,4}\b"
    r"|the (?:Chair|Clerk|Secretary|Treasurer)"
    r"(?:man|woman|person)?\b)[\w.’' -]{0,40}?\s(?:should|would|will|to|[a-z]{3,}(?<![sd])) "
)
_TASKED = re.compile(rf"\s*(?:{_SOMEBODY.pattern.replace('|to|[a-z]{3,}(?<![sd])', '')})(?!be\b|have\b)")
"""Somebody whom a decision gives a task, so that it is an action: `that Mr Lee should write`, `that AB prepare`."""


_ACTION_AHEAD = re.compile(r"\W{0,3}(?:actions?(?: items?| points?)?|to-?do|ai)\b[^:]{0,30}?(?:[:–—]|\s-\s)")
"""What marks an action, so that it is no decision though it stands below others."""


def decisions(document: Document) -> list[DecisionFinding]:
    """The decisions of a document."""
    out: list[DecisionFinding] = []
    telling = document.holding(_CHEAP)
    listing = any(_LISTING.within(document.blocks[at].low) for at in telling)
    headed = document.under(Role.DECISIONS)
    for block in document.blocks:
        if block.shape in _UNTOLD:
            continue
        item = block.shape is Shape.ITEM
        labelled = item and block.parent is not None and _below_label(block, block.parent)
        if block.role in ASIDE:
            if labelled and block.role is Role.AGENDA:
                out.append(_finding(document, block, whole(block), whole(block), "decision_list"))
        elif block.table is not None:
            out.extend(_of_table(document, block))
        elif block.index in headed:
            out.extend(_of_item(document, block))
        elif item and (opening := _OPENING.match(block.text)) is not None and _agreed_above(document, block):
            if not _SOMEBODY.match(block.text, 5):
                begin = opening.end() if opening["that"] else 0
                span = Span(block.passage, begin, len(block.text.rstrip(" ;.")))
                out.append(_finding(document, block, whole(block), span, "decision_list"))
        elif labelled:
            out.append(_finding(document, block, whole(block), whole(block), "decision_list"))
        elif item and _DOES.match(block.text) and _BODY_LEAD.match(document.lead_of(block)):
            span = Span(block.passage, 0, len(_AND_LAST.sub("", block.text)))
            out.append(_finding(document, block, whole(block), span, "decision_list"))
        elif listing and item and _is_agreed(document, block):
            span = Span(block.passage, 0, len(block.text.rstrip(" ;.")))
            out.append(_finding(document, block, whole(block), span, "decision_list"))
        elif block.index in telling and len(block.text) < 40 and (quoted := _quoted_below(document, block)) is not None:
            inside = Span(quoted.passage, 1, len(quoted.text.rstrip(' .”"')))
            out.append(_finding(document, quoted, whole(quoted), inside, "decision_list"))
        elif block.index in telling and not _leads_list(document, block) and not _is_outcome(document, block, out):
            out.extend(_of_block(document, block))
    return _once(without_open_motions(document, [each for each in out if _tells(each)]))


def _tells(decision: DecisionFinding) -> bool:
    """Whether a decision says what was decided, and does not only lead in the points below it."""
    leads = decision.rule == "decision_prose" and decision.text.endswith((":", ":-"))
    return not leads and any(map(str.isalnum, decision.text))


def _leads_list(document: Document, block: Block) -> bool:
    """Whether a text only leads in the decisions listed below it: `The board agreed the following:`."""
    below = document.blocks[block.index + 1] if block.index + 1 < len(document.blocks) else None
    return (
        block.text[-1:] == ":"
        and below is not None
        and below.shape is Shape.ITEM
        and _LISTING.within(block.low[_LISTING_END:])
    )


def _quoted_below(document: Document, block: Block) -> Block | None:
    """The paragraph in quotation marks below a line that says no more than that it was agreed: `And agreed`."""
    below = document.blocks[block.index + 1] if block.index + 1 < len(document.blocks) else None
    if below is None or below.section is not block.section or not _AGREED_ALONE.fullmatch(block.text):
        return None
    return below if below.shape is Shape.TEXT and _QUOTE.match(below.text) else None


def _below_label(block: Block, above: Block) -> bool:
    """Whether an item stands below another that is nothing but a label of decisions, and gives nobody a task."""
    return (
        len(above.text) < 40
        and _ONLY_LABEL.match(above.text) is not None
        and above.shape is Shape.ITEM
        and not _GIVES_TASK.match(block.text)
    )


def _agreed_above(document: Document, block: Block) -> bool:
    """Whether an item stands in a list of what was agreed: `it was agreed:` or `Resolved: (a) That ...` leads it."""
    if _AGREED_LEAD.search(document.lead_of(block)):
        return True
    above = document.blocks[block.index - 1] if block.index else None
    while (
        above is not None
        and block.index - above.index < _LONGEST_LIST
        and above.index
        and above.shape is Shape.ITEM
        and above.text[:5] == block.text[:5]
    ):
        above = document.blocks[above.index - 1]
    return (
        above is not None and block.index - above.index < _LONGEST_LIST and _FIRST_OF_LIST.match(above.text) is not None
    )


def _is_agreed(document: Document, block: Block) -> bool:
    """Whether an item is one of those that `It was agreed that:` leads in, and gives nobody a task."""
    lead = document.lead_of(block) if block.role in (Role.BODY, Role.PILOTS, Role.DATES) else ""
    if not _LISTING.within(lead[_LISTING_END:].lower()) or _EARLIER.search(lead) or "ction" in lead:
        return False
    if _GIVES_TASK.match(block.text) or _SOMEBODY.match(block.text) or _ACTION.search(block.text):
        return False
    for other in reversed(document.blocks[max(block.index - _LONGEST_LIST, 0) : block.index]):
        if other.text == lead:
            return True
        if other.indent == block.indent and _ACTION.search(other.text):
            return False  # where the lead is but one point of the same list, other business has begun
    return False


def _is_outcome(document: Document, block: Block, out: list[DecisionFinding]) -> bool:
    """Take a block that says nothing but that the motion above it was carried; returns whether it is one."""
    if len(block.text) > LONGEST_OUTCOME or not CARRIED_ONLY.match(block.text):
        return False
    if moved := moved_and_carried(document, block):
        told = {other.place.line for other in out}
        moved = [motion for motion in moved if motion.line not in told and not _MINUTES.search(motion.text)]
        out.extend(_finding(document, motion, whole(motion), whole(motion), "decision_motion") for motion in moved)
        return True
    motion = motion_above(document, block)
    if motion is None:
        return False
    known = any(motion.line <= other.place.line <= motion.last_line for other in out)
    if not known and not _MINUTES.search(motion.text):
        out.append(_finding(document, motion, whole(motion), whole(motion), "decision_motion"))
    return True


def _once(found: list[DecisionFinding]) -> list[DecisionFinding]:
    """Each decision once: a motion with what became of it, and no summary that repeats one word for word."""
    seen: set[str] = set()
    out = []
    carried = {(d.place.line, d.place.col) for d in found if d.rule == "decision_motion"}
    told: set[tuple[int, int]] = set()
    for decision in found:
        at = (decision.place.line, decision.place.col)
        if at in (carried if decision.rule == "decision_prose" else told):
            continue
        if decision.rule == "decision_motion":
            told.add(at)
        key = _NO_WORD.sub(" ", decision.text.lower()).strip()
        if decision.rule not in ("decision_list", "decision_table") or key not in seen:
            out.append(decision)
        seen.add(key)
    return out


def _of_table(document: Document, block: Block) -> Iterator[DecisionFinding]:
    """The rows of a table with a column for decisions, and those that a column says are decisions."""
    assert block.table is not None
    sort = sort_of(block.table.header, [[cell.text for cell in row.cells] for row in block.table.rows])
    worded = kinds_of(block.table.header).get("action", -1)
    for row in block.table.rows if 0 <= sort != worded >= 0 else ():
        if max(sort, worded) < len(row.cells) and _SORTED_DECISION.match(row.cells[sort].text):
            yield _finding(
                document, block, whole_cell(row.cells[worded]), whole_cell(row.cells[worded]), "decision_table"
            )
    at = next(
        (
            i
            for i, h in enumerate(block.table.header)
            if re.match(r"(?:key )?(?:decisions?|resolutions?)(?: (?:made|taken|agreed))?$", h)
        ),
        -1,
    )
    for row in block.table.rows if at >= 0 else ():
        if (
            at < len(row.cells)
            and any(c.isalpha() for c in row.cells[at].text)
            and not re.match(r"\W*(?:none|n/?a)\W*$", row.cells[at].text, re.IGNORECASE)
        ):
            yield _finding(document, block, whole_cell(row.cells[at]), whole_cell(row.cells[at]), "decision_table")


def _of_item(document: Document, block: Block) -> Iterator[DecisionFinding]:
    """An item or paragraph under a heading for decisions that is not marked as an action; a marker or lead-in before
    its wording is left out.
    """
    text = block.text
    if (
        _NONE.match(text)
        or _APPROVED_ALONE.fullmatch(text)
        or _behind_points(block)
        or _ACTION_AHEAD.match(block.low)
        or of_the_vote(text)
        or text.rstrip().endswith(":")
        or (block.parent is not None and block.parent.section is block.section)
    ):
        return
    found = _MARKER.match(text) or _IT_WAS.match(text)
    if found and text.startswith("Motion") and (_MINUTES.search(text) or voted_down(document, block)):
        return
    start = (found.start("rest") if found.re is _MARKER else found.end()) if found else 0
    yield _finding(document, block, whole(block), Span(block.passage, start, len(text)), "decision_list")


def _behind_points(block: Block) -> bool:
    """Whether a paragraph follows the points of a decision, below its label, and is none of them."""
    own = block.section.blocks if block.section and block.section.level >= LABEL_LEVEL else []
    return block.shape is Shape.TEXT and block.loose and len(own) > 1 and own[1].shape is Shape.ITEM


def _of_block(document: Document, block: Block) -> Iterator[DecisionFinding]:
    """The decisions that the sentences of a paragraph mark or tell."""
    text = block.text
    if _OF_MOTION.within(block.low) and _LOST.search(block.low):
        return
    extents = block.sentences
    if text[:1] == "#" and (tag := _TAG.match(text)) is not None:
        yield _finding(document, block, whole(block), Span(block.passage, tag.end(), len(text)), "decision_marker")
        return
    lead = _MARKER.match(text)
    if lead and (lead["loud"] or lead["label"]) and _NONE.match(text[lead.start("rest") :]):
        return
    if lead and lead["label"] and _ONLY_VOTE.fullmatch(text, lead.start("rest")):
        return
    if lead and lead["label"] == "Motion" and (_MINUTES.search(text) or voted_down(document, block)):
        return
    if lead and (lead["loud"] or lead["label"]) and text[lead.start("rest") :].strip():
        vote = _VOTE.search(text, lead.start("rest") + 8)
        rest = Span(block.passage, lead.start("rest"), vote.start() if vote else len(text))
        if not _is_heading_like(lead, text):
            yield _finding(document, block, whole(block), _first_sentences(rest), "decision_marker", _kind(lead))
            return
    passed = list(seconded(text, extents)) if SECONDS.within(block.low) else []
    for first, last in passed:
        if not _MINUTES.search(text, extents[first].start, extents[first].end):
            whole_motion = Span(block.passage, extents[first].start, extents[last].end)
            wording = Span(block.passage, extents[first].start, extents[first].end)
            yield _finding(document, block, whole_motion, wording, "decision_motion")
    told = {number for first, last in passed for number in range(first, last + 1)}
    for number, extent in enumerate(extents):
        if number in told:
            continue
        sentence = text[extent.start : extent.end]
        if number and block.role is not Role.RISKS and CARRIED_ONLY.match(sentence):
            proposed = _proposal(text, extents, number)
            if proposed is not None and not _MINUTES.search(text, proposed.start, proposed.end):
                yield _finding(
                    document,
                    block,
                    Span(block.passage, proposed.start, extent.end),
                    Span(block.passage, proposed.start, proposed.end),
                    "decision_motion",
                )
            if proposed is not None:
                continue
        low = sentence.lower()
        if not _CHEAP.within(low):
            continue
        span = _told(block, extent, sentence, low)
        if span is not None:
            yield _finding(
                document, block, Span(block.passage, span[0].start, extent.end), span[1], "decision_prose", span[2]
            )
        elif (
            block.role is not Role.RISKS
            and _CLOSING.search(low)
            and (proposed := _proposal(text, extents, number)) is not None
        ):
            yield _finding(
                document,
                block,
                Span(block.passage, proposed.start, extent.end),
                Span(block.passage, proposed.start, proposed.end),
                "decision_motion",
            )


def _is_heading_like(lead: re.Match[str], text: str) -> bool:
    """Whether a loud word only begins a running sentence of another kind."""
    return bool(lead["label"]) and bool(re.match(r"(?:agreed|resolved) (?:actions?|minutes)\b", text, re.IGNORECASE))


def _first_sentences(span: Span) -> Span:
    """The wording of a marked decision: its sentence, and the rest when it is short."""
    text = span.text
    extents = sentences(text)
    if len(text) <= 400 or not extents:
        return span
    return Span(span.passage, span.start, span.start + extents[0].end)


def _told(block: Block, extent: Extent, sentence: str, low: str) -> tuple[Span, Span, DecisionKind] | None:
    """The decision that a sentence tells: where it begins, its wording, its kind."""
    if _NOT_YET.search(low, 0, 60) and not _IT_WAS.search(sentence):
        return None
    marker = _MARKER.match(sentence)
    if marker and sentence[marker.start("rest") :].strip(" ."):
        return _spans(block, extent, marker.start(), marker.start("rest"), _kind(marker))
    settled = _SETTLED.within(low)
    resolved = "resolved" in low
    if resolved and (found := _BY_NUMBER.search(sentence)):
        return _spans(block, extent, found.start(), found.end(), DecisionKind.AGREED)
    if settled and _IT.search(low) and (found := _IT_WAS.search(sentence)):
        if found["rest"].lower() == "that" and _TASKED.match(sentence, found.end()):
            return None
        inside = found.end() if found["rest"].lower() == "that" else found.start("rest")
        return _spans(block, extent, found.start(), inside, DecisionKind.AGREED)
    if resolved and (found := _RESOLVED.search(sentence)) and not _EARLIER.search(sentence[: found.start()]):
        inside = found.end() if found["rest"].lower() == "that" else found.start("rest")
        return _spans(block, extent, 0, inside, DecisionKind.AGREED)
    if "decision" in low and (made := _MADE.search(sentence)) is not None:
        return _spans(block, extent, made.start(), made.start(), DecisionKind.AGREED)
    if (
        settled
        and _SETTLES.search(low)
        and (found := _SUBJECT.search(sentence))
        and not _EARLIER.search(sentence[: found.end()])
        and not _MINUTES.search(sentence)
    ):
        return _spans(block, extent, found.start("who"), found.start("who"), DecisionKind.AGREED)
    if _COMMON.within(low) and _COMMONLY.search(low) and (found := _GENERAL.search(sentence)):
        return _spans(block, extent, found.start("who"), found.start("who"), DecisionKind.GENERAL_AGREEMENT)
    if (
        ((_OF_MOTION.within(low) and _MOTION.search(sentence)) or (_OF_VOTE.within(low) and _ADOPTED.search(sentence)))
        and not _MINUTES.search(sentence)
        and not _EARLIER.search(sentence)
        and not OF_MOTION.fullmatch(sentence)
    ):
        return _spans(block, extent, 0, 0, DecisionKind.AGREED)
    if "unanimous" in low and block.role is not Role.LAST_MINUTES and _UNANIMOUS.fullmatch(sentence):
        return _spans(block, extent, 0, 0, DecisionKind.AGREED)
    return None


def _spans(
    block: Block, extent: Extent, start: int, inside: int, kind: DecisionKind
) -> tuple[Span, Span, DecisionKind]:
    return (
        Span(block.passage, extent.start + start, extent.end),
        Span(block.passage, extent.start + inside, extent.end),
        kind,
    )


def _proposal(text: str, extents: list[Extent], number: int) -> Extent | None:
    """The sentence that proposed what a later one says was carried, at most four sentences back."""
    moved = False
    for at in range(number, max(number - 5, -1), -1):
        extent = extents[at]
        sentence = text[extent.start : extent.end]
        if MOVERS.match(sentence) and at:
            moved = True
            continue
        if (moved or at == number - 1) and (moved or _THAT.match(sentence)) and len(sentence.split()) > 3:
            return extent
        if at and _POINTS_BACK.match(sentence) and (at < number or "propos" in sentence[24:] or "moved" in sentence):
            return Extent(extents[at - 1].start, extent.end)
        put = _MOVING.within(sentence.lower()) and (_PROPOSED.search(sentence) or _MOTION_LABEL.match(sentence))
        if put and len(sentence.split()) > 5:
            return extent
    return None


def _kind(marker: re.Match[str]) -> DecisionKind:
    word = (marker["loud"] or marker["label"] or "").lower()
    return DecisionKind.GENERAL_AGREEMENT if word == "consensus" else DecisionKind.AGREED


def _finding(
    document: Document, block: Block, span: Span, wording: Span, rule: str, kind: DecisionKind = DecisionKind.AGREED
) -> DecisionFinding:
    text = squeezed(wording.text).strip(" []")
    if text[-1:] in ('"', "”") and not _QUOTE.search(text, 0, len(text) - 1):
        text = text[:-1].rstrip(" .")
    return DecisionFinding(document.place(span), text, kind, rule, block.item)
