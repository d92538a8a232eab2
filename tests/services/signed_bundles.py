"""Bundles for tests: two organisations, small files, made without a release."""

from pathlib import Path
from typing import Any

from nacl.signing import SigningKey

from tests.disclosure.joint_files import file_of
from trafficmon_desktop.disclosure.seal import sealed
from trafficmon_desktop.services.bundles.bundle import make_bundle
from trafficmon_desktop.services.bundles.envelope import new_identity
from trafficmon_desktop.services.bundles.manifest import Recipient
from trafficmon_desktop.services.bundles.public_keys import PublicKeys
from trafficmon_desktop.services.bundles.secret_keys import OwnKeys
from trafficmon_desktop.services.exports.json_file import canonical_json


def new_keys() -> OwnKeys:
    """Keys of somebody."""
    return OwnKeys(SigningKey.generate(), new_identity())


def public_of(keys: OwnKeys, organisation: str = "Alfa") -> PublicKeys:
    """What is handed over of them."""
    return PublicKeys(organisation, keys.public, keys.address)


def summary_of(organisation: str = "Alfa", **more: Any) -> dict[str, Any]:
    """A small released summary."""
    release = {"number": 1, "released_at": "2025-01-20"}
    file = file_of(organisation, program="trafficmon-desktop 0", release=release, **more)
    file["tables"][0]["unit"] = "person"
    return sealed(file)


def bundle_of(
    keys: OwnKeys,
    recipient: Recipient | None = None,
    summary: dict[str, Any] | None = None,
    **more: bytes,
) -> bytes:
    """A signed file of a summary, with renderings by their ending."""
    summary = summary or summary_of()
    files = {"summary.json": canonical_json(summary).encode()}
    files |= {f"summary.{ending}": content for ending, content in more.items()}
    return make_bundle(summary, files, keys, recipient, "en")


def put(path: Path, content: bytes) -> Path:
    """The file, written."""
    path.write_bytes(content)
    return path
