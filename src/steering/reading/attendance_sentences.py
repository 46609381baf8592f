"""How sentences tell who was there and who was not: `Apologies were received from A and B`, `A was in attendance`.

In: the text of a sentence. Out: the parts of it that name people, and what they are said to be.
"""

import re

from steering.domain.words import AttendanceState as State
from steering.reading.quick import HAS_DIGIT, Words

_SENT = re.compile(
    r"\b(?:apolog(?:y|ies|i[sz]es)|regrets)\b(?:\s+(?:for|of)\s+(?:(?:their|his|her|non[- ]?)\s*)?(?:absence|attendance"
    r"|non-attendance|being absent))?(?:\s+(?:for|to) (?:the|this) meeting(?=\s*[:–—-]))?"
    r"(?:\s+(?:had been|have been|has been|had|have|were|was|are|is))?"
    r"(?:\s+(?:also|came|come|arrived|received|recorded|given|accepted|noted|provided|sent|tendered|submitted|made"
    r"|and|in advance|duly"
    r"|reported|presented|intimated|lodged|on behalf))*(?:\s+to(?:\s\w+){1,4}?(?=\sfrom))?"
    r"\s*(?:(?:from|for|by|of),?\s+|from(?=(?-i:[A-Z]))|:\s*|[-–—]\s+)(?!\s|absence|non|lateness|late\b|being|their"
    r"|the (?!clerk|chair|rev)|this)",
    re.IGNORECASE,
)
CAME_LATER = re.compile(
    r"(?:[-–—,;(]\s?|\bbut )(?:(?:he|she|they) )?(?:later |then )?(?:arrived|joined|came)(?: the meeting| in)?"
    r" (?:late|later|during|after|at|from|partway|part way)\b"
)
"""What tells of somebody among the apologies that they came: `Ann Lee - arrived during the meeting`."""
NONE_SENT = re.compile(r"\W*no apolog(?:y|ies)\b[^.]{0,40}\sfrom\s+(?=[A-Z])", re.IGNORECASE)
"""Who stayed away without a word: `No apologies were received from C`."""
_GAVE = re.compile(
    r"(?P<who>[A-Z].{1,400}?)\s{0,3},?\s{1,8}(?:(?:had|has|have|who)\s+)*(?:also\s+)?"
    r"(?:(?:sent|sends|gave|given|gives|offered"
    r"|tendered|submitted|made|expressed)\s+(?:\w+\s+){0,2}(?:apolog(?:ies|y)|regrets)"
    r"|apologi[sz]ed for (?:(?:his|her|their)\s)?(?:(?:\w+\s)?absence|being|inability|(?:not|non)\b)"
    r"|(?:an?\s)?(?:un)?excused absence"
    r"|(?:were|was)\s+(?:absent|excused|unable to attend|not able to attend|away)|could not attend|did not attend)",
)
_KEPT_AWAY = re.compile(
    r"\s(?:due to|owing to|because of|indisposed|unwell|ill|on (?:holiday|leave|business)|away|at work|working)\b"
)
"""Why somebody was away, right behind the name: `Ann Lee (AL) indisposed`."""
_GAVE_WORDS = Words("apolog|regrets|absent|excused|attend|away")
_WERE = re.compile(
    r"(?:(?P<label>(?:(?:[\w’'-]+\s+){0,4}?(?:present|in attendance|attending)(?: at the meeting| on the call)?)"
    r"|(?:also )?(?:present|in attendance)|(?:those|the people|people) (?:who (?:were|came) )?(?:there|here)"
    r"|(?:(?:board|committee|council)\s+)?(?:members|governors|trustees|directors|those|people) (?:who|that)"
    r" (?:attended|joined|called in|dialled in|dialed in|took part|participated)"
    r"(?: online| remotely| (?:by|on|via) [\w ]{3,20}?)?"
    r"|(?:\w+\s)?(?:visitors|guests|observers|attendees|participants))"
    r"\s+(?:were|was|are|is|included|includes?)|(?P<besides>also (?:there|here|with us)) (?:were|was)"
    r"|there (?:were|was) (?:also )?(?P<stood>present|in attendance)"
    r"|(?:(?:the|this|our) (?:meeting|session|call)|it) was attended by"
    r"|[^.:;]{5,140}? (?:met|meeting|session|held [^.:;]{3,60}?),? with (?:the )?(?:following )?(?:[a-z]+ ){0,3}"
    r"(?:present|in attendance|attending)(?=:))"
    r"\s*:?\s+(?=[A-Z]|the\b|\d)",
    re.IGNORECASE,
)
_WAS_THERE = re.compile(
    r"(?P<who>.{1,400}?)\s{1,8}(?:were|was|(?:all )?answered)\s+(?:also\s+)?(?P<how>present|in attendance)\b"
    r"[^,;]{0,40}$",
    re.IGNORECASE,
)
_ALL_THERE = re.compile(
    r"(?P<who>[A-Z].{3,300}?)(?:,? and (?:I|me|myself))? were (?:all )?(?P<how>there|here)"
    r"(?:,? (?:and|as) (?:so )?(?:was|were) (?P<too>[A-Z][^,.;]{3,60}))?(?=[,.;]|$)"
)
"""People told to have come in a letter: `Ann, Bob and I were there and so was Cat Day from the Trust, who helps.`"""
_CAME = re.compile(
    r"(?P<who>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3}(?:,? and [A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3})?)"
    r"(?:,\s[^,.;:]{2,40},|\s(?:from|of)\s(?:the\s)?[A-Z][^,.;:]{1,40}?)?\s"
    r"(?:also (?:attended|joined|participated|called in|dialled in|dialed in)(?!\s(?:a|an|two|three|several)\b)"
    r"|attended as (?:an? )?(?i:observers?|guests?|visitors?|deput|substitute)|(?:attended|joined) (?:the|this|our) "
    r"(?:meeting|call|session)(?! (?:of|with|on)\b))"
)
"""People told to have come too: `Ann Lee from the Mill attended as an observer`, `Bob Roe, staff, also joined`."""
CAME = Words(
    "also attended|also joined|also participated|also called|also dialled|also dialed|attended as|attended the"
    "|attended this|attended our|joined the|joined this|joined our"
)
_THERE = Words(
    "there|here|present|attend|visitors|guests|observers|participants|called in|joined|dialled in|dialed in|took part"
    "|participated"
)
_WELCOMED = re.compile(
    r"(?P<host>(?:The [Cc]hair(?:man|woman|person)?,? )?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]*){0,3}),? welcomed"
    r" (?P<who>[A-Z].{1,300}?)"
    r" to (?:the|his|her|their|this)(?: \w+){0,2} meeting\b"
)
OPENS = re.compile(
    r"\b(?:(?:were|was|are|is|being|members|those|people|persons)\s+(?:also\s+)?(?:present|in attendance|absent)"
    r"|attended|joined|(?P<sorry>apologies|regrets)\b.{0,40}\b(?:from|by|for))\b[^.:]{0,40}:$",
    re.IGNORECASE,
)
VERB = re.compile(
    r"\b(?:was|were|had|has|have|will|received|accepted|noted|agreed|welcomed|is|are|said|asked|reported|thanked"
    r"|opened|proposed|seconded|proposes|informed|declared|explained|moderated|facilitated|chaired|took)\b"
)
_ASIDE = re.compile(r"\([^()]*\)")
_TAIL = re.compile(
    r"\s{0,3},?\s{1,8}(?:due to|because|owing to|prior to|before the|after the|but|as (?:he|she|they)|which"
    r"|who (?:was|were|is|had|has)|(?:and )?(?:these |their reasons |the reasons )?(?:were|was) (?:duly )?(?:accepted"
    r"|noted|received|approved)|had (?:sent|given)|(?-i:plus)(?=\s)"
    r"|(?:arrived|joined|left)(?: the meeting)?(?: late| early| at| during| after| for| as| by| via| from|$)"
    r"|for (?:this|the) meeting|were unable|(?:all )?answered (?:present|here|to ))\b.*$"
    r"|\s{0,3},?\s{0,8}\+\s?\d+\b.*$|\s\d{1,2}[.)](?:\s+(?-i:[A-Z]).*)?$",
    re.IGNORECASE | re.DOTALL,
)


