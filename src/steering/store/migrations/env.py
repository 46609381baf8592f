"""Alembic's environment: it runs on the connection that it is handed."""

from alembic import context
from sqlmodel import SQLModel

from steering.store import mapping, tables  # noqa: F401 - their import fills the metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
