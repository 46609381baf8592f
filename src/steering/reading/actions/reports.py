"""Reports on older actions: who holds an action from then on, and what of it is still to come.

Forms: `now with Iain`, `Ann has taken it on`, `awaited from Bo`, `made by MS`, `two received; Ann still to send hers`.
In: the words of a report and the owner reader. Out: the owners, nobody where the report tells of none.
"""

import re

from steering.reading.dates import MONTHS
from steering.reading.owners import OwnerReader, Owners
from steering.reading.quick import Words
from steering.reading.shapes import Section

TOPIC = re.compile(
    r"[^:.;]{3,110}?(?::|\s[-–—]|\s(?:→|➔|➡|[-=]>)|(?<=[A-Za-z0-9)]\))\.)(?=\s)"
    r"|[^:.;\t]{3,110}(?=\t)"
    r"|[A-Z][^:.;()]{2,80} \([Mm]in(?:ute)?s?\.? [\w./()-]{1,14}\)[.:]?(?=\s)"
    r"|(?:[A-Z][\w’'-]*\s)(?:[\w’'-]+\s){0,4}[\w’'-]+\.(?=\s[A-Z])"
    r"|(?!(?:Done|Noted|Agreed|Closed|Completed?|Ongoing|Approved|Received|Outstanding|Pending|None|Yes|Open)\b)"
    r"[A-Z][a-z][\w’'-]{2,22}\.(?=\s[A-Z])"
)
_ABOUT_ACTIONS = re.compile(
    r"\bAIs?\b|\baction|\bto-?do|\bfollow|\bsaid (?:that )?(?:we|they)\b|\bpromised\b|\bjobs?\b|\btasks?\b"
    r"|\bhomework\b|\bwhat (?:was|is|remains) outstanding|^\W*(?:still )?outstanding\W*$|\bleft over"
    r"|\bcarried (?:over )?from|\bloose ends|^\W*(?:the |our )?log\W*$",
    re.IGNORECASE,
)
_ABOUT_WORDS = Words("ai|action|to|follow|said|promised|job|task|homework|outstanding|left|carried|loose|log")
"""What a heading in lower case holds in which `_ABOUT_ACTIONS` finds something."""
_MINUTE = re.compile(r"\((?:[Mm]inute|[Mm]in\.?|[Ii]tem) [^()]{1,12}\)\s+")
"""The number of the last minutes before a topic: `(Minute 6.1) Insurance.`"""
FINITE = re.compile(r"\s(?:has|have|had|was|were|is|are|will|would)\s")
"""A verb that makes what stands before a dash a sentence, and no topic."""
_REPORTING = re.compile(
    r"(?:^|[.;:,)]\s+|\b(?:and|but)\s+)(?P<who>(?:[A-Z@][\w’'.-]*|the [Cc]lerk|the"
    r" [Cc]hair)(?:(?:\s+and\s+|\s*/\s*|\s*&\s*|\s+)[A-Z][\w’'.-]*){0,3})\s+(?:both |all |had "
    r"|has |have |also |now |then )*(?:to (?=[a-z])|will\b|handed|reported|stated|regretted|presented|announced"
    r"|(?:told|informed) (?:us|everyone|everybody|members|colleagues|(?:the )?[a-z]+)(?= (?:that|of|the)\b|,)"
    r"|indicated|apologi[sz]ed|laid|undertook|heard|said|advised|noted|explained|confirmed"
    r"|held|sent"
    r"|(?:this|it|that|these) in hand"
    r"|wrote|written|ran|circulated|produced|completed|prepared|"
    r"drafted|tabled|shared|telephoned|reminded|compiled|collated|published|installed|tested|moved|issued|distributed|raised|booked|emailed|contacted|spoke|met|been|put|went|made|found|checked"
    r"|updated|arranged|obtained|created|hope[ds]|promised|regarded|(?:was|were) thanked"
    r"|attended|gave|brought|submitted|delivered|collected"
    r"|repaired|fixed|bought|paid|ordered|replaced|removed|signed|purchased|investigated|looked|explored"
    r"|invited|asked(?= (?:to|for)\b|,)|(?:had|has|have) (?:now |since |already )?[a-z]{3,}(?:ed|wn)|done|finished"
    r"|half[ -]?way|still|says|measured|counted|rang|phoned|got|did|taught|drew|drawn|cleaned|mended|painted|printed"
    r"|visited|took|carried|called|saw|drove|lent|walked|tried|chased|posted|picked|asked(?=;)|(?:has|have|had) not"
    r"|(?:has|had|have) (?:an?|some|the|all|both|no|two|three|four|five|six|heard|found|got))\b"
)
NAME = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]+)?"
_FROM = re.compile(
    r"\b(?:(?:received|heard|word|news|awaited|outstanding|waiting|due|awaiting)\b[^.;]{0,25}?\bfrom\s+"
    rf"(?P<who>{NAME})|(?:now )?with\s+(?P<with>{NAME})(?=[,.;]|\s+who|$)"
    rf"|(?P<left>{NAME})(?:[’']s)? (?:is |has |was )?(?:still to (?:do|come|follow|finish"
    r"|report)|yet to (?:do|reply|finish|send|report)|to follow(?! up\b)|not yet)\b"
    r"|(?P<own>[A-Z][\w’'-]*?)[’']s\s+(?:[^.;,]{2,40}\b)?(?:outstanding|awaited|to follow|still to"
    rf" come)\b|(?:replied|answered|responded|(?:written|got|come) back) to (?P<to>{NAME})"
    rf"|(?:conveyed|relayed|read out|passed on) (?:(?:Mrs?|Ms|Miss|Dr|Cllr)\.? )?(?P<sent>{NAME})[’']s (?:report"
    rf"|message"
    r"|answer|reply|apologies|note|news)\b"
    rf"|(?P<did>{NAME})[’']s (?:report|paper|note|draft|letter|list|page|summary|figures|ruling|reply|answer)s?"
    r" (?:was|were|is|are|has|have|had|came|arrived|went)\b"
    r"|(?P<absent>[A-Z][\w’'-]+)\s+(?:was )?(?:not present|absent|away)\b)"
)
_GIVEN = re.compile(r"(?:received|heard)\b")
"""What tells from whom something has come, after which others may still be to come: `Two received from Ann.`"""
_POSSESSIVE = re.compile(r"[’']s$")
_PASSED = re.compile(
    r"\b(?i:carried forward|c/f|(?<!and )passed(?: over)?|handed over|transferred|re-?assigned|(?<!un)allocated"
    rf"|assigned|now|over|mov(?:es|ed)|goes|passes)(?: from {NAME})? (?:to"
    r"|with) (?P<who>(?:his|her|their) successor|(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?"
    rf"|Prof)\.?\s)?{NAME})\b"
)
_PASSING = Words("forward|c/f |passe|handed|transf|assign|allocated|now |over |mov|goes ")
"""What a report in lower case in which `_PASSED` finds something holds."""
_TAKES = re.compile(
    r"\b(?P<who>(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?|Prof)\.?"
    r" )?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)\s+(?:(?:has|have|had) (?:now )?taken (?:it|this|that|the (?:matter|task"
    r"|item|work|job)) (?:on|over|up)\b"
    r"|(?:has |have |had )?(?:offered|volunteered|agreed|undertook|consented|will|would|is|to)\s+"
    r"(?:to |now to )?(?:take (?:it|this|that|the (?:action|matter|task|item|work|job))"
    r" (?:on|over|up)|take (?:it|this)(?=[,.;]|$)|take on|assume (?:it|this|that|the \w+)|do (?:it|this|that|so))\b)"
)
_ENDS = re.compile(r"\b(?:closed|completed?|done|discharged)\b", re.IGNORECASE)
_REST = re.compile(
    r"\b(?:part[ -]?(?:ly )?|half[ -])(?:done|complete[d]?)\b[^.;,]{0,30}[.;,]\s*"
    rf"(?P<who>{NAME})"
    r" (?:still )?to\s[a-z]"
)
"""Whose part of an action is still to come: `PL part done; IB to supply the rest by 4 May`."""
_DONE_BY = re.compile(
    r"\b(?:[A-Za-z][a-z]+(?:ed|en|wn|nd|ght|ld)|[Mm]ade|[Dd]one|[Ss]ent|[Mm]et|[Pp]ut|[Tt]aken on"
    rf"|taken over|(?:read|laid|drawn|put|set|worked) (?:out|up|down|in)) by (?:(?:Mrs?|Ms|Dr|Cllr)\.?"
    rf" )?(?P<who>{NAME}|the (?:Clerk|Secretary"
    rf"|Treasurer|Chair(?:man|woman|person)?)\b)"
)
"""By whom an older action was done, or is from now on: `made by MS on 12 January`."""
_OTHER_HAS_NOT = re.compile(
    rf"\b{NAME} (?:has|had|did|was|is)\b(?! not\b|n[’'])[^.;,]{{0,40}}[,;]? (?:but |and |while |though"
    rf" )?(?P<who>{NAME}) "
    r"(?:(?:has|had|did|was|is) not|(?:has|had|did|was|is)n[’']t)(?=\W*$|[.;,]| yet\b)"
)
"""Who has yet to do a share that another has done: `AB has found one, CD has not.`"""
_BEHALF = re.compile(r"\bon behalf of (?:the )?(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]+){0,3})")


