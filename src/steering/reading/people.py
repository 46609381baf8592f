"""The people of one document: who is meant by a name, initials, a first name, a handle, an office.

Initials come from where the document gives them (`Name (XX)`, `Name – XX`, `XX = Name`, a column of initials, a
person's hint); else they are derived from the names in the attendance lists, and count only where one person fits.
Two people who fit are never chosen between. In: the attendance and the text. Out: a `Directory`.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_pieces import AWAY, Listed, named
from steering.reading.chairing import CHAIRED, by_office, chair_told, opener
from steering.reading.chat import speaker
from steering.reading.document import Document
from steering.reading.given_names import SHORT_FORMS
from steering.reading.keyed import front_pairs, is_taker, pairs_of
from steering.reading.names import PARTICLES, Entry, derived_initials, entry_of, initials_fit, is_name, without_title
from steering.reading.quick import Words
from steering.reading.shapes import PROSE, Role, Shape
from steering.reading.vocabulary import THINGS, VERBS

_DEFINED = re.compile(r"((?:[A-Z][\w’'.-]{0,60}\s{1,40}){1,4})\(\s*([A-Z][A-Za-z]{1,4})\s*\)")
_IN_BRACKETS = re.compile(r"\(\s*[A-Z][A-Za-z]{1,4}\s*\)")
_DEFINES = Words("(|=")
_EQUALS = re.compile(r"\b([A-Z][A-Za-z]{1,4})\s*=\s*((?:[A-Z][\w’'-]+\s?){2,4})")
_SPEAKER = re.compile(r"([A-Z][a-z’'-]+(?:\s[A-Z][\w’'-]+)?)(?:\s\([^()]{1,20}\))?:\s+\S")
_TAKER = re.compile(
    (
        r"\W*(?:minutes|notes?|note[- ]?takers?|minute[- ]?takers?|scribes?|minutes (?:taken )?by"
        r"|notes (?:taken )?by|taken by|recorded by|secretary|recorder|scribing)\s*[:–—-]\s*(\S.*)"
    ),
    re.IGNORECASE,
)
_FULL_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]*\.?){1,3}")
_NEAR_TOP = 60
_NEAR_SELECTION = 40
_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,4}")
_SHORT = re.compile(r"[A-Z]{1,2}[a-z]{1,2}|[A-Z]{3,4}")
_ACTING = re.compile(r"\b(?:vice|deputy|acting|co-?vice)[\s-]")
_SELECTS = re.compile(
    r"(?:selection|election|appointment|choice) of (?:the |a )?(?:meeting )?chair(?:man|woman|person)?"
    r"(?: of the meeting)?\W*$",
    re.IGNORECASE,
)
_CHAIRS = re.compile(r"\bchair(?:ing|ed)? (?:the|this) meeting|\bin the chair\b")
_LEADS = re.compile(r"\b(?:conven[oe]r|facilitat(?:or|ing)|moderat(?:or|ing)|presiding|leading)\b")
_CHAIR = re.compile(r"(?<!past )(?<!former )(?<!previous )\bchair(?!(?:man|woman|person)?[- ](?:elect|designate)\b)")
_HELD_FOR_NOW = re.compile(r"\bacting\b")
_CHAIR_OF = re.compile(r"\bchair(?:man|woman|person)? (?:of|for) \w")
"""Who chairs some body by name, perhaps another than the one that met: `Chair of Ethics`."""
_MINUTES = re.compile(r"\b(?:minutes|minute|notes?|note taker|scribe|minuting)\b")
"""What the role of the one who takes the minutes says; as those above, looked for in lower case."""
_JOINED = re.compile(r",|&|\band\b")


_FOR_PART = re.compile(
    r"(?:for )?(?:late|lateness|early|(?:late|early) (?:arrival|departure|leav(?:er|ing))|(?:left|leaving|leaves) early"
    r"|(?:arriv(?:ed|es|ing)|join(?:ed|ing)|coming) late)",
    re.IGNORECASE,
)
"""What somebody who came sent apologies for."""
_OF_PEOPLE = (Role.ATTENDANCE, Role.APOLOGIES)


@dataclass(slots=True, eq=False)
class Person:
    """One person as this document knows them."""

    name: str
    title: str = ""
    initials: set[str] = field(default_factory=set)
    organisation: str | None = None
    role: str | None = None
    handle: str | None = None
    email: str | None = None
    deputy_for: str | None = None
    states: dict[State, int] = field(default_factory=dict)
    again: list[tuple[State, int]] = field(default_factory=list)
    fuller: str | None = None

    @property
    def was_there(self) -> bool:
        """Whether the person is listed as there."""
        return not AWAY.issuperset(self.states)


_SHORT_NAME = re.compile(r"(?P<first>[A-Z])\.? ?(?P<last>[A-Z][a-z’'-]*[A-Z]?[a-z]{2,})")
"""A person given by one initial and the surname."""
_GIVEN = re.compile(r"\b[A-Z][a-z]{2,15}\Z")
_WORD_ENDS = re.compile(r"\b")
_TITLE_BEFORE = re.compile(
    r"Cllrs?|Councillors?|Mrs?|Miss|Rev|Revd|Prof|Chairman|Clerk|Chair|Lady|Lord|Sir|The|And|Officer"
)

_CLERGY = frozenset("rabbi canon archdeacon bishop pastor".split())
"""Titles that name somebody without the name too."""
LONGEST_NAME = 120
"""What is longer names nobody."""


@dataclass(slots=True)
class Directory:
    """The people of a document, and the ways of naming them."""

    people: list[Person] = field(default_factory=list)
    defined: dict[str, list[Person]] = field(default_factory=dict)
    derived: dict[str, list[Person]] = field(default_factory=dict)
    parts: dict[str, list[Person]] = field(default_factory=dict)
    by_key: dict[str, Person] = field(default_factory=dict)
    chair: Person | None = None
    chair_is_acting: bool = False
    chair_line: int = 1
    """The line that tells who chaired, where no list does."""
    minute_taker: Person | None = None
    bodies: set[str] = field(default_factory=set)
    _found: dict[str, list[Person]] = field(default_factory=dict)

    def find(self, token: str) -> list[Person]:
        """Everybody who may be meant by a name, initials, a handle: one, several, or nobody."""
        found = self._found.get(token)
        if found is None:
            found = self._found[token] = self._find(token.strip()) if len(token) <= LONGEST_NAME else []
        return found

    def _find(self, token: str) -> list[Person]:
        if token.startswith("@"):
            name = token[1:].lower()
            held = [p for p in self.people if p.handle and p.handle.lower() == name]
            return held or [p for p in self.people if not p.handle and p.name.split()[0].lower() == name]
        bare = token.replace(".", "") if "." in token and _DOTTED.fullmatch(f"{token.rstrip('.')}.") else token
        if bare in self.defined:
            return self.defined[bare]
        if (exact := self.by_key.get(key_of(token))) is not None:
            return [exact]
        if 2 <= len(bare) <= 5 and bare.isupper() and bare in self.derived:
            return self.derived[bare]
        if token.islower() and " " not in token and (held := [p for p in self.people if p.handle == token]):
            return held
        named = (self._by_parts(token) or self._by_short_form(token)) if self._may_be_name(token) else []
        if named and token[1:2].islower():
            return named
        if len(bare) <= 4 and _SHORT.fullmatch(bare):
            likely = self.people if len(self.people) <= 500 else []
            alike = [person for person in likely if person.name.startswith(bare[0]) and not person.initials]
            fitting = [person for person in alike if initials_fit(bare, person.name)]
            if len(bare) == 3 and fitting and " " in fitting[0].name:
                return fitting
        return named

    def _may_be_name(self, token: str) -> bool:
        """Whether the last word of a token is of somebody's name, or may be in another form: a quick look."""
        last = token.rpartition(" ")[2]
        low = last.lower()
        return (
            low in self.parts
            or not (low.isalpha() and low.isascii())
            or len(low) < 2
            or (last == token and (low in SHORT_FORMS or low in _CLERGY))
        )

    def _by_short_form(self, token: str) -> list[Person]:
        """The people whose given name a token shortens: `Doug` or `Doug Lee` for Douglas Lee; not for a mere Douglas,
        beside whom there may be a Doug.
        """
        first, _, rest = token.partition(" ")
        whole = SHORT_FORMS.get(first.lower(), ()) if first[1:].islower() else ()
        found = [p for name in whole for p in self._by_parts(f"{name.capitalize()} {rest}".strip())]
        return [p for p in found if " " in p.name and p.name.split()[0].lower() in whole]

    def is_body(self, token: str) -> bool:
        """Whether a token is an organisation of somebody in the lists."""
        return token.lower() in self.bodies

    def _by_parts(self, token: str) -> list[Person]:
        """The people whose names hold the words of a token: `Jenkinson`, `Cllr Crisp`, `J. Taylor`, `Steven H.`"""
        title, bare = without_title(token)
        words = bare.replace(".", " ").split()
        if token.lower() in _CLERGY:
            return [p for p in self.people if p.title.lower().startswith(token.lower())]
        if title and len(bare) == 1 and len(self.people) <= 500:
            return [p for p in self.people if p.title and p.title[:2] == title[:2] and p.name.split()[-1][0] == bare]
        if not words or (len(words) == 1 and len(words[0]) < 2):
            return []
        held = [self._part(word) for word in words if len(word) > 1]
        if not held or None in held:
            return []
        known = [set(map(id, people or ())) for people in held]
        common = set.intersection(*known)
        found = [p for p in held[0] or () if id(p) in common]
        heads = [word[0].lower() for word in words if len(word) == 1]
        fitting = [p for p in found if _begin_so(p.name, heads, words)] if heads else found
        if len(fitting) > 1 and title and (same := [p for p in fitting if _same_title(p.title, title)]):
            fitting = same
        if len(fitting) > 1 and len(words) == 1 and not title:
            first = [p for p in fitting if p.name.split()[0].lower() == words[0].lower()]
            fitting = first or fitting
        return fitting

    def _part(self, word: str) -> list[Person] | None:
        """The people one of whose names is a word, with its accents or without."""
        low = word.lower()
        return self.parts.get(low) or (None if low.isascii() else self.parts.get(_unaccented(low)))


