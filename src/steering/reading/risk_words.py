"""The words by which minutes name, score, move or close a risk."""

import re

from steering.reading.quick import Words

BY_NUMBER = (
    r"|\b(?:[Nn]umber|[Nn]o\.) (?=\d{1,2}(?:[.,:;(]| [(–-]| (?:is|was|has|had|now|stays?|remains?|can|could|to|and|up"
    r"|down|at|goes|went|came|comes|falls|fell|rises|rose|drops|dropped|moves|moved|raised|lowered|closed|unchanged"
    r"|accordingly|should|may|might|also)\b))"
)
"""How a sentence under a heading for risks calls one by its number: `Number 3 goes up`."""
REF = (
    r"(?=[A-ZrNn])(?<!oom )(?<!orm )(?<!oute )(?<!oad )(?:(?:\b(?:[Rr]isk|RISK)\s+(?:no\.?\s*|number\s*)?"
    r"|\b)(?P<ref>%s(?:[A-Z]{1,3}-?)?R-?\d{1,3})\b|"
    r"(?:\b(?:[Rr]isk|RISK)(?:[Ss](?=\s+\d{1,2}(?:,|\s?&|\s?[–-]|\s+(?:and|to))\s?\d))?\s+(?:no\.?\s*|number\s*|#)?%s)"
    r"(?P<number>\d{1,3})\b(?!\s*[x×])"
    r"|\b(?:[Rr]isk|RISK)\s+(?P<letter>[A-Z])(?=\s?\(|, (?:that|the|an?|our|lack|loss)\b|:"
    r"| (?:was|is|has|had|now|stays?|remains?|can|could|deleted|closed|removed|unchanged|raised|lowered|up|down"
    r"|falls|rises|drops|fell|rose|dropped|moves|moved|goes|went|came|comes|to (?:be|come|go|stay|rise|fall))\b))"
)
LEADS_NAME = (
    r"|(?:\A|(?<=\band ))(?P<lead>\d{1,2})(?= \([A-Za-z][^()]{2,40}\)(?:,|:|;| and\b"
    r"| (?:is|was|has|had|now|stays?|can)\b)"
    r"| (?:stays?|stayed|remains?|remained|goes|went|comes|came|moves?|moved|rises|rose|falls|fell|drops|dropped)"
    r" (?:at|to|up|down|where|as|on|open|unchanged|the same|back)\b"
    r"| (?:is|was|has been|to be) (?:unchanged|closed|raised|lowered|reduced|increased|re-?scored)\b)"
)
"""The number of a risk before its name in brackets, or before what becomes of it, under a heading for risks:
`2 (double entry): close it`, `1 stays at 2x5`.
"""
NAME_BEHIND = re.compile(r"\A \([^()]{2,40}\)")
"""The name of a risk in brackets behind its code."""
IN_TEXT = re.compile(r"\b(?:[A-Z]{2,4}-\d{1,3}\b(?= \()|[A-HJKMNOQT-Z]\d{1,2}\b(?= \([a-z]))")
"""A code before the name of a risk in brackets: `NR-02 (steel prices) had worsened`."""
CODE = re.compile(r"(?P<prefix>RISK-|[A-Z]{1,3}-?)\d{1,3}\b(?!\s*[x×%])")
OF_CODE = re.compile(
    r"\b(?:(?:likelihood|probability|impact|score|rating) (?:of|for)|re-?scored?|re-?open(?:ed)?|closed?"
    r"|[Nn]ew risk|NEW"
    r"|agreed (?:that|to close|to remove)) (?P<prefix>[A-Z]{1,3}-?)(?=\d{1,3}\b(?!\s*[x×%]))"
)
"""What leads up to the code of a risk under their heading: `the likelihood of OP-15`, `New risk H3`."""
CODES_IN = re.compile(r"\b(?P<prefix>[A-Z]{2,3}-?)\d{1,2}\b")
LETTERED = re.compile(r"\b(?P<prefix>[A-HJKMNOQT-Z])\d{1,2}\b")
"""The code of a risk by one letter, in a paragraph that begins with the word: `Risks. H2 was eased and H1 left`."""
SPELT = re.compile(r"\b[Rr]isk [A-Z]{1,3}-?\d{1,3}\b")
RISK = Words("risk")
OF_RISKS = Words("risk|score|likelihood|register")
"""Words of which one stands in all minutes that tell of risks."""
REGRETS = "unfortunately|disappointing|only|regrettabl"
POOR = Words(REGRETS)
CONCERN = Words(
    "risk|danger|worry|concern|threat|possibility|without a |be added to|be put on|be on the|be entered|scored|given a"
    f"|register| log| list|{REGRETS}"
)
TELLING = Words(f"risk|likelihood|{REGRETS}")
"""Words (beside the codes of risks) of which a paragraph that tells of a risk holds one."""
AMOUNT = (
    r"\s*[:=]?\s*(?:is\s+|of\s+|now\s+|still\s+|up to\s+|down to\s+)?"
    r"(?:[a-z]+(?: [a-z]+)? \()?(?:[1-5]\s?(?:→|->|=>)\s?)?"
)
BETWEEN = r"\b(?: \((?:was|from|up from|down from) [1-5]\))?\W{0,3}(?:x|×|and|,|/|;|by)?\s*\b(?:the |an? )?"
LABELLED = re.compile(
    rf"\b(?:L(?:ikelihood|ikely)?|P(?:robability)?){AMOUNT}(?P<l>[1-5])(?:/5| out of 5)?{BETWEEN}(?:I(?:mpact)?"
    rf"|S(?:everity)?|consequences?){AMOUNT}(?P<i>[1-5])(?:/5)?\b|"
    rf"\bI(?:mpact)?{AMOUNT}(?P<i2>[1-5])(?:/5| out of 5)?{BETWEEN}L(?:ikelihood)?{AMOUNT}(?P<l2>[1-5])\b"
    rf"|(?<![\d.])(?P<l3>[1-5]) \(?(?:for )?(?:likelihood|probability){BETWEEN}(?P<i3>[1-5]) \(?(?:for )?(?:impact"
    rf"|severity)\b",
    re.IGNORECASE,
)
TRIPLE = re.compile(r"(?<![\d/])(?P<l>[1-5])\s?/\s?(?P<i>[1-5])\s?[/=]\s?(?P<all>\d{1,2})(?![\d/])")
"""Likelihood, impact and their product: `2 / 3 / 6`."""
IMPACT_AHEAD = re.compile(r"\bI(?:mpact)?\s?[/x×,]\s?L(?:ikelihood)?\W{0,3}\Z", re.IGNORECASE)
"""Before two bare figures of which the impact is the first: `I/L: 3/4`."""
ONE_MOVED = re.compile(
    r"\b(?:(?P<l>likelihood|probability)|(?P<i>impact|severity))\b(?:(?!\b(?:likelihood|probability|impact|severity)\b)"
    r"[^.;]){0,60}?\b(?:to|at|now)\s(?P<to>[1-5])\b(?!\s?[x×/]|\.\d)",
    re.IGNORECASE,
)
"""A sentence that moves only one of the two: `The likelihood of R3 was raised to 4.`"""
STROKE = re.compile(r"[1-5](?:(?<![\d/].)/|(?<=\(.),\s?)[1-5](?![\d/.]\d|\d)")
"""Likelihood and impact behind the code of a risk: `R1 cover - up one to 4/4`, `R2 cover (3,3)`."""
PAIR = re.compile(r"(?<=\w)\s?[:–(-]\s?(?P<a>[1-5])\s?[,/]\s?(?P<b>[1-5])(?![\d/.])")
BARE_PAIR = re.compile(
    r"\b(?:at|to|now|say|thought|scored|rated|is|are|be) (?P<l>[1-5]) and (?P<i>[1-5])"
    r"(?=[,;:)]|\.?\s*$|\. [A-Z]| (?:nearer|respectively|now|because|since|after|instead|today"
    r"|in (?:view|the light)|following)\b)"
)
"""Likelihood and impact as bare figures behind the name of a risk: `was put at 2 and 3`."""
IN_WORDS = re.compile(
    r"(?:\b(?:an?|at|to|now,?|as|it|them|this|that|rated|scored|marked|given|of|goes,|say|:) |: |\()(?P<l>[1-5])"
    r"(?: (?:for|on|in) (?:the )?(?:likelihood|probability))?,? (?:and|but|with|by)(?: with)?(?: (?:an?|its))?"
    r"(?: (?:impact|consequences?|severity)(?: of| at)?)? (?P<i>[1-5])"
    r"(?: (?:for|on|in) (?:(?:the )?(?:impact|consequences?|severity)|how (?:bad|serious|grave)(?: \w+){0,3}))?"
    r"(?=\s?[.,;:)(–—]|\s*\Z| (?:and|but|because|since|after|now|respectively|in view|in the light|so|as|to reflect"
    r"|which|following|today|instead)\b)"
)
"""Likelihood and impact in the prose on a risk: `thought it a 2 but with an impact of 5`, `brought down to 2 and 3`."""
ON_REGISTER = re.compile(
    r"\b(?:not|nobody|no one|never|last)\b[^.;]{0,25}\b(?:looked|opened|touched|reviewed|updated|gone"
    r"|been)\b[^.;]{0,20}"
    r"\b(?:register|log)\b|\b(?:register|log) (?:of risks )?(?:had|has|was|is|needs?|must)\b[^.;]{0,25}\b(?:not"
    r"|never|be"
    r"|since|last)\b",
    re.IGNORECASE,
)
"""What is said of the register itself: `Nobody had looked at the log since the first stage closed.`"""
NEW_ONE = re.compile(
    r"\b(?:on(?:to)? the (?:list|register|log) (?:it|this|that) goes|new|another|added?|adding|newly|first|further"
    r"|additional|suggest\w*|propos\w*|identified|ought to|next was"
    r"|third|fourth|second|fifth)\b",
    re.IGNORECASE,
)
"""What shows that the risk that a sentence scores stood on no list before."""
OF_THE_LAST = re.compile(
    r"(?:On(?:to)? the (?:list|register|log)|(?:Up|Down|Back) to|It|This|That|The group|The board|Members|We|They"
    r"|Both)\b"
)
"""How a sentence begins that scores what the one before it named."""
AS_IT_WAS = re.compile(
    r"\b(?:as (?:it was|it is|before|they were)|where (?:it|they) (?:was|were|is|are)|the same"
    r"|no (?:change|movement))\b"
)
"""What leaves a risk at its score; in lower case."""
HAS_HAPPENED = re.compile(
    r"\b(?:has|have) (?:now |actually |in fact |indeed |already )?(?:happened|come true|come about|come to pass)\b"
)
"""What says of a risk in words that it is one no longer."""
LIKELY_AND_BAD = re.compile(
    r"\blikely,? \((?P<l>[1-5])\)[^.;()]{1,30}\b(?:bad|worse|serious|severe|grave|harmful),? \((?P<i>[1-5])\)"
)
"""Likelihood and impact each in brackets behind a word for it: `less likely (2) but far worse (5)`."""
NO_FIGURE = re.compile(
    r"\b(?:nobody|no one|none of us|we) (?:\w+ )?(?:would|could|did|wanted|liked|cared|dared)(?:n[’']t| not)?"
    r"(?: \w+){0,2} (?:a |any )?(?:number|figure|score)s? (?:on|to)\b"
)
"""What says of a risk in the same sentence that nobody scored it: `The lease nobody would put a number on`."""
TAKEN_OFF = re.compile(
    r"(?:^|\b(?<!nothing )(?<!none ))(?:is|are) (?:now )?off the (?:list|register|log)\b|"
    r"(?<!nothing )(?<!none )\b(?:can|could|may|might|should|has|have|was|were|be|been|is) (?:now |therefore )?"
    r"(?:come|came|go|gone|taken|struck|crossed|dropped|be taken|be struck) off the (?:list|register|log)\b"
)
"""What takes a risk off the register: `this one can come off the list`."""
LEFT_SHORTLY = re.compile(
    r"(?P<what>[A-Z][\w’' -]{2,60}?)(?:: | [–—-] )(?P<told>(?:no (?:change|movement)|unchanged|as before|as it was"
    r"|(?:about |much |just )?(?:the )?same(?: again| as before| as last time)?|as ever|no different)\W*$"
    r"|(?:now )?(?:closed|can (?:go|come off|be closed|be dropped))\b)"
)
"""A risk in a short sentence of its own in prose: `Missing boxes: no change.`"""
ENTER_THIS = re.compile(
    r"[^.;]{2,60}?\b(?:to|will|would|should) (?:put|add|enter|record|log|include) (?:this|it|that)"
    r"(?: (?:to|on|in|onto|into) (?:the|our) (?:risk )?(?:register|log|list))? as (?P<ref>[A-Z]{1,3}-?\d{1,3}\b"
    r"|[Rr]isk (?:(?P<number>\d{1,3})|(?P<letter>[A-Z]))\b)"
)
"""What gives the concern of the sentence before a place in the register: `AB to put this on the register as Risk 5`."""
OWN_NUMBER = re.compile(r"(?P<number>\d{1,2})\s?[:–—-]\s+(?=\S)")
"""The number of a risk that leads a numbered line: `5.1 3: raised to 4 x 4`."""
IMPACT_FIRST = re.compile(
    r"\bimpact\b[^.;]{0,70}?\b(?:to|now|is|at|of|remain(?:s|ed)|stay(?:s|ed)) (?:at )?(?P<i>[1-5])\b(?!\s*to\b)"
    r"[^.]{0,30}?\blikelihood\b[^.;\d]{0,40}?(?:[1-5] to )?(?P<l>[1-5])\b",
    re.IGNORECASE,
)
EACH_MOVED = re.compile(
    r"\blikelihood\b[^.;]{0,70}?\b(?:to|now|is|at|of|remain(?:s|ed)|stay(?:s|ed)) (?:at )?(?P<l>[1-5])\b(?!\s*to\b)"
    r"[^.]{0,30}?\bimpact\b[^.;\d]{0,40}?(?:[1-5] to )?(?P<i>[1-5])\b",
    re.IGNORECASE,
)
"""Likelihood and impact each in its own clause: `likelihood was raised from 2 to 3; impact remained 4`."""
SCORE_OF = re.compile(r"\b(?:likelihood|impact|score|rating) (?:of|for) (?:the )?$", re.IGNORECASE)
BEFORE = re.compile(
    r"\b(?:was|from|previously|formerly|had been)(?: (?:low|medium|high|red|amber|green|yellow))?\s+\(?$", re.IGNORECASE
)
NO_SCORE = re.compile(r"\b(?:was|from|previously|formerly|had been|by|on|before|since|until)\s+$", re.IGNORECASE)
WAS_SCORED = re.compile(
    r"\b(?:was|previously|formerly|had been)\s+(?:L\s?=?\s?)?[1-5](?:\s?[x×,I]| and [1-5])"
    r"|\bwas [LPI]\s?[:=]?\s?[1-5]\b",
    re.IGNORECASE,
)
SAME = re.compile(
    r"\b(?:unchanged|no (?:change|movement)|stays?|stayed|remains?|remained|still|stands?|stood|as (?:before|it was"
    r"|they were)|same|not changed"
    r"|steady"
    r"|static|held|holds|kept|(?:left|leave) (?:\w+ )?(?:alone|as|at|where|be(?=\W*$)))\b",
    re.IGNORECASE,
)
MOVED = re.compile(
    r"\b(?:re-?scored|re-?rated|now|went|came|moved|raised|lowered"
    r"|(?:comes?|goes|go|moves|falls?|rises?|drops?)(?=\s[1-5]\b"
    r"|\W+(?:to|up|down|back|by|from|over|in|into|on|off|out|a|one|two|slightly)\b)"
    r"|reduced|increased|up|down|"
    r"rose|fell|dropped|scored|rated|added|revised|eased|eases|mitigated|escalated|worsened|halved"
    r"|doubled|cut|crept|back(?= (?:to|at) [1-5])|put(?= (?:at [1-5]|up|down|back)))\b",
    re.IGNORECASE,
)
RESCORED = re.compile(
    r"\b(?:re-?(?:scored|rated)|changed(?= (?:from|to))|raised|lowered|reduced|increased|revised|moved|worsened"
    r"|improved|eased|receded|bumped"
    r"|mitigated|(?:goes|gone|moves|went|comes|came|move|come|go) (?:up|down)|(?:would|should|to) (?:lower|raise|reduce"
    r"|increase)|too (?:high|low)|likelier|(?:more|less) likely)\b",
    re.IGNORECASE,
)
ELSE_BEFORE = Words("in place of|instead of|rather than|in lieu of")
"""What stands before the score that another takes the place of."""
SHORTLY = (
    (
        re.compile(r"\W*(?:gone |now )?(?:up|down|higher|lower|raised|lowered|rising|falling)\W*", re.IGNORECASE),
        "rescored",
    ),
    (re.compile(r"\W*(?:now )?(?:gone|drop(?:ped)?(?: it| this)?|off|out|lapsed|expired)\W*", re.IGNORECASE), "closed"),
    (re.compile(r"\W*(?:hold|watch|same|steady|no move)\W*", re.IGNORECASE), "open"),
)
"""What is said of a risk in a word or two behind its code: `Risk 2: up. Risk 5: gone.`"""
ARROW = re.compile(r"\b[1-5]\s?(?:→|->|=>)\s?[1-5]\b|\b[1-5] \((?:was|from|up from|down from) [1-5]\)")
"""From one figure to the next: `likelihood 2→3`."""
CODE_PARTS = re.compile(r"([A-Za-z-]*)(\d{1,3})")
RANGE = re.compile(r"\s?(?:-|–|—|to|through)\s?")
"""Between the first and the last code of several: `R1-R4 stay as they are`."""
CONDITION = re.compile(
    r"(?:If|Once|When|Unless|Until|Should|As soon as|Provided)\b(?! again)[^.;]*\b(?:can|could|will|would|may|might"
    r"|should|to) "
)
"""A sentence that tells under what condition a risk would be closed."""
TO_REGISTER = re.compile(
    r"\b(?:ought to|should|to|might|could|must|needs? to) (?:go|be (?:put|added|entered|included)|appear|feature)"
    r" (?:up )?(?:on|in|onto|into|to) (?:the|our) (?:risks? )?(?:log|register|list)\b|\b(?:deserved?|needs"
    r"|wants?) (?:a place|to be) (?:on|in)"
    r" the (?:risk )?(?:log|register)\b",
    re.IGNORECASE,
)
"""What somebody would have on the register of risks."""
ENDED_RISK = re.compile(
    r"\W*(?:the |that |this )?risks? (?:that|of|to|from|about|around|on)\b[^.;:]{5,120}?\b(?:was|were|is|has been"
    r"|had been|can be|could be)"
    r" (?:now )?(?:closed|removed|retired|struck (?:out|off)|taken off|deleted|dropped|crossed off)\b",
    re.IGNORECASE,
)
"""A risk by its name that is taken off: `The risk of floods was struck out`."""
TO_RESCORE = re.compile(
    r"\b(?:increase|raise|reduce|lower|re-?score|move|revise|upgrade|downgrade)d? (?:the (?:score|rating) (?:of"
    r"|for) )?(?:risk )?\Z",
    re.IGNORECASE,
)
"""Before the code of a risk that is given another score: `agreed to increase R6 to 4 x 4`."""
LEVEL = r"(?:red|amber|green|yellow|high|medium|moderate|low|\d{1,2}(?!\s?%|\d|\.\d))"
BANDED = re.compile(
    rf"\bfrom (?:a )?(?:score of )?{LEVEL}(?: \w+)? to {LEVEL}\b|\b(?:raised|lowered|reduced|increased|moved|upgraded"
    rf"|downgraded|re-?rated|re-?scored|changed) (?:\w+ )?to (?:an? )?{LEVEL}\b|\bnow (?:rated |at )?(?:red|amber"
    rf"|green)\b"
    rf"|\bwas {LEVEL},? (?:and )?(?:is )?now {LEVEL}\b|\b(?:up|down) from {LEVEL}\b|\b{LEVEL}\s?(?:->|→|–>"
    rf"|=>)\s?{LEVEL}\b|\b(?:back|up|down|drops?|dropped|falls?|fell|rises?|rose|goes|went|moves) to {LEVEL}\b"
    rf"|\bnow {LEVEL} \((?:was|from|up from|down from) {LEVEL}\)",
    re.IGNORECASE,
)
"""A risk that moves from one level, or one total, to another: `from amber to red`, `reduced from 12 to 6`."""
RATED = re.compile(
    r"^\W*(?:\([^()\n]{1,60}\)\W*)?(?:red|amber|green|high|medium|low|new)\b|[,–—-] (?:very )?(?:red|amber|green|high"
    r"|medium|low)\W*$"
    r"|\b(?:is|was|at|rated|scored|as|remain(?:s|ed)|stay(?:s|ed)) (?:a )?(?:red|amber|green)\b",
    re.IGNORECASE,
)
WORDED = re.compile(
    r"\b(?:likelihood|probability|impact)\s*[:=]?\s*(?:is |of )?(?:very )?(?:low|medium|moderate|high)\b"
    r"|\b(?:low|medium|moderate|high) (?:likelihood|probability|impact)\b",
    re.IGNORECASE,
)
"""A level in words, which gives a risk its standing: `probability medium, impact high`."""
STANDS = re.compile(
    r"(?:Since last \w+,? )?(?P<what>(?!The (?:group|board|register|chair|committee|meeting|list)\b|All\b"
    r"|Others?\b|No\b"
    r"|It\b|This\b|These\b|They\b|We\b|Members\b|Risks?\b)[A-Za-z][^.;:,]{5,80}?) (?:has |have |had |is |was "
    r"|were |are |now )*"
    r"(?P<moves>stays?|stayed|remains?|remained|unchanged|back|up|down|gone|went|goes|moves?|moved|raised|lowered"
    r"|increased|reduced|removed|closed|still|dropped|where (?:it|they) (?:was|were)|can (?:now )?be (?:dropped"
    r"|removed|closed)"
    r"|has passed)\b(?P<told>[^.;]{0,60})"
)
"""A risk that a sentence under a heading for risks names in words: `Funding beyond March stays red.`"""
STANDING = Words(
    "up|down|red|amber|green|unchanged|removed|closed|high|medium|low|dropped|passed|as it was|as before|as they"
    " were|same"
    "|where|no change|off the"
)
UP_OR_DOWN = re.compile(r"\b(?:up|down) (?:a (?:notch|point|little|bit)|one|slightly|to [1-5])\b")
"""How far a risk moves, behind the verb: `goes up a notch`."""
LEVEL_WORD = re.compile(r"\b(?:red|amber|green|high|medium|low)\b")
LEVELS = r"[🔴🟠🟡🟢]|(?:red|amber|green|high|medium|low)\b"
MOVES = (
    r"no change\b|(?:about |much |just )?(?:the )?same(?=\W*$)|no movement\b|unchanged\b|closed\b|stays\b|left at\b"
    r"|held at\b|gone (?:up|down|from)\b|risen\b"
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
ITEM = re.compile(
    rf"(?P<text>[^\n]{{3,200}}?)(?<!\s)(?:\s++[–—-]|\s++\(R?\d{{1,2}}\)[:,]?|\s*+[:(\[]|[^\S\t]*+\t| {{3,}}+"
    rf"|\.(?!\s+(?:new|up|down|now|still|held|worse|improv|stays|back)))"
    rf"\s*+(?P<state>(?:{LEVELS}|{MOVES})[^\n]{{0,160}})"
    rf"|(?:{LEVELS})\s*[:–—-]?\s+(?=[A-Z])(?P<after>[^\n]{{8,}})",
    re.IGNORECASE,
)
"""A point of a list of risks with its level or its movement: `Supplier fails – amber (was red)`, `🔴 No funding`."""
BEFORE_SCORE = re.compile(r"(?<![\s,;:(\[–—-])[\s,;:(\[–—-]++(?:scored?|rated|now|at|was)?[\s,;:(\[–—-]*+$")
"""What leads from the wording of a risk to its score: `... – scored `."""
MOVED_ITEM = re.compile(
    r"\b(?:up|down|higher|lower|rising|falling|worse|better)\W*\Z|"
    r"\bwas\b|→|->|[↑↓]|\b(?:increas|reduc|decreas|rais|lower)(?:ed|ing)\b|\b(?:up|down) from\b"
    r"|\bfrom \w+ to\b|\b(?:going|gone|back) (?:up|down)\b|\bwas \d|\bworse|\bimproved\b",
    re.IGNORECASE,
)
BARE_NUMBER = re.compile(r"(?:NEW |New )?\d{1,2}\s+(?=[A-Z])")
"""The number of a risk that begins a line without any sign behind it: `2 Towpath floods L4 I3`."""
IT_MOVED = re.compile(r"\bit (?:be |is |was |(?:should|to) be )?(?:raised|lowered|reduced|increased|re-?scored)\b")
"""What is said of the risk that the number of the point names: `6: MT asks that it be raised to 3x4`."""
FILED = re.compile(r"[A-Z]{1,4}-?\d{1,3}")
"""The number of an item that is the code of a risk: `CR-04 Readers unavailable: realised`."""
AGREED_TO_CLOSE = re.compile(r"\b[Aa]greed (?:to|that) (?:close|remove|retire|delete) (?:the )?\Z")
TOTALLED = re.compile(r"\b(?:score|scored|rated|rating)(?: of| at)? \d{1,2}\b")
JOINT = re.compile(r";\s+(?:and\s+)?|,?\s+(?:and|while|but|whereas)\s+")
"""What may part two risks of which a sentence tells."""
NEW_RISK = re.compile(
    r"\b(?:a|one|another) (?:further |new |fresh |additional |extra |second |third |[a-z]{3,8}th )?risk,?"
    r" (?:(?:should |to |is to )?be |was )?"
    r"(?:(?-i:[A-Z])(?= \()|added|admitted|accepted|raised|identified|entered|recorded|about|on|of|for|concerning"
    r"|around|relating"
    r"|in relation to|that)\b",
    re.IGNORECASE,
)
FORECAST = re.compile(
    r"\b(?:expect(?:ed|s)?|should|may|might|could|hope[sd]?|will|likely to)\b[^.]{0,40}"
    r"\b(?:fall|rise|drop|close|be closed|come down|go up)\b|\bto (?:fall|rise|be reviewed|re-?draft|rewrite)\b",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"^\W*(?:(?:new|further|additional|possible|emerging)\s+){0,2}risks?\s*(?:(?:identified|noted|added"
    r"|raised|flagged|suggested|proposed|put forward"
    r"|reported)(?: by (?:[\w’'.-]+ ){0,2}[\w’'.-]+)?)?\s*(?:\([^()\n]{2,30}\)\s*)?[:–—-]"
    r"\s*(?=[^\s\d])"
    r"|^\W*(?-i:RISK\s+(?=[A-Z][a-z]))",
    re.IGNORECASE,
)
NEW = re.compile(
    r"^\W*(?:new\s*[:–—-]?\s*)(?:risk\s*)?(?P<ref>(?:[A-Z]{1,3}-?)?R\d{1,3}|(?-i:[A-Z]{1,3}-?\d{1,3})"
    r"(?=\s*[:–—-]))\s*[:–—-]*\s*",
    re.IGNORECASE,
)
NEW_POINT = re.compile(
    r"\W*(?:new|potential|possible|emerging|candidate|suggested|proposed|one to watch|for consideration)"
    r"(?: (?:one|risk|item|entry))?(?: (?:from|by) (?:[\w’'.-]+ ){0,2}[\w’'.-]+)?\s?[:–-]\s+(?=\w)",
    re.IGNORECASE,
)
"""A point under a heading for risks that names one: `New: ...`, `New one from Ann: ...`, `Potential: ...`."""
NUMBERED = re.compile(
    r"^\W*risk\s*(?:no\.?\s*|number\s*|#)?(?P<ref>(?:[A-Z]{1,3}-?)?R?\d{1,3}"
    r"|(?-i:[A-Z])(?=\s?:))\s*[:–—-]\s*(?=[A-Z])",
    re.IGNORECASE,
)
ADDED_AS = re.compile(
    r"\b(?:(?:added|accepted|registered|entered|recorded|logged|listed|included|numbered|put (?:in|on|down)"
    r"|taken (?:up|on)) (?:(?:to|on|in) the (?:register|list) )?as|(?:will|would|to) (?:be|become|stand as)|becomes) "
    r"(?P<ref>(?-i:[A-Z]{1,3}-?\d{1,3})|risk (?:(?P<number>\d{1,3})|(?P<letter>(?-i:[A-Z]))))\b",
    re.IGNORECASE,
)
WAS_ENTERED = re.compile(
    r"(?:It|This|That) (?:will|would|is to|was to) (?:be|become|stand as) (?:[Rr]isk (?:\d|[A-Z]\b)|[A-Z]{1,3}-?\d)"
    r"|(?:It |This |That )?(?:is |was |has been |to be )?(?:now )?(?:[Aa]dded|[Ee]ntered|[Rr]ecorded|[Ll]ogged"
    r"|[Ll]isted"
    r"|[Pp]ut (?:in|on|down)|[Tt]aken (?:up|on)) (?:(?:to|on|in) the (?:register|list) )?as (?:[Rr]isk (?:\d|[A-Z]\b)"
    r"|[A-Z]{1,3}-?\d)"
)
"""What enters the concern of the sentence before in the register."""
OWNER = re.compile(
    r"\b(?i:risk )?(?i:owner)(?:ed by|s)?\s*[:–—-]?\s*(?:is\s+|to be\s+)?(?P<a>[A-Z@][\w’'/&,. -]{1,40}?)(?=[.;)]|$)|"
    r"(?P<b>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]+)?) "
    r"(?:(?:agreed )?to own|will own|owns|takes ownership of|(?:agreed )?to take ownership of) (?:this|the|it|R\d)|"
    r"(?P<c>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]+)?) (?:(?:has |had )?agreed to|to|will|would) (?:take over(?: as)?|become"
    r"|be)"
    r" (?:(?:the|its) )?(?:new )?owner\b"
    r"|\bwith (?P<d>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]+)?) as (?:its |the )?owner\b"
)
NO_CHANGE_TO = re.compile(
    r"\b(?:no (?:change|movement)(?: (?:proposed|needed|made))?|nothing (?:new|to (?:report|add))) (?:to|in|on|for)"
    r" (?:the )?(?:scores? (?:of|for) )?(?:risks? )?\Z|\b(?:unchanged|no change|as before)(?: are| is)?\s?[:–-]\s*\Z",
    re.IGNORECASE,
)
"""Before the codes of risks that are left as they are: `No change to R1 or R4`, `Unchanged: R2, R3`."""
WATCHED = re.compile(
    r"(?:[–—-]|[,;(])\s*(?P<who>(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?|Prof)\.?"
    r" )?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?) (?:to (?:watch|keep|monitor|own|lead|manage)|will"
    r" (?:watch|keep|monitor|own|lead|manage))\b"
)
SHORT_STATE = 40
"""So many characters has what only says how a risk of a list stands."""
TO_ENTER = re.compile(
    r"(?:It |This |That )?(?:to|should|will|ought to) (?:go|be (?:put|added|entered"
    r"|included))\b[^.]{0,40}\b(?:register|log|list)\b",
    re.IGNORECASE,
)
"""What would have the concern of the sentence before in the register."""
UNSCORED = re.compile(
    r"\W*(?:(?:it is |it was |this is )?(?:not (?:yet )?(?:scored|given a score)|unscored|no score(?: yet| so far"
    r"| (?:was|could be) (?:given|put)|\W*$))|(?:it was )?not (?:felt|thought) (?:that )?(?:a|any) score|(?:to be "
    r"|will be )scored|score (?:to|next|at))\b",
    re.IGNORECASE,
)
"""What says of the sentence before that it names a risk which has no score yet."""
IS_ONE = re.compile(
    r"(?:It was |The \w+ |Members |We |All )?(?:[Aa]greed|[Ff]elt|[Tt]hought|[Aa]ccepted|[Nn]oted|[Ss]aw)(?: that)?"
    r" (?:this|that|it)"
    r" (?:was|is|to be|might be|should be|as) an? (?:new |real |further |genuine )?risk\b"
)
"""What says of the sentence before that it names a risk: `Agreed this was a risk.`"""
STATED = re.compile(
    r"\b(?:there (?:is|was|remains) (?:a|the|some|every|an increased|a real|a significant) (?:risk|danger)|"
    r"(?:the|a|one|main|biggest|key) (?:main |key |biggest )?risk (?:is|was)|(?:is|was) a risk|"
    r"risks? (?:that|of \w+ing)|at risk of|\bdanger (?:of|that)|(?:put|puts|putting|leaves?) [^.;,]{3,50} at risk|"
    r"(?:further|new|additional|another|possible|potential|emerging) risk(?: (?:(?:was|is|has been"
    r"|had been) )?(?:raised|identified"
    r"|flagged|noted|put forward|mentioned|suggested|is that)|:)|(?:flagged|noted|raised|named|identified"
    r"|put forward) (?:as )?(?:a|one) (?:potential|possible|new|further|emerging) risk"
    r"|(?:potential|possible|emerging) risk (?:around|of|that"
    r"|to|from)"
    r"|(?:further|new|additional|another|possible|potential|emerging) risk, [^.;]{3,80}?,? (?:was|were) (?:raised"
    r"|noted|mentioned"
    r"|identified|suggested)"
    r"|(?:mentioned|suggested|proposed|named|put forward|offered) [^.;]{3,80}? as an? (?:(?:new|further|possible"
    r"|potential"
    r"|emerging) ){1,2}risk|be (?:considered|treated|looked at|regarded) as an? (?:(?:new|further|possible"
    r"|potential) )?risk"
    r"|(?:a|one|another) (?:new |further |second |fresh |other )?(?:worry|concern|danger|threat) (?:is|was) that"
    r"|(?:was|were|is|has been) (?:left |as yet |still )?(?:unscored|without a (?:score|rating))(?= (?:until|till|for"
    r"|pending|because|since)\b|\W*$)"
    r"|consider(?:s|ed|ing)? (?:adding )?a (?:new )?risk (?:of|around|about)|(?:this|it|that) (?:should|might|could"
    r"|ought to)"
    r" be (?:added to|put on|entered in) the (?:risk )?(?:log|register)|raised the possibility"
    r"|be (?:added (?:as|to)|put on|on|entered (?:as|in|on)|recorded as|listed as) (?:a (?:new )?risk"
    r"|the (?:risk )?(?:list|register"
    r"|log))(?=\W*$)|[;,] (?:but )?(?:(?:it was )?not (?:yet )?(?:scored|given a (?:score|number))|unscored"
    r"|without a score|no (?:marks|scores?))(?: yet| for now"
    r"| today)?(?=\W*$))\b",
    re.IGNORECASE,
)
NOT_STATED = re.compile(
    r"\b(?:no (?:new )?risks?|(?:no|not|none)\b[^.;,]{0,30}?\bat risk|"
    r"\A\W*at the risk of \w+ing\b|risk (?:register|assessment|management|appetite|return|score|log|owner|review"
    r"|matrix)|"
    r"risks? (?:were|was) (?:reviewed|noted|discussed)|without (?:the )?risk)\b",
    re.IGNORECASE,
)
STILL_TO_COME = re.compile(r"\b(?:still|yet|left) to\b|\boutstanding\b|\bnot (?:yet )?(?:repl|respond|return)")
"""What says that so few have not replied, which is no poor return: `only two had still to reply`."""
POOR_RETURN = re.compile(
    r"\b(?:unfortunately|disappointing(?:ly)?|only|regrettably)\b[^.]{0,40}?\b\d{1,3}\b[^.]{0,60}?"
    r"\b(?:repl(?:y|ied|ies)|respon(?:ded|ses?)|return(?:s|ed))\b",
    re.IGNORECASE,
)
REPLIES = Words("repl|respon|return")
"""Of these it has one, in lower case."""
CODES = re.compile(r"R-?[0-9]")
DISMISSED = re.compile(
    r"\bhardly (?:a|the|one|worth)\b|\b(?:adequately|already|sufficiently|amply) (?:covered|provided for|dealt with"
    r"|held|on the"
    r" (?:register|list|log))\b|\bnot (?:pursued|taken (?:further|up|forward)|proceeded with|thought|considered|felt"
    r"|judged)\b"
    r"|\b(?:did not|didn[’']t) think (?:it|so|this)\b|\b(?:was|were|been|be|is|it) parked\b"
    r"|\bnot (?:a|really a) risk\b",
    re.IGNORECASE,
)
"""How a sentence turns down a concern that the one before it put forward: `It was thought to be adequately covered.`"""
SO_ENTERED = re.compile(
    r"\b(?:and|which) (?:this |it |that )?(?:was|is|has been|is to be|to be) (?:\w+ )?(?:entered|added|recorded"
    r"|logged|listed)"
    r" as (?:[Rr]isk \d|[A-Z]{1,3}-?\d)"
)
"""What enters a concern in the register behind the words that state it: `..., and this was entered as Risk 5`."""
