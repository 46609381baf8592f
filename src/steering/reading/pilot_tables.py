"""Tables of pilot sites: with a column for the status or for each stage, by status, and of tasks that name a site.

Forms: a heading for the site and one for its status, sites by rows with a last column that tells of most of them how
they stand, `Site | Approached | Agreed | Live` with days below, `Status | Sites`, statuses for headings with the sites
below each, tasks that name a site and a pilot. In: a table. Out: the findings of its rows.
"""

import re
from collections.abc import Iterator
from datetime import date

from steering.domain.findings import PilotFinding
from steering.domain.words import PilotStatus
from steering.reading.document import whole_cell
from steering.reading.passages import Passage, squeezed
from steering.reading.pilot_names import Names, contact_in
from steering.reading.pilot_states import status_of
from steering.reading.pilot_words import (
    BY_LABEL,
    KIND_OF_SITES,
    NO_PILOTS,
    NOT_OF_SITES,
    OF_MEETINGS,
    PARTS,
    SITE,
    TABLE_CONTACT,
    TABLE_REMARK,
    TABLE_SINCE,
    TABLE_SITE,
    TABLE_STATUS,
)
from steering.reading.registers import columns_of
from steering.reading.roles import role_of
from steering.reading.shapes import Block
from steering.reading.vocabulary import NOBODY

S = PilotStatus
FEWEST = 3
"""So many sites at least make a list of them."""
_TICKS = {"y": S.CONFIRMED, "✔": S.CONFIRMED, "✓": S.CONFIRMED, "n": S.DECLINED, "✘": S.DECLINED, "✗": S.DECLINED}
"""The status that a sign stands for in a column that asks whether a site is in."""
_LONGEST = 30
"""The label of a stage is no longer, in characters."""
_SIGN = re.compile(r"\A[^\w\s(]+\s+(?=\w)")
"""A coloured sign before the words for how a site stands: `🟢 Open`."""
_BRACKETS = re.compile(r"\s?\([^()]*\)")
_TASK = re.compile(r"(?:done|complete[d]?|closed|ongoing|in progress|in hand|under ?way|outstanding|carried|sent)\b")


