"""Local backups after a rotation: wrapped anew, so that today's secrets open them and no others.

The databases in them stay as they are, under the keys of their time; those keys are sealed to the
slots of today. Whoever left and kept a master key by means of their own could still read such a
copy, as they can the copies elsewhere; with their passphrase alone they cannot.
"""

import hashlib
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage import backup_file, platform_files
from trafficmon_desktop.storage.backup_file import CHUNK, BackupFile, read_backup
from trafficmon_desktop.storage.keys import RootSecret, VaultKeys, derive_keys
from trafficmon_desktop.storage.slots import reseal
from trafficmon_desktop.storage.vault import Vault
from trafficmon_desktop.storage.vault_tables import FORMER_KEY


@dataclass(frozen=True)
class Rewrapped:
    """Names of the backups of this vault that were wrapped anew, and of those left as they were."""

    done: tuple[str, ...]
    left: tuple[str, ...]


def rewrap_backups(vault: Vault, paths: Sequence[Path]) -> Rewrapped:
    """Wrap those of ``paths`` anew that are backups of ``vault``.

    What is damaged, cannot be written, or belongs to keys this vault no longer knows is left.
    """
    roots = tuple(_known_roots(vault))
    done: list[str] = []
    left: list[str] = []
    for path in paths:
        try:
            opened = read_backup(path)
        except (OSError, UserError):
            left.append(path.name)
            continue
        if opened.header.vault_id != vault.header.vault_id:
            continue
        try:
            _rewrap(vault, opened, roots)
        except (OSError, UserError):
            left.append(path.name)
        else:
            done.append(path.name)
    return Rewrapped(tuple(done), tuple(left))


def _known_roots(vault: Vault) -> Iterator[tuple[RootSecret, VaultKeys]]:
    binding = vault.unlocked.root.binding
    yield vault.unlocked.root, vault.unlocked.keys
    with vault.read() as connection:
        masters = connection.execute(select(FORMER_KEY.c.master)).scalars().all()
    for master in masters:
        root = RootSecret(master, binding)
        yield root, derive_keys(root)


def _rewrap(
    vault: Vault, opened: BackupFile, roots: Sequence[tuple[RootSecret, VaultKeys]]
) -> None:
    found = [each for each in roots if opened.header.is_signed_by(each[1].header_mac)]
    if not found:
        raise DamagedError("backup_foreign", file=opened.path.name)
    root, keys = found[0]
    slots = tuple(reseal(slot, root) for slot in vault.header.slots)
    header = replace(opened.header, slots=slots).signed(keys.header_mac)
    contents = opened.contents(keys.manifest)
    members = opened.manifest.members
    start = backup_file.preamble(header, opened.manifest.created, members, contents, keys.manifest)
    path = opened.path
    partial = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    times = path.stat()
    try:
        _copy(opened, start, partial)
        os.utime(partial, ns=(times.st_atime_ns, times.st_mtime_ns))
        partial.replace(path)
        platform_files.sync_folder(path.parent)
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _copy(opened: BackupFile, start: bytes, partial: Path) -> None:
    """Each member byte for byte; DamagedError ``backup_damaged`` if it is not what it was."""
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with opened.path.open("rb") as source, open(handle, "wb") as target:
        target.write(start)
        source.seek(opened.offset)
        for member in opened.manifest.members:
            digest, left = hashlib.sha256(), member.size
            while chunk := source.read(min(CHUNK, left)):
                digest.update(chunk)
                target.write(chunk)
                left -= len(chunk)
            if left or digest.hexdigest() != member.sha256:
                raise DamagedError("backup_damaged", file=opened.path.name)
        platform_files.sync_file(target)
