"""Adding a slot to an open vault, and what must hold of the slots whoever changes them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.creation import open_database
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.header import MOST_SLOTS, MOST_WORK, Header, header_bytes
from trafficmon_desktop.storage.header import parse_header as parsed
from trafficmon_desktop.storage.keys import RootSecret
from trafficmon_desktop.storage.leftovers import STAGED_NAME
from trafficmon_desktop.storage.passphrase import check_new_passphrase, secret_bytes
from trafficmon_desktop.storage.platform_files import write_new_file
from trafficmon_desktop.storage.slot_labels import write_label
from trafficmon_desktop.storage.slots import (
    NO_KDF,
    Folding,
    KdfParameters,
    Slot,
    calibrated_parameters,
    create_slot,
)
from trafficmon_desktop.storage.unlocking import Secret, open_one
from trafficmon_desktop.storage.vault import Vault, timestamp


@dataclass(frozen=True)
class NewSlot:
    """A slot to be made: the secret that shall open it, its kind, and whose it is.

    ``kdf``: the cost of a passphrase, by default what takes about a second here.
    """

    secret: Secret = field(repr=False)
    folding: Folding
    label: str = ""
    kdf: KdfParameters | None = None


def add_slot(vault: Vault, new: NewSlot) -> str:
    """Add a slot; its id. The header in force is replaced only once the new slot opened the
    database from the disk.

    Raises UserError ``slot_too_many`` and what ``check_new_passphrase`` raises.
    """
    slot = made_slot(vault.unlocked.root, new, vault.header.vault_id)
    with vault.alone(), file_errors(vault.folder):
        slots = (*vault.header.slots, slot)
        check_slots(slots)
        header = replace(vault.header, slots=slots).signed(vault.unlocked.keys.header_mac)
        prove(vault.folder, header, slot.id, new.secret)
        with vault.write("add_slot") as unit:
            write_label(unit, slot.id, new.label, timestamp(vault.clock))
            vault.put_header(header)
    return slot.id


def made_slot(root: RootSecret, new: NewSlot, vault_id: str) -> Slot:
    """A slot as ``new`` says; UserError where a passphrase cannot serve."""
    if new.folding.is_recovery:
        kdf = NO_KDF
    else:
        check_new_passphrase(new.secret.text)
        kdf = new.kdf or calibrated_parameters()
    secret = secret_bytes(new.secret.text, new.folding)
    return create_slot(root, secret, new.folding, kdf, vault_id, new.secret.key_file)


def check_slots(slots: Sequence[Slot]) -> None:
    """A vault keeps a passphrase and a way back, and not more slots than a header may hold.

    Raises UserError ``slot_last_passphrase``, ``slot_last_recovery``, ``slot_too_many``.
    """
    if all(slot.folding.is_recovery for slot in slots):
        raise UserError("slot_last_passphrase")
    if not any(slot.folding.is_recovery for slot in slots):
        raise UserError("slot_last_recovery")
    work = sum(slot.kdf.work for slot in slots if not slot.folding.is_recovery)
    if len(slots) > MOST_SLOTS or work > MOST_WORK:
        raise UserError("slot_too_many", most=MOST_SLOTS)


def without_slots(slots: Iterable[Slot], gone: Iterable[str]) -> tuple[Slot, ...]:
    """The slots that stay; UserError ``slot_unknown`` for an id that is none of theirs."""
    left = {slot.id: slot for slot in slots}
    for slot_id in gone:
        if left.pop(slot_id, None) is None:
            raise UserError("slot_unknown", slot=slot_id[:16])
    return tuple(left.values())


def prove(folder: Path, header: Header, slot_id: str, secret: Secret) -> None:
    """Write ``header`` beside the one in force and open the database with what is read back.

    The slow derivation runs again: a slot that was made while memory failed is found here.
    """
    staged = folder / STAGED_NAME
    staged.unlink(missing_ok=True)
    try:
        write_new_file(staged, header_bytes(header), "vault_in_use")
        read = parsed(staged.read_bytes())
        unlocked = open_one(read, slot_id, secret)
        if unlocked is None:
            raise UserError("slot_not_proved")
        open_database(folder, read, unlocked.keys.database).close()
    finally:
        staged.unlink(missing_ok=True)
