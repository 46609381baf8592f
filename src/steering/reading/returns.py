"""How many of how many have replied, as the minutes count it; nothing is computed here.

Forms: `only 14 Boards had replied, and NS will follow up the 18 who had yet to`, `Of the 33 boards asked, 19 have now
sent something back`, `27 of 33 replied`, `8 further replies, now 27 of 33`, `35 returns out of 38`, `Returns: 14/32`,
`40 sent, 17 back`, `forms went to 64 parishes. 29 have come back`, `18 still outstanding`. What was asked for is named
in the sentence, or in the one before it. In: a document. Out: counts in the order of the text.
"""

import re
from collections.abc import Iterator

from steering.domain.findings import ReturnFinding
from steering.reading.dates import MONTH
from steering.reading.document import Document, whole_cell
from steering.reading.number_words import NUMBERS, number_of
from steering.reading.passages import Span, squeezed
from steering.reading.quick import Begun, Words
from steering.reading.sentences import sentences
from steering.reading.shapes import ASIDE, VERBATIM, Block, Shape

_TOPIC = Begun(
    "repl|respon|return|sent |questionnaire|survey|yet to |forms|assessment|submi|cards|slips|audit|census"
    "|await|complet",
    re.compile(
        r"\b(?:repl(?:y|ies|ied)|respon(?:ded(?! (?:well|badly|better|positively)\b)|ses?|dents)|(?<!tax"
        r" )returns?\b(?! to| from| on)|returned(?! (?:to|from"
        r"|home|after)\b"
        r"(?! date| us| him| her| me| them| the (?:clerk|secretary|office|chair)))|(?:forms|slips|audits?|census)\b"
        r"|cards (?:returned|back|received|in)|cards(?=: \w)|sent theirs|sent"
        r" (?:something |theirs |it |them )?(?:back|in)|questionnaires?|surveys?|yet to (?:reply"
        r"|respond|return|do so)|awaited|completed (?:the|our|this) (?:consultation|template|exercise|return)"
        r"|forms|assessments?|submitted|submissions?)\b"
    ),
)
_CHEAP = Words(
    " answer|return|survey|reply|replie|respond|response|questionnaire|assessment|forms|submitted"
    "|submission|sent|yet to|slips|cards|audit|census|awaited|completed "
)
_HAVE = Words("had|have|has")
_REPLIED = Words("sent|replied|responded|returned")
_CAME_IN = Words("so far|to date|there |had |has |have | in | back|received|come |returned|submitted")
_HEARD_OF = Words("stands at|stand at|stood at|number|total|heard |ed by|filled in|of whom|of which|of these")
_PAPER = Words("forms|cards|slips|audits|returns|respons|repl|questionnaires|surveys|submissions|assessments| back")
_MISSING = Words(
    "still|failed|never|did not|waiting|to go|to follow|yet|not|due|outstanding|still to|to come|awaited|missing"
)
_BACK = Words(" responded| back| replied| returned| received| completed| responses| replies| answer")
_ASKING = re.compile(r"\b(?:surveys?|questionnaires?|returns|census|consultation|(?:\w+ )(?:cards|forms|slips))\b")
"""What a heading says under which replies are counted, so that the sentence need not; in lower case."""
_ASKING_WORDS = Words("survey|questionnaire|returns|census|consultation|cards|forms|slips")
_MONTHS = 12
"""Up to this a number behind a stroke may be a month."""
_FEW_WORDS = 8
"""A sentence of fewer words under such a heading tells of nothing but the count: `Final total 207 of 412.`"""
_N = rf"(?P<{{}}>\d{{{{1,4}}}}|(?a:{'|'.join(sorted(NUMBERS, reverse=True))}))"
_PAPERS = r"(?:forms|cards|slips|audits|returns?|responses?|replies|questionnaires|surveys|submissions|assessments)"
_OF = re.compile(
    rf"\b{_N.format('replied')}\s+(?:(?:(?:completed |further )?{_PAPERS}\s+)?(?:out )?of|\w+\s+out of"
    rf"|\w+ \((?:out )?of|(?:\w+ ){{1,2}}(?:returned|received|back|in|replied|responded|done|completed)(?:"
    rf" \w+){{0,2}} out of|{_PAPERS}\s+from|(?:received|returned|back|in) of|{_PAPERS}(?: so far"
    rf"| to date)? \((?:out )?of"
    rf"|{_PAPERS}(?: (?!of\b)\w+){{1,4}} from)\s+"
    rf"(?:the\s+|our\s+|a possible )?{_N.format('total')}\b",
    re.IGNORECASE,
)
_NUMBERS = "1|2|3|4|5|6|7|8|9|0|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fif|twen|for"
"""How numbers begin."""
_SENT_BACK = Begun(
    _NUMBERS,
    re.compile(
        rf"\b{_N.format('total')} (?:\w+ ){{0,2}}?(?:sent|issued|circulated|distributed|posted"
        rf"|given|handed|went|gone|[a-z]{{3,12}}ed)(?: out)?(?:[,;:] (?:and )?| and )"
        rf"{_N.format('replied')} (?:\w+ ){{0,3}}?(?:back|returned|received|replied|responded|completed|responses"
        rf"|replies|answers"
        rf"|answered)\b",
    ),
)
"""A count of what was sent out and what came back; looked for in lower case."""
_SLASHED = re.compile(
    r"(?<![\d/])(?P<replied>\d{1,3})\s?/\s?(?P<total>\d{1,3}) (?:answers|replies|responses|returns"
    r"|returned|replied|responded)\b"
)
_CAME = re.compile(
    rf"\b{_N.format('replied')} (?:completed |further )?{_PAPERS}\s+(?:had |have |has |were |was |are |is )?"
    r"(?:now |been |so far |already |all ){0,2}(?:received|come (?:back|in)|returned|submitted|back|in|so far|to"
    r" date)\b"
    rf"|\b(?:there (?:had been|have been|were|are)|(?:had|received|has|have|with)) {_N.format('some')} "
    rf"(?:returns|responses|replies|(?:{_PAPERS} )?back)\b|\b{_PAPERS} (?:had |have |has |were |was |are )?(?:now "
    rf"|been |so far"
    rf" ){{0,2}}"
    rf"(?:received|in|back|come in) from {_N.format('many')}\b(?! (?:to|of|out)\b)",
    re.IGNORECASE,
)
_SO_MANY = Begun(
    _NUMBERS,
    re.compile(
        rf"\b{_N.format('replied')} (?:\w+ )?(?:done|in|back|received|returned|replied|complete[d]?),? (?:and "
        rf"|with )?"
        rf"{_N.format('outstanding')} (?:\w+ )?(?:outstanding|still to come|to come|to go|missing|awaited"
        rf"|to follow)\b"
    ),
)
"""Both counts side by side, in lower case: `17 groups done, 5 outstanding`."""
_NONE_OF = re.compile(
    rf"\b(?:none|not one) of (?:the |our )?{_N.format('total')} (?:\w+ ){{0,2}}?(?:have|has"
    rf"|had) (?:yet )?(?:replied|responded"
    r"|returned|sent|answered)\b"
)
"""That nobody has answered, in lower case."""
_ALL_BUT = re.compile(
    rf"\ball but {_N.format('outstanding')} of (?:the |our )?{_N.format('total')}\b"
    rf"|\ball (?:the )?{_N.format('all')} "
    rf"(?:\w+ ){{1,3}}?(?:have|has|had) (?:now |all |finally )?(?:replied|responded|returned|sent|submitted)\b"
)
"""All of them, or all but some, in lower case."""
_HEARD = re.compile(
    rf"\b(?:responses|replies|returns|forms|questionnaires)\b[^.;\d]{{0,40}}? (?:stands? at|stood at|numbers?|totals?"
    rf"|totalled) {_N.format('stand')}\b|\bheard (?:back )?from {_N.format('heard')}\b"
    rf"|\b(?:completed|returned|filled in|answered) by {_N.format('by')}\b(?! (?:[a-z]+ )?(?:january|february|march"
    rf"|april"
    r"|may|june|july|august|september|october|november|december|am|pm|o.clock))"
    rf"|\bof (?:whom|which|these) {_N.format('whom')} (?:have |had )?(?:now |so far )?(?:replied|responded|returned"
    r"|answered)"
)
"""How many have answered, in lower case: `responses now stand at 118`, `completed by 57 people`."""
_TO_SO_MANY = re.compile(
    rf"\b(?:sent|given|handed|gone|went|posted|e-?mailed|issued|written)\b[^.;\d]{{0,30}}? to"
    rf" (?:the |all )?{_N.format('total')}\b"
)
_IN_AND_OUT = re.compile(
    rf"\b(?:received|returned|back|in):? {_N.format('replied')}[;,] (?:awaited|outstanding|missing|to come):?"
    rf" {_N.format('outstanding')}\b"
)
_THEY_HAVE = re.compile(rf"; {_N.format('replied')} (?:\w+ )?have\b")
"""Those who have done what others, named before, have not: `seven yet to return theirs; 33 have`."""
_NOT_COUNTED = re.compile(
    r"\bif (?:only )?$|\b(?:version|page|draft|part|phase|item|step|no\.?|number|chapter|section|stage) $"
)
"""What stands before a number that counts no replies, in lower case."""
_BEFORE_NOW = re.compile(
    r"\s?\((?:last|previous|was|were|up from|down from|compared|against|cf)\b[^()]*\)", re.IGNORECASE
)
"""What was counted the time before."""
_SENT_COLUMN = re.compile(
    r"(?:number |no\.? |forms |total )?(?:sent(?: out)?|issued|asked|out|total|invited|circulated|on roll)$"
)
_BACK_COLUMN = re.compile(
    r"(?:number |no\.? |forms |total )?(?:returned|received|back|replied|replies|responses|responded|returns|in"
    r"|completed)$"
)
_LEFT_COLUMN = re.compile(
    r"(?:still )?(?:outstanding|awaited|missing|to come|remaining|not (?:returned|received|replied)|due)$"
)
_ARE = re.compile(rf"\W*{_N.format('replied')} (?:completed )?{_PAPERS}\b", re.IGNORECASE)
_WENT = re.compile(
    r"\b(?:gone|went|sent|issued|circulated|distributed|posted)(?: out)? to (?:all |the |our ){0,2}"
    rf"{_N.format('total')}\b",
    re.IGNORECASE,
)
_OF_THOSE_ASKED = re.compile(
    rf"\bfrom (?:the |our )?{_N.format('total')} (?:[\w’'-]+ ){{1,3}}?(?:written to|asked|contacted|invited"
    rf"|surveyed|polled)\b",
    re.IGNORECASE,
)
"""How many were asked, behind how many came back: `12 forms received from the 20 parishes written to`."""
_ASKED = re.compile(
    rf"\b{_N.format('total')} (?:[\w’'-]+ ){{1,4}}?(?:had|have|were|was) (?:now |been |all ){{0,2}}"
    r"(?:written to|asked|contacted|invited|surveyed|polled)\b",
    re.IGNORECASE,
)
_TALLY = re.compile(rf"\b(?:figure|count|total|tally)\b[^.;\d]{{0,60}}? {_N.format('replied')} (?:out )?of (?:the )?\d")
"""What counts under a heading of what was asked for, in lower case: `The figure for the two towns was now 58 of 64.`"""
_OF_SOME = re.compile(rf"(?:of|from)\s+(?:the\s+|our\s+|a possible )?{_N.format('total')}\b")
_OUT_OF = re.compile(rf"\bout of (?:the\s+|our\s+|a possible )?{_N.format('total')}\b", re.IGNORECASE)
_STROKE = re.compile(
    r"\b(?:returns?|replies|responses|returned|replied|responded|received)(?: so far| to date| rate)?\s?[:–-]?\s+"
    r"(?P<replied>\d{1,4})\s?/\s?(?P<total>\d{1,4})(?![\d/])",
)
"""A count with a stroke behind what is counted: `Returns: 14/32`; looked for in lower case."""
_OF_ASKED = re.compile(
    (
        rf"\bof (?:the\s+|our\s+)?{_N.format('total')}\s+(?:[\w’'-]+\s+){{0,5}}?(?:asked|invited"
        rf"|approached|contacted|boards|boroughs|members|sites|schools|parishes|groups"
        rf"|organisations|councils)?[^.;]{{0,40}}?[,\s]{_N.format('replied')}\s+(?:have|had|has)\b"
    ),
    re.IGNORECASE,
)
_ONLY = re.compile(
    (
        rf"\b(?:only\s+|so far\s+)?{_N.format('replied')}(?!\s+{MONTH}\b)\s+(?:[\w’'-]+\s+){{0,4}}?(?:had|have"
        rf"|has)\s+(?:now\s+|so far\s+|already\s+)?(?:replied|responded|returned|sent)\b"
    ),
    re.IGNORECASE,
)
_OF_NOT = re.compile(
    rf"\b{_N.format('outstanding')} (?:out )?of (?:the |our )?{_N.format('total')}"
    r"(?: (?!repl|respon|return|sent|and\b|but\b)[a-z’'-]+){0,3}? (?:(?:have|has|had) (?:still|yet|not|failed)"
    r"|still to"
    r"|yet to|(?:are|were|is|was) (?:still )?(?:outstanding|missing|awaited|to come)|did not|never)\b"
)
"""So many of all who have not replied, in lower case: `only two of the 26 schools had still to reply`."""
_LEFT = re.compile(
    (
        rf"\b(?:the\s+)?(?:remaining\s+"
        rf"|other\s+)?{_N.format('outstanding')}\s+(?:(?!\d)[\w’'-]+\s+){{0,4}}?(?:who (?:had|have)"
        rf" (?:yet|not)|(?:have|had) (?:yet|not)|yet to|still to (?:reply|respond|return|report|come|arrive|follow)"
        rf"|still outstanding|outstanding"
        rf"|remain(?:ing)? outstanding|(?:are|were|is) (?:still )?(?:to come|awaited|missing|due)"
        rf"|not (?:yet )?(?:replied|responded))|\b(?:waiting for|awaiting) (?:another|the other|a further)? ?"
        rf"{_N.format('awaited')}\b(?! (?:day|week|month|year))|\boutstanding from {_N.format('from')}\b"
        rf"|,\s{_N.format('left')} (?:awaited|to come|to follow|missing)\W*$"
    ),
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\b(?:to|from|of) the\s+(?P<name>(?:[\w’'-]+\s+){0,5}?(?:exercise|survey|questionnaire"
    r"|consultation|request|audit|census|letter|call for"
    r" \w+)(?:\s+of\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})?)"
)
_UNTOLD = VERBATIM | {Shape.HEADING}


def _asks(title: str) -> bool:
    """Whether a heading, in lower case, says that replies are counted under it."""
    return _ASKING_WORDS.within(title) and _ASKING.search(title) is not None


def returns(document: Document) -> list[ReturnFinding]:
    """The counts of replies that a document gives."""
    out: list[ReturnFinding] = []
    asking = {b.index for section in document.sections if _asks(section.title.lower()) for b in section.blocks}
    for block in document.at(document.tabled | document.holding(_CHEAP) | asking):
        if block.role in ASIDE or block.shape in _UNTOLD:
            continue
        headed = block.index in asking
        if block.table is not None and (rows := list(_of_columns(document, block))):
            out.extend(rows)
            continue
        for passage in [cell for row in block.table.rows for cell in row.cells] if block.table else [block.passage]:
            low = passage.text.lower() if block.table else block.low
            if not headed and not (
                _CHEAP.within(low)
                and (_TOPIC.search(low) or "answer" in low or (_BACK.within(low) and _SENT_BACK.search(low)))
            ):
                continue
            before = ""
            for extent in sentences(passage.text) if block.table else block.sentences:
                sentence = passage.text[extent.start : extent.end]
                for counts in _slashed(sentence) or [_counts(sentence, before, headed)]:
                    if counts is None:
                        continue
                    name = _NAME.search(sentence) or _NAME.search(before)
                    out.append(
                        ReturnFinding(
                            document.place(Span(passage, extent.start, extent.end)),
                            squeezed(name["name"]) if name else None,
                            *counts,
                            rule="return_count",
                            item=block.item,
                        )
                    )
                before = sentence
    return out


def _of_columns(document: Document, block: Block) -> Iterator[ReturnFinding]:
    """The rows of a table with a column for what was sent out, one for what came back and one for what is left."""
    assert block.table is not None
    back = sent = left = -1
    for at, heading in enumerate(block.table.header):
        if _BACK_COLUMN.match(heading):
            back = at
        elif _SENT_COLUMN.match(heading):
            sent = at
        elif _LEFT_COLUMN.match(heading):
            left = at
    if back < 0 or max(sent, left) < 0:
        return
    for row in block.table.rows:
        counts = [
            int(cell) if 0 <= at < len(row.cells) and (cell := row.cells[at].text.strip()).isdecimal() else None
            for at in (back, sent, left)
        ]
        if counts[0] is None or counts[1:] == [None, None] or (counts[1] is not None and counts[0] > counts[1]):
            continue
        name = squeezed(row.cells[0].text)
        yield ReturnFinding(
            document.place(whole_cell(row.cells[back])),
            name if name and not name[0].isdigit() and back else None,
            counts[0],
            counts[1],
            counts[2],
            rule="return_count",
            item=block.item,
        )


def _slashed(sentence: str) -> list[tuple[int | None, int | None, int | None] | None]:
    """The counts of a sentence that are written with a stroke: `22/30 answers`."""
    pairs = [(int(m["replied"]), int(m["total"])) for m in _SLASHED.finditer(sentence)] if "/" in sentence else []
    return [(replied, total, None) for replied, total in pairs if replied <= total]


def _counts(sentence: str, before: str, headed: bool) -> tuple[int | None, int | None, int | None] | None:
    """Replied, total and outstanding as a sentence gives them, or None when it counts no replies."""
    replied = total = outstanding = None
    if "(" in sentence:
        sentence = _BEFORE_NOW.sub("", sentence)
    low = sentence.lower()
    both = _SENT_BACK.search(low) if _BACK.within(low) else None
    if both is not None and number_of(both["replied"]) <= number_of(both["total"]):
        return number_of(both["replied"]), number_of(both["total"]), None
    if (
        not _TOPIC.search(low)
        and not (headed and (len(sentence.split()) < _FEW_WORDS or _TALLY.search(low)))
        and not (before and _BACK.within(low) and _TOPIC.search(before.lower()))
    ):
        return None
    missing = _MISSING.within(low)
    if missing and (side := _SO_MANY.search(low)) and not low.endswith((" of ", " of the "), 0, side.start()):
        return number_of(side["replied"]), None, number_of(side["outstanding"])
    if missing and (side := _IN_AND_OUT.search(low)):
        return number_of(side["replied"]), None, number_of(side["outstanding"])
    if missing and " of " in low and (few := _OF_NOT.search(low)):
        return None, number_of(few["total"]), number_of(few["outstanding"])
    if ("none " in low or "not one" in low) and (none := _NONE_OF.search(low)) is not None:
        return 0, number_of(none["total"]), None
    if "all " in low and (every := _ALL_BUT.search(low)):
        if every["all"]:
            return number_of(every["all"]), number_of(every["all"]), None
        return None, number_of(every["total"]), number_of(every["outstanding"])
    if _OF_SOME.search(low) and (found := _of_asked(sentence) or _last(_OF, sentence)):
        replied, total = number_of(found["replied"]), number_of(found["total"])
        if replied > total or _NOT_COUNTED.search(low[max(found.start() - 12, 0) : found.start()]):
            return None
    elif _HAVE.within(low) and _REPLIED.within(low) and (found := _ONLY.search(sentence)):
        replied = number_of(found["replied"])
        asked = _asked(before) if before else None
        asked = asked or _OUT_OF.search(sentence, found.end()) or _TO_SO_MANY.search(low, 0, found.start())
        total = number_of(asked["total"]) if asked and number_of(asked["total"]) >= replied else None
    elif (_CAME_IN.within(low) and _PAPER.within(low) and (found := _CAME.search(sentence))) or (
        before and (found := _ARE.match(sentence)) and _WENT.search(before)
    ):
        replied = number_of(next(filter(None, found.groupdict().values())))
        went = _WENT.search(before) or _OUT_OF.search(sentence, found.end()) or _OF_THOSE_ASKED.search(sentence)
        total = number_of(went["total"]) if went and number_of(went["total"]) >= replied else None
    elif "/" in low and (found := _STROKE.search(low)) and int(found["replied"]) <= int(found["total"]) > _MONTHS:
        replied, total = int(found["replied"]), int(found["total"])
    if replied is None and _HEARD_OF.within(low) and (found := _HEARD.search(low)):
        replied = number_of(next(filter(None, found.groupdict().values())))
        went = _TO_SO_MANY.search(low)
        total = number_of(went["total"]) if went is not None and number_of(went["total"]) >= replied else None
    if missing and (left := _LEFT.search(sentence)):
        word, at = next((word, left.start(name)) for name, word in left.groupdict().items() if word)
        outstanding = None if sentence[:at].endswith(("£", "$", "€")) else number_of(word)
        if replied is None and (done := _THEY_HAVE.search(low, left.end())) is not None:
            replied = number_of(done["replied"])
    return (replied, total, outstanding) if replied is not None or outstanding is not None else None


def _asked(before: str) -> re.Match[str] | None:
    """How many the sentence before says that were asked, or sent something."""
    return _ASKED.search(before) or _WENT.search(before)


def _of_asked(sentence: str) -> re.Match[str] | None:
    """A count behind those who were asked, unless it stands before them: `17 of 26 have replied, six have promised`."""
    found = _OF_ASKED.search(sentence)
    before = _OF.search(sentence) if found is not None else None
    return None if before is not None and found is not None and before.start() < found.start() < before.end() else found


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    last = None
    for found in pattern.finditer(text):
        last = found
    return last
