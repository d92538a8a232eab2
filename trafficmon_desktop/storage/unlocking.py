"""From a folder and a secret to the keys of the vault in it."""

from dataclasses import dataclass, field
from pathlib import Path

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage.header import Header, read_copy, read_header
from trafficmon_desktop.storage.keys import RootSecret, VaultKeys, derive_keys
from trafficmon_desktop.storage.passphrase import secret_bytes
from trafficmon_desktop.storage.slots import Folding, Slot, open_slot


@dataclass(frozen=True)
class Secret:
    """What somebody typed: a passphrase or a recovery code."""

    text: str = field(repr=False)
    is_recovery_code: bool = False

    def fits(self, slot: Slot) -> bool:
        """Whether this kind of secret can belong to ``slot``."""
        return (slot.folding is Folding.RECOVERY) == self.is_recovery_code


@dataclass(frozen=True)
class Unlocked:
    """A verified header with the keys it leads to."""

    header: Header
    slot_id: str
    keys: VaultKeys = field(repr=False)
    root: RootSecret = field(repr=False)
    copy_used: bool = False


def unlock_folder(folder: Path, secret: Secret) -> Unlocked:
    """Read the header of the vault in ``folder`` and open it with ``secret``.

    Raises what ``read_header`` and ``unlock_header`` raise.
    """
    header, copy_used = read_header(folder)
    copy = None if copy_used else read_copy(folder)
    return unlock_header(header, secret, copy=copy, copy_used=copy_used)


def unlock_header(
    header: Header, secret: Secret, *, copy: Header | None = None, copy_used: bool = False
) -> Unlocked:
    """Open ``header`` with ``secret``.

    Raises UserError ``vault_wrong_passphrase`` or ``vault_wrong_recovery_code``, and
    DamagedError ``vault_header_altered`` if the MAC is wrong or only slots in the copy answer.
    """
    opened = _first_open(header, secret, header.slots)
    if opened is None:
        changed = [slot for slot in copy.slots if slot not in header.slots] if copy else []
        if copy is not None and _first_open(copy, secret, tuple(changed)) is not None:
            raise DamagedError("vault_header_altered")
        kind = "recovery_code" if secret.is_recovery_code else "passphrase"
        raise UserError(f"vault_wrong_{kind}")
    slot_id, root = opened
    keys = derive_keys(root)
    if not header.is_signed_by(keys.header_mac):
        raise DamagedError("vault_header_altered")
    return Unlocked(header, slot_id, keys, root, copy_used)


def _first_open(
    header: Header, secret: Secret, slots: tuple[Slot, ...]
) -> tuple[str, RootSecret] | None:
    for slot in slots:
        if secret.fits(slot):
            root = open_slot(slot, secret_bytes(secret.text, slot.folding), header.vault_id)
            if root is not None:
                return slot.id, root
    return None
