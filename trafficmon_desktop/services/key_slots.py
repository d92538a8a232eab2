"""Who can open a vault: its key slots, and every change of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.backups import back_up_before
from trafficmon_desktop.services.vaults import Vault, one_line
from trafficmon_desktop.storage.audit_times import last_time
from trafficmon_desktop.storage.header import Header
from trafficmon_desktop.storage.key_file import read_key_file, write_key_file
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.rewrapping import Rewrapped as Rewrapped
from trafficmon_desktop.storage.rewrapping import rewrap_backups
from trafficmon_desktop.storage.rotation import rotate
from trafficmon_desktop.storage.share_sheets import new_shares
from trafficmon_desktop.storage.slot_changes import NewSlot, add_slot
from trafficmon_desktop.storage.slot_labels import (
    SlotLabel,
    slot_labels,
    write_new_label,
    write_rehearsal,
)
from trafficmon_desktop.storage.slots import Folding, KdfParameters
from trafficmon_desktop.storage.unlocking import Secret, unlock_header
from trafficmon_desktop.storage.vault import Connection, timestamp

#: Days after which a recovery sheet should be tried again.
REHEARSAL_EVERY = 180


@dataclass(frozen=True)
class KeySlot:
    """One way into an open vault; times are ISO 8601 in UTC, empty where they are not known.

    ``is_mine``: it opened this session. ``can_go``: another of its kind stays.
    """

    id: str
    kind: str
    label: str
    made_at: str
    rehearsed_at: str
    is_recovery: bool
    is_mine: bool
    can_go: bool


@dataclass(frozen=True)
class NewPassphrase:
    """A passphrase to be taken: made by the program or one's own, perhaps with a key file.

    The key file is made where there is none of that name yet; it must not lie in the vault.
    ``parameters``: the cost of the key derivation, by default what takes about a second here.
    """

    text: str
    is_generated: bool = False
    key_file: Path | None = None
    parameters: KdfParameters | None = None


def key_slots(vault: Vault) -> tuple[KeySlot, ...]:
    """Every slot of the vault, passphrases first, in the order in which they were made."""
    with vault.read() as connection:
        labels = slot_labels(connection)
    header, mine = vault.header, vault.unlocked.slot_id
    recovery = sum(slot.folding.is_recovery for slot in header.slots)
    of_kind = {True: recovery, False: len(header.slots) - recovery}
    found = []
    for slot in sorted(header.slots, key=lambda each: each.folding.is_recovery):
        said = labels.get(slot.id, SlotLabel(slot.id, "", "", None))
        is_recovery = slot.folding.is_recovery
        found.append(
            KeySlot(
                slot.id,
                slot.folding.value,
                said.label,
                said.made_at,
                said.rehearsed_at or "",
                is_recovery,
                slot.id == mine,
                of_kind[is_recovery] > 1,
            )
        )
    return tuple(found)


def slot_named(vault: Vault, beginning: str) -> KeySlot:
    """The slot whose id begins so; UserError ``slot_unknown`` if none or several do."""
    found = [slot for slot in key_slots(vault) if beginning and slot.id.startswith(beginning)]
    if len(found) != 1:
        raise UserError("slot_unknown", slot=beginning[:16])
    return found[0]


# --- adding ----------------------------------------------------------------------------------


def add_worker(vault: Vault, label: str, passphrase: NewPassphrase) -> str:
    """A slot of their own for somebody who works with this vault; its id."""
    return add_slot(vault, _of_passphrase(vault, passphrase, label))


def add_recovery_code(vault: Vault, code: str, label: str = "") -> str:
    """One more recovery sheet; the id of its slot."""
    return add_slot(vault, _of_code(code, label))


def make_shares(needed: int, count: int) -> tuple[str, ...]:
    """Fresh recovery shares: any ``needed`` of ``count`` open the vault they are added to.

    Raises UserError ``shares_number`` unless 2 <= ``needed`` <= ``count`` <= 16.
    """
    try:
        return new_shares(needed, count)
    except ValueError:
        raise UserError("shares_number") from None


def add_shares(vault: Vault, shares: Sequence[str], label: str = "") -> str:
    """Take shares as a way into the vault; the id of their slot."""
    return add_slot(vault, _of_shares(shares, label))


def make_key_file(path: Path) -> None:
    """Write a new key file; UserError ``key_file_exists`` if there is a file of that name."""
    write_key_file(path)


# --- replacing and removing: each with new keys ----------------------------------------------


def change_passphrase(
    vault: Vault, slot_id: str, passphrase: NewPassphrase, report: Report = silent
) -> Rewrapped:
    """Put another passphrase in the place of one; the old one opens this vault no more."""
    label = _label_of(vault, slot_id)
    new = _of_passphrase(vault, passphrase, label)
    return _with_new_keys(vault, without=[slot_id], adding=[new], report=report)


def replace_recovery(vault: Vault, code: str, report: Report = silent) -> Rewrapped:
    """A new recovery code in the place of every sheet and share there is."""
    old = [slot.id for slot in key_slots(vault) if slot.is_recovery]
    return _with_new_keys(vault, without=old, adding=[_of_code(code, "")], report=report)


def remove_slot(vault: Vault, slot_id: str, report: Report = silent) -> Rewrapped:
    """Let nobody in by this slot any more: new keys, sealed to everybody else's slot.

    Copies elsewhere still open with the old secret; nothing can change that.
    """
    return _with_new_keys(vault, without=[slot_id], report=report)


def rotate_keys(vault: Vault, report: Report = silent) -> Rewrapped:
    """A new master key; every slot stays."""
    return _with_new_keys(vault, report=report)


def _with_new_keys(
    vault: Vault,
    *,
    without: Sequence[str] = (),
    adding: Sequence[NewSlot] = (),
    report: Report = silent,
) -> Rewrapped:
    """New keys after a backup under the old ones, which is wrapped anew like the others."""
    back_up_before(vault)
    rotate(vault, without=without, adding=adding, report=report)
    return rewrap_backups(vault, local_backups(vault))


def rename_slot(vault: Vault, slot_id: str, label: str) -> None:
    """Say whose the slot is."""
    with vault.write("rename_slot") as unit:
        write_new_label(unit, slot_id, one_line(label))


def local_backups(vault: Vault) -> list[Path]:
    """The backups in the folder of the vault."""
    return sorted((vault.folder / "backups").glob("*.backup"))


# --- rehearsal -------------------------------------------------------------------------------


def rehearse(vault: Vault, code: str) -> str:
    """Try a recovery code (or shares) on the vault that is open, and note that it was right.

    The id of its slot. Raises UserError ``vault_wrong_recovery_code``, ``vault_recovery_group``,
    ``share_group``, …
    """
    secret = Secret(code, is_recovery_code=True)
    slot_id = unlock_header(vault.header, secret).slot_id
    with vault.write("rehearse") as unit:
        write_rehearsal(unit, slot_id, timestamp(vault.clock))
    return slot_id


def note_recovery_used(vault: Vault) -> None:
    """The code of a sheet has just opened the vault, so it is tried."""
    mine = vault.unlocked.slot_id
    if any(slot.id == mine and slot.folding.is_recovery for slot in vault.header.slots):
        with vault.write("rehearse") as unit:
            write_rehearsal(unit, mine, timestamp(vault.clock))


def last_rehearsal(connection: Connection, header: Header) -> date | None:
    """The day on which a recovery sheet was last tried, or made and asked back."""
    labels = slot_labels(connection)
    times = [last_time(connection, "create") or ""]
    for slot in header.slots:
        said = labels.get(slot.id)
        if slot.folding.is_recovery and said is not None:
            times += [said.made_at, said.rehearsed_at or ""]
    newest = max(times)
    return datetime.fromisoformat(newest).astimezone(UTC).date() if newest else None


def rehearsal_due(vault: Vault, today: date) -> bool:
    """Whether the recovery sheet was not tried for so long that it should be."""
    with vault.read() as connection:
        last = last_rehearsal(connection, vault.header)
    return last is None or last + timedelta(days=REHEARSAL_EVERY) <= today


# --- parts -----------------------------------------------------------------------------------


def _of_passphrase(vault: Vault, new: NewPassphrase, label: str) -> NewSlot:
    folding = Folding.GENERATED if new.is_generated else Folding.OWN
    key_file = b""
    if new.key_file is not None:
        key_file, folding = _key_file(vault, new.key_file), folding.with_file
    secret = Secret(new.text, key_file=key_file)
    return NewSlot(secret, folding, one_line(label), new.parameters)


def _key_file(vault: Vault, path: Path) -> bytes:
    """What it holds; UserError ``key_file_in_vault`` where a thief would find both together."""
    if path.resolve().is_relative_to(vault.folder.resolve()):
        raise UserError("key_file_in_vault")
    return read_key_file(path) if path.exists() else write_key_file(path)


def _of_code(code: str, label: str) -> NewSlot:
    return NewSlot(Secret(code, is_recovery_code=True), Folding.RECOVERY, one_line(label))


def _of_shares(shares: Sequence[str], label: str) -> NewSlot:
    typed = Secret("\n".join(shares), is_recovery_code=True)
    return NewSlot(typed, Folding.SHARES, one_line(label))


def _label_of(vault: Vault, slot_id: str) -> str:
    with vault.read() as connection:
        said = slot_labels(connection).get(slot_id)
    return "" if said is None else said.label
