"""Minuting a meeting as it happens: each line is understood as one would say it, and done at once.

Forms: `3 Project plan` begins an item, `3.1 NS reported that ...` is text of one; `BH, NS: re-work Handout 2 by next
meeting` is an action; `A5 done: sent 3 Nov`, `A5 carried`, `A5 to KH`, `A5 by 15 Jan` say what became of one;
`Agreed: ...`, `Risk: ... 4x3 (NS)`, `Pilot: Brent confirmed, contact Ann Lee` and `? A5 is that right` are what they
say. Everything else is running text. Outside a meeting the same lines are quick-add.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from steering.domain.history import NewAct, Verb
from steering.domain.keys import norm, reference
from steering.domain.rows import ActionRow
from steering.domain.sites import which
from steering.domain.words import (
    ActionStatus,
    AssessmentKind,
    DueBasis,
    EventKind,
    EventStatus,
    Kind,
    PersonStatus,
    PilotStatus,
    RiskStatus,
)
from steering.errors import Refused
from steering.services import actions, browsing, dates, livelog, pages, pilots, questions, quickly, views, working
from steering.services.acting import add_row, commit, full_names, made_anchor
from steering.services.actions import DueWish
from steering.services.desk import Desk
from steering.services.livelog import Entry, EntryKind, Log
from steering.store import issued

ITEM = re.compile(r"^#*\s*(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+(\S.*)$")
DECISION = re.compile(r"^(?:agreed|decision|decided|resolved)\s*[:,–—-]\s*(?:that\s+)?(\S.*)$", re.IGNORECASE)
RISK = re.compile(r"^risk\s*[:,–—-]\s*(\S.*)$", re.IGNORECASE)
SCORE = re.compile(r"[\s,;(]*\b([1-5])\s*[x×]\s*([1-5])\b\)?")
OWNED = re.compile(r"[\s,;]*\((?:owner\s*:?\s*)?([^()]{2,40})\)\s*$", re.IGNORECASE)
PILOT = re.compile(r"^(?:pilot|site)\s*[:,–—-]\s*(\S.*)$", re.IGNORECASE)
CONTACT = re.compile(r"[\s,;]*\b(?:contact|lead)\s*:?\s*(.+)$", re.IGNORECASE)
QUESTION = re.compile(r"^(?:\?|question\s*[:,–—-])\s*(?:(A\d+|R\d+|DEC\d+|E\d+)\s*[:,–—-]?\s+)?(\S.*)$", re.IGNORECASE)
UPDATE = re.compile(r"^\s*(?:re:\s*)*(A\d+)\s*[:,–—-]?\s+(\S.*)$", re.IGNORECASE | re.DOTALL)
MARKER = re.compile(r"^(?:action|to ?do)\s*[:,–—-]\s*(\S.*)$", re.IGNORECASE)
BECAME = (
    (
        ActionStatus.CLOSED,
        re.compile(r"^(?:is\s+)?(?:done|complete[d]?|closed|finished|discharged)\b\s*[:,.–—-]*\s*", re.IGNORECASE),
    ),
    (
        ActionStatus.DROPPED,
        re.compile(
            r"^(?:is\s+)?(?:dropped|withdrawn|lapsed|no longer (?:needed|required|wanted))\b\s*[:,.–—-]*\s*",
            re.IGNORECASE,
        ),
    ),
    (
        ActionStatus.IN_PROGRESS,
        re.compile(
            r"^(?:is\s+)?(?:carried(?: forward)?|ongoing|in progress|started|outstanding|c/?f)\b\s*[:,.–—-]*\s*",
            re.IGNORECASE,
        ),
    ),
)
DUE_BY = re.compile(r"^(?:due\s+|by\s+|moved to\s+)(.+)$", re.IGNORECASE)
TO_WHOM = re.compile(r"^(?:to|now|goes to)\s+(.+)$", re.IGNORECASE)
OWNED_LINE = re.compile(r"^[^:]{2,60}?\s*(?::\s*\S|\bto\s+[a-z]|\bwill\s+[a-z])")


@dataclass(frozen=True)
class Done:
    """What a line came to: its entry, the sentence that says so, and the batch that `undo` would withdraw."""

    entry: Entry
    said: str
    batch: int | None


# ---------------------------------------------------------------- understanding


def understand(desk: Desk, line: str, item: str = "", *, meeting: bool = False) -> Entry:
    """What a line means; nothing is changed. Outside a meeting a line that is nothing else is an action."""
    said = " ".join(line.split())
    for look in (_item, _question, _update, _decision, _risk, _pilot):
        entry = look(desk, said, meeting)
        if entry is not None:
            return replace(entry, item=entry.item or item)
    marked = MARKER.match(said)
    if marked or not meeting or _owned(desk, said):
        return replace(_action(desk, marked[1] if marked else said), item=item)
    return Entry(EntryKind.NOTE, said, item)


def _item(desk: Desk, said: str, meeting: bool) -> Entry | None:
    found = ITEM.match(said) if meeting else None
    if found is None:
        return None
    heading = "." not in found[1] and len(found[2]) <= 80 and not found[2].rstrip().endswith(".")
    return Entry(EntryKind.HEADING if heading else EntryKind.NOTE, found[2], found[1])


def _question(desk: Desk, said: str, meeting: bool) -> Entry | None:
    found = QUESTION.match(said)
    return Entry(EntryKind.QUESTION, found[2], ref=(found[1] or "").upper()) if found else None


def _update(desk: Desk, said: str, meeting: bool) -> Entry | None:
    found = UPDATE.match(said)
    if found is None:
        return None
    ref, rest = found[1].upper(), found[2].strip()
    title = _title(desk, ref)
    for status, pattern in BECAME:
        if word := pattern.match(rest):
            became = ActionStatus.DONE if status is ActionStatus.CLOSED and not meeting else status
            note = rest[word.end() :].strip()
            return Entry(EntryKind.UPDATE, note, ref=ref, title=title, status=became.value)
    if due := DUE_BY.match(rest):
        return Entry(EntryKind.UPDATE, "", ref=ref, title=title, due=due[1], due_text=due[1])
    if whom := TO_WHOM.match(rest):
        return Entry(EntryKind.UPDATE, "", ref=ref, title=title, owners=tuple(_parties(whom[1])))
    return Entry(EntryKind.UPDATE, rest, ref=ref, title=title)


def _parties(said: str) -> list[str]:
    return [p.strip() for p in re.split(r"\s*(?:,|;|/|&|\band\b)\s*", said) if p.strip()]


def _title(desk: Desk, ref: str) -> str:
    row = views.find(desk, ref)
    return row.title if isinstance(row, ActionRow) else ""


def _decision(desk: Desk, said: str, meeting: bool) -> Entry | None:
    found = DECISION.match(said)
    return Entry(EntryKind.DECISION, found[1]) if found else None


def _risk(desk: Desk, said: str, meeting: bool) -> Entry | None:
    found = RISK.match(said)
    if found is None:
        return None
    text: str = found[1]
    owners: tuple[str, ...] = ()
    if owner := OWNED.search(text):
        text, owners = text[: owner.start()], (owner[1].strip(),)
    score = SCORE.search(text)
    if score:
        text = f"{text[: score.start()]} {text[score.end() :]}"
    likelihood, impact = (int(score[1]), int(score[2])) if score else (0, 0)
    return Entry(
        EntryKind.RISK, " ".join(text.split()).rstrip(" ,;."), owners=owners, likelihood=likelihood, impact=impact
    )


def _pilot(desk: Desk, said: str, meeting: bool) -> Entry | None:
    found = PILOT.match(said)
    text = found[1] if found else said
    contact = ""
    if named := CONTACT.search(text):
        text, contact = text[: named.start()], named[1].strip(" .")
    words = norm(text).split()
    status = next((PilotStatus(w) for w in reversed(words) if w in tuple(PilotStatus)), None)
    if status is None:
        return None
    site = re.split(rf"\s*[:,–—-]?\s*\b(?:is|are|now|has|have|was)?\s*\b{status.value}\b", text, flags=re.IGNORECASE)[0]
    known = {norm(name): name for name in pages.pilots(desk).known}
    pilot = which(site, [(p, [p.site]) for p in pages.pilots(desk).pilots])
    name = pilot.site if pilot else known.get(norm(site))
    if name is None and found is None:
        return None
    return Entry(EntryKind.PILOT, said, site=name or site.strip(), status=status.value, contact=contact)


def _owned(desk: Desk, said: str) -> bool:
    """Whether a line names who does it: `BH: ...`, `BH and NS to ...`; only people who are known count."""
    if not OWNED_LINE.match(said):
        return False
    return bool(quickly.understand(desk, said).owners)


def _action(desk: Desk, said: str) -> Entry:
    found = quickly.understand(desk, said)
    due = found.due
    iso = due.when.isoformat() if due and due.when else (due.event if due else None)
    return Entry(EntryKind.ACTION, found.text, owners=found.owners, due=iso, due_text=due.text if due else None)


def describe(entry: Entry) -> str:
    """One line that says how a line was understood."""
    item = f"{entry.item}  " if entry.item else ""
    who = ", ".join(entry.owners) or "nobody"
    tells: dict[EntryKind, Callable[[], str]] = {
        EntryKind.HEADING: lambda: f"item {entry.item}: {entry.text}",
        EntryKind.NOTE: lambda: f"{item}text: {entry.text}",
        EntryKind.ACTION: lambda: f"{item}action for {who}: {entry.text}{f' · due {entry.due}' if entry.due else ''}",
        EntryKind.UPDATE: lambda: f"{item}{entry.ref} “{entry.title}”: {_became(entry)}",
        EntryKind.DECISION: lambda: f"{item}decision: {entry.text}",
        EntryKind.RISK: lambda: f"{item}risk: {entry.text}{_scored(entry)} · owner {who}",
        EntryKind.PILOT: lambda: (
            f"{item}pilot {entry.site}: {entry.status}{f', contact {entry.contact}' if entry.contact else ''}"
        ),
        EntryKind.QUESTION: lambda: f"{item}question{f' about {entry.ref}' if entry.ref else ''}: {entry.text}",
    }
    return tells[entry.kind]()


def _scored(entry: Entry) -> str:
    return f" · {entry.likelihood}x{entry.impact}={entry.likelihood * entry.impact}" if entry.likelihood else ""


def _became(entry: Entry) -> str:
    parts = [entry.status.replace("_", " ")] if entry.status else []
    if entry.owners:
        parts.append(f"to {', '.join(entry.owners)}")
    if entry.due:
        parts.append(f"due {entry.due}")
    if entry.text:
        parts.append(entry.text)
    return " – ".join(parts) or "no word"


# ---------------------------------------------------------------- doing


def do(desk: Desk, entry: Entry, log: Log | None = None) -> Done:
    """Do what an entry says, from the meeting's date where there is one; running text changes nothing."""
    here = replace(desk, today=log.meeting) if log else desk
    doers = {
        EntryKind.ACTION: _do_action,
        EntryKind.UPDATE: _do_update,
        EntryKind.DECISION: _do_decision,
        EntryKind.RISK: _do_risk,
        EntryKind.PILOT: _do_pilot,
        EntryKind.QUESTION: _do_question,
    }
    doer = doers.get(entry.kind)
    if doer is None:
        return Done(entry, describe(entry), None)
    return doer(here, entry, log)


