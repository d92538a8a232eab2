"""Settings of the vault and of this computer."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.services import vaults
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.pages.backups_view import BackupsView
from trafficmon_desktop.ui.pages.settings_page import SettingsPage


def settings(stage: Stage) -> SettingsPage:
    page = stage.workspace.show_place("settings")
    assert isinstance(page, SettingsPage)
    return page


def press(page: SettingsPage, label: str) -> None:
    found = [each for each in page.findChildren(QAbstractButton) if each.accessibleName() == label]
    assert len(found) == 1, label
    found[0].click()


def test_a_switch_shows_more_fields(opened: Stage) -> None:
    desk = opened.workspace.desk
    exploitation = desk.keeper.find("E-00001")
    assert exploitation is not None
    plain = RecordForm(exploitation, desk.keeper, desk.terms, desk.today)
    plain.focus_field("control_means")  # opens the folded part it stands in, where there is one
    assert "control_means" not in plain.rows
    press(settings(opened), "Fields of the international data standard: Shown")
    more = RecordForm(exploitation, desk.keeper, desk.terms, desk.today)
    more.focus_field("control_means")
    assert "control_means" in more.rows
    for form in (plain, more):
        form.deleteLater()


def test_what_holds_for_summaries(opened: Stage) -> None:
    page = settings(opened)
    vault = opened.workspace.desk.keeper.vault
    press(page, "Smallest number of people that may be shown: 10")
    assert vaults.threshold(vault) == 10
    press(
        page,
        "Who is left out of a summary that is sent: Left out also where no consent is recorded",
    )
    assert vaults.setting(vault, "consent_policy") == "strict"
    press(page, "Exploitation in Kosovo* counts as: Across a border")
    assert vaults.setting(vault, "kosovo_internal") == "no"


def test_backup(opened: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    view = settings(opened).show_view("backups")
    assert isinstance(view, BackupsView)
    view.backup.back_up(folder)
    qtbot.waitUntil(lambda: not opened.program.tasks.busy, timeout=60_000)
    assert "beleg-" in opened.program.messages.last_toast
    assert len(list(folder.iterdir())) == 1
    qtbot.waitUntil(lambda: not opened.program.tasks.busy)


def test_language_is_remembered_and_the_page_built_anew(opened: Stage, qtbot: QtBot) -> None:
    page = settings(opened)
    press(page, "Language and script: српски")
    qtbot.waitUntil(lambda: opened.workspace.page is not page)
    assert isinstance(opened.workspace.page, SettingsPage)
    assert opened.program.language.current == "sr-Cyrl"
    assert '"sr-Cyrl"' in (opened.folder.parent / "preferences.json").read_text()
