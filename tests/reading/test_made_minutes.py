"""Minutes put together from names, bodies, tasks, days and layouts: whoever and whatever stands in them is found.

Each test draws a few facts and one way of writing them down. It shows where a rule leans on the names it was written
with: a name or a body that is new here is one line more in the lists below. The draws are the same on every run.
"""

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from steering.reading import read, to_json

MET = date(2014, 3, 4)
HEAD = "# Harbour Group\n\nMinutes of the meeting on Tuesday 4 March 2014\n\n"
GIVEN = (
    "Adaeze Agnieszka Aoife Bogdan Cerys Dimitra Eilidh Farrukh Gethin Hyacinth Ioana Jagdeep Kwame Lowri Mairead"
    " Nikhil Orla Padraig Quentin Ruaridh Siobhan Tadhg Uchenna Vikram Wanjiru Yusuf Zoltan Will Rose Robin Lee"
).split()
FAMILY = (
    "Abernethy Bishop Chatterjee Dean Eastlake Ferreira Galbraith Hall Iyer Jankowski King Lindqvist Mulcahy Nwosu"
    " Ormerod Pope Qureshi Rasmussen Sutcliffe Thapa Uttley Vosloo Wood Yilmaz Zielinski Lloyd-Jones O’Neill McDonald"
).split()
BODIES = (
    "Job Centre Plus|Bishop's Stortford TC|Queen's University Belfast|St John Ambulance|Acme Ltd|CERN|Home Office"
    "|Dean & Chapter|Friends of the Earth|Barnardo's|The Old School|West Yorkshire Fire & Rescue|Mind|UKRI|Red Hat"
).split("|")
TASKS = (
    "send the letter to the council|book the hall for the fair|find out what the insurance covers|count the chairs"
    "|draft a reply to the developer|check the lease with the solicitor|chase the late returns|test the alarm"
    "|get three quotes for the roof|share the slides|look into grants for trees|speak to Highways about the signs"
).split("|")
SITES = (
    "Thornaby|Great Marden|Low Fell|Hill Top Primary|St Bede's|Mid Wessex|Bluebell Surgery|Marine Road|Tower Hamlets"
    "|The Limes|King's Oak|Quay House"
).split("|")
TOLD = {
    "confirmed": ("has confirmed", "has signed up", "has agreed to take part"),
    "volunteered": ("has volunteered", "has volunteered as a pilot"),
    "declined": ("has declined", "has decided not to take part"),
    "withdrawn": ("has withdrawn", "has pulled out"),
    "live": ("went live on 3 March", "is up and running"),
    "interested": ("is interested", "would like to know more"),
    "approached": ("has been approached", "has been invited to take part"),
    "complete": ("has finished", "has completed its pilot"),
    "queried": ("was not aware of having volunteered", "says that it never volunteered"),
}
PRESENT = (
    ("Present: ", "{name} ({body}), "),
    ("Present: ", "{name}, {body}; "),
    ("Present: ", "{title} {name}, "),
    ("Present:\n\n", "{name} – {body}\n"),
    ("Present:\n\n", "{name}, {body}\n"),
    ("## Attendees\n\n", "- {name} ({body})\n"),
    ("## Attendees\n\n| Name | From |\n|---|---|\n", "| {name} | {body} |\n"),
    ("The meeting was attended by ", "{name} ({body}), "),
    ("PRESENT: ", "{loud}, "),
)
MARKED = (
    "**Action:** {who} to {task}.",
    "ACTION – {who} to {task}",
    "Action ({who}): {Task}.",
    "It was a long talk. [Action: {who} to {task}]",
    "It was agreed to {task}. Action: {who}",
    "AP7: {who} to {task}",
    "- [ ] {who} to {task}",
    "Action: {Task} → {who}",
)
LISTED = ("- {who} to {task}", "- {who}: {task}", "- {Task} ({who})", "- {Task} – {who}", "* [{who}] {Task}")
DAYS = ("%-d %B %Y", "%A %-d %B %Y", "%a %-d %b", "%d/%m/%Y", "%Y-%m-%d", "%B %-d, %Y")
HOURS = {"": None, " at 2pm": "14:00", ", 10.30am": "10:30", " at 19:30": "19:30", " at noon": "12:00"}
DATED = {
    "Next meeting: {day}": "confirmed",
    "The next meeting will be held on {day}.": "confirmed",
    "The next meeting is provisionally {day}.": "tentative",
    "{day} was pencilled in for the next meeting.": "tentative",
    "The seminar is likely to be on {day}, subject to the venue.": "tentative",
    "The meeting on {day} is cancelled.": "cancelled",
}

