"""A full check of a vault that need not be whole enough to be opened."""

from dataclasses import replace
from pathlib import Path

from trafficmon_desktop.domain.errors import DamagedError
from trafficmon_desktop.storage import snapshot, state_file
from trafficmon_desktop.storage.audit import AuditChain
from trafficmon_desktop.storage.blobs import BlobStore
from trafficmon_desktop.storage.creation import open_database
from trafficmon_desktop.storage.database_errors import database_errors
from trafficmon_desktop.storage.document_check import document_findings
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.header import read_header
from trafficmon_desktop.storage.lock_file import LockFile
from trafficmon_desktop.storage.notice import Notice, Report
from trafficmon_desktop.storage.unlocking import Secret, Unlocked, unlock_folder
from trafficmon_desktop.storage.verification import DatabaseFile, Verification, verify_database


def check_folder(
    folder: Path, secret: Secret, report: Report, *, state_folder: Path | None = None
) -> Verification:
    """Verify the vault in ``folder``, page by page even if it is damaged.

    Raises what unlocking raises, and DamagedError ``vault_database_missing`` or
    ``vault_database_foreign`` where there is nothing to check.
    """
    with file_errors(folder):
        read_header(folder)
        lock = LockFile(folder)
    try:
        unlocked = unlock_folder(folder, secret)
        _refuse_another_database(folder, unlocked)
        result = _checked(folder, unlocked, report, state_folder)
    finally:
        lock.release()
    if not unlocked.copy_used:
        return result
    copy_used = Notice("vault_header_copy_used")
    return Verification(result.pages, result.audit_entries, (copy_used, *result.findings))


def _refuse_another_database(folder: Path, unlocked: Unlocked) -> None:
    try:
        open_database(folder, unlocked.header, unlocked.keys.database).close()
    except DamagedError as error:
        if error.key != "vault_damaged":  # damage is what the check tells about
            raise


def _checked(
    folder: Path, unlocked: Unlocked, report: Report, state_folder: Path | None
) -> Verification:
    header = unlocked.header
    path = folder / header.database
    remembered = state_file.remembered_head(state_folder, header.instance)
    expected = [header.anchor] if remembered is None else [header.anchor, remembered]
    chain = AuditChain(unlocked.keys.audit, unlocked.slot_id)
    database = DatabaseFile(path, unlocked.keys.database, header.database_salt)
    blobs = BlobStore(
        folder / snapshot.file_names(header)[snapshot.BLOBS], unlocked.keys.attachment
    )
    with file_errors(path), database_errors():
        result = verify_database(database, chain, expected, report)
        documents = document_findings(database, blobs)
    return replace(result, findings=(*result.findings, *documents))
