"""Codes of people whose file was made one with another: they lead to the file that was kept."""

from sqlalchemy import Connection, delete, insert, select

from trafficmon_desktop.storage.desk_tables import MERGED_CODE
from trafficmon_desktop.storage.unit import Unit


def merged_codes(connection: Connection) -> dict[str, str]:
    """Code of the file that is no more to the code of the one that was kept."""
    rows = connection.execute(select(MERGED_CODE.c.code, MERGED_CODE.c.kept))
    return {row.code: row.kept for row in rows}


def add_merged_code(unit: Unit, code: str, kept: str, day: str) -> None:
    """Remembers it; codes that led to ``code`` lead to ``kept`` from now on.

    ``day``: ISO 8601.
    """
    earlier = unit.connection.execute(select(MERGED_CODE).where(MERGED_CODE.c.kept == code)).all()
    unit.connection.execute(delete(MERGED_CODE).where(MERGED_CODE.c.kept == code))
    for row in earlier:
        unit.note("merged_code", row.code, dict(row._mapping), None)
    rows = [dict(row._mapping) | {"kept": kept} for row in earlier]
    for new in (*rows, {"code": code, "kept": kept, "merged_on": day}):
        unit.connection.execute(insert(MERGED_CODE).values(new))
        unit.note("merged_code", str(new["code"]), None, new)
