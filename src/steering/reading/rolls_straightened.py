"""Runs of names as most write them: without the marks of notes, given names first, no office shared by several.

In: the text of a run. Out: the same names as `Ann Lee, Bob Roe`; from `Ann Lee*, Bob Roe^`, `LEE Ann, ROE Bob` or
`Trustees Ann Lee, Bob Roe; Clerk Cat Day`.
"""

import re

_MARKS = frozenset("^†‡§¹²³*")
_MARKED = re.compile(r"(?<=[a-z])[\^†‡§¹²³*]+(?=\s*(?:[,;(]|$))")
"""A mark behind a name, which a note below explains."""
_LOUD_FIRST = re.compile(
    r"\s*(?P<family>[A-ZÀ-Þ][A-ZÀ-Þ’'-]{2,}) (?P<given>[A-ZÀ-Þ][a-zß-ÿ’'-]+(?: [A-Z][a-zß-ÿ-]+)?)"
    r"\s*(?P<aside>\([^()]*\))?\s*"
)
"""Somebody with the family name first and in capitals: `LEE Ann (chair)`."""
_ASIDE = re.compile(r"\([^()]*\)")
_COMMAS = re.compile(r"[;,\n]\s*")
_OF_SEVERAL = re.compile(
    r"\s*(?:and )?(?:the )?(?:Commissioners|Trustees|Supervisors|Select(?:men|board members)|Alder(?:men|persons)"
    r"|Governors|Directors|Council ?members|Councilors|Councillors|Board members|Members|Officers)\s+(?=[A-Z])"
)
"""An office in the plural before those who hold it."""


def straightened(text: str) -> str:
    """A run of names as most write it; another one is left as it is."""
    if not _MARKS.isdisjoint(text):
        text = _MARKED.sub("", text)
    if text[:3].isupper():
        text = _given_first(text)
    return _each_apart(text) if ";" in text and "s " in text else text


def _given_first(text: str) -> str:
    """A run in which the family names are first and in capitals, turned round."""
    plain = _ASIDE.sub(lambda aside: aside[0].replace(",", ""), text.strip(" ."))
    found = [_LOUD_FIRST.fullmatch(piece) for piece in _COMMAS.split(plain)]
    if len(found) < 2 or not all(found):
        return text
    return ", ".join(f"{one['given']} {one['family'].title()} {one['aside'] or ''}".strip() for one in found if one)


def _each_apart(text: str) -> str:
    """A run that semicolons part, with semicolons between those too who hold one office together."""
    parts = [(part, _OF_SEVERAL.match(part)) for part in text.split(";")]
    return ";".join(part[led.end() :].replace(",", ";") if led is not None else part for part, led in parts)
