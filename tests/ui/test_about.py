"""About: version, folder, limits and licences to be read, and the proof, told in words."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QStackedWidget

from tests.ui.conftest import Stage
from trafficmon_desktop import __version__
from trafficmon_desktop.services.self_test import Step
from trafficmon_desktop.ui.pages.about_view import AboutView
from trafficmon_desktop.ui.pages.settings_page import SettingsPage
from trafficmon_desktop.ui.widgets.help_text import HelpText

PROVED = """
import sys, time
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QApplication
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.keeper import Keeper
from trafficmon_desktop.ui.messages import Messages
from trafficmon_desktop.ui.pages.about_view import AboutView
from trafficmon_desktop.ui.tasks import TaskRunner
from PySide6.QtWidgets import QWidget
app, folder = QApplication([]), Path(sys.argv[1])
vault = vaults.create_vault(
    folder / "v", "one two three four", parameters=NO_KDF, state=folder / "s"
).vault
tasks = TaskRunner()
desk = Desk(
    Keeper(vault), Terms("en"), Messages(QWidget()), tasks, date(2025, 1, 20), False,
    lambda code: None, lambda: True,
)
view = AboutView(desk)
view.proof.button.click()
assert not view.proof.button.isEnabled()
end = time.monotonic() + 60
while tasks.busy and time.monotonic() < end:
    app.processEvents()
assert view.proof.button.isEnabled()
assert view.proof.verdict.words == "Everything holds on this computer."
print(*(step.passed for step in view.proof.steps))
vault.close()
"""


@pytest.fixture
def about(opened: Stage) -> AboutView:
    page = opened.workspace.show_place("settings")
    assert isinstance(page, SettingsPage)
    button = page.findChild(QAbstractButton, "show_about")
    assert button is not None
    button.click()
    assert isinstance(page.view, AboutView)
    return page.view


def said(view: AboutView) -> str:
    return " ".join(label.text() for label in view.findChildren(QLabel))


def test_version_and_folder(about: AboutView, opened: Stage) -> None:
    assert __version__ in said(about)
    folder = about.findChild(QLabel, "vault_folder")
    assert folder is not None
    assert folder.text() == str(opened.folder)


def test_what_it_cannot_do_stands_there(about: AboutView) -> None:
    about.findChild(QAbstractButton, "part_limits").click()
    limits = about.findChild(HelpText, "limits")
    assert about.findChild(QStackedWidget).currentWidget() is limits
    assert "no legal advice" in limits.toPlainText()


def test_every_licence_can_be_read(about: AboutView) -> None:
    chooser = about.findChild(QComboBox, "licence")
    texts = set()
    for at in range(chooser.count()):
        chooser.setCurrentIndex(at)
        texts.add(about.licence.toPlainText())
        assert Path(chooser.currentData()).is_file()
    assert len(texts) == chooser.count() == 5
    assert any("SIL OPEN FONT LICENSE" in each.upper() for each in texts)
    assert about.licence.isReadOnly()


def test_the_proof_names_every_step(tmp_path: Path) -> None:
    """As a process of its own: the guard of the tests refuses what the proof announces."""
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROVED, str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["True"] * 8


def test_what_does_not_hold_is_said_in_words(about: AboutView) -> None:
    about.proof.show_steps([Step("encrypted", passed=True), Step("attack", passed=False)])
    assert "damaged" in about.proof.verdict.words
    assert "FAILED" in said(about)
