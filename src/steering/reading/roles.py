"""What a section is for, as its heading tells: attendance, matters arising, actions, dates, risks, an annex.

In: the words of a heading. Out: its `Role`, or None when it names none.
"""

import re
from functools import lru_cache

from steering.reading.date_labels import heads_dates
from steering.reading.dates import MONTH
from steering.reading.passages import squeezed
from steering.reading.shapes import Role

_CORE = (
    r"actions?|action\s+(?:items?|points?|list|log|summary|register|tracker|sheet)|to-?\s?dos?"
    r"|next steps|tasks|follow[- ]?ups?|homework|assignments"
)
_LISTED = re.compile(
    r"(?:[\w’'-]+ ){0,3}?(?:actions|action (?:items?|points?|list|log|register|summary|tracker|sheet)|next steps"
    r"|to-?dos?|to do(?: list)?|tasks|homework|assignments|do list|jobs(?: list| to do)?)(?:,? (?:for|from|of"
    r"|by|on|arising|agreed|assigned|before"
    r"|until|resulting|required|carried out|in (?:one place|full|short|brief)"
    r"|at a glance|due(?= )|to (?:be )?completed?|deadline(?= ))\b.*"
    r"|\s*[-–—(]+\s*(?:due|deadline|(?:to (?:be )?|for )?complet(?:ed?|ion))\b.*"
    r"|\s*[-–—(]+\s*(?:(?!to\b)[\w’'&]+\W*){1,4})?$|who (?:is "
    r"|will )?do(?:es|ing)? what\b.*"
)
_NOT_OURS = re.compile(
    r"\b(?:last|previous|prior|earlier|past|old|outstanding|completed|closed|taken|since|status|progress|updates?"
    r"|review"
    r"|minutes of|notes of|reports?|matters|open|legal|class|corrective|community|strategic|climate|industrial|court"
    r"|no|and|or|vs)\b"
)
_ACTION_WORDS = frozenset(
    "a actions action items item points point log list table register tracker sheet summary"
    " of new agreed key main all the from at in on by "
    "this meeting today todays resulting resultant arising next steps step to do dos todo"
    " todos tasks task homework assignments follow up ups follow-up "
    "follow-ups followup followups recap for required requested taken assigned with owner"
    " owners and due dates deadlines deadline "
    "detail details "
    "immediate further future personal minutes who what when be decided record recorded outcomes raised".split()
)
_MIXED = re.compile(
    r"\b(?:minutes|notes|discussions?|decisions?|agenda|outcomes?|issues)\b.*(?:\band\b|&|/"
    r"|\+)|(?:\band\b|&|/)\s*(?:decisions?|notes|discussion|minutes)"
)
_COLUMNS = re.compile(
    r"(?:agenda )?(?:items?|no|ref|minutes?|topics?|subjects?|issues?)(?:\W+(?:discussions?|descriptions?|details|notes"
    r"|comments|minutes?|decisions?))*\W+actions?(?:\W+(?:by|owner|who|by whom))?$"
)
"""The headings of a table of minutes that lost its columns: `Item Action`."""
_WITH_MORE = re.compile(r"action items? (?:&|and) (?!next\b)[a-z]+(?: [a-z]+)?$")
"""A heading of a list of actions that heads something else too: `Action items & national reports`."""
_SITES = (
    r"(?:parish(?:es)?|sites?|boroughs?|villages?|towns?|schools?|practices?|councils?"
    r"|communities|branches|estates|districts|wards|hospitals|libraries|streets|surgeries|clinics|colleges|depots"
    r"|neighbourhoods|hubs|clusters|farms|centres|pharmacies|nurseries|courts|prisons|stations|shops|gardens"
    r"|kitchens|halls|homes|churches|venues|spaces)"
)
_EARLY = (
    r"(?:(?:phase|wave|tranche|cohort|round|batch)[- ](?:one|two|three|four|\d|i{1,3})|(?:first|second|third"
    r"|next)[- ](?:phase"
    r"|wave|tranche|cohort|batch|round)|beacon|pioneer|champion|participating|host|lead|test|exemplar|flagship"
    r"|prototype"
    r"|demonstration|volunteer|early)"
)
_BODY = re.compile(
    r"\b(?:(?:steering|working|project|task|control|reference|liaison|delivery|advisory|oversight) (?:group|party|team"
    r"|committee)"
    r"|board|committee|partnership|forum|meeting)(?: minutes| notes)?$|^(?:minutes|notes) of\b"
)
"""The name of a body, or of its minutes, though it may be one on pilots: under its title stands the whole document."""
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        Role.ATTENDANCE,
        re.compile(
            r"(?:view |list of |the )?(?:members |councillors |governors |trustees |those |people "
            r"|directors |others |also |voting members |officers |staff |guests |observers )?"
            r"(?:present|attend(?:ees?|ess?|ance|ing|ed)|att?andees|participants?|participating|in attendance"
            r"|roll[- ]?call|who'?s here|who (?:came|turned (?:out|up)|made it|was (?:here|there))|here|people)\b"
            r"(?:\s*(?:list|register|by|and apologies|& apologies|/\s*\w+|members|and absent|\(.*\)))?$"
        ),
    ),
    (
        Role.APOLOGIES,
        re.compile(
            r"(?:welcome|wecome|introductions?|opening|and|&|/|,|to|the|of|for|accept(?:ed|ance)?"
            r"|receiv(?:e|ed)|record|attendance|present|note|\s)*"
            r"(?:app?olog(?:ies?|ees|y|is)|regrets|excused\W*$|sorry not to be here|absent(?:ees)?\b|absences?"
            r"|not present"
            r"|not attending|unable to attend)\b.{0,60}$"
        ),
    ),
    (
        Role.REVIEW,
        re.compile(
            r".*\b(?:matters? (?:arising|outstanding)|outstanding matters|business arising|(?:old|unfinished"
            r"|outstanding) business$|carried[- ]forward|"
            r"(?:actions?|action items?|action points?|to-?dos?|items|tasks|follow[- ]?ups?"
            r"|points)\b.{0,30}\b(?:from|of|at|since)\b.{0,30}\b(?:last|previous|prior|earlier|past"
            r"|\d{1,3}(?:st|nd|rd|th) meeting)\b"
            r"|"
            r"(?:review|update|updates|progress|status|reports?|follow[- ]?ups?|check|checking|report"
            r" back)\b.{0,25}\b(?:actions?\b(?! plan)|to-?dos?|action points?|ais\b)|"
            r"(?:previous|outstanding|ongoing|on-going|pending|old|prior|last|existing|completed"
            r"|closed|open|earlier|past)\b.{0,30}\bactions?\b(?! plan)|"
            r"(?:minutes|notes)\b.{0,40}\b(?:and|&) (?:the )?actions?(?: log| list| points?| tracker)?$|"
            r"actions?\s+(?:items?\s+|points?\s+|(?:log|list|tracker|register)\s+)?(?:review|update|outstanding"
            r"|completed?|done|closed"
            r"|carried|brought forward|b/f|status|progress"
            r"|in (?:hand|progress)|ongoing|on-going|pending)|actions? arising$|"
            r"actions?\b.{0,20}\bfrom (?:the )?(?:minutes|notes) (?:of|for)\b|"
            r"where (?:we are|we stand|(?:things|actions) (?:are|stand))(?: now)? (?:with|from|since)\b"
            r"|(?<!\d )(?<!still )(?:still )?outstanding$"
            r"|(?:what|things) (?:we|people) (?:all )?(?:said|promised|agreed)(?: that)? (?:we|they)(?:[’']d"
            r"| would) do\b)"
            r"|carried over$|(?:from |since )?last (?:time|meeting|month)(?:['’]s \w+)?$"
            r"|what (?:was|is|remains|remained) (?:still )?outstanding$|carried (?:over |on )?from\b.{0,30}$"
            r"|arising(?: (?:from|out of) (?:it|them|this|these|that))?$"
            r"|arising (?:from|out of) (?:(?:the|those|these) )?(?:last |previous )?(?:minutes|notes)\b.{0,30}$"
            r"|(?:the |our )?log$"
            r"|(?:(?:things |still )?left over(?: from\b.*)?|loose ends|unfinished from\b.*)$"
            rf"|since (?:the last meeting|we (?:last )?met|{MONTH})$"
            rf"|(?:progress|news|what(?: has|[’']s)? happened) since (?:the )?(?:last\b.*|we (?:last )?met|{MONTH})$"
        ),
    ),
    (
        Role.LAST_MINUTES,
        re.compile(
            r"(?:to )?(?:approv\w+|confirm\w*|accept\w*|agree\w*|sign\w*|adopt\w*|receive"
            r"|consider)\b.{0,40}\bminutes\b|"
            r"(?:approval|confirmation|acceptance|adoption|signing) of.{0,30}minutes|(?:the"
            r" )?(?:previous|last|draft) (?:\w+ )?minutes|"
            r"(?:the )?(?:minutes|notes) (?:of|from|for) (?:the )?(?:last|previous|prior|meeting held|\d|[a-z]+day)"
        ),
    ),
    (
        Role.AGENDA,
        re.compile(
            r"(?:draft |proposed |meeting |remaining |today'?s |tentative )*(?:agenda(?!\s?(?:/|&|and)"
            r"\s?(?:notes|minutes|summary|discussion)\b)|backlog of"
            r" agenda|items? for (?:the )?(?:next )?agenda)\b.{0,60}$|agenda items?\b.{0,40}$"
        ),
    ),
    (
        Role.DATES,
        re.compile(
            r"(?:(?:board |committee |group )?meetings$|forward (?:look|programme)|programme of meetings"
            r"|looking ahead|look ahead|forward planner|what(?: is|[’']s) coming(?: up)?|coming (?:up|events)|what lies"
            r" ahead|still to come)$|"
            r"(?:proposed |agreed |to )?(?:confirm |agree |set |note )?(?:the )?(?:dates?|times?|venue"
            r"|day|dates?,? (?:times?|venues?|places?)(?:,? (?:and|&) (?:times?|venues?|places?))?"
            r"|date,? (?:and |time |place )*\w*)\s+(?:and \w+ )?(?:of|for)\b.{0,40}\b(?:meetings?"
            r"|diary|diaries|events)\b|"
            r"(?:(?:the|our|date|time|venue|place|and|of|for|items|agenda|key|,)\s+)*(?:next|future"
            r"|upcoming|forthcoming)\s+(?:[\w-]+ ){0,3}(?:(?:meetings?|mtgs?|dates|events)\b|(?:calls?"
            r"|tele?co(?:n|nference)?|sessions?)(?:\s*\([^()]*\)?)?$)|"
            r"(?:(?:on |in )?(?:the |our )?(?:wall |wall-?|group[’']?s )?(?:calendar|diary)|"
            r"(?:key |important |diary |future |forward |meeting |other )?(?:dates|calendar|diary)|(?:key "
            r"|diary |future |meeting )date)(?:\s+(?:for|of)\b.{0,40})?$|"
            r"(?:coming up|upcoming|forthcoming|(?:coming |other )?events|what[’']s next|for (?:the|your) diary)$"
            r"|(?:please )?(?:put|enter|note|write|keep) (?:(?:these|this|them|it) )?(?:dates? )?(?:in|into|for)"
            r" (?:the|your)"
            r" (?:diary|diaries|calendars?)$"
            r"|meetings? (?:dates"
            r"|schedule)|d\.?o\.?t?\.?n\.?m\.?$|schedule of meetings|next$|next times?$|when next$"
            r"|when (?:do )?we (?:next )?meet(?: next| again)?$"
            r"|(?:the |our )?(?:[\w'’]+ ){0,3}meetings (?:for (?:the )?[\w ]{3,20} )?(?:will|are to)"
            r"(?: thus| therefore| now)? (?:be|take place)(?: held)?(?: as follows| on)?$"
        ),
    ),
    (
        Role.RISKS,
        re.compile(
            r".*\brisks?\b|(?:the )?register$|(?:the |our |main |key |other )*(?:worries|concerns"
            r"|threats)(?: \([^()]*\)?)?$"
            r"|what (?:keeps us (?:awake|up at night)|worries us)(?: at night)?$|(?:what|things?)(?: that"
            r"| which)? (?:could|might|may) (?:go wrong|trip us(?: up)?|bite us|stop us|hold us (?:back|up))"
        ),
    ),
    (
        Role.DECISIONS,
        re.compile(
            r"(?:things?|what|points) (?:that )?(?:we|was|were) (?:have )?(?:agreed|decided|settled)\b.{0,30}$"
            r"|(?:what (?:we|was) )?(?:agreed|decided|settled) (?:today|at (?:this|the) meeting)$|settled$|"
            r"(?:summary of |key |main |consented |record of |list of )?(?:decisions?|resolutions?"
            r"|outcomes|agreements?|motions|(?:what )?(?:we )?(?:have )?(?:decided|settled|agreed"
            r"|resolved))(?:\s+(?:(?:that )?we (?:took|made|reached)|made|taken|reached|log|agreed|passed))?"
            r"(?:\s*(?:\band\b|[&/,])\s*(?:key |main )?(?:decisions|outcomes|conclusions?|agreements?|resolutions"
            r"|motions|votes))?$"
        ),
    ),
    (
        Role.PILOTS,
        re.compile(
            rf".*\b(?:pilots?|pathfinders?|early (?:adopters?|implementers?)|trailblazers?|demonstrators?"
            rf"|test[- ]?beds?"
            rf"|vanguards?|tests? of change|front-?runners?|forerunners?|living labs?"
            rf"|trial \w+s|(?:demonstration|demonstrator|wave \w+|phase \w+|first wave"
            rf"|implementation) (?:sites?|areas?))\b"
            r"|how (?:they|everyone|everybody|it)(?:[’'](?:re|s)| are| is) (?:all )?(?:doing|getting on)$"
            r"|go[- ]lives?(?:\W.*)?$|(?:wave|tranche|cohort) (?:\d|one|two|three)(?:[ ,:–-]+(?:updates?|readiness"
            r"|progress|status|go-live))?$"
            r"|(?:localit(?:y|ies)|areas?|regions?|forces?) (?:updates?|progress|status|position|roll-?out"
            r"|round[- ]?up)$"
            rf"|(?:the |our )?{_EARLY} (?:{_SITES}|areas|routes|homes|blocks|offices|teams|crews|lines)\b|(?:the "
            rf"|our )?(?:first|second|third) (?:wave|tranche"
            rf"|cohort)$"
            rf"|(?:pioneers|beacons)$|round the {_SITES}$|(?:site|ward|estate|branch|street|village|hub|school"
            rf"|surgery|clinic|depot|library|practice|parish|club|zone|home)"
            rf" (?:updates?"
            rf"|progress|status"
            rf"|position|round[- ]?up|by \w+)$"
            rf"|(?:[\w’'-]+ ){{0,3}}trials?$|(?:the )?trials? of (?:the |our )?(?:\w+ )?\w+$|where (?:the |our"
            rf" |each )?(?:\w+ )?{_SITES}\b.*\b(?:stands?|are|is|got to)\b|"
            rf"(?:progress|status|position|update|round[- ]?up)s?\b.{{0,20}}\b(?:by|of|from|for|on|in|at|with)"
            rf" (?:the |our |each )?(?:{_EARLY} )?{_SITES}$|"
            rf"(?:the |our |all |which )*(?:parishes|sites|boroughs|villages|towns|schools|halls|homes|surgeries"
            rf"|libraries|clinics|hubs|communities|kitchens|churches|pharmacies|shops|depots|nurseries|colleges"
            rf"|hospitals"
            rf"|branches|estates|districts|wards|practices|venues|spaces)$|"
            rf"(?:the |our )?{_SITES} (?:for|in|over) (?:next|this|the (?:coming|next))"
            rf" (?:year|winter|summer|spring|autumn|season|term|wave|phase|round)$|"
            rf"{_SITES} (?:status|progress|round[- ]?up|sign[- ]?ups?|position|by \w+)s?$|sign(?:ed)?[- ]?ups?$"
        ),
    ),
)
_ANNEX = re.compile(r"(?:annex(?:e|ure)?|appendix|appendices|terms of reference|glossary)\b")
_STATE_BEHIND = re.compile(r"^(actions?(?: (?:items?|points?))?)\s*[:–—(-]+\s*(?!(?:ai|ap)s?\b)([a-z ]{2,24})\)?$")
_LEADING_NUMBER = re.compile(
    r"^(?:(?:(?:agenda )?item\s+)?\d+(?:\.\d+)*[.)]?(?:\s?[–—-])?|[a-k][.)]"
    r"|agenda (?:(?:item|point) )?(?:no\.? ?)?(?:\d{1,2}|[ivx]{1,5})\s?[:.)–—-]"
    r"(?!\s?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)))\s+"
)
_CORE_WORD = re.compile(rf"\b(?:{_CORE})\b")
_LONGEST_TITLE = 150
EARLIER = re.compile(
    r"\((?:[A-Z][a-z]+,?\s*)?(?:item |[Mm]in(?:ute)?s?\.? |action"
    r" )?(?P<ref>(?:(?<= )[A-Z]{1,5}[/-])?\d{1,3}(?:[./]\d{1,3}){0,3}(?:[a-z]|\([a-z]{1,3}\))?|AP\s?\d+)"
    r"(?:,? (?:in|of|from|at) (?:the )?[A-Z][a-z]+(?: \d{4})?)?\)"
)
"""A pointer to an item of earlier minutes: `(3.1)`, `(June, 3.1)`, `(min. 4a)`, `(Min. FW/2(b))`, `(5.2 in May)`."""


