"""Home: what must be done now, what changed, what is next; every line leads on."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from steering.domain.words import EventKind, EventStatus
from steering.services import home as service
from steering.services.home import Home, Load
from steering.tui.commands import Command, Keys
from steering.tui.screens.page import Page
from steering.tui.targets import Place, Record, Waiting
from steering.tui.text import PILOT_LETTERS, PILOT_STYLES, bar, count, flat, ink, join, long, rag, short
from steering.tui.widgets.sheet import Block, Sheet, gap

WIDE = 110


class HomeScreen(Page):
    """The secretary's home."""

    PLACE = "home"
    HEADING = "Home"
    ABOUT = "What you must do now, what changed lately and what comes next. Enter opens any line."
    KEYS: ClassVar[Keys] = (
        Command("i", "app.import_minutes", "import", "Import minutes from the folder minutes/"),
        Command("L", "app.live", "live minutes", "Minute a meeting as it happens"),
        Command("g", "app.publish", "write out", "Write the agenda, brief, digest, calendar or mails"),
    )

    def __init__(self, home: Home | None = None) -> None:
        super().__init__()
        self._home = home
        self._fresh = home is not None
        self._wide = False

    def body(self) -> ComposeResult:
        """Two sheets side by side; on a narrow terminal the first shows everything."""
        now, watch = Sheet(id="now"), Sheet(id="watch")
        self._fill(now, watch, self.app.size.width)
        with Horizontal(classes="columns"):
            yield now
            yield watch

    def renew(self) -> None:
        """Ask for the home; the one that the program was opened with is shown as it is."""
        if self._fresh:
            self._fresh = False
            return
        self.load("home", lambda: service.home(self.desk), self._show)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nowhere to go back to from here."""
        return action != "back"

    def _show(self, home: Home) -> None:
        self._home = home
        self.host.face = home.face
        self.retitle()
        self._lay()

    def on_resize(self) -> None:
        """One column or two."""
        if self._wide != (self.size.width >= WIDE):
            self._lay()

    def _lay(self) -> None:
        self._fill(self.query_one("#now", Sheet), self.query_one("#watch", Sheet), self.size.width)

    def _fill(self, left: Sheet, right: Sheet, width: int) -> None:
        self._wide = right.display = width >= WIDE
        if self._home is None:
            return
        now, later = list(_now(self._home)), list(_watch(self._home))
        left.show(now if self._wide else [*now, gap(), *later])
        if self._wide:
            right.show(later)


def _now(home: Home) -> Iterable[Block]:
    yield from _duties(home)
    yield gap()
    yield from _actions(home)


def _duties(home: Home) -> Iterable[Block]:
    today = home.face.today
    due = [d for d in home.face.duties if d.due]
    ahead = [d for d in home.face.duties if not d.due]
    if due:
        duty = due[-1]
        when = "today" if duty.on == today else f"since {short(duty.on, today)}"
        text = join(("Now   ", "head"), (f"{duty.clock:<5}", "loud"), f"{duty.text} ", (f"({when})", "quiet"))
        yield Block(text, Place("publish"), hang=11, key="now")
    if ahead:
        duty = ahead[0]
        text = join(
            ("Next  ", "head"), (f"{duty.clock:<5}", "loud"), f"{duty.text} ", (f"{long(duty.on, today)}", "quiet")
        )
        yield Block(text, Place("publish"), hang=11, key="next")
    for sha, path in home.waiting:
        yield Block(join(("Read  ", "head"), f"{flat(path)} waits for your review"), Waiting(sha), hang=6, key=sha)
    if home.fresh:
        names = ", ".join(flat(n) for n in home.fresh[:3]) + (" …" if len(home.fresh) > 3 else "")
        text = join(("New   ", "head"), f"{count(len(home.fresh), 'file')} in minutes/ not imported: {names}")
        yield Block(text, Place("minutes", "import"), hang=6, key="fresh")
    if home.drafts or home.approved:
        said = [f"{count(home.drafts, 'mail')} to approve"] if home.drafts else []
        said += [f"{count(home.approved, 'approved mail')} to send"] if home.approved else []
        text = join(("Mail  ", "head"), f"{' · '.join(said)} ", ("(M opens the outbox)", "quiet"))
        yield Block(text, Place("outbox"), hang=6, key="mails")
    if home.questions:
        first = home.questions[0]
        text = join(("Ask   ", "head"), f"{count(len(home.questions), 'question')}: {first.ref} {flat(first.text)}")
        yield Block(text, Place("questions"), key="ask", wrap=False)
    if not home.meetings and not home.waiting and not home.fresh:
        yield Block(
            join(("Start ", "head"), "put minutes into minutes/ and press i"), Place("minutes", "import"), hang=6
        )


def _actions(home: Home) -> Iterable[Block]:
    c = home.counts
    said = [f"{c.live} live", f"{c.overdue} overdue", f"{c.unowned} unowned", f"{c.undated} without a date"]
    if c.assumed:
        said.append(f"{c.assumed} assumed")
    if c.claimed:
        said.append(f"{c.claimed} done, to accept")
    yield Block(join(("Actions  ", "head"), (" · ".join(said), "quiet")), Place("actions"), key="actions")
    most = max((load.live for load in home.loads), default=0)
    for load in home.loads:
        yield _load(load, most)
    if home.owners > len(home.loads):
        yield Block(join(("    and ", "quiet"), (count(home.owners - len(home.loads), "other owner"), "quiet")))


def _load(load: Load, most: int) -> Block:
    worst = load.actions[0][1].rag if load.actions else None
    for _, how in load.actions:
        if worst is None or "RAGB".index(how.rag.value) < "RAGB".index(worst.value):
            worst = how.rag
    name = flat(load.owner) or "nobody"
    refs = " ".join(a.ref for a, _ in load.actions)
    more = " …" if load.live > len(load.actions) else ""
    late = f"{load.overdue} late " if load.overdue else ""
    carried = f"{load.carried} carried " if load.carried else ""
    text = Content.assemble(
        " ",
        rag(worst) if worst else " ",
        f" {name[:20]:<20} {load.live:>4} ",
        ink(f"{bar(load.live, most, 8):<8} ", "blue"),
        ink(late, "red") if late else "",
        ink(carried, "amber") if carried else "",
        ink(f"{refs}{more}", "quiet"),
    )
    owner = f'owner:"{load.owner}"' if load.owner else "owner:nobody"
    return Block(text, Place("actions", owner), key=("owner", load.owner), wrap=False)


def _watch(home: Home) -> Iterable[Block]:
    today = home.face.today
    yield Block(join(("Pilots   ", "head"), (service.headline(home.pilots), "quiet")), Place("pilots"), key="pilots")
    if home.pilots:
        parts = []
        for pilot in home.pilots:
            since = f" since {short(pilot.since, today)}" if pilot.status == "queried" else ""
            letter = ink(PILOT_LETTERS[pilot.status] + since, PILOT_STYLES.get(pilot.status, "loud"))
            parts.append(Content.assemble(f"{flat(pilot.site)} ", letter))
        yield Block(Content.assemble(" ", Content("   ").join(parts)), hang=1)
    for round_ in home.returns:
        yield Block(join(("Returns  ", "head"), (_count(round_), "quiet")), Place("pilots"), key="returns")
    yield from _risks(home)
    yield from _dates(home)
    yield from _lately(home)


def _count(round_: object) -> str:
    from steering.services.listing import count as counted

    return counted(round_)  # type: ignore[arg-type]


def _risks(home: Home) -> Iterable[Block]:
    r = home.risks
    said = [f"{r.open} open"]
    said += [
        f"{n} {what}"
        for n, what in (
            (r.candidates, "to look at"),
            (r.happened, "happened"),
            (r.above, "above appetite"),
            (r.review, "review overdue"),
        )
        if n
    ]
    yield Block(join(("Risks    ", "head"), (" · ".join(said), "quiet")), Place("risks"), key="risks")
    for risk in r.top:
        score = risk.current()
        text = f" {risk.ref:<4} {score.score if score else '–':>2}  {flat(risk.title)}"
        yield Block(join(text), Record(risk.ref), hang=9, key=risk.ref, wrap=False)


def _dates(home: Home) -> Iterable[Block]:
    today = home.face.today
    yield Block(join(("Dates", "head")), Place("calendar"), key="dates")
    if not home.dates:
        yield Block(join((" none ahead", "quiet")))
    for event in home.dates:
        name = "Meeting" if event.kind is EventKind.MEETING else flat(event.title)
        tbc = " (to be confirmed)" if event.status is EventStatus.TENTATIVE else ""
        text = join(
            f" {long(event.date, today):<11} {event.start or '':<6}{name}",
            (tbc, "amber"),
            (f"  {flat(event.location or '')}", "quiet"),
        )
        yield Block(text, Record(event.ref), key=event.ref, wrap=False)


def _lately(home: Home) -> Iterable[Block]:
    if home.lately:
        yield Block(join(("Lately", "head")), Place("history"), key="lately")
    for late in home.lately:
        text = join((f" {short(late.on, home.face.today):<10} ", "quiet"), flat(late.text))
        yield Block(text, Place("history", str(late.batch)), hang=12, key=("late", late.batch), wrap=False)
