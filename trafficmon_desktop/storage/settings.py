"""The settings of a vault: texts by key, changed like every other thing with an audit entry."""

from sqlalchemy import Connection, delete, insert, select

from trafficmon_desktop.storage.ledger_tables import SETTING
from trafficmon_desktop.storage.unit import Unit


def read_setting(connection: Connection, key: str) -> str | None:
    """The setting, None where it was never set."""
    return connection.execute(select(SETTING.c.value).where(SETTING.c.key == key)).scalar()


def write_setting(unit: Unit, key: str, value: str | None) -> None:
    """Set ``key`` to ``value``; ``None`` takes the setting away."""
    before = read_setting(unit.connection, key)
    if before == value:
        return
    unit.connection.execute(delete(SETTING).where(SETTING.c.key == key))
    if value is not None:
        unit.connection.execute(insert(SETTING).values(key=key, value=value))
    unit.note(
        "setting",
        key,
        None if before is None else {"value": before},
        None if value is None else {"value": value},
    )


def keep_setting(unit: Unit, key: str, value: str) -> None:
    """Set ``key`` to ``value`` without an audit entry: for what is no change of the vault."""
    with unit.beside_the_trail():
        unit.connection.execute(delete(SETTING).where(SETTING.c.key == key))
        unit.connection.execute(insert(SETTING).values(key=key, value=value))
