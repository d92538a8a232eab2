"""Pairs of people of whom somebody said that they are not the same: asked once, never again."""

from sqlalchemy import Connection, delete, insert, or_, select

from trafficmon_desktop.storage.desk_tables import NOT_SAME
from trafficmon_desktop.storage.unit import Unit

#: Two codes, the smaller first.
Codes = tuple[str, str]


def ordered(one: str, other: str) -> Codes:
    """The pair as it is stored."""
    return (one, other) if one < other else (other, one)


def all_not_same(connection: Connection) -> set[Codes]:
    """Every pair."""
    rows = connection.execute(select(NOT_SAME.c.first, NOT_SAME.c.second))
    return {(row.first, row.second) for row in rows}


def add_not_same(unit: Unit, pair: Codes, day: str) -> bool:
    """Stores a pair with the ISO 8601 day; false where it is known already."""
    first, second = ordered(*pair)
    here = (NOT_SAME.c.first == first) & (NOT_SAME.c.second == second)
    if unit.connection.scalar(select(NOT_SAME.c.first).where(here)) is not None:
        return False
    row = {"first": first, "second": second, "noted_on": day}
    unit.connection.execute(insert(NOT_SAME).values(row))
    unit.note("not_same", f"{first} {second}", None, row)
    return True


def take_not_same(unit: Unit, code: str) -> list[tuple[str, str]]:
    """Takes away the pairs of a person; returns the other of each, and the day."""
    here = or_(NOT_SAME.c.first == code, NOT_SAME.c.second == code)
    rows = unit.connection.execute(select(NOT_SAME).where(here)).all()
    unit.connection.execute(delete(NOT_SAME).where(here))
    for row in rows:
        unit.note("not_same", f"{row.first} {row.second}", dict(row._mapping), None)
    return [(row.second if row.first == code else row.first, row.noted_on) for row in rows]
