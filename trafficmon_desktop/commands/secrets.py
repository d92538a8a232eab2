"""Secrets on the command line: from a prompt, a file or the environment, never an argument."""

import argparse
import getpass
import sys
from collections.abc import MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING

from trafficmon_desktop.domain.errors import UsageError, UserError
from trafficmon_desktop.paths import default_vault
from trafficmon_desktop.services.terms import Terms

if TYPE_CHECKING:  # loaded only by the commands that open a vault
    from trafficmon_desktop.services.bundles.secret_keys import OwnKeys
    from trafficmon_desktop.services.key_slots import NewPassphrase
    from trafficmon_desktop.storage.vault import Vault

VARIABLE = "TRAFFICMON_PASSPHRASE"
LONGEST_LINE = 4096

_taken: list[str] = []


def take_from_environment(environment: MutableMapping[str, str]) -> None:
    """Drop the passphrase from the environment, so that no child process inherits it."""
    _taken.clear()
    given = environment.pop(VARIABLE, None)
    if given:
        _taken.append(given)


def add_secret_options(parser: argparse.ArgumentParser) -> None:
    """Add the options from which secrets are read."""
    parser.add_argument("--passphrase-file", metavar="FILE")
    parser.add_argument("--recovery-code-file", metavar="FILE")
    parser.add_argument("--key-file", metavar="FILE", type=Path)


def add_new_secret_options(parser: argparse.ArgumentParser) -> None:
    """Add the options from which a passphrase to be taken is read."""
    parser.add_argument("--new-passphrase-file", metavar="FILE")
    parser.add_argument("--new-key-file", metavar="FILE", type=Path)
    parser.add_argument("--generated", action="store_true")


def passphrase_from(args: argparse.Namespace, terms: Terms, *, confirm: bool = False) -> str:
    """The passphrase: from the file, else the environment, else a prompt (twice to confirm).

    Raises UsageError ``passphrase_missing`` where nobody can be asked, UserError
    ``passphrase_mismatch`` if the two differ.
    """
    file = getattr(args, "passphrase_file", None)
    if file is not None:
        return first_line(Path(file))
    if _taken:
        return _taken[0]
    if not sys.stdin.isatty():
        raise UsageError("passphrase_missing")
    typed = _typed(terms.text("prompt.passphrase"))
    if confirm and _typed(terms.text("prompt.passphrase_again")) != typed:
        raise UserError("passphrase_mismatch")
    return typed


def new_passphrase_from(args: argparse.Namespace, terms: Terms) -> "NewPassphrase":
    """The passphrase to be taken: from its file, else a prompt, twice.

    ``--generated`` says that it was made by chance and is to be read in either script.
    Raises what ``passphrase_from`` raises.
    """
    from trafficmon_desktop.services.key_slots import NewPassphrase

    if args.new_passphrase_file is not None:
        text = first_line(Path(args.new_passphrase_file))
    elif not sys.stdin.isatty():
        raise UsageError("passphrase_missing")
    else:
        text = _typed(terms.text("prompt.new_passphrase"))
        if _typed(terms.text("prompt.passphrase_again")) != text:
            raise UserError("passphrase_differs")
    if not args.generated:
        tell_if_weak(text, terms)
    return NewPassphrase(text, args.generated, args.new_key_file)


def tell_if_weak(passphrase: str, terms: Terms) -> None:
    """Warn of a new passphrase that would be guessed; scripts may have their reasons."""
    from trafficmon_desktop.services.passphrases import is_strong

    if not is_strong(passphrase):
        print(terms.text("passphrase.weak"), file=sys.stderr)


def _typed(prompt: str) -> str:
    try:
        return getpass.getpass(prompt + " ")
    except UnicodeDecodeError:  # the terminal speaks another encoding
        raise UserError("passphrase_not_text") from None


def recovery_code_from(args: argparse.Namespace) -> str | None:
    """The recovery code in the named file, None if none was named. It may stand on many lines."""
    file = getattr(args, "recovery_code_file", None)
    return None if file is None else _text(Path(file))


def key_file_from(args: argparse.Namespace) -> Path | None:
    """The key file named, None if none was."""
    return getattr(args, "key_file", None)


def open_vault_from(args: argparse.Namespace, terms: Terms, folder: Path) -> "Vault":
    """Open the vault in ``folder`` with the secret given; notices go to standard error."""
    from trafficmon_desktop.services import vaults

    vaults.vault_info(folder)  # a folder that is no vault is said before a secret is asked for
    code = recovery_code_from(args)
    if code is not None:
        vault = vaults.open_vault(folder, recovery_code=code)
    else:
        passphrase = passphrase_from(args, terms)
        vault = vaults.open_vault(folder, passphrase=passphrase, key_file=key_file_from(args))
    tell_notices(vault, terms)
    return vault


def open_named_vault(args: argparse.Namespace, terms: Terms) -> "Vault":
    """Open the vault named with ``--vault``, by default the one in the data folder.

    Raises UserError ``vault_needed`` if none is named and there is no default one.
    """
    named = getattr(args, "vault", None)
    folder = Path(named) if named else default_vault()
    if not named and not folder.is_dir():
        raise UserError("vault_needed")
    return open_vault_from(args, terms, folder)


def keys_from(args: argparse.Namespace, terms: Terms) -> "OwnKeys | None":
    """The keys of the vault named with ``--vault``, which open what was encrypted to it."""
    if getattr(args, "vault", None) is None:
        return None
    from trafficmon_desktop.services.bundles.keys import stored_keys

    with open_named_vault(args, terms) as vault:
        return stored_keys(vault)


def tell_notices(vault: "Vault", terms: Terms) -> None:
    """Print what the user must know although the vault is open."""
    for notice in vault.notices:
        print(terms.text(f"error.{notice.key}", **notice.values), file=sys.stderr)


def first_line(path: Path) -> str:
    """The first line of a file without its end; a byte order mark is dropped."""
    return _text(path).split("\n", 1)[0].removesuffix("\r")


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(LONGEST_LINE).decode("utf-8-sig")
    except FileNotFoundError:
        raise UserError("vault_file_missing", file=path.name) from None
    except (OSError, UnicodeDecodeError):
        raise UserError("secret_file_unreadable", file=path.name) from None
