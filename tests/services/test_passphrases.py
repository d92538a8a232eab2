"""Generated phrases, and which of one's own are refused."""

import pytest

from trafficmon_desktop.services import passphrases
from trafficmon_desktop.services.word_lists import word_list


@pytest.mark.parametrize("language", ["en", "sr-Latn", "sr-Cyrl"])
def test_a_phrase_is_six_words_of_the_list(language: str) -> None:
    words = passphrases.new_phrase(language).split()
    assert len(words) == passphrases.WORDS == 6
    assert set(words) <= set(word_list(language))
    assert round(passphrases.BITS, 1) == 77.5


def test_two_phrases_are_not_the_same() -> None:
    assert passphrases.new_phrase("en") != passphrases.new_phrase("en")


@pytest.mark.parametrize(
    "phrase",
    [
        "Trafficking2024!",
        "Трафикинг2024!",
        "Human Trafficking 2024",
        "trgovinaljudima1",
        "Центар за заштиту жртава",
        "ProtectVictims2024!",
        "лозинка123456",
        "SigurnaKuca2024!",
        "qwertzuiop123",
        "љњертзуиоп12",
        "asdfghjklčć12",
        "MilicaJelena1990",
        "Beograd2024!!",
        "short",
        "",
        "aaaaaaaaaaaaaaaa",
    ],
)
def test_a_phrase_that_would_be_tried_first_is_refused(phrase: str) -> None:
    assert not passphrases.is_strong(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "tri plava bicikla na Zlataru",
        "три плава бицикла на Златару",
        "seven blue kettles sing quietly",
        "xK9#mQ2$vL5!pW",
        "a b c d e " * 20,
    ],
)
def test_others_are_not(phrase: str) -> None:
    assert passphrases.strength(phrase) >= 0
    assert passphrases.is_strong(phrase) or phrase.startswith("a b")


def test_the_name_of_the_organisation_is_no_passphrase() -> None:
    assert passphrases.is_strong("Zvončica Kikinda 7")
    assert not passphrases.is_strong("Zvončica Kikinda 7", ["Звончица Кикинда"])


def test_without_our_own_words_the_known_ones_would_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrases, "guessable_words", lambda: ())
    assert passphrases.is_strong("ProtectVictims2024!")
