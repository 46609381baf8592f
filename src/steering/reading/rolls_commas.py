"""Commas that are missing between the people of a run, and the family's name that a couple shares.

In: the pieces of a run of names between its commas. Out: the same with two people in pieces of their own.
"""

from itertools import pairwise

from steering.reading.given_names import COMMON_GIVEN
from steering.reading.names import is_name, is_role
from steering.reading.roll_words import BY_INITIALS_TWICE, IN_BRACKETS, PLAIN, TITLE_WORD, TOP

_FEWEST_UNPARTED = 5
"""So many people at least begin with a known name before a run without any sign is taken apart by these names."""


def missing_comma(piece: str, pieces: list[tuple[str, bool]]) -> list[str]:
    """The two people of a piece that nothing parts: of initials and a surname each, or of four plain words in a run
    whose other pieces are all a first and a last name, or where each begins with a common given name: `Ann Lee Bob
    Roe`.
    """
    words = piece.split()
    if len(words) > 3 and (twice := BY_INITIALS_TWICE.fullmatch(piece)) is not None:
        return [twice["one"], twice["two"]]
    if len(words) > 4 and (more := _more_than_two(words)):
        return more
    if len(words) != 4 or not all(PLAIN.fullmatch(word) and is_name(word) for word in words):
        return [piece]
    if [word.lower() in COMMON_GIVEN for word in words] == [True, False, True, False]:
        return [" ".join(words[:2]), " ".join(words[2:])]
    if TITLE_WORD.fullmatch(words[0]) or is_role(" ".join(words[:2])):
        return [piece]
    if len(pieces) < 4:
        return [piece]
    others = [TOP.sub("", other).split() for other, _ in pieces if other is not piece]
    plain = all(len(other) == 2 or (len(other) == 3 and TITLE_WORD.fullmatch(other[0])) for other in others)
    return [" ".join(words[:2]), " ".join(words[2:])] if plain else [piece]


def _more_than_two(words: list[str]) -> list[str]:
    """The two people of four plain words with a title before them, or with an office in brackets that both hold behind
    them: `Cllr Ann Lee Bob Roe`, `Ann Lee Bob Roe (Wardens)`; nobody of other words.
    """
    titled = TITLE_WORD.fullmatch(words[0]) is not None
    first, second, behind = words[titled : titled + 2], words[titled + 2 : titled + 4], words[titled + 4 :]
    aside = " ".join(behind)
    if behind and not (IN_BRACKETS.fullmatch(aside) and aside.rstrip(" ).").endswith("s") and is_role(aside[1:-2])):
        return []
    names = [*first, *second]
    if len(names) < 4 or not all(PLAIN.fullmatch(word) and is_name(word) for word in names):
        return []
    given = [word.lower() in COMMON_GIVEN for word in names]
    if given[1] or given[3] or not (given[2] or behind):
        return []
    return [" ".join([*words[:titled], *first, *behind]), " ".join([*second, *behind])]


def unparted(words: list[str]) -> list[str]:
    """The people of a run of at least five that nothing parts, most of whom begin with a common given name or a title,
    and some of whom have three names: `Ann Lee Bob Roe Mrs Day Cat Eve Hall Dan Gill`; nobody of other words. Where
    nearly each second word is a given name, each two words are a person.
    """
    words = " ".join(words).replace(" St. ", " St.").split(" ") if "St." in words else words
    if len(words) < 10 or not all(PLAIN.fullmatch(word.removeprefix("St.")) for word in words):
        return []
    if len(words) % 2 == 0 and sum(word.lower() in COMMON_GIVEN for word in words[::2]) * 8 >= len(words) * 3:
        return [f"{first} {last}".replace("St.", "St. ") for first, last in zip(words[::2], words[1::2], strict=True)]
    starts = [0]
    for at in range(1, len(words) - 1):
        titled = TITLE_WORD.fullmatch(words[at - 1]) is not None
        known = TITLE_WORD.fullmatch(words[at]) is not None or words[at].lower() in COMMON_GIVEN
        if known and not titled and at - starts[-1] > 1:
            starts.append(at)
    lengths = [b - a for a, b in pairwise([*starts, len(words)])]
    if sum(length < 4 for length in lengths) < _FEWEST_UNPARTED or max(lengths) > 6:
        return []
    pairs = [at + n for at, length in zip(starts, lengths, strict=True) for n in range(2, length - 1, 2)]
    return [" ".join(words[a:b]) for a, b in pairwise(sorted([*starts, *pairs, len(words)]))]


def families(pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The pieces of a run of names with a family's name put to both of a couple: `Ann and Bob Lee`, where all others
    have first and last names, or where the couple stands before others.
    """
    for at in range(len(pieces) - 1) if len(pieces) > 3 else ():
        first, (second, joined) = pieces[at][0].strip(), pieces[at + 1]
        words = second.strip(" .").split()
        if joined and len(words) == 2 and PLAIN.fullmatch(first) and all(map(PLAIN.fullmatch, words)):
            others = [piece for piece, _ in (*pieces[:at], *pieces[at + 2 :])]
            whole = [len(other.split()) > 1 for other in others]
            if all(whole) or (any(whole) and at + 2 < len(pieces) and not any(alone for _, alone in pieces[at + 2 :])):
                pieces[at] = (f"{first} {words[1]}", pieces[at][1])
    return pieces
