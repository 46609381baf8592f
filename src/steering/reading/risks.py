"""Risks: lines that score, re-score, close or name one, and concerns that prose states; tables are in `registers`.

Forms: `R3 re-scored to 4x3`, `R4 now 4 x 5 = 20`, `R1 closed`, `R2 and R5 unchanged`, `R2 has happened`, `NEW R7 –
... L3 x I3. Owner TBJ.`, `Risk: ... Likelihood 2, impact 2. To be added as R6`, `K1 ...: likelihood 2, impact 5` and
scored items under a heading for risks; `there is a risk that ...` and a poor return are candidates. Of `n x m` the
likelihood is first; a label settles it. In: a document and its owner reader. Out: risk findings in the order of the
text.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from steering.domain.findings import RiskFinding
from steering.domain.words import RiskStatus
from steering.reading.document import Document
from steering.reading.owners import OwnerReader
from steering.reading.passages import Span, squeezed
from steering.reading.quick import Words
from steering.reading.registers import CLOSED, HAPPENED, PRODUCT, REOPENED, columns_of, owner_of, risks_of_table
from steering.reading.sentences import Extent, sentences
from steering.reading.shapes import ASIDE, VERBATIM, Block, Role, Shape

_REF = (
    r"(?:\b(?:[Rr]isk|RISK)\s+(?:no\.?\s*|number\s*)?|\b)(?P<ref>%s(?:[A-Z]{1,3}-?)?R\d{1,3})\b|"
    r"\b(?:[Rr]isk|RISK)\s+(?:no\.?\s*|number\s*|#)?(?P<number>\d{1,3})\b(?!\s*[x×])"
    r"|\b(?:[Rr]isk|RISK)\s+(?P<letter>[A-Z])(?=\s?\(| (?:was|is|has|had|now|stays?|remains?|can|deleted|closed"
    r"|removed)\b)"
)
_IN_TEXT = re.compile(r"\b(?:[A-Z]{2,4}-\d{1,3}\b(?= \()|[A-HJKMNOQT-Z]\d{1,2}\b(?= \([a-z]))")
"""A code before the name of a risk in brackets: `NR-02 (steel prices) had worsened`."""
_CODE = re.compile(r"(?P<prefix>[A-Z]{1,3}-?)\d{1,3}\b(?!\s*[x×%])")
_CODES_IN = re.compile(r"\b(?P<prefix>[A-Z]{2,3}-?)\d{1,2}\b")
_LETTERED = re.compile(r"\b(?P<prefix>[A-HJKMNOQT-Z])\d{1,2}\b")
"""The code of a risk by one letter, in a paragraph that begins with the word: `Risks. H2 was eased and H1 left`."""
_SPELT = re.compile(r"\b[Rr]isk [A-Z]{1,3}-?\d{1,3}\b")
_RISK = Words("risk")
_REGRETS = "unfortunately|disappointing|only|regrettabl"
_POOR = Words(_REGRETS)
_CONCERN = Words(f"risk|danger|possibility|be added to|be put on|be on the|be entered|scored|given a|{_REGRETS}")
_TELLING = Words(f"risk|likelihood|{_REGRETS}")
"""Words (beside the codes of risks) of which a paragraph that tells of a risk holds one."""
_AMOUNT = r"\s*[:=]?\s*(?:is\s+|of\s+|now\s+)?(?:[a-z]+(?: [a-z]+)? \()?"
_BETWEEN = r"\b\W{0,3}(?:x|×|and|,|/|;|by)?\s*\b(?:the |an? )?"
_LABELLED = re.compile(
    rf"\b(?:L(?:ikelihood)?|P(?:robability)?){_AMOUNT}(?P<l>[1-5]){_BETWEEN}(?:I(?:mpact)?"
    rf"|S(?:everity)?|consequences?){_AMOUNT}(?P<i>[1-5])\b|"
    rf"\bI(?:mpact)?{_AMOUNT}(?P<i2>[1-5]){_BETWEEN}L(?:ikelihood)?{_AMOUNT}(?P<l2>[1-5])\b"
    rf"|(?<![\d.])(?P<l3>[1-5]) (?:for )?(?:likelihood|probability){_BETWEEN}(?P<i3>[1-5]) (?:for )?(?:impact"
    rf"|severity)\b",
    re.IGNORECASE,
)
_TRIPLE = re.compile(r"(?<![\d/])(?P<l>[1-5])\s?/\s?(?P<i>[1-5])\s?[/=]\s?(?P<all>\d{1,2})(?![\d/])")
"""Likelihood, impact and their product: `2 / 3 / 6`."""
_STROKE = re.compile(r"[1-5](?:(?<![\d/].)/|(?<=\(.),\s?)[1-5](?![\d/.]\d|\d)")
"""Likelihood and impact behind the code of a risk: `R1 cover - up one to 4/4`, `R2 cover (3,3)`."""
_PAIR = re.compile(r"(?<=\w)\s?[:–(-]\s?(?P<a>[1-5])\s?[,/]\s?(?P<b>[1-5])(?![\d/.])")
_EACH_MOVED = re.compile(
    r"\blikelihood\b[^.;]{0,70}?\b(?:to|now|is|at|of|remain(?:s|ed)|stay(?:s|ed)) (?:at )?(?P<l>[1-5])\b(?!\s*to\b)"
    r"[^.]{0,30}?\bimpact\b[^.;\d]{0,40}?(?:[1-5] to )?(?P<i>[1-5])\b",
    re.IGNORECASE,
)
"""Likelihood and impact each in its own clause: `likelihood was raised from 2 to 3; impact remained 4`."""
_SCORE_OF = re.compile(r"\b(?:likelihood|impact|score|rating) (?:of|for) (?:the )?$", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:was|from|previously|formerly|had been)\s+$", re.IGNORECASE)
_NO_SCORE = re.compile(r"\b(?:was|from|previously|formerly|had been|by|on|before|since|until)\s+$", re.IGNORECASE)
_WAS_SCORED = re.compile(r"\b(?:was|previously|formerly)\s+(?:L\s?=?\s?)?[1-5]\s?[x×,I]", re.IGNORECASE)
_SAME = re.compile(
    r"\b(?:unchanged|no (?:change|movement)|stays?|stayed|remains?|remained|still|stand|as (?:before|it was"
    r"|they were)|same|not changed"
    r"|steady"
    r"|static|held|holds|kept|left (?:alone|as|at|where))\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:re-?scored|re-?rated|now|comes?|goes|go|went|came|moved|moves|raised|lowered"
    r"|reduced|increased|up|down|falls?|"
    r"rises?|rose|fell|drops?|dropped|scored|rated|added|revised|eased|eases|worsened|halved|doubled|cut|crept)\b",
    re.IGNORECASE,
)
_RESCORED = re.compile(
    r"\b(?:re-?(?:scored|rated)|raised|lowered|reduced|increased|revised|moved|worsened|improved|eased)\b",
    re.IGNORECASE,
)
_TO_RESCORE = re.compile(
    r"\b(?:increase|raise|reduce|lower|re-?score|move|revise|upgrade|downgrade)d? (?:the (?:score|rating) (?:of"
    r"|for) )?(?:risk )?\Z",
    re.IGNORECASE,
)
"""Before the code of a risk that is given another score: `agreed to increase R6 to 4 x 4`."""
_LEVEL = r"(?:red|amber|green|yellow|high|medium|moderate|low|\d{1,2}(?!\s?%|\d|\.\d))"
_BANDED = re.compile(
    rf"\bfrom (?:a )?(?:score of )?{_LEVEL}(?: \w+)? to {_LEVEL}\b|\b(?:raised|lowered|reduced|increased|moved|upgraded"
    rf"|downgraded|re-?rated|re-?scored|changed) (?:\w+ )?to {_LEVEL}\b|\bnow (?:rated |at )?(?:red|amber|green)\b"
    rf"|\bwas {_LEVEL},? (?:and )?(?:is )?now {_LEVEL}\b|\b(?:up|down) from {_LEVEL}\b|\b{_LEVEL}\s?(?:->|→|–>"
    rf"|=>)\s?{_LEVEL}\b|\b(?:back|up|down) to {_LEVEL}\b"
    rf"|\bnow {_LEVEL} \((?:was|from|up from|down from) {_LEVEL}\)",
    re.IGNORECASE,
)
"""A risk that moves from one level, or one total, to another: `from amber to red`, `reduced from 12 to 6`."""
_RATED = re.compile(
    r"^\W*(?:\([^()\n]{1,60}\)\W*)?(?:red|amber|green|high|medium|low|new)\b|[,–—-] (?:very )?(?:red|amber|green|high"
    r"|medium|low)\W*$"
    r"|^\W{0,3}\bnew\b"
    r"|\b(?:is|was|at|rated|scored|as|remain(?:s|ed)|stay(?:s|ed)) (?:a )?(?:red|amber|green)\b",
    re.IGNORECASE,
)
_WORDED = re.compile(
    r"\b(?:likelihood|probability|impact)\s*[:=]?\s*(?:is |of )?(?:very )?(?:low|medium|moderate|high)\b"
    r"|\b(?:low|medium|moderate|high) (?:likelihood|probability|impact)\b",
    re.IGNORECASE,
)
"""A level in words, which gives a risk its standing: `probability medium, impact high`."""
_STANDS = re.compile(
    r"(?:Since last \w+,? )?(?P<what>(?!The (?:group|board|register|chair|committee|meeting|list)\b|All\b"
    r"|Others?\b|No\b"
    r"|It\b|This\b|These\b|They\b|We\b|Members\b|Risks?\b)[A-Za-z][^.;:,]{5,80}?) (?:has |have |had |is |was "
    r"|were |are |now )*"
    r"(?P<moves>stays?|stayed|remains?|remained|unchanged|back|up|down|gone|went|goes|moves?|moved|raised|lowered"
    r"|increased|reduced|removed|closed|still|dropped|can (?:now )?be (?:dropped|removed|closed)"
    r"|has passed)\b(?P<told>[^.;]{0,60})"
)
"""A risk that a sentence under a heading for risks names in words: `Funding beyond March stays red.`"""
_STANDING = Words("red|amber|green|unchanged|removed|closed|high|medium|low|dropped|passed")
_LEVEL_WORD = re.compile(r"\b(?:red|amber|green|high|medium|low)\b")
_LEVELS = r"[🔴🟠🟡🟢]|(?:red|amber|green|high|medium|low)\b"
_MOVES = (
    r"no change\b|no movement\b|unchanged\b|closed\b|stays\b|left at\b|held at\b|gone (?:up|down|from)\b|risen\b"
    r"|eased\b"
    r"|(?:(?:this )?has (?:now )?)?(?:happened|materiali[sz]ed|occurred|come (?:about|true|to pass))\b|now an issue\b"
    r"|increas(?:ed|ing)\b|reduc(?:ed"
    r"|ing)\b|decreas(?:ed|ing)\b|stable\b"
    r"|raised\b|taken off\b|no longer\b|likelihood\b|probability\b|impact\b"
    r"|removed\b|(?:now )?(?:scored|rated)\b|(?:had |has )?come about\b|new\b|back (?:up|down)\b|went wrong\b"
    r"|improv(?:ed|ing)\b"
    r"|off the\b|sorted\b|crossed off\b|worse(?:ned|ning)?\b|up\b|down\b|now\b|still\b|held\b|as before\b"
    r"|lowered\b|remains\b|up from\b|down from\b|[↑↓→]"
)
_ITEM = re.compile(
    rf"(?P<text>[^\n]{{4,200}}?)(?:\s+[–—-]|\s*:|\s*[(\[]|\t+| {{3,}}|\.(?!\s+(?:new|up|down|now|still|held|worse"
    rf"|improv|stays"
    rf"|back)))\s*(?P<state>(?:{_LEVELS}|{_MOVES})[^\n]{{0,160}})"
    rf"|(?:{_LEVELS})\s*[:–—-]?\s+(?=[A-Z])(?P<after>[^\n]{{8,}})",
    re.IGNORECASE,
)
"""A point of a list of risks with its level or its movement: `Supplier fails – amber (was red)`, `🔴 No funding`."""
_MOVED_ITEM = re.compile(
    r"\bwas\b|→|->|[↑↓]|\b(?:increas|reduc|decreas|rais|lower)(?:ed|ing)\b|\b(?:up|down) from\b"
    r"|\bfrom \w+ to\b|\b(?:going|gone|back) (?:up|down)\b|\bwas \d|\bworse|\bimproved\b",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"(?:NEW |New )?\d{1,2}\s+(?=[A-Z])")
"""The number of a risk that begins a line without any sign behind it: `2 Towpath floods L4 I3`."""
_FILED = re.compile(r"[A-Z]{1,4}-?\d{1,3}")
"""The number of an item that is the code of a risk: `CR-04 Readers unavailable: realised`."""
_AGREED_TO_CLOSE = re.compile(r"\b[Aa]greed (?:to|that) (?:close|remove|retire|delete) (?:the )?\Z")
_TOTALLED = re.compile(r"\b(?:score|scored|rated|rating)(?: of| at)? \d{1,2}\b")
_JOINT = re.compile(r";\s+(?:and\s+)?|,?\s+(?:and|while|but|whereas)\s+")
"""What may part two risks of which a sentence tells."""
_NEW_RISK = re.compile(
    r"\b(?:a|one|another) (?:further |new |fresh |additional )?risk,? (?:(?:should |to |is to )?be |was )?"
    r"(?:(?-i:[A-Z])(?= \()|added|admitted|accepted|raised|identified|entered|recorded|about|on|of|for|concerning"
    r"|around|relating"
    r"|in relation to|that)\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"\b(?:expect(?:ed|s)?|should|may|might|could|hope[sd]?|will|likely to)\b[^.]{0,40}"
    r"\b(?:fall|rise|drop|close|be closed|come down|go up)\b|\bto (?:fall|rise|be reviewed|re-?draft|rewrite)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^\W*(?:(?:new|further|additional|possible|emerging)\s+){0,2}risks?\s*(?:(?:identified|noted|added"
    r"|raised|flagged|suggested|proposed|put forward"
    r"|reported)(?: by (?:[\w’'.-]+ ){0,2}[\w’'.-]+)?)?\s*(?:\([^()\n]{2,30}\)\s*)?[:–—-]"
    r"\s*(?=\S)"
    r"|^\W*(?-i:RISK\s+(?=[A-Z][a-z]))",
    re.IGNORECASE,
)
_NEW = re.compile(r"^\W*(?:new\s*[:–—-]?\s*)(?:risk\s*)?(?P<ref>(?:[A-Z]{1,3}-?)?R\d{1,3})\s*[:–—-]*\s*", re.IGNORECASE)
_NEW_POINT = re.compile(
    r"\W*(?:new|potential|possible|emerging|candidate|suggested|proposed|one to watch|for consideration)"
    r"(?: (?:one|risk|item|entry))?(?: (?:from|by) (?:[\w’'.-]+ ){0,2}[\w’'.-]+)?\s?[:–-]\s+(?=\w)",
    re.IGNORECASE,
)
"""A point under a heading for risks that names one: `New: ...`, `New one from Ann: ...`, `Potential: ...`."""
_NUMBERED = re.compile(
    r"^\W*risk\s*(?:no\.?\s*|number\s*|#)?(?P<ref>(?:[A-Z]{1,3}-?)?R?\d{1,3})\s*[:–—-]\s*(?=[A-Z])", re.IGNORECASE
)
_ADDED_AS = re.compile(
    r"\b(?:(?:added|accepted|registered|entered|recorded|logged|listed|included|numbered) (?:to the register )?as"
    r"|(?:will|to) be|becomes) "
    r"(?P<ref>(?-i:[A-Z]{1,3}-?\d{1,3})|risk (?P<number>\d{1,3}))\b",
    re.IGNORECASE,
)
_WAS_ENTERED = re.compile(
    r"(?:It |This |That )?(?:is |was |has been |to be )?(?:now )?(?:[Aa]dded|[Ee]ntered|[Rr]ecorded|[Ll]ogged"
    r"|[Ll]isted) (?:to"
    r" the register |on the register )?as (?:[Rr]isk \d|[A-Z]{1,3}-?\d)"
)
"""What enters the concern of the sentence before in the register."""
_OWNER = re.compile(
    r"\b(?i:risk )?(?i:owner)(?:ed by|s)?\s*[:–—-]?\s*(?:is\s+|to be\s+)?(?P<a>[A-Z@][\w’'/&,. -]{1,40}?)(?=[.;)]|$)|"
    r"(?P<b>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]+)?) "
    r"(?:to own|will own|owns|takes ownership of|to take ownership of) (?:this|the|it|R\d)"
)
_WATCHED = re.compile(
    r"(?:[–—-]|[,;(])\s*(?P<who>(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?|Prof)\.?"
    r" )?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?) (?:to (?:watch|keep|monitor|own|lead|manage)|will"
    r" (?:watch|keep|monitor|own|lead|manage))\b"
)
_UNSCORED = re.compile(
    r"\W*(?:(?:it is |it was |this is )?(?:not (?:yet )?scored|unscored|no score(?: yet| so far|\W*$))|(?:to be "
    r"|will be )scored|score (?:to|next|at))\b",
    re.IGNORECASE,
)
"""What says of the sentence before that it names a risk which has no score yet."""
_STATED = re.compile(
    r"\b(?:there (?:is|was|remains) (?:a|the|some|an increased|a real|a significant) (?:risk|danger)|"
    r"(?:the|a|one|main|biggest|key) (?:main |key |biggest )?risk (?:is|was)|(?:is|was) a risk|"
    r"risks? (?:that|of \w+ing)|at risk of|\bdanger (?:of|that)|(?:put|puts|putting|leaves?) [^.;,]{3,50} at risk|"
    r"(?:further|new|additional|another|possible|potential|emerging) risk(?: (?:(?:was|is|has been"
    r"|had been) )?(?:raised|identified"
    r"|flagged|noted|put forward|mentioned|suggested|is that)|:)|(?:potential|possible|emerging) risk (?:around|of|that"
    r"|to|from)"
    r"|(?:further|new|additional|another|possible|potential|emerging) risk, [^.;]{3,80}?,? (?:was|were) (?:raised"
    r"|noted|mentioned"
    r"|identified|suggested)"
    r"|consider(?:s|ed|ing)? (?:adding )?a (?:new )?risk (?:of|around|about)|(?:this|it|that) (?:should|might|could"
    r"|ought to)"
    r" be (?:added to|put on|entered in) the (?:risk )?(?:log|register)|raised the possibility"
    r"|be (?:added (?:as|to)|put on|on|entered (?:as|in|on)|recorded as|listed as) (?:a (?:new )?risk"
    r"|the (?:risk )?(?:list|register"
    r"|log))(?=\W*$)|[;,] (?:but )?(?:(?:it was )?not (?:yet )?(?:scored|given a (?:score|number))|unscored"
    r"|without a score)(?: yet| for now"
    r"| today)?(?=\W*$))\b",
    re.IGNORECASE,
)
_NOT_STATED = re.compile(
    r"\b(?:no (?:new )?risks?|(?:no|not|none)\b[^.;,]{0,30}?\bat risk|"
    r"risk (?:register|assessment|management|appetite|return|score|log|owner|review|matrix)|"
    r"risks? (?:were|was) (?:reviewed|noted|discussed)|without (?:the )?risk)\b",
    re.IGNORECASE,
)
_POOR_RETURN = re.compile(
    r"\b(?:unfortunately|disappointing(?:ly)?|only|regrettably)\b[^.]{0,40}?\b\d{1,3}\b[^.]{0,60}?"
    r"\b(?:repl(?:y|ied|ies)|respon(?:ded|ses?)|return(?:s|ed))\b",
    re.IGNORECASE,
)
_CODES = re.compile(r"R-?[0-9]")
_LONGEST_POINT = 200
_FEWEST_WORDS = 4
"""Words that a risk is named in; fewer tell too little by themselves."""
_OF_ACTIONS = frozenset((Role.REVIEW, Role.ACTIONS))


def risks(document: Document, reader: OwnerReader) -> list[RiskFinding]:
    """The risks that a document names, scores or closes."""
    lines = _Lines(document, reader)
    out: list[RiskFinding] = []
    for block in document.at(document.holding(_TELLING) | lines.coded | lines.headed | document.tabled):
        if block.role in ASIDE or block.shape in VERBATIM:
            continue
        if block.table is not None:
            out.extend(risks_of_table(document, block, reader))
        elif block.shape is not Shape.HEADING and block.role not in _OF_ACTIONS:
            out.extend(lines.of_block(block))
    return out


def _prefixes(document: Document, headed: set[int]) -> set[str]:
    """The letters, beside R, with which this document numbers its risks: those of the codes in its registers."""
    prefixes: set[str] = set()
    for block in document.at(headed | document.tabled | document.holding(_RISK)):
        texts: list[str] = []
        if block.table is not None:
            at = (columns_of(block.table) or {}).get("ref", -1)
            texts = [row.cells[at].text for row in block.table.rows if 0 <= at < len(row.cells)]
        elif (block.role is Role.RISKS or block.low.startswith("risk")) and block.shape is not Shape.HEADING:
            texts = [block.text[:8], *_IN_TEXT.findall(block.text)]
            seen = Counter(found["prefix"] for found in _CODES_IN.finditer(block.text))
            prefixes |= {prefix for prefix, times in seen.items() if times > 1}
            if block.low.startswith("risk"):
                seen = Counter(found["prefix"] for found in _LETTERED.finditer(block.text))
                prefixes |= {prefix for prefix, times in seen.items() if times > 1}
        if "isk " in block.text:
            texts += [found[0][5:] for found in _SPELT.finditer(block.text)]
        prefixes |= {found["prefix"] for text in texts if (found := _CODE.match(text.strip()))}
    return prefixes - {"R", "AP", "AI"}


class _Lines:
    """Reads the risks of paragraphs and items of one document."""

    def __init__(self, document: Document, reader: OwnerReader) -> None:
        self.document = document
        self.reader = reader
        self.headed = document.under(Role.RISKS)
        """The indexes of the blocks under a heading for risks."""
        prefixes = _prefixes(document, self.headed)
        others = "|".join(sorted(re.escape(prefix) for prefix in prefixes))
        self.reference = re.compile(_REF % (rf"(?:{others})\d{{1,3}}|" if others else ""))
        self.coded = document.writing(re.compile(rf"(?:{others})[0-9]|{_CODES.pattern}") if others else _CODES)
        """The indexes of the blocks in which such a code may stand."""

    def of_block(self, block: Block) -> Iterator[RiskFinding]:
        """The risks of a paragraph: one that it names, codes that its sentences score, or a concern."""
        text = block.text
        coded = (block.index in self.coded or "isk" in text or "RISK" in text) and self.reference.search(
            text
        ) is not None
        scored = not coded and (block.role is Role.RISKS or "ikelihood" in text) and _score(text) != (None, None)
        point = block.role is Role.RISKS and block.shape is Shape.ITEM and not coded and len(text) < _LONGEST_POINT
        scored = scored or (point and "/" in text and _stroke(text) is not None)
        if not coded and not scored and block.role is not Role.RISKS and not _worth(block):
            return
        if block.role is Role.RISKS and not coded and block.number and _FILED.fullmatch(block.number):
            score = _score_behind_code(text)
            if (status := _told_status(text, score[0])) is not None:
                ref, words = block.number, _worded(text, 0, len(text))
                yield self._finding(block, 0, len(text), words, ref, score, status, "risk_line")
                return
        if (
            (named := _NEW.match(text) or _NAMED.match(text) or (block.role is Role.RISKS and _NEW_POINT.match(text)))
            and len(text) > named.end() + 8
            and not (text[:6] in ("Risks:", "RISKS:") and self.reference.match(text, named.end()))
        ):
            yield self._named(block, named)
        elif (numbered := _NUMBERED.match(text)) is not None and self._introduces(text, numbered):
            yield self._named(block, numbered)
        elif scored:
            yield self._scored(block)
        elif block.role is Role.RISKS and not coded and self._a_point(block) and (marks := self._marks(block)):
            yield marks
        elif block.role is Role.RISKS and not coded and self._a_point(block) and (item := _ITEM.match(text)):
            yield self._levelled(block, item)
        elif point and (ended := HAPPENED.search(text) or CLOSED.search(text)) is not None:
            status = RiskStatus.MATERIALISED if ended.re is HAPPENED else RiskStatus.CLOSED
            words = _worded(text, 0, len(text))
            yield self._finding(block, 0, len(text), words, None, (None, None), status, "risk_listed")
        else:
            yield from self._told(block)

    @staticmethod
    def _introduces(text: str, numbered: re.Match[str]) -> bool:
        """Whether words behind `Risk 3:` say what the risk is, rather than what became of it."""
        first = next((text[a:b] for a, b in sentences(text) if b > numbered.end()), "")[numbered.end() :]
        return len(first.split()) >= 3 and _told_status(first, _score(first)[0]) is None and not _FORECAST.search(first)

    def _told(self, block: Block) -> Iterator[RiskFinding]:
        """What the sentences of a paragraph say; one without a code may go on with the risk before it."""
        last: list[RiskFinding] = []
        silent: Extent | None = None
        before = Extent(0, 0)
        for extent in self._clauses(block.text):
            sentence = block.text[extent.start : extent.end]
            if (
                extent.start > 0
                and block.role is Role.RISKS
                and (new := _NAMED.match(sentence) or _NEW_POINT.match(sentence)) is not None
            ):
                yield from last
                yield self._named(block, new, extent.start)
                return
            if not last and block.role is Role.RISKS and before.end > 0 and _UNSCORED.match(sentence):
                words = squeezed(block.text[before.start : before.end])
                last = [self._finding(block, *before, words, None, (None, None), RiskStatus.CANDIDATE, "risk_stated")]
                continue
            if _WAS_ENTERED.match(sentence) and before.end > 0:
                extent, last = Extent(before.start, extent.end), []
                yield self._named_before(block, extent, sentence)
                continue
            before = extent
            found = list(self._entered(block, extent, sentence) or self._coded(block, extent))
            if not found and block.role is Role.RISKS and (worded := self._worded(block, extent, sentence)):
                found = [worded]
            refers = self.reference.search(sentence) is not None
            if not found and silent is not None and not refers:
                found = list(self._coded(block, Extent(silent.start, extent.end)))
                extent = Extent(silent.start, extent.end)
            elif not found and last and (owner := self._owner_in(sentence)):
                last = [replace(risk, owner=risk.owner or owner) for risk in last]
                continue
            leads = refers or silent is not None
            silent = extent if not found and leads and block.role is Role.RISKS else None
            yield from last
            last = found or list(self._candidate(block, extent, sentence))
        yield from last

    def _clauses(self, text: str) -> Iterator[Extent]:
        """The sentences of a text, cut at semicolons before a code, and at `and` behind what has its own score."""
        for extent in sentences(text):
            cuts = [
                extent.start + found.end()
                for found in _JOINT.finditer(text[extent.start : extent.end])
                if self.reference.match(text, extent.start + found.end())
                and (found[0][0] == ";" or self._scores(text[extent.start : extent.start + found.start()]))
            ]
            for start, end in itertools.pairwise([extent.start, *cuts, extent.end]):
                yield Extent(start, end)

    def _scores(self, told: str) -> bool:
        """Whether a clause names a risk and gives its score."""
        return self.reference.search(told) is not None and _score(told) != (None, None)

    def _scored(self, block: Block) -> RiskFinding:
        """An item under a heading for risks that has a score and no code."""
        text = block.text
        score = _LABELLED.search(text) or PRODUCT.search(text) or _TRIPLE.search(text)
        stroke = _stroke(text) if score is None else None
        score = score or stroke
        marks = (int(stroke[0][0]), int(stroke[0][-1])) if stroke is not None else _score(text)
        at = score.start() if score else len(text)
        start = next((e.start for e in reversed(sentences(text)) if e.start < at), 0)
        head = text[start:at] if at > start + 10 else text[start:]
        wording = re.sub(r"[\s,;:(\[–—-]+(?:scored?|rated|now|at|was)?[\s,;:(\[–—-]*$", "", head)
        if (number := _BARE_NUMBER.match(text)) is not None and start < number.end():
            start, wording = number.end(), wording[number.end() - start :]
        wording = squeezed(wording) if len(wording.split()) >= _FEWEST_WORDS else _worded(text, start, len(text))
        found = self._finding(block, start, len(text), wording, None, marks, RiskStatus.OPEN, "risk_listed")
        if _MOVED_ITEM.search(text, score.end() if score and not stroke else 0) or (score and _WAS_SCORED.search(text)):
            found = replace(found, status=RiskStatus.RESCORED)
        if (added := _ADDED_AS.search(text, at)) is not None:
            found = replace(found, ref=_ref_added(added))
        watch = _WATCHED.search(text, at)
        return replace(found, owner=owner_of(watch["who"], self.reader)) if watch and found.owner is None else found

    def _named(self, block: Block, named: re.Match[str], at: int = 0) -> RiskFinding:
        """A risk that the paragraph names, or its sentences from an offset on: `Risk: ...`, `NEW R7 – ...`."""
        text = block.text[at:]
        rest = text[named.end() :]
        added = _ADDED_AS.search(rest)
        ref = (named.groupdict().get("ref") or (_ref_added(added) if added else None)) or None
        first = sentences(rest)
        end = named.end() + (first[0].end if first else len(rest))
        score = _score_behind_code(rest) if ref else _score(rest)
        stands = score[0] or ref or _LEVEL_WORD.search(rest.lower())
        status = RiskStatus.OPEN if stands else RiskStatus.CANDIDATE
        wording = squeezed(text[named.end() : end])
        ref = ref.upper() if ref else None
        return self._finding(block, at, len(block.text), wording, ref, score, status, "risk_named")

    def _named_before(self, block: Block, extent: Extent, sentence: str) -> RiskFinding:
        """A concern of one sentence that the next one enters in the register: `... as spies. Entered as Risk 7`."""
        added = _ADDED_AS.search(sentence)
        ref = _ref_added(added) if added else None
        words = squeezed(block.text[extent.start : extent.end])
        return self._finding(
            block, extent.start, extent.end, words, ref, _score(sentence), RiskStatus.OPEN, "risk_named"
        )

    def _entered(self, block: Block, extent: Extent, sentence: str) -> list[RiskFinding]:
        """A new risk that a sentence has entered in the register: `a new risk about cover be scored 3x2 as R5`."""
        if "risk" not in sentence or not _NEW_RISK.search(sentence):
            return []
        added, score = _ADDED_AS.search(sentence), _score(sentence)
        if added is None and score[0] is None and _TOTALLED.search(sentence):
            return [
                self._finding(
                    block, extent.start, extent.end, squeezed(sentence), None, score, RiskStatus.OPEN, "risk_named"
                )
            ]
        if added is None and (score[0] is None or self.reference.search(sentence)):
            return []
        ref = _ref_added(added) if added else None
        words = squeezed(sentence)
        return [self._finding(block, extent.start, extent.end, words, ref, score, RiskStatus.OPEN, "risk_named")]

    def _a_point(self, block: Block) -> bool:
        """Whether a block is a point of a list, or one of several lines that no blank line parts; a line in which one
        sentence after the other says how a risk stands is prose.
        """
        if block.shape is Shape.ITEM or len(block.text) >= _LONGEST_POINT or block.text.endswith(":"):
            return block.shape is Shape.ITEM
        beside = self.document.below(block)
        lines = not block.loose or (beside is not None and beside.shape is Shape.TEXT and not beside.loose)
        if lines and sum(_STANDS.match(block.text, *extent) is not None for extent in block.sentences) > 1:
            return False
        return lines and (
            self._lead(block) != "" or block.text[:1].isupper() or _BARE_NUMBER.match(block.text) is not None
        )

    def _lead(self, block: Block) -> str:
        """The words with a colon at their end above a line of a list, whatever the list looks like."""
        for other in reversed(self.document.blocks[max(block.index - 12, 0) : block.index]):
            if other.section is not block.section or other.shape is Shape.HEADING:
                break
            if other.text.endswith(":"):
                return other.low
        return ""

    def _marks(self, block: Block) -> RiskFinding | None:
        """A line with two bare figures, where the words above say that they are likelihood and impact."""
        pair = _PAIR.search(block.text)
        lead = self._lead(block) if pair else ""
        first, second = lead.find("likelihood"), lead.find("impact")
        if pair is None or min(first, second) < 0:
            return None
        score = (int(pair["a"]), int(pair["b"])) if first < second else (int(pair["b"]), int(pair["a"]))
        status = RiskStatus.RESCORED if _MOVED_ITEM.search(block.text, pair.end()) else RiskStatus.OPEN
        words = squeezed(block.text[: pair.start()])
        return self._finding(block, 0, len(block.text), words, None, score, status, "risk_listed")

    def _worded(self, block: Block, extent: Extent, sentence: str) -> RiskFinding | None:
        """A risk without a code that a sentence under a heading for risks moves, leaves as it is, or takes off."""
        stands = _STANDS.match(sentence) if len(sentence) < 200 and _STANDING.within(sentence.lower()) else None
        if stands is None or self.reference.search(sentence):
            return None
        told = f"{stands['moves']}{stands['told']}".lower()
        ended = told.startswith(("removed", "closed", "dropped", "can ", "has passed"))
        if _LEVEL_WORD.search(told) is None and not ended and not told.startswith("unchanged"):
            return None
        status = RiskStatus.OPEN if told.startswith(("stay", "remain", "unchanged", "still")) else RiskStatus.RESCORED
        status = RiskStatus.CLOSED if ended else status
        words = squeezed(sentence[stands.start("what") :])
        return self._finding(block, extent.start, extent.end, words, None, (None, None), status, "risk_line")

    def _levelled(self, block: Block, item: re.Match[str]) -> RiskFinding:
        """A point of a list of risks that has neither code nor score, but a level or a movement."""
        state = item["state"] or ""
        status = RiskStatus.RESCORED if _MOVED_ITEM.search(state) else RiskStatus.OPEN
        if CLOSED.match(state):
            status = RiskStatus.CLOSED
        elif HAPPENED.search(state):
            status = RiskStatus.MATERIALISED
        words = squeezed(item["text"] or item["after"])
        words = words if len(words.split()) >= _FEWEST_WORDS else _worded(block.text, 0, len(block.text))
        return self._finding(block, 0, len(block.text), words, None, (None, None), status, "risk_listed")

    def _coded(self, block: Block, extent: Extent) -> Iterator[RiskFinding]:
        """The risks that a sentence names by their codes and says something of."""
        sentence = block.text[extent.start : extent.end]
        refs = [(m, m["ref"] or m["letter"] or f"R{m['number']}") for m in self.reference.finditer(sentence)]
        if not refs or refs[0][0].start() > (140 if "(" in sentence[: refs[0][0].start()] else 60):
            return
        told = sentence[refs[0][0].end() :]
        score = _score_behind_code(told)
        status = _told_status(told, score[0])
        if score[0] is None and "ikelihood" in sentence and (score := _score(sentence))[0] is not None:
            status = RiskStatus.RESCORED if _RESCORED.search(sentence) else RiskStatus.OPEN
        if status is None and _AGREED_TO_CLOSE.search(sentence, 0, refs[0][0].start()):
            yield self._finding(
                block, extent.start, extent.end, squeezed(sentence), refs[0][1], score, RiskStatus.CLOSED, "risk_line"
            )
            return
        if status is None or (score[0] is None and _FORECAST.search(sentence) and not self._agreed(block, sentence)):
            return
        before = sentence[: refs[0][0].start()]
        if re.search(r"\b(?:to|will|of|expected)\s+$", before) and not _SCORE_OF.search(before):
            return
        if status is RiskStatus.OPEN and score[0] is not None and _TO_RESCORE.search(before):
            status = RiskStatus.RESCORED
        start = extent.start + (0 if before.endswith("(") else refs[0][0].start())
        wording = _worded(block.text, start, extent.end)
        for ref in _together(refs, sentence):
            yield self._finding(block, start, extent.end, wording, ref, score, status, "risk_line")

    def _agreed(self, block: Block, sentence: str) -> bool:
        """Whether `should go to red` was agreed: the sentence says so, or the words that lead in its list."""
        return "agreed" in sentence or "agreed" in self.document.lead_of(block)

    def _candidate(self, block: Block, extent: Extent, sentence: str) -> Iterator[RiskFinding]:
        """A concern that a sentence states: a risk in so many words, or a return too poor to rest on."""
        if len(sentence) > 400 or not _CONCERN.within(sentence.lower()):
            return
        words = squeezed(sentence)
        candidate = self._finding(
            block, extent.start, extent.end, words, None, (None, None), RiskStatus.CANDIDATE, "risk_stated"
        )
        if _STATED.search(sentence) and not _NOT_STATED.search(sentence) and not self.reference.search(sentence):
            yield replace(candidate, owner=None, event=words)
        elif _POOR_RETURN.search(sentence):
            yield replace(candidate, owner=None, cause=words, rule="risk_poor_return")

    def _finding(
        self,
        block: Block,
        start: int,
        end: int,
        wording: str,
        ref: str | None,
        score: tuple[int | None, int | None],
        status: RiskStatus,
        rule: str,
    ) -> RiskFinding:
        return RiskFinding(
            self.document.place(Span(block.passage, start, end)),
            wording,
            ref,
            self._owner_in(block.text[start:end]),
            *score,
            status=status,
            rule=rule,
            item=block.item,
        )

    def _owner_in(self, text: str) -> str | None:
        found = _OWNER.search(text) if "wner" in text or "own" in text else None
        return owner_of((found["a"] or found["b"]).strip(" ."), self.reader) if found else None


def _worth(block: Block) -> bool:
    """Whether a paragraph may hold a concern: it speaks of risk, or of few replies."""
    return "risk" in block.low or (_POOR.within(block.low) and _POOR_RETURN.search(block.text) is not None)


def _ref_added(added: re.Match[str]) -> str:
    """The code under which a register takes up a risk: `R7` for `Entered as Risk 7`."""
    return f"R{added['number']}" if added["number"] else added["ref"].upper()


def _together(refs: list[tuple[re.Match[str], str]], sentence: str) -> Iterator[str]:
    """The first code of a sentence, and those that stand in one row with it: `R2 and R5`."""
    yield refs[0][1]
    for before, after in itertools.pairwise(refs):
        if not re.fullmatch(r"\s*(?:,|and|&|/|,\s*and)\s*", sentence[before[0].end() : after[0].start()]):
            return
        yield after[1]


def _worded(text: str, start: int, end: int) -> str:
    """The words of a line on a risk; one of a few words is read on, so that it tells something."""
    words = squeezed(text[start:end])
    return words if len(words.split()) >= 5 else " ".join(squeezed(text[start : end + 200]).split()[:12])


def _told_status(told: str, likelihood: int | None) -> RiskStatus | None:
    """What words behind a code say of the risk, None when they say nothing of its standing."""
    if HAPPENED.search(told):
        return RiskStatus.MATERIALISED
    if REOPENED.search(told):
        return RiskStatus.REOPENED
    banded = _BANDED.search(told) if likelihood is None else None
    if likelihood is None and (closed := CLOSED.search(told)) and not (banded and banded.start() < closed.start()):
        return RiskStatus.CLOSED
    if banded is not None:
        return RiskStatus.RESCORED
    if likelihood is None and (_RATED.search(told) or _WORDED.search(told)):
        return RiskStatus.OPEN
    each = _EACH_MOVED.search(told) if likelihood is not None and "ikelihood" in told else None
    if each is not None and _MOVED.search(each[0]):
        return RiskStatus.RESCORED
    if _SAME.search(told) and (likelihood is not None or len(told.split()) <= 12):
        return RiskStatus.OPEN
    if likelihood is not None:
        score = _LABELLED.search(told) or PRODUCT.search(told)
        start, end = score.span() if score else (len(told), len(told))
        if _BANDED.search(told):
            return RiskStatus.RESCORED
        near = f"{told[max(start - 18, 0) : start]} {told[end : end + 30]}"
        moved = _WAS_SCORED.search(told) or _MOVED.search(near) or _RESCORED.search(told, max(start - 60, 0), start)
        return RiskStatus.RESCORED if moved else RiskStatus.OPEN
    return None


def _score_behind_code(text: str) -> tuple[int | None, int | None]:
    """Likelihood and impact behind the code of a risk, where two bare figures are enough."""
    score = _score(text)
    if score[0] is None and ("/" in text or "(" in text) and (stroke := _STROKE.search(text)):
        return int(stroke[0][0]), int(stroke[0][-1])
    return score


def _stroke(text: str) -> re.Match[str] | None:
    """Likelihood and impact of a point under a heading for risks, as bare figures: `Lightning. Up from 1/5 to 2/5.`"""
    found = [m for m in _STROKE.finditer(text) if not _NO_SCORE.search(text[max(m.start() - 14, 0) : m.start()])]
    return found[-1] if found else None


def _score(text: str) -> tuple[int | None, int | None]:
    """Likelihood and impact, as labelled in either order, else as a product with the likelihood first."""
    if "/" in text and (triple := _TRIPLE.search(text)) and int(triple["l"]) * int(triple["i"]) == int(triple["all"]):
        return int(triple["l"]), int(triple["i"])
    if labelled := _LABELLED.search(text):
        return (
            int(labelled["l"] or labelled["l2"] or labelled["l3"]),
            int(labelled["i"] or labelled["i2"] or labelled["i3"]),
        )
    if "ikelihood" in text and (each := _EACH_MOVED.search(text)):
        return int(each["l"]), int(each["i"])
    products = [m for m in PRODUCT.finditer(text) if not _BEFORE.search(text[max(m.start() - 14, 0) : m.start()])]
    return (int(products[-1]["l"]), int(products[-1]["i"])) if products else (None, None)
