"""Locking closes the vault, keeps what is typed, and starts anew."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PASSPHRASE, Stage
from tests.ui.keyboard import type_text
from trafficmon_desktop.services import records, vaults
from trafficmon_desktop.ui.idle import DEAF_MS, WARNING_SECONDS, IdleWatch
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor


def key_press() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)


def test_ctrl_l_locks(opened: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.workspace.lock_asked):
        opened.workspace.lock_asked.emit()
    assert opened.program.workspace is None
    assert opened.restarts == [opened.folder]


def test_what_is_being_typed_is_kept(opened: Stage, qtbot: QtBot) -> None:
    page = opened.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    page.open_code_of("V-00001")
    page.edit_open()
    assert isinstance(page.current, RecordEditor)
    field = page.current.form.rows["responsible"].editor
    field.setFocus()
    type_text(field, "M. K.")
    opened.program.lock()
    with vaults.open_vault(
        opened.folder, passphrase=PASSPHRASE, state=opened.folder.parent / "state"
    ) as vault:
        assert records.get(vault, "V-00001").responsible == "M. K."  # type: ignore[attr-defined]


def test_idle_warns_then_expires(qtbot: QtBot) -> None:
    watch = IdleWatch(WARNING_SECONDS * 1000)
    with qtbot.waitSignal(watch.warned) as warned:
        watch.start()
    assert warned.args == [WARNING_SECONDS]
    watch._left = 1
    with qtbot.waitSignal(watch.expired):
        watch._on_second()


def test_a_key_ends_the_warning(qtbot: QtBot, qapp: QApplication) -> None:
    watch = IdleWatch(WARNING_SECONDS * 1000)
    with qtbot.waitSignal(watch.warned):
        watch.start()
    with qtbot.waitSignal(watch.resumed):
        QCoreApplication.sendEvent(qapp, key_press())
    watch.stop()


def test_it_is_deaf_for_a_moment_and_hears_again(qtbot: QtBot, qapp: QApplication) -> None:
    watch = IdleWatch(60_000)
    watch.start()
    QCoreApplication.sendEvent(qapp, key_press())
    heard = watch._quiet.remainingTime()
    assert watch._deaf.isActive()
    assert not watch._second.isActive()
    with qtbot.waitSignal(watch._deaf.timeout):
        pass
    assert watch._quiet.remainingTime() <= heard - DEAF_MS + 50  # timers are coarse
    QCoreApplication.sendEvent(qapp, key_press())
    assert watch._quiet.remainingTime() > heard - DEAF_MS // 2
    watch.stop()


def test_the_warning_is_shown(opened: Stage) -> None:
    opened.workspace.warn_idle(30)
    assert "30" in opened.workspace._idle_warning.words
    opened.workspace.end_idle_warning()
    assert opened.workspace._idle_warning.isHidden()
