"""The names of pilot sites: whose a name is, from when a status holds, and who is the contact.

In: a document and its directory. Out: names, days and contacts, for `pilot_tables` and `pilots` to build on.
"""

import re
from collections import Counter
from datetime import date
from functools import cached_property

from steering.domain.words import PilotStatus
from steering.reading.dates import mentions
from steering.reading.document import Document
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import INITIALS, is_role
from steering.reading.people import Directory
from steering.reading.pilot_words import (
    ALL_SAINTS,
    BEGINS,
    CODE,
    CONTACT,
    COUNCIL,
    KINDS_OF_SITES,
    LIST,
    MENTION,
    MENTIONS,
    NO_NAME,
    NO_SITE,
    OF_ITS_PEOPLE,
    PARTS,
    PLACES,
    PLACES_BEGIN,
    POSSESSIVE,
    PROSE_CONTACT,
    RULERS,
    SINCE,
    SPEAKER_OF,
    STARTS_ON,
)
from steering.reading.vocabulary import THINGS

S = PilotStatus
_OF_DOCTORS = frozenset(("partners", "practice", "surgery"))
"""Last words of practices that are called after a doctor."""
_ASIDE_FIRST = re.compile(r"^\W*\([^()]*\)\s*")
_COMING = re.compile(
    r"\bmeeting on \Z|"
    r"\bfrom (?:the )?\Z|\b(?:comes?|follows?|goes|starts|begins|opens|due|will|would|ahead|starting|beginning"
    r"|opening)\b[^.;]*\Z",
    re.IGNORECASE,
)
"""What stands before a day that may be still to come."""
_RULED = ("Council", "Commissioners", "Trustees", "Governors", "Board")
_MRS = re.compile(r"(?:Mrs?|Ms|Miss)\b")
_OWN_ENDS = ("'s", "’s")
_WORD = re.compile(r"\w+")
_PLAIN_WORD = re.compile(r"(?<!\w)\w++(?![’'])")
_WHOLE_WORD = re.compile(r"(?<!\w)(\w++)[’']s(?:[.,;:)]|\s(?:and|or|was|is|has|had|will|would|wrote|said)\b)")
_ENDS = re.compile(r"\. (?!(?:The |Our |Its )?(?:[Cc]ontact|[Ll]ead)\b)")
_TITLE = re.compile(r"\b(Mrs?|Ms|Dr|Revd?|Prof|Sr|Fr)\. ")


def contact_in(told: str) -> str | None:
    """The person whom a sentence names as the site's contact: `(contact Ana Lima)`, `their contact is Ana Lima`."""
    found = PROSE_CONTACT.search(_ENDS.split(_TITLE.sub(r"\1 ", told), maxsplit=1)[0]) if CONTACT.within(told) else None
    return (found["behind"] or found["before"]) if found else None


