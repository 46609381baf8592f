"""Which words say what is to be done: tasks that follow a marker, and the sentence that stands before one.

In: a stretch of text behind a marker, or the text before an owner-only marker. Out: one stretch for each task.
"""

import itertools
import re
from collections.abc import Iterator

from steering.reading.actions.checkboxes import begins_with_verb
from steering.reading.actions.inline import is_field
from steering.reading.actions.trailing import behind as trailing
from steering.reading.document import Document
from steering.reading.owner_words import BETWEEN
from steering.reading.owners import OwnerReader, Owners
from steering.reading.passages import Span
from steering.reading.quick import lowered
from steering.reading.sentences import Extent, sentences
from steering.reading.shapes import PROSE, Block, Role, Shape

_ASKING = re.compile(
    (
        r"\b(?:ask|asks|asking|invite|inviting|remind|reminding|get|request|encourage|allow|help"
        r"|want|tell|enable|require|persuade|advise)\s+(?:[\w.’'-]+\s+){0,3}$"
        r"|\b(?:for|with|between|from|of)\s+(?:[\w.’'-]+\s+){0,1}(?-i:[A-Z@])[\w.’'-]*\s+(?:[\w.’'-]+\s+)?$"
    ),
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"[;,\s](?:(?<=;)|(?<=,)(?:\s+and(?:\s+then)?|\s+then)?|(?<=\s)\s*and(?:\s+then)?)\s+(?=(?:the\s)?[A-Z@])"
)
_MAY_JOIN = re.compile(r"[A-Z@](?<=\s.)(?:(?<=[;,\s]\s.)|(?<=and\s.)|(?<=then\s.)|(?<=the\s.))")
"""What stands behind such a joint: found sooner, as there are fewer capitals than blanks."""
_NAME_BEFORE = re.compile(r"(?<=[\s(])[A-Z][\w’'-]{1,20}$|(?<=[\s(])[A-Z]{2,4}$")
_PASSIVE_TASK = re.compile(r"[A-Z][^.;]{2,70}?\s(?:to|must|should)\s+be\s+\w+")
_GOES_ON = re.compile(
    r"(?:to|and|or|including|by|before|this|these|it|also|then|due|deadline|timescale|asap|as soon|e\.g|i\.e)\b",
    re.IGNORECASE,
)
COMMIT = re.compile(
    (
        r"\b(?:(?:is|are|was|were)\s+(?:(?:also|both|all)\s+)?(?:going\s+|asked\s+|requested\s+"
        r"|tasked\s+|instructed\s+|authorised\s+|delegated\s+)?to(?!\s+(?:the|an?|this|that|his|her|their|our|its)\b)"
        r"|to\s+(?:be\s+)?(?!(?:the|an?|this|that|his|her|their|our|its|all|which|what|each|some)\b)[a-z]{2,}|will"
        r"|would|shall|should|agreed\s+(?:to|that)|offered\s+to|undertook|volunteered"
        r"|request(?:s|ed)\s+that|needs?\s+to|must)\b"
    ),
)
"""What commits somebody; it is looked for in lower case."""
_MARKED = re.compile(r"(?i:actions?\s*[:–—-])")
_DEADLINE = re.compile(
    r"(?:by|before|due|deadline|timescale|asap|as soon|to be (?:done|completed)"
    r"|to [a-z]+ [^.]{0,60}?\b(?:by|before|in time for|ahead of))\b",
    re.IGNORECASE,
)
_PRO_FORM = re.compile(
    r"\b(?:volunteered|agreed|offered|said (?:that )?(?:he|she|they) (?:would|will|might|could)|said yes|will do"
    r" (?:so|this|it)|to do (?:so|this|it))\b"
)
_PARTS = re.compile(r"[^\W_]+")
"""The parts of a name."""
_INNER = re.compile(r"\w")
_POINT = re.compile(r"(?:(?<=[\s:;.,])|\A)\(?(?P<at>\d{1,2}|[a-h]|[ivx]{1,4})[.)]\s+(?=\S)")
"""The number of a task in a run of them."""
_RUNS = (tuple(map(str, range(1, 31))), tuple("abcdefgh"), tuple("i ii iii iv v vi vii viii ix x".split()))
_SEMICOLON = re.compile(r";\s+(?=\S)")
_BACKGROUND = re.compile(r"(?:The|There|This|That)\s(?:[\w’'-]+\s){1,8}(?:was|were|had been)\s[^.;:]{2,80}\.\s*")
"""A first sentence that only tells what the task behind it is about: `The builder was Ann Lee. Bob will ask her.`"""
_LONG = 420
_LONGEST_AS_WRITTEN = 4
"""So short a part of a name is looked for with its capitals."""
_LONGEST_NAMES = 80


