"""Erasing: what stands of records anywhere in the vault goes, and nothing keeps its values.

The entries of the audit trail stay. They name codes and fields, and a salted hash of values whose
salt is erased with them.
"""

import json
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from sqlalchemy import Column, Connection, delete, select

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import PARENT_OF
from trafficmon_desktop.storage.blobs import rewrite
from trafficmon_desktop.storage.desk_tables import (
    DRAFT,
    JOURNAL_ENTRY,
    MERGED_CODE,
    NOT_SAME,
    OWN_VALUE,
    PERSON_KEY,
)
from trafficmon_desktop.storage.ledger_tables import (
    ANSWERED_CHECK,
    AUDIT_ENTRY,
    DEADLINE_NOTE,
    HISTORY,
    IMPORT_ORIGIN,
)
from trafficmon_desktop.storage.records import type_of
from trafficmon_desktop.storage.replay import ROW_TABLES
from trafficmon_desktop.storage.tables import RECORD_CODE, TABLES
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Vault
from trafficmon_desktop.storage.vault_tables import ATTACHMENT

T = TypeVar("T", str, int)

_PART = 500  # SQLite bounds the parameters of a statement

#: Where codes of records stand outside their own tables.
_ABOUT: tuple[Column[str], ...] = (
    DRAFT.c.subject,
    DEADLINE_NOTE.c.subject,
    ANSWERED_CHECK.c.subject,
    OWN_VALUE.c.record_code,
    IMPORT_ORIGIN.c.record_code,
    NOT_SAME.c.first,
    NOT_SAME.c.second,
    MERGED_CODE.c.code,
    MERGED_CODE.c.kept,
    ATTACHMENT.c.owner_code,
    PERSON_KEY.c.code,
)


def erase_records(unit: Unit, records: Iterable[Record]) -> None:
    """Take out rows that nobody refers to any more, without a word in the history."""
    for record in records:
        table = TABLES[record.NAME]
        unit.connection.execute(delete(table).where(table.c.code == record.code))
        unit.connection.execute(delete(RECORD_CODE).where(RECORD_CODE.c.code == record.code))


def erase_memory(unit: Unit, codes: Collection[str]) -> int:
    """Erase what is said of these codes and every value in their history; how many values.

    No act that touched them can be taken back or done again.
    """
    _erase_drafts_that_name(unit, codes)
    for part in _parts(codes):
        for column in _ABOUT:
            unit.connection.execute(delete(column.table).where(column.in_(part)))
    return erase_history(unit, _sequences(unit.connection, codes))


def erase_history(unit: Unit, sequences: Collection[int]) -> int:
    """Erase the values behind these entries, and the acts they were part of; how many."""
    connection, ordered = unit.connection, sorted(sequences)
    for part in _parts(ordered):
        connection.execute(delete(HISTORY).where(HISTORY.c.sequence.in_(part)))
    columns = JOURNAL_ENTRY.c
    acts = select(columns.number, columns.first_sequence, columns.last_sequence)
    for number, first, last in connection.execute(acts).all():
        at = bisect_left(ordered, first)
        if at < len(ordered) and ordered[at] <= last:
            connection.execute(delete(JOURNAL_ENTRY).where(columns.number == number))
    return len(ordered)


def earlier_codes(connection: Connection, codes: Collection[str]) -> set[str]:
    """The codes, those merged into them, and all that ever hung on any and is gone by now."""
    hung: dict[str, set[str]] = {}
    rows = select(HISTORY.c.record_type, HISTORY.c.record_code, HISTORY.c.before, HISTORY.c.after)
    wanted = [*PARENT_OF, "merged_code"]
    for name, code, *values in connection.execute(rows.where(HISTORY.c.record_type.in_(wanted))):
        for text in values:
            said = json.loads(text)
            if name == "merged_code":
                hung.setdefault(said.get("kept", ""), set()).add(said.get("code", ""))
            else:
                hung.setdefault(said.get(PARENT_OF[name], ""), set()).add(code)
    found, queue = set(codes), list(codes)
    while queue:
        for code in hung.get(queue.pop(), set()) - found - {""}:
            if type_of(connection, code) is None:  # what is there belongs to somebody else by now
                found.add(code)
                queue.append(code)
    return found


def rewrite_database(vault: Vault) -> None:
    """Write the database of the records anew, so that its free pages hold nothing either."""
    with vault.alone():
        vault.checkpoint()
        rewrite(vault.database_path, vault.unlocked.keys.database, vault.header.database_salt)


def _erase_drafts_that_name(unit: Unit, codes: Collection[str]) -> None:
    """Of records that were begun and never stored, for these people."""
    named = [json.dumps(code, ensure_ascii=False) for code in codes]
    rows = unit.connection.execute(select(DRAFT.c.subject, DRAFT.c.text)).all()
    subjects = {subject for subject, text in rows if any(each in text for each in named)}
    for part in _parts(subjects):
        unit.connection.execute(delete(DRAFT).where(DRAFT.c.subject.in_(part)))


def _sequences(connection: Connection, codes: Collection[str]) -> set[int]:
    """Of the history of the codes, of rows that name one, and of merges with one."""
    found: set[int] = set()
    for part in _parts(codes):
        here = HISTORY.c.record_code.in_(part)
        found |= set(connection.execute(select(HISTORY.c.sequence).where(here)).scalars())
    rows = select(HISTORY.c.sequence, HISTORY.c.record_type, HISTORY.c.before, HISTORY.c.after)
    merges = set()
    for sequence, name, *values in connection.execute(
        rows.where(HISTORY.c.record_type.in_(list(ROW_TABLES)))
    ):
        if any(value in codes for text in values for value in _strings(text)):
            found.add(sequence)
            merges |= {sequence} if name == "merged_code" else set()
    return found | _same_act(connection, merges)


def _strings(text: str) -> list[str]:
    return [value for value in json.loads(text).values() if isinstance(value, str)]


def _same_act(connection: Connection, sequences: Collection[int]) -> set[int]:
    """All entries of the transactions in which these were made: a merge moves values about."""
    found: set[int] = set()
    columns = AUDIT_ENTRY.c
    for part in _parts(sequences):
        acts = select(columns.time, columns.action).where(columns.sequence.in_(part)).distinct()
        for time, action in connection.execute(acts).all():
            same = (columns.time == time) & (columns.action == action)
            found |= set(connection.execute(select(columns.sequence).where(same)).scalars())
    return found


def _parts(values: Collection[T]) -> list[Sequence[T]]:
    whole = sorted(values)
    return [whole[start : start + _PART] for start in range(0, len(whole), _PART)]
