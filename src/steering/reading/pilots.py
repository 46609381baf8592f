"""Pilot sites: which one stands where, as sentences, lists and tables tell it.

Forms: `five boroughs had volunteered ...: A; B and C`, `A and B have both confirmed`, `A and B volunteered as
pilots`, `A: confirmed, subject to ...`, `Live since 2 March: A, B`, `A went live on 5 May`, `A moves from volunteered
to confirmed`, `TF has approached A`, `X was unaware of A having volunteered`, `two are live (A and B)`, `talks
continue with A`, `sensors were switched on at A`, `no answer from A or from B`, sites as subjects of clauses
(`pilot_clauses`), a site's name as a heading, in a column by tabs or before a matter arising (`Pilot at A: went
live`), tables (`pilot_tables`), and lists or paragraphs of any heading that go through sites one after the other.
Sites are known by where they stand, by the organisations of those present, by hints.
In: a document and its directory. Out: pilot findings in the order of the text.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property, partial

from steering.domain.findings import PilotFinding
from steering.domain.words import PilotStatus
from steering.reading.document import Document
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.passages import Span
from steering.reading.people import Directory
from steering.reading.pilot_all import ALL_OF, named_for_all, names_in
from steering.reading.pilot_behind import BEHIND
from steering.reading.pilot_clauses import clauses
from steering.reading.pilot_groups import named_above, status_over
from steering.reading.pilot_names import contact_in
from steering.reading.pilot_runs import NEAR, Runs
from steering.reading.pilot_sentences import after_aside, by_status, parted, stops_for_now, without_asides
from steering.reading.pilot_states import begins_with_status, status_of
from steering.reading.pilot_tables import FEWEST, Tables, not_of_task
from steering.reading.pilot_words import (
    AS_PILOT,
    AT_SITE,
    BEGUN_IN,
    BROKEN_OFF,
    BY_AREA,
    BY_LABEL,
    BY_STATUS,
    CHEAP,
    CONCLUDES,
    COUNTED,
    DENIED,
    DONE_AT,
    GAP,
    GOES_ON,
    GOING_LIVE,
    GONE_THROUGH,
    HOW_IT_GOES,
    IN_BRACKETS,
    IN_SITES,
    KIND_OF_SITES,
    KINDS_OF_SITES,
    LABEL,
    LIST,
    LISTED,
    LIVE,
    MANY,
    NO_NAME,
    NO_SITE,
    NO_SUCH,
    NOBODY_AT,
    NOBODY_THERE,
    OBJECT,
    OPENING,
    OR_FROM,
    OWN_BODY,
    OWN_LABEL,
    PARTS,
    PARTS_OF_PILOT,
    PAST,
    PILOT_AT,
    PILOTING,
    PLACES,
    PRONOUN,
    REPORTS,
    SAID,
    SAID_OF_IT,
    SET_SINCE,
    SITE,
    SO_IS,
    SO_MANY,
    SPEAKS,
    STATUS_AT,
    STATUS_AT_CHEAP,
    TAKES_PART,
    THE_KIND,
    TOPIC,
    TURNED,
    UNAWARE,
    UNCLEAR,
    UNCLEAR_IT,
    UNCLEAR_WORDS,
    UNTOLD,
    WHETHER,
    lead_of,
)
from steering.reading.roles import role_of
from steering.reading.sentences import Extent
from steering.reading.shapes import ASIDE, PROSE, VERBATIM, Block, Role, Shape

S = PilotStatus
_MOST = 4
"""So many times at most one sentence says the same of sites that it names behind."""
_NAMES_MEETING = ("meeting", "title", "subject", "group", "committee")
"""How a line begins that says whose minutes these are."""
_SHORT_STATE = 24
"""A sentence that is shorter and begins with a status says nothing else: `Ashby has a new head. Interested.`"""
_TASKS = (Role.REVIEW, Role.ACTIONS)
_ELSEWHERE = ASIDE | {Role.ATTENDANCE, Role.APOLOGIES}


def pilots(document: Document, book: Directory) -> list[PilotFinding]:
    """The pilot sites of a document with their statuses."""
    finder = _Finder(document, book)
    out: list[PilotFinding] = []
    for block in document.at(document.tabled | finder.telling):
        if block.role in _ELSEWHERE or block.shape in VERBATIM:
            continue
        if block.table is not None:
            out.extend(rows := list(finder.of_table(block)))
            if len({row.site for row in rows}) >= FEWEST:
                out.extend(finder.below(block, {row.site for row in rows}))
        elif block.shape is not Shape.HEADING and finder.concerns(block):
            out.extend(finder.of_block(block))
    return _once(out)


def _once(found: list[PilotFinding]) -> list[PilotFinding]:
    """Each site and status once a line."""
    seen: set[tuple[int, str, PilotStatus]] = set()
    out = []
    for pilot in found:
        key = (pilot.place.line, pilot.site, pilot.status)
        if key not in seen:
            seen.add(key)
            out.append(pilot)
    return out


class _Finder(Tables, Runs):
    """Finds sites in one document."""

    def __init__(self, document: Document, book: Directory) -> None:
        super().__init__(document, book)
        headed = document.under(Role.PILOTS)
        sure = any(section.role is Role.PILOTS and not BY_AREA.match(section.title) for section in document.sections)
        low = document.text.lower()
        spoken = PILOTING.within(low) or (LIVE.within(low) and GOING_LIVE.within(low))
        piloting = (sure or bool(self.known) or spoken) and bool(self._topical)
        self.ours = any(
            ("pilot" in block.low or "trial" in block.low)
            and (block.index == 0 or block.shape is Shape.HEADING or block.low.startswith(_NAMES_MEETING))
            for block in document.blocks[:2]
        )
        """Whether the document is, by its first lines, on a pilot."""
        if self.ours:
            headed |= {
                block.index
                for section in document.sections
                if section.role is Role.BODY and PARTS_OF_PILOT.match(section.title.lower())
                for block in section.blocks
            }
        spoken = spoken or piloting
        self.spoken = spoken
        """Whether the document speaks of a pilot at all."""
        told = spoken or bool(headed) or GONE_THROUGH.search(low) is not None
        titles = "\n".join([section.title for section in document.sections])
        told = told or KIND_OF_SITES.search(titles.lower()) is not None or HOW_IT_GOES.search(titles) is not None
        runs = self._runs(spoken) if told else set()
        self.headed = headed | runs
        """The indexes of the blocks that stand where sites are gone through, by the heading or by what they are."""
        telling = self._topical | runs if piloting or runs else frozenset[int]()
        self.telling = telling | document.under(Role.BODY) if self.ours and telling else telling
        """The indexes of the blocks that may tell of pilot sites: their section does, or they do themselves."""

    @cached_property
    def _topical(self) -> frozenset[int]:
        """The indexes of the blocks that speak of pilots, or whose headings do."""
        sections = (one for one in self.document.sections if one.role is Role.PILOTS or "ilot" in one.title)
        return self.document.holding(TOPIC).union(block.index for section in sections for block in section.blocks)

    def below(self, table: Block, sites: set[str]) -> Iterator[PilotFinding]:
        """What the paragraphs below a table of sites, in the same section, say of some of these sites."""
        blocks = table.section.blocks if table.section is not None else ()
        for block in blocks:
            if block.index > table.index and block.shape in PROSE and block.index not in self.telling:
                self.headed.add(block.index)
                if SAID.within(block.low) and any(site in block.text for site in sites):
                    yield from (one for one in self.of_block(block) if one.site in sites)

    def concerns(self, block: Block) -> bool:
        """Whether a paragraph that may tell of pilot sites has words for their status."""
        if block.index in self.headed:
            return True
        here = self._here(block)
        return here if block.role is Role.REVIEW else (SAID if here else CHEAP).within(block.low)

    def of_block(self, block: Block) -> Iterator[PilotFinding]:
        """The sites that the sentences of a paragraph name, or the one that leads it."""
        led = None
        if block.index in self.headed:
            if (grouped := list(self._in_group(block))) or (grouped := list(self._in_record(block))):
                yield from grouped
                return
            if self._headed(block):
                yield from self._under_name(block)
                return
            led = self._in_columns(block) or self._led(block)
        if led is None and block.role in _TASKS and (result := self._of_task(block)) is not None:
            led = result
        if led is not None:
            yield led
            yield from self._behind_led(block, led)
            return
        subject = before = above = said = ""
        here = self._here(block)
        last: PilotStatus | None = None
        for extent in parted(block):
            sentence = without_asides(block.text[extent.start : extent.end])
            earlier, before = before, ""
            if here and said and sentence.startswith(ALL_OF):
                sentence = named_for_all(sentence, partial(self._so_many, said, block.index in self.headed))
            said = sentence
            if here and ("her " in sentence or "his " in sentence or "their " in sentence):
                sentence = self._of_own_body(sentence)
            if last is not None and (too := SO_IS.fullmatch(sentence)) is not None:
                yield from self._findings(block, extent, self._sites(too["sites"]), last, None)
                continue
            if block.index in self.headed:
                if (subject or earlier) and (pronoun := PRONOUN.match(sentence)) is not None:
                    sentence = (subject or earlier) + sentence[pronoun.end() :]
                elif subject and len(sentence) < _SHORT_STATE and begins_with_status(sentence):
                    sentence = f"{subject} – {sentence}"
                own = self._subject(sentence)
                subject = own or subject
                if (kind := THE_KIND.match(sentence)) is not None and (
                    named := earlier or self._mentioned(above, True)
                ):
                    sentence = named + sentence[kind.end() :]
                above = sentence
                if earlier and (it := self._of_it(block, extent, sentence, earlier)) is not None:
                    yield it
                    continue
            if block.index in self.headed:
                before = self._mentioned(sentence) or own or self._leading(sentence)
            if DENIED.search(sentence) is not None:
                continue
            if (past := PAST.search(sentence)) is not None and self._over(past["year"]):
                return
            if block.index in self.headed or (SAID if here else CHEAP).within(sentence.lower()):
                plain = list(self._of_sentence(block, extent, sentence))
                told = list(self._of_clauses(block, extent, sentence)) if here else []
                found = told if len(told) > len(plain) else plain
                if stops_for_now(found, block.text[extent.start : extent.end + 3 * NEAR]):
                    found = [replace(found[0], status=S.QUERIED)]
                if block.index in self.headed and len({one.site for one in found}) == 1:
                    before = found[0].site
                last = found[-1].status if found else None
                yield from found

    def _of_own_body(self, sentence: str) -> str:
        """A sentence in which somebody tells of the body that she comes from, with that body for who tells of it."""
        own = OWN_BODY.match(sentence)
        held = self.people.find(own["who"]) if own is not None else []
        body = held[0].organisation if len(held) == 1 else None
        return f"{body}{sentence[own.end() :]}" if own is not None and body else sentence

    def _so_many(self, sentence: str, headed: bool, many: int | None) -> list[str]:
        """The places that a sentence names, if they are so many (None: two or more); where sites are told of (`headed`)
        any names that are nobody's.
        """
        sure = headed and many is not None
        names = [n for n in names_in(sentence) if (site := self._named(n, True)) and (sure or self._is_told_of(site))]
        return names if len(names) == many or (many is None and len(names) > 1) else []

    def _of_it(self, block: Block, extent: Extent, sentence: str, site: str) -> PilotFinding | None:
        """What a sentence says of the site that the one before it named: that it is in doubt, or its start is set."""
        if UNCLEAR_IT.search(sentence) is not None:
            site = self._mentioned(sentence, True) or site
            return self._finding(block, extent, site, S.QUERIED, None, "pilot_disputed")
        if SET_SINCE.match(sentence) is not None:
            return self._finding(block, extent, site, S.CONFIRMED, self._since(sentence), "pilot_sentence")
        return None

    def _here(self, block: Block) -> bool:
        """Whether names in a block may be those of sites that nothing else tells of."""
        if self.ours or block.index in self.headed or block.index in self._speaking:
            return True
        return (
            block.role is Role.REVIEW
            and self.spoken
            and " part" in block.low
            and TAKES_PART.search(block.low) is not None
        )

    @cached_property
    def _speaking(self) -> frozenset[int]:
        """The indexes of the blocks that speak of a pilot."""
        return self.document.matching(SPEAKS)

    def _over(self, year: str | None) -> bool:
        """Whether a pilot of a year (of its last two digits; None: an earlier one) is over."""
        base = self.document.base
        return year is None or (base is not None and int(year) < base.year % 100)

    def _of_clauses(self, block: Block, extent: Extent, sentence: str) -> Iterator[PilotFinding]:
        """The sites that are subjects of the clauses of a sentence, each with the status that its clause gives."""
        before: PilotStatus | None = None
        for told in clauses(sentence):
            rest = sentence[told.end : min(told.upto, told.end + 3 * NEAR)]
            names = [name.removeprefix("The ") for name in PARTS.split(told.names.rstrip(".")) if name]
            if len(names) == 2 and names[0].startswith(_CHURCHES) and " and " not in told.names:
                del names[1]  # the place where the church is
            if not names or (len(names) == 1 and MANY.match(f"{names[0]}{rest}")):
                continue
            first, _, last = names[0].lower().partition(" ")
            if first in COMMON_GIVEN and (last not in PLACES if last else block.index not in self.headed):
                continue
            whole = SAID_OF_IT.match(rest) is not None
            sites = [site for name in names if (site := self._named(name, True, whole or name is not names[-1]))]
            if not sites or (len(sites) != len(names) and len(sites) < FEWEST - 1):
                continue
            if other := _OF_OTHERS.search(rest) or _BY_US.search(rest):
                rest = rest[: other.start()]
            status = before if told.same else self._in_time(after_aside(rest) or status_of(rest), rest)
            if status in _WOULD and _LIKELY.search(sentence, 0, told.start) and _WOULD_BE.match(rest):
                status = S.INTERESTED
            if status is None and before in _WOULD and _NOT_SO.match(rest):
                status = S.DECLINED
            if status is None:
                continue
            before = status
            own = sentence[max(told.start - 4, 0) : told.start] == "The " and len(sites) == 1
            own = own and not rest.startswith(_OWNS)
            if own and " " not in sites[0] and not self._takes_article(sites[0]):
                sites = [f"The {sites[0]}"]
            for site in sites:
                self._learn(site)
                yield self._finding(block, extent, site, status, self._since(rest), "pilot_sentence", rest)

    def _subject(self, sentence: str) -> str:
        """The one site that a sentence is about, by its first words; empty where it is about none."""
        article = self._with_article(sentence, True)
        run = LIST.match(sentence, article.end() if article else 0)
        if run is None or run[0] != PARTS.split(run[0])[0] or not self._starts_status(sentence[run.end() :], run[0]):
            return ""
        own = "The " if article is not None and not self._takes_article(run[0]) else ""
        return own + run[0] if self._named(run[0], True) is not None else ""

    def _leading(self, sentence: str) -> str:
        """The one place whose name leads a sentence that tells no status of it: `Pinner lost its trainer.`"""
        run = LIST.match(sentence)
        name = run[0] if run is not None else ""
        sure = name != "" and self._named(name, True) == name
        return name if sure and (self._is_place(name) or self._recurs(name)) else ""

    def _behind_led(self, block: Block, led: PilotFinding) -> Iterator[PilotFinding]:
        """The sites of further sentences of a paragraph that another's name leads: `Ashby – live. Corve is out.`"""
        for extent in block.sentences[1:]:
            whole = block.text[extent.start : extent.end]
            if "(" in whole and (several := list(self._told_before(block, extent, whole))):
                yield from several
                continue
            sentence = without_asides(whole)
            run = LIST.match(sentence)
            labelled = LABEL.match(sentence)
            if labelled is not None and (status := status_of(f"– {sentence[labelled.end() :]}")) is not None:
                if (site := self._labelled(labelled["site"])) is not None and site != led.site:
                    yield self._finding(block, extent, site, status, self._since(sentence), "pilot_list")
                continue
            names = PARTS.split(run[0]) if run is not None else []
            if run is None or led.site in names or not all(map(self._is_told_of, names)):
                continue
            if self._starts_status(sentence[run.end() :], run[0]):
                yield from self._from(block, extent, sentence, 0)

    def _headed(self, block: Block) -> bool:
        """Whether the heading right above a block is itself a name below a heading for sites: `### Ashby`."""
        section = block.section
        if section is None or section.parent is None or section.parent.role is not Role.PILOTS:
            return False
        if section.parent.blocks and section.parent.blocks[0].index <= self.ours:
            return False  # the title of the whole document, of one line or two
        if section.title.lower() in NO_SITE or section.title.lower() in KINDS_OF_SITES:
            return False
        return LIST.fullmatch(section.title) is not None and role_of(section.title) is None

    def _under_name(self, block: Block) -> Iterator[PilotFinding]:
        """The sites that the heading above names, with the first status that its first paragraph gives."""
        assert block.section is not None
        if block is not next((b for b in block.section.blocks if b.shape is not Shape.HEADING), None):
            return
        sites = [self._labelled(name) for name in PARTS.split(block.section.title)]
        for extent in parted(block):
            if all(sites) and (status := self._told_of(block, extent, 0)) is not None:
                since = self._since(block.text[extent.start : extent.end])
                yield from (
                    self._finding(block, Extent(0, extent.end), site, status, since, "pilot_list")
                    for site in sites
                    if site
                )
                return

    def _in_group(self, block: Block) -> Iterator[PilotFinding]:
        """The sites that lead a line or point below a status, unless it tells one of its own."""
        run = LIST.match(block.text)
        behind = block.text[run.end() :].lstrip() if run is not None else ""
        if run is None or not (behind[:1] in ("", *".,(;–-") or behind.startswith(("since ", "from "))):
            return
        own = status_of(behind) is not None or any(status_of(f"– {child.text}") for child in block.children)
        status = status_over(self.document, block) if not own else None
        if status is not None:
            yield from self._findings(
                block, Extent(0, len(block.text)), self._sites(run[0]), status, self._since(behind), "pilot_list"
            )

    def _in_record(self, block: Block) -> Iterator[PilotFinding]:
        """The site above a field that tells its status."""
        named = named_above(self.document, block)
        status = status_of(f"– {block.text[named[1] :]}") if named is not None else None
        if named is not None and status is not None:
            since = self._since(block.text[named[1] :])
            whole = Extent(0, len(block.text))
            yield from self._findings(block, whole, self._sites(named[0]), status, since, "pilot_list")

    def _of_task(self, block: Block) -> PilotFinding | None:
        """The site of a matter arising on a pilot, and how it stands: `Pilot at Ashby: went live on 3 May.`"""
        parted = _RESULT.search(block.text)
        if parted is None or "ilot" not in block.text[: parted.start()]:
            return None
        site = self._matter(block.text[: parted.start()])
        told = block.text[parted.end() : parted.end() + 3 * NEAR].split(". ", 1)[0]
        status = not_of_task(told) if site is not None else None
        if site is None or status is None:
            return None
        return self._finding(block, Extent(0, len(block.text)), site, status, self._since(told), "pilot_list")

    def _in_columns(self, block: Block) -> PilotFinding | None:
        """The site of a line in columns, parted by tabs or wide gaps: `Ashby<tab>On hold<tab>AB`."""
        parted = "\t" in block.text or "   " in block.text
        cells = [cell for cell in GAP.split(block.text) if cell.strip()] if parted else []
        if len(cells) < 2 or not re.fullmatch(SITE, cells[0].strip()):
            return None
        status = status_of(f"– {cells[1].strip()}")
        site = self._site(cells[0], True) if status is not None else None
        if status is None or site is None:
            return None
        return self._finding(block, Extent(0, len(block.text)), site, status, self._since(cells[1]), "pilot_list")

    def _led(self, block: Block) -> PilotFinding | None:
        """The site whose name leads a paragraph, with the first status that its sentences give."""
        led = LABEL.match(block.text) if not by_status(block) else None
        site = self._labelled(led["site"]) if led is not None else None
        until = led.end() if led is not None else 0
        if led is None and block.lead and re.fullmatch(SITE, name := block.text[: block.lead].strip()) is not None:
            site, until = self._labelled(name), block.lead
        if site is None:
            return None
        extents = list(parted(block))
        for at, extent in enumerate(extents):
            if (status := self._told_of(block, extent, until)) is not None:
                for later in extents[at + 1 :]:
                    said = block.text[later.start : later.end]
                    if CONCLUDES.match(said) is not None:
                        status = status_of(f"– {said}") or status
                since = self._since(block.text[extent.start : extent.end])
                return self._finding(block, Extent(0, extent.end), site, status, since, "pilot_list")
        return None

    def _labelled(self, name: str) -> str | None:
        """The site whose name leads a paragraph; here its article may be part of it, as in `The Royal`."""
        if role_of(name) is not None or name.lower() in KINDS_OF_SITES:
            return None
        if name.startswith("The "):
            return name if self._site(name[4:], True, True) else None
        return self._site(name, not OWN_LABEL.match(name), True)

    def _told_of(self, block: Block, extent: Extent, label: int) -> PilotStatus | None:
        """The status that a clause gives of the site whose name, up to `label`, leads its block."""
        said = block.text[max(extent.start, label) : extent.end]
        other = LIST.match(said) if extent.start >= label and not begins_with_status(said) else None
        if other is not None and self._starts_status(said[other.end() :], other[0]):
            another = " " in other[0] or other[0].lower() in self.known
            return None if another and self._site(other[0], True) else self._in_time(status_of(said), said)
        return self._in_time(status_of(f"– {said}"), said)

    def _of_sentence(self, block: Block, extent: Extent, sentence: str) -> Iterator[PilotFinding]:
        """The sites that a sentence names in one of the plain forms, with their status."""
        doubt = UNAWARE.search(sentence) or WHETHER.search(sentence) or UNTOLD.search(sentence)
        if doubt is None and ("nobody" in sentence or "no one" in sentence or sentence.startswith("No")):
            doubt = NOBODY_AT.search(sentence) or NOBODY_THERE.search(sentence)
        if doubt:
            site = self._site(
                doubt["site"], doubt.re in (UNTOLD, NOBODY_AT, NOBODY_THERE) and block.index in self.headed
            )
            if site:
                yield self._finding(block, extent, site, S.QUERIED, None, "pilot_disputed")
                return
        if UNCLEAR_WORDS.within(sentence) and (doubt := UNCLEAR.search(sentence)) is not None:
            site = self._site(
                doubt["site"] or doubt["denied"] or doubt["owner"] or doubt["stood"], block.index in self.headed
            )
            if site:
                yield self._finding(block, extent, site, S.QUERIED, None, "pilot_disputed")
                return
        if block.index in self.headed and (by := BY_STATUS.match(sentence)) is not None:
            standing = status_of(by["label"]) or BY_LABEL.get(by["label"].split()[0].lower())
            run = LIST.match(sentence, by.end())
            if standing is not None and run and sentence[run.end() :].lstrip()[:1] in ("", ".", "(", ";", "–", "-"):
                since = self._since(by["label"])
                yield from self._findings(block, extent, self._sites(run[0]), standing, since, "pilot_list")
                return
        if listed := LISTED.search(sentence):
            status = status_of(sentence[: listed.end()]) or (
                S.VOLUNTEERED if re.search(r"\bvolunteer", sentence, re.IGNORECASE) else None
            )
            run = LIST.match(sentence, listed.end())
            if (
                status is not None
                and run
                and not sentence[run.end() :].lstrip().startswith(("will", "to", "has", "is"))
            ):
                since = self._since(sentence[: listed.end()])
                yield from self._findings(block, extent, self._sites(run[0]), status, since, "pilot_list")
                return
        if begun := BEGUN_IN.search(sentence):
            sites = self._sites(begun["sites"].replace(" in ", " "))
            yield from self._findings(block, extent, sites, S.LIVE, self._since(sentence))
            return
        if block.index in self.headed and (done := DONE_AT.search(sentence)) is not None:
            status = status_of(done["said"])
            sites = self._sites(done["sites"])
            if status is not None and sites:
                yield from self._findings(block, extent, sites, status, self._since(sentence))
                return
        if self._here(block) and (at := PILOT_AT.search(sentence)) is not None:
            status = status_of(at["said"])
            if status is S.LIVE or status is S.COMPLETE:
                sites = self._sites(at["sites"].replace(" in ", " ").replace(" at ", " "))
                yield from self._findings(block, extent, sites, status, self._since(sentence))
                return
        if told := list(self._told_before(block, extent, sentence)):
            yield from told
            return
        if asked := OBJECT.search(sentence):
            other = OR_FROM.match(sentence, asked.end())
            for name in [*PARTS.split(asked["sites"]), *(PARTS.split(other["sites"]) if other else ())]:
                if (site := self._site(name, block.index in self.headed)) and not self.people.find(name):
                    yield self._finding(block, extent, site, S.APPROACHED, self._since(sentence), "pilot_sentence")
            return
        yield from self._subjects(block, extent, sentence)

    def _told_before(self, block: Block, extent: Extent, sentence: str) -> Iterator[PilotFinding]:
        """Sites behind their status: `two are live (A and B)`, `work is under way on C`, `talks continue with D`."""
        runs: list[tuple[str, PilotStatus | None]] = []
        if TURNED.within(sentence) and self._here(block):
            runs += self._behind(sentence)
            runs += [(found["sites"], S.LIVE) for found in IN_SITES.finditer(sentence)]
        if STATUS_AT_CHEAP.within(sentence) and self._here(block):
            runs += [(found["sites"], status_of(f"– {found['said']}")) for found in STATUS_AT.finditer(sentence)]
        if self._here(block) and (many := SO_MANY.search(sentence)) is not None:
            runs.append((many["sites"], status_of(many["said"])))
        before = 0
        for found in IN_BRACKETS.finditer(sentence) if "(" in sentence else ():
            if COUNTED.search(sentence, before, found.start()):
                behind = sentence[found.end() : found.end() + NEAR]
                told = status_of(behind.partition("(")[0]) if _BEHIND_BRACKET.match(behind) else None
                runs.append((found["sites"], told or status_of(sentence[before : found.start()])))
            before = found.end()
        for run, status in runs:
            sites = self._sites(run)
            if status is not None and len(sites) == len(PARTS.split(run)):
                yield from self._findings(block, extent, sites, status, None)

    def _behind(self, sentence: str) -> Iterator[tuple[str, PilotStatus | None]]:
        """The runs of sites that words stand before which give their status: `talks continue with A and B`."""
        found_at: list[tuple[int, str, PilotStatus | None]] = []
        for standing, anyone, words, pattern in BEHIND:
            for found in itertools.islice(pattern.finditer(sentence), _MOST) if words.within(sentence) else ():
                sites = LIST.match(sentence, found.end())
                if sites is None or NO_NAME.match(sites[0]) or not (anyone or self._is_place(sites[0])):
                    continue
                more = GOES_ON.match(sentence, sites.end())
                told = status_of(sentence[more.end() : more.end() + 3 * NEAR]) if more else None
                broken = standing is S.INTERESTED and BROKEN_OFF.search(sentence, sites.end())
                if standing is S.QUERIED and told is S.VOLUNTEERED:
                    told = None
                broken = broken or (standing in _WOULD and NO_SUCH.search(sentence, sites.end()))
                told = None if broken and told is standing else told
                found_at.append((sites.start(), sites[0], told or (S.QUERIED if broken else standing)))
                if more is None and standing is not None and (other := OR_FROM.match(sentence, sites.end())):
                    found_at.append((other.start("sites"), other["sites"], standing))
        yield from ((sites, status) for _, sites, status in sorted(found_at, key=lambda one: one[0]))

    def _finding(
        self,
        block: Block,
        extent: Extent,
        site: str,
        status: PilotStatus,
        since: date | None,
        rule: str,
        told: str | None = None,
    ) -> PilotFinding:
        """The finding of a site, whose contact is named in what is `told` of it, or in the extent and right behind."""
        return PilotFinding(
            self.document.place(Span(block.passage, extent.start, extent.end)),
            site,
            status,
            since,
            (contact_in(told) if told else None) or contact_in(block.text[extent.start : extent.end + NEAR]),
            rule=rule,
            item=block.item,
        )

    def _findings(
        self,
        block: Block,
        extent: Extent,
        sites: list[str],
        status: PilotStatus,
        since: date | None,
        rule: str = "pilot_sentence",
    ) -> Iterator[PilotFinding]:
        """The findings of sites that stand alike."""
        for site in sites:
            yield self._finding(block, extent, site, status, since, rule)

    def _subjects(self, block: Block, extent: Extent, sentence: str) -> Iterator[PilotFinding]:
        """Sites as the subject of their status: `A and B have both confirmed`, `A: confirmed`."""
        if block.index in self.headed and (begun := OPENING.match(sentence)) is not None:
            status = status_of(f"{begun['what'].lower()}{sentence[begun.end() :]}")
            if status is not None and (site := self._site(begun["site"], True)):
                yield self._finding(block, extent, site, status, None, "pilot_sentence")
            return
        if (there := AT_SITE.match(sentence)) is not None and block.index in self.headed:
            status = self._in_time(status_of(sentence[there.end() :]), sentence)
            if status is not None and (site := self._site(there["site"], True)):
                yield self._finding(block, extent, site, status, self._since(sentence), "pilot_sentence")
                return
        lead = lead_of(sentence) or self._with_article(sentence, block.index in self.headed)
        for start in (lead.end(),) if lead and REPORTS.search(lead[0]) else (lead.end(), 0) if lead else (0,):
            if found := list(self._from(block, extent, sentence, start)):
                yield from found
                return

    def _from(self, block: Block, extent: Extent, sentence: str, start: int) -> Iterator[PilotFinding]:
        """The sites that stand at an offset of a sentence, with the status that follows them."""
        run = LIST.match(sentence, start)
        if run is None:
            return
        names = [name for name in PARTS.split(run[0].rstrip(".")) if name]
        rest = _BY_US.split(sentence[run.end() :], 1)[0]
        whole = SAID_OF_IT.match(rest) is not None
        here = block.index in self.headed or AS_PILOT.search(rest.lower()) is not None or block.index in self._speaking
        if len(names) == 1 and " " not in names[0] and MANY.match(names[0] + rest):
            here = False
        sites = [
            site for name in names if (site := self._site(name, here and self._starts_status(rest, run[0]), whole))
        ]
        if len(sites) != len(names) or not sites:
            return
        status = self._in_time(status_of(rest), rest)
        own = sentence[:start] == "The " and run[0].startswith(sites[0]) and not self._takes_article(sites[0])
        own = own and not rest.startswith(_OWNS)
        if status is not None:
            for site in sites:
                name = f"The {site}" if own else site
                yield self._finding(block, extent, name, status, self._since(rest), "pilot_sentence")


