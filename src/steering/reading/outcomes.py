"""What became of an action: the words by which minutes close, carry, move, hand over or drop it.

In: a status cell, or the report that follows an action in a review. Out: an `Outcome`, or None when the words tell
none. Words of carrying forward outweigh words of doing (`draft seen; carried forward`); what is negated is not done.
"""

import re

from steering.domain.words import Outcome
from steering.reading.quick import Begun, Words

_CARRIED = Begun(
    "open|gone un|c/f|cf|carr|brought|b/f|bf|on-going|on going|ongoing|outstanding|in progress|under|in hand|not "
    "|isn|aren|is not|are not"
    "|to be |to do|pending|await|deferred|still |no |nothing |has|have|keep |kept |remain|stay|left |is open"
    "|action open"
    "|continu|recurring|rolling|work|incomplete|part|nearly|almost|mostly|largely|being |need|to next"
    "|to the next|half|overdue|on hold|wip|tbd|the r|the o|rest|others|to follow|will be |put |held over|hold over"
    "|asked for"
    "|slipp|chas|carry on|without|stand"
    "|stays with|transferred|reassigned|re-assigned|taken ",
    re.compile(
        r"^open\b|(?<=\. )open (?:until|till)\b|(?<=[.;:–—-] )open(?=\W*$| \()|\bput (?:off|back)\b|\bh[eo]ld over\b"
        r"|\bpart[ -]way\b"
        r"|\b(?:c/?f(?:wd)?\b|carr(?:y|ied"
        r"|ying) (?:forward|over)"
        r"|(?:brought|b/?f) forward\b"
        r"|on[- ]?going\b|outstanding\b|in progress\b|under ?way\b|in hand\b|not (?:yet"
        r" )?(?:due|started|done|complete[d]?|received|available|ready|been (?:done|completed"
        r"|received|able)|happened|sent)\b|"
        r"not yet\b|gone unanswered\b|left over (?:un)?til|(?<=[;,.–—-] )to be [a-z]+(?:ed|nt|wn|en|ght) (?:by"
        r"|before|in time|at|on|to)\b|to be (?:done"
        r"|completed|actioned|progressed|followed up|started"
        r"|continued)\b|pending\b|await(?:ing|ed|s)?\b|deferred\b|still (?:open|to|not|waiting"
        r"|outstanding|in|working|needs?)\b|no (?:progress|update|news|report|response|reply|answer|change"
        r"|movement)\b|without (?:an |any )?(?:answer|reply|response)\b|to be left (?:until|till|for)\b|stands? over\b"
        r"|(?<![^.;:–—-] )\bstands(?=\W*$|[.;,])"
        r"|stays? on(?=\W*$| the (?:list|log)\b)|(?<=[.;:–—-] )remains(?=\W*$)|taken (?:it|this|that) (?:on|over)\b|"
        r"nothing (?:received|heard|to report|further(?! to do| (?:is |was )?(?:needed|required))|yet)\b"
        r"|has(?:n[o’']t| not)\b"
        r"|have(?:n[o’']t| not)\b|(?:is|are)(?:n[o’']t| not)(?=\W*$| (?:yet|quite|done|ready|finished|sent|there)\b)"
        r"|ke(?:ep|pt) (?:the )?(?:action )?open\b|(?:remains?|stays?|left"
        r"|is|action|still) open\b|continu(?:e[sd]?|ing)\b|recurring\b|rolling\b"
        r"|work(?:ing)? (?:on|in) (?:it|this|progress)\b|incomplete\b|"
        r"part(?:ly|ially|-)?[ -](?:done|complete[d]?)\b"
        r"|(?:nearly|almost|mostly|largely|not quite|not fully) (?:all )?(?:done|complete[d]?|finished|there|ready)\b"
        r"|being (?:progressed|prepared|chased"
        r"|worked|drafted|looked)\b|needs? (?:more|further)\b|to (?:next|the next) (?:meeting"
        r"|agenda)\b|half[ -]?(?:way|done|finished)\b|remains? on (?:the )?(?:agenda|list)\b|not heard\b|no word\b"
        r"|overdue\b|on hold\b|wip\b|tbd\b"
        r"|(?:the )?(?:rest|remainder|others|remaining \w+)\b[^.;]{0,30}?\b(?:would|will|still|due|to follow|to come)\b"
        r"|asked for (?:another|more|until|an extension|longer)\b|slipp(?:ed|ing)\b|chased\b|chasing\b|carry on(?=\W*$)"
        r"|(?<=[,;.–-] )chase\W*$|stays with\b|transferred\b|re-?assigned\b|taken (?:on|over) by\b"
        r"|(?<!further )(?<!more )(?<!else )to do(?=\W*$)|to follow\b|not present\b|will be (?:done|available"
        r"|completed|ready|circulated|sent)\b)"
    ),
)
_DROPPED = Begun(
    "withdrawn|lapsed|allowed|left |drop|no longer|not |off|let |cancel|abandoned|scrapped|shelved|struck|falls|fell"
    "|no further|no need|nfa|decided|can be|to be|remove|overtaken|won|redundant|obsolete|n/a|na|agreed not|will not",
    re.compile(
        r"\b(?:withdrawn\b|lapsed\b|(?:allowed|left) to lapse\b|drop(?<=[.;–—-] drop) (?:it|this|that)\b"
        r"|no longer (?:required|needed|wanted|relevant|applicable|necessary|applies)\b"
        r"|not (?:now |being |to be )*(?:required|needed|applicable|pursued|necessary|proceeding|going ahead|worth)\b"
        r"|(?<!.)off(?=\W*$| [–—-]|,)|let (?:it|this|that one|the matter) (?:go|drop|lie|rest)\b|cancel(?:l)?ed\b"
        r"|(?<![a-z] )let go\b|no (?:longer any )?need(?: now| any (?:more|longer))?(?=\W*$)"
        r"|dropped\b|abandoned\b|scrapped\b|shelved\b|struck (?:off|out|from)\b|(?:falls|fell|fallen) away\b"
        r"|off the list\b|n(?:(?<!.n)|(?<=[.;] n))(?:o further action|fa)\b|decided (?:against|not to)\b"
        r"|can be removed\b|to be removed\b|remove(?:d)? from (?:the )?(?:list|log|actions)"
        r"|overtaken\b|won[’']?t (?:do|fix|happen)\b|redundant\b|obsolete\b|n/?a\b|not to be taken\b|agreed not to\b"
        r"|will not (?:now )?(?:be|go|happen|proceed)\b)"
    ),
)
_SUPERSEDED = re.compile(
    r"\b(?:superse?c?e+ded|superceeded|replaced by|overtaken|see (?:new )?action|merged (?:with"
    r"|into)|combined with|re-?placed with|subsumed|swallowed up (?:by|in)|(?:rolled|folded|absorbed) into)\b"
)
_SUPERSEDED_WORDS = Words("super|swallowed|replaced|overtaken|see |merged|combined|re-placed|subsumed|into")
_BY_ACTION = re.compile(r"\bovertaken by (?:the )?(?:new )?(?:actions?\b|ap ?\d|\d+\.\d)")
_DONE = re.compile(
    r"\b(?:(?:completed?|closed|discharged|actioned|finali[sz]ed|fulfilled|done|resolved|finished"
    r"|ticked off|delivered|achieved|sorted)\b|heard back\b|at an end\b"
    r"|nothing (?:further|more|else) to do\b|(?:action|item|matter) (?:was|is|has been|had been|being) (?:\w+ly"
    r" )?concluded\b"
    r"|action (?:is"
    r" )?(?:complete|closed"
    r"|done)|has (?:now )?been (?:\w+ly )?(?:sent|done|made|booked|circulated|issued"
    r"|submitted|updated|arranged|"
    r"published|uploaded|added|set up|written|paid|ordered|installed|put|placed|created|raised"
    r"|contacted|informed|held|fixed|repaired|received|signed|agreed|approved|replaced|removed"
    r"|reported|purchased|confirmed|delivered|carried out|dealt with|taken)\b|"
    r"(?:was|were|have been|had been) (?:duly |all |now )?(?:sent|done|made|booked"
    r"|circulated|issued|submitted|updated|arranged|published|uploaded|added|set up|written"
    r"|paid|ordered|installed|created|raised|contacted|informed|held|fixed|repaired|completed"
    r"|carried out)\b)|did (?:this|so|it)(?=\W*$| (?:(?:him|her|my)self|themselves|in|on|at|last|by|the|straight"
    r"|soon|after|before|as)\b)|[✓✔✅☑🔵]"
    r"|\[x\]|^y(?:es)?\.?(?:$"
    r"|\s*[-–—,(]\s)|^blue\b"
)
_DONE_WORDS = Words(
    "done|complete|closed|did |been|was|were|discharged|actioned|finali|fulfilled|resolved|finished|ticked|delivered"
    "|concluded|achieved|sorted|heard back|at an end|nothing "
    "|✓|✔|✅|☑|🔵|[x]"
)
"""Words and signs of which one stands in what `_DONE` finds, where it does not begin the text."""
_CLOSE = re.compile(
    r"\W*(?:(?:this|the|action|item|it|now|can|may|should|to|be|please|recommend|propose|proposed|agreed?|tick)\s+)*"
    r"(?:closed?|tick)(?: (?:this|the|it|action|item))*\W*"
)
"""That an action is to be closed, and nothing else: `Can be closed`, `Agreed to close this item`."""
_CLOSE_LAST = re.compile(r"[.;!?)] (?:(?:to|now|can|please|agreed to) )?(?:close|(?P<drop>drop))\W*$")
"""The same in the last words of a report: `Both were written to. Close.`; or that it is given up: `No reply. Drop.`"""
_SHORT_DONE = re.compile(
    r"(?:^|[:;,.–—-]\s*)(?:now |all |both |already |duly |draft |email |letter |report |meeting |copy "
    r"|copies )*(?:sent|made|booked|circulated|issued|submitted|updated|arranged|published"
    r"|uploaded|added"
    r"|set up(?= ?(?:$|[.,;:!)]|(?:by|on|in|at|and|for|with|last|to|as)\b))"
    r"|written|paid|ordered|installed|created|raised|contacted|held|"
    r"fixed|repaired|received|signed(?: off)?|tabled|presented|arranged|went (?:out|to (?:print|press))|reported"
    r"|confirmed|delivered"
    r"|agreed|approved|in place|accepted|replied|implemented|resolved|refilled|replaced|removed"
    r"|launched|amended|migrated|posted|placed|filed|returned)\b(?! (?:it|that)\b)"
    r"|^(?:both |all |now |already )*(?:printed|filled"
    r"|asked|given|seen|shown|told|spoken?|happened|visited|restarted|resumed|taken|found|tried|checked|counted"
    r"|settled|fitted|cleared|informed|consulted|thanked|invited|telephoned|phoned|rung|rang|e-?mailed|attended"
    r"|appointed|recruited|trained|tested|measured|surveyed|costed|priced)"
    r"(?=\W*$|[,.;:]|\s[–—-]\s| (?:on|at|in|by|with|last|this|twice|and|early|\d{1,2})\b)"
    r"|^gone\b|\b(?:letters?|e?-?mails?|invitations?|forms?|cheques?|parcels?|papers?|notices?|posters?) (?:has "
    r"|have |had )?"
    r"(?:now |already |all )?(?:gone|went|left)(?= (?:on|to|out|off|last|in|this|yesterday)\b|\W*$)"
    r"|(?:^|[.;:] )(?:(?!to |will |would |should |not |be |until |once |get |have |need|want|hope|half|part|some|most"
    r"|one |two |first )[a-z’'&-]+ ){1,3}"
    r"(?:sent|made|booked|circulated|issued|submitted|updated|arranged|published|uploaded|added|written|paid|ordered"
    r"|installed|placed|posted|signed|filed|purchased|bought|replaced|repaired|fixed|completed|went|printed|mended"
    r"|painted|cleaned|cleared|hung|swept|laid)"
    r"(?=\W*$|[,.;]| (?:on|to|by|in|at|with|from|last|this|and|out|off|round)\b)"
    r"|(?:^|[:;,.–—-]\s*)passed(?= (?:on )?(?:the )?\d|\W*$)"
    r"|\ball (?:\w+ ){0,2}(?:are |is )?now (?:in|back|received)\b"
    r"|\b(?:has|have|had) (?:now |already |since |duly )?(?:sent|written|made|booked|circulated|issued|submitted"
    r"|updated|arranged|published|uploaded|paid|ordered|installed|contacted|spoken|met|fixed|repaired|replaced|removed"
    r"|reported|completed|signed|bought|purchased|obtained|drafted|prepared|gone (?:out|round|off)"
    r"|rung|phoned|e-?mailed|given|got|found|heard(?! (?:nothing|no\b))|agreed(?=\W*$))\b"
    r"|\b(?:has|have|had) (?:now |all |both "
    r"|since |already |duly )*been (?!asked|considered|discussed|told|delayed|postponed"
    r"|deferred|raised|proposed|suggested|no\b|in\b|un)\w+(?:ed|en|ung|ught|elt|ut|nt|lt|ld|wn"
    r"|ne|et)\b|\b(?:handed|sent|passed|put(?! off)|went|read|gave|showed|set) (?:round|out|it|up|off"
    r"|in)\b(?! (?:an?|the|our|some)\b)"
)
_COUNT = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_SOME_DONE = re.compile(
    rf"\b(?P<some>\d{{1,3}}|{_COUNT}) (?:out )?of (?:the )?(?P<all>\d{{1,3}}|{_COUNT})(?: \w+)? (?:now )?(?:done"
    rf"|complete[d]?|in|sent)\b"
)
"""A part of an action that is done: `3 of 5 done`."""
_OBJECT = re.compile(r"\s+(?!and\b|but\b|as\b|by\b|on\b|in\b|at\b|with\b|subject\b|apart\b|except\b|for\b|now\b)[a-z]")
_INFINITIVE = re.compile(r"(?<!\bmanaged )(?<!\bable )\b(?:to|will|shall|should|would|must|can) (?:\w+ly )?$")
"""Before `complete`, which is then what somebody is yet to do."""
_VERBS_TOO = frozenset(("complete", "set up", "set out", "put up", "put out", "put in", "read out", "read up"))
_NEW_ACTION = re.compile(r"\bnew action\b")
_IS_CLOSED = re.compile(r"\W*(?:complete[d]?|closed|done|discharged|actioned)\b")
_ENDS_CLOSED = re.compile(r"\b(?:complete[d]?|closed|done|discharged)\W*$")
_NEGATED = re.compile(
    r"\b(?:(?:not|never|nothing|n[o’']t|nor|until|once|when|before|if|unless|yet to be|to be|can be"
    r"|should be|will be|would be|needs? to be|must be|is to be|are to be)\b|in-?)\s*(?:\w+\s+){0,2}$"
    r"|\b(?:get|getting|have|having|see) (?:it|this|that|them|these|those|things) (?:all )?$"
    r"|\b(?:understands?|understood|believe[sd]?|thinks?|thought|hope[sd]?|assume[sd]?)\s+(?:that\s+)?(?:it|this|they)"
    r"(?:[’']s|\s(?:is|was|has|had|has been))\s+$"
)


