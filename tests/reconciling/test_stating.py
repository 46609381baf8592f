"""What a reading states of a risk: a line that only reports on one gives it no title but the words in brackets."""

from datetime import date

from steering.domain.words import Kind
from steering.reading import read
from steering.reconciling.stating import state

MINUTES = """# Harbour Board, 4 June 2019

Present: Ann Archer (AA), Bob Brown (BB)

## Risks

Risk 3 (crew turnover in winter): raised to 4 x 4. Risk 5 stays at 2 x 2. R6 re-scored to 3 x 3.
"""


def test_the_line_of_a_risk_gives_it_no_title_but_the_words_in_brackets() -> None:
    stated = state(read(MINUTES.encode(), "minutes.md"), "main", date(2019, 6, 4), "1")
    titles = [each.statement.values["title"] for each in stated if each.kind is Kind.RISK]
    assert titles == ["crew turnover in winter", None, None]
