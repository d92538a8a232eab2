"""How a name sounds: one key for the usual ways in which a foreign name is written down.

Ivanka and Iwanka, Sergej and Sergey, Šahin, Shahin and Şahin, Oleksandr and Aleksandar. Only
spellings of the same sounds are brought together; a name in another form (Jelena and Helen)
stays another name.
"""

import re
from functools import lru_cache

#: In this order, on the folded word: spellings of one sound in English, German, French, Polish,
#: Albanian, Turkish and the romanisations of Russian, Ukrainian and Bulgarian.
_SPELLINGS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("xh", "dz"),
        ("tsch|tch|cz", "c"),
        ("sch|sh|sz", "s"),
        ("chr", "kr"),
        ("ch|ts|tz", "c"),
        ("zh", "z"),
        ("kh", "h"),
        ("ph", "f"),
        ("([gtd])h", r"\1"),
        ("ck|q", "k"),
        ("x", "ks"),
        ("w", "v"),
        ("gj", "d"),
        ("ou|oo", "u"),
        ("ee", "i"),
        ("[yj]", "i"),
        (r"(.)\1+", r"\1"),
        ("^ie", "e"),
        ("([oe])f$", r"\1v"),
        ("ah$", "a"),
        ("^oleks", "aleks"),
        ("ndr$", "ndar"),
        ("^m[ou]ham[ae]d$", "muhamed"),
    )
)


@lru_cache(maxsize=65_536)
def sounding(word: str) -> str:
    """The key of one folded word (:func:`trafficmon_desktop.domain.text.fold`)."""
    for pattern, sound in _SPELLINGS:
        word = pattern.sub(sound, word)
    return word
