"""How a line of dates falls into parts that each tell of one event, or of several that go together.

Forms: sentences, parts between strokes or semicolons, a sentence that goes on with the date of the one before. In: the
text of a line. Out: its parts as stretches.
"""

import itertools
import re

from steering.reading.dates import Mention, mentions
from steering.reading.document import Document
from steering.reading.event_words import CANCELLED, CANCELLED_WORDS, MOVED_ON, OF_A_MONTH, PARTED, STROKES
from steering.reading.quick import HAS_DIGIT
from steering.reading.sentences import Extent, sentences
from steering.reading.shapes import Block
from steering.reading.times import times_in

_LONGEST_NAME = 60
_WRITTEN_WITHIN = 31
_WRITER = re.compile(r"\b(?:secretar(?:y|iat)|clerk|minute|note-?taker|administrator|support)\b")
"""Who writes minutes, whose name or office stands above the day of writing them at their end."""


_NEXT_ONE = re.compile(r"\s*(?:the )?next (?:one|meeting|call|session|will be|is|takes place)\b", re.IGNORECASE)


_OTHER_ASIDE = re.compile(r"\s\((?=[A-Z][^():\d]{2,50}: )[^()]{6,120}\)\W*\Z")
"""An event in brackets behind another: `Monday 3 May at 7 (Open day: Friday 7 May)`."""


def is_cancelled(text: str) -> bool:
    """Whether a text says that something will not be."""
    low = text.lower()
    return CANCELLED_WORDS.within(low) and CANCELLED.search(low) is not None


def parts(text: str, order: str, listed: bool, bare: list[Mention]) -> list[Extent]:
    """The sentences of a line that tell dates; in a list of dates a short line is one, unless it tells several."""
    extents = [part for extent in sentences(text) for part in _slashed(text, extent, order)]
    if not listed or len(text) > 140:
        return extents
    dated = [bool(mentions(text[a:b], order)) or any(a <= day.start < b for day in bare) for a, b in extents]
    if sum(dated) < 2 and not any(
        _stands_apart(text[a:b]) for (a, b), known in zip(extents, dated, strict=True) if not known
    ):
        return [Extent(0, len(text))]
    out: list[Extent] = []
    for extent, known in zip(extents, dated, strict=True):
        if known or not out:
            out.append(extent)
        elif not _stands_apart(text[extent.start : extent.end]):
            out[-1] = Extent(out[-1].start, extent.end)
    return out


def _stands_apart(sentence: str) -> bool:
    """Whether a sentence without a date says nothing of the one before it: it cancels something, or is of a month."""
    return is_cancelled(sentence) or OF_A_MONTH.match(sentence.lower()) is not None


def rejoined(text: str, several: list[Extent]) -> list[Extent]:
    """The parts of a line, each with the one behind it that moves its date: `... is no good. It was moved to ...`."""
    out = several[:1]
    for before, part in itertools.pairwise(several):
        if out[-1] == before and MOVED_ON.match(text, part.start):
            out[-1] = Extent(out[-1].start, part.end)
        else:
            out.append(part)
    return out


def _slashed(text: str, extent: Extent, order: str) -> list[Extent]:
    """A stretch cut at strokes between blanks, or semicolons, where each of its parts has a date, or before the
    bracket at its end that names another event.
    """
    if "(" in text and (aside := _OTHER_ASIDE.search(text, extent.start, extent.end)) is not None:
        cut = aside.start() + 1
        if mentions(text[extent.start : cut], order) and mentions(text[cut : extent.end], order):
            return [Extent(extent.start, cut), Extent(cut, extent.end)]
    if not PARTED.within(text):
        return [extent]
    bounds = [extent.start, *(extent.start + m.end() for m in STROKES.finditer(text[extent.start : extent.end]))]
    cuts = [Extent(a, b) for a, b in itertools.pairwise([*bounds, extent.end])]
    told = [_stands_alone(text[a:b]) for a, b in cuts]
    if len(cuts) > 1 and ";" in text[extent.start : extent.end] and sum(told) < 2:
        return [extent]
    dated = [part for part in cuts if mentions(text[part.start : part.end], order)]
    none = [part for part in cuts if part not in dated and text[part.start : part.end].lower().startswith("no ")]
    return dated if len(dated) > 1 and len(dated) + len(none) == len(cuts) else [extent]


def _stands_alone(part: str) -> bool:
    """Whether a part behind a semicolon, or before it, tells of a day by itself: with hours, or that one is off."""
    off = is_cancelled(part) or part.lstrip()[:3].lower() == "no "
    return off or _NEXT_ONE.match(part) is not None or bool(times_in(part))


def below_name(document: Document, block: Block) -> bool:
    """Whether a line, the last of all, is but the day of writing the minutes, right below who wrote them."""
    above = document.blocks[block.index - 1] if block.index and not block.loose else None
    if above is None or document.base is None or len(above.text) > _LONGEST_NAME or HAS_DIGIT(above.text):
        return False
    day = next((mention for mention in mentions(block.text, document.order) if not mention.weekday), None)
    written = day.on(document.base) if day is not None and day.end - day.start > len(block.text) - 2 else None
    if written is None or not 0 <= (written - document.base).days <= _WRITTEN_WITHIN:
        return False
    return _WRITER.search(above.low) is not None or document.text.count(above.text.partition(",")[0]) > 1
