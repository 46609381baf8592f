"""What stands below the proposal: the row at the cursor in full, what is doubted, asked and offered of it."""

from collections.abc import Iterable, Mapping

from steering.domain.rows import QuestionRow
from steering.domain.words import Kind
from steering.services.reviewing import Item
from steering.tui.review.proposal import EFFECTS, Left, Row, Several
from steering.tui.text import count, flat, ink, join
from steering.tui.widgets.sheet import Block, gap


def card(row: Row, answers: Mapping[str, str]) -> list[Block]:
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
    return list(_item(row, answers))


def _item(item: Item, answers: Mapping[str, str]) -> Iterable[Block]:
    implied = "" if item.explicit else ", only implied"
    effect = f"{EFFECTS.get(item.effect, item.effect)} {item.ref if item.effect != 'new' else ''}".strip()
    yield Block(join((f"{item.kind.value}{implied}", "head"), (f"  {effect}, line {item.line}", "quiet")))
    yield Block(join((flat(item.text), "loud")))
    if item.kind is Kind.ACTION:
        yield from _owner_and_date(item, answers)
    elif item.detail:
        yield Block(ink(flat(item.detail)))
    for name, before, after in item.changes:
        yield Block(join((f"{name}: ", "quiet"), f"{flat(before)} → {flat(after)}"), hang=2)
    for why in item.why:
        yield Block(join(("because ", "quiet"), flat(why)), hang=2)
    for doubt in item.doubts:
        yield Block(join(("! ", "amber"), flat(doubt)), hang=2)
    yield from _links(item)
    for question in item.questions:
        yield from _question(question, answers)
    if item.edited:
        yield Block(ink(f"corrected by hand: {', '.join(item.edited)}", "quiet"))


def _owner_and_date(item: Item, answers: Mapping[str, str]) -> Iterable[Block]:
    owners = ", ".join(flat(o) for o in item.owners)
    who = ink(owners) if owners else ink("nobody", "amber")
    if item.due:
        when = ink(flat(item.due))
    elif item.offered_due and "due" not in item.edited:
        when = join(
            (f"~{item.offered_due.isoformat()}", "assumed"),
            (" the next meeting: nobody said so; t changes it", "quiet"),
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
    yield gap()
    yield Block(join(("? ", "amber"), flat(question.text)), hang=2)
    said = answers.get(question.anchor)
    if said:
        option = next((o for o in question.options if o.key == said), None)
        yield Block(join(("  ✓ ", "green"), flat(option.label if option else said)), hang=4)
        return
    for number, option in enumerate(question.options, 1):
        yield Block(join("  ", (str(number), "key"), f" {flat(option.label)}"), hang=4)
    yield Block(join("  ", ("a", "key"), (" in your own words", "quiet")), hang=4)


def progress(markers: int, captured: int, left: int, asked: int) -> str:
    """`9 of 9 markers taken · 5 questions · 21 to decide`."""
    said = f"{captured} of {count(markers, 'marker')} taken · {count(asked, 'question')} open · {left} to decide"
    return said if left or asked else f"{said}: Y puts it into the register"
