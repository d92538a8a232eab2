"""``vault create|info|check|slot|rotate``, ``backup`` and ``restore``."""

import argparse
import json
import secrets as random
import sys
from pathlib import Path
from typing import Any

from trafficmon_desktop.commands import slots
from trafficmon_desktop.commands.secrets import (
    add_secret_options,
    key_file_from,
    open_named_vault,
    passphrase_from,
    recovery_code_from,
    tell_if_weak,
)
from trafficmon_desktop.domain.errors import UsageError, UserError
from trafficmon_desktop.paths import default_vault
from trafficmon_desktop.services.terms import Terms

GROUPS_ASKED = 3
TRIES = 3
DAMAGED = 4


def register(subparsers: Any) -> None:
    """Add the commands about whole vaults."""
    group = subparsers.add_parser("vault").add_subparsers(required=True)
    create = group.add_parser("create")
    create.add_argument("folder", metavar="DIR", type=Path)
    create.add_argument("--recovery-sheet", metavar="FILE.pdf", type=Path)
    create.add_argument("--print-recovery-code", action="store_true")
    create.add_argument("--threshold", metavar="K", type=int)
    create.add_argument("--organisation", metavar="NAME", default="")
    create.add_argument("--passphrase-file", metavar="FILE")
    create.set_defaults(run=run_create)
    info = group.add_parser("info")
    info.add_argument("folder", metavar="DIR", type=Path)
    info.set_defaults(run=run_info)
    check = group.add_parser("check")
    check.add_argument("folder", metavar="DIR", type=Path)
    add_secret_options(check)
    check.set_defaults(run=run_check)
    slots.register(group)
    backup = subparsers.add_parser("backup")
    backup.add_argument("--vault", metavar="DIR")
    backup.add_argument("--to", metavar="DIR", type=Path)
    backup.add_argument("--prove", metavar="FILE", type=Path)
    add_secret_options(backup)
    backup.set_defaults(run=run_backup)
    restore = subparsers.add_parser("restore")
    restore.add_argument("backup", metavar="BACKUP", type=Path)
    restore.add_argument("--vault", metavar="DIR", type=Path)
    add_secret_options(restore)
    restore.set_defaults(run=run_restore)


def run_create(args: argparse.Namespace, terms: Terms) -> int:
    """Make a vault; its recovery code is shown, printed or written, and never lost unseen."""
    from trafficmon_desktop.services import vaults

    on_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    given = args.recovery_sheet is not None or args.print_recovery_code
    if not given and not on_terminal:
        raise UsageError("vault_recovery_needed")
    if args.recovery_sheet is not None and args.recovery_sheet.exists():
        raise UserError("vault_sheet_exists", file=args.recovery_sheet.name)
    if args.recovery_sheet is not None and _lies_in(args.recovery_sheet, args.folder):
        raise UsageError("vault_sheet_in_vault")
    passphrase = passphrase_from(args, terms, confirm=True)
    tell_if_weak(passphrase, terms)
    code = vaults.recovery_code()
    if not given:
        _ask_back(code, terms)
    created = vaults.create_vault(
        args.folder,
        passphrase,
        threshold=vaults.DEFAULT_THRESHOLD if args.threshold is None else args.threshold,
        organisation=args.organisation,
        recovery=code,
    )
    created.vault.close()
    if args.recovery_sheet is not None:
        _write_sheet(args, code, terms)
    _tell_created(args, code, terms)
    return 0


def _lies_in(file: Path, folder: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())


