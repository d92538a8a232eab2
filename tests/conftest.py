"""What holds for every test: no network, nothing left behind, no unexpected word in the log."""

import logging
import os
import re
import socket
import sys
import threading
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from trafficmon_desktop.storage.vault import Vault

settings.register_profile("deterministic", derandomize=True, deadline=None, database=None)
settings.load_profile("deterministic")

PICTURES = Path(__file__).parent.parent / ".out" / "failed"
NETWORK_FAMILIES = frozenset({socket.AF_INET, socket.AF_INET6})


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__" and arguments[1] in NETWORK_FAMILIES:
        raise RuntimeError("a socket to the network was asked for")
    if event == "socket.getaddrinfo":
        raise RuntimeError("a host name was looked up")


sys.addaudithook(_refuse_network)


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Data and settings of the person at this computer are left alone."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        for name in ("TRAFFICMON_PASSPHRASE", "DISPLAY", "WAYLAND_DISPLAY"):
            patch.delenv(name, raising=False)
        yield home


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a window, a thread or an open database."""
    threads, databases = _working_threads(), _open_databases()
    yield
    left = [f"window {name}" for name in _left_windows()]
    left += [f"thread {name}" for name in sorted(_working_threads() - threads)]
    left += [f"database {name}" for name in sorted(_open_databases() - databases)]
    assert left == []


def _working_threads() -> set[str]:
    return {each.name for each in threading.enumerate() if not each.daemon}


def _open_databases() -> set[str]:
    """Names of the database files this process holds open; empty where the system cannot tell."""
    names = set()
    for link in Path("/proc/self/fd").glob("*"):
        try:
            target = os.readlink(link)
        except OSError:  # closed meanwhile
            continue
        if re.search(r"\.db(-wal|-shm)?$", target):
            names.add(target)
    return names


def _left_windows() -> list[str]:
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    visible = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    left = [type(each).__name__ for each in visible]
    for each in visible:
        each.close()  # or every later test would be blamed too
    if not QThreadPool.globalInstance().waitForDone(10_000):
        left.append("work in the thread pool")
    return left


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning it does not ask for by using ``caplog``."""
    warnings = _Warnings()
    logging.getLogger().addHandler(warnings)
    yield
    logging.getLogger().removeHandler(warnings)
    assert "caplog" in request.fixturenames or not warnings.lines, warnings.lines


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.CallInfo[None] | object, None]:
    """Keep a picture of every window that is open when a test fails."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[union-attr]
    if report.when != "call" or not report.failed or "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return
    PICTURES.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"\W+", "_", item.nodeid)[-120:]
    for number, window in enumerate(QApplication.topLevelWidgets()):
        if window.isVisible():
            window.grab().save(str(PICTURES / f"{name}_{number}.png"))


PASSPHRASE = "a passphrase that is used in tests only"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator["Vault"]:
    """A real vault, empty and open, with the cheapest key derivation that is allowed."""
    from trafficmon_desktop.services.vaults import create_vault
    from trafficmon_desktop.storage.slots import KdfParameters

    created = create_vault(
        tmp_path / "vault",
        PASSPHRASE,
        organisation="Test",
        parameters=KdfParameters(memory_mib=8, passes=1),
        state=tmp_path / "state",
    )
    yield created.vault
    created.vault.close()
