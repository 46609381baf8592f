"""What people do: log, done, close, assign, redate, link, answer, undo, risks, pilots, people."""

from argparse import Namespace
from datetime import date
from typing import Any

from steering.cli.printing import desk, say, tell
from steering.domain.words import ActionStatus, AssessmentKind, PilotStatus, Relation
from steering.errors import UsageError

MOVES = {
    "start": ActionStatus.IN_PROGRESS,
    "done": ActionStatus.DONE,
    "close": ActionStatus.CLOSED,
    "reopen": ActionStatus.OPEN,
    "drop": ActionStatus.DROPPED,
    "block": ActionStatus.BLOCKED,
}


def _action(done: Any) -> int:
    a = done.action
    due = f", due {a.due}" if a.due else ""
    say(f"{a.ref} {done.said}: {a.title} ({', '.join(a.owners) or 'nobody'}{due})")
    tell(f"  undo it with: steering undo {done.batch}")
    return 0


def _other(ref: str, title: str, done: Any) -> int:
    say(f"{ref} {done.said}: {title}")
    tell(f"  undo it with: steering undo {done.batch}")
    return 0


def log(options: Namespace) -> int:
    """Log an action as it is said."""
    from steering.services.quickly import log_line

    return _action(log_line(desk(options), " ".join(options.words)))


def move(options: Namespace) -> int:
    """Say where an action stands."""
    from steering.services import actions

    here, note = desk(options), " ".join(options.words)
    override, waits_for = getattr(options, "override", False), getattr(options, "on", [])
    to = MOVES[options.command]
    if options.command == "reopen":
        from steering.services.views import find

        to = ActionStatus.IN_PROGRESS if getattr(find(here, options.ref), "status", None) == "done" else to
    return _action(actions.move(here, options.ref, to, note, override=override, waits_for=waits_for))


def assign(options: Namespace) -> int:
    """Give an action its owners."""
    from steering.services import actions

    owners = [o for word in options.owners for o in word.split(",") if o.strip()]
    return _action(actions.assign(desk(options), options.ref, owners, options.lead))


def redate(options: Namespace) -> int:
    """Give an action another date."""
    from steering.services import actions
    from steering.services.quickly import wish

    here = desk(options)
    return _action(actions.redate(here, options.ref, wish(here, options.when), options.reason))


def link(options: Namespace) -> int:
    """Link an action to what it serves, or say that it does not serve it."""
    from steering.services import actions

    here = desk(options)
    if options.remove:
        return _action(actions.unlink(here, options.ref, options.code))
    if options.relation not in tuple(Relation):
        raise UsageError(f"relation {options.relation!r} cannot be", f"It can be {', '.join(Relation)}.")
    return _action(actions.link(here, options.ref, options.code, options.why, Relation(options.relation)))


def answer(options: Namespace) -> int:
    """Answer, dismiss or re-open a question."""
    from steering.services import questions

    here, said = desk(options), " ".join(options.words)
    if options.dismiss:
        done = questions.dismiss(here, options.ref, said)
    elif options.again:
        done = questions.ask_again(here, options.ref)
    else:
        done = questions.answer(here, options.ref, said)
    return _other(done.question.ref, done.question.text, done)


def ask(options: Namespace) -> int:
    """Question a record."""
    from steering.services import questions

    done = questions.raise_question(desk(options), options.ref, " ".join(options.words))
    return _other(done.question.ref, done.question.text, done)


def undo(options: Namespace) -> int:
    """Withdraw a batch."""
    from steering.services.undoing import undo as withdraw

    undone = withdraw(desk(options), options.batch)
    say(f"withdrawn: batch {undone.batch.id}, {undone.batch.reason}")
    for said in undone.touches:
        say(f"  this now lies dormant: {said}")
    tell(f"  bring it back with: steering undo {undone.by}")
    return 0


