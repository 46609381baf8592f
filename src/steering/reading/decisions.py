"""What the group decided, where the minutes mark it or say it in so many words.

Forms: `AGREED:`, `#decision`, `RESOLVED that`, `Resolved 15/09/5.01 ...`, `DECISION:`, `Outcome: ...`, items under a
heading for decisions or below a label, `It was resolved that`, in quotation marks too, `the group agreed to`, `a
general agreement that`, motions carried, also in a block of its own (see `motions`), and `It was proposed that ... All
in favour. Resolved 16/10/15.ii.` Not: what one person agreed to, `noted`, `no objection`, an approval of earlier
minutes told in passing. In: a document. Out: decisions in the order of the text.
"""

import re
from collections.abc import Iterator, Sequence

from steering.domain.findings import DecisionFinding
from steering.domain.words import DecisionKind
from steering.reading.columns import kinds_of, sort_of
from steering.reading.decision_words import (
    ACTION,
    ACTION_AHEAD,
    ADOPTED,
    AGREED_ALONE,
    AGREED_BEHIND,
    AGREED_LEAD,
    ALL_FOR,
    ALONE,
    AND_LAST,
    AND_SO,
    APPROVED_ALONE,
    BODY_BEFORE,
    BODY_LEAD,
    BY_NUMBER,
    CHEAP,
    CLOSING,
    CLOSING_WORDS,
    CODED,
    COMMON,
    COMMONLY,
    DOES,
    EARLIER,
    FIRST_OF_LIST,
    GENERAL,
    GIVEN,
    GIVEN_WORDS,
    GIVES_TASK,
    IT,
    IT_SETTLED,
    IT_WAS,
    LISTING,
    LISTING_END,
    LONGEST_LIST,
    LOST,
    LOUD,
    MADE,
    MARKER,
    MEETS,
    MINUTES,
    MOTION,
    MOTION_LABEL,
    MOTION_WORDS,
    MOVING,
    NO_WORD,
    NONE,
    NOT_YET,
    OF_MINUTES,
    OF_RISK,
    OF_VOTE,
    ONLY_LABEL,
    ONLY_VOTE,
    OPENING,
    OPINION,
    OURS,
    PASSED,
    PASSED_ENDS,
    POINTS_BACK,
    PROPOSED,
    QUOTE,
    REMARKED,
    RESCORES,
    RESOLVED,
    REVERSED,
    REVERSED_WORDS,
    ROUTINE,
    RULED,
    SETTLED,
    SETTLED_BY,
    SETTLES,
    SOMEBODY,
    SORTED_DECISION,
    SUBJECT,
    SUGGESTED,
    TAG,
    TASKED,
    THAT,
    TOPIC_AGREED,
    UNANIMOUS,
    UNTOLD,
    VOTE,
)
from steering.reading.document import Document, whole, whole_cell
from steering.reading.headings import LABEL_LEVEL
from steering.reading.motions import (
    CARRIED_ONLY,
    CARRIED_WORDS,
    LONGEST_OUTCOME,
    MOVERS,
    OF_MOTION,
    OF_VOTES,
    SECONDS,
    motion_above,
    motion_of,
    moved_and_carried,
    of_the_vote,
    only_carried,
    seconded,
    voted_down,
    without_open_motions,
)
from steering.reading.passages import Span, squeezed
from steering.reading.pilot_words import LABEL
from steering.reading.roles import role_of
from steering.reading.sentences import Extent, sentences
from steering.reading.shapes import ASIDE, Block, Role, Shape
from steering.reading.tallies import TALLY_WORDS, carried_by_tally


