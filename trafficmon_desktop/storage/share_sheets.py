"""A recovery share as it is written down: ten groups like those of the recovery code.

    set (10 bits) | how many are needed (5) | place (5) | value (128) | 2 bits of nothing

in Crockford base32, three characters of data and one check character a group. The check
characters depend on another place than those of a recovery code, so that the two are told
apart group by group.
"""

import secrets
from dataclasses import dataclass, field

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.recovery_code import (
    ALPHABET,
    DATA_CHARACTERS,
    check_character,
    plain_letters,
)
from trafficmon_desktop.storage.recovery_code import GROUPS as GROUPS_OF_CODE
from trafficmon_desktop.storage.shares import SECRET_BYTES, combine, split

GROUPS = 10
GROUP_CHARACTERS = DATA_CHARACTERS + 1
CHARACTERS = GROUPS * GROUP_CHARACTERS
UNUSED_BITS = 2


@dataclass(frozen=True)
class Share:
    """One share, read: to which set it belongs and how many of the set are needed."""

    set_id: int
    needed: int
    place: int
    value: bytes = field(repr=False)


def new_shares(needed: int, shares: int) -> tuple[str, ...]:
    """A new set of shares, each written ``XXXX-XXXX-…`` (10 groups)."""
    set_id = secrets.randbelow(1 << 10)
    values = split(secrets.token_bytes(SECRET_BYTES), needed, shares)
    return tuple(_written(Share(set_id, needed, n, value)) for n, value in enumerate(values))


def is_shares(text: str) -> bool:
    """Whether what is typed is shares rather than a recovery code, by its length."""
    letters = len(plain_letters(text))
    return letters > 0 and letters % CHARACTERS == 0


def is_group(place: int, letters: str) -> bool:
    """Whether these four characters can stand at ``place`` (from 0) of a share."""
    if place >= GROUPS or len(letters) != GROUP_CHARACTERS:
        return False
    return all(c in ALPHABET for c in letters) and letters[-1] == _check(place, letters[:-1])


def shares_needed(letters: str) -> int:
    """How many shares of its set are needed, as a whole share says; 0 if it is mistyped."""
    try:
        return _read(letters, 1).needed
    except UserError:
        return 0


def secret_of_shares(text: str) -> bytes:
    """The secret behind the shares in ``text``, in any order, with any separators.

    Raises UserError ``share_group``, ``shares_few``, ``shares_mixed``.
    """
    letters = plain_letters(text)
    parts = [letters[start : start + CHARACTERS] for start in range(0, len(letters), CHARACTERS)]
    read = {share.place: share for share in (_read(part, n) for n, part in enumerate(parts, 1))}
    shares = list(read.values())
    if len({(share.set_id, share.needed) for share in shares}) != 1:
        raise UserError("shares_mixed")
    needed = shares[0].needed
    if len(shares) < needed:
        raise UserError("shares_few", count=len(shares), needed=needed)
    secret = combine({share.place: share.value for share in shares[:needed]})
    if secret is None:
        raise UserError("shares_mixed")
    return secret


def _written(share: Share) -> str:
    number = (share.set_id << 10) | (share.needed << 5) | share.place
    number = ((number << 8 * SECRET_BYTES) | int.from_bytes(share.value)) << UNUSED_BITS
    size = GROUPS * DATA_CHARACTERS
    data = "".join(ALPHABET[number >> 5 * (size - 1 - at) & 31] for at in range(size))
    groups = [data[at : at + DATA_CHARACTERS] for at in range(0, size, DATA_CHARACTERS)]
    return "-".join(group + _check(n, group) for n, group in enumerate(groups))


def _read(letters: str, number: int) -> Share:
    total = 0
    for place in range(GROUPS):
        group = letters[place * GROUP_CHARACTERS : (place + 1) * GROUP_CHARACTERS]
        if not is_group(place, group):
            raise UserError("share_group", share=number, group=place + 1)
        for character in group[:-1]:
            total = total << 5 | ALPHABET.index(character)
    total >>= UNUSED_BITS
    value = total & ((1 << 8 * SECRET_BYTES) - 1)
    total >>= 8 * SECRET_BYTES
    return Share(total >> 10, total >> 5 & 31, total & 31, value.to_bytes(SECRET_BYTES))


def _check(place: int, data: str) -> str:
    return check_character(place + GROUPS_OF_CODE, data)
