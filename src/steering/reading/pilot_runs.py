"""Sections that go through pilot sites one after the other, whatever their headings say.

Forms: names that lead paragraphs or points (`Ashby: live`), the first column of lines, or sentences (`Ashby has
declined. Corve is to start in May.`), each with how it stands; points that begin with a status. In: a document and its
directory. Out: the blocks of such sections.
"""

import re
from collections.abc import Iterator

from steering.domain.words import PilotStatus
from steering.reading.document import Document
from steering.reading.people import Directory
from steering.reading.pilot_names import Names
from steering.reading.pilot_sentences import by_status
from steering.reading.pilot_states import begins_with_status, status_of
from steering.reading.pilot_tables import FEWEST
from steering.reading.pilot_words import (
    BY_STATUS,
    CHEAP,
    HOW_IT_GOES,
    IN_COLUMN,
    LABEL,
    LEADS_TO_STATUS,
    LIST,
    MANY,
    OF_SITE,
    ONGOING,
    OWN_LABEL,
    PARTS,
    PLACES,
    POSSESSIVE,
    THE,
    THE_SITE,
    lead_of,
)
from steering.reading.roles import role_of
from steering.reading.shapes import PROSE, Block, Role
from steering.reading.vocabulary import may_be_body

S = PilotStatus
NEAR = 60
"""How far behind the clause that gives a status its contact may be named, in characters."""


def _names_of(run: str) -> list[str]:
    """The names of a run of them, without the ends of possessives."""
    return [POSSESSIVE.sub("", name) for name in PARTS.split(run)]


class Runs(Names):
    """Finds the sections of one document that go through sites one after the other."""

    def __init__(self, document: Document, book: Directory) -> None:
        super().__init__(document, book)
        self._told: dict[str, bool] = {}

    def _runs(self, piloting: bool) -> set[int]:
        """The blocks of the sections that go through sites one after the other, whatever their headings say: at least
        three names, each with its own status behind it; four that stand differently where no word tells of a pilot.
        """
        found: set[int] = set()
        for section in self.document.sections:
            if section.role is not Role.BODY and section.role is not Role.PILOTS:
                continue
            blocks = [block for block in section.blocks if block.shape in PROSE]
            if not self._may_run(blocks):
                continue
            told = [b for b in blocks if CHEAP.within(b.low) or ONGOING.within(b.low) or LABEL.match(b.text)]
            if len(told) < FEWEST and sum(len(block.sentences) for block in told) < FEWEST:
                continue
            if (by := [block for block in blocks if by_status(block)]) and len(by) >= FEWEST:
                found.update(block.index for block in blocks)
                continue
            led = [(block.index, row) for block in told for row in self._rows(block)]
            if len({row[0].lower() for _, row in led}) < FEWEST:
                continue
            standing = [
                (at, name, labelled, status) for at, (name, labelled, rest) in led if (status := status_of(rest))
            ]
            rows = {at for at, _, _, _ in standing}
            names = {name.lower() for _, name, _, _ in standing if self._named(name, True, True)}
            stand = {status for _, _, _, status in standing}
            asked = len(names) > FEWEST and S.LIVE in stand and HOW_IT_GOES.search(section.title) is not None
            several = len(names) > FEWEST and len(stand) > 2
            if len(names) < FEWEST or not (piloting or several or asked):
                continue
            whole_section = len(rows) * 2 >= len(blocks)
            span = blocks if whole_section else [b for b in blocks if min(rows) <= b.index <= max(rows)]
            if asked and len(rows) * 2 < len(span):
                found.update(rows)
            elif len(rows) * 2 >= len(span):
                found.update(block.index for block in span)
                self.listed.update(name.lower() for _, name, labelled, _ in standing if labelled)
        return found

    def _may_run(self, blocks: list[Block]) -> bool:
        """Whether paragraphs have enough names that lead them or their sentences, or enough labels, whatever they say
        of them.
        """
        if sum(":" in block.text[:60] and BY_STATUS.match(block.text) is not None for block in blocks) >= FEWEST:
            return True
        names: dict[str, bool] = {}
        for block in blocks:
            led = LABEL.match(block.text) or IN_COLUMN.match(block.text)
            if led is not None:
                names[led["site"]] = names.get(led["site"]) or self._may_be_site(led["site"])
            else:
                for _, _, run in self._led_by_names(block):
                    names.update((name, self._comes_again(name)) for name in _names_of(run) if name not in names)
            if len(names) >= FEWEST and sum(names.values()) >= FEWEST:
                return True
        return False

    def _rows(self, block: Block) -> Iterator[tuple[str, bool, str]]:
        """The names that lead a paragraph or its sentences, whether a sign parts them from what is said of them, and
        what is said.
        """
        led = LABEL.match(block.text) or IN_COLUMN.match(block.text)
        if led is not None:
            if not (OWN_LABEL.match(led["site"]) or role_of(led["site"]) or self.people.find(led["site"])):
                yield led["site"], True, f"– {block.text[led.end() : led.end() + 2 * NEAR]}"
            return
        for sentence, end, run in self._led_by_names(block):
            names = [name for name in _names_of(run) if self._may_be_site(name)]
            if names and self._starts_status(sentence[end:], run):
                rest = sentence[end : end + 2 * NEAR]
                yield from ((name, False, rest) for name in names if self._is_told_of(name))

    def _led_by_names(self, block: Block) -> Iterator[tuple[str, int, str]]:
        """The sentences of a paragraph that names lead, where these end, and the names."""
        for extent in block.sentences:
            sentence = block.text[extent.start : extent.end]
            lead = lead_of(sentence) or self._with_article(sentence)
            run = LIST.match(sentence, lead.end() if lead else 0)
            if run is not None and MANY.match(sentence) is None:
                yield sentence, run.end(), run[0]

    def _is_told_of(self, name: str) -> bool:
        """Whether a name that leads a sentence may be that of a site gone through: it has two words, or comes again."""
        known = self._told.get(name)
        if known is None:
            known = self._told[name] = self._comes_again(name)
        return known

    def _comes_again(self, name: str) -> bool:
        return self._may_be_site(name) and (" " in name or self.document.text.count(name) > 1)

    def _may_be_site(self, name: str) -> bool:
        """Whether a name is nobody's, so that it may be that of a site."""
        return self._named(name, True, True) is not None

    def _with_article(self, sentence: str, headed: bool = False) -> re.Match[str] | None:
        """The article before a name that says what kind of place it is, or where sites are told of (`headed`) before
        any that is no body's, as a lead: `The Day Unit declined`.
        """
        found = THE_SITE.match(sentence) if sentence.startswith("The ") else None
        if found is None:
            return None
        sure = self._takes_article(found["site"]) or (headed and not may_be_body(found["site"]))
        return THE.match(sentence) if sure else None

    def _takes_article(self, name: str) -> bool:
        """Whether a name says what kind of place it is, or has its article in small letters elsewhere, so that it is
        none of its own: `at the Quay`, but `of The Limes`.
        """
        return (" " in name and name.lower().split()[-1] in PLACES) or f" the {name.split()[0]}" in self.document.text

    @staticmethod
    def _starts_status(rest: str, names: str) -> bool:
        """Whether a status follows closely on the names before."""
        owned = names.endswith(("’s", "'s", "s’", "s'")) and OF_SITE.match(rest) is not None
        return owned or LEADS_TO_STATUS.match(rest) is not None or begins_with_status(rest.lstrip())
