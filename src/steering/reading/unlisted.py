"""Who is a person though no list of the minutes has them: lists leave out guests, and first names go by other forms.

Somebody is one who bears a common given name, or whom the text lets speak or act elsewhere (`Dimitris asked ...`,
`thanks to Dimitris`). In: a text and a name as it is written. Out: whether it is a person's.
"""

import re

from steering.reading.given_names import COMMON_GIVEN

_FIRST = re.compile(r"[ \n-]")
_ACTS = frozenset(
    "asked asks mentioned mentions suggested suggests noted notes thinks thought joined wondered wonders volunteered"
    " presented presents raised raises pointed commented comments explained explains felt thanked apologised wished"
    " said says chaired left arrived spoke".split()
)
"""What people do at a meeting, and bodies seldom."""
_ARTICLES = frozenset(("The", "A", "An"))
_THANKS = ("hanks to ", "hanked ", "hank ")


class Unlisted:
    """The people of one text whom its lists do not have."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    def has(self, name: str) -> bool:
        """Whether a name is a person's: `Peter`, `Ken Pierce`, `Dimitris` where he asked something elsewhere."""
        known = self._known.get(name)
        if known is None:
            known = _FIRST.split(name, 1)[0].lower() in COMMON_GIVEN or (name not in _ARTICLES and self._acts(name))
            self._known[name] = known
        return known

    def _acts(self, name: str) -> bool:
        at = self._text.find(name)
        while at >= 0:
            end = at + len(name)
            behind = self._text[end : end + 30].split(maxsplit=1)
            if behind and behind[0] in _ACTS and self._text[end] == " ":
                return True
            if self._text.endswith(_THANKS, max(at - 9, 0), at):
                return True
            at = self._text.find(name, end)
        return False
