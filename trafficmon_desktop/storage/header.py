"""The header of a vault: what must be readable before any key exists.

``header.json`` and its copy ``header.bak.json`` are canonical JSON. An unkeyed checksum tells
accidental damage from a wrong passphrase before any key is derived; a keyed MAC tells tampering.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass, replace
from pathlib import Path

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage import platform_files
from trafficmon_desktop.storage.slots import (
    FIRST_FOLDINGS,
    MOST,
    Folding,
    KdfParameters,
    Slot,
)

FORMAT = "vault-header/1"
#: Written where a slot is of a kind the first form does not know; everything else is the same.
FORMAT_OF_MORE_KINDS = "vault-header/2"
FORMATS = (FORMAT, FORMAT_OF_MORE_KINDS)
FORMAT_FAMILY = "vault-header/"
NAME = "header.json"
COPY_NAME = "header.bak.json"
LARGEST = 64 * 1024
MOST_SLOTS = 64
#: A wrong passphrase is tried on every slot: 24 people with the strongest usual parameters.
MOST_WORK = 24 * MOST.work


@dataclass(frozen=True)
class Anchor:
    """The head of the audit chain as it was when the vault was last closed."""

    sequence: int
    mac: bytes


@dataclass(frozen=True)
class Header:
    """Everything that stands in the header; nothing in it is secret or personal."""

    vault_id: str
    instance: str
    generation: int
    schema: str
    database: str
    database_salt: bytes
    slots: tuple[Slot, ...]
    anchor: Anchor
    mac: bytes = b""

    def signed(self, key: bytes) -> "Header":
        """The same header with its MAC under ``key``."""
        return replace(self, mac=self._mac_under(key))

    def is_signed_by(self, key: bytes) -> bool:
        """Whether the MAC was made with ``key``."""
        return hmac.compare_digest(self.mac, self._mac_under(key))

    def _mac_under(self, key: bytes) -> bytes:
        return hmac.digest(key, _canonical(_body(self)), hashlib.sha256)


def header_bytes(header: Header) -> bytes:
    """The one byte sequence of a signed header."""
    document = _body(header) | {"mac": header.mac.hex()}
    document["checksum"] = _checksum(document)
    return _canonical(document) + b"\n"


def parse_header(content: bytes) -> Header:
    """The header in ``content``, every value within bounds before any work is done with it.

    Raises DamagedError ``vault_header_damaged`` and UserError ``vault_newer``.
    """
    if len(content) > LARGEST:
        raise DamagedError("vault_header_damaged")
    try:
        document = json.loads(content)
        stated = document.pop("checksum")
        if stated != _checksum(document):
            raise DamagedError("vault_header_damaged")
        version = document["format"]
        if version not in FORMATS and version.startswith(FORMAT_FAMILY):
            raise UserError("vault_newer")
        header = _header_from(document)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise DamagedError("vault_header_damaged") from None
    if header_bytes(header) != content:
        raise DamagedError("vault_header_damaged")
    return header


def read_header(folder: Path) -> tuple[Header, bool]:
    """The header of the vault in ``folder`` and whether the copy had to be used.

    Raises UserError ``vault_none`` if neither file exists, DamagedError
    ``vault_header_damaged`` if neither can be read.
    """
    names = [name for name in (NAME, COPY_NAME) if (folder / name).is_file()]
    if not names:
        raise UserError("vault_none", folder=folder.name)
    problem: DamagedError | None = None
    for name in names:
        try:
            return parse_header(_content(folder / name)), name == COPY_NAME
        except DamagedError as found:
            problem = found
    raise problem or DamagedError("vault_header_damaged")


def read_copy(folder: Path) -> Header | None:
    """The copy of the header, if it can be read."""
    try:
        return parse_header(_content(folder / COPY_NAME))
    except (OSError, UserError):
        return None


def write_header(folder: Path, header: Header) -> None:
    """Write header and copy, each whole or not at all."""
    content = header_bytes(header)
    platform_files.replace_file(folder / NAME, content)
    platform_files.replace_file(folder / COPY_NAME, content)


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _canonical(document: object) -> bytes:
    text = json.dumps(document, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return text.encode("ascii")


def _checksum(document: object) -> str:
    return hashlib.sha256(_canonical(document)).hexdigest()


def _body(header: Header) -> dict[str, object]:
    return {
        "format": _format(header.slots),
        "vault_id": header.vault_id,
        "instance": header.instance,
        "generation": header.generation,
        "schema": header.schema,
        "database": {"name": header.database, "salt": header.database_salt.hex()},
        "audit": {"sequence": header.anchor.sequence, "mac": header.anchor.mac.hex()},
        "slots": [_slot_document(slot) for slot in header.slots],
    }


def _format(slots: tuple[Slot, ...]) -> str:
    known = all(slot.folding in FIRST_FOLDINGS for slot in slots)
    return FORMAT if known else FORMAT_OF_MORE_KINDS


def _slot_document(slot: Slot) -> dict[str, object]:
    return {
        "id": slot.id,
        "folding": slot.folding.value,
        "memory_mib": slot.kdf.memory_mib,
        "passes": slot.kdf.passes,
        "salt": slot.salt.hex(),
        "public_key": slot.public_key.hex(),
        "nonce": slot.nonce.hex(),
        "wrapped": slot.wrapped.hex(),
        "sealed": slot.sealed.hex(),
    }


def _header_from(document: dict[str, object]) -> Header:
    if set(document) != {
        "format", "vault_id", "instance", "generation", "schema", "database", "audit", "slots",
        "mac",
    }:  # fmt: skip
        raise ValueError("unexpected parts")
    if document["format"] not in FORMATS:
        raise ValueError("not a header")
    database, audit, slots = document["database"], document["audit"], document["slots"]
    if not (isinstance(database, dict) and isinstance(audit, dict) and isinstance(slots, list)):
        raise ValueError("unexpected kind of part")
    if not 1 <= len(slots) <= MOST_SLOTS:
        raise ValueError("number of slots out of bounds")
    parsed = tuple(_slot_from(slot) for slot in slots)
    if sum(slot.kdf.work for slot in parsed if not slot.folding.is_recovery) > MOST_WORK:
        raise ValueError("too much work")
    generation = _number(document["generation"], 1, 1 << 31)
    name = f"main-{generation}.db"
    if database["name"] != name:
        raise ValueError("unexpected name of the database")
    return Header(
        vault_id=_bytes(document["vault_id"], 16).hex(),
        instance=_bytes(document["instance"], 16).hex(),
        generation=generation,
        schema=_schema(document["schema"]),
        database=name,
        database_salt=_bytes(database["salt"], 16),
        slots=parsed,
        anchor=Anchor(_number(audit["sequence"], 0, 1 << 53), _bytes(audit["mac"], 32)),
        mac=_bytes(document["mac"], 32),
    )


def _slot_from(document: dict[str, object]) -> Slot:
    return Slot(
        id=_bytes(document["id"], 8).hex(),
        folding=Folding(str(document["folding"])),
        kdf=KdfParameters(
            memory_mib=_number(document["memory_mib"], *KdfParameters.MEMORY_BOUNDS),
            passes=_number(document["passes"], *KdfParameters.PASSES_BOUNDS),
        ),
        salt=_bytes(document["salt"], 16),
        public_key=_bytes(document["public_key"], 32),
        nonce=_bytes(document["nonce"], 24),
        wrapped=_bytes(document["wrapped"], 32 + 32 + 16),
        sealed=_bytes(document["sealed"], 32 + 48),
    )


def _schema(value: object) -> str:
    if not isinstance(value, str) or len(value) != 4 or not value.isdigit():
        raise ValueError("not a schema version")
    return value


def _number(value: object, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise ValueError("number out of bounds")
    return value


def _bytes(value: object, length: int) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * length:
        raise ValueError("unexpected length")
    return bytes.fromhex(value)
