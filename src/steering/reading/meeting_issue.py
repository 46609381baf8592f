"""Which issue of the minutes a document is, and which earlier minutes it approves.

Forms: `Version 2`, `issued on 12 May`, `corrected`; `The minutes of 3 March were approved, save that ...`. In: the
document and the day of its meeting. Out: the day of issue, its number and remark; the `Approval`.
"""

import re
from collections.abc import Iterator
from datetime import date

from steering.domain.findings import Approval, Place
from steering.reading.dates import MONTH, mentions
from steering.reading.document import Document, whole
from steering.reading.gathering import Gathering
from steering.reading.passages import Span, squeezed
from steering.reading.quick import Words, may_have_digit
from steering.reading.shapes import ASIDE, Block, Role, Shape

_VERSION = re.compile(r"\b(?:version|issue|revision|v)\s?(\d{1,2})\b(?!\.\d)", re.IGNORECASE)
_ISSUED = re.compile(
    r"\b(?:re-?issued|issued|circulated|sent (?:round|out)|distributed|published)\b(?:\s+(?:on|to \w+))?\s*:?\s*",
    re.IGNORECASE,
)
_ISSUE_WORDS = Words("issued|circulated|sent|distributed|published")
_MINUTES_OF = re.compile(r"\bminutes of \d")
_REISSUE = re.compile(
    r"\bre-?issued|\bas corrected|\bcorrect(?:ed|ions?)\b.{0,30}\bfirst issue|\bchanges from\b"
    r"|\bamended minutes|\bthese minutes replace"
)
_REISSUE_WORDS = Words("issued|correct|changes from|amended minutes|minutes replace")
_APPROVES = re.compile(
    r"\b(?:minutes|notes|record)\b.{0,90}?\b(?:accepted|agreed|approved|adopted|confirmed"
    r"|signed|ratified|taken as read)\b|\b(?:accepted|agreed|approved|adopted"
    r"|confirmed)\b[^.]{0,40}\bminutes\b|^agreed,? and signed"
)
_APPROVAL = Words("accepted|agreed|approved|adopted|confirmed|signed|ratified|taken as read")
_MINUTES = Words("inutes|otes of")
_NO_APPROVAL = frozenset((Shape.QUOTE, Shape.TABLE, Shape.HEADING))
_NOT_YET = re.compile(r"\b(?:to be|will be|next meeting)\b")
_EARLIER = re.compile(
    rf"\b(?:minutes|notes)\b[^.]{{0,40}}\b(?:last|previous|meeting|of (?:the )?\d|{MONTH}|true|correct)\b",
    re.IGNORECASE,
)
_SHORTLY = re.compile(
    r"\W*(?:(?:these|those|they|it) (?:of \w[\w ]{0,20} )?(?:were|was) )?(?:unanimously |duly )?(?:accepted"
    r"|agreed|approved|adopted"
    r"|confirmed|taken as read|signed)\b(?=\s*(?:[.,;]|$|and signed|as |without|with |subject|by all|unanimously))",
    re.IGNORECASE,
)
"""All that is said of them right under or behind their title: `Agreed, with one change: ...`."""
_TITLE = re.compile(r"\W*(?:\d[\d.]*\W+)?(?:the )?(?:minutes|notes)\b[^.]{0,60}[.:]\W*\Z", re.IGNORECASE)
_SAVE = re.compile(
    (
        r"\b(?:save that|subject to|with the following (?:correction|amendment|change)s?|with the"
        r" following|apart from|except (?:that|for)|with (?:one|two|the|some|an?) (?:\w+"
        r" )?(?:correction|amendment|change)s?|as amended|once amended)\b[:,]?\s*(.*)"
    ),
    re.IGNORECASE | re.DOTALL,
)


