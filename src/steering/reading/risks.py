"""Risks: lines that score, re-score, close or name one, and concerns that prose states; tables are in `registers`.

Forms: `R3 re-scored to 4x3`, `R4 now 4 x 5 = 20`, `R1 closed`, `R2 and R5 unchanged`, `R2 has happened`, `NEW R7 –
... L3 x I3. Owner TBJ.`, `Risk: ... Likelihood 2, impact 2. To be added as R6`, `K1 ...: likelihood 2, impact 5` and
scored items under a heading for risks; there also letters alone (`risk_letters`), rows by tabs, levels and movements in
words (`Supplier fails – amber (was red)`, `Funding stays red`), `New: ...`; `The risk of floods was struck out`; `there
is a risk that ...`, what `should go on the register` and a poor return are candidates. Of `n x m` the likelihood is
first; a label settles it. In: a document and its owner reader. Out: risk findings in the order of the
text.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from steering.domain.findings import RiskFinding
from steering.domain.words import RiskStatus
from steering.reading.document import Document
from steering.reading.owners import OwnerReader
from steering.reading.passages import Span, squeezed
from steering.reading.quick import HAS_DIGIT
from steering.reading.registers import CLOSED, HAPPENED, PRODUCT, REOPENED, columns_of, owner_of, risks_of_table
from steering.reading.risk_codes import called, numbered, one_moved, together
from steering.reading.risk_letters import lettered
from steering.reading.risk_records import risk_records
from steering.reading.risk_scores import bare_figures, each_moved, score_behind_code, score_in_prose, score_of
from steering.reading.risk_words import (
    ADDED_AS,
    AGREED_TO_CLOSE,
    ARROW,
    AS_IT_WAS,
    BANDED,
    BARE_NUMBER,
    BARE_PAIR,
    BEFORE_SCORE,
    BY_NUMBER,
    CODE,
    CODES,
    CODES_IN,
    CONCERN,
    CONDITION,
    DISMISSED,
    ELSE_BEFORE,
    ENDED_RISK,
    ENTER_THIS,
    FILED,
    FORECAST,
    HAS_HAPPENED,
    IN_TEXT,
    IS_ONE,
    IT_MOVED,
    ITEM,
    JOINT,
    LABELLED,
    LEADS_NAME,
    LEFT_SHORTLY,
    LETTERED,
    LEVEL_WORD,
    LIKELY_AND_BAD,
    MOVED,
    MOVED_ITEM,
    NAMED,
    NEW,
    NEW_ONE,
    NEW_POINT,
    NEW_RISK,
    NO_CHANGE_TO,
    NO_FIGURE,
    NOT_STATED,
    NUMBERED,
    OF_CODE,
    OF_RISKS,
    OF_THE_LAST,
    ON_REGISTER,
    OWN_NUMBER,
    OWNER,
    PAIR,
    POOR,
    POOR_RETURN,
    RATED,
    REF,
    REPLIES,
    RESCORED,
    RISK,
    SAME,
    SCORE_OF,
    SHORT_STATE,
    SHORTLY,
    SO_ENTERED,
    SPELT,
    STANDING,
    STANDS,
    STATED,
    STILL_TO_COME,
    TAKEN_OFF,
    TELLING,
    TO_ENTER,
    TO_REGISTER,
    TO_RESCORE,
    TOTALLED,
    TRIPLE,
    UNSCORED,
    UP_OR_DOWN,
    WAS_ENTERED,
    WAS_SCORED,
    WATCHED,
    WORDED,
)
from steering.reading.sentences import Extent, sentences
from steering.reading.shapes import ASIDE, VERBATIM, Block, Role, Shape

_WORD_OR_TWO = 16
"""What is said in a word or two has fewer characters."""
_LONGEST_POINT = 200
_FEWEST_WORDS = 4
"""Words that a risk is named in; fewer tell too little by themselves."""
_AS_NAMED = (RiskStatus.OPEN, RiskStatus.CANDIDATE)
_SO_THAT = re.compile(r"[,;] (?:and )?(?:so|hence|therefore|thus|which (?:means|meant)) (?:that )?\Z")
"""Before the code of a risk, behind what it follows from: `Nothing has come back, so R2 is now an issue`."""
_SHORT_SCORE = 16
"""So many words at most has a sentence that only scores what the one before it names."""
_OF_ACTIONS = frozenset((Role.REVIEW, Role.ACTIONS))


def risks(document: Document, reader: OwnerReader) -> list[RiskFinding]:
    """The risks that a document names, scores or closes."""
    lines = _Lines(document, reader)
    out: list[RiskFinding] = []
    records, taken = risk_records(document, reader) if lines.headed else ({}, set[int]())
    for block in document.at(document.holding(TELLING) | lines.coded | lines.headed | document.tabled):
        if block.index in taken:
            out.extend([records[block.index]] if block.index in records else [])
            continue
        if block.role in ASIDE or block.shape in VERBATIM:
            continue
        if block.table is not None:
            out.extend(risks_of_table(document, block, reader))
        elif block.shape is not Shape.HEADING and block.role not in _OF_ACTIONS:
            out.extend(lines.of_block(block))
    return out


def _prefixes(document: Document, headed: set[int]) -> set[str]:
    """The letters, beside R, with which this document numbers its risks: those of the codes in its registers."""
    prefixes: set[str] = set()
    for block in document.at(headed | document.tabled | document.holding(RISK)):
        texts: list[str] = []
        if block.table is not None:
            at = (columns_of(block.table) or {}).get("ref", -1)
            texts = [row.cells[at].text for row in block.table.rows if 0 <= at < len(row.cells)]
        elif (block.role is Role.RISKS or block.low.startswith("risk")) and block.shape is not Shape.HEADING:
            texts = [block.text[:8], *IN_TEXT.findall(block.text)]
            prefixes |= {found["prefix"] for found in OF_CODE.finditer(block.text)}
            seen = Counter(found["prefix"] for found in CODES_IN.finditer(block.text))
            prefixes |= {prefix for prefix, times in seen.items() if times > 1}
            if block.low.startswith("risk"):
                seen = Counter(found["prefix"] for found in LETTERED.finditer(block.text))
                prefixes |= {prefix for prefix, times in seen.items() if times > 1}
        if "isk " in block.text:
            texts += [found[0][5:] for found in SPELT.finditer(block.text)]
        prefixes |= {found["prefix"] for text in texts if (found := CODE.match(text.strip()))}
    return prefixes - {"R", "AP", "AI"}


class _Lines:
    """Reads the risks of paragraphs and items of one document."""

    def __init__(self, document: Document, reader: OwnerReader) -> None:
        self.document = document
        self.reader = reader
        self.headed = document.under(Role.RISKS)
        """The indexes of the blocks under a heading for risks."""
        self.prefixes = prefixes = _prefixes(document, self.headed)
        """The letters with which the document numbers its risks."""
        others = "|".join(sorted(re.escape(prefix) for prefix in prefixes))
        coded = rf"(?:{others})\d{{1,3}}|" if others else ""
        self._anywhere = re.compile(REF % (coded, ""))
        self._headed = re.compile(REF % (coded, BY_NUMBER) + LEADS_NAME)
        self.reference = self._anywhere
        """How the block that is read calls risks; under a heading for them their numbers alone will do."""
        told = document.holding(OF_RISKS) or self.headed
        codes = re.compile(rf"(?:{others})[0-9]|{CODES.pattern}") if others else CODES
        self.coded = document.writing(codes) if told else frozenset[int]()
        """The indexes of the blocks in which such a code may stand."""
        self.lettered = lettered(document) if self.headed else {}
        """The risks called by letters, by the index of the block."""

    def of_block(self, block: Block) -> Iterator[RiskFinding]:
        """The risks of a paragraph: one that it names, codes that its sentences score, or a concern."""
        text = block.text
        self.reference = self._headed if block.index in self.headed else self._anywhere
        if block.index in self.lettered:
            yield from self._by_letter(block)
            return
        told = block.index in self.coded or block.index in self.headed or "isk" in text or "RISK" in text
        coded = told and self.reference.search(text) is not None
        entered = not coded and ("as Risk " in text or "as risk " in text) and _is_entered(block)
        coded = coded or entered
        scored = not coded and (block.role is Role.RISKS or "ikelihood" in text) and score_of(text) != (None, None)
        point = block.role is Role.RISKS and block.shape is Shape.ITEM and not coded and len(text) < _LONGEST_POINT
        scored = scored or (point and "/" in text and bare_figures(text) is not None)
        if not coded and not scored and block.role is not Role.RISKS and not _worth(block):
            return
        if block.role is Role.RISKS and not coded and block.number and FILED.fullmatch(block.number):
            score = score_behind_code(text)
            score = score if score[0] is not None else one_moved(text)
            if (status := _told_status(text, score[0])) is not None:
                ref, words = block.number, _worded(text, 0, len(text))
                yield self._finding(block, 0, len(text), words, ref, score, status, "risk_line")
                return
        if block.role is Role.RISKS and not coded and "\t" in text and block.number and (row := self._by_tabs(block)):
            yield row
            return
        if (
            (named := NEW.match(text) or NAMED.match(text) or (block.role is Role.RISKS and NEW_POINT.match(text)))
            and len(text) > named.end() + 8
            and not (text[:6] in ("Risks:", "RISKS:") and self.reference.match(text, named.end()))
        ):
            yield self._named(block, named)
        elif (own := NUMBERED.match(text)) is not None and self._introduces(text, own):
            yield self._named(block, own)
        elif scored and not (block.role is Role.RISKS and _scores_several(block)):
            yield self._scored(block)
        elif block.role is Role.RISKS and not coded and self._a_point(block) and (marks := self._marks(block)):
            yield marks
        elif block.role is Role.RISKS and not coded and self._a_point(block) and (item := ITEM.match(text)):
            yield self._levelled(block, item)
        elif (
            point
            and ON_REGISTER.search(text) is None
            and (ended := HAPPENED.search(text) or CLOSED.search(text)) is not None
        ):
            status = RiskStatus.MATERIALISED if ended.re is HAPPENED else RiskStatus.CLOSED
            words = _worded(text, 0, len(text))
            own = OWN_NUMBER.match(text) if block.number else None
            code = f"R{own['number']}" if own is not None else None
            yield self._finding(block, 0, len(text), words, code, (None, None), status, "risk_listed")
        else:
            yield from self._of_point(block, list(self._told(block)))

    def _of_point(self, block: Block, found: list[RiskFinding]) -> list[RiskFinding]:
        """The risks of a block; of a point of a list that scores one in a sentence behind its name, by its whole
        text.
        """
        if len(found) != 1 or block.shape is not Shape.ITEM or found[0].rule != "risk_listed" or found[0].ref:
            return found
        return [
            replace(
                found[0], place=self.document.place(Span(block.passage, 0, len(block.text))), text=squeezed(block.text)
            )
        ]

    def _by_tabs(self, block: Block) -> RiskFinding | None:
        """A row by tabs behind its number: `2<tab>Supplier fails<tab>2x5<tab>no change`; None where nothing is told.
        A number that only counts the rows is no code of the risk.
        """
        what, _, told = block.text.partition("\t")
        score = score_behind_code(told)
        status = _told_status(told, score[0])
        if status is None or not any(map(str.isalpha, what)):
            return None
        ref = None if _counts(block) else block.number
        return self._finding(block, 0, len(block.text), squeezed(what), ref, score, status, "risk_listed")

    def _by_letter(self, block: Block) -> Iterator[RiskFinding]:
        """The risks of a paragraph that are called by letters, then the concerns that its other sentences state."""
        read = self.lettered[block.index]
        for risk in read:
            product = (None, None) if risk.score[0] is not None else score_behind_code(risk.told)
            score = risk.score if product[0] is None else product
            moved = RiskStatus.RESCORED if risk.score[0] is not None else RiskStatus.OPEN
            new = risk.told[:4].lower() in ("new ", "new.", "new:", "new,")
            status = RiskStatus.OPEN if risk.left or new else _told_status(risk.told, product[0]) or moved
            status = RiskStatus.RESCORED if status is RiskStatus.OPEN and moved is not status and not new else status
            words = _worded(block.text, *risk.extent)
            for ref in risk.refs:
                yield self._finding(block, *risk.extent, words, ref, score, status, "risk_line")
        for extent in block.sentences:
            if not any(risk.extent.start < extent.end and extent.start < risk.extent.end for risk in read):
                yield from self._candidate(block, extent, block.text[extent.start : extent.end])

    @staticmethod
    def _introduces(text: str, numbered: re.Match[str]) -> bool:
        """Whether words behind `Risk 3:` say what the risk is, rather than what became of it."""
        first = next((text[a:b] for a, b in sentences(text) if b > numbered.end()), "")[numbered.end() :]
        return (
            len(first.split()) >= 2 and _told_status(first, score_of(first)[0]) is None and not FORECAST.search(first)
        )

    def _told(self, block: Block) -> Iterator[RiskFinding]:
        """What the sentences of a paragraph say; one without a code may go on with the risk before it."""
        last: list[RiskFinding] = []
        silent: Extent | None = None
        before = earlier = Extent(0, 0)
        told = "as Risk " in block.text or "as risk " in block.text
        for extent in self._clauses(block.text, block.role is Role.RISKS):
            sentence = block.text[extent.start : extent.end]
            if (
                extent.start > 0
                and block.role is Role.RISKS
                and (new := NAMED.match(sentence) or NEW_POINT.match(sentence)) is not None
            ):
                yield from last
                yield self._named(block, new, extent.start)
                return
            if not last and block.role is Role.RISKS and before.end > 0 and UNSCORED.match(sentence):
                words = squeezed(block.text[before.start : before.end])
                last = [self._finding(block, *before, words, None, (None, None), RiskStatus.CANDIDATE, "risk_stated")]
                continue
            if not last and before.end > 0 and IS_ONE.match(sentence):
                words = squeezed(block.text[before.start : before.end])
                last = [self._finding(block, *before, words, None, (None, None), RiskStatus.CANDIDATE, "risk_stated")]
                continue
            if last and last[-1].status is RiskStatus.CANDIDATE and TO_ENTER.match(sentence):
                continue
            if last and last[-1].rule == "risk_stated" and DISMISSED.search(sentence) is not None:
                last = []
                continue
            if before.end > 0 and (WAS_ENTERED.match(sentence) or (told and ENTER_THIS.match(sentence))):
                extent, last = Extent(before.start, extent.end), []
                yield self._named_before(block, extent, sentence)
                continue
            if not before.end or len(sentence.split()) >= _FEWEST_WORDS:
                earlier, before = before, extent
            found = list(self._entered(block, extent, sentence) or self._coded(block, extent))
            refers = self.reference.search(sentence) is not None
            more = _scored_behind(last[0], sentence) if len(last) == 1 and not found and not refers else None
            if not found and silent is None and more is None and block.role is Role.RISKS:
                found = list(self._worded(block, extent, sentence, earlier))
            if not found and silent is not None and not refers:
                found = list(self._coded(block, Extent(silent.start, extent.end)))
                extent = Extent(silent.start, extent.end)
            elif more is not None:
                last = [more]
                continue
            elif not found and last and (owner := self._owner_in(sentence)):
                last = [replace(risk, owner=risk.owner or owner) for risk in last]
                continue
            elif len(last) == len(found) == 1 and sentence.startswith(("It ", "This ")) and last[0].ref is None:
                scored = replace(
                    found[0], place=last[0].place, text=last[0].text, owner=found[0].owner or last[0].owner
                )
                last = [scored]
                continue
            leads = refers or silent is not None
            silent = extent if not found and leads and block.role is Role.RISKS else None
            yield from last
            last = found or list(self._candidate(block, extent, sentence))
        yield from last

    def _clauses(self, text: str, prosaic: bool) -> Iterator[Extent]:
        """The sentences of a text, cut at semicolons before a code, and at `and` behind what has its own score; in
        prose under a heading for risks (`prosaic`) at `while` behind what has one.
        """
        for extent in sentences(text):
            prose = prosaic and HAS_DIGIT(text[extent.start : extent.end])
            cuts = [
                extent.start + found.end()
                for found in JOINT.finditer(text[extent.start : extent.end])
                if (
                    self.reference.match(text, extent.start + found.end())
                    and (found[0][0] == ";" or self._scores(text[extent.start : extent.start + found.start()]))
                )
                or (prose and _parts_risks(text[extent.start : extent.end], found))
            ]
            for start, end in itertools.pairwise([extent.start, *cuts, extent.end]):
                yield Extent(start, end)

    def _scores(self, told: str) -> bool:
        """Whether a clause names a risk and gives its score."""
        return self.reference.search(told) is not None and score_of(told) != (None, None)

    def _scored(self, block: Block) -> RiskFinding:
        """An item under a heading for risks that has a score and no code."""
        text = block.text
        score = LABELLED.search(text) or PRODUCT.search(text) or TRIPLE.search(text)
        stroke = bare_figures(text) if score is None else None
        score = score or stroke
        marks = (int(stroke[0][0]), int(stroke[0][-1])) if stroke is not None else score_of(text)
        at = score.start() if score else len(text)
        start = next((e.start for e in reversed(sentences(text)) if e.start < at), 0)
        head = text[start:at] if at > start + 10 else text[start:]
        wording = BEFORE_SCORE.sub("", head)
        ref = None
        if (own := OWN_NUMBER.match(text) if block.number else None) is not None:
            start, wording, ref = 0, text, f"R{own['number']}"
        elif (number := BARE_NUMBER.match(text)) is not None and start < number.end():
            start, wording = number.end(), wording[number.end() - start :]
        wording = squeezed(wording) if len(wording.split()) >= _FEWEST_WORDS else _worded(text, start, len(text))
        found = self._finding(block, start, len(text), wording, ref, marks, RiskStatus.OPEN, "risk_listed")
        moved = own is not None and _told_status(text[own.end() :], marks[0]) is RiskStatus.RESCORED
        since = score.end() if score and not stroke else 0
        if moved or MOVED_ITEM.search(text, since) or (score and WAS_SCORED.search(text)):
            found = replace(found, status=RiskStatus.RESCORED)
        if (added := ADDED_AS.search(text, at)) is not None:
            found = replace(found, ref=_ref_added(added))
        elif found.ref is None and IT_MOVED.search(head) and (block.number or "").isdigit() and not _counts(block):
            found = replace(found, ref=f"R{block.number}", status=RiskStatus.RESCORED)
        watch = WATCHED.search(text, at)
        return replace(found, owner=owner_of(watch["who"], self.reader)) if watch and found.owner is None else found

    def _named(self, block: Block, named: re.Match[str], at: int = 0) -> RiskFinding:
        """A risk that the paragraph names, or its sentences from an offset on: `Risk: ...`, `NEW R7 – ...`."""
        text = block.text[at:]
        rest = text[named.end() :]
        added = ADDED_AS.search(rest)
        ref = (named.groupdict().get("ref") or (_ref_added(added) if added else None)) or None
        if ref is None and (own := NUMBERED.match(rest)) is not None:
            ref, rest = own["ref"], rest[own.end() :]
        first = sentences(rest)
        begin = len(text) - len(rest)
        end = begin + (first[0].end if first else len(rest))
        score = score_behind_code(rest) if ref else score_of(rest)
        stands = score[0] or ref or LEVEL_WORD.search(rest.lower())
        status = RiskStatus.OPEN if stands else RiskStatus.CANDIDATE
        if named.re is NUMBERED and (moved := _told_status(rest, score[0])) is not None:
            status = moved
        wording = squeezed(text[begin:end]) if status in _AS_NAMED else _worded(text, 0, end)
        ref = ref.upper() if ref else None
        return self._finding(block, at, len(block.text), wording, ref, score, status, "risk_named")

    def _named_before(self, block: Block, extent: Extent, sentence: str) -> RiskFinding:
        """A concern of one sentence that the next one enters in the register: `... as spies. Entered as Risk 7`."""
        added = ADDED_AS.search(sentence) or ENTER_THIS.match(sentence)
        ref = _ref_added(added) if added else None
        words = squeezed(block.text[extent.start : extent.end])
        return self._finding(
            block, extent.start, extent.end, words, ref, score_of(sentence), RiskStatus.OPEN, "risk_named"
        )

    def _entered(self, block: Block, extent: Extent, sentence: str) -> list[RiskFinding]:
        """A new risk that a sentence has entered in the register: `a new risk about cover be scored 3x2 as R5`."""
        so = " as " in sentence and SO_ENTERED.search(sentence) is not None
        if "isk" not in sentence or not (so or NEW_RISK.search(sentence)):
            return []
        added, score = ADDED_AS.search(sentence), score_in_prose(sentence) if so else score_of(sentence)
        if added is None and (self.reference.search(sentence) if score[0] else not TOTALLED.search(sentence)):
            return []
        ref = _ref_added(added) if added else None
        words = squeezed(sentence)
        return [self._finding(block, extent.start, extent.end, words, ref, score, RiskStatus.OPEN, "risk_named")]

    def _a_point(self, block: Block) -> bool:
        """Whether a block is a point of a list, or one of several lines that no blank line parts; a line in which one
        sentence after the other says how a risk stands is prose.
        """
        if block.shape is Shape.ITEM or len(block.text) >= _LONGEST_POINT or block.text.endswith(":"):
            return block.shape is Shape.ITEM
        beside = self.document.below(block)
        lines = not block.loose or (beside is not None and beside.shape is Shape.TEXT and not beside.loose)
        if lines and sum(STANDS.match(block.text, *extent) is not None for extent in block.sentences) > 1:
            return False
        return lines and (
            self._lead(block) != "" or block.text[:1].isupper() or BARE_NUMBER.match(block.text) is not None
        )

    def _lead(self, block: Block) -> str:
        """The words with a colon at their end above a line of a list, whatever the list looks like."""
        for other in reversed(self.document.blocks[max(block.index - 12, 0) : block.index]):
            if other.section is not block.section or other.shape is Shape.HEADING:
                break
            if other.text.endswith(":"):
                return other.low
        return ""

    def _marks(self, block: Block) -> RiskFinding | None:
        """A line with two bare figures, where the words above say that they are likelihood and impact."""
        pair = PAIR.search(block.text)
        lead = self._lead(block) if pair else ""
        first, second = lead.find("likelihood"), lead.find("impact")
        if pair is None or min(first, second) < 0:
            return None
        score = (int(pair["a"]), int(pair["b"])) if first < second else (int(pair["b"]), int(pair["a"]))
        status = RiskStatus.RESCORED if MOVED_ITEM.search(block.text, pair.end()) else RiskStatus.OPEN
        words = squeezed(block.text[: pair.start()])
        return self._finding(block, 0, len(block.text), words, None, score, status, "risk_listed")

    def _worded(self, block: Block, extent: Extent, sentence: str, before: Extent) -> Iterator[RiskFinding]:
        """A risk without a code that a sentence under a heading for risks scores, moves, leaves as it is, or takes
        off; what is said of `it` is of what the sentence before names.
        """
        stands = STANDS.match(sentence) if len(sentence) < 200 and STANDING.within(sentence.lower()) else None
        scores = HAS_DIGIT(sentence)
        left = LEFT_SHORTLY.match(sentence)
        off = "off the " in sentence and TAKEN_OFF.search(sentence) is not None
        happened = HAS_HAPPENED.search(sentence) if " ha" in sentence else None
        happened = happened or (HAPPENED.search(sentence) if "longer a risk but" in sentence else None)
        unscored = NO_FIGURE.search(sentence) if not TO_REGISTER.search(sentence) else None
        if not (stands or scores or left or off or happened or unscored) or self.reference.search(sentence):
            return
        if ON_REGISTER.search(sentence) is not None:
            return
        if OF_THE_LAST.match(sentence) and before.end > 0 and len(sentence.split()) <= _SHORT_SCORE:
            whole = Extent(before.start, extent.end)
        else:
            whole = extent
        score = score_in_prose(sentence) if scores else (None, None)
        words = squeezed(block.text[whole.start : whole.end])
        moves = scores and score[0] is None and (MOVED.search(words) or RESCORED.search(words)) is not None
        if moves and (one := one_moved(sentence)) != (None, None):
            yield self._finding(block, *whole, words, None, one, RiskStatus.RESCORED, "risk_listed")
            return
        if score[0] is not None:
            new = NEW_ONE.search(words) is not None
            new = new or LIKELY_AND_BAD.search(words) is not None
            moved = not new and (MOVED.search(words) or RESCORED.search(words)) is not None
            status = RiskStatus.RESCORED if moved else RiskStatus.OPEN
            yield self._finding(block, *whole, words, None, score, status, "risk_listed")
        elif happened is not None:
            status = RiskStatus.MATERIALISED
            yield self._finding(block, *whole, words, None, (None, None), status, "risk_line")
        elif left is not None:
            ends = left["told"].lower().startswith(("closed", "now", "can"))
            status = RiskStatus.CLOSED if ends else RiskStatus.OPEN
            words = _worded(block.text, *extent)
            yield self._finding(block, *extent, words, None, (None, None), status, "risk_line")
        elif off:
            yield self._finding(block, *whole, words, None, (None, None), RiskStatus.CLOSED, "risk_line")
        elif stands is not None:
            yield from self._stands(block, extent, sentence, stands)
        elif unscored is not None:
            yield self._finding(block, *whole, words, None, (None, None), RiskStatus.CANDIDATE, "risk_stated")

    def _stands(self, block: Block, extent: Extent, sentence: str, stands: re.Match[str]) -> Iterator[RiskFinding]:
        """A risk that a sentence names in words and moves, leaves as it is, or takes off."""
        told = f"{stands['moves']}{stands['told']}".lower()
        moved = UP_OR_DOWN.search(told) is not None
        ended = told.startswith(("removed", "closed", "dropped", "can ", "has passed"))
        kept = told.startswith(("unchanged", "where ")) or AS_IT_WAS.search(told) is not None
        if LEVEL_WORD.search(told) is None and not ended and not kept and not moved:
            return
        status = (
            RiskStatus.OPEN
            if told.startswith(("stay", "remain", "unchanged", "still", "where"))
            else RiskStatus.RESCORED
        )
        status = RiskStatus.CLOSED if ended else status
        words = squeezed(sentence[stands.start("what") :])
        yield self._finding(block, extent.start, extent.end, words, None, (None, None), status, "risk_line")

    def _levelled(self, block: Block, item: re.Match[str]) -> RiskFinding:
        """A point of a list of risks that has neither code nor score, but a level or a movement."""
        state = item["state"] or ""
        status = RiskStatus.RESCORED if MOVED_ITEM.search(state) else RiskStatus.OPEN
        if CLOSED.match(state) or (len(state) < SHORT_STATE and CLOSED.search(state)):
            status = RiskStatus.CLOSED
        elif HAPPENED.search(state):
            status = RiskStatus.MATERIALISED
        words = squeezed(item["text"] or item["after"])
        words = words if len(words.split()) >= _FEWEST_WORDS else _worded(block.text, 0, len(block.text))
        return self._finding(block, 0, len(block.text), words, None, (None, None), status, "risk_listed")

    def _coded(self, block: Block, extent: Extent) -> Iterator[RiskFinding]:
        """The risks that a sentence names by their codes and says something of."""
        sentence = block.text[extent.start : extent.end]
        refs = [(m, called(m)) for m in self.reference.finditer(sentence)]
        far = 140 if refs and ("(" in (ahead := sentence[: refs[0][0].start()]) or _SO_THAT.search(ahead)) else 60
        if not refs or refs[0][0].start() > far:
            return
        told = sentence[refs[0][0].end() :]
        score = score_behind_code(told)
        status = _told_status(told, score[0])
        if score[0] is None and "ikelihood" in sentence and (score := score_of(sentence))[0] is not None:
            status = RiskStatus.RESCORED if RESCORED.search(sentence) else RiskStatus.OPEN
        if score == (None, None) and status is RiskStatus.RESCORED:
            score = one_moved(sentence)
        if status is None and AGREED_TO_CLOSE.search(sentence, 0, refs[0][0].start()):
            yield self._finding(
                block, extent.start, extent.end, squeezed(sentence), refs[0][1], score, RiskStatus.CLOSED, "risk_line"
            )
            return
        if status is None and (NO_CHANGE_TO.search(sentence, 0, refs[0][0].start()) or self._only_owned(block, told)):
            status = RiskStatus.OPEN
        if status is None or (score[0] is None and FORECAST.search(sentence) and not self._agreed(block, sentence)):
            return
        before = sentence[: refs[0][0].start()]
        if score[0] is None and status is RiskStatus.CLOSED and CONDITION.match(sentence):
            return
        if re.search(r"\b(?:to|will|of|expected)\s+$", before) and not (
            SCORE_OF.search(before) or NO_CHANGE_TO.search(before)
        ):
            return
        if status is RiskStatus.OPEN and score[0] is not None and TO_RESCORE.search(before):
            status = RiskStatus.RESCORED
        if status is RiskStatus.OPEN and score[0] is not None and ELSE_BEFORE.within(sentence):
            status = RiskStatus.RESCORED
        start = extent.start + (0 if before.endswith("(") else refs[0][0].start())
        wording = _worded(block.text, start, extent.end)
        for ref in together(refs, sentence):
            yield self._finding(block, start, extent.end, wording, ref, score, status, "risk_line")

    def _only_owned(self, block: Block, told: str) -> bool:
        """Whether behind the code of a risk under their heading nothing is told but who owns it."""
        return block.index in self.headed and len(told) < 2 * SHORT_STATE and self._owner_in(told) is not None

    def _agreed(self, block: Block, sentence: str) -> bool:
        """Whether `should go to red` was agreed: the sentence says so, or the words that lead in its list."""
        return "agreed" in sentence or "agreed" in self.document.lead_of(block)

    def _candidate(self, block: Block, extent: Extent, sentence: str) -> Iterator[RiskFinding]:
        """A concern that a sentence states: a risk in so many words, or a return too poor to rest on."""
        if len(sentence) > 400 or not CONCERN.within(sentence.lower()):
            return
        words = squeezed(sentence)
        candidate = self._finding(
            block, extent.start, extent.end, words, None, (None, None), RiskStatus.CANDIDATE, "risk_stated"
        )
        if self.reference.search(sentence) or ON_REGISTER.search(sentence) is not None:
            pass
        elif ENDED_RISK.match(sentence):
            yield replace(candidate, status=RiskStatus.CLOSED, rule="risk_line")
        elif (STATED.search(sentence) and not NOT_STATED.search(sentence)) or (
            TO_REGISTER.search(sentence) and not TO_ENTER.match(sentence)
        ):
            yield replace(candidate, owner=None, event=words)
        elif (poor := POOR_RETURN.search(sentence)) is not None and not STILL_TO_COME.search(poor[0]):
            yield replace(candidate, owner=None, cause=words, rule="risk_poor_return")

    def _finding(
        self,
        block: Block,
        start: int,
        end: int,
        wording: str,
        ref: str | None,
        score: tuple[int | None, int | None],
        status: RiskStatus,
        rule: str,
    ) -> RiskFinding:
        if ref is None and block.role is Role.RISKS and not LIKELY_AND_BAD.search(block.text, start, end):
            ref = numbered(block.text[start:end], self.prefixes)
        return RiskFinding(
            self.document.place(Span(block.passage, start, end)),
            wording,
            ref,
            self._owner_in(block.text[start:end]),
            *score,
            status=status,
            rule=rule,
            item=block.item,
        )

    def _owner_in(self, text: str) -> str | None:
        found = OWNER.search(text) if "wner" in text or "own" in text else None
        return (
            owner_of((found["a"] or found["b"] or found["c"] or found["d"]).strip(" ."), self.reader) if found else None
        )


def _counts(block: Block) -> bool:
    """Whether the number of a block only counts the points of its section: 1, 2, 3."""
    rows = [b.number for b in block.section.blocks if b.shape is Shape.ITEM] if block.section else []
    return rows == [str(at) for at in range(1, len(rows) + 1)]


def _scores_several(block: Block) -> bool:
    """Whether more than one sentence of a paragraph, or one in prose, gives a risk its score."""
    scored = [extent for extent in block.sentences if score_in_prose(block.text[slice(*extent)])[0] is not None]
    return len(scored) > 1 or (len(block.sentences) > _FEWEST_WORDS and bool(scored))


def _parts_risks(sentence: str, joint: re.Match[str]) -> bool:
    """Whether `while` parts a risk that has its score from another that the sentence tells of."""
    return "wh" in joint[0] and score_in_prose(sentence[: joint.start()])[0] is not None


def _worth(block: Block) -> bool:
    """Whether a paragraph may hold a concern: it speaks of risk, or of few replies."""
    return "risk" in block.low or (
        POOR.within(block.low) and REPLIES.within(block.low) and POOR_RETURN.search(block.text) is not None
    )


def _is_entered(block: Block) -> bool:
    """Whether a sentence of a paragraph enters in the register what the one before it names."""
    return any(WAS_ENTERED.match(block.text, start) for start, _ in block.sentences[1:])


def _ref_added(added: re.Match[str]) -> str:
    """The code under which a register takes up a risk: `R7` for `Entered as Risk 7`."""
    return f"R{added['number']}" if added["number"] else added["letter"] or added["ref"].upper()


def _scored_behind(risk: RiskFinding, sentence: str) -> RiskFinding | None:
    """A risk with the score that the sentence behind it tells and nothing else: `Reopened. P 3 / I 3.`"""
    if risk.likelihood is not None or risk.status in (RiskStatus.CLOSED, RiskStatus.MATERIALISED):
        return None
    score = score_of(sentence) if len(sentence) < 60 else (None, None)
    if score[0] is None:
        return None
    status = RiskStatus.OPEN if risk.status is RiskStatus.CANDIDATE else risk.status
    if status is RiskStatus.OPEN and RESCORED.search(sentence):
        status = RiskStatus.RESCORED
    return replace(risk, likelihood=score[0], impact=score[1], status=status)


def _worded(text: str, start: int, end: int) -> str:
    """The words of a line on a risk; one of a few words is read on, so that it tells something."""
    words = squeezed(text[start:end])
    return words if len(words.split()) >= 5 else " ".join(squeezed(text[start : end + 200]).split()[:12])


def _told_status(told: str, likelihood: int | None) -> RiskStatus | None:
    """What words behind a code say of the risk, None when they say nothing of its standing."""
    if len(told) < _WORD_OR_TWO and (short := next((kind for words, kind in SHORTLY if words.fullmatch(told)), None)):
        return RiskStatus(short)
    if HAPPENED.search(told):
        return RiskStatus.MATERIALISED
    if REOPENED.search(told):
        return RiskStatus.REOPENED
    banded = BANDED.search(told) if likelihood is None else None
    if likelihood is None and (closed := CLOSED.search(told)) and not (banded and banded.start() < closed.start()):
        return RiskStatus.CLOSED
    if banded is not None:
        return RiskStatus.RESCORED
    if likelihood is None and (RATED.search(told) or WORDED.search(told)):
        return RiskStatus.OPEN
    if likelihood is not None and ARROW.search(told):
        return RiskStatus.RESCORED
    each = each_moved(told) if likelihood is not None and "ikelihood" in told else None
    if each is not None and MOVED.search(each[0]):
        return RiskStatus.RESCORED
    if (same := SAME.search(told)) and (likelihood is not None or len(told.split()) <= 12):
        moved = RESCORED.search(told, 0, same.start()) if likelihood is not None else None
        return RiskStatus.OPEN if moved is None else RiskStatus.RESCORED
    if likelihood is not None:
        score = LABELLED.search(told) or PRODUCT.search(told) or BARE_PAIR.search(told)
        start, end = score.span() if score else (len(told), len(told))
        if BANDED.search(told):
            return RiskStatus.RESCORED
        near = f"{told[max(start - 18, 0) : start]} {told[end : end + 30]}"
        went = WAS_SCORED.search(told) or MOVED.search(near) or RESCORED.search(told, max(start - 60, 0), start)
        return RiskStatus.RESCORED if went else RiskStatus.OPEN
    return None