_OF_WOMEN = frozenset(("mrs", "ms", "miss"))


def _same_title(one: str, other: str) -> bool:
    """Whether two titles can be the same person's: `Mrs` and `Ms`, not `Mr` and `Mrs`."""
    one, other = one.lower().strip(" ."), other.lower().strip(" .")
    return one == other or (one in _OF_WOMEN and other in _OF_WOMEN)


def _begin_so(name: str, heads: list[str], words: list[str]) -> bool:
    """Whether the words of a name that are not among those given begin with the letters given: `Ann A` for Ann Archer,
    not for Ann Eliot.
    """
    given = {word.lower() for word in words}
    firsts = {word[0].lower() for word in re.split(r"[\s.-]+", name) if word and word.lower() not in given - {*heads}}
    return firsts.issuperset(heads)


def _unaccented(text: str) -> str:
    """A text without the accents of its letters, which some leave out of a name."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=1024)
def key_of(name: str) -> str:
    """A name for comparison: without title, marks, accents and case."""
    bare = _unaccented(without_title(name)[1].casefold())
    words = bare.split()
    return " ".join(words if all(map(str.isalnum, words)) else _WORD.findall(bare))


def directory(document: Document, listed: Iterable[Listed]) -> Directory:
    """Gather the people of a document."""
    book = Directory()
    _from_lists(book, listed)
    _in_chat(document, book)
    _chair(document, book)
    _minute_taker(document, book)
    for author, _ in document.front.get("author", ()):
        _also(book, entry_of(author))
    _definitions(document, book)
    _speakers(document, book)
    _given_names(document, book)
    _index(book)
    for token in _called_bodies(book.derived, document.text) if book.derived else ():
        if _is_body(token, document.text):
            del book.derived[token]
    for initials, name in document.hints.initials.items():
        person = next((p for p in book.people if key_of(p.name) == key_of(name)), None) or _add(book, Entry(name))
        book.defined[initials] = [person]
    return book


def _add(book: Directory, entry: Entry) -> Person:
    """The person of an entry, new or known; what the entry tells is added to what is known."""
    key = key_of(entry.name) or entry.name
    person = book.by_key.get(key)
    if person is None:
        person = Person(entry.name)
        book.by_key[key] = person
        book.people.append(person)
    person.title = person.title or entry.title
    person.organisation = person.organisation or entry.organisation
    person.role = person.role or entry.role
    person.handle, person.email = person.handle or entry.handle, person.email or entry.email
    person.deputy_for = person.deputy_for or entry.deputy_for
    if entry.initials:
        person.initials.add(entry.initials)
    return person


def _also(book: Directory, entry: Entry | None, by_office: bool = False) -> Person | None:
    """Somebody named outside the lists; a first name alone adds nobody, unless those have hardly more, nor does a
    surname without a title or (`by_office`) the office before it.
    """
    if entry is None:
        return None
    key = key_of(entry.name)
    if entry.name.startswith("@"):
        held = [p for p in book.people if p.handle and p.handle.lower() == entry.name[1:].lower()]
        if len(held) == 1:
            return held[0]
    if key in book.by_key:
        return _add(book, entry)
    given, _, family = entry.name.rpartition(" ")
    whole = SHORT_FORMS.get(given.lower(), ())
    if len(short := [p for p in book.people if whole and p.name in {f"{w.capitalize()} {family}" for w in whole}]) == 1:
        return short[0]
    titled = [p for p in book.people if p.name == family and p.title] if family != entry.name else []
    if len(titled) == 1:
        titled[0].name = entry.name
        book.by_key[key] = titled[0]
        return _add(book, entry)
    if " " not in entry.name and not entry.handle:
        known = [p for p in book.people if key in key_of(p.name).split()]
        if known or not (by_office or entry.title or _by_first_names(book)):
            return known[0] if len(known) == 1 else None
    return _add(book, entry)


def _by_first_names(book: Directory) -> bool:
    """Whether the lists name nearly everybody who was there by the first name alone, as a letter does."""
    there = [person for person in book.people if person.was_there]
    return len(there) > 3 and sum(" " in person.name for person in there) * 4 <= len(there)


def _from_lists(book: Directory, listed: Iterable[Listed]) -> None:
    """The people of the attendance lists; a first name, or initials, that a fuller name in them explains are that
    person.
    """
    entries = list(listed)
    in_part: list[Person] = []
    full = [item.entry.name for item in entries if " " in item.entry.name and item.state not in AWAY]
    spelt = {item.entry.initials: item.entry.name for item in entries if item.entry.initials and " " in item.entry.name}
    for item in entries:
        name = item.entry.name = spelt.get(item.entry.name, item.entry.name)
        if " " not in name and not name.startswith("@"):
            longer = {other for other in full if other.split()[0] == name}
            if not longer and item.entry.title:
                longer = {other for other in full if other.split()[-1] == name}
                item.entry.initials = item.entry.initials if _same_fits(item.entry, longer or {name}) else None
            if len(longer) == 1 and item.state is not State.APOLOGIES and _same_fits(item.entry, longer):
                item.entry.name = longer.pop()
        person = _add(book, item.entry)
        if item.state in person.states:
            person.again.append((item.state, item.line))
        else:
            person.states[item.state] = item.line
        if item.state is State.APOLOGIES and item.entry.notes and any(map(_FOR_PART.fullmatch, item.entry.notes)):
            in_part.append(person)
    for person in in_part:
        if person.states.keys() - AWAY:
            person.states.pop(State.APOLOGIES, None)


def _in_chat(document: Document, book: Directory) -> None:
    """Those who wrote in the log of a chat; a name that somebody gives for a roll call is that of the writer."""
    if not document.said:
        return
    called: dict[str, Person] = {}
    for block in document.blocks:
        who = speaker(document.said.get(block.line, ""))
        if who and block.role is Role.ATTENDANCE and _FULL_NAME.fullmatch(block.text) and is_name(block.text):
            called[who] = _add(book, Entry(block.text, handle=who))
    for line, who in document.said.items():
        name = speaker(who)
        if name and name not in book.defined:
            person = called.get(name) or _add(book, Entry(name, handle=name))
            person.states.setdefault(State.PRESENT, line)
            book.defined[name] = [person]


def _same_fits(entry: Entry, longer: set[str]) -> bool:
    """Whether a first name with initials agrees with the fuller name."""
    return entry.initials is None or initials_fit(entry.initials, next(iter(longer)))


def _chair(document: Document, book: Directory) -> None:
    """Who chaired: a label, a role in the list of those present, or a sentence that says so."""
    for person in book.people:
        if State.APOLOGIES in person.states:
            person.states.pop(State.CHAIR, None)
        if State.CHAIR in person.states and book.chair is None:
            book.chair = person
    if book.chair is None:
        _chair_by_role(book)
    opened: str | None = None
    for index in sorted(index for index in document.holding(CHAIRED) if index < _NEAR_TOP):
        block = document.blocks[index]
        if (told := chair_told(block)) is None:
            if opened is None and (first := opener(block)) is not None:
                opened = first["who"]
            continue
        wrote = book.defined.get(told["who"]) if document.said else None
        if who := wrote[0] if wrote else _also(book, entry_of(told["who"]), by_office(told)):
            book.chair_is_acting = book.chair_is_acting or _acting(who.role) or "absence" in block.text
            if book.chair is None:
                book.chair, book.chair_line = who, block.line
    if book.chair is None:
        book.chair = _selected(document, book)
    if book.chair is None and opened is not None:
        here = [person for person in _called(book, entry_of(opened)) if person.was_there]
        book.chair = here[0] if len(here) == 1 else None
    if book.chair is not None and _acting(book.chair.role):
        book.chair_is_acting = True


def _chair_by_role(book: Directory) -> None:
    """The one of those present whose role says that the meeting, or the body, was theirs to chair or to lead."""
    there = [(person, person.role.lower()) for person in book.people if person.role and person.was_there]
    book.chair = next((person for person, role in there if _CHAIRS.search(role)), None)
    if book.chair is not None:
        book.chair_is_acting = _acting(book.chair.role)
        return
    chairs = [(person, part) for person, role in there for part in role.split(", ") if _CHAIR.search(part)]
    held = [person for person, role in chairs if not _ACTING.search(role)]
    ours = [person for person, role in chairs if person in held and not _CHAIR_OF.search(role)]
    held = ours or held
    held = held or [person for person, role in chairs if _HELD_FOR_NOW.search(role)]
    leads = [person for person, role in there if not held and _LEADS.search(role) and not _ACTING.search(role)]
    book.chair = held[0] if held else leads[0] if len(leads) == 1 else None


def _called(book: Directory, entry: Entry | None) -> list[Person]:
    """Those of the lists who are called by a name, or by a part of it."""
    key = key_of(entry.name) if entry is not None else ""
    return [
        person for person in book.people if key and (key == key_of(person.name) or key in key_of(person.name).split())
    ]


def _acting(role: str | None) -> bool:
    """Whether a role, of several that of the chair, is held only in the place of somebody else."""
    parts = role.lower().split(", ") if role is not None else []
    return any(_ACTING.search(part) for part in [part for part in parts if _CHAIR.search(part)] or parts)


def _selected(document: Document, book: Directory) -> Person | None:
    """Who chaired, named alone below `Selection of the chairman`, or below `Chair` among those present."""
    for at, block in enumerate(document.blocks[:_NEAR_SELECTION]):
        if "chair" not in block.low:
            continue
        selects = block.shape is Shape.HEADING and _SELECTS.match(block.text) is not None
        alone = block.role in _OF_PEOPLE and block.low.strip(" :") in ("chair", "chairs", "chairman", "chairperson")
        if (selects or alone) and at + 1 < len(document.blocks):
            below = document.blocks[at + 1]
            if below.shape in PROSE and len(below.text) < 60:
                return _also(book, entry_of(below.text))
    return None


def _minute_taker(document: Document, book: Directory) -> None:
    """Who took the minutes: a label near the top or the foot, or a role in the list."""
    for block in [*document.blocks[:30], *document.blocks[-6:]]:
        found = _TAKER.match(block.text) if len(block.text) < 120 else None
        if found and block.role is not Role.ANNEX:
            for part in _JOINED.split(found[1])[:4]:
                person = _also(book, named(part))
                book.minute_taker = book.minute_taker or person
    if book.minute_taker is not None:
        return
    tables = [pair for block in document.blocks[:30] if block.table for pair in pairs_of(block.table)]
    for label, value in [*front_pairs(document), *tables]:
        if book.minute_taker is None and is_taker(label):
            book.minute_taker = _also(book, named(value.text))
    for person in book.people:
        if book.minute_taker is None and person.role and _MINUTES.search(person.role.lower()):
            book.minute_taker = person


def _speakers(document: Document, book: Directory) -> None:
    """Those whose words a transcript gives (`Ann: ...` at the start of several lines) when no list has them."""
    counts = Counter(
        found[1] for block in document.prose if ":" in block.text and (found := _SPEAKER.match(block.text))
    )
    often = [name for name, count in counts.items() if count >= 3]
    known = {word for person in book.people for word in person.name.split()} if often else set()
    for name in often:
        if name.split()[0] not in known and name.lower() not in THINGS and name.lower() not in VERBS and entry_of(name):
            _add(book, Entry(name))


def _given_names(document: Document, book: Directory) -> None:
    """The given names that the text has for those whom the lists give by an initial: `M Cain`, `Cllr Mike Cain`.

    Only where one such name stands in the text, and nobody else has the initial and the surname.
    """
    short = [(person, found) for person in book.people if (found := _SHORT_NAME.fullmatch(person.name))]
    if not short:
        return
    given: dict[tuple[str, str], set[str]] = {}
    for first, last in _before_surnames(document.text, {found["last"] for _, found in short}):
        if first.lower() not in THINGS and not _TITLE_BEFORE.fullmatch(first):
            given.setdefault((first[0], last), set()).add(first)
    counts = Counter((found["first"], found["last"]) for _, found in short)
    for person, found in short:
        key = found["first"], found["last"]
        names = given.get(key, set())
        whole = f"{min(names)} {found['last']}" if names else ""
        if len(names) == 1 and counts[key] == 1 and key_of(whole) not in book.by_key:
            person.fuller = whole


def _before_surnames(text: str, surnames: set[str]) -> Iterator[tuple[str, str]]:
    """The words that may be given names right before some surnames, with the surname."""
    places = []
    for last in surnames:
        at = text.find(f" {last}")
        while at >= 0:
            if _WORD_ENDS.match(text, at + 1 + len(last)):
                places.append((at, last))
            at = text.find(f" {last}", at + 1)
    read = 0
    for at, last in sorted(places):
        if (found := _GIVEN.search(text, max(at - 16, read), at)) is not None:
            read = at + 1 + len(last)
            yield found[0], last


def _definitions(document: Document, book: Directory) -> None:
    """Initials that the text itself gives: `Ian Dean (ID)`, `JSt = Jack Stroud`."""
    for block in document.at(document.holding(_DEFINES)):
        text = block.text
        if "(" in text and _IN_BRACKETS.search(text):
            for found in _DEFINED.finditer(text):
                _define(book, found[1].strip(), found[2])
        if "=" in text:
            for found in _EQUALS.finditer(text):
                _define(book, found[2].strip(), found[1])


def _define(book: Directory, name: str, initials: str) -> None:
    """Bind initials to the longest ending of the words before them that they fit, if it can be a person's name."""
    words = name.split()
    for at in range(len(words)):
        rest = " ".join(words[at:])
        if not initials_fit(initials, rest):
            continue
        known = book.by_key.get(key_of(rest))
        entry = entry_of(rest)
        if known is None and (entry is None or len(words) - at < 2 or not _personal(rest, initials)):
            continue
        (known or _add(book, entry or Entry(rest))).initials.add(initials)
        return


