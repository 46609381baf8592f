"""A record is its mentions and acts, walked in order by date.

The walk knows nothing of kinds: `interpret` says which fields a Change states and which rows it adds, this module
says what stands after the last of them. Its rules are the register's (see docs/history.md):

- of a meeting only the highest issue speaks; a record that only lower issues state keeps what the highest of them
  said and is removed at that meeting's date;
- a correction replaces the stated value itself, wherever the speaking issue still states the value corrected;
- a field that only repeats the record's last statement of it sets nothing, but a mention that sets a new date or
  owner sets its status too;
- where the last statement up to an act's date came in after that act and says otherwise, or a repeat or a removal
  contradicts an act, the act stands and the conflict is kept for a question.

Whatever is folded up to a date is a prefix of the whole: later Changes never alter what stood before.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from steering.domain.history import Act, Change, Statement, Verb

MISSING: Any = object()


@dataclass(frozen=True, slots=True)
class Issue:
    """One document of a meeting's minutes as the fold ranks it: by version, date of issue, then order of import.

    `part` tells companions (an action log beside the minutes) apart: of each part the highest issue speaks.
    """

    document: str
    part: str
    version: int
    issued: date
    imported: int
    note: str | None = None
    note_line: int | None = None
    path: str = ""

    @property
    def rank(self) -> tuple[int, date, int]:
        """The higher speaks."""
        return (self.version, self.issued, self.imported)


Issues = Mapping[tuple[str, date], Sequence[Issue]]
"""The documents of each meeting (series, date held)."""


def speaking(issues: Sequence[Issue]) -> frozenset[str]:
    """The documents of a meeting that speak for it: of each part the highest issue."""
    best: dict[str, Issue] = {}
    for issue in issues:
        if issue.part not in best or issue.rank > best[issue.part].rank:
            best[issue.part] = issue
    return frozenset(issue.document for issue in best.values())


@dataclass(frozen=True, slots=True)
class Cell:
    """The value of a field, the Change that set it, and the date from which it holds."""

    value: Any
    by: Change
    on: date


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a record's list (assessments, statuses, reviews): what it says, from when, and by which Change."""

    on: date
    values: Mapping[str, Any]
    by: Change


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to a record: a field that changed, with the value before."""

    on: date
    field: str
    before: Any
    after: Any
    by: Change


@dataclass(frozen=True, slots=True)
class Conflict:
    """A statement that contradicts an act which stands: which field, and what each says."""

    field: str
    act: Act
    statement: Statement
    stated: Any
    acted: Any


@dataclass(frozen=True, slots=True)
class Removal:
    """That a re-issue no longer states the record: from which meeting, and the re-issue that left it out."""

    on: date
    by: Issue
    last: Statement


@dataclass(slots=True)
class State:
    """What stands of one record after the walk."""

    cells: dict[str, Cell] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    mentions: list[Statement] = field(default_factory=list)
    unspoken: list[Statement] = field(default_factory=list)
    created: Act | None = None
    removed: Removal | None = None
    conflicts: list[Conflict] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def value(self, name: str, default: Any = None) -> Any:
        """The value of a field, or `default` where nothing ever set it."""
        cell = self.cells.get(name)
        return default if cell is None else cell.value

    @property
    def first(self) -> Statement | None:
        """The statement that brought the record into the minutes."""
        return self.mentions[0] if self.mentions else None

    @property
    def exists(self) -> bool:
        """Whether anything brings the record into being; acts alone lie dormant."""
        return bool(self.mentions or self.created)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that a Change adds to the list `into`.

    A statement's row that is `same` as the record's last statement in that `slot` sets nothing; `same` None: the row
    always stands.
    """

    into: str
    values: Mapping[str, Any]
    slot: str = ""
    same: Any = None


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What a Change says of its record: fields with their values, and rows for its lists."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    rows: Sequence[Entry] = ()


EVERYBODY = frozenset({"all", "all members", "members", "everyone", "everybody", "all present", "all colleagues"})


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same: names in any order and case, `All` as `All members`."""
    if isinstance(one, list) and isinstance(other, list) and all(isinstance(v, str) for v in (*one, *other)):
        return _names(one) == _names(other)
    return bool(one == other)


def _names(values: Sequence[str]) -> frozenset[str]:
    folded = (" ".join(v.casefold().split()) for v in values)
    return frozenset("all" if name in EVERYBODY else name for name in folded)


Interpreter = Callable[[Change], Interpretation]
WAKING = frozenset({"due", "owners"})
"""The fields whose new value makes a mention set its status too."""


def fold(changes: Iterable[Change], interpret: Interpreter, issues: Issues, upto: date | None = None) -> State:
    """Walk the Changes of one record up to a date (included; None: all) and return what stands.

    `changes` are the standing statements and acts whose anchors the record holds, in any order.
    """
    now = [c for c in changes if upto is None or c.effective <= upto]
    statements = [c for c in now if isinstance(c, Statement)]
    acts = [c for c in now if isinstance(c, Act)]
    state = State()
    corrections = [a for a in acts if a.verb is Verb.CORRECT]
    speaks, state.unspoken, removal = _speakers(statements, issues)
    walk: list[Change] = [_corrected(s, corrections) for s in speaks]
    walk += [a for a in acts if a.verb in (Verb.CREATE, Verb.SET, Verb.ADD)]
    walk.sort(key=lambda change: change.order)
    walker = _Walker(state, interpret)
    for change in walk:
        walker.step(change)
    walker.finish()
    if removal:
        _remove(state, removal)
    return state


def _speakers(statements: list[Statement], issues: Issues) -> tuple[list[Statement], list[Statement], Removal | None]:
    """The statements that speak, those that do not, and the removal where none of a record's speak."""
    voices: dict[tuple[str, date], frozenset[str]] = {}
    loud: list[Statement] = []
    quiet: list[Statement] = []
    for s in statements:
        meeting = (s.series, s.meeting)
        known = issues.get(meeting, ())
        if meeting not in voices:
            voices[meeting] = speaking(known)
        if s.document in voices[meeting] or not known:
            loud.append(s)
        elif any(issue.document == s.document for issue in known):
            quiet.append(s)
    if loud or not quiet:
        return loud, quiet, None
    meeting = max((s.series, s.meeting) for s in quiet)
    ranks = {issue.document: issue for issue in issues[meeting]}
    kept: list[Statement] = []
    for place in {(s.series, s.meeting) for s in quiet}:
        there = [s for s in quiet if (s.series, s.meeting) == place]
        rank_of = {issue.document: issue.rank for issue in issues[place]}
        highest = max(rank_of[s.document] for s in there)
        kept += [s for s in there if rank_of[s.document] == highest]
    last = max((s for s in kept if (s.series, s.meeting) == meeting), key=lambda s: s.order)
    by = max((i for i in issues[meeting] if i.part == ranks[last.document].part), key=lambda i: i.rank)
    return kept, [s for s in quiet if s not in kept], Removal(meeting[1], by, last)


