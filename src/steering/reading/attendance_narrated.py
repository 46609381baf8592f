"""People told of at the head of a letter or a tale of the meeting, where no list names anybody.

Forms: `The others round the table were A, B and C`, `A was in the chair and with her were B and C`, `I (D) took the
notes`, `with A keeping us in order`, `Sorry not to be there were E, who had a cold, and F`, `With A away in Leeds`, `F
could not come either`. In: a document. Out: who came and who did not, where there are enough to be the whole of it.
"""

import re
from collections.abc import Iterator

from steering.domain.words import AttendanceState as State
from steering.reading.attendance_pieces import Listed, line_of
from steering.reading.document import Document
from steering.reading.quick import Words
from steering.reading.rolls import only_people
from steering.reading.shapes import PROSE, Block, Role

_FIRST = 4
_FEWEST = 3
"""Among so many blocks such a tale names so many people, or it is none."""
_TELLS = Words(
    "the others|the rest |the other |with her were|with him were|with them were|with us were|also there|sorry not"
    "|missing were|away were|could not come|couldn"
)
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,2}"
_TOLD: tuple[tuple[State, re.Pattern[str]], ...] = (
    (
        State.PRESENT,
        re.compile(
            r"(?:\A|\b(?:and|but) )[Tt]he (?:others?|rest)(?: of us)?(?: (?:round|around|at|in|on) (?:the|our) \w+"
            r"| present| there| here)? (?:were|was) (?P<who>[A-Z].*)"
        ),
    ),
    (State.PRESENT, re.compile(r"\b(?:[Ww]ith|[Bb]eside) (?:her|him|them|us|me) were (?P<who>[A-Z].*)")),
    (
        State.PRESENT,
        re.compile(r"\A(?:Also|Likewise) (?:there|here|with us|round the table)(?: were)?:? (?P<who>[A-Z].*)"),
    ),
    (State.PRESENT, re.compile(rf"\b(?:I|me) \((?P<who>{_NAME})\)")),
    (
        State.CHAIR,
        re.compile(
            rf"\bwith (?P<who>{_NAME}) (?:keeping (?:us in )?order|in charge|presiding|chairing|in the chair)\b"
        ),
    ),
    (
        State.APOLOGIES,
        re.compile(
            r"\A(?:Sorry not to (?:be|have been) (?:here|there|with us|able to come)|Missing|Away|Not with us)"
            r" (?:this time |today )?(?:were|was) (?P<who>[A-Z].*)"
        ),
    ),
    (State.APOLOGIES, re.compile(rf"\bWith (?P<who>{_NAME}) (?:away|ill|unwell|abroad|on holiday|off sick|in bed)\b")),
    (
        State.APOLOGIES,
        re.compile(
            rf"\A(?P<who>{_NAME}(?:,? and {_NAME})?) (?:could not|couldn[’']t|was unable to) (?:come|make it)\b"
        ),
    ),
)
_WHO_DID = re.compile(r", (?:who|whose) [^,]{2,60}(?=,|\.?\Z)")
"""What is told of one of several names: `Ann Lee, who had a cold, and Bob Roe`."""
_ALONE = re.compile(r"\b(?P<given>[A-Z][\w’'-]+) (?:herself|himself|themselves)\b")


def narrated(document: Document) -> list[Listed]:
    """Those told of near the top, or nobody where they are too few."""
    out: list[Listed] = []
    for block in document.blocks[:_FIRST]:
        if block.shape in PROSE and block.role is not Role.ANNEX and _TELLS.within(block.low):
            known = {listed.entry.name for listed in out}
            out.extend(listed for listed in _of_block(document, block) if listed.entry.name not in known)
    return out if len(out) >= _FEWEST and any(listed.state is State.PRESENT for listed in out) else []


def _of_block(document: Document, block: Block) -> Iterator[Listed]:
    """The people of one block."""
    for extent in block.sentences:
        text = block.text[extent.start : extent.end]
        for state, pattern in _TOLD:
            if (told := pattern.search(text)) is not None:
                run = _WHO_DID.sub("", told["who"]).rstrip(". ")
                for entry in only_people(_ALONE.sub(lambda alone: _in_full(alone["given"], block.text), run)):
                    yield Listed(entry, state, line_of(document, block, entry.name))


def _in_full(given: str, text: str) -> str:
    """The name of somebody told by the given one alone, where the text has it in full: `Ann Lee’s room`."""
    found = re.search(rf"\b{re.escape(given)} ([A-Z][\w-]+)", text)
    return f"{given} {found[1]}" if found is not None else given
