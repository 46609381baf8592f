"""When two mentions are one event, one risk, one pilot site or one round of returns: by date, by number, by name."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from steering.domain import sites
from steering.domain.history import Statement
from steering.domain.keys import site_of_pilot
from steering.domain.words import Kind
from steering.reconciling import risks
from steering.reconciling.wording import alike, named, words

SPECIAL = frozenset(words("annual AGM EGM extraordinary special joint subcommittee"))
SAME_TITLE = 0.5
MOVED_BY = timedelta(days=120)
PAST = timedelta(days=92)


@dataclass(eq=False)
class Known:
    """A record as the pass knows it so far: its anchors, its wordings, its dates, its number."""

    root: str
    anchors: set[str] = field(default_factory=set)
    title: dict[str, float] = field(default_factory=dict)
    kind: str | None = None
    dates: list[str] = field(default_factory=list)
    status: str | None = None
    called: risks.Called = field(default_factory=risks.Called)
    name: str = ""
    last: date = date.min

    def learn(self, values: Mapping[str, object], on: date) -> None:
        """Take in what one more mention says; saying the same again changes nothing."""
        if values.get("title"):
            self.title = words(str(values["title"]))
        self.kind = str(values.get("kind") or self.kind or "") or None
        if values.get("date"):
            self.dates.append(str(values["date"]))
        self.status = str(values.get("status") or self.status or "") or None
        self.name = str(values.get("name") or self.name)
        self.last = max(self.last, on)

    def learn_risk(self, values: Mapping[str, object]) -> None:
        """Take in what one more mention calls a risk."""
        self.called.learn(values)


def near(kind: Kind, known: Iterable[Known], meeting: date) -> list[Known]:
    """The records that a meeting may still speak of: events not long past, every risk and round, no decision."""
    if kind is Kind.DECISION:
        return []
    if kind is Kind.EVENT:
        return [k for k in known if k.dates and date.fromisoformat(max(k.dates)) >= meeting - PAST]
    return list(known)


def match(kind: Kind, statement: Statement, known: Sequence[Known], cancelled: Collection[object]) -> Known | None:
    """The record that a statement is about, of those known. `cancelled` are dates that the same minutes cancel."""
    if kind is Kind.EVENT:
        return _event(statement, known, cancelled)
    if kind is Kind.RISK:
        return _risk(statement, known)
    if kind is Kind.RETURN:
        return _round(statement, known)
    if kind is Kind.PILOT:
        return site(statement.key, known)
    return None


def site(anchor: str, known: Sequence[Known]) -> Known | None:
    """The pilot site that an anchor means: by its name in full or cut short, as it was called before."""
    return sites.which(site_of_pilot(anchor), [(k, [site_of_pilot(a) for a in k.anchors]) for k in known])


def _event(statement: Statement, known: Sequence[Known], cancelled: Collection[object]) -> Known | None:
    """The event on the same date with a fitting title; the one that is moved; a seminar whose date has changed."""
    values = statement.values
    when, replaces = str(values["date"]), values.get("replaces")
    title = words(str(values.get("title") or ""))
    fitting = [k for k in known if k.dates and _fits(title, str(values.get("kind") or ""), k)]
    for k in fitting:
        if k.dates[-1] == when:
            return k
    if replaces and replaces not in cancelled:
        moved = [k for k in fitting if k.dates[-1] == replaces]
        moved = moved or [k for k in known if k.dates and k.dates[-1] == replaces]
        if moved:
            return moved[0]
    for k in fitting:
        if when in k.dates and k.status == "cancelled" and values.get("status") == "cancelled":
            return k
    if values.get("kind") != "meeting" and not replaces:
        return _redated(statement, title, fitting)
    return None


def _redated(statement: Statement, title: Mapping[str, float], fitting: Sequence[Known]) -> Known | None:
    """A one-off event that was still to come, under the same title, on another date not far away."""
    when = date.fromisoformat(str(statement.values["date"]))
    for k in fitting:
        before = date.fromisoformat(k.dates[-1])
        ahead = before >= statement.meeting and k.status != "cancelled" and k.last < statement.meeting
        if ahead and abs(when - before) <= MOVED_BY and alike(title, k.title) >= SAME_TITLE:
            return k
    return None


def _fits(title: Mapping[str, float], kind: str, known: Known) -> bool:
    """Whether two titles can be of one event: meetings by being meetings, others by their words."""
    if title.keys() & SPECIAL != known.title.keys() & SPECIAL:
        return False
    if kind == "meeting" and known.kind == "meeting":
        return True
    if not title or not known.title:
        return kind == known.kind
    return named(title, known.title) >= SAME_TITLE or named(known.title, title) >= SAME_TITLE


def _risk(statement: Statement, known: Sequence[Known]) -> Known | None:
    """By number, unless the number was given to another risk since; else by wording."""
    found = risks.about(statement, [k.called for k in known])
    return next((k for k in known if k.called is found), None) if found else None


def left_over(statement: Statement, known: Sequence[Known], spoken_of: Collection[str]) -> Known | None:
    """The one standing risk that these minutes have not spoken of, for a mention that may well be of it."""
    standing = [k for k in known if k.called.status not in risks.ENDED and k.root not in spoken_of]
    if len(standing) == 1 and risks.may_be(statement.values, standing[0].called):
        return standing[0]
    return None


def _round(statement: Statement, known: Sequence[Known]) -> Known | None:
    """By name where both have one; a count without a name is of the round that was last spoken of."""
    name = words(str(statement.values.get("name") or ""))
    if not known:
        return None
    latest = max(known, key=lambda k: (k.last, k.root))
    if not name:
        return latest
    ranked = sorted(((alike(name, words(k.name)), k.root, k) for k in known if k.name), key=lambda r: r[:2])
    if ranked and ranked[-1][0] >= SAME_TITLE:
        return ranked[-1][2]
    return latest if not latest.name else None
