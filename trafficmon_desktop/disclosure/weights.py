"""What it costs to hide a cell, and the keyed noise that keeps an attacker from re-running us.

A deterministic optimiser can be run again on every table that fits the printed cells, and the
ones that would have been hidden otherwise drop out. With a secret key in the weights, in the
threshold and in a draw of empty cells to hide for nothing, that attack loses most of its force:
neither "small" nor "empty" nor "a little more" follows from being hidden. The key never leaves
the vault.
"""

from __future__ import annotations

from hashlib import blake2b
from json import dumps
from math import log2

JITTER_LIMIT = 4
"""The threshold of a cell lies between k and k + JITTER_LIMIT; published as a rule."""
DECOY_SHARE = 0.25
"""Of the empty cells that may be decoys, so many are; no key, none."""
_TOTAL_STEPS = 2**32


def identity_of(population: str, pairs: frozenset[tuple[str, str]], *extra: str) -> bytes:
    """The same bytes for the same cell, wherever and in whatever order it is written."""
    return dumps([population, sorted(pairs), *extra], ensure_ascii=True).encode("ascii")


def jitter(key: bytes | None, identity: bytes) -> int:
    """0..4 added to the threshold of this cell; 0 without a key."""
    if key is None:
        return 0
    return _number(key, b"threshold", identity) % (JITTER_LIMIT + 1)


def is_decoy(key: bytes | None, identity: bytes) -> bool:
    """Whether this cell is hidden when it is empty, as if it were small; never without a key."""
    return key is not None and _number(key, b"decoy", identity) < DECOY_SHARE * _TOTAL_STEPS


def weight(key: bytes | None, identity: bytes, count: int) -> float:
    """Cost of hiding a count: 1 + log2(1 + count), times a keyed factor.

    Margins are dearer by their counts. A further factor for them is not worth its price: it
    makes the pattern dearer than the cheapest one by exactly what it distorts.
    """
    plain = 1 + log2(1 + count)
    if key is None:
        return plain
    share = _number(key, b"weight", identity) / _TOTAL_STEPS
    return float(plain * 2 ** (2 * share - 1))


def _number(key: bytes, purpose: bytes, identity: bytes) -> int:
    secret = key if len(key) <= 64 else blake2b(key).digest()
    digest = blake2b(identity, digest_size=4, key=secret, person=purpose).digest()
    return int.from_bytes(digest, "big")
