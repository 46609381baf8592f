"""What became of an action: the words by which minutes close, carry, move, hand over or drop it.

In: a status cell, or the report that follows an action in a review. Out: an `Outcome`, or None when the words tell
none. Words of carrying forward outweigh words of doing (`draft seen; carried forward`); what is negated is not done.
"""

import re

from steering.domain.words import Outcome

_CARRIED = re.compile(
    r"\bc/?f(?:wd)?\b|\bcarr(?:y|ied|ying) (?:forward|over)|\b(?:brought|b/?f) forward\b"
    r"|\bon-?going\b|\boutstanding\b|\bin progress\b|\bunder ?way\b|\bin hand\b|\bnot (?:yet"
    r" )?(?:due|started|done|complete[d]?|received|available|ready|been (?:done|completed"
    r"|received|able)|happened|sent)\b|"
    r"\bnot yet\b|\bto be (?:done|completed|actioned|progressed|followed up|started"
    r"|continued)\b|\bpending\b|\bawait(?:ing|ed|s)?\b|\bdeferred\b|\bstill (?:open|to|waiting"
    r"|outstanding|in|working|needs?)\b|\bno (?:progress|update|news|response|reply|change"
    r"|movement)\b|"
    r"\bnothing (?:received|heard|to report|further|yet)\b|\bhas(?:n[o’']t| not)\b"
    r"|\bhave(?:n[o’']t| not)\b|\bkeep (?:the )?(?:action )?open\b|\b(?:remains?|stays?|left"
    r"|is|action|still) open\b|^open\b|\bcontinu(?:e[sd]?|ing)\b|\brecurring\b|\brolling\b"
    r"|\bwork(?:ing)? (?:on|in) (?:it|this|progress)\b|\bincomplete\b|"
    r"\bpart(?:ly|ially|-)?[ -](?:done|complete[d]?)\b|\bbeing (?:progressed|prepared|chased"
    r"|worked|drafted|looked)\b|\bneeds? (?:more|further)\b|\bto (?:next|the next) (?:meeting"
    r"|agenda)\b|\bwip\b|\btbd\b|\bto follow\b|\bnot present\b|\bwill be (?:done|available"
    r"|completed|ready|circulated|sent)\b",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"\bwithdrawn\b|\blapsed\b|\bno longer (?:required|needed|relevant|applicable|necessary"
    r"|applies)\b|\bnot (?:required|needed|applicable|pursued|necessary|proceeding)\b"
    r"|\bcancel(?:l)?ed\b|\bdropped\b|\babandoned\b|\bcan be removed\b|\bto be removed\b"
    r"|\bremove(?:d)? from (?:the )?(?:list|log|actions)|"
    r"\bovertaken\b|\bwon[’']?t (?:do|fix|happen)\b|\bredundant\b|\bobsolete\b|\bn/?a\b|\bnot"
    r" to be (?:pursued|taken)\b|\bagreed not to\b|\bwill not (?:now )?(?:be|go|happen"
    r"|proceed)\b",
    re.IGNORECASE,
)
_SUPERSEDED = re.compile(
    (
        r"\bsuperseded\b|\breplaced by\b|\bovertaken\b|\bsee (?:new )?action\b|\bmerged (?:with"
        r"|into)\b|\bcombined with\b|\bre-?placed with\b"
    ),
    re.IGNORECASE,
)
_BY_ACTION = re.compile(r"\bovertaken by (?:the )?(?:new )?(?:actions?\b|AP ?\d|\d+\.\d)", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:completed?|closed|discharged|actioned|finali[sz]ed|fulfilled|done|resolved|finished"
    r"|ticked off|delivered)\b|[✓✔✅☑]|\[x\]|^y(?:es)?\.?$|\baction (?:is )?(?:complete|closed"
    r"|done)|\bhas (?:now )?been (?:\w+ly )?(?:sent|done|made|booked|circulated|issued"
    r"|submitted|updated|arranged|"
    r"published|uploaded|added|set up|written|paid|ordered|installed|put|placed|created|raised"
    r"|contacted|informed|held|fixed|repaired|received|signed|agreed|approved|replaced|removed"
    r"|reported|purchased|confirmed|delivered|carried out|dealt with|taken)\b|"
    r"\b(?:was|were|have been|had been) (?:duly |all |now )?(?:sent|done|made|booked"
    r"|circulated|issued|submitted|updated|arranged|published|uploaded|added|set up|written"
    r"|paid|ordered|installed|created|raised|contacted|informed|held|fixed|repaired|completed"
    r"|carried out)\b",
    re.IGNORECASE,
)
_SHORT_DONE = re.compile(
    r"(?:^|[:;,.–—-]\s*)(?:now |all |both |already |duly |draft |email |letter |report |copy "
    r"|copies )*(?:sent|made|booked|circulated|issued|submitted|updated|arranged|published"
    r"|uploaded|added|set up|written|paid|ordered|installed|created|raised|contacted|held|"
    r"fixed|repaired|received|signed(?: off)?|tabled|went out|reported|confirmed|delivered"
    r"|agreed|approved|in place|accepted|replied|implemented|resolved|refilled|replaced|removed|launched|migrated)\b"
    r"|\b(?:has|have|had) (?:now |all |both "
    r"|since |already |duly )*been (?!asked|considered|discussed|told|delayed|postponed"
    r"|deferred|raised|proposed|suggested|no\b|in\b|un)\w+(?:ed|en|ung|ught|elt|ut|nt|lt|ld|wn"
    r"|ne|et)\b|\b(?:handed|sent|passed|put|went|read|gave|showed|set) (?:round|out|it|up|off"
    r"|in)\b",
    re.IGNORECASE,
)
_NEW_ACTION = re.compile(r"\bnew action\b", re.IGNORECASE)
_NEGATED = re.compile(
    (
        r"\b(?:not|never|n[o’']t|nor|until|once|when|before|if|unless|yet to be|to be|can be"
        r"|should be|will be|needs? to be|must be|is to be|are to be|in-?)\s*(?:\w+\s+){0,2}$"
    ),
    re.IGNORECASE,
)


