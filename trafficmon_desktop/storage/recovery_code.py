"""The recovery code: 13 groups of four characters that open the vault without a passphrase.

Each group holds three characters of data (Crockford base32, 15 bits) and one check character
that depends on the group's place, so a mistyped or misplaced group is named at once. The whole
carries 195 random bits.
"""

import secrets

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.binary_field import product

GROUPS = 13
DATA_CHARACTERS = 3
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

#: What is read as something else: Crockford's own, and Cyrillic letters that look the same.
LOOK_ALIKES = str.maketrans("OILАВЕКМНОРСТХУЈЅІЗ", "011ABEKMH0PCTXYJS13")

#: Weights of the data characters in the field of 32 elements; the check character weighs 1.
WEIGHTS = (2, 4, 8)
FIELD_POLYNOMIAL = 0b100101  # x^5 + x^2 + 1


def new_recovery_code() -> str:
    """A random code, written ``XXXX-XXXX-…`` (13 groups)."""
    groups = []
    for place in range(GROUPS):
        data = "".join(secrets.choice(ALPHABET) for _ in range(DATA_CHARACTERS))
        groups.append(data + check_character(place, data))
    return "-".join(groups)


def check_character(place: int, data: str) -> str:
    """The check character of the group at ``place`` (from 0).

    A weighted sum in GF(32): every wrong character, every exchange of two characters of a
    group and every group in a wrong place changes it.
    """
    total = place + 1
    for weight, character in zip(WEIGHTS, data, strict=True):
        total ^= _product(weight, ALPHABET.index(character))
    return ALPHABET[total]


def _product(left: int, right: int) -> int:
    return product(left, right, FIELD_POLYNOMIAL)


def plain_letters(text: str) -> str:
    """What is typed of a code as it is read: capitals without separators and look-alikes."""
    return "".join(c for c in text.upper().translate(LOOK_ALIKES) if c.isalnum())


def is_group(place: int, letters: str) -> bool:
    """Whether these four characters can stand at ``place`` (from 0) of a code."""
    if place >= GROUPS or len(letters) != DATA_CHARACTERS + 1:
        return False
    known = all(letter in ALPHABET for letter in letters)
    return known and letters[-1] == check_character(place, letters[:-1])


def parse_recovery_code(text: str) -> bytes:
    """The secret bytes behind a typed code.

    Raises UserError ``vault_recovery_length`` or ``vault_recovery_group`` (with the number of
    the first wrong group, from 1).
    """
    letters = plain_letters(text)
    size = DATA_CHARACTERS + 1
    if len(letters) != GROUPS * size:
        raise UserError("vault_recovery_length", count=len(letters), expected=GROUPS * size)
    data = ""
    for place in range(GROUPS):
        group = "".join(letters[place * size : (place + 1) * size])
        if not is_group(place, group):
            raise UserError("vault_recovery_group", group=place + 1)
        data += group[:-1]
    return data.encode("ascii")