_CHECKING = re.compile(
    r"\bto\s+(?:confirm|check|ensure|verify|find out|establish|see|make sure|ask|know)\b[^.;–—]{0,40}?"
    r"\b(?:that|whether|if|when)\b[^.;–—]{0,200}"
)
"""What a task is to find out, which is no report of it: `Ann to check that the gate has been fixed`."""


def outcome_of(text: str, loose: bool = False) -> Outcome | None:
    """What a report says became of an action; `loose` also takes a bare participle (`sent 20 March`) for done."""
    text = text.lower()
    if not text.strip():
        return None
    if text[0] in "✅☑" and _SHORT_DONE.match(text.lstrip("✅☑\ufe0f ")):
        return Outcome.COMPLETE
    if "to " in text:
        text = _CHECKING.sub(" ", text)
    if " of " in text and (some := _SOME_DONE.search(text)) is not None and some["some"] != some["all"]:
        return Outcome.CARRIED
    if "clos" in text or "tick" in text or "drop" in text[-8:]:
        last = _CLOSE_LAST.search(text, max(len(text) - 30, 0))
        if last is not None or _CLOSE.fullmatch(text) is not None:
            return Outcome.DROPPED if last is not None and last["drop"] else Outcome.COMPLETE
    carried = _CARRIED.search(text)
    done = _last_done(text, _DONE) if _DONE_WORDS.within(text) or text[0] in "yb" else None
    dropped = _DROPPED.search(text)
    if done is not None and (carried is None or _closing(text, done, carried)):
        only_closed = dropped is not None and all(
            found[0].endswith("closed") or _NEGATED.search(text[max(found.start() - 30, 0) : found.start()])
            for found in _DONE.finditer(text)
        )
        return Outcome.COMPLETE if not only_closed else _ended(text)
    if dropped and (carried is None or dropped.start() > carried.start()):
        return _ended(text)
    if _SUPERSEDED_WORDS.within(text) and _SUPERSEDED.search(text):
        return Outcome.SUPERSEDED
    if carried:
        return Outcome.CARRIED
    if loose and _last_done(text, _SHORT_DONE) is not None:
        return Outcome.COMPLETE
    if "new action" in text and _NEW_ACTION.search(text):
        return Outcome.COMPLETE
    return None


