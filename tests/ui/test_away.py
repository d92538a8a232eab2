"""A computer that sleeps, or whose screen is locked, locks the vault."""

from pathlib import Path

from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServer
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.ui.away import LOCK, SCREEN_SAVERS, SLEEP, SLEPT, AwayWatch, seconds_slept


class Clock:
    def __init__(self) -> None:
        self.slept = 0.0

    def __call__(self) -> float:
        return self.slept


def test_what_d_bus_announces_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    server = QDBusServer(f"unix:tmpdir={tmp_path}")
    ends: list[QDBusConnection] = []
    server.newConnection.connect(ends.append)
    bus = QDBusConnection.connectToPeer(server.address(), "away")
    watch = AwayWatch()
    assert watch.listen_to(bus, (SLEEP, LOCK, *SCREEN_SAVERS))
    qtbot.waitUntil(lambda: bool(ends))
    for announced in (SLEEP, LOCK, *SCREEN_SAVERS):
        message = QDBusMessage.createSignal("/any", *announced)
        message.setArguments([] if announced is LOCK else [True])
        with qtbot.waitSignal(watch.left):
            ends[0].send(message)
    over = QDBusMessage.createSignal("/any", *SLEEP)
    over.setArguments([False])
    with qtbot.assertNotEmitted(watch.left, wait=100):
        ends[0].send(over)
    QDBusConnection.disconnectFromPeer("away")


def test_without_a_bus_nothing_is_heard() -> None:
    assert not AwayWatch().listen_to(QDBusConnection("nowhere"), (SLEEP,))


def test_a_clock_that_stood_still_tells_of_sleep(qtbot: QtBot) -> None:
    clock = Clock()
    watch = AwayWatch(slept=clock)
    with qtbot.assertNotEmitted(watch.left):
        watch.look()
        clock.slept += SLEPT - 1
        watch.look()
    clock.slept += SLEPT + 1
    with qtbot.waitSignal(watch.left):
        watch.look()
    assert abs(seconds_slept() - seconds_slept()) < 1


def test_the_vault_is_locked(opened: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opened.program._away is not None)
    watch = opened.program._away
    assert watch is not None
    watch.on_change(False)
    assert opened.restarts == []
    watch.on_lock()
    assert opened.restarts == [opened.folder]
    assert opened.program.workspace is None
