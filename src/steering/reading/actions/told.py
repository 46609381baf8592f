"""What prose tells of older actions: who did theirs, who has not yet, who needs longer, and who takes one over.

A report is somebody whom the document knows and a verb that tells of work done or not yet done (`Ann has written to the
landlord`, `Bo had not yet heard`, `Cy's survey is in hand`, `Di asked for another month`), or a sentence about a thing
that closes with what became of it (`The piano has been tuned. Closed.`). It counts in a review of actions, where a
table of the review lists some, and under other headings of a review only where most of what is told there has that
form: a narrative of what happened is no action. In: a document, the owner reader, the drafts so far, the blocks taken.
Out: a `Draft` for each report.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from steering.domain.words import ENDED, Outcome
from steering.reading.actions.draft import Draft
from steering.reading.actions.reports import about_actions, behind_topic, passed_to
from steering.reading.document import Document
from steering.reading.outcomes import outcome_of
from steering.reading.owner_words import WHOLE_GROUP
from steering.reading.owners import OwnerReader, Owners
from steering.reading.passages import Span
from steering.reading.quick import Words
from steering.reading.shapes import PROSE, Block, Role, Section, Shape

_OFTEN = r"(?:\s+(?:now|since|already|also|still|both|all|indeed|at last|just|\w+ly)){0,3}"
_PAST = (
    r"(?:\w+(?:ed|wn)|written|wrote|sent|met|made|put|found|taken|took|given|gave|rung|rang|bought|brought|paid|got|done"
    r"|did|built|held|drew|cut|dug|sold|taught|swept|sought|spent|lent|hung|fitted|begun|spoken|spoke|seen|saw|had|read"
    r"|won|chosen|chose|driven|drove|run|ran|shown|kept|set)"
)
_NO_WORK = frozenset(
    "reported asked noted explained suggested thanked proposed agreed advised stated mentioned described presented"
    " welcomed declared seconded wondered raised commented stressed recalled pointed outlined introduced summarised"
    " attended enjoyed opened chaired joined arrived expressed reminded requested queried questioned responded replied"
    " answered added observed highlighted moved signed won had been heard felt hoped wanted thought expected decided"
    " received noticed understood resigned retired recovered surprised pleased disappointed concerned apologised saw"
    " seen read kept held confirmed announced spoke gave took made decided said told showed needed wished believed"
    " considered exchanged discussed praised congratulated complained argued feared informed briefed reassured"
    " warned urged supported called".split()
)
"""What people do at a meeting, or what happens to them, in the past: no work on an action by itself."""
_WORK_DONE = frozenset("reported made given taken held kept spoken seen called moved signed read said told".split())
"""Of those, what tells of work behind `has` or `had`."""
_LEAD = re.compile(
    r"(?:\d[\d.]*\s+)?(?:As (?:requested|promised|agreed|asked|instructed|directed|arranged)\b[^,.]{0,40},\s+"
    r"|(?:Not (?:yet )?done|Done|Not yet)(?: yet)?\s?[–—:-]\s+|Per [^,.]{3,40},\s+|At [^,.]{3,30} request,?\s+)?"
)
_BEHIND = re.compile(r"\s+(?:(?P<have>has|have|had)(?P<late>n[’']t| not| yet to| still not| still to)?\b)?")
_DID = re.compile(rf"{_OFTEN}\s+(?P<verb>{_PAST})\b(?!\s+(?:by|that|whether|if|how|about|why)\b)")
_THERE = re.compile(rf"{_OFTEN}\s+been (?:in touch|in contact|to (?:see|look|the)|round|over|through|on to)\b")
_SAYS = re.compile(
    rf"{_OFTEN}\s+(?:reported|confirmed|advised|said|stated|announced|regretted|apologised"
    r"|was (?:able|pleased|glad|happy|sorry) to (?:report|say|tell(?: \w+){1,2}|confirm|announce))"
    r"(?:\s+that)?\s+(?P<rest>.+)"
)
"""Somebody who tells of an action, and what they tell."""
_LATE = re.compile(
    rf"{_OFTEN}\s+(?:(?:is|was|are|were) (?:still|half|waiting|awaiting|working|chasing|unable|not yet|yet to|trying"
    r"|gathering)|could(?:n[’']t| not)|did(?:n[’']t| not)|forgot to|still|continue[sd]? (?:to|with)|begun"
    r"|made a start|started|no (?:news|progress|time|answer|reply)|yet to|has(?:n[’']t)? time|two of|one of|part of)\b"
    rf"|{_OFTEN}\s+(?:still )?(?:waiting|awaiting|chasing|working|was (?:not present|absent|away))\b"
    r"|\s+(?:asked for|asks for|needs?|wants?|requested|has been given|was given)\s+(?:another|an? (?:extra|extension"
    r"|further)|longer|(?:more|further|additional) time|\w+ more)\b"
    r"|\s+asked (?:for|that) (?:this|it|the \w+) (?:to )?be (?:held|carried|left|deferred)\b"
    rf"|{_OFTEN}\s+(?:has|have|had) (?:made a start|begun|started|no (?:news|progress|time)|two|three|half)\b"
)
"""What shows, behind somebody's name, that they have not finished."""
_LONGER = re.compile(
    r"\s+(?:asked for|asks for|needs?|wants?|requested|requests|has been given|was given)\s+(?:until\b|till\b"
    r"|(?:another|an? (?:extra|extension|further)|longer|(?:more|further|additional) time|\w+ more)\b(?=.*\d))"
    r"|\s+(?:asked|requested) that .{3,60} be (?:deferred|postponed|put back|held over)\b"
    r"|\s+will now \w+ .{3,60} (?:in|by|on) (?:\d|[A-Z])"
)
"""What gives them until another day."""
_GOES_ON = re.compile(
    r"(?:This|That|It|The (?:action|item|matter|task)|These|They|He|She|There|Nothing|Action"
    r"|No (?:further|more|progress|change|news)|Now|To be|Will|Both|All|And|But|New (?:date|deadline|target))\b"
)
"""How a sentence begins that goes on with the report before it."""
_STATE_ONLY = re.compile(
    r"\W*(?:(?:the |this )?(?:action|item)(?: point)? )?(?:to be |is |was |now |all |can be |remains? |to remain )*"
    r"(?:closed?|completed?|done|finished|discharged|ticked?|open|outstanding|on-?going|pending|in hand|in progress"
    r"|carr(?:y|ied) (?:forward|over)|c/?f(?:wd)?|withdrawn|dropped|lapsed|cancelled|no longer (?:needed|required)"
    r"|nothing (?:further|more) (?:to do|needed|required)|no further action|held over|deferred|continue[sd]?"
    r"|continued .{3,30}|comes? off the list|can come off the list)\W*",
    re.IGNORECASE,
)
"""A sentence that only says what became of an action."""
_NO_ACTION = re.compile(
    r"\b(?:minutes|apologies|balance|cheque|grant|letter of thanks|correspondence)\b", re.IGNORECASE
)
_NO_ACTION_WORDS = Words("minutes|apologies|balance|cheque|grant|letter of thanks|correspondence")
_AS_ASKED_WORDS = Words("asked|agreed|requested|promised|instructed|directed|arranged|undertaken|action|item")
_AS_ASKED = re.compile(
    r"\b[Aa]s (?:asked|agreed|requested|promised|instructed|directed|arranged|undertaken)\b"
    r"|\b(?:requested|asked for|promised) (?:in|at the|last)\b|\bpromised (?:paper|note|list|report)\b"
    r"|\b(?:[Tt]his|[Tt]hat|[Tt]he) action\b|\b(?:[Tt]he|this) item\b[^.;]{0,30}\b(?:carried|closed|dropped|held)\b"
)
_PASSES = re.compile(r"\b(?:pass(?:es|ed)|transferred|reassigned|handed|now with|goes to)\b")
_MOVED_TO = re.compile(
    r"\b(?:put back|slipped|slips|postponed|deferred|extended|moved|revised|re-?dated|delayed) (?:to|until|till)"
    r" (?!the next)|\b[Nn]ew (?:target |due )?(?:date|deadline)\b|\binstead of \d|\bwill now be \w+ (?:on|in|by)\b"
    r"|\bgiven? [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? (?:until|till|another|an extra|more time)\b"
)
_MOVED_WORDS = Words("put back|slip|postponed|deferred|extended|moved|revised|dated|delayed|new |instead|will now|give")
_LAPSED = re.compile(
    r"\b(?:let|allow)\b.{3,60}\blapse\b|\bneed not\b|\baction\b.{3,40}\bfalls\b|\bno application will\b"
)
_DONE_WITH = re.compile(
    r"\b(?:can|could|may|should) (?:now )?be (?:closed|taken off|removed|crossed off)\b"
    r"|(?:^|[–—:-] )\w+(?:ed|wn|en|nt) by [A-Z]|\bthat .{2,60} (?:is|are) in\b\W*$|\bwas (?:tabled|attached)\b"
)
_STILL = re.compile(
    r"\bgoes on\b|\bcontinues\b|\bis expected\b|\bnot quite\b|\bstill in\b|\bremains? open\b|\bhave still\b"
)
_TAKES_OVER = re.compile(
    r"(?P<who>(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?)\.? )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)"
    r" (?:now |has (?:now )?|will (?:now )?|is (?:now )?|would )?(?:tak(?:es?|en|ing)|took|pick(?:s|ing|ed)) "
    r"(?:over|on|up (?:the|this)|(?:this|it|them|these|the [\w -]{2,40}) (?:over|up|on|action on))\b(?! the chair)"
)
_TAKES_WORDS = Words("tak|took|pick")
_TO_ALL = re.compile(
    r"\s(?:us|everyone|everybody|members|the (?:group|meeting|committee|board|panel|members|others|council|trustees"
    r"|governors))\b(?= (?:on|of|about|with|that|how)\b|[.,;]|$)"
)
"""Whom somebody told something at the meeting: `updated the group on the progress`."""
_AGAIN = re.compile(r"\bwill (?:try|ask|ring|chase|write) again\b|\bwithout (?:an |any )?(?:answer|reply|success)\b")
_NAMED = re.compile(
    r"(?:\b(?:by|from|for|on|of|to|give|given) |\()(?P<who>(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?)\.? )?[A-Z][A-Za-zÀ-ÿ-]*"
    r"(?: [A-Z][A-Za-zÀ-ÿ-]*)?)(?=[^\w’'-]|$)"
    r"|(?<![\w’'-])(?P<whose>(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?)\.? )?[A-Z][A-Za-zÀ-ÿ-]*(?: [A-Z][A-Za-zÀ-ÿ-]*)?)[’']s\b"
)
_SHE_HAD = re.compile(r"(?P<she>s?he|they) (?:had|has|have)\b")
_LABEL = re.compile(r"([A-Z][a-z]+): ")
_OF_ALL = re.compile(
    r"(?:Most|All|Some|Several|None|Many|Other|The (?:other|remaining|following)|There|This|That|It(?! was agreed)"
    r"|These|They|He|She|Both|And|But|Nothing)\b"
)
"""The head of a sentence that tells of several things, or of what there is."""
_DROPS = re.compile(r"\b(?:dropped|withdrawn|no longer|cancelled|abandoned|not (?:now )?pursued|need not)\b")
_MOVES = Words(
    "put back|slip|postponed|deferred|extended|moved|revised|dated|delayed|new |New |instead of|will now|give|ask"
    "|need|want|request|pass|transferred|handed|now with|goes to|tak|took|pick"
)
"""What a report holds that gives an action a new day or another owner."""
_MOVED = (Outcome.REDATED, Outcome.REASSIGNED)
_FEWEST = 3


