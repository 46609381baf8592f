"""The words by which a review says how an older action stands: behind it, before it, or in brackets."""

import re

TOLD = re.compile(
    r"(?:[.;]\s+|[–—]\s*|\s-\s*|[(\[]\s*|(?<=[a-zA-Z]):\s+)(?:now |action |status:? |all |since |already )*(?:done"
    r"|complete[d]?|closed|carried|c/?f|ongoing|on-going|lapsed|withdrawn|dropped|outstanding"
    r"|no longer|in progress|"
    r"discharged|superseded|cancelled|not (?:yet )?(?:done|started|due)|pending|deferred|still"
    r"|awaiting|finished|overtaken|abandoned|actioned|under ?way|in hand|carry forward|to be carried|work continues"
    r"|open(?=\W*$)|sent|paid|written|raised|booked)\b"
    r"|[.;–—]\s+(?:(?:Mrs?|Ms|Dr|Cllr)\.? )?[a-z][\w’'-]{1,20}(?: [a-z][\w’'-]{1,20})? (?:did (?:this|so)"
    r"|has done (?:this|so|it))\b",
    re.IGNORECASE,
)
STATED = re.compile(
    r"(?!(?:Updates?|Status|Progress|Report|Response|Outcome|Result|Comments?"
    r"|Notes?)\b)[A-Z][^.:;–—]{2,60}?(?:\s?[–—:]|\s-)\s*(?:still |now |all )?(?P<state>on-?going|done|complete[d]?"
    r"|outstanding"
    r"|in progress|in hand|carried forward|c/?f|pending|no (?:update|progress|change|news)s?|closed|deferred)\b"
    r"[\s,.:;–-]{0,4}"
)
"""A line of a review that gives the state of something right behind its name: `Notice board – ongoing AB`."""
STATE_AT_END = re.compile(
    r"(?:(?:[.;!–—:)]|\s-|\s{3}|\t)\s*(?:all |now |both |(?:this |the )?action )?"
    r"|\baction (?:(?:is|was|has been|remains|noted as|marked as|recorded as) )(?:now |still )?)"
    r"(?:done|complete[d]?|closed|finished|on-?going|outstanding"
    r"|withdrawn|lapsed|open|dropped|cancelled|pending|superseded|discharged|remains|stands"
    r"|in (?:hand|progress)|to do|not done(?: yet)?|no longer"
    r" (?:needed|required)|abandoned|actioned|under ?way|carry forward|not (?:yet )?started|overtaken(?: by events)?"
    r"|work continues"
    r"|carr(?:ied|y) (?:forward|on|over)|c/?f)\b(?:, [^.;,]{0,20}|\s?\([^()]{2,30}\))?\W*$",
    re.IGNORECASE,
)
STATE_FIRST = re.compile(
    r"(?P<state>(?:Not (?:yet )?)?(?:[Dd]one|[Cc]omplete[d]?|[Cc]losed|[Ss]tarted)|Outstanding|On-?going|Open"
    r"|Pending|Dropped"
    r"|Withdrawn|Cancelled|Lapsed|Abandoned|Under ?way|Still to do|Work continues"
    r"|Overtaken by events|Completed in [A-Z][a-z]{2,8}|Not (?:done|started) yet|In (?:hand|progress)"
    r"|(?:To be )?[Cc]arr(?:ied|y) (?:forward|over)|No longer (?:needed|required))\s*(?::|\s[-–—])\s+(?=\S)"
)
"""What became of an action, before it: `Not done: count of the tables (AB)`."""
STATE_IN_BRACKETS = re.compile(
    r"\[(?P<state>withdrawn|lapsed|dropped|cancelled|abandoned|superseded|no longer (?:needed|required|relevant)"
    r"|overtaken[a-z ]{0,12}|(?:to be )?carr(?:y|ied) forward|c/f|in hand|outstanding|actioned|discharged|underway"
    r"|not (?:yet )?(?:done|started)(?: yet)?|still (?:to do|open)|action (?:complete|closed)"
    r"|done, [a-z ]{3,20})\]\s*[:–—-]?\s*",
    re.IGNORECASE,
)
"""What became of an action in square brackets before it: `[Lapsed] Ann to count the chairs`."""
UNTIL = re.compile(
    r"(?:open|on-?going|carried (?:forward|over)|c/?f|pending|in progress|outstanding)\W+(?:(?:now |until |to |by "
    r"|due ){0,2})"
    r"(?=\d)",
    re.IGNORECASE,
)
"""What leads to the day until which an older action stays open: `OPEN -> 30 Nov`."""
STATE_LAST = re.compile(
    r"(?:[.!?] |\s{3}|\t)\s*(?:DONE|OPEN|CLOSED|DROPPED|ONGOING|ON-GOING|COMPLETED?|C/F|CARRIED FORWARD|OUTSTANDING"
    r"|PENDING)\b[^.]{0,25}\.?$"
)
"""What became of an action, in capitals at the end of its report: `Ann had priced the masts. DONE.`"""
IN_STATE = re.compile(
    r"\b(?:not (?:yet )?(?:started|done|begun)|done|completed?|closed|on-?going|in (?:progress|hand)|open"
    r"|pending|deferred"
    r"|cancelled|dropped|started|outstanding|carried (?:forward|over)|moved to (?:the )?[\w ]{3,40}(?=[:,;]"
    r"|$))(?![\w’'])",
    re.IGNORECASE,
)
