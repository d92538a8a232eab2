"""No label is cut off, in the longest language and in a small window."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.ui.pages.first_run_page import FirstRunPage
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.pages.person_view import PARTS


def cut(root: QWidget) -> set[str]:
    """What stays cut off once everything that was asked for is laid out."""
    found: set[str] = set()
    for _ in range(20):
        QApplication.processEvents()
        found = {*cut_labels(root), *cut_buttons(root)}
        if not found:
            break
    return found


def cut_labels(root: QWidget) -> Iterator[str]:
    """Labels in sight with too little room for their lines."""
    for label in root.findChildren(QLabel):
        is_low = label.wordWrap() and label.height() < label.heightForWidth(label.width())
        if label.isVisible() and label.text() and is_low:
            yield f"label: {label.text()}"


def cut_buttons(root: QWidget) -> Iterator[str]:
    """Buttons in sight that are narrower than their words."""
    for button in root.findChildren(QAbstractButton):
        is_narrow = button.width() < button.minimumSizeHint().width()
        if button.isVisible() and button.text() and is_narrow:
            yield f"button: {button.text()}"


def test_what_is_cut_is_found(locked: Stage) -> None:
    page = locked.program.show_unlock()
    label = next(each for each in page.findChildren(QLabel) if each.wordWrap() and each.isVisible())
    label.setFixedHeight(5)
    assert cut(page) == {f"label: {label.text()}"}


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("language", ["en", "sr-Cyrl"])
def test_locked(locked: Stage, language: str, size: tuple[int, int]) -> None:
    program = locked.program
    program.use_language(language)
    program.window.resize(*size)
    found = cut(program.show_unlock())  # with no vault yet: the welcome
    page = program.show_unlock(locked.folder)
    found |= cut(page)
    page.show_failure(program.terms.text("error.vault_wrong_passphrase"))
    found |= cut(page)
    program.show_first_run()
    first_run = program.window.page
    assert isinstance(first_run, FirstRunPage)
    for step in range(5):
        first_run.go(step)
        found |= cut(first_run)
    assert found == set()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("language", ["en", "sr-Cyrl"])
def test_open(opened: Stage, qtbot: QtBot, language: str, size: tuple[int, int]) -> None:
    program = opened.program
    program.use_language(language)
    program.window.resize(*size)
    program.show_work(opened.workspace.standing)
    workspace, found = opened.workspace, set()
    for place in workspace.places():
        page = workspace.show_place(place.name)
        qtbot.waitUntil(lambda: not workspace.desk.tasks.busy, timeout=60_000)
        found |= cut(workspace)
        for code in page.codes()[:1]:
            page.open_code_of(code)
            found |= cut(page)
            page.edit_open()
            found |= cut(page)
            page.leave()
    people = workspace.show_place("people")
    assert isinstance(people, PeoplePage)
    people.open_code_of("V-00001")
    for part in ("timeline", *PARTS):
        people.findChild(QAbstractButton, f"part_{part}").click()
        found |= cut(people)
    assert found == set()