@dataclass(slots=True)
class _Report:
    """What is told of one older action: where it stands in its block, whose it is, and what became of it."""

    start: int
    end: int
    owners: Owners | None
    outcome: Outcome
    sure: bool = False
    """Whether it says that it is about an older action: by its state, or `as asked`."""
    weak: bool = False
    """Whether it tells of a thing, and names nobody."""
    said: bool = False
    """Whether somebody says of themselves what they did."""


def told(document: Document, reader: OwnerReader, drafts: list[Draft], taken: set[int]) -> Iterator[Draft]:
    """The older actions of which the prose of reviews tells."""
    for section in document.sections:
        if section.role is Role.REVIEW:
            yield from _of_section(section, reader, drafts, taken | document.spent)


def _of_section(section: Section, reader: OwnerReader, drafts: list[Draft], taken: set[int]) -> Iterator[Draft]:
    """The reports of one review that count: all under a heading about actions, or where most of it has their form;
    those on a list's own level where some of it was taken; else such as say that they are about an older action.
    """
    beside = [draft for draft in drafts if draft.block.section is section]
    levels = {(draft.block.shape, draft.block.indent) for draft in beside if draft.review and draft.block.table is None}
    marked = not levels and any(draft.mark is not None for draft in beside)
    blocks = [block for block in section.blocks if block.shape in PROSE and block.index not in taken]
    blocks = [block for block in blocks if block.shape is Shape.TEXT or not levels or _beside(block, levels, taken)]
    listing, about = any(draft.review for draft in beside), about_actions(section) and not marked
    found = [(block, *reports_in(block, reader, about)) for block in blocks]
    if not about and sum(len(each[1]) for each in found) + len(levels) >= _FEWEST:
        found = [(block, *reports_in(block, reader)) for block in blocks]
    reports = [report for each in found for report in each[1]]
    strong, others = sum(not report.weak for report in reports), sum(each[2] for each in found)
    most = strong + len(levels) >= _FEWEST and strong >= 2 * others and not marked
    told_of_things = most or (about and len(reports) >= 2 * others)
    states = sum(report.sure for report in reports) > 1 and not beside
    for block, reported, _ in found:
        plain = block.shape is Shape.TEXT
        same = not levels or (block.shape, block.indent) in levels
        for report in reported:
            if (
                (same and (told_of_things if report.weak else about or most))
                or (report.sure and (states or report.owners is not None))
                or (listing and plain and not report.weak)
                or (report.said and not plain)
            ):
                draft = Draft(Span(block.passage, report.start, report.end).trimmed(), block, "prose_closure")
                draft.owners, draft.review, draft.outcome = report.owners or Owners(), True, report.outcome
                draft.explicit, draft.item = not plain and (about or most), block.item
                yield draft