_BODIES = re.compile(
    r"\b(?:council|board|committee|group|association|trust|authority|agency|service|society"
    r"|institute|university|department|office|force|partnership|school|plan|policy|fund|scheme"
    r"|act|order|police|team|forum|network|project|framework|system|programme)s?\b"
)


def _personal(name: str, initials: str) -> bool:
    """Whether words with their initials in brackets are a person's name rather than a body's: two or three words,
    letter by letter.
    """
    return len(name.split()) <= 3 and not _BODIES.search(name.lower()) and derived_initials(name)[0] == initials[0]


_OF_BODIES = (" member", " meeting", " chair", " agenda")
"""What stands behind the letters of a body."""
_THE = re.compile(r"he (?=([^\sa-z]\S*) )")
_LONGEST_LETTERS = 20


def _called_bodies(tokens: Iterable[str], text: str) -> list[str]:
    """The letters by which a text may call a body: `the AB`, `AB members`."""
    called = set(_THE.findall(text))
    before = set()
    for word in _OF_BODIES:
        at = text.find(word)
        while at >= 0:
            before.add(text[max(at - _LONGEST_LETTERS, 0) : at].rpartition(" ")[2])
            at = text.find(word, at + 1)
    ends = " ".join([*before, ""])
    return [token for token in tokens if token in called or f"{token} " in ends]


