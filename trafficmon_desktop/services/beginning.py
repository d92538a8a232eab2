"""How a vault begins."""

from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault


def is_empty(vault: Vault) -> bool:
    """Whether the vault holds no record at all."""
    with vault.read() as connection:
        return store.is_empty(connection)
