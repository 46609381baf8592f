"""The papers as they were issued for meetings."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "issued_paper",
        sa.Column("paper", AutoString(), nullable=False),
        sa.Column("meeting", sa.Date(), nullable=False),
        sa.Column("form", AutoString(), nullable=False),
        sa.Column("content", AutoString(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("issued_at", UTCDateTime(), nullable=False),
        sa.Column("issued_by", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("paper", "meeting", "form"),
    )