def add(desk: Desk, log: Log, line: str) -> tuple[Log, Done]:
    """Understand a line, do it, and keep it in the log of the meeting."""
    done = do(desk, understand(desk, line, log.item, meeting=True), log)
    log = log.with_entry(done.entry)
    livelog.save(desk, log)
    return log, done


def quick(desk: Desk, line: str) -> Done:
    """Understand a line outside a meeting, and do it."""
    return do(desk, understand(desk, line))


def _do_action(desk: Desk, entry: Entry, log: Log | None) -> Done:
    done = actions.log(desk, entry.text, entry.owners, _wish(desk, entry, log), entry.item or None)
    made = replace(entry, ref=done.action.ref, title=done.action.title, owners=done.action.owners, batch=done.batch)
    return Done(made, f"{made.ref} for {', '.join(made.owners) or 'nobody'}: {made.title}", done.batch)


def _wish(desk: Desk, entry: Entry, log: Log | None) -> DueWish | None:
    """The date that a line names; at a meeting it is stated, as its minutes will state it."""
    if not entry.due:
        return None
    wish = quickly.wish(desk, entry.due_text or entry.due)
    if wish.when is None and wish.event is None:
        return None
    return replace(wish, basis=DueBasis.STATED) if log and wish.basis is DueBasis.AGREED else wish


