"""The words of generated passphrases: as many as said, told apart however they are typed, clean.

Each property is shown to be looked for by a list that lacks it.
"""

import json
import re
from collections.abc import Iterable
from itertools import pairwise

import pytest

from trafficmon_desktop.domain.text import to_latin
from trafficmon_desktop.paths import translations_dir
from trafficmon_desktop.services.samples import names
from trafficmon_desktop.services.word_lists import LENGTH, word_list
from trafficmon_desktop.storage.passphrase import fold_generated

LANGUAGES = ("en", "sr-Latn", "sr-Cyrl")
CYRILLIC = re.compile("[абвгдђежзијклљмнњопрстћуфхцчџш]+")
ENGLISH = re.compile("[a-z]+")

#: Beginnings of words that nobody who works with trauma should be given to type each morning.
UNWANTED = {
    "en": "kill murder rape slave victim blood dead death die suicid tortur traffick prostit sex "
    "porn drug gun knife weapon war bomb terror corpse grave funeral cancer idiot stupid hate "
    "abus assault hostage kidnap prison jail refugee orphan bitch whore bastard nazi jew "
    "muslim gypsy nigg abort miscarr strangl stab wound scream fear panic",
    "sr": "убиј убис убит силов ропст роб крв мртв смрт гроб сахран мучењ насиљ жртв прости секс "
    "порн дрог пушк пишт нож оружј ратн бомб терор леш рак самоуб идиот глуп мрж злоств отми "
    "талац затвор избегл сироч курв педер нацис циган муслиман јевреј шипт балиј абортус побача "
    "страх паник вриск плач тугова рањен",
}


def folded(language: str) -> list[str]:
    return [fold_generated(word) for word in word_list(language)]


def doubled(words: Iterable[str]) -> list[str]:
    """Neighbours of which one begins the other, or is it."""
    return [f"{a} {b}" for a, b in pairwise(sorted(words)) if b.startswith(a)]


def unwanted(words: Iterable[str], beginnings: str) -> list[str]:
    # a beginning of three letters is a whole word: others begin with it and mean something else
    whole = {each for each in beginnings.split() if len(each) <= 3}
    parts = tuple(set(beginnings.split()) - whole)
    return [word for word in words if word in whole or word.startswith(parts)]


def countries(language: str) -> set[str]:
    """The names of all countries, in small letters."""
    file = "en" if language == "en" else "sr_Cyrl"
    path = translations_dir() / "vocabulary" / file / "cldr.json"
    named = json.loads(path.read_text(encoding="utf-8")).items()
    found = {name.lower() for key, name in named if key.startswith("code.country.")}
    return {to_latin(name) for name in found} if language == "sr-Latn" else found


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_7776_different_words(language: str) -> None:
    assert len(set(folded(language))) == len(word_list(language)) == LENGTH == 7776


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_begins_another_however_it_is_typed(language: str) -> None:
    assert doubled(folded(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_short(language: str) -> None:
    lengths = {len(to_latin(word)) for word in word_list(language)}
    assert lengths <= set(range(3, 10))


def test_either_script_gives_the_same_phrase() -> None:
    assert folded("sr-Latn") == folded("sr-Cyrl")
    assert all(CYRILLIC.fullmatch(word) for word in word_list("sr-Cyrl"))
    assert all(ENGLISH.fullmatch(word) for word in word_list("en"))


def test_no_word_is_unwanted() -> None:
    assert unwanted(word_list("en"), UNWANTED["en"]) == []
    assert unwanted(word_list("sr-Cyrl"), UNWANTED["sr"]) == []


def test_no_word_is_a_name_of_a_person_or_a_country() -> None:
    people = {name.lower() for group in names._SERBIAN for name in group.split()}
    assert people & set(word_list("sr-Cyrl")) == set()
    for language in LANGUAGES:
        places = countries(language)
        assert len(places) > 200
        assert places & set(word_list(language)) == set()


def test_a_list_without_these_properties_is_found_out() -> None:
    assert doubled(["brat", "bratski", "most"]) == ["brat bratski"]
    assert doubled(map(fold_generated, ["чаша", "časa"])) == ["casa casa"]
    assert unwanted(["most", "murderer", "warm", "war"], UNWANTED["en"]) == ["murderer", "war"]
