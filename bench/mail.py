"""A thousand members' digests of ten thousand actions against `email` and the templates alone; and the memory taken.

The yardstick builds the same messages from letters whose facts are in hand: the template of each part, rendered, and
`EmailMessage` with the same parts, written out. Processor time; the smallest of several turns.
"""

import gc
import random
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any

from steering.config import Config, Group
from steering.domain.rows import ActionRow, EventRow, MeetingRow, PersonRow, Register, SourceRow
from steering.domain.words import ActionStatus, DueBasis, EventKind, EventStatus, MinutesStatus
from steering.publishing import calendar, mail, member
from steering.publishing.facts import Snapshot
from steering.publishing.rendering import packaged

TODAY = date(2020, 6, 1)
NOW = datetime(2020, 6, 1, 9, tzinfo=UTC)
MEMBERS, ACTIONS = 1_000, 10_000
TURNS = 2
CONFIG = Config(group=Group(name="Harbour Partnership", short="Harbour", secretary="dee@harbour.example"))


def snapshot(members: int = MEMBERS, actions: int = ACTIONS, seed: int = 1) -> Snapshot:
    """A register of so many members, and so many live actions spread over them."""
    rnd = random.Random(seed)
    names = [f"Member {n} of the Group" for n in range(members)]
    last = TODAY - timedelta(days=28)
    return Snapshot(
        Register(
            people=tuple(PersonRow(n, f"person:{n}", name, email=f"m{n}@x.example") for n, name in enumerate(names)),
            meetings=(MeetingRow("m1", "main", last, minutes=MinutesStatus.DRAFT),),
            actions=tuple(_action(n, names[n % members], last, rnd) for n in range(1, actions + 1)),
            events=(EventRow(1, "e1", "Meeting", EventKind.MEETING, TODAY + timedelta(7), EventStatus.CONFIRMED),),
        ),
        CONFIG,
        TODAY,
    )


def _action(number: int, owner: str, raised: date, rnd: random.Random) -> ActionRow:
    text = f"write the report on pier {number} and send it to the harbour master"
    return ActionRow(
        number,
        f"action:{number}",
        text,
        text.capitalize(),
        ActionStatus.OPEN,
        raised,
        owners=(owner,),
        due=TODAY + timedelta(days=rnd.randint(-60, 60)),
        due_basis=DueBasis.STATED,
        source=SourceRow("m.md", "sha", number, 0, f"Action: {owner} to {text}", "2.1"),
    )


def ours(view: Snapshot) -> Iterator[bytes]:
    """The mails as the program composes them from the register."""
    for letter in member.letters(view, view.register.people):
        yield mail.compose(letter, CONFIG, NOW, "2020-06").raw


def facts(view: Snapshot) -> list[member.Digest]:
    """What each digest says, worked out beforehand."""
    return [d for p in view.register.people if (d := member.digest(view, p)) is not None]


def headers(subject: str) -> dict[str, str | Address]:
    """The headers that such a message has."""
    group = Address("Harbour Partnership", addr_spec=CONFIG.group.secretary)
    return {
        "From": group,
        "To": Address("Member 100 of the Group", addr_spec="m100@x.example"),
        "Reply-To": group,
        "Subject": subject,
        "Date": format_datetime(NOW),
        "Message-ID": "<digest.0123456789abcdef0123456789abcdef@harbour.example>",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "OOF, AutoReply",
        "List-ID": "Harbour, digest <digest.harbour.example>",
        "List-Unsubscribe": "<mailto:dee@harbour.example?subject=stop%20digest>",
    }


def yardstick(found: list[member.Digest], dates: bytes) -> Iterator[bytes]:
    """The same messages from facts in hand, by the templates and `email`."""
    pages = packaged()
    for digest in found:
        values: dict[str, Any] = {"f": digest.frame, "d": digest}
        message = EmailMessage(policy=SMTP)
        for name, value in headers(digest.frame.subject).items():
            message[name] = value
        message.set_content(pages.render("member.txt", **values), cte="quoted-printable")
        message.add_alternative(pages.render("member.html", **values), subtype="html", cte="quoted-printable")
        message.add_attachment(dates, maintype="text", subtype="calendar", filename="meetings.ics")
        yield message.as_bytes()


def seconds(make: Callable[[], Iterator[bytes]]) -> float:
    """The processor time of making all and keeping none, the smallest of several turns."""
    spent = []
    for _ in range(TURNS):
        begun = time.process_time()
        for _raw in make():
            pass
        spent.append(time.process_time() - begun)
    return min(spent)


def peak(members: int) -> float:
    """The megabytes that composing takes at its highest beside the register itself."""
    view = snapshot(members, members * 10)
    gc.collect()
    tracemalloc.start()
    for _raw in ours(view):
        pass
    highest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return highest / 1e6


def run() -> list[tuple[str, str]]:
    """The ratio of the two, and the memory of a hundred and of a thousand members."""
    view = snapshot()
    found, dates = facts(view), calendar.meetings(view)
    alone = seconds(lambda: yardstick(found, dates))
    composed = seconds(lambda: ours(Snapshot(view.register, CONFIG, TODAY)))
    small, large = peak(100), peak(1_000)
    return [
        (
            f"{MEMBERS} mails, {ACTIONS} actions",
            f"{composed / alone:.2f}x email and templates (at most 1.5)",
        ),
        (
            "each mail",
            f"{1000 * composed / MEMBERS:.1f} ms, of which {1000 * alone / MEMBERS:.1f} ms are those",
        ),
        ("memory", f"{large:.1f} MB for 1,000 members, {small:.1f} MB for 100"),
    ]


if __name__ == "__main__":
    for row in run():
        print(*row)
