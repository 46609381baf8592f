"""The parts that pages share: a quote in its context, links, questions, a story; each line leads to its sentence."""

from collections.abc import Iterable, Sequence
from datetime import date

from textual.content import Content

from steering.domain.rows import LinkRow, QuestionRow, SourceRow
from steering.domain.words import Basis
from steering.services.stories import Line
from steering.tui.targets import Place, Record, Sentence
from steering.tui.text import flat, ink, join, short
from steering.tui.widgets.sheet import Block, gap, title


def field(label: str, value: Content | str, target: object = None, width: int = 12) -> Block:
    """A labelled value."""
    text = Content.assemble(ink(f"{label:<{width}}", "quiet"), value if isinstance(value, Content) else ink(value))
    return Block(text, target, hang=width, key=("field", label))


def sentence(source: SourceRow | None, context: Sequence[tuple[int, str]]) -> Iterable[Block]:
    """The sentence that a record comes from, with what stands around it."""
    if source is None:
        yield Block(ink("No minutes state this; somebody logged it here.", "quiet"))
        return
    where = Sentence(source.document, source.line, source.quote, source.path)
    item = f", item {source.item}" if source.item else ""
    yield title(f"{flat(source.path)}, line {source.line}{item}", "o opens it")
    own = range(source.line, source.line + source.quote.count("\n") + 1)
    if not context:
        yield Block(join(("▌ ", "amber"), (flat(source.quote), "quote")), where, hang=2, key="quote")
    for number, text in context:
        if not text.strip():
            continue
        mark = "▌" if number in own else " "
        parts = join((f"{number:>4} {mark} ", "quiet"), (flat(text), "quote" if number in own else "quiet"))
        yield Block(
            parts, where if number == source.line else None, hang=7, key="quote" if number == source.line else None
        )


def links(found: Sequence[tuple[LinkRow, str]]) -> Iterable[Block]:
    """What a record serves, and why."""
    yield gap()
    yield title("Serves", "" if found else "nothing yet: l links it to a deliverable")
    for link, name in found:
        sure = link.basis is Basis.STATED or link.confirmed_by
        mark = "" if sure else " (inferred)"
        text = join((link.code, "loud"), f" {flat(name)}{mark}: ", (flat(link.rationale), "quote"))
        yield Block(text, Record(link.code), hang=2, key=("link", link.code))


def questions(found: Sequence[QuestionRow]) -> Iterable[Block]:
    """What is asked about a record."""
    if not found:
        return
    yield gap()
    yield title("Asked", "q answers it")
    for question in found:
        text = join((f"{question.ref} ", "amber"), flat(question.text))
        yield Block(text, Place("questions", question.ref), hang=4, key=question.ref)


def story(lines: Sequence[Line], today: date) -> Iterable[Block]:
    """What happened to a record, each line with the minutes that say so."""
    yield gap()
    yield title("Story")
    for n, line in enumerate(lines):
        where = f" [{flat(line.by)}{f', line {line.line}' if line.line else ''}]"
        text = join((f"{short(line.on, today):<10} ", "quiet"), flat(line.text), (where, "quiet"))
        yield Block(text, _where(line), hang=11, key=("story", n))


def _where(line: Line) -> Sentence | None:
    if line.document is None or line.line is None:
        return None
    return Sentence(line.document, line.line, line.quote or "", line.path or "")
