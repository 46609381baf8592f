"""Making a workspace: its settings, its folders and its database, readable by their owner alone."""

import os
import stat
from pathlib import Path

from steering.config import FILE, FOLDERS, Group, Workspace, open_workspace, template
from steering.errors import SteeringError
from steering.store.database import Database

PRIVATE_FOLDER = stat.S_IRWXU
PRIVATE_FILE = stat.S_IRUSR | stat.S_IWUSR


def init(root: Path, group: Group | None = None) -> Workspace:
    """Make a workspace at `root`, or complete one; what is there already stays as it is. Raises SteeringError."""
    mask = os.umask(0o077)
    try:
        root.mkdir(parents=True, exist_ok=True)
        for name in FOLDERS:
            (root / name).mkdir(exist_ok=True)
            (root / name).chmod(PRIVATE_FOLDER)
        settings = root / FILE
        if not settings.exists():
            settings.write_text(template(group or Group()), encoding="utf-8")
            settings.chmod(PRIVATE_FILE)
        workspace = open_workspace(root)
        with Database(workspace.database_url).session(write=True):
            pass
        make_private(workspace)
    except OSError as error:
        raise SteeringError(
            f"{error.filename or root}: {error.strerror or error}", "Choose a folder that you may write in."
        ) from error
    finally:
        os.umask(mask)
    return workspace


def make_private(workspace: Workspace) -> None:
    """Keep the database from the eyes of others on the machine."""
    url = workspace.database_url
    if url.startswith("sqlite:///"):
        path = Path(url.removeprefix("sqlite:///"))
        for file in path.parent.glob(path.name + "*"):
            file.chmod(PRIVATE_FILE)
