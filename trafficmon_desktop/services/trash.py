"""The trash: what was removed can be brought back for thirty days, with all that hung on it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import PARENT_OF, RECORD_TYPES
from trafficmon_desktop.services.attachments import let_go
from trafficmon_desktop.services.journal import recorded
from trafficmon_desktop.storage import attachments, erasing
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.audit import Change
from trafficmon_desktop.storage.journal import beginnings
from trafficmon_desktop.storage.replay import record_from, replay, reversed_changes
from trafficmon_desktop.storage.trail import Entry, Opener, entries_of, names_of_slots
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Connection, Vault, timestamp

#: So long what was removed can be brought back.
DAYS = 30

DOCUMENT = "attachment"

#: By which actions of the trail something is removed on purpose.
_ACTIONS = ("remove", "detach", "redo")


@dataclass(frozen=True)
class Removed:
    """Something that was removed. ``record`` is its name, or ``attachment`` for a document.

    ``values`` are those it had, ``when`` and ``until``: when it was removed and from when on it
    cannot be brought back (UTC); ``by``: with which key slot; ``hanging``: what went with
    it, counted by record; ``changes``: what brings it back, the other way round.
    """

    record: str
    code: str
    values: Mapping[str, Any] = field(repr=False)
    when: datetime
    until: datetime
    by: Opener
    hanging: Mapping[str, int]
    codes: frozenset[str]
    changes: tuple[Change, ...] = field(repr=False)

    @property
    def stored(self) -> Record | None:
        """The record as it was; ``None`` for a document."""
        if self.record == DOCUMENT:
            return None
        return record_from(RECORD_TYPES[self.record], self.values)

    @property
    def key(self) -> str:
        """What tells it from all others."""
        return str(self.values["code"])


def removed(vault: Vault) -> list[Removed]:
    """What is in the trash, the latest first."""
    oldest = vault.clock() - timedelta(days=DAYS)
    with vault.read() as connection:
        found = _all_removed(connection, timestamp(lambda: oldest))
        return [each for each in reversed(found) if each.when >= oldest]


def restore(vault: Vault, item: Removed) -> None:
    """Brings it back with all that hung on it, as far as that is not changed by now; one undo.

    Raises UserError ``trash_above_missing`` where what it hung on is removed too, and
    ``act_overtaken``; nothing is changed then.
    """
    with recorded(vault, "restore", item.code) as unit:
        changes = [each for each in item.changes if _still_fits(unit.connection, each)]
        _refuse_without_parent(unit, item)
        replay(unit, reversed_changes(changes))


def erase(vault: Vault, items: Iterable[Removed]) -> int:
    """Erases what is in the trash for good: every value of it, and every act it was part of."""
    chosen = list(items)
    with vault.write("empty_trash") as unit:
        codes = {code for each in chosen for code in each.codes if each.record != DOCUMENT}
        erasing.erase_memory(unit, _gone(unit.connection, codes))
        lost = {each.key for each in chosen if each.record == DOCUMENT}
        erasing.erase_history(unit, attachments.told_of(unit.connection, lost))
        for each in chosen:
            unit.note(each.record, each.code, {}, None)
    let_go(vault)
    return len(chosen)


def expire(vault: Vault) -> int:
    """Erases what has been in the trash for more than thirty days; how many things that were."""
    oldest = vault.clock() - timedelta(days=DAYS)
    with vault.read() as connection:
        old = [each for each in _all_removed(connection) if each.when < oldest]
        undone = [
            sequence
            for sequence, time in attachments.unattached(connection)
            if datetime.fromisoformat(time) < oldest
        ]
    if undone:
        with vault.write("empty_trash") as unit:
            erasing.erase_history(unit, undone)
    return erase(vault, old) if old else 0


def _gone(connection: Connection, codes: Iterable[str]) -> set[str]:
    return {code for code in codes if store.type_of(connection, code) is None}


# --- what was removed -----------------------------------------------------------------------------


def _all_removed(connection: Connection, since: str = "") -> list[Removed]:
    """In the order in which they were removed; of a thing that was removed twice the last time."""
    names = names_of_slots(connection)
    there = attachments.all_codes(connection)
    on_purpose: set[str] = set()
    found: dict[str, Removed] = {}
    for run in _runs(entries_of(connection, _ACTIONS, since), beginnings(connection)):
        for item in _roots(run, names):
            if run[0].action != "redo":
                on_purpose.add(item.key)
            for key in (item.key, *item.codes):  # what went with it is no longer there by itself
                found.pop(key, None)
            if item.key in on_purpose:
                found[item.key] = item
    return [each for each in found.values() if _is_gone(connection, each, there)]


def _is_gone(connection: Connection, item: Removed, documents: Collection[str]) -> bool:
    if item.record == DOCUMENT:
        return item.key not in documents and store.type_of(connection, item.code) is not None
    return store.type_of(connection, item.code) is None


def _runs(entries: Sequence[Entry], begins: Sequence[int]) -> list[list[Entry]]:
    """Entries of one transaction follow each other and have one time and action.

    Two within one second are told apart while the journal keeps where each act ``begins``.
    """

    def act(pair: tuple[int, Entry]) -> tuple[object, ...]:
        at, entry = pair
        act_number = bisect_right(begins, entry.sequence)
        return entry.sequence - at, act_number, entry.time, entry.action

    return [[entry for _, entry in run] for _, run in groupby(enumerate(entries), act)]


def _roots(run: Sequence[Entry], names: Callable[[str], Opener]) -> list[Removed]:
    """What was removed for its own sake; the rest hung on it."""
    gone = {each.change.record_code: each.change for each in run if _ends(each.change)}
    above = {code: str(_above(change)) for code, change in gone.items() if _above(change) in gone}
    roots = [
        _item(run, change, _with_children(code, above), names)
        for code, change in gone.items()
        if code not in above
    ]
    documents = [
        each.change
        for each in run
        if each.change.record_type == DOCUMENT
        and not each.change.after
        and each.change.record_code not in gone
    ]
    return roots + [_item(run, change, frozenset(), names) for change in documents]


def _ends(change: Change) -> bool:
    is_record = change.record_type in RECORD_TYPES
    return is_record and "code" in change.before and "code" not in change.after


def _above(change: Change) -> object:
    parent = PARENT_OF.get(change.record_type)
    return None if parent is None else change.before.get(parent)


def _with_children(root: str, above: Mapping[str, str]) -> frozenset[str]:
    found, queue = {root}, [root]
    while queue:
        over = queue.pop()
        below = [code for code, parent in above.items() if parent == over and code not in found]
        found.update(below)
        queue += below
    return frozenset(found)


def _item(
    run: Sequence[Entry], root: Change, codes: frozenset[str], names: Callable[[str], Opener]
) -> Removed:
    if root.record_type == DOCUMENT:
        changes = [root]
    else:
        changes = [each.change for each in run if _belongs(each.change, codes)]
    hanging = Counter(
        each.record_type
        for each in changes
        if each is not root and (_ends(each) or each.record_type == DOCUMENT)
    )
    when = datetime.fromisoformat(run[0].time)
    return Removed(
        root.record_type,
        root.record_code,
        root.before,
        when,
        when + timedelta(days=DAYS),
        names(run[0].slot),
        dict(hanging),
        codes,
        tuple(changes),
    )


def _belongs(change: Change, codes: frozenset[str]) -> bool:
    """What was said of the records, and references to them that were emptied."""
    if change.record_code in codes:
        return True
    named = any(isinstance(value, str) and value in codes for value in change.before.values())
    return named and change.record_type in RECORD_TYPES and not _ends(change)


# --- bringing back --------------------------------------------------------------------------------


def _still_fits(connection: Connection, change: Change) -> bool:
    """A reference is filled again only where nothing took its place."""
    if change.record_type not in RECORD_TYPES or _ends(change):
        return True
    record = store.fetch(connection, RECORD_TYPES[change.record_type], change.record_code)
    if record is None:
        return False
    return all(getattr(record, name) is None for name in change.before)


def _refuse_without_parent(unit: Unit, item: Removed) -> None:
    if item.record == DOCUMENT:
        above = item.code
    else:
        above = str(item.values.get(PARENT_OF.get(item.record, ""), ""))
    if above and store.type_of(unit.connection, above) is None:
        raise UserError("trash_above_missing", code=above)
