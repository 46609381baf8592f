"""A proposal as rows: what is doubtful first, then kind by kind; people without doubts as one row."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from textual.content import Content

from steering.domain.findings import NotCaptured
from steering.domain.rows import QuestionRow
from steering.domain.words import Kind
from steering.services.proposing import ACCEPT, REJECT, Item
from steering.services.reviewing import Review
from steering.tui.text import Part, count, flat, humane, ink, join, short
from steering.tui.widgets.rows import Cells, Heading

NAMES = {
    Kind.ACTION: "Actions",
    Kind.DECISION: "Decisions",
    Kind.RISK: "Risks",
    Kind.PILOT: "Pilot sites",
    Kind.RETURN: "Returns",
    Kind.EVENT: "Dates",
    Kind.ATTENDANCE: "People",
}
LETTERS = {
    Kind.ACTION: "A",
    Kind.DECISION: "D",
    Kind.RISK: "R",
    Kind.PILOT: "P",
    Kind.RETURN: "N",
    Kind.EVENT: "E",
    Kind.ATTENDANCE: "·",
}
EFFECTS = {"new": "new", "joins": "same as", "changes": "changes", "repeats": "repeats", "withdrawn": "no longer said"}
NO = ("no", "reject", "leave")
"""Answers to a question that say that its finding is not to be taken."""


@dataclass(frozen=True)
class Several:
    """Rows without doubts that are decided together."""

    title: str
    items: tuple[Item, ...]

    @property
    def decision(self) -> str:
        """What was said of all of them; nothing where they differ."""
        said = {item.decision for item in self.items}
        return said.pop() if len(said) == 1 else ""

    @property
    def line(self) -> int:
        """The first line of them."""
        return min((item.line for item in self.items), default=1)


@dataclass(frozen=True)
class Left:
    """A line that looks like an action and was not taken."""

    line: int
    quote: str
    why: str


Row = Item | Several | QuestionRow | Left


def rows(review: Review) -> dict[object, Row | None]:
    """The rows of a proposal by key, under their headings."""
    found: dict[object, Row | None] = {}
    shown = {q.anchor for item in review.items for q in item.questions}
    apart = [q for q in review.questions if q.anchor not in shown]
    doubtful = sorted((i for i in review.items if i.doubtful), key=lambda i: (not i.questions, not i.explicit))
    if doubtful or apart:
        found[Heading("To look at first", str(len(doubtful) + len(apart)))] = None
    for item in doubtful:
        found[item.key] = item
    for question in apart:
        found[("question", question.anchor)] = question
    for kind, name in NAMES.items():
        sure = [i for i in review.items if i.kind is kind and not i.doubtful]
        if not sure:
            continue
        found[Heading(name, str(len(sure)))] = None
        if kind is Kind.ATTENDANCE:
            found[("several", kind.value)] = Several(_people(sure), tuple(sure))
        else:
            found |= {item.key: item for item in sure}
    if review.receipt.not_captured:
        found[Heading("Look like actions and were not taken", "+ takes one")] = None
    return found | {("left", n.line, n.quote): _left(n) for n in review.receipt.not_captured}


def _left(found: NotCaptured) -> Left:
    return Left(found.line, found.quote, found.why)


def _people(items: list[Item]) -> str:
    away = sum(1 for i in items if "apologies" in i.detail or "absent" in i.detail)
    said = f"{count(len(items), 'person', 'people')}: {len(items) - away} there"
    return f"{said}, {away} sent apologies" if away else said


def open_questions(row: Row, answers: Mapping[str, str]) -> list[QuestionRow]:
    """The questions of a row that nobody has answered."""
    if isinstance(row, QuestionRow):
        return [] if row.anchor in answers else [row]
    if isinstance(row, Item):
        return [q for q in row.questions if q.anchor not in answers]
    return []


def answered(question: QuestionRow, answers: Mapping[str, str]) -> str:
    """What was answered, in words; nothing where nobody has."""
    said = answers.get(question.anchor, "")
    option = next((o for o in question.options if o.key == said), None)
    return flat(option.label if option else said)


def undecided(row: Row | None, answers: Mapping[str, str]) -> bool:
    """Whether something is still to be said of a row."""
    if isinstance(row, QuestionRow):
        return row.anchor not in answers
    if isinstance(row, Several):
        return any(not i.decision for i in row.items)
    return isinstance(row, Item) and not row.decision and row.effect != "withdrawn"


def keys_of(row: Row) -> list[str]:
    """The findings that a row decides."""
    if isinstance(row, Item):
        return [row.key]
    return [item.key for item in row.items] if isinstance(row, Several) else []


def decided(review: Review, keys: list[str], decision: str) -> Review:
    """The review as it is once something was said of these findings."""
    wanted = set(keys)
    return replace(review, items=tuple(replace(i, decision=decision) if i.key in wanted else i for i in review.items))


def glyph(row: Row, answers: Mapping[str, str]) -> tuple[str, str]:
    """The sign of a row and its style: taken, not taken, doubtful, or nothing said yet."""
    decision = row.decision if isinstance(row, Item | Several) else ""
    if decision == ACCEPT or (isinstance(row, QuestionRow) and row.anchor in answers):
        return "✓", "green"
    if decision == REJECT:
        return "✗", "quiet"
    if isinstance(row, QuestionRow) or (isinstance(row, Item) and row.doubtful):
        return "?", "amber"
    return "·", ""


def cells(row: Row, answers: Mapping[str, str], today: date) -> Cells:
    """A row: its sign, its kind, its words, who and when."""
    sign, style = glyph(row, answers)
    mark = ink(sign, style)
    if isinstance(row, QuestionRow):
        return (mark, ink("?", "amber"), ink(flat(row.text)), ink(answered(row, answers), "green"))
    if isinstance(row, Several):
        return (mark, ink("·", "quiet"), ink(row.title), ink(""))
    if isinstance(row, Left):
        return (mark, ink("", "quiet"), ink(flat(row.quote), "quiet"), ink(flat(row.why), "quiet"))
    quiet = "quiet" if row.decision == REJECT else ""
    return (mark, ink(LETTERS[row.kind], "quiet"), ink(flat(row.text), quiet), _who(row, answers, today))


def _who(item: Item, answers: Mapping[str, str], today: date) -> Content:
    parts: list[Part] = []
    said = next((told for q in item.questions if (told := answered(q, answers))), "")
    if item.kind is Kind.ACTION:
        parts.append(", ".join(flat(o) for o in item.owners) or (f"→ {said}" if said else ("nobody", "amber")))
        if item.due:
            parts.append(f" · {humane(flat(item.due), today)}")
        elif item.offered_due and "due" not in item.edited:
            parts.append((f" · ~{short(item.offered_due, today)}", "assumed"))
    else:
        parts += [(humane(flat(item.detail), today), "quiet"), f" → {said}" if said else ""]
    if item.effect not in ("new", "repeats"):
        parts.append((f" · {EFFECTS.get(item.effect, item.effect)} {item.ref}", "blue"))
    return join(*parts)
