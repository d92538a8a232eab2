"""Documents of records: taken in, shown, saved elsewhere, taken away and brought back.

The content is on the disk before anything refers to it; what nothing refers to any more is let
go at the next opening of the vault.
"""

import secrets
import unicodedata
from collections.abc import Collection
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.services.journal import recorded
from trafficmon_desktop.storage import attachments as store
from trafficmon_desktop.storage import records
from trafficmon_desktop.storage.attachments import Attachment
from trafficmon_desktop.storage.erasing import rewrite_database
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.platform_files import write_new_file
from trafficmon_desktop.storage.vault import Vault, timestamp

__all__ = [
    "MOST_BYTES",
    "Attachment",
    "Shown",
    "add",
    "collect_orphans",
    "content",
    "documents_of",
    "let_go",
    "number_of",
    "remove",
    "save_copy",
    "shown_as",
]

#: The largest document that is taken in.
MOST_BYTES = 50 * 2**20
LONGEST_NAME = 200
_HEAD_BYTES = 4096

_MAGIC = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"BM": "image/bmp",
    b"%PDF-": "application/pdf",
}
_BY_SUFFIX = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".doc": "application/msword",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".zip": "application/zip",
    ".eml": "message/rfc822",
}
_UNKNOWN = "application/octet-stream"


class Shown(StrEnum):
    """How a document can be shown inside the window."""

    IMAGE = "image"
    TEXT = "text"
    PAGES = "pages"
    NOT = "not"


def shown_as(media_type: str) -> Shown:
    """Pictures, pages of PDF, plain text; everything else needs a program of its own."""
    if media_type.startswith("image/"):
        return Shown.IMAGE
    if media_type == "application/pdf":
        return Shown.PAGES
    return Shown.TEXT if media_type == "text/plain" else Shown.NOT


def documents_of(vault: Vault, owners: Collection[str]) -> list[Attachment]:
    """The documents of these records, the newest first."""
    with vault.read() as connection:
        return store.attachments_of(connection, owners)


def number_of(vault: Vault, owners: Collection[str]) -> int:
    """How many documents these records have."""
    with vault.read() as connection:
        return store.count_of(connection, owners)


def add(
    vault: Vault, owner: str, path: Path, report: Report = silent, *, note: str = ""
) -> Attachment:
    """Takes a copy of a file into the vault, as a document of a record; one undo.

    The file itself stays where it is, unprotected. Raises UserError ``attachment_too_large``,
    ``attachment_empty``, ``attachment_no_file``, ``record_unknown`` or what the disk says.
    """
    with vault.read() as connection:
        owner_type = records.type_of(connection, owner)
    if owner_type is None:
        raise UserError("record_unknown", code=owner)
    with file_errors(path):
        if not path.is_file():
            raise UserError("attachment_no_file", file=path.name)
        with path.open("rb") as source:
            head = source.read(_HEAD_BYTES)
            source.seek(0)
            stored = store.blob_store(vault).put(source, MOST_BYTES, report)
    attachment = Attachment(
        secrets.token_hex(8),
        owner_type.NAME,
        owner,
        safe_name(path.name),
        media_type(head, path.suffix),
        stored.size,
        stored.sha256,
        stored.name,
        timestamp(vault.clock),
        note,
    )
    with recorded(vault, "attach", owner) as unit:
        if records.type_of(unit.connection, owner) is None:  # removed meanwhile
            raise UserError("record_unknown", code=owner)
        store.put_attachment(unit, attachment)
    return attachment


def remove(vault: Vault, code: str) -> None:
    """Takes a document away; undo and the trash bring it back for as long as they hold it."""
    with recorded(vault, "detach") as unit:
        found = store.fetch_attachment(unit.connection, code)
        if found is None:
            raise UserError("attachment_missing")
        store.take_attachment(unit, found)


def content(vault: Vault, attachment: Attachment) -> bytes:
    """What is in a document, verified against both of its hashes.

    Raises DamagedError ``attachment_missing``, ``attachment_damaged``, ``attachments_damaged``.
    """
    found = store.blob_store(vault).read(attachment.blob)
    if sha256(found).hexdigest() != attachment.sha256:
        raise DamagedError("attachment_damaged")
    return found


def save_copy(vault: Vault, attachment: Attachment, target: Path) -> None:
    """Writes a document outside of the vault, where nothing protects it; the trail says so.

    Raises UserError ``files_exist`` and what the disk says; nothing is written over.
    """
    found = content(vault, attachment)
    with file_errors(target):
        if target.exists():
            raise UserError("files_exist", file=target.name)
        with vault.write("export_document") as unit:  # noted before anything lies outside
            unit.note(attachment.owner_type, attachment.owner_code, {}, None)
        write_new_file(target, found, "files_exist")


def collect_orphans(vault: Vault) -> int:
    """Lets go of contents to which nothing refers any more; how many there were.

    They are left by a crash between content and reference, and by what was erased for good.
    """
    blobs = store.blob_store(vault)
    if not blobs.is_there:
        return 0
    with vault.read() as connection:
        wanted = store.wanted_blobs(connection)
    return blobs.keep_only(wanted)


def let_go(vault: Vault) -> None:
    """Writes both databases anew after an erasure: no free page holds anything of it."""
    blobs = store.blob_store(vault)
    if blobs.is_there:
        with vault.read() as connection:
            wanted = store.wanted_blobs(connection)
        blobs.keep_only(wanted, clean=True)
    rewrite_database(vault)


def media_type(head: bytes, suffix: str) -> str:
    """What a file is by its first bytes; only where these say nothing, by its name."""
    for magic, found in _MAGIC.items():
        if head.startswith(magic):
            return found
    if suffix.lower() in _BY_SUFFIX:
        return _BY_SUFFIX[suffix.lower()]
    return "text/plain" if _is_text(head) else _UNKNOWN


def _is_text(head: bytes) -> bool:
    try:
        words = head.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        if problem.start < len(head) - 3 or len(head) < _HEAD_BYTES:  # not merely cut in a letter
            return False
        words = head[: problem.start].decode("utf-8-sig")
    return not any(ord(letter) < 32 and letter not in "\t\n\r\f" for letter in words)


def safe_name(name: str) -> str:
    """A file name on one line, without characters that control or turn round what is shown."""
    plain = "".join(each for each in name if not unicodedata.category(each).startswith("C"))
    return " ".join(plain.replace("/", " ").replace("\\", " ").split())[-LONGEST_NAME:] or "–"
