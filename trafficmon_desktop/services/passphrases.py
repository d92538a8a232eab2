"""Passphrases: six words made by chance, and how strong one's own is."""

import math
import secrets
from collections.abc import Sequence
from functools import cache
from typing import Any

from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.word_lists import LENGTH, guessable_words, word_list

WORDS = 6

#: What chance gives a generated phrase: six times five dice, 77.5 bits.
BITS = WORDS * math.log2(LENGTH)

#: One's own phrase needs this strength and length.
WEAKEST_OWN = 3
SHORTEST_OWN = 12

#: So many letters must be there besides the words that would be tried first.
LEAST_BEYOND = 8

_SHORTEST_TAKEN_OUT = 3

#: zxcvbn raises above this length.
_LONGEST_MEASURED = 72


def new_phrase(language: str) -> str:
    """Six words, each chosen by the system's random generator."""
    words = word_list(language)
    return " ".join(secrets.choice(words) for _ in range(WORDS))


def strength(phrase: str, known: Sequence[str] = ()) -> int:
    """0 (guessed at once) to 4, as zxcvbn judges the first 72 characters.

    Judged as typed, folded to plain Latin letters, and run together: a word of our lists is no
    better in Cyrillic, with its accents, or with spaces about it. What holds next to nothing but
    words that would be tried first is weak. ``known`` is what is known of the organisation.
    """
    folded = fold(phrase)
    compact = folded.replace(" ", "")
    forms = {form[:_LONGEST_MEASURED] for form in (phrase, folded, compact)} - {""}
    if not forms:
        return 0
    tried = (*(fold(part) for name in known for part in (name, *name.split())), *guessable_words())
    judged = min(_judged(form, tried) for form in forms)
    return judged if _goes_beyond(compact, tried) else min(judged, WEAKEST_OWN - 1)


def is_strong(phrase: str, known: Sequence[str] = ()) -> bool:
    """Whether one's own phrase can serve: 12 characters, and not guessed within an hour."""
    return len(phrase) >= SHORTEST_OWN and strength(phrase, known) >= WEAKEST_OWN


def _judged(form: str, tried: tuple[str, ...]) -> int:
    from zxcvbn import zxcvbn

    judged: dict[str, Any] = zxcvbn(form, user_inputs=[*tried, *_folded_list()])
    return int(judged["score"])


def _goes_beyond(compact: str, tried: tuple[str, ...]) -> bool:
    """Whether enough letters are left once the words that would be tried first are taken out."""
    left = compact
    for word in sorted({word.replace(" ", "") for word in tried}, key=len, reverse=True):
        if len(word) >= _SHORTEST_TAKEN_OUT:
            left = left.replace(word, " ")
    return left == compact or sum(letter.isalpha() for letter in left) >= LEAST_BEYOND


@cache
def _folded_list() -> tuple[str, ...]:
    """zxcvbn knows English words by itself, but no Serbian ones."""
    return tuple(fold(word) for word in word_list("sr-Latn"))
