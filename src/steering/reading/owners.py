"""Whose task it is: the words that name owners, and whom they mean in this document.

An owner phrase is one or more parties (`BH and NS`, `FE/Clerk`, `Cllr. Jenkinson`, `@ehogan`, `All pilot leads`,
`the Parish Clerk`, `London Board`) joined by commas, slashes, `and`. Before a task it is followed by a cue (`to`,
`will`, `agreed to`, a colon, a dash). Words for nobody (`TBC`, `Someone`, `–`) are nobody. Never a guess: what fits two
people stays as it is written, with a doubt.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from steering.domain.findings import Doubt
from steering.reading.given_names import COMMON_GIVEN, SHORT_FORMS
from steering.reading.names import INITIALS, begins_as_title, may_be_titled
from steering.reading.owner_words import (
    ACRONYMS,
    AFFILIATION,
    ASKED,
    BEFORE_PASSIVE,
    BEHIND_OWNERS,
    BETWEEN,
    BODY_JOINED,
    BY,
    CODE,
    CODED,
    COMES_FROM,
    CUE,
    DRAWN,
    GIVEN,
    GIVEN_OR_LAST,
    GIVEN_TO,
    HANDED_ON,
    HANDLE,
    HEADED_FOR,
    HELPED,
    IN_BRACKETS,
    IN_UNIFORM,
    INITIAL,
    IS_DOING,
    JOINT,
    JOINT_AT_END,
    JOINT_BEGINS,
    LABEL,
    LENT_A_HAND,
    LOUD_CUE,
    LOUD_NAME,
    LOW_LABEL,
    LOW_PART,
    MARKS,
    MENTIONED,
    NAME_PARTS,
    NAMES_TOO,
    NO_ONE,
    NO_ONE_BEGINS,
    NOT_NOW,
    OFFICE_OR_GROUP,
    OFFICES_PARTED,
    OPENINGS,
    PARTY,
    PASSIVE,
    POST_BEHIND,
    SOMEBODY,
    SPACED_CODES,
    STAMP,
    STAMP_BEGINS,
    STANDS_FOR,
    STATE_ONLY,
    THE,
    THE_CHAIR,
    TOLD,
    UNLISTED,
    UNTITLED,
    VERB,
    VERB_BEHIND,
    WHO_ARE,
    WHOLE_GROUP,
    WITH_DAY,
    WITH_TOPIC,
    drawn,
)
from steering.reading.passages import squeezed
from steering.reading.people import LONGEST_NAME, Directory, Person
from steering.reading.quick import HAS_DIGIT
from steering.reading.small_words import SmallWords
from steering.reading.unlisted import Unlisted
from steering.reading.vocabulary import THINGS, VERBS, is_infinitive, may_be_body, names_nobody


@dataclass(slots=True)
class Owners:
    """Whom an owner phrase names: full names or the words as written, the words, doubts, and who may be meant."""

    names: tuple[str, ...] = ()
    text: str | None = None
    doubts: tuple[Doubt, ...] = ()
    unclear: dict[str, list[str]] = field(default_factory=dict)
    known: bool = False


@dataclass(slots=True)
class Phrase:
    """An owner phrase at the start of a stretch of text: its end, what follows it, and the owners."""

    owners: Owners
    end: int
    cue: str = ""
    cue_end: int = 0
    label: bool = False
    kind: str = ""
    """The group of `CUE` that the cue is of."""

    @property
    def commits(self) -> bool:
        """Whether the cue gives the owners something to do: `to`, `will`, with an adverb or not."""
        return self.cue.split()[:1] in (["to"], ["will"])


_TOPIC = re.compile(r"(?!the |all |others?\b|his |her |their )[a-z]+(?: [a-z]+){1,4}")
"""What an action is about, beside its owner: `Action 33 (TR, costing model)`."""

_GIVES_TASK = re.compile(r" (?:to|will|agreed)(?= )")
_PLACES = frozenset(
    "school academy juniors infants infirmary hospital surgery practice clinic library exchange road street primary"
    " nursery college museum".split()
)
"""Last words of places, which before a colon are what is told of and not who has something to do."""
_HELD_BY = re.compile(r" \((?P<who>[A-Z]{2,4}[a-z]?(?:/[A-Z]{2,4}[a-z]?)*)\)\s?[:–—-]")
_LONGEST_GROUP = 5
"""So many words at most has the name of a group."""
_UNREAD = Phrase(Owners(), 0)
_OFFICE_HELD = re.compile(r"[A-Z][a-z-]{3,20}(?: (?:of |for )?[A-Z][a-z-]{1,20}){0,4}")
_CONVENER = re.compile(r"\b[Cc]onven[eo]r\b")
_BESIDE = 40
"""So near, in characters, an office stands to the name of who holds it."""
_NO_ROW: tuple[list[str], int] = ([], 0)
"""What stands for a phrase, and for a row of parties, that was not read yet."""


_OF_THING = (" to be ", " is ", " are ", " was ", " were ", " needs ", " should be ", " must be ")
"""What shows that a word like a verb is the thing that something is done to: `Shared board sketch to be worked up`."""


class OwnerReader:
    """Reads owner phrases against the directory of one document."""

    def __init__(self, book: Directory, text: str) -> None:
        self.book = book
        self.marked: dict[str, list[Any]] = {}
        self.reports: dict[tuple[int, bool], Any] = {}
        self._phrases: dict[tuple[str, int, bool], Phrase | None] = {}
        self._owners: dict[tuple[str, ...], Owners] = {}
        self._rows: dict[tuple[str, int], tuple[list[str], int] | None] = {}
        self._certain: dict[str, bool] = {}
        self._text = text
        self._small = SmallWords(text)
        self._drawn = DRAWN.within(text)
        self._unlisted = Unlisted(text)
        self.nameless = sum(not person.name.startswith("@") for person in book.people) < 2
        self._heads = {body.split()[0] for body in book.bodies if body.strip()}
        self._offices = _offices_of(book)
        self._heads |= {office.split()[0] for office in self._offices}

    def all_of(self, text: str) -> Owners:
        """The owners of a text that should hold nothing else, such as a cell or what stands in brackets."""
        bare = squeezed(text).strip(" .:;*[]")
        if not bare or (names_nobody(bare) and not self.book.find(bare)):
            return Owners(text=bare or None)
        if "?" in bare:
            bare = ASKED.sub("", bare)
        if " " in bare and SPACED_CODES.fullmatch(bare) and all(self.book.find(code) for code in bare.split()):
            bare = ", ".join(bare.split())
        if "(with" in bare or "\\" in bare or ("-" in bare and len(bare) <= 12):
            bare = self._parted(bare)
        if "(" in bare and (now := NOT_NOW.sub("", bare)):
            bare = now
        if (handed := HANDED_ON.search(bare)) is not None:
            bare = bare[handed.end() :]
        if " to " in bare and (lent := LENT_A_HAND.fullmatch(bare)) is not None and self.is_party(lent["who"]):
            bare = lent["who"]
        if (standing := STANDS_FOR.fullmatch(bare) if " for " in bare else None) is not None and all(
            map(self.is_party, standing.groups())
        ):
            bare = standing["who"]
        if "/" in bare and len(bare) > 20 and OFFICES_PARTED.fullmatch(bare) is not None:
            return self._resolved([part.strip() for part in bare.split("/")], bare)
        found = self._parties(bare, 0)
        if found is not None and found[1] >= len(bare.rstrip(" .,:;")):
            return self._resolved(found[0], bare)
        if "(" in bare and (plain := self._without_posts(bare)) != bare:
            return self.all_of(plain)
        parts = [part.strip(" .()[]") for part in BETWEEN.split(bare)]
        parts = [part for part in parts if part and not names_nobody(part)]
        if len(parts) > 1 and self.is_party(parts[0]):
            parts = [part for part in parts if not _TOPIC.fullmatch(part) or self.is_party(part)]
        return self._resolved(parts, bare)

    def _without_posts(self, bare: str) -> str:
        """The words of a cell without what known people are, in brackets behind their names: `Ann Lee (co-lead)`."""
        kept = POST_BEHIND.sub(self._without_post, bare)
        return kept if "(" not in kept else bare

    def _without_post(self, found: re.Match[str]) -> str:
        """Somebody without the brackets behind the name, unless there is another one inside them."""
        known = len(self.book.find(found["who"])) == 1 and not self.book.find(found["post"])
        return found["who"] if known else found[0]

    def _parted(self, bare: str) -> str:
        """The words of a cell with commas between people whom a stroke or hyphen joins (`AB\\CD`, `AB-CD`), without who
        helps: `AB (with CD)`.
        """
        bare = HELPED.sub("", bare)
        codes = bare.replace("\\", "-").split("-")
        return ", ".join(codes) if len(codes) > 1 and all(self.book.find(code) for code in codes) else bare

    def leading(self, text: str, start: int = 0, marked: bool = False) -> Phrase | None:
        """The owner phrase with its cue at an offset of a text, when one stands there.

        In the wording of a `marked` action an unknown name may be followed by any verb.
        """
        key = (text, start, marked)
        found = self._phrases.get(key, _UNREAD)
        if found is _UNREAD:
            found = self._phrases[key] = self._leading(text, start, marked)
        return found

    def _leading(self, text: str, start: int, marked: bool) -> Phrase | None:
        first = text[start : start + 1]
        if (numbered := (STAMP if first in STAMP_BEGINS else CODED).match(text, start)) is not None:
            start = numbered.end()
            first = text[start : start + 1]
        if marked and first in "FTo" and (special := self._given_to(text, start)) is not None:
            return special
        if first in ("[", "(") and (special := self._bracketed(text, start, marked)) is not None:
            return special
        if first in NO_ONE_BEGINS and (special := _no_one(text, start)) is not None:
            return special
        if marked and first.islower() and (special := self._low(text, start)) is not None:
            return special
        if self._drawn and (short := drawn(text, start)) is not None:
            return self._contracted(short)
        if self._cannot_lead(text, start, marked):
            return None
        if " / " in text[start : start + 60] and (special := self._with_topic(text, start)) is not None:
            return special
        found = self._parties(text, start)
        if found is None:
            return None
        parties, end = found
        words = text[start:end]
        if names_nobody(words) and not self.book.find(words):
            label = LABEL.match(text, end)
            cue = CUE.match(text, end)
            if label is not None:
                return Phrase(Owners(text=words), end, _words_of(cue) if cue else "", label.end(), True)
            return _told_by(Owners(text=words), end, cue) if cue else None
        known = all(map(self.is_party, parties))
        behind = text[end : end + 2]
        label = None if behind[:1] == " " and behind[1:].isalpha() else LABEL.match(text, end)
        if label and not known and STATE_ONLY.match(text, label.end()):
            label = None
        if (
            label
            and (" (" in text[end : label.end()] or not known or text.startswith("they ", label.end()))
            and self._is_topic(text, parties, end, label.end())
        ):
            return None
        if label and (known or self._labels_person(parties, marked)):
            return Phrase(self._resolved(parties, words), end, ":", label.end(), True)
        body = COMES_FROM.match(text, end) if known and behind[1:] in ("f", "o", "a") else None
        told = WHO_ARE.match(text, end) if known and text.startswith((" who ", ", who "), end) else None
        cue = CUE.match(text, body.end()) if body else _cue(text, told.end() - 1 if told else end)
        loud = marked or (behind == " t" and (known or all(map(self.is_unlisted, parties))))
        cue = cue or (_loud_cue(text, end) if loud else None)
        if cue and self._acts(text, parties, known, cue, marked):
            return _told_by(self._resolved(parties, words), end, cue)
        if marked and known and IS_DOING.match(text, end):
            return Phrase(self._resolved(parties, words), end, "", end)
        named = known or (marked and all(self._full_name(party) or _is_given(party) for party in parties))
        partly = marked and self.is_party(parties[0]) and all(self.is_party(p) or CODE.fullmatch(p) for p in parties)
        if marked and behind[:1] in (",", " ") and (special := self._told(text, start, end, parties, known)):
            return special
        verb = VERB.match(text, end) if named or partly else None
        if (
            verb
            and not text.startswith(_OF_THING, verb.end())
            and (
                verb[1] in VERBS or (marked and (_is_done(verb[1]) or all(CODE.fullmatch(party) for party in parties)))
            )
        ):
            return Phrase(self._resolved(parties, words), end, "", end)
        return None

    def _contracted(self, found: re.Match[str]) -> Phrase | None:
        """Somebody with a verb drawn to the name: `Ann’ll send the accounts`, `Ann’s going to send them`."""
        if not (self.is_party(found["who"]) or (found["who"] != "I" and self.is_unlisted(found["who"]))):
            return None
        kind = found.lastgroup or ""
        cue = "will" if kind == "will" else found[kind]
        return Phrase(self._resolved([found["who"]], found["who"]), found.end("who"), cue, found.end(), kind=kind)

    def may_know(self, text: str, start: int) -> bool:
        """Whether the word at an offset may begin a party that this document knows, one with a title, or an office;
        a quick look before an owner phrase is read.
        """
        first, _, rest = text[start : start + LONGEST_NAME].partition(" ")
        if first == "The" and self._offices:
            first = rest.partition(" ")[0]
        low = first.lower()
        return (
            not (first.isalpha() and first[1:].islower())
            or low in self.book.parts
            or low in self._heads
            or first in self.book.defined
            or ((len(first) == 3 or low in SHORT_FORMS) and bool(self.book.find(first)))
            or may_be_body(text, start)
            or may_be_titled(text, start)
        )

    def is_unlisted(self, name: str) -> bool:
        """Whether a name, or initials, that no list has are a person's all the same: `Peter`, `Ken Pierce`."""
        return UNLISTED.fullmatch(name) is not None and self._unlisted.has(name)

    def may_name(self, text: str, start: int) -> bool:
        """Whether the words at an offset may name a party that this document knows, or such a person."""
        if self.may_know(text, start):
            return True
        found = UNLISTED.match(text, start)
        return found is not None and self._unlisted.has(found[0])

    def _cannot_lead(self, text: str, start: int, marked: bool) -> bool:
        """Whether the first two words at an offset rule out an owner phrase: a quick look before the patterns."""
        first, *rest = text[start : start + LONGEST_NAME].split(" ", 2)
        if first in OPENINGS:
            return True
        second = rest[0] if rest else ""
        if (
            second in BEHIND_OWNERS
            or second[-2:] == "ly"
            or not (second.islower() and second.isalpha() and first.isalpha())
        ):
            return False
        if marked and CODE.fullmatch(first):
            return False
        return not (
            (second in VERBS or (marked and _is_done(second))) and (marked or self.is_party(first))
        ) and not may_be_body(text, start)

    def _told(self, text: str, start: int, end: int, parties: list[str], known: bool) -> Phrase | None:
        """Somebody who is told in a marked action what to do: `Ann, determine which ...`, `Ann Send the ...`, and
        `AB update the ...` or `Steve ask the ...`, though no list has them.
        """
        found = TOLD.match(text, end)
        if found is None or found["verb"].lower() not in VERBS:
            return None
        first, low = parties[0], found["verb"].islower()
        if found["comma"]:
            sure = known or self._labels_person(parties, False)
        elif known:
            sure = not low
        elif CODE.fullmatch(first):
            sure = low and len(parties) == 1 and first not in ACRONYMS and is_infinitive(found["verb"], found["next"])
        else:
            sure = (
                low
                and len(parties) == 1
                and GIVEN_OR_LAST.fullmatch(first) is not None
                and found["verb"] not in THINGS
                and not self._first_common(first)
            )
        if not sure:
            return None
        at = found.start("verb") if found["comma"] else end
        return Phrase(self._resolved(parties, text[start:end]), end, "", at, bool(found["comma"]))

    def _full_name(self, party: str) -> bool:
        """Whether a party reads as a person's first and last name, though no list has it."""
        words = party.split()
        return (
            len(words) == 2 and all(GIVEN_OR_LAST.fullmatch(w) for w in words) and not self._first_common(party, True)
        )

    def _bracketed(self, text: str, start: int, marked: bool) -> Phrase | None:
        """An owner in brackets before the task: `[KS] write to ...`; round ones only in a `marked` action or with a
        colon, as they also name who brought up a topic, and with both a first and last name that no list has; square
        ones with a colon hold a name that no list has too. The body that a person comes from may stand behind the
        name: `(Kim Lee, XYZ) write to ...`.
        """
        found = IN_BRACKETS.match(text, start)
        if found is None or (not found["who"][0].isalpha() and found["who"][0] != "@"):
            return None
        if found["sign"] == "(" and not (marked or found["colon"]):
            return None
        dated = WITH_DAY.fullmatch(found["who"]) if HAS_DIGIT(found["who"]) else None
        owners, square = self.all_of(dated["who"] if dated else found["who"]), found["sign"] == "["
        sure = owners.names and all(
            self.is_party(n) or (square and n not in MARKS and re.fullmatch(r"[A-Z]{2,3}", n) is not None)
            for n in owners.names
        )
        sure = sure or (square and bool(found["colon"]) and self._named(found["who"]))
        sure = sure or (marked and bool(found["colon"]) and self._full_name(found["who"]))
        name, _, body = found["who"].partition(", ")
        if marked and not sure and AFFILIATION.fullmatch(body) and (self.is_party(name) or self._full_name(name)):
            owners, sure = self.all_of(name), True
        return Phrase(owners, found.end(), ":", found.end(), True) if sure else None

    def _given_to(self, text: str, start: int) -> Phrase | None:
        """An owner behind `For`, `To` or `on` and before a colon: `For Kim: write to ...`."""
        found = GIVEN_TO.match(text, start)
        if found is None or not self._named(found["who"]):
            return None
        return Phrase(self.all_of(found["who"]), found.end("who"), ":", found.end(), True)

    def _with_topic(self, text: str, start: int) -> Phrase | None:
        """A known person and a topic that is nobody: `Ann / posters: ...`."""
        found = WITH_TOPIC.match(text, start)
        if found is None or len(self.book.find(found["who"])) != 1 or not re.search(r"\b[a-z]{3}", found["topic"]):
            return None
        if any(self.book.find(word) for word in re.findall(r"[A-Z@][\w’'-]*", found["topic"])):
            return None
        return Phrase(self.all_of(found["who"]), found.end("who"), ":", found.start("topic"), True)

    def _named(self, text: str) -> bool:
        """Whether a text is nothing but what reads as names of people."""
        found = self._parties(text, 0)
        return found is not None and found[1] == len(text) and self._labels_person(found[0], False)

    def _low(self, text: str, start: int) -> Phrase | None:
        """Known people in lower case before a colon or what they do: `dan and hadley: write to ...`, `dan write to`."""
        found = LOW_LABEL.match(text, start)
        if found is None or (found["verb"] and found["verb"] not in VERBS):
            return None
        parties = [
            next((way for way in (part, part.upper()) if self.book.find(way)), part.capitalize())
            for part in re.split(r"\s*(?:\band\b|[,/&+])\s*", found["who"])
        ]
        if not all(len(self.book.find(party)) == 1 for party in parties):
            return None
        if found["verb"]:
            return Phrase(self._resolved(parties, found["who"]), found.end("who"), "", found.end("who"))
        cue = found["cue"] or ":"
        kind = cue if cue != ":" else ""
        return Phrase(self._resolved(parties, found["who"]), found.end("who"), cue, found.end(), cue == ":", kind)

    def of_heading(self, title: str) -> Owners | None:
        """The person or office that the heading of a list of tasks names: `Actions for Ann`, `Tasks for the Clerk`."""
        found = HEADED_FOR.match(title)
        owners = self.all_of(found["who"]) if found else None
        if owners is None or not owners.known or not owners.names or WHOLE_GROUP.search(THE.sub("", owners.text or "")):
            return None
        return owners

    def only(self, text: str, start: int) -> Phrase | None:
        """An owner phrase of known parties that stands alone: nothing that it does follows it."""
        found = self._parties(text, start)
        if found is None or not self.is_party(found[0][0]):
            return None
        parties, end = found
        while not (
            self.is_party(parties[-1])
            or (re.search(rf"/\s?{re.escape(parties[-1])}$", text[start:end]) and parties[-1].isupper())
        ):
            cut = text.rfind(parties[-1], start, end)
            parties, end = parties[:-1], max(cut, start)
            end = start + len(JOINT_AT_END.sub("", text[start:end]))
        return Phrase(self._resolved(parties, text[start:end]), end)

    def passive_by(self, text: str) -> Owners | None:
        """The owner of `X to be written by TF`."""
        found = BY.search(text)
        parties = self._parties(text, found.end()) if found else None
        if parties is None or not all(self.is_party(party) or self.is_unlisted(party) for party in parties[0]):
            return None
        assert found is not None
        return self._resolved(parties[0], text[found.end() : parties[1]])

    def is_party(self, token: str) -> bool:
        """Whether a token certainly names a party: somebody listed, an office, a group."""
        certain = self._certain.get(token)
        if certain is None:
            certain = (
                bool(self.book.find(token))
                or (may_be_body(token) and bool(OFFICE_OR_GROUP.fullmatch(token)) and not self._tells_task(token))
                or (token[:1] == "@" and bool(HANDLE.fullmatch(token)))
                or (bool(self._offices) and THE.sub("", token).lower() in self._offices)
                or ((" & " in token or " and " in token) and bool(BODY_JOINED.fullmatch(token)))
            )
            self._certain[token] = certain
        return certain

    def _tells_task(self, token: str) -> bool:
        """Whether words that end as a group's name begin with a verb and an article (`Count the chairs`), or with a
        small verb where no sentence gives that group anything to do: `ring trade bodies`.
        """
        verb, _, rest = token.partition(" ")
        if rest.startswith(("the ", "a ", "an ", "our ")) and verb.lower() in VERBS:
            return True
        if not token[:1].islower() or token.split()[0] not in VERBS:
            return False
        return token[0].upper() + token[1:] not in self._given_tasks

    @cached_property
    def _given_tasks(self) -> frozenset[str]:
        """What stands from a capital on, a few words long, before the words that give somebody a task in the text."""
        told: set[str] = set()
        for found in _GIVES_TASK.finditer(self._text):
            words = self._text[max(found.start() - LONGEST_NAME, 0) : found.start()].split()[-_LONGEST_GROUP:]
            told.update(" ".join(words[at:]) for at, word in enumerate(words) if word[0].isupper())
        return frozenset(told)

    def _parties(self, text: str, start: int) -> tuple[list[str], int] | None:
        """The parties that stand in a row from an offset, and where they end."""
        key = (text, start)
        row = self._rows.get(key, _NO_ROW)
        if row is _NO_ROW:
            row = self._rows[key] = self._row(text, start)
        return row

    def _row(self, text: str, start: int) -> tuple[list[str], int] | None:
        parties: list[str] = []
        if (joined := BODY_JOINED.match(text, start)) is not None and self._is_body(joined["first"]):
            return [joined[0]], joined.end()
        found = self._party_at(text, start)
        while found is not None:
            token, end = self._party(text, found)
            parties.append(token)
            joint = JOINT.match(text, end) if text[end : end + 2].strip()[:1] in JOINT_BEGINS else None
            following = self._party_at(text, joint.end()) if joint and len(parties) <= 14 else None
            if following is None or (
                following.lastgroup == "name"
                and self._first_common(following["name"])
                and not self.is_party(following["name"])
            ):
                return parties, end
            found = following
        return None

    def _is_body(self, first: str) -> bool:
        """Whether what begins with a word is a body with two fields in its name, and no person and a body: `Education
        & Outreach Committee`.
        """
        low = first.lower()
        return low not in COMMON_GIVEN and low not in NAMES_TOO and not self.book.find(first)

    def _party_at(self, text: str, at: int) -> re.Match[str] | None:
        """One party at an offset; words of which none can belong to an office or a group are tried as a name alone."""
        if may_be_body(text, at) and ((found := PARTY.match(text, at)) is None or " as " not in found[0]):
            return found
        return (SOMEBODY if begins_as_title(text, at) else UNTITLED).match(text, at)

    def _party(self, text: str, found: re.Match[str]) -> tuple[str, int]:
        """One party and where it ends; a run of capitalised words is cut where a known name ends."""
        token, end = found[0], found.end()
        kind = found.lastgroup
        if kind == "office" or kind == "holder":
            if found["holder"] and self.book.find(found["holder"]):
                return found["holder"], end
            return found["office"], found.end("office")
        if kind == "handle":
            mentioned = self._mentioned(found)
            return (mentioned, found.start() + 1 + len(mentioned)) if mentioned else (token, end)
        if kind == "initials":
            if (loud := LOUD_NAME.match(found.string, found.start())) and self.book.find(loud[0]):
                return loud[0], loud.end()
            if served := IN_UNIFORM.match(found.string, found.start()):
                return served[0], served.end()
            return found["initials"].replace(".", ""), end
        if kind != "name" or " " not in token:
            return token, end
        words = token.split(" ")
        for count in range(min(len(words), LONGEST_NAME // 2), 0, -1):
            shorter = " ".join(words[:count])
            people = self.book.find(shorter.rstrip("."))
            if people and (count == len(words) or (count > 1 and len(people) == 1 and not INITIAL.match(words[count]))):
                return shorter, found.start() + len(shorter)
        return token.rstrip(), found.start() + len(token.rstrip())

    def _mentioned(self, found: re.Match[str]) -> str:
        """The known full name behind an at-sign, as the wikis write it: `@Ann Lee`."""
        text, end = found.string, found.end()
        name = MENTIONED.match(text, found.start() + 1) if text[end : end + 1] == " " else None
        words = name[0].split(" ") if name else []
        for count in range(len(words), 1, -1):
            if len(self.book.find(shorter := " ".join(words[:count]))) == 1:
                return shorter
        return ""

    def _first_common(self, name: str, marked: bool = False) -> bool:
        """Whether a name begins with a word that is no name: a common thing, a verb, or (unless marked) one used in
        lower case too. The body that somebody listed comes from begins as it likes: `Archive Trust`.
        """
        if " " in name and self.book.is_body(name):
            return False
        words = NAME_PARTS.split(name.lower())
        if len(words) > 1 and words[0] in NAMES_TOO and words[1] not in THINGS:
            return False
        return (
            words[0] in THINGS
            or ("-" in name and any(part in VERBS or part in THINGS for part in LOW_PART.findall(name)))
            or (len(words) > 1 and len(words[0]) > 5 and words[0].endswith("ing"))
            or words[0] in VERBS
            or (not marked and len(words[0]) > 3 and self._small.has(words[0]))
        )

    def _labels_person(self, parties: list[str], marked: bool) -> bool:
        """Whether unknown words before a colon or dash are a person's: initials, or one or two words that are names;
        in a `marked` action in capitals too, where one of them is a common given name: `ACTION JOHN/DODIE: ...`.
        """
        loud = marked and any(p.isupper() and p.lower() in COMMON_GIVEN for p in parties)
        return all(
            self.is_party(p)
            or (loud and p.isupper() and p.isalpha())
            or (INITIALS.fullmatch(p) and p.lower() not in THINGS and p not in ACRONYMS)
            or (len(p.split()) <= 3 and not self._first_common(p, marked) and len(p) > 2 and not p.isupper())
            for p in parties
        )

    def _is_topic(self, text: str, parties: list[str], end: int, behind: int) -> bool:
        """Whether a label is what is told of: a place that is given nothing to do, some people of whom more is said
        (`Trustees: they met`), or what has its owner in brackets.
        """
        if (held := _HELD_BY.match(text, end)) is not None and not self.book.find(parties[-1]):
            return all(self.book.find(code) for code in held["who"].split("/"))
        if text.startswith(("they ", "it "), behind) and not any(map(self.book.find, parties)):
            return True
        if not any(party.split()[-1].lower() in _PLACES for party in parties if " " in party):
            return False
        verb = VERB_BEHIND.match(text, behind - 1)
        return not (verb and is_infinitive(verb[1], verb[2])) and not text.startswith("to ", behind)

    def _acts(self, text: str, parties: list[str], known: bool, cue: re.Match[str], marked: bool) -> bool:
        """Whether a cue makes the parties the ones who act: not a passive, and no common thing as the subject."""
        if _words_of(cue).startswith(BEFORE_PASSIVE) and PASSIVE.match(text, cue.end()):
            return False
        if known:
            return True
        strange = [party for party in parties if not self.is_party(party) and party.lower() not in GIVEN]
        if any(self._first_common(party, marked) for party in strange):
            return False
        if cue.re is LOUD_CUE:
            return True
        if _words_of(cue).startswith("to"):
            verb = VERB_BEHIND.match(text, cue.end())
            return bool(verb and (is_infinitive(verb[1], verb[2]) or (marked and verb[1] not in THINGS)))
        return True

    def _resolved(self, parties: list[str], text: str) -> Owners:
        """The parties by the names that this document gives them; asked once for the same words."""
        key = (text, *parties)
        owners = self._owners.get(key)
        if owners is None:
            owners = self._owners[key] = self._named_here(parties, text)
        return owners

    def _named_here(self, parties: list[str], text: str) -> Owners:
        owners = Owners(text=squeezed(text).strip(" .:;,"))
        names: list[str] = []
        doubts: list[Doubt] = []
        known = True
        for party in parties:
            token = squeezed(party).strip(" .,;:?*")
            token = token[1:] if token[:1] == "@" and token.lower() in ("@all", "@everyone") else token
            if not token or (names_nobody(token) and not self.book.find(token)):
                continue
            people = self._people(token) or (self._people(token[1:]) if token[:1] == "@" else [])
            name = _fuller(token, people[0]) if len(people) == 1 else THE.sub("", token)
            if not people and names and self._is_office_of(names[-1], name):
                continue
            if len(people) > 1:
                owners.unclear[token] = [person.name for person in people]
                doubts.append(Doubt("owners", f"{token} may be {' or '.join(person.name for person in people)}"))
            known = known and (len(people) == 1 or self.is_party(token))
            if name not in names:
                names.append(name)
        owners.names, owners.doubts, owners.known = tuple(names), tuple(doubts), known
        return owners

    def _is_office_of(self, name: str, office: str) -> bool:
        """Whether words behind a name are the office of that person: `Dan Dale, Treasurer, to ...`."""
        return any((person.role or "").lower() == office.lower() for person in self.book.find(name))

    def _people(self, token: str) -> list[Person]:
        """Who is meant by one token; the Chair is whoever held the chair as its proper holder."""
        if token.lower() in THE_CHAIR:
            return [self.book.chair] if self.book.chair and not self.book.chair_is_acting else []
        if "onven" in token and self.book.chair is not None and self._convenes(self.book.chair, token):
            return [self.book.chair]
        if token.islower() and len(token) in (2, 3) and token not in THINGS and len(self.book.find(token.upper())) == 1:
            return self.book.find(token.upper())
        return self.book.find(token) or (self._irish(token) if "’" in token or "'" in token else [])

    def _convenes(self, chair: Person, token: str) -> bool:
        """Whether a token is the convener's office, and the text has it beside the name of who chaired."""
        near = (self._text[max(at.start() - _BESIDE, 0) : at.end() + _BESIDE] for at in _CONVENER.finditer(self._text))
        last = chair.name.split()[-1]
        return _CONVENER.fullmatch(THE.sub("", token)) is not None and any(last in words for words in near)

    def _irish(self, token: str) -> list[Person]:
        """Who is meant by initials with an apostrophe: `DO’C` for Diana O’Connor."""
        found = re.fullmatch(r"([A-Z])([OD])[’']([A-Z])", token)
        shape = re.compile(rf"{found[1]}.*\b{found[2]}[’']{found[3]}") if found else None
        return [person for person in self.book.people if shape and shape.match(person.name)]


def _offices_of(book: Directory) -> frozenset[str]:
    """The offices that people of a list hold, in lower case: `Captain`, `Superintendent`, `Medical Director`."""
    held = (part.strip() for person in book.people if person.role for part in person.role.split(","))
    return frozenset(part.lower() for part in held if _OFFICE_HELD.fullmatch(part))


def _is_done(word: str) -> bool:
    """Whether a word is the verb of a task as it is said of somebody: `Ann sends the form`."""
    return word[-1:] == "s" and (word[:-1] in VERBS or word[:-2] in VERBS)


def _is_given(party: str) -> bool:
    """Whether a party is a common given name alone, and no verb: `Oliver`, not `Mark`."""
    return party[1:].islower() and party.lower() in COMMON_GIVEN and party.lower() not in VERBS


def _cue(text: str, end: int) -> re.Match[str] | None:
    """The cue behind a party; a word behind it that no cue begins with is enough to tell that there is none."""
    word = text[end + 1 : end + 20].partition(" ")[0] if text[end : end + 1] == " " else ""
    return None if word.isalpha() and word not in BEHIND_OWNERS and word[-2:] != "ly" else CUE.match(text, end)


def _words_of(cue: re.Match[str]) -> str:
    """The words of a cue, without an adverb before them."""
    return "to" if cue.re is LOUD_CUE else cue[cue.lastgroup or 0]


def _told_by(owners: Owners, end: int, cue: re.Match[str]) -> Phrase:
    """The phrase of owners who are told by a cue what they are to do."""
    kind = "to" if cue.re is LOUD_CUE else cue.lastgroup or ""
    return Phrase(owners, end, _words_of(cue), cue.end(), kind=kind)


def _loud_cue(text: str, end: int) -> re.Match[str] | None:
    """The cue of `Ann to Install ...`, where the verb has a capital."""
    found = LOUD_CUE.match(text, end)
    return found if found and (found["verb"].isupper() or found["verb"].lower() in VERBS) else None


def _no_one(text: str, start: int) -> Phrase | None:
    """Words that say that a task is nobody's, before it: `Not allocated: write to ...`."""
    found = NO_ONE.match(text, start)
    label = LABEL.match(text, found.end()) if found else None
    return Phrase(Owners(text=found[0]), found.end(), ":", label.end(), True) if found and label else None


def _fuller(token: str, person: Person) -> str:
    """The fuller of the name in the list and the name as written."""
    if token.startswith("@"):
        return person.name
    if len(person.name.split()) == 1 and len(token.split()) > 1 and re.search(r"[A-Z]\.?\s", token):
        return token
    return person.fuller or person.name
