"""What a bundle says of itself, and what is signed (``trafficmon-bundle/1``).

One JSON object: ``format``, ``program``, ``organisation``, ``period`` and ``release`` as in the
summary, ``language`` of the renderings, ``signer`` (the public Ed25519 key, hexadecimal),
``recipient`` (``null``, or ``name`` and ``age``, the address it was encrypted to, each may be
``null``), ``files``: ``name``, ``size`` in bytes and ``sha256`` of each.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from trafficmon_desktop.disclosure.json_input import as_list, as_object, as_text, parse_bytes
from trafficmon_desktop.domain.errors import DamagedError
from trafficmon_desktop.services.bundles.public_keys import from_hex
from trafficmon_desktop.services.bundles.signing import PUBLIC_BYTES
from trafficmon_desktop.services.disclosure_errors import told_to_user

BUNDLE_FORMAT = "trafficmon-bundle/1"
_FAMILY = BUNDLE_FORMAT.partition("/")[0] + "/"

#: Fields that stand in the summary too, and must say the same.
SHARED = ("program", "organisation", "period", "release")


@dataclass(frozen=True, slots=True)
class Recipient:
    """For whom a bundle was made: a name, and the address it was encrypted to, ``age1…``."""

    name: str | None
    age: str | None


@dataclass(frozen=True, slots=True)
class Manifest:
    """``said`` is the whole object; ``signer`` are the 32 bytes of the public key."""

    said: Mapping[str, Any]
    signer: bytes
    recipient: Recipient | None
    digests: Mapping[str, str]

    @property
    def organisation(self) -> str:
        """Who made it, by its own word."""
        return str(self.said["organisation"])


def manifest_bytes(
    summary: Mapping[str, Any],
    files: Mapping[str, bytes],
    signer: bytes,
    recipient: Recipient | None,
    language: str,
) -> bytes:
    """The manifest of files about a summary; the same of all give the same bytes."""
    addressed = None if recipient is None else {"name": recipient.name, "age": recipient.age}
    said = {
        "format": BUNDLE_FORMAT,
        **{name: summary[name] for name in SHARED},
        "language": language,
        "signer": signer.hex(),
        "recipient": addressed,
        "files": [
            {"name": name, "size": len(content), "sha256": sha256(content).hexdigest()}
            for name, content in files.items()
        ],
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def read_manifest(content: bytes, name: str) -> Manifest:
    """Reads it; nothing in it is to be believed before the signature was checked.

    Raises ``DamagedError``: another version, or not of this form.
    """
    with told_to_user():
        said = parse_bytes(content, name)
        form = as_text(said.get("format"), name, "format")
        if form != BUNDLE_FORMAT:
            key = "bundle_version" if form.startswith(_FAMILY) else "bundle_foreign"
            raise DamagedError(key, file=name)
        as_text(said.get("organisation"), name, "organisation", empty=True)
        as_text(said.get("program"), name, "program")
        as_text(said.get("language"), name, "language")
        recipient = _recipient(said.get("recipient"), name)
        digests = {}
        for each in as_list(said.get("files"), name, "files", limit=10):
            file = as_object(each, name, "files")
            key = as_text(file.get("name"), name, "files.name")
            digests[key] = as_text(file.get("sha256"), name, "files.sha256")
    signer = from_hex(said.get("signer"), PUBLIC_BYTES)
    if signer is None:
        raise DamagedError("bundle_foreign", file=name)
    return Manifest(said, signer, recipient, digests)


def _recipient(value: object, name: str) -> Recipient | None:
    if value is None:
        return None
    found = as_object(value, name, "recipient")
    parts = [found.get(each) for each in ("name", "age")]
    said = [None if part is None else as_text(part, name, "recipient") for part in parts]
    return Recipient(*said)
