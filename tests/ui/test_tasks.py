"""Long work: what comes of it is told once, on the screen's thread, unless nobody is there."""

import gc
import threading
from collections.abc import Callable
from weakref import WeakSet

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread
from pytestqt.qtbot import QtBot

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.ui.tasks import TaskRunner

Report = Callable[[int, int], None]


def test_a_result_arrives_on_the_thread_of_the_screen(qtbot: QtBot) -> None:
    runner, seen = TaskRunner(), []

    def on_done(result: object) -> None:
        seen.append((result, QThread.currentThread() is QCoreApplication.instance().thread()))

    runner.start(lambda _report: 42, on_done)
    qtbot.waitUntil(lambda: not runner.busy)
    assert seen == [(42, True)]


def test_a_refusal_and_a_fault_are_told_apart(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    runner, told = TaskRunner(), []

    def refused(_report: Report) -> None:
        raise UserError("record_unknown", code="X")

    def broken(_report: Report) -> None:
        raise ZeroDivisionError("a secret name")

    runner.start(refused).failed.connect(lambda error: told.append(error.key))
    runner.start(broken).crashed.connect(told.append)
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == ["record_unknown", "ZeroDivisionError"]
    assert "secret" not in caplog.text


def test_work_stops_at_its_next_report(qtbot: QtBot) -> None:
    runner, begun, told = TaskRunner(), threading.Event(), []

    def endless(report: Report) -> None:
        while True:
            begun.set()
            report(0, 1)

    task = runner.start(endless)
    task.cancelled.connect(lambda: told.append("cancelled"))
    begun.wait(10)
    task.cancel()
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == ["cancelled"]


def test_nothing_is_told_once_all_is_stopped(qtbot: QtBot) -> None:
    runner, told = TaskRunner(), []
    done = threading.Event()

    def quick(_report: Report) -> str:
        done.set()
        return "of the vault that was closed"

    runner.start(quick, told.append)
    done.wait(10)  # its answer may already be under way to the screen's thread
    runner.stop()
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == []


def test_what_was_worked_on_is_let_go(qtbot: QtBot) -> None:
    """A runnable that is over before the pool is done with starting it would stay in the pool."""

    class Vault:
        """Stands for what a piece of work holds."""

    runner, held = TaskRunner(), WeakSet[Vault]()
    for _ in range(100):
        vault = Vault()
        held.add(vault)
        runner.start(lambda _report, vault=vault: vault)
        qtbot.waitUntil(lambda: not runner.busy)
    del vault
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert not held
