"""Sentences that lead in a list of what became of older actions, where no heading does.

Forms: `What was asked for last time:`, `Looking back over what was to be done:`, `The actions of 24 February were gone
through:`, `Of the things promised in March:`, over list items of which at least half say what became of something; `The
following actions were carried forward:` over any.
And lists that no words lead in, whatever heads them: below the first headings, most items end their topic with what
became of it, or go back to an item of earlier minutes.
In: the blocks of a document and where one of them stands. Out: where the list that it leads in ends.
"""

import re

from steering.reading.dates import MONTH as _MONTH
from steering.reading.outcomes import outcome_of
from steering.reading.quick import Words
from steering.reading.roles import EARLIER
from steering.reading.shapes import PROSE, Block, Section, Shape

_CHEAP = Words("action|task|job|what |thing|promis|list|log|had been|point|undert|asked|left over|loose")
_EARLIER = (
    r"(?:last|previous|earlier|past|since|then|outstanding"
    rf"|(?:of|from|in|on|for) (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_MONTH}))"
)
_GIVEN = r"(?:asked|promised|agreed|undertaken|given out|set|handed out|left|to be done|to do)"
_THINGS = r"(?:actions?|action points|tasks?|jobs?|things|points|promises|undertakings|action list|action log|list|log)"
_LEADS = re.compile(
    rf"\bwhat (?:was|were|had been|has been|people had|members had|(?:we|they|everyone|each)(?: had)?)(?: (?:all"
    rf"|been|each))?"
    rf" {_GIVEN}\b"
    rf"|\b{_THINGS}\b[^:]{{0,40}}\b(?:{_EARLIER}|(?:was|were|had been) {_GIVEN}|{_GIVEN})\b"
    rf"|\b(?:earlier|previous|outstanding|old|last month[’']s|last meeting[’']s|(?:{_MONTH})[’']s) {_THINGS}\b"
    rf"|\bfollowing (?:was|were|had been) (?:asked|promised|undertaken|given out)\b"
    rf"|\b(?:going|went|gone|ran|run|running|looking|looked|taken|taking) (?:back |down |through |over |again "
    rf"|at )+(?:the"
    rf" )?{_THINGS}\b|\baction (?:list|log|points) (?:was|were) (?:looked|gone|taken|reviewed|checked)\b"
    rf"|\bwhat (?:they|each|everybody|everyone|people|members) had (?:undertaken|promised|been asked|agreed|said)\b"
)
_CARRIED = re.compile(
    rf"\b{_THINGS} (?:(?:were|was|are|is|have been|remain(?:ed)?) )?(?:still )?"
    r"(?:carried (?:forward|over)|brought forward|outstanding)(?: from [^:]{1,40})?:$"
)
_NEW = re.compile(
    r"\b(?:new|next|will|following (?:actions|tasks) (?:were|are|was)|to be (?:bought|discussed|considered))\b"
)
_STATES = Words(
    "done|complete|closed|finished|discharged|outstanding|going|withdrawn|lapsed|dropped|cancelled|pending|superseded"
    "|carr|c/f|held over|hold over|holds over|in hand|in progress|not yet|not started|no longer|overtaken|falls away"
)
_STANDS = re.compile(
    r"(?:[.;:!?)–—]|\s-|\t)\s*(?:(?:all|now|both|this|the|action|item|is|was|so|and|status|still|duly) ){0,3}"
    r"(?:done|complete[d]?|closed|finished|discharged|outstanding|on-?going|withdrawn|lapsed|dropped|cancelled|pending"
    r"|superseded|carr(?:ied|y) (?:forward|over|on)|c/?f|h(?:e|o)ld over|in (?:hand|progress)|not (?:yet )?(?:done"
    r"|started|due)|no longer (?:needed|required|relevant)|overtaken)"
    r"(?=\W*$|[.;,:]|\s+(?:to|until|till|by|on|at|in|for|from|as|and|with|see|this|last)\b|\s[–—(-])"
)
"""A part behind the first, in small letters, that says what became of an action."""
_LONGEST = 120
_FEWEST = 2
_FEWEST_TOLD = 3
FIRST_SECTIONS = 8
"""Among so many sections at first stand those that look back."""
_SENTENCE = re.compile(r"[.;!?]\s+")


def list_led_in(blocks: list[Block], at: int) -> int | None:
    """Where the list of older actions ends that begins at a block, where the one above leads it in; else None."""
    above, first = blocks[at - 1] if at else None, blocks[at]
    if above is None or first.shape is not Shape.ITEM or above.shape is Shape.HEADING or above.text[-1:] != ":":
        return None
    if not _CHEAP.within(above.low):
        return None
    lead = _SENTENCE.split(above.low)[-1]
    carried = len(lead) <= _LONGEST and _CARRIED.search(lead) is not None
    if not carried and (len(lead) > _LONGEST or _LEADS.search(lead) is None or _NEW.search(lead) is not None):
        return None
    end = at
    while end < len(blocks) and (
        (blocks[end].shape is Shape.ITEM and blocks[end].indent >= first.indent and blocks[end].checked is None)
        or (blocks[end].shape is Shape.TEXT and blocks[end].indent > first.indent)
    ):
        end += 1
    items = [block for block in blocks[at:end] if block.shape is Shape.ITEM and block.indent == first.indent]
    told = sum(outcome_of(block.text, loose=True) is not None for block in items)
    return end if len(items) >= _FEWEST and (carried or told * 2 >= len(items)) else None


def recalls(section: Section) -> bool:
    """Whether a list near the beginning tells what became of older actions, whatever heads it: at least three items,
    and half of all, say behind their topic how it stands, or from which item of earlier minutes it comes.
    """
    if section.index > FIRST_SECTIONS:
        return False
    items = [block for block in section.blocks if block.shape is Shape.ITEM and block.checked is None]
    numbered = [block for block in section.blocks if block.shape in PROSE and block.number]
    items = numbered if len(numbered) >= _FEWEST_TOLD else items
    if len(items) < _FEWEST_TOLD:
        return False
    told = [
        block
        for block in items
        if (_STATES.within(block.low) and _STANDS.search(block.low) is not None)
        or EARLIER.search(block.text) is not None
    ]
    return len(told) >= _FEWEST_TOLD and len(told) * 2 >= len(items)