TOPICS = (
    "the old piano|plot 14|the herd|the ferry|the reading room|the second telescope|version 2|the hire charge".split(
        "|"
    )
)
DECIDED = (
    "AGREED: {thing} stays as it is.",
    "**Decision:** {thing} stays as it is",
    "It was agreed that {thing} stays as it is.",
    "The committee decided that {thing} should stay as it is.",
    "RESOLVED that {thing} stays as it is.",
    "**D7** Decision: {thing} stays as it is",
    "The motion that {thing} stays as it is was put and carried by 6 votes to 2.",
    "It was proposed by Ann Lee and seconded by Bob Roe that {thing} stays as it is. Agreed.",
)
UNDECIDED = (
    "The report on {thing} was noted.",
    "Nobody objected to {thing}.",
    "The proposal on {thing} was not carried.",
    "Ann and Bob agreed to differ on {thing}.",
    "Before it is decided to sell {thing} the cost must be known.",
    "No resolution was passed on {thing}.",
)
SCORED = {
    "{ref}: {thing} is lost – likelihood {l}, impact {i}.": "open",
    "{ref}: {thing} is lost when the office moves. Impact {i}, likelihood {l}.": "open",
    "{ref} – {thing} is lost (L{l} I{i})": "open",
    "{ref} ({thing}): likelihood {l}/5, impact {i}/5": "open",
    "{ref} – {thing} is lost. I/L: {i}/{l}": "open",
    "{ref} was re-scored {l}x{i}.": "rescored",
    "{ref}: score changed from 1 x 2 to {l} x {i}.": "rescored",
    "{ref} was reopened at {l} x {i}.": "reopened",
}
COLUMNS = {
    "l": ("Likelihood", "Probability", "Likelihood (1-5)"),
    "i": ("Impact", "Severity", "Impact (1-5)"),
    "risk": ("Risk", "Hazard", "Description of risk", "Threat"),
    "who": ("Owner", "Risk owner", "Lead"),
}
COUNTED = (
    "{a} of the {t} clubs have replied.",
    "So far {a} farms have replied, out of {t}.",
    "The survey was sent to {t} schools, of whom {a} have replied.",
    "We have had {a} replies to the survey out of a possible {t}.",
    "Audit – {a} of {t} in, {rest} awaited",
    "{t} forms sent out, {a} returned.",
)
REVIEWED = (
    "- {who} to {task} – {state}",
    "- [{state}] {who} to {task}",
    "- {Task} ({who}) → {state}",
    "**AP{n} {Task} ({who})**\n\n{state}.\n",
    "{n}. {Task} ({who}): {state}",
    "AP{n} {who} to {task} – {state}",
)
STATES = {
    "complete": ("Done", "Completed", "Action complete"),
    "carried": ("Ongoing", "Carried forward", "In hand", "To be carried forward"),
    "dropped": ("Withdrawn", "No longer needed", "Abandoned"),
}
HEADINGS = {
    "task": ("Action", "Task", "What", "Action point", "Actions agreed"),
    "who": ("Owner", "Who", "Person responsible", "By whom", "Officer"),
    "due": ("Deadline", "By when", "To be done by", "Date due"),
    "ref": ("Ref", "No.", "Agenda item", "Minute"),
}
HEADS = (
    "# {body}\n\n**Date:** {day}  \n**Time:** 7pm to 9.15pm  \n**Venue:** {place}  \n**Chair:** {who}\n",
    "# {body}\n\n{day}, 7pm to 9.15pm, {place}\n\nChaired by {who}\n",
    "Minutes of the {body} held in {place} on {day} at 7pm\n\nIn the chair: {who}\n",
    "| Meeting | {body} |\n|---|---|\n| Date | {day} |\n| Time | 7pm to 9.15pm |\n| Venue | {place} |\n"
    "| Chair | {who} |\n",
    "# {body}\n\nThe meeting took place on {day} at {place}. It began at 7pm with {who} in the chair.\n",
)
PLACES = ("the Boathouse", "Committee Room 2, Town Hall", "Quay House, Dock Street", "the Red Lion", "Microsoft Teams")
GROUPS = (
    "Library Friends",
    "Clinical Audit Committee",
    "Museum Collections Panel",
    "Housing Co-operative",
    "Chess League",
)
CHANGES = {
    "The seminar was put back from {a} to {b}.": [("b", "confirmed")],
    "There will be no meeting on {a}; the group will meet on {b} instead.": [("a", "cancelled"), ("b", "confirmed")],
    "There will be no open day on {a}.": [("a", "cancelled")],
    "There will be a concert on {a}.": [("a", "confirmed")],
    "- Concert: {a} (tbc)\n- {b} – Site visit": [("a", "tentative"), ("b", "confirmed")],
    "| Date | Event | Status |\n|---|---|---|\n| {a} | Fair | Booked |\n| {b} | Walk | TBC |": [
        ("a", "confirmed"),
        ("b", "tentative"),
    ],
}

