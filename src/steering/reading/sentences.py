"""Sentences of a paragraph, as the places of their ends.

Titles, initials, abbreviations, times and decimals end no sentence, and `No.` does as an answer; a line break that
the markup asks for does, and so does the number of an item in the middle of a paragraph (`... bridge. ii) Sign on
...`).
"""

import re
from typing import NamedTuple

from steering.reading.quick import Words

_END = re.compile(
    r"[.!?;\n](?:(?<=[.!?])[)\]”\"’']{0,2}(?=\s+[^a-z\s]|\s*$|\n)|(?<=\n)|(?<=[a-z]{3}[.!?])(?=[A-Z][a-z])|"
    r"(?<=;)(?=\s+(?:and\s+)?[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}\s+(?:to|will)\s))"
)
_END_OR_BULLET = re.compile(rf"{_END.pattern}|•(?<=\s•)(?=\s)")
"""The same in a text whose lines were joined, bullets and all: `... in June. Ann to write • Bob to ring the hall`."""
_ABBREVIATIONS = frozenset(
    "insp supt messrs mr mrs ms dr prof rev revd fr st cllr cllrs cillr hon capt col sgt no nos eg ie cf etc"
    " gen vs ref para fig approx dept ext arr dep "
    "tel inc ltd co vol p pp min est temp asst jan feb mar apr jun jul aug sep sept oct nov"
    " dec mon tue wed thu fri sat sun".split()
)
_ENOUGH = 4
_LAST_LETTERS = frozenset(word[-_ENOUGH:] for word in _ABBREVIATIONS if len(word) >= _ENOUGH) | {"reas"}
"""The last letters of the longer ones, and of `treas`: before another word of so many letters no abbreviation ends."""
_SHORT_OFFICES = frozenset("sec treas gen".split())
"""Offices cut short, in brackets behind a name: `C. Dodd (Gen. Sec.)`."""
_BEFORE_NO = frozenset("said say says saying voted answered replied".split())
"""Behind these a `no.` is an answer: `Ashby had twice said no. Corve is live.`"""
_BEFORE = 12
"""So many characters before a full stop tell whether it is that of an abbreviation."""
_DOTTED = re.compile(r"[a-z](?:\.[a-z])*$")
_LAST = re.compile(r"[^\s(/&]+\Z")
_LETTERED = re.compile(
    r"\b(?:Room|Annex|Appendix|Block|Option|Part|Section|Schedule|Paper|Hall|Zone|Wing|Table) [A-Z]\Z"
)
_NEXT = frozenset("We The It This There They These He She".split())
"""How a sentence begins behind the initial of a last name: `... and Sarah J. We welcomed them.`"""
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_BEFORE_MONTH = frozenset("of in late early mid until till by since from".split())
"""Behind one of these, or the number of a day, a month ends a sentence before a word: `... from 17 Oct. The ...`."""
_ENDS_TOO = ("etc", "a.m", "p.m", "inc", "ltd")
_HOURS = ("a.m", "p.m")
"""Marks of an hour, which a remark in brackets behind belongs to: `to 3 p.m. (provisional)`."""
_ENDS = Words(".|!|?|;|\n")
LONGEST_SENTENCE = 1_500
"""A longer run without an end is cut at a blank, so that the work on one sentence stays small."""


class Extent(NamedTuple):
    """Where a sentence begins and ends in its text."""

    start: int
    end: int


_new = tuple.__new__
"""Makes an extent several times as fast as its own name does."""


def sentences(text: str) -> list[Extent]:
    """The sentences of a text, blanks left out."""
    out: list[Extent] = []
    start = 0
    bullets = " • " in text
    if bullets or _ENDS.within(text[:-1]):
        for end in (_END_OR_BULLET if bullets else _END).finditer(text):
            at, stop = end.span()
            sign = text[at]
            if sign == ".":
                last = text[at - _ENOUGH : at]
                worded = at - start > _ENOUGH and last.isalpha() and last.lower() not in _LAST_LETTERS
                if not worded and not _ends(text, at, start, stop):
                    continue
            _add(out, text, start, at if sign in "\n•" else stop)
            start = stop
    if start < len(text):
        _add(out, text, start, len(text))
    return out


def _ends(text: str, at: int, start: int, stop: int) -> bool:
    """Whether a full stop behind a short word, or one that ends as an abbreviation may, ends a sentence."""
    before = text[max(start, at - _BEFORE) : at]
    words = before.split()
    if not words or before[-1].isspace():
        return True
    low = words[-1].lower()
    if text[at + 1 : at + 2] == ")" and low.lstrip("(") in _SHORT_OFFICES:
        return False
    if not low.isalpha():
        word = _LAST.search(low)
        if word is None:
            return True
        low = word[0]
    if low not in _ABBREVIATIONS and not _DOTTED.match(low):
        return True
    if len(low) == 1 and _LETTERED.search(text, max(start, at - 20), at) is not None:
        return True
    if len(low) == 1 and len(words) > 1 and not _NEXT.isdisjoint(text[stop : stop + 7].split()[:1]):
        return True
    if low == "no" and len(words) > 1 and words[-2] in _BEFORE_NO:
        return True
    if low == "no" and words == ["No"] and text[start:at].strip() == "No":
        return text[stop:].lstrip()[:1].isalpha()
    if stop < len(text) and text[stop : stop + 2] == " (" and low in _HOURS:
        return False
    if low in _MONTHS and len(words) > 1 and text[stop : stop + 2].strip().isalpha():
        return words[-2][:1].isdigit() or words[-2] in _BEFORE_MONTH
    return low in _ENDS_TOO or stop >= len(text)


def _add(out: list[Extent], text: str, start: int, end: int) -> None:
    while end - start > LONGEST_SENTENCE:
        blank = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = blank if blank > 0 else start + LONGEST_SENTENCE
        _add(out, text, start, cut)
        start = cut
    if start < end and text[start] == " ":
        start += 1
    if start < end and (text[start].isspace() or text[end - 1].isspace()):
        bare = text[start:end].lstrip()
        start = end - len(bare)
        end = start + len(bare.rstrip())
    if start < end:
        out.append(_new(Extent, (start, end)))
