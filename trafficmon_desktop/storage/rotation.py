"""A new master key for an open vault: a new generation of files, then a switch of the header.

The key is never changed in place. Every database is exported into a new file under new keys,
read back and compared; the header that names it replaces the old one as a whole; the old files
go last. Interrupted anywhere, the header in force leads to a database that is whole: the old or
the new. The master key is sealed to the public keys of the slots that stay, so their secrets
are not needed.
"""

import secrets
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage import engine, platform_files
from trafficmon_desktop.storage.audit import AuditChain, Change
from trafficmon_desktop.storage.database_errors import database_errors
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.header import NAME, Anchor, Header, parse_header, write_header
from trafficmon_desktop.storage.keys import RootSecret, VaultKeys, derive_keys, new_root_secret
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.slot_changes import (
    NewSlot,
    check_slots,
    made_slot,
    prove,
    without_slots,
)
from trafficmon_desktop.storage.slot_labels import LONGEST_LABEL
from trafficmon_desktop.storage.slots import Slot, reseal
from trafficmon_desktop.storage.snapshot import BLOBS, MAIN, databases_of, file_names
from trafficmon_desktop.storage.unlocking import Unlocked
from trafficmon_desktop.storage.vault import Vault, timestamp
from trafficmon_desktop.storage.vault_tables import FORMER_KEY, SLOT_LABEL
from trafficmon_desktop.storage.verification import DatabaseFile, verify_database

#: What ``report`` is told: slots made, copied, compared, begun, verified, switched.
STEPS = 6


@dataclass(frozen=True)
class _Next:
    """What the vault becomes: header (anchor and MAC still to come), keys, and the new slots."""

    header: Header
    root: RootSecret
    keys: VaultKeys
    made: tuple[Slot, ...]
    slot_id: str


def rotate(
    vault: Vault,
    *,
    without: Collection[str] = (),
    adding: Sequence[NewSlot] = (),
    report: Report = silent,
) -> tuple[str, ...]:
    """Give ``vault`` a new master key, drop the slots ``without``, make those of ``adding``.

    The ids of the new slots. ``vault`` goes on with the new keys. ``report`` may raise
    ``Cancelled`` up to the switch. Raises UserError ``slot_last_passphrase``,
    ``slot_last_recovery``, ``slot_unknown``, ``vault_disk_full``, …; nothing has changed then.
    """
    folder = vault.folder
    report(0, STEPS)
    coming = _planned(vault, without, adding)
    report(1, STEPS)
    with vault.alone(), file_errors(folder), database_errors(writing=True, folder=folder):
        with _undone_unless_in_force(folder, coming):
            head = _written(vault, coming, adding, report)
            header = replace(coming.header, anchor=head).signed(coming.keys.header_mac)
            for slot, new in zip(coming.made, adding, strict=True):
                prove(folder, header, slot.id, new.secret)
            report(STEPS - 1, STEPS)
            former = [path for path in _files(folder, vault.header) if path.exists()]
            write_header(folder, header)
        unlocked = Unlocked(header, coming.slot_id, coming.keys, coming.root)
        vault.go_on_with(unlocked, head)
    for path in former:
        with suppress(OSError):  # somebody still reads it: the next opening removes it
            path.unlink()
    report(STEPS, STEPS)
    return tuple(slot.id for slot in coming.made)


def _planned(vault: Vault, without: Collection[str], adding: Sequence[NewSlot]) -> _Next:
    former = vault.header
    kept = without_slots(former.slots, without)
    root = RootSecret(new_root_secret().master, vault.unlocked.root.binding)
    made = tuple(made_slot(root, new, former.vault_id) for new in adding)
    slots = (*(reseal(slot, root) for slot in kept), *made)
    check_slots(slots)
    mine = vault.unlocked.slot_id
    generation = former.generation + 1
    header = replace(
        former,
        generation=generation,
        database=f"main-{generation}.db",
        database_salt=secrets.token_bytes(engine.SALT_BYTES),
        slots=slots,
    )
    own = made[0].id if mine in without and made else mine
    return _Next(header, root, derive_keys(root), made, own)


def _written(vault: Vault, coming: _Next, adding: Sequence[NewSlot], report: Report) -> Anchor:
    """Write, compare, begin the new stretch of the trail, verify; its head."""
    sources = databases_of(vault.folder, vault.header, vault.unlocked.keys)
    targets = _targets(vault.folder, coming, sources)
    for member, target in targets.items():
        _export(sources[member], target)
    report(2, STEPS)
    for member, target in targets.items():
        if _digests(sources[member]) != _digests(target):
            raise DamagedError("backup_not_equal")
    report(3, STEPS)
    head = _begin_stretch(vault, targets[MAIN], coming, adding)
    report(4, STEPS)
    chain = AuditChain(coming.keys.audit, coming.slot_id)
    if not verify_database(targets[MAIN], chain, [vault.head, head], silent).whole:
        raise DamagedError("backup_not_equal")
    for target in targets.values():
        with target.path.open("r+b") as file:
            platform_files.sync_file(file)
    platform_files.sync_folder(vault.folder)
    return head