def tasks(span: Span, reader: OwnerReader, plural: bool) -> list[Span]:
    """The tasks of the text behind a marker: a sentence that names its own owner begins another one."""
    text = span.passage.text
    if several := _points(text, span) or _handed_round(text, span, reader):
        return several
    out: list[tuple[int, int]] = []
    for extent in sentences(text[span.start : span.end]):
        start, end = span.start + extent.start, span.start + extent.end
        told = len(out) == 1 and _BACKGROUND.fullmatch(text, *out[0]) is not None
        if out and (told or not _begins(text, start, end, reader, plural)):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    split = [piece for start, end in out for piece in _joined(text, start, end, reader)]
    return [Span(span.passage, start, end).trimmed() for start, end in split]


def _points(text: str, span: Span) -> list[Span]:
    """The tasks of one text that are numbered in it from the first on: `(1) Ann to write; (2) Bob to send`."""
    first = _POINT.match(text, span.start, span.end)
    if first is None:
        return []
    run = next((run for run in _RUNS if run[0] == first["at"].lower()), ())
    cuts: list[re.Match[str]] = []
    for found in _POINT.finditer(text, span.start, span.end):
        if len(cuts) < len(run) and found["at"].lower() == run[len(cuts)]:
            cuts.append(found)
    bounds = [*(found.start() for found in cuts), span.end]
    pieces = [(found.end(), end) for found, end in zip(cuts, bounds[1:], strict=True)] if len(cuts) > 1 else []
    return [Span(span.passage, a, a + len(_without_joint(text[a:b]))).trimmed() for a, b in pieces]


def _handed_round(text: str, span: Span, reader: OwnerReader) -> list[Span]:
    """The tasks of one text that semicolons part, each with its own known owner: behind all, or as labels before all
    but the first, whose label is the marker's: `mend the gate (AB); order paint (CD)`, `mend it; Bob – order paint`.
    """
    cuts = [found.end() for found in _SEMICOLON.finditer(text, span.start, span.end)]
    if not cuts:
        return []
    pieces = [(a, a + len(_without_joint(text[a:b]))) for a, b in itertools.pairwise([span.start, *cuts, span.end])]
    labels = [reader.leading(text, a, marked=True) for a, _ in pieces[1:]]
    owned = all(phrase is not None and phrase.label and phrase.owners.known for phrase in labels)
    if not owned:
        told = [trailing(text[a:b], reader, "dmy").owners for a, b in pieces]
        owned = all(owners is not None and owners.known for owners in told)
    return [Span(span.passage, a, b).trimmed() for a, b in pieces] if owned else []


def handed_out(span: Span, reader: OwnerReader) -> list[Span]:
    """The tasks of one text that gives several known people one each: `Ann to write, and then Bo to send it`."""
    pieces = _joined(span.passage.text, span.start, span.end, reader)
    return [Span(span.passage, start, end).trimmed() for start, end in pieces]


def _begins(text: str, start: int, end: int, reader: OwnerReader, plural: bool) -> bool:
    """Whether a sentence behind the first begins a task of its own."""
    phrase = reader.leading(text, start)
    if phrase is not None and phrase.cue and not phrase.label and phrase.owners.text:
        return phrase.cue.split()[0] in ("to", "will", "should", "is", "are") and (
            phrase.owners.known or bool(phrase.owners.names)
        )
    if phrase is not None and phrase.label and phrase.owners.known:
        return not is_field(text, start)
    return plural and _PASSIVE_TASK.match(text, start, end) is not None


def _joined(text: str, start: int, end: int, reader: OwnerReader) -> list[tuple[int, int]]:
    """A sentence cut where `... and CL to ...` gives another known owner a task."""
    first = reader.leading(text, start) if _MAY_JOIN.search(text, start, end) else None
    cuts, until = [start], start
    if first is not None and first.cue:
        for joint in _JOINED.finditer(text, first.cue_end, end):
            if joint.start() < until:
                continue
            begin = joint.end()
            phrase = reader.leading(text, begin)
            listed = joint[0].strip() == ","
            named = _NAME_BEFORE.search(text, max(cuts[-1], joint.start() - 30), joint.start()) if listed else None
            if named is not None and reader.is_party(named[0]):
                begin, phrase = named.start(), reader.leading(text, named.start())
            labels = phrase is not None and phrase.label and first.label and joint[0].strip() == ";"
            if phrase is None or not phrase.owners.known or not (labels or (phrase.commits and not phrase.label)):
                continue
            if (
                phrase.cue == "will" or not _ASKING.search(text[max(cuts[-1], begin - 60) : begin])
            ) and phrase.owners.names != first.owners.names:
                cuts.append(begin)
                until = phrase.cue_end
    bounds = [*cuts, end]
    return [(a, a + len(_without_joint(text[a:b]))) for a, b in itertools.pairwise(bounds)]