FIELDS = (
    "title",
    "cause",
    "event",
    "effect",
    "owner",
    "category",
    "response",
    "proximity",
    "early_warning",
    "review_every",
)


def _fields(options: Namespace) -> dict[str, Any]:
    return {f: v for f in FIELDS if (v := getattr(options, f, None)) is not None}


def risk_add(options: Namespace) -> int:
    """Add a risk."""
    from steering.services import risks

    done = risks.add(desk(options), " ".join(options.words), **_fields(options))
    return _other(done.risk.ref, done.risk.title, done)


def risk_edit(options: Namespace) -> int:
    """Fill in a risk."""
    from steering.services import risks

    done = risks.edit(desk(options), options.ref, **_fields(options))
    return _other(done.risk.ref, done.risk.title, done)


def risk_assess(options: Namespace) -> int:
    """Score a risk."""
    from steering.services import risks

    kind = AssessmentKind(options.kind)
    done = risks.assess(desk(options), options.ref, options.likelihood, options.impact, options.why, kind)
    return _other(done.risk.ref, done.risk.title, done)


def risk_review(options: Namespace) -> int:
    """Reviewed, no change."""
    from steering.services import risks

    done = risks.review(desk(options), options.ref, options.note)
    return _other(done.risk.ref, done.risk.title, done)


def risk_close(options: Namespace) -> int:
    """Close a risk."""
    from steering.services import risks

    done = risks.close(desk(options), options.ref, options.reason)
    return _other(done.risk.ref, done.risk.title, done)


def risk_reopen(options: Namespace) -> int:
    """Open a closed risk again."""
    from steering.services import risks

    done = risks.reopen(desk(options), options.ref, options.reason)
    return _other(done.risk.ref, done.risk.title, done)


def risk_escalate(options: Namespace) -> int:
    """Escalate a risk."""
    from steering.services import risks

    done = risks.escalate(desk(options), options.ref, options.note)
    return _other(done.risk.ref, done.risk.title, done)


def risk_mitigate(options: Namespace) -> int:
    """Name an action that mitigates a risk."""
    from steering.services import risks

    done = risks.mitigate(desk(options), options.ref, options.by)
    return _other(done.risk.ref, done.risk.title, done)


def risk_materialise(options: Namespace) -> int:
    """A risk has happened."""
    from steering.services import risks

    done = risks.materialise(desk(options), options.ref, options.by)
    return _other(done.risk.ref, done.risk.title, done)


def risk_tolerate(options: Namespace) -> int:
    """Tolerate a risk."""
    from steering.services import risks

    done = risks.tolerate(desk(options), options.ref, options.by, options.until, options.why)
    return _other(done.risk.ref, done.risk.title, done)


def pilot_set(options: Namespace) -> int:
    """Record a site's status."""
    from steering.services import pilots

    status = PilotStatus(options.status)
    source, contact, note, since = options.source, options.contact, options.note, options.since
    done = pilots.set_status(desk(options), options.site, status, source, contact=contact, note=note, since=since)
    return _other(done.pilot.site, source, done)


def merge(options: Namespace) -> int:
    """Two names are one person."""
    from steering.services import people

    done = people.merge(desk(options), options.name, options.other)
    return _other(done.person.ref, done.person.name, done)


def part(options: Namespace) -> int:
    """Two names are two people."""
    from steering.services import people

    done = people.part(desk(options), options.name, options.other)
    return _other(done.person.ref, done.person.name, done)


def leave(options: Namespace) -> int:
    """Somebody has left."""
    from steering.services import people

    when: date | None = options.on
    done = people.leave(desk(options), options.name, when)
    return _other(done.person.ref, done.person.name, done)


def edit_person(options: Namespace) -> int:
    """Correct what is known of somebody."""
    from steering.services import people

    names = ("name", "initials", "organisation", "role", "email", "status", "digest")
    done = people.edit(desk(options), options.who, **{n: getattr(options, n) for n in names})
    return _other(done.person.ref, done.person.name, done)
