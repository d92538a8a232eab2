"""What the last question before an erasing says."""

from pytestqt.qtbot import QtBot

from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.pages.erased_words import erased_words


def test_it_names_the_code_and_counts_documents(qtbot: QtBot) -> None:
    terms = Terms("en")
    assert erased_words(["Person V-1"], 2, terms).startswith("Person V-1 with 2 documents, ")
    assert "document" not in erased_words(["Person V-1"], 0, terms)


def test_of_many_the_first_are_named(qtbot: QtBot) -> None:
    words = erased_words([f"Person V-{at}" for at in range(30)], 0, Terms("en"))
    assert "V-5" in words
    assert "V-6" not in words
    assert "30 things" in words


def test_serbian_cases(qtbot: QtBot) -> None:
    terms = Terms("sr-Cyrl")
    for number, said in {1: "са 1 документом", 2: "са 2 документа", 5: "са 5 докумената"}.items():
        assert said in erased_words(["Лице V-1"], number, terms)
