"""When two names are of one person: `L Pask` in the first minutes is `Leonard Pask` in the next."""

from functools import lru_cache

from steering.domain.keys import bare_name, norm


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, without titles and what stands in brackets."""
    return tuple(norm(bare_name(name)).split())


def fullness(name: tuple[str, ...]) -> int:
    """How much of a name is said."""
    return sum(map(len, name))


def shortens(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is a fuller one cut short: to initials and the surname, to the surname, or to the given name.

    `l pask`, `pask` and `leonard` are all `leonard pask`; `l j pask` is not, nor is `lucy pask`.
    """
    if not short or len(full) < 2 or fullness(short) >= fullness(full):
        return False
    if len(short) == 1:
        return len(short[0]) > 1 and short[0] in (full[0], full[-1])
    given, whole = short[:-1], full[:-1]
    if short[-1] != full[-1] or len(given) > len(whole):
        return False
    return all(one == other or (len(one) == 1 and other[0] == one) for one, other in zip(given, whole, strict=False))


@lru_cache(maxsize=20_000)
def may_be_one(one: str, other: str) -> bool:
    """Whether two names, as `norm` has them, may be of one person."""
    a, b = tuple(one.split()), tuple(other.split())
    return a == b or shortens(a, b) or shortens(b, a)
