"""Counting all tables of a summary, against one raw read of the columns that may leave."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sqlalchemy import text

from benchmarks.measure import Comparison, timed
from benchmarks.vaults import sample_vault
from trafficmon_desktop.domain.indicators import CountingPolicy, count_all
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.domain.records import RECORDS, Privacy, fields_of
from trafficmon_desktop.services import records
from trafficmon_desktop.storage.vault import Vault

PERIOD = Period(date(2024, 1, 1), date(2024, 12, 31))
AS_OF = date(2025, 1, 20)


def comparisons(folder: Path, cases: int) -> Iterator[Comparison]:
    vault = sample_vault(folder, cases)
    yield Comparison(
        f"counting all tables, {cases} cases",
        "one raw read of the columns",
        3.0,
        floor=lambda: timed(lambda: read_columns(vault)),
        ours=lambda: timed(lambda: count(vault)),
    )
    vault.close()


def count(vault: Vault) -> object:
    return count_all(records.casebook(vault), PERIOD, AS_OF, CountingPolicy())


def read_columns(vault: Vault) -> None:
    with vault.read() as connection:
        for record_type in RECORDS:
            names = [
                field.name
                for field in fields_of(record_type)
                if field.spec.privacy is not Privacy.NEVER or field.spec.refers_to
            ]
            columns = ", ".join(names or ["code"])
            connection.execute(text(f"SELECT {columns} FROM {record_type.NAME}")).fetchall()  # noqa: S608
