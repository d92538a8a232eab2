"""The memory of what was published: written once, never changed, in the audit trail."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256

from sqlalchemy import Connection, func, insert, select

from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY, HISTORY, RELEASE
from trafficmon_desktop.storage.unit import Unit


@dataclass(frozen=True)
class StoredRelease:
    """One release. Days and times are ISO 8601 text; ``policy`` is JSON.

    ``canonical_json`` is the file as it was written, ``sha256`` that of its UTF-8 bytes in hex,
    ``previous_sha256`` that of the entry before, so that a removed one is noticed.
    """

    number: int
    period_from: str
    period_to: str
    as_of: str
    profile: str
    recipient: str | None
    sha256: str
    previous_sha256: str | None
    canonical_json: str
    policy: str
    released_at: str


def all_releases(connection: Connection) -> list[StoredRelease]:
    """Every release in the order of the numbers."""
    return list(_read(connection))


def _read(connection: Connection) -> Iterator[StoredRelease]:
    for row in connection.execute(select(RELEASE).order_by(RELEASE.c.number)):
        yield StoredRelease(**row._mapping)


def add_release(unit: Unit, release: StoredRelease) -> None:
    """Store a release; the audit entry holds all but the file itself."""
    unit.connection.execute(insert(RELEASE).values(**asdict(release)))
    noted = asdict(release)
    del noted["canonical_json"]
    unit.note("release", str(release.number), None, noted)


def is_whole(connection: Connection) -> bool:
    """Whether every release the audit trail tells of is there, unchanged and in its chain."""
    entry = AUDIT_ENTRY.c
    told = select(entry.record_code).where(entry.record_type == "release", entry.record_code != "")
    stored = all_releases(connection)
    hashes = {each.sha256 for each in stored}
    return (
        {str(each.number) for each in stored} == set(connection.scalars(told))
        and all(each.previous_sha256 in {None, *hashes} for each in stored)
        and all(sha256(each.canonical_json.encode()).hexdigest() == each.sha256 for each in stored)
    )


#: After these the memory may be older than what was published; these settle the doubt.
_DOUBTED = ("restore", "acknowledge_older", "import_moved")
_SETTLED = ("confirm_releases", "import_releases")


def is_in_doubt(connection: Connection) -> bool:
    """Whether the vault was brought back from a copy, or its records from a vault that had
    released, and nobody has spoken for its releases.

    Where it is known which they are, bringing back some of them is not enough.
    """
    return _last(connection, _DOUBTED) > _last(connection, _SETTLED) or _lacks_moved(connection)


def _lacks_moved(connection: Connection) -> bool:
    """Whether a release that lay beside moved records is not remembered, nor confirmed away."""
    entry = AUDIT_ENTRY.c
    named = (
        select(HISTORY.c.after)
        .join(AUDIT_ENTRY, entry.sequence == HISTORY.c.sequence)
        .where(entry.action == "import_moved")
        .where(entry.sequence > _last(connection, ("confirm_releases",)))
    )
    wanted = {each for text in connection.scalars(named) for each in json.loads(text)["sha256"]}
    return not wanted.issubset(connection.scalars(select(RELEASE.c.sha256)))


def was_moved(connection: Connection) -> bool:
    """Whether the last doubt came with records from another vault."""
    return _last(connection, ("import_moved",)) > _last(connection, _DOUBTED[:2])


def was_done(connection: Connection, *actions: str) -> bool:
    """Whether the audit trail tells of one of these actions."""
    return _last(connection, actions) >= 0


def _last(connection: Connection, actions: tuple[str, ...]) -> int:
    """The place of the newest entry of these actions; -1 where there is none."""
    newest = select(func.max(AUDIT_ENTRY.c.sequence)).where(AUDIT_ENTRY.c.action.in_(actions))
    found = connection.scalar(newest)
    return -1 if found is None else int(found)