def _without_joint(text: str) -> str:
    """A clause without the sign, or the `and`, that joins the next one to it."""
    text = text.rstrip()
    if text.endswith((";", ",")):
        return text[:-1]
    if text.endswith((" and then", ", then")):
        text = text[:-5].rstrip(" ,")
    return text[:-3].rstrip() if text.endswith("and") and text[-4:-3].isspace() else text


def behind(span: Span, opens: bool) -> Span:
    """How far the wording behind a marker goes: to the end when it opens its paragraph, else its sentence and what
    goes on from it.
    """
    text = span.text
    extents = sentences(text)
    if not extents or (opens and (len(text) <= _LONG or len(extents) <= 2)):
        return span
    end = extents[0].end
    for extent in extents[1:]:
        first = text[extent.start : extent.end]
        if not (_GOES_ON.match(first) or (opens and end < 200) or _leads(first)):
            break
        end = extent.end
    return Span(span.passage, span.start, span.start + end)


def _leads(sentence: str) -> bool:
    """Whether a sentence reads `Clerk to ...`, so that it may be a further task of the same marker."""
    return (
        re.match(r"(?:The |the )?[A-Z@][\w’'.-]*(?:[\s/&,]+(?:and )?[A-Z][\w’'.-]*){0,4}\s+to\s+[a-z]", sentence)
        is not None
    )


def before(
    document: Document, block: Block, start: int, end: int, owners: Owners | None, reader: OwnerReader
) -> tuple[Block, Span] | None:
    """The sentence before a marker that says what its owner is to do; in the paragraphs above when none is in this
    one.
    """
    if block.text[start:end].strip(" -–—*•.:"):
        found = chosen(block, start, end, owners)
        return (block, found) if found else None
    noted: tuple[Block, Span] | None = None
    for other in reversed(document.blocks[max(block.index - 4, 0) : block.index]):
        if other.shape is Shape.HEADING or other.section is not block.section:
            break
        if other.shape not in PROSE or not other.text.strip() or other.role is Role.ANNEX:
            continue
        if _MARKED.match(other.text) or len(other.text) < 12:
            break
        if noted is not None and not _LETTERED.match(other.text):
            break
        found = chosen(other, 0, len(other.text), owners)
        if found is not None and noted is None and _ONLY_NOTED.fullmatch(other.text):
            noted = (other, found)
            continue
        return (other, found) if found else None
    return noted


_LETTERED = re.compile(r"\W?(?:[a-z]|[ivx]{1,4})\)|(?:[Tt]o|[Tt]hat) [a-z]")
_ONLY_NOTED = re.compile(r"(?:\W?(?:[a-z]|[ivx]{1,4})\)\s*)?[Tt]o (?:otherwise )?note\b[^.]{0,60}\.?")
"""The last part of what was resolved, which gives nobody anything to do: `(b) To otherwise note the report.`"""


_ONLY_SETTLED = re.compile(
    r"\W*(?:(?:(?:this|it|that) was )?(?:agreed|noted|approved|accepted|carried|supported|welcomed)(?: by all)?"
    r"|(?:people|everyone|everybody|members|all|most|they|the group|colleagues|nobody|no one)(?: present)?"
    r"(?: (?:very much|all|rather|quite))? (?:liked|agreed|welcomed|supported|approved|nodded|objected|disagreed|(?:was"
    r"|were) (?:in favour|keen|for|against))(?: (?:of|to|with|on))?(?: (?:this|that|it|the idea))?"
    r"|no (?:objections?|dissent|disagreement)|(?:a )?good idea|(?:general|warm) (?:agreement|support|assent)"
    r"|nods all round)\W*",
    re.IGNORECASE,
)
"""A sentence that only says that the one before was agreed."""


