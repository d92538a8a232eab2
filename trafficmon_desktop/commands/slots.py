"""``vault slot add|list|change|remove`` and ``vault rotate``: who can open a vault."""

import argparse
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trafficmon_desktop.commands.secrets import (
    add_new_secret_options,
    add_secret_options,
    new_passphrase_from,
    open_vault_from,
)
from trafficmon_desktop.domain.errors import UsageError, UserError
from trafficmon_desktop.services.terms import Terms

if TYPE_CHECKING:  # loaded only by the commands that open a vault
    from trafficmon_desktop.services.key_slots import KeySlot
    from trafficmon_desktop.storage.rewrapping import Rewrapped
    from trafficmon_desktop.storage.vault import Vault


def register(vault_group: Any) -> None:
    """Add the commands to those about vaults."""
    group = vault_group.add_parser("slot").add_subparsers(required=True)
    add = group.add_parser("add")
    add.add_argument("folder", metavar="DIR", type=Path)
    add.add_argument("--label", metavar="NAME", default="")
    add_new_secret_options(add)
    add.add_argument("--recovery-sheet", metavar="FILE.pdf", type=Path)
    add.add_argument("--print-recovery-code", action="store_true")
    add.add_argument("--shares", metavar="M/N")
    add.set_defaults(run=run_add)
    listing = group.add_parser("list")
    listing.add_argument("folder", metavar="DIR", type=Path)
    listing.set_defaults(run=run_list)
    change = group.add_parser("change")
    change.add_argument("folder", metavar="DIR", type=Path)
    change.add_argument("--slot", metavar="SLOT", default="")
    add_new_secret_options(change)
    change.set_defaults(run=run_change)
    remove = group.add_parser("remove")
    remove.add_argument("folder", metavar="DIR", type=Path)
    remove.add_argument("slot", metavar="SLOT")
    remove.set_defaults(run=run_remove)
    rotate = vault_group.add_parser("rotate")
    rotate.add_argument("folder", metavar="DIR", type=Path)
    rotate.set_defaults(run=run_rotate)
    for each in (add, listing, change, remove, rotate):
        add_secret_options(each)


def run_add(args: argparse.Namespace, terms: Terms) -> int:
    """One more way into the vault: a passphrase, a recovery code, or shares of one."""
    on_paper = args.recovery_sheet is not None or args.print_recovery_code
    if args.shares and not on_paper:
        raise UsageError("vault_recovery_needed")
    sizes = _sizes(args.shares) if args.shares else None
    for path in _sheets(args.recovery_sheet, sizes):
        if path.exists():
            raise UserError("vault_sheet_exists", file=path.name)
        if path.resolve().is_relative_to(args.folder.resolve()):
            raise UsageError("vault_sheet_in_vault")
    with open_vault_from(args, terms, args.folder) as vault:
        if on_paper:
            slot_id, codes = _add_on_paper(vault, args, sizes, terms)
        else:
            slot_id, codes = _add_worker(vault, args, terms), ()
    if args.json:
        document: dict[str, object] = {"slot": slot_id}
        if codes and args.print_recovery_code:
            document["recovery_codes"] = list(codes)
        print(json.dumps(document))
        return 0
    print(terms.text("slot.added", slot=slot_id))
    if args.print_recovery_code:
        for code in codes:
            print(terms.text("vault.recovery_code", code=code))
    for path in _sheets(args.recovery_sheet, sizes):
        print(terms.text("vault.sheet_written", file=path.name))
    return 0


def run_list(args: argparse.Namespace, terms: Terms) -> int:
    """Whose the slots are; the names stand inside the vault, so it is opened."""
    from trafficmon_desktop.services.key_slots import key_slots

    with open_vault_from(args, terms, args.folder) as vault:
        slots = key_slots(vault)
    if args.json:
        print(json.dumps([_document(slot) for slot in slots]))
        return 0
    for slot in slots:
        words = [slot.id, terms.text(f"slot.{slot.kind}"), slot.label, slot.made_at[:10]]
        if slot.rehearsed_at:
            words.append(terms.text("slot.tried", day=slot.rehearsed_at[:10]))
        if slot.is_mine:
            words.append(terms.text("slot.mine"))
        print("  ".join(word for word in words if word))
    return 0


