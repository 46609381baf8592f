"""The minutes with a mark in the margin at each line that was taken, the finding beside it, and the receipt.

In: a reading. Out: text for a terminal or a file. Control characters are shown, never sent.
"""

from collections import defaultdict
from collections.abc import Iterator

from steering.domain.findings import ActionFinding, Due, EventFinding, Reading
from steering.domain.words import DueBasis


def margin(reading: Reading) -> str:
    """The annotated minutes and the receipt."""
    notes = _notes(reading)
    lines = reading.source.text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    width = len(str(len(lines)))
    out = []
    for number, line in enumerate(lines, 1):
        marks = notes.get(number, [])
        letters = "".join(dict.fromkeys(letter for letter, _ in marks))[:3]
        out.append(f"{number:>{width}} {letters:<3}| {shown(line)}".rstrip())
        out.extend(f"{'':>{width}}    |   > {shown(note)}" for _, note in marks)
    return "\n".join([*out, "", *_receipt(reading)]) + "\n"


def shown(text: str) -> str:
    """Text without control characters: each one as a visible sign, tabs as blanks."""
    return "".join(_sign(char) for char in text.replace("\t", "    "))


def _sign(char: str) -> str:
    code = ord(char)
    if code < 32 or code == 127:
        return f"^{chr(code ^ 64)}"
    if 128 <= code < 160 or char in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029":
        return f"\\u{code:04x}"
    return char


def _notes(reading: Reading) -> dict[int, list[tuple[str, str]]]:
    """What stands beside each line: the letter of the kind, and the finding in words."""
    notes: dict[int, list[tuple[str, str]]] = defaultdict(list)
    meeting = reading.meeting
    if meeting.title_place is not None:
        hours = " to ".join(time for time in (meeting.start, meeting.end) if time)
        facts = [
            str(meeting.date or "no date"),
            hours,
            meeting.location or "",
            f"chair {meeting.chair}" if meeting.chair else "",
        ]
        notes[meeting.title_place.line].append(("M", "meeting: " + " · ".join(fact for fact in facts if fact)))
    for person in reading.attendance:
        known = [f"({person.initials})" if person.initials else "", person.organisation or "", person.role or ""]
        notes[person.line].append(
            ("P", f"{person.state}: " + " ".join([person.name, *[each for each in known if each]]))
        )
    for action in reading.actions:
        notes[action.place.line].append(("A" if action.explicit else "a", _action(action)))
        for again in action.also:
            notes[again.line].append(("=", f"the action of line {action.place.line} again"))
    for decision in reading.decisions:
        notes[decision.place.line].append(("D", f"decision: {decision.text}"))
    for risk in reading.risks:
        score = f" {risk.likelihood}x{risk.impact}" if risk.likelihood and risk.impact else ""
        notes[risk.place.line].append(
            (
                "R",
                f"risk {risk.ref or 'without a number'}{score}, {risk.status}"
                + (f", {risk.owner}" if risk.owner else ""),
            )
        )
    for pilot in reading.pilots:
        notes[pilot.place.line].append(
            ("S", f"site {pilot.site}: {pilot.status}" + (f" since {pilot.since}" if pilot.since else ""))
        )
    for found in reading.returns:
        counts = [
            f"{found.replied} replied" if found.replied is not None else "",
            f"of {found.total}" if found.total is not None else "",
            f"{found.outstanding} outstanding" if found.outstanding is not None else "",
        ]
        notes[found.place.line].append(("N", "returns: " + " ".join(each for each in counts if each)))
    for event in reading.events:
        notes[event.place.line].append(("E", _event(event)))
    for query in reading.queries:
        notes[query.line].append(("?", query.text))
    return notes


def _action(action: ActionFinding) -> str:
    """One action in a line."""
    kind = "action" if action.explicit else "commitment in prose"
    parts = [", ".join(action.owners) or "nobody named", _due(action.due), action.outcome.value]
    parts.extend(f"doubt: {doubt.text}" for doubt in action.doubts)
    return f"{kind}: " + " · ".join(parts)


def _due(due: Due) -> str:
    if due.date is not None:
        return f"due {due.date}" + (f" ({due.text})" if due.basis is DueBasis.EVENT and due.text else "")
    return f"due {due.text}" if due.text else "no date"


def _event(event: EventFinding) -> str:
    hours = "-".join(time for time in (event.start, event.end) if time)
    parts = [
        str(event.date or "no date"),
        hours,
        event.location or "",
        event.status.value,
        f"instead of {event.replaces}" if event.replaces else "",
    ]
    return f"{event.title}: " + " · ".join(
        [*[part for part in parts if part], *[f"doubt: {doubt.text}" for doubt in event.doubts]]
    )


def _receipt(reading: Reading) -> Iterator[str]:
    """The tally at the end, with what looks like an action and was not taken."""
    receipt = reading.receipt
    yield f"{receipt.markers} markers of actions seen, {receipt.captured} captured."
    if receipt.not_captured:
        yield "Not taken:"
        for left in receipt.not_captured:
            yield f"  line {left.line}: {shown(' '.join(left.quote.split())[:90])} ({left.why})"
    if reading.source.encoding not in ("utf-8-sig", "docx"):
        yield f"Read as {reading.source.encoding}."
