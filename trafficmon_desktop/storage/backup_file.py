"""The form of a backup: one file with header, manifest and the encrypted databases.

    magic line | length of header (8 bytes) | header | length of manifest (8) | manifest | members

Every byte is covered: the header by its checksum and MAC, each member by its SHA-256 in the
manifest, the manifest by an authenticated encryption of its private half (counts of rows are
nobody's business) which covers the public half and the header too.

The first form had one member, the database of the records; it is read for ever, not written.
"""

import hashlib
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from nacl import bindings
from nacl.exceptions import CryptoError

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage.header import LARGEST, Anchor, Header, header_bytes, parse_header
from trafficmon_desktop.storage.slots import NONCE_BYTES

FAMILY = rb"vault-backup/\d\n"
FIRST_MAGIC = b"vault-backup/1\n"
MAGIC = b"vault-backup/2\n"
CHUNK = 1 << 20
MOST_MEMBERS = 8


@dataclass(frozen=True)
class Contents:
    """What a backup must hold when it is opened."""

    counts: Mapping[str, int]
    head: Anchor


@dataclass(frozen=True)
class Member:
    """One encrypted database in a backup; ``size`` in bytes."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """The public half of the manifest, and the sealed private half."""

    created: str
    members: tuple[Member, ...]
    sealed: bytes = b""


@dataclass(frozen=True)
class BackupFile:
    """An opened backup: where its members start, and what it says of itself."""

    path: Path
    header: Header
    manifest: Manifest
    offset: int
    magic: bytes = MAGIC

    def contents(self, key: bytes) -> Contents:
        """The private half; DamagedError ``backup_damaged`` if anything was changed."""
        nonce, box = self.manifest.sealed[:NONCE_BYTES], self.manifest.sealed[NONCE_BYTES:]
        covered = _covered(self.magic, header_bytes(self.header), self.manifest)
        try:
            opened = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(box, covered, nonce, key)
        except CryptoError:
            raise DamagedError("backup_damaged", file=self.path.name) from None
        document = json.loads(opened)
        head = Anchor(document["head"]["sequence"], bytes.fromhex(document["head"]["mac"]))
        return Contents(document["counts"], head)


def preamble(
    header: Header, created: str, members: tuple[Member, ...], contents: Contents, key: bytes
) -> bytes:
    """Everything of a backup that stands before its ``members``."""
    inner = {
        "counts": dict(contents.counts),
        "head": {"sequence": contents.head.sequence, "mac": contents.head.mac.hex()},
    }
    nonce = secrets.token_bytes(NONCE_BYTES)
    header_part = header_bytes(header)
    manifest = Manifest(created, members)
    covered = _covered(MAGIC, header_part, manifest)
    box = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        _canonical(inner), covered, nonce, key
    )
    sealed = _manifest_bytes(MAGIC, Manifest(created, members, nonce + box))
    return MAGIC + _framed(header_part) + _framed(sealed)


def read_backup(path: Path) -> BackupFile:
    """Read header and manifest of ``path``.

    Raises DamagedError ``backup_foreign`` if it is no backup, ``backup_damaged`` if it was cut
    or changed, UserError ``vault_newer`` if a newer program wrote it.
    """
    with path.open("rb") as file:
        magic = file.read(len(MAGIC))
        if magic not in (MAGIC, FIRST_MAGIC):
            if re.fullmatch(FAMILY, magic):
                raise UserError("vault_newer")
            raise DamagedError("backup_foreign", file=path.name)
        try:
            header = parse_header(_unframed(file))
            part = _unframed(file)
            manifest = _manifest_from(magic, json.loads(part))
            whole = _manifest_bytes(magic, manifest) == part
        except (DamagedError, ValueError, KeyError, TypeError, RecursionError):
            raise DamagedError("backup_damaged", file=path.name) from None
        offset = file.tell()
    size = sum(member.size for member in manifest.members)
    if not whole or path.stat().st_size != offset + size:
        raise DamagedError("backup_damaged", file=path.name)
    return BackupFile(path, header, manifest, offset, magic)


def _manifest_from(magic: bytes, document: Mapping[str, object]) -> Manifest:
    stated = document["members"] if magic == MAGIC else [{"name": "main"} | dict(document)]
    if not isinstance(stated, list) or not 1 <= len(stated) <= MOST_MEMBERS:
        raise ValueError("not a manifest")
    members = tuple(_member_from(each) for each in stated)
    created, sealed = document["created"], document["sealed"]
    if not isinstance(created, str) or not isinstance(sealed, str):
        raise ValueError("not a manifest")
    if len({member.name for member in members}) < len(members):
        raise ValueError("two members of one name")
    return Manifest(created, members, bytes.fromhex(sealed))


def _member_from(stated: Mapping[str, object]) -> Member:
    name, size, sha256 = stated["name"], stated["size"], stated["sha256"]
    texts = isinstance(name, str) and isinstance(sha256, str)
    if type(size) is not int or size < 0 or not texts:
        raise ValueError("not a member")
    return Member(str(name), size, str(sha256))


def _manifest_bytes(magic: bytes, manifest: Manifest) -> bytes:
    return _canonical(_public(magic, manifest) | {"sealed": manifest.sealed.hex()})


def _covered(magic: bytes, header_part: bytes, manifest: Manifest) -> bytes:
    header = {"header": hashlib.sha256(header_part).hexdigest()}
    return _canonical(_public(magic, manifest) | header)


def _public(magic: bytes, manifest: Manifest) -> dict[str, object]:
    """What of the manifest anybody can read."""
    if magic == FIRST_MAGIC:
        (only,) = manifest.members
        return {"created": manifest.created, "size": only.size, "sha256": only.sha256}
    return {
        "created": manifest.created,
        "members": [asdict(member) for member in manifest.members],
    }


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
