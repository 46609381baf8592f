"""The way out by the settings, and where a password comes from."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from steering.config import CHOICES, Config, Mail, Workspace
from steering.delivery import choosing
from steering.delivery.files import Files
from steering.delivery.parcel import Undeliverable
from steering.domain.words import MailKind


def workspace(root: Path, **mail: Any) -> Workspace:
    return Workspace(root, replace(Config(), mail=Mail(**mail)))


def test_a_folder_under_exports_unless_the_settings_say_otherwise(tmp_path: Path) -> None:
    with choosing.transport(workspace(tmp_path))() as carrier:
        assert isinstance(carrier, Files)
        assert carrier.arrived == tmp_path / "exports" / "outbox"


def test_a_maildir_under_exports(tmp_path: Path) -> None:
    with choosing.transport(workspace(tmp_path, transport="maildir"))() as carrier:
        assert isinstance(carrier, Files)
        assert carrier.arrived == tmp_path / "exports" / "maildir" / "new"


def test_smtp_needs_a_server(tmp_path: Path) -> None:
    with pytest.raises(Undeliverable, match="no mail server is named"):
        choosing.transport(workspace(tmp_path, transport="smtp"))


def test_the_environment_gives_the_password_before_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "_from_keyring", lambda user: f"{user} from the keyring")
    mail = Mail(user="ann")
    assert choosing.password(mail, {"STEERING_SMTP_PASSWORD": "from outside"}) == "from outside"
    assert choosing.password(mail, {}) == "ann from the keyring"


def test_no_password_is_told_with_both_remedies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "_from_keyring", lambda user: None)
    with pytest.raises(Undeliverable) as caught:
        choosing.password(Mail(user="ann"), {})
    assert "keyring set steering ann" in caught.value.hint
    assert "STEERING_SMTP_PASSWORD" in caught.value.hint


def test_every_kind_of_mail_can_be_approved_by_the_settings() -> None:
    assert CHOICES["mail", "standing_approval"] == tuple(kind.value for kind in MailKind)
