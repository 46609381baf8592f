"""What a reading states of a risk: a line that only reports on one gives it no title, words in brackets a name."""

from datetime import date

from steering.domain.projecting.decisions_and_risks import risk_title
from steering.domain.words import Kind
from steering.reading import read
from steering.reconciling.stating import state

MINUTES = """# Harbour Board, 4 June 2019

Present: Ann Archer (AA), Bob Brown (BB)

## Risks

Risk 3 (crew turnover in winter): raised to 4 x 4. Risk 5 stays at 2 x 2. R6 re-scored to 3 x 3.
"""


def test_the_line_of_a_risk_gives_it_no_title_and_a_name_where_it_has_none() -> None:
    stated = state(read(MINUTES.encode(), "minutes.md"), "main", date(2019, 6, 4), "1")
    values = [each.statement.values for each in stated if each.kind is Kind.RISK]
    assert [each["title"] for each in values] == [None, None, None]
    assert risk_title(values[0]) == "crew turnover in winter"
