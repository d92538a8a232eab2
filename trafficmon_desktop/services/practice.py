"""The practice vault: sixty invented people, made on the spot, never mixed with real ones."""

from pathlib import Path

from trafficmon_desktop.services.vaults import create_vault, open_vault
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.settings import read_setting, write_setting
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.storage.vault import Clock, Vault, utc_now

#: Not a secret: nothing in this vault is true.
PASSPHRASE = "practice practice practice"  # noqa: S105

CASES, SEED = 60, 7

SETTING = "practice"


def open_practice_vault(
    folder: Path, organisation: str, *, now: Clock = utc_now, state: Path | None = None
) -> Vault:
    """Opens the practice vault in ``folder``, making it where there is none."""
    if (folder / "header.json").exists():
        return open_vault(folder, passphrase=PASSPHRASE, now=now, state=state)
    from trafficmon_desktop.services.samples import sample  # once in the life of the vault

    vault = create_vault(
        folder,
        PASSPHRASE,
        organisation=organisation,
        parameters=NO_KDF,
        now=now,
        state=state,
    ).vault
    with vault.write("practice") as unit:
        write_setting(unit, SETTING, "yes")
        today = now().astimezone().date()
        for records in sample(CASES, SEED, until=today).values():
            store.insert_all(unit, records)
    return vault


def is_practice(vault: Vault) -> bool:
    """Whether all in this vault is invented."""
    with vault.read() as connection:
        return read_setting(connection, SETTING) == "yes"
