"""Sites as the subjects of the clauses of a sentence, wherever in it they are named.

Forms: `Malcolm said Cobden Street was up and running`, `Since we last met the Mill Surgery has joined`, `whereas A
has begun, B has gone back on its promise and D is signed`, `Arden library has now finished`, `three of the sites – A,
B and C – are live`, `at A the sensors have been switched on`, `A has agreed, as has B`, `an enquiry from A`.
In: a sentence. Out: the runs of names, each with what is said of them; whose names they are is for `pilots` to tell.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from steering.reading.pilot_words import CAPITAL, LIST, SITE

KINDS = (
    r"(?:(?:pilot|trial|parish|village|church|primary|medical|community|housing|high|bus|fire|train|care|day|town|leisure|health|sports|public|central"
    r"|youth)"
    r" )?(?:piers?|zones?|sites?|branch(?:es)?|librar(?:y|ies)|schools?|parish(?:es)?|teams?|practices?|surger(?:y|ies)"
    r"|church(?:es)?|chapels?|harbours?|wards?|estates?|depots?|halls?|villages?|streets?|homes?|councils?|pilot"
    r"|trial|hospitals?|clinics?|pharmac(?:y|ies)|shops?|cafés?|cafes?|colleges?|academ(?:y|ies)|nurser(?:y|ies)"
    r"|choirs?|bands?"
    r"|boroughs?|districts?|stations?|museums?|clubs?|centres?|kitchens?|pools?|gyms?|hostels?|galler(?:y|ies)|canteens?|hubs?|markets?|parks?|garages?|units?|offices?|blocks?|farms?|areas?|ports?"
    r"|(?:parish|town|village) (?:council|meeting)|primary|juniors?|infants?|stores?|residents|tenants|governors"
    r"|trustees|crews?|watch|staff|managers?|librarians?|curators?|wardens?|officers|boards?|partners)"
)
_LY = r"[a-z]{2,12}ly"
_VERB = (
    rf"(?:[a-z]{{2,6}}n[’']t|has|have|had|is|are|was|were|will|would|went|goes|came|comes|can|cannot|nothing|nobody|could|couldn"
    rf"|can[’']t|did|does|do|didn"
    rf"|doesn|don|may|might|must|should|got|gave|felt|said|says?|remains?|stays?|continues?|carr(?:y|ies)|began|begins?|starts?"
    rf"|stood"
    rf"|withdrew|withdraws|[a-z]{{2,12}}ed|put|ran|runs|took|let|rang|wrote|told|wants?|wishes|thinks?|wound|opens?"
    rf"|steps|joins?|ends|held|made|chose|takes?|not|no|yes|now|also|both|all|still|never|only|as yet|in fact|{_LY}"
    rf"|keen"
    rf"|live|interested|unsure|confirmed|complete|be(?= (?:accepted|admitted|included|shown|recorded|marked|listed))"
    rf"|too busy|waiting|await(?:s|ing)"
    rf"|ready|out|off|due|thinking|going|up)"
)
_GOES_ON = re.compile(
    rf"(?: {KINDS}(?![\w’'-])){{0,2}}(?:\s?\([^()]{{1,60}}\)|, (?:which|who|having|though|although|said|being|when"
    rf"|one of"
    rf"|by contrast|however|as|on|for|sadly|alas|too|in|not|through|via|under|led"
    rf"|represented)\b[^,.;]{{0,80}},)?\s?(?:[,):–—-]{{1,2}}\s?)?\s?{_VERB}(?![\w’'])"
)
"""What goes on behind a run of names that are a subject: `library has now finished`, `(from June) are live`."""
_GOVERNED = re.compile(
    r"\b(?:of|for|in|at|to|from|with|by|on|about|near|under|over|like|than|via|per|between|against|into|behind|beside"
    r"|towards?|through|since|or|not|see|rang|phoned|telephoned|e-?mailed|told|thanked|(?:supplier|contractor|vendor|company|consultants?),|[A-Z][\w’'-]*)(?:"
    r" (?:the|a|an"
    r"|our|its|their|both))*\s*\Z"
    r"|\b(?:whether|if|unless|until|till|once|when|the (?:day|date)|as soon as"
    r"|should|could|might|let|(?:suggest|propos|hop|wish|request|wonder)\w*"
    r"(?: that)?)(?: the)?\s*\Z"
)
"""What stands before names that are no subject: `an invoice for Castle Park`, `Tim approached Castle Park`."""
_OWNED = re.compile(rf"\s+(?:[a-z-]+ ){{1,3}}?{_VERB}\b")
"""What a site owns and what is said of it: `Corve's turn came to an end`."""
_DATED = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul"
    r"|Aug|Sept?|Oct|Nov|Dec) (?=[A-Z])"
)
"""A month that runs on into a name: `With effect from 1 March Ashby is live`."""
_STANDING = re.compile(r"\s?\((?:all |both |now |also )?(?P<said>(?!contact|lead|from|since)[a-z][^()]{1,60})\)")
"""How a site stands, in brackets behind its name."""
_ABOUT = re.compile(r"\b(?:[Aa]t|[Ii]n|[Aa]s (?:for|to|regards)|[Rr]egarding)(?: the)?\s*\Z")
_OF_IT = re.compile(
    rf",? (?:the|a|an|our|its|their|they|it|we|there|no|nothing|all|everything|[a-z]+ing) (?![^,.;]{{0,40}}\bof"
    rf" {CAPITAL})"
)
_HEAD_OF = re.compile(
    r"\b(?:[Tt]he|[Oo]ur) \w+(?: \w+){0,3}? (?:at|in)(?: the)? \Z|\b(?:[Ww]ork (?:on|at|in)|[Ee]verything (?:at"
    r"|in))(?: the)? \Z"
    r"|(?:^|\b(?:[Tt]he|[Oo]ur|[Nn]ew|[Aa]|that|[Ff]rom the) )(?:\w+[ -])?(?i:governors?|heads?(?: ?teacher)?|board"
    r"|council|trustees"
    r"|managers?|trustee|director|parent|doctor|nurse|curator|librarian|keeper|landlord|landlady|rector|principal|bursar|matron|captain|steward"
    r"|superintendent|ranger|staff|team|residents|tenants|owners?|partners|clerk|secretary|vicar|minister|one"
    r"|association|people|police|crews?|watch|officers|volunteers|participation|involvement|inclusion"
    r"|committee|warden|sergeant|harbour ?master|(?:pilot|trial)(?: of [a-z -]{3,40}?)?|chair(?:man)?|members) (?:of"
    r"|at|in|for|from)(?: the)? \Z"
)
_DOING = re.compile(r"(?:^|[.;,] |\b(?:and|but|that|where|while) )[A-Za-z][a-z]{2,12}ing (?:at|in)(?: the)? \Z")
_STOPS = re.compile(
    r",? (?:has|have|had|was|is|are|were)(?: (?:now|been|also|since|all|had to be)){0,2} (?:halted|paused|suspended"
    r"|stopped|begun|started|resumed|on hold|in abeyance|under ?way)\b| (?:began|started|resumed|stopped|goes on"
    r"|continues)\b"
)
"""How what is done at a site stands, behind its name: `Recording at Ashby has been halted`."""
_TOO = re.compile(
    rf"\b(?:as|so|nor|neither|likewise)(?: too| also| now|,[^,.;]{{3,40}},)? (?:has|have|had|is|are|was|were|did|does"
    rf"|do"
    rf"|will)(?: the)? (?P<sites>{LIST.pattern})"
)
_LIKEWISE = re.compile(r"(?:, [^,.;]{3,40},)? (?:has|have|had|did|does) (?:done |said )?(?:the same|likewise|so too)\b")
_AND_SINCE = re.compile(
    rf"\band (?:(?:that|those|the one) (?:at|in) )?(?:the )?(?P<site>{SITE})"
    r"(?= (?:since|from|on) \d| (?:a|one|two|three|some) (?:few )?(?:days?|weeks?|fortnight|months?) (?:later|after))"
)
"""Another of which the same is said, with its own day: `and Corve since 16 May`, `and that at Corve a week later`."""
_PARTED = re.compile(rf"; {CAPITAL}")
_TOO_CHEAP = re.compile(r"\b(?:as|so|nor|neither|likewise)\b")


class Told(NamedTuple):
    """A run of names and where what is said of them begins and ends; `same` when it is what was said before."""

    names: str
    start: int
    end: int
    upto: int
    same: bool = False


def clauses(sentence: str) -> Iterator[Told]:
    """The runs of names of a sentence that are subjects, or that the clause is about, in order."""
    found: list[Told] = []
    for run in LIST.finditer(sentence):
        start = begin = run.start()
        names = run[0]
        if (dated := _DATED.match(names)) is not None and sentence[start - 2 : start - 1].isdigit():
            names, start = names[dated.end() :], start + dated.end()
            begin = start
        if names.startswith(("The ", "Both ", "And ", "But ", "Even ", "At ", "In ", "While ", "Whereas ", "Whilst ")):
            cut = names.index(" ") + 1
            start = begin + cut if names.startswith(("At ", "In ")) else start
            names, begin = names[cut:], begin + cut
        before = "" if dated else sentence[max(start - 60, 0) : start]
        if _OF_IT.match(sentence, run.end()) and _ABOUT.search(before):
            pass
        elif (aside := _STANDING.match(sentence, run.end())) is not None:
            found.append(Told(names, begin, aside.start("said"), aside.end()))
            continue
        elif (
            names.endswith(("’s", "'s", "s’", "s'"))
            and _OWNED.match(sentence, run.end()) is not None
            and _GOVERNED.search(before) is None
        ):
            pass
        elif _GOES_ON.match(sentence, run.end()) is None or (
            _GOVERNED.search(before) is not None
            and _HEAD_OF.search(before) is None
            and not (_DOING.search(before) and _STOPS.match(sentence, run.end()))
        ):
            continue
        found.append(Told(names, begin, run.end(), len(sentence)))
    found += [Told(m["site"], m.start("site"), m.end(), len(sentence), True) for m in _AND_SINCE.finditer(sentence)]
    if _TOO_CHEAP.search(sentence):
        found += [Told(m["sites"], m.start(), m.end(), len(sentence), True) for m in _TOO.finditer(sentence)]
    found.sort(key=lambda told: told.start)
    for at, told in enumerate(found):
        if _LIKEWISE.match(sentence, told.end):
            told = told._replace(same=True)
        upto = found[at + 1].start if at + 1 < len(found) else len(sentence)
        parted = _PARTED.search(sentence, told.end, upto + 1)
        upto = parted.start() if parted is not None else upto
        yield told._replace(upto=min(upto, told.upto))
