"""Codes as they are typed: any case, Cyrillic letters that look or sound like Latin ones."""

import re
from itertools import product

from trafficmon_desktop.domain.text import to_latin

_DASHES = re.compile(r"[-‐‑‒–—−]")
_LOOKS_LIKE = dict(zip("АВЕЅІЈКМНОРСТУХ", "ABESIJKMHOPCTYX", strict=True))
#: Codes are written without I, L and O, so that they are never taken for digits.
_DIGIT_MEANT = {"O": "0", "I": "1", "L": "1"}
_OWN_FORM = re.compile(r"[^\W\d_]-\w{5}")

#: More readings than this are no slip of the keyboard.
_MOST = 256


def possible_codes(typed: str) -> list[str]:
    """The codes that can be meant, the one that was typed first."""
    plain = _DASHES.sub("-", typed.strip().rstrip(",;:"))
    found = dict.fromkeys((plain, plain.upper()))
    upper = plain.upper()
    if _OWN_FORM.fullmatch(upper):
        readings = [_readings(letter, first=not at) for at, letter in enumerate(upper)]
        size = 1
        for each in readings:
            size *= len(each)
        if size <= _MOST:
            found |= dict.fromkeys("".join(letters) for letters in product(*readings))
    return list(found)


def _readings(letter: str, *, first: bool) -> list[str]:
    """By its look and by its sound: В is written like B and said like V."""
    latin = [letter] if letter.isascii() else []
    if letter in _LOOKS_LIKE:
        latin.append(_LOOKS_LIKE[letter])
    sounds = to_latin(letter).upper()
    if len(sounds) == 1 and sounds.isascii():
        latin.append(sounds)
    if not first:
        latin += [_DIGIT_MEANT[each] for each in latin if each in _DIGIT_MEANT]
    return list(dict.fromkeys(latin)) or [letter]
