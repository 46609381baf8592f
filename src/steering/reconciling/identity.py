"""Which findings are one record? Matched again in meeting order after every import and undo.

The pass runs forward: what a meeting says is compared with the register as it stood on that meeting's eve, so
later minutes never change which record an earlier mention belongs to. It can start at any meeting, given what stood
before it; starting at the first gives the same answer. What a person said (`same`, `apart`) binds.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby

from steering.domain.fold import Issues, fold, speaking
from steering.domain.history import Act, Change, Statement, Verb
from steering.domain.interpret import interpret
from steering.domain.words import Kind
from steering.reconciling import happenings, risks
from steering.reconciling.matching import Match, best_matches, faintly, left_over, restated, settle
from steering.reconciling.profiles import ActionProfile, Unit, action_profile, action_unit, told_apart
from steering.reconciling.wording import alike, words

RECENT = 3
"""An action that ended this many meetings ago or later may still be spoken of."""
LOGGED_LATE = timedelta(days=21)
"""What is logged within these days after a meeting may be what its minutes go on to state."""
NEAREST = 0.55
"""How alike two findings of two issues of one meeting must be to be the same finding."""


@dataclass(frozen=True)
class Question:
    """A match that was not believed without asking: the finding's anchor, and what it may be about.

    `faint` is what it could be about where nothing fits.
    """

    anchor: str
    meeting: date
    matches: tuple[Match, ...]
    reviews: bool
    faint: tuple[Match, ...] = ()


@dataclass
class Placement:
    """Which record each anchor belongs to, and what the pass would ask."""

    roots: dict[str, str] = field(default_factory=dict)
    why: dict[str, Match] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)


@dataclass
class Past:
    """What stood before the first meeting of a pass: the records that may be spoken of, each with its Changes."""

    changes: Mapping[str, Sequence[Change]] = field(default_factory=dict)
    meetings: Sequence[date] = ()


class Bindings:
    """What people said of identity: groups of anchors that are the same, and pairs that are not."""

    def __init__(self, acts: Iterable[Act]) -> None:
        self.parent: dict[str, str] = {}
        self.apart: set[tuple[str, str]] = set()
        latest: dict[frozenset[str], Act] = {}
        for act in sorted((a for a in acts if a.verb in (Verb.SAME, Verb.APART)), key=lambda a: a.id):
            latest[frozenset((act.target, str(act.values["other"])))] = act
        for pair, act in latest.items():
            if len(pair) < 2:
                continue
            a, b = sorted(pair)
            if act.verb is Verb.SAME:
                self.parent[self.find(a)] = self.find(b)
            else:
                self.apart |= {(a, b), (b, a)}

    def find(self, anchor: str) -> str:
        """The name of the group that an anchor is in."""
        while anchor in self.parent:
            anchor = self.parent[anchor]
        return anchor

    def bound(self, anchors: Iterable[str], placed: Mapping[str, str]) -> str | None:
        """The record that a person said these anchors belong to, where it stands already."""
        if not self.parent:
            return None
        groups = {self.find(a) for a in anchors}
        return next((root for anchor, root in placed.items() if self.find(anchor) in groups), None)

    def parted(self, anchors: Iterable[str], members: Iterable[str]) -> bool:
        """Whether a person said that these are not the same."""
        return bool(self.apart) and any((a, m) in self.apart for a in anchors for m in members)


def identify(
    kind: Kind, statements: Sequence[Statement], acts: Sequence[Act], issues: Issues, past: Past | None = None
) -> Placement:
    """Place the statements of one kind, from the first of their meetings on.

    `statements` are all standing statements of the kind from that meeting on; `acts` all standing acts of the kind;
    `past` what stood before. Kinds with natural names are placed by name.
    """
    past = past or Past()
    if kind is Kind.ACTION:
        return _ActionPass(acts, issues, past).run(statements)
    if kind in (Kind.EVENT, Kind.RISK, Kind.RETURN, Kind.DECISION, Kind.PILOT):
        return _HappeningPass(kind, acts, issues, past).run(statements)
    return _by_name(statements, acts)


def _by_name(statements: Sequence[Statement], acts: Sequence[Act]) -> Placement:
    bindings = Bindings(acts)
    placement = Placement()
    names = [s.key for s in statements] + [a.target for a in acts if a.verb is Verb.CREATE]
    for name in names:
        placement.roots[name] = bindings.find(name)
    return placement


def units_of(statements: Sequence[Statement], issues: Issues) -> list[tuple[list[str], Statement]]:
    """The findings of one meeting over all its issues: the keys that are one finding, and the statement that speaks.

    Equal keys are one finding; of the rest each of a lower issue goes to the nearest of the issue above that has no
    counterpart yet. In the order of the text.
    """
    first = statements[0]
    ranks = {issue.document: issue.rank for issue in issues.get((first.series, first.meeting), ())}
    voices = speaking(issues.get((first.series, first.meeting), ()))
    documents = sorted({s.document for s in statements}, key=lambda d: (d in voices, ranks.get(d, ())), reverse=True)
    groups: list[tuple[list[str], Statement]] = []
    by_key: dict[str, int] = {}
    for document in documents:
        own = [s for s in statements if s.document == document]
        fresh = [s for s in own if s.key not in by_key]
        taken = {by_key[s.key] for s in own if s.key in by_key}
        free = [i for i in range(len(groups)) if i not in taken]
        for s, i in _nearest(fresh, groups, free):
            groups[i][0].append(s.key)
            by_key[s.key] = i
        for s in fresh:
            if s.key not in by_key:
                by_key[s.key] = len(groups)
                groups.append(([s.key], s))
    return sorted(groups, key=lambda group: group[1].order)


def _nearest(
    fresh: Sequence[Statement], groups: Sequence[tuple[list[str], Statement]], free: Sequence[int]
) -> list[tuple[Statement, int]]:
    said = {s.key: words(_wording(s)) for s in fresh}
    pairs = []
    for s in fresh:
        for i in free:
            like = alike(said[s.key], words(_wording(groups[i][1])))
            if like >= NEAREST:
                pairs.append((like, s, i))
    chosen: list[tuple[Statement, int]] = []
    used: set[int | str] = set()
    for _, s, i in sorted(pairs, key=lambda p: (-p[0], p[1].order, p[2])):
        if s.key not in used and i not in used:
            chosen.append((s, i))
            used |= {s.key, i}
    return chosen


def _wording(statement: Statement) -> str:
    values = statement.values
    return str(values.get("text") or values.get("title") or values.get("name") or "")


def by_meeting(statements: Iterable[Statement]) -> list[tuple[tuple[date, str], list[Statement]]]:
    """The statements of each meeting, in the order of the meetings."""
    ordered = sorted(statements, key=lambda s: (s.meeting, s.series, s.order))
    return [(key, list(group)) for key, group in groupby(ordered, key=lambda s: (s.meeting, s.series))]


class _ActionPass:
    """The forward pass over actions."""

    def __init__(self, acts: Sequence[Act], issues: Issues, past: Past) -> None:
        self.bindings = Bindings(acts)
        self.issues = issues
        self.placement = Placement()
        self.changes: dict[str, list[Change]] = {root: list(changes) for root, changes in past.changes.items()}
        self.placed = {_anchor(c): root for root, changes in self.changes.items() for c in changes if _founds(c)}
        self.acts_of: dict[str, list[Act]] = {}
        self.creates: list[Act] = []
        for act in sorted(acts, key=lambda a: a.order):
            if act.verb is Verb.CREATE:
                if act.target not in self.placed:
                    self.creates.append(act)
            elif act.verb in (Verb.SET, Verb.ADD, Verb.CORRECT):
                self.acts_of.setdefault(act.target, []).append(act)
        self.meetings = list(past.meetings)
        self.retired: set[str] = set()

    def run(self, statements: Sequence[Statement]) -> Placement:
        """Place every statement, then what was only ever logged."""
        for (meeting, _), group in by_meeting(statements):
            self._logged(meeting + LOGGED_LATE)
            self._meeting(meeting, group)
            if meeting not in self.meetings and not all(s.values.get("register") for s in group):
                self.meetings.append(meeting)
        self._logged(date.max)
        return self.placement

    def _logged(self, upto: date) -> None:
        """Take in the actions that people logged up to a date."""
        while self.creates and self.creates[0].effective <= upto:
            act = self.creates.pop(0)
            root = self.bindings.bound([act.target], self.placed) or act.target
            self._place([act.target], root)
            self.changes.setdefault(root, []).append(act)

    def _place(self, anchors: Iterable[str], root: str) -> None:
        for anchor in anchors:
            self.placed[anchor] = root
            self.placement.roots[anchor] = root

    def _meeting(self, meeting: date, statements: list[Statement]) -> None:
        came_in: dict[str, datetime] = {}
        for s in statements:
            came_in[s.key] = min(s.recorded_at, came_in.get(s.key, s.recorded_at))
        grouped = units_of(statements, self.issues)
        units = [action_unit(anchors, s, min(came_in[a] for a in anchors)) for anchors, s in grouped]
        of_key = {anchor: i for i, unit in enumerate(units) for anchor in unit.anchors}
        free = []
        for unit in units:
            root = self.bindings.bound(unit.anchors, self.placed)
            if root:
                self._place(unit.anchors, root)
            else:
                free.append(unit)
        self._match(meeting, free)
        for statement in statements:
            root = self.placed[units[of_key[statement.key]].anchors[0]]
            self.changes.setdefault(root, []).append(statement)
            self.retired.discard(root)

    def _match(self, meeting: date, units: list[Unit]) -> None:
        pool = self._pool(meeting)
        found = best_matches(units, pool, self.meetings, self._apart(units))
        apart = self._apart(units)
        settled = left_over(units, settle(units, found), pool, self.meetings, apart)
        settled = restated(units, settled, pool, apart)
        fresh: list[ActionProfile] = []
        for i, unit in enumerate(units):
            match = settled[i] or self._within(unit, fresh, meeting)
            root = match.root if match else unit.anchors[0]
            self._place(unit.anchors, root)
            if match:
                self.placement.why[unit.anchors[0]] = match
            else:
                fresh.append(self._fresh(root, unit))
                doubtful = tuple(m for m in found[i] if not self._taken(m, settled))[:3]
                if doubtful or (unit.reviews and unit.outcome != "prior" and unit.explicit):
                    taken = {m.root for m in settled if m}
                    faint = () if doubtful else tuple(faintly(unit, pool, taken, self.meetings))
                    question = Question(unit.anchors[0], meeting, doubtful, unit.reviews, faint)
                    self.placement.questions.append(question)

    def _taken(self, match: Match, settled: Sequence[Match | None]) -> bool:
        return any(other is not None and other.root == match.root for other in settled)

    def _within(self, unit: Unit, fresh: Sequence[ActionProfile], meeting: date) -> Match | None:
        """A new action that restates what the same minutes reviewed a moment ago (or the other way round)."""
        partners = [p for p in fresh if unit.reviews or not p.live]
        found = best_matches([unit], partners, self.meetings, self._apart([unit]))
        return next((m for m in found[0] if m.sure), None)

    def _fresh(self, root: str, unit: Unit) -> ActionProfile:
        meeting = unit.statement.meeting
        item = unit.statement.item
        items = frozenset({(meeting, item)}) if item else frozenset()
        return ActionProfile(
            root, (unit.text,), {}, {}, unit.owners, frozenset(), items, not unit.reviews, None, meeting, meeting
        )

    def _apart(self, units: Iterable[Unit]) -> set[tuple[str, str]]:
        """The pairs (anchor, record) that a person said are not the same."""
        if not self.bindings.apart:
            return set()
        anchors = {a for unit in units for a in unit.anchors}
        return {(a, self.placed[b]) for a, b in self.bindings.apart if a in anchors and b in self.placed}

    def _pool(self, meeting: date) -> list[ActionProfile]:
        """The actions that this meeting may speak of, as they stood on its eve."""
        eve = meeting - timedelta(days=1)
        recent = [m for m in self.meetings if m < meeting][-RECENT:]
        horizon = recent[0] if recent else date.min
        pool = []
        for root, changes in self.changes.items():
            if root in self.retired:
                continue
            own = dict.fromkeys(_anchor(c) for c in changes)
            acts = [act for anchor in own for act in self.acts_of.get(anchor, [])]
            known = {c.id: c for c in [*changes, *acts]}
            before = [c for c in known.values() if _before(c, meeting)]
            profile = action_profile(root, fold(before, interpret, self.issues)) if before else None
            if profile is None:
                continue
            if profile.live or (profile.ended or eve) >= horizon:
                pool.append(profile)
            elif not acts:
                self.retired.add(root)
        return told_apart(pool)


def _anchor(change: Change) -> str:
    return change.key if isinstance(change, Statement) else change.target


def _founds(change: Change) -> bool:
    return isinstance(change, Statement) or change.verb is Verb.CREATE


def _before(change: Change, meeting: date) -> bool:
    """Whether a Change was there on a meeting's eve; what was logged shortly after it counts as there."""
    if isinstance(change, Act) and change.verb is Verb.CREATE:
        return change.effective <= meeting + LOGGED_LATE
    return change.effective < meeting


