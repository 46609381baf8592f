"""Lists as the terminal and spreadsheets take them."""

from steering.publishing import tables
from steering.services.listing import Listing


def table(found: Listing, width: int) -> str:
    """The list as an aligned table at most `width` columns wide; ends with a line end."""
    return tables.terminal(found.columns, found.rows, width)


def csv(found: Listing) -> str:
    """The list as CSV; cells that a spreadsheet would take for a formula are made inert."""
    return tables.csv_text(found.columns, found.rows)
