"""Which way mail leaves, by the settings."""

import os
from collections.abc import Mapping

from steering.config import Mail, Workspace
from steering.delivery import files, smtp
from steering.delivery.parcel import Transport, Undeliverable

PASSWORD = "STEERING_SMTP_PASSWORD"
SERVICE = "steering"


def transport(workspace: Workspace, environment: Mapping[str, str] = os.environ) -> Transport:
    """The way out that steering.toml names; nothing is opened yet. Raises Undeliverable where it names no server."""
    mail = workspace.config.mail
    if mail.transport == "smtp":
        if not mail.host:
            raise Undeliverable("no mail server is named", 'Write host = "..." under [mail] in steering.toml.')
        server = smtp.Server(mail.host, mail.port, mail.security, mail.user, lambda: password(mail, environment))
        return lambda: smtp.connected(server)
    if mail.transport == "maildir":
        return lambda: files.maildir(workspace.exports / "maildir")
    return lambda: files.folder(workspace.exports / "outbox")


def password(mail: Mail, environment: Mapping[str, str]) -> str:
    """The password of the login: from the environment, else from the keyring. Raises Undeliverable."""
    found = environment.get(PASSWORD) or _from_keyring(mail.user)
    if not found:
        raise Undeliverable(
            f"there is no password for {mail.user}",
            f"Put it into the keyring (`keyring set {SERVICE} {mail.user}`) or into the variable {PASSWORD}.",
        )
    return found


def _from_keyring(user: str) -> str | None:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return None
    try:
        return keyring.get_password(SERVICE, user)
    except KeyringError:
        return None
