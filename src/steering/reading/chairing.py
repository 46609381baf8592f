"""How sentences tell who chaired: `X took the chair`, `called to order at 7 p.m. by X`, `the meeting was led by X`.

In: a block near the top. Out: where it says so, with the words for the person as `who`.
"""

import re

from steering.reading.quick import Words
from steering.reading.shapes import Block

_TOOK_CHAIR = re.compile(
    r"(?P<who>[A-Z][\w’'-]{1,40}(?:\s+(?:[A-Z]\.|[A-Z][\w’'-]{0,40})){0,3})(?:\s+\([^()]{1,40}\))?"
    r"(?:,\s(?:[Tt]he )?(?:[Vv]ice|[Dd]eputy|[Aa]cting)[ -][Cc]hair(?:man|woman|person)?(?=,))?,?\s+"
    r"(?:(?:welcomed|greeted|thanked) [a-z ]{3,40} and )?"
    r"(?:took the [Cc]hair|chaired (?:the|this) meeting"
    r"|chair(?:ed|ing) (?:the meeting )?in (?:[^.;]{3,40}\babsence|the absence of\b)"
    r"|was in the [Cc]hair|in the [Cc]hair|presid(?:ed|ing)"
    r"|(?:undertook|agreed|volunteered|offered|stepped in) to chair (?:the|this) meeting\b(?! (?:on|in|of|next)\b)"
    r"|who (?:took the chair|was in the chair|chaired|presided))"
)
_SETTLED_CHAIR = re.compile(
    r"(?:[Rr]esolved|RESOLVED|[Aa]greed|AGREED|[Ee]lected|[Aa]ppointed)(?:\s?[:–-]|\sthat)?\s"
    r"(?P<who>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3})\s(?:to|should|would) chair (?:the|this) meeting\b"
    r"(?! (?:on|in|of|next|with)\b)"
)
"""Who was settled on to chair: `It was resolved: Cllr Lee to chair the meeting`."""
_ORDERED = re.compile(
    r"(?:Call to Order:?\s+)?(?P<who>(?!Order\b)[A-Z][\w’'.-]{1,40}(?:\s+[A-Z][\w’'.-]{0,40}){0,3})"
    r"(?:,\s[^.;]{2,90}?,)?\s+called\s+[^.;]{0,70}?\bto order\b"
)
_CALLED = re.compile(
    r"\b(?:called to order|opened|convened)\b[^.]{0,140}?\bby\s+(?:the\s+)?(?:(?:[Bb]oard\s+"
    r"|[Cc]ommittee\s+)?(?:[Pp]resident|[Cc]hair(?:man|woman"
    r"|person)?),?\s+)(?P<who>[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,2})"
)
_NAME = (
    r"(?P<who>(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Rev|Prof|Hon)\.?\s)?(?:[A-Z]\.\s?|[A-Z][\w’'-]+\s){0,2}"
    r"(?:[A-Z][\w’'-]+|[A-Z]\.(?=\s[a-z])))"
)
_BY = re.compile(
    r"\b(?:[Cc]all(?:ed)? to order|brought to order|(?:[Mm]eeting|[Ss]ession|[Cc]all)\b[^.;]{0,60}?"
    r"\b(?:opened|convened))\b(?![^.;]{0,60}\b(?:prayer|hymn|reading|devotion|invocation|blessing))"
    r"(?:[^.;]|(?<=[ap])\.|(?<=\.m)\.){0,100}?"
    r"\bby:?\s+(?:the\s+)?"
    r"(?P<office>(?:(?:[Bb]oard|[Cc]ommittee|[Cc]ouncil|[Cc]ity|[Tt]own|[Vv]ice|[Aa]cting)[ -])*(?:[Pp]resident"
    r"|[Cc]hair(?:man|woman|person)?|[Mm]ayor|[Ss]upervisor|[Mm]oderator|[Cc]onven[eo]r),?\s+)?"
    rf"{_NAME}"
)
"""Who called a meeting to order, behind the hour: `called to order at 7:00 p.m. by Mayor Lee`."""
_ORDER_LINE = re.compile(rf"\W*[Cc]all(?:ed)? to [Oo]rder\s?[:–—-]\s*{_NAME},?\s(?:at\s)?\d")
"""Who did, in a line for it: `Call to order: Ann Lee, 7 p.m.`"""
_AS_CHAIR = re.compile(rf"\bwith\s{_NAME}\sas\s(?:the\s|acting\s)?[Cc]hair(?:man|woman|person)?\b")
_OPENED = re.compile(
    rf"(?!The\b){_NAME}\s(?:opened|started|convened|began|kicked off)\sthe\s(?:[a-z]+\s)?"
    r"(?:meeting|session|call)\b(?!\s(?:with|in|by)\s(?:an?\s|the\s)?(?:[a-z]+\s)?(?:prayers?|words?|readings?|devotions?"
    r"|reflections?|moment|hymn|poem|silence|song|blessing|invocation))"
)
"""Who opened a meeting: whoever chairs it, where nothing else tells."""
_NAMED_CHAIR = re.compile(
    r"[CcP](?<=\b.)(?:(?<=[Cc])hair(?:man|woman|person)?|(?<=C)HAIR(?:MAN)?|(?<=P)resident|(?<=[Cc])onven[eo]r)"
    r"(?:\s+of\s[^,.]{3,40})?,?\s+(?P<who>(?:(?:Cllr|Mr|Mrs|Ms|Dr|Councillor|Prof|Revd?)\.?\s+)*"
    r"[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'-]+){0,2}),?\s+(?:called|opened|welcomed|convened|thanked|declared|brought|began"
    r"|started)\b"
)
_CHAIR_OPENS = re.compile(
    r"(?P<who>[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+)){1,3})\s\((?:the )?[Cc]hair(?:man|woman|person)?\),?\s"
    r"(?:called|opened|welcomed|convened|thanked|began|started)\b"
)
"""Who is told to be the chair where the meeting is opened: `Ann Lee (Chair) welcomed everybody`."""
_LED_BY = re.compile(
    r"(?:\b(?:meeting|call|session)\s+(?:was|is)\s+(?:led|chaired|facilitated|moderated|run|hosted)"
    r"|^(?:Led|Chaired|Facilitated|Moderated))\s+by\s+"
    r"(?:(?:the\s+)?(?:[Cc]hair|[Pp]resident),?\s+)?(?P<who>[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]*){0,3}?)(?<!\s[A-Z])"
    r"(?=\s?[,.;]|\s+[a-z(]|\s*$)"
)
_CHAIR_FIELD = re.compile(
    r"(?:(?<=[.;|·,]\s)|^)(?:[Cc]hair|[Cc]onven[eo]r):\s+(?P<who>[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'-]+){1,2})(?:\s\([^()]{2,40}\))?"
    r"(?=\s?[.;|·,]|\s*$)"
)
"""The chair behind a label inside a line of such facts: `Via Zoom, 8pm. Chair: Ann Lee.`"""
_BOT_SAYS = re.compile(r"Meeting started\b[^()]{0,50}\.\s+The chair is (?P<who>[A-Za-z][\w-]{1,30})\.(?=\s|$)")
"""How the robot of a chat says who chairs a meeting there."""
CHAIRED = Words("led by|facilitat|moderat|run by|hosted by|presid|to order|opened|conven|chair")
_IN_CHAIR = Words("took the chair|chaired|chairing in|chairing the meeting in|to chair th|in the chair|presid")
_FACILITATES = re.compile(
    r"(?P<who>@[\w-]+|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+(?:facilitating|facilitated|chairing|chaired|moderating"
    r"|moderated|presiding)(?: (?:the|this|today[’']s) (?:call|meeting|session))?"
    r"(?:\W*$|,? and @?\w+(?: \w+)? (?:took|taking|is taking|scrib))"
)


