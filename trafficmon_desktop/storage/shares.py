"""Recovery shares: a secret of 16 bytes, any ``needed`` of whose shares give it back.

Shamir's scheme over GF(256) as SLIP-0039 lays it out: the field of Rijndael, the secret at 255,
at 254 a digest that tells whether the shares belong together. The libraries there are say of
themselves that they are no place for secrets, so these few lines follow the standard and its
published test vectors. Look-ups depend on secret bytes: whoever can measure that on this
computer can read its memory as well.
"""

import hmac
import secrets
from collections.abc import Callable, Mapping
from hashlib import sha256

from trafficmon_desktop.storage.binary_field import product

SECRET_BYTES = 16
DIGEST_BYTES = 4
AT_SECRET, AT_DIGEST = 255, 254
MOST_SHARES = 16
FIELD_POLYNOMIAL = 0x11B

RandomBytes = Callable[[int], bytes]


def split(
    secret: bytes, needed: int, shares: int, random: RandomBytes = secrets.token_bytes
) -> tuple[bytes, ...]:
    """``shares`` shares of ``secret``, of which any ``needed`` (from 2) give it back."""
    if not 2 <= needed <= shares <= MOST_SHARES:
        raise ValueError("shares and how many are needed are out of bounds")
    points = {place: random(len(secret)) for place in range(needed - 2)}
    salt = random(len(secret) - DIGEST_BYTES)
    points[AT_DIGEST] = _digest(salt, secret) + salt
    points[AT_SECRET] = secret
    return tuple(
        points[place] if place < needed - 2 else _value_at(points, place) for place in range(shares)
    )


def combine(shares: Mapping[int, bytes]) -> bytes | None:
    """The secret behind ``needed`` shares by their place, None if they do not belong together."""
    secret, digest = _value_at(shares, AT_SECRET), _value_at(shares, AT_DIGEST)
    stated, salt = digest[:DIGEST_BYTES], digest[DIGEST_BYTES:]
    return secret if hmac.compare_digest(stated, _digest(salt, secret)) else None


def _digest(salt: bytes, secret: bytes) -> bytes:
    return hmac.digest(salt, secret, sha256)[:DIGEST_BYTES]


def _value_at(points: Mapping[int, bytes], place: int) -> bytes:
    """The polynomial through ``points`` at ``place``, byte by byte (Lagrange)."""
    value = bytearray(len(next(iter(points.values()))))
    for own, content in points.items():
        weight = 1
        for other in points:
            if other != own:
                weight = _product(weight, _product(place ^ other, _inverse(own ^ other)))
        for at, byte in enumerate(content):
            value[at] ^= _product(weight, byte)
    return bytes(value)


def _product(left: int, right: int) -> int:
    return product(left, right, FIELD_POLYNOMIAL)


def _inverse(number: int) -> int:
    result = 1
    for _ in range(254):  # the group has 255 elements
        result = _product(result, number)
    return result