def run_info(args: argparse.Namespace, terms: Terms) -> int:
    """Print what the header says; no secret is needed and nothing is personal."""
    from trafficmon_desktop.services import vaults

    info = vaults.vault_info(args.folder)
    if args.json:
        document = {
            "vault_id": info.vault_id,
            "schema": info.schema,
            "generation": info.generation,
            "database_bytes": info.database_bytes,
            "slots": [{"id": slot.id, "kind": slot.kind} for slot in info.slots],
            "notices": [notice.key for notice in info.notices],
        }
        print(json.dumps(document))
        return 0
    print(terms.text("vault.info_id", id=info.vault_id))
    print(terms.text("vault.info_schema", schema=info.schema))
    print(terms.text("vault.info_size", kilobytes=info.database_bytes // 1024))
    for slot in info.slots:
        print(terms.text("vault.info_slot", id=slot.id, kind=terms.text(f"slot.{slot.kind}")))
    for notice in info.notices:
        print(terms.text(f"error.{notice.key}", **notice.values), file=sys.stderr)
    return 0


def run_check(args: argparse.Namespace, terms: Terms) -> int:
    """Verify everything; exit code 4 if something is damaged."""
    from trafficmon_desktop.services import vaults

    vaults.vault_info(args.folder)  # a folder that is no vault is said before a secret is asked
    code = recovery_code_from(args)
    passphrase = passphrase_from(args, terms) if code is None else None
    result = vaults.check_vault_folder(
        args.folder, passphrase=passphrase, recovery_code=code, key_file=key_file_from(args)
    )
    if args.json:
        findings = [{"key": found.key, **found.values} for found in result.findings]
        document = {
            "whole": result.whole,
            "pages": result.pages,
            "audit_entries": result.audit_entries,
            "findings": findings,
        }
        print(json.dumps(document))
    for found in result.findings:
        print(terms.text(f"error.{found.key}", **found.values), file=sys.stderr)
    if not args.json and result.whole:
        print(terms.text("vault.checked", pages=result.pages, entries=result.audit_entries))
    return 0 if result.whole else DAMAGED


def run_backup(args: argparse.Namespace, terms: Terms) -> int:
    """Write an encrypted copy and say where it is, or prove one that is there."""
    from trafficmon_desktop.services import vaults

    if (args.to is None) == (args.prove is None):
        raise UsageError("backup_choice")
    if args.prove is not None:
        return _prove(args, terms)
    with open_named_vault(args, terms) as vault:
        path = vaults.backup_vault(vault, args.to)
    if args.json:
        print(json.dumps({"backup": str(path)}))
    else:
        print(terms.text("vault.backup_written", file=path.name))
    return 0


def _prove(args: argparse.Namespace, terms: Terms) -> int:
    from trafficmon_desktop.services import backups

    with open_named_vault(args, terms) as vault:
        proof = backups.prove(vault, args.prove)
    if args.json:
        document = {"backup": str(args.prove), "rows": proof.rows, "documents": proof.documents}
        print(json.dumps(document))
    else:
        print(terms.text("backup.proof_json", file=args.prove.name))
    return 0


def run_restore(args: argparse.Namespace, terms: Terms) -> int:
    """Make a vault from a backup; never overwrites one."""
    from trafficmon_desktop.services import vaults

    folder = args.vault or default_vault()
    code = recovery_code_from(args)
    if code is None:
        passphrase = passphrase_from(args, terms)
        restored = vaults.restore_vault(
            args.backup, folder, passphrase=passphrase, key_file=key_file_from(args)
        )
    else:
        restored = vaults.restore_vault(args.backup, folder, recovery_code=code)
    if args.json:
        print(json.dumps({"vault": str(folder), "records": restored.records}))
    else:
        print(terms.count("vault.restored", restored.records))
    return 0


def _ask_back(code: str, terms: Terms) -> None:
    """Show the code once and ask for three of its groups, so that it was really copied."""
    groups = code.split("-")
    print(terms.text("vault.copy_code"))
    print("\n    " + code + "\n")
    left = list(range(len(groups)))
    for _ in range(GROUPS_ASKED):
        place = left.pop(random.randbelow(len(left)))
        for attempt in range(TRIES):
            typed = input(terms.text("prompt.recovery_group", group=place + 1) + " ")
            if typed.strip().upper() == groups[place]:
                break
            if attempt == TRIES - 1:
                raise UserError("vault_recovery_not_copied")


def _write_sheet(args: argparse.Namespace, code: str, terms: Terms) -> None:
    """The vault exists by now: if the sheet cannot be written the code must not be lost."""
    from trafficmon_desktop.services.recovery_sheet import write_recovery_sheet

    try:
        write_recovery_sheet(args.recovery_sheet, code, args.folder.resolve().name, terms)
    except UserError:
        print(terms.text("vault.sheet_failed", code=code), file=sys.stderr)
        raise


def _tell_created(args: argparse.Namespace, code: str, terms: Terms) -> None:
    sheet = args.recovery_sheet
    if args.json:
        document = {"vault": str(args.folder)}
        if args.print_recovery_code:
            document["recovery_code"] = code
        if sheet is not None:
            document["recovery_sheet"] = str(sheet)
        print(json.dumps(document))
        return
    print(terms.text("vault.created", folder=args.folder.resolve().name))
    if args.print_recovery_code:
        print(terms.text("vault.recovery_code", code=code))
    if sheet is not None:
        print(terms.text("vault.sheet_written", file=sheet.name))
        print(terms.text("sheet.printer"))
