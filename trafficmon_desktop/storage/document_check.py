"""Whether every document has the content it was stored with."""

from hashlib import sha256

from trafficmon_desktop.domain.errors import DamagedError
from trafficmon_desktop.storage import engine
from trafficmon_desktop.storage.attachments import blob_store
from trafficmon_desktop.storage.blobs import BlobStore
from trafficmon_desktop.storage.notice import Notice
from trafficmon_desktop.storage.vault import Vault
from trafficmon_desktop.storage.verification import DatabaseFile


def document_findings(records: DatabaseFile, blobs: BlobStore) -> list[Notice]:
    """One finding with the number of documents that are missing or not what they were."""
    wrong = 0
    for name, digest in _expected(records):
        try:
            wrong += sha256(blobs.read(name)).hexdigest() != digest
        except DamagedError:
            wrong += 1
    return [Notice("attachments_wrong", {"count": wrong})] if wrong else []


def findings_of(vault: Vault) -> list[Notice]:
    """The same for a vault that is open."""
    keys, header = vault.unlocked.keys, vault.header
    records = DatabaseFile(vault.database_path, keys.database, header.database_salt)
    return document_findings(records, blob_store(vault))


def _expected(records: DatabaseFile) -> list[tuple[str, str]]:
    """Name and plain hash of each content; none where the schema is older, or the page damaged."""
    try:
        raw = engine.connect(records.path, records.key, records.salt)
    except engine.DatabaseError:
        return []  # said already: nothing of this database can be read
    try:
        return list(raw.execute("SELECT DISTINCT blob, sha256 FROM attachment").fetchall())
    except engine.DatabaseError:
        return []
    finally:
        raw.close()
