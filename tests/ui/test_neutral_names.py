"""What is seen without the passphrase names nobody, and not what this program is for."""

import re
from pathlib import Path

import pytest

from tests.ui.conftest import Stage
from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.paths import data_dir, default_vault, log_file
from trafficmon_desktop.ui.actions import PLACES
from trafficmon_desktop.ui.preferences import preferences_file

REVEALING = re.compile(
    r"traffick|victim|exploit|trgovin|žrtv|zrtv|eksploat|трговин|жртв|ropst|slavery", re.IGNORECASE
)
PEOPLE = re.compile(r"Jelena|Đorđević|Милица|Живковић|Djordj", re.IGNORECASE)


def telling(text: str) -> bool:
    return bool(REVEALING.search(text) or PEOPLE.search(text))


@pytest.mark.parametrize("language", ["en", "sr-Latn", "sr-Cyrl"])
def test_no_title_tells(opened: Stage, language: str) -> None:
    opened.program.use_language(language)
    titles = []
    for place in PLACES:
        opened.workspace.show_names(True)
        page = opened.workspace.show_place(place)
        if place == "people":
            page.open_code_of("V-00001")
        titles.append(opened.program.window.windowTitle())
    assert len(set(titles)) >= 5
    assert [title for title in titles if telling(title)] == []


def test_no_file_or_folder_tells(opened: Stage) -> None:
    folder = opened.folder.parent
    opened.program.lock()
    names = [str(path.relative_to(folder)) for path in folder.rglob("*")]
    ours = (data_dir(), default_vault(), log_file(), preferences_file())
    names += [str(Path(*path.parts[-2:])) for path in ours]
    assert len(names) > 8
    assert [name for name in names if telling(name)] == []
    readable = list(folder.rglob("*.json"))
    assert len(readable) >= 3
    assert [path.name for path in readable if telling(path.read_text())] == []


def test_the_name_of_the_program_does_not_tell() -> None:
    assert not telling(DISPLAY_NAME)


def test_a_telling_title_would_be_found() -> None:
    assert telling("Jelena Đorđević – Beleg")
    assert telling("Žrtve trgovine ljudima")
