"""What is round a bundle for a named recipient: an age file (age-encryption.org/v1).

age hides and tells changes, and nothing more: whoever knows a recipient's key can make one. Who
wrote the content is said by the signature inside.
"""

import pyrage

from trafficmon_desktop.domain.errors import DamagedError, UserError

_BEGINNING = b"age-encryption.org/v1\n"

#: Bytes in which the header must end: each further recipient in it would cost a key agreement.
_LONGEST_HEADER = 16 * 1024


def is_encrypted(content: bytes) -> bool:
    """Whether it begins as an age file does."""
    return content.startswith(_BEGINNING)


def new_identity() -> str:
    """A fresh secret key, ``AGE-SECRET-KEY-1…``."""
    return str(pyrage.x25519.Identity.generate())


def address_of(identity: str) -> str:
    """The public key, ``age1…``, of a secret one."""
    return str(pyrage.x25519.Identity.from_str(identity).to_public())


def is_address(text: str) -> bool:
    """Whether it is a public key of age (X25519)."""
    try:
        return str(pyrage.x25519.Recipient.from_str(text)) == text
    except pyrage.RecipientError:
        return False


def encrypted(content: bytes, address: str) -> bytes:
    """For the owner of the key behind the address alone; other bytes each time."""
    sealed: bytes = pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(address)])
    return sealed


def decrypted(content: bytes, identity: str | None, name: str) -> bytes:
    """What is inside.

    Raises ``UserError`` where there is no key to open it with, ``DamagedError`` where it does
    not open with this one: it is for somebody else, or was changed.
    """
    if identity is None:
        raise UserError("bundle_encrypted", file=name)
    if b"\n--- " not in content[:_LONGEST_HEADER]:
        raise DamagedError("bundle_not_for_us", file=name)
    try:
        opened: bytes = pyrage.decrypt(content, [pyrage.x25519.Identity.from_str(identity)])
    except pyrage.DecryptError:
        raise DamagedError("bundle_not_for_us", file=name) from None
    return opened
