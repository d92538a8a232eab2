"""Reading, saving and removing records: one user action, one function, one transaction."""

import secrets
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import ANY, field_of
from trafficmon_desktop.domain.records import (
    PARENT_OF,
    RECORDS,
    Consent,
    Participation,
    Proceeding,
    Record,
    Victim,
)
from trafficmon_desktop.services import own_values
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.answered_checks import take_answers
from trafficmon_desktop.storage.attachments import take_attachments
from trafficmon_desktop.storage.deadline_notes import take_notes
from trafficmon_desktop.storage.drafts import take_drafts
from trafficmon_desktop.storage.local_codes import take_own_values
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Connection, Vault

R = TypeVar("R", bound=Record)

#: Crockford's base 32: no letter that can be taken for a digit.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_code(record_type: type[Record], taken: Collection[str] = ()) -> str:
    """A random code such as ``V-7K3QP``; it says nothing of the record but its type."""
    while True:
        code = f"{record_type.PREFIX}-" + "".join(secrets.choice(_ALPHABET) for _ in range(5))
        if code not in taken:
            return code


def find(vault: Vault, code: str) -> Record | None:
    """The record with this code, whatever its type, or ``None``."""
    with vault.read() as connection:
        record_type = store.type_of(connection, code)
        return None if record_type is None else store.fetch(connection, record_type, code)


def get(vault: Vault, code: str) -> Record:
    """The record with this code. Raises ``UserError`` where there is none."""
    record = find(vault, code)
    if record is None:
        raise UserError("record_unknown", code=code)
    return record


def all_of(vault: Vault, record_type: type[R]) -> list[R]:
    """All records of one type, ordered by code."""
    with vault.read() as connection:
        return store.fetch_all(connection, record_type)


def referring(vault: Vault, code: str) -> list[Record]:
    """All records that refer to this one directly."""
    with vault.read() as connection:
        return store.referring(connection, code)


def places_of(vault: Vault, victim: str) -> list[Participation]:
    """The places of a person in proceedings."""
    with vault.read() as connection:
        return store.fetch_where(connection, Participation, "victim", [victim])


def save(vault: Vault, record: R) -> R:
    """Stores a new record or what changed of one, with its audit entry.

    An empty code gets a new one. Returns the record as stored. Raises ``UserError`` where a
    value is impossible or a reference leads nowhere; nothing is written then.
    """
    return save_all(vault, [record])[0]


def save_all(vault: Vault, records: Iterable[R]) -> list[R]:
    """Stores several records in one transaction; all or none. See :func:`save`."""
    wanted = list(records)
    today = vault.today
    for record in wanted:
        _refuse_problems(record, today)
    with vault.write("save") as unit:
        saved = [_saved(unit, record) for record in wanted]
        for record in saved:  # at the end: records of one batch may refer to each other
            _refuse_dangling(unit, record)
        return saved


def _refuse_problems(record: Record, today: date) -> None:
    found = checks.problems(record, today)
    fields = [*found, *(name for name in checks.unstorable(record) if name not in found)]
    if fields:
        raise UserError("record_has_problems", fields=", ".join(fields))


def _saved(unit: Unit, record: R) -> R:
    connection = unit.connection
    before = store.fetch(connection, type(record), record.code) if record.code else None
    if before is not None:
        store.update_record(unit, before, record)
        own_values.settle(unit, before, record)
        return record
    if not record.code:
        code = new_code(type(record))
        while store.type_of(connection, code) is not None:
            code = new_code(type(record))
        record = replace(record, code=code)
    elif store.type_of(connection, record.code) is not None:
        raise UserError("code_taken", code=record.code)
    store.insert_record(unit, record)
    return record


def _refuse_dangling(unit: Unit, record: Record) -> None:
    """References must lead to a record of the type they are declared for."""
    for field, code in store.references_of(record).items():
        target = store.type_of(unit.connection, code)
        wanted = field_of(type(record), field).spec.refers_to
        if target is None or wanted not in (ANY, target.NAME):
            raise UserError("reference_unknown", field=f"{record.NAME}.{field}", code=code)


