"""The words by which minutes tell of pilot sites: their names, their headings, and what stands beside a name.

Where a site stands is told by `pilot_states`.
"""

import re

from steering.domain.words import PilotStatus
from steering.reading.quick import Begun, Words

S = PilotStatus
CHEAP = Words(
    "out|over|agreed|new |live|open|n’t want|n't want|not want|not wish|go ahead|proceed|written|withdr|declin|refus"
    "|queried|doubt|uncertain|disput|unclear|not participating|not going|suspend|no go|no-go|operating|aiming|planned"
    "|expected|sounded|eoi|thought|understood|believed|assumed|told |news to|contradict|conflicting|confusion"
    "|switched| yes|using|in use|connected|sending|reporting|working|on course|will follow|waiting|active|in service"
    "|cancelled|delayed|halted|starting|possible|due to|begin|continue|paused|on pause|stalled|no longer|stood down"
    "|dropped|removed|released|voted against|on track|scheduled|onboard|on-board|launched|talks|discussion|exploring"
    "|complet|finished|conclud|running|started|underway|under way|operation|on hold|join|confirm|signed|resolution"
    "|on board|committed|volunteer|interest|keen|approach|aware|not heard|invited|consider|thinking|contacted"
    "|take part|taking part|said |started|begun|began|decided|reply|willing|happy to|prepared to|like to|replied"
    "|respon|answer|asked to|never heard|did not know|denied|questioned|whether"
)
ONGOING = Words("swing|wrapped|wound up|its pilot|their pilot|to stop|stopped|its trial|their trial")
"""What may tell how the sites of a list stand."""
SAID = Words(
    f"{'|'.join(CHEAP.words)}|put |rather|offer|accept|turned|trialling|piloting|plugged|heard|agree|close|ended"
    f"|asked"
    "|awaits| a pilot|first pilot|the pilot|has not|had not|wants| came "
)
"""What may tell how a site stands where the text is on a pilot."""
_KINDS = (
    "sites|spaces|venues|villages|schools|branches|boroughs|libraries|practices|wards|centres|depots|stations|ports"
    "|harbours"
)
GONE_THROUGH = Begun(
    _KINDS,
    re.compile(rf"\b(?:{_KINDS})\b[^.]{{0,40}}?\b(?:following|position|state|status|progress|stand|stood|report)"),
)
"""What says that sites are gone through one after the other: `Of the villages the following was told.`"""
KINDS_OF_SITES = frozenset(
    f"{_KINDS}|streets|estates|authorities|departments|partners|halls|museums|clubs|hospitals|trusts|councils"
    "|parishes|areas|localities|gardens|towns|colleges|farms|shops|clinics|surgeries|homes|blocks|routes|hubs"
    "|reserves|pools|kitchens|communities|locations|churches|units|suites|teams|schemes|pharmacies|nurseries"
    "|theatres|plots|zones|sheds|cafes|cafés|canteens|markets|playgrounds|gyms".split("|")
)
"""The kind of a site, behind its name: `its Mill Lane library`."""
KIND_OF_SITES = re.compile(rf"\b(?:{'|'.join(sorted(KINDS_OF_SITES))})\b")
"""A kind of sites in the heading of a part, in lower case: under it they may be gone through one after the other."""
PARTS_OF_PILOT = re.compile(
    r"(?:(?:the|our|which|all|news|reports?|round|where|how|progress|position|state|status|of|from|at|in|with|on|for)"
    rf" ){{0,4}}(?:\w+ )?(?:places|{'|'.join(sorted(KINDS_OF_SITES))})(?: (?:are|stand|have|got|to|now|update|so far"
    r"|report(?:ed|s)?|progress|position|status|who|that|take|taking|part|doing|going|getting|on|along"
    r"|faring)){0,4}\W*$|(?P<one>\w+) by (?P=one)$"
)
"""A heading, in lower case, of the part that goes through the sites of a pilot, in the minutes of a group that is for
one: `The parishes`, `Where the sites are`.
"""
HOW_IT_GOES = re.compile(
    r"\b(?:how (?:it|things|they|we|everyone|everybody)\b.{0,20}\b(?:going|doing|getting on|went|stand)|who"
    r"(?:[’']s| is) (?:open|live|in|up and running|on board)|where (?:we|they)(?:[’']ve| have)? got to|so far)\b",
    re.IGNORECASE,
)
"""A heading that asks how things go, under which sites may be gone through."""
PILOTING = Words(
    "pilot|trial|early adopter|wave 1|wave 2|demonstrat|pathfinder|test bed|early implementer|vanguard|roll-out|rollout"
)
LIVE = Words(" live|-live")
GOING_LIVE = Words("go-live|go live|went live|not live|: live|– live")
"""What speaks of a pilot as well, and holds one of `LIVE`."""
BY_AREA = re.compile(
    r"(?:localit(?:y|ies)|areas?|regions?|forces?|(?:site|ward|estate|branch|street|village)s?"
    r"|round the) \w+(?:[ -]\w+)?$"
    r"|(?:participating|host|lead|early) \w+$",
    re.IGNORECASE,
)
"""A heading under which areas report: on a pilot only where the minutes tell of one, or of going live."""
TOPIC = Words("pilot|volunteer|take part|trial|go-live|go live|went live")
AS_PILOT = re.compile(
    r"\b(?:as|to be|become|becoming|to|from|in|of|for|with|join|joined) (?:an? |the |new |our )?(?:\w+ )?pilots?\b",
)
"""In lower case."""
SPEAKS = Begun(
    "pilot|trial",
    re.compile(
        r"\b(?:pilot|trial)(?:s|ed|ing)?\b(?! (?:boat|launch|cutter|licen[cs]|light|whale|flame|balance|lead|leader"
        r"|pack|plan|project|board|group|manager)s?\b)"
    ),
)
TAKES_PART = re.compile(r"\b(?:take|taking|took) part(?=[.,;]|\W*$)")
"""In lower case: what a matter arising says of a site, where the minutes are on a pilot."""
PAST = re.compile(r"\b(?:(?:19|20)(?P<year>\d\d)|[Ll]ast year[’']s|previous|earlier|original) (?:pilot|trial)")
"""A pilot that is over and done with."""
CAPITAL = "[A-ZÀ-ÖØ-ÞĀĒĪŌŪŁŚŠŻŽČ]"
_NUMBERED = (
    "Ward|Unit|Zone|Block|Site|House|Wing|Team|Station|Depot|Plot|Sector|District|Hub|Bay|Round|Route|Area|Line"
    "|Clinic|Theatre|Tower"
)
_NUMBER = rf" (?=\d)(?:{'|'.join(f'(?<={kind} )' for kind in _NUMBERED.split('|'))})\d{{1,3}}[A-Z]?(?![\d/:])"
"""What belongs to the name of a site of a kind that has numbers: `Ward 7`."""
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|September|October|November"
    r"|December)\b"
)
"""What stands behind a site and is no part of its name: `Ashby on Monday`."""
SITE = (
    rf"{CAPITAL}[\w’'&-]*(?:[ \n](?!in (?:March|May|August)\b)(?:(?:of|and the|upon|on|in|under|le|the|St\.?|cum|y|yr"
    rf"|am|na|an|de|la|del|der|von|van)\s)?(?!{_DAY}){CAPITAL}[\w’'&.-]*){{0,4}}(?:{_NUMBER})?"
)
LIST = re.compile(rf"\b{SITE}(?:\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+(?:the\s+)?|\s*&\s*|\s*/\s*){SITE})*")
PARTS = re.compile(
    r"\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+(?:the\s+)?|\s*&(?!\s*(?:Sons?|Daughters?|Partners|Co)\b)\s*"
    r"|\s*/\s*)\s*"
)
STARTS_ON = re.compile(
    r"\b(?:and|to|will) (?:now )?(?:starts?|begins?|opens?|launch(?:es)?|go(?:es)? live) (?:on|from|in)\b"
)
"""What puts a day, though it be given without its year, in the future: `has signed and starts on 13 January`."""
UNAWARE = re.compile(
    rf"\b(?:(?:was|were|is) (?:un|not )aware|(?:had|has) (?:not|never) heard|knew nothing|did"
    rf" not know|disput\w+|denied|queried|questioned|doubted"
    rf"|(?:was|were) (?:not|far from|less than) (?:sure|certain|convinced)|(?:find|found|had|has|have|see|saw) no"
    rf" (?:record|trace|recollection|memory|knowledge|mention)|the first (?:that )?(?:[\w.]+ ){{1,3}}(?:had|has|have)"
    rf" (?:ever )?heard)\b[^.]{{0,80}}?\b(?:of|from|that"
    rf"|whether)\s+(?P<site>{SITE})"
)
_KNEW = (
    r"(?:had (?:ever )?(?:heard|agreed|been (?:asked|told|consulted)|volunteered|offered|signed)|knew|was aware"
    r"|remembered"
    r"|recalled|seemed to know|could (?:recall|remember))"
)
NOBODY_AT = re.compile(
    rf"\b(?:[Nn]obody|[Nn]o one|[Nn]one of the [a-z]+) (?:at|in|from) (?:the )?(?P<site>{SITE}) {_KNEW}\b"
)
"""A site of which nobody knew that it had offered: `nobody at Ashby knew anything about it`."""
NOBODY_THERE = re.compile(
    rf"\b(?:at|in|from|to) (?:the )?(?P<site>{SITE})(?:[’']s?)?(?: [a-z]+){{0,3}} (?:that|and) (?:nobody|no one)"
    rf" (?:there )?{_KNEW}\b"
)
"""The same, the site before it: `heard at the Ashby fair that nobody there knew of it`."""
WHETHER = re.compile(
    rf"\b(?:confirm|clarify)\b[^.]{{0,60}}?\bwhether\s+(?P<site>{SITE})\s+(?:is|can|will|are"
    rf"|could|would)\b[^.]{{0,30}}?\b(?:take part|able|pilot|join|participate)"
)
UNCLEAR = re.compile(
    rf"\b(?:[Ss]urprised?|puzzled|astonished|bemused|perplexed|startled|taken aback)\b[^.,;]{{0,30}}?\b(?:that|at"
    rf"|see|find|hear|learn)\s+(?P<site>{SITE})(?= (?:(?:was|is|were|had"
    rf" been|being) (?:on|listed|named|included|put down|among|shown|down|a pilot)|(?:on|in|among|listed|named"
    rf"|described|given|counted|included|down|as)\b|(?:had|has) (?:volunteered|agreed|signed|offered|joined)))"
    r"|\b(?:(?:impression|understanding|understood|believed|thought)(?: was)? that|(?:was|is|were|are)(?: not|n[’']t)"
    rf" (?:sure|certain|convinced)(?: that| whether| if)?) (?P<denied>{SITE})"
    r"(?= had (?:not|never) (?:agreed|volunteered|signed|offered|joined|been asked)\b| (?:was|had|has|is)(?: ever|"
    r" really"
    r"| actually| in fact) (?:been )?(?:authorised|allowed|entitled|agreed|volunteered|signed|offered|joined"
    r"|meant)\b)"
    rf"|\b(?:un|not (?:\w+ )?)(?:sure|certain|clear) where (?P<stood>{SITE})"
    r"(?= (?:had got|has got|stands?|stood)\b(?! on\b))"
    rf"|\b(?P<owner>{SITE})[’']s (?:position|status|place|participation|involvement|offer)"
    rf" (?:(?:should|could|must|might|needs? to|to) )?be (?:clarified|established|checked|verified|looked into)\b"
)
"""A site whose place is doubted: `was surprised to see Ashby on the list`, `asked that Corve's position be
clarified`.
"""
UNCLEAR_IT = re.compile(
    r"\b(?:[Ss]urprised?|puzzled|astonished|bemused|perplexed|startled|taken aback)\b[^.,;]{0,20}?\b(?:to|at|on) "
    r"(?:see|find|hear|learn|read|seeing|finding|hearing)(?: of| about)? (?:it|them|its name|that it)\b|\b(?:knew"
    r"|known)"
    r" nothing (?:of|about) (?:it|this)\b|\b(?:not|no longer)(?: be)? (?:certain|sure|confident) (?:that|whether|if)"
    r" (?:the"
    r"|its|their|that) (?:offer|promise|undertaking|agreement) (?:still )?(?:stood|stands|held|holds)\b"
    r"|\b(?:[Nn]obody|[Nn]o one|[Nn]one of (?:us|them|those present|the members))(?: (?:present|here|in the room"
    r"|at the"
    r" meeting|else))? (?:(?:could|was able to) (?:say|tell|remember|recall|explain)|knew|remembered|recalled) (?:who"
    r"|how|when|where|why|anything)\b"
    r"|\b(?:[Nn]obody|[Nn]o one|none of the (?:staff|governors|trustees|volunteers))(?: (?:there|at (?:the|its)"
    r" [a-z]+))?"
    r" (?:(?:had|has) heard|knew|seemed to know|was aware|(?:had|has) been told)\b"
    r"|\b(?:wonders?|wondered|doubts?|doubted|questioned|unsure|uncertain|not (?:sure|certain|convinced|confident)) "
    r"(?:whether |if |that )?(?:(?:it|they|he|she) |(?:the|its|their) (?:practice|school|site|hospital|surgery"
    r"|team|trust|college|library|ward|parish|partners|staff|governors|board|station|crew|branch|council|village)"
    r" )(?:(?:really|actually) )?(?:still|could|can|will|would|was|is|has|had|are|were)\b"
)
"""What puts in doubt the site that the sentence before told of: `was surprised to see it there`."""
UNCLEAR_WORDS = Words(
    "had not |had never |sure |certain |clear where|convinced |puzzled|astonished|bemused|perplexed|startled|aback"
    "|urprise"
    "|s position|s status|s place|s participation|s involvement|s offer"
)
UNTOLD = re.compile(
    rf"\b(?P<site>{SITE})(?<=[’']s) (?:[a-z]+ ){{1,3}}(?:had|has|have) (?:not|never) been (?:told|asked|informed"
    rf"|consulted)\b"
)
"""A site whose people knew nothing of it: `Ashby’s head had not been told that her school was on the list`."""
SO_IS = re.compile(rf"(?:So|Likewise) (?:is|are|has|have|did|does|do|was|were|will) (?P<sites>{LIST.pattern})\W*")
"""A sentence by which others stand as those of the one before: `So is Ashby.`"""
OBJECT = re.compile(
    rf"\b(?P<verb>approached|invited|contacted|(?:been|is|are|got) in touch with|written to|wrote (?:(?:again|twice"
    rf"|(?:in|on|last|this|early in|late in) [\w ]{{2,14}}?) )?to"
    rf"|e-?mailed|telephoned|phoned|rung|messaged"
    r"|sounded out)\s+(?:the (?:new |acting )?(?:head(?: ?teacher)?|clerk|manager|governors|chair|warden"
    r"|trustees|vicar"
    rf"|secretary|practice manager) (?:at|of) (?:the )?)?(?P<sites>{LIST.pattern})"
)
BEGUN_IN = re.compile(
    r"\b(?:pilot|trial)s?\b[^.;]{0,60}?\b(?:(?:had|has|have) (?:now )?(?:begun|started|gone live)|began"
    r"|started|went live"
    rf"|(?:is|are|was|were) (?:now )?(?:under ?way|running|live)) (?:(?:in|at|on) (?:the )?|[^.;]{{0,30}}?\bwith"
    rf" (?:\w+ ){{1,3}}?[a-z]+s[,:] )(?P<sites>{SITE}(?:(?:,| and"
    rf"|, and) (?:in )?{SITE})*)"
)
"""Where a pilot has begun: `the pilot had begun in Ashby and in Corve`."""
PILOT_AT = re.compile(
    r"\b(?:pilot|trial)(?:s|ed|led)?\b(?P<said>[a-z ,]{0,60}?) (?:in|at|on) (?:the )?"
    rf"(?P<sites>{SITE}(?:(?:,| and|, and) (?:in |at )?{SITE})*)"
)
"""Where a pilot was over: `the pilot was completed at Ashby`."""
DONE_AT = re.compile(
    r"^[^.;:,]{3,50}? (?P<said>(?:has |have |was |were |is |had |been |being ){0,2}(?:begun|began|started|commenced"
    r"|finished|(?:switched|turned) on|halted|paused|c[ao]me to a (?:halt|standstill|stop)"
    r"|ended|suspended|refused|under ?way|gone live|went live)) (?:in|at|on|for) (?:the )?"
    rf"(?P<sites>{LIST.pattern})"
)
"""What is done at a site, which is what its pilot is of: `Dimming began in Canal Street`."""
DENIED = re.compile(
    r"\b(?:wrong|untrue|incorrect|not true|mistaken)\b[^.;]{0,20}?\b(?:say|says|said|suggest|that)\b"
    r"|\bin (?:the next|another|an adjoining|(?:a|the) neighbouring) (?:county|borough|district"
    r"|region|authority|town|city)\b"
)
"""What says that what follows is not so, or so of some place that is none of ours."""
NO_NAME = re.compile(
    r"(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof|Professor|Revd?|Sir|Dame|Lady|Lord|Capt(?:ain)?|Insp(?:ector)?|Sgt"
    r"|Sergeant|Canon|Fr|Father|Sr|Cmdr|Imam|Rabbi|Archdeacon)\b"
)
LABEL = re.compile(
    rf"(?P<site>(?:The )?{SITE})(?: \([^()\n]{{1,40}}\))?(?:\.\s|\s?[:–—|=]\s| {{1,12}}-\s|\s?\.{{3,}}\s"
    r"|\s(?=(?:in|out|yes|no|live|thinking|signed|interested|declined|confirmed|withdrawn)\W*$)"
    r"|\s[\u2600-\u27bf\u2b00-\u2bff\u23e9-\u23ff\U0001f300-\U0001faff]\ufe0f?\s)(?=\S)"
)
"""A site's name that leads its paragraph or point: `Moorside. 31 patients to date; ...`."""
AT_SITE = re.compile(
    rf"(?:At|In|On|Over at|Of|From|As (?:to|for|regards)|Regarding|With regard to) (?:the )?(?P<site>{SITE}),?"
    r"(?:(?<=,)(?: (?:where|which|whose|having|after|since|though|although)\b[^,;.]{3,80},))?"
    r" (?=(?:the|a|an|our|its|their|they|it|we|there|no|nothing|nobody|everybody|everyone|everything|all|things"
    r"|[a-z]+ (?:will|is|was|were|has|have|had|began|begins|starts)) )"
)
"""A site that the rest of its sentence is about: `At Ashby the parish meeting voted to join`."""
IN_COLUMN = re.compile(rf"(?P<site>{SITE})(?:\t+| {{3,}})(?=\S)")
"""A site's name in the first column of a line: `Moorside<tab>Running since 8 May`."""
GAP = re.compile(r"\t+| {3,}")
OWN_LABEL = re.compile(
    r"(?:Action|Decision|Agreed|Resolved|Note|Risk|Update|Next|Correction|Item|Minute)s?\b", re.IGNORECASE
)
GOES_ON = re.compile(
    r"(?:(?<=[’']s) [a-z]+(?: [a-z]+){0,2})?"
    r"(?:(?:, [^,;.]{3,30}(?=, (?:asking|wanting|offering|saying) ))?,? (?:(?:each|all|both|two|three) of (?:them"
    r"|which)"
    r" )?(?=(?:expressing|offering|declining"
    r"|confirming|withdrawing|asking|wanting|hoping|saying|volunteering|agreeing|accepting|refusing) )|(?: (?:on"
    r"|last) [\w ]{2,16})?"
    r"(?:,? (?:who|which|where|whose \w+|and (?:it|they)|but (?:it|they))|[:;,–—]? ?(?:the \w+ there|they|it|she"
    r"|he)) "
    r"| (?:might|could|would) [a-z ]{3,40}?,? but )"
)
"""What says more of a site just named: `TF has spoken to Ashby, who are keen`."""
OR_FROM = re.compile(
    rf",? (?:n?or|and) (?:(?:from|to|with|by|at|in|of|for|about) )?(?:the )?(?P<sites>{LIST.pattern})(?=\W*\Z|[,;]"
    r"| and (?:are|is|was|were|have|has) )"
)
"""Another site of which the same is said: `no answer from Ashby or from Corve`."""
NO_SUCH = re.compile(
    r"\bno such (?:offer|agreement|promise|interest|undertaking|decision)\b|\b(?:ought to|should|must|needs? to|had"
    r" to) be"
    r" (?:checked|verified|clarified|looked into)\b|\b(?:denied|disputed|doubted|queried)\b"
)
"""What puts in doubt that a site offered or agreed: `the offer from Ashby ought to be checked`."""
BROKEN_OFF = re.compile(r"\b(?:stalled|broken (?:down|off)|ended|paused)\b")
IN_SITES = re.compile(
    rf"\b(?:In|At) (?P<sites>{LIST.pattern}),? (?:the|a|our) [^.;]{{0,60}}?\b(?:is|has been|have been"
    rf"|was) (?:now |already )?"
    r"(?:running|live|operating|working|up and running|in use)\b"
)
STATUS_AT = re.compile(
    r"(?<!to )(?<!be )\b(?P<said>live|up and running|running well|installed|working|complete|finished|cancelled"
    r"|suspended"
    rf"|paused|on hold|under way) (?:at|in) (?:the )?(?P<sites>{LIST.pattern})"
)
"""How it stands at a site: `installed at Ashby, cancelled at Corve`."""
SO_MANY = re.compile(
    r"\b(?i:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|both|these)(?: (?:more|further|others?|new"
    r"|of (?:them|these|the [a-z]+s)|[a-z]+s)){0,2}"
    rf"(?P<said> (?:have|had|are|were)[^.;:,A-Z]{{3,60}})(?:[:,]| [–—-])(?: namely"
    rf"| they are)? (?P<sites>{LIST.pattern})(?=\W*\Z)"
)
"""How so many stand, and which: `two schools have dropped out, Ashby and Corve`."""
STATUS_AT_CHEAP = Words(" at | in ")
TURNED = Words(
    "iloted|rialled|maybe|whose |hosen|elected|ecruited|nlisted|turned down|rejected|ruled out"
    "|nswer from|eply from|esponse from|left |date|lost |wonder|sked |clear|onfirmation|greement|ontract|emorandum"
    "|rotocol|MO"
    "|hear|had an|receive|wrote|written|put |spok|phoned|quir|nibble|nterest|feeler|ffer|olunteer"
    "|pplication|es from|cceptance| for |onsider|isposed"
    "|o from|efusal|In |At |o response|o reply|o answer|o news|othing|wait|ll is|ll go|ll are|ll ha|hings |verything "
    "|had a |had the "
    "|etter|nvitation|ack|irst|nitial|in touch|spoken|met with|uery|ueries|onfusion"
    "|who |which |ilence|alks|iscussions|onversations|egotiations|ork|uild|onstruction|nstallation|oubt|uestion"
    "|nclear"
    "|not c"
    "|not k"
    "|not yet |accept|admit|welcom|pproach"
    "|ncertain|nsure|ueried"
    "|ested | word"
)
OPENING = re.compile(
    rf"(?:The )?(?P<what>[Oo]pening|[Ll]aunch|[Ss]tart|[Gg]o-live) (?:at|in|for|of) (?P<site>{SITE})(?= )"
)
"""What begins at a site: `Launch at Ashby is set for 5 June`."""
IN_BRACKETS = re.compile(rf"\s*\((?P<sites>{LIST.pattern})\)")
COUNTED = re.compile(r"\b(?i:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|several|the rest|others?)\b")
LISTED = re.compile(
    (
        r"\b(?:pilots?|pilot (?:sites?|boroughs?|areas?)|volunteer(?:ed|s)?|sites?|boroughs?"
        r"|parishes|schools|live|confirmed|complete|interested|signed up|up and running|withdrawn"
        r"|declined|finished)\b[^:.;]{0,90}:\s*(?=[A-Z])"
    ),
    re.IGNORECASE,
)
BY_STATUS = re.compile(rf"(?P<label>[A-Z][A-Za-z][^:.;]{{0,50}}?):\s+(?={SITE})")
"""A status before its sites: `Live: A, B.`, `Starting in April: C.`"""
BY_LABEL = {
    "in": S.CONFIRMED,
    "yes": S.CONFIRMED,
    "no": S.DECLINED,
    "ended": S.COMPLETE,
    "finished": S.COMPLETE,
    "open": S.LIVE,
    "running": S.LIVE,
    "out": S.WITHDRAWN,
    "off": S.WITHDRAWN,
    "starting": S.CONFIRMED,
    "planned": S.CONFIRMED,
    "agreed": S.CONFIRMED,
    "awaiting": S.INTERESTED,
    "waiting": S.INTERESTED,
    "considering": S.INTERESTED,
    "possible": S.INTERESTED,
    "maybe": S.INTERESTED,
    "done": S.COMPLETE,
    "active": S.LIVE,
    "offered": S.VOLUNTEERED,
    "asked": S.APPROACHED,
}
CODE = re.compile(r"^[A-Z]{1,2}\d{1,2} (?=[A-Z])")
ALL_SAINTS = (
    ["our", "lady"],
    ["our", "lady's"],
    ["our", "lady’s"],
    ["all", "saints"],
    ["all", "hallows"],
    ["all", "souls"],
)
"""Names that begin with a word that else begins none."""
POSSESSIVE = re.compile(r"[’']s$")
OF_ITS_PEOPLE = re.compile(
    r"(?<=\w)[’']s? (?:(?:Parent|Parish|Town|School|Community|Village|District|Borough|City|County|Executive)"
    r" )?(?:Council"
    r"|Board|Governors|Cabinet|Committee|Trustees|Executive|Partners|Leader|Chair|Director|Association|Forum|PTA"
    r"|PCC|PPG)$"
)
"""Those who speak for a site, behind its name: `Ashby's Parent Council`."""
SPEAKER_OF = re.compile(
    r"^(?:The )?(?:(?:(?:Deputy|Assistant|Acting|Interim|Executive) )?(?:Directors?|Leader|Mayor|Heads?|Clerk|Chair"
    r"|Cabinet|Executive|Governors"
    r"|Trustees|Manager|Warden|Council)|Chief (?:Executive|Officer|Constable)) (?:of|at|for) (?:the )?(?=[A-Z])"
)
"""Who speaks for a site, before its name: `The Director of Ashby has written`."""
COUNCIL = re.compile(r" (?:PC|TC|PCC|WI)$")
RULERS = (
    re.compile(r" (?:Council|Commissioners|Trustees|Governors)$"),
    re.compile(
        r" (?:(?:Parish|Town|City|County|District|Borough|Community|Village) Council|(?:Harbour|School|Port|Pier"
        r"|Dock)"
        r" (?:Commissioners|Trustees|Governors|Board))$"
    ),
)
"""Those who run a place, behind its name: `Ashby Trustees`, `Corve Parish Council`."""
ASIDE_BEHIND = re.compile(
    r"(?P<name>\b(?:[A-Z][\w’'-]*|\d{1,3}[A-Z]?))\s\((?P<aside>[^()\n]{1,40})\)"
    r"(?=,? and\b|,|;| &| (?:is|are|has|have|was|were|will|would|went|both|now|all)\b)"
)
"""What stands in brackets behind one of several names: `Ashby (north) and Corve (Dr Lee) have signed`."""
THE_SITE = re.compile(rf"The (?P<site>{SITE})(?=\s)")
"""A site with its article: `The Day Unit declined`."""
THE = re.compile("The ")
PRONOUN = re.compile(
    r"(?:It|They)(?= (?:has|have|is|are|will|would|may|might|stays?|remains?|now|still|did|do|does)\b)"
)
"""What stands for the site of an earlier sentence: `It stays confirmed for the second wave.`"""
OWN_BODY = re.compile(
    r"(?:(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\.? )?(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}),? )(?:had |has )?"
    r"(?:said|reported|confirmed|told (?:us|the \w+)|announced|advised|explained|stated|noted|believed|thought"
    r"|feared) (?:that )?"
    r"(?:her|his|their)(?: own)? (?:authority|council|borough|organisation|trust|force|district|county|town"
    r"|parish|school"
    r"|college|university|practice|hospital|service|agency|board|employer|department|team)(?=[’']s\b| (?!of\b"
    r"|for\b)[a-z])"
)
"""What somebody says of the body that she comes from: `Ann Lee reported that her authority had agreed to take part.`"""
THE_KIND = re.compile(
    r"The (?:branch|station|museum|library|school|site|crew|watch|practice|ward|team|parish|village|centre|hospital"
    r"|college|depot|hall|church|club|trustees|governors|staff|manager|head)(?= (?:has|have|is|are|will|would"
    r"|may|might"
    r"|stays?|remains?|must|should|had|was|were|says?|said|felt|feels?|agreed|voted|did|does)\b)"
)
"""What stands for the site of the sentence before: `The branch must be counted as uncertain.`"""
MENTION = re.compile(
    rf"\b(?:at|to|from|in|of|with|about|visited|approached|rung|asked) (?:the )?(?P<site>{SITE})(?![\w’'])"
)
"""A site that a sentence names though it says nothing of how it stands: `When Ann got to Ashby she found ...`."""
MENTIONS = Words(" at | to | from | in | of | with | about |isited |pproached |rung |sked ")
PLACES = frozenset(
    "county street road farm house school hospital surgery practice parish ward library station centre lane hall park"
    " court college academy town village island moor depot garage avenue terrace close gardens juniors infants"
    " junior nursery square crescent unit suite wing theatre"
    " pharmacy co-op mission café cafe museum chapel church priory institute hub club"
    " beck brook drive mews hill green wood common cross bridge mill port bay clinic infirmary primary estate".split()
)
"""Last words of places, whose first word may be that of a thing: `Grant County`."""
PLACES_BEGIN = frozenset("great high long old over water much little upper lower nether new low far mid middle".split())
"""First words of places that are common words: `Great Marlow`."""
SET_SINCE = re.compile(
    r"(?:(?:The|Its|A|Their) )?(?:[A-Za-z]+ ){0,5}?(?:[Ss]tart(?:ing)?(?: date)?|[Gg]o-live|[Ll]aunch|[Oo]pening)(?:"
    r" date)?"
    r"(?: (?:of|on) [\w ]{3,16})? (?:(?:is|was|has been|now) ){1,2}(?:agreed|fixed|set|confirmed|settled)\b"
    r"(?! (?:with|at|for|by|in) [A-Z])"
    r"|(?:(?:The|Its|Their) )?(?:[Aa]greement|[Cc]ontract|[Pp]rotocol|[Ff]orm|[Pp]aperwork) (?:(?:has|have|is|was"
    r"|now|been)"
    r" ){1,3}(?:signed|exchanged|returned|in place|completed)\b"
)
"""A sentence without a site that confirms the one of the sentence before: `Start date of 4 March is agreed.`"""
AGAIN = re.compile(
    r"\b(?:hope[sd]?|expect(?:s|ed)?|will|would|should|can|to"
    r"|plans?)\b(?! not\b)[^.;]{0,40}?\b(?:pick(?:ed)? up again"
    r"|start(?:ed)?"
    r" again|resum\w+|re-?start\w*|come back|begin again|carry on (?:after|later|when|once|in)|back in)\b"
)
"""What says that a site that stopped is to go on: `hopes that it can pick up again after Easter`."""
CONCLUDES = re.compile(
    r"(?:(?:So |And so )?(?:now )?back (?:in|on)|(?:to be )?(?:treat(?:ed)?|count(?:ed)?|mark(?:ed)?|show(?:n)?"
    r"|record(?:ed)?)"
    r" (?:it |them )?as|(?:so )?now|status|(?:it |this )?(?:still|remains?|stays?)) "
    r"|(?:so )?(?:it|they) (?:(?:will|would) (?:not|no longer|therefore not)|won[’']t)(?: now| therefore)? (?:be"
    r" (?:taking"
    r"|joining|a pilot)|take part|join)\b",
    re.IGNORECASE,
)
"""How a sentence begins by which it is told how a site stands after all that was said: `Treat as queried for now.`"""
BEGINS = re.compile(r"\bgo-live\b|\bstart date was\b|\b(?:goes live|starts|begins|opens|launches) (?:on|from)\b")
TABLE_SITE = re.compile(
    r"(?:pilot )?(?:site|sites|borough|boroughs|parish|parishes|area|pilot|pilots|school"
    r"|practice|council|town|village|district|region|location|place|organisation|trust"
    r"|hospital|branch|centre|ward|department|faculty|directorate|team|street|unit|suite|hall|museum|library|estate"
    r"|college|harbour|route|club|surgery|clinic|depot|partner"
    r"|force|farm|space|venue|church|office|institution|allotment|playgroup|nursery|station|port|care home|authority)"
    r"(?: name)?$"
)
TABLE_STATUS = re.compile(
    r"(?:in|joined|taking part|pilot|agreed|signed up)\?$|"
    r"how(?:[’']s it| is it|[’']s it all| (?:they|it|things)(?:[’']re|[’']s| are| is)) (?:going|doing"
    r"|getting on)\??$|"
    r"(?:(?:pilot|current|present) )?(?:status|position|state|stage|progress|where (?:we|it|they) (?:are|is)"
    r"|where (?:are|is) (?:we|it|they)|latest|now)(?: now| (?:as )?(?:at|on|of|in) .{1,30})?\??$"
)
NOT_OF_SITES = re.compile(
    r"(?:actions?|tasks?|risks?|names?|who|person|decisions?|items?|motions?|planning|application|applicant|proposal"
    r"|reference)\b"
)
"""A heading, in lower case, that no table of sites has in its first column or any other."""
NO_PILOTS = re.compile(r"(?:planning|application|applicant|proposal)\b")
"""A heading, in lower case, of a table of what is built, whose sites are no pilots."""
OF_MEETINGS = frozenset(("meeting", "meetings", "event", "time", "times"))
"""Headings, in lower case, of a table of dates, whose places are no sites."""
TABLE_REMARK = re.compile(r"(?:comments?|notes?|updates?|remarks?)$")
SINCE = re.compile(
    r"\b(?:(?<!visited )(?<!meeting )(?<!spoke )(?<!met )on|since|from|as of|(?<!go-)live|started|began|begun|opened"
    r"|launched|issued|signed(?: up)?|joined|withdrew"
    r"|withdrawn"
    r"|finished|completed?|ended|closed|approached(?: again)?|plugged in|switched on|invited|held|confirmed|declined"
    r"|date was)"
    r"(?:\s+the|\s*[,:(–-])?\s+$|\($"
)
"""What stands right before the day from which a status holds."""
TABLE_SINCE = re.compile(r"(?:live |status |in place )?(?:since|from|start(?:ed)?(?: date)?|as of)(?: date)?$")
TABLE_CONTACT = re.compile(
    r"(?:data |pilot |named |site |local |our |main |key )?(?:lead|contact|named person|who|link|clerk|head|manager"
    r"|champion"
    r"|co-?ordinator|warden)(?: person| there| name| officer)?$"
)
_REPORTED = (
    r"[^.;]{0,80}?\b(?:reported|confirmed|noted|said|advised|heard|explained|announced|updated|stated"
    r"|outlined|told the \w+)\s+(?:(?:by|with|to|to the) \w+ )?that"
)
_LEADS = (
    r"(?:[A-Z]{2,4}|[A-Z][a-z]+) (?:had |has )?(?:confirmed|reported|noted|said|advised)"
    r"(?= [A-Z][\w’']+(?: [A-Z][\w’']+){0,2} (?:has|have|is|was|had|would|will)\b)"
    r"|(?:Of|Among|From) (?:the|our|those) [^.,;]{3,40},(?: only)?"
    r"|(?:The|Our|the) (?:governors|head(?: ?teacher)?|board|council|trustees|manager|staff|team|residents|tenants"
    r"|owners|partners"
    r"|clerk|association|people|committee) (?:of|at|in|for|from)(?: the)?"
    r"|(?:(?:Dr|Mrs?|Ms|Prof)\.? )?[A-Z]\w+[’']s [a-z]+ (?:at|in)"
    r"|(?:The|Our|the) (?:[a-z]+ (?:in|at|of)|(?:pilot|trial)s? (?:with|for)|(?:parish|village|town|borough|port"
    r"|school|city"
    r"|county|site)"
    r" of)(?: the)?"
    r"|(?:[A-Z]{2,4}|[A-Z][a-z]+(?:\s[a-z]+){0,2}):|Even|and that|that|and|but|while|whilst|whereas"
)
_LEAD = re.compile(rf"(?:{_LEADS})\s+")
_REPORTED_LEAD = re.compile(rf"(?:{_REPORTED}|{_LEADS})\s+")
REPORTS = re.compile(
    r"\b(?:reported|noted|said|advised|explained|announced|stated|heard)\s+(?:(?:by|with|to|to the) \w+ )?that\s+\Z"
)
"""What somebody says of a site, who is none: `Weir Homes reported that ...`."""
CUT = re.compile(
    rf"(?:;\s+(?=(?:the )?[A-Z])|,?\s+(?=(?:and|but)\s{SITE}\s(?:follows|starts|begins|joins|goes|went|was|is|had|has"
    rf"|were|remains|remained)\s)"
    rf"|,?\s+(?=(?:(?:and|but) that|while|whilst|whereas|but)\s[A-Z])"
    rf"|:\s+(?={SITE} (?:has|have|is|was|remains|will|would|went|began)\b)|,\s+(?:(?:and\s+)?that\s+)?(?={SITE}\s"
    r"(?:was|is|had|has|were|remained|remains|would|will|went|began|joined)\b))"
)
LEADS_TO_STATUS = re.compile(
    r"\s*(?:(?:pilot|trial|site|owner|team|practice|parish|council|school|branch|office|station|hospital|estate"
    r"|trust|partners?|surgery|residents|ward|hospice|opening|launch)\s+)?(?::|,|\(|[-–—]|(?:[a-z]{2,12}ly )?(?:has"
    r"|have|had|is|are"
    r"|was|were|went|goes|gone|moves?|moved|remain(?:s|ed)?|stays?|continues?|continue|up|said|says?|felt|feels|began"
    r"|joined"
    r"|asked|answered|replied|will|no|not|yet|still|now|both|all|also|doesn|don|didn|does|do|did|awaits|withdrew"
    r"|declined"
    r"|volunteered|finished|got|came|confirmed|started|signed|dropped|pulled|live|passed|expressed|offered"
    r"|agreed|voted"
    r"|chose"
    r"|decided|opted|paused|stood|launched|switched|due|opened|opens|would|must|should|may|might|could|cannot"
    r"|wants?|wanted"
    r"|hopes?|plans?|wrote|rang|phoned|e-?mailed|having)\b)"
)
SAID_OF_IT = re.compile(
    r"\s+(?:(?:too|also|now|still|itself|alone|then) )?(?:has|have|had|is|are|was|were|will|would|went|did|does|said"
    r"|wrote"
    r"|begins|starts|opens|joins|continues|remains|stays|finished|started|began|opened|completed)\b|\s?[:(,–—]"
)
"""What follows on a whole name, even one that ends like a possessive: `St Oswin’s has begun`."""
MANY = re.compile(r"\w+s (?:are|have|were)\b")
"""One word with several meant by it, which is no site's name: `Drivers are uncertain`."""
OF_SITE = re.compile(
    r"\s+(?:[a-z-]+ ){1,3}?(?:came|met|has|have|had|is|are|was|were|will|would|did|voted|agreed|wants?|closed"
    r"|ended|told"
    r"|said|says|wrote|thinks)\b"
)
"""What belongs to a site and has its status: `Ashby’s governors voted against`."""
NO_SITE = frozenset(
    (
        "a an the this that it he she we they all both even however no new only risk pilot pilots data one two three"
        " four"
        " five"
        " six seven eight nine ten eleven twelve several"
        " mr mrs ms dr cllr"
        " chair chairman chairwoman chairperson treasurer secretary clerk convener convenor rector vicar warden"
        " group board action agreed monday tuesday wednesday thursday friday saturday"
        " sunday position build work works construction installation everyone everybody nobody someone somebody"
        " anybody anyone members"
        " officers staff people residents tenants parents pupils patients users volunteers partners evaluation"
        " recruitment cabling training testing wiring survey paperwork kit take-up formally finally recently"
        " currently officially still now not yet fully nearly sadly"
        " others other rest remaining elsewhere unfortunately meanwhile since after before when if as following"
        " despite although nothing there whereas while whilst though because both neither either corrections"
        " easter christmas whitsun pentecost lent advent january february march april may"
        " june july august september october november december"
    ).split()
)
TITLED = r"(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?|Prof|Sr|Fr)\.? )?"
PERSON = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}"
PROSE_CONTACT = re.compile(
    rf"\b(?:(?i:contact|data lead|pilot lead|lead officer|link)(?: there| person)?(?: is| will be| being|:)?"
    rf"|c/o|lead(?: is|:)?|speak to(?: the \w+,)?|ask for|led by|through)\s+{TITLED}(?P<behind>{PERSON})"
    rf"|{TITLED}(?P<before>{PERSON})\)?,?\s+(?:is|will be|as|being|acting as|remains|to be)\s+(?:the|its|their"
    rf"|our|a)?"
    r"\s*(?:named |data |pilot |main |point of )?(?i:contact|lead|link)\b"
)
CONTACT = Words("ontact|lead|c/o|speak to|ask for|led by|through|link")


def lead_of(sentence: str) -> re.Match[str] | None:
    """What stands before the sites that a sentence tells of: `Of the schools, only`, `The clerk reported that`."""
    return (_REPORTED_LEAD if "that" in sentence else _LEAD).match(sentence)