def _corrected(statement: Statement, corrections: Sequence[Act]) -> Statement:
    """The statement with the values that a person corrected, where it still states what was corrected."""
    values = statement.values
    for act in sorted(corrections, key=lambda a: a.order):
        for name, (stated, right) in act.values["fields"].items():
            if statement.meeting == act.effective and values.get(name) == stated:
                values = {**values, name: right}
    if values is statement.values:
        return statement
    return Statement(
        **{name: getattr(statement, name) for name in Statement.__slots__ if name != "values"}, values=values
    )


def _remove(state: State, removal: Removal) -> None:
    """Close what a re-issue left out, unless a person has worked on it: then it stands, and is asked about."""
    state.removed = removal
    touched = [s.by for s in state.steps if isinstance(s.by, Act)]
    if touched and isinstance(touched[-1], Act):
        act = touched[-1]
        state.conflicts.append(Conflict("status", act, removal.last, "removed", state.value("status")))
        return
    before = state.value("status")
    state.cells["status"] = Cell("removed", removal.last, removal.on)
    state.steps.append(Step(removal.on, "status", before, "removed", removal.last))


class _Walker:
    """One walk along a record's Changes."""

    def __init__(self, state: State, interpret: Interpreter) -> None:
        self.state = state
        self.interpret = interpret
        self.stated: dict[str, tuple[Any, Statement]] = {}
        self.standing: dict[str, tuple[Any, Change]] = {}
        self.doubtful: list[Conflict] = []

    def step(self, change: Change) -> None:
        """Take one Change in."""
        said = self.interpret(change)
        if isinstance(change, Statement):
            self.state.mentions.append(change)
            self._state(change, said)
        else:
            if change.verb is Verb.CREATE:
                self.state.created = self.state.created or change
            self._act(change, said)

    def finish(self) -> None:
        """Keep the conflicts whose act still stands."""
        self.state.conflicts += [c for c in self.doubtful if self.standing[c.field][1] is c.act]

    def _state(self, change: Statement, said: Interpretation) -> None:
        news = {name for name, value in said.fields.items() if not self._repeats(name, value)}
        if news & WAKING:
            news |= said.fields.keys() - WAKING
        for name, value in said.fields.items():
            if name in news:
                self._set(name, value, change)
            else:
                self._contradiction(change, name, value)
            self.stated[name] = (value, change)
        for entry in said.rows:
            if entry.same is not None and self._repeats(slot := f"{entry.into}/{entry.slot}", entry.same):
                self._contradiction(change, slot, entry.same)
                continue
            self._add(entry, change)

    def _act(self, change: Act, said: Interpretation) -> None:
        for name, value in said.fields.items():
            self._overtaken(change, name, value)
            self._set(name, value, change)
        for entry in said.rows:
            self._overtaken(change, f"{entry.into}/{entry.slot}", entry.same)
            self._add(entry, change)

    def _repeats(self, name: str, value: Any) -> bool:
        return name in self.stated and same(self.stated[name][0], value)

    def _contradiction(self, change: Statement, name: str, value: Any) -> None:
        """A repeat sets nothing; where an act said otherwise in between, that is a conflict."""
        stands, by = self.standing[name]
        if isinstance(by, Act) and not same(stands, value):
            self.doubtful.append(Conflict(name, by, change, value, stands))

    def _overtaken(self, change: Act, name: str, value: Any) -> None:
        """What came in after the act, of a meeting up to its date, and says otherwise, is a conflict."""
        if name in self.stated:
            stated, by = self.stated[name]
            if not same(stated, value) and by.recorded_at > change.recorded_at:
                self.doubtful.append(Conflict(name, change, by, stated, value))

    def _set(self, name: str, value: Any, change: Change) -> None:
        before = self.state.value(name)
        self.state.cells[name] = Cell(value, change, change.effective)
        self.standing[name] = (value, change)
        if before != value:
            self.state.steps.append(Step(change.effective, name, before, value, change))

    def _add(self, entry: Entry, change: Change) -> None:
        self.state.rows.setdefault(entry.into, []).append(Row(change.effective, entry.values, change))
        slot = f"{entry.into}/{entry.slot}"
        self.standing[slot] = (entry.same, change)
        if isinstance(change, Statement):
            self.stated[slot] = (entry.same, change)
        self.state.steps.append(Step(change.effective, entry.into, None, entry.values, change))
