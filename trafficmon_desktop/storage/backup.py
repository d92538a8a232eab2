"""Backing up an open vault, restoring a backup, and proving that one could be restored."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from trafficmon_desktop.storage.backup_file import read_backup
from trafficmon_desktop.storage.copying import SUFFIX, Origin, copy_backup, unpack, write_copy
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.header import write_header
from trafficmon_desktop.storage.new_folder import new_folder
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.unlocking import Secret, unlock_header
from trafficmon_desktop.storage.vault import Clock, Vault

__all__ = ["SUFFIX", "copy_backup", "restore_backup", "write_backup"]


def write_backup(vault: Vault, to: Path, report: Report = silent) -> Path:
    """Write an encrypted copy of ``vault`` into the folder ``to``; the path of the new file.

    The work on the vault may go on meanwhile. The audit trail tells of it once it counts. Raises
    what ``write_copy`` raises.
    """
    unlocked = replace(vault.unlocked, header=vault.header)
    target = write_copy(Origin(vault.folder, unlocked, vault.clock()), to, report)
    with vault.write("backup") as unit:
        unit.note("backup", "", None, {"file": target.name})
    return target


def restore_backup(
    backup: Path,
    folder: Path,
    secret: Secret,
    report: Report,
    *,
    now: Clock,
    state_folder: Path | None = None,
) -> Mapping[str, int]:
    """Restore ``backup`` into ``folder``, which must be absent or empty; rows of each table.

    The new vault opens with the same secrets. It is made beside ``folder`` and gets its name
    only when it was opened, checked and counted. Raises DamagedError ``backup_damaged``,
    ``backup_foreign``, UserError ``vault_folder_not_empty`` and what unlocking raises.
    """
    with file_errors(backup):
        opened = read_backup(backup)
    unlocked = unlock_header(opened.header, secret)
    with file_errors(folder), new_folder(folder) as beside:
        contents = unpack(opened, unlocked, beside, report)
        fresh = replace(opened.header, instance=secrets.token_hex(16))
        fresh = fresh.signed(unlocked.keys.header_mac)
        write_header(beside, fresh)
        unlocked = replace(unlocked, header=fresh)
        vault = Vault.open_unlocked(beside, unlocked, now=now, state_folder=state_folder)
        with vault, vault.write("restore") as unit:
            unit.note("vault", "", None, {"backup": opened.manifest.created})
    return contents.counts
