"""The keys of a vault, all derived from one random master key by HKDF-SHA256 (RFC 5869)."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field

KEY_BYTES = 32


def hkdf_sha256(material: bytes, *, salt: bytes, info: bytes, length: int) -> bytes:
    """``length`` bytes (at most 255 * 32) derived from ``material`` as RFC 5869 says."""
    digest = hashlib.sha256
    if not 0 < length <= 255 * digest().digest_size:
        raise ValueError("HKDF cannot give that many bytes")
    pseudorandom = hmac.digest(salt or bytes(digest().digest_size), material, digest)
    output, block, counter = b"", b"", 1
    while len(output) < length:
        block = hmac.digest(pseudorandom, block + info + bytes([counter]), digest)
        output += block
        counter += 1
    return output[:length]


@dataclass(frozen=True)
class RootSecret:
    """What a slot gives back: the master key, and the binding key shared by all slots.

    The master key is sealed to public keys that anybody can read, so by itself it proves
    nothing about who sealed it; the binding key stands only inside the wrapped private keys.
    Mixing both into every derived key stops an outsider from sealing a master key of their
    own. The master key changes with a rotation, the binding key stays.
    """

    master: bytes = field(repr=False)
    binding: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.master) != KEY_BYTES or len(self.binding) != KEY_BYTES:
            raise ValueError("a root secret is two keys of 32 bytes")


def new_root_secret() -> RootSecret:
    """A fresh random root secret."""
    return RootSecret(secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES))


@dataclass(frozen=True)
class VaultKeys:
    """The working keys, 32 bytes each; never written anywhere, never shown."""

    database: bytes = field(repr=False)
    attachment: bytes = field(repr=False)
    header_mac: bytes = field(repr=False)
    audit: bytes = field(repr=False)
    manifest: bytes = field(repr=False)


def derive_keys(root: RootSecret) -> VaultKeys:
    """The five working keys of a vault."""

    def derived(purpose: str) -> bytes:
        info = f"vault/1/{purpose}".encode()
        return hkdf_sha256(root.master, salt=root.binding, info=info, length=KEY_BYTES)

    return VaultKeys(
        database=derived("database"),
        attachment=derived("attachment"),
        header_mac=derived("header-mac"),
        audit=derived("audit"),
        manifest=derived("manifest"),
    )
