"""The words and patterns of commitments that prose makes."""

import re

from steering.reading.owner_words import ADVERB, BOUND
from steering.reading.quick import Begun, Words
from steering.reading.vocabulary import GROUP

PROMPTS = frozenset("to will would agreed asked should shall needs need going offered offers requested".split())
"""The commonest of the words that `CHEAP` finds."""
CHEAP = re.compile(
    r"\W(?:t(?:o|asked|ask of)|job of|charged with|entrusted|talked into|up for|down for"
    r"|w(?:ill|ould)|sh(?:ould|all)|a(?:greed|sked)|needs?"
    r"|going|requ(?:ested|ires?)|offer(?:ed|s)|responsibility for"
    r"|undertook|volunteered|instructed|directed|desired|(?<=['’])(?:ll|d))\b"
)
"""A word that may commit somebody, with the character before it."""
_LIKELY = (
    "to |To be |will|would|greed|asked|need|going|requ|offer|undertook|olunteered|’ll|'ll|e’d |e'd |esolved"
    "|up for |down for |RESOLVED|AGREED|ecided| job of| task of|responsibility for|charged with|entrusted|promised"
    "|rests w|lies w|onsensus"
)
LIKELY = Words(_LIKELY)
"""What a sentence in which `CHEAP` finds something holds, the end of a sentence in `to` aside."""
WORDS = Words(f"{_LIKELY}|Will|shall|should")
"""What a paragraph holds that commits somebody, those of what a speaker will do among them."""
PROMISES = Words(
    "will|would|pledg|consent|has to|ave to|eeds to"
    "|ll |e’d |e'd |agreed|offer|undert|volunteer|asked|promised|request|going|is to"
    "|are to|was to|were to|shall|should|must|commit|job of|charged with|entrusted|actioned|tasked|nominated|authori"
    "|happy to|glad to|wondered |s down to|left to|persuaded to|roped in|talked into|up for |down for |has until "
    "|has till |given until |RESOLVED|AGREED|esolved|ecided|instructed|directed|desired"
)
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_SUBJECT = rf"(?=(?:the\s+|The\s+)?(?:@|{_CAPITAL}|(?:parish |town )?clerk|chair|treasurer|secretary|(?:he|she)\b))"
SUBJECTS_TOO = Words("clerk|chair|treasurer|secretary|@")
SHE = re.compile(r"he\b(?:(?<=\Whe)|(?<=\Wshe))")
"""Who acts in a clause where no word has a capital: one of these words, or `he` or `she`."""
FIRST_SUBJECT = re.compile(rf"(?:[–—-]\s+)?(?:and\s+|but\s+|so\s+)?{_SUBJECT}")
_SETTLES = "RESOLVED|Resolved|resolved|AGREED|Agreed|agreed|DECIDED|Decided|decided"
LED_IN_BEGINS = frozenset("IRrAaDd")
LED_IN = re.compile(
    rf"(?:It was,? (?:unanimously,? )?)?(?:{_SETTLES})"
    rf"(?:\s*[:–—-]|\s+that|\s+for)?\s+{_SUBJECT}"
)
_JOIN = r"(?:and|but|so|that|which|whilst|while|then|therefore|until|again)\s+"
_BEHIND_SIGN = rf"(?<=,)\s+(?:{_JOIN})?|(?<=[;:])\s+|(?<=[(\[])\s*"
CLAUSE = re.compile(
    rf"[;:,(\[\s—-](?:(?<=\s)(?:[–—-]\s+|{_JOIN})|(?<!\s)(?:{_BEHIND_SIGN}|(?<=[a-z]-)\s+|(?<=—))){_SUBJECT}"
)
JOINS = frozenset("and but so that which whilst while then therefore until again".split())
"""The words of `_JOIN`: where none of them stands, a clause begins behind a sign."""
BEHIND_ANY_SIGN = re.compile(rf"[;:,(\[–—-](?:{_BEHIND_SIGN}|(?<=\s[–—-])\s+|(?<=[a-z]-)\s+|(?<=—)){_SUBJECT}")
PART = re.compile(rf"[;:,(\[–—-](?:{_BEHIND_SIGN}|(?<=\s[–—-])\s+){_SUBJECT}")
SEES_WHO = re.compile(r" see [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:about|re|regarding|to|on|over)\b")
"""A talk that somebody is to have: `AL to see Bob Roe about the roof`."""
CAPITAL_VERB = re.compile(
    r" (?P<verb>[A-Z][a-z-]+) "
    r"(?:the|a|an|all|both|with|up|out|our|their|his|her|it|to|for|from|on|in|some|any)\b"
)
"""What somebody is to do where its verb has a capital: `AL to Contact the council`."""
AND_TO = re.compile(r" and (?=[A-Z]{2,4} to )")
"""Somebody by initials behind what is told before: `This is half of it and AL to see the mason about the rest`."""
JOINTLY = re.compile(
    r"\b(?:ask|told|tell|urg|invit|allow|enabl|want|like|need|remind|advis|encourag|help|let|between|for|expect|requir|both"
    r"|meeting|discuss|agreement|who|that)"
)
"""What shows that words before `and` name somebody else who is to act: `asked the clerk and AL to write`."""
SETTLES = Words("greed|esolved|ecided|GREED|ESOLVED|ECIDED")
"""What a sentence in which `SETTLED` finds something holds."""
SETTLED = Begun(
    _SETTLES,
    re.compile(rf"(?:{_SETTLES})(?:\s+for)?\s+{_SUBJECT}"),
)
"""What was settled for somebody to do: `The Council RESOLVED for Ann to`, `it was agreed Ann would`."""
AMID = re.compile(
    rf"{_CAPITAL}(?<=[a-z]\s.)(?<!\b[Aa]\s.)(?<!\b[Aa]n\s.)(?<!our\s.)"
    r"(?!(?:anuary|ebruary|arch|pril|ay|une|uly|ugust|eptember|ctober|ovember|ecember)\s[A-Z])"
    rf"[\w’'-]*(?:\s{_CAPITAL}[\w’'-]*){{0,2}}"
    rf"(?:(?:,|\sand|\s&)\s{_CAPITAL}[\w’'-]*(?:\s{_CAPITAL}[\w’'-]*){{0,2}}){{0,3}}"
    r"\s(?:will|(?:is|are) to|(?:ha[sv]e?\s)?(?:agreed|undertook|undertaken|offered|volunteered) to) "
)
"""Somebody amid a sentence, with no sign before the name: `Regarding access Ann will clarify who has it`."""
AMID_CUES = Words("will |is to |are to |ed to |took to |taken to ")
"""What a sentence in which `AMID` finds somebody holds."""
SIGNS = Words(",|:|(|–|-|;|—|[")
"""The signs that a part begins behind."""
TITLED = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Revd?|Prof|Sgt|PC|PCSO|Capt|Fr|Sir|Canon)\b\.?\s[A-Z]")
_WILL = (
    r"(?:\s*['’](?:ll|d|s (?:going|happy|agreed|promised|offered|volunteered|undertaken|down) to)"
    rf"|\s+(?:will|would|(?:is|are|was|were) (?:going )?to|{BOUND}))"
)
"""By what somebody who was just named, or spoke, is committed."""
_DOES = (
    rf"\s+(?:(?:also|then|now)\s+|{ADVERB})?(?:be\s+(?=\w+ing\b))?(?P<verb>[a-z-]+)\b"
    r"\s*(?P<next>(?<=come )back (?:to|with)|[a-z]*)"
)
"""What they will do."""
GOING_ON = Words("and |but |so ")
"""The words that lead such a part of a sentence in."""
ELLIPSIS = Begun(
    "and |but |so ",
    re.compile(
        rf"(?:(?<=\s)|(?<=,))(?:and|but|so)(?:\s+(?:also|then|now|kindly|therefore))?(?:{_WILL}"
        rf"|\s+(?:said|promised|agreed)\s+(?:that\s+)?(?:s?he|they)(?:\s+(?:would|will)|['’](?:ll|d))){_DOES}"
    ),
)
"""What somebody at the head of a sentence will do: `Ann had not heard of it and would look into it`."""
PRONOUN = re.compile(
    rf"[HhSs]h?e(?:(?<=\bhe)|(?<=\bHe)|(?<=she)|(?<=She))(?:\s+(?:also|then|now|kindly))?{_WILL}{_DOES}"
)
SAID = re.compile(
    r"\b(?:(?P<with>[A-Z][\w’'.-]{0,30})(?:/|\s(?:and|&)\s))?"
    r"(?P<who>[A-Z][\w’'.-]{0,30}(?:\s[A-Z][\w’'-]{0,30}){0,2})\s+(?:ha[sd]\s+)?(?:kindly\s+|also\s+)?"
    r"(?:said|says|stated|confirmed|advised|indicated|promised|mentioned|explained|announced|added|replied"
    r"|(?:assured|told|promised|informed)\s(?:us|members|everyone|everybody|the\s\w+))"
    rf"\s+(?:that\s+)?(?:s?he|they){_WILL}{_DOES}"
)
LATER = Words("will|would|’ll|'ll|’d|'d|e was |e is |y were |y are |e has |e agreed|e offered")
THEY_WILL = re.compile(r"he(?:y)?(?:\s(?:w(?:ill|ould|as|ere)|is|are|has|agreed|offered)|['’](?:ll|d))\s")
"""What a sentence in which `SAID` finds something holds."""
DOING = re.compile(
    r"(?:[A-Z][^.;:!?]{1,40}(?::|\s[–-])\s+)?"
    rf"(?P<who>@?{_CAPITAL}[\w’'-]*(?:(?:\s|\s?[/&]\s?|\sand\s){_CAPITAL}[\w’'-]*){{0,3}})"
    r"\s(?:now\s|still\s)?(?P<verb>[a-z-]+ing)\s(?P<next>[\w’'-]+)(?P<rest>[^.;]*)"
)
"""Somebody who is doing something, with no other verb: `Ann looking into it`, `Raffle: Bo getting prizes`."""
DOES_ON = frozenset("into with after round at for to out up on off back down about from over re in".split())
NOT_DOING = frozenset(
    "being having going leaving meeting working leading resigning retiring stepping standing attending"
    " chairing sitting living joining".split()
)
"""What is a state, or what people do at a meeting, behind somebody."""
FINITE = re.compile(r"\b(?:is|are|was|were|has|had|have|will|would|said|asked|noted|reported|[a-z]+ed that)\b")
OPINION = frozenset(
    "favour favor prefer support welcome agree accept recommend suggest vote oppose consider expect feel see be".split()
)
SPEAKER = re.compile(r"(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}):\s+")
GIVEN = re.compile(
    rf"(?P<at>@)?(?P<who>{_CAPITAL}[\w’'-]*(?:\s{_CAPITAL}[\w’'-]*){{0,2}}"
    rf"(?:(?:\s?[/&,]\s?|\sand\s){_CAPITAL}[\w’'-]*){{0,2}})(?::|(?(at)\s[-–—]|:))\s+(?P<verb>[a-z-]+)\s+(?P<next>[a-z]*)"
)
"""Somebody at the head of a bullet, and what they are to do: `Ann: ring the bank`, `@Ann Lee - send it round`."""
STATES_NEXT = frozenset("is was are were has had will would can could may might should of".split())
"""What stands behind a thing and not behind a verb: `Ann: post is late`, `Bob: set of keys lost`."""
BEHIND_THING = frozenset("for on in at from with about by".split())
LIKE_THEIR_PAST = frozenset("read set put cut let shut split spread cost hit".split())
"""Verbs whose past is the same word."""
STATES = re.compile(
    r"[^.;]{0,120}?\s(?:is|was|are|were|has|had|goes|went|looks?|seems?|yesterday"
    r"|last (?:week|month|year|night|time))\b"
)
"""What shows that somebody tells of a thing, or of what they did."""
SELF = re.compile(
    r"(?:^|[.;:,]\s+|\b(?:and|but|so)\s+)(?:I['’]ll|I will|I am going to|I can(?=\s(?:open"
    r"|write|send|take|do|draft|file|create|ask|look|make|post|reach|check|update|raise)\b)"
    r"|(?:Will|(?<=: )(?:(?:[Oo][Kk]|[Yy]es|[Ss]ure),? )?will)(?=\s))"
    r"\s+(?:also\s+|then\s+|try (?:and|to)\s+)?(?P<verb>[a-z-]+)\b"
)
SELF_WORDS = Words("I'|I’|I w|I a|I c|Will|: will|k will|K will|k, will|K, will|es will|es, will|ure will|ure, will")
PERSON = re.compile(
    r"(?:Cllrs?\.?\s|Mrs?\.?\s|Ms\.?\s|Dr\.?\s"
    r"|Revd?\.?\s|[A-Z]\.?\s)?(?:[A-Z][’'])?[A-Z][a-z’'-]+(?<!-)(?:\s[A-Z][a-z’'-]+){0,2}|\b[A-Z]{2,3}[a-z]?\b"
    r"|[Tt]he (?:[Cc]lerk|[Cc]hair(?:man|woman|person)?|[Ss]ecretary|[Tt]reasurer)\b"
)
UNSURE = re.compile(
    r"\b(?:if|unless|whether|would like|hopes? to|could|might|(?-i:may)|perhaps|possibly|not|never|n[o’']t"
    r"|no longer)\b",
    re.IGNORECASE,
)
REPORTS_BACK = re.compile(
    r"(?:[Ss]?[Hh]e|[Tt]hey)(?:[’']ll| will| would| (?:is|are) to) (?:then |also )?(?:(?:report|come|get) back"
    r"|let (?:us|everyone|everybody|the \w+|members) know|keep (?:us|everyone|the \w+) (?:posted|informed|updated))\b"
)
"""What somebody will tell of a task that was just given: `She'll report back in May.`"""
FINDS_OUT = re.compile(
    r"\s+(?P<verb>(?:see|check|find out|ask(?: [\w’'.]+){0,4}?|look into|establish|explore|investigate|[ei]nquire))"
    r" (?:if|whether|how|what|when|who)\b"
)
"""What somebody is to find out, whose own doubt leaves none about the task: `would see whether it could be used`."""
HAVE = frozenset("is are was were has have had".split())
BEHIND_HAVE = frozenset(
    "actioned to going responsible agreed offered undertaken volunteered promised kindly all both asked requested"
    " tasked invited"
    " expected reminded urged instructed encouraged due happy willing glad been nominated authorised authorized"
    " deputed charged entrusted taken given landed left put appointed detailed directed desired down pledged consented"
    " signed stepped committed persuaded roped talked very until till undertaken made".split()
)
"""What goes on from those in a cue: `has kindly agreed to`, `are all asked to`."""
AMID_NAMES = frozenset("and with or plus from of at the de del della du da dos van von der den ter la le di".split())
"""Words that stand between the names of an owner phrase."""
BINDING = Words("agree|offer|undert|volunteer|asked|promised")
"""Parts of the cues below: where none stands, only somebody known is committed."""
ASKED_BARE = frozenset(("asked to", "requested to"))
"""The cues that say of an office that it was asked, `Clerk asked to write`, and of a person perhaps that they asked."""
PLAIN = frozenset(("will", "to", "would", "is to", "are to", "is going to", "are going to", "’ll", "'ll"))
"""The cues by which somebody whom no list has is committed."""
NEED = re.compile(
    r"\b(?:register|plan|policy|policies|documents?|papers?|handouts?|report|strategy|web"
    r" ?(?:page|site)|terms of reference|protocol|guidance|procedures?|framework|constitution"
    r"|charter|template|dictionary|action log|logic model)\b"
    r"[^.;]{0,80}?\b(?:(?:also\s+)?needs?\s+(?:also\s+)?(?:to be (?:updated|reviewed|revised"
    r"|amended|re-?written|re-?drafted|checked|agreed|finalised|circulated)|updating|reviewing"
    r"|revising)|will (?:also )?(?:need|require)\s+(?:a |an )?(?:\w+ ){0,2}(?:review|update"
    r"|revision|to be (?:updated|reviewed|revised)))\b",
    re.IGNORECASE,
)
SOMEBODY = re.compile(
    r"(?:(?:And|But|So|Also),? )?(?i:someone|somebody)(?: else)? (?:to|needs? to|has to|must|will (?:have|need) to)"
    r" (?P<verb>[a-z-]+)\b\s*(?P<next>[a-z]*)"
)
"""A task that nobody has taken on: `Someone to ring the bank.`"""
NEED_BY = re.compile(
    r"(?:\b(?:register|log|plan|policy|documents?|papers?|reports?|list|leaflet|forms?|guide|map|rota|directory|inventory"
    r"|database|spreadsheet|survey|timetable|budget|protocol|procedures?|template)\b[^.;]{0,60}?|^(?P<it>It|They) )"
    r"\b(?:needs? to|need|must|ha(?:s|ve) to|will have to|ought to|should) (?:now |first |also |all )?be"
    r" (?:updated|reviewed|revised|amended|re-?written|re-?drafted|checked|finali[sz]ed|refreshed|redone|renewed"
    r"|re-?issued"
    r"|overhauled|corrected|gone (?:through|over)|looked at|brought up to date|tidied(?: up)?|completed|filled in)\b"
    r"[^.;]{0,30}?\b(?:before|by|in time for|ahead of|in readiness for|ready for|at)\b"
)
"""A document, or `it` behind a sentence on one, that must be worked on by a day, and nobody named to do it."""
WORK_BY = Words(
    "updated|reviewed|revised|amended|written|drafted|checked|finali|refreshed|redone|renewed|issued|overhauled|corrected"
    "|gone |looked at|brought up|tidied|completed|filled in"
)
"""What a sentence holds in which `NEED_BY` finds something."""
ON_DOCUMENT = re.compile(
    r"\b(?:register|log|plan|policy|document|papers?|report|list|leaflet|form|guide|rota|inventory)\b"
)
NEEDS = Words("need|ome|requir|will be|must be|to be |o be invited|o be asked")
"""What a sentence holds in which `SOMEBODY`, `NEED` or `INVITED` finds something."""
WORK = Words("updat|review|revis|amended|written|drafted|checked|agreed|finalised|circulated")
"""What a sentence in lower case in which `NEED` finds something holds."""
TOPIC_AHEAD = re.compile(r"[A-Z][^.;:–—]{2,50}?\s?(?:\s[-–—]|[–—:])\s+(?=[A-Z])")
CLOSING = (")", ").")
SIGNED = re.compile(
    r"\b(?:(?:to|will|should|must) be \w+(?:ed|en|ought|ound|ent|ade|ut|one|eld|et|un)|(?:is|are) (?:needed|required)"
    r"|needs? \w+ing)\b[^()]{0,200}\((?:by )?"
    rf"(?P<who>{_CAPITAL}[\w’'-]*(?:(?:\s?[/,&]\s?|\sand\s|\s){_CAPITAL}[\w’'-]*){{0,3}})\)\.?$"
)
"""What is to be done, with the initials of who does it behind it: `Two fences are to be mended (AB).`"""
INVITED = re.compile(
    r"\b(?:successor|replacement|deputy|representatives?|[A-Z][\w’'-]+|[Ww]ho(?:m|so)?ever (?:covers for|stands in"
    r" for|replaces"
    r"|follows|succeeds|takes over from|takes the place of|comes after) (?:him|her|them|[A-Z][\w’'-]+)"
    r"|[Tt]he (?:new|next|incoming) [a-z]+(?: [a-z]+)?)\s+(?:will|(?:is|are) to) be (?:invited|asked)\s+to\b"
)
VERB_BEHIND = re.compile(
    rf"\s+(?:also\s+|then\s+|now\s+|therefore\s+|{ADVERB})?(?:be\s+(?=\w+ing\b))?"
    r"([a-z-]+)\b\s*((?<=come )back (?:to|with)|[a-z]*)"
)
TO_DO = re.compile(
    r"(?:(?:happy|willing|glad|(?i:agreed|offered|undertook|volunteered|promised)) to|[Tt]o|[Ww]ill|[Pp]lease)\s+"
    r"([a-z-]+)\b\s*([a-z]*)"
)
"""What somebody is to do behind a colon or dash: `AA: to write ...`, `AA – will write`, `AA – Offered to write`."""
REASON = re.compile(
    r"\b(?:since|because|though|(?:which|who|that|it|this|they) (?:might|may|could|can)|in case"
    r"|as (?:it|this|that|he|she|they|there|the))\b"
)
"""What leads in the reason of a task, whose own doubt leaves none about it: `since it may be protected`."""
FELL_THROUGH = re.compile(r"\bbut\b.{0,60}\b(?:forgot|had|was|were|fell|did|could)\b")
"""What shows, behind what somebody was to do, that it came to nothing."""
ONLY_IF = re.compile(
    r"(?:If|Unless|Should) (?!(?:all|needed|necessary|no|no one|no-one|nobody|none|not|nothing|possible|required|so"
    r"|there (?:are|is) no)\b)[^;:]*$"
)
"""What stands before what somebody would do only if something happens: `If it breaks again, Ann will ring them`."""
OF_STRANGER = re.compile(
    r"(?:The|A|An|One|Our|Their|His|Her) (?P<who>(?:[\w’'-]+ ){1,3}?)(?:(?:has|have|had) )?"
    r"(?:said|says|told \w+|promised|agreed) (?:that )?$"
)
"""What stands before a pronoun that means somebody whom nothing names: `The farmer has said that he ...`."""
OF_THING = re.compile(
    r"\bthat (?:the|a|an|our|their|this|these|those|all) [^,;:]*?\b(?P<cue>will|would) (?![^,;:]* by h(?:er|im)\b)"
)
"""What tells, behind who said so, that something else goes on to act: `that the boat would come and would stay`."""
GOES_ON = Words(" and |;|(|while |whilst |but ")
BESIDE = frozenset(("and", ", and", "while", "whilst", ", while", ", whilst", "but", ", but"))
"""What joins a clause that commits somebody to one that commits somebody else, the signs aside."""
SHORTEST = 12
"""So far in at least stands the second commitment of a sentence."""
OF_OTHERS = re.compile(r"\b(?:that|who|which|whose|asked|they|he|she)\b")
"""What tells, between an office and what is done, that somebody else may do it."""
SET_APART = frozenset("when once at assisted helped in on after before subject together along".split())
"""The words that begin what commas set apart between somebody and what they will do, those between names aside."""
TASK_BEGINS = frozenset("to will please happy willing glad agreed offered undertook volunteered promised".split())
"""The first of the words that `TO_DO` finds, in small letters."""
GIVEN_ALONE = re.compile(r"[A-Z][a-z’'-]{2,15}")
"""A given name alone, beside somebody known: `Jory` in `Armand and Jory will ...`."""
LETTERS = re.compile(r"[A-Z]{2,4}")
BETWEEN = re.compile(r"\s*(?:,|&|/|\band\b)\s*")
NO_TASK = re.compile(
    r"\s+(?:not|never|no longer|be(?!\s\w+ing|\s(?:back\s)?in\s(?:touch|contact)|\sresponsible\sfor\s\w+ing)"
    r"|turn up (?:late|early)|vote (?:against|for|in)"
    r"|join (?:from|in|us|by|the meeting)|act (?:for|on)|(?:be )?attend(?:ing)? (?:for|only)|step (?:down|back|aside)"
    r"|stand (?:down|aside)|wonder|resign|retire|leave the (?:room|meeting|hall)|have (?:a|the) (?:casting )?vote"
    r"|(?:normally|usually|generally|ordinarily) [a-z]+|serve (?:a|an|as|another|for|out|until)"
    r"|take (?:the chair|the floor|(?:his|her|their) seat)"
    r"|chair the meeting|[a-z]+\b[^.;]{0,60}\b(?:as usual|as normal|in the usual))\b"
)
"""What is no task behind a cue: what is negated, states, and what people do at any meeting."""
AND_DOES = re.compile(
    r"\band (?:then |also )?(?:to ([a-z-]+)"
    r"|([a-z-]+)(?= (?:an?|the|our|his|her|their|them|it|this|these|that|us|any|all|some|new)\b))"
)
"""What somebody is to do beside what is no task: `Ann agreed to be our link and to send them the dates`."""
LONG_AGO = re.compile(
    r"(?:At (?:the|that) time|Last (?:year|month|time|week)|In (?:19|20)\d\d|Previously|Originally|Formerly|Years ago"
    r"|Under (?:the|our|its|these|this) (?:\w+ )?(?:rules?|constitution|lease|terms?|agreement|contract|scheme|law"
    r"|regulations?|act|orders|policy|plan|proposals?))\b"
)
"""The head of a sentence that tells what was to be once, or what rules lay down."""
ROUTINE = re.compile(r"\b(?:(?:each|every) (?:year|term|quarter)|annually)\b")
"""What is done year by year, and is no task."""
LED_BY = re.compile(
    r"(?:As|Since|Because|Given|While|Whilst|Although|Though|With|Following|Having|In|On|At|Regarding|Concerning|To|For"
    r"|By|After|Before|Once|When|Further|Due|Owing|From|Despite|Rather|Unfortunately)\b(?! if\b)"
)
"""A clause, or a circumstance, that leads to somebody: `As it had failed, Ann would order a new one`."""
STEPS = frozenset(("stand", "step"))
"""Verbs that tell a task before `in`: `will stand in for Ann`."""
MOVED = ("M/S", "MSC ", "MSP ", "MSU ")
"""How a sentence begins that tells a motion moved and seconded: `M/S/C Lee/Roe to buy a lamp`."""
WISHED = re.compile(
    r"\b(?:if|unless|[Ww]hether|rule|idea|rumou?r|proposal|suggestion|fear|hoped|asked|wants?|wanted|when|once|after|suggested|proposed|said"
    r"|felt|noted)\s+(?:that\s+)?(?:the\s+)?$"
)
ASKED = re.compile(
    r"\b(?:asked?(?!\s(?:about|whether|if|for|how|what|why|when|where|who)\b)|invited?|reminded?|requested?|wanted?"
    r"|encouraged?|thanked)\b"
)
REPORTED = re.compile(r"\b(?:agreed|advised|reported|confirmed|said|stated|offered)\b")
RESOLVED = re.compile(
    r"\b(?:consensus (?:was|is)|agreed|resolved|decided|requested|asked|AGREED|RESOLVED|Resolved|Agreed)(?:\s+that)?"
    r"\s+$"
)
SETTLING = ("that ", "that the ", "agreed ", "resolved ", "decided ", "AGREED ", "RESOLVED ")
"""How the words end that `RESOLVED` finds."""
AGREED = re.compile(r"\b(?:agreed|resolved|decided)(?: as follows| that)?\s*:\s*$", re.IGNORECASE)
DECIDED = re.compile(r"\b(?:agreed|resolved|decided|left|consensus (?:was|is))\s+(?:that|to)\b", re.IGNORECASE)
TAKES_NO_TASK = frozenset("longer long part place time effect office".split())
GOES = frozenset("through over back and round along ahead".split())
HAS = re.compile(
    r"\s+come up with\b"
    r"|\s+ha(?:ve|ving)\s+(?:a|another)\s+(?:quick |further |closer |good |brief )?(?:look|word|chat|think"
    r"|go|read|talk|try|stab|discussion|conversation|meeting|call)\b"
    r"|\s+have\s+(?:the|an?|it|them|this|these|that|those|new|some|both|two|three)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:[\w-]{2,}ed|ready|cut|put|made|built|sent|taken|drawn|printed)\b"
    r"|(?<=will)\s+have\s+(?:\w+ly )?(?:read|written|finished|completed|drafted|prepared|checked|sent|gone through)\b"
    r"|\s+have\s+(?:words|(?:the|those|these|it|them|this|an?|some|his|her|their)\b[^.;]{0,40}?\s"
    r"(?:for|by|before|in time))\b"
    r"|\s+continue\s+to\s+(?:chase|press|pursue|push|lobby|monitor|seek|look|try|liaise|follow|keep|work\s+on"
    r"|investigate)\b"
    r"|\s+continue\s+(?:working|looking|chasing|writing|building|testing|collecting|preparing|talking|trying)\b"
    r"|\s+(?:be|get|keep)\s+(?:back\s+)?in\s+(?:touch|contact)\b|\s+be\s+responsible\s+for\s+\w+ing\b"
)
SEES = frozenset("to if whether that what about how who where".split())
"""What follows `see` where it tells a task."""
ON_WHAT = frozenset(
    "a an the both each two three this that these those our his her their any up on work all new some more".split()
)
OF_THINGS_TOO = frozenset("form cost open close start begin use improve increase apply end own".split())
"""Verbs that tell what things do, and tell a task where an object stands behind them: `will open the account`."""
SMALL_COMMA = re.compile(r"\s[a-z]{2,},\s*$")
ASKING = Words(
    "ask|request|instruct|direct|invite|leaves |w for |ver to |left |passed |handed |fell |falls |referred |delegated "
    "|assigned |entrusted |allocated |given |s for |are for |e for |y for |t for |down to|up to|over to|s with"
    "|lies with|rests with"
)
"""What a sentence holds in which one of the next two finds something."""
ASKED_OF = Begun(
    "ask|request|instruct|direct",
    re.compile(r"(?<!\w)(?:ask(?:ed)?|request(?:s|ed)|instruct(?:s|ed)|direct(?:s|ed))\s+(?=\S)"),
)
"""A word by which somebody is asked for a task, where `WHO_ASKS` stands before it."""
WHO_ASKS = re.compile(
    r"(?:\b(?:[Ww]e|[Mm]embers|[Cc]ouncil|[Cc]ouncillors|[Cc]ommittee|[Bb]oard|[Gg]overnors|[Tt]rustees|[Dd]irectors"
    r"|[Gg]roup|[Mm]eeting|[Cc]hair(?:man|woman|person)?|[A-Z][\w’'.-]*)|(?<=[a-z]\s)and)"
    r"\s+(?:(?:also|then|therefore|again)\s+)?$"
)
HANDED_OVER = Begun(
    "left |passed |handed |fell |falls |referred |delegated |assigned |entrusted |allocated |given |next step|plan "
    "|way forward |agreed to |resolved to |decided to |happy for |content for |It is |It was |It will |It would |It's "
    "|It’s |it is |it was |it will |ball |action |task |baton |Over |over |leaves ",
    re.compile(
        r"(?<!\w)(?:(?:left|passed|handed|fell|falls|referred|delegated|assigned|entrusted|allocated|given)"
        r"\s+(?:(?:it|this|over|back|on|down)\s+)?(?:with|to|for)\s+(?=\S)"
        r"|[Oo]ver\sto\s+(?=\S)|(?:(?<=This\s)|(?<=That\s)|(?<=[Ww]hich\s))leaves\s+(?=\S)"
        r"(?!.{2,40}\sto\s(?:choose|decide|guess|wonder)\b)"
        r"|(?:next steps?|plan|way forward)\s+(?:is|was|are)\s+for\s+(?=\S)"
        r"|[Ii]t(?:['’]s|\s(?:is|was|will\sbe|would\sbe))\s(?:now\s|then\s)?(?:(?:over|down|up)\sto|for)\s+(?=\S)"
        r"|(?:happy|content)\sfor\s+(?=\S)"
        r"|(?:ball|action|task|baton)\s(?:is|was|lies|rests)\s(?:now\s|then\s)?with\s+(?=\S)"
        r"|(?:agreed|resolved|decided)\s+to\s+(?:ask|request|instruct|invite)\s+(?=\S))"
    ),
)
"""A body, or its chair, that gives somebody something to do: `The Council asked the Clerk to write`, `it was left with
Ann to find out`, `it was agreed to ask Bo to`.
"""
TELLING = Words(" who |, which |, as |, our |, having |, with |, being |, whose |asked |promised |wondered |uggested ")
"""What a sentence holds in which one of those below finds somebody who is told of."""
RELATED = Begun(" who | which ", re.compile(rf" wh(?:o|ich)(?: (?:ha[sd]|have|kindly|then|also))*{_WILL}{_DOES}"))
"""Somebody who is just named, and what they will do: `it passes to Ann, who will produce the next one`."""
_ANSWERS = (
    r"(?:(?:has|have|kindly|then) )*(?:said (?:s?he|they)(?:['’]d| would)(?: do (?:so|it|this|that))?|offered"
    r"|volunteered|(?:(?:agreed|offered|undertook|volunteered|promised) to|will|would) do (?:so|it|this|that))"
)
ANSWER = re.compile(
    rf"(?:^|[,;–-] (?:and |so |which )?|\band )(?P<who>{_CAPITAL}[\w’'-]*(?: (?:and )?{_CAPITAL}[\w’'-]*){{0,3}})"
    rf"(?: {_ANSWERS}|: (?:will do|on it|I can do (?:it|this|that)|happy to))[.!]?$"
)
"""Somebody who takes on what was just asked for: `Who will ring them? Ann said she would.`, `and Bo has offered.`"""
ANSWER_ENDS = frozenset(
    f"{word}{sign}"[-3:]
    for word in (" would", "offered", "volunteered", " so", " this", " it", " that", " do", "happy to")
    for sign in (".", "!", "")
)
"""How a sentence ends in which `ANSWER` finds something."""
BEFORE_WHO = re.compile(rf"(?:{_CAPITAL}[\w’'.-]*\s){{0,2}}{_CAPITAL}[\w’'-]*,?$")
APPOSED = re.compile(
    rf"(?P<who>{_CAPITAL}[\w’'-]*(?:\s{_CAPITAL}[\w’'-]*){{0,2}}),\s(?:who|whose|as|our|having|with"
    rf"|being)\b[^,;:.]{{2,80}},{_WILL}{_DOES}"
)
"""Somebody with words about them before what they will do: `Ann, who knows the landlord, will have a word`."""
WONDERED = Begun(
    "asked |wondered |uggested ",
    re.compile(
        rf"(?:(?<!\w)asked (?P<who>{_CAPITAL}[\w’'-]*(?:\s{_CAPITAL}[\w’'-]*){{0,2}}) (?:if|whether)"
        r" (?:he|she|they) (?:could|would|might)"
        rf"|(?:(?<!\w)(?:asked|wondered) (?:if|whether)|uggested(?: that)?)"
        rf" (?P<whom>{_CAPITAL}[\w’'-]*(?:\s{_CAPITAL}[\w’'-]*){{0,2}})(?: (?:could|would|might|should))?)"
        r" (?P<verb>[a-z-]+)\b\s*(?P<next>[a-z]*)[^.]{0,120}?(?:[;,–]|\band\b) (?:and |which |but )?(?:he|she|they|this"
        r" was)"
        r" (?:kindly )?(?:agreed|accepted|said (?:(?:he|she|they) would|yes)|was happy|were happy|will|would)\b"
        r"(?! not\b)"
    ),
)
"""Somebody who was asked whether they could do something, and agreed."""
PROMISED = re.compile(
    rf"(?<![\w’'-])(?P<who>(?!(?:S?He|They) ){_CAPITAL}[\w’'-]*(?:\s{_CAPITAL}[\w’'-]*){{0,2}}) (?:has |had )?promised"
    r" (?:us |the \w+ |members |(?!Mr|Dr|Ms|Cllr)[A-Z]\w+ |(?:Mrs?|Ms|Dr|Cllr)\.? [A-Z]\w+ )?"
    r"(?:(?:an?|some|his|her|their|the) [a-z]|[a-z]+ (?:for|by|before|within)\b)"
)
"""Somebody who promised something: `Ann promised a draft by Friday`."""
JOBS = Words("job |task |tasked | turn to|harged |entrusted | rests | lies |left to |esponsibility for ")
"""What a sentence holds in which the next one finds something."""
HOLDS_JOB = re.compile(
    rf"(?:(?<![\w’'-])(?P<who>{_CAPITAL}[\w’'-]*?(?:\s{_CAPITAL}[\w’'-]*?)?)['’]s? (?:job|task|turn)"
    r"(?: (?:is|was|will be|is now))?(?: now)? to"
    rf"|\b(?:tasked|charged|entrusted) (?P<given>{_CAPITAL}[\w’'-]*(?:\s{_CAPITAL}[\w’'-]*)?) with(?=\s\w+ing\b)"
    r")\s+(?P<verb>[a-z-]+)\b\s*(?P<next>[a-z]*)"
    rf"|(?:(?:\w+ing|[Rr]esponsibility|[Tt]he (?:job|task)) [^.;:,]{{3,60}} (?:rests|lies|(?:is|was|has been) left)"
    rf"|[Tt]he (?:job|task) of \w+ing [^.;:,]{{3,60}} (?:went|goes|fell|falls|passes|passed|has gone))"
    rf" (?:now )?(?:with|to) (?P<rests>{_CAPITAL}[\w’'-]*(?:\s{_CAPITAL}[\w’'-]*)?)\.?$"
    rf"|^(?P<takes>{_CAPITAL}[\w’'.-]*(?:\s{_CAPITAL}[\w’'-]*){{0,2}}) (?:(?:has|kindly) ){{0,2}}"
    r"(?:accept(?:s|ed)|took|takes|taken)(?: on)? responsibility for (?:the|this|our|these|all) "
    r"(?!(?:\w+ ){0,2}(?:mistakes?|errors?|delays?|failures?|loss|accident|damage|confusion|problems?|misunderstanding"
    r"|omissions?|oversight)\b)"
)
"""Whose task something is said to be: `Ann's job is to ring them`, `the group tasked Ann with mapping it`, `booking the
hall rests with Ann`.
"""
ONLY_TALK = frozenset(
    "explain say tell speak clarify comment introduce outline describe stay leave join give note consider confirm stand"
    " repeat elaborate lead open close present summarise talk state sit bear accept think pass".split()
)
SUPPOSED = ("It was hoped", "It was suggested", "If ", "It was felt", "It was thought", "It was proposed")
"""The heads of a sentence in which nobody has said yet that they would do something."""
TOPIC_ONLY = re.compile(r"[A-Z][^.;:,]{2,50}:\s+")
"""A topic before what somebody would do: `Damp in the vestry: Dr Lee would take readings`."""
OF_OFFICE = re.compile(
    r"(?:['’]s?)?\s(?:jobs?|positions?|roles?|posts?|duties|vacanc(?:y|ies)|elections?|pay|salary|training|reports?|office)\b"
)
"""What makes an office before it no person: `the treasurer's position`."""
COUNTED = re.compile(r"\s\d")
"""What shows that a capital word is no person: `Year 2`."""
PLANNED = re.compile(r"\b(?:(?:is|are|will|needs?|has|have|still)(?: to)? be [a-z]+|needs? [a-z]+ing)\b[^;]*\sand\s+$")
"""What is to be done, before somebody who is to do more: `the tent is to be hired and Ann to ask for chairs`."""
OPENS = re.compile(r"(?:[.;:–—(\[]|\s-|\b(?:resolved|agreed|decided)(?: that| for)?)\s*$", re.IGNORECASE)
ANY_GROUP = re.compile(GROUP, re.IGNORECASE)
OWN_NAMED = re.compile(
    r"(?!(?:Their|Our|His|Her|The|This|Each|Every|Another|Any|Some|No|Parish|Town|City|County|Borough|District|Executive|Management|Steering|Technical|Organising|Organizing"
    r"|Main|Full|Whole|General|Working|Project)\s)(?:[A-Z][\w’'-]+\s(?:(?:and|&|of)\s)?){1,4}"
    r"(?:[Cc]ommittee|[Ss]ub-?[Cc]ommittee|[Ss]ubgroup|[Ss]ub-[Gg]roup|[Ww]orking (?:[Gg]roup|[Pp]arty)|[Tt]eam|Office"
    r"|[Tt]ask [Ff]orce)"
)
"""A part of the body that meets, by its own name: `Finance Committee`."""
BODIES = frozenset(
    "committee subcommittee sub-committee subgroup sub-group group team board members councillors governors trustees"
    " leads partners participants staff volunteers reps representatives chairs authors editors teams".split()
)
"""The last words of the names of bodies, that have no capital: `Finance committee will ...`."""
CROWD = re.compile(
    (
        r"(?:[a-z’'-]+ ){0,3}(?:all|everyone|everybody|both|members?|residents|councillors|people"
        r"|volunteers|council|committee|group|board|team|teams|staff|parents|colleagues)\b.*"
    ),
    re.IGNORECASE,
)
