"""Changes are found by their meeting, and acts by the kind of their record, without a look at all the others."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    acts = sa.text("verb IS NOT NULL")
    op.create_index("change_meeting", "change", ["meeting", "series"])
    op.create_index(
        "change_kind_act", "change", ["kind", "verb", "effective"], sqlite_where=acts, postgresql_where=acts
    )