_LAST_TO = re.compile(
    rf"[.;] (?P<who>[Tt]he (?:Clerk|Secretary|Treasurer|Chair(?:man|woman|person)?)|(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?"
    rf"|Prof)\.? ){{0,2}}(?:{NAME}|[A-Z]{{2,4}})(?:(?: and |/| & )[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)?)"
    r" (?:(?:was|were) (?:asked|instructed|requested) )?to (?!be\b)[a-z]{2}[^.;]{2,90}\.?$"
)
"""Who is to do what is left of an older action, in the last words of its report: `One came back. The Clerk to send it
again.`
"""
_FURTHEST_LAST = 150


def last_to(report: str, reader: OwnerReader) -> Owners | None:
    """Who is to do what is left of an older action that does not end, by the last sentence of its report."""
    at = max(len(report) - _FURTHEST_LAST, 0)
    if " to " not in report[at:] or (found := _LAST_TO.search(report, at)) is None or _ENDS.search(report):
        return None
    owners = reader.all_of(found["who"].removeprefix("The ").removeprefix("the "))
    return owners if owners.known else None


def about_actions(section: Section) -> bool:
    """Whether the heading of a section says that it is about actions."""
    if section.recalls:
        return True
    return _ABOUT_WORDS.within(section.title.lower()) and _ABOUT_ACTIONS.search(section.title) is not None


