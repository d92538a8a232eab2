"""Where the user stands in a vault, so that work goes on there after a lock."""

from trafficmon_desktop.storage.settings import keep_setting, read_setting
from trafficmon_desktop.storage.vault import Vault

_SETTING = "open_place"


def open_place(vault: Vault) -> str:
    """What :func:`keep_open_place` kept last; empty at the beginning."""
    with vault.read() as connection:
        return read_setting(connection, _SETTING) or ""


def keep_open_place(vault: Vault, place: str) -> None:
    """Keeps it within the vault, beside the audit trail: it may hold what was searched for."""
    with vault.write("open_place") as unit:
        keep_setting(unit, _SETTING, place)
