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
from steering.reading.pilot_states import begins_with_status, status_of
from steering.reading.quick import Words
from steering.reading.roles import role_of
from steering.reading.sentences import Extent
from steering.reading.shapes import ASIDE, VERBATIM, Block, Role, Shape
from steering.reading.vocabulary import NOBODY, THINGS

S = PilotStatus
_CHEAP = Words(
    "n’t want|n't want|not want|not wish|go ahead|proceed|written|withdr|pulled out|dropped out|declin|refus"
    "|queried|doubt|uncertain|disput|unclear"
    "|not participating|not proceeding|not going|suspend|no go|no-go|operating|aiming|planned|expected|sounded|eoi"
    "|in use|connected|open|sending|reporting|working|on course|will follow|waiting|active|onboarding|in service"
    "|cancelled|delayed|halted|starting|undecided|agreed|possible"
    "|due to|begin|continue|paused|on pause|stalled|no longer|stood down|opted out|backed out|dropped"
    "|removed|released|voted against"
    "|on track|scheduled|go-live|go live|onboard|on-board|launched|switched on|talks|discussion|exploring"
    "|complet|finished|conclud|live|running|started|underway|under way|operation|on hold|out|join|confirm|signed"
    "|resolution|on board|committed|volunteer|interest|keen|approach|aware|not heard|invited"
    "|consider|thinking|contacted|take part|taking part|joined|joining|said |started|begun|began|decided|reply"
    "|willing|happy to|prepared to|like to"
    "|replied|respon|answer|asked to|never heard|knew nothing|did not know|denied|questioned|whether"
)
_PILOTING = Words(
    "pilot|trial|early adopter|go-live|go live|went live|not live|: live|– live|wave 1|wave 2|demonstrat|pathfinder"
    "|test bed|early implementer|vanguard|roll-out|rollout"
)
_BY_AREA = re.compile(
    r"(?:localit(?:y|ies)|areas?|regions?|forces?|(?:site|ward|estate|branch|street|village)s?"
    r"|round the) \w+(?:[ -]\w+)?$"
    r"|(?:participating|host|lead|early) \w+$",
    re.IGNORECASE,
)
"""A heading under which areas report: on a pilot only where the minutes tell of one, or of going live."""
_TOPIC = Words("pilot|volunteer|take part|trial")
_AS_PILOT = re.compile(
    r"\b(?:as|to be|become|becoming|to|from|in|of|for|with|join|joined) (?:an? |the |new |our )?(?:\w+ )?pilots?\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"\b(?:pilot|trial)s?\b(?! (?:lead|leader|pack|plan|project|board|group|manager)s?\b)")
_CAPITAL = "[A-ZÀ-ÖØ-ÞĀĒĪŌŪŁŚŠŻŽČ]"
_SITE = (
    rf"{_CAPITAL}[\w’'&-]*(?:[ \n](?:(?:of|and the|upon|on|in|under|le|the|St\.?|cum|y|yr|am|na|an|de|la|del|der|von"
    rf"|van)\s)?{_CAPITAL}[\w’'&.-]*){{0,3}}"
)
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
_BEHIND: tuple[tuple[PilotStatus | None, bool, re.Pattern[str]], ...] = (
    (
        S.LIVE,
        True,
        re.compile(
            r"\b(?:[Ww]orks?|[Bb]uild|[Cc]onstruction|[Ii]nstallation) (?:is|are|was|were|has|have)(?: now)?"
            r" (?:under ?way|begun|started|in progress) (?:in|at|on) "
        ),
    ),
    (
        S.INTERESTED,
        True,
        re.compile(
            r"\b(?i:talks|discussions|conversations|negotiations)\b[^.;,]{0,30}? with (?:the \w+ (?:at|in|of|for) )?"
        ),
    ),
    (
        S.APPROACHED,
        True,
        re.compile(
            r"\b(?:[Ss]ilence|[Nn]o(?:thing| response| reply| answer| word| news)\b[^.;]{0,30}?|[Aa]wait(?:ing"
            r"|ed)? (?:an? )?(?:reply"
            r"|response|answer)) from "
        ),
    ),
    (
        S.APPROACHED,
        True,
        re.compile(
            r"\b(?:[Ll]etters?|[Ii]nvitations?|[Pp]acks?) (?:(?:has|have|had|was|were|been|now) ){0,3}(?:gone|sent|went"
            r"|issued)"
            r" (?:out )?to |\b(?:[Ff]irst|[Ii]nitial) (?:contact|conversation|meeting|call)s? (?:(?:was|had|been|made"
            r"|held) ){0,3}"
            r"with "
        ),
    ),
    (
        S.APPROACHED,
        False,
        re.compile(r"\b(?:(?:been|is|now|are) in touch with|(?:has|had|have) (?:spoken (?:to|with)|met with)) "),
    ),
    (
        None,
        True,
        re.compile(
            r"\b(?:with|to|from|at|of|reached|met|rung|visited|seen|contacted) "
            r"(?:the (?:head|clerk|manager|board) (?:of|at) )?"
        ),
    ),
    (
        S.QUERIED,
        True,
        re.compile(
            r"\b(?:[Dd]oubts?|[Qq]uestion marks?) (?:\w+ )?(?:about|over) |\b(?:not (?:clear|certain|known)|[Uu]nclear"
            r"|[Uu]ncertain)"
            r" whether "
        ),
    ),
)
"""What is said before the sites that it is said of: the status (None: only what follows tells it), whether any name
may follow, and the words.
"""
_NO_NAME = re.compile(r"(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof|Professor|Revd?|Sir|Dame|Lady|Lord)\b")
_LABEL = re.compile(rf"(?P<site>(?:The )?{_SITE})(?: \([^()\n]{{1,40}}\))?(?:\.\s|\s?[:–—]\s|\s-\s)(?=\S)")
"""A site's name that leads its paragraph or point: `Moorside. 31 patients to date; ...`."""
_AT_SITE = re.compile(rf"(?:At|In|Over at) (?P<site>{_SITE}),? (?=(?:the|a|our|its|their|they|it|we|there) )")
"""A site that the rest of its sentence is about: `At Ashby the parish meeting voted to join`."""
_GAP = re.compile(r"\t+| {3,}")
_OWN_LABEL = re.compile(r"(?:Action|Decision|Agreed|Resolved|Note|Risk|Update|Next)s?\b", re.IGNORECASE)
_GOES_ON = re.compile(r",? (?:who|which|where|and (?:it|they)|but (?:it|they)) ")
"""What says more of a site just named: `TF has spoken to Ashby, who are keen`."""
_BROKEN_OFF = re.compile(r"\b(?:stalled|broken (?:down|off)|ended|paused)\b")
_IN_SITES = re.compile(
    rf"\b(?:In|At) (?P<sites>{_LIST.pattern}),? (?:the|a|our) [^.;]{{0,60}}?\b(?:is|has been|have been"
    rf"|was) (?:now |already )?"
    r"(?:running|live|operating|working|up and running|in use)\b"
)
_TURNED = Words(
    "In |At |o response|o reply|o answer|o word|o news|othing|wait|etter|nvitation|ack|irst|nitial|in touch|spoken"
    "|met with"
    "|who |which |ilence|alks|iscussions|onversations|egotiations|ork|uild|onstruction|nstallation|oubt|uestion|nclear"
    "|not c"
    "|not k"
    "|ncertain"
)
_OPENING = re.compile(
    rf"(?:The )?(?P<what>[Oo]pening|[Ll]aunch|[Ss]tart|[Gg]o-live) (?:at|in|for|of) (?P<site>{_SITE})(?= )"
)
"""What begins at a site: `Launch at Ashby is set for 5 June`."""
_IN_BRACKETS = re.compile(rf"\s*\((?P<sites>{_LIST.pattern})\)")
_COUNTED = re.compile(r"\b(?i:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|several|the rest|others?)\b")
_LISTED = re.compile(
    (
        r"\b(?:pilots?|pilot (?:sites?|boroughs?|areas?)|volunteer(?:ed|s)?|sites?|boroughs?"
        r"|parishes|schools|live|confirmed|complete|interested|signed up|up and running|withdrawn"
        r"|declined|finished)\b[^:.;]{0,90}:\s*(?=[A-Z])"
    ),
    re.IGNORECASE,
)
_BY_STATUS = re.compile(rf"(?P<label>[A-Z][a-z][^:.;]{{1,50}}?):\s+(?={_SITE})")
"""A status before its sites: `Live: A, B.`, `Starting in April: C.`"""
_BY_LABEL = {
    "out": S.WITHDRAWN,
    "off": S.WITHDRAWN,
    "starting": S.CONFIRMED,
    "planned": S.CONFIRMED,
    "agreed": S.CONFIRMED,
    "possible": S.INTERESTED,
    "maybe": S.INTERESTED,
    "done": S.COMPLETE,
    "active": S.LIVE,
}
_CODE = re.compile(r"^[A-Z]{1,2}\d{1,2} (?=[A-Z])")
_COUNCIL = re.compile(r" (?:PC|TC|PCC)$")
_PLACES = frozenset(
    "county street road farm house school hospital surgery practice parish ward library station centre lane hall park"
    " court college academy town village island moor depot garage avenue terrace close gardens square crescent"
    " drive mews hill green wood common cross bridge mill port bay clinic infirmary primary estate".split()
)
"""Last words of places, whose first word may be that of a thing: `Grant County`."""
_BEGINS = re.compile(r"\bgo-live\b|\b(?:goes live|starts|begins|opens|launches) (?:on|from)\b")
_TABLE_SITE = re.compile(
    r"(?:pilot )?(?:site|sites|borough|boroughs|parish|parishes|area|pilot|pilots|school"
    r"|practice|council|town|village|district|region|location|place|organisation|trust"
    r"|hospital|branch|centre|ward)(?: name)?$"
)
_TABLE_STATUS = re.compile(
    r"(?:(?:pilot|current|present) )?(?:status|position|state|stage|progress|where (?:we|it|they) (?:are|is)"
    r"|where (?:are|is) (?:we|it|they)|latest)(?: now| (?:as )?(?:at|on|of|in) .{1,30})?\??$"
)
_TABLE_REMARK = re.compile(r"(?:comments?|notes?|updates?|remarks?)$")
_TABLE_SINCE = re.compile(r"(?:live |status |in place )?(?:since|from|start(?:ed)?(?: date)?|as of)(?: date)?$")
_TABLE_CONTACT = re.compile(r"(?:data |pilot |named |site |local )?(?:lead|contact|named person|who|link)(?: person)?$")
_LEAD = re.compile(
    r"(?:[^.;]{0,80}?\b(?:reported|confirmed|noted|said|advised|heard|explained|announced|updated|stated"
    r"|outlined|told the \w+)\s+(?:by \w+ )?that"
    r"|[A-Z]{2,4} (?:had |has )?(?:confirmed|reported|noted|said|advised)(?= [A-Z][a-z]+ (?:has|have|is|was|had)\b)"
    r"|(?:Of|Among|From) (?:the|our|those) [^.,;]{3,40},(?: only)?"
    r"|(?:The|Our|the) (?:governors|head(?: ?teacher)?|board|council|trustees|manager|staff|team|residents|tenants"
    r"|owners|partners"
    r"|clerk|association|people|committee) (?:of|at|in|for|from)(?: the)?"
    r"|(?:The|Our|the) (?:pilot|trial)s? (?:in|at|with|for)(?: the)?"
    r"|(?:[A-Z]{2,4}|[A-Z][a-z]+(?:\s[a-z]+){0,2}):|and that|that|and|but|while|whilst)\s+"
)
_CUT = re.compile(
    rf"(?:;\s+(?=[A-Z])|,?\s+(?=(?:and|but)\s{_SITE}\s(?:was|is|had|has|were|remains|remained)\s)"
    rf"|,?\s+(?=(?:(?:and|but) that|while|whilst|but)\s[A-Z])|,\s+(?:(?:and\s+)?that\s+)?(?={_SITE}\s"
    r"(?:was|is|had|has|were|remained|remains|would|will|went|began|joined)\b))"
)
_LEADS_TO_STATUS = re.compile(
    r"\s*(?:(?:pilot|trial|site|owner|team|practice|parish|council|school|branch|office|station|hospital|estate"
    r"|trust|partners?|surgery|residents|ward|hospice|opening|launch)\s+)?(?::|,|\(|[-–—]|(?:[a-z]{2,12}ly )?(?:has"
    r"|have|had|is|are"
    r"|was|were|went|goes|gone|moves?|moved|remain(?:s|ed)?|stays?|continues?|continue|up|said|says|felt|feels|began"
    r"|joined"
    r"|asked|answered|replied|will|no|not|yet|still|now|both|all|also|doesn|don|didn|does|do|did|withdrew|declined"
    r"|volunteered|finished|got|came|confirmed|started|signed|dropped|pulled|live|passed|expressed|offered|agreed|voted"
    r"|chose"
    r"|decided|opted|paused|stood|launched|switched|due|opened|opens|would|may|might|could|cannot)\b)"
)
_SAID_OF_IT = re.compile(r"\s+(?:has|have|had|is|are|was|were|will|would|went|did|does|said|wrote)\b|\s?[:(,–—]")
"""What follows on a whole name, even one that ends like a possessive: `St Oswin’s has begun`."""
_MANY = re.compile(r"\w+s (?:are|have|were)\b")
"""One word with several meant by it, which is no site's name: `Drivers are uncertain`."""
_OF_SITE = re.compile(
    r"\s+(?:[a-z-]+ ){1,3}?(?:has|have|had|is|are|was|were|will|would|voted|agreed|wants?|closed|ended)\b"
)
"""What belongs to a site and has its status: `Ashby’s governors voted against`."""
_NO_SITE = frozenset(
    (
        "the this that it he she we they all both however no new only risk pilot pilots data"
        " chair group board action agreed monday tuesday wednesday thursday friday saturday"
        " sunday position build work works construction installation everyone everybody nobody someone members"
        " officers staff people residents tenants parents pupils patients users volunteers partners evaluation"
        " recruitment take-up formally finally recently currently officially still now not yet fully nearly sadly"
        " unfortunately meanwhile since after before when if as following despite although nothing there"
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
_MOST = 4
"""So many times at most one sentence says the same of sites that it names behind."""
_ELSEWHERE = ASIDE | {Role.ATTENDANCE, Role.APOLOGIES}


def pilots(document: Document, book: Directory) -> list[PilotFinding]:
    """The pilot sites of a document with their statuses."""
    finder = _Finder(document, book)
    out: list[PilotFinding] = []
    for block in document.at(document.tabled | finder.telling):
        if block.role in _ELSEWHERE or block.shape in VERBATIM:
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
        headed = document.under(Role.PILOTS)
        titled = (block.index for section in document.sections if "ilot" in section.title for block in section.blocks)
        telling = document.holding(_TOPIC).union(headed, titled)
        sure = any(section.role is Role.PILOTS and not _BY_AREA.match(section.title) for section in document.sections)
        piloting = bool(telling) and (sure or bool(self.known) or _speaks_of_pilots(document.text))
        self.telling = telling if piloting else frozenset()
        """The indexes of the blocks that may tell of pilot sites: their section does, or they do themselves."""

    @staticmethod
    def concerns(block: Block) -> bool:
        """Whether a paragraph that may tell of pilot sites has words for their status."""
        if block.role is Role.PILOTS:
            return True
        return _CHEAP.within(block.low) and (block.role is not Role.REVIEW or _SPEAKS.search(block.low) is not None)

    def of_table(self, block: Block) -> Iterator[PilotFinding]:
        """A table of sites with their status."""
        table = block.table
        assert table is not None
        site = next((at for at, h in enumerate(table.header) if _TABLE_SITE.match(h)), -1)
        status = next((at for at, h in enumerate(table.header) if _TABLE_STATUS.match(h)), -1)
        start = next((at for at, h in enumerate(table.header) if _TABLE_SINCE.match(h)), -1)
        contact = next((at for at, h in enumerate(table.header) if _TABLE_CONTACT.match(h)), -1)
        remark = next((at for at, h in enumerate(table.header) if _TABLE_REMARK.match(h)), -1)
        of_start = start >= 0 and table.header[start].startswith(("start", "live"))
        if site < 0 and status > 0 and block.index in self.telling:
            site = 0
        for row in table.rows if site >= 0 and status >= 0 else ():
            if max(site, status) >= len(row.cells):
                continue
            name, told = squeezed(row.cells[site].text), squeezed(row.cells[status].text)
            found = status_of(f"– {told}") or (S.CONFIRMED if told[:6] == "Agreed" else None)
            if found is None and 0 <= remark < len(row.cells):
                found = status_of(f"– {squeezed(row.cells[remark].text).lower()}")
            if name and found is not None and name[0].isupper():
                self.known.add(name.lower())
                who = squeezed(row.cells[contact].text) if 0 <= contact < len(row.cells) else ""
                yield PilotFinding(
                    self.document.place(whole_cell(row.cells[site])),
                    name,
                    found,
                    self._since(told)
                    or (
                        self._day(row.cells[start].text)
                        if 0 <= start < len(row.cells) and (found is S.LIVE or not of_start)
                        else None
                    ),
                    who if who and not NOBODY.match(who) else None,
                    rule="pilot_table",
                    item=block.item,
                )

    def of_block(self, block: Block) -> Iterator[PilotFinding]:
        """The sites that the sentences of a paragraph name, or the one that leads it."""
        led = None
        if block.role is Role.PILOTS:
            if self._headed(block):
                yield from self._under_name(block)
                return
            led = self._in_columns(block) or self._led(block)
        if led is not None:
            yield led
            return
        for extent in _clauses(block):
            sentence = block.text[extent.start : extent.end]
            if block.role is Role.PILOTS or _CHEAP.within(sentence.lower()):
                yield from self._of_sentence(block, extent, sentence)

    @staticmethod
    def _headed(block: Block) -> bool:
        """Whether the heading right above a block is itself a name below a heading for sites: `### Ashby`."""
        section = block.section
        if section is None or section.parent is None or section.parent.role is not Role.PILOTS:
            return False
        return _LIST.fullmatch(section.title) is not None and role_of(section.title) is None

    def _under_name(self, block: Block) -> Iterator[PilotFinding]:
        """The sites that the heading above names, with the first status that its first paragraph gives."""
        assert block.section is not None
        if block is not next((b for b in block.section.blocks if b.shape is not Shape.HEADING), None):
            return
        sites = [self._labelled(name) for name in _PARTS.split(block.section.title)]
        for extent in _clauses(block):
            if all(sites) and (status := self._told_of(block, extent, 0)) is not None:
                since = self._since(block.text[extent.start : extent.end])
                yield from (
                    self._finding(block, Extent(0, extent.end), site, status, since, "pilot_list")
                    for site in sites
                    if site
                )
                return

    def _in_columns(self, block: Block) -> PilotFinding | None:
        """The site of a line in columns, parted by tabs or wide gaps: `Ashby<tab>On hold<tab>AB`."""
        parted = "\t" in block.text or "   " in block.text
        cells = [cell for cell in _GAP.split(block.text) if cell.strip()] if parted else []
        if len(cells) < 2 or not re.fullmatch(_SITE, cells[0].strip()):
            return None
        status = status_of(f"– {cells[1].strip()}")
        site = self._site(cells[0], True) if status is not None else None
        if status is None or site is None:
            return None
        return self._finding(block, Extent(0, len(block.text)), site, status, self._since(cells[1]), "pilot_list")

    def _led(self, block: Block) -> PilotFinding | None:
        """The site whose name leads a paragraph, with the first status that its sentences give."""
        led = _LABEL.match(block.text)
        site = self._labelled(led["site"]) if led is not None else None
        if led is None or site is None:
            return None
        for extent in _clauses(block):
            if (status := self._told_of(block, extent, led.end())) is not None:
                since = self._since(block.text[extent.start : extent.end])
                return self._finding(block, Extent(0, extent.end), site, status, since, "pilot_list")
        return None

    def _labelled(self, name: str) -> str | None:
        """The site whose name leads a paragraph; here its article may be part of it, as in `The Royal`."""
        if role_of(name) is not None:
            return None
        if name.startswith("The "):
            return name if self._site(name[4:], True, True) else None
        return self._site(name, not _OWN_LABEL.match(name), True)

    def _told_of(self, block: Block, extent: Extent, label: int) -> PilotStatus | None:
        """The status that a clause gives of the site whose name, up to `label`, leads its block."""
        said = block.text[max(extent.start, label) : extent.end]
        other = _LIST.match(said) if extent.start >= label else None
        if other is not None and self._starts_status(said[other.end() :], other[0]):
            another = " " in other[0] or other[0].lower() in self.known
            return None if another and self._site(other[0], True) else self._in_time(status_of(said), said)
        return self._in_time(status_of(f"– {said}"), said)

    def _in_time(self, status: PilotStatus | None, said: str) -> PilotStatus | None:
        """A status as of today: what was to begin on a day that has come is live."""
        return S.LIVE if status is S.CONFIRMED and _BEGINS.search(said) and self._gone(said) else status

    def _of_sentence(self, block: Block, extent: Extent, sentence: str) -> Iterator[PilotFinding]:
        if doubt := _UNAWARE.search(sentence) or _WHETHER.search(sentence):
            site = self._site(doubt["site"], False)
            if site:
                yield self._finding(block, extent, site, S.QUERIED, None, "pilot_disputed")
                return
        if block.role is Role.PILOTS and (by := _BY_STATUS.match(sentence)) is not None:
            standing = status_of(by["label"]) or _BY_LABEL.get(by["label"].split()[0].lower())
            run = _LIST.match(sentence, by.end())
            if standing is not None and run and sentence[run.end() :].lstrip()[:1] in ("", ".", "(", ";"):
                sites = [site for name in _PARTS.split(run[0].rstrip(".")) if (site := self._site(name, True))]
                yield from (self._finding(block, extent, site, standing, None, "pilot_list") for site in sites)
                return
        if listed := _LISTED.search(sentence):
            status = status_of(sentence[: listed.end()]) or (
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
        if told := list(self._told_before(block, extent, sentence)):
            yield from told
            return
        if asked := _OBJECT.search(sentence):
            for name in _PARTS.split(asked["sites"]):
                if (site := self._site(name, block.role is Role.PILOTS)) and not self.people.find(name):
                    yield self._finding(block, extent, site, S.APPROACHED, self._since(sentence), "pilot_sentence")
            return
        yield from self._subjects(block, extent, sentence)

    def _told_before(self, block: Block, extent: Extent, sentence: str) -> Iterator[PilotFinding]:
        """Sites behind their status: `two are live (A and B)`, `work is under way on C`, `talks continue with D`."""
        runs: list[tuple[str, PilotStatus | None]] = []
        if block.role is Role.PILOTS and _TURNED.within(sentence):
            runs += self._behind(sentence)
            runs += [(found["sites"], S.LIVE) for found in _IN_SITES.finditer(sentence)]
        before = 0
        for found in _IN_BRACKETS.finditer(sentence) if "(" in sentence else ():
            if _COUNTED.search(sentence, before, found.start()):
                runs.append((found["sites"], status_of(sentence[before : found.start()])))
            before = found.end()
        for run, status in runs:
            sites = [site for name in _PARTS.split(run) if (site := self._site(name, True))]
            if status is not None and len(sites) == len(_PARTS.split(run)):
                for site in sites:
                    yield self._finding(block, extent, site, status, None, "pilot_sentence")

    def _behind(self, sentence: str) -> Iterator[tuple[str, PilotStatus | None]]:
        """The runs of sites that words stand before which give their status: `talks continue with A and B`."""
        for standing, anyone, pattern in _BEHIND:
            for found in itertools.islice(pattern.finditer(sentence), _MOST):
                sites = _LIST.match(sentence, found.end())
                if sites is None or _NO_NAME.match(sites[0]) or not (anyone or self._is_place(sites[0])):
                    continue
                more = _GOES_ON.match(sentence, sites.end())
                told = status_of(sentence[more.end() : more.end() + 3 * NEAR]) if more else None
                broken = standing is S.INTERESTED and _BROKEN_OFF.search(sentence, sites.end())
                yield sites[0], told or (S.QUERIED if broken else standing)

    def _is_place(self, name: str) -> bool:
        """Whether a name is a known site's, or one of a place by its last word."""
        low = name.lower()
        return low in self.known or low in self.bodies or low.split()[-1] in _PLACES

    def _subjects(self, block: Block, extent: Extent, sentence: str) -> Iterator[PilotFinding]:
        """Sites as the subject of their status: `A and B have both confirmed`, `A: confirmed`."""
        if block.role is Role.PILOTS and (begun := _OPENING.match(sentence)) is not None:
            status = status_of(f"{begun['what'].lower()}{sentence[begun.end() :]}")
            if status is not None and (site := self._site(begun["site"], True)):
                yield self._finding(block, extent, site, status, None, "pilot_sentence")
            return
        if (there := _AT_SITE.match(sentence)) is not None and block.role is Role.PILOTS:
            status = self._in_time(status_of(sentence[there.end() :]), sentence)
            if status is not None and (site := self._site(there["site"], True)):
                yield self._finding(block, extent, site, status, self._since(sentence), "pilot_sentence")
                return
        lead = _LEAD.match(sentence)
        for start in (lead.end(), 0) if lead else (0,):
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
        whole = _SAID_OF_IT.match(rest) is not None
        here = block.role is Role.PILOTS or _AS_PILOT.search(rest) is not None or _SPEAKS.search(block.low) is not None
        if len(names) == 1 and " " not in names[0] and _MANY.match(names[0] + rest):
            here = False
        sites = [
            site for name in names if (site := self._site(name, here and self._starts_status(rest, run[0]), whole))
        ]
        if len(sites) != len(names) or not sites:
            return
        status = self._in_time(status_of(rest), rest)
        if status is not None:
            for site in sites:
                yield self._finding(block, extent, site, status, self._since(rest), "pilot_sentence")

    @staticmethod
    def _starts_status(rest: str, names: str) -> bool:
        """Whether a status follows closely on the names before."""
        owned = names.endswith(("’s", "'s", "s’", "s'")) and _OF_SITE.match(rest) is not None
        return owned or begins_with_status(rest.lstrip()) or _LEADS_TO_STATUS.match(rest) is not None

    def _site(self, name: str, new: bool, whole: bool = False) -> str | None:
        """The site of a name: a known one, a body that is represented, or (`new`) any name that is nobody's.

        The end of a possessive is no part of it, unless the name is `whole`, as in `St Oswin’s has begun`.
        """
        if name.partition("’")[0].partition("'")[0].lower() in _NO_SITE:
            return None
        name = _CODE.sub("", name.strip(" .,;:") if whole else re.sub(r"[’']s$", "", name.strip(" .,;:")))
        name = _COUNCIL.sub("", name) or name
        low = name.lower()
        if not name or low in _NO_SITE:
            return None
        if low in self.known or low in self.bodies:
            return name
        words = low.split()
        place = len(words) > 1 and words[-1] in _PLACES
        if (words[0] in THINGS and not place) or words[0] in _NO_SITE:
            return None
        if not new or _NO_NAME.match(name) or self.people.find(name) or INITIALS.fullmatch(name):
            return None
        if len(words) == 1 and f" {low} " in self.document.text:
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

    def _gone(self, text: str) -> bool:
        """Whether the day of a site's going live, as the words give it, has come."""
        base = self.document.base
        days = [mention.nearest(base) for mention in mentions(text, self.document.order)[:1]]
        return base is not None and any(day is not None and day <= base for day in days)

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


def _speaks_of_pilots(text: str) -> bool:
    """Whether a whole text speaks of pilots."""
    return _PILOTING.within(text) or _PILOTING.within(text.lower())


def _clauses(block: Block) -> Iterator[Extent]:
    """The sentences of a paragraph, parted at semicolons where each part has a status of its own."""
    text = block.text
    for extent in block.sentences:
        cuts = [extent.start + m.end() for m in _CUT.finditer(text[extent.start : extent.end])]
        if len(cuts) > 1 and status_of(text[extent.start : cuts[0]]) is None:
            del cuts[0]
        parts = [Extent(a, b) for a, b in itertools.pairwise([extent.start, *cuts, extent.end])]
        if cuts and all(status_of(text[a:b]) is not None for a, b in parts):
            yield from parts
        else:
            yield extent
