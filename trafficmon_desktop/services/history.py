"""Who changed which field of a record when, from what to what."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from trafficmon_desktop.domain.fields import ANY, Kind, field_of, fields_of
from trafficmon_desktop.domain.records import PARENT_OF, RECORD_TYPES
from trafficmon_desktop.storage.merged_codes import merged_codes
from trafficmon_desktop.storage.records import type_of
from trafficmon_desktop.storage.replay import read_value
from trafficmon_desktop.storage.trail import (
    Entry,
    codes_removed_with,
    entries_about,
    names_of_slots,
)
from trafficmon_desktop.storage.trail import Opener as Opener
from trafficmon_desktop.storage.vault import Vault

#: What is said of a record and told with it; the rest of what is noted is work in progress.
_TOLD = ("attachment", "deadline_note", "answered_check", "merged_code")

#: Acts that put the words of others in place again.
_REPLAYS = ("undo", "redo", "restore")


@dataclass(frozen=True, slots=True)
class Step:
    """One field (``name``) of one record at one moment, or a whole record (``name`` empty).

    ``what``: ``made``, ``changed``, ``removed``, or for what is said of a record its name with
    ``_put`` or ``_taken`` (``attachment_put``); ``how``: ``undo``, ``redo``, ``restore`` or
    empty. ``when`` in UTC. Values are those of the field's kind, ``None`` where there is none.
    """

    sequence: int
    when: datetime
    who: Opener
    what: str
    how: str
    record: str
    code: str
    name: str = ""
    before: Any = field(default=None, repr=False)
    after: Any = field(default=None, repr=False)


def history_of(vault: Vault, code: str, below: Collection[str] = ()) -> list[Step]:
    """Of a record, of those ``below`` it, and of what once hung on it or was made one with it.

    The newest first.     What was erased is not told any more.
    """
    with vault.read() as connection:
        record_type = type_of(connection, code)
        if record_type is None:
            return []
        types = [each for each in PARENT_OF if _hangs_on(each, record_type.NAME)]
        wanted = {code, *below} | codes_removed_with(connection, code, types)
        wanted |= {gone for gone, kept in merged_codes(connection).items() if kept == code}
        names = names_of_slots(connection)
        entries = entries_about(connection, wanted)
    steps: list[Step] = []
    for entry in entries:
        steps += _steps(entry, names(entry.slot))
    return steps


def _hangs_on(name: str, above: str) -> bool:
    return field_of(RECORD_TYPES[name], PARENT_OF[name]).spec.refers_to in (above, ANY)


def _steps(entry: Entry, who: Opener) -> list[Step]:
    change = entry.change
    how = entry.action if entry.action in _REPLAYS else ""
    when = datetime.fromisoformat(entry.time)

    def step(what: str, name: str = "", before: Any = None, after: Any = None) -> Step:
        record, code = change.record_type, change.record_code
        return Step(entry.sequence, when, who, what, how, record, code, name, before, after)

    if entry.action == "export_document":
        return [step("exported")]
    if change.record_type in _TOLD:
        kind = f"{change.record_type}_{'put' if change.after else 'taken'}"
        said = change.after or change.before
        return [step(kind, after=said.get("name") or said.get("code"))] if said else []
    if change.record_type not in RECORD_TYPES:
        return []
    before, after = _values(entry, change.before), _values(entry, change.after)
    if "code" in change.before and "code" not in change.after:
        return [step("removed")]
    fields = [
        step("changed", name, before.get(name), after.get(name))
        for name in _in_order(change.record_type, {*before, *after})
    ]
    return [step("made"), *fields] if "code" in change.after else fields


def _in_order(record: str, names: set[str]) -> list[str]:
    return [each.name for each in fields_of(RECORD_TYPES[record]) if each.name in names]


def _values(entry: Entry, plain: Mapping[str, Any]) -> dict[str, Any]:
    """Fields that a later version no longer has are left out."""
    record_type = RECORD_TYPES[entry.change.record_type]
    return {
        each.name: read_value(each.spec.kind, plain[each.name])
        for each in fields_of(record_type)
        if each.name in plain and each.spec.kind is not Kind.KEY
    }