def remove(vault: Vault, code: str) -> None:
    """Removes a record and all that hangs on it; other references to them are emptied.

    The notes, answers and drafts about them go too. Raises ``UserError`` ``record_unknown``.
    """
    with vault.write("remove") as unit:
        doomed = with_dependants(unit.connection, _existing(unit, code))
        codes = {record.code for record in doomed}
        for record in doomed:
            for other in store.referring(unit.connection, record.code):
                if other.code not in codes:
                    store.clear_reference(unit, other, record.code)
            _take_what_is_said(unit, record.code)
        for record in reversed(doomed):
            store.delete_record(unit, record)


def _take_what_is_said(unit: Unit, code: str) -> None:
    take_notes(unit, code)
    take_answers(unit, code)
    take_drafts(unit, code)
    take_own_values(unit, code)
    take_attachments(unit, code)


def apply_changes(
    vault: Vault, changes: Iterable[tuple[Record | None, Record | None]]
) -> list[Record]:
    """Makes changes of records in one transaction; see :func:`services.journal.apply`."""
    pairs = list(changes)
    today = vault.today
    for _, after in pairs:
        if after is not None:
            _refuse_problems(after, today)
    with vault.write("apply") as unit:
        for before, _ in pairs:
            if before is not None and _existing(unit, before.code) != before:
                raise UserError("act_overtaken", code=before.code)
        saved = [_saved(unit, after) for _, after in pairs if after is not None]
        doomed = [before for before, after in pairs if before is not None and after is None]
        for record in doomed:
            _take_what_is_said(unit, record.code)
            store.delete_record(unit, record)
        for record in saved:
            _refuse_dangling(unit, record)
        for left in store.referring(unit.connection, *(record.code for record in doomed)):
            raise UserError("act_referred", code=left.code)
        return saved


def _existing(unit: Unit, code: str) -> Record:
    record_type = store.type_of(unit.connection, code)
    record = None if record_type is None else store.fetch(unit.connection, record_type, code)
    if record is None:
        raise UserError("record_unknown", code=code)
    return record


def with_dependants(connection: Connection, first: Record) -> list[Record]:
    """The record, then all that belongs to it, parents first."""
    found = {first.code: first}
    queue = [first]
    while queue:
        record = queue.pop(0)
        for other in store.referring(connection, record.code):
            if other.code not in found and belongs_to(other, record.code):
                found[other.code] = other
                queue.append(other)
    return list(found.values())


def belongs_to(record: Record, code: str) -> bool:
    """Whether the record hangs on the one with this code, so that it goes with it."""
    parent = PARENT_OF.get(record.NAME)
    return parent is not None and getattr(record, parent) == code


def case_file(vault: Vault, code: str) -> list[Record]:
    """A person and all records that hang on the person, at any depth; the person comes first."""
    return _file(vault, Victim, code, lambda record, over: belongs_to(record, over))


def proceeding_file(vault: Vault, code: str) -> list[Record]:
    """A proceeding with its events, defendants, charges, decisions, sanctions, places, claims."""

    def hangs(record: Record, over: str) -> bool:
        return belongs_to(record, over) or (
            record.NAME == "claim"
            and over
            in (getattr(record, "participation", None), getattr(record, "proceeding", None))
        )

    return _file(vault, Proceeding, code, hangs)


def _file(
    vault: Vault, record_type: type[Record], code: str, hangs: Callable[[Record, str], bool]
) -> list[Record]:
    with vault.read() as connection:
        first = store.fetch(connection, record_type, code)
        if first is None:
            raise UserError("record_unknown", code=code)
        found = {first.code: first}
        level = [first.code]
        while level:  # one query a table for each depth, not for each record
            below = {
                record.code: record
                for record in store.referring(connection, *level)
                if record.code not in found and any(hangs(record, over) for over in level)
            }
            found |= below
            level = list(below)
        return list(found.values())


def casebook(vault: Vault) -> Casebook:
    """All records with only what may leave filled in, for counting.

    Consents come whole: they never leave, but decide who is counted.
    """
    with vault.read() as connection:
        return Casebook(
            {
                record_type.NAME: store.fetch_all(connection, record_type)
                if record_type is Consent
                else store.fetch_leaving(connection, record_type)
                for record_type in RECORDS
            }
        )