made = settings(deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
pairs = st.tuples(st.sampled_from(GIVEN), st.sampled_from(FAMILY))
people = st.lists(pairs, min_size=3, max_size=6, unique_by=(lambda each: each[0][0], lambda each: each[1][0]))
"""People of whom no two share a first letter of either name, so that their initials are their own."""


def found(text: str, what: str) -> list[dict[str, Any]]:
    """The rows of one kind in the reading of a text."""
    rows: list[dict[str, Any]] = to_json(read(text.encode(), "made.md"))[what]
    return rows


@made
@given(people, st.lists(st.sampled_from(BODIES), min_size=6, max_size=6), st.sampled_from(PRESENT))
def test_everybody_present_is_found(who: list[tuple[str, str]], bodies: list[str], layout: tuple[str, str]) -> None:
    lead, row = layout
    names = [" ".join(pair) for pair in who]
    rows = [
        row.format(name=name, loud=name.upper(), title=("Dr", "Mrs", "Cllr")[at % 3], body=bodies[at])
        for at, name in enumerate(names)
    ]
    attendance = found(f"{HEAD}{lead}{''.join(rows).rstrip(',; ')}\n\n## 1. Welcome\n\nNothing.\n", "attendance")
    assert sorted(row["name"].lower() for row in attendance) == sorted(name.lower() for name in names)


@made
@given(
    people,
    st.lists(st.sampled_from(TASKS), min_size=3, max_size=5, unique=True),
    st.sampled_from(MARKED + LISTED),
    st.sampled_from(("{0} {1}", "{0}", "{0[0]}{1[0]}")),
)
def test_every_action_has_its_owner(who: list[tuple[str, str]], tasks: list[str], form: str, named: str) -> None:
    there = ", ".join(f"{given} {family} ({given[0]}{family[0]})" for given, family in who)
    owners = [who[at % len(who)] for at in range(len(tasks))]
    rows = [
        form.format(who=named.format(*owner), task=task, Task=task[0].upper() + task[1:])
        for owner, task in zip(owners, tasks, strict=True)
    ]
    body = "## Actions\n\n" + "\n".join(rows) if form in LISTED else "\n\nThis was discussed.\n\n".join(["", *rows])
    actions = found(f"{HEAD}Present: {there}\n\n## 1. Items\n\n{body}\n", "actions")
    assert [action["owners"] for action in actions] == [[" ".join(owner)] for owner in owners]


@made
@given(st.integers(7, 150), st.sampled_from(DAYS), st.sampled_from(sorted(HOURS)), st.sampled_from(sorted(DATED)))
def test_every_date_has_its_hour_and_status(ahead: int, form: str, hour: str, told: str) -> None:
    day = MET + timedelta(ahead)
    line = told.format(day=day.strftime(form) + hour)
    events = found(f"{HEAD}Present: Ann Lee, Bob Roe\n\n## 1. Dates\n\n{line}\n", "events")
    assert [(row["date"], row["start"], row["status"]) for row in events] == [
        (day.isoformat(), HOURS[hour], DATED[told])
    ]


@made
@given(
    st.lists(st.sampled_from(SITES), min_size=3, max_size=5, unique=True),
    st.data(),
    st.sampled_from(("- {0} {1}.\n", "{0} {1}.\n\n", "{0} {1}. ")),
)
def test_every_site_has_its_status(sites: list[str], data: st.DataObject, form: str) -> None:
    wanted = [(site, data.draw(st.sampled_from(sorted(TOLD)))) for site in sites]
    rows = [form.format(site, data.draw(st.sampled_from(TOLD[status]))) for site, status in wanted]
    pilots = found(f"{HEAD}Present: Ann Lee, Bob Roe\n\n## 1. Pilot sites\n\n{''.join(rows)}\n", "pilots")
    assert [(row["site"], row["status"]) for row in pilots] == wanted


def table(head: list[str], rows: list[list[str]], layout: str) -> str:
    """A table with pipes at its edges, without them, or with tabs."""
    if layout == "tabs":
        return "\n".join("\t".join(row) for row in [head, *rows])
    edge = "| {} |" if layout == "pipes" else "{}"
    return "\n".join(edge.format(" | ".join(row)) for row in [head, ["---"] * len(head), *rows])


ROLL = f"{HEAD}Present: Ann Lee (AL), Bob Roe (BR), Cat Day (CD)\n\n"
INITIALS = {"AL": "Ann Lee", "BR": "Bob Roe", "CD": "Cat Day"}
layouts = st.sampled_from(("pipes", "no edges", "tabs"))
few = settings(made, max_examples=40)


@few
@given(st.lists(st.sampled_from(TOPICS), min_size=3, max_size=5, unique=True), st.data())
def test_what_was_decided_is_found_and_nothing_else(topics: list[str], data: st.DataObject) -> None:
    told = [(thing, data.draw(st.sampled_from(DECIDED + UNDECIDED))) for thing in topics]
    parts = [f"## {at}. Item\n\n{form.format(thing=thing)}\n" for at, (thing, form) in enumerate(told, 1)]
    decisions = found(ROLL + "\n".join(parts), "decisions")
    assert [thing for thing, form in told if form in DECIDED] == [
        next(thing for thing in topics if thing in row["text"]) for row in decisions
    ]


@few
@given(st.sampled_from(TOPICS), st.sampled_from(sorted(SCORED)), st.sampled_from(("R", "Risk ", "OP-", "H")), st.data())
def test_every_risk_has_its_score(thing: str, form: str, prefix: str, data: st.DataObject) -> None:
    likelihood, impact, number = (data.draw(st.integers(1, 5)) for _ in range(3))
    line = form.format(ref=f"{prefix}{number}", thing=thing.capitalize(), l=likelihood, i=impact)
    rows = found(f"{ROLL}## 1. Risks\n\n{line}\n\n## 2. Website\n\nIt is quick.\n", "risks")
    assert [(row["likelihood"], row["impact"], row["status"]) for row in rows] == [(likelihood, impact, SCORED[form])]


@few
@given(st.permutations(sorted(COLUMNS)), layouts, st.data())
def test_a_register_may_have_its_columns_in_any_order(kinds: list[str], layout: str, data: st.DataObject) -> None:
    head = [data.draw(st.sampled_from(COLUMNS[kind])) for kind in kinds]
    told = [{"risk": f"{thing.capitalize()} is lost", "l": 1 + at, "i": 5 - at} for at, thing in enumerate(TOPICS[:3])]
    rows = [[str({**risk, "who": "BR"}[kind]) for kind in kinds] for risk in told]
    risks = found(f"{ROLL}## 1. Risk register\n\n{table(head, rows, layout)}\n", "risks")
    assert [(row["text"], row["likelihood"], row["impact"], row["owner"]) for row in risks] == [
        (risk["risk"], risk["l"], risk["i"], "Bob Roe") for risk in told
    ]


@few
@given(st.sampled_from(COUNTED), st.integers(2, 60), st.integers(1, 60))
def test_every_return_is_counted(form: str, replied: int, rest: int) -> None:
    line = form.format(a=replied, t=replied + rest, rest=rest)
    counts = found(f"{ROLL}## 1. Survey\n\n{line}\n\n## 2. Website\n\nIt is quick.\n", "returns")
    assert [(row["replied"], row["total"]) for row in counts] == [(replied, replied + rest)]


@few
@given(
    st.lists(st.sampled_from(TASKS), min_size=3, max_size=4, unique=True),
    st.sampled_from(REVIEWED),
    st.sampled_from(("Matters arising", "Actions from the last meeting", "Review of actions", "Action log review")),
    st.data(),
)
def test_every_older_action_has_its_outcome(tasks: list[str], form: str, title: str, data: st.DataObject) -> None:
    told = [(data.draw(st.sampled_from(sorted(STATES))), data.draw(st.sampled_from(sorted(INITIALS)))) for _ in tasks]
    rows = [
        form.format(
            who=who, task=task, Task=task[0].upper() + task[1:], n=n, state=data.draw(st.sampled_from(STATES[is_]))
        )
        for n, ((is_, who), task) in enumerate(zip(told, tasks, strict=True), 1)
    ]
    text = f"{ROLL}## 2. {title}\n\n" + "\n".join(rows) + "\n\n## 3. Website\n\nIt is quick.\n"
    assert [(row["owners"], row["outcome"]) for row in found(text, "actions")] == [
        ([INITIALS[who]], outcome) for outcome, who in told
    ]


@few
@given(st.permutations(sorted(HEADINGS)), layouts, st.data())
def test_a_table_of_actions_may_have_any_headings(kinds: list[str], layout: str, data: st.DataObject) -> None:
    head = [data.draw(st.sampled_from(HEADINGS[kind])) for kind in kinds]
    rows = [
        [{"task": task.capitalize(), "who": who, "due": f"{day} April", "ref": f"3.{day}"}[kind] for kind in kinds]
        for day, (task, who) in enumerate(zip(TASKS, INITIALS, strict=False), 4)
    ]
    actions = found(f"{ROLL}## Action points\n\n{table(head, rows, layout)}\n", "actions")
    assert [(row["text"].lower(), row["owners"], row["due"]) for row in actions] == [
        (task, [INITIALS[who]], f"2014-04-{day:02d}")
        for day, (task, who) in enumerate(zip(TASKS, INITIALS, strict=False), 4)
    ]


@few
@given(st.sampled_from(HEADS), st.sampled_from(PLACES), st.sampled_from(GROUPS), pairs)
def test_the_facts_of_a_meeting_are_found(head: str, place: str, body: str, who: tuple[str, str]) -> None:
    name = " ".join(who)
    text = head.format(body=body, place=place, who=name, day="Tuesday 4 March 2014")
    text += f"\nPresent: {name}, Ann Lee, Bob Roe\n\n## 1. Website\n\nIt is quick.\n\nThe meeting closed at 9.15pm.\n"
    facts = to_json(read(text.encode(), "made.md"))["meeting"]
    assert (facts["date"], facts["start"], facts["end"], facts["chair"]) == ("2014-03-04", "19:00", "21:15", name)
    assert facts["location"].removeprefix("the ") == place.removeprefix("the ")
    assert body in facts["title"]


@few
@given(st.integers(7, 70), st.integers(1, 70), st.sampled_from(DAYS), st.sampled_from(sorted(CHANGES)))
def test_every_change_of_a_date_is_found(ahead: int, later: int, form: str, told: str) -> None:
    days = {"a": MET + timedelta(ahead), "b": MET + timedelta(ahead + later)}
    line = told.format(**{which: day.strftime(form) for which, day in days.items()})
    rows = found(f"{ROLL}## 1. Dates\n\n{line}\n", "events")
    assert [(row["date"], row["status"]) for row in rows] == [
        (days[which].isoformat(), status) for which, status in CHANGES[told]
    ]
