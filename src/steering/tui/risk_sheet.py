"""A risk as a page: what may happen and why, its scores through time, what is done about it, its story."""

from collections.abc import Iterable, Sequence
from datetime import date

from textual.content import Content

from steering.domain.rows import AssessmentRow, RiskRow
from steering.domain.words import AssessmentKind
from steering.services.riskpages import RiskLine, RiskPage
from steering.tui import blocks
from steering.tui.curve import curve
from steering.tui.targets import Record, Sentence
from steering.tui.text import ARROWS, BAND_STYLES, ago, flat, ink, join, long, rag
from steering.tui.text import short as brief
from steering.tui.widgets.sheet import Block, gap, title


def short(line: RiskLine, today: date) -> list[Block]:
    """What stands beside the list."""
    r = line.risk
    made = [Block(join((f"{r.ref}  ", "loud"), (flat(r.title), "loud")), hang=len(r.ref) + 2)]
    if line.flags:
        made.append(Block(join((" · ".join(line.flags), "amber"))))
    return [*made, *_facts(r, line, today)]


def page(found: RiskPage, today: date) -> list[Block]:
    """The whole page."""
    r = found.risk
    return [
        *short(found.line, today),
        *_curve(found, today),
        *_scores(r.assessments, today),
        *_mitigation(found),
        gap(),
        *blocks.sentence(r.source, found.context),
        *blocks.questions(found.questions),
        *_reviews(r, today),
        *blocks.story(found.story, today),
    ]


def _facts(r: RiskRow, line: RiskLine, today: date) -> Iterable[Block]:
    status = r.status.value + (f" on {long(r.materialised_on, today)}" if r.materialised_on else "")
    yield blocks.field("status", f"{status}: {flat(r.closed_note)}" if r.closed_note else status)
    yield blocks.field("score", _score(r, line))
    yield blocks.field("owner", flat(r.owner) if r.owner else ink("nobody: w gives it one", "amber"))
    for label, value in (("because", r.cause), ("may happen", r.event), ("and then", r.effect)):
        yield blocks.field(label, flat(value) if value else ink("not said: e fills it in", "quiet"))
    for label, word in (("category", r.category), ("response", r.response), ("when", r.proximity)):
        if word:
            yield blocks.field(label, word.value.replace("_", " "))
    if r.tolerated_until:
        yield blocks.field(
            "tolerated",
            f"by {flat(r.tolerated_by or '')} until {long(r.tolerated_until, today)}: {flat(r.tolerated_why or '')}",
        )
    if r.early_warning:
        yield blocks.field("look for", flat(r.early_warning))
    if line.seen:
        yield blocks.field("looked at", f"{long(line.seen, today)}, {ago(line.seen, today)}")
    if r.next_review:
        late = "red" if line.late else ""
        yield blocks.field("look again", join((f"{long(r.next_review, today)}, {ago(r.next_review, today)}", late)))
    if line.next:
        due = f", due {long(line.next.due, today)}" if line.next.due else ", without a date"
        yield blocks.field("next", f"{line.next.ref} {flat(line.next.title)}{due}")


def _score(r: RiskRow, line: RiskLine) -> Content:
    current = r.current()
    if current is None or line.band is None:
        return ink("not assessed: v gives it a score", "amber")
    said = f"{current.likelihood} x {current.impact} = {current.score} "
    arrow = f" {ARROWS[line.arrow]} since the meeting before the last" if line.arrow else ""
    return join(said, (line.band.value, BAND_STYLES[line.band]), arrow, (f" ({current.kind.value})", "quiet"))


def _curve(found: RiskPage, today: date) -> Iterable[Block]:
    """The line of the residual scores, of the inherent ones where nobody gave another."""
    r = found.risk
    kind = AssessmentKind.RESIDUAL if r.current(AssessmentKind.RESIDUAL) else AssessmentKind.INHERENT
    target = r.current(AssessmentKind.TARGET)
    marks = {"appetite": found.limit} if found.limit is not None else {}
    if target:
        marks["target"] = target.score
    points = [(a.on, a.score) for a in r.assessments if a.kind is kind]
    if points:
        yield gap()
        yield title(f"Scores through time ({kind.value})")
        yield from (Block(row, wrap=False) for row in curve(points, marks, r.closed_on or today))


def _scores(found: Sequence[AssessmentRow], today: date) -> Iterable[Block]:
    if not found:
        return
    yield gap()
    yield title("Scores")
    for n, a in enumerate(found):
        text = join(
            (f"{brief(a.on, today):<10} ", "quiet"),
            f"{a.likelihood}x{a.impact} {a.score:>3}  ",
            (f"{a.kind.value:<10}{flat(a.rationale or '')}", "quiet"),
        )
        s = a.source
        where = Sentence(s.document, s.line, s.quote, s.path) if s else None
        yield Block(text, where, hang=30, key=("score", n))


def _mitigation(found: RiskPage) -> Iterable[Block]:
    yield gap()
    yield title("Mitigated by", "" if found.actions else "nothing: M names an action")
    for action, how in found.actions:
        text = join(
            rag(how.rag),
            f"  {action.ref}  {flat(action.title)} ({', '.join(flat(o) for o in action.owners) or 'nobody'})",
        )
        yield Block(text, Record(action.ref), hang=4, key=action.ref)


def _reviews(r: RiskRow, today: date) -> Iterable[Block]:
    if not r.reviews:
        return
    yield gap()
    yield title("Looked at")
    for n, review in enumerate(r.reviews):
        said = f"{review.outcome.value.replace('_', ' ')}{': ' + flat(review.note) if review.note else ''}"
        text = join((f"{brief(review.on, today):<10} ", "quiet"), said, (f" [{flat(review.by or 'minutes')}]", "quiet"))
        yield Block(text, hang=11, key=("review", n))