def _do_update(desk: Desk, entry: Entry, log: Log | None) -> Done:
    refs: list[working.Seen] = [(entry.ref, None)]
    note = entry.text or (f"so the meeting of {log.meeting.isoformat()}" if log else "said so in a reply")
    if entry.owners:
        many = working.assign(desk, refs, entry.owners)
    elif entry.due:
        many = working.redate(desk, refs, _wish(desk, entry, log) or DueWish(None, basis=DueBasis.NONE), note)
    elif entry.status and entry.status != ActionStatus.IN_PROGRESS:
        many = working.move(desk, refs, ActionStatus(entry.status), note)
    elif entry.text:
        many = working.note(desk, refs, entry.text)
    else:
        return Done(entry, f"{entry.ref} carried", None)
    return Done(replace(entry, batch=many.batch), f"{entry.ref} {_became(entry)}", many.batch)


def _do_decision(desk: Desk, entry: Entry, log: Log | None) -> Done:
    with desk.writing() as ledger:
        anchor = made_anchor(ledger, Kind.DECISION, entry.text)
        values: dict[str, object] = {"text": entry.text, "item": entry.item or None, "fields": {}}
        batch = commit(
            ledger, desk.actor, f"decision: {entry.text}"[:120], NewAct(Verb.CREATE, Kind.DECISION, anchor, values)
        )
        ref = _ref(ledger.session, anchor)
    return Done(replace(entry, ref=ref, batch=batch.id), f"{ref} {entry.text}", batch.id)


