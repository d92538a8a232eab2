"""The built-in help: a page for each place in each language, with keys and links that exist."""

import re

import pytest

from trafficmon_desktop.services.help_pages import (
    PAGES,
    HelpPage,
    Look,
    blocks_of,
    help_pages,
    page_for,
    search,
)
from trafficmon_desktop.services.terms import LANGUAGES
from trafficmon_desktop.ui.actions import ACTIONS, PLACES

LATIN, CYRILLIC = re.compile(r"[A-Za-zÀ-ž]"), re.compile(r"[Ѐ-ӿ]")
LONGEST = 230

each_language = pytest.mark.parametrize("language", LANGUAGES)

#: Keys that a widget of the toolkit answers by itself.
OF_THE_TOOLKIT = {"Tab"}


def words(page: HelpPage) -> str:
    return "\n".join(block.words for block in page.blocks)


@each_language
def test_every_place_has_a_page_and_a_title(language: str) -> None:
    pages = {page.name: page for page in help_pages(language)}
    assert set(PLACES) <= pages.keys()
    assert tuple(pages) == PAGES
    for page in pages.values():
        assert page.blocks[0].kind == "title"
        assert [block.kind for block in page.blocks].count("title") == 1


@each_language
def test_a_page_fits_a_screen(language: str) -> None:
    lengths = {page.name: len(words(page).split()) for page in help_pages(language)}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


@each_language
def test_no_link_is_dead(language: str) -> None:
    dead = [
        (page.name, run.page)
        for page in help_pages(language)
        for run in page.runs(Look.LINK)
        if run.page not in PAGES
    ]
    assert dead == []


@each_language
def test_every_key_exists(language: str) -> None:
    known = {key for action in ACTIONS for key in action.keys} | OF_THE_TOOLKIT
    named = {run.words for page in help_pages(language) for run in page.runs(Look.KEY)}
    assert named - known == set()
    assert "Ctrl+K" in named


def test_the_languages_say_the_same_in_the_same_shape() -> None:
    shapes = [
        [
            (
                page.name,
                [
                    (block.kind, [run.look for run in block.runs if run.look is Look.KEY])
                    for block in page.blocks
                ],
            )
            for page in help_pages(language)
        ]
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1] == shapes[2]


def test_no_word_mixes_scripts() -> None:
    mixed = [
        word
        for language in LANGUAGES
        for page in help_pages(language)
        for word in re.findall(r"\w+", words(page))
        if LATIN.search(word) and CYRILLIC.search(word)
    ]
    assert mixed == []


def test_the_latin_has_no_cyrillic_left_and_the_names_of_places_are_those_of_the_window() -> None:
    assert not any(CYRILLIC.search(words(page)) for page in help_pages("sr-Latn"))
    from trafficmon_desktop.services.terms import Terms

    for language in LANGUAGES:
        terms = Terms(language)
        for place in PLACES:
            assert page_for(place, language).title == terms.text(f"place.{place}")


@pytest.mark.parametrize("typed", ["подсетник", "podsetnik", "Подсетн", "PODSETNIK"])
@pytest.mark.parametrize("language", ["sr-Latn", "sr-Cyrl"])
def test_search_reads_both_scripts(language: str, typed: str) -> None:
    found = search(help_pages(language), typed)
    assert [each.page.name for each in found][:1] == ["today"]
    assert "odsetnik" in found[0].passage or "одсетник" in found[0].passage


def test_search_finds_titles_first_all_for_nothing_and_nothing_for_nonsense() -> None:
    pages = help_pages("en")
    assert search(pages, "practice vault")[0].page.name == "practice"
    assert len(search(pages, "")) == len(PAGES)
    assert search(pages, "xyzzy") == []


def test_a_page_is_read_into_blocks_and_runs() -> None:
    title, text, point = blocks_of("# One\n\nTwo **three**\nfour [five](six).\n- `Esc` ends\n")
    assert (title.kind, title.words) == ("title", "One")
    assert text.words == "Two three four five."
    assert [run.look for run in text.runs][1::2] == [Look.BOLD, Look.LINK]
    assert text.runs[3].page == "six"
    assert (point.kind, point.runs[0].look) == ("point", Look.KEY)


def test_what_has_no_page_of_its_own_gets_the_first() -> None:
    assert page_for("nowhere", "en").name == PAGES[0]
    with pytest.raises(ValueError, match="language"):
        help_pages("de")
