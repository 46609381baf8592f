"""Pilot sites: the headline that counts honestly, each site's timeline, the map, and the returns."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from steering.domain import rules
from steering.domain.rows import PilotRow, PilotStepRow, ReturnRow
from steering.domain.words import PilotStatus
from steering.services import pages, pilots
from steering.services.home import headline
from steering.services.listing import count
from steering.services.pages import PilotShelf
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.pilot import SetStatus
from steering.tui.screens.listed import Listed
from steering.tui.targets import Sentence, Target
from steering.tui.text import PILOT_LETTERS, PILOT_STYLES, ago, flat, ink, join, short
from steering.tui.widgets.rows import Cells, Column, Heading
from steering.tui.widgets.sheet import Block, gap, title
from steering.tui.widgets.tiles import Tiles

Item = PilotRow | ReturnRow


class PilotsScreen(Listed):
    """The pilot sites and the returns."""

    PLACE = "pilots"
    HEADING = "Pilots and returns"
    ABOUT = (
        "The sites that pilot, each with every status it was ever given and who said so, and the returns that were "
        "counted. Confirmed needs a named contact and a source; until then a site is only what somebody claimed."
    )
    EMPTY = "No pilot sites yet. s names one; minutes that name one bring it too."
    BELOW = True
    COLUMNS = (
        Column("", 1),
        Column("site", 0, least=16),
        Column("status", 12),
        Column("since", 10),
        Column("contact", 16, rank=2),
        Column("what is missing", 24, rank=3),
    )
    KEYS: ClassVar[Keys] = (
        Command("s", "set_status", "set status", "Give the site another status, and say who told you"),
        Command("n", "new_site", "new site", "Name another site"),
        Command("o", "source", "source", "Open the minutes at the sentence that says so"),
        Command("exclamation_mark", "doubt", "not right", "Question what is recorded of it"),
        Command("y", "copy", "", "Copy the headline"),
    )

    def __init__(self, at: str | None = None) -> None:
        super().__init__(at)
        self._shelf: PilotShelf | None = None

    def body(self) -> ComposeResult:
        """The headline above everything."""
        yield Static("", id="headline", markup=False)
        yield from super().body()

    def above(self) -> Sequence[Widget]:
        """The map of known places."""
        return [Tiles()]

    def fetch(self) -> Mapping[Any, Item | None]:
        """The sites, then the returns."""
        self._shelf = pages.pilots(self.desk)
        items: dict[Any, Item | None] = {p.site: p for p in self._shelf.pilots}
        if self._shelf.returns:
            items[Heading("Returns")] = None
        return items | {r.anchor: r for r in self._shelf.returns}

    def arrived(self) -> None:
        """Say the headline, and draw the map."""
        if self._shelf is None:
            return
        self.query_one("#headline", Static).update(join((headline(self._shelf.pilots), "loud")))
        self.query_one(Tiles).show(self._shelf.tiles, {p.site: p.status for p in self._shelf.pilots})

    def cells(self, item: Item) -> Cells:
        """A site, or a round of returns."""
        today = self.desk.standing_date
        if isinstance(item, ReturnRow):
            latest = item.latest
            said = f"{latest.replied if latest.replied is not None else '?'} of {latest.total or '?'}" if latest else ""
            return (
                ink("N", "green"),
                ink(flat(item.name)),
                ink(said),
                ink(short(latest.on, today) if latest else ""),
                ink(""),
                ink(""),
            )
        style = PILOT_STYLES.get(item.status, "loud")
        return (
            ink(PILOT_LETTERS[item.status], style),
            ink(flat(item.site)),
            ink(item.status.value, style),
            ink(short(item.since, today)),
            ink(flat(item.contact or "")),
            ink(", ".join(rules.pilot_flags(item)), "amber"),
        )

    def detail(self, item: Item) -> Sequence[Block]:
        """The timeline of the site, or the counts of the round."""
        if isinstance(item, ReturnRow):
            return self._counts(item)
        today = self.desk.standing_date
        made = [Block(join((flat(item.site), "loud"), f"  {item.status.value}, {ago(item.since, today)}")), gap()]
        made.append(title("Timeline"))
        return made + [_step(n, step, self) for n, step in enumerate(reversed(item.steps))]

    def _counts(self, item: ReturnRow) -> list[Block]:
        made = [Block(join((flat(item.name), "loud"))), Block(ink(count(item))), gap(), title("Counted")]
        for n, claim in enumerate(reversed(item.claims)):
            replied, outstanding = ("?" if x is None else x for x in (claim.replied, claim.outstanding))
            said = f"{replied} replied, {outstanding} outstanding, of {claim.total or '?'}"
            worked = " (total worked out)" if claim.total_derived else ""
            text = join((f"{short(claim.on, self.desk.standing_date):<10} ", "quiet"), said, (worked, "quiet"))
            s = claim.source
            made.append(Block(text, Sentence(s.document, s.line, s.quote, s.path) if s else None, hang=11, key=n))
        return made

    def refresh_detail(self) -> None:
        """Point on the map too."""
        super().refresh_detail()
        self.query_one(Tiles).point(self.item.site if isinstance(self.item, PilotRow) else None)

    def target(self, item: Item) -> Target | None:
        """The sentence that says so."""
        source = item.steps[-1].source if isinstance(item, PilotRow) and item.steps else None
        if isinstance(item, ReturnRow) and item.latest:
            source = item.latest.source
        return Sentence(source.document, source.line, source.quote, source.path) if source else None

    def action_source(self) -> None:
        """Open the sentence."""
        target = self.target(self.item) if self.item else None
        if target is not None:
            self.host.open(target)
        else:
            self.host.tell("No minutes say this; it was recorded here.")

    def action_set_status(self) -> None:
        """Another status for the site at the cursor."""
        if isinstance(self.item, PilotRow):
            self._set(self.item.site, self.item)
        else:
            self.app.bell()

    def action_new_site(self) -> None:
        """Name another site."""
        from steering.tui.dialogs.choose import Choice, Choose

        known = [Choice(n, flat(n)) for n in (self._shelf.known if self._shelf else ()) if n not in self.items]
        dialog = Choose("Which site?", known, free=lambda said: f"“{said}”")
        self.app.push_screen(dialog, lambda names: self._set(names[0], None) if names else None)

    def _set(self, site: str, pilot: PilotRow | None) -> None:
        def then(said: dict[str, str] | None) -> None:
            if said:
                status = PilotStatus(said["status"])
                self.said(site)
                self.act(
                    lambda: pilots.set_status(
                        self.desk, site, status, said["source"], contact=said["contact"] or None, note=said["note"]
                    ),
                    lambda done: f"{done.pilot.site} {done.said}",
                )

        self.app.push_screen(SetStatus(site, pilot.status if pilot else None, pilot.contact if pilot else None), then)

    def action_doubt(self) -> None:
        """Question what is recorded."""
        from steering.services import questions
        from steering.tui.dialogs.ask import Ask

        if not isinstance(self.item, PilotRow):
            self.app.bell()
            return
        site = self.item.site

        def then(said: str | None) -> None:
            if said:
                self.act(
                    lambda: questions.raise_question(self.desk, site, said),
                    lambda done: f"{done.question.ref} asked about {site}",
                )

        self.app.push_screen(Ask(f"What is not right about {site}?", hint="it becomes a question"), then)

    def action_copy(self) -> None:
        """Copy the headline."""
        if self._shelf:
            self.host.copy(headline(self._shelf.pilots), "the headline")


def _step(n: int, step: PilotStepRow, screen: PilotsScreen) -> Block:
    today = screen.desk.standing_date
    who = flat(step.by or (step.source.path if step.source else ""))
    contact = f", contact {flat(step.contact)}" if step.contact else ""
    note = f": {flat(step.note)}" if step.note else ""
    style = PILOT_STYLES.get(step.status, "loud")
    quote = f"  “{flat(step.source.quote)}”" if step.source else ""
    text = join(
        (f"{short(step.since, today):<10} ", "quiet"),
        (f"{PILOT_LETTERS[step.status]} {step.status.value}", style),
        f"{contact}{note}",
        (f" [{who}]", "quiet"),
        (quote, "quote"),
    )
    s = step.source
    return Block(text, Sentence(s.document, s.line, s.quote, s.path) if s else None, hang=11, key=("step", n))