def _beside(block: Block, levels: set[tuple[Shape, int]], taken: set[int]) -> bool:
    """Whether an item stands beside those of a review that were taken, and is no answer below one of them."""
    below = block.parent is not None and block.parent.index in taken
    return (block.shape, block.indent) in levels and not below


def tells_several(block: Block, reader: OwnerReader) -> bool:
    """Whether a paragraph tells of several older actions, each in sentences of its own."""
    return (
        block.shape is Shape.TEXT
        and len(block.sentences) > 1
        and sum(not report.weak for report in reports_in(block, reader, False)[0]) > 1
    )


def moved_on(block: Block, reader: OwnerReader) -> Outcome | None:
    """Whether a report of one older action gives it a new day, or passes it to somebody else."""
    if len(block.sentences) > 2 or not _MOVES.within(block.text):
        return None
    found, _ = reports_in(block, reader, False)
    return found[0].outcome if len(found) == 1 and found[0].outcome in _MOVED else None


def reports_in(block: Block, reader: OwnerReader, things: bool = True) -> tuple[list[_Report], int]:
    """The reports of a paragraph, those of `things` that name nobody too, and how many of its sentences tell of
    something else; sought once.
    """
    key = (block.index, things)
    found: tuple[list[_Report], int] | None = reader.reports.get(key)
    if found is None:
        found = reader.reports[key] = _reports_in(block, reader, things)
    return found