def _do_risk(desk: Desk, entry: Entry, log: Log | None) -> Done:
    with desk.writing() as ledger:
        anchor = made_anchor(ledger, Kind.RISK, entry.text)
        owners = full_names(ledger, entry.owners)
        opens = bool(entry.likelihood and owners)
        fields: dict[str, object] = {"status": (RiskStatus.OPEN if opens else RiskStatus.CANDIDATE).value}
        if owners:
            fields["owner"] = owners[0]
        made: list[NewAct] = [
            NewAct(Verb.CREATE, Kind.RISK, anchor, {"title": entry.text, "text": entry.text, "fields": fields})
        ]
        if entry.likelihood:
            score = {"kind": AssessmentKind.RESIDUAL.value, "likelihood": entry.likelihood, "impact": entry.impact}
            row = {**score, "matrix_version": ledger.config.risk.matrix_version, "rationale": ""}
            made.append(add_row(Kind.RISK, anchor, "assessments", row))
        batch = commit(ledger, desk.actor, f"risk: {entry.text}"[:120], *made)
        ref = _ref(ledger.session, anchor)
    done = replace(entry, ref=ref, batch=batch.id, owners=tuple(owners))
    return Done(done, f"{ref} {entry.text}{_scored(entry)}", batch.id)


def _do_pilot(desk: Desk, entry: Entry, log: Log | None) -> Done:
    source = f"meeting of {log.meeting.isoformat()}" if log else f"logged on {desk.today.isoformat()}"
    status, contact = PilotStatus(entry.status), entry.contact or None
    note = entry.text if status is PilotStatus.WITHDRAWN else ""
    done = pilots.set_status(desk, entry.site, status, source, contact=contact, note=note)
    return Done(replace(entry, site=done.pilot.site, batch=done.batch), f"{done.pilot.site} {done.said}", done.batch)


