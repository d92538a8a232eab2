"""Which row of which file a record came from, and which codes are taken."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from trafficmon_desktop.storage.ledger_tables import IMPORT_ORIGIN
from trafficmon_desktop.storage.tables import RECORD_CODE
from trafficmon_desktop.storage.vault import Unit


def records_by_code(connection: Connection) -> dict[str, str]:
    """Every code in use, with the name of the record it belongs to."""
    rows = connection.execute(select(RECORD_CODE.c.code, RECORD_CODE.c.record))
    return {row.code: row.record for row in rows}


def origins(connection: Connection) -> dict[str, str]:
    """Source hash to record code, for the records that are still there."""
    rows = connection.execute(
        select(IMPORT_ORIGIN.c.source_hash, IMPORT_ORIGIN.c.record_code).join(
            RECORD_CODE, RECORD_CODE.c.code == IMPORT_ORIGIN.c.record_code
        )
    )
    return {row.source_hash: row.record_code for row in rows}


def add_origins(unit: Unit, pairs: Iterable[tuple[str, str]]) -> None:
    """Remembers (record code, source hash) pairs.

    What is remembered of these codes from before belongs to records that are gone.
    """
    rows = [{"record_code": code, "source_hash": digest} for code, digest in pairs]
    if not rows:
        return
    stale = delete(IMPORT_ORIGIN).where(
        IMPORT_ORIGIN.c.record_code.not_in(select(RECORD_CODE.c.code))
    )
    unit.connection.execute(stale)
    unit.connection.execute(insert(IMPORT_ORIGIN).prefix_with("OR IGNORE"), rows)