class Tables(Names):
    """Finds sites in the tables of one document."""

    telling: frozenset[int]
    spoken: bool

    def of_table(self, block: Block) -> Iterator[PilotFinding]:
        """A table of sites with their status."""
        table = block.table
        assert table is not None
        if not OF_MEETINGS.isdisjoint(table.header):
            return
        if block.index in self.telling or self.spoken:
            staged = list(self._of_stages(block)) or list(self._by_stage(block)) or list(self._by_heading(block))
            if staged:
                yield from staged
                return
        if any(NO_PILOTS.match(heading) for heading in table.header):
            return
        site = next((at for at, h in enumerate(table.header) if TABLE_SITE.match(h)), -1)
        status = max((at for at, h in enumerate(table.header) if TABLE_STATUS.match(h)), default=-1)
        start = next((at for at, h in enumerate(table.header) if TABLE_SINCE.match(h)), -1)
        contact = next((at for at, h in enumerate(table.header) if TABLE_CONTACT.match(h)), -1)
        remark = next((at for at, h in enumerate(table.header) if TABLE_REMARK.match(h)), -1)
        of_start = start >= 0 and table.header[start].startswith(("start", "live"))
        if status < 0:
            status = self._last_of_states(block)
        if site < 0 and status > 0 and (block.index in self.telling or self._of_sites(block, status)):
            site = 0
        if site < 0 and self.spoken:
            yield from self._of_tasks(block)
        for row in table.rows if site >= 0 and status >= 0 else ():
            if max(site, status) >= len(row.cells):
                continue
            name, told = squeezed(row.cells[site].text), squeezed(row.cells[status].text)
            found = (
                status_of(f"– {_SIGN.sub('', told)}")
                or _TICKS.get(told.lower())
                or (S.CONFIRMED if told[:6].lower() == "agreed" else None)
            )
            if found is None and 0 <= remark < len(row.cells):
                found = status_of(f"– {squeezed(row.cells[remark].text).lower()}")
            if name and found is not None and name[0].isupper():
                remarks = squeezed(row.cells[remark].text) if 0 <= remark < len(row.cells) else ""
                self.known.add(name.lower())
                who = squeezed(row.cells[contact].text) if 0 <= contact < len(row.cells) else ""
                begun = 0 <= start < len(row.cells) and (found is S.LIVE or not of_start)
                since = self._since(told) or self._since(remarks)
                since = since or (self._day(row.cells[start].text) if begun else None)
                named = who if who and not NOBODY.match(who) else contact_in(remarks)
                yield self._of_cell(block, row.cells[site], name, found, since, named)

    def _of_stages(self, block: Block) -> Iterator[PilotFinding]:
        """A table with a column for each stage that a site comes to, and its day below."""
        table = block.table
        assert table is not None
        stages = [(at, status) for at, h in enumerate(table.header) if at and (status := _labelled_status(h))]
        if len(stages) < FEWEST or len(stages) + 2 < len(table.header):
            return
        for row in table.rows:
            name = squeezed(row.cells[0].text) if row.cells else ""
            told = [
                (status, squeezed(row.cells[at].text))
                for at, status in stages
                if at < len(row.cells) and row.cells[at].text.strip(" -–—.")
            ]
            if not name[:1].isupper() or not told or role_of(name):
                continue
            status, cell = told[-1]
            self.known.add(name.lower())
            yield self._of_cell(block, row.cells[0], name, status, self._day(cell))

    def _by_stage(self, block: Block) -> Iterator[PilotFinding]:
        """A table whose rows begin with a status, and name the sites of which it is told."""
        table = block.table
        assert table is not None
        if len(table.header) < 2 or not KIND_OF_SITES.search(table.header[1]):
            return
        for row in table.rows:
            status = _labelled_status(squeezed(row.cells[0].text)) if len(row.cells) > 1 else None
            if status is None:
                continue
            for name in PARTS.split(_BRACKETS.sub("", squeezed(row.cells[1].text))):
                if site := self._site(name, True, True):
                    yield self._of_cell(block, row.cells[1], site, status)

    def _by_heading(self, block: Block) -> Iterator[PilotFinding]:
        """A table whose headings are statuses, with the sites of each below it."""
        table = block.table
        assert table is not None
        states = [_labelled_status(heading) for heading in table.header]
        if len(states) < FEWEST - 1 or None in states:
            return
        for row in table.rows:
            for cell, status in zip(row.cells, states, strict=False):
                site = self._site(squeezed(cell.text), True, True) if cell.text.strip()[:1].isupper() else None
                if site is not None and status is not None:
                    yield self._of_cell(block, cell, site, status)

    def _of_tasks(self, block: Block) -> Iterator[PilotFinding]:
        """The rows of a table of tasks that name a site and a pilot, and tell in a later cell how it stands."""
        assert block.table is not None
        for row in block.table.rows:
            at = next((at for at, cell in enumerate(row.cells) if "ilot" in cell.text), -1)
            site = self._matter(squeezed(row.cells[at].text)) if 0 <= at < len(row.cells) - 1 else None
            told = squeezed(row.cells[-1].text)
            if site is not None and (status := not_of_task(told)) is not None:
                yield self._of_cell(block, row.cells[at], site, status, self._since(told))

    def _of_cell(
        self,
        block: Block,
        cell: Passage,
        site: str,
        status: PilotStatus,
        since: date | None = None,
        contact: str | None = None,
    ) -> PilotFinding:
        """The finding of a site that a cell names."""
        place = self.document.place(whole_cell(cell))
        return PilotFinding(place, site, status, since, contact, rule="pilot_table", item=block.item)

    @staticmethod
    def _last_of_states(block: Block) -> int:
        """The last column of a table that tells of most rows how they stand, where no heading says so; -1 for none."""
        assert block.table is not None
        rows = block.table.rows
        if len(rows) < FEWEST or any(NOT_OF_SITES.match(heading) for heading in block.table.header):
            return -1
        for at in range(len(block.table.header) - 1, 0, -1):
            cells = [squeezed(row.cells[at].text) for row in rows if at < len(row.cells)]
            if sum(len(cell) < 60 and status_of(f"– {cell}") is not None for cell in cells) * 3 >= len(rows) * 2:
                return at
        return -1

    def _of_sites(self, block: Block, status: int) -> bool:
        """Whether most rows of a table begin with a name and say how it stands."""
        assert block.table is not None
        if columns_of(block.table) is not None or any(NOT_OF_SITES.match(heading) for heading in block.table.header):
            return False
        rows = [row for row in block.table.rows if status < len(row.cells)]
        told = [
            row
            for row in rows
            if re.fullmatch(SITE, squeezed(row.cells[0].text)) and status_of(f"– {squeezed(row.cells[status].text)}")
        ]
        return len(told) >= FEWEST and len(told) * 3 >= len(rows) * 2 and not self.people.find(told[0].cells[0].text)


def _labelled_status(label: str) -> PilotStatus | None:
    """The status that a heading of a column, or a label, is the name of: `Started`, `Signed up`."""
    low = label.lower()
    return (status_of(f"– {low}") or BY_LABEL.get(low.split()[0])) if low.strip() and len(label) < _LONGEST else None


def not_of_task(told: str) -> PilotStatus | None:
    """The status of a site that is told beside a task, unless it is how the task stands: `done`, `letter sent`."""
    status = status_of(f"– {told}")
    if (
        status is S.COMPLETE
        or (status is S.APPROACHED and "repl" not in told and "answer" not in told)
        or (status is S.LIVE and "live" not in told and _TASK.match(told.lower()))
    ):
        return None
    return status