def _reports_in(block: Block, reader: OwnerReader, things: bool) -> tuple[list[_Report], int]:
    found: list[_Report] = []
    others, last = 0, -1
    for at, extent in enumerate(block.sentences):
        sentence = block.text[extent.start : extent.end]
        state = _state(sentence) if at else None
        if state is not None and last < 0:
            start = block.sentences[at - 1].start
            before = block.text[start : extent.start]
            if not _NO_ACTION.search(before) and _agent(before, 0, reader, ":")[0] is None:
                others, last = max(others - 1, 0), at
                found.append(_Report(start, extent.end, _named(before, reader), state, True))
        elif state is not None and last >= 0:
            found[-1].end, found[-1].sure = extent.end, True
            if found[-1].outcome is not Outcome.COMPLETE or state is not Outcome.DROPPED:
                found[-1].outcome = state if found[-1].outcome not in _MOVED or state in ENDED else found[-1].outcome
        elif (report := _report(sentence, extent.start, extent.end, reader, things)) is not None:
            found.append(report)
            last = at
        elif last >= 0 and _GOES_ON.match(sentence):
            found[-1].end = extent.end
        else:
            others, last = others + 1, -1
    return found, others


def _state(sentence: str) -> Outcome | None:
    """What a sentence says became of an action, if it says nothing else."""
    return outcome_of(sentence, loose=True) if _STATE_ONLY.fullmatch(sentence) else None