def behind_topic(report: str) -> str:
    if report[:1] == "(":
        report = _MINUTE.sub("", report)
    topic = TOPIC.match(report)
    if topic is not None and topic[0].endswith(".") and FINITE.search(topic[0]):
        return report
    return report[topic.end() :].lstrip() if topic else report


def passed_to(text: str, reader: OwnerReader) -> Owners | None:
    """To whom a report hands an action on: `now with Iain`, `transferred to KW`."""
    passed = _PASSED.search(text) if _PASSING.within(text.lower()) else None
    known = passed is not None and (" " in passed["who"] or reader.is_party(passed["who"]))
    return reader.all_of(passed["who"]) if passed is not None and known else None


def handed_on(report: str, reader: OwnerReader) -> bool:
    """Whether a report gives an action to somebody, who takes it on or to whom it passes, and does not end it."""
    if _ENDS.search(report):
        return False
    takes = _TAKES.search(report)
    return (takes is not None and reader.is_party(takes["who"])) or passed_to(report, reader) is not None


def still_to_do(report: str) -> str | None:
    """What a report says is still to come of an action that is part done."""
    rest = _REST.search(report)
    return report[rest.start("who") :] if rest else None


def remaining(report: str, owners: Owners, reader: OwnerReader) -> Owners:
    """Those of several owners whose part is still to come, when a report of an action that is part done says so."""
    if (rest := _REST.search(report)) is not None and reader.book.find(rest["who"]):
        other = reader.all_of(rest["who"])
        return other if set(other.names) < set(owners.names) else owners
    found = _FROM.search(report)
    whose = found["own"] or found["who"] or found["left"] or found["with"] if found else None
    left = reader.all_of(whose) if whose and reader.book.find(whose) else None
    return left if left is not None and set(left.names) < set(owners.names) else owners


def reporting_owner(text: str, reader: OwnerReader, apart: bool = False) -> Owners | None:
    """Who holds an older action, where its report shows it: who did it, from whom it is awaited, to whom it passed.
    A report that stands `apart` from the task, in its own cell, has no topic before it.
    """
    if (takes := _TAKES.search(text)) and reader.is_party(takes["who"]):
        return reader.all_of(takes["who"])
    if (last := last_to(text, reader)) is not None:
        return last
    if (
        _PASSING.within(text.lower())
        and (passed := _PASSED.search(text)) is not None
        and passed["who"][:3].lower() not in MONTHS
    ):
        return passed_to(text, reader)
    if behalf := _BEHALF.search(text):
        return reader.all_of(behalf["who"])
    if (by := _DONE_BY.search(text) if " by " in text else None) and _holds(by["who"], reader):
        return reader.all_of(by["who"])
    if (
        (" not" in text or "n’t" in text or "n't" in text)
        and not _ENDS.search(text)
        and (other := _OTHER_HAS_NOT.search(text)) is not None
    ):
        left = reader.all_of(other["who"])
        if left.known:
            return left
    given = None
    for found in _FROM.finditer(text):
        who = _POSSESSIVE.sub("", found[found.lastgroup or 0])
        if who and reader.book.find(who):
            if found["who"] is None or not _GIVEN.match(found[0]):
                return reader.all_of(who)
            given = given or reader.all_of(who)
    if given is not None:
        return given
    for found in _REPORTING.finditer(text if apart else behind_topic(text)):
        owners = reader.all_of(found["who"])
        known = owners.names and all(reader.book.find(name) for name in owners.names)
        if known or (found["who"].startswith(("The ", "the ")) and _holds(found["who"], reader)):
            return owners
    return None


def _holds(who: str, reader: OwnerReader) -> bool:
    """Whether a name is that of somebody listed, or an office: `the Clerk`."""
    office = who[4:] if who.startswith(("The ", "the ")) else ""
    return bool(reader.book.find(who)) or (office != "" and reader.is_party(office))