def run_change(args: argparse.Namespace, terms: Terms) -> int:
    """Put another passphrase in the place of one."""
    from trafficmon_desktop.services import key_slots

    with open_vault_from(args, terms, args.folder) as vault:
        slot = _to_change(vault, args.slot)
        told = key_slots.change_passphrase(vault, slot.id, new_passphrase_from(args, terms))
    return _tell(args, terms, "slot.changed", told)


def run_remove(args: argparse.Namespace, terms: Terms) -> int:
    """Take a way into the vault away; its keys become others."""
    from trafficmon_desktop.services import key_slots

    with open_vault_from(args, terms, args.folder) as vault:
        slot = key_slots.slot_named(vault, args.slot)
        told = key_slots.remove_slot(vault, slot.id)
    return _tell(args, terms, "slot.removed", told)


def run_rotate(args: argparse.Namespace, terms: Terms) -> int:
    """A new master key; everybody's secret stays as it is."""
    from trafficmon_desktop.services import key_slots

    with open_vault_from(args, terms, args.folder) as vault:
        told = key_slots.rotate_keys(vault)
    return _tell(args, terms, "slot.rotated", told)


def _add_worker(vault: "Vault", args: argparse.Namespace, terms: Terms) -> str:
    from trafficmon_desktop.services import key_slots

    return key_slots.add_worker(vault, args.label, new_passphrase_from(args, terms))


def _add_on_paper(
    vault: "Vault", args: argparse.Namespace, sizes: tuple[int, int] | None, terms: Terms
) -> tuple[str, tuple[str, ...]]:
    """The sheets are written before the slot, so that no slot is left without its sheet.

    Where no slot comes of it they are removed: nobody shall keep a sheet that opens nothing.
    """
    from trafficmon_desktop.services import key_slots, vaults
    from trafficmon_desktop.services.recovery_sheet import write_recovery_sheet, write_share_sheet

    name = args.folder.resolve().name
    codes = (vaults.recovery_code(),) if sizes is None else key_slots.make_shares(*sizes)
    written: list[Path] = []
    try:
        for number, path in enumerate(_sheets(args.recovery_sheet, sizes), 1):
            if sizes is None:
                write_recovery_sheet(path, codes[0], name, terms)
            else:
                write_share_sheet(path, codes[number - 1], (number, *sizes), name, terms)
            written.append(path)
        if sizes is None:
            return key_slots.add_recovery_code(vault, codes[0], args.label), codes
        return key_slots.add_shares(vault, codes, args.label), codes
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise


def _sizes(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})", text)
    if found is None:
        raise UsageError("shares_number")
    return int(found[1]), int(found[2])


def _sheets(path: Path | None, sizes: tuple[int, int] | None) -> list[Path]:
    """One file, or one for each share: ``sheet-1.pdf``, ``sheet-2.pdf``, …"""
    if path is None or sizes is None:
        return [] if path is None else [path]
    return [path.with_stem(f"{path.stem}-{number}") for number in range(1, sizes[1] + 1)]


def _to_change(vault: "Vault", beginning: str) -> "KeySlot":
    """The slot named, else one's own, else the only passphrase there is."""
    from trafficmon_desktop.services.key_slots import key_slots, slot_named

    if beginning:
        return slot_named(vault, beginning)
    workers = [slot for slot in key_slots(vault) if not slot.is_recovery]
    mine = [slot for slot in workers if slot.is_mine] or workers
    if len(mine) != 1:
        raise UserError("slot_choose")
    return mine[0]


def _document(slot: "KeySlot") -> dict[str, object]:
    return {
        "id": slot.id,
        "kind": slot.kind,
        "label": slot.label,
        "made_at": slot.made_at,
        "rehearsed_at": slot.rehearsed_at,
        "mine": slot.is_mine,
    }


def _tell(args: argparse.Namespace, terms: Terms, key: str, told: "Rewrapped") -> int:
    if args.json:
        print(json.dumps({"backups": list(told.done), "backups_left": list(told.left)}))
        return 0
    print(terms.text(key))
    for name in told.left:
        print(terms.text("slot.backup_left", file=name))
    print(terms.text("slot.copies"))
    return 0
