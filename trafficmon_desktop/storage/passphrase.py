"""From what somebody types to the bytes that go into the key derivation."""

import re
import unicodedata

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.recovery_code import parse_recovery_code
from trafficmon_desktop.storage.share_sheets import secret_of_shares
from trafficmon_desktop.storage.slots import Folding

SHORTEST = 8
LONGEST = 1000

_CYRILLIC = dict(
    zip(
        "абвгдђежзијклљмнњопрстћуфхцчџш",
        "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(),
        strict=True,
    )
)
_TO_LATIN = str.maketrans(_CYRILLIC)
_TO_PLAIN = str.maketrans("đčćšž", "dccsz")


def fold_generated(phrase: str) -> str:
    """The one form of a generated phrase in either script, with or without accents.

    NFKC, lower case, Cyrillic to Latin, then đ and dj to d, č ć to c, š to s, ž to z, single
    spaces for whatever separates: ``Црвен  бицикл`` and ``crven, bicikl`` are the same.
    """
    text = unicodedata.normalize("NFKC", phrase).lower()
    text = unicodedata.normalize("NFC", text).translate(_TO_LATIN)
    text = text.replace("dj", "đ").translate(_TO_PLAIN)
    return re.sub(r"[\s.,;:·/_-]+", " ", text).strip()


def fold_own(phrase: str) -> str:
    """An own phrase is taken as typed, in normal form NFKC."""
    return unicodedata.normalize("NFKC", phrase)


def secret_bytes(text: str, folding: Folding) -> bytes:
    """What goes into the key derivation of a slot with this folding.

    Raises UserError if a recovery code or share is mistyped or a phrase is absurdly long.
    """
    if folding is Folding.RECOVERY:
        return parse_recovery_code(text)
    if folding is Folding.SHARES:
        return secret_of_shares(text)
    if len(text) > LONGEST:
        raise UserError("vault_passphrase_long", longest=LONGEST)
    generated = folding in (Folding.GENERATED, Folding.GENERATED_FILE)
    folded = fold_generated(text) if generated else fold_own(text)
    return folded.encode(errors="surrogatepass")  # half characters of a damaged text: just wrong


def check_new_passphrase(phrase: str) -> None:
    """Raise UserError ``vault_passphrase_short`` / ``_long`` for a phrase that cannot serve."""
    if len(phrase) > LONGEST:
        raise UserError("vault_passphrase_long", longest=LONGEST)
    if len(fold_own(phrase).strip()) < SHORTEST:
        raise UserError("vault_passphrase_short", shortest=SHORTEST)
