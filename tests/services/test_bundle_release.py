"""A release as one signed file: made in the unit of work that remembers it, or not at all."""

from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE
from tests.services.signed_bundles import new_keys, public_of, put
from trafficmon_desktop.domain.errors import RefusedError, UserError
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.bundles import packing
from trafficmon_desktop.services.bundles.bundle import open_bundle
from trafficmon_desktop.services.bundles.fingerprint import fingerprint
from trafficmon_desktop.services.bundles.keys import own_keys, stored_keys
from trafficmon_desktop.services.bundles.public_keys import key_text, read_key_file
from trafficmon_desktop.services.release_preview import preview
from trafficmon_desktop.services.releases import Release, list_releases, release
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.storage.vault import Vault

ENGLISH = Terms("en")
REQUEST = {
    "period_from": date(2024, 1, 1),
    "period_to": date(2024, 12, 31),
    "as_of": date(2025, 6, 30),
    "released_at": "2025-06-30",
}


def request(**more: object) -> SummaryRequest:
    return SummaryRequest(**(REQUEST | {"formats": ("json", "bundle")} | more))  # type: ignore[arg-type]


def released(vault: Vault, folder: Path, **more: object) -> Release:
    return release(vault, request(**more), folder, ENGLISH)


def test_what_was_shown_stands_in_the_file(vault: Vault, tmp_path: Path) -> None:
    asked = request(formats=("bundle",))
    shown = preview(vault, asked, ENGLISH)
    done = release(vault, asked, tmp_path / "o", ENGLISH, prepared=shown.summary)
    assert done.contents == {file.name: file.sha256 for file in shown.files}
    (file,) = done.files
    opened = open_bundle(file.read_bytes(), file.name)
    assert {name: sha256(part).hexdigest() for name, part in opened.files.items()} == done.contents


def test_the_default_writes_no_bundle_and_makes_no_keys(vault: Vault, tmp_path: Path) -> None:
    done = release(vault, SummaryRequest(**REQUEST), tmp_path / "o", ENGLISH)  # type: ignore[arg-type]
    assert {path.suffix for path in done.files} == {".json", ".xlsx", ".csv", ".pdf"}
    assert stored_keys(vault) is None


def test_same_release_gives_the_same_signed_bytes(vault: Vault, tmp_path: Path) -> None:
    one = released(vault, tmp_path / "a", formats=("bundle",))
    two = released(vault, tmp_path / "b", formats=("bundle",), as_of=date(2025, 9, 9))
    assert one.files[0].read_bytes() == two.files[0].read_bytes()
    assert released(vault, tmp_path / "b", formats=("bundle",)).again  # over the same file


def test_neither_clock_nor_place_is_in_it(vault: Vault, tmp_path: Path) -> None:
    """Two vaults with the same data and keys, years and folders apart."""
    vaults.change_setting(vault, "disclosure_key", "00" * 32)
    keys = own_keys(vault)
    first = released(vault, tmp_path / "a", formats=("bundle",)).files[0].read_bytes()
    made = vaults.create_vault(
        tmp_path / "other place",
        PASSPHRASE,
        organisation="Test",
        parameters=NO_KDF,
        state=tmp_path / "state2",
        now=lambda: datetime(2031, 7, 9, 3, 4, 5, tzinfo=UTC),
    )
    other = made.vault
    try:
        for name, value in (
            ("disclosure_key", "00" * 32),
            ("signing_key", keys.signing.encode().hex()),
            ("age_identity", keys.identity),
        ):
            vaults.change_setting(other, name, value)
        second = released(other, tmp_path / "b" / "c", formats=("bundle",)).files[0].read_bytes()
    finally:
        other.close()
    assert first == second


def test_no_file_without_an_entry_and_no_entry_without_room(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*given: object) -> bytes:
        raise OSError

    monkeypatch.setattr(packing, "make_bundle", fail)
    with pytest.raises(UserError, match="summary_cannot_write"):
        released(vault, tmp_path / "o")
    assert list((tmp_path / "o").iterdir()) == []
    assert list_releases(vault) == []
    assert stored_keys(vault) is None  # they were to be made in the same unit of work


def test_another_file_is_not_written_over(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "summary.tmsum").write_bytes(b"other")
    with pytest.raises(UserError, match="files_exist"):
        released(vault, tmp_path)
    assert list_releases(vault) == []


def test_internal_figures_are_not_packed(vault: Vault, tmp_path: Path) -> None:
    for more in ({}, {"formats": ("json",), "encrypt_to": new_keys().address}):
        with pytest.raises(RefusedError, match="bundle_of_internal"):
            released(vault, tmp_path / "o", profile="internal", **more)


def test_the_recipient_is_named_in_what_is_signed(vault: Vault, tmp_path: Path) -> None:
    reader = new_keys()
    done = released(vault, tmp_path, recipient="Office", encrypt_to=reader.address)
    opened = open_bundle(done.files[0].read_bytes(), "x", reader)
    assert opened.manifest.said["recipient"] == {"name": "Office", "age": reader.address}
    assert opened.manifest.signer == own_keys(vault).public


def test_keys_are_random_and_survive_a_restore(vault: Vault, tmp_path: Path) -> None:
    keys = own_keys(vault)
    assert own_keys(vault) == keys
    assert keys != new_keys()
    backup = vaults.backup_vault(vault, tmp_path)
    folder, state = tmp_path / "again", tmp_path / "state3"
    vaults.restore_vault(backup, folder, passphrase=PASSPHRASE, state=state)
    restored = vaults.open_vault(folder, passphrase=PASSPHRASE, state=state)
    try:
        assert own_keys(restored) == keys
    finally:
        restored.close()


def test_secret_keys_stand_in_no_history_and_no_text(vault: Vault) -> None:
    keys = own_keys(vault)
    secrets = keys.signing.encode().hex(), keys.identity
    with vault.read() as connection:
        rows = connection.exec_driver_sql("select * from history").fetchall()
    assert not any(secret in str(row) for row in rows for secret in secrets)
    assert not any(secret in repr(keys) for secret in secrets)


def test_the_words_of_a_key_never_change() -> None:
    """They are noted and read out; words of a list that changed would look like a forgery."""
    public = bytes(range(32))
    latin = "idiličan luk isključiv ulica bordo shodan štuka organizam svirka mesti"
    cyrillic = "идиличан лук искључив улица бордо сходан штука организам свирка мести"
    english = "delegate gong dosage thirteen archivist spire zeta matter righteous hardware"
    assert fingerprint(public, "sr-Latn") == latin
    assert fingerprint(public, "sr-Cyrl") == cyrillic
    assert fingerprint(public, "en") == english
    assert fingerprint(bytes(32), "en") != english


def test_every_changed_byte_of_a_key_file_is_noticed(tmp_path: Path) -> None:
    keys = new_keys()
    text = key_text(public_of(keys), keys.signing)
    for place in range(len(text)):
        changed = bytearray(text.encode())
        changed[place] ^= 1
        path = put(tmp_path / "x.key", bytes(changed))
        try:
            found = read_key_file(path)
        except UserError:
            continue
        assert found == public_of(keys)  # a space was taken for another one
