"""The parts of a person stand in one row on a common screen."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.services.terms import LANGUAGES
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.pages.person_view import PersonView
from trafficmon_desktop.ui.widgets.tabs import Tabs


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_parts_stand_in_one_row(
    opened: Stage, qtbot: QtBot, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With numbers at all parts that have one, those of two digits where most people have most."""
    parts = PersonView._parts
    numbers = {"identification": 4, "residence": 9, "proceedings": 3}
    numbers |= {"support": 24, "notes": 36, "documents": 48}

    def counted(view: PersonView) -> list[tuple[str, str]]:
        return [
            (name, f"{words.rstrip(' 0123456789')} {numbers[name]}" if name in numbers else words)
            for name, words in parts(view)
        ]

    monkeypatch.setattr(PersonView, "_parts", counted)
    chosen = replace(opened.program.preferences, language=language)
    opened.program._on_preferences(chosen)
    qtbot.waitUntil(lambda: opened.program.language.current == language)
    shown = opened.workspace
    qtbot.waitUntil(lambda: opened.workspace is not shown)
    opened.workspace.open_record("V-00001")
    opened.program.window.resize(1366, 768)
    tabs = opened.workspace.page.findChild(Tabs)
    tabs.resize(tabs.width() - theme.scaled(40), tabs.height())  # what a scroll bar takes, and more
    tabs.layout().activate()
    placed = [each.y() for each in tabs.children() if hasattr(each, "y")]
    assert len(placed) == 9
    assert len(set(placed)) == 1
