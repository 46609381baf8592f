"""Mails as files: whole or not at all, once, and readable by their owner alone."""

import mailbox
import stat
from pathlib import Path

import pytest

from steering.delivery.files import folder, maildir
from steering.delivery.parcel import Parcel, Result, Undeliverable

RAW = b"Subject: x\r\n\r\nA line.\r\n"


def parcel(address: str = "ann@example.org") -> Parcel:
    return Parcel("secretary@example.org", address, f"<1.{address}>", RAW)


def test_a_folder_holds_the_very_bytes_for_their_owner_alone(tmp_path: Path) -> None:
    with folder(tmp_path / "out") as carrier:
        outcome = carrier.hand_over(parcel(), lambda: True)
    [path] = (tmp_path / "out").iterdir()
    assert outcome.result is Result.SENT
    assert path.name.startswith("ann@example.org-")
    assert path.suffix == ".eml"
    assert path.read_bytes() == RAW
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700


def test_a_maildir_is_one_that_others_read(tmp_path: Path) -> None:
    with maildir(tmp_path / "mail") as carrier:
        for name in ("ann", "bob"):
            assert carrier.hand_over(parcel(f"{name}@example.org"), lambda: True).result is Result.SENT
    found = mailbox.Maildir(tmp_path / "mail", create=False)
    assert [m["Subject"] for m in found] == ["x", "x"]
    assert not list((tmp_path / "mail" / "tmp").iterdir())
    assert all(m.get_subdir() == "new" for m in found)


@pytest.mark.parametrize("way_out", [folder, maildir])
def test_the_same_mail_written_twice_is_there_once(tmp_path: Path, way_out: type) -> None:
    for _ in range(2):
        with way_out(tmp_path / "out") as carrier:
            carrier.hand_over(parcel(), lambda: True)
    assert len([p for p in (tmp_path / "out").rglob("*") if p.is_file()]) == 1


@pytest.mark.parametrize("way_out", [folder, maildir])
def test_what_the_outbox_lets_go_of_leaves_nothing_behind(tmp_path: Path, way_out: type) -> None:
    with way_out(tmp_path / "out") as carrier:
        assert carrier.hand_over(parcel(), lambda: False).result is Result.KEPT
    assert not [p for p in (tmp_path / "out").rglob("*") if p.is_file()]


def test_no_address_leads_out_of_the_folder(tmp_path: Path) -> None:
    with folder(tmp_path / "out") as carrier:
        assert carrier.hand_over(parcel("../../x/.y@example.org"), lambda: True).result is Result.SENT
    [path] = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert path.parent == tmp_path / "out"


def test_a_folder_that_cannot_be_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Undeliverable, match="file"), folder(tmp_path / "file" / "out"):
        pass
