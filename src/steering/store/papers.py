"""The papers that were issued for meetings, as they were: kept once, never changed, and not part of the fold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select
from sqlmodel import Session

from steering.domain.history import utc
from steering.store.mapping import core
from steering.store.tables import IssuedTable

ISSUED = core(IssuedTable)


@dataclass(frozen=True, slots=True)
class Issue:
    """What was issued: a paper (`brief`) of a meeting in its forms (text, md, html), of which day, when and by whom."""

    paper: str
    meeting: date
    pages: Mapping[str, str]
    as_of: date
    issued_at: datetime
    issued_by: str


def keep(session: Session, issue: Issue) -> None:
    """Keep an issue. The caller has seen that none is kept for that paper and meeting."""
    shared = {n: getattr(issue, n) for n in ("paper", "meeting", "as_of", "issued_at", "issued_by")}
    values = [{**shared, "form": form, "content": content} for form, content in issue.pages.items()]
    session.connection().execute(insert(ISSUED), values)


def kept(session: Session, paper: str, meeting: date) -> Issue | None:
    """The issue of a paper for a meeting, where there is one."""
    query = select(ISSUED).where(ISSUED.c.paper == paper, ISSUED.c.meeting == meeting)
    found = session.connection().execute(query).mappings().all()
    if not found:
        return None
    pages = {r["form"]: r["content"] for r in found}
    first = found[0]
    return Issue(paper, meeting, pages, first["as_of"], utc(first["issued_at"]), first["issued_by"])
