"""The form of a backup: one file with header, manifest and the encrypted database.

    magic line | length of header (8 bytes) | header | length of manifest (8) | manifest | database

Every byte is covered: the header by its checksum and MAC, the database by its SHA-256 in the
manifest, the manifest by an authenticated encryption of its private half (counts of rows are
nobody's business) which covers the public half and the header too.
"""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from nacl import bindings
from nacl.exceptions import CryptoError

from trafficmon_desktop.domain.errors import DamagedError
from trafficmon_desktop.storage.header import LARGEST, Anchor, Header, header_bytes, parse_header
from trafficmon_desktop.storage.slots import NONCE_BYTES

MAGIC = b"vault-backup/1\n"
CHUNK = 1 << 20


@dataclass(frozen=True)
class Contents:
    """What a backup must hold when it is opened."""

    counts: Mapping[str, int]
    head: Anchor


@dataclass(frozen=True)
class Manifest:
    """The public half of the manifest, and the sealed private half."""

    created: str
    size: int
    sha256: str
    sealed: bytes


@dataclass(frozen=True)
class BackupFile:
    """An opened backup: where its database starts, and what it says of itself."""

    path: Path
    header: Header
    manifest: Manifest
    offset: int

    def contents(self, key: bytes) -> Contents:
        """The private half; DamagedError ``backup_damaged`` if anything was changed."""
        nonce, box = self.manifest.sealed[:NONCE_BYTES], self.manifest.sealed[NONCE_BYTES:]
        covered = _covered(header_bytes(self.header), self.manifest)
        try:
            opened = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(box, covered, nonce, key)
        except CryptoError:
            raise DamagedError("backup_damaged", file=self.path.name) from None
        document = json.loads(opened)
        head = Anchor(document["head"]["sequence"], bytes.fromhex(document["head"]["mac"]))
        return Contents(document["counts"], head)


def preamble(
    header: Header, created: str, size: int, sha256: str, contents: Contents, key: bytes
) -> bytes:
    """Everything of a backup that stands before the database of ``size`` bytes."""
    inner = {
        "counts": dict(contents.counts),
        "head": {"sequence": contents.head.sequence, "mac": contents.head.mac.hex()},
    }
    nonce = secrets.token_bytes(NONCE_BYTES)
    header_part = header_bytes(header)
    covered = _covered(header_part, Manifest(created, size, sha256, b""))
    box = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        _canonical(inner), covered, nonce, key
    )
    manifest = _manifest_bytes(Manifest(created, size, sha256, nonce + box))
    return MAGIC + _framed(header_part) + _framed(manifest)


def read_backup(path: Path) -> BackupFile:
    """Read header and manifest of ``path``.

    Raises DamagedError ``backup_foreign`` if it is no backup, ``backup_damaged`` if it was cut
    or changed, UserError ``vault_newer`` if a newer program wrote it.
    """
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise DamagedError("backup_foreign", file=path.name)
        try:
            header = parse_header(_unframed(file))
            part = _unframed(file)
            manifest = _manifest_from(json.loads(part))
            whole = _manifest_bytes(manifest) == part
        except (DamagedError, ValueError, KeyError, TypeError, RecursionError):
            raise DamagedError("backup_damaged", file=path.name) from None
        offset = file.tell()
    if not whole or path.stat().st_size != offset + manifest.size:
        raise DamagedError("backup_damaged", file=path.name)
    return BackupFile(path, header, manifest, offset)


def _manifest_from(document: Mapping[str, object]) -> Manifest:
    created, size, sha256 = document["created"], document["size"], document["sha256"]
    sealed = document["sealed"]
    texts = (created, sha256, sealed)
    if type(size) is not int or size < 0 or not all(isinstance(text, str) for text in texts):
        raise ValueError("not a manifest")
    return Manifest(str(created), size, str(sha256), bytes.fromhex(str(sealed)))


def _manifest_bytes(manifest: Manifest) -> bytes:
    return _canonical(
        {
            "created": manifest.created,
            "size": manifest.size,
            "sha256": manifest.sha256,
            "sealed": manifest.sealed.hex(),
        }
    )


def _covered(header_part: bytes, manifest: Manifest) -> bytes:
    return _canonical(
        {
            "header": hashlib.sha256(header_part).hexdigest(),
            "created": manifest.created,
            "size": manifest.size,
            "sha256": manifest.sha256,
        }
    )


def _canonical(document: object) -> bytes:
    return json.dumps(document, sort_keys=True, separators=(",", ":")).encode("ascii")


def _framed(part: bytes) -> bytes:
    return len(part).to_bytes(8, "big") + part


def _unframed(file: BinaryIO) -> bytes:
    length = int.from_bytes(file.read(8), "big")
    if length > LARGEST:
        raise ValueError("a part is too long")
    part = file.read(length)
    if len(part) != length:
        raise ValueError("the file was cut")
    return part
