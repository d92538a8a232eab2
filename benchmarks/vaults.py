"""Vaults of invented cases to measure on."""

import tempfile
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.vaults import create_vault, open_vault
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.storage.vault import Vault

PASSPHRASE = "invented cases to measure on"
SEED = 7


def empty_vault(folder: Path) -> Vault:
    """An open vault in a new folder; its key derivation is the cheapest there is."""
    place = Path(tempfile.mkdtemp(dir=folder))
    return create_vault(place, PASSPHRASE, parameters=NO_KDF, state=folder / "state").vault


def sample_vault(folder: Path, cases: int) -> Vault:
    """An open vault of ``cases`` invented cases."""
    vault = empty_vault(folder)
    with vault.write("sample") as unit:
        for records in sample(cases, SEED).values():
            store.insert_all(unit, records)
    return vault


def people_vault(folder: Path, people: int) -> Vault:
    """An open vault of very many people and nothing else, with the names of the invented ones.

    It is made once a run; whoever asks again opens it.
    """
    place = folder / f"people-{people}"
    if place.is_dir():
        return open_vault(place, passphrase=PASSPHRASE, state=folder / "state")
    made = create_vault(place, PASSPHRASE, parameters=NO_KDF, state=folder / "state")
    known = [each for each in sample(300, SEED)["victim"] if isinstance(each, Victim)]
    with made.vault.write("sample") as unit:
        many = enumerate(islice(cycle(known), people))
        store.insert_all(unit, [replace(each, code=f"V-{at:06}") for at, each in many])
    return made.vault