_PUBLIC = re.compile(
    r"[\s,;]+(?:and |with |plus )?\d{1,3} (?:parishioners?|residents?|electors?|villagers?|members? of (?:the )?"
    r"(?:public|press))(?: (?:was|were|also|present|attended|in attendance|attending))*\W*$"
)
"""How many of the public were there, behind a run of names."""
_TAIL_WORDS = Words(
    "due to|because|owing to|prior to|before the|after the|but|as he|as she|as they|which|who |were|was|had |plus"
    "|arrived|joined|left|for th|answered |+"
)


def sent_from(text: str) -> re.Match[str] | None:
    """Where a text says that apologies came, up to the names: `Apologies were received from`."""
    low = text.lower()
    return _SENT.search(text) if "apolog" in low or "regrets" in low else None


def were_there(text: str) -> re.Match[str] | None:
    """The label (`label`) with its verb at the start of a text that says who were there: `Also present were`."""
    return _WERE.match(text) if _THERE.within(text.lower()) else None


def was_there(text: str) -> re.Match[str] | None:
    """The names (`who`) of a text that says that they were there, and how: `Ann and Bob were in attendance`."""
    low = text.lower()
    if not (("was" in low or "were" in low or "answered" in low) and _THERE.within(low)):
        return None
    return _WAS_THERE.match(text) or (_ALL_THERE.match(text) if "ere here" in low or "ere there" in low else None)


