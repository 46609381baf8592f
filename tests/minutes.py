"""Small sets of minutes for tests, written here."""

FIRST = """# Harbour Partnership

Date: 3 March 2020
Time: 2pm - 4pm
Chair: Ann Archer

Present: Ann Archer (AA), Bob Brown (BB), Cat Cole (CC)

## 1. Survey

**Action:** BB to write the harbour survey by 31 March 2020

**Action:** Signs to be repainted

## 2. Money

**Action:** CC and BB to draft the budget by the next meeting

AGREED: that the survey be free of charge.

## 3. Dates

- Tuesday 7 April 2020, 2pm - 4pm
- Tuesday 5 May 2020, 2pm - 4pm
"""

SECOND = """# Harbour Partnership

Date: 7 April 2020
Time: 2pm - 4pm
Chair: Ann Archer

Present: Ann Archer (AA), Bob Brown (BB), Cat Cole (CC)

## 1. Matters arising

| Action | Owner | Status |
|--------|-------|--------|
| Write the harbour survey | BB | Complete |
| Signs to be repainted | CC | Carried forward |
| Draft the budget | CC/BB | Ongoing |

## 2. Boats

**Action:** AA to invite the boat club

## 3. Dates

- Tuesday 5 May 2020, 2pm - 4pm
"""

FIRST_AGAIN = (
    FIRST.replace("# Harbour Partnership\n", "# Harbour Partnership (version 2, as corrected)\n")
    .replace("**Action:** Signs to be repainted\n\n", "")
    .replace("BB to write the harbour survey", "CC to write the harbour survey")
)
