"""Serbian is written in Cyrillic, and its Latin can be generated from it."""

import re

from tests.reference.words import LABELS, forms, read, texts_of

WORD = re.compile(r"[^\W_][\w-]*")
LATIN = re.compile(r"[A-Za-zÀ-ž]")
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
SERBIAN = frozenset("абвгдђежзијклљмнњопрстћуфхцчџш")

#: Abbreviations that stay in Latin in a Serbian text.
ABBREVIATIONS = frozenset({"CSV", "HTCDS", "JSON", "PDF", "RSD", "XLSX"})

#: Codes of records, labels of defendants, numbers of tables.
CODES = re.compile(r"[A-Z]-[0-9A-Z]+|[A-Z]\d{1,2}[a-z]?")


def words_of(topics: list[str]) -> list[tuple[str, str]]:
    return [
        (key, word)
        for topic in topics
        for key, text in read("sr_Cyrl", topic).items()
        for form in forms(text)
        for word in WORD.findall(re.sub(r"\{[^}]*\}", "", form))
    ]


def test_no_word_mixes_scripts() -> None:
    mixed = [
        (key, word)
        for key, text in texts_of("sr_Cyrl").items()
        for form in forms(text)
        for word in re.findall(r"\w+", re.sub(r"\{[^}]*\}", "", form))
        if LATIN.search(word) and CYRILLIC.search(word)
    ]
    assert mixed == []


def test_labels_are_written_in_cyrillic() -> None:
    latin = [
        (key, word)
        for key, word in words_of(LABELS)
        if LATIN.search(word) and word not in ABBREVIATIONS and not CODES.fullmatch(word)
    ]
    assert latin == []


def test_only_serbian_letters_are_used() -> None:
    """Letters of other Cyrillic alphabets would not be transliterated."""
    foreign = [
        (key, letter)
        for key, text in texts_of("sr_Cyrl").items()
        for letter in CYRILLIC.findall("".join(forms(text)))
        if letter.lower() not in SERBIAN
    ]
    assert foreign == []


def test_english_has_no_cyrillic() -> None:
    """The name of the language itself aside."""
    found = [
        key
        for key, text in texts_of("en").items()
        if CYRILLIC.search("".join(forms(text))) and not key.startswith("language.")
    ]
    assert found == []
