"""The practice vault: sixty invented people, made on the spot, never mixed with real ones."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.errors import RefusedError
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.services.vaults import create_vault, open_vault
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.settings import read_setting, write_setting
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.storage.vault import Clock, Vault, utc_now

#: Not a secret: nothing in this vault is true.
PASSPHRASE = "practice practice practice"  # noqa: S105

CASES, SEED = 60, 7

SETTING = "practice"

#: The action under which the invented people came in; what follows is the work of the learner.
MADE = "practice"

#: Two people who may be one: the same name in either script.
NAMESAKES = (("Јована", "Ђорђевић"), ("Jovana", "Djordjevic"))


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
    with vault.write(MADE) as unit:
        write_setting(unit, SETTING, "yes")
        today = now().astimezone().date()
        for records in _with_namesakes(sample(CASES, SEED, until=today)).values():
            store.insert_all(unit, records)
    return vault


def _with_namesakes(records: Mapping[str, list[Record]]) -> Mapping[str, list[Record]]:
    """Two women of much the same age get names that look like one person written down twice."""
    women = sorted(
        (each.birth_date.first, each.code)
        for each in records["victim"]
        if isinstance(each, Victim)
        and each.sex == "female"
        and "RS" in each.citizenships
        and each.birth_date is not None
        and each.birth_date.exact
    )
    (born, one), (_, other) = min(pairwise(women), key=lambda pair: pair[1][0] - pair[0][0])
    names = dict(zip((one, other), NAMESAKES, strict=True))
    return {**records, "victim": [_renamed(each, names, born) for each in records["victim"]]}


def _renamed(person: Record, names: Mapping[str, tuple[str, str]], born: date) -> Record:
    if not isinstance(person, Victim) or person.code not in names:
        return person
    given, family = names[person.code]
    is_first = (given, family) == NAMESAKES[0]
    when = person.birth_date if is_first else parse_edtf(f"{born.year}~")
    return replace(person, given_name=given, family_name=family, birth_date=when)


def begin_anew(
    folder: Path, organisation: str, *, now: Clock = utc_now, state: Path | None = None
) -> Vault:
    """Throws the practice vault in ``folder`` away, which must be closed, and makes a fresh one.

    Raises ``RefusedError`` ``not_practice`` where the vault is another one: nothing is touched.
    """
    with open_vault(folder, passphrase=PASSPHRASE, now=now, state=state) as vault:
        if not is_practice(vault):
            raise RefusedError("not_practice")
    with file_errors(folder):
        shutil.rmtree(folder)
    return open_practice_vault(folder, organisation, now=now, state=state)


def stamp_of(vault: Vault, terms: Terms) -> str:
    """What is printed on everything from a practice vault; nothing for a real one."""
    return terms.text("practice.stamp") if is_practice(vault) else ""


def is_practice(vault: Vault) -> bool:
    """Whether all in this vault is invented."""
    with vault.read() as connection:
        return read_setting(connection, SETTING) == "yes"