def decisions(document: Document) -> list[DecisionFinding]:
    """The decisions of a document."""
    out: list[DecisionFinding] = []
    telling = document.holding(CHEAP)
    words = document.searched.among(CHEAP)
    listing = any(":" in low and LISTING.within(low) for low in [document.blocks[at].low for at in telling])
    headed = document.under(Role.DECISIONS)
    told = telling | headed | document.tabled
    for block in document.blocks:
        if block.shape in UNTOLD:
            continue
        item = block.shape is Shape.ITEM
        if not item and block.index not in told:
            continue
        labelled = item and block.parent is not None and _below_label(block, block.parent)
        if block.role in ASIDE:
            if labelled and block.role is Role.AGENDA:
                out.append(_finding(document, block, whole(block), whole(block), "decision_list"))
        elif block.table is not None:
            out.extend(_of_table(document, block))
        elif block.index in headed:
            out.extend(_of_item(document, block))
        elif item and (opening := OPENING.match(block.text)) is not None and _agreed_above(document, block):
            if not SOMEBODY.match(block.text, 5):
                begin = opening.end() if opening["that"] else 0
                span = Span(block.passage, begin, len(block.text.rstrip(" ;.")))
                out.append(_finding(document, block, whole(block), span, "decision_list"))
        elif labelled:
            out.append(_finding(document, block, whole(block), whole(block), "decision_list"))
        elif item and block.text[:1].islower() and DOES.match(block.text) and BODY_LEAD.match(document.lead_of(block)):
            span = Span(block.passage, 0, len(AND_LAST.sub("", block.text)))
            out.append(_finding(document, block, whole(block), span, "decision_list"))
        elif listing and item and _is_agreed(document, block):
            span = Span(block.passage, 0, len(block.text.rstrip(" ;.")))
            out.append(_finding(document, block, whole(block), span, "decision_list"))
        elif block.index in telling and len(block.text) < 40 and (quoted := _quoted_below(document, block)) is not None:
            inside = Span(quoted.passage, 1, len(quoted.text.rstrip(' .”"')))
            out.append(_finding(document, quoted, whole(quoted), inside, "decision_list"))
        elif block.role is Role.PILOTS and LABEL.match(block.text) and not _of_ourselves(block):
            continue
        elif block.index in telling and not _leads_list(document, block) and not _is_outcome(document, block, out):
            out.extend(_of_block(document, block, words))
    return _once(without_open_motions(document, [each for each in out if _tells(each)]))


def _of_ourselves(block: Block) -> bool:
    """Whether a paragraph that begins with a site's name marks a decision, or tells what the group itself agreed."""
    return MARKER.match(block.text) is not None or ("agreed" in block.low and OURS.search(block.low) is not None)


def _tells(decision: DecisionFinding) -> bool:
    """Whether a decision says what was decided, and does not only lead in the points below it."""
    resolved = "resol" in decision.place.quote.lower()
    if (OF_MINUTES.match(decision.text) and not resolved) or RESCORES.match(decision.text):
        return False
    leads = decision.rule == "decision_prose" and decision.text.endswith((":", ":-"))
    return not leads and any(map(str.isalnum, decision.text))


def _leads_list(document: Document, block: Block) -> bool:
    """Whether a text only leads in the decisions listed below it: `The board agreed the following:`."""
    below = document.below(block)
    return (
        block.text[-1:] == ":"
        and below is not None
        and below.shape is Shape.ITEM
        and LISTING.within(block.low[LISTING_END:])
    )


def _quoted_below(document: Document, block: Block) -> Block | None:
    """The paragraph in quotation marks below a line that says no more than that it was agreed: `And agreed`."""
    below = document.below(block)
    if below is None or below.section is not block.section or not AGREED_ALONE.fullmatch(block.text):
        return None
    return below if below.shape is Shape.TEXT and QUOTE.match(below.text) else None


def _below_label(block: Block, above: Block) -> bool:
    """Whether an item stands below another that is nothing but a label of decisions, and gives nobody a task."""
    return (
        len(above.text) < 40
        and ONLY_LABEL.match(above.text) is not None
        and above.shape is Shape.ITEM
        and not GIVES_TASK.match(block.text)
    )


def _agreed_above(document: Document, block: Block) -> bool:
    """Whether an item stands in a list of what was agreed: `it was agreed:` or `Resolved: (a) That ...` leads it."""
    if AGREED_LEAD.search(document.lead_of(block)):
        return True
    above = document.blocks[block.index - 1] if block.index else None
    while (
        above is not None and block.index - above.index < LONGEST_LIST and above.index and above.parent is block.parent
    ):
        if above.shape is not Shape.ITEM:
            start, end = above.sentences[-1] if above.sentences else (0, 0)
            if above.shape is Shape.TEXT and AGREED_ALONE.fullmatch(above.text, start, end):
                return True
            break
        above = document.blocks[above.index - 1]
    above = document.blocks[block.index - 1] if block.index else None
    while (
        above is not None
        and block.index - above.index < LONGEST_LIST
        and above.index
        and above.shape is Shape.ITEM
        and above.text[:5] == block.text[:5]
    ):
        above = document.blocks[above.index - 1]
    return (
        above is not None and block.index - above.index < LONGEST_LIST and FIRST_OF_LIST.match(above.text) is not None
    )


