"""The words of which generated passphrases are made: 7,776 in English, 7,776 in Serbian.

All are different once folded as passphrases are, and none begins another, so that words run
together can still be told apart. Serbian is written in Cyrillic, the Latin is made from it.
"""

from functools import cache

from trafficmon_desktop.domain.text import to_latin
from trafficmon_desktop.paths import resources_dir

#: As many as five dice can say.
LENGTH = 6**5


@cache
def word_list(language: str) -> tuple[str, ...]:
    """The words in the language and script ``en``, ``sr-Latn`` or ``sr-Cyrl``."""
    if language == "sr-Latn":
        return tuple(to_latin(word) for word in word_list("sr-Cyrl"))
    return _read("en" if language == "en" else "sr")


@cache
def guessable_words() -> tuple[str, ...]:
    """Folded words that somebody who knows what this program is for would try first."""
    return _read("guessable")


def _read(name: str) -> tuple[str, ...]:
    text = (resources_dir() / "words" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(text.split())
