"""Taking back and doing again: each act of the window is an entry of the journal.

An act is whatever is written to the vault within :func:`recorded`, however many services take
part: it is one transaction, and one undo. What it changed stands in the history of the vault, so
it can be taken back after a lock and on the next day.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import RECORD_TYPES, Record
from trafficmon_desktop.services.records import apply_changes
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import journal as store
from trafficmon_desktop.storage.audit import Change
from trafficmon_desktop.storage.drafts import forget_drafts
from trafficmon_desktop.storage.replay import replay, reversed_changes
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Vault, timestamp

__all__ = [
    "Act",
    "apply",
    "can_redo",
    "can_undo",
    "forget",
    "recorded",
    "redo",
    "sentence",
    "size_of_next",
    "undo",
]


@dataclass(frozen=True)
class Act:
    """What was taken back or done again.

    ``kind`` is the kind it was recorded as; ``record`` the name and ``code`` the code of the
    record it was about (both empty for settings); ``fields`` what it changed of that record;
    ``codes`` every record it touched; ``is_new``: the record began with it.
    """

    kind: str
    record: str
    code: str
    fields: tuple[str, ...]
    codes: tuple[str, ...]
    is_new: bool


@contextmanager
def recorded(vault: Vault, kind: str, subject: str = "") -> Iterator[Unit]:
    """All that is written within is one transaction, one act and one undo.

    ``kind`` names the text ``journal.<kind>``; ``subject`` the code of the record the act is
    about, by default the first one that is changed. An exception takes everything back. Within
    another ``recorded`` it belongs to that act.
    """
    with vault.write(kind) as unit:
        if unit.recorder is None:

            def record(whole: Unit, first: int, last: int) -> None:
                store.append_entry(whole, kind, subject, first, last, timestamp(vault.clock))

            unit.recorder = record
        yield unit


def apply(
    vault: Vault,
    kind: str,
    changes: Iterable[tuple[Record | None, Record | None]],
    subject: str = "",
) -> list[Record]:
    """Makes changes of records as one act: pairs of a record before and after.

    ``None`` before: it is new (an empty code gets one); ``None`` after: it goes, with the notes,
    answers and drafts about it. Returns what is stored now, in the given order. Raises
    ``UserError`` where a record is no longer as it was before, has problems, or would leave a
    reference that leads nowhere; nothing is written then.
    """
    with recorded(vault, kind, subject):
        return apply_changes(vault, changes)


def undo(vault: Vault) -> Act | None:
    """Takes the last act back; ``None`` where there is none.

    Raises ``UserError`` ``act_overtaken``, ``act_referred`` or ``act_erased`` where that can no
    longer be done; everything is as it was then.
    """
    with vault.write("undo") as unit:
        entry = store.last_done(unit.connection)
        return None if entry is None else _replayed(unit, entry, store.UNDONE)


def redo(vault: Vault) -> Act | None:
    """Does again what was taken back last; see :func:`undo`."""
    with vault.write("redo") as unit:
        entry = store.first_undone(unit.connection)
        return None if entry is None else _replayed(unit, entry, store.DONE)


def _replayed(unit: Unit, entry: store.Entry, state: str) -> Act:
    changes = store.changes_of(unit.connection, entry)
    if not changes:
        raise UserError("act_erased")
    replay(unit, changes if state == store.DONE else reversed_changes(changes))
    store.set_state(unit, entry, state)
    return _act(entry, changes)


def _act(entry: store.Entry, changes: Sequence[Change]) -> Act:
    of_records = [each for each in changes if each.record_type in RECORD_TYPES]
    about = next((each for each in of_records if each.record_code == entry.subject), None)
    about = about or (of_records[0] if of_records else changes[0])
    code = entry.subject or about.record_code
    return Act(
        entry.kind,
        about.record_type,
        "" if about.record_type == "setting" else code,
        tuple(sorted({*about.before, *about.after})),
        tuple(dict.fromkeys(each.record_code for each in of_records)),
        "code" in about.after and "code" not in about.before,
    )


def can_undo(vault: Vault) -> bool:
    """Whether there is an act to take back."""
    return size_of_next(vault, undo=True) > 0


def can_redo(vault: Vault) -> bool:
    """Whether there is an act to do again."""
    return size_of_next(vault, undo=False) > 0


def size_of_next(vault: Vault, *, undo: bool) -> int:
    """How many changes the next undo (or redo) makes; 0 where there is none."""
    with vault.read() as connection:
        entry = store.last_done(connection) if undo else store.first_undone(connection)
    return 0 if entry is None else entry.last_sequence - entry.first_sequence + 1


def forget(unit: Unit, code: str) -> None:
    """Lets go of the drafts of a record and of every act that touched it, for erasing it."""
    forget_drafts(unit, code)
    store.forget_acts(unit, code)


def sentence(terms: Terms, act: Act, *, undone: bool) -> str:
    """What was taken back or done again, with kind and code and never a name."""
    key = f"journal.{act.kind}"
    if act.kind == "save":
        key = "journal.add" if act.is_new else "journal.change"
    record = terms.record(act.record) if act.record in RECORD_TYPES else ""
    field = ""
    if record and not act.is_new and act.fields:
        field = terms.field(act.record, act.fields[0])
    what = terms.text(key, record=record, code=act.code, field=field, count=len(act.codes))
    return terms.text("journal.taken_back" if undone else "journal.done_again", what=what)