def _is_agreed(document: Document, block: Block) -> bool:
    """Whether an item is one of those that `It was agreed that:` leads in, and gives nobody a task."""
    lead = document.lead_of(block) if block.role in (Role.BODY, Role.PILOTS, Role.DATES) else ""
    if not LISTING.within(lead[LISTING_END:].lower()) or EARLIER.search(lead) or "ction" in lead:
        return False
    if GIVES_TASK.match(block.text) or SOMEBODY.match(block.text) or ACTION.search(block.text):
        return False
    for other in reversed(document.blocks[max(block.index - LONGEST_LIST, 0) : block.index]):
        if other.text == lead:
            return True
        if other.indent == block.indent and ACTION.search(other.text):
            return False  # where the lead is but one point of the same list, other business has begun
    return False


def _is_outcome(document: Document, block: Block, out: list[DecisionFinding]) -> bool:
    """Take a block that says nothing but that the motion above it was carried; returns whether it is one."""
    if len(block.text) > LONGEST_OUTCOME or not (CARRIED_WORDS.within(block.low) and only_carried(block.text)):
        return False
    if moved := moved_and_carried(document, block):
        told = {other.place.line for other in out}
        moved = [motion for motion in moved if motion.line not in told and not MINUTES.search(motion.text)]
        out.extend(_finding(document, motion, whole(motion), whole(motion), "decision_motion") for motion in moved)
        return True
    motion = motion_above(document, block)
    if motion is None:
        return OF_VOTES.match(block.text) is not None
    known = any(motion.line <= other.place.line <= motion.last_line for other in out)
    span = motion_of(motion)
    if not known and not MINUTES.search(span.text):
        out.append(_finding(document, motion, span, span, "decision_motion"))
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
        key = NO_WORD.sub(" ", decision.text.lower()).strip()
        if decision.rule not in ("decision_list", "decision_table") or key not in seen:
            out.append(decision)
        seen.add(key)
    return out


_THEIRS = re.compile(r"(?:The|Its|Their) (?:trustees|governors|partners|school|parish|practice|staff|trust|hospital)\b")
_DECISION_COLUMN = re.compile(
    r"(?:key )?(?:decisions?|resolutions?)(?: (?:made|taken|agreed|reached))?$"
    r"|what (?:we (?:have )?|was )(?:settled|agreed|decided|resolved)$"
)
_OF_SITES = re.compile(
    r"(?:parish|site|borough|school|council|village|town|hall|practice|home|ward|surgery|hub|area|district)(?:e?s)?$"
)
"""The first heading of a table of sites, in which a column of resolutions tells when each was passed."""


def _of_table(document: Document, block: Block) -> Iterator[DecisionFinding]:
    """The rows of a table with a column for decisions, and those that a column says are decisions."""
    assert block.table is not None
    sort = sort_of(block.table.header, [[cell.text for cell in row.cells] for row in block.table.rows])
    kinds = kinds_of(block.table.header)
    worded = kinds.get("action", -1)
    for row in block.table.rows if 0 <= sort != worded >= 0 else ():
        if max(sort, worded) < len(row.cells) and SORTED_DECISION.match(row.cells[sort].text):
            yield _finding(
                document, block, whole_cell(row.cells[worded]), whole_cell(row.cells[worded]), "decision_table"
            )
    at = next(
        (
            i
            for i, h in enumerate(block.table.header)
            if (_DECISION_COLUMN.match(h) and not (h[:4] == "what" and "owner" in kinds))
            or (
                h == "agreed"
                and block.role is Role.DECISIONS
                and not _DECISION_COLUMN.match(" ".join(block.table.header))
            )
        ),
        -1,
    )
    for row in block.table.rows if at >= 0 and not _OF_SITES.match(block.table.header[0]) else ():
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
        NONE.match(text)
        or APPROVED_ALONE.fullmatch(text)
        or REMARKED.match(text)
        or _behind_points(block)
        or ACTION_AHEAD.match(block.low)
        or of_the_vote(text)
        or text.rstrip().endswith(":")
        or (
            block.parent is not None
            and block.parent.section is block.section
            and block.parent.shape is not Shape.HEADING
        )
    ):
        return
    found = MARKER.match(text) or IT_WAS.match(text)
    if found and text.startswith("Motion") and (MINUTES.search(text) or voted_down(document, block)):
        return
    coded = CODED.match(text)
    start = (found.start("rest") if found.re is MARKER else found.end()) if found else coded.end() if coded else 0
    yield _finding(document, block, whole(block), Span(block.passage, start, len(text)), "decision_list")


