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
