"""outbox, digest --due and digest --send: what waits, what a person says of it, and handing it over."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from steering.cli.printing import as_json, desk, progress, say, tell, width
from steering.errors import Refused

if TYPE_CHECKING:
    from steering.services.composing import Composition
    from steering.services.desk import Desk
    from steering.services.mailing import Sending
    from steering.services.outbox import Moved
    from steering.store.outbox import Queued


def listed(options: Namespace) -> int:
    """List the mails: those that are not settled, or all."""
    from steering.domain.words import MailState
    from steering.services import outbox

    over = (MailState.SENT, MailState.CANCELLED)
    here = desk(options)
    mails = [m for m in outbox.listed(here) if options.all or m.state not in over]
    if options.json:
        as_json([_values(m) for m in mails])
    elif not mails:
        tell("Nothing waits in the outbox. `steering digest --due` composes what has become due.")
    for mail in [] if options.json else mails:
        say(_line(mail)[: width()])
    for address, words in outbox.addresses_refused(here).items():
        tell(f"  {address} was refused: {words}; nobody is written to there until the address is corrected")
    return 0


def show(options: Namespace) -> int:
    """Print a mail as its reader will see it, or its very bytes."""
    from steering.services import outbox

    found = outbox.shown(desk(options), options.id)
    if options.eml:
        sys.stdout.buffer.write(found.raw)
        return 0
    if options.html:
        sys.stdout.write(found.html)
        return 0
    say(f"{_line(found.mail)}\nTo: {found.mail.name} <{found.mail.address}>\nSubject: {found.subject}")
    if found.attached:
        say(f"Attached: {', '.join(found.attached)}")
    if found.mail.said:
        say(f"Last heard: {found.mail.said}")
    say(f"\n{found.text.rstrip()}")
    return 0


def approve(options: Namespace) -> int:
    """Approve drafts."""
    from steering.services import outbox

    return _moved(outbox.approve(desk(options), _numbers(options)), "approved")


def cancel(options: Namespace) -> int:
    """Cancel mails that have not left."""
    from steering.services import outbox

    return _moved(outbox.cancel(desk(options), _numbers(options)), "cancelled")


def retry(options: Namespace) -> int:
    """Send again what was refused or is unknown."""
    from steering.services import outbox

    return _moved(outbox.retry(desk(options), options.ids), "to be sent again")


def stop(options: Namespace) -> int:
    """Somebody answered `stop`: send them no more mails of this kind."""
    from steering.services import outbox

    here = desk(options)
    mail = outbox.shown(here, options.id).mail
    done = outbox.stop(here, options.id)
    say(f"{mail.name} is sent no {mail.kind.value} any more; {len(done.done)} of them cancelled")
    return 0


def due(options: Namespace) -> int:
    """Compose what has become due; with --send hand over what is approved."""
    from steering.services import composing

    here = desk(options)
    if options.due:
        _composed(composing.due(here, progress))
    return _handed_over(here) if options.send else 0


def chase(options: Namespace) -> int:
    """Compose one mail to everybody who has something overdue."""
    from steering.services import composing

    _composed(composing.chase(desk(options), progress))
    return 0


def send(options: Namespace) -> int:
    """Hand over what is approved."""
    return _handed_over(desk(options))


def _handed_over(here: "Desk") -> int:
    from steering.services import outbox

    done = outbox.send(here, progress)
    _sent(done)
    return 0 if done.well else 1


# ---------------------------------------------------------------- in words


def _composed(done: "Composition") -> None:
    say(f"{len(done.new)} composed, {len(done.anew)} composed anew, {len(done.let_go)} let go")
    if done.without_address:
        people = ", ".join(f"{name} ({why})" for name, why in done.without_address.items())
        tell(f"  Cannot be written to: {people}")
    for name, error in done.failed.items():
        tell(f"  {name}: {error.message}")
    if done.missing_minutes is not None:
        tell(f"  The minutes of {done.missing_minutes} are due and not in.")
    if done.new or done.anew:
        tell("See `steering outbox`, then `steering outbox approve --all` and `steering outbox send`.")


def _sent(done: "Sending") -> None:
    say(f"{len(done.sent)} sent")
    told: tuple[tuple[Sequence[Queued], Callable[[Queued], str]], ...] = (
        (done.later, lambda m: f"not yet, tried again after {m.next_try:%Y-%m-%d %H:%M} UTC: {m.said}"),
        (done.refused, lambda m: f"refused: {m.said}"),
        (done.given_up, lambda m: f"given up after {m.attempts} tries: {m.said}"),
        (done.unknown, lambda m: f"nobody knows whether it arrived: {m.said}"),
        (done.broken, lambda m: f"nobody knows whether it arrived: {m.said}"),
        (done.expired, lambda m: f"too late to send: {m.said}"),
    )
    for mails, words in told:
        for mail in mails:
            tell(f"  {mail.id} {mail.name}: {words(mail)}")
    if done.unknown or done.broken:
        tell("Ask them; what did not arrive is sent again with `steering outbox retry ID`.")
    if done.stopped is not None:
        tell(f"Stopped: {done.stopped.message}\n  {done.stopped.hint}")


def _moved(done: "Moved", what: str) -> int:
    for mail in done.done:
        say(f"{mail.id} {what}: {mail.name}, {mail.subject}")
    for number, why in done.refused:
        tell(f"  {number}: {why}")
    if not done.done and not done.refused:
        tell("There was nothing to do.")
    return 1 if done.refused else 0


def _numbers(options: Namespace) -> list[int] | None:
    if options.all == bool(options.ids):
        raise Refused("name the mails, or say --all", "Their numbers are in `steering outbox`.")
    return None if options.all else options.ids


def _line(mail: "Queued") -> str:
    return f"{mail.id:>4}  {mail.state.value:12}  {mail.kind.value:7}  {mail.name:24}  {mail.subject}"


def _values(mail: "Queued") -> dict[str, object]:
    instants = {
        n: v.isoformat() if (v := getattr(mail, n)) else None for n in ("composed_at", "next_try", "settled_at")
    }
    return {
        "id": mail.id,
        "kind": mail.kind.value,
        "period": mail.period,
        "name": mail.name,
        "address": mail.address,
        "subject": mail.subject,
        "state": mail.state.value,
        "attempts": mail.attempts,
        "said": mail.said,
        **instants,
    }