def _behind_points(block: Block) -> bool:
    """Whether a paragraph follows the points of a decision, below its label, and is none of them."""
    own = block.section.blocks if block.section and block.section.level >= LABEL_LEVEL else []
    return block.shape is Shape.TEXT and block.loose and len(own) > 1 and own[1].shape is Shape.ITEM


def _of_block(document: Document, block: Block, words: Sequence[str]) -> Iterator[DecisionFinding]:
    """The decisions that the sentences of a paragraph mark or tell; those tell none that have none of some words."""
    text = block.text
    if LOST.search(block.low) is not None:
        return
    extents = block.sentences
    if text[:1] == "#" and (tag := TAG.match(text)) is not None:
        yield _finding(document, block, whole(block), Span(block.passage, tag.end(), len(text)), "decision_marker")
        return
    lead = MARKER.match(text)
    if lead and (lead["loud"] or lead["label"]) and NONE.match(text[lead.start("rest") :]):
        return
    if lead and lead["label"] and NOT_YET.match(block.low, lead.start("rest")):
        return
    if lead and lead["label"] and ONLY_VOTE.fullmatch(text, lead.start("rest")):
        return
    if lead and lead["label"] == "Motion" and (MINUTES.search(text) or voted_down(document, block)):
        return
    if lead and (lead["loud"] or lead["label"]) and text[lead.start("rest") :].strip():
        vote = VOTE.search(text, lead.start("rest") + 8)
        rest = Span(block.passage, lead.start("rest"), vote.start() if vote else len(text))
        if not _is_heading_like(lead, text):
            again = _marked_again(block, lead) if vote is None else []
            if again:
                rest = Span(block.passage, rest.start, again[0][0])
            yield _finding(
                document, block, whole(block), _first_sentences(rest).trimmed(), "decision_marker", _kind(lead)
            )
            for start, inside, end in again:
                wording = Span(block.passage, inside, end).trimmed()
                yield _finding(
                    document, block, Span(block.passage, start, end), wording, "decision_marker", _kind(lead)
                )
            return
    passed = list(seconded(text, extents)) if SECONDS.within(block.low) else []
    for first, last in passed:
        if not MINUTES.search(text, extents[first].start, extents[first].end):
            whole_motion = Span(block.passage, extents[first].start, extents[last].end)
            wording = Span(block.passage, extents[first].start, extents[first].end)
            yield _finding(document, block, whole_motion, wording, "decision_motion")
    told = {number for first, last in passed for number in range(first, last + 1)}
    for number, extent in enumerate(extents):
        if number in told:
            continue
        sentence = text[extent.start : extent.end]
        low = sentence.lower()
        if number and block.role is not Role.RISKS and CARRIED_WORDS.within(low) and CARRIED_ONLY.match(sentence):
            proposed = _proposal(text, extents, number)
            if proposed is not None and not MINUTES.search(text, proposed.start, proposed.end):
                yield _finding(
                    document,
                    block,
                    Span(block.passage, proposed.start, extent.end),
                    Span(block.passage, proposed.start, proposed.end),
                    "decision_motion",
                )
            if proposed is not None:
                continue
        if not any(map(low.__contains__, words)):
            continue
        if number and sentence.strip(" .()") in ALONE and block.role is Role.BODY:
            said = extents[number - 1]
            if _told(block, said, text[said.start : said.end], text[said.start : said.end].lower()) is None:
                stretch = Span(block.passage, said.start, extent.end)
                yield _finding(document, block, stretch, Span(block.passage, *said), "decision_motion")
            continue
        span = _told(block, extent, sentence, low)
        if span is not None:
            yield _finding(
                document, block, Span(block.passage, span[0].start, extent.end), span[1], "decision_prose", span[2]
            )
        elif (
            block.role is not Role.RISKS
            and CLOSING_WORDS.within(low)
            and CLOSING.search(low)
            and (proposed := _proposal(text, extents, number)) is not None
        ):
            yield _finding(
                document,
                block,
                Span(block.passage, proposed.start, extent.end),
                Span(block.passage, proposed.start, proposed.end),
                "decision_motion",
            )
        elif TALLY_WORDS.within(low) and _may_vote(block) and (says_what := carried_by_tally(low)) is not None:
            yield from _by_tally(document, block, text, extents, number, says_what)


