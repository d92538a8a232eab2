"""What a setting was before, and when it was changed."""

import json
from collections.abc import Callable, Iterator

from sqlalchemy import Connection, select

from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY, HISTORY


def values_of(connection: Connection, key: str) -> Iterator[tuple[str, str]]:
    """Every value a setting was given, the first one first: (time, value).

    The time is ISO 8601 in UTC. What was erased from the history is left out.
    """
    query = (
        select(AUDIT_ENTRY.c.time, HISTORY.c.after)
        .join(HISTORY, HISTORY.c.sequence == AUDIT_ENTRY.c.sequence)
        .where(AUDIT_ENTRY.c.record_type == "setting", AUDIT_ENTRY.c.record_code == key)
        .order_by(AUDIT_ENTRY.c.sequence)
    )
    for time, after in connection.execute(query):
        yield time, str(json.loads(after or "{}").get("value", ""))


def setting_entries(connection: Connection, key: str, says: Callable[[str], bool]) -> set[int]:
    """Sequence numbers of the changes of a setting whose values ``says`` holds of."""
    query = select(HISTORY.c.sequence, HISTORY.c.before, HISTORY.c.after).where(
        HISTORY.c.record_type == "setting", HISTORY.c.record_code == key
    )
    return {
        sequence
        for sequence, *values in connection.execute(query)
        if any(says(str(json.loads(each).get("value", ""))) for each in values)
    }
