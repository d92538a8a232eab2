"""From a folder and a secret to the keys of the vault in it."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage.header import Header, read_copy, read_header
from trafficmon_desktop.storage.keys import RootSecret, VaultKeys, derive_keys
from trafficmon_desktop.storage.passphrase import secret_bytes
from trafficmon_desktop.storage.share_sheets import is_shares
from trafficmon_desktop.storage.slots import Derivation, Folding, Slot, argon2id, open_slot


@dataclass(frozen=True)
class Secret:
    """What somebody typed: a passphrase (perhaps with a key file), or a recovery code or shares."""

    text: str = field(repr=False)
    is_recovery_code: bool = False
    key_file: bytes = field(default=b"", repr=False)

    def fits(self, slot: Slot) -> bool:
        """Whether this kind of secret can belong to ``slot``."""
        if self.is_recovery_code:
            kind = Folding.SHARES if is_shares(self.text) else Folding.RECOVERY
            return slot.folding is kind
        return not slot.folding.is_recovery and (bool(self.key_file) or not slot.folding.needs_file)


@dataclass(frozen=True)
class Unlocked:
    """A verified header with the keys it leads to."""

    header: Header
    slot_id: str
    keys: VaultKeys = field(repr=False)
    root: RootSecret = field(repr=False)
    copy_used: bool = False


def unlock_folder(folder: Path, secret: Secret, *, first: str | None = None) -> Unlocked:
    """Read the header of the vault in ``folder`` and open it with ``secret``.

    ``first``: the id of the slot most likely to be the one, since each may take a second.
    Raises what ``read_header`` and ``unlock_header`` raise.
    """
    header, copy_used = read_header(folder)
    copy = None if copy_used else read_copy(folder)
    return unlock_header(header, secret, copy=copy, copy_used=copy_used, first=first)


def unlock_header(
    header: Header,
    secret: Secret,
    *,
    copy: Header | None = None,
    copy_used: bool = False,
    first: str | None = None,
    derive: Derivation = argon2id,
) -> Unlocked:
    """Open ``header`` with ``secret``; ``derive`` runs once a distinct secret, salt and cost.

    Raises UserError ``vault_wrong_passphrase`` (``vault_wrong_without_file`` where somebody's
    needs a key file and none was given) or ``vault_wrong_recovery_code``, and DamagedError
    ``vault_header_altered`` if the MAC is wrong or only slots in the copy answer.
    """
    once = lru_cache(maxsize=None)(derive)
    likely_first = tuple(sorted(header.slots, key=lambda slot: slot.id != first))
    opened = _first_open(header, secret, likely_first, once)
    if opened is None:
        changed = [slot for slot in copy.slots if slot not in header.slots] if copy else []
        if copy is not None and _first_open(copy, secret, tuple(changed), once) is not None:
            raise DamagedError("vault_header_altered")
        raise UserError(_why_shut(header, secret))
    slot_id, root = opened
    keys = derive_keys(root)
    if not header.is_signed_by(keys.header_mac):
        raise DamagedError("vault_header_altered")
    return Unlocked(header, slot_id, keys, root, copy_used)


def open_one(header: Header, slot_id: str, secret: Secret) -> Unlocked | None:
    """Open ``header`` by this one slot, None if ``secret`` is not the slot's."""
    slots = tuple(slot for slot in header.slots if slot.id == slot_id)
    opened = _first_open(header, secret, slots, argon2id)
    if opened is None:
        return None
    keys = derive_keys(opened[1])
    return (
        Unlocked(header, slot_id, keys, opened[1]) if header.is_signed_by(keys.header_mac) else None
    )


def _why_shut(header: Header, secret: Secret) -> str:
    if secret.is_recovery_code:
        return "vault_wrong_recovery_code"
    with_files = any(slot.folding.needs_file for slot in header.slots)
    return (
        "vault_wrong_without_file"
        if with_files and not secret.key_file
        else "vault_wrong_passphrase"
    )


def _first_open(
    header: Header, secret: Secret, slots: tuple[Slot, ...], derive: Derivation
) -> tuple[str, RootSecret] | None:
    for slot in slots:
        if secret.fits(slot):
            typed = secret_bytes(secret.text, slot.folding)
            root = open_slot(slot, typed, header.vault_id, secret.key_file, derive)
            if root is not None:
                return slot.id, root
    return None