def role_of(title: str) -> Role | None:
    """The role of a section by its heading, or None when the heading tells none."""
    return _role_of(title) if len(title) <= _LONGEST_TITLE else None


@lru_cache(maxsize=1024)
def _role_of(title: str) -> Role | None:
    """The role by a heading that is not too long; the outline asks for most again once they are known to be one."""
    plain = low = squeezed(title).lower().strip(' :.*-–—"“”')
    if low.startswith("action"):
        found = _STATE_BEHIND.match(low)
        low = f"{found[1]} {found[2]}" if found is not None else low
    if not 0 < len(low) <= 110:
        return None
    if not low[0].isalnum() and low[0] > "\u2190":
        low = low.lstrip("\ufe0f" + low[0]).lstrip("\ufe0f ")
        plain = low
    if not low:
        return None
    if low[0].isdigit() or low[1:2] in (".", ")") or low.startswith(("agenda ", "item ")):
        low = _LEADING_NUMBER.sub("", low)
    role = _role(low)
    return _role(plain) if role is None and plain.endswith(")") else role


@lru_cache(maxsize=1024)
def _role(low: str) -> Role | None:
    if low.startswith("follow") and _FOLLOWED.match(low):
        return None
    if low.startswith(("new", "current")):
        low = _NEW_AND_OLD.sub("", low)
    if low in ("actions arising", "action arising"):
        return Role.REVIEW
    if _is_action_title(low) or (low.startswith("action items ") and _WITH_MORE.match(low) and not _MIXED.search(low)):
        return Role.ACTIONS
    title, _, aside = low.replace(" [", " (").partition(" (")
    if aside.endswith((")", "]")) and _is_action_title(title) and not _NOT_OURS.search(aside):
        return Role.ACTIONS
    if heads_dates(low):
        return Role.DATES
    for role, pattern in _ROLES:
        if pattern.match(low):
            return role if role is not Role.PILOTS or not _BODY.search(low) else None
    return Role.ANNEX if _ANNEX.match(low) else None


