"""Documents of records: what is known of each stands with the records, its content elsewhere."""

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, replace

from sqlalchemy import Connection, delete, func, insert, select

from trafficmon_desktop.storage.blobs import BlobStore
from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY, HISTORY
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Vault
from trafficmon_desktop.storage.vault_tables import ATTACHMENT

_PART = 500  # SQLite bounds the parameters of a statement


@dataclass(frozen=True, slots=True)
class Attachment:
    """One document. ``blob``: name of its content; ``sha256`` plain, in hex; ``size`` in bytes.

    ``name`` is the name of the file it came from; ``added_at`` ISO 8601 in UTC.
    """

    code: str
    owner_type: str
    owner_code: str
    name: str
    media_type: str
    size: int
    sha256: str
    blob: str
    added_at: str
    note: str = ""


def blob_store(vault: Vault) -> BlobStore:
    """The contents that belong to an open vault."""
    path = vault.database_path.with_name(f"blobs-{vault.header.generation}.db")
    return BlobStore(path, vault.unlocked.keys.attachment)


def attachments_of(connection: Connection, owners: Collection[str]) -> list[Attachment]:
    """The documents of these records, the newest first."""
    wanted, found = list(owners), []
    for start in range(0, len(wanted), _PART):
        here = ATTACHMENT.c.owner_code.in_(wanted[start : start + _PART])
        rows = connection.execute(select(ATTACHMENT).where(here))
        found += [Attachment(**row._mapping) for row in rows]
    return sorted(found, key=lambda each: (each.added_at, each.code), reverse=True)


def fetch_attachment(connection: Connection, code: str) -> Attachment | None:
    """The document with this code."""
    row = connection.execute(select(ATTACHMENT).where(ATTACHMENT.c.code == code)).first()
    return None if row is None else Attachment(**row._mapping)


def count_of(connection: Connection, owners: Collection[str]) -> int:
    """How many documents these records have."""
    wanted, found = list(owners), 0
    for start in range(0, len(wanted), _PART):
        here = ATTACHMENT.c.owner_code.in_(wanted[start : start + _PART])
        found += connection.scalar(select(func.count()).where(here)) or 0
    return found


def put_attachment(unit: Unit, attachment: Attachment) -> None:
    """Store what is known of a document; its content is there already."""
    unit.connection.execute(insert(ATTACHMENT).values(asdict(attachment)))
    unit.note("attachment", attachment.owner_code, None, asdict(attachment))


def take_attachment(unit: Unit, attachment: Attachment) -> None:
    """Take a document away; its content stays as long as this can be taken back."""
    unit.connection.execute(delete(ATTACHMENT).where(ATTACHMENT.c.code == attachment.code))
    unit.note("attachment", attachment.owner_code, asdict(attachment), None)


def take_attachments(unit: Unit, owner: str) -> None:
    """Take all documents of a record away with it."""
    for each in attachments_of(unit.connection, [owner]):
        take_attachment(unit, each)


def move_attachments(unit: Unit, old: str, new: str) -> None:
    """Give the documents of one record to another of the same type."""
    for each in attachments_of(unit.connection, [old]):
        take_attachment(unit, each)
        put_attachment(unit, replace(each, owner_code=new))


def wanted_blobs(connection: Connection) -> set[str]:
    """The contents of all documents there are, or that an undo or the trash may bring back.

    The history of what was erased, or emptied from the trash, is gone, and so is its claim.
    """
    wanted = set(connection.execute(select(ATTACHMENT.c.blob)).scalars())
    query = select(HISTORY.c.before, HISTORY.c.after).where(HISTORY.c.record_type == "attachment")
    return wanted | _blobs(value for row in connection.execute(query) for value in row)


def _blobs(noted: Iterable[str]) -> set[str]:
    return {blob for text in noted if (blob := json.loads(text).get("blob"))}


def unattached(connection: Connection) -> list[tuple[int, str]]:
    """What of the history tells of documents that are removed: sequence, and when that was.

    All entries of such a document, with the time of its last one, ISO 8601.
    """
    there = set(connection.execute(select(ATTACHMENT.c.code)).scalars())
    query = (
        select(HISTORY.c.sequence, AUDIT_ENTRY.c.time, HISTORY.c.before, HISTORY.c.after)
        .join(AUDIT_ENTRY, AUDIT_ENTRY.c.sequence == HISTORY.c.sequence)
        .where(HISTORY.c.record_type == "attachment")
        .order_by(HISTORY.c.sequence)
    )
    told: dict[str, list[int]] = {}
    last: dict[str, str] = {}
    for sequence, time, before, after in connection.execute(query):
        code = (json.loads(after) or json.loads(before)).get("code", "")
        if code not in there:
            told.setdefault(code, []).append(sequence)
            last[code] = time
    return [(sequence, last[code]) for code, found in told.items() for sequence in found]


def all_codes(connection: Connection) -> set[str]:
    """Of every document."""
    return set(connection.execute(select(ATTACHMENT.c.code)).scalars())


def told_of(connection: Connection, codes: Collection[str]) -> set[int]:
    """Sequences of the history that tell of these documents."""
    query = select(HISTORY.c.sequence, HISTORY.c.before, HISTORY.c.after).where(
        HISTORY.c.record_type == "attachment"
    )
    return {
        sequence
        for sequence, before, after in connection.execute(query)
        if (json.loads(after) or json.loads(before)).get("code") in codes
    }
