"""Passphrases: seven words made by chance, and how strong one's own is."""

import math
import secrets
from functools import cache
from typing import Any

from trafficmon_desktop.paths import resources_dir

WORDS = 7

#: zxcvbn raises above this length.
_LONGEST_MEASURED = 72

#: Words an attacker on this computer would try first.
_OBVIOUS = ("beleg", "vault", "trezor", "sifra", "lozinka", "trafficking", "zrtva", "trgovina")


@cache
def word_list() -> tuple[str, ...]:
    """Serbian nouns of four to seven letters, all different once accents are taken off."""
    text = (resources_dir() / "words" / "sr.txt").read_text(encoding="utf-8")
    return tuple(text.split())


def new_phrase() -> str:
    """Seven words, each chosen by the system's random generator."""
    return " ".join(secrets.choice(word_list()) for _ in range(WORDS))


def bits() -> int:
    """How many bits of chance a new phrase has."""
    return int(WORDS * math.log2(len(word_list())))


def strength(phrase: str) -> int:
    """0 (guessed at once) to 4, as zxcvbn judges the first 72 characters."""
    if not phrase:
        return 0
    from zxcvbn import zxcvbn

    judged: dict[str, Any] = zxcvbn(phrase[:_LONGEST_MEASURED], user_inputs=list(_OBVIOUS))
    return int(judged["score"])
