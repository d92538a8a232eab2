"""A per cent sign never parts from its number, and is written one way in all languages."""

import re

import pytest

from trafficmon_desktop.paths import translations_dir
from trafficmon_desktop.services.terms import LANGUAGES, Terms

#: A number, or the place of one, whose sign could go to the next line or stands without a space.
_LOOSE = re.compile(r"[\d}] ?%")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_lets_the_sign_go(language: str) -> None:
    texts = {key: str(text) for key, text in Terms(language)._texts.items()}
    assert [key for key, text in texts.items() if _LOOSE.search(text)] == []
    assert _LOOSE.search("20 %")  # the control
    assert not _LOOSE.search("20\u00a0%")


def test_no_page_of_help_lets_it_go() -> None:
    pages = sorted((translations_dir() / "help").rglob("*.md"))
    assert pages
    loose = [page.name for page in pages if _LOOSE.search(page.read_text(encoding="utf-8"))]
    assert loose == []


def test_a_percentage_is_written_alike_everywhere() -> None:
    assert {Terms(language).percent(12) for language in LANGUAGES} == {"12\u00a0%"}