def _ended(text: str) -> Outcome:
    """How an action ended that was not done: another took its place, or it was dropped."""
    replaced = _SUPERSEDED.search(text) and ("overtaken" not in text or _BY_ACTION.search(text))
    return Outcome.SUPERSEDED if replaced else Outcome.DROPPED


def _begins_task(text: str, found: re.Match[str]) -> bool:
    """Whether words of completion are the verb of a task at the head of a text: `complete the form`, `Ann – set up`."""
    word = found[0].lstrip(" :;,.–—-")
    return (
        word in _VERBS_TOO
        and not text[: found.end() - len(word)].rstrip().rstrip("–—-:").rstrip().count(" ")
        and _OBJECT.match(text, found.end()) is not None
    )


def _last_done(text: str, pattern: re.Pattern[str]) -> int | None:
    """Where words of completion stand last without being negated or put off."""
    where = None
    for found in pattern.finditer(text):
        if found[0] == "complete" and _INFINITIVE.search(text[max(found.start() - 30, 0) : found.start()]):
            continue
        if not _NEGATED.search(text[max(found.start() - 30, 0) : found.start()]) and not _begins_task(text, found):
            where = found.start()
    return where


def _closing(text: str, done: int, carried: re.Match[str]) -> bool:
    """Whether words of completion close the report that also holds words of carrying on: they come first, or end it."""
    if carried[0].startswith(("continu", "recurring", "ongoing", "on-going", "rolling")) and done < carried.start():
        return True
    return _IS_CLOSED.match(text) is not None or (done >= carried.end() and _ENDS_CLOSED.search(text) is not None)