def came(text: str) -> re.Match[str] | None:
    """The names (`who`) at the start of a text that says that they came too: `Ann Lee also attended the meeting`."""
    return _CAME.match(text) if CAME.within(text.lower()) else None


def welcomed(text: str) -> re.Match[str] | None:
    """The host (`host`) and the guests (`who`) of a text by which people were welcomed to a meeting."""
    return _WELCOMED.match(text) if " welcomed " in text else None


def gave_apologies(text: str) -> re.Match[str] | None:
    """The names (`who`) at the start of a text that says that they sent apologies, or were away."""
    found = _GAVE.match(text) if _GAVE_WORDS.within(text) else None
    return found if found is not None and found["who"].count("(") == found["who"].count(")") else None


def kept_away(text: str) -> str:
    """What stands before the reason that kept somebody away, or nothing."""
    found = _KEPT_AWAY.search(text)
    return text[: found.start()] if found else ""


def told_away(text: str) -> State:
    """The state of those of whom a text says that they were away: without apologies where it only says so."""
    return State.ABSENT if "did not attend" in text and "pologi" not in text else State.APOLOGIES


def without_tail(run: str) -> str:
    """A run of names without what is told of them behind it: reasons, `were accepted`, the uncounted public."""
    if not (_TAIL_WORDS.within(run.lower()) or HAS_DIGIT(run)):
        return run
    at = 0
    while (found := _TAIL.search(run, at)) is not None:
        if run.count("(", 0, found.start()) <= run.count(")", 0, found.start()):
            return run[: found.start()]
        close = run.find(")", found.start())
        if close < 0:
            return run[: found.start()]
        at = close + 1
    return run


def without_public(run: str) -> str:
    """A run of names without how many of the public were there, behind it: `Ann Lee 4 residents were there`."""
    found = _PUBLIC.search(run) if HAS_DIGIT(run) else None
    return run[: found.start()] if found else run


_RECEIVED = re.compile(
    r"\s*(?:(?:were|was|have been|had been|has been|had|have|has)\s+)?(?:(?:also|duly|come|came|arrived|received"
    r"|accepted|noted|given|sent"
    r"|tendered|recorded|and)\s+)*(?:from|for|by):?\s+",
    re.IGNORECASE,
)


def without_lead(run: str) -> str:
    """A run of names without `were received from` before it."""
    found = _RECEIVED.match(run)
    return run[found.end() :] if found else run


def without_asides(text: str) -> str:
    """A text without what stands in brackets."""
    return _ASIDE.sub("", text)