class Names:
    """Knows the names of the sites of one document."""

    def __init__(self, document: Document, book: Directory) -> None:
        self.document = document
        self.people = book
        self.known = {site.lower() for site in document.hints.sites}
        self.bodies = book.bodies
        self.listed: set[str] = set()
        """What leads the rows of lists of sites, in lower case, though it be a common word: `Law – live`."""

    def _site(self, name: str, new: bool, whole: bool = False) -> str | None:
        """The site of a name, which is known from here on."""
        site = self._named(name, new, whole)
        if site is not None:
            self._learn(site)
        return site

    def _sites(self, run: str) -> list[str]:
        """The sites of a run of names, each known from here on; a name that is of none is left out."""
        return [site for name in PARTS.split(run.rstrip(".")) if (site := self._site(name, True))]

    def _learn(self, site: str) -> None:
        """Know a site from here on."""
        if site.lower() not in self.bodies:
            self.known.add(site.lower())

    def _named(self, name: str, new: bool, whole: bool = False) -> str | None:
        """The site of a name: a known one, a body that is represented, or (`new`) any name that is nobody's.

        The end of a possessive is no part of it, unless the name is `whole`, as in `St Oswin’s has begun`.
        """
        if name.partition("’")[0].partition("'")[0].lower() in NO_SITE:
            return None
        whole = (
            whole
            or (name.startswith("St ") and not self._without_end(name))
            or (name.endswith(_OWN_ENDS) and self._never_without(name))
        )
        name = CODE.sub("", name.strip(" .,;:") if whole else POSSESSIVE.sub("", name.strip(" .,;:")))
        shorter = OF_ITS_PEOPLE.sub("", name) if "s " in name else name
        shorter = COUNCIL.sub("", shorter)
        shorter = SPEAKER_OF.sub("", shorter, 1) if " " in shorter else shorter
        if shorter.endswith(_RULED):
            shorter = self._without_rulers(shorter)
        name = name.rstrip("’'")
        name = (POSSESSIVE.sub("", shorter) if shorter != name and shorter else name) or name
        low = name.lower()
        if not name or low in NO_SITE or low in KINDS_OF_SITES:
            return None
        if low.startswith("the ") and len(name) > 5 and name[4].isupper():
            inner = self._named(name[4:], new, whole)
            return name if inner is not None and " " not in inner else inner
        if low in self.known or low in self.bodies or (whole and low in self.listed):
            return name
        words = low.split()
        if low[1:].isdigit() and f"/{name}" in self.document.text:
            return None
        place = len(words) > 1 and (words[-1] in PLACES or words[0] in PLACES_BEGIN or words[-1][:1].isdigit())
        if (words[0] in THINGS and not place) or (words[0] in NO_SITE and words[:2] not in ALL_SAINTS):
            return None
        titled = (
            NO_NAME.match(name) is not None
            and words[-1] not in _OF_DOCTORS
            and (not place or (len(words) == 2 and _MRS.match(name) is not None))
        )
        if new and len(words) == 2 and not place and words[0] in COMMON_GIVEN:
            return None
        if not new or titled or self.people.find(name) or INITIALS.fullmatch(name):
            return None
        if len(words) == 1 and f" {low} " in self.document.text:
            return None
        return name

    def _without_rulers(self, name: str) -> str:
        """The name of a place whose council or trustees are named, where it stands without them elsewhere too."""
        text = self.document.text
        for ending in RULERS:
            place = ending.sub("", name).removeprefix("the ").removeprefix("The ")
            if not name.endswith(place) and text.count(place) > text.count(name):
                return place
        return name

    def _mentioned(self, sentence: str, any_name: bool = False) -> str:
        """The one place that a sentence names behind a word such as `at`, which may be a site (or `any_name` that is
        nobody's); empty if none is.
        """
        names = {found["site"] for found in MENTION.finditer(sentence)} if MENTIONS.within(sentence) else set()
        sites = {site for name in names if (site := self._named(name, True)) and site.lower() not in self.bodies}
        sites = {site for site in sites if self._is_place(site) or self._recurs(site) or any_name}
        sites = {site for site in sites if site.lower() not in COMMON_GIVEN}
        return sites.pop() if len(sites) == 1 else ""

    def _recurs(self, name: str) -> bool:
        """Whether a name, which is no office's, stands in the document more than once."""
        return all(self._words[word] > 1 for word in _WORD.findall(name)) and not is_role(name)

    @cached_property
    def _words(self) -> Counter[str]:
        """How often each word stands in the document."""
        return Counter(_WORD.findall(self.document.text))

    def _is_place(self, name: str) -> bool:
        """Whether a name is a known site's, or one of a place by its last word."""
        low = name.lower()
        return low in self.known or low in self.bodies or low.split()[-1] in PLACES

    def _without_end(self, name: str) -> bool:
        """Whether the last word of a name that ends like a possessive is told without that end elsewhere."""
        return name.endswith(_OWN_ENDS) and self._plain_words.issuperset(_WORD.findall(name[:-2])[-1:])

    def _never_without(self, name: str) -> bool:
        """Whether a name that ends like a possessive is whole: its last word is never told without that end, and once
        where nothing of its own follows: `from Tanner's.`
        """
        last = _WORD.findall(name[:-2])[-1:]
        return not self._plain_words.issuperset(last) and self._whole_words.issuperset(last)

    @cached_property
    def _plain_words(self) -> frozenset[str]:
        """The words of the document that stand somewhere without an end such as a possessive has."""
        return frozenset(_PLAIN_WORD.findall(self.document.text))

    @cached_property
    def _whole_words(self) -> frozenset[str]:
        """The words that stand somewhere with such an end and nothing of their own behind it."""
        return frozenset(_WHOLE_WORD.findall(self.document.text))

    def _matter(self, text: str) -> str | None:
        """The one site that a task or a matter on a pilot names."""
        text = _ASIDE_FIRST.sub("", text)
        found: set[str] = set()
        for run in LIST.finditer(text):
            names = run[0]
            if not run.start() and not text.startswith(" as ", run.end()):
                names = names.partition(" ")[2]  # what is to be done: `Ask Ashby`
            found.update(site for name in PARTS.split(names) if name and (site := self._named(name, True)))
        return found.pop() if len(found) == 1 else None

    def _in_time(self, status: PilotStatus | None, said: str) -> PilotStatus | None:
        """A status as of today: what was to begin on a day that has come is live."""
        return S.LIVE if status is S.CONFIRMED and BEGINS.search(said) and self._gone(said) else status

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
        for mention in () if STARTS_ON.search(text) else mentions(text, self.document.order):
            if SINCE.search(text[max(mention.start - 24, 0) : mention.start].lower()):
                coming = mention.year is None and _COMING.search(text[max(mention.start - 40, 0) : mention.start])
                day = mention.nearest(self.document.base) if coming else mention.on(self.document.base, past=True)
                return day if self.document.base is None or (day and day <= self.document.base) else None
        return None