def _is_body(token: str, text: str) -> bool:
    """Whether letters that fit somebody's name, and which a text calls a body, are those of one that it names:
    `Advisory Board`.
    """
    words = r"\s".join(rf"{letter}[a-z]+" for letter in token)
    named = re.search(rf"\b{words}\b", text)
    return named is not None and _BODIES.search(named[0].lower()) is not None


def _index(book: Directory) -> None:
    """The ways of finding the people gathered so far."""
    book.bodies = {p.organisation.lower() for p in book.people if p.organisation and len(p.organisation) > 1}
    for person in book.people:
        for token in person.initials:
            book.defined.setdefault(token, []).append(person)
        if not person.name.startswith("@"):
            initials = derived_initials(person.name)
            if len(initials) >= 2:
                book.derived.setdefault(initials, []).append(person)
            words = f"{person.fuller or ''} {person.name}".replace(".", " ").split()
            if len(words) > 2 and person.fuller is None and len(initials) > 2:
                book.derived.setdefault(initials[0] + initials[-1], []).append(person)
            forms = {word.lower() for word in words if len(word) > 1}
            if not all(map(str.isascii, forms)):
                forms.update(map(_unaccented, list(forms)))
            for word in forms:
                book.parts.setdefault(word, []).append(person)
    for person in book.people:
        particle = next((word for word in person.name.split()[1:-1] if word in PARTICLES), None)
        if particle is not None:
            book.derived.setdefault(person.name[0] + particle[0].upper(), [person])
