"""By what people are put in order and found: kept beside each person, so that a list of a hundred
thousand needs no name to be read, folded or compared.

The keys follow from the records and are written in the same transaction. They hold names, so they
stand in the vault like everything else and go with the person.
"""

from collections.abc import Iterable, Sequence
from struct import pack
from typing import cast

from sqlalchemy import Connection

from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.domain.text import fold, sort_key

#: What of a person goes into the keys.
FIELDS = ("code", "family_name", "given_name", "other_names", "document_number")

#: Makes the ranks of letters (-30 to 400) unsigned: byte by byte they then compare as they do.
_ABOVE_ZERO = 1000


def order_key(name: str) -> bytes:
    """The order of the 30 letters, with both scripts interleaved, as bytes."""
    ranks = sort_key(name)
    return pack(f">{len(ranks)}H", *(rank + _ABOVE_ZERO for rank in ranks))


def keys_of(
    code: str, family: str | None, given: str | None, other: str | None, number: str | None
) -> tuple[str, bytes, str]:
    """Code, what orders a person, and the folded text in which a person is found."""
    name = " ".join(part for part in (family, given) if part)
    parts = (family, given, other, code, number)
    return code, order_key(name), fold(" ".join(part for part in parts if part))


def keep_keys(connection: Connection, people: Iterable[Victim]) -> None:
    """Writes the keys of people who are new or whose names have changed."""
    rows = [
        keys_of(
            each.code,
            each.family_name,
            each.given_name,
            each.other_names,
            each.document_number,
        )
        for each in people
    ]
    if rows:
        connection.exec_driver_sql("INSERT OR REPLACE INTO person_key VALUES (?, ?, ?)", rows)


def drop_keys(connection: Connection, codes: Sequence[str]) -> None:
    """Takes out the keys of people who are removed."""
    given = [(code,) for code in codes]
    if given:
        connection.exec_driver_sql("DELETE FROM person_key WHERE code = ?", given)


def codes_in_order(connection: Connection) -> list[str]:
    """The codes of all people in the order of their names."""
    rows = _all(connection, "SELECT code FROM person_key ORDER BY sort, code")
    return [code for (code,) in rows]


def texts_in_order(connection: Connection) -> list[tuple[str, str]]:
    """Code and folded text of all people, in the order of their names."""
    rows = _all(connection, "SELECT code, found_by FROM person_key ORDER BY sort, code")
    return cast("list[tuple[str, str]]", rows)


def _all(connection: Connection, query: str) -> list[tuple[str, ...]]:
    cursor = connection.connection.cursor()  # plain tuples: rows of SQLAlchemy cost twice as much
    try:
        cursor.execute(query)
        return cast("list[tuple[str, ...]]", cursor.fetchall())
    finally:
        cursor.close()
