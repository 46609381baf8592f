"""From what stands after the walk to the rows of the register, one function for each kind."""

from steering.domain.projecting.actions import action, only_ended_in_prose, title_of
from steering.domain.projecting.common import Calendar, Context, Naming, day, source
from steering.domain.projecting.decisions_and_risks import decision, risk
from steering.domain.projecting.happenings import event, pilot, returns
from steering.domain.projecting.links import refused_links
from steering.domain.projecting.people import meeting, node, person, site

__all__ = [
    "Calendar",
    "Context",
    "Naming",
    "action",
    "day",
    "decision",
    "event",
    "meeting",
    "node",
    "only_ended_in_prose",
    "person",
    "pilot",
    "refused_links",
    "returns",
    "risk",
    "site",
    "source",
    "title_of",
]
