"""Activities in the settings: added by the usual keys, found in any script, led to by a code."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import Activity
from trafficmon_desktop.services.activities import activities
from trafficmon_desktop.ui.pages.activities_page import ActivitiesPage
from trafficmon_desktop.ui.pages.activities_view import ActivitiesView
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.pages.settings_page import SettingsPage


@pytest.fixture
def view(opened: Stage) -> ActivitiesView:
    page = opened.workspace.show_place("settings")
    assert isinstance(page, SettingsPage)
    view = page.show_view("activities")
    assert isinstance(view, ActivitiesView)
    return view


def page_of(view: ActivitiesView) -> ActivitiesPage:
    assert isinstance(view.page, ActivitiesPage)
    return view.page


def training(opened: Stage) -> Activity:
    keeper = opened.workspace.desk.keeper
    return keeper.save(  # type: ignore[return-value]
        Activity(
            kind="training",
            held_on=parse_edtf(str(keeper.vault.clock().year)),
            place="Niš",
            participants_female=12,
            participants_male=8,
        )
    )


def test_the_keys_of_a_place_add_and_edit_here_too(view: ActivitiesView, opened: Stage) -> None:
    opened.workspace.page.add_new()
    editor = page_of(view).current
    assert isinstance(editor, RecordEditor)
    editor.form.rows["kind"].editor.show_value("training")
    editor.form.rows["kind"].editor.left.emit()
    assert [row.kind for row in activities(opened.workspace.desk.keeper.vault).search()] == [
        "training"
    ]
    editor.leave()
    opened.workspace.page.edit_open()
    assert isinstance(page_of(view).current, RecordEditor)


def test_it_is_found_in_either_script_and_counted(view: ActivitiesView, opened: Stage) -> None:
    saved = training(opened)
    page_of(view).search.setText("ниш")
    assert page_of(view)._model.row_of(saved.code) == 0
    page_of(view).search.setText("trening beograd")
    assert page_of(view)._model.rowCount() == 0
    (row,) = activities(opened.workspace.desk.keeper.vault).search("nis", frozenset({"this_year"}))
    assert row.participants == 20


def test_a_code_leads_to_it(opened: Stage, tmp_path: Path) -> None:
    saved = training(opened)
    opened.workspace.open_record(saved.code)
    page = opened.workspace.page
    assert isinstance(page, SettingsPage)
    assert isinstance(page.view, ActivitiesView)
    assert page_of(page.view).open_code == saved.code
    assert "Niš" in " ".join(label.text() for label in page.view.findChildren(QLabel))
