"""The outbox: each mail as its reader will see it; nothing leaves the house before a person approves it."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from steering.domain.words import MailState
from steering.services import outbox
from steering.services.outbox import Moved, Shown
from steering.tui import blocks
from steering.tui.commands import Command, Keys
from steering.tui.dialogs.confirm import Confirm
from steering.tui.dialogs.under_way import Progress, UnderWay
from steering.tui.screens.listed import Listed
from steering.tui.text import count, flat, ink, join, visible
from steering.tui.widgets.lines import Lines
from steering.tui.widgets.rows import Cells, Column, Heading
from steering.tui.widgets.sheet import Block, Sheet, gap

if TYPE_CHECKING:
    from steering.store.outbox import Queued

HEADINGS = {
    MailState.DRAFT: "Waits for your approval",
    MailState.APPROVED: "Approved: s sends",
    MailState.HANDING_OVER: "On the way",
    MailState.REFUSED: "Refused",
    MailState.UNKNOWN: "Nobody knows whether it arrived",
    MailState.SENT: "Sent",
    MailState.CANCELLED: "Cancelled",
}
OVER = (MailState.SENT, MailState.CANCELLED)


class OutboxScreen(Listed):
    """What waits to be sent, and what became of the rest."""

    PLACE = "outbox"
    HEADING = "Outbox"
    ABOUT = (
        "Every mail that was composed, with its text as its reader will see it. n composes what has become due, y "
        "approves the one at the cursor (or those chosen with space), Y approves all, s sends what is approved. Only "
        "then does anything leave the house."
    )
    EMPTY = "No mail waits. n composes what has become due, E shows what was sent."
    BELOW = True
    COLUMNS = (Column("to", 22), Column("kind", 8, rank=1), Column("subject", 0, least=24), Column("", 22, rank=2))
    KEYS: ClassVar[Keys] = (
        Command("y", "approve", "approve", "Approve the mail at the cursor, or those that are chosen"),
        Command("Y", "approve_all", "approve all", "Approve every mail that waits"),
        Command("s", "send", "send", "Send what is approved"),
        Command("n", "compose_due", "compose due", "Compose the mails that have become due"),
        Command("x", "cancel", "cancel", "Cancel it; it is not composed again for its period"),
        Command("v", "browse", "browser", "Open the mail's HTML in the browser"),
        Command("space", "choose", "choose", "Choose this one, to act on several"),
        Command("t", "retry", "", "Send again what was refused, or what nobody knows to have arrived"),
        Command("S", "stop", "", "Send this person no more mails of this kind"),
        Command("E", "every", "sent too", "Show what was sent and cancelled too, or not"),
    )

    def __init__(self) -> None:
        super().__init__()
        self._every = False
        self._mail: Shown | None = None

    def fetch(self) -> Mapping[Any, "Queued | None"]:
        """The mails under the headings of their states."""
        found = [m for m in outbox.listed(self.desk) if self._every or m.state not in OVER]
        items: dict[Any, Queued | None] = {}
        for state, heading in HEADINGS.items():
            mine = [m for m in found if m.state is state]
            if mine:
                items[Heading(heading, str(len(mine)))] = None
                items |= {m.id: m for m in mine}
        return items

    def cells(self, item: "Queued") -> Cells:
        """One mail."""
        return (
            ink(flat(item.name), "loud"),
            ink(item.kind.value, "quiet"),
            ink(flat(item.subject)),
            ink(flat(item.said), "amber" if item.said else "quiet"),
        )

    def arrived(self) -> None:
        """The text of the mail at the cursor may be another one now."""
        self._mail = None

    def detail(self, item: "Queued") -> Sequence[Block]:
        """The mail as its reader will see it."""
        mail = self._mail
        if mail is None or mail.mail.id != item.id:
            return [Block(ink("…", "quiet"))]
        made = [
            blocks.field("to", f"{flat(mail.mail.name)} <{flat(mail.mail.address)}>"),
            blocks.field("subject", join((flat(mail.subject), "loud"))),
        ]
        if mail.attached:
            made.append(blocks.field("attached", ", ".join(flat(name) for name in mail.attached)))
        if mail.mail.said:
            made.append(blocks.field("last heard", flat(mail.mail.said)))
        return [*made, gap(), *(Block(ink(visible(line))) for line in mail.text.rstrip().split("\n"))]

    def refresh_detail(self) -> None:
        """Ask for the mail's text too."""
        super().refresh_detail()
        item: Queued | None = self.item
        if item is not None and (self._mail is None or self._mail.mail.id != item.id):
            number = item.id
            self.load("mail", lambda: outbox.shown(self.desk, number), self._arrived_mail)

    def _arrived_mail(self, mail: Shown) -> None:
        self._mail = mail
        if self.item is not None and self.item.id == mail.mail.id:
            self.query_one("#detail", Sheet).show(self.detail(self.item), top=True)

    def on_lines_opened(self, message: Lines.Opened) -> None:
        """Enter on a mail goes into its text."""
        if message.lines.id == "list":
            self.query_one("#detail", Sheet).focus()
        else:
            super().on_lines_opened(message)

    def action_back(self) -> None:
        """From the text to the list, then back."""
        if self.list.has_focus:
            super().action_back()
        else:
            self.list.focus()

    # ------------------------------------------------------------ moving mails on

    def _picked(self) -> "list[Queued]":
        found = [self.items.get(key) for key in self.list.targets]
        return [mail for mail in found if mail is not None]

    def _move(self, call: Callable[[], Moved], verb: str) -> None:
        self.host.act(call, lambda moved: self._moved(moved, verb))

    def _moved(self, moved: Moved, verb: str) -> None:
        self.list.choose_none()
        if moved.done or not moved.refused:
            self.host.did(f"{count(len(moved.done), 'mail')} {verb}")
        for number, why in moved.refused[:3]:
            self.host.tell(f"Mail {number}: {why}", "warning")

    def action_approve(self) -> None:
        """Approve."""
        picked = self._picked()
        if not picked:
            self.app.bell()
            return
        seen = {mail.id: mail.message_id for mail in picked}
        self._move(lambda: outbox.approve(self.desk, list(seen), seen=seen), "approved; s sends")

    def action_approve_all(self) -> None:
        """Approve every draft that is listed."""
        seen = {m.id: m.message_id for m in self.items.values() if m is not None and m.state is MailState.DRAFT}
        if seen:
            self._move(lambda: outbox.approve(self.desk, list(seen), seen=seen), "approved; s sends")
        else:
            self.host.tell("No mail waits for approval. n composes what has become due.")

    def action_cancel(self) -> None:
        """Cancel."""
        numbers = [mail.id for mail in self._picked()]
        if not numbers:
            self.app.bell()
            return

        def then(yes: bool | None) -> None:
            if yes:
                self._move(lambda: outbox.cancel(self.desk, numbers), "cancelled")

        text = f"Cancel {count(len(numbers), 'mail')}? It is not composed again for its period."
        self.app.push_screen(Confirm(text, "cancel it", "keep it"), then)

    def action_retry(self) -> None:
        """Send again."""
        numbers = [mail.id for mail in self._picked()]
        self._move(lambda: outbox.retry(self.desk, numbers), "to be sent again; s sends")

    def action_stop(self) -> None:
        """No more mails of this kind."""
        mail: Queued | None = self.item
        if mail is None:
            self.app.bell()
            return
        number, name, kind = mail.id, mail.name, mail.kind.value

        def then(yes: bool | None) -> None:
            if yes:
                self._move(lambda: outbox.stop(self.desk, number), f"cancelled; {name} gets no {kind} any more")

        self.app.push_screen(Confirm(f"Send {name} no {kind} any more?", "stop it", "leave it"), then)

    def action_choose(self) -> None:
        """Choose the mail."""
        self.list.toggle()

    def action_every(self) -> None:
        """Show what is over too, or not."""
        self._every = not self._every
        self.renew()

    # ------------------------------------------------------------ composing and sending

    def action_compose_due(self) -> None:
        """Compose what is due."""

        def call(progress: Progress) -> Any:
            from steering.services import composing

            return composing.due(self.desk, progress)

        def then(done: Any) -> None:
            if done is None:
                return
            said = f"{count(len(done.new), 'mail')} composed, {len(done.anew)} anew, {len(done.let_go)} let go"
            self.host.did(said)
            if done.without_address:
                people = ", ".join(done.without_address)
                self.host.tell(f"Cannot be written to: {people}. P and e give them an address.", "warning")

        self.app.push_screen(UnderWay("Composing what has become due", call), then)

    def action_send(self) -> None:
        """Send what is approved."""
        ready = sum(1 for m in self.items.values() if m is not None and m.state is MailState.APPROVED)
        if not ready:
            self.host.tell("Nothing is approved yet: y approves the mail at the cursor, Y all.")
            return

        def then(yes: bool | None) -> None:
            if yes:
                sending = UnderWay("Sending", lambda progress: outbox.send(self.desk, progress))
                self.app.push_screen(sending, self._sent)

        text = f"Send {count(ready, 'approved mail')}? What has left the house cannot be called back."
        self.app.push_screen(Confirm(text, "send", "not yet"), then)

    def _sent(self, done: Any) -> None:
        self.host.changed()
        if done is None:
            return
        later = f", {len(done.later)} to be tried again later" if done.later else ""
        self.host.tell(f"{count(len(done.sent), 'mail')} sent{later}")
        bad = [*done.refused, *done.given_up, *done.unknown, *done.broken]
        if bad:
            self.host.tell(f"{count(len(bad), 'mail')} did not get through: {flat(bad[0].said)}", "warning")
        if done.stopped is not None:
            self.host.tell_error(done.stopped)

    def action_browse(self) -> None:
        """Open the mail in the browser."""
        mail = self._mail
        if mail is None or not mail.html:
            self.host.tell("This mail has no HTML.")
            return
        path = self.desk.workspace.exports / f"mail-{mail.mail.id}.html"
        self.load("browse", lambda: path.write_text(mail.html, encoding="utf-8"), lambda _: self.host.browse(path))
