"""The words that announce, move, confirm or cancel what is to come."""

import re

from steering.reading.calendar import EVENT_NOUN
from steering.reading.dates import MONTH, WEEKDAY
from steering.reading.quick import Words

_OF_IT = (
    rf"\b(?:it|this|that|both|all|which|one|(?:{EVENT_NOUN}|meeting|call|session|date|day)s?|{MONTH}"
    r"|\d{1,4}(?:st|nd|rd|th)?)"
)
"""What stands before the verb of a sentence on an event: its name, its day, or what points at it."""
CANCELLED = re.compile(
    (
        rf"\bcancel|\bscrapped\b|(?:{_OF_IT}\)?,? (?:(?:has|have|had|having) (?:now |since )?been|was|were|is|are)"
        r"|[–—-] (?:has )?(?:been )?)(?: now)? ?(?:dropped|shelved|axed)\b(?! (?:off|at|in|by \d))|\bskipped\b"
        r"|\b(?:will|would) not (?:now )?(?:be (?:going ahead|taking place|happening)"
        r"|take place|go ahead|run|be (?:held|needed"
        r"|required)|happen)"
        r"|\bwill no longer"
        r"|\b(?:is|are|was|were) (?:not|no longer) (?:now )?(?:needed|required|going ahead)\b|\bdispensed with\b"
        r"|\bcalled off|\b(?:been|was|were|is|are) given up\b"
        rf"|\bbe (?:now )?no (?:\w+ )?{EVENT_NOUN} (?=(?:on|this|next)\b)"
        r"|\bstood down|\babandoned|\bno meeting\b"
        r"(?! (?:in|during|over) (?:the )?[a-z]+(?:[;,]| and\b| but\b))|(?:\b(?:is|are|now) (?:off|out)|[–—-] off)\b"
        r"(?! (?:to|for|the|at|of)\b)"
        r"|\b(?:postponed|deferred|put off) (?:until further notice|indefinitely|sine die)"
        r"|\b(?:postponed|put back|deferred|put off|delayed) (?:to|until|till) (?:the |a |next )?(?:spring"
        r"|summer|autumn|winter"
        r"|later date|new year|year)"
        r"|\b(?:postponed|deferred|put off)\b(?=\W*$|[;,.]? (?:and |with )?(?:no (?:new |fresh )?date\b|date (?:tbc"
        r"|tba))|[;,.]? (?:and |with )?(?:a |the )?(?:new|fresh|revised"
        r"|later) date (?:to|will|tb|is to|not|yet))"
    ),
)
CANCELLED_WORDS = Words(
    "cancel|scrapped|dropped|shelved|axed|skipped|ll not|ld not|not needed|not required|not going|not now|no longer"
    "|dispensed| off| out"
    "|stood down|given up|put back|delayed"
    "|abandoned"
    "|no meeting|be no |be now no |postponed|deferred"
)
_THE_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
_NO_RANK = r"(?! (?:year|form|grade|class|group|floor|team|draft|version|edition|parish|person|time|place|prize)s?\b)"
"""What does not stand behind a number that is a day's: `for 2nd or 3rd year students`."""
TENTATIVE = re.compile(
    r"\bto be confirmed\b|\bunder consideration\b|\bproposes\b|\(\w+ to confirm\)|\b(?:mooted|floated)\b|\b(?:was"
    r"|were|been) mentioned(?=\W*$|,?"
    r" (?:but|and|as)\b)|\btbc\b"
    r"|\bt\.b\.c|\bprovisional|\bprov\.|\btentative|\bpencil|\bproposed\b"
    r"|\bpossibly\b|(?:\A|[(,:;–-]\s?)(?:poss\.|possible\b)|\bpossible (?:\w+ )?(?:date|day|meeting|event|workshop"
    r"|visit"
    r"|seminar)|\b(?:is|are|be) possible\b|\blooking at\b|\b(?:trying|hoping|aiming|angling|pushing) for\b|\bsubject"
    r" to\b|\bto be (?:agreed|arranged)\b|\btba\b"
    r"|\b(?:might|may) (?:have to )?(?:move|change|slip|shift|be moved|be changed)\b|\bperhaps\b"
    r"|\bmay be (?:run|held|put on|arranged|offered|organi[sz]ed|given)\b(?! (?:over|back|in future)\b)"
    r"|\bdepend(?:s|ing|ent) (?:up)?on\b"
    r"|\bif (?:an?|one|enough|somebody|someone) [^.;,]{0,40}?\b(?:can be (?:found|had|got|arranged|spared)"
    r"|is (?:found|willing))\b"
    r"|\bheld for (?=(?:us |the group )?(?:on )?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}"
    rf"(?:st|nd|rd|th)?\b{_NO_RANK}))|\b(?:may|might) (?:also |well |yet |then |need to |have to ){{0,2}}(?:meet"
    r"|reconvene|convene|be held(?= on\b| then\b| again\b)|be needed|be called)\b|\bpermitting\b|\bpossibility\b"
    r"|\bpreferred date\b|\b(?:was|were|is|are|been) (?:the )?(?:favoured|preferred)\b(?= for\b| by\b|\W*$|[,;])"
    r"|\b(?:hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?) to (?:run|hold|have|put on|arrange|host|stage"
    r"|organi[sz]e) (?:it|one|this|(?:an?|the|our"
    rf"|its|their|another) (?:[\w’'-]+ ){{0,2}}?(?:{EVENT_NOUN}|meeting|session))\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? or {_THE_DAY}\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?! be\b)"
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)? or {_THE_DAY}\d{{1,2}}(?![\d:.]|\s?(?:[ap]\.?m|o['’]clock))"
    rf"|\d(?:st|nd|rd|th)? or {_THE_DAY}\d{{1,2}}(?:st|nd|rd|th)\b{_NO_RANK}"
    r"|\d(?:st|nd|rd|th)? [a-z]{3,9} or (?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
    r"\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\b"
    r"|\bto be (?:fixed|settled|firmed up|finali[sz]ed)\b"
    r"|\bnot (?:yet )?(?:fixed|settled|firm|certain|definite|final|booked)\b|\bif (?:it be "
    r"|it is )?convenient\b"
    r"|\bsuggested\b|\blikely\b|\bprobably (?=(?:on )?(?:the )?(?:\d|[a-z]+day\b))|\bmaybe\b|\bif we (?:have"
    r"|hold|do) (?:one|it)\b|\?"
    r"|\bto hold (?=(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)?\b))"
    r"|\bor (?:on )?the \d{1,2}(?:st|nd|rd|th)\b"
    r"|\bif [^.;,\d]{3,40}? (?:will|can) (?:have|take|fit|house|seat) us\b|\bwe think (?=(?:it will be |on |the )*\d)"
    r"|\bif there(?:[’']s| is| are) (?:enough|any|sufficient|a need|need)\b"
    r"|\bif (?:(?:it|one|this|that|they) (?:is|are|be|proves?) )?(?:needed|required|necessary|available|the \w+"
    r" (?:is|are)\b)"
)
TENTATIVE_WORDS = Words(
    "to be|under con|proposes|to confirm|tbc|t.b.c|provisional|prov.|tentative|pencil|proposed|poss|looking at"
    "|trying for|hoping for|aiming for|angling for|pushing for"
    "|subject to|tba|suggested"
    "|likely"
    "|to hold|probably|depend"
    "|held for|permitting|possibility|preferred|favoured|hop| or "
    "|maybe|might |may |perhaps|not |?|if |or the |or on the |mooted|floated|mentioned|if |we think "
)
VENUE_OPEN = re.compile(
    (
        r"\b(?:venue|location|place) (?:to be|being|will be|would be) [^.;]{0,80}|\b(?:venue|location|place|room|time"
        r"|speaker|agenda|host|details?|chair)s?\s*(?:is |are "
        r"|still |:|-|–)*\s*(?:tbc|tba|to be (?:confirmed|agreed|advised|arranged|settled|fixed|decided))"
    ),
    re.IGNORECASE,
)
PLACE_ELSE = re.compile(
    r"\bif [^.;]{3,40}?,? (?:and |or )?(?:otherwise|else|if not|failing (?:that|which)),? (?:at|in) ", re.IGNORECASE
)
"""Under what condition the place, but not the day, is another: `at the hall if it is free, otherwise at the inn`."""
PLACE_ELSE_WORDS = Words("otherwise|else|if not|failing")
OPEN_WORDS = Words("tbc|tba|to be|venue|location|place")
CONFIRMED = re.compile(
    r"\b(?:now|is|are|been|was) confirmed\b|\bconfirmed (?:for|as)\b|\bnow (?:firm|definite|certain|fixed|settled)\b"
    r"|\b(?:been|was|were|now) firmed up\b|\b(?:now )?definitely (?:on|going ahead)\b"
)
CONFIRMED_WORDS = Words("confirmed|now |firmed|definitely ")
NOT_CONFIRMED = re.compile(r"\bnot confirmed\b")
NEXT_WORD = Words("next ")
IS_NEXT = re.compile(r"\s*\(\s?(?:our |the )?next (?:meeting|call|session|tele?co(?:n|nference)?)\b", re.IGNORECASE)
"""What says of the day before it that the next meeting is on it: `11 August (next meeting)`."""
NO_DAY_OF_IT = re.compile(
    r"(?:\b(?:(?<!replaced )by|before|until|last (?:one|time|meeting)(?: was)?(?: on)?|(?:may|might"
    r"|could) (?:be )?(?:moved?|changed?|slip) to|weeks? (?:of"
    r"|commencing"
    r"|beginning)|w/c)\s+(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)? (?:and|or|,) )?"
    r"|\bdue for \w+ |\bdelivery (?:on |by )?"
    r"|\b(?:would be|will be|is|was|be) (?:leaving|retiring|resigning|standing down|moving on)\b[^.;]{0,40}\bon"
    r" (?:the )?"
    r"(?:[a-z]+day,? )?|\bpapers [^.;]{0,25}|^\W*not (?:on )?(?:the )?(?:[a-z]+day,? )?"
    r"|\(\s?(?:alternat(?:e|ive)(?: date)?s?|fall-?back|back-?up|or)\s*:?\s*)\Z",
    re.IGNORECASE,
)
"""Before a day until which something is due, or one that is only kept in reserve."""
PUT_OFF = re.compile(
    r"\b(?:postponed|deferred|delayed|put (?:off|back)|moved|adjourned) (?:un)?till? (?:the )?(?:[a-z]+day,? )?\Z",
    re.IGNORECASE,
)
"""Before the day on which something takes place after all: `postponed until 1 June`."""
SCHEDULED = re.compile(
    r"\b(?:(?:to|will|shall|should|would|is to|are to) be held|be held|being held|taking place"
    r"|tak(?:e|es) place|pencilled in|(?:proposed|suggested|mooted) for|re-?scheduled|scheduled|re-?arranged"
    r"|postponed|booked|changed (?=from|to)"
    r"|confirmed|definite|certain (?:for|to be on)|fixed|settled (?:for|as|on)|set|arranged|planned|moved"
    r"|put (?:off|back)|brought forward|is on|are on"
    r"|due to be held|(?:likely|expected|sure) to be (?:on|held)|"
    r"(?:may|might) (?:also |well |then |need to |have to ){0,2}(?:meet|be held)|"
    r"(?:will|would|shall) (?:(?:now|then|therefore|next|instead|again) )?(?:meet|be on|be held|be (?=(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day|(?:either )?\d{1,2}(?:st|nd|rd|th)? (?:or|and|to|[a-z]{3})))"
    r"|runs? (?=(?:from|over|on) (?:the )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* )?\d)"
    r"|(?:is|are) (?:(?:now|still|definitely|certainly) )+(?=(?:on |the )*(?:\d|(?:mon|tue|wed|thu|fri|sat|sun)))"
    r"|dates? (?:(?:was|were|is|are|has been) )?(?:agreed|chosen|decided)(?: as| for| on|:)?"
    r"|down for|lined up for|(?:put on|laid on) for"
    r"|(?:in|on) the (?:calendar|diary) for|being run|been (?:convened|called|summoned)|slated|given a date"
    r"|will follow on|should have been|slips?|slipped"
    r"|moves|shifts|pushed (?:back|to)|(?:days?|weeks?|months?|fortnight) (?:off|away)|to hold (?:this|it"
    r"|the \w+"
    r"|an? (?:extra|additional|further|special|extraordinary) (?:meeting|session)) on|meets? (?:again|next))\b"
    r"|\bto be (?:on )?(?=(?:the"
    r" )?(?:(?:mon|tue|wed|thu|fri|sat|sun)|\d{1,2}(?:st|nd|rd|th)))"
    r"|\b(?:is|are) (?:now )?(?=(?:on )?(?:the )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? \d"
    r"|\d{1,2}(?:st|nd|rd|th)? [a-z]{3}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d))"
)
CHEAP = Words(
    "end|have|date|of the|forward to|coming|come to|meet|to be|next|held|donm|dotnm|n.m|hold|host|organise|run "
    "|start|begin|live|launch|open"
    "|close|commence|deadline|expire|agm|event|training|cancel"
    "|reconvene|get-together|go ahead|future|taking place|take place|takes place|pencil"
    "|possible date|possibility|preferred|favoured|mentioned as|thought likely|thought possible|dropped|shelved|axed"
    "|put back|put on|laid on|down for|up for|diary|slip|shifts|moves|being run|pushed"
    "|inspection|clinic|course|talk|workshop|seminar|visit|conference|scrapped|schedul|arrang|postpone"
    "|proposed|suggested|booked|confirmed|definite|fixed|settled|set|planned|moved|maybe|perhaps|possibly"
    "|provisional|tentativ"
    "|deferred|abandoned|skipped|stood down|dispensed|no longer|summoned|reassemble"
    "|brought forward|ill be |ould be |save|off|away|given a|convened|called|slated|regroup|gather"
    "|adjourned|keep|siren|alarm|drill|rehears|ill follow|ill not| dinner|party|fair|demo"
    "|evening|exhibition|festival|session|webinar|reception|walk|earmarked|reserved|chosen|mornings| is on"
    "| now|now |still|certain"
    "| are on|mentioned|mooted|floated"
)
"""Of these a longer paragraph holds one if a sentence of it announces something; in lower case."""
TO_HOLD = re.compile(
    rf"\b(?:will|to|shall|would|should|are|is|be)\s+(?:now\s+|also\s+)?(?:hold|host|have|run|organi[sz]e|arrange"
    rf"|put on"
    rf"|stage|holding|hosting|having|running|organi[sz]ing)\b[^.]{{0,60}}?\b{EVENT_NOUN}\b[^.]{{0,40}}?$",
    re.IGNORECASE,
)
LABELLED = re.compile(
    rf"\W*(?:\d{{1,2}}[.)]\s*)?(?:[A-Za-z][\w’'&-]*\s+){{0,3}}?{EVENT_NOUN}\s*(?:(?::|[-–—]|\son\b)\s*"
    r"(?:(?:(?:a|two|three|four|\d)\s)?(?:(?:half|full|whole|one)[ -])?(?:days?|sessions?|dates|evenings?"
    r"|mornings?)\s?[,:–-]\s*)?"
    r"|\(\s?)$|[A-Z][^.:;]{3,60}[:–-]\s(?:two|three|four|five|six|[2-6])\s(?:(?:half|full|whole)[ -])?(?:days"
    r"|evenings"
    r"|sessions|dates|mornings|afternoons|weekends|saturdays|sundays)\s?[,:–-]\s*$",
    re.IGNORECASE,
)
SEVERAL = Words("dates|weekends")
"""What such a label may count that is no part of an event's name."""
DATE_OF = re.compile(r"\b(?:date|day) of (?:the )?\Z")
DATE_SET = re.compile(
    r"(?: for [^.;,]{3,50}?)? (?:(?:has|have) (?:now )?been|was|is|were) (?:now )?(?:confirmed|agreed|fixed"
    r"|booked|settled|set)\b"
)
"""What is said behind a day of its being settled: `the date of 12 May for the seminar has been confirmed`."""
SHORT = 90
NAMED_ONLY = re.compile(
    r"\W*(?i:the\s+)?(?:(?!(?i:minutes|notes|report|agenda)\b)[A-Za-z][\w’'&]*\s+){0,3}?"
    rf"(?i:{EVENT_NOUN}),?\s+(?i:on\s+)?(?:the\s+)?$"
)
"""All that a short line says before its date: `Training day 22 May`."""
PAST = re.compile(
    r"\b(?:went ahead|took place|was held|were held|had been held|was attended|attended"
    r"|happened|was well|(?:went|had gone|passed off) (?:very |quite |off )?(?:well|smoothly|badly)"
    r"|(?:was|were|had been) (?:an? (?:[a-z]+ )?(?:success|occasion)|enjoyed|a pleasure)|raised £"
    r"|(?:drew|attracted) (?:(?:an?|over|about"
    r"|some|nearly|almost|more|only|just|many|good|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+ty"
    r"|\w+teen)\b|\d)"
    r"|(?<!be )(?<!been )held on|met on|sent round|circulated|issued|backdated)\b"
    r"|\bdid not (?:take place|happen|go ahead|come off)\b(?!.*\b(?:will|now|instead)\b)"
    r"|\b(?:s?he|who|(?!it\b|we\b|all\b|day\b|agm\b|egm\b)[a-z]{2,3}|(?:mrs?|ms|miss|dr|cllr)\.? [\w’'-]+) (?:would"
    r"|will) be (?:away|abroad|on (?:holiday|leave)"
    r"|in [\w’'-]+) (?:from|until|between)\b"
    r"|\bwas (?:an? |given in )?(?:slip|mistake|error|misprint|typo|wrong|incorrect)\b[^\d]*$"
)
"""What is over already; looked for in lower case."""
HELD_THEN = re.compile(
    r",? (?:attracted|drew|had|was (?:very |so )?(?:well )?(?:attended|held|full|popular|good)|went (?:ahead"
    r"|well|off)"
    r"|took place)\b(?! (?:been|to)\b)"
)
"""What stands right behind the first of two days of a sentence, which is over: `the talk on 2 May drew forty, and
will be repeated on 9 June`.
"""
PAST_WORDS = Words(
    "went |gone |passed off|success|occasion|enjoyed|pleasure|raised £|drew |attracted |took place|held|attended"
    "|happened|was well|met"
    " on|sent round|circulated|issued|backdated|slip|mistake"
    "|did not|be away|be abroad|be on |be in "
    "|error|misprint|typo|wrong|incorrect"
)
NOUN = re.compile(
    rf"\b(?=\w)(?:{EVENT_NOUN}s?|meetings?|mtgs?|calls?|tele?co(?:n|nference)?s?|follow-up|(?:second|third|further"
    rf"|another) one|(?:an?|the) (?:second|third|fourth|further|final|repeat)(?= will|\s?\Z))\b",
    re.IGNORECASE,
)
MOVED = re.compile(
    r"\b(?=\w)(?:moved|moves|changes|re-?scheduled|re-?arranged|postponed|changed|deferred|brought (?:forward|back)"
    r"|move (?:the |our |its |that )?(?:\w+ ){0,2}(?:meeting|date|seminar|workshop|session|conference|visit|day"
    r"|fair|agm|concert|launch)"
    r"|put (?:back|off)|pushed (?:back|to|out)|shifted|shifts|slipped|slips?|(?:bring|move|put"
    r"|push)(?:ing)? [^.;]{3,40}?"
    r" (?:forward|back))\b",
    re.IGNORECASE,
)
UNFIT = re.compile(
    r"\bno good\b|\b(?:unsuitable|inconvenient|(?<!not to )(?<!avoid a )(?<!avoid )clash(?:es|ed|ing)?"
    r"|having been (?:taken|booked)"
    r"|(?:does|did|do) ?n[o’']t suit|not (?:convenient|suitable)|no longer (?:suits|possible|convenient)"
    r"|is a (?:bank |public )?holiday"
    r"|(?:can[’']?t|cannot|can not|could ?n[o’']t|unable to) (?:do|make|manage))\b"
)
"""What says of a day that it does not suit, so that another takes its place; in lower case."""
BEING = re.compile(r",?\s(?:being|having been)\b")
"""Behind a day that something else takes up: `on 19 March, 12 March being a holiday`."""
UNFIT_WORDS = Words("no good|holiday|suit|convenient|clash|having been|no longer| do|make|manage")
SAID_FIRST = re.compile(
    r"\b[Ww]e(?:[’']d| had) (?:said|planned|agreed|fixed|hoped|pencilled in|thought)(?: on| for| of)? (?:the )?"
    r"(?:[A-Z]?[a-z]+day,? )?\Z"
)
"""Before a day that was thought of first: `We'd said 4 June, but let's say the 11th instead`."""
IN_ITS_PLACE = re.compile(
    r"^(?:Instead|In place|In lieu|Rather than meeting)(?: of| on)?(?: the (?:one|meeting) on)? (?:the )?"
    r"(?:[A-Z]?[a-z]+day,? )?\Z"
)
"""Before a day that opens a sentence and gives way to another: `Instead of 11 July we meet on 18 July`."""
TO_HAVE_BEEN = re.compile(r"\b(?:was|were) to have been [^.;,]{3,40} on (?:the )?\Z")
"""Before the day of something that gives way to what comes behind it."""
OF_YEAR = re.compile(r"\b(?:in|for|during|meetings?|dates):? (20\d\d)\b(?!\s?[-–/]\s?\d)", re.IGNORECASE)
"""The year of all days below a heading: `Dates of meetings in 2015`."""
MOVED_ON = re.compile(
    r"(?:(?:It|This|That) (?:was|has been|is|will be) (?:now |therefore )?|Now )?(?:[Rr]e-?arranged|[Rr]e-?scheduled"
    r"|[Mm]oved|[Pp]ut back|[Cc]hanged) to\b"
    r"|(?:This|It) (?:was to have been|was due)\b"
)
NOW_BEHIND = re.compile(
    r"\s*[–—,(-]?\s*now(?: on)?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?", re.IGNORECASE
)
"""Between the day of a list and the one that takes its place: `16 November – now 23 November`."""
NOW_HELD = re.compile(
    r"\b(?:will|is|are) now (?:to )?(?:be (?:held )?|take place )(?:on )?(?:the )?(?:[A-Z]?[a-z]+day,? )?(?:the )?\Z"
)
"""Between the day that was planned and the one that takes its place: `8 May will now be held on`."""
OF_A_MONTH = re.compile(rf"(?:the )?{MONTH}(?:’s|'s)? (?:meeting )?(?:is |will be )?(?:to be|tbc|not yet|still)\b")
"""What begins a sentence on a month of which no day is known yet, in lower case: `April to be fixed.`"""
OTHER_DAY = re.compile(r"\((?:the )?\d{1,2}(?:st|nd|rd|th)\b[^()]*\)")
"""What is told in brackets of another day of the month: `13 December (6th is off)`."""
REMINDED = re.compile(
    rf"\bremind(?:ed|er|s)\b[^.]{{0,40}}?\b{EVENT_NOUN}\b"
    r"(?:(?! due\b| by\b| before\b| until\b| clos| end)[^.\d]){0,20}\Z"
)
"""Before the day, in lower case, of an event of which somebody is reminded."""
REARRANGED_FOR = re.compile(
    r"\b(?:re-?arranged|re-?scheduled|re-?booked|re-?fixed|moved|put back) for (?:the )?(?:[A-Z]?[a-z]+day,?"
    r" )?(?:the )?\Z"
)
"""Before the day that something is moved to: `the talk on 10 May has been rearranged for 17 May`."""
IN_PLACE_OF = re.compile(
    r"(?:\b(?:chang(?:e|ed)|moved|re-?scheduled|re-?arranged|brought forward|put back|postponed) from|\b(?:instead"
    r"|in lieu|in place) of"
    r"|(?:was|were) to have (?:been|met|taken place)(?: held)?(?: on)?|was due on"
    r"|\brather than|[,(–-]\s?(?:not|was|previously|formerly|originally)(?: on)?) (?:the )?(?:[a-z]+day )?\Z",
    re.IGNORECASE,
)
"""Before the day that another takes the place of: `7 November (changed from 14 November)`."""
LATER = re.compile(
    r"\b(?:day|week|fortnight|month|hour)s? (?:later|earlier),? on (?:[a-z]+day,? )?(?:the )?\Z", re.IGNORECASE
)
"""Between two days of which the first moves to the second: `on 21 May would be a week later, on 28 May`."""
NONE_THEN = re.compile(rf"\bno (?:\w+ )?(?:{EVENT_NOUN}|meeting)\b", re.IGNORECASE)
"""What gives up the first of two days: `There will be no meeting on 4 May; we meet on 11 May instead`."""
THERE_WILL_BE = re.compile(
    rf"\b(?:there (?:will|is to|shall) (?:also )?be|(?:we|they) (?:will|shall|are to) have) (?:an?|the|another"
    rf"|two|our)"
    rf" (?:[\w’'-]+ ){{0,3}}?{EVENT_NOUN}\b[^.;:]{{0,40}}\Z"
)
"""Before a day, in lower case: `there will be a workshop for leads on`."""
HELD_INSTEAD = re.compile(
    r"\b(?:will|would|is to|to|is|are) (?:now )?(?:to )?(?:be held|take place|be"
    r"|meet) (?:on )?(?:[a-z]+day,? )?(?:the )?\Z",
    re.IGNORECASE,
)
"""Between the day that was planned and the one that takes its place: `of 30 May would be held on 6 June instead`."""
MEET_INSTEAD = re.compile(
    r"\b(?:meet|be held|take place|be) instead (?:on )?(?:the )?(?:[A-Z]?[a-z]+day,? )?(?:the )?\Z", re.IGNORECASE
)
"""Before the day in place of what a sentence gives up: `July's is given up and we shall meet instead on 22 August`."""
HAD_BEEN = re.compile(
    r"\b(?:had been|was|were|originally|first) (?:originally |first )?(?:fixed|planned|set|arranged|booked|due"
    r"|scheduled"
    r"|promised|intended|announced|slated|advertised|billed) (?:to be )?(?:held )?(?:on"
    r"|for) (?:the )?(?:[a-z]+day,? )?\Z",
    re.IGNORECASE,
)
"""Before the day that something was to be on, where `now` gives another."""
PREVIOUSLY = re.compile(
    r"(?:\(\s?(?:previously|formerly|originally|was|instead of|not)|,\s(?:previously|formerly|originally))(?: on"
    r"| for)?"
    r"(?: the)? (?:[a-z]+day,? )?\Z",
    re.IGNORECASE,
)
"""Before the day in brackets that gives way to one behind: `The workshop (previously 12 June) will be on 19 June`."""
ADVERTISED = re.compile(
    r"\b(?:advertised|billed|announced|published|given(?: out)?) (?:for|as|on) (?:the )?(?:[a-z]+day,? )?\Z",
    re.IGNORECASE,
)
"""Before a day that was given wrongly: `the workshop advertised for 6 November is on 5 November`."""
NOW = re.compile(r"\bnow\b|\binstead\b|\bhas been agreed\b")
DID_NOT = re.compile(
    r"\b(?:did not (?:run|happen|take place|go ahead)|(?:was|were|had to be) (?:cancelled|postponed|called off"
    r"|put off"
    r"|abandoned))\b",
    re.IGNORECASE,
)
"""What became of the day that was planned: `The course (22 June) did not run and will now be on 14 September`."""
THEREAFTER = re.compile(
    r"\W*(?:(?:and )?then|thereafter|subsequently|and|after that|followed by|further (?:dates|meetings))\b"
)
"""What begins a line of more dates, at the hours of the one before; in lower case."""
SAME_TIME = "same time"
"""What gives a date the hours of the one before it; in lower case."""
WAS_BEFORE = re.compile(r"\b(?:was|were) (?:due |planned |set |to have been (?:held )?)?(?:on |for )?(?:the )?\Z")
"""Before the day that something was on: `was Sat 10 Oct, now Sat 17 Oct`."""
AND_LATER = re.compile(
    r"(?:\band,?|;) (?:then|thereafter|later|after that|possibly|perhaps|provisionally|tentatively|probably)\b"
    r"|\band, if\b",
    re.IGNORECASE,
)
"""Between two days of which what follows is said of the second only."""
OF_DATES = re.compile(
    r"\W*(?:[^\W\d_]{3,12}\s?/\s?)?(?:dates?|diary|next(?: (?:time|dates?|meetings?))?|(?:dates? )?for (?:the|your)"
    r" diar(?:y|ies)|future dates"
    r"|calendar)\s?:\s"
)
"""What begins a line of dates, in lower case: `Dates: 27 March, 7.30 p.m.`"""
STROKES = re.compile(r"\s[/·•]\s|;\s+(?!and\b)")
PARTED = Words("/|;| · | • ")
OPEN_BEHIND = re.compile(
    r"\s*[,(–-]?\s*(?:t\.?b\.?[ca]\b|to be confirmed|provisional(?:ly)?\b|tentative(?:ly)?\b|pencilled)", re.IGNORECASE
)
"""What leaves open the one day of several that it stands right behind: `13 May, 10 June tbc`."""
PLACE_HEADING = re.compile(r"(?:venue|place|location|where|room|time|start|day|chair|host|notes?|status)\b")
VENUE_HEADING = re.compile(r"(?:venue|place|location|where|room)\b")
DATE_HEADING = re.compile(r"(?:meeting |event )?dates?(?: of (?:meeting|event))?|when|day")
EVENT_HEADING = re.compile(
    r"(?:meetings?|events?|occasion|committee|activity)(?: (?:name|title|type))?|type of meeting"
)
TASK_HEADING = re.compile(
    r"\b(?:action|owner|who|by whom|lead|responsib\w+|status|outcome|progress|decision|attend\w*)\b"
)
ASIDE = re.compile(r"\([^()]{1,60}\)")
AT = re.compile(
    rf"(?:\bat|\bin|@)\s+(?!(?i:{MONTH}|{WEEKDAY}))(?P<place>(?:the |our"
    rf" )?[A-Z][\w’'&-]*(?:(?:,? | of | the | and | & )(?!(?i:{MONTH}))[A-Z][\w’'&-]*|"
    rf" \d{{1,3}}(?!\d|[:.]|\s?[ap]m)){{0,7}})"
)
BOOKED = re.compile(
    r"\b(?:[Tt]he )?(?P<place>[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){1,5}) (?:has|have|is"
    r"|had) (?:now )?(?:been )?booked\b"
)
IS_BOOKED = re.compile(r"\b(?:has|have|is|are|been|now) (?:\w+ )?booked\b")
ACTION = re.compile(r"actions?\b", re.IGNORECASE)
LEADS_ON = re.compile(r"\b(?:to|until|now)\W*(?:the )?$")
LEADS_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$")
IN_BRACKETS = re.compile(r"\([^()]*\)")
PART = re.compile(r",\s*|\s[-–—]\s")
OFF_ALONE = re.compile(r"\boff\W*\Z")
"""What says of a day that is struck out that there is nothing on it."""
ALL_BEGIN = re.compile(
    r"\W*(?:n\.?b\.?:? )?(?:(?:all|both|each|every) (?:of (?:the|these) )?(?:\w+ )?|(?:the )?(?:meetings?|calls?"
    r"|sessions?) )"
    r"(?:(?:are|is|be|will|to|begin|start|commence|take place|held|run)s? ?){1,3}"
)
"""What gives all dates above it their hours: `All calls start at 10:00`; in lower case."""
GATHER = re.compile(
    r"(?:All|Both|Each|Meet(?:ing)?|Gather(?:ing)?|Start(?:s|ing)?|Doors|Arriv(?:e|al)|Kick-?off|Time|Assemble|From"
    r"|At)\b"
)
"""What begins a sentence that only tells the hour of the day in the one before."""
BEFORE_IT_STARTS = re.compile(
    r"\b(?:doors|registration|arrivals?|refreshments|coffee|tea|lunch|breakfast|set-?up)(?: (?:open|opens|is|are"
    r"|served"
    r"|available))*(?: at| from| for)? \Z",
    re.IGNORECASE,
)
"""Before an hour at which an event does not yet start: `doors at 9.30, start 10.00`."""
FINISHES = re.compile(r"\b(?:finish|end|clos|conclud)(?:es|s|e|ing)?(?: at| by| around)? \Z", re.IGNORECASE)
"""Before the hour at which an event is over: `start 10.00, finish 16.00`."""
CLOSED_AT = re.compile(
    r"\b(?:clos|end|finish|conclud|adjourn|rose)[a-z]*(?: the meeting| here)?(?: at)?(?: about| around)? \Z",
    re.IGNORECASE,
)
"""Before the hour at which a meeting was over."""
OF_ANOTHER = re.compile(rf";\s+(?!and\b|all\b|each\b|both\b|{WEEKDAY}|{MONTH})[a-z]{{4,}}\s", re.IGNORECASE)
"""Behind a day, where something else begins that has a day of its own: `fair 19 October; carols 13 December, 6 pm`."""
OF_DIARY = re.compile(r"\b(?:schedul|calendar|diary|meetings?\b|dates?\b|upcoming|forthcoming)")
"""What tells in a heading, in lower case, that the table below it may be one of dates."""
IN_HOURS = re.compile(
    rf"\b(?:{EVENT_NOUN}|an? (?:[a-z]+ )?meeting)\b(?: (?:for|with|by|about|in|at|of) [a-z’' ]{{3,40}})?,? (?:\(\s?"
    rf"|on )?(?:on )?(?:the )?(?:[a-z]{{3,9}},? )?\Z"
)
"""Before the day, with its hours behind it, of an event: `the launch (Sat 22 Nov, 11 am)`; in lower case."""
BEGINS_WITH = re.compile(rf"\W*(?:[a-z][\w’'&-]*\s+){{0,3}}?{EVENT_NOUN}s?\s?(?::|\s[-–—])\s(?!action\b)")
"""The label of an event at the beginning of a sentence, in lower case: `Fair: Ann has the field for 4 July, 2pm`."""
MAYBE_ON = re.compile(
    r"\b(?:maybe|perhaps|possibly|provisionally|tentatively|hold|holding)(?: on)?(?: the)? (?:[a-z]+day,? )?\Z"
)
"""Before a day that is only thought of; in lower case."""
HOLD = re.compile(r"(?:[:,;–-]|\bplease|\bmembers to|\bto) hold (?:the )?(?:[a-z]+day,? )?\Z")
"""Before a day that is to be kept free; in lower case."""
SAVE_DATE = re.compile(
    r"\b(?:save|hold|keep|note) (?:the|this|that|these|those) dates?\b|\bdates? for (?:your|the) diar"
)
"""What asks to keep a day free; in lower case."""
KEEP_FREE = re.compile(r"\bkeep (?:the )?(?:[a-z]+day,? )?\Z")
"""Before a day that is to be kept clear; in lower case."""
IN_LIEU = re.compile(r"\b(?:in lieu|instead|in place) of (?:the )?(?:[a-z]+day,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)\b")
"""What puts a day in the place of another; in lower case."""
ITS_MEETING = re.compile(
    r"\s(?:meeting|call|session|workshop|seminar|visit) (?:will|is|are|stands?|starts?|begins?|runs?|goes ahead)\b"
)
"""What a meeting that is called by its day does; in lower case."""
NO_OCCASION = re.compile(
    r"\b(?:when|where|dates?|held|present|venue|is|are|was|were|be|been|to|by|due|deadline|will|has|have|had|since"
    r"|until|away|leave|holiday|off|closed"
    r"|shut|delivery"
    r"|apologies|absent|out|sent|received|dated|minutes|report|said|asked|noted|returned?|on|starts?|began|ended?"
    r"|and)\b"
)
"""Words that stand in no name of an occasion; in lower case."""
OPEN_LABEL = re.compile(
    r"\W*(?!(?:deadline|due|closing|date|target|papers)\b)[^.:;]{3,40}(?::|\s[–—-])\s(?:[a-z]+day,? )?\Z"
)
"""A label before a day that is open, in lower case: `Go-live: 27 April (provisional)`."""
SUGGESTED = re.compile(
    r",?(?: 20\d\d,?)? (?:was|is|were|has been|had been) (?:(?:also|then|now|provisionally) )?(?:suggested"
    r"|proposed|put"
    r" forward|favoured|preferred|an? (?:\w+ )?possibility|the (?:preferred|likely|suggested|proposed) (?:date|day)"
    r"|mentioned(?:(?=\W*$|,? (?:but|and|as)\b)| as (?:an? )?(?:possible|likely|suitable))"
    r"|mooted|floated|talked of|thought (?:likely|possible))\b(?! (?:as|for) (?:the |a )?(?:deadline|closing"
    r"|target"
    r"|start|go-live))"
)
"""Behind a day that is only thought of for what was named before: `3 May was suggested`; in lower case."""
DATE_FIRST = re.compile(
    r"(?:,? (?:(?:at|from|in|via)\b|\d)(?:[^.;]|\.(?=\d)){1,60}?)?"
    r"\s(?:has been|have been|had been|is|are|was|were) (?:now |therefore )?(?:earmarked|set aside|chosen|fixed"
    r"|booked"
    r"|reserved|pencilled in|suggested|proposed|settled|agreed|picked"
    r"|selected)(?: on)? (?:for|as)\b(?! the (?:deadline|closing|target))"
)
"""Behind a day on which something is to be: `14 April has been earmarked for a walk-round`; in lower case."""
COMING_WORDS = Words("visit|coming|come to|booked")
COMING = re.compile(
    r"\b(?:is|are|be) (?:visiting|booked for|coming (?:to|out|in|along|down|over)\b)|\b(?:will|to) (?:visit"
    r"|come to (?:look|talk"
    r"|speak|see))\b"
)
"""What somebody from outside will do on a day, at an hour; in lower case."""
DAY_FIELD = re.compile(r"(?:date|day|when)\s*:", re.IGNORECASE)
SIGNED = re.compile(
    rf"\W*(?:(?:Notes|Minutes|Written|Taken|Circulated|Issued)(?: taken| up)? by )?(?P<who>[A-Z][\w’'-]+"
    rf" [A-Z][\w’'-]+|(?!AGM|EGM|SGM|TBC)[A-Z]{{2,4}}[a-z]?),? "
    rf"(?:on )?\d{{1,2}}(?:st|nd|rd|th)? (?i:{MONTH})(?: 20\d\d)?\W*"
    r"(?:(?:[Cc]orrections?|[Ss]hout|[Pp]lease|[Aa]ny|[Ee]rrors|[Cc]omments?|[Aa]mendments?|[Tt]ell"
    r"|[Ll]et)\b[^\d]{3,70})?"
)
"""The last line of minutes, by which somebody signs them: `Ann Lee, 19 March`, `AL, 19 March. Corrections to me.`"""
