"""An action as a page: what it is, what is wrong with it, its sentence, what it serves, who waits, its story."""

from collections.abc import Iterable
from datetime import date

from textual.content import Content

from steering.domain.rows import ActionRow
from steering.domain.words import DueBasis
from steering.services.pages import ActionPage
from steering.tui import blocks
from steering.tui.targets import Place, Record, Sentence
from steering.tui.text import ago, due, flat, ink, join, long, rag, short
from steering.tui.widgets.sheet import Block, gap, title

BASES = {
    DueBasis.STATED: "as minuted",
    DueBasis.EVENT: "by the event",
    DueBasis.ASSUMED: "assumed: nobody said so",
    DueBasis.AGREED: "agreed",
}


def action(page: ActionPage, today: date) -> list[Block]:
    """The page of an action."""
    a = page.action
    head = Content.assemble(rag(page.standing.rag), "  ", ink(a.ref, "loud"), "  ", ink(flat(a.title), "loud"))
    return [
        Block(head, hang=len(a.ref) + 5),
        *_flags(page),
        gap(),
        *_facts(page, today),
        gap(),
        *blocks.sentence(a.source, page.context),
        *_evidence(a, today),
        *blocks.links(page.links),
        *_waiting(page),
        *blocks.questions(page.questions),
        *blocks.story(page.story, today),
    ]


def _flags(page: ActionPage) -> Iterable[Block]:
    if page.standing.flags:
        yield Block(join((" · ".join(page.standing.flags), "amber")))


def _facts(page: ActionPage, today: date) -> Iterable[Block]:
    a = page.action
    owners = [f"{flat(o)} (lead)" if o == a.lead else flat(o) for o in a.owners]
    who = ", ".join(owners) if owners else ink("nobody: w gives it an owner", "amber")
    first = f'owner:"{a.owners[0]}"' if a.owners else "owner:nobody"
    yield blocks.field("owner", who, Place("actions", first))
    yield blocks.field("due", _due(a, page, today))
    if a.original_due and a.original_due != a.due:
        slip = f", slipped {page.standing.slipped} days" if page.standing.slipped else ""
        yield blocks.field("first due", f"{long(a.original_due, today)}{slip}")
    status = a.status.value.replace("_", " ")
    yield blocks.field("status", f"{status}: {flat(a.status_note)}" if a.status_note else status)
    carried = f", carried {a.times_carried} times" if a.times_carried else ""
    earlier = " or earlier" if a.raised_unknown else ""
    yield blocks.field("raised", f"{long(a.raised, today)}{earlier}{carried}")
    yield blocks.field("called", ", ".join(x for x in (a.long_ref, a.their_ref, *a.also_known) if x))


def _due(a: ActionRow, page: ActionPage, today: date) -> Content:
    if a.due is None:
        return due(a.due, a.due_basis, a.due_event, today)
    when = f"~{long(a.due, today)}" if a.due_basis is DueBasis.ASSUMED else long(a.due, today)
    said = f" ({flat(a.due_event)})" if a.due_event else ""
    style = "red" if page.standing.overdue else ("assumed" if a.due_basis is DueBasis.ASSUMED else "")
    return join((when, style), said, f", {ago(a.due, today)}, ", (BASES.get(a.due_basis, ""), "quiet"))


def _evidence(a: ActionRow, today: date) -> Iterable[Block]:
    c = a.closing
    if c is None:
        return
    yield gap()
    yield title("Ended", f"{c.how} on {short(c.on, today)}" + (f", says {flat(c.by)}" if c.by else ""))
    if c.quote and c.document and c.line:
        yield Block(join((flat(c.quote), "quote")), Sentence(c.document, c.line, c.quote, c.path or ""), key="evidence")
    elif c.note:
        yield Block(join((flat(c.note), "quote")))


def _waiting(page: ActionPage) -> Iterable[Block]:
    for heading, found in (("Waits for", page.waits_for), ("Waited on by", page.waited_on)):
        if found:
            yield gap()
            yield title(heading)
        for other in found:
            text = f"{other.ref}  {flat(other.title)}  ({other.status.value.replace('_', ' ')})"
            yield Block(join(text), Record(other.ref), hang=4, key=(heading, other.ref))
    if page.mitigates:
        yield gap()
        yield title("Mitigates")
    for risk in page.mitigates:
        yield Block(join(f"{risk.ref}  {flat(risk.title)}"), Record(risk.ref), hang=4, key=risk.ref)
