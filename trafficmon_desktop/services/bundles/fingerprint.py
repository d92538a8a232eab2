"""The fingerprint of a signing key, to be read out: ten words that two people compare.

The words are those of the generated passphrases. The same key has other words in English than in
Serbian, and the same ones in both scripts of Serbian.
"""

from hashlib import sha256

from trafficmon_desktop.services.word_lists import word_list

#: Ten words carry 129 bits: nobody makes a second key with the same ones.
WORDS = 10


def fingerprint(public: bytes, language: str) -> str:
    """The ten words for a public key, in the language and script asked for."""
    words = word_list(language)
    number = int.from_bytes(sha256(b"trafficmon-fingerprint/1\n" + public).digest(), "big")
    chosen = []
    for _ in range(WORDS):
        number, place = divmod(number, len(words))
        chosen.append(words[place])
    return " ".join(chosen)