def chair_told(block: Block) -> re.Match[str] | None:
    """Where a block says who chaired: `X took the chair`, `called to order by the Chair, X`, `the Chair, X, opened`,
    `the meeting was led by X`.
    """
    text, low = block.text, block.low
    ordered = "order" in low
    return (
        (_TOOK_CHAIR.search(text) if _IN_CHAIR.within(low) else None)
        or (_SETTLED_CHAIR.search(text) if " chair th" in low else None)
        or (_CALLED.search(text) if ordered or "opened" in low or "convened" in low else None)
        or (_BY.search(text) if " by" in low and (ordered or "opened" in low or "convened" in low) else None)
        or (_ORDER_LINE.match(text) if ordered else None)
        or (_AS_CHAIR.search(text) if " as " in low and "chair" in low else None)
        or (_NAMED_CHAIR.search(text) if "chair" in low or "president" in low or "onven" in low else None)
        or (_CHAIR_OPENS.search(text) if "chair" in low and ")" in low else None)
        or (_ORDERED.search(text) if ordered and "called" in low else None)
        or (_FACILITATES.match(text) if len(text) < 120 else None)
        or (_LED_BY.search(text) if "ed by" in low or "run by" in low else None)
        or (
            _CHAIR_FIELD.search(text) if len(text) < 200 and ("chair:" in low or "or:" in low or "er:" in low) else None
        )
        or (_BOT_SAYS.match(text) if "chair is" in low else None)
    )


def by_office(told: re.Match[str]) -> bool:
    """Whether the words before somebody who chaired name the office, so that a surname alone is a person's."""
    return told.re in (_CALLED, _NAMED_CHAIR) or bool(told.groupdict().get("office"))


def opener(block: Block) -> re.Match[str] | None:
    """Where a block begins with who opened the meeting."""
    return _OPENED.match(block.text) if " the " in block.text[:80] else None
