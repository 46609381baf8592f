"""Placeholder until publishing.tables lands."""

from steering.services.listing import Listing


def table(found: Listing, width: int) -> str:
    rows = [found.columns, *found.rows]
    w = [max(len(r[i]) for r in rows) for i in range(len(found.columns))]
    return "\n".join("  ".join(c.ljust(n) for c, n in zip(r, w, strict=False)).rstrip()[:width] for r in rows) + "\n"


def csv(found: Listing) -> str:
    return ""
