"""Sites in groups and records: names below a status (`Volunteered:` over `Ashby`, `Corve`), and a status in a field
below a name (`Ashby` over `Status: live`).

In: a document and a block that stands where sites are gone through. Out: the status that is over it, or the name that
its field belongs to.
"""

import re

from steering.domain.words import PilotStatus
from steering.reading.document import Document
from steering.reading.pilot_states import status_of
from steering.reading.pilot_words import BY_LABEL, KINDS_OF_SITES, LIST
from steering.reading.shapes import PROSE, Block, Role, Shape

_WORDS = re.compile(r"[\w’'-]+")
_BESIDE = KINDS_OF_SITES | frozenset(
    "site sites pilot pilots trial trials borough boroughs school schools partner partners participant participants"
    " area areas but group those these who which that have has had been are is now so far currently still yet to date"
    " the our in list of with status and already fully not".split()
)
"""What a label says of a group beside the status itself."""
_FIELD = re.compile(
    r"(?:(?:current |pilot |site )?status|state|stage|position|standing)\s?[:–=-]\s*(?=\S)", re.IGNORECASE
)
_OTHER_FIELD = re.compile(r"[A-Z][A-Za-z ]{1,24}:\s+\S")
_OF_SITE = re.compile(
    r"(?:(?:pilot )?site|borough|school|area|partner|location|name|library|branch|practice):\s+", re.IGNORECASE
)
_LONGEST = 60
_MOST_WORDS = 6
_FARTHEST = 30


def status_over(document: Document, block: Block) -> PilotStatus | None:
    """The status of the group in which a block stands: by the heading right over its list, or a label alone."""
    title = block.section.title if block.section is not None else ""
    above = block.section.parent if block.section is not None else None
    if title and above is not None and (above.role is Role.PILOTS or block.role is Role.PILOTS):
        told = _of_label(title)
        if told is not None:
            return told
    at = block.index - 1
    while at >= 0 and block.index - at < _FARTHEST:
        other = document.blocks[at]
        if other.section is not block.section or other.shape not in PROSE:
            return None
        if other.shape is Shape.TEXT and (told := _of_label(other.text)) is not None:
            return told
        if other.shape is not block.shape or (other.shape is Shape.TEXT and document.blocks[at + 1].loose):
            return None
        at -= 1
    return None


def _of_label(text: str) -> PilotStatus | None:
    """The status that a label, or a heading, of a group of sites tells, which says nothing else."""
    words = _WORDS.findall(text)
    if len(text) > _LONGEST or not 0 < len(words) <= _MOST_WORDS or text.rstrip()[-1:] in ".,;?":
        return None
    if any(word[:1].isupper() and not word.isupper() for word in words[1:]) and not text.istitle():
        return None
    low = [word.lower() for word in words]
    told = status_of(f"– {' '.join(low)}") or BY_LABEL.get(low[0])
    rest = [word for word in low if word not in _BESIDE]
    return told if told is not None and len(rest) <= _FEW else None


_FEW = 2
"""So many words at most tell the status of a group: `went live`."""


def named_above(document: Document, block: Block) -> tuple[str, int] | None:
    """The name of the site in whose record a block is the field that tells its status, and where the status begins in
    the block.
    """
    field = _FIELD.match(block.text)
    if field is None:
        return None
    title = block.parent
    if title is None:
        at = block.index - 1
        while at > 0 and not document.blocks[at + 1].loose and _OTHER_FIELD.match(document.blocks[at].text):
            if _OF_SITE.match(document.blocks[at].text):
                break
            at -= 1
        title = document.blocks[at] if at >= 0 and not document.blocks[at + 1].loose else None
    if title is None or title.shape not in PROSE or title.section is not block.section:
        return None
    led = _OF_SITE.match(title.text)
    name = title.text[led.end() if led else 0 :].strip(" :*")
    return (name, field.end()) if LIST.fullmatch(name) is not None else None