def _report(sentence: str, start: int, end: int, reader: OwnerReader, things: bool) -> _Report | None:
    """The report that a sentence makes by itself."""
    low = sentence.lower()
    if sentence[-1] in ":?" or (_NO_ACTION_WORDS.within(low) and _NO_ACTION.search(sentence)):
        return None
    sure = _AS_ASKED_WORDS.within(low) and _AS_ASKED.search(sentence) is not None
    if _PASSES.search(sentence) and (to := passed_to(sentence, reader)) is not None:
        return _Report(start, end, to, Outcome.REASSIGNED)
    takes = _TAKES_OVER.search(sentence) if _TAKES_WORDS.within(low) else None
    if takes is not None and len(reader.book.find(takes["who"])) == 1:
        return _Report(start, end, reader.all_of(takes["who"]), Outcome.REASSIGNED)
    moved = _MOVED_WORDS.within(low) and _MOVED_TO.search(sentence)
    lead = _LEAD.match(sentence)
    at = lead.end() if lead else 0
    if ":" in sentence:
        topic = sentence[at : _behind_topic(sentence, at)].rstrip()
        if topic.endswith(":") and _agent(sentence, at, reader, ":")[0]:
            return None
    who, behind = _agent(sentence, at, reader)
    if who is None and (head := _behind_topic(sentence, at)) > at:
        who, behind = _agent(sentence, head, reader)
    if who is not None:
        rest = sentence[behind:]
        outcome = Outcome.REDATED if moved else _told_by(rest)
        said = _SAYS.match(rest)
        own = said is not None and _SHE_HAD.match(said["rest"]) is not None
        return _Report(start, end, who, outcome, sure, said=own) if outcome is not None else None
    if _OF_ALL.match(sentence) or sentence.count(" ") < _FEWEST:
        return None
    if (label := _LABEL.match(sentence)) is not None and reader.is_unlisted(label[1]):
        return None
    named = _named(sentence, reader)
    outcome = Outcome.REDATED if moved else _ended(sentence) if things or sure or named else None
    if outcome is None:
        return None
    return _Report(start, end, named, outcome, sure or _LAPSED.search(sentence) is not None, weak=named is None)


def _behind_topic(sentence: str, at: int) -> int:
    """Where a sentence goes on behind its topic, looked for from an offset on; the offset itself if it has none."""
    return len(sentence) - len(behind_topic(sentence[at:]))


def _ended(words: str) -> Outcome | None:
    """What became of a piece of work, by words that tell of it."""
    if _LAPSED.search(words):
        return Outcome.DROPPED
    if _DONE_WITH.search(words):
        return Outcome.COMPLETE
    return outcome_of(words, loose=True) or (Outcome.CARRIED if _STILL.search(words) else None)


def _agent(sentence: str, at: int, reader: OwnerReader, signs: str = " ,") -> tuple[Owners | None, int]:
    """Who stands at an offset of a sentence, somebody by name or an office, and where what they did begins."""
    phrase = reader.only(sentence, at)
    if phrase is None or not phrase.owners.known or not phrase.owners.names:
        return None, at
    if WHOLE_GROUP.search(phrase.owners.text or "") or sentence[phrase.end : phrase.end + 1] not in tuple(signs):
        return None, at
    return phrase.owners, phrase.end


def _named(sentence: str, reader: OwnerReader) -> Owners | None:
    """The only one whom a sentence names, where its words do not begin with them."""
    found = (each["who"] or each["whose"] for each in _NAMED.finditer(sentence))
    names = {name for name in found if len(reader.book.find(name)) == 1}
    who = {reader.book.find(name)[0].name for name in names}
    return reader.all_of(max(names, key=len)) if len(who) == 1 else None


def _told_by(rest: str) -> Outcome | None:
    """What became of an action by what is told of somebody behind their name."""
    if _LONGER.match(rest):
        return Outcome.REDATED
    if (said := _SAYS.match(rest)) is not None:
        own = _SHE_HAD.match(said["rest"])
        return _told_by(said["rest"][own.end("she") :]) if own else _ended(said["rest"])
    have = _BEHIND.match(rest)
    if (have is not None and have["late"]) or _LATE.match(rest):
        return Outcome.CARRIED
    at = have.end() if have is not None and have["have"] else 0
    if at and _THERE.match(rest, at):
        return Outcome.COMPLETE
    did = _DID.match(rest, at)
    if did is None or (did["verb"] in _NO_WORK and not (at and did["verb"] in _WORK_DONE)):
        return None
    behind = rest[did.end() :]
    if did["verb"] in ("updated", "reminded", "alerted") and _TO_ALL.match(behind):
        return None
    if _DROPS.search(behind):
        return Outcome.DROPPED
    late = _AGAIN.search(behind) or outcome_of(behind, loose=True) is Outcome.CARRIED
    return Outcome.CARRIED if late else Outcome.COMPLETE
