"""The small pieces of which lists of people are made: labels and where they end, and what the marks beside a name say.

In: a line of a list, or an entry of it. Out: its label, its pieces with the state of each, whether it names people.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_labels import state_of
from steering.reading.attendance_words import FIELD
from steering.reading.document import Document
from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import STAND_IN, Entry, entry_of, is_name, is_nobody, without_title
from steering.reading.quick import Begun, Words
from steering.reading.roll_words import PLAIN
from steering.reading.rolls import only_people, people_in
from steering.reading.rolls_small import is_handle
from steering.reading.shapes import Block, Role, Shape

AWAY = frozenset((State.APOLOGIES, State.ABSENT))
"""The states of those who were not there."""


@dataclass(slots=True)
class Listed:
    """One person of a list: the entry, the state that its label gives, and the line."""

    entry: Entry
    state: State
    line: int


def line_of(document: Document, block: Block, name: str) -> int:
    """The line on which a name of a block stands, or that of the block."""
    at = block.text.find(name)
    return document.line_at(block.passage.raw(at)) if at >= 0 and block.text else block.line


_LABEL = re.compile(
    r"\W*([A-Za-z][^:;\n\t]{0,109}?)(?=[\s:;–—-])\s*(?::[ \t]*[-–—]?|;|\t|\s[-–—]\s|[–—]\s"
    r"|(?<=[A-Za-z]{4})-\s(?=[A-Z])|\s{3,})\s*"
)
_LABEL_SIGN = Words(":|;|\t|–|—|- |   |\n")
_INNER = re.compile(
    (
        r"(?:^|(?<=[.;)\n])\s{0,3}|\s{2}|\(|,\s{0,3}|\s(?=(?-i:[A-Z]))"
        r"|,?\s(?:plus|with|and)\s(?=(?:visitors?|guests?|observers?)\s?:))((?:Also |Councillors "
        r"|(?:(?-i:[A-Z][a-z]+) )?Members |Others |In"
        r" )?(?:visitors?|guests?|observers?|present|absent(?: without apolog(?:y|ies))?|apologies|attendance|attending"
        r"|attendees|in attendance|roll(?: call)?"
        r"|not present|not (?:t)?here|away|sorry|missing|who (?:didn[’']t|did not|couldn[’']t|could not)(?: come|"
        r" make it)?"
        r"|(?:(?-i:[A-Z][\w’'-]*)\s){0,4}(?:members|staff|officers|officials|representatives|directors|trustees"
        r"|councillors|commissioners|selectm[ae]n|select\s?board|supervisors|governors|parishioners|residents"
        r"|volunteers)\s(?:also\s)?(?:not\s)?(?:present|absent|in attendance|attending)"
        r"(?:\sor\srepresented)?"
        r"|regrets|excused|ex[- ]officio(?: members)?)(?: for absence| received)?)"
        r"\s*(?:\(\d{1,2}\)\s*)?(?::(?:\s?[-–—])?|;|\s[-–—]\s|(?<=pologies)\s+from\b|(?<=pologies)-\s?(?=(?-i:[A-Z]))"
        r"|(?<=pologies received)\s+from\b"
        r"|(?<=(?-i:\w\sApologies))\s(?=(?-i:[A-Z][\w’'-]+(?:\s[A-Z]|,|\s(?:and|&)\s)))"
        r"|(?<=[(;]\sapologies)\s+(?=(?-i:[A-Z]))|(?<=\(apologies)\s|(?<=(?-i:\S\sAPOLOGIES))\s(?=(?-i:Mr|Mrs|Miss"
        r"|Ms|Dr|Cllr)\b))\s*"
    ),
    re.IGNORECASE,
)
"""A label inside a line of names: `Ann, Bob; Apologies: Cat`."""
_INNER_END = Begun(
    "visitor|guest|observer|present|absent|apolog|attend|roll|call|here|away|sorry|missing|did|could|come|make it"
    "|represented|regrets|received|excused|officio",
    re.compile(
        r"(?:(?:visitor|guest|observer)s?|present|absent|apology|apologies|attend(?:ance|ing|ees)|roll|call|here|away"
        r"|sorry|missing|did(?:n[’']t| not)|could(?:n[’']t| not)|come|make it|represented|regrets|received|excused"
        r"|officio(?: members)?)"
        r"(?: for absence)?(?: received)?\s*(?:\(\d{1,2}\)\s*)?(?:[:;–—-]|from\b)|apologies[\s-]"
    ),
)
"""The last word of such a label, in lower case, and the sign behind it."""
_FURTHER = re.compile(r"(?<=\s)([A-Z][a-z’']+(?:[ -][a-z’']+){0,4}(?: \([a-z]{3,15}\))?)\s?:\s+(?=\W{0,2}\w)")
"""What may be a label of those who were not there by its form alone: `... Bob. Could not make it: Cat`."""
_GROUP = (
    r"(?:Directors|Trustees|Councillors|Cllrs|Members|Representatives|Reps|Guests|Visitors|Officers|Observers|Governors"
    r"|Residents|Staff|Advis[eo]rs|Officials|Delegates|Partners|Volunteers|Parishioners)(?: of the (?:public|press))?"
)
_OF_GROUP = re.compile(
    rf"(?:(?:^|(?<=[.;,)]\s))((?:(?!and\b)[A-Z][\w’'&-]*\s){{0,3}}{_GROUP})"
    r"|(?<=[\w.;,)]\s)((?:(?:Invited|Visiting|Other|Ward|County|Parish|Town|Borough|District|City|Co-opted|Committee|Board"
    r"|Council|Lay|Elected|Associate|Non-[Ee]xecutive|Executive|Independent|Community|Public|Support)\s)?"
    rf"{_GROUP}))\s?:\s+(?=\W?\w)"
    rf"|(?<=[.;]\s)({_GROUP})\s(?=[A-Z][\w’'-]+\s[A-Z])"
    rf"|(?<=\s\s)({_GROUP}|STAFF|GUESTS|VISITORS|OFFICERS|OTHERS|PUBLIC)\s?:\s+(?=\W?\w)"
)
"""A label of some of those who came, or of those who did not, among the names: `... Bob Roe Officers: Cat Day`."""
_GROUPS = Words(": |; ")
_INNER_SIGN = Words(":|;|-|–|—|from|(apologies| apologies ")


def label_at(text: str) -> re.Match[str] | None:
    """The label at the start of a text, when a sign that ends one stands near enough."""
    return _LABEL.match(text) if may_be_labelled(text) else None


def may_be_labelled(text: str) -> bool:
    """Whether a sign that ends a label stands near enough to the start of a text."""
    return _LABEL_SIGN.within(text[:151])


def _may_hold_label(text: str) -> bool:
    """Whether a label can stand inside a text: it has a word of one, with a sign that ends one behind."""
    low = text.lower()
    return _INNER_SIGN.within(low) and _INNER_END.search(low) is not None


def inner_label(text: str) -> re.Match[str] | None:
    """The first label inside a line of names."""
    return _INNER.search(text) if _may_hold_label(text) else None


_ANSWERS = {"yes": State.PRESENT, "no": State.ABSENT, "ab": State.ABSENT, "abs": State.ABSENT, "ap": State.APOLOGIES}
"""What answers whether somebody came: `Ann Lee - Yes`, `Mr Bob Roe (ab)`."""


def noted(entry: Entry, state: State) -> State:
    """The state that a remark beside a name gives (`Ann Lee - absent`), else that of the list."""
    if not entry.notes:
        return state
    if any(map(STAND_IN.match, entry.notes)):
        return state
    told = (_ANSWERS.get(note.lower()) or state_of(note) for note in entry.notes)
    return next((each for each in told if each is not None), state)


_BODY_SIGN = re.compile(r"\s[-–—]\s|:\s(?![^()]*\))")
"""What parts a body from its people; a colon in brackets does not."""


def _marked(entry: Entry, text: str) -> bool:
    """Whether an entry has a mark of a person: a title, initials, or brackets that say what the person is."""
    return bool(entry.title or entry.initials or ("(" in text and (entry.role or entry.organisation)))


def titled_people(text: str) -> bool:
    """Whether a line is a list of people by itself: names with titles or initials, alone or behind their body."""
    tail = _BODY_SIGN.split(text, maxsplit=1)[-1]
    people = only_people(tail)
    return bool(people) and all(_marked(entry, tail) for entry in people)


def given_names(people: list[Entry]) -> bool:
    """Whether at least three people are named by nothing but given names, most of them common ones."""
    common = sum(entry.name.lower() in COMMON_GIVEN for entry in people)
    return len(people) >= 3 and common * 4 >= len(people) * 3 and all(" " not in entry.name for entry in people)


def row_of_names(text: str, fewest: int = 3) -> bool:
    """Whether a line is nothing but the first and last names of so many people or more."""
    if len(text) > 200 or not text[:1].isupper() or len(text.split()) + text.count("_") < 2 * fewest:
        return False
    people = only_people(text)
    return len(people) >= fewest and all(
        len(entry.name.split()) == 2 or (entry.initials and " " in entry.name) for entry in people
    )


def row_of_surnames(text: str) -> bool:
    """Whether a line is nothing but the last names of three people or more, with commas: `Lee, Roe (minutes), Day`."""
    if len(text) > 200 or text.count(",") < 2 or not text[:1].isupper():
        return False
    people = only_people(text)
    return len(people) >= 3 and all(PLAIN.fullmatch(entry.name) for entry in people)


def of_body(text: str) -> tuple[str, str] | None:
    """The body and the names of a line above a label that says who came from it: `From Northside: Ann Lee, Bob Roe`,
    `Northside – Ann Lee`, `County – nobody`.
    """
    found = label_at(text)
    if (
        found is None
        or ";" in found[0]
        or len(found[1].split()) > 6
        or FIELD.match(found[1])
        or not found[1][:1].isupper()
    ):
        return None
    names = text[found.end() :].strip(" .")
    people = only_people(names)
    full = bool(people) and all(" " in entry.name for entry in people)
    if not (full or given_names(people)) and not is_nobody(names):
        return None
    body = found[1].removeprefix("From ").removeprefix("For ").strip(" *")
    titled = bool(people) and all(entry.title for entry in people)
    return None if is_name(body) and (" " in body or not people) and not titled else (body, names)


def by_label(state: State, text: str) -> Iterator[tuple[State, str]]:
    """The pieces of a text with the state of each, where labels stand inside it."""
    at, around = 0, state
    for inner in _labels_inside(text):
        if inner.start() < at:
            continue
        further = state_of(inner[inner.lastindex or 1])
        if inner.re is _OF_GROUP:
            further = _of_group(around, further, _stands_apart(text, inner.start()))
        elif further is not None:
            around = further
        if further is None:
            continue
        yield state, text[at : inner.start()].rstrip(" ;")
        state, at = further, inner.end()
    yield state, text[at:].rstrip(") ") if text[at:].count(")") > text[at:].count("(") else text[at:]


def _stands_apart(text: str, at: int) -> bool:
    """Whether a label stands behind a semicolon, a stop or a wide gap."""
    before = text[:at]
    return before.rstrip()[-1:] in (";", ".") or text[max(at - 1, 0) : at + 2].count(" ") > 1


def _of_group(around: State, told: State | None, apart: bool) -> State:
    """The state of those behind a label of some of them, among people of a state; `apart`: behind a semicolon or stop,
    so that they are none of those away.
    """
    return told if told is State.IN_ATTENDANCE and (apart or around is State.PRESENT) else around


def _labels_inside(text: str) -> list[re.Match[str]]:
    """What may be labels inside a line of names, in order: by their words, or by their form and a colon."""
    known = list(_INNER.finditer(text)) if _may_hold_label(text) else []
    formed = [found for found in _FURTHER.finditer(text) if state_of(found[1]) in AWAY] if ":" in text else []
    if _GROUPS.within(text):
        formed += _OF_GROUP.finditer(text)
    if not formed:
        return known
    return sorted(known + formed, key=lambda found: (found.start(found.lastindex or 1), -found.end()))


def other_field(text: str) -> bool:
    """Whether further `Label: value` pairs follow on the same line."""
    return bool(re.search(r"(?:\s{2,}|\t)[A-Z][\w ]{2,20}:", text))


def ticked(block: Block, state: State) -> State:
    """In a list with checkboxes those without a tick were not there."""
    return State.ABSENT if block.checked is False and state is State.PRESENT else state


def named(text: str) -> Entry | None:
    """The person of a text that should be one name, such as the value of `Chair:`."""
    if (entry := entry_of(text)) is not None:
        return entry
    if re.fullmatch(r"\s*[A-Z]{2,4}\s*", text):
        return Entry(text.strip(), initials=text.strip())
    people = people_in(text)
    return people[0] if people and is_name(without_title(people[0].name)[1]) else None


def rejoin(texts: list[str]) -> None:
    """Join names that the end of a line cuts, in place: `Ann` over `Lee, Bob Roe, Dan` over `Eve, Fay Gill`."""
    for at in range(len(texts) - 1):
        head, comma, first = texts[at].rpartition(",")
        last, behind, others = texts[at + 1].partition(",")
        if not (behind and PLAIN.fullmatch(first.strip()) and PLAIN.fullmatch(last.strip())):
            continue
        whole, _, end = others.strip(" ,").rpartition(",")
        if row_of_names(whole if PLAIN.fullmatch(end.strip()) else others.strip(" ,"), 2):
            texts[at], texts[at + 1] = f"{head}{comma} {first.strip()} {last.strip()}".strip(), others.strip()


def is_handle_item(block: Block) -> bool:
    """Whether a bullet among those of an attendance list is but the handle of somebody, in small letters."""
    return (
        block.shape is Shape.ITEM
        and not block.number
        and block.parent is None
        and is_handle(block.text.strip())
        and (
            block.role is Role.ATTENDANCE
            or (block.section is not None and state_of(block.section.title) is State.PRESENT)
        )
    )
