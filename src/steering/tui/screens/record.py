"""The pages of records: what a reference leads to."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, ClassVar

from steering.domain.rows import (
    ActionRow,
    DecisionRow,
    MeetingRow,
    NodeRow,
    PersonRow,
    PilotRow,
    QuestionRow,
    RiskRow,
    SiteRow,
)
from steering.services import browsing, listing, showing, stories, views
from steering.services.desk import Desk
from steering.tui import blocks
from steering.tui.commands import Command, Keys
from steering.tui.screens.page import Page
from steering.tui.screens.sheeted import Sheeted
from steering.tui.targets import Place, Record
from steering.tui.text import count, due, flat, ink, join, rag
from steering.tui.widgets.sheet import Block, gap, title

SHOWN = 200


def page_of(desk: Desk, ref: str) -> Callable[[], Page]:
    """What makes the page of the record that a reference names. Raises UnknownReference."""
    row = views.find(desk, ref)
    if isinstance(row, ActionRow):
        from steering.tui.screens.action import ActionScreen

        return lambda: ActionScreen(row.ref)
    if isinstance(row, RiskRow):
        from steering.tui.screens.risk import RiskScreen

        return lambda: RiskScreen(row.ref)
    if isinstance(row, QuestionRow):
        from steering.tui.screens.questions import QuestionsScreen

        return lambda: QuestionsScreen(row.ref)
    if isinstance(row, PilotRow | SiteRow):
        from steering.tui.screens.pilots import PilotsScreen

        name = row.site if isinstance(row, PilotRow) else row.name
        return lambda: PilotsScreen(name)
    if isinstance(row, PersonRow):
        from steering.tui.screens.person import PersonScreen

        return lambda: PersonScreen(row.ref)
    return lambda: RecordScreen(_ref(row, ref), listing.KINDS.get(type(row), "record"))


def _ref(row: Any, said: str) -> str:
    if isinstance(row, MeetingRow):
        return row.date.isoformat()
    return str(getattr(row, "ref", None) or getattr(row, "code", None) or said)


class RecordScreen(Sheeted):
    """A decision, a date, a meeting, a round of returns, or a part of the framework."""

    ABOUT = "One record: what is known of it, the sentence it comes from, and its story. Enter opens any line."
    KEYS: ClassVar[Keys] = (
        Command("o", "source", "source", "Open the minutes at its sentence"),
        Command("y", "copy", "copy", "Copy its reference"),
    )

    def __init__(self, ref: str, kind: str) -> None:
        super().__init__()
        self.ref, self.kind = ref, kind

    @property
    def heading(self) -> str:
        """What it is, and its reference."""
        return f"{self.kind.capitalize()} {self.ref}"

    def blocks(self) -> Sequence[Block]:
        """The page."""
        row = views.find(self.desk, self.ref)
        today = self.desk.standing_date
        if isinstance(row, NodeRow):
            return _node(self.desk, row, today)
        if isinstance(row, MeetingRow):
            return _meeting(self.desk, row)
        return _plain(self.desk, row, self.ref, today)

    def action_source(self) -> None:
        """Open the sentence."""
        if (sentence := self.sentence()) is not None:
            self.host.open(sentence)
        else:
            self.host.tell("No minutes state this.")

    def action_copy(self) -> None:
        """Copy the reference."""
        self.host.copy(self.ref, self.ref)


def _facts(sheet: showing.Sheet) -> list[Block]:
    width = max((len(label) for label, _ in sheet.fields), default=8) + 2
    facts = [blocks.field(label, flat(value), width=width) for label, value in sheet.fields if label != "actions"]
    return [Block(join((f"{sheet.ref}  ", "loud"), (flat(sheet.title), "loud")), hang=2), gap(), *facts]


def _plain(desk: Desk, row: Any, ref: str, today: date) -> list[Block]:
    made = _facts(showing.sheet(desk, ref))
    source = getattr(row, "source", None)
    context = stories.quote_in_context(desk, source.document, source.line, 2) if source else []
    made += [gap(), *blocks.sentence(source, context)]
    if isinstance(row, DecisionRow):
        from steering.tui.screens.decisions import links_of

        made += links_of(row)
    _, lines = stories.story(desk, ref)
    return [*made, *blocks.story(lines, today)]


def _meeting(desk: Desk, row: MeetingRow) -> list[Block]:
    made = _facts(showing.sheet(desk, row.date.isoformat()))
    made += [gap(), title("Said there")]
    actions = browsing.find(desk, views.ActionFilter(status="all", meeting=row.date), browsing.Sort.REFERENCE)
    said = f"{count(len(actions.numbers), 'action')} minuted"
    made.append(Block(join(said), Place("actions", f"meeting:{row.date.isoformat()} status:all"), key="actions"))
    made.append(Block(join("decisions"), Place("decisions", row.date.isoformat()), key="decisions"))
    return made


def _node(desk: Desk, row: NodeRow, today: date) -> list[Block]:
    pairs = (
        ("level", row.kind.value),
        ("rating", row.rating.value),
        ("also called", "; ".join(row.aliases)),
        ("version", row.label or row.state or ""),
        ("under", row.parent or ""),
        ("note", row.note or ""),
    )
    made = [Block(join((f"{row.code}  ", "loud"), (flat(row.title), "loud")), hang=2), gap()]
    made += [blocks.field(label, flat(value), width=13) for label, value in pairs if value]
    made += [blocks.field("serves", code, Record(code), width=13) for code in row.serves]
    wanted = views.ActionFilter(status="all", deliverable=row.code)
    return [*made, gap(), *actions_of(desk, wanted, "Actions that serve it", f"for:{row.code} status:all", today)]


def actions_of(desk: Desk, wanted: views.ActionFilter, heading: str, words: str, today: date) -> list[Block]:
    """The actions that a filter lets through, each leading to its page."""
    found = browsing.find(desk, wanted)
    rows = browsing.rows(desk, found.numbers[:SHOWN])
    made = [Block(join((heading, "head"), (f"  {len(found.numbers)}", "quiet")), Place("actions", words), key=heading)]
    for number in found.numbers[:SHOWN]:
        a, how = rows[number]
        parts = join(
            " ", rag(how.rag), f" {a.ref:<6}", due(a.due, a.due_basis, a.due_event, today), f"  {flat(a.title)}"
        )
        made.append(Block(parts, Record(a.ref), hang=9, key=a.ref))
    if not found.numbers:
        made.append(Block(ink(" none", "quiet")))
    return made
