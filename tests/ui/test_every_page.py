"""Every place, every part of a file and every form opens in every language and at 200 %."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.ui.conftest import TODAY, Stage
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.services.terms import LANGUAGES
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.pages.person_view import PARTS
from trafficmon_desktop.ui.pages.unlock_page import UnlockPage
from trafficmon_desktop.ui.theme import Look


def switch_to(stage: Stage, language: str, size: int, look: Look) -> None:
    program = stage.program
    program.preferences = replace(program.preferences, language=language, text_size=size, look=look)
    program._apply(language)
    program.show_work(stage.workspace.standing)


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_places_and_parts(opened: Stage, language: str, size: int) -> None:
    switch_to(opened, language, size, Look.DARK if size == 200 else Look.LIGHT)
    workspace = opened.workspace
    for place in workspace.places():
        page = workspace.show_place(place.name)
        assert opened.program.window.windowTitle().startswith(place.words)
        for code in page.codes()[:1]:
            page.open_code_of(code)
            page.edit_open()
            page.leave()
    page = workspace.show_place("people")
    page.open_code_of("V-00001")
    for part in ("timeline", *PARTS):
        page.findChild(QAbstractButton, f"part_{part}").click()
        assert page.findChildren(QLabel)
    assert not opened.program.window.grab().isNull()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form(opened: Stage, language: str) -> None:
    switch_to(opened, language, 100, Look.LIGHT)
    desk = opened.workspace.desk
    for record_type in RECORDS:
        form = RecordForm(record_type(), desk.keeper, desk.terms, TODAY)
        assert form.rows
        form.deleteLater()


def test_the_place_is_kept_when_the_language_changes(opened: Stage) -> None:
    opened.workspace.open_record("I-00001")
    opened.workspace.preferences_changed.emit(
        replace(opened.program.preferences, language="sr-Cyrl")
    )
    switch_to(opened, "sr-Cyrl", 100, Look.LIGHT)
    assert opened.workspace.page.open_code == "V-00001"


def test_what_is_stored_opens_where_it_belongs(opened: Stage) -> None:
    workspace = opened.workspace
    workspace.open_record("R-00001")
    assert workspace.page.open_code in ("V-00001", "P-00001")


@pytest.mark.parametrize("language", LANGUAGES)
def test_locked_and_first_run(locked: Stage, language: str) -> None:
    locked.program.use_language(language)
    assert isinstance(locked.program.show_unlock(), UnlockPage)
    locked.program.show_first_run()
    assert locked.program.window.page is not None