def issue(gathering: Gathering, day: date | None) -> tuple[date | None, int | None, Place | None]:
    """When this document was issued, its version, and the sentence in which a re-issue says what it changes."""
    document, issued, version, note = gathering.document, None, None, None
    above = {block.index for block in gathering.head}
    tail = [block for block in document.blocks[-4:] if block.index not in above]
    for at, block in enumerate([*gathering.head, *tail]):
        text, low = block.text, block.low
        if block.table is not None or block.role is Role.ATTENDANCE:
            continue
        if (
            version is None
            and at < min(6, len(gathering.head))
            and may_have_digit(text)
            and not _MINUTES_OF.search(low)
            and (found := _VERSION.search(text))
            and _of_document(text)
        ):
            version = int(found[1])
        for said in _ISSUED.finditer(text) if _ISSUE_WORDS.within(low) else ():
            mention = next((m for m in mentions(text[said.end() :], document.order) if m.start <= 12), None)
            if mention and issued is None:
                issued = mention.on(day)
        if (
            note is None
            and at < len(gathering.head)
            and _REISSUE_WORDS.within(low)
            and _REISSUE.search(low)
            and not (block.shape is Shape.HEADING and len(text) < 90)
        ):
            note = document.place(whole(block))
    return issued, version, note


def _of_document(text: str) -> bool:
    """Whether a version is that of the minutes, not of a paper that they name."""
    return bool(
        re.search(
            r"\b(?:minutes|notes|version \d+[,)]|as corrected|draft|re-?issued|steering|committee|council|group)\b",
            text,
            re.IGNORECASE,
        )
    )


def approval(document: Document, day: date | None) -> Approval | None:
    """The latest minutes that this meeting approved, and what it corrected in them."""
    found: list[Approval] = []
    named = document.naming(_MINUTES)
    for block in document.at(named.union(*map(document.under, _OF_MINUTES))):
        if block.role in ASIDE or block.shape in _NO_APPROVAL:
            continue
        if block.index in named or _on_minutes(block):
            found.extend(_approvals(document, block, day))
    return max(found, key=lambda each: each.date or date.min, default=None)


_OF_MINUTES = (Role.LAST_MINUTES, Role.REVIEW)


def approves(low: str) -> bool:
    """Whether a text in lower case says that minutes were approved."""
    return _APPROVAL.within(low) and _APPROVES.search(low) is not None


def _on_minutes(block: Block) -> bool:
    """Whether the section of a block is on the minutes of the last meeting."""
    return block.role is Role.LAST_MINUTES or (
        block.role is Role.REVIEW and bool(block.section and "inutes" in block.section.title)
    )


def _approves_shortly(document: Document, block: Block, start: int, text: str) -> bool:
    """Whether a sentence says no more than that the minutes named by the heading above, or by the words before it in
    the block, were approved: `Minutes of 30 November. Agreed.`
    """
    if not _APPROVAL.within(text.lower()) or not _SHORTLY.match(text):
        return False
    if start:
        return _TITLE.match(block.text[:start]) is not None
    above = document.blocks[block.index - 1] if block.index else None
    return _on_minutes(block) and above is not None and above.shape is Shape.HEADING


def _approvals(document: Document, block: Block, day: date | None) -> Iterator[Approval]:
    """The approvals that the sentences of one block tell."""
    for extent in block.sentences:
        text = block.text[extent.start : extent.end]
        shortly = _approves_shortly(document, block, extent.start, text)
        if not (shortly or approves(text.lower())) or _NOT_YET.search(text):
            continue
        if not (shortly or _on_minutes(block) or _EARLIER.search(text)):
            continue
        title = block.section.title if block.section and _on_minutes(block) else ""
        title = block.text[: extent.start] if shortly and extent.start else title
        mention = next(iter([*mentions(text, document.order), *mentions(title, document.order)]), None)
        save = _SAVE.search(block.text[extent.start :])
        corrections = squeezed(save[1]).strip(" .") or None if save else None
        earlier = mention.on(day, past=True) if mention else None
        yield Approval(earlier, corrections, document.place(Span(block.passage, extent.start, extent.end)))
