"""How often each action has changed for those who have it as a task: the SEQUENCE of its VTODO (RFC 5545 §3.8.7.4)."""

from collections.abc import Mapping
from dataclasses import replace

from steering.publishing import todos
from steering.publishing.facts import Snapshot
from steering.publishing.todos import Stamp
from steering.services.desk import Desk
from steering.store import issued
from steering.store.issued import Uid


def stamps(desk: Desk, snapshot: Snapshot) -> Mapping[str, Stamp]:
    """The stamp of each action by reference; one whose task would look different since the last export is raised.

    Stamps are issued, not folded: they only grow, also under undo. A desk that shows the past issues none.
    """
    if desk.as_of is not None:
        return {}
    now = desk.clock()
    found: dict[str, Stamp] = {}
    fresh: list[Uid] = []
    with desk.database.session(write=True) as session:
        known = issued.uids_of(session, [a.anchor for a in snapshot.register.actions])
        for action in snapshot.register.actions:
            shown = todos.fingerprint(action, snapshot)
            uid = known.get(action.anchor)
            if uid is None:
                uid = Uid(todos.uid(action, snapshot.config), action.anchor, 0, shown, now)
                fresh.append(uid)
            elif uid.shown != shown:
                uid = replace(uid, sequence=uid.sequence + 1, shown=shown, changed_at=now)
                issued.bump_uid(session, uid)
            found[action.ref] = Stamp(uid.sequence, uid.changed_at)
        issued.add_uids(session, fresh)
    return found