def _targets(folder: Path, coming: _Next, members: Collection[str]) -> dict[str, DatabaseFile]:
    keys = {
        MAIN: (coming.keys.database, coming.header.database_salt),
        BLOBS: (coming.keys.attachment, secrets.token_bytes(engine.SALT_BYTES)),
    }
    names = file_names(coming.header)
    return {each: DatabaseFile(folder / names[each], *keys[each]) for each in members}


def _export(source: DatabaseFile, target: DatabaseFile) -> None:
    """Every object of ``source`` into a new file under another key and salt."""
    raw = engine.connect(source.path, source.key, source.salt, announced_target=target.path)
    try:
        key = engine.key_specification(target.key, target.salt).decode()
        name = str(target.path).replace("'", "''")  # a literal: the authorizer must see it
        raw.execute(f"ATTACH DATABASE '{name}' AS fresh KEY ?", (key,))
        platform_files.private_file(target.path)
        raw.set_authorizer(None)  # the export itself writes the schema
        raw.execute("BEGIN")
        raw.execute("SELECT sqlcipher_export('fresh')").fetchall()
        raw.execute("COMMIT")
        raw.execute("DETACH DATABASE fresh")
    finally:
        raw.close()


def _digests(database: DatabaseFile) -> dict[str, bytes]:
    """Object -> a hash of its definition, and of its rows for a table."""
    raw = engine.connect(database.path, database.key, database.salt)
    try:
        objects = raw.execute("SELECT name, type, sql FROM sqlite_schema").fetchall()
        return {
            name: _digest_of(raw, name, sql) if kind == "table" else repr((kind, sql)).encode()
            for name, kind, sql in objects
        }
    finally:
        raw.close()


def _digest_of(raw: Any, table: str, sql: str) -> bytes:
    digest = blake2b(repr(sql).encode())
    for row in raw.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - a table of ours
        for value in row:
            digest.update(value if isinstance(value, bytes) else repr(value).encode())
            digest.update(b"\x1f")
    return digest.digest()


def _begin_stretch(
    vault: Vault, target: DatabaseFile, coming: _Next, adding: Sequence[NewSlot]
) -> Anchor:
    """Keep the former keys in the new file, and its first entry under the new key."""
    time = timestamp(vault.clock)
    labels = [
        {"slot_id": slot.id, "label": new.label[:LONGEST_LABEL], "made_at": time}
        for slot, new in zip(coming.made, adding, strict=True)
    ]
    former, keys = vault.header.generation, vault.unlocked.keys
    generation = Change("vault", "", {"generation": former}, {"generation": former + 1})
    changes = [generation, *(Change("slot_label", str(new["slot_id"]), {}, new) for new in labels)]
    writer = engine.writing_engine(target.path, target.key, target.salt)
    try:
        with writer.connect() as connection, connection.begin():
            left = {
                "generation": former,
                "last_sequence": vault.head.sequence,
                "audit_key": keys.audit,
                "master": vault.unlocked.root.master,
            }
            connection.execute(insert(FORMER_KEY).values(left))
            if labels:
                connection.execute(insert(SLOT_LABEL), labels)
            chain = AuditChain(coming.keys.audit, coming.slot_id)
            return chain.append(connection, vault.head, "rotate", time, changes)
    finally:
        writer.dispose()  # the last connection brings the write-ahead log into the file


@contextmanager
def _undone_unless_in_force(folder: Path, coming: _Next) -> Iterator[None]:
    """Remove the new files if anything fails before the header names them.

    Where the header was replaced and only its copy could not be, the new one is in force.
    """
    _remove(folder, coming.header)
    try:
        yield
    except BaseException as problem:
        if _generation_in_force(folder) == coming.header.generation:
            if isinstance(problem, OSError):
                return
            raise
        _remove(folder, coming.header)
        raise


def _generation_in_force(folder: Path) -> int:
    try:
        return parse_header((folder / NAME).read_bytes()).generation
    except (OSError, UserError):
        return 0


def _files(folder: Path, header: Header) -> list[Path]:
    names = file_names(header).values()
    return [folder / f"{name}{end}" for name in names for end in ("", "-wal", "-shm", "-journal")]


def _remove(folder: Path, header: Header) -> None:
    for path in _files(folder, header):
        path.unlink(missing_ok=True)