def _may_vote(block: Block) -> bool:
    """Whether a paragraph may tell of a vote of the meeting, and stands in no part on what sites have decided."""
    if block.role is Role.PILOTS and block.section is not None:
        return role_of(block.section.title) is not Role.PILOTS
    return block.role in (Role.BODY, Role.DECISIONS)


def _by_tally(
    document: Document, block: Block, text: str, extents: list[Extent], number: int, says_what: bool
) -> Iterator[DecisionFinding]:
    """What was carried by a vote whose numbers a sentence tells: what was put before it, else the sentence
    where it says on what."""
    extent = extents[number]
    put = _proposal(text, extents, number)
    said = put if put is not None and put.end <= extent.start else extent
    if (said is extent and not says_what) or MINUTES.search(text, said.start, said.end):
        return
    stretch = Span(block.passage, said.start, extent.end)
    yield _finding(document, block, stretch, Span(block.passage, said.start, said.end), "decision_motion")


def _is_heading_like(lead: re.Match[str], text: str) -> bool:
    """Whether a loud word only begins a running sentence of another kind."""
    return bool(lead["label"]) and bool(re.match(r"(?:agreed|resolved) (?:actions?|minutes)\b", text, re.IGNORECASE))


def _marked_again(block: Block, lead: re.Match[str]) -> list[tuple[int, int, int]]:
    """Where further sentences begin with the label that leads a paragraph, where what each marks begins, and where it
    ends: `Decided: ... Decided: ...`; so does a sentence by which an earlier decision is undone.
    """
    label = f"{lead['loud'] or lead['label']}:"
    begun: list[tuple[int, int]] = []
    for start, end in block.sentences[1:]:
        if block.text.startswith(label, start):
            begun.append((start, start + len(label)))
        elif REVERSED_WORDS.within(block.low) and REVERSED.search(block.low[start:end]) is not None:
            begun.append((start, start))
    ends = [*(start for start, _ in begun[1:]), len(block.text)]
    return [(start, inside, end) for (start, inside), end in zip(begun, ends, strict=False)]


def _first_sentences(span: Span) -> Span:
    """The wording of a marked decision: its sentence, and the rest when it is short."""
    text = span.text
    extents = sentences(text)
    if len(text) <= 400 or not extents:
        return span
    return Span(span.passage, span.start, span.start + extents[0].end)


