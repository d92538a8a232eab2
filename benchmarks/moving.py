"""Importing a folder of CSV files, against reading them and inserting the bare rows."""

import csv
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.measure import Comparison, timed
from benchmarks.vaults import SEED, empty_vault
from trafficmon_desktop.services.imports.importer import import_files
from trafficmon_desktop.services.samples import write_sample
from trafficmon_desktop.storage.engine import connect


def comparisons(folder: Path, cases: int) -> Iterator[Comparison]:
    files = folder / "files"
    write_sample(files, cases, SEED)
    numbers = count()

    def bare() -> float:
        path = folder / f"bare-{next(numbers)}.db"
        return timed(lambda: insert_rows(files, path))

    def imported() -> float:
        with empty_vault(folder) as vault:
            return timed(lambda: import_files(vault, files))

    yield Comparison(
        f"importing {cases} cases",
        "bare rows inserted",
        25.0,
        floor=bare,
        ours=imported,
        rounds=3,
    )


def insert_rows(files: Path, database: Path) -> None:
    connection = connect(database, bytes(32), bytes(16), create=True)
    connection.execute("BEGIN IMMEDIATE")
    for path in sorted(files.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file)
        columns = ", ".join(f"c{number}" for number in range(len(header)))
        places = ", ".join("?" * len(header))
        connection.execute(f"CREATE TABLE {path.stem} ({columns})")
        connection.executemany(f"INSERT INTO {path.stem} VALUES ({places})", rows)  # noqa: S608
    connection.execute("COMMIT")
    connection.close()
