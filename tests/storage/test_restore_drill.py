"""The drill: another folder, the recovery code alone, and every table and document is the same."""

import io
from pathlib import Path

import pytest

from tests.storage.vault_files import CODE, PASSPHRASE, make_vault, noon, reopen
from trafficmon_desktop.services.imports import import_files
from trafficmon_desktop.services.samples import write_sample
from trafficmon_desktop.storage.attachments import Attachment, blob_store, put_attachment
from trafficmon_desktop.storage.backup import prove_backup, restore_backup, write_backup
from trafficmon_desktop.storage.blobs import PART_BYTES
from trafficmon_desktop.storage.notice import silent
from trafficmon_desktop.storage.unlocking import Secret
from trafficmon_desktop.storage.vault import Vault

SCAN = b"\x89PNG" + bytes(range(256)) * (PART_BYTES // 100)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented cases, and a document of two parts."""
    made = tmp_path_factory.mktemp("made")
    write_sample(made / "sample", 4, 6, "csv")
    folder = make_vault(made / "vault", settings={"threshold": "7"})
    with reopen(folder) as vault:
        assert not import_files(vault, made / "sample").problems
        stored = blob_store(vault).put(io.BytesIO(SCAN), 10_000_000)
        with vault.write("attach") as unit:
            put_attachment(
                unit,
                Attachment(
                    "F-1", "note", "N-1", "scan.png", "image/png",
                    stored.size, stored.sha256, stored.name, "2026-03-04T12:00:00Z",
                ),
            )  # fmt: skip
    return folder


def everything(vault: Vault) -> dict[str, list[object]]:
    """Every table with all its rows."""
    with vault.read() as connection:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        ).scalars()
        return {
            name: connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()  # noqa: S608
            for name in names.all()
        }


def test_with_the_recovery_code_in_another_folder(filled: Path, tmp_path: Path) -> None:
    with reopen(filled) as vault:
        backup = write_backup(vault, tmp_path / "stick")
        original = everything(vault)
        assert prove_backup(vault, backup).documents == 1
    code = Secret(CODE, is_recovery_code=True)
    restore_backup(backup, tmp_path / "elsewhere" / "vault", code, silent, now=noon)
    with Vault.open_with_recovery_code(tmp_path / "elsewhere" / "vault", CODE, now=noon) as vault:
        found = everything(vault)
        assert vault.notices == ()
        assert vault.check().whole
        (held,) = blob_store(vault).names()
        assert blob_store(vault).read(held) == SCAN
    assert found.keys() == original.keys()
    assert len(found["victim"]) == 4
    for name, rows in original.items():
        if name in ("audit_entry", "history"):  # one entry about the backup, one about restoring
            assert found[name][:-1] == rows[: len(found[name]) - 1]
        else:
            assert found[name] == rows, name


def test_a_backup_without_its_documents_is_none(filled: Path, tmp_path: Path) -> None:
    """The control: the same backup, cut before the contents of the documents."""
    with reopen(filled) as vault:
        backup = write_backup(vault, tmp_path / "stick")
    content = backup.read_bytes()
    assert b'"name":"blobs"' in content
    backup.write_bytes(content[: -len(SCAN)])
    with pytest.raises(Exception, match="backup_damaged"):
        restore_backup(backup, tmp_path / "again", Secret(PASSPHRASE), silent, now=noon)
    assert not (tmp_path / "again").exists()
