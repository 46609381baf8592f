"""Pilot sites: which one stands where, as sentences, lists and tables tell it.

Forms: `five boroughs had volunteered ...: A; B and C`, `A and B have both confirmed`, `A and B volunteered as
pilots`, `A: confirmed, subject to ...`, `Live since 2 March: A, B`, `A went live on 5 May`, `A moves from volunteered
to confirmed`, `TF has approached A`, `X was unaware of A having volunteered`, tables of sites with their status.
Sites are known by where they stand, by the organisations of those present, by hints. In: a document and its
directory. Out: pilot findings in the order of the text.
"""

import itertools
import re
from collections.abc import Iterator
from datetime import date

from steering.domain.findings import PilotFinding
from steering.domain.words import PilotStatus
from steering.reading.dates import mentions
from steering.reading.document import Document, whole_cell
from steering.reading.names import INITIALS
from steering.reading.passages import Span, squeezed
from steering.reading.people import Directory
from steering.reading.quick import Words
from steering.reading.sentences import Extent, sentences
from steering.reading.shapes import Block, Role, Shape
from steering.reading.vocabulary import NOBODY, THINGS

S = PilotStatus
_STATUS: tuple[tuple[PilotStatus, re.Pattern[str]], ...] = (
    (
        S.WITHDRAWN,
        re.compile(
            (
                r"\b(?:withdrawn|withdrew|withdraws|to withdraw|pulled out|dropped out|drops out|has left"
                r"|stepped down|(?<=[–—:-] )out(?=\W*$)|will not (?:now )?(?:be taking part|be joining"
                r"|take part|go ahead|proceed|be a pilot)"
                r"|no longer taking part)\b"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        S.DECLINED,
        re.compile(
            r"\b(?:declined|declines|refused|turned (?:it |us )?down|said no|not interested|voted against"
            r"|(?:does|do|did)(?: not|n[’']t) (?:want|wish)(?: to)?"
            r"|(?:decided|chosen|chose|preferred) not to (?:take part|join|volunteer|pilot|be a pilot|go ahead))\b",
            re.IGNORECASE,
        ),
    ),
    (
        S.QUERIED,
        re.compile(
            r"\b(?:queried|in doubt|on hold|has doubts|have doubts|uncertain|disputed|unclear"
            r"|undecided)\b",
            re.IGNORECASE,
        ),
    ),
    (
        S.COMPLETE,
        re.compile(
            r"\b(?:(?:is|are|was|were|now|has|have|had|pilot) (?:now )?complete[d]?|finished|completed"
            r"|concluded|complete)\b",
            re.IGNORECASE,
        ),
    ),
    (
        S.LIVE,
        re.compile(
            r"\b(?:live|up (?:and|&) running|operational|started|under ?way|begun|began"
            r"|running)\b",
            re.IGNORECASE,
        ),
    ),
    (
        S.CONFIRMED,
        re.compile(
            (
                r"\b(?:confirmed|signed up|signed|resolution (?:has been |was |is )?passed|passed (?:a|the"
                r"|its) (?:\w+ )?resolution|on board|committed|said yes|joined|agreed to (?:take part|join"
                r"|be a pilot)|(?:will|would|shall) (?:now |indeed |then )?(?:go live|take part|be taking part"
                r"|be a pilot))\b(?! that)"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        S.VOLUNTEERED,
        re.compile(
            (
                r"\b(?:volunteered|agreed to volunteer|offered (?:to (?:act|be|take part|host|pilot)"
                r"|itself)|put (?:itself|themselves) forward|asked to (?:take part|join(?: in)?|be (?:a|included))"
                r"|(?:willing|happy|prepared|would like|wish(?:es|ed)?) to (?:take part|join|pilot|be a pilot|host))\b"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        S.INTERESTED,
        re.compile(
            r"\b(?:interested|expressed (?:an )?interest|keen|considering|thinking about it|would like to know more)\b",
            re.IGNORECASE,
        ),
    ),
    (
        S.APPROACHED,
        re.compile(
            r"\b(?:approached|invited|has been asked|have been asked|written to|contacted|no (?:reply|answer|response)"
            r"|not (?:yet )?(?:replied|answered|responded)|yet to (?:reply|answer|respond))\b",
            re.IGNORECASE,
        ),
    ),
)
_CHEAP = Words(
    "n’t want|n't want|not want|not wish|go ahead|proceed|written|withdr|pulled out|dropped out|declin|refus"
    "|queried|doubt|uncertain|disput|unclear"
    "|complet|finished|conclud|live|running|started|underway|under way|operation|on hold|out|join|confirm|signed"
    "|resolution|on board|committed|volunteer|interest|keen|approach|aware|not heard|invited"
    "|consider|thinking|contacted|take part|taking part|joined|joining|said |started|begun|began|decided|reply"
    "|willing|happy to|prepared to|like to"
    "|replied|respon|answer|asked to|never heard|knew nothing|did not know|denied|questioned|whether"
)
_PILOTING = Words("pilot|trial")
_TOPIC = Words("pilot|volunteer|take part|trial")
_AS_PILOT = re.compile(
    r"\b(?:as|to be|become|becoming|to|from|in|of|for|with|join|joined) (?:an? |the |new |our )?(?:\w+ )?pilots?\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"\b(?:pilot|trial)s?\b(?! (?:lead|leader|pack|plan|project|board|group|manager)s?\b)")
_SITE = r"[A-Z][\w’'&-]*(?:\s(?:(?:of|and the|upon|on|in|under|le|the|St\.?|cum)\s)?[A-Z][\w’'&.-]*){0,3}"
_LIST = re.compile(rf"{_SITE}(?:\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*/\s*){_SITE})*")
_PARTS = re.compile(r"\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*/\s*)\s*")
_UNAWARE = re.compile(
    rf"\b(?:(?:was|were|is) (?:un|not )aware|(?:had|has) (?:not|never) heard|knew nothing|did"
    rf" not know|disput\w+|denied|queried|questioned)\b[^.]{{0,80}}?\b(?:of|from|that"
    rf"|whether)\s+(?P<site>{_SITE})"
)
_WHETHER = re.compile(
    rf"\b(?:confirm|clarify)\b[^.]{{0,60}}?\bwhether\s+(?P<site>{_SITE})\s+(?:is|can|will|are"
    rf"|could|would)\b[^.]{{0,30}}?\b(?:take part|able|pilot|join|participate)"
)
_OBJECT = re.compile(rf"\b(?P<verb>approached|invited|contacted|written to)\s+(?P<sites>{_LIST.pattern})")
_BEGUN_IN = re.compile(
    r"\b(?:pilot|trial)s?\b[^.;]{0,60}?\b(?:(?:had|has|have) (?:now )?(?:begun|started|gone live)|began"
    r"|started|went live"
    rf"|(?:is|are|was|were) (?:now )?(?:under ?way|running|live)) (?:in|at) (?P<sites>{_SITE}(?:(?:,| and"
    rf"|, and) (?:in )?{_SITE})*)"
)
"""Where a pilot has begun: `the pilot had begun in Ashby and in Corve`."""
_LISTED = re.compile(
    (
        r"\b(?:pilots?|pilot (?:sites?|boroughs?|areas?)|volunteer(?:ed|s)?|sites?|boroughs?"
        r"|parishes|schools|live|confirmed|complete|interested|signed up|up and running|withdrawn"
        r"|declined|finished)\b[^:.;]{0,90}:\s*(?=[A-Z])"
    ),
    re.IGNORECASE,
)
_TABLE_SITE = re.compile(
    r"(?:pilot )?(?:site|sites|borough|boroughs|parish|parishes|area|pilot|pilots|school"
    r"|practice|council|town|village|district|region|location|place|organisation|trust"
    r"|hospital|branch|centre|ward)(?: name)?$"
)
_TABLE_STATUS = re.compile(
    r"(?:(?:pilot|current|present) )?(?:status|position|state|stage|progress|where (?:we|it) (?:are|is))(?: now)?$"
)
_TABLE_SINCE = re.compile(r"(?:live |status |in place )?(?:since|from|start(?:ed)?(?: date)?|as of)(?: date)?$")
_TABLE_CONTACT = re.compile(r"(?:data |pilot |named |site |local )?(?:lead|contact|named person|who|link)(?: person)?$")
_LEAD = re.compile(
    r"(?:[^.;]{0,80}?\b(?:reported|confirmed|noted|said|advised|heard|explained|announced|told the \w+)\s+that"
    r"|(?:[A-Z]{2,4}|[A-Z][a-z]+(?:\s[a-z]+){0,2}):|and that|that|and|but|while|whilst)\s+"
)
_CUT = re.compile(
    rf"(?:;\s+(?=[A-Z])|,?\s+(?=(?:and|but)\s{_SITE}\s(?:was|is|had|has|were|remains|remained)\s)"
    rf"|,?\s+(?=(?:(?:and|but) that|while|whilst|but)\s[A-Z])|,\s+(?:(?:and\s+)?that\s+)?(?={_SITE}\s"
    r"(?:was|is|had|has|were|remained|remains|would|will|went|began|joined)\b))"
)
_NO_SITE = frozenset(
    (
        "the this that it he she we they all both however no new only risk pilot pilots data"
        " chair group board action agreed monday tuesday wednesday thursday friday saturday"
        " sunday position"
    ).split()
)


_PERSON = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}"
_PROSE_CONTACT = re.compile(
    rf"\b(?i:contact|data lead|pilot lead|lead officer)(?: there| person)?(?: is| will be| being|:)?"
    rf"\s+(?P<behind>{_PERSON})"
    rf"|(?P<before>{_PERSON})\s+(?:is|will be|as)\s+(?:the|its|their|our|a)?"
    r"\s*(?:named |data |pilot )?(?i:contact|lead)\b"
)
NEAR = 60
"""How far behind the clause that gives a status its contact may be named, in characters."""


def pilots(document: Document, book: Directory) -> list[PilotFinding]:
    """The pilot sites of a document with their statuses."""
    finder = _Finder(document, book)
    out: list[PilotFinding] = []
    for block in document.blocks:
        if block.role in (Role.ANNEX, Role.AGENDA, Role.ATTENDANCE, Role.APOLOGIES) or block.shape in (
            Shape.CODE,
            Shape.QUOTE,
        ):
            continue
        if block.table is not None:
            out.extend(finder.of_table(block))
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


def _contact(told: str) -> str | None:
    """The person whom a sentence names as the site's contact: `(contact Ana Lima)`, `their contact is Ana Lima`."""
    found = _PROSE_CONTACT.search(told.split(". ", 1)[0]) if "ontact" in told or "lead" in told else None
    return (found["behind"] or found["before"]) if found else None


class _Finder:
    """Finds sites in one document."""

    def __init__(self, document: Document, book: Directory) -> None:
        self.document = document
        self.people = book
        self.known = {site.lower() for site in document.hints.sites}
        self.bodies = book.bodies
        headed = any(section.role is Role.PILOTS for section in document.sections)
        self.piloting = headed or bool(self.known) or _PILOTING.within(document.text.lower())

    def concerns(self, block: Block) -> bool:
        """Whether a paragraph may tell of pilot sites: its section does, or it does itself."""
        if not self.piloting or (block.role is Role.REVIEW and not _SPEAKS.search(block.low)):
            return False
        headed = block.role is Role.PILOTS or (block.section is not None and "ilot" in block.section.title)
        return (headed or _TOPIC.within(block.low)) and _CHEAP.within(block.low)

    def of_table(self, block: Block) -> Iterator[PilotFinding]:
        """A table of sites with their status."""
        table = block.table
        assert table is not None
        site = next((at for at, h in enumerate(table.header) if _TABLE_SITE.match(h)), -1)
        status = next((at for at, h in enumerate(table.header) if _TABLE_STATUS.match(h)), -1)
        start = next((at for at, h in enumerate(table.header) if _TABLE_SINCE.match(h)), -1)
        contact = next((at for at, h in enumerate(table.header) if _TABLE_CONTACT.match(h)), -1)
        if site < 0 and status > 0 and block.role is Role.PILOTS:
            site = 0
        for row in table.rows if site >= 0 and status >= 0 else ():
            if max(site, status) >= len(row.cells):
                continue
            name, told = squeezed(row.cells[site].text), squeezed(row.cells[status].text)
            found = _status_of(told)
            if name and found is not None and name[0].isupper():
                self.known.add(name.lower())
                who = squeezed(row.cells[contact].text) if 0 <= contact < len(row.cells) else ""
                yield PilotFinding(
                    self.document.place(whole_cell(row.cells[site])),
                    name,
                    found,
                    self._since(told) or (self._day(row.cells[start].text) if 0 <= start < len(row.cells) else None),
                    who if who and not NOBODY.match(who) else None,
                    rule="pilot_table",
                    item=block.item,
                )

    def of_block(self, block: Block) -> Iterator[PilotFinding]:
        """The sites that the sentences of a paragraph name."""
        for extent in _clauses(block.text):
            sentence = block.text[extent.start : extent.end]
            if _CHEAP.within(sentence.lower()):
                yield from self._of_sentence(block, extent, sentence)

    def _of_sentence(self, block: Block, extent: Extent, sentence: str) -> Iterator[PilotFinding]:
        if doubt := _UNAWARE.search(sentence) or _WHETHER.search(sentence):
            site = self._site(doubt["site"], False)
            if site:
                yield self._finding(block, extent, site, S.QUERIED, None, "pilot_disputed")
                return
        if listed := _LISTED.search(sentence):
            status = _status_of(sentence[: listed.end()]) or (
                S.VOLUNTEERED if re.search(r"\bvolunteer", sentence, re.IGNORECASE) else None
            )
            run = _LIST.match(sentence, listed.end())
            if (
                status is not None
                and run
                and not sentence[run.end() :].lstrip().startswith(("will", "to", "has", "is"))
            ):
                for name in _PARTS.split(run[0].rstrip(".")):
                    if site := self._site(name, True):
                        yield self._finding(
                            block, extent, site, status, self._since(sentence[: listed.end()]), "pilot_list"
                        )
                return
        if begun := _BEGUN_IN.search(sentence):
            for name in _PARTS.split(begun["sites"].replace(" in ", " ")):
                if site := self._site(name, True):
                    yield self._finding(block, extent, site, S.LIVE, self._since(sentence), "pilot_sentence")
            return
        if asked := _OBJECT.search(sentence):
            for name in _PARTS.split(asked["sites"]):
                if (site := self._site(name, block.role is Role.PILOTS)) and not self.people.find(name):
                    yield self._finding(block, extent, site, S.APPROACHED, self._since(sentence), "pilot_sentence")
            return
        yield from self._subjects(block, extent, sentence)

    def _subjects(self, block: Block, extent: Extent, sentence: str) -> Iterator[PilotFinding]:
        """Sites as the subject of their status: `A and B have both confirmed`, `A: confirmed`."""
        lead = _LEAD.match(sentence)
        for start in (0, lead.end()) if lead else (0,):
            if found := list(self._from(block, extent, sentence, start)):
                yield from found
                return

    def _from(self, block: Block, extent: Extent, sentence: str, start: int) -> Iterator[PilotFinding]:
        """The sites that stand at an offset of a sentence, with the status that follows them."""
        run = _LIST.match(sentence, start)
        if run is None:
            return
        names = [name for name in _PARTS.split(run[0].rstrip(".")) if name]
        rest = sentence[run.end() :]
        here = block.role is Role.PILOTS or _AS_PILOT.search(rest) is not None or _SPEAKS.search(block.low) is not None
        sites = [site for name in names if (site := self._site(name, here and self._starts_status(rest)))]
        if len(sites) != len(names) or not sites:
            return
        status = _status_of(rest)
        if status is not None:
            for site in sites:
                yield self._finding(block, extent, site, status, self._since(rest), "pilot_sentence")

    @staticmethod
    def _starts_status(rest: str) -> bool:
        """Whether a status follows closely on the words before."""
        return (
            re.match(
                (
                    r"\s*(?:(?:pilot|trial|site)\s+)?(?::|,|\(|[-–—]|(?:has|have|had|is|are|was|were|went|goes"
                    r"|gone|moves?|moved|remain(?:s|ed)?"
                    r"|stays?|continues?|continue|up|said|began|joined|asked|will|no|not|yet|still|now|both|all"
                    r"|also|doesn|don|didn|does|do|did|withdrew|declined|volunteered|finished"
                    r"|confirmed|started|signed|dropped|pulled|live|passed|expressed|offered|agreed)\b)"
                ),
                rest,
            )
            is not None
        )

    def _site(self, name: str, new: bool) -> str | None:
        """The site of a name: a known one, a body that is represented, or (`new`) any name that is nobody's."""
        name = re.sub(r"[’']s$", "", name.strip(" .,;:"))
        low = name.lower()
        if not name or low in _NO_SITE:
            return None
        if low in self.known or low in self.bodies:
            return name
        if low.split()[0] in THINGS or low.split()[0] in _NO_SITE:
            return None
        if not new or self.people.find(name) or INITIALS.fullmatch(name):
            return None
        self.known.add(low)
        return name

    def _finding(
        self, block: Block, extent: Extent, site: str, status: PilotStatus, since: date | None, rule: str
    ) -> PilotFinding:
        return PilotFinding(
            self.document.place(Span(block.passage, extent.start, extent.end)),
            site,
            status,
            since,
            _contact(block.text[extent.start : extent.end + NEAR]),
            rule=rule,
            item=block.item,
        )

    def _day(self, text: str) -> date | None:
        """The date of a cell that gives when a status began, when it is past."""
        day = next((mention.on(self.document.base, past=True) for mention in mentions(text, self.document.order)), None)
        return day if day and (self.document.base is None or day <= self.document.base) else None

    def _since(self, text: str) -> date | None:
        """The date from which a status holds, when the words give one that is past."""
        for mention in mentions(text, self.document.order):
            if re.search(r"\b(?:on|since|from)\s+(?:the\s+)?$", text[max(mention.start - 12, 0) : mention.start]):
                day = mention.on(self.document.base, past=True)
                return day if self.document.base is None or (day and day <= self.document.base) else None
        return None


def _clauses(text: str) -> Iterator[Extent]:
    """The sentences of a text, parted at semicolons where each part has a status of its own."""
    for extent in sentences(text):
        cuts = [extent.start + m.end() for m in _CUT.finditer(text[extent.start : extent.end])]
        parts = [Extent(a, b) for a, b in itertools.pairwise([extent.start, *cuts, extent.end])]
        if all(_status_of(text[a:b]) is not None for a, b in parts):
            yield from parts
        else:
            yield extent


def _status_of(text: str) -> PilotStatus | None:
    """The status that words give: of several the last that is not negated, as in `from volunteered to confirmed`."""
    best: tuple[int, PilotStatus] | None = None
    for status, pattern in _STATUS:
        for found in pattern.finditer(text):
            before = text[max(found.start() - 24, 0) : found.start()]
            if re.search(
                (
                    r"\b(?:(?:not|from|never|was to have|were to have|will be|to be|until|before|if|whether"
                    r"|once)\s+(?:\w+\s+)?|(?:will|would|to|due to|can|could|may|should) (?:now |then )?(?:go"
                    r"|be going)\s+)$"
                ),
                before,
            ) or re.search(r"\bwhich (?:\w+\s)?$", before):
                continue
            if re.match(r"\s+that\b", text[found.end() :]):
                continue
            if best is None or found.start() > best[0] or (found.start() == best[0] and status is not S.LIVE):
                best = (found.start(), status)
    return best[1] if best else None