def _do_question(desk: Desk, entry: Entry, log: Log | None) -> Done:
    about = entry.ref or (_event_of(desk, log.meeting) if log else "")
    if not about:
        raise Refused("a question is about something", "Name it: ? A5 is that date right")
    done = questions.raise_question(desk, about, entry.text)
    return Done(replace(entry, batch=done.batch), f"{done.question.ref} {entry.text}", done.batch)


def _event_of(desk: Desk, meeting: date) -> str:
    """What a question that names no record is about: the meeting itself."""
    found = dates.stretch(desk, meeting, meeting)
    if found.events:
        return found.events[0].ref
    return meeting.isoformat() if found.meetings else ""


def _ref(session: Session, anchor: str) -> str:
    root = issued.roots(session, [anchor]).get(anchor, anchor)
    number = issued.numbers(session, [root, anchor])
    kind = Kind(anchor.split(":")[1])
    return reference(kind, next(iter(number.values()))) if number else ""


# ---------------------------------------------------------------- the meeting


def begin(desk: Desk, meeting: date | None = None) -> Log:
    """The log of a meeting, begun or gone on with: of the day that is given, else of today."""
    held = meeting or _which(desk)
    if (log := livelog.load(desk, held)) is not None:
        return log
    events = [e for e in dates.stretch(desk, held, held).events if e.kind is EventKind.MEETING]
    group = desk.workspace.config.group
    event = events[0] if events else None
    place = (event.location if event else None) or desk.workspace.config.calendar.place
    times = (event.start or "", event.end or "") if event else ("", "")
    return Log(held, group.name, *times, place or "", _chair(desk))


def _which(desk: Desk) -> date:
    today = desk.today
    begun = [day for day in livelog.begun(desk) if (today - day).days in range(8)]
    if begun:
        return begun[0]
    ahead = [e for e in dates.ahead(desk) if e.kind is EventKind.MEETING and e.status is not EventStatus.CANCELLED]
    return ahead[0].date if ahead and (ahead[0].date - today).days == 0 else today


def _chair(desk: Desk) -> str:
    return next((x.person.name for x in pages.people(desk) if x.person.status is PersonStatus.CHAIR), "")


def attend(desk: Desk, log: Log, present: Sequence[str], apologies: Sequence[str]) -> Log:
    """Say who is there and who sent apologies."""
    log = replace(log, present=tuple(present), apologies=tuple(a for a in apologies if a not in present))
    livelog.save(desk, log)
    return log


def arrange(desk: Desk, log: Log, **facts: str) -> Log:
    """Say the meeting's times, place or chair."""
    log = replace(log, **facts)  # type: ignore[arg-type]
    livelog.save(desk, log)
    return log


def carry_all(desk: Desk, log: Log) -> tuple[Log, int]:
    """Say of every live action that was not spoken of that it is carried; how many there were."""
    spoken = {e.ref for e in log.entries if e.kind in (EntryKind.UPDATE, EntryKind.ACTION)}
    found = browsing.find(desk, views.ActionFilter(), browsing.Sort.REFERENCE)
    left = [n for n in found.numbers if f"A{n}" not in spoken]
    rows = browsing.rows(desk, left)
    for number in left:
        action = rows[number][0]
        status = ActionStatus.IN_PROGRESS.value
        entry = Entry(EntryKind.UPDATE, "", log.item, ref=action.ref, title=action.title, status=status)
        log = log.with_entry(entry)
    livelog.save(desk, log)
    return log, len(left)


def words(desk: Desk) -> list[str]:
    """What a line can be completed with: people, sites, deliverables, and how lines begin."""
    shelf = pages.pilots(desk)
    names = [x.person.name for x in pages.people(desk) if x.person.status is not PersonStatus.LEFT]
    codes = [x.node.title for x in pages.framework(desk) if x.node.kind == "deliverable"]
    aliases = [a for x in pages.framework(desk) for a in x.node.aliases]
    starts = ["Action: ", "Agreed: ", "Risk: ", "Pilot: ", "Question: "]
    return [*starts, *names, *(p.site for p in shelf.pilots), *shelf.known, *codes, *aliases]
