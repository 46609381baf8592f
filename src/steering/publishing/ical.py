"""What calendar files share: the calendar's own lines, the zone, times, and text that cannot break a line.

RFC 5545 (iCalendar), RFC 5546 (iTIP) and RFC 7986 (properties of a calendar). Everything is passed in: icalendar's own
defaults for UID and DTSTAMP are random and now, and the same register must give the same bytes.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Timezone, vCalAddress, vText

from steering.config import Config
from steering.publishing import plain
from steering.publishing.recipients import usable

PRODID = "-//Steering//Steering 0.1//EN"
REFRESH = timedelta(hours=6)
LONDON = "Europe/London"
RULES = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZNAME:BST
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:GMT
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
"""Two yearly rules (RFC 5545 §3.6.5; onsets in the local time before the change): all that Outlook keeps, and what
readers that look at the first date of an RDATE list need. icalendar's generated zone has such lists."""
PLAIN_UTC = """\
BEGIN:VTIMEZONE
TZID:UTC+00:00
BEGIN:STANDARD
TZNAME:UTC
DTSTART:19700101T000000
TZOFFSETFROM:+0000
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


@cache
def _zone(london: bool) -> Component:
    return Timezone.from_ical((RULES if london else PLAIN_UTC).replace("\n", "\r\n"))


def clean(text: str) -> str:
    """Text for a TEXT value (§3.3.11): line ends kept, addresses left out, nothing that readers take for more."""
    lines = (plain.flat(line) for line in text.splitlines())
    return plain.private("\n".join(lines)).strip()


def line(text: str) -> str:
    """Text for a TEXT value on one line."""
    return plain.private(plain.flat(text))


def calendar(
    config: Config, name: str, changed: datetime, components: Iterable[Component], *, method: str | None
) -> bytes:
    """A calendar file. One without components holds a zone all the same: §3.6 asks for at least one component.

    `method` is PUBLISH for feeds (RFC 5546 §3.2.1) and None for stores, which must not have one (RFC 4791 §4.1).
    """
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", PRODID)
    made.add("calscale", "GREGORIAN")
    if method:
        made.add("method", method)
    made["NAME"] = vText(line(name) or "Calendar")
    made["X-WR-CALNAME"] = made["NAME"]
    made["X-WR-TIMEZONE"] = vText(config.group.timezone)
    made.add("last-modified", changed)
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made["X-PUBLISHED-TTL"] = vText("PT6H")
    listed = list(components)
    if config.group.timezone == LONDON or not listed:
        made.add_component(_zone(config.group.timezone == LONDON))
    for component in listed:
        made.add_component(component)
    return bytes(made.to_ical())


def organizer(config: Config) -> vCalAddress | None:
    """The secretary as ORGANIZER, or None where the settings give no address that can be used."""
    address = usable(config.group.secretary) or usable(config.mail.from_)
    if address is None:
        return None
    name = plain.flat(config.group.name).translate({ord('"'): "’", ord("^"): " "})
    return vCalAddress.new(address, cn=name or None)


def clock(text: str | None) -> time | None:
    """A wall-clock time `HH:MM`, or None where there is none that can be."""
    found = CLOCK.fullmatch((text or "").strip())
    return time(int(found[1]), int(found[2])) if found else None


def local(day: date, at: time, config: Config) -> datetime:
    """An instant that every reader takes alike.

    In London by TZID with the two rules. In any other zone, and at the hours that a change of the clocks skips or
    repeats, in UTC: these are single events, for which an instant says all, and a zone written down for its rules of
    today would be one more thing to be wrong.
    """
    zone = ZoneInfo(config.group.timezone)
    wall = datetime.combine(day, at, zone)
    instant = wall.astimezone(UTC)
    certain = instant.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None)
    if config.group.timezone == LONDON and certain and wall.replace(fold=1).astimezone(UTC) == instant:
        return wall
    return instant


def noon(day: date) -> datetime:
    """The middle of a day in UTC: an instant for what is known by its date alone."""
    return datetime.combine(day, time(12), UTC)
