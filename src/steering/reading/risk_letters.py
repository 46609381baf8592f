"""Risks that are called by a letter alone, in lines or sentences under a heading for risks.

Forms: `A oil - now 5 for likely, 4 for bad`, `B: four have stopped, so up to 4 and 4`, `C and D no change.`, `F can
come off`, `A to come back to 2 x 4`, columns (`A Pump fails 2 x 4 no change`). At least three letters must lead lines
or sentences of one part, so that the article is none. In: a document. Out: for each such stretch where it stands, the
letters, what is told, and the score.
"""

import re
from typing import NamedTuple

from steering.reading.document import Document
from steering.reading.registers import CLOSED
from steering.reading.sentences import Extent
from steering.reading.shapes import PROSE, Block, Role, Section

_LETTERS = re.compile(
    r"(?P<refs>[A-H](?:(?:, | and | & |/)[A-H]){0,4})(?:(?:\s?[:.)–—-]|,)\s+|\s+(?="
    r"(?:can|could|has|have|is|was|as|no|now|up|down|stays?|stayed|remains?|unchanged|comes?|came|goes|went|closed|off|NEW"
    r"|new|happened|falls|rises|drops|fell|rose|dropped|moves|moved|to (?:be|come|go|stay|remain|move|rise|fall|drop)"
    r"|may|might|should|will)\b)| {2,}(?=[A-Z])|\s+(?=[a-z][\w’'/-]*(?: [\w’'/-]+){0,4}\s[–—-]\s))"
)
_BEGINS = re.compile(r"[A-H](?: |[:.,)/–-])")
_SINGLE = re.compile(r"[A-H]")
_PAIR = re.compile(
    r"(?<![\d.])(?P<l>[1-5]) (?:and|&|by) (?P<i>[1-5])(?![\d.]\d|\d|%| (?:of|out|people|villages|sites))"
)
_WORDED = re.compile(r"(?<!\d)(?P<l>[1-5]) for (?:how )?likely,? (?:and )?(?P<i>[1-5]) for (?:how )?(?:bad|serious)")
_LEFT = re.compile(r"\b(?:leave|left) (?:it|that|this)\b")
_FEWEST = 3
_SHORT = 60


class Lettered(NamedTuple):
    """What is told of the risks of some letters; `told` begins behind them, and `score` is likelihood and impact."""

    extent: Extent
    refs: tuple[str, ...]
    told: str
    score: tuple[int | None, int | None]

    @property
    def left(self) -> bool:
        """Whether the score is left as it is."""
        return _LEFT.search(self.told) is not None


def lettered(document: Document) -> dict[int, list[Lettered]]:
    """The risks called by letters, by the index of the block in which they stand."""
    out: dict[int, list[Lettered]] = {}
    for section in document.sections:
        if section.role is Role.RISKS:
            found = {block.index: read for block in section.blocks if (read := _of_block(block))}
            refs = {ref for read in found.values() for risk in read for ref in risk.refs}
            if len(refs) >= _FEWEST and _leads_all(section, found):
                out.update(found)
    return out


def _leads_all(section: Section, found: dict[int, list[Lettered]]) -> bool:
    """Whether the parts of a section that are led by letters are half of its paragraphs, at least."""
    told = [block for block in section.blocks if block.shape in PROSE]
    return len(found) * 2 >= len(told)


def _of_block(block: Block) -> list[Lettered]:
    """The letters that lead the sentences of a paragraph; what follows goes on with them up to the next."""
    lead = block.lead + 1 if block.lead else 0
    if block.shape not in PROSE or not _BEGINS.match(block.text, lead):
        return []
    extents = [Extent(max(start, lead), end) for start, end in block.sentences if end > lead]
    led = [(extent, match) for extent in extents if (match := _LETTERS.match(block.text, extent.start))]
    out = []
    for extent, match in led:
        told, end = block.text[match.end() : extent.end], extent.end
        score = _score(told)
        if score[0] is None:
            for further in block.sentences:
                if further.start >= end and not any(further.start == other.start for other, _ in led):
                    text = block.text[further.start : further.end]
                    if len(text.rstrip()) > _SHORT:
                        break
                    if CLOSED.search(text):
                        end = further.end
                        told = block.text[match.end() : end]
                        break
                    end, score = further.end, _score(text)
                elif further.start >= end:
                    break
                if score[0] is not None:
                    told = block.text[match.end() : end]
                    break
        whole = Extent(extent.start, match.end() + len(told))
        out.append(Lettered(whole, tuple(_SINGLE.findall(match["refs"])), told, score))
    return out


def _score(text: str) -> tuple[int | None, int | None]:
    """Likelihood and impact as two bare figures: `say 3 and 4`, `5 for likely, 4 for bad`."""
    found = [*_WORDED.finditer(text), *_PAIR.finditer(text)]
    return (int(found[-1]["l"]), int(found[-1]["i"])) if found else (None, None)