_RESULT = re.compile(r"\s[–—-]\s|:\s")
"""Between a matter arising and what became of it."""
_BEHIND_BRACKET = re.compile(
    r"\s(?:has|have|had|is|are|was|were|completed|finished|now|all|both|expect|hope|plan|intend|will|began"
    r"|started|joined|signed|agreed|declined)\b"
)
_CHURCHES = ("St ", "All ", "Holy ", "Christ ", "Our ")
_OF_OTHERS = re.compile(
    r"\bthat (?!they|it|she|he|its|their|all|no\b|nobody|nothing|neither|the (?:council|governors|board|trustees"
    r"|committee"
    r"|school|parish|partners|residents|staff|members|head)\b)|\band that\b"
)
"""What a site says of something else: `Ashby have confirmed that the lights have stopped`."""
_BY_US = re.compile(r",? (?:and|but) (?:we|I|the (?:board|group|committee|panel|chair(?:man)?|meeting)) ")
"""What the group makes of it: `Ashby asked to stop for a while, and we said yes`."""
_WOULD = (S.CONFIRMED, S.VOLUNTEERED, S.INTERESTED)
_OWNS = (" pilot", " trial", " scheme", " site", " board", " partners", " governors", " trustees", " staff", " crew")
"""What belongs to a site, so that the article before its name is none of the name: `The Mossley board agreed`."""
_LIKELY = re.compile(r"\b(?:likely|probable|possible|hope[ds]?|hopeful|thinks?|thought)(?: that)?(?: the)? \Z")
_WOULD_BE = re.compile(r" (?:would|will|might|may|could) ")
"""Of what is only thought likely of a site: `thought it likely Ashby would come in`."""
_NOT_SO = re.compile(
    r",? (?:has|had|have|is|are|did|does|do|was|were|will|would) not(?=\W*(?:and |but )?\Z|, | and (?:will|would|has) )"
)
"""What is not so of a site, and of the one before it is: `A had accepted, B had not`."""
