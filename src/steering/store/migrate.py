"""Bringing a database to the tables of this version, by Alembic's migrations beside this file."""

from functools import cache

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from steering.store.database import MIGRATIONS


def configuration() -> Config:
    """Alembic's configuration: the migrations of this package, nothing read from files."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


@cache
def known_revisions() -> frozenset[str]:
    """The migrations that this version knows."""
    return frozenset(s.revision for s in ScriptDirectory.from_config(configuration()).walk_revisions())


def upgrade(engine: Engine) -> None:
    """Bring the database to the newest migration, in one transaction."""
    config = configuration()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
