"""The vault is locked whatever is in the way: a full disk, work that writes, a window beside."""

import resource
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PASSPHRASE, Stage
from tests.ui.keyboard import type_text
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services import journal, records, vaults
from trafficmon_desktop.ui.crashes import tell_of_crashes
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.tasks import Report


@contextmanager
def no_room() -> Iterator[None]:
    """No file of this process may grow: a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def form_of(stage: Stage) -> RecordForm:
    page = stage.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    page.open_code_of("V-00001")
    page.edit_open()
    assert isinstance(page.current, RecordEditor)
    return page.current.form


def reopened(stage: Stage) -> vaults.Vault:
    return vaults.open_vault(
        stage.folder, passphrase=PASSPHRASE, state=stage.folder.parent / "state"
    )


def test_a_full_disk_does_not_keep_the_vault_open(opened: Stage, qtbot: QtBot) -> None:
    field = form_of(opened).rows["contact"].editor
    field.setFocus()
    type_text(field, "060 111 111")
    vault = opened.workspace.desk.keeper.vault
    with no_room(), qtbot.captureExceptions() as raised:
        opened.program.lock()
    assert [str(error) for _, error, _ in raised] == ["vault_disk_full"]
    assert opened.restarts == [opened.folder]
    assert opened.program.workspace is None
    with pytest.raises(RuntimeError), vault.read():
        pass
    reopened(opened).close()


def test_a_draft_without_room_is_told_by_its_own_sentence(
    opened: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    tell_of_crashes(opened.program.tell_failure)
    with no_room(), pytest.raises(UserError) as caught:
        form_of(opened)._keep_draft("contact", "060 222 222")
    sys.excepthook(caught.type, caught.value, caught.tb)
    wanted = opened.workspace.desk.terms.message(UserError("vault_disk_full"))
    assert opened.program.messages.last_toast == wanted
    assert "060 222" not in capsys.readouterr().err


def test_the_work_is_covered_before_a_writing_task_is_waited_for(
    opened: Stage, qtbot: QtBot
) -> None:
    window, keeper = opened.program.window, opened.workspace.desk.keeper
    opened.workspace.show_names(True)
    beside = QLabel("Jelena Đorđević", window)
    beside.setWindowFlag(beside.windowFlags().Window)
    beside.show()
    began, covered = threading.Event(), threading.Event()
    seen: list[bool] = []

    def write(report: Report) -> None:
        with journal.recorded(keeper.vault, "import"):
            records.remove(keeper.vault, "V-00002")
            began.set()
            seen.append(covered.wait(10))
            report(1, 1)  # raises: it was stopped

    opened.program.tasks.start(write)
    assert began.wait(10)
    repaint = window.repaint

    def look() -> None:
        repaint()
        shown = window.childAt(window.rect().center())
        assert isinstance(shown, QWidget)
        assert not opened.workspace.isAncestorOf(shown)
        assert beside.isHidden()
        covered.set()

    window.repaint = look  # type: ignore[method-assign, assignment]
    opened.program.lock()
    assert seen == [True]
    assert opened.restarts == [opened.folder]
    with reopened(opened) as vault:
        assert records.find(vault, "V-00002") is not None


def test_an_import_is_finished_behind_the_cover(opened: Stage, qtbot: QtBot) -> None:
    """Control: the same work, if it need not be finished, is taken back (the test above)."""
    program, keeper = opened.program, opened.workspace.desk.keeper
    opened.workspace.show_names(True)
    began, go_on = threading.Event(), threading.Event()
    told: list[object] = []

    def write(report: Report) -> None:
        with journal.recorded(keeper.vault, "import"):
            records.remove(keeper.vault, "V-00002")
            began.set()
            assert go_on.wait(10)
            report(1, 1)

    program.tasks.start(write, told.append, must_finish=True)
    assert began.wait(10)
    program.lock()
    program.lock()  # once more: nothing happens twice
    assert opened.restarts == []
    window = program.window
    cover = window.findChild(QWidget, "cover")
    assert cover is not None
    assert cover.isVisible()
    assert "being finished" in cover.accessibleName()
    qtbot.keyClick(cover, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.childAt(window.rect().center()) in (cover, *cover.findChildren(QWidget))
    window.resize(1000, 700)
    assert cover.size() == window.size()
    go_on.set()
    qtbot.waitUntil(lambda: bool(opened.restarts))
    assert opened.restarts == [opened.folder]
    assert told == []
    with reopened(opened) as vault:
        assert records.find(vault, "V-00002") is None


def test_work_that_does_not_listen_is_left_behind(
    opened: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trafficmon_desktop.app.PATIENCE_MS", 50)
    go_on, began = threading.Event(), threading.Event()
    opened.program.tasks.start(lambda _report: (began.set(), go_on.wait(10)))
    assert began.wait(10)
    try:
        opened.program.lock()
        assert opened.restarts == [opened.folder]
    finally:
        go_on.set()
