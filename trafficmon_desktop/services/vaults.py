"""Making, opening, checking and copying vaults, and their settings."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from trafficmon_desktop.domain.errors import RefusedError, UsageError
from trafficmon_desktop.paths import data_dir
from trafficmon_desktop.storage.backup import restore_backup, write_backup
from trafficmon_desktop.storage.document_check import findings_of
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.folder_check import check_folder
from trafficmon_desktop.storage.header import Header, read_header
from trafficmon_desktop.storage.key_file import read_key_file
from trafficmon_desktop.storage.notice import Notice, Report, silent
from trafficmon_desktop.storage.recovery_code import new_recovery_code, plain_letters
from trafficmon_desktop.storage.releases import all_releases
from trafficmon_desktop.storage.settings import read_setting, write_setting
from trafficmon_desktop.storage.slots import KdfParameters
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.unlocking import Secret
from trafficmon_desktop.storage.vault import Clock, Vault, utc_now
from trafficmon_desktop.storage.verification import Verification

__all__ = [
    "DEFAULT_THRESHOLD",
    "LOWEST_THRESHOLD",
    "CreatedVault",
    "Restored",
    "SlotInfo",
    "Vault",
    "VaultInfo",
    "accept_older_state",
    "backup_vault",
    "change_setting",
    "check_vault",
    "check_vault_folder",
    "create_vault",
    "open_vault",
    "organisation",
    "recovery_code",
    "restore_vault",
    "setting",
    "state_dir",
    "threshold",
    "vault_info",
]

LOWEST_THRESHOLD, DEFAULT_THRESHOLD = 3, 5
LONGEST_NAME = 200

#: Made with the vault, so that a refused release leaves every byte as it was.
DISCLOSURE_KEY = "disclosure_key"


@dataclass(frozen=True)
class CreatedVault:
    """A new vault, open, and the code that opens it should the passphrase be lost."""

    vault: Vault
    recovery_code: str = field(repr=False)


@dataclass(frozen=True)
class SlotInfo:
    """One way into a vault: a random id and its kind (own, generated, recovery)."""

    id: str
    kind: str


@dataclass(frozen=True)
class VaultInfo:
    """What can be told of a vault without its secret; nothing in it is personal."""

    folder: Path
    vault_id: str
    schema: str
    generation: int
    slots: tuple[SlotInfo, ...]
    database_bytes: int
    notices: tuple[Notice, ...]


@dataclass(frozen=True)
class Restored:
    """What a restored vault holds, by table, as compared with the backup."""

    folder: Path
    rows: Mapping[str, int]

    @property
    def records(self) -> int:
        """How many records there are."""
        return self.rows["record_code"]


def state_dir() -> Path:
    """Where this computer remembers which state of each vault it has seen."""
    return data_dir() / "state"


def recovery_code() -> str:
    """A fresh recovery code, to be shown and asked back before the vault is made."""
    return new_recovery_code()


def reads_as_group(typed: str, group: str) -> bool:
    """Whether what is typed is read as this group of a recovery code: O as 0, I as 1."""
    return plain_letters(typed) == group


def create_vault(
    folder: Path,
    passphrase: str,
    *,
    threshold: int = DEFAULT_THRESHOLD,
    organisation: str = "",
    generated: bool = False,
    recovery: str | None = None,
    parameters: KdfParameters | None = None,
    now: Clock = utc_now,
    state: Path | None = None,
) -> CreatedVault:
    """Make a vault in ``folder`` (absent or empty) and open it.

    ``generated``: the program proposed the passphrase, so it is read in either script, with or
    without accents. ``recovery``: a code from ``recovery_code``. ``parameters``: the cost of
    the key derivation, by default what takes about a second here. Raises UsageError
    ``vault_threshold_low`` and what ``Vault.create`` raises.
    """
    if threshold < LOWEST_THRESHOLD:
        raise UsageError("vault_threshold_low", lowest=LOWEST_THRESHOLD)
    code = recovery or new_recovery_code()
    vault = Vault.create(
        folder,
        passphrase,
        code,
        generated=generated,
        settings={
            "threshold": str(threshold),
            "organisation": one_line(organisation),
            DISCLOSURE_KEY: new_disclosure_key(),
        },
        parameters=parameters,
        now=now,
        state_folder=state or state_dir(),
    )
    return CreatedVault(vault, code)


def open_vault(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    key_file: Path | None = None,
    now: Clock = utc_now,
    state: Path | None = None,
) -> Vault:
    """Open the vault in ``folder`` with exactly one secret; look at ``vault.notices`` after.

    ``recovery_code``: the code of a sheet, or as many shares as are needed. ``key_file``: the
    file a passphrase may need beside it.
    """
    known = state or state_dir()
    secret = _secret(passphrase, recovery_code, key_file)
    if secret.is_recovery_code:
        return Vault.open_with_recovery_code(folder, secret.text, now=now, state_folder=known)
    return Vault.open_with_passphrase(
        folder, secret.text, key_file=secret.key_file, now=now, state_folder=known
    )


def vault_info(folder: Path) -> VaultInfo:
    """What the header says. It cannot be verified without a secret; opening does that."""
    with file_errors(folder):
        header, copy_used = read_header(folder)
    return VaultInfo(
        folder=folder,
        vault_id=header.vault_id,
        schema=header.schema,
        generation=header.generation,
        slots=tuple(SlotInfo(slot.id, slot.folding.value) for slot in header.slots),
        database_bytes=_size(folder, header),
        notices=(Notice("vault_header_copy_used"),) if copy_used else (),
    )


def accept_older_state(vault: Vault) -> None:
    """The user says why the vault is older than when last used here ("I restored a backup").

    It is recorded in the audit trail, and the notice ``vault_older`` does not come again.
    """
    vault.acknowledge_older()


def check_vault(vault: Vault, report: Report = silent) -> Verification:
    """Verify every page, reference, audit entry and document."""
    result = vault.check(report)
    return replace(result, findings=(*result.findings, *findings_of(vault)))


def check_vault_folder(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    key_file: Path | None = None,
    report: Report = silent,
    state: Path | None = None,
) -> Verification:
    """The same for a vault that is not open and need not be whole enough to be opened."""
    secret = _secret(passphrase, recovery_code, key_file)
    return check_folder(folder, secret, report, state_folder=state or state_dir())


def backup_vault(vault: Vault, to: Path, report: Report = silent) -> Path:
    """Write an encrypted copy into the folder ``to``; opened and counted before it counts."""
    return write_backup(vault, to, report)


def restore_vault(
    backup: Path,
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    key_file: Path | None = None,
    report: Report = silent,
    now: Clock = utc_now,
    state: Path | None = None,
) -> Restored:
    """Make a vault from ``backup`` in ``folder`` (absent or empty) with one of its secrets."""
    secret = _secret(passphrase, recovery_code, key_file)
    rows = restore_backup(
        backup, folder, secret, report, now=now, state_folder=state or state_dir()
    )
    return Restored(folder, rows)


def threshold(vault: Vault) -> int:
    """Counts below this are never shown."""
    return int(setting(vault, "threshold", str(DEFAULT_THRESHOLD)))


def organisation(vault: Vault) -> str:
    """Who keeps this vault, as printed on summaries; may be empty."""
    return setting(vault, "organisation")


def setting(vault: Vault, key: str, default: str = "") -> str:
    """A setting of the vault, ``default`` where it was never set."""
    with vault.read() as connection:
        found = read_setting(connection, key)
    return default if found is None else found


def change_setting(vault: Vault, key: str, value: str) -> None:
    """Set one setting.

    Raises UsageError ``vault_threshold_low`` for too low a threshold, RefusedError
    ``protect_threshold_lowered`` where something was released under a higher one.
    """
    if key == "threshold" and int(value) < LOWEST_THRESHOLD:
        raise UsageError("vault_threshold_low", lowest=LOWEST_THRESHOLD)
    if key == "organisation":
        value = one_line(value)
    with vault.write("change_setting") as unit:
        if key == "threshold":
            _refuse_lowering(unit, int(value))
        write_setting(unit, key, value)


def _refuse_lowering(unit: Unit, value: int) -> None:
    """What was released under one threshold is no longer safe beside releases under a lower."""
    now = int(read_setting(unit.connection, "threshold") or DEFAULT_THRESHOLD)
    if value < now and all_releases(unit.connection):
        raise RefusedError("protect_threshold_lowered", threshold=value, highest=now)


def one_line(text: str) -> str:
    """A name for print: one line, no control or direction characters, of sensible length."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:LONGEST_NAME]


def new_disclosure_key() -> str:
    """The secret behind weights and jitter of the protection: 32 random bytes in hexadecimal."""
    return secrets.token_hex(32)


def _secret(passphrase: str | None, recovery_code: str | None, key_file: Path | None) -> Secret:
    if (passphrase is None) == (recovery_code is None):
        raise ValueError("a vault opens with one secret")
    content = b"" if key_file is None else read_key_file(key_file)
    return Secret(passphrase or recovery_code or "", passphrase is None, content)


def _size(folder: Path, header: Header) -> int:
    database = folder / header.database
    return database.stat().st_size if database.is_file() else 0