def outcome_of(text: str, loose: bool = False) -> Outcome | None:
    """What a report says became of an action; `loose` also takes a bare participle (`sent 20 March`) for done."""
    if not text.strip():
        return None
    carried = _CARRIED.search(text)
    done = _last_done(text, _DONE)
    dropped = _DROPPED.search(text)
    if done is not None and (carried is None or _closing(text, done, carried)):
        return Outcome.COMPLETE
    if dropped and (carried is None or dropped.start() > carried.start()):
        replaced = _SUPERSEDED.search(text) and ("overtaken" not in text.lower() or _BY_ACTION.search(text))
        return Outcome.SUPERSEDED if replaced else Outcome.DROPPED
    if _SUPERSEDED.search(text):
        return Outcome.SUPERSEDED
    if carried:
        return Outcome.CARRIED
    if loose and _last_done(text, _SHORT_DONE) is not None:
        return Outcome.COMPLETE
    if _NEW_ACTION.search(text):
        return Outcome.COMPLETE
    return None


def _last_done(text: str, pattern: re.Pattern[str]) -> int | None:
    """Where words of completion stand last without being negated or put off."""
    where = None
    for found in pattern.finditer(text):
        if not _NEGATED.search(text[max(found.start() - 30, 0) : found.start()]):
            where = found.start()
    return where


def _closing(text: str, done: int, carried: re.Match[str]) -> bool:
    """Whether words of completion close the report that also holds words of carrying on: they come first, or end it."""
    if (
        carried[0].lower().startswith(("continu", "recurring", "ongoing", "on-going", "rolling"))
        and done < carried.start()
    ):
        return True
    status = re.match(r"\W*(?:complete[d]?|closed|done|discharged|actioned)\b", text, re.IGNORECASE)
    ends = re.search(r"\b(?:complete[d]?|closed|done|discharged)\W*$", text, re.IGNORECASE)
    return bool(status) or (bool(ends) and done > carried.start())
