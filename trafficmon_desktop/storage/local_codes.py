"""The organisation's own values of code lists, and the records that were given one."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, insert, select

from trafficmon_desktop.storage.desk_tables import LOCAL_CODE, OWN_VALUE
from trafficmon_desktop.storage.unit import Unit


@dataclass(frozen=True, slots=True)
class LocalCode:
    """What the organisation says of one value of a list.

    ``code`` equals ``standard`` where a shipped value was renamed or retired; otherwise the value
    is the organisation's own and ``standard`` stands for it in whatever leaves. Empty labels: the
    shipped ones. ``position`` orders own values.
    """

    list_name: str
    code: str
    standard: str
    label_en: str = ""
    label_sr: str = ""
    retired: bool = False
    position: int = 0

    @property
    def is_own(self) -> bool:
        """Whether the value is an addition to the list."""
        return self.code != self.standard


def all_local_codes(connection: Connection) -> list[LocalCode]:
    """Every one, by list and position."""
    query = select(LOCAL_CODE).order_by(LOCAL_CODE.c.list_name, LOCAL_CODE.c.position)
    return [LocalCode(**row._mapping) for row in connection.execute(query)]


def put_local_code(unit: Unit, code: LocalCode) -> None:
    """Stores it in place of what was said of the same value before."""
    here = (LOCAL_CODE.c.list_name == code.list_name) & (LOCAL_CODE.c.code == code.code)
    subject = f"{code.list_name}.{code.code}"
    before = unit.connection.execute(select(LOCAL_CODE).where(here)).one_or_none()
    if before is not None:
        unit.connection.execute(delete(LOCAL_CODE).where(here))
        unit.note("local_code", subject, dict(before._mapping), None)
    unit.connection.execute(insert(LOCAL_CODE).values(asdict(code)))
    unit.note("local_code", subject, None, asdict(code))


def own_values(
    connection: Connection, codes: Collection[str] | None = None
) -> dict[tuple[str, str], list[str]]:
    """(record code, field) -> the own values it was given; of some records, or of all."""
    query = select(OWN_VALUE).order_by(OWN_VALUE.c.code)
    if codes is not None:
        query = query.where(OWN_VALUE.c.record_code.in_(codes))
    found: dict[tuple[str, str], list[str]] = {}
    for row in connection.execute(query):
        found.setdefault((row.record_code, row.field), []).append(row.code)
    return found


def put_own_values(unit: Unit, record_code: str, field: str, codes: Iterable[str]) -> None:
    """Says which own values a field was given, in place of what was said before."""
    _take(unit, record_code, (OWN_VALUE.c.field == field,))
    for code in codes:
        row = {"record_code": record_code, "field": field, "code": code}
        unit.connection.execute(insert(OWN_VALUE).values(row))
        unit.note("own_value", record_code, None, row)


def take_own_values(unit: Unit, record_code: str) -> None:
    """Takes away those of a record; the history keeps them for an undo."""
    _take(unit, record_code, ())


def _take(unit: Unit, record_code: str, further: tuple[object, ...]) -> None:
    here = (OWN_VALUE.c.record_code == record_code, *further)
    rows = unit.connection.execute(select(OWN_VALUE).where(*here)).all()  # type: ignore[arg-type]
    if rows:
        unit.connection.execute(delete(OWN_VALUE).where(*here))  # type: ignore[arg-type]
    for row in rows:
        unit.note("own_value", record_code, dict(row._mapping), None)
