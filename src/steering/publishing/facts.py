"""The register as it stands on one day for one group, with what several pages need of it worked out once."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from steering.config import Config
from steering.domain import rules
from steering.domain.keys import PREFIXES
from steering.domain.rows import (
    ActionRow,
    AssessmentRow,
    EventRow,
    MeetingRow,
    NodeRow,
    PersonRow,
    QuestionRow,
    Register,
    RiskRow,
)
from steering.domain.rules import Standing
from steering.domain.words import (
    LIVE,
    Arrow,
    Band,
    EventKind,
    EventStatus,
    Kind,
    MinutesStatus,
    PersonStatus,
    QuestionStatus,
    RiskCategory,
    RiskStatus,
    Severity,
)

T = TypeVar("T")
A = PREFIXES[Kind.ACTION]
OPEN = RiskStatus.OPEN
LIVE_RISKS = (OPEN, RiskStatus.MATERIALISED)
SEVERITIES = list(Severity)


@dataclass(frozen=True)
class Snapshot:
    """The register on `today` under the group's settings.

    `groups` says whom a group owner meant, by the owner's name in the minutes: `{"All pilot leads": ("Ann Lee", ...)}`.
    """

    register: Register
    config: Config
    today: date
    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    memo: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What others worked out of this snapshot, by what it is."""

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """What `work` comes to, done once for a key."""
        if key not in self.memo:
            self.memo[key] = work()
        found: T = self.memo[key]
        return found

    # ------------------------------------------------------------ people

    @cached_property
    def people(self) -> Mapping[str, PersonRow]:
        """Everybody by name."""
        return {p.name: p for p in self.register.people}

    @cached_property
    def gone(self) -> frozenset[str]:
        """The names of those who have left the group."""
        return frozenset(p.name for p in self.register.people if p.status is PersonStatus.LEFT)

    # ------------------------------------------------------------ actions

    @cached_property
    def live(self) -> tuple[ActionRow, ...]:
        """The actions that somebody still has to do."""
        return tuple([a for a in self.register.actions if a.status in LIVE])

    @cached_property
    def overdue(self) -> tuple[ActionRow, ...]:
        """The live actions past a date that the group stated."""
        return tuple([a for a in self.live if rules.is_overdue(a, self.today)])

    @cached_property
    def unowned(self) -> tuple[ActionRow, ...]:
        """The live actions that nobody owns."""
        return tuple([a for a in self.live if not a.owners])

    @cached_property
    def by_owner(self) -> Mapping[str, tuple[ActionRow, ...]]:
        """The live actions of everybody who owns one, by the owner's name as the action has it."""
        held: dict[str, list[ActionRow]] = {}
        for action in self.live:
            for owner in action.owners:
                held.setdefault(owner, []).append(action)
        return {owner: tuple(actions) for owner, actions in held.items()}

    @cached_property
    def _groups_of(self) -> Mapping[str, tuple[str, ...]]:
        """The groups that meant each person."""
        member: dict[str, list[str]] = {}
        for group, names in self.groups.items():
            for name in names:
                member.setdefault(name, []).append(group)
        return {name: tuple(groups) for name, groups in member.items()}

    def of_person(self, name: str) -> tuple[ActionRow, ...]:
        """The live actions of a person, own or of a group that meant the person, the most pressing first."""
        owners = (name, *self._groups_of.get(name, ()))
        found = {a.number: a for owner in owners for a in self.by_owner.get(owner, ())}
        return tuple(sorted(found.values(), key=self.pressing))

    def is_own(self, action: ActionRow, name: str) -> bool:
        """Whether an action is a person's, own or of a group that meant the person."""
        return name in action.owners or any(g in action.owners for g in self._groups_of.get(name, ()))

    @cached_property
    def late(self) -> frozenset[int]:
        """The numbers of the overdue actions."""
        return frozenset([a.number for a in self.overdue])

    def pressing(self, action: ActionRow) -> tuple[bool, date, int]:
        """What orders actions: overdue ones first, then by date, the undated last."""
        return action.number not in self.late, action.due or date.max, action.number

    def standing(self, action: ActionRow) -> Standing:
        """The colour and flags of an action."""
        return rules.standing(action, self.today, self.gone)

    @cached_property
    def _by_number(self) -> Mapping[int, ActionRow]:
        return {a.number: a for a in self.live}

    @cached_property
    def _by_other_reference(self) -> Mapping[str, ActionRow]:
        return {ref: a for a in self.live if a.also_known for ref in a.also_known}

    def live_action(self, ref: str) -> ActionRow | None:
        """The live action that a reference means: its own, or that of a record which was joined to it."""
        number = ref.removeprefix(A)
        found = self._by_number.get(int(number)) if number.isdecimal() else None
        return found or self._by_other_reference.get(ref)

    @cached_property
    def waiting(self) -> Mapping[str, tuple[ActionRow, ...]]:
        """The live actions that wait for each action, by the reference of the one they wait for."""
        found: dict[str, list[ActionRow]] = {}
        for action in self.live:
            for ref in action.depends_on:
                if other := self.live_action(ref):
                    found.setdefault(other.ref, []).append(action)
        return {ref: tuple(actions) for ref, actions in found.items()}

    # ------------------------------------------------------------ meetings and dates

    @cached_property
    def held(self) -> tuple[MeetingRow, ...]:
        """The meetings held up to today, in order."""
        return tuple(sorted((m for m in self.register.meetings if m.date <= self.today), key=lambda m: m.date))

    @cached_property
    def minuted(self) -> tuple[date, ...]:
        """The dates of the meetings whose minutes are in, in order."""
        return tuple(m.date for m in self.held if m.minutes is not MinutesStatus.NONE)

    @property
    def last_meeting(self) -> date | None:
        """The date of the newest meeting whose minutes are in."""
        return self.minuted[-1] if self.minuted else None

    @property
    def baseline(self) -> date | None:
        """What movement is measured against: the meeting before the newest whose minutes are in."""
        return self.minuted[-2] if len(self.minuted) > 1 else None

    @cached_property
    def upcoming(self) -> tuple[EventRow, ...]:
        """What is still to come and not cancelled, in order; today's meeting is past once its minutes are in."""
        past = set(self.minuted)
        ahead = [
            e
            for e in self.register.events
            if e.status not in (EventStatus.CANCELLED, EventStatus.HELD)
            and (e.date > self.today or (e.date == self.today and e.date not in past))
        ]
        return tuple(sorted(ahead, key=lambda e: (e.date, e.start or "", e.number)))

    @property
    def next_event(self) -> EventRow | None:
        """The next date in the calendar."""
        return self.upcoming[0] if self.upcoming else None

    @property
    def next_meeting(self) -> EventRow | None:
        """The next meeting."""
        return next((e for e in self.upcoming if e.kind is EventKind.MEETING), None)

    @cached_property
    def meeting_events(self) -> Mapping[date, EventRow]:
        """The meetings of the calendar by date."""
        return {e.date: e for e in self.register.events if e.kind is EventKind.MEETING}

    @property
    def to_approve(self) -> tuple[MeetingRow, ...]:
        """The meetings whose minutes wait for approval."""
        return tuple(m for m in self.held if m.minutes in (MinutesStatus.DRAFT, MinutesStatus.CIRCULATED))

    # ------------------------------------------------------------ risks

    @cached_property
    def risks(self) -> tuple[RiskRow, ...]:
        """The risks that the group holds (open or materialised), the highest score first, then the gravest impact."""
        held = sorted([r for r in self.register.risks if r.status in LIVE_RISKS], key=attrgetter("number"))
        gravity = {number: 10 * a.score + a.impact for number, a in self.scores.items()}
        return tuple(sorted(held, key=lambda r: gravity.get(r.number, 0), reverse=True))

    @cached_property
    def scores(self) -> Mapping[int, AssessmentRow]:
        """The current score of every risk that has one, by the risk's number."""
        return {r.number: current for r in self.register.risks if (current := r.current())}

    @cached_property
    def candidates(self) -> tuple[RiskRow, ...]:
        """The risks that minutes name and nobody assessed."""
        return tuple(r for r in self.register.risks if r.status is RiskStatus.CANDIDATE)

    @cached_property
    def exposed(self) -> Mapping[int, RiskRow]:
        """The open risks above appetite that nobody works on and nobody tolerates in date, by number."""
        limits = {c: rules.acceptable(c, self.config.risk.appetite) for c in (*RiskCategory, None)}
        scores = self.scores
        return {
            risk.number: risk
            for risk in self.risks
            if risk.status is OPEN
            and rules.exceeds(scores.get(risk.number), limits[risk.category])
            and not rules.tolerated(risk, self.today)
            and not (risk.actions and self.is_worked_on(risk))
        }

    def is_worked_on(self, risk: RiskRow) -> bool:
        """Whether a live action mitigates a risk."""
        return bool(self._mitigating(risk))

    def _mitigating(self, risk: RiskRow) -> list[ActionRow]:
        return [a for ref in risk.actions if (a := self.live_action(ref))]

    def mitigations(self, risk: RiskRow) -> tuple[ActionRow, ...]:
        """The live actions that mitigate a risk, the most pressing first."""
        found = {a.number: a for a in self._mitigating(risk)}
        return tuple(sorted(found.values(), key=self.pressing))

    def flags(self, risk: RiskRow) -> tuple[str, ...]:
        """What is missing of a risk, or wrong with it."""
        live = [a.ref for a in self.mitigations(risk)]
        return rules.risk_flags(risk, self.today, self.config.risk.appetite, live)

    def arrow(self, risk: RiskRow) -> Arrow | None:
        """The movement of a risk's score since the baseline."""
        return rules.arrow(risk, self.baseline)

    def band(self, risk: RiskRow) -> Band | None:
        """The band of a risk's current score."""
        current = self.scores.get(risk.number)
        return rules.band(current.score, current.impact, self.config.risk.bands) if current else None

    # ------------------------------------------------------------ the rest

    @cached_property
    def questions(self) -> tuple[QuestionRow, ...]:
        """The open questions, the most important first."""
        found = [q for q in self.register.questions if q.status is QuestionStatus.OPEN]
        return tuple(sorted(found, key=lambda q: (SEVERITIES.index(q.severity), q.number)))

    @cached_property
    def nodes(self) -> Mapping[str, NodeRow]:
        """The parts of the framework by code."""
        return {n.code: n for n in self.register.nodes}
