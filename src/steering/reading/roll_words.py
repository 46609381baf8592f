"""The forms of names in a run, and what parts one from the next."""

import re

from steering.reading.body_words import BODY_LAST
from steering.reading.names import TITLE
from steering.reading.quick import Words
from steering.reading.vocabulary import OFFICE

TOP = re.compile(r"[(\[][^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*[)\]]")
COUPLE = re.compile(r"\s*([A-Z][a-z]+) (?:and|&) ([A-Z][a-z]+) ([A-Z][\w’'-]+)\s*")
"""Two people of one family name on a line of their own: `Ann and Bob Lee`."""
COUPLE_LAST = re.compile(
    r"\s*((?:[A-Z][a-z]+ [A-Z][\w’'-]+ ){2,12})([A-Z][a-z]+) (?:and|&) ([A-Z][a-z]+) ([A-Z][\w’'-]+)\s*$"
)
"""First and last names that nothing parts, a couple last: `Ann Lee Bob Roe Cat and Dan Eve`."""
FULL = re.compile(r"\s*[A-Z][a-z]+ [A-Z][\w’'-]+(?:\s*[,(–—-]|\s*$)")
HANDLE_LIKE = re.compile(r"[a-z][a-z_-]{2,20}\d{1,5}[a-z]{0,5}")
"""A name that somebody goes by: `petrel42`."""
IN_BRACKETS = re.compile(r"\s*\(([^()]{1,60})\)\s*\.?")
DOTS = re.compile(r"\s+[·•|]\s+")
SEMICOLONS = re.compile(r"[;\n]\s*")
COMMAS = re.compile(r"[;,\n]\s*")
SPACED_COMMA = re.compile(r",\s{2,}")
"""Dots or bars that part people, so that commas do not."""
WIDE = re.compile(r"(?<=\S)\s{2,3}(?=\S)")
WIDE_NAME = re.compile(r"\s*([A-Z][a-z]+)\s{2,3}([A-Z][a-z]+)(?=,\s|\s\()")
"""A first and a last name with more than one blank between them, and what the person is behind: `Ann  Lee, Clerk`."""
_KINDS = (
    "members|councillors|directors|trustees|governors|supervisors|clerks|commissioners|selectmen|selectwomen|aldermen"
    "|councilmen|councilwomen|officers|guests|visitors|residents|volunteers|parents"
)
MAY_ADD = Words(f"also|plus|together|Also|Plus|Together|{_KINDS}|{_KINDS.title()}").within
ADDED = re.compile(
    rf"\s*(?:(?:[Aa]lso|[Pp]lus|[Tt]ogether with)\s+|(?<!\w)(?:[A-Za-z]+ )?(?:{_KINDS})\s+"
    rf"|^(?:{_KINDS.title()})\s+)(?=[A-Z])"
)
"""What stands before somebody who is added to a run of names, or before several of a kind: `clerks Ann Lee and ...`."""
INITIALS_COUPLE = re.compile(
    r"(?<![\w.&'’-])(?!(?:A ?(?:&|and) ?E|B ?(?:&|and) ?B|H ?(?:&|and) ?S|Q ?(?:&|and) ?A|R ?(?:&|and) ?D"
    r"|[MO] ?(?:&|and) ?[MS])\s)"
    r"([A-Z])\.?\s?(?:&\s?|and\s)([A-Z])\.? ((?:(?:van|von|de|der|den) ){0,2}[A-Z][a-z][\w’'-]*)"
    r"(?=\s*(?:[,;(.]|$|and\b|&))"
)
"""Two people of one family by their initials: `T and F Marsh`."""
ALSO = re.compile(r"(?:^\s*|[.,;]\s{0,3}| {2,3}|(?<=[a-z)])\s(?=Also\s))(?:Also|Plus)(?=:?\s[A-Z])")
"""What adds somebody to a run of names: `Ann Lee, Bob Roe. Also Constable Cat Day for item 2`."""
BY_INITIALS_TWICE = re.compile(
    rf"\s*(?P<one>(?:(?i:{TITLE})\.?\s)?(?:[A-Z]\.?\s){{1,3}}[A-Z][a-z’'][\w’'-]+)\s"
    rf"(?P<two>(?:(?i:{TITLE})\.?\s)?(?:[A-Z]\.?\s){{1,3}}[A-Z][a-z’'][\w’'-]+(?:\s*\([^()]{{1,40}}\))?)[\s.]*"
)
"""Two people by their initials and surnames with the comma between them lost: `Mrs A Lee B Roe`."""
OFFICE_ASIDE = re.compile(r"(?<=[a-z])\)\s(?=(?P<given>[A-Z][a-z]+)(?:,| and | & ))")
"""Where somebody's office in brackets ends and a further given name begins: `Ann Lee (chair) Bob, Cat Day`."""
INITIALLED = re.compile(r"(?:[A-Z]\.? ?){1,2}[A-Z][a-z][\w’'-]*(?:\s*\(|$)")
"""A surname behind its initial: `A. Lee`."""
MEMBERS_INSIDE = re.compile(
    r"(?:^|(?<=[\w)])[,;.:]?\s)\s*(?:[A-Z][a-z]+ )?[Mm]embers:\s+(?=[A-Z])"
    r"|(?:(?<=[).,;])\s(?:[A-Z][\w’'-]+\s){0,2}|(?<=[a-z])\s)(?:Directors|Councillors|Representatives|Governors|Trustees"
    r"|Officers|Deputies|Guests|Observers|Residents|Staff):\s+(?=[A-Z])"
    r"|(?<=[\w)])\s(?=(?:Secretary|Clerk|Treasurer|Minutes):\s[A-Z])"
)
MEMBERS_WORDS = Words(
    "embers:|Directors:|Councillors:|Representatives:|Governors:|Trustees:|Officers:|Deputies:|Guests:|Observers:"
    "|Residents:|Staff:|Secretary:|Clerk:|Treasurer:|Minutes:"
)
"""The label of the plain members in a run that names the officers first: `Ann Lee (Clerk) Committee members: Bob`."""
OFFICE_THEN_NAME = re.compile(
    r"(?:[Tt]he )?(?P<office>(?:[A-Z][\w’'-]*\s){0,3}(?:Secretary|Clerk|Treasurer|Chair(?:man|woman|person)?|Warden"
    r"|Officer|Administrator|Registrar|Bursar)),\s(?P<who>[A-Z][a-z’'-]+(?:\s[A-Z][\w.’'-]*){1,3})"
)
"""Nobody but an office and who holds it: `PCC Secretary, Ann Lee`."""
MESSRS = re.compile(r"\s*[,;]?\s*(?:(?:\band|&)\s+)?\b(?:[Mm]essrs|(?P<ladies>[Mm]esdames))\b\.?\s*(?=[A-Z&])")
"""A title of several people, which begins a further one: `Mrs Lee (Chair) Messrs. Roe, Day`."""
COUNCILLORS = re.compile(r"^\s*(?:Cllrs?\.?|Councill?ors)\s*:\s*(?=[A-Z])")
"""The title of all who follow, as a label: `Cllrs: A Lee, B Roe`."""
OF_COUNCIL = re.compile(r"(?:^|(?<=, )|(?<=and )|(?<=from ))[A-Z]{2,5} (?=(?:C?C?l?lrs?|Councillors?)\b)")
"""The council by its letters, before the title of those who sit on it: `DCC Cllr A Lee`."""
BOARD_MEMBERS = re.compile(
    r"\s*(?:Commissioners|Trustees|Supervisors|Select(?:men|board members)|Alder(?:men|persons)|Governors|Directors"
    r"|Council ?members|Councilors|Board members|Assessors)\s+"
    r"(?=[A-Z][\w’'-]+(?:\s\([^()]{1,30}\))?(?:,|\s(?:and|&)\s))"
)
"""The title of all who follow by their last names: `Commissioners Lee, Roe and Day`."""
GLUED = re.compile(r"(?<=[\s,])&(?=[A-Z])")
"""An `and` sign that sticks to the next name."""
AND_FROM = re.compile(r"[,;]?\s+(?:and|&)(?: also)? from (?:the )?(?=[A-Z])")
"""Between two who sent apologies: `from Ann Lee and from Bob Roe`."""
AND = re.compile(r"\s*(?:,\s*|;\s*)?(?:\band\b|&|\+)\s+(?=\S)")
MAY_JOIN = Words("and|&|+").within
RUN_ON = re.compile(
    r"(?<=\))(?:[ \n]*)(?!(?:Deputy|Assistant|Associate|Vice|Senior|Acting|Interim|Executive|Lay|Parish|Town|County"
    r"|Borough"
    r"|District|Minute|Office|General|Project|Practice|Finance|Membership|Community|Head|Chief|Lead|Clinical|Medical"
    r"|Public|Patient|Staff|Parent|Hon|Honorary)\b|[A-Z][a-z]+ (?:Chair|Secretary|Treasurer|Clerk|Manager|Officer"
    r"|Director|Lead|Governor|Trustee|Representative|Rep|Member|Nurse|Partner|Administrator|Co-?ordinator|Warden"
    r"|Leader)\b)"
    r"(?=[A-Z][a-z]+ (?:[A-Z][a-z]+|\()|[A-Z] [A-Z][a-z]+)"
)
"""Where one person ends in brackets and the next begins, with nothing to part them; what the first is may stand there
as well: `Ann Lee (AL) Practice Manager`.
"""
ORG_FIRST = re.compile(r"\s*([^\s,;:()][^,;:()]{1,59}?)\s*(?::|\s[-–—])\s+(.+)$")
ORG_SIGN = Words(":|-|–|—").within
ROLE_ALONE = re.compile(
    (
        r"(?:the )?(?:parish |town |school |deputy |acting )*(?:clerk|treasurer|secretary"
        r"|chair(?:man|woman|person)?|head ?teacher|rector|vicar|warden|superintendent)$"
    ),
    re.IGNORECASE,
)
OFFICE_HELD = re.compile(
    r"\s*(?:the )?(?P<office>(?:parish |town |school |deputy |acting )*(?:clerk|treasurer|secretary|head ?teacher)"
    r"|(?:vice[ -]|co-|deputy |acting )?chair(?:man|woman|person)?(?=:))"
    r"\s*(?:[-–—:]|\s)\s*(?P<who>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,3}(?:\s*\([^()]{1,40}\))?)\s*$",
    re.IGNORECASE,
)
"""An office with the name of who holds it behind: `the Clerk – Ann Lee`."""
OFFICE_BRACKETED = re.compile(
    rf"\s*(?:the )?(?P<office>{OFFICE})\s*\((?P<who>[^(),]{{3,50}})\)(?P<chairs>\s+in the chair)?\s*$", re.IGNORECASE
)
"""An office with its holder in brackets: `the Rector (Revd A. Lee) in the chair`."""
ROLE_LAST = re.compile(
    r"(?:^|[\s-])(?:chair(?:man|woman|person)?|clerk|treasurer|secretary|manager|officer"
    r"|director|supervisor|co-?ordinator|administrator|councillor|consultant|adviser|advisor|"
    r"trustee|governor|representative|leader|teacher|taker|engineer|developer|analyst|president|convenor)$",
    re.IGNORECASE,
)
COUNTED = re.compile(r"\s*[A-Z][A-Za-z ]{2,30}:\s+\d+\b(?! [A-Z])")
"""How many of a kind of people there were: `Homeowners: 7 in attendance`."""
COMPANY = re.compile(r"\s(?:Mgmt|Management|LLC|LLP|Inc|Ltd|Limited|plc|PLC|GmbH|AG|BV|NV|SpA|Oy|Pty|Corp)\.?\s*$")
"""The end of a company's name, which is nobody's."""
BODY_BEFORE = re.compile(rf"\s*(?P<body>[A-Z][\w’'& ]{{1,40}}?{BODY_LAST.pattern[:-1]})\s*(?:[-–—]|:)\s+(?=[A-Z])")
"""A body before the first of its people: `Steering Committee - Ann Lee, Bob Roe`."""
GROUPED = re.compile(r"(?P<names>[^()]{5,300}?)\s*\((?P<initials>[A-Z]{2,4}(?:[,;/]\s*[A-Z]{2,4})+)\)\s*\.?\s*$")
MAY_END = Words("Jr|Sr|Esq|MBE|OBE|CBE|JP|DL|FRS").within
SUFFIX = re.compile(r",?\s+(?:Jr|Sr|Esq|MBE|OBE|CBE|JP|DL|FRS)\b\.?(?=\s*(?:[,;(]|$|and\b))")
SURNAME_FIRST = re.compile(
    r"(?P<family>(?:(?:van|von|de|der|den|del|la|le|da|di|dos|el|al|bin|Van|De|Le|La|St\.?)\s){0,2}"
    r"[^\W\d_a-z][\w’'-]{1,30})"
    r",\s*(?P<given>[^\W\d_a-z][\w.’'-]{0,20}(?:\s[^\W\d_a-z][\w.’'-]{0,20}){0,2})"
)
"""A name as a register has it: `Lee, Ann`."""
WITH_BODY = re.compile(rf"\W*{SURNAME_FIRST.pattern}(?P<body>\s\([^()]{{2,60}}\))\W*")
WITH_GUEST = re.compile(r"\s+with\s+(?:(?:his|her|their|a)\s+)?guests?,?\s+(?=[A-Z])")
GROUP_AHEAD = re.compile(
    r"(?:(?:[A-Z][\w&/-]*\s){0,4}(?:Boards?|Deputies|Members?|Teams?|Committee|Community|Staff|Guests?|Observers?"
    r"|Officers"
    r"|Volunteers|Users|Developers|Maintainers|Contributors|Council|Substitutes|Directors|Trustees|Representatives"
    r"|Secretariat|Public)|(?P<stands>Representations?|Prox(?:y|ies)))(?:\s?:|\s[-–—])\s*"
)
"""A group before its people, in a list of several groups."""
GROUP_LABEL = re.compile(
    r"\s*(?:The )?(?:(?:Committee|Board|Council|Staff|Team)(?: members)?|[A-Z][a-z]+(?: [a-z]+)?s):\s+(?=[A-Z])"
)
"""Who those of a run are, as a label behind that of the list: `Present: Committee: Ann Lee (Chair), Bob Roe`."""
HANDLED = re.compile(r"\W{0,3}@(?P<handle>[\w-]{2,38})\s*\((?P<name>[^()]{3,40})\)\W*")
FEWEST_ROWS = 2
FEWEST_TURNED = 3
SURNAMES_FIRST = re.compile(
    r"\s*[A-Z][\w’'-]+,\s+[A-Z][\w.’'-]*(?:\s[A-Z]\.?)?(?:\s*;\s*[A-Z][\w’'-]+,\s+[A-Z][\w.’'-]*(?:\s[A-Z]\.?)?)+[\s.;]*"
)
CODE = re.compile(r"(?:[A-Z]{2,4}|[A-Z]{1,2}['’][A-Z]|[A-Z]{2}[a-z]{1,2})(?=$|\s\()")
CAMEL = re.compile(r"(?!Mc|Mac)[A-Z][a-z]+[A-Z]\w*")
TOKEN = re.compile(r"[^\W\d_][\w’'.-]*")
PLAIN = re.compile(r"[A-Z][a-z’'-]*[A-Z]?[a-z]+")
CAPITAL_WORD = re.compile(r"[A-Z]{2,4}[.,]?")
TITLE_WORD = re.compile(rf"(?:{TITLE})\b\.?", re.IGNORECASE)
BEFORE_TITLE = re.compile(
    rf"(?:{TITLE}|and|for|of|obo|by|from|to|unitary|county|district|borough|city|town|parish|ward|community|chief"
    rf"|detective|the)\.?|&",
    re.IGNORECASE,
)
OF_OFFICE = re.compile(
    r"\s*(?i:(?:interim |assistant |deputy |associate |executive )*(?:head|director|manager|lead|officer) (?:of"
    r"|for)\b)"
)
FIELD_LAST = re.compile(
    r"(?:Services|Development|Engagement|Planning|Policy|Performance|Governance|Support|Research|Innovation"
    r"|Operations"
    r"|Communications|Resources|Safety|Care|Health|Education|Wellbeing|Skills|Environment|Transport|Highways|Housing"
    r"|Finance|Estates|Facilities|Culture|Learning|Standards|Improvement|Delivery|Technology|Compliance|Partnerships"
    r"|Commissioning|Scrutiny|Units?|Directorate|Division|Branch|Community|Communities|Experience|Strategy"
    r"|Assurance|Safeguarding)$"
)
"""The last word of what somebody is head of, of which an `and` is a part: `Head of Policy and Public Affairs`."""
OFFICE_NEXT = re.compile(
    r"[^,;]{4,40}(?:,|\s[-–—])\s+(?i:(?:\w+ ){0,3}?(?:minister|director|head|manager|officer|lead|secretary"
    r"|chief executive|member|professor)"
    r" (?:for|of)\b)"
)
"""A name with an office of something behind it: `Ann Lee, Minister for Health, Sport and Arts`."""
NAME_CODED = re.compile(r"[^(),:]{4,50}\((?:[A-Z][a-z]{1,4} )?[A-Z]{2,4}[a-z]?\)\s*$")
BOTH_CODED = re.compile(r"[^()]{3,40}\([A-Z]{2,4}[a-z]?\)\s*(?:and|&)\s[^()]{3,40}\([A-Z]{2,4}[a-z]?\)")
COLUMNS = re.compile(r"\t+|\s{4,}")
ONE_WITH_BODY = re.compile(r"\s*[A-Z][^(),;]{2,50}\s\([A-Z]{2,4}[a-z]?\)\s+[A-Z][^()]*$")
"""One person with initials and the body right behind them, whose name may have commas: `Ann Lee (AL) Fire, Roads`."""
HEADED = re.compile(r"[A-Z]\.? ?[A-Z]?\.? ?[A-Z][a-z]")
ASIDE = re.compile(r"\s[-–—]\s|\(")
MAY_BE_NAMED = re.compile(r"\([A-Z][A-Za-z]{1,3}\)")
NAMED = re.compile(r"([^\W\d_][\w’'.-]+(?:\s[^\W\d_][\w’'.-]*){0,3})\s*\(([A-Z][A-Za-z]{1,3})\)")
LOUD_RUN = re.compile(r"(?:[^\W\d_][\w.’'-]+(?: (?!AND\b)[^\W\d_][\w.’'-]+){1,3}(?:, (?:AND )?| AND |$)){2,}\W*")
"""A run of full names, all of it in capitals: `PAT HALL, DREW BULL`."""
