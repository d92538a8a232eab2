"""A signed file holds no more than the summary: no person, user, path or clock, no secret key."""

import getpass
from datetime import datetime
from pathlib import Path

import pytest

from tests.journeys.test_canaries import CANARY, PASSPHRASE, planted, run, traces
from tests.services.signed_bundles import new_keys, put
from trafficmon_desktop.services.bundles.bundle import open_bundle
from trafficmon_desktop.services.bundles.keys import own_keys
from trafficmon_desktop.services.bundles.unpacking import write_files
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.vaults import open_vault

__all__ = ["planted"]

RECEIVER = new_keys()


@pytest.fixture
def sent(planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A release of the planted vault, signed and encrypted, and what its recipient finds in it."""
    secret = put(tmp_path / "secret", PASSPHRASE.encode())
    address = put(tmp_path / "age.txt", RECEIVER.address.encode())
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "sent"
    year = ("--from", "2023-01-01", "--to", "2023-12-31", "--as-of", "2024-02-01")
    words = ("summary", "--vault", planted, *year, "--released-at", "2024-02-01")
    sealed = ("--encrypt-to", address, "--out", folder, "--passphrase-file", secret)
    assert run(*words, *sealed) == 0
    opened = open_bundle((folder / "summary.tmsum").read_bytes(), "x", RECEIVER)
    write_files(opened, folder / "inside")
    said = str(dict(opened.manifest.said))
    put(folder / "inside" / "manifest.txt", said.encode())
    return folder


def test_nothing_private_is_in_it(sent: Path, planted: Path, tmp_path: Path) -> None:
    assert len([*(sent / "inside").iterdir()]) == 5
    assert traces(sent) == []
    for group in sample(40, 3).values():
        for record in group:
            assert traces(sent, record.code) == []
    vault = open_vault(planted, passphrase=PASSPHRASE, state=tmp_path / "data" / "state")
    try:
        keys = own_keys(vault)
    finally:
        vault.close()
    assert traces(sent, keys.signing.encode().hex()) == []
    assert traces(sent, keys.identity) == []
    assert "manifest.txt" in traces(sent, keys.public.hex())  # the control


def test_neither_user_nor_place_nor_clock_is_in_it(sent: Path, tmp_path: Path) -> None:
    now = datetime.now().astimezone()
    told = [str(tmp_path), tmp_path.name, f"{now:%Y-%m-%d}", f"{now:%Y%m%d}"]
    user = getpass.getuser()
    if len(user) > 3 and user != "root":  # shorter ones stand in every text
        told.append(user)
    for each in told:
        assert traces(sent, each) == [], each


def test_control_a_canary_in_a_bundle_is_found(sent: Path) -> None:
    put(sent / "inside" / "more.txt", CANARY.encode())
    assert traces(sent) == ["more.txt"]
