"""Where a pilot site stands, as words tell it: `went live`, `has yet to reply`, `go-live agreed for 3 May`.

In: the words that are said of a site. Out: its status, or None where they tell none.
"""

import re

from steering.domain.words import PilotStatus

S = PilotStatus
_STATUS: tuple[tuple[PilotStatus, re.Pattern[str]], ...] = (
    (
        S.WITHDRAWN,
        re.compile(
            (
                r"\b(?:withdrawn|withdrew|withdraws|to withdraw|pulled out|dropped out|drops out|has left"
                r"|(?:asked|like|wish(?:es|ed)?) to be (?:released|removed|left out)|stepped down|stood down"
                r"|opted out|backed out|(?:dropped|removed|released) from the"
                r"|(?<=[–—:-] )(?:out(?=\W*$)|cancelled)"
                r"|will not (?:now )?(?:be taking part|be joining"
                r"|take part|go ahead|proceed|be a pilot)"
                r"|no longer (?:taking part|participating|involved|a pilot|proceeding|going ahead))\b"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        S.DECLINED,
        re.compile(
            r"\b(?:declined|declines|refused|turned (?:it |us )?down|said no|not interested"
            r"|(?:voted|decided) (?:\w+ )?against"
            r"|(?:does|do|did)(?: not|n[’']t) (?:want|wish)(?: to)?"
            r"|(?:decided|chosen|chose|preferred|voted) not to (?:take part|join|volunteer|pilot|be a pilot"
            r"|go ahead|proceed|continue"
            r"|participate)|not (?:now )?(?:taking part|joining|participating|proceeding"
            r"|going ahead)(?! (?:un)?til))\b",
            re.IGNORECASE,
        ),
    ),
    (
        S.QUERIED,
        re.compile(
            r"\b(?:queried|in doubt|on hold|on pause|paused|stalled|halted|(?<=[–—:-] )delayed"
            r"|suspended(?! (?:between|from|for))"
            r"|no[- ]go|has doubts|have doubts|uncertain|disputed|unclear"
            r"|undecided)\b",
            re.IGNORECASE,
        ),
    ),
    (
        S.COMPLETE,
        re.compile(
            r"\b(?:(?:is|are|was|were|now|has|have|had|pilot) (?:now )?complete[d]?|finished|completed"
            r"|concluded|(?<!to )complete)\b",
            re.IGNORECASE,
        ),
    ),
    (
        S.LIVE,
        re.compile(
            r"\b(?:(?<!go-)live|up (?:and|&) running|operational|started|under ?way|begun|began|switched on|on-?boarded"
            r"|launched|opened|(?:remains?|is|now) open|(?:sending|reporting) data|working(?= since| well)"
            r"|running|operating|continues? to run|(?:since|after|following) go-live"
            r"|in use|connected|(?<=[–—:-] )(?:active|in service))\b",
            re.IGNORECASE,
        ),
    ),
    (
        S.CONFIRMED,
        re.compile(
            (
                r"\b(?:confirmed|signed up|signed|resolution (?:has been |was |is )?passed|passed (?:a|the"
                r"|its) (?:\w+ )?resolution|on board|committed|said yes|joined|agreed to (?:take part|join"
                r"|be a pilot)|on track|(?:due|scheduled|set|ready) (?:to (?:go live|start|begin|join)|for go[- ]live)"
                r"|(?<=[–—:-] )onboarding|(?:aiming|planned|scheduled) for|live (?:expected|planned|due|from next)"
                r"|on course|will follow|opening (?:has |is |was |now ){0,2}(?:slipped|planned|set|due|delayed|moved)"
                r"|go-live (?:date )?(?:(?:is|was|now|has been|provisionally) ){0,2}(?:agreed|planned|scheduled|set|due"
                r"|booked|fixed|expected|slipped|moved|delayed|put back|postponed|brought forward|in|on|from|\d+)"
                r"|(?:will|would|shall) (?:now |indeed |then )?(?:go live|take part|be taking part"
                r"|be a pilot))\b(?! that)"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        S.VOLUNTEERED,
        re.compile(
            (
                r"\b(?:volunteered|agreed to volunteer|offered (?:to (?:act|be|take part|host|pilot)"
                r"|itself)|put (?:itself|themselves) forward|asked to (?:take part|join(?: in)?|be (?:a|included))"
                r"|(?:willing|happy|prepared|would like|wish(?:es|ed)?) to (?:take part|join|pilot|be a pilot|host))\b"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        S.INTERESTED,
        re.compile(
            r"\b(?:interested|expressed (?:an )?interest"
            r"(?! in (?!(?:tak|join|be|becom|pilot|participat|host|try|trial)ing\b)\w+ing\b)"
            r"|keen|considering|thinking about it|would like to know more"
            r"|in (?:discussions?|talks)|exploring|expressions? of interest|eoi)\b",
            re.IGNORECASE,
        ),
    ),
    (
        S.APPROACHED,
        re.compile(
            r"\b(?:approached|invited|has been asked|have been asked|written to|contacted|sounded out"
            r"|no (?:reply|answer|response)"
            r"|(?:await|wait)ing (?:for )?(?:an |their )?(?:answers?|repl(?:y|ies))|not (?:yet )?(?:replied"
            r"|answered|responded)|yet to (?:reply|answer|respond))\b",
            re.IGNORECASE,
        ),
    ),
)
_MATTER = re.compile(
    r"\b(?:training|installation|cabling|works|testing|tests|recruitment|kit|paperwork|checks?|survey|design|merger|assessment|survey|set-?up"
    r"|build|migration|preparation|contract|wiring|staff|data)\s+(?:(?:is|was|are|were|has|have|been|now|all)\s+){0,3}$"
)
"""What is finished or begun at a site and is not the site itself: `training complete`."""


_NEGATED = re.compile(
    r"\b(?:(?:not|from|never|was to have|were to have|will be|to be|until|before|if|whether"
    r"|once)\s+(?:\w+\s+)?|(?:will|would|to|due to|can|could|may|should) (?:now |then )?(?:go"
    r"|be going)\s+)$",
    re.IGNORECASE,
)


def status_of(text: str) -> PilotStatus | None:
    """The status that words give: of several the last that is not negated, as in `from volunteered to confirmed`."""
    best: tuple[int, PilotStatus] | None = None
    for status, pattern in _STATUS:
        for found in pattern.finditer(text):
            before = text[max(found.start() - 40, 0) : found.start()]
            if _NEGATED.search(before) or re.search(r"\bwhich (?:\w+\s)?$", before):
                continue
            if re.match(r"\s+that\b", text[found.end() :]):
                continue
            if (status is S.COMPLETE or status is S.LIVE) and _MATTER.search(before):
                continue
            if best is None or found.start() > best[0] or (found.start() == best[0] and status is not S.LIVE):
                best = (found.start(), status)
    return best[1] if best else None
