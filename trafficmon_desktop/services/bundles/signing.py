"""Ed25519 signatures. What is signed says first what it is, so that none serves as another."""

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

#: What a signature is given for.
MANIFEST, KEYS = b"trafficmon-bundle/1\n", b"trafficmon-key/1\n"

PUBLIC_BYTES, SIGNATURE_BYTES = 32, 64


def signature_of(content: bytes, purpose: bytes, key: SigningKey) -> bytes:
    """64 bytes; the same content and key give the same."""
    return key.sign(purpose + content).signature


def is_signed(content: bytes, purpose: bytes, signature: bytes, public: bytes) -> bool:
    """Whether the owner of the key of these 32 public bytes signed it."""
    try:
        VerifyKey(public).verify(purpose + content, signature)
    except (CryptoError, ValueError):
        return False
    return True
