"""The files of a new vault, and the way into the database of an existing one."""

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage import engine, header, migrations, platform_files
from trafficmon_desktop.storage.audit import NO_HEAD, AuditChain, difference
from trafficmon_desktop.storage.database_errors import database_errors, translated_error
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.header import Anchor, Header
from trafficmon_desktop.storage.keys import VaultKeys, derive_keys, new_root_secret
from trafficmon_desktop.storage.ledger_tables import SETTING
from trafficmon_desktop.storage.leftovers import CREATING_NAME, clear_creation
from trafficmon_desktop.storage.lock_file import LockFile
from trafficmon_desktop.storage.passphrase import check_new_passphrase, secret_bytes
from trafficmon_desktop.storage.slots import (
    NO_KDF,
    Folding,
    KdfParameters,
    calibrated_parameters,
    create_slot,
)


def create_vault_files(
    folder: Path,
    passphrase: str,
    recovery_code: str,
    *,
    generated: bool,
    settings: Mapping[str, str],
    parameters: KdfParameters | None,
    time: str,
) -> None:
    """Write a new vault into ``folder``; nothing of it remains if that fails.

    Raises UserError ``vault_disk_full``, ``vault_not_permitted``, … where it cannot be written.
    """
    check_new_passphrase(passphrase)
    existed = claim_folder(folder)
    lock = LockFile(folder)
    try:
        with file_errors(folder), database_errors(writing=True, folder=folder):
            (folder / CREATING_NAME).touch()
            _write_vault(
                folder,
                secrets.token_hex(16),
                {
                    Folding.GENERATED if generated else Folding.OWN: passphrase,
                    Folding.RECOVERY: recovery_code,
                },
                settings=settings,
                kdf=parameters or calibrated_parameters(),
                time=time,
            )
            (folder / CREATING_NAME).unlink()
    except BaseException:
        lock.release()
        for leftover in folder.iterdir():
            leftover.unlink()
        if not existed:
            folder.rmdir()
        raise
    lock.release()


def claim_folder(folder: Path) -> bool:
    """Make ``folder`` ours if it is absent or empty; whether it was there before.

    What an interrupted creation left counts as nothing: no header was written, so no secret of
    anybody's opens it.
    Raises UserError ``vault_folder_not_empty`` or ``vault_folder_unusable``.
    """
    try:
        existed = folder.exists()
        clear_creation(folder)
        if existed and (not folder.is_dir() or any(folder.iterdir())):
            raise UserError("vault_folder_not_empty", folder=folder.name)
        platform_files.private_folder(folder)
    except OSError:
        raise UserError("vault_folder_unusable", folder=folder.name) from None
    return existed


def _write_vault(
    folder: Path,
    vault_id: str,
    texts: Mapping[Folding, str],
    *,
    settings: Mapping[str, str],
    kdf: KdfParameters,
    time: str,
) -> None:
    root = new_root_secret()
    keys = derive_keys(root)
    slots = tuple(
        create_slot(
            root,
            secret_bytes(text, folding),
            folding,
            NO_KDF if folding is Folding.RECOVERY else kdf,
            vault_id,
        )
        for folding, text in texts.items()
    )
    salt = secrets.token_bytes(engine.SALT_BYTES)
    database = folder / "main-1.db"
    head = _write_database(database, keys, salt, slots[0].id, settings, time)
    new = Header(
        vault_id=vault_id,
        instance=secrets.token_hex(16),
        generation=1,
        schema=migrations.HEAD,
        database=database.name,
        database_salt=salt,
        slots=slots,
        anchor=head,
    )
    header.write_header(folder, new.signed(keys.header_mac))


def _write_database(
    path: Path,
    keys: VaultKeys,
    salt: bytes,
    slot_id: str,
    settings: Mapping[str, str],
    time: str,
) -> Anchor:
    engine.assert_versions()
    engine.connect(path, keys.database, salt, create=True).close()
    platform_files.private_file(path)
    writer = engine.writing_engine(path, keys.database, salt)
    try:
        with writer.connect() as connection, connection.begin():
            migrations.upgrade(connection)
            if settings:
                rows = [{"key": key, "value": value} for key, value in settings.items()]
                connection.execute(insert(SETTING), rows)
            change = difference("vault", "", None, dict(settings))
            chain = AuditChain(keys.audit, slot_id)
            head = chain.append(connection, NO_HEAD, "create", time, [change] if change else [])
    finally:
        writer.dispose()
    platform_files.sync_folder(path.parent)
    return head


def open_database(folder: Path, known: Header, key: bytes) -> Any:
    """A raw connection to the database ``known`` names, once it is certain to be the right one.

    Raises DamagedError ``vault_database_missing``, ``vault_database_foreign`` or
    ``vault_damaged``; UserError ``vault_disk_full`` or ``vault_read_only``, since even reading
    makes files beside it.
    """
    engine.assert_versions()
    path = folder / known.database
    try:
        with path.open("rb") as file:
            salt = file.read(engine.SALT_BYTES)
    except FileNotFoundError:
        raise DamagedError("vault_database_missing", file=known.database) from None
    own = salt == known.database_salt
    try:
        connection = engine.connect(path, key, known.database_salt)
    except engine.DatabaseError as problem:
        error = translated_error(problem, writing=True, folder=folder)
        if error is None:
            raise
        if isinstance(error, DamagedError) and not own and salt:
            error = DamagedError("vault_database_foreign")
        raise error from None
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if not own or not tables:
        connection.close()
        raise DamagedError("vault_damaged")
    return connection