_NEW_AND_OLD = re.compile(
    r"(?:(?<=new)|(?<=current)),? (?:and|&|\+) (?:carried[- ](?:over|forward)|outstanding|on-?going|existing"
    r"|continuing|open|old)(?= )"
)
"""What a heading says of older ones in a list of tasks that has the new ones too: `New and carried over actions`."""
_FOLLOWED = re.compile(r"follow[- ]?ups?\W{1,3}\d")
"""What was told on a later day of what stands above, and no list of tasks: `FOLLOWUP (2008-08-05)`."""
_FOR_SEVERAL = re.compile(
    r"(?:new |further )?(?:actions?|tasks|jobs|to-?dos?) (?:for|on) [a-z’'.-]+(?:,? (?:and|&) |, )[a-z’'.-]+\W*$"
)
"""A heading of the tasks of two people: `Tasks for Ann and Bob`."""


_PROMISED = re.compile(
    r"(?:the |our )?(?:task list|way forward)|(?:matters|points|things) for action|action notes"
    r"|actions? (?:to take|going forward)|what (?:we|people|everyone) (?:will|are going to) do(?: next)?"
    r"|what happens (?:next|now)|(?:(?:work|things|jobs)(?: to (?:do|be done))? )?(?:before|by|for) (?:next time|(?:the"
    r" |our )?next meeting)"
)
"""A heading of what people are to do that has no word for actions: `Way forward`, `Before next time`."""