class _HappeningPass:
    """The forward pass over what goes by date, number or name: events, risks, returns, decisions, pilot sites."""

    def __init__(self, kind: Kind, acts: Sequence[Act], issues: Issues, past: Past) -> None:
        self.kind = kind
        self.bindings = Bindings(acts)
        self.issues = issues
        self.placement = Placement()
        self.known: dict[str, happenings.Known] = {}
        self.placed: dict[str, str] = {}
        for root, changes in past.changes.items():
            for change in sorted(changes, key=lambda c: c.order):
                if _founds(change):
                    self._learn(root, [_anchor(change)], change.values, change.effective)
        self.creates = sorted((a for a in acts if a.verb is Verb.CREATE and a.target not in self.placed), key=_order)

    def run(self, statements: Sequence[Statement]) -> Placement:
        """Place every statement and every record that a person made."""
        for (meeting, _), group in by_meeting(statements):
            self._made(meeting)
            spoken_of: set[str] = set()
            later: list[tuple[list[str], Statement]] = []
            for anchors, statement in self._units(group):
                root = self.bindings.bound(anchors, self.placed)
                if root is None:
                    match = self._match(statement, anchors, group)
                    if match is None and self.kind is Kind.RISK and risks.waits(statement.values):
                        later.append((anchors, statement))
                        continue
                    root = match.root if match else anchors[0]
                spoken_of.add(self._put(root, anchors, statement))
            for anchors, statement in later:
                match = self._match(statement, anchors, group)
                if match is None and len(later) == 1:
                    options = [k for k in self.known.values() if not self.bindings.parted(anchors, k.anchors)]
                    match = happenings.left_over(statement, options, spoken_of)
                spoken_of.add(self._put(match.root if match else anchors[0], anchors, statement))
        self._made(date.max)
        return self.placement

    def _put(self, root: str, anchors: list[str], statement: Statement) -> str:
        """Place a statement and learn from it; returns its record."""
        self.placement.roots.update(dict.fromkeys(anchors, root))
        self._learn(root, anchors, statement.values, statement.meeting)
        return root

    def _units(self, group: list[Statement]) -> list[tuple[list[str], Statement]]:
        units = units_of(group, self.issues)
        if self.kind is Kind.EVENT:  # what is cancelled is known before what stands in for it
            units.sort(key=lambda u: (u[1].values.get("status") != "cancelled", u[1].order))
        return units

    def _match(self, statement: Statement, anchors: list[str], group: list[Statement]) -> happenings.Known | None:
        near = happenings.near(self.kind, self.known.values(), statement.meeting)
        options = [k for k in near if not self.bindings.parted(anchors, k.anchors)]
        cancelled = {s.values.get("date") for s in group if s.values.get("status") == "cancelled"}
        return happenings.match(self.kind, statement, options, cancelled)

    def _made(self, upto: date) -> None:
        while self.creates and self.creates[0].effective <= upto:
            act = self.creates.pop(0)
            root = self.bindings.bound([act.target], self.placed) or self._made_before(act.target) or act.target
            self.placement.roots[act.target] = root
            self._learn(root, [act.target], act.values.get("fields", {}), act.effective)

    def _made_before(self, anchor: str) -> str | None:
        """The site that a person calls otherwise than the minutes did."""
        if self.kind is not Kind.PILOT:
            return None
        options = [k for k in self.known.values() if not self.bindings.parted([anchor], k.anchors)]
        known = happenings.site(anchor, options)
        return known.root if known else None

    def _learn(self, root: str, anchors: Iterable[str], values: Mapping[str, object], on: date) -> None:
        anchors = list(anchors)
        self.placed.update(dict.fromkeys(anchors, root))
        known = self.known.setdefault(root, happenings.Known(root))
        known.anchors.update(anchors)
        known.learn(values, on)
        if self.kind is Kind.RISK:
            known.learn_risk(values)


def _order(act: Act) -> tuple[object, ...]:
    return act.order
