"""The fingerprint of a signing key, to be read out: ten words that two people compare.

The words are those of the generated passphrases without the ones whose letters do not go over
from Latin to Cyrillic one by one, so that both scripts read the same aloud.
"""

from functools import cache
from hashlib import sha256

from trafficmon_desktop.paths import resources_dir

#: Ten words of the list carry 108 bits: nobody makes a second key with the same ones.
WORDS = 10

_TWO_LETTERS = ("nj", "lj", "dž", "dj")
_TO_CYRILLIC = str.maketrans(
    "abcčćdđefghijklmnoprsštuvzž",
    "абцчћдђефгхијклмнопрсштувзж",
)


@cache
def _words() -> tuple[str, ...]:
    text = (resources_dir() / "words" / "sr.txt").read_text(encoding="utf-8")
    return tuple(word for word in text.split() if not any(pair in word for pair in _TWO_LETTERS))


def fingerprint(public: bytes, language: str) -> str:
    """The ten words for a public key, in Cyrillic for ``sr-Cyrl`` and in Latin otherwise."""
    words = _words()
    number = int.from_bytes(sha256(b"trafficmon-fingerprint/1\n" + public).digest(), "big")
    chosen = []
    for _ in range(WORDS):
        number, place = divmod(number, len(words))
        chosen.append(words[place])
    text = " ".join(chosen)
    return text.translate(_TO_CYRILLIC) if language == "sr-Cyrl" else text
