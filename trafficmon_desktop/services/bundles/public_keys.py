"""The public keys of an organisation as a file to hand over (``trafficmon-key/1``).

One JSON object: ``format``; ``organisation``, its name; ``ed25519``, the public key its summaries
are signed with, as 64 hexadecimal digits; ``age``, the address under which it receives encrypted
ones (``age1…``); ``signature`` of the object without this field (sorted names, no spaces, UTF-8,
after the line ``trafficmon-key/1``) with that key, in hexadecimal digits. It ties the two keys
together; whose they are is told only by comparing the fingerprint with the organisation.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nacl.signing import SigningKey

from trafficmon_desktop.disclosure.json_input import as_text, parse_bytes
from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.services.bundles.envelope import is_address
from trafficmon_desktop.services.bundles.signing import (
    KEYS,
    PUBLIC_BYTES,
    SIGNATURE_BYTES,
    is_signed,
    signature_of,
)
from trafficmon_desktop.services.disclosure_errors import told_to_user
from trafficmon_desktop.storage.file_errors import file_errors

KEY_FORMAT = "trafficmon-key/1"

#: Bytes.
_LARGEST = 16 * 1024

_SECRET = "AGE-SECRET-KEY-"  # noqa: S105 - how secret keys of age begin


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """``signing``: 32 bytes, ``None`` for a bare key of age; ``age``: the address ``age1…``."""

    organisation: str
    signing: bytes | None
    age: str


def key_text(keys: PublicKeys, signing: SigningKey) -> str:
    """The text of the file; the same keys give the same text."""
    said = _said(keys.organisation, bytes(signing.verify_key), keys.age)
    signature = signature_of(_canonical(said), KEYS, signing).hex()
    return json.dumps(said | {"signature": signature}, ensure_ascii=False, indent=1) + "\n"


def read_key_file(path: Path) -> PublicKeys:
    """The keys in a file of this format, or in one that holds a public key of age alone.

    Raises ``UserError`` (not there, a secret key) and ``DamagedError`` (no keys, changed).
    """
    with file_errors(path), path.open("rb") as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise DamagedError("public_key_damaged", file=path.name)
    text = content.decode("utf-8-sig", "replace")
    if _SECRET in text.upper():
        raise UserError("public_key_secret", file=path.name)
    if text.lstrip().startswith("{"):
        return _from_json(content, path.name)
    lines = [line.strip() for line in text.splitlines()]
    (address, *more) = [each for each in lines if each and not each.startswith("#")] or [""]
    if more or not is_address(address):
        raise DamagedError("public_key_damaged", file=path.name)
    return PublicKeys("", None, address)


def _from_json(content: bytes, name: str) -> PublicKeys:
    with told_to_user():
        found = parse_bytes(content, name)
        organisation = as_text(found.get("organisation"), name, "organisation", empty=True)
    signing = from_hex(found.get("ed25519"), PUBLIC_BYTES)
    signature = from_hex(found.get("signature"), SIGNATURE_BYTES)
    age = found.get("age")
    if signing is None or signature is None or not isinstance(age, str) or not is_address(age):
        raise DamagedError("public_key_damaged", file=name)
    said = _said(organisation, signing, age)
    if found != said | {"signature": signature.hex()}:
        raise DamagedError("public_key_damaged", file=name)
    if not is_signed(_canonical(said), KEYS, signature, signing):
        raise DamagedError("public_key_damaged", file=name)
    return PublicKeys(organisation, signing, age)


def from_hex(text: object, size: int) -> bytes | None:
    """So many bytes written in small hexadecimal digits, and in no other way."""
    if not isinstance(text, str) or not re.fullmatch(f"[0-9a-f]{{{2 * size}}}", text):
        return None
    return bytes.fromhex(text)


def _said(organisation: str, signing: bytes, age: str) -> dict[str, Any]:
    return {
        "format": KEY_FORMAT,
        "organisation": organisation,
        "ed25519": signing.hex(),
        "age": age,
    }


def _canonical(said: dict[str, Any]) -> bytes:
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