def _told(block: Block, extent: Extent, sentence: str, low: str) -> tuple[Span, Span, DecisionKind] | None:
    """The decision that a sentence tells: where it begins, its wording, its kind."""
    if NOT_YET.search(low, 0, 60) and not IT_WAS.search(sentence):
        return None
    if "agree" in low and OPINION.search(low):
        return None
    marker = MARKER.match(sentence)
    if marker and sentence[marker.start("rest") :].strip(" ."):
        return _spans(block, extent, marker.start(), marker.start("rest"), _kind(marker))
    if LOUD.within(sentence) and (topic := TOPIC_AGREED.match(sentence)) is not None:
        return _spans(block, extent, 0, topic.end(), DecisionKind.AGREED)
    settled = SETTLED.within(low)
    resolved = "resolved" in low
    if resolved and (found := BY_NUMBER.search(sentence)):
        return _spans(block, extent, found.start(), found.end(), DecisionKind.AGREED)
    if settled and IT.search(low) and (found := IT_WAS.search(sentence)):
        if found["rest"].lower() == "that" and TASKED.match(sentence, found.end()):
            return None
        inside = found.end() if found["rest"].lower() == "that" else found.start("rest")
        if ROUTINE.match(low, inside) or (block.role is Role.DATES and MEETS.match(low, inside)):
            return None
        return _spans(block, extent, found.start(), inside, DecisionKind.AGREED)
    if resolved and (found := RESOLVED.search(sentence)) and not EARLIER.search(sentence[: found.start()]):
        inside = found.end() if found["rest"].lower() == "that" else found.start("rest")
        return _spans(block, extent, 0, inside, DecisionKind.AGREED)
    if "decision" in low and (made := MADE.search(sentence)) is not None:
        return _spans(block, extent, made.start(), made.start(), DecisionKind.AGREED)
    if (
        settled
        and SETTLES.search(low)
        and (found := SUBJECT.search(sentence))
        and not EARLIER.search(sentence[: found.end()])
        and not MINUTES.search(sentence)
        and not (block.role is Role.RISKS and OF_RISK.match(low, found.start("rest")))
    ):
        return _spans(block, extent, found.start("who"), found.start("who"), DecisionKind.AGREED)
    if " ruled " in low and (found := RULED.search(sentence)) and not EARLIER.search(sentence[: found.end()]):
        return _spans(block, extent, found.start(), found.start(), DecisionKind.AGREED)
    if (
        settled
        and sentence.startswith(("It ", "They "))
        and (found := IT_SETTLED.match(sentence)) is not None
        and BODY_BEFORE.match(block.text, _before(block, extent))
    ):
        return _spans(block, extent, 0, found.start("rest"), DecisionKind.AGREED)
    if COMMON.within(low) and COMMONLY.search(low) and (found := GENERAL.search(sentence)):
        return _spans(block, extent, found.start("who"), found.start("who"), DecisionKind.GENERAL_AGREEMENT)
    if (
        (
            (MOTION_WORDS.within(low) and not _of_a_site(block, sentence) and MOTION.search(sentence))
            or (OF_VOTE.within(low) and ADOPTED.search(sentence))
        )
        and not MINUTES.search(sentence)
        and not EARLIER.search(sentence)
        and not OF_MOTION.fullmatch(sentence)
    ):
        return _spans(block, extent, 0, 0, DecisionKind.AGREED)
    if (
        (
            (REVERSED_WORDS.within(low) and REVERSED.search(low))
            or (("d by " in low or "off by " in low) and SETTLED_BY.search(low))
        )
        and not MINUTES.search(sentence)
        and not EARLIER.search(sentence)
    ):
        return _spans(block, extent, 0, 0, DecisionKind.AGREED)
    if (
        block.role not in (Role.LAST_MINUTES, Role.REVIEW, Role.RISKS)
        and (
            (low.endswith((")", ").")) and AGREED_BEHIND.fullmatch(sentence))
            or (low.rstrip(" .").endswith(PASSED_ENDS) and PASSED.fullmatch(low))
            or (GIVEN_WORDS.within(low) and GIVEN.search(low))
        )
        and not MINUTES.search(sentence)
        and not EARLIER.search(sentence)
    ):
        return _spans(block, extent, 0, 0, DecisionKind.AGREED)
    if settled and block.role is not Role.LAST_MINUTES and " and " in low[-40:] and AND_SO.fullmatch(low):
        return _spans(block, extent, 0, 0, DecisionKind.AGREED) if not MINUTES.search(sentence) else None
    if "unanimous" in low and block.role is not Role.LAST_MINUTES and UNANIMOUS.fullmatch(sentence):
        return _spans(block, extent, 0, 0, DecisionKind.AGREED)
    return None


def _of_a_site(block: Block, sentence: str) -> bool:
    """Whether a sentence where sites are told of is on what those who run one of them did."""
    return block.role is Role.PILOTS and _THEIRS.match(sentence) is not None


def _before(block: Block, extent: Extent) -> int:
    """Where the sentence before a stretch of a paragraph begins."""
    return max((start for start, end in block.sentences if end <= extent.start), default=extent.start)


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
    whole_put = text[extents[number].start : extents[number].end]
    if ALL_FOR.fullmatch(whole_put) and not MINUTES.search(whole_put):
        return extents[number]
    for at in range(number, max(number - 5, -1), -1):
        extent = extents[at]
        sentence = text[extent.start : extent.end]
        if MOVERS.match(sentence) and at:
            moved = True
            continue
        if (moved or at == number - 1) and (moved or THAT.match(sentence)) and len(sentence.split()) > 3:
            return extent
        if at and POINTS_BACK.match(sentence) and (at < number or "propos" in sentence[24:] or "moved" in sentence):
            return Extent(extents[at - 1].start, extent.end)
        put = MOVING.within(sentence.lower()) and (PROPOSED.search(sentence) or MOTION_LABEL.match(sentence))
        put = put or (at == number - 1 and AGREED_ALONE.fullmatch(whole_put) and SUGGESTED.search(sentence))
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
    if text[-1:] in ('"', "”") and not QUOTE.search(text, 0, len(text) - 1):
        text = text[:-1].rstrip(" .")
    return DecisionFinding(document.place(span), text, kind, rule, block.item)
