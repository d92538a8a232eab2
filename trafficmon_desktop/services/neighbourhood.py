"""A record with all that has to do with it: enough to check it without reading the whole vault."""

from collections import defaultdict
from collections.abc import Iterable

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import ANY, field_of
from trafficmon_desktop.domain.records import (
    PARENT_OF,
    RECORD_TYPES,
    Note,
    Proceeding,
    Record,
    SetDeadline,
    Task,
    Victim,
)
from trafficmon_desktop.services.records import belongs_to
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

#: Steps from record to record: person, participation, proceeding, defendant, charge, decision,
#: and one more for who else takes part.
STEPS = 7

#: What hangs on any record and is looked at by no check.
_APART = (Note, Task, SetDeadline)

#: References besides the one to its parent by which a record belongs to a person or proceeding.
_BESIDE = {"participation": ("victim",), "claim": ("participation", "proceeding")}

#: At most this many codes in one query.
_MANY = 500


class Neighbourhood:
    """The records around one, by code. Made by :func:`around`."""

    def __init__(self, code: str, records: dict[str, Record]) -> None:
        self.code = code
        self.records = records

    @property
    def book(self) -> Casebook:
        """The same as a casebook."""
        by_name: dict[str, list[Record]] = defaultdict(list)
        for code in sorted(self.records):
            by_name[self.records[code].NAME].append(self.records[code])
        return Casebook(by_name)

    @property
    def file(self) -> set[str]:
        """The codes of the record and of all that hangs on it, at any depth.

        A place in a proceeding belongs to the person and to the proceeding, and so does a claim.
        """
        found, level = {self.code}, {self.code}
        while level:
            level = {
                each.code
                for each in self.records.values()
                if each.code not in found and any(_hangs(each, over) for over in level)
            }
            found |= level
        return found

    def above(self, code: str) -> list[Record]:
        """The persons and proceedings a record belongs to; itself if it is one."""
        record = self.records.get(code)
        if record is None:
            return []
        if isinstance(record, Victim | Proceeding):
            return [record]
        fields = [PARENT_OF[record.NAME]] if record.NAME in PARENT_OF else []
        fields += _BESIDE.get(record.NAME, ())
        found: dict[str, Record] = {}
        for field in fields:
            parent = getattr(record, field)
            if parent is not None:
                found |= {each.code: each for each in self.above(parent)}
        return sorted(found.values(), key=lambda each: (each.NAME != Victim.NAME, each.code))


def around(vault: Vault, code: str) -> Neighbourhood:
    """What lies within :data:`STEPS` of a record. Raises ``UserError`` where there is none."""
    with vault.read() as connection:
        record_type = store.type_of(connection, code)
        if record_type is None:
            raise UserError("record_unknown", code=code)
        found: dict[str, Record] = {}
        asked: set[str] = set()
        level = {
            each.code: each for each in store.fetch_where(connection, record_type, "code", [code])
        }
        for _ in range(STEPS):
            found |= level
            fresh = [each for each in level if each not in asked]
            asked.update(fresh)
            near: list[Record] = []
            for start in range(0, len(fresh), _MANY):
                near += store.referring(connection, *fresh[start : start + _MANY])
            for name, codes in _referred_to(level.values(), found).items():
                near += store.fetch_where(connection, RECORD_TYPES[name], "code", codes)
            level = {
                each.code: each
                for each in near
                if each.code not in found and not isinstance(each, _APART)
            }
            if not level:
                break
        return Neighbourhood(code, found | level)


def _referred_to(records: Iterable[Record], known: dict[str, Record]) -> dict[str, list[str]]:
    """The codes that the records name and that are not known yet, by type of record."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for record in records:
        for field, code in store.references_of(record).items():
            name = field_of(type(record), field).spec.refers_to
            if name is not None and name != ANY and code not in known:
                wanted[name].append(code)
    return wanted


def _hangs(record: Record, code: str) -> bool:
    if belongs_to(record, code):
        return True
    return any(getattr(record, field) == code for field in _BESIDE.get(record.NAME, ()))