_WITH_DECISIONS = re.compile(r"\b(?:decisions?|outcomes?|conclusions?|recommendations?|resolutions?)\b")


def heads_actions_too(title: str) -> bool:
    """Whether a heading is of actions and of what was decided beside them: `Decisions and actions`, `Action plan`."""
    low = title.lower()
    if _WITH_DECISIONS.search(low) is None and not low.startswith("action plan"):
        return False
    return _CORE_WORD.search(low) is not None and not _NOT_OURS.search(_JOINED.sub(" ", low))


_JOINED = re.compile(r"\band\b|&|/")


def _is_action_title(low: str) -> bool:
    """Whether a heading names a list of actions, or has a word for them and none that is no part of such headings."""
    if _FOR_SEVERAL.match(low) or _PROMISED.fullmatch(low):
        return True
    if _MIXED.search(low) or _COLUMNS.match(low):
        return False
    if len(low.split()) <= 10 and _LISTED.match(low) and not _NOT_OURS.search(low):
        return True
    if not _CORE_WORD.search(low):
        return False
    bare = re.sub(r"\([^()]*\)|\d+(?:st|nd|rd|th)?|[,:/&–—.'’]", " ", low).split()
    past = {"last", "previous"} & set(bare)
    return not past and all(word in _ACTION_WORDS or word.strip("-") == "" for word in bare)
