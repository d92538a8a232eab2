"""Saving one field of one record, against a bare commit of one row."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from benchmarks.measure import Comparison, timed
from benchmarks.vaults import sample_vault
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.storage.engine import connect

SAVES = 20


def comparisons(folder: Path, cases: int) -> Iterator[Comparison]:
    vault = sample_vault(folder, cases)
    bare = connect(folder / "bare.db", bytes(32), bytes(16), create=True)
    bare.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, value TEXT)")
    bare.execute("INSERT INTO row VALUES (1, '')")
    victim = records.all_of(vault, Victim)[0]
    numbers = count()

    def commit() -> None:
        for _ in range(SAVES):
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("UPDATE row SET value = ?", (str(next(numbers)),))
            bare.execute("COMMIT")

    def save() -> None:
        for _ in range(SAVES):
            records.save(vault, replace(victim, contact=str(next(numbers))))

    yield Comparison(
        f"saving one field, {SAVES} times",
        "bare commit of one row",
        4.0,
        floor=lambda: timed(commit),
        ours=lambda: timed(save),
    )
    bare.close()
    vault.close()
