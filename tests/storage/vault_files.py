"""Real vaults with the cheapest key derivation that is allowed, and ways to harm their files."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.ledger_tables import SETTING
from trafficmon_desktop.storage.recovery_code import new_recovery_code
from trafficmon_desktop.storage.slots import KdfParameters
from trafficmon_desktop.storage.vault import Vault

PASSPHRASE = "a passphrase that is used in tests only"
CHEAP = KdfParameters(memory_mib=8, passes=1)
CODE = new_recovery_code()


def noon() -> datetime:
    """A clock that stands still."""
    return datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def make_vault(folder: Path, **given: object) -> Path:
    """A closed vault in ``folder``."""
    created = Vault.create(folder, PASSPHRASE, CODE, parameters=CHEAP, now=noon, **given)
    created.close()
    return folder


def reopen(folder: Path, **given: object) -> Vault:
    """The vault in ``folder``, open."""
    return Vault.open_with_passphrase(folder, PASSPHRASE, now=noon, **given)


def put_setting(vault: Vault, key: str, value: str) -> None:
    """One small unit of work with its note."""
    with vault.write("save") as unit:
        unit.connection.execute(insert(SETTING).values(key=key, value=value))
        unit.note("setting", key, None, {"value": value})


def change_bytes(path: Path, position: int, content: bytes) -> None:
    """Overwrite bytes of a file in place; a negative position counts from the end."""
    with path.open("r+b") as file:
        file.seek(position, 2 if position < 0 else 0)
        file.write(content)


def refusal(action: Callable[[], object]) -> UserError:
    """The error of the user that ``action`` must raise."""
    with pytest.raises(UserError) as caught:
        action()
    return caught.value
