"""What stands below the proposal: the row at the cursor in full, what is doubted, asked and offered of it."""

from collections.abc import Iterable, Mapping
from datetime import date

from steering.domain.rows import QuestionRow
from steering.domain.words import Kind
from steering.services.proposing import Item
from steering.tui.review.proposal import EFFECTS, Left, Row, Several, answered
from steering.tui.text import Part, count, flat, humane, ink, join, short
from steering.tui.widgets.sheet import Block


def card(row: Row, answers: Mapping[str, str], today: date) -> list[Block]:
    """The row in full."""
    if isinstance(row, QuestionRow):
        return list(_question(row, answers))
    if isinstance(row, Several):
        return [
            Block(join((row.title, "loud"))),
            *(Block(join(f"{flat(i.text)}", (f"  {flat(i.detail)}", "quiet"))) for i in row.items),
        ]
    if isinstance(row, Left):
        text = [Block(ink(flat(row.quote))), Block(ink(f"line {row.line}: {flat(row.why)}", "quiet"))]
        return [*text, Block(ink("+ takes it as an action, a decision, a risk or a date.", "quiet"))]
    return list(_item(row, answers, today))


def _item(item: Item, answers: Mapping[str, str], today: date) -> Iterable[Block]:
    implied = "" if item.explicit else ", only implied"
    effect = f"{EFFECTS.get(item.effect, item.effect)} {item.ref if item.effect != 'new' else ''}".strip()
    yield Block(join((f"{item.kind.value}{implied}", "head"), (f"  {effect}, line {item.line}", "quiet")))
    yield Block(join((flat(item.text), "loud")))
    for question in item.questions:
        yield from _question(question, answers)
    if item.kind is Kind.ACTION:
        yield from _owner_and_date(item, today)
    elif item.detail:
        yield Block(ink(humane(flat(item.detail), today)))
    for name, before, after in item.changes:
        yield Block(join((f"{name}: ", "quiet"), humane(f"{flat(before)} → {flat(after)}", today)), hang=2)
    for why in item.why:
        yield Block(join(("because ", "quiet"), flat(why)), hang=2)
    for doubt in item.doubts:
        yield Block(join(("! ", "amber"), flat(doubt)), hang=2)
    yield from _links(item)
    if item.edited:
        yield Block(ink(f"corrected by hand: {', '.join(item.edited)}", "quiet"))


def _owner_and_date(item: Item, today: date) -> Iterable[Block]:
    owners = ", ".join(flat(o) for o in item.owners)
    who = ink(owners) if owners else ink("nobody", "amber")
    if item.due:
        when = ink(humane(flat(item.due), today))
    elif item.offered_due and "due" not in item.edited:
        when = join(
            (f"~{short(item.offered_due, today)}", "assumed"),
            (" the next meeting, assumed: t changes it", "quiet"),
        )
    else:
        when = ink("no date", "quiet")
    yield Block(join(who, " · ", when), hang=2)


def _links(item: Item) -> Iterable[Block]:
    for link in item.stated_links:
        yield Block(join(("for ", "quiet"), (link.code, "loud"), f"  {flat(link.rationale)}"), hang=2)
    for link in item.offered_links:
        taken = link.code in item.chosen_links
        mark = ("✓ for ", "green") if taken else ("for? ", "amber")
        more = "" if taken else "  l takes it"
        yield Block(join(mark, (link.code, "loud"), f"  {flat(link.rationale)}", (more, "quiet")), hang=2)
    offered = {link.code for link in item.offered_links}
    for code in item.chosen_links:
        if code not in offered:
            yield Block(join(("✓ for ", "green"), (code, "loud"), "  the secretary says so"), hang=2)


def _question(question: QuestionRow, answers: Mapping[str, str]) -> Iterable[Block]:
    yield Block(join(("? ", "amber"), flat(question.text)), hang=2)
    said = answered(question, answers)
    if said:
        yield Block(join(("  ✓ ", "green"), said), hang=4)
        return
    parts: list[Part] = ["  "]
    for number, option in enumerate(question.options, 1):
        parts += [(str(number), "key"), f" {flat(option.label)}   "]
    yield Block(join(*parts, ("a", "key"), (" your own words", "quiet")), hang=2)


def progress(markers: int, captured: int, left: int, asked: int) -> str:
    """`9 of 9 markers taken · 5 questions · 21 to decide`."""
    said = f"{captured} of {count(markers, 'marker')} taken · {count(asked, 'question')} open · {left} to decide"
    return said if left or asked else f"{said}: Y puts it into the register"
