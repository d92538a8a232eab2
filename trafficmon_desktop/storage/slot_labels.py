"""Whose key slot it is: told inside the vault only, the header has random ids."""

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault_tables import SLOT_LABEL

LONGEST_LABEL = 80


@dataclass(frozen=True)
class SlotLabel:
    """A label with when the slot was made and its secret last tried (ISO 8601, UTC)."""

    slot_id: str
    label: str
    made_at: str
    rehearsed_at: str | None


def slot_labels(connection: Connection) -> dict[str, SlotLabel]:
    """All labels by the id of the slot, also those of slots that are gone."""
    rows = connection.execute(select(SLOT_LABEL))
    return {row.slot_id: SlotLabel(*row) for row in rows}


def write_label(unit: Unit, slot_id: str, label: str, time: str) -> None:
    """Say whose the new slot is."""
    values = {"slot_id": slot_id, "label": label[:LONGEST_LABEL], "made_at": time}
    unit.connection.execute(insert(SLOT_LABEL).values(values))
    unit.note("slot_label", slot_id, None, values)


def write_new_label(unit: Unit, slot_id: str, label: str) -> None:
    """Say that the slot is somebody's, perhaps for the first time."""
    _change(unit, slot_id, "label", label[:LONGEST_LABEL])


def write_rehearsal(unit: Unit, slot_id: str, time: str) -> None:
    """Note that the secret of the slot was tried and opened it."""
    _change(unit, slot_id, "rehearsed_at", time)


def _change(unit: Unit, slot_id: str, column: str, value: str) -> None:
    before = slot_labels(unit.connection).get(slot_id)
    if before is None:  # made with the vault, without a label
        write_label(unit, slot_id, "", "")
    change = update(SLOT_LABEL).where(SLOT_LABEL.c.slot_id == slot_id)
    unit.connection.execute(change.values({column: value}))
    last = None if before is None else getattr(before, column)
    unit.note("slot_label", slot_id, {column: last}, {column: value})
