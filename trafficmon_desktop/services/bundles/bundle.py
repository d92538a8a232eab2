"""Making and opening a bundle: signed inside, encrypted outside.

The recipient is named in what is signed. So neither a stranger who knows the recipient's key nor
an earlier recipient who passes a bundle on can make one that opens as if it were addressed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from trafficmon_desktop.disclosure.json_input import parse_bytes
from trafficmon_desktop.disclosure.publication import INTERNAL_FORMAT, SUMMARY_FORMAT
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.errors import DamagedError, RefusedError, UserError
from trafficmon_desktop.services.bundles import archive, envelope
from trafficmon_desktop.services.bundles.manifest import (
    SHARED,
    Manifest,
    Recipient,
    manifest_bytes,
    read_manifest,
)
from trafficmon_desktop.services.bundles.public_keys import PublicKeys, from_hex
from trafficmon_desktop.services.bundles.secret_keys import OwnKeys
from trafficmon_desktop.services.bundles.signing import (
    MANIFEST,
    SIGNATURE_BYTES,
    is_signed,
    signature_of,
)
from trafficmon_desktop.services.disclosure_errors import told_to_user


@dataclass(frozen=True, slots=True)
class Opened:
    """A bundle that is whole and signed by ``manifest.signer``, whoever that is."""

    manifest: Manifest
    files: Mapping[str, bytes]
    summary: Mapping[str, Any]
    encrypted: bool


def make_bundle(
    summary: Mapping[str, Any],
    files: Mapping[str, bytes],
    keys: OwnKeys,
    recipient: Recipient | None,
    language: str,
) -> bytes:
    """The signed zip, encrypted where the recipient has an address.

    ``files``: ``summary.json`` of ``summary``, and its renderings, by name. The bytes of the zip
    follow from the arguments; those of the encryption do not.
    """
    ordered = {name: files[name] for name in archive.MEMBERS if name in files}
    manifest = manifest_bytes(summary, ordered, keys.public, recipient, language)
    signature = signature_of(manifest, MANIFEST, keys.signing).hex() + "\n"
    signed = {archive.MANIFEST: manifest, archive.SIGNATURE: signature.encode()}
    content = archive.packed(signed | ordered)
    if recipient is None or recipient.age is None:
        return content
    return envelope.encrypted(content, recipient.age)


def is_bundle(content: bytes) -> bool:
    """Whether it looks like one, encrypted or not."""
    return archive.is_archive(content) or envelope.is_encrypted(content)


def open_bundle(content: bytes, name: str, keys: OwnKeys | None = None) -> Opened:
    """Opens and checks everything that can be checked without knowing the sender.

    ``keys`` are those of the vault that is open, with which an encrypted one is opened. Raises
    ``UserError`` (encrypted, and no keys), ``RefusedError`` (internal figures) and
    ``DamagedError`` for all that is altered, foreign, addressed to others or of another version.
    """
    encrypted = envelope.is_encrypted(content)
    if encrypted:
        content = envelope.decrypted(content, keys.identity if keys else None, name)
    members = archive.unpacked(content, name)
    manifest = _signed_manifest(members, name)
    files = {each: members[each] for each in members if each.startswith("summary.")}
    digests = {each: sha256(part).hexdigest() for each, part in files.items()}
    if digests != manifest.digests:
        raise DamagedError("bundle_altered", file=name)
    own = keys.address if keys else None
    _check_recipient(manifest.recipient, name, own, encrypted=encrypted)
    return Opened(manifest, files, _summary(files, manifest, name), encrypted)


def check_signer(opened: Opened, trusted: PublicKeys, name: str, key_file: str) -> None:
    """Raises ``DamagedError`` where it was signed by another key than the trusted one.

    ``name`` and ``key_file`` are what the two files are called; ``UserError`` where the second
    holds no key to compare with.
    """
    if trusted.signing is None:
        raise UserError("public_key_no_signing", file=key_file)
    if opened.manifest.signer != trusted.signing:
        raise DamagedError("bundle_signer", file=name, organisation=trusted.organisation)


def _signed_manifest(members: Mapping[str, bytes], name: str) -> Manifest:
    content = members[archive.MANIFEST]
    manifest = read_manifest(content, name)
    written = members[archive.SIGNATURE].decode("ascii", "replace")
    signature = from_hex(written.removesuffix("\n"), SIGNATURE_BYTES)
    if signature is None or not is_signed(content, MANIFEST, signature, manifest.signer):
        raise DamagedError("bundle_altered", file=name)
    return manifest


def _check_recipient(
    recipient: Recipient | None, name: str, own: str | None, *, encrypted: bool
) -> None:
    """Whoever passes a bundle on cannot make it look as if it had been made for the next one."""
    addressed = None if recipient is None else recipient.age
    if (encrypted or (own is not None and addressed is not None)) and addressed != own:
        raise DamagedError("bundle_readdressed", file=name)


def _summary(files: Mapping[str, bytes], manifest: Manifest, name: str) -> dict[str, Any]:
    with told_to_user():
        summary = parse_bytes(files[archive.SUMMARY], name)
        if summary.get("format") == INTERNAL_FORMAT:
            raise RefusedError("bundle_internal", file=name)
        publication = publication_from_json(summary, name)
    agrees = all(summary.get(each) == manifest.said.get(each) for each in SHARED)
    if summary.get("format") != SUMMARY_FORMAT or not agrees or not _is_period(publication.period):
        raise DamagedError("bundle_altered", file=name)
    return summary


def _is_period(period: tuple[str, str] | None) -> bool:
    try:
        return period is not None and all(date.fromisoformat(day) for day in period)
    except ValueError:
        return False