def chosen(block: Block, start: int, end: int, owners: Owners | None) -> Span | None:
    """The first sentence that gives one of the owners something to do, else the last that gives anybody, else the
    last.
    """
    text = block.text
    extents = [Extent(start + e.start, start + e.end) for e in sentences(text[start:end])]
    extents = [e for e in extents if any(c.isalpha() for c in text[e.start : e.end])]
    if not extents:
        return None
    while len(extents) > 1 and _ONLY_SETTLED.fullmatch(text, extents[-1].start, extents[-1].end):
        extents.pop()
    if len(extents) > 1 and owners is not None and _only_names(text[extents[-1].start : extents[-1].end], owners):
        extents.pop()
    low = lowered(text)
    committing = [e for e in extents if COMMIT.search(low, e.start, e.end)]
    theirs = [e for e in committing if owners is not None and _names(text[e.start : e.end], owners, acting=True)]
    if len(theirs) > 1 and owners is not None:
        theirs = [e for e in theirs if _names(text[e.start : e.end], owners, acting=True, close=True)] or theirs
    theirs = theirs or [
        e for e in committing if owners is not None and _names(text[e.start : e.end], owners, acting=False)
    ]
    theirs = theirs or _told_last(text, extents, owners)
    first, last = (
        (theirs[0], _last_of_run(theirs))
        if theirs
        else (committing[-1], committing[-1])
        if committing and not begins_with_verb(text[extents[-1].start : extents[-1].end])
        else (extents[-1], extents[-1])
    )
    if (
        first is not extents[0]
        and len(text[first.start : last.end].split()) <= 5
        and _PRO_FORM.search(text, first.start, last.end)
    ):
        first = extents[extents.index(first) - 1]
    for extent in extents[extents.index(last) + 1 :]:
        if not _DEADLINE.match(text, extent.start):
            break
        last = extent
    return Span(block.passage, first.start, last.end)


def _only_names(sentence: str, owners: Owners) -> bool:
    """Whether a sentence is nothing but the owners: `Two quotes wanted. GT and AM` beside `GT/AM`."""
    named, told = ({part.strip(" .") for part in BETWEEN.split(words)} for words in (owners.text or "", sentence))
    return len(sentence) < _LONGEST_NAMES and told <= named


def _told_last(text: str, extents: list[Extent], owners: Owners | None) -> list[Extent]:
    """The last sentence, where it names one of the owners and tells what is the matter: `Ann said the lift failed.`"""
    told = text[extents[-1].start : extents[-1].end]
    telling = len(told.split()) > 5 or _PRO_FORM.search(told) is not None
    return extents[-1:] if owners is not None and telling and _names(told, owners, acting=False) else []


def _last_of_run(extents: list[Extent]) -> Extent:
    """The last of the sentences that follow one another from the first."""
    last = extents[0]
    for extent in extents[1:]:
        if extent.start - last.end > 2:
            break
        last = extent
    return last


_CUE_NEXT = re.compile(
    r"(?: \([^()]{2,40}\))?(?:,? (?:and|&|/) [a-z’'-]+(?: [a-z’'-]+)?)? (?:is |are |was |were |has |had |have"
    r" )?(?:also |now )?"
    r"(?:to|will|would|shall|should|must|agreed to|offered to|undertook to|asked to|promised to|volunteered to)\b"
)
"""A cue right behind an owner, in lower case: `Ann will write`, and not `Ann told of a plan to write`."""


def _names(sentence: str, owners: Owners, acting: bool, close: bool = False) -> bool:
    """Whether a sentence names one of the owners, by a part of the name, the words used, or their office; `acting`
    with a cue behind, `close` with one right behind.
    """
    last = [_PARTS.findall(name)[-1:] for name in owners.names]
    words = [
        *(word for each in last for word in each),
        *(w for w in _PARTS.findall(owners.text or "") if w.lower() not in ("and", "the", "all")),
    ]
    low = lowered(sentence)
    for word in {word for word in words if len(word) > 1}:
        loose = len(word) > _LONGEST_AS_WRITTEN
        for end in _standing(word.lower(), low) if loose else _standing(word, sentence):
            if not acting or (_CUE_NEXT.match(low, end) if close else COMMIT.search(low, end, end + 45)):
                return True
    return False


def _standing(word: str, text: str) -> Iterator[int]:
    """Where a word, or several of what it tells, ends in a text."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        end += text[end : end + 1] == "s"
        if not (_INNER.match(text, at - 1) if at else None) and not _INNER.match(text, end):
            yield end
        at = text.find(word, at + 1)
