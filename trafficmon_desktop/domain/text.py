"""One key for Serbian in both scripts: folding for search, the 30 letters for sorting.

Đorđević, Ђорђевић, Djordjevic and dordevic are one name. The key is for comparing only; what
was typed is kept as it was.
"""

import unicodedata
from functools import lru_cache

_CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш"
_LATIN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split()
_TO_LATIN = dict(zip(_CYRILLIC, _LATIN, strict=True))

#: Letters of other Cyrillic alphabets that occur in names of foreigners.
_FOREIGN_CYRILLIC = dict(
    zip(
        "ґєіїйёъыьэюящѓќѕўқғҳҷӣӯәөүңһ",
        "g ye i yi j yo  y  e yu ya šč gj kj dz u k g h dž i u a o u n h".split(" "),
        strict=True,
    )
)

#: What folding makes of letters that decomposing alone leaves as they are.
_FOLDED = {
    "đ": "dj", "ð": "dj", "þ": "th", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe",
    "ß": "ss", "ı": "i", "ə": "a", "ŋ": "n", "ħ": "h", "ĸ": "k", "ŀ": "l",
}  # fmt: skip


def to_latin(text: str) -> str:
    """Serbian Cyrillic as Latin. Џ, Љ and Њ become DŽ, LJ and NJ inside words in capitals."""
    if text.isascii():
        return text
    out: list[str] = []
    for position, letter in enumerate(text):
        latin = _TO_LATIN.get(letter.lower())
        if latin is None:
            out.append(letter)
        elif letter.islower():
            out.append(latin)
        elif len(latin) > 1 and not _stands_among_capitals(text, position):
            out.append(latin.capitalize())
        else:
            out.append(latin.upper())
    return "".join(out)


def _stands_among_capitals(text: str, position: int) -> bool:
    after = text[position + 1] if position + 1 < len(text) else ""
    if after.isalpha():
        return after.isupper()
    before = text[position - 1] if position else ""
    return before.isalpha() and before.isupper()


def fold(text: str) -> str:
    """The key by which names and words are compared: Latin letters a-z, digits, single spaces.

    ``dj`` counts as ``đ``, ``dž`` as ``dz``, and a plain ``d`` as ``đ``, so that every usual
    way of typing a name finds it.
    """
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_GAPS).split()).replace("dj", "d")
    return " ".join(filter(None, map(_folded_word, text.split(" "))))


#: Codes and numbers, the most of what is searched, need no more than this.
_ASCII_GAPS = {code: " " for code in range(128) if not chr(code).isalnum()}


@lru_cache(maxsize=65_536)
def _folded_word(text: str) -> str:
    latin = "".join(
        _FOREIGN_CYRILLIC.get(letter, letter)
        for letter in to_latin(unicodedata.normalize("NFKC", text)).casefold()
    )
    spread = "".join(_FOLDED.get(letter, letter) for letter in latin)
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", spread)
        if not unicodedata.combining(letter)
    )
    words = "".join(letter if _is_read(letter) else " " for letter in bare).split()
    return " ".join(words).replace("dj", "d").replace("dž", "dz")


def _is_read(letter: str) -> bool:
    """Letters and digits, but no apostrophe that counts as a letter (``ʼ`` of Ukrainian names)."""
    return letter.isalnum() and letter not in "ʹʺʻʼʽˈ"


def matches(words: str, haystack: str) -> bool:
    """Whether every word of the folded ``words`` begins a word of the folded ``haystack``."""
    padded = f" {haystack}"
    return all(beginning in padded for beginning in beginnings(words))


def beginnings(words: str) -> list[str]:
    """Each of the folded words with the space that stands before it in a padded text."""
    return [f" {word}" for word in words.split()]


# --- sorting -----------------------------------------------------------------------------

_ORDER = "a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž".split()
_RANK = {letter: rank for rank, letter in enumerate(_ORDER, start=1)}
_SPACE = -30
_FOREIGN_RANK = {"q": _RANK["p"], "w": _RANK["v"], "x": _RANK["v"], "y": _RANK["v"]}


def sort_key(text: str) -> tuple[int, ...]:
    """The order of the 30 letters with both scripts interleaved; digits come first."""
    first, *others = text.split(" ")
    key = _sort_key_of_word(first)
    for word in others:
        key += (_SPACE, *_sort_key_of_word(word))
    return key


@lru_cache(maxsize=65_536)
def _sort_key_of_word(text: str) -> tuple[int, ...]:
    latin = unicodedata.normalize("NFC", to_latin(text)).casefold()
    key: list[int] = []
    position = 0
    while position < len(latin):
        pair = latin[position : position + 2]
        if pair in _RANK:
            key.append(_RANK[pair] * 10)
            position += 2
            continue
        key.append(_letter_rank(latin[position]))
        position += 1
    return tuple(key)


def _letter_rank(letter: str) -> int:
    if letter in _RANK:
        return _RANK[letter] * 10
    if letter in _FOREIGN_RANK:
        return _FOREIGN_RANK[letter] * 10 + 5 + "qwxy".index(letter)
    if letter.isdigit():
        return int(unicodedata.digit(letter, 0)) - 20
    bare = unicodedata.normalize("NFD", letter)[0]
    if bare in _RANK:
        return _RANK[bare] * 10 + 1
    return _SPACE if letter.isspace() else -25 if not letter.isalpha() else 400


def initials(*names: str | None) -> str:
    """The initials of the names in the script in which each is written: ``Đ. J.``"""
    letters = []
    for name in names:
        for word in (name or "").split()[:1]:
            two = word[:2].capitalize()
            letters.append(two if two in ("Lj", "Nj", "Dž") else word[0].upper())
    return " ".join(f"{letter}." for letter in letters)
