"""The pages of an encrypted database as they are in the clear, read without the database.

AES-256 in cipher block chaining (FIPS 197, SP 800-38A) over all blocks of the file at once, so
that a test can look for a word in every byte: free pages, free cells, slack.
"""

from functools import cache
from pathlib import Path

import numpy as np

PAGE_BYTES = 4096
SALT_BYTES = 16
IV_BYTES, MAC_BYTES = 16, 64
RESERVED = IV_BYTES + MAC_BYTES
BLOCK = 16

Bytes = np.ndarray


def decrypted_pages(path: Path, key: bytes) -> bytes:
    """All pages of a file of SQLCipher 4 (raw key, no derivation), without salt and tags."""
    raw = path.read_bytes()
    pages = []
    for start in range(0, len(raw), PAGE_BYTES):
        page = raw[start : start + PAGE_BYTES]
        body = page[SALT_BYTES if start == 0 else 0 : -RESERVED]
        initial = page[-RESERVED:-MAC_BYTES]
        pages.append((body, initial))
    blocks = np.frombuffer(b"".join(body for body, _ in pages), np.uint8).reshape(-1, BLOCK)
    before = b"".join(initial + body[:-BLOCK] for body, initial in pages)
    chained = np.frombuffer(before, np.uint8).reshape(-1, BLOCK)
    return (_decrypt(blocks, _round_keys(key)) ^ chained).tobytes()


def _decrypt(state: Bytes, keys: Bytes) -> Bytes:
    _, inverse = _boxes()
    unshifted = np.array([(at - 4 * (at % 4)) % 16 for at in range(16)])
    state = state ^ keys[-1]
    for round_key in keys[-2:0:-1]:
        state = _unmixed(inverse[state[:, unshifted]] ^ round_key)
    return inverse[state[:, unshifted]] ^ keys[0]


def _unmixed(state: Bytes) -> Bytes:
    columns = state.reshape(-1, 4, 4)
    factors = (14, 11, 13, 9)
    rows = [
        np.bitwise_xor.reduce(
            [_times(factors[(at - row) % 4])[columns[:, :, at]] for at in range(4)]
        )
        for row in range(4)
    ]
    return np.stack(rows, axis=2).reshape(-1, BLOCK)


def _round_keys(key: bytes) -> Bytes:
    box, _ = _boxes()
    words = [list(key[at : at + 4]) for at in range(0, 32, 4)]
    constant = 1
    while len(words) < 60:
        last = words[-1]
        if len(words) % 8 == 0:
            last = [int(box[each]) for each in (*last[1:], last[0])]
            last[0] ^= constant
            constant = _multiplied(constant, 2)
        elif len(words) % 8 == 4:
            last = [int(box[each]) for each in last]
        words.append([one ^ two for one, two in zip(words[-8], last, strict=True)])
    return np.array(words, np.uint8).reshape(15, BLOCK)


@cache
def _times(factor: int) -> Bytes:
    return np.array([_multiplied(each, factor) for each in range(256)], np.uint8)


def _multiplied(one: int, two: int) -> int:
    """In the field of the cipher."""
    product = 0
    while two:
        product ^= one if two & 1 else 0
        one = (one << 1) ^ (0x11B if one & 0x80 else 0)
        two >>= 1
    return product


@cache
def _boxes() -> tuple[Bytes, Bytes]:
    """The substitution box and its inverse."""
    box = np.zeros(256, np.uint8)
    for each in range(256):
        inverse = next((other for other in range(256) if _multiplied(each, other) == 1), 0)
        turned = [(inverse << n | inverse >> (8 - n)) & 0xFF for n in range(5)]
        box[each] = np.bitwise_xor.reduce(turned) ^ 0x63
    return box, np.argsort(box).astype(np.uint8)
